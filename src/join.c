/* join.c - is this the event that was told before?
 *
 * "Putin, Trump điện đàm" in the title, "trong cuộc điện đàm ngày 14/12" in the body: one call with
 * two pieces of evidence and the date of the second.  Two meetings of one pair on different days,
 * or of different people, stay two.
 */
#include "slots.h"
#include "join_parts.h"

#include "story.h"

#include <string.h>

static void join_persons(struct event *told, const struct event *now)
{
    for (size_t i = 0; i < now->person_count && told->person_count < EVENT_MAX_PERSONS; i++)
        if (!event_has_person(told, now->persons[i]))
            told->persons[told->person_count++] = now->persons[i];
    for (size_t i = 0; i < now->other_count; i++)
        event_add_other(told, now->others[i]);
}

static void join_offices(struct event *told, const struct event *now)
{
    for (size_t i = 0; i < now->office_count && told->office_count < EVENT_MAX_OFFICES; i++)
        told->offices[told->office_count++] = now->offices[i];
}

/* "từ ngày 4/6", "kéo dài đến ngày 8/6": the days of one stay. */
static bool join_stay(const struct story *story, struct event *told, const struct event *now)
{
    const char *first = told->date, *last = now->date;
    if (!event_is_visit(told))
        return false;
    if (first != NULL && *first == '/') {
        first = now->date;
        last = told->date;
    }
    if (!event_makes_stay(first, last))
        return false;
    told->date = arena_printf(story->arena, "%s%s", first, last);
    told->has_last_day = true;
    return true;
}

/* "sẽ gặp vào ngày 25/4" and "sẽ diễn ra vào nửa cuối tháng 4": does the day tell when in it? */
static bool is_day_in(const char *part, const char *day)
{
    return edtf_is_part_of_month(part) && edtf_is_day(day) && edtf_holds_day(part, day);
}

/* Does the date of `now` say when `told` was more exactly than its own? */
static bool dates_closer(const struct event *told, const struct event *now)
{
    const char *old = told->date, *date = now->date;
    if (date == NULL || old == NULL)
        return date != NULL;
    if (event_is_month_within(date, old) || is_day_in(date, old)) /* "tháng 7", then "mùa hè" */
        return false;
    return strlen(old) < strlen(date) || (*old == 'X' && event_are_same_but_year(old, date)) ||
           event_is_month_within(old, date) || is_day_in(old, date) ||
           (event_is_visit(told) && event_is_stay_within(old, date));
}

static void join_date(const struct story *story, struct event *told, const struct event *now)
{
    if (join_stay(story, told, now) || event_is_day_of_stay(story, told, now))
        return;
    bool begins = event_is_day_of_stay(story, now, told);
    if (begins || dates_closer(told, now)) {
        told->date = now->date;
        told->date_first = now->date_first;
        told->date_end = now->date_end;
        told->is_date_of_verb = now->is_date_of_verb;
    }
}

static void join_fields(const struct story *story, struct event *told, const struct event *now)
{
    bool is_named_now = event_is_left_in_headline(told, now) ||
                        event_is_short_in_headline(story, told, now) ||
                        event_is_accord_of(story, told, now);
    if (is_named_now)
        told->subtype = now->subtype;
    if (told->name == NULL || is_named_now || event_is_fuller_name(story, told, now)) {
        told->name = now->name;
        told->name_first = now->name_first;
        told->name_end = now->name_end;
        told->is_several = now->is_several;
    }
    if (told->instrument == NULL)
        told->instrument = now->instrument;
    if (told->sentence == 0 &&
        told->evidence.count == 1) { /* the lead tells more than a headline */
        told->matter_first = now->matter_first;
        told->matter_end = now->matter_end;
    }
    if (told->product == NULL || (now->is_brand && !told->is_brand)) {
        told->product = now->product;
        told->is_brand = now->is_brand;
    }
    if (!told->quantity.is_set || (now->quantity.is_set && !event_is_running_total(told, now) &&
                                   event_is_rounded_from(&told->quantity, &now->quantity)))
        told->quantity = now->quantity;
    if (!told->money.is_set)
        told->money = now->money;
    if (told->count == 0)
        told->count = now->count;
    if (told->period_from == NULL) {
        told->period_from = now->period_from;
        told->period_to = now->period_to;
    }
    event_add_topics(told, now);
    if (told->mode == NULL && told->place_name == NULL && !now->is_definite)
        told->mode = now->mode;
    if (told->place_name == NULL && told->mode == NULL) {
        told->place_name = now->place_name;
        told->place_country = now->place_country;
        told->forum = now->forum;
    }
}

