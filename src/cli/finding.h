/* finding.h - findings kept until all are there: then they come in order, and none twice. */
#ifndef RELX_CLI_FINDING_H
#define RELX_CLI_FINDING_H

#include "relextract.h"

struct kept_finding {
    relx_severity severity;
    relx_error error;
    size_t order; /* of being found */
};

struct finding_list {
    struct kept_finding *items;
    size_t count, capacity;
    bool is_full; /* out of memory: some are missing */
};

void finding_list_add(struct finding_list *list, relx_severity severity, const relx_error *error);
void finding_list_free(struct finding_list *list);

/* By file, line and column; of equal ones the first stays. */
void finding_list_sort(struct finding_list *list);

#endif
