/* cut_off.c - does a word such as "sau khi" part a time from the trigger behind it?
 *
 *     Ngày 10/8, Lào phản ứng sau khi Nga gặp Mỹ.                 it does
 *     Chiều 5/7, hai Thủ tướng họp báo sau hội đàm.               who meets the press met that day
 *     Ngày 10/8, Thủ tướng Lào khi gặp Thủ tướng Áo đã nói ...    one does both
 *     Năm 2007, giá đất tăng khi Nga gặp Mỹ.                      both are of that year
 */
#include "own_time_parts.h"

#include <string.h>

/* "Ngày 10/8, Thủ tướng Lào khi gặp Thủ tướng Áo đã nói", "Thủ tướng Lào hôm qua cảm ơn khi gặp":
 * the "khi" of who does both, for nobody else stands behind it. */
static bool is_while_of_subject(const struct story *story, const struct match *match,
                                uint32_t token)
{
    const struct frame *frame = &story->analysis->frames[match->sentence];
    if (!story_begins_listed(story, "while-word", token, match->trigger_first))
        return false;
    for (size_t i = 0; i < frame->count && token <= match->first; i++) {
        const struct unit *unit = &frame->units[i];
        if (unit->first >= token && unit->end <= match->trigger_first && unit->mention >= 0)
            return false;
    }
    return token < match->trigger_first;
}

/* "Ngày 10/8, Thủ tướng Lào cảm ơn Áo trong cuộc gặp với ...": what is said there on the day that
 * opens the sentence, with the "trong" right before the trigger. */
static bool is_there_of_day(const struct story *story, const struct match *match, uint32_t i)
{
    uint32_t stop;
    return !event_match_is(match, "visit") && !event_is_gathering(match) &&
           strcmp(match->rule->type, "meeting") == 0 && i + 2 >= match->trigger_first &&
           story_listed_at(story, "at-word", i, match->trigger_first, &stop) != NULL;
}

/* The "nhân" of "hạt nhân", "tư nhân": the end of a word that says something else. */
bool event_ends_word(const struct story *story, uint32_t i)
{
    const struct lexicon *lexicon = story->analysis->model->lexicon;
    size_t first;
    return i > 0 &&
           (lexicon_ending_at(lexicon, story->analysis->text, i - 1, i + 1, "topic", &first) ||
            lexicon_ending_at(lexicon, story->analysis->text, i - 1, i + 1, "compound", &first));
}

/* "sau khi", "rằng"; right behind the time only "rằng" and "trong bối cảnh", for "Ngày 10/8 khi
 * gặp" is of that day. */
static bool is_barrier(const struct story *story, uint32_t i, uint32_t trigger, bool is_next)
{
    uint32_t stop;
    if (is_next && story_listed_at(story, "context-word", i, trigger, &stop) != NULL)
        return true;
    if (!story_begins_listed(story, "modal-barrier", i, trigger) || event_ends_word(story, i))
        return false;
    return !is_next ||
           entry_is_kind(story_listed_at(story, "modal-barrier", i, trigger, &stop), "link");
}

/* "Chiều 5/7, hai Thủ tướng họp báo sau hội đàm": who meets the press has met on that day. */
static bool is_behind_press(const struct story *story, uint32_t first, uint32_t i)
{
    uint32_t stop;
    return story_holds_listed(story, "press-word", first, i) &&
           !entry_is_kind(story_listed_at(story, "modal-barrier", i, i + 1, &stop), "link");
}

/* "vài giờ trước khi", with "trước" at token i: on the same day */
static bool is_within_hours(const struct story *story, uint32_t i)
{
    uint32_t stop;
    for (uint32_t back = 1; back <= 2 && back < i; back++) {
        if (story->analysis->text->tokens.items[i - back - 1].kind == TOKEN_NUMBER)
            continue; /* "24 giờ trước khi" */
        const struct entry *unit =
            story_listed_at(story, "time-unit", i - back, i - back + 1, &stop);
        if (unit != NULL && unit->value != NULL &&
            (strcmp(unit->value, "hour") == 0 || strcmp(unit->value, "minute") == 0))
            return true;
    }
    return false;
}

/* A year, or a month */
static bool is_wider_than_day(const char *edtf)
{
    return edtf != NULL && strchr(edtf, '/') == NULL && strlen(edtf) < strlen("2025-07-05");
}

/* "Hồi tháng 6, Nga gặp Mỹ bên lề hội nghị": both were in that month. */
static bool is_beside_in_month(const struct story *story, const struct match *match, uint32_t i,
                               const char *edtf)
{
    return event_is_gathering(match) && is_wider_than_day(edtf) &&
           story_begins_listed(story, "fringe-word", i, match->trigger_first);
}

