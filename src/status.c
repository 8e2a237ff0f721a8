/* status.c - done, planned, asked for?  Each of those who may know is asked in turn.
 *
 *     Nga khẳng định sẽ gặp Mỹ.           the modal word before the trigger, or behind a noun
 *     Nga bác tin gặp Mỹ.                 what denies it
 *     Lào tiếp nhận vắc xin của Áo.       what its rule says is usual
 *     Trước cuộc gặp Nga - Mỹ, ...        the setting it is told in
 */
#include "status_parts.h"

#include <string.h>

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

/* Who gave the event its status, for `explain`. */
static enum status_source source_of(const struct event *event, const char *rule_status,
                                    const struct entry *modal)
{
    if (rule_status != NULL)
        return STATUS_RULE;
    if (event->is_asked)
        return STATUS_ASKED;
    if (modal != NULL)
        return STATUS_MODAL;
    return event->has_status_cue ? STATUS_USUAL : STATUS_DEFAULT;
}

/* "không gặp", "từ chối ký": it is not so.  Called off is another thing: it was to be so. */
static bool denies(const struct event *event, const struct entry *modal)
{
    return event_is_negation(modal) && event->status != NULL &&
           strcmp(event->status, "cancelled") == 0;
}

/* Does a word of the past leave the rule's status as it is?  "đã đặt chân đến Lào": who has arrived
 * is there; "đã đề nghị ký": what was proposed is not signed.  "từng đặt chân đến Lào": once, and
 * no longer. */
static bool keeps_usual(const struct entry *modal, const char *usual)
{
    return entry_is_kind(modal, "past") && strcmp(modal->id, "once") != 0 && usual != NULL &&
           (strcmp(usual, "ongoing") == 0 || strcmp(usual, "proposed") == 0);
}

/* The status that neither a modal word nor the setting changes: that of the rule, of a request, of
 * what is denied; "none" of what is only supposed.  NULL if there is none. */
static const char *fixed_status(const struct story *story, const struct match *match,
                                const struct event *event, const struct entry *modal)
{
    const char *constant = match_constant(match, "status");
    enum hearsay hearsay = event_hearsay(story, match);
    const char *denied =
        constant == NULL ? event_status_of_denied(story, match, modal, hearsay) : NULL;
    bool is_in_force = constant != NULL && strcmp(constant, "in_force") == 0;
    bool is_left = constant != NULL && strcmp(constant, "cancelled") == 0;
    if ((!is_in_force && event_is_condition(story, match)) ||
        (constant == NULL && event_is_refused_if(story, match, modal)) ||
        (!is_in_force && denied == NULL && hearsay == HEARSAY_RUMOUR) ||
        (!is_in_force && !is_left && event_is_only_thought_of(story, match)))
        return "none"; /* but "nếu họ bỏ thỏa thuận": it is there to leave */
    if (constant == NULL && denied == NULL && event->is_asked)
        return "requested";
    return constant != NULL ? constant : denied;
}

/* "Nga bác tin gặp Mỹ" */
static bool is_denied(const struct story *story, const struct match *match,
                      const struct event *event, const struct entry *modal)
{
    return match_constant(match, "status") == NULL && strcmp(event->status, "cancelled") == 0 &&
           event_status_of_denied(story, match, modal, event_hearsay(story, match)) != NULL;
}

/* "dọa hủy cuộc gặp nếu bị ép": what is on as long as nobody does so. */
static bool is_threat(const struct entry *modal)
{
    return strncmp(modal->id, "threat", strlen("threat")) == 0;
}

