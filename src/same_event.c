/* same_event.c - may two tellings be of one event?  By subtype, place, people, parties; of how it
 * stands, when it was and what was signed the other same_*.c are asked.
 *
 *     Thủ tướng Lào gặp Thủ tướng Áo.  Cuộc gặp ngày 5/7 ...     one
 *     Thủ tướng Lào gặp Thủ tướng Áo.  Cuộc gặp năm 2013 ...     two
 */
#include "join_parts.h"

#include <string.h>

/* ---- Subtypes ---- */

bool event_same_text(const char *a, const char *b)
{
    return a == b || (a != NULL && b != NULL && strcmp(a, b) == 0);
}

bool event_text_is(const char *a, const char *b)
{
    return a != NULL && b != NULL && strcmp(a, b) == 0;
}

/* Two people and no others: what they talked of is told again, rather than another talk of theirs.
 */
bool event_are_same_two(const struct event *a, const struct event *b)
{
    return a->person_count == 2 && b->person_count == 2 && event_has_person(a, b->persons[0]) &&
           event_has_person(a, b->persons[1]);
}

bool event_is_left_in_headline(const struct event *told, const struct event *now)
{
    return told->sentence == 0 && told->instrument == NULL && now->instrument != NULL &&
           event_text_is(told->subtype, "memorandum") && event_text_is(told->status, "cancelled") &&
           event_text_is(now->status, "cancelled");
}

/* "thỏa thuận" is the general word for what is still being negotiated: "Mỹ và Anh đàm phán hiệp
 * định thương mại.  Thỏa thuận sẽ ...", or for what is left. */
static bool accords_fit(const struct event *a, const struct event *b)
{
    bool general =
        event_text_is(a->subtype, "memorandum") || event_text_is(b->subtype, "memorandum");
    bool named = event_text_is(a->subtype, "fta") || event_text_is(b->subtype, "fta") ||
                 event_text_is(a->subtype, "treaty") || event_text_is(b->subtype, "treaty") ||
                 event_text_is(a->subtype, "declaration") ||
                 event_text_is(b->subtype, "declaration");
    bool open = event_text_is(a->status, "ongoing") && event_text_is(b->status, "ongoing");
    return (general && named && open) || event_is_left_in_headline(a, b);
}

bool event_points_at(const struct event *now, const struct event *told)
{
    return now->points_back && !event_text_is(told->subtype, "consensus") &&
           !event_text_is(told->subtype, "partnership");
}

/* "sẽ hội đàm với Thủ tướng Lào và dự Diễn đàn Lào - Áo": two things in one sentence. */
static bool are_two_things(const struct event *a, const struct event *b)
{
    return a->sentence == b->sentence && !event_same_text(a->form, "exchange") &&
           !event_same_text(b->form, "exchange") &&
           event_text_is(a->subtype, "conference") != event_text_is(b->subtype, "conference");
}

/* "hội nghị thượng đỉnh giữa ông A và ông B", "ông A tiếp ông B": of the same two. */
static bool are_summit_and_reception(const struct event *a, const struct event *b)
{
    return event_are_same_two(a, b) &&
           ((event_text_is(a->subtype, "summit") && event_text_is(b->subtype, "courtesy")) ||
            (event_text_is(a->subtype, "courtesy") && event_text_is(b->subtype, "summit")));
}

/* "Đối thoại Quốc phòng Lào - Áo lần thứ 9", "tại cuộc đối thoại": the conference, told again.  Not
 * "sẽ tiến hành Đối thoại lần thứ 10". */
static bool are_of_one_dialogue(const struct event *a, const struct event *b)
{
    return a->is_dialogue && b->is_dialogue && b->is_definite &&
           (b->ordinal == 0 || b->ordinal == a->ordinal) &&
           event_is_to_come(a) == event_is_to_come(b) && event_text_is(a->subtype, "conference") &&
           event_text_is(b->subtype, "talks");
}

/* Talks is the general word for an encounter: a summit, a call or a courtesy call may be told of as
 * talks later. */
