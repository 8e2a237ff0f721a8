/* lexicon.c - the trie over folded syllables and the search for the longest name in it.
 *
 * Every distinct syllable of the lists has a number, its symbol.  A name is a path of symbols:
 *
 *     root --đà--> 2 --nẵng--> 3 (the city)
 *      \--đà--> 2 --lạt--> 4
 *
 * The first step is an array by symbol, since most words of a text start nothing; the others are
 * one open-addressing table of (node, symbol) -> node.  Word lists hang below a root of their own,
 * so that "hội đàm" in a list of verbs never hides a name.  Case is no matter of the trie: each
 * name at a node has bits for the syllables that must be upper case.
 */
#include "lexicon.h"

#include <string.h>

#include "lexicon_parts.h"

enum { ROOT_NAMES = 0, ROOT_WORDS = 1, FIRST_BITS = 8, FIRST_ROOM = 64 };

/* Marks that are one and the same in a name. */
enum { SYMBOL_HYPHEN = 0, SYMBOL_APOSTROPHE = 5, SAME_MARKS = 7 };
static const char *const same_marks[SAME_MARKS] = {"-", "–", "—", "‑", "‐", "'", "’"};

/* ---- Strings and edges ---- */

static size_t first_slot(uint64_t hash, unsigned bits) {
    return (size_t)((hash ^ hash >> 32) * UINT64_C(0x9E3779B97F4A7C15) >> (64 - bits));
}

/* Two thirds: a miss, the usual answer, then looks at five slots, all in one cache line or two. */
static bool is_full(size_t count, unsigned bits) {
    return count >= ((size_t)1 << bits) / 3 * 2;
}

static bool is_free_or_key(const struct string_slot *slot, struct slice key, uint64_t hash) {
    return slot->next_number == 0 ||
           (slot->hash == hash && slice_equal((struct slice){slot->data, slot->length}, key));
}

/* The key's slot, or the free one where it would stand. */
static struct string_slot *find_slot(const struct string_set *set, struct slice key,
                                     uint64_t hash) {
    size_t mask = ((size_t)1 << set->bits) - 1;
    size_t i = first_slot(hash, set->bits);
    struct string_slot *slots = set->slots;
    while (!is_free_or_key(&slots[i], key, hash))
        i = (i + 1) & mask;
    return &slots[i];
}

int string_set_find(const struct string_set *set, struct slice key, uint64_t hash) {
    return set->slots ? (int)find_slot(set, key, hash)->next_number - 1 : -1;
}

static void grow_strings(struct string_set *set, struct arena *arena) {
    const struct string_slot *old = set->slots;
    size_t old_count = old ? (size_t)1 << set->bits : 0;
    set->bits = old ? set->bits + 1 : FIRST_BITS;
    set->slots = arena_array(arena, (size_t)1 << set->bits, sizeof *set->slots);
    for (size_t i = 0; i < old_count; i++)
        if (old[i].next_number != 0)
            *find_slot(set, (struct slice){old[i].data, old[i].length}, old[i].hash) = old[i];
}

int string_set_add(struct string_set *set, struct arena *arena, struct slice key, uint64_t hash) {
    if (!set->slots || is_full(set->count, set->bits))
        grow_strings(set, arena);
    struct string_slot *slot = find_slot(set, key, hash);
    if (slot->next_number == 0)
        *slot = (struct string_slot){hash, key.data, (uint32_t)key.length, (uint32_t)++set->count};
    return (int)slot->next_number - 1;
}

static struct edge *find_edge(const struct lexicon *lexicon, uint32_t node, uint32_t symbol) {
    size_t mask = ((size_t)1 << lexicon->edge_bits) - 1;
    size_t i = first_slot((uint64_t)node << 32 | symbol, lexicon->edge_bits);
    struct edge *edges = lexicon->edges;
    while (edges[i].child != 0 && (edges[i].node != node || edges[i].symbol != symbol))
        i = (i + 1) & mask;
    return &edges[i];
}

static void grow_edges(struct lexicon *lexicon, unsigned bits, struct arena *arena) {
    const struct edge *old = lexicon->edges;
    size_t old_count = old ? (size_t)1 << lexicon->edge_bits : 0;
    lexicon->edge_bits = bits;
    lexicon->edges = arena_array(arena, (size_t)1 << bits, sizeof *lexicon->edges);
    for (size_t i = 0; i < old_count; i++)
        if (old[i].child != 0)
            *find_edge(lexicon, old[i].node, old[i].symbol) = old[i];
}

