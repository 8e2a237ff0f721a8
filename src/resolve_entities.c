/* resolve_entities.c - the entities found so far, by id and by the words of a name, and the places
 * where the text names them.
 */
#include "resolve_parts.h"

#include "str.h"

#include <stdlib.h>
#include <string.h>
#include <unicode/uchar.h>

/* Letters without marks, for slugs: ICU composes elsewhere; Vietnamese and Latin letters here. */
static char plain_letter(uint32_t c)
{
    static const struct {
        const char *from;
        char to;
    } rows[] = {{"àáảãạăằắẳẵặâầấẩẫậäåāą", 'a'},
                {"èéẻẽẹêềếểễệëēęě", 'e'},
                {"ìíỉĩịïîī", 'i'},
                {"òóỏõọôồốổỗộơờớởỡợöøō", 'o'},
                {"ùúủũụưừứửữựüûūů", 'u'},
                {"ỳýỷỹỵÿ", 'y'},
                {"đ", 'd'},
                {"çćč", 'c'},
                {"ñńň", 'n'},
                {"šśş", 's'},
                {"žźż", 'z'},
                {"ğ", 'g'},
                {"ł", 'l'},
                {"ř", 'r'},
                {"ťţ", 't'}};
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

static const char unnamed[] = "unnamed";

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
    return out.length == 0 ? unnamed : out.data;
}

/* ---- Entities ---- */

void entity_index_add(struct resolution *resolution, uint64_t hash, int entity)
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

const struct entity_link *entity_index_find(const struct resolution *resolution, uint64_t hash)
{
    return index_from(resolution, hash, resolution->index.buckets[hash % ENTITY_BUCKETS]);
}

const struct entity_link *entity_index_next(const struct resolution *resolution,
                                            const struct entity_link *link)
{
    return index_from(resolution, link->hash, link->next);
}

int entity_find(const struct resolution *resolution, const char *type, const char *id)
{
    const struct entity_link *link = entity_index_find(resolution, slice_hash(slice_of(id)));
    for (; link != NULL; link = entity_index_next(resolution, link)) {
        const struct entity *entity = &resolution->entities.items[link->entity];
        if (strcmp(entity->id, id) == 0 && strcmp(entity->type, type) == 0)
            return link->entity;
    }
    return -1;
}

int entity_make(struct resolution *resolution, const char *type, const char *id, const char *name)
{
    int found = entity_find(resolution, type, id);
    if (found >= 0)
        return found;
    struct entity *entity = vec_push(&resolution->entities, resolution->arena);
    *entity = (struct entity){.id = id, .type = type, .name = name};
    int made = (int)resolution->entities.count - 1;
    entity_index_add(resolution, slice_hash(slice_of(id)), made);
    return made;
}

/* ---- Names that no list knows ---- */

enum { NAMESAKES = 9 /* ids with a small number: "tran-quoc-hung-2" */ };

/* One word in two spellings?  Marks tell Vietnamese syllables apart, Hùng from Hưng, but not the
 * spellings of a foreign name, as Erdoğan and Erdogan; no plain letter tells Путин from Лавров. */
static bool is_spelled_alike(struct resolution *resolution, const struct token *a,
                             const struct token *b)
{
    if (slice_equal(a->folded, b->folded))
        return true;
    if ((a->flags & TOKEN_VIETNAMESE) != 0 && (b->flags & TOKEN_VIETNAMESE) != 0)
        return false;
    const char *left = resolve_slug(resolution->arena, a->folded);
    return strcmp(left, unnamed) != 0 &&
           strcmp(left, resolve_slug(resolution->arena, b->folded)) == 0;
}

static uint32_t skip_marks(const struct token *tokens, uint32_t i, uint32_t end)
{
    while (i < end && tokens[i].kind == TOKEN_MARK)
        i++;
    return i;
}

/* May tokens [first, end) be the entity's fullest name?  "Kim Jong-un" is "Kim Jong un"; of a
 * listed body, of which no words are noted, the id tells. */
