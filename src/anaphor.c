/* anaphor.c - whom words mean that point back.
 *
 *     Thủ tướng Lào gặp Thủ tướng Áo.  Hai bên nhất trí ...     LA and AT
 *     ...  Hai ông bàn về gạo.                                  both people
 *     Lào, Áo và Séc họp.  Ba bên nhất trí ...                  all three
 *     ...  Thủ tướng cảm ơn nước chủ nhà.                       who was called so last
 */
#include "story_parts.h"

#include <stdlib.h>
#include <string.h>

static const char *party_of_person(const struct story *story, int person)
{
    return person < 0 ? NULL : story->resolution->entities.items[person].party;
}

static bool copy_pair(const struct party_set *pair, struct mention_info *info)
{
    if (party_set_count(pair) < 2)
        return false;
    party_set_join(&info->parties, pair);
    return true;
}

void story_add_persons(struct mention_info *info, const int *persons, size_t count)
{
    for (size_t i = 0; i < count; i++)
        resolve_add_person(info, persons[i]);
}

bool story_names_lately(const struct story *story, const struct party_set *pair)
{
    struct party_set near = story->before;
    for (size_t i = 0; i < STORY_RECENT; i++)
        party_set_join(&near, &story->recent[i]);
    return party_set_within(pair, &near);
}

/* "hai bên", of monks and police: a pair is still spoken of where the title or the last sentences
 * name both, or an event of theirs was told. */
static bool is_spoken_of(const struct story *story, const struct party_set *pair)
{
    if (story_names_lately(story, pair) || party_set_within(pair, &story->title))
        return true;
    size_t first, end;
    event_window(story->events, story->events->items.count, &first, &end);
    for (size_t i = first; i < end; i++)
        if (party_set_within(pair, &story->events->items.items[i]->parties))
            return true;
    return false;
}

/* "Hội đàm sáng 9/9 với Thủ tướng Áo, hai bên nhất trí": the party of the only one whom the
 * sentence names before, as whom somebody met; false: there is none. */
static bool find_met_here(const struct story *story, const struct mention *mention,
                          const struct party_set *here)
{
    const struct frame *frame = &story->analysis->frames[mention->sentence];
    uint32_t start = (uint32_t)story->analysis->text->sentences.items[mention->sentence].first;
    bool is_met = false;
    if (party_set_count(here) != 1 ||
        !story_holds_listed(story, "talk-verb", start, mention->first))
        return false;
    for (size_t i = 0; i < frame->count && frame->units[i].end <= mention->first; i++) {
        int named = frame->units[i].mention;
        if (named < 0 || !resolve_is_actor(story->resolution, named))
            continue;
        uint32_t first = frame->units[i].first;
        if (is_met || !(story_is_preposition_before(story, first, "with") ||
                        story_is_preposition_before(story, first, "object-verb")))
            return false;
        is_met = true;
    }
    return is_met;
}

/* The paper's own country where the article is about it, else whom it is about most. */
static bool find_first_side(const struct story *story, const struct party_set *known,
                            struct party_set *ret_party)
{
    const char *id = story->resolution->home;
    int home = id == NULL ? -1 : resolve_party(story->resolution, id);
    for (size_t i = 0; home >= 0 && i < sizeof story->ranking / sizeof *story->ranking; i++)
        if (party_set_has(&story->ranking[i], (size_t)home) &&
            !party_set_has(known, (size_t)home)) {
            *ret_party = story->ranking[i];
            return true;
        }
    return story_protagonist(story, known, ret_party);
}

/* Whom they met, and whom the article is about, if they are not of the likely pair. */
static bool refer_met_here(const struct story *story, const struct mention *mention,
                           const struct party_set *here, struct mention_info *info)
{
    const struct party_set *likely = story_likely_pair(story, NULL);
    struct party_set other;
    if (!find_met_here(story, mention, here) || (likely != NULL && party_set_within(here, likely)))
        return false;
    if (!find_first_side(story, here, &other))
        return false;
    party_set_join(&info->parties, here);
    party_set_join(&info->parties, &other);
    return true;
}

/* "Đại sứ Áo nói hai nhà lãnh đạo Lào và Chile muốn gặp nhau vì thỏa thuận hai bên đã ký": of three
 * in the sentence, the two that it names together. */
static void refer_pair(const struct story *story, const struct mention *mention,
                       const struct party_set *here, struct mention_info *info)
{
    if ((party_set_count(here) == 2 && copy_pair(here, info)) || copy_pair(&story->two, info))
        return;
    if (refer_met_here(story, mention, here, info))
        return;
    const struct party_set *pair = story_likely_pair(story, NULL);
    if (pair != NULL && is_spoken_of(story, pair))
        copy_pair(pair, info);
}

