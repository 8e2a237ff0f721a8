/* partner.c - the other side, by what the article tells elsewhere.
 *
 *     Thủ tướng Lào thăm Áo.  ...  Thủ tướng nhất trí mở cửa khẩu.           with AT, whom he met
 *     Trong chuyến thăm của Thủ tướng Lào, Áo cam kết ...                    LA's host
 *     Đại tướng Hun Mana chào Thủ tướng Lào (in an article on LA and KH)     he acts for KH
 *
 * Whoever is told of far above, or beside others whom this sentence names, has no part.
 */
#include "roles_parts.h"

#include <string.h>

/* "Tổng thống Nga phát biểu trong cuộc họp với quan chức Nga": is somebody of the same party named
 * before?  Then they meet at home. */
static bool is_at_home(const struct story *story, const struct match *match,
                       const struct event *event)
{
    const struct frame *frame = &story->analysis->frames[match->sentence];
    for (size_t i = 0; i < frame->count && frame->units[i].end <= match->first; i++) {
        int mention = frame->units[i].mention;
        if (mention < 0 || strcmp(story->analysis->mentions.items[mention].type, "person") != 0)
            continue;
        const struct party_set *parties = &story->resolution->infos[mention].parties;
        if (party_set_count(parties) > 0 && party_set_within(parties, &event->parties))
            return true;
    }
    return false;
}

/* Was a visit told of between this party and another one?  Whether it was `host` is said too. */
static bool visited(const struct story *story, const struct event *event, int host,
                    bool *ret_is_host)
{
    bool found = *ret_is_host = false;
    size_t first, end;
    event_window(story->events, story->events->items.count, &first, &end);
    for (size_t i = first; i < end; i++) {
        const struct event *told = story->events->items.items[i];
        if (!event_is_visit(told) || !party_set_meets(&told->parties, &event->parties))
            continue;
        found = true;
        *ret_is_host = *ret_is_host || party_set_has(&told->parties, (size_t)host);
    }
    return found;
}

/* "Trong chuyến thăm của Thủ tướng Lào, Áo cam kết ...": who acts meanwhile is the host, if nobody
 * else was told to be. */
void event_fill_host(const struct story *story, const struct match *match, struct event *event)
{
    int subject = event_other_subject_here(story, match, event);
    const struct party_set *parties =
        subject < 0 ? NULL : &story->resolution->infos[subject].parties;
    if (parties == NULL || party_set_count(parties) != 1 || story_has_organization(story, parties))
        return;
    int host = 0;
    bool is_host;
    while (!party_set_has(parties, (size_t)host))
        host++;
    if (!visited(story, event, host, &is_host) || is_host)
        event_add_actor(story, event, subject);
}

/* Did the article tell of a meeting of these? */
static bool have_met(const struct story *story, const struct party_set *pair)
{
    size_t first, end;
    event_window(story->events, story->events->items.count, &first, &end);
    for (size_t i = first; i < end; i++) {
        const struct event *told = story->events->items.items[i];
        if (strcmp(told->type, "meeting") == 0 && party_set_within(pair, &told->parties))
            return true;
    }
    return false;
}

/* "Chúng tôi đã nhất trí" */
static bool speaks_for_both(const struct story *story, const struct match *match)
{
    uint32_t start = (uint32_t)story->analysis->text->sentences.items[match->sentence].first;
    return story_holds_kind(story, "other-subject", "speaker", start, match->trigger_first);
}

static bool names_all(const struct story *story, const struct match *match,
                      const struct party_set *parties)
{
    const struct frame *frame = &story->analysis->frames[match->sentence];
    struct party_set named = {0};
    for (size_t i = 0; i < frame->count; i++)
        if (frame->units[i].mention >= 0)
            party_set_join(&named, &story->resolution->infos[frame->units[i].mention].parties);
    return party_set_within(parties, &named);
}

/* Has one, of whom alone the sentence says that he agreed, agreed with the other of the pair?  With
 * whom he met or whom the sentence names, if it is not an organization: "các nước ASEAN nhất trí"
 * among themselves, and "Bộ trưởng nhất trí tăng lương" with his own. */
