/* anaphor_parts.h - what anaphor.c and the anaphor_*.c share; nobody else includes it. */
#ifndef RELX_ANAPHOR_PARTS_H
#define RELX_ANAPHOR_PARTS_H

#include "story_parts.h"

/* Adds to `info` whom `mention`, which points back, means; `here`: the parties that its sentence
 * names before it. */
typedef void anaphor_refer(const struct story *story, const struct mention *mention,
                           const struct party_set *here, struct mention_info *info);

anaphor_refer anaphor_refer_pair, anaphor_refer_other, anaphor_refer_guest, anaphor_refer_host,
    anaphor_refer_several, anaphor_refer_met;

anaphor_refer anaphor_refer_persons, anaphor_refer_both, anaphor_refer_person;

anaphor_refer anaphor_refer_country, anaphor_refer_firm;

/* "Đại sứ Áo nói hai nhà lãnh đạo Lào và Chile muốn gặp nhau vì thỏa thuận hai bên đã ký": the two
 * sides, without those who speak for them. */
anaphor_refer anaphor_find_pair;

/* The two whom the sentence names, else those who met last, if they are of the parties in `info`.
 */
void anaphor_add_pair_persons(const struct story *story, const struct mention *mention,
                              struct mention_info *info);

#endif