static bool subtypes_fit(const struct event *a, const struct event *b)
{
    if (event_same_text(a->subtype, b->subtype))
        return true;
    if (event_text_is(a->type, "vaccine_commitment")) /* "Quyết định này được ... thông báo" */
        return event_supplies_fit(a, b) || (b->is_definite && b->subtype == NULL);
    if (event_text_is(a->type, "agreement"))
        return accords_fit(a, b) || event_points_at(b, a);
    if (!event_text_is(a->type, "meeting"))
        return false;
    bool general = event_text_is(a->subtype, "talks") || event_text_is(b->subtype, "talks");
    bool visit = event_text_is(a->subtype, "visit") || event_text_is(b->subtype, "visit");
    if (event_text_is(a->subtype, "call") || event_text_is(b->subtype, "call"))
        return event_text_is(a->form, "exchange") || event_text_is(b->form, "exchange");
    bool definite = a->is_definite || b->is_definite;
    bool near = a->sentence + 2 >= b->sentence && b->sentence + 2 >= a->sentence;
    if (visit || (!definite && are_two_things(a, b)))
        return false;
    bool is_conference =
        event_text_is(a->subtype, "conference") || event_text_is(b->subtype, "conference");
    bool is_attended =
        is_conference && !event_are_same_two(a, b); /* "gặp Thủ tướng B, dự diễn đàn Á - B" */
    if (are_of_one_dialogue(a, b))
        return true;
    if ((definite && is_conference) || is_attended)
        return (event_text_is(a->subtype, "summit") || event_text_is(b->subtype, "summit")) &&
               a->ordinal == b->ordinal; /* "Đối thoại ASEAN - Nga lần thứ nhất" is no summit */
    return are_summit_and_reception(a, b) ||
           (general &&
            (definite || near || event_are_same_two(a, b) || event_text_is(a->subtype, "summit") ||
             event_text_is(b->subtype, "summit") || event_text_is(a->subtype, "courtesy") ||
             event_text_is(b->subtype, "courtesy")));
}

/* ---- People ---- */

/* People of one party who are all different: another meeting. */
static bool persons_fit(const struct story *story, const struct event *a, const struct event *b)
{
    const struct resolution *resolution = story->resolution;
    for (size_t i = 0; i < a->person_count; i++) {
        if (event_has_person(b, a->persons[i]))
            continue;
        const char *party = resolution->entities.items[a->persons[i]].party;
        bool rival = false, shared = false;
        for (size_t k = 0; k < b->person_count; k++) {
            if (!event_same_text(party, resolution->entities.items[b->persons[k]].party))
                continue;
            rival = true;
            shared = shared || event_has_person(a, b->persons[k]);
        }
        if (rival && !shared)
            return false;
    }
    return true;
}

/* Does somebody of another office act for the same party in `b`, and nobody of this one? */
static bool is_office_of_another(const struct story *story, const struct event_office *office,
                                 const struct event *b)
{
    bool rival = false;
    for (size_t i = 0; i < b->person_count; i++) {
        const struct entity *person = &story->resolution->entities.items[b->persons[i]];
        if (!event_same_text(person->party, office->party))
            continue;
        if (story_may_bear(story, person, office->id))
            return false;
        rival = true;
    }
    for (size_t i = 0; i < b->office_count; i++) {
        if (!event_same_text(b->offices[i].party, office->party))
            continue;
        if (story_is_same_office(story, b->offices[i].id, office->id) ||
            story_is_same_office(story, office->id, b->offices[i].id))
            return false;
        rival = true;
    }
    return rival;
}

/* "gặp Nhà vua và Thủ tướng Áo", "gặp Nhà vua Áo": does somebody who acts for the party, by his
 * name or by his office, take part in both? */
static bool shares_somebody(const struct story *story, const struct event *a, const struct event *b,
                            const char *party)
{
    for (size_t i = 0; i < a->person_count; i++)
        if (event_has_person(b, a->persons[i]) &&
            event_same_text(story->resolution->entities.items[a->persons[i]].party, party))
            return true;
    for (size_t i = 0; i < a->office_count; i++)
        for (size_t k = 0; k < b->office_count; k++)
            if (event_same_text(a->offices[i].party, party) &&
                event_same_text(b->offices[k].party, party) &&
                event_text_is(b->offices[k].id, a->offices[i].id))
                return true;
    return false;
}

/* "Bộ trưởng Quốc phòng hai nước gặp nhau" is not the meeting of their presidents.  To a conference
 * of ministers others may come for them. */
