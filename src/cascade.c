/* cascade.c - steps of rules over shadows.
 *
 *     Ngoại trưởng Nga Lavrov gặp ông Sơn      words and names
 *     <office> <country> <person> gặp <honorific> <name>
 *     <person> gặp <person>                    after the step of the names
 *     meeting(A = Ngoại trưởng Nga Lavrov, B = ông Sơn)
 */
#include "cascade.h"

#include "scan.h"

#include <stdlib.h>
#include <string.h>

/* ---- Reading matches ---- */

struct slice tokens_text(const struct text *text, size_t first, size_t end)
{
    if (first >= end)
        return (struct slice){text->nfc.data, 0};
    uint32_t start = text->tokens.items[first].start;
    return (struct slice){text->nfc.data + start, text->tokens.items[end - 1].end - start};
}

const char *tokens_copy(const struct text *text, size_t first, size_t end, struct arena *arena)
{
    struct slice words = tokens_text(text, first, end);
    char *copy = arena_copy(arena, words.data, words.length);
    for (char *c = copy; *c != '\0'; c++)
        if (*c == '\n' || *c == '\r')
            *c = ' ';
    return copy;
}

const struct capture *match_capture(const struct match *match, const char *role,
                                    const struct capture *previous)
{
    size_t i = previous == NULL ? 0 : (size_t)(previous - match->captures) + 1;
    for (; i < match->capture_count; i++)
        if (strcmp(match->captures[i].role, role) == 0)
            return &match->captures[i];
    return NULL;
}

const struct entry *capture_entry(const struct analysis *analysis, const struct capture *capture)
{
    if (capture->mention < 0)
        return capture->entry;
    const struct reading *reading = analysis->mentions.items[capture->mention].reading;
    return reading == NULL ? NULL : reading->entry;
}

bool match_value(const struct match *match, const char *key, struct value *ret_value)
{
    for (size_t i = 0; i < match->rule->settings.count; i++) {
        const struct setting *setting = &match->rule->settings.items[i];
        if (strcmp(setting->key, key) != 0)
            continue;
        const struct capture *capture =
            setting->role == NULL ? NULL : match_capture(match, setting->role, NULL);
        if (setting->role != NULL && capture == NULL)
            continue;
        *ret_value = (struct value){setting->constant, capture};
        return true;
    }
    const struct capture *capture = match_capture(match, key, NULL);
    *ret_value = (struct value){NULL, capture};
    return capture != NULL;
}

const char *match_constant(const struct match *match, const char *key)
{
    struct value value;
    return match_value(match, key, &value) ? value.constant : NULL;
}

bool match_sets(const struct match *match, const char *key, const char *constant)
{
    const char *set = match_constant(match, key);
    return set != NULL && strcmp(set, constant) == 0;
}

bool match_is_noun(const struct match *match)
{
    return match_constant(match, "modal") != NULL;
}

bool match_merely_names(const struct match *match)
{
    return match_sets(match, "refer", "named");
}

/* ---- One sentence ---- */

struct runner {
    struct analysis *analysis;
    size_t sentence;
    struct shadow shadow;
    uint64_t *open;            /* rules of the present step: a set */
    VEC(struct match *) found; /* of the present step */
};

bool need_is_met(const struct need *need, const struct gate_set *gates)
{
    for (size_t i = 0; i < need->gates.count; i++)
        if (gate_set_has(gates, need->gates.items[i]))
            return true;
    return false;
}

/* What many patterns ask of a sentence is found out once. */
static bool is_need_met(const struct need *need, struct gate_set *gates)
{
    if (need->shared == 0)
        return need_is_met(need, gates);
    signed char *known = &gates->unions[need->shared - 1];
    if (*known == 0)
        *known = need_is_met(need, gates) ? 1 : -1;
    return *known > 0;
}

static bool meets_needs(const struct pattern *pattern, struct gate_set *gates)
{
    for (size_t i = 0; i < pattern->must_have.count; i++)
        if (!gate_set_has(gates, pattern->must_have.items[i]))
            return false;
    for (size_t i = pattern->must_have.count; i < pattern->needs.count; i++)
        if (!is_need_met(&pattern->needs.items[i], gates))
            return false;
    return true;
}

static bool search(struct runner *runner, const struct rule *rule, const struct pattern *pattern,
                   size_t start)
{
    enum regex_outcome outcome = regex_match(pattern->regex, runner->analysis->scratch,
                                             str_slice(&runner->shadow.text), start);
    if (outcome == REGEX_NO_MEMORY)
        longjmp(*runner->analysis->arena->no_memory, 1);
    if (outcome == REGEX_LIMIT) {
        if (runner->analysis->limit_count++ == 0)
            runner->analysis->limit_rule = rule;
    }
    return outcome == REGEX_FOUND;
}

