/* job.c - a piece of a batch, and the line that says why it failed.
 *
 *     {"path":"bao/8.txt","reason":"encoding","message":"byte 7: not UTF-8, see --encoding"}
 */
#include "job.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "utf8.h"

struct job *job_new(enum job_kind kind, size_t operand, const char *path, size_t inner)
{
    struct job *job = calloc(1, sizeof *job);
    if (!job)
        return NULL;
    *job = (struct job){.kind = kind, .operand = operand, .path = strdup(path)};
    if (!job->path) {
        free(job);
        return NULL;
    }
    job->inner = job->path + inner;
    job->state = kind == JOB_FILE || kind == JOB_LINE ? JOB_WAITING : JOB_DONE;
    return job;
}

void job_reset(struct job *job)
{
    buffer_free(&job->output);
    buffer_free(&job->failures);
    buffer_free(&job->message);
    job->is_list = false;
    job->tally = (struct tally){0};
}

void job_free(struct job *job)
{
    if (!job)
        return;
    job_reset(job);
    buffer_free(&job->content);
    free(job->path);
    free(job);
}

/* For a person: which article it is about. */
static void add_place(struct job *job, const char *what, uint64_t number)
{
    buffer_clear(&job->message);
    buffer_add_shown(&job->message, job->path);
    if (what)
        buffer_printf(&job->message, ": %s %" PRIu64, what, number);
}

void job_remark(struct job *job, const char *what, uint64_t number, const char *remark)
{
    if (job->message.length > 0)
        return;
    add_place(job, what, number);
    buffer_printf(&job->message, ": %s", remark);
}

void job_fail(struct job *job, const char *what, uint64_t number, const struct fault *fault)
{
    struct buffer *line = &job->failures;
    size_t bad;
    buffer_add_string(line, "{\"path\":");
    buffer_add_json(line, job->path);
    if (!utf8_check(job->path, strlen(job->path), &bad)) {
        buffer_add_string(line, ",\"path_hex\":\"");
        for (const char *at = job->path; *at; at++)
            buffer_printf(line, "%02x", (unsigned char)*at);
        buffer_add_char(line, '"');
    }
    if (what)
        buffer_printf(line, ",\"%s\":%" PRIu64, what, number);
    buffer_printf(line, ",\"reason\":\"%s\",\"message\":", reason_name(fault->reason));
    buffer_add_json(line, fault->message);
    buffer_add_string(line, "}\n");
    bool is_first = tally_failures(&job->tally) == 0;
    job->tally.failures[fault->reason]++;
    if (!is_first)
        return;
    add_place(job, what, number);
    buffer_printf(&job->message, ": %s", fault->message);
}
