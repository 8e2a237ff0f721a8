/* context.c - the day and the people that an event has from others beside it.
 *
 *     Ngày 5/7, Thủ tướng Lào tiếp Thủ tướng Áo.  Hai bên nhất trí ...   of 5/7, of those two
 *     Trong chuyến thăm từ 3 đến 5/7, ông hội đàm với ...                of 3 to 5/7
 */
#include "events_parts.h"

#include <string.h>

bool event_is_of_another_year(const struct story *story, const char *date)
{
    int year = story->resolution->document.year;
    return year > 0 && edtf_is_of_other_year(date, year);
}

bool event_is_background(const struct story *story, const struct event *event)
{
    return strcmp(event->type, "agreement") == 0 && strcmp(event->status, "planned") != 0 &&
           story->resolution->document.year == 0 && edtf_is_of_other_year(event->date, 0);
}

bool event_is_named_from(const struct story *story, size_t sentence, uint32_t first, int person,
                         int except)
{
    const struct frame *frame = &story->analysis->frames[sentence];
    for (size_t i = 0; i < frame->count; i++) {
        const struct unit *unit = &frame->units[i];
        if (unit->mention < 0 || unit->first < first || unit->mention == except)
            continue;
        const struct mention_info *info = &story->resolution->infos[unit->mention];
        bool is_pair = info->refer != NULL && strcmp(info->refer, "pair") == 0;
        if (!is_pair && resolve_has_person(info, person))
            return true;
    }
    return false;
}

/* In the whole sentence. */
static bool is_here(const struct story *story, size_t sentence, int person)
{
    return event_is_named_from(story, sentence, 0, person, -1);
}

/* The same of any sentence that tells of the event. */
static bool is_in_evidence(const struct story *story, const struct event *event, int person)
{
    if (is_here(story, event->sentence, person))
        return true;
    for (size_t i = 0; i < event->evidence.count; i++) {
        uint32_t sentence = event->evidence.items[i].sentence;
        if (sentence > event->sentence && is_here(story, sentence, person))
            return true;
    }
    return false;
}

void event_leave_out_absent(const struct story *story, struct event *event)
{
    bool is_partnership = event_is_subtype(event, "partnership");
    size_t count = 0;
    for (size_t i = 0; i < event->person_count; i++)
        if (is_in_evidence(story, event, event->persons[i]) && !is_partnership)
            event->persons[count++] = event->persons[i];
    event->person_count = count;
}

bool event_is_instrument(const struct event *event)
{
    return strcmp(event->type, "agreement") == 0 && !event_is_subtype(event, "consensus");
}

/* An instrument of no day, once all is told, is no act of those who met last. */
static bool is_dateless(const struct event *event)
{
    return event_is_instrument(event) && event->date == NULL &&
           !event_is_subtype(event, "partnership");
}

enum { CONTEXT_LEAD = 4 /* sentences: a meeting told of later than these is background */ };

/* "đàm phán từ tháng 3": they went on for long; "từ ngày 5 đến 8/7" tells how long. */
static bool is_since_open(const struct story *story, const struct event *meeting)
{
    const char *slash = strchr(meeting->date, '/');
    uint32_t stop;
    return (slash == NULL || slash[1] == '\0') &&
           story_listed_at(story, "since-word", meeting->date_first, meeting->date_end, &stop) !=
               NULL;
}

enum { BEGUN_NEAR = 5 /* words: "bắt đầu đàm phán chính thức" */ };

/* "đàm phán bắt đầu ngày 5/7", "bắt đầu đàm phán ngày 5/7": the day on which they only began. */
static bool is_day_of_beginning(const struct story *story, const struct event *meeting)
{
    uint32_t first = meeting->date_first, told = meeting->evidence.items[0].first;
    uint32_t start = first < BEGUN_NEAR ? 0 : first - BEGUN_NEAR;
    return meeting->date_end > first &&
           story_holds_listed(story, "long-talk", told < start ? told : start, first) &&
           story_holds_listed(story, "beginning", start, first);
}

/* A meeting of a known day, or of several, at which things are said.  What is signed in those days
 * is no part of the talks; and talks that the text only speaks of, or that were held "từ tháng 3",
 * go on for long. */
