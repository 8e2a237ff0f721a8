/* pipeline.h - the stages from bytes to events, for extraction and for the examples in rules. */
#ifndef RELX_PIPELINE_H
#define RELX_PIPELINE_H

#include "events.h"

struct pipeline {
    const struct relx_model *model; /* the caller's */
    struct regex_scratch *scratch;  /* the caller's */
    struct arena *arena;            /* the caller's; everything below lies in it */
    struct trace *trace;            /* NULL, or what `explain` wants kept */
    struct text text;
    struct analysis analysis;
    struct resolution resolution;
    struct event_list events;
};

/* Bytes -> text; `input` must outlive the pipeline's arena. */
relx_status pipeline_read(struct pipeline *pipeline, const char *input, size_t length,
                          relx_error *error);

/* Text -> mentions -> entities -> events; date: the article's, or NULL. */
void pipeline_find(struct pipeline *pipeline, const char *date);

#endif
