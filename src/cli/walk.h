/* walk.h - folders, entry by entry, always in the same order.
 *
 * Names come in the order of their bytes, a folder's entries where the folder stands.  At most some
 * ten thousand names of a folder are in memory; a larger folder is read again for the next.
 */
#ifndef RELX_CLI_WALK_H
#define RELX_CLI_WALK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

#include "tally.h"

enum walk_kind { WALK_FILE, WALK_SKIPPED, WALK_FAILED };

struct walk_entry {
    enum walk_kind kind;
    enum skip skip;    /* of what is skipped */
    int error;         /* errno, of what failed */
    bool is_folder;    /* what failed is one */
    size_t operand;    /* index of the operand it belongs to */
    const char *path;  /* by which it is opened */
    const char *inner; /* below the operand; "" for the operand itself */
    uint64_t size;     /* of a file, in bytes */
};

/* What not to go into: OUT itself, or in OUT's folder the names that belong to it. */
struct walk_exclusion {
    dev_t device; /* of the folder */
    ino_t node;
    const char *const *names;
    size_t name_count; /* 0: the folder as a whole */
};

struct walk_position {
    size_t operand;
    const char *inner;
    bool is_done; /* else the walk begins with this very entry */
};

struct walk_options {
    char *const *operands;
    size_t operand_count;
    const struct walk_exclusion *exclusions;
    size_t exclusion_count;
    const struct walk_position *after; /* or NULL: from the start */
    size_t names_at_once;              /* 0: the default */
};

/* false ends the walk. */
typedef bool walk_visit(void *data, const struct walk_entry *entry);

enum walk_end { WALK_COMPLETE, WALK_STOPPED, WALK_NO_MEMORY };

enum walk_end walk(const struct walk_options *options, walk_visit *visit, void *data);

#endif
