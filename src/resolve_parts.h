/* resolve_parts.h - what the files resolve*.c share. */
#ifndef RELX_RESOLVE_PARTS_H
#define RELX_RESOLVE_PARTS_H

#include "resolve.h"

/* ---- resolve.c ---- */

const struct mention *resolve_mention(const struct resolution *resolution, int i);
bool mention_is(const struct mention *mention, const char *type);

/* ---- resolve_land.c ---- */

/* The party that a seat stands for where it is named. */
const char *resolve_seat(const struct resolution *resolution, const struct mention *seat);
/* `parties=VN,EU` in a note: between whom a named instrument is, or who makes up a circle of
 * states. Returns whether there are any. */
bool resolve_add_members(struct resolution *resolution, struct mention_info *info,
                         const struct entry *entry);

/* ---- resolve_abroad.c ---- */

/* Once all that the lists name is noted: the country whose ministries need no name here though it
 * is not the one at home; NULL if there is none. */
const char *resolve_find_abroad(const struct resolution *resolution, bool *ret_is_of_others);

/* ---- resolve_entities.c; -1 or NULL where there is none ---- */

void entity_index_add(struct resolution *resolution, uint64_t hash, int entity);

/* The newest link of a hash, and the one before it. */
const struct entity_link *entity_index_find(const struct resolution *resolution, uint64_t hash);
const struct entity_link *entity_index_next(const struct resolution *resolution,
                                            const struct entity_link *link);

int entity_find(const struct resolution *resolution, const char *type, const char *id);
int entity_make(struct resolution *resolution, const char *type, const char *id, const char *name);

/* The entity that tokens [first, end) name in full, or a new one: its id is the name's slug, with a
 * number behind it where another one has that. */
int entity_of_name(struct resolution *resolution, const char *type, uint32_t first, uint32_t end);

/* Notes that tokens [first, end) of a mention name the entity. */
void entity_add_place(struct resolution *resolution, int entity, const struct mention *mention,
                      uint32_t first, uint32_t end);

/* Puts all mentions in text order, and of those on the same words only the first noted. */
void entities_sort_mentions(struct resolution *resolution);

/* The text of tokens [first, end), in the resolution's arena. */
const char *resolve_copy_tokens(struct resolution *resolution, uint32_t first, uint32_t end);
/* The same of a person's name: one in capitals as names are written. */
const char *resolve_copy_name(struct resolution *resolution, uint32_t first, uint32_t end);

/* ---- resolve_people.c ---- */

/* The person for whom tokens [first, end) of a mention stand, perhaps a new one.  party: the one
 * told with the name, or NULL. */
int people_find_or_make(struct resolution *resolution, const struct mention *mention,
                        uint32_t first, uint32_t end, const char *party);
void people_take_fullest_name(struct resolution *resolution, int person, uint32_t first,
                              uint32_t end);

/* What the words before the name in the mention call the person. */
void people_note_address(struct resolution *resolution, int person, const struct mention *mention,
                         const struct capture *name);

/* "Osius", scanned as somebody named in full before whom no list knows. */
void people_note_short_name(struct resolution *resolution, int i);

/* Passes, in the order of resolve_entities(). */
void people_join_same(struct resolution *resolution);
void people_note_bare_names(struct resolution *resolution);
void people_place(struct resolution *resolution);

/* ---- resolve_kin.c ---- */

/* Was `relative` only brought in as a relative, when the article had named `other`?  Then a short
 * name that both have, and that begins at the token, is the other's. */
bool people_yields(const struct resolution *resolution, int relative, int other,
                   uint32_t name_first);

/* ---- resolve_times.c ---- */

void resolve_times(struct resolution *resolution);

/* Once all mentions have their entities: the years that names bear, "APEC 2017". */
void resolve_editions(struct resolution *resolution);

#endif
