/* regex.h - PCRE2: compile with JIT, match within limits.  The only user of PCRE2. */
#ifndef RELX_REGEX_H
#define RELX_REGEX_H

#include "error.h"
#include "str.h"

struct regex; /* a compiled pattern, shareable between threads */

enum { REGEX_BUCKETS = 256 };

/* Owns compiled patterns, so that freeing the pool frees them on every way out.  What is spelled
 * the same is compiled once: many rules say `unless: <no-talk>`, whose list is long. */
struct regex_pool {
    struct regex *newest;
    struct regex *buckets[REGEX_BUCKETS]; /* by the hash of the pattern */
    bool is_jit;                          /* while the JIT compiler works */
    bool is_for_once; /* leave it out: patterns are ready sooner, and match slower */
};

void regex_pool_free(struct regex_pool *pool);

/* NULL on a bad pattern, with PCRE2's message and the byte offset into `pattern`, which must
 * outlive the pool.  Running out of memory jumps through arena, which only serves for that. */
struct regex *regex_compile(struct regex_pool *pool, struct slice pattern, struct arena *arena,
                            char message[256], size_t *ret_offset);

/* The same, but the first match compiles it: for a pattern that is known to be a good one, and may
 * never be asked.  Only regex_match() may be called with it, and by one thread. */
struct regex *regex_put_off(struct regex_pool *pool, struct slice pattern, struct arena *arena);

size_t regex_size(const struct regex *regex); /* bytes of PCRE2's code */
unsigned regex_group_count(const struct regex *regex);
bool regex_matches_empty(const struct regex *regex);
/* The number of a named group; 0 if there is none. */
unsigned regex_group(const struct regex *regex, const char *name);

/* What one thread needs for matching. */
struct regex_scratch;
struct regex_scratch *regex_scratch_new(void); /* NULL: out of memory */
void regex_scratch_free(struct regex_scratch *scratch);

enum regex_outcome { REGEX_FOUND, REGEX_NONE, REGEX_LIMIT, REGEX_NO_MEMORY };

enum {
    REGEX_MAX_GROUPS = 64, /* the whole match and 63 roles: more than anybody can name */
    /* A sentence of 200 units and a pattern of four gaps of 8 needs a few thousand; what needs
     * more than this is a pattern that backtracks without end. */
    REGEX_MATCH_LIMIT = 200000,
    REGEX_HEAP_LIMIT = 20 * 1024, /* KiB */
    REGEX_JIT_STACK = 1024 * 1024 /* bytes */
};

/* Looks for a match at or after byte `start` of valid UTF-8.  Does not change a regex that is
 * compiled already. */
enum regex_outcome regex_match(struct regex *regex, struct regex_scratch *scratch,
                               struct slice subject, size_t start);

/* Of the last match: false if the group took no part. */
bool regex_span(const struct regex_scratch *scratch, unsigned group, size_t *ret_start,
                size_t *ret_end);

#endif
