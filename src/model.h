/* model.h - a data folder, loaded and frozen: lists, rules, symbols, and the steps of the cascade.
 */
#ifndef RELX_MODEL_H
#define RELX_MODEL_H

#include "gates.h"
#include "lexicon.h"
#include "rule.h"
#include "symbols.h"

/* Of what a pattern needs, that which fewest sentences have. */
struct door {
    enum { DOOR_GATE, DOOR_NEED, DOOR_NONE } kind;
    unsigned gate;
    const struct need *need; /* of several gates */
};

struct step_rule {
    const struct rule *rule;
    size_t first_door; /* one for each of its patterns */
};

/* The rules of one step of one phase, which see the same shadow.  Most have no open door in most
 * sentences: the doors lie side by side, so that this is found out fast. */
struct step {
    VEC(struct step_rule) rules;
    VEC(struct door) doors;
    bool makes_events;
};

/* Symbols that C code makes or asks for; -1 where no list or rule speaks of them. */
struct known {
    int name_vietnamese, name_foreign; /* symbols of unknown capitalised names */
    int aside;                         /* symbol of what is left out of the shadow */
    const char *home;                  /* the country of the listed surnames, or NULL */
};

struct relx_model {
    struct arena arena;
    struct arena scratch, words; /* while it loads: see struct rule_compiler */
    VEC(const char *) folders;   /* of the data, the lowest layer first */
    struct lexicon *lexicon;
    struct rule_set rules;
    struct symbols symbols;
    struct gates gates;
    struct regex_pool regexes;
    struct known known;
    VEC(struct step) steps;
};

#endif
