/* explain_rule.c - how far the patterns of one rule got in each sentence.
 *
 * Of `{A:person} đã <meet> với {B:person}` the beginnings {A:person}; {A:person} đã; ... are tried
 * one after the other.  In "Bộ trưởng Sơn đã gặp báo chí" the longest that is found is matched
 * {person/named Bộ trưởng Sơn} đã gặp wanted   với stood    báo chí .
 */
#include "explain_parts.h"

/* The beginnings of one pattern, compiled when they are first asked for: one for each piece. */
struct beginnings {
    const struct pattern *pattern;
    struct regex **regexes;
};

/* How far a pattern got in a sentence. */
struct reach {
    size_t pieces; /* so many of them; 0: none that must be there */
    size_t next;   /* the piece that must be there and is not; pattern->pieces.count: all are */
};

/* A piece that may be missing always matches, and says nothing. */
static bool may_be_missing(const struct node *node)
{
    return node->kind == NODE_OPTIONAL || node->kind == NODE_GAP || node->kind == NODE_HYPHEN;
}

static struct regex *compile(struct explainer *explainer, const struct beginnings *beginnings,
                             size_t i)
{
    const struct pattern *pattern = beginnings->pattern;
    const struct piece *piece = &pattern->pieces.items[i];
    if (beginnings->regexes[i] != NULL)
        return beginnings->regexes[i];
    struct arena *arena = explainer->pipeline->arena;
    struct str spelled;
    char message[256];
    size_t offset;
    str_init(&spelled, arena);
    str_add(&spelled, pattern->spelled.data, piece->end);
    for (uint32_t k = 0; k < piece->open; k++)
        str_add_string(&spelled, ")");
    beginnings->regexes[i] =
        regex_compile(explainer->regexes, str_slice(&spelled), arena, message, &offset);
    return beginnings->regexes[i];
}

static bool finds(struct explainer *explainer, struct regex *regex, struct slice text, size_t start)
{
    if (regex == NULL)
        return false;
    enum regex_outcome outcome = regex_match(regex, explainer->pipeline->scratch, text, start);
    if (outcome == REGEX_NO_MEMORY)
        longjmp(*explainer->pipeline->arena->no_memory, 1);
    return outcome == REGEX_FOUND;
}

static struct reach find_reach(struct explainer *explainer, const struct beginnings *beginnings,
                               const struct view *view)
{
    const struct pattern *pattern = beginnings->pattern;
    struct reach reach = {0};
    for (size_t i = 0; i < pattern->pieces.count; i++) {
        reach.next = i;
        if (may_be_missing(pattern->pieces.items[i].node))
            continue;
        if (!finds(explainer, compile(explainer, beginnings, i), view->text, 0))
            return reach;
        reach.pieces = i + 1;
    }
    reach.next = pattern->pieces.count;
    return reach;
}

/* ---- Why a pattern was not tried ---- */

enum { NEED_MAX_WORDS = 5 };

static const char *gate_word(const struct gates *gates, unsigned gate, struct arena *arena)
{
    struct slice word = gates_word(gates, gate);
    return arena_copy(arena, word.data, word.length);
}

static bool has_gate(const struct need *need, size_t count, unsigned gate)
{
    for (size_t i = 0; i < count; i++)
        if (need->gates.items[i] == gate)
            return true;
    return false;
}

/* " (với, cùng)": the first words of what would do. */
static void add_words(struct explainer *explainer, const struct need *need)
{
    const struct gates *gates = &explainer->pipeline->model->gates;
    size_t told = 0;
    for (size_t i = 0; i < need->gates.count && told <= NEED_MAX_WORDS; i++) {
        unsigned gate = need->gates.items[i];
        if (gate < gates->symbols || has_gate(need, i, gate))
            continue;
        str_printf(&explainer->out, "%s%s", told == 0 ? " (" : ", ",
                   told == NEED_MAX_WORDS ? "..."
                                          : gate_word(gates, gate, explainer->pipeline->arena));
        told++;
    }
    str_add_string(&explainer->out, told > 0 ? ")" : "");
}

/* "needs <with> (với, cùng): nowhere in the sentence" */
static void add_need(struct explainer *explainer, const struct need *need)
{
    str_add_string(&explainer->out, "           needs    ");
    bool is_words = need->node != NULL && need->node->kind == NODE_WORD;
    if (is_words)
        str_add_slice(&explainer->out,
                      gates_word(&explainer->pipeline->model->gates, need->gates.items[0]));
    else if (need->node != NULL)
        explain_node(explainer, need->node);
    if (!is_words)
        add_words(explainer, need);
    explain_paint(explainer, PAINT_BAD, ": nowhere in the sentence\n");
}

static void add_needs(struct explainer *explainer, const struct pattern *pattern,
                      const struct view *view)
{
    bool is_told = false;
    for (int pairs = 0; pairs <= 1 && !is_told; pairs++) /* only if no word of them is missing */
        for (size_t i = 0; i < pattern->needs.count; i++) {
            const struct need *need = &pattern->needs.items[i];
            if (need->is_pair != (pairs == 1) || need_is_met(need, &view->gates))
                continue;
            add_need(explainer, need);
            is_told = true;
        }
}

/* ---- How far it got ---- */

enum { PLACES_TOLD = 3, UNITS_TOLD = 8 };

static void add_stood(struct explainer *explainer, const struct view *view, size_t first)
{
    size_t count = view->unit_count - first;
    str_add_string(&explainer->out, "           stood    ");
    if (count == 0)
        str_add_string(&explainer->out, "nothing: the sentence ends");
    explain_units(explainer, view->units + first, count < UNITS_TOLD ? count : UNITS_TOLD);
    str_add_string(&explainer->out, count > UNITS_TOLD ? " ...\n" : "\n");
}

