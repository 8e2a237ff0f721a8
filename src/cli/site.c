/* site.c - what stands in OUT before, beside the output during, and no more after a run. */
#include "site.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "message.h"

/* ---- Before ---- */

static bool is_there(const char *path)
{
    struct stat status;
    return lstat(path, &status) == 0;
}

static enum site_status say_complete(const struct plan *plan)
{
    struct stat status;
    if (!plan->options->quiet)
        message_print("'%s' is complete; there is nothing to go on with",
                      plan->options->batch.output);
    bool has_failures = stat(plan->layout.failures, &status) == 0 && status.st_size > 0;
    return has_failures ? SITE_COMPLETE_WITH_FAILURES : SITE_COMPLETE;
}

static enum site_status refuse(const struct plan *plan, const char *why)
{
    message_print("'%s' %s", plan->options->batch.output, why);
    return SITE_REFUSED;
}

static bool is_empty_folder(const char *path)
{
    DIR *folder = opendir(path);
    const struct dirent *entry = NULL;
    while (folder && (entry = readdir(folder)) != NULL)
        if (strcmp(entry->d_name, ".") != 0 && strcmp(entry->d_name, "..") != 0 &&
            strcmp(entry->d_name, ".relextract") != 0)
            break;
    if (folder)
        closedir(folder);
    return folder && !entry;
}

enum site_status site_check(const struct plan *plan)
{
    const struct layout *layout = &plan->layout;
    bool is_resumed = plan->options->batch.resume, is_tree = plan->target == TARGET_TREE;
    struct stat status;
    if (is_there(layout->journal))
        return is_resumed ? SITE_FREE
                          : refuse(plan, "was begun before and is not complete; add --resume to "
                                         "go on, or remove it to begin anew");
    if (lstat(layout->output, &status) != 0)
        return errno == ENOENT ? SITE_FREE : refuse(plan, strerror(errno));
    if (is_tree && stat(layout->output, &status) == 0 && !S_ISDIR(status.st_mode))
        return refuse(plan, "is no folder; a file's name ends in .jsonl, .csv or .sqlite");
    if (!is_tree && !S_ISREG(status.st_mode))
        return refuse(plan, "is there and is no file");
    if (is_tree && is_empty_folder(layout->output))
        return SITE_FREE;
    if (is_resumed && (!is_tree || is_there(layout->failures)))
        return say_complete(plan);
    return refuse(plan, is_tree ? "is not empty; name another folder, or empty it"
                                : "is there already; name another, or remove it");
}

/* ---- During ---- */

static bool make_folder(const char *path, struct trouble *trouble)
{
    return mkdir(path, 0777) == 0 || errno == EEXIST || trouble_system(trouble, path, errno);
}

static const char *name_of(const char *path)
{
    const char *slash = strrchr(path, '/');
    return slash ? slash + 1 : path;
}

/* name NULL: the folder itself, else that of the path. */
static bool exclude(struct site *site, const char *path, bool is_whole, const char *const *names,
                    size_t name_count)
{
    struct stat status;
    const char *slash = is_whole ? NULL : strrchr(path, '/');
    char *folder = is_whole ? strdup(path)
                   : slash  ? strndup(path, (size_t)(slash - path) + 1)
                            : strdup(".");
    if (folder && stat(folder, &status) == 0)
        site->exclusions[site->exclusion_count++] =
            (struct walk_exclusion){status.st_dev, status.st_ino, names, name_count};
    bool is_done = folder != NULL;
    free(folder);
    return is_done;
}

/* SQLite names its own files after the database. */
static bool name_journal(const struct plan *plan, struct site *site)
{
    struct buffer name = {0};
    buffer_add_string(&name, name_of(plan->layout.part));
    buffer_add_string(&name, "-journal");
    site->owned[0] = name.data;
    return !name.failed;
}

static bool name_summary(const char *summary, struct site *site)
{
    struct buffer name = {0};
    buffer_add_string(&name, name_of(summary));
    buffer_add_string(&name, ".temporary");
    site->owned[1] = name.data;
    return !name.failed;
}

static bool find_exclusions(const struct plan *plan, struct site *site)
{
    const struct layout *layout = &plan->layout;
    const char *summary = plan->options->batch.summary;
    const char *const own[] = {layout->output, layout->part, layout->journal, layout->failures_part,
                               layout->failures};
    bool is_tree = plan->target == TARGET_TREE;
    size_t count = 0;
    for (; count < sizeof own / sizeof *own; count++)
        site->names[count] = name_of(own[count]);
    if (!name_journal(plan, site) ||
        !exclude(site, layout->output, is_tree, site->names, is_tree ? 0 : count + 1))
        return false;
    site->names[count++] = site->owned[0];
    if (!summary)
        return true;
    if (!name_summary(summary, site))
        return false;
    site->names[count] = name_of(summary);
    site->names[count + 1] = site->owned[1];
    return exclude(site, summary, false, &site->names[count], 2);
}

bool site_prepare(const struct plan *plan, struct site *site, struct trouble *trouble)
{
    const struct layout *layout = &plan->layout;
    if (plan->target == TARGET_TREE &&
        (!make_folder(layout->output, trouble) || !make_folder(layout->state, trouble)))
        return false;
    return find_exclusions(plan, site) || trouble_text(trouble, layout->output, "out of memory");
}

void site_free(struct site *site)
{
    for (size_t i = 0; i < sizeof site->owned / sizeof *site->owned; i++)
        free(site->owned[i]);
    *site = (struct site){0};
}

/* ---- After ---- */

bool site_clear(const struct plan *plan, struct trouble *trouble)
{
    const struct layout *layout = &plan->layout;
    if (layout->state) {
        unlink(layout->temporary);
        unlink(layout->part);
    }
    if (unlink(layout->journal) != 0 && errno != ENOENT)
        return trouble_system(trouble, layout->journal, errno);
    if (layout->state && rmdir(layout->state) != 0 && errno != ENOENT)
        return trouble_system(trouble, layout->state, errno);
    return store_sync_folder_of(layout->failures, trouble);
}