void story_refer_person(const struct story *story, int person, struct mention_info *info)
{
    if (person < 0)
        return;
    resolve_add_person(info, person);
    resolve_add_party(story->resolution, info, story->resolution->entities.items[person].party);
}

/* The other member of a pair: "phía bạn" is not who speaks, nor the paper's own country. */
static void refer_other(const struct story *story, const struct party_set *here,
                        struct mention_info *info)
{
    const struct party_set *pair = story_likely_pair(story, here);
    if (pair == NULL)
        pair = story_likely_pair(story, NULL);
    if (pair == NULL)
        return;
    const char *id = story->resolution->home;
    int home = id == NULL ? -1 : resolve_party(story->resolution, id);
    bool spoken = party_set_meets(pair, here) && !party_set_within(pair, here);
    for (size_t i = 0; i < story->resolution->parties.count; i++)
        if (party_set_has(pair, i) && (spoken ? !party_set_has(here, i) : (int)i != home))
            party_set_add(&info->parties, i);
}

/* "Đoàn ở thăm Hà Nội", "các nhà ngoại giao nước chủ nhà": who travels, or where the visit told
 * last goes.  Where none was told, the host is the other of the pair of which the sentence names
 * one. */
static void refer_side_of_visit(const struct story *story, const struct party_set *here,
                                bool is_host, struct mention_info *info)
{
    int party = is_host ? story->host : story->guest;
    const struct party_set *pair = story_likely_pair(story, here);
    if (party >= 0 && !(is_host && party_set_has(here, (size_t)party)))
        party_set_add(&info->parties, (size_t)party);
    else if (is_host && pair != NULL && party_set_meets(pair, here))
        refer_other(story, here, info);
}

/* The number in "cả ba nước"; 0 if there is none. */
static size_t number_in(const struct story *story, const struct mention *mention)
{
    const struct text *text = story->analysis->text;
    for (uint32_t i = mention->first; i < mention->end; i++) {
        const struct entry *numeral =
            lexicon_find(story->analysis->model->lexicon, text, i, i + 1, "numeral");
        struct slice word = text->tokens.items[i].folded;
        if (numeral != NULL && numeral->value != NULL)
            return strtoul(numeral->value, NULL, 10);
        if (word.length == 1 && word.data[0] >= '1' && word.data[0] <= '9')
            return (size_t)(word.data[0] - '0');
    }
    return 0;
}

/* "Lào, Nga và Mỹ đàm phán.  Ba nước nhất trí": those told of together last, if they are so many,
 * else all whom the sentence before names. */
