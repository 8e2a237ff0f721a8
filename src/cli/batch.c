/* batch.c - folders of articles to records: one thread walks, many extract, this one writes.
 *
 *     producer -> queue -> workers -> queue, in order -> writer, failures, journal
 *
 * Everything that is written is written here and in the order of the inputs, so that neither the
 * number of threads nor a stop in between shows in the result.
 */
#include "batch.h"

#include <errno.h>
#include <fcntl.h>
#include <libxml/parser.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "encoding.h"
#include "interrupt.h"
#include "loader.h"
#include "message.h"
#include "producer.h"
#include "progress.h"
#include "site.h"
#include "worker.h"
#include "writer.h"

enum { QUEUE_JOBS = 256, JOBS_PER_NOTE = 64 };

struct batch {
    const struct plan *plan;
    const relx_model *model;
    struct site site;
    struct journal journal;
    struct state state;
    struct part failures;
    struct writer *writer;
    struct trouble trouble;
    struct queue queue;
    struct workshop workshop;
    struct producer producer;
    struct scout scout;
    struct progress progress;
    uint64_t jobs_noted;                  /* state.jobs at the last checkpoint */
    double seconds_noted, seconds_synced; /* since the start */
};

/* ---- Checkpoints ---- */

static bool checkpoint(struct batch *batch, bool is_synced)
{
    struct state *state = &batch->state;
    bool is_database = batch->writer->jobs_at_once > 0;
    bool is_flushed = is_synced || is_database ? part_sync(&batch->failures, &batch->trouble)
                                               : part_flush(&batch->failures, &batch->trouble);
    state->failures_length = batch->failures.length;
    batch->jobs_noted = state->jobs;
    batch->seconds_noted = progress_seconds(&batch->progress);
    if (is_synced)
        batch->seconds_synced = batch->seconds_noted;
    return is_flushed && batch->writer->methods->checkpoint(batch->writer, state, is_synced) &&
           (is_database || journal_add(&batch->journal, state, is_synced, &batch->trouble));
}

static bool checkpoint_if_due(struct batch *batch)
{
    uint64_t at_once = batch->writer->jobs_at_once;
    if (at_once > 0)
        return batch->state.jobs % at_once != 0 || checkpoint(batch, true);
    double seconds = progress_seconds(&batch->progress);
    bool is_due = batch->state.jobs - batch->jobs_noted >= JOBS_PER_NOTE ||
                  seconds - batch->seconds_noted > 0.25;
    return !is_due || checkpoint(batch, seconds - batch->seconds_synced > 5);
}

/* ---- Writing what the workers made ---- */

static bool write_job(struct batch *batch, struct job *job)
{
    if (!batch->writer->methods->put(batch->writer, job))
        return false;
    if (!part_add(&batch->failures, job->failures.data, job->failures.length, &batch->trouble))
        return false;
    if (job->output.failed || job->failures.failed || !state_advance(&batch->state, job))
        return trouble_text(&batch->trouble, batch->plan->layout.output, "out of memory");
    batch->progress.size += job->size;
    batch->progress.bytes += job->tally.bytes;
    batch->progress.documents += job->tally.documents;
    if (job->message.length > 0)
        progress_tell(&batch->progress, job->message.data);
    return checkpoint_if_due(batch);
}

/* Until all is written, something cannot be, or a signal asks for the end. */
static void write_all(struct batch *batch)
{
    enum queue_status status;
    struct job *job;
    bool goes_on = true;
    while (goes_on && (status = queue_collect(&batch->queue, &job)) != QUEUE_END) {
        if (status == QUEUE_JOB) {
            goes_on = write_job(batch, job);
            job_free(job);
        }
        uint64_t total = atomic_load(&batch->scout.is_done) ? atomic_load(&batch->scout.bytes) : 0;
        progress_show(&batch->progress, &batch->state.tally, total);
        goes_on = goes_on && !interrupt_signal() && !queue_is_stopped(&batch->queue);
    }
    queue_stop(&batch->queue);
}

/* ---- Threads ---- */

