/* regex.c - PCRE2, which nobody else calls.
 *
 * A pattern such as `(\x{E003} )(?:[^ ,]++ ){0,3}?hội đàm ` is compiled once, with JIT where the
 * machine has it, and matched against shadows that are valid UTF-8 by construction, so that PCRE2
 * need not check them again.  A match limit makes every search end; reaching it is reported as
 * such, never as "no match".
 */
#include "regex.h"

#include <pcre2.h>
#include <stdlib.h>
#include <string.h>

struct regex {
    pcre2_code *code; /* NULL: put off */
    struct regex_pool *pool;
    struct slice pattern;
    struct regex *older, *next_in_bucket;
};

struct regex_scratch {
    pcre2_general_context *general;
    pcre2_match_context *context;
    pcre2_match_data *data;
    pcre2_jit_stack *stack;
    int rc; /* of the last match */
};

/* pool: NULL, or whose patterns are compiled.  No test may let an allocation of the JIT compiler
 * fail: see has_room_for_jit(). */
static void *allocate(size_t size, void *pool)
{
    bool is_jit = pool != NULL && ((const struct regex_pool *)pool)->is_jit;
    return is_jit ? malloc(size) : memory_allocate(size);
}

static void release(void *memory, void *unused)
{
    (void)unused;
    memory_release(memory);
}

void regex_pool_free(struct regex_pool *pool)
{
    for (struct regex *regex = pool->newest; regex != NULL;) {
        struct regex *older = regex->older;
        pcre2_code_free(regex->code);
        memory_release(regex);
        regex = older;
    }
    *pool = (struct regex_pool){.is_for_once = pool->is_for_once};
}

static pcre2_code *compile(struct regex_pool *pool, struct slice pattern, int *ret_code,
                           size_t *ret_offset)
{
    pcre2_general_context *general = pcre2_general_context_create(allocate, release, pool);
    if (general == NULL)
        return *ret_code = PCRE2_ERROR_NOMEMORY, NULL;
    pcre2_compile_context *context = pcre2_compile_context_create(general);
    pcre2_code *code = NULL;
    *ret_code = PCRE2_ERROR_NOMEMORY;
    if (context != NULL)
        code = pcre2_compile((PCRE2_SPTR)pattern.data, pattern.length,
                             PCRE2_UTF | PCRE2_UCP | PCRE2_NEVER_BACKSLASH_C, ret_code, ret_offset,
                             context);
    pcre2_compile_context_free(context);
    pcre2_general_context_free(general);
    return code;
}

struct regex *regex_put_off(struct regex_pool *pool, struct slice pattern, struct arena *arena)
{
    struct regex **bucket = &pool->buckets[slice_hash(pattern) % REGEX_BUCKETS];
    for (struct regex *known = *bucket; known != NULL; known = known->next_in_bucket)
        if (slice_equal(known->pattern, pattern))
            return known;
    struct regex *regex = memory_allocate(sizeof *regex);
    if (regex == NULL)
        longjmp(*arena->no_memory, 1);
    *regex = (struct regex){
        .pool = pool, .pattern = pattern, .older = pool->newest, .next_in_bucket = *bucket};
    *bucket = pool->newest = regex;
    return regex;
}

size_t regex_size(const struct regex *regex)
{
    size_t size = 0;
    pcre2_pattern_info(regex->code, PCRE2_INFO_SIZE, &size);
    return size;
}

/* PCRE2 10.42's JIT compiler does not survive a failing allocation: it is asked only where it will
 * hardly meet one. */
static bool has_room_for_jit(const struct regex *regex)
{
    enum { ROOM_PER_BYTE = 32, LEAST_ROOM = 64 * 1024 };
    void *room = memory_allocate(LEAST_ROOM + ROOM_PER_BYTE * regex_size(regex));
    memory_release(room);
    return room != NULL;
}

/* PCRE2's error code; 0: all is well. */
static int finish(struct regex *regex, size_t *ret_offset)
{
    struct regex_pool *pool = regex->pool;
    int code = 0;
    regex->code = compile(pool, regex->pattern, &code, ret_offset);
    if (regex->code == NULL)
        return code == PCRE2_ERROR_HEAP_FAILED ? PCRE2_ERROR_NOMEMORY : code;
    if (pool->is_for_once)
        return 0;
    if (!has_room_for_jit(regex))
        return PCRE2_ERROR_NOMEMORY;
    /* Without JIT the interpreter does the same, only slower. */
    pool->is_jit = true;
    (void)pcre2_jit_compile(regex->code, PCRE2_JIT_COMPLETE);
    pool->is_jit = false;
    return 0;
}

