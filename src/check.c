/* check.c - the examples written in rules, run.
 *
 *     yes:  Chiều 5/7, Bộ trưởng Bùi Thanh Sơn đã hội đàm với Ngoại trưởng Mỹ Antony Blinken.
 *       A = Bùi Thanh Sơn
 *       date = XXXX-07-05
 * holds if the rule itself finds something here whose role A has that name in it and whose event
 * has that date; `document = 2021-07-09` among the expectations is the date the example was
 * printed. A `no:` holds if the rule finds nothing.
 */
#include "pipeline.h"
#include "trace.h"

#include <string.h>

struct checker {
    const struct relx_model *model;
    struct regex_scratch *scratch;
    struct arena arena; /* of one example */
    struct reporter reporter;
    size_t examples, failures;
};

/* ---- What an example shows ---- */

static const char *expected_value(const struct example *example, const char *key)
{
    for (size_t i = 0; i < example->expectations.count; i++)
        if (strcmp(example->expectations.items[i].key, key) == 0)
            return example->expectations.items[i].value;
    return NULL;
}

static const char *join_ids(struct checker *checker, const struct pipeline *pipeline,
                            const struct party_set *set)
{
    const char *ids[PARTY_SET_MAX];
    size_t count = 0;
    for (size_t i = 0; i < pipeline->resolution.parties.count; i++) {
        if (!party_set_has(set, i))
            continue;
        size_t at = count++;
        for (; at > 0 && strcmp(ids[at - 1], pipeline->resolution.parties.items[i]) > 0; at--)
            ids[at] = ids[at - 1];
        ids[at] = pipeline->resolution.parties.items[i];
    }
    struct str out;
    str_init(&out, &checker->arena);
    for (size_t i = 0; i < count; i++)
        str_printf(&out, "%s%s", i > 0 ? " " : "", ids[i]);
    return count == 0 ? NULL : out.data;
}

static const char *join_people(struct checker *checker, const struct pipeline *pipeline,
                               const struct event *event)
{
    struct str out;
    str_init(&out, &checker->arena);
    for (size_t i = 0; i < event->person_count; i++)
        str_printf(&out, "%s%s", i > 0 ? "; " : "",
                   pipeline->resolution.entities.items[event->persons[i]].name);
    return event->person_count == 0 ? NULL : out.data;
}

static const char *join_topics(struct checker *checker, const struct event *event)
{
    struct str out;
    str_init(&out, &checker->arena);
    for (size_t i = 0; i < event->topic_count; i++)
        str_printf(&out, "%s%s", i > 0 ? "; " : "", event->topics[i]);
    return event->topic_count == 0 ? NULL : out.data;
}

static const char *amount_text(struct checker *checker, const struct amount *amount)
{
    return amount->is_set ? arena_printf(&checker->arena, "%.15g", amount->value) : NULL;
}

/* A field of the record; false if `key` names none. */
static bool event_field(struct checker *checker, const struct pipeline *pipeline,
                        const struct event *event, const char *key, const char **ret_value)
{
    const struct {
        const char *key, *value;
    } fields[] = {{"type", event->type},
                  {"subtype", event->subtype},
                  {"status", event->status},
                  {"date", event->date},
                  {"name", event->name},
                  {"product", event->product},
                  {"mode", event->mode},
                  {"place", event->place_name},
                  {"instrument", event->instrument},
                  {"topics", join_topics(checker, event)},
                  {"attribution", event->is_told_plainly ? NULL : event->attribution},
                  {"polarity", event->is_negative ? "negative" : NULL},
                  {"parties", join_ids(checker, pipeline, &event->parties)},
                  {"from", join_ids(checker, pipeline, &event->from)},
                  {"to", join_ids(checker, pipeline, &event->to)},
                  {"participants", join_people(checker, pipeline, event)},
                  {"quantity", amount_text(checker, &event->quantity)},
                  {"money", amount_text(checker, &event->money)}};
    for (size_t i = 0; i < sizeof fields / sizeof *fields; i++)
        if (strcmp(fields[i].key, key) == 0) {
            *ret_value = fields[i].value;
            return true;
        }
    return false;
}

/* ---- What the rule found ---- */

struct finding {
    const struct match *match;
    const struct event *event;     /* or NULL: of event rules, the event told */
    const struct mention *mention; /* or NULL */
};

/* The event that the match told or joined: its evidence lies over the match's trigger. */
static const struct event *event_from(const struct pipeline *pipeline, const struct match *match)
{
    const struct event *same_words = NULL;
    for (size_t i = 0; i < pipeline->events.items.count; i++) {
        const struct event *event = pipeline->events.items.items[i];
        for (size_t k = 0; k < event->evidence.count; k++) {
            const struct evidence *evidence = &event->evidence.items[k];
            if (evidence->rule == match->rule->label)
                return event;
            if (strcmp(event->type, match->rule->type) == 0 &&
                evidence->first <= match->trigger_first && match->trigger_end <= evidence->end)
                same_words = event;
        }
    }
    return same_words;
}