static void trace(struct runner *runner, const struct match *match, enum outcome outcome,
                  const struct match *winner, const struct pattern *blocker)
{
    const struct traced traced = {match, outcome, winner, blocker};
    trace_match(runner->analysis->trace, runner->analysis->arena, &traced);
}

/* The `unless:` pattern that matches somewhere in the sentence; NULL if none. */
static const struct pattern *find_block_in_sentence(struct runner *runner, const struct rule *rule)
{
    for (size_t i = 0; i < rule->unless.count; i++)
        if (meets_needs(&rule->unless.items[i], &runner->shadow.gates) &&
            search(runner, rule, &rule->unless.items[i], 0))
            return &rule->unless.items[i];
    return NULL;
}

/* Where to look for the next match behind one of [start, end) that may be empty.  The shadow is
 * UTF-8: never go on inside a character. */
static size_t next_place(const struct runner *runner, size_t start, size_t end)
{
    const struct str *text = &runner->shadow.text;
    size_t at = end > start ? end : start + 1;
    while (at < text->length && (text->data[at] & 0xC0) == 0x80)
        at++;
    return at;
}

/* The `unless-here:` pattern that matches over, or right beside, units [first, end); NULL if none.
 */
static const struct pattern *find_block_here(struct runner *runner, const struct rule *rule,
                                             size_t first, size_t end)
{
    for (size_t i = 0; i < rule->unless_here.count; i++) {
        const struct pattern *pattern = &rule->unless_here.items[i];
        bool may_match = meets_needs(pattern, &runner->shadow.gates);
        for (size_t at = 0;
             may_match && at < runner->shadow.text.length && search(runner, rule, pattern, at);) {
            size_t start, stop, block_first, block_end;
            regex_span(runner->analysis->scratch, 0, &start, &stop);
            shadow_units(&runner->shadow, start, stop, &block_first, &block_end);
            if (block_first <= end && first <= block_end)
                return pattern;
            at = next_place(runner, start, stop);
        }
    }
    return NULL;
}

static void fill_capture(struct runner *runner, const struct role *role, size_t start, size_t end,
                         struct capture *ret)
{
    const struct analysis *analysis = runner->analysis;
    size_t first, last;
    shadow_units(&runner->shadow, start, end, &first, &last);
    *ret = (struct capture){.role = role->name, .mention = -1};
    if (first >= last)
        return;
    ret->first = runner->shadow.units.items[first].first;
    ret->end = runner->shadow.units.items[last - 1].end;
    if (last == first + 1)
        ret->mention = runner->shadow.units.items[first].mention;
    /* What rules do not see may stand in between: 'thỏa thuận "đình chiến"' begins with a listed
     * word. */
    for (size_t stop = ret->end;
         role->list != NULL && ret->mention < 0 && ret->entry == NULL && stop > ret->first; stop--)
        ret->entry =
            lexicon_find(analysis->model->lexicon, analysis->text, ret->first, stop, role->list);
}

static void fill_captures(struct runner *runner, struct match *match)
{
    const struct pattern *pattern = match->pattern;
    match->captures =
        arena_array(runner->analysis->arena, pattern->roles.count + 1, sizeof *match->captures);
    for (size_t i = 0; i < pattern->roles.count; i++) {
        size_t start, end;
        const struct role *role = &pattern->roles.items[i];
        if (regex_span(runner->analysis->scratch, role->group, &start, &end) && end > start)
            fill_capture(runner, role, start, end, &match->captures[match->capture_count++]);
    }
}

static void fill_trigger(struct runner *runner, struct match *match)
{
    size_t start, end, first, last;
    match->trigger_first = match->first;
    match->trigger_end = match->end;
    if (match->pattern->trigger == 0 ||
        !regex_span(runner->analysis->scratch, match->pattern->trigger, &start, &end))
        return;
    shadow_units(&runner->shadow, start, end, &first, &last);
    if (first >= last)
        return;
    match->trigger_first = runner->shadow.units.items[first].first;
    match->trigger_end = runner->shadow.units.items[last - 1].end;
}

/* A role of one capital letter, or "party": one of those who are named together. */
static bool is_part(const struct capture *capture)
{
    bool is_letter = capture->role[0] >= 'A' && capture->role[0] <= 'Z' && capture->role[1] == '\0';
    return capture->mention >= 0 && (is_letter || strcmp(capture->role, "party") == 0);
}

