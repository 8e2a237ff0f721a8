/* applied.c - an instrument of an earlier year of which the sentence only says that it applies.
 *
 *     Theo hiệp định ký năm 1996, công dân hai nước được miễn thị thực.       in force
 *     Theo thỏa thuận đạt được hôm qua, hai bên rút quân.                     signed, and news
 */
#include "slots.h"

#include "story.h"

#include <stdlib.h>
#include <string.h>

enum { LEAD_REACH = 4 /* words: "cam kết đối với các", "triển khai tốt" */ };

/* "theo", "triển khai tốt", "cam kết đối với", right before the instrument's name */
static bool is_led_to(const struct story *story, const struct match *match)
{
    const struct capture *name = match_capture(match, "name", NULL);
    uint32_t first =
        name != NULL && name->first < match->trigger_first ? name->first : match->trigger_first;
    return story_has_listed_near(story, "apply-lead",
                                 story_words_before(story, match, first, LEAD_REACH), first);
}

/* "theo hiệp định dẫn độ đã ký với Áo": a treaty whose time nobody tells is an old one, not "vừa
 * ký", "ký hôm qua".  A contract or a memorandum may be the news. */
static bool is_undated_treaty(const struct story *story, const struct match *match,
                              const struct event *event)
{
    uint32_t end = story_breath_end(story, match->sentence, match->end);
    return event->date == NULL &&
           (event_is_subtype(event, "treaty") || event_is_subtype(event, "fta")) &&
           !story_holds_listed(story, "fresh-word", match->first, end);
}

/* A year that is told, and not the article's own.  "hồi tháng 4" may be news still. */
static bool is_of_earlier_year(const struct story *story, const struct event *event)
{
    int year = event->date == NULL || event->date[0] == 'X' ? 0 : atoi(event->date);
    int now = story->resolution->document.year != 0 ? story->resolution->document.year
                                                    : story->resolution->today.year;
    return year > 0 && (now == 0 || year < now);
}

void event_settle_applied(const struct story *story, const struct match *match, struct event *event)
{
    if (strcmp(event->type, "agreement") == 0 && strcmp(event->status, "occurred") == 0 &&
        !event_is_subtype(event, "consensus") && !event_is_subtype(event, "partnership") &&
        (is_of_earlier_year(story, event) || is_undated_treaty(story, match, event)) &&
        is_led_to(story, match))
        event->status = "in_force";
}
