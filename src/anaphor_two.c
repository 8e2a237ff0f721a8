/* anaphor_two.c - whom "hai nhà lãnh đạo", "cả hai" stand for, and who speaks for "hai bên".
 *
 *     Thủ tướng Lào gặp Thủ tướng Áo.  Hai ông bàn về gạo.      both people
 */
#include "anaphor_parts.h"

#include <string.h>

/* Of a suspect or a victim the article tells no office. */
static bool acts_for_state(const struct entity *person)
{
    return person->party != NULL && (person->office_id != NULL || person->office_text != NULL);
}

enum { CREDIT_WORDS = 6 /* "Ảnh: Reuters." */, MOST_CREDITS = 8 /* one after the other */ };

/* Is somebody named there, and not only by an office, as in "lãnh đạo cấp cao"? */
static bool names_people(const struct story *story, const struct unit *unit)
{
    if (unit->mention < 0)
        return false;
    const char *kind = story_mention_at(story, unit->mention)->kind;
    return kind == NULL || strcmp(kind, "bare") != 0;
}

/* The last sentence before the one given that is more than a credit below a picture; that one if
 * there is none. */
static size_t sentence_before(const struct story *story, size_t sentence)
{
    const struct sentence *ranges = story->analysis->text->sentences.items;
    size_t oldest = sentence > MOST_CREDITS ? sentence - MOST_CREDITS : 0;
    for (size_t i = sentence; i-- > oldest;)
        if (ranges[i].end - ranges[i].first > CREDIT_WORDS)
            return i;
    return sentence;
}

/* The only two people, of different parties, whom the sentence before names; false: there are not
 * two. */
static bool find_two_before(const struct story *story, const struct mention *mention, int *persons)
{
    size_t sentence = sentence_before(story, mention->sentence);
    const struct frame *frame = &story->analysis->frames[sentence];
    const struct entity *entities = story->resolution->entities.items;
    int found[2] = {-1, -1};
    size_t count = 0;
    if (sentence == mention->sentence)
        return false;
    for (size_t i = 0; i < frame->count; i++) {
        if (!names_people(story, &frame->units[i]))
            continue;
        const struct mention_info *info = story_info_at(story, frame->units[i].mention);
        for (size_t p = 0; p < info->person_count; p++) {
            int person = info->persons[p];
            if (person == found[0] || person == found[1])
                continue;
            if (count < 2)
                found[count] = person;
            count++;
        }
    }
    bool are_two = count == 2 && acts_for_state(&entities[found[0]]) &&
                   acts_for_state(&entities[found[1]]) &&
                   strcmp(entities[found[0]].party, entities[found[1]].party) != 0;
    if (are_two) {
        persons[0] = found[0];
        persons[1] = found[1];
    }
    return are_two;
}

/* "sau cuộc điện đàm giữa ông Orlov và ông Petrov, trong đó hai nhà lãnh đạo nhất trí": the two
 * whom the sentence names together before. */
static bool find_two_here(const struct story *story, const struct mention *mention, int *persons)
{
    const struct frame *frame = &story->analysis->frames[mention->sentence];
    bool found = false;
    for (size_t i = 0; i < frame->count && frame->units[i].end <= mention->first; i++) {
        if (frame->units[i].mention < 0)
            continue;
        const struct mention_info *info = story_info_at(story, frame->units[i].mention);
        if (info->refer != NULL || info->person_count != 2 || party_set_count(&info->parties) != 2)
            continue;
        persons[0] = info->persons[0];
        persons[1] = info->persons[1];
        found = true;
    }
    return found;
}

/* "ông Orlov gặp ông Petrov và cả hai nhất trí": the only two, of two parties, whom the sentence
 * names one by one before. */
