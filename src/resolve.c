/* resolve.c - entities of a document.
 *
 * "Bộ trưởng Ngoại giao Nga Sergei Lavrov" makes the entities RU and sergei-lavrov (party RU, office
 * foreign-minister); a later "ông Lavrov" is the same person, since one's words are the beginning or
 * the end of the other's.
 */
#include "resolve.h"

#include "symbols.h"

#include <stdlib.h>
#include <string.h>

/* ---- Sets of parties ---- */

bool party_set_has(const struct party_set *set, size_t party)
{
    return (set->bits[party / 64] >> (party % 64) & 1) != 0;
}

void party_set_add(struct party_set *set, size_t party)
{
    set->bits[party / 64] |= (uint64_t)1 << (party % 64);
}

void party_set_join(struct party_set *set, const struct party_set *other)
{
    for (size_t i = 0; i < RESOLVE_MAX_PARTIES / 64; i++)
        set->bits[i] |= other->bits[i];
}

size_t party_set_count(const struct party_set *set)
{
    size_t count = 0;
    for (size_t i = 0; i < RESOLVE_MAX_PARTIES / 64; i++)
        count += (size_t)__builtin_popcountll(set->bits[i]);
    return count;
}

bool party_set_equal(const struct party_set *a, const struct party_set *b)
{
    return memcmp(a->bits, b->bits, sizeof a->bits) == 0;
}

bool party_set_within(const struct party_set *a, const struct party_set *b)
{
    for (size_t i = 0; i < RESOLVE_MAX_PARTIES / 64; i++)
        if ((a->bits[i] & ~b->bits[i]) != 0)
            return false;
    return true;
}

bool party_set_meets(const struct party_set *a, const struct party_set *b)
{
    for (size_t i = 0; i < RESOLVE_MAX_PARTIES / 64; i++)
        if ((a->bits[i] & b->bits[i]) != 0)
            return true;
    return false;
}

struct party_set party_set_without(const struct party_set *all, const struct party_set *some)
{
    struct party_set rest = *all;
    for (size_t i = 0; i < RESOLVE_MAX_PARTIES / 64; i++)
        rest.bits[i] &= ~some->bits[i];
    return rest;
}

/* ---- Small helpers ---- */

static const struct mention *mention_at(const struct resolution *resolution, int i)
{
    return &resolution->analysis->mentions.items[i];
}

static bool is_type(const struct mention *mention, const char *type)
{
    return strcmp(mention->type, type) == 0;
}

int resolve_party(struct resolution *resolution, const char *id)
{
    for (size_t i = 0; i < resolution->parties.count; i++)
        if (strcmp(resolution->parties.items[i], id) == 0)
            return (int)i;
    if (resolution->parties.count == RESOLVE_MAX_PARTIES)
        return -1;
    *vec_push(&resolution->parties, resolution->arena) = id;
    return (int)resolution->parties.count - 1;
}

static void add_party(struct resolution *resolution, struct mention_info *info, const char *id)
{
    int party = id == NULL ? -1 : resolve_party(resolution, id);
    if (party >= 0)
        party_set_add(&info->parties, (size_t)party);
}

static void add_person(struct mention_info *info, int entity)
{
    for (size_t i = 0; i < info->person_count; i++)
        if (info->persons[i] == entity)
            return;
    if (entity >= 0 && info->person_count < RESOLVE_MAX_PERSONS)
        info->persons[info->person_count++] = entity;
}

/* Letters without marks, for slugs: ICU decomposes elsewhere; Vietnamese and Latin letters here. */
static char plain_letter(uint32_t c)
{
    static const struct {
        const char *from;
        char to;
    } rows[] = {{"àáảãạăằắẳẵặâầấẩẫậäåāą", 'a'}, {"èéẻẽẹêềếểễệëēęě", 'e'}, {"ìíỉĩịïîī", 'i'},
                {"òóỏõọôồốổỗộơờớởỡợöøō", 'o'},  {"ùúủũụưừứửữựüûūů", 'u'},  {"ỳýỷỹỵÿ", 'y'},
                {"đ", 'd'}, {"çćč", 'c'}, {"ñńň", 'n'}, {"šśş", 's'}, {"žźż", 'z'}, {"ğ", 'g'},
                {"ł", 'l'}, {"ř", 'r'}, {"ťţ", 't'}};
    if (c < 0x80)
        return (char)c;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        for (const char *at = rows[i].from; *at != '\0';) {
            size_t length;
            if (utf8_decode(at, &length) == c)
                return rows[i].to;
            at += length;
        }
    return '\0';
}

