/* site.h - the place of the output: may it be written, what belongs to it, and clearing it up. */
#ifndef RELX_CLI_SITE_H
#define RELX_CLI_SITE_H

#include "plan.h"
#include "store.h"
#include "walk.h"

enum site_status {
    SITE_FREE, /* nothing there, or a run to go on with */
    SITE_COMPLETE,
    SITE_COMPLETE_WITH_FAILURES,
    SITE_REFUSED /* after a message */
};

enum site_status site_check(const struct plan *plan);

/* What walks keep out of, should OUT lie within IN. */
struct site {
    struct walk_exclusion exclusions[2];
    size_t exclusion_count;
    const char *names[8];
    char *owned[8];
};

/* Makes the folders and finds out what they are. */
bool site_prepare(const struct plan *plan, struct site *site, struct trouble *trouble);
void site_free(struct site *site);

/* Removes what only a run in progress needs. */
bool site_clear(const struct plan *plan, struct trouble *trouble);

#endif