static bool is_dated_meeting(const struct story *story, const struct event *meeting,
                             const struct event *event)
{
    bool is_talk = event_is_subtype(meeting, "talks") || event_is_subtype(meeting, "courtesy");
    bool is_of_days =
        event_is_subtype(event, "consensus") && (is_talk || meeting->wants_visit_date);
    return strcmp(meeting->type, "meeting") == 0 && !event_is_visit(meeting) &&
           !meeting->is_named_only && meeting->date != NULL && !is_since_open(story, meeting) &&
           !is_day_of_beginning(story, meeting) &&
           (strchr(meeting->date, '/') == NULL || is_of_days) &&
           strcmp(meeting->status, "occurred") == 0;
}

size_t event_common_people(const struct event *a, const struct event *b)
{
    size_t common = 0;
    for (size_t i = 0; i < a->person_count; i++)
        for (size_t k = 0; k < b->person_count; k++)
            common += a->persons[i] == b->persons[k];
    return common;
}

/* "Ông A gặp ông B năm 1986.  Ông C và ông D đồng ý ...": it was not at the talks of others that
 * these two agreed. */
static bool is_of_others(const struct event *meeting, const struct event *event)
{
    return event->person_count > 1 && meeting->person_count > 1 &&
           event_common_people(meeting, event) == 0;
}

/* "2021-07-05", "XXXX-07-05/XXXX-07-08", and not "2021-10/2021-12" */
static bool is_to_the_day(const char *date)
{
    const char *slash = strchr(date, '/');
    size_t length = slash == NULL ? strlen(date) : (size_t)(slash - date);
    return length == strlen("2021-07-05");
}

static void take_date(const struct story *story, struct event *event, const struct event *from)
{
    if (from == NULL)
        return;
    event->date = from->date;
    trace_dating(story->analysis->trace, story->arena, event, from);
}

/* How likely it was at that meeting: the same people, told before, told of much. */
static size_t meeting_weight(const struct event *meeting, const struct event *event)
{
    size_t tellings = meeting->evidence.count < 4 ? meeting->evidence.count : 4;
    size_t before = meeting->sentence <= event->sentence ? 3 : 0;
    size_t day = is_to_the_day(meeting->date) ? 8 : 0; /* a month is background */
    return 10 * event_common_people(meeting, event) + before + tellings + day;
}

/* "hồi tháng 11 còn dự hội nghị cấp cao ASEAN": a month in which others met, too, is no date of
 * what two of them agreed, unless the sentence says that they did so there. */
static bool is_month_of_many(const struct event *meeting, const struct event *event)
{
    return meeting->sentence != event->sentence && !is_to_the_day(meeting->date) &&
           !party_set_equal(&meeting->parties, &event->parties);
}

enum { SIGNING_REACH = 3 /* sentences */ };

/* Does one of the tellings of `other` stand in the few sentences before the event's own? */
static bool is_told_just_before(const struct event *other, const struct event *event)
{
    for (size_t i = 0; i < other->evidence.count; i++) {
        uint32_t sentence = other->evidence.items[i].sentence;
        if (sentence < event->sentence && event->sentence <= sentence + SIGNING_REACH)
            return true;
    }
    return false;
}

/* "Ông Kham gặp ông Renner tháng 9/2016." below a picture, and far below "hai bên nhất trí": the
 * month or year of a meeting that the article only recalls. */
static bool is_recalled(const struct event *meeting, const struct event *event)
{
    return event_is_subtype(event, "consensus") && meeting->sentence != event->sentence &&
           !is_to_the_day(meeting->date) && !is_told_just_before(meeting, event);
}

/* Is there a telling of the event in sentences [first, last]? */
static bool is_told_within(const struct event *event, uint32_t first, uint32_t last)
{
    for (size_t i = 0; i < event->evidence.count; i++)
        if (event->evidence.items[i].sentence >= first && event->evidence.items[i].sentence <= last)
            return true;
    return false;
}

/* Below a picture of a meeting "hồi tháng 7", "Hai ông vừa điện đàm.  Hai bên nhất trí ...": talks
 * of the same two, of no known day, that are told between the meeting and the event. */
static bool is_other_between(const struct event_list *list, const struct event *meeting,
                             const struct event *event, size_t first, size_t end)
{
    for (size_t k = first; k < end && !is_to_the_day(meeting->date); k++) {
        const struct event *other = list->items.items[k];
        if (strcmp(other->type, "meeting") == 0 && !event_is_visit(other) && other->date == NULL &&
            strcmp(other->status, "occurred") == 0 && other->person_count > 1 &&
            event_common_people(other, meeting) == other->person_count &&
            meeting->sentence < other->sentence && other->sentence <= event->sentence &&
            !is_told_within(meeting, other->sentence, event->sentence))
            return true;
    }
    return false;
}

