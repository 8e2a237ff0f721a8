/* worker.c - reading, extracting and wording, each article on its own.
 *
 * When memory does not suffice for an article while others are being read, it is tried once more
 * with all others waiting.
 */
#include "worker.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <unicode/ucnv.h>

#include "encoding.h"
#include "rows.h"
#include "source.h"
#include "table.h"
#include "utf8.h"

struct worker {
    struct workshop *workshop;
    pthread_t thread;
    relx_extractor *extractor;
    struct encoding *encoding; /* NULL: UTF-8 */
    struct job *job;
    bool is_last_try; /* what finds no memory now, fails */
};

static bool say_no_memory(struct fault *fault)
{
    return fault_set(fault, REASON_MEMORY,
                     "out of memory; fewer --jobs or a smaller --max-bytes need less");
}

/* ---- Wording a result ---- */

static bool add_json(struct buffer *output, const relx_result *result, int flags)
{
    relx_error error;
    char *json = relx_result_json(result, flags, &error);
    if (!json)
        return false;
    buffer_add_string(output, json);
    buffer_add_char(output, '\n');
    relx_free(json);
    return !output->failed;
}

static bool add_table(struct buffer *output, const relx_result *result)
{
    if (result->event_count == 0)
        return true;
    char *rows = NULL;
    size_t size = 0;
    FILE *stream = open_memstream(&rows, &size);
    if (!stream)
        return false;
    bool is_printed = table_print_events(stream, result) && !ferror(stream);
    is_printed = fclose(stream) == 0 && is_printed;
    if (is_printed)
        buffer_add(output, rows, size);
    free(rows);
    return is_printed && !output->failed;
}

static bool add_result(struct worker *worker, const relx_result *result)
{
    struct buffer *output = &worker->job->output;
    const struct plan *plan = worker->workshop->plan;
    if (plan->target == TARGET_CSV)
        return add_table(output, result);
    if (plan->target != TARGET_SQLITE)
        return add_json(output, result, plan->json_flags);
    rows_add_result(output, result);
    return !output->failed;
}

/* ---- Extracting ---- */

/* "thang-8/2.txt.gz" is "2"; the article on line 17 of it "2:17". */
static char *make_id(const char *path, uint64_t number)
{
    bool is_gzip;
    const char *slash = strrchr(path, '/');
    struct buffer id = {0};
    char *stem = utf8_repair(slash ? slash + 1 : path);
    if (!stem)
        return NULL;
    plan_format_of(stem, &is_gzip);
    for (int i = 0; i <= is_gzip; i++) {
        char *dot = strrchr(stem, '.');
        if (dot && dot > stem)
            *dot = '\0';
    }
    buffer_add_string(&id, stem);
    if (number > 0)
        buffer_printf(&id, ":%llu", (unsigned long long)number);
    free(stem);
    if (!id.failed)
        return id.data;
    buffer_free(&id);
    return NULL;
}

static bool name_fault(const relx_error *error, struct fault *fault)
{
    if (error->status == RELX_ERROR_MEMORY)
        return say_no_memory(fault);
    if (error->status == RELX_ERROR_ENCODING)
        return fault_set(fault, REASON_ENCODING, "byte %zu: %s", error->offset, error->message);
    return fault_set(fault, REASON_LIMIT, "%s", error->message);
}

static bool extract(struct worker *worker, const struct article *article, const char *id,
                    const char *path, struct fault *fault)
{
    const char *option = worker->workshop->plan->options->date;
    const relx_document document = {.text = article->text,
                                    .length = article->length,
                                    .date = option ? option : article->date,
                                    .date_from = option ? "option" : "input",
                                    .id = id,
                                    .path = path,
                                    .url = article->url,
                                    .title = article->title};
    relx_error error;
    relx_result *result = relx_extract(worker->extractor, &document, &error);
    if (!result)
        return name_fault(&error, fault);
    size_t before = worker->job->output.length;
    bool is_added = add_result(worker, result);
    if (is_added) {
        tally_result(&worker->job->tally, result);
        worker->job->tally.dates_ignored += article->is_date_ignored;
    } else {
        worker->job->output.length = before;
        say_no_memory(fault);
    }
    relx_result_free(result);
    return is_added;
}

