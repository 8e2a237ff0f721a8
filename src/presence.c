/* presence.c - who was there besides those whom the rule took.
 *
 *     Thủ tướng Lào A thăm Áo theo lời mời của Tổng thống Áo B.             B invited
 *     Hai bộ ký bản ghi nhớ trước sự chứng kiến của A và B.                 A and B looked on
 *     Hội đàm kín, với sự hiện diện của Bộ trưởng Tài chính Lào A.           A took part
 *     Đón Thủ tướng Lào, phía Áo có Bộ trưởng A và Đại sứ B.                 A and B took part
 *     Đoàn Lào sang thăm Áo, trong đó có Bộ trưởng Tài chính Lào A.          A travelled
 *     Hội nghị thượng đỉnh Lào - Áo ... Tổng thống Áo A ... Thủ tướng Lào B  the two heads
 *
 * Words of the list presence-word tell which of these it is; a summit of two states is that of
 * their heads, if the article names one of each.
 */
#include "slots.h"

#include "events_parts.h"

#include <string.h>

bool event_has_person(const struct event *event, int person)
{
    for (size_t i = 0; i < event->person_count; i++)
        if (event->persons[i] == person)
            return true;
    return false;
}

void event_add_person(struct event *event, int person)
{
    if (!event_has_person(event, person) && event->person_count < EVENT_MAX_PERSONS)
        event->persons[event->person_count++] = person;
}

void event_add_other(struct event *event, int person)
{
    for (size_t i = 0; i < event->other_count; i++)
        if (event->others[i] == person)
            return;
    if (event->other_count < EVENT_MAX_PERSONS)
        event->others[event->other_count++] = person;
}

bool event_may_act_for(const struct story *story, int person, const struct party_set *parties)
{
    int party = resolve_party_of(story->resolution, person);
    return party < 0 || party_set_has(parties, (size_t)party);
}

void event_leave_out_strangers(const struct story *story, struct event *event)
{
    size_t count = 0;
    for (size_t i = 0; i < event->person_count; i++)
        if (event_may_act_for(story, event->persons[i], &event->parties))
            event->persons[count++] = event->persons[i];
    event->person_count = count;
}

/* ---- Told in the same sentence ---- */

static bool is_party_of(const struct story *story, const struct event *event, int person)
{
    int party = resolve_party_of(story->resolution, person);
    return party >= 0 && party_set_has(&event->parties, (size_t)party);
}

/* "Cuộc hội đàm", "chuyến thăm": whose it is was told before. */
static bool points_back_only(const struct event *event)
{
    return event->is_definite && party_set_count(&event->parties) == 0;
}

/* Who invites is at home where the visit goes. */
static bool is_host(const struct story *story, const struct event *event, int person)
{
    if (points_back_only(event))
        return true;
    const char *party = story->resolution->entities.items[person].party;
    return is_party_of(story, event, person) &&
           (event->place_country == NULL || strcmp(party, event->place_country) == 0);
}

/* Who travels acts for whoever is not at home where the visit goes. */
static bool is_guest(const struct story *story, const struct event *event, int person)
{
    return event_is_visit(event) && event->place_country != NULL &&
           is_party_of(story, event, person) && !is_host(story, event, person);
}

static bool is_signing(const struct event *event)
{
    return event_is_instrument(event) && strcmp(event->status, "in_force") != 0 &&
           !event_is_subtype(event, "partnership");
}

/* Does the word make whoever follows it one of those who take part in the event? */
static bool is_told_of(const struct story *story, const struct event *event,
                       const struct entry *word, int person)
{
    if (entry_is_kind(word, "invites"))
        return event_is_visit(event) && is_host(story, event, person);
    if (entry_is_kind(word, "looks-on"))
        return is_signing(event) && is_party_of(story, event, person);
    if (entry_is_kind(word, "travels"))
        return is_guest(story, event, person);
    return strcmp(event->type, "meeting") == 0 && !event_is_visit(event) &&
           (points_back_only(event) || is_party_of(story, event, person));
}

static bool is_separator(const struct story *story, const struct unit *unit)
{
    return story_is_mark_unit(story, unit, ",;") ||
           (unit->mention < 0 && story_is_joining_word(story, unit->first, "and"));
}

static bool is_in_list(const struct story *story, const struct unit *unit)
{
    return unit->mention >= 0 || is_separator(story, unit);
}

enum {
    OFFICE_REACH = 14, /* words of an office that no list knows, before the name */
    KIN_REACH = 2      /* "trong đó có em gái ông" */
};

