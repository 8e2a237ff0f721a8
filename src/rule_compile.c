/* rule_compile.c - patterns, as trees, into PCRE2 over the shadow alphabet.
 *
 * In a shadow every unit (a folded word, a number, a mark, or the symbol of a mention) ends in one
 * blank, so that
 *     {A:person} ...3 hội đàm [với]
 * becomes, with U+E003 and U+E004 the symbols of persons,
 *     (?<![^ ])([\x{E003}\x{E004}] )(?:[^ ,;:.!?()]++ ){0,3}?hội đàm (?:với )?
 * A gap takes whole units only and stops at marks.  On the way the words and symbols are noted that
 * a sentence must hold for the pattern to match at all.
 */
#include "gates.h"
#include "lexicon.h"
#include "rule_parts.h"
#include "rule_words.h"
#include "shadow.h"
#include "symbols.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

/* One pattern being compiled. */
struct emitter {
    struct rule_compiler *compiler;
    const char *path;
    unsigned line;
    struct pattern *pattern;
    struct str out;
    unsigned groups, depth;
    size_t weight; /* bytes that gaps, which PCRE2 copies, and shapes take in its code, at most */
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

/* "visit-verb/weak" -> the list visit-verb, and only its lines of the kind weak. */
struct list_name {
    const char *type, *kind; /* kind NULL: all */
};

static struct list_name read_list_name(struct arena *arena, struct slice name)
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
    const char *type = read_list_name(compiler->scratch, name).type;
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

/* The known name that looks most like `word`, for the message; "" if none does. */
static const char *did_you_mean(const struct rule_compiler *compiler, const char *word)
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
    const char *nearest = str_nearest(word, names.items, names.count);
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
    struct list_name wanted = read_list_name(compiler->words, slice_of(name));
    struct alias_list list = {.arena = compiler->words, .kind = wanted.kind};
    lexicon_each_alias(compiler->lexicon, wanted.type, collect_alias, &list);
    if (list.items.count > 1)
        qsort(list.items.items, list.items.count, sizeof *list.items.items, by_length_falling);
    return list;
}

/* ---- Lists, ready for patterns ---- */

/* Spelled out once, however many patterns name it. */
struct word_list {
    const char *name;
    size_t alias_count;
    struct slice spelled; /* its words as alternatives of a regex */
    VEC(unsigned) gates;  /* the first word or two of every alias, once */
};

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

static const struct word_list *word_list_of(struct rule_compiler *compiler, const char *name)
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
    type->is_list = rule_is_word_list(compiler, name) &&
                    word_list_of(compiler, type->name)->alias_count > 0;
    *vec_push(&compiler->types, compiler->scratch) = type;
    return type;
}

/* ---- Alternatives of a slot: {country|igo|day} ---- */

struct alternatives {
    VEC(unsigned) symbols;
    VEC(const char *) lists;
    VEC(const struct definition *) shapes;
    VEC(const struct definition *) classes; /* those that came in already */
};

static void add_types(struct emitter *emitter, struct alternatives *all, struct slice types,
                      unsigned column);

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
    add_types(emitter, all, definition->value, definition->column);
    definition->expanding = false;
    definition->failed = emitter->failed;
    emitter->depth--;
    emitter->path = path;
    emitter->line = line;
}

static void add_type(struct emitter *emitter, struct alternatives *all, struct slice name,
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
             did_you_mean(compiler, type->name));
}

static void add_types(struct emitter *emitter, struct alternatives *all, struct slice types,
                      unsigned column)
{
    struct slice rest = types, piece;
    while (slice_cut(&rest, '|', &piece) && !emitter->failed) {
        struct slice type = slice_trim(piece);
        unsigned at = column + (unsigned)utf8_count(types.data, (size_t)(type.data - types.data));
        add_type(emitter, all, type, at);
    }
}

/* What `{country|igo}` stands for, found out once for all patterns. */
struct slot_types {
    struct slice types;
    struct alternatives all;
    bool is_need_known, has_need;
    struct need need;
};

static struct slot_types *find_slot_types(const struct rule_compiler *compiler, struct slice types)
{
    for (size_t i = 0; i < compiler->slots.count; i++)
        if (slice_equal(compiler->slots.items[i]->types, types))
            return compiler->slots.items[i];
    return NULL;
}

/* Where one of the types is unknown, the emitter has failed. */
static struct slot_types *slot_types_of(struct emitter *emitter, struct slice types,
                                        unsigned column)
{
    struct rule_compiler *compiler = emitter->compiler;
    struct slot_types *known = find_slot_types(compiler, types);
    if (known != NULL)
        return known;
    struct slot_types *slot = arena_alloc(compiler->scratch, sizeof *slot);
    slot->types = types;
    add_types(emitter, &slot->all, types, column);
    if (!emitter->failed)
        *vec_push(&compiler->slots, compiler->scratch) = slot;
    return slot;
}

static const struct alternatives *alternatives_of(struct emitter *emitter, struct slice types,
                                                  unsigned column)
{
    return &slot_types_of(emitter, types, column)->all;
}

/* ---- Emitting ---- */

