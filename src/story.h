/* story.h - what the text has told so far: whom "hai bên", "ông", "nước này" point to, and who the
 * subject of a clause is.
 */
#ifndef RELX_STORY_H
#define RELX_STORY_H

#include "events.h"

enum {
    STORY_MAX_PAIRS = 32,
    STORY_RECENT = 4,     /* sentences that "hai bên" may look back */
    STORY_MAX_LEADERS = 8 /* delegations whose leader is told */
};

struct pair_score {
    struct party_set parties;
    unsigned score;
};

/* A day that the text names, and what it tells of it. */
struct told_day {
    int mention; /* the time; -1: none */
    uint32_t sentence;
    struct party_set parties;
};

/* "các cuộc đàm phán": an event that counts only where no other of its kind is told. */
struct deferred {
    const struct match *match;
    struct event *event;
};

struct story {
    struct resolution *resolution;
    const struct analysis *analysis;
    struct arena *arena;
    struct event_list *events;
    struct party_set main_pair; /* the parties that title and lead speak of most */
    struct party_set title;     /* the parties that the first sentence names */
    /* the parties of all mentions but instruments, as far as known yet; it only grows */
    struct party_set told;
    struct pair_score pairs[STORY_MAX_PAIRS]; /* every pair told of, and how much */
    size_t pair_count;
    struct party_set last_pair;            /* of the last event or pair with exactly two parties */
    struct party_set ranking[3];           /* the parties of title and lead, the most named first */
    struct party_set recent[STORY_RECENT]; /* the parties of each sentence before that one */
    struct party_set before;               /* the parties of the sentence before */
    struct party_set two;     /* of the last list or pair of two in the sentence being read */
    struct party_set several; /* the last three or more named or told of together */
    int last_pair_persons[2]; /* the people who met last; -1 */
    int last_person;          /* the last person named as a subject; -1 */
    int person_before;        /* last_person, before the sentence; -1 */
    int last_country;         /* the last country named, as party; -1 */
    int other_country;        /* the last one named but that; -1 */
    int guest, host;          /* parties: who travels, and where the visit told last goes; -1 */
    bool knows_epidemic, is_of_epidemic; /* the second once the first is set */
    const struct event *commitment;      /* the vaccine commitment told last, or NULL */
    const struct event *handover; /* the dated vaccine commitment that was done last, or NULL */
    struct told_day day;          /* the last day named */
    struct told_day ceremony;     /* the day of the last welcoming ceremony */
    const struct event *plan;     /* what was told last is to come; NULL: it is not */
    bool is_on_link; /* "Xem thêm: ...": is the line that is read another article's headline? */
    int leaders[STORY_MAX_LEADERS]; /* mentions: "đoàn ... do ông A dẫn đầu" */
    size_t leader_count;
    int subject;                     /* mention: subject of the last sentence that had one; -1 */
    VEC(const struct match *) named; /* finds that merely name an instrument: told of last */
    VEC(struct deferred) signings;   /* dated ones that do not tell whose */
    VEC(struct deferred) deferred;   /* events told of last, if nothing else tells of them */
};

void story_init(struct story *story, struct resolution *resolution, struct event_list *events,
                struct arena *arena);

/* Resolves what points back in one sentence, from left to right; call before its events. */
void story_read_sentence(struct story *story, size_t sentence);

/* After an event was settled. */
void story_note_event(struct story *story, const struct event *event);

bool story_is_comma(const struct story *story, uint32_t token);

/* Is the token a quotation mark, of whatever form? */
bool story_is_quote(const struct story *story, uint32_t token);

/* "tới Graz, Áo": is the token a comma that only tells where the town before it lies? */
bool story_is_comma_of_place(const struct story *story, size_t sentence, uint32_t token);

/* Is the unit one of these marks? */
bool story_is_mark_unit(const struct story *story, const struct unit *unit, const char *marks);

/* Is it the name of a place, a country, or the seat of a government? */
bool story_is_place(const struct story *story, const struct unit *unit);

/* A mark of the sentence, and not the one within a name: "Mỹ - Trung". */
bool story_is_mark(const struct story *story, size_t sentence, uint32_t i);