/* "Thủ tướng Áo" and "Áo": do both end in the same words, as many as the shorter one has? */
static bool is_same_name(const struct text *text, const struct capture *a, const struct capture *b)
{
    uint32_t length = a->end - a->first < b->end - b->first ? a->end - a->first : b->end - b->first;
    for (uint32_t i = 1; i <= length; i++)
        if (!slice_equal(text->tokens.items[a->end - i].folded,
                         text->tokens.items[b->end - i].folded))
            return false;
    return length > 0;
}

/* "Trong chuyến thăm Áo, Lào và Áo ký hiệp định": who is named twice is no list of three. */
static bool lists_one_twice(const struct runner *runner, const struct match *match)
{
    if (match->rule->kind != RULE_MENTION)
        return false;
    for (size_t i = 0; i < match->capture_count; i++)
        for (size_t k = i + 1; k < match->capture_count; k++)
            if (is_part(&match->captures[i]) && is_part(&match->captures[k]) &&
                is_same_name(runner->analysis->text, &match->captures[i], &match->captures[k]))
                return true;
    return false;
}

/* "Tôi sẽ gặp bà Maya", Ngoại trưởng Áo nói: is there the end of a quotation in it, and a comma
 * right behind?  Who is named then says it, and is not the one named in it. */
static bool leaves_quotation(const struct runner *runner, const struct match *match)
{
    const struct token *tokens = runner->analysis->text->tokens.items;
    bool is_open = false;
    if (match->rule->kind != RULE_MENTION)
        return false;
    for (uint32_t i = match->first; i + 1 < match->end; i++) {
        bool is_quote = shadow_is_quote(&tokens[i]);
        is_open = is_open != is_quote;
        if (is_quote && is_open && slice_is(tokens[i + 1].folded, ","))
            return true;
    }
    return false;
}

/* Notes the match that PCRE2 just found; returns where to look for the next. */
static size_t note_match(struct runner *runner, const struct rule *rule,
                         const struct pattern *pattern)
{
    struct analysis *analysis = runner->analysis;
    size_t start, end, first, last, resume;
    regex_span(analysis->scratch, 0, &start, &end);
    resume = end;
    size_t trigger_start, trigger_end;
    if (pattern->trigger != 0 &&
        regex_span(analysis->scratch, pattern->trigger, &trigger_start, &trigger_end))
        resume = trigger_end;
    shadow_units(&runner->shadow, start, end, &first, &last);
    if (first >= last)
        return next_place(runner, start, resume);
    struct match *match = arena_alloc(analysis->arena, sizeof *match);
    match->rule = rule;
    match->pattern = pattern;
    match->sentence = (uint32_t)runner->sentence;
    match->first = runner->shadow.units.items[first].first;
    match->end = runner->shadow.units.items[last - 1].end;
    match->unit_first = first;
    match->unit_end = last;
    fill_captures(runner, match);
    if (lists_one_twice(runner, match) || leaves_quotation(runner, match))
        return next_place(runner, start, resume);
    fill_trigger(runner, match);
    const struct pattern *blocker = find_block_here(runner, rule, first, last);
    if (blocker != NULL)
        trace(runner, match, MATCH_BLOCKED, NULL, blocker);
    else
        *vec_push(&runner->found, analysis->arena) = match;
    return next_place(runner, start, resume);
}

/* Moves what the rule found in this sentence out of the way of an `unless:`. */
static void drop_found(struct runner *runner, const struct rule *rule,
                       const struct pattern *blocker)
{
    size_t kept = 0;
    for (size_t i = 0; i < runner->found.count; i++) {
        struct match *match = runner->found.items[i];
        if (match->rule == rule)
            trace(runner, match, MATCH_BLOCKED, NULL, blocker);
        else
            runner->found.items[kept++] = match;
    }
    runner->found.count = kept;
}

static void run_rule(struct runner *runner, const struct rule *rule)
{
    size_t before = runner->found.count;
    for (size_t i = 0; i < rule->patterns.count; i++) {
        const struct pattern *pattern = &rule->patterns.items[i];
        if (!meets_needs(pattern, &runner->shadow.gates))
            continue;
        trace_try(runner->analysis->trace, rule);
        for (size_t at = 0; at < runner->shadow.text.length && search(runner, rule, pattern, at);)
            at = note_match(runner, rule, pattern);
    }
    const struct pattern *blocker =
        runner->found.count > before ? find_block_in_sentence(runner, rule) : NULL;
    if (blocker != NULL)
        drop_found(runner, rule, blocker);
}

