/* calendar_read.c - what a time rule captured and set -> a period.
 *
 * "nửa cuối tháng 7" is a mention made of a part (second half) and a mention of a month.  It is
 * read from the inside: July of a year not known, then its last days, XXXX-07-16/XXXX-07-31.  The
 * year is chosen afterwards, by calendar_year.c.
 *
 * Keys of a time rule, each set by `set:` or taken by a role of that name:
 *
 *     year month day quarter season   numbers, or entries of lists; they narrow what `base` names
 *     decade century                  "thập niên 1990": 1990; "thế kỷ 21": 21
 *     from-year from-month from-day   the same of the first day, where it differs
 *     base                            a time mention inside: "ngày 5 <tháng 7 năm ngoái>"
 *     unit, shift                     a whole day, week, month ... so many after the present one
 *     unit, count, sign               so many units before (-1) or after (1); with `reach` all of
 *                                     the days up to there
 *     anchor = last                   counted from the last day named before, not the article's
 *     anchor = opening, closing       from the first or last of the days from to named last
 *     today                           "hôm nay", a mention or an entry of a list: the day is so
 *                                     many days after the article's, which so is known
 *     side                            "thứ tư tuần tới (20-12)": a mention that tells whether the
 *                                     day lies ahead
 *     weekday                         1 is Monday
 *     part                            start, middle, end, first-half or second-half of the base;
 *                                     with unit and count so many units at its start or end
 *     loose                           "cuối năm": another year may be meant where tense says so
 *     from, to                        time mentions: an interval, open where one is missing
 *     since, until = document         the article's day instead
 *     holiday                         an entry with the value 12-25, or L01-01 by the moon
 *     calendar = lunar                month and day are those of the lunar year
 *     direction                       past, future or this: which of the years is meant
 */
#include "calendar_parts.h"

static bool read_period(struct reader *reader, int mention, struct period *ret_period);

/* ---- A mention ---- */

static int full_year(int year)
{
    if (year < 0 || year > 99)
        return year;
    return year < 50 ? 2000 + year : 1900 + year;
}

static void set_years(struct period *period, int first, int last)
{
    period->first.year = first;
    period->last.year = last;
}

static bool read_years(const struct reader *reader, const struct match *match,
                       struct period *period)
{
    int number, from;
    if (key_find_number(reader, match, "decade", &number)) {
        int begin = number < 30 ? 2000 + number : number < 100 ? 1900 + number : number;
        set_years(period, begin, begin + 9);
        return number >= 0 && number % 10 == 0;
    }
    if (key_find_number(reader, match, "century", &number)) {
        set_years(period, 100 * number - 99, 100 * number);
        return number > 0;
    }
    if (!key_find_number(reader, match, "year", &number))
        return true;
    set_years(period, full_year(number), full_year(number));
    int month;
    if (key_find_number(reader, match, "from-year", &from) &&
        !key_find_number(reader, match, "from-month", &month))
        period->first.year = full_year(from);
    return number >= 0;
}

/* What the narrowing keys narrow; *ret_found: something names it. */
static bool read_base(struct reader *reader, const struct match *match, int extra_shift,
                      struct period *period, bool *ret_found)
{
    int base = key_find_mention(match, "base");
    *ret_found = base >= 0;
    if (base >= 0) {
        struct period inner = {0};
        if (!read_period(reader, base, &inner))
            return false;
        inner.direction = period->direction != 0 ? period->direction : inner.direction;
        inner.is_this = period->is_this || inner.is_this;
        *period = inner;
        return true;
    }
    bool has_part = *key_find_code(reader, match, "part") != '\0';
    int number;
    bool counts_part = has_part && key_find_number(reader, match, "count", &number);
    if (*key_find_code(reader, match, "unit") != '\0' && !counts_part) {
        *ret_found = true;
        return unit_read(reader, match, extra_shift, period);
    }
    return read_years(reader, match, period);
}

/* Both ends of "28/9/2020-1/10/2021" written out in one rule. */
static void set_first_year(const struct reader *reader, const struct match *match,
                           struct period *period)
{
    int year, month;
    if (key_find_number(reader, match, "from-year", &year) &&
        key_find_number(reader, match, "from-month", &month))
        period->first.year = full_year(year);
}