static bool offices_fit(const struct story *story, const struct event *a, const struct event *b)
{
    if (event_text_is(a->subtype, "conference") || event_text_is(b->subtype, "conference"))
        return true;
    for (size_t i = 0; i < a->office_count; i++)
        if (is_office_of_another(story, &a->offices[i], b) &&
            !shares_somebody(story, a, b, a->offices[i].party))
            return false;
    for (size_t i = 0; i < b->office_count; i++)
        if (is_office_of_another(story, &b->offices[i], a) &&
            !shares_somebody(story, a, b, b->offices[i].party))
            return false;
    return true;
}

/* "gặp Tổng thống Áo Nehammer.  Ông tiếp ông Hans Maier, phó chủ tịch sàn chứng khoán": whom the
 * verbs take are two people, though nobody knows for whom one of them acts. */
static bool take_other_people(const struct story *story, const struct event *told,
                              const struct event *now)
{
    if (told->object < 0 || now->object < 0 || told->evidence.count > 1 || event_is_of_many(told))
        return false;
    const struct mention_info *left = &story->resolution->infos[told->object];
    const struct mention_info *right = &story->resolution->infos[now->object];
    return left->person_count == 1 && right->person_count == 1 && left->refer == NULL &&
           right->refer == NULL && !event_has_person(told, right->persons[0]) &&
           !event_has_person(now, left->persons[0]);
}

/* "sẽ hội đàm với Thủ tướng Áo Nehammer.  Ông cũng sẽ gặp các nghị sĩ Áo.": a plan tells of each
 * once; what has been is told again as "gặp các quan chức". */
static bool takes_several(const struct story *story, const struct event *told,
                          const struct event *now)
{
    const struct mention_info *object =
        now->object < 0 ? NULL : &story->resolution->infos[now->object];
    if (object == NULL || now->is_definite || !event_text_is(now->status, "planned") ||
        event_is_of_many(told) || object->person_count > 0 || object->office == NULL ||
        !entry_is_kind(object->office, "group"))
        return false;
    for (size_t i = 0; i < told->person_count; i++) {
        int party = resolve_party_of(story->resolution, told->persons[i]);
        if (party >= 0 && party_set_has(&object->parties, (size_t)party))
            return true;
    }
    return false;
}

enum { FIRMS_REACH = 2 /* sentences */ };

/* "hội đàm với Thủ tướng Áo.  Cùng ngày, ông gặp các doanh nghiệp Áo.": two meetings, and "buổi
 * gặp" is either of them.  Who owns a firm is the same man without it. */
static bool firms_fit(const struct event *told, const struct event *now)
{
    bool is_near = told->sentence + FIRMS_REACH >= now->sentence;
    return told->has_firms == now->has_firms || event_are_same_two(told, now) ||
           (now->is_definite && (!now->may_be_new || is_near));
}

/* "chào xã giao Tổng thống Áo, gặp các nghị sĩ Áo": told with verbs of their own in one sentence.
 */
static bool are_told_apart(const struct story *story, const struct event *told,
                           const struct event *now)
{
    if (told->sentence != now->sentence || told->object < 0 || now->object < 0 ||
        told->object == now->object || told->evidence.count > 1)
        return false;
    const struct mention *a = &story->analysis->mentions.items[told->object];
    const struct mention *b = &story->analysis->mentions.items[now->object];
    const struct mention_info *left = &story->resolution->infos[told->object];
    const struct mention_info *right = &story->resolution->infos[now->object];
    bool is_same_person =
        left->person_count > 0 && right->person_count > 0 && left->persons[0] == right->persons[0];
    bool is_same_office = left->office != NULL && left->office == right->office;
    bool are_two = a->end <= b->first || b->end <= a->first;
    return a->sentence == b->sentence && are_two && left->refer == NULL && right->refer == NULL &&
           !is_same_office && !is_same_person;
}

/* "Tàu Mỹ thăm Lào", "Bộ trưởng Mỹ thăm Lào": a ship carries no minister. */
static bool are_ship_and_person(const struct event *told, const struct event *now)
{
    return told->is_of_ship != now->is_of_ship && (!now->is_definite || now->may_be_new) &&
           (told->is_of_ship ? now : told)->person_count > 0 &&
           (told->is_of_ship ? told : now)->person_count == 0;
}

/* Does a minister act for a party, and nobody who heads it? */
static bool is_of_minister(const struct story *story, const struct event *event)
{
    const struct entity *entities = story->resolution->entities.items;
    for (size_t i = 0; i < event->person_count; i++) {
        const struct entity *person = &entities[event->persons[i]];
        bool has_head = person->office_id == NULL;
        for (size_t k = 0; k < event->person_count && !has_head; k++)
            has_head = event_same_text(entities[event->persons[k]].party, person->party) &&
                       story_is_head(story, &entities[event->persons[k]]);
        if (!has_head)
            return true;
    }
    return false;
}

