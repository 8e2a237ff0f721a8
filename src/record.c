/* record.c - a result as JSON.
 *
 * "Lào tặng Việt Nam hai xe." gives
 *   {"format":"relextract/1","document":{...},"entities":[{"id":"LA","type":"country","name":"Lào",
 *    "mentions":[{"start":0,"end":3,"text":"Lào"}]},...],"events":[]}
 * Fields come in a fixed order and empty ones are left out, so that one input gives one output,
 * byte for byte.  Jansson answers NULL when memory runs out: `failed` keeps that until the end, and
 * the code between reads as the record does.  It allocates for itself while the tree stands; the
 * text that is handed out comes from memory_allocate().
 */
#include "relextract.h"

#include <jansson.h>
#include <stdint.h>
#include <string.h>

#include "arena.h"
#include "error.h"

/* Changes with the meaning of a field, not with a new one. */
static const char record_format[] = "relextract/1";

struct record {
    int flags;   /* RELX_JSON_... */
    bool failed; /* an allocation did */
};

/* ---- Fields ---- */

static void add_value(struct record *record, json_t *object, const char *key, json_t *value)
{
    if (json_object_set_new(object, key, value) != 0)
        record->failed = true;
}

static void add_item(struct record *record, json_t *array, json_t *item)
{
    if (json_array_append_new(array, item) != 0)
        record->failed = true;
}

/* The length of the UTF-8 character at `text`, 0 where there is none. */
static size_t character_length(const char *text)
{
    const unsigned char *byte = (const unsigned char *)text;
    if (byte[0] < 0x80)
        return 1;
    size_t length = byte[0] >= 0xF0 ? 4 : byte[0] >= 0xE0 ? 3 : 2;
    if (byte[0] < 0xC2 || byte[0] > 0xF4)
        return 0;
    for (size_t i = 1; i < length; i++)
        if ((byte[i] & 0xC0) != 0x80)
            return 0;
    bool is_overlong = (byte[0] == 0xE0 && byte[1] < 0xA0) || (byte[0] == 0xF0 && byte[1] < 0x90);
    bool is_surrogate = byte[0] == 0xED && byte[1] >= 0xA0;
    bool is_above = byte[0] == 0xF4 && byte[1] >= 0x90;
    return is_overlong || is_surrogate || is_above ? 0 : length;
}

/* A file's name may hold any bytes; JSON may not: what is no UTF-8 becomes U+FFFD. */
static json_t *repaired_string(const char *text)
{
    char *copy = memory_allocate(3 * strlen(text) + 1);
    if (!copy)
        return NULL;
    char *end = copy;
    while (*text) {
        size_t length = character_length(text);
        memcpy(end, length ? text : "\xEF\xBF\xBD", length ? length : 3);
        end += length ? length : 3;
        text += length ? length : 1;
    }
    *end = '\0';
    json_t *string = json_string(copy);
    memory_release(copy);
    return string;
}

static json_t *string_value(const char *text)
{
    json_t *string = json_string(text);
    return string ? string : repaired_string(text);
}

static void add_string(struct record *record, json_t *object, const char *key, const char *text)
{
    if (text && *text)
        add_value(record, object, key, string_value(text));
}

/* Doses and sums are whole far more often than not, and 1000000.0 is not how one writes a million.
 */
static json_t *number_value(double number)
{
    const double exact = 9007199254740992.0; /* 2^53: above it not every integer is a double */
    bool fits = number >= -exact && number <= exact;
    if (fits && (double)(json_int_t)number == number)
        return json_integer((json_int_t)number);
    return json_real(number);
}

static void add_strings(struct record *record, json_t *object, const char *key,
                        const struct relx_strings *strings)
{
    if (strings->count == 0)
        return;
    json_t *array = json_array();
    for (size_t i = 0; i < strings->count; i++)
        add_item(record, array, string_value(strings->items[i]));
    add_value(record, object, key, array);
}

static void add_span(struct record *record, json_t *object, const relx_span *span)
{
    bool in_bytes = record->flags & RELX_JSON_BYTES;
    size_t start = in_bytes ? span->start_byte : span->start;
    size_t end = in_bytes ? span->end_byte : span->end;
    add_value(record, object, "start", json_integer((json_int_t)start));
    add_value(record, object, "end", json_integer((json_int_t)end));
}

/* ---- Document and entities ---- */

