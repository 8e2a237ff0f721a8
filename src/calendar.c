/* calendar.c - what time rules captured and set -> days -> EDTF.
 *
 * "cuối tháng 7" is a mention made of a part (end) and a mention of a month.  It is read from the
 * inside: July of a year not known, then its last days, XXXX-07-21/XXXX-07-31; then the year is
 * chosen by the article's date and by what the words say of before and after: 2021-07-21/2021-07-31.
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
 *     today                           "hôm nay", a mention or an entry of a list: the day is so many
 *                                     days after the article's, which so is known
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
#include "calendar.h"

#include "lexicon.h"
#include "quantity.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MAX_DEPTH = 8, WEEK = 7, YEARS_AROUND = 8, LAST_YEAR = 9999 };

/* A year to reckon in where none is known: not a leap year. */
enum { SOME_YEAR = 2001 };

/* Told as past or future by another word of the sentence, a date may still lie on the other side:
 * "đã thống nhất sẽ gặp ngày 15/7".  So no date this far off wins over one that is near. */
enum { FAR_DAYS = 300, NEAR_DAYS = 65 };

/* What the words say.  A day is as exact as it is known; year 0 is not known. */
struct period {
    struct calendar_day first, last;
    bool is_open_start, is_open_end;
    bool ends_month;  /* last is the last day of its month, to be set again with the year */
    bool is_this;     /* "tháng 7 này" */
    int direction;    /* -1, 1: before or after the article, by the words themselves */
};

struct reader {
    const struct analysis *analysis;
    const struct calendar_context *context;
    int direction; /* of the mentions around */
    unsigned depth;
};

static bool read_period(struct reader *reader, int mention, struct period *ret_period);

/* ---- Days ---- */

static bool is_leap_year(int year)
{
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

static int days_in_month(int year, int month)
{
    static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (month < 1 || month > 12)
        return 0;
    return days[month - 1] + (month == 2 && is_leap_year(year == 0 ? SOME_YEAR : year));
}

/* Days since a day long ago; the calendar repeats every 400 years.  Years begin in March here, so
 * that the leap day is the last. */
static long number_of_day(struct calendar_day day)
{
    long year = day.year - (day.month <= 2), era = year / 400, of_era = year - era * 400;
    long month = (day.month + 9) % 12;
    return era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + (153 * month + 2) / 5 +
           day.day - 1;
}

static struct calendar_day day_of_number(long number)
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

static int weekday_of(long number)
{
    return (int)((number + 2) % WEEK) + 1;
}

static bool is_valid(struct calendar_day day)
{
    if (day.month == 0)
        return day.year > 0 && day.year <= LAST_YEAR && day.day == 0;
    if (day.year < 0 || day.year > LAST_YEAR || day.month < 1 || day.month > 12 || day.day < 0)
        return false;
    /* with no year there may be a 29 February */
    return day.day <= days_in_month(day.year == 0 ? 2000 : day.year, day.month);
}

static bool is_unset(struct calendar_day day)
{
    return day.year == 0 && day.month == 0 && day.day == 0;
}

static bool is_full(struct calendar_day day)
{
    return day.year > 0 && day.month > 0 && day.day > 0;
}

/* "năm ngoái", where the article's year is not known */
static bool is_nothing(const struct period *period)
{
    return is_unset(period->first) && is_unset(period->last);
}

static bool same_day(struct calendar_day a, struct calendar_day b)
{
    return a.year == b.year && a.month == b.month && a.day == b.day;
}

/* Of a month or year the first and the last day. */
static long first_number(struct calendar_day day)
{
    return number_of_day((struct calendar_day){day.year, day.month == 0 ? 1 : day.month,
                                               day.day == 0 ? 1 : day.day});
}

static long last_number(struct calendar_day day)
{
    int month = day.month == 0 ? 12 : day.month;
    int last = day.day == 0 ? days_in_month(day.year, month) : day.day;
    return number_of_day((struct calendar_day){day.year, month, last});
}

static bool read_digits(const char **at, size_t count, int *ret_number)
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
        if (!read_digits(&string, i == 0 ? 4 : 2, parts[i]) || *parts[i] == 0)
            return false;
    }
    if (*string != '\0' || !is_valid(day))
        return false;
    *ret_day = day;
    return true;
}

