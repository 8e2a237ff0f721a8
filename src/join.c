/* join.c - is this the event that was told before?
 *
 * "Putin, Trump điện đàm" in the title, "trong cuộc điện đàm ngày 14/12" in the body: one call with
 * two pieces of evidence and the date of the second.  Two meetings of one pair on different days, or
 * of different people, stay two.
 */
#include "slots.h"

#include "story.h"

#include <stdlib.h>
#include <string.h>

static bool same(const char *a, const char *b)
{
    return a == b || (a != NULL && b != NULL && strcmp(a, b) == 0);
}

static bool is(const char *a, const char *b)
{
    return a != NULL && strcmp(a, b) == 0;
}

/* ---- Subtypes ---- */

/* "Lào nhận 415.000 liều từ Anh": supply is the general word; the number of doses tells. */
static bool supplies_fit(const struct event *a, const struct event *b)
{
    bool general = is(a->subtype, "supply") || is(b->subtype, "supply");
    bool given = is(a->subtype, "donation") || is(b->subtype, "donation");
    return general && given && a->quantity.is_set && b->quantity.is_set;
}

static bool has_person(const struct event *event, int person)
{
    for (size_t i = 0; i < event->person_count; i++)
        if (event->persons[i] == person)
            return true;
    return false;
}

/* Two people and no others: what they talked of is told again, rather than another talk of theirs. */
static bool are_same_two(const struct event *a, const struct event *b)
{
    return a->person_count == 2 && b->person_count == 2 && has_person(a, b->persons[0]) &&
           has_person(a, b->persons[1]);
}

/* "thỏa thuận" is the general word for what is still being negotiated: "Mỹ và Anh đàm phán hiệp định
 * thương mại.  Thỏa thuận sẽ ..." */
static bool accords_fit(const struct event *a, const struct event *b)
{
    bool general = is(a->subtype, "memorandum") || is(b->subtype, "memorandum");
    bool named = is(a->subtype, "fta") || is(b->subtype, "fta") || is(a->subtype, "treaty") ||
                 is(b->subtype, "treaty") || is(a->subtype, "declaration") ||
                 is(b->subtype, "declaration");
    bool open = is(a->status, "ongoing") && is(b->status, "ongoing");
    return general && named && open;
}

/* "Áo và Séc ký hiệp định.  Thỏa thuận này được ký ở Huế.": whatever the instrument is called. */
static bool points_at(const struct event *now, const struct event *told)
{
    return now->points_back && !is(told->subtype, "consensus") && !is(told->subtype, "partnership");
}

/* "sẽ hội đàm với Thủ tướng Lào và dự Diễn đàn Lào - Áo": two things in one sentence. */
static bool are_two_things(const struct event *a, const struct event *b)
{
    return a->sentence == b->sentence && !same(a->form, "exchange") && !same(b->form, "exchange") &&
           is(a->subtype, "conference") != is(b->subtype, "conference");
}

/* Talks is the general word for an encounter: a summit, a call or a courtesy call may be told of as
 * talks later. */
static bool subtypes_fit(const struct event *a, const struct event *b)
{
    if (same(a->subtype, b->subtype))
        return true;
    if (is(a->type, "vaccine_commitment"))
        return supplies_fit(a, b);
    if (is(a->type, "agreement"))
        return accords_fit(a, b) || points_at(b, a);
    if (!is(a->type, "meeting"))
        return false;
    bool general = is(a->subtype, "talks") || is(b->subtype, "talks");
    bool visit = is(a->subtype, "visit") || is(b->subtype, "visit");
    if (is(a->subtype, "call") || is(b->subtype, "call"))
        return is(a->form, "exchange") || is(b->form, "exchange");
    bool definite = a->is_definite || b->is_definite;
    bool near = a->sentence + 2 >= b->sentence && b->sentence + 2 >= a->sentence;
    if (visit || (!definite && are_two_things(a, b)))
        return false;
    bool is_conference = is(a->subtype, "conference") || is(b->subtype, "conference");
    bool is_attended = is_conference && !are_same_two(a, b); /* "gặp Thủ tướng B, dự diễn đàn Á - B" */
    if ((definite && is_conference) || is_attended)
        return (is(a->subtype, "summit") || is(b->subtype, "summit")) &&
               a->ordinal == b->ordinal; /* "Đối thoại ASEAN - Nga lần thứ nhất" is no summit */
    return general && (definite || near || are_same_two(a, b) || is(a->subtype, "summit") || is(b->subtype, "summit") ||
                       is(a->subtype, "courtesy") || is(b->subtype, "courtesy"));
}

