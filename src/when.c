/* when.c - which of a sentence's times dates an event.
 *
 * "Ngày 28-9, Nga gặp Mỹ trước hội nghị tháng 10": the day belongs to the meeting, the month to the
 * conference: the nearest in the same breath behind the trigger, else ahead of it, never across
 * another event if that can be helped.  What is said or promised is dated by when it is said.
 */
#include "status_parts.h"
#include "when_parts.h"

#include <string.h>

enum {
    MOVED_NEAR = 4, /* "được lùi sang" */
    NEAR_BEFORE = 4 /* "Chiều 5/7, trong cuộc gặp": words between, for rules with `date = behind` */
};

/* "Ngày 4/11, trong khuôn khổ chuyến thăm": the day is that of something done during the visit. */
static bool is_setting(const struct story *story, const struct match *match)
{
    uint32_t start = (uint32_t)story->analysis->text->sentences.items[match->sentence].first;
    for (uint32_t back = 0; back <= NEAR_BEFORE && match->trigger_first >= start + back; back++)
        if (story_begins_listed(story, "visit-setting", match->trigger_first - back, match->end))
            return true;
    return false;
}

/* Is one day told ahead of the trigger? */
static bool has_day_ahead(const struct story *story, const struct match *match)
{
    const struct frame *frame = &story->analysis->frames[match->sentence];
    for (size_t i = 0; i < frame->count && frame->units[i].end <= match->trigger_first; i++) {
        int time = event_time_that(story, &frame->units[i], event_has_value);
        if (time >= 0 && edtf_is_day(story->resolution->infos[time].time.edtf))
            return true;
    }
    return false;
}

/* "Ngày 5/6, hai bên ký Nghị định thư hợp tác năm 2025": the year is less than a day told ahead. */
static bool is_year_of_instrument(const struct story *story, const struct match *match,
                                  const struct unit *unit)
{
    int time = event_time_that(story, unit, event_has_value);
    const struct capture *noun = match_capture(match, "I", NULL);
    return noun != NULL && noun->first > match->trigger_first && time >= 0 &&
           event_is_bare_year(story, unit, story->resolution->infos[time].time.edtf) &&
           has_day_ahead(story, match);
}

/* "Ngày 2/1, hai ông có cuộc điện đàm đầu tiên trong năm 2019": so is the year in which it is the
 * first. */
static bool is_year_of_first(const struct story *story, const struct match *match, int time)
{
    const struct mention *year = time < 0 ? NULL : &story->analysis->mentions.items[time];
    return year != NULL && year->first > match->trigger_first &&
           strlen(story->resolution->infos[time].time.edtf) == strlen("2019") &&
           story_is_listed_before(story, year->first, "first-word") && has_day_ahead(story, match);
}

/* "có chuyến thăm", "bắt đầu chuyến thăm", "thực hiện một chuyến thăm": the noun behind such a verb
 * is what is done. */
static bool is_done(const struct story *story, const struct match *match, const struct unit *unit)
{
    size_t first;
    if (story_holds_listed(story, "after-word", unit->end, match->trigger_first) ||
        story_holds_listed(story, "before-word", unit->end, match->trigger_first))
        return false;
    const struct lexicon *lexicon = story->analysis->model->lexicon;
    const struct text *text = story->analysis->text;
    for (uint32_t back = 0; back <= 1 && back < match->trigger_first; back++) {
        uint32_t end = match->trigger_first - back;
        if (lexicon_ending_at(lexicon, text, unit->end, end, "support-verb", &first) != NULL ||
            lexicon_ending_at(lexicon, text, unit->end, end, "beginning", &first) != NULL)
            return true;
    }
    return false;
}

/* "Ngày 7/9, lệnh ngừng bắn bị bác bỏ tại hội nghị ở Tehran": what opens with a day was then and
 * there. */
static bool is_day_of_place(const struct story *story, const struct match *match,
                            const struct unit *unit)
{
    if (event_match_is(match, "visit") || !event_is_said_there(story, match))
        return false;
    uint32_t start = (uint32_t)story->analysis->text->sentences.items[match->sentence].first;
    return unit->first <= start + 1 &&
           !story_holds_mark(story, match->sentence, unit->end + 1, match->trigger_first);
}

/* "Năm 2012, trong chuyến thăm Israel": the visit was in that year, but not all of it on one day.
 */
static bool is_wide(const struct story *story, const struct match *match, const struct unit *unit)
{
    int time = event_time_that(story, unit, event_has_value);
    const char *edtf = time < 0 ? NULL : story->resolution->infos[time].time.edtf;
    if (match_sets(match, "refer", "previous") ||
        story_holds_listed(story, "before-word", unit->end, match->trigger_first))
        return false;
    return edtf != NULL && strchr(edtf, '/') == NULL && strlen(edtf) < strlen("2025-07-05") &&
           !event_is_said_between(story, match->sentence, unit->end, match->trigger_first);
}