/* Does such a mark stand in tokens [first, end)? */
bool story_holds_mark(const struct story *story, size_t sentence, uint32_t first, uint32_t end);

/* Is the token a word of that kind in the list of joining words? */
bool story_is_joining_word(const struct story *story, uint32_t token, const char *kind);

/* The sentence that holds a token. */
size_t story_sentence_at(const struct story *story, size_t token);

/* Does a phrase of the list end before the token, whatever longer one of the kind "keep"?  The
 * words of a time are none: "Tối qua Ngoại trưởng Lào gặp". */
bool story_is_listed_before(const struct story *story, uint32_t token, const char *list);

/* Does a preposition of that kind end before the token: "with", "event"; "asked" are verbs that
 * ask, help or let whoever is named there do what follows, as "giúp" does? */
bool story_is_preposition_before(const struct story *story, uint32_t token, const char *kind);

/* The mention that is the subject before token `before`: the nearest actor that no preposition
 * precedes, else the subject of the sentence before.  -1: none. */
int story_subject(const struct story *story, size_t sentence, uint32_t before);

/* The subject of a verb that "và" or a comma joins to the one before it: "Thủ tướng Lào gặp A và
 * tiếp B"
 * - not A, though he stands nearer.  -1: the verb is not joined, or nobody is its subject. */
int story_joined_subject(const struct story *story, size_t sentence, uint32_t verb);

/* The subject before token `before`, or who leads it: "Thủ tướng Lào sẽ dẫn đầu đoàn Lào sang Áo".
 */
int story_leader_before(const struct story *story, size_t sentence, uint32_t before);

/* The first subject behind token `after` that a comma precedes: "tại cuộc gặp với Nga, Lào đề
 * nghị". -1: none. */
int story_subject_behind(const struct story *story, size_t sentence, uint32_t after);

/* Who does what the word at `trigger` says: the nearest actor before it that is no object, or whom
 * an asking word (list `ask-verb`) asks to do it; then *ret_asker is the asker, else -1.  -1:
 * nobody. */
int story_agent(const struct story *story, size_t sentence, uint32_t trigger, int *ret_asker);

/* A country or capital by itself: no person, body or group of it. */
bool story_is_bare_party(const struct story *story, int mention);

/* Does a preposition make the mention that begins at token `first` an object: "của Triều Tiên"? */
bool story_is_object(const struct story *story, size_t sentence, uint32_t first);

/* "Trao đổi với Tổng thống Lào, Moscow nhất trí ...": does the sentence name, before the match ends
 * or behind a "với", somebody who acts for none of `parties`? */
bool story_names_outsider(const struct story *story, const struct match *match,
                          const struct party_set *parties);

/* "người Kurd cần đàm phán với ...", "gia đình gặp ...": do people act before token `before` who
 * stand for no state? */
bool story_has_private_subject(const struct story *story, size_t sentence, uint32_t before);

/* Do the sentence read last and the STORY_RECENT before it name both, as who may act? */
bool story_names_lately(const struct story *story, const struct party_set *pair);

/* The event matches of a sentence, in text order; they belong to the analysis. */
struct event_span {
    const struct match *const *items;
    size_t count;
};

struct event_span story_events_of(const struct story *story, size_t sentence);

/* The first mention of a sentence or of one after it: they are kept by sentence, and within one as
 * they were found. */
size_t story_first_mention(const struct analysis *analysis, uint32_t sentence);

/* Does a phrase of `list` begin in tokens [first, end), whatever longer one of another list does?
 */
bool story_holds_listed(const struct story *story, const char *list, uint32_t first, uint32_t end);

/* The same of a phrase of that kind. */
bool story_holds_kind(const struct story *story, const char *list, const char *kind, uint32_t first,
                      uint32_t end);

/* The same, with no mark between the phrase and `end`. */
bool story_has_listed_near(const struct story *story, const char *list, uint32_t first,
                           uint32_t end);

/* Does a time of the sentence tell of last year: "năm ngoái", "tháng 6 năm ngoái"? */
bool story_tells_of_year_back(const struct story *story, size_t sentence);