/* The node below, 0 where there is none: no path leads back to a root. */
static uint32_t child_of(const struct lexicon *lexicon, uint32_t node, int symbol) {
    if (node <= ROOT_WORDS)
        return lexicon->starts.items[symbol].child[node];
    return find_edge(lexicon, node, (uint32_t)symbol)->child;
}

static uint32_t add_node(struct lexicon *lexicon, struct arena *arena) {
    vec_push(&lexicon->nodes, arena);
    return (uint32_t)(lexicon->nodes.count - 1);
}

static uint32_t add_child(struct lexicon *lexicon, uint32_t node, int symbol, struct arena *arena) {
    if (node <= ROOT_WORDS) {
        uint32_t *child = &lexicon->starts.items[symbol].child[node];
        return *child ? *child : (*child = add_node(lexicon, arena));
    }
    struct edge *edge = find_edge(lexicon, node, (uint32_t)symbol);
    if (edge->child != 0)
        return edge->child;
    uint32_t child = add_node(lexicon, arena);
    *edge = (struct edge){node, (uint32_t)symbol, child};
    lexicon->edge_count++;
    if (is_full(lexicon->edge_count, lexicon->edge_bits))
        grow_edges(lexicon, lexicon->edge_bits + 1, arena);
    return child;
}

static int symbol_of_number(int number) {
    if (number >= SAME_MARKS || number < 0)
        return number;
    return number < SYMBOL_APOSTROPHE ? SYMBOL_HYPHEN : SYMBOL_APOSTROPHE;
}

static int add_symbol(struct lexicon *lexicon, struct slice folded, uint64_t hash,
                      struct arena *arena) {
    int number = string_set_find(&lexicon->syllables, folded, hash);
    if (number < 0) {
        struct slice kept = {arena_copy(arena, folded.data, folded.length), folded.length};
        number = string_set_add(&lexicon->syllables, arena, kept, hash);
        vec_push(&lexicon->starts, arena);
    }
    return symbol_of_number(number);
}

struct lexicon *lexicon_new(size_t bytes, struct arena *arena) {
    enum { BYTES_PER_NODE = 32 }; /* of the lists this program comes with */
    size_t expected = bytes / BYTES_PER_NODE + FIRST_ROOM;
    unsigned bits = FIRST_BITS;
    while (is_full(expected, bits))
        bits++;
    struct lexicon *lexicon = arena_alloc(arena, sizeof *lexicon);
    grow_edges(lexicon, bits, arena);
    lexicon->nodes.items = arena_array(arena, expected, sizeof *lexicon->nodes.items);
    lexicon->nodes.capacity = expected;
    add_node(lexicon, arena);
    add_node(lexicon, arena);
    for (size_t i = 0; i < SAME_MARKS; i++) {
        struct slice mark = slice_of(same_marks[i]);
        add_symbol(lexicon, mark, slice_hash(mark), arena);
    }
    return lexicon;
}

/* ---- Syllables and their case ---- */

/* "Pu-tin" is "Pu tin": passes over one hyphen between two words or numbers. */
static size_t pass_hyphen(const struct text *text, size_t first, size_t at, size_t limit) {
    const struct token *tokens = text->tokens.items;
    bool passes = at > first && at + 1 < limit && tokens[at].symbol == SYMBOL_HYPHEN &&
                  tokens[at - 1].kind != TOKEN_MARK && tokens[at + 1].kind != TOKEN_MARK;
    return passes ? at + 1 : at;
}

/* "X" of "X.La-vrốp", "G" of "G20": no flag of the token tells them from "Xuân". */
static bool is_one_letter(const struct token *token) {
    struct slice folded = token->folded;
    size_t length;
    utf8_decode(folded.data, &length);
    while (length < folded.length && folded.data[length] >= '0' && folded.data[length] <= '9')
        length++;
    return length == folded.length;
}

static void casing_add(struct casing *casing, const struct token *token) {
    uint64_t bit = UINT64_C(1) << casing->count;
    if (casing->count++ == 0)
        casing->is_start = (token->flags & (TOKEN_SENTENCE_START | TOKEN_LINE_START)) != 0;
    if (token->kind != TOKEN_WORD)
        return;
    casing->words |= bit;
    if (!(token->flags & TOKEN_CAPITAL))
        return;
    casing->capitals |= bit;
    if (token->flags & TOKEN_ALL_CAPITALS)
        casing->shouted |= bit;
    else if (is_one_letter(token))
        casing->letters |= bit;
}

/* "BỘ Y TẾ": a lone capital shouts along with its neighbours, though not by itself. */
static bool is_shouted(const struct casing *casing) {
    return casing->shouted != 0 && (casing->words & ~(casing->shouted | casing->letters)) == 0;
}

