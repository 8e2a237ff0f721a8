/* own_time.c - may a time of the sentence be the match's own, or is it that of something else?
 *
 *     Ngày 10/8, Lào phản ứng sau khi Nga gặp Mỹ.                 10/8 is not the meeting's
 *     Nga gặp Mỹ, phá lệ đặt ra năm 1979.                         nor is 1979
 *     Nga gặp Mỹ bên lề hội nghị hôm 29/6.                        29/6 is of both
 *
 * It asks where the time stands; its parts know the rest: no_date.c what is no date at all,
 * cut_off.c what parts a time from the trigger behind it, behind_time.c how far one behind the
 * match reaches, shared_time.c whose it is of two events, said_between.c whether it tells when
 * something was said.  Which of those that may be is taken, when.c says.
 */
#include "own_time_parts.h"

#include <string.h>

bool event_is_time(const struct story *story, int mention)
{
    return mention >= 0 && strcmp(story->analysis->mentions.items[mention].type, "time") == 0;
}

bool event_has_value(const struct story *story, int mention)
{
    return event_is_time(story, mention) && story->resolution->infos[mention].time.edtf != NULL;
}

/* "ngày mai" without an article date */
bool event_has_direction(const struct story *story, int mention)
{
    return event_is_time(story, mention) && story->resolution->infos[mention].time.direction != 0;
}

/* "hôm nay", "tối qua", on whatever day that was */
bool event_is_day_of_news(const struct story *story, int mention)
{
    if (!event_is_time(story, mention) || story->resolution->infos[mention].time.direction > 0)
        return false;
    const struct mention *time = &story->analysis->mentions.items[mention];
    return story_holds_listed(story, "relative-day", time->first, time->end) ||
           story_holds_listed(story, "day-shift", time->first, time->end);
}

/* "3 nước vào tháng 11, gồm Áo và Lào" */
static bool is_group(const struct story *story, const struct unit *unit)
{
    return strcmp(story->analysis->mentions.items[unit->mention].type, "group") == 0;
}

/* The time with a value that the unit is, or holds in brackets, "(năm 2009)", or in a list; -1 if
 * none. */
int event_time_that(const struct story *story, const struct unit *unit, event_time_test *is_wanted)
{
    if (unit->mention < 0 ||
        (unit->symbol != story->analysis->model->known.aside && !is_group(story, unit)))
        return is_wanted(story, unit->mention) ? unit->mention : -1;
    const struct mention *mentions = story->analysis->mentions.items;
    for (int i = unit->mention - 1;
         i >= 0 && mentions[i].sentence == mentions[unit->mention].sentence; i--)
        if (mentions[i].parent == unit->mention && is_wanted(story, i))
            return i;
    return -1;
}

int event_time_in(const struct story *story, const struct unit *unit)
{
    return event_time_that(story, unit, event_has_value);
}

/* "hội nghị": many people, whom others meet there */
bool event_is_gathering(const struct match *match)
{
    return event_match_is(match, "summit") || event_match_is(match, "conference");
}

/* "Ngày 5/7, Thủ tướng tiếp ông Orlov đang thăm Lào", "chủ trì lễ đón ông Orlov sang thăm": the day
 * is not that of the visit. */
static bool is_guest_of_day(const struct story *story, const struct match *match, uint32_t first,
                            const char *edtf)
{
    if (!event_match_is(match, "visit") || !edtf_is_day(edtf))
        return false;
    return story_holds_listed(story, "ceremony", first, match->trigger_end) ||
           story_holds_kind(story, "modal", "present", first, match->trigger_first);
}

/* May the time before the match, or one that reaches into it, date it? */
static bool may_date_before(const struct story *story, const struct match *match,
                            const struct unit *unit, const char *edtf)
{
    return !event_is_cut_off(story, match, unit->end, edtf) &&
           !is_guest_of_day(story, match, unit->end, edtf) &&
           (strcmp(match->rule->type, "meeting") != 0 ||
            event_is_said_in_one(story, match, unit->end) ||
            !event_is_said_between(story, match->sentence, unit->end, match->trigger_end));
}

/* May the time that the rule's pattern took in date the match? */
static bool may_date_within(const struct story *story, const struct match *match,
                            const struct unit *unit)
{
    return unit->end > match->trigger_first || strcmp(match->rule->type, "meeting") != 0 ||
           !event_is_said_between(story, match->sentence, unit->end, match->trigger_first) ||
           event_is_said_there(story, match);
}

bool event_may_date(const struct story *story, const struct match *match, const struct unit *unit,
                    event_time_test *is_wanted, uint32_t start, uint32_t end)
{
    int time = event_time_that(story, unit, is_wanted);
    if (time < 0 || unit->first < start || unit->end > end)
        return false;
    const char *edtf = story->resolution->infos[time].time.edtf;
    if (event_is_no_date(story, match, unit, time, edtf) ||
        event_is_of_other(story, match, unit, edtf))
        return false;
    if (event_is_gathering(match) && unit->end <= match->trigger_first && edtf != NULL &&
        event_is_cut_off(story, match, unit->end, edtf))
        return false;
    if (unit->first >= match->first && unit->end <= match->end)
        return may_date_within(story, match, unit);
    if (unit->first < match->end)
        return may_date_before(story, match, unit, edtf);
    return event_may_date_behind(story, match, unit, edtf);
}
