/* rule_words.h - words, and lists of words, as regexes over shadows spell them. */
#ifndef RELX_RULE_WORDS_H
#define RELX_RULE_WORDS_H

#include "rule.h"

/* One folded word, or mark, and its blank; nothing where a shadow leaves it out. */
void words_add(struct str *out, struct slice folded);

/* Is the alternative spelled by words_add_choice() alone, since it holds words and brackets only?
 */
bool words_are_plain(const struct node *node);

/* Alternatives, without the brackets around them: each a NODE_SEQUENCE, and plain.  The first that
 * fits is taken, as they stand. */
void words_add_choice(struct str *out, struct node *const *alternatives, size_t count);

#endif
