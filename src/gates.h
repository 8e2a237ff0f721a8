/* gates.h - the words and symbols that rules cannot do without, numbered, and sets of them.
 *
 * A rule with the pattern `{A:person} hội đàm với {B:person}` needs a person symbol and the pairs
 * of words "hội đàm" and "đàm với"; a sentence that lacks one of them is not searched.  Half of all
 * sentences have a "hội" somewhere, few a "hội đàm".  A gate number below the number of symbols is
 * that symbol, one above is a word or a pair.
 */
#ifndef RELX_GATES_H
#define RELX_GATES_H

#include "str.h"
#include "vec.h"

struct gates {
    struct arena *arena;
    unsigned symbols; /* gates [0, symbols) */
    unsigned count;   /* all gates */
    unsigned number;  /* the gate that any number in figures opens */
    unsigned unions;  /* sets of gates that many patterns share, as {actor} does */
    struct gate_word *table;
    size_t capacity, used;
};

struct gate_word {
    struct slice word; /* or pair, with a blank between; data NULL: free */
    uint64_t hash;
    unsigned gate;
    bool begins_pair;
};

void gates_init(struct gates *gates, unsigned symbols, struct arena *arena);

/* The gate of a folded word, new if need be. */
unsigned gates_add(struct gates *gates, struct slice word);

/* The gate of two words that follow each other in the shadow. */
unsigned gates_add_pair(struct gates *gates, struct slice first, struct slice second);

/* NULL: no rule needs the word, or pair.  hash: slice_hash(word). */
const struct gate_word *gates_find(const struct gates *gates, struct slice word, uint64_t hash);

/* The word, or pair, of a gate above the symbols. */
struct slice gates_word(const struct gates *gates, unsigned gate);

/* The gates of one sentence. */
struct gate_set {
    uint64_t *bits;
    size_t words;     /* of 64 bits */
    unsigned *opened; /* those in it, in the order in which they came */
    size_t opened_count;
    signed char *unions; /* is one of its gates open?  1: yes, -1: no, 0: nobody has asked yet */
    size_t union_count;
};

void gate_set_init(struct gate_set *set, const struct gates *gates, struct arena *arena);
void gate_set_clear(struct gate_set *set);

static inline bool gate_set_has(const struct gate_set *set, unsigned gate)
{
    return (set->bits[gate / 64] >> (gate % 64) & 1) != 0;
}

static inline void gate_set_add(struct gate_set *set, unsigned gate)
{
    if (gate_set_has(set, gate))
        return;
    set->bits[gate / 64] |= (uint64_t)1 << (gate % 64);
    set->opened[set->opened_count++] = gate;
}

#endif
