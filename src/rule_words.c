/* rule_words.c - alternatives that begin alike, written once.
 *
 *     (hội đàm qua điện thoại | trao đổi | hội đàm | hội kiến)
 *
 * becomes `hội (?:đàm (?:qua điện thoại |)|kiến )|trao đổi `: PCRE2 takes less time to compile it,
 * and far less to see that none of it stands here.
 *
 * What matches, and in which order, does not change: two words that differ cannot both stand at one
 * place, so it is no matter whether "trao đổi" is tried before or after "hội đàm".  That holds for
 * words only.  An alternative that begins with something else, or is at its end, may fit where
 * others do, and nothing is moved across it.
 */
#include "rule_words.h"

#include "shadow.h"

#include <string.h>

enum { MAX_SHARED = 64 }; /* words that alternatives share one within the other: no name has more */

static void add_escaped(struct str *out, struct slice text)
{
    for (size_t i = 0; i < text.length; i++) {
        if (strchr("\\^$.[]|()?*+{}-#", text.data[i]) != NULL && text.data[i] != '\0')
            str_add(out, "\\", 1);
        str_add(out, &text.data[i], 1);
    }
}

void words_add(struct str *out, struct slice folded)
{
    struct slice spelled = shadow_spelling(folded);
    add_escaped(out, spelled);
    if (spelled.length > 0)
        str_add_string(out, " ");
}

bool words_are_plain(const struct node *node)
{
    switch (node->kind) {
    case NODE_WORD:
    case NODE_HYPHEN: return true;
    case NODE_SEQUENCE:
    case NODE_CHOICE:
    case NODE_OPTIONAL:
        for (size_t i = 0; i < node->children.count; i++)
            if (!words_are_plain(node->children.items[i]))
                return false;
        return true;
    default: return false;
    }
}

/* What is left of an alternative behind the words it shares with others. */
struct tail {
    struct node *const *nodes;
    size_t count;
    bool is_taken; /* into a group before it */
};

struct tails {
    VEC(struct tail) items;
};

/* The word that a text must go on with for the tail to match; length 0 if there is none. */
static struct slice first_word(const struct tail *tail)
{
    bool is_word = tail->count > 0 && tail->nodes[0]->kind == NODE_WORD;
    return is_word ? shadow_spelling(tail->nodes[0]->text) : (struct slice){NULL, 0};
}

static struct tail rest_of(const struct tail *tail)
{
    return (struct tail){.nodes = tail->nodes + 1, .count = tail->count - 1};
}

/* Number `first` and what is alike after it and may be moved up to it, without the shared word. */
static struct tails take_alike(struct tails *tails, size_t first, struct arena *arena)
{
    struct tails alike = {0};
    struct slice shared = first_word(&tails->items.items[first]);
    for (size_t i = first; i < tails->items.count; i++) {
        struct tail *tail = &tails->items.items[i];
        struct slice word = first_word(tail);
        if (word.length == 0)
            break;
        if (tail->is_taken || !slice_equal(word, shared))
            continue;
        *vec_push(&alike.items, arena) = rest_of(tail);
        tail->is_taken = true;
    }
    return alike;
}

static void add_sequence(struct str *out, struct node *const *nodes, size_t count);

static void add_node(struct str *out, const struct node *node)
{
    struct node *const *children = node->children.items;
    size_t count = node->children.count;
    switch (node->kind) {
    case NODE_WORD: words_add(out, node->text); break;
    case NODE_HYPHEN: str_add_string(out, "(?:- )?"); break;
    case NODE_SEQUENCE: add_sequence(out, children, count); break;
    case NODE_CHOICE:
        str_add_string(out, "(?:");
        words_add_choice(out, children, count);
        str_add_string(out, ")");
        break;
    default: /* NODE_OPTIONAL: see words_are_plain() */
        str_add_string(out, "(?:");
        add_sequence(out, children, count);
        str_add_string(out, ")?");
        break;
    }
}

static void add_sequence(struct str *out, struct node *const *nodes, size_t count)
{
    for (size_t i = 0; i < count; i++)
        add_node(out, nodes[i]);
}

static void add_tails(struct str *out, struct tails *tails, unsigned depth)
{
    const char *bar = "";
    for (size_t i = 0; i < tails->items.count; i++) {
        const struct tail *tail = &tails->items.items[i];
        if (tail->is_taken)
            continue;
        str_add_string(out, bar);
        bar = "|";
        struct slice shared = first_word(tail);
        if (shared.length == 0 || depth == MAX_SHARED) {
            add_sequence(out, tail->nodes, tail->count);
            continue;
        }
        struct tails alike = take_alike(tails, i, out->arena);
        bool are_several = alike.items.count > 1;
        words_add(out, shared);
        str_add_string(out, are_several ? "(?:" : "");
        add_tails(out, &alike, depth + 1);
        str_add_string(out, are_several ? ")" : "");
    }
}

void words_add_choice(struct str *out, struct node *const *alternatives, size_t count)
{
    struct tails tails = {0};
    for (size_t i = 0; i < count; i++)
        *vec_push(&tails.items, out->arena) = (struct tail){
            .nodes = alternatives[i]->children.items, .count = alternatives[i]->children.count};
    add_tails(out, &tails, 0);
}