static void add_symbols(struct str *out, const struct alternatives *all)
{
    for (size_t i = 0; i < all->symbols.count; i++) {
        char bytes[4];
        str_add(out, bytes, utf8_encode(bytes, SYMBOL_FIRST + all->symbols.items[i]));
    }
}

static void emit_symbol_class(struct str *out, const struct alternatives *all)
{
    str_add_string(out, "[");
    add_symbols(out, all);
    str_add_string(out, "] ");
}

/* Escapes that are letters or digits, such as \Q, and brackets other than (?: reach beyond. */
static bool is_tricky_shape(struct slice shape)
{
    for (size_t i = 0; i + 1 < shape.length; i++) {
        const char *at = &shape.data[i];
        if ((at[0] == '\\' && isalnum((unsigned char)at[1])) ||
            (at[0] == '(' && at[1] == '*') ||
            (at[0] == '(' && at[1] == '?' && (i + 2 == shape.length || at[2] != ':')))
            return true;
    }
    return false;
}

static void emit_alternatives(struct emitter *emitter, const struct alternatives *all)
{
    struct str *out = &emitter->out;
    const char *bar = "";
    if (all->symbols.count > 0) {
        emit_symbol_class(out, all);
        bar = "|";
    }
    for (size_t i = 0; i < all->lists.count; i++) {
        str_add_string(out, bar);
        str_add_slice(out, word_list_of(emitter->compiler, all->lists.items[i])->spelled);
        bar = "|";
    }
    for (size_t i = 0; i < all->shapes.count; i++) {
        str_printf(out, "%s(?:", bar);
        str_add_slice(out, all->shapes.items[i]->value);
        str_add_string(out, ") ");
        bar = "|";
        emitter->weight += all->shapes.items[i]->weight;
        emitter->is_tricky = emitter->is_tricky || is_tricky_shape(all->shapes.items[i]->value);
    }
}

static void open_group(struct emitter *emitter, const char *role, const char *list)
{
    if (role == NULL) {
        str_add_string(&emitter->out, "(?:");
        return;
    }
    struct role *entry = vec_push(&emitter->pattern->roles, emitter->compiler->arena);
    *entry = (struct role){.name = role, .group = ++emitter->groups};
    if (list != NULL)
        entry->list = read_list_name(emitter->compiler->arena, slice_of(list)).type;
    str_add_string(&emitter->out, "(");
    if (strcmp(role, "T") == 0 && emitter->pattern->trigger == 0)
        emitter->pattern->trigger = entry->group;
}

static void emit_node(struct emitter *emitter, const struct node *node);

static void emit_slot(struct emitter *emitter, const struct node *node)
{
    const struct alternatives *all = alternatives_of(emitter, node->text, node->column);
    if (emitter->failed)
        return;
    open_group(emitter, node->role, all->lists.count > 0 ? all->lists.items[0] : NULL);
    emit_alternatives(emitter, all);
    str_add_string(&emitter->out, ")");
}

/* The next pattern that names the list need not spell it again, if it would do so in the same way:
 * without roles, which are numbered, and without anything that counts against waiting. */
static void keep_spelled(struct let *let, const struct emitter *before, const struct emitter *after)
{
    if (after->failed || after->groups > before->groups || after->weight > before->weight ||
        after->is_tricky != before->is_tricky)
        return;
    size_t start = before->out.length;
    const char *copy = arena_copy(after->compiler->arena, after->out.data + start,
                                  after->out.length - start);
    let->spelled = (struct slice){copy, after->out.length - start};
}

static void emit_let(struct emitter *emitter, struct let *let, unsigned column)
{
    let->used = true;
    if (let->expanding)
        FAIL(emitter, column, "list <%s> contains itself", let->name);
    else if (emitter->depth == RULE_MAX_DEPTH)
        FAIL(emitter, column, "lists within lists go more than %d deep", RULE_MAX_DEPTH);
    /* of one that failed before, the error was reported */
    emitter->failed = emitter->failed || let->failed || let->tree == NULL;
    if (emitter->failed)
        return;
    if (let->spelled.length > 0) {
        str_add_slice(&emitter->out, let->spelled);
        return;
    }
    const struct emitter before = *emitter;
    emitter->path = let->file;
    emitter->depth++;
    let->expanding = true;
    emit_node(emitter, let->tree);
    let->expanding = false;
    let->failed = emitter->failed;
    emitter->depth--;
    emitter->path = before.path;
    keep_spelled(let, &before, emitter);
}

/* <talk-verb>: of the gazetteers. */
static void add_list(struct emitter *emitter, struct alternatives *all, const struct node *node)
{
    const struct rule_compiler *compiler = emitter->compiler;
    const char *word = arena_copy(compiler->scratch, node->text.data, node->text.length);
    const char *type = read_list_name(compiler->scratch, node->text).type;
    bool is_word;
    if (lexicon_has_type(compiler->lexicon, type, &is_word))
        add_type(emitter, all, node->text, node->column);
    else
        FAIL(emitter, node->column, "unknown list <%s>%s", word, did_you_mean(compiler, word));
}

