/* rule_pattern.c - one pattern, as a tree, into PCRE2 over the shadow alphabet.
 *
 * In a shadow every unit (a folded word, a number, a mark, or the symbol of a mention) ends in one
 * blank, so that
 *     {A:person} ...3 hội đàm [với]
 * becomes, with U+E003 and U+E004 the symbols of persons,
 *     ([\x{E003}\x{E004}] )(?:[^ ,;:.!?()][^ ]*+ ){0,3}?hội đàm (?:với )?
 * A gap takes whole units only and stops at marks.
 */
#include "rule_emitter.h"

#include "rule_words.h"
#include "symbols.h"

#include <ctype.h>
#include <string.h>

static void emit_node(struct emitter *emitter, const struct node *node);

/* ---- Slots ---- */

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
        if ((at[0] == '\\' && isalnum((unsigned char)at[1])) || (at[0] == '(' && at[1] == '*') ||
            (at[0] == '(' && at[1] == '?' && (i + 2 == shape.length || at[2] != ':')))
            return true;
    }
    return false;
}

void emit_alternatives(struct emitter *emitter, const struct alternatives *all)
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
        entry->list = list_name_read(emitter->compiler->arena, slice_of(list)).type;
    str_add_string(&emitter->out, "(");
    if (strcmp(role, "T") == 0 && emitter->pattern->trigger == 0)
        emitter->pattern->trigger = entry->group;
}

static void emit_slot(struct emitter *emitter, const struct node *node)
{
    const struct alternatives *all = alternatives_of(emitter, node->text, node->column);
    if (emitter->failed)
        return;
    open_group(emitter, node->role, all->lists.count > 0 ? all->lists.items[0] : NULL);
    emit_alternatives(emitter, all);
    str_add_string(&emitter->out, ")");
}

/* ---- Lists ---- */

/* The next pattern that names the list need not spell it again, if it would do so in the same way:
 * without roles, which are numbered, and without shapes that mean something else elsewhere. */
static void keep_spelled(struct let *let, const struct emitter *before, const struct emitter *after)
{
    if (after->failed || after->groups > before->groups || after->is_tricky != before->is_tricky)
        return;
    size_t start = before->out.length;
    const char *copy =
        arena_copy(after->compiler->arena, after->out.data + start, after->out.length - start);
    let->spelled = (struct slice){copy, after->out.length - start};
    let->weight = after->weight - before->weight;
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
        emitter->weight += let->weight;
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
    const char *type = list_name_read(compiler->scratch, node->text).type;
    bool is_word;
    if (lexicon_has_type(compiler->lexicon, type, &is_word))
        alternatives_add_type(emitter, all, node->text, node->column);
    else
        FAIL(emitter, node->column, "unknown list <%s>%s", word, rule_did_you_mean(compiler, word));
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

/* ---- The tree ---- */

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
    case NODE_GAP: emit_gap(emitter, node); break;
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

/* Says of every name in the pattern that is unknown, not of the first alone; false if one is.  What
 * stands in lists is told when they are spelled out, once. */
static bool check_names(const struct emitter *emitter, const struct node *node, unsigned depth)
{
    bool is_good = true;
    bool is_open =
        node->kind == NODE_SLOT && slot_types_find(emitter->compiler, node->text) == NULL;
    struct slice rest = node->text, piece;
    while (is_open && slice_cut(&rest, '|', &piece)) {
        struct emitter one = *emitter;
        struct alternatives all = {0};
        struct slice type = slice_trim(piece);
        one.line = node->line;
        size_t before = (size_t)(type.data - node->text.data);
        alternatives_add_type(&one, &all, type,
                              node->column + (unsigned)utf8_count(node->text.data, before));
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

void emit_tree(struct emitter *emitter)
{
    const struct pattern *pattern = emitter->pattern;
    emitter->failed = !check_names(emitter, pattern->tree, 0);
    if (!emitter->failed)
        emit_pieces(emitter, pattern->tree, 0);
    check_size(emitter, pattern->column);
}
