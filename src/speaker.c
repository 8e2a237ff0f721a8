/* speaker.c - who says so, where the article only reports it.
 *
 *     Ông Lavrov cho biết Nga sẽ ký hiệp định.              ông Lavrov
 *     Theo Bộ Y tế Lào, Nga sẽ tặng vắc xin.                Bộ Y tế Lào
 *     "Nga đã ký hiệp định với Lào", TASS dẫn lời ông Lavrov.  ông Lavrov
 *     Ông Lavrov nói sau cuộc hội đàm với Lào.              nobody: the talks are where he spoke
 *
 * The verbs are in the list say-verb; its kinds tell on which side of them the speaker stands.
 */
#include "slots.h"

#include "story.h"

#include <string.h>

struct search {
    const struct story *story;
    uint32_t sentence;
    uint32_t first, end; /* of the sentence; tokens */
};

static const struct token *token_at(const struct search *search, uint32_t i)
{
    return &search->story->analysis->text->tokens.items[i];
}

static bool is_mark(const struct search *search, uint32_t i)
{
    return i < search->first || i >= search->end || token_at(search, i)->kind == TOKEN_MARK;
}

/* ---- Units ---- */

static const struct unit *unit_at(const struct search *search, uint32_t i)
{
    return story_unit_at(search->story, search->sentence, i);
}

/* The unit that ends with token i - 1; NULL if there is none. */
static const struct unit *unit_before(const struct search *search, uint32_t i)
{
    return i > search->first ? unit_at(search, i - 1) : NULL;
}

static bool is_time(const struct search *search, const struct unit *unit)
{
    const struct mention *mentions = search->story->analysis->mentions.items;
    return unit->mention >= 0 && (strcmp(mentions[unit->mention].type, "time") == 0 ||
                                  unit->symbol == search->story->analysis->model->known.aside);
}

/* ---- Speakers ---- */

/* The one entity that a mention names; -1 if there is none, or if they are several. */
static int entity_of(const struct search *search, int mention)
{
    const struct resolution *resolution = search->story->resolution;
    const struct mention_info *info = &resolution->infos[mention];
    if (info->person_count > 0)
        return info->person_count == 1 ? info->persons[0] : -1;
    if (info->entity >= 0)
        return info->entity;
    if (party_set_count(&info->parties) != 1)
        return -1;
    return resolve_party_entity(resolution, party_set_first(&info->parties));
}

/* May who is named here say something: a person, a body, a paper? */
static bool may_speak(const struct search *search, const struct unit *unit)
{
    const struct mention *mention = &search->story->analysis->mentions.items[unit->mention];
    return resolve_is_actor(search->story->resolution, unit->mention) ||
           strcmp(mention->type, "organization") == 0;
}

static bool is_listed(const struct search *search, const char *list, uint32_t first, uint32_t end)
{
    const struct analysis *analysis = search->story->analysis;
    return lexicon_find(analysis->model->lexicon, analysis->text, first, end, list) != NULL;
}

/* Behind "đã", "cũng", "vừa": the token where the words before a verb begin. */
static uint32_t skip_back(const struct search *search, uint32_t i)
{
    for (bool moved = true; moved && i > search->first;) {
        const struct unit *unit = unit_before(search, i);
        moved = false;
        if (unit != NULL && is_time(search, unit)) {
            i = unit->first;
            moved = true;
        }
        const struct analysis *analysis = search->story->analysis;
        size_t first;
        if (!moved && lexicon_ending_at(analysis->model->lexicon, analysis->text, search->first, i,
                                        "modal", &first) != NULL) {
            i = (uint32_t)first;
            moved = true;
        }
    }
    return i;
}

/* "Thông báo của Bộ Y tế Lào cho biết": a preposition, but who is behind it speaks. */
static bool owns_statement(const struct search *search, uint32_t first)
{
    return first >= search->first + 2 && is_listed(search, "preposition", first - 1, first) &&
           unit_at(search, first - 2) != NULL && !is_mark(search, first - 2) &&
           (is_listed(search, "say-verb", first - 2, first - 1) ||
            (first >= search->first + 3 && is_listed(search, "say-verb", first - 3, first - 1)));
}