/* A headline leaves out who says it, and "cuộc hội đàm" tells of what is known. */
static void join_attribution(struct event *told, const struct event *now)
{
    if (now->is_definite)
        return;
    if (told->attribution == NULL)
        told->attribution = now->attribution;
    told->is_told_plainly = (told->is_told_plainly && told->sentence > 0) || now->is_told_plainly;
}

/* "Áo ra điều kiện khi gặp Lào", then "Áo sẽ nêu điều kiện khi gặp Lào"; "cuộc gặp ngày 9/7", then
 * "Tại cuộc gặp, hai bên sẽ bàn".  "Trong chuyến thăm, ông sẽ gặp" may be told of one who is there.
 */
static bool is_occasion_ahead(const struct event *told, const struct event *now)
{
    bool is_back = now->is_definite && !now->may_be_new;
    bool is_told_of = now->has_status_cue && now->date == NULL && !event_is_visit(now);
    bool is_alike = told->sentence == 0 || event_same_text(told->subtype, now->subtype);
    bool is_that = is_told_of || (!is_back && is_alike && event_is_same_day(told, now));
    return now->is_setting_ahead && is_that && !told->is_over && !told->is_earlier &&
           event_text_is(now->type, "meeting") && !told->has_status_cue &&
           event_text_is(told->status, "occurred") && event_text_is(now->status, "planned");
}

/* "Bán hàng nhân dịp thượng đỉnh Áo - Séc" above "Thượng đỉnh Áo - Séc tuần tới": not held yet. */
static bool is_still_ahead(const struct event *told, const struct event *now)
{
    return event_text_is(now->type, "meeting") && !told->has_status_cue &&
           event_text_is(told->status, "occurred") && !told->is_earlier &&
           event_is_same_day(told, now) && event_text_is(now->status, "planned") &&
           (now->is_tomorrow ||
            (now->is_ahead && now->date == NULL && event_text_is(now->subtype, "summit")));
}

/* "sẵn sàng gặp", then "sẽ gặp": agreed by now.  "có thể gặp" is no more than the offer was. */
static bool is_sure_plan(const struct event *told, const struct event *now)
{
    return event_text_is(told->status, "proposed") && event_text_is(now->status, "planned") &&
           !now->is_hedged && !now->is_ahead;
}

/* "có thể gặp", then "đề nghị gặp" */
static bool is_offer_of(const struct event *told, const struct event *now)
{
    return event_text_is(told->type, "meeting") && event_text_is(told->status, "planned") &&
           told->is_hedged && told->date == NULL && event_text_is(now->status, "proposed");
}

/* "Áo sắp gặp Lào?": does the headline ask whether it is so, and not what or where? */
static bool is_headline_asking(const struct story *story)
{
    const struct text *text = story->analysis->text;
    const struct sentence *range = &text->sentences.items[0];
    uint32_t first = (uint32_t)range->first, end = (uint32_t)range->end - 1;
    return slice_is(text->tokens.items[end].folded, "?") &&
           !story_holds_mark(story, 0, first, end) &&
           !story_holds_listed(story, "question-word", first, end);
}

/* "Áo sắp gặp Lào?" above "Áo mong gặp Lào": who asks does not know. */
static bool is_question_of(const struct story *story, const struct event *told,
                           const struct event *now)
{
    return told->sentence == 0 && told->evidence.count == 1 &&
           event_text_is(told->type, "meeting") && event_text_is(told->status, "planned") &&
           event_text_is(now->status, "proposed") && is_headline_asking(story);
}

/* "hoãn gặp", then "dời sang ngày 17/3" */
static bool is_put_off_to(const struct event *told, const struct event *now)
{
    return event_text_is(told->status, "cancelled") && !told->is_negative && now->is_moved;
}

/* "hội nghị G20", then "cuộc gặp": may be one of two who meet there */
static bool is_beside(const struct story *story, const struct event *told, const struct event *now)
{
    return now->is_definite && story_has_organization(story, &told->parties) &&
           !event_text_is(now->subtype, told->subtype);
}