/* The people named from unit `at` on: the nearest, and those whom "và" or a comma joins to him. */
static void add_named_from(const struct story *story, struct event *event, size_t at,
                           const struct entry *word)
{
    const struct frame *frame = &story->analysis->frames[event->sentence];
    bool found = false, is_near = entry_is_kind(word, "travels");
    for (size_t i = at, left = is_near ? KIN_REACH + 1 : OFFICE_REACH; i < frame->count && left > 0;
         i++) {
        const struct unit *unit = &frame->units[i];
        if (found && !is_in_list(story, unit))
            return;
        if (is_near && unit->mention >= 0 &&
            story->resolution->infos[unit->mention].person_count == 0)
            return; /* "trong đó có hội nghị của ông Nam" */
        if (unit->mention < 0) {
            left--;
            continue;
        }
        const struct mention_info *info = &story->resolution->infos[unit->mention];
        for (size_t k = 0; info->refer == NULL && k < info->person_count; k++)
            if (is_told_of(story, event, word, info->persons[k]))
                event_add_other(event, info->persons[k]);
        found = found || info->person_count > 0;
    }
}

/* "phía Áo có Bộ trưởng A", of a meeting with the Austrians: the side that stands before unit i, or
 * before "còn", "cũng" there; NULL if none does. */
static const struct party_set *side_before(const struct story *story, const struct event *event,
                                           const struct frame *frame, size_t i)
{
    for (size_t back = 1; back <= 2 && back <= i; back++) {
        int side = frame->units[i - back].mention;
        if (side < 0)
            continue;
        const struct party_set *parties = &story->resolution->infos[side].parties;
        const char *kind = story->analysis->mentions.items[side].kind;
        bool is_side = kind != NULL && strcmp(kind, "delegation") == 0 &&
                       party_set_count(parties) > 0 && party_set_within(parties, &event->parties);
        return is_side ? parties : NULL;
    }
    return NULL;
}

/* Whose country no word tells is of the side that he is named for. */
static void place_on_side(const struct story *story, const struct frame *frame, size_t at,
                          const struct party_set *side)
{
    for (size_t i = at; i < frame->count && is_in_list(story, &frame->units[i]); i++) {
        const struct mention_info *info =
            frame->units[i].mention < 0 ? NULL : &story->resolution->infos[frame->units[i].mention];
        for (size_t k = 0; info != NULL && k < info->person_count; k++) {
            struct entity *entity = &story->resolution->entities.items[info->persons[k]];
            if (entity->party == NULL && party_set_count(side) == 1)
                entity->party = story->resolution->parties.items[party_set_first(side)];
        }
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
        bool is_of_side = entry_is_kind(word, "of-side");
        const struct party_set *side = is_of_side ? side_before(story, event, frame, i) : NULL;
        if (word == NULL || (is_of_side && side == NULL))
            continue;
        while (i + 1 < frame->count && frame->units[i + 1].first < stop)
            i++;
        if (side != NULL)
            place_on_side(story, frame, i + 1, side);
        add_named_from(story, event, i + 1, word);
    }
}

/* ---- Those who are named on behind whom the verb took ---- */

enum { OFFICE_UNITS = 8 };

/* The separator behind ", Tổng Tham mưu trưởng Quân đội Lào,", which says what somebody is who has
 * been named; 0: unit i begins nothing like it. */
static size_t end_of_office(const struct story *story, const struct frame *frame, size_t i)
{
    const struct mention *mentions = story->analysis->mentions.items;
    const char *type = frame->units[i].mention < 0 ? "" : mentions[frame->units[i].mention].type;
    if (strcmp(type, "office") != 0 && strcmp(type, "organization") != 0 &&
        strcmp(type, "person") != 0)
        return 0;
    for (size_t end = i; end < frame->count && end < i + OFFICE_UNITS; end++) {
        int mention = frame->units[end].mention;
        if (mention >= 0 && story->resolution->infos[mention].person_count > 0)
            return 0;
        if (is_separator(story, &frame->units[end]))
            return end;
    }
    return 0;
}

/* Does nobody do anything behind unit i: "..., Chủ tịch Quốc hội B và dự diễn đàn", but not "...,
 * Chủ tịch Quốc hội B nói rằng"? */
static bool ends_item(const struct story *story, const struct frame *frame, size_t i, bool is_last)
{
    if (i + 1 >= frame->count || is_separator(story, &frame->units[i + 1]))
        return true;
    const struct unit *next = &frame->units[i + 1];
    if (next->mention < 0 && story->analysis->text->tokens.items[next->first].kind == TOKEN_MARK)
        return true;
    uint32_t stop;
    return is_last && (next->mention >= 0 || story_listed_at(story, "preposition", next->first,
                                                             next->end, &stop) != NULL);
}

