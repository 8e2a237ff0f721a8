/* resolve.h - mentions -> entities and parties: who "ông Lavrov", "Moscow", "hai bên" are.
 *
 * Works in two passes over the mentions in text order.  The first makes entities of everything that
 * bears a name, so that a short name in the title finds the full one in the body.  What only points
 * back ("hai bên", "nước này", "Bộ trưởng") is resolved while events.c walks through the text,
 * since it depends on what was told before.
 */
#ifndef RELX_RESOLVE_H
#define RELX_RESOLVE_H

#include "calendar.h"
#include "cascade.h"
#include "party_set.h"

struct entity_mention {
    uint32_t first, end; /* tokens */
    uint32_t order;      /* of being noted: of two on the same words the first stays */
    const char *source;
};

enum { EDITION_SEVERAL = -1 };

struct entity {
    const char *id, *type, *kind, *name;
    const char *party;                   /* people: a party's id, or NULL */
    const char *office_id, *office_text; /* people */
    const char *office_value;            /* the list's: "single", "any", or NULL */
    const char *address;                 /* people: what they are called tells, "man"; or NULL */
    uint32_t office_first, office_end;   /* tokens of office_text */
    const struct entry *entry;           /* NULL: no list knows it */
    uint32_t name_first, name_end;       /* people, unlisted bodies: tokens of the fullest name */
    int edition_year; /* which its name bears, "APEC 2017"; 0: none; EDITION_SEVERAL: several */
    unsigned flight;  /* what private.c has read around the mentions of a person; 0: nothing yet */
    VEC(struct entity_mention) mentions;
    size_t sorted; /* so many mentions stand in text order; in the end all do */
};

enum { RESOLVE_MAX_PERSONS = 12 }; /* in one mention: a list of names */

/* What resolution found of one mention. */
struct mention_info {
    struct party_set parties;
    int persons[RESOLVE_MAX_PERSONS]; /* entities */
    size_t person_count;
    int entity;             /* or -1 */
    struct time_value time; /* of time mentions */
    const char *refer;      /* "pair", "person" ...: it points back; NULL: it stands for itself */
    const struct entry *office; /* of people: the list's line of their office */
    bool names_head; /* "cố vấn của Tổng thống Trump": the name is not that of the person */
};

/* Entities by a hash of their id, and of the first and last word of a person's name, so that the
 * cost of a name does not grow with the number of names; whoever finds one compares. */
enum {
    ENTITY_BUCKETS = 4096,
    NAME_CANDIDATES = 200 /* the last people of one hash: an article names thirty in all */
};

struct entity_link {
    uint64_t hash;
    int entity;
    uint32_t next; /* link + 1; 0: none */
};

struct entity_index {
    uint32_t buckets[ENTITY_BUCKETS]; /* link + 1 */
    VEC(struct entity_link) links;
};

struct resolution {
    const struct analysis *analysis;
    struct arena *arena;
    struct calendar_day document;
    struct calendar_day today;  /* the article's, as date or text tell it, perhaps without a year */
    int news_month;             /* in which things were said, in an article of no date; or 0 */
    struct calendar_day nearby; /* told with its year, where the article has no date; or all 0 */
    const char *document_date;  /* or NULL */
    const char *home;           /* the country that the paper need not name, or NULL */
    const char *abroad;         /* in its place, in an article of another country alone; or NULL */
    bool is_of_others;          /* an article of several other countries, and not of home */
    VEC(struct entity) entities;
    VEC(int) officeholders; /* the people of a known office */
    VEC(int) listed;        /* the people whom the lists name, once all are known */
    struct entity_index index;
    VEC(const char *) parties;  /* ids, in order of first mention */
    const struct entry *asked;  /* the country of which it was asked last whether "Anh" is "he" */
    bool is_he;                 /* and the answer */
    struct mention_info *infos; /* one for each mention of the analysis */
};

/* date: the article's, or NULL. */
void resolve_entities(struct resolution *resolution, const struct analysis *analysis,
                      const char *date, struct arena *arena);

/* The index of a party, new if need be; -1 when there are too many. */
int resolve_party(struct resolution *resolution, const char *id);

/* Of the country whose papers the articles are from; -1: not told, or too many parties. */
int resolve_home(struct resolution *resolution);

/* Of the party that a person acts for; -1: nobody knows, or there is no person. */
int resolve_party_of(struct resolution *resolution, int person);

/* id: of a party, or NULL, which adds nothing. */
void resolve_add_party(struct resolution *resolution, struct mention_info *info, const char *id);

/* Once; -1 adds nobody. */
void resolve_add_person(struct mention_info *info, int entity);

bool resolve_has_person(const struct mention_info *info, int entity);

/* The entity of a party; -1 where the text names none. */
int resolve_party_entity(const struct resolution *resolution, size_t party);

/* Is the mention a seat, country ... that can act: has it parties or people, or points back? */
bool resolve_is_actor(const struct resolution *resolution, int mention);

/* Does an office of that id, "head-of-state", head a country or a party? */
bool resolve_is_head_office(const char *office);

/* Does the list of people give one of that id such an office, now or formerly? */
bool resolve_is_listed_head(const struct lexicon *lexicon, const char *id);

/* What the form of address that tokens [first, end) begin with, or go on with behind their last
 * mark, tells by the list: "woman" of "bà".  NULL: there is none, or it tells nothing. */
const char *resolve_address(const struct resolution *resolution, uint32_t first, uint32_t end);

/* Recomputes a compound mention from its parts, after what it points back to became known. */
void resolve_compound(struct resolution *resolution, int mention);

/* How many of the entity's mentions begin before `token`, once all are sorted. */
size_t resolve_mentions_before(const struct entity *entity, uint32_t token);

/* The token where the entity was named last at or before `limit`; 0 where it was not. */
uint32_t resolve_last_place(const struct entity *entity, uint32_t limit);

/* "Sergei Lavrov" -> "sergei-lavrov" */
const char *resolve_slug(struct arena *arena, struct slice name);

/* The year behind the organization's name in "dự APEC 2017"; 0 if none is. */
int resolve_edition_year(const struct resolution *resolution, const struct mention *mention);

#endif
