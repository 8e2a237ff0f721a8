/* ceremony.c - the day of what stands before talks, for the talks.
 *
 *     Sáng 5/7, Bộ trưởng chủ trì lễ đón Bộ trưởng Quốc phòng Lào.   the day of the ceremony
 *     Hai bên duyệt đội danh dự.
 *     Sau lễ đón, hai Bộ trưởng hội đàm.                              talks of the same day
 *
 * Talks follow a welcome, on its day, which is not told twice.
 */
#include "slots.h"

#include "story.h"

#include <string.h>

enum {
    DAY_REACH = 2,
    TALKS_REACH = 4,
    COURTESY_REACH = 1
    /* sentences behind the day, and behind the ceremony */
};

static bool is_talk(const struct event *event)
{
    return strcmp(event->type, "meeting") == 0 &&
           (event_is_subtype(event, "talks") || event_is_subtype(event, "courtesy"));
}

/* "2021-07-05": no month, and no interval */
static bool is_day(const struct story *story, int mention)
{
    return strcmp(story->analysis->mentions.items[mention].type, "time") == 0 &&
           edtf_is_day(story->resolution->infos[mention].time.edtf);
}

/* The first token of a word such as "lễ đón"; the sentence's end if none stands in it. */
static uint32_t find_ceremony(const struct story *story, const struct sentence *range)
{
    uint32_t i = (uint32_t)range->first;
    while (i < range->end && !story_begins_listed(story, "ceremony", i, range->end))
        i++;
    return i;
}

static bool is_near(uint32_t from, uint32_t to, uint32_t reach)
{
    return from <= to && to <= from + reach;
}

void event_note_ceremony(struct story *story, uint32_t sentence)
{
    const struct frame *frame = &story->analysis->frames[sentence];
    const struct sentence *range = &story->analysis->text->sentences.items[sentence];
    uint32_t ceremony = find_ceremony(story, range);
    bool is_told = story->ceremony.mention >= 0 && /* "Sau lễ đón" points back to it */
                   is_near(story->ceremony.sentence, sentence, TALKS_REACH);
    int day = -1;
    for (size_t i = 0; i < frame->count; i++)
        if (frame->units[i].mention >= 0 && is_day(story, frame->units[i].mention) &&
            (day < 0 || frame->units[i].first < ceremony))
            day = frame->units[i].mention;
    if (day >= 0)
        story->day = (struct told_day){.mention = day, .sentence = sentence};
    if (ceremony < range->end && day < 0 && is_told)
        story->ceremony.sentence = sentence; /* of which is told up to here */
    if (ceremony == range->end || story->day.mention < 0 || (day < 0 && is_told) ||
        !is_near(story->day.sentence, sentence, DAY_REACH))
        return;
    story->ceremony = (struct told_day){
        .mention = story->day.mention, .sentence = sentence, .parties = story->before};
}

/* The talks or the call told last that the same people had, on a known day; NULL: none. */
static const struct event *talks_before(const struct story *story, const struct event *event)
{
    size_t first, end;
    event_window(story->events, story->events->items.count, &first, &end);
    for (size_t i = end; i-- > first;) {
        const struct event *told = story->events->items.items[i];
        if (is_talk(told) && strcmp(told->status, "occurred") == 0 && edtf_is_day(told->date) &&
            party_set_equal(&told->parties, &event->parties) &&
            event_common_people(told, event) > 0)
            return told;
    }
    return NULL;
}

enum { ALSO_REACH = 1 /* sentences */ };

/* "Chiều 5/7, Chủ tịch nước tiếp ông Kham.  Thủ tướng cũng hội kiến ông Kham.": on the same day. */
static void date_as_told_beside(const struct story *story, struct event *event)
{
    const struct event *talks = talks_before(story, event);
    if (talks != NULL && is_near(event_last_evidence(talks)->sentence, event->sentence, ALSO_REACH))
        event->date = talks->date;
}