/* "Hội nghị thượng đỉnh Áo - Séc ở Huế.  Ngoại trưởng Áo Falk gặp Thủ tướng Séc tháng 5": heads
 * hold a summit, and ministers talk. */
static bool are_summit_and_minister(const struct story *story, const struct event *told,
                                    const struct event *now)
{
    bool is_told_summit = event_text_is(told->subtype, "summit");
    const struct event *summit = is_told_summit ? told : now;
    const struct event *other = is_told_summit ? now : told;
    return event_text_is(summit->subtype, "summit") && !event_text_is(other->subtype, "summit") &&
           !story_has_organization(story, &summit->parties) &&
           (!other->is_definite || other->may_be_new) &&
           (is_of_minister(story, other) ||
            (other->is_of_officials && other->person_count + other->office_count == 0));
}

/* ---- Places ---- */

/* "sẽ bàn về cá ở Lào trong cuộc hội đàm với ông Falk tại Áo": both verbs take the same man, whom
 * he talks with at one place. */
static bool take_one_object(const struct event *a, const struct event *b)
{
    return a->object >= 0 && a->object == b->object && !event_is_visit(a) && !event_is_visit(b);
}

/* Talks, a conference, or a summit of states: where they are held tells which ones they are.  That
 * of an organisation may be told of by its guest's home. */
static bool is_held_somewhere(const struct story *story, const struct event *event)
{
    return event_text_is(event->subtype, "talks") || event_text_is(event->subtype, "conference") ||
           (event_text_is(event->subtype, "summit") &&
            !story_has_organization(story, &event->parties));
}

/* A visit to one country is not a visit to another, nor are talks held at two places one. */
static bool places_fit(const struct story *story, const struct event *a, const struct event *b)
{
    if (take_one_object(a, b))
        return true;
    bool is_place_told = event_text_is(a->subtype, "visit") ||
                         (is_held_somewhere(story, a) && is_held_somewhere(story, b));
    return !is_place_told || a->place_country == NULL || b->place_country == NULL ||
           event_same_text(a->place_country, b->place_country);
}

/* "Thủ tướng Lào thăm Áo.  Áo dỡ bỏ lệnh cấm nhân chuyến thăm của Tổng thống Áo": who is at home in
 * the one travels in the other. */
static bool goes_the_other_way(const struct story *story, const struct event *visit,
                               const struct event *other)
{
    if (!event_is_visit(visit) || !event_is_visit(other) || visit->place_country == NULL ||
        other->place_country != NULL || visit->person_count == 0 || other->person_count != 1 ||
        other->office_count > 0 || event_has_person(visit, other->persons[0]))
        return false;
    const struct entity *entities = story->resolution->entities.items;
    bool is_of_host = event_same_text(entities[other->persons[0]].party, visit->place_country);
    for (size_t i = 0; i < visit->person_count; i++)
        is_of_host =
            is_of_host && !event_same_text(entities[visit->persons[i]].party, visit->place_country);
    return is_of_host;
}

/* ---- Parties ---- */

/* "thượng đỉnh Mỹ - Triều" is of these two: who is told to talk with them at another place was not
 * there.  At a summit of an organisation there are more than are told of at first. */
static bool may_grow(const struct story *story, const struct event *told)
{
    return !event_text_is(told->subtype, "summit") || party_set_count(&told->parties) != 2 ||
           story_has_organization(story, &told->parties);
}

/* "Bộ trưởng Lào và Bộ trưởng Nga chủ trì hội nghị": of ASEAN and Russia, for whose members Lào
 * speaks.  A summit of two of them is another thing. */
static bool is_conference_of(const struct story *story, const struct event *told,
                             const struct event *now)
{
    return event_text_is(told->subtype, "conference") && !event_text_is(now->subtype, "summit") &&
           party_set_meets(&told->parties, &now->parties) &&
           story_has_organization(story, &told->parties);
}

/* "Hội nghị APEC ở Peru", "Tổng thống Philippines dự hội nghị APEC": one summit of an organisation,
 * or one conference, unless it is held at two places. */
