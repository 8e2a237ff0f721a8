/* events.h - event matches -> events: who takes part, when, in what status; tellings of one event
 * joined.
 */
#ifndef RELX_EVENTS_H
#define RELX_EVENTS_H

#include "quantity.h"
#include "resolve.h"

struct evidence {
    uint32_t sentence;
    uint32_t first, end; /* tokens */
    const char *rule;
};

struct amount {
    bool is_set;
    double value;
    const char *unit;
    uint32_t first, end; /* tokens */
    bool is_about;       /* "hơn 500.000" */
    bool is_total;       /* "tổng cộng 5 triệu" */
};

enum {
    EVENT_MAX_PERSONS = 24,
    EVENT_MAX_TOPICS = 12,
    EVENT_MAX_OFFICES = 4,
    EVENT_LOOKBACK = 256 /* events: one told again stands nearer than that; an article has ten */
};

/* Who takes part by office only: "Bộ trưởng Quốc phòng Lào" */
struct event_office {
    const char *id;
    const char *party;
};

struct event {
    const char *type, *subtype, *status;
    const char *form;     /* of a meeting: its trigger word's kind, as "exchange", or the subtype */
    bool has_status_cue;  /* the status comes from a word or the rule, not from a default */
    bool is_status_usual; /* and it is what the rule has by `status-else` */
    bool is_ahead;        /* "trước cuộc gặp": to come, unless a day tells otherwise */
    bool is_on_eve;       /* "trước thềm cuộc gặp": to come, whatever its day */
    bool is_hedged;       /* "có thể", "nếu diễn ra" */
    bool is_moved;        /* "dời sang ngày 17/3" */
    bool is_setting_ahead; /* planned because what happens in it is */
    bool opens_with_plan; /* the same, told at the sentence's head: "Trong chuyến thăm, ông sẽ" */
    bool is_bound; /* "lên đường dự hội nghị": planned because somebody is on his way */
    bool is_in_chain;  /* "sẽ sang Bỉ, sau đó gặp ... hôm 16/6": it comes next */
    bool is_foretold;  /* some noun says of it that it is to come: "trước thềm cuộc gặp" */
    bool is_behind_us; /* "thay đổi sau cuộc gặp Áo - Séc" */
    bool is_over;      /* some telling says that it took place: "đã gặp", "sau cuộc gặp" */
    bool is_tomorrow;  /* told of a day to come, which one is not known */
    bool is_news;      /* "hôm nay tới Lào": told as done, by a verb, of the day of the news */
    bool is_earlier;   /* "năm ngoái", "hồi tháng 4", whichever year that is */
    bool is_year_back; /* "năm ngoái", "tháng 6 năm ngoái", where no year is known */
    bool is_date_of_verb; /* "thăm Lào từ ngày 5 đến 8/7", not "chuyến thăm Lào từ ..." */
    bool is_since_then;    /* behind "từ sau": long before what the sentence tells of */
    bool wants_visit_date; /* took place during a visit of these parties */
    bool opens_sentence;   /* "Tại buổi tiếp, ...", "Ngay sau đó, ..." */
    bool follows;          /* "Sau hội đàm, ...": on the day of the talks told before */
    bool is_also;     /* "Thủ tướng cũng tiếp ...": on that of what was told right before */
    bool is_definite; /* points back: "cuộc hội đàm" */
    bool is_again;    /* "lần gần nhất vào năm 2015", of what the sentence tells of */
    bool has_time_beside;   /* "cuộc họp hồi tháng 4" */
    bool is_once;           /* "từng thăm Lào": at some time, and not what the news is */
    bool comes_after;       /* "trước khi gặp bà Maya": that was, or is to come */
    bool is_further;        /* "sẽ tiếp tục đàm phán": another than what was held */
    bool is_one_of_several; /* "hai cuộc họp, hồi tháng 1 và hồi tháng 3" */
    bool is_answer;         /* points back to an invitation: "ông vui vẻ nhận lời" */
    bool is_named_only;     /* an instrument of which the article tells nothing else */
    bool may_be_new;        /* stands for itself where there is nothing to point back to */
    bool is_of_pair;      /* "hội nghị ASEAN - Nga": of those that one mention names together */
    bool is_dialogue;     /* "Đối thoại Lào - Áo", "cuộc đối thoại" */
    bool is_of_ship;      /* "tàu sân bay Mỹ thăm cảng" */
    bool is_of_officials; /* "quan chức Áo - Séc gặp nhau" */
    bool has_firms;       /* with firms of a country, or those who own them */
    bool is_asked;        /* somebody asks for it */
    bool is_of_guest;     /* of those whom the sentence tells of as guests: it speaks of others */
    bool is_brand;        /* the product has a name of its own */
    bool is_goods;        /* it is no vaccine but medicine or equipment */
    struct party_set parties, from, to;
    struct party_set listed; /* of talks: whom somebody met by a list, each maybe alone; or none */
    int persons[EVENT_MAX_PERSONS];
    size_t person_count;
    int others[EVENT_MAX_PERSONS]; /* who invited or looked on: they tell no event from another */
    size_t other_count;
    struct event_office offices[EVENT_MAX_OFFICES];
    size_t office_count;
    int ordinal;      /* "lần thứ hai"; 0: not said */
    bool is_first;    /* "đầu tiên": where another is the second, it is the first */
    const char *date; /* EDTF, or NULL */
    uint32_t date_first, date_end; /* tokens; equal where the date comes from the context */
    uint32_t side_first;           /* token: where words begin that tell of a time without a date */
    const char *since;             /* "từ ngày 4/6": that date, or NULL */
    int edition_year;              /* "dự APEC 2017"; 0: not said */
    bool wants_context_date;
    int days;                /* how long it lasts; 0: not said */
    bool is_begun;           /* the day told is its first */
    bool is_just_begun;      /* the same by a word: "bắt đầu", not "từ ngày 5/7" */
    bool has_last_day;       /* "tới ngày 8/7" */
    const char *left_on;     /* "ngày 8/7 kết thúc chuyến thăm": the day, or NULL */
    bool runs_on;            /* "chuyến thăm kéo dài đến ngày mai" */
    bool is_leaving;         /* "lên đường thăm": it has not yet come to anything */
    bool is_next;            /* "sau đó thăm": behind another visit */
    bool is_ended;           /* "sau chuyến thăm" */
    bool is_closed;          /* "kết thúc tốt đẹp chuyến thăm" */
    bool is_setting_of_past; /* "trong chuyến thăm, ông đã gặp" */
    size_t count;            /* of instruments; 0: not said */
    bool is_several;         /* "các văn kiện", "một số hiệp định" */
    const char *name, *instrument, *product, *mode, *place_name, *place_country;
    const char *forum; /* its id, where it is the place: "Đối thoại Shangri-La"; or NULL */
    uint32_t name_first, name_end;
    uint32_t matter_first, matter_end; /* tokens: what was agreed, behind the verb */
    bool points_back;                  /* "thỏa thuận này" */
    const char *topics[EVENT_MAX_TOPICS];
    size_t topic_count;
    const char *period_from, *period_to; /* the years an instrument is for, or NULL */
    struct amount quantity, money;
    const char *attribution; /* the entity that says it, or NULL */
    bool is_told_plainly;    /* the article itself says it, at least once, below the headline */
    bool is_negative;
    bool is_denied; /* "bác tin", "là tin giả": who speaks of it says that it is not so */
    const char *plover, *cameo;
    uint32_t sentence;
    int object;                  /* the mention of whom its verb takes; -1: none */
    const struct event *head;    /* what begins the list that a commitment is told in, or NULL */
    const struct event *told_by; /* the one of the list that tells of it after all; NULL: itself */
    VEC(struct evidence) evidence;
};

