/* anaphor.c - what points back is settled: "hai bên", "ông", "nước này", "công ty này".
 *
 * Which words point back, and how, say the rules (`refer = pair`); whom they mean is found by a
 * function of that name, in anaphor_pair.c, anaphor_person.c, anaphor_two.c, anaphor_country.c and
 * holders.c.
 */
#include "anaphor_parts.h"

#include <string.h>

static void refer_office(const struct story *story, const struct mention *mention,
                         const struct party_set *here, struct mention_info *info)
{
    (void)here;
    story_refer_office(story, mention, info);
}

static const struct {
    const char *refer;
    anaphor_refer *find;
} ways[] = {
    {"pair", anaphor_refer_pair},   {"persons", anaphor_refer_persons},
    {"both", anaphor_refer_both},   {"person", anaphor_refer_person},
    {"met", anaphor_refer_met},     {"several", anaphor_refer_several},
    {"firm", anaphor_refer_firm},   {"country", anaphor_refer_country},
    {"other", anaphor_refer_other}, {"guest", anaphor_refer_guest},
    {"host", anaphor_refer_host},   {"office", refer_office},
};

static void refer_mention(const struct story *story, int i, const struct party_set *here)
{
    struct mention_info *info = story_info_at(story, i);
    for (size_t way = 0; way < sizeof ways / sizeof *ways; way++)
        if (strcmp(info->refer, ways[way].refer) == 0) {
            ways[way].find(story, story_mention_at(story, i), here, info);
            return;
        }
}

enum { MOST_PARTS = 8 /* mentions within mentions */ };

void story_settle_mention(struct story *story, int i, const struct party_set *here, unsigned depth)
{
    const struct mention *mention = story_mention_at(story, i);
    struct mention_info *info = story_info_at(story, i);
    if (mention->match != NULL && depth < MOST_PARTS) {
        for (size_t c = 0; c < mention->match->capture_count; c++)
            if (mention->match->captures[c].mention >= 0)
                story_settle_mention(story, mention->match->captures[c].mention, here, depth + 1);
        resolve_compound(story->resolution, i);
    }
    if (info->refer != NULL && party_set_count(&info->parties) == 0)
        refer_mention(story, i, here);
    story_name_officeholders(story, mention, info);
    story_name_leader(story, mention, info);
    story_note_told(story, i);
}
