/* same_status.c - may two tellings be of one event by how it stands?
 *
 *     Ông sẽ thăm Lào.  Tin ông thăm Lào ...                  one: the second leaves it open
 *     Ông đã gặp bà Maya.  Hai người sẽ gặp lại ...           two
 *     Áo và Séc ký hiệp định.  Theo hiệp định đang có ...     one: signed, and in force since
 */
#include "join_parts.h"

#include <string.h>

static int stage(const char *status)
{
    if (event_text_is(status, "occurred") || event_text_is(status, "ongoing"))
        return 1;
    if (event_text_is(status, "planned") || event_text_is(status, "proposed"))
        return 2;
    if (event_text_is(status, "pledged"))
        return 3;
    if (event_text_is(status, "requested"))
        return 4;
    return event_text_is(status, "in_force") ? 5 : 6;
}

/* "Mỹ tặng Lào vắc xin" above "Mỹ sẽ tặng ...": a headline does not tell what is still to come. */
static bool is_headline_of(const struct event *told, const struct event *now)
{
    bool is_open = event_text_is(now->type, "vaccine_commitment") ||
                   (event_text_is(now->type, "meeting") && told->date != NULL &&
                    event_same_text(told->date, now->date));
    return told->sentence == 0 && is_open &&
           (event_text_is(now->status, "pledged") || event_text_is(now->status, "planned"));
}

/* Has one of them this status, and the other that? */
static bool are_of(const struct event *a, const struct event *b, const char *this, const char *that)
{
    return (event_text_is(a->status, this) && event_text_is(b->status, that)) ||
           (event_text_is(a->status, that) && event_text_is(b->status, this));
}

/* "Áo và Séc ký hiệp định", "theo hiệp định giữa hai nước": signed, and in force since. */
static bool is_signed_and_applied(const struct event *told, const struct event *now)
{
    return event_text_is(now->type, "agreement") && !event_text_is(now->subtype, "consensus") &&
           are_of(told, now, "occurred", "in_force");
}

bool event_is_same_day(const struct event *open, const struct event *sure)
{
    return open->date == NULL || (sure->date != NULL && strstr(sure->date, open->date) != NULL);
}

/* A headline that no more than one sentence told again */
static bool is_bare_headline(const struct event *told)
{
    return told->sentence == 0 && told->evidence.count <= 2;
}

bool event_is_sale(const struct event *event)
{
    return event_text_is(event->subtype, "contract") && event->name == NULL;
}

/* "Lào sẽ mua tên lửa của Áo", "giữ hợp đồng tên lửa với Áo": one deal, which is on. */
static bool is_standing_sale(const struct event *told, const struct event *now)
{
    return event_is_sale(told) && event_is_sale(now) && are_of(told, now, "planned", "in_force") &&
           (told->date == NULL || now->date == NULL);
}

/* Somebody in common, or nobody told of one of them */
static bool may_share_people(const struct event *a, const struct event *b)
{
    return a->person_count == 0 || b->person_count == 0 || event_common_people(a, b) > 0;
}

/* "Hội nghị họp từ ngày 5 đến 7/7": of days, and nobody in particular */
static bool is_of_these_days(const struct event *summit)
{
    return summit->person_count == 0 && summit->date != NULL && summit->date[0] == 'X' &&
           strlen(summit->date) >= strlen("XXXX-07-05");
}

/* "Tổng thống sẽ thăm Lào", "tin Tổng thống thăm Lào": one visit, and only one telling says how it
 * stands.  The same holds of two who meet, once it is told that they are to, and of a headline, and
 * of "trước khi gặp bà Maya" where "ông sẽ gặp bà Maya" follows. */
