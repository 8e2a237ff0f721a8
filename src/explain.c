/* explain.c - why a text gives the events it gives, and why not others.
 *
 *     sentence 2  Bộ trưởng Bùi Thanh Sơn đã hội đàm với Ngoại trưởng Nga Lavrov.
 *       shadow    {person/named Bộ trưởng Bùi Thanh Sơn} đã hội đàm với {person/named Ngoại ...} .
 *       fired     rules/event/meeting.rules:11 talk-with   A = Bộ trưởng Bùi Thanh Sơn, T = hội đàm ...
 *       event     meeting talks occurred {RU VN}
 */
#include "extractor.h"
#include "pipeline.h"
#include "result.h"

#include <string.h>

struct explainer {
    const struct pipeline *pipeline;
    const struct rule *rule; /* the one asked for, or NULL */
    struct str out;
};

static void add_tokens(struct explainer *explainer, uint32_t first, uint32_t end)
{
    struct slice text = tokens_text(&explainer->pipeline->text, first, end);
    for (size_t i = 0; i < text.length; i++) {
        bool blank = text.data[i] == '\n' || text.data[i] == '\r' || text.data[i] == '\t';
        str_add(&explainer->out, blank ? " " : &text.data[i], 1);
    }
}

static void add_type(struct explainer *explainer, const struct mention *mention)
{
    str_add_string(&explainer->out, mention->type);
    if (mention->kind[0] != '\0')
        str_printf(&explainer->out, "/%s", mention->kind);
}

static void add_units(struct explainer *explainer, size_t sentence)
{
    const struct frame *frame = &explainer->pipeline->analysis.frames[sentence];
    for (size_t i = 0; i < frame->count; i++) {
        const struct unit *unit = &frame->units[i];
        str_add_string(&explainer->out, i == 0 ? "" : " ");
        if (unit->mention >= 0) {
            str_add_string(&explainer->out, "{");
            add_type(explainer, &explainer->pipeline->analysis.mentions.items[unit->mention]);
            str_add_string(&explainer->out, " ");
        }
        add_tokens(explainer, unit->first, unit->end);
        if (unit->mention >= 0)
            str_add_string(&explainer->out, "}");
    }
    str_add_string(&explainer->out, "\n");
}

static void add_match(struct explainer *explainer, const struct match *match)
{
    str_printf(&explainer->out, "%s", match->rule->label);
    for (size_t i = 0; i < match->capture_count; i++) {
        str_printf(&explainer->out, "%s%s = ", i == 0 ? "  " : ", ", match->captures[i].role);
        add_tokens(explainer, match->captures[i].first, match->captures[i].end);
    }
    str_add_string(&explainer->out, "\n");
}

static void add_traced(struct explainer *explainer, const struct traced *traced)
{
    if (traced->outcome == MATCH_WON) {
        str_add_string(&explainer->out, "  fired    ");
        add_match(explainer, traced->match);
    } else if (traced->outcome == MATCH_LOST) {
        str_add_string(&explainer->out, "  lost     ");
        add_match(explainer, traced->match);
        str_printf(&explainer->out, "           to %s\n", traced->winner->rule->label);
    } else {
        str_add_string(&explainer->out, "  blocked  ");
        add_match(explainer, traced->match);
        str_printf(&explainer->out, "           by line %u: %.*s\n", traced->blocker->line,
                   (int)traced->blocker->source.length, traced->blocker->source.data);
    }
}

static void add_matches(struct explainer *explainer, size_t sentence)
{
    const struct trace *trace = explainer->pipeline->trace;
    for (size_t i = 0; i < trace->matches.count; i++) {
        const struct traced *traced = &trace->matches.items[i];
        bool wanted = explainer->rule == NULL || traced->match->rule == explainer->rule;
        if (traced->match->sentence == sentence && wanted)
            add_traced(explainer, traced);
    }
}

static void add_parties(struct explainer *explainer, const struct party_set *set)
{
    const struct resolution *resolution = &explainer->pipeline->resolution;
    const char *blank = "";
    for (size_t i = 0; i < resolution->parties.count; i++)
        if (party_set_has(set, i)) {
            str_printf(&explainer->out, "%s%s", blank, resolution->parties.items[i]);
            blank = " ";
        }
}

