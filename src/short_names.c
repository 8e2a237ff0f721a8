/* short_names.c - which words stand for somebody whom the article has named in full.
 *
 *     Bộ trưởng Quốc phòng Mỹ James Mattis ...  Mattis nói ...       his last name
 *     Lãnh đạo Triều Tiên Kim Jong-un ...  Trump và Kim ...          the family's name, which is
 * first
 *
 * Both are noted of every name, as few articles call somebody else by either.  Of Vietnamese
 * syllables only the first is, and none of people at home: they are "ông Phúc", "Thủ tướng Phúc".
 */
#include "short_names.h"

#include <string.h>

static bool is_vietnamese(const struct text *text, size_t token)
{
    return (text->tokens.items[token].flags & TOKEN_VIETNAMESE) != 0;
}

static bool is_all_vietnamese(const struct text *text, size_t first, size_t end)
{
    for (size_t i = first; i < end; i++)
        if (!is_vietnamese(text, i))
            return false;
    return true;
}

/* A person of the papers' own country: of unlisted people the syllables tell. */
static bool is_at_home(const struct text *text, size_t first, size_t end,
                       const struct reading *reading, const char *home)
{
    if (reading == NULL)
        return is_all_vietnamese(text, first, end);
    return home != NULL && reading->entry->country != NULL &&
           strcmp(reading->entry->country, home) == 0;
}

static size_t place_of(const struct short_names *names, uint64_t hash)
{
    size_t place = 0;
    while (place < names->count && names->items[place].hash != hash)
        place++;
    return place;
}

static void note(struct short_names *names, const struct text *text, size_t token,
                 const struct reading *reading)
{
    const struct token *word = &text->tokens.items[token];
    size_t place = place_of(names, word->hash);
    if (place == SHORT_NAMES_MAX || word->kind != TOKEN_WORD || (word->flags & TOKEN_CAPITAL) == 0)
        return;
    if (place == names->count)
        names->items[names->count++] = (struct short_name){.hash = word->hash, .reading = reading};
    else if (names->items[place].reading == NULL)
        names->items[place].reading = reading;
}

void short_names_note(struct short_names *names, const struct text *text, size_t first, size_t end,
                      const struct reading *reading, const char *home)
{
    if (end < first + 2 || is_at_home(text, first, end, reading, home))
        return;
    note(names, text, first, reading);
    if (!is_vietnamese(text, end - 1))
        note(names, text, end - 1, reading);
}

const struct short_name *short_names_find(const struct short_names *names,
                                          const struct token *token)
{
    size_t place = place_of(names, token->hash);
    return place == names->count ? NULL : &names->items[place];
}