static bool is_same_summit(const struct story *story, const struct event *told,
                           const struct event *now)
{
    bool are_summits =
        event_text_is(told->subtype, "summit") && event_text_is(now->subtype, "summit");
    bool are_conferences =
        event_text_is(told->subtype, "conference") && event_text_is(now->subtype, "conference");
    if ((!are_summits && !are_conferences) || told->is_of_pair || now->is_of_pair ||
        (told->place_country != NULL && now->place_country != NULL &&
         !event_same_text(told->place_country, now->place_country)))
        return false;
    struct party_set only_told = party_set_without(&told->parties, &now->parties);
    struct party_set common = party_set_without(&told->parties, &only_told);
    return story_has_organization(story, &common);
}

/* "Bộ trưởng Áo dự Đối thoại Shangri-La", "Bộ trưởng Séc phát biểu tại Đối thoại Shangri-La": one
 * forum, to which both have come. */
static bool is_same_forum(const struct event *told, const struct event *now)
{
    return event_text_is(told->subtype, "conference") &&
           event_text_is(now->subtype, "conference") && told->forum != NULL &&
           event_same_text(told->forum, now->forum);
}

/* "dự hội nghị G20, hội đàm với Thủ tướng Đức": who talks at an organisation's summit does not hold
 * it. */
static bool is_beside_summit(const struct story *story, const struct event *told,
                             const struct event *now)
{
    return !now->is_definite && story_has_organization(story, &told->parties) !=
                                    story_has_organization(story, &now->parties);
}

/* "Hội nghị G20 họp ở Áo.  Trong cuộc gặp ở đó, Lào và Chile ...": the talks of two are not the
 * summit that brought them there. */
static bool is_talk_beside(const struct story *story, const struct event *told,
                           const struct event *now)
{
    return event_is_of_many(told) && !event_is_of_many(now) &&
           party_set_count(&now->parties) == 2 && story_has_organization(story, &told->parties) &&
           !story_has_organization(story, &now->parties);
}

enum { LEAD_REACH = 2 /* sentences behind the headline */ };

/* "Áo sẽ bàn với Séc về chè" above "Áo sẽ bàn với Séc và các nước ASEAN về chè": a headline does
 * not name all of them. */
static bool is_lead_of(const struct event *told, const struct event *now)
{
    return event_text_is(told->type, "meeting") && !event_is_visit(told) && told->sentence == 0 &&
           told->evidence.count == 1 && now->sentence > 0 && now->sentence <= LEAD_REACH &&
           told->person_count == 0 && event_same_text(told->subtype, now->subtype) &&
           event_same_text(told->status, now->status) && party_set_count(&told->parties) == 2 &&
           party_set_within(&told->parties, &now->parties);
}

static bool parties_fit(const struct story *story, const struct event *told,
                        const struct event *now)
{
    if (is_lead_of(told, now))
        return true;
    if (party_set_equal(&told->parties, &now->parties) || is_same_summit(story, told, now) ||
        is_same_forum(told, now) ||
        (event_names_same_instrument(told, now) && party_set_within(&now->parties, &told->parties)))
        return true;
    bool many = event_is_of_many(told) && !is_beside_summit(story, told, now);
    bool within = party_set_within(&now->parties, &told->parties);
    bool around = party_set_within(&told->parties, &now->parties) && may_grow(story, told);
    if (is_talk_beside(story, told, now))
        return false;
    if (now->is_definite) /* who speaks at a conference takes part in it; whoever talks has talks */
        return within ||
               (many &&
                ((party_set_count(&now->parties) < 2 && now->object < 0 && may_grow(story, told)) ||
                 around || (event_text_is(now->subtype, "conference") && !now->may_be_new) ||
                 is_conference_of(story, told, now)));
    return many && party_set_count(&now->parties) >= 2 && (within || around);
}

enum { ANSWER_REACH = 3 /* sentences */ };

/* "Thủ tướng Lào mời Thủ tướng Chile thăm Lào", or "mời gặp".  "Ông Coloma đã nhận lời.": whoever
 * answers is one of the two, and answers soon. */
static bool is_invitation_to(const struct event *told, const struct event *answer)
{
    return event_text_is(told->type, "meeting") && event_text_is(told->status, "proposed") &&
           told->sentence + ANSWER_REACH >= answer->sentence &&
           party_set_within(&answer->parties, &told->parties);
}

/* Does the sentence say that these met apart from others: "hội đàm riêng", "bên lề"? */
static bool is_told_as_apart(const struct story *story, const struct event *event)
{
    const struct sentence *sentence = &story->analysis->text->sentences.items[event->sentence];
    return story_holds_listed(story, "apart-word", (uint32_t)sentence->first,
                              (uint32_t)sentence->end);
}