static void run_rule_watched(struct runner *runner, const struct rule *rule)
{
    struct trace *trace = runner->analysis->trace;
    uint64_t start = trace_clock(trace);
    trace_view(trace, runner->analysis->arena, rule, runner->sentence, &runner->shadow);
    if (!rule->off)
        run_rule(runner, rule);
    trace_time(trace, rule, start);
}

/* ---- Overlap ---- */

static int by_preference(const void *a, const void *b)
{
    const struct match *left = *(struct match *const *)a, *right = *(struct match *const *)b;
    size_t left_length = left->end - left->first, right_length = right->end - right->first;
    if (left_length != right_length)
        return left_length < right_length ? 1 : -1;
    if (left->rule->priority != right->rule->priority)
        return left->rule->priority < right->rule->priority ? 1 : -1;
    if (left->rule->order != right->rule->order)
        return left->rule->order < right->rule->order ? -1 : 1;
    if (left->first != right->first)
        return left->first < right->first ? -1 : 1;
    return left->pattern < right->pattern ? -1 : left->pattern > right->pattern;
}

/* An event rule's priority stands above length: a rule for a special case is meant to win.  What
 * merely names an instrument gives way to all that tells something of it. */
static int by_event_preference(const void *a, const void *b)
{
    const struct match *left = *(struct match *const *)a, *right = *(struct match *const *)b;
    bool left_names = match_merely_names(left), right_names = match_merely_names(right);
    if (left_names != right_names)
        return left_names ? 1 : -1;
    if (left->rule->priority != right->rule->priority)
        return left->rule->priority < right->rule->priority ? 1 : -1;
    return by_preference(a, b);
}

static bool overlap(const struct match *a, const struct match *b)
{
    return a->first < b->end && b->first < a->end;
}

static bool compete(const struct match *a, const struct match *b)
{
    return strcmp(a->rule->type, b->rule->type) == 0 && a->trigger_first < b->trigger_end &&
           b->trigger_first < a->trigger_end;
}

static int by_place(const void *a, const void *b)
{
    const struct match *left = *(struct match *const *)a, *right = *(struct match *const *)b;
    if (left->trigger_first != right->trigger_first)
        return left->trigger_first < right->trigger_first ? -1 : 1;
    if (left->first != right->first)
        return left->first < right->first ? -1 : 1;
    return left->rule->order < right->rule->order ? -1 : left->rule->order > right->rule->order;
}

/* Those who lose to one alone stand behind it, the best one first: their turn comes if it turns out
 * to tell of no event. */
static void queue_behind(struct match *winner, struct match *loser, struct match *const *kept,
                         size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (kept[i] != winner && compete(kept[i], loser))
            return;
    while (winner->runner_up != NULL)
        winner = winner->runner_up;
    winner->runner_up = loser;
}

/* Keeps the preferred ones of runner->found, in text order. */
static void settle(struct runner *runner, bool events)
{
    struct match **items = runner->found.items;
    size_t kept = 0;
    qsort(items, runner->found.count, sizeof *items, events ? by_event_preference : by_preference);
    for (size_t i = 0; i < runner->found.count; i++) {
        struct match *winner = NULL;
        for (size_t k = 0; k < kept && winner == NULL; k++)
            if (events ? compete(items[k], items[i]) : overlap(items[k], items[i]))
                winner = items[k];
        trace(runner, items[i], winner == NULL ? MATCH_WON : MATCH_LOST, winner, NULL);
        if (winner == NULL)
            items[kept++] = items[i];
        else if (events)
            queue_behind(winner, items[i], items, kept);
    }
    runner->found.count = kept;
    qsort(items, kept, sizeof *items, by_place);
}

/* ---- Folding ---- */

/* "Đại sứ Mỹ Ted Osius": later he may be "Osius". */
static void note_short_name(struct analysis *analysis, const struct match *match)
{
    const struct capture *name =
        strcmp(match->rule->type, "person") == 0 ? match_capture(match, "name", NULL) : NULL;
    if (name != NULL && name->mention >= 0 &&
        analysis->mentions.items[name->mention].reading == NULL)
        short_names_note(&analysis->short_names, analysis->text, name->first, name->end, NULL,
                         analysis->model->known.home);
}

