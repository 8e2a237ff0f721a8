/* plan.c - the options of a batch turned into values, and the names of its files.
 *
 *     -o ra.jsonl      ra.jsonl.part, ra.jsonl.journal; at the end ra.jsonl,
 * ra.jsonl.failures.jsonl -o ra            ra/.relextract/journal; ra/failures.jsonl
 */
#define _GNU_SOURCE /* realpath, strcasecmp */
#include "plan.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "buffer.h"
#include "message.h"

static const size_t default_max_bytes = (size_t)8 << 20;
static const size_t greatest_max_bytes = (size_t)64 << 20; /* the extractor's own limit */

static bool ends_in(const char *name, const char *ending)
{
    size_t length = strlen(name), tail = strlen(ending);
    return length > tail && strcasecmp(name + length - tail, ending) == 0;
}

enum format plan_format_of(const char *name, bool *ret_is_gzip)
{
    static const struct {
        const char *ending, *packed;
        enum format format;
    } table[] = {{".txt", ".txt.gz", FORMAT_TEXT},
                 {".html", ".html.gz", FORMAT_HTML},
                 {".htm", ".htm.gz", FORMAT_HTML},
                 {".json", ".json.gz", FORMAT_JSON},
                 {".jsonl", ".jsonl.gz", FORMAT_JSONL}};
    *ret_is_gzip = ends_in(name, ".gz");
    for (size_t i = 0; i < sizeof table / sizeof *table; i++)
        if (ends_in(name, *ret_is_gzip ? table[i].packed : table[i].ending))
            return table[i].format;
    return FORMAT_UNKNOWN;
}

/* ---- Values ---- */

/* "500", "64K", "8M", "1G". */
static bool read_size(const char *text, size_t *ret_size)
{
    char *end;
    errno = 0;
    unsigned long long number = *text >= '0' && *text <= '9' ? strtoull(text, &end, 10) : 0;
    if (number == 0 || errno != 0)
        return false;
    static const char units[] = "KMG";
    const char *unit = *end ? strchr(units, *end & ~0x20) : NULL;
    unsigned shift = unit ? 10 * (unsigned)(unit - units + 1) : 0;
    if (*end && (!unit || end[1]))
        return false;
    if (number > SIZE_MAX >> shift)
        return false;
    *ret_size = (size_t)number << shift;
    return true;
}

/* A worker opens a file and its unpacked double; output, walk and SQLite have some more. */
static void bound_jobs(struct plan *plan)
{
    enum { OTHERS = 18 };
    struct rlimit limit;
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0 || limit.rlim_cur == RLIM_INFINITY)
        return;
    size_t most = limit.rlim_cur > OTHERS + 2 ? (size_t)(limit.rlim_cur - OTHERS) / 2 : 1;
    if (plan->jobs > most)
        plan->jobs = most;
}

static bool set_jobs(struct plan *plan, const char *text)
{
    long cores = sysconf(_SC_NPROCESSORS_ONLN);
    plan->jobs = cores > 0 ? (size_t)cores : 1;
    if (!text || (strlen(text) < 4 && strspn(text, "0123456789") == strlen(text) &&
                  read_size(text, &plan->jobs))) {
        bound_jobs(plan);
        return true;
    }
    message_print("--jobs '%s' is no number from 1 to 999", text);
    return false;
}

static bool set_max_bytes(struct plan *plan, const char *text)
{
    plan->max_bytes = default_max_bytes;
    if (!text || (read_size(text, &plan->max_bytes) && plan->max_bytes <= greatest_max_bytes))
        return true;
    message_print("--max-bytes '%s' is no size up to 64M, such as 500K or 8M", text);
    return false;
}

static bool set_format(struct plan *plan, const char *text)
{
    static const char *const names[] = {"", "text", "html", "json", "jsonl"};
    for (size_t i = 1; text && i < sizeof names / sizeof *names; i++)
        if (strcmp(text, names[i]) == 0)
            plan->format = (enum format)i;
    if (!text || plan->format != FORMAT_UNKNOWN)
        return true;
    message_print("--format '%s' is none of text, html, json, jsonl", text);
    return false;
}

/* Who writes "-o bang.xlsx" or "-o -" wants no folder of that name; "bang.xlsx/" is one. */
static bool is_meant_as_file(const char *output)
{
    static const char *const endings[] = {".json",    ".gz",  ".ndjson", ".tsv",  ".txt",
                                          ".xlsx",    ".xls", ".ods",    ".html", ".htm",
                                          ".sqlite3", ".sql", ".xml",    ".zip",  ".parquet"};
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++)
        if (ends_in(output, endings[i]))
            return true;
    return strcmp(output, "-") == 0;
}

static bool set_target(struct plan *plan, const char *output)
{
    plan->target = ends_in(output, ".jsonl")                              ? TARGET_JSONL
                   : ends_in(output, ".csv")                              ? TARGET_CSV
                   : ends_in(output, ".sqlite") || ends_in(output, ".db") ? TARGET_SQLITE
                                                                          : TARGET_TREE;
    if (plan->target != TARGET_TREE || !is_meant_as_file(output))
        return true;
    message_print("--output '%s': name a folder, or a file in .jsonl, .csv or .sqlite", output);
    return false;
}

static bool check_bom(const struct plan *plan)
{
    if (!plan->options->bom || plan->target == TARGET_CSV)
        return true;
    message_print("--bom is for tables: --csv, or batch -o FILE.csv");
    return false;
}

/* ---- Names ---- */