/* ---- Status ---- */

static int stage(const char *status)
{
    if (is(status, "occurred") || is(status, "ongoing"))
        return 1;
    if (is(status, "planned") || is(status, "proposed"))
        return 2;
    if (is(status, "pledged"))
        return 3;
    if (is(status, "requested"))
        return 4;
    return is(status, "in_force") ? 5 : 6;
}

/* "Mỹ tặng Lào vắc xin" above "Mỹ sẽ tặng ...": a headline does not tell what is still to come. */
static bool is_headline_of(const struct event *told, const struct event *now)
{
    bool is_open = is(now->type, "vaccine_commitment") ||
                   (is(now->type, "meeting") && told->date != NULL && same(told->date, now->date));
    return told->sentence == 0 && is_open &&
           (is(now->status, "pledged") || is(now->status, "planned"));
}

/* "Áo và Séc ký hiệp định", "theo hiệp định giữa hai nước": signed, and in force since. */
static bool is_signed_and_applied(const struct event *told, const struct event *now)
{
    return is(now->type, "agreement") && !is(now->subtype, "consensus") &&
           ((is(told->status, "occurred") && is(now->status, "in_force")) ||
            (is(told->status, "in_force") && is(now->status, "occurred")));
}

static bool is_same_day(const struct event *open, const struct event *sure)
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
    return is(event->subtype, "contract") && event->name == NULL;
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
    if ((!is(now->type, "meeting") && !is_sale) || told->has_status_cue == now->has_status_cue)
        return false;
    const struct event *sure = told->has_status_cue ? told : now;
    const struct event *open = told->has_status_cue ? now : told;
    bool is_wished = is(sure->status, "proposed") && sure == told && are_same_two(told, now);
    bool is_one_summit = is(now->subtype, "summit") && is(told->subtype, "summit") &&
                         ((open->date == NULL && may_share_people(told, now)) ||
                          (sure->date == NULL && event_common_people(told, now) > 0));
    if (!is(open->status, "occurred") || open->is_earlier ||
        !(is_one_summit || is_same_day(open, sure)) ||
        !(is(sure->status, "planned") || is_wished))
        return false;
    if (is_one_summit)
        return true;
    if (is_sale)
        return true;
    if (is(now->subtype, "visit"))
        return event_common_people(told, now) > 0 || now->person_count == 0 || told->person_count == 0;
    return !is(sure->subtype, "call") &&
           (sure == told ? are_same_two(told, now) : is_bare_headline(told));
}

/* "sẽ thăm Lào từ 5 đến 7/7", "trong khi ông thăm Lào": what is told first stays. */
static bool is_visit_under_way(const struct event *told, const struct event *now)
{
    return is(now->subtype, "visit") && event_common_people(told, now) > 0 &&
           ((is(told->status, "ongoing") && is(now->status, "planned")) ||
            (is(told->status, "planned") && is(now->status, "ongoing")));
}

/* "đang đàm phán", "hội nghị thượng đỉnh sắp tới": those who talk now prepare another meeting. */
static bool is_other_meeting(const struct event *told, const struct event *now)
{
    return is(now->subtype, "summit") && !is(told->subtype, "summit") && now->may_be_new &&
           is(told->status, "ongoing") && stage(now->status) == 2;
}

static bool is_to_come(const struct event *event)
{
    return event->is_tomorrow || is(event->status, "planned") || is(event->status, "proposed");
}

/* "Trump hủy cuộc gặp ngày 12/6.  Ông nói cuộc gặp vẫn có thể diễn ra": what was called off may still
 * take place, if nothing tells of another day. */
static bool is_in_doubt(const struct event *told, const struct event *now)
{
    return is(told->type, "meeting") && is(told->status, "cancelled") && is_to_come(now) &&
           (now->date == NULL || same(now->date, told->date) ||
            (told->sentence == 0 && told->date == NULL));
}

/* "Trump gặp Putin.  Trước đó, ông nói rất mong gặp ông Putin": the wish was for the meeting that took
 * place. */
static bool is_wish_come_true(const struct event *told, const struct event *now)
{
    return is(told->type, "meeting") && !is(told->subtype, "visit") && stage(told->status) == 1 &&
           is(now->status, "proposed") && now->date == NULL && now->ordinal == 0 &&
           are_same_two(told, now);
}

