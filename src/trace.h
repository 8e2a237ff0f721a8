/* trace.h - what `explain` and `stats` keep of a run.
 *
 * A NULL trace keeps nothing and costs nothing.  One with `counts` counts for each rule and keeps
 * no match; any other keeps every match, what became of it, and why.
 */
#ifndef RELX_TRACE_H
#define RELX_TRACE_H

#include "shadow.h"

struct entry;
struct event;
struct match;
struct pattern;
struct rule;

/* ---- Matches ---- */

enum outcome { MATCH_WON, MATCH_LOST, MATCH_BLOCKED };

struct traced {
    const struct match *match;
    enum outcome outcome;
    const struct match *winner;    /* of one that lost */
    const struct pattern *blocker; /* of one that an `unless` blocked */
};

/* A sentence as the watched rule saw it. */
struct view {
    struct unit *units;
    size_t unit_count;
    struct slice text;
    struct gate_set gates;
};

/* ---- Events ---- */

enum fate {
    FATE_TOLD,          /* an event of the record */
    FATE_JOINED,        /* told again: joined to one */
    FATE_DENIED,        /* the status is "none" */
    FATE_OBJECT,        /* who stands first is acted upon: "phe chống Nga hội đàm" */
    FATE_NO_SUBTYPE,    /* the words captured for `subtype` name none */
    FATE_FEW_PARTIES,   /* fewer than two */
    FATE_NO_GIVER,      /* a commitment of nobody */
    FATE_NO_TAKER,      /* a commitment to nobody */
    FATE_NO_EPIDEMIC,   /* a commitment of medicines against none */
    FATE_PRIVATE,       /* a journey of who flees or is on business of his own */
    FATE_POINTS_NOWHERE /* "cuộc hội đàm" of which nothing was told */
};

enum status_source {
    STATUS_DEFAULT, /* nothing says otherwise: occurred */
    STATUS_RULE,    /* `set: status` */
    STATUS_ASKED,   /* somebody asks for it */
    STATUS_MODAL,   /* a word of the list `modal` */
    STATUS_USUAL,   /* `set: status-else` */
    STATUS_AHEAD    /* no word, but its date lies after the article's */
};

/* A field of an event and the listed word, or the mention, that gave it. */
struct clue {
    const char *key, *value;
    const struct entry *entry; /* or NULL */
    int mention;               /* or -1 */
};

enum { TELLING_MAX_CLUES = 16 };

/* What one event match told. */
struct telling {
    const struct match *match;
    enum fate fate;
    const struct event *event; /* as this match alone tells it; NULL where it has no status */
    const struct event *told;  /* of the record: the one it became or was joined to; or NULL */
    enum status_source status_source;
    const struct entry *modal;
    int date; /* the time mention that dates it; -1 */
    struct clue clues[TELLING_MAX_CLUES];
    size_t clue_count;
};

/* An event that took the date of another one. */
struct dating {
    const struct event *event, *from;
};

/* ---- All of it ---- */

struct rule_count {
    size_t tries, wins, losses,
        blocks; /* tries: patterns searched in a sentence that may hold one */
    size_t told, joined, dropped;
    uint64_t nanoseconds;
};

struct trace {
    VEC(struct traced) matches;
    VEC(struct telling) tellings;
    VEC(struct dating) datings;
    struct telling current;     /* the one being read */
    const struct rule *watched; /* or NULL */
    struct view *views;         /* of the watched rule: one for each sentence */
    struct rule_count *counts;  /* by rule->order, or NULL */
};

void trace_match(struct trace *trace, struct arena *arena, const struct traced *traced);

/* The rule is about to look at a sentence; the pattern is searched; the rule is done. */
void trace_view(struct trace *trace, struct arena *arena, const struct rule *rule, size_t sentence,
                const struct shadow *shadow);
void trace_try(struct trace *trace, const struct rule *rule);
uint64_t trace_clock(const struct trace *trace);
void trace_time(struct trace *trace, const struct rule *rule, uint64_t start);

/* In this order: a match is read as an event; what was found; what became of it.  event: a copy,
 * for what is told again changes the original. */
void trace_begin(struct trace *trace, const struct match *match);
void trace_status(struct trace *trace, enum status_source source, const struct entry *modal);
void trace_date(struct trace *trace, int mention);
void trace_clue(struct trace *trace, const struct clue *clue);
void trace_end(struct trace *trace, struct arena *arena, enum fate fate, const struct event *event,
               const struct event *told);

void trace_dating(struct trace *trace, struct arena *arena, const struct event *event,
                  const struct event *from);

#endif
