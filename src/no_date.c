/* no_date.c - times that tell how long, how often, by when or what for, and not when.
 *
 *     ký bản ghi nhớ giai đoạn 2021-2025                          how long it runs
 *     nêu các mục tiêu đến năm 2030                               by when
 *     ký Kế hoạch hợp tác năm 2025                                what the plan is made for
 *     gặp nhau vào những năm 1990                                 when, of people who met
 */
#include "own_time_parts.h"

#include <string.h>

/* "giai đoạn 2021-2025" is how long something runs, not when it happens. */
bool event_is_span_of_years(const char *edtf)
{
    return edtf != NULL && strlen(edtf) == 9 && edtf[4] == '/';
}

/* "những năm 1990": from a year that ends in 0 to one that ends in 9 */
static bool is_decade(const char *edtf)
{
    return strncmp(edtf, edtf + strlen("1990/"), strlen("199")) == 0 && edtf[3] == '0' &&
           edtf[strlen("1990/199")] == '9';
}

/* "năm 2000 và 2007" are two years of two meetings, and no such span; nor is "những năm 1990", in
 * which people met. */
static bool is_span(const struct story *story, const struct match *match, const struct unit *unit,
                    const char *edtf)
{
    if (!event_is_span_of_years(edtf) ||
        (strcmp(match->rule->type, "meeting") == 0 && is_decade(edtf)))
        return false;
    for (uint32_t i = unit->first; i < unit->end && strcmp(match->rule->type, "meeting") == 0; i++)
        if (story_is_joining_word(story, i, "and"))
            return false;
    return true;
}

/* "các mục tiêu đến năm 2030" are no day of the conference on them, nor is "Tầm nhìn chung đến năm
 * 2030" signed in that year; doses are given until then. */
static bool is_open_year(const struct match *match, const char *edtf)
{
    return edtf != NULL && *edtf == '/' && strlen(edtf) == strlen("/2030") &&
           strcmp(match->rule->type, "vaccine_commitment") != 0;
}

/* "ký bản ghi nhớ và kế hoạch trao đổi đoàn năm 2025": does a plan stand in tokens [first, end), no
 * mark behind it? */
static bool is_behind_plan(const struct story *story, uint32_t sentence, uint32_t first,
                           uint32_t end)
{
    uint32_t stop;
    for (uint32_t i = end; i-- > first && !story_is_mark(story, sentence, i);)
        if (entry_is_kind(story_listed_at(story, "instrument-word", i, end, &stop), "action_plan"))
            return true;
    return false;
}

/* "ký Kế hoạch hợp tác năm 2025", "Kế hoạch hợp tác năm 2025 được ký": a plan is made for a year;
 * "ký kế hoạch vào năm 2025" is when. */
static bool is_year_of_plan(const struct story *story, const struct match *match,
                            const struct unit *unit, const char *edtf)
{
    const struct capture *noun = match_capture(match, "I", NULL);
    if (noun == NULL || !event_is_bare_year(story, unit, edtf) || unit->first <= noun->first)
        return false;
    if (noun->first <= match->trigger_first)
        return entry_is_kind(noun->entry, "action_plan") &&
               story_holds_listed(story, "passive-word", unit->end, match->trigger_first);
    if (story_holds_listed(story, "visit-setting", noun->end, unit->first))
        return false; /* "ký kế hoạch hợp tác nhân chuyến thăm của Thủ tướng Áo năm 2025" */
    return entry_is_kind(noun->entry, "action_plan") ||
           is_behind_plan(story, match->sentence, noun->end, unit->first);
}

/* "đến Lào lần thứ 3 trong vòng 3 tháng qua": the months tell how often, not when. */
static bool tells_how_often(const struct story *story, const struct match *match,
                            const struct unit *unit, int time)
{
    const char *edtf = story->resolution->infos[time].time.edtf;
    const struct unit *before =
        unit->first == 0 ? NULL : story_unit_at(story, match->sentence, unit->first - 1);
    const char *kind = story->analysis->mentions.items[time].kind;
    return before != NULL && before->end == unit->first && before->mention >= 0 && kind != NULL &&
           strcmp(kind, "relative") == 0 &&
           strcmp(story->analysis->mentions.items[before->mention].type, "ordinal") == 0 &&
           edtf != NULL && strchr(edtf, '/') != NULL;
}

/* Does a comma, or "và", stand in tokens [first, end)? */
static bool is_new_part(const struct story *story, uint32_t first, uint32_t end)
{
    for (uint32_t i = first; i < end; i++)
        if (story_is_comma(story, i) || story_is_joining_word(story, i, "and"))
            return true;
    return false;
}

/* "chưa đi đâu kể từ khi nhậm chức năm 2011, và chuyến thăm Lào ...": the time of what happened
 * long before, in a part of the sentence of its own. */
