/* result.h - what was found, as the public structs; and what is known of the document itself. */
#ifndef RELX_RESULT_H
#define RELX_RESULT_H

#include "events.h"

struct document_facts {
    const char *id, *path, *url, *title, *date, *date_from; /* or NULL */
};

/* From the caller's document, else from the text's first lines: URL, title, dateline.
 * RELX_ERROR_ARGUMENT where document->date is no date. */
relx_status document_read_facts(const relx_document *document, const struct lexicon *lexicon,
                                const struct text *text, struct arena *arena,
                                struct document_facts *ret_facts, relx_error *error);

void result_fill(relx_result *result, const struct document_facts *facts,
                 const struct resolution *resolution, const struct event_list *events,
                 struct arena *arena);

#endif
