/* behind_time.c - may a time that stands behind the match, in its clause, date it?
 *
 *     tiếp ông Orlov, chủ một ngân hàng, tại New York ngày 30/5   30/5: a place leads to it
 *     Nga gặp Mỹ, phá lệ đặt ra năm 1979                          a bare year behind a comma: no
 *     ký hiệp định về mía, ngày 7/8 Chile sẽ mở chợ               of a clause of its own: no
 *     hội nghị diễn ra khi Lào hôm 13/7 buộc tội 12 người         of what somebody else does: no
 */
#include "own_time_parts.h"

#include <string.h>

enum {
    DATE_REACH = 12 /* words behind a match, beyond a comma, in which a date may still be its own */
};

/* "điện đàm với Lào, phá lệ đặt ra năm 1979": behind a comma it is of something else. */
bool event_is_bare_year(const struct story *story, const struct unit *unit, const char *edtf)
{
    uint32_t stop;
    return edtf != NULL && strlen(edtf) == strlen("1979") &&
           story_listed_at(story, "time-lead", unit->first, unit->end, &stop) == NULL;
}

/* Do a word such as "khi" and somebody stand right before token `first`? */
static bool is_behind_while_actor(const struct story *story, const struct match *match,
                                  uint32_t first)
{
    const struct unit *who = story_unit_at(story, match->sentence, first - 1);
    size_t at;
    return who != NULL && who->mention >= 0 && who->first > match->end &&
           resolve_is_actor(story->resolution, who->mention) &&
           lexicon_ending_at(story->analysis->model->lexicon, story->analysis->text, match->end,
                             who->first, "while-word", &at) != NULL;
}

/* "Hội nghị diễn ra khi Washington hôm 13/7 buộc tội 12 người can thiệp vào năm 2016": the times of
 * what somebody else does. */
static bool is_of_while_clause(const struct story *story, const struct match *match,
                               const struct unit *unit)
{
    const struct frame *frame = &story->analysis->frames[match->sentence];
    for (size_t i = 0; i < frame->count && frame->units[i].first <= unit->first; i++)
        if (frame->units[i].first > match->end && event_is_time(story, frame->units[i].mention) &&
            is_behind_while_actor(story, match, frame->units[i].first))
            return true;
    return false;
}

enum {
    PLACES = 4,    /* "ở Nhà Trắng, thủ đô Washington, Mỹ" */
    PLACE_NOUN = 2 /* words: "thủ đô" */
};

/* The place of a list of places, a comma between, that "ở" or "tại" precedes, where the list ends
 * before token `end`; NULL: no such list does. */
static const struct unit *place_before(const struct story *story, const struct match *match,
                                       uint32_t end)
{
    for (int left = PLACES; left > 0 && end > match->end; left--) {
        if (story_is_comma(story, end - 1))
            end--;
        const struct unit *place = story_unit_at(story, match->sentence, end - 1);
        if (place == NULL || place->first <= match->end || !story_is_place(story, place))
            return NULL;
        if (story_begins_listed(story, "at-word", place->first - 1, place->end) ||
            story_is_listed_before(story, place->first, "place-lead"))
            return place;
        end = place->first;
        for (int words = PLACE_NOUN; words > 0 && end > match->end; words--)
            end -= !story_is_comma(story, end - 1);
        if (!story_is_comma(story, end - 1))
            return NULL;
    }
    return NULL;
}

/* "tiếp ông A, phó chủ tịch cấp cao của một ngân hàng lớn, tại New York ngày 30/5": who somebody is
 * may take many words before the place and the day. */
static uint32_t date_reach(const struct story *story, const struct match *match,
                           const struct unit *unit)
{
    const struct unit *place = place_before(story, match, unit->first);
    bool is_there = place != NULL;
    if (is_there && !event_is_gathering(match)) /* "..., hội nghị vẫn diễn ra tại Huế ngày 12/6" */
        is_there = !story_holds_listed(story, "happen-verb", match->end, place->first);
    return is_there ? DATE_REACH + BREATH_WORDS : DATE_REACH;
}

