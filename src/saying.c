/* saying.c - when it was said, of what is agreed, promised or asked.
 *
 *     Ngày 13/4, Lào đề nghị ký hiệp định vào năm 2030.            13/4, and not 2030
 *     Tiếp Đại sứ sáng 20/8, ông đề nghị ...                       20/8
 *     Hai bên nhất trí nối lại đàm phán trong cuộc gặp hôm 30/6.   30/6
 */
#include "when_parts.h"

#include <string.h>

static bool is_mark(const struct story *story, const struct unit *unit)
{
    return unit->mention < 0 && story->analysis->text->tokens.items[unit->first].kind == TOKEN_MARK;
}

enum { SAID_NEAR = 2 /* words: "hồi tháng 4 đã thống nhất" */ };

static bool is_right_before(const struct story *story, const struct unit *unit, uint32_t trigger)
{
    if (unit->end + SAID_NEAR < trigger)
        return false;
    for (uint32_t i = unit->end; i < trigger; i++)
        if (story->analysis->text->tokens.items[i].kind == TOKEN_MARK ||
            story_is_joining_word(story, i, "and")) /* "hai tỷ liều trong năm 2021 và sẽ tặng" */
            return false;
    return true;
}

/* "đã thống nhất nối lại đàm phán trong cuộc gặp hôm 30/6": the day of the talks told behind the
 * trigger as when it was said; -1: none. */
static int setting_date_behind(const struct story *story, const struct match *match)
{
    const struct analysis *analysis = story->analysis;
    const struct frame *frame = &analysis->frames[match->sentence];
    struct event_span events = story_events_of(story, match->sentence);
    for (size_t i = 0; i < events.count; i++) {
        const struct match *talks = events.items[i];
        if (talks->trigger_first < match->trigger_end + 1 ||
            strcmp(talks->rule->type, "meeting") != 0 ||
            !(story_begins_listed(story, "modal-barrier", talks->trigger_first - 1, talks->end) ||
              story_begins_listed(story, "modal-barrier", talks->trigger_first - 2, talks->end)))
            continue;
        uint32_t end = event_breath_end(story, match->sentence, talks->trigger_end);
        for (size_t k = 0; k < frame->count; k++) {
            const struct unit *unit = &frame->units[k];
            int time = event_time_in(story, unit);
            if (time >= 0 && unit->first >= talks->trigger_end && unit->first < end &&
                edtf_is_day(story->resolution->infos[time].time.edtf))
                return time;
        }
    }
    return -1;
}

enum { DONE_NEAR = 5 /* words: "được hai nước thống nhất xác định vào tháng 5/2011" */ };

/* Does "được" stand before the trigger, which is what was done: "được hai nước thống nhất"?  That
 * of "đạt được đồng thuận" does not. */
static bool is_passive(const struct story *story, const struct match *match)
{
    uint32_t start = (uint32_t)story->analysis->text->sentences.items[match->sentence].first;
    uint32_t first =
        match->trigger_first > start + DONE_NEAR ? match->trigger_first - DONE_NEAR : start;
    uint32_t stop;
    return story_holds_listed(story, "passive-word", first, match->trigger_first) ||
           story_listed_at(story, "passive-word", match->trigger_first, match->trigger_end,
                           &stop) != NULL;
}

/* "đã nhất trí hôm 25-11", "được hai nước thống nhất vào tháng 5/2011": the time right behind what
 * is told as done; "nhất trí vào năm 2020 sẽ ..." may be that of what was agreed; -1: none. */
static int done_date(const struct story *story, const struct match *match)
{
    const struct frame *frame = &story->analysis->frames[match->sentence];
    bool passive = is_passive(story, match);
    uint32_t stop;
    uint32_t end = event_breath_end(story, match->sentence, match->trigger_end);
    for (size_t i = 0; i < frame->count; i++) {
        const struct unit *unit = &frame->units[i];
        int time = event_time_in(story, unit);
        if (time < 0 || unit->first < match->trigger_end || unit->first > end ||
            (!passive && unit->first > match->trigger_end))
            continue;
        const struct time_value *value = &story->resolution->infos[time].time;
        for (uint32_t k = match->trigger_end; k < unit->first; k++)
            if (entry_is_kind(story_listed_at(story, "modal", k, unit->first, &stop), "future"))
                return -1;
        bool is_past = value->edtf[0] != '/' && !event_is_span_of_years(value->edtf) &&
                       value->direction <= 0 && strcmp(match->rule->type, "agreement") == 0;
        return is_past && (passive || story_listed_at(story, "past-lead", unit->first, unit->end,
                                                      &stop) != NULL)
                   ? time
                   : -1;
    }
    return -1;
}

/* "Cuộc họp ngày 5/8 mở màn kể từ khi hai bên nhất trí ...": where the clause begins that
 * such words part from what stands before it; `start` if none do.  "Ngày 5/7, sau khi ..." is of
 * that day. */
static uint32_t clause_behind_aside(const struct story *story, const struct match *match,
                                    uint32_t start)
{
    uint32_t first = start, stop;
    for (uint32_t i = start + 1; i < match->trigger_first; i++)
        if (story_is_mark(story, match->sentence, i))
            first = start;
        else if (!story_is_comma(story, i - 1) &&
                 story_listed_at(story, "aside-word", i, match->trigger_first, &stop) != NULL)
            first = i;
    return first;
}