/* Says of every name in the pattern that is unknown, not of the first alone; false if one is.  What
 * stands in lists is told when they are spelled out, once. */
static bool check_names(const struct emitter *emitter, const struct node *node, unsigned depth)
{
    bool is_good = true;
    bool is_open = node->kind == NODE_SLOT &&
                   find_slot_types(emitter->compiler, node->text) == NULL;
    struct slice rest = node->text, piece;
    while (is_open && slice_cut(&rest, '|', &piece)) {
        struct emitter one = *emitter;
        struct alternatives all = {0};
        struct slice type = slice_trim(piece);
        one.line = node->line;
        add_type(&one, &all, type,
                 node->column +
                     (unsigned)utf8_count(node->text.data, (size_t)(type.data - node->text.data)));
        is_good = is_good && !one.failed;
    }
    if (node->kind == NODE_LIST && rule_find_let(emitter->compiler->set, node->text) == NULL) {
        struct emitter one = *emitter;
        struct alternatives all = {0};
        one.line = node->line;
        add_list(&one, &all, node);
        is_good = is_good && !one.failed;
    }
    for (size_t i = 0; i < node->children.count && depth < 4 * RULE_MAX_DEPTH; i++)
        is_good = check_names(emitter, node->children.items[i], depth + 1) && is_good;
    return is_good;
}

/* <meet>: the words of a `let`, or all of a gazetteer's type. */
static void emit_list(struct emitter *emitter, const struct node *node)
{
    bool is_trigger = emitter->wants_trigger && emitter->pattern->trigger == 0;
    struct let *let = rule_find_let(emitter->compiler->set, node->text);
    struct alternatives all = {0};
    if (let == NULL)
        add_list(emitter, &all, node);
    if (emitter->failed)
        return;
    open_group(emitter, is_trigger ? "T" : NULL, all.lists.count > 0 ? all.lists.items[0] : NULL);
    if (let != NULL)
        emit_let(emitter, let, node->column);
    else
        emit_alternatives(emitter, &all);
    str_add_string(&emitter->out, ")");
}

static void emit_children(struct emitter *emitter, const struct node *node)
{
    for (size_t i = 0; i < node->children.count && !emitter->failed; i++)
        emit_node(emitter, node->children.items[i]);
}

/* Alternatives; those next to each other that are mere words go together. */
static void emit_choice(struct emitter *emitter, const struct node *node)
{
    struct node *const *items = node->children.items;
    const char *bar = "";
    for (size_t i = 0; i < node->children.count && !emitter->failed; bar = "|") {
        size_t start = i;
        str_add_string(&emitter->out, bar);
        while (i < node->children.count && words_are_plain(items[i]))
            i++;
        if (i > start)
            words_add_choice(&emitter->out, items + start, i - start);
        else
            emit_node(emitter, items[i++]);
    }
}

/* ...5 takes any unit but marks; ..5 stops before mentions of the class `barrier` too, so that the
 * mention nearest to the trigger is the one found. */
static void emit_gap(struct emitter *emitter, const struct node *node)
{
    enum { GAP_WEIGHT = 128 };
    struct str *out = &emitter->out;
    size_t start = out->length;
    str_printf(out, "(?:[^ %s;:.!?()", node->crosses_comma ? "" : ",");
    if (node->stops_at_barriers) {
        const struct alternatives *all = alternatives_of(emitter, SLICE("barrier"), node->column);
        add_symbols(out, all);
    }
    str_printf(out, "][^ ]*+ ){0,%u}?", node->limit);
    emitter->weight += node->limit * (GAP_WEIGHT + 2 * (out->length - start));
}

static void emit_wrapped(struct emitter *emitter, const struct node *node, const char *open,
                         const char *close)
{
    str_add_string(&emitter->out, open);
    if (node->kind == NODE_CHOICE)
        emit_choice(emitter, node);
    else
        emit_children(emitter, node);
    str_add_string(&emitter->out, close);
}

static void check_size(struct emitter *emitter, unsigned column)
{
    if (emitter->out.length > RULE_MAX_REGEX)
        FAIL(emitter, column, "the pattern spells out to more than %d bytes", RULE_MAX_REGEX);
}

static void emit_node(struct emitter *emitter, const struct node *node)
{
    struct str *out = &emitter->out;
    emitter->line = node->line;
    check_size(emitter, node->column);
    if (emitter->failed)
        return;
    switch (node->kind) {
    case NODE_SEQUENCE: emit_children(emitter, node); break;
    case NODE_CHOICE: emit_wrapped(emitter, node, "(?:", ")"); break;
    case NODE_OPTIONAL: emit_wrapped(emitter, node, "(?:", ")?"); break;
    case NODE_NOT: emit_wrapped(emitter, node, "(?!", ")"); break;
    case NODE_WORD: words_add(out, node->text); break;
    case NODE_HYPHEN: str_add_string(out, "(?:- )?"); break;
    case NODE_SLOT: emit_slot(emitter, node); break;
    case NODE_LIST: emit_list(emitter, node); break;
    case NODE_CAPTURE:
        open_group(emitter, node->role, NULL);
        emit_children(emitter, node);
        str_add_string(out, ")");
        break;
    case NODE_GAP:
        emit_gap(emitter, node);
        break;
    case NODE_START: str_add_string(out, "^"); break;
    case NODE_END: str_add_string(out, "(?:[.!?…] )*$"); break;
    }
}

