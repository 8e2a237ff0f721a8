/* extract.c - one article in, one result out: the pipeline, a stage a line.  Start reading here.
 *
 *     bytes -> pipeline_read -> document_read_facts -> pipeline_find -> result_fill
 *
 * A result owns one arena in which all its document's data lie, so that an extractor keeps nothing
 * between documents but PCRE2's match data.
 */
#include "extractor.h"
#include "pipeline.h"
#include "result.h"

#include <string.h>

struct owned_result {
    relx_result result; /* first: the caller's pointer is ours */
    struct arena arena;
};

relx_extractor *relx_extractor_new(const relx_model *model, relx_error *error)
{
    error_clear(error);
    struct relx_extractor *extractor = memory_allocate(sizeof *extractor);
    if (extractor != NULL) {
        memset(extractor, 0, sizeof *extractor);
        extractor->model = model;
        extractor->scratch = regex_scratch_new();
        if (extractor->scratch != NULL)
            return extractor;
        memory_release(extractor);
    }
    error_set(error, RELX_ERROR_MEMORY, NULL, 0, 0, "out of memory");
    return NULL;
}

void relx_extractor_free(relx_extractor *extractor)
{
    if (extractor == NULL)
        return;
    regex_scratch_free(extractor->scratch);
    memory_release(extractor->counts);
    memory_release(extractor->stats);
    memory_release(extractor);
}

static relx_status run(relx_extractor *extractor, const relx_document *document,
                       struct owned_result *owned, relx_error *error)
{
    struct arena *arena = &owned->arena;
    struct trace trace = {.counts = extractor->counts};
    struct pipeline pipeline = {.model = extractor->model,
                                .scratch = extractor->scratch,
                                .arena = arena,
                                .trace = extractor->counts == NULL ? NULL : &trace};
    struct document_facts facts;
    if (pipeline_read(&pipeline, document->text, document->length, error) != RELX_OK ||
        document_read_facts(document, extractor->model->lexicon, &pipeline.text, arena, &facts,
                            error) != RELX_OK)
        return error->status;
    pipeline_find(&pipeline, facts.date);
    result_fill(&owned->result, &facts, &pipeline.resolution, &pipeline.events, arena);
    return RELX_OK;
}

/* Owns `owned`: frees it on failure. */
static relx_result *extract(relx_extractor *extractor, const relx_document *document,
                            struct owned_result *owned, relx_error *error)
{
    jmp_buf no_memory;
    if (setjmp(no_memory) != 0) {
        error_set(error, RELX_ERROR_MEMORY, NULL, 0, 0, "out of memory");
        relx_result_free(&owned->result);
        return NULL;
    }
    arena_init(&owned->arena, &no_memory);
    if (run(extractor, document, owned, error) == RELX_OK)
        return &owned->result;
    relx_result_free(&owned->result);
    return NULL;
}

relx_result *relx_extract(relx_extractor *extractor, const relx_document *document,
                          relx_error *ret_error)
{
    relx_error own = {0};
    relx_error *error = ret_error == NULL ? &own : ret_error;
    error_clear(error);
    struct owned_result *owned = memory_allocate(sizeof *owned);
    if (owned == NULL) {
        error_set(error, RELX_ERROR_MEMORY, NULL, 0, 0, "out of memory");
        return NULL;
    }
    memset(owned, 0, sizeof *owned);
    return extract(extractor, document, owned, error);
}

void relx_result_free(relx_result *result)
{
    if (result == NULL)
        return;
    struct owned_result *owned = (struct owned_result *)result;
    arena_free(&owned->arena);
    memory_release(owned);
}