static bool casing_fits(const struct placed_reading *placed, const struct casing *casing) {
    if (placed->any_case)
        return true;
    uint64_t wanted = placed->reading.capitals;
    if ((wanted & ~casing->capitals) != 0 || (placed->acronyms & ~casing->shouted) != 0)
        return false;
    uint64_t surplus = casing->capitals & ~(wanted | placed->joined);
    if (casing->is_start)
        surplus &= ~UINT64_C(1);
    return surplus == 0 || is_shouted(casing);
}

/* ---- Adding ---- */

/* Walks, and makes, the alias' path, and notes which syllables a hyphen joins to the one before;
 * false if it is too long for the bits of a casing. */
static bool add_path(struct lexicon *lexicon, struct text *text, uint32_t *node,
                     struct casing *casing, uint64_t *ret_joined, struct arena *arena) {
    size_t count = text->tokens.count;
    struct token *tokens = text->tokens.items;
    if (count / 2 > LEXICON_MAX_SYLLABLES)
        return false;
    for (size_t i = 0; i < count; i++)
        tokens[i].symbol = add_symbol(lexicon, tokens[i].folded, tokens[i].hash, arena);
    for (size_t i = 0; i < count; i++) {
        size_t word = pass_hyphen(text, 0, i, count);
        if (casing->count == LEXICON_MAX_SYLLABLES)
            return false;
        if (word > i)
            *ret_joined |= UINT64_C(1) << casing->count;
        i = word;
        *node = add_child(lexicon, *node, tokens[i].symbol, arena);
        casing_add(casing, &tokens[i]);
    }
    return true;
}

/* Compares with what the same line has put at that node before. */
static enum alias_outcome compare_own(const struct placed_reading *first,
                                      const struct placed_reading *added) {
    enum alias_outcome outcome = ALIAS_ADDED;
    if (!first || first->last->reading.entry != added->reading.entry)
        return outcome;
    for (const struct reading *other = &first->reading; other; other = other->next) {
        if (other->entry != added->reading.entry)
            continue;
        if (slice_equal(other->alias, added->reading.alias))
            return ALIAS_REPEATED;
        const struct placed_reading *placed = (const struct placed_reading *)other;
        if (added->any_case ||
            (other->capitals == added->reading.capitals && placed->acronyms == added->acronyms))
            outcome = ALIAS_VARIANT;
    }
    return outcome;
}

static void append_reading(struct placed_reading **first, const struct placed_reading *added,
                           struct arena *arena) {
    struct placed_reading *placed = arena_alloc(arena, sizeof *placed);
    *placed = *added;
    if (*first)
        (*first)->last->reading.next = &placed->reading;
    else
        *first = placed;
    (*first)->last = placed;
}

enum alias_outcome lexicon_add_alias(struct lexicon *lexicon, const struct listed *listed,
                                     struct slice alias, unsigned column, struct arena *arena,
                                     struct arena *scratch) {
    struct text text;
    relx_error error = {.status = RELX_OK};
    if (text_tokenize(alias, scratch, &text, &error) != RELX_OK)
        return ALIAS_TOO_LONG;
    if (text.tokens.count == 0)
        return ALIAS_EMPTY;
    uint32_t at = listed->entry.is_word ? ROOT_WORDS : ROOT_NAMES;
    struct casing casing = {0};
    uint64_t joined = 0;
    if (!add_path(lexicon, &text, &at, &casing, &joined, arena))
        return ALIAS_TOO_LONG;
    struct placed_reading added = {
        .reading = {.entry = &listed->entry, .alias = alias, .capitals = casing.capitals},
        .acronyms = casing.shouted,
        .joined = joined,
        .column = column,
        .syllables = (uint8_t)casing.count,
        .any_case = listed->entry.any_case,
    };
    struct placed_reading **first = &lexicon->nodes.items[at];
    enum alias_outcome outcome = compare_own(*first, &added);
    if (outcome != ALIAS_REPEATED)
        append_reading(first, &added, arena);
    return outcome;
}

/* ---- Looking up ---- */

void lexicon_number(const struct lexicon *lexicon, struct text *text) {
    for (size_t i = 0; i < text->tokens.count; i++) {
        struct token *token = &text->tokens.items[i];
        int number = string_set_find(&lexicon->syllables, token->folded, token->hash);
        token->symbol = symbol_of_number(number);
    }
}

/* A way down the trie along the tokens. */
struct walk {
    const struct lexicon *lexicon;
    const struct text *text;
    size_t first, limit;
    size_t at; /* the next token */
    uint32_t node;
    struct casing casing;
};

