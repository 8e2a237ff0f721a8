/* party_set.c - sets of the document's parties, a bit each. */
#include "party_set.h"

#include <string.h>

bool party_set_has(const struct party_set *set, size_t party)
{
    return (set->bits[party / 64] >> (party % 64) & 1) != 0;
}

void party_set_add(struct party_set *set, size_t party)
{
    set->bits[party / 64] |= (uint64_t)1 << (party % 64);
}

void party_set_join(struct party_set *set, const struct party_set *other)
{
    for (size_t i = 0; i < PARTY_SET_MAX / 64; i++)
        set->bits[i] |= other->bits[i];
}

size_t party_set_count(const struct party_set *set)
{
    size_t count = 0;
    for (size_t i = 0; i < PARTY_SET_MAX / 64; i++)
        count += (size_t)__builtin_popcountll(set->bits[i]);
    return count;
}

size_t party_set_first(const struct party_set *set)
{
    for (size_t i = 0; i < PARTY_SET_MAX / 64; i++)
        if (set->bits[i] != 0)
            return i * 64 + (size_t)__builtin_ctzll(set->bits[i]);
    return PARTY_SET_MAX;
}

bool party_set_equal(const struct party_set *a, const struct party_set *b)
{
    return memcmp(a->bits, b->bits, sizeof a->bits) == 0;
}

bool party_set_within(const struct party_set *a, const struct party_set *b)
{
    for (size_t i = 0; i < PARTY_SET_MAX / 64; i++)
        if ((a->bits[i] & ~b->bits[i]) != 0)
            return false;
    return true;
}

bool party_set_meets(const struct party_set *a, const struct party_set *b)
{
    for (size_t i = 0; i < PARTY_SET_MAX / 64; i++)
        if ((a->bits[i] & b->bits[i]) != 0)
            return true;
    return false;
}

struct party_set party_set_without(const struct party_set *all, const struct party_set *some)
{
    struct party_set rest = *all;
    for (size_t i = 0; i < PARTY_SET_MAX / 64; i++)
        rest.bits[i] &= ~some->bits[i];
    return rest;
}
