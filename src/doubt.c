/* doubt.c - is it only supposed, or denied?
 *
 *     Nếu hai bên không đạt thỏa thuận, thuế sẽ tăng.        a condition: no event
 *     Khả năng hai bên đạt thỏa thuận là thấp.               only thought of: no event
 *     Giới phân tích nhận định hai ông sẽ gặp nhau.          likewise
 *     Nga bác tin ông sắp gặp Tổng thống Mỹ.                 denied: it is not so
 *     Nếu Mỹ không nhượng bộ, cuộc gặp sẽ bị hủy.            depends: planned, so far
 *     Mỹ dọa nước này sẽ hủy cuộc gặp.                       likewise
 *
 * Rumours are in hearsay.c.
 */
#include "status_parts.h"

#include <string.h>

/* Does the match stand between a modal word of the kind and the next comma, or the next word of the
 * list `modal-barrier`?  Those of its kind link ("rằng") may pass. */
static bool stands_behind(const struct story *story, const struct match *match, const char *kind,
                          bool links_pass)
{
    bool is_behind = false;
    uint32_t start, end, end_of_barrier;
    size_t stop;
    story_clause(story, match->sentence, match->trigger_first, &start, &end);
    for (size_t i = start; i < match->trigger_first; i = stop) {
        const struct unit *unit = story_unit_at(story, match->sentence, (uint32_t)i);
        stop = unit == NULL ? i + 1 : unit->end;
        if (unit != NULL && unit->mention >= 0)
            continue; /* "Phạm Minh Chính phủ nhận": no "chính phủ" */
        const struct entry *modal = event_modal_at(story, i, match->trigger_first, &stop);
        bool is_link =
            links_pass && entry_is_kind(story_listed_at(story, "modal-barrier", (uint32_t)i,
                                                        match->trigger_first, &end_of_barrier),
                                        "link");
        if (entry_is_kind(modal, kind))
            is_behind = true;
        else if (story_is_comma(story, (uint32_t)i) ||
                 (!is_link && story_begins_listed(story, "modal-barrier", i, match->trigger_first)))
            is_behind = false;
    }
    return is_behind;
}

enum { LEAVING_WORDS = 4 /* "rút khỏi cả hai", before the name */ };

/* "nếu Mỹ từ bỏ hiệp ước được ký năm 1987": is what was signed only what somebody leaves?  Not in
 * "nếu hiệp ước được ký". */
static bool is_left(const struct story *story, const struct match *match)
{
    const struct capture *name = match_capture(match, "name", NULL);
    if (name == NULL || name->end > match->trigger_first)
        return false;
    uint32_t start = story_words_before(story, match, name->first, LEAVING_WORDS);
    return story_holds_kind(story, "sign-verb", "withdraw", start, name->first);
}

/* "nếu hai bên không đạt thỏa thuận, thuế sẽ tăng": that has not happened, nor is it planned. */
bool event_is_condition(const struct story *story, const struct match *match)
{
    return stands_behind(story, match, "condition", false) && !is_left(story, match);
}

/* "Nga bác tin ông sắp gặp", "tin ông gặp ... là bịa đặt": what is denied is not so; and what is
 * not put off is planned still. */
const char *event_status_of_denied(const struct story *story, const struct match *match,
                                   const struct entry *modal, enum hearsay hearsay)
{
    if (hearsay != HEARSAY_FALSE && !stands_behind(story, match, "denial", true))
        return NULL;
    return entry_is_kind(modal, "ended") ? "planned" : "cancelled";
}

/* Does a condition begin at token i: "nếu" of "nếu được", "trong trường hợp"? */
static bool begins_condition(const struct story *story, size_t i, size_t end)
{
    const struct analysis *analysis = story->analysis;
    for (;; end--) {
        const struct entry *modal =
            lexicon_longest(analysis->model->lexicon, analysis->text, i, end, "modal", &end);
        if (modal == NULL || entry_is_kind(modal, "condition"))
            return modal != NULL;
    }
}

/* "Nếu được tổ chức, đây sẽ là cuộc gặp đầu tiên", "Cuộc gặp, nếu diễn ra, sẽ là" */
bool event_has_condition(const struct story *story, const struct match *match)
{
    const struct sentence *range = &story->analysis->text->sentences.items[match->sentence];
    for (size_t i = range->first; i < range->end; i++)
        if (begins_condition(story, i, range->end))
            return true;
    return false;
}

