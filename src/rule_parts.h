/* rule_parts.h - what the files rule_*.c share, and explain_event.c asks. */
#ifndef RELX_RULE_PARTS_H
#define RELX_RULE_PARTS_H

#include "lexicon.h"
#include "rule.h"

/* ---- rule_names.c; NULL or false where there is none ---- */

struct let *rule_find_let(const struct rule_set *set, struct slice name);
struct definition *rule_find_definition(const struct rule_set *set, struct slice name);
bool rule_is_word_list(const struct rule_compiler *compiler, struct slice name);

/* Does a pattern name the type, or a kind of it?  Comes after rule_compile(). */
bool rule_asks_for(const struct rule_compiler *compiler, const char *type);

/* The known name that looks most like `word`, for the message; "" if none does. */
const char *rule_did_you_mean(const struct rule_compiler *compiler, const char *word);

/* ---- rule_settings.c ---- */

/* Does a pattern have the role?  True also where a pattern is not compiled: its own error says
 * enough.  Comes after the patterns. */
bool rule_has_role(const struct rule *rule, const char *name);

/* Says of every value of `set:` that its key cannot take; comes after the patterns. */
void rule_check_settings(const struct rule_compiler *compiler, const struct rule *rule);

/* Warns of keys that nobody reads. */
void rule_lint_settings(const struct rule_compiler *compiler, const struct rule *rule);

/* ---- rule_hidden.c ---- */

/* Warns of words that a list of names takes before any rule sees them. */
void rule_lint_hidden(struct rule_compiler *compiler);

#endif