/* number: of the article in its file, 0: the only one. */
static bool convert(struct worker *worker, const struct article *article, uint64_t number,
                    struct fault *fault)
{
    char *id = article->id ? strdup(article->id) : make_id(worker->job->path, number);
    char *path = utf8_repair(worker->job->path);
    bool is_done = id && path ? extract(worker, article, id, path, fault) : say_no_memory(fault);
    if (is_done && article->is_date_ignored)
        job_remark(worker->job,
                   number == 0                     ? NULL
                   : worker->job->kind == JOB_LINE ? "line"
                                                   : "item",
                   number, "its date reads as none, and is left out");
    free(id);
    free(path);
    return is_done;
}

/* ---- Reading ---- */

static bool decode(struct encoding *encoding, struct buffer *content, struct fault *fault)
{
    relx_error error;
    size_t length;
    if (!encoding)
        return true;
    char *utf8 = encoding_to_utf8(encoding, content->data ? content->data : "", content->length,
                                  &length, &error);
    if (!utf8)
        return name_fault(&error, fault);
    buffer_free(content);
    *content = (struct buffer){.data = utf8, .length = length, .capacity = length + 1};
    utf8[length] = '\0';
    return true;
}

static bool convert_text(struct worker *worker, struct buffer *content, struct fault *fault)
{
    const struct article article = {.text = content->data ? content->data : (char[]){""},
                                    .length = content->length};
    return article_check(article.text, article.length, fault) &&
           convert(worker, &article, 0, fault);
}

static bool convert_json(struct worker *worker, const json_t *object, uint64_t number,
                         struct fault *fault)
{
    struct article article = {0};
    bool is_done = reader_json(object, &worker->workshop->plan->fields, &article, fault) &&
                   convert(worker, &article, number, fault);
    article_free(&article);
    return is_done;
}

/* An object is an article, a list one of articles, of which each may fail for itself. */
static bool convert_json_file(struct worker *worker, const struct buffer *content,
                              struct fault *fault)
{
    json_t *root = reader_json_parse(content->data ? content->data : "", content->length, fault);
    if (!root)
        return false;
    bool is_done = true;
    worker->job->is_list = json_is_array(root);
    if (!worker->job->is_list)
        is_done = convert_json(worker, root, 0, fault);
    for (size_t i = 0; is_done && i < json_array_size(root); i++) {
        if (convert_json(worker, json_array_get(root, i), i + 1, fault))
            continue;
        is_done = fault->reason != REASON_MEMORY || worker->is_last_try;
        job_fail(worker->job, "item", i + 1, fault);
    }
    json_decref(root);
    return is_done;
}

/* The encoding that a page names, where it is one; pages are ASCII at least up to there. */
static bool find_charset(const struct buffer *content, char name[static 40])
{
    size_t length = content->length < 4096 ? content->length : 4096;
    for (size_t i = 0; i + 8 < length; i++) {
        if (strncmp(content->data + i, "charset=", 8) != 0)
            continue;
        const char *at = content->data + i + 8;
        at += strspn(at, "\"' ");
        snprintf(name, 40, "%.*s", (int)strcspn(at, "\"'> ;/"), at);
        UErrorCode status = U_ZERO_ERROR;
        ucnv_close(ucnv_open(name, &status));
        return *name && U_SUCCESS(status);
    }
    return false;
}

static bool decode_page(struct worker *worker, struct buffer *content, struct fault *fault)
{
    char name[40];
    size_t offset;
    if (worker->encoding || !content->data || utf8_check(content->data, content->length, &offset))
        return true;
    if (!find_charset(content, name))
        return fault_set(fault, REASON_ENCODING,
                         "byte %zu: not UTF-8, and the page names no encoding; see --encoding",
                         offset);
    struct encoding *encoding = encoding_open(name);
    bool is_decoded = encoding ? decode(encoding, content, fault) : say_no_memory(fault);
    encoding_close(encoding);
    return is_decoded;
}

static bool convert_page(struct worker *worker, struct buffer *content, struct fault *fault)
{
    struct article article = {0};
    bool is_done =
        decode_page(worker, content, fault) &&
        reader_html(content->data ? content->data : "", content->length, &article, fault) &&
        convert(worker, &article, 0, fault);
    article_free(&article);
    return is_done;
}

