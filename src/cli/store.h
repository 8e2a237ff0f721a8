/* store.h - files that are whole or not there, and what is told when the disk refuses. */
#ifndef RELX_CLI_STORE_H
#define RELX_CLI_STORE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "buffer.h"

/* Remembers the first thing that could not be written. */
struct trouble {
    bool is_set;
    char message[600];
};

/* Both set *trouble and are false. */
bool trouble_system(struct trouble *trouble, const char *path, int error);
bool trouble_text(struct trouble *trouble, const char *path, const char *text);

/* A file that grows, whose bytes are held back for a while. */
struct part {
    int descriptor; /* -1: closed */
    const char *path;
    uint64_t length; /* with what is held back */
    struct buffer held;
};

/* Opens the file and cuts it to `length`, which it must have; 0 makes a new one. */
bool part_open(struct part *part, const char *path, uint64_t length, struct trouble *trouble);
bool part_add(struct part *part, const char *data, size_t length, struct trouble *trouble);
bool part_flush(struct part *part, struct trouble *trouble);
bool part_sync(struct part *part, struct trouble *trouble); /* on the disk itself */
void part_close(struct part *part);

bool store_write(int descriptor, const char *data, size_t length); /* all of it, or errno */

/* Renames, where `from` is there, and sees to it that the folder keeps the new name. */
bool store_rename(const char *from, const char *to, struct trouble *trouble);
bool store_sync_folder_of(const char *path, struct trouble *trouble);
bool store_sync_tree(const char *folder, struct trouble *trouble); /* its whole file system */

/* A file at once: under `temporary`, then renamed.  is_safe: on the disk before that.  0 or an
 * errno. */
int store_file(const char *path, const char *temporary, const struct buffer *content, bool is_safe);

#endif