static bool is_of_since_clause(const struct story *story, const struct match *match,
                               const struct unit *unit)
{
    uint32_t start = (uint32_t)story->analysis->text->sentences.items[match->sentence].first, stop;
    if (strcmp(match->rule->type, "meeting") != 0)
        return false;
    for (uint32_t i = unit->first; i-- > start && !story_is_mark(story, match->sentence, i);)
        if (story_listed_at(story, "since-then", i, unit->first, &stop) != NULL)
            return stop < unit->first && !event_is_in_name(story, match->sentence, i) &&
                   (i >= match->end || (unit->end <= match->trigger_first &&
                                        is_new_part(story, unit->end, match->trigger_first)));
    return false;
}

/* "thăm Lào từ ngày 5/7, sẽ gặp bà Maya": the day on which the visit begins. */
static bool is_start_of_visit(const struct story *story, const struct match *match,
                              const struct unit *unit)
{
    uint32_t stop;
    if (strcmp(match->rule->type, "meeting") != 0 || event_match_is(match, "visit") ||
        story_listed_at(story, "since-word", unit->first, unit->end, &stop) == NULL)
        return false;
    struct event_span events = story_events_of(story, match->sentence);
    for (size_t i = 0; i < events.count; i++)
        if (event_match_is(events.items[i], "visit") &&
            events.items[i]->trigger_first < match->trigger_first)
            return true;
    return false;
}

/* "Hôm 3/11, Đại sứ Áo cho biết đến nay Áo đã tặng Lào 8.000 liều": given by then, on many a day.
 */
static bool is_day_of_reckoning(const struct story *story, const struct match *match,
                                const struct unit *unit)
{
    return strcmp(match->rule->type, "vaccine_commitment") == 0 &&
           unit->end <= match->trigger_first &&
           event_is_said_between(story, match->sentence, unit->end, match->trigger_first) &&
           story_holds_listed(story, "total-word", unit->end, match->trigger_first);
}

enum { FIRST_LEAD = 3 /* words: "lần đầu tiên ông" */ };

/* "kể từ tháng 5/2018, khi Mỹ rút khỏi hiệp ước": it began with that. */
static bool is_since_match(const struct story *story, const struct match *match,
                           const struct unit *unit)
{
    uint32_t stop;
    return unit->end + 1 < match->trigger_first && story_is_comma(story, unit->end) &&
           story_listed_at(story, "while-word", unit->end + 1, match->trigger_first, &stop) !=
               NULL &&
           !story_holds_mark(story, match->sentence, stop, match->trigger_first);
}

enum { SINCE_REACH = 2 /* "đàm phán COC từ năm 2014": words between */ };

/* "sẽ bàn về cuộc chiến kéo dài từ năm 2014": since when something else has been so; but talks may
 * go on since then. */
static bool is_since_year(const struct story *story, const struct match *match,
                          const struct unit *unit, const char *edtf)
{
    bool goes_on = unit->first <= match->end + SINCE_REACH && !event_match_is(match, "visit") &&
                   story_holds_listed(story, "talk-verb", match->trigger_first, match->end);
    return strcmp(match->rule->type, "meeting") == 0 && unit->first >= match->end && !goes_on &&
           story_begins_listed(story, "since-word", unit->first, unit->end) &&
           event_is_bare_year(story, unit, edtf);
}

/* "chuyến thăm đầu tiên của một Thủ tướng Áo tới Lào từ năm 2014": there was none since then. */
static bool is_none_since(const struct story *story, const struct match *match,
                          const struct unit *unit, const char *edtf)
{
    uint32_t stop;
    return strcmp(match->rule->type, "meeting") == 0 && unit->first >= match->trigger_end &&
           edtf != NULL && strchr(edtf, '/') == NULL && !edtf_is_day(edtf) &&
           story_listed_at(story, "since-word", unit->first, unit->end, &stop) != NULL &&
           (story_holds_listed(story, "first-word", match->trigger_end, unit->first) ||
            story_follows_listed(story, match, "first-word", FIRST_LEAD));
}

/* Does it tell how long or how often, by when, since when or what for, and not when? */
bool event_is_no_date(const struct story *story, const struct match *match, const struct unit *unit,
                      int time, const char *edtf)
{
    return (story_begins_listed(story, "time-barrier", unit->first, unit->end) && /* "kể từ 2011" */
            !is_since_match(story, match, unit)) ||
           is_since_year(story, match, unit, edtf) || is_none_since(story, match, unit, edtf) ||
           is_span(story, match, unit, edtf) || tells_how_often(story, match, unit, time) ||
           is_open_year(match, edtf) || is_year_of_plan(story, match, unit, edtf) ||
           is_of_since_clause(story, match, unit) || is_day_of_reckoning(story, match, unit) ||
           (edtf_is_day(edtf) && is_start_of_visit(story, match, unit));
}