/* "Nếu Mỹ không nhượng bộ, cuộc gặp sẽ bị hủy": it is to take place, so far. */
bool event_depends(const struct story *story, const struct match *match)
{
    const struct sentence *range = &story->analysis->text->sentences.items[match->sentence];
    return strcmp(match->rule->type, "meeting") == 0 && match_is_noun(match) &&
           begins_condition(story, range->first, range->end);
}

/* "Lào dọa nước này sẽ hủy cuộc gặp", not "Lào dọa tấn công, Áo hủy cuộc gặp": it is to take place,
 * so far. */
bool event_is_threatened(const struct story *story, const struct match *match)
{
    uint32_t start, end, behind;
    size_t stop, last;
    bool is_threat = false;
    story_clause(story, match->sentence, match->trigger_first, &start, &end);
    for (size_t i = start; i < match->trigger_first; i = stop) {
        const struct entry *modal = event_modal_at(story, i, match->trigger_first, &stop);
        if (story_listed_at(story, "threat-word", (uint32_t)i, match->trigger_first, &behind) !=
            NULL)
            is_threat = true;
        else if (story_is_comma(story, (uint32_t)i))
            is_threat = false;
        if (is_threat && entry_is_kind(modal, "future") && stop < match->trigger_first &&
            entry_is_kind(event_modal_at(story, stop, match->trigger_first, &last), "ended"))
            return true;
    }
    return false;
}

/* "sẽ gặp nếu Nga rút quân", "chỉ gặp khi nào": no more than offered, on a condition that follows.
 */
bool event_is_offer(const struct story *story, const struct match *match)
{
    uint32_t start, end, stop;
    if (strcmp(match->rule->type, "meeting") != 0)
        return false;
    story_clause(story, match->sentence, match->trigger_first, &start, &end);
    for (uint32_t i = match->trigger_end; i < end; i++) {
        if (story_begins_listed(story, "if-word", i, end))
            return true;
        if (story_is_mark(story, match->sentence, i) ||
            entry_is_kind(story_listed_at(story, "modal-barrier", i, end, &stop), "link"))
            return false; /* "nói với khách đến thăm rằng ... nếu" */
    }
    return false;
}

/* "sẽ không gặp nếu mía đắt", "sẽ không ký trừ khi": nobody has called it off, nor planned it. */
bool event_is_refused_if(const struct story *story, const struct match *match,
                         const struct entry *modal)
{
    uint32_t start, end;
    if (!entry_is_kind(modal, "not-to-come"))
        return false;
    story_clause(story, match->sentence, match->trigger_first, &start, &end);
    for (uint32_t i = match->trigger_end; i < end && !story_is_mark(story, match->sentence, i); i++)
        if (begins_condition(story, i, end))
            return true;
    return false;
}

enum { DOUBT_REACH = 16 /* words */ };

/* "chuyên gia Áo", "giới phân tích" */
static bool is_watcher(const struct story *story, uint32_t i, uint32_t end)
{
    uint32_t stop;
    return entry_is_kind(story_listed_at(story, "honorific", i, end, &stop), "expert") ||
           entry_is_kind(story_listed_at(story, "other-subject", i, end, &stop), "watching");
}

/* "giáo sư Berger cho rằng": a scholar watches where he says what he thinks; "nhóm kỹ sư dự kiến
 * ký" do it themselves. */
static bool is_scholar(const struct story *story, uint32_t i, uint32_t end)
{
    uint32_t stop;
    return entry_is_kind(story_listed_at(story, "honorific", i, end, &stop), "civil");
}

/* '"Hai nước có thể sẽ ký", giáo sư Berger nhận định': are they the words of somebody who only
 * watches, told behind their end? */
static bool is_quoted_of_watcher(const struct story *story, const struct match *match)
{
    const struct text *text = story->analysis->text;
    uint32_t end = (uint32_t)text->sentences.items[match->sentence].end, i = match->end, stop;
    while (i < end && !story_is_quote(story, i))
        i++;
    bool is_watched = false, is_told = false;
    for (; i < end && !is_told; i++) {
        is_watched = is_watched || is_watcher(story, i, end) || is_scholar(story, i, end);
        is_told = is_watched &&
                  entry_is_kind(story_listed_at(story, "report-word", i, end, &stop), "opinion");
    }
    return is_told;
}