static bool convert_content(struct worker *worker, struct buffer *content, struct fault *fault)
{
    worker->job->tally.bytes += content->length;
    if (content->length == 0)
        return fault_set(fault, REASON_EMPTY, "holds no text");
    if (!decode(worker->encoding, content, fault))
        return false;
    switch (worker->job->format) {
    case FORMAT_HTML: return convert_page(worker, content, fault);
    case FORMAT_JSON: return convert_json_file(worker, content, fault);
    default: return convert_text(worker, content, fault);
    }
}

static bool convert_file(struct worker *worker, struct fault *fault)
{
    const struct job *job = worker->job;
    struct buffer content = {0};
    size_t most = worker->workshop->plan->max_bytes;
    bool is_done = source_read_file(job->path, job->is_gzip, most, &content, fault) &&
                   convert_content(worker, &content, fault);
    buffer_free(&content);
    return is_done;
}

static bool convert_line(struct worker *worker, struct fault *fault)
{
    struct job *job = worker->job;
    worker->job->tally.bytes += job->content.length + 1;
    /* A copy, for the line may be read a second time. */
    struct buffer content = {0};
    buffer_add(&content, job->content.data, job->content.length);
    bool is_done =
        !content.failed ? decode(worker->encoding, &content, fault) : say_no_memory(fault);
    json_t *root = is_done ? reader_json_parse(content.data, content.length, fault) : NULL;
    is_done = root && convert_json(worker, root, job->number, fault);
    json_decref(root);
    buffer_free(&content);
    return is_done;
}

/* ---- Working ---- */

static bool try_job(struct worker *worker, struct fault *fault)
{
    struct job *job = worker->job;
    job_reset(job);
    job->tally.files = job->kind == JOB_FILE;
    return job->kind == JOB_FILE ? convert_file(worker, fault) : convert_line(worker, fault);
}

static void do_job(struct worker *worker)
{
    pthread_rwlock_t *memory = &worker->workshop->memory;
    struct job *job = worker->job;
    struct fault fault;
    worker->is_last_try = false;
    pthread_rwlock_rdlock(memory);
    bool is_done = try_job(worker, &fault);
    pthread_rwlock_unlock(memory);
    if (!is_done && fault.reason == REASON_MEMORY) {
        worker->is_last_try = true;
        pthread_rwlock_wrlock(memory);
        is_done = try_job(worker, &fault);
        pthread_rwlock_unlock(memory);
    }
    if (!is_done)
        job_fail(job, job->kind == JOB_LINE ? "line" : NULL, job->number, &fault);
    buffer_free(&job->content);
}

static void *work(void *data)
{
    struct worker *worker = data;
    struct queue *queue = worker->workshop->queue;
    while ((worker->job = queue_take(queue))) {
        do_job(worker);
        queue_finish(queue, worker->job);
    }
    return NULL;
}

static void release(struct worker *worker)
{
    relx_extractor_free(worker->extractor);
    encoding_close(worker->encoding);
}

static bool start(struct workshop *workshop, struct worker *worker)
{
    const char *encoding = workshop->plan->options->encoding;
    relx_error error;
    *worker = (struct worker){.workshop = workshop,
                              .extractor = relx_extractor_new(workshop->model, &error),
                              .encoding = encoding ? encoding_open(encoding) : NULL};
    if (worker->extractor && (worker->encoding || !encoding) &&
        pthread_create(&worker->thread, NULL, work, worker) == 0)
        return true;
    release(worker);
    return false;
}

bool workshop_start(struct workshop *workshop)
{
    size_t wanted = workshop->plan->jobs;
    pthread_rwlock_init(&workshop->memory, NULL);
    workshop->count = 0;
    workshop->workers = calloc(wanted, sizeof *workshop->workers);
    while (workshop->workers && workshop->count < wanted &&
           start(workshop, &workshop->workers[workshop->count]))
        workshop->count++;
    return workshop->count > 0;
}

void workshop_join(struct workshop *workshop)
{
    for (size_t i = 0; i < workshop->count; i++) {
        pthread_join(workshop->workers[i].thread, NULL);
        release(&workshop->workers[i]);
    }
    free(workshop->workers);
    pthread_rwlock_destroy(&workshop->memory);
}