static bool start_threads(struct batch *batch)
{
    const struct plan *plan = batch->plan;
    size_t most = plan->max_bytes > (size_t)4 << 20 ? plan->max_bytes : (size_t)4 << 20;
    if (!queue_init(&batch->queue, QUEUE_JOBS, most))
        return false;
    batch->workshop =
        (struct workshop){.plan = plan, .model = batch->model, .queue = &batch->queue};
    batch->producer = (struct producer){.plan = plan,
                                        .queue = &batch->queue,
                                        .walk = {.operands = plan->options->files,
                                                 .operand_count = plan->options->file_count,
                                                 .exclusions = batch->site.exclusions,
                                                 .exclusion_count = batch->site.exclusion_count}};
    return workshop_start(&batch->workshop);
}

static void run_threads(struct batch *batch)
{
    /* The walk goes on from a name that must stay while the state moves on. */
    struct state start = batch->state;
    start.inner = strdup(start.inner ? start.inner : "");
    if (!start.inner || !start_threads(batch) || !producer_start(&batch->producer, &start)) {
        trouble_text(&batch->trouble, batch->plan->layout.output,
                     "memory does not suffice for a single thread");
        queue_stop(&batch->queue);
        workshop_join(&batch->workshop);
    } else {
        if (batch->progress.is_terminal && !batch->progress.is_quiet)
            scout_start(&batch->scout, batch->plan, &batch->producer.walk);
        write_all(batch);
        scout_stop(&batch->scout);
        producer_join(&batch->producer);
        workshop_join(&batch->workshop);
        if (batch->producer.has_no_memory)
            trouble_text(&batch->trouble, batch->plan->layout.output, "out of memory");
    }
    queue_free(&batch->queue);
    free(start.inner);
}

/* ---- The end ---- */

static void close_writer(struct batch *batch)
{
    if (batch->writer)
        batch->writer->methods->close(batch->writer);
    batch->writer = NULL;
}

/* The journal says first that only this is left to do; each step may have been done before. */
static bool complete(struct batch *batch)
{
    const struct layout *layout = &batch->plan->layout;
    struct writer *writer = batch->writer;
    if (!batch->state.is_finished) {
        if (!checkpoint(batch, true))
            return false;
        batch->state.is_finished = true;
        if (!journal_add(&batch->journal, &batch->state, true, &batch->trouble))
            return false;
    }
    if (writer && !writer->methods->complete(writer))
        return false;
    close_writer(batch);
    return store_rename(layout->failures_part, layout->failures, &batch->trouble) &&
           (batch->plan->target == TARGET_TREE ||
            store_rename(layout->part, layout->output, &batch->trouble)) &&
           site_clear(batch->plan, &batch->trouble);
}

static void say_trouble(const struct batch *batch)
{
    message_print("cannot write %s", batch->trouble.message);
    if (access(batch->plan->layout.journal, F_OK) == 0)
        message_print("what is finished is kept; put that right, and go on with the same command "
                      "and --resume");
}

static enum outcome end(struct batch *batch)
{
    const char *output = batch->plan->options->batch.output;
    bool is_interrupted = interrupt_signal() != 0;
    progress_clear(&batch->progress);
    if (!batch->trouble.is_set && is_interrupted && batch->writer->jobs_at_once == 0)
        checkpoint(batch, true);
    if (!batch->trouble.is_set && !is_interrupted)
        complete(batch);
    if (batch->trouble.is_set) {
        say_trouble(batch);
        return OUTCOME_STOPPED;
    }
    if (!is_interrupted)
        return OUTCOME_COMPLETE;
    message_print("stopped, '%s' is not complete; go on with the same command and --resume",
                  output);
    return OUTCOME_INTERRUPTED;
}

/* ---- The beginning ---- */

static struct writer *open_writer(struct batch *batch)
{
    const struct plan *plan = batch->plan;
    if (plan->target == TARGET_TREE)
        return writer_tree_open(plan, &batch->state, &batch->trouble);
    if (plan->target == TARGET_SQLITE)
        return writer_sqlite_open(plan, &batch->state, &batch->trouble);
    return writer_file_open(plan, &batch->state, &batch->trouble);
}

static bool open_journal(struct batch *batch)
{
    const struct plan *plan = batch->plan;
    switch (journal_open(&batch->journal, plan->layout.journal, plan->fingerprint, &batch->state,
                         &batch->trouble)) {
    case JOURNAL_NEW:
    case JOURNAL_RESUMED: return true;
    case JOURNAL_LOCKED:
        message_print("another run is writing to '%s'", plan->options->batch.output);
        return false;
    case JOURNAL_OTHER:
        message_print("'%s' was begun with other inputs or options; give the same, or remove it "
                      "and %s",
                      plan->options->batch.output, plan->layout.journal);
        return false;
    default: return false;
    }
}

