/* rule_names.c - what the names in patterns stand for.
 *
 * `{country|igo|day}` means the symbols that mentions of a country or an organization have, and the
 * shape `day`; `{talk-verb}` the words of that list, "hội đàm", "hội kiến", spelled out as a regex.
 * Each name is looked up once, however many patterns ask.
 */
#include "rule_emitter.h"

#include "rule_words.h"
#include "shadow.h"
#include "symbols.h"

#include <stdlib.h>
#include <string.h>

/* ---- Names ---- */

struct let *rule_find_let(const struct rule_set *set, struct slice name)
{
    for (size_t i = 0; i < set->lets.count; i++)
        if (slice_is(name, set->lets.items[i]->name))
            return set->lets.items[i];
    return NULL;
}

struct definition *rule_find_definition(const struct rule_set *set, struct slice name)
{
    for (size_t i = 0; i < set->definitions.count; i++)
        if (slice_is(name, set->definitions.items[i]->name))
            return set->definitions.items[i];
    return NULL;
}

struct list_name list_name_read(struct arena *arena, struct slice name)
{
    struct slice rest = name, type = {0};
    slice_cut(&rest, '/', &type);
    struct list_name list = {arena_copy(arena, type.data, type.length), NULL};
    if (type.length < name.length)
        list.kind = arena_copy(arena, rest.data, rest.length);
    return list;
}

bool rule_is_word_list(const struct rule_compiler *compiler, struct slice name)
{
    bool is_word = false;
    const char *type = list_name_read(compiler->scratch, name).type;
    return lexicon_has_type(compiler->lexicon, type, &is_word) && is_word;
}

/* Another language's word for a type, from the list type-name: "quoc_gia" means country. */
struct meant {
    const char *word, *type;
};

static void compare_meant(void *data, const struct entry *entry, struct slice alias)
{
    struct meant *meant = data;
    size_t i = 0;
    while (i < alias.length && meant->word[i] != '\0' &&
           (alias.data[i] == meant->word[i] ||
            (alias.data[i] == ' ' && strchr("-_", meant->word[i]) != NULL)))
        i++;
    if (i == alias.length && meant->word[i] == '\0')
        meant->type = entry->id;
}

const char *rule_did_you_mean(const struct rule_compiler *compiler, const char *word)
{
    struct arena *arena = compiler->scratch;
    struct meant meant = {.word = word};
    lexicon_each_alias(compiler->lexicon, "type-name", compare_meant, &meant);
    if (meant.type != NULL)
        return arena_printf(arena, " (did you mean '%s'?)", meant.type);
    VEC(const char *) names = {0};
    for (size_t i = 0; i < compiler->symbols->items.count; i++) {
        *vec_push(&names, arena) = compiler->symbols->items.items[i].type;
        *vec_push(&names, arena) = compiler->symbols->items.items[i].kind;
    }
    for (size_t i = 0; i < compiler->set->lets.count; i++)
        *vec_push(&names, arena) = compiler->set->lets.items[i]->name;
    for (size_t i = 0; i < compiler->set->definitions.count; i++)
        *vec_push(&names, arena) = compiler->set->definitions.items[i]->name;
    for (size_t i = 0; i < lexicon_entry_count(compiler->lexicon); i++) {
        const char *type = lexicon_entry(compiler->lexicon, i)->type;
        if (names.count == 0 || strcmp(names.items[names.count - 1], type) != 0)
            *vec_push(&names, arena) = type;
    }
    size_t count = 0;
    for (size_t i = 0; i < names.count;
         i++) /* the word itself may be a type that nobody asks for */
        if (strcmp(names.items[i], word) != 0)
            names.items[count++] = names.items[i];
    const char *nearest = str_nearest(word, names.items, count);
    return nearest == NULL ? "" : arena_printf(arena, " (did you mean '%s'?)", nearest);
}

/* ---- Words of a list ---- */

struct alias_list {
    struct arena *arena;
    const char *kind; /* NULL: all */
    VEC(struct slice) items;
};

static void collect_alias(void *data, const struct entry *entry, struct slice alias)
{
    struct alias_list *list = data;
    if (list->kind == NULL || (entry->kind != NULL && strcmp(entry->kind, list->kind) == 0))
        *vec_push(&list->items, list->arena) = alias;
}

static int by_length_falling(const void *a, const void *b)
{
    const struct slice *left = a, *right = b;
    if (left->length != right->length)
        return left->length < right->length ? 1 : -1;
    return slice_compare(*left, *right);
}

