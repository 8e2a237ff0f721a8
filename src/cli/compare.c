/* compare.c - which events of one record are those of the other?
 *
 *     old   e1 talks planned  {RU VN}  "Nga sẽ hội đàm với Việt Nam"
 *     new   e1 visit occurred {LA VN}  "Lào thăm Việt Nam"
 *           e2 talks occurred {RU VN}  "Nga sẽ hội đàm với Việt Nam"
 * e1 and e2 are one event whose status changed, for they have their evidence in common; the visit
 * is gained.
 */
#include "compare.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

/* ---- Items without what makes no difference ---- */

/* A deep copy without its number, and with the rules' names instead of their places. */
static json_t *essence_of(const json_t *item, bool is_event)
{
    json_t *copy = json_deep_copy(item), *piece;
    size_t i;
    if (is_event)
        json_object_del(copy, "id");
    json_array_foreach(json_object_get(copy, "evidence"), i, piece) json_object_del(piece, "rule");
    json_array_foreach(json_object_get(copy, "mentions"), i, piece)
        json_object_del(piece, "source");
    return copy;
}

static const char *text_of(const json_t *item, const char *key)
{
    const char *text = json_string_value(json_object_get(item, key));
    return text ? text : "";
}

static bool fields_equal(const json_t *a, const json_t *b, const char *key)
{
    const json_t *left = json_object_get(a, key), *right = json_object_get(b, key);
    return left == right || (left && right && json_equal(left, right));
}

/* ---- Likeness ---- */

static bool evidence_meets(const json_t *a, const json_t *b)
{
    size_t i, k;
    json_t *left, *right;
    json_array_foreach(json_object_get(a, "evidence"), i, left)
        json_array_foreach(json_object_get(b, "evidence"), k, right)
    {
        json_int_t start = json_integer_value(json_object_get(left, "start"));
        json_int_t end = json_integer_value(json_object_get(left, "end"));
        if (start < json_integer_value(json_object_get(right, "end")) &&
            json_integer_value(json_object_get(right, "start")) < end)
            return true;
    }
    return false;
}

/* 0: two different events; else the more the likelier one. */
static int event_likeness(const json_t *a, const json_t *b)
{
    if (strcmp(text_of(a, "type"), text_of(b, "type")) != 0)
        return 0;
    bool same_parties = fields_equal(a, b, "parties"), same_kind = fields_equal(a, b, "subtype");
    bool same_place = evidence_meets(a, b);
    if (!same_place && !(same_parties && same_kind))
        return 0;
    return 8 * same_place + 4 * same_parties + 2 * same_kind + fields_equal(a, b, "date") +
           fields_equal(a, b, "status");
}

static int entity_likeness(const json_t *a, const json_t *b)
{
    return fields_equal(a, b, "id") && fields_equal(a, b, "type");
}

/* ---- Two lists ---- */

struct comparison {
    const json_t *old_items, *new_items;
    json_t **old_essences, **new_essences; /* NULL once it has its like */
    size_t old_count, new_count;
    bool is_event;
    json_t *gained, *lost, *changed;
};

static bool read_items(const json_t *items, bool is_event, json_t ***ret_essences,
                       size_t *ret_count)
{
    size_t count = json_array_size(items);
    *ret_count = count;
    *ret_essences = calloc(count + 1, sizeof **ret_essences);
    for (size_t i = 0; *ret_essences && i < count; i++)
        (*ret_essences)[i] = essence_of(json_array_get(items, i), is_event);
    return *ret_essences != NULL;
}

static void drop(json_t **essence)
{
    json_decref(*essence);
    *essence = NULL;
}

static void drop_equal(struct comparison *comparison)
{
    for (size_t i = 0; i < comparison->old_count; i++)
        for (size_t k = 0; k < comparison->new_count && comparison->old_essences[i]; k++)
            if (comparison->new_essences[k] &&
                json_equal(comparison->old_essences[i], comparison->new_essences[k])) {
                drop(&comparison->old_essences[i]);
                drop(&comparison->new_essences[k]);
            }
}

/* Keys of either that are not alike; those of `a` first. */
static json_t *changed_fields(json_t *a, json_t *b)
{
    json_t *fields = json_array(), *value;
    const char *key;
    json_object_foreach(a, key, value) if (!fields_equal(a, b, key))
        json_array_append_new(fields, json_string(key));
    json_object_foreach(b, key, value) if (!json_object_get(a, key))
        json_array_append_new(fields, json_string(key));
    return fields;
}

static void add_change(struct comparison *comparison, size_t i, size_t k)
{
    json_t *fields = changed_fields(comparison->old_essences[i], comparison->new_essences[k]);
    json_t *change = json_pack("{s:O, s:O, s:o}", "old", json_array_get(comparison->old_items, i),
                               "new", json_array_get(comparison->new_items, k), "fields", fields);
    json_array_append_new(comparison->changed, change);
    drop(&comparison->old_essences[i]);
    drop(&comparison->new_essences[k]);
}

/* The likest pair that is left, again and again. */
static void pair_alike(struct comparison *comparison)
{
    for (;;) {
        int most = 0;
        size_t best_old = 0, best_new = 0;
        for (size_t i = 0; i < comparison->old_count; i++)
            for (size_t k = 0; k < comparison->new_count && comparison->old_essences[i]; k++) {
                const json_t *a = comparison->old_essences[i], *b = comparison->new_essences[k];
                int likeness = !b                     ? 0
                               : comparison->is_event ? event_likeness(a, b)
                                                      : entity_likeness(a, b);
                if (likeness > most) {
                    most = likeness;
                    best_old = i;
                    best_new = k;
                }
            }
        if (most == 0)
            return;
        add_change(comparison, best_old, best_new);
    }
}

static void keep_rest(json_t *list, const json_t *items, json_t **essences, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (!essences[i])
            continue;
        json_array_append(list, json_array_get(items, i));
        drop(&essences[i]);
    }
}

static json_t *compare_items(const json_t *old, const json_t *new, bool is_event)
{
    struct comparison comparison = {.old_items = old,
                                    .new_items = new,
                                    .is_event = is_event,
                                    .gained = json_array(),
                                    .lost = json_array(),
                                    .changed = json_array()};
    bool has_old = read_items(old, is_event, &comparison.old_essences, &comparison.old_count);
    bool has_new = read_items(new, is_event, &comparison.new_essences, &comparison.new_count);
    if (has_old && has_new) {
        drop_equal(&comparison);
        pair_alike(&comparison);
        keep_rest(comparison.gained, new, comparison.new_essences, comparison.new_count);
        keep_rest(comparison.lost, old, comparison.old_essences, comparison.old_count);
    }
    free(comparison.old_essences);
    free(comparison.new_essences);
    json_t *all = json_pack("{s:o, s:o, s:o}", "gained", comparison.gained, "lost", comparison.lost,
                            "changed", comparison.changed);
    if (has_old && has_new)
        return all;
    json_decref(all);
    return NULL;
}

json_t *compare_records(json_t *old, json_t *new)
{
    json_t *events =
        compare_items(json_object_get(old, "events"), json_object_get(new, "events"), true);
    json_t *entities =
        compare_items(json_object_get(old, "entities"), json_object_get(new, "entities"), false);
    return json_pack("{s:o, s:o}", "events", events, "entities", entities);
}

void compare_count(const json_t *part, struct changes *changes)
{
    changes->gained += json_array_size(json_object_get(part, "gained"));
    changes->lost += json_array_size(json_object_get(part, "lost"));
    changes->changed += json_array_size(json_object_get(part, "changed"));
}
