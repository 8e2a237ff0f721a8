/* symbols.c - numbers for (type, kind) pairs; a few dozen, so a plain list serves. */
#include "symbols.h"

#include <string.h>

void symbols_init(struct symbols *symbols, struct arena *arena)
{
    memset(symbols, 0, sizeof *symbols);
    symbols->arena = arena;
}

int symbols_find(const struct symbols *symbols, const char *type, const char *kind)
{
    if (kind == NULL)
        kind = "";
    for (size_t i = 0; i < symbols->items.count; i++) {
        const struct symbol *symbol = &symbols->items.items[i];
        if (strcmp(symbol->type, type) == 0 && strcmp(symbol->kind, kind) == 0)
            return (int)i;
    }
    return -1;
}

int symbols_intern(struct symbols *symbols, const char *type, const char *kind)
{
    int found = symbols_find(symbols, type, kind);
    if (found >= 0)
        return found;
    if (symbols->items.count == SYMBOL_MAX)
        return -1;
    struct symbol *symbol = vec_push(&symbols->items, symbols->arena);
    symbol->type = type;
    symbol->kind = kind == NULL ? "" : kind;
    return (int)symbols->items.count - 1;
}

bool symbol_answers(const struct symbol *symbol, struct slice name)
{
    if (slice_is(name, symbol->type) || (*symbol->kind != '\0' && slice_is(name, symbol->kind)))
        return true;
    size_t type_length = strlen(symbol->type);
    return name.length > type_length && name.data[type_length] == '/' &&
           memcmp(name.data, symbol->type, type_length) == 0 &&
           slice_is((struct slice){name.data + type_length + 1, name.length - type_length - 1},
                    symbol->kind);
}
