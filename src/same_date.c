/* same_date.c - may two tellings be of one event by when it was?
 *
 *     Ông thăm Lào tháng 7.  ...  Chuyến thăm ngày 5/7 ...              one
 *     Ông thăm Lào từ 3 đến 8/7.  ...  ông ở Lào ngày 5 và 6/7          one
 *     Ông đang thăm Lào.  ...  chuyến thăm năm 2013 ...                 two: that is background
 */
#include "join_parts.h"

#include <stdio.h>
#include <string.h>

/* "chuyến thăm năm 2013": a year, or a month of it, where the article's own day may be another's */
static bool is_background(const struct story *story, const struct event *event)
{
    return event_text_is(event->status, "occurred") &&
           edtf_is_of_other_year(event->date, story->resolution->today.year);
}

/* "Ông đến Lào hôm nay. ... Ông gặp bà Maya hồi tháng 6 năm ngoái": background, where nobody knows
 * which year that is. */
static bool is_of_year_before(const struct story *story, const struct event *told,
                              const struct event *now)
{
    bool is_open = told->date == NULL || told->date[0] == 'X';
    bool is_back = now->is_year_back ||
                   (event_is_to_come(told) && story_tells_of_year_back(story, now->sentence));
    bool is_news = !told->is_earlier || edtf_is_day(told->date); /* "hôm 20/2" */
    return is_back && is_news && is_open && !story_tells_of_year_back(story, told->sentence) &&
           event_text_is(now->type, "meeting") && event_text_is(now->status, "occurred");
}

/* "sẽ thăm Lào trong năm 2017", "sẽ thăm Lào vào tháng 6": the month is told without its year. */
static bool fits_year(const char *a, const char *b)
{
    size_t year = strlen("2017");
    return (strlen(a) == year && *b == 'X') || (strlen(b) == year && *a == 'X');
}

/* "mùa xuân", "mùa xuân năm 2017": the first and the last month, or day, of both */
static bool are_same_span_but_year(const char *a, const char *b, size_t half)
{
    char first[2][sizeof "XXXX-07-05"];
    memcpy(first[0], a, half);
    memcpy(first[1], b, half);
    first[0][half] = first[1][half] = '\0';
    return event_are_same_but_year(first[0], first[1]) &&
           event_are_same_but_year(a + half + 1, b + half + 1);
}

bool event_are_same_but_year(const char *a, const char *b)
{
    const char *slash = strchr(a, '/');
    size_t half = slash == NULL ? 0 : (size_t)(slash - a);
    if (half > 0 && half < sizeof "XXXX-07-05" && strlen(a) == 2 * half + 1 &&
        strlen(b) == strlen(a) && b[half] == '/')
        return are_same_span_but_year(a, b, half);
    size_t year = strlen("XXXX");
    bool is_open = strncmp(a, "XXXX", year) == 0 || strncmp(b, "XXXX", year) == 0;
    bool is_dated = strlen(a) == strlen("XXXX-05-22") || strlen(a) == strlen("XXXX-05");
    return is_open && is_dated && strlen(b) == strlen(a) && strcmp(a + year, b + year) == 0;
}

bool event_is_month_within(const char *outer, const char *inner)
{
    size_t year = strlen("XXXX"), length = strlen("XXXX-07");
    unsigned first, last, month;
    return strlen(outer) == 2 * length + 1 && strlen(inner) == length &&
           strncmp(outer, inner, year) == 0 && strncmp(outer + length + 1, inner, year) == 0 &&
           sscanf(outer, "%*4c-%2u/%*4c-%2u", &first, &last) == 2 &&
           sscanf(inner, "%*4c-%2u", &month) == 1 && first + 2 <= last && first <= month &&
           month <= last;
}

bool event_is_stay_within(const char *outer, const char *inner)
{
    const char *end = strchr(inner, '/');
    size_t length = strlen("XXXX-07-05");
    if (end == NULL || (size_t)(end - inner) != length || strlen(end + 1) != length)
        return false;
    char first[sizeof "XXXX-07-05"];
    memcpy(first, inner, length);
    first[length] = '\0';
    if (*outer == '/') /* "kéo dài đến ngày 11/7" */
        return strlen(outer + 1) == length && strncmp(outer + 1, first, strlen("XXXX-07")) == 0 &&
               strcmp(first, outer + 1) <= 0 && strcmp(end + 1, outer + 1) <= 0;
    return edtf_holds_day(outer, first) && edtf_holds_day(outer, end + 1);
}