static void find_two_apart(const struct story *story, const struct mention *mention, int *persons)
{
    const struct frame *frame = &story->analysis->frames[mention->sentence];
    int found[2] = {-1, -1};
    size_t count = 0;
    for (size_t i = 0; i < frame->count && frame->units[i].end <= mention->first; i++) {
        if (frame->units[i].mention < 0)
            continue;
        const struct mention_info *info = story_info_at(story, frame->units[i].mention);
        if (info->person_count != 1 || info->persons[0] == found[0] || info->persons[0] == found[1])
            continue;
        if (count == 2)
            return;
        found[count++] = info->persons[0];
    }
    if (count < 2)
        return;
    const struct entity *entities = story->resolution->entities.items;
    const char *one = entities[found[0]].party, *other = entities[found[1]].party;
    if (one == NULL || other == NULL || strcmp(one, other) == 0)
        return;
    persons[0] = found[0];
    persons[1] = found[1];
}

/* "Tổng thống Nga Orlov ...  Trong cuộc điện đàm với ông Petrov, hai nhà lãnh đạo nhất trí": the
 * only one whom the sentence names before, as an object, and who acted in the sentence before it.
 */
static void find_one_here(const struct story *story, const struct mention *mention, int *persons)
{
    const struct entity *entities = story->resolution->entities.items;
    const struct frame *frame = &story->analysis->frames[mention->sentence];
    int here = -1, before = story->person_before;
    for (size_t i = 0; i < frame->count && frame->units[i].end <= mention->first; i++) {
        if (frame->units[i].mention < 0)
            continue;
        const struct mention_info *info = story_info_at(story, frame->units[i].mention);
        if (info->person_count > 1 || (info->person_count == 1 && here >= 0))
            return;
        if (info->person_count == 1 &&
            !story_is_listed_before(story, frame->units[i].first, "preposition"))
            return;
        if (info->person_count == 1)
            here = info->persons[0];
    }
    if (here < 0 || before < 0 || here == persons[0] || here == persons[1])
        return;
    const char *one = entities[here].party, *other = entities[before].party;
    if (one == NULL || other == NULL || strcmp(one, other) == 0)
        return;
    persons[0] = before;
    persons[1] = here;
}

/* "Ngoại trưởng Áo gặp Ngoại trưởng Lào.  Thủ tướng hai nước", "lãnh đạo hai nước": others */
static bool may_be_meant(const struct story *story, int person, const struct entry *office)
{
    if (strcmp(office->id, "leader") == 0)
        return story_is_head(story, &story->resolution->entities.items[person]);
    return story_may_be_called(story, person, office);
}

/* The two whom the sentence names, else those who met last, speak for the two sides, if they are of
 * these parties. */
void anaphor_add_pair_persons(const struct story *story, const struct mention *mention,
                              struct mention_info *info)
{
    int persons[2] = {story->last_pair_persons[0], story->last_pair_persons[1]};
    if (!find_two_here(story, mention, persons))
        find_two_apart(story, mention, persons);
    for (size_t i = 0; i < 2; i++) {
        int party = resolve_party_of(story->resolution, persons[i]);
        if (party < 0 || !party_set_has(&info->parties, (size_t)party))
            return;
        if (info->office != NULL && !may_be_meant(story, persons[i], info->office))
            return;
    }
    story_add_persons(info, persons, 2);
}

/* "Ngoại trưởng Mỹ": who serves a leader is none. */
static bool serves_leader(const struct story *story, int person)
{
    const struct entity *entity = &story->resolution->entities.items[person];
    const char *value = story_office_value(story, entity);
    if (story_is_head(story, entity))
        return false;
    return (value != NULL && (strcmp(value, "aide") == 0 || strcmp(value, "speaks") == 0)) ||
           (entity->office_id != NULL && strstr(entity->office_id, "minister") != NULL);
}

/* The leader of another party whom a sentence names beside this one, the last such before the
 * mention; -1: nobody. */
