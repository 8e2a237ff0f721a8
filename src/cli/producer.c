/* producer.c - from folders to jobs: a file is one, of JSON Lines each line is. */
#include "producer.h"

#include <ctype.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "source.h"

static bool give_up(struct producer *producer)
{
    producer->has_no_memory = true;
    return false;
}

static struct job *make_job(enum job_kind kind, const struct walk_entry *entry)
{
    struct job *job =
        job_new(kind, entry->operand, entry->path, (size_t)(entry->inner - entry->path));
    if (job)
        job->is_done = true;
    return job;
}

static bool put(struct producer *producer, struct job *job)
{
    return job ? queue_put(producer->queue, job) : give_up(producer);
}

static bool put_fault(struct producer *producer, const struct walk_entry *entry,
                      const struct fault *fault)
{
    struct job *job = make_job(JOB_NOTE, entry);
    if (job)
        job_fail(job, NULL, 0, fault);
    return put(producer, job);
}

static bool put_skipped(struct producer *producer, const struct walk_entry *entry, enum skip skip)
{
    struct job *job = make_job(JOB_NOTE, entry);
    if (job) {
        job->tally.skipped[skip]++;
        if (skip == SKIP_LOOP || skip == SKIP_SPECIAL) {
            buffer_add_shown(&job->message, entry->path);
            buffer_add_string(&job->message, skip == SKIP_LOOP
                                                 ? ": skipped: a link to a folder it is in"
                                                 : ": skipped: no regular file");
        }
    }
    return put(producer, job);
}

/* ---- JSON Lines ---- */

static bool is_blank(const struct buffer *line)
{
    for (size_t i = 0; i < line->length; i++)
        if (!isspace((unsigned char)line->data[i]))
            return false;
    return true;
}

static bool put_line(struct producer *producer, const struct walk_entry *entry,
                     const struct lines *lines, struct buffer *line, const struct fault *fault)
{
    struct job *job = make_job(fault ? JOB_NOTE : JOB_LINE, entry);
    if (!job)
        return give_up(producer);
    job->format = FORMAT_JSONL;
    job->is_done = false;
    job->offset = lines->offset;
    job->number = lines->number;
    job->weight = line->length;
    job->size = lines->source.gzip ? 0 : line->length + 1;
    if (fault) {
        job_fail(job, "line", lines->number, fault);
    } else {
        job->content = *line;
        *line = (struct buffer){0};
    }
    return put(producer, job);
}

static bool put_lines(struct producer *producer, const struct walk_entry *entry,
                      struct lines *lines, struct fault *fault, bool *has_fault)
{
    struct buffer line = {0};
    bool goes_on = true;
    enum lines_status status = LINES_ONE;
    while (goes_on && (status = lines_next(lines, &line, fault)) != LINES_END &&
           status != LINES_FAULT)
        if (status == LINES_TOO_LONG)
            goes_on = put_line(producer, entry, lines, &line, fault);
        else if (!is_blank(&line))
            goes_on = put_line(producer, entry, lines, &line, NULL);
    *has_fault = status == LINES_FAULT || !source_is_unchanged(&lines->source, fault);
    buffer_free(&line);
    return goes_on;
}

static bool put_end(struct producer *producer, const struct walk_entry *entry, bool is_gzip,
                    const struct fault *fault)
{
    struct job *job = make_job(JOB_END, entry);
    if (job) {
        job->size = is_gzip ? entry->size : 0;
        job->tally.files = 1;
        if (fault)
            job_fail(job, NULL, 0, fault);
    }
    return put(producer, job);
}

/* What cannot be opened leaves no list behind, unless a part of it is written already. */
static bool produce_lines(struct producer *producer, const struct walk_entry *entry, bool is_gzip,
                          bool is_resumed)
{
    struct lines lines;
    struct fault fault;
    bool goes_on = true, has_fault = true;
    bool is_open = lines_open(&lines, entry->path, is_gzip, producer->plan->max_bytes, &fault) &&
                   (!is_resumed || lines_skip(&lines, producer->offset, producer->number, &fault));
    if (is_open)
        goes_on = put_lines(producer, entry, &lines, &fault, &has_fault);
    if (is_open && !has_fault && lines.number == 0)
        has_fault = !(is_open = fault_set(&fault, REASON_EMPTY, "holds no text"));
    lines_close(&lines);
    if (!goes_on)
        return false;
    return is_open || is_resumed ? put_end(producer, entry, is_gzip, has_fault ? &fault : NULL)
                                 : put_fault(producer, entry, &fault);
}

/* ---- Files ---- */

static bool produce_file(struct producer *producer, const struct walk_entry *entry,
                         enum format format, bool is_gzip)
{
    struct job *job = make_job(JOB_FILE, entry);
    if (job) {
        uint64_t most = producer->plan->max_bytes,
                 unpacked = is_gzip ? 8 * entry->size : entry->size;
        job->format = format;
        job->is_gzip = is_gzip;
        job->size = entry->size;
        job->weight = (size_t)(unpacked < most ? unpacked : most);
    }
    return put(producer, job);
}

