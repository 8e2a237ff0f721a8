/* anaphor_country.c - which country "nước này" means, and whose "công ty này" is.
 *
 *     Tổng thống Áo đến Lào.  Ông thăm nước này ba ngày.        LA
 *     Áo tặng Lào gạo.  Séc cũng hứa gửi cho nước này.          LA
 *     Hãng Boeing của Mỹ ...  Công ty này bán máy bay.          US
 */
#include "anaphor_parts.h"

#include <string.h>

/* Is it where somebody goes: "thăm nước này", "đến nước này"? */
static bool is_destination(const struct story *story, const struct mention *mention)
{
    return story_is_listed_before(story, mention->first, "visit-verb");
}

/* Is it given something: "tặng nước này", "hứa gửi cho nước này"? */
static bool is_given(const struct story *story, const struct mention *mention)
{
    const struct frame *frame = &story->analysis->frames[mention->sentence];
    for (size_t i = frame->count; i-- > 0;) {
        const struct unit *unit = &frame->units[i];
        uint32_t stop;
        if (unit->end > mention->first)
            continue;
        if (unit->mention >= 0 && resolve_is_actor(story->resolution, unit->mention))
            return false;
        const struct entry *verb =
            story_listed_at(story, "give-verb", unit->first, mention->first, &stop);
        if (entry_is_kind(verb, "donation") || entry_is_kind(verb, "supply"))
            return true;
    }
    return false;
}

/* Is the last one whom the sentence names before the mention of this party alone? */
static bool is_agent(const struct story *story, const struct mention *mention, int party)
{
    const struct frame *frame = &story->analysis->frames[mention->sentence];
    bool is_theirs = false;
    for (size_t i = 0; i < frame->count && frame->units[i].end <= mention->first; i++) {
        int named = frame->units[i].mention;
        if (named < 0 || !resolve_is_actor(story->resolution, named))
            continue;
        const struct party_set *parties = &story_info_at(story, named)->parties;
        is_theirs = party_set_has(parties, (size_t)party) && party_set_count(parties) == 1;
    }
    return is_theirs;
}

/* "Đan Mạch bất ngờ.  Tổng thống Mỹ hủy chuyến thăm tới nước này": the last country named, but
 * nobody travels to his own, or gives to it. */
static int country_meant(const struct story *story, const struct mention *mention,
                         const struct party_set *here)
{
    int last = story->last_country;
    bool is_aim = is_destination(story, mention) || is_given(story, mention);
    if (last < 0 || !is_aim || !is_agent(story, mention, last))
        return last;
    int other = story->other_country;
    for (size_t i = 0; i < story->resolution->parties.count; i++)
        if ((int)i != last && party_set_has(here, i))
            other = (int)i;
    return other >= 0 ? other : last;
}

/* "Tại Lào, Đại sứ Mỹ gặp Bộ Y tế nước này": the country named last before it, but that of who
 * acts. */
static bool refer_there(const struct story *story, const struct mention *mention,
                        struct mention_info *info)
{
    const struct frame *frame = &story->analysis->frames[mention->sentence];
    const struct party_set none = {0};
    int subject = story_subject(story, mention->sentence, mention->first);
    const struct party_set *actors =
        subject < 0 ? &none : &story->resolution->infos[subject].parties;
    const struct party_set *found = NULL;
    if (!story_is_object(story, mention->sentence, mention->first))
        return false;
    for (size_t i = 0; i < frame->count && frame->units[i].end <= mention->first; i++) {
        int other = frame->units[i].mention;
        if (other < 0 || !story_is_bare_party(story, other))
            continue;
        const struct party_set *parties = &story->resolution->infos[other].parties;
        if (party_set_count(parties) == 1 && !party_set_meets(parties, actors))
            found = parties;
    }
    if (found != NULL)
        info->parties = *found;
    return found != NULL;
}

/* "Áo tháng này hứa giúp Lào.  Nước này cũng đồng ý ...": the country that the sentence before
 * begins with does that, too. */
static bool refer_to_same(const struct story *story, const struct mention *mention,
                          struct mention_info *info)
{
    const struct sentence *sentence = &story->analysis->text->sentences.items[mention->sentence];
    if (mention->sentence == 0 || mention->first != sentence->first ||
        !story_begins_listed(story, "also-word", mention->end, (uint32_t)sentence->end))
        return false;
    const struct frame *before = &story->analysis->frames[mention->sentence - 1];
    if (before->count == 0 || before->units[0].mention < 0 ||
        !story_is_bare_party(story, before->units[0].mention))
        return false;
    info->parties = story_info_at(story, before->units[0].mention)->parties;
    return party_set_count(&info->parties) > 0;
}

void anaphor_refer_country(const struct story *story, const struct mention *mention,
                           const struct party_set *here, struct mention_info *info)
{
    if (refer_to_same(story, mention, info))
        return;
    if (!refer_there(story, mention, info) && story->last_country >= 0)
        party_set_add(&info->parties, (size_t)country_meant(story, mention, here));
}

static bool is_named_firm(const struct story *story, int i)
{
    const struct mention *mention = story_mention_at(story, i);
    const struct mention_info *info = story_info_at(story, i);
    return strcmp(mention->type, "organization") == 0 && strcmp(mention->kind, "company") == 0 &&
           info->refer == NULL && party_set_count(&info->parties) == 1;
}

enum { FIRM_REACH = 30 /* sentences */ };

/* "công ty này": the firm of a known country that the text named last. */
void anaphor_refer_firm(const struct story *story, const struct mention *mention,
                        const struct party_set *here, struct mention_info *info)
{
    (void)here;
    int found = -1;
    for (int i = (int)story_first_mention(story->analysis, mention->sentence + 1); i-- > 0;) {
        const struct mention *firm = story_mention_at(story, i);
        if (firm->sentence + FIRM_REACH < mention->sentence ||
            (found >= 0 && firm->sentence != story_mention_at(story, found)->sentence))
            break;
        if (firm->end <= mention->first && is_named_firm(story, i) &&
            (found < 0 || firm->first > story_mention_at(story, found)->first))
            found = i;
    }
    if (found >= 0)
        info->parties = story_info_at(story, found)->parties;
}
