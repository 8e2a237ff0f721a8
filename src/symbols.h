/* symbols.h - one private-use code point for each type and kind of mention.
 *
 * "country" and "person/named" stand in the shadow as U+E000, U+E001 ...; a pattern's {country}
 * becomes the class of all symbols whose type or kind is "country".
 */
#ifndef RELX_SYMBOLS_H
#define RELX_SYMBOLS_H

#include "str.h"
#include "vec.h"

struct symbol {
    const char *type, *kind; /* kind: "" where there is none */
};

struct symbols {
    struct arena *arena;
    VEC(struct symbol) items;
};

enum { SYMBOL_FIRST = 0xE000, SYMBOL_MAX = 0x1900 /* the private use area of the BMP */ };

void symbols_init(struct symbols *symbols, struct arena *arena);

/* The number of (type, kind), new if need be; kind may be NULL.  -1 when all are given out. */
int symbols_intern(struct symbols *symbols, const char *type, const char *kind);
int symbols_find(const struct symbols *symbols, const char *type, const char *kind);

/* Does the symbol answer to `name`: its type, its kind, or "type/kind"? */
bool symbol_answers(const struct symbol *symbol, struct slice name);

#endif