int calendar_compare(const struct time_value *a, const struct calendar_day *document)
{
    if (document->year == 0)
        return 0;
    if (a->last.year > 0 && last_number(a->last) < first_number(*document))
        return -1;
    if (a->first.year > 0 && first_number(a->first) > last_number(*document))
        return 1;
    return 0;
}

/* ---- Keys ---- */

/* The list entry that a role took, in a word list or as a mention. */
static const struct entry *entry_of(const struct reader *reader, const struct capture *capture)
{
    if (capture->mention < 0)
        return capture->entry;
    const struct reading *reading = reader->analysis->mentions.items[capture->mention].reading;
    return reading == NULL ? NULL : reading->entry;
}

static bool number_of(const struct reader *reader, const struct value *value, int *ret_number)
{
    if (value->constant != NULL) {
        *ret_number = (int)strtol(value->constant, NULL, 10);
        return true;
    }
    const struct entry *entry = entry_of(reader, value->capture);
    double number;
    if (entry != NULL && entry->value != NULL && entry->from == NULL)
        number = entry->number;
    else if (entry != NULL && entry->from != NULL)
        number = (double)strtol(entry->from, NULL, 10); /* a named year: that of its beginning */
    else if (!quantity_number(reader->analysis, value->capture->first, value->capture->end,
                              &number))
        return false;
    if (number < -9999 || number > 9999 || number != (double)(int)number)
        return false;
    *ret_number = (int)number;
    return true;
}

/* false: the key is not there; a number that cannot be read is -1, which fits nothing. */
static bool find_number(const struct reader *reader, const struct match *match, const char *key,
                        int *ret_number)
{
    struct value value;
    if (!match_value(match, key, &value))
        return false;
    if (!number_of(reader, &value, ret_number))
        *ret_number = -1;
    return true;
}

/* The constant, or the value of the list entry; "" where there is none. */
static const char *find_code(const struct reader *reader, const struct match *match,
                             const char *key)
{
    struct value value;
    if (!match_value(match, key, &value))
        return "";
    if (value.constant != NULL)
        return value.constant;
    const struct entry *entry = entry_of(reader, value.capture);
    return entry == NULL || entry->value == NULL ? "" : entry->value;
}

static bool has_code(const struct reader *reader, const struct match *match, const char *key,
                     const char *code)
{
    return strcmp(find_code(reader, match, key), code) == 0;
}

static int find_mention(const struct match *match, const char *key)
{
    struct value value;
    if (!match_value(match, key, &value) || value.capture == NULL)
        return -1;
    return value.capture->mention;
}

static void apply_direction(const char *code, struct period *period)
{
    if (strcmp(code, "past") == 0)
        period->direction = -1;
    else if (strcmp(code, "future") == 0)
        period->direction = 1;
    else if (strcmp(code, "this") == 0)
        period->is_this = true;
}

/* "hồi tháng 7", "tháng 7 vừa qua": any of the words may say it. */
static void read_direction(const struct reader *reader, const struct match *match,
                           struct period *period)
{
    const struct capture *capture = NULL;
    while ((capture = match_capture(match, "direction", capture)) != NULL) {
        const struct entry *entry = entry_of(reader, capture);
        if (entry != NULL && entry->value != NULL)
            apply_direction(entry->value, period);
    }
    const char *constant = match_constant(match, "direction");
    if (constant != NULL)
        apply_direction(constant, period);
}

/* ---- Choosing the year ---- */

struct choice {
    struct period *candidates; /* in order of time */
    size_t count;
    int year; /* the article's */
    long today;
};

/* Days between the candidate and today; 0 where it holds today. */
static long gap_to(const struct choice *choice, size_t i)
{
    long first = first_number(choice->candidates[i].first);
    long last = last_number(choice->candidates[i].last);
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
        if (first_number(choice->candidates[i].first) <= choice->today + 1)
            best = i;
    return best;
}

static size_t next_unended(const struct choice *choice)
{
    size_t best = choice->count - 1;
    for (size_t i = choice->count; i-- > 0;)
        if (last_number(choice->candidates[i].last) >= choice->today)
            best = i;
    return best;
}

