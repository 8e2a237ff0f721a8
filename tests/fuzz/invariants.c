/* invariants.c - spans lie in the text, events have evidence and two parties, JSON parses. */
#include "invariants.h"

#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define HOLDS(condition)                                                                           \
    ((condition) ? (void)0                                                                         \
                 : (fprintf(stderr, "%s:%d: %s\n", __FILE__, __LINE__, #condition), abort()))

/* ---- Records ---- */

struct input {
    const char *text;
    size_t length;
};

static bool is_boundary(const struct input *input, size_t at)
{
    return at == input->length || ((unsigned char)input->text[at] & 0xC0) != 0x80;
}

static size_t count_points(const struct input *input, size_t end)
{
    size_t count = 0;
    for (size_t i = 0; i < end; i++)
        count += ((unsigned char)input->text[i] & 0xC0) != 0x80;
    return count;
}

static void check_place(const struct input *input, const relx_span *span)
{
    HOLDS(span->start < span->end);
    HOLDS(span->start_byte < span->end_byte);
    HOLDS(span->end_byte <= input->length);
    HOLDS(is_boundary(input, span->start_byte));
    HOLDS(is_boundary(input, span->end_byte));
    if (span->end_byte < 4096) { /* each count begins anew: enough for short ones */
        HOLDS(count_points(input, span->start_byte) == span->start);
        HOLDS(count_points(input, span->end_byte) == span->end);
    }
}

static void check_span(const struct input *input, const relx_span *span, const char *text)
{
    check_place(input, span);
    HOLDS(text != NULL);
    HOLDS(strncmp(text, input->text + span->start_byte, span->end_byte - span->start_byte) == 0);
}

static void check_entity(const struct input *input, const relx_entity *entity)
{
    HOLDS(entity->id != NULL && *entity->id != '\0');
    HOLDS(entity->type != NULL && entity->name != NULL);
    HOLDS(entity->mention_count > 0);
    for (size_t i = 0; i < entity->mention_count; i++) {
        const relx_mention *mention = &entity->mentions[i];
        check_span(input, &mention->span, mention->text);
        HOLDS(mention->source != NULL && *mention->source != '\0');
        HOLDS(i == 0 || entity->mentions[i - 1].span.start <= mention->span.start);
    }
}

static void check_ascending(const relx_strings *strings)
{
    for (size_t i = 1; i < strings->count; i++)
        HOLDS(strcmp(strings->items[i - 1], strings->items[i]) < 0);
}

static void check_event(const struct input *input, const relx_event *event)
{
    HOLDS(event->id != NULL && event->type != NULL && event->status != NULL);
    HOLDS(event->parties.count >= 2);
    check_ascending(&event->parties);
    check_ascending(&event->from);
    check_ascending(&event->to);
    HOLDS(event->evidence_count > 0);
    for (size_t i = 0; i < event->evidence_count; i++) {
        check_span(input, &event->evidence[i].span, event->evidence[i].text);
        HOLDS(event->evidence[i].rule != NULL);
    }
    for (size_t i = 0; i < event->participant_count; i++)
        HOLDS(event->participants[i].id != NULL && event->participants[i].name != NULL);
    if (event->date != NULL) {
        HOLDS(event->date->value != NULL);
        if (event->date->text != NULL)
            check_span(input, &event->date->span, event->date->text);
    }
    HOLDS(!event->quantity.is_set || event->quantity.text != NULL);
    HOLDS(!event->money.is_set || event->money.text != NULL);
}

static char *check_json(const relx_result *result)
{
    char *json = relx_result_json(result, RELX_JSON_COMPACT, NULL);
    HOLDS(json != NULL);
    json_t *parsed = json_loads(json, JSON_ALLOW_NUL, NULL);
    HOLDS(json_is_object(parsed));
    HOLDS(json_array_size(json_object_get(parsed, "events")) == result->event_count);
    HOLDS(json_array_size(json_object_get(parsed, "entities")) == result->entity_count);
    json_decref(parsed);
    char *events = relx_result_events_json(result, RELX_JSON_BYTES, NULL);
    HOLDS(events != NULL && (result->event_count > 0) == (*events != '\0'));
    relx_free(events);
    return json;
}

static void check_result(const struct input *input, const relx_result *result)
{
    for (size_t i = 0; i < result->entity_count; i++)
        check_entity(input, &result->entities[i]);
    for (size_t i = 0; i < result->event_count; i++)
        check_event(input, &result->events[i]);
}

/* ---- What the author of rules asks for ---- */

static void explain(relx_extractor *extractor, const relx_document *document,
                    const relx_explain_options *options, bool wanted)
{
    char *explanation = relx_explain(extractor, document, options, NULL);
    HOLDS((explanation != NULL) == wanted);
    relx_free(explanation);
}

/* "rules/event/a.rules:31 talks" -> "talks" */
static const char *rule_name(const char *label)
{
    const char *blank = strrchr(label, ' ');
    return blank == NULL ? label : blank + 1;
}

static void check_explanations(relx_extractor *extractor, const relx_document *document,
                               const relx_result *result)
{
    explain(extractor, document, NULL, result != NULL);
    for (size_t i = 0; result != NULL && i < result->event_count && i < 3; i++) {
        relx_explain_options of_event = {.event = i + 1, .is_coloured = i % 2 == 1};
        relx_explain_options of_rule = {.rule = rule_name(result->events[i].evidence[0].rule)};
        explain(extractor, document, &of_event, true);
        explain(extractor, document, &of_rule, true);
    }
}

static void check_suggestions(const struct input *input, relx_extractor *extractor,
                              const relx_document *document, bool wanted)
{
    relx_suggestions *found = relx_suggest(extractor, document, NULL);
    HOLDS((found != NULL) == wanted);
    for (size_t i = 0; wanted && i < found->name_count; i++)
        check_place(input, &found->names[i].span);
    for (size_t i = 0; wanted && i < found->sentence_count; i++) {
        const relx_unread_sentence *sentence = &found->sentences[i];
        check_place(input, &sentence->span);
        HOLDS(sentence->word != NULL && sentence->parties.count >= 2);
        check_ascending(&sentence->parties);
    }
    relx_suggestions_free(found);
}

static void check_stats(relx_extractor *extractor)
{
    size_t count;
    const relx_rule_stats *stats = relx_extractor_stats(extractor, &count);
    HOLDS(stats != NULL || count == 0);
    for (size_t i = 0; i < count; i++) {
        HOLDS(stats[i].rule != NULL);
        HOLDS(stats[i].matches == stats[i].wins + stats[i].losses + stats[i].blocks);
        HOLDS(stats[i].seconds >= 0);
    }
}

/* ---- One text ---- */

static bool is_expected(relx_status status)
{
    return status == RELX_ERROR_ENCODING || status == RELX_ERROR_LIMIT;
}

static relx_result *extract(const struct input *input, relx_extractor *extractor,
                            const relx_document *document)
{
    relx_error error;
    relx_result *result = relx_extract(extractor, document, &error);
    HOLDS(result != NULL || is_expected(error.status));
    if (result != NULL)
        check_result(input, result);
    return result;
}

static void check_same(const relx_result *first, const relx_result *second)
{
    HOLDS((first == NULL) == (second == NULL));
    if (first == NULL)
        return;
    char *json = check_json(first), *again = check_json(second);
    HOLDS(strcmp(json, again) == 0);
    relx_free(json);
    relx_free(again);
}

void invariants_check(const relx_model *model, const char *text, size_t length, const char *date)
{
    /* a copy of the exact size, so that reading beyond it is seen */
    char *copy = malloc(length > 0 ? length : 1);
    HOLDS(copy != NULL);
    if (length > 0)
        memcpy(copy, text, length);
    struct input input = {copy, length};
    relx_document document = {.text = copy, .length = length, .date = date};
    relx_extractor *extractor = relx_extractor_new(model, NULL);
    HOLDS(extractor != NULL);
    relx_result *first = extract(&input, extractor, &document);
    check_explanations(extractor, &document, first);
    check_suggestions(&input, extractor, &document, first != NULL);
    HOLDS(relx_extractor_measure(extractor, NULL) == RELX_OK);
    relx_result *second = extract(&input, extractor, &document);
    check_stats(extractor);
    check_same(first, second);
    relx_result_free(first);
    relx_result_free(second);
    relx_extractor_free(extractor);
    free(copy);
}

/* ---- The folder ---- */

static char folder[64];
static const char *const parts[] = {"gazetteers", "gazetteers/words", "rules", "rules/event"};
enum { PARTS = sizeof parts / sizeof *parts, MAX_FILES = 8 };
static char files[MAX_FILES][128];
static size_t file_count;

static void remove_folder(void)
{
    char place[128];
    for (size_t i = 0; i < file_count; i++)
        unlink(files[i]);
    for (size_t i = PARTS; i-- > 0;) {
        snprintf(place, sizeof place, "%s/%s", folder, parts[i]);
        rmdir(place);
    }
    rmdir(folder);
}

const char *scratch_folder(void)
{
    if (folder[0] != '\0')
        return folder;
    snprintf(folder, sizeof folder, "%s", "/tmp/relextract-fuzz-XXXXXX");
    HOLDS(mkdtemp(folder) != NULL);
    for (size_t i = 0; i < PARTS; i++) {
        char place[128];
        snprintf(place, sizeof place, "%s/%s", folder, parts[i]);
        HOLDS(mkdir(place, 0700) == 0);
    }
    atexit(remove_folder);
    return folder;
}

static void remember(const char *place)
{
    for (size_t i = 0; i < file_count; i++)
        if (strcmp(files[i], place) == 0)
            return;
    HOLDS(file_count < MAX_FILES);
    snprintf(files[file_count++], sizeof files[0], "%s", place);
}

void scratch_write(const char *name, const void *data, size_t length)
{
    char place[128];
    snprintf(place, sizeof place, "%s/%s", scratch_folder(), name);
    FILE *file = fopen(place, "wb");
    HOLDS(file != NULL);
    HOLDS(length == 0 || fwrite(data, 1, length, file) == length);
    HOLDS(fclose(file) == 0);
    remember(place);
}
