/* roles.c - who takes part: what the rule captured, and what it asks for by `fill`.
 *
 * "Chiều cùng ngày, ông tiếp Đại sứ Lào" captures Lào; `fill = subject` finds "ông".  `other = to`
 * gives the side that nobody names to whoever else takes part.
 */
#include "roles_parts.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

/* "Tổng thống": one person bears it at a time; or "Chủ tịch", which several such are called. */
static bool is_of_one(const struct entry *office)
{
    return office->value != NULL &&
           (strcmp(office->value, "single") == 0 || strcmp(office->value, "plain") == 0);
}

/* "Bộ trưởng Quốc phòng Lào", "thủ tướng hai nước", whom nobody names: an office that one person
 * holds. */
static void add_event_office(const struct story *story, struct event *event,
                             const struct mention_info *info, const struct party_set *parties)
{
    if (info->office == NULL || info->person_count > 0 || !is_of_one(info->office))
        return;
    for (size_t i = 0; i < story->resolution->parties.count; i++)
        if (party_set_has(parties, i) && event->office_count < EVENT_MAX_OFFICES)
            event->offices[event->office_count++] =
                (struct event_office){info->office->id, story->resolution->parties.items[i]};
}

/* "Nhà vua và Thủ tướng Áo": the offices of a list are those of its parts, of its parties where a
 * part tells none. */
static void add_listed_offices(const struct story *story, struct event *event, int list)
{
    const struct mention *mention = &story->analysis->mentions.items[list];
    bool is_list = strcmp(mention->type, "group") == 0 && strcmp(mention->kind, "list") == 0;
    for (size_t i = 0; is_list && i < mention->match->capture_count; i++) {
        int part = mention->match->captures[i].mention;
        if (part < 0)
            continue;
        const struct mention_info *info = &story->resolution->infos[part];
        bool is_of_one = party_set_count(&info->parties) > 0;
        add_event_office(story, event, info,
                         is_of_one ? &info->parties : &story->resolution->infos[list].parties);
    }
}

/* "các doanh nghiệp Áo", "các CEO Áo" */
static bool is_firms(const struct story *story, int mention)
{
    const struct entry *office = story->resolution->infos[mention].office;
    return strcmp(story->analysis->mentions.items[mention].kind, "firms") == 0 ||
           (office != NULL && office->value != NULL && strcmp(office->value, "firm") == 0);
}

/* Those who act; a spokesman only says what others do, but may promise. */
static void add_people(const struct story *story, struct event *event,
                       const struct mention_info *info)
{
    bool is_promise = strcmp(event->type, "vaccine_commitment") == 0;
    for (size_t i = 0; i < info->person_count; i++)
        if (is_promise || !story_only_speaks(story, info->persons[i]))
            event_add_person(event, info->persons[i]);
}

/* "chính quyền Boric", "nội các của Thủ tướng Áo": who governs under him acts, and not he. */
static bool is_of_body(const struct story *story, int mention)
{
    const struct mention *person = &story->analysis->mentions.items[mention];
    size_t start = story->analysis->text->sentences.items[person->sentence].first;
    uint32_t before = person->first, stop;
    if (strcmp(person->type, "person") != 0 || before <= start)
        return false;
    if (before > start + 1 &&
        entry_is_kind(story_listed_at(story, "preposition", before - 1, before, &stop), "of"))
        before--;
    const struct unit *unit = story_unit_at(story, person->sentence, before - 1);
    const struct mention *body =
        unit == NULL || unit->mention < 0 ? NULL : &story->analysis->mentions.items[unit->mention];
    return body != NULL && strcmp(body->type, "body-word") == 0 && strcmp(body->kind, "state") == 0;
}

