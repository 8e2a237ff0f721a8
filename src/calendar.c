/* calendar.c - time mentions -> EDTF, and the article's own day.
 *
 * "nửa cuối tháng 7" comes from calendar_read.c as the days 16 to 31 of some July.  Then its year
 * is settled, what cannot be is dropped, and the rest is spelled: 2021-07-16/2021-07-31.  Of an
 * article that has no date "9h sáng nay (5/7)" tells the day.
 */
#include "calendar_parts.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* ---- EDTF ---- */

static const char *spell_day(struct calendar_day day, struct arena *arena)
{
    const char *year = day.year == 0 ? "XXXX" : arena_printf(arena, "%04d", day.year);
    if (day.month == 0)
        return year;
    if (day.day == 0)
        return arena_printf(arena, "%s-%02d", year, day.month);
    return arena_printf(arena, "%s-%02d-%02d", year, day.month, day.day);
}

static const char *spell(const struct period *period, struct arena *arena)
{
    if (period->is_open_start)
        return arena_printf(arena, "/%s", spell_day(period->last, arena));
    if (period->is_open_end)
        return arena_printf(arena, "%s/", spell_day(period->first, arena));
    if (day_is_same(period->first, period->last))
        return spell_day(period->first, arena);
    return arena_printf(arena, "%s/%s", spell_day(period->first, arena),
                        spell_day(period->last, arena));
}

static bool is_sound(const struct period *period)
{
    if (period->is_open_start || period->is_open_end)
        return day_is_valid(period->is_open_start ? period->last : period->first);
    if (day_is_unset(period->first) || !day_is_valid(period->first) || !day_is_valid(period->last))
        return false;
    return period->first.year == 0 || period->last.year == 0 ||
           day_first_number(period->first) <= day_last_number(period->last);
}

/* Does "ngày mai", or "tháng 10 năm tới" of a year not known, lie ahead (1) or behind (-1)? */
static int side_of(const struct reader *reader, const struct match *match,
                   const struct period *period, bool *ret_is_year_back)
{
    int shift = 0, count, sign = 0;
    bool is_anchored = *key_find_code(reader, match, "anchor") != '\0';
    bool is_counted = key_find_number(reader, match, "count", &count);
    key_find_number(reader, match, "sign", &sign);
    *ret_is_year_back = is_counted && !is_anchored && sign < 0 &&
                        *key_find_code(reader, match, "reach") == '\0' &&
                        strcmp(key_find_code(reader, match, "unit"), "year") == 0;
    if (is_counted || is_anchored)
        return period->direction; /* "cách đây 4 năm"; "4 năm sau", "hôm sau": not from today */
    key_find_number(reader, match, "shift", &shift);
    for (unsigned depth = 0; shift == 0 && depth < CALENDAR_MAX_DEPTH; depth++) {
        int base = key_find_mention(match, "today"); /* "ngày mai (8-11)" */
        if (base < 0)
            base = key_find_mention(match, "side"); /* "thứ tư tuần tới (20-12)" */
        if (base < 0)
            base = key_find_mention(match, "base");
        if (base < 0 && key_find_mention(match, "from") < 0)
            base = key_find_mention(match, "to"); /* "đến ngày mai" */
        match = base < 0 ? NULL : reader->analysis->mentions.items[base].match;
        if (match == NULL || *key_find_code(reader, match, "anchor") != '\0')
            break;
        key_find_number(reader, match, "shift", &shift);
    }
    *ret_is_year_back =
        shift < 0 && match != NULL && strcmp(key_find_code(reader, match, "unit"), "year") == 0;
    return shift != 0 ? (shift > 0) - (shift < 0) : period->direction;
}

/* ---- The article's day, as its own text tells it ---- */

/* "hôm qua": how many days after the article's; false for any other time. */
static bool find_day_shift(const struct reader *reader, const struct capture *today, int *ret_shift)
{
    const struct value word = {.capture = today};
    if (today->mention < 0)
        return key_read_number(reader, &word, ret_shift);
    const struct match *match = reader->analysis->mentions.items[today->mention].match;
    return match != NULL && key_has_code(reader, match, "unit", "day") &&
           *key_find_code(reader, match, "anchor") == '\0' &&
           key_find_number(reader, match, "shift", ret_shift);
}

