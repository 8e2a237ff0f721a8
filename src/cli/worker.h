/* worker.h - a thread that turns jobs into records. */
#ifndef RELX_CLI_WORKER_H
#define RELX_CLI_WORKER_H

#include <pthread.h>

#include "plan.h"
#include "queue.h"
#include "relextract.h"

struct worker;

/* What all workers share. */
struct workshop {
    const struct plan *plan;
    const relx_model *model;
    struct queue *queue;
    pthread_rwlock_t memory; /* held for writing by one who needs all there is */
    struct worker *workers;
    size_t count;
};

/* Starts as many threads as memory and the system allow, up to plan->jobs; false: none. */
bool workshop_start(struct workshop *workshop);
void workshop_join(struct workshop *workshop); /* after queue_close() or queue_stop() */

#endif