/* "lên đường thăm Áo và Lào", then "Tiếp đó, ông sẽ thăm Lào": only the first of them has begun. */
static bool is_later_stop(const struct event *told, const struct event *now)
{
    return event_is_visit(told) && event_text_is(told->status, "ongoing") && now->is_next &&
           (event_text_is(now->status, "planned") || !now->has_status_cue);
}

/* "lên đường thăm Áo", then "ông sẽ thăm Áo từ ngày 5/7": who has only set out is not there. */
static bool is_still_to_arrive(const struct event *told, const struct event *now)
{
    return event_is_visit(told) && event_is_visit(now) && told->is_leaving &&
           event_text_is(told->status, "ongoing") && event_text_is(now->status, "planned") &&
           now->has_status_cue && !now->is_setting_ahead;
}

/* "cuộc gặp" that turns out a courtesy call, a reception that was a summit, doses "hỗ trợ" that are
 * a gift: does the later subtype say more? */
static bool is_general(const struct event *told, const struct event *now)
{
    return event_text_is(told->subtype, "talks") || event_text_is(told->subtype, "supply") ||
           (event_text_is(told->subtype, "support") && event_text_is(now->subtype, "donation")) ||
           (event_text_is(told->subtype, "courtesy") && event_text_is(now->subtype, "summit")) ||
           (event_text_is(told->subtype, "conference") && told->is_definite &&
            event_text_is(now->subtype, "summit"));
}

/* "Ông Kham trao đổi với bà Maya.  Trong cuộc điện đàm, ...": a call is told again as no other. */
static bool tells_it_was_call(const struct event *told, const struct event *now)
{
    return event_text_is(now->subtype, "call") && event_same_text(told->status, now->status) &&
           (told->date == NULL || event_same_text(told->date, now->date));
}

/* "chuyến thăm hồi tuần trước" is over. */
static bool is_of_earlier(const struct event *now)
{
    return event_is_visit(now) && now->is_earlier && now->date == NULL &&
           event_text_is(now->status, "occurred");
}

/* "Ông Tùng đã đến Lào" above "Chiều nay, ông Tùng đặt chân đến Viêng Chăn": there by now. */
static bool is_headline_of_arrival(const struct event *told, const struct event *now)
{
    return told->sentence == 0 && told->date == NULL && now->has_status_cue &&
           event_common_people(told, now) > 0;
}

/* "Ông tiếp bà Lan thăm Lào", then "chuyến thăm diễn ra từ 5 đến 8/7": of these days.  One of two
 * days is mostly over by the time it is told of. */
static bool is_running_visit(const struct event *told, const struct event *now)
{
    if (!event_is_visit(told) || !event_text_is(told->status, "occurred") || told->is_ended ||
        told->is_foretold || !event_text_is(now->status, "ongoing"))
        return false;
    if (told->has_status_cue)
        return is_headline_of_arrival(told, now);
    return now->runs_on || (!now->has_status_cue && !edtf_is_of_two_days(now->date));
}

/* "Ông Tùng tới Lào hôm qua", then "Trong chuyến thăm, ông sẽ gặp bà Lan": there, and not yet gone.
 * What only the headline tells may be to come itself. */
static bool is_visit_with_plans(const struct event *told, const struct event *now)
{
    return event_is_visit(told) && told->sentence > 0 && event_text_is(told->status, "occurred") &&
           !told->is_ended && !told->is_foretold && now->opens_with_plan && !now->has_status_cue &&
           event_text_is(now->status, "planned");
}

/* "trước cuộc gặp", then "cuộc gặp tuần trước", "không có gì thay đổi sau cuộc gặp Áo - Séc", "cuộc
 * gặp Áo - Séc đã kết thúc" */
static bool has_come_true(const struct event *told, const struct event *now)
{
    bool is_told_done = now->has_status_cue && told->date == NULL && !event_is_visit(now) &&
                        party_set_count(&now->parties) >= 2;
    return (is_told_done || ((now->is_earlier || now->is_behind_us) && told->is_ahead)) &&
           event_text_is(now->status, "occurred") && event_text_is(told->status, "planned") &&
           !told->has_status_cue;
}

/* "có kế hoạch gặp", then "cuộc gặp bị hủy": off.  What headline or lead tell that will take place,
 * or more than one telling, is on again, though it was called off before. */