/* "9h sáng nay (5/7)" tells that today is 5/7, "hôm qua, 4/7" as well. */
static bool tells_today(struct reader *reader, const struct match *match, struct calendar_day *ret)
{
    struct period period;
    const struct capture *today = NULL;
    int shift;
    for (unsigned depth = 0; depth < CALENDAR_MAX_DEPTH; depth++) {
        int base = key_find_mention(match, "base");
        today = match_capture(match, "today", NULL);
        if (today != NULL || base < 0 || reader->analysis->mentions.items[base].match == NULL)
            break;
        match = reader->analysis->mentions.items[base].match;
    }
    if (today == NULL || !find_day_shift(reader, today, &shift) ||
        !calendar_read(reader, match, &period) || !day_is_same(period.first, period.last) ||
        !day_is_valid(period.first) || !day_shift(period.first, -shift, ret))
        return false;
    ret->year = 0;
    return true;
}

static void note_month(struct calendar_evidence *evidence, struct calendar_day day)
{
    if (evidence->month != 0 && evidence->month != day.month)
        evidence->has_months = true;
    evidence->month = day.month;
}

/* The month of days that are of the article's own year, since they name none. */
static void note_days(const struct period *period, struct calendar_evidence *evidence)
{
    if (period->direction > 0)
        return;
    if (period->first.day > 0 && period->first.year == 0)
        note_month(evidence, period->first);
    if (period->last.day > 0 && period->last.year == 0)
        note_month(evidence, period->last);
}

/* The month of a day of that year on which something was said, or was. */
static void note_past(const struct period *period, enum calendar_telling telling,
                      struct calendar_evidence *evidence)
{
    if (telling == CALENDAR_TO_COME || period->direction > 0 ||
        !day_is_same(period->first, period->last) || period->first.day == 0 ||
        period->first.year != 0 || !day_is_valid(period->first))
        return;
    if (telling == CALENDAR_SAID)
        evidence->said |= 1U << period->first.month;
    if (telling == CALENDAR_SAID || period->direction < 0) /* "hôm 5/7" */
        evidence->past |= 1U << period->first.month;
}

void calendar_gather(const struct analysis *analysis, const struct mention *mention,
                     enum calendar_telling telling, struct calendar_evidence *evidence)
{
    /* any year: so "5/7 năm ngoái" has one, and "5/7" none */
    const struct calendar_context some_year = {.document = {.year = SOME_YEAR}};
    struct reader reader = {.analysis = analysis, .context = &some_year};
    struct period period;
    struct calendar_day today;
    bool is_date = strcmp(mention->kind, "date") == 0;
    if (mention->match == NULL || (!is_date && strcmp(mention->kind, "range") != 0))
        return;
    if (calendar_read(&reader, mention->match, &period)) {
        note_days(&period, evidence);
        if (is_date)
            note_past(&period, telling, evidence);
    }
    if (!tells_today(&reader, mention->match, &today))
        return;
    if (evidence->today.day > 0 && !day_is_same(evidence->today, today))
        evidence->has_todays = true;
    evidence->today = today;
}

/* The others lie in the few months before it: of 12 and 1 it is 1. */
int calendar_month_of_news(const struct calendar_evidence *evidence)
{
    enum { YEAR = 12, RECENT = 5 };
    int found = 0;
    for (int month = 1; month <= YEAR && evidence->said != 0; month++) {
        bool is_last = (evidence->past & (1U << month)) != 0;
        for (int other = 1; other <= YEAR && is_last; other++)
            if ((evidence->past & (1U << other)) != 0)
                is_last = (month - other + YEAR) % YEAR <= RECENT;
        if (is_last)
            found = month;
    }
    return found;
}

struct calendar_day calendar_conclude(const struct calendar_evidence *evidence)
{
    if (evidence->today.day > 0 && !evidence->has_todays)
        return evidence->today;
    return (struct calendar_day){.month = evidence->has_months ? 0 : evidence->month};
}

/* ---- Stays ---- */

bool edtf_is_day(const char *edtf)
{
    return edtf != NULL && strlen(edtf) == strlen("2021-07-05") && strchr(edtf, '/') == NULL;
}

bool edtf_is_days(const char *edtf)
{
    return edtf != NULL && strlen(edtf) == strlen("2021-07-05/2021-07-08");
}

