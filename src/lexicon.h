/* lexicon.h - gazetteer files -> a trie over folded syllables, matched leftmost-longest.
 *
 * "Bộ trưởng Ngoại giao Nga" walks the nodes bộ, trưởng, ngoại, giao and finds the office; hyphens
 * between syllables are passed over, so that "Pu-tin" is the entry "Pu tin".
 */
#ifndef RELX_LEXICON_H
#define RELX_LEXICON_H

#include "error.h"
#include "text.h"

#include <string.h>

/* One line of a gazetteer.  Strings are NFC and NUL-terminated; NULL where the column is empty. */
struct entry {
    const char *id, *type, *kind, *name, *country, *office, *from, *to, *value, *wikidata, *note;
    const char *file; /* "gazetteers/countries.tsv" */
    unsigned line;
    double number; /* value as a number, 0 where it is none */
    int symbol;    /* in the shadow; given by rule_intern_symbols() */
    bool any_case;
    bool is_word; /* from gazetteers/words/: rules spell it out, it hides nothing in the shadow */
};

/* Is it a line of that kind?  NULL is none. */
/* The value of `key=value` in the note of a line, up to a blank or ";": "VN,EU" of "parties=VN,EU
 * since=2020-08-01".  data NULL: there is none. */
struct slice entry_note_value(const struct entry *entry, const char *key);

static inline bool entry_is_kind(const struct entry *entry, const char *kind)
{
    return entry != NULL && entry->kind != NULL && strcmp(entry->kind, kind) == 0;
}

/* An alias' end in the trie: one reading, further ones behind next (file and line order). */
struct reading {
    const struct entry *entry;
    struct slice alias; /* as the list spells it */
    const struct reading *next;
    uint64_t capitals; /* bit i: syllable i must start upper case (64 at most) */
};

struct lexicon;

/* Reads every .tsv below folder (paths in messages are shown as "gazetteers/..."), reporting all
 * errors.  lint adds warnings: one alias on two lines of a type with no note, text not in NFC,
 * offices of one country whose holders' dates overlap.  NULL only if the folder cannot be read or
 * failures were reported.  The lexicon lies in arena. */
struct lexicon *lexicon_load(const char *folder, bool lint, struct arena *arena,
                             struct reporter *reporter, relx_error *error);

/* The same of several folders, a later one over the earlier: of lines with one type, id, name and
 * office the latest stands, with the aliases of all and what it leaves empty from those before it;
 * `case` off takes the line out.  A name that several lines have belongs to the latest layer. */
struct lexicon_folder {
    const char *path;
    const char *shown; /* what messages call it */
    bool is_optional;  /* may be missing */
};
struct lexicon *lexicon_load_layers(const struct lexicon_folder *folders, size_t count, bool lint,
                                    struct arena *arena, struct reporter *reporter,
                                    relx_error *error);

size_t lexicon_entry_count(const struct lexicon *lexicon);
const struct entry *lexicon_entry(const struct lexicon *lexicon, size_t index);
void lexicon_set_symbol(struct lexicon *lexicon, size_t index, int symbol);

/* Numbers the tokens' syllables (token.symbol); call once per text. */
void lexicon_number(const struct lexicon *lexicon, struct text *text);

/* The longest alias that starts at token `first` and ends before `limit`, among entries for which
 * `words` is is_word; NULL if none.  *ret_end: the token after it.  Only readings whose case fits
 * count; the reading returned is the first that fits, its `next` may hold further ones (check them
 * with reading_fits). */
const struct reading *lexicon_match(const struct lexicon *lexicon, const struct text *text,
                                    size_t first, size_t limit, bool words, size_t *ret_end);
bool reading_fits(const struct reading *reading, const struct text *text, size_t first);

/* The reading of exactly tokens [first, end) with that type (NULL: any). */
const struct entry *lexicon_find(const struct lexicon *lexicon, const struct text *text,
                                 size_t first, size_t end, const char *type);

/* The longest alias of a type that starts at token `first` and ends before `limit`, or that ends at
 * `end` and starts no earlier than `start`, whatever longer one of another type does; NULL if none.
 * *ret_end, *ret_first: the token behind it, or its first one. */
const struct entry *lexicon_longest(const struct lexicon *lexicon, const struct text *text,
                                    size_t first, size_t limit, const char *type, size_t *ret_end);
const struct entry *lexicon_ending_at(const struct lexicon *lexicon, const struct text *text,
                                      size_t start, size_t end, const char *type,
                                      size_t *ret_first);

/* Which syllables of a name or of a piece of text are what: bit i is syllable i. */
struct casing {
    uint64_t words, capitals;
    uint64_t shouted; /* two letters or more, all upper case */
    uint64_t letters; /* one letter, upper case */
    unsigned count;
    bool is_start; /* syllable 0 begins a sentence or a line */
};

/* The names that begin with the words so far, for who has no text but only words: all zero is none.
 * false: no name goes on with this word.  *ret_found: a name that ends with it, or NULL. */
struct lexicon_walk {
    uint32_t node;
    struct casing casing;
};
bool lexicon_walk_word(const struct lexicon *lexicon, struct lexicon_walk *walk,
                       const struct token *word, const struct reading **ret_found);

/* All entries of a type: for <type> in a pattern.  Calls visit for every alias. */
typedef void lexicon_visit(void *data, const struct entry *entry, struct slice alias);
size_t lexicon_each_alias(const struct lexicon *lexicon, const char *type, lexicon_visit *visit,
                          void *data);
/* The column of one of these aliases in its file; 1 without lint. */
unsigned lexicon_alias_column(const struct lexicon *lexicon, const struct entry *entry,
                              struct slice alias, const struct text *text);
bool lexicon_has_type(const struct lexicon *lexicon, const char *type, bool *ret_is_word);

/* Is it the id of a country, or of an organization that acts? */
bool lexicon_is_party(const struct lexicon *lexicon, const char *id);

/* The id that who wrote this meant: it is nearly that, or a name of it.  NULL where none is near.
 */
const char *lexicon_guess_party(const struct lexicon *lexicon, const char *written,
                                struct arena *arena);
const char *lexicon_guess_office(const struct lexicon *lexicon, const char *written,
                                 struct arena *arena);

/* Of each type that the lowest folder does not have, the first line. */
typedef void lexicon_visit_entry(void *data, const struct entry *entry);
void lexicon_each_new_type(const struct lexicon *lexicon, lexicon_visit_entry *visit, void *data);

/* Where the line has its type; 1 without lint. */
unsigned lexicon_type_column(const struct entry *entry);

/* Every entry line with that id and type, in file order, starting after `previous` (NULL: first).
 */
const struct entry *lexicon_by_id(const struct lexicon *lexicon, const char *type, const char *id,
                                  const struct entry *previous);

#endif
