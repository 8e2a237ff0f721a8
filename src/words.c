/* words.c - what stands where in a sentence: marks, words of lists, triggers, clauses.
 *
 * Of "Sáng 5/7, tại Viêng Chăn, Thủ tướng Lào hội đàm" the word of the list place-lead begins at
 * "tại", and the clause of "hội đàm" begins with "Thủ tướng".  Nothing here knows what the article
 * told before.
 */
#include "story_parts.h"

#include "shadow.h"

#include <string.h>

bool story_is_mark_unit(const struct story *story, const struct unit *unit, const char *marks)
{
    if (unit->mention >= 0)
        return false;
    const struct token *token = &story->analysis->text->tokens.items[unit->first];
    return token->kind == TOKEN_MARK && token->folded.length == 1 &&
           strchr(marks, token->folded.data[0]) != NULL;
}

size_t story_sentence_at(const struct story *story, size_t token)
{
    return text_sentence_of(story->analysis->text, token);
}

/* "Tối qua Ngoại trưởng Lào gặp": the "qua" of a time leads nowhere. */
static bool ends_time(const struct story *story, uint32_t token)
{
    const struct unit *unit = story_unit_at(story, story_sentence_at(story, token - 1), token - 1);
    return unit != NULL && unit->mention >= 0 &&
           strcmp(story_mention_at(story, unit->mention)->type, "time") == 0;
}

static const struct entry *listed_before(const struct story *story, uint32_t token,
                                         const char *list)
{
    size_t first;
    const struct entry *entry = lexicon_ending_at(story->analysis->model->lexicon,
                                                  story->analysis->text, 0, token, list, &first);
    return entry == NULL || ends_time(story, token) ? NULL : entry;
}

bool story_is_listed_before(const struct story *story, uint32_t token, const char *list)
{
    const struct entry *entry = listed_before(story, token, list);
    return entry != NULL && !entry_is_kind(entry, "keep");
}

bool story_is_preposition_before(const struct story *story, uint32_t token, const char *kind)
{
    return entry_is_kind(listed_before(story, token, "preposition"), kind);
}

