/* doors.c - a table from gates to rules, made by counting. */
#include "doors.h"

#include <string.h>

struct key {
    unsigned gate;
    uint32_t rule;
};

struct builder {
    struct doors *doors;
    struct arena *arena;
    uint32_t *latest; /* by gate: the rule noted last, plus one */
    VEC(struct key) keys;
};

static void add_to_set(uint64_t *set, size_t rule)
{
    set[rule / 64] |= (uint64_t)1 << (rule % 64);
}

static void add_key(struct builder *builder, unsigned gate, uint32_t rule)
{
    if (builder->latest[gate] == rule + 1)
        return;
    builder->latest[gate] = rule + 1;
    *vec_push(&builder->keys, builder->arena) = (struct key){gate, rule};
}

static void add_door(struct builder *builder, const struct pattern *pattern, uint32_t rule)
{
    if (pattern->must_have.count > 0) {
        add_key(builder, pattern->must_have.items[0], rule);
        return;
    }
    if (pattern->needs.count == 0) {
        add_to_set(builder->doors->always, rule);
        return;
    }
    const struct need *need = &pattern->needs.items[0];
    for (size_t i = 0; i < need->gates.count; i++)
        add_key(builder, need->gates.items[i], rule);
}

/* Keys of one gate stay in the order of the rules. */
static void sort_keys(struct builder *builder, unsigned gate_count)
{
    struct doors *doors = builder->doors;
    doors->first = arena_array(builder->arena, (size_t)gate_count + 2, sizeof *doors->first);
    doors->rules = arena_array(builder->arena, builder->keys.count + 1, sizeof *doors->rules);
    uint32_t *next = doors->first + 1; /* while keys are placed: where the gate's next one goes */
    for (size_t i = 0; i < builder->keys.count; i++)
        next[builder->keys.items[i].gate + 1]++;
    for (unsigned gate = 0; gate < gate_count; gate++)
        next[gate + 1] += next[gate];
    for (size_t i = 0; i < builder->keys.count; i++)
        doors->rules[next[builder->keys.items[i].gate]++] = builder->keys.items[i].rule;
}

void doors_build(struct doors *doors, const rule_list *rules, const struct gates *gates,
                 struct arena *arena)
{
    struct builder builder = {.doors = doors, .arena = arena};
    doors->words = rules->count / 64 + 1;
    doors->always = arena_array(arena, doors->words, sizeof *doors->always);
    builder.latest = arena_array(arena, gates->count, sizeof *builder.latest);
    for (uint32_t i = 0; i < rules->count; i++)
        for (size_t k = 0; k < rules->items[i]->patterns.count; k++)
            add_door(&builder, &rules->items[i]->patterns.items[k], i);
    sort_keys(&builder, gates->count);
}

void doors_open(const struct doors *doors, const struct gate_set *gates, uint64_t *ret)
{
    memcpy(ret, doors->always, doors->words * sizeof *ret);
    for (size_t i = 0; i < gates->opened_count; i++) {
        unsigned gate = gates->opened[i];
        for (uint32_t k = doors->first[gate]; k < doors->first[gate + 1]; k++)
            add_to_set(ret, doors->rules[k]);
    }
}
