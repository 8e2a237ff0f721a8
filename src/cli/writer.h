/* writer.h - what the records go to: a tree of files, one file, or a database. */
#ifndef RELX_CLI_WRITER_H
#define RELX_CLI_WRITER_H

#include "journal.h"
#include "plan.h"
#include "store.h"

struct writer;

struct writer_methods {
    /* Writes what a job gave; may turn the job into a failure. */
    bool (*put)(struct writer *writer, struct job *job);
    /* Lets all that was put reach the system, is_synced: the disk, and notes its length. */
    bool (*checkpoint)(struct writer *writer, struct state *state, bool is_synced);
    /* After the last checkpoint: makes the output whole, still under its working name.  May have
     * been done before. */
    bool (*complete)(struct writer *writer);
    void (*close)(struct writer *writer);
};

struct writer {
    const struct writer_methods *methods;
    const struct plan *plan;
    struct trouble *trouble;
    /* Checkpoints come after each so many jobs and never else; 0: whenever it suits. */
    uint64_t jobs_at_once;
};

/* Each gives a writer that stands where *state says, or NULL after *trouble.  The database keeps
 * its own state, which it puts into *state. */
struct writer *writer_tree_open(const struct plan *plan, struct state *state,
                                struct trouble *trouble);
struct writer *writer_file_open(const struct plan *plan, struct state *state,
                                struct trouble *trouble);
struct writer *writer_sqlite_open(const struct plan *plan, struct state *state,
                                  struct trouble *trouble);

#endif