/* The first event match of a sentence or of one after it. */
static size_t first_event(const struct analysis *analysis, size_t sentence)
{
    size_t low = 0, high = analysis->events.count;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (analysis->events.items[middle]->sentence < sentence)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

struct event_span story_events_of(const struct story *story, size_t sentence)
{
    const struct analysis *analysis = story->analysis;
    size_t first = first_event(analysis, sentence), end = first_event(analysis, sentence + 1);
    if (first == end)
        return (struct event_span){NULL, 0};
    return (struct event_span){analysis->events.items + first, end - first};
}

size_t story_first_mention(const struct analysis *analysis, uint32_t sentence)
{
    size_t low = 0, high = analysis->mentions.count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (analysis->mentions.items[middle].sentence < sentence)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

bool story_is_joining_word(const struct story *story, uint32_t token, const char *kind)
{
    const struct entry *entry = lexicon_find(story->analysis->model->lexicon, story->analysis->text,
                                             token, token + 1, "joining-word");
    return entry_is_kind(entry, kind);
}

bool story_is_joining(const struct story *story, uint32_t token)
{
    return story_is_comma(story, token) ||
           slice_is(story->analysis->text->tokens.items[token].folded, ";") ||
           story_is_joining_word(story, token, "and");
}

bool story_is_comma(const struct story *story, uint32_t token)
{
    return slice_is(story->analysis->text->tokens.items[token].folded, ",");
}

bool story_is_quote(const struct story *story, uint32_t token)
{
    return shadow_is_quote(&story->analysis->text->tokens.items[token]);
}

bool story_is_place(const struct story *story, const struct unit *unit)
{
    if (unit->mention < 0)
        return false;
    const char *type = story->analysis->mentions.items[unit->mention].type;
    return strcmp(type, "place") == 0 || strcmp(type, "seat") == 0 || strcmp(type, "country") == 0;
}

bool story_holds_comma(const struct story *story, const struct unit *unit)
{
    for (uint32_t i = unit->first; i < unit->end; i++)
        if (story_is_comma(story, i))
            return strcmp(story_mention_at(story, unit->mention)->type, "person") == 0;
    return false;
}

bool story_is_mark(const struct story *story, size_t sentence, uint32_t i)
{
    const struct unit *unit = story_unit_at(story, sentence, i);
    bool is_name = unit != NULL && unit->mention >= 0;
    return !is_name && story->analysis->text->tokens.items[i].kind == TOKEN_MARK;
}

bool story_holds_mark(const struct story *story, size_t sentence, uint32_t first, uint32_t end)
{
    for (uint32_t i = first; i < end; i++)
        if (story_is_mark(story, sentence, i))
            return true;
    return false;
}

bool story_has_trigger(const struct story *story, size_t sentence, uint32_t first, uint32_t end)
{
    struct event_span events = story_events_of(story, sentence);
    for (size_t i = 0; i < events.count; i++)
        if (events.items[i]->trigger_first >= first && events.items[i]->trigger_first < end)
            return true;
    return false;
}

void story_clause(const struct story *story, size_t sentence, uint32_t token, uint32_t *ret_first,
                  uint32_t *ret_end)
{
    const struct frame *frame = &story->analysis->frames[sentence];
    const struct sentence *range = &story->analysis->text->sentences.items[sentence];
    *ret_first = (uint32_t)range->first;
    *ret_end = (uint32_t)range->end;
    for (size_t i = 0; i < frame->count; i++) {
        if (!story_is_mark_unit(story, &frame->units[i], ";"))
            continue;
        if (frame->units[i].end <= token)
            *ret_first = frame->units[i].end;
        else if (frame->units[i].first < *ret_end)
            *ret_end = frame->units[i].first;
    }
}

/* Does another event's trigger stand in tokens [first, end)? */
bool story_has_other_trigger(const struct story *story, const struct match *match, uint32_t first,
                             uint32_t end)
{
    struct event_span events = story_events_of(story, match->sentence);
    for (size_t i = 0; i < events.count; i++) {
        const struct match *other = events.items[i];
        if (other != match && strcmp(other->rule->type, match->rule->type) == 0 &&
            other->trigger_first >= first && other->trigger_first < end)
            return true;
    }
    return false;
}

bool story_holds_listed(const struct story *story, const char *list, uint32_t first, uint32_t end)
{
    uint32_t stop;
    for (uint32_t i = first; i < end; i++)
        if (story_listed_at(story, list, i, end, &stop) != NULL)
            return true;
    return false;
}

bool story_holds_kind(const struct story *story, const char *list, const char *kind, uint32_t first,
                      uint32_t end)
{
    uint32_t stop;
    for (uint32_t i = first; i < end; i++)
        if (entry_is_kind(story_listed_at(story, list, i, end, &stop), kind))
            return true;
    return false;
}

enum { BREATH_REACH = 8 /* words behind a noun that may still say what became of it */ };

/* The end of the words behind token `first` that belong to it: a mark ends them, but for one inside
 * a mention, "12/6". */
uint32_t story_breath_end(const struct story *story, uint32_t sentence, uint32_t first)
{
    const struct text *text = story->analysis->text;
    uint32_t end = first, far = first + BREATH_REACH;
    while (end < text->sentences.items[sentence].end && end < far) {
        const struct unit *unit = story_unit_at(story, sentence, end);
        bool is_name = unit != NULL && unit->mention >= 0;
        if (!is_name && text->tokens.items[end].kind == TOKEN_MARK)
            break;
        end = is_name ? unit->end : end + 1;
    }
    return end < far ? end : far;
}

const struct unit *story_unit_at(const struct story *story, size_t sentence, uint32_t i)
{
    const struct frame *frame = &story->analysis->frames[sentence];
    size_t low = 0, high = frame->count;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (frame->units[middle].end <= i)
            low = middle + 1;
        else
            high = middle;
    }
    return low < frame->count && frame->units[low].first <= i ? &frame->units[low] : NULL;
}

bool story_begins_listed(const struct story *story, const char *list, size_t i, size_t end)
{
    size_t stop;
    const struct reading *reading =
        lexicon_match(story->analysis->model->lexicon, story->analysis->text, i, end, true, &stop);
    for (; reading != NULL; reading = reading->next)
        if (strcmp(reading->entry->type, list) == 0)
            return true;
    return false;
}

const struct entry *story_listed_at(const struct story *story, const char *list, uint32_t i,
                                    uint32_t end, uint32_t *ret_stop)
{
    size_t stop;
    const struct entry *entry = lexicon_longest(story->analysis->model->lexicon,
                                                story->analysis->text, i, end, list, &stop);
    *ret_stop = entry != NULL ? (uint32_t)stop : i + 1;
    return entry;
}

uint32_t story_words_before(const struct story *story, const struct match *match, uint32_t token,
                            uint32_t reach)
{
    uint32_t start = (uint32_t)story->analysis->text->sentences.items[match->sentence].first;
    return token > start + reach ? token - reach : start;
}

/* A mark, and not one within a name: "Kim Jong-un" */
static bool is_break(const struct story *story, uint32_t i)
{
    return story->analysis->text->tokens.items[i].kind == TOKEN_MARK &&
           story_is_mark(story, story_sentence_at(story, i), i);
}

bool story_has_listed_near(const struct story *story, const char *list, uint32_t first,
                           uint32_t end)
{
    for (uint32_t i = end; i-- > first && !is_break(story, i);)
        if (story_begins_listed(story, list, i, end))
            return true;
    return false;
}

bool story_follows_listed(const struct story *story, const struct match *match, const char *list,
                          uint32_t reach)
{
    uint32_t end = match->trigger_first;
    return story_has_listed_near(story, list, story_words_before(story, match, end, reach), end);
}
