/* table.c - events as CSV (RFC 4180), one table of columns for the header and the cells.
 *
 * A cell with several things in it joins them by "; ": "LA; VN".  A spreadsheet would take a cell
 * that begins with = + - @ for a formula, and articles are written by strangers: such a cell gets
 * an apostrophe in front, which spreadsheets show as plain text.  Nor do they take a cell of any
 * length: what is longer ends in "...".
 */
#include "table.h"

#include <stddef.h>
#include <stdlib.h>
#include <string.h>

/* What stands in a cell; the first two are an offset in the result and in the event. */
enum source {
    OF_DOCUMENT,
    OF_EVENT,
    STRINGS,
    NUMBER,
    UNIT,
    DATE,
    PARTICIPANTS,
    PARTICIPANT_IDS,
    COUNT,
    PLACE,
    POLARITY,
    EVIDENCE,
    RULES
};

struct column {
    const char *name;
    enum source source;
    size_t field; /* offset, where the source needs one */
};

#define DOCUMENT_FIELD(field)      OF_DOCUMENT, offsetof(relx_result, field)
#define EVENT_FIELD(source, field) source, offsetof(relx_event, field)

static const struct column columns[] = {
    {"document_id", DOCUMENT_FIELD(id)},
    {"url", DOCUMENT_FIELD(url)},
    {"date_article", DOCUMENT_FIELD(date)},
    {"event_id", EVENT_FIELD(OF_EVENT, id)},
    {"type", EVENT_FIELD(OF_EVENT, type)},
    {"subtype", EVENT_FIELD(OF_EVENT, subtype)},
    {"status", EVENT_FIELD(OF_EVENT, status)},
    {"date", DATE, 0},
    {"parties", EVENT_FIELD(STRINGS, parties)},
    {"participants", PARTICIPANTS, 0},
    {"from", EVENT_FIELD(STRINGS, from)},
    {"to", EVENT_FIELD(STRINGS, to)},
    {"product", EVENT_FIELD(OF_EVENT, product)},
    {"quantity", EVENT_FIELD(NUMBER, quantity)},
    {"unit", EVENT_FIELD(UNIT, quantity)},
    {"money", EVENT_FIELD(NUMBER, money)},
    {"currency", EVENT_FIELD(UNIT, money)},
    {"name", EVENT_FIELD(OF_EVENT, name)},
    {"count", COUNT, 0},
    {"place", PLACE, 0},
    {"mode", EVENT_FIELD(OF_EVENT, mode)},
    {"topics", EVENT_FIELD(STRINGS, topics)},
    {"attribution", EVENT_FIELD(OF_EVENT, attribution)},
    {"polarity", POLARITY, 0},
    {"evidence", EVIDENCE, 0},
    {"rule", RULES, 0},
    {"path", DOCUMENT_FIELD(path)},
    {"date_from", DOCUMENT_FIELD(date_from)},
    {"participant_ids", PARTICIPANT_IDS, 0},
};

enum {
    COLUMN_COUNT = sizeof columns / sizeof *columns,
    CELL_MAX = 32000 /* bytes; Excel takes 32767 characters, and of longer ones makes rows */
};

/* ---- The text of a cell ---- */

static void add_text(FILE *cell, const char *text)
{
    if (text)
        fputs(text, cell);
}

/* With the separator before all but the first. */
static void add_item(FILE *cell, size_t index, const char *text)
{
    if (index > 0)
        fputs("; ", cell);
    add_text(cell, text);
}

/* "Moscow (RU)", or whichever of the two there is. */
static void add_with_party(FILE *cell, const char *name, const char *party)
{
    add_text(cell, name);
    if (party && *party)
        fprintf(cell, name ? " (%s)" : "%s", party);
}

/* Fifteen digits are what a double holds of any decimal number: 1.4 stays 1.4, and no million is
 * written 1e+06. */
static void add_number(FILE *cell, double number)
{
    fprintf(cell, "%.15g", number);
}

static void add_participants(FILE *cell, const relx_event *event)
{
    for (size_t i = 0; i < event->participant_count; i++) {
        add_item(cell, i, NULL);
        add_with_party(cell, event->participants[i].name, event->participants[i].party);
    }
}