static bool may_agree(const struct story *story, const struct match *match,
                      const struct event *event, const struct party_set *pair)
{
    bool agrees = event_is_subtype(event, "consensus");
    return !agrees || (!story_has_organization(story, pair) &&
                       (names_all(story, match, pair) || have_met(story, pair) ||
                        speaks_for_both(story, match)));
}

/* "Người Kurd chuẩn bị cho cuộc đàm phán với Damascus": they meet, and no state that the article
 * tells of elsewhere. */
static bool is_of_private_people(const struct story *story, const struct match *match)
{
    return strcmp(match->rule->type, "meeting") == 0 && !event_match_is(match, "visit") &&
           story_has_private_subject(story, match->sentence, match->trigger_first);
}

/* Of the likeliest pair that has the party known, the other one.  `told`: some sentence tells of
 * both. */
static void add_partner(const struct story *story, const struct match *match, bool told, bool near,
                        struct event *event)
{
    struct party_set pair;
    if (!is_of_private_people(story, match) && story_partner(story, &event->parties, told, &pair) &&
        (!near || story_names_lately(story, &pair)) && may_agree(story, match, event, &pair) &&
        !(told && story_names_outsider(story, match, &pair)))
        party_set_join(&event->parties, &pair);
}

void event_fill_partner(const struct story *story, const struct match *match, struct event *event)
{
    add_partner(story, match, false, false, event);
}

void event_fill_told_partner(const struct story *story, const struct match *match,
                             struct event *event)
{
    add_partner(story, match, true, false, event);
}

/* "Thủ tướng nhất trí tăng lương": the partner of whom the article told far above has no part. */
void event_fill_near_partner(const struct story *story, const struct match *match,
                             struct event *event)
{
    add_partner(story, match, true, true, event);
}

/* "chuyến công du châu Á của ông", "Chuyến thăm Lào là chuyến công du đầu tiên của ông": does the
 * sentence speak of other countries, or of more than one? */
static bool names_elsewhere(const struct story *story, const struct match *match,
                            const struct party_set *pair)
{
    const struct frame *frame = &story->analysis->frames[match->sentence];
    for (size_t i = 0; i < frame->count; i++) {
        int mention = frame->units[i].mention;
        if (mention >= 0 && (strcmp(story->analysis->mentions.items[mention].kind, "region") == 0 ||
                             !party_set_within(&story->resolution->infos[mention].parties, pair)))
            return true;
    }
    return false;
}

/* "chuyến thăm của ông là dịp ...": to the other country that the article is about. */
void event_fill_protagonists(const struct story *story, const struct match *match,
                             struct event *event)
{
    if (party_set_within(&event->parties, &story->main_pair) &&
        story_names_lately(story, &story->main_pair) &&
        !names_elsewhere(story, match, &story->main_pair))
        party_set_join(&event->parties, &story->main_pair);
}

/* "phóng viên Karl Berger": who writes, sings or heals acts for no state. */
static bool has_civil_title(const struct story *story, const struct mention *mention)
{
    uint32_t stop;
    return entry_is_kind(story_listed_at(story, "honorific", mention->first, mention->end, &stop),
                         "civil");
}

/* "Bộ trưởng Falk và Thủ tướng Lào": does it name two, one of whom holds an office of a state that
 * nobody names?  Of more it is rather the guests of somebody else. */
static bool lists_stranger(const struct story *story, int mention)
{
    const struct mention_info *info = &story->resolution->infos[mention];
    if (strcmp(story->analysis->mentions.items[mention].type, "group") != 0 ||
        info->person_count != 2)
        return false;
    for (size_t i = 0; i < info->person_count; i++) {
        const struct entity *person = &story->resolution->entities.items[info->persons[i]];
        if (person->party == NULL && person->office_id != NULL)
            return true;
    }
    return false;
}

/* "Bộ trưởng Karl Falk", "Chủ tịch Ủy ban Mía Karl Falk", not "Chủ tịch Karl Falk": does what
 * somebody is called tell that he acts for some state? */
