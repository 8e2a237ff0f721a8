/* file.h - reading whole files and listing folders. */
#ifndef RELX_FILE_H
#define RELX_FILE_H

#include "error.h"
#include "str.h"
#include "vec.h"

/* The file's bytes, NUL-terminated, in arena.  On failure a status with *error filled; a folder or
 * a file above max_bytes is one. */
relx_status file_read(const char *path, size_t max_bytes, struct arena *arena,
                      struct slice *ret_content, relx_error *error);

/* The same, behind what *content holds. */
relx_status file_append(const char *path, size_t max_bytes, struct str *content, relx_error *error);

struct file_list {
    VEC(const char *) paths; /* relative to the folder, with '/', sorted by bytes */
};

/* All regular files below `folder` whose names end in `suffix` and do not start with '.'; symbolic
 * links are followed to files, not to folders. */
relx_status file_list(const char *folder, const char *suffix, struct arena *arena,
                      struct file_list *ret_list, relx_error *error);

bool file_is_folder(const char *path);
bool file_ends_in(const char *name, const char *suffix);
const char *path_join(struct arena *arena, const char *folder, const char *name);

#endif