static int leader_beside(const struct story *story, const struct mention *mention, int leader)
{
    const struct entity *entities = story->resolution->entities.items;
    const char *party = entities[leader].party;
    for (size_t s = mention->sentence + 1; s-- > 0 && party != NULL;) {
        const struct frame *frame = &story->analysis->frames[s];
        bool is_named = false;
        int other = -1;
        for (size_t i = 0; i < frame->count && frame->units[i].end <= mention->first; i++) {
            if (frame->units[i].mention < 0)
                continue;
            const struct mention_info *info = story_info_at(story, frame->units[i].mention);
            for (size_t p = 0; p < info->person_count; p++) {
                const struct entity *person = &entities[info->persons[p]];
                is_named |= info->persons[p] == leader;
                if (person->party != NULL && strcmp(person->party, party) != 0 &&
                    story_is_head(story, person))
                    other = info->persons[p];
            }
        }
        if (is_named && other >= 0)
            return other;
    }
    return -1;
}

/* "Tổng thống Nga gặp cố vấn của Tổng thống Mỹ.  Hai nhà lãnh đạo": not he who serves one. */
static void take_leaders(const struct story *story, const struct mention *mention,
                         const struct entry *office, int *persons)
{
    if (office == NULL || strcmp(office->id, "leader") != 0 || persons[0] < 0 || persons[1] < 0)
        return;
    for (size_t i = 0; i < 2; i++) {
        int leader = persons[1 - i];
        if (!serves_leader(story, persons[i]) ||
            !story_is_head(story, &story->resolution->entities.items[leader]))
            continue;
        int other = leader_beside(story, mention, leader);
        if (other >= 0)
            persons[i] = other;
    }
}

/* "hai nhà lãnh đạo": the two whom the sentence names together, and "cả hai" also one by one, else
 * those who met last, and whom they speak for. */
static void refer_two_people(const struct story *story, const struct mention *mention,
                             bool may_be_apart, struct mention_info *info)
{
    int persons[2] = {story->last_pair_persons[0], story->last_pair_persons[1]};
    find_two_before(story, mention, persons);
    if (!find_two_here(story, mention, persons)) {
        find_one_here(story, mention, persons);
        if (may_be_apart)
            find_two_apart(story, mention, persons);
    }
    story_find_two_officeholders(story, mention, persons);
    take_leaders(story, mention, info->office, persons);
    if (persons[0] < 0 || persons[1] < 0)
        return;
    story_refer_person(story, persons[0], info);
    story_refer_person(story, persons[1], info);
}

/* "Lần cuối hai người trò chuyện": two people stand for two states only where some are told of, or
 * the sentence names them. */
static bool has_met(const struct story *story, const struct party_set *here)
{
    const struct party_set *pair = story_likely_pair(story, NULL);
    if (party_set_count(here) == 2 || party_set_count(&story->two) == 2)
        return true;
    for (size_t i = 0; i < story->pair_count && pair != NULL; i++)
        if (party_set_equal(&story->pairs[i].parties, pair))
            return story->pairs[i].score > 0;
    return false;
}

/* "hai người gặp nhau trong rừng": may be any two, those whom the sentence names; "hai nhà lãnh
 * đạo" are of those told of. */
static bool are_any_two(const struct mention *mention, const struct mention_info *info)
{
    return strcmp(info->refer, "persons") == 0 && mention->match != NULL &&
           mention->match->capture_count == 0;
}

/* "cuộc gặp giữa hai nhà lãnh đạo", "ông Orlov gặp ông Petrov và hai nhà lãnh đạo nhất trí": they,
 * too, may be named one by one before. */
static void refer_people(const struct story *story, const struct mention *mention,
                         const struct party_set *here, bool may_be_apart, struct mention_info *info)
{
    refer_two_people(story, mention, may_be_apart, info);
    if (party_set_count(&info->parties) == 0 && !are_any_two(mention, info) && has_met(story, here))
        anaphor_find_pair(story, mention, here, info);
}

void anaphor_refer_persons(const struct story *story, const struct mention *mention,
                           const struct party_set *here, struct mention_info *info)
{
    bool is_joined =
        mention->first > 0 && (story_is_joining_word(story, mention->first - 1, "between") ||
                               story_is_joining_word(story, mention->first - 1, "and"));
    refer_people(story, mention, here, is_joined || are_any_two(mention, info), info);
}

void anaphor_refer_both(const struct story *story, const struct mention *mention,
                        const struct party_set *here, struct mention_info *info)
{
    refer_people(story, mention, here, true, info);
}
