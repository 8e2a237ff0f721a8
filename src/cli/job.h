/* job.h - one piece of a batch: an article to convert, or something to note. */
#ifndef RELX_CLI_JOB_H
#define RELX_CLI_JOB_H

#include "buffer.h"
#include "plan.h"
#include "tally.h"

enum job_kind {
    JOB_FILE, /* a file to read and convert */
    JOB_LINE, /* a line of JSON Lines to convert */
    JOB_END,  /* a file of JSON Lines has no more */
    JOB_NOTE  /* something failed or was skipped: tally and failures are filled */
};

enum job_state { JOB_WAITING, JOB_TAKEN, JOB_DONE };

struct job {
    enum job_kind kind;
    enum job_state state;
    enum format format;
    bool is_gzip;

    /* where it is from, and where the run is once it is written */
    size_t operand;
    char *path;              /* by which it is opened */
    const char *inner;       /* the end of path below the operand */
    bool is_done;            /* nothing of this file is left */
    uint64_t offset, number; /* of JSON Lines: where the next line begins, how many there were */

    size_t weight;         /* bytes it keeps in memory, about */
    uint64_t size;         /* its part of the input's bytes, for the time left */
    struct buffer content; /* the line */

    /* what became of it */
    struct buffer output;   /* records, rows of a table or of a database */
    bool is_list;           /* the file held a list of articles */
    struct buffer failures; /* lines of failures.jsonl */
    struct buffer message;  /* the first of them, or else a remark, for a person */
    struct tally tally;
};

/* A copy of path, of which `inner` bytes are the operand's; NULL: no memory. */
struct job *job_new(enum job_kind kind, size_t operand, const char *path, size_t inner);
void job_free(struct job *job);

/* Adds a line to the failures.  what: "line" or "item" and its number, or NULL. */
void job_fail(struct job *job, const char *what, uint64_t number, const struct fault *fault);

/* Notes something for a person where nothing has failed. */
void job_remark(struct job *job, const char *what, uint64_t number, const char *remark);

/* Forgets all that became of it. */
void job_reset(struct job *job);

#endif
