/* table.h - events as a table for a spreadsheet. */
#ifndef RELX_CLI_TABLE_H
#define RELX_CLI_TABLE_H

#include <stdbool.h>
#include <stdio.h>

#include "relextract.h"

/* A row of names, then a row for each event: RFC 4180.  What the stream refuses shows in ferror();
 * false: no memory.  Excel takes a table for UTF-8 by the byte order mark before it. */
void table_print_header(FILE *stream, bool has_mark);
bool table_print_events(FILE *stream, const relx_result *result);

#endif