/* Only what is named by hand, and not in a folder, fails for its ending. */
static bool handle_unknown(struct producer *producer, const struct walk_entry *entry)
{
    struct fault fault;
    if (*entry->inner)
        return put_skipped(producer, entry, SKIP_ENDING);
    fault_set(&fault, REASON_FORMAT,
              "its name ends in none of .txt, .html, .htm, .json, .jsonl; say --format");
    return put_fault(producer, entry, &fault);
}

static bool produce(struct producer *producer, const struct walk_entry *entry, bool is_resumed)
{
    struct fault fault;
    bool is_gzip;
    enum format format = plan_format_of(entry->path, &is_gzip);
    if (producer->plan->format != FORMAT_UNKNOWN)
        format = producer->plan->format;
    if (entry->kind == WALK_SKIPPED)
        return put_skipped(producer, entry, entry->skip);
    if (format == FORMAT_UNKNOWN && !(entry->kind == WALK_FAILED && entry->is_folder) &&
        !(entry->kind == WALK_FAILED && !*entry->inner))
        return handle_unknown(producer, entry);
    if (entry->kind == WALK_FAILED) {
        fault_set(&fault, REASON_UNREADABLE, "%s", strerror(entry->error));
        return put_fault(producer, entry, &fault);
    }
    return format == FORMAT_JSONL ? produce_lines(producer, entry, is_gzip, is_resumed)
                                  : produce_file(producer, entry, format, is_gzip);
}

/* ---- Going on ---- */

/* The file in which the run was stopped is not there any more: its list ends here. */
static bool end_lost_file(struct producer *producer)
{
    const struct walk_position *after = &producer->after;
    struct buffer path = {0};
    struct fault fault;
    const char *operand = producer->plan->options->files[after->operand];
    size_t length = strlen(operand);
    buffer_add_string(&path, operand);
    if (*after->inner && length > 0 && operand[length - 1] != '/')
        buffer_add_char(&path, '/');
    size_t inner = path.length;
    buffer_add_string(&path, after->inner);
    if (path.failed) {
        buffer_free(&path);
        return give_up(producer);
    }
    struct walk_entry entry = {
        .operand = after->operand, .path = path.data, .inner = path.data + inner};
    fault_set(&fault, REASON_CHANGED, "is gone since the run was stopped");
    bool goes_on = put_end(producer, &entry, false, &fault);
    buffer_free(&path);
    return goes_on;
}

static bool visit(void *data, const struct walk_entry *entry)
{
    struct producer *producer = data;
    bool is_resumed = false;
    if (producer->is_within) {
        producer->is_within = false;
        is_resumed = entry->kind == WALK_FILE && entry->operand == producer->after.operand &&
                     strcmp(entry->inner, producer->after.inner) == 0;
        if (!is_resumed && !end_lost_file(producer))
            return false;
    }
    return produce(producer, entry, is_resumed);
}

static void *run(void *data)
{
    struct producer *producer = data;
    producer->end = walk(&producer->walk, visit, producer);
    if (producer->end == WALK_COMPLETE && producer->is_within)
        end_lost_file(producer);
    if (producer->end == WALK_NO_MEMORY || producer->has_no_memory) {
        producer->has_no_memory = true;
        queue_stop(producer->queue);
    }
    queue_close(producer->queue);
    return NULL;
}

bool producer_start(struct producer *producer, const struct state *state)
{
    if (state->is_started) {
        producer->after = (struct walk_position){state->operand, state->inner, state->is_done};
        producer->walk.after = &producer->after;
        producer->offset = state->offset;
        producer->number = state->number;
        producer->is_within = !state->is_done;
    }
    return pthread_create(&producer->thread, NULL, run, producer) == 0;
}

void producer_join(struct producer *producer)
{
    pthread_join(producer->thread, NULL);
}

/* ---- How much there is ---- */

static bool count(void *data, const struct walk_entry *entry)
{
    struct scout *scout = data;
    bool is_gzip;
    if (entry->kind == WALK_FILE &&
        (scout->plan->format != FORMAT_UNKNOWN || plan_format_of(entry->path, &is_gzip)))
        atomic_fetch_add(&scout->bytes, entry->size);
    return !atomic_load(&scout->is_stopped);
}

static void *run_scout(void *data)
{
    struct scout *scout = data;
    if (walk(&scout->walk, count, scout) == WALK_COMPLETE)
        atomic_store(&scout->is_done, true);
    return NULL;
}

void scout_start(struct scout *scout, const struct plan *plan, const struct walk_options *walk)
{
    scout->plan = plan;
    scout->walk = *walk;
    scout->is_running = pthread_create(&scout->thread, NULL, run_scout, scout) == 0;
}

void scout_stop(struct scout *scout)
{
    atomic_store(&scout->is_stopped, true);
    if (scout->is_running)
        pthread_join(scout->thread, NULL);
    scout->is_running = false;
}
