/* producer.h - the thread that walks the inputs and makes jobs of them. */
#ifndef RELX_CLI_PRODUCER_H
#define RELX_CLI_PRODUCER_H

#include <pthread.h>
#include <stdatomic.h>

#include "journal.h"
#include "plan.h"
#include "queue.h"
#include "walk.h"

struct producer {
    const struct plan *plan;
    struct queue *queue;
    struct walk_options walk;
    struct walk_position after; /* where to go on; walk.after points here, or is NULL */
    uint64_t offset, number;    /* and at which line, where it is within a file */
    bool is_within;             /* that file was not met yet */
    enum walk_end end;          /* once the thread ended */
    bool has_no_memory;
    pthread_t thread;
};

/* state: where to go on; its name must live as long. */
bool producer_start(struct producer *producer, const struct state *state);
void producer_join(struct producer *producer); /* after its end or queue_stop() */

/* ---- How much there is ---- */

/* Counts the bytes of all files that will be read, for the time left. */
struct scout {
    const struct plan *plan;
    struct walk_options walk;
    atomic_bool is_done, is_stopped;
    atomic_ullong bytes;
    bool is_running;
    pthread_t thread;
};

void scout_start(struct scout *scout, const struct plan *plan, const struct walk_options *walk);
void scout_stop(struct scout *scout);

#endif
