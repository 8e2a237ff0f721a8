/* model.h - a data folder, loaded and frozen: lists, rules, symbols, and the steps of the cascade.
 */
#ifndef RELX_MODEL_H
#define RELX_MODEL_H

#include "doors.h"
#include "lexicon.h"
#include "symbols.h"

/* The rules of one step of one phase, which see the same shadow. */
struct step {
    rule_list rules;
    struct doors doors;
    bool makes_events;
};

/* Symbols that C code makes or asks for; -1 where no list or rule speaks of them. */
struct known {
    int name_vietnamese, name_foreign; /* symbols of unknown capitalised names */
    int person_listed;                 /* that of people whom the lists name */
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
