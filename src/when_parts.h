/* when_parts.h - what when.c, saying.c and edition.c share; nobody else includes it. */
#ifndef RELX_WHEN_PARTS_H
#define RELX_WHEN_PARTS_H

#include "slots.h"
#include "story.h"

/* "giai đoạn 2021-2025" is how long something runs, not when it happens. */
bool event_is_span_of_years(const char *edtf);

/* Of many people, whom others meet there: "hội nghị"? */
bool event_is_gathering(const struct match *match);

/* The end of the words behind token `first` with no mark between.  Longer than story_breath_end():
 * names are one word, and "(EVFTA)" is no mark. */
uint32_t event_breath_end(const struct story *story, uint32_t sentence, uint32_t first);

/* The time at which the match was said: a mention; -1: none. */
int event_saying_date(const struct story *story, const struct match *match);

/* edition_year, and the date of what is in force. */
void event_set_year_of_name(const struct story *story, const struct match *match,
                            struct event *event);

#endif
