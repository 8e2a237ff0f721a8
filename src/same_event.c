/* same_event.c - may two tellings be of one event?  By subtype, status, day, place, people,
 * parties.
 *
 *     Thủ tướng Lào gặp Thủ tướng Áo.  Cuộc gặp ngày 5/7 ...     one
 *     Thủ tướng Lào gặp Thủ tướng Áo.  Cuộc gặp năm 2013 ...     two
 */
#include "join_parts.h"

#include <string.h>

/* ---- Subtypes ---- */

bool event_same_text(const char *a, const char *b)
{
    return a == b || (a != NULL && b != NULL && strcmp(a, b) == 0);
}

bool event_text_is(const char *a, const char *b)
{
    return a != NULL && strcmp(a, b) == 0;
}

/* Two people and no others: what they talked of is told again, rather than another talk of theirs.
 */
static bool are_same_two(const struct event *a, const struct event *b)
{
    return a->person_count == 2 && b->person_count == 2 && event_has_person(a, b->persons[0]) &&
           event_has_person(a, b->persons[1]);
}

/* "thỏa thuận" is the general word for what is still being negotiated: "Mỹ và Anh đàm phán hiệp
 * định thương mại.  Thỏa thuận sẽ ..." */
static bool accords_fit(const struct event *a, const struct event *b)
{
    bool general =
        event_text_is(a->subtype, "memorandum") || event_text_is(b->subtype, "memorandum");
    bool named = event_text_is(a->subtype, "fta") || event_text_is(b->subtype, "fta") ||
                 event_text_is(a->subtype, "treaty") || event_text_is(b->subtype, "treaty") ||
                 event_text_is(a->subtype, "declaration") ||
                 event_text_is(b->subtype, "declaration");
    bool open = event_text_is(a->status, "ongoing") && event_text_is(b->status, "ongoing");
    return general && named && open;
}

bool event_points_at(const struct event *now, const struct event *told)
{
    return now->points_back && !event_text_is(told->subtype, "consensus") &&
           !event_text_is(told->subtype, "partnership");
}

/* "sẽ hội đàm với Thủ tướng Lào và dự Diễn đàn Lào - Áo": two things in one sentence. */
static bool are_two_things(const struct event *a, const struct event *b)
{
    return a->sentence == b->sentence && !event_same_text(a->form, "exchange") &&
           !event_same_text(b->form, "exchange") &&
           event_text_is(a->subtype, "conference") != event_text_is(b->subtype, "conference");
}

/* Talks is the general word for an encounter: a summit, a call or a courtesy call may be told of as
 * talks later. */
static bool subtypes_fit(const struct event *a, const struct event *b)
{
    if (event_same_text(a->subtype, b->subtype))
        return true;
    if (event_text_is(a->type, "vaccine_commitment"))
        return event_supplies_fit(a, b);
    if (event_text_is(a->type, "agreement"))
        return accords_fit(a, b) || event_points_at(b, a);
    if (!event_text_is(a->type, "meeting"))
        return false;
    bool general = event_text_is(a->subtype, "talks") || event_text_is(b->subtype, "talks");
    bool visit = event_text_is(a->subtype, "visit") || event_text_is(b->subtype, "visit");
    if (event_text_is(a->subtype, "call") || event_text_is(b->subtype, "call"))
        return event_text_is(a->form, "exchange") || event_text_is(b->form, "exchange");
    bool definite = a->is_definite || b->is_definite;
    bool near = a->sentence + 2 >= b->sentence && b->sentence + 2 >= a->sentence;
    if (visit || (!definite && are_two_things(a, b)))
        return false;
    bool is_conference =
        event_text_is(a->subtype, "conference") || event_text_is(b->subtype, "conference");
    bool is_attended =
        is_conference && !are_same_two(a, b); /* "gặp Thủ tướng B, dự diễn đàn Á - B" */
    if ((definite && is_conference) || is_attended)
        return (event_text_is(a->subtype, "summit") || event_text_is(b->subtype, "summit")) &&
               a->ordinal == b->ordinal; /* "Đối thoại ASEAN - Nga lần thứ nhất" is no summit */
    return general &&
           (definite || near || are_same_two(a, b) || event_text_is(a->subtype, "summit") ||
            event_text_is(b->subtype, "summit") || event_text_is(a->subtype, "courtesy") ||
            event_text_is(b->subtype, "courtesy"));
}

