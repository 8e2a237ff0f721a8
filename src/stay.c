/* stay.c - how long a visit lasts.
 *
 *     Sáng 5/7, ông đến Vientiane, bắt đầu chuyến thăm ba ngày.      2021-07-05/2021-07-07
 *     Chuyến thăm kéo dài đến ngày 8/7.                               2021-07-05/2021-07-08
 *
 * The day on which a visit begins may be told in one sentence and its length in another.
 */
#include "when_parts.h"

#include "quantity.h"
#include "story.h"

#include <string.h>

enum {
    STAY_REACH = 14 /* words behind "thăm" */,
    MOST_DAYS = 7 /* longer ones lead further */,
    END_REACH = 4 /* "kết thúc tốt đẹp chuyến thăm" */
};

/* "hai ngày 8 và 9/7", which is a date, and not "trong hai ngày" */
static bool is_in_date(const struct story *story, size_t sentence, uint32_t token)
{
    const struct unit *unit = story_unit_at(story, sentence, token);
    if (unit == NULL || unit->mention < 0)
        return false;
    const struct mention *mention = &story->analysis->mentions.items[unit->mention];
    return strcmp(mention->type, "time") == 0 && strcmp(mention->kind, "duration") != 0;
}

/* "ba", "3"; 0: no such number, or none that a visit lasts */
static int number_at(const struct story *story, uint32_t i)
{
    double number;
    bool is_number = quantity_number(story->analysis, i, i + 1, &number);
    return is_number && number <= MOST_DAYS ? (int)number : 0;
}

/* The number of "ba ngày" at token i, if it is neither "ba ngày trước khi" nor "hai ngày 8 và 9/7".
 */
static int days_at(const struct story *story, size_t sentence, uint32_t i, uint32_t end)
{
    int days = i + 1 < end && !is_in_date(story, sentence, i) ? number_at(story, i) : 0;
    const struct entry *unit = days == 0
                                   ? NULL
                                   : lexicon_find(story->analysis->model->lexicon,
                                                  story->analysis->text, i + 1, i + 2, "time-unit");
    bool is_day = unit != NULL && unit->value != NULL && strcmp(unit->value, "day") == 0;
    uint32_t stop;
    bool counts = is_day && story_listed_at(story, "day-counter", i + 2, end, &stop) != NULL;
    return is_day && !counts ? days : 0;
}

static const char *edtf_of(const struct story *story, const struct unit *unit)
{
    bool is_time = unit->mention >= 0 &&
                   strcmp(story->analysis->mentions.items[unit->mention].type, "time") == 0;
    return is_time ? story->resolution->infos[unit->mention].time.edtf : NULL;
}

/* Both of a known year, or neither */
bool event_makes_stay(const char *day, const char *until)
{
    return day != NULL && until != NULL && strlen(day) == strlen("2021-07-05") &&
           strlen(until) == strlen("/2021-07-08") && *until == '/' &&
           strncmp(day, until + 1, strlen("2021-")) == 0 && strcmp(day, until + 1) < 0;
}

/* "đến Hà Nội chiều 5/7, bắt đầu chuyến thăm tới ngày 8/7": where one of the two dates the visit.
 */
static void set_last_day(const struct story *story, const struct match *match, struct event *event,
                         uint32_t start, uint32_t end)
{
    const struct frame *frame = &story->analysis->frames[match->sentence];
    const char *day = NULL;
    for (size_t i = 0; i < frame->count; i++) {
        const struct unit *unit = &frame->units[i];
        const char *edtf = edtf_of(story, unit);
        if (edtf == NULL || unit->first < start || unit->end > end)
            continue;
        bool is_told =
            strcmp(event->date, edtf) == 0 || (day != NULL && strcmp(event->date, day) == 0);
        if (unit->first > match->trigger_first && event_makes_stay(day, edtf) && is_told) {
            event->date = arena_printf(story->arena, "%s%s", day, edtf);
            event->has_last_day = true;
            return;
        }
        if (edtf_is_day(edtf))
            day = edtf;
    }
}

