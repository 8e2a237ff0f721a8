/* when_parts.h - what when.c, own_time.c, other_time.c, saying.c, edition.c and
 * stay.c share, and the parts of own_time.c; nobody else includes it. */
#ifndef RELX_WHEN_PARTS_H
#define RELX_WHEN_PARTS_H

#include "slots.h"
#include "story.h"

/* Does the mention tell a time, with a value; a time before or behind now, as "ngày mai" does in an
 * article of no date? */
typedef bool event_time_test(const struct story *story, int mention);
event_time_test event_has_value, event_has_direction, event_is_day_of_news;

/* The time that passes, which the unit is or holds in brackets: "(năm 2009)"; -1: none. */
int event_time_that(const struct story *story, const struct unit *unit, event_time_test *is_wanted);

/* May the time in `unit` date the match: is it in its clause, tokens [start, end), with no other
 * event between? */
bool event_may_date(const struct story *story, const struct match *match, const struct unit *unit,
                    event_time_test *is_wanted, uint32_t start, uint32_t end);

/* Is the time in `unit`, whose value is `edtf` or NULL, that of another clause, of a goal, of a
 * journey, of what somebody said? */
bool event_is_of_other(const struct story *story, const struct match *match,
                       const struct unit *unit, const char *edtf);

/* "Tờ Pravda hôm 21/7 đưa tin": is the time in `unit`, ahead of the trigger, that of the paper? */
bool event_is_day_of_report(const struct story *story, const struct match *match,
                            const struct unit *unit);

/* Does the token stand in a name, or another mention that is no time? */
bool event_is_in_name(const struct story *story, uint32_t sentence, uint32_t token);

/* Does a word of saying stand in tokens [first, end): "Ngày 28/6, Lào mời ... sang thăm"? */
bool event_is_said_between(const struct story *story, uint32_t sentence, uint32_t first,
                           uint32_t end);

/* "phát biểu tại hội đàm", "nói trong cuộc gặp": what is said is said there and then. */
bool event_is_said_there(const struct story *story, const struct match *match);

/* "phá lệ đặt ra năm 1979": a year, with no word such as "vào" before it. */
bool event_is_bare_year(const struct story *story, const struct unit *unit, const char *edtf);

/* Is the mark at token `mark` the comma of "ở Helsinki, Phần Lan"? */
bool event_joins_places(const struct story *story, uint32_t sentence, uint32_t mark);

/* Does a comma that is none of these stand in tokens [first, end)? */
bool event_holds_comma(const struct story *story, uint32_t sentence, uint32_t first, uint32_t end);

/* "giai đoạn 2021-2025" is how long something runs, not when it happens. */
bool event_is_span_of_years(const char *edtf);

/* Of many people, whom others meet there: "hội nghị"? */
bool event_is_gathering(const struct match *match);

/* Does a word such as "đưa tin" or "dẫn lời" stand right behind token `first`? */
bool event_is_told_behind(const struct story *story, uint32_t first, uint32_t end);

/* Does a word of signing stand in tokens [first, end): "ký", "đạt được"? */
bool event_tells_of_signing(const struct story *story, uint32_t first, uint32_t end);

/* The end of the words behind token `first` with no mark between.  Longer than story_breath_end():
 * names are one word, and "(EVFTA)" is no mark. */
uint32_t event_breath_end(const struct story *story, uint32_t sentence, uint32_t first);

/* "hội nghị G7, sẽ diễn ra ở Huế, ngày 5/7": the same behind the match, and on to the end of what a
 * comma adds to a noun on when that takes place. */
uint32_t event_happening_end(const struct story *story, const struct match *match);

/* The time at which the match was said: a mention; -1: none. */
int event_saying_date(const struct story *story, const struct match *match);

/* edition_year, and the date of what is in force. */
void event_set_year_of_name(const struct story *story, const struct match *match,
                            struct event *event);

#endif