static void refer_several(const struct story *story, const struct mention *mention,
                          struct mention_info *info)
{
    size_t number = number_in(story, mention);
    if (party_set_count(&story->several) == number)
        party_set_join(&info->parties, &story->several);
    else if (number > 2 && party_set_count(&story->before) == number)
        party_set_join(&info->parties, &story->before);
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

/* The two whom the sentence names, else those who met last, speak for the two sides, if they are of
 * these parties. */
static void add_pair_persons(const struct story *story, const struct mention *mention,
                             struct mention_info *info)
{
    int persons[2] = {story->last_pair_persons[0], story->last_pair_persons[1]};
    if (!find_two_here(story, mention, persons))
        find_two_apart(story, mention, persons);
    for (size_t i = 0; i < 2; i++) {
        int party = resolve_party_of(story->resolution, persons[i]);
        if (party < 0 || !party_set_has(&info->parties, (size_t)party))
            return;
    }
    story_add_persons(info, persons, 2);
}

/* "hai nhà lãnh đạo": the two whom the sentence names together, and "cả hai" also one by one, else
 * those who met last, and whom they speak for. */
static void refer_two_people(const struct story *story, const struct mention *mention,
                             bool may_be_apart, struct mention_info *info)
{
    int persons[2] = {story->last_pair_persons[0], story->last_pair_persons[1]};
    if (story->two_before[0] >= 0) {
        persons[0] = story->two_before[0];
        persons[1] = story->two_before[1];
    }
    if (!find_two_here(story, mention, persons)) {
        find_one_here(story, mention, persons);
        if (may_be_apart)
            find_two_apart(story, mention, persons);
    }
    story_find_two_officeholders(story, mention, persons);
    if (persons[0] < 0 || persons[1] < 0)
        return;
    story_refer_person(story, persons[0], info);
    story_refer_person(story, persons[1], info);
}

/* "Giám đốc Sở họp với các quận.  Các bên thống nhất": does the sentence before tell of a meeting
 * that is none between states? */
static bool met_at_home(const struct story *story, const struct mention *mention)
{
    const struct analysis *analysis = story->analysis;
    const struct event_list *events = story->events;
    size_t before = mention->sentence - (size_t)1, i;
    bool meets = false;
    if (mention->sentence == 0)
        return false;
    for (i = story_first_event(analysis, (uint32_t)before);
         i < analysis->events.count && analysis->events.items[i]->sentence == before; i++)
        meets = meets || strcmp(analysis->events.items[i]->rule->type, "meeting") == 0;
    if (!meets || events->items.count == 0)
        return false;
    const struct event *last = events->items.items[events->items.count - 1];
    const struct evidence *told = &last->evidence.items[last->evidence.count - 1];
    return told->end <= analysis->text->sentences.items[before].first;
}

enum { MET_REACH = 5 /* sentences */ };

/* "Các bộ trưởng nhất trí ...": the two whom the sentence names together before, else all who took
 * part in the meeting or agreement told of last.  Experts agree for nobody. */
static void refer_those_who_met(const struct story *story, const struct mention *mention,
                                struct mention_info *info)
{
    const struct event_list *events = story->events;
    if (info->office != NULL &&
        (info->office->value == NULL || strcmp(info->office->value, "state") != 0))
        return;
    if (!copy_pair(&story->two, info) && events->items.count > 0 && !met_at_home(story, mention)) {
        const struct event *last = events->items.items[events->items.count - 1];
        const struct evidence *told = &last->evidence.items[last->evidence.count - 1];
        size_t oldest = mention->sentence > MET_REACH ? mention->sentence - MET_REACH : 0;
        if (told->first >= story->analysis->text->sentences.items[oldest].first)
            copy_pair(&last->parties, info);
    }
    add_pair_persons(story, mention, info);
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

/* "Tổng thống Lào đến Hà Nội. Thủ tướng Việt Nam đã hội đàm với ông": the object is not who acts,
 * nor one of his side, but whom the sentence named before him, whom the sentence before was about,
 * or one of the two who met last. */
static int person_meant(const struct story *story, const struct mention *mention)
{
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

/* Is it where somebody goes: "thăm nước này", "đến nước này"? */
static bool is_destination(const struct story *story, const struct mention *mention)
{
    return story_is_listed_before(story, mention->first, "visit-verb");
}

/* Is it given something: "tặng nước này", "hứa gửi cho nước này"? */
static bool is_given(const struct story *story, const struct mention *mention)
{
    const struct frame *frame = &story->analysis->frames[mention->sentence];
    for (size_t i = frame->count; i-- > 0;) {
        const struct unit *unit = &frame->units[i];
        uint32_t stop;
        if (unit->end > mention->first)
            continue;
        if (unit->mention >= 0 && resolve_is_actor(story->resolution, unit->mention))
            return false;
        const struct entry *verb =
            story_listed_at(story, "give-verb", unit->first, mention->first, &stop);
        if (entry_is_kind(verb, "donation") || entry_is_kind(verb, "supply"))
            return true;
    }
    return false;
}

/* Is the last one whom the sentence names before the mention of this party alone? */
static bool is_agent(const struct story *story, const struct mention *mention, int party)
{
    const struct frame *frame = &story->analysis->frames[mention->sentence];
    bool is_theirs = false;
    for (size_t i = 0; i < frame->count && frame->units[i].end <= mention->first; i++) {
        int named = frame->units[i].mention;
        if (named < 0 || !resolve_is_actor(story->resolution, named))
            continue;
        const struct party_set *parties = &story_info_at(story, named)->parties;
        is_theirs = party_set_has(parties, (size_t)party) && party_set_count(parties) == 1;
    }
    return is_theirs;
}

/* "Đan Mạch bất ngờ.  Tổng thống Mỹ hủy chuyến thăm tới nước này": the last country named, but
 * nobody travels to his own, or gives to it. */
static int country_meant(const struct story *story, const struct mention *mention,
                         const struct party_set *here)
{
    int last = story->last_country;
    bool is_aim = is_destination(story, mention) || is_given(story, mention);
    if (last < 0 || !is_aim || !is_agent(story, mention, last))
        return last;
    int other = story->other_country;
    for (size_t i = 0; i < story->resolution->parties.count; i++)
        if ((int)i != last && party_set_has(here, i))
            other = (int)i;
    return other >= 0 ? other : last;
}

/* "Tại Lào, Đại sứ Mỹ gặp Bộ Y tế nước này": the country named last before it, but that of who
 * acts. */
static bool refer_there(const struct story *story, const struct mention *mention,
                        struct mention_info *info)
{
    const struct frame *frame = &story->analysis->frames[mention->sentence];
    const struct party_set none = {0};
    int subject = story_subject(story, mention->sentence, mention->first);
    const struct party_set *actors =
        subject < 0 ? &none : &story->resolution->infos[subject].parties;
    const struct party_set *found = NULL;
    if (!story_is_object(story, mention->sentence, mention->first))
        return false;
    for (size_t i = 0; i < frame->count && frame->units[i].end <= mention->first; i++) {
        int other = frame->units[i].mention;
        if (other < 0 || !story_is_bare_party(story, other))
            continue;
        const struct party_set *parties = &story->resolution->infos[other].parties;
        if (party_set_count(parties) == 1 && !party_set_meets(parties, actors))
            found = parties;
    }
    if (found != NULL)
        info->parties = *found;
    return found != NULL;
}

/* "công ty này": the firm of a known country that the text named last. */
static void refer_firm(const struct story *story, const struct mention *mention,
                       struct mention_info *info)
{
    const struct party_set *found = NULL;
    uint32_t nearest = 0;
    for (size_t i = 0; i < story->analysis->mentions.count; i++) {
        const struct mention *firm = story_mention_at(story, (int)i);
        const struct mention_info *named = story_info_at(story, (int)i);
        bool is_firm = strcmp(firm->type, "organization") == 0 &&
                       strcmp(firm->kind, "company") == 0 && named->refer == NULL;
        if (is_firm && firm->end <= mention->first && firm->first >= nearest &&
            party_set_count(&named->parties) == 1) {
            found = &named->parties;
            nearest = firm->first;
        }
    }
    if (found != NULL)
        info->parties = *found;
}

static void refer_country(const struct story *story, const struct mention *mention,
                          const struct party_set *here, struct mention_info *info)
{
    if (!refer_there(story, mention, info) && story->last_country >= 0)
        party_set_add(&info->parties, (size_t)country_meant(story, mention, here));
}

static void refer_mention(struct story *story, int i, const struct party_set *here)
{
    struct mention_info *info = story_info_at(story, i);
    const char *refer = info->refer;
    bool is_both = strcmp(refer, "both") == 0;
    if (strcmp(refer, "pair") == 0) {
        refer_pair(story, story_mention_at(story, i), here, info);
        add_pair_persons(story, story_mention_at(story, i), info);
    } else if (strcmp(refer, "persons") == 0 || is_both) {
        const struct mention *mention = story_mention_at(story, i);
        bool is_between =
            mention->first > 0 && story_is_joining_word(story, mention->first - 1, "between");
        refer_two_people(story, mention, is_both || is_between, info);
        if (party_set_count(&info->parties) == 0 && has_met(story, here))
            refer_pair(story, story_mention_at(story, i), here, info);
    } else if (strcmp(refer, "person") == 0)
        story_refer_person(story, person_meant(story, story_mention_at(story, i)), info);
    else if (strcmp(refer, "met") == 0)
        refer_those_who_met(story, story_mention_at(story, i), info);
    else if (strcmp(refer, "several") == 0)
        refer_several(story, story_mention_at(story, i), info);
    else if (strcmp(refer, "firm") == 0)
        refer_firm(story, story_mention_at(story, i), info);
    else if (strcmp(refer, "country") == 0)
        refer_country(story, story_mention_at(story, i), here, info);
    else if (strcmp(refer, "other") == 0)
        refer_other(story, here, info);
    else if (strcmp(refer, "guest") == 0)
        refer_side_of_visit(story, here, false, info);
    else if (strcmp(refer, "host") == 0)
        refer_side_of_visit(story, here, true, info);
    else if (strcmp(refer, "office") == 0)
        story_refer_office(story, story_mention_at(story, i), info);
}

enum { MOST_PARTS = 8 /* mentions within mentions */ };

void story_settle_mention(struct story *story, int i, const struct party_set *here, unsigned depth)
{
    const struct mention *mention = story_mention_at(story, i);
    struct mention_info *info = story_info_at(story, i);
    if (mention->match != NULL && depth < MOST_PARTS) {
        for (size_t c = 0; c < mention->match->capture_count; c++)
            if (mention->match->captures[c].mention >= 0)
                story_settle_mention(story, mention->match->captures[c].mention, here, depth + 1);
        resolve_compound(story->resolution, i);
    }
    if (info->refer != NULL && party_set_count(&info->parties) == 0)
        refer_mention(story, i, here);
    story_name_officeholders(story, info);
    story_name_leader(story, mention, info);
}
