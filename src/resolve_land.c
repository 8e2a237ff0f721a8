/* resolve_land.c - for whom a seat and a circle of states stand.
 *
 *     Brussels phản đối.                        the organisation that sits there
 *     NATO họp thượng đỉnh tại Brussels.        the land in which it lies: `land=BE` in its note
 *     Hội nghị Mekong - Lan Thương.             no organisation, but the states that make it up:
 *                                               `parties=VN,LA,...` in its note
 */
#include "resolve_parts.h"

#include <string.h>

static bool is_organization(const struct mention *mention)
{
    return mention->reading != NULL && mention_is(mention, "organization") &&
           strcmp(mention->kind, "igo") == 0;
}

/* Does the sentence name another organisation, and not the one that sits there? */
static bool names_another(const struct resolution *resolution, const struct mention *seat)
{
    const struct mention *all = resolution->analysis->mentions.items;
    const struct mention *end = all + resolution->analysis->mentions.count;
    const struct mention *mention = seat;
    bool another = false;
    while (mention > all && mention[-1].sentence == seat->sentence)
        mention--;
    for (; mention < end && mention->sentence == seat->sentence; mention++) {
        if (!is_organization(mention))
            continue;
        if (strcmp(mention->reading->entry->id, seat->reading->entry->country) == 0)
            return false;
        another = true;
    }
    return another;
}

/* "tại Brussels", "đến Brussels": where one is, or goes. */
static bool is_place(const struct resolution *resolution, const struct mention *seat)
{
    static const char *const lists[] = {"place-lead", "visit-verb"};
    const struct analysis *analysis = resolution->analysis;
    size_t start = analysis->text->sentences.items[seat->sentence].first, first;
    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++)
        if (lexicon_ending_at(analysis->model->lexicon, analysis->text, start, seat->first,
                              lists[i], &first) != NULL)
            return true;
    return false;
}

const char *resolve_seat(const struct resolution *resolution, const struct mention *seat)
{
    const struct entry *entry = seat->reading->entry;
    struct slice land = entry_note_value(entry, "land");
    if (land.length == 0 || !is_place(resolution, seat) || !names_another(resolution, seat))
        return entry->country;
    return arena_copy(resolution->arena, land.data, land.length);
}

bool resolve_add_members(struct resolution *resolution, struct mention_info *info,
                         const struct entry *entry)
{
    struct slice rest = entry_note_value(entry, "parties"), piece;
    bool has_members = rest.length > 0;
    while (slice_cut(&rest, ',', &piece))
        if (piece.length > 0)
            resolve_add_party(resolution, info,
                              arena_copy(resolution->arena, piece.data, piece.length));
    return has_members;
}