/* As emit_node(), and notes the pieces, of which `open` brackets are open around the node. */
static void emit_pieces(struct emitter *emitter, const struct node *node, uint32_t open)
{
    struct str *out = &emitter->out;
    if (emitter->failed)
        return;
    if (node->kind == NODE_SEQUENCE) {
        for (size_t i = 0; i < node->children.count; i++)
            emit_pieces(emitter, node->children.items[i], open);
    } else if (node->children.count == 1 &&
               (node->kind == NODE_CHOICE || node->kind == NODE_CAPTURE)) {
        if (node->kind == NODE_CAPTURE)
            open_group(emitter, node->role, NULL);
        else
            str_add_string(out, "(?:");
        emit_pieces(emitter, node->children.items[0], open + 1);
        str_add_string(out, ")");
    } else {
        emit_node(emitter, node);
        *vec_push(&emitter->pattern->pieces, emitter->compiler->arena) =
            (struct piece){node, (uint32_t)out->length, open};
    }
}

/* ---- Needs ---- */

struct needs {
    VEC(struct need) items;
};

static void find_needs(struct rule_compiler *compiler, const struct node *node, unsigned depth,
                       struct needs *ret);

static struct need *add_need(struct rule_compiler *compiler, struct needs *needs)
{
    return vec_push(&needs->items, compiler->scratch);
}

static bool is_word(const struct node *node)
{
    return node->kind == NODE_WORD && shadow_spelling(node->text).length > 0;
}

/* !(!(a)) is: followed by a. */
static const struct node *find_followed_by(const struct node *not)
{
    const struct node *node = not->children.items[0];
    while ((node->kind == NODE_CHOICE || node->kind == NODE_SEQUENCE) && node->children.count == 1)
        node = node->children.items[0];
    return node->kind == NODE_NOT ? node->children.items[0] : NULL;
}

/* Words next to each other are needed in pairs, and singly for whoever explains what is missing. */
static void need_sequence(struct rule_compiler *compiler, const struct node *sequence,
                          unsigned depth, struct needs *ret)
{
    struct node *const *children = sequence->children.items;
    for (size_t i = 0; i < sequence->children.count; i++) {
        if (is_word(children[i]) && i + 1 < sequence->children.count && is_word(children[i + 1])) {
            struct need *need = add_need(compiler, ret);
            need->node = children[i];
            need->is_pair = true;
            *vec_push(&need->gates, compiler->arena) =
                gates_add_pair(compiler->gates, shadow_spelling(children[i]->text),
                               shadow_spelling(children[i + 1]->text));
        }
        find_needs(compiler, children[i], depth + 1, ret);
    }
}

static bool is_at(struct slice source, size_t at, const char *what)
{
    size_t length = strlen(what);
    return at + length <= source.length && memcmp(source.data + at, what, length) == 0;
}

/* Is the shape of figures alone, as `0?[1-9]|[12][0-9]`, or does it begin with one, as
 * `[0-9]+(?: [.,] [0-9]+)?` does?  Then the sentence needs a number. */
static bool is_numeric(struct slice shape)
{
    if (is_at(shape, 0, "[0-9]+") && !is_at(shape, 6, "?") && !memchr(shape.data, '|', shape.length))
        return true;
    for (size_t i = 0; i < shape.length; i++)
        if (strchr("0123456789[]-?|(){},:+*", shape.data[i]) == NULL)
            return false;
    return true;
}

/* Is it one escaped mark, as `\\$`?  Then that is what it needs. */
static bool is_mark(struct slice shape)
{
    return shape.length == 2 && shape.data[0] == '\\' && ispunct((unsigned char)shape.data[1]);
}

static void find_slot_need(struct rule_compiler *compiler, struct slot_types *slot)
{
    const struct alternatives *all = &slot->all;
    struct need *need = &slot->need;
    for (size_t i = 0; i < all->shapes.count; i++) {
        struct slice shape = all->shapes.items[i]->value;
        if (!is_mark(shape) && !is_numeric(shape))
            return;
        *vec_push(&need->gates, compiler->arena) =
            is_mark(shape) ? gates_add(compiler->gates, (struct slice){shape.data + 1, 1})
                           : compiler->gates->number;
    }
    slot->has_need = true;
    for (size_t i = 0; i < all->symbols.count; i++)
        *vec_push(&need->gates, compiler->arena) = all->symbols.items[i];
    for (size_t i = 0; i < all->lists.count; i++) {
        const struct word_list *list = word_list_of(compiler, all->lists.items[i]);
        for (size_t k = 0; k < list->gates.count; k++)
            *vec_push(&need->gates, compiler->arena) = list->gates.items[k];
    }
}

