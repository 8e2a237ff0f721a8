/* pipeline.c - text_read, cascade_run, resolve_entities, events_build, in this order. */
#include "pipeline.h"

/* A sentence of thousands of words is none: rules look at pieces of it, so that their cost grows
 * with the text and not with its square. */
enum { SENTENCE_MAX_TOKENS = 400 };

static void split_long_sentences(struct text *text, struct arena *arena)
{
    size_t count = text->sentences.count;
    const struct sentence *old = text->sentences.items;
    text->sentences.items = NULL;
    text->sentences.count = text->sentences.capacity = 0;
    for (size_t i = 0; i < count; i++)
        for (size_t at = old[i].first; at < old[i].end; at += SENTENCE_MAX_TOKENS) {
            size_t end = at + SENTENCE_MAX_TOKENS;
            *vec_push(&text->sentences, arena) =
                (struct sentence){at, end < old[i].end ? end : old[i].end};
        }
}

relx_status pipeline_read(struct pipeline *pipeline, const char *input, size_t length,
                          relx_error *error)
{
    relx_status status = text_read(&pipeline->text, input, length, pipeline->arena, error);
    if (status != RELX_OK)
        return status;
    split_long_sentences(&pipeline->text, pipeline->arena);
    lexicon_number(pipeline->model->lexicon, &pipeline->text);
    return RELX_OK;
}

void pipeline_find(struct pipeline *pipeline, const char *date)
{
    pipeline->analysis = (struct analysis){.model = pipeline->model,
                                           .text = &pipeline->text,
                                           .arena = pipeline->arena,
                                           .scratch = pipeline->scratch,
                                           .trace = pipeline->trace};
    cascade_run(&pipeline->analysis);
    resolve_entities(&pipeline->resolution, &pipeline->analysis, date, pipeline->arena);
    events_build(&pipeline->resolution, pipeline->arena, &pipeline->events);
}
