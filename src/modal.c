/* modal.c - the word before a trigger that says whether it is done: `sẽ`, `đã`, `từ chối`.
 *
 *     Nga khẳng định sẽ gặp Mỹ.                    the last one between subject and trigger: sẽ
 *     Người sẽ thăm Lào gặp Tổng thống Mỹ.         what is said of him by the way is not it
 *
 * The words and what they mean are in gazetteers/words/modals.tsv.  What stands behind a noun is in
 * outcome.c, what a list begins with in joined.c.
 */
#include "status_parts.h"

#include <string.h>

/* The modal word at token i, if one begins there: a longer word of another list hides it. */
const struct entry *event_modal_at(const struct story *story, size_t i, size_t end,
                                   size_t *ret_stop)
{
    const struct reading *reading = lexicon_match(story->analysis->model->lexicon,
                                                  story->analysis->text, i, end, true, ret_stop);
    bool is_listed = reading != NULL;
    for (; reading != NULL; reading = reading->next)
        if (strcmp(reading->entry->type, "modal") == 0)
            return reading->entry;
    if (!is_listed)
        *ret_stop = i + 1;
    return NULL;
}

bool event_holds_modal(const struct story *story, const char *kind, size_t first, size_t end)
{
    size_t stop;
    for (size_t i = first; i < end; i = stop)
        if (entry_is_kind(event_modal_at(story, i, end, &stop), kind))
            return true;
    return false;
}

/* A word of saying after which the status is that one, "planned" or "proposed; agreement = ..." */
static bool says(const struct entry *modal, const char *status)
{
    return entry_is_kind(modal, "saying") && modal->value != NULL &&
           strncmp(modal->value, status, strlen(status)) == 0;
}

/* "hy vọng", "mong", "kêu gọi": no more than wished for */
bool event_is_wish(const struct entry *modal)
{
    return says(modal, "proposed");
}

/* "nhất trí", "mong đợi": what is to come is agreed on, or looked forward to */
static bool is_hope(const struct entry *modal)
{
    return says(modal, "planned");
}

enum { DENIAL_REACH = 6 /* words between what calls off an event and its noun */ };

/* "không", "từ chối", "sẽ không" */
bool event_is_negation(const struct entry *modal)
{
    return entry_is_kind(modal, "negative") || entry_is_kind(modal, "not-to-come");
}

/* "không phản ánh nội dung nào của cuộc gặp" calls nothing off; "chưa xác nhận tin về cuộc gặp"
 * still leaves open whether there will be one. */
bool event_calls_off(const struct entry *modal)
{
    return (event_is_negation(modal) && strcmp(modal->value, "none") != 0) ||
           entry_is_kind(modal, "ended");
}

/* "không lộ diện tại hội nghị": the conference was held. */
static bool ends_denial(const struct story *story, const struct entry *modal, uint32_t i,
                        uint32_t end)
{
    return modal != NULL && event_calls_off(modal) &&
           story_begins_listed(story, "denial-end", i, end);
}

/* "trong", or "tại cuộc" of "tại cuộc gặp"; not that of "dự kiến trong tháng 6 ký" */
bool event_is_modal_barrier(const struct story *story, const struct match *match, size_t i)
{
    const struct unit *unit = story_unit_at(story, match->sentence, (uint32_t)i);
    if (unit != NULL && unit->mention >= 0 && unit->first == i &&
        strcmp(story->analysis->mentions.items[unit->mention].type, "time") == 0)
        return false;
    return story_begins_listed(story, "modal-barrier", i, match->trigger_first) ||
           story_begins_listed(story, "modal-barrier", i, match->trigger_end);
}

/* "không quên mô tả cuộc gặp", "không nhắc đến việc gặp", "đã viết về cuộc gặp", "muốn nhắc đến
 * cuộc gặp": does the word at i keep what is denied, done or wished for from being the meeting
 * behind it?  Not "tổ chức", "muốn có". */
static bool ends_colour(const struct story *story, const struct match *match,
                        const struct entry *modal, bool is_noun, uint32_t i)
{
    const struct unit *unit = story_unit_at(story, match->sentence, i);
    bool is_denial = event_is_negation(modal) && event_calls_off(modal);
    if (strcmp(match->rule->type, "meeting") != 0 || unit == NULL || unit->mention >= 0)
        return false;
    uint32_t stop;
    bool is_mentioned = (is_denial || event_is_wish(modal)) &&
                        story_begins_listed(story, "mention-word", i, match->trigger_first);
    return is_mentioned ||
           (is_noun && (is_denial || entry_is_kind(modal, "past")) &&
            story_listed_at(story, "holding-word", i, match->trigger_first, &stop) == NULL);
}

