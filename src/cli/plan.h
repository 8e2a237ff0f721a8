/* plan.h - what a batch is to do, checked before anything is read or written. */
#ifndef RELX_CLI_PLAN_H
#define RELX_CLI_PLAN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "article.h"
#include "options.h"

enum target { TARGET_TREE, TARGET_JSONL, TARGET_CSV, TARGET_SQLITE };
enum format { FORMAT_UNKNOWN, FORMAT_TEXT, FORMAT_HTML, FORMAT_JSON, FORMAT_JSONL };

/* Where everything of OUT lies.  Beside OUT, or for a tree in OUT/.relextract, are the files of a
 * run that has not ended; at its end they are renamed or removed. */
struct layout {
    char *output;    /* without a slash at the end */
    char *state;     /* the folder of the next four, of a tree; else NULL */
    char *part;      /* what is written at present */
    char *temporary; /* a small file before it is renamed; of a tree */
    char *journal, *failures_part;
    char *failures; /* the list at the end */
};

struct plan {
    const struct options *options;
    struct layout layout;
    enum target target;
    enum format format; /* FORMAT_UNKNOWN: by each name */
    struct field_names fields;
    size_t jobs, max_bytes;
    int json_flags;
    char **mirrors;       /* of each operand: its name in the tree, "" for OUT itself */
    uint64_t fingerprint; /* of all that decides on the result */
};

/* false after a message. */
bool plan_make(struct plan *plan, const struct options *options);
void plan_free(struct plan *plan);

/* By the name's ending, with or without .gz; *ret_is_gzip is set in any case. */
enum format plan_format_of(const char *name, bool *ret_is_gzip);

#endif
