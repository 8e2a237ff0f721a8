/* rule.h - a rule file as data: what rule_parse.c reads and rule_compile.c completes.
 *
 *     let <meet> = hội đàm | gặp
 *     rule talks
 *     event:    meeting
 *     pattern:  {A:person} ...3 <meet> [với] {B:person}
 */
#ifndef RELX_RULE_H
#define RELX_RULE_H

#include "error.h"
#include "regex.h"
#include "str.h"
#include "vec.h"

struct gates;
struct lexicon;
struct symbols;

/* ---- Patterns ---- */

enum node_kind {
    NODE_SEQUENCE,
    NODE_CHOICE,   /* (a | b) */
    NODE_OPTIONAL, /* [a] */
    NODE_WORD,     /* one folded word, number or mark */
    NODE_HYPHEN,   /* a hyphen inside a word: may be missing in the text */
    NODE_SLOT,     /* {A:person|igo} or {person}: a mention, or words of a list */
    NODE_CAPTURE,  /* {name:(a b)}: whatever the inner pattern matches */
    NODE_LIST,     /* <meet> */
    NODE_GAP,      /* ...8; ....8 over commas too; ..8 not over mentions of the class `barrier` */
    NODE_NOT,      /* !(a): not followed by a */
    NODE_START,    /* ^ */
    NODE_END       /* $ */
};

struct node {
    enum node_kind kind;
    unsigned line, column;                 /* of its first character in the file, code points */
    struct slice text;                     /* WORD: folded; SLOT: types; LIST: name */
    const char *role;                      /* SLOT, CAPTURE: NULL where unnamed */
    unsigned limit;                        /* GAP */
    bool crosses_comma, stops_at_barriers; /* GAP */
    uint8_t token_kind, token_flags;       /* WORD: as the author wrote it, see text.h */
    VEC(struct node *) children;
};

struct role {
    const char *name;
    unsigned group;   /* capture group of the regex */
    const char *list; /* type of the word list it is taken from, or NULL */
};

/* What a sentence must hold for a pattern to match: one of `gates`. */
struct need {
    VEC(unsigned) gates;
    const struct node *node; /* that asks for it */
    unsigned shared; /* 1 + the number of the union that they are; 0: of this pattern alone */
    bool is_pair;  /* two words of the pattern next to each other, which are asked for singly too */
    bool is_ahead; /* of what must follow, as by !(!(gặp)), and is no part of the match */
};

/* One of the parts that follow each other in a pattern; brackets around a single part are gone
 * into.  The first `end` bytes of the regex and `open` times ")" match the pattern up to here. */
struct piece {
    const struct node *node;
    uint32_t end, open;
};

struct pattern {
    unsigned line, column; /* of the value */
    struct slice source;
    bool is_regex;
    struct node *tree; /* NULL for regex: */
    struct regex *regex;
    struct slice spelled; /* the regex */
    VEC(struct piece) pieces;
    VEC(struct role) roles;
    unsigned trigger;        /* capture group of the trigger; 0: the whole match */
    VEC(struct need) needs;  /* those with fewest gates first */
    VEC(unsigned) must_have; /* the gates of those that have but one */
};

/* ---- Rules ---- */

enum rule_kind { RULE_MENTION, RULE_EVENT };

/* set: key = constant, or key = {ROLE} */
struct setting {
    const char *key;
    const char *constant; /* or NULL */
    const char *role;     /* or NULL */
    unsigned line, column, value_column;
};

struct expectation {
    const char *key, *value;
    unsigned line, column;
};

struct example {
    bool is_positive;
    unsigned line, column;
    struct slice text;
    VEC(struct expectation) expectations;
};

