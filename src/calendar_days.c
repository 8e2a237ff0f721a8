/* calendar_days.c - reckoning with days, months and years.
 *
 * A day is as exact as it is known: "5/7" is {0, 7, 5}, "tháng 7/2021" {2021, 7, 0}.  To count
 * on from one it becomes a number: 2021-07-05 and 30 days more, "30 ngày sau", are 2021-08-04.
 */
#include "calendar_parts.h"

enum { LAST_YEAR = 9999 };

static bool is_leap_year(int year)
{
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

int days_in_month(int year, int month)
{
    static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (month < 1 || month > 12)
        return 0;
    return days[month - 1] + (month == 2 && is_leap_year(year == 0 ? SOME_YEAR : year));
}

/* Days since a day long ago; the calendar repeats every 400 years.  Years begin in March here, so
 * that the leap day is the last. */
long day_to_number(struct calendar_day day)
{
    long year = day.year - (day.month <= 2), era = year / 400, of_era = year - era * 400;
    long month = (day.month + 9) % 12;
    return era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + (153 * month + 2) / 5 +
           day.day - 1;
}

struct calendar_day day_of_number(long number)
{
    long era = number / 146097, of_era = number - era * 146097;
    long year = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
    long of_year = of_era - (365 * year + year / 4 - year / 100);
    long month = (5 * of_year + 2) / 153;
    struct calendar_day day = {.day = (int)(of_year - (153 * month + 2) / 5 + 1)};
    day.month = (int)(month < 10 ? month + 3 : month - 9);
    day.year = (int)(year + era * 400 + (day.month <= 2));
    return day;
}

int weekday_of(long number)
{
    return (int)((number + 2) % WEEK) + 1;
}

bool day_is_valid(struct calendar_day day)
{
    if (day.month == 0)
        return day.year > 0 && day.year <= LAST_YEAR && day.day == 0;
    if (day.year < 0 || day.year > LAST_YEAR || day.month < 1 || day.month > 12 || day.day < 0)
        return false;
    /* with no year there may be a 29 February */
    return day.day <= days_in_month(day.year == 0 ? 2000 : day.year, day.month);
}

bool day_is_unset(struct calendar_day day)
{
    return day.year == 0 && day.month == 0 && day.day == 0;
}

bool day_is_full(struct calendar_day day)
{
    return day.year > 0 && day.month > 0 && day.day > 0;
}

/* "năm ngoái", where the article's year is not known */
bool period_is_nothing(const struct period *period)
{
    return day_is_unset(period->first) && day_is_unset(period->last);
}

bool day_is_same(struct calendar_day a, struct calendar_day b)
{
    return a.year == b.year && a.month == b.month && a.day == b.day;
}

bool day_comes_after(struct calendar_day a, struct calendar_day b)
{
    if (a.month != b.month)
        return a.month > b.month;
    return a.day > b.day && b.day > 0;
}

long day_first_number(struct calendar_day day)
{
    return day_to_number((struct calendar_day){day.year, day.month == 0 ? 1 : day.month,
                                               day.day == 0 ? 1 : day.day});
}

long day_last_number(struct calendar_day day)
{
    int month = day.month == 0 ? 12 : day.month;
    int last = day.day == 0 ? days_in_month(day.year, month) : day.day;
    return day_to_number((struct calendar_day){day.year, month, last});
}

void day_set_months(struct calendar_day *day, long months)
{
    day->year = (int)(months / 12);
    day->month = (int)(months % 12) + 1;
    day->day = 0;
}

bool day_shift(struct calendar_day anchor, long days, struct calendar_day *ret_day)
{
    struct calendar_day known = anchor;
    if (anchor.day == 0)
        return false;
    if (anchor.year == 0)
        known.year = SOME_YEAR;
    long number = day_to_number(known) + days;
    if (number < 0)
        return false;
    *ret_day = day_of_number(number);
    if (anchor.year == 0)
        ret_day->year = 0;
    return true;
}

/* ---- Written and compared ---- */

bool digits_read(const char **at, size_t count, int *ret_number)
{
    *ret_number = 0;
    for (size_t i = 0; i < count; i++, (*at)++) {
        if (**at < '0' || **at > '9')
            return false;
        *ret_number = *ret_number * 10 + (**at - '0');
    }
    return true;
}

bool calendar_parse(const char *string, struct calendar_day *ret_day)
{
    struct calendar_day day = {0};
    int *parts[] = {&day.year, &day.month, &day.day};
    for (size_t i = 0; i < 3; i++) {
        if (i > 0 && *string == '\0')
            break;
        if (i > 0 && *string++ != '-')
            return false;
        if (!digits_read(&string, i == 0 ? 4 : 2, parts[i]) || *parts[i] == 0)
            return false;
    }
    if (*string != '\0' || !day_is_valid(day))
        return false;
    *ret_day = day;
    return true;
}

int calendar_compare(const struct time_value *a, const struct calendar_day *document)
{
    if (document->year == 0)
        return 0;
    if (a->last.year > 0 && day_last_number(a->last) < day_first_number(*document))
        return -1;
    if (a->first.year > 0 && day_first_number(a->first) > day_last_number(*document))
        return 1;
    return 0;
}
