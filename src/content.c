/* content.c - what an instrument says, told right behind it, is told of the instrument.
 *
 *     Áo và Séc ký hiệp định.  Theo đó, hai bên cam kết giảm thuế.         one event
 *     Áo và Séc hội đàm.  Theo đó, hai bên cam kết giảm thuế.              two
 */
#include "events_parts.h"

#include <string.h>

enum { CONTENT_REACH = 2 /* sentences between the instrument and what it says */ };

/* "Theo đó, ...", "Theo hiệp định, ...": does the sentence go on with what an instrument says? */
static bool is_content(const struct story *story, const struct event *event)
{
    const struct sentence *range = &story->analysis->text->sentences.items[event->sentence];
    uint32_t stop;
    return event_is_subtype(event, "consensus") && event->evidence.count == 1 &&
           story_listed_at(story, "content-lead", (uint32_t)range->first, (uint32_t)range->end,
                           &stop) != NULL;
}

/* Is the event told so shortly before that sentence? */
static bool is_told_before(const struct event *event, size_t sentence)
{
    for (size_t i = 0; i < event->evidence.count; i++) {
        size_t told = event->evidence.items[i].sentence;
        if (told <= sentence && told + CONTENT_REACH >= sentence)
            return true;
    }
    return false;
}

static struct event *instrument_of(const struct story *story, const struct event *content)
{
    for (size_t i = story->events->items.count; i-- > 0;) {
        struct event *event = story->events->items.items[i];
        if (event_is_instrument(event) && party_set_equal(&event->parties, &content->parties) &&
            is_told_before(event, content->sentence))
            return event;
    }
    return NULL;
}

void event_settle_content(struct story *story)
{
    for (size_t i = 0; i < story->events->items.count; i++) {
        struct event *event = story->events->items.items[i];
        struct event *told = is_content(story, event) ? instrument_of(story, event) : NULL;
        if (told == NULL)
            continue;
        *vec_push(&told->evidence, story->arena) = event->evidence.items[0];
        event->told_by = told;
    }
    event_leave_out_told(story->events);
}