static json_t *document_value(struct record *record, const relx_result *result)
{
    json_t *document = json_object();
    add_string(record, document, "id", result->id);
    add_string(record, document, "path", result->path);
    add_string(record, document, "url", result->url);
    add_string(record, document, "title", result->title);
    add_string(record, document, "date", result->date);
    add_string(record, document, "date_from", result->date_from);
    return document;
}

/* Names speak for themselves; who a person is may have been read from an office that the mention
 * names, so people's mentions say which line made them so. */
static json_t *mention_value(struct record *record, const relx_mention *mention, bool is_person)
{
    json_t *object = json_object();
    add_span(record, object, &mention->span);
    add_string(record, object, "text", mention->text);
    if (is_person)
        add_string(record, object, "source", mention->source);
    return object;
}

static void add_office(struct record *record, json_t *object, const relx_entity *entity)
{
    if (!entity->office_id && !entity->office_text)
        return;
    json_t *office = json_object();
    add_string(record, office, "id", entity->office_id);
    add_string(record, office, "text", entity->office_text);
    add_value(record, object, "office", office);
}

static json_t *entity_value(struct record *record, const relx_entity *entity)
{
    bool is_person = entity->type && strcmp(entity->type, "person") == 0;
    json_t *object = json_object();
    add_string(record, object, "id", entity->id);
    add_string(record, object, "type", entity->type);
    add_string(record, object, "kind", entity->kind);
    add_string(record, object, "name", entity->name);
    add_string(record, object, "party", entity->party);
    add_office(record, object, entity);
    if (is_person)
        add_value(record, object, "known", json_boolean(entity->known));
    json_t *mentions = json_array();
    for (size_t i = 0; i < entity->mention_count; i++)
        add_item(record, mentions, mention_value(record, &entity->mentions[i], is_person));
    add_value(record, object, "mentions", mentions);
    return object;
}

/* ---- Events ---- */

static void add_date(struct record *record, json_t *object, const relx_date *date)
{
    if (!date)
        return;
    json_t *value = json_object();
    add_string(record, value, "value", date->value);
    if (date->text) {
        add_string(record, value, "text", date->text);
        add_span(record, value, &date->span);
    }
    add_value(record, object, "date", value);
}

static void add_participants(struct record *record, json_t *object, const relx_event *event)
{
    if (event->participant_count == 0)
        return;
    json_t *array = json_array();
    for (size_t i = 0; i < event->participant_count; i++) {
        const relx_participant *participant = &event->participants[i];
        json_t *item = json_object();
        add_string(record, item, "id", participant->id);
        add_string(record, item, "name", participant->name);
        add_string(record, item, "party", participant->party);
        add_item(record, array, item);
    }
    add_value(record, object, "participants", array);
}

/* An object of two strings, left out where both are. */
static void add_pair(struct record *record, json_t *object, const char *key,
                     const char *const keys[2], const char *const values[2])
{
    if (!values[0] && !values[1])
        return;
    json_t *pair = json_object();
    add_string(record, pair, keys[0], values[0]);
    add_string(record, pair, keys[1], values[1]);
    add_value(record, object, key, pair);
}

static void add_quantity(struct record *record, json_t *object, const char *key,
                         const char *unit_key, const relx_quantity *quantity)
{
    if (!quantity->is_set)
        return;
    json_t *value = json_object();
    add_value(record, value, "value", number_value(quantity->value));
    add_string(record, value, unit_key, quantity->unit);
    add_string(record, value, "text", quantity->text);
    add_value(record, object, key, value);
}

static void add_evidence(struct record *record, json_t *object, const relx_event *event)
{
    json_t *array = json_array();
    for (size_t i = 0; i < event->evidence_count; i++) {
        const relx_evidence *evidence = &event->evidence[i];
        json_t *item = json_object();
        add_span(record, item, &evidence->span);
        add_string(record, item, "text", evidence->text);
        add_string(record, item, "rule", evidence->rule);
        add_item(record, array, item);
    }
    add_value(record, object, "evidence", array);
}

static void add_agreement(struct record *record, json_t *object, const relx_event *event)
{
    add_string(record, object, "name", event->name);
    add_string(record, object, "instrument", event->instrument);
    if (event->count)
        add_value(record, object, "count", json_integer((json_int_t)event->count));
    add_pair(record, object, "period", (const char *const[]){"from", "to"},
             (const char *const[]){event->period_from, event->period_to});
    add_strings(record, object, "topics", &event->topics);
}

