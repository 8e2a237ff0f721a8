/* lang.h - what the program says, in Vietnamese.
 *
 * All messages are made in English, the library's too; a table gives for each its Vietnamese, with
 * {1}, {2} for what varies.  What the table does not know stays English.
 */
#ifndef RELX_CLI_LANG_H
#define RELX_CLI_LANG_H

#include <stdio.h>

/* "en", "vi", or NULL: as LC_ALL, LC_MESSAGES or LANG say.  Reads the table where it is needed. */
void lang_set(const char *name);

/* Writes an English message in the language that was set. */
void lang_print(FILE *stream, const char *english);

/* The same of a format and what it names. */
void lang_printf(FILE *stream, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* The same of one whole row of the table. */
const char *lang_word(const char *english);

#endif