/* The aliases of a gazetteer's word list, longest first: PCRE2 takes the first that fits. */
static struct alias_list list_aliases(const struct rule_compiler *compiler, const char *name)
{
    struct list_name wanted = list_name_read(compiler->words, slice_of(name));
    struct alias_list list = {.arena = compiler->words, .kind = wanted.kind};
    lexicon_each_alias(compiler->lexicon, wanted.type, collect_alias, &list);
    if (list.items.count > 1)
        qsort(list.items.items, list.items.count, sizeof *list.items.items, by_length_falling);
    return list;
}

/* ---- Lists, ready for patterns ---- */

/* An alias as a pattern would have it: "vắc-xin" is `vắc`, a hyphen, `xin`. */
static struct node *alias_tree(struct rule_compiler *compiler, const struct text *alias)
{
    struct node *sequence = arena_alloc(compiler->words, sizeof *sequence);
    sequence->kind = NODE_SEQUENCE;
    for (size_t i = 0; i < alias->tokens.count; i++) {
        struct node *word = arena_alloc(compiler->words, sizeof *word);
        word->text = alias->tokens.items[i].folded;
        bool is_hyphen = slice_is(shadow_spelling(word->text), "-") && i > 0;
        word->kind = is_hyphen ? NODE_HYPHEN : NODE_WORD;
        *vec_push(&sequence->children, compiler->words) = word;
    }
    return sequence;
}

/* The next word from *at on that a shadow spells; length 0: there is none. */
static struct slice next_word(const struct text *alias, size_t *at)
{
    struct slice word = {NULL, 0};
    while (word.length == 0 && *at < alias->tokens.count)
        word = shadow_spelling(alias->tokens.items[(*at)++].folded);
    return word;
}

/* The two words that the alias begins with, or the one. */
static void add_beginning(struct rule_compiler *compiler, struct word_list *list,
                          const struct text *alias)
{
    size_t at = 0;
    struct slice first = next_word(alias, &at), second = next_word(alias, &at);
    if (first.length == 0)
        return;
    bool is_pair = second.length > 0 && !slice_is(second, "-"); /* which may be missing */
    unsigned gate = is_pair ? gates_add_pair(compiler->gates, first, second)
                            : gates_add(compiler->gates, first);
    for (size_t i = 0; i < list->gates.count; i++)
        if (list->gates.items[i] == gate)
            return;
    *vec_push(&list->gates, compiler->arena) = gate;
}

const struct word_list *word_list_of(struct rule_compiler *compiler, const char *name)
{
    for (size_t i = 0; i < compiler->lists.count; i++)
        if (strcmp(compiler->lists.items[i]->name, name) == 0)
            return compiler->lists.items[i];
    struct alias_list aliases = list_aliases(compiler, name);
    struct word_list *list = arena_alloc(compiler->scratch, sizeof *list);
    VEC(struct node *) trees = {0};
    struct str spelled;
    list->name = name;
    list->alias_count = aliases.items.count;
    for (size_t i = 0; i < aliases.items.count; i++) {
        struct text alias;
        if (text_tokenize(aliases.items.items[i], compiler->words, &alias, NULL) != RELX_OK)
            continue;
        *vec_push(&trees, compiler->words) = alias_tree(compiler, &alias);
        add_beginning(compiler, list, &alias);
    }
    str_init(&spelled, compiler->words);
    words_add_choice(&spelled, trees.items, trees.count);
    list->spelled.data = arena_copy(compiler->scratch, spelled.data, spelled.length);
    list->spelled.length = spelled.length;
    arena_reset(compiler->words);
    *vec_push(&compiler->lists, compiler->scratch) = list;
    return list;
}

/* What a name of a type stands for, looked up once. */
struct type_name {
    const char *name;
    VEC(unsigned) symbols; /* that answer to it */
    bool is_list;          /* or a word list of that name */
};

static const struct type_name *type_name_of(struct rule_compiler *compiler, struct slice name)
{
    for (size_t i = 0; i < compiler->types.count; i++)
        if (slice_is(name, compiler->types.items[i]->name))
            return compiler->types.items[i];
    struct type_name *type = arena_alloc(compiler->scratch, sizeof *type);
    type->name = arena_copy(compiler->scratch, name.data, name.length);
    for (size_t i = 0; i < compiler->symbols->items.count; i++)
        if (symbol_answers(&compiler->symbols->items.items[i], name))
            *vec_push(&type->symbols, compiler->scratch) = (unsigned)i;
    type->is_list =
        rule_is_word_list(compiler, name) && word_list_of(compiler, type->name)->alias_count > 0;
    *vec_push(&compiler->types, compiler->scratch) = type;
    return type;
}