/* "trước thềm cuộc gặp Áo - Séc" above "hai ông sẽ gặp nhau": nothing but a word beside the noun said
 * how the first stands. */
static bool is_known_ahead(const struct event *told, const struct event *now)
{
    return is(now->type, "meeting") && told->is_foretold && !told->is_over && !told->has_status_cue &&
           is(now->status, "planned") && is_same_day(told, now);
}

static bool statuses_fit(const struct event *told, const struct event *now)
{
    if (is_wish_come_true(told, now))
        return true;
    if (now->is_definite && !is_other_meeting(told, now))
        return is(now->status, "cancelled") == is(told->status, "cancelled") ||
               is_in_doubt(told, now);
    if (now->points_back)
        return is(now->status, "cancelled") == is(told->status, "cancelled");
    if (stage(told->status) == stage(now->status) || is_known_ahead(told, now) ||
        is_signed_and_applied(told, now) || leaves_status_open(told, now) ||
        is_visit_under_way(told, now))
        return true;
    return !told->has_status_cue && (!now->has_status_cue || is_headline_of(told, now));
}

/* ---- Dates ---- */

/* "Hai ông gặp nhau hôm nay, lần đầu kể từ hội nghị thượng đỉnh hồi tháng 4": the talks are not that
 * summit. */
static bool is_summit_before(const struct event *told, const struct event *now)
{
    bool is_vague = now->date != NULL && strlen(now->date) < strlen("XXXX-04-25");
    return is(now->subtype, "summit") && now->is_earlier && is_vague && now->may_be_new &&
           !is(told->subtype, "summit") && told->date == NULL && !told->is_earlier;
}

/* "cuộc gặp năm ngoái" is not the one to come, and "lần hai" is not "lần ba".  Where both have a date,
 * dates_fit() tells more. */
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

/* Does an interval, "XXXX-06-10/XXXX-06-14" or "/XXXX-06-14", hold or end with the day "XXXX-06-12"? */
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
    int year = story->resolution->today.year;
    if (event->date != NULL && year != 0 && strtol(event->date, NULL, 10) == year)
        return false;
    return event->date != NULL && event->date[0] != 'X' && is(event->status, "occurred") &&
           (strlen(event->date) == strlen("2013") || strlen(event->date) == strlen("2013-05"));
}

/* "sẽ thăm Lào trong năm 2017", "sẽ thăm Lào vào tháng 6": the month is told without its year. */
static bool fits_year(const char *a, const char *b)
{
    size_t year = strlen("2017");
    return (strlen(a) == year && *b == 'X') || (strlen(b) == year && *a == 'X');
}

/* "ngày 22/5" and, below a picture, "ngày 22/5/2019": the year of one is not told. */
static bool are_same_but_year(const char *a, const char *b)
{
    size_t year = strlen("XXXX");
    bool is_open = strncmp(a, "XXXX", year) == 0 || strncmp(b, "XXXX", year) == 0;
    return is_open && strlen(a) == strlen("XXXX-05-22") && strlen(b) == strlen(a) &&
           strcmp(a + year, b + year) == 0;
}

/* "2021-10" holds "2021-10-05"; an interval holds its days. */
static bool dates_fit(const struct story *story, const struct event *a, const struct event *b)
{
    if (a->is_one_of_several || b->is_one_of_several)
        return same(a->date, b->date);
    if (is_background(story, b) && a->date == NULL && is(b->type, "meeting"))
        return false;
    if (a->date == NULL || b->date == NULL || strcmp(a->date, b->date) == 0)
        return true;
    if (a->wants_context_date || b->wants_context_date)
        return false;
    if (holds_day(a->date, b->date) || holds_day(b->date, a->date) ||
        are_same_but_year(a->date, b->date))
        return true;
    size_t left = strlen(a->date), right = strlen(b->date);
    size_t shorter = left < right ? left : right;
    if (strncmp(a->date, b->date, shorter) == 0)
        return true;
    bool visit = is(a->subtype, "visit");
    if (visit && is(a->status, "planned") && is(b->status, "planned") && !a->is_earlier &&
        !b->is_earlier && fits_year(a->date, b->date))
        return event_common_people(a, b) > 0;
    if (visit && (event_makes_stay(a->date, b->date) || event_makes_stay(b->date, a->date)))
        return true;
    return visit && (strstr(a->date, b->date) != NULL || strstr(b->date, a->date) != NULL);
}

