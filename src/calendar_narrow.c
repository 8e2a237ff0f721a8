/* calendar_narrow.c - a month of a year, a day of a month, a part of either.
 *
 * "nửa đầu tháng 7 năm 2021": 2021 is narrowed to its month 7, and that, by the rule around it, to
 * the days 1 to 15.  Each key of a rule is one step; a key that does not fit what is there, such as
 * a month of a day, makes the whole no time at all.
 */
#include "calendar_parts.h"

#include <stdio.h>
#include <string.h>

/* ---- The month of a year, the day of a month ---- */

static bool is_single_month(const struct period *period)
{
    return period->first.month > 0 && period->first.day == 0 &&
           day_is_same(period->first, period->last);
}

static bool narrow_months(struct period *period, int first, int last)
{
    if (period->first.month > 0 || period->first.year != period->last.year || first < 1 ||
        first > 12 || last < 1 || last > 12)
        return false;
    period->first.month = first;
    period->last.month = last;
    return true;
}

static bool narrow_month(const struct reader *reader, const struct match *match,
                         struct period *period)
{
    int month, from;
    if (!key_find_number(reader, match, "month", &month))
        return true;
    if (!key_find_number(reader, match, "from-month", &from))
        from = month;
    if (!narrow_months(period, from, month))
        return false;
    if (from > month && period->first.year > 0)
        period->first.year--;
    return true;
}

static bool narrow_quarter(const struct reader *reader, const struct match *match,
                           struct period *period)
{
    int quarter, from;
    if (!key_find_number(reader, match, "quarter", &quarter))
        return true;
    if (!key_find_number(reader, match, "from-quarter", &from))
        from = quarter;
    return quarter >= 1 && quarter <= 4 && from >= 1 && from <= quarter &&
           narrow_months(period, 3 * from - 2, 3 * quarter);
}

/* "06/08": the months of a season; winter ends in the next year. */
static bool narrow_season(const struct reader *reader, const struct match *match,
                          struct period *period)
{
    const char *code = key_find_code(reader, match, "season");
    int first, last;
    if (*code == '\0')
        return true;
    if (!digits_read(&code, 2, &first) || *code++ != '/' || !digits_read(&code, 2, &last) ||
        !narrow_months(period, first, last))
        return false;
    if (first > last && period->last.year > 0)
        period->last.year++;
    return true;
}

static bool narrow_day(const struct reader *reader, const struct match *match,
                       struct period *period)
{
    int day, from;
    if (!key_find_number(reader, match, "day", &day))
        return true;
    bool is_range = key_find_number(reader, match, "from-day", &from);
    if (period->first.month == 0 || period->first.day > 0 || day < 1 || (is_range && from < 1))
        return false;
    period->first.day = is_range ? from : day;
    period->last.day = day;
    if (is_range && from > day && period->first.month == period->last.month) { /* "28-2/3" */
        period->first.month = period->last.month == 1 ? 12 : period->last.month - 1;
        period->first.year -= period->last.month == 1 && period->first.year > 0;
    }
    return true;
}

/* ---- Parts ---- */

/* Which stretch, of `length` counted from 0, a part is. */
static bool find_stretch(const char *part, int length, int *ret_first, int *ret_last)
{
    int third = length * 3 / 10, half = length / 2;
    *ret_first = 0;
    *ret_last = length - 1;
    if (strcmp(part, "start") == 0)
        *ret_last = third;
    else if (strcmp(part, "middle") == 0) {
        *ret_first = length / 3;
        *ret_last = length - 1 - length / 3;
    } else if (strcmp(part, "end") == 0)
        *ret_first = length - 1 - third;
    else if (strcmp(part, "first-half") == 0)
        *ret_last = half - 1;
    else if (strcmp(part, "second-half") == 0)
        *ret_first = half;
    else
        return false;
    return true;
}

/* The parts of a year, in months: they overlap as they do in speech. */
static bool find_months_of_year(const char *part, int *ret_first, int *ret_last)
{
    static const struct {
        const char *part;
        int first, last;
    } parts[] = {{"start", 1, 3},
                 {"middle", 5, 8},
                 {"end", 10, 12},
                 {"first-half", 1, 6},
                 {"second-half", 7, 12}};
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        if (strcmp(parts[i].part, part) == 0) {
            *ret_first = parts[i].first;
            *ret_last = parts[i].last;
            return true;
        }
    return false;
}

/* The days of "nửa đầu" or "nửa cuối" of a month. */
static void find_half_of_month(const char *part, int length, int *ret_first, int *ret_last)
{
    bool second = strcmp(part, "second-half") == 0;
    *ret_first = second ? 16 : 1;
    *ret_last = second ? length : 15;
}