void event_add_actor(const struct story *story, struct event *event, int mention)
{
    const struct mention_info *info = &story->resolution->infos[mention];
    event->has_firms = event->has_firms || is_firms(story, mention);
    party_set_join(&event->parties, &info->parties);
    if (is_of_body(story, mention))
        return;
    add_event_office(story, event, info, &info->parties);
    add_listed_offices(story, event, mention);
    add_people(story, event, info);
}

bool event_is_party_role(const char *role)
{
    return isupper((unsigned char)role[0]) && role[1] == '\0' && role[0] != 'T' && role[0] != 'M';
}

bool event_names_instrument(const struct story *story, int mention)
{
    return strcmp(story->analysis->mentions.items[mention].type, "instrument") == 0;
}

static void add_captured_parties(const struct story *story, const struct match *match,
                                 struct event *event)
{
    for (size_t i = 0; i < match->capture_count; i++) {
        const struct capture *capture = &match->captures[i];
        if (capture->mention < 0 || event_is_misread_subject(story, match, capture))
            continue;
        const struct mention_info *info = &story->resolution->infos[capture->mention];
        bool from = strcmp(capture->role, "from") == 0, to = strcmp(capture->role, "to") == 0;
        if (from)
            party_set_join(&event->from, &info->parties);
        if (to)
            party_set_join(&event->to, &info->parties);
        if (from || to || event_is_party_role(capture->role))
            event_add_actor(story, event, capture->mention);
    }
}

/* "chuyến công du châu Á của ông": whom a visit is to is not just anybody in the sentence. */
static bool lacks_aim(const struct story *story, const struct match *match,
                      const struct event *event)
{
    if (!event_is_visit(event))
        return false;
    const struct capture *aim = match_capture(match, "B", NULL);
    return aim == NULL || aim->mention < 0 ||
           party_set_count(&story->resolution->infos[aim->mention].parties) == 0;
}

static bool is_company(const struct story *story, int mention)
{
    return strcmp(story->analysis->mentions.items[mention].type, "organization") == 0 &&
           strcmp(story->analysis->mentions.items[mention].kind, "company") == 0;
}

/* "ông viết trên Twitter rằng thỏa thuận đã được ký": a firm of the sentence is a party to
 * contracts.  "Trong chuyến thăm Huế, ông gặp doanh nghiệp Áo": nor does it travel. */
static bool is_mere_firm(const struct story *story, const struct event *event, int mention)
{
    if (event_is_visit(event) && is_firms(story, mention))
        return true;
    return !event_is_subtype(event, "contract") && strcmp(event->type, "vaccine_commitment") != 0 &&
           is_company(story, mention);
}

/* "trong chuyến công tác Viêng Chăn, chị kể với cộng đồng tại Áo": a country behind a preposition
 * or an ordinary noun goes nowhere. */
static bool is_place_of_others(const struct story *story, const struct event *event, int mention)
{
    const struct mention *place = &story->analysis->mentions.items[mention];
    return event_is_visit(event) && story_is_bare_party(story, mention) &&
           story_is_object(story, place->sentence, place->first);
}

/* "thỏa thuận mà ông ký với ông Maya ở Lào": where something is done has no part in it; a visit
 * goes there. */
static bool is_mere_place(const struct story *story, const struct event *event, int mention)
{
    const struct mention *place = &story->analysis->mentions.items[mention];
    return !event_is_visit(event) && strcmp(place->type, "country") == 0 &&
           story_is_listed_before(story, place->first, "place-lead");
}

/* The actors of the sentence that are not in the event yet, if they are of one party.  Where it is
 * known who acts they are only whom it concerns: "A đánh giá cao chuyến thăm của B". */
