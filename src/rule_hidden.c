/* rule_hidden.c - words of a pattern that no rule ever sees, since a list of names takes them
 * first.
 *
 *     pattern: cuộc gặp bộ trưởng {A:country}
 * never matches: before the rules run, "bộ trưởng" has become one mention, an office.  A name that
 * begins at a word of a pattern, and ends with a word of it, is always taken, whatever stands
 * around; the search for the longest name can only make it longer.  So the pattern is walked word
 * by word, each word with all names that are under way, and a path on which one of them is complete
 * dies there.  A word is hidden if no path leads over it from the beginning to the end; one that
 * only some combinations of `(a | b) (c | d)` hide is none.
 */
#include "rule_parts.h"
#include "shadow.h"

#include <string.h>

/* ---- The pattern as a graph ---- */

enum state_kind { STATE_END, STATE_WORD, STATE_OTHER, STATE_FORK };

/* Where a word stands: in the file, and in which list `<...>`, by its number. */
struct place {
    const char *file;
    unsigned line, column;
    unsigned list; /* 0: in the pattern itself */
};

struct state {
    enum state_kind kind;
    const struct node *word;   /* WORD */
    struct place place, outer; /* outer: of the list's name in the pattern, or as place */
    bool is_alive;
    VEC(unsigned) next;
    VEC(unsigned) visits; /* numbers of struct visit */
};

/* A name that the words before have begun. */
struct begun {
    struct lexicon_walk walk;
    unsigned state; /* of its first word */
};

enum { MAX_BEGUN = 24, MAX_STATES = 4000, MAX_VISITS = 40000 };

/* A state, come to with these names under way. */
struct visit {
    struct begun begun[MAX_BEGUN];
    size_t count;
    bool is_alive;
};

struct taken {
    unsigned first, last; /* states */
    const struct reading *reading;
};

struct graph {
    struct rule_compiler *compiler;
    struct arena *arena;
    bool lower; /* whatever the author wrote, in lower case */
    bool too_large;
    VEC(struct state) states;
    VEC(struct visit *) visits;
    VEC(struct taken) taken;
    struct place outer; /* of the list being spelled out; file NULL: none */
    unsigned lists, list, depth;
    const char *file;
};

static unsigned add_state(struct graph *graph, enum state_kind kind, const struct node *node)
{
    if (graph->states.count >= MAX_STATES)
        graph->too_large = true;
    struct state *state = vec_push(&graph->states, graph->arena);
    *state = (struct state){.kind = kind, .word = node};
    if (node != NULL) {
        state->place = (struct place){graph->file, node->line, node->column, graph->list};
        state->outer = graph->outer.file == NULL ? state->place : graph->outer;
    }
    return (unsigned)(graph->states.count - 1);
}

static void add_next(struct graph *graph, unsigned state, unsigned next)
{
    *vec_push(&graph->states.items[state].next, graph->arena) = next;
}

static unsigned build(struct graph *graph, const struct node *node, unsigned next);

static unsigned build_fork(struct graph *graph, const struct node *node, unsigned next)
{
    unsigned fork = add_state(graph, STATE_FORK, NULL);
    for (size_t i = 0; i < node->children.count && !graph->too_large; i++) {
        unsigned branch = build(graph, node->children.items[i], next);
        add_next(graph, fork, branch);
    }
    if (node->kind == NODE_OPTIONAL)
        add_next(graph, fork, next);
    return fork;
}

static unsigned build_other(struct graph *graph, const struct node *node, unsigned next)
{
    unsigned other = add_state(graph, STATE_OTHER, node);
    add_next(graph, other, next);
    return other;
}

static unsigned build_list(struct graph *graph, const struct node *node, unsigned next)
{
    const struct let *let = rule_find_let(graph->compiler->set, node->text);
    if (let == NULL || let->tree == NULL || graph->depth > RULE_MAX_DEPTH)
        return build_other(graph, node, next);
    struct place outer = graph->outer;
    const char *file = graph->file;
    unsigned list = graph->list;
    if (outer.file == NULL)
        graph->outer = (struct place){file, node->line, node->column, list};
    graph->list = ++graph->lists;
    graph->file = let->file;
    graph->depth++;
    unsigned state = build(graph, let->tree, next);
    graph->depth--;
    graph->file = file;
    graph->list = list;
    graph->outer = outer;
    return state;
}

