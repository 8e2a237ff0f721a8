/* explain_parts.h - what the three explanations share: the run they tell of, and how they write. */
#ifndef RELX_EXPLAIN_PARTS_H
#define RELX_EXPLAIN_PARTS_H

#include "pipeline.h"
#include "result.h"

struct explainer {
    const struct pipeline *pipeline;
    const struct document_facts *facts;
    const struct rule *rule;    /* the one asked for, or NULL */
    struct regex_pool *regexes; /* for the beginnings of its patterns */
    bool is_coloured;
    struct str out;
};

/* ---- Writing ---- */

enum paint { PAINT_HEADING, PAINT_PLACE, PAINT_TYPE, PAINT_GOOD, PAINT_BAD, PAINT_FAINT };

/* Text in a colour, where there are colours. */
void explain_paint(struct explainer *explainer, enum paint paint, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* The article's words, on one line. */
void explain_tokens(struct explainer *explainer, uint32_t first, uint32_t end);
void explain_units(struct explainer *explainer, const struct unit *units, size_t count);
void explain_parties(struct explainer *explainer, const struct party_set *set);

/* "e2 meeting talks occurred 2021-07-05 {RU VN}" */
void explain_event_line(struct explainer *explainer, const struct event *event);

/* A part of a pattern, nearly as its author wrote it. */
void explain_node(struct explainer *explainer, const struct node *node);

/* ---- What became of it ---- */

/* The number of an event of the record; 0: it is none. */
size_t explain_number(const struct explainer *explainer, const struct event *event);

/* The line of a match that won, lost or was blocked, and what became of it. */
void explain_match(struct explainer *explainer, const struct traced *traced);

/* ---- The explanations ---- */

void explain_rule(struct explainer *explainer);
void explain_event(struct explainer *explainer, size_t number);

#endif