static void add_participant_ids(FILE *cell, const relx_event *event)
{
    for (size_t i = 0; i < event->participant_count; i++)
        add_item(cell, i, event->participants[i].id);
}

static void add_strings(FILE *cell, const relx_strings *strings)
{
    for (size_t i = 0; i < strings->count; i++)
        add_item(cell, i, strings->items[i]);
}

static void add_evidence(FILE *cell, const relx_event *event, enum source source)
{
    for (size_t i = 0; i < event->evidence_count; i++)
        add_item(cell, i, source == RULES ? event->evidence[i].rule : event->evidence[i].text);
}

static void add_quantity(FILE *cell, const relx_quantity *quantity, enum source source)
{
    if (!quantity->is_set)
        return;
    if (source == NUMBER)
        add_number(cell, quantity->value);
    else
        add_text(cell, quantity->unit);
}

static void add_cell(FILE *cell, const struct column *column, const relx_result *result,
                     const relx_event *event)
{
    const char *in_document = (const char *)result + column->field;
    const char *in_event = (const char *)event + column->field;
    switch (column->source) {
    case OF_DOCUMENT: add_text(cell, *(const char *const *)in_document); break;
    case OF_EVENT: add_text(cell, *(const char *const *)in_event); break;
    case STRINGS: add_strings(cell, (const relx_strings *)in_event); break;
    case NUMBER:
    case UNIT: add_quantity(cell, (const relx_quantity *)in_event, column->source); break;
    case DATE: add_text(cell, event->date ? event->date->value : NULL); break;
    case PARTICIPANTS: add_participants(cell, event); break;
    case PARTICIPANT_IDS: add_participant_ids(cell, event); break;
    case COUNT:
        if (event->count > 0)
            fprintf(cell, "%zu", event->count);
        break;
    case PLACE: add_with_party(cell, event->place_name, event->place_country); break;
    case POLARITY: add_text(cell, event->is_negative ? "negative" : NULL); break;
    case EVIDENCE:
    case RULES: add_evidence(cell, event, column->source); break;
    }
}

/* ---- Cells and rows ---- */

static void print_quoted(FILE *stream, const char *guard, const char *text)
{
    fprintf(stream, "\"%s", guard);
    for (; *text; text++) {
        if (*text == '"')
            fputc('"', stream);
        fputc(*text, stream);
    }
    fputc('"', stream);
}

static void shorten(char *text)
{
    size_t length = strlen(text);
    if (length <= CELL_MAX)
        return;
    length = CELL_MAX - strlen("...");
    while (((unsigned char)text[length] & 0xC0) == 0x80)
        length--;
    strcpy(text + length, "...");
}

static void print_cell(FILE *stream, const char *text)
{
    const char *guard = *text && strchr("=+-@", *text) ? "'" : "";
    if (strpbrk(text, ",\"\r\n"))
        print_quoted(stream, guard, text);
    else
        fprintf(stream, "%s%s", guard, text);
}

/* A cell is built in memory first, for its first character and its commas decide how it is written;
 * *text is what was written to `cell`. */
static bool print_row(FILE *stream, FILE *cell, char *const *text, const relx_result *result,
                      const relx_event *event)
{
    for (size_t i = 0; i < COLUMN_COUNT; i++) {
        rewind(cell);
        add_cell(cell, &columns[i], result, event);
        fputc('\0', cell);
        if (fflush(cell) != 0 || ferror(cell))
            return false;
        shorten(*text);
        if (i > 0)
            fputc(',', stream);
        print_cell(stream, *text);
    }
    fputs("\r\n", stream);
    return true;
}

void table_print_header(FILE *stream, bool has_mark)
{
    fputs(has_mark ? "\xEF\xBB\xBF" : "", stream);
    for (size_t i = 0; i < COLUMN_COUNT; i++)
        fprintf(stream, "%s%s", i > 0 ? "," : "", columns[i].name);
    fputs("\r\n", stream);
}

bool table_print_events(FILE *stream, const relx_result *result)
{
    char *text = NULL;
    size_t size = 0;
    FILE *cell = open_memstream(&text, &size);
    if (!cell)
        return false;
    bool is_done = true;
    for (size_t i = 0; is_done && i < result->event_count; i++)
        is_done = print_row(stream, cell, &text, result, &result->events[i]);
    fclose(cell);
    free(text);
    return is_done;
}
