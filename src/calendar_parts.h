/* calendar_parts.h - what the files calendar*.c share, and resolve_times.c asks.
 *
 * calendar_read.c takes a time mention apart, from the inside out.  calendar_units.c finds the unit
 * that lies around or so many after an anchor, calendar_narrow.c takes a part of what there is so
 * far, calendar_lunar.c knows the moon; all of them ask calendar_keys.c what the rule said.
 * calendar_year.c settles the year at the end, and calendar.c has the public calls.
 */
#ifndef RELX_CALENDAR_PARTS_H
#define RELX_CALENDAR_PARTS_H

#include "calendar.h"

enum {
    CALENDAR_MAX_DEPTH = 8, /* of mentions within mentions */
    WEEK = 7,
    SOME_YEAR = 2001 /* a year to reckon in where none is known: not a leap year */
};

/* What the words say.  A day is as exact as it is known; year 0 is not known. */
struct period {
    struct calendar_day first, last;
    bool is_open_start, is_open_end;
    bool ends_month; /* last is the last day of its month, to be set again with the year */
    bool is_this;    /* "tháng 7 này" */
    int direction;   /* -1, 1: before or after the article, by the words themselves */
};

struct reader {
    const struct analysis *analysis;
    const struct calendar_context *context;
    int direction; /* of the mentions around */
    unsigned depth;
};

/* ---- calendar_days.c ---- */

int days_in_month(int year, int month); /* 0: no such month; year 0: of some year */

/* Days since a day long ago, for full days. */
long day_to_number(struct calendar_day day);
struct calendar_day day_of_number(long number);
int weekday_of(long number); /* 1 is Monday */

bool day_is_valid(struct calendar_day day);
bool day_is_unset(struct calendar_day day);
bool day_is_full(struct calendar_day day);
bool day_is_same(struct calendar_day a, struct calendar_day b);
bool day_comes_after(struct calendar_day a, struct calendar_day b); /* within a year */
bool period_is_nothing(const struct period *period);

/* The numbers of the first and the last day, of a month or year too. */
long day_first_number(struct calendar_day day);
long day_last_number(struct calendar_day day);

/* The month that is so many after January of the year 0. */
void day_set_months(struct calendar_day *day, long months);

/* false: the day of the anchor is not known. */
bool day_shift(struct calendar_day anchor, long days, struct calendar_day *ret_day);

/* Reads so many figures, and steps over them. */
bool digits_read(const char **at, size_t count, int *ret_number);

/* ---- calendar_keys.c ---- */

/* false: the key is not there; a number that cannot be read is -1, which fits nothing. */
bool key_find_number(const struct reader *reader, const struct match *match, const char *key,
                     int *ret_number);

/* The constant, or the value of the list entry; "" where there is none. */
const char *key_find_code(const struct reader *reader, const struct match *match, const char *key);
bool key_has_code(const struct reader *reader, const struct match *match, const char *key,
                  const char *code);
int key_find_mention(const struct match *match, const char *key); /* -1: there is none */
bool key_read_number(const struct reader *reader, const struct value *value, int *ret_number);
void key_read_direction(const struct reader *reader, const struct match *match,
                        struct period *period);

/* ---- calendar_year.c ---- */

/* The same day or days in one year or another. */
struct choice {
    struct period *candidates; /* in order of time */
    size_t count;
    int year; /* the article's */
    long today;
};

/* The candidate that is meant, by direction, else by tense, else the nearest. */
size_t year_choose(const struct choice *choice, int direction, int tense);

/* Gives the period its year, where it has none and the article's is known. */
void year_settle(const struct reader *reader, struct period *period);

/* ---- calendar_units.c ---- */

/* What `unit` says, so many more units after it. */
bool unit_read(const struct reader *reader, const struct match *match, int extra_shift,
               struct period *ret);

/* The functions narrow_...() leave a period as it is where their key is missing; false: it does not
 * fit what is there. */
bool narrow_weekday(const struct reader *reader, const struct match *match, bool has_base,
                    struct period *period);

/* ---- calendar_lunar.c ---- */

bool narrow_lunar(const struct reader *reader, const struct match *match, struct period *period);

/* "12-25", or "L01-01" by the moon */
bool narrow_holiday(const struct reader *reader, const char *code, struct period *period);

/* ---- calendar_narrow.c ---- */

/* By all keys that narrow. */
bool narrow_period(const struct reader *reader, const struct match *match, bool has_base,
                   struct period *period);

/* ---- calendar_read.c ---- */

/* What the match of a time rule says; false: nothing that could be understood. */
bool calendar_read(struct reader *reader, const struct match *match, struct period *period);

#endif
