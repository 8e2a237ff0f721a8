/* calendar_units.c - days, weeks, months ... counted from a day that is known.
 *
 * "tuần trước" in an article of 2021-07-09 is the whole week that lies one before its own, "3 tháng
 * tới" reaches three months on, "thứ hai" is the last Monday.  Counted is from the article's day,
 * or from the last one named: "hôm sau".
 */
#include "calendar_parts.h"

#include <string.h>

/* ---- The day, week, month ... around an anchor ---- */

static bool find_week(struct calendar_day anchor, long weeks, struct period *ret)
{
    if (!day_is_full(anchor))
        return false;
    long number = day_to_number(anchor);
    long monday = number - (weekday_of(number) - 1) + weeks * WEEK;
    if (monday < 0)
        return false;
    ret->first = day_of_number(monday);
    ret->last = day_of_number(monday + WEEK - 1);
    return true;
}

static bool find_months(struct calendar_day anchor, long shift, int length, struct period *ret)
{
    bool is_of_some_year = anchor.year == 0;
    if (anchor.month == 0)
        return false;
    long year = is_of_some_year ? SOME_YEAR : anchor.year;
    long months = year * 12L + (anchor.month - 1L) / length * length + shift * length;
    if (months < 12)
        return false;
    day_set_months(&ret->first, months);
    day_set_months(&ret->last, months + length - 1);
    if (is_of_some_year)
        ret->first.year = ret->last.year = 0;
    return true;
}

static bool find_years(struct calendar_day anchor, long shift, int length, struct period *ret)
{
    if (anchor.year == 0)
        return false;
    int begin = anchor.year - anchor.year % length;
    ret->first = (struct calendar_day){.year = begin + (int)shift * length};
    ret->last = (struct calendar_day){.year = ret->first.year + length - 1};
    return begin + shift * length > 0;
}

/* The whole unit that lies `shift` units after the one that holds the anchor. */
static bool find_unit(const char *unit, struct calendar_day anchor, long shift, struct period *ret)
{
    if (strcmp(unit, "day") == 0) {
        if (!day_shift(anchor, shift, &ret->first))
            return false;
        ret->last = ret->first;
        return true;
    }
    if (strcmp(unit, "week") == 0)
        return find_week(anchor, shift, ret);
    if (strcmp(unit, "month") == 0)
        return find_months(anchor, shift, 1, ret);
    if (strcmp(unit, "quarter") == 0)
        return find_months(anchor, shift, 3, ret);
    if (strcmp(unit, "year") == 0)
        return find_years(anchor, shift, 1, ret);
    if (strcmp(unit, "decade") == 0)
        return find_years(anchor, shift, 10, ret);
    return strcmp(unit, "century") == 0 && find_years(anchor, shift, 100, ret);
}

static bool is_counted_in_days(const char *unit)
{
    return *unit == '\0' || strcmp(unit, "day") == 0 || strcmp(unit, "week") == 0;
}

static struct calendar_day find_anchor(const struct reader *reader, const struct match *match)
{
    const struct calendar_context *context = reader->context;
    bool wants_last = key_has_code(reader, match, "anchor", "last");
    if (key_has_code(reader, match, "anchor", "opening"))
        return context->opening;
    if (key_has_code(reader, match, "anchor", "closing"))
        return context->closing;
    if (wants_last && !is_counted_in_days(key_find_code(reader, match, "unit")))
        return context->named;
    if (wants_last || key_has_code(reader, match, "anchor", "last-or-document")) {
        if (context->last.day > 0 || wants_last)
            return context->last;
    }
    return context->document;
}

/* The end of "3 tháng tới": days are counted in days and weeks, else months in months ... */
static bool reach_to(const char *unit, struct calendar_day anchor, long count, struct period *ret)
{
    struct period there;
    long days = strcmp(unit, "week") == 0 ? WEEK : 1;
    if (strcmp(unit, "week") == 0)
        unit = "day";
    else if (strcmp(unit, "decade") == 0 || strcmp(unit, "century") == 0) {
        days = strcmp(unit, "decade") == 0 ? 10 : 100;
        unit = "year";
    }
    if (!find_unit(unit, anchor, 0, ret) || !find_unit(unit, anchor, count * days, &there))
        return false;
    if (count < 0)
        ret->first = there.first;
    else
        ret->last = there.last;
    return true;
}