/* "Trong cuộc điện đàm hôm qua, hai Tổng thống đồng ý ...": are they talks of the same sentence,
 * ahead of it, on a day such as "hôm qua" that nobody knows? */
static bool is_setting_of_news(const struct story *story, const struct event *other,
                               const struct event *event)
{
    uint32_t first = other->evidence.items[0].first, end = event->evidence.items[0].end;
    return strcmp(other->type, "meeting") == 0 && strcmp(other->status, "occurred") == 0 &&
           !event_is_visit(other) && other->date == NULL && other->sentence == event->sentence &&
           party_set_equal(&other->parties, &event->parties) && first < end &&
           story_holds_listed(story, "relative-day", first, end);
}

/* What was agreed or promised at a meeting happened when the meeting did. */
static void date_by_meeting(const struct story *story, const struct event_list *list, size_t i)
{
    struct event *event = list->items.items[i];
    const struct event *best = NULL;
    size_t first, end;
    event_window(list, i, &first, &end);
    for (size_t k = first; k < end; k++) {
        const struct event *other = list->items.items[k];
        if (is_setting_of_news(story, other, event))
            return;
        if (!is_dated_meeting(story, other, event) || is_of_others(other, event) ||
            !party_set_within(&event->parties, &other->parties) || is_month_of_many(other, event) ||
            is_recalled(other, event) || is_other_between(list, other, event, first, end))
            continue;
        bool before = other->evidence.items[0].first <= event_last_evidence(event)->first;
        if (!before && other->sentence >= CONTEXT_LEAD)
            continue;
        if (best == NULL || meeting_weight(other, event) >= meeting_weight(best, event))
            best = other;
    }
    take_date(story, event, best);
}

static bool is_encounter(const struct story *story, const struct event *event)
{
    const struct entity *people = story->resolution->entities.items;
    if (event->person_count != 2 || people[event->persons[0]].party == NULL ||
        people[event->persons[1]].party == NULL ||
        strcmp(people[event->persons[0]].party, people[event->persons[1]].party) == 0)
        return false;
    return strcmp(event->type, "meeting") == 0 && strcmp(event->status, "occurred") == 0 &&
           (event_is_subtype(event, "talks") || event_is_subtype(event, "courtesy") ||
            event_is_subtype(event, "call"));
}

/* "Ông A nhất trí mở cửa khẩu": of nobody, or of one of the two who met? */
static bool lacks_people(const struct event *event, const struct event *talks)
{
    return event->person_count == 0 ||
           (event->person_count == 1 && event_common_people(event, talks) == 1);
}

/* "Việt Nam và Lào nhất trí" above "Bộ trưởng A hội đàm với Bộ trưởng B": it was these two who
 * agreed, if no others met; so it was where only one of them is named. */
static void set_context_people(const struct story *story, const struct event_list *list, size_t i)
{
    struct event *event = list->items.items[i];
    const struct event *talks = NULL;
    size_t first, end;
    if (!event_is_subtype(event, "consensus") || event->person_count > 1 ||
        event_is_background(story, event) || event->is_earlier)
        return;
    event_window(list, i, &first, &end);
    for (size_t k = first; k < end; k++) {
        const struct event *other = list->items.items[k];
        if (!is_encounter(story, other) || !party_set_equal(&other->parties, &event->parties) ||
            !lacks_people(event, other))
            continue;
        if (talks != NULL && event_common_people(talks, other) < 2)
            return;
        talks = other;
    }
    bool is_told_before =
        talks != NULL && (talks->sentence <= event->sentence || talks->sentence < CONTEXT_LEAD);
    for (size_t k = 0; is_told_before && k < talks->person_count; k++)
        event_add_person(event, talks->persons[k]);
}

/* "hai nước đã ký hiệp định" */
static bool is_signed(const struct event *event)
{
    return event_is_instrument(event) && strcmp(event->status, "occurred") == 0;
}

/* May `other` give `event`, which is of the same parties, its day? */
typedef bool day_source(const struct event *other, const struct event *event);

