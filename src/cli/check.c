/* check.c - loads the data with every warning on, and runs the rules' examples.
 *
 * What is wrong is kept until all of it is known: as text, in the order of files and lines, or as
 * one JSON object (--json) with
 *     {"file": "rules/event/gift.rules", "line": 3, "column": 12, "severity": "error", ...}
 */
#include "check.h"

#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "finding.h"
#include "fix.h"
#include "lang.h"
#include "loader.h"
#include "output.h"

struct checking {
    const struct options *options;
    struct message_sink sink;
    struct finding_list findings;
    struct fixed_list fixed;
    relx_check_summary summary;
    bool is_loaded;
};

static void run_examples(struct checking *checking, const relx_model *model)
{
    relx_error error;
    relx_status status =
        relx_model_check(model, message_finding, &checking->sink, &checking->summary, &error);
    if (status != RELX_OK && checking->sink.errors == 0)
        message_finding(&checking->sink, RELX_FAILURE, &error);
}

/* Does the file stand in a folder that was added to the installed ones? */
static bool is_added(const struct options *options, const char *file)
{
    for (size_t i = 0; i < options->layer_count; i++) {
        size_t length = strlen(options->layers[i]);
        if (strncmp(file, options->layers[i], length) == 0)
            return true;
    }
    return false;
}

/* Who works on a folder of his own need not hear what is odd about the installed ones. */
static void leave_out_installed(struct checking *checking)
{
    struct finding_list *list = &checking->findings;
    size_t kept = 0;
    for (size_t i = 0; i < list->count; i++) {
        bool is_installed = !is_added(checking->options, list->items[i].error.file);
        if (list->items[i].severity == RELX_WARNING && is_installed)
            checking->sink.warnings--;
        else
            list->items[kept++] = list->items[i];
    }
    list->count = kept;
}

/* ---- As text ---- */

static void print_counts(const relx_check_summary *summary)
{
    lang_printf(stdout, "%zu rules, %zu entries, %zu examples, %zu failure%s", summary->rules,
                summary->entries, summary->examples, summary->failures,
                summary->failures == 1 ? "" : "s");
    putchar('\n');
}

static void print_text(const struct checking *checking)
{
    const struct finding_list *findings = &checking->findings;
    fixed_list_print(&checking->fixed);
    fflush(stdout);
    for (size_t i = 0; i < findings->count; i++)
        message_print_finding(&checking->sink, findings->items[i].severity,
                              &findings->items[i].error);
    if (!checking->is_loaded)
        loader_say_failed(&checking->sink);
    else if (!checking->options->quiet)
        print_counts(&checking->summary);
}

/* ---- As JSON ---- */

static const char *kind_of(relx_status status)
{
    switch (status) {
    case RELX_OK: return "lint";
    case RELX_ERROR_MEMORY: return "memory";
    case RELX_ERROR_IO: return "io";
    case RELX_ERROR_ENCODING: return "encoding";
    case RELX_ERROR_SYNTAX: return "syntax";
    case RELX_ERROR_RULE: return "rule";
    case RELX_ERROR_LIMIT: return "limit";
    case RELX_ERROR_ARGUMENT: break;
    }
    return "argument";
}

static json_t *number(size_t count)
{
    return json_integer((json_int_t)count);
}

static json_t *finding_json(const struct checking *checking, const struct kept_finding *finding)
{
    const relx_error *error = &finding->error;
    char *source = message_source(&checking->sink, error);
    json_t *text = source ? json_string(source) : NULL; /* NULL too where it is not UTF-8 */
    free(source);
    json_t *object = json_pack("{s:s?, s:o?, s:o?, s:s, s:s, s:s, s:o?}", "file",
                               error->file[0] ? error->file : NULL, "line",
                               error->line ? json_integer(error->line) : NULL, "column",
                               error->column ? json_integer(error->column) : NULL, "severity",
                               finding->severity == RELX_FAILURE ? "error" : "warning", "kind",
                               kind_of(error->status), "message", error->message, "source", text);
    return object;
}

static json_t *findings_json(const struct checking *checking)
{
    json_t *array = json_array();
    for (size_t i = 0; i < checking->findings.count; i++)
        json_array_append_new(array, finding_json(checking, &checking->findings.items[i]));
    return array;
}

static json_t *fixed_json(const struct checking *checking)
{
    json_t *array = json_array();
    for (size_t i = 0; i < checking->fixed.count; i++) {
        const struct fixed_file *file = &checking->fixed.items[i];
        json_t *item =
            json_pack("{s:s s:o s:o s:o s:o}", "file", file->path, "nfc", number(file->counts.nfc),
                      "tones", number(file->counts.tones), "blanks", number(file->counts.blanks),
                      "aliases", number(file->counts.aliases));
        json_array_append_new(array, item);
    }
    return array;
}

static void print_json(const struct checking *checking)
{
    const relx_check_summary *summary = &checking->summary;
    json_t *object =
        json_pack("{s:b s:o s:o s:o s:o s:o s:o s:o s:o}", "loaded", checking->is_loaded, "rules",
                  number(summary->rules), "entries", number(summary->entries), "examples",
                  number(summary->examples), "failures", number(summary->failures), "errors",
                  number(checking->sink.errors), "warnings", number(checking->sink.warnings),
                  "fixed", fixed_json(checking), "findings", findings_json(checking));
    if (!object || json_dumpf(object, stdout, JSON_INDENT(2)) != 0)
        message_print("out of memory");
    fputc('\n', stdout);
    json_decref(object);
}

enum exit_code check_run(const struct options *options)
{
    struct checking checking = {.options = options};
    if (options->fix)
        fix_folders(options, &checking.fixed);
    relx_model *model = loader_open_keeping(options, &checking.findings, &checking.sink);
    checking.is_loaded = model != NULL;
    if (model)
        run_examples(&checking, model);
    relx_model_free(model);
    finding_list_sort(&checking.findings);
    if (options->layer_count > 0)
        leave_out_installed(&checking);
    if (options->json)
        print_json(&checking);
    else
        print_text(&checking);
    bool is_good = checking.sink.errors == 0 && checking.is_loaded && !checking.fixed.has_failed &&
                   !checking.findings.is_full;
    finding_list_free(&checking.findings);
    fixed_list_free(&checking.fixed);
    enum exit_code written = output_flush(stdout, 0);
    return is_good ? written : EXIT_DATA;
}
