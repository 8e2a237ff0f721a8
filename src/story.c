/* story.c - the thread of an article: what was told so far, which pairs, whom last.
 *
 *     Ngoại trưởng Nga Lavrov hội đàm với Bộ trưởng Sơn.   last pair {RU, VN}, people Lavrov, Sơn
 *     Hai bên nhất trí ...                                  "hai bên" = {RU, VN}
 *     Ông cũng mời ...                                      "ông" = the last subject
 */
#include "story.h"
#include "story_parts.h"

#include <string.h>
#include <strings.h>

const struct mention *story_mention_at(const struct story *story, int i)
{
    return &story->analysis->mentions.items[i];
}

struct mention_info *story_info_at(const struct story *story, int i)
{
    return &story->resolution->infos[i];
}

enum { PAIR_LAST = 2, PAIR_BEFORE = 12, PAIR_MAIN = 2 }; /* weights beside one for each telling */

/* "đề nghị đàm phán hiệp định giữa Việt Nam và EU", and no more of the EU: of two that an article
 * tells no meeting of, and that it is not about, "hai bên" of the next sentence are not these. */
static bool is_named_by_the_way(const struct story *story, const struct party_set *pair)
{
    size_t first, end;
    if (!story_has_organization(story, pair) || party_set_count(&story->main_pair) < 2 ||
        party_set_equal(pair, &story->main_pair))
        return false;
    event_window(story->events, story->events->items.count, &first, &end);
    for (size_t i = first; i < end; i++) {
        const struct event *told = story->events->items.items[i];
        bool is_proposed = strcmp(told->status, "occurred") != 0;
        if (party_set_within(pair, &told->parties) && !is_proposed)
            return false;
    }
    return true;
}

static unsigned pair_weight(const struct story *story, const struct pair_score *pair)
{
    unsigned weight = pair->score, late = 0;
    if (party_set_equal(&pair->parties, &story->last_pair))
        late += PAIR_LAST;
    if (party_set_equal(&pair->parties, &story->before))
        late += PAIR_BEFORE;
    if (late > 0 && !is_named_by_the_way(story, &pair->parties))
        weight += late;
    if (party_set_equal(&pair->parties, &story->main_pair))
        weight += PAIR_MAIN;
    return weight;
}

const struct party_set *story_likely_pair(const struct story *story, const struct party_set *with)
{
    const struct party_set *best = NULL;
    unsigned most = 0;
    for (size_t i = 0; i < story->pair_count; i++) {
        if (with != NULL && !party_set_meets(&story->pairs[i].parties, with))
            continue;
        unsigned weight = pair_weight(story, &story->pairs[i]);
        if (weight > most) {
            most = weight;
            best = &story->pairs[i].parties;
        }
    }
    return best;
}

static void note_pair(struct story *story, const struct party_set *parties, unsigned score)
{
    if (party_set_count(parties) != 2)
        return;
    for (size_t i = 0; i < story->pair_count; i++)
        if (party_set_equal(&story->pairs[i].parties, parties)) {
            story->pairs[i].score += score;
            return;
        }
    if (story->pair_count < STORY_MAX_PAIRS)
        story->pairs[story->pair_count++] = (struct pair_score){*parties, score};
}

/* "đoàn đại biểu Lào", "đoàn Lào do ông A dẫn đầu" */
static bool is_of_travellers(const struct story *story, const struct mention *mention)
{
    const struct capture *led =
        mention->match == NULL ? NULL : match_capture(mention->match, "P", NULL);
    if (led != NULL && led->mention >= 0 && strcmp(mention->kind, "delegation") == 0)
        mention = story_mention_at(story, led->mention);
    return mention->match != NULL && match_capture(mention->match, "travelling", NULL) != NULL;
}

/* Whom "đoàn" alone means from there on. */
static void note_travellers(struct story *story, const struct mention *mention,
                            const struct mention_info *info)
{
    if (is_of_travellers(story, mention) && party_set_count(&info->parties) == 1)
        story->guest = (int)party_set_first(&info->parties);
}

static void note_mention(struct story *story, int i, bool is_subject)
{
    const struct mention_info *info = story_info_at(story, i);
    size_t count = party_set_count(&info->parties);
    note_travellers(story, story_mention_at(story, i), info);
    if (info->person_count == 1 && (is_subject || story->last_person < 0))
        story->last_person = info->persons[0];
    if (count == 1 && (is_subject || info->person_count == 0))
        for (size_t p = 0; p < story->resolution->parties.count; p++)
            if (party_set_has(&info->parties, p) && (int)p != story->last_country) {
                story->other_country = story->last_country;
                story->last_country = (int)p;
            }
    if (count == 2 && info->refer == NULL &&
        strcmp(story_mention_at(story, i)->type, "group") == 0) {
        story->last_pair = story->two = info->parties;
        note_pair(story, &info->parties, 1);
    }
    if (count > 2 && info->refer == NULL)
        story->several = info->parties;
    if (is_subject)
        story->subject = i;
}