static bool serves_state(const struct story *story, const struct mention *name,
                         const struct entity *person)
{
    const char *value = story_office_value(story, person);
    if (person->office_id == NULL ||
        (value != NULL && (strcmp(value, "firm") == 0 || strcmp(value, "private") == 0)))
        return false;
    bool is_plain = (value != NULL && strcmp(value, "plain") == 0) ||
                    strcmp(person->office_id, "director") == 0;
    return !is_plain || story_holds_listed(story, "public-body", name->first, name->end);
}

/* The same of all whom a mention names */
static bool is_of_some_state(const struct story *story, int mention)
{
    const struct mention *name = &story->analysis->mentions.items[mention];
    const struct mention_info *info = &story->resolution->infos[mention];
    if (party_set_count(&info->parties) > 0 ||
        story_holds_listed(story, "firm-noun", name->first, name->end))
        return false;
    for (size_t i = 0; i < info->person_count; i++)
        if (!serves_state(story, name, &story->resolution->entities.items[info->persons[i]]))
            return false;
    return info->person_count > 0;
}

enum { STAY_REACH = 8 /* sentences */ };

/* Where the visit went that was told of last, by somebody of the party known; -1: none lately. */
static int country_visited(const struct story *story, const struct event *event)
{
    size_t first, end;
    event_window(story->events, story->events->items.count, &first, &end);
    for (size_t i = end; i-- > first;) {
        const struct event *told = story->events->items.items[i];
        const struct evidence *last = &told->evidence.items[told->evidence.count - 1];
        if (!event_is_visit(told) || !party_set_within(&event->parties, &told->parties) ||
            told->place_country == NULL)
            continue;
        int host = resolve_party(story->resolution, told->place_country);
        bool is_near = last->sentence + STAY_REACH >= event->sentence;
        return is_near && host >= 0 && !party_set_has(&event->parties, (size_t)host) ? host : -1;
    }
    return -1;
}

/* "Trong chuyến thăm Áo, Thủ tướng Lào gặp Bộ trưởng Karl Falk": whom one meets abroad, and nobody
 * says for whom he acts, acts for the country visited. */
static void add_country_visited(const struct story *story, const struct match *match, int stranger,
                                struct event *event)
{
    int host = is_of_some_state(story, stranger) ? country_visited(story, event) : -1;
    struct party_set pair = event->parties;
    if (host < 0)
        return;
    party_set_add(&pair, (size_t)host);
    if (!names_elsewhere(story, match, &pair))
        event->parties = pair;
}

/* "gặp Bộ trưởng Falk và Chủ tịch Hạ viện Figl": both act for whom was added. */
static void place_listed(const struct story *story, int strangers, const struct party_set *added)
{
    struct resolution *resolution = story->resolution;
    const struct mention_info *info = &resolution->infos[strangers];
    if (info->person_count < 2 || party_set_count(added) != 1 ||
        !is_of_some_state(story, strangers))
        return;
    size_t party = party_set_first(added);
    for (size_t i = 0; i < info->person_count; i++)
        resolution->entities.items[info->persons[i]].party = resolution->parties.items[party];
}

/* "Đại tướng Hun Mana chào Thủ tướng Lào": somebody of whom nobody says for whom he acts acts for
 * the other country that the article is about; but a pronoun may be anybody. */
void event_fill_stranger(const struct story *story, const struct match *match, struct event *event)
{
    for (size_t i = 0; i < match->capture_count; i++) {
        const struct capture *capture = &match->captures[i];
        if (capture->mention < 0 || !event_is_party_role(capture->role))
            continue;
        const struct mention *mention = &story->analysis->mentions.items[capture->mention];
        bool is_somebody =
            strcmp(mention->type, "person") == 0 &&
            (strcmp(mention->kind, "named") == 0 || strcmp(mention->kind, "listed") == 0);
        bool is_stranger =
            is_somebody && !has_civil_title(story, mention) &&
            party_set_count(&story->resolution->infos[capture->mention].parties) == 0;
        if (is_stranger || lists_stranger(story, capture->mention)) {
            const struct party_set before = event->parties;
            event_fill_protagonists(story, match, event);
            if (capture->first >= match->trigger_end && party_set_count(&event->parties) < 2)
                add_country_visited(story, match, capture->mention, event);
            struct party_set added = party_set_without(&event->parties, &before);
            place_listed(story, capture->mention, &added);
            return;
        }
    }
}

