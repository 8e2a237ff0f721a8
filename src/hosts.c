/* hosts.c - who is at home where a visit goes takes part only by inviting.
 *
 *     Thủ tướng Lào A thăm Áo theo lời mời của Tổng thống Áo B.   A and B
 *     Trong chuyến thăm Áo, A và Tổng thống Áo B đã ký ...         of the visit A alone
 */
#include "slots.h"

#include "events_parts.h"

#include <string.h>

static bool is_captured(const struct story *story, const struct match *match, int person)
{
    for (size_t c = 0; c < match->capture_count; c++) {
        int mention = match->captures[c].mention;
        if (mention >= 0 && resolve_has_person(&story->resolution->infos[mention], person))
            return true;
    }
    return false;
}

static bool is_at_home(const struct story *story, const struct event *event, int person)
{
    const char *party = story->resolution->entities.items[person].party;
    return event->place_country != NULL && party != NULL &&
           strcmp(party, event->place_country) == 0;
}

/* "Thủ tướng Áo mời ông A thăm", "theo lời mời của B" */
static bool is_inviter(const struct story *story, const struct match *match,
                       const struct event *event, int person)
{
    const struct capture *inviter = match_capture(match, "I", NULL);
    if (inviter != NULL && inviter->mention >= 0 &&
        resolve_has_person(&story->resolution->infos[inviter->mention], person))
        return true;
    return strcmp(event->status, "proposed") == 0 || match_constant(match, "status") != NULL;
}

/* "Ông Boric thăm Chủ tịch Cuba Raul Luz": it is he to whom the visit is. */
static bool is_visited(const struct story *story, const struct match *match,
                       const struct event *event, int person)
{
    static const char *const roles[] = {"B", "D"};
    for (size_t i = 0; i < sizeof roles / sizeof *roles && is_at_home(story, event, person); i++) {
        const struct capture *visited = match_capture(match, roles[i], NULL);
        if (visited == NULL || visited->mention < 0 || visited->first < match->trigger_end)
            continue;
        const char *type = story->analysis->mentions.items[visited->mention].type;
        if (strcmp(type, "person") == 0 &&
            resolve_has_person(&story->resolution->infos[visited->mention], person))
            return true;
    }
    return false;
}

void event_leave_out_hosts(const struct story *story, const struct match *match,
                           struct event *event)
{
    size_t count = 0;
    if (!event_is_visit(event))
        return;
    for (size_t i = 0; i < event->person_count; i++) {
        int person = event->persons[i];
        if (is_inviter(story, match, event, person) || is_visited(story, match, event, person))
            event_add_other(event, person);
        else if (is_at_home(story, event, person) && !is_captured(story, match, person))
            continue;
        event->persons[count++] = person;
    }
    event->person_count = count;
}

/* "Bà Lan đón Thủ tướng Áo sang thăm" */
void event_settle_hosts(const struct story *story, struct event *event)
{
    size_t count = 0;
    if (!event_is_visit(event) || strcmp(event->status, "proposed") == 0)
        return;
    for (size_t i = 0; i < event->person_count; i++)
        if (!is_at_home(story, event, event->persons[i]))
            event->persons[count++] = event->persons[i];
    event->person_count = count;
}
