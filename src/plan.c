/* plan.c - what is still to come or under way, by its date and by the plan that it is told in.
 *
 *     Ngày 9/7, Thủ tướng thăm Lào (in an article of 5/7)           planned
 *     Từ ngày 3 đến 7/7, Thủ tướng thăm Lào (in the same)           ongoing
 *     Theo kế hoạch, ông hội đàm với ...                            planned
 *     Ông sẽ thăm Lào.  Sau đó, ông thăm Séc.                       both planned
 *
 * Only where no word of the sentence tells the status.
 */
#include "status_parts.h"

#include <stdio.h>
#include <string.h>

/* "2021-07-05" or "2021-07-05/2021-07-08" as days; false for what has no year or no end. */
static bool days_of(const struct story *story, const char *edtf, struct time_value *ret_value)
{
    const char *slash = strchr(edtf, '/');
    size_t length = slash == NULL ? strlen(edtf) : (size_t)(slash - edtf);
    ret_value->edtf = edtf;
    return calendar_parse(arena_copy(story->arena, edtf, length), &ret_value->first) &&
           calendar_parse(slash == NULL ? edtf : slash + 1, &ret_value->last);
}

enum { MONTHS = 12, MONTH = 31, YEAR = MONTHS * MONTH, SEASON = 3 * MONTH /* days, about */ };

/* How many days after the article's own the day "XXXX-07-05" lies, as the nearest year has it;
 * false where either is not known. */
static bool days_ahead(const struct story *story, const char *edtf, int *ret_days)
{
    const struct calendar_day *today = &story->resolution->today;
    unsigned month, day;
    int year = today->year;
    if (today->day == 0 ||
        (sscanf(edtf, "XXXX-%2u-%2u", &month, &day) != 2 &&
         (sscanf(edtf, "%4d-%2u-%2u", &year, &month, &day) != 3 || year != today->year)))
        return false;
    int days = ((int)month - today->month) * MONTH + (int)day - today->day;
    *ret_days = days > YEAR / 2 ? days - YEAR : days < -YEAR / 2 ? days + YEAR : days;
    return true;
}

bool event_spans_today(const struct story *story, const char *edtf)
{
    const char *slash = edtf == NULL ? NULL : strchr(edtf, '/');
    int begin, end;
    return slash != NULL && slash != edtf && days_ahead(story, edtf, &begin) &&
           days_ahead(story, slash + 1, &end) && begin <= 0 && end >= 0;
}

/* "vào tháng 4" in an article of March: one of the next two months.  Of months that are past a
 * paper says "hồi", or tells the year. */
static bool is_month_ahead(const struct story *story, const char *date)
{
    const struct calendar_day *today = &story->resolution->today;
    unsigned month;
    if (today->day == 0 || strlen(date) != strlen("XXXX-04") ||
        sscanf(date, "XXXX-%2u", &month) != 1)
        return false;
    unsigned ahead = (month + MONTHS - (unsigned)today->month) % MONTHS;
    return ahead == 1 || ahead == 2;
}

static bool lies_ahead(const struct story *story, const char *date)
{
    struct time_value value;
    int days;
    if (date == NULL)
        return false;
    if (days_ahead(story, date, &days)) /* "hôm nay (5/7)", "ngày 9/7"; 6/7 may be the same day
                                         * elsewhere, and "từ 6 đến 8/7" not */
        return (days > 1 || (days == 1 && strchr(date, '/') != NULL)) && days <= SEASON;
    return story->resolution->document.year != 0 && days_of(story, date, &value) &&
           calendar_compare(&value, &story->resolution->document) > 0;
}

/* "2021-07-05/2021-07-08" in an article of 7/7 */
static bool ends_later(const struct story *story, const char *stay)
{
    int days;
    return days_ahead(story, strchr(stay, '/') + 1, &days) && days > 0;
}

/* Is it a visit, and the article of one of its days?  A conference, and the article of a day before
 * its last? */
