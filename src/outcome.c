/* outcome.c - what became of the event that a noun names, told behind it.
 *
 *     Chuyến thăm của đoàn Lào, dự kiến trong tháng 5, đã bị hoãn.      called off
 *     Cuộc gặp với Thủ tướng Lào sẽ diễn ra tại Áo.                     to come
 *     Cuộc gặp dự kiến vào tháng 5 sẽ không diễn ra.                    taken back
 */
#include "status_parts.h"

#include <string.h>

/* "kết thúc mà không ký được gì": what it did not bring is no word on whether it took place. */
static bool tells_result(const struct story *story, uint32_t first, uint32_t i)
{
    uint32_t stop;
    if (i > first &&
        (entry_is_kind(story_listed_at(story, "modal-barrier", i - 1, i, &stop), "link") ||
         story_begins_listed(story, "clause-opener", i - 1, i)))
        return true;
    for (uint32_t k = first; k < i; k++)
        if (story_begins_listed(story, "happen-verb", k, i))
            return true;
    return false;
}

enum { NEXT_REACH = 4 /* plain words between a noun's names and "sắp tới": "lần hai" */ };

/* "cuộc gặp với Thủ tướng Lào tại Áo sắp tới": is there nothing but names in tokens [first, i),
 * where they are and a word or two?  Then what stands at i is said of the noun before them. */
static bool is_next_to_noun(const struct story *story, size_t sentence, uint32_t first, uint32_t i)
{
    const struct frame *frame = &story->analysis->frames[sentence];
    unsigned words = 0;
    for (size_t k = 0; k < frame->count && frame->units[k].first < i; k++) {
        const struct unit *unit = &frame->units[k];
        if (unit->first >= first && unit->mention < 0 &&
            !story_begins_listed(story, "preposition", unit->first, unit->end))
            words++;
    }
    return words <= NEXT_REACH;
}

/* "diễn ra một ngày sau khi ông hủy chuyến thăm", "diễn ra khi hai nước chuẩn bị": what follows is
 * told of something else. */
static bool begins_aside(const struct story *story, uint32_t i, uint32_t end)
{
    uint32_t stop;
    return story_listed_at(story, "aside-word", i, end, &stop) != NULL ||
           story_begins_listed(story, "while-word", i, end);
}

/* The first modal word in tokens [first, end) that speaks of what the noun before it does: a
 * `happen-verb` follows it ("đang diễn ra"), it says so itself ("bị hoãn", "sắp tới"), or it stands
 * next to the noun and looks ahead ("cuộc gặp sẽ mang đến cơ hội"). */
static const struct entry *first_modal(const struct story *story, size_t sentence, uint32_t first,
                                       uint32_t end)
{
    size_t stop;
    uint32_t start = first;
    bool is_turned = false; /* "cuộc gặp cuối tuần này nhưng mới đây nói" */
    for (size_t i = first; i < end; i = stop) {
        const struct entry *modal = event_modal_at(story, i, end, &stop);
        uint32_t other;
        if (modal == NULL && begins_aside(story, (uint32_t)i, end))
            return NULL;
        is_turned = is_turned || story_begins_listed(story, "turn-word", (uint32_t)i, end);
        const struct entry *coming =
            story_listed_at(story, "coming-word", (uint32_t)i, end, &other);
        if (coming != NULL && !is_turned && is_next_to_noun(story, sentence, first, (uint32_t)i))
            return coming;
        if (modal != NULL && modal->value == NULL && i == first)
            first = (uint32_t)stop; /* "cuộc gặp cũng nằm trong lịch trình" */
        bool is_aimed_at = entry_is_kind(modal, "saying") &&
                           story_holds_listed(story, "aim-lead", start, (uint32_t)stop);
        if (modal == NULL || modal->value == NULL || is_aimed_at)
            continue; /* "cuộc gặp nhằm tiến tới ký hiệp ước" */
        if (event_is_negation(modal) && tells_result(story, first, (uint32_t)i))
            return NULL;
        if (entry_is_kind(modal, "saying") && i > start &&
            story_is_joining_word(story, (uint32_t)i - 1, "and"))
            return NULL; /* "kể về chuyến thăm và mong muốn tổ chức lễ hội" */
        bool speaks = entry_is_kind(modal, "ended") || entry_is_kind(modal, "moved") ||
                      entry_is_kind(modal, "running") ||
                      (i == first && entry_is_kind(modal, "future"));
        for (size_t k = i; k < end && !speaks; k++)
            speaks = story_begins_listed(story, "happen-verb", k, end);
        return speaks ? modal : NULL;
    }
    return NULL;
}