/* Of the same party, or of an office of which no country is told. */
static bool is_one_of(const struct mention_info *info, const struct party_set *parties)
{
    if (party_set_count(&info->parties) == 0)
        return info->office != NULL;
    return party_set_within(&info->parties, parties);
}

/* Whose country no word tells is of theirs with whom he is named. */
static void add_of_party(const struct story *story, struct event *event, int person,
                         const struct party_set *parties)
{
    struct entity *entity = &story->resolution->entities.items[person];
    if (entity->party == NULL && party_set_count(parties) == 1)
        entity->party = story->resolution->parties.items[party_set_first(parties)];
    event_add_person(event, person);
}

/* "gặp Chủ tịch nước Lào A, Thủ tướng B, Chủ tịch Quốc hội C và nhiều quan chức": B and C, too. */
static void add_named_on(const struct story *story, struct event *event, size_t at,
                         const struct party_set *parties)
{
    const struct frame *frame = &story->analysis->frames[event->sentence];
    size_t i = at;
    while (i + 1 < frame->count && is_separator(story, &frame->units[i])) {
        bool is_last = !story_is_mark_unit(story, &frame->units[i], ",;");
        size_t office = end_of_office(story, frame, i + 1);
        if (office > 0) {
            i = office;
            continue;
        }
        const struct unit *unit = &frame->units[i + 1];
        const struct mention_info *info =
            unit->mention < 0 ? NULL : &story->resolution->infos[unit->mention];
        if (info == NULL || info->person_count == 0 || !is_one_of(info, parties) ||
            !ends_item(story, frame, i + 1, is_last) ||
            (info->refer != NULL && !event_has_person(event, info->persons[0])))
            return;
        for (size_t k = 0; k < info->person_count; k++)
            add_of_party(story, event, info->persons[k], parties);
        i += 2;
    }
}

/* "Cùng dự cuộc gặp có A và B": A and B do not tell it from the meeting told before, of C and D. */
static void set_aside(const struct match *match, struct event *event)
{
    if (!match_sets(match, "people", "others"))
        return;
    for (size_t i = 0; i < event->person_count; i++)
        event_add_other(event, event->persons[i]);
    event->person_count = 0;
    event->office_count = 0;
}

static void add_listed(const struct story *story, const struct match *match, struct event *event)
{
    const struct frame *frame = &story->analysis->frames[event->sentence];
    for (size_t c = 0; c < match->capture_count; c++) {
        const struct capture *capture = &match->captures[c];
        const struct mention_info *info =
            capture->mention < 0 ? NULL : &story->resolution->infos[capture->mention];
        if (info == NULL || info->person_count == 0 || capture->first < match->trigger_end)
            continue;
        for (size_t i = 0; i < frame->count; i++)
            if (frame->units[i].mention == capture->mention)
                add_named_on(story, event, i + 1, &info->parties);
    }
}

void event_add_listed(const struct story *story, const struct match *match, struct event *event)
{
    if (strcmp(event->type, "meeting") == 0 && !event_is_visit(event))
        add_listed(story, match, event);
    set_aside(match, event);
}

/* ---- The two heads of a summit ---- */

enum { HEAD_UNKNOWN = -2 };

/* By party.  An article tells of a summit often, and who is whose head does not change meanwhile.
 */
struct heads {
    int of[PARTY_SET_MAX];
};

/* The head of the party of whom the article speaks most; -1: of none, or of two alike. */
static int find_head(const struct story *story, size_t party)
{
    const char *id = story->resolution->parties.items[party];
    int best = -1;
    size_t most = 0;
    for (size_t i = 0; i < story->resolution->entities.count; i++) {
        const struct entity *entity = &story->resolution->entities.items[i];
        if (strcmp(entity->type, "person") != 0 || entity->party == NULL ||
            strcmp(entity->party, id) != 0 || entity->mentions.count < most ||
            entity->mentions.count == 0 || !story_is_head(story, entity))
            continue;
        best = entity->mentions.count == most ? -1 : (int)i;
        most = entity->mentions.count;
    }
    return best;
}

static int head_of(const struct story *story, struct heads *heads, size_t party)
{
    if (heads->of[party] == HEAD_UNKNOWN)
        heads->of[party] = find_head(story, party);
    return heads->of[party];
}

static bool has_person_of(const struct story *story, const struct event *event, size_t party)
{
    for (size_t i = 0; i < event->person_count; i++)
        if (resolve_party_of(story->resolution, event->persons[i]) == (int)party)
            return true;
    return false;
}

