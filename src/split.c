/* split.c - two meetings told in one breath.
 *
 *     hai cuộc gặp năm 2000 và 2007            one of each year
 *     hai cuộc họp ngày 27/4 và 26/5           one of each day
 *     họp trong hai ngày 5 và 6/7              one
 */
#include "events_parts.h"

#include "quantity.h"

#include <string.h>

/* "hồi tháng 1 và tháng 3", "năm 2000 và 2007": the times of two; false where it is an interval, or
 * one. */
static bool split_months(const struct story *story, const struct event *event, const char *times[2])
{
    const char *slash = event->date == NULL ? NULL : strchr(event->date, '/');
    size_t length = slash == NULL ? 0 : (size_t)(slash - event->date);
    bool holds_and = false;
    bool is_vague = length == strlen("2000") || length == strlen("2000-04");
    if (strcmp(event->type, "meeting") != 0 || !is_vague || strlen(slash + 1) != length)
        return false;
    for (uint32_t i = event->date_first + 1; i < event->date_end; i++)
        holds_and = holds_and || story_is_joining_word(story, i, "and");
    times[0] = arena_copy(story->arena, event->date, length);
    times[1] = slash + 1;
    return holds_and;
}

enum { NUMBER_LEAD = 3 /* words: "hai lần họp" */ };

/* "hai cuộc họp", "2 lần gặp": does the number of two stand before the trigger? */
static bool is_told_of_two(const struct story *story, const struct match *match)
{
    uint32_t first = story_words_before(story, match, match->trigger_first, NUMBER_LEAD);
    double number;
    for (uint32_t i = first; i < match->trigger_first; i++)
        if (quantity_number(story->analysis, i, i + 1, &number) && number == 2)
            return true;
    return false;
}

/* "hai cuộc họp ngày 27/4 và 26/5": the days of two, which "và" joins; false: it is of one. */
static bool split_days(const struct story *story, const struct match *match,
                       const struct event *event, const char *times[2])
{
    if (strcmp(event->type, "meeting") != 0 || !edtf_is_day(event->date) ||
        event->date_end <= event->date_first ||
        !story_is_joining_word(story, event->date_end, "and") || !is_told_of_two(story, match))
        return false;
    const struct unit *unit = story_unit_at(story, match->sentence, event->date_end + 1);
    bool is_time = unit != NULL && unit->mention >= 0 &&
                   strcmp(story->analysis->mentions.items[unit->mention].type, "time") == 0;
    times[0] = event->date;
    times[1] = is_time ? story->resolution->infos[unit->mention].time.edtf : NULL;
    return edtf_is_day(times[1]);
}

bool event_split_time(const struct story *story, const struct match *match,
                      const struct event *event, const char *times[2])
{
    return split_months(story, event, times) || split_days(story, match, event, times);
}