/* The token `reach` words before `token`, or the first of the match's sentence. */
uint32_t story_words_before(const struct story *story, const struct match *match, uint32_t token,
                            uint32_t reach);

/* Does a phrase of `list` stand up to `reach` words before the trigger, with no mark between? */
bool story_follows_listed(const struct story *story, const struct match *match, const char *list,
                          uint32_t reach);

/* Does another event's trigger of the same type stand in tokens [first, end)? */
bool story_has_other_trigger(const struct story *story, const struct match *match, uint32_t first,
                             uint32_t end);

/* "sẽ hội đàm với Nga, tiếp Bộ trưởng Lào và gặp Mỹ": is the unit one whom a trigger before that of
 * `match` takes, so that whoever acts there acts on? */
bool story_is_taken(const struct story *story, const struct match *match, const struct unit *unit);

/* The unit of the sentence that token i belongs to; NULL if none does. */
const struct unit *story_unit_at(const struct story *story, size_t sentence, uint32_t i);

/* Does a word of `list` begin at token i and end before `end`? */
bool story_begins_listed(const struct story *story, const char *list, size_t i, size_t end);

/* The longest phrase of `list` that begins at token i and ends before `end`, whatever longer one of
 * another list begins there; NULL if none.  *ret_stop is the token behind it, or behind i. */
const struct entry *story_listed_at(const struct story *story, const char *list, uint32_t i,
                                    uint32_t end, uint32_t *ret_stop);

/* The end of the words behind token `first` that are said in one breath with it: a mark ends them.
 */
uint32_t story_breath_end(const struct story *story, uint32_t sentence, uint32_t first);

/* Who speaks where "tôi" or "chúng tôi" stands before token `before`, if it is told in the
 * sentences before; -1: nobody. */
int story_first_person(const struct story *story, size_t sentence, uint32_t before);

/* The subject of an earlier clause, where the one of the match has none: "ông gặp Thủ tướng; dự
 * diễn đàn". NULL: it has, or there is none. */
const struct unit *story_subject_before_clause(const struct story *story,
                                               const struct match *match);

/* The token range [*ret_first, *ret_end) of the clause around `token`. */
void story_clause(const struct story *story, size_t sentence, uint32_t token, uint32_t *ret_first,
                  uint32_t *ret_end);

/* Of the parties that title and lead speak of most the first that is not in `known`; false: none.
 */
bool story_protagonist(const struct story *story, const struct party_set *known,
                       struct party_set *ret_party);

/* Is somebody the head of a state or government, or of the party that leads it, by the article or,
 * where that calls him nothing else, by the lists? */
bool story_is_head(const struct story *story, const struct entity *entity);

/* "cựu Thủ tướng Áo Karl Berger", anywhere in the article */
bool story_is_called_former(const struct story *story, const struct entity *person);

/* The value of somebody's office in the list of offices, or NULL.  What the lists know of him
 * counts where the article calls him nothing, and where a billionaire is a president. */
const char *story_office_value(const struct story *story, const struct entity *person);

/* May one who bears `borne` be called by the other office?  "Chủ tịch Cuba" heads the state, or the
 * parliament whose chair was told of before: the list of offices says so.  `borne` is NULL for whom
 * no list or title gives an office. */
bool story_is_same_office(const struct story *story, const char *unnamed, const char *borne);

/* May the person bear the office?  Whom the gazetteer knows bears what it lists; of others an
 * office that several hold, as "Quốc vụ khanh", leaves room for it. */
bool story_may_bear(const struct story *story, const struct entity *person, const char *office);

/* The same of an entity; "các nhà lãnh đạo" may be anybody. */
bool story_may_be_called(const struct story *story, int person, const struct entry *office);

/* Is it an entity who speaks for others, and takes part in nothing: "người phát ngôn"? */
bool story_only_speaks(const struct story *story, int person);

/* Is one of them an organisation of states? */
bool story_has_organization(const struct story *story, const struct party_set *parties);

/* The other party of the likeliest pair that holds all of `known`; false if there is none.  `told`:
 * only of one that some sentence tells of together, or that has an organisation in it. */
bool story_partner(const struct story *story, const struct party_set *known, bool told,
                   struct party_set *ret_pair);

#endif