/* The word that ends the visit right before its trigger; NULL: none. */
static const struct entry *find_end(const struct story *story, const struct match *match,
                                    const char *list)
{
    uint32_t start = (uint32_t)story->analysis->text->sentences.items[match->sentence].first;
    uint32_t first =
        match->trigger_first > start + END_REACH ? match->trigger_first - END_REACH : start;
    const struct entry *end = NULL;
    for (uint32_t i = match->trigger_first; i-- > first && end == NULL;) {
        uint32_t stop;
        if (story->analysis->text->tokens.items[i].kind == TOKEN_MARK)
            return NULL;
        end = story_listed_at(story, list, i, match->trigger_first, &stop);
    }
    return end;
}

/* "kết thúc tốt đẹp chuyến thăm", "sau chuyến thăm"; "sau khi thăm" may lie ahead */
static bool is_ended(const struct story *story, const struct match *match)
{
    return match_is_noun(match) && find_end(story, match, "visit-end") != NULL;
}

/* "kết thúc tốt đẹp chuyến thăm ... vào chiều 8/7", not "sau chuyến thăm ngày 8/7" */
static bool is_closed(const struct story *story, const struct match *match)
{
    return find_end(story, match, "visit-end") != NULL &&
           find_end(story, match, "departure") != NULL;
}

/* "Ngày 8/7, ông rời Hà Nội, kết thúc chuyến thăm bốn ngày": the day on which a visit ended; NULL
 * where the clause tells of no leaving. */
static const char *find_last_day(const struct story *story, const struct match *match,
                                 uint32_t start)
{
    const struct frame *frame = &story->analysis->frames[match->sentence];
    const char *day = NULL;
    if (!story_holds_listed(story, "departure", start, match->trigger_end))
        return NULL;
    for (size_t i = 0; i < frame->count && frame->units[i].end <= match->trigger_first; i++) {
        int time = event_time_in(story, &frame->units[i]);
        const char *edtf = time < 0 ? NULL : story->resolution->infos[time].time.edtf;
        if (edtf_is_day(edtf) && frame->units[i].first >= start && /* "ngày 8/7 cho biết" */
            !story_holds_listed(story, "say-verb", frame->units[i].end, match->trigger_first))
            day = edtf;
    }
    return day;
}

/* The days told in tokens [first, end): "bốn ngày"; 0: not said */
static int days_in(const struct story *story, uint32_t sentence, uint32_t first, uint32_t end)
{
    int days = 0;
    uint32_t stop;
    for (uint32_t i = first; i < end && days == 0; i++) {
        if (story_listed_at(story, "tour", i, end, &stop) != NULL) /* the days of all its stops */
            return 0;
        days = days_at(story, sentence, i, end);
    }
    return days;
}

enum { ENDING_LEAD = 3 /* words before the day: "kết thúc vào ngày" */ };

/* "Chuyến thăm sẽ kết thúc vào ngày 8/7": its last day, until which it goes on. */
static void set_end(const struct story *story, const struct match *match, struct event *event)
{
    uint32_t stop;
    if (!edtf_is_day(event->date) || event->date_first < match->trigger_end + 1)
        return;
    if (event->since == NULL && is_closed(story, match) &&
        event_breath_end(story, match->sentence, match->end) >= event->date_first) {
        event->date = arena_printf(story->arena, "/%s", event->date);
        event->is_ended = true;
        return;
    }
    for (uint32_t i = event->date_first - 1;
         i >= match->trigger_end && i + ENDING_LEAD >= event->date_first; i--)
        if (story_listed_at(story, "departure", i, event->date_first, &stop) != NULL &&
            stop + 1 >= event->date_first) {
            event->date = arena_printf(story->arena, "/%s", event->date);
            event->runs_on = strcmp(event->status, "planned") == 0;
            if (event->runs_on)
                event->status = "ongoing";
            else
                event->is_ended = true;
            return;
        }
}

/* "Ngày 5/7, ông thăm Lào trong ba ngày": the first of them; "Ngày 5/7, trong chuyến thăm ba ngày"
 * may be any. */
static bool is_told_with_days(const struct story *story, const struct match *match,
                              const struct event *event)
{
    const struct frame *frame = &story->analysis->frames[match->sentence];
    bool is_verb = !match_is_noun(match);
    return is_verb && event->days > 1 && event->left_on == NULL && edtf_is_day(event->date) &&
           event->date_end <= match->trigger_first && frame->count > 0 &&
           frame->units[0].first == event->date_first;
}

/* "ngày mai", "đến hết ngày mai": a time that is still ahead */
static bool is_time_ahead(const struct story *story, const struct unit *unit)
{
    return unit->mention >= 0 && story->resolution->infos[unit->mention].time.direction > 0;
}

