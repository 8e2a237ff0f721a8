/* resolve_kin.c - people who are only brought in as somebody's relatives.
 *
 *     Lãnh đạo Triều Tiên Kim Jong-un ...  Em gái ông là Kim Yo-jong.  Ông Kim nói ...
 *     Chủ tịch Kim Jong-un ...  cố lãnh đạo Kim Jong-il ...            Ông Kim nói ...
 *
 * The short name is that of whom the article is about, though the sister was named last.  Only the
 * word of address may tell her apart: "Bà Kim".  The words are those of the list kin.
 */
#include "resolve_parts.h"

#include <string.h>

static const struct entry *ending_at(const struct resolution *resolution, uint32_t start,
                                     uint32_t end, const char *type, uint32_t *ret_first)
{
    size_t first = end;
    const struct entry *entry = lexicon_ending_at(
        resolution->analysis->model->lexicon, resolution->analysis->text, start, end, type, &first);
    *ret_first = (uint32_t)first;
    return entry;
}

/* Does a mark of apposition, or "là", stand between tokens? */
static bool joins(const struct resolution *resolution, uint32_t i)
{
    const struct text *text = resolution->analysis->text;
    const struct slice word = text->tokens.items[i].folded;
    return slice_is(word, ",") || slice_is(word, "-") || slice_is(word, "–") ||
           lexicon_find(resolution->analysis->model->lexicon, text, i, i + 1, "copula") != NULL;
}

/* Before whatever a name has before it: "Tổng thống Chile ông". */
static uint32_t before_title(const struct resolution *resolution, uint32_t start, uint32_t end)
{
    static const char *const types[] = {"honorific", "country", "office", "late-word"};
    for (size_t i = 0; i < sizeof types / sizeof *types; i++)
        ending_at(resolution, start, end, types[i], &end);
    return end;
}

/* The relative's word that ends before token `end`, or before a "của" there. */
static const struct entry *kin_before(const struct resolution *resolution, uint32_t start,
                                      uint32_t end)
{
    uint32_t first;
    if (entry_is_kind(ending_at(resolution, start, end, "preposition", &first), "of"))
        end = first;
    const struct entry *kin = ending_at(resolution, start, end, "kin", &first);
    return entry_is_kind(kin, "relative") ? kin : NULL;
}

/* Where the person begins who is named, or pointed to, right before token `end`. */
static uint32_t person_before(const struct resolution *resolution, uint32_t sentence, uint32_t end)
{
    const struct frame *frame = &resolution->analysis->frames[sentence];
    for (size_t i = 0; i < frame->count && frame->units[i].end <= end; i++)
        if (frame->units[i].end == end && frame->units[i].mention >= 0 &&
            mention_is(resolve_mention(resolution, frame->units[i].mention), "person"))
            return frame->units[i].first;
    return end;
}

/* "Em gái ông, Kim Yo-jong", "Em gái ông là bà Kim Yo-jong" */
static const struct entry *kin_then_name(const struct resolution *resolution, uint32_t sentence,
                                         uint32_t start, uint32_t first)
{
    uint32_t end = before_title(resolution, start, first);
    if (end <= start || !joins(resolution, end - 1))
        return NULL;
    return kin_before(resolution, start, person_before(resolution, sentence, end - 1));
}

/* "Kim Yo-jong, em gái ông" */
static const struct entry *name_then_kin(const struct resolution *resolution, uint32_t end,
                                         uint32_t limit)
{
    size_t stop;
    if (end + 1 >= limit || !joins(resolution, end))
        return NULL;
    const struct entry *kin =
        lexicon_longest(resolution->analysis->model->lexicon, resolution->analysis->text, end + 1,
                        limit, "kin", &stop);
    return entry_is_kind(kin, "relative") ? kin : NULL;
}

/* "con trai của cố lãnh đạo Kim Jong-il": whose relative another one is; or whoever is dead. */
static const struct entry *kin_of_name(const struct resolution *resolution, uint32_t start,
                                       uint32_t first)
{
    uint32_t end = before_title(resolution, start, first);
    size_t stop;
    const struct entry *late =
        lexicon_longest(resolution->analysis->model->lexicon, resolution->analysis->text, end,
                        first, "late-word", &stop);
    return late != NULL ? late : kin_before(resolution, start, end);
}

static uint32_t first_place(const struct entity *entity)
{
    return entity->sorted > 0 ? entity->mentions.items[0].first : entity->name_first;
}

/* The word by which the article brought in the person; NULL: by none. */
static const struct entry *brought_in_by(const struct resolution *resolution,
                                         const struct entity *entity)
{
    const struct text *text = resolution->analysis->text;
    uint32_t first = entity->name_first, end = entity->name_end;
    uint32_t sentence = (uint32_t)text_sentence_of(text, first);
    uint32_t start = (uint32_t)text->sentences.items[sentence].first;
    uint32_t limit = (uint32_t)text->sentences.items[sentence].end;
    const struct entry *kin = kin_then_name(resolution, sentence, start, first);
    if (kin == NULL)
        kin = name_then_kin(resolution, end, limit);
    return kin == NULL ? kin_of_name(resolution, start, first) : kin;
}

/* Is "bà" before the name, where "bà" tells this relative apart, or another word that tells the
 * same and that the article calls her by? */
static bool is_addressed_so(const struct resolution *resolution, const struct entity *relative,
                            const struct entry *kin, uint32_t name_first)
{
    if (kin->value == NULL || name_first == 0)
        return false;
    const char *address = resolve_address(resolution, name_first - 1, name_first);
    return slice_is(resolution->analysis->text->tokens.items[name_first - 1].folded, kin->value) ||
           (address != NULL && relative->address != NULL &&
            strcmp(address, relative->address) == 0);
}

bool people_yields(const struct resolution *resolution, int relative, int other,
                   uint32_t name_first)
{
    const struct entity *mine = &resolution->entities.items[relative];
    const struct entity *theirs = &resolution->entities.items[other];
    if (first_place(theirs) >= first_place(mine))
        return false;
    const struct entry *kin = brought_in_by(resolution, mine);
    return kin != NULL && !is_addressed_so(resolution, mine, kin, name_first);
}