enum { REPORT_NEAR = 8 /* words: "cho biết hôm 5/7 rằng", "ngày 5/7, Ngoại trưởng Lào cho hay" */ };

/* The end of the word of telling that the time stands beside, with no comma between but one right
 * behind a time that opens the sentence; 0 if there is none. */
static uint32_t telling_beside(const struct story *story, const struct match *match,
                               const struct unit *unit)
{
    uint32_t start = (uint32_t)story->analysis->text->sentences.items[match->sentence].first;
    uint32_t first = unit->first > start + 2 ? unit->first - 2 : start, stop;
    for (uint32_t i = first, words = 0; i < match->trigger_first && words < REPORT_NEAR; words++) {
        const struct unit *name = story_unit_at(story, match->sentence, i);
        bool opens = i == unit->end && unit->first <= start + 1;
        if (story_is_comma(story, i) && i >= unit->end && !opens)
            return 0;
        bool is_name = name != NULL && name->mention >= 0;
        if (!is_name &&
            entry_is_kind(story_listed_at(story, "say-verb", i, match->trigger_first, &stop),
                          "says"))
            return stop;
        i = is_name ? name->end : i + 1;
    }
    return 0;
}

/* "Thủ tướng Lào ngày 5/7 cho biết ông và ...": does the mention tell of somebody whom the sentence
 * names before token `told`? */
static bool holds_teller(const struct story *story, const struct match *match, int mention,
                         uint32_t told)
{
    const struct frame *frame = &story->analysis->frames[match->sentence];
    const struct mention_info *infos = story->resolution->infos;
    for (size_t i = 0; i < frame->count && frame->units[i].end <= told; i++) {
        int before = frame->units[i].mention;
        for (size_t k = 0; before >= 0 && k < infos[mention].person_count; k++)
            if (infos[before].person_count == 1 &&
                infos[before].persons[0] == infos[mention].persons[k])
                return true;
    }
    return false;
}

/* "Ngoại trưởng Lào ngày 5/7 cho biết Áo và Séc đã nhất trí": the day of who reports what others
 * agreed on, but for talks that he tells of. */
static bool is_day_of_telling(const struct story *story, const struct match *match,
                              const struct unit *unit)
{
    const struct frame *frame = &story->analysis->frames[match->sentence];
    int time = event_match_is(match, "consensus") ? event_time_in(story, unit) : -1;
    bool is_day = time >= 0 && edtf_is_day(story->resolution->infos[time].time.edtf);
    uint32_t told = is_day ? telling_beside(story, match, unit) : 0;
    if (told == 0 || story_has_other_trigger(story, match, told, match->trigger_first))
        return false;
    for (size_t i = 0; i < frame->count && frame->units[i].end <= match->trigger_first; i++)
        if (frame->units[i].first >= told && frame->units[i].mention >= 0 &&
            resolve_is_actor(story->resolution, frame->units[i].mention))
            return !holds_teller(story, match, frame->units[i].mention, told);
    return false;
}

/* "Trước đó, hồi tháng 9, ...": the token behind such a word and its comma; `start` if none stands
 * there. */
static uint32_t behind_earlier(const struct story *story, uint32_t start, uint32_t end)
{
    uint32_t stop;
    return story_listed_at(story, "earlier-word", start, end, &stop) != NULL && stop < end &&
                   story_is_comma(story, stop)
               ? stop + 1
               : start;
}

/* When it was said: the time that opens the sentence ("Ngày 13-4, ... đề nghị"), else the last day
 * named before the trigger ("Tiếp Đại sứ sáng 20/8, ông đề nghị"), else any time in what opens the
 * sentence before a comma ("Trong cuộc gặp hồi tháng 6, hai bên nhất trí"). */
int event_saying_date(const struct story *story, const struct match *match)
{
    const struct frame *frame = &story->analysis->frames[match->sentence];
    uint32_t start = (uint32_t)story->analysis->text->sentences.items[match->sentence].first;
    start += story_is_mark(story, match->sentence, start); /* "“Trong cuộc gặp hồi tháng 6, ..." */
    start = behind_earlier(story, start, match->trigger_first);
    int day = -1, opening = -1;
    bool is_opening = /* "Trong cuộc gặp ...", "Trong chuyến thăm ..." */
        story_begins_listed(story, "modal-barrier", start, match->trigger_first) ||
        story_begins_listed(story, "visit-setting", start, match->trigger_first);
    uint32_t clause = clause_behind_aside(story, match, start);
    for (size_t i = 0; i < frame->count && frame->units[i].end <= match->trigger_first; i++) {
        bool is_other = frame->units[i].first < clause ||
                        event_is_day_of_report(story, match, &frame->units[i]) ||
                        is_day_of_telling(story, match, &frame->units[i]);
        int time = is_other ? -1 : event_time_in(story, &frame->units[i]);
        if (time >= 0 && frame->units[i].first <= start + 2)
            return time;
        if (time >= 0 && (edtf_is_day(story->resolution->infos[time].time.edtf) ||
                          is_right_before(story, &frame->units[i], match->trigger_first)))
            day = time;
        if (time >= 0 && is_opening &&
            !event_is_span_of_years(story->resolution->infos[time].time.edtf))
            opening = time;
        is_opening =
            is_opening && (frame->units[i].first < start || !is_mark(story, &frame->units[i]));
    }
    if (day < 0 && opening < 0) {
        int done = done_date(story, match);
        return done >= 0 ? done : setting_date_behind(story, match);
    }
    return day >= 0 ? day : opening;
}
