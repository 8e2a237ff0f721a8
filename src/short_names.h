/* short_names.h - the words that stand for people named in full before: "Mattis", "Kim". */
#ifndef RELX_SHORT_NAMES_H
#define RELX_SHORT_NAMES_H

#include "lexicon.h"

enum { SHORT_NAMES_MAX = 64 /* words; people whom a long article names later have none */ };

struct short_name {
    uint64_t hash;                 /* of the folded word */
    const struct reading *reading; /* of the full name; NULL: no list knows it, resolve finds him */
};

/* Starts out as all zeros. */
struct short_names {
    struct short_name items[SHORT_NAMES_MAX];
    size_t count;
};

/* Notes the words that may stand for the person named by tokens [first, end).  `home` is the
 * country whose people papers call by their titles; may be NULL. */
void short_names_note(struct short_names *names, const struct text *text, size_t first, size_t end,
                      const struct reading *reading, const char *home);

/* The person that the token may stand for: of those whom the lists know the one noted first, since
 * whoever else has the name is named in full.  NULL if there is none. */
const struct short_name *short_names_find(const struct short_names *names,
                                          const struct token *token);

#endif