static void add_commitment(struct record *record, json_t *object, const relx_event *event)
{
    add_strings(record, object, "from", &event->from);
    add_strings(record, object, "to", &event->to);
    add_string(record, object, "product", event->product);
    add_quantity(record, object, "quantity", "unit", &event->quantity);
    add_quantity(record, object, "money", "currency", &event->money);
}

static void add_event(struct record *record, json_t *object, const relx_event *event)
{
    add_string(record, object, "id", event->id);
    add_string(record, object, "type", event->type);
    add_string(record, object, "subtype", event->subtype);
    add_string(record, object, "status", event->status);
    add_date(record, object, event->date);
    add_strings(record, object, "parties", &event->parties);
    add_participants(record, object, event);
    add_agreement(record, object, event);
    add_commitment(record, object, event);
    add_string(record, object, "attribution", event->attribution);
    if (event->is_negative)
        add_string(record, object, "polarity", "negative");
    add_string(record, object, "mode", event->mode);
    add_pair(record, object, "place", (const char *const[]){"name", "country"},
             (const char *const[]){event->place_name, event->place_country});
    add_evidence(record, object, event);
    add_string(record, object, "plover", event->plover);
    add_string(record, object, "cameo", event->cameo);
}

/* ---- Whole objects ---- */

static json_t *result_value(struct record *record, const relx_result *result)
{
    json_t *object = json_object();
    add_string(record, object, "format", record_format);
    add_value(record, object, "document", document_value(record, result));
    json_t *entities = json_array();
    for (size_t i = 0; i < result->entity_count; i++)
        add_item(record, entities, entity_value(record, &result->entities[i]));
    add_value(record, object, "entities", entities);
    json_t *events = json_array();
    for (size_t i = 0; i < result->event_count; i++) {
        json_t *event = json_object();
        add_event(record, event, &result->events[i]);
        add_item(record, events, event);
    }
    add_value(record, object, "events", events);
    return object;
}

static json_t *event_line_value(struct record *record, const relx_result *result, size_t index)
{
    json_t *document = json_object();
    add_string(record, document, "id", result->id);
    add_string(record, document, "url", result->url);
    add_string(record, document, "date", result->date);
    json_t *object = json_object();
    add_value(record, object, "document", document);
    add_event(record, object, &result->events[index]);
    return object;
}

/* ---- Text ---- */

struct output {
    char *data; /* NUL-terminated once something was added */
    size_t length, capacity;
};

static int output_add(const char *data, size_t length, void *into)
{
    struct output *output = into;
    if (length >= SIZE_MAX / 2 - output->length)
        return -1;
    if (output->length + length >= output->capacity) {
        size_t capacity = 2 * (output->length + length) + 1024;
        char *grown = memory_resize(output->data, capacity);
        if (!grown)
            return -1;
        output->data = grown;
        output->capacity = capacity;
    }
    memcpy(output->data + output->length, data, length);
    output->length += length;
    output->data[output->length] = '\0';
    return 0;
}

static void output_value(struct record *record, struct output *output, json_t *value)
{
    /* Fifteen digits are what a double holds of any decimal number, so that 1.4 stays 1.4. */
    size_t layout = JSON_REAL_PRECISION(15);
    layout |= record->flags & RELX_JSON_INDENT ? JSON_INDENT(2) : JSON_COMPACT;
    if (!record->failed && json_dump_callback(value, output_add, output, layout) != 0)
        record->failed = true;
    json_decref(value);
}

static char *output_finish(const struct record *record, struct output *output, relx_error *error)
{
    if (!record->failed)
        return output->data;
    memory_release(output->data);
    error_set(error, RELX_ERROR_MEMORY, NULL, 0, 0, "out of memory");
    return NULL;
}

char *relx_result_json(const relx_result *result, int flags, relx_error *error)
{
    error_clear(error);
    struct record record = {.flags = flags};
    struct output output = {0};
    output_value(&record, &output, result_value(&record, result));
    return output_finish(&record, &output, error);
}

char *relx_result_events_json(const relx_result *result, int flags, relx_error *error)
{
    error_clear(error);
    struct record record = {.flags = flags};
    struct output output = {0};
    if (output_add("", 0, &output) != 0)
        record.failed = true;
    for (size_t i = 0; i < result->event_count && !record.failed; i++) {
        output_value(&record, &output, event_line_value(&record, result, i));
        if (!record.failed && output_add("\n", 1, &output) != 0)
            record.failed = true;
    }
    return output_finish(&record, &output, error);
}

void relx_free(void *memory)
{
    memory_release(memory);
}
