/* events.c - one match of an event rule -> one event, or none.
 *
 * "Ngày 28-9, Bộ trưởng Bùi Thanh Sơn đã hội đàm với Bộ trưởng Ngoại giao Nga Sergei Lavrov."
 * with A, B and the trigger "hội đàm" becomes talks, occurred, 2021-09-28, {RU, VN}, two
 * participants.  Roles with names of one capital letter (A, B, G ...) are parties; roles and settings
 * in small letters (from, to, product, quantity, name ...) are fields of the record.  What a rule
 * does not capture it may ask for by `set: fill = subject | partner | pair | sentence`.
 */
#include "events.h"

#include "story.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

/* ---- Parties ---- */

static void add_event_person(struct event *event, int person)
{
    for (size_t i = 0; i < event->person_count; i++)
        if (event->persons[i] == person)
            return;
    if (event->person_count < EVENT_MAX_PERSONS)
        event->persons[event->person_count++] = person;
}

static void add_actor(const struct story *story, struct event *event, int mention)
{
    const struct mention_info *info = &story->resolution->infos[mention];
    party_set_join(&event->parties, &info->parties);
    for (size_t i = 0; i < info->person_count; i++)
        add_event_person(event, info->persons[i]);
}

static bool is_party_role(const char *role)
{
    return isupper((unsigned char)role[0]) && role[1] == '\0' && role[0] != 'T' && role[0] != 'M';
}

static bool asks_for_subject(const struct match *match)
{
    for (size_t i = 0; i < match->rule->settings.count; i++) {
        const struct setting *setting = &match->rule->settings.items[i];
        if (strcmp(setting->key, "fill") == 0 && setting->constant != NULL &&
            strcmp(setting->constant, "subject") == 0)
            return true;
    }
    return false;
}

/* "... chương trình của Triều Tiên khi điện đàm với Mỹ": what stands first in the match is an object
 * of something else; the rule gets the subject instead. */
static bool is_misread_subject(const struct story *story, const struct match *match,
                               const struct capture *capture)
{
    return capture->first == match->first && capture->end <= match->trigger_first &&
           asks_for_subject(match) && story_is_object(story, match->sentence, capture->first);
}

/* Is the acting side captured: a role A, or what stands first in the match? */
static bool has_subject(const struct story *story, const struct match *match)
{
    for (size_t i = 0; i < match->capture_count; i++) {
        const struct capture *capture = &match->captures[i];
        bool leads = capture->first == match->first && capture->end <= match->trigger_first &&
                     is_party_role(capture->role);
        if (capture->mention >= 0 && (strcmp(capture->role, "A") == 0 || leads) &&
            !is_misread_subject(story, match, capture))
            return true;
    }
    return false;
}

static void add_captured_parties(const struct story *story, const struct match *match,
                                 struct event *event)
{
    for (size_t i = 0; i < match->capture_count; i++) {
        const struct capture *capture = &match->captures[i];
        if (capture->mention < 0 || is_misread_subject(story, match, capture))
            continue;
        const struct mention_info *info = &story->resolution->infos[capture->mention];
        bool from = strcmp(capture->role, "from") == 0, to = strcmp(capture->role, "to") == 0;
        if (from)
            party_set_join(&event->from, &info->parties);
        if (to)
            party_set_join(&event->to, &info->parties);
        if (from || to || is_party_role(capture->role))
            add_actor(story, event, capture->mention);
    }
}

static void set_side(const struct story *story, const struct match *match, const char *key,
                     struct party_set *side)
{
    struct value value;
    if (!match_value(match, key, &value))
        return;
    if (value.constant != NULL) {
        int party = resolve_party(story->resolution, value.constant);
        if (party >= 0)
            party_set_add(side, (size_t)party);
    } else if (value.capture->mention >= 0) {
        party_set_join(side, &story->resolution->infos[value.capture->mention].parties);
    }
}

