/* picture.c - the day of a picture, for the meeting that it shows.
 *
 *     Thủ tướng Lào A (trái) và Thủ tướng Áo B tại Viêng Chăn ngày 28/4.    the picture
 *     Thủ tướng Áo hôm nay hội đàm với Thủ tướng Lào ...                    talks of that day
 *
 * A caption names two people of two parties, perhaps where they stand, and a day.  Where the text
 * tells of one meeting of theirs and not on which day it was, it was that day.
 */
#include "slots.h"

#include "story.h"

#include <string.h>

enum { CAPTION_UNITS = 16 /* names, brackets, "tại buổi họp báo ở Viêng Chăn", a day */ };

static const struct mention_info *info_of(const struct story *story, const struct unit *unit)
{
    return unit->mention < 0 ? NULL : &story->resolution->infos[unit->mention];
}

/* Two people of different parties, named together; "hai nước" is in no caption */
static const struct mention_info *two_people(const struct story *story, const struct unit *unit)
{
    const struct mention_info *info = info_of(story, unit);
    if (info == NULL || info->person_count != 2 || info->refer != NULL ||
        strcmp(story->analysis->mentions.items[unit->mention].type, "group") != 0)
        return NULL;
    const struct entity *people = story->resolution->entities.items;
    const char *one = people[info->persons[0]].party, *other = people[info->persons[1]].party;
    return one != NULL && other != NULL && strcmp(one, other) != 0 ? info : NULL;
}

/* The day that stands last in the sentence, before its full stop; NULL if it names another one too,
 * or tells of an event. */
static const char *day_of_caption(const struct story *story, size_t sentence)
{
    const struct frame *frame = &story->analysis->frames[sentence];
    size_t last = frame->count;
    bool tells = story_events_of(story, sentence).count > 0;
    while (last > 0 && frame->units[last - 1].mention < 0 &&
           story->analysis->text->tokens.items[frame->units[last - 1].first].kind == TOKEN_MARK)
        last--;
    if (tells || last < 2 || last > CAPTION_UNITS)
        return NULL;
    const char *day = NULL;
    for (size_t i = 1; i < last; i++) {
        int time = event_time_in(story, &frame->units[i]);
        const struct mention_info *info = info_of(story, &frame->units[i]);
        if (info != NULL && info->person_count > 0) /* somebody else does something */
            return NULL;
        if (time >= 0 && i + 1 < last)
            return NULL;
        if (time >= 0)
            day = story->resolution->infos[time].time.edtf;
    }
    return edtf_is_day(day) ? day : NULL;
}

/* Is it a meeting of these two, and of no third party? */
static bool is_of_two(const struct event *event, const struct mention_info *two)
{
    size_t found = 0;
    if (strcmp(event->type, "meeting") != 0 || !party_set_equal(&event->parties, &two->parties))
        return false;
    for (size_t i = 0; i < event->person_count; i++)
        found += event->persons[i] == two->persons[0] || event->persons[i] == two->persons[1];
    return found == 2;
}

/* Is it a meeting of the two that may have been on that day: "hồi tháng tư", or no time at all? */
static bool may_be_pictured(const struct event *event, const struct mention_info *two,
                            const char *day)
{
    static const char *const subtypes[] = {"talks", "courtesy", "summit"};
    bool is_open = event->date == NULL || (strlen(event->date) == strlen("2021-07") &&
                                           strncmp(event->date, day, strlen(event->date)) == 0);
    if (strcmp(event->status, "occurred") != 0 || !is_open || !is_of_two(event, two))
        return false;
    for (size_t i = 0; i < sizeof subtypes / sizeof *subtypes; i++)
        if (event_is_subtype(event, subtypes[i]))
            return true;
    return false;
}

void event_settle_pictured(const struct story *story, const struct event_list *list,
                           size_t sentence)
{
    const struct frame *frame = &story->analysis->frames[sentence];
    const struct mention_info *two = frame->count == 0 ? NULL : two_people(story, &frame->units[0]);
    const char *day = two == NULL ? NULL : day_of_caption(story, sentence);
    struct event *pictured = NULL;
    size_t first, end;
    if (day == NULL)
        return;
    event_window(list, event_number_at(list, sentence), &first, &end);
    for (size_t i = first; i < end; i++) {
        struct event *event = list->items.items[i];
        if (is_of_two(event, two) && event->date != NULL && strcmp(event->date, day) == 0)
            return; /* the picture of another one told of */
        if (!may_be_pictured(event, two, day))
            continue;
        if (pictured != NULL)
            return;
        pictured = event;
    }
    if (pictured != NULL)
        pictured->date = day;
}
