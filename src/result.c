/* result.c - entities and events into the public structs, in the order that record.md fixes.
 *
 * Entities stand in the order of their first mention, parties by id, participants by id.
 */
#include "result.h"

#include <stdlib.h>
#include <string.h>

struct filler {
    const struct resolution *resolution;
    const struct text *text;
    struct arena *arena;
};

static relx_span span_of(const struct filler *filler, uint32_t first, uint32_t end)
{
    return text_span(filler->text, filler->text->tokens.items[first].start,
                     filler->text->tokens.items[end - 1].end);
}

static const char *text_of(const struct filler *filler, uint32_t first, uint32_t end)
{
    relx_span span = span_of(filler, first, end);
    return arena_copy(filler->arena, filler->text->input.data + span.start_byte,
                      span.end_byte - span.start_byte);
}

/* ---- Entities ---- */

static void fill_mentions(const struct filler *filler, const struct entity *entity,
                          relx_entity *out)
{
    relx_mention *mentions = arena_array(filler->arena, entity->mentions.count, sizeof *mentions);
    for (size_t i = 0; i < entity->mentions.count; i++) {
        const struct entity_mention *mention = &entity->mentions.items[i];
        mentions[i].span = span_of(filler, mention->first, mention->end);
        mentions[i].text = text_of(filler, mention->first, mention->end);
        mentions[i].source = mention->source;
    }
    out->mentions = mentions;
    out->mention_count = entity->mentions.count;
}

static void fill_entity(const struct filler *filler, const struct entity *entity, relx_entity *out)
{
    *out = (relx_entity){.id = entity->id,
                         .type = entity->type,
                         .kind = entity->kind,
                         .name = entity->name,
                         .party = entity->party,
                         .office_id = entity->office_id,
                         .office_text = entity->office_text,
                         .known = entity->entry != NULL};
    fill_mentions(filler, entity, out);
}

static int by_first_mention(const void *a, const void *b)
{
    const relx_entity *left = a, *right = b;
    size_t x = left->mentions[0].span.start, y = right->mentions[0].span.start;
    if (x != y)
        return x < y ? -1 : 1;
    return strcmp(left->id, right->id);
}

static void fill_entities(const struct filler *filler, relx_result *result)
{
    const struct resolution *resolution = filler->resolution;
    relx_entity *entities =
        arena_array(filler->arena, resolution->entities.count + 1, sizeof *entities);
    size_t count = 0;
    for (size_t i = 0; i < resolution->entities.count; i++)
        if (resolution->entities.items[i].mentions.count > 0)
            fill_entity(filler, &resolution->entities.items[i], &entities[count++]);
    if (count > 1)
        qsort(entities, count, sizeof *entities, by_first_mention);
    result->entities = entities;
    result->entity_count = count;
}

/* ---- Events ---- */

static int by_string(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static relx_strings party_ids(const struct filler *filler, const struct party_set *set)
{
    size_t count = 0;
    const char **items = arena_array(filler->arena, party_set_count(set) + 1, sizeof *items);
    for (size_t i = 0; i < filler->resolution->parties.count; i++)
        if (party_set_has(set, i))
            items[count++] = filler->resolution->parties.items[i];
    if (count > 1)
        qsort(items, count, sizeof *items, by_string);
    return (relx_strings){items, count};
}

static int by_id(const void *a, const void *b)
{
    const relx_participant *left = a, *right = b;
    return strcmp(left->id, right->id);
}

static void fill_participants(const struct filler *filler, const struct event *event,
                              relx_event *out)
{
    relx_participant *people = arena_array(filler->arena, event->person_count + 1, sizeof *people);
    for (size_t i = 0; i < event->person_count; i++) {
        const struct entity *entity = &filler->resolution->entities.items[event->persons[i]];
        people[i] = (relx_participant){entity->id, entity->name, entity->party};
    }
    if (event->person_count > 1)
        qsort(people, event->person_count, sizeof *people, by_id);
    out->participants = people;
    out->participant_count = event->person_count;
}

static relx_strings topics_of(const struct filler *filler, const struct event *event)
{
    const char **items = arena_array(filler->arena, event->topic_count + 1, sizeof *items);
    memcpy(items, event->topics, event->topic_count * sizeof *items);
    return (relx_strings){items, event->topic_count};
}

static void fill_evidence(const struct filler *filler, const struct event *event, relx_event *out)
{
    relx_evidence *evidence =
        arena_array(filler->arena, event->evidence.count + 1, sizeof *evidence);
    for (size_t i = 0; i < event->evidence.count; i++) {
        const struct evidence *from = &event->evidence.items[i];
        evidence[i] = (relx_evidence){span_of(filler, from->first, from->end),
                                      text_of(filler, from->first, from->end), from->rule};
    }
    out->evidence = evidence;
    out->evidence_count = event->evidence.count;
}

static void fill_date(const struct filler *filler, const struct event *event, relx_event *out)
{
    if (event->date == NULL)
        return;
    relx_date *date = arena_alloc(filler->arena, sizeof *date);
    date->value = event->date;
    if (event->date_end > event->date_first) {
        date->span = span_of(filler, event->date_first, event->date_end);
        date->text = text_of(filler, event->date_first, event->date_end);
    }
    out->date = date;
}

static relx_quantity quantity_of(const struct filler *filler, const struct amount *amount)
{
    if (!amount->is_set)
        return (relx_quantity){0};
    return (relx_quantity){true, amount->value, amount->unit,
                           text_of(filler, amount->first, amount->end)};
}

static void fill_event(const struct filler *filler, const struct event *event, size_t number,
                       relx_event *out)
{
    *out = (relx_event){.id = arena_printf(filler->arena, "e%zu", number),
                        .type = event->type,
                        .subtype = event->subtype,
                        .status = event->status,
                        .name = event->name,
                        .instrument = event->instrument,
                        .period_from = event->period_from,
                        .period_to = event->period_to,
                        .count = event->count,
                        .product = event->product,
                        .attribution = event->is_told_plainly ? NULL : event->attribution,
                        .is_negative = event->is_negative,
                        .mode = event->mode,
                        .place_name = event->place_name,
                        .place_country = event->place_country,
                        .plover = event->plover,
                        .cameo = event->cameo};
    out->parties = party_ids(filler, &event->parties);
    out->topics = topics_of(filler, event);
    out->from = party_ids(filler, &event->from);
    out->to = party_ids(filler, &event->to);
    out->quantity = quantity_of(filler, &event->quantity);
    out->money = quantity_of(filler, &event->money);
    fill_participants(filler, event, out);
    fill_evidence(filler, event, out);
    fill_date(filler, event, out);
}

void result_fill(relx_result *result, const struct document_facts *facts,
                 const struct resolution *resolution, const struct event_list *list,
                 struct arena *arena)
{
    struct filler filler = {resolution, resolution->analysis->text, arena};
    result->id = facts->id;
    result->path = facts->path;
    result->url = facts->url;
    result->title = facts->title;
    result->date = facts->date;
    result->date_from = facts->date_from;
    fill_entities(&filler, result);
    relx_event *events = arena_array(arena, list->items.count + 1, sizeof *events);
    for (size_t i = 0; i < list->items.count; i++)
        fill_event(&filler, list->items.items[i], i + 1, &events[i]);
    result->events = events;
    result->event_count = list->items.count;
    result->limit_count = resolution->analysis->limit_count;
    if (result->limit_count > 0)
        result->limit_rule = resolution->analysis->limit_rule->label;
}
