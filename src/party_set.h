/* party_set.h - sets of the document's parties, by index into resolution.parties: {RU, CN}. */
#ifndef RELX_PARTY_SET_H
#define RELX_PARTY_SET_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { PARTY_SET_MAX = 256 }; /* more countries and organisations than one article names */

struct party_set {
    uint64_t bits[PARTY_SET_MAX / 64];
};

bool party_set_has(const struct party_set *set, size_t party);
void party_set_add(struct party_set *set, size_t party);
void party_set_join(struct party_set *set, const struct party_set *other);
size_t party_set_count(const struct party_set *set);
size_t party_set_first(const struct party_set *set); /* PARTY_SET_MAX if there is none */
bool party_set_equal(const struct party_set *a, const struct party_set *b);
bool party_set_within(const struct party_set *a, const struct party_set *b); /* a in b */
struct party_set party_set_without(const struct party_set *all, const struct party_set *some);
bool party_set_meets(const struct party_set *a, const struct party_set *b);

#endif