static void need_types(struct rule_compiler *compiler, struct slice types, struct needs *ret)
{
    struct emitter silent = {.compiler = compiler, .failed = false};
    struct slot_types *slot = slot_types_of(&silent, types, 0);
    if (silent.failed)
        return;
    if (!slot->is_need_known)
        find_slot_need(compiler, slot);
    slot->is_need_known = true;
    if (slot->has_need)
        *add_need(compiler, ret) = slot->need;
}

/* Of several branches one must match: each gives the need that fewest sentences meet. */
static void need_choice(struct rule_compiler *compiler, const struct node *node, unsigned depth,
                        struct needs *ret)
{
    struct need joined = {0};
    for (size_t i = 0; i < node->children.count; i++) {
        struct needs branch = {0};
        find_needs(compiler, node->children.items[i], depth, &branch);
        if (node->children.count == 1) {
            for (size_t k = 0; k < branch.items.count; k++)
                *add_need(compiler, ret) = branch.items.items[k];
            return;
        }
        if (branch.items.count == 0)
            return;
        const struct need *best = &branch.items.items[0];
        for (size_t k = 1; k < branch.items.count; k++)
            if (branch.items.items[k].gates.count < best->gates.count)
                best = &branch.items.items[k];
        for (size_t k = 0; k < best->gates.count; k++)
            *vec_push(&joined.gates, compiler->arena) = best->gates.items[k];
    }
    *add_need(compiler, ret) = joined;
}

static void need_named_list(struct rule_compiler *compiler, const struct node *node,
                            unsigned depth, struct needs *ret)
{
    struct let *let = rule_find_let(compiler->set, node->text);
    if (let == NULL || let->tree == NULL) {
        if (let == NULL)
            need_types(compiler, node->text, ret);
        return;
    }
    if (!let->has_needs) {
        struct needs needs = {0};
        find_needs(compiler, let->tree, depth + 1, &needs);
        for (size_t i = 0; i < needs.items.count; i++)
            *vec_push(&let->needs, compiler->arena) = needs.items.items[i];
        let->has_needs = true;
    }
    for (size_t i = 0; i < let->needs.count; i++)
        *add_need(compiler, ret) = let->needs.items[i];
}

static void find_needs(struct rule_compiler *compiler, const struct node *node, unsigned depth,
                       struct needs *ret)
{
    if (depth > 4 * RULE_MAX_DEPTH)
        return;
    size_t before = ret->items.count;
    switch (node->kind) {
    case NODE_SEQUENCE:
    case NODE_CAPTURE: need_sequence(compiler, node, depth, ret); break;
    case NODE_CHOICE: need_choice(compiler, node, depth + 1, ret); break;
    case NODE_WORD:
        if (is_word(node)) {
            struct need *need = add_need(compiler, ret);
            *vec_push(&need->gates, compiler->arena) =
                gates_add(compiler->gates, shadow_spelling(node->text));
        }
        break;
    case NODE_NOT:
        if (find_followed_by(node) != NULL)
            find_needs(compiler, find_followed_by(node), depth + 1, ret);
        break;
    case NODE_SLOT: need_types(compiler, node->text, ret); break;
    case NODE_LIST: need_named_list(compiler, node, depth, ret); break;
    case NODE_OPTIONAL:
    case NODE_HYPHEN:
    case NODE_GAP:
    case NODE_START:
    case NODE_END: break;
    }
    /* the outermost list is what the author wrote in the pattern, a word of it is not */
    for (size_t i = before; i < ret->items.count; i++)
        if (ret->items.items[i].node == NULL || node->kind == NODE_LIST)
            ret->items.items[i].node = node;
}

/* Few gates, and of two words both, are what fewest sentences meet. */
static int by_gates_rising(const void *a, const void *b)
{
    const struct need *left = a, *right = b;
    if (left->gates.count != right->gates.count)
        return left->gates.count < right->gates.count ? -1 : 1;
    return right->is_pair - left->is_pair;
}

static void set_needs(struct rule_compiler *compiler, struct pattern *pattern, struct needs *needs)
{
    if (needs->items.count > 1)
        qsort(needs->items.items, needs->items.count, sizeof *needs->items.items, by_gates_rising);
    for (size_t i = 0; i < needs->items.count; i++) {
        const struct need *need = &needs->items.items[i];
        *vec_push(&pattern->needs, compiler->arena) = *need;
        if (need->gates.count == 1)
            *vec_push(&pattern->must_have, compiler->arena) = need->gates.items[0];
    }
}

static void need_tree(struct rule_compiler *compiler, struct pattern *pattern)
{
    struct needs needs = {0};
    find_needs(compiler, pattern->tree, 0, &needs);
    set_needs(compiler, pattern, &needs);
}

/* ---- regex: raw PCRE2 with placeholders ---- */

/* Where a byte of the generated pattern comes from: for PCRE2's messages. */
struct origin {
    size_t out, source;
};

struct raw_regex {
    VEC(struct origin) origins;
};

/* Is there a placeholder {A:type} or {type} at `at`?  {2,3} is none. */
static bool find_placeholder(struct slice source, size_t at, size_t *ret_end)
{
    const char *close = memchr(source.data + at, '}', source.length - at);
    if (source.data[at] != '{' || close == NULL)
        return false;
    *ret_end = (size_t)(close - source.data) + 1;
    char first = source.data[at + 1];
    return !(first >= '0' && first <= '9') && first != ',' && first != '}' &&
           (at == 0 || source.data[at - 1] != '\\') &&
           (at < 2 || source.data[at - 2] != '\\' || strchr("xopPNgk", source.data[at - 1]) == NULL);
}

