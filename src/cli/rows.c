/* rows.c - a record as rows of seven tables.
 *
 * A row is a byte for its table and one for the count of its values, then the values: a byte for
 * the kind and what belongs to it.  A row of `documents` begins the next document.
 */
#include "rows.h"

#include <stdint.h>
#include <string.h>

enum kind { KIND_NULL, KIND_INTEGER, KIND_REAL, KIND_TEXT };

/* ---- Making rows ---- */

static void row(struct buffer *rows, enum table table, size_t count)
{
    buffer_add_char(rows, (char)table);
    buffer_add_char(rows, (char)count);
}

static void null(struct buffer *rows)
{
    buffer_add_char(rows, KIND_NULL);
}

static void integer(struct buffer *rows, size_t number)
{
    int64_t value = (int64_t)number;
    buffer_add_char(rows, KIND_INTEGER);
    buffer_add(rows, &value, sizeof value);
}

static void text(struct buffer *rows, const char *string)
{
    if (!string) {
        null(rows);
        return;
    }
    uint32_t length = (uint32_t)strlen(string);
    buffer_add_char(rows, KIND_TEXT);
    buffer_add(rows, &length, sizeof length);
    buffer_add(rows, string, length);
}

static void number(struct buffer *rows, const relx_quantity *quantity)
{
    if (!quantity->is_set) {
        null(rows);
        return;
    }
    buffer_add_char(rows, KIND_REAL);
    buffer_add(rows, &quantity->value, sizeof quantity->value);
}

static void span(struct buffer *rows, const relx_span *place)
{
    integer(rows, place->start);
    integer(rows, place->end);
    integer(rows, place->start_byte);
    integer(rows, place->end_byte);
}

static void add_entity(struct buffer *rows, const relx_entity *entity)
{
    row(rows, TABLE_ENTITIES, 8);
    text(rows, entity->id);
    text(rows, entity->type);
    text(rows, entity->kind);
    text(rows, entity->name);
    text(rows, entity->party);
    text(rows, entity->office_id);
    text(rows, entity->office_text);
    integer(rows, entity->known);
    for (size_t i = 0; i < entity->mention_count; i++) {
        row(rows, TABLE_MENTIONS, 7);
        text(rows, entity->id);
        span(rows, &entity->mentions[i].span);
        text(rows, entity->mentions[i].text);
        text(rows, entity->mentions[i].source);
    }
}

static void add_parties(struct buffer *rows, const relx_event *event, const char *role,
                        const relx_strings *parties)
{
    for (size_t i = 0; i < parties->count; i++) {
        row(rows, TABLE_PARTIES, 3);
        text(rows, event->id);
        text(rows, role);
        text(rows, parties->items[i]);
    }
}

static void add_topics(struct buffer *rows, const relx_strings *topics)
{
    struct buffer joined = {0};
    for (size_t i = 0; i < topics->count; i++) {
        buffer_add_string(&joined, i > 0 ? "; " : "");
        buffer_add_string(&joined, topics->items[i]);
    }
    rows->failed |= joined.failed;
    text(rows, joined.data);
    buffer_free(&joined);
}

static void add_event_row(struct buffer *rows, const relx_event *event)
{
    row(rows, TABLE_EVENTS, 26);
    text(rows, event->id);
    text(rows, event->type);
    text(rows, event->subtype);
    text(rows, event->status);
    text(rows, event->date ? event->date->value : NULL);
    text(rows, event->date ? event->date->text : NULL);
    text(rows, event->name);
    text(rows, event->instrument);
    if (event->count)
        integer(rows, event->count);
    else
        null(rows);
    text(rows, event->period_from);
    text(rows, event->period_to);
    add_topics(rows, &event->topics);
    text(rows, event->product);
    number(rows, &event->quantity);
    text(rows, event->quantity.is_set ? event->quantity.unit : NULL);
    text(rows, event->quantity.is_set ? event->quantity.text : NULL);
    number(rows, &event->money);
    text(rows, event->money.is_set ? event->money.unit : NULL);
    text(rows, event->money.is_set ? event->money.text : NULL);
    text(rows, event->attribution);
    integer(rows, event->is_negative);
    text(rows, event->mode);
    text(rows, event->place_name);
    text(rows, event->place_country);
    text(rows, event->plover);
    text(rows, event->cameo);
}

static void add_event(struct buffer *rows, const relx_event *event)
{
    add_event_row(rows, event);
    add_parties(rows, event, "party", &event->parties);
    add_parties(rows, event, "from", &event->from);
    add_parties(rows, event, "to", &event->to);
    for (size_t i = 0; i < event->participant_count; i++) {
        row(rows, TABLE_PARTICIPANTS, 4);
        text(rows, event->id);
        text(rows, event->participants[i].id);
        text(rows, event->participants[i].name);
        text(rows, event->participants[i].party);
    }
    for (size_t i = 0; i < event->evidence_count; i++) {
        row(rows, TABLE_EVIDENCE, 8);
        text(rows, event->id);
        integer(rows, i + 1);
        span(rows, &event->evidence[i].span);
        text(rows, event->evidence[i].text);
        text(rows, event->evidence[i].rule);
    }
}

void rows_add_result(struct buffer *rows, const relx_result *result)
{
    row(rows, TABLE_DOCUMENTS, 6);
    text(rows, result->id);
    text(rows, result->path);
    text(rows, result->url);
    text(rows, result->title);
    text(rows, result->date);
    text(rows, result->date_from);
    for (size_t i = 0; i < result->entity_count; i++)
        add_entity(rows, &result->entities[i]);
    for (size_t i = 0; i < result->event_count; i++)
        add_event(rows, &result->events[i]);
}

/* ---- Putting them in ---- */

/* Copied out, for values lie where they came to lie. */
static const char *take(const char *at, void *value, size_t size)
{
    memcpy(value, at, size);
    return at + size;
}

static const char *bind_value(const char *at, sqlite3_stmt *statement, int column, bool *is_bound)
{
    int64_t whole;
    double real;
    uint32_t length;
    int status = SQLITE_OK;
    switch (*at++) {
    case KIND_INTEGER:
        at = take(at, &whole, sizeof whole);
        status = sqlite3_bind_int64(statement, column, whole);
        break;
    case KIND_REAL:
        at = take(at, &real, sizeof real);
        status = sqlite3_bind_double(statement, column, real);
        break;
    case KIND_TEXT:
        at = take(at, &length, sizeof length);
        status = sqlite3_bind_text(statement, column, at, (int)length, SQLITE_STATIC);
        at += length;
        break;
    default: status = sqlite3_bind_null(statement, column); break;
    }
    *is_bound = *is_bound && status == SQLITE_OK;
    return at;
}

bool rows_put(const struct buffer *rows, sqlite3_stmt *const statements[TABLE_COUNT],
              sqlite3_int64 *document)
{
    const char *end = rows->data + rows->length;
    for (const char *at = rows->data; at < end;) {
        int table = *at++, count = *at++;
        sqlite3_stmt *statement = statements[table];
        *document += table == TABLE_DOCUMENTS;
        bool is_done = sqlite3_bind_int64(statement, 1, *document) == SQLITE_OK;
        for (int i = 0; i < count; i++)
            at = bind_value(at, statement, i + 2, &is_done);
        is_done = is_done && sqlite3_step(statement) == SQLITE_DONE;
        if (sqlite3_reset(statement) != SQLITE_OK || !is_done)
            return false;
    }
    return true;
}