/* "người sẽ thăm Lào": what is told of him is not told of the rest. */
bool event_is_relative_at(const struct story *story, size_t token)
{
    return token > 0 && story_begins_listed(story, "relative-word", token - 1, token);
}

/* Is what begins at token i said by the way, "A, người đang thăm Lào, ký ..."?  A comma ends it. */
static bool is_by_the_way(const struct story *story, size_t i, size_t end)
{
    if (!event_is_relative_at(story, i))
        return false;
    while (i < end && !story_is_comma(story, (uint32_t)i))
        i++;
    return i < end;
}

/* The end of the name that token i lies in, "Cần Thơ", whose words say nothing else; i if none. */
static size_t name_end(const struct story *story, const struct match *match, size_t i)
{
    static const char *const names[] = {"place", "seat", "organization", "person", "name", "group"};
    const struct unit *unit = story_unit_at(story, match->sentence, (uint32_t)i);
    if (unit == NULL || unit->mention < 0)
        return i;
    const char *type = story->analysis->mentions.items[unit->mention].type;
    for (size_t k = 0; k < sizeof names / sizeof *names; k++)
        if (strcmp(type, names[k]) == 0)
            return unit->end;
    return i;
}

/* "thúc giục Lào đồng ý gặp", "mong Lào sẽ gặp": what somebody is asked to agree to, or to do, is
 * no more than asked for. */
static bool is_asked_for(const struct match *match, const struct entry *wish,
                         const struct entry *modal, bool is_noun)
{
    return strcmp(match->rule->type, "vaccine_commitment") != 0 && event_is_wish(wish) &&
           (is_hope(modal) ||
            (!is_noun && (entry_is_kind(modal, "future") || entry_is_kind(modal, "hedge"))));
}

/* "Áo nỗ lực trồng mía để ký hiệp định", "mong Lào nỗ lực ký", "dự kiến nỗ lực ký": who tries tells
 * nothing of what does not follow at once, and no more than what is wished for or foretold. */
static bool is_idle_try(const struct entry *last, const struct entry *modal, bool is_next)
{
    return entry_is_kind(modal, "trying") &&
           (!is_next || event_is_wish(last) || entry_is_kind(last, "future") ||
            entry_is_kind(last, "hedge"));
}

/* A comma, which parts the noun from a modal word before it; that of "sẽ tới Graz, Áo để dự hội
 * nghị" does not. */
static bool parts_noun(const struct story *story, const struct match *match, uint32_t i)
{
    return story_is_comma(story, i) && !story_is_comma_of_place(story, match->sentence, i);
}

bool event_is_object_of_other(const struct story *story, const struct match *match, size_t i)
{
    struct event_span events = story_events_of(story, match->sentence);
    for (size_t k = 0; k < events.count; k++) {
        const struct match *other = events.items[k];
        const struct capture *name = other == match ? NULL : match_capture(other, "name", NULL);
        if (name != NULL && name->first == i)
            return true;
    }
    return false;
}

/* "từ chối việc ký", "đồng ý với việc gặp": does the word at i make a noun of what the modal word
 * `modal`, which ends at token `stop`, speaks of?  "đã nói về việc ký" speaks of something else. */
static bool is_deed_of(const struct story *story, const struct match *match,
                       const struct entry *modal, size_t stop, uint32_t i)
{
    uint32_t end = match->trigger_end, last;
    bool is_next = stop == i;
    if (modal == NULL || entry_is_kind(modal, "past") || entry_is_kind(modal, "present") ||
        !story_begins_listed(story, "deed-word", i, end))
        return false;
    return is_next || (stop + 1 == i &&
                       story_listed_at(story, "preposition", (uint32_t)stop, i, &last) != NULL);
}

/* "chấm dứt tranh chấp và ký hiệp định": what is ended is told before "và". */
static bool is_put_off_before(const struct story *story, const struct match *match,
                              const struct entry *modal, size_t first)
{
    bool is_plain = modal->kind == NULL || modal->kind[0] == '\0';
    if (!is_plain || modal->value == NULL || strcmp(modal->value, "cancelled") != 0 ||
        strcmp(match->rule->type, "agreement") != 0)
        return false;
    for (size_t i = first; i < match->trigger_first; i++)
        if (story_is_joining_word(story, (uint32_t)i, "and"))
            return true;
    return false;
}

