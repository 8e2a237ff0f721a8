/* rule_emitter.h - what the files share that compile a pattern; nobody else includes it.
 *
 * rule_names.c finds out what a name stands for; rule_pattern.c spells a tree, rule_raw.c a
 * `regex:`; rule_needs.c works out the gates; rule_compile.c goes through the rules and calls them.
 */
#ifndef RELX_RULE_EMITTER_H
#define RELX_RULE_EMITTER_H

#include "gates.h"
#include "lexicon.h"
#include "rule_parts.h"

/* One pattern being compiled. */
struct emitter {
    struct rule_compiler *compiler;
    const char *path;
    unsigned line;
    struct pattern *pattern;
    struct str out;
    unsigned groups, depth;
    size_t weight;  /* bytes that gaps, which PCRE2 copies, and shapes take in its code, at most */
    bool is_tricky; /* holds a shape that might mean something else within a pattern than alone */
    bool wants_trigger; /* the first list found becomes the trigger */
    bool failed;
};

#define FAIL(emitter, column, ...)                                                                 \
    do {                                                                                           \
        if (!(emitter)->failed)                                                                    \
            report_failure((emitter)->compiler->reporter, RELX_ERROR_RULE, (emitter)->path,        \
                           (emitter)->line, (column), __VA_ARGS__);                                \
        (emitter)->failed = true;                                                                  \
    } while (0)

/* ---- rule_names.c ---- */

/* "visit-verb/weak" -> the list visit-verb, and only its lines of the kind weak. */
struct list_name {
    const char *type, *kind; /* kind NULL: all */
};

struct list_name list_name_read(struct arena *arena, struct slice name);

/* A list of words.  Spelled out once, however many patterns name it. */
struct word_list {
    const char *name;
    size_t alias_count;
    struct slice spelled; /* its words as alternatives of a regex */
    VEC(unsigned) gates;  /* the first word or two of every alias, once */
};

const struct word_list *word_list_of(struct rule_compiler *compiler, const char *name);

/* What stands in braces: {country|igo|day}. */
struct alternatives {
    VEC(unsigned) symbols;
    VEC(const char *) lists;
    VEC(const struct definition *) shapes;
    VEC(const struct definition *) classes; /* those that came in already */
};

/* Where a type is unknown, these report it and the emitter has failed. */
void alternatives_add_type(struct emitter *emitter, struct alternatives *all, struct slice name,
                           unsigned column);
void alternatives_add_types(struct emitter *emitter, struct alternatives *all, struct slice types,
                            unsigned column);

/* What `{country|igo}` stands for, found out once for all patterns. */
struct slot_types {
    struct slice types;
    struct alternatives all;
    bool is_need_known, has_need;
    struct need need;
};

/* NULL: no pattern has asked for these types yet. */
struct slot_types *slot_types_find(const struct rule_compiler *compiler, struct slice types);

/* Where one of the types is unknown, the emitter has failed. */
struct slot_types *slot_types_of(struct emitter *emitter, struct slice types, unsigned column);
const struct alternatives *alternatives_of(struct emitter *emitter, struct slice types,
                                           unsigned column);

/* ---- rule_pattern.c ---- */

void emit_alternatives(struct emitter *emitter, const struct alternatives *all);

/* The pattern's tree. */
void emit_tree(struct emitter *emitter);

/* ---- rule_needs.c ---- */

struct needs {
    VEC(struct need) items;
};

/* What one of the types in braces needs; nothing where a shape may be anything. */
void need_types(struct rule_compiler *compiler, struct slice types, struct needs *ret);

void pattern_set_needs(struct rule_compiler *compiler, struct pattern *pattern,
                       struct needs *needs);

/* Notes in the pattern what its tree needs. */
void need_tree(struct rule_compiler *compiler, struct pattern *pattern);

/* ---- rule_raw.c ---- */

/* Where a byte of the generated pattern comes from: for PCRE2's messages. */
struct origin {
    size_t out, source;
};

struct raw_regex {
    VEC(struct origin) origins;
};

/* The pattern's `regex:`. */
void emit_regex(struct emitter *emitter, struct raw_regex *raw);

/* The place in the author's regex that the byte `out` of the generated one comes from. */
size_t raw_origin(const struct raw_regex *raw, size_t out);

/* Notes in the pattern what its regex surely needs. */
void need_raw(struct rule_compiler *compiler, struct pattern *pattern);

#endif
