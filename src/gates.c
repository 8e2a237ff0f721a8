/* gates.c - an open-addressing table of words; half empty at most. */
#include "gates.h"

#include <string.h>

void gates_init(struct gates *gates, unsigned symbols, struct arena *arena)
{
    memset(gates, 0, sizeof *gates);
    gates->arena = arena;
    gates->symbols = gates->count = symbols;
    gates->capacity = 1024;
    gates->table = arena_array(arena, gates->capacity, sizeof *gates->table);
    gates->number =
        gates_add(gates, SLICE("0")); /* no word is spelled so: "0" is a number itself */
}

static struct gate_word *find_place(const struct gates *gates, struct slice word, uint64_t hash)
{
    size_t at = (size_t)hash & (gates->capacity - 1);
    while (gates->table[at].word.data != NULL &&
           (gates->table[at].hash != hash || !slice_equal(gates->table[at].word, word)))
        at = (at + 1) & (gates->capacity - 1);
    return &gates->table[at];
}

static void grow(struct gates *gates)
{
    struct gate_word *old = gates->table;
    size_t count = gates->capacity;
    gates->capacity *= 2;
    gates->table = arena_array(gates->arena, gates->capacity, sizeof *gates->table);
    for (size_t i = 0; i < count; i++)
        if (old[i].word.data != NULL)
            *find_place(gates, old[i].word, old[i].hash) = old[i];
}

static struct gate_word *add_word(struct gates *gates, struct slice word)
{
    uint64_t hash = slice_hash(word);
    struct gate_word *place = find_place(gates, word, hash);
    if (place->word.data == NULL) {
        if (2 * (gates->used + 1) > gates->capacity) {
            grow(gates);
            place = find_place(gates, word, hash);
        }
        const char *copy = arena_copy(gates->arena, word.data, word.length);
        *place =
            (struct gate_word){.word = {copy, word.length}, .hash = hash, .gate = gates->count++};
        gates->used++;
    }
    return place;
}

unsigned gates_add(struct gates *gates, struct slice word)
{
    return add_word(gates, word)->gate;
}

unsigned gates_add_pair(struct gates *gates, struct slice first, struct slice second)
{
    struct str pair;
    add_word(gates, first)->begins_pair = true;
    str_init(&pair, gates->arena);
    str_add_slice(&pair, first);
    str_add(&pair, " ", 1);
    str_add_slice(&pair, second);
    return gates_add(gates, str_slice(&pair));
}

const struct gate_word *gates_find(const struct gates *gates, struct slice word, uint64_t hash)
{
    const struct gate_word *place = find_place(gates, word, hash);
    return place->word.data == NULL ? NULL : place;
}

struct slice gates_word(const struct gates *gates, unsigned gate)
{
    for (size_t i = 0; i < gates->capacity; i++)
        if (gates->table[i].word.data != NULL && gates->table[i].gate == gate)
            return gates->table[i].word;
    return (struct slice){"", 0};
}

void gate_set_init(struct gate_set *set, const struct gates *gates, struct arena *arena)
{
    set->words = gates->count / 64 + 1;
    set->bits = arena_array(arena, set->words, sizeof *set->bits);
    set->opened = arena_array(arena, gates->count, sizeof *set->opened);
    set->opened_count = 0;
    set->union_count = gates->unions;
    set->unions = arena_array(arena, set->union_count + 1, sizeof *set->unions);
}

void gate_set_clear(struct gate_set *set)
{
    for (size_t i = 0; i < set->opened_count; i++)
        set->bits[set->opened[i] / 64] = 0;
    set->opened_count = 0;
    memset(set->unions, 0, set->union_count);
}