static size_t choose(const struct choice *choice, int direction, int tense)
{
    size_t past = last_begun(choice), future = next_unended(choice);
    if (direction != 0)
        return direction < 0 ? past : future;
    if (tense == 0)
        return nearest(choice);
    size_t told = tense < 0 ? past : future, other = tense < 0 ? future : past;
    bool is_unlikely = gap_to(choice, told) > FAR_DAYS && gap_to(choice, other) < NEAR_DAYS &&
                       choice->candidates[told].last.year != choice->year;
    return is_unlikely ? other : told;
}

static bool comes_after(struct calendar_day a, struct calendar_day b)
{
    if (a.month != b.month)
        return a.month > b.month;
    return a.day > b.day && b.day > 0;
}

static void set_year(struct period *period, int year)
{
    bool wraps = comes_after(period->first, period->last);
    period->last.year = year;
    period->first.year = wraps ? year - 1 : year;
    if (period->ends_month)
        period->last.day = days_in_month(year, period->last.month);
}

/* One end knows the year, the other does not. */
static void share_year(struct period *period)
{
    bool wraps = comes_after(period->first, period->last);
    if (period->first.year == 0)
        period->first.year = period->last.year - wraps;
    else
        period->last.year = period->first.year + wraps;
    if (period->ends_month)
        period->last.day = days_in_month(period->last.year, period->last.month);
}

static void choose_year(const struct reader *reader, struct period *period)
{
    const struct calendar_day *document = &reader->context->document;
    struct period candidates[2 * YEARS_AROUND + 1];
    struct choice choice = {.candidates = candidates, .year = document->year};
    if (period->is_this || document->month == 0) {
        set_year(period, document->year);
        return;
    }
    for (int year = document->year - YEARS_AROUND; year <= document->year + YEARS_AROUND; year++) {
        if (year < 1)
            continue;
        candidates[choice.count] = *period;
        set_year(&candidates[choice.count], year);
        choice.count += is_valid(candidates[choice.count].first) &&
                        is_valid(candidates[choice.count].last);
    }
    choice.today = last_number(*document);
    if (choice.count > 0)
        *period = candidates[choose(&choice, period->direction, reader->context->tense)];
}

static void settle_year(const struct reader *reader, struct period *period)
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
    if (period->is_open_start)
        period->first = (struct calendar_day){0};
    if (period->is_open_end)
        period->last = (struct calendar_day){0};
}

/* ---- Units: the day, week, month ... around an anchor ---- */

static void set_months(struct calendar_day *day, long months)
{
    day->year = (int)(months / 12);
    day->month = (int)(months % 12) + 1;
    day->day = 0;
}

static bool shift_days(struct calendar_day anchor, long days, struct calendar_day *ret_day)
{
    struct calendar_day known = anchor;
    if (anchor.day == 0)
        return false;
    if (anchor.year == 0)
        known.year = SOME_YEAR;
    long number = number_of_day(known) + days;
    if (number < 0)
        return false;
    *ret_day = day_of_number(number);
    if (anchor.year == 0)
        ret_day->year = 0;
    return true;
}