/* The units that bytes [start, end) of the text spell; what is left out of the text has no width.
 */
static void find_units(const struct view *view, size_t start, size_t end, size_t *ret_first,
                       size_t *ret_end)
{
    size_t first = 0;
    while (first + 1 < view->unit_count && view->units[first + 1].offset <= start)
        first++;
    *ret_first = *ret_end = first;
    while (*ret_end < view->unit_count && view->units[*ret_end].offset < end)
        (*ret_end)++;
}

static void add_wanted(struct explainer *explainer, const struct pattern *pattern,
                       const struct reach *reach)
{
    str_add_string(&explainer->out, "           wanted   ");
    for (size_t i = reach->pieces; i <= reach->next; i++) {
        str_add_string(&explainer->out, i == reach->pieces ? "" : " ");
        explain_node(explainer, pattern->pieces.items[i].node);
    }
    str_add_string(&explainer->out, "\n");
}

/* Each place where the longest beginning stands, and what stands behind it. */
static void add_places(struct explainer *explainer, const struct beginnings *beginnings,
                       const struct reach *reach, const struct view *view)
{
    struct regex *regex = compile(explainer, beginnings, reach->pieces - 1);
    size_t at = 0;
    for (unsigned i = 0; i < PLACES_TOLD && finds(explainer, regex, view->text, at); i++) {
        size_t start, end, first, behind;
        regex_span(explainer->pipeline->scratch, 0, &start, &end);
        if (end == start)
            return;
        find_units(view, start, end, &first, &behind);
        str_add_string(&explainer->out, "           matched  ");
        explain_units(explainer, view->units + first, behind - first);
        str_add_string(&explainer->out, "\n");
        if (i == 0)
            add_wanted(explainer, beginnings->pattern, reach);
        add_stood(explainer, view, behind);
        at = end;
    }
}

static void add_pattern(struct explainer *explainer, const struct beginnings *beginnings,
                        const struct view *view)
{
    const struct pattern *pattern = beginnings->pattern;
    struct reach reach = find_reach(explainer, beginnings, view);
    str_add_string(&explainer->out, "  ");
    explain_paint(explainer, PAINT_PLACE, "line %-4u", pattern->line);
    if (pattern->is_regex) {
        str_add_string(&explainer->out, "not found; a `regex:` is not taken apart\n");
        return;
    }
    if (reach.pieces == 0)
        str_add_string(&explainer->out, "nothing of it\n");
    else
        str_printf(&explainer->out, "%zu of %zu pieces\n", reach.pieces, pattern->pieces.count);
    add_needs(explainer, pattern, view);
    if (reach.next == pattern->pieces.count)
        str_add_string(&explainer->out, "           matched  all of it\n");
    else if (reach.pieces > 0)
        add_places(explainer, beginnings, &reach, view);
    else
        add_wanted(explainer, pattern, &reach);
}

/* ---- Sentences ---- */

static size_t add_matches(struct explainer *explainer, size_t sentence)
{
    const struct trace *trace = explainer->pipeline->trace;
    size_t told = 0;
    for (size_t i = 0; i < trace->matches.count; i++) {
        const struct traced *traced = &trace->matches.items[i];
        if (traced->match->sentence != sentence || traced->match->rule != explainer->rule)
            continue;
        explain_match(explainer, traced);
        told++;
    }
    return told;
}

static void add_sentence(struct explainer *explainer, const struct beginnings *beginnings,
                         size_t sentence)
{
    const struct view *view = &explainer->pipeline->trace->views[sentence];
    explain_paint(explainer, PAINT_HEADING, "sentence %zu\n", sentence + 1);
    str_add_string(&explainer->out, "  saw      ");
    explain_units(explainer, view->units, view->unit_count);
    str_add_string(&explainer->out, "\n");
    if (add_matches(explainer, sentence) > 0)
        return;
    for (size_t i = 0; i < explainer->rule->patterns.count; i++)
        add_pattern(explainer, &beginnings[i], view);
}

static void add_rule(struct explainer *explainer)
{
    const struct rule *rule = explainer->rule;
    str_add_string(&explainer->out, "rule       ");
    explain_paint(explainer, PAINT_PLACE, "%s", rule->label);
    str_add_string(&explainer->out, rule->off ? "  (off)\n" : "\n");
    for (size_t i = 0; i < rule->patterns.count; i++) {
        const struct pattern *pattern = &rule->patterns.items[i];
        str_add_string(&explainer->out, "  ");
        explain_paint(explainer, PAINT_PLACE, "line %-4u", pattern->line);
        str_printf(&explainer->out, "%.*s\n", (int)pattern->source.length, pattern->source.data);
    }
}

void explain_rule(struct explainer *explainer)
{
    const struct rule *rule = explainer->rule;
    struct arena *arena = explainer->pipeline->arena;
    struct beginnings *beginnings =
        arena_array(arena, rule->patterns.count + 1, sizeof *beginnings);
    for (size_t i = 0; i < rule->patterns.count; i++) {
        beginnings[i].pattern = &rule->patterns.items[i];
        beginnings[i].regexes = arena_array(arena, rule->patterns.items[i].pieces.count + 1,
                                            sizeof *beginnings[i].regexes);
    }
    add_rule(explainer);
    for (size_t i = 0; i < explainer->pipeline->text.sentences.count; i++)
        add_sentence(explainer, beginnings, i);
}