/* "Đây là chuyến thăm đầu tiên của Thủ tướng Áo.  Ông ...": whose visit it is, where nobody acts.
 */
static void note_owner(struct story *story, size_t sentence)
{
    const struct frame *frame = &story->analysis->frames[sentence];
    const struct sentence *range = &story->analysis->text->sentences.items[sentence];
    uint32_t stop;
    if (story_listed_at(story, "this-is", (uint32_t)range->first, (uint32_t)range->end, &stop) ==
        NULL)
        return;
    for (size_t i = 0; i < frame->count; i++) {
        const struct unit *unit = &frame->units[i];
        const struct mention_info *info =
            unit->mention < 0 ? NULL : story_info_at(story, unit->mention);
        if (info != NULL && info->person_count == 1 &&
            story_is_preposition_before(story, unit->first, "of")) {
            story->last_person = info->persons[0];
            return;
        }
    }
}

enum { TALKS_REACH = 7 /* words: "cuộc gặp lần thứ hai tại" */ };

/* "cuộc đàm phán tại Áo": is it a country where talks are?  One behind "quân đội Lào tại Áo" may be
 * one of the two. */
static bool is_of_talks(const struct story *story, const struct unit *unit, uint32_t start)
{
    uint32_t from = unit->first > start + TALKS_REACH ? unit->first - TALKS_REACH : start;
    return strcmp(story_mention_at(story, unit->mention)->type, "country") == 0 &&
           story_holds_listed(story, "talk-verb", from, unit->first);
}

/* "Tại Washington, Nga và Lào nói hai bên ...", "Trong cuộc đàm phán tại Áo, Lào nói hai bên ...":
 * where it was, and none of the two. */
static bool is_venue(const struct story *story, const struct unit *unit, uint32_t start)
{
    bool is_seat = strcmp(story_mention_at(story, unit->mention)->type, "seat") == 0;
    return (is_seat || is_of_talks(story, unit, start)) &&
           story_is_listed_before(story, unit->first, "place-lead");
}

void story_read_sentence(struct story *story, size_t sentence)
{
    const struct frame *frame = &story->analysis->frames[sentence];
    uint32_t start = (uint32_t)story->analysis->text->sentences.items[sentence].first;
    struct party_set here = {0};
    bool has_subject = false;
    story->person_before = story->last_person;
    story->two = here;
    for (size_t i = 0; i < frame->count; i++) {
        int mention = frame->units[i].mention;
        if (mention < 0)
            continue;
        story_settle_mention(story, mention, &here, 0);
        if (!resolve_is_actor(story->resolution, mention))
            continue;
        bool is_subject = !has_subject && story_may_be_subject(story, &frame->units[i], start);
        note_mention(story, mention, is_subject);
        has_subject = has_subject || is_subject;
        if (!is_venue(story, &frame->units[i], start))
            party_set_join(&here, &story_info_at(story, mention)->parties);
    }
    if (!has_subject)
        note_owner(story, sentence);
    story->recent[sentence % STORY_RECENT] = story->before;
    story->before = here;
}

/* "Áo ký TPP": those who are in TPP, whom its own id stands for, are nobody whom "hai bên" means.
 */
static bool is_of_pact_alone(const struct story *story, const struct event *event)
{
    const struct resolution *resolution = story->resolution;
    for (size_t i = 0; event->instrument != NULL && i < resolution->parties.count; i++)
        if (party_set_has(&event->parties, i) &&
            strcasecmp(resolution->parties.items[i], event->instrument) == 0)
            return true;
    return false;
}

/* "Thủ tướng Lào thăm Áo": LA is the guest, AT the host. */
static void note_visit(struct story *story, const struct event *event)
{
    int host =
        event->place_country == NULL ? -1 : resolve_party(story->resolution, event->place_country);
    if (host < 0 || party_set_count(&event->parties) != 2 ||
        !party_set_has(&event->parties, (size_t)host))
        return;
    bool is_plan = strcmp(event->status, "planned") == 0 || strcmp(event->status, "proposed") == 0;
    if (is_plan && story->host >= 0) /* "ông mời Thủ tướng sang thăm lại" */
        return;
    story->host = host;
    for (size_t i = 0; i < story->resolution->parties.count; i++)
        if ((int)i != host && party_set_has(&event->parties, i))
            story->guest = (int)i;
}

void story_note_event(struct story *story, const struct event *event)
{
    if (event_is_visit(event))
        note_visit(story, event);
    if (party_set_count(&event->parties) > 2)
        story->several = event->parties;
    if (party_set_count(&event->parties) == 2 && !event->is_of_guest &&
        !is_of_pact_alone(story, event)) {
        story->last_pair = event->parties;
        note_pair(story, &event->parties, 1);
    }
    bool is_wished = strcmp(event->status, "proposed") == 0 && story->last_pair_persons[0] >= 0;
    if (event->person_count == 2 && !event_is_visit(event) && !is_wished) {
        story->last_pair_persons[0] = event->persons[0];
        story->last_pair_persons[1] = event->persons[1];
    }
}

