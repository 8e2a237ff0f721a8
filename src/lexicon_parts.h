/* lexicon_parts.h - what the lexicon*.c files share, and fix.c asks.
 *
 * lexicon_load.c reads lines into struct listed and hands each of their aliases to lexicon.c, which
 * hangs it into the trie; lexicon_entries.c keeps the lines by id, type and country; lexicon_ids.c
 * knows which ids there are;
 * lexicon_lint.c looks over the whole at the end; lexicon_findings.c collects what is wrong.
 */
#ifndef RELX_LEXICON_PARTS_H
#define RELX_LEXICON_PARTS_H

#include "lexicon.h"

enum {
    LEXICON_MAX_FILE = 256 * 1024 * 1024, /* bytes; all names of the world's states are 1 MB */
    LEXICON_MAX_ALIASES = 1000,           /* of one line: more are a broken line */
    LEXICON_MAX_SYLLABLES = 64            /* of one alias: the bits of reading.capitals */
};

/* Strings numbered from 0 in the order they came.  They must outlive the set. */
struct string_slot {
    uint64_t hash;
    const char *data;
    uint32_t length;
    uint32_t next_number; /* number + 1; 0: a free slot */
};

struct string_set {
    struct string_slot *slots;
    unsigned bits; /* 1 << bits slots */
    size_t count;
};

enum index_kind { BY_ID, BY_TYPE, BY_COUNTRY, INDEX_COUNT };

/* A line.  The entry comes first, so that a pointer to it is one to the line. */
struct listed {
    struct entry entry;
    struct slice aliases;              /* the whole field */
    unsigned name_column, from_column; /* known under lint only, and so are these */
    unsigned type_column, country_column, office_column;
    unsigned layer;                         /* of the folder, 0 the lowest */
    bool goes_on;                           /* with a line of a lower folder */
    const struct listed *next[INDEX_COUNT]; /* the next line of the same id, type, country */
};

/* The lines of each key in the order they were added. */
struct chain {
    struct listed *first, *last;
    size_t longest; /* of a type: the tokens of its longest alias */
};

struct index {
    struct string_set keys;
    VEC(struct chain) chains; /* by number of the key */
};

/* The reading comes first, as in struct listed. */
struct placed_reading {
    struct reading reading;
    uint64_t acronyms; /* bit i: syllable i must be all upper case */
    uint64_t joined;   /* bit i: a hyphen stands before it: "Lim Su-a" is "Lim Su A" too */
    struct placed_reading *last; /* of the node's readings; kept in the first */
    unsigned column;             /* known under lint only */
    uint8_t syllables;
};

struct edge {
    uint32_t node, symbol;
    uint32_t child; /* 0: a free slot */
};

/* Nodes 0 and 1 are the roots of the names and of the word lists. */
struct root_children {
    uint32_t child[2];
};

struct lexicon {
    VEC(struct listed *) entries;
    struct index indexes[INDEX_COUNT];
    struct string_set syllables;        /* their numbers are the symbols */
    VEC(struct root_children) starts;   /* by symbol: most tokens of a text start no name at all */
    VEC(struct placed_reading *) nodes; /* the first reading of each, or NULL */
    struct edge *edges;
    size_t edge_count;
    unsigned edge_bits; /* 1 << edge_bits slots, two thirds used at most */
};

/* ---- lexicon.c ---- */

int string_set_find(const struct string_set *set, struct slice key, uint64_t hash); /* or -1 */
/* Room for so many strings, in a set that has none yet. */
void string_set_reserve(struct string_set *set, struct arena *arena, size_t expected);
int string_set_add(struct string_set *set, struct arena *arena, struct slice key, uint64_t hash);

/* For lists of so many bytes together: room for what they usually hold. */
struct lexicon *lexicon_new(size_t bytes, struct arena *arena);

/* A name's way through the trie. */
struct syllable_path {
    uint32_t root;
    size_t count;
    int symbols[LEXICON_MAX_SYLLABLES];
    uint32_t nodes[LEXICON_MAX_SYLLABLES];
};

/* Reads the aliases of a lexicon's lists.  It is of no use when they are read. */
struct alias_reader {
    struct lexicon *lexicon;
    struct known_piece *known;   /* words read before; NULL: none are kept */
    struct syllable_path before; /* of the last alias */
};

/* arena: for the words read before; NULL: it is not worth while. */
void alias_reader_init(struct alias_reader *reader, struct lexicon *lexicon, struct arena *arena);

enum alias_outcome {
    ALIAS_ADDED,
    ALIAS_VARIANT,  /* added, but this line has it already in other words: it matches the same */
    ALIAS_REPEATED, /* the same line has the very same */
    ALIAS_EMPTY,
    ALIAS_TOO_LONG
};
/* What lasts goes into arena; scratch may be reset after each
 * call.  The alias must outlive the reader. */
enum alias_outcome lexicon_add_alias(struct alias_reader *reader, const struct listed *listed,
                                     struct slice alias, unsigned column, struct arena *arena,
                                     struct arena *scratch);

/* ---- lexicon_entries.c ---- */

void lexicon_reserve_entries(struct lexicon *lexicon, size_t expected, struct arena *arena);
void lexicon_add_entry(struct lexicon *lexicon, struct listed *listed, struct arena *arena);

/* Notes that a type has an alias of so many tokens; the most of them, 0 without any. */
void lexicon_note_length(struct lexicon *lexicon, const char *type, size_t tokens);
size_t lexicon_length_of(const struct lexicon *lexicon, const char *type);

/* The line holds an office of a country since it was added. */
void lexicon_add_seat(struct lexicon *lexicon, struct listed *listed, struct arena *arena);

static inline const struct listed *listed_of(const struct entry *entry)
{
    return (const struct listed *)entry;
}

double number_read(struct slice text); /* 0 where it is no plain decimal number */

bool date_is_valid(const char *date); /* YYYY, YYYY-MM or YYYY-MM-DD, and in the calendar */

/* < 0, 0, > 0 as far as both say it: "2021" and "2021-08" count as equal. */
int date_compare(const char *a, const char *b);

/* Orders by the first possible day; NULL is before all. */
int date_compare_starts(const char *a, const char *b);

/* ---- lexicon_ids.c ---- */

bool lexicon_is_country_code(const char *id); /* two capital letters */

/* ---- lexicon_findings.c ---- */

struct finding {
    relx_status status; /* RELX_OK: a warning */
    const char *file;
    unsigned line, column;
    size_t order; /* of being found: the sort keeps it */
    const char *message;
};

/* Kept until the end and then reported in the order of files and lines. */
struct findings {
    struct arena *arena;
    VEC(struct finding) items;
};

void findings_add(struct findings *findings, relx_status status, const char *file, unsigned line,
                  unsigned column, const char *format, ...) __attribute__((format(printf, 6, 7)));

void findings_report(struct findings *findings, struct reporter *reporter);

/* The string, or its beginning and "..." where it is too long for a message. */
const char *findings_quote(struct findings *findings, struct slice text);

/* ---- lexicon_lint.c ---- */

void lexicon_lint(const struct lexicon *lexicon, struct findings *findings);

#endif