/* "được ký hồi tháng 3 sau chuyến thăm Lào": what follows the visit was then. */
static bool is_of_what_follows(const struct story *story, const struct match *match,
                               const struct unit *unit)
{
    uint32_t stop;
    return event_match_is(match, "visit") &&
           unit->first > (uint32_t)story->analysis->text->sentences.items[match->sentence].first &&
           unit->end < match->trigger_first &&
           story_listed_at(story, "after-word", unit->end, match->trigger_first, &stop) != NULL &&
           stop == match->trigger_first;
}

/* Is a rule's `date = behind` right that the time ahead of the noun is not that of what it means?
 */
static bool is_too_far_ahead(const struct story *story, const struct match *match,
                             const struct unit *unit)
{
    if (!match_sets(match, "date", "behind"))
        return false;
    if (is_of_what_follows(story, match, unit))
        return true;
    bool is_far = unit->end + NEAR_BEFORE < match->trigger_first && !is_done(story, match, unit) &&
                  !story_holds_listed(story, "press-word", unit->end, match->trigger_first) &&
                  !is_day_of_place(story, match, unit);
    return (is_far || is_setting(story, match)) && !is_wide(story, match, unit);
}

/* "ban đầu dự kiến ngày 3/7, được lùi sang ngày 5/7": does a word of moving stand right before the
 * time? */
static bool is_moved_to(const struct story *story, const struct match *match,
                        const struct unit *unit)
{
    uint32_t start = (uint32_t)story->analysis->text->sentences.items[match->sentence].first, stop;
    for (uint32_t i = unit->first; i-- > start && i + MOVED_NEAR >= unit->first;)
        if (entry_is_kind(story_listed_at(story, "modal", i, unit->first, &stop), "moved") &&
            stop + 1 >= unit->first)
            return true;
    return false;
}

/* How well a time's place suits the match, the less the better: moved to, behind the trigger in the
 * same breath, then ahead of it, then behind a comma, last what another event stands before. */
static uint32_t misfit(const struct story *story, const struct match *match,
                       const struct unit *unit)
{
    if (unit->first >= match->trigger_end && is_moved_to(story, match, unit))
        return 0;
    if (unit->end <= match->trigger_first) {
        if (is_too_far_ahead(story, match, unit))
            return UINT32_MAX;
        bool others = story_has_other_trigger(story, match, unit->end, match->trigger_first);
        return (others ? 3000 : 1000) + match->trigger_first - unit->end;
    }
    uint32_t apart = unit->first > match->trigger_end ? unit->first - match->trigger_end : 0;
    bool in_breath = unit->first < match->end || event_happening_end(story, match) >= unit->first;
    if (!in_breath && is_setting(story, match))
        return UINT32_MAX;
    if (story_has_other_trigger(story, match, match->end, unit->first))
        return 3000 + apart;
    bool is_less = is_year_of_instrument(story, match, unit) ||
                   is_year_of_first(story, match, event_time_that(story, unit, event_has_value));
    return in_breath && !is_less ? apart : 2000 + apart;
}

static int find_date(const struct story *story, const struct match *match,
                     event_time_test *is_wanted)
{
    const struct frame *frame = &story->analysis->frames[match->sentence];
    uint32_t start, end, least = UINT32_MAX;
    int best = -1;
    story_clause(story, match->sentence, match->trigger_first, &start, &end);
    for (size_t i = 0; i < frame->count; i++) {
        const struct unit *unit = &frame->units[i];
        if (!event_may_date(story, match, unit, is_wanted, start, end))
            continue;
        uint32_t cost = misfit(story, match, unit);
        if (cost < least) {
            best = event_time_that(story, unit, is_wanted);
            least = cost;
        }
    }
    return best;
}

/* What is agreed, promised or asked is dated by when it is said, and the sentence's other dates are
 * those of what was agreed. */
static bool is_dated_by_saying(const struct event *event, const char *rule_date)
{
    if (strcmp(rule_date, "said") == 0)
        return true;
    return strcmp(rule_date, "near") == 0 &&
           (strcmp(event->status, "pledged") == 0 || strcmp(event->status, "requested") == 0);
}

enum { HANDOVER_REACH = 4 /* sentences */ };

/* "Chiều 15/12, Bộ Y tế tiếp nhận vắc xin.  Pháp tặng 600.000 liều.": given, or promised, then; and
 * asked for then, where it is the news, or was told right before. */
static void date_by_handover(const struct story *story, struct event *event)
{
    const struct event *handover = story->handover;
    bool is_asked = strcmp(event->status, "requested") == 0;
    bool open = event->wants_context_date || is_asked ||
                (!event->has_status_cue && strcmp(event->status, "occurred") == 0);
    if (handover == NULL || !edtf_is_day(handover->date) || !open || event->date != NULL ||
        strcmp(event->type, "vaccine_commitment") != 0 ||
        (is_asked && handover->sentence > 1 && handover->sentence + 1 < event->sentence) ||
        handover->sentence + HANDOVER_REACH < event->sentence ||
        !party_set_equal(&handover->to, &event->to) ||
        !party_set_within(&handover->from, &event->from))
        return;
    event->date = handover->date;
    event->wants_context_date = false;
}