struct rule {
    const char *name, *file; /* "rules/event/meeting.rules" */
    const char *label;       /* "rules/event/meeting.rules:31 talks" */
    unsigned line;
    enum rule_kind kind;
    const char *type, *subkind; /* what it makes: event type, or mention type and kind */
    int symbol;                 /* of the mentions it makes */
    unsigned phase;             /* place of the rule in the cascade */
    int priority;
    unsigned layer;           /* of the data folder, 0 the lowest */
    const struct rule *older; /* the rule of a lower layer that this one stands for, or NULL */
    bool off;
    VEC(struct pattern) patterns;
    VEC(struct pattern) unless;      /* found in the sentence: blocks */
    VEC(struct pattern) unless_here; /* found over or beside the match: blocks */
    VEC(struct setting) settings;
    VEC(struct example) examples;
    size_t order; /* file order, then line order */
};

struct let {
    const char *name, *file;
    unsigned line;
    struct node *tree;
    bool expanding; /* while its words are spelled out: a cycle is an error */
    bool failed;    /* its error was reported */
    bool used;
    unsigned layer;
    struct slice spelled; /* the regex, once a pattern has spelled it */
    size_t weight;        /* of that, as an emitter counts it */
    bool has_needs;
    VEC(struct need) needs; /* of the tree, once a pattern has asked */
    const char *older; /* what the list of a lower layer is called now that this one has its name */
};

/* class party = person | country; shape day = [1-9] */
struct definition {
    const char *name, *file;
    unsigned line, column;
    bool is_shape;
    struct slice value;
    size_t weight;          /* of a shape: bytes of PCRE2's code */
    bool expanding, failed; /* as in struct let */
    bool used;
    unsigned layer;
};

struct rule_set {
    unsigned layer; /* of the files being read */
    VEC(struct rule *) rules;
    VEC(struct let *) lets;
    VEC(struct definition *) definitions;
};

/* The phases of the cascade are the folders below rules/, in this order, each with the steps 1 to 9
 * that `phase:` gives (default 5). */
enum { RULE_STEPS = 10 };
int rule_phase_of_folder(const char *name); /* -1: no such phase */

enum {
    RULE_MAX_LINE = 16 * 1024,   /* bytes of one line: longer ones are no rule */
    RULE_MAX_DEPTH = 32,         /* brackets within brackets, lists within lists */
    RULE_MAX_REGEX = 256 * 1024, /* bytes of a generated pattern */
    RULE_MAX_GAP = 40,           /* words: a sentence has about 30 */
    RULE_MAX_FILE = 8 * 1024 * 1024
};

/* Reads one file into the set; all its errors are reported.  The path's folder gives the phase.  A
 * rule, list or class whose name stands in a lower layer of the set takes its place. */
void rule_parse(struct rule_set *set, const char *path, struct slice content, struct arena *arena,
                struct reporter *reporter);

/* Parses a pattern of the rule language; NULL after a reported error. */
struct node *pattern_parse(struct slice source, const char *path, unsigned line, unsigned column,
                           struct arena *arena, struct reporter *reporter);

/* Gives every type of mention that lists and rules make its symbol; comes before rule_compile(). */
void rule_intern_symbols(struct rule_set *set, struct lexicon *lexicon, struct symbols *symbols,
                         struct reporter *reporter);

struct rule_compiler {
    struct rule_set *set;
    const struct lexicon *lexicon;
    const struct symbols *symbols;
    struct gates *gates;
    struct regex_pool *regexes; /* owns the compiled patterns */
    bool lint;
    struct arena *arena;
    struct arena *scratch; /* of what follows, and of all else that patterns do not keep */
    struct arena *words;   /* of one word list, while it is spelled */
    struct reporter *reporter;
    struct str spelled;             /* room for the pattern being spelled */
    VEC(struct word_list *) lists;  /* the word lists that patterns have asked for so far */
    VEC(struct type_name *) types;  /* the same of types */
    VEC(struct slot_types *) slots; /* and of what stands in braces */
};

/* Resolves names and builds the regexes of all rules. */
void rule_compile(struct rule_compiler *compiler);

/* Warns of what compiles but is surely not meant; comes after rule_compile(). */
void rule_lint(struct rule_compiler *compiler);

#endif