/* Is it the one whose words a paper gives: "dẫn lời ông Lavrov"? */
static bool is_quoted(const struct search *search, uint32_t first)
{
    const struct analysis *analysis = search->story->analysis;
    size_t begin;
    return entry_is_kind(lexicon_ending_at(analysis->model->lexicon, analysis->text, search->first,
                                           first, "say-verb", &begin),
                         "quotes");
}

/* An object of something else does not speak; of papers, which act in no event, the word before
 * tells. */
static bool may_begin(const struct search *search, const struct unit *unit)
{
    if (owns_statement(search, unit->first) || is_quoted(search, unit->first))
        return true;
    if (resolve_is_actor(search->story->resolution, unit->mention))
        return !story_is_object(search->story, search->sentence, unit->first);
    return unit->first == search->first ||
           !is_listed(search, "preposition", unit->first - 1, unit->first);
}

/* Who says what the verb at token `verb` introduces: whoever stands right before it, else behind
 * "và" or a comma the subject of the sentence. */
static int speaker_before(const struct search *search, uint32_t verb, uint32_t *ret_first)
{
    uint32_t at = skip_back(search, verb);
    const struct unit *unit = unit_before(search, at);
    *ret_first = at;
    if (unit == NULL)
        return -1;
    if (unit->mention >= 0 && may_speak(search, unit)) {
        *ret_first = unit->first;
        return may_begin(search, unit) ? unit->mention : -1;
    }
    bool goes_on = is_mark(search, at - 1) || is_listed(search, "clause-opener", at - 1, at);
    int subject = goes_on ? story_subject(search->story, search->sentence, at) : -1;
    const struct mention *mentions = search->story->analysis->mentions.items;
    return subject >= 0 && mentions[subject].sentence == search->sentence ? subject : -1;
}

/* ---- Ahead of the event ---- */

/* Do the words between verb and trigger tell where or when it was said: "nói sau cuộc hội đàm"? */
static bool is_setting(const struct search *search, uint32_t i, uint32_t trigger)
{
    bool setting = false;
    uint32_t stop;
    for (; i < trigger; i = stop) {
        const struct entry *barrier =
            story_listed_at(search->story, "modal-barrier", i, trigger, &stop);
        const struct unit *next = stop < trigger ? unit_at(search, stop) : NULL;
        if (is_mark(search, i)) /* "nói khi gặp ông Moon, người đang thăm Mỹ" is all one setting */
            setting = setting && i + 1 < trigger && is_listed(search, "time-barrier", i + 1, i + 2);
        else if (entry_is_kind(barrier, "setting") && (next == NULL || !is_time(search, next)))
            setting = true;
    }
    return setting;
}

struct speech {
    int mention;    /* who speaks, or -1 */
    uint32_t first; /* of speaker and verb, whichever comes first */
    uint32_t end;
};

/* What is said at token i, if a verb of saying begins there; *ret_stop is where to look next. */
static struct speech read_speech(const struct search *search, uint32_t i, uint32_t *ret_stop)
{
    struct speech speech = {-1, i, i};
    const struct entry *verb = story_listed_at(search->story, "say-verb", i, search->end, ret_stop);
    if (entry_is_kind(verb, "says")) {
        speech.mention = speaker_before(search, i, &speech.first);
        speech.end = *ret_stop;
        return speech;
    }
    const struct unit *unit = *ret_stop < search->end ? unit_at(search, *ret_stop) : NULL;
    if ((!entry_is_kind(verb, "quotes") && !entry_is_kind(verb, "according")) || unit == NULL ||
        unit->mention < 0 || !may_speak(search, unit))
        return speech;
    bool is_aside = is_mark(search, unit->end) && (is_mark(search, i - 1) || i == search->first);
    if (entry_is_kind(verb, "quotes") || is_aside) {
        const struct unit *paper = unit_before(search, i);
        speech.mention = unit->mention;
        speech.end = unit->end;
        if (entry_is_kind(verb, "quotes") && paper != NULL && paper->mention >= 0)
            speech.first = paper->first;
    }
    return speech;
}