static bool find_week(struct calendar_day anchor, long weeks, struct period *ret)
{
    if (!is_full(anchor))
        return false;
    long number = number_of_day(anchor);
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
    set_months(&ret->first, months);
    set_months(&ret->last, months + length - 1);
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
        if (!shift_days(anchor, shift, &ret->first))
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
    bool wants_last = has_code(reader, match, "anchor", "last");
    if (wants_last && !is_counted_in_days(find_code(reader, match, "unit")))
        return context->named;
    if (wants_last || has_code(reader, match, "anchor", "last-or-document")) {
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

/* Of an article only its month is known, and no more: "tháng này", but neither "tháng trước" nor "ba
 * tháng qua", since it may be the month of but one part of it. */
static bool is_guess(const struct reader *reader, const struct match *match,
                     struct calendar_day anchor)
{
    return anchor.year == 0 && anchor.day == 0 && *find_code(reader, match, "anchor") == '\0';
}

static bool read_unit(const struct reader *reader, const struct match *match, int extra_shift,
                      struct period *ret)
{
    const char *unit = find_code(reader, match, "unit");
    struct calendar_day anchor = find_anchor(reader, match);
    int count, shift = 0, sign = 1;
    find_number(reader, match, "sign", &sign);
    if (!find_number(reader, match, "count", &count)) {
        find_number(reader, match, "shift", &shift);
        if (anchor.year == 0 && strcmp(unit, "year") == 0)
            return true; /* some year: of "tháng 12 năm ngoái" the month is left */
        if (shift + extra_shift != 0 && is_guess(reader, match, anchor))
            return false;
        return find_unit(unit, anchor, shift + extra_shift, ret);
    }
    if (count < 0 || is_guess(reader, match, anchor))
        return false;
    if (has_code(reader, match, "reach", "true"))
        return reach_to(unit, anchor, (long)sign * count, ret);
    return find_unit(unit, anchor, (long)sign * count, ret);
}

/* ---- Weekdays ---- */

/* The nearest such day on the side that words or tense tell; without them the last one. */
static bool find_weekday(const struct reader *reader, const struct match *match, int weekday,
                         const struct period *told, struct period *ret)
{
    struct calendar_day anchor = find_anchor(reader, match);
    if (!is_full(anchor))
        return false;
    int direction = told->direction != 0 ? told->direction : reader->direction;
    long today = number_of_day(anchor);
    int back = (weekday_of(today) - weekday + WEEK) % WEEK, ahead = (WEEK - back) % WEEK;
    long number;
    if (told->is_this)
        number = today - weekday_of(today) + weekday;
    else if (direction != 0)
        number = direction < 0 ? today - (back == 0 ? WEEK : back)
                               : today + (ahead == 0 ? WEEK : ahead);
    else
        number = reader->context->tense > 0 ? today + ahead : today - back;
    ret->first = ret->last = day_of_number(number);
    return true;
}

static bool narrow_weekday(const struct reader *reader, const struct match *match, bool has_base,
                           struct period *period)
{
    int weekday;
    if (!find_number(reader, match, "weekday", &weekday))
        return true;
    if (weekday < 1 || weekday > WEEK)
        return false;
    if (!has_base)
        return find_weekday(reader, match, weekday, period, period);
    if (!is_full(period->first) || !is_full(period->last))
        return false;
    long monday = number_of_day(period->first);
    if (weekday_of(monday) != 1 || number_of_day(period->last) != monday + WEEK - 1)
        return false;
    period->first = period->last = day_of_number(monday + weekday - 1);
    return true;
}

/* ---- Narrowing: the month of a year, the day of a month ---- */

static bool is_single_month(const struct period *period)
{
    return period->first.month > 0 && period->first.day == 0 &&
           same_day(period->first, period->last);
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
    if (!find_number(reader, match, "month", &month))
        return true;
    if (!find_number(reader, match, "from-month", &from))
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
    if (!find_number(reader, match, "quarter", &quarter))
        return true;
    if (!find_number(reader, match, "from-quarter", &from))
        from = quarter;
    return quarter >= 1 && quarter <= 4 && from >= 1 && from <= quarter &&
           narrow_months(period, 3 * from - 2, 3 * quarter);
}

/* "06/08": the months of a season; winter ends in the next year. */
static bool narrow_season(const struct reader *reader, const struct match *match,
                          struct period *period)
{
    const char *code = find_code(reader, match, "season");
    int first, last;
    if (*code == '\0')
        return true;
    if (!read_digits(&code, 2, &first) || *code++ != '/' || !read_digits(&code, 2, &last) ||
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
    if (!find_number(reader, match, "day", &day))
        return true;
    bool is_range = find_number(reader, match, "from-day", &from);
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
    } parts[] = {{"start", 1, 3},       {"middle", 5, 8},      {"end", 10, 12},
                 {"first-half", 1, 6}, {"second-half", 7, 12}};
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
    set_months(&period->first, begin + first);
    set_months(&period->last, begin + last);
    return true;
}

/* "cuối tuần" is Saturday and Sunday. */
static bool part_of_days(const char *part, struct period *period)
{
    int first, last;
    if (same_day(period->first, period->last))
        return true;
    if (!is_full(period->first) || !is_full(period->last))
        return false;
    long begin = number_of_day(period->first), length = number_of_day(period->last) - begin + 1;
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
    const char *part = find_code(reader, match, "part");
    int count;
    if (*part == '\0')
        return true;
    if (find_number(reader, match, "count", &count))
        return part_by_count(part, find_code(reader, match, "unit"), count, period);
    if (strncmp(part, "days-", 5) == 0)
        return part_by_days(part + 5, period);
    if (period->first.month == 0)
        return part_of_years(part, period);
    return period->first.day == 0 ? part_of_months(part, period) : part_of_days(part, period);
}

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
    long begin = number_of_day(new_year);
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
    choice.today = last_number(context->document);
    int direction = period->direction != 0 ? period->direction : reader->direction;
    *period = candidates[choose(&choice, direction, context->tense)];
    return true;
}

/* A lunar month or day of the year that was read so far. */
static bool narrow_lunar(const struct reader *reader, const struct match *match,
                         struct period *period)
{
    int month = 0, day = 0;
    find_number(reader, match, "month", &month);
    find_number(reader, match, "day", &day);
    if (period->first.month > 0 || month < 1 || day < 0)
        return false;
    return read_lunar(reader, period->first.year, month, day, period);
}

/* ---- Holidays ---- */

static bool narrow_holiday(const struct reader *reader, const char *code, struct period *period)
{
    int month, day;
    bool is_lunar = *code == 'L';
    code += is_lunar;
    if (!read_digits(&code, 2, &month) || *code++ != '-' || !read_digits(&code, 2, &day) ||
        period->first.month > 0)
        return false;
    if (is_lunar)
        return read_lunar(reader, period->first.year, month, day, period);
    period->first.month = period->last.month = month;
    period->first.day = period->last.day = day;
    return true;
}

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
    if (find_number(reader, match, "decade", &number)) {
        int begin = number < 30 ? 2000 + number : number < 100 ? 1900 + number : number;
        set_years(period, begin, begin + 9);
        return number >= 0 && number % 10 == 0;
    }
    if (find_number(reader, match, "century", &number)) {
        set_years(period, 100 * number - 99, 100 * number);
        return number > 0;
    }
    if (!find_number(reader, match, "year", &number))
        return true;
    set_years(period, full_year(number), full_year(number));
    int month;
    if (find_number(reader, match, "from-year", &from) &&
        !find_number(reader, match, "from-month", &month))
        period->first.year = full_year(from);
    return number >= 0;
}

