/* queue.h - jobs in order: one thread puts, many work, one collects in the order of putting.
 *
 * It holds a bounded number of jobs with a bounded weight; putting waits while it is full.
 */
#ifndef RELX_CLI_QUEUE_H
#define RELX_CLI_QUEUE_H

#include <pthread.h>

#include "job.h"

struct queue {
    pthread_mutex_t mutex;
    pthread_cond_t has_room, has_work, has_result;
    struct job **ring;
    size_t capacity;
    size_t first, next, end; /* ever growing: to be collected, to be worked on, to be put */
    size_t weight, most_weight;
    bool is_closed, is_stopped;
};

bool queue_init(struct queue *queue, size_t capacity, size_t most_weight);
void queue_free(struct queue *queue); /* with the jobs that are left; no thread may use it */

/* The job is the queue's then.  false: the queue was stopped, and the job is gone. */
bool queue_put(struct queue *queue, struct job *job);
void queue_close(struct queue *queue); /* no more will be put */

/* For workers: the next job, which stays in the queue; NULL: there will be none. */
struct job *queue_take(struct queue *queue);
void queue_finish(struct queue *queue, struct job *job);

enum queue_status { QUEUE_JOB, QUEUE_NOT_YET, QUEUE_END };

/* The next in order, which the caller frees, or QUEUE_NOT_YET after a while. */
enum queue_status queue_collect(struct queue *queue, struct job **ret_job);

/* Nobody waits from now on; what is not yet taken will not be. */
void queue_stop(struct queue *queue);
bool queue_is_stopped(struct queue *queue);

#endif