static char *joined(const char *a, const char *b)
{
    struct buffer name = {0};
    buffer_add_string(&name, a);
    buffer_add_string(&name, b);
    if (!name.failed)
        return name.data;
    buffer_free(&name);
    return NULL;
}

static bool set_layout(struct plan *plan, const char *output)
{
    struct layout *layout = &plan->layout;
    bool is_tree = plan->target == TARGET_TREE;
    layout->output = strdup(output);
    size_t length = layout->output ? strlen(output) : 0;
    while (length > 1 && layout->output[length - 1] == '/')
        layout->output[--length] = '\0';
    layout->state = length > 0 ? joined(layout->output, is_tree ? "/.relextract" : "") : NULL;
    if (!layout->state)
        return false;
    layout->part = joined(layout->state, is_tree ? "/part" : ".part");
    layout->temporary = joined(layout->state, is_tree ? "/temporary" : ".temporary");
    layout->journal = joined(layout->state, is_tree ? "/journal" : ".journal");
    layout->failures_part = joined(layout->state, is_tree ? "/failures" : ".failures.jsonl.part");
    layout->failures = joined(layout->output, is_tree ? "/failures.jsonl" : ".failures.jsonl");
    if (!is_tree) {
        free(layout->state);
        layout->state = NULL;
    }
    return layout->part && layout->temporary && layout->journal && layout->failures_part &&
           layout->failures;
}

/* The last part of the path; of ".." or "/" that of the folder it is. */
static char *base_name(const char *path)
{
    size_t length = strlen(path);
    while (length > 1 && path[length - 1] == '/')
        length--;
    size_t start = length;
    while (start > 0 && path[start - 1] != '/')
        start--;
    char *name = strndup(path + start, length - start);
    if (!name || (strcmp(name, ".") != 0 && strcmp(name, "..") != 0 && *name))
        return name;
    free(name);
    char *real = realpath(path, NULL);
    name = real ? strdup(strrchr(real, '/') + 1) : strdup("_");
    free(real);
    return name;
}

/* One folder is OUT's double; several inputs stand in OUT under their names. */
static bool set_mirrors(struct plan *plan)
{
    const struct options *options = plan->options;
    struct stat status;
    plan->mirrors = calloc(options->file_count, sizeof *plan->mirrors);
    for (size_t i = 0; plan->mirrors && i < options->file_count; i++) {
        const char *name = options->files[i];
        bool is_alone =
            options->file_count == 1 && stat(name, &status) == 0 && S_ISDIR(status.st_mode);
        plan->mirrors[i] = is_alone ? strdup("") : base_name(name);
        if (!plan->mirrors[i])
            break;
        for (size_t j = 0; j < i && plan->target == TARGET_TREE; j++)
            if (strcmp(plan->mirrors[i], plan->mirrors[j]) == 0) {
                message_print("'%s' and '%s' would both be '%s' in '%s'; give each its own batch",
                              options->files[j], name, plan->mirrors[i], options->batch.output);
                return false;
            }
    }
    if (plan->mirrors && plan->mirrors[options->file_count - 1])
        return true;
    message_print("out of memory");
    return false;
}

/* FNV-1a, the NUL between strings included. */
static void mix(uint64_t *hash, const char *text)
{
    const char *at = text ? text : "\x01";
    do
        *hash = (*hash ^ (unsigned char)*at) * 1099511628211U;
    while (*at++);
}

static void set_fingerprint(struct plan *plan)
{
    const struct options *options = plan->options;
    const struct batch_options *batch = &options->batch;
    const char *const parts[] = {relx_version(),
                                 options->date,
                                 options->data_dir,
                                 options->offsets,
                                 options->encoding,
                                 batch->format,
                                 batch->max_bytes,
                                 batch->field_text,
                                 batch->field_id,
                                 batch->field_date,
                                 batch->field_title,
                                 batch->field_url,
                                 options->bom ? "bom" : NULL};
    plan->fingerprint = 14695981039346656037U;
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        mix(&plan->fingerprint, parts[i]);
    for (size_t i = 0; i < options->layer_count; i++)
        mix(&plan->fingerprint, options->layers[i]);
    for (size_t i = 0; i < options->layer_count; i++)
        mix(&plan->fingerprint, options->layers[i]);
    for (size_t i = 0; i < options->file_count; i++)
        mix(&plan->fingerprint, options->files[i]);
}

bool plan_make(struct plan *plan, const struct options *options)
{
    const struct batch_options *batch = &options->batch;
    *plan = (struct plan){.options = options,
                          .fields = {.text = batch->field_text,
                                     .title = batch->field_title,
                                     .date = batch->field_date,
                                     .url = batch->field_url,
                                     .id = batch->field_id}};
    if (options->offsets && strcmp(options->offsets, "bytes") == 0)
        plan->json_flags = RELX_JSON_BYTES;
    if (!set_target(plan, batch->output) || !check_bom(plan) || !set_format(plan, batch->format) ||
        !set_jobs(plan, batch->jobs) || !set_max_bytes(plan, batch->max_bytes))
        return false;
    if (!set_layout(plan, batch->output)) {
        message_print("out of memory");
        return false;
    }
    set_fingerprint(plan);
    return set_mirrors(plan);
}

void plan_free(struct plan *plan)
{
    struct layout *layout = &plan->layout;
    char *const names[] = {layout->output,    layout->state,   layout->part,
                           layout->temporary, layout->journal, layout->failures_part,
                           layout->failures};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        free(names[i]);
    for (size_t i = 0; plan->mirrors && i < plan->options->file_count; i++)
        free(plan->mirrors[i]);
    free(plan->mirrors);
    *plan = (struct plan){0};
}