static void emit_placeholder(struct emitter *emitter, struct slice inside, unsigned column)
{
    struct slice rest = inside, role = {0};
    const char *colon = memchr(inside.data, ':', inside.length);
    if (colon != NULL)
        slice_cut(&rest, ':', &role);
    struct alternatives all = {0};
    add_types(emitter, &all, rest, column + (unsigned)utf8_count(inside.data,
                                            (size_t)(rest.data - inside.data)));
    if (emitter->failed)
        return;
    struct arena *arena = emitter->compiler->arena;
    if (role.length == 0) {
        str_add_string(&emitter->out, "(?:");
    } else {
        struct role *entry = vec_push(&emitter->pattern->roles, arena);
        *entry = (struct role){.name = arena_copy(arena, role.data, role.length)};
        if (all.lists.count > 0)
            entry->list = read_list_name(arena, slice_of(all.lists.items[0])).type;
        str_printf(&emitter->out, "(?<%s>", entry->name);
    }
    emit_alternatives(emitter, &all);
    str_add_string(&emitter->out, ")");
}

static void emit_raw(struct emitter *emitter, struct raw_regex *raw)
{
    struct slice source = emitter->pattern->source;
    for (size_t at = 0; at < source.length && !emitter->failed;) {
        *vec_push(&raw->origins, emitter->compiler->scratch) =
            (struct origin){emitter->out.length, at};
        size_t end;
        if (find_placeholder(source, at, &end)) {
            unsigned column =
                emitter->pattern->column + (unsigned)utf8_count(source.data, at + 1);
            emit_placeholder(emitter, (struct slice){source.data + at + 1, end - at - 2}, column);
            at = end;
        } else {
            str_add(&emitter->out, source.data + at, 1);
            at++;
        }
    }
    *vec_push(&raw->origins, emitter->compiler->scratch) =
        (struct origin){emitter->out.length, source.length};
}

/* What the places of brackets cannot be seen in: comments, options, quoted text. */
static bool is_intricate(struct slice source)
{
    for (size_t i = 0; i + 1 < source.length; i++) {
        char next = source.data[i + 1];
        if (source.data[i] == '\\' && (next == 'Q' || next == 'E'))
            return true;
        if (source.data[i] == '(' && next == '?' &&
            (i + 2 == source.length || strchr(":=!<", source.data[i + 2]) == NULL))
            return true;
    }
    return false;
}

/* The end of the character, class, group or placeholder at `at`. */
static size_t item_end(struct slice source, size_t at)
{
    size_t end = at + 1;
    unsigned depth = 1;
    switch (source.data[at]) {
    case '\\': return at + 2;
    case '{': return find_placeholder(source, at, &end) ? end : at + 1;
    case '[':
        end += end < source.length && source.data[end] == '^';
        end += end < source.length && source.data[end] == ']';
        while (end < source.length && source.data[end] != ']')
            end += source.data[end] == '\\' ? 2 : 1;
        return end + 1;
    case '(':
        while (end < source.length && depth > 0) {
            depth += source.data[end] == '(';
            depth -= source.data[end] == ')';
            end = strchr("()", source.data[end]) != NULL ? end + 1 : item_end(source, end);
        }
        return end;
    default: return end;
    }
}

static bool has_alternatives(struct slice source)
{
    for (size_t i = 0; i < source.length; i = item_end(source, i))
        if (source.data[i] == '|')
            return true;
    return false;
}

/* `(?<=từ ){day:day} ...` needs a number: what the regex begins with, behind looks around, stands at
 * the beginning of a word and cannot be missing.  Not so where there are alternatives. */
static void need_first_placeholder(struct rule_compiler *compiler, struct pattern *pattern)
{
    struct slice source = pattern->source;
    size_t at = 0, end, next;
    if (is_intricate(source) || has_alternatives(source))
        return;
    while (is_at(source, at, "(?=") || is_at(source, at, "(?!") || is_at(source, at, "(?<"))
        at = item_end(source, at);
    if (at >= source.length || !find_placeholder(source, at, &end) ||
        (end < source.length && strchr("?*{", source.data[end]) != NULL &&
         !find_placeholder(source, end, &next)))
        return;
    struct slice types = {source.data + at + 1, end - at - 2};
    const char *colon = memchr(types.data, ':', types.length);
    struct needs needs = {0};
    if (colon != NULL)
        types = (struct slice){colon + 1, (size_t)(types.data + types.length - colon) - 1};
    need_types(compiler, types, &needs);
    set_needs(compiler, pattern, &needs);
}

static size_t origin_of(const struct raw_regex *raw, size_t out)
{
    size_t source = 0;
    for (size_t i = 0; i < raw->origins.count && raw->origins.items[i].out <= out; i++)
        source = raw->origins.items[i].source;
    return source;
}

/* ---- Patterns ---- */