/* One syllable down; false where the trie or the text ends. */
static bool step(struct walk *walk) {
    size_t i = pass_hyphen(walk->text, walk->first, walk->at, walk->limit);
    if (i >= walk->limit || walk->text->tokens.items[i].symbol < 0)
        return false;
    const struct token *token = &walk->text->tokens.items[i];
    walk->node = child_of(walk->lexicon, walk->node, token->symbol);
    if (walk->node == 0)
        return false;
    casing_add(&walk->casing, token);
    walk->at = i + 1;
    return true;
}

static const struct reading *first_fitting(const struct placed_reading *first,
                                           const struct casing *casing, const char *type) {
    if (!first)
        return NULL;
    for (const struct reading *reading = &first->reading; reading; reading = reading->next)
        if (casing_fits((const struct placed_reading *)reading, casing) &&
            (!type || strcmp(reading->entry->type, type) == 0))
            return reading;
    return NULL;
}

static bool starts_something(const struct lexicon *lexicon, const struct token *token,
                             uint32_t root) {
    return token->symbol >= 0 && lexicon->starts.items[token->symbol].child[root] != 0;
}

const struct reading *lexicon_match(const struct lexicon *lexicon, const struct text *text,
                                    size_t first, size_t limit, bool words, size_t *ret_end) {
    uint32_t root = words ? ROOT_WORDS : ROOT_NAMES;
    if (first >= text->tokens.count || !starts_something(lexicon, &text->tokens.items[first], root))
        return NULL;
    const struct reading *longest = NULL;
    struct walk walk = {
        .lexicon = lexicon,
        .text = text,
        .first = first,
        .limit = limit < text->tokens.count ? limit : text->tokens.count,
        .at = first,
        .node = root,
    };
    while (step(&walk)) {
        const struct reading *found =
            first_fitting(lexicon->nodes.items[walk.node], &walk.casing, NULL);
        if (found) {
            longest = found;
            *ret_end = walk.at;
        }
    }
    return longest;
}

bool reading_fits(const struct reading *reading, const struct text *text, size_t first) {
    const struct placed_reading *placed = (const struct placed_reading *)reading;
    size_t count = text->tokens.count;
    struct casing casing = {0};
    for (size_t at = first; casing.count < placed->syllables; at++) {
        at = pass_hyphen(text, first, at, count);
        if (at >= count)
            return false;
        casing_add(&casing, &text->tokens.items[at]);
    }
    return casing_fits(placed, &casing);
}

bool lexicon_walk_word(const struct lexicon *lexicon, struct lexicon_walk *walk,
                       const struct token *word, const struct reading **ret_found) {
    *ret_found = NULL;
    int number = string_set_find(&lexicon->syllables, word->folded, word->hash);
    int symbol = symbol_of_number(number);
    if (symbol < 0 || walk->casing.count == LEXICON_MAX_SYLLABLES)
        return false;
    walk->node = child_of(lexicon, walk->node, symbol);
    if (walk->node == 0)
        return false;
    casing_add(&walk->casing, word);
    *ret_found = first_fitting(lexicon->nodes.items[walk->node], &walk->casing, NULL);
    return true;
}

unsigned lexicon_alias_column(const struct lexicon *lexicon, const struct entry *entry,
                              struct slice alias, const struct text *text) {
    struct walk walk = {.lexicon = lexicon, .text = text, .limit = text->tokens.count,
                        .node = entry->is_word ? ROOT_WORDS : ROOT_NAMES};
    while (walk.at < walk.limit)
        if (!step(&walk))
            return 1;
    const struct placed_reading *placed = lexicon->nodes.items[walk.node];
    const struct reading *reading = placed ? &placed->reading : NULL;
    for (; reading; reading = reading->next)
        if (reading->entry == entry && slice_equal(reading->alias, alias))
            return ((const struct placed_reading *)reading)->column;
    return 1;
}

static const struct entry *find_below(struct walk walk, uint32_t root, const char *type) {
    walk.node = root;
    while (walk.at < walk.limit)
        if (!step(&walk))
            return NULL;
    const struct placed_reading *first = walk.lexicon->nodes.items[walk.node];
    const struct reading *found = first_fitting(first, &walk.casing, type);
    return found ? found->entry : NULL;
}

const struct entry *lexicon_find(const struct lexicon *lexicon, const struct text *text,
                                 size_t first, size_t end, const char *type) {
    if (first >= end || end > text->tokens.count)
        return NULL;
    struct walk walk = {
        .lexicon = lexicon, .text = text, .first = first, .limit = end, .at = first};
    const struct entry *entry = find_below(walk, ROOT_NAMES, type);
    return entry ? entry : find_below(walk, ROOT_WORDS, type);
}