bool edtf_is_of_two_days(const char *edtf)
{
    unsigned first, last;
    return edtf != NULL && sscanf(edtf, "%*4c-%*2u-%2u/%*4c-%*2u-%2u", &first, &last) == 2 &&
           last == first + 1;
}

bool edtf_is_part_of_month(const char *edtf)
{
    unsigned month, first, end, last;
    if (!edtf_is_days(edtf) ||
        sscanf(edtf, "%*4c-%2u-%2u/%*4c-%2u-%2u", &month, &first, &end, &last) != 4 || month != end)
        return false;
    bool is_to_end = last >= 28 && (first == 16 || first == 21);
    return is_to_end || (first == 1 && (last == 10 || last == 15)) || (first == 11 && last == 20);
}

bool edtf_is_vague(const char *edtf)
{
    size_t length = edtf == NULL ? 0 : strlen(edtf);
    return length == strlen("2013") || length == strlen("2013-05") ||
           length == strlen("2013-10/2013-12");
}

bool edtf_is_of_other_year(const char *edtf, int year)
{
    return edtf_is_vague(edtf) && edtf[0] != 'X' && strtol(edtf, NULL, 10) != year;
}

bool edtf_holds_day(const char *interval, const char *day)
{
    const char *slash = strchr(interval, '/');
    size_t length = strlen("2021-06-12");
    if (slash == NULL || strlen(slash + 1) != length || strlen(day) != length)
        return false;
    bool is_open = slash == interval;
    if (is_open)
        return strcmp(slash + 1, day) == 0;
    bool is_alike = (*interval == 'X') == (*day == 'X'); /* the years are told, or are not */
    return (size_t)(slash - interval) == length && is_alike &&
           strncmp(interval, day, length) <= 0 && strcmp(slash + 1, day) >= 0;
}

const char *calendar_stay(const char *day, int days, struct arena *arena)
{
    struct period period = {0};
    bool is_year_open = strncmp(day, "XXXX-", 5) == 0;
    if (strlen(day) != strlen("2021-07-05") ||
        !calendar_parse(is_year_open ? arena_printf(arena, "%04d%s", SOME_YEAR, day + 4) : day,
                        &period.first))
        return NULL;
    if (is_year_open)
        period.first.year = 0;
    period.last = period.first;
    bool is_known = days > 0 ? day_shift(period.first, days - 1, &period.last)
                             : day_shift(period.last, days + 1, &period.first);
    return is_known ? spell(&period, arena) : NULL;
}

/* ---- Values ---- */

void calendar_resolve(const struct analysis *analysis, const struct mention *mention,
                      const struct calendar_context *context, struct arena *arena,
                      struct time_value *ret_value)
{
    struct reader reader = {.analysis = analysis, .context = context};
    struct period period = {0};
    *ret_value = (struct time_value){0};
    if (mention->match == NULL)
        return;
    if (!calendar_read(&reader, mention->match, &period) || period_is_nothing(&period)) {
        ret_value->direction = side_of(&reader, mention->match, &period, &ret_value->is_year_back);
        return;
    }
    bool is_year_back = false;
    int side = side_of(&reader, mention->match, &period, &is_year_back);
    year_settle(&reader, &period);
    if (!is_sound(&period))
        return;
    *ret_value = (struct time_value){
        .edtf = spell(&period, arena), .first = period.first, .last = period.last};
    bool is_year_known = period.first.year != 0 || period.last.year != 0;
    bool is_told = is_year_known && side <= 0; /* "ngày mai" lies ahead, whatever day it is */
    ret_value->direction = is_told ? period.direction : side;
    ret_value->is_year_back = is_year_back && !is_year_known;
}

void calendar_remember(struct calendar_context *context, const struct time_value *value)
{
    const struct calendar_day *first = &value->first, *last = &value->last;
    /* "Chiều 18/4 ... thăm từ ngày 17 đến 18/4 ... Tối cùng ngày": still the 18th; of the two days
     * alone it is not known which one. */
    bool is_interval = !day_is_same(*first, *last);
    if (first->day > 0 && !is_interval)
        context->last = *first;
    if (first->day > 0 && last->day > 0 && is_interval) {
        context->opening = *first;
        context->closing = *last;
    }
    if (day_is_unset(*first) || first->year != last->year)
        return;
    context->named =
        first->month == last->month ? *first : (struct calendar_day){first->year, 0, 0};
}
