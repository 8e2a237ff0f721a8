/* queue.c - a ring of jobs with three marks in it.
 *
 *     collected | finished or being worked on | waiting | free
 *             first                          next      end
 */
#include "queue.h"

#include <stdlib.h>
#include <time.h>

bool queue_init(struct queue *queue, size_t capacity, size_t most_weight)
{
    *queue = (struct queue){.capacity = capacity, .most_weight = most_weight};
    pthread_mutex_init(&queue->mutex, NULL);
    pthread_cond_init(&queue->has_room, NULL);
    pthread_cond_init(&queue->has_work, NULL);
    pthread_cond_init(&queue->has_result, NULL);
    queue->ring = calloc(capacity, sizeof *queue->ring);
    return queue->ring != NULL;
}

void queue_free(struct queue *queue)
{
    for (; queue->first < queue->end; queue->first++)
        job_free(queue->ring[queue->first % queue->capacity]);
    free(queue->ring);
    pthread_cond_destroy(&queue->has_room);
    pthread_cond_destroy(&queue->has_work);
    pthread_cond_destroy(&queue->has_result);
    pthread_mutex_destroy(&queue->mutex);
}

/* A job that is heavier than all may be goes in when it is alone. */
static bool is_full(const struct queue *queue, const struct job *job)
{
    size_t count = queue->end - queue->first;
    return count == queue->capacity ||
           (count > 0 && queue->weight + job->weight > queue->most_weight);
}

bool queue_put(struct queue *queue, struct job *job)
{
    pthread_mutex_lock(&queue->mutex);
    while (is_full(queue, job) && !queue->is_stopped)
        pthread_cond_wait(&queue->has_room, &queue->mutex);
    bool is_put = !queue->is_stopped;
    if (is_put) {
        queue->ring[queue->end++ % queue->capacity] = job;
        queue->weight += job->weight;
        pthread_cond_signal(job->state == JOB_DONE ? &queue->has_result : &queue->has_work);
    }
    pthread_mutex_unlock(&queue->mutex);
    if (!is_put)
        job_free(job);
    return is_put;
}

void queue_close(struct queue *queue)
{
    pthread_mutex_lock(&queue->mutex);
    queue->is_closed = true;
    pthread_cond_broadcast(&queue->has_work);
    pthread_cond_signal(&queue->has_result);
    pthread_mutex_unlock(&queue->mutex);
}

void queue_stop(struct queue *queue)
{
    pthread_mutex_lock(&queue->mutex);
    queue->is_stopped = true;
    pthread_cond_broadcast(&queue->has_work);
    pthread_cond_broadcast(&queue->has_room);
    pthread_mutex_unlock(&queue->mutex);
}

bool queue_is_stopped(struct queue *queue)
{
    pthread_mutex_lock(&queue->mutex);
    bool is_stopped = queue->is_stopped;
    pthread_mutex_unlock(&queue->mutex);
    return is_stopped;
}

/* Steps over jobs that need no worker. */
static struct job *find_waiting(struct queue *queue)
{
    if (queue->next < queue->first)
        queue->next = queue->first;
    for (; queue->next < queue->end; queue->next++) {
        struct job *job = queue->ring[queue->next % queue->capacity];
        if (job->state == JOB_WAITING)
            return job;
    }
    return NULL;
}

struct job *queue_take(struct queue *queue)
{
    struct job *job = NULL;
    pthread_mutex_lock(&queue->mutex);
    while (!queue->is_stopped && !(job = find_waiting(queue)) && !queue->is_closed)
        pthread_cond_wait(&queue->has_work, &queue->mutex);
    if (job) {
        job->state = JOB_TAKEN;
        queue->next++;
    }
    pthread_mutex_unlock(&queue->mutex);
    return job;
}

void queue_finish(struct queue *queue, struct job *job)
{
    pthread_mutex_lock(&queue->mutex);
    job->state = JOB_DONE;
    if (queue->ring[queue->first % queue->capacity] == job)
        pthread_cond_signal(&queue->has_result);
    pthread_mutex_unlock(&queue->mutex);
}

static void wait_a_while(struct queue *queue)
{
    struct timespec until;
    clock_gettime(CLOCK_REALTIME, &until);
    until.tv_nsec += 100000000;
    until.tv_sec += until.tv_nsec / 1000000000;
    until.tv_nsec %= 1000000000;
    pthread_cond_timedwait(&queue->has_result, &queue->mutex, &until);
}

enum queue_status queue_collect(struct queue *queue, struct job **ret_job)
{
    enum queue_status status = QUEUE_NOT_YET;
    pthread_mutex_lock(&queue->mutex);
    for (int i = 0; i < 2 && status == QUEUE_NOT_YET; i++) {
        bool has_any = queue->first < queue->end;
        struct job *job = has_any ? queue->ring[queue->first % queue->capacity] : NULL;
        if (job && job->state == JOB_DONE) {
            *ret_job = job;
            queue->first++;
            queue->weight -= job->weight;
            pthread_cond_signal(&queue->has_room);
            status = QUEUE_JOB;
        } else if (!has_any && queue->is_closed) {
            status = QUEUE_END;
        } else if (i == 0) {
            wait_a_while(queue);
        }
    }
    pthread_mutex_unlock(&queue->mutex);
    return status;
}