enum { END_REACH = 24 /* words behind a noun in which it may be told that it was called off */ };

/* "Sau cuộc gặp với Nga, Mỹ dừng tập trận": is there somebody else behind a mark whose act it is?
 */
static bool is_act_of_another(const struct story *story, const struct match *match, uint32_t token)
{
    int subject = story_subject(story, match->sentence, token);
    const struct mention *actor = subject < 0 ? NULL : &story->analysis->mentions.items[subject];
    if (actor == NULL || actor->sentence != match->sentence || actor->first < match->end)
        return false;
    for (uint32_t i = match->end; i < actor->first; i++)
        if (story->analysis->text->tokens.items[i].kind == TOKEN_MARK)
            return true;
    return false;
}

/* "Chuyến thăm của đoàn Lào, dự kiến trong tháng 5, đã bị hoãn": the word that calls it off. */
static const struct entry *find_end(const struct story *story, const struct match *match)
{
    uint32_t start, end;
    size_t stop;
    const struct entry *hedge = NULL;
    story_clause(story, match->sentence, match->trigger_first, &start, &end);
    if (end > match->end + END_REACH)
        end = match->end + END_REACH;
    bool stops_at_comma = event_is_setting(story, match);
    for (size_t i = match->end; i < end; i = stop) {
        const struct entry *modal = event_modal_at(story, i, end, &stop);
        uint32_t other;
        if (stops_at_comma && story_is_comma(story, (uint32_t)i))
            return NULL;
        if (modal == NULL &&
            (story_listed_at(story, "aside-word", (uint32_t)i, end, &other) != NULL ||
             story_listed_at(story, "that-word", (uint32_t)i, end, &other) != NULL))
            return NULL; /* "một ngày sau khi Lào hủy lễ hội", "nói rằng Lào sẽ hủy lễ hội" */
        if (modal == NULL || modal->value == NULL)
            continue;
        if (entry_is_kind(modal, "past"))
            hedge = NULL; /* "mong gặp nhưng đã bị hoãn" */
        if (entry_is_kind(modal, "hedge") || entry_is_kind(modal, "saying"))
            hedge = modal; /* "có thể bị hoãn" is not called off yet */
        if (!entry_is_kind(modal, "ended"))
            continue;
        if (story_has_other_trigger(story, match, match->end, (uint32_t)i) ||
            is_act_of_another(story, match, (uint32_t)i))
            return NULL;
        return hedge != NULL ? hedge : modal;
    }
    return NULL;
}

/* The comma of "ấn định vào tháng 3, rốt cuộc", "dự kiến ngày 5/7, đã bị hủy": what was to be goes
 * on. */
static bool ends_at_comma(const struct story *story, uint32_t token, uint32_t end)
{
    size_t stop;
    return story_is_comma(story, token) &&
           !story_begins_listed(story, "turn-word", token + 1, end) &&
           !entry_is_kind(event_modal_at(story, token + 1, end, &stop), "ended");
}

/* "cuộc gặp dự kiến vào tháng 5 sẽ không diễn ra", "cuộc gặp định vào mùa thu bị hủy":
 * the word behind the match that takes back what was planned; NULL if there is none. */
