/* promise.c - who says that vaccines will come: the giver, or others?
 *
 *     Áo tuyên bố sẽ tặng Lào một triệu liều.                pledged
 *     Theo Bộ Y tế Lào, Áo sẽ chuyển một triệu liều.         planned: Áo itself does not promise
 *     Áo công bố sẽ mua của Lào một triệu liều.              planned: the taker says so, or does it
 */
#include "status_parts.h"

#include <string.h>

/* "Áo công bố sẽ mua của Lào một triệu liều", "Áo sẽ đóng ống vắc xin của Lào": who gets it says
 * so, or will do it, and the giver promises nothing.
 * But "Áo cảm ơn Lào đã quyết định tặng": he decided. */
static bool is_told_by_taker(const struct story *story, const struct match *match,
                             const struct event *event, const struct entry *modal)
{
    int subject = story_subject(story, match->sentence, match->trigger_first);
    const struct capture *giver = match_capture(match, "from", NULL);
    if (!(entry_is_kind(modal, "saying") || entry_is_kind(modal, "future")) ||
        strcmp(event->status, "pledged") != 0 || subject < 0 ||
        (giver != NULL && giver->first < match->trigger_first))
        return false;
    const struct party_set *parties = &story->resolution->infos[subject].parties;
    return party_set_count(parties) > 0 && party_set_within(parties, &event->to) &&
           !party_set_meets(parties, &event->from);
}

/* "; dự kiến trong quý IV, Áo sẽ chuyển một triệu liều": it is on a schedule. */
static bool is_scheduled(const struct story *story, const struct match *match)
{
    uint32_t start, end, stop;
    story_clause(story, match->sentence, match->trigger_first, &start, &end);
    return story_listed_at(story, "programme", start, match->trigger_first, &stop) != NULL;
}

/* "Theo Bộ Y tế Lào, Áo sẽ chuyển một triệu liều": the giver himself has promised nothing. */
bool event_is_told_by_others(const struct story *story, const struct match *match,
                             const struct event *event, const struct entry *modal)
{
    if (strcmp(match->rule->type, "vaccine_commitment") != 0 || party_set_count(&event->from) == 0)
        return false;
    if (is_told_by_taker(story, match, event, modal))
        return true;
    if (!entry_is_kind(modal, "future"))
        return false;
    if (is_scheduled(story, match))
        return true;
    int speaker = event_speaker(story, match);
    const struct party_set *parties =
        speaker < 0 ? NULL : &story->resolution->infos[speaker].parties;
    return parties != NULL && party_set_count(parties) > 0 &&
           !party_set_meets(parties, &event->from);
}