static bool part_of_years(const char *part, struct period *period)
{
    int first, last;
    if (period->first.year == 0)
        return false; /* "cuối năm", and no saying which year's: no date */
    if (period->first.year == period->last.year)
        return find_months_of_year(part, &first, &last) && narrow_months(period, first, last);
    if (!find_stretch(part, period->last.year - period->first.year + 1, &first, &last))
        return false;
    int begin = period->first.year;
    period->first.year = begin + first;
    period->last.year = begin + last;
    return true;
}

static bool part_of_months(const char *part, struct period *period)
{
    int first, last;
    if (is_single_month(period) && strstr(part, "half") == NULL)
        return true; /* "giữa tháng 9" is the month: no day of it is meant */
    if (is_single_month(period)) {
        int length = days_in_month(period->last.year, period->last.month);
        find_half_of_month(part, length, &first, &last);
        period->first.day = first;
        period->last.day = last;
        period->ends_month = last == length;
        return true;
    }
    int begin = period->first.year * 12 + period->first.month - 1;
    int length = period->last.year * 12 + period->last.month - begin;
    if (!find_stretch(part, length, &first, &last))
        return false;
    day_set_months(&period->first, begin + first);
    day_set_months(&period->last, begin + last);
    return true;
}

/* "cuối tuần" is Saturday and Sunday. */
static bool part_of_days(const char *part, struct period *period)
{
    int first, last;
    if (day_is_same(period->first, period->last))
        return true;
    if (!day_is_full(period->first) || !day_is_full(period->last))
        return false;
    long begin = day_to_number(period->first), length = day_to_number(period->last) - begin + 1;
    if (length == WEEK) { /* two days each, as people speak of them */
        first = strcmp(part, "end") == 0 ? WEEK - 2 : strcmp(part, "middle") == 0 ? 2 : 0;
        last = first + 1;
    } else if (!find_stretch(part, (int)length, &first, &last)) {
        return false;
    }
    period->first = day_of_number(begin + first);
    period->last = day_of_number(begin + last);
    return true;
}

/* "6 tháng đầu năm", "tuần cuối tháng 7", "hai năm đầu thập niên". */
static bool part_by_count(const char *part, const char *unit, int count, struct period *period)
{
    bool at_end = strcmp(part, "end") == 0;
    if (strcmp(unit, "month") == 0 || strcmp(unit, "quarter") == 0) {
        int months = strcmp(unit, "quarter") == 0 ? 3 * count : count;
        return at_end ? narrow_months(period, 13 - months, 12) : narrow_months(period, 1, months);
    }
    if (strcmp(unit, "year") == 0) {
        if (period->first.month > 0 || count > period->last.year - period->first.year + 1)
            return false;
        if (at_end)
            period->first.year = period->last.year - count + 1;
        else
            period->last.year = period->first.year + count - 1;
        return true;
    }
    int days = strcmp(unit, "week") == 0 ? WEEK * count : count;
    if (!is_single_month(period) || days < 1 || days > 28)
        return false;
    int length = days_in_month(period->last.year, period->last.month);
    period->first.day = at_end ? length - days + 1 : 1;
    period->last.day = at_end ? length : days;
    return true;
}

/* "thượng tuần tháng 7": the code says which days of a month, as `days-1-10`. */
static bool part_by_days(const char *days, struct period *period)
{
    int first, last;
    if (!is_single_month(period) || sscanf(days, "%2d-%2d", &first, &last) != 2)
        return false;
    int length = days_in_month(period->last.year, period->last.month);
    period->first.day = first;
    period->last.day = last < length ? last : length;
    period->ends_month = last > length;
    return true;
}

static bool narrow_part(const struct reader *reader, const struct match *match,
                        struct period *period)
{
    const char *part = key_find_code(reader, match, "part");
    int count;
    if (*part == '\0')
        return true;
    if (key_find_number(reader, match, "count", &count))
        return part_by_count(part, key_find_code(reader, match, "unit"), count, period);
    if (strncmp(part, "days-", 5) == 0)
        return part_by_days(part + 5, period);
    if (period->first.month == 0)
        return part_of_years(part, period);
    return period->first.day == 0 ? part_of_months(part, period) : part_of_days(part, period);
}

/* ---- All keys ---- */

bool narrow_period(const struct reader *reader, const struct match *match, bool has_base,
                   struct period *period)
{
    const char *holiday = key_find_code(reader, match, "holiday");
    if (*holiday != '\0')
        return narrow_holiday(reader, holiday, period);
    if (key_has_code(reader, match, "calendar", "lunar"))
        return narrow_lunar(reader, match, period);
    return narrow_quarter(reader, match, period) && narrow_season(reader, match, period) &&
           narrow_month(reader, match, period) && narrow_day(reader, match, period) &&
           narrow_weekday(reader, match, has_base, period) && narrow_part(reader, match, period);
}
