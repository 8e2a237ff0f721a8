/* signing.c - the day of a signing ceremony, for what was signed there.
 *
 *     Hai bộ ký bản ghi nhớ về lao động.           told without its day
 *     Lễ ký diễn ra sáng 27/2 tại Vientiane.       the day of it
 *     Theo biên bản ký kết chiều 27/2, ...         the same
 *
 * A paper says that something was signed, and tells only of the ceremony when that was.
 */
#include "slots.h"

#include "events_parts.h"
#include "story.h"

#include <string.h>

enum {
    DAY_REACH = 10, /* words: "lễ ký kết giữa hai bên được tổ chức chiều 27/2" */
    OPENING_NEAR = 3, /* "Sáng 27/2, tại lễ ký" */
    LEAD = 4,         /* sentences: what is told in them is what the article is about */
    BESIDE = 3,       /* sentences */
    YEAR = 4          /* digits of "XXXX-02-27": one telling may leave it out */
};

static const char *day_in(const struct story *story, const struct unit *unit)
{
    int time = event_time_in(story, unit);
    const char *edtf = time < 0 ? NULL : story->resolution->infos[time].time.edtf;
    return edtf_is_day(edtf) ? edtf : NULL;
}

/* The day told behind the word for the ceremony, tokens [first, end), with no mark between, or by
 * the time that opens the sentence right before it; NULL: none. */
static const char *day_beside(const struct story *story, uint32_t sentence, uint32_t first,
                              uint32_t end)
{
    const struct frame *frame = &story->analysis->frames[sentence];
    uint32_t start = (uint32_t)story->analysis->text->sentences.items[sentence].first;
    for (size_t i = 0; i < frame->count; i++) {
        const struct unit *unit = &frame->units[i];
        const char *day = day_in(story, unit);
        if (day != NULL && unit->first == start && unit->end <= first &&
            first <= unit->end + OPENING_NEAR)
            return day;
        if (unit->first < end)
            continue;
        if (day != NULL || unit->first > end + DAY_REACH || story_is_mark_unit(story, unit, ",;:"))
            return day;
    }
    return NULL;
}

static const char *day_of_ceremony(const struct story *story, uint32_t sentence)
{
    const struct sentence *range = &story->analysis->text->sentences.items[sentence];
    uint32_t end = (uint32_t)range->end, stop;
    for (uint32_t i = (uint32_t)range->first; i < end; i++)
        if (story_listed_at(story, "signing-word", i, end, &stop) != NULL)
            return day_beside(story, sentence, i, stop);
    return NULL;
}

/* Signed, or to be, on a day that is not told; what the lead tells of is what the ceremony was for.
 */
static bool is_signed_there(const struct event *event, uint32_t sentence)
{
    bool is_near = event->sentence <= sentence
                       ? event->sentence < LEAD || event->sentence + BESIDE >= sentence
                       : event->sentence <= sentence + BESIDE;
    return event_is_instrument(event) && strcmp(event->status, "occurred") == 0 &&
           event->date == NULL && !event->is_earlier && !event->is_named_only && is_near &&
           !event_is_subtype(event, "partnership");
}

/* "Lễ ký hợp đồng mua điện giữa hai hãng diễn ra ngày 5/7": does the sentence itself tell what was
 * signed? */
static bool is_of_one(const struct event_list *list, uint32_t sentence)
{
    for (size_t i = 0; i < list->items.count; i++)
        if (list->items.items[i]->sentence == sentence && event_is_instrument(list->items.items[i]))
            return true;
    return false;
}

void event_settle_signing(const struct story *story, const struct event_list *list)
{
    const char *day = NULL;
    uint32_t sentence = 0;
    for (uint32_t i = 0; i < story->analysis->text->sentences.count; i++) {
        const char *told = day_of_ceremony(story, i);
        if (told != NULL && day != NULL && strcmp(told + YEAR, day + YEAR) != 0)
            return; /* there were two */
        if (told != NULL && day == NULL)
            sentence = i;
        day = told != NULL && (day == NULL || day[0] == 'X') ? told : day;
    }
    if (day == NULL || is_of_one(list, sentence) ||
        edtf_is_of_other_year(day, story->resolution->document.year))
        return;
    for (size_t i = 0; i < list->items.count; i++)
        if (is_signed_there(list->items.items[i], sentence)) {
            list->items.items[i]->date = day;
            list->items.items[i]->wants_context_date = false;
        }
}
