/* compare.h - two records of one article. */
#ifndef RELX_CLI_COMPARE_H
#define RELX_CLI_COMPARE_H

#include <jansson.h>
#include <stddef.h>

/* What is in one of them only, or in both but not alike. */
struct changes {
    size_t gained, lost, changed;
};

/* {"events": {"gained": [EVENT...], "lost": [EVENT...], "changed": [{"old": EVENT, "new": EVENT,
 * "fields": ["status", ...]}...]}, "entities": the same}.  The numbers of events, and the line
 * numbers of the rules, which any edit moves, make no difference.  NULL: no memory. */
json_t *compare_records(json_t *old, json_t *new);

/* Adds the counts of one of its two parts. */
void compare_count(const json_t *part, struct changes *changes);

#endif