/* "căn cứ Paya Lakar, Singapore": is it the name of a town? */
static bool is_in_country(const struct story *story, const struct frame *frame, size_t i)
{
    return i + 2 < frame->count && story_is_comma(story, frame->units[i].end) &&
           frame->units[i + 2].mention >= 0 &&
           story_is_bare_party(story, frame->units[i + 2].mention);
}

/* "Đầu bếp Berger vui sau cuộc gặp với Thủ tướng Lào", "cuộc gặp với Thủ tướng Lào khi Berger ...":
 * does somebody act in the sentence of whom nobody knows who he is? */
static bool names_stranger(const struct story *story, const struct match *match)
{
    const struct frame *frame = &story->analysis->frames[match->sentence];
    for (size_t i = 0; i < frame->count; i++) {
        const struct unit *unit = &frame->units[i];
        bool may_act = unit->end <= match->first ||
                       (unit->first >= match->end &&
                        story_is_listed_before(story, unit->first, "clause-opener"));
        if (unit->mention < 0 || !may_act || is_in_country(story, frame, i))
            continue;
        const struct mention *name = &story->analysis->mentions.items[unit->mention];
        if (strcmp(name->type, "name") == 0 &&
            !story_is_listed_before(story, unit->first, "preposition") &&
            !story_is_listed_before(story, unit->first, "place-lead"))
            return true;
    }
    return false;
}

/* "Chuyến đi của Tổng thống Mỹ gồm cuộc gặp với Thủ tướng Lào": beside those whom the sentence
 * names before, who acts in the rest of the article met nobody here; nor did who is not named
 * lately. */
void event_fill_protagonist(const struct story *story, const struct match *match,
                            struct event *event)
{
    struct party_set pair = event->parties, party;
    if (event_subject_here(story, match) >= 0 || is_at_home(story, match, event) ||
        is_of_private_people(story, match) || names_stranger(story, match) ||
        !story_protagonist(story, &event->parties, &party))
        return;
    party_set_join(&pair, &party);
    if (story_names_lately(story, &pair) && !story_names_outsider(story, match, &pair))
        event->parties = pair;
}

/* Who meets here is no pair of whom the article told long ago, nor one beside whom the sentence
 * names others. */
void event_fill_pair(const struct story *story, const struct match *match, struct event *event)
{
    const struct party_set none = {0};
    struct party_set pair;
    if (is_of_private_people(story, match) || !story_partner(story, &none, false, &pair))
        return;
    bool is_of_others =
        story_names_outsider(story, match, &pair) || !story_names_lately(story, &pair);
    if (strcmp(event->type, "meeting") != 0 || !is_of_others)
        party_set_join(&event->parties, &pair);
}

/* "Thủ tướng Lào gặp Thủ tướng Áo.  Bản ghi nhớ được ký ngay sau đó": nobody is named who did it,
 * so those who met just before. */
void event_fill_near_pair(const struct story *story, const struct match *match, struct event *event)
{
    struct party_set pair;
    if (story_partner(story, &event->parties, true, &pair) && have_met(story, &pair) &&
        story_names_lately(story, &pair) && !story_names_outsider(story, match, &pair))
        event->parties = pair;
}

/* "Các nguyên thủ thông qua Tuyên bố Kazan": those of the conference told of last, or the talks of
 * three or more, in which whoever is known takes part. */
void event_fill_conference(const struct story *story, const struct match *match,
                           struct event *event)
{
    size_t first, end;
    (void)match;
    event_window(story->events, story->events->items.count, &first, &end);
    for (size_t i = end; i-- > first;) {
        const struct event *told = story->events->items.items[i];
        if (!event_is_subtype(told, "conference") && !event_is_subtype(told, "summit") &&
            (strcmp(told->type, "meeting") != 0 || party_set_count(&told->parties) < 3))
            continue;
        if (party_set_within(&event->parties, &told->parties))
            party_set_join(&event->parties, &told->parties);
        return;
    }
}