static bool is_off_by_now(const struct event *told, const struct event *now)
{
    bool was_offered = event_text_is(told->status, "proposed") && event_is_visit(told);
    return (event_text_is(told->status, "planned") || was_offered) &&
           event_text_is(now->status, "cancelled") && told->sentence > 1 &&
           told->evidence.count == 1;
}

/* "lên đường gặp", then "mong gặp" */
static bool is_wish_for_plan(const struct event *told, const struct event *now)
{
    return told->is_setting_ahead && event_text_is(told->status, "planned") &&
           event_text_is(now->status, "proposed");
}

/* "Ông Kham xác nhận gặp bà Maya ngày 5/7", then "cuộc gặp sẽ diễn ra ngày 5/7": of one day, which
 * is still to come. */
static bool is_same_plan(const struct event *told, const struct event *now)
{
    return event_same_text(told->date, now->date) && !told->is_over &&
           event_text_is(now->status, "planned");
}

/* "Ông thăm Lào ngày 4 và 5/7 ...", then "chiều 5/7, kết thúc tốt đẹp chuyến thăm": over by now. */
static bool is_brought_to_end(const struct event *told, const struct event *now)
{
    return now->is_closed && !told->has_status_cue && event_text_is(told->status, "ongoing");
}

/* Whatever was said ahead of the visit: it has begun. */
static void settle_arrival(struct event *visit)
{
    visit->status = "occurred";
    visit->has_status_cue = visit->is_over = true;
    visit->is_ahead = visit->is_hedged = false;
}

/* What the second telling says of status and subtype; before its date is joined. */
static void join_status(const struct story *story, struct event *told, const struct event *now)
{
    bool is_other_stage = event_is_other_stage(story, told, now);
    if (is_other_stage) {
        const char *status = event_latest_stage(told, now);
        told->wants_context_date = told->wants_context_date && event_text_is(told->status, status);
        told->status = status;
    }
    bool says_more =
        !now->is_definite || event_text_is(now->subtype, "summit") || tells_it_was_call(told, now);
    if (is_general(told, now) && says_more)
        told->subtype = now->subtype;
    if (is_sure_plan(told, now) || is_offer_of(told, now) || is_put_off_to(told, now) ||
        is_question_of(story, told, now))
        told->status = now->status;
    told->is_hedged = told->is_hedged && now->is_hedged;
    told->is_ahead = told->is_ahead && (now->is_ahead || !event_text_is(now->status, "planned"));
    /* "Cuộc gặp sẽ diễn ra ngày 5/7" gives the day and the status, though the headline told the
     * day; "Cuộc gặp sẽ kéo dài" neither. */
    bool gives_date = now->date != NULL &&
                      (told->date == NULL || (told->sentence == 0 && is_same_plan(told, now)));
    bool is_told_twice = told->evidence.count > 1 && event_text_is(told->subtype, "talks");
    bool is_fulfilled = (told->date != NULL || told->sentence > 0 || is_told_twice) &&
                        event_is_wish_come_true(told, now);
    if (!told->has_status_cue && now->has_status_cue && !is_fulfilled && !is_other_stage &&
        !is_wish_for_plan(told, now) && (!now->is_definite || gives_date)) {
        told->status = now->status;
        told->is_negative = now->is_negative;
        told->has_status_cue = true;
    }
    if (is_later_stop(told, now) || is_still_to_arrive(told, now))
        told->status = "planned";
    if (is_off_by_now(told, now))
        told->status = now->status;
    if (has_come_true(told, now) || is_brought_to_end(told, now))
        told->status = "occurred";
    if (event_has_arrived(told, now))
        settle_arrival(told);
    if (is_still_ahead(told, now) || is_occasion_ahead(told, now) || is_running_visit(told, now))
        told->status = now->status;
    else if (is_visit_with_plans(told, now))
        told->status = "ongoing";
}

