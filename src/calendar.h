/* calendar.h - time mentions -> ISO 8601 / EDTF, against the article's date.
 *
 * What a time rule captured and set ("day = {D}", "month = {M}", "shift = -1", "unit = week") is
 * all that is known here; the words are in the rules.  "chiều 5/7" in an article of 2021-07-09 is
 * 2021-07-05, with no article date XXXX-07-05.
 */
#ifndef RELX_CALENDAR_H
#define RELX_CALENDAR_H

#include "cascade.h"

struct calendar_day {
    int year, month, day; /* 0: not known */
};

/* Reads "2021-08-04", "2021-08", "2021"; false if it is no such date. */
bool calendar_parse(const char *string, struct calendar_day *ret_day);

struct calendar_context {
    struct calendar_day document; /* without an article date what calendar_conclude says */
    struct calendar_day last;     /* the last day named before in the text: for "cùng ngày" */
    struct calendar_day opening, closing; /* of the last days from to: for "ngày bế mạc" */
    struct calendar_day named;            /* the last day, month or year named: for "cùng năm" */
    struct calendar_day nearby; /* a day that the text tells with its year, for an article without a
                                   date: the days around it are of that year */
    int month; /* in which things were said, where the document's is no more than a guess; or 0 */
    int tense; /* of the sentence: -1 told as past, +1 as future, 0 unknown */
};

struct time_value {
    const char *edtf; /* "2021-08-04", "2021-07-08/2021-07-10", "XXXX-07-05", or NULL: the
                         expression is vague, or relative with no article date */
    struct calendar_day first, last; /* the days it spans, as far as known */
    int direction;     /* of what has no value or no year, or is still to come: "ngày mai" 1,
                          "tháng 12 năm ngoái" -1, "5/7" 0; of all that words say
                          it of, "hồi tháng 6/2018" -1 */
    bool is_year_back; /* "năm ngoái", "tháng 12 năm ngoái", in an article of no known year */
};

/* What an article that has no date tells of its day. */
struct calendar_evidence {
    struct calendar_day today;   /* "hôm nay (5/7)" */
    int month;                   /* of its days that name no year */
    bool has_todays, has_months; /* several, that differ */
    unsigned said, past;         /* bits: months of days on which something was said, or was */
};

/* How the text tells a time: as one to come, as any other, or "ngày 5/7 cho biết". */
enum calendar_telling { CALENDAR_TO_COME, CALENDAR_PLAIN, CALENDAR_SAID };

/* Call for each time of the text that is not part of another. */
void calendar_gather(const struct analysis *analysis, const struct mention *mention,
                     enum calendar_telling telling, struct calendar_evidence *evidence);

/* The last of the months in which something was said or happened, that of the article; 0: it is not
 * clear, or nothing was said. */
int calendar_month_of_news(const struct calendar_evidence *evidence);

/* The day that the text calls today, else the month that all its days lie in, else nothing (all 0).
 * The year is never known. */
struct calendar_day calendar_conclude(const struct calendar_evidence *evidence);

void calendar_resolve(const struct analysis *analysis, const struct mention *mention,
                      const struct calendar_context *context, struct arena *arena,
                      struct time_value *ret_value);

/* Call with each value in text order: the next ones may point back to it. */
void calendar_remember(struct calendar_context *context, const struct time_value *value);

/* So many days from the day on: "2021-07-05" and 3 are "2021-07-05/2021-07-07", the year known or
 * not; with -3, the three days up to it.  NULL: it is no day. */
const char *calendar_stay(const char *day, int days, struct arena *arena);

/* "2021-07-05", "XXXX-07-05": a day, neither a month nor an interval.  NULL is none. */
bool edtf_is_day(const char *edtf);

/* "2021-07-05/2021-07-08": from a day to a day.  NULL is none. */
bool edtf_is_days(const char *edtf);

/* "XXXX-07-05/XXXX-07-06" */
bool edtf_is_of_two_days(const char *edtf);

/* "nửa cuối tháng 4", "trung tuần tháng 4": half or a third of a month? */
bool edtf_is_part_of_month(const char *edtf);

/* "2013", "XXXX-05", "2013-10/2013-12": no more than a year, or months of one.  NULL is none. */
bool edtf_is_vague(const char *edtf);

/* Does an interval, "XXXX-06-10/XXXX-06-14" or "/XXXX-06-14", hold or end with the day
 * "XXXX-06-12"? */
bool edtf_holds_day(const char *interval, const char *day);

/* The same, its year told and not this one; 0: whichever it is. */
bool edtf_is_of_other_year(const char *edtf, int year);

/* -1, 0, 1: does `a` lie before, in or after the document's day?  0 where that cannot be told. */
int calendar_compare(const struct time_value *a, const struct calendar_day *document);

#endif