const char *resolve_slug(struct arena *arena, struct slice name)
{
    struct slice folded = text_fold(name, arena);
    struct str out;
    str_init(&out, arena);
    for (size_t i = 0; i < folded.length;) {
        size_t length;
        char c = plain_letter(utf8_decode(folded.data + i, &length));
        i += length;
        bool is_plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (is_plain)
            str_add(&out, &c, 1);
        else if (out.length > 0 && out.data[out.length - 1] != '-')
            str_add(&out, "-", 1);
    }
    while (out.length > 0 && out.data[out.length - 1] == '-')
        out.data[--out.length] = '\0';
    return out.length == 0 ? "unnamed" : out.data;
}

/* ---- Entities ---- */

static void index_add(struct resolution *resolution, uint64_t hash, int entity)
{
    struct entity_index *index = &resolution->index;
    uint32_t *bucket = &index->buckets[hash % ENTITY_BUCKETS];
    *vec_push(&index->links, resolution->arena) = (struct entity_link){hash, entity, *bucket};
    *bucket = (uint32_t)index->links.count;
}

/* The newest link of a hash from link number `at` - 1 on; NULL if none. */
static const struct entity_link *index_from(const struct resolution *resolution, uint64_t hash,
                                            uint32_t at)
{
    const struct entity_link *links = resolution->index.links.items;
    while (at != 0 && links[at - 1].hash != hash)
        at = links[at - 1].next;
    return at == 0 ? NULL : &links[at - 1];
}

static const struct entity_link *index_find(const struct resolution *resolution, uint64_t hash)
{
    return index_from(resolution, hash, resolution->index.buckets[hash % ENTITY_BUCKETS]);
}

static const struct entity_link *index_next(const struct resolution *resolution,
                                            const struct entity_link *link)
{
    return index_from(resolution, link->hash, link->next);
}

static int find_entity(const struct resolution *resolution, const char *type, const char *id)
{
    const struct entity_link *link = index_find(resolution, slice_hash(slice_of(id)));
    for (; link != NULL; link = index_next(resolution, link)) {
        const struct entity *entity = &resolution->entities.items[link->entity];
        if (strcmp(entity->id, id) == 0 && strcmp(entity->type, type) == 0)
            return link->entity;
    }
    return -1;
}

static int make_entity(struct resolution *resolution, const char *type, const char *id,
                       const char *name)
{
    int found = find_entity(resolution, type, id);
    if (found >= 0)
        return found;
    struct entity *entity = vec_push(&resolution->entities, resolution->arena);
    *entity = (struct entity){.id = id, .type = type, .name = name};
    int made = (int)resolution->entities.count - 1;
    index_add(resolution, slice_hash(slice_of(id)), made);
    return made;
}

static const char *source_of(struct resolution *resolution, const struct mention *mention)
{
    if (mention->reading != NULL)
        return arena_printf(resolution->arena, "%s:%u", mention->reading->entry->file,
                            mention->reading->entry->line);
    return mention->match == NULL ? "capitals" : mention->match->rule->label;
}

static void add_place(struct resolution *resolution, int entity, const struct mention *mention,
                      uint32_t first, uint32_t end)
{
    struct entity *owner = &resolution->entities.items[entity];
    *vec_push(&owner->mentions, resolution->arena) = (struct entity_mention){
        first, end, (uint32_t)owner->mentions.count, source_of(resolution, mention)};
}

static int by_place(const void *a, const void *b)
{
    const struct entity_mention *left = a, *right = b;
    if (left->first != right->first)
        return left->first < right->first ? -1 : 1;
    if (left->end != right->end)
        return left->end < right->end ? -1 : 1;
    return left->order < right->order ? -1 : left->order > right->order;
}

/* Puts all mentions in text order, and of those on the same words only the first noted. */
static void sort_mentions(struct resolution *resolution)
{
    for (size_t i = 0; i < resolution->entities.count; i++) {
        struct entity *entity = &resolution->entities.items[i];
        struct entity_mention *items = entity->mentions.items;
        if (entity->mentions.count > 1)
            qsort(items, entity->mentions.count, sizeof *items, by_place);
        size_t kept = 0;
        for (size_t m = 0; m < entity->mentions.count; m++)
            if (m == 0 || items[m].first != items[kept - 1].first ||
                items[m].end != items[kept - 1].end) {
                items[kept] = items[m];
                items[kept].order = (uint32_t)kept;
                kept++;
            }
        entity->mentions.count = entity->sorted = kept;
    }
}