static const char unit_start[] = "(?<![^ ])";

/* The innermost of how many brackets is the regex's innermost? */
static unsigned find_depth(struct slice regex)
{
    unsigned depth = 0, deepest = 0;
    for (size_t i = 0; i < regex.length; i++) {
        if (regex.data[i] == '\\')
            i++;
        else if (regex.data[i] == '(' && ++depth > deepest)
            deepest = depth;
        else if (regex.data[i] == ')' && depth > 0)
            depth--;
    }
    return deepest;
}

/* May the pattern wait until a sentence opens its gates?  Only if there is surely no error in it to
 * report: its brackets and bytes are within PCRE2's limits, which are 250 and 64 KiB of code, and it
 * needs something, so that it does not match where nothing stands. */
static bool may_wait(const struct emitter *emitter)
{
    enum { MAX_WEIGHT = 60 * 1024, MAX_DEPTH = 200 };
    const struct pattern *pattern = emitter->pattern;
    return emitter->compiler->regexes->is_for_once && !pattern->is_regex && !emitter->is_tricky &&
           pattern->needs.count > 0 && emitter->groups < REGEX_MAX_GROUPS &&
           emitter->weight + 3 * pattern->spelled.length < MAX_WEIGHT &&
           find_depth(pattern->spelled) < MAX_DEPTH;
}

static void compile_regex(struct emitter *emitter, const struct raw_regex *raw)
{
    struct rule_compiler *compiler = emitter->compiler;
    struct pattern *pattern = emitter->pattern;
    char message[256];
    size_t offset = 0;
    if (may_wait(emitter)) {
        pattern->regex = regex_put_off(compiler->regexes, pattern->spelled, compiler->arena);
        return;
    }
    pattern->regex = regex_compile(compiler->regexes, pattern->spelled, compiler->arena, message,
                                   &offset);
    if (pattern->regex == NULL) {
        size_t source = pattern->is_regex ? origin_of(raw, offset) : 0;
        FAIL(emitter, pattern->column + (unsigned)utf8_count(pattern->source.data, source), "%s",
             message);
        return;
    }
    if (regex_matches_empty(pattern->regex))
        FAIL(emitter, pattern->column, "the pattern matches even where nothing stands");
    if (regex_group_count(pattern->regex) >= REGEX_MAX_GROUPS)
        FAIL(emitter, pattern->column, "more than %d roles and groups", REGEX_MAX_GROUPS - 1);
    for (size_t i = 0; i < pattern->roles.count; i++) {
        struct role *role = &pattern->roles.items[i];
        if (role->group == 0)
            role->group = regex_group(pattern->regex, role->name);
        if (pattern->trigger == 0 && strcmp(role->name, "T") == 0)
            pattern->trigger = role->group;
    }
}

static void check_raw(struct emitter *emitter)
{
    struct slice source = emitter->pattern->source;
    if (source.length >= 2 && source.data[0] == '(' && source.data[1] == '*')
        FAIL(emitter, emitter->pattern->column, "a `regex:` may not begin with (*");
}

/* Does the author mark the trigger with {T:...}? */
static bool marks_trigger(const struct node *node, unsigned depth)
{
    if (node->role != NULL && strcmp(node->role, "T") == 0)
        return true;
    for (size_t i = 0; i < node->children.count && depth < 4 * RULE_MAX_DEPTH; i++)
        if (marks_trigger(node->children.items[i], depth + 1))
            return true;
    return false;
}

/* The pattern as a regex in emitter->out; false after an error. */
static bool spell_pattern(struct emitter *emitter, struct raw_regex *raw)
{
    const struct pattern *pattern = emitter->pattern;
    str_add_string(&emitter->out, unit_start);
    if (pattern->is_regex) {
        check_raw(emitter);
        str_add_string(&emitter->out, "(?:");
        emit_raw(emitter, raw);
        str_add_string(&emitter->out, ")");
    } else {
        emitter->failed = !check_names(emitter, pattern->tree, 0);
        if (!emitter->failed)
            emit_pieces(emitter, pattern->tree, 0);
        check_size(emitter, pattern->column);
    }
    return !emitter->failed;
}

static void compile_pattern(struct rule_compiler *compiler, const char *path,
                            struct pattern *pattern, bool wants_trigger)
{
    struct emitter emitter = {.compiler = compiler, .path = path, .line = pattern->line,
        .pattern = pattern, .out = compiler->spelled};
    struct raw_regex raw = {0};
    if (!pattern->is_regex && pattern->tree == NULL)
        return; /* a syntax error, reported before */
    emitter.wants_trigger = !pattern->is_regex && wants_trigger && !marks_trigger(pattern->tree, 0);
    bool is_spelled = spell_pattern(&emitter, &raw);
    struct slice spelled = str_slice(&emitter.out);
    compiler->spelled = emitter.out;
    compiler->spelled.length = 0;
    if (!is_spelled)
        return;
    emitter.line = pattern->line;
    pattern->spelled.data = arena_copy(compiler->arena, spelled.data, spelled.length);
    pattern->spelled.length = spelled.length;
    if (pattern->is_regex)
        need_first_placeholder(compiler, pattern);
    else
        need_tree(compiler, pattern);
    compile_regex(&emitter, &raw);
}

