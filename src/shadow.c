/* shadow.c - units to text and back. */
#include "shadow.h"

#include "symbols.h"

#include <string.h>

void shadow_init(struct shadow *shadow, const struct gates *gates, struct arena *arena)
{
    memset(shadow, 0, sizeof *shadow);
    str_init(&shadow->text, arena);
    gate_set_init(&shadow->gates, gates, arena);
}

static bool is_quote(struct slice folded)
{
    static const char *const quotes[] = {"\"", "'", "“", "”", "‘", "’", "«", "»"};
    if (folded.length > 3)
        return false;
    for (size_t i = 0; i < sizeof quotes / sizeof *quotes; i++)
        if (slice_is(folded, quotes[i]))
            return true;
    return false;
}

/* Most words begin with a byte that no quotation mark or dash begins with. */
static bool may_be_respelled(struct slice folded)
{
    unsigned char first = folded.length > 0 ? (unsigned char)folded.data[0] : 0;
    return first == '"' || first == '\'' || first == 0xC2 || first == 0xE2;
}

struct slice shadow_spelling(struct slice folded)
{
    if (!may_be_respelled(folded))
        return folded;
    if (is_quote(folded))
        return (struct slice){folded.data, 0};
    if (slice_is(folded, "–") || slice_is(folded, "—") || slice_is(folded, "‑") ||
        slice_is(folded, "−"))
        return SLICE("-");
    return folded;
}

bool shadow_is_quote(const struct token *token)
{
    return token->kind == TOKEN_MARK && is_quote(token->folded);
}

static void spell_mention(struct shadow *shadow, const struct unit *unit)
{
    char bytes[4];
    str_add(&shadow->text, bytes, utf8_encode(bytes, SYMBOL_FIRST + (uint32_t)unit->symbol));
    str_add(&shadow->text, " ", 1);
    gate_set_add(&shadow->gates, (unsigned)unit->symbol);
}

enum { NO_PAIR = UINT32_MAX };

/* pair: where a pair may begin with the word before, or NO_PAIR.  Returns the same for the next. */
static uint32_t spell_word(struct shadow *shadow, struct slice word, uint64_t hash, uint32_t pair,
                           const struct gates *gates)
{
    uint32_t start = (uint32_t)shadow->text.length;
    str_add_slice(&shadow->text, word);
    if (pair != NO_PAIR) {
        struct slice both = {shadow->text.data + pair, shadow->text.length - pair};
        const struct gate_word *found = gates_find(gates, both, slice_hash(both));
        if (found != NULL)
            gate_set_add(&shadow->gates, found->gate);
    }
    str_add(&shadow->text, " ", 1);
    const struct gate_word *found = gates_find(gates, word, hash);
    if (found != NULL)
        gate_set_add(&shadow->gates, found->gate);
    return found != NULL && found->begins_pair ? start : NO_PAIR;
}

static uint32_t spell_token(struct shadow *shadow, const struct token *token, uint32_t pair,
                            const struct gates *gates)
{
    struct slice word = token->kind == TOKEN_MARK ? shadow_spelling(token->folded) : token->folded;
    if (word.length == 0)
        return pair;
    if (token->kind == TOKEN_NUMBER)
        gate_set_add(&shadow->gates, gates->number);
    uint64_t hash = word.data == token->folded.data ? token->hash : slice_hash(word);
    return spell_word(shadow, word, hash, pair, gates);
}

void shadow_spell(struct shadow *shadow, const struct text *text, const struct gates *gates,
                  int aside)
{
    uint32_t pair = NO_PAIR;
    shadow->text.length = 0;
    str_add(&shadow->text, "", 0);
    gate_set_clear(&shadow->gates);
    for (size_t i = 0; i < shadow->units.count; i++) {
        struct unit *unit = &shadow->units.items[i];
        unit->offset = (uint32_t)shadow->text.length;
        if (unit->mention < 0) {
            pair = spell_token(shadow, &text->tokens.items[unit->first], pair, gates);
        } else if (unit->symbol != aside) {
            spell_mention(shadow, unit);
            pair = NO_PAIR;
        }
    }
}

/* The first unit whose offset is not below `offset`. */
static size_t first_at(const struct shadow *shadow, size_t offset)
{
    size_t low = 0, high = shadow->units.count;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (shadow->units.items[middle].offset < offset)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static bool is_spelled(const struct shadow *shadow, size_t i)
{
    size_t next =
        i + 1 < shadow->units.count ? shadow->units.items[i + 1].offset : shadow->text.length;
    return next > shadow->units.items[i].offset;
}

void shadow_units(const struct shadow *shadow, size_t start, size_t end, size_t *ret_first,
                  size_t *ret_end)
{
    size_t first = first_at(shadow, start), last = first_at(shadow, end);
    while (first < last && !is_spelled(shadow, first))
        first++;
    while (last > first && !is_spelled(shadow, last - 1))
        last--;
    *ret_first = first;
    *ret_end = last;
}
