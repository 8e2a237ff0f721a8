/* shared_time.c - whose is a time that stands behind two events?
 *
 *     gặp nhau bên lề hội nghị G20 hôm 29/6                       of both
 *     hội đàm với Nga trong chuyến thăm tháng 6                   of both
 *     gặp ông Orlov trước khi thăm Lào ngày 5/7                   of the one that it stands behind
 *     gặp các nước đã ký JCPOA hồi năm 2015                       of what was signed
 */
#include "own_time_parts.h"

#include <string.h>

enum {
    SETTING_NEAR = 4,    /* words between who met and "trong chuyến thăm" */
    JOINED_NEAR = 3,     /* words: "và sẽ gặp" */
    SETTING_VERB = 2,    /* words of "chuyến đi tới", before the verb but one */
    GATHERING_NEAR = 10, /* "trong cuộc hội đàm riêng của hai bà tại hội nghị G20" */
    FRINGE_LEAD = 3      /* words: "bên lề cuộc" */
};

/* "bên lề cuộc họp của Đại hội đồng": many met there, whatever the word for it. */
static bool is_beside(const struct story *story, const struct match *other)
{
    uint32_t start = story_words_before(story, other, other->trigger_first, FRINGE_LEAD);
    return !event_match_is(other, "visit") &&
           story_holds_listed(story, "fringe-word", start, other->trigger_first);
}

/* "gặp nhau bên lề hội nghị G20", "tại thượng đỉnh ASEAN": is that where the match took place? */
static bool is_at_gathering(const struct story *story, const struct match *match,
                            const struct match *other)
{
    const struct analysis *analysis = story->analysis;
    size_t first;
    if (event_is_gathering(match) || other->trigger_first <= match->trigger_end)
        return false;
    return is_beside(story, other) ||
           (event_is_gathering(other) &&
            lexicon_ending_at(analysis->model->lexicon, analysis->text, match->trigger_end,
                              other->trigger_first, "beside-word", &first) != NULL);
}

/* "gặp bà Maya trong chuyến thăm Lào", "trong chuyến đi tới Lào": does the word, or the verb behind
 * it, say that they met on that visit? */
static bool is_in_visit(const struct story *story, const struct match *match,
                        const struct match *visit)
{
    uint32_t stop, first = visit->trigger_first - 1;
    uint32_t noun = first > match->trigger_end + SETTING_VERB ? first - SETTING_VERB : first;
    return story_listed_at(story, "visit-setting", first, visit->trigger_end, &stop) != NULL ||
           (story_listed_at(story, "visit-setting", noun, visit->trigger_first, &stop) != NULL &&
            stop == visit->trigger_first);
}

/* "thăm Lào và gặp Thủ tướng Lào vào tháng 4": what somebody also does on the visit, told in one
 * breath with it. */
static bool is_joined_to_visit(const struct story *story, const struct match *visit,
                               const struct match *other)
{
    return event_match_is(visit, "visit") && strcmp(other->rule->type, "meeting") == 0 &&
           !event_match_is(other, "visit") && !match_is_noun(visit) && !match_is_noun(other) &&
           other->trigger_first > visit->end && other->trigger_first <= visit->end + JOINED_NEAR &&
           story_is_joining_word(story, visit->end, "and");
}

/* "thảo luận về biển, khi ông Kham thăm Áo ngày 30/6": do a word such as "khi" and somebody told of
 * before stand right before the visit?  They talk when he comes. */
static bool is_while_visit(const struct story *story, const struct match *match,
                           const struct match *visit)
{
    const struct frame *frame = &story->analysis->frames[match->sentence];
    const struct mention_info *infos = story->resolution->infos;
    uint32_t first = visit->trigger_first;
    for (size_t i = 1; i < frame->count && frame->units[i].end <= first; i++) {
        const struct unit *who = &frame->units[i];
        bool is_visitor = who->first > match->end && who->end + SETTING_VERB >= first &&
                          who->mention >= 0 && infos[who->mention].person_count == 1 &&
                          story_is_listed_before(story, who->first, "while-word");
        for (size_t k = 0; k < i && is_visitor; k++) {
            int told = frame->units[k].mention;
            for (size_t p = 0; told >= 0 && p < infos[told].person_count; p++)
                if (infos[told].persons[p] == infos[who->mention].persons[0])
                    return true;
        }
    }
    return false;
}

/* Does the time behind another trigger hold for this one too: "hội đàm với Nga trong chuyến thăm
 * tháng 6", "đến Lào dự hội nghị tháng 6", "gặp nhau bên lề hội nghị hôm 29/6"? */
static bool shares_time(const struct story *story, const struct match *match,
                        const struct match *other)
{
    if (other->trigger_first <= match->end + GATHERING_NEAR && is_at_gathering(story, match, other))
        return true;
    if (event_match_is(other, "visit") && is_while_visit(story, match, other))
        return true;
    if (event_match_is(other, "visit") && other->trigger_first > match->trigger_end &&
        event_breath_end(story, match->sentence, match->end) >= other->trigger_first)
        return is_in_visit(story, match, other);
    if (is_joined_to_visit(story, match, other))
        return true;
    if (other->trigger_first > match->end + SETTING_NEAR)
        return false;
    return event_match_is(match, "visit") &&
           (event_match_is(other, "summit") || event_match_is(other, "conference")) &&
           story_holds_listed(story, "attend-word", match->trigger_end, other->trigger_end);
}