enum { ABOUT_NEAR = 3 /* words: "về một cuộc", "liên quan đến chuyến" */ };

/* "yêu cầu chính phủ giải thích về cuộc gặp": who wishes to hear of a meeting does not wish for it;
 * "mong muốn về cuộc gặp", "đề xuất của Áo về cuộc gặp" do.  `wish_end` is where the wish ends. */
static bool ends_wish(const struct story *story, const struct match *match,
                      const struct entry *wish, size_t wish_end, size_t i)
{
    uint32_t end = match->trigger_first, stop;
    return strcmp(match->rule->type, "meeting") == 0 && event_is_wish(wish) && i > wish_end &&
           !story_is_preposition_before(story, (uint32_t)wish_end + 1, "of") &&
           story_listed_at(story, "about-word", (uint32_t)i, end, &stop) != NULL &&
           stop + ABOUT_NEAR >= end;
}

/* The last modal word with a value that begins in tokens [first, trigger) and is not cut off from
 * it by a word of the list `modal-barrier`: "đã kêu gọi ... trong cuộc điện đàm", or a noun by a
 * comma: "sẽ đi vào lịch sử, như cuộc gặp".  NULL if none. */
static const struct entry *last_modal(const struct story *story, const struct match *match,
                                      uint32_t first, bool is_noun, uint32_t *ret_place)
{
    uint32_t end = match->trigger_first;
    const struct entry *last = NULL;
    uint32_t ahead;
    size_t stop, last_stop = first;
    for (size_t i = first; i < end; i = stop) {
        stop = name_end(story, match, i);
        if (stop > i)
            continue;
        const struct entry *modal = event_modal_at(story, i, end, &stop);
        if (modal != NULL &&
            (is_by_the_way(story, i, end) || is_asked_for(match, last, modal, is_noun) ||
             is_idle_try(last, modal, stop == end) ||
             is_put_off_before(story, match, modal, stop) ||
             event_is_object_of_other(story, match, i)))
            continue;
        if (modal != NULL && modal->value != NULL) {
            bool is_far = (is_noun && stop + DENIAL_REACH < end && event_calls_off(modal)) ||
                          (stop < end && entry_is_kind(modal, "running"));
            last = is_far ? NULL : modal;
            last_stop = stop;
            *ret_place = (uint32_t)i;
        } else if (modal != NULL &&
                   story_listed_at(story, "ahead-word", (uint32_t)i, end, &ahead) != NULL) {
            last = NULL; /* "đã có mặt để chuẩn bị cho cuộc gặp" */
        } else if (modal == NULL && !is_deed_of(story, match, last, last_stop, (uint32_t)i) &&
                   ((is_noun && parts_noun(story, match, (uint32_t)i)) ||
                    event_is_modal_barrier(story, match, i) ||
                    ends_colour(story, match, last, is_noun, (uint32_t)i) ||
                    (is_noun && ends_wish(story, match, last, last_stop, i)) ||
                    (is_noun && ends_denial(story, last, (uint32_t)i, end))))
            last = NULL;
    }
    return last;
}

/* "ông sẽ là quan chức Áo đầu tiên thăm Séc": what follows "là" does not begin anew. */
static bool is_copula(const struct story *story, uint32_t token)
{
    return story_begins_listed(story, "copula", token, token + 1);
}

/* "mong muốn trong năm 2020 Lào ký", "đề nghị hai bên Áo và Lào ký": where the words begin that
 * stand between the wish and whom it is of, a time or "hai bên". */
static uint32_t before_time(const struct story *story, uint32_t start, const struct unit *subject)
{
    size_t sentence = story->analysis->mentions.items[subject->mention].sentence;
    uint32_t at = subject->first;
    while (at > start) {
        const struct unit *unit = story_unit_at(story, sentence, at - 1);
        if (unit == NULL || unit->mention < 0 || unit->end != at)
            return at;
        const struct mention *mention = &story->analysis->mentions.items[unit->mention];
        bool is_both = strcmp(mention->type, "group") == 0 && strcmp(mention->kind, "both") == 0;
        if (!is_both && strcmp(mention->type, "time") != 0)
            return at;
        at = unit->first;
    }
    return at;
}

/* "nhiều người tin có thể hai bên đạt thỏa thuận", "Áo mong Lào và Séc gặp nhau", "mong đợi
 * ông Nam thăm Áo": where a hedge, a wish, a hope or a preparation begins that stands right before
 * the subject; else the subject's end. */