/* "hai hội nghị trước đó, năm 2000 và 2007": those were others. */
static bool is_of_long_ago(const struct story *story, const struct event *event)
{
    return event_is_of_another_year(story, event->date) ||
           (event->date != NULL && event->date[0] != 'X' && story->resolution->document.year == 0);
}

/* "cựu Tổng thống Áo": called so, and by the lists not in office then. */
static bool is_out_of_office(const struct story *story, const struct event *event, int head)
{
    const struct entity *person = &story->resolution->entities.items[head];
    return !event_was_in_office(story, person, event) && story_is_called_former(story, person);
}

static void add_heads(const struct story *story, struct heads *known_heads, struct event *event)
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
        else if (found < 2 && (heads[found] = head_of(story, known_heads, i)) >= 0 &&
                 !is_out_of_office(story, event, heads[found]))
            found++;
    }
    for (size_t i = 0; found + known == 2 && i < found; i++)
        event_add_person(event, heads[i]);
}

/* ---- Of whom no word tells whom he acts for ---- */

/* The one person of the event of no party; -1: none or several are. */
static int lone_unplaced(const struct story *story, const struct event *event)
{
    int found = -1;
    for (size_t i = 0; i < event->person_count; i++) {
        if (resolve_party_of(story->resolution, event->persons[i]) >= 0)
            continue;
        if (found >= 0)
            return -1;
        found = event->persons[i];
    }
    return found;
}

/* Does the party receive, or is somebody there who acts for it? */
static bool is_accounted_for(const struct story *story, const struct event *event, size_t party)
{
    const char *id = story->resolution->parties.items[party];
    if (event_is_visit(event))
        return event->place_country != NULL && strcmp(event->place_country, id) == 0;
    return has_person_of(story, event, party);
}

/* "Bộ Quốc phòng Áo cử Tư lệnh Karl Falk sang Lào", "Thủ tướng Lào Kham tiếp Tư lệnh Karl Falk": of
 * two parties an office-holder of neither by any word, or who travels alone, is of the one that
 * nobody else acts for. */
static void place_stranger(const struct story *story, const struct event *event)
{
    struct resolution *resolution = story->resolution;
    int stranger = lone_unplaced(story, event), open = -1;
    if (party_set_count(&event->parties) != 2 || stranger < 0 ||
        (resolution->entities.items[stranger].office_id == NULL &&
         (!event_is_visit(event) || event->person_count > 1)))
        return;
    size_t accounted = 0;
    for (size_t i = 0; i < resolution->parties.count; i++) {
        if (!party_set_has(&event->parties, i))
            continue;
        if (is_accounted_for(story, event, i))
            accounted++;
        else
            open = (int)i;
    }
    if (accounted == 1 && open >= 0)
        resolution->entities.items[stranger].party = resolution->parties.items[open];
}

static void settle_people(const struct story *story, struct heads *heads, struct event *event)
{
    event_settle_hosts(story, event);
    for (size_t i = 0; i < event->other_count; i++)
        if (!story_only_speaks(story, event->others[i]))
            event_add_person(event, event->others[i]);
    if (event_is_visit(event))
        event_leave_out_strangers(story, event);
    else
        add_heads(story, heads, event);
    event_leave_out_later(story, event);
    place_stranger(story, event);
}

/* Did the two meet in the sentence of the event? */
static bool have_met_here(const struct event *met, const struct event *event)
{
    return strcmp(met->type, "meeting") == 0 && !event_is_visit(met) &&
           met->evidence.items[0].sentence == event->sentence && met->person_count == 2 &&
           party_set_equal(&met->parties, &event->parties) &&
           event_has_person(met, event->persons[0]);
}

/* "Tướng Khamla đã gặp Đại tá Renner và thống nhất sẽ ...": with whom he met. */
static void add_whom_he_met(const struct event_list *list, struct event *event)
{
    if (!event_is_subtype(event, "consensus") || event->person_count != 1)
        return;
    for (size_t i = 0; i < list->items.count; i++) {
        const struct event *met = list->items.items[i];
        if (!have_met_here(met, event))
            continue;
        event_add_person(event, met->persons[0]);
        event_add_person(event, met->persons[1]);
        return;
    }
}

void event_settle_people(const struct story *story, const struct event_list *list)
{
    struct heads heads;
    for (size_t i = 0; i < PARTY_SET_MAX; i++)
        heads.of[i] = HEAD_UNKNOWN;
    for (size_t i = 0; i < list->items.count; i++)
        settle_people(story, &heads, list->items.items[i]);
    for (size_t i = 0; i < list->items.count; i++)
        add_whom_he_met(list, list->items.items[i]);
}
