/* calendar_year.c - which year is meant where none is named.
 *
 * "gặp ngày 25/12" in an article of 2022-01-05: the candidates are the same day of the years
 * around, and words ("vừa qua"), else the tense, else nearness choose: 2021-12-25 if told as past.
 */
#include "calendar_parts.h"

/* Told as past or future by another word of the sentence, a date may still lie on the other side:
 * "đã thống nhất sẽ gặp ngày 15/7".  So no date this far off wins over one that is near. */
enum { FAR_DAYS = 300, NEAR_DAYS = 65 };

/* A day that is so far ahead is told with its year: "định vào ngày 12/5 nhưng bị hủy" in July. */
enum { FAR_DAY_AHEAD = 200 };

/* The same where no word tells the tense: "chuyển đến ngày 1-2" in August */
enum { FAR_UNTOLD_DAY = 100 };

/* "kết thúc hôm 31/10" in an article of 29/10 */
enum { FEW_DAYS = 7 };

enum { YEARS_AROUND = 8 };

/* Days between the candidate and today; 0 where it holds today. */
static long gap_to(const struct choice *choice, size_t i)
{
    long first = day_first_number(choice->candidates[i].first);
    long last = day_last_number(choice->candidates[i].last);
    if (first > choice->today)
        return first - choice->today;
    return last < choice->today ? choice->today - last : 0;
}

static size_t nearest(const struct choice *choice)
{
    size_t best = 0;
    for (size_t i = 1; i < choice->count; i++)
        if (gap_to(choice, i) < gap_to(choice, best))
            best = i;
    return best;
}

/* The last that begins by tomorrow: an article may be dated the day before it tells of. */
static size_t last_begun(const struct choice *choice)
{
    size_t best = 0;
    for (size_t i = 1; i < choice->count; i++)
        if (day_first_number(choice->candidates[i].first) <= choice->today + 1)
            best = i;
    return best;
}

static size_t next_unended(const struct choice *choice)
{
    size_t best = choice->count - 1;
    for (size_t i = choice->count; i-- > 0;)
        if (day_last_number(choice->candidates[i].last) >= choice->today)
            best = i;
    return best;
}

size_t year_choose(const struct choice *choice, int direction, int tense)
{
    size_t past = last_begun(choice), future = next_unended(choice);
    bool is_day = choice->candidates[past].last.day > 0;
    bool is_soon = is_day && gap_to(choice, past) > FAR_DAYS && gap_to(choice, future) <= FEW_DAYS;
    if (direction != 0)
        return direction < 0 && !is_soon ? past : future;
    if (tense == 0)
        return is_day && gap_to(choice, future) > FAR_UNTOLD_DAY ? past : nearest(choice);
    size_t told = tense < 0 ? past : future, other = tense < 0 ? future : past;
    bool is_day_ahead = is_day && tense > 0;
    bool is_unlikely = gap_to(choice, told) > (is_day_ahead ? FAR_DAY_AHEAD : FAR_DAYS) &&
                       (is_day_ahead || gap_to(choice, other) < NEAR_DAYS) &&
                       choice->candidates[told].last.year != choice->year;
    return is_unlikely ? other : told;
}

static void set_year(struct period *period, int year)
{
    bool wraps = day_comes_after(period->first, period->last);
    period->last.year = year;
    period->first.year = wraps ? year - 1 : year;
    if (period->ends_month)
        period->last.day = days_in_month(year, period->last.month);
}

/* One end knows the year, the other does not. */
static void share_year(struct period *period)
{
    bool wraps = day_comes_after(period->first, period->last);
    if (period->first.year == 0)
        period->first.year = period->last.year - wraps;
    else
        period->last.year = period->first.year + wraps;
    if (period->ends_month)
        period->last.day = days_in_month(period->last.year, period->last.month);
}

/* The period in each of the years around the day. */
static void add_candidates(const struct period *period, struct calendar_day day, int around,
                           struct choice *choice)
{
    choice->year = day.year;
    choice->today = day_last_number(day);
    for (int year = day.year - around; year <= day.year + around; year++) {
        if (year < 1)
            continue;
        struct period *candidate = &choice->candidates[choice->count];
        *candidate = *period;
        set_year(candidate, year);
        choice->count += day_is_valid(candidate->first) && day_is_valid(candidate->last);
    }
}

static void choose_year(const struct reader *reader, struct period *period)
{
    const struct calendar_day *document = &reader->context->document;
    struct period candidates[2 * YEARS_AROUND + 1];
    struct choice choice = {.candidates = candidates};
    if (period->is_this || document->month == 0) {
        set_year(period, document->year);
        return;
    }
    add_candidates(period, *document, YEARS_AROUND, &choice);
    if (choice.count > 0)
        *period = candidates[year_choose(&choice, period->direction, reader->context->tense)];
}

/* "Ngày 11/11/2024, ... hôm 7/11": a day not far from one that is told with its year. */
static void take_year_nearby(const struct reader *reader, struct period *period)
{
    struct period candidates[3];
    struct choice choice = {.candidates = candidates};
    if (period->first.day == 0 || period->last.day == 0)
        return;
    add_candidates(period, reader->context->nearby, 1, &choice);
    size_t best = choice.count > 0 ? nearest(&choice) : 0;
    if (choice.count > 0 && gap_to(&choice, best) <= NEAR_DAYS)
        *period = candidates[best];
}

void year_settle(const struct reader *reader, struct period *period)
{
    bool is_open = period->is_open_start || period->is_open_end;
    if (period->is_open_start)
        period->first = period->last;
    if (period->is_open_end)
        period->last = period->first;
    bool has_first = period->first.year > 0, has_last = period->last.year > 0;
    if (has_first != has_last && !is_open)
        share_year(period);
    else if (!has_first && !has_last && reader->context->document.year > 0)
        choose_year(reader, period);
    else if (!has_first && !has_last && reader->context->nearby.year > 0)
        take_year_nearby(reader, period);
    if (period->is_open_start)
        period->first = (struct calendar_day){0};
    if (period->is_open_end)
        period->last = (struct calendar_day){0};
}