/* ---- Rules ---- */

/* `rule meets` and `off: true` alone, over the rule of a lower layer. */
static bool is_switch(const struct rule *rule)
{
    return rule->off && rule->older != NULL && rule->patterns.count == 0;
}

/* `rule meets` and a line or two, meant to add to the rule of a lower layer. */
static bool is_addition(const struct rule *rule)
{
    return rule->older != NULL && rule->patterns.count == 0;
}

static void compile_rule(struct rule_compiler *compiler, struct rule *rule)
{
    if (is_switch(rule))
        return;
    if (is_addition(rule)) {
        report_failure(compiler->reporter, RELX_ERROR_RULE, rule->file, rule->line, 1,
                       "rule '%s' stands instead of the one at %s:%u: copy all of that here, and "
                       "change it",
                       rule->name, rule->older->file, rule->older->line);
        return;
    }
    if (rule->type == NULL)
        report_failure(compiler->reporter, RELX_ERROR_RULE, rule->file, rule->line, 1,
                       "rule '%s' has neither `event:` nor `mention:`", rule->name);
    if (rule->patterns.count == 0)
        report_failure(compiler->reporter, RELX_ERROR_RULE, rule->file, rule->line, 1,
                       "rule '%s' has no `pattern:`", rule->name);
    for (size_t i = 0; i < rule->patterns.count; i++)
        compile_pattern(compiler, rule->file, &rule->patterns.items[i], rule->kind == RULE_EVENT);
    for (size_t i = 0; i < rule->unless.count; i++)
        compile_pattern(compiler, rule->file, &rule->unless.items[i], false);
    for (size_t i = 0; i < rule->unless_here.count; i++)
        compile_pattern(compiler, rule->file, &rule->unless_here.items[i], false);
    rule_check_settings(compiler, rule);
}

static bool is_same(const char *a, const char *b)
{
    return a == b || (a != NULL && b != NULL && strcmp(a, b) == 0);
}

void rule_intern_symbols(struct rule_set *set, struct lexicon *lexicon,
                         struct symbols *symbols, struct reporter *reporter)
{
    const struct entry *before = NULL; /* usually of the same type and kind */
    for (size_t i = 0; i < lexicon_entry_count(lexicon); i++) {
        const struct entry *entry = lexicon_entry(lexicon, i);
        bool is_alike = before != NULL && is_same(entry->type, before->type) &&
                        is_same(entry->kind, before->kind) && entry->is_word == before->is_word;
        int symbol = is_alike         ? before->symbol
                     : entry->is_word ? -1
                                      : symbols_intern(symbols, entry->type, entry->kind);
        before = entry;
        lexicon_set_symbol(lexicon, i, symbol);
        if (symbol < 0 && !entry->is_word)
            report_failure(reporter, RELX_ERROR_LIMIT, entry->file, entry->line, 1,
                           "more than %d types and kinds", SYMBOL_MAX);
    }
    for (size_t i = 0; i < set->rules.count; i++) {
        struct rule *rule = set->rules.items[i];
        rule->symbol = -1;
        if (rule->type == NULL && is_switch(rule)) {
            /* the type goes on to exist for the rules that name it */
            rule->kind = rule->older->kind;
            rule->type = rule->older->type;
            rule->subkind = rule->older->subkind;
        }
        if (rule->kind != RULE_MENTION || rule->type == NULL)
            continue;
        rule->symbol = symbols_intern(symbols, rule->type, rule->subkind);
        if (rule->symbol < 0)
            report_failure(reporter, RELX_ERROR_LIMIT, rule->file, rule->line, 1,
                           "more than %d types and kinds", SYMBOL_MAX);
    }
}

/* By itself, so that its own line is blamed and not that of a pattern. */
static void compile_shape(struct rule_compiler *compiler, struct definition *shape)
{
    char message[256];
    size_t offset = 0;
    struct regex *regex =
        regex_compile(compiler->regexes, shape->value, compiler->arena, message, &offset);
    shape->failed = regex == NULL || regex_group_count(regex) > 0;
    shape->weight = regex == NULL ? 0 : regex_size(regex);
    if (regex == NULL)
        report_failure(compiler->reporter, RELX_ERROR_RULE, shape->file, shape->line,
                       shape->column + (unsigned)utf8_count(shape->value.data, offset), "%s",
                       message);
    else if (shape->failed)
        report_failure(compiler->reporter, RELX_ERROR_RULE, shape->file, shape->line, shape->column,
                       "a shape captures nothing: write (?:...) for (...)");
}

void rule_compile(struct rule_compiler *compiler)
{
    str_init(&compiler->spelled, compiler->scratch);
    for (size_t i = 0; i < compiler->set->definitions.count; i++)
        if (compiler->set->definitions.items[i]->is_shape)
            compile_shape(compiler, compiler->set->definitions.items[i]);
    for (size_t i = 0; i < compiler->set->rules.count; i++)
        compile_rule(compiler, compiler->set->rules.items[i]);
}
