/* status_parts.h - what status.c, modal.c, joined.c, outcome.c, doubt.c, setting.c, promise.c,
 * outlook.c and plan.c share; nobody else includes it. */
#ifndef RELX_STATUS_PARTS_H
#define RELX_STATUS_PARTS_H

#include "slots.h"
#include "story.h"

/* modal.c: The modal word at token i, if one begins there: a longer word of another list hides it.
 */
const struct entry *event_modal_at(const struct story *story, size_t i, size_t end,
                                   size_t *ret_stop);

/* modal.c: Does a modal word of the kind, "past" or "future", stand in tokens [first, end)? */
bool event_holds_modal(const struct story *story, const char *kind, size_t first, size_t end);

/* "không", "từ chối", "sẽ không" */
bool event_is_negation(const struct entry *modal);

/* "không", "hủy": it does not take place, and it is not left open whether it does. */
bool event_calls_off(const struct entry *modal);

/* "hy vọng", "mong", "kêu gọi": no more than wished for */
bool event_is_wish(const struct entry *modal);

/* "sẽ ký thỏa thuận, ra tuyên bố chung": does the name of what another match of the sentence takes
 * begin at token i, so that its "thỏa thuận" is no modal word? */
bool event_is_object_of_other(const struct story *story, const struct match *match, size_t i);

/* Does a word cut off at token i what stands before it: "trong", "tại cuộc"? */
bool event_is_modal_barrier(const struct story *story, const struct match *match, size_t i);

/* "người sẽ thăm Lào": what is told of him is not told of the rest. */
bool event_is_relative_at(const struct story *story, size_t token);

/* What the words around a modal word make of it. */
struct modal_sense {
    bool is_over;  /* "khi ông đang hội đàm với": that is over */
    bool is_aim;   /* "đang trên đường tới Lào để gặp": that is still to come */
    bool is_bound; /* "lên đường dự hội nghị": likewise, if nothing tells otherwise */
};

/* The modal word that the rule captured, or that stands before the trigger or behind its noun;
 * NULL: none. */
const struct entry *event_find_modal(const struct story *story, const struct match *match,
                                     const struct event *event, struct modal_sense *ret_sense);

/* joined.c: The modal word that a list began with; NULL: it is not of what is to come. */
const struct entry *event_modal_of_list(const struct story *story, const struct match *match,
                                        bool is_noun);

/* outcome.c: The modal word behind a noun, "cuộc gặp với Lào sẽ diễn ra"; NULL: none. */
const struct entry *event_modal_behind(const struct story *story, const struct match *match);

/* "cuộc gặp sẽ giúp hai nước": is it not the meeting, but what it brings that is to come? */
bool event_only_effect_is_ahead(const struct story *story, const struct match *match);

/* "định gặp ... nhưng bất thành": was what was only to be called off? */
bool event_has_failed(const struct story *story, const struct match *match,
                      const struct event *event);

/* doubt.c: Is the match what would have to be so that something else is, "nếu hai bên ký"? */
bool event_is_condition(const struct story *story, const struct match *match);

/* Does the sentence name a condition, for the event or for something else? */
bool event_has_condition(const struct story *story, const struct match *match);

/* "Nếu Mỹ không nhượng bộ, cuộc gặp sẽ bị hủy": it is to take place, so far. */
bool event_depends(const struct story *story, const struct match *match);

/* "Lào dọa nước này sẽ hủy cuộc gặp": likewise */
bool event_is_threatened(const struct story *story, const struct match *match);

/* "sẽ gặp nếu Nga rút quân": is a meeting to come only if something else does? */
bool event_is_offer(const struct story *story, const struct match *match);

/* "sẽ không gặp nếu mía đắt": is what `modal` calls off refused on a condition only? */
bool event_is_refused_if(const struct story *story, const struct match *match,
                         const struct entry *modal);

/* "khả năng hai bên đạt thỏa thuận": is an agreement, or a meeting, only thought of? */
bool event_is_only_thought_of(const struct story *story, const struct match *match);

/* "Nga bác tin ông sắp gặp": the status of what is denied; NULL: it is not. */
const char *event_status_of_denied(const struct story *story, const struct match *match,
                                   const struct entry *modal, enum hearsay hearsay);

/* setting.c: Is the match only told as when something else happens: "Trong những ngày diễn ra hội
 * nghị, ..."? */
bool event_is_setting(const struct story *story, const struct match *match);

/* Does what happens in it lie ahead: "Trong cuộc gặp, hai bên sẽ bàn"? */
bool event_is_setting_ahead(const struct story *story, const struct match *match,
                            const struct event *event);

/* "Áo sẽ gặp Lào trước khi Séc gặp Chile": is it told as what comes behind something to come? */
bool event_follows_plan(const struct story *story, const struct match *match);

/* "mong giữ những gì đạt được trong cuộc gặp": is it told as where something has been done? */
bool event_is_of_what_was_done(const struct story *story, const struct match *match);

/* "Trong khuôn khổ chuyến thăm, ông sẽ": does the sentence open with it? */
bool event_opens_sentence(const struct story *story, const struct match *match);

/* "Làm việc tại Lào, ông sẽ": does the sentence begin with it, and go on with what is to come? */
bool event_opens_ahead(const struct story *story, const struct match *match);

/* Does it go on for days: a visit, negotiations? */
bool event_is_lasting(const struct story *story, const struct match *match,
                      const struct event *event);

/* "khi ông đang hội đàm với": is it over, though `modal` at `place` says it goes on? */
bool event_is_past_setting(const struct story *story, const struct match *match,
                           const struct event *event, const struct entry *modal, uint32_t place);

/* "trên đường tới Lào dự hội nghị": is somebody only on his way to it?  `modal` at `place` colours
 * the sentence; NULL: nothing does. */
bool event_is_bound_for(const struct story *story, const struct match *match,
                        const struct event *event, const struct entry *modal, uint32_t place);

/* Is it told as what comes after something else: "vài ngày trước cuộc gặp"? */
bool event_stands_ahead(const struct story *story, const struct match *match);

/* The same by a word for what is at hand, its day told or not: "trước thềm cuộc gặp"? */
bool event_is_on_eve(const struct story *story, const struct match *match);

/* "Bà nói trước khi lên đường thăm Lào" */
bool event_is_before_leaving(const struct story *story, const struct match *match,
                             const char *usual);

/* The modal word of the clause behind the comma that ends a setting; NULL: none, or somebody says
 * something there. */
const struct entry *event_main_modal(const struct story *story, const struct match *match);

/* "sẽ", or "có thể" of a noun's: is the match told as to come? */
bool event_looks_ahead(const struct match *match, const struct entry *modal);

/* promise.c: Do others than the giver say that he will give? */
bool event_is_told_by_others(const struct story *story, const struct match *match,
                             const struct event *event, const struct entry *modal);

/* plan.c: "Theo kế hoạch, ông hội đàm với": does a programme tell of it? */
bool event_is_of_programme(const struct story *story, const struct match *match);

#endif