static bool is_name_of(struct resolution *resolution, const struct entity *entity, uint32_t first,
                       uint32_t end)
{
    const struct token *tokens = resolution->analysis->text->tokens.items;
    uint32_t i = entity->name_first, full = entity->name_end;
    if (i == full)
        return true;
    for (;;) {
        first = skip_marks(tokens, first, end);
        i = skip_marks(tokens, i, full);
        if (first == end || i == full)
            return first == end && i == full;
        if (!is_spelled_alike(resolution, &tokens[first++], &tokens[i++]))
            return false;
    }
}

/* "tran-quoc-hung-57" where all small numbers are taken: the number of entities, so that the cost
 * does not grow with the number of namesakes. */
static const char *free_id(const struct resolution *resolution, const char *type, const char *slug)
{
    const char *id;
    size_t number = resolution->entities.count;
    do
        id = arena_printf(resolution->arena, "%s-%zu", slug, ++number);
    while (entity_find(resolution, type, id) >= 0);
    return id;
}

int entity_of_name(struct resolution *resolution, const char *type, uint32_t first, uint32_t end)
{
    bool is_person = strcmp(type, "person") == 0;
    const char *name = is_person ? resolve_copy_name(resolution, first, end)
                                 : resolve_copy_tokens(resolution, first, end);
    const char *slug = resolve_slug(resolution->arena, slice_of(name)), *id = slug;
    int found = entity_find(resolution, type, slug);
    for (int number = 2; found >= 0 && number <= NAMESAKES; number++) {
        if (is_name_of(resolution, &resolution->entities.items[found], first, end))
            return found;
        id = arena_printf(resolution->arena, "%s-%d", slug, number);
        found = entity_find(resolution, type, id);
    }
    if (found >= 0)
        id = free_id(resolution, type, slug);
    return entity_make(resolution, type, id, name);
}

/* ---- Mentions of an entity ---- */

static const char *source_of(struct resolution *resolution, const struct mention *mention)
{
    if (mention->reading != NULL)
        return arena_printf(resolution->arena, "%s:%u", mention->reading->entry->file,
                            mention->reading->entry->line);
    return mention->match == NULL ? "capitals" : mention->match->rule->label;
}

void entity_add_place(struct resolution *resolution, int entity, const struct mention *mention,
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
void entities_sort_mentions(struct resolution *resolution)
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

const char *resolve_copy_tokens(struct resolution *resolution, uint32_t first, uint32_t end)
{
    return tokens_copy(resolution->analysis->text, first, end, resolution->arena);
}

static bool is_shouted(const struct text *text, uint32_t first, uint32_t end)
{
    bool has_word = false;
    for (uint32_t i = first; i < end; i++) {
        const struct token *token = &text->tokens.items[i];
        if (token->kind == TOKEN_WORD && (token->flags & TOKEN_ALL_CAPITALS) == 0 &&
            ((token->flags & TOKEN_CAPITAL) == 0 || token->folded.length > 3))
            return false;
        has_word = has_word || (token->kind == TOKEN_WORD && token->folded.length > 3);
    }
    return has_word && end > first + 1;
}

/* "TRẦN QUỐC NAM" is Trần Quốc Nam. */
const char *resolve_copy_name(struct resolution *resolution, uint32_t first, uint32_t end)
{
    const struct text *text = resolution->analysis->text;
    const char *shouted = tokens_copy(text, first, end, resolution->arena);
    if (!is_shouted(text, first, end))
        return shouted;
    char *name = arena_alloc(resolution->arena, 2 * strlen(shouted) + 4);
    size_t written = 0, size;
    bool opens = true;
    for (size_t at = 0; shouted[at] != '\0'; at += size) {
        uint32_t c = utf8_decode(shouted + at, &size);
        written += utf8_encode(name + written, opens ? c : (uint32_t)u_tolower((UChar32)c));
        opens = !u_isalpha((UChar32)c);
    }
    name[written] = '\0';
    return name;
}
