/* story_parts.h - what story.c, subject.c, anaphor*.c, holders.c and words.c share; nobody else
 * includes it. */
#ifndef RELX_STORY_PARTS_H
#define RELX_STORY_PARTS_H

#include "story.h"

const struct mention *story_mention_at(const struct story *story, int i);

struct mention_info *story_info_at(const struct story *story, int i);

/* An actor that no preposition makes an object: "Nga", not "với Nga". */
bool story_may_be_subject(const struct story *story, const struct unit *unit, uint32_t start);

/* Is the token a comma, ";" or "và"? */
bool story_is_joining(const struct story *story, uint32_t token);

bool story_holds_comma(const struct story *story, const struct unit *unit);

/* Does an event's trigger stand in tokens [first, end)? */
bool story_has_trigger(const struct story *story, size_t sentence, uint32_t first, uint32_t end);

void story_add_persons(struct mention_info *info, const int *persons, size_t count);

/* The pair that "hai bên" most likely means: told of much, told of last, or the article's own; if
 * `with` is given, only of those with a party of it. */
const struct party_set *story_likely_pair(const struct story *story, const struct party_set *with);

void story_refer_person(const struct story *story, int person, struct mention_info *info);

/* "Bộ trưởng" alone: else whoever was called so last. */
void story_refer_office(const struct story *story, const struct mention *mention,
                        struct mention_info *info);

/* "Tổng thống Mỹ" without a name is the person who bears one elsewhere, if there is one, and "Bộ
 * trưởng Quốc phòng Nga và Lào" are two. */
void story_name_officeholders(const struct story *story, const struct mention *mention,
                              struct mention_info *info);

/* Once: the delegations of which the article tells who leads them. */
void story_find_leaders(struct story *story);

/* "đoàn Lào": with whoever leads it by another sentence. */
void story_name_leader(const struct story *story, const struct mention *mention,
                       struct mention_info *info);

/* "hai thủ tướng" where one of those who met last is none: the two who are.  If there are no two,
 * one of those who met is called otherwise, "người đồng cấp Ấn Độ". */
void story_find_two_officeholders(const struct story *story, const struct mention *mention,
                                  int *persons);

/* Once they are known: the parties of a mention are told of, unless it is an instrument. */
void story_note_told(struct story *story, int i);

/* Parts first: "lãnh đạo hai nước" holds "hai nước". */
void story_settle_mention(struct story *story, int i, const struct party_set *here, unsigned depth);

#endif
