/* summary.c - the counts of a run in words, and as a JSON object. */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "message.h"
#include "progress.h"
#include "store.h"

static void add_names(struct buffer *line, const char *word, const char *(*name)(size_t),
                      const uint64_t *counts, size_t count)
{
    bool is_first = true;
    for (size_t i = 0; i < count; i++) {
        if (counts[i] == 0)
            continue;
        buffer_printf(line, "%s %" PRIu64 " %s", is_first ? word : ",", counts[i], name(i));
        is_first = false;
    }
}

static const char *name_of_reason(size_t i)
{
    return reason_name((enum reason)i);
}

static const char *name_of_skip(size_t i)
{
    return skip_name((enum skip)i);
}

static void print_line(struct buffer *line)
{
    if (line->length > 0 && !line->failed)
        message_print("%s", line->data);
    buffer_clear(line);
}

void summary_print(const struct plan *plan, const struct progress *progress,
                   const struct tally *tally)
{
    struct buffer line = {0};
    double seconds = progress_seconds(progress);
    if (progress->is_quiet)
        return;
    buffer_printf(&line,
                  "%" PRIu64 " articles, %" PRIu64 " events, %" PRIu64
                  " failed; %.1f s, %.0f articles/s, %.2f MB/s",
                  tally->documents, tally->events, tally_failures(tally), seconds,
                  (double)progress->documents / seconds, (double)progress->bytes / 1e6 / seconds);
    print_line(&line);
    for (size_t i = 0; i < TALLY_TYPES && tally->types[i].name[0]; i++)
        buffer_printf(&line, "%s %" PRIu64 " %s", i > 0 ? "," : "events:", tally->types[i].count,
                      tally->types[i].name);
    print_line(&line);
    add_names(&line, "failed:", name_of_reason, tally->failures, REASON_COUNT);
    if (line.length > 0) {
        buffer_add_string(&line, "; see ");
        buffer_add_shown(&line, plan->layout.failures);
    }
    print_line(&line);
    add_names(&line, "skipped:", name_of_skip, tally->skipped, SKIP_COUNT);
    print_line(&line);
    if (tally->dates_ignored > 0)
        message_print("in %" PRIu64 " of the articles the date reads as none",
                      tally->dates_ignored);
    buffer_free(&line);
}

static json_t *make_summary(const struct progress *progress, const struct tally *tally,
                            enum outcome outcome)
{
    static const char *const outcomes[] = {"complete", "interrupted", "stopped"};
    double seconds = progress_seconds(progress);
    json_t *counts = tally_to_json(tally);
    if (!counts)
        return NULL;
    json_t *object = json_pack("{ss sf sf sf}", "outcome", outcomes[outcome], "seconds", seconds,
                               "articles_per_second", (double)progress->documents / seconds,
                               "megabytes_per_second", (double)progress->bytes / 1e6 / seconds);
    if (object && json_object_update(object, counts) != 0) {
        json_decref(object);
        object = NULL;
    }
    json_decref(counts);
    return object;
}

bool summary_write(const struct plan *plan, const struct progress *progress,
                   const struct tally *tally, enum outcome outcome)
{
    const char *path = plan->options->batch.summary;
    if (!path)
        return true;
    json_t *object = make_summary(progress, tally, outcome);
    char *json = object ? json_dumps(object, JSON_INDENT(2) | JSON_REAL_PRECISION(6)) : NULL;
    struct buffer content = {0}, temporary = {0};
    buffer_add_string(&content, json ? json : "");
    buffer_add_char(&content, '\n');
    buffer_add_string(&temporary, path);
    buffer_add_string(&temporary, ".temporary");
    struct trouble trouble = {0};
    bool is_made = json && !content.failed && !temporary.failed;
    int error = is_made ? store_file(path, temporary.data, &content, true) : 0;
    if (!is_made)
        trouble_text(&trouble, path, "out of memory");
    else if (error != 0)
        trouble_system(&trouble, path, error);
    if (trouble.is_set)
        message_print("cannot write %s", trouble.message);
    buffer_free(&content);
    buffer_free(&temporary);
    free(json);
    json_decref(object);
    return !trouble.is_set;
}