/* "nhân dịp Thủ tướng Lào sang thăm": whose visit it is stands between. */
static bool is_occasion(const struct story *story, const struct match *match, uint32_t token,
                        uint32_t end)
{
    uint32_t stop;
    if (story_listed_at(story, "occasion", token, end, &stop) == NULL)
        return false;
    const struct unit *visitor = story_unit_at(story, match->sentence, stop);
    return visitor != NULL && visitor->first == stop && visitor->mention >= 0 &&
           resolve_is_actor(story->resolution, visitor->mention) && visitor->end < end &&
           entry_is_kind(story_listed_at(story, "visit-verb", visitor->end, end, &stop), "strong");
}

/* "trong ba ngày ở Vientiane", at token i */
static bool is_in_days_of_stay(const struct story *story, uint32_t i, uint32_t end)
{
    uint32_t stop;
    if (i + 3 >= end || story_listed_at(story, "at-word", i, end, &stop) == NULL)
        return false;
    const struct token *token = &story->analysis->text->tokens.items[i + 1];
    const struct entry *unit = story_listed_at(story, "time-unit", i + 2, end, &stop);
    bool is_number = token->kind == TOKEN_NUMBER ||
                     story_listed_at(story, "numeral", i + 1, i + 2, &stop) != NULL;
    return is_number && unit != NULL && unit->value != NULL && strcmp(unit->value, "day") == 0 &&
           story_listed_at(story, "stay-word", i + 3, end, &stop) != NULL;
}

/* "Trong chuyến thăm từ ngày 3 đến 5/7, ông gặp A.  Ông tiếp B.": does the sentence before tell of
 * the days of a stay, and what was done in them? */
static bool goes_on_in_stay(const struct story *story, size_t sentence)
{
    if (sentence == 0)
        return false;
    const struct sentence *before = &story->analysis->text->sentences.items[sentence - 1];
    const struct frame *frame = &story->analysis->frames[sentence - 1];
    if (!story_begins_listed(story, "visit-setting", before->first, before->end))
        return false;
    for (size_t i = 0; i < frame->count; i++) {
        int time = event_time_in(story, &frame->units[i]);
        if (time >= 0 && edtf_is_days(story->resolution->infos[time].time.edtf))
            return true;
    }
    return false;
}

/* "Trong khuôn khổ chuyến thăm, ông hội đàm với ..." */
static bool is_during_visit(const struct story *story, const struct match *match,
                            const struct event *event)
{
    uint32_t start, end;
    if (strcmp(event->type, "vaccine_commitment") == 0 || event_is_visit(event))
        return false;
    story_clause(story, match->sentence, match->trigger_first, &start, &end);
    for (uint32_t i = start; i < end; i++)
        if (story_begins_listed(story, "visit-setting", i, end) ||
            is_in_days_of_stay(story, i, end) || is_occasion(story, match, i, end))
            return true;
    /* "Trong thời gian ở Lào, ông hội đàm với ...; tiếp ...": what opens the sentence holds for all
     */
    start = (uint32_t)story->analysis->text->sentences.items[match->sentence].first;
    return story_begins_listed(story, "visit-setting", start, match->trigger_first) ||
           goes_on_in_stay(story, match->sentence);
}

/* "tuần trước", where nobody knows which week this is */
static bool is_unknown_past(const struct story *story, int mention)
{
    return event_has_direction(story, mention) && !event_has_value(story, mention) &&
           story->resolution->infos[mention].time.direction < 0;
}

/* "Hôm 12/6, ông kể về cuộc gặp tuần trước", "theo hiệp định ký năm ngoái": was what the trigger
 * tells of in such a time, told behind it in the same part of the sentence?  Then a day ahead of it
 * is that of something else. */
static bool has_unknown_past(const struct story *story, const struct match *match)
{
    int time = find_date(story, match, is_unknown_past);
    uint32_t first = time < 0 ? 0 : story->analysis->mentions.items[time].first;
    if (time < 0 || first < match->trigger_end ||
        story_holds_listed(story, "time-barrier", match->trigger_end, first) ||
        story_holds_listed(story, "after-word", match->trigger_end, first))
        return false;
    for (uint32_t i = match->trigger_end; i < first; i++)
        if (story_is_joining_word(story, i, "and"))
            return false;
    return true;
}

/* find_date() but for what lies ahead: it is not dated by what was told before, as in "Sáng 25-2,
 * họp báo về công tác chuẩn bị hội nghị"; nor is what has a time behind it. */
static int find_own_date(const struct story *story, const struct match *match,
                         const struct event *event, event_time_test *is_wanted)
{
    int mention = find_date(story, match, is_wanted);
    bool is_before =
        mention >= 0 && story->analysis->mentions.items[mention].end <= match->trigger_first;
    return is_before && (event->is_ahead || has_unknown_past(story, match)) ? -1 : mention;
}

/* "nhất trí sớm ký", "cam kết sẽ ký" */
static bool is_agreed_between(const struct story *story, const struct match *match, uint32_t first)
{
    return story_holds_listed(story, "agree-verb", first, match->trigger_end) ||
           event_is_said_between(story, match->sentence, first, match->trigger_first);
}