/* "Ông sẽ thăm Áo vào ngày 27/10.  Tại cuộc gặp ở Huế, ...": is the day that of a plan, and what is
 * told next was before it? */
static bool is_day_of_plan(const struct story *story, const struct mention *day)
{
    for (size_t i = story->events->items.count; i-- > 0;) {
        const struct event *told = story->events->items.items[i];
        if (told->sentence < day->sentence)
            return false;
        if (told->sentence == day->sentence && told->date_first == day->first &&
            told->date_end == day->end && strcmp(told->status, "planned") == 0)
            return true;
    }
    return false;
}

/* "Trưa 5/7, ông đến Huế.  Tại buổi tiếp, ...": a meeting that opens its sentence, and that nothing
 * told of before, was on the day that the sentence before names; "Sau hội đàm, ..." on that of the
 * talks. */
void event_set_day_before(const struct story *story, struct event *event)
{
    const struct mention *day =
        story->day.mention < 0 ? NULL : &story->analysis->mentions.items[story->day.mention];
    bool is_told = strcmp(event->status, "occurred") == 0 ||
                   (event->follows && strcmp(event->status, "planned") == 0);
    if (event->date != NULL || event->is_earlier || event->is_tomorrow ||
        strcmp(event->type, "meeting") != 0 || event_is_visit(event) || !is_told)
        return;
    if (event->is_also && strcmp(event->status, "occurred") == 0)
        date_as_told_beside(story, event);
    if ((!event->opens_sentence && !event->follows) || event->date != NULL)
        return;
    const struct event *talks = event->follows ? talks_before(story, event) : NULL;
    if (talks != NULL) {
        event->date = talks->date;
        return;
    }
    if (!event->opens_sentence || day == NULL || story->day.sentence + 1 != event->sentence ||
        (strcmp(event->status, "occurred") == 0 && is_day_of_plan(story, day)))
        return;
    event->date = story->resolution->infos[story->day.mention].time.edtf;
    event->date_first = day->first;
    event->date_end = day->end;
}

/* Are there people in the sentence, and all of them others than those who met? */
static bool is_of_others(const struct story *story, uint32_t sentence, const struct event *event)
{
    const struct frame *frame = &story->analysis->frames[sentence];
    bool others = false;
    for (size_t i = 0; i < frame->count; i++) {
        const struct mention_info *info =
            frame->units[i].mention < 0 ? NULL : &story->resolution->infos[frame->units[i].mention];
        for (size_t k = 0; info != NULL && k < info->person_count; k++) {
            for (size_t p = 0; p < event->person_count; p++)
                if (event->persons[p] == info->persons[k])
                    return false;
            others = event->person_count > 0;
        }
    }
    return others;
}

/* A courtesy call is told of the ceremony's own day only right behind it. */
static uint32_t reach_of(const struct event *event)
{
    return event_is_subtype(event, "courtesy") ? COURTESY_REACH : TALKS_REACH;
}

/* "Trước đó, ông hội kiến ...": before the ceremony, on whichever day. */
static bool is_told_as_earlier(const struct story *story, const struct event *event)
{
    uint32_t first = (uint32_t)story->analysis->text->sentences.items[event->sentence].first;
    uint32_t end = (uint32_t)story->analysis->text->sentences.items[event->sentence].end;
    return story_begins_listed(story, "earlier-word", first, end);
}

int event_ceremony_day(const struct story *story, const struct event *event)
{
    bool is_told = strcmp(event->status, "occurred") == 0 || strcmp(event->status, "planned") == 0;
    if (!is_talk(event) || !is_told || story->ceremony.mention < 0 ||
        !is_near(story->ceremony.sentence, event->sentence, reach_of(event)) ||
        is_told_as_earlier(story, event) ||
        !party_set_within(&story->ceremony.parties, &event->parties) ||
        is_of_others(story, story->ceremony.sentence, event))
        return -1;
    return story->ceremony.mention;
}