/* Of an article only its month is known, and no more: "tháng này", but neither "tháng trước" nor
 * "ba tháng qua", since it may be the month of but one part of it. */
static bool is_guess(const struct reader *reader, const struct match *match,
                     struct calendar_day anchor)
{
    return anchor.year == 0 && anchor.day == 0 && *key_find_code(reader, match, "anchor") == '\0';
}

/* "Ngày 27/2/2019, ông tiếp Thủ tướng và mời thăm Lào trong năm nay": the year told beside the day
 * of the news, in an article of no date. */
static bool find_year_nearby(const struct reader *reader, const struct match *match,
                             struct calendar_day *anchor)
{
    int year = reader->context->nearby.year;
    if (year == 0 || *key_find_code(reader, match, "anchor") != '\0')
        return false;
    *anchor = (struct calendar_day){.year = year};
    return true;
}

/* "ngày 24/10 cho biết ... vào tháng tới": the month of the news, in an article of no date. */
static bool is_of_news(const struct reader *reader, const struct match *match,
                       struct calendar_day anchor)
{
    int count;
    return key_has_code(reader, match, "unit", "month") && reader->context->month > 0 &&
           anchor.year == 0 && anchor.day == 0 && *key_find_code(reader, match, "anchor") == '\0' &&
           !key_find_number(reader, match, "count", &count);
}

bool unit_read(const struct reader *reader, const struct match *match, int extra_shift,
               struct period *ret)
{
    const char *unit = key_find_code(reader, match, "unit");
    struct calendar_day anchor = find_anchor(reader, match);
    bool is_news = is_of_news(reader, match, anchor);
    if (is_news)
        anchor = (struct calendar_day){.month = reader->context->month};
    int count, shift = 0, sign = 1;
    key_find_number(reader, match, "sign", &sign);
    if (!key_find_number(reader, match, "count", &count)) {
        key_find_number(reader, match, "shift", &shift);
        if (anchor.year == 0 && strcmp(unit, "year") == 0 &&
            !find_year_nearby(reader, match, &anchor))
            return true; /* some year: of "tháng 12 năm ngoái" the month is left */
        if (shift + extra_shift != 0 && !is_news && is_guess(reader, match, anchor))
            return false;
        return find_unit(unit, anchor, shift + extra_shift, ret);
    }
    if (count < 0 || is_guess(reader, match, anchor))
        return false;
    if (key_has_code(reader, match, "reach", "true"))
        return reach_to(unit, anchor, (long)sign * count, ret);
    return find_unit(unit, anchor, (long)sign * count, ret);
}

/* ---- Weekdays ---- */

/* The nearest such day on the side that words or tense tell; without them the last one. */
static bool find_weekday(const struct reader *reader, const struct match *match, int weekday,
                         const struct period *told, struct period *ret)
{
    struct calendar_day anchor = find_anchor(reader, match);
    if (!day_is_full(anchor))
        return false;
    int direction = told->direction != 0 ? told->direction : reader->direction;
    long today = day_to_number(anchor);
    int back = (weekday_of(today) - weekday + WEEK) % WEEK, ahead = (WEEK - back) % WEEK;
    long number;
    if (told->is_this)
        number = today - weekday_of(today) + weekday;
    else if (direction != 0)
        number =
            direction < 0 ? today - (back == 0 ? WEEK : back) : today + (ahead == 0 ? WEEK : ahead);
    else
        number = reader->context->tense > 0 ? today + ahead : today - back;
    ret->first = ret->last = day_of_number(number);
    return true;
}

bool narrow_weekday(const struct reader *reader, const struct match *match, bool has_base,
                    struct period *period)
{
    int weekday;
    if (!key_find_number(reader, match, "weekday", &weekday))
        return true;
    if (weekday < 1 || weekday > WEEK)
        return false;
    if (!has_base)
        return find_weekday(reader, match, weekday, period, period);
    if (!day_is_full(period->first) || !day_is_full(period->last))
        return false;
    long monday = day_to_number(period->first);
    if (weekday_of(monday) != 1 || day_to_number(period->last) != monday + WEEK - 1)
        return false;
    period->first = period->last = day_of_number(monday + weekday - 1);
    return true;
}