static bool is_running(const struct story *story, const struct event *event)
{
    struct time_value value;
    if (event_is_of_many(event))
        return event_spans_today(story, event->date) && ends_later(story, event->date);
    if (!event_is_visit(event) || event->is_ended || event->date == NULL ||
        strchr(event->date, '/') == NULL)
        return false;
    if (event->is_setting_of_past && !ends_later(story, event->date))
        return false; /* "Trong chuyến thăm từ 27 đến 29/5, ông đã gặp" */
    if (story_holds_listed(story, "past-lead", event->date_first, event->date_end))
        return false; /* "từ hôm 25 đến 28/3" */
    int begin, end;
    if (event->date[0] == '/' &&
        (event->is_earlier || strlen(event->date) != strlen("/XXXX-07-08")))
        return false;
    if (event->date[0] == '/') /* "chuyến thăm kéo dài đến ngày 8/7" */
        return days_ahead(story, event->date + 1, &end) ? end >= 0
                                                        : story->resolution->document.year == 0;
    if (days_ahead(story, event->date, &begin) &&
        days_ahead(story, strchr(event->date, '/') + 1, &end))
        return begin <= 0 && end >= 0;
    if (story->resolution->document.year == 0)
        return strlen(event->date) == strlen("XXXX-07-05/XXXX-07-06") &&
               (event->date[0] == 'X' || story->resolution->today.year != 0);
    return days_of(story, event->date, &value) &&
           calendar_compare(&value, &story->resolution->document) == 0;
}

/* "đã có chuyến thăm trong hai ngày 4 và 5/7" in an article of 4/7: does the visit go on after its
 * day? */
static bool runs_on(const struct story *story, const struct event *event)
{
    return strcmp(event->status, "occurred") == 0 && is_running(story, event) &&
           ends_later(story, event->date);
}

/* "nhận lời thăm Áo năm sau.  Hôm sau, ông tiếp A" in an article of a later day */
static bool lies_behind(const struct story *story, const char *date)
{
    struct time_value value;
    return edtf_is_day(date) && story->resolution->document.year != 0 &&
           days_of(story, date, &value) &&
           calendar_compare(&value, &story->resolution->document) < 0;
}

static bool begins_with(const struct story *story, size_t sentence, const char *list)
{
    const struct sentence *range = &story->analysis->text->sentences.items[sentence];
    uint32_t stop;
    return story_listed_at(story, list, (uint32_t)range->first, (uint32_t)range->end, &stop) !=
           NULL;
}

/* "Theo kế hoạch", but not "Theo Kế hoạch Hành động Chung", which is a name. */
static bool begins_programme(const struct story *story, size_t sentence)
{
    const struct sentence *range = &story->analysis->text->sentences.items[sentence];
    uint32_t stop;
    if (story_listed_at(story, "programme", (uint32_t)range->first, (uint32_t)range->end, &stop) ==
        NULL)
        return false;
    const struct unit *last = story_unit_at(story, sentence, stop - 1);
    return last == NULL || last->mention < 0;
}

enum { PROGRAMME_REACH = 8 /* sentences that go on with it */ };

static bool is_item(const struct story *story, size_t sentence)
{
    const struct token *first = &story->analysis->text->tokens
                                     .items[story->analysis->text->sentences.items[sentence].first];
    return first->kind == TOKEN_MARK && slice_is(first->folded, "-");
}

/* "Các văn kiện sẽ được ký gồm:", and below it "- Tuyên bố chung Áo - Lào": an item of what is to
 * come */
static bool is_item_of_plan(const struct story *story, size_t sentence)
{
    size_t head = sentence;
    while (head > 0 && is_item(story, head))
        head--;
    const struct sentence *range = &story->analysis->text->sentences.items[head];
    return head < sentence &&
           slice_is(story->analysis->text->tokens.items[range->end - 1].folded, ":") &&
           event_holds_modal(story, "future", range->first, range->end);
}

/* "Theo kế hoạch, ông hội đàm với": what a programme has is still to come.  It may go on: "Tiếp đó,
 * ông". */
bool event_is_of_programme(const struct story *story, const struct match *match)
{
    size_t sentence = match->sentence;
    if (strcmp(match->rule->type, "vaccine_commitment") == 0)
        return false;
    if (is_item_of_plan(story, sentence))
        return true;
    while (sentence > 0 && sentence + PROGRAMME_REACH > match->sentence &&
           begins_with(story, sentence, "next-word"))
        sentence--;
    return begins_programme(story, sentence) &&
           story->analysis->text->sentences.items[sentence].first < match->trigger_first;
}

enum { PLAN_REACH = 2 /* sentences */ };

/* Does the clause say before the trigger that this comes next: "sau đó", "ngày hôm sau", "rồi"? */
static bool comes_next(const struct story *story, const struct match *match)
{
    uint32_t start, end;
    story_clause(story, match->sentence, match->trigger_first, &start, &end);
    return story_holds_listed(story, "next-word", start, match->trigger_first) ||
           story_follows_listed(story, match, "chain-word", 1);
}

