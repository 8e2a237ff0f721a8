/* rule_lint.c - what compiles but is surely not meant.
 *
 * A rule without examples, a list that nothing uses, `regex: (dài )+` that may run on for ever, one
 * pattern written twice, `set: subtyp = talks` for subtype, and `C = Lào` below a `yes:` where no
 * pattern has a role C.
 */
#include "rule_parts.h"

#include <string.h>

/* ---- One rule ---- */

static void lint_examples(struct rule_compiler *compiler, const struct rule *rule)
{
    bool positive = false, negative = false;
    for (size_t i = 0; i < rule->examples.count; i++) {
        positive = positive || rule->examples.items[i].is_positive;
        negative = negative || !rule->examples.items[i].is_positive;
    }
    if (!positive)
        report_warning(compiler->reporter, rule->file, rule->line, 1,
                       "rule '%s' has no `yes:` example", rule->name);
    if (!negative)
        report_warning(compiler->reporter, rule->file, rule->line, 1,
                       "rule '%s' has no `no:` example", rule->name);
}

static void lint_needs(struct rule_compiler *compiler, const struct rule *rule)
{
    for (size_t i = 0; i < rule->patterns.count; i++) {
        const struct pattern *pattern = &rule->patterns.items[i];
        if (pattern->regex != NULL && !pattern->is_regex && pattern->needs.count == 0)
            report_warning(compiler->reporter, rule->file, pattern->line, pattern->column,
                           "no word or type must be there for this pattern: it is tried on every "
                           "sentence");
    }
}

static size_t end_of_class(struct slice source, size_t at)
{
    size_t end = at + 1;
    if (end < source.length && source.data[end] == '^')
        end++;
    if (end < source.length && source.data[end] == ']')
        end++;
    while (end < source.length && source.data[end] != ']')
        end += source.data[end] == '\\' ? 2 : 1;
    return end + 1;
}

/* `*`, `+` or `{2,}` at `at`? */
static bool is_endless(struct slice source, size_t at)
{
    if (source.data[at] == '*' || source.data[at] == '+')
        return true;
    size_t digits = at + 1;
    if (source.data[at] != '{')
        return false;
    while (digits < source.length && source.data[digits] >= '0' && source.data[digits] <= '9')
        digits++;
    return digits > at + 1 && digits + 1 < source.length && source.data[digits] == ',' &&
           source.data[digits + 1] == '}';
}

/* A repeated character, `x*`, ends with its word; a repeated group, or a class that holds the blank
 * between words, may run over the whole sentence. */
static void lint_repetition(struct rule_compiler *compiler, const struct rule *rule,
                            const struct pattern *pattern)
{
    struct slice source = pattern->source;
    bool may_run = false; /* what stands before `at` may take whole words */
    for (size_t at = 0; at < source.length;) {
        char c = source.data[at];
        size_t next = at + 1;
        if (c == '[') {
            next = end_of_class(source, at);
            size_t inside = next > source.length ? source.length : next;
            may_run =
                memchr(source.data + at, ' ', inside - at) != NULL || (source.data[at + 1] == '^');
            if (source.data[at + 1] == '^' && memchr(source.data + at, ' ', inside - at) != NULL)
                may_run = false; /* [^ ]: all but a blank, so it ends with the word */
        } else if (c == '\\') {
            next = at + 2;
            may_run = next <= source.length && strchr("SDWNPpX", source.data[at + 1]) != NULL &&
                      source.data[at + 1] != 'S';
        } else if (is_endless(source, at) && may_run) {
            report_warning(compiler->reporter, rule->file, pattern->line,
                           pattern->column + (unsigned)utf8_count(source.data, at),
                           "this repetition has no bound: it may run over the whole sentence; "
                           "write {0,8} or the like");
            may_run = false;
        } else {
            may_run = c == ')' || c == '.';
        }
        at = next;
    }
}

static const char *nearest_of(struct rule_compiler *compiler, const char *word,
                              const char *const *known, size_t count)
{
    const char *nearest = str_nearest(word, known, count);
    return nearest == NULL ? "" : arena_printf(compiler->arena, " (did you mean '%s'?)", nearest);
}

static bool is_among(const char *word, const char *const *known, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (strcmp(known[i], word) == 0)
            return true;
    return false;
}

/* What a `yes:` may ask for besides the roles, see check.c. */
static const char *const event_fields[] = {
    "type", "subtype",      "status",     "polarity", "date",        "name",    "product",
    "mode", "place",        "instrument", "topics",   "attribution", "parties", "from",
    "to",   "participants", "quantity",   "money",    "document"};
static const char *const mention_fields[] = {"party", "value", "document"};
enum {
    EVENT_FIELDS = sizeof event_fields / sizeof *event_fields,
    MENTION_FIELDS = sizeof mention_fields / sizeof *mention_fields
};

