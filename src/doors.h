/* doors.h - which rules of a step may match in a sentence, found from the sentence's gates.
 *
 * Each pattern has a door: of what it needs, that which fewest sentences have.  Most sentences open
 * a dozen of the hundreds, so they are not asked one by one; the gates of the sentence say which:
 *
 *     gate "gặp"       opens   meets, talk-with
 *     gate <country>   opens   visits
 */
#ifndef RELX_DOORS_H
#define RELX_DOORS_H

#include "gates.h"
#include "rule.h"

typedef VEC(const struct rule *) rule_list;

struct doors {
    uint32_t *first;  /* gate g opens rules[first[g]] to rules[first[g + 1] - 1] */
    uint32_t *rules;  /* by their place in the step */
    uint64_t *always; /* a set: rules with a pattern that needs nothing */
    size_t words;     /* of 64 bits, in a set of rules */
};

/* All memory is the arena's. */
void doors_build(struct doors *doors, const rule_list *rules, const struct gates *gates,
                 struct arena *arena);

/* Sets ret to the rules that have an open door; it has room for doors->words. */
void doors_open(const struct doors *doors, const struct gate_set *gates, uint64_t *ret);

#endif
