/* anaphor_person.c - whom "ông", "bà" stand for.
 *
 *     Thủ tướng Lào Sida gặp các nhà báo.  Ông nói ...          Sida
 *     Thủ tướng Áo đến.  Thủ tướng Lào đã đón ông.              of Áo, and not who acts
 *     Ông Nehammer gặp bà Sida.  Bà nói ...                     Sida, who is called so
 */
#include "anaphor_parts.h"

#include <string.h>

void story_add_persons(struct mention_info *info, const int *persons, size_t count)
{
    for (size_t i = 0; i < count; i++)
        resolve_add_person(info, persons[i]);
}

void story_refer_person(const struct story *story, int person, struct mention_info *info)
{
    if (person < 0)
        return;
    resolve_add_person(info, person);
    resolve_add_party(story->resolution, info, story->resolution->entities.items[person].party);
}

static const char *party_of_person(const struct story *story, int person)
{
    return person < 0 ? NULL : story->resolution->entities.items[person].party;
}

/* Does the mention stand where an object does: "hội đàm với ông", "tiếp ông"? */
static bool is_object(const struct story *story, const struct mention *mention)
{
    return story_is_listed_before(story, mention->first, "talk-verb") ||
           story_is_listed_before(story, mention->first, "object-lead");
}

/* The last single person whom the sentence names before the token, of another side than `party` if
 * one is given; -1: nobody. */
static int person_named_before(const struct story *story, const struct mention *mention,
                               const char *party)
{
    const struct frame *frame = &story->analysis->frames[mention->sentence];
    int last = -1;
    for (size_t i = 0; i < frame->count && frame->units[i].end <= mention->first; i++) {
        const struct mention_info *info =
            frame->units[i].mention < 0 ? NULL : story_info_at(story, frame->units[i].mention);
        const char *theirs = info == NULL || info->person_count != 1
                                 ? NULL
                                 : party_of_person(story, info->persons[0]);
        if (theirs != NULL && (party == NULL || strcmp(theirs, party) != 0))
            last = info->persons[0];
    }
    return last;
}

/* Whom the sentence calls by the pronoun before it, where it calls `subject` by another: "Ông Khiêm
 * gặp bà Clinton khi bà đến Hà Nội".  -1: nobody. */
static int person_called_so(const struct story *story, const struct mention *mention, int subject)
{
    const struct token *tokens = story->analysis->text->tokens.items;
    const struct frame *frame = &story->analysis->frames[mention->sentence];
    bool is_other = false;
    int found = -1;
    for (size_t i = 0; i < frame->count && frame->units[i].end <= mention->first; i++) {
        const struct unit *unit = &frame->units[i];
        const struct mention_info *info =
            unit->mention < 0 ? NULL : story_info_at(story, unit->mention);
        uint32_t stop;
        if (info == NULL || info->person_count != 1 ||
            !entry_is_kind(story_listed_at(story, "honorific", unit->first, unit->end, &stop),
                           "kin"))
            continue;
        if (slice_equal(tokens[unit->first].folded, tokens[mention->first].folded))
            found = info->persons[0];
        else if (info->persons[0] == subject)
            is_other = true;
    }
    return is_other ? found : -1;
}

enum { WAY_REACH = 4 /* words between who travels and where */ };

/* "đón Thủ tướng Áo khi ông đặt chân xuống Praha": does he travel to the country `id`?  Then he is
 * none of its people. */
static bool goes_to(const struct story *story, const struct mention *mention, const char *id)
{
    const struct frame *frame = &story->analysis->frames[mention->sentence];
    for (size_t i = 0; i < frame->count; i++) {
        const struct unit *unit = &frame->units[i];
        if (unit->first < mention->end || unit->mention < 0)
            continue;
        int party = resolve_party(story->resolution, id);
        return party >= 0 && unit->first <= mention->end + WAY_REACH &&
               story_is_bare_party(story, unit->mention) &&
               party_set_has(&story_info_at(story, unit->mention)->parties, (size_t)party) &&
               story_holds_listed(story, "visit-verb", mention->end, unit->first);
    }
    return false;
}

/* "sự đổi giọng của Ngoại trưởng Áo khi ông ở Lào": whom the clause names before the pronoun, where
 * the sentence does not name whom the one before was about.  -1: nobody. */
static int person_of_clause(const struct story *story, const struct mention *mention)
{
    const struct frame *frame = &story->analysis->frames[mention->sentence];
    int last = -1;
    for (size_t i = 0; i < frame->count && frame->units[i].end <= mention->first; i++) {
        const struct unit *unit = &frame->units[i];
        const struct mention_info *info =
            unit->mention < 0 ? NULL : story_info_at(story, unit->mention);
        if (info != NULL && info->person_count == 1) {
            if (info->persons[0] == story->last_person)
                return -1;
            last = party_of_person(story, info->persons[0]) != NULL ? info->persons[0] : -1;
        } else if (unit->mention < 0 && story_is_comma(story, unit->first)) {
            last = -1;
        }
    }
    return last;
}

enum { SAID_NEAR = 2 /* words of saying between a name and "ông": "tiết lộ rằng" */ };

/* "Huber kể ông đã gặp", "Theo Huber, ông đã gặp": is it whom nobody knows that speaks so of
 * himself? */