/* A year or a month of one, and no day: "năm 2013", "tháng 11/2017"; not of the article's own year */
static bool is_of_other_year(const struct story *story, const char *date)
{
    bool is_vague = date != NULL && date[0] != 'X' && (strlen(date) == 4 || strlen(date) == 7);
    return is_vague && strtol(date, NULL, 10) != story->resolution->document.year;
}

/* "Tổng thống đang thăm Lào ... trong chuyến thăm tháng 11/2017": a paper tells its own day's events
 * with the day or without any; what it dates by another year later on is another one. */
static bool is_background_of(const struct story *story, const struct event *told,
                             const struct event *now)
{
    return is(now->type, "meeting") && !is(now->subtype, "conference") && now->may_be_new &&
           told->date == NULL && told->sentence < now->sentence && is(now->status, "occurred") &&
           is_of_other_year(story, now->date);
}

/* ---- People ---- */

/* People of one party who are all different: another meeting. */
static bool persons_fit(const struct story *story, const struct event *a, const struct event *b)
{
    const struct resolution *resolution = story->resolution;
    for (size_t i = 0; i < a->person_count; i++) {
        if (has_person(b, a->persons[i]))
            continue;
        const char *party = resolution->entities.items[a->persons[i]].party;
        bool rival = false, shared = false;
        for (size_t k = 0; k < b->person_count; k++) {
            if (!same(party, resolution->entities.items[b->persons[k]].party))
                continue;
            rival = true;
            shared = shared || has_person(a, b->persons[k]);
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
        if (!same(person->party, office->party))
            continue;
        if (!is(person->office_value, "single") || is(person->office_id, office->id))
            return false;
        rival = true;
    }
    for (size_t i = 0; i < b->office_count; i++) {
        if (!same(b->offices[i].party, office->party))
            continue;
        if (is(b->offices[i].id, office->id))
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

/* "hội đàm với Thủ tướng Áo.  Cùng ngày, ông gặp các doanh nghiệp Áo.": two meetings, and "buổi gặp"
 * is either of them. */
static bool firms_fit(const struct event *told, const struct event *now)
{
    bool is_near = told->sentence + FIRMS_REACH >= now->sentence;
    return told->has_firms == now->has_firms ||
           (now->is_definite && (!now->may_be_new || is_near));
}

/* "chào xã giao Tổng thống Áo, gặp các nghị sĩ Áo": told with verbs of their own in one sentence. */
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
    bool is_same_person = left->person_count > 0 && right->person_count > 0 &&
                          left->persons[0] == right->persons[0];
    bool is_same_office = left->office != NULL && left->office == right->office;
    return a->sentence == b->sentence && a->end <= b->first && left->refer == NULL &&
           right->refer == NULL && !is_same_office && !is_same_person;
}

/* ---- Places ---- */

/* A visit to one country is not a visit to another, nor are talks held at two places one. */
static bool places_fit(const struct event *a, const struct event *b)
{
    bool are_talks = is(a->subtype, "talks") && is(b->subtype, "talks");
    bool is_place_told = is(a->subtype, "visit") || are_talks;
    return !is_place_told || a->place_country == NULL || b->place_country == NULL ||
           same(a->place_country, b->place_country);
}

/* ---- Parties ---- */

static bool is_of_many(const struct event *event)
{
    return is(event->subtype, "conference") || is(event->subtype, "summit");
}

/* "thượng đỉnh Mỹ - Triều" is of these two: who is told to talk with them at another place was not
 * there.  At a summit of an organisation there are more than are told of at first. */
static bool may_grow(const struct story *story, const struct event *told)
{
    return !is(told->subtype, "summit") || party_set_count(&told->parties) != 2 ||
           story_has_organization(story, &told->parties);
}

/* "Bộ trưởng Lào và Bộ trưởng Nga chủ trì hội nghị": of ASEAN and Russia, for whose members Lào speaks. */
static bool is_conference_of(const struct story *story, const struct event *told,
                             const struct event *now)
{
    return is(told->subtype, "conference") && party_set_meets(&told->parties, &now->parties) &&
           story_has_organization(story, &told->parties);
}

/* "Hội nghị APEC ở Peru", "Tổng thống Philippines dự hội nghị APEC": one summit of an organisation, unless
 * it is held at two places. */
static bool is_same_summit(const struct story *story, const struct event *told,
                           const struct event *now)
{
    if (!is(told->subtype, "summit") || !is(now->subtype, "summit") || told->is_of_pair ||
        now->is_of_pair ||
        (told->place_country != NULL && now->place_country != NULL &&
         !same(told->place_country, now->place_country)))
        return false;
    struct party_set only_told = party_set_without(&told->parties, &now->parties);
    struct party_set common = party_set_without(&told->parties, &only_told);
    return story_has_organization(story, &common);
}

/* "dự hội nghị G20, hội đàm với Thủ tướng Đức": who talks at an organisation's summit does not hold it. */
static bool is_beside_summit(const struct story *story, const struct event *told,
                             const struct event *now)
{
    return !now->is_definite && story_has_organization(story, &told->parties) !=
                                    story_has_organization(story, &now->parties);
}

/* "Hội nghị G20 họp ở Áo.  Trong cuộc gặp ở đó, Lào và Chile ...": the talks of two are not the summit
 * that brought them there. */
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
        return within || (many && (party_set_count(&now->parties) < 2 || around ||
                                   (is(now->subtype, "conference") && !now->may_be_new) ||
                                   is_conference_of(story, told, now)));
    return many && party_set_count(&now->parties) >= 2 && (within || around);
}

/* ---- What the other types ask ---- */

enum { ROUND_DIGITS = 2 /* of "500.000", "1,5 triệu" */ };

/* The digits that a number is told with but for the noughts at its end: 4 of 501600; 0 of one too large. */
static int told_digits(double value)
{
    int digits = 0;
    long long whole = value >= 1 && value < 1e15 ? (long long)value : 0;
    while (whole > 0 && whole % 10 == 0)
        whole /= 10;
    for (; whole > 0; whole /= 10)
        digits++;
    return digits;
}

/* "hơn 500.000 liều" above "501.600 liều": a round number that stands for the exact one? */
static bool is_rounded_from(const struct amount *round, const struct amount *exact)
{
    double apart = round->value > exact->value ? round->value - exact->value
                                               : exact->value - round->value;
    return told_digits(exact->value) > told_digits(round->value) &&
           told_digits(round->value) <= ROUND_DIGITS &&
           apart <= exact->value * (round->is_about ? 0.1 : 0.01);
}

static bool amounts_fit(const struct amount *a, const struct amount *b)
{
    return !a->is_set || !b->is_set ||
           (same(a->unit, b->unit) &&
            (a->value == b->value || is_rounded_from(a, b) || is_rounded_from(b, a)));
}

/* "đã tặng tổng cộng 5 triệu liều": with those told before, and no more. */
static bool is_running_total(const struct event *told, const struct event *now)
{
    return now->quantity.is_total && !told->quantity.is_total && told->quantity.is_set &&
           told->quantity.value < now->quantity.value && same(told->quantity.unit, now->quantity.unit);
}

enum { WORD_BITS = 1024 };

/* Can common_words() reach `wanted`?  Most pairs have little in common: one look at each word tells. */
static bool may_share_words(const struct token *tokens, const struct evidence *a,
                            const struct evidence *b, unsigned wanted)
{
    uint64_t bits[WORD_BITS / 64] = {0};
    unsigned common = 0, all = 0;
    for (uint32_t i = a->first; i < a->end; i++)
        bits[tokens[i].hash % WORD_BITS / 64] |= (uint64_t)1 << tokens[i].hash % 64;
    for (uint32_t i = b->first; i < b->end; i++) {
        if (tokens[i].kind == TOKEN_MARK)
            continue;
        all++;
        common += bits[tokens[i].hash % WORD_BITS / 64] >> tokens[i].hash % 64 & 1;
    }
    return all > 0 && 100 * common / all >= wanted;
}

/* Do so many of 100 words of the second evidence stand in the first? */
static bool shares_words(const struct story *story, const struct evidence *a,
                         const struct evidence *b, unsigned wanted)
{
    const struct token *tokens = story->analysis->text->tokens.items;
    unsigned common = 0, all = 0;
    if (!may_share_words(tokens, a, b, wanted))
        return false;
    for (uint32_t i = b->first; i < b->end; i++) {
        if (tokens[i].kind == TOKEN_MARK)
            continue;
        all++;
        for (uint32_t k = a->first; k < a->end; k++)
            if (tokens[k].hash == tokens[i].hash) {
                common++;
                break;
            }
    }
    return 100 * common / all >= wanted;
}

enum { SAME_NAME = 60, ALL_OF_NAME = 90 /* of 100 words */ };

/* Is one name the other's beginning of words?  Of partnerships every word counts: "đối tác toàn diện"
 * is not "đối tác chiến lược toàn diện". */
static bool same_names(const struct story *story, const struct evidence *a,
                       const struct evidence *b, bool exactly)
{
    if (exactly)
        return shares_words(story, a, b, ALL_OF_NAME) && shares_words(story, b, a, ALL_OF_NAME);
    return shares_words(story, a, b, SAME_NAME) || shares_words(story, b, a, SAME_NAME);
}

enum {
    SAME_WORDS = 65, /* of 100: a consensus told again in other words is another one */
    HEADLINE_WORDS = 50 /* a headline has few */
};

static bool tells_same_consensus(const struct story *story, const struct event *told,
                                 const struct event *now)
{
    const struct evidence *then = &told->evidence.items[0], *here = &now->evidence.items[0];
    bool is_headline = told->sentence == 0 && told->evidence.count == 1;
    return shares_words(story, then, here, SAME_WORDS) ||
           shares_words(story, here, then, is_headline ? HEADLINE_WORDS : SAME_WORDS);
}

/* One signs the EVFTA, another looks on: it is the same signing. */
static bool names_same_instrument(const struct event *told, const struct event *now)
{
    return told->instrument != NULL && same(told->instrument, now->instrument);
}

/* "thỏa thuận hợp tác song phương": no word of the name tells which one it is. */
static bool has_plain_name(const struct story *story, const struct event *event)
{
    uint32_t stop;
    for (uint32_t i = event->name_first; i < event->name_end; i = stop)
        if (!entry_is_kind(story_listed_at(story, "name-end", i, event->name_end, &stop), "plain"))
            return false;
    return !is(event->subtype, "partnership");
}

/* What applies has been signed long ago: "tuân thủ Thỏa thuận về nguyên tắc", and fifteen texts of today. */
static bool is_of_past(const struct event *a, const struct event *b)
{
    return a->date == NULL && b->date == NULL && (is(a->status, "in_force") != is(b->status, "in_force"));
}

/* "thỏa thuận tăng phí", "thỏa thuận chính thức": one of them may be any, and is one, not several. */
static bool may_be_same_instrument(const struct story *story, const struct event *a,
                                   const struct event *b)
{
    if (a->instrument != NULL || b->instrument != NULL) { /* "EVFTA", "hiệp định thương mại tự do" */
        if (is(a->subtype, "fta") || is_of_past(a, b) || !same(a->date, b->date))
            return is(a->subtype, "fta") && is(b->subtype, "fta");
    }
    bool is_one = a->count < 2 && b->count < 2;
    bool left = has_plain_name(story, a), right = has_plain_name(story, b);
    return is_one ? left || right : left && right && (a->count < 2 || b->count < 2 || a->count == b->count);
}

static bool agreements_fit(const struct story *story, const struct event *told,
                           const struct event *now)
{
    if (is(now->subtype, "consensus"))
        return told->sentence == now->sentence || tells_same_consensus(story, told, now);
    if (told->instrument != NULL && now->instrument != NULL)
        return same(told->instrument, now->instrument);
    if (points_at(now, told) && has_plain_name(story, now))
        return true;
    if (told->name != NULL && now->name != NULL && now->name_end > now->name_first &&
        told->name_end > told->name_first) {
        struct evidence a = {told->name_first, told->name_end, NULL};
        struct evidence b = {now->name_first, now->name_end, NULL};
        return same_names(story, &a, &b, is(now->subtype, "partnership")) ||
               may_be_same_instrument(story, told, now);
    }
    return true;
}

/* Support with goods, and support such as training or vaccination, are two. */
static bool support_fits(const struct event *told, const struct event *now)
{
    return !is(now->subtype, "support") || told->money.is_set || now->money.is_set ||
           (told->product == NULL) == (now->product == NULL);
}

static bool commitments_fit(const struct event *told, const struct event *now)
{
    return support_fits(told, now) && party_set_equal(&told->from, &now->from) &&
           party_set_equal(&told->to, &now->to) &&
           (is_running_total(told, now) || amounts_fit(&told->quantity, &now->quantity)) &&
           amounts_fit(&told->money, &now->money);
}

/* "ký hiệp định mía", "ký hợp đồng mua tên lửa": told again as "thỏa thuận" in another sentence. */
static bool is_told_as_accord(const struct story *story, const struct event *told,
                              const struct event *now)
{
    const struct event *accord = is(now->subtype, "memorandum") ? now : told;
    const struct event *other = accord == now ? told : now;
    bool is_instrument = is(other->subtype, "treaty") || is(other->subtype, "contract") ||
                         is(other->subtype, "action_plan") || is(other->subtype, "fta");
    if (!is(accord->subtype, "memorandum") || !is_instrument || accord->count > 1 || other->count > 1 ||
        accord->sentence == other->sentence || accord->name == NULL || !same(told->status, now->status))
        return false;
    return has_plain_name(story, accord) && is(told->status, "occurred");
}

enum { ANSWER_REACH = 3 /* sentences */ };

/* "Thủ tướng Lào mời Thủ tướng Chile thăm Lào.  Ông Coloma đã nhận lời.": whoever answers is one of the
 * two, and answers soon. */
static bool is_invitation_to(const struct event *told, const struct event *answer)
{
    return event_is_visit(told) && is(told->status, "proposed") &&
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

/* "Thủ tướng Áo, Séc và Lào họp thượng đỉnh.  Bên lề, Thủ tướng Áo hội đàm riêng với Thủ tướng Séc.":
 * the talks of the two are not the summit of the three. */
static bool is_talk_apart(const struct story *story, const struct event *told,
                          const struct event *now)
{
    return is_of_many(told) && !is_of_many(now) && !now->is_definite &&
           party_set_count(&told->parties) > 2 && party_set_count(&now->parties) == 2 &&
           told->sentence != now->sentence && is_told_as_apart(story, now);
}

static bool is_same_event(const struct story *story, const struct event *told,
                          const struct event *now)
{
    if (now->is_answer)
        return is_invitation_to(told, now);
    if (!is(told->type, now->type) ||
        (!subtypes_fit(told, now) && !is_told_as_accord(story, told, now)) ||
        !parties_fit(story, told, now) || !statuses_fit(told, now) ||
        !dates_fit(story, told, now) || is_background_of(story, told, now) ||
        !turns_fit(told, now) ||
        !places_fit(told, now))
        return false;
    if (!names_same_instrument(told, now) && !persons_fit(story, told, now))
        return false;
    if (is(now->type, "meeting"))
        return firms_fit(told, now) && offices_fit(story, told, now) &&
               !are_told_apart(story, told, now) && !is_talk_apart(story, told, now);
    if (is(now->type, "agreement"))
        return agreements_fit(story, told, now);
    if (is(now->type, "vaccine_commitment"))
        return commitments_fit(told, now);
    return true;
}

/* ---- Joining ---- */

static void join_persons(struct event *told, const struct event *now)
{
    for (size_t i = 0; i < now->person_count && told->person_count < EVENT_MAX_PERSONS; i++)
        if (!has_person(told, now->persons[i]))
            told->persons[told->person_count++] = now->persons[i];
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

static void join_date(const struct story *story, struct event *told, const struct event *now)
{
    if (join_stay(story, told, now))
        return;
    bool tells_more = now->date != NULL &&
                      (told->date == NULL || strlen(told->date) < strlen(now->date) ||
                       (told->date[0] == 'X' && are_same_but_year(told->date, now->date)));
    if (tells_more) {
        told->date = now->date;
        told->date_first = now->date_first;
        told->date_end = now->date_end;
    }
}

static void join_fields(struct event *told, const struct event *now)
{
    if (told->name == NULL) {
        told->name = now->name;
        told->name_first = now->name_first;
        told->name_end = now->name_end;
    }
    if (told->instrument == NULL)
        told->instrument = now->instrument;
    if (told->product == NULL || (now->is_brand && !told->is_brand)) {
        told->product = now->product;
        told->is_brand = now->is_brand;
    }
    if (!told->quantity.is_set || (now->quantity.is_set && !is_running_total(told, now) &&
                                   is_rounded_from(&told->quantity, &now->quantity)))
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

/* "Bán hàng nhân dịp thượng đỉnh Áo - Séc" above "Thượng đỉnh Áo - Séc tuần tới": not held yet. */
static bool is_still_ahead(const struct event *told, const struct event *now)
{
    return is(now->type, "meeting") && !told->has_status_cue && is(told->status, "occurred") &&
           !told->is_earlier && is_same_day(told, now) && is(now->status, "planned") &&
           (now->is_tomorrow || (now->is_ahead && now->date == NULL && is(now->subtype, "summit")));
}

/* "sẵn sàng gặp", then "sẽ gặp": agreed by now.  "có thể gặp" is no more than the offer was. */
static bool is_sure_plan(const struct event *told, const struct event *now)
{
    return is(told->status, "proposed") && is(now->status, "planned") && !now->is_hedged;
}

/* "có thể gặp", then "đề nghị gặp" */
static bool is_offer_of(const struct event *told, const struct event *now)
{
    return is(told->type, "meeting") && is(told->status, "planned") && told->is_hedged &&
           told->date == NULL && is(now->status, "proposed");
}

/* "hoãn gặp", then "dời sang ngày 17/3" */
static bool is_put_off_to(const struct event *told, const struct event *now)
{
    return is(told->status, "cancelled") && !told->is_negative && now->is_moved;
}

/* "hội nghị G20", then "cuộc gặp": may be one of two who meet there */
static bool is_beside(const struct story *story, const struct event *told, const struct event *now)
{
    return now->is_definite && story_has_organization(story, &told->parties) &&
           !is(now->subtype, told->subtype);
}

/* "lên đường thăm Áo và Lào", then "Tiếp đó, ông sẽ thăm Lào": only the first of them has begun. */
static bool is_later_stop(const struct event *told, const struct event *now)
{
    return event_is_visit(told) && is(told->status, "ongoing") && now->is_next &&
           (is(now->status, "planned") || !now->has_status_cue);
}

static void join(const struct story *story, struct event *told, const struct event *now)
{
    bool is_general = is(told->subtype, "talks") || is(told->subtype, "supply") ||
                      (is(told->subtype, "conference") && told->is_definite &&
                       is(now->subtype, "summit"));
    if (is_general && (!now->is_definite || is(now->subtype, "summit")))
        told->subtype = now->subtype;
    if (is_sure_plan(told, now) || is_offer_of(told, now) || is_put_off_to(told, now))
        told->status = now->status;
    told->is_hedged = told->is_hedged && now->is_hedged;
    /* "Cuộc gặp sẽ diễn ra ngày 5/7" gives the day and the status; "Cuộc gặp sẽ kéo dài" neither. */
    bool gives_date = told->date == NULL && now->date != NULL;
    bool is_fulfilled =
        (told->date != NULL || told->sentence > 0) && is_wish_come_true(told, now);
    if (!told->has_status_cue && now->has_status_cue && !is_fulfilled &&
        (!now->is_definite || gives_date)) {
        told->status = now->status;
        told->is_negative = now->is_negative;
        told->has_status_cue = true;
    }
    if (is_later_stop(told, now))
        told->status = "planned";
    if (is_still_ahead(told, now))
        told->status = now->status;
    if (told->ordinal == 0)
        told->ordinal = now->ordinal;
    party_set_join(&told->parties, &now->parties);
    join_persons(told, now);
    join_offices(told, now);
    join_date(story, told, now);
    told->days = told->days > 0 ? told->days : now->days;
    told->is_begun = told->is_begun || now->is_begun;
    told->has_last_day = told->has_last_day || now->has_last_day;
    told->is_foretold = told->is_foretold || (now->is_foretold && !is_beside(story, told, now));
    told->is_over = told->is_over || now->is_over;
    told->is_leaving = told->is_leaving || now->is_leaving;
    told->is_ended = told->is_ended || now->is_ended;
    told->since = told->since != NULL ? told->since : now->since;
    told->left_on = told->left_on != NULL ? told->left_on : now->left_on;
    told->wants_visit_date = told->wants_visit_date || now->wants_visit_date;
    join_fields(told, now);
    join_attribution(told, now);
    for (size_t i = 0; i < now->evidence.count; i++) {
        const struct evidence *last = &told->evidence.items[told->evidence.count - 1];
        const struct evidence *next = &now->evidence.items[i];
        if (last->first != next->first || last->end != next->end)
            *vec_push(&told->evidence, story->arena) = *next;
    }
}

/* The last one told that fits; of "cuộc hội đàm", which may be any of several, the one told most of. */
static struct event *find_told(const struct story *story, const struct event *event)
{
    struct event *best = NULL;
    size_t first, end;
    event_window(story->events, story->events->items.count, &first, &end);
    for (size_t i = end; i-- > first;) {
        struct event *told = story->events->items.items[i];
        if (!is_same_event(story, told, event))
            continue;
        if (!event->is_definite)
            return told;
        if (best == NULL || told->evidence.count > best->evidence.count)
            best = told;
    }
    return best;
}

bool event_join(struct story *story, struct event *event)
{
    struct event *told = find_told(story, event);
    if (told == NULL)
        return false;
    event_note_fate(story, FATE_JOINED, event, told);
    join(story, told, event);
    story_note_event(story, party_set_count(&event->parties) == 2 ? event : told);
    return true;
}
