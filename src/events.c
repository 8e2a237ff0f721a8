/* events.c - one match of an event rule -> one event, or none.
 *
 * "Ngày 8-9, Thủ tướng Lào hội đàm với Thủ tướng Áo Karl Nehammer."
 * with A, B and the trigger "hội đàm" becomes talks, occurred, 2021-09-08, {AT, LA}, one
 * participant.  Roles with names of one capital letter (A, B, G ...) are parties; roles and settings
 * in small letters (from, to, product, quantity, name ...) are fields of the record.  What a rule
 * does not capture it may ask for by `set: fill = subject | partner | pair | sentence`.
 */
#include "events.h"

#include "slots.h"
#include "story.h"

#include <stdlib.h>
#include <string.h>

/* ---- Fields ---- */

static const char *copy_text(const struct story *story, uint32_t first, uint32_t end)
{
    struct slice text = tokens_text(story->analysis->text, first, end);
    return arena_copy(story->arena, text.data, text.length);
}

/* A constant, the listed name of what was captured, or the captured words. */
static const char *field_text(const struct story *story, const struct match *match,
                              const char *key, bool listed_name)
{
    struct value value;
    if (!match_value(match, key, &value))
        return NULL;
    if (value.constant != NULL)
        return value.constant;
    if (listed_name && value.capture->mention >= 0) {
        int entity = story->resolution->infos[value.capture->mention].entity;
        if (entity >= 0)
            return story->resolution->entities.items[entity].name;
    }
    return copy_text(story, value.capture->first, value.capture->end);
}

/* "hơn 500.000 liều" */
static bool is_about(const struct story *story, const struct capture *amount)
{
    return story_begins_listed(story, "approximator", amount->first, amount->end) ||
           (amount->first > 0 &&
            story_begins_listed(story, "approximator", amount->first - 1, amount->first));
}

enum { TOTAL_REACH = 16 /* words: "Đến nay, Mỹ đã tặng Việt Nam 5 triệu liều" */ };

/* "tổng cộng 5 triệu liều", "nâng tổng số liều ... lên 5 triệu" */
static bool is_total(const struct story *story, const struct match *match,
                     const struct capture *amount)
{
    uint32_t start = (uint32_t)story->analysis->text->sentences.items[match->sentence].first;
    if (amount->first > start + TOTAL_REACH)
        start = amount->first - TOTAL_REACH;
    return story_holds_listed(story, "total-word", start, amount->end);
}

static void set_amount(const struct story *story, const struct match *match, const char *key,
                       struct amount *amount)
{
    const struct capture *capture = match_capture(match, key, NULL);
    struct quantity_value value;
    if (capture == NULL || capture->mention < 0 ||
        !quantity_read(story->analysis, &story->analysis->mentions.items[capture->mention], &value))
        return;
    *amount = (struct amount){.is_set = true, .value = value.value, .unit = value.unit,
        .first = capture->first, .end = capture->end,
        .is_about = is_about(story, capture), .is_total = is_total(story, match, capture)};
}

static void set_count(const struct story *story, const struct match *match, struct event *event)
{
    struct amount amount = {0};
    set_amount(story, match, "count", &amount);
    const struct capture *capture = match_capture(match, "count", NULL);
    if (capture != NULL && capture->entry != NULL && capture->entry->number > 0)
        event->count = (size_t)capture->entry->number;
    else if (amount.is_set && amount.value >= 1 && amount.value < 1000)
        event->count = (size_t)amount.value;
}

/* "hội nghị thượng đỉnh Mỹ - Triều lần thứ hai": which of several it is, if words behind it say so. */
static void set_ordinal(const struct story *story, const struct match *match, struct event *event)
{
    const struct frame *frame = &story->analysis->frames[match->sentence];
    uint32_t end = story_breath_end(story, match->sentence, match->end);
    for (size_t i = 0; i < frame->count; i++) {
        const struct unit *unit = &frame->units[i];
        struct quantity_value value;
        if (unit->mention < 0 || unit->first < match->trigger_first || unit->end > end ||
            strcmp(story->analysis->mentions.items[unit->mention].type, "ordinal") != 0 ||
            story_has_other_trigger(story, match, match->trigger_end, unit->first))
            continue;
        if (quantity_read(story->analysis, &story->analysis->mentions.items[unit->mention], &value) &&
            value.value >= 1 && value.value < 1000)
            event->ordinal = (int)value.value;
        return;
    }
}

static void set_name(const struct story *story, const struct match *match, struct event *event)
{
    struct value value;
    if (!match_value(match, "name", &value))
        return;
    event->name = value.constant;
    if (value.capture == NULL)
        return;
    event->name_first = value.capture->first;
    event_find_name(story, match, value.capture, &event->name_end);
    event->name = copy_text(story, event->name_first, event->name_end);
    uint32_t end = (uint32_t)story->analysis->text->sentences.items[match->sentence].end, stop;
    event->points_back = entry_is_kind(
        story_listed_at(story, "name-end", event->name_end, end, &stop), "pointer");
    int mention = value.capture->mention;
    bool is_listed = mention >= 0 &&
                     strcmp(story->analysis->mentions.items[mention].type, "instrument") == 0;
    int entity = is_listed ? story->resolution->infos[mention].entity
                           : event_find_short_name(story, match, event->name_end);
    if (entity >= 0)
        event->instrument = story->resolution->entities.items[entity].id;
}

