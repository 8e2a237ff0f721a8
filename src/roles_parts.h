/* roles_parts.h - what roles.c, acting.c, sides.c and partner.c share; nobody else includes it. */
#ifndef RELX_ROLES_PARTS_H
#define RELX_ROLES_PARTS_H

#include "slots.h"
#include "story.h"

/* One capital letter, but those of the trigger and of what is spoken of. */
bool event_is_party_role(const char *role);

bool event_names_instrument(const struct story *story, int mention);

/* His parties, people and office. */
void event_add_actor(const struct story *story, struct event *event, int mention);

/* ---- Who acts: acting.c ---- */

/* "... chương trình của Triều Tiên khi điện đàm với Mỹ": is what stands first in the match an
 * object of something else?  The rule gets the subject instead. */
bool event_is_misread_subject(const struct story *story, const struct match *match,
                              const struct capture *capture);

/* Is the acting side captured: a role A, or what stands first in the match? */
bool event_has_subject(const struct story *story, const struct match *match);

/* Does the mention stand in the match's sentence?  -1 does not. */
bool event_is_in_sentence(const struct story *story, const struct match *match, int mention);

/* Who acts in this sentence, before the match or behind it; -1: nobody. */
int event_subject_here(const struct story *story, const struct match *match);

/* The same, and none of the event's parties; -1: nobody else. */
int event_other_subject_here(const struct story *story, const struct match *match,
                             const struct event *event);

/* Who acts before the match, or acted last; -1: nobody. */
int event_actor(const struct story *story, const struct match *match, const struct event *event);

/* ---- What a word of `fill` adds ---- */

typedef void event_filler(const struct story *story, const struct match *match,
                          struct event *event);

event_filler event_fill_giver, event_fill_maker, event_fill_taker, event_fill_told_giver,
    event_fill_same_giver, event_fill_listed;
event_filler event_fill_partner, event_fill_told_partner, event_fill_near_partner;
event_filler event_fill_protagonist, event_fill_protagonists, event_fill_stranger;
event_filler event_fill_pair, event_fill_near_pair, event_fill_host, event_fill_conference;

/* ---- The sides of a commitment: sides.c ---- */

/* From what the rule sets as `from` and `to`. */
void event_set_sides(const struct story *story, const struct match *match, struct event *event);

/* One side known, the other is whoever else takes part; none where it is all their own affair. */
void event_settle_sides(const struct story *story, const struct match *match, struct event *event);

#endif
