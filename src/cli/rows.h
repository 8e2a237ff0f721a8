/* rows.h - rows of a database as bytes: made by many threads, put into the database by one. */
#ifndef RELX_CLI_ROWS_H
#define RELX_CLI_ROWS_H

#include <sqlite3.h>
#include <stdbool.h>

#include "buffer.h"
#include "relextract.h"

enum table {
    TABLE_DOCUMENTS,
    TABLE_ENTITIES,
    TABLE_MENTIONS,
    TABLE_EVENTS,
    TABLE_PARTIES,
    TABLE_PARTICIPANTS,
    TABLE_EVIDENCE,
    TABLE_COUNT
};

/* What makes a new database: tables, and at the end of all indexes and views. */
extern const char rows_schema[], rows_views[];

/* The statement that adds a row to a table; its first value is the document's number. */
const char *rows_insert(enum table table);

void rows_add_result(struct buffer *rows, const relx_result *result);

/* Puts all rows in; statements as of rows_insert().  *document is the number of the document last
 * put in.  false: see the database. */
bool rows_put(const struct buffer *rows, sqlite3_stmt *const statements[TABLE_COUNT],
              sqlite3_int64 *document);

#endif
