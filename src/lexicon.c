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

static size_t first_slot(uint64_t hash, unsigned bits)
{
    return (size_t)((hash ^ hash >> 32) * UINT64_C(0x9E3779B97F4A7C15) >> (64 - bits));
}

/* Two thirds: a miss, the usual answer, then looks at five slots, all in one cache line or two. */
static bool is_full(size_t count, unsigned bits)
{
    return count >= ((size_t)1 << bits) / 3 * 2;
}

static unsigned bits_for(size_t count)
{
    unsigned bits = FIRST_BITS;
    while (is_full(count, bits))
        bits++;
    return bits;
}

static bool is_free_or_key(const struct string_slot *slot, struct slice key, uint64_t hash)
{
    return slot->next_number == 0 ||
           (slot->hash == hash && slice_equal((struct slice){slot->data, slot->length}, key));
}

/* The key's slot, or the free one where it would stand. */
static struct string_slot *find_slot(const struct string_set *set, struct slice key, uint64_t hash)
{
    size_t mask = ((size_t)1 << set->bits) - 1;
    size_t i = first_slot(hash, set->bits);
    struct string_slot *slots = set->slots;
    while (!is_free_or_key(&slots[i], key, hash))
        i = (i + 1) & mask;
    return &slots[i];
}

int string_set_find(const struct string_set *set, struct slice key, uint64_t hash)
{
    return set->slots ? (int)find_slot(set, key, hash)->next_number - 1 : -1;
}

void string_set_reserve(struct string_set *set, struct arena *arena, size_t expected)
{
    set->bits = bits_for(expected);
    set->slots = arena_array(arena, (size_t)1 << set->bits, sizeof *set->slots);
}

static void grow_strings(struct string_set *set, struct arena *arena)
{
    const struct string_slot *old = set->slots;
    size_t old_count = (size_t)1 << set->bits;
    set->bits++;
    set->slots = arena_array(arena, (size_t)1 << set->bits, sizeof *set->slots);
    for (size_t i = 0; i < old_count; i++)
        if (old[i].next_number != 0)
            *find_slot(set, (struct slice){old[i].data, old[i].length}, old[i].hash) = old[i];
}

int string_set_add(struct string_set *set, struct arena *arena, struct slice key, uint64_t hash)
{
    if (!set->slots)
        string_set_reserve(set, arena, 0);
    else if (is_full(set->count, set->bits))
        grow_strings(set, arena);
    struct string_slot *slot = find_slot(set, key, hash);
    if (slot->next_number == 0)
        *slot = (struct string_slot){hash, key.data, (uint32_t)key.length, (uint32_t)++set->count};
    return (int)slot->next_number - 1;
}

static struct edge *find_edge(const struct lexicon *lexicon, uint32_t node, uint32_t symbol)
{
    size_t mask = ((size_t)1 << lexicon->edge_bits) - 1;
    size_t i = first_slot((uint64_t)node << 32 | symbol, lexicon->edge_bits);
    struct edge *edges = lexicon->edges;
    while (edges[i].child != 0 && (edges[i].node != node || edges[i].symbol != symbol))
        i = (i + 1) & mask;
    return &edges[i];
}

static void grow_edges(struct lexicon *lexicon, unsigned bits, struct arena *arena)
{
    const struct edge *old = lexicon->edges;
    size_t old_count = old ? (size_t)1 << lexicon->edge_bits : 0;
    lexicon->edge_bits = bits;
    lexicon->edges = arena_array(arena, (size_t)1 << bits, sizeof *lexicon->edges);
    for (size_t i = 0; i < old_count; i++)
        if (old[i].child != 0)
            *find_edge(lexicon, old[i].node, old[i].symbol) = old[i];
}

/* The node below, 0 where there is none: no path leads back to a root. */
static uint32_t child_of(const struct lexicon *lexicon, uint32_t node, int symbol)
{
    if (node <= ROOT_WORDS)
        return lexicon->starts.items[symbol].child[node];
    return find_edge(lexicon, node, (uint32_t)symbol)->child;
}

