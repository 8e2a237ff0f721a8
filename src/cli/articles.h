/* articles.h - the articles that the command line names, one after the other: files, folders and
 * standard input.  For commands that count over many; they show how far they are.
 */
#ifndef RELX_CLI_ARTICLES_H
#define RELX_CLI_ARTICLES_H

#include <stdio.h>

#include "exit_code.h"
#include "options.h"
#include "relextract.h"

/* path: how to name the article to the user.  false and *error: this article failed. */
typedef bool articles_visit(void *data, const char *path, const relx_document *document,
                            relx_error *error);

/* Visits the operands from `first` on, or standard input if there are none: each file, and of each
 * folder the .txt files below it.  What fails is told and passed over: EXIT_DOCUMENT_FAILED. */
enum exit_code articles_each(const struct options *options, size_t first, articles_visit *visit,
                             void *data);

/* Is `stream` a terminal that takes colours? */
bool articles_has_colours(FILE *stream);

#endif