/* "ông sẽ thăm Lào.  Ông cũng thăm Séc": one thing more of what is planned. */
static bool comes_besides(const struct story *story, const struct match *match,
                          const struct event *event, const struct event *plan)
{
    return plan->sentence < event->sentence && story_follows_listed(story, match, "also-word", 1);
}

/* "ông sẽ thăm Lào.  Tại Viêng Chăn, ông gặp": a sentence or two behind a visit still to come, with
 * those who receive it. */
static bool is_held_there(const struct story *story, const struct event *event,
                          const struct event *plan)
{
    return event_is_visit(plan) && plan->has_status_cue && plan->sentence < event->sentence &&
           !event_is_visit(event) && !event_is_of_many(event) &&
           begins_with(story, event->sentence, "at-word") &&
           party_set_equal(&plan->parties, &event->parties);
}

enum { STOP_LEAD = 3 /* words: "sau khi kết thúc chuyến thăm" */ };

/* "sẽ thăm Séc sau chuyến thăm Áo và Lào": another stop of the tour that the sentence plans. */
static bool is_stop_before(const struct story *story, const struct match *match,
                           const struct event *event, const struct event *plan)
{
    return plan->sentence == event->sentence && event_is_visit(plan) && event_is_visit(event) &&
           story_follows_listed(story, match, "after-word", STOP_LEAD);
}

enum {
    BESIDE_LEAD = 7, /* words: "bên lề", "tức buổi thứ hai của" */
    BACK_LEAD = 14   /* "sau khi hai ông trò chuyện bên lề" */
};

/* "sẽ gặp ông Nam, một tháng sau khi hai ông trò chuyện bên lề hội nghị G20": that was before. */
static bool is_behind_plan(const struct story *story, const struct match *match)
{
    uint32_t start = story_words_before(story, match, match->trigger_first, BACK_LEAD);
    return story_holds_listed(story, "after-word", start, match->trigger_first) ||
           story_holds_listed(story, "since-then", start, match->trigger_first);
}

/* "trước thềm cuộc gặp Áo - Séc tại hội nghị G20", "sẽ gặp bà Maya ngày 5/7, tức ngày thứ hai của
 * hội nghị G20": where those who are to meet will do so is to come as well. */
static bool is_place_of_plan(const struct story *story, const struct match *match,
                             const struct event *event, const struct event *plan)
{
    return plan->sentence == event->sentence && !event_is_visit(plan) && event_is_of_many(event) &&
           !event_is_of_many(plan) && !is_behind_plan(story, match) &&
           story_follows_listed(story, match, "beside-word", BESIDE_LEAD);
}

/* "Ông sẽ hội đàm với bà Maya.  Chiều nay, ông gặp": later on the day of the plan */
static bool is_later_today(const struct story *story, const struct event *event,
                           const struct event *plan)
{
    return plan->sentence + 1 == event->sentence && plan->has_status_cue && !event_is_visit(plan) &&
           !event_is_visit(event) && plan->date == NULL &&
           begins_with(story, event->sentence, "later-today");
}

/* "ông sẽ thăm Lào.  Chuyến đi còn bao gồm Áo và Chile": the other stops of what is planned. */
static bool is_further_stop(const struct story *story, const struct match *match,
                            const struct event *event, const struct event *plan)
{
    size_t start = story->analysis->text->sentences.items[match->sentence].first;
    return plan->sentence < event->sentence && event_is_visit(plan) && event_is_visit(event) &&
           event->is_definite && match->trigger_first == start &&
           party_set_count(&event->parties) > 2;
}

enum { WHEN_LEAD = 4 /* words: "khi ông Nam đến thăm" */ };

/* "Hai ông có thể bàn về mía, khi ông Nam thăm Áo": the visit during which they are to meet */
static bool is_time_of_plan(const struct story *story, const struct match *match,
                            const struct event *event, const struct event *plan)
{
    return plan->sentence == event->sentence && !event_is_visit(plan) && event_is_visit(event) &&
           story_follows_listed(story, match, "while-word", WHEN_LEAD) &&
           !story_follows_listed(story, match, "after-word", WHEN_LEAD + 1) &&
           !story_follows_listed(story, match, "before-word", WHEN_LEAD + 1);
}

