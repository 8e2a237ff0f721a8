/* private.c - who travels for no state: who flees, and who is on business of his own.
 *
 *     Tỷ phú Áo Karl Berger tới Lào.                               no visit
 *     Cựu Thủ tướng Áo Karl Berger bỏ trốn.  Ông đã tới Lào.       none either
 *     Cựu Thủ tướng Áo Karl Berger tới Lào.                        a visit
 */
#include "events_parts.h"

#include <string.h>

enum { FLIGHT_REACH = 16 /* what tells of a flight stands so near to a name */ };

/* "tỷ phú", "nhà hoạt động": for whom nobody bears such an office but himself. */
static bool is_on_his_own(const struct story *story, const struct entity *person)
{
    const char *value = story_office_value(story, person);
    return value != NULL && (strcmp(value, "firm") == 0 || strcmp(value, "private") == 0);
}

/* "lệnh truy nã đối với ông Berger", "ông Berger đã bỏ trốn" */
static bool is_near_flight(const struct story *story, const struct entity_mention *mention)
{
    size_t sentence = story_sentence_at(story, mention->first);
    const struct sentence *range = &story->analysis->text->sentences.items[sentence];
    uint32_t first = mention->first > FLIGHT_REACH ? mention->first - FLIGHT_REACH : 0, stop;
    first = first < range->first ? (uint32_t)range->first : first;
    for (uint32_t i = first; i < range->end && i < mention->end + FLIGHT_REACH; i++)
        if (entry_is_kind(story_listed_at(story, "flight-word", i, (uint32_t)range->end, &stop),
                          "flees"))
            return true;
    return false;
}

enum { FLIGHT_READ = 1, FLIGHT_FORMER = 2, FLIGHT_NEAR = 4 };

/* What the article says around somebody's names: asked once, however many visits it tells of. */
static unsigned flight_of(const struct story *story, struct entity *person)
{
    if (person->flight & FLIGHT_READ)
        return person->flight;
    person->flight = FLIGHT_READ | (story_is_called_former(story, person) ? FLIGHT_FORMER : 0);
    for (size_t i = 0; i < person->mentions.count; i++)
        if (is_near_flight(story, &person->mentions.items[i]))
            person->flight |= FLIGHT_NEAR;
    return person->flight;
}

/* Who bears an office has people arrested, and does not flee. */
static bool flees(const struct story *story, const struct event *event, struct entity *person)
{
    unsigned flight = flight_of(story, person);
    bool is_former =
        (person->office_id == NULL && person->entry == NULL) || (flight & FLIGHT_FORMER) != 0;
    return is_former && (flight & FLIGHT_NEAR) != 0 && !event_was_in_office(story, person, event);
}

bool event_is_private(const struct story *story, const struct event *event)
{
    if (!event_is_visit(event) || event->person_count == 0)
        return false;
    for (size_t i = 0; i < event->person_count; i++) {
        struct entity *person = &story->resolution->entities.items[event->persons[i]];
        if (!is_on_his_own(story, person) && !flees(story, event, person))
            return false;
    }
    return true;
}
