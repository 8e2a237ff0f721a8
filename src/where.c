/* where.c - where people meet or sign, and how, if not in one room.
 *
 * "Chiều 5/7, tại Hà Nội, Bộ trưởng Sơn hội đàm trực tuyến với Đại sứ Lào tại Nga" is online, in Hà
 * Nội; "tại Nga" is the ambassador's.  The words are in the lists mode-word, place-lead,
 * posted-word.
 */
#include "slots.h"

#include "story.h"

#include <string.h>

static bool is_mark(const struct story *story, uint32_t i)
{
    return story->analysis->text->tokens.items[i].kind == TOKEN_MARK;
}

/* ---- How ---- */

enum { MODE_REACH = 12 /* units behind the match, up to a mark */ };

/* The end of what is said in one breath with the match; a date is one unit, whatever marks it has.
 */
static uint32_t end_of_breath(const struct story *story, const struct match *match)
{
    uint32_t end = match->end;
    for (unsigned count = 0; count < MODE_REACH; count++) {
        const struct unit *unit = story_unit_at(story, match->sentence, end);
        if (unit == NULL || (unit->mention < 0 && is_mark(story, unit->first)) ||
            story_has_other_trigger(story, match, unit->first, unit->end))
            break;
        end = unit->end;
    }
    return end;
}

void event_set_mode(const struct story *story, const struct match *match, struct event *event)
{
    event->mode = match_constant(match, "mode");
    bool may_be_apart = strcmp(event->type, "meeting") == 0 && !event_is_visit(event);
    if (event->mode != NULL || !may_be_apart)
        return;
    uint32_t end = end_of_breath(story, match), stop;
    for (uint32_t i = match->trigger_first; i < end; i = stop) {
        const struct entry *word = story_listed_at(story, "mode-word", i, end, &stop);
        if (word == NULL)
            continue;
        event->mode = word->value;
        trace_clue(
            story->analysis->trace,
            &(struct clue){.key = "mode", .value = word->value, .entry = word, .mention = -1});
        return;
    }
}

/* ---- Where ---- */

/* A place that people can meet at: a city, a building, a country. */
static bool is_meeting_place(const struct story *story, const struct unit *unit)
{
    if (unit == NULL || unit->mention < 0)
        return false;
    const struct mention *mention = &story->analysis->mentions.items[unit->mention];
    if (mention->reading == NULL)
        return false;
    if (strcmp(mention->type, "place") == 0)
        return strcmp(mention->kind, "sea") != 0;
    return strcmp(mention->type, "country") == 0 || strcmp(mention->type, "seat") == 0;
}

static void take_place(const struct story *story, int index, struct event *event)
{
    const struct mention *mention = &story->analysis->mentions.items[index];
    event->place_name =
        tokens_copy(story->analysis->text, mention->first, mention->end, story->arena);
    event->place_country = strcmp(mention->type, "country") == 0 ? mention->reading->entry->id
                                                                 : mention->reading->entry->country;
    bool is_forum = strcmp(mention->type, "organization") == 0 && mention->kind != NULL &&
                    strcmp(mention->kind, "forum") == 0;
    event->forum = is_forum ? mention->reading->entry->id : NULL;
    trace_clue(story->analysis->trace,
               &(struct clue){.key = "place", .value = event->place_name, .mention = index});
}

/* Does the unit name somebody who is posted somewhere: "Đại sứ Nga"? */
static bool is_posted(const struct story *story, const struct unit *unit)
{
    return unit != NULL && story_holds_listed(story, "posted-word", unit->first, unit->end);
}

/* May "tại" at token i tell where the match is: behind the trigger, or behind a name? */
static bool follows_name(const struct story *story, const struct match *match, uint32_t i)
{
    const struct unit *before = story_unit_at(story, match->sentence, i - 1);
    return i == match->trigger_end ||
           (before != NULL && before->mention >= 0 && !is_posted(story, before));
}

/* "sẽ diễn ra trực tuyến": words that may stand between a meeting and its place. */
static bool is_of_meeting(const struct story *story, uint32_t i, uint32_t end, uint32_t *ret_stop)
{
    static const char *const lists[] = {"mode-word", "happen-verb", "modal"};
    for (size_t k = 0; k < sizeof lists / sizeof *lists; k++)
        if (story_listed_at(story, lists[k], i, end, ret_stop) != NULL)
            return true;
    return false;
}