static uint32_t hedge_before(const struct story *story, uint32_t start, const struct unit *subject)
{
    size_t first;
    const struct entry *modal =
        lexicon_ending_at(story->analysis->model->lexicon, story->analysis->text, start,
                          before_time(story, start, subject), "modal", &first);
    if (event_is_wish(modal)) { /* "không mong hai bên gặp nhau" */
        size_t before;
        const struct entry *denial = lexicon_ending_at(
            story->analysis->model->lexicon, story->analysis->text, start, first, "modal", &before);
        return event_is_negation(denial) ? subject->end : (uint32_t)first;
    }
    bool colours =
        entry_is_kind(modal, "hedge") || entry_is_kind(modal, "arranging") || is_hope(modal);
    return colours ? (uint32_t)first : subject->end;
}

/* "Áo sẽ gửi một đặc sứ sang Lào": who stands inside the match but does not act is led by the words
 * before him, which begin behind whoever acts, or with the match. */
static bool is_led(const struct match *match, const struct unit *unit, uint32_t *ret_start)
{
    const struct capture *actor = match_capture(match, "A", NULL);
    if (unit->first <= match->first || (actor != NULL && unit->first < actor->end))
        return false;
    *ret_start = actor != NULL ? actor->end : match->first;
    return true;
}

/* Where the words that colour the trigger begin: after the actor captured before it, else after the
 * nearest subject, else at the clause's start. */
static uint32_t modal_start(const struct story *story, const struct match *match)
{
    uint32_t start, end;
    story_clause(story, match->sentence, match->trigger_first, &start, &end);
    int subject = story_leader_before(story, match->sentence, match->trigger_first);
    const struct frame *frame = &story->analysis->frames[match->sentence];
    for (size_t i = 0; i < frame->count && subject >= 0; i++) {
        const struct unit *unit = &frame->units[i];
        if (unit->end > match->trigger_first)
            break;
        bool is_predicate = unit->first > start && is_copula(story, unit->first - 1);
        if (unit->mention == subject && unit->end > start && !is_predicate &&
            !story_is_taken(story, match, unit) && !is_led(match, unit, &start))
            start = hedge_before(story, start, unit);
    }
    return start;
}

enum { NAME_LEAD = 5 /* words: "không có thỏa thuận nào được ký" */ };

/* "có thể nhắc đến thỏa thuận đạt được năm 2015", "rút khỏi thỏa thuận ký với Áo": of what was
 * signed nothing is told before its name. */
static uint32_t start_at_name(const struct story *story, const struct match *match, uint32_t start)
{
    const struct capture *name = match_capture(match, "name", NULL);
    if (name == NULL || name->end > match->trigger_first || name->first < start)
        return start;
    size_t stop;
    for (size_t i = start + NAME_LEAD < name->first ? name->first - NAME_LEAD : start;
         i < name->first; i = stop) {
        const struct entry *modal = event_modal_at(story, i, name->first, &stop);
        bool is_near =
            stop + 1 >= name->first; /* "không có một thỏa thuận", not "không giữ thỏa thuận" */
        if (is_near && modal != NULL && modal->value != NULL && modal->kind != NULL &&
            modal->kind[0] != '\0')
            return (uint32_t)i;
    }
    return name->first;
}

enum {
    RESULT_REACH = 3 /* words: "kết quả của các cuộc gặp" */,
    AFTER_REACH = 2 /* "sau khi gặp" */,
    PREPARING_REACH = 6 /* "chuẩn bị cho các cuộc gặp" */
};

/* "đang trên đường tới Lào để gặp", "đang nỗ lực để ký": what goes on is not what is aimed at.  Who
 * is "đang ở Lào để gặp" may have met already. */
static bool is_aimed_at(const struct story *story, const struct match *match,
                        const struct entry *modal, uint32_t place)
{
    uint32_t stop;
    return entry_is_kind(modal, "present") &&
           story_listed_at(story, "staying-word", place, match->trigger_first, &stop) == NULL &&
           story_has_listed_near(story, "aim-lead", place, match->trigger_first);
}

enum { LIKENED_REACH = 8 /* words behind the noun */ };

/* "so với cuộc gặp ở Huế": that took place; "so với chuyến thăm sắp tới của ông" is to come. */
static bool is_likened(const struct story *story, const struct match *match)
{
    uint32_t start, end, stop = match->trigger_end + LIKENED_REACH;
    if (!story_follows_listed(story, match, "likened-word", RESULT_REACH))
        return false;
    story_clause(story, match->sentence, match->trigger_first, &start, &end);
    return !story_holds_listed(story, "coming-word", match->trigger_end, end < stop ? end : stop) &&
           !entry_is_kind(event_modal_behind(story, match), "future");
}