static uint32_t add_node(struct lexicon *lexicon, struct arena *arena)
{
    vec_push(&lexicon->nodes, arena);
    return (uint32_t)(lexicon->nodes.count - 1);
}

static uint32_t add_child(struct lexicon *lexicon, uint32_t node, int symbol, struct arena *arena)
{
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

static int symbol_of_number(int number)
{
    if (number >= SAME_MARKS || number < 0)
        return number;
    return number < SYMBOL_APOSTROPHE ? SYMBOL_HYPHEN : SYMBOL_APOSTROPHE;
}

static int add_symbol(struct lexicon *lexicon, struct slice folded, uint64_t hash,
                      struct arena *arena)
{
    int number = string_set_find(&lexicon->syllables, folded, hash);
    if (number < 0) {
        struct slice kept = {arena_copy(arena, folded.data, folded.length), folded.length};
        number = string_set_add(&lexicon->syllables, arena, kept, hash);
        vec_push(&lexicon->starts, arena);
    }
    return symbol_of_number(number);
}

struct lexicon *lexicon_new(size_t bytes, struct arena *arena)
{
    enum {
        PER_NODE = 32,
        PER_SYLLABLE = 128,
        PER_ENTRY = 160
    }; /* bytes, in this program's lists */
    size_t nodes = bytes / PER_NODE + FIRST_ROOM, syllables = bytes / PER_SYLLABLE + FIRST_ROOM;
    struct lexicon *lexicon = arena_alloc(arena, sizeof *lexicon);
    grow_edges(lexicon, bits_for(nodes), arena);
    vec_reserve(&lexicon->nodes, nodes, arena);
    vec_reserve(&lexicon->starts, syllables, arena);
    string_set_reserve(&lexicon->syllables, arena, syllables);
    lexicon_reserve_entries(lexicon, bytes / PER_ENTRY + FIRST_ROOM, arena);
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
static size_t pass_hyphen(const struct text *text, size_t first, size_t at, size_t limit)
{
    const struct token *tokens = text->tokens.items;
    bool passes = at > first && at + 1 < limit && tokens[at].symbol == SYMBOL_HYPHEN &&
                  tokens[at - 1].kind != TOKEN_MARK && tokens[at + 1].kind != TOKEN_MARK;
    return passes ? at + 1 : at;
}

/* "X" of "X.La-vrốp", "G" of "G20": no flag of the token tells them from "Xuân". */
static bool is_one_letter(const struct token *token)
{
    struct slice folded = token->folded;
    size_t length;
    utf8_decode(folded.data, &length);
    while (length < folded.length && folded.data[length] >= '0' && folded.data[length] <= '9')
        length++;
    return length == folded.length;
}

enum case_bits { CASE_WORD = 1, CASE_CAPITAL = 2, CASE_SHOUTED = 4, CASE_LETTER = 8 };

static unsigned case_of(const struct token *token)
{
    if (token->kind != TOKEN_WORD)
        return 0;
    if (!(token->flags & TOKEN_CAPITAL))
        return CASE_WORD;
    if (token->flags & TOKEN_ALL_CAPITALS)
        return CASE_WORD | CASE_CAPITAL | CASE_SHOUTED;
    return is_one_letter(token) ? CASE_WORD | CASE_CAPITAL | CASE_LETTER : CASE_WORD | CASE_CAPITAL;
}

static void casing_add_bits(struct casing *casing, unsigned bits)
{
    unsigned at = casing->count++;
    casing->words |= (uint64_t)((bits & CASE_WORD) != 0) << at;
    casing->capitals |= (uint64_t)((bits & CASE_CAPITAL) != 0) << at;
    casing->shouted |= (uint64_t)((bits & CASE_SHOUTED) != 0) << at;
    casing->letters |= (uint64_t)((bits & CASE_LETTER) != 0) << at;
}

static void casing_add(struct casing *casing, const struct token *token)
{
    if (casing->count == 0)
        casing->is_start = (token->flags & (TOKEN_SENTENCE_START | TOKEN_LINE_START)) != 0;
    casing_add_bits(casing, case_of(token));
}

/* "BỘ Y TẾ": a lone capital shouts along with its neighbours, though not by itself. */
static bool is_shouted(const struct casing *casing)
{
    return casing->shouted != 0 && (casing->words & ~(casing->shouted | casing->letters)) == 0;
}

static bool casing_fits(const struct placed_reading *placed, const struct casing *casing)
{
    if (placed->reading.entry->any_case)
        return true;
    uint64_t wanted = placed->reading.capitals;
    if ((wanted & ~casing->capitals) != 0 || (placed->acronyms & ~casing->shouted) != 0)
        return false;
    uint64_t surplus = casing->capitals & ~(wanted | placed->joined);
    if (casing->is_start)
        surplus &= ~UINT64_C(1);
    return surplus == 0 || is_shouted(casing);
}

/* ---- Reading aliases ---- */

/* One token of an alias. */
struct alias_token {
    int symbol;
    uint8_t bits; /* enum case_bits */
    bool is_mark;
};

struct alias_tokens {
    size_t count;
    struct alias_token items[2 * LEXICON_MAX_SYLLABLES + 1];
};

/* A piece of an alias between blanks that is one token, as it was written. */
struct known_piece {
    struct slice written;
    struct alias_token token;
};

enum { KNOWN_BITS = 12 };

void alias_reader_init(struct alias_reader *reader, struct lexicon *lexicon, struct arena *arena)
{
    *reader = (struct alias_reader){.lexicon = lexicon};
    if (arena)
        reader->known = arena_array(arena, (size_t)1 << KNOWN_BITS, sizeof *reader->known);
}

/* The arenas of a call: for what lasts, and for what does not. */
struct arenas {
    struct arena *kept, *scratch;
};

/* false: more tokens than any name has. */
static bool read_new_piece(struct alias_reader *reader, struct slice written, struct arenas arenas,
                           struct alias_tokens *ret)
{
    struct text text;
    if (text_tokenize(written, arenas.scratch, &text, NULL) != RELX_OK ||
        text.tokens.count > sizeof ret->items / sizeof *ret->items - ret->count)
        return false;
    for (size_t i = 0; i < text.tokens.count; i++) {
        const struct token *token = &text.tokens.items[i];
        ret->items[ret->count++] = (struct alias_token){
            .symbol = add_symbol(reader->lexicon, token->folded, token->hash, arenas.kept),
            .bits = (uint8_t)case_of(token),
            .is_mark = token->kind == TOKEN_MARK};
    }
    return true;
}

/* The last piece that had the same place is known, so that "Hiệp" in a thousand names is read a few
 * times. */
static bool read_piece(struct alias_reader *reader, struct slice written, struct arenas arenas,
                       struct alias_tokens *ret)
{
    if (!reader->known)
        return read_new_piece(reader, written, arenas, ret);
    struct known_piece *known = &reader->known[first_slot(slice_hash(written), KNOWN_BITS)];
    size_t before = ret->count;
    if (known->written.data && slice_equal(known->written, written) &&
        before < sizeof ret->items / sizeof *ret->items) {
        ret->items[ret->count++] = known->token;
        return true;
    }
    bool is_read = read_new_piece(reader, written, arenas, ret);
    if (is_read && ret->count == before + 1)
        *known = (struct known_piece){written, ret->items[before]};
    return is_read;
}

static bool read_alias(struct alias_reader *reader, struct slice alias, struct arenas arenas,
                       struct alias_tokens *ret)
{
    struct slice written;
    ret->count = 0;
    while (slice_cut(&alias, ' ', &written))
        if (written.length > 0 && !read_piece(reader, written, arenas, ret))
            return false;
    return true;
}

/* pass_hyphen() before there is a text. */
static bool is_passed(const struct alias_tokens *tokens, size_t at)
{
    return at > 0 && at + 1 < tokens->count && tokens->items[at].symbol == SYMBOL_HYPHEN &&
           !tokens->items[at - 1].is_mark && !tokens->items[at + 1].is_mark;
}

/* The alias' syllables, their case, and which a hyphen joins to the one before; false if they are
 * too many for the bits of a casing. */
static bool read_syllables(const struct alias_tokens *tokens, struct syllable_path *path,
                           struct casing *casing, uint64_t *ret_joined)
{
    for (size_t i = 0; i < tokens->count; i++) {
        bool is_joined = is_passed(tokens, i);
        i += is_joined;
        if (casing->count == LEXICON_MAX_SYLLABLES)
            return false;
        if (is_joined)
            *ret_joined |= UINT64_C(1) << casing->count;
        path->symbols[path->count++] = tokens->items[i].symbol;
        casing_add_bits(casing, tokens->items[i].bits);
    }
    return true;
}

/* ---- Adding ---- */

/* Walks, and makes, the path from its root.  Names next to each other in a list often begin alike;
 * that much of the way is known from the name before. */
static uint32_t add_path(struct alias_reader *reader, struct syllable_path *path,
                         struct arena *arena)
{
    const struct syllable_path *before = &reader->before;
    size_t i = 0;
    uint32_t node = path->root;
    if (before->root == path->root)
        for (; i < path->count && i < before->count && path->symbols[i] == before->symbols[i]; i++)
            path->nodes[i] = node = before->nodes[i];
    for (; i < path->count; i++)
        path->nodes[i] = node = add_child(reader->lexicon, node, path->symbols[i], arena);
    reader->before = *path;
    return node;
}

/* Compares with what the same line has put at that node before. */
static enum alias_outcome compare_own(const struct placed_reading *first,
                                      const struct placed_reading *added)
{
    enum alias_outcome outcome = ALIAS_ADDED;
    if (!first || first->last->reading.entry != added->reading.entry)
        return outcome;
    for (const struct reading *other = &first->reading; other; other = other->next) {
        if (other->entry != added->reading.entry)
            continue;
        if (slice_equal(other->alias, added->reading.alias))
            return ALIAS_REPEATED;
        const struct placed_reading *placed = (const struct placed_reading *)other;
        if (added->reading.entry->any_case ||
            (other->capitals == added->reading.capitals && placed->acronyms == added->acronyms))
            outcome = ALIAS_VARIANT;
    }
    return outcome;
}

static void append_reading(struct placed_reading **first, const struct placed_reading *added,
                           struct arena *arena)
{
    struct placed_reading *placed = arena_alloc(arena, sizeof *placed);
    *placed = *added;
    if (*first)
        (*first)->last->reading.next = &placed->reading;
    else
        *first = placed;
    (*first)->last = placed;
}

enum alias_outcome lexicon_add_alias(struct alias_reader *reader, const struct listed *listed,
                                     struct slice alias, unsigned column, struct arena *arena,
                                     struct arena *scratch)
{
    struct alias_tokens tokens;
    struct syllable_path path;
    struct casing casing = {0};
    path.root = listed->entry.is_word ? ROOT_WORDS : ROOT_NAMES;
    path.count = 0;
    if (!read_alias(reader, alias, (struct arenas){arena, scratch}, &tokens))
        return ALIAS_TOO_LONG;
    if (tokens.count == 0)
        return ALIAS_EMPTY;
    uint64_t joined = 0;
    if (!read_syllables(&tokens, &path, &casing, &joined))
        return ALIAS_TOO_LONG;
    struct placed_reading added = {
        .reading = {.entry = &listed->entry, .alias = alias, .capitals = casing.capitals},
        .acronyms = casing.shouted,
        .joined = joined,
        .column = column,
        .syllables = (uint8_t)casing.count,
    };
    if (listed->entry.type) /* none for who only reads aliases */
        lexicon_note_length(reader->lexicon, listed->entry.type, tokens.count);
    uint32_t at = add_path(reader, &path, arena);
    struct placed_reading **first = &reader->lexicon->nodes.items[at];
    enum alias_outcome outcome = compare_own(*first, &added);
    if (outcome != ALIAS_REPEATED)
        append_reading(first, &added, arena);
    return outcome;
}

/* ---- Looking up ---- */

void lexicon_number(const struct lexicon *lexicon, struct text *text)
{
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
static bool step(struct walk *walk)
{
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
                                           const struct casing *casing, const char *type)
{
    if (!first)
        return NULL;
    for (const struct reading *reading = &first->reading; reading; reading = reading->next)
        if (casing_fits((const struct placed_reading *)reading, casing) &&
            (!type || strcmp(reading->entry->type, type) == 0))
            return reading;
    return NULL;
}

static bool starts_something(const struct lexicon *lexicon, const struct token *token,
                             uint32_t root)
{
    return token->symbol >= 0 && lexicon->starts.items[token->symbol].child[root] != 0;
}

const struct reading *lexicon_match(const struct lexicon *lexicon, const struct text *text,
                                    size_t first, size_t limit, bool words, size_t *ret_end)
{
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

bool reading_fits(const struct reading *reading, const struct text *text, size_t first)
{
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
                       const struct token *word, const struct reading **ret_found)
{
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
                              struct slice alias, const struct text *text)
{
    struct walk walk = {.lexicon = lexicon,
                        .text = text,
                        .limit = text->tokens.count,
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

static const struct entry *find_below(struct walk walk, uint32_t root, const char *type)
{
    walk.node = root;
    while (walk.at < walk.limit)
        if (!step(&walk))
            return NULL;
    const struct placed_reading *first = walk.lexicon->nodes.items[walk.node];
    const struct reading *found = first_fitting(first, &walk.casing, type);
    return found ? found->entry : NULL;
}

const struct entry *lexicon_find(const struct lexicon *lexicon, const struct text *text,
                                 size_t first, size_t end, const char *type)
{
    if (first >= end || end > text->tokens.count)
        return NULL;
    struct walk walk = {
        .lexicon = lexicon, .text = text, .first = first, .limit = end, .at = first};
    const struct entry *entry = find_below(walk, ROOT_NAMES, type);
    return entry ? entry : find_below(walk, ROOT_WORDS, type);
}

/* Below one of the roots: the longest that is longer than *ret_end tells. */
static const struct entry *longest_below(struct walk walk, uint32_t root, const char *type,
                                         size_t *ret_end)
{
    const struct entry *longest = NULL;
    if (!starts_something(walk.lexicon, &walk.text->tokens.items[walk.first], root))
        return NULL;
    walk.node = root;
    while (step(&walk)) {
        const struct reading *found =
            first_fitting(walk.lexicon->nodes.items[walk.node], &walk.casing, type);
        if (found && walk.at > *ret_end) {
            longest = found->entry;
            *ret_end = walk.at;
        }
    }
    return longest;
}

const struct entry *lexicon_longest(const struct lexicon *lexicon, const struct text *text,
                                    size_t first, size_t limit, const char *type, size_t *ret_end)
{
    struct walk walk = {
        .lexicon = lexicon, .text = text, .first = first, .limit = limit, .at = first};
    size_t end = first;
    if (walk.limit > text->tokens.count)
        walk.limit = text->tokens.count;
    if (first >= walk.limit)
        return NULL;
    const struct entry *name = longest_below(walk, ROOT_NAMES, type, &end);
    const struct entry *word = longest_below(walk, ROOT_WORDS, type, &end);
    *ret_end = end;
    return word ? word : name;
}

const struct entry *lexicon_ending_at(const struct lexicon *lexicon, const struct text *text,
                                      size_t start, size_t end, const char *type, size_t *ret_first)
{
    size_t longest = lexicon_length_of(lexicon, type);
    for (size_t first = end > start + longest ? end - longest : start; first < end; first++) {
        const struct entry *entry = lexicon_find(lexicon, text, first, end, type);
        if (entry) {
            *ret_first = first;
            return entry;
        }
    }
    return NULL;
}