size_t resolve_mentions_before(const struct entity *entity, uint32_t token)
{
    size_t low = 0, high = entity->sorted;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (entity->mentions.items[middle].first < token)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

uint32_t resolve_last_place(const struct entity *entity, uint32_t limit)
{
    const struct entity_mention *items = entity->mentions.items;
    size_t before = resolve_mentions_before(entity, limit + 1);
    uint32_t place = before > 0 ? items[before - 1].first : 0;
    /* what was noted since comes in text order as well */
    if (entity->mentions.count > entity->sorted) {
        uint32_t newest = items[entity->mentions.count - 1].first;
        if (newest <= limit && newest > place)
            place = newest;
    }
    return place;
}

static const char *copy_tokens(struct resolution *resolution, uint32_t first, uint32_t end)
{
    struct slice text = tokens_text(resolution->analysis->text, first, end);
    return arena_copy(resolution->arena, text.data, text.length);
}

/* ---- Listed names ---- */

static bool is_party_kind(const char *kind)
{
    return kind != NULL && strcmp(kind, "igo") == 0;
}

/* A country's own line, for its name: "Moscow" makes the entity Nga. */
static int country_entity(struct resolution *resolution, const char *id)
{
    const struct entry *entry =
        lexicon_by_id(resolution->analysis->model->lexicon, "country", id, NULL);
    const char *type = "country";
    if (entry == NULL) {
        entry = lexicon_by_id(resolution->analysis->model->lexicon, "organization", id, NULL);
        type = "organization";
    }
    int index = make_entity(resolution, type, id, entry == NULL ? id : entry->name);
    resolution->entities.items[index].entry = entry;
    if (entry != NULL && strcmp(type, "organization") == 0)
        resolution->entities.items[index].kind = entry->kind;
    return index;
}

static void note_country(struct resolution *resolution, const struct mention *mention,
                         struct mention_info *info, const char *id)
{
    info->entity = country_entity(resolution, id);
    add_place(resolution, info->entity, mention, mention->first, mention->end);
    add_party(resolution, info, id);
}

static void note_organization(struct resolution *resolution, const struct mention *mention,
                              struct mention_info *info, const struct entry *entry)
{
    info->entity = make_entity(resolution, "organization", entry->id, entry->name);
    resolution->entities.items[info->entity].kind = entry->kind;
    resolution->entities.items[info->entity].entry = entry;
    add_place(resolution, info->entity, mention, mention->first, mention->end);
    /* a newspaper reports; it does not act for its country */
    if (entry->kind == NULL || strcmp(entry->kind, "media") != 0)
        add_party(resolution, info, is_party_kind(entry->kind) ? entry->id : entry->country);
}

/* `parties=VN,EU` in a note: between whom a named instrument is. */
static void add_noted_parties(struct resolution *resolution, struct mention_info *info,
                              const char *note)
{
    static const char key[] = "parties=";
    const char *at = note == NULL ? NULL : strstr(note, key);
    if (at == NULL)
        return;
    struct slice rest = slice_of(at + sizeof key - 1), piece;
    slice_cut(&rest, ' ', &piece);
    rest = piece;
    slice_cut(&rest, ';', &piece);
    rest = piece;
    while (slice_cut(&rest, ',', &piece))
        if (piece.length > 0)
            add_party(resolution, info, arena_copy(resolution->arena, piece.data, piece.length));
}

/* "Hiệp định thương mại tự do Việt Nam - Hàn Quốc" is one name that holds two others; "Thủ Đức" and
 * "Nam Mỹ", which are places, hold none. */
static void note_parties_within(struct resolution *resolution, const struct mention *mention)
{
    const struct analysis *analysis = resolution->analysis;
    size_t end;
    for (size_t i = mention->first + 1; i < mention->end; i = end) {
        const struct reading *reading = lexicon_match(analysis->model->lexicon, analysis->text, i,
                                                      mention->end, false, &end);
        const struct entry *entry = reading == NULL ? NULL : reading->entry;
        if (entry == NULL) {
            end = i + 1;
            continue;
        }
        bool is_country = strcmp(entry->type, "country") == 0;
        if (!is_country && !(strcmp(entry->type, "organization") == 0 && is_party_kind(entry->kind)))
            continue;
        struct mention part = *mention;
        part.reading = reading;
        add_place(resolution, country_entity(resolution, entry->id), &part, (uint32_t)i,
                  (uint32_t)end);
    }
}

static void note_thing(struct resolution *resolution, const struct mention *mention,
                       struct mention_info *info, const struct entry *entry)
{
    info->entity = make_entity(resolution, entry->type, entry->id, entry->name);
    resolution->entities.items[info->entity].entry = entry;
    if (strcmp(entry->type, "place") == 0)
        resolution->entities.items[info->entity].kind = entry->kind;
    add_place(resolution, info->entity, mention, mention->first, mention->end);
    if (strcmp(entry->type, "place") == 0)
        add_party(resolution, info, entry->country);
    if (strcmp(entry->type, "instrument") == 0) {
        add_noted_parties(resolution, info, entry->note);
        note_parties_within(resolution, mention);
    }
}

/* Several people bear the alias: the one named elsewhere by another alias, else the one in office on
 * the article's date, else the first line. */
static const struct entry *choose_person(const struct resolution *resolution,
                                         const struct reading *reading, size_t first)
{
    const struct entry *best = reading->entry;
    for (const struct reading *next = reading; next != NULL; next = next->next) {
        if (strcmp(next->entry->type, "person") != 0 ||
            !reading_fits(next, resolution->analysis->text, first))
            continue;
        if (find_entity(resolution, "person", next->entry->id) >= 0)
            return next->entry;
    }
    return best;
}

static bool covers(const struct entry *entry, const char *date)
{
    if (entry->from != NULL && strncmp(date, entry->from, strlen(entry->from)) < 0)
        return false;
    return entry->to == NULL || strncmp(date, entry->to, strlen(entry->to)) <= 0;
}

/* Who has led a state and an organisation of states is in the papers for the latter. */
static const struct entry *line_of_organization(const struct resolution *resolution,
                                                const struct entry *entry)
{
    const struct lexicon *lexicon = resolution->analysis->model->lexicon;
    for (const struct entry *line = lexicon_by_id(lexicon, "person", entry->id, NULL); line != NULL;
         line = lexicon_by_id(lexicon, "person", entry->id, line))
        if (line->country != NULL && line->office != NULL &&
            (strcmp(line->office, "igo-head") == 0 ||
             (strcmp(line->office, "foreign-minister") == 0 &&
              lexicon_by_id(lexicon, "organization", line->country, NULL) != NULL)))
            return line;
    return entry;
}

/* The line of a person that holds on the article's date; without a date that of the head or foreign
 * minister of an organisation, else the first. */
static const struct entry *line_of_the_day(const struct resolution *resolution,
                                           const struct entry *entry)
{
    const struct lexicon *lexicon = resolution->analysis->model->lexicon;
    if (resolution->document_date == NULL)
        return line_of_organization(resolution, entry);
    for (const struct entry *line = lexicon_by_id(lexicon, "person", entry->id, NULL); line != NULL;
         line = lexicon_by_id(lexicon, "person", entry->id, line))
        if (line->country != NULL && (line->from != NULL || line->to != NULL) &&
            covers(line, resolution->document_date))
            return line;
    return entry;
}

static void note_person_entry(struct resolution *resolution, const struct mention *mention,
                              struct mention_info *info)
{
    const struct entry *entry = choose_person(resolution, mention->reading, mention->first);
    int index = make_entity(resolution, "person", entry->id, entry->name);
    struct entity *entity = &resolution->entities.items[index];
    entity->entry = entry;
    if (entity->party == NULL)
        entity->party = line_of_the_day(resolution, entry)->country;
    info->entity = index;
    add_place(resolution, index, mention, mention->first, mention->end);
    add_person(info, index);
    add_party(resolution, info, entity->party);
}

static void note_listed(struct resolution *resolution, int i)
{
    const struct mention *mention = mention_at(resolution, i);
    struct mention_info *info = &resolution->infos[i];
    const struct entry *entry = mention->reading->entry;
    if (is_type(mention, "country"))
        note_country(resolution, mention, info, entry->id);
    else if (is_type(mention, "seat") && entry->country != NULL)
        note_country(resolution, mention, info, entry->country);
    else if (is_type(mention, "country-short") && mention->parent >= 0)
        note_country(resolution, mention, info, entry->id);
    else if (is_type(mention, "organization"))
        note_organization(resolution, mention, info, entry);
    else if (is_type(mention, "person"))
        note_person_entry(resolution, mention, info);
    else if (is_type(mention, "vaccine") || is_type(mention, "instrument") ||
             is_type(mention, "place"))
        note_thing(resolution, mention, info, entry);
    else if (is_type(mention, "office"))
        info->office = entry;
}

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

/* Is entity a better answer than `best` to who was named last? */
static bool is_named_later(const struct resolution *resolution, int entity, int best,
                           uint32_t limit)
{
    if (best < 0)
        return true;
    uint32_t mine = resolve_last_place(&resolution->entities.items[entity], limit);
    uint32_t other = resolve_last_place(&resolution->entities.items[best], limit);
    return mine > other || (mine == other && entity < best);
}

/* The person whom an unlisted name stands for; the last one named among those that fit, if their
 * parties do not differ.  -1: nobody yet. */
static int find_person(const struct resolution *resolution, uint32_t first, uint32_t end,
                       const char *party)
{
    int best = -1;
    const struct token *tokens = resolution->analysis->text->tokens.items;
    const uint64_t hashes[] = {tokens[first].hash, tokens[end - 1].hash};
    for (size_t i = 0; i < 2; i++) {
        const struct entity_link *link = index_find(resolution, hashes[i]);
        for (int left = NAME_CANDIDATES; link != NULL && left > 0; left--) {
            const struct entity *entity = &resolution->entities.items[link->entity];
            link = index_next(resolution, link);
            if (strcmp(entity->type, "person") != 0 ||
                !is_short_for(resolution, entity, first, end))
                continue;
            if (party != NULL && entity->party != NULL && strcmp(party, entity->party) != 0)
                continue;
            int person = (int)(entity - resolution->entities.items);
            if (is_named_later(resolution, person, best, first))
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
    if (entity->entry != NULL || find_entity(resolution, "person", id) >= 0)
        return;
    entity->id = id;
    index_add(resolution, slice_hash(slice_of(id)), person);
}

static void take_fullest_name(struct resolution *resolution, int person, uint32_t first,
                              uint32_t end)
{
    struct entity *entity = &resolution->entities.items[person];
    const struct token *tokens = resolution->analysis->text->tokens.items;
    uint32_t full = entity->name_end - entity->name_first;
    if (end - first > full) {
        entity->name_first = first;
        entity->name_end = end;
        entity->name = copy_tokens(resolution, first, end);
        index_add(resolution, tokens[first].hash, person);
        index_add(resolution, tokens[end - 1].hash, person);
        take_id_of_name(resolution, person);
    }
}

static int person_of_name(struct resolution *resolution, const struct mention *mention,
                          uint32_t first, uint32_t end, const char *party)
{
    int index = find_person(resolution, first, end, party);
    if (index < 0) {
        const char *name = copy_tokens(resolution, first, end);
        const char *id = resolve_slug(resolution->arena, slice_of(name));
        index = make_entity(resolution, "person", id, name);
    }
    take_fullest_name(resolution, index, first, end);
    add_place(resolution, index, mention, first, end);
    return index;
}

/* ---- Mentions made by rules ---- */

/* `party = KR; party = KP`: both. */
static void add_constant_parties(struct resolution *resolution, const struct match *match,
                                 struct mention_info *info)
{
    for (size_t i = 0; i < match->rule->settings.count; i++) {
        const struct setting *setting = &match->rule->settings.items[i];
        if (strcmp(setting->key, "party") == 0 && setting->constant != NULL)
            add_party(resolution, info, setting->constant);
    }
}

/* The party that a rule's `party` settings and captures give; adds all of them to info. */
static const char *rule_party(struct resolution *resolution, const struct match *match,
                              struct mention_info *info)
{
    struct value value;
    if (!match_value(match, "party", &value))
        return NULL;
    if (value.constant != NULL) {
        add_constant_parties(resolution, match, info);
        return value.constant;
    }
    const struct capture *capture = value.capture;
    for (const struct capture *next = capture; next != NULL;
         next = match_capture(match, capture->role, next))
        if (next->mention >= 0)
            party_set_join(&info->parties, &resolution->infos[next->mention].parties);
    for (size_t i = 0; i < resolution->parties.count; i++)
        if (capture->mention >= 0 &&
            party_set_has(&resolution->infos[capture->mention].parties, i))
            return resolution->parties.items[i];
    return NULL;
}

static void set_office(struct resolution *resolution, struct entity *entity,
                       const struct mention_info *info, const struct match *match)
{
    struct value value;
    if (entity->office_id != NULL || info->office == NULL || !match_value(match, "office", &value) ||
        value.capture == NULL)
        return;
    entity->office_id = info->office->id;
    entity->office_value = info->office->value;
    entity->office_first = value.capture->first;
    entity->office_end = value.capture->end;
    entity->office_text = copy_tokens(resolution, entity->office_first, entity->office_end);
    *vec_push(&resolution->officeholders, resolution->arena) =
        (int)(entity - resolution->entities.items);
}

static void find_office(struct resolution *resolution, const struct match *match,
                        struct mention_info *info)
{
    struct value value;
    if (match_value(match, "office", &value) && value.capture != NULL &&
        value.capture->mention >= 0)
        info->office = resolution->infos[value.capture->mention].office;
}

/* Has a listed person a line with that country or organisation? */
static bool ever_acted_for(const struct resolution *resolution, const struct entry *entry,
                           const char *party)
{
    const struct lexicon *lexicon = resolution->analysis->model->lexicon;
    for (const struct entry *line = lexicon_by_id(lexicon, "person", entry->id, NULL); line != NULL;
         line = lexicon_by_id(lexicon, "person", entry->id, line))
        if (line->country != NULL && strcmp(line->country, party) == 0)
            return true;
    return false;
}

/* A person with a name: `name` took a listed person, a capitalised name, or a person mention. */
static void note_named(struct resolution *resolution, int i, const struct capture *name)
{
    const struct mention *mention = mention_at(resolution, i);
    struct mention_info *info = &resolution->infos[i];
    const char *party = rule_party(resolution, mention->match, info);
    find_office(resolution, mention->match, info);
    int index = -1;
    if (name->mention >= 0 && resolution->infos[name->mention].person_count > 0)
        index = resolution->infos[name->mention].persons[0];
    if (index < 0)
        index = person_of_name(resolution, mention, name->first, name->end, party);
    struct entity *entity = &resolution->entities.items[index];
    if (party != NULL && (entity->party == NULL || entity->entry == NULL ||
                          ever_acted_for(resolution, entity->entry, party)))
        entity->party = party;
    set_office(resolution, entity, info, mention->match);
    info->entity = index;
    add_person(info, index);
    if (name->mention >= 0) {
        resolution->infos[name->mention].entity = index;
        add_person(&resolution->infos[name->mention], index);
    }
    if (party_set_count(&info->parties) == 0)
        add_party(resolution, info, entity->party);
}

static void note_body(struct resolution *resolution, int i)
{
    const struct mention *mention = mention_at(resolution, i);
    struct mention_info *info = &resolution->infos[i];
    const char *name = copy_tokens(resolution, mention->first, mention->end);
    const char *id = resolve_slug(resolution->arena, slice_of(name));
    rule_party(resolution, mention->match, info);
    info->entity = make_entity(resolution, mention->type, id, name);
    resolution->entities.items[info->entity].kind = mention->kind;
    add_place(resolution, info->entity, mention, mention->first, mention->end);
}

static void join_parts(struct resolution *resolution, const struct mention *mention,
                       struct mention_info *info)
{
    for (size_t c = 0; c < mention->match->capture_count; c++) {
        int part = mention->match->captures[c].mention;
        if (part < 0)
            continue;
        const struct mention_info *other = &resolution->infos[part];
        party_set_join(&info->parties, &other->parties);
        for (size_t p = 0; p < other->person_count; p++)
            add_person(info, other->persons[p]);
    }
}

void resolve_compound(struct resolution *resolution, int i)
{
    const struct mention *mention = mention_at(resolution, i);
    struct value party;
    if (mention->match != NULL && resolution->infos[i].refer == NULL &&
        !match_value(mention->match, "party", &party))
        join_parts(resolution, mention, &resolution->infos[i]);
}

static void note_made(struct resolution *resolution, int i)
{
    const struct mention *mention = mention_at(resolution, i);
    struct mention_info *info = &resolution->infos[i];
    const struct capture *name = match_capture(mention->match, "name", NULL);
    info->refer = match_constant(mention->match, "refer");
    if (is_type(mention, "person") && name != NULL) {
        note_named(resolution, i, name);
        return;
    }
    find_office(resolution, mention->match, info);
    if (is_type(mention, "organization"))
        note_body(resolution, i);
    else if (rule_party(resolution, mention->match, info) == NULL && info->refer == NULL)
        join_parts(resolution, mention, info);
}

/* ---- Passes ---- */

static int *order_of_mentions(struct resolution *resolution)
{
    size_t count = resolution->analysis->mentions.count;
    int *order = arena_array(resolution->arena, count + 1, sizeof *order);
    for (size_t i = 0; i < count; i++)
        order[i] = (int)i; /* the cascade works sentence by sentence, parts before wholes */
    return order;
}

static bool is_time(const struct mention *mention)
{
    return is_type(mention, "time");
}

/* Of the first word of the list `modal` that speaks of a time: +1 future, -1 past; 0 if there is none. */
static int sentence_tense(const struct resolution *resolution, uint32_t sentence)
{
    const struct analysis *analysis = resolution->analysis;
    const struct sentence *range = &analysis->text->sentences.items[sentence];
    for (size_t i = range->first; i < range->end; i++) {
        size_t end;
        const struct reading *reading =
            lexicon_match(analysis->model->lexicon, analysis->text, i, range->end, true, &end);
        for (; reading != NULL; reading = reading->next) {
            if (strcmp(reading->entry->type, "modal") != 0 || reading->entry->kind == NULL)
                continue;
            if (strcmp(reading->entry->kind, "future") == 0)
                return 1;
            if (strcmp(reading->entry->kind, "past") == 0)
                return -1;
        }
    }
    return 0;
}

/* Folded into a longer time; one in brackets stands for itself. */
static bool is_part_of_time(const struct resolution *resolution, const struct mention *mention)
{
    return mention->parent >= 0 && is_time(mention_at(resolution, mention->parent));
}

struct placed {
    uint32_t first; /* token */
    size_t mention;
};

static int by_token(const void *a, const void *b)
{
    const struct placed *left = a, *right = b;
    return (left->first > right->first) - (left->first < right->first);
}

/* The document's times in text order: "hôm sau" is the day after the one named before. */
static size_t times_in_order(const struct resolution *resolution, struct placed **ret_times)
{
    size_t count = 0;
    struct placed *times = arena_array(
        resolution->arena, resolution->analysis->mentions.count + 1, sizeof *times);
    for (size_t i = 0; i < resolution->analysis->mentions.count; i++) {
        const struct mention *mention = mention_at(resolution, (int)i);
        if (is_time(mention) && !is_part_of_time(resolution, mention))
            times[count++] = (struct placed){mention->first, i};
    }
    qsort(times, count, sizeof *times, by_token);
    *ret_times = times;
    return count;
}

/* The article's date; where none is given, "hôm nay (5/7)" or the month of all its days may tell
 * what "ngày mai" and "cuối tháng này" are. */
static struct calendar_day day_of_article(const struct resolution *resolution,
                                          const struct placed *times, size_t count)
{
    struct calendar_evidence evidence = {.month = 0};
    if (resolution->document.year > 0)
        return resolution->document;
    for (size_t i = 0; i < count; i++)
        calendar_gather(resolution->analysis, mention_at(resolution, (int)times[i].mention),
                        &evidence);
    return calendar_conclude(&evidence);
}

static void resolve_times(struct resolution *resolution)
{
    uint32_t tense_of = UINT32_MAX;
    struct placed *times;
    size_t count = times_in_order(resolution, &times);
    resolution->today = day_of_article(resolution, times, count);
    struct calendar_context context = {.document = resolution->today};
    for (size_t i = 0; i < count; i++) {
        const struct mention *mention = mention_at(resolution, (int)times[i].mention);
        if (mention->sentence != tense_of) {
            context.tense = sentence_tense(resolution, mention->sentence);
            tense_of = mention->sentence;
        }
        struct time_value *value = &resolution->infos[times[i].mention].time;
        calendar_resolve(resolution->analysis, mention, &context, resolution->arena, value);
        calendar_remember(&context, value);
    }
}

/* A name that no rule took for a person may still be one named with a title elsewhere. */
static void note_bare_names(struct resolution *resolution)
{
    for (size_t i = 0; i < resolution->analysis->mentions.count; i++) {
        const struct mention *mention = mention_at(resolution, (int)i);
        struct mention_info *info = &resolution->infos[i];
        if (!is_type(mention, "name") || info->person_count > 0 || mention->parent >= 0)
            continue;
        int person = find_person(resolution, mention->first, mention->end, NULL);
        if (person < 0)
            continue;
        info->entity = person;
        add_person(info, person);
        add_party(resolution, info, resolution->entities.items[person].party);
        add_place(resolution, person, mention, mention->first, mention->end);
        take_fullest_name(resolution, person, mention->first, mention->end);
    }
}

/* ---- People of the papers' own country ---- */

/* A full name that begins with a Vietnamese surname: "Trần Quốc Nam". */
static bool has_vietnamese_name(const struct resolution *resolution, const struct entity *entity)
{
    const struct analysis *analysis = resolution->analysis;
    if (entity->name_end < entity->name_first + 2)
        return false;
    for (uint32_t i = entity->name_first; i < entity->name_end; i++)
        if ((analysis->text->tokens.items[i].flags & TOKEN_VIETNAMESE) == 0)
            return false;
    size_t end;
    const struct reading *reading = lexicon_match(analysis->model->lexicon, analysis->text,
                                                  entity->name_first, entity->name_first + 1, true,
                                                  &end);
    for (; reading != NULL; reading = reading->next)
        if (strcmp(reading->entry->type, "surname") == 0)
            return true;
    return false;
}

/* "Bộ trưởng Ngoại giao Trần Quốc Nam": an office, and nowhere a country, is the country at home.
 * Chinese and Korean officials may bear such names too, but papers name their country. */
static void place_people_at_home(struct resolution *resolution)
{
    bool *is_at_home = arena_array(resolution->arena, resolution->entities.count + 1, sizeof(bool));
    for (size_t i = 0; i < resolution->entities.count; i++) {
        struct entity *entity = &resolution->entities.items[i];
        is_at_home[i] = strcmp(entity->type, "person") == 0 && entity->entry == NULL &&
                        entity->party == NULL && entity->office_id != NULL &&
                        has_vietnamese_name(resolution, entity);
        if (is_at_home[i])
            entity->party = RESOLVE_HOME;
    }
    for (size_t i = 0; i < resolution->analysis->mentions.count; i++) {
        struct mention_info *info = &resolution->infos[i];
        for (size_t p = 0; p < info->person_count; p++)
            if (is_at_home[info->persons[p]])
                add_party(resolution, info, RESOLVE_HOME);
    }
}

/* Whom somebody acts for may be told later than his name: every mention of him acts for it. */
static void spread_parties(struct resolution *resolution)
{
    for (size_t i = 0; i < resolution->analysis->mentions.count; i++) {
        struct mention_info *info = &resolution->infos[i];
        if (is_type(mention_at(resolution, (int)i), "person") && info->person_count == 1 &&
            party_set_count(&info->parties) == 0)
            add_party(resolution, info, resolution->entities.items[info->persons[0]].party);
    }
}

static void join_same_people(struct resolution *resolution);

void resolve_entities(struct resolution *resolution, const struct analysis *analysis,
                      const char *date, struct arena *arena)
{
    memset(resolution, 0, sizeof *resolution);
    resolution->analysis = analysis;
    resolution->arena = arena;
    resolution->document_date = date;
    if (date != NULL)
        calendar_parse(date, &resolution->document);
    size_t count = analysis->mentions.count;
    resolution->infos = arena_array(arena, count + 1, sizeof *resolution->infos);
    const int *order = order_of_mentions(resolution);
    for (size_t i = 0; i < count; i++)
        resolution->infos[i].entity = -1;
    for (size_t i = 0; i < count; i++)
        if (mention_at(resolution, order[i])->reading != NULL)
            note_listed(resolution, order[i]);
    sort_mentions(resolution);
    for (size_t i = 0; i < resolution->entities.count; i++) {
        const struct entity *entity = &resolution->entities.items[i];
        for (size_t m = 0; strcmp(entity->type, "person") == 0 && m < entity->mentions.count; m++)
            take_fullest_name(resolution, (int)i, entity->mentions.items[m].first,
                              entity->mentions.items[m].end);
    }
    for (size_t i = 0; i < count; i++)
        if (mention_at(resolution, order[i])->match != NULL)
            note_made(resolution, order[i]);
    join_same_people(resolution);
    sort_mentions(resolution);
    note_bare_names(resolution);
    sort_mentions(resolution);
    place_people_at_home(resolution);
    spread_parties(resolution);
    resolve_times(resolution);
}

int resolve_party_entity(const struct resolution *resolution, size_t party)
{
    int country = find_entity(resolution, "country", resolution->parties.items[party]);
    return country >= 0 ? country
                        : find_entity(resolution, "organization", resolution->parties.items[party]);
}

bool resolve_is_actor(const struct resolution *resolution, int i)
{
    const struct mention_info *info = &resolution->infos[i];
    const struct mention *mention = mention_at(resolution, i);
    if (is_time(mention) || is_type(mention, "place") || is_type(mention, "instrument") ||
        is_type(mention, "vaccine"))
        return false;
    return info->person_count > 0 || info->refer != NULL || party_set_count(&info->parties) > 0;
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
        !is_short_for(resolution, other, entity->name_first, entity->name_end))
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
        const struct entity_link *link = index_find(resolution, hashes[i]);
        for (int left = NAME_CANDIDATES; link != NULL && left > 0;
             left--, link = index_next(resolution, link))
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
                add_party(resolution, info, resolution->entities.items[person].party);
            info->persons[p] = person;
        }
    }
}

static void join_same_people(struct resolution *resolution)
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
