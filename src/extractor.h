/* extractor.h - what one thread needs beside the shared model. */
#ifndef RELX_EXTRACTOR_H
#define RELX_EXTRACTOR_H

#include "cascade.h"

struct relx_extractor {
    const struct relx_model *model;
    struct regex_scratch *scratch;
    struct rule_count *counts; /* by rule->order; NULL: nobody asked for statistics */
    relx_rule_stats *stats;    /* the same, as the caller sees it */
};

#endif
