/* comment.c - who only speaks of an instrument, and signs none.
 *
 *     Thủ tướng A và Thủ tướng B hoan nghênh việc hai nước ký hiệp định.   nobody signs
 *     Thủ tướng A cho biết đã ký hiệp định.                                A does
 *     Thủ tướng A ca ngợi hợp tác, ký hiệp định.                           A does
 */
#include "slots.h"

#include "events_parts.h"

/* "cho biết đã ký": does nobody else act between the verb of saying and the trigger? */
static bool speaks_of_himself(const struct story *story, const struct match *match, uint32_t first)
{
    for (uint32_t i = first; i < match->trigger_first; i++) {
        const struct unit *unit = story_unit_at(story, match->sentence, i);
        if ((unit != NULL && unit->mention >= 0 &&
             resolve_is_actor(story->resolution, unit->mention)) ||
            story_begins_listed(story, "instrument-word", i, match->trigger_first))
            return false;
    }
    return true;
}

/* "chúng tôi đã ký", as the speaker has it */
static bool is_first_person(const struct story *story, uint32_t token, uint32_t end)
{
    uint32_t stop;
    return entry_is_kind(story_listed_at(story, "other-subject", token, end, &stop), "speaker");
}

/* "ca ngợi hợp tác, ký hiệp định": behind a comma he goes on to act himself. */
static bool goes_on(const struct story *story, const struct match *match, uint32_t first)
{
    uint32_t comma = match->trigger_first;
    while (comma > first && !story_is_comma(story, comma - 1))
        comma--;
    return comma > first && speaks_of_himself(story, match, comma);
}

enum { COMMENT_REACH = 100 /* words from a comment to what it is on */ };

/* Where the last words end that make what is signed a thing spoken of: "hoan nghênh việc ký", "cho
 * biết hai nước đã ký"; 0: none.  *ret_is_own: "chúng tôi đã ký". */
static uint32_t find_comment(const struct story *story, const struct match *match, bool *ret_is_own)
{
    uint32_t start, end, stop, found = 0;
    story_clause(story, match->sentence, match->trigger_first, &start, &end);
    if (match->trigger_first > start + COMMENT_REACH)
        start = match->trigger_first - COMMENT_REACH;
    for (uint32_t i = start; i < match->trigger_first; i = stop) {
        const struct entry *word =
            story_listed_at(story, "comment-word", i, match->trigger_first, &stop);
        bool comments = word != NULL && /* not "chấp nhận ký" */
                        !story_begins_listed(story, "modal", i, match->trigger_first);
        if (word == NULL)
            word = story_listed_at(story, "say-verb", i, match->trigger_first, &stop);
        if ((comments && !goes_on(story, match, stop)) ||
            (entry_is_kind(word, "says") && !speaks_of_himself(story, match, stop)))
            found = stop;
        *ret_is_own = *ret_is_own || is_first_person(story, i, match->trigger_first);
        stop = word == NULL ? i + 1 : stop;
    }
    return *ret_is_own ? 0 : found;
}

void event_leave_out_speakers(const struct story *story, const struct match *match,
                              struct event *event)
{
    if (!event_is_instrument(event) || strcmp(event->status, "proposed") == 0 ||
        event->person_count == 0)
        return;
    bool is_own = false;
    uint32_t first = find_comment(story, match, &is_own);
    int speaker = first > 0 || is_own ? -1 : event_speaker(story, match);
    bool is_behind = speaker >= 0 && story->analysis->mentions.items[speaker].first >= match->end;
    if (first == 0 && !is_behind)
        return;
    size_t count = 0;
    for (size_t i = 0; i < event->person_count; i++)
        if (event_is_named_from(story, event->sentence, first, event->persons[i], speaker))
            event->persons[count++] = event->persons[i];
    event->person_count = count;
}