static void set_fields(struct story *story, const struct match *match, struct event *event)
{
    set_name(story, match, event);
    event->product = field_text(story, match, "product", false);
    const struct capture *product = match_capture(match, "product", NULL);
    event->is_brand = product != NULL && product->mention >= 0 &&
                      strcmp(story->analysis->mentions.items[product->mention].type, "vaccine") == 0;
    event->plover = match_constant(match, "plover");
    event->cameo = match_constant(match, "cameo");
    set_amount(story, match, "quantity", &event->quantity);
    set_amount(story, match, "money", &event->money);
    set_count(story, match, event);
    set_ordinal(story, match, event);
    event_set_mode(story, match, event);
    event_set_place(story, match, event);
}

/* "thỏa thuận cung cấp" is a line of its own beside "thỏa thuận", which is all that a rule may have asked
 * for: the longest of the list that begins there. */
static const struct entry *longest_entry(const struct story *story, const struct match *match,
                                         const struct capture *capture)
{
    uint32_t end = (uint32_t)story->analysis->text->sentences.items[match->sentence].end, stop;
    const struct entry *longest =
        story_listed_at(story, capture->entry->type, capture->first, end, &stop);
    return longest != NULL && longest->value != NULL ? longest : capture->entry;
}

/* The subtype a rule sets, or the value of the list word it names: `subtype = {instrument}`. */
static const char *subtype_of(const struct story *story, const struct match *match)
{
    struct value value;
    if (!match_value(match, "subtype", &value))
        return NULL;
    if (value.constant != NULL)
        return value.constant;
    if (value.capture->entry != NULL)
        return longest_entry(story, match, value.capture)->value;
    if (value.capture->mention < 0)
        return NULL;
    const struct mention *mention = &story->analysis->mentions.items[value.capture->mention];
    return mention->kind[0] != '\0' ? mention->kind : match_constant(match, "subtype-else");
}

/* 'thông cáo báo chí "chung"': rules do not see the quotes, but this is no listed word. */
static bool lacks_subtype(const struct match *match, const struct event *event)
{
    struct value value;
    return event->subtype == NULL && match_value(match, "subtype", &value);
}

/* "trao đổi" may be face to face or by telephone; "gặp" may not: the kind of the listed trigger. */
static const char *form_of(const struct match *match, const char *subtype)
{
    const struct capture *trigger = match_capture(match, "T", NULL);
    bool listed = trigger != NULL && trigger->entry != NULL && trigger->entry->kind != NULL;
    return listed ? trigger->entry->kind : subtype;
}

static void add_evidence(struct story *story, const struct match *match, struct event *event)
{
    uint32_t first, end;
    story_clause(story, match->sentence, match->trigger_first, &first, &end);
    if (match->first < first)
        first = match->first;
    if (match->end > end)
        end = match->end;
    *vec_push(&event->evidence, story->arena) = (struct evidence){first, end, match->rule->label};
}

void event_note_fate(const struct story *story, enum fate fate, const struct event *event,
                     const struct event *told)
{
    struct trace *trace = story->analysis->trace;
    if (trace == NULL)
        return;
    struct event *copy = arena_alloc(story->arena, sizeof *copy);
    *copy = *event;
    trace_end(trace, story->arena, fate, copy, told);
}

/* ---- The event ---- */

static bool is_subtype(const struct event *event, const char *subtype)
{
    return event->subtype != NULL && strcmp(event->subtype, subtype) == 0;
}

void event_window(const struct event_list *list, size_t i, size_t *ret_first, size_t *ret_end)
{
    size_t count = list->items.count;
    *ret_first = i > EVENT_LOOKBACK ? i - EVENT_LOOKBACK : 0;
    *ret_end = count > i + EVENT_LOOKBACK ? i + EVENT_LOOKBACK : count;
}

