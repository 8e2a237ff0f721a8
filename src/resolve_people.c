/* resolve_people.c - who a person's name stands for, where no list says so.
 *
 * "ông Lavrov" is Sergei Lavrov, since one's words are the beginning or the end of the other's; of
 * several the one named last, but "bà" and "ông" are two, and who is in office comes before who
 * was. "ông Guaido", met before "Juan Guaido", joins him afterwards.
 */
#include "resolve_parts.h"

#include <string.h>

/* ---- People by name ---- */

static struct slice word_at(const struct resolution *resolution, uint32_t token)
{
    return resolution->analysis->text->tokens.items[token].folded;
}

static bool same_words(const struct resolution *resolution, uint32_t a, uint32_t b, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++)
        if (!slice_equal(word_at(resolution, a + i), word_at(resolution, b + i)))
            return false;
    return true;
}

/* Are tokens [first, end) the beginning or the end of the entity's fullest name, or the other way?
 * If so, the first or the last words of the two are the same. */
static bool is_short_for(const struct resolution *resolution, const struct entity *entity,
                         uint32_t first, uint32_t end)
{
    uint32_t mine = end - first, full = entity->name_end - entity->name_first;
    uint32_t shorter = mine < full ? mine : full;
    if (shorter == 0)
        return false;
    return same_words(resolution, end - shorter, entity->name_end - shorter, shorter) ||
           same_words(resolution, first, entity->name_first, shorter);
}

/* ---- What they are called ---- */

const char *resolve_address(const struct resolution *resolution, uint32_t first, uint32_t end)
{
    const struct analysis *analysis = resolution->analysis;
    size_t stop;
    for (uint32_t i = end; i > first; i--) /* "Thủ tướng Áo, ông"; not the country in "của Anh" */
        if (analysis->text->tokens.items[i - 1].kind == TOKEN_MARK) {
            first = i;
            break;
        }
    if (first >= end)
        return NULL;
    const struct entry *word =
        lexicon_longest(analysis->model->lexicon, analysis->text, first, end, "honorific", &stop);
    return word == NULL ? NULL : word->value;
}

/* "bà Angela Merkel".  A name of one word may be that of two: it counts where no full one does. */
void people_note_address(struct resolution *resolution, int person, const struct mention *mention,
                         const struct capture *name)
{
    struct entity *entity = &resolution->entities.items[person];
    const char *address = resolve_address(resolution, mention->first, name->first);
    if (address != NULL && (entity->address == NULL || name->end > name->first + 1))
        entity->address = address;
}

static bool is_called_so(const struct entity *entity, const char *address)
{
    return address != NULL && entity->address != NULL && strcmp(address, entity->address) == 0;
}

static bool is_called_otherwise(const struct entity *entity, const char *address)
{
    return address != NULL && entity->address != NULL && strcmp(address, entity->address) != 0;
}

/* ---- Whom a short name stands for ---- */

/* Do the lists know of offices of his, and of none that he holds still? */
static bool is_former(const struct resolution *resolution, const struct entity *entity)
{
    const struct lexicon *lexicon = resolution->analysis->model->lexicon;
    const struct entry *line = NULL;
    while ((line = lexicon_by_id(lexicon, "person", entity->id, line)) != NULL)
        if (line->to == NULL ||
            (resolution->document_date != NULL && strcmp(line->to, resolution->document_date) >= 0))
            return false;
    return true;
}

/* Is entity a better answer than `best` to who is meant: called as he is called here, of two whom
 * the lists know the one in office, or at least named later?  Relatives yield. */
static bool is_better(const struct resolution *resolution, int entity, int best, uint32_t limit,
                      const char *address)
{
    if (best < 0 || people_yields(resolution, best, entity, limit))
        return true;
    if (people_yields(resolution, entity, best, limit))
        return false;
    const struct entity *mine = &resolution->entities.items[entity];
    const struct entity *other = &resolution->entities.items[best];
    int gain = is_called_so(mine, address) - is_called_so(other, address);
    if (mine->entry != NULL && other->entry != NULL)
        gain += is_former(resolution, other) - is_former(resolution, mine);
    if (gain != 0)
        return gain > 0;
    uint32_t my_place = resolve_last_place(mine, limit);
    uint32_t other_place = resolve_last_place(other, limit);
    return my_place > other_place || (my_place == other_place && entity < best);
}

/* The person whom an unlisted name stands for, if their parties, and what they are called, do not
 * differ.  -1: nobody yet. */
static int find_person(const struct resolution *resolution, uint32_t first, uint32_t end,
                       const char *party, const char *address)
{
    int best = -1;
    const struct token *tokens = resolution->analysis->text->tokens.items;
    const uint64_t hashes[] = {tokens[first].hash, tokens[end - 1].hash};
    for (size_t i = 0; i < 2; i++) {
        const struct entity_link *link = entity_index_find(resolution, hashes[i]);
        for (int left = NAME_CANDIDATES; link != NULL && left > 0; left--) {
            const struct entity *entity = &resolution->entities.items[link->entity];
            link = entity_index_next(resolution, link);
            if (strcmp(entity->type, "person") != 0 ||
                !is_short_for(resolution, entity, first, end) ||
                is_called_otherwise(entity, address))
                continue;
            if (party != NULL && entity->party != NULL && strcmp(party, entity->party) != 0)
                continue;
            int person = (int)(entity - resolution->entities.items);
            if (is_better(resolution, person, best, first, address))
                best = person;
        }
    }
    return best;
}