/* "Thủ tướng Áo, Séc và Lào họp thượng đỉnh.  Bên lề, Thủ tướng Áo hội đàm riêng với Thủ tướng
 * Séc.": the talks of the two are not the summit of the three. */
static bool is_talk_apart(const struct story *story, const struct event *told,
                          const struct event *now)
{
    return event_is_of_many(told) && !event_is_of_many(now) && !now->is_definite &&
           party_set_count(&told->parties) > 2 && party_set_count(&now->parties) == 2 &&
           told->sentence != now->sentence && is_told_as_apart(story, now);
}

/* Do the two sentences have the same words, and tell by the same of them? */
static bool is_word_for_word(const struct story *story, const struct evidence *a,
                             const struct evidence *b)
{
    const struct text *text = story->analysis->text;
    const struct sentence *left = &text->sentences.items[a->sentence];
    const struct sentence *right = &text->sentences.items[b->sentence];
    if (a->sentence == b->sentence || left->end - left->first != right->end - right->first ||
        a->first - left->first != b->first - right->first || a->end - a->first != b->end - b->first)
        return false;
    for (size_t i = left->first, k = right->first; i < left->end; i++, k++)
        if (text->tokens.items[i].hash != text->tokens.items[k].hash)
            return false;
    return true;
}

/* The line below a picture stands once more below the next one, or a lead in the text. */
static bool is_told_over(const struct story *story, const struct event *told,
                         const struct event *now)
{
    bool is_over = false;
    for (size_t i = 0; i < told->evidence.count && !is_over; i++)
        is_over = is_word_for_word(story, &told->evidence.items[i], &now->evidence.items[0]);
    return is_over && event_text_is(told->type, now->type) &&
           event_same_text(told->subtype, now->subtype) &&
           party_set_within(&now->parties, &told->parties) &&
           event_same_text(told->place_country, now->place_country);
}

/* "Tổng thống Áo và Bộ trưởng Nội vụ Áo tại một cuộc họp": people of one side, whom the meeting
 * told before does not name, met among themselves. */
static bool is_among_themselves(const struct story *story, const struct event *told,
                                const struct event *now)
{
    if (!event_text_is(now->type, "meeting") || event_is_visit(now) || now->person_count < 2 ||
        party_set_count(&now->parties) != 1 || event_is_of_many(told) ||
        event_common_people(told, now) > 0)
        return false;
    for (size_t i = 0; i < now->person_count; i++)
        if (resolve_party_of(story->resolution, now->persons[i]) !=
            (int)party_set_first(&now->parties))
            return false;
    return true;
}

bool event_is_same_event(const struct story *story, const struct event *told,
                         const struct event *now)
{
    if (now->is_answer)
        return is_invitation_to(told, now);
    if (is_told_over(story, told, now))
        return true;
    if (event_is_one_of_list(told, now) || is_among_themselves(story, told, now))
        return false;
    bool is_short =
        event_text_is(told->type, now->type) && event_is_short_in_headline(story, told, now);
    if (!event_text_is(told->type, now->type) ||
        (!subtypes_fit(told, now) && !event_is_told_as_accord(story, told, now) && !is_short) ||
        !parties_fit(story, told, now) ||
        (!event_statuses_fit(told, now) && !event_is_other_stage(story, told, now)) ||
        !event_dates_fit(story, told, now) || !places_fit(story, told, now) ||
        are_ship_and_person(told, now))
        return false;
    if (are_summit_and_minister(story, told, now))
        return false;
    if (!event_names_same_instrument(told, now) && !event_bears_same_name(story, told, now) &&
        !persons_fit(story, told, now))
        return false;
    if (goes_the_other_way(story, told, now) || goes_the_other_way(story, now, told))
        return false;
    if (event_text_is(now->type, "meeting"))
        return firms_fit(told, now) && offices_fit(story, told, now) &&
               !are_told_apart(story, told, now) && !take_other_people(story, told, now) &&
               !takes_several(story, told, now) && !is_talk_apart(story, told, now);
    if (event_text_is(now->type, "agreement"))
        return event_agreements_fit(story, told, now, is_short);
    if (event_text_is(now->type, "vaccine_commitment"))
        return event_commitments_fit(told, now);
    return true;
}