/* The actors of the sentence that are not in the event yet, if they are of one party. */
static void fill_from_sentence(const struct story *story, const struct match *match,
                               struct event *event)
{
    const struct frame *frame = &story->analysis->frames[match->sentence];
    struct party_set others = {0};
    for (size_t i = 0; i < frame->count; i++) {
        int mention = frame->units[i].mention;
        if (mention >= 0 && resolve_is_actor(story->resolution, mention) &&
            !party_set_meets(&story->resolution->infos[mention].parties, &event->parties))
            party_set_join(&others, &story->resolution->infos[mention].parties);
    }
    size_t want = party_set_count(&event->parties) == 0 ? 2 : 1;
    if (party_set_count(&others) != want)
        return;
    for (size_t i = 0; i < frame->count; i++) {
        int mention = frame->units[i].mention;
        if (mention >= 0 && resolve_is_actor(story->resolution, mention) &&
            party_set_meets(&story->resolution->infos[mention].parties, &others))
            add_actor(story, event, mention);
    }
}

static struct party_set without(const struct party_set *all, const struct party_set *some)
{
    struct party_set rest = *all;
    for (size_t i = 0; i < RESOLVE_MAX_PARTIES / 64; i++)
        rest.bits[i] &= ~some->bits[i];
    return rest;
}

/* Who gives: the agent of the giving word; whoever asks for it receives. */
static void fill_giver(const struct story *story, const struct match *match, struct event *event)
{
    int asker;
    int agent = story_agent(story, match->sentence, match->trigger_first, &asker);
    if (agent >= 0 && party_set_count(&event->from) == 0) {
        party_set_join(&event->from, &story->resolution->infos[agent].parties);
        add_actor(story, event, agent);
    }
    if (asker < 0)
        return;
    event->is_asked = true;
    add_actor(story, event, asker);
    if (party_set_count(&event->to) == 0)
        event->to = without(&story->resolution->infos[asker].parties, &event->from);
}

static void fill(const struct story *story, const struct match *match, const char *how,
                 struct event *event)
{
    bool complete = party_set_count(&event->parties) >= 2;
    if (strcmp(how, "subject") == 0 && !has_subject(story, match)) {
        int subject = story_subject(story, match->sentence, match->first);
        if (subject >= 0)
            add_actor(story, event, subject);
    } else if (strcmp(how, "giver") == 0) {
        fill_giver(story, match, event);
    } else if (strcmp(how, "pair") == 0 && !complete) {
        struct party_set none = {0};
        struct party_set pair;
        if (story_partner(story, &none, &pair))
            party_set_join(&event->parties, &pair);
    } else if (strcmp(how, "partner") == 0 && !complete) {
        struct party_set pair;
        if (story_partner(story, &event->parties, &pair))
            party_set_join(&event->parties, &pair);
    } else if (strcmp(how, "sentence") == 0 && !complete) {
        fill_from_sentence(story, match, event);
    }
}

static void fill_parties(const struct story *story, const struct match *match, struct event *event)
{
    add_captured_parties(story, match, event);
    set_side(story, match, "from", &event->from);
    set_side(story, match, "to", &event->to);
    party_set_join(&event->parties, &event->from);
    party_set_join(&event->parties, &event->to);
    for (size_t i = 0; i < match->rule->settings.count; i++) {
        const struct setting *setting = &match->rule->settings.items[i];
        if (strcmp(setting->key, "fill") == 0 && setting->constant != NULL)
            fill(story, match, setting->constant, event);
    }
}

/* One side known, the other is whoever else takes part. */
static void complete_sides(const struct match *match, struct event *event)
{
    const char *open = match_constant(match, "other");
    if (open == NULL)
        return;
    if (strcmp(open, "from") == 0 && party_set_count(&event->from) == 0)
        event->from = without(&event->parties, &event->to);
    if (strcmp(open, "to") == 0 && party_set_count(&event->to) == 0)
        event->to = without(&event->parties, &event->from);
}

/* ---- Status ---- */

/* "planned; vaccine_commitment = pledged" of a modal word's value column. */
static const char *status_for(struct story *story, const char *value, const char *type)
{
    struct slice rest = slice_of(value), piece, found = {0};
    while (slice_cut(&rest, ';', &piece)) {
        struct slice right = slice_trim(piece), left;
        bool special = memchr(right.data, '=', right.length) != NULL;
        if (special) {
            slice_cut(&right, '=', &left);
            if (slice_is(slice_trim(left), type))
                return arena_copy(story->arena, slice_trim(right).data, slice_trim(right).length);
        } else if (found.data == NULL) {
            found = right;
        }
    }
    return found.data == NULL ? NULL : arena_copy(story->arena, found.data, found.length);
}