/* What the narrowing keys narrow; *ret_found: something names it. */
static bool read_base(struct reader *reader, const struct match *match, int extra_shift,
                      struct period *period, bool *ret_found)
{
    int base = find_mention(match, "base");
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
    bool has_part = *find_code(reader, match, "part") != '\0';
    int number;
    bool counts_part = has_part && find_number(reader, match, "count", &number);
    if (*find_code(reader, match, "unit") != '\0' && !counts_part) {
        *ret_found = true;
        return read_unit(reader, match, extra_shift, period);
    }
    return read_years(reader, match, period);
}

static bool narrow(const struct reader *reader, const struct match *match, bool has_base,
                   struct period *period)
{
    const char *holiday = find_code(reader, match, "holiday");
    if (*holiday != '\0')
        return narrow_holiday(reader, holiday, period);
    if (has_code(reader, match, "calendar", "lunar"))
        return narrow_lunar(reader, match, period);
    return narrow_quarter(reader, match, period) && narrow_season(reader, match, period) &&
           narrow_month(reader, match, period) && narrow_day(reader, match, period) &&
           narrow_weekday(reader, match, has_base, period) && narrow_part(reader, match, period);
}

/* Both ends of "28/9/2020-1/10/2021" written out in one rule. */
static void set_first_year(const struct reader *reader, const struct match *match,
                           struct period *period)
{
    int year, month;
    if (find_number(reader, match, "from-year", &year) &&
        find_number(reader, match, "from-month", &month))
        period->first.year = full_year(year);
}

static bool read_whole(struct reader *reader, const struct match *match, int extra_shift,
                       struct period *period)
{
    bool has_base;
    if (!read_base(reader, match, extra_shift, period, &has_base) ||
        !narrow(reader, match, has_base, period))
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
    if (tense > 0 && last_number(period->last) < number_of_day(*document))
        return 1;
    bool is_past = direction < 0 || (tense < 0 && period->first.day > 0 &&
                                     last_number(period->last) - last_number(*document) < WEEK);
    return is_past && first_number(period->first) > number_of_day(*document) ? -1 : 0;
}