static void fill_from_sentence(const struct story *story, const struct match *match,
                               struct event *event)
{
    const struct frame *frame = &story->analysis->frames[match->sentence];
    struct party_set others = {0};
    bool may_act = false;
    if (lacks_aim(story, match, event))
        return;
    for (size_t i = 0; i < frame->count; i++) {
        int mention = frame->units[i].mention;
        const struct mention_info *info = mention < 0 ? NULL : &story->resolution->infos[mention];
        if (info == NULL || !resolve_is_actor(story->resolution, mention) ||
            is_mere_firm(story, event, mention) || is_mere_place(story, event, mention) ||
            (info->refer != NULL && party_set_meets(&info->parties, &event->parties)))
            continue;
        struct party_set rest = party_set_without(&info->parties, &event->parties);
        party_set_join(&others, &rest);
        may_act =
            may_act || (party_set_count(&rest) > 0 && !is_place_of_others(story, event, mention));
    }
    size_t want = party_set_count(&event->parties) == 0 ? 2 : 1;
    if (party_set_count(&others) != want || !may_act)
        return;
    for (size_t i = 0; i < frame->count; i++) {
        int mention = frame->units[i].mention;
        if (mention >= 0 && resolve_is_actor(story->resolution, mention) &&
            party_set_meets(&story->resolution->infos[mention].parties, &others) &&
            !event_has_subject(story, match))
            event_add_actor(story, event, mention);
    }
    party_set_join(&event->parties, &others);
}

/* "nghị sĩ Mỹ Engel và McCaul ra tuyên bố chung": a list of people who all act for one party. */
static bool is_list_at_home(const struct story *story, int mention)
{
    const struct mention *list = &story->analysis->mentions.items[mention];
    const struct mention_info *info = &story->resolution->infos[mention];
    if (strcmp(list->type, "group") != 0 || strcmp(list->kind, "list") != 0 ||
        party_set_count(&info->parties) != 1 || info->person_count < 2)
        return false;
    for (size_t i = 0; i < info->person_count; i++)
        if (story->resolution->entities.items[info->persons[i]].party == NULL)
            return false;
    return true;
}

/* "cuộc họp với các bộ trưởng": did the rule take somebody of whom nobody knows whom he acts for?
 * Then he is the other side, and no party that the article tells of elsewhere. */
static bool has_stranger(const struct story *story, const struct match *match)
{
    for (size_t i = 0; i < match->capture_count; i++) {
        const struct capture *capture = &match->captures[i];
        if (capture->mention >= 0 && event_is_party_role(capture->role) &&
            is_list_at_home(story, capture->mention))
            return true;
        if (capture->mention >= 0 && event_is_party_role(capture->role) &&
            strcmp(story->analysis->mentions.items[capture->mention].type, "place") != 0 &&
            party_set_count(&story->resolution->infos[capture->mention].parties) == 0 &&
            !event_is_misread_subject(story, match, capture))
            return true;
    }
    return false;
}

/* "Nhật là điểm đến đầu tiên.  Chuyến công du còn có Lào": people travel; a country that another
 * sentence names is no visitor. */
static bool is_no_visitor(const struct story *story, const struct event *event, int subject)
{
    return event_is_visit(event) &&
           story->analysis->mentions.items[subject].sentence != event->sentence &&
           story_is_bare_party(story, subject);
}

static bool has_known_subject(const struct story *story, const struct match *match)
{
    const struct capture *subject = match_capture(match, "A", NULL);
    return subject != NULL && subject->mention >= 0 && subject->first < match->trigger_first &&
           party_set_count(&story->resolution->infos[subject->mention].parties) > 0;
}

/* "Họ sẽ gặp Thủ tướng Áo và Tổng thống Séc": where nobody knows who they are, those whom they meet
 * do not meet each other. */
static bool has_objects_alone(const struct story *story, const struct match *match,
                              const struct event *event)
{
    const struct capture *object = match_capture(match, "B", NULL);
    if (strcmp(match->rule->type, "meeting") != 0 || object == NULL || object->mention < 0 ||
        object->first < match->trigger_end ||
        strcmp(story->analysis->mentions.items[object->mention].kind, "list") != 0)
        return false;
    return !has_known_subject(story, match) &&
           party_set_equal(&event->parties, &story->resolution->infos[object->mention].parties);
}

