/* apart.c - whom somebody met one by one, told first in a list: one meeting with each.
 *
 *     Thủ tướng Lào hội đàm với Thủ tướng Áo và Thủ tướng Séc.     one, of the three, unless
 *     ...  Trong cuộc gặp với Thủ tướng Áo, ...
 *     ...  Tại hội đàm với Thủ tướng Séc, ...                      there is one with each
 */
#include "events_parts.h"
#include "join_parts.h"

#include <string.h>

static bool is_encounter(const struct event *event)
{
    return event_text_is(event->subtype, "talks") || event_text_is(event->subtype, "courtesy") ||
           event_text_is(event->subtype, "call");
}

void event_note_list(const struct story *story, const struct match *match, struct event *event)
{
    const struct capture *object = match_capture(match, "B", NULL);
    const struct mention *mention = object == NULL || object->mention < 0
                                        ? NULL
                                        : &story->analysis->mentions.items[object->mention];
    if (mention == NULL || !is_encounter(event) || object->first < match->trigger_end ||
        strcmp(mention->type, "group") != 0)
        return;
    const struct party_set *met = &story->resolution->infos[object->mention].parties;
    struct party_set subject = party_set_without(&event->parties, met);
    if (party_set_count(met) > 1 && party_set_count(&subject) == 1)
        event->listed = *met;
}

bool event_is_one_of_list(const struct event *list, const struct event *one)
{
    struct party_set subject = party_set_without(&list->parties, &list->listed);
    struct party_set met = party_set_without(&one->parties, &subject);
    return party_set_count(&list->listed) > 1 && party_set_count(&one->listed) == 0 &&
           party_set_count(&one->parties) == 2 && party_set_within(&subject, &one->parties) &&
           party_set_within(&met, &list->listed);
}

static bool is_encounter_of_list(const struct story *story, const struct event *list,
                                 const struct event *one)
{
    bool is_open = one->is_definite && !one->has_status_cue;
    return list != one && is_encounter(list) && is_encounter(one) && one->ordinal == 0 &&
           event_is_one_of_list(list, one) &&
           (is_open || event_is_to_come(list) == event_is_to_come(one)) &&
           event_statuses_fit(list, one) && event_dates_fit(story, list, one);
}

/* Those of the list's neighbours that are with one of the listed. */
static void find_each(const struct story *story, size_t number, struct event_list *ret_each)
{
    const struct event *list = story->events->items.items[number];
    size_t first, end;
    event_window(story->events, number, &first, &end);
    memset(ret_each, 0, sizeof *ret_each);
    for (size_t i = first; i < end; i++)
        if (story->events->items.items[i]->told_by == NULL &&
            is_encounter_of_list(story, list, story->events->items.items[i]))
            *vec_push(&ret_each->items, story->arena) = story->events->items.items[i];
}

/* The list's evidence tells of each of them, before its own. */
static void take_from_list(const struct story *story, const struct event *list, struct event *one)
{
    const struct evidence *own = one->evidence.items;
    size_t count = one->evidence.count;
    one->evidence.items = NULL;
    one->evidence.count = one->evidence.capacity = 0;
    for (size_t i = 0; i < list->evidence.count; i++)
        *vec_push(&one->evidence, story->arena) = list->evidence.items[i];
    for (size_t i = 0; i < count; i++)
        *vec_push(&one->evidence, story->arena) = own[i];
    one->sentence = list->sentence < one->sentence ? list->sentence : one->sentence;
    if (one->date == NULL) {
        one->date = list->date;
        one->date_first = list->date_first;
        one->date_end = list->date_end;
    }
}

void event_leave_out_told(struct event_list *events)
{
    size_t kept = 0;
    for (size_t i = 0; i < events->items.count; i++)
        if (events->items.items[i]->told_by == NULL)
            events->items.items[kept++] = events->items.items[i];
    events->items.count = kept;
}

/* Into the order of the text again: all but a few are in it. */
static void sort_events(struct event_list *events)
{
    struct event **items = events->items.items;
    for (size_t i = 1; i < events->items.count; i++) {
        struct event *event = items[i];
        size_t place = i;
        for (; place > 0 && items[place - 1]->sentence > event->sentence; place--)
            items[place] = items[place - 1];
        items[place] = event;
    }
}

/* Of two with the same one that which only points back, "cuộc gặp với ông Nehammer", tells of the
 * other again.  Returns that one, or `one`. */
static struct event *first_telling(const struct story *story, const struct event_list *each,
                                   struct event *one)
{
    for (size_t i = 0; i < each->items.count; i++) {
        struct event *other = each->items.items[i];
        if (other != one && one->is_definite && !other->is_definite &&
            party_set_equal(&one->parties, &other->parties) && event_dates_fit(story, other, one))
            return other;
    }
    return one;
}

/* One with each: they are what the list told of.  Else what points back to it is joined to it. */
static void settle_list(struct story *story, size_t number)
{
    struct event *list = story->events->items.items[number];
    struct event_list each;
    struct party_set met = {0};
    find_each(story, number, &each);
    for (size_t i = 0; i < each.items.count; i++)
        party_set_join(&met, &each.items.items[i]->parties);
    bool is_each_told = party_set_within(&list->listed, &met);
    for (size_t i = 0; i < each.items.count; i++) {
        struct event *one = each.items.items[i];
        struct event *told = is_each_told ? first_telling(story, &each, one) : list;
        bool points_back = one->is_definite && one->sentence > list->sentence;
        if (told == one) {
            take_from_list(story, list, one);
        } else if (is_each_told || points_back) {
            event_join_to(story, told, one);
            one->told_by = told;
        }
    }
    if (is_each_told)
        list->told_by = each.items.items[0];
}

void event_settle_lists(struct story *story)
{
    bool is_one_settled = false;
    for (size_t i = 0; i < story->events->items.count; i++)
        if (party_set_count(&story->events->items.items[i]->listed) > 1 &&
            story->events->items.items[i]->told_by == NULL) {
            settle_list(story, i);
            is_one_settled = true;
        }
    if (!is_one_settled)
        return;
    event_leave_out_told(story->events);
    sort_events(story->events);
}