/* "hai năm sau chuyến thăm của ông Boric", and below "chuyến thăm của ông Boric năm 2016": both
 * only speak of what the article does not report. */
static bool is_background_visit(const struct event *told, const struct event *now)
{
    return event_is_visit(told) && event_is_visit(now) && told->is_definite && told->sentence > 0 &&
           told->evidence.count == 1 && event_text_is(told->status, "occurred") &&
           !told->has_status_cue && told->person_count == 1 &&
           event_has_person(now, told->persons[0]);
}

bool event_is_day_of_stay(const struct story *story, const struct event *stay,
                          const struct event *other)
{
    if (!event_is_visit(stay) || !stay->is_begun || stay->days < 2 || !edtf_is_day(stay->date) ||
        !edtf_is_day(other->date))
        return false;
    const char *days = calendar_stay(stay->date, stay->days, story->arena);
    return days != NULL && edtf_holds_day(days, other->date);
}

enum { LONG_STAY = 7 /* days, of a visit whose end is not told */ };

/* "thăm Lào từ ngày 8/11.  Sáng 10/11, ông thăm Huế": a day of the visit that began before */
static bool is_day_of_open_stay(const struct story *story, const struct event *stay,
                                const struct event *other)
{
    if (!stay->is_begun || stay->days > 0 || !edtf_is_day(stay->date) ||
        !edtf_is_day(other->date) || event_common_people(stay, other) == 0)
        return false;
    const char *days = calendar_stay(stay->date, LONG_STAY, story->arena);
    return days != NULL && edtf_holds_day(days, other->date);
}

/* "đến Lào tối 4/7", and "thăm chính thức Lào từ ngày 5 đến 7/7": who comes the evening before */
static bool is_eve_of_stay(const struct story *story, const struct event *eve,
                           const struct event *stay)
{
    const char *slash = stay->date == NULL ? NULL : strchr(stay->date, '/');
    if (slash == NULL || !edtf_is_day(eve->date) || event_common_people(eve, stay) == 0)
        return false;
    const char *both = calendar_stay(eve->date, 2, story->arena);
    const char *next = both == NULL ? NULL : strchr(both, '/');
    return next != NULL && strlen(next + 1) == (size_t)(slash - stay->date) &&
           strncmp(next + 1, stay->date, strlen(next + 1)) == 0;
}

/* "2007", "2007-10": one says more of the same time. */
static bool begins_alike(const char *a, const char *b)
{
    if (a == NULL || b == NULL)
        return a == b;
    size_t left = strlen(a), right = strlen(b);
    return strncmp(a, b, left < right ? left : right) == 0;
}

/* "2021-10" holds "2021-10-05"; an interval holds its days. */
static bool dates_fit(const struct story *story, const struct event *a, const struct event *b)
{
    if (a->is_one_of_several || b->is_one_of_several)
        return begins_alike(a->date, b->date);
    if (is_background(story, b) && a->date == NULL && event_text_is(b->type, "meeting") &&
        !is_background_visit(a, b))
        return false;
    if (is_of_year_before(story, a, b) && !is_background_visit(a, b))
        return false;
    if (a->date == NULL || b->date == NULL || strcmp(a->date, b->date) == 0)
        return true;
    if (a->wants_context_date || b->wants_context_date)
        return false;
    if (edtf_holds_day(a->date, b->date) || edtf_holds_day(b->date, a->date) ||
        event_are_same_but_year(a->date, b->date))
        return true;
    if (begins_alike(a->date, b->date) || event_is_month_within(a->date, b->date) ||
        event_is_month_within(b->date, a->date))
        return true;
    bool visit = event_text_is(a->subtype, "visit");
    if (visit && (event_is_day_of_stay(story, a, b) || event_is_day_of_stay(story, b, a)))
        return true;
    if (visit && (is_day_of_open_stay(story, a, b) || is_day_of_open_stay(story, b, a)))
        return true;
    if (visit && (is_eve_of_stay(story, a, b) || is_eve_of_stay(story, b, a)))
        return true;
    if (visit && event_text_is(a->status, "planned") && event_text_is(b->status, "planned") &&
        !a->is_earlier && !b->is_earlier && fits_year(a->date, b->date))
        return event_common_people(a, b) > 0;
    if (visit && (event_makes_stay(a->date, b->date) || event_makes_stay(b->date, a->date) ||
                  event_is_stay_within(a->date, b->date) || event_is_stay_within(b->date, a->date)))
        return true;
    return visit && (strstr(a->date, b->date) != NULL || strstr(b->date, a->date) != NULL);
}

