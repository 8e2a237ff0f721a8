/* fate.c - whether what a match tells becomes an event, and why not.
 *
 *     Thủ tướng Lào hội đàm.                            too few parties
 *     Pháp và Nouvelle-Calédonie ký ...                 at home
 *     Lào tặng Áo thuốc (in an article of no epidemic)  no vaccine commitment
 *     Tỷ phú Áo tới Lào.                                on business of his own
 */
#include "events_parts.h"

#include <string.h>

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

/* `owner=US` in a note: whose territory it is. */
static bool is_owned_by(const struct entry *territory, const char *state)
{
    struct slice owner = entry_note_value(territory, "owner");
    return owner.data != NULL && slice_is(owner, state);
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

enum fate event_fate_of(struct story *story, const struct event *event)
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
    if (event_is_private(story, event))
        return FATE_PRIVATE;
    return event->may_be_new ? FATE_TOLD : FATE_POINTS_NOWHERE;
}
