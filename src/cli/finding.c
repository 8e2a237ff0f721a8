/* finding.c - a list of findings in the order of files and lines.
 *
 * The lists are read before the rules, and the words that they hide are known last of all; an
 * author goes through a file from its top to its end.
 */
#include "finding.h"

#include <stdlib.h>
#include <string.h>

void finding_list_add(struct finding_list *list, relx_severity severity, const relx_error *error)
{
    if (list->count == list->capacity) {
        size_t capacity = list->capacity ? 2 * list->capacity : 64;
        struct kept_finding *items = realloc(list->items, capacity * sizeof *items);
        if (!items) {
            list->is_full = true;
            return;
        }
        list->items = items;
        list->capacity = capacity;
    }
    list->items[list->count] = (struct kept_finding){severity, *error, list->count};
    list->count++;
}

void finding_list_free(struct finding_list *list)
{
    free(list->items);
    *list = (struct finding_list){0};
}

static int compare_numbers(size_t a, size_t b)
{
    return (a > b) - (a < b);
}

static int compare_places(const struct kept_finding *a, const struct kept_finding *b)
{
    int order = strcmp(a->error.file, b->error.file);
    if (order == 0)
        order = compare_numbers(a->error.line, b->error.line);
    return order ? order : compare_numbers(a->error.column, b->error.column);
}

static int compare(const void *a, const void *b)
{
    const struct kept_finding *left = a, *right = b;
    int order = compare_places(left, right);
    return order ? order : compare_numbers(left->order, right->order);
}

static bool is_repeated(const struct finding_list *list, size_t kept,
                        const struct kept_finding *finding)
{
    for (size_t i = kept; i-- > 0 && compare_places(&list->items[i], finding) == 0;)
        if (list->items[i].severity == finding->severity &&
            strcmp(list->items[i].error.message, finding->error.message) == 0)
            return true;
    return false;
}

void finding_list_sort(struct finding_list *list)
{
    if (list->count == 0)
        return;
    qsort(list->items, list->count, sizeof *list->items, compare);
    size_t kept = 0;
    for (size_t i = 0; i < list->count; i++)
        if (!is_repeated(list, kept, &list->items[i]))
            list->items[kept++] = list->items[i];
    list->count = kept;
}