/* "cuộc gặp năm 2017 ở Huế", and far below "cuộc gặp": what a paper dates by no more than a year or
 * a month is its background, which it speaks of once. */
static bool is_past_background(const struct event *told, const struct event *now)
{
    return edtf_is_vague(told->date) && told->has_time_beside &&
           event_text_is(told->status, "occurred") && told->evidence.count == 1 &&
           now->is_definite && now->date == NULL && now->sentence > told->sentence + 1;
}

enum { HAPPENING_REACH = 2 /* sentences */ };

/* "Hai ông đã hội đàm.  Cuộc hội đàm diễn ra ngày 5/7", "sẽ gặp nhau. ... trước cuộc gặp, dự kiến
 * diễn ra ngày 5/7": does it say on which day what was told of took place, or is to? */
static bool tells_when_it_happens(const struct story *story, const struct event *told,
                                  const struct event *now)
{
    uint32_t first = now->evidence.items[0].first;
    bool is_near = event_last_evidence(told)->sentence + HAPPENING_REACH >= now->sentence;
    return (is_near || (event_is_to_come(told) && event_text_is(now->status, "planned"))) &&
           first < now->date_first &&
           story_holds_listed(story, "happen-verb", first, now->date_first);
}

/* "Ông đã tiếp các nhà báo Áo. ... Trong cuộc họp ngày 5/7": it has a day of its own. */
static bool is_of_own_day(const struct story *story, const struct event *told,
                          const struct event *now)
{
    return now->is_definite && !now->may_be_new && told->date == NULL && told->sentence > 0 &&
           !event_text_is(told->subtype, "call") && edtf_is_day(now->date) &&
           !tells_when_it_happens(story, told, now);
}

/* "cuộc gặp của hai ông ở Huế", "hai ông tại hội nghị thượng đỉnh ở Huế hồi tháng 4" */
static bool are_in_one_place(const struct event *told, const struct event *now)
{
    return told->place_country != NULL && now->place_country != NULL &&
           event_same_text(told->place_country, now->place_country) &&
           event_text_is(told->status, "occurred") && event_are_same_two(told, now);
}

/* "Hai ông gặp nhau hôm nay, lần đầu kể từ hội nghị thượng đỉnh hồi tháng 4": the talks are not
 * that summit. */
static bool is_summit_before(const struct event *told, const struct event *now)
{
    bool is_vague = now->date != NULL && strlen(now->date) < strlen("XXXX-04-25");
    return event_text_is(now->subtype, "summit") && now->is_earlier && is_vague &&
           now->may_be_new && !event_text_is(told->subtype, "summit") && told->date == NULL &&
           !told->is_earlier && !are_in_one_place(told, now);
}

/* "Hai ông gặp nhau ngày 30/6.  Đàm phán đình trệ từ sau hội nghị thượng đỉnh ở Huế": nor are they
 * where they have a day and it has none. */
static bool is_summit_since(const struct event *told, const struct event *now)
{
    return event_text_is(now->subtype, "summit") && now->is_since_then && now->date == NULL &&
           now->may_be_new && event_text_is(told->subtype, "talks") && edtf_is_day(told->date);
}

/* "Áo đang đối thoại với Séc về cam kết tại hội nghị thượng đỉnh ngày 12/6": what goes on has no
 * day, and is not the summit that had one. */
static bool is_summit_of_day(const struct event *told, const struct event *now)
{
    return event_text_is(now->subtype, "summit") && !event_text_is(told->subtype, "summit") &&
           now->may_be_new && edtf_is_day(now->date) && event_text_is(now->status, "occurred") &&
           told->date == NULL && told->has_status_cue && event_text_is(told->status, "ongoing");
}

/* "Hai ông gặp nhau ngày 1/12. ... Vòng thứ tư dự kiến diễn ra vào tuần sau": a round that is to
 * come is not what took place on a day. */
static bool is_round_to_come(const struct event *told, const struct event *now)
{
    return event_text_is(now->type, "meeting") && now->ordinal > 1 && told->ordinal == 0 &&
           now->may_be_new && now->date == NULL && event_text_is(now->status, "planned") &&
           now->has_status_cue && edtf_is_day(told->date) &&
           event_text_is(told->status, "occurred");
}

