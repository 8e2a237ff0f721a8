/* trace.c - a diary of one run: "gặp" of rule meets lost to talk-with; "hội đàm" became event e1.
 */
#include "trace.h"

#include "cascade.h"

#include <string.h>
#include <time.h>

static struct rule_count *count_of(const struct trace *trace, const struct rule *rule)
{
    return &trace->counts[rule->order];
}

void trace_match(struct trace *trace, struct arena *arena, const struct traced *traced)
{
    if (trace == NULL)
        return;
    if (trace->counts == NULL) {
        *vec_push(&trace->matches, arena) = *traced;
        return;
    }
    struct rule_count *count = count_of(trace, traced->match->rule);
    count->wins += traced->outcome == MATCH_WON;
    count->losses += traced->outcome == MATCH_LOST;
    count->blocks += traced->outcome == MATCH_BLOCKED;
}

/* ---- Rules ---- */

static void *copy_of(struct arena *arena, const void *items, size_t count, size_t size)
{
    void *copy = arena_array(arena, count + 1, size);
    if (count > 0)
        memcpy(copy, items, count * size);
    return copy;
}

void trace_view(struct trace *trace, struct arena *arena, const struct rule *rule, size_t sentence,
                const struct shadow *shadow)
{
    if (trace == NULL || trace->watched != rule || trace->views == NULL)
        return;
    struct view *view = &trace->views[sentence];
    view->unit_count = shadow->units.count;
    view->units = copy_of(arena, shadow->units.items, view->unit_count, sizeof *view->units);
    view->text = (struct slice){arena_copy(arena, shadow->text.data, shadow->text.length),
                                shadow->text.length};
    view->gates.words = shadow->gates.words;
    view->gates.bits =
        copy_of(arena, shadow->gates.bits, view->gates.words, sizeof *view->gates.bits);
}

void trace_try(struct trace *trace, const struct rule *rule)
{
    if (trace != NULL && trace->counts != NULL)
        count_of(trace, rule)->tries++;
}

uint64_t trace_clock(const struct trace *trace)
{
    struct timespec now;
    if (trace == NULL || trace->counts == NULL || clock_gettime(CLOCK_MONOTONIC, &now) != 0)
        return 0;
    return (uint64_t)now.tv_sec * 1000000000 + (uint64_t)now.tv_nsec;
}

void trace_time(struct trace *trace, const struct rule *rule, uint64_t start)
{
    if (trace != NULL && trace->counts != NULL)
        count_of(trace, rule)->nanoseconds += trace_clock(trace) - start;
}

/* ---- Events ---- */

void trace_begin(struct trace *trace, const struct match *match)
{
    if (trace != NULL)
        trace->current = (struct telling){.match = match, .date = -1};
}

void trace_status(struct trace *trace, enum status_source source, const struct entry *modal)
{
    if (trace == NULL)
        return;
    trace->current.status_source = source;
    trace->current.modal = modal;
}

void trace_date(struct trace *trace, int mention)
{
    if (trace != NULL)
        trace->current.date = mention;
}

void trace_clue(struct trace *trace, const struct clue *clue)
{
    if (trace != NULL && trace->current.clue_count < TELLING_MAX_CLUES)
        trace->current.clues[trace->current.clue_count++] = *clue;
}

void trace_end(struct trace *trace, struct arena *arena, enum fate fate, const struct event *event,
               const struct event *told)
{
    if (trace == NULL)
        return;
    if (trace->counts != NULL) {
        struct rule_count *count = count_of(trace, trace->current.match->rule);
        count->told += fate == FATE_TOLD;
        count->joined += fate == FATE_JOINED;
        count->dropped += fate != FATE_TOLD && fate != FATE_JOINED;
        return;
    }
    struct telling *telling = vec_push(&trace->tellings, arena);
    *telling = trace->current;
    telling->fate = fate;
    telling->told = told;
    telling->event = event;
}

void trace_dating(struct trace *trace, struct arena *arena, const struct event *event,
                  const struct event *from)
{
    if (trace != NULL && trace->counts == NULL)
        *vec_push(&trace->datings, arena) = (struct dating){event, from};
}