/* The id of somebody whom no list knows is the slug of the fullest name. */
static void take_id_of_name(struct resolution *resolution, int person)
{
    struct entity *entity = &resolution->entities.items[person];
    const char *id = resolve_slug(resolution->arena, slice_of(entity->name));
    if (entity->entry != NULL || entity_find(resolution, "person", id) >= 0)
        return;
    entity->id = id;
    entity_index_add(resolution, slice_hash(slice_of(id)), person);
}

/* The "Salman" of "Quốc vương Salman", as the list has him: without what he is. */
static uint32_t behind_title(const struct resolution *resolution, uint32_t first, uint32_t end)
{
    const struct analysis *analysis = resolution->analysis;
    size_t stop;
    const struct entry *office =
        lexicon_longest(analysis->model->lexicon, analysis->text, first, end, "office", &stop);
    return office != NULL && stop < end ? (uint32_t)stop : first;
}

void people_take_fullest_name(struct resolution *resolution, int person, uint32_t first,
                              uint32_t end)
{
    struct entity *entity = &resolution->entities.items[person];
    const struct token *tokens = resolution->analysis->text->tokens.items;
    uint32_t full = entity->name_end - entity->name_first;
    if (end - first > full)
        first = behind_title(resolution, first, end);
    if (end - first > full) {
        entity->name_first = first;
        entity->name_end = end;
        entity->name = resolve_copy_name(resolution, first, end);
        entity_index_add(resolution, tokens[first].hash, person);
        entity_index_add(resolution, tokens[end - 1].hash, person);
        take_id_of_name(resolution, person);
    }
}

int people_find_or_make(struct resolution *resolution, const struct mention *mention,
                        uint32_t first, uint32_t end, const char *party)
{
    const char *address = resolve_address(resolution, mention->first, first);
    int index = find_person(resolution, first, end, party, address);
    if (index < 0)
        index = entity_of_name(resolution, "person", first, end);
    people_take_fullest_name(resolution, index, first, end);
    entity_add_place(resolution, index, mention, first, end);
    return index;
}

static void note_bare_name(struct resolution *resolution, int i)
{
    const struct mention *mention = resolve_mention(resolution, i);
    struct mention_info *info = &resolution->infos[i];
    int person = find_person(resolution, mention->first, mention->end, NULL, NULL);
    if (person < 0)
        return;
    info->entity = person;
    resolve_add_person(info, person);
    resolve_add_party(resolution, info, resolution->entities.items[person].party);
    entity_add_place(resolution, person, mention, mention->first, mention->end);
    people_take_fullest_name(resolution, person, mention->first, mention->end);
}

void people_note_short_name(struct resolution *resolution, int i)
{
    const struct mention *mention = resolve_mention(resolution, i);
    if (mention_is(mention, "person") && mention->reading == NULL)
        note_bare_name(resolution, i);
}

/* A name that no rule took for a person may still be one named with a title elsewhere. */
void people_note_bare_names(struct resolution *resolution)
{
    for (size_t i = 0; i < resolution->analysis->mentions.count; i++) {
        const struct mention *mention = resolve_mention(resolution, (int)i);
        if (mention_is(mention, "name") && resolution->infos[i].person_count == 0 &&
            mention->parent < 0)
            note_bare_name(resolution, (int)i);
    }
}

/* ---- People whose country no word tells ---- */

/* The country of the surname that a full name begins with: VN for "Trần Quốc Nam"; NULL where the
 * list says nothing. */
static const char *country_of_surname(const struct resolution *resolution,
                                      const struct entity *entity)
{
    const struct analysis *analysis = resolution->analysis;
    if (entity->name_end < entity->name_first + 2)
        return NULL;
    for (uint32_t i = entity->name_first; i < entity->name_end; i++)
        if ((analysis->text->tokens.items[i].flags & TOKEN_VIETNAMESE) == 0)
            return NULL;
    const struct entry *surname =
        lexicon_find(analysis->model->lexicon, analysis->text, entity->name_first,
                     entity->name_first + 1, "surname");
    return surname == NULL ? NULL : surname->country;
}

/* That of the leader whom papers call by this one syllable, which no other leader bears; NULL where
 * the list says nothing. */
static const char *country_of_leader(const struct resolution *resolution,
                                     const struct entity *entity)
{
    const struct analysis *analysis = resolution->analysis;
    if (entity->name_end != entity->name_first + 1 || entity->mentions.count == 0)
        return NULL;
    const struct entry *leader = lexicon_find(analysis->model->lexicon, analysis->text,
                                              entity->name_first, entity->name_end, "pair-leader");
    return entry_is_kind(leader, "sole") ? leader->country : NULL;
}