static const struct entry *find_taking_back(const struct story *story, const struct match *match)
{
    const struct sentence *range = &story->analysis->text->sentences.items[match->sentence];
    uint32_t end =
        match->end + END_REACH < range->end ? match->end + END_REACH : (uint32_t)range->end;
    size_t stop;
    for (size_t i = match->end; i < end && !ends_at_comma(story, (uint32_t)i, end); i = stop) {
        const struct entry *modal = event_modal_at(story, i, end, &stop);
        if (entry_is_kind(modal, "condition") || entry_is_kind(modal, "hedge"))
            return NULL;
        if (entry_is_kind(modal, "ended") ||
            (event_is_negation(modal) && story_begins_listed(story, "happen-verb", stop, end)))
            return story_has_other_trigger(story, match, match->end, (uint32_t)i) ? NULL : modal;
    }
    return NULL;
}

/* "cuộc gặp giữa A và B về biên giới hai nước sẽ diễn ra": where what becomes of the noun may still
 * be told, behind what it is about. */
static uint32_t outcome_end(const struct story *story, const struct match *match)
{
    uint32_t end = story_breath_end(story, match->sentence, match->end), stop;
    if (story_listed_at(story, "matter-lead", match->end, end, &stop) == NULL)
        return end;
    uint32_t far = story_breath_end(story, match->sentence, end);
    while (end < far) {
        const struct unit *unit = story_unit_at(story, match->sentence, end);
        if (unit != NULL && unit->mention >= 0)
            break;
        end++;
    }
    return end;
}

/* The mark behind the noun and its names; who comes on a visit may take more words: "chuyến thăm
 * của tàu Áo với 40 sĩ quan và thủy thủ, sẽ bắt đầu ngày 5/7".  The sentence's end if there is
 * none. */
static uint32_t mark_behind(const struct story *story, const struct match *match)
{
    uint32_t end = (uint32_t)story->analysis->text->sentences.items[match->sentence].end;
    uint32_t near = story_breath_end(story, match->sentence, match->end);
    bool is_next = is_next_to_noun(story, match->sentence, match->end, near);
    bool is_visit = event_match_is(match, "visit");
    uint32_t mark = is_visit ? story_breath_end(story, match->sentence, near) : near;
    return is_next || (is_visit && mark < end && story_is_comma(story, mark)) ? mark : end;
}

/* "cuộc gặp Áo - Séc, dự kiến diễn ra ngày 5/7", "hội nghị ở Huế - sẽ khai mạc ngày 5/7": what a
 * comma or a dash adds to the noun and its names.  "dự kiến kéo dài" may be said of what goes on.
 */
static const struct entry *added_behind(const struct story *story, const struct match *match)
{
    uint32_t end = (uint32_t)story->analysis->text->sentences.items[match->sentence].end, last;
    uint32_t mark = mark_behind(story, match);
    const struct unit *unit = story_unit_at(story, match->sentence, mark);
    size_t stop;
    if (mark + 1 >= end || unit == NULL || !story_is_mark_unit(story, unit, ",-"))
        return NULL;
    const struct entry *modal = event_modal_at(story, mark + 1, end, &stop);
    const struct entry *verb = story_listed_at(story, "happen-verb", (uint32_t)stop, end, &last);
    bool happens = verb != NULL && !entry_is_kind(verb, "lasting");
    happens = happens || story_holds_listed(story, "happen-verb", mark + 1, (uint32_t)stop);
    return entry_is_kind(modal, "future") && happens ? modal : NULL; /* "sẽ bắt đầu" is one word */
}

/* "cuộc gặp sẽ diễn ra tại Áo giữa", "cuộc gặp với Lào sẽ diễn ra": in the match or behind it, and
 * what calls it off wins. */
const struct entry *event_modal_behind(const struct story *story, const struct match *match)
{
    size_t sentence = match->sentence;
    uint32_t breath = outcome_end(story, match);
    const struct entry *within = first_modal(story, sentence, match->trigger_end, match->end);
    const struct entry *behind = first_modal(story, sentence, match->end, breath);
    if (behind == NULL)
        behind = find_end(story, match);
    if (behind == NULL && within == NULL)
        behind = added_behind(story, match);
    const struct entry *found = within == NULL || entry_is_kind(behind, "ended") ? behind : within;
    const struct entry *taken_back =
        entry_is_kind(found, "future") ? find_taking_back(story, match) : NULL;
    return taken_back != NULL ? taken_back : found;
}

