/* vec.c - the growing behind vec_push(): doubles the room of an array.
 *
 * An array that is the newest thing in its arena grows where it stands ("một", then "hai", then
 * "ba" without moving "một"); any other is copied.
 */
#include "vec.h"

#include <stdint.h>
#include <string.h>

enum { FIRST_CAPACITY = 8 };

void *vec_grow(struct arena *arena, void *items, size_t *capacity, size_t size)
{
    size_t old = *capacity;
    size_t wanted = old == 0 ? FIRST_CAPACITY : old > SIZE_MAX / 2 ? SIZE_MAX : old * 2;
    if (wanted <= SIZE_MAX / size && arena_extend(arena, items, old * size, wanted * size)) {
        *capacity = wanted;
        return items;
    }
    void *grown = arena_array(arena, wanted, size);
    if (old > 0)
        memcpy(grown, items, old * size);
    *capacity = wanted;
    return grown;
}