static bool read_loosely(struct reader *reader, const struct match *match, struct period *period)
{
    const struct period before = *period;
    if (!read_whole(reader, match, 0, period))
        return false;
    int shift = has_code(reader, match, "loose", "true") ? loose_shift(reader, period) : 0;
    if (shift == 0)
        return true;
    *period = before;
    return read_whole(reader, match, shift, period);
}

/* ---- Intervals ---- */

static bool read_end(struct reader *reader, const struct match *match, const char *key,
                     const char *document_key, struct period *ret, bool *ret_found)
{
    int mention = find_mention(match, key);
    *ret_found = true;
    if (mention >= 0)
        return read_period(reader, mention, ret) && !is_nothing(ret);
    *ret_found = has_code(reader, match, document_key, "document") &&
                 reader->context->document.year > 0;
    if (*ret_found)
        ret->first = ret->last = reader->context->document;
    return true;
}

/* "từ thứ bảy đến thứ hai": each was read as the last one. */
static void order_weekdays(const struct reader *reader, struct period *period)
{
    if (!is_full(period->first) || !is_full(period->last))
        return;
    long first = number_of_day(period->first), last = number_of_day(period->last);
    if (first <= last || first - last >= WEEK)
        return;
    if (reader->context->tense > 0 || period->direction > 0)
        period->last = day_of_number(last + WEEK);
    else
        period->first = day_of_number(first - WEEK);
}

