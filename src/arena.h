/* arena.h - region allocation: many small pieces, freed together.
 *
 * An arena never returns NULL.  When memory runs out it jumps to the setjmp() of whoever made it,
 * which is always a public function of the library: what was built so far lies in
 * arenas, so nothing leaks, and the code between need not check each allocation.  Whoever holds
 * something that is not in an arena (a PCRE2 code, an open file) keeps it in a struct that the
 * public function frees on both ways out.
 *
 *     struct arena arena;
 *     jmp_buf no_memory;
 *     if (setjmp(no_memory)) { arena_free(&arena); return NULL; }
 *     arena_init(&arena, &no_memory);
 *
 * Every allocation of the library passes memory_allocate(), so that a test can let the n-th fail.
 */
#ifndef RELX_ARENA_H
#define RELX_ARENA_H

#include <setjmp.h>
#include <stdbool.h>
#include <stddef.h>

struct arena_block;

struct arena {
    struct arena_block *blocks; /* newest first */
    char *next, *end;           /* the free part of the newest block */
    size_t total;               /* bytes asked of the system */
    jmp_buf *no_memory;         /* may be changed at any time by the arena's present user */
};

void arena_init(struct arena *arena, jmp_buf *no_memory);

/* Zeroed, aligned for any type.  size 0 gives a valid pointer too. */
void *arena_alloc(struct arena *arena, size_t size);

/* Zeroed room for count items; an overflow of the product counts as out of memory. */
void *arena_array(struct arena *arena, size_t count, size_t size);

/* A NUL-terminated copy of length bytes. */
char *arena_copy(struct arena *arena, const char *data, size_t length);
char *arena_printf(struct arena *arena, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* Makes the newest allocation larger without moving it, the added part zeroed; false if it is not
 * the newest or its block is full. */
bool arena_extend(struct arena *arena, void *memory, size_t old_size, size_t new_size);

/* Gives all but the largest block back and starts again; pointers into it die. */
void arena_reset(struct arena *arena);
void arena_free(struct arena *arena);

/* The seam: malloc, realloc and free, or a test's. NULL on failure. */
void *memory_allocate(size_t size);
void *memory_resize(void *memory, size_t size);
void memory_release(void *memory);

/* For tests: the n-th allocation from now fails (0: the next), and all after it; -1: none. */
void memory_fail_after(long n);

#endif
