/* own_time_parts.h - what own_time.c, no_date.c, breath.c, cut_off.c, said_between.c, shared_time.c
 * and behind_time.c share; nobody else includes it. */
#ifndef RELX_OWN_TIME_PARTS_H
#define RELX_OWN_TIME_PARTS_H

#include "when_parts.h"

enum {
    BREATH_WORDS = 25 /* the longest name of a conference or an instrument, and a little more */
};

/* own_time.c: Is the mention a time, with a value or not? */
bool event_is_time(const struct story *story, int mention);

/* no_date.c: Does the time tell how long or how often, by when, since when or what for, and not
 * when? */
bool event_is_no_date(const struct story *story, const struct match *match, const struct unit *unit,
                      int time, const char *edtf);

/* cut_off.c: The "nhân" of "hạt nhân", "tư nhân": does a word that says something else end at token
 * i? */
bool event_ends_word(const struct story *story, uint32_t i);

/* cut_off.c: Does a word such as "sau khi", with no comma behind it, part the time that ends before
 * token `first` from the trigger: "Ngày 10/8 Lào phản ứng sau khi Nga gặp Mỹ"? */
bool event_is_cut_off(const struct story *story, const struct match *match, uint32_t first,
                      const char *edtf);

/* said_between.c: The same as event_is_said_there() of a meeting, with no mark between the time
 * that ends before token `first` and the trigger. */
bool event_is_said_in_one(const struct story *story, const struct match *match, uint32_t first);

/* said_between.c: "Tại hội nghị, ông hôm 24/5 nói": does the match open its sentence as a setting,
 * so that what is told behind was said there? */
bool event_opens_as_setting(const struct story *story, const struct match *match);

/* said_between.c: "thăm Lào và cho biết sẽ mở chợ vào tháng 9": is the time, at that token, of what
 * is said besides? */
bool event_is_of_what_is_said(const struct story *story, const struct match *match, uint32_t time);

/* said_between.c: "sẽ gặp Thủ tướng Áo, Bộ Ngoại giao thông báo hôm 24/5": is the time behind the
 * match the day on which that was said? */
bool event_is_said_behind(const struct story *story, const struct match *match,
                          const struct unit *unit);

/* shared_time.c: Does another trigger stand in tokens [first, end) whose own the time behind it is?
 */
bool event_is_taken_between(const struct story *story, const struct match *match, uint32_t first,
                            uint32_t end);

/* shared_time.c: Does the time stand right behind a visit of somebody who takes part, told to be
 * when they talk? */
bool event_is_of_while_visit(const struct story *story, const struct match *match,
                             const struct unit *unit);

/* shared_time.c: "đề xuất đàm phán một hiệp định, đồng thời khẳng định sẽ thăm Lào trong năm nay":
 * does the time at token `time` stand right behind an event of another type that is told behind a
 * comma? */
bool event_is_of_next(const struct story *story, const struct match *match, uint32_t time,
                      const char *edtf);

/* shared_time.c: "ký hiệp ước sau cuộc gặp với Tổng thống Áo, dự kiến vào tháng 5": is the time at
 * token `time` what a comma and such a word add to another event? */
bool event_is_of_expected(const struct story *story, const struct match *match, uint32_t time);

/* behind_time.c: May the time behind the match, in its clause, date it? */
bool event_may_date_behind(const struct story *story, const struct match *match,
                           const struct unit *unit, const char *edtf);

#endif