static bool is_interval(const struct reader *reader, const struct match *match)
{
    return find_mention(match, "from") >= 0 || find_mention(match, "to") >= 0 ||
           *find_code(reader, match, "since") != '\0' || *find_code(reader, match, "until") != '\0';
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

static bool read_match(struct reader *reader, const struct match *match, struct period *period)
{
    *period = (struct period){0};
    read_direction(reader, match, period);
    int around = reader->direction;
    if (period->direction != 0)
        reader->direction = period->direction;
    bool is_read = is_interval(reader, match)
                       ? read_interval(reader, match, period)
                       : read_loosely(reader, match, period);
    reader->direction = around;
    return is_read;
}

static bool read_period(struct reader *reader, int mention, struct period *ret_period)
{
    const struct match *match = reader->analysis->mentions.items[mention].match;
    if (match == NULL || reader->depth == MAX_DEPTH)
        return false;
    reader->depth++;
    bool is_read = read_match(reader, match, ret_period);
    reader->depth--;
    return is_read;
}

/* ---- EDTF ---- */

static const char *spell_day(struct calendar_day day, struct arena *arena)
{
    const char *year =
        day.year == 0 ? "XXXX" : arena_printf(arena, "%04d", day.year);
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
    if (same_day(period->first, period->last))
        return spell_day(period->first, arena);
    return arena_printf(arena, "%s/%s", spell_day(period->first, arena),
                        spell_day(period->last, arena));
}

static bool is_sound(const struct period *period)
{
    if (period->is_open_start || period->is_open_end)
        return is_valid(period->is_open_start ? period->last : period->first);
    if (is_unset(period->first) || !is_valid(period->first) || !is_valid(period->last))
        return false;
    return period->first.year == 0 || period->last.year == 0 ||
           first_number(period->first) <= last_number(period->last);
}

/* Does "ngày mai", or "tháng 10 năm tới" of a year not known, lie ahead (1) or behind (-1)? */
static int side_of(const struct reader *reader, const struct match *match,
                   const struct period *period)
{
    int shift = 0, count;
    if (find_number(reader, match, "count", &count) || *find_code(reader, match, "anchor") != '\0')
        return 0; /* "4 năm sau", "hôm sau": not counted from today */
    find_number(reader, match, "shift", &shift);
    for (unsigned depth = 0; shift == 0 && depth < MAX_DEPTH; depth++) {
        int base = find_mention(match, "today"); /* "ngày mai (8-11)" */
        if (base < 0)
            base = find_mention(match, "base");
        match = base < 0 ? NULL : reader->analysis->mentions.items[base].match;
        if (match == NULL || *find_code(reader, match, "anchor") != '\0')
            break;
        find_number(reader, match, "shift", &shift);
    }
    return shift != 0 ? (shift > 0) - (shift < 0) : period->direction;
}

/* ---- The article's day, as its own text tells it ---- */

/* "hôm qua": how many days after the article's; false for any other time. */
static bool find_day_shift(const struct reader *reader, const struct capture *today,
                           int *ret_shift)
{
    const struct value word = {.capture = today};
    if (today->mention < 0)
        return number_of(reader, &word, ret_shift);
    const struct match *match = reader->analysis->mentions.items[today->mention].match;
    return match != NULL && has_code(reader, match, "unit", "day") &&
           *find_code(reader, match, "anchor") == '\0' &&
           find_number(reader, match, "shift", ret_shift);
}

/* "9h sáng nay (5/7)" tells that today is 5/7, "hôm qua, 4/7" as well. */
static bool tells_today(struct reader *reader, const struct match *match, struct calendar_day *ret)
{
    struct period period;
    const struct capture *today = NULL;
    int shift;
    for (unsigned depth = 0; depth < MAX_DEPTH; depth++) {
        int base = find_mention(match, "base");
        today = match_capture(match, "today", NULL);
        if (today != NULL || base < 0 || reader->analysis->mentions.items[base].match == NULL)
            break;
        match = reader->analysis->mentions.items[base].match;
    }
    if (today == NULL || !find_day_shift(reader, today, &shift) ||
        !read_match(reader, match, &period) || !same_day(period.first, period.last) ||
        !is_valid(period.first) || !shift_days(period.first, -shift, ret))
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
static void note_days(struct reader *reader, const struct match *match,
                      struct calendar_evidence *evidence)
{
    struct period period;
    if (!read_match(reader, match, &period) || period.direction > 0)
        return;
    if (period.first.day > 0 && period.first.year == 0)
        note_month(evidence, period.first);
    if (period.last.day > 0 && period.last.year == 0)
        note_month(evidence, period.last);
}

void calendar_gather(const struct analysis *analysis, const struct mention *mention,
                     struct calendar_evidence *evidence)
{
    /* any year: so "5/7 năm ngoái" has one, and "5/7" none */
    const struct calendar_context some_year = {.document = {.year = SOME_YEAR}};
    struct reader reader = {.analysis = analysis, .context = &some_year};
    struct calendar_day today;
    bool is_day = strcmp(mention->kind, "date") == 0 || strcmp(mention->kind, "range") == 0;
    if (mention->match == NULL || !is_day)
        return;
    note_days(&reader, mention->match, evidence);
    if (!tells_today(&reader, mention->match, &today))
        return;
    if (evidence->today.day > 0 && !same_day(evidence->today, today))
        evidence->has_todays = true;
    evidence->today = today;
}

struct calendar_day calendar_conclude(const struct calendar_evidence *evidence)
{
    if (evidence->today.day > 0 && !evidence->has_todays)
        return evidence->today;
    return (struct calendar_day){.month = evidence->has_months ? 0 : evidence->month};
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
    if (!read_match(&reader, mention->match, &period) || is_nothing(&period)) {
        ret_value->direction = side_of(&reader, mention->match, &period);
        return;
    }
    int side = side_of(&reader, mention->match, &period);
    settle_year(&reader, &period);
    if (!is_sound(&period))
        return;
    *ret_value = (struct time_value){
        .edtf = spell(&period, arena), .first = period.first, .last = period.last};
    if (period.first.year == 0 && period.last.year == 0)
        ret_value->direction = side;
}

void calendar_remember(struct calendar_context *context, const struct time_value *value)
{
    const struct calendar_day *first = &value->first, *last = &value->last;
    /* "Chiều 18/4 ... thăm từ ngày 17 đến 18/4 ... Tối cùng ngày": still the 18th. */
    bool holds_last = context->last.day > 0 && !same_day(*first, *last) &&
                      first->year == context->last.year && last->year == context->last.year &&
                      !comes_after(*first, context->last) && !comes_after(context->last, *last);
    if (first->day > 0 && !holds_last)
        context->last = *first;
    if (is_unset(*first) || first->year != last->year)
        return;
    context->named = first->month == last->month ? *first : (struct calendar_day){first->year, 0, 0};
}