/* "Ngày 5/7, Áo công bố sẽ mua vắc xin của Lào", "Sáng 5/7, hai Thủ tướng nhất trí sớm ký hiệp
 * định": the day of the announcement, not that of a plan. */
static bool is_day_of_announcement(const struct story *story, const struct match *match,
                                   const struct event *event, int mention)
{
    if (mention < 0 || strcmp(event->type, "meeting") == 0 || strcmp(event->status, "planned") != 0)
        return false;
    uint32_t end = story->analysis->mentions.items[mention].end;
    return end <= match->trigger_first && is_agreed_between(story, match, end);
}

enum { AFTER_LEAD = 2 /* words: "sau một cuộc gặp" */ };

/* "tìm cách đạt một thỏa thuận sau cuộc gặp giữa hai ông hồi tháng 6": what is no more than wished
 * for was not made on the day of the talks behind "sau". */
static bool is_day_of_talks_before(const struct story *story, const struct match *match,
                                   const struct event *event, int mention)
{
    const struct analysis *analysis = story->analysis;
    if (mention < 0 || strcmp(event->type, "agreement") != 0 ||
        strcmp(event->status, "proposed") != 0)
        return false;
    uint32_t time = analysis->mentions.items[mention].first;
    struct event_span events = story_events_of(story, match->sentence);
    for (size_t i = 0; i < events.count; i++) {
        const struct match *other = events.items[i];
        if (strcmp(other->rule->type, "meeting") == 0 && other->trigger_first >= match->end &&
            other->trigger_end <= time &&
            story_follows_listed(story, other, "after-word", AFTER_LEAD))
            return true;
    }
    return false;
}

/* "tới Huế hôm qua, trước thềm hội nghị Áo - Séc", "đóng cửa từ tuần trước để chuẩn bị cho hội
 * nghị": the day of what comes before it. */
static bool is_of_deed_ahead(const struct story *story, const struct match *match, int time)
{
    uint32_t first = story->analysis->mentions.items[time].end, end = match->trigger_first, stop;
    if (first < end && story_is_comma(story, first) &&
        story_listed_at(story, "ahead-word", first + 1, end, &stop) != NULL)
        return true;
    for (uint32_t i = first; i < end; i++)
        if (story_listed_at(story, "ahead-word", i, end, &stop) != NULL &&
            story_holds_listed(story, "preparing-word", i, stop))
            return true;
    return false;
}

/* The time that tells of a day before the article or after it, whichever it is; -1: none. */
static int time_with_side(const struct story *story, const struct match *match,
                          const struct event *event)
{
    if (!match_is_noun(match)) /* "năm ngoái, trước cuộc gặp" */
        return find_own_date(story, match, event, event_has_direction);
    int time = find_date(story, match, event_has_direction);
    return time >= 0 && is_of_deed_ahead(story, match, time) ? -1 : time;
}

/* "Sáng nay, ông (đã) tới Lào", not "chuyến thăm hôm nay" nor "hôm nay sẽ thăm Lào" */
static bool is_news(const struct story *story, const struct match *match, const struct event *event)
{
    const struct capture *captured = match_capture(match, "date", NULL);
    if (strcmp(event->status, "occurred") != 0 || match_is_noun(match))
        return false;
    return (captured != NULL && event_is_day_of_news(story, captured->mention)) ||
           find_own_date(story, match, event, event_is_day_of_news) >= 0;
}

enum { OPENING_WORDS = 2 /* "Tại buổi" */ };

/* "Ngày 7/9, ông gặp Thủ tướng; dự diễn đàn": the time that opens the sentence holds for the whole
 * list. */
static int date_of_list(const struct story *story, const struct match *match,
                        const struct event *event)
{
    const struct frame *frame = &story->analysis->frames[match->sentence];
    bool is_instrument =
        strcmp(event->type, "agreement") == 0 && !event_is_subtype(event, "consensus");
    if ((strcmp(event->type, "meeting") != 0 && !is_instrument) || event_is_visit(event) ||
        story_subject_before_clause(story, match) == NULL)
        return -1;
    uint32_t start = (uint32_t)story->analysis->text->sentences.items[match->sentence].first;
    int time = frame->count == 0 ? -1 : event_time_that(story, &frame->units[0], event_has_value);
    return time >= 0 && frame->units[0].first == start &&
                   (is_instrument || edtf_is_day(story->resolution->infos[time].time.edtf))
               ? time
               : -1;
}

/* "Chiều 5/7, ông gặp A; sau đó ông tiếp B", "Ngày 5/7, ông gặp A, nhận lời thăm Áo năm sau, rồi
 * tiếp B": what a word such as "rồi" adds to a meeting was on its day, the last one told before;
 * -1: none. */
