/* presence.c - who was there besides those whom the rule took.
 *
 *     Thủ tướng Lào A thăm Áo theo lời mời của Tổng thống Áo B.             B invited
 *     Hai bộ ký bản ghi nhớ trước sự chứng kiến của A và B.                 A and B looked on
 *     Cuộc hội đàm còn có sự tham gia của Bộ trưởng Tài chính Lào A.        A took part
 *     Hội nghị thượng đỉnh Lào - Áo ... Tổng thống Áo A ... Thủ tướng Lào B  the two heads
 *
 * Words of the list presence-word tell which of these it is; a summit of two states is that of
 * their heads, if the article names one of each.
 */
#include "slots.h"

#include "events_parts.h"

#include <string.h>

void event_add_person(struct event *event, int person)
{
    for (size_t i = 0; i < event->person_count; i++)
        if (event->persons[i] == person)
            return;
    if (event->person_count < EVENT_MAX_PERSONS)
        event->persons[event->person_count++] = person;
}

/* ---- Told in the same sentence ---- */

static bool is_party_of(const struct story *story, const struct event *event, int person)
{
    const char *party = story->resolution->entities.items[person].party;
    int index = party == NULL ? -1 : resolve_party(story->resolution, party);
    return index >= 0 && party_set_has(&event->parties, (size_t)index);
}

/* Who invites is at home where the visit goes; "chuyến thăm" may not say where. */
static bool is_host(const struct story *story, const struct event *event, int person)
{
    if (event->is_definite && party_set_count(&event->parties) == 0)
        return true;
    const char *party = story->resolution->entities.items[person].party;
    return is_party_of(story, event, person) &&
           (event->place_country == NULL || strcmp(party, event->place_country) == 0);
}

static bool is_signing(const struct event *event)
{
    return strcmp(event->type, "agreement") == 0 && strcmp(event->status, "in_force") != 0 &&
           !event_is_subtype(event, "consensus") && !event_is_subtype(event, "partnership");
}

/* Does the word make whoever follows it one of those who take part in the event? */
static bool is_told_of(const struct story *story, const struct event *event,
                       const struct entry *word, int person)
{
    if (entry_is_kind(word, "invites"))
        return event_is_visit(event) && is_host(story, event, person);
    if (entry_is_kind(word, "looks-on"))
        return is_signing(event) && is_party_of(story, event, person);
    return strcmp(event->type, "meeting") == 0 && !event_is_visit(event) &&
           is_party_of(story, event, person);
}

static bool is_in_list(const struct story *story, const struct unit *unit)
{
    struct slice word = story->analysis->text->tokens.items[unit->first].folded;
    return unit->mention >= 0 || slice_is(word, ",") || slice_is(word, ";") ||
           story_is_joining_word(story, unit->first, "and");
}

enum { OFFICE_REACH = 14 /* words of an office that no list knows, before the name */ };

/* The people named from unit `at` on: the nearest, and those whom "và" or a comma joins to him. */
static void add_named_from(const struct story *story, struct event *event, size_t at,
                           const struct entry *word)
{
    const struct frame *frame = &story->analysis->frames[event->sentence];
    bool found = false;
    for (size_t i = at, left = OFFICE_REACH; i < frame->count && left > 0; i++) {
        const struct unit *unit = &frame->units[i];
        if (found && !is_in_list(story, unit))
            return;
        if (unit->mention < 0) {
            left--;
            continue;
        }
        const struct mention_info *info = &story->resolution->infos[unit->mention];
        for (size_t k = 0; k < info->person_count; k++)
            if (is_told_of(story, event, word, info->persons[k]))
                event_add_person(event, info->persons[k]);
        found = found || info->person_count > 0;
    }
}