static bool leaves_status_open(const struct event *told, const struct event *now)
{
    bool is_sale = event_is_sale(told) && event_is_sale(now);
    if ((!event_text_is(now->type, "meeting") && !is_sale) ||
        told->has_status_cue == now->has_status_cue)
        return false;
    const struct event *sure = told->has_status_cue ? told : now;
    const struct event *open = told->has_status_cue ? now : told;
    bool is_wished =
        event_text_is(sure->status, "proposed") && sure == told && event_are_same_two(told, now);
    bool is_one_summit =
        event_text_is(now->subtype, "summit") && event_text_is(told->subtype, "summit") &&
        ((open->date == NULL && may_share_people(told, now)) ||
         (sure->date == NULL && (event_common_people(told, now) > 0 || is_of_these_days(open))));
    /* "Tổng bí thư sắp thăm Lào" above "Tổng bí thư cuối tháng này thăm Lào" */
    bool is_lead = event_is_visit(now) && sure == told && told->sentence == 0 &&
                   told->date == NULL && now->sentence == 1;
    /* "Áo bị chê vì mua tên lửa Lào" above "Áo muốn mua tên lửa Lào" */
    is_wished = is_wished || (is_sale && sure == now && told->sentence == 0 &&
                              event_text_is(sure->status, "proposed"));
    if (!event_text_is(open->status, "occurred") || open->is_earlier ||
        !(is_one_summit || is_lead || event_is_same_day(open, sure)) ||
        !(event_text_is(sure->status, "planned") || is_wished))
        return false;
    if (is_one_summit)
        return true;
    if (is_sale)
        return true;
    if (event_text_is(now->subtype, "visit"))
        return event_common_people(told, now) > 0 || now->person_count == 0 ||
               told->person_count == 0;
    return !event_text_is(sure->subtype, "call") &&
           (sure == told || told->comes_after ? event_are_same_two(told, now)
                                              : is_bare_headline(told));
}

/* "sẽ thăm Lào từ 5 đến 7/7", "trong khi ông thăm Lào": what is told first stays.  So it does of
 * a summit: "thượng đỉnh Áo - Séc sắp tới", "đang ở Huế để dự thượng đỉnh Áo - Séc". */
static bool is_plan_under_way(const struct event *told, const struct event *now)
{
    bool are_summits = event_text_is(now->subtype, "summit") &&
                       event_text_is(told->subtype, "summit") && may_share_people(told, now);
    bool are_visits = event_text_is(now->subtype, "visit") && event_common_people(told, now) > 0;
    return (are_visits || are_summits) && are_of(told, now, "ongoing", "planned");
}

/* "đang đàm phán", "hội nghị thượng đỉnh sắp tới": those who talk now prepare another meeting. */
static bool is_other_meeting(const struct event *told, const struct event *now)
{
    return event_text_is(now->subtype, "summit") && !event_text_is(told->subtype, "summit") &&
           now->may_be_new && event_text_is(told->status, "ongoing") && stage(now->status) == 2;
}

/* Talks of nobody in particular that go on: "Áo và Séc đang thảo luận" */
static bool is_under_way(const struct event *talks)
{
    return event_text_is(talks->status, "ongoing") && talks->has_status_cue;
}

/* "hồi tháng 2", "tuần trước": a time of its own, if not a day */
static bool has_time_of_its_own(const struct event *meeting)
{
    return (meeting->date != NULL && meeting->has_status_cue) || meeting->is_earlier;
}

/* "ngày 5/7", "tháng 7/2017", not "từ ngày 5 đến 8/7" */
static bool is_once(const char *date)
{
    return date != NULL && strchr(date, '/') == NULL;
}

/* "Ông sẽ gặp bà Maya ngày 12/6.  Quan chức Áo và Séc đang thảo luận": what goes on, or is over by
 * now, of nobody who is to meet, only prepares the meeting of those two.  What goes on is not the
 * meeting of a day before it, either, nor a call, though one of them is told of: "ông đang đàm phán
 * với Áo". */
static bool is_beside_meeting(const struct event *meeting, const struct event *talks)
{
    bool is_ahead = event_is_to_come(meeting);
    bool is_of_day = event_text_is(meeting->status, "occurred") &&
                     (is_once(meeting->date) || !event_text_is(meeting->subtype, "talks") ||
                      has_time_of_its_own(meeting));
    bool is_past = event_text_is(talks->status, "occurred") && talks->is_over &&
                   event_common_people(meeting, talks) == 0;
    return event_text_is(meeting->type, "meeting") && !event_is_visit(meeting) &&
           (meeting->person_count == 2 || (is_under_way(talks) && has_time_of_its_own(meeting))) &&
           talks->person_count < 2 && talks->date == NULL &&
           event_text_is(talks->subtype, "talks") &&
           ((is_ahead && is_past) || ((is_ahead || is_of_day) && is_under_way(talks)));
}