size_t event_number_at(const struct event_list *list, size_t sentence)
{
    size_t low = 0, high = list->items.count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (list->items.items[middle]->sentence < sentence)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* Is the date no more than another year than the article's, or a month of one: "2009", "2009-11"? */
static bool is_of_another_year(const struct story *story, const char *date)
{
    int year = story->resolution->document.year;
    bool is_vague = date != NULL && (strlen(date) == 4 || strlen(date) == 7) && date[0] != 'X';
    return is_vague && year > 0 && strtol(date, NULL, 10) != year;
}

/* An agreement dated by no more than a year, or a month of one, is told of as background where the
 * article's own year is not known. */
static bool is_background(const struct story *story, const struct event *event)
{
    const char *date = event->date;
    if (strcmp(event->type, "agreement") != 0 || strcmp(event->status, "planned") == 0)
        return false;
    return date != NULL && story->resolution->document.year == 0 && (strlen(date) == 4 || strlen(date) == 7) &&
           date[0] != 'X';
}

/* Is somebody named in the sentence, other than as one who spoke for "hai nước" before? */
static bool is_here(const struct story *story, size_t sentence, int person)
{
    const struct frame *frame = &story->analysis->frames[sentence];
    for (size_t i = 0; i < frame->count; i++) {
        if (frame->units[i].mention < 0)
            continue;
        const struct mention_info *info = &story->resolution->infos[frame->units[i].mention];
        if (info->refer != NULL && strcmp(info->refer, "pair") == 0)
            continue;
        for (size_t k = 0; k < info->person_count; k++)
            if (info->persons[k] == person)
                return true;
    }
    return false;
}

/* The sentence that holds a token. */
static size_t sentence_at(const struct text *text, size_t token)
{
    size_t low = 0, high = text->sentences.count;
    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;
        if (text->sentences.items[middle].first <= token)
            low = middle;
        else
            high = middle;
    }
    return low;
}

/* The same of any sentence that tells of the event. */
static bool is_in_evidence(const struct story *story, const struct event *event, int person)
{
    if (is_here(story, event->sentence, person))
        return true;
    for (size_t i = 0; i < event->evidence.count; i++) {
        size_t sentence = sentence_at(story->analysis->text, event->evidence.items[i].first);
        if (sentence > event->sentence && is_here(story, sentence, person))
            return true;
    }
    return false;
}

/* "Năm 2009, hai nước thiết lập quan hệ đối tác": those who meet today need not have been there. */
static void leave_out_absent(const struct story *story, struct event *event)
{
    bool is_partnership = is_subtype(event, "partnership");
    size_t count = 0;
    for (size_t i = 0; i < event->person_count; i++)
        if (is_in_evidence(story, event, event->persons[i]) && !is_partnership)
            event->persons[count++] = event->persons[i];
    event->person_count = count;
}

/* "Hội nghị cấp cao ASEAN - Nga" is not one of ASEAN alone. */
static bool is_of_pair(const struct story *story, const struct match *match)
{
    for (size_t i = 0; i < match->capture_count; i++) {
        const struct capture *capture = &match->captures[i];
        bool holds = strcmp(capture->role, "A") == 0 || strcmp(capture->role, "G") == 0;
        const struct mention *mention =
            capture->mention < 0 ? NULL : &story->analysis->mentions.items[capture->mention];
        if (holds && mention != NULL &&
            (strcmp(mention->kind, "pair") == 0 || strcmp(mention->kind, "list") == 0))
            return true;
    }
    return false;
}

/* An instrument of no day, once all is told, is no act of those who met last. */
static bool is_dateless(const struct event *event)
{
    return strcmp(event->type, "agreement") == 0 && event->date == NULL &&
           strcmp(event->status, "planned") != 0 && !is_subtype(event, "consensus") &&
           !is_subtype(event, "partnership");
}

static bool is_captured(const struct story *story, const struct match *match, int person)
{
    for (size_t c = 0; c < match->capture_count; c++) {
        int mention = match->captures[c].mention;
        const struct mention_info *info = mention < 0 ? NULL : &story->resolution->infos[mention];
        for (size_t k = 0; info != NULL && k < info->person_count; k++)
            if (info->persons[k] == person)
                return true;
    }
    return false;
}

/* Whom the match's verb takes: "tiếp Tổng thống Áo"; -1: nobody, or no person or body. */
static int object_of(const struct story *story, const struct match *match)
{
    const struct capture *object = match_capture(match, "B", NULL);
    if (object == NULL || object->mention < 0 || object->first < match->trigger_end)
        return -1;
    const struct mention *mention = &story->analysis->mentions.items[object->mention];
    bool is_delegation = strcmp(mention->kind, "delegation") == 0;
    bool is_firms = strcmp(mention->kind, "firms") == 0;
    return is_delegation || is_firms || strcmp(mention->type, "person") == 0 ? object->mention : -1;
}

enum { BESIDE = 4 /* words: "chuyến thăm thứ hai diễn ra năm 2013" */ };

/* Does the date stand right behind the trigger, and no "tiếp theo" between? */
static bool has_time_beside(const struct story *story, const struct match *match,
                            const struct event *event)
{
    /* "buổi nói chuyện" may be anybody's */
    bool is_exchange = event->form != NULL && strcmp(event->form, "exchange") == 0;
    return event->date != NULL && !is_exchange && event->date_first >= match->trigger_end &&
           event->date_first <= match->trigger_end + BESIDE &&
           !story_holds_listed(story, "next-word", match->trigger_end, event->date_first);
}

