/* journal.h - how far a run has come, kept so that it can be gone on with. */
#ifndef RELX_CLI_JOURNAL_H
#define RELX_CLI_JOURNAL_H

#include <stdbool.h>
#include <stdint.h>

#include "job.h"
#include "store.h"
#include "tally.h"

/* After which piece of which input the run stands, and how long its files were then. */
struct state {
    bool is_started; /* there is a position at all */
    size_t operand;
    char *inner; /* of the position; malloced */
    bool is_done;
    uint64_t offset, number;
    uint64_t jobs; /* that were written */
    uint64_t output_length, failures_length;
    bool is_finished; /* all is written; only the renaming may be missing */
    struct tally tally;
};

void state_free(struct state *state);

/* Moves on past a job that was written, and counts it; false: no memory. */
bool state_advance(struct state *state, const struct job *job);

char *state_to_text(const struct state *state); /* free() it; NULL: no memory */
bool state_from_text(struct state *ret_state, const char *text);

struct journal {
    int descriptor; /* -1: closed */
    const char *path;
    char boot[48]; /* names the present run of the system */
};

enum journal_status {
    JOURNAL_NEW,     /* made and locked */
    JOURNAL_RESUMED, /* *ret_state is filled */
    JOURNAL_LOCKED,  /* by another process */
    JOURNAL_OTHER,   /* of a run with other inputs or options */
    JOURNAL_TROUBLE
};

/* Goes on with the journal that is there, or makes one. */
enum journal_status journal_open(struct journal *journal, const char *path, uint64_t fingerprint,
                                 struct state *ret_state, struct trouble *trouble);

/* is_synced: what the state speaks of lies on the disk itself, and so will this line. */
bool journal_add(struct journal *journal, const struct state *state, bool is_synced,
                 struct trouble *trouble);
void journal_close(struct journal *journal);

#endif