/* Is there nothing but those, times, turns ("lần 2"), brackets and commas from `first` to `i`? */
static bool is_beside(const struct story *story, const struct match *match, uint32_t first,
                      uint32_t i)
{
    uint32_t end = (uint32_t)story->analysis->text->sentences.items[match->sentence].end, stop;
    for (; first < i; first = stop) {
        const struct unit *unit = story_unit_at(story, match->sentence, first);
        if (is_of_meeting(story, first, end, &stop) || unit == NULL)
            continue;
        stop = unit->end;
        bool is_comma =
            unit->mention < 0 && slice_is(story->analysis->text->tokens.items[first].folded, ",");
        const char *type =
            unit->mention < 0 ? "" : story->analysis->mentions.items[unit->mention].type;
        bool is_turn = strcmp(type, "time") == 0 || strcmp(type, "ordinal") == 0 ||
                       (unit->mention >= 0 && unit->symbol == story->analysis->model->known.aside);
        if (!is_comma && !is_turn)
            return false;
    }
    return true;
}

/* The mention behind a place-lead at token i; -1 if there is none. */
static int place_at(const struct story *story, const struct match *match, uint32_t i, uint32_t end,
                    uint32_t *ret_stop)
{
    if (story_listed_at(story, "place-lead", i, end, ret_stop) == NULL || *ret_stop >= end)
        return -1;
    const struct unit *unit = story_unit_at(story, match->sentence, *ret_stop);
    if (unit == NULL || !is_meeting_place(story, unit))
        return -1;
    *ret_stop = unit->end;
    return unit->mention;
}

enum { PLACE_REACH = 30 /* words from the clause's start, or behind the match */ };

/* "hội đàm với Ngoại trưởng Lào tại Hà Nội" */
static int place_behind(const struct story *story, const struct match *match,
                        const struct event *event)
{
    uint32_t first, end, stop, close = match->end;
    if (event->name_end > close) /* "lộ trình lập nhà máy tại Lào": the name's own */
        return -1;
    story_clause(story, match->sentence, match->trigger_first, &first, &end);
    if (end > close + PLACE_REACH)
        end = close + PLACE_REACH;
    for (uint32_t i = match->trigger_end; i < end; i = stop) {
        int place = place_at(story, match, i, end, &stop);
        bool is_near =
            i < close ? follows_name(story, match, i) : is_beside(story, match, close, i);
        bool is_posts = i == close && close > first &&
                        is_posted(story, story_unit_at(story, match->sentence, i - 1));
        if (place >= 0 && is_near && !is_posts)
            return place;
        if (i >= close && !is_beside(story, match, close, stop))
            return -1;
    }
    return -1;
}

/* "Chiều 5/7, tại Hà Nội, ..." */
static int place_ahead(const struct story *story, const struct match *match)
{
    uint32_t first, end, stop;
    story_clause(story, match->sentence, match->trigger_first, &first, &end);
    for (uint32_t i = first; i < match->trigger_first && i < first + PLACE_REACH; i = stop) {
        int place = place_at(story, match, i, match->trigger_first, &stop);
        if (place >= 0 && is_beside(story, match, first, i) && stop < match->trigger_first &&
            is_mark(story, stop))
            return place;
        if (!is_beside(story, match, first, stop))
            return -1;
    }
    return -1;
}

void event_set_place(const struct story *story, const struct match *match, struct event *event)
{
    struct value value;
    bool is_said = match_value(match, "place", &value);
    if (is_said && value.constant != NULL) {
        event->place_name = value.constant;
        return;
    }
    bool may_tell = event->mode == NULL &&
                    (strcmp(event->type, "meeting") == 0 || strcmp(event->type, "agreement") == 0);
    int place = is_said ? value.capture->mention : -1;
    if (place < 0 && may_tell && !is_said)
        place = place_behind(story, match, event);
    if (place < 0 && may_tell && !is_said)
        place = place_ahead(story, match);
    if (place >= 0 && story->analysis->mentions.items[place].reading != NULL) {
        take_place(story, place, event);
    } else if (is_said && place < 0) {
        event->place_name = tokens_copy(story->analysis->text, value.capture->first,
                                        value.capture->end, story->arena);
    }
}
