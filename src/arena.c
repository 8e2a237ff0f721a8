/* arena.c - blocks from the system, cut into pieces from front to back.
 *
 * "Hà Nội" and "Huế" copied one after the other lie in one block like this:
 *
 *     | header | Hà Nội\0...... | Huế\0......... | free            |
 *                                                ^ next            ^ end
 *
 * A piece that does not fit opens a new block; blocks double in size until BLOCK_MAX, so that a
 * short article costs one and a long one few.  Pieces are never given back singly.
 */
#include "arena.h"

#include <assert.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { ALIGNMENT = _Alignof(max_align_t), BLOCK_MIN = 16 * 1024, BLOCK_MAX = 4 * 1024 * 1024 };

struct arena_block {
    struct arena_block *older;
    size_t size; /* of the data, without this header */
    max_align_t data[];
};

/* The one global: how many allocations still succeed, -1 for no end.  Only tests write it. */
static long allocations_left = -1;

static bool may_allocate(void)
{
    if (allocations_left < 0)
        return true;
    if (allocations_left == 0)
        return false;
    allocations_left--;
    return true;
}

void *memory_allocate(size_t size)
{
    return may_allocate() ? malloc(size ? size : 1) : NULL;
}

void *memory_resize(void *memory, size_t size)
{
    return may_allocate() ? realloc(memory, size ? size : 1) : NULL;
}

void memory_release(void *memory)
{
    free(memory);
}

void memory_fail_after(long n)
{
    allocations_left = n;
}

void arena_init(struct arena *arena, jmp_buf *no_memory)
{
    *arena = (struct arena){.no_memory = no_memory};
}

_Noreturn static void give_up(struct arena *arena)
{
    assert(arena->no_memory);
    longjmp(*arena->no_memory, 1);
}

static size_t round_up(struct arena *arena, size_t size)
{
    if (size > SIZE_MAX / 2)
        give_up(arena);
    return (size + ALIGNMENT - 1) & ~(size_t)(ALIGNMENT - 1);
}

static void use_block(struct arena *arena, struct arena_block *block)
{
    arena->blocks = block;
    arena->next = (char *)block->data;
    arena->end = arena->next + block->size;
}

static void add_block(struct arena *arena, size_t needed)
{
    size_t size = arena->total < BLOCK_MIN ? BLOCK_MIN : arena->total;
    if (size > BLOCK_MAX)
        size = BLOCK_MAX;
    if (size < needed)
        size = needed;
    struct arena_block *block = memory_allocate(sizeof *block + size);
    if (!block)
        give_up(arena);
    block->older = arena->blocks;
    block->size = size;
    arena->total += sizeof *block + size;
    use_block(arena, block);
}

static char *take(struct arena *arena, size_t size)
{
    size_t room = round_up(arena, size ? size : 1);
    if (!arena->blocks || room > (size_t)(arena->end - arena->next))
        add_block(arena, room);
    char *memory = arena->next;
    arena->next += room;
    return memory;
}

void *arena_alloc(struct arena *arena, size_t size)
{
    return memset(take(arena, size), 0, size);
}

void *arena_array(struct arena *arena, size_t count, size_t size)
{
    if (size != 0 && count > SIZE_MAX / size)
        give_up(arena);
    return arena_alloc(arena, count * size);
}

bool arena_extend(struct arena *arena, void *memory, size_t old_size, size_t new_size)
{
    if (!memory || !arena->blocks || new_size > SIZE_MAX / 2)
        return false;
    char *old_end = (char *)memory + round_up(arena, old_size ? old_size : 1);
    size_t added = round_up(arena, new_size) - round_up(arena, old_size ? old_size : 1);
    if (new_size < old_size || old_end != arena->next || added > (size_t)(arena->end - arena->next))
        return false;
    memset((char *)memory + old_size, 0, new_size - old_size);
    arena->next += added;
    return true;
}

char *arena_copy(struct arena *arena, const char *data, size_t length)
{
    if (length == SIZE_MAX)
        give_up(arena);
    char *copy = take(arena, length + 1);
    if (length > 0)
        memcpy(copy, data, length);
    copy[length] = '\0';
    return copy;
}

char *arena_printf(struct arena *arena, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    int length = vsnprintf(NULL, 0, format, args);
    va_end(args);
    assert(length >= 0);
    char *text = take(arena, (size_t)length + 1);
    va_start(args, format);
    vsnprintf(text, (size_t)length + 1, format, args);
    va_end(args);
    return text;
}

static struct arena_block *find_largest(struct arena_block *blocks)
{
    struct arena_block *largest = blocks;
    for (struct arena_block *block = blocks; block; block = block->older)
        if (block->size > largest->size)
            largest = block;
    return largest;
}

void arena_reset(struct arena *arena)
{
    struct arena_block *kept = find_largest(arena->blocks);
    if (!kept)
        return;
    for (struct arena_block *block = arena->blocks, *older; block; block = older) {
        older = block->older;
        if (block != kept)
            memory_release(block);
    }
    kept->older = NULL;
    arena->total = sizeof *kept + kept->size;
    use_block(arena, kept);
}

void arena_free(struct arena *arena)
{
    for (struct arena_block *block = arena->blocks, *older; block; block = older) {
        older = block->older;
        memory_release(block);
    }
    arena_init(arena, arena->no_memory);
}