/* "Ông đến Lào đêm qua.  Trong chuyến thăm Lào, ông sẽ gặp bà Lan": he is there, and has plans. */
static bool is_plan_of_visitor(const struct event *told, const struct event *now)
{
    return event_is_visit(told) && event_is_visit(now) && now->opens_with_plan &&
           !now->has_status_cue && now->date == NULL && !told->is_ended &&
           event_text_is(told->status, "occurred") && event_common_people(told, now) > 0;
}

/* "Một đoàn quan chức Lào đã tới Áo. ... Hồi tháng 3, Thủ tướng Lào tới Áo": who is named as having
 * gone in some month is none of those who went now. */
static bool is_journey_before(const struct event *told, const struct event *now)
{
    return event_is_visit(told) && event_is_visit(now) && !now->is_definite && told->date == NULL &&
           told->person_count == 0 && told->has_status_cue && now->person_count > 0 &&
           edtf_is_vague(now->date) && event_text_is(told->status, "occurred") &&
           event_text_is(now->status, "occurred") && now->sentence > told->sentence;
}

/* "cuộc gặp năm ngoái" is not the one to come, and "lần hai" is not "lần ba".  Where both have a
 * date, dates_fit() tells more. */
static bool turns_fit(const struct event *a, const struct event *b)
{
    if (a->ordinal > 0 && b->ordinal > 0 && a->ordinal != b->ordinal)
        return false;
    if ((a->is_first && b->ordinal > 1) || (b->is_first && a->ordinal > 1))
        return false;
    if (is_summit_before(a, b) || is_summit_since(a, b) || is_summit_of_day(a, b) ||
        is_round_to_come(a, b) || is_journey_before(a, b))
        return false;
    if ((a->date != NULL && b->date != NULL) || is_plan_of_visitor(a, b) || event_has_arrived(a, b))
        return true;
    return !(a->is_earlier && event_is_to_come(b)) && !(b->is_earlier && event_is_to_come(a));
}

/* "Ông đến Lào hôm qua. ... Ông từng thăm Lào": that was another time.  So is "Ông đã ba lần họp
 * thượng đỉnh với ông Kham" where one is to come; and what is told of a day below is not those. */
static bool is_of_another_time(const struct event *told, const struct event *now)
{
    if (told->is_once && !now->is_once && told->date == NULL)
        return event_text_is(now->status, "occurred") && now->may_be_new && edtf_is_day(now->date);
    bool is_beside_plan =
        now->may_be_new && event_text_is(now->status, "occurred") && event_is_to_come(told);
    bool is_lead = told->sentence == 0 && told->is_definite && told->date == NULL &&
                   told->evidence.count == 1 && now->sentence == 1 && !told->has_status_cue;
    if (is_lead && !is_beside_plan) /* "Ông Nam bị hỏi về cuộc gặp" above "Ông Nam từng gặp" */
        return false;
    return now->is_once && !told->is_once && (!now->is_definite || is_beside_plan) &&
           told->sentence < now->sentence;
}

/* "trong chuyến thăm hồi tháng 5/2018", and below "đang có chuyến thăm bốn ngày": he is there now,
 * and was in that month. */
static bool is_of_month_before(const struct event *told, const struct event *now)
{
    return event_is_visit(told) && event_is_visit(now) && edtf_is_vague(told->date) &&
           told->has_time_beside && !told->has_status_cue && now->date == NULL &&
           now->has_status_cue && event_text_is(now->status, "ongoing") &&
           event_text_is(told->status, "occurred");
}

/* "Hôm nay hai ông gặp nhau ở Huế", and under a picture: "Hai ông gặp nhau hồi đầu năm": what
 * somebody did today he did not do back then. */
static bool is_back_then(const struct event *news, const struct event *other)
{
    return event_text_is(news->type, "meeting") && !event_is_visit(news) &&
           !event_is_visit(other) && news->is_news && !other->is_news && other->is_earlier &&
           other->date == NULL && !other->is_definite && event_text_is(news->status, "occurred") &&
           event_text_is(other->status, "occurred");
}

bool event_dates_fit(const struct story *story, const struct event *told, const struct event *now)
{
    return dates_fit(story, told, now) && turns_fit(told, now) && !is_past_background(told, now) &&
           !is_of_own_day(story, told, now) && !is_of_another_time(told, now) &&
           !is_of_month_before(told, now) && !is_back_then(told, now) && !is_back_then(now, told);
}
