/* progress.h - what a long run says while it goes, and at its end. */
#ifndef RELX_CLI_PROGRESS_H
#define RELX_CLI_PROGRESS_H

#include <stdbool.h>
#include <stdint.h>

#include "plan.h"
#include "tally.h"

struct progress {
    bool is_quiet, is_terminal, has_bar;
    double start, last;        /* seconds */
    uint64_t size;             /* bytes of input files that are done in this session */
    uint64_t bytes, documents; /* of the session */
    unsigned told;             /* articles' failures */
};

void progress_start(struct progress *progress, bool is_quiet);

/* Draws the bar, or adds a line to a log, when it is time.  total: all bytes there are, 0: not
 * known yet. */
void progress_show(struct progress *progress, const struct tally *tally, uint64_t total);

/* A sentence about an article, as long as there are not too many. */
void progress_tell(struct progress *progress, const char *message);

/* Takes the bar away, so that something else can be said. */
void progress_clear(struct progress *progress);
double progress_seconds(const struct progress *progress);

/* ---- The end ---- */

enum outcome { OUTCOME_COMPLETE, OUTCOME_INTERRUPTED, OUTCOME_STOPPED };

void summary_print(const struct plan *plan, const struct progress *progress,
                   const struct tally *tally);

/* As JSON, safely; false after a message. */
bool summary_write(const struct plan *plan, const struct progress *progress,
                   const struct tally *tally, enum outcome outcome);

#endif