static int date_of_chain(const struct story *story, const struct match *match,
                         const struct event *event)
{
    const struct frame *frame = &story->analysis->frames[match->sentence];
    uint32_t day_end = 0, stop;
    int day = -1;
    bool is_chained = false;
    if (strcmp(event->type, "meeting") != 0 || event_is_visit(event))
        return -1;
    for (size_t i = 0; i < frame->count && frame->units[i].end <= match->trigger_first; i++) {
        int time = event_time_that(story, &frame->units[i], event_has_value);
        if (time >= 0 && edtf_is_day(story->resolution->infos[time].time.edtf)) {
            day = time;
            day_end = frame->units[i].end;
            is_chained = false;
        }
    }
    for (uint32_t i = day_end + 1; day >= 0 && i < match->trigger_first && !is_chained; i++)
        is_chained = story_is_mark(story, match->sentence, i - 1) &&
                     story_listed_at(story, "chain-word", i, match->trigger_first, &stop) != NULL &&
                     story_has_other_trigger(story, match, day_end, i);
    return is_chained ? day : -1;
}

/* "đến Hà Nội từ ngày 5/7": the first of several days */
static bool is_since(const struct story *story, const struct match *match,
                     const struct event *event)
{
    uint32_t stop;
    return strcmp(event->type, "meeting") == 0 && edtf_is_day(event->date) &&
           (event_is_visit(event) || event_is_gathering(match) ||
            event->date_first >= match->trigger_end) &&
           story_listed_at(story, "since-word", event->date_first, event->date_end, &stop) != NULL;
}

/* "Ngay sau đó, ông hội kiến ...", "Sau khi hội đàm với ..., ông chào ...": does a word of the list
 * open the sentence, and a comma end what it opens? */
static bool opens_with(const struct story *story, const struct match *match, const char *list)
{
    uint32_t first = (uint32_t)story->analysis->text->sentences.items[match->sentence].first, stop;
    if (story_listed_at(story, list, first, match->trigger_first, &stop) == NULL)
        return false;
    return event_holds_comma(story, match->sentence, stop, match->trigger_first);
}

/* "Ông Orlov sau đó gặp ...": does a word of the list stand right behind who opens the sentence? */
static bool goes_on_with(const struct story *story, const struct match *match, const char *list)
{
    const struct frame *frame = &story->analysis->frames[match->sentence];
    const struct unit *who = frame->count > 0 ? &frame->units[0] : NULL;
    uint32_t first = (uint32_t)story->analysis->text->sentences.items[match->sentence].first, stop;
    return who != NULL && who->first == first && who->mention >= 0 &&
           resolve_is_actor(story->resolution, who->mention) && who->end < match->trigger_first &&
           story_listed_at(story, list, who->end, match->trigger_first, &stop) != NULL;
}

enum { SINCE_NEAR = 10 /* words: "từ khi Thủ tướng Lào và Thủ tướng Áo" */ };

enum { PAST_REACH = 4 /* words: "ký hiệp định giữa hai nước cách đây 5 năm" */ };

/* "Năm ngoái, hai nước nhất trí ...", "ký hiệp định cách đây 5 năm": not at the talks told of;
 * those may have been yesterday. */
static bool is_of_past_year(const struct story *story, const struct match *match)
{
    const struct frame *frame = &story->analysis->frames[match->sentence];
    uint32_t stop;
    for (size_t i = 0; i < frame->count && frame->units[i].first <= match->end + PAST_REACH; i++) {
        int time = event_time_that(story, &frame->units[i], event_has_direction);
        if (time < 0 || story->resolution->infos[time].time.direction > 0)
            continue;
        for (uint32_t k = frame->units[i].first; k < frame->units[i].end; k++) {
            const struct entry *unit =
                story_listed_at(story, "time-unit", k, frame->units[i].end, &stop);
            if (unit != NULL && unit->value != NULL && strcmp(unit->value, "year") == 0)
                return true;
        }
    }
    return false;
}

/* "nhất là từ khi hai nước lập quan hệ": what was so long before the talks told of. */
static bool is_since_then(const struct story *story, const struct match *match)
{
    uint32_t stop, start = story_words_before(story, match, match->trigger_first, SINCE_NEAR);
    for (uint32_t i = match->trigger_first; i-- > start;) {
        if (story_is_mark(story, match->sentence, i))
            return false;
        if (story_listed_at(story, "since-then", i, match->trigger_first, &stop) != NULL)
            return true;
    }
    return false;
}

/* "Hiệp định hải quan, được ký năm 2015, ...", "thỏa thuận, đạt được năm 2015": where the words
 * that tell of the signing end, behind the comma at token `comma`; `comma` if there are none. */
static uint32_t signing_end(const struct story *story, uint32_t sentence, uint32_t comma)
{
    uint32_t end = (uint32_t)story->analysis->text->sentences.items[sentence].end;
    uint32_t i = comma + 1, stop;
    if (comma >= end || !story_is_comma(story, comma))
        return comma;
    if (story_listed_at(story, "passive-word", i, end, &stop) != NULL)
        i = stop;
    bool is_told = story_listed_at(story, "sign-verb", i, end, &stop) != NULL ||
                   story_listed_at(story, "reached-word", i, end, &stop) != NULL;
    return is_told ? stop : comma;
}

