/* ahead.c - meetings that no word tells the status of, by what the rest of the article tells.
 *
 *     Sáng nay, Thủ tướng lên đường thăm Lào.  Thủ tướng hội đàm với ...    planned
 *     Báo chí viết về cuộc gặp Áo - Séc.  Trước thềm cuộc gặp, ...          planned
 */
#include "slots.h"

#include "story.h"

#include <string.h>

/* A meeting of which no word tells whether it has taken place. */
static bool is_open(const struct event *event)
{
    return strcmp(event->type, "meeting") == 0 && !event->has_status_cue && !event->is_earlier &&
           strcmp(event->status, "occurred") == 0;
}

/* "Mưa lớn ở nơi diễn ra cuộc gặp Áo - Séc.  Trước thềm cuộc gặp, ...": where no telling says that
 * it took place, what one tells of it as ahead holds for all. */
static void settle_told_ahead(struct event *event)
{
    if (is_open(event) && event->is_foretold && !event->is_over)
        event->status = "planned";
}

/* A day of the visit's own year, or no day that is known: no meeting of old. */
static bool may_be_of_visit(const struct event *event, const struct event *visit)
{
    const char *stay = visit->date == NULL ? "XXXX" : visit->date + (*visit->date == '/');
    const char *day = event->date == NULL ? "XXXX" : event->date + (*event->date == '/');
    return *day == 'X' || strncmp(day, stay, strlen("2021")) == 0;
}

/* "lên đường sang Lào dự Hội nghị ASEAN": where he goes he meets others too, at a conference. */
static bool is_attended_by(const struct event *event, const struct event *visit)
{
    return !event_is_subtype(event, "talks") && event_common_people(visit, event) > 0;
}

/* "Thủ tướng đến Lào, bắt đầu chuyến thăm và dự Hội nghị ASEAN": what one sentence adds to an
 * arrival is still to come. */
static bool is_told_with_arrival(const struct event *event, const struct event *visit)
{
    return visit->is_begun && event->sentence == visit->sentence &&
           (event->evidence.count == 1 || !event->is_over) && event_is_of_many(event) &&
           event_common_people(visit, event) > 0;
}

/* "Sáng nay, Thủ tướng rời Hà Nội, bắt đầu chuyến thăm Lào.  Thủ tướng hội đàm với": who has just
 * left has met nobody yet. */
static void settle_departure(const struct event_list *list, size_t i)
{
    const struct event *visit = list->items.items[i];
    bool is_begun = !visit->is_ended && strcmp(visit->status, "ongoing") == 0;
    size_t first, end;
    event_window(list, i, &first, &end);
    for (size_t k = first; is_begun && k < end; k++) {
        struct event *event = list->items.items[k];
        bool is_of_leaver =
            visit->is_leaving && event->sentence >= visit->sentence &&
            (party_set_within(&visit->parties, &event->parties) || is_attended_by(event, visit));
        if (is_open(event) && !event_is_visit(event) && may_be_of_visit(event, visit) &&
            (is_of_leaver || is_told_with_arrival(event, visit)))
            event->status = "planned";
    }
}

/* "Ông đến Lào trưa 5/7.  Ông sẽ gặp Thủ tướng tối 5/7": who came that day, as was told before, is
 * there. */
static bool is_arrival_before(const struct event *event, const struct event *plan)
{
    return event_is_visit(event) && event->is_date_of_verb && edtf_is_day(event->date) &&
           !event_is_visit(plan) && event->sentence < plan->sentence;
}

/* "Tháng 11, Tổng thống sẽ thăm Lào.  Trong tháng 11, ông còn dự hội nghị ASEAN.": told in passing,
 * of the same time and people as what is still to come. */