/* "talk-verb/strong" names talk-verb. */
static bool names_type(struct slice name, const char *type)
{
    struct slice first = {0};
    slice_cut(&name, '/', &first);
    return slice_is(first, type);
}

bool rule_asks_for(const struct rule_compiler *compiler, const char *type)
{
    for (size_t i = 0; i < compiler->lists.count; i++)
        if (names_type(slice_of(compiler->lists.items[i]->name), type))
            return true;
    for (size_t i = 0; i < compiler->types.count; i++) {
        const struct type_name *name = compiler->types.items[i];
        if (names_type(slice_of(name->name), type))
            return true;
        if (lexicon_has_type(compiler->lexicon, name->name, NULL))
            continue; /* {country} asks for that type, whatever has a kind of the same name */
        for (size_t k = 0; k < name->symbols.count; k++)
            if (strcmp(compiler->symbols->items.items[name->symbols.items[k]].type, type) == 0)
                return true;
    }
    return false;
}

/* ---- Alternatives of a slot: {country|igo|day} ---- */

/* What is wrong inside a definition is told once, and of its own line. */
static void add_class(struct emitter *emitter, struct alternatives *all,
                      struct definition *definition, unsigned column)
{
    for (size_t i = 0; i < all->classes.count && !definition->expanding; i++)
        if (all->classes.items[i] == definition)
            return;
    if (definition->expanding)
        FAIL(emitter, column, "class '%s' contains itself", definition->name);
    else if (emitter->depth == RULE_MAX_DEPTH)
        FAIL(emitter, column, "classes within classes go more than %d deep", RULE_MAX_DEPTH);
    emitter->failed = emitter->failed || definition->failed;
    if (emitter->failed)
        return;
    *vec_push(&all->classes, emitter->compiler->scratch) = definition;
    const char *path = emitter->path;
    unsigned line = emitter->line;
    emitter->path = definition->file;
    emitter->line = definition->line;
    emitter->depth++;
    definition->expanding = true;
    alternatives_add_types(emitter, all, definition->value, definition->column);
    definition->expanding = false;
    definition->failed = emitter->failed;
    emitter->depth--;
    emitter->path = path;
    emitter->line = line;
}

void alternatives_add_type(struct emitter *emitter, struct alternatives *all, struct slice name,
                           unsigned column)
{
    struct rule_compiler *compiler = emitter->compiler;
    struct definition *definition = rule_find_definition(compiler->set, name);
    if (definition != NULL) {
        definition->used = true;
        if (definition->is_shape && definition->failed)
            emitter->failed = true;
        else if (definition->is_shape)
            *vec_push(&all->shapes, compiler->scratch) = definition;
        else
            add_class(emitter, all, definition, column);
        return;
    }
    const struct type_name *type = type_name_of(compiler, name);
    for (size_t i = 0; i < type->symbols.count; i++)
        *vec_push(&all->symbols, compiler->scratch) = type->symbols.items[i];
    if (type->is_list)
        *vec_push(&all->lists, compiler->scratch) = type->name;
    if (!type->is_list && type->symbols.count == 0)
        FAIL(emitter, column, "unknown type '%s'%s", type->name,
             rule_did_you_mean(compiler, type->name));
}

void alternatives_add_types(struct emitter *emitter, struct alternatives *all, struct slice types,
                            unsigned column)
{
    struct slice rest = types, piece;
    while (slice_cut(&rest, '|', &piece) && !emitter->failed) {
        struct slice type = slice_trim(piece);
        unsigned at = column + (unsigned)utf8_count(types.data, (size_t)(type.data - types.data));
        alternatives_add_type(emitter, all, type, at);
    }
}

struct slot_types *slot_types_find(const struct rule_compiler *compiler, struct slice types)
{
    for (size_t i = 0; i < compiler->slots.count; i++)
        if (slice_equal(compiler->slots.items[i]->types, types))
            return compiler->slots.items[i];
    return NULL;
}

struct slot_types *slot_types_of(struct emitter *emitter, struct slice types, unsigned column)
{
    struct rule_compiler *compiler = emitter->compiler;
    struct slot_types *known = slot_types_find(compiler, types);
    if (known != NULL)
        return known;
    struct slot_types *slot = arena_alloc(compiler->scratch, sizeof *slot);
    slot->types = types;
    alternatives_add_types(emitter, &slot->all, types, column);
    if (!emitter->failed)
        *vec_push(&compiler->slots, compiler->scratch) = slot;
    return slot;
}

const struct alternatives *alternatives_of(struct emitter *emitter, struct slice types,
                                           unsigned column)
{
    return &slot_types_of(emitter, types, column)->all;
}