/* The state at which a way over `node` and then to `next` begins. */
static unsigned build(struct graph *graph, const struct node *node, unsigned next)
{
    if (graph->too_large)
        return next;
    switch (node->kind) {
    case NODE_SEQUENCE:
    case NODE_CAPTURE:
        for (size_t i = node->children.count; i-- > 0;)
            next = build(graph, node->children.items[i], next);
        return next;
    case NODE_CHOICE:
    case NODE_OPTIONAL: return build_fork(graph, node, next);
    case NODE_LIST: return build_list(graph, node, next);
    case NODE_SLOT:
    case NODE_GAP: return build_other(graph, node, next);
    case NODE_WORD:
        if (shadow_spelling(node->text).length == 0)
            return next;
        unsigned word = add_state(graph, STATE_WORD, node);
        add_next(graph, word, next);
        return word;
    case NODE_HYPHEN:
    case NODE_NOT:
    case NODE_START:
    case NODE_END: break;
    }
    return next;
}

/* ---- Walking it ---- */

static bool same_begun(const struct visit *visit, const struct begun *begun, size_t count)
{
    if (visit->count != count)
        return false;
    for (size_t i = 0; i < count; i++)
        if (visit->begun[i].state != begun[i].state ||
            visit->begun[i].walk.node != begun[i].walk.node)
            return false;
    return true;
}

static struct visit *find_visit(const struct graph *graph, unsigned state,
                                const struct begun *begun, size_t count)
{
    const struct state *at = &graph->states.items[state];
    for (size_t i = 0; i < at->visits.count; i++) {
        struct visit *visit = graph->visits.items[at->visits.items[i]];
        if (same_begun(visit, begun, count))
            return visit;
    }
    return NULL;
}

static struct token token_of(const struct graph *graph, const struct node *word)
{
    return (struct token){
        .folded = word->text,
        .hash = slice_hash(word->text),
        .kind = word->token_kind,
        .flags = graph->lower ? 0 : word->token_flags & (TOKEN_CAPITAL | TOKEN_ALL_CAPITALS)};
}

/* All names that go on with the word, and one that may begin with it.  false: one is complete. */
static bool advance(struct graph *graph, unsigned state, const struct begun *begun, size_t count,
                    struct begun *ret_begun, size_t *ret_count)
{
    struct token token = token_of(graph, graph->states.items[state].word);
    bool is_hyphen = slice_is(shadow_spelling(token.folded), "-");
    *ret_count = 0;
    for (size_t i = 0; i <= count && *ret_count < MAX_BEGUN; i++) {
        struct begun next = i < count ? begun[i] : (struct begun){.state = state};
        const struct reading *found = NULL;
        if (is_hyphen) {
            if (i < count) /* hyphens between the words of a name are passed over */
                ret_begun[(*ret_count)++] = next;
            continue;
        }
        if (i == count && token.kind == TOKEN_MARK)
            break;
        if (!lexicon_walk_word(graph->compiler->lexicon, &next.walk, &token, &found))
            continue;
        /* "Việt", "Hàn" are countries in a pair only, see scan.c */
        if (found != NULL && strcmp(found->entry->type, "country-short") != 0) {
            *vec_push(&graph->taken, graph->arena) = (struct taken){next.state, state, found};
            return false;
        }
        ret_begun[(*ret_count)++] = next;
    }
    return true;
}