/* Does a word of `list` begin at token i? */
static bool begins_listed(const struct story *story, const char *list, size_t i, size_t end)
{
    size_t stop;
    const struct reading *reading = lexicon_match(
        story->analysis->model->lexicon, story->analysis->text, i, end, true, &stop);
    for (; reading != NULL; reading = reading->next)
        if (strcmp(reading->entry->type, list) == 0)
            return true;
    return false;
}

/* The modal word at token i, if one begins there: a longer word of another list hides it. */
static const struct entry *modal_at(const struct story *story, size_t i, size_t end,
                                    size_t *ret_stop)
{
    const struct reading *reading = lexicon_match(
        story->analysis->model->lexicon, story->analysis->text, i, end, true, ret_stop);
    for (; reading != NULL; reading = reading->next)
        if (strcmp(reading->entry->type, "modal") == 0)
            return reading->entry;
    *ret_stop = i + 1;
    return NULL;
}

/* The last modal word with a value that begins in tokens [first, end) and is not cut off from `end` by
 * a word of the list `modal-barrier`: "đã kêu gọi ... trong cuộc điện đàm".  NULL if none. */
static const struct entry *last_modal(const struct story *story, uint32_t first, uint32_t end)
{
    const struct entry *last = NULL;
    size_t stop;
    for (size_t i = first; i < end; i = stop) {
        const struct entry *modal = modal_at(story, i, end, &stop);
        if (modal != NULL && modal->value != NULL)
            last = modal;
        else if (modal == NULL && begins_listed(story, "modal-barrier", i, end))
            last = NULL;
    }
    return last;
}

/* The first modal word in tokens [first, end) that speaks of what the noun before it does: a
 * `happen-verb` follows it ("sẽ diễn ra"), or it says so itself ("bị hoãn"). */
static const struct entry *first_modal(const struct story *story, uint32_t first, uint32_t end)
{
    size_t stop;
    for (size_t i = first; i < end; i = stop) {
        const struct entry *modal = modal_at(story, i, end, &stop);
        if (modal == NULL || modal->value == NULL)
            continue;
        bool speaks = modal->kind != NULL && strcmp(modal->kind, "ended") == 0;
        for (size_t k = stop; k < end && !speaks; k++)
            speaks = begins_listed(story, "happen-verb", k, end);
        return speaks ? modal : NULL;
    }
    return NULL;
}

enum { MODAL_REACH = 8 /* words behind a noun that may still say what became of it */ };

/* The end of the words behind token `first` that belong to it: a mark ends them. */
static uint32_t modal_end(const struct story *story, uint32_t sentence, uint32_t first)
{
    const struct text *text = story->analysis->text;
    uint32_t end = first;
    while (end < text->sentences.items[sentence].end && end < first + MODAL_REACH &&
           text->tokens.items[end].kind != TOKEN_MARK)
        end++;
    return end;
}

/* Where the words that colour the trigger begin: after the actor captured before it, else after the
 * nearest subject, else at the clause's start. */
static uint32_t modal_start(const struct story *story, const struct match *match)
{
    uint32_t start, end;
    story_clause(story, match->sentence, match->trigger_first, &start, &end);
    const struct frame *frame = &story->analysis->frames[match->sentence];
    for (size_t i = 0; i < frame->count; i++) {
        const struct unit *unit = &frame->units[i];
        if (unit->end > match->trigger_first)
            break;
        if (unit->mention >= 0 && unit->end > start &&
            resolve_is_actor(story->resolution, unit->mention) &&
            story_subject(story, match->sentence, match->trigger_first) == unit->mention)
            start = unit->end;
    }
    return start;
}

