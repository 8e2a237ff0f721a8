/* vec.h - a growing array in an arena.
 *
 *     VEC(struct token) tokens = {0};
 *     *vec_push(&tokens, arena) = token;
 *     for (size_t i = 0; i < tokens.count; i++) use(tokens.items[i]);
 *
 * A grown array leaves its old room in the arena: at most as much again as it uses.
 */
#ifndef RELX_VEC_H
#define RELX_VEC_H

#include "arena.h"

#define VEC(type)                                                                                  \
    struct {                                                                                       \
        type *items;                                                                               \
        size_t count, capacity;                                                                    \
    }

/* A pointer to a new zeroed item at the end. */
#define vec_push(vec, arena)                                                                       \
    ((vec)->count == (vec)->capacity                                                               \
         ? ((vec)->items =                                                                         \
                vec_grow((arena), (vec)->items, &(vec)->capacity, sizeof *(vec)->items))           \
         : (vec)->items,                                                                           \
     &(vec)->items[(vec)->count++])

/* Room for so many items, in a vec that has none yet. */
#define vec_reserve(vec, room, arena)                                                              \
    ((void)((vec)->items = arena_array((arena), (room), sizeof *(vec)->items)),                    \
     (void)((vec)->capacity = (room)))

void *vec_grow(struct arena *arena, void *items, size_t *capacity, size_t size);

#endif
