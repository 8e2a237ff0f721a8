/* explain.c - why a text gives the events it gives, and why not others.
 *
 *     sentence 2  Bộ trưởng Bùi Thanh Sơn đã hội đàm với Ngoại trưởng Nga Lavrov.
 *       shadow    {person/named Bộ trưởng Bùi Thanh Sơn} đã hội đàm với {person/named Ngoại ...} .
 *       fired     rules/event/meeting.rules:11 talk-with   A = Bộ trưởng Bùi Thanh Sơn, T = hội đàm
 * ... told as e1 event     meeting talks occurred {RU VN}
 */
#include "explain_parts.h"
#include "extractor.h"

#include <string.h>

/* ---- All sentences ---- */

static void add_matches(struct explainer *explainer, size_t sentence)
{
    const struct trace *trace = explainer->pipeline->trace;
    for (size_t i = 0; i < trace->matches.count; i++)
        if (trace->matches.items[i].match->sentence == sentence)
            explain_match(explainer, &trace->matches.items[i]);
}

/* Has the event evidence in the tokens of the sentence? */
static bool is_told_in(const struct event *event, const struct sentence *range)
{
    for (size_t i = 0; i < event->evidence.count; i++)
        if (event->evidence.items[i].first >= range->first &&
            event->evidence.items[i].first < range->end)
            return true;
    return false;
}

static void add_sentence(struct explainer *explainer, size_t sentence)
{
    const struct pipeline *pipeline = explainer->pipeline;
    const struct sentence *range = &pipeline->text.sentences.items[sentence];
    const struct frame *frame = &pipeline->analysis.frames[sentence];
    explain_paint(explainer, PAINT_HEADING, "sentence %zu\n", sentence + 1);
    str_add_string(&explainer->out, "  text     ");
    explain_tokens(explainer, (uint32_t)range->first, (uint32_t)range->end);
    str_add_string(&explainer->out, "\n  shadow   ");
    explain_units(explainer, frame->units, frame->count);
    str_add_string(&explainer->out, "\n");
    add_matches(explainer, sentence);
    for (size_t i = 0; i < pipeline->events.items.count; i++)
        if (is_told_in(pipeline->events.items.items[i], range)) {
            str_add_string(&explainer->out, "  event    ");
            explain_event_line(explainer, pipeline->events.items.items[i]);
        }
}

/* ---- What is asked for ---- */

static const struct rule *find_rule(const struct relx_model *model, const char *name,
                                    struct arena *arena, relx_error *error)
{
    VEC(const char *) names = {0};
    for (size_t i = 0; i < model->rules.rules.count; i++) {
        const struct rule *rule = model->rules.rules.items[i];
        if (strcmp(rule->name, name) == 0 || strcmp(rule->label, name) == 0)
            return rule;
        *vec_push(&names, arena) = rule->name;
    }
    const char *nearest = str_nearest(name, names.items, names.count);
    error_set(error, RELX_ERROR_ARGUMENT, NULL, 0, 0, "there is no rule '%.80s'%s%.80s%s", name,
              nearest == NULL ? "" : " (did you mean '", nearest == NULL ? "" : nearest,
              nearest == NULL ? "" : "'?)");
    return NULL;
}

static relx_status check_number(const struct pipeline *pipeline, size_t number, relx_error *error)
{
    size_t count = pipeline->events.items.count;
    if (number <= count)
        return RELX_OK;
    if (count == 0)
        return error_set(error, RELX_ERROR_ARGUMENT, NULL, 0, 0,
                         "there is no e%zu: the text tells of no event", number);
    return error_set(error, RELX_ERROR_ARGUMENT, NULL, 0, 0,
                     "there is no e%zu: the text's last event is e%zu", number, count);
}

static relx_status explain(struct explainer *explainer, struct pipeline *pipeline,
                           const relx_document *document, const relx_explain_options *options,
                           relx_error *error)
{
    struct document_facts facts;
    explainer->facts = &facts;
    if (options->rule != NULL && options->event > 0)
        return error_set(error, RELX_ERROR_ARGUMENT, NULL, 0, 0,
                         "an explanation is of a rule or of an event, not of both");
    if (options->rule != NULL) {
        explainer->rule = find_rule(pipeline->model, options->rule, pipeline->arena, error);
        if (explainer->rule == NULL)
            return error->status;
        pipeline->trace->watched = explainer->rule;
    }
    if (pipeline_read(pipeline, document->text, document->length, error) != RELX_OK ||
        document_read_facts(document, pipeline->model->lexicon, &pipeline->text, pipeline->arena,
                            &facts, error) != RELX_OK)
        return error->status;
    pipeline_find(pipeline, facts.date);
    if (options->rule != NULL) {
        explain_rule(explainer);
    } else if (options->event > 0) {
        if (check_number(pipeline, options->event, error) != RELX_OK)
            return error->status;
        explain_event(explainer, options->event);
    } else {
        for (size_t i = 0; i < pipeline->text.sentences.count; i++)
            add_sentence(explainer, i);
    }
    return RELX_OK;
}

/* The explanation as a string of its own; NULL on failure. */
static char *explain_guarded(const relx_extractor *extractor, const relx_document *document,
                             const relx_explain_options *options, struct arena *arena,
                             struct regex_pool *regexes, relx_error *error)
{
    jmp_buf no_memory;
    struct trace trace = {0};
    struct pipeline pipeline = {
        .model = extractor->model, .scratch = extractor->scratch, .arena = arena, .trace = &trace};
    struct explainer explainer = {
        .pipeline = &pipeline, .regexes = regexes, .is_coloured = options->is_coloured};
    arena_init(arena, &no_memory);
    if (setjmp(no_memory) != 0) {
        error_set(error, RELX_ERROR_MEMORY, NULL, 0, 0, "out of memory");
        return NULL;
    }
    str_init(&explainer.out, arena);
    if (explain(&explainer, &pipeline, document, options, error) != RELX_OK)
        return NULL;
    size_t length = explainer.out.length;
    char *copy = memory_allocate(length + 1);
    if (copy == NULL)
        longjmp(no_memory, 1);
    memcpy(copy, length == 0 ? "" : explainer.out.data, length + 1);
    return copy;
}

char *relx_explain(relx_extractor *extractor, const relx_document *document,
                   const relx_explain_options *options, relx_error *ret_error)
{
    static const relx_explain_options defaults = {0};
    relx_error own = {0};
    relx_error *error = ret_error == NULL ? &own : ret_error;
    struct regex_pool regexes = {.is_for_once = true};
    struct arena arena;
    error_clear(error);
    char *text = explain_guarded(extractor, document, options == NULL ? &defaults : options, &arena,
                                 &regexes, error);
    regex_pool_free(&regexes);
    arena_free(&arena);
    return text;
}