/* "Giới phân tích cho rằng hai nước sẽ ký hiệp định": those who only watch know of no plan. */
static bool is_forecast(const struct story *story, const struct match *match)
{
    size_t stop;
    uint32_t end = match->trigger_first;
    bool is_watched = is_quoted_of_watcher(story, match), is_told = false, is_to_come = false;
    for (uint32_t i = (uint32_t)story->analysis->text->sentences.items[match->sentence].first;
         i < end; i = (uint32_t)stop) {
        const struct unit *unit = story_unit_at(story, match->sentence, i);
        const struct entry *modal = event_modal_at(story, i, end, &stop);
        bool is_named = unit != NULL && unit->mention >= 0; /* "ông Vương Định" plans nothing */
        stop = is_named ? i + 1 : stop;
        is_told = is_told || is_scholar(story, i, end);
        if (is_watcher(story, i, end) ||
            (is_told && story_holds_kind(story, "modal-barrier", "link", i, (uint32_t)stop)))
            is_watched = true;
        else if (modal != NULL && !is_named)
            is_to_come = entry_is_kind(modal, "future") || entry_is_kind(modal, "hedge") ||
                         entry_is_kind(modal, "not-to-come");
    }
    return is_watched && is_to_come;
}

/* Does somebody who only watches say it, by a word of opinion or source before the trigger: "Giới
 * phân tích nhận định", "theo các chuyên gia", and not "đoàn chuyên gia sẽ thăm"? */
static bool is_guess(const struct story *story, const struct match *match)
{
    uint32_t stop, end = match->trigger_first;
    bool is_watched = false, is_told = false;
    for (uint32_t i = (uint32_t)story->analysis->text->sentences.items[match->sentence].first;
         i < end && !(is_watched && is_told); i++) {
        const struct entry *word = story_listed_at(story, "report-word", i, end, &stop);
        is_told = is_told || entry_is_kind(word, "source") ||
                  (is_watched && entry_is_kind(word, "opinion"));
        is_watched = is_watched || is_watcher(story, i, end);
    }
    return (is_watched && is_told) || is_quoted_of_watcher(story, match);
}

/* "sẽ gặp nhau ngày 5/7": somebody has fixed it.  A day before that is the one of the guess. */
static bool names_day(const struct story *story, const struct match *match)
{
    const struct frame *frame = &story->analysis->frames[match->sentence];
    for (size_t i = 0; i < frame->count; i++) {
        int time = event_time_in(story, &frame->units[i]);
        if (time >= 0 && frame->units[i].first >= match->first &&
            edtf_is_day(story->resolution->infos[time].time.edtf))
            return true;
    }
    return false;
}

/* "Giới phân tích nhận định hai ông sẽ gặp", and no day of it is known.  A meeting that a noun
 * names is known of. */
static bool is_guessed_meeting(const struct story *story, const struct match *match)
{
    return !match_is_noun(match) && !names_day(story, match) && is_guess(story, match) &&
           is_forecast(story, match);
}

/* "khả năng hai bên đạt thỏa thuận", "lo ngại rằng họ khó đi đến nhất trí": is a meeting or an
 * agreement only thought of?  A word that it is done makes it a fact again; so does a mark. */
bool event_is_only_thought_of(const struct story *story, const struct match *match)
{
    if (strcmp(match->rule->type, "meeting") == 0)
        return is_guessed_meeting(story, match);
    if (strcmp(match->rule->type, "agreement") != 0)
        return false;
    if (is_forecast(story, match))
        return true;
    uint32_t start = story_words_before(story, match, match->trigger_first, DOUBT_REACH);
    bool is_doubted = false;
    size_t stop;
    for (size_t i = start; i < match->trigger_first; i = stop) {
        const struct entry *modal = event_modal_at(story, i, match->trigger_first, &stop);
        uint32_t end;
        const struct entry *word =
            story_listed_at(story, "doubt-word", (uint32_t)i, match->trigger_first, &end);
        if (story_is_mark(story, match->sentence, (uint32_t)i) || entry_is_kind(modal, "past"))
            is_doubted = false;
        else if (word != NULL)
            is_doubted = entry_is_kind(word, "doubt");
    }
    return is_doubted;
}
