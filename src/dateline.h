/* dateline.h - the day that an article gives itself. */
#ifndef RELX_DATELINE_H
#define RELX_DATELINE_H

#include "lexicon.h"
#include "text.h"

/* "2021-08-25", in arena; NULL: no dateline at the top. */
const char *dateline_find(const struct lexicon *lexicon, const struct text *text,
                          struct arena *arena);

#endif