static bool is_until(const struct story *story, const struct unit *unit)
{
    const struct match *match =
        unit->mention < 0 ? NULL : story->analysis->mentions.items[unit->mention].match;
    return match != NULL && match_capture(match, "to", NULL) != NULL &&
           match_capture(match, "from", NULL) == NULL;
}

/* "Hội nghị kéo dài đến ngày mai", "chuyến thăm sẽ kết thúc vào ngày mai": it goes on. */
static bool lasts_until_ahead(const struct story *story, const struct match *match,
                              const struct event *event, uint32_t end)
{
    const struct frame *frame = &story->analysis->frames[match->sentence];
    bool is_planned = strcmp(event->status, "planned") == 0;
    for (size_t i = 0; i < frame->count && frame->units[i].first < end; i++) {
        const struct unit *unit = &frame->units[i];
        if (unit->first < match->trigger_end || !is_time_ahead(story, unit))
            continue;
        uint32_t lead = unit->first > ENDING_LEAD ? unit->first - ENDING_LEAD : 0;
        if (is_planned ? story_has_listed_near(story, "departure", lead, unit->first)
                       : is_until(story, unit))
            return true;
    }
    return false;
}

/* "bắt đầu chuyến thăm", and not "thăm Lào từ ngày 5/7": does a word of tokens [first, end) other
 * than that of the days tell that the visit begins? */
static bool has_just_begun(const struct story *story, uint32_t first, uint32_t end)
{
    uint32_t stop;
    for (uint32_t i = first; i < end; i++) {
        const struct entry *word = story_listed_at(story, "beginning", i, end, &stop);
        if (word != NULL && !entry_is_kind(word, "days"))
            return true;
    }
    return false;
}

/* "thăm Lào từ ngày 3 đến 5/7 trước khi lên đường tới Áo": what comes next begins there, and not
 * the visit.  Where such words stand behind the match, before token `end`; `end` if none do. */
static uint32_t end_before_next(const struct story *story, const struct match *match, uint32_t end)
{
    uint32_t stop;
    for (uint32_t i = match->end; i < end; i++)
        if (story_listed_at(story, "before-word", i, end, &stop) != NULL)
            return i;
    return end;
}

void event_set_stay(const struct story *story, const struct match *match, struct event *event)
{
    uint32_t start, end;
    story_clause(story, match->sentence, match->trigger_first, &start, &end);
    event->runs_on =
        strcmp(event->type, "meeting") == 0 &&
        lasts_until_ahead(story, match, event,
                          end > match->end + STAY_REACH ? match->end + STAY_REACH : end);
    if (event->runs_on)
        event->status = "ongoing";
    if (!event_is_visit(event)) { /* "đàm phán trong hai ngày từ 4/5" */
        if (event->since != NULL)
            event->days = days_in(story, match->sentence, match->trigger_first, end);
        return;
    }
    if (end > match->end + STAY_REACH)
        end = match->end + STAY_REACH;
    set_end(story, match, event);
    /* "trong chuyến thăm ngày 5/7" may be any day of it */
    uint32_t its_end = end_before_next(story, match, end);
    event->is_begun = story_holds_listed(story, "beginning", start, its_end);
    event->is_just_begun = has_just_begun(story, start, its_end);
    event->is_leaving = story_holds_listed(story, "setting-out", start, match->trigger_end) &&
                        !story_holds_listed(story, "visit-end", start, match->trigger_first);
    event->is_next = story_holds_listed(story, "next-stop", start, match->trigger_first);
    event->is_ended = event->is_ended || is_ended(story, match);
    event->is_closed = strcmp(event->status, "occurred") == 0 && is_closed(story, match);
    event->is_setting_of_past = event_is_setting_of_past(story, match);
    if (event->is_begun && event->date != NULL)
        set_last_day(story, match, event, start, end);
    event->left_on = event->is_begun ? NULL : find_last_day(story, match, start);
    uint32_t first = match->trigger_first; /* "rời Hà Nội sau ba ngày thăm" */
    if (event->left_on != NULL)
        first = first > start + END_REACH ? first - END_REACH : start;
    event->days = days_in(story, match->sentence, first, end);
    event->is_begun = event->is_begun || is_told_with_days(story, match, event);
}