static void set_by_modal(struct story *story, const struct match *match, struct event *event,
                         const struct entry *modal, const char *status)
{
    event->status = status;
    event->is_moved = entry_is_kind(modal, "moved");
    event->is_hedged = entry_is_kind(modal, "hedge") || event_has_condition(story, match);
    if (event_is_told_by_others(story, match, event, modal))
        event->status = "planned";
    if (entry_is_kind(modal, "begun")) {
        event->has_status_cue = false; /* it may be over by the time of another telling */
        if (!event_is_lasting(story, match, event))
            event->status = "occurred"; /* "đã bắt đầu cuộc gặp" */
    }
    if (event_calls_off(modal) &&
        (event_depends(story, match) || event_is_threatened(story, match)))
        event->status = "planned";
    if (strcmp(event->status, "planned") == 0 && !event_calls_off(modal) && !is_threat(modal) &&
        event_is_offer(story, match))
        event->status = "proposed";
    if (strcmp(event->status, "planned") == 0 && event_only_effect_is_ahead(story, match))
        event->has_status_cue = false;
}

enum { CHAIN_WORDS = 2 /* "sau đó" right before the trigger */ };

static void set_without_word(const struct story *story, const struct match *match,
                             struct event *event, const char *usual)
{
    event->has_status_cue = event->is_status_usual = usual != NULL;
    event->status = usual != NULL ? usual : "occurred";
    event->is_ahead = usual == NULL && event_stands_ahead(story, match);
    event->is_on_eve = event->is_ahead && event_is_on_eve(story, match);
    if (strcmp(event->status, "occurred") != 0)
        return;
    event->is_setting_ahead = usual == NULL ? event_is_setting_ahead(story, match, event)
                                            : event_opens_ahead(story, match);
    event->opens_with_plan = event->is_setting_ahead && event_opens_sentence(story, match);
    event->is_setting_ahead = event->is_setting_ahead || event_follows_plan(story, match);
    event->is_in_chain = story_follows_listed(story, match, "chain-word", CHAIN_WORDS);
    if (event->is_setting_ahead || event_is_of_programme(story, match))
        event->status = "planned";
    else if (usual == NULL && !match_is_noun(match) && event_is_offer(story, match))
        event->status = "proposed"; /* "chỉ gặp Lào khi nào" */
}

/* "lên đường sang Lào dự hội nghị": not yet there, unless a date or another telling says so */
static void set_bound(struct event *event)
{
    event->has_status_cue = false;
    event->is_bound = event->is_setting_ahead = true;
    event->status = "planned";
}

void event_set_status(struct story *story, const struct match *match, struct event *event)
{
    bool is_open = match_constant(match, "status") == NULL;
    struct modal_sense sense = {0};
    const char *usual = usual_status(story, match, event->type);
    const struct entry *modal = is_open ? event_find_modal(story, match, event, &sense) : NULL;
    const char *told = modal == NULL ? NULL : status_for(story, modal->value, event->type);
    modal = told == NULL ? NULL : modal; /* "vaccine_commitment = pledged" says nothing of others */
    const char *fixed = fixed_status(story, match, event, modal);
    event->has_status_cue = true;
    if (fixed != NULL)
        event->status = fixed;
    else if (sense.is_over)
        event->status = "occurred";
    else if (sense.is_aim)
        event->status = "planned";
    else if (sense.is_bound)
        set_bound(event);
    else if (modal != NULL && !keeps_usual(modal, usual))
        set_by_modal(story, match, event, modal, told);
    else if (event_is_before_leaving(story, match, usual))
        event->status = "planned";
    else
        set_without_word(story, match, event, usual);
    if (event->head != NULL) { /* "Áo sẽ tặng Lào 100 liều và Peru 200 liều" */
        event->status = event->head->status;
        event->has_status_cue = event->head->has_status_cue;
    }
    if (event_has_failed(story, match, event)) /* "Trong chuyến thăm, ông định ... nhưng hủy" */
        event->status = event->opens_with_plan ? "occurred" : "cancelled";
    event->is_denied = is_denied(story, match, event, modal);
    event->is_negative = match_constant(match, "polarity") != NULL || event->is_denied ||
                         (fixed == NULL && denies(event, modal));
    trace_status(story->analysis->trace, source_of(event, match_constant(match, "status"), modal),
                 modal);
}