/* The first that may is taken. */
static void date_by_first(const struct story *story, const struct event_list *list, size_t i,
                          day_source *is_source)
{
    struct event *event = list->items.items[i];
    const struct event *found = NULL;
    size_t first, end;
    event_window(list, i, &first, &end);
    for (size_t k = first; k < end && found == NULL; k++) {
        const struct event *other = list->items.items[k];
        if (party_set_equal(&other->parties, &event->parties) && is_source(other, event))
            found = other;
    }
    take_date(story, event, found);
}

/* Does some rule find talks in the sentence? */
static bool holds_talks(const struct story *story, uint32_t sentence)
{
    struct event_span events = story_events_of(story, sentence);
    for (size_t i = 0; i < events.count; i++) {
        const struct match *match = events.items[i];
        if (strcmp(match->rule->type, "meeting") == 0 && !event_match_is(match, "visit"))
            return true;
    }
    return false;
}

static bool means_pair(const struct story *story, int mention)
{
    static const char *const pairs[] = {"pair", "persons", "both"};
    const char *refer = story->resolution->infos[mention].refer;
    for (size_t i = 0; refer != NULL && i < sizeof pairs / sizeof *pairs; i++)
        if (strcmp(refer, pairs[i]) == 0)
            return true;
    return false;
}

/* "Hai bên đã ký ...", "Tiếp đó, hai bộ trưởng ký ...": is it the pair told of that the sentence
 * names first, or nobody: "Hiệp định dẫn độ cũng được ký"? */
static bool opens_with_pair(const struct story *story, uint32_t sentence)
{
    const struct frame *frame = &story->analysis->frames[sentence];
    for (size_t i = 0; i < frame->count; i++) {
        int mention = frame->units[i].mention;
        if (mention >= 0 && strcmp(story->analysis->mentions.items[mention].type, "time") != 0)
            return means_pair(story, mention);
    }
    return true;
}

/* "Ông Lavrov và ông Sơn đã ký ...": are those who signed named in the sentence? */
static bool names_signers(const struct story *story, const struct event *event, uint32_t sentence)
{
    for (size_t i = 0; i < event->person_count; i++)
        if (!is_here(story, sentence, event->persons[i]))
            return false;
    return event->person_count >= 2;
}

/* Does the sentence of the evidence tell of those who looked on at the signing, or of talks:
 * "Sau hội đàm, hai bên ký bản ghi nhớ", or that before it: "Ông hội đàm với ...  Hai bên ký ..."?
 */
static bool tells_of_ceremony(const struct story *story, const struct event *event,
                              const struct evidence *evidence)
{
    const struct text *text = story->analysis->text;
    uint32_t sentence = evidence->sentence;
    const struct sentence *range = &text->sentences.items[sentence];
    return story_holds_listed(story, "witness-word", (uint32_t)range->first,
                              (uint32_t)range->end) ||
           holds_talks(story, sentence) ||
           (sentence > 0 && holds_talks(story, sentence - 1) &&
            (opens_with_pair(story, sentence) || names_signers(story, event, sentence - 1)));
}

/* Was it made at the talks?  What people say of each other is, and what the two sides declare; a
 * treaty or a contract may be of any day, unless it is told as signed there. */
static bool is_made_at_talks(const struct story *story, const struct event *event)
{
    if (!is_signed(event) || event_is_subtype(event, "declaration") ||
        event_is_subtype(event, "partnership"))
        return true;
    for (size_t i = 0; i < event->evidence.count; i++)
        if (tells_of_ceremony(story, event, &event->evidence.items[i]))
            return true;
    return false;
}

enum { LISTED_REACH = 5 /* words between two names: "(AFTA) và" */ };

/* "ký hiệp định thương mại và hiệp định đầu tư cuối tháng 6": one name right behind the other */
static bool are_listed_together(const struct event *event, const struct event *other)
{
    return other->sentence == event->sentence && other->date != NULL && event->name != NULL &&
           other->name != NULL && other->name_first >= event->name_end &&
           other->name_first <= event->name_end + LISTED_REACH;
}

/* "Chiều 30/6, Lào và Cuba ký hiệp định thương mại.  Hai bên còn ký hiệp định đầu tư.": on the same
 * day, which only the first one tells; "ký hiệp định thương mại và hiệp định đầu tư cuối tháng 6"
 * in the same month. */
