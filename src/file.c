/* file.c - whole files into memory, folders into sorted lists.
 *
 * file_list("rules", ".rules") gives "event/hoi-dam.rules", "name/nguoi.rules", ... in the order of
 * their bytes, whatever the file system or the locale thinks, since that order decides which rule
 * wins.  Arenas leave by longjmp() when memory runs out; a descriptor that is open then is closed
 * on the way (see read_closing()).
 */
#include "file.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* Folders that mean to loop by bind mounts still end. */
enum { MAX_FOLDERS = 10000 };

static relx_status fail_with_errno(relx_error *error, const char *path, const char *what)
{
    char reason[128];
    if (strerror_r(errno, reason, sizeof reason) != 0)
        reason[0] = '\0';
    return error_set(error, RELX_ERROR_IO, path, 0, 0, "%s: %s", what, reason);
}

/* How much there is to read, as far as that is known before. */
static size_t expected_size(int descriptor, size_t max_bytes)
{
    struct stat info;
    if (fstat(descriptor, &info) != 0 || !S_ISREG(info.st_mode) || info.st_size < 0)
        return 0;
    return (uintmax_t)info.st_size < max_bytes ? (size_t)info.st_size : max_bytes;
}

/* Reads to the end even where the size is not known before, as of a pipe. */
static relx_status read_all(int descriptor, const char *path, size_t max_bytes, struct str *content,
                            relx_error *error)
{
    enum { LEAST_ROOM = 4096 };
    size_t before = content->length;
    str_reserve(content, expected_size(descriptor, max_bytes) + 1); /* one to see that it ends */
    for (;;) {
        size_t room = content->capacity - content->length - 1;
        ssize_t got = read(descriptor, content->data + content->length, room);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return fail_with_errno(error, path, "cannot be read");
        content->length += (size_t)got;
        content->data[content->length] = '\0';
        if (got == 0)
            return RELX_OK;
        if (content->length - before > max_bytes)
            return error_set(error, RELX_ERROR_LIMIT, path, 0, 0, "larger than %zu bytes",
                             max_bytes);
        if (content->length + 1 == content->capacity)
            str_reserve(content, LEAST_ROOM);
    }
}

/* read_all(), and no open descriptor behind it on either way out. */
static relx_status read_closing(int descriptor, const char *path, size_t max_bytes,
                                struct str *content, relx_error *error)
{
    struct arena *arena = content->arena;
    jmp_buf *outer = arena->no_memory;
    jmp_buf no_memory;
    if (setjmp(no_memory)) {
        close(descriptor);
        arena->no_memory = outer;
        longjmp(*outer, 1);
    }
    arena->no_memory = &no_memory;
    relx_status status = read_all(descriptor, path, max_bytes, content, error);
    arena->no_memory = outer;
    close(descriptor);
    return status;
}

relx_status file_append(const char *path, size_t max_bytes, struct str *content, relx_error *error)
{
    int descriptor = open(path, O_RDONLY | O_CLOEXEC);
    if (descriptor < 0)
        return fail_with_errno(error, path, "cannot be opened");
    return read_closing(descriptor, path, max_bytes, content, error);
}

relx_status file_read(const char *path, size_t max_bytes, struct arena *arena,
                      struct slice *ret_content, relx_error *error)
{
    struct str content;
    str_init(&content, arena);
    relx_status status = file_append(path, max_bytes, &content, error);
    if (status == RELX_OK)
        *ret_content = str_slice(&content);
    return status;
}

bool file_ends_in(const char *name, const char *suffix)
{
    size_t length = strlen(name), suffix_length = strlen(suffix);
    return length >= suffix_length && strcmp(name + length - suffix_length, suffix) == 0;
}

/* Folders still to read, relative to the first; "" is that one. */
struct walk {
    const char *root, *suffix;
    struct arena *arena;
    VEC(const char *) folders;
    struct file_list *list;
};

static void visit_name(struct walk *walk, DIR *stream, const char *folder, const char *name)
{
    struct stat info;
    if (name[0] == '.' || fstatat(dirfd(stream), name, &info, AT_SYMLINK_NOFOLLOW) != 0)
        return;
    bool is_link = S_ISLNK(info.st_mode);
    if (is_link && fstatat(dirfd(stream), name, &info, 0) != 0)
        return;
    if (S_ISDIR(info.st_mode) && !is_link && walk->folders.count < MAX_FOLDERS)
        *vec_push(&walk->folders, walk->arena) = path_join(walk->arena, folder, name);
    if (S_ISREG(info.st_mode) && file_ends_in(name, walk->suffix))
        *vec_push(&walk->list->paths, walk->arena) = path_join(walk->arena, folder, name);
}

static relx_status read_names(struct walk *walk, DIR *stream, const char *folder, relx_error *error)
{
    for (;;) {
        errno = 0;
        const struct dirent *item = readdir(stream);
        if (!item)
            return errno ? fail_with_errno(error, folder, "cannot be listed") : RELX_OK;
        visit_name(walk, stream, folder, item->d_name);
    }
}

static relx_status visit_folder(struct walk *walk, const char *folder, relx_error *error)
{
    const char *path = folder[0] ? path_join(walk->arena, walk->root, folder) : walk->root;
    DIR *stream = opendir(path);
    if (!stream)
        return fail_with_errno(error, path, "cannot be opened");
    jmp_buf *outer = walk->arena->no_memory;
    jmp_buf no_memory;
    if (setjmp(no_memory)) {
        closedir(stream);
        walk->arena->no_memory = outer;
        longjmp(*outer, 1);
    }
    walk->arena->no_memory = &no_memory;
    relx_status status = read_names(walk, stream, folder, error);
    walk->arena->no_memory = outer;
    closedir(stream);
    return status;
}

static int compare_paths(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

relx_status file_list(const char *folder, const char *suffix, struct arena *arena,
                      struct file_list *ret_list, relx_error *error)
{
    struct file_list list = {0};
    struct walk walk = {.root = folder, .suffix = suffix, .arena = arena, .list = &list};
    *vec_push(&walk.folders, arena) = "";
    for (size_t i = 0; i < walk.folders.count; i++) {
        relx_status status = visit_folder(&walk, walk.folders.items[i], error);
        if (status != RELX_OK)
            return status;
    }
    if (list.paths.count > 0)
        qsort(list.paths.items, list.paths.count, sizeof *list.paths.items, compare_paths);
    *ret_list = list;
    return RELX_OK;
}

bool file_is_folder(const char *path)
{
    struct stat info;
    return stat(path, &info) == 0 && S_ISDIR(info.st_mode);
}

const char *path_join(struct arena *arena, const char *folder, const char *name)
{
    size_t length = strlen(folder);
    bool needs_slash = length > 0 && folder[length - 1] != '/';
    return arena_printf(arena, "%s%s%s", folder, needs_slash ? "/" : "", name);
}