static bool are_meeting_and_talks(const struct event *told, const struct event *now)
{
    return (now->may_be_new && is_beside_meeting(told, now)) ||
           ((!now->is_definite || now->may_be_new) && is_beside_meeting(now, told));
}

/* But not what only comes after something else: "trước cuộc gặp". */
bool event_is_to_come(const struct event *event)
{
    return !event->is_ahead && (event->is_tomorrow || event_text_is(event->status, "planned") ||
                                event_text_is(event->status, "proposed"));
}

/* "sẽ gặp ngày 12/6" of what was called off for June */
static bool is_on_day_of(const struct event *off, const struct event *plan)
{
    return plan->date == NULL || event_same_text(plan->date, off->date) ||
           (off->date != NULL && strncmp(plan->date, off->date, strlen(off->date)) == 0) ||
           (off->sentence == 0 && off->date == NULL);
}

/* "Trump hủy cuộc gặp ngày 12/6.  Ông nói cuộc gặp vẫn có thể diễn ra": what was called off may
 * still take place, or was prepared before, if nothing tells of another day. */
static bool is_in_doubt(const struct event *told, const struct event *now)
{
    bool is_plan = event_is_to_come(now) && now->is_definite;
    bool was_plan = !told->is_negative && (now->is_definite || event_are_same_two(told, now)) &&
                    !event_is_visit(now) && (event_is_to_come(now) || now->is_ahead);
    return event_text_is(told->type, "meeting") && event_text_is(told->status, "cancelled") &&
           (is_plan || was_plan) && is_on_day_of(told, now);
}

/* "Ông sẽ gặp bà Maya", and below "Tháng trước, ông hủy cuộc gặp với bà Maya"; "Ông có kế hoạch
 * thăm Lào", and below "chuyến thăm bị hủy": one meeting.  Not where it is only denied: "ông không
 * gặp".
 */
static bool is_plan_called_off(const struct event *told, const struct event *now)
{
    bool are_summits =
        event_text_is(now->subtype, "summit") && event_text_is(told->subtype, "summit");
    bool are_same = event_are_same_two(told, now) ||
                    (event_is_visit(now) && now->person_count == 0 && now->office_count == 0) ||
                    (are_summits && may_share_people(told, now));
    bool is_guest = event_is_visit(now) && event_is_visit(told) &&
                    event_text_is(told->status, "proposed") &&
                    event_common_people(told, now) > 0; /* invited, but the visit is put off */
    return event_text_is(told->type, "meeting") &&
           (is_guest || event_text_is(told->status, "planned")) &&
           event_text_is(now->status, "cancelled") && !now->is_negative && (is_guest || are_same) &&
           told->sentence != now->sentence && !now->is_earlier;
}

/* "sẽ thăm Lào", then "hôm nay (đã) tới Lào": there by now. */
bool event_has_arrived(const struct event *told, const struct event *now)
{
    return event_is_visit(told) && event_is_visit(now) && now->is_news && !now->is_leaving &&
           (event_text_is(told->status, "planned") || told->is_foretold) && told->date == NULL &&
           event_common_people(told, now) > 0;
}

bool event_is_wish_come_true(const struct event *told, const struct event *now)
{
    return event_text_is(told->type, "meeting") && !event_text_is(told->subtype, "visit") &&
           stage(told->status) == 1 && event_text_is(now->status, "proposed") &&
           event_text_is(told->subtype, "conference") ==
               event_text_is(now->subtype, "conference") && /* "tiếp ông Vương, mời dự hội nghị" */
           now->date == NULL &&
           now->ordinal == 0 && event_are_same_two(told, now);
}

/* "trước thềm cuộc gặp Áo - Séc" above "hai ông sẽ gặp nhau": nothing but a word beside the noun
 * said how the first stands. */
static bool is_known_ahead(const struct event *told, const struct event *now)
{
    return event_text_is(now->type, "meeting") && told->is_foretold && !told->is_over &&
           !told->has_status_cue && event_text_is(now->status, "planned") &&
           event_is_same_day(told, now);
}

