/* lexicon_ids.c - ids that lines and rules write for parties and offices: is there such a one, and
 * which is meant?
 *
 *     x-y   person   Xuân Văn Zét   country: Viet Nam   office: Bộ trưởng Ngoại giao
 * means VN and foreign-minister: people write the name for the id, or another case of it.
 */
#include <string.h>
#include <strings.h>

#include "lexicon_parts.h"

static bool acts(const struct entry *entry)
{
    return strcmp(entry->type, "country") == 0 ||
           (strcmp(entry->type, "organization") == 0 && entry_is_kind(entry, "igo"));
}

bool lexicon_is_country_code(const char *id)
{
    return strlen(id) == 2 && id[0] >= 'A' && id[0] <= 'Z' && id[1] >= 'A' && id[1] <= 'Z';
}

bool lexicon_is_party(const struct lexicon *lexicon, const char *id)
{
    const struct entry *entry = lexicon_by_id(lexicon, NULL, id, NULL);
    while (entry && !acts(entry))
        entry = lexicon_by_id(lexicon, NULL, id, entry);
    return entry != NULL;
}

/* All that may have been written for the ids, and for which. */
struct spellings {
    const char *wanted;
    struct arena *arena;
    VEC(const char *) written;
    VEC(const char *) ids;
    const char *same; /* the id that is wanted but for capitals */
};

static void add_spelling(struct spellings *spellings, const char *written, const char *id)
{
    *vec_push(&spellings->written, spellings->arena) = written;
    *vec_push(&spellings->ids, spellings->arena) = id;
}

/* May the line be the one that is meant? */
static bool is_sound(const struct entry *entry)
{
    if (strcmp(entry->type, "country") == 0)
        return lexicon_is_country_code(entry->id);
    return strcmp(entry->type, "organization") != 0 || acts(entry);
}

static void collect(void *data, const struct entry *entry, struct slice alias)
{
    struct spellings *spellings = data;
    if (!is_sound(entry))
        return;
    if (!spellings->same && strcasecmp(entry->id, spellings->wanted) == 0)
        spellings->same = entry->id;
    add_spelling(spellings, entry->id, entry->id);
    add_spelling(spellings, arena_copy(spellings->arena, alias.data, alias.length), entry->id);
}

static const char *guess(struct spellings *spellings)
{
    if (spellings->same)
        return spellings->same;
    const char *nearest =
        str_nearest(spellings->wanted, spellings->written.items, spellings->written.count);
    for (size_t i = 0; nearest && i < spellings->written.count; i++)
        if (spellings->written.items[i] == nearest)
            return spellings->ids.items[i];
    return NULL;
}

const char *lexicon_guess_party(const struct lexicon *lexicon, const char *written,
                                struct arena *arena)
{
    struct spellings spellings = {.wanted = written, .arena = arena};
    lexicon_each_alias(lexicon, "country", collect, &spellings);
    lexicon_each_alias(lexicon, "organization", collect, &spellings);
    return guess(&spellings);
}

const char *lexicon_guess_office(const struct lexicon *lexicon, const char *written,
                                 struct arena *arena)
{
    struct spellings spellings = {.wanted = written, .arena = arena};
    lexicon_each_alias(lexicon, "office", collect, &spellings);
    return guess(&spellings);
}
