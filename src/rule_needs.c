/* rule_needs.c - what a sentence must hold for a pattern to match at all.
 *
 *     {A:person} ...3 (hội đàm | gặp) [với]
 * needs a symbol of a person, and "hội đàm" or "gặp"; "với" may be missing.  These are the
 * pattern's gates: in a sentence that does not open them it is not searched.
 */
#include "rule_emitter.h"

#include "shadow.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

static void find_needs(struct rule_compiler *compiler, const struct node *node, unsigned depth,
                       struct needs *ret);

/* ---- Words and slots ---- */

static struct need *add_need(struct rule_compiler *compiler, struct needs *needs)
{
    return vec_push(&needs->items, compiler->scratch);
}

static bool is_word(const struct node *node)
{
    return node->kind == NODE_WORD && shadow_spelling(node->text).length > 0;
}

/* Is the shape of figures alone, as `0?[1-9]|[12][0-9]`, or does it begin with one, as
 * `[0-9]+(?: [.,] [0-9]+)?` does?  Then the sentence needs a number. */
static bool is_numeric(struct slice shape)
{
    if (slice_is_at(shape, 0, "[0-9]+") && !slice_is_at(shape, 6, "?") &&
        !memchr(shape.data, '|', shape.length))
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
    need->shared = ++compiler->gates->unions;
    for (size_t i = 0; i < all->symbols.count; i++)
        *vec_push(&need->gates, compiler->arena) = all->symbols.items[i];
    for (size_t i = 0; i < all->lists.count; i++) {
        const struct word_list *list = word_list_of(compiler, all->lists.items[i]);
        for (size_t k = 0; k < list->gates.count; k++)
            *vec_push(&need->gates, compiler->arena) = list->gates.items[k];
    }
}

void need_types(struct rule_compiler *compiler, struct slice types, struct needs *ret)
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

/* ---- The tree ---- */

/* !(!(a)) is: followed by a. */
static const struct node *find_followed_by(const struct node * not )
{
    const struct node *node = not ->children.items[0];
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
        joined.is_ahead = joined.is_ahead || best->is_ahead;
        for (size_t k = 0; k < best->gates.count; k++)
            *vec_push(&joined.gates, compiler->arena) = best->gates.items[k];
    }
    *add_need(compiler, ret) = joined;
}

static void need_named_list(struct rule_compiler *compiler, const struct node *node, unsigned depth,
                            struct needs *ret)
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
        for (size_t i = 0; i < needs.items.count; i++) {
            struct need *need = vec_push(&let->needs, compiler->arena);
            *need = needs.items.items[i];
            if (need->shared == 0 && need->gates.count > 1)
                need->shared = ++compiler->gates->unions;
        }
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
        for (size_t i = before; i < ret->items.count; i++)
            ret->items.items[i].is_ahead = true;
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

/* ---- Patterns ---- */

/* Few gates, and of two words both, are what fewest sentences meet. */
static int by_gates_rising(const void *a, const void *b)
{
    const struct need *left = a, *right = b;
    if (left->gates.count != right->gates.count)
        return left->gates.count < right->gates.count ? -1 : 1;
    return right->is_pair - left->is_pair;
}

void pattern_set_needs(struct rule_compiler *compiler, struct pattern *pattern, struct needs *needs)
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

void need_tree(struct rule_compiler *compiler, struct pattern *pattern)
{
    struct needs needs = {0};
    find_needs(compiler, pattern->tree, 0, &needs);
    pattern_set_needs(compiler, pattern, &needs);
}
