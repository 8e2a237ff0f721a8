/* shadow.h - a sentence as its rules see it: one unit for each word or mention.
 *
 * "Chiều 5/7, Ngoại trưởng Nga Lavrov gặp ông Sơn." may read, after names were found,
 *     <time> , <person> gặp <person> .
 * where <...> is one private-use code point and each unit ends in a blank.
 */
#ifndef RELX_SHADOW_H
#define RELX_SHADOW_H

#include "gates.h"
#include "text.h"

struct unit {
    uint32_t first, end; /* tokens */
    int mention;         /* or -1: a plain token */
    int symbol;          /* of the mention */
    uint32_t offset;     /* of its first byte in the shadow text */
};

struct shadow {
    VEC(struct unit) units;
    struct str text;
    struct gate_set gates; /* the words and symbols it holds */
};

void shadow_init(struct shadow *shadow, const struct gates *gates, struct arena *arena);

/* How the shadow writes a folded word or mark: all dashes as "-", quotation marks not at all. */
struct slice shadow_spelling(struct slice folded);

/* Does the shadow leave the token out as a quotation mark? */
bool shadow_is_quote(const struct token *token);

/* Spells the units out; those with the symbol `aside` and quotation marks are left out of the text
 * (their offset is that of the next). */
void shadow_spell(struct shadow *shadow, const struct text *text, const struct gates *gates,
                  int aside);

/* The units [*ret_first, *ret_end) that bytes [start, end) of the shadow text spell. */
void shadow_units(const struct shadow *shadow, size_t start, size_t end, size_t *ret_first,
                  size_t *ret_end);

#endif