static void lint_expectations(struct rule_compiler *compiler, const struct rule *rule)
{
    bool is_event = rule->kind == RULE_EVENT;
    const char *const *fields = is_event ? event_fields : mention_fields;
    size_t count = is_event ? EVENT_FIELDS : MENTION_FIELDS;
    for (size_t i = 0; i < rule->examples.count; i++) {
        const struct example *example = &rule->examples.items[i];
        for (size_t k = 0; k < example->expectations.count; k++) {
            const struct expectation *expectation = &example->expectations.items[k];
            const char *key = expectation->key;
            if (!rule_has_role(rule, key) && !is_among(key, fields, count))
                report_warning(compiler->reporter, rule->file, expectation->line,
                               expectation->column,
                               "no pattern of the rule has a role {%s:...}, nor has the record "
                               "that field%s",
                               key, nearest_of(compiler, key, fields, count));
        }
    }
}

/* ---- All rules ---- */

static bool same_outcome(const struct rule *a, const struct rule *b)
{
    return a->type != NULL && b->type != NULL && strcmp(a->type, b->type) == 0 &&
           a->phase == b->phase;
}

/* An earlier pattern of the same words, for the same type and step; rule NULL: none. */
struct twin {
    const struct rule *rule;
    const struct pattern *pattern;
};

struct pattern_slot {
    uint64_t hash;
    struct twin twin;
};

static struct twin find_twin(struct pattern_slot *slots, size_t mask, const struct rule *rule,
                             const struct pattern *pattern)
{
    uint64_t hash = slice_hash(pattern->source);
    size_t at = (size_t)hash & mask;
    for (; slots[at].twin.rule != NULL; at = (at + 1) & mask)
        if (slots[at].hash == hash &&
            slice_equal(slots[at].twin.pattern->source, pattern->source) &&
            same_outcome(slots[at].twin.rule, rule))
            return slots[at].twin;
    slots[at] = (struct pattern_slot){hash, {rule, pattern}};
    return (struct twin){0};
}

static void lint_twins(struct rule_compiler *compiler)
{
    const struct rule_set *set = compiler->set;
    size_t count = 0, room = 16;
    for (size_t i = 0; i < set->rules.count; i++)
        count += set->rules.items[i]->patterns.count;
    while (room < 2 * count)
        room *= 2;
    struct pattern_slot *slots = arena_array(compiler->arena, room, sizeof *slots);
    for (size_t i = 0; i < set->rules.count; i++) {
        const struct rule *rule = set->rules.items[i];
        for (size_t k = 0; k < rule->patterns.count && !rule->off; k++) {
            const struct pattern *pattern = &rule->patterns.items[k];
            struct twin twin = find_twin(slots, room - 1, rule, pattern);
            if (twin.rule != NULL)
                report_warning(compiler->reporter, rule->file, pattern->line, pattern->column,
                               "the same pattern stands in %s:%u, rule '%s'", twin.rule->file,
                               twin.pattern->line, twin.rule->name);
        }
    }
}

static void lint_unused(struct rule_compiler *compiler)
{
    const struct rule_set *set = compiler->set;
    for (size_t i = 0; i < set->lets.count; i++)
        if (!set->lets.items[i]->used && strchr(set->lets.items[i]->name, '@') == NULL)
            report_warning(compiler->reporter, set->lets.items[i]->file, set->lets.items[i]->line,
                           1, "list <%s> is never used", set->lets.items[i]->name);
    for (size_t i = 0; i < set->definitions.count; i++)
        if (!set->definitions.items[i]->used)
            report_warning(compiler->reporter, set->definitions.items[i]->file,
                           set->definitions.items[i]->line, 1, "'%s' is never used",
                           set->definitions.items[i]->name);
}

/* A type that the lowest folder has may be one that the program itself asks for. */
static void lint_type(void *data, const struct entry *entry)
{
    struct rule_compiler *compiler = data;
    if (!rule_asks_for(compiler, entry->type))
        report_warning(compiler->reporter, entry->file, entry->line, lexicon_type_column(entry),
                       "no list below and no rule has the type '%s'%s", entry->type,
                       rule_did_you_mean(compiler, entry->type));
}

void rule_lint(struct rule_compiler *compiler)
{
    for (size_t i = 0; i < compiler->set->rules.count; i++) {
        const struct rule *rule = compiler->set->rules.items[i];
        if (rule->off)
            continue;
        lint_examples(compiler, rule);
        lint_needs(compiler, rule);
        for (size_t k = 0; k < rule->patterns.count; k++)
            if (rule->patterns.items[k].is_regex)
                lint_repetition(compiler, rule, &rule->patterns.items[k]);
        rule_lint_settings(compiler, rule);
        lint_expectations(compiler, rule);
    }
    lint_twins(compiler);
    rule_lint_hidden(compiler);
    lint_unused(compiler);
    lexicon_each_new_type(compiler->lexicon, lint_type, compiler);
}