static bool is_signed_beside(const struct event *other, const struct event *event)
{
    bool is_near = other->sentence <= event->sentence + SIGNING_REACH &&
                   event->sentence <= other->sentence + SIGNING_REACH;
    bool is_told = !other->wants_context_date || other->date_end > other->date_first;
    return is_signed(other) && is_near && is_told &&
           (edtf_is_day(other->date) || are_listed_together(event, other));
}

/* What took place "trong khuôn khổ chuyến thăm" took place in the days of the visit, where both its
 * ends are told: "2021-07-05/2021-07-08", not "/2021-07-08". */
static bool is_visit_of_days(const struct event *other, const struct event *event)
{
    const char *slash = other->date == NULL ? NULL : strchr(other->date, '/');
    (void)event;
    return event_is_visit(other) && slash != NULL && slash != other->date && slash[1] != '\0';
}

/* "ký thông cáo trong chuyến thăm từ 5 đến 8/7": does the event's own sentence tell of days from
 * one to another? */
static bool is_told_with_interval(const struct story *story, const struct event *event)
{
    const struct frame *frame = &story->analysis->frames[event->sentence];
    for (size_t i = 0; i < frame->count; i++) {
        int time = event_time_in(story, &frame->units[i]);
        if (time >= 0 && edtf_is_days(story->resolution->infos[time].time.edtf))
            return true;
    }
    return false;
}

/* "nhất trí ... sau cuộc họp tối 26-6.  Các bên cũng đồng ý ...": what the same agree on besides is
 * of the same day, which only the first sentence tells. */
static bool is_agreed_beside(const struct event *other, const struct event *event)
{
    return event_is_subtype(other, "consensus") && strcmp(other->status, "occurred") == 0 &&
           !event->is_earlier && !event->has_time_beside && is_told_just_before(other, event) &&
           other->date_end > other->date_first && edtf_is_day(other->date);
}

/* "Áo và Lào hôm 17/9 đạt thỏa thuận.  Hai bên nhất trí lập vùng đệm.": what the same agree on,
 * told right behind, is in it. */
static bool is_in_pact(const struct event *other, const struct event *event)
{
    const struct evidence *last = event_last_evidence(other);
    bool is_made =
        is_signed(other) || (event_is_instrument(other) && strcmp(other->status, "in_force") == 0);
    return is_made && last->sentence + 1 == event->sentence && !event->is_earlier &&
           !event->has_time_beside && edtf_is_day(other->date) &&
           other->date_end > other->date_first;
}

/* "Tại cuộc hội đàm ngay trước lễ ký, hai bên nhất trí ...": does the sentence place what it tells
 * beside a signing? */
static bool is_beside_signing(const struct story *story, const struct event *event)
{
    const struct sentence *range = &story->analysis->text->sentences.items[event->sentence];
    uint32_t stop, end = (uint32_t)range->end;
    for (uint32_t i = (uint32_t)range->first; i < end; i++)
        if (story_listed_at(story, "just-beside", i, end, &stop) != NULL &&
            story_begins_listed(story, "witness-word", stop, end))
            return true;
    return false;
}

/* The signing itself */
static bool is_signing_of_day(const struct event *other, const struct event *event)
{
    return is_signed(other) && other->sentence < event->sentence && edtf_is_day(other->date);
}

/* "Lúc 14h05, hai bên sẽ ký ...": an hour, and not of which day? */
static bool opens_with_clock(const struct story *story, uint32_t sentence)
{
    const struct frame *frame = &story->analysis->frames[sentence];
    const struct unit *unit = frame->count > 0 ? &frame->units[0] : NULL;
    if (unit != NULL && unit->mention < 0 && frame->count > 1)
        unit = &frame->units[1]; /* "Khoảng 14h05" */
    if (unit == NULL || unit->mention < 0)
        return false;
    const struct mention *time = &story->analysis->mentions.items[unit->mention];
    return strcmp(time->type, "time") == 0 && time->kind != NULL &&
           strcmp(time->kind, "clock") == 0;
}

/* "Hội nghị diễn ra ngày 27/4.  Kết thúc hội nghị, hai bên sẽ ký ...": is it to be signed on the
 * day of the talks? */
static bool is_to_be_signed_there(const struct story *story, const struct event *event)
{
    return event_is_instrument(event) && event->date == NULL && !event->is_tomorrow &&
           !event->is_earlier && strcmp(event->status, "planned") == 0 &&
           (event->follows || opens_with_clock(story, event->sentence));
}