static const struct entry *find_modal(const struct story *story, const struct match *match)
{
    const struct capture *captured = match_capture(match, "M", NULL);
    if (captured != NULL && captured->entry != NULL && captured->entry->value != NULL)
        return captured->entry;
    const char *where = match_constant(match, "modal");
    if (where != NULL && strcmp(where, "none") == 0)
        return NULL;
    const struct entry *modal =
        last_modal(story, modal_start(story, match), match->trigger_first);
    if (where == NULL || (modal != NULL && strcmp(where, "both") != 0))
        return modal;
    const struct entry *after =
        first_modal(story, match->end, modal_end(story, match->sentence, match->end));
    return after != NULL ? after : modal;
}

static bool lies_ahead(const struct story *story, const char *date)
{
    struct calendar_day day;
    if (date == NULL || story->resolution->document.year == 0 || !calendar_parse(date, &day))
        return false;
    struct time_value value = {.edtf = date, .first = day, .last = day};
    return calendar_compare(&value, &story->resolution->document) > 0;
}

/* `status-else = occurred`, or `= {T}`: the value of the listed word. */
static const char *usual_status(struct story *story, const struct match *match, const char *type)
{
    struct value value;
    if (!match_value(match, "status-else", &value))
        return NULL;
    if (value.constant != NULL)
        return value.constant;
    const struct entry *entry = value.capture->entry;
    return entry == NULL || entry->value == NULL ? NULL : status_for(story, entry->value, type);
}

static void set_status(struct story *story, const struct match *match, struct event *event)
{
    const char *constant = match_constant(match, "status");
    const struct entry *modal = constant == NULL ? find_modal(story, match) : NULL;
    event->has_status_cue = true;
    if (constant == NULL && event->is_asked)
        constant = "requested";
    if (constant != NULL) {
        event->status = constant;
    } else if (modal != NULL) {
        event->status = status_for(story, modal->value, event->type);
    } else {
        const char *usual = usual_status(story, match, event->type);
        event->has_status_cue = usual != NULL;
        event->status = usual != NULL ? usual : "occurred";
    }
}

/* Without a word on its status, what is dated after the article is planned. */
static void plan_ahead(const struct story *story, struct event *event)
{
    if (!event->has_status_cue && lies_ahead(story, event->date))
        event->status = "planned";
}

/* ---- Date ---- */

static bool has_value(const struct story *story, int mention)
{
    return mention >= 0 && strcmp(story->analysis->mentions.items[mention].type, "time") == 0 &&
           story->resolution->infos[mention].time.edtf != NULL;
}