/* "sẽ thăm Lào để đàm phán với bà Maya": what a visit to come is for */
static bool is_aim_of_plan(const struct story *story, const struct match *match,
                           const struct event *event, const struct event *plan)
{
    return plan->sentence == event->sentence && event_is_visit(plan) && !event_is_visit(event) &&
           party_set_equal(&plan->parties, &event->parties) &&
           story_follows_listed(story, match, "aim-lead", 1);
}

void event_follow_plan(struct story *story, const struct match *match, struct event *event)
{
    const struct event *plan = story->plan;
    bool is_open = !event->has_status_cue && strcmp(event->status, "occurred") == 0 &&
                   strcmp(event->type, "meeting") == 0 && !event->is_earlier &&
                   (event->date == NULL || event->date[0] == 'X' ||
                    story->resolution->today.year != 0); /* "tháng 11-2017": back then */
    if (is_open && plan != NULL && event->sentence <= plan->sentence + PLAN_REACH &&
        (is_place_of_plan(story, match, event, plan) ||
         (event_common_people(plan, event) > 0 &&
          (comes_next(story, match) || comes_besides(story, match, event, plan) ||
           is_held_there(story, event, plan) || is_stop_before(story, match, event, plan) ||
           is_further_stop(story, match, event, plan) ||
           is_time_of_plan(story, match, event, plan) ||
           is_aim_of_plan(story, match, event, plan) || is_later_today(story, event, plan)))) &&
        !lies_behind(story, event->date)) {
        event->status = plan->status;
        trace_status(story->analysis->trace, STATUS_AHEAD, NULL);
    }
    if (strcmp(event->status, "planned") == 0)
        story->plan = event;
    else if (event->has_status_cue)
        story->plan = NULL;
}

/* "lo thu xếp cuộc gặp ở Huế hồi tháng 4", "đang dàn xếp hội nghị hồi tháng trước": what the words
 * before a noun foretold, or told as going on, has been by now.  "mời ông thăm Áo hồi tháng 4",
 * "hồi tháng 4 nhận lời thăm Áo" tell when that was said, and not when he comes. */
void event_look_back(const struct match *match, struct event *event)
{
    bool is_planned = strcmp(event->status, "planned") == 0;
    bool is_going_on = strcmp(event->status, "ongoing") == 0;
    if (strcmp(event->type, "meeting") != 0 || !event->is_earlier || edtf_is_day(event->date))
        return;
    bool is_dated = event->date != NULL;
    bool is_before = is_dated && event->date_end <= match->trigger_first;
    uint32_t told_at = is_dated ? event->date_first : event->side_first;
    bool is_behind_noun = match_is_noun(match) && told_at >= match->trigger_end;
    if ((is_behind_noun && (is_planned || is_going_on)) || (is_before && is_going_on)) {
        event->status = "occurred"; /* also "Hồi tháng 2, khi hai ông đang gặp nhau" */
    } else if (is_dated && (strcmp(event->status, "proposed") == 0 ||
                            (is_planned && event->has_status_cue && !event->is_setting_ahead &&
                             !event->is_hedged && is_before))) {
        event->date = NULL;
        event->is_earlier = false;
    }
}

/* "Áo và Séc đàm phán vào tháng 9": a headline that names no more than the month looks ahead to it;
 * with the year, and no day of the article to compare, it may as well look back. */
static bool is_announced(const struct story *story, const struct event *event)
{
    struct time_value value;
    if (event->sentence > 0 || event->date == NULL || event->is_earlier ||
        strcmp(event->type, "meeting") != 0 || strlen(event->date) != strlen("XXXX-09") ||
        event->date_end > story->analysis->text->sentences.items[0].end)
        return false;
    return event->date[0] == 'X' ||
           (story->resolution->document.year != 0 && days_of(story, event->date, &value) &&
            calendar_compare(&value, &story->resolution->document) >= 0);
}

/* "lên đường dự hội nghị năm 2017" in an article of which nothing tells the year */
static bool is_back_then(const struct story *story, const char *date)
{
    return date != NULL && date[0] != 'X' && strlen(date) < strlen("2021-07-05") &&
           story->resolution->today.year == 0 && story->resolution->document.year == 0;
}

/* "hôm 18/3 khởi hành tới Lào để đàm phán": the day on which somebody set out, and no more */
static bool is_set_out_for(const struct event *event)
{
    return event->is_bound && edtf_is_day(event->date);
}

/* "Hội nghị khai mạc sáng nay": of the day on which it opens one tells while it goes on.  Not
 * "hội nghị, phát biểu khai mạc". */