/* The last one who says something before the trigger, in its clause. */
static int speaker_ahead(const struct search *search, const struct match *match, uint32_t start)
{
    int speaker = -1;
    uint32_t stop;
    for (uint32_t i = start; i < match->trigger_first; i = stop) {
        struct speech speech = read_speech(search, i, &stop);
        if (speech.mention >= 0 && speech.end <= match->trigger_first &&
            !is_setting(search, speech.end, match->trigger_first))
            speaker = speech.mention;
    }
    return speaker;
}

/* ---- Behind the event ---- */

enum {
    REST_WORDS = 8,  /* "... cho biết tại cuộc họp báo hôm 5/7." */
    LAST_WORDS = 20, /* of the sentence, in which the speaker may be named */
    NOUN_WORDS = 3   /* ", hãng thông tấn Reuters đưa tin" */
};

/* Does a mark stand before token i, or before a noun or two that lead to it? */
static bool follows_mark(const struct search *search, uint32_t i)
{
    for (uint32_t k = 0; k <= NOUN_WORDS && i > search->first + k; k++) {
        const struct unit *unit = unit_at(search, i - k - 1);
        if (is_mark(search, i - k - 1))
            return true;
        if (unit == NULL || unit->mention >= 0)
            return false;
    }
    return false;
}

/* Is what stands before the trigger no more than the place of a speech: "Tại cuộc gặp với ...,
 * ông"? */
static bool opens_with_setting(const struct search *search, uint32_t start, uint32_t trigger)
{
    while (start < trigger && is_mark(search, start))
        start++;
    return is_listed(search, "preposition", start, start + 1) || is_setting(search, start, trigger);
}

/* Is it said who, right beside the verb? */
static bool names_speaker(const struct search *search, const struct speech *speech)
{
    const struct unit *unit = unit_at(search, speech->first);
    return speech->mention >= 0 && unit != NULL && unit->mention >= 0;
}

static bool is_according(const struct search *search, uint32_t i)
{
    uint32_t stop;
    return entry_is_kind(story_listed_at(search->story, "say-verb", i, search->end, &stop),
                         "according");
}

/* "..., ông Lavrov cho biết.": the last who says something in the sentence, behind a mark. */
static int speaker_behind(const struct search *search, const struct match *match, uint32_t start)
{
    int speaker = -1;
    uint32_t stop;
    if (opens_with_setting(search, start, match->trigger_first))
        return -1;
    uint32_t first = match->end;
    if (search->end > first + LAST_WORDS)
        first = search->end - LAST_WORDS;
    for (uint32_t i = first; i < search->end; i = stop) {
        struct speech speech = read_speech(search, i, &stop);
        bool is_named = names_speaker(search, &speech) || is_according(search, i);
        if (speech.mention >= 0 && is_named && follows_mark(search, speech.first) &&
            speech.end + REST_WORDS >= search->end)
            speaker = speech.mention;
    }
    return speaker;
}

enum { SPEECH_REACH = 100 /* words from the verb to what is said */ };

int event_speaker(const struct story *story, const struct match *match)
{
    const struct sentence *range = &story->analysis->text->sentences.items[match->sentence];
    struct search search = {story, match->sentence, (uint32_t)range->first, (uint32_t)range->end};
    uint32_t start, end;
    story_clause(story, match->sentence, match->trigger_first, &start, &end);
    if (match->trigger_first > start + SPEECH_REACH)
        start = match->trigger_first - SPEECH_REACH;
    int speaker = speaker_ahead(&search, match, start);
    return speaker >= 0 ? speaker : speaker_behind(&search, match, start);
}

void event_set_attribution(const struct story *story, const struct match *match,
                           struct event *event)
{
    const struct sentence *range = &story->analysis->text->sentences.items[match->sentence];
    struct search search = {story, match->sentence, (uint32_t)range->first, (uint32_t)range->end};
    int speaker = event->is_denied ? -1 : event_speaker(story, match); /* he says it is not so */
    int entity = speaker < 0 ? -1 : entity_of(&search, speaker);
    const struct entity *entities = story->resolution->entities.items;
    if (entity >= 0 && entities[entity].mentions.count > 0)
        event->attribution = entities[entity].id;
    if (event->attribution != NULL)
        trace_clue(story->analysis->trace,
                   &(struct clue){.key = "says", .value = event->attribution, .mention = speaker});
    event->is_told_plainly = event->attribution == NULL;
}
