/* writer_sqlite.c - an SQLite database, filled by one transaction for each so many jobs.
 *
 * The position of the run is a row of its own, written in the same transaction as the records: what
 * is in the database and how far the run has come cannot differ.  Transactions end at the same jobs
 * whenever a run is stopped, and so the same pages are written in the same order.
 */
#include <stdlib.h>
#include <string.h>

#include "rows.h"
#include "writer.h"

enum { JOBS_AT_ONCE = 500 };

struct writer_sqlite {
    struct writer writer;
    sqlite3 *database;
    sqlite3_stmt *statements[TABLE_COUNT], *keep;
    sqlite3_int64 document; /* the last */
    char *kept;             /* the state in the database, as text */
    bool is_complete;
};

static bool fail(struct writer_sqlite *sqlite)
{
    return trouble_text(sqlite->writer.trouble, sqlite->writer.plan->layout.part,
                        sqlite->database ? sqlite3_errmsg(sqlite->database) : "out of memory");
}

static bool run(struct writer_sqlite *sqlite, const char *sql)
{
    return sqlite3_exec(sqlite->database, sql, NULL, NULL, NULL) == SQLITE_OK || fail(sqlite);
}

static bool put(struct writer *writer, struct job *job)
{
    struct writer_sqlite *sqlite = (struct writer_sqlite *)writer;
    return job->output.length == 0 ||
           rows_put(&job->output, sqlite->statements, &sqlite->document) || fail(sqlite);
}

static bool keep_text(struct writer_sqlite *sqlite, char *text)
{
    bool is_kept = sqlite3_bind_text(sqlite->keep, 1, text, -1, SQLITE_STATIC) == SQLITE_OK &&
                   sqlite3_step(sqlite->keep) == SQLITE_DONE;
    is_kept = is_kept || fail(sqlite);
    sqlite3_reset(sqlite->keep);
    sqlite3_clear_bindings(sqlite->keep);
    return is_kept && run(sqlite, "COMMIT; BEGIN");
}

/* A commit is always on the disk.  It counts in the file's header: none without need. */
static bool checkpoint(struct writer *writer, struct state *state, bool is_synced)
{
    struct writer_sqlite *sqlite = (struct writer_sqlite *)writer;
    (void)is_synced;
    char *text = state_to_text(state);
    if (!text)
        return trouble_text(writer->trouble, writer->plan->layout.part, "out of memory");
    bool is_kept = strcmp(text, sqlite->kept) == 0 || keep_text(sqlite, text);
    free(sqlite->kept);
    sqlite->kept = text;
    return is_kept;
}

static void forget_statements(struct writer_sqlite *sqlite)
{
    for (size_t i = 0; i < TABLE_COUNT; i++) {
        sqlite3_finalize(sqlite->statements[i]);
        sqlite->statements[i] = NULL;
    }
    sqlite3_finalize(sqlite->keep);
    sqlite->keep = NULL;
}

static void close_database(struct writer *writer)
{
    struct writer_sqlite *sqlite = (struct writer_sqlite *)writer;
    forget_statements(sqlite);
    sqlite3_close(sqlite->database);
    free(sqlite->kept);
    free(sqlite);
}

static bool complete(struct writer *writer)
{
    struct writer_sqlite *sqlite = (struct writer_sqlite *)writer;
    if (sqlite->is_complete)
        return true;
    forget_statements(sqlite);
    return run(sqlite, rows_views) && run(sqlite, "DROP TABLE batch_state; COMMIT");
}

/* ---- Opening ---- */

static bool prepare(struct writer_sqlite *sqlite)
{
    for (size_t i = 0; i < TABLE_COUNT; i++)
        if (sqlite3_prepare_v2(sqlite->database, rows_insert((enum table)i), -1,
                               &sqlite->statements[i], NULL) != SQLITE_OK)
            return fail(sqlite);
    return sqlite3_prepare_v2(sqlite->database, "UPDATE batch_state SET state = ?", -1,
                              &sqlite->keep, NULL) == SQLITE_OK ||
           fail(sqlite);
}

enum found { FOUND_NOTHING, FOUND_STATE, FOUND_ALL, FOUND_TROUBLE };