void event_add_present(const struct story *story, struct event *event)
{
    const struct frame *frame = &story->analysis->frames[event->sentence];
    uint32_t end = (uint32_t)story->analysis->text->sentences.items[event->sentence].end;
    for (size_t i = 0; i < frame->count; i++) {
        uint32_t stop;
        if (frame->units[i].mention >= 0)
            continue;
        const struct entry *word =
            story_listed_at(story, "presence-word", frame->units[i].first, end, &stop);
        if (word == NULL)
            continue;
        while (i + 1 < frame->count && frame->units[i + 1].first < stop)
            i++;
        add_named_from(story, event, i + 1, word);
    }
}

/* ---- The two heads of a summit ---- */

static bool is_head_office(const char *office)
{
    static const char *const heads[] = {"head-of-state", "head-of-government", "party-leader",
                                        "monarch", "leader"};
    for (size_t i = 0; office != NULL && i < sizeof heads / sizeof *heads; i++)
        if (strcmp(office, heads[i]) == 0)
            return true;
    return false;
}

static bool is_head(const struct story *story, const struct entity *entity)
{
    const struct lexicon *lexicon = story->analysis->model->lexicon;
    if (is_head_office(entity->office_id))
        return true;
    for (const struct entry *line =
             entity->entry == NULL ? NULL : lexicon_by_id(lexicon, "person", entity->id, NULL);
         line != NULL; line = lexicon_by_id(lexicon, "person", entity->id, line))
        if (is_head_office(line->office))
            return true;
    return false;
}

/* The head of the party of whom the article speaks most; -1: of none, or of two alike. */
static int head_of(const struct story *story, size_t party)
{
    const char *id = story->resolution->parties.items[party];
    int best = -1;
    size_t most = 0;
    for (size_t i = 0; i < story->resolution->entities.count; i++) {
        const struct entity *entity = &story->resolution->entities.items[i];
        if (strcmp(entity->type, "person") != 0 || entity->party == NULL ||
            strcmp(entity->party, id) != 0 || entity->mentions.count < most ||
            entity->mentions.count == 0 || !is_head(story, entity))
            continue;
        best = entity->mentions.count == most ? -1 : (int)i;
        most = entity->mentions.count;
    }
    return best;
}

static bool has_person_of(const struct story *story, const struct event *event, size_t party)
{
    for (size_t i = 0; i < event->person_count; i++) {
        const char *id = story->resolution->entities.items[event->persons[i]].party;
        if (id != NULL && strcmp(id, story->resolution->parties.items[party]) == 0)
            return true;
    }
    return false;
}

/* "hai hội nghị trước đó, năm 2000 và 2007": those were others. */
static bool is_of_long_ago(const struct story *story, const struct event *event)
{
    return event_is_of_another_year(story, event->date) ||
           (event->date != NULL && event->date[0] != 'X' && story->resolution->document.year == 0);
}

static void add_heads(const struct story *story, struct event *event)
{
    if (!event_is_subtype(event, "summit") || party_set_count(&event->parties) != 2 ||
        story_has_organization(story, &event->parties) || is_of_long_ago(story, event))
        return;
    int heads[2];
    size_t found = 0, known = 0;
    for (size_t i = 0; i < story->resolution->parties.count; i++) {
        if (!party_set_has(&event->parties, i))
            continue;
        if (has_person_of(story, event, i))
            known++;
        else if (found < 2 && (heads[found] = head_of(story, i)) >= 0)
            found++;
    }
    for (size_t i = 0; found + known == 2 && i < found; i++)
        event_add_person(event, heads[i]);
}

/* "Thủ tướng Chile sẽ thăm Lào và Áo.  Chuyến thăm diễn ra theo lời mời của Thủ tướng Lào A và Tổng
 * thống Áo B.": B does not receive in Lào. */
static void leave_out_other_hosts(const struct story *story, struct event *event)
{
    size_t count = 0;
    for (size_t i = 0; i < event->person_count; i++)
        if (story->resolution->entities.items[event->persons[i]].party == NULL ||
            is_party_of(story, event, event->persons[i]))
            event->persons[count++] = event->persons[i];
    event->person_count = count;
}

void event_settle_people(const struct story *story, struct event *event)
{
    if (event_is_visit(event))
        leave_out_other_hosts(story, event);
    else
        add_heads(story, event);
}