/* "Bộ trưởng Ngoại giao Trần Quốc Nam": an office, and nowhere a country, is the country at home.
 * Chinese and Korean officials may bear such names too, but papers name their country.  Nor do they
 * always name a leader in full. */
void people_place(struct resolution *resolution)
{
    size_t count = resolution->entities.count;
    bool *is_placed = arena_array(resolution->arena, count + 1, sizeof *is_placed);
    for (size_t i = 0; i < count; i++) {
        struct entity *entity = &resolution->entities.items[i];
        if (strcmp(entity->type, "person") != 0 || entity->entry != NULL || entity->party != NULL)
            continue;
        entity->party = country_of_leader(resolution, entity);
        if (entity->party == NULL && entity->office_id != NULL)
            entity->party = country_of_surname(resolution, entity);
        is_placed[i] = entity->party != NULL;
    }
    for (size_t i = 0; i < resolution->analysis->mentions.count; i++) {
        struct mention_info *info = &resolution->infos[i];
        for (size_t p = 0; p < info->person_count; p++)
            if (is_placed[info->persons[p]])
                resolve_add_party(resolution, info,
                                  resolution->entities.items[info->persons[p]].party);
    }
}

/* ---- One person under two entities ---- */

/* A short name met before the full one made an entity of its own: "ông Guaido ... Juan Guaido". */
static void move_person(struct resolution *resolution, int from, int to)
{
    struct entity *source = &resolution->entities.items[from];
    struct entity *target = &resolution->entities.items[to];
    for (size_t m = 0; m < source->mentions.count; m++) {
        source->mentions.items[m].order = (uint32_t)target->mentions.count;
        *vec_push(&target->mentions, resolution->arena) = source->mentions.items[m];
    }
    source->mentions.count = source->sorted = 0;
    if (target->party == NULL)
        target->party = source->party;
    if (target->office_id == NULL && source->office_id != NULL) {
        target->office_id = source->office_id;
        target->office_value = source->office_value;
        target->office_first = source->office_first;
        target->office_end = source->office_end;
        target->office_text = source->office_text;
        *vec_push(&resolution->officeholders, resolution->arena) = to;
    }
}

static bool is_shorter_name(const struct resolution *resolution, const struct entity *entity,
                            const struct entity *other)
{
    if (other == entity || strcmp(other->type, "person") != 0 || other->mentions.count == 0 ||
        entity->name_end - entity->name_first >= other->name_end - other->name_first ||
        !is_short_for(resolution, other, entity->name_first, entity->name_end) ||
        is_called_otherwise(other, entity->address))
        return false;
    return entity->party == NULL || other->party == NULL ||
           strcmp(entity->party, other->party) == 0;
}

/* The first person whose name the entity's is short for; -1 if none. */
static int find_fuller_name(const struct resolution *resolution, const struct entity *entity)
{
    int best = -1;
    const struct token *tokens = resolution->analysis->text->tokens.items;
    const uint64_t hashes[] = {tokens[entity->name_first].hash, tokens[entity->name_end - 1].hash};
    for (size_t i = 0; i < 2; i++) {
        const struct entity_link *link = entity_index_find(resolution, hashes[i]);
        for (int left = NAME_CANDIDATES; link != NULL && left > 0;
             left--, link = entity_index_next(resolution, link))
            if ((best < 0 || link->entity < best) &&
                is_shorter_name(resolution, entity, &resolution->entities.items[link->entity]))
                best = link->entity;
    }
    return best;
}

/* Who an entity became; `moved` has no cycles, since names only grow. */
static int follow(const int *moved, int entity)
{
    while (entity >= 0 && moved[entity] >= 0)
        entity = moved[entity];
    return entity;
}

static void move_mentions(struct resolution *resolution, const int *moved)
{
    for (size_t i = 0; i < resolution->analysis->mentions.count; i++) {
        struct mention_info *info = &resolution->infos[i];
        info->entity = follow(moved, info->entity);
        for (size_t p = 0; p < info->person_count; p++) {
            int person = follow(moved, info->persons[p]);
            if (person != info->persons[p])
                resolve_add_party(resolution, info, resolution->entities.items[person].party);
            info->persons[p] = person;
        }
    }
}

void people_join_same(struct resolution *resolution)
{
    size_t count = resolution->entities.count;
    int *moved = arena_array(resolution->arena, count + 1, sizeof *moved);
    for (size_t i = 0; i < count; i++) {
        const struct entity *entity = &resolution->entities.items[i];
        bool is_nameless = entity->name_end == entity->name_first;
        moved[i] = -1;
        if (strcmp(entity->type, "person") != 0 || entity->mentions.count == 0 ||
            entity->entry != NULL || is_nameless)
            continue;
        moved[i] = find_fuller_name(resolution, entity);
        if (moved[i] >= 0)
            move_person(resolution, (int)i, moved[i]);
    }
    move_mentions(resolution, moved);
}