/* "Các ngoại trưởng ASEAN ra tuyên bố chung": among themselves. */
static bool is_of_one_organization(const struct story *story, const struct event *event)
{
    return event_is_subtype(event, "declaration") && party_set_count(&event->parties) == 1 &&
           story_has_organization(story, &event->parties);
}

enum { MEMBER_REACH = 8 /* words between who acts and what he does: "ngày 5/7 tại Viêng Chăn" */ };

/* "Bộ trưởng Lào A và Bộ trưởng Áo B ký hiệp định giữa hai nước": whoever acts is there for them,
 * if he does not only speak of it. */
static void fill_member(const struct story *story, const struct match *match, struct event *event)
{
    int subject = story_subject(story, match->sentence, match->trigger_first);
    if (!event_is_in_sentence(story, match, subject) ||
        !party_set_within(&story->resolution->infos[subject].parties, &event->parties))
        return;
    uint32_t end = story->analysis->mentions.items[subject].end;
    if (end + MEMBER_REACH < match->trigger_first ||
        story_holds_listed(story, "say-verb", end, match->trigger_first))
        return;
    const struct mention_info *info = &story->resolution->infos[subject];
    add_people(story, event, info);
}

static void fill_subject(const struct story *story, const struct match *match, struct event *event)
{
    int subject = event_has_subject(story, match) ? -1 : event_actor(story, match, event);
    if (subject >= 0 && !is_no_visitor(story, event, subject))
        event_add_actor(story, event, subject);
}

/* "Thủ tướng Lào nói trong cuộc họp với Bộ trưởng Tài chính": whoever acts and whom he meets are of
 * one party, and no other that the sentence names has met them. */
static bool acts_at_home(const struct story *story, const struct match *match,
                         const struct event *event)
{
    int subject = event_subject_here(story, match);
    if (!event_is_in_sentence(story, match, subject) || event->person_count == 0 ||
        strcmp(match->rule->type, "meeting") != 0 || event_is_visit(event) ||
        strcmp(story->analysis->mentions.items[subject].type, "person") != 0)
        return false;
    const struct mention_info *info = &story->resolution->infos[subject];
    for (size_t i = 0; i < event->person_count; i++)
        if (resolve_has_person(info, event->persons[i]))
            return false;
    return info->person_count > 0 && party_set_count(&info->parties) == 1 &&
           party_set_equal(&info->parties, &event->parties);
}

static void fill_here(const struct story *story, const struct match *match, struct event *event)
{
    if (event_has_subject(story, match) || acts_at_home(story, match, event))
        return;
    int subject = event_other_subject_here(story, match, event);
    if (subject >= 0)
        event_add_actor(story, event, subject);
}

/* ---- Whom `fill` asks for ---- */

struct fill_kind {
    const char *name;
    enum {
        FILLS_ALWAYS,
        FILLS_INCOMPLETE, /* while there are fewer than two parties */
        FILLS_OPEN,       /* and the rule took nobody of whom nobody knows whom he acts for */
        FILLS_OTHER_SIDE, /* and one party is known */
        FILLS_STRANGER    /* one party is known, whoever else the rule took */
    } when;
    void (*add)(const struct story *story, const struct match *match, struct event *event);
    bool takes_host; /* whose country it is done in is the other side */
};

