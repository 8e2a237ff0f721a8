/* join_parts.h - what join.c, apart.c and the same_*.c share; nobody else includes it. */
#ifndef RELX_JOIN_PARTS_H
#define RELX_JOIN_PARTS_H

#include "slots.h"
#include "story.h"

/* "hội đàm với Thủ tướng Áo và Thủ tướng Séc", and the talks with one of them */
bool event_is_one_of_list(const struct event *list, const struct event *one);

void event_join_to(const struct story *story, struct event *told, const struct event *now);

/* Both NULL, or the same. */
bool event_same_text(const char *a, const char *b);

/* Neither NULL, and the same: event_text_is(event->subtype, "visit"). */
bool event_text_is(const char *a, const char *b);

/* Two people and no others: what they talked of is told again, rather than another talk of theirs.
 */
bool event_are_same_two(const struct event *a, const struct event *b);

/* Is it planned or wished, and not only told as coming after something else: "trước cuộc gặp"? */
bool event_is_to_come(const struct event *event);

/* May they be one by their status, by their dates? */
bool event_statuses_fit(const struct event *told, const struct event *now);

bool event_dates_fit(const struct story *story, const struct event *told, const struct event *now);

/* "Lào nhận 415.000 liều từ Anh": supply is the general word; the number of doses tells. */
bool event_supplies_fit(const struct event *a, const struct event *b);

/* "Mỹ bán vũ khí cho Áo": told by what is sold, and not by a contract that has a name. */
bool event_is_sale(const struct event *event);

/* "Mỹ rút khỏi thỏa thuận tên lửa" above "rút khỏi INF": a headline need not name what is left. */
bool event_is_left_in_headline(const struct event *told, const struct event *now);

/* "Áo và Séc ký thỏa thuận", and below "Hiệp ước hòa bình được ký": what the general word meant. */
bool event_is_accord_of(const struct story *story, const struct event *told,
                        const struct event *now);

/* "Áo và Séc ký hiệp định.  Thỏa thuận này được ký ở Huế.": whatever the instrument is called. */
bool event_points_at(const struct event *now, const struct event *told);

/* Does the one of an open status tell of no other day than the sure one? */
bool event_is_same_day(const struct event *open, const struct event *sure);

/* "Trump gặp Putin.  Trước đó, ông nói rất mong gặp ông Putin": the wish was for the meeting that
 * took place. */
bool event_is_wish_come_true(const struct event *told, const struct event *now);

/* "sẽ thăm Lào", then "hôm nay tới Lào": one visit, which has begun. */
bool event_has_arrived(const struct event *told, const struct event *now);

/* "ngày 22/5" and, below a picture, "ngày 22/5/2019": the year of one is not told. */
bool event_are_same_but_year(const char *a, const char *b);

/* "công du Áo và Lào từ 5 đến 12/7" and "ở Lào từ 8 đến 9/7": EDTF intervals of days, one of which
 * holds the other. */
bool event_is_stay_within(const char *outer, const char *inner);

/* "mùa hè này" and "tháng 7": three months of a year or more, of which it is one; what is to be "in
 * July or August" is not told to be in July. */
bool event_is_month_within(const char *outer, const char *inner);

/* "đến Lào ngày 2/7, bắt đầu chuyến thăm ba ngày", and "thăm Huế ngày 4/7" on it */
bool event_is_day_of_stay(const struct story *story, const struct event *stay,
                          const struct event *other);

/* "hơn 500.000 liều" above "501.600 liều": a round number that stands for the exact one? */
bool event_is_rounded_from(const struct amount *round, const struct amount *exact);

/* "đã tặng tổng cộng 5 triệu liều": with those told before, and no more. */
bool event_is_running_total(const struct event *told, const struct event *now);

/* "ký hai hiệp định", then "ký Hiệp định dẫn độ": only the second name tells which one it is. */
bool event_is_fuller_name(const struct story *story, const struct event *told,
                          const struct event *now);

/* One signs the EVFTA, another looks on: it is the same signing. */
bool event_names_same_instrument(const struct event *told, const struct event *now);

/* The same of a treaty that no list knows, if all words of one name are in the other: "Hiệp định
 * Bảo hộ đầu tư", "Hiệp định Bảo hộ đầu tư Việt Nam - EU". */
bool event_bears_same_name(const struct story *story, const struct event *told,
                           const struct event *now);

/* "Lào và Áo ký hiệp định thương mại" in the headline, "hiệp định thương mại tự do" in the lead: is
 * `told` short for `now`? */
bool event_is_short_in_headline(const struct story *story, const struct event *told,
                                const struct event *now);

/* By name, instrument, words; is_short: event_is_short_in_headline().  Commitments by what, how
 * much, and between whom. */
bool event_agreements_fit(const struct story *story, const struct event *told,
                          const struct event *now, bool is_short);

bool event_commitments_fit(const struct event *told, const struct event *now);

/* "ký hiệp định mía", "ký hợp đồng mua tên lửa": told again as "thỏa thuận" in another sentence. */
bool event_is_told_as_accord(const struct story *story, const struct event *told,
                             const struct event *now);

/* "sớm ký hiệp định mía", "việc ký kết hiệp định mía": one instrument of the same parties, told of
 * at two of its stages. */
bool event_is_other_stage(const struct story *story, const struct event *told,
                          const struct event *now);

/* How it stands in the end: as long as no day of its signing is told, it is still to be signed. */
const char *event_latest_stage(const struct event *told, const struct event *now);

/* May the two tell of one event? */
bool event_is_same_event(const struct story *story, const struct event *told,
                         const struct event *now);

#endif