static void add_event(struct explainer *explainer, size_t number, const struct event *event)
{
    str_printf(&explainer->out, "  event e%zu %s %s %s %s {", number, event->type,
               event->subtype == NULL ? "-" : event->subtype, event->status,
               event->date == NULL ? "-" : event->date);
    add_parties(explainer, &event->parties);
    str_add_string(&explainer->out, "}\n");
}

static void add_events(struct explainer *explainer, size_t sentence)
{
    const struct event_list *list = &explainer->pipeline->events;
    const struct sentence *range = &explainer->pipeline->text.sentences.items[sentence];
    for (size_t i = 0; i < list->items.count; i++) {
        const struct event *event = list->items.items[i];
        for (size_t k = 0; k < event->evidence.count; k++)
            if (event->evidence.items[k].first >= range->first &&
                event->evidence.items[k].first < range->end) {
                add_event(explainer, i + 1, event);
                break;
            }
    }
}

static void add_sentence(struct explainer *explainer, size_t sentence)
{
    const struct sentence *range = &explainer->pipeline->text.sentences.items[sentence];
    str_printf(&explainer->out, "sentence %zu\n  text     ", sentence + 1);
    add_tokens(explainer, (uint32_t)range->first, (uint32_t)range->end);
    str_add_string(&explainer->out, "\n  shadow   ");
    add_units(explainer, sentence);
    add_matches(explainer, sentence);
    add_events(explainer, sentence);
}

static const struct rule *find_rule(const struct relx_model *model, const char *name)
{
    for (size_t i = 0; i < model->rules.rules.count; i++)
        if (strcmp(model->rules.rules.items[i]->name, name) == 0)
            return model->rules.rules.items[i];
    return NULL;
}

static relx_status explain(relx_extractor *extractor, const relx_document *document,
                           const char *rule, struct arena *arena, struct str *ret_text,
                           relx_error *error)
{
    struct trace trace = {0};
    struct pipeline pipeline = {.model = extractor->model, .scratch = extractor->scratch,
        .arena = arena, .trace = &trace};
    struct explainer explainer = {.pipeline = &pipeline};
    str_init(&explainer.out, arena);
    if (rule != NULL && (explainer.rule = find_rule(extractor->model, rule)) == NULL)
        return error_set(error, RELX_ERROR_ARGUMENT, NULL, 0, 0, "there is no rule '%.80s'", rule);
    struct document_facts facts;
    if (pipeline_read(&pipeline, document->text, document->length, error) != RELX_OK ||
        document_read_facts(document, &pipeline.text, arena, &facts, error) != RELX_OK)
        return error->status;
    pipeline_find(&pipeline, facts.date);
    for (size_t i = 0; i < pipeline.text.sentences.count; i++)
        add_sentence(&explainer, i);
    *ret_text = explainer.out;
    return RELX_OK;
}

/* The explanation as a string of its own; NULL on failure. */
static char *explain_guarded(relx_extractor *extractor, const relx_document *document,
                             const char *rule, struct arena *arena, relx_error *error)
{
    jmp_buf no_memory;
    struct str text;
    arena_init(arena, &no_memory);
    if (setjmp(no_memory) != 0) {
        error_set(error, RELX_ERROR_MEMORY, NULL, 0, 0, "out of memory");
        return NULL;
    }
    if (explain(extractor, document, rule, arena, &text, error) != RELX_OK)
        return NULL;
    char *copy = memory_allocate(text.length + 1);
    if (copy == NULL)
        longjmp(no_memory, 1);
    memcpy(copy, text.length == 0 ? "" : text.data, text.length + 1);
    return copy;
}

char *relx_explain(relx_extractor *extractor, const relx_document *document, const char *rule,
                   relx_error *ret_error)
{
    relx_error own = {0};
    relx_error *error = ret_error == NULL ? &own : ret_error;
    struct arena arena;
    error_clear(error);
    char *text = explain_guarded(extractor, document, rule, &arena, error);
    arena_free(&arena);
    return text;
}