/* "đã thảo luận về khí đốt trong các cuộc đàm phán hôm 14/8": does it only tell where? */
static bool is_mere_setting(const struct match *match)
{
    return strcmp(match->rule->type, "meeting") == 0 && match_merely_names(match);
}

/* "đến Lào dự hội nghị được tổ chức ngày 5/7": does a word before token `end` say that the time
 * behind it is when that took place?  "Chuyến thăm Lào, dự hội nghị diễn ra ..." tells when the
 * visit does. */
static bool is_held(const struct story *story, const struct match *match, const struct match *other,
                    uint32_t end)
{
    bool is_verb = !match_is_noun(match);
    return is_verb && event_match_is(match, "visit") && other->end < end &&
           story_has_listed_near(story, "happen-verb", other->end, end);
}

/* Does another trigger stand in tokens [first, end) whose own the time behind it is? */
bool event_is_taken_between(const struct story *story, const struct match *match, uint32_t first,
                            uint32_t end)
{
    struct event_span events = story_events_of(story, match->sentence);
    for (size_t i = 0; i < events.count; i++) {
        const struct match *other = events.items[i];
        bool is_shared = shares_time(story, match, other) && !is_held(story, match, other, end);
        if (other != match && strcmp(other->rule->type, match->rule->type) == 0 &&
            other->trigger_first >= first && other->trigger_first < end && !is_shared &&
            !is_mere_setting(other))
            return true;
    }
    return false;
}

/* Does the time stand right behind a visit of somebody who takes part, told to be when they talk?
 */
bool event_is_of_while_visit(const struct story *story, const struct match *match,
                             const struct unit *unit)
{
    if (strcmp(match->rule->type, "meeting") != 0 || event_match_is(match, "visit"))
        return false;
    struct event_span events = story_events_of(story, match->sentence);
    for (size_t i = 0; i < events.count; i++) {
        const struct match *visit = events.items[i];
        if (event_match_is(visit, "visit") && visit->end <= unit->first &&
            event_breath_end(story, match->sentence, visit->end) >= unit->first &&
            is_while_visit(story, match, visit))
            return true;
    }
    return false;
}

enum { NAME_WORDS = 6 /* behind an instrument's noun: "hiệp định hợp tác nghề cá" */ };

/* "gặp các nước đã ký JCPOA hồi năm 2015": the year right behind what was signed, told of those who
 * meet; "gặp nhau để ký hiệp định vào tháng 5" tells when both are. */
static bool is_year_of_agreement(const struct story *story, const struct match *match,
                                 const struct match *other, uint32_t time, const char *edtf)
{
    const struct unit *next = story_unit_at(story, match->sentence, other->end);
    bool is_aside = next != NULL && next->mention >= 0 &&
                    next->symbol == story->analysis->model->known.aside; /* "(JCPOA)" */
    uint32_t end = is_aside ? next->end : other->end + NAME_WORDS;
    return strcmp(match->rule->type, "meeting") == 0 &&
           strcmp(other->rule->type, "agreement") == 0 && edtf != NULL &&
           strlen(edtf) == strlen("2015") && time <= end &&
           !story_holds_listed(story, "chain-word", match->end, other->trigger_first) &&
           !story_holds_kind(story, "joining-word", "and", match->end, other->trigger_first);
}

/* "đề xuất đàm phán một hiệp định, đồng thời khẳng định sẽ thăm Lào trong năm nay": the time right
 * behind another event, of another type, that is told behind a comma. */
bool event_is_of_next(const struct story *story, const struct match *match, uint32_t time,
                      const char *edtf)
{
    struct event_span events = story_events_of(story, match->sentence);
    for (size_t i = 0; i < events.count; i++) {
        const struct match *other = events.items[i];
        if (other->trigger_first < match->end || other->end > time ||
            strcmp(other->rule->type, match->rule->type) == 0 || match_merely_names(other))
            continue;
        if ((is_year_of_agreement(story, match, other, time, edtf) ||
             story_holds_mark(story, match->sentence, match->end, other->trigger_first)) &&
            event_breath_end(story, match->sentence, other->end) >= time)
            return true;
    }
    return false;
}

enum { MODAL_LEAD = 3 /* words: ", dự kiến được tổ chức" */ };

/* "ký hiệp ước sau cuộc gặp với Tổng thống Áo, dự kiến vào tháng 5": what a comma and such a word
 * add to another event, told right before them. */
bool event_is_of_expected(const struct story *story, const struct match *match, uint32_t time)
{
    uint32_t comma = time, stop;
    while (comma > match->end && comma + MODAL_LEAD > time && !story_is_comma(story, comma))
        comma--;
    if (!story_is_comma(story, comma) ||
        !entry_is_kind(story_listed_at(story, "modal", comma + 1, time, &stop), "future"))
        return false;
    struct event_span events = story_events_of(story, match->sentence);
    for (size_t i = 0; i < events.count; i++) {
        const struct match *other = events.items[i];
        if (other->trigger_first >= match->trigger_end && other->end <= comma &&
            event_breath_end(story, match->sentence, other->end) >= comma &&
            !shares_time(story, match, other))
            return true;
    }
    return false;
}