static void plan_with_others(const struct event_list *list, size_t i)
{
    struct event *event = list->items.items[i];
    bool is_passing = is_open(event) && event->date != NULL &&
                      (event->evidence.count == 1 || strlen(event->date) <= strlen("XXXX-11"));
    const struct event *plan = NULL;
    size_t first, end;
    event_window(list, i, &first, &end);
    for (size_t k = first; is_passing && k < end; k++) {
        const struct event *other = list->items.items[k];
        if (k == i || !other->has_status_cue || other->date == NULL ||
            strncmp(other->date, event->date, strlen(event->date)) != 0)
            continue;
        if (strcmp(other->status, "planned") != 0)
            return;
        if (event_common_people(event, other) > 0 && !is_arrival_before(event, other))
            plan = other;
    }
    if (plan != NULL)
        event->status = plan->status;
}

/* Is some event told of one of the days of the visit, or a meeting of the guest and the hosts of no
 * day at all, which may be that of the article? */
static bool has_day_within(const struct event_list *list, const struct event *visit)
{
    size_t day = strlen("XXXX-07-05");
    for (size_t i = 0; i < list->items.count; i++) {
        const struct event *event = list->items.items[i];
        bool is_of_day = edtf_is_day(event->date) && strncmp(event->date, visit->date, day) >= 0 &&
                         strncmp(event->date, visit->date + day + 1, day) <= 0;
        bool is_undated = strcmp(event->type, "meeting") == 0 &&
                          (event->date == NULL || strcmp(event->date, visit->date) == 0) &&
                          strcmp(event->status, "occurred") == 0 &&
                          party_set_equal(&event->parties, &visit->parties);
        if (event != visit && (is_of_day || is_undated))
            return true;
    }
    return false;
}

/* "Thủ tướng Áo thăm Lào từ ngày 5 đến 8/7" in an article whose own day nothing but its other days
 * tell: as a rule it looks back.  "Chuyến thăm Lào từ ngày 5 đến 8/7" may go on, but for one of two
 * days, where no day at all is known and it tells of nothing else on these. */
static void settle_stay(const struct story *story, const struct event_list *list, size_t i)
{
    struct event *visit = list->items.items[i];
    bool is_short = story->resolution->today.day == 0 && edtf_is_of_two_days(visit->date) &&
                    !has_day_within(list, visit);
    if (story->resolution->document.year == 0 && event_is_visit(visit) &&
        strcmp(visit->status, "ongoing") == 0 && !visit->has_status_cue && !visit->is_just_begun &&
        !visit->is_leaving && !visit->runs_on &&
        ((visit->is_date_of_verb && !event_spans_today(story, visit->date)) ||
         (is_short && !visit->is_begun)))
        visit->status = "occurred";
}

/* Does the sentence that tells of the one tell of the other too? */
static bool shares_telling(const struct event *stop, const struct event *other)
{
    const struct evidence *telling = &stop->evidence.items[0];
    for (size_t i = 0; i < other->evidence.count; i++)
        if (other->evidence.items[i].first == telling->first &&
            other->evidence.items[i].end == telling->end)
            return true;
    return false;
}

/* "Trong chuyến thăm Lào, ông nói sẽ thăm Áo", "Phát biểu khi thăm Lào, ông cho biết ...": was what
 * the sentence tells said on the visit that opens it? */
static bool is_said_on_visit(const struct story *story, const struct event *visit)
{
    const struct sentence *range = &story->analysis->text->sentences.items[visit->sentence];
    uint32_t start = (uint32_t)range->first, end = (uint32_t)range->end, comma = start;
    if (!story_begins_listed(story, "modal-barrier", start, end) &&
        !story_begins_listed(story, "visit-setting", start, end) &&
        !story_begins_listed(story, "say-verb", start, end))
        return false;
    while (comma < end && !story_is_comma(story, comma))
        comma++;
    return story_holds_kind(story, "say-verb", "says", comma, end);
}

/* "Ngày mai, ông sẽ đến Lào, điểm đầu của chuyến công du qua Lào, Áo và Chile": the other stops of
 * the sentence are to come with the one that is planned, but for those of a time of their own. */