/* "cuộc gặp sẽ giúp hai nước", "hội nghị sẽ mở ra": its effect is still to come; of the meeting
 * itself, which may be under way, that tells less than another telling. */
bool event_only_effect_is_ahead(const struct story *story, const struct match *match)
{
    uint32_t end = outcome_end(story, match), last;
    size_t stop;
    if (!match_is_noun(match))
        return false;
    for (uint32_t i = match->trigger_end; i < end; i = (uint32_t)stop) {
        const struct entry *modal = event_modal_at(story, i, end, &stop);
        if (entry_is_kind(modal, "future"))
            return story_listed_at(story, "effect-word", (uint32_t)stop, end, &last) != NULL;
    }
    return false;
}

enum {
    FAILURE_REACH = 2, /* plain words: "nhưng phút chót bị hủy", "nhưng đã bị Áo hủy" */
    BACK_REACH = 4,    /* "nhưng cuộc gặp này sau đó bị hủy": those behind the noun */
    FRINGE_REACH = 2 /* words: "bên lề", behind which a summit stays though a meeting fails */
};

/* The match that begins at token i and points back, as "cuộc gặp này" does; NULL if none does. */
static const struct match *pointing_back_at(const struct story *story, const struct match *match,
                                            uint32_t i)
{
    struct event_span events = story_events_of(story, match->sentence);
    for (size_t k = 0; k < events.count; k++) {
        const struct match *other = events.items[k];
        if (other != match && other->first == i && match_sets(other, "refer", "previous") &&
            strcmp(other->rule->type, match->rule->type) == 0)
            return other;
    }
    return NULL;
}

/* Is it told, in tokens [first, end) behind "nhưng", that what was to be was called off, or did not
 * take place? */
static bool tells_failure(const struct story *story, const struct match *match, uint32_t first,
                          uint32_t end)
{
    const struct match *back = pointing_back_at(story, match, first);
    unsigned words = 0, reach = back == NULL ? FAILURE_REACH : BACK_REACH;
    size_t stop;
    for (size_t k = back == NULL ? first : back->end; words <= reach && k < end; k = stop) {
        const struct entry *modal = event_modal_at(story, k, end, &stop);
        const struct unit *unit = story_unit_at(story, match->sentence, (uint32_t)k);
        uint32_t other = back == NULL ? (uint32_t)k : first;
        if (entry_is_kind(modal, "hedge"))
            return false; /* "nhưng Áo dọa hủy" */
        if (entry_is_kind(modal, "ended") || (back != NULL && event_is_negation(modal) &&
                                              story_begins_listed(story, "happen-verb", stop, end)))
            return !story_has_other_trigger(story, match, match->end, other);
        words += unit == NULL || unit->mention < 0 ? (unsigned)(stop - k) : 0;
    }
    return false;
}

/* "định gặp ... nhưng bất thành", "hứa tặng ... song rốt cuộc bị hủy": what was only to be was
 * called off, as the clause goes on to tell. */
bool event_has_failed(const struct story *story, const struct match *match,
                      const struct event *event)
{
    static const char *const open[] = {"planned", "pledged", "proposed", "requested"};
    bool is_open = false;
    uint32_t start, end, stop;
    for (size_t i = 0; i < sizeof open / sizeof *open; i++)
        is_open = is_open || strcmp(event->status, open[i]) == 0;
    is_open = is_open && !story_follows_listed(story, match, "fringe-word", FRINGE_REACH);
    story_clause(story, match->sentence, match->trigger_first, &start, &end);
    for (uint32_t i = match->trigger_end; is_open && i < end; i++)
        if (story_listed_at(story, "turn-word", i, end, &stop) != NULL &&
            tells_failure(story, match, stop, end))
            return true;
    return false;
}
