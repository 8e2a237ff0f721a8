/* outlook.c - does a telling give away whether a meeting lies ahead, or is over?
 *
 *     Ông sẽ có chuyến thăm Lào.                             foretold
 *     Tại cuộc gặp, ông nói ...                              over: he has been there
 *
 * What one gives away serves the tellings that say nothing of it; ahead.c and same_status.c ask.
 */
#include "status_parts.h"

#include <string.h>

enum { OVER_REACH = 2 /* "tại buổi gặp", "sau một cuộc gặp" */ };

/* "không có gì thay đổi sau cuộc gặp Áo - Séc"; not "sẽ thay đổi sau cuộc gặp" */
static bool is_told_after(const struct story *story, const struct match *match)
{
    uint32_t start = (uint32_t)story->analysis->text->sentences.items[match->sentence].first;
    return story_follows_listed(story, match, "after-word", OVER_REACH) &&
           !event_looks_ahead(match, event_main_modal(story, match)) &&
           !event_holds_modal(story, "future", start, match->trigger_first) &&
           !event_holds_modal(story, "hedge", start, match->trigger_first);
}

/* "Sau cuộc gặp", "Tại cuộc gặp, ông nói": who tells so has been there.  Nothing is told of it by
 * "sau cuộc gặp, hai bên dự kiến". */
static bool is_looked_back_at(const struct story *story, const struct match *match)
{
    uint32_t start = (uint32_t)story->analysis->text->sentences.items[match->sentence].first;
    uint32_t end = match->trigger_first, first = story_words_before(story, match, end, OVER_REACH);
    return (story_holds_listed(story, "after-word", first, end) ||
            story_holds_listed(story, "at-word", first, end)) &&
           !event_looks_ahead(match, event_main_modal(story, match)) &&
           !event_holds_modal(story, "future", start, end);
}

/* "Chiều nay, hội nghị khai mạc tại Lào": not what a headline or an aside tells of it. */
static bool is_told_as_news(const struct story *story, const struct match *match)
{
    return story_holds_listed(story, "happen-verb", match->trigger_end,
                              story_breath_end(story, match->sentence, match->end));
}

/* "sẽ có chuyến thăm", "chuyến thăm sẽ bắt đầu": the visit is to come.  "Chuyến thăm sẽ góp phần"
 * may be said of one that goes on. */
static bool is_visit_foretold(const struct story *story, const struct match *match)
{
    uint32_t start, end;
    story_clause(story, match->sentence, match->trigger_first, &start, &end);
    return event_holds_modal(story, "future", start, match->trigger_first) ||
           is_told_as_news(story, match);
}

enum { BEFORE_REACH = 2 /* words: "trước khi ông gặp" */ };

enum { FURTHER_REACH = 6 /* words: "tiếp tục tổ chức các cuộc đàm phán" */ };

/* "sẽ tiếp tục đàm phán", "sẽ có vòng đàm phán tiếp theo" */
static bool is_of_more(const struct story *story, const struct match *match,
                       const struct event *event)
{
    bool is_to_come =
        strcmp(event->status, "planned") == 0 || strcmp(event->status, "proposed") == 0;
    if (!event->has_status_cue || !is_to_come || event_is_visit(event))
        return false;
    uint32_t stop, end = story_breath_end(story, match->sentence, match->trigger_end);
    uint32_t first = story_words_before(story, match, match->trigger_first, FURTHER_REACH);
    const struct entry *behind =
        story_listed_at(story, "further-word", match->trigger_end, end, &stop);
    return entry_is_kind(behind, "behind") ||
           story_holds_listed(story, "further-word", first, match->trigger_first);
}

/* A sentence with no mark, not even at its end: "Áo đàm phán với Lào" is the headline of an article
 * or of a part of it; "ông Nam (phải) gặp ông Kham - Ảnh: AFP" is not. */
static bool is_of_headline(const struct story *story, const struct match *match)
{
    const struct sentence *range = &story->analysis->text->sentences.items[match->sentence];
    for (size_t i = range->first; i < range->end && match->sentence > 0; i++)
        if (story->analysis->text->tokens.items[i].kind == TOKEN_MARK)
            return false;
    return true;
}

/* What one telling gives away of whether a meeting has taken place serves those that say nothing of
 * it.  A headline, "Thủ tướng Áo gặp Thủ tướng Séc", may as well announce it. */
void event_note_outlook(const struct story *story, const struct match *match, struct event *event)
{
    bool is_noun = match_is_noun(match);
    bool is_said = is_noun ? !event_is_visit(event) || is_visit_foretold(story, match)
                           : event_is_visit(event) && event->has_status_cue && !event->is_hedged;
    event->comes_after = story_follows_listed(story, match, "before-word", BEFORE_REACH);
    event->is_further = is_of_more(story, match, event);
    event->is_foretold = strcmp(event->status, "planned") == 0 && is_said;
    event->is_behind_us = party_set_count(&event->parties) >= 2 && !event_is_visit(event) &&
                          is_told_after(story, match);
    event->is_over = strcmp(event->status, "occurred") == 0 &&
                     (event->has_status_cue || (!is_noun && !is_of_headline(story, match)) ||
                      is_looked_back_at(story, match) || is_told_as_news(story, match));
}