/* ---- Status ---- */

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

/* "Áo và Séc ký hiệp định", "theo hiệp định giữa hai nước": signed, and in force since. */
static bool is_signed_and_applied(const struct event *told, const struct event *now)
{
    return event_text_is(now->type, "agreement") && !event_text_is(now->subtype, "consensus") &&
           ((event_text_is(told->status, "occurred") && event_text_is(now->status, "in_force")) ||
            (event_text_is(told->status, "in_force") && event_text_is(now->status, "occurred")));
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

/* "Mỹ bán vũ khí cho Áo": told by what is sold, and not by a contract that has a name. */
static bool is_sale_of_arms(const struct event *event)
{
    return event_text_is(event->subtype, "contract") && event->name == NULL;
}

/* Somebody in common, or nobody told of one of them */
static bool may_share_people(const struct event *a, const struct event *b)
{
    return a->person_count == 0 || b->person_count == 0 || event_common_people(a, b) > 0;
}

/* "Tổng thống sẽ thăm Lào", "tin Tổng thống thăm Lào": one visit, and only one telling says how it
 * stands.  The same holds of two who meet, once it is told that they are to, and of a headline. */
static bool leaves_status_open(const struct event *told, const struct event *now)
{
    bool is_sale = is_sale_of_arms(told) && is_sale_of_arms(now);
    if ((!event_text_is(now->type, "meeting") && !is_sale) ||
        told->has_status_cue == now->has_status_cue)
        return false;
    const struct event *sure = told->has_status_cue ? told : now;
    const struct event *open = told->has_status_cue ? now : told;
    bool is_wished =
        event_text_is(sure->status, "proposed") && sure == told && are_same_two(told, now);
    bool is_one_summit = event_text_is(now->subtype, "summit") &&
                         event_text_is(told->subtype, "summit") &&
                         ((open->date == NULL && may_share_people(told, now)) ||
                          (sure->date == NULL && event_common_people(told, now) > 0));
    if (!event_text_is(open->status, "occurred") || open->is_earlier ||
        !(is_one_summit || event_is_same_day(open, sure)) ||
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
           (sure == told ? are_same_two(told, now) : is_bare_headline(told));
}

/* "sẽ thăm Lào từ 5 đến 7/7", "trong khi ông thăm Lào": what is told first stays. */
static bool is_visit_under_way(const struct event *told, const struct event *now)
{
    return event_text_is(now->subtype, "visit") && event_common_people(told, now) > 0 &&
           ((event_text_is(told->status, "ongoing") && event_text_is(now->status, "planned")) ||
            (event_text_is(told->status, "planned") && event_text_is(now->status, "ongoing")));
}

/* "đang đàm phán", "hội nghị thượng đỉnh sắp tới": those who talk now prepare another meeting. */
static bool is_other_meeting(const struct event *told, const struct event *now)
{
    return event_text_is(now->subtype, "summit") && !event_text_is(told->subtype, "summit") &&
           now->may_be_new && event_text_is(told->status, "ongoing") && stage(now->status) == 2;
}

/* But not what only comes after something else: "trước cuộc gặp". */
static bool is_to_come(const struct event *event)
{
    return !event->is_ahead && (event->is_tomorrow || event_text_is(event->status, "planned") ||
                                event_text_is(event->status, "proposed"));
}

/* "Trump hủy cuộc gặp ngày 12/6.  Ông nói cuộc gặp vẫn có thể diễn ra": what was called off may
 * still take place, if nothing tells of another day. */
static bool is_in_doubt(const struct event *told, const struct event *now)
{
    return event_text_is(told->type, "meeting") && event_text_is(told->status, "cancelled") &&
           is_to_come(now) &&
           (now->date == NULL || event_same_text(now->date, told->date) ||
            (told->sentence == 0 && told->date == NULL));
}

bool event_is_wish_come_true(const struct event *told, const struct event *now)
{
    return event_text_is(told->type, "meeting") && !event_text_is(told->subtype, "visit") &&
           stage(told->status) == 1 && event_text_is(now->status, "proposed") &&
           event_text_is(told->subtype, "conference") ==
               event_text_is(now->subtype, "conference") && /* "tiếp ông Vương, mời dự hội nghị" */
           now->date == NULL &&
           now->ordinal == 0 && are_same_two(told, now);
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

static bool statuses_fit(const struct event *told, const struct event *now)
{
    if (event_is_wish_come_true(told, now))
        return true;
    if (are_past_and_plan(told, now))
        return false;
    if (now->is_definite && !is_other_meeting(told, now))
        return event_text_is(now->status, "cancelled") ==
                   event_text_is(told->status, "cancelled") ||
               is_in_doubt(told, now);
    if (now->points_back)
        return event_text_is(now->status, "cancelled") == event_text_is(told->status, "cancelled");
    if (stage(told->status) == stage(now->status) || is_known_ahead(told, now) ||
        is_signed_and_applied(told, now) || leaves_status_open(told, now) ||
        is_visit_under_way(told, now))
        return true;
    return !told->has_status_cue && (!now->has_status_cue || is_headline_of(told, now));
}

/* ---- Dates ---- */

/* "Hai ông gặp nhau hôm nay, lần đầu kể từ hội nghị thượng đỉnh hồi tháng 4": the talks are not
 * that summit. */
static bool is_summit_before(const struct event *told, const struct event *now)
{
    bool is_vague = now->date != NULL && strlen(now->date) < strlen("XXXX-04-25");
    return event_text_is(now->subtype, "summit") && now->is_earlier && is_vague &&
           now->may_be_new && !event_text_is(told->subtype, "summit") && told->date == NULL &&
           !told->is_earlier;
}

/* "cuộc gặp năm ngoái" is not the one to come, and "lần hai" is not "lần ba".  Where both have a
 * date, dates_fit() tells more. */
static bool turns_fit(const struct event *a, const struct event *b)
{
    if (a->ordinal > 0 && b->ordinal > 0 && a->ordinal != b->ordinal)
        return false;
    if (is_summit_before(a, b))
        return false;
    if (a->date != NULL && b->date != NULL)
        return true;
    return !(a->is_earlier && is_to_come(b)) && !(b->is_earlier && is_to_come(a));
}

/* Does an interval, "XXXX-06-10/XXXX-06-14" or "/XXXX-06-14", hold or end with the day
 * "XXXX-06-12"? */
static bool holds_day(const char *interval, const char *day)
{
    const char *slash = strchr(interval, '/');
    size_t length = strlen("2021-06-12");
    if (slash == NULL || strlen(slash + 1) != length || strlen(day) != length)
        return false;
    bool is_open = slash == interval;
    if (is_open)
        return strcmp(slash + 1, day) == 0;
    bool is_alike = (*interval == 'X') == (*day == 'X'); /* the years are told, or are not */
    return (size_t)(slash - interval) == length && is_alike &&
           strncmp(interval, day, length) <= 0 && strcmp(slash + 1, day) >= 0;
}

/* "chuyến thăm năm 2013": a year, or a month of it, where the article's own day may be another's */
static bool is_background(const struct story *story, const struct event *event)
{
    return event_text_is(event->status, "occurred") &&
           edtf_is_of_other_year(event->date, story->resolution->today.year);
}

/* "sẽ thăm Lào trong năm 2017", "sẽ thăm Lào vào tháng 6": the month is told without its year. */
static bool fits_year(const char *a, const char *b)
{
    size_t year = strlen("2017");
    return (strlen(a) == year && *b == 'X') || (strlen(b) == year && *a == 'X');
}

bool event_are_same_but_year(const char *a, const char *b)
{
    size_t year = strlen("XXXX");
    bool is_open = strncmp(a, "XXXX", year) == 0 || strncmp(b, "XXXX", year) == 0;
    return is_open && strlen(a) == strlen("XXXX-05-22") && strlen(b) == strlen(a) &&
           strcmp(a + year, b + year) == 0;
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
    return holds_day(outer, first) && holds_day(outer, end + 1);
}

/* "2021-10" holds "2021-10-05"; an interval holds its days. */
static bool dates_fit(const struct story *story, const struct event *a, const struct event *b)
{
    if (a->is_one_of_several || b->is_one_of_several)
        return event_same_text(a->date, b->date);
    if (is_background(story, b) && a->date == NULL && event_text_is(b->type, "meeting"))
        return false;
    if (a->date == NULL || b->date == NULL || strcmp(a->date, b->date) == 0)
        return true;
    if (a->wants_context_date || b->wants_context_date)
        return false;
    if (holds_day(a->date, b->date) || holds_day(b->date, a->date) ||
        event_are_same_but_year(a->date, b->date))
        return true;
    size_t left = strlen(a->date), right = strlen(b->date);
    size_t shorter = left < right ? left : right;
    if (strncmp(a->date, b->date, shorter) == 0)
        return true;
    bool visit = event_text_is(a->subtype, "visit");
    if (visit && event_text_is(a->status, "planned") && event_text_is(b->status, "planned") &&
        !a->is_earlier && !b->is_earlier && fits_year(a->date, b->date))
        return event_common_people(a, b) > 0;
    if (visit && (event_makes_stay(a->date, b->date) || event_makes_stay(b->date, a->date) ||
                  event_is_stay_within(a->date, b->date) || event_is_stay_within(b->date, a->date)))
        return true;
    return visit && (strstr(a->date, b->date) != NULL || strstr(b->date, a->date) != NULL);
}

/* "Tổng thống đang thăm Lào ... trong chuyến thăm tháng 11/2017": a paper tells its own day's
 * events with the day or without any; what it dates by another year later on is another one. */
static bool is_background_of(const struct story *story, const struct event *told,
                             const struct event *now)
{
    return event_text_is(now->type, "meeting") && !event_text_is(now->subtype, "conference") &&
           now->may_be_new && told->date == NULL && told->sentence < now->sentence &&
           event_text_is(now->status, "occurred") &&
           edtf_is_of_other_year(now->date, story->resolution->document.year);
}

/* "cuộc gặp năm 2017 ở Huế", and far below "cuộc gặp": what a paper dates by no more than a year or
 * a month is its background, which it speaks of once. */
static bool is_past_background(const struct event *told, const struct event *now)
{
    return edtf_is_vague(told->date) && told->has_time_beside &&
           event_text_is(told->status, "occurred") && told->evidence.count == 1 &&
           now->is_definite && now->date == NULL && now->sentence > told->sentence + 1;
}

/* "Ông đã tiếp các nhà báo Áo. ... Trong cuộc họp ngày 5/7": it has a day of its own. */
static bool is_of_own_day(const struct event *told, const struct event *now)
{
    return now->is_definite && !now->may_be_new && told->date == NULL && told->sentence > 0 &&
           !event_text_is(told->subtype, "call") && edtf_is_day(now->date);
}

/* ---- People ---- */

/* People of one party who are all different: another meeting. */
static bool persons_fit(const struct story *story, const struct event *a, const struct event *b)
{
    const struct resolution *resolution = story->resolution;
    for (size_t i = 0; i < a->person_count; i++) {
        if (event_has_person(b, a->persons[i]))
            continue;
        const char *party = resolution->entities.items[a->persons[i]].party;
        bool rival = false, shared = false;
        for (size_t k = 0; k < b->person_count; k++) {
            if (!event_same_text(party, resolution->entities.items[b->persons[k]].party))
                continue;
            rival = true;
            shared = shared || event_has_person(a, b->persons[k]);
        }
        if (rival && !shared)
            return false;
    }
    return true;
}

/* Does somebody of another office act for the same party in `b`, and nobody of this one? */
static bool is_office_of_another(const struct story *story, const struct event_office *office,
                                 const struct event *b)
{
    bool rival = false;
    for (size_t i = 0; i < b->person_count; i++) {
        const struct entity *person = &story->resolution->entities.items[b->persons[i]];
        if (!event_same_text(person->party, office->party))
            continue;
        if (!event_text_is(person->office_value, "single") ||
            event_text_is(person->office_id, office->id))
            return false;
        rival = true;
    }
    for (size_t i = 0; i < b->office_count; i++) {
        if (!event_same_text(b->offices[i].party, office->party))
            continue;
        if (event_text_is(b->offices[i].id, office->id))
            return false;
        rival = true;
    }
    return rival;
}

/* "Bộ trưởng Quốc phòng hai nước gặp nhau" is not the meeting of their presidents. */
static bool offices_fit(const struct story *story, const struct event *a, const struct event *b)
{
    for (size_t i = 0; i < a->office_count; i++)
        if (is_office_of_another(story, &a->offices[i], b))
            return false;
    for (size_t i = 0; i < b->office_count; i++)
        if (is_office_of_another(story, &b->offices[i], a))
            return false;
    return true;
}

enum { FIRMS_REACH = 2 /* sentences */ };

/* "hội đàm với Thủ tướng Áo.  Cùng ngày, ông gặp các doanh nghiệp Áo.": two meetings, and "buổi
 * gặp" is either of them. */
static bool firms_fit(const struct event *told, const struct event *now)
{
    bool is_near = told->sentence + FIRMS_REACH >= now->sentence;
    return told->has_firms == now->has_firms || (now->is_definite && (!now->may_be_new || is_near));
}

/* "chào xã giao Tổng thống Áo, gặp các nghị sĩ Áo": told with verbs of their own in one sentence.
 */
static bool are_told_apart(const struct story *story, const struct event *told,
                           const struct event *now)
{
    if (told->sentence != now->sentence || told->object < 0 || now->object < 0 ||
        told->object == now->object || told->evidence.count > 1)
        return false;
    const struct mention *a = &story->analysis->mentions.items[told->object];
    const struct mention *b = &story->analysis->mentions.items[now->object];
    const struct mention_info *left = &story->resolution->infos[told->object];
    const struct mention_info *right = &story->resolution->infos[now->object];
    bool is_same_person =
        left->person_count > 0 && right->person_count > 0 && left->persons[0] == right->persons[0];
    bool is_same_office = left->office != NULL && left->office == right->office;
    return a->sentence == b->sentence && a->end <= b->first && left->refer == NULL &&
           right->refer == NULL && !is_same_office && !is_same_person;
}

/* "Tàu Mỹ thăm Lào", "Bộ trưởng Mỹ thăm Lào": a ship carries no minister. */
static bool are_ship_and_person(const struct event *told, const struct event *now)
{
    return told->is_of_ship != now->is_of_ship && (!now->is_definite || now->may_be_new) &&
           (told->is_of_ship ? now : told)->person_count > 0 &&
           (told->is_of_ship ? told : now)->person_count == 0;
}

/* ---- Places ---- */

/* A visit to one country is not a visit to another, nor are talks held at two places one. */
static bool places_fit(const struct event *a, const struct event *b)
{
    bool are_talks = event_text_is(a->subtype, "talks") && event_text_is(b->subtype, "talks");
    bool is_place_told = event_text_is(a->subtype, "visit") || are_talks;
    return !is_place_told || a->place_country == NULL || b->place_country == NULL ||
           event_same_text(a->place_country, b->place_country);
}

/* ---- Parties ---- */

static bool is_of_many(const struct event *event)
{
    return event_text_is(event->subtype, "conference") || event_text_is(event->subtype, "summit");
}

/* "thượng đỉnh Mỹ - Triều" is of these two: who is told to talk with them at another place was not
 * there.  At a summit of an organisation there are more than are told of at first. */
static bool may_grow(const struct story *story, const struct event *told)
{
    return !event_text_is(told->subtype, "summit") || party_set_count(&told->parties) != 2 ||
           story_has_organization(story, &told->parties);
}

/* "Bộ trưởng Lào và Bộ trưởng Nga chủ trì hội nghị": of ASEAN and Russia, for whose members Lào
 * speaks. */
static bool is_conference_of(const struct story *story, const struct event *told,
                             const struct event *now)
{
    return event_text_is(told->subtype, "conference") &&
           party_set_meets(&told->parties, &now->parties) &&
           story_has_organization(story, &told->parties);
}

/* "Hội nghị APEC ở Peru", "Tổng thống Philippines dự hội nghị APEC": one summit of an organisation,
 * unless it is held at two places. */
static bool is_same_summit(const struct story *story, const struct event *told,
                           const struct event *now)
{
    if (!event_text_is(told->subtype, "summit") || !event_text_is(now->subtype, "summit") ||
        told->is_of_pair || now->is_of_pair ||
        (told->place_country != NULL && now->place_country != NULL &&
         !event_same_text(told->place_country, now->place_country)))
        return false;
    struct party_set only_told = party_set_without(&told->parties, &now->parties);
    struct party_set common = party_set_without(&told->parties, &only_told);
    return story_has_organization(story, &common);
}

/* "dự hội nghị G20, hội đàm với Thủ tướng Đức": who talks at an organisation's summit does not hold
 * it. */
static bool is_beside_summit(const struct story *story, const struct event *told,
                             const struct event *now)
{
    return !now->is_definite && story_has_organization(story, &told->parties) !=
                                    story_has_organization(story, &now->parties);
}

/* "Hội nghị G20 họp ở Áo.  Trong cuộc gặp ở đó, Lào và Chile ...": the talks of two are not the
 * summit that brought them there. */
static bool is_talk_beside(const struct story *story, const struct event *told,
                           const struct event *now)
{
    return is_of_many(told) && !is_of_many(now) && party_set_count(&now->parties) == 2 &&
           story_has_organization(story, &told->parties) &&
           !story_has_organization(story, &now->parties);
}

static bool parties_fit(const struct story *story, const struct event *told,
                        const struct event *now)
{
    if (party_set_equal(&told->parties, &now->parties) || is_same_summit(story, told, now))
        return true;
    bool many = is_of_many(told) && !is_beside_summit(story, told, now);
    bool within = party_set_within(&now->parties, &told->parties);
    bool around = party_set_within(&told->parties, &now->parties) && may_grow(story, told);
    if (is_talk_beside(story, told, now))
        return false;
    if (now->is_definite) /* who speaks at a conference takes part in it; whoever talks has talks */
        return within ||
               (many && (party_set_count(&now->parties) < 2 || around ||
                         (event_text_is(now->subtype, "conference") && !now->may_be_new) ||
                         is_conference_of(story, told, now)));
    return many && party_set_count(&now->parties) >= 2 && (within || around);
}

enum { ANSWER_REACH = 3 /* sentences */ };

/* "Thủ tướng Lào mời Thủ tướng Chile thăm Lào.  Ông Coloma đã nhận lời.": whoever answers is one of
 * the two, and answers soon. */
static bool is_invitation_to(const struct event *told, const struct event *answer)
{
    return event_is_visit(told) && event_text_is(told->status, "proposed") &&
           told->sentence + ANSWER_REACH >= answer->sentence &&
           party_set_within(&answer->parties, &told->parties);
}

/* Does the sentence say that these met apart from others: "hội đàm riêng", "bên lề"? */
static bool is_told_as_apart(const struct story *story, const struct event *event)
{
    const struct sentence *sentence = &story->analysis->text->sentences.items[event->sentence];
    for (uint32_t i = (uint32_t)sentence->first, stop; i < sentence->end; i++)
        if (story_listed_at(story, "apart-word", i, (uint32_t)sentence->end, &stop) != NULL)
            return true;
    return false;
}

/* "Thủ tướng Áo, Séc và Lào họp thượng đỉnh.  Bên lề, Thủ tướng Áo hội đàm riêng với Thủ tướng
 * Séc.": the talks of the two are not the summit of the three. */
static bool is_talk_apart(const struct story *story, const struct event *told,
                          const struct event *now)
{
    return is_of_many(told) && !is_of_many(now) && !now->is_definite &&
           party_set_count(&told->parties) > 2 && party_set_count(&now->parties) == 2 &&
           told->sentence != now->sentence && is_told_as_apart(story, now);
}

bool event_is_same_event(const struct story *story, const struct event *told,
                         const struct event *now)
{
    if (now->is_answer)
        return is_invitation_to(told, now);
    if (!event_text_is(told->type, now->type) ||
        (!subtypes_fit(told, now) && !event_is_told_as_accord(story, told, now)) ||
        !parties_fit(story, told, now) ||
        (!statuses_fit(told, now) && !event_is_other_stage(story, told, now)) ||
        !dates_fit(story, told, now) || is_background_of(story, told, now) ||
        is_past_background(told, now) || is_of_own_day(told, now) || !turns_fit(told, now) ||
        !places_fit(told, now) || are_ship_and_person(told, now))
        return false;
    if (!event_names_same_instrument(told, now) && !persons_fit(story, told, now))
        return false;
    if (event_text_is(now->type, "meeting"))
        return firms_fit(told, now) && offices_fit(story, told, now) &&
               !are_told_apart(story, told, now) && !is_talk_apart(story, told, now);
    if (event_text_is(now->type, "agreement"))
        return event_agreements_fit(story, told, now);
    if (event_text_is(now->type, "vaccine_commitment"))
        return event_commitments_fit(told, now);
    return true;
}