static bool is_unknown_speaker(const struct story *story, const struct mention *mention)
{
    const struct analysis *analysis = story->analysis;
    const struct frame *frame = &analysis->frames[mention->sentence];
    uint32_t stop;
    for (size_t i = 0; i < frame->count && frame->units[i].end < mention->first; i++) {
        const struct unit *unit = &frame->units[i];
        if (unit->mention < 0 ||
            strcmp(analysis->mentions.items[unit->mention].type, "name") != 0 ||
            party_set_count(&story_info_at(story, unit->mention)->parties) > 0)
            continue;
        const struct entry *verb =
            story_listed_at(story, "say-verb", unit->end, mention->first, &stop);
        if (entry_is_kind(verb, "says") && stop + SAID_NEAR >= mention->first &&
            !story_holds_mark(story, mention->sentence, stop, mention->first))
            return true;
    }
    return false;
}

enum {
    VISIT_REACH = 12, /* words: "trong chuyến thăm chính thức Việt Nam của" */
    AIM_REACH = 3     /* "của ông tới thủ đô Lào" */
};

/* Where "trong chuyến thăm" begins that stands before the mention; its own place if none does. */
static uint32_t visit_before(const struct story *story, const struct mention *mention)
{
    uint32_t stop;
    for (uint32_t i = mention->first; i-- > 0 && i + VISIT_REACH >= mention->first;) {
        if (story_is_mark(story, mention->sentence, i))
            break;
        if (story_listed_at(story, "visit-setting", i, mention->first, &stop) != NULL)
            return i;
    }
    return mention->first;
}

/* "Đại sứ Áo nói Tổng thống Áo đã hứa vậy trong chuyến thăm Lào của ông": the visit is that of who
 * does what is told right before it, but for one who is at home there.  -1: nobody. */
static int person_of_visit(const struct story *story, const struct mention *mention)
{
    const struct frame *frame = &story->analysis->frames[mention->sentence];
    uint32_t visit = visit_before(story, mention);
    if (visit == mention->first || !story_is_preposition_before(story, mention->first, "of"))
        return -1;
    int subject = story_subject(story, mention->sentence, visit);
    if (subject < 0 || story_mention_at(story, subject)->sentence != mention->sentence ||
        story_info_at(story, subject)->person_count != 1)
        return -1;
    const struct mention_info *guest = story_info_at(story, subject);
    for (size_t i = 0; i < frame->count && frame->units[i].first < mention->end + AIM_REACH; i++)
        if (frame->units[i].first >= visit && frame->units[i].mention >= 0 &&
            frame->units[i].first != mention->first &&
            party_set_meets(&story_info_at(story, frame->units[i].mention)->parties,
                            &guest->parties))
            return -1;
    return guest->persons[0];
}

/* "Tổng thống Lào đến Hà Nội. Thủ tướng Việt Nam đã hội đàm với ông": the object is not who acts,
 * nor one of his side, but whom the sentence named before him, whom the sentence before was about,
 * or one of the two who met last. */
static int person_meant(const struct story *story, const struct mention *mention)
{
    if (is_unknown_speaker(story, mention))
        return -1;
    int guest = person_of_visit(story, mention);
    if (guest >= 0)
        return guest;
    const char *mine = party_of_person(story, person_named_before(story, mention, NULL));
    int called = person_called_so(story, mention, story->last_person);
    if (called < 0)
        called = person_of_clause(story, mention);
    if (called >= 0)
        return called;
    const char *own = party_of_person(story, story->last_person);
    if (own != NULL && goes_to(story, mention, own))
        mine = own;
    else if (mine == NULL || !is_object(story, mention))
        return story->last_person;
    const int others[] = {person_named_before(story, mention, mine), story->person_before,
                          story->last_pair_persons[0], story->last_pair_persons[1]};
    for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
        const char *party = party_of_person(story, others[i]);
        if (party != NULL && strcmp(party, mine) != 0)
            return others[i];
    }
    return story->last_person;
}

/* ---- "ông" and "bà" are two ---- */

static const char *address_of(const struct story *story, int person)
{
    return person < 0 ? NULL : story->resolution->entities.items[person].address;
}

static bool is_called(const struct story *story, int person, const char *address)
{
    const char *theirs = address_of(story, person);
    return theirs != NULL && strcmp(theirs, address) == 0;
}

/* The person called so whom the text named last before the token; -1 if none. */
static int last_called(const struct story *story, const char *address, uint32_t token)
{
    const struct resolution *resolution = story->resolution;
    uint32_t latest = 0;
    int last = -1;
    for (size_t i = 0; i < resolution->entities.count; i++) {
        uint32_t place = is_called(story, (int)i, address)
                             ? resolve_last_place(&resolution->entities.items[i], token)
                             : 0;
        if (place > latest) {
            latest = place;
            last = (int)i;
        }
    }
    return last;
}

/* Whom the pronoun means, if not `found`, whom the article calls by the other one: whom the
 * sentence names before it, one of the two who met last, or whom the sentence before was about;
 * else who is called so and was named last, or of the first those who are called neither. */
static int person_called(const struct story *story, const struct mention *mention, int found)
{
    const char *address = resolve_address(story->resolution, mention->first, mention->end);
    if (address == NULL || address_of(story, found) == NULL || is_called(story, found, address))
        return found;
    const int others[] = {person_named_before(story, mention, NULL), story->last_pair_persons[0],
                          story->last_pair_persons[1], story->person_before};
    const size_t count = sizeof others / sizeof *others;
    for (size_t i = 0; i < count; i++)
        if (is_called(story, others[i], address))
            return others[i];
    int last = last_called(story, address, mention->first);
    for (size_t i = 0; i < count && last < 0; i++)
        if (others[i] >= 0 && address_of(story, others[i]) == NULL)
            last = others[i];
    return last < 0 ? found : last;
}

void anaphor_refer_person(const struct story *story, const struct mention *mention,
                          const struct party_set *here, struct mention_info *info)
{
    (void)here;
    story_refer_person(story, person_called(story, mention, person_meant(story, mention)), info);
}