/* Does a way lead from here to the end? */
static bool walk(struct graph *graph, unsigned number, const struct begun *begun, size_t count)
{
    enum state_kind kind = graph->states.items[number].kind;
    if (kind == STATE_END)
        return true;
    struct visit *visit = find_visit(graph, number, begun, count);
    if (visit != NULL)
        return visit->is_alive;
    if (graph->visits.count >= MAX_VISITS) {
        graph->too_large = true; /* nothing is said of what was not seen to its end */
        return true;
    }
    visit = arena_alloc(graph->arena, sizeof *visit);
    memcpy(visit->begun, begun, count * sizeof *begun);
    visit->count = count;
    *vec_push(&graph->states.items[number].visits, graph->arena) = (unsigned)graph->visits.count;
    *vec_push(&graph->visits, graph->arena) = visit;
    struct begun *next = visit->begun;
    struct begun room[MAX_BEGUN];
    if (kind == STATE_OTHER)
        count = 0;
    else if (kind == STATE_WORD) {
        if (!advance(graph, number, begun, count, room, &count))
            return false;
        next = room;
    }
    for (size_t i = 0; i < graph->states.items[number].next.count; i++)
        visit->is_alive =
            walk(graph, graph->states.items[number].next.items[i], next, count) || visit->is_alive;
    if (visit->is_alive)
        graph->states.items[number].is_alive = true;
    return visit->is_alive;
}

/* ---- Telling ---- */

static void warn(struct graph *graph, struct place place, const struct taken *taken)
{
    const struct entry *entry = taken->reading->entry;
    struct arena *arena = graph->arena;
    const char *alias = arena_copy(arena, taken->reading->alias.data, taken->reading->alias.length);
    const char *advice = strcmp(entry->type, "not") == 0
                             ? "take it out here, or there"
                             : arena_printf(arena, "write {%s}, or take it out", entry->type);
    report_warning(graph->compiler->reporter, place.file, place.line, place.column,
                   "no rule sees the words \"%s\": they are a name of type '%s' in %s:%u; %s",
                   alias, entry->type, entry->file, entry->line, advice);
}

struct warning {
    struct place place;
    const struct reading *reading;
};

/* What was told of, so that a list used ten times is blamed once. */
struct told {
    struct rule_compiler *compiler;
    VEC(struct warning) items;
};

static bool is_told(struct told *told, struct place place, const struct reading *reading)
{
    for (size_t i = 0; i < told->items.count; i++) {
        const struct warning *other = &told->items.items[i];
        if (other->place.line == place.line && other->place.column == place.column &&
            other->reading == reading && strcmp(other->place.file, place.file) == 0)
            return true;
    }
    *vec_push(&told->items, told->compiler->arena) = (struct warning){place, reading};
    return false;
}

static bool has_capitals(const struct graph *graph)
{
    for (size_t i = 0; i < graph->states.count; i++)
        if (graph->states.items[i].kind == STATE_WORD &&
            (graph->states.items[i].word->token_flags & TOKEN_CAPITAL) != 0)
            return true;
    return false;
}

static void walk_pattern(struct told *told, const char *file, const struct node *tree, bool lower)
{
    struct graph graph = {
        .compiler = told->compiler, .arena = told->compiler->arena, .lower = lower, .file = file};
    unsigned start = build(&graph, tree, add_state(&graph, STATE_END, NULL));
    if (graph.too_large || (lower && !has_capitals(&graph)))
        return;
    struct begun none[1];
    walk(&graph, start, none, 0);
    for (size_t i = 0; i < graph.taken.count && !graph.too_large; i++) {
        const struct taken *taken = &graph.taken.items[i];
        const struct state *first = &graph.states.items[taken->first];
        const struct state *last = &graph.states.items[taken->last];
        if (first->is_alive && last->is_alive)
            continue;
        struct place place = first->place.list == last->place.list ? first->place : first->outer;
        if (!is_told(told, place, taken->reading))
            warn(&graph, place, taken);
    }
}

static void lint_pattern(struct told *told, const struct rule *rule, const struct pattern *pattern)
{
    if (pattern->tree == NULL || pattern->regex == NULL)
        return;
    walk_pattern(told, rule->file, pattern->tree, false);
    walk_pattern(told, rule->file, pattern->tree, true);
}

/* ---- Word lists ---- */

struct alias_lint {
    struct rule_compiler *compiler;
    struct arena *arena;
};