/* The first event match of a sentence or of one after it. */
static size_t first_event(const struct analysis *analysis, uint32_t sentence)
{
    size_t low = 0, high = analysis->events.count;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (analysis->events.items[middle]->sentence < sentence)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* Does another event's trigger stand in tokens [first, end)? */
static bool has_other_trigger(const struct story *story, const struct match *match, uint32_t first,
                              uint32_t end)
{
    const struct analysis *analysis = story->analysis;
    for (size_t i = first_event(analysis, match->sentence); i < analysis->events.count; i++) {
        const struct match *other = analysis->events.items[i];
        if (other->sentence != match->sentence)
            break;
        if (other != match &&
            strcmp(other->rule->type, match->rule->type) == 0 && other->trigger_first >= first &&
            other->trigger_first < end)
            return true;
    }
    return false;
}

/* "giai đoạn 2021-2025" is how long something runs, not when it happens. */
static bool is_span_of_years(const char *edtf)
{
    return strlen(edtf) == 9 && edtf[4] == '/';
}

enum { DATE_REACH = 12 /* words behind a match, beyond a comma, in which a date may still be its own */ };

/* May the time in `unit` date the match: is it in its clause, with no other event between? */
static bool may_date(const struct story *story, const struct match *match, const struct unit *unit,
                     uint32_t start, uint32_t end)
{
    if (!has_value(story, unit->mention) || unit->first < start || unit->end > end ||
        is_span_of_years(story->resolution->infos[unit->mention].time.edtf))
        return false;
    if (unit->first >= match->first && unit->end <= match->end)
        return true;
    if (unit->first < match->end)
        return true; /* before: the nearest is taken */
    if (has_other_trigger(story, match, match->end, unit->first))
        return false;
    return unit->first <= match->end + DATE_REACH ||
           modal_end(story, match->sentence, match->end) >= unit->first;
}

static uint32_t distance(const struct match *match, const struct unit *unit)
{
    if (unit->first >= match->trigger_end)
        return unit->first - match->trigger_end;
    return unit->end <= match->trigger_first ? match->trigger_first - unit->end : 0;
}

/* The sentence's time mention that dates the match: the nearest to its trigger, one behind it before
 * one ahead of it; one that another event stands before only if there is no other. */
static int find_date(const struct story *story, const struct match *match)
{
    const struct frame *frame = &story->analysis->frames[match->sentence];
    uint32_t start, end, best_distance = UINT32_MAX;
    int best = -1;
    story_clause(story, match->sentence, match->trigger_first, &start, &end);
    for (size_t i = 0; i < frame->count; i++) {
        const struct unit *unit = &frame->units[i];
        if (!may_date(story, match, unit, start, end))
            continue;
        uint32_t apart = distance(match, unit);
        bool before = unit->end <= match->trigger_first;
        if (before && has_other_trigger(story, match, unit->end, match->trigger_first))
            apart += 1000;
        if (apart < best_distance || (apart == best_distance && !before)) {
            best = unit->mention;
            best_distance = apart;
        }
    }
    return best;
}

/* The time that opens the sentence, if any: "Ngày 13-4, ... đề nghị". */
static int opening_date(const struct story *story, const struct match *match)
{
    const struct frame *frame = &story->analysis->frames[match->sentence];
    uint32_t start = (uint32_t)story->analysis->text->sentences.items[match->sentence].first;
    for (size_t i = 0; i < frame->count && frame->units[i].first <= start + 2; i++)
        if (has_value(story, frame->units[i].mention))
            return frame->units[i].mention;
    return -1;
}

/* What is agreed, promised or asked is dated by when it is said, and the sentence's other dates are
 * those of what was agreed. */
static bool is_dated_by_saying(const struct event *event, const char *rule_date)
{
    if (strcmp(rule_date, "said") == 0)
        return true;
    return strcmp(rule_date, "near") == 0 && (strcmp(event->status, "pledged") == 0 ||
                                              strcmp(event->status, "requested") == 0);
}

static void set_date(struct story *story, const struct match *match, struct event *event)
{
    const char *rule_date = match_constant(match, "date");
    if (rule_date != NULL && strcmp(rule_date, "none") == 0)
        return;
    bool said = rule_date != NULL && is_dated_by_saying(event, rule_date);
    const struct capture *captured = match_capture(match, "date", NULL);
    int mention = captured != NULL && has_value(story, captured->mention) ? captured->mention : -1;
    if (mention < 0)
        mention = said ? opening_date(story, match) : find_date(story, match);
    event->wants_context_date = said && mention < 0;
    if (mention < 0)
        return;
    event->date = story->resolution->infos[mention].time.edtf;
    event->date_first = story->analysis->mentions.items[mention].first;
    event->date_end = story->analysis->mentions.items[mention].end;
}

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

static void set_amount(const struct story *story, const struct match *match, const char *key,
                       struct amount *amount)
{
    const struct capture *capture = match_capture(match, key, NULL);
    struct quantity_value value;
    if (capture == NULL || capture->mention < 0 ||
        !quantity_read(story->analysis, &story->analysis->mentions.items[capture->mention], &value))
        return;
    *amount = (struct amount){.is_set = true, .value = value.value, .unit = value.unit,
        .first = capture->first, .end = capture->end};
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

static void set_place(const struct story *story, const struct match *match, struct event *event)
{
    const struct capture *capture = match_capture(match, "place", NULL);
    if (capture == NULL)
        return;
    event->place_name = copy_text(story, capture->first, capture->end);
    if (capture->mention < 0)
        return;
    const struct mention *mention = &story->analysis->mentions.items[capture->mention];
    if (mention->reading != NULL)
        event->place_country = strcmp(mention->type, "country") == 0
                                   ? mention->reading->entry->id
                                   : mention->reading->entry->country;
}

static void set_fields(struct story *story, const struct match *match, struct event *event)
{
    event->name = field_text(story, match, "name", false);
    const struct capture *name = match_capture(match, "name", NULL);
    if (name != NULL) {
        event->name_first = name->first;
        event->name_end = name->end;
        if (name->mention >= 0 && story->resolution->infos[name->mention].entity >= 0 &&
            strcmp(story->analysis->mentions.items[name->mention].type, "instrument") == 0)
            event->instrument =
                story->resolution->entities.items[story->resolution->infos[name->mention].entity].id;
    }
    event->product = field_text(story, match, "product", false);
    event->mode = match_constant(match, "mode");
    event->plover = match_constant(match, "plover");
    event->cameo = match_constant(match, "cameo");
    set_amount(story, match, "quantity", &event->quantity);
    set_amount(story, match, "money", &event->money);
    set_count(story, match, event);
    set_place(story, match, event);
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
        return value.capture->entry->value;
    if (value.capture->mention < 0)
        return NULL;
    const struct mention *mention = &story->analysis->mentions.items[value.capture->mention];
    return mention->kind[0] != '\0' ? mention->kind : match_constant(match, "subtype-else");
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

/* ---- The event ---- */

struct event *event_of_match(struct story *story, const struct match *match)
{
    struct event *event = arena_alloc(story->arena, sizeof *event);
    event->type = match->rule->type;
    event->subtype = subtype_of(story, match);
    event->sentence = match->sentence;
    const char *refer = match_constant(match, "refer");
    event->is_definite = refer != NULL;
    event->may_be_new = refer == NULL || strcmp(refer, "maybe") == 0;
    fill_parties(story, match, event);
    complete_sides(match, event);
    set_status(story, match, event);
    if (event->status != NULL) {
        set_date(story, match, event);
        plan_ahead(story, event);
    }
    if (event->status == NULL || strcmp(event->status, "none") == 0)
        return NULL;
    set_fields(story, match, event);
    add_evidence(story, match, event);
    return event;
}

/* ---- Dates from the context ---- */

/* A meeting of a known day at which things are said. */
static bool is_dated_meeting(const struct event *event)
{
    return strcmp(event->type, "meeting") == 0 && event->date != NULL &&
           strchr(event->date, '/') == NULL && strcmp(event->status, "occurred") == 0 &&
           (event->subtype == NULL || strcmp(event->subtype, "visit") != 0);
}

/* What was agreed or promised at a meeting happened when the meeting did: the one of these parties
 * that the article tells most of, the last one told before where several are told alike. */
static void set_context_date(const struct event_list *list, size_t i)
{
    struct event *event = list->items.items[i];
    const struct event *best = NULL;
    for (size_t k = 0; k < list->items.count; k++) {
        const struct event *other = list->items.items[k];
        if (!is_dated_meeting(other) || !party_set_within(&event->parties, &other->parties))
            continue;
        bool before = other->sentence <= event->sentence;
        if (best == NULL || other->evidence.count > best->evidence.count ||
            (other->evidence.count == best->evidence.count && before))
            best = other;
    }
    if (best != NULL)
        event->date = best->date;
}

static bool is_complete(const struct event *event)
{
    if (party_set_count(&event->parties) < 2)
        return false;
    return strcmp(event->type, "vaccine_commitment") != 0 ||
           (party_set_count(&event->from) > 0 && party_set_count(&event->to) > 0);
}

static void tell(struct story *story, struct event *event)
{
    if (event_join(story, event) || !is_complete(event) || !event->may_be_new)
        return;
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

static void tell_apart(struct story *story, const struct match *match, const struct event *event,
                       const struct party_set *apart)
{
    struct party_set common = without(&event->parties, apart);
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
        tell(story, one);
    }
}

static void build_sentence(struct story *story, size_t sentence, size_t *next)
{
    const struct analysis *analysis = story->analysis;
    story_read_sentence(story, sentence);
    for (; *next < analysis->events.count && analysis->events.items[*next]->sentence == sentence;
         (*next)++) {
        const struct match *match = analysis->events.items[*next];
        struct event *event = event_of_match(story, match);
        const struct party_set *apart = event == NULL ? NULL : parties_apart(story, match);
        if (apart != NULL)
            tell_apart(story, match, event, apart);
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
        if (ret_list->items.items[i]->wants_context_date && ret_list->items.items[i]->date == NULL)
            set_context_date(ret_list, i);
}