/* "ký hiệp định về mía, ngày 7/8 Chile sẽ mở chợ": the time that opens, behind the comma, a clause
 * with somebody of its own; "Tại hội đàm với bà Maya, ngày 7/8 ông đã đề nghị" is of one day. */
static bool is_of_clause_behind(const struct story *story, const struct match *match,
                                const struct unit *unit)
{
    uint32_t end = (uint32_t)story->analysis->text->sentences.items[match->sentence].end, stop;
    const struct unit *who = story_unit_at(story, match->sentence, unit->end);
    return unit->first > match->end && story_is_comma(story, unit->first - 1) && who != NULL &&
           who->mention >= 0 && resolve_is_actor(story->resolution, who->mention) &&
           story_listed_at(story, "modal", who->end, end, &stop) != NULL &&
           !event_opens_as_setting(story, match);
}

enum { AGENT_REACH = 6 /* words: "được hãng tin Triều Tiên đăng" */ };

/* "bức ảnh chụp cuộc gặp, được hãng tin Lào đăng", "do KCNA công bố", before token `end` */
static bool is_behind_publisher(const struct story *story, const struct match *match, uint32_t end)
{
    const struct text *text = story->analysis->text;
    size_t at, start = end > AGENT_REACH ? end - AGENT_REACH : 0;
    start = start < match->end ? match->end : start;
    return lexicon_ending_at(story->analysis->model->lexicon, text, start, end, "publish-verb",
                             &at) != NULL &&
           story_holds_listed(story, "by-word", (uint32_t)start, (uint32_t)at);
}

/* "lịch trình cuộc gặp sẽ được công bố ngày 12/6": when that is told, not when they meet; a
 * declaration is made on the day. */
static bool is_of_announcement(const struct story *story, const struct match *match,
                               const struct unit *unit)
{
    return strcmp(match->rule->type, "meeting") == 0 && unit->first > match->end &&
           (story_is_listed_before(story, unit->first, "announced-word") ||
            is_behind_publisher(story, match, unit->first));
}

/* Does a word such as "kể từ" stand in tokens [first, end)? */
static bool holds_barrier(const struct story *story, uint32_t first, uint32_t end)
{
    for (uint32_t i = first; i < end; i++)
        if (story_begins_listed(story, "time-barrier", i, end) && !event_ends_word(story, i))
            return true;
    return false;
}

/* Is the time that of what is told behind the match, or of what tells of it? */
static bool is_of_what_follows(const struct story *story, const struct match *match,
                               const struct unit *unit, const char *edtf)
{
    return is_of_announcement(story, match, unit) || is_of_while_clause(story, match, unit) ||
           is_of_clause_behind(story, match, unit) ||
           (strcmp(match->rule->type, "meeting") == 0 &&
            event_is_of_what_is_said(story, match, unit->first)) ||
           event_is_of_next(story, match, unit->first, edtf) ||
           event_is_of_expected(story, match, unit->first);
}

bool event_may_date_behind(const struct story *story, const struct match *match,
                           const struct unit *unit, const char *edtf)
{
    bool is_shared = story_has_other_trigger(story, match, match->end, unit->first);
    if (event_is_taken_between(story, match, match->end, unit->first) ||
        (is_shared && edtf != NULL && *edtf == '/')) /* "nhân chuyến thăm đến ngày 8/7" */
        return false;
    if (holds_barrier(story, match->end, unit->first) ||
        is_of_what_follows(story, match, unit, edtf))
        return false;
    if (event_happening_end(story, match) >= unit->first ||
        event_is_of_while_visit(story, match, unit))
        return true;
    if (event_is_said_behind(story, match, unit))
        return false;
    return unit->first <= match->end + date_reach(story, match, unit) &&
           (!event_is_bare_year(story, unit, edtf) || /* "tại Huế, năm 2017" */
            place_before(story, match, unit->first) != NULL);
}