/* "Ông đã gặp Tổng thống Áo.  Hai ông sẽ gặp lại vào tháng sau.": both are said, and are two. */
static bool are_past_and_plan(const struct event *told, const struct event *now)
{
    return event_text_is(now->type, "meeting") && !event_text_is(now->subtype, "visit") &&
           told->has_status_cue && now->has_status_cue && event_text_is(told->status, "occurred") &&
           event_text_is(now->status, "planned") && !now->is_ahead &&
           told->sentence != now->sentence;
}

/* Does one sentence say that it is `status`, and another one, which does not point back, tell of a
 * meeting? */
static bool is_only(const char *status, const struct event *told, const struct event *now)
{
    return event_text_is(now->type, "meeting") && !event_is_visit(now) && now->may_be_new &&
           told->has_status_cue && event_text_is(told->status, status) &&
           told->sentence != now->sentence;
}

/* Does the text say in so many words that it took place, and when, and of the other not when? */
static bool is_held_in_time(const struct event *now, const struct event *other)
{
    return now->has_status_cue && !now->is_status_usual && now->date != NULL &&
           event_text_is(now->status, "occurred") && other->date == NULL;
}

/* "Hai ông có thể gặp nhau.  Trước đó, họ đã gặp nhau ngày 16/7", "Áo sẵn sàng đối thoại với Séc.
 * Cuộc đàm phán của hai nước hôm 5/7 đã đổ vỡ": what is to come, or offered, is another meeting
 * than the one that was held. */
static bool are_plan_and_held(const struct event *told, const struct event *now)
{
    return is_held_in_time(now, told) && (is_only("planned", told, now) ||
                                          (is_only("proposed", told, now) && told->sentence > 0));
}

/* "Áo sẽ thảo luận với Séc.  Trong cuộc họp báo sau hội đàm với Thủ tướng Séc, Tổng thống Áo nói":
 * what is to come of nobody in particular is not what two have just held. */
static bool are_plan_and_past(const struct event *told, const struct event *now)
{
    return is_only("planned", told, now) && told->sentence > 0 && told->person_count == 0 &&
           now->is_over && now->person_count == 2;
}

/* "Hôm qua, hai bên đàm phán.  Hai bên sẽ tiếp tục đàm phán": another meeting than the one held. */
static bool is_more_than(const struct event *more, const struct event *held)
{
    return more->is_further && event_text_is(held->status, "occurred") && !event_is_visit(held) &&
           (edtf_is_day(held->date) || held->has_status_cue || held->is_over);
}

/* "ký sau nhiều cuộc đàm phán.  Hai nước đang đàm phán về ...": others than those that are over. */
static bool is_over_and_under_way(const struct event *told, const struct event *now)
{
    return event_text_is(now->type, "meeting") && event_text_is(now->subtype, "talks") &&
           told->is_over && told->sentence > 0 && told->person_count < 2 &&
           event_text_is(told->status, "occurred") && is_under_way(now) && !now->is_definite &&
           told->sentence != now->sentence;
}

bool event_statuses_fit(const struct event *told, const struct event *now)
{
    if (event_is_wish_come_true(told, now) || is_plan_called_off(told, now) ||
        is_in_doubt(told, now) || event_has_arrived(told, now))
        return true;
    if (are_past_and_plan(told, now) || are_plan_and_past(told, now) ||
        are_plan_and_held(told, now) || are_meeting_and_talks(told, now) ||
        is_over_and_under_way(told, now) || is_more_than(now, told) || is_more_than(told, now))
        return false;
    if (now->is_definite && !is_other_meeting(told, now))
        return event_text_is(now->status, "cancelled") == event_text_is(told->status, "cancelled");
    if (now->points_back)
        return event_text_is(now->status, "cancelled") == event_text_is(told->status, "cancelled");
    if (stage(told->status) == stage(now->status) || is_known_ahead(told, now) ||
        is_signed_and_applied(told, now) || is_standing_sale(told, now) ||
        leaves_status_open(told, now) || is_plan_under_way(told, now))
        return true;
    return !told->has_status_cue && (!now->has_status_cue || is_headline_of(told, now));
}