/* "kết quả của cuộc gặp", "ảnh hưởng của hội nghị sẽ còn": it took place; "kết quả của cuộc gặp sắp
 * tới" is to come. */
static bool is_result_of(const struct story *story, const struct match *match)
{
    const struct entry *behind = event_modal_behind(story, match);
    return story_follows_listed(story, match, "result-word", RESULT_REACH) &&
           (behind == NULL || strcmp(behind->type, "coming-word") != 0);
}

/* "hy vọng chuyến thăm của ông Nam là bước đi đầu tiên": one hopes that the meeting is so, and not
 * that there will be one. */
static bool is_wish_for_more(const struct story *story, const struct match *match,
                             const struct entry *modal)
{
    uint32_t end = story_breath_end(story, match->sentence, match->end);
    if (!event_is_wish(modal) || strcmp(match->rule->type, "meeting") != 0)
        return false;
    for (uint32_t i = match->end; i < end; i++)
        if (is_copula(story, i))
            return true;
    return false;
}

enum { ENDING_REACH = 3 /* words: "kết thúc cuộc gặp" */, BEFORE_REACH = 4 };

/* "quyết định kết thúc cuộc gặp", "sau khi kết thúc cuộc gặp được sắp xếp vội": it took place.  Not
 * "sẽ kết thúc", "có thể kết thúc". */
static bool is_ended(const struct story *story, const struct match *match,
                     const struct entry *modal)
{
    return story_follows_listed(story, match, "departure", ENDING_REACH) &&
           !story_follows_listed(story, match, "before-word", BEFORE_REACH) &&
           !entry_is_kind(modal, "future") && !entry_is_kind(modal, "hedge") &&
           !entry_is_kind(modal, "ended") && !event_is_negation(modal) && !event_is_wish(modal);
}

const struct entry *event_find_modal(const struct story *story, const struct match *match,
                                     const struct event *event, struct modal_sense *ret_sense)
{
    uint32_t place = match->trigger_first;
    *ret_sense = (struct modal_sense){0};
    const struct capture *captured = match_capture(match, "M", NULL);
    if (captured != NULL && captured->entry != NULL && captured->entry->value != NULL)
        return captured->entry;
    const char *where = match_constant(match, "modal");
    if (where != NULL && strcmp(where, "none") == 0)
        return NULL;
    const struct entry *modal =
        last_modal(story, match, start_at_name(story, match, modal_start(story, match)),
                   where != NULL, &place);
    if (where != NULL && is_wish_for_more(story, match, modal))
        modal = NULL;
    ret_sense->is_aim = modal != NULL && is_aimed_at(story, match, modal, place);
    ret_sense->is_bound = event_is_bound_for(story, match, event, modal, place);
    ret_sense->is_over =
        (modal != NULL && !ret_sense->is_aim &&
         event_is_past_setting(story, match, event, modal, place)) ||
        (where != NULL &&
         ((!event_is_visit(event) && is_ended(story, match, modal)) || is_result_of(story, match) ||
          ((modal != NULL || !event_is_visit(event)) && event_is_of_what_was_done(story, match)) ||
          is_likened(story, match)));
    if (modal == NULL)
        modal = event_modal_of_list(story, match, where != NULL);
    if (where == NULL || (modal != NULL && strcmp(where, "both") != 0))
        return modal;
    const struct entry *after = event_modal_behind(story, match);
    if (entry_is_kind(after, "future") &&
        story_follows_listed(story, match, "after-word", AFTER_REACH))
        after = NULL; /* "sau hội nghị, đàm phán sẽ được nối lại" */
    if (entry_is_kind(after, "past") && event_stands_ahead(story, match))
        after = NULL; /* "khâu chuẩn bị cho cuộc gặp đã hoàn tất" */
    if ((entry_is_kind(after, "running") || entry_is_kind(after, "present")) &&
        story_follows_listed(story, match, "preparing-word", PREPARING_REACH))
        after = NULL; /* "việc chuẩn bị cho cuộc gặp đang diễn ra tốt đẹp" */
    bool was_ended = entry_is_kind(modal, "ended"); /* "hủy cuộc họp dự kiến ngày 6-8" */
    if (after == NULL || was_ended)
        return modal;
    ret_sense->is_bound = false; /* "lên đường chuẩn bị cho cuộc gặp sắp tới" */
    return after;
}
