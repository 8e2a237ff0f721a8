/* tally.c - counting, and the counts as JSON for the journal and the summary. */
#include "tally.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

static const char *const reason_names[REASON_COUNT] = {
    "unreadable", "special", "format", "too-large", "changed", "gzip",  "encoding",
    "binary",     "empty",   "json",   "field",     "name",    "limit", "memory"};
static const char *const skip_names[SKIP_COUNT] = {"ending", "hidden", "loop", "special", "output"};

const char *reason_name(enum reason reason)
{
    return reason_names[reason];
}

const char *skip_name(enum skip skip)
{
    return skip_names[skip];
}

bool fault_set(struct fault *fault, enum reason reason, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    fault->reason = reason;
    vsnprintf(fault->message, sizeof fault->message, format, arguments);
    va_end(arguments);
    return false;
}

static void add_type(struct tally *tally, const char *name, uint64_t count)
{
    size_t at = 0;
    while (at < TALLY_TYPES && tally->types[at].name[0] && strcmp(tally->types[at].name, name) < 0)
        at++;
    if (at == TALLY_TYPES)
        return;
    if (strcmp(tally->types[at].name, name) != 0) {
        memmove(&tally->types[at + 1], &tally->types[at],
                (TALLY_TYPES - at - 1) * sizeof tally->types[0]);
        snprintf(tally->types[at].name, sizeof tally->types[at].name, "%s", name);
        tally->types[at].count = 0;
    }
    tally->types[at].count += count;
}

void tally_result(struct tally *tally, const relx_result *result)
{
    tally->documents++;
    tally->events += result->event_count;
    for (size_t i = 0; i < result->event_count; i++)
        add_type(tally, result->events[i].type, 1);
}

void tally_add(struct tally *tally, const struct tally *more)
{
    tally->files += more->files;
    tally->bytes += more->bytes;
    tally->documents += more->documents;
    tally->events += more->events;
    tally->dates_ignored += more->dates_ignored;
    for (size_t i = 0; i < REASON_COUNT; i++)
        tally->failures[i] += more->failures[i];
    for (size_t i = 0; i < SKIP_COUNT; i++)
        tally->skipped[i] += more->skipped[i];
    for (size_t i = 0; i < TALLY_TYPES && more->types[i].name[0]; i++)
        add_type(tally, more->types[i].name, more->types[i].count);
}

uint64_t tally_failures(const struct tally *tally)
{
    uint64_t sum = 0;
    for (size_t i = 0; i < REASON_COUNT; i++)
        sum += tally->failures[i];
    return sum;
}

/* ---- JSON ---- */

static bool put(json_t *object, const char *name, uint64_t count)
{
    return json_object_set_new(object, name, json_integer((json_int_t)count)) == 0;
}

/* Only what is there: most runs meet few of the reasons. */
static bool put_names(json_t *object, const char *key, const char *const *names,
                      const uint64_t *counts, size_t count)
{
    json_t *inner = json_object();
    bool is_done = inner != NULL;
    for (size_t i = 0; is_done && i < count; i++)
        is_done = counts[i] == 0 || put(inner, names[i], counts[i]);
    return json_object_set_new(object, key, inner) == 0 && is_done;
}

static bool put_types(json_t *object, const struct tally *tally)
{
    json_t *inner = json_object();
    bool is_done = inner != NULL;
    for (size_t i = 0; is_done && i < TALLY_TYPES && tally->types[i].name[0]; i++)
        is_done = put(inner, tally->types[i].name, tally->types[i].count);
    return json_object_set_new(object, "events_by_type", inner) == 0 && is_done;
}

json_t *tally_to_json(const struct tally *tally)
{
    json_t *object = json_object();
    if (object && put(object, "files", tally->files) && put(object, "bytes", tally->bytes) &&
        put(object, "documents", tally->documents) && put(object, "events", tally->events) &&
        put_types(object, tally) && put(object, "failed", tally_failures(tally)) &&
        put_names(object, "failures", reason_names, tally->failures, REASON_COUNT) &&
        put_names(object, "skipped", skip_names, tally->skipped, SKIP_COUNT) &&
        put(object, "dates_ignored", tally->dates_ignored))
        return object;
    json_decref(object);
    return NULL;
}

static uint64_t take(const json_t *object, const char *name)
{
    return (uint64_t)json_integer_value(json_object_get(object, name));
}

bool tally_from_json(struct tally *ret_tally, const json_t *object)
{
    *ret_tally = (struct tally){.files = take(object, "files"),
                                .bytes = take(object, "bytes"),
                                .documents = take(object, "documents"),
                                .events = take(object, "events"),
                                .dates_ignored = take(object, "dates_ignored")};
    const json_t *failures = json_object_get(object, "failures");
    const json_t *skipped = json_object_get(object, "skipped");
    for (size_t i = 0; i < REASON_COUNT; i++)
        ret_tally->failures[i] = take(failures, reason_names[i]);
    for (size_t i = 0; i < SKIP_COUNT; i++)
        ret_tally->skipped[i] = take(skipped, skip_names[i]);
    json_t *types = json_object_get(object, "events_by_type");
    const char *name;
    json_t *count;
    json_object_foreach(types, name, count)
        add_type(ret_tally, name, (uint64_t)json_integer_value(count));
    return json_is_object(object) && json_is_object(failures) && json_is_object(skipped);
}