bool story_protagonist(const struct story *story, const struct party_set *known,
                       struct party_set *ret_party)
{
    for (size_t i = 0; i < sizeof story->ranking / sizeof *story->ranking; i++)
        if (party_set_count(&story->ranking[i]) > 0 &&
            !party_set_meets(&story->ranking[i], known)) {
            *ret_party = story->ranking[i];
            return true;
        }
    return false;
}

bool story_has_organization(const struct story *story, const struct party_set *parties)
{
    const struct resolution *resolution = story->resolution;
    const struct lexicon *lexicon = story->analysis->model->lexicon;
    for (size_t i = 0; i < resolution->parties.count; i++)
        if (party_set_has(parties, i) &&
            lexicon_by_id(lexicon, "organization", resolution->parties.items[i], NULL) != NULL)
            return true;
    return false;
}

/* Is the pair more than the two that the first sentences name most?  The title names both. */
static bool is_told_of(const struct story *story, const struct pair_score *pair)
{
    return pair->score > 0 || story_has_organization(story, &pair->parties) ||
           party_set_within(&pair->parties, &story->title);
}

bool story_partner(const struct story *story, const struct party_set *known, bool told,
                   struct party_set *ret_pair)
{
    const struct pair_score *best = NULL;
    for (size_t i = 0; i < story->pair_count; i++)
        if (party_set_within(known, &story->pairs[i].parties) &&
            (!told || is_told_of(story, &story->pairs[i])) &&
            (best == NULL || pair_weight(story, &story->pairs[i]) > pair_weight(story, best)))
            best = &story->pairs[i];
    if (best == NULL)
        return false;
    *ret_pair = best->parties;
    return true;
}

/* ---- The main pair ---- */

enum { LEAD_SENTENCES = 4, LEAD_MENTIONS = 2 };

/* "Uber làm việc với Tổng cục Thuế": a firm's country is not what an article is about. */
static bool is_firm(const struct mention *mention)
{
    return strcmp(mention->type, "organization") == 0 && mention->kind != NULL &&
           strcmp(mention->kind, "company") == 0;
}

/* "nghi phạm người Lào": they act for nobody, yet it is their country that the article is about. */
static bool is_of_crowd(const struct story *story, const struct mention *mention)
{
    return mention->parent >= 0 &&
           strcmp(story_mention_at(story, mention->parent)->type, "crowd") == 0;
}

/* The two parties that the first sentences name most. */
static void find_main_pair(struct story *story)
{
    size_t counts[PARTY_SET_MAX] = {0};
    const struct resolution *resolution = story->resolution;
    for (size_t i = 0; i < story->analysis->mentions.count; i++) {
        const struct mention *mention = story_mention_at(story, (int)i);
        bool is_part = mention->parent >= 0 && !is_of_crowd(story, mention);
        if (mention->sentence >= LEAD_SENTENCES || is_part || is_firm(mention))
            continue;
        for (size_t p = 0; p < resolution->parties.count; p++)
            counts[p] += party_set_has(&resolution->infos[i].parties, p);
        if (mention->sentence == 0)
            party_set_join(&story->title, &resolution->infos[i].parties);
    }
    for (int taken = 0; taken < 3 && resolution->parties.count > 0; taken++) {
        size_t best = 0;
        for (size_t p = 1; p < resolution->parties.count; p++)
            if (counts[p] > counts[best])
                best = p;
        if (counts[best] > 0)
            party_set_add(&story->ranking[taken], best);
        if (counts[best] >= LEAD_MENTIONS && taken < 2)
            party_set_add(&story->main_pair, best);
        counts[best] = 0;
    }
}

void story_note_told(struct story *story, int i)
{
    if (strcmp(story_mention_at(story, i)->type, "instrument") != 0)
        party_set_join(&story->told, &story_info_at(story, i)->parties);
}

void story_init(struct story *story, struct resolution *resolution, struct event_list *events,
                struct arena *arena)
{
    memset(story, 0, sizeof *story);
    story->resolution = resolution;
    story->analysis = resolution->analysis;
    story->arena = arena;
    story->events = events;
    story->last_person = story->person_before = story->subject = -1;
    story->last_country = story->other_country = -1;
    story->guest = story->host = -1;
    story->day.mention = story->ceremony.mention = -1;
    story->last_pair_persons[0] = story->last_pair_persons[1] = -1;
    for (size_t i = 0; i < story->analysis->mentions.count; i++)
        story_note_told(story, (int)i);
    find_main_pair(story);
    story_find_leaders(story);
    note_pair(story, &story->main_pair, 0);
}

bool story_tells_of_year_back(const struct story *story, size_t sentence)
{
    const struct frame *frame = &story->analysis->frames[sentence];
    for (size_t i = 0; i < frame->count; i++)
        if (frame->units[i].mention >= 0 &&
            story->resolution->infos[frame->units[i].mention].time.is_year_back)
            return true;
    return false;
}
