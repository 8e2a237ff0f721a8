/* walk.c - a folder's names in order, read in portions so that no folder is too large.
 *
 *     thang-8/         thang-8/a.txt, thang-8/b/1.txt, thang-8/b.txt
 *
 * Symbolic links are followed, but not to a folder that one is in already.
 */
#include "walk.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>

#include "buffer.h"

struct folder {
    dev_t device;
    ino_t node;
    const struct folder *parent; /* NULL above the operand */
};

struct walk {
    const struct walk_options *options;
    walk_visit *visit;
    void *data;
    size_t operand;
    size_t inner; /* where in `path` begins what is below the operand */
    struct buffer path;
    enum walk_end end;
};

/* ---- The next names of a folder ---- */

struct names {
    char **items;
    size_t count, capacity;
    bool is_cut; /* the folder has more, all greater */
};

static void names_free(struct names *names)
{
    for (size_t i = 0; i < names->count; i++)
        free(names->items[i]);
    free(names->items);
    *names = (struct names){0};
}

static int compare_names(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

static void names_cut(struct names *names, size_t most)
{
    if (names->count > 0)
        qsort(names->items, names->count, sizeof *names->items, compare_names);
    while (names->count > most) {
        free(names->items[--names->count]);
        names->is_cut = true;
    }
}

static bool names_add(struct names *names, const char *name, size_t most)
{
    if (names->count == 2 * most)
        names_cut(names, most);
    if (names->is_cut && strcmp(name, names->items[most - 1]) > 0 && names->count >= most)
        return true;
    if (names->count == names->capacity) {
        size_t capacity = names->capacity ? 2 * names->capacity : 64;
        char **grown = realloc(names->items, capacity * sizeof *grown);
        if (!grown)
            return false;
        names->items = grown;
        names->capacity = capacity;
    }
    names->items[names->count] = strdup(name);
    return names->items[names->count++] != NULL;
}

/* Descriptors may be short for a moment, while all workers read. */
static DIR *open_folder(const char *path)
{
    const struct timespec moment = {.tv_nsec = 10000000};
    for (int i = 0;; i++) {
        DIR *folder = opendir(path);
        if (folder || (errno != EMFILE && errno != ENFILE) || i == 500)
            return folder;
        nanosleep(&moment, NULL);
    }
}

/* The least `most` names that are greater than `after` (or the same, for `from`).  0 or an errno;
 * what was read so far is there in either case. */
static int names_read(struct names *names, const char *path, const char *after, bool is_from,
                      size_t most)
{
    DIR *folder = open_folder(path);
    if (!folder)
        return errno;
    int error = 0;
    const struct dirent *entry;
    while (errno = 0, (entry = readdir(folder)) != NULL) {
        const char *name = entry->d_name;
        if (strcmp(name, ".") == 0 || strcmp(name, "..") == 0)
            continue;
        int order = after ? strcmp(name, after) : 1;
        if (order < 0 || (order == 0 && !is_from))
            continue;
        if (!names_add(names, name, most)) {
            names->count -= names->count > 0 && !names->items[names->count - 1];
            errno = ENOMEM;
            break;
        }
    }
    error = errno;
    closedir(folder);
    names_cut(names, most);
    return error;
}

/* ---- Entries ---- */

static bool stop(struct walk *walk, enum walk_end end)
{
    walk->end = end;
    return false;
}

static bool report(struct walk *walk, struct walk_entry *entry)
{
    entry->operand = walk->operand;
    entry->path = walk->path.data;
    entry->inner =
        walk->path.data + (walk->inner < walk->path.length ? walk->inner : walk->path.length);
    return walk->visit(walk->data, entry) || stop(walk, WALK_STOPPED);
}

static bool report_skipped(struct walk *walk, enum skip skip)
{
    struct walk_entry entry = {.kind = WALK_SKIPPED, .skip = skip};
    return report(walk, &entry);
}

static bool report_failed(struct walk *walk, int error, bool is_folder)
{
    struct walk_entry entry = {.kind = WALK_FAILED, .error = error, .is_folder = is_folder};
    return report(walk, &entry);
}

static bool is_loop(const struct folder *folder, const struct stat *status)
{
    for (; folder; folder = folder->parent)
        if (folder->device == status->st_dev && folder->node == status->st_ino)
            return true;
    return false;
}

/* name NULL: is the folder excluded as a whole? */
static bool excludes(const struct walk_exclusion *exclusion, const struct folder *folder,
                     const char *name)
{
    if (exclusion->device != folder->device || exclusion->node != folder->node)
        return false;
    for (size_t i = 0; name && i < exclusion->name_count; i++)
        if (strcmp(exclusion->names[i], name) == 0)
            return true;
    return !name && exclusion->name_count == 0;
}

static bool is_excluded(const struct walk *walk, const struct folder *folder, const char *name)
{
    for (size_t i = 0; i < walk->options->exclusion_count; i++)
        if (excludes(&walk->options->exclusions[i], folder, name))
            return true;
    return false;
}

static bool walk_folder(struct walk *walk, const struct folder *folder, const char *after,
                        bool is_done);

/* What walk->path names.  after: where in a folder to begin, NULL: at its start. */
static bool walk_entry(struct walk *walk, const struct folder *in, const char *after, bool is_done)
{
    struct stat status;
    if (stat(walk->path.data, &status) != 0)
        return errno == ELOOP ? report_skipped(walk, SKIP_LOOP) : report_failed(walk, errno, false);
    if (S_ISDIR(status.st_mode)) {
        const struct folder folder = {status.st_dev, status.st_ino, in};
        if (is_excluded(walk, &folder, NULL))
            return report_skipped(walk, SKIP_OUTPUT);
        if (is_loop(in, &status))
            return report_skipped(walk, SKIP_LOOP);
        return walk_folder(walk, &folder, after, is_done);
    }
    if (!S_ISREG(status.st_mode) && in)
        return report_skipped(walk, SKIP_SPECIAL);
    struct walk_entry entry = {.kind = WALK_FILE, .size = (uint64_t)status.st_size};
    return report(walk, &entry);
}

/* after: what of the resumed position lies below this name; NULL: none. */
static bool walk_name(struct walk *walk, const struct folder *folder, const char *name,
                      const char *after, bool is_done)
{
    size_t length = walk->path.length;
    if (length > 0 && walk->path.data[length - 1] != '/')
        buffer_add_char(&walk->path, '/');
    buffer_add_string(&walk->path, name);
    if (walk->path.failed)
        return stop(walk, WALK_NO_MEMORY);
    bool goes_on = name[0] == '.'                    ? report_skipped(walk, SKIP_HIDDEN)
                   : is_excluded(walk, folder, name) ? report_skipped(walk, SKIP_OUTPUT)
                                                     : walk_entry(walk, folder, after, is_done);
    walk->path.length = length;
    walk->path.data[length] = '\0';
    return goes_on;
}

/* One portion of a folder's names. */
static bool walk_names(struct walk *walk, const struct folder *folder, const struct names *names,
                       const char *after, bool is_done)
{
    size_t first = after ? strcspn(after, "/") : 0;
    for (size_t i = 0; i < names->count; i++) {
        const char *name = names->items[i];
        bool is_first = after && strlen(name) == first && strncmp(name, after, first) == 0;
        const char *rest = is_first && after[first] == '/' ? after + first + 1 : NULL;
        if (is_first && !rest && is_done)
            continue;
        if (!walk_name(walk, folder, name, rest, is_done))
            return false;
    }
    return true;
}

static bool walk_folder(struct walk *walk, const struct folder *folder, const char *after,
                        bool is_done)
{
    size_t most = walk->options->names_at_once ? walk->options->names_at_once : 16384;
    char *from = after ? strndup(after, strcspn(after, "/")) : NULL;
    if (after && !from)
        return stop(walk, WALK_NO_MEMORY);
    bool goes_on = true, is_from = true, is_cut;
    do {
        struct names names = {0};
        int error = names_read(&names, walk->path.data, from, is_from, most);
        is_cut = names.is_cut && error == 0;
        if (error == ENOMEM)
            goes_on = stop(walk, WALK_NO_MEMORY);
        else if (error != 0)
            goes_on = report_failed(walk, error, true);
        if (goes_on)
            goes_on = walk_names(walk, folder, &names, is_from ? after : NULL, is_done);
        if (is_cut) {
            free(from);
            from = names.items[names.count - 1];
            names.items[--names.count] = NULL;
            is_from = false;
        }
        names_free(&names);
    } while (goes_on && is_cut);
    free(from);
    return goes_on;
}

static void walk_operand(struct walk *walk, const struct walk_position *after)
{
    buffer_clear(&walk->path);
    buffer_add_string(&walk->path, walk->options->operands[walk->operand]);
    if (walk->path.failed) {
        stop(walk, WALK_NO_MEMORY);
        return;
    }
    size_t length = walk->path.length;
    walk->inner = length > 0 && walk->path.data[length - 1] == '/' ? length : length + 1;
    bool is_inside = after && *after->inner;
    if (after && !is_inside && after->is_done)
        return;
    walk_entry(walk, NULL, is_inside ? after->inner : NULL, after && after->is_done);
}

enum walk_end walk(const struct walk_options *options, walk_visit *visit, void *data)
{
    struct walk walk = {.options = options, .visit = visit, .data = data};
    const struct walk_position *after = options->after;
    walk.operand = after ? after->operand : 0;
    for (; walk.operand < options->operand_count && walk.end == WALK_COMPLETE; walk.operand++) {
        walk_operand(&walk, after);
        after = NULL;
    }
    buffer_free(&walk.path);
    return walk.end;
}