/* "Trong chuyến thăm Lào, Thủ tướng Lào và Tổng thống Chile đã ký": whoever is at home visits nobody. */
static void leave_out_hosts(const struct story *story, const struct match *match,
                            struct event *event)
{
    size_t count = 0;
    if (!event_is_visit(event) || event->place_country == NULL ||
        strcmp(event->status, "proposed") == 0) /* "mời thăm" tells of the host */
        return;
    for (size_t i = 0; i < event->person_count; i++) {
        const char *party = story->resolution->entities.items[event->persons[i]].party;
        if (party == NULL || strcmp(party, event->place_country) != 0 ||
            is_captured(story, match, event->persons[i]))
            event->persons[count++] = event->persons[i];
    }
    event->person_count = count;
}

/* "hội nghị Áo - Séc": of two states, and of no office or organisation of theirs, it is their summit. */
static bool is_summit_of_pair(const struct story *story, const struct match *match,
                              const struct event *event)
{
    const struct capture *pair = match_capture(match, "A", NULL);
    if (!is_subtype(event, "conference") || !event->is_definite || !event->is_of_pair ||
        pair == NULL || pair->first != match->trigger_end)
        return false;
    const struct mention_info *info = &story->resolution->infos[pair->mention];
    return party_set_count(&event->parties) == 2 && info->office == NULL &&
           info->person_count == 0 && !story_has_organization(story, &event->parties);
}

/* The event a match tells of, roles filled, nothing joined; NULL if it is none after all: without the
 * subtype that its rule asks for, or denied. */
static struct event *event_of_match(struct story *story, const struct match *match)
{
    struct event *event = arena_alloc(story->arena, sizeof *event);
    trace_begin(story->analysis->trace, match);
    event->type = match->rule->type;
    event->subtype = subtype_of(story, match);
    event->form = form_of(match, event->subtype);
    event->sentence = match->sentence;
    event->object = object_of(story, match);
    const char *refer = match_constant(match, "refer");
    event->is_definite = refer != NULL;
    event->is_of_pair = is_of_pair(story, match);
    event->is_again = refer != NULL && strcmp(refer, "again") == 0;
    event->is_answer = refer != NULL && strcmp(refer, "invitation") == 0;
    event->may_be_new = refer == NULL || strcmp(refer, "maybe") == 0;
    if (event_is_misled(story, match) || lacks_subtype(match, event))
        return NULL;
    event_set_parties(story, match, event);
    if (is_summit_of_pair(story, match, event))
        event->subtype = "summit";
    event_set_status(story, match, event);
    if (event->status != NULL) {
        event_turn_request(match, event);
        event_set_date(story, match, event);
        event->has_time_beside = has_time_beside(story, match, event);
        if (is_of_another_year(story, event->date) || is_background(story, event))
            leave_out_absent(story, event);
        event_set_stay(story, match, event);
        event_plan_ahead(story, event);
        event_follow_plan(story, match, event);
        event_note_outlook(story, match, event);
    }
    if (event->status == NULL || strcmp(event->status, "none") == 0) {
        event_note_fate(story, FATE_DENIED, event, NULL);
        return NULL;
    }
    set_fields(story, match, event);
    if (event->name != NULL)
        event_set_period(story, event);
    leave_out_hosts(story, match, event);
    event_set_topics(story, match, event);
    event_set_attribution(story, match, event);
    add_evidence(story, match, event);
    return event;
}

/* ---- Dates from the context ---- */

bool event_is_visit(const struct event *event)
{
    return is_subtype(event, "visit");
}

enum { CONTEXT_LEAD = 4 /* sentences: a meeting told of later than these is background */ };

/* A meeting of a known day, or of the days of a visit, at which things are said.  What is signed in
 * those days is no part of the talks. */