static bool read_whole(struct reader *reader, const struct match *match, int extra_shift,
                       struct period *period)
{
    bool has_base;
    if (!read_base(reader, match, extra_shift, period, &has_base) ||
        !narrow_period(reader, match, has_base, period))
        return false;
    set_first_year(reader, match, period);
    return true;
}

/* "cuối năm" is this year's, unless it is over and told as future, or to come and told as past. */
static int loose_shift(const struct reader *reader, const struct period *period)
{
    const struct calendar_day *document = &reader->context->document;
    int direction = period->direction != 0 ? period->direction : reader->direction;
    int tense = direction != 0 ? direction : reader->context->tense;
    if (document->day == 0 || period->last.year == 0)
        return 0;
    if (tense > 0 && day_last_number(period->last) < day_to_number(*document))
        return 1;
    bool is_past =
        direction < 0 || (tense < 0 && period->first.day > 0 &&
                          day_last_number(period->last) - day_last_number(*document) < WEEK);
    return is_past && day_first_number(period->first) > day_to_number(*document) ? -1 : 0;
}

static bool read_loosely(struct reader *reader, const struct match *match, struct period *period)
{
    const struct period before = *period;
    if (!read_whole(reader, match, 0, period))
        return false;
    int shift = key_has_code(reader, match, "loose", "true") ? loose_shift(reader, period) : 0;
    if (shift == 0)
        return true;
    *period = before;
    return read_whole(reader, match, shift, period);
}

/* ---- Intervals ---- */

static bool read_end(struct reader *reader, const struct match *match, const char *key,
                     const char *document_key, struct period *ret, bool *ret_found)
{
    int mention = key_find_mention(match, key);
    *ret_found = true;
    if (mention >= 0)
        return read_period(reader, mention, ret) && !period_is_nothing(ret);
    *ret_found =
        key_has_code(reader, match, document_key, "document") && reader->context->document.year > 0;
    if (*ret_found)
        ret->first = ret->last = reader->context->document;
    return true;
}

/* "từ thứ bảy đến thứ hai": each was read as the last one. */
static void order_weekdays(const struct reader *reader, struct period *period)
{
    if (!day_is_full(period->first) || !day_is_full(period->last))
        return;
    long first = day_to_number(period->first), last = day_to_number(period->last);
    if (first <= last || first - last >= WEEK)
        return;
    if (reader->context->tense > 0 || period->direction > 0)
        period->last = day_of_number(last + WEEK);
    else
        period->first = day_of_number(first - WEEK);
}

static bool is_interval(const struct reader *reader, const struct match *match)
{
    return key_find_mention(match, "from") >= 0 || key_find_mention(match, "to") >= 0 ||
           *key_find_code(reader, match, "since") != '\0' ||
           *key_find_code(reader, match, "until") != '\0';
}

static bool read_interval(struct reader *reader, const struct match *match, struct period *period)
{
    struct period from = {0}, to = {0};
    bool has_from, has_to;
    if (!read_end(reader, match, "from", "since", &from, &has_from) ||
        !read_end(reader, match, "to", "until", &to, &has_to))
        return false;
    period->first = from.first;
    period->last = to.last;
    period->is_open_start = !has_from;
    period->is_open_end = !has_to;
    period->ends_month = to.ends_month;
    period->is_this = period->is_this || from.is_this || to.is_this;
    if (period->direction == 0)
        period->direction = to.direction != 0 ? to.direction : from.direction;
    if (has_from && has_to)
        order_weekdays(reader, period);
    return has_from || has_to;
}

/* ---- Either ---- */

bool calendar_read(struct reader *reader, const struct match *match, struct period *period)
{
    *period = (struct period){0};
    key_read_direction(reader, match, period);
    int around = reader->direction;
    if (period->direction != 0)
        reader->direction = period->direction;
    bool is_read = is_interval(reader, match) ? read_interval(reader, match, period)
                                              : read_loosely(reader, match, period);
    reader->direction = around;
    return is_read;
}

static bool read_period(struct reader *reader, int mention, struct period *ret_period)
{
    const struct match *match = reader->analysis->mentions.items[mention].match;
    if (match == NULL || reader->depth == CALENDAR_MAX_DEPTH)
        return false;
    reader->depth++;
    bool is_read = calendar_read(reader, match, ret_period);
    reader->depth--;
    return is_read;
}