/* "Năm 2007, giá đất tăng khi Nga gặp Mỹ": in the same year */
static bool is_while_of_year(const struct story *story, uint32_t i, const char *edtf)
{
    size_t first;
    uint32_t stop;
    return is_wider_than_day(edtf) &&
           story_listed_at(story, "while-word", i, i + 1, &stop) != NULL &&
           lexicon_ending_at(story->analysis->model->lexicon, story->analysis->text,
                             i < BREATH_WORDS ? 0 : i - BREATH_WORDS, i + 1, "aside-word",
                             &first) == NULL; /* "kể từ khi" */
}

/* "Ngày 10/8, Thủ tướng Lào gặp Thủ tướng Áo rồi gặp Ngoại trưởng Séc": one meeting told after the
 * other in one breath is of the day, at token `first`, that opens the sentence. */
static bool is_next_of_day(const struct story *story, const struct match *match, uint32_t first,
                           uint32_t token)
{
    uint32_t stop;
    return strcmp(match->rule->type, "meeting") == 0 && !event_match_is(match, "visit") &&
           story_listed_at(story, "chain-word", token, match->trigger_first, &stop) != NULL &&
           story_has_other_trigger(story, match, first, token);
}

/* "Ngày 5/7, sau bốn ngày ở Lào dự hội nghị": what went on for so long was not of that day. */
static bool is_after_period(const struct story *story, const struct match *match, uint32_t i)
{
    const struct unit *unit = story_unit_at(story, match->sentence, i);
    uint32_t stop;
    if (unit == NULL || unit->mention < 0)
        return false;
    const struct mention *mention = &story->analysis->mentions.items[unit->mention];
    return strcmp(mention->type, "time") == 0 && strcmp(mention->kind, "duration") == 0 &&
           story_listed_at(story, "after-word", unit->first, unit->end, &stop) != NULL;
}

/* The time before the trigger: the token behind it, its value, and whether it opens the sentence.
 */
struct time_before {
    uint32_t end;
    const char *edtf;
    bool opens;
};

/* Is the match of that time all the same, with a word such as "khi" at token i between? */
static bool is_of_time(const struct story *story, const struct match *match,
                       const struct time_before *time, uint32_t i)
{
    if (is_while_of_subject(story, match, i) || is_behind_press(story, time->end, i) ||
        is_while_of_year(story, i, time->edtf) || is_beside_in_month(story, match, i, time->edtf) ||
        (is_within_hours(story, i) && !event_is_gathering(match)))
        return true;
    return time->opens &&
           (is_there_of_day(story, match, i) || is_next_of_day(story, match, time->end, i));
}

/* Does a word such as "sau khi" at token i part the time from the trigger, until a mark follows? It
 * ends before `ret_stop`.  The "nhân" of "phu nhân" does not. */
static bool parts_time(const struct story *story, const struct match *match,
                       const struct time_before *time, uint32_t i, uint32_t *ret_stop)
{
    uint32_t trigger = match->trigger_first;
    bool is_next = i <= time->end + 1;
    if (is_next && time->opens &&
        story_listed_at(story, "after-word", i, trigger, ret_stop) != NULL)
        return false; /* "Ngày 5/7, sau khi gặp ..." */
    bool is_aside = story_listed_at(story, "aside-word", i, trigger, ret_stop) != NULL;
    return !story_is_mark(story, match->sentence, i) &&
           (is_aside || is_barrier(story, i, trigger, is_next)) &&
           !event_is_in_name(story, match->sentence, i) && !is_of_time(story, match, time, i);
}

/* Does the time open its sentence, or stand behind its first word? */
static bool opens_sentence(const struct story *story, uint32_t sentence, const struct unit *time)
{
    return time != NULL &&
           time->first <= story->analysis->text->sentences.items[sentence].first + 1;
}

bool event_is_cut_off(const struct story *story, const struct match *match, uint32_t first,
                      const char *edtf)
{
    const struct unit *unit = story_unit_at(story, match->sentence, first - 1);
    struct time_before time = {first, edtf, opens_sentence(story, match->sentence, unit)};
    bool cut = false;
    for (uint32_t i = first, stop; i < match->trigger_first; i = stop) {
        if (is_after_period(story, match, i)) {
            stop = story_unit_at(story, match->sentence, i)->end;
            cut = true;
        } else if (parts_time(story, match, &time, i, &stop)) {
            cut = true;
        } else if (story_is_mark(story, match->sentence, i)) {
            cut = false;
        }
    }
    return cut;
}