static bool is_dated_meeting(const struct event *meeting, const struct event *event)
{
    bool is_talk = is_subtype(meeting, "talks") || is_subtype(meeting, "courtesy");
    bool is_of_days = meeting->wants_visit_date || (is_talk && is_subtype(event, "consensus"));
    return strcmp(meeting->type, "meeting") == 0 && !event_is_visit(meeting) &&
           meeting->date != NULL && (strchr(meeting->date, '/') == NULL || is_of_days) &&
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

/* "2021-07-05", "XXXX-07-05/XXXX-07-08", and not "2021-10/2021-12" */
static bool is_to_the_day(const char *date)
{
    const char *slash = strchr(date, '/');
    size_t length = slash == NULL ? strlen(date) : (size_t)(slash - date);
    return length == strlen("2021-07-05");
}

/* How likely it was at that meeting: the same people, told before, told of much. */
static size_t meeting_weight(const struct event *meeting, const struct event *event)
{
    size_t tellings = meeting->evidence.count < 4 ? meeting->evidence.count : 4;
    size_t before = meeting->sentence <= event->sentence ? 3 : 0;
    size_t day = is_to_the_day(meeting->date) ? 8 : 0; /* a month is background */
    return 10 * event_common_people(meeting, event) + before + tellings + day;
}

/* What was agreed or promised at a meeting happened when the meeting did. */
static void set_context_date(const struct event_list *list, size_t i, struct trace *trace,
                             struct arena *arena)
{
    struct event *event = list->items.items[i];
    const struct event *best = NULL;
    size_t first, end;
    event_window(list, i, &first, &end);
    for (size_t k = first; k < end; k++) {
        const struct event *other = list->items.items[k];
        if (!is_dated_meeting(other, event) || !party_set_within(&event->parties, &other->parties))
            continue;
        const struct evidence *last = &event->evidence.items[event->evidence.count - 1];
        bool before = other->evidence.items[0].first <= last->first;
        if (!before && other->sentence >= CONTEXT_LEAD)
            continue;
        if (best == NULL || meeting_weight(other, event) >= meeting_weight(best, event))
            best = other;
    }
    if (best == NULL)
        return;
    event->date = best->date;
    trace_dating(trace, arena, event, best);
}

static bool is_encounter(const struct story *story, const struct event *event)
{
    const struct entity *people = story->resolution->entities.items;
    if (event->person_count != 2 || people[event->persons[0]].party == NULL ||
        people[event->persons[1]].party == NULL ||
        strcmp(people[event->persons[0]].party, people[event->persons[1]].party) == 0)
        return false;
    return strcmp(event->type, "meeting") == 0 && strcmp(event->status, "occurred") == 0 &&
           (is_subtype(event, "talks") || is_subtype(event, "courtesy") ||
            is_subtype(event, "call"));
}

/* "Việt Nam và Lào nhất trí" above "Bộ trưởng A hội đàm với Bộ trưởng B": it was these two who agreed, if
 * no others met. */
static void set_context_people(const struct story *story, const struct event_list *list, size_t i)
{
    struct event *event = list->items.items[i];
    const struct event *talks = NULL;
    size_t first, end;
    if (!is_subtype(event, "consensus") || event->person_count > 0 || is_background(story, event) ||
        event->is_earlier)
        return;
    event_window(list, i, &first, &end);
    for (size_t k = first; k < end; k++) {
        const struct event *other = list->items.items[k];
        if (!is_encounter(story, other) || !party_set_equal(&other->parties, &event->parties))
            continue;
        if (talks != NULL && event_common_people(talks, other) < 2)
            return;
        talks = other;
    }
    bool is_told_before = talks != NULL && (talks->sentence <= event->sentence ||
                                            talks->sentence < CONTEXT_LEAD);
    for (size_t k = 0; is_told_before && k < talks->person_count; k++)
        event->persons[event->person_count++] = talks->persons[k];
}

/* Is it an instrument, and not what was agreed without one? */
static bool is_instrument(const struct event *event)
{
    return strcmp(event->type, "agreement") == 0 && event->subtype != NULL &&
           strcmp(event->subtype, "consensus") != 0 && strcmp(event->status, "occurred") == 0;
}

enum { SIGNING_REACH = 3 /* sentences */ };

static bool is_near(const struct event *a, const struct event *b)
{
    return a->sentence <= b->sentence + SIGNING_REACH && b->sentence <= a->sentence + SIGNING_REACH;
}

/* "Chiều 30/6, Lào và Cuba ký hiệp định thương mại.  Hai bên còn ký hiệp định đầu tư.": on the same day,
 * which only the first one tells. */
static void set_signing_date(const struct event_list *list, size_t i, struct trace *trace,
                             struct arena *arena)
{
    struct event *event = list->items.items[i];
    size_t first, end;
    event_window(list, i, &first, &end);
    for (size_t k = first; k < end && event->date == NULL; k++) {
        const struct event *other = list->items.items[k];
        if (!is_instrument(other) || !is_near(other, event) || other->wants_context_date ||
            !edtf_is_day(other->date) || !party_set_equal(&event->parties, &other->parties))
            continue;
        event->date = other->date;
        trace_dating(trace, arena, event, other);
    }
}

/* "2021-07-05/2021-07-08", not "/2021-07-08" */
static bool has_both_ends(const char *edtf)
{
    const char *slash = edtf == NULL ? NULL : strchr(edtf, '/');
    return slash != NULL && slash != edtf && slash[1] != '\0';
}

/* What took place "trong khuôn khổ chuyến thăm" took place in the days of the visit, where these are told. */
static void set_visit_date(const struct event_list *list, size_t i, struct trace *trace,
                           struct arena *arena)
{
    struct event *event = list->items.items[i];
    size_t first, end;
    event_window(list, i, &first, &end);
    for (size_t k = first; k < end && event->date == NULL; k++) {
        const struct event *visit = list->items.items[k];
        if (!event_is_visit(visit) || !has_both_ends(visit->date) ||
            !party_set_equal(&visit->parties, &event->parties))
            continue;
        event->date = visit->date;
        trace_dating(trace, arena, event, visit);
    }
}

/* "Nhân chuyến thăm, hai nước ra thông cáo chung.  Hai bên cũng nhất trí ...": goes on with what was
 * told of the days of the visit, where no talks are told. */
static void set_date_of_agreed(const struct event_list *list, size_t i, struct trace *trace,
                               struct arena *arena)
{
    struct event *event = list->items.items[i];
    const struct event *best = NULL;
    size_t first, end;
    event_window(list, i, &first, &end);
    for (size_t k = first; k < end; k++) {
        const struct event *other = list->items.items[k];
        bool is_alike = party_set_equal(&other->parties, &event->parties);
        if (is_alike && strcmp(other->type, "meeting") == 0 && !event_is_visit(other) &&
            strcmp(other->status, "occurred") == 0)
            return;
        if (k < i && is_alike && other->wants_visit_date && other->date != NULL &&
            strcmp(other->type, "agreement") == 0 && strcmp(other->status, "occurred") == 0)
            best = other;
    }
    if (best == NULL)
        return;
    event->date = best->date;
    trace_dating(trace, arena, event, best);
}

/* Of one type: what was agreed during a visit is rather dated by the talks. */
static void set_visit_dates(const struct event_list *list, const char *type, struct trace *trace,
                            struct arena *arena)
{
    for (size_t i = 0; i < list->items.count; i++) {
        const struct event *event = list->items.items[i];
        if (event->wants_visit_date && event->date == NULL && strcmp(event->type, type) == 0)
            set_visit_date(list, i, trace, arena);
    }
}

/* `owner=US` in a note: whose territory it is. */
static bool is_owned_by(const struct entry *territory, const char *state)
{
    static const char key[] = "owner=";
    const char *at = territory->note == NULL ? NULL : strstr(territory->note, key);
    size_t length = strlen(state);
    return at != NULL && strncmp(at + sizeof key - 1, state, length) == 0 &&
           (at[sizeof key - 1 + length] == '\0' || at[sizeof key - 1 + length] == ' ');
}

/* "tàu ngầm Mỹ đến đảo Guam": a state and a territory that is its own.  Those of which the lists do
 * not say whose they are (Hong Kong) count as parties. */
static bool is_at_home(const struct story *story, const struct event *event)
{
    const struct resolution *resolution = story->resolution;
    const struct lexicon *lexicon = story->analysis->model->lexicon;
    if (party_set_count(&event->parties) != 2)
        return false;
    for (size_t i = 0; i < resolution->parties.count; i++) {
        if (!party_set_has(&event->parties, i))
            continue;
        const struct entry *entry =
            lexicon_by_id(lexicon, "country", resolution->parties.items[i], NULL);
        for (size_t k = 0; entry != NULL && k < resolution->parties.count; k++)
            if (party_set_has(&event->parties, k) &&
                is_owned_by(entry, resolution->parties.items[k]))
                return true;
    }
    return false;
}

static bool has_mention(const struct story *story, const char *type)
{
    const struct analysis *analysis = story->analysis;
    for (size_t i = 0; i < analysis->mentions.count; i++)
        if (strcmp(analysis->mentions.items[i].type, type) == 0)
            return true;
    return false;
}

/* "Nhật cung cấp gạo và thuốc cho Triều Tiên": against no epidemic, if the article tells of none.
 * Without the list every article may. */
static bool tells_of_epidemic(const struct story *story)
{
    uint32_t end = (uint32_t)story->analysis->text->tokens.count;
    return !lexicon_has_type(story->analysis->model->lexicon, "epidemic-word", NULL) ||
           has_mention(story, "vaccine") || story_holds_listed(story, "vaccine-word", 0, end) ||
           story_holds_listed(story, "epidemic-word", 0, end);
}

/* Asked once an article, and only where goods or vaccines are told of. */
static bool is_of_epidemic(struct story *story)
{
    if (!story->knows_epidemic) {
        story->knows_epidemic = true;
        story->is_of_epidemic = tells_of_epidemic(story);
    }
    return story->is_of_epidemic;
}

/* What becomes of an event that tells nothing again: FATE_TOLD if it is complete. */
static enum fate fate_of(struct story *story, const struct event *event)
{
    bool has_sides = strcmp(event->type, "vaccine_commitment") == 0;
    if (party_set_count(&event->parties) < 2 || is_at_home(story, event))
        return FATE_FEW_PARTIES;
    if (has_sides && party_set_count(&event->from) == 0)
        return FATE_NO_GIVER;
    if (has_sides && party_set_count(&event->to) == 0)
        return FATE_NO_TAKER;
    if (has_sides && !is_of_epidemic(story))
        return FATE_NO_EPIDEMIC;
    return event->may_be_new ? FATE_TOLD : FATE_POINTS_NOWHERE;
}

/* "Chiều 15/12, Bộ Y tế tiếp nhận vắc xin.": who takes, and when, holds for what is told next. */
static void note_handover(struct story *story, const struct event *event)
{
    if (strcmp(event->type, "vaccine_commitment") != 0 || party_set_count(&event->to) == 0 ||
        strcmp(event->status, "occurred") != 0)
        return;
    const struct event *told = story->handover;
    bool is_same_day = told != NULL && party_set_equal(&told->to, &event->to) &&
                       (event->date == NULL ||
                        (told->date != NULL && strcmp(told->date, event->date) == 0));
    if (!is_same_day)
        story->handover = event;
}

/* ---- Earlier ones ---- */

/* "năm 2013", "tháng 11-2017", "hồi tháng 4" */
static bool is_past(const struct event *event)
{
    const char *date = event->date;
    bool is_vague = date != NULL && (strlen(date) == 4 || strlen(date) == 7);
    return is_vague && (strcmp(event->status, "occurred") == 0 || event->is_again) &&
           event->has_time_beside && (event->is_earlier || event->is_again || date[0] != 'X');
}

/* Is `told` a visit where `event` is one, and with whom it names? */
static bool is_like(const struct story *story, const struct event *event, const struct event *told)
{
    const struct evidence *last = &told->evidence.items[told->evidence.count - 1];
    bool is_here = last->first >= story->analysis->text->sentences.items[event->sentence].first;
    if (!event_is_visit(event) && !is_subtype(event, "talks") && !is_subtype(event, "summit"))
        return false;
    bool is_encounter = is_subtype(told, "talks") || is_subtype(told, "summit") ||
                        is_subtype(told, "call");
    if (strcmp(told->type, "meeting") != 0 || party_set_count(&told->parties) != 2 ||
        (event->date != NULL && told->date != NULL && strcmp(event->date, told->date) == 0))
        return false;
    if (event->is_again)
        return is_here && (is_encounter || event_is_visit(told));
    return (event_is_visit(event) ? event_is_visit(told) : is_encounter) &&
           party_set_within(&event->parties, &told->parties);
}

/* "Ông Abe sẽ thăm Lào.  Chuyến thăm trước diễn ra năm 2013.": of the same people, at another time,
 * as the one told last.  Returns whether there is one. */
static bool take_after_last(const struct story *story, struct event *event)
{
    if (!event->is_definite || event->may_be_new || !is_past(event))
        return false;
    size_t first, end;
    event_window(story->events, story->events->items.count, &first, &end);
    for (size_t i = end; i-- > first;) {
        struct event *told = story->events->items.items[i];
        if (!is_like(story, event, told))
            continue;
        if (event->is_again && told->date == NULL) { /* "ba lần, lần đầu tiên vào năm 2010" */
            told->date = event->date;
            return false;
        }
        event->parties = told->parties;
        if (event->is_again || is_subtype(told, "summit")) {
            event->subtype = told->subtype;
            event->form = told->form;
        }
        event->place_name = event_is_visit(told) ? told->place_name : event->place_name;
        event->place_country = event_is_visit(told) ? told->place_country : event->place_country;
        event->person_count = told->person_count;
        memcpy(event->persons, told->persons, sizeof told->persons);
        return true;
    }
    return false;
}

static void tell(struct story *story, struct event *event)
{
    note_handover(story, event);
    if (!event->is_again && event_join(story, event))
        return;
    enum fate fate = take_after_last(story, event) ? FATE_TOLD : fate_of(story, event);
    event_note_fate(story, fate, event, fate == FATE_TOLD ? event : NULL);
    if (fate != FATE_TOLD)
        return;
    event_set_day_before(story, event);
    *vec_push(&story->events->items, story->arena) = event;
    story_note_event(story, event);
}

/* `each = B`: one event for each party of role B ("thăm Lào và Campuchia" is two visits). */
static const struct party_set *parties_apart(const struct story *story, const struct match *match)
{
    const char *role = match_constant(match, "each");
    const struct capture *capture = role == NULL ? NULL : match_capture(match, role, NULL);
    if (capture == NULL || capture->mention < 0)
        return NULL;
    const struct party_set *parties = &story->resolution->infos[capture->mention].parties;
    return party_set_count(parties) > 1 ? parties : NULL;
}

static bool acts_for_one_of(const struct story *story, int person, const struct party_set *parties)
{
    const char *party = story->resolution->entities.items[person].party;
    bool acts = party == NULL;
    for (size_t i = 0; !acts && i < story->resolution->parties.count; i++)
        acts = party_set_has(parties, i) && strcmp(story->resolution->parties.items[i], party) == 0;
    return acts;
}

/* "lần lượt gặp Thủ tướng Áo và Thủ tướng Séc": the one was not there when the other was. */
static void leave_out_others(const struct story *story, struct event *event)
{
    size_t count = 0;
    for (size_t i = 0; i < event->person_count; i++)
        if (acts_for_one_of(story, event->persons[i], &event->parties))
            event->persons[count++] = event->persons[i];
    event->person_count = count;
}

static void tell_apart(struct story *story, const struct match *match, const struct event *event,
                       const struct party_set *apart)
{
    struct party_set common = party_set_without(&event->parties, apart);
    for (size_t i = 0; i < story->resolution->parties.count; i++) {
        if (!party_set_has(apart, i))
            continue;
        struct event *one = arena_alloc(story->arena, sizeof *one);
        *one = *event;
        one->evidence.items = NULL;
        one->evidence.count = one->evidence.capacity = 0;
        add_evidence(story, match, one);
        one->parties = common;
        party_set_add(&one->parties, i);
        leave_out_others(story, one);
        if (strcmp(match_constant(match, "each"), "from") == 0) {
            memset(&one->from, 0, sizeof one->from);
            party_set_add(&one->from, i);
        }
        tell(story, one);
    }
}

/* "hồi tháng 4 và tháng 5", "năm 2000 và 2007": the times of two; false where it is an interval, or
 * one. */
static bool split_time(const struct story *story, const struct event *event, const char *times[2])
{
    const char *slash = event->date == NULL ? NULL : strchr(event->date, '/');
    size_t length = slash == NULL ? 0 : (size_t)(slash - event->date);
    bool holds_and = false;
    bool is_vague = length == strlen("2000") || length == strlen("2000-04");
    if (strcmp(event->type, "meeting") != 0 || !is_vague || strlen(slash + 1) != length)
        return false;
    for (uint32_t i = event->date_first + 1, stop; i < event->date_end; i++)
        holds_and = holds_and ||
                    entry_is_kind(story_listed_at(story, "joining-word", i, i + 1, &stop), "and");
    times[0] = arena_copy(story->arena, event->date, length);
    times[1] = slash + 1;
    return holds_and;
}

static void tell_at_each_time(struct story *story, const struct match *match,
                              const struct event *event, const char *const times[2])
{
    for (size_t i = 0; i < 2; i++) {
        struct event *one = arena_alloc(story->arena, sizeof *one);
        *one = *event;
        one->evidence.items = NULL;
        one->evidence.count = one->evidence.capacity = 0;
        add_evidence(story, match, one);
        one->date = times[i];
        one->is_one_of_several = true;
        tell(story, one);
    }
}

/* "Xem thêm: Tổng thống Áo gặp Thủ tướng Séc", to the end of the line: the headline of another article. */
static void note_link(struct story *story, size_t sentence)
{
    const struct text *text = story->analysis->text;
    const struct sentence *range = &text->sentences.items[sentence];
    if (text->tokens.items[range->first].flags & TOKEN_LINE_START)
        story->is_on_link = story_begins_listed(story, "link-lead", range->first, range->end);
}

static void build_sentence(struct story *story, size_t sentence, size_t *next)
{
    const struct analysis *analysis = story->analysis;
    note_link(story, sentence);
    if (story->is_on_link) {
        while (*next < analysis->events.count && analysis->events.items[*next]->sentence == sentence)
            (*next)++;
        return;
    }
    story_read_sentence(story, sentence);
    event_note_ceremony(story, (uint32_t)sentence);
    for (; *next < analysis->events.count && analysis->events.items[*next]->sentence == sentence;
         (*next)++) {
        const struct match *match = analysis->events.items[*next];
        struct event *event = event_of_match(story, match);
        const struct party_set *apart = event == NULL ? NULL : parties_apart(story, match);
        const char *times[2];
        if (apart != NULL)
            tell_apart(story, match, event, apart);
        else if (event != NULL && split_time(story, event, times))
            tell_at_each_time(story, match, event, times);
        else if (event != NULL)
            tell(story, event);
    }
}

void events_build(struct resolution *resolution, struct arena *arena, struct event_list *ret_list)
{
    struct story story;
    memset(ret_list, 0, sizeof *ret_list);
    story_init(&story, resolution, ret_list, arena);
    size_t next = 0;
    for (size_t i = 0; i < resolution->analysis->text->sentences.count; i++)
        build_sentence(&story, i, &next);
    for (size_t i = 0; i < ret_list->items.count; i++)
        event_settle_stay(&story, ret_list->items.items[i], arena);
    for (size_t i = 0; i < ret_list->items.count; i++)
        event_settle_running(&story, ret_list, i);
    event_settle_outlook(ret_list);
    for (size_t i = 0; i < ret_list->items.count; i++)
        event_settle_edition(ret_list->items.items[i], arena);
    for (size_t i = 0; i < resolution->analysis->text->sentences.count; i++)
        event_settle_pictured(&story, ret_list, i);
    set_visit_dates(ret_list, "meeting", story.analysis->trace, arena);
    for (size_t i = 0; i < ret_list->items.count; i++)
        if (ret_list->items.items[i]->wants_context_date && ret_list->items.items[i]->date == NULL)
            set_context_date(ret_list, i, story.analysis->trace, arena);
    set_visit_dates(ret_list, "agreement", story.analysis->trace, arena);
    for (size_t i = 0; i < ret_list->items.count; i++)
        if (is_subtype(ret_list->items.items[i], "consensus") &&
            ret_list->items.items[i]->wants_context_date && ret_list->items.items[i]->date == NULL)
            set_date_of_agreed(ret_list, i, story.analysis->trace, arena);
    for (size_t i = 0; i < ret_list->items.count; i++)
        if (ret_list->items.items[i]->wants_context_date && is_instrument(ret_list->items.items[i]))
            set_signing_date(ret_list, i, story.analysis->trace, arena);
    for (size_t i = 0; i < ret_list->items.count; i++)
        if (is_dateless(ret_list->items.items[i]))
            leave_out_absent(&story, ret_list->items.items[i]);
    for (size_t i = 0; i < ret_list->items.count; i++)
        set_context_people(&story, ret_list, i);
}