static void plan_with_other_stops(const struct story *story, const struct event_list *list,
                                  size_t i)
{
    struct event *stop = list->items.items[i];
    bool is_stop = event_is_visit(stop) && is_open(stop) && stop->date == NULL &&
                   !is_said_on_visit(story, stop);
    size_t first, end;
    event_window(list, i, &first, &end);
    for (size_t k = first; is_stop && k < end; k++) {
        const struct event *other = list->items.items[k];
        bool is_of_same = stop->person_count == 0 || event_common_people(stop, other) > 0;
        if (k != i && event_is_visit(other) && strcmp(other->status, "planned") == 0 &&
            is_of_same && shares_telling(stop, other))
            stop->status = "planned";
    }
}

/* Where the sentence names a country of the set last, as in the list of stops; 0 if nowhere. */
static uint32_t place_in_telling(const struct story *story, size_t sentence,
                                 const struct party_set *parties)
{
    const struct analysis *analysis = story->analysis;
    uint32_t last = 0;
    for (size_t i = 0; i < analysis->mentions.count; i++) {
        const struct mention *mention = &analysis->mentions.items[i];
        if (mention->sentence == sentence && mention->first > last &&
            strcmp(mention->type, "country") == 0 &&
            party_set_meets(parties, &story->resolution->infos[i].parties))
            last = mention->first;
    }
    return last;
}

/* "đặt chân đến Áo.  Chuyến công du qua Lào, Áo và Chile": what the list has behind the stop at
 * which somebody is now is still to come. */
static void plan_later_stops(const struct story *story, const struct event_list *list, size_t i)
{
    struct event *stop = list->items.items[i];
    bool is_stop =
        event_is_visit(stop) && is_open(stop) && stop->date == NULL && stop->evidence.count == 1;
    size_t first, end;
    event_window(list, i, &first, &end);
    for (size_t k = first; is_stop && k < end; k++) {
        const struct event *now = list->items.items[k];
        if (k == i || !event_is_visit(now) || strcmp(now->status, "ongoing") != 0 ||
            event_common_people(stop, now) == 0 || !shares_telling(stop, now))
            continue;
        struct party_set here = party_set_without(&now->parties, &stop->parties);
        struct party_set there = party_set_without(&stop->parties, &now->parties);
        if (place_in_telling(story, stop->sentence, &there) >
            place_in_telling(story, stop->sentence, &here))
            stop->status = "planned";
    }
}

/* "Bộ trưởng hủy chuyến thăm Lào.  Ông dự kiến gặp Thủ tướng Lào": whom he was to meet there he
 * will not meet. */
static void cancel_with_visit(const struct event_list *list, size_t i)
{
    struct event *talks = list->items.items[i];
    bool is_planned = event_is_subtype(talks, "talks") && strcmp(talks->status, "planned") == 0 &&
                      talks->date == NULL && talks->evidence.count == 1 && !talks->is_further;
    size_t first, end;
    event_window(list, i, &first, &end);
    for (size_t k = first; is_planned && k < end; k++) {
        const struct event *visit = list->items.items[k];
        if (event_is_visit(visit) && strcmp(visit->status, "cancelled") == 0 &&
            !visit->is_negative && visit->sentence < talks->sentence &&
            party_set_within(&visit->parties, &talks->parties) &&
            event_common_people(visit, talks) > 0)
            talks->status = "cancelled";
    }
}

void event_settle_outlook(const struct story *story, const struct event_list *list)
{
    for (size_t i = 0; i < list->items.count; i++)
        settle_stay(story, list, i);
    for (size_t i = 0; i < list->items.count; i++)
        settle_told_ahead(list->items.items[i]);
    for (size_t i = 0; i < list->items.count; i++)
        settle_departure(list, i);
    for (size_t i = 0; i < list->items.count; i++)
        plan_with_others(list, i);
    for (size_t i = 0; i < list->items.count; i++)
        plan_with_other_stops(story, list, i);
    for (size_t i = 0; i < list->items.count; i++)
        plan_later_stops(story, list, i);
    for (size_t i = 0; i < list->items.count; i++)
        cancel_with_visit(list, i);
}
