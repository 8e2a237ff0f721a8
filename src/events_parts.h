/* events_parts.h - what the parts of events.c share; nobody else includes it. */
#ifndef RELX_EVENTS_PARTS_H
#define RELX_EVENTS_PARTS_H

#include "slots.h"
#include "story.h"
#include "trace.h"

void event_set_fields(struct story *story, const struct match *match, struct event *event);

/* The subtype a rule sets, or the value of the list word it names: `subtype = {instrument}`. */
const char *event_subtype_of(const struct story *story, const struct match *match);

/* 'thông cáo báo chí "chung"': rules do not see the quotes, but this is no listed word. */
bool event_lacks_subtype(const struct match *match, const struct event *event);

/* "trao đổi" may be face to face or by telephone; "gặp" may not: the kind of the listed trigger. */
const char *event_form_of(const struct match *match, const char *subtype);

/* Is the date no more than another year than the article's, or a month of one: "2009", "2009-11"?
 */
bool event_is_of_another_year(const struct story *story, const char *date);

/* An agreement dated by no more than a year, or a month of one, is told of as background where the
 * article's own year is not known. */
bool event_is_background(const struct story *story, const struct event *event);

/* Is it an instrument, and not what was agreed without one? */
bool event_is_instrument(const struct event *event);

/* Is somebody named in the sentence from token `first` on, other than by the mention `except` (-1:
 * by any), or as one who spoke for "hai nước" before? */
bool event_is_named_from(const struct story *story, size_t sentence, uint32_t first, int person,
                         int except);

/* "Năm 2009, hai nước thiết lập quan hệ đối tác": those who meet today need not have been there. */
void event_leave_out_absent(const struct story *story, struct event *event);

/* "Hội nghị cấp cao ASEAN - Nga" is not one of ASEAN alone. */
bool event_is_of_pair(const struct story *story, const struct match *match);

/* Whom the match's verb takes: "tiếp Tổng thống Áo"; -1: nobody, or no person or body. */
int event_object_of(const struct story *story, const struct match *match);

/* Does the date stand right behind the trigger, and no "tiếp theo" between? */
bool event_has_time_beside(const struct story *story, const struct match *match,
                           const struct event *event);

/* "Trong chuyến thăm Lào, Thủ tướng Lào và Tổng thống Chile đã ký": whoever is at home visits
 * nobody. */
void event_leave_out_hosts(const struct story *story, const struct match *match,
                           struct event *event);

/* Once all is told: the others come later, and of those who are at home nobody else. */
void event_settle_hosts(const struct story *story, struct event *event);

/* "hội nghị Áo - Séc": of two states, and of no office or organisation of theirs, it is their
 * summit. */
bool event_is_summit_of_pair(const struct story *story, const struct match *match,
                             const struct event *event);

/* Days and people from the events beside, once all are told. */
void event_settle_context(const struct story *story, const struct event_list *list);

/* Of talks with those of a list: whom it names. */
void event_note_list(const struct story *story, const struct match *match, struct event *event);

/* "hai cuộc gặp năm 2000 và 2007", "hai cuộc họp ngày 27/4 và 26/5": the times of two; false: the
 * event is one. */
bool event_split_time(const struct story *story, const struct match *match,
                      const struct event *event, const char *times[2]);

/* Once all is told: where the article tells of talks with each of a list, these. */
void event_settle_lists(struct story *story);

/* Of the list, those that another one tells of after all. */
void event_leave_out_told(struct event_list *events);

/* What an instrument says, told right behind it, is told of the instrument. */
void event_settle_content(struct story *story);

/* Did he hold an office that the lists know in the event's year? */
bool event_was_in_office(const struct story *story, const struct entity *person,
                         const struct event *event);

/* Those for whom only an office or a pronoun stands, and who held none yet when it was. */
void event_leave_out_later(const struct story *story, struct event *event);

/* A journey of nobody but those who flee, or travel on business of their own. */
bool event_is_private(const struct story *story, const struct event *event);

/* What becomes of an event that tells nothing again: FATE_TOLD if it is complete. */
enum fate event_fate_of(struct story *story, const struct event *event);

/* May the words by which `now` names an instrument be another, shorter name of the one told?
 * "Thỏa thuận", "thỏa thuận hạt nhân", of "thỏa thuận hạt nhân Iran". */
bool event_may_be_named_so(const struct story *story, const struct event *told,
                           const struct event *now);

#endif
