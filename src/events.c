/* events.c - one match of an event rule -> one event, or none.
 *
 * "Ngày 8-9, Thủ tướng Lào hội đàm với Thủ tướng Áo Karl Nehammer."
 * with A, B and the trigger "hội đàm" becomes talks, occurred, 2021-09-08, {AT, LA}, one
 * participant.  Roles with names of one capital letter (A, B, G ...) are parties; roles and
 * settings in small letters (from, to, product, quantity, name ...) are fields of the record.  What
 * a rule does not capture it may ask for by `set: fill = subject | partner | pair | sentence`.
 */
#include "events.h"

#include "slots.h"
#include "events_parts.h"
#include "story.h"

#include <stdio.h>
#include <string.h>

static void add_evidence(struct story *story, const struct match *match, struct event *event)
{
    uint32_t first, end;
    story_clause(story, match->sentence, match->trigger_first, &first, &end);
    if (match->first < first)
        first = match->first;
    if (match->end > end)
        end = match->end;
    *vec_push(&event->evidence, story->arena) =
        (struct evidence){match->sentence, first, end, match->rule->label};
}

/* ---- The event ---- */

bool event_is_subtype(const struct event *event, const char *subtype)
{
    return event->subtype != NULL && strcmp(event->subtype, subtype) == 0;
}