static const struct fill_kind fill_kinds[] = {
    {"subject", FILLS_ALWAYS, fill_subject, false},
    {"member", FILLS_ALWAYS, fill_member, false},
    {"here", FILLS_INCOMPLETE, fill_here, false},
    {"giver", FILLS_ALWAYS, event_fill_giver, false},
    {"maker", FILLS_ALWAYS, event_fill_maker, false},
    {"taker", FILLS_ALWAYS, event_fill_taker, false},
    {"told-giver", FILLS_INCOMPLETE, event_fill_told_giver, false},
    {"same-giver", FILLS_INCOMPLETE, event_fill_same_giver, false},
    {"listed", FILLS_ALWAYS, event_fill_listed, false},
    {"partner", FILLS_OTHER_SIDE, event_fill_partner, false},
    {"told-partner", FILLS_OTHER_SIDE, event_fill_told_partner, false},
    {"near-partner", FILLS_OTHER_SIDE, event_fill_near_partner, false},
    {"pair", FILLS_OPEN, event_fill_pair, false},
    {"near-pair", FILLS_OPEN, event_fill_near_pair, false},
    {"sentence", FILLS_INCOMPLETE, fill_from_sentence, false},
    {"protagonist", FILLS_OPEN, event_fill_protagonist, false},
    {"host", FILLS_OTHER_SIDE, event_fill_host, true},
    {"conference", FILLS_INCOMPLETE, event_fill_conference, false},
    {"protagonists", FILLS_STRANGER, event_fill_protagonists, false},
    {"stranger", FILLS_STRANGER, event_fill_stranger, false},
};

static bool may_fill(const struct story *story, const struct match *match,
                     const struct fill_kind *kind, const struct event *event)
{
    size_t count = party_set_count(&event->parties);
    if (kind->when == FILLS_ALWAYS)
        return true;
    if (count >= 2 && !has_objects_alone(story, match, event))
        return false;
    if (kind->when == FILLS_INCOMPLETE)
        return true;
    if (kind->when == FILLS_STRANGER)
        return count == 1 && !story_has_organization(story, &event->parties);
    return !has_stranger(story, match) && !is_of_one_organization(story, event) &&
           (kind->when == FILLS_OPEN || count == 1);
}

/* "Thủ tướng Lào vui.  Cuộc gặp với ông Orlov ở Lào sẽ dài": is one of these, whom another sentence
 * names, no more in this one than where it is done? */
static bool is_place_here(const struct story *story, const struct event *event,
                          const struct party_set *added)
{
    const struct frame *frame = &story->analysis->frames[event->sentence];
    bool is_place = false;
    for (size_t i = 0; i < frame->count; i++) {
        int mention = frame->units[i].mention;
        if (mention < 0 || !party_set_meets(added, &story->resolution->infos[mention].parties))
            continue;
        if (!is_mere_place(story, event, mention))
            return false;
        is_place = true;
    }
    return is_place;
}

/* Where whom the rule asks for turns out to be only the place of a meeting, nobody is added. */
static void fill_by(const struct story *story, const struct match *match,
                    const struct fill_kind *kind, struct event *event)
{
    const struct event before = *event;
    kind->add(story, match, event);
    struct party_set added = party_set_without(&event->parties, &before.parties);
    bool is_meeting = strcmp(match->rule->type, "meeting") == 0;
    if (is_meeting && !kind->takes_host && is_place_here(story, event, &added))
        *event = before;
}

static void fill(const struct story *story, const struct match *match, const char *how,
                 struct event *event)
{
    for (size_t i = 0; i < sizeof fill_kinds / sizeof *fill_kinds; i++)
        if (strcmp(how, fill_kinds[i].name) == 0 && may_fill(story, match, &fill_kinds[i], event))
            fill_by(story, match, &fill_kinds[i], event);
}

/* Those whom the rule took beside the instrument. */
static struct party_set parties_beside(const struct story *story, const struct match *match,
                                       const struct capture *instrument)
{
    struct party_set beside = {0};
    for (size_t i = 0; i < match->capture_count; i++)
        if (&match->captures[i] != instrument && match->captures[i].mention >= 0 &&
            event_is_party_role(match->captures[i].role))
            party_set_join(&beside, &story->resolution->infos[match->captures[i].mention].parties);
    return beside;
}