static bool opens_now(const struct story *story, const struct match *match,
                      const struct event *event)
{
    uint32_t stop, end = story_breath_end(story, match->sentence, match->end);
    int days;
    bool is_now = event->date == NULL ||
                  (edtf_is_day(event->date) && days_ahead(story, event->date, &days) && days == 0);
    if (!event_is_of_many(event) || !is_now)
        return false;
    for (uint32_t i = match->trigger_end; i < end; i++)
        if (story_listed_at(story, "opening-word", i, end, &stop) != NULL)
            return true;
        else if (story_listed_at(story, "attend-word", i, end, &stop) != NULL)
            i = stop - 1;
    return false;
}

/* "ngay trước cuộc gặp ngày 12/6/2018": before the article, or of a year that is told where the
 * article's own is not known; "ông năm ngoái thăm Lào, ngay trước chuyến thăm của bà". */
static bool is_long_past(const struct story *story, const struct event *event)
{
    bool is_of_year = event->date != NULL && event->date[0] != 'X' &&
                      (event->is_on_eve || strlen(event->date) == strlen("2018"));
    return lies_behind(story, event->date) || (is_of_year && story->resolution->today.year == 0) ||
           story_tells_of_year_back(story, event->sentence);
}

/* Without a word on its status, what is dated after the article is planned, and a visit of these
 * days is under way; what begins tomorrow is not under way yet.  Where the article's day is known,
 * so is "ký ngày 5/12", though who signs has usually done so. */
void event_plan_ahead(const struct story *story, struct event *event)
{
    bool is_day_told = story->resolution->document.year != 0;
    bool is_cue = event->has_status_cue && !(event->is_status_usual && is_day_told);
    bool is_open = !is_cue && strcmp(event->status, "occurred") == 0;
    bool is_day_known = event->date != NULL && strcspn(event->date, "/") >= strlen("2021-07-05");
    if (runs_on(story, event))
        event->status = "ongoing";
    if (event->is_setting_ahead && !event->is_in_chain &&
        ((event->is_earlier && !is_set_out_for(event)) ||
         (event->is_bound && is_back_then(story, event->date))))
        event->status = "occurred"; /* "hội nghị hồi tháng 9" is held already */
    if (event->runs_on || (!is_open && strcmp(event->status, "ongoing") != 0))
        return;
    bool is_dated_ahead = event->is_tomorrow || lies_ahead(story, event->date) ||
                          (is_open && event->date != NULL && !event->is_earlier &&
                           is_month_ahead(story, event->date)) ||
                          (is_open && is_announced(story, event));
    event->is_ahead = event->is_ahead && !is_dated_ahead && !event->is_earlier &&
                      (!is_day_known || event->is_on_eve) && !is_long_past(story, event);
    if (is_dated_ahead || event->is_ahead)
        event->status = "planned";
    else if (is_open && is_running(story, event))
        event->status = "ongoing";
    else
        return;
    trace_status(story->analysis->trace, STATUS_AHEAD, NULL);
}

/* "Hội nghị đã diễn ra từ chiều 11/7, dự kiến kéo dài đến 15/7": it goes on, but for articles of a
 * later day. */
static bool is_to_last(const struct story *story, const struct match *match,
                       const struct event *event)
{
    uint32_t end = (uint32_t)story->analysis->text->sentences.items[match->sentence].end, last;
    const char *slash = event->date == NULL ? NULL : strchr(event->date, '/');
    int days;
    size_t stop;
    if (!event_is_of_many(event) || event->is_earlier || slash == NULL ||
        (days_ahead(story, slash + 1, &days) && days < 0))
        return false;
    for (size_t i = match->trigger_end; i < end; i = stop)
        if (entry_is_kind(event_modal_at(story, i, end, &stop), "future") &&
            entry_is_kind(story_listed_at(story, "happen-verb", (uint32_t)stop, end, &last),
                          "lasting"))
            return true;
    return false;
}

void event_settle_opening(const struct story *story, const struct match *match, struct event *event)
{
    if (strcmp(event->status, "occurred") == 0 && is_to_last(story, match, event))
        event->status = "ongoing";
    bool is_open = !event->has_status_cue && strcmp(event->status, "occurred") == 0;
    if (!is_open || event->is_earlier || !opens_now(story, match, event))
        return;
    event->status = "ongoing";
    trace_status(story->analysis->trace, STATUS_AHEAD, NULL);
}