struct event_list {
    VEC(struct event *) items; /* in text order of their first evidence */
};

/* That of the telling which was joined last. */
const struct evidence *event_last_evidence(const struct event *event);

/* Events [*ret_first, *ret_end) of the list are the neighbours of number i.  Whoever looks for
 * others looks among these, so that the cost of an event does not grow with their number. */
void event_window(const struct event_list *list, size_t i, size_t *ret_first, size_t *ret_end);

/* The number of the first event of the list told of in `sentence` or behind it. */
size_t event_number_at(const struct event_list *list, size_t sentence);

/* How many people take part in both. */
size_t event_common_people(const struct event *a, const struct event *b);

struct story;

/* False of an event whose rule tells no subtype. */
bool event_is_subtype(const struct event *event, const char *subtype);

/* The same of a match, by its rule. */
bool event_match_is(const struct match *match, const char *subtype);

bool event_is_visit(const struct event *event);

/* A conference or a summit, to which more may come than the two told of. */
bool event_is_of_many(const struct event *event);

/* For `explain`: what became of `event`, as it is now; told: the event of the record, or NULL. */
void event_note_fate(const struct story *story, enum fate fate, const struct event *event,
                     const struct event *told);

/* Joins `event` to the one of the list that it tells again; false if it is a new one. */
bool event_join(struct story *story, struct event *event);

void events_build(struct resolution *resolution, struct arena *arena, struct event_list *ret_list);

#endif