static void lint_alias(void *data, const struct entry *entry, struct slice alias)
{
    struct alias_lint *lint = data;
    struct text text;
    if (text_tokenize(alias, lint->arena, &text, NULL) != RELX_OK)
        return;
    lexicon_number(lint->compiler->lexicon, &text);
    for (size_t i = 0; i < text.tokens.count; i++) {
        size_t end;
        const struct reading *reading =
            lexicon_match(lint->compiler->lexicon, &text, i, text.tokens.count, false, &end);
        if (reading == NULL || strcmp(reading->entry->type, "country-short") == 0)
            continue;
        report_warning(lint->compiler->reporter, entry->file, entry->line,
                       lexicon_alias_column(lint->compiler->lexicon, entry, alias, &text),
                       "no rule sees the words \"%s\": \"%s\" is a name of type '%s' in %s:%u",
                       arena_copy(lint->arena, alias.data, alias.length),
                       arena_copy(lint->arena, reading->alias.data, reading->alias.length),
                       reading->entry->type, reading->entry->file, reading->entry->line);
        return;
    }
}

/* The lists that patterns name, each once. */
struct list_use {
    struct rule_compiler *compiler;
    VEC(const char *) names;
};

static void use_types(struct list_use *use, struct slice types, unsigned depth);

static void use_type(struct list_use *use, struct slice type, unsigned depth)
{
    const struct definition *definition = rule_find_definition(use->compiler->set, type);
    if (definition != NULL && !definition->is_shape && depth < RULE_MAX_DEPTH)
        use_types(use, definition->value, depth + 1);
    if (definition != NULL || !rule_is_word_list(use->compiler, type))
        return;
    struct slice rest = type, name;
    slice_cut(&rest, '/', &name);
    for (size_t i = 0; i < use->names.count; i++)
        if (slice_is(name, use->names.items[i]))
            return;
    *vec_push(&use->names, use->compiler->arena) =
        arena_copy(use->compiler->arena, name.data, name.length);
}

static void use_types(struct list_use *use, struct slice types, unsigned depth)
{
    struct slice piece;
    while (slice_cut(&types, '|', &piece))
        use_type(use, slice_trim(piece), depth);
}

static void use_lists(struct list_use *use, const struct node *node, unsigned depth)
{
    if (node == NULL || depth > 4 * RULE_MAX_DEPTH)
        return;
    if (node->kind == NODE_SLOT ||
        (node->kind == NODE_LIST && rule_find_let(use->compiler->set, node->text) == NULL))
        use_types(use, node->text, 0);
    for (size_t i = 0; i < node->children.count; i++)
        use_lists(use, node->children.items[i], depth + 1);
}

static void lint_lists(struct rule_compiler *compiler)
{
    const struct rule_set *set = compiler->set;
    struct list_use use = {.compiler = compiler};
    for (size_t i = 0; i < set->lets.count; i++)
        use_lists(&use, set->lets.items[i]->tree, 0);
    for (size_t i = 0; i < set->rules.count; i++) {
        const struct rule *rule = set->rules.items[i];
        for (size_t k = 0; k < rule->patterns.count; k++)
            use_lists(&use, rule->patterns.items[k].tree, 0);
    }
    struct alias_lint lint = {.compiler = compiler, .arena = compiler->arena};
    for (size_t i = 0; i < use.names.count; i++)
        lexicon_each_alias(compiler->lexicon, use.names.items[i], lint_alias, &lint);
}

void rule_lint_hidden(struct rule_compiler *compiler)
{
    struct told told = {.compiler = compiler};
    for (size_t i = 0; i < compiler->set->rules.count; i++) {
        const struct rule *rule = compiler->set->rules.items[i];
        for (size_t k = 0; k < rule->patterns.count && !rule->off; k++)
            lint_pattern(&told, rule, &rule->patterns.items[k]);
        for (size_t k = 0; k < rule->unless.count && !rule->off; k++)
            lint_pattern(&told, rule, &rule->unless.items[k]);
        for (size_t k = 0; k < rule->unless_here.count && !rule->off; k++)
            lint_pattern(&told, rule, &rule->unless_here.items[k]);
    }
    lint_lists(compiler);
}
