/* fix.h - `check --fix`: puts files right. */
#ifndef RELX_CLI_FIX_H
#define RELX_CLI_FIX_H

#include "options.h"
#include "relextract.h"

/* A file that was changed, and how. */
struct fixed_file {
    char *path;
    relx_fix_counts counts;
};

struct fixed_list {
    struct fixed_file *items;
    size_t count, capacity;
    bool has_failed; /* some file could not be read or written, which has been said */
};

/* Fixes all rules and gazetteers of the folders that the options name, and of the user's own. */
void fix_folders(const struct options *options, struct fixed_list *ret_list);
void fixed_list_print(const struct fixed_list *list);
void fixed_list_free(struct fixed_list *list);

#endif
