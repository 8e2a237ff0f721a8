/* calendar_lunar.c - months and days by the moon, and the feasts of either calendar.
 *
 * "mùng 1 tháng giêng" of 2021 is 2021-02-12: the list `lunar-year` says when that year began and
 * how long its months were.  Where no year is named, it is chosen as calendar_year.c does.
 */
#include "calendar_parts.h"

#include "lexicon.h"

/* ---- The lunar year ---- */

/* Its entry has the first day in `from`, and in `value` a digit for each month: 0 has 29 days,
 * 1 has 30; a '+' stands before a leap month. */
static bool find_lunar(const struct reader *reader, int year, int month, int day,
                       struct period *ret)
{
    char id[16];
    struct calendar_day new_year;
    id[0] = (char)('0' + year / 1000 % 10);
    id[1] = (char)('0' + year / 100 % 10);
    id[2] = (char)('0' + year / 10 % 10);
    id[3] = (char)('0' + year % 10);
    id[4] = '\0';
    const struct entry *entry =
        lexicon_by_id(reader->analysis->model->lexicon, "lunar-year", id, NULL);
    if (entry == NULL || entry->from == NULL || entry->value == NULL ||
        !calendar_parse(entry->from, &new_year) || new_year.day == 0)
        return false;
    long begin = day_to_number(new_year);
    int number = 0;
    for (const char *at = entry->value; *at != '\0'; at++) {
        bool is_leap = *at == '+' && at[1] != '\0';
        at += is_leap;
        number += !is_leap;
        int length = *at == '1' ? 30 : 29;
        if (number == month && !is_leap) {
            ret->first = day_of_number(begin + (day > 0 ? day - 1 : 0));
            ret->last = day_of_number(begin + (day > 0 ? day : length) - 1);
            return day <= length;
        }
        begin += length;
    }
    return false;
}

static bool read_lunar(const struct reader *reader, int year, int month, int day,
                       struct period *period)
{
    const struct calendar_context *context = reader->context;
    struct period candidates[3];
    struct choice choice = {.candidates = candidates, .year = context->document.year};
    if (year > 0)
        return find_lunar(reader, year, month, day, period);
    if (context->document.year == 0 || context->document.month == 0)
        return false;
    for (int near = context->document.year - 1; near <= context->document.year + 1; near++) {
        candidates[choice.count] = *period;
        choice.count += find_lunar(reader, near, month, day, &candidates[choice.count]);
    }
    if (choice.count == 0)
        return false;
    choice.today = day_last_number(context->document);
    int direction = period->direction != 0 ? period->direction : reader->direction;
    *period = candidates[year_choose(&choice, direction, context->tense)];
    return true;
}

/* A lunar month or day of the year that was read so far. */
bool narrow_lunar(const struct reader *reader, const struct match *match, struct period *period)
{
    int month = 0, day = 0;
    key_find_number(reader, match, "month", &month);
    key_find_number(reader, match, "day", &day);
    if (period->first.month > 0 || month < 1 || day < 0)
        return false;
    return read_lunar(reader, period->first.year, month, day, period);
}

/* ---- Holidays ---- */

bool narrow_holiday(const struct reader *reader, const char *code, struct period *period)
{
    int month, day;
    bool is_lunar = *code == 'L';
    code += is_lunar;
    if (!digits_read(&code, 2, &month) || *code++ != '-' || !digits_read(&code, 2, &day) ||
        period->first.month > 0)
        return false;
    if (is_lunar)
        return read_lunar(reader, period->first.year, month, day, period);
    period->first.month = period->last.month = month;
    period->first.day = period->last.day = day;
    return true;
}