/* "Thỏa thuận hạt nhân Iran, hay JCPOA, là thỏa thuận giữa Iran với sáu nước hồi năm 2015": where
 * the words end that say what the instrument is; `end` if none do. */
static uint32_t definition_end(const struct story *story, const struct match *match, uint32_t end)
{
    uint32_t last = (uint32_t)story->analysis->text->sentences.items[match->sentence].end, stop;
    for (uint32_t i = match->end; i < last; i++) {
        if (story_listed_at(story, "copula", i, last, &stop) == NULL ||
            story_listed_at(story, "instrument-word", stop, last, &stop) == NULL)
            continue;
        while (stop < last &&
               !(story_is_mark(story, match->sentence, stop) && story_is_comma(story, stop)))
            stop++;
        return stop;
    }
    return end;
}

/* "Tuyên bố Huế giữa Lào và Áo ngày 5/7", "Khối hiệp ước (ANZUS) năm 1951": is there nothing but
 * names, brackets and words such as "giữa" in tokens [first, end)? */
static bool holds_names_alone(const struct story *story, const struct match *match, uint32_t first,
                              uint32_t end)
{
    uint32_t stop;
    for (uint32_t i = first; i < end;) {
        const struct unit *unit = story_unit_at(story, match->sentence, i);
        bool is_word = unit == NULL || unit->mention < 0;
        const struct entry *word = story_listed_at(story, "preposition", i, end, &stop);
        bool joins = entry_is_kind(word, "of") || entry_is_kind(word, "with") ||
                     story_listed_at(story, "joining-word", i, end, &stop) != NULL;
        if (is_word && !joins)
            return false;
        i = is_word ? stop : unit->end;
    }
    return true;
}

/* "theo JCPOA, thỏa thuận được ký giữa Iran và sáu nước năm 2015": where the words end that tell of
 * the signing, behind the comma at token `comma` and a word for what the instrument is; `comma` if
 * there are none. */
static uint32_t apposition_end(const struct story *story, uint32_t sentence, uint32_t comma)
{
    uint32_t end = (uint32_t)story->analysis->text->sentences.items[sentence].end, stop;
    if (comma + 1 >= end || !story_is_comma(story, comma) ||
        story_listed_at(story, "instrument-word", comma + 1, end, &stop) == NULL)
        return comma;
    uint32_t breath = event_breath_end(story, sentence, comma + 1);
    return event_tells_of_signing(story, stop, breath) ? breath : comma;
}

/* "theo Tuyên bố chung Việt - Mỹ năm 2015", "Tuyên bố Panmunjom ký hồi tháng 4": the time of an
 * instrument that is only named, right behind its name, or told there as past; -1: none. */
static int date_of_named(const struct story *story, const struct match *match)
{
    const struct frame *frame = &story->analysis->frames[match->sentence];
    uint32_t breath = event_breath_end(story, match->sentence, match->end), stop;
    uint32_t end = signing_end(story, match->sentence, breath);
    bool is_signed = end > breath;
    end = is_signed ? end : apposition_end(story, match->sentence, end);
    end = end > breath ? end : definition_end(story, match, end);
    for (size_t i = 0; i < frame->count; i++) {
        const struct unit *unit = &frame->units[i];
        int time = event_time_that(story, unit, event_has_value);
        if (time < 0 || unit->first < match->end || unit->first > end)
            continue;
        const char *edtf = story->resolution->infos[time].time.edtf;
        bool is_bare = story_listed_at(story, "time-lead", unit->first, unit->end, &stop) == NULL;
        bool is_next = holds_names_alone(story, match, match->end, unit->first);
        bool is_year = /* else edition.c asks */
            match_merely_names(match) && is_bare && is_next &&
            (edtf_is_day(edtf) || event_is_bare_year(story, unit, edtf));
        /* but in "dừng nghĩa vụ theo hiệp ước vào ngày 2/2" the day is that of the deed */
        is_year = is_year || (is_next && match_sets(match, "status", "in_force") &&
                              strchr(edtf, '/') == NULL && is_bare == edtf_is_day(edtf));
        return is_year || (is_signed && unit->first == end) ||
                       event_tells_of_signing(story, match->first, unit->first) ||
                       story_listed_at(story, "past-lead", unit->first, unit->end, &stop) != NULL
                   ? time
                   : -1;
    }
    return -1;
}

/* "Chiều 5/7, trong chuyến thăm Lào từ ngày 4 đến 6/7, ông hội đàm với ...": of the days of the
 * visit, `mention`, the one told first; `mention` if it is none of them. */
static int day_of_stay(const struct story *story, const struct match *match, int mention)
{
    const struct frame *frame = &story->analysis->frames[match->sentence];
    uint32_t start = (uint32_t)story->analysis->text->sentences.items[match->sentence].first;
    if (mention < 0 || strcmp(match->rule->type, "meeting") != 0 ||
        event_match_is(match, "visit") ||
        story->analysis->mentions.items[mention].end > match->trigger_first)
        return mention;
    for (size_t i = 0; i < frame->count; i++) {
        int time = event_time_that(story, &frame->units[i], event_has_value);
        if (time < 0)
            continue;
        const char *day = story->resolution->infos[time].time.edtf;
        bool is_its = frame->units[i].end <= match->trigger_first && edtf_is_day(day) &&
                      edtf_holds_day(story->resolution->infos[mention].time.edtf, day) &&
                      !story_has_other_trigger(story, match, start, frame->units[i].first);
        return is_its ? time : mention;
    }
    return mention;
}