/* The state that the lists say the instrument is with, "thỏa thuận hạt nhân Iran"; -1: none. */
static int instrument_partner(const struct story *story, const struct capture *instrument)
{
    const struct reading *reading = story->analysis->mentions.items[instrument->mention].reading;
    const char *country = reading == NULL ? NULL : reading->entry->country;
    return country == NULL ? -1 : resolve_party(story->resolution, country);
}

/* "Mỹ rút khỏi thỏa thuận hạt nhân Iran": of many signatories one leaves the one whom it is with.
 * False: all signatories take part. */
static bool leaves_partner(const struct story *story, const struct match *match,
                           const struct capture *instrument, struct event *event)
{
    int partner = instrument_partner(story, instrument);
    struct party_set leavers = parties_beside(story, match, instrument);
    if (partner < 0 || !match_sets(match, "status", "cancelled") ||
        party_set_count(&leavers) == 0 || party_set_has(&leavers, (size_t)partner))
        return false;
    event->parties = leavers;
    party_set_add(&event->parties, (size_t)partner);
    return true;
}

/* Of the signatories those whom the article names, and the state that the instrument is with: an
 * article about two of many speaks of these.  Where it names no two: all of them, or none of a pact
 * that is only named by the way. */
static struct party_set signatories_told(const struct story *story, const struct match *match,
                                         const struct capture *instrument)
{
    const struct party_set *all = &story->resolution->infos[instrument->mention].parties;
    struct party_set told = story->told;
    int partner = instrument_partner(story, instrument);
    if (partner >= 0)
        party_set_add(&told, (size_t)partner);
    struct party_set untold = party_set_without(all, &told);
    struct party_set named = party_set_without(all, &untold);
    return party_set_count(&named) < 2 && !match_merely_names(match) ? *all : named;
}

/* "hai miền ký hiệp định đình chiến 1953": the pair that signs what the lists give more
 * signatories; NULL: none is told. */
static const struct party_set *pair_of_signers(const struct story *story, const struct match *match,
                                               const struct party_set *signatories)
{
    const struct capture *signers = match_capture(match, "A", NULL);
    if (signers == NULL || signers->mention < 0)
        return NULL;
    const char *kind = story->analysis->mentions.items[signers->mention].kind;
    const struct party_set *pair = &story->resolution->infos[signers->mention].parties;
    bool is_pair = strcmp(kind, "pair") == 0 || strcmp(kind, "both") == 0;
    return is_pair && party_set_count(pair) == 2 && party_set_within(pair, signatories) ? pair
                                                                                        : NULL;
}

/* "INF được Mỹ và Liên Xô ký": a named instrument is between those whom the lists tell. */
static void keep_signatories(const struct story *story, const struct match *match,
                             struct event *event)
{
    for (size_t i = 0; i < match->capture_count; i++) {
        const struct capture *capture = &match->captures[i];
        if (capture->mention < 0 || !event_is_party_role(capture->role) ||
            !event_names_instrument(story, capture->mention))
            continue;
        const struct party_set *parties = &story->resolution->infos[capture->mention].parties;
        if (party_set_count(parties) < 2 || leaves_partner(story, match, capture, event))
            continue;
        const struct party_set *pair = pair_of_signers(story, match, parties);
        event->parties = pair != NULL ? *pair : signatories_told(story, match, capture);
    }
}

/* "Áo và Chile phê chuẩn TPP": those who are named, and not all of its members besides, for whom
 * its own id stands, as in "Áo phê chuẩn TPP". */
static void leave_out_members(const struct story *story, const struct match *match,
                              struct event *event)
{
    const struct capture *pact = match_capture(match, "X", NULL);
    const struct reading *reading = pact == NULL || pact->mention < 0
                                        ? NULL
                                        : story->analysis->mentions.items[pact->mention].reading;
    struct party_set members = {0};
    for (size_t i = 0; reading != NULL && i < story->resolution->parties.count; i++)
        if (strcasecmp(story->resolution->parties.items[i], reading->entry->id) == 0)
            party_set_add(&members, i);
    struct party_set named = party_set_without(&event->parties, &members);
    if (party_set_count(&named) >= 2)
        event->parties = named;
}

