/* resolve_abroad.c - an article that is about another country alone need not name it each time.
 *
 *     Mỹ ... Tổng thống Mỹ ... Washington ... Bộ Tư pháp điều tra.    the ministry of US
 *     Mỹ ... Việt Nam ... Bộ Tư pháp điều tra.                        the one at home
 *     Mỹ ... Trung Quốc ... Mỹ làm việc với Bộ Tư pháp.               nobody knows whose
 */
#include "resolve_parts.h"

#include <string.h>

enum {
    ABROAD_MIN = 6,  /* so often the article names it at least */
    ABROAD_TIMES = 2 /* and so many times as often as any other */
};

/* "Trần Quốc Nam": whoever bears a name as at home may be of a ministry there; but one that stands
 * by itself is that of who wrote the article. */
static bool is_name_of_home(const struct resolution *resolution, const struct mention *mention)
{
    const struct sentence *sentence =
        &resolution->analysis->text->sentences.items[mention->sentence];
    bool is_byline = mention->first == sentence->first && mention->end + (size_t)1 >= sentence->end;
    return mention_is(mention, "name") && strcmp(mention->kind, "vietnamese") == 0 &&
           mention->end - mention->first > 1 && !is_byline;
}

/* How often the article names each party; false: it tells of home, too. */
static bool count_abroad(const struct resolution *resolution, size_t *counts)
{
    for (size_t i = 0; i < resolution->analysis->mentions.count; i++) {
        const struct mention *mention = resolve_mention(resolution, (int)i);
        if (is_name_of_home(resolution, mention))
            return false;
        for (size_t p = 0; p < resolution->parties.count; p++)
            counts[p] += party_set_has(&resolution->infos[i].parties, p);
    }
    for (size_t p = 0; p < resolution->parties.count; p++)
        if (counts[p] > 0 && resolution->home != NULL &&
            strcmp(resolution->parties.items[p], resolution->home) == 0)
            return false;
    return true;
}

const char *resolve_find_abroad(const struct resolution *resolution, bool *ret_is_of_others)
{
    size_t counts[PARTY_SET_MAX] = {0}, best = 0, next = 0, all = 0;
    *ret_is_of_others = false;
    if (!count_abroad(resolution, counts))
        return NULL;
    for (size_t p = 0; p < resolution->parties.count; p++) {
        best = counts[p] > counts[best] ? p : best;
        all += counts[p];
    }
    for (size_t p = 0; p < resolution->parties.count; p++)
        next = p != best && counts[p] > next ? counts[p] : next;
    bool is_about_one = counts[best] >= ABROAD_MIN && counts[best] >= ABROAD_TIMES * next;
    *ret_is_of_others = all >= ABROAD_MIN && !is_about_one;
    return is_about_one ? resolution->parties.items[best] : NULL;
}