bool event_match_is(const struct match *match, const char *subtype)
{
    return match_sets(match, "subtype", subtype);
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

typedef bool mention_test(const struct mention *mention);

/* Of whatever type: a rule's "tàu sân bay Mỹ", or a gazetteer's own by its name */
static bool is_ship(const struct mention *mention)
{
    return strcmp(mention->kind, "ship") == 0;
}

static bool is_listed_instrument(const struct mention *mention)
{
    return strcmp(mention->type, "instrument") == 0;
}

static bool captures(const struct story *story, const struct match *match, mention_test *is_wanted)
{
    for (size_t i = 0; i < match->capture_count; i++) {
        int mention = match->captures[i].mention;
        if (mention >= 0 && is_wanted(&story->analysis->mentions.items[mention]))
            return true;
    }
    return false;
}

/* What the rule itself says of it. */
static struct event *begin_event(const struct story *story, const struct match *match)
{
    struct event *event = arena_alloc(story->arena, sizeof *event);
    const char *refer = match_constant(match, "refer");
    event->type = match->rule->type;
    event->subtype = event_subtype_of(story, match);
    event->form = event_form_of(match, event->subtype);
    event->sentence = match->sentence;
    event->object = event_object_of(story, match);
    event->is_dialogue =
        story_holds_listed(story, "dialogue-word", match->trigger_first, match->trigger_end);
    event->is_of_ship = captures(story, match, is_ship);
    event->is_of_officials = event_is_of_officials(story, match);
    event->is_of_pair = event_is_of_pair(story, match);
    event->is_again = match_sets(match, "refer", "again");
    event->is_answer = match_sets(match, "refer", "invitation");
    event->is_named_only = match_merely_names(match);
    event->is_definite = refer != NULL && !event->is_named_only;
    event->may_be_new = !event->is_definite || match_sets(match, "refer", "maybe");
    return event;
}

/* When it was, and what that tells of its status, which is known so far. */
static void settle_time(struct story *story, const struct match *match, struct event *event)
{
    event_turn_request(match, event);
    event_set_date(story, match, event);
    event_look_back(match, event);
    event->has_time_beside = event_has_time_beside(story, match, event);
    if (event_is_of_another_year(story, event->date) || event_is_background(story, event))
        event_leave_out_absent(story, event);
    event_set_stay(story, match, event);
    event_plan_ahead(story, event);
    event_settle_opening(story, match, event);
    event_follow_plan(story, match, event);
    event_note_outlook(story, match, event);
    event_settle_applied(story, match, event);
}

/* The event a match tells of, roles filled, nothing joined; NULL if it is none after all: without
 * the subtype that its rule asks for, or denied. */
static struct event *event_of_match(struct story *story, const struct match *match)
{
    trace_begin(story->analysis->trace, match);
    struct event *event = begin_event(story, match);
    bool is_object = event_is_misled(story, match);
    if (is_object || event_lacks_subtype(match, event)) {
        event_note_fate(story, is_object ? FATE_OBJECT : FATE_NO_SUBTYPE, event, NULL);
        return NULL;
    }
    event_set_parties(story, match, event);
    if (event_is_summit_of_pair(story, match, event))
        event->subtype = "summit";
    event_set_status(story, match, event);
    if (event->status != NULL)
        settle_time(story, match, event);
    if (event->status == NULL || strcmp(event->status, "none") == 0) {
        event_note_fate(story, FATE_DENIED, event, NULL);
        return NULL;
    }
    event_set_fields(story, match, event);
    if (event->name != NULL)
        event_set_period(story, event);
    event_leave_out_hosts(story, match, event);
    event_leave_out_speakers(story, match, event);
    event_add_present(story, event);
    event_add_listed(story, match, event);
    event_note_list(story, match, event);
    event_set_topics(story, match, event);
    event_set_attribution(story, match, event);
    add_evidence(story, match, event);
    return event;
}

bool event_is_visit(const struct event *event)
{
    return event_is_subtype(event, "visit");
}

bool event_is_of_many(const struct event *event)
{
    return event_is_subtype(event, "conference") || event_is_subtype(event, "summit");
}

/* "Chiều 15/12, Bộ Y tế tiếp nhận vắc xin.": who takes, and when, holds for what is told next. */
static void note_handover(struct story *story, const struct event *event)
{
    if (strcmp(event->type, "vaccine_commitment") != 0 || party_set_count(&event->to) == 0)
        return;
    story->commitment = event;
    if (strcmp(event->status, "occurred") != 0)
        return;
    const struct event *told = story->handover;
    bool is_same_day =
        told != NULL && party_set_equal(&told->to, &event->to) &&
        (event->date == NULL || (told->date != NULL && strcmp(told->date, event->date) == 0));
    if (!is_same_day)
        story->handover = event;
}

/* ---- Earlier ones ---- */

/* "năm 2013", "tháng 11-2017", "hồi tháng 4" */
static bool is_past(const struct event *event)
{
    if (event->is_again)
        return event->date != NULL && event->has_time_beside;
    return edtf_is_vague(event->date) && strcmp(event->status, "occurred") == 0 &&
           event->has_time_beside && (event->is_earlier || event->date[0] != 'X');
}

const struct evidence *event_last_evidence(const struct event *event)
{
    return &event->evidence.items[event->evidence.count - 1];
}

/* "bên lề hội nghị thượng đỉnh G20 ở Áo" */
static bool is_of_organization(const struct story *story, const struct event *event)
{
    return event_is_subtype(event, "summit") && story_has_organization(story, &event->parties);
}

/* Is `told` a visit where `event` is one, and with whom it names? */
static bool is_like(const struct story *story, const struct event *event, const struct event *told)
{
    bool is_named_here = event_last_evidence(told)->sentence >= event->sentence;
    if (!event_is_visit(event) && !event_is_subtype(event, "talks") &&
        !event_is_subtype(event, "summit"))
        return false;
    bool was_encounter = event_is_subtype(told, "talks") || event_is_subtype(told, "summit") ||
                         event_is_subtype(told, "call");
    if (strcmp(told->type, "meeting") != 0 || party_set_count(&told->parties) != 2 ||
        (event_is_subtype(event, "talks") && is_of_organization(story, told)) ||
        (event->date != NULL && told->date != NULL && strcmp(event->date, told->date) == 0))
        return false;
    if (event->is_again)
        return is_named_here && (was_encounter || event_is_visit(told));
    return (event_is_visit(event) ? event_is_visit(told) : was_encounter) &&
           party_set_within(&event->parties, &told->parties);
}

/* The one like it that was spoken of last; NULL: none. */
static struct event *find_last_like(const struct story *story, const struct event *event)
{
    struct event *last = NULL;
    size_t first, end;
    event_window(story->events, story->events->items.count, &first, &end);
    for (size_t i = end; i-- > first;) {
        struct event *told = story->events->items.items[i];
        if (is_like(story, event, told) &&
            (last == NULL || event_last_evidence(told)->first > event_last_evidence(last)->first))
            last = told;
    }
    return last;
}

/* "Ông Abe sẽ thăm Lào.  Chuyến thăm trước diễn ra năm 2013.": of the same people, at another time,
 * as the one told last.  Returns whether there is one. */
static bool take_after_last(const struct story *story, struct event *event)
{
    struct event *told = event->is_definite && !event->may_be_new && is_past(event)
                             ? find_last_like(story, event)
                             : NULL;
    if (told == NULL)
        return false;
    if (event->is_again && told->date == NULL) { /* "ba lần, lần đầu tiên vào năm 2010" */
        told->date = event->date;
        return false;
    }
    event->parties = told->parties;
    if (event_is_subtype(event, "talks") || event_is_subtype(told, "summit")) {
        event->subtype = told->subtype;
        event->form = told->form;
    }
    event->place_name = event_is_visit(told) ? told->place_name : event->place_name;
    event->place_country = event_is_visit(told) ? told->place_country : event->place_country;
    event->person_count = told->person_count;
    memcpy(event->persons, told->persons, sizeof told->persons);
    return true;
}

/* "Thỏa thuận được ký năm 2015", of nobody: what the rest of the article names may be that. */
static bool is_open_signing(const struct event *event)
{
    return strcmp(event->type, "agreement") == 0 && event->date != NULL &&
           event->instrument == NULL && strcmp(event->status, "occurred") == 0;
}

/* Returns what became of it. */
static enum fate tell(struct story *story, const struct match *match, struct event *event)
{
    note_handover(story, event);
    bool is_once_more = event->is_again && take_after_last(story, event);
    if ((is_once_more || !event->is_again) && event_join(story, event))
        return FATE_JOINED;
    bool is_earlier_one = is_once_more || (!event->is_again && take_after_last(story, event));
    enum fate fate = is_earlier_one ? FATE_TOLD : event_fate_of(story, event);
    if (fate == FATE_FEW_PARTIES && is_open_signing(event)) {
        *vec_push(&story->signings, story->arena) = (struct deferred){match, event};
        return fate;
    }
    event_note_fate(story, fate, event, fate == FATE_TOLD ? event : NULL);
    if (fate != FATE_TOLD)
        return fate;
    event_set_day_before(story, event);
    *vec_push(&story->events->items, story->arena) = event;
    story_note_event(story, event);
    return FATE_TOLD;
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

/* The event again, with evidence of its own. */
static struct event *copy_event(struct story *story, const struct match *match,
                                const struct event *event)
{
    struct event *copy = arena_alloc(story->arena, sizeof *copy);
    *copy = *event;
    copy->evidence.items = NULL;
    copy->evidence.count = copy->evidence.capacity = 0;
    add_evidence(story, match, copy);
    return copy;
}

/* "Ngày 5/7, ông đến Vientiane, bắt đầu chuyến thăm Lào, Áo và Chile": on that day he is at the
 * first stop; "Ngày 5/7, ông lên đường thăm Lào, Áo và Chile": he is at none of them before it. */
static const char *date_of_stop(const struct story *story, const struct event *event, bool is_first)
{
    if (!event_is_visit(event) || !event->is_begun || !edtf_is_day(event->date))
        return event->date;
    if (event->is_leaving)
        return arena_printf(story->arena, "%s/", event->date);
    return is_first ? event->date : NULL;
}

/* The one of `apart` that the list of the role names first; that of a single mention is any. */
static size_t first_told(const struct story *story, const struct match *match, const char *role,
                         const struct party_set *apart)
{
    const struct capture *list = match_capture(match, role, NULL);
    const struct match *parts = list == NULL || list->mention < 0
                                    ? NULL
                                    : story->analysis->mentions.items[list->mention].match;
    for (size_t c = 0; parts != NULL && c < parts->capture_count; c++) {
        int part = parts->captures[c].mention;
        if (part < 0 || !party_set_meets(apart, &story->resolution->infos[part].parties))
            continue;
        struct party_set rest = party_set_without(apart, &story->resolution->infos[part].parties);
        struct party_set told = party_set_without(apart, &rest);
        return party_set_first(&told);
    }
    return party_set_first(apart);
}

/* The day of one stop of several, and nothing of how long the whole took. */
static void set_day_of_stop(const struct story *story, struct event *stop, bool is_first)
{
    if (!event_is_visit(stop))
        return;
    stop->date = date_of_stop(story, stop, is_first);
    stop->days = 0;
    if (stop->date != NULL)
        return;
    stop->since = NULL;
    stop->date_first = stop->date_end = 0;
    stop->is_begun = false;
}

/* "Ông sẽ sang châu Á. ... Các chuyến thăm Áo và Chile": whoever travels goes to each. */
static void add_traveller(const struct story *story, const struct event *event,
                          const struct party_set *stops, struct party_set *parties)
{
    bool is_open = event_is_visit(event) && party_set_count(parties) == 0 && story->guest >= 0;
    if (is_open && !party_set_has(stops, (size_t)story->guest))
        party_set_add(parties, (size_t)story->guest);
}

/* "Tổng thống Áo và Thủ tướng Nhật thăm Hiroshima": one of those who go is at home there, and the
 * others visit him. */
static void add_host(const struct story *story, const struct match *match,
                     const struct event *event, struct party_set *parties)
{
    int host =
        event->place_country == NULL ? -1 : resolve_party(story->resolution, event->place_country);
    if (host >= 0 && event_is_visit(event) && match_sets(match, "each", "A"))
        party_set_add(parties, (size_t)host);
}

/* Returns what became of them; FATE_TOLD if one was told. */
static enum fate tell_apart(struct story *story, const struct match *match,
                            const struct event *event, const struct party_set *apart)
{
    struct party_set common = party_set_without(&event->parties, apart);
    enum fate fate = FATE_FEW_PARTIES;
    size_t first = first_told(story, match, match_constant(match, "each"), apart);
    add_traveller(story, event, apart, &common);
    add_host(story, match, event, &common);
    for (size_t i = 0; i < story->resolution->parties.count; i++) {
        if (!party_set_has(apart, i))
            continue;
        struct event *one = copy_event(story, match, event);
        set_day_of_stop(story, one, i == first);
        one->parties = common;
        party_set_add(&one->parties, i);
        event_leave_out_strangers(story, one); /* who met one was not there with the other */
        if (match_sets(match, "each", "from")) {
            memset(&one->from, 0, sizeof one->from);
            party_set_add(&one->from, i);
        }
        if (tell(story, match, one) != FATE_FEW_PARTIES)
            fate = FATE_TOLD;
    }
    return fate;
}

static void tell_at_each_time(struct story *story, const struct match *match,
                              const struct event *event, const char *const times[2])
{
    for (size_t i = 0; i < 2; i++) {
        struct event *one = copy_event(story, match, event);
        one->date = times[i];
        one->is_one_of_several = true;
        tell(story, match, one);
    }
}

/* ---- What is only named ---- */

/* `since=2020-08-01` or `draft` in a note: does the named instrument not yet, or never, apply?  In
 * an article of no date nobody knows. */
static bool is_not_in_force(const struct story *story, const struct event *event)
{
    const struct entry *entry =
        lexicon_by_id(story->analysis->model->lexicon, "instrument", event->instrument, NULL);
    struct slice since = entry_note_value(entry, "since");
    const struct calendar_day *today = &story->resolution->today;
    char day[32];
    snprintf(day, sizeof day, "%04d-%02d-%02d", today->year, today->month, today->day);
    bool is_draft = entry != NULL && entry->note != NULL && strstr(entry->note, "draft") != NULL;
    return is_draft || (since.data != NULL && strncmp(day, since.data, strlen("2020-08-01")) < 0);
}

/* Of a named one the name tells; else any instrument, or any meeting of this kind, of these parties
 * may be the one; and their summit, of talks of no day: "các cuộc đàm phán sẽ bàn về". */
static bool is_of_same(const struct event *told, const struct event *event)
{
    if (strcmp(told->type, event->type) != 0)
        return false;
    bool is_of_summit = event_is_subtype(event, "talks") && event_is_subtype(told, "summit") &&
                        event->date == NULL && strcmp(event->status, "ongoing") != 0;
    if (strcmp(event->type, "meeting") == 0)
        return (event_is_subtype(told, event->subtype) || is_of_summit) &&
               party_set_within(&event->parties, &told->parties);
    if (event->instrument != NULL)
        return told->instrument != NULL && strcmp(told->instrument, event->instrument) == 0;
    return party_set_within(&event->parties, &told->parties) &&
           !event_is_subtype(told, "consensus") && !event_is_subtype(told, "partnership");
}

/* What the article tells of the same instrument; NULL: nothing, or that one of many left it. */
static struct event *told_of_same(const struct story *story, const struct event *event)
{
    size_t first, end;
    event_window(story->events, event_number_at(story->events, event->sentence), &first, &end);
    for (size_t i = first; i < end; i++) {
        struct event *told = story->events->items.items[i];
        bool is_left =
            strcmp(told->status, "cancelled") == 0 && party_set_count(&told->parties) > 2;
        if (is_of_same(told, event) && !is_left)
            return told;
    }
    return NULL;
}

enum { SIGNING_REACH = 8 /* sentences */ };

/* The one listed instrument, told of a few sentences before and not dated, that the words of the
 * signing may name; NULL: none, or several. */
static struct event *instrument_signed(const struct story *story, const struct event *signing)
{
    struct event *found = NULL;
    size_t first, end;
    event_window(story->events, event_number_at(story->events, signing->sentence), &first, &end);
    for (size_t i = first; i < end; i++) {
        struct event *told = story->events->items.items[i];
        const struct evidence *last = event_last_evidence(told);
        bool is_near = told->sentence <= signing->sentence &&
                       last->sentence + SIGNING_REACH >= signing->sentence;
        bool applies =
            strcmp(told->status, "in_force") == 0 || strcmp(told->status, "occurred") == 0;
        if (told->instrument == NULL || !is_near ||
            !party_set_within(&signing->parties, &told->parties))
            continue;
        if (found != NULL || told->date != NULL || !applies ||
            !event_may_be_named_so(story, told, signing))
            return NULL;
        found = told;
    }
    return found;
}

/* What only a name told of so far is told once more, and perhaps when it was. */
static void add_telling(const struct story *story, struct event *told, const struct event *event)
{
    told->date = told->date != NULL ? told->date : event->date;
    *vec_push(&told->evidence, story->arena) = event->evidence.items[0];
}

/* "Ông chê thỏa thuận hạt nhân Iran.  Thỏa thuận được ký năm 2015": its date. */
static void settle_signings(struct story *story)
{
    for (size_t i = 0; i < story->signings.count; i++) {
        const struct deferred *signing = &story->signings.items[i];
        struct event *told = instrument_signed(story, signing->event);
        trace_begin(story->analysis->trace, signing->match);
        event_note_fate(story, told != NULL ? FATE_JOINED : FATE_FEW_PARTIES, signing->event, told);
        if (told != NULL)
            add_telling(story, told, signing->event);
    }
}

/* Into its place in the order of the text. */
static void insert_event(const struct story *story, struct event *event)
{
    struct event_list *list = story->events;
    size_t place = event_number_at(list, event->sentence + (size_t)1);
    vec_push(&list->items, story->arena);
    memmove(&list->items.items[place + 1], &list->items.items[place],
            (list->items.count - 1 - place) * sizeof(struct event *));
    list->items.items[place] = event;
}

/* "duy trì thỏa thuận hạt nhân Iran", and behind it when that was signed */
static bool is_same_in_force(const struct event *told, const struct event *event)
{
    return event->instrument != NULL && event->date != NULL &&
           strcmp(told->status, "in_force") == 0;
}

/* What is told of nowhere else. */
static void tell_if_alone(struct story *story, struct event *event)
{
    struct event *told = told_of_same(story, event);
    enum fate fate = told != NULL ? FATE_JOINED : event_fate_of(story, event);
    event_note_fate(story, fate, event, told != NULL ? told : event);
    if (fate == FATE_TOLD)
        insert_event(story, event);
    else if (told != NULL && (told->is_named_only || is_same_in_force(told, event)))
        add_telling(story, told, event);
}

/* "bất đồng về thỏa thuận hạt nhân" */
static void tell_named(struct story *story, const struct match *match)
{
    struct event *event = event_of_match(story, match);
    if (event != NULL && (event->instrument == NULL || !is_not_in_force(story, event)))
        tell_if_alone(story, event);
}

/* Once all else is told: first the listed ones, then "thỏa thuận giữa Nga và Lào", which may be one
 * of them. */
static void tell_all_named(struct story *story)
{
    for (int pass = 0; pass < 2; pass++)
        for (size_t i = 0; i < story->named.count; i++)
            if (captures(story, story->named.items[i], is_listed_instrument) == (pass == 0))
                tell_named(story, story->named.items[i]);
    for (size_t i = 0; i < story->deferred.count; i++) {
        trace_begin(story->analysis->trace, story->deferred.items[i].match);
        tell_if_alone(story, story->deferred.items[i].event);
    }
}

/* "Anh và EU chưa ký gì, Đức nói về quá trình đàm phán": does the sentence name any but these?  Or
 * the one before it, if this one does not name just these? */
static bool is_of_others(const struct story *story, const struct match *match,
                         const struct event *event)
{
    struct match sentence = *match;
    sentence.end = (uint32_t)story->analysis->text->sentences.items[match->sentence].end;
    const struct party_set *before = &story->recent[match->sentence % STORY_RECENT];
    bool names_just_these = party_set_equal(&story->before, &event->parties);
    return (!names_just_these && !party_set_within(before, &event->parties)) ||
           story_names_outsider(story, &sentence, &event->parties);
}

/* An instrument's name tells all there is; who meets, only its place in the text does. */
static void defer(struct story *story, const struct match *match)
{
    if (strcmp(match->rule->type, "meeting") != 0) {
        *vec_push(&story->named, story->arena) = match;
        return;
    }
    struct event *event = event_of_match(story, match);
    bool is_told = match_capture(match, "A", NULL) != NULL;
    if (event != NULL && party_set_count(&event->parties) == 2 &&
        (is_told || !is_of_others(story, match, event)))
        *vec_push(&story->deferred, story->arena) = (struct deferred){match, event};
}

/* "Xem thêm: Tổng thống Áo gặp Thủ tướng Séc", to the end of the line: the headline of another
 * article. */
static void note_link(struct story *story, size_t sentence)
{
    const struct text *text = story->analysis->text;
    const struct sentence *range = &text->sentences.items[sentence];
    if (text->tokens.items[range->first].flags & TOKEN_LINE_START)
        story->is_on_link = story_begins_listed(story, "link-lead", range->first, range->end);
}

/* "thăm Lào và thăm Áo, theo lời mời của Thủ tướng Lào và Tổng thống Áo": who invites elsewhere is
 * no party to this visit. */
static void leave_out_other_hosts(const struct story *story, const struct match *match,
                                  struct event *event)
{
    const struct capture *inviters = match_capture(match, "I", NULL);
    if (!event_is_visit(event) || inviters == NULL || inviters->mention < 0 ||
        event->place_country == NULL)
        return;
    const struct party_set *invite = &story->resolution->infos[inviters->mention].parties;
    int host = resolve_party(story->resolution, event->place_country);
    if (host < 0 || !party_set_has(invite, (size_t)host))
        return;
    struct party_set home = {0};
    party_set_add(&home, (size_t)host);
    struct party_set others = party_set_without(invite, &home);
    struct party_set rest = party_set_without(&event->parties, &others);
    if (party_set_count(&rest) < 2)
        return;
    event->parties = rest;
    event_leave_out_strangers(story, event);
}

/* Returns what became of it; of several, FATE_TOLD. */
static enum fate tell_match(struct story *story, const struct match *match)
{
    struct event *event = event_of_match(story, match);
    const struct party_set *apart = event == NULL ? NULL : parties_apart(story, match);
    const char *times[2];
    if (event == NULL)
        return FATE_DENIED;
    if (apart != NULL)
        return tell_apart(story, match, event, apart);
    leave_out_other_hosts(story, match, event);
    if (!event_split_time(story, match, event, times))
        return tell(story, match, event);
    tell_at_each_time(story, match, event, times);
    return FATE_TOLD;
}

/* Does the match itself tell who the two are? */
static bool names_two(const struct story *story, const struct match *match)
{
    struct party_set parties = {0};
    for (size_t i = 0; i < match->capture_count; i++) {
        const struct capture *capture = &match->captures[i];
        bool is_party = strlen(capture->role) == 1 && strchr("TM", capture->role[0]) == NULL;
        if (is_party && capture->mention >= 0)
            party_set_join(&parties, &story->resolution->infos[capture->mention].parties);
    }
    return party_set_count(&parties) > 1 &&
           (match_constant(match, "refer") == NULL || match_sets(match, "refer", "maybe"));
}

/* "Chuyến thăm Lào của Thủ tướng và quan chức Áo bắt đầu hôm qua": where the rule that won finds
 * one party alone, the next one about the same words has its turn, if it needs nothing but them, or
 * counts only where nothing else is told. */
static const struct match *next_reading(const struct story *story, const struct match *match)
{
    do
        match = match->runner_up;
    while (match != NULL && !names_two(story, match) && !match_merely_names(match));
    return match;
}

static void build_sentence(struct story *story, size_t sentence, size_t *next)
{
    const struct analysis *analysis = story->analysis;
    note_link(story, sentence);
    if (story->is_on_link) {
        while (*next < analysis->events.count &&
               analysis->events.items[*next]->sentence == sentence)
            (*next)++;
        return;
    }
    story_read_sentence(story, sentence);
    event_note_ceremony(story, (uint32_t)sentence);
    for (; *next < analysis->events.count && analysis->events.items[*next]->sentence == sentence;
         (*next)++) {
        const struct match *match = analysis->events.items[*next];
        while (match != NULL && !match_merely_names(match) &&
               tell_match(story, match) == FATE_FEW_PARTIES)
            match = next_reading(story, match);
        if (match != NULL && match_merely_names(match))
            defer(story, match);
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
    tell_all_named(&story);
    settle_signings(&story);
    event_settle_lists(&story);
    event_settle_content(&story);
    for (size_t i = 0; i < ret_list->items.count; i++)
        event_settle_stay(&story, ret_list->items.items[i], arena);
    event_settle_outlook(&story, ret_list);
    for (size_t i = 0; i < ret_list->items.count; i++)
        event_settle_running(&story, ret_list, i);
    for (size_t i = 0; i < ret_list->items.count; i++)
        event_settle_edition(ret_list->items.items[i], arena);
    for (size_t i = 0; i < resolution->analysis->text->sentences.count; i++)
        event_settle_pictured(&story, ret_list, i);
    event_settle_signing(&story, ret_list);
    event_settle_context(&story, ret_list);
    event_settle_people(&story, ret_list);
}
