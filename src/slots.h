/* slots.h - the parts of event_of_match(): each fills one slot of an event from its match. */
#ifndef RELX_SLOTS_H
#define RELX_SLOTS_H

#include "events.h"

/* Does the match begin with an object that its rule took for who acts, and asks for no other? */
bool event_is_misled(const struct story *story, const struct match *match);

/* "quan chức Áo - Séc": are all whom the match took for a state such as head none? */
bool event_is_of_officials(const struct story *story, const struct match *match);

/* Parties, people, and the two sides of a commitment. */
void event_set_parties(const struct story *story, const struct match *match, struct event *event);

bool event_has_person(const struct event *event, int person);

/* Each person once. */
void event_add_person(struct event *event, int person);
void event_add_other(struct event *event, int person);

/* Does the person act for one of the parties, or does nobody know for whom? */
bool event_may_act_for(const struct story *story, int person, const struct party_set *parties);

/* "thăm Lào và Áo ... theo lời mời của Thủ tướng Lào A và Tổng thống Áo B": B does not receive in
 * Lào.  Keeps those who may act for the event's parties. */
void event_leave_out_strangers(const struct story *story, struct event *event);

/* Who invited, looked on or took part, by the words of the sentence; comes after the parties and
 * the place. */
void event_add_present(const struct story *story, struct event *event);

/* "Hai thủ tướng hoan nghênh việc hai nước ký hiệp định": who only speaks of an instrument signs
 * none; comes after the status. */
void event_leave_out_speakers(const struct story *story, const struct match *match,
                              struct event *event);

/* Those who are named on, behind whom the verb took. */
void event_add_listed(const struct story *story, const struct match *match, struct event *event);

/* Once all is told: the others, too; the heads of the two states whose summit it is; the hosts of
 * one visit only. */
void event_settle_people(const struct story *story, const struct event_list *list);

/* "Lào đề nghị hỗ trợ vắc xin": who acts in a request is who takes; comes after the status. */
void event_turn_request(const struct match *match, struct event *event);

/* status and has_status_cue; NULL or "none": this is no event. */
void event_set_status(struct story *story, const struct match *match, struct event *event);

/* Is the match only a rumour or a report left open, or is it called false? */
enum hearsay { HEARSAY_NONE, HEARSAY_RUMOUR, HEARSAY_FALSE };
enum hearsay event_hearsay(const struct story *story, const struct match *match);

/* Meetings that no word tells the status of, by what the rest of the article tells. */
void event_settle_outlook(const struct story *story, const struct event_list *list);

/* "theo hiệp định ký năm 1996" is in force; comes after the date. */
void event_settle_applied(const struct story *story, const struct match *match,
                          struct event *event);

/* is_foretold and is_over; comes after the status. */
void event_note_outlook(const struct story *story, const struct match *match, struct event *event);

/* "Trong chuyến thăm, ông đã gặp": is the match only told as when something happened? */
bool event_is_setting_of_past(const struct story *story, const struct match *match);

/* date, or wants_context_date. */
void event_set_date(struct story *story, const struct match *match, struct event *event);

/* The mention of who says what the match tells, before it or behind it; -1: nobody. */
int event_speaker(const struct story *story, const struct match *match);

/* Who says it, where the article only reports it; else it is told plainly. */
void event_set_attribution(const struct story *story, const struct match *match,
                           struct event *event);

/* The token behind the name that `name` took the beginning of, where that is an instrument's. */
void event_find_name(const struct story *story, const struct match *match,
                     const struct capture *name, uint32_t *ret_end);

/* "Hiệp định Thương mại tự do (EVFTA)": the instrument named in brackets behind a name; -1 if none.
 */
int event_find_short_name(const struct story *story, const struct match *match, uint32_t end);

/* online, phone; where people met or signed, which comes after the name. */
void event_set_mode(const struct story *story, const struct match *match, struct event *event);
void event_set_place(const struct story *story, const struct match *match, struct event *event);

/* What the agreement is about; comes after the name. */
void event_set_topics(const struct story *story, const struct match *match, struct event *event);

/* Another telling's topics too. */
void event_add_topics(struct event *event, const struct event *other);

/* How long the named instrument runs: "kế hoạch hành động giai đoạn 2021-2025". */
void event_set_period(const struct story *story, struct event *event);

/* Call for each sentence once it is read: is a guest welcomed in it, and on which day? */
void event_note_ceremony(struct story *story, uint32_t sentence);

/* The time with a value that the unit is, or holds in brackets; -1: none. */
int event_time_in(const struct story *story, const struct unit *unit);

/* The time of the ceremony that the talks followed on the same day; -1: none. */
int event_ceremony_day(const struct story *story, const struct event *event);

/* How many days a visit lasts, and whether it is told from its first day on. */
void event_set_stay(const struct story *story, const struct match *match, struct event *event);

/* Are "2021-07-05" and "/2021-07-08" the days of one stay? */
bool event_makes_stay(const char *day, const char *until);

/* Once all is told: the days of the visit in the place of its first one. */
void event_settle_stay(const struct story *story, struct event *visit, struct arena *arena);

/* Once all is told: the day of a caption in `sentence`, for the meeting that the picture shows. */
void event_settle_pictured(const struct story *story, const struct event_list *list,
                           size_t sentence);

/* Once all is told: the day of the ceremony, for what was signed there. */
void event_settle_signing(const struct story *story, const struct event_list *list);

/* Once all is told: the year of "APEC 2017", for the conference and who met there. */
void event_settle_edition(struct event *event, struct arena *arena);

/* Once all is told: whether a visit goes on, by the days of the meetings told beside it. */
void event_settle_running(const struct story *story, const struct event_list *list, size_t i);

/* "Ông sẽ thăm Lào.  Sau đó ông thăm Séc.": in a plan what comes next is planned too. */
void event_follow_plan(struct story *story, const struct match *match, struct event *event);

/* "Tại buổi tiếp": for a meeting that is told first. */
void event_set_day_before(const struct story *story, struct event *event);

/* What is foretold of a time long past, or was going on then, has been; the time of an invitation
 * is not the event's. */
void event_look_back(const struct match *match, struct event *event);

/* Without a word on its status, what is dated after the article is planned. */
void event_plan_ahead(const struct story *story, struct event *event);

/* Does the day that the article calls today lie in "XXXX-07-05/XXXX-07-08"?  Not where no day is
 * known. */
bool event_spans_today(const struct story *story, const char *edtf);
void event_settle_opening(const struct story *story, const struct match *match,
                          struct event *event);

/* "lên đường sang Lào để hội đàm": are these talks that somebody only sets out for? */
bool event_is_behind_way(const struct story *story, const struct match *match);

#endif
