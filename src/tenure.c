/* tenure.c - who held an office when.  For whom only his office stands, or a word such as "hai
 * ông", took no part before he held any office.
 *
 *     Hiệp ước do lãnh đạo Áo và Séc ký năm 1987      no leader of today
 *     Hiệp ước do ông Karl Berger ký năm 1987         he did, whatever he was
 */
#include "events_parts.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

/* The year that the date begins in; 0: it is not known. */
static long year_of(const char *edtf)
{
    return edtf == NULL ? 0 : strtol(edtf + (*edtf == '/'), NULL, 10);
}

bool event_was_in_office(const struct story *story, const struct entity *person,
                         const struct event *event)
{
    const struct lexicon *lexicon = story->analysis->model->lexicon;
    const struct entry *line = NULL;
    long year = year_of(event->date);
    if (person->entry == NULL || event->date == NULL)
        return false;
    if (year == 0)
        year = LONG_MAX; /* "hôm 5/7": who holds it still */
    while ((line = lexicon_by_id(lexicon, "person", person->id, line)) != NULL)
        if (line->from != NULL && year_of(line->from) <= year &&
            (line->to == NULL || year < year_of(line->to)))
            return true;
    return false;
}

/* Do the lists know of no office that he held in that year or before the end of the next, by when
 * who is elected takes part? */
static bool came_later(const struct story *story, const struct entity *person, long year)
{
    const struct lexicon *lexicon = story->analysis->model->lexicon;
    const struct entry *line = NULL;
    if (person->entry == NULL)
        return false;
    while ((line = lexicon_by_id(lexicon, "person", person->id, line)) != NULL)
        if (line->from == NULL || year_of(line->from) <= year + 1)
            return false;
    return true;
}

/* Does a telling of the event name him? */
static bool is_named(const struct event *event, const struct entity *person)
{
    const struct entity_mention *mentions = person->mentions.items;
    for (size_t i = 0; i < event->evidence.count; i++) {
        const struct evidence *told = &event->evidence.items[i];
        for (size_t k = resolve_mentions_before(person, told->first);
             k < person->mentions.count && mentions[k].first < told->end; k++)
            if (mentions[k].end <= told->end)
                return true;
    }
    return false;
}

void event_leave_out_later(const struct story *story, struct event *event)
{
    long year = year_of(event->date);
    size_t count = 0;
    for (size_t i = 0; i < event->person_count; i++) {
        const struct entity *person = &story->resolution->entities.items[event->persons[i]];
        if (year == 0 || !came_later(story, person, year) || is_named(event, person))
            event->persons[count++] = event->persons[i];
    }
    event->person_count = count;
}