/* Without its state but with views a database is complete. */
static enum found find_state(struct writer_sqlite *sqlite, struct state *state)
{
    enum found found = FOUND_NOTHING;
    sqlite3_stmt *query = NULL;
    const char *sql = "SELECT max(name = 'batch_state'), max(type = 'view') FROM sqlite_schema";
    if (sqlite3_prepare_v2(sqlite->database, sql, -1, &query, NULL) != SQLITE_OK ||
        sqlite3_step(query) != SQLITE_ROW) {
        fail(sqlite);
        found = FOUND_TROUBLE;
    } else {
        found = sqlite3_column_int(query, 0)   ? FOUND_STATE
                : sqlite3_column_int(query, 1) ? FOUND_ALL
                                               : FOUND_NOTHING;
    }
    sqlite3_finalize(query);
    if (found != FOUND_STATE)
        return found;
    sql = "SELECT state, (SELECT max(document) FROM documents) FROM batch_state";
    struct state kept = {0};
    if (sqlite3_prepare_v2(sqlite->database, sql, -1, &query, NULL) != SQLITE_OK ||
        sqlite3_step(query) != SQLITE_ROW ||
        !state_from_text(&kept, (const char *)sqlite3_column_text(query, 0))) {
        fail(sqlite);
        found = FOUND_TROUBLE;
    } else {
        sqlite->document = sqlite3_column_int64(query, 1);
        sqlite->kept = state_to_text(&kept);
        state_free(state);
        *state = kept;
    }
    sqlite3_finalize(query);
    return found;
}

/* The first state is a transaction of its own, so that a new run and one that was stopped before
 * its first transaction are the same. */
static bool create(struct writer_sqlite *sqlite)
{
    const struct state start = {0};
    char *text = state_to_text(&start);
    char *insert = text ? sqlite3_mprintf("INSERT INTO batch_state VALUES (%Q)", text) : NULL;
    bool is_made = insert && run(sqlite, "BEGIN") && run(sqlite, rows_schema) &&
                   run(sqlite, "CREATE TABLE batch_state (state TEXT NOT NULL)") &&
                   run(sqlite, insert) && run(sqlite, "COMMIT");
    sqlite3_free(insert);
    sqlite->kept = text;
    return is_made || fail(sqlite);
}

static bool open_database(struct writer_sqlite *sqlite, struct state *state)
{
    int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    if (sqlite3_open_v2(sqlite->writer.plan->layout.part, &sqlite->database, flags, NULL) !=
        SQLITE_OK)
        return fail(sqlite);
    if (!run(sqlite, "PRAGMA encoding = 'UTF-8'; PRAGMA page_size = 4096"))
        return false;
    enum found found = find_state(sqlite, state);
    if (found == FOUND_TROUBLE || (found == FOUND_NOTHING && !create(sqlite)))
        return false;
    sqlite->is_complete = found == FOUND_ALL;
    if (!sqlite->is_complete && !sqlite->kept)
        return fail(sqlite);
    return sqlite->is_complete || (prepare(sqlite) && run(sqlite, "BEGIN"));
}

/* Where an index is sorted that does not fit into memory: beside the database. */
static void set_temporary_folder(const char *path)
{
    const char *slash = strrchr(path, '/');
    sqlite3_free(sqlite3_temp_directory);
    sqlite3_temp_directory =
        sqlite3_mprintf("%.*s", slash ? (int)(slash - path) + 1 : 1, slash ? path : ".");
}

struct writer *writer_sqlite_open(const struct plan *plan, struct state *state,
                                  struct trouble *trouble)
{
    static const struct writer_methods methods = {put, checkpoint, complete, close_database};
    struct writer_sqlite *sqlite = calloc(1, sizeof *sqlite);
    if (!sqlite) {
        trouble_text(trouble, plan->layout.part, "out of memory");
        return NULL;
    }
    sqlite->writer = (struct writer){&methods, plan, trouble, JOBS_AT_ONCE};
    set_temporary_folder(plan->layout.part);
    if (open_database(sqlite, state))
        return &sqlite->writer;
    close_database(&sqlite->writer);
    return NULL;
}