struct regex *regex_compile(struct regex_pool *pool, struct slice pattern, struct arena *arena,
                            char message[256], size_t *ret_offset)
{
    struct regex *regex = regex_put_off(pool, pattern, arena);
    int code = regex->code == NULL ? finish(regex, ret_offset) : 0;
    if (code == PCRE2_ERROR_NOMEMORY)
        longjmp(*arena->no_memory, 1);
    if (code == 0)
        return regex;
    pcre2_get_error_message(code, (PCRE2_UCHAR *)message, 256);
    return NULL;
}

unsigned regex_group_count(const struct regex *regex)
{
    uint32_t count = 0;
    pcre2_pattern_info(regex->code, PCRE2_INFO_CAPTURECOUNT, &count);
    return count;
}

bool regex_matches_empty(const struct regex *regex)
{
    uint32_t empty = 0;
    pcre2_pattern_info(regex->code, PCRE2_INFO_MATCHEMPTY, &empty);
    return empty != 0;
}

unsigned regex_group(const struct regex *regex, const char *name)
{
    int group = pcre2_substring_number_from_name(regex->code, (PCRE2_SPTR)name);
    return group > 0 ? (unsigned)group : 0;
}

struct regex_scratch *regex_scratch_new(void)
{
    struct regex_scratch *scratch = memory_allocate(sizeof *scratch);
    if (scratch == NULL)
        return NULL;
    memset(scratch, 0, sizeof *scratch);
    scratch->general = pcre2_general_context_create(allocate, release, NULL);
    if (scratch->general != NULL) {
        scratch->context = pcre2_match_context_create(scratch->general);
        scratch->data = pcre2_match_data_create(REGEX_MAX_GROUPS, scratch->general);
        /* NULL where PCRE2 has no JIT: then nothing is assigned. */
        scratch->stack = pcre2_jit_stack_create(32 * 1024, REGEX_JIT_STACK, scratch->general);
    }
    if (scratch->context == NULL || scratch->data == NULL) {
        regex_scratch_free(scratch);
        return NULL;
    }
    pcre2_set_match_limit(scratch->context, REGEX_MATCH_LIMIT);
    pcre2_set_heap_limit(scratch->context, REGEX_HEAP_LIMIT);
    if (scratch->stack != NULL)
        pcre2_jit_stack_assign(scratch->context, NULL, scratch->stack);
    return scratch;
}

void regex_scratch_free(struct regex_scratch *scratch)
{
    if (scratch == NULL)
        return;
    pcre2_jit_stack_free(scratch->stack);
    pcre2_match_data_free(scratch->data);
    pcre2_match_context_free(scratch->context);
    pcre2_general_context_free(scratch->general);
    memory_release(scratch);
}

enum regex_outcome regex_match(struct regex *regex, struct regex_scratch *scratch,
                               struct slice subject, size_t start)
{
    size_t offset;
    int code = regex->code == NULL ? finish(regex, &offset) : 0;
    if (code != 0)
        return code == PCRE2_ERROR_NOMEMORY ? REGEX_NO_MEMORY : REGEX_LIMIT;
    scratch->rc = pcre2_match(regex->code, (PCRE2_SPTR)subject.data, subject.length, start,
                              PCRE2_NO_UTF_CHECK, scratch->data, scratch->context);
    /* rc 0: more groups than the match data holds; the first of them are right. */
    if (scratch->rc >= 0)
        return REGEX_FOUND;
    if (scratch->rc == PCRE2_ERROR_NOMEMORY)
        return REGEX_NO_MEMORY;
    return scratch->rc == PCRE2_ERROR_NOMATCH ? REGEX_NONE : REGEX_LIMIT;
}

bool regex_span(const struct regex_scratch *scratch, unsigned group, size_t *ret_start,
                size_t *ret_end)
{
    unsigned count = scratch->rc == 0 ? REGEX_MAX_GROUPS : (unsigned)scratch->rc;
    if (scratch->rc < 0 || group >= count)
        return false;
    const size_t *spans = pcre2_get_ovector_pointer(scratch->data);
    if (spans[2 * group] == PCRE2_UNSET)
        return false;
    *ret_start = spans[2 * group];
    *ret_end = spans[2 * group + 1];
    return true;
}