/* "từ ngày 5/7" with "trong ba ngày" is those three days; alone it has no end. */
static void settle_since(struct event *event, struct arena *arena)
{
    const char *days = NULL;
    if (event->since == NULL || event->date == NULL || strcmp(event->date, event->since) != 0)
        return;
    if (event->days > 1)
        days = calendar_stay(event->date, event->days, arena);
    event->date = days != NULL ? days : arena_printf(arena, "%s/", event->date);
}

/* "kết thúc chuyến thăm hai ngày vào ngày 8/7": its last day, and how many there were. */
static bool ends_after_days(const struct event *visit)
{
    return (visit->is_closed || (visit->is_ended && strcmp(visit->status, "occurred") == 0)) &&
           visit->days > 1 && visit->date != NULL && *visit->date == '/' &&
           edtf_is_day(visit->date + 1);
}

void event_settle_stay(const struct story *story, struct event *visit, struct arena *arena)
{
    if (visit->left_on != NULL && visit->days > 1 &&
        (visit->date == NULL || strcmp(visit->date, visit->left_on) == 0)) {
        visit->date = calendar_stay(visit->left_on, -visit->days, arena);
        visit->is_ended = true;
        return;
    }
    if (visit->left_on != NULL && visit->is_ended && visit->days < 2 && visit->date == NULL)
        visit->date = arena_printf(arena, "/%s", visit->left_on);
    if (ends_after_days(visit))
        visit->date = calendar_stay(visit->date + 1, -visit->days, arena);
    bool is_first_day = visit->is_begun || strcmp(visit->status, "planned") == 0;
    const char *days = visit->days < 2 || !is_first_day || visit->date == NULL
                           ? NULL
                           : calendar_stay(visit->date, visit->days, arena);
    if (days != NULL)
        visit->date = days;
    bool is_headline = event_is_visit(visit) && visit->sentence == 0;
    if (days != NULL || is_headline || visit->has_last_day) /* its days were told behind it */
        event_plan_ahead(story, visit);
    settle_since(visit, arena);
}

/* Does a meeting of one day tell when within the visit's days the article was written?  Then
 * *ret_day is that day, the last one of several. */
static bool find_day_of_news(const struct event_list *list, size_t i, const char **ret_day)
{
    const struct event *visit = list->items.items[i];
    const char *stay = *visit->date == '/' ? visit->date + 1 : visit->date;
    size_t first, end;
    *ret_day = NULL;
    event_window(list, i, &first, &end);
    for (size_t k = first; k < end; k++) {
        const struct event *event = list->items.items[k];
        bool is_news = strcmp(event->type, "meeting") == 0 && !event_is_visit(event) &&
                       strcmp(event->status, "occurred") == 0 && edtf_is_day(event->date) &&
                       strncmp(event->date, stay, strlen("2021-")) == 0 &&
                       party_set_meets(&event->parties, &visit->parties);
        if (is_news && (*ret_day == NULL || strcmp(event->date, *ret_day) > 0))
            *ret_day = event->date;
    }
    return *ret_day != NULL;
}

/* "Chuyến thăm từ 4 đến 6/7" in an article that tells of talks of 5/7, and of nothing later: the
 * visit goes on.  What a verb tells with both its days, "thăm Lào từ 4 đến 6/7", is told as done.
 */
void event_settle_running(const struct story *story, const struct event_list *list, size_t i)
{
    struct event *visit = list->items.items[i];
    const char *day, *slash = visit->date == NULL ? NULL : strchr(visit->date, '/');
    bool is_open = strcmp(visit->status, "occurred") == 0 ||
                   (strcmp(visit->status, "ongoing") == 0 && !visit->has_status_cue);
    bool is_known =
        slash != NULL && strlen(slash) == strlen("/2021-07-06") && /* "tới ngày 6/7" too */
        (slash == visit->date || strlen(visit->date) == strlen("2021-07-04/2021-07-06"));
    if (!event_is_visit(visit) || !is_open || visit->is_ended || !is_known ||
        (visit->is_date_of_verb && slash != visit->date && !visit->is_just_begun) ||
        story->resolution->document.year != 0 || story->resolution->today.day != 0 ||
        !find_day_of_news(list, i, &day))
        return;
    if (slash == visit->date || strncmp(day, visit->date, strlen("2021-07-05")) >= 0)
        visit->status = strcmp(day, slash + 1) < 0 ? "ongoing" : "occurred";
}