/* The nearest before the trigger who acts for one of the parties. */
static void add_guest(const struct story *story, const struct match *match, struct event *event)
{
    const struct frame *frame = &story->analysis->frames[match->sentence];
    for (size_t i = frame->count; i-- > 0 && event->person_count == 0;) {
        const struct unit *unit = &frame->units[i];
        if (unit->mention < 0 || unit->end > match->trigger_first)
            continue;
        const struct mention_info *info = &story->resolution->infos[unit->mention];
        for (size_t k = 0; k < info->person_count; k++)
            if (event_may_act_for(story, info->persons[k], &event->parties))
                event_add_person(event, info->persons[k]);
    }
}

/* "Chủ tịch Lào tiếp Tổng thống Áo sang dự thượng đỉnh Áo - Séc": two states hold it by themselves.
 */
static void keep_pair_of_summit(const struct story *story, const struct match *match,
                                struct event *event)
{
    const struct capture *pair = match_capture(match, "G", NULL);
    if (!event_is_subtype(event, "summit") || pair == NULL || pair->mention < 0 ||
        strcmp(story->analysis->mentions.items[pair->mention].kind, "pair") != 0)
        return;
    const struct party_set *two = &story->resolution->infos[pair->mention].parties;
    if (party_set_count(two) != 2 || story_has_organization(story, two))
        return;
    event->is_of_guest = !party_set_equal(&event->parties, two);
    event->parties = *two;
    event_leave_out_strangers(story, event);
    if (event->is_of_guest && event->person_count == 0)
        add_guest(story, match, event);
}

/* "Thủ tướng Lào phát biểu tại hội thảo ở Áo.  Hai bên ...": who only lends the room is none of the
 * two. */
static void leave_host_out_of_pairs(const struct story *story, const struct match *match,
                                    struct event *event)
{
    const struct capture *host = match_capture(match, "H", NULL);
    if (host != NULL && host->mention >= 0 && event_is_subtype(event, "conference") &&
        party_set_meets(&story->resolution->infos[host->mention].parties, &event->parties))
        event->is_of_guest = true;
}

/* "tặng châu Phi 3 triệu liều": who takes it is told, and is no party. */
static bool gives_to_no_party(const struct story *story, const struct match *match)
{
    const struct capture *taker = match_capture(match, "to", NULL);
    return taker != NULL && taker->mention >= 0 &&
           strcmp(story->analysis->mentions.items[taker->mention].type, "place") == 0 &&
           party_set_count(&story->resolution->infos[taker->mention].parties) == 0;
}

/* `people = {C}; people = none`: "Tổng thống Lào cử ông Nam tới Áo".  C alone goes, or where the
 * rule took no C nobody by name; who sends him does not. */
static void keep_people(const struct story *story, const struct match *match, struct event *event)
{
    struct value who;
    if (!match_value(match, "people", &who) || match_sets(match, "people", "others"))
        return; /* presence.c sets these aside */
    event->person_count = 0;
    event->office_count = 0;
    if (who.capture != NULL && who.capture->mention >= 0)
        add_people(story, event, &story->resolution->infos[who.capture->mention]);
}

/* "chuyến thăm của Chủ tịch Quốc hội Lào tới Viêng Chăn": at home, and nobody else has part in it.
 */
