/* stats.c - what each rule did and cost: talk-with was searched 120 times, matched 31, won 30. */
#include "extractor.h"

#include <string.h>

/* Of a table by rule->order. */
static size_t table_size(const struct rule_set *set)
{
    size_t size = 1;
    for (size_t i = 0; i < set->rules.count; i++)
        if (set->rules.items[i]->order >= size)
            size = set->rules.items[i]->order + 1;
    return size;
}

relx_status relx_extractor_measure(relx_extractor *extractor, relx_error *error)
{
    error_clear(error);
    size_t count = table_size(&extractor->model->rules);
    if (extractor->counts == NULL)
        extractor->counts = memory_allocate(count * sizeof *extractor->counts);
    if (extractor->stats == NULL)
        extractor->stats = memory_allocate(count * sizeof *extractor->stats);
    if (extractor->counts == NULL || extractor->stats == NULL) {
        memory_release(extractor->counts);
        extractor->counts = NULL;
        return error_set(error, RELX_ERROR_MEMORY, NULL, 0, 0, "out of memory");
    }
    memset(extractor->counts, 0, count * sizeof *extractor->counts);
    return RELX_OK;
}

static relx_rule_stats stats_of(const struct rule *rule, const struct rule_count *count)
{
    return (relx_rule_stats){.rule = rule->label,
                             .searches = count->tries,
                             .matches = count->wins + count->losses + count->blocks,
                             .wins = count->wins,
                             .losses = count->losses,
                             .blocks = count->blocks,
                             .told = count->told,
                             .joined = count->joined,
                             .dropped = count->dropped,
                             .seconds = (double)count->nanoseconds / 1e9};
}

const relx_rule_stats *relx_extractor_stats(relx_extractor *extractor, size_t *ret_count)
{
    const struct rule_set *set = &extractor->model->rules;
    *ret_count = extractor->counts == NULL ? 0 : set->rules.count;
    if (extractor->counts == NULL)
        return NULL;
    for (size_t i = 0; i < set->rules.count; i++)
        extractor->stats[i] =
            stats_of(set->rules.items[i], &extractor->counts[set->rules.items[i]->order]);
    return extractor->stats;
}