/* The event that a match told which lost, but had its turn when the winner found too few parties.
 */
static const struct event *event_by(const struct pipeline *pipeline, const struct match *match)
{
    const struct event *event = event_from(pipeline, match);
    for (size_t k = 0; event != NULL && k < event->evidence.count; k++)
        if (event->evidence.items[k].rule == match->rule->label)
            return event;
    return NULL;
}

static struct finding find(const struct pipeline *pipeline, const struct rule *rule)
{
    for (size_t i = 0; i < pipeline->analysis.events.count; i++) {
        const struct match *won = pipeline->analysis.events.items[i];
        for (const struct match *match = won; match != NULL; match = match->runner_up) {
            const struct event *event = match->rule != rule ? NULL
                                        : match == won      ? event_from(pipeline, match)
                                                            : event_by(pipeline, match);
            if (event != NULL)
                return (struct finding){match, event, NULL};
        }
    }
    for (size_t i = 0; i < pipeline->analysis.mentions.count; i++) {
        const struct mention *mention = &pipeline->analysis.mentions.items[i];
        if (mention->match != NULL && mention->match->rule == rule)
            return (struct finding){mention->match, NULL, mention};
    }
    return (struct finding){0};
}

static bool holds_text(struct slice text, const char *part)
{
    size_t length = strlen(part);
    for (size_t i = 0; i + length <= text.length; i++)
        if (memcmp(text.data + i, part, length) == 0)
            return true;
    return false;
}

/* ---- Judging ---- */

static void fail(struct checker *checker, const struct rule *rule, unsigned line, unsigned column,
                 const char *message)
{
    checker->failures++;
    report_failure(&checker->reporter, RELX_ERROR_RULE, rule->file, line, column, "%s", message);
}

static const char *mention_field(struct checker *checker, const struct pipeline *pipeline,
                                 const struct mention *mention, const char *key)
{
    size_t index = (size_t)(mention - pipeline->analysis.mentions.items);
    const struct mention_info *info = &pipeline->resolution.infos[index];
    struct quantity_value quantity;
    if (strcmp(key, "party") == 0)
        return join_ids(checker, pipeline, &info->parties);
    if (strcmp(key, "value") != 0)
        return NULL;
    if (strcmp(mention->type, "time") == 0)
        return info->time.edtf == NULL ? "-" : info->time.edtf;
    if (quantity_read(&pipeline->analysis, mention, &quantity))
        return arena_printf(&checker->arena, "%.15g", quantity.value);
    return NULL;
}

static void check_expectation(struct checker *checker, const struct pipeline *pipeline,
                              const struct rule *rule, const struct finding *finding,
                              const struct expectation *expectation)
{
    const char *value = NULL;
    bool is_field = finding->event != NULL &&
                    event_field(checker, pipeline, finding->event, expectation->key, &value);
    if (!is_field && finding->mention != NULL) {
        value = mention_field(checker, pipeline, finding->mention, expectation->key);
        is_field = value != NULL;
    }
    if (!is_field) {
        const struct capture *capture = match_capture(finding->match, expectation->key, NULL);
        struct slice text = {"", 0};
        if (capture != NULL)
            text = tokens_text(&pipeline->text, capture->first, capture->end);
        if (capture != NULL && holds_text(text, expectation->value))
            return;
        value = capture == NULL ? NULL : arena_copy(&checker->arena, text.data, text.length);
    } else if (strcmp(value == NULL ? "-" : value, expectation->value) == 0) {
        return; /* "date = -": it has none */
    }
    fail(checker, rule, expectation->line, expectation->column,
         arena_printf(&checker->arena, "%s is %s%s%s, not '%s'", expectation->key,
                      value == NULL ? "" : "'", value == NULL ? "missing" : value,
                      value == NULL ? "" : "'", expectation->value));
}

/* ---- Why a rule found nothing ---- */

static const struct traced *find_traced(const struct trace *trace, const struct rule *rule)
{
    for (size_t i = 0; i < trace->matches.count; i++)
        if (trace->matches.items[i].match->rule == rule)
            return &trace->matches.items[i];
    return NULL;
}

static const struct telling *find_telling(const struct trace *trace, const struct match *match)
{
    for (size_t i = 0; i < trace->tellings.count; i++)
        if (trace->tellings.items[i].match == match)
            return &trace->tellings.items[i];
    return NULL;
}

