/* said_between.c - is a time that at which something was said of the match?
 *
 *     Ngày 28/6, Lào mời Thủ tướng Áo sang thăm.                  when he was asked to come
 *     sẽ gặp Thủ tướng Áo, Bộ Ngoại giao thông báo hôm 24/5       when that was told
 *     Ngày 5/7, ông Orlov nói khi gặp Thủ tướng Áo ...            said there and then: of both
 *
 * When it was said is the date of what is agreed or promised: saying.c.
 */
#include "own_time_parts.h"

#include <string.h>

/* "thông báo", "ca ngợi", or a modal word that is said: "mời", "đề nghị", "hủy" */
static bool is_saying(const struct entry *entry)
{
    return strcmp(entry->type, "comment-word") == 0 ||
           (strcmp(entry->type, "say-verb") == 0 && entry_is_kind(entry, "says")) ||
           (strcmp(entry->type, "modal") == 0 &&
            (entry_is_kind(entry, "saying") || entry_is_kind(entry, "ended")));
}

/* Where "trước giờ phát biểu," ends, a setting between two marks at token i; i if there is none. */
static uint32_t setting_end(const struct story *story, uint32_t i, uint32_t end)
{
    uint32_t stop;
    bool is_behind_mark = i > 0 && story_is_comma(story, i - 1);
    if (!is_behind_mark ||
        !entry_is_kind(story_listed_at(story, "modal-barrier", i, end, &stop), "setting"))
        return i;
    for (uint32_t comma = stop; comma < end; comma++)
        if (story_is_comma(story, comma))
            return comma;
    return i;
}

/* Does a word of saying stand in tokens [first, end): "Ngày 28-6, Lào mời ... sang thăm"?  Not in
 * "Ngày 28-6, trước giờ phát biểu, ông điện đàm với ...". */
bool event_is_said_between(const struct story *story, uint32_t sentence, uint32_t first,
                           uint32_t end)
{
    size_t stop;
    for (size_t i = first; i < end; i = stop) {
        i = setting_end(story, (uint32_t)i, end);
        const struct unit *unit = story_unit_at(story, sentence, (uint32_t)i);
        if (unit != NULL && unit->mention >= 0) { /* "Bộ trưởng Thống nhất" */
            stop = unit->end;
            continue;
        }
        const struct reading *reading = lexicon_match(story->analysis->model->lexicon,
                                                      story->analysis->text, i, end, true, &stop);
        if (reading == NULL)
            stop = i + 1;
        for (; reading != NULL; reading = reading->next)
            if (is_saying(reading->entry))
                return true;
    }
    return false;
}

/* Where "tại Nhà hát lớn, Huế," ends, a place between the time and the words at token `first`;
 * `first` if none stands there. */
static uint32_t behind_place(const struct story *story, const struct match *match, uint32_t first)
{
    uint32_t i = first, end = match->trigger_first;
    if (!story_begins_listed(story, "place-lead", first, end))
        return first;
    while (i < end && !story_is_comma(story, i))
        i++;
    const struct unit *land = i < end ? story_unit_at(story, match->sentence, i + 1) : NULL;
    if (land != NULL && story_is_place(story, land) && land->end < end &&
        story_is_comma(story, land->end))
        i = land->end;
    return i < end ? i + 1 : first;
}

enum { SAID_LEAD = 2 /* words: "tại cuộc" */ };

/* "phát biểu tại hội đàm", "nói trong cuộc gặp", "nói khi tiếp": said there and then. */
bool event_is_said_there(const struct story *story, const struct match *match)
{
    uint32_t stop, start = story_words_before(story, match, match->trigger_first, SAID_LEAD);
    for (uint32_t i = match->trigger_first + 1; i-- > start;)
        if (story_listed_at(story, "at-word", i, match->trigger_end, &stop) != NULL ||
            story_listed_at(story, "while-word", i, match->trigger_end, &stop) != NULL)
            return true;
    return false;
}

/* The same of a meeting, with no mark in between: neither "Báo Huế ngày 5/7 đưa tin, ông Orlov nói
 * khi gặp ông Sơn" nor "Lào ngày 5/7 cho biết hai bên có thể họp tại hội nghị". */
bool event_is_said_in_one(const struct story *story, const struct match *match, uint32_t first)
{
    uint32_t stop;
    if (event_match_is(match, "visit"))
        return false;
    if (first < match->trigger_first && story_is_comma(story, first))
        first = behind_place(story, match, first + 1); /* "Ngày 5/7, ông Orlov nói khi gặp" */
    for (uint32_t i = first; i < match->trigger_first; i = stop) {
        const struct entry *modal = story_listed_at(story, "modal", i, match->trigger_first, &stop);
        if (modal == NULL)
            stop = i + 1; /* "định" of "khẳng định" is none */
        if (story_is_mark(story, match->sentence, i) || entry_is_kind(modal, "future") ||
            entry_is_kind(modal, "hedge"))
            return false;
    }
    return event_is_said_there(story, match);
}

/* "Tại hội nghị, ông hôm 24/5 nói": what is told behind was said there. */
bool event_opens_as_setting(const struct story *story, const struct match *match)
{
    uint32_t start = (uint32_t)story->analysis->text->sentences.items[match->sentence].first;
    return match->trigger_first > start && match->trigger_first <= start + SAID_LEAD &&
           story_begins_listed(story, "modal-barrier", start, match->trigger_end);
}

/* "và hứa mở chợ": does "và" at token i join on what somebody says, of which the time tells?  Not
 * "và hứa hôm 5/7", "và nói với báo chí hôm 5/7", which tell of one day. */
static bool says_on(const struct story *story, uint32_t i, uint32_t time)
{
    uint32_t stop, last;
    const struct entry *modal = story_listed_at(story, "modal", i + 1, time, &stop);
    uint32_t first = modal != NULL && !entry_is_kind(modal, "saying") ? stop : i + 1;
    if (entry_is_kind(story_listed_at(story, "modal", first, time, &stop), "saying"))
        return stop + 1 < time;
    if (!entry_is_kind(story_listed_at(story, "say-verb", first, time, &stop), "says"))
        return false;
    for (uint32_t k = stop; k < time; k = stop)
        if (story_listed_at(story, "modal", k, time, &stop) != NULL ||
            story_listed_at(story, "that-word", k, time, &last) != NULL)
            return true;
    return false;
}

bool event_is_of_what_is_said(const struct story *story, const struct match *match, uint32_t time)
{
    for (uint32_t i = match->end; i < time && !story_is_mark(story, match->sentence, i); i++)
        if (story_is_joining_word(story, i, "and") && says_on(story, i, time))
            return true;
    return false;
}

/* "sẽ gặp Thủ tướng Áo, Bộ Ngoại giao thông báo hôm 24/5", "đã mời ông thăm Áo, Reuters hôm 24/5
 * cho hay": the day on which that was said, behind the comma; not "hội nghị, mà ông nói sẽ diễn ra
 * ngày 12/6". */
bool event_is_said_behind(const struct story *story, const struct match *match,
                          const struct unit *unit)
{
    uint32_t end = event_breath_end(story, match->sentence, unit->end);
    if (event_is_told_behind(story, unit->end, end) && !event_opens_as_setting(story, match))
        return true;
    for (uint32_t i = match->end; i < unit->first; i++)
        if (story_is_mark(story, match->sentence, i))
            return event_is_said_between(story, match->sentence, i, unit->first) &&
                   !story_holds_listed(story, "happen-verb", i, unit->first);
    return false;
}