enum { PLACE_LEAD = 3 /* words: "tại hội nghị" */ };

/* "Nói đùa khi gặp ông Nam hôm 3/5, ông kể lại cuộc gặp với bà Maya": does the day before the comma
 * date another meeting, told before it, of others?  Not of where they met: "gặp nhau hôm 3/5, tại
 * hội nghị". */
static bool is_day_of_others(const struct story *story, const struct match *match,
                             const struct event *event, int mention)
{
    uint32_t start = (uint32_t)story->analysis->text->sentences.items[match->sentence].first;
    if (mention < 0 || !match_is_noun(match) || strcmp(match->rule->type, "meeting") != 0 ||
        event_match_is(match, "visit"))
        return false;
    const struct mention *day = &story->analysis->mentions.items[mention];
    if (day->first <= start + 1 || day->end > match->trigger_first ||
        story_has_organization(story, &event->parties) ||
        story_follows_listed(story, match, "beside-word", PLACE_LEAD) ||
        !event_holds_comma(story, match->sentence, day->end, match->trigger_first))
        return false;
    for (size_t i = story->events->items.count; i-- > 0;) {
        const struct event *told = story->events->items.items[i];
        if (told->sentence != match->sentence)
            return false;
        if (!event_is_visit(told) && told->date_first == day->first && told->date_end == day->end &&
            !party_set_within(&told->parties, &event->parties) &&
            !party_set_within(&event->parties, &told->parties))
            return true;
    }
    return false;
}

/* "nhất trí ngừng đánh thuế sau ngày 1/1": what is over was not in the days behind that one, which
 * are those of what was agreed. */
static bool is_day_to_come_after(const struct story *story, const struct event *event, int mention)
{
    uint32_t stop;
    if (mention < 0 || strcmp(event->status, "occurred") != 0)
        return false;
    const struct mention *time = &story->analysis->mentions.items[mention];
    const char *edtf = story->resolution->infos[mention].time.edtf;
    return edtf != NULL && *edtf != '\0' && edtf[strlen(edtf) - 1] == '/' &&
           story_listed_at(story, "after-word", time->first, time->end, &stop) != NULL;
}

/* "Sau cuộc hội đàm, hai bên nhất trí nối lại đàm phán trong tháng 7": of a meeting that is over,
 * at the sentence's head, the time of what is to come of it; not "hôm 5/7". */
static bool is_of_what_comes_of_it(const struct story *story, const struct match *match,
                                   const struct event *event, int mention)
{
    if (mention < 0 || strcmp(event->status, "occurred") != 0)
        return false;
    const struct mention *time = &story->analysis->mentions.items[mention];
    return strcmp(match->rule->type, "meeting") == 0 && time->first > match->end &&
           event_opens_sentence(story, match) &&
           (event_holds_modal(story, "future", match->trigger_end, time->first) ||
            event_holds_modal(story, "saying", match->trigger_end, time->first)) &&
           !story_holds_listed(story, "past-lead", time->first, time->end);
}

/* The time mention that the sentence dates the match by: `captured`, or the best there; -1: none.
 */
static int find_told_date(const struct story *story, const struct match *match,
                          const struct event *event, int captured, bool is_said)
{
    int mention = captured;
    if (mention < 0)
        mention = is_said ? event_saying_date(story, match)
                          : day_of_stay(story, match,
                                        find_own_date(story, match, event, event_has_value));
    if (is_day_of_announcement(story, match, event, mention) ||
        is_day_to_come_after(story, event, mention) ||
        is_day_of_talks_before(story, match, event, mention) ||
        (captured < 0 && is_of_what_comes_of_it(story, match, event, mention)) ||
        (captured < 0 && !is_said && is_day_of_others(story, match, event, mention)))
        mention = -1;
    if (mention < 0 && !is_said)
        mention = date_of_list(story, match, event);
    if (mention < 0 && !is_said)
        mention = date_of_chain(story, match, event);
    return mention;
}

/* "Phát biểu này được đưa ra trong cuộc gặp": what the sentence before told of was said there. */
static bool places_words_before(const struct story *story, const struct match *match)
{
    uint32_t start = (uint32_t)story->analysis->text->sentences.items[match->sentence].first;
    return story_holds_listed(story, "those-words", start, match->trigger_first) &&
           event_is_said_there(story, match);
}

/* "Ngày 16/1, Hội nghị Bộ trưởng về biển khai mạc ở Huế.  Hội nghị do Áo và Lào đồng chủ trì.":
 * does the gathering that opens the sentence go on from one that took place right before? */