/* Talks of a day, told before */
static bool is_talks_of_day(const struct event *other, const struct event *event)
{
    return strcmp(other->type, "meeting") == 0 && !event_is_visit(other) &&
           strcmp(other->status, "cancelled") != 0 && other->sentence < event->sentence &&
           edtf_is_day(other->date);
}

/* ---- Journeys of several stops ---- */

enum {
    TOUR_REACH = 6, /* sentences */
    TOUR_LEAD = 4   /* words: "công du tới nhiều nước châu Á" */
};

/* Does a journey to a region stand in the sentence: "chuyến công du châu Á"? */
static bool tells_of_tour(const struct story *story, uint32_t sentence)
{
    const struct frame *frame = &story->analysis->frames[sentence];
    uint32_t start = (uint32_t)story->analysis->text->sentences.items[sentence].first;
    for (size_t i = 0; i < frame->count; i++) {
        const struct unit *unit = &frame->units[i];
        const struct mention *mention =
            unit->mention < 0 ? NULL : &story->analysis->mentions.items[unit->mention];
        uint32_t first = unit->first > start + TOUR_LEAD ? unit->first - TOUR_LEAD : start;
        if (mention != NULL && strcmp(mention->type, "place") == 0 && mention->kind != NULL &&
            strcmp(mention->kind, "region") == 0 &&
            (story_holds_listed(story, "tour", first, unit->first) ||
             story_holds_listed(story, "visit-verb", first, unit->first)))
            return true;
    }
    return false;
}

/* "sẽ thăm Lào từ ngày 5 đến 7/11 nhân chuyến công du châu Á": is the time right behind a visit to
 * one of the stops, and the journey told behind it? */
static bool is_of_one_stop(const struct story *story, uint32_t sentence, const struct unit *unit)
{
    const struct analysis *analysis = story->analysis;
    uint32_t end = (uint32_t)analysis->text->sentences.items[sentence].end;
    if (!story_holds_listed(story, "tour", unit->end, end))
        return false;
    struct event_span events = story_events_of(story, sentence);
    for (size_t i = 0; i < events.count; i++) {
        const struct match *match = events.items[i];
        if (event_match_is(match, "visit") && match->end <= unit->first &&
            story_breath_end(story, sentence, match->end) >= unit->first)
            return true;
    }
    return false;
}

/* "từ ngày 3 đến 14/11", "bắt đầu ngày 3/11 và kết thúc ngày 14/11": from when to when the journey
 * lasts that the sentence tells of; NULL: it does not say. */
static const char *days_of_tour(const struct story *story, uint32_t sentence)
{
    const struct frame *frame = &story->analysis->frames[sentence];
    const char *first = NULL;
    uint32_t first_end = 0;
    if (!tells_of_tour(story, sentence))
        return NULL;
    for (size_t i = 0; i < frame->count; i++) {
        int time = event_time_in(story, &frame->units[i]);
        const char *edtf = time < 0 ? NULL : story->resolution->infos[time].time.edtf;
        if (edtf_is_days(edtf) && !is_of_one_stop(story, sentence, &frame->units[i]))
            return edtf;
        if (!edtf_is_day(edtf))
            continue;
        if (first != NULL &&
            story_holds_listed(story, "departure", first_end, frame->units[i].first))
            return arena_printf(story->arena, "%s/%s", first, edtf);
        first = edtf;
        first_end = frame->units[i].end;
    }
    return NULL;
}

/* Does the sentence name somebody who takes part? */
static bool names_traveller(const struct story *story, const struct event *event, uint32_t sentence)
{
    for (size_t i = 0; i < event->person_count; i++)
        if (is_here(story, sentence, event->persons[i]))
            return true;
    return false;
}

/* "Ông Kham sẽ tới Áo, tiếp đó là Séc": a stop lies in the days of the whole journey, where no more
 * is told of it. */
static void date_by_tour(const struct story *story, struct event *stop)
{
    size_t count = story->analysis->text->sentences.count;
    uint32_t tour = stop->sentence > TOUR_REACH ? stop->sentence - TOUR_REACH : 0;
    if (!event_is_visit(stop) || stop->date != NULL || stop->is_earlier ||
        strcmp(stop->status, "cancelled") == 0 || strcmp(stop->status, "proposed") == 0)
        return;
    for (; tour < count && tour <= stop->sentence + TOUR_REACH && stop->date == NULL; tour++)
        if (names_traveller(story, stop, tour))
            stop->date = days_of_tour(story, tour);
}

