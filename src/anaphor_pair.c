/* anaphor_pair.c - whom "hai bên", "các bên", "phía bạn", "nước chủ nhà" stand for: sides, by
 * party.
 *
 *     Thủ tướng Lào gặp Thủ tướng Áo.  Hai bên nhất trí ...     LA and AT
 *     Lào, Áo và Séc họp.  Ba bên nhất trí ...                  all three
 *     ...  Thủ tướng cảm ơn nước chủ nhà.                       where the visit told last goes
 */
#include "anaphor_parts.h"

#include "quantity.h"

#include <string.h>

static bool copy_pair(const struct party_set *pair, struct mention_info *info)
{
    if (party_set_count(pair) < 2)
        return false;
    party_set_join(&info->parties, pair);
    return true;
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
    int home = resolve_home(story->resolution);
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

/* The parties of whom a rule took as a side.  "Ông Berg bay tới Praha để gặp Thủ tướng Lào": not
 * where he goes, but he. */
static const struct party_set *parties_of_side(const struct story *story, const struct match *match,
                                               const struct capture *side)
{
    int subject = strcmp(side->role, "A") == 0 &&
                          story_is_object(story, match->sentence,
                                          story_mention_at(story, side->mention)->first)
                      ? story_subject(story, match->sentence, match->trigger_first)
                      : -1;
    return &story_info_at(story, subject >= 0 ? subject : side->mention)->parties;
}

/* Those whom a rule took as the two sides of the meeting, of one party each */
static struct party_set sides_of(const struct story *story, const struct match *match)
{
    struct party_set sides = {0};
    for (size_t i = 0; i < match->capture_count; i++) {
        const struct capture *side = &match->captures[i];
        bool is_side = strcmp(side->role, "A") == 0 || strcmp(side->role, "B") == 0;
        if (side->mention < 0 || !is_side)
            continue;
        const struct party_set *parties = parties_of_side(story, match, side);
        if (party_set_count(parties) == 1)
            party_set_join(&sides, parties);
    }
    return sides;
}

/* Is a pair, a list of two, named between the match and the mention: "ông đến Lào vì hội nghị Áo -
 * Séc và hai nước ..."? */
static bool names_pair_between(const struct story *story, const struct match *match,
                               const struct mention *mention)
{
    const struct frame *frame = &story->analysis->frames[mention->sentence];
    for (size_t i = 0; i < frame->count && frame->units[i].end <= mention->first; i++)
        if (frame->units[i].first >= match->end && frame->units[i].mention >= 0 &&
            party_set_count(&story_info_at(story, frame->units[i].mention)->parties) == 2)
            return true;
    return false;
}

/* "Bộ Ngoại giao Nga cho biết, Ngoại trưởng Áo đã gặp Ngoại trưởng Chile và hai bên nhất trí ...":
 * of more than two in the sentence those who, it says, met. */
static bool refer_told_here(const struct story *story, const struct mention *mention,
                            const struct party_set *here, struct mention_info *info)
{
    struct party_set met = {0};
    struct event_span events = story_events_of(story, mention->sentence);
    for (size_t i = 0; i < events.count; i++) {
        const struct match *match = events.items[i];
        struct party_set sides = sides_of(story, match);
        if (strcmp(match->rule->type, "meeting") == 0 && match->end <= mention->first &&
            party_set_count(&sides) == 2 && !names_pair_between(story, match, mention))
            met = sides;
    }
    return party_set_count(here) > 2 && copy_pair(&met, info);
}

/* "Đại sứ Áo nói hai nhà lãnh đạo Lào và Chile muốn gặp nhau vì thỏa thuận hai bên đã ký": of three
 * in the sentence, the two that it names together. */
void anaphor_find_pair(const struct story *story, const struct mention *mention,
                       const struct party_set *here, struct mention_info *info)
{
    if ((party_set_count(here) == 2 && copy_pair(here, info)) ||
        refer_told_here(story, mention, here, info) || copy_pair(&story->two, info))
        return;
    if (refer_met_here(story, mention, here, info))
        return;
    const struct party_set *pair = story_likely_pair(story, NULL);
    if (pair != NULL && is_spoken_of(story, pair))
        copy_pair(pair, info);
}

/* The two who speak for them, too */
void anaphor_refer_pair(const struct story *story, const struct mention *mention,
                        const struct party_set *here, struct mention_info *info)
{
    anaphor_find_pair(story, mention, here, info);
    anaphor_add_pair_persons(story, mention, info);
}

/* The other member of a pair: "phía bạn" is not who speaks, nor the paper's own country. */
static void add_other(const struct story *story, const struct party_set *here,
                      struct mention_info *info)
{
    const struct party_set *pair = story_likely_pair(story, here);
    if (pair == NULL)
        pair = story_likely_pair(story, NULL);
    if (pair == NULL)
        return;
    int home = resolve_home(story->resolution);
    bool spoken = party_set_meets(pair, here) && !party_set_within(pair, here);
    for (size_t i = 0; i < story->resolution->parties.count; i++)
        if (party_set_has(pair, i) && (spoken ? !party_set_has(here, i) : (int)i != home))
            party_set_add(&info->parties, i);
}

void anaphor_refer_other(const struct story *story, const struct mention *mention,
                         const struct party_set *here, struct mention_info *info)
{
    (void)mention;
    add_other(story, here, info);
}

/* "Đoàn ở thăm Hà Nội", "các nhà ngoại giao nước chủ nhà": who travels, or where the visit told
 * last goes.  Where none was told, the host is the other of the pair of which the sentence names
 * one. */
static void add_side_of_visit(const struct story *story, const struct party_set *here, bool is_host,
                              struct mention_info *info)
{
    int party = is_host ? story->host : story->guest;
    const struct party_set *pair = story_likely_pair(story, here);
    if (party >= 0 && !(is_host && party_set_has(here, (size_t)party)))
        party_set_add(&info->parties, (size_t)party);
    else if (is_host && pair != NULL && party_set_meets(pair, here))
        add_other(story, here, info);
}

void anaphor_refer_guest(const struct story *story, const struct mention *mention,
                         const struct party_set *here, struct mention_info *info)
{
    (void)mention;
    add_side_of_visit(story, here, false, info);
}

void anaphor_refer_host(const struct story *story, const struct mention *mention,
                        const struct party_set *here, struct mention_info *info)
{
    (void)mention;
    add_side_of_visit(story, here, true, info);
}

/* The number in "cả ba nước", "mười một nước"; 0 if there is none. */
static size_t number_in(const struct story *story, const struct mention *mention)
{
    double number, longer;
    for (uint32_t i = mention->first, end; i < mention->end; i++) {
        if (!quantity_number(story->analysis, i, i + 1, &number))
            continue;
        for (end = i + 2; end <= mention->end && quantity_number(story->analysis, i, end, &longer);
             end++)
            number = longer;
        return number <= PARTY_SET_MAX ? (size_t)number : 0;
    }
    return 0;
}

/* "Lào, Nga và Mỹ đàm phán.  Ba nước nhất trí": those told of together last, if they are so many,
 * else all whom the sentence before names. */
void anaphor_refer_several(const struct story *story, const struct mention *mention,
                           const struct party_set *here, struct mention_info *info)
{
    (void)here;
    size_t number = number_in(story, mention);
    if (party_set_count(&story->several) == number)
        party_set_join(&info->parties, &story->several);
    else if (number > 2 && party_set_count(&story->before) == number)
        party_set_join(&info->parties, &story->before);
}

/* "Giám đốc Sở họp với các quận.  Các bên thống nhất": does the sentence before tell of a meeting
 * that is none between states? */
static bool met_at_home(const struct story *story, const struct mention *mention)
{
    const struct event_list *events = story->events;
    size_t before = mention->sentence - (size_t)1;
    bool meets = false;
    if (mention->sentence == 0)
        return false;
    struct event_span found = story_events_of(story, before);
    for (size_t i = 0; i < found.count; i++)
        meets = meets || strcmp(found.items[i]->rule->type, "meeting") == 0;
    if (!meets || events->items.count == 0)
        return false;
    const struct event *last = events->items.items[events->items.count - 1];
    return event_last_evidence(last)->sentence < before;
}

enum { MET_REACH = 5 /* sentences */ };

/* "Các bộ trưởng nhất trí ...": the two whom the sentence names together before, else all who took
 * part in the meeting or agreement told of last.  Experts agree for nobody. */
void anaphor_refer_met(const struct story *story, const struct mention *mention,
                       const struct party_set *here, struct mention_info *info)
{
    (void)here;
    const struct event_list *events = story->events;
    if (info->office != NULL &&
        (info->office->value == NULL || strcmp(info->office->value, "state") != 0))
        return;
    if (!copy_pair(&story->two, info) && events->items.count > 0 && !met_at_home(story, mention)) {
        const struct event *last = events->items.items[events->items.count - 1];
        if (event_last_evidence(last)->sentence + MET_REACH >= mention->sentence)
            copy_pair(&last->parties, info);
    }
    anaphor_add_pair_persons(story, mention, info);
}