static bool stays_at_home(const struct story *story, const struct match *match,
                          const struct event *event)
{
    const struct capture *who = match_capture(match, "A", NULL);
    const struct capture *where = match_capture(match, "B", NULL);
    if (!event_is_visit(event) || who == NULL || where == NULL || who->mention < 0 ||
        where->mention < 0 || who->first < match->trigger_end || where->first < who->end ||
        !story_is_preposition_before(story, who->first, "of") ||
        strcmp(story->analysis->mentions.items[who->mention].type, "person") != 0)
        return false;
    const struct mention_info *traveller = &story->resolution->infos[who->mention];
    const struct mention_info *aim = &story->resolution->infos[where->mention];
    return traveller->refer == NULL && aim->refer == NULL &&
           party_set_count(&traveller->parties) == 1 &&
           party_set_equal(&traveller->parties, &aim->parties);
}

static void fill_all(const struct story *story, const struct match *match, struct event *event)
{
    add_captured_parties(story, match, event);
    if (stays_at_home(story, match, event))
        return;
    event_set_sides(story, match, event);
    for (size_t i = 0; !gives_to_no_party(story, match) && i < match->rule->settings.count; i++) {
        const struct setting *setting = &match->rule->settings.items[i];
        if (strcmp(setting->key, "fill") == 0 && setting->constant != NULL)
            fill(story, match, setting->constant, event);
    }
    if (has_objects_alone(story, match, event))
        memset(&event->parties, 0, sizeof event->parties);
    keep_signatories(story, match, event);
    leave_out_members(story, match, event);
    keep_pair_of_summit(story, match, event);
    leave_host_out_of_pairs(story, match, event);
    keep_people(story, match, event);
}

/* Whose visit the rule took, where it took one man and no country; -1: nobody. */
static int lone_traveller(const struct story *story, const struct match *match,
                          const struct event *event)
{
    const struct capture *guest = match_capture(match, "A", NULL);
    const struct mention_info *info =
        guest == NULL || guest->mention < 0 ? NULL : &story->resolution->infos[guest->mention];
    bool is_open = event_is_visit(event) && event->is_definite && event->may_be_new &&
                   match_capture(match, "B", NULL) == NULL;
    return is_open && info != NULL && info->person_count == 1 ? info->persons[0] : -1;
}

/* "Ông Boric thăm Lào. ... Chuyến thăm của ông Boric diễn ra khi Chile và Áo chuẩn bị đàm phán": of
 * whom a visit was told already, his is that one, whoever else this sentence names. */
static void keep_to_told_visit(const struct story *story, const struct match *match,
                               struct event *event)
{
    int traveller = lone_traveller(story, match, event);
    int home = traveller < 0 ? -1 : resolve_party_of(story->resolution, traveller);
    bool was_told = false;
    size_t first, end;
    event_window(story->events, story->events->items.count, &first, &end);
    for (size_t i = first; i < end && home >= 0; i++) {
        const struct event *told = story->events->items.items[i];
        if (!event_is_visit(told) || !event_has_person(told, traveller))
            continue;
        if (party_set_equal(&told->parties, &event->parties))
            return;
        was_told = true;
    }
    if (!was_told || party_set_count(&event->parties) < 2)
        return;
    memset(&event->parties, 0, sizeof event->parties);
    party_set_add(&event->parties, (size_t)home);
    event->person_count = 0;
    event_add_person(event, traveller);
}

/* "quan chức Áo - Séc": are all whom the match took for a state such as head none? */
bool event_is_of_officials(const struct story *story, const struct match *match)
{
    bool found = false;
    for (size_t i = 0; i < match->capture_count; i++) {
        const struct capture *capture = &match->captures[i];
        const struct mention_info *info =
            capture->mention < 0 ? NULL : &story->resolution->infos[capture->mention];
        if (info == NULL || !event_is_party_role(capture->role))
            continue;
        if (info->office == NULL || info->refer != NULL ||
            (strcmp(info->office->id, "official") != 0 &&
             strcmp(info->office->id, "officials") != 0))
            return false;
        found = true;
    }
    return found;
}

void event_set_parties(const struct story *story, const struct match *match, struct event *event)
{
    fill_all(story, match, event);
    keep_to_told_visit(story, match, event);
    event_settle_sides(story, match, event);
}