void event_join_to(const struct story *story, struct event *told, const struct event *now)
{
    join_status(story, told, now);
    if (told->ordinal == 0)
        told->ordinal = now->ordinal;
    told->is_first = told->is_first || now->is_first;
    party_set_join(&told->parties, &now->parties);
    join_persons(told, now);
    join_offices(told, now);
    join_date(story, told, now);
    told->days = told->days > 0 ? told->days : now->days;
    told->is_begun = told->is_begun || now->is_begun;
    told->is_just_begun = told->is_just_begun || now->is_just_begun;
    told->has_last_day = told->has_last_day || now->has_last_day;
    told->is_foretold = told->is_foretold || (now->is_foretold && !is_beside(story, told, now));
    told->is_over = told->is_over || now->is_over;
    told->is_leaving = told->is_leaving || now->is_leaving;
    told->runs_on = told->runs_on || now->runs_on;
    told->is_ended = told->is_ended || now->is_ended || now->is_closed || is_of_earlier(now);
    told->since = told->since != NULL ? told->since : now->since;
    told->left_on = told->left_on != NULL ? told->left_on : now->left_on;
    told->wants_visit_date = told->wants_visit_date || now->wants_visit_date;
    join_fields(story, told, now);
    join_attribution(told, now);
    for (size_t i = 0; i < now->evidence.count; i++) {
        const struct evidence *last = event_last_evidence(told);
        const struct evidence *next = &now->evidence.items[i];
        if (last->first != next->first || last->end != next->end)
            *vec_push(&told->evidence, story->arena) = *next;
    }
}

/* "Trong khuôn khổ chuyến thăm, Thủ tướng Áo chào xã giao ...": is it his visit? */
static bool names_traveller(const struct story *story, const struct event *visit,
                            const struct event *event)
{
    const struct frame *frame = &story->analysis->frames[event->sentence];
    for (size_t i = 0; i < frame->count; i++) {
        const struct mention_info *info =
            frame->units[i].mention < 0 ? NULL : &story->resolution->infos[frame->units[i].mention];
        if (info != NULL && info->person_count == 1 && event_has_person(visit, info->persons[0]) &&
            !event_text_is(story->resolution->entities.items[info->persons[0]].party,
                           visit->place_country == NULL ? "" : visit->place_country))
            return true;
    }
    return false;
}

/* Is one of them to come, and the other not?  A headline that says nothing of it may be of what the
 * words beside it foretell; what is called off is neither. */
static bool stands_otherwise(const struct event *told, const struct event *now)
{
    bool is_off = event_text_is(told->status, "cancelled") || event_text_is(now->status, "ongoing");
    bool is_foretold = !told->has_status_cue && told->is_foretold && !told->is_over;
    return !is_off && (event_is_to_come(told) || is_foretold) != event_is_to_come(now);
}

/* "gặp nhau ngày 5/7", told again: rather that one than what has no date. */
static bool is_of_same_time(const struct event *told, const struct event *now)
{
    return told->date != NULL && event_same_text(told->date, now->date);
}

/* How likely "chuyến thăm", "cuộc hội đàm", which may be any of several, means the one told: that
 * of the same day, of somebody whom the sentence names rather than another, one that stands as it
 * does, and then the one told most of. */
static size_t likelihood(const struct story *story, const struct event *told,
                         const struct event *event)
{
    enum { OF_DAY = 8 * EVENT_LOOKBACK, NAMED = 4 * EVENT_LOOKBACK, OF_STAGE = 2 * EVENT_LOOKBACK };
    size_t weight = told->evidence.count < OF_STAGE ? told->evidence.count : OF_STAGE - 1;
    if (event_is_visit(told) && names_traveller(story, told, event))
        weight += NAMED;
    if (is_of_same_time(told, event))
        weight += OF_DAY;
    if (!event->has_status_cue || !stands_otherwise(told, event))
        weight += OF_STAGE;
    return weight;
}

/* The last one told that fits, rather one of the same day; of what points back, the likeliest. */
static struct event *find_told(const struct story *story, const struct event *event)
{
    struct event *best = NULL, *last = NULL;
    size_t first, end, most = 0;
    event_window(story->events, story->events->items.count, &first, &end);
    for (size_t i = end; i-- > first;) {
        struct event *told = story->events->items.items[i];
        if (!event_is_same_event(story, told, event) ||
            (event->is_again && !is_of_same_time(told, event))) /* "ngày 27/4 và 26/5" */
            continue;
        if (!event->is_definite && is_of_same_time(told, event))
            return told;
        last = last == NULL ? told : last;
        size_t weight = likelihood(story, told, event);
        if (weight > most) {
            best = told;
            most = weight;
        }
    }
    return event->is_definite ? best : last;
}

bool event_join(struct story *story, struct event *event)
{
    struct event *told = find_told(story, event);
    if (told == NULL)
        return false;
    event_note_fate(story, FATE_JOINED, event, told);
    event_join_to(story, told, event);
    story_note_event(story, party_set_count(&event->parties) == 2 ? event : told);
    return true;
}