static void add_rule_mention(struct runner *runner, struct match *match)
{
    struct analysis *analysis = runner->analysis;
    int index = (int)analysis->mentions.count;
    for (size_t u = match->unit_first; u < match->unit_end; u++)
        if (runner->shadow.units.items[u].mention >= 0)
            analysis->mentions.items[runner->shadow.units.items[u].mention].parent = index;
    struct mention *mention = vec_push(&analysis->mentions, analysis->arena);
    *mention = (struct mention){.sentence = match->sentence,
                                .first = match->first,
                                .end = match->end,
                                .symbol = match->rule->symbol,
                                .type = match->rule->type,
                                .kind = match->rule->subkind == NULL ? "" : match->rule->subkind,
                                .match = match,
                                .parent = -1};
    note_short_name(analysis, match);
}

/* Replaces the units that each match covers by one; the matches are in text order, apart. */
static void fold(struct runner *runner)
{
    struct unit *units = runner->shadow.units.items;
    size_t out = 0, in = 0;
    for (size_t m = 0; m < runner->found.count; m++) {
        struct match *match = runner->found.items[m];
        while (in < match->unit_first)
            units[out++] = units[in++];
        int index = (int)runner->analysis->mentions.count;
        add_rule_mention(runner, match);
        units[out++] = (struct unit){.first = match->first,
                                     .end = match->end,
                                     .mention = index,
                                     .symbol = match->rule->symbol};
        in = match->unit_end;
    }
    while (in < runner->shadow.units.count)
        units[out++] = units[in++];
    runner->shadow.units.count = out;
}

static void keep_events(struct runner *runner)
{
    for (size_t i = 0; i < runner->found.count; i++)
        *vec_push(&runner->analysis->events, runner->analysis->arena) = runner->found.items[i];
}

static void spell(struct runner *runner)
{
    const struct relx_model *model = runner->analysis->model;
    shadow_spell(&runner->shadow, runner->analysis->text, &model->gates, model->known.aside);
}

/* Most rules of a step have no door that the sentence opens. */
static void run_open_rules(struct runner *runner, const struct step *step)
{
    doors_open(&step->doors, &runner->shadow.gates, runner->open);
    for (size_t i = 0; i < step->doors.words; i++)
        for (uint64_t left = runner->open[i]; left != 0; left &= left - 1) {
            const struct rule *rule = step->rules.items[64 * i + (size_t)__builtin_ctzll(left)];
            if (!rule->off)
                run_rule(runner, rule);
        }
}

static void run_step(struct runner *runner, const struct step *step)
{
    runner->found.count = 0;
    if (runner->analysis->trace == NULL)
        run_open_rules(runner, step);
    for (size_t i = 0; runner->analysis->trace != NULL && i < step->rules.count; i++)
        run_rule_watched(runner, step->rules.items[i]);
    if (runner->found.count == 0)
        return;
    settle(runner, step->makes_events);
    if (step->makes_events) {
        keep_events(runner);
        return;
    }
    fold(runner);
    spell(runner);
}

static void keep_frame(struct runner *runner)
{
    struct analysis *analysis = runner->analysis;
    struct frame *frame = &analysis->frames[runner->sentence];
    frame->count = runner->shadow.units.count;
    frame->units = arena_array(analysis->arena, frame->count + 1, sizeof *frame->units);
    memcpy(frame->units, runner->shadow.units.items, frame->count * sizeof *frame->units);
}

static void run_sentence(struct runner *runner)
{
    const struct relx_model *model = runner->analysis->model;
    runner->shadow.units.count = 0;
    scan_sentence(runner->analysis, runner->sentence, &runner->shadow);
    spell(runner);
    for (size_t i = 0; i < model->steps.count; i++)
        run_step(runner, &model->steps.items[i]);
    keep_frame(runner);
}

void cascade_run(struct analysis *analysis)
{
    const struct text *text = analysis->text;
    struct runner runner = {.analysis = analysis};
    shadow_init(&runner.shadow, &analysis->model->gates, analysis->arena);
    runner.open = arena_array(analysis->arena, analysis->model->rules.rules.count / 64 + 1,
                              sizeof *runner.open);
    analysis->frames =
        arena_array(analysis->arena, text->sentences.count + 1, sizeof *analysis->frames);
    if (analysis->trace != NULL && analysis->trace->watched != NULL)
        analysis->trace->views =
            arena_array(analysis->arena, text->sentences.count + 1, sizeof *analysis->trace->views);
    scan_lead(analysis);
    for (runner.sentence = 0; runner.sentence < text->sentences.count; runner.sentence++)
        run_sentence(&runner);
}