/* ---- All of them ---- */

/* What was signed or agreed during a visit was so on one of its days, and has the interval only
 * where the same sentence tells it. */
static void date_by_visits(const struct story *story, const struct event_list *list,
                           const char *type)
{
    bool is_meeting = strcmp(type, "meeting") == 0;
    for (size_t i = 0; i < list->items.count; i++) {
        const struct event *event = list->items.items[i];
        if (event->wants_visit_date && event->date == NULL && strcmp(event->type, type) == 0 &&
            (is_meeting || is_told_with_interval(story, event)))
            date_by_first(story, list, i, is_visit_of_days);
    }
}

/* Were both told of first in one list: "thăm Lào và Áo"? */
static bool is_sister_visit(const struct event *visit, const struct event *other)
{
    const struct evidence *a = &visit->evidence.items[0], *b = &other->evidence.items[0];
    return other != visit && event_is_visit(other) && a->first == b->first && a->end == b->end &&
           event_common_people(visit, other) > 0;
}

/* "Chuyến thăm Áo diễn ra hồi tháng 2": does what tells its date name the country, and so no other
 * visit's? */
static bool names_its_place(const struct story *story, const struct event *visit)
{
    const struct frame *frame =
        &story->analysis->frames[story_sentence_at(story, visit->date_first)];
    int place =
        visit->place_country == NULL ? -1 : resolve_party(story->resolution, visit->place_country);
    for (size_t i = 0; i < frame->count && place >= 0; i++) {
        int mention = frame->units[i].mention;
        if (mention >= 0 &&
            party_set_has(&story->resolution->infos[mention].parties, (size_t)place))
            return true;
    }
    return false;
}

/* "thăm Lào và Áo.  Chuyến thăm diễn ra hồi tháng 2": what is told again of the last visit of a
 * list is told of all of them, but for a single day. */
static void date_by_sister(const struct story *story, const struct event_list *list, size_t i)
{
    struct event *visit = list->items.items[i];
    size_t first, end;
    if (!event_is_visit(visit) || visit->date != NULL)
        return;
    event_window(list, i, &first, &end);
    for (size_t k = first; k < end; k++) {
        const struct event *other = list->items.items[k];
        if (is_sister_visit(visit, other) && other->date != NULL && !edtf_is_day(other->date) &&
            other->date[0] != '/' && !names_its_place(story, other) &&
            strcmp(other->status, visit->status) == 0 && other->date_end > other->date_first &&
            other->date_first >= other->evidence.items[0].end) {
            take_date(story, visit, other);
            return;
        }
    }
}

static bool wants_day(const struct event *event)
{
    return event->wants_context_date && event->date == NULL;
}

void event_settle_context(const struct story *story, const struct event_list *list)
{
    struct event *const *events = list->items.items;
    size_t count = list->items.count;
    for (size_t i = 0; i < count; i++)
        date_by_tour(story, events[i]);
    date_by_visits(story, list, "meeting");
    for (size_t i = 0; i < count; i++)
        date_by_sister(story, list, i);
    for (size_t i = 0; i < count; i++)
        if (events[i]->date == NULL && !event_is_visit(events[i]) &&
            is_beside_signing(story, events[i]))
            date_by_first(story, list, i, is_signing_of_day);
    for (size_t i = 0; i < count; i++)
        if (wants_day(events[i]) && is_made_at_talks(story, events[i]))
            date_by_meeting(story, list, i);
    for (size_t i = 0; i < count; i++)
        if (is_to_be_signed_there(story, events[i]))
            date_by_first(story, list, i, is_talks_of_day);
    date_by_visits(story, list, "agreement");
    for (size_t i = 0; i < count; i++)
        if (wants_day(events[i]) && event_is_subtype(events[i], "consensus"))
            date_by_first(story, list, i, is_agreed_beside);
    for (size_t i = 0; i < count; i++)
        if (wants_day(events[i]) && event_is_subtype(events[i], "consensus"))
            date_by_first(story, list, i, is_in_pact);
    for (size_t i = 0; i < count; i++)
        if (wants_day(events[i]) && is_signed(events[i]))
            date_by_first(story, list, i, is_signed_beside);
    for (size_t i = 0; i < count; i++)
        if (is_dateless(events[i]))
            event_leave_out_absent(story, events[i]);
    for (size_t i = 0; i < count; i++)
        set_context_people(story, list, i);
}