/* Of a run that is finished, only a database may still be there under its working name. */
static bool open_output(struct batch *batch)
{
    const struct plan *plan = batch->plan;
    if (!site_prepare(plan, &batch->site, &batch->trouble) || !open_journal(batch))
        return false;
    if (batch->state.is_finished &&
        (plan->target != TARGET_SQLITE || access(plan->layout.part, F_OK) != 0))
        return true;
    return (batch->writer = open_writer(batch)) &&
           (batch->state.is_finished || part_open(&batch->failures, plan->layout.failures_part,
                                                  batch->state.failures_length, &batch->trouble));
}

static enum exit_code run(struct batch *batch)
{
    const struct plan *plan = batch->plan;
    if (!open_output(batch)) {
        if (batch->trouble.is_set)
            say_trouble(batch);
        return EXIT_USAGE;
    }
    interrupt_install();
    progress_start(&batch->progress, plan->options->quiet);
    if (!batch->state.is_finished)
        run_threads(batch);
    enum outcome outcome = end(batch);
    summary_print(plan, &batch->progress, &batch->state.tally);
    if (!summary_write(plan, &batch->progress, &batch->state.tally, outcome) ||
        outcome == OUTCOME_STOPPED)
        return EXIT_USAGE;
    return tally_failures(&batch->state.tally) > 0 ? EXIT_DOCUMENT_FAILED : EXIT_ALL_DONE;
}

static enum exit_code run_plan(const struct plan *plan, const relx_model *model)
{
    struct batch batch = {.plan = plan,
                          .model = model,
                          .journal = {.descriptor = -1},
                          .failures = {.descriptor = -1}};
    enum exit_code code = run(&batch);
    close_writer(&batch);
    part_close(&batch.failures);
    journal_close(&batch.journal);
    state_free(&batch.state);
    site_free(&batch.site);
    return code;
}

static bool check_options(const struct options *options)
{
    if (options->file_count == 0)
        message_print("'batch' needs files or folders: relextract batch IN... -o OUT");
    else if (!options->batch.output)
        message_print("'batch' needs an output: -o DIR, -o FILE.jsonl, .csv or .sqlite");
    else if (!*options->batch.output)
        message_print("--output is empty");
    else
        return true;
    return false;
}

/* Misspelt names should leave no empty output behind, which the right command then meets. */
static bool check_inputs(const struct options *options)
{
    size_t missing = 0;
    for (size_t i = 0; i < options->file_count; i++)
        missing += access(options->files[i], F_OK) != 0 && errno == ENOENT;
    if (missing < options->file_count)
        return true;
    for (size_t i = 0; i < options->file_count; i++)
        message_print("%s: %s", options->files[i], strerror(ENOENT));
    return false;
}

static bool check_encoding(const char *name)
{
    struct encoding *encoding = name ? encoding_open(name) : NULL;
    encoding_close(encoding);
    return encoding || !name;
}

/* A closed standard stream would lend its number to the next file that is opened, and what is said
 * would go there. */
static void fill_standard_streams(void)
{
    for (int i = 0; i < 3; i++)
        if (fcntl(i, F_GETFD) < 0 && open("/dev/null", O_RDWR) < 0)
            return;
}

static enum exit_code run_site(const struct plan *plan)
{
    enum site_status status = site_check(plan);
    if (status == SITE_REFUSED)
        return EXIT_USAGE;
    if (status == SITE_COMPLETE)
        return EXIT_ALL_DONE;
    if (status == SITE_COMPLETE_WITH_FAILURES)
        return EXIT_DOCUMENT_FAILED;
    struct message_sink sink;
    relx_model *model = loader_open(plan->options, &sink);
    if (!model)
        return EXIT_DATA;
    sink.quiet = true;
    xmlInitParser();
    enum exit_code code = run_plan(plan, model);
    xmlCleanupParser();
    relx_model_free(model);
    return code;
}

enum exit_code batch_run(const struct options *options)
{
    struct plan plan = {.options = options};
    fill_standard_streams();
    enum exit_code code = EXIT_USAGE;
    if (check_options(options) && check_inputs(options) && check_encoding(options->encoding) &&
        plan_make(&plan, options))
        code = run_site(&plan);
    plan_free(&plan);
    interrupt_raise();
    return code;
}