static bool goes_on_with_gathering(const struct story *story, const struct match *match)
{
    const struct text *text = story->analysis->text;
    const struct sentence *range = &text->sentences.items[match->sentence];
    if (!event_is_gathering(match) || match->trigger_first != range->first ||
        match->trigger_first + 1 >= range->end || match->sentence == 0 ||
        match_capture(match, "date", NULL) != NULL)
        return false;
    const struct token *noun = &text->tokens.items[match->trigger_first];
    const struct sentence *before = &text->sentences.items[match->sentence - 1];
    for (uint32_t i = (uint32_t)before->first; i + 1 < before->end; i++)
        if (slice_equal(text->tokens.items[i].folded, noun[0].folded) &&
            slice_equal(text->tokens.items[i + 1].folded, noun[1].folded))
            return story_holds_listed(story, "happen-verb", i + 2, (uint32_t)before->end);
    return false;
}

/* "Ngay sau đó", "Tại buổi tiếp": how the sentence goes on from the one before. */
static void set_thread(const struct story *story, const struct match *match, struct event *event)
{
    uint32_t start = (uint32_t)story->analysis->text->sentences.items[match->sentence].first;
    bool is_at_once = opens_with(story, match, "at-once-word");
    bool is_there =
        match->trigger_first <= start + OPENING_WORDS && event_is_said_there(story, match);
    event->opens_sentence = event_is_gathering(match)
                                ? goes_on_with_gathering(story, match)
                                : is_at_once || is_there || places_words_before(story, match);
    event->follows = is_at_once || opens_with(story, match, "after-talks-word") ||
                     goes_on_with(story, match, "after-talks-word");
    event->is_also = goes_on_with(story, match, "also-word") &&
                     !event_is_said_between(story, match->sentence, start, match->trigger_first);
}

/* What words say of it, whatever day it is. */
static void set_side(struct event *event, const struct time_value *time)
{
    event->is_tomorrow = time->direction > 0;
    event->is_earlier = time->direction < 0;
    event->is_year_back = time->is_year_back;
}

static void take_date(const struct story *story, const struct match *match, struct event *event,
                      int mention)
{
    const struct time_value *time = &story->resolution->infos[mention].time;
    trace_date(story->analysis->trace, mention);
    set_side(event, time);
    event->is_date_of_verb = !match_is_noun(match);
    event->date = time->edtf;
    event->date_first = story->analysis->mentions.items[mention].first;
    event->date_end = story->analysis->mentions.items[mention].end;
    event->since = is_since(story, match, event) ? event->date : NULL;
}

/* "hồi tháng trước", where nobody knows which month this is */
static void take_side(const struct story *story, struct event *event, int mention)
{
    set_side(event, &story->resolution->infos[mention].time);
    event->side_first = story->analysis->mentions.items[mention].first;
}

/* The date that the rule took; -1: none.  In "người Lào đầu tiên đến Áo kể từ năm 2003" it is that
 * of the one before him. */
static int captured_date(const struct story *story, const struct match *match)
{
    const struct capture *captured = match_capture(match, "date", NULL);
    if (captured == NULL || !event_has_value(story, captured->mention) ||
        is_year_of_first(story, match, captured->mention) ||
        (strcmp(match->rule->type, "meeting") == 0 &&
         story_begins_listed(story, "time-barrier", captured->first, captured->end)))
        return -1;
    return captured->mention;
}

static void set_day(struct story *story, const struct match *match, struct event *event)
{
    const char *rule_date = match_constant(match, "date");
    bool is_said = rule_date != NULL && is_dated_by_saying(event, rule_date);
    bool is_undated = match_sets(match, "date", "none");
    bool is_made = match_sets(match, "date", "made") && strcmp(event->status, "occurred") == 0;
    int mention = captured_date(story, match);
    if (mention < 0 && is_undated &&
        (match_merely_names(match) || match_sets(match, "status", "in_force")))
        mention = date_of_named(story, match);
    if (mention < 0 && is_undated)
        return;
    mention = find_told_date(story, match, event, mention, is_said);
    event->is_since_then = is_since_then(story, match);
    event->wants_context_date = (is_said || is_made) && mention < 0 && !event->is_since_then &&
                                !is_of_past_year(story, match) && !has_unknown_past(story, match);
    set_thread(story, match, event);
    if (mention < 0 && find_own_date(story, match, event, event_is_day_of_news) >= 0)
        event->opens_sentence = false; /* "hôm nay": not on the day told before */
    bool is_on_visit = mention < 0 && is_during_visit(story, match, event);
    int side = mention < 0 ? time_with_side(story, match, event) : -1;
    if (mention < 0 && !is_on_visit && side < 0)
        mention = event_ceremony_day(story, event);
    if (mention >= 0) {
        take_date(story, match, event, mention);
        return;
    }
    event->wants_visit_date = is_on_visit;
    if (side >= 0)
        take_side(story, event, side);
    date_by_handover(story, event);
}

void event_set_date(struct story *story, const struct match *match, struct event *event)
{
    event->is_news = is_news(story, match, event);
    set_day(story, match, event);
    event_set_year_of_name(story, match, event);
}