static void fail_without_event(struct checker *checker, const struct rule *rule,
                               const struct example *example, const struct telling *telling)
{
    if (telling != NULL && telling->fate == FATE_FEW_PARTIES)
        fail(checker, rule, example->line, example->column,
             "the rule matches this `yes:` example, but an event needs two parties");
    else if (telling != NULL && telling->fate == FATE_DENIED)
        fail(checker, rule, example->line, example->column,
             "the rule matches this `yes:` example, but its words say that there is no event");
    else
        fail(checker, rule, example->line, example->column,
             "the rule matches this `yes:` example, but no event comes of it; see relextract "
             "explain");
}

/* "Lào chào Nga." is read again, and what became of the rule's match is kept this time. */
static void fail_to_find(struct checker *checker, const struct rule *rule,
                         const struct example *example)
{
    struct trace trace = {0};
    struct pipeline pipeline = {.model = checker->model,
                                .scratch = checker->scratch,
                                .arena = &checker->arena,
                                .trace = &trace};
    relx_error error = {0};
    if (pipeline_read(&pipeline, example->text.data, example->text.length, &error) == RELX_OK)
        pipeline_find(&pipeline, expected_value(example, "document"));
    const struct traced *traced = find_traced(&trace, rule);
    bool is_mention = rule->kind == RULE_MENTION;
    if (traced == NULL || (is_mention && traced->outcome == MATCH_WON))
        fail(checker, rule, example->line, example->column,
             "the rule finds nothing in this `yes:` example");
    else if (traced->outcome == MATCH_LOST)
        fail(checker, rule, example->line, example->column,
             arena_printf(&checker->arena, "the rule matches this `yes:` example, but loses to %s",
                          traced->winner->rule->label));
    else if (traced->outcome == MATCH_BLOCKED)
        fail(checker, rule, example->line, example->column,
             arena_printf(&checker->arena,
                          "the rule matches this `yes:` example, but its line %u blocks it",
                          traced->blocker->line));
    else
        fail_without_event(checker, rule, example, find_telling(&trace, traced->match));
}

static void judge(struct checker *checker, const struct pipeline *pipeline, const struct rule *rule,
                  const struct example *example)
{
    struct finding finding = find(pipeline, rule);
    if (!example->is_positive) {
        if (finding.match != NULL)
            fail(checker, rule, example->line, example->column,
                 "the rule finds something in this `no:` example");
        return;
    }
    if (finding.match == NULL) {
        fail_to_find(checker, rule, example);
        return;
    }
    for (size_t i = 0; i < example->expectations.count; i++)
        if (strcmp(example->expectations.items[i].key, "document") != 0)
            check_expectation(checker, pipeline, rule, &finding, &example->expectations.items[i]);
}

static void run_example(struct checker *checker, const struct rule *rule,
                        const struct example *example)
{
    struct pipeline pipeline = {
        .model = checker->model, .scratch = checker->scratch, .arena = &checker->arena};
    relx_error error = {0};
    checker->examples++;
    if (pipeline_read(&pipeline, example->text.data, example->text.length, &error) != RELX_OK) {
        fail(checker, rule, example->line, example->column, error.message);
        return;
    }
    pipeline_find(&pipeline, expected_value(example, "document"));
    judge(checker, &pipeline, rule, example);
    arena_reset(&checker->arena);
}

static void run_examples(struct checker *checker)
{
    const struct rule_set *set = &checker->model->rules;
    for (size_t i = 0; i < set->rules.count; i++)
        for (size_t k = 0; k < set->rules.items[i]->examples.count; k++)
            if (!set->rules.items[i]->off)
                run_example(checker, set->rules.items[i], &set->rules.items[i]->examples.items[k]);
}

/* Runs the examples; false when memory ran out. */
static bool run_guarded(struct checker *checker)
{
    jmp_buf no_memory;
    arena_init(&checker->arena, &no_memory);
    if (setjmp(no_memory) != 0)
        return false;
    run_examples(checker);
    return true;
}

relx_status relx_model_check(const relx_model *model, relx_report *report, void *report_data,
                             relx_check_summary *ret_summary, relx_error *error)
{
    error_clear(error);
    struct checker checker = {.model = model, .reporter = {.report = report, .data = report_data}};
    checker.scratch = regex_scratch_new();
    if (checker.scratch == NULL)
        return error_set(error, RELX_ERROR_MEMORY, NULL, 0, 0, "out of memory");
    bool finished = run_guarded(&checker);
    arena_free(&checker.arena);
    regex_scratch_free(checker.scratch);
    if (!finished)
        return error_set(error, RELX_ERROR_MEMORY, NULL, 0, 0, "out of memory");
    if (ret_summary != NULL)
        *ret_summary =
            (relx_check_summary){model->rules.rules.count, lexicon_entry_count(model->lexicon),
                                 checker.examples, checker.failures};
    return checker.failures > 0 ? RELX_ERROR_RULE : RELX_OK;
}
