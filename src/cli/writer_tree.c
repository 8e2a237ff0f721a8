/* writer_tree.c - a folder like the input's, with a file of records for each of its files.
 *
 *     bao/1.html  ->  OUT/1.html.json          one article, one record
 *     bao/2.jsonl ->  OUT/2.jsonl.jsonl        a record a line
 * The whole name is kept, so that 1.html and 1.txt do not meet.
 */
#include <errno.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "writer.h"

enum { LONGEST_NAME = 255 }; /* of a file, in bytes, on the usual file systems */

struct writer_tree {
    struct writer writer;
    struct part list; /* the list that is being written */
    bool has_list;
    struct buffer folder; /* made last */
};

/* ---- Names ---- */

static uint64_t hash(const char *name)
{
    uint64_t sum = 14695981039346656037U;
    for (; *name; name++)
        sum = (sum ^ (unsigned char)*name) * 1099511628211U;
    return sum;
}

/* A name that is too long with its ending loses its tail and gets a number that stands for it. */
static void add_name(struct buffer *path, const char *name, const char *ending)
{
    size_t length = strlen(name);
    if (length + strlen(ending) <= LONGEST_NAME) {
        buffer_add(path, name, length);
    } else {
        size_t kept = LONGEST_NAME - strlen(ending) - 17;
        while (kept > 0 && ((unsigned char)name[kept] & 0xC0) == 0x80)
            kept--;
        buffer_add(path, name, kept);
        buffer_printf(path, "~%016" PRIx64, hash(name));
    }
    buffer_add_string(path, ending);
}

static void make_path(const struct plan *plan, size_t operand, const char *below,
                      const char *ending, struct buffer *path)
{
    struct buffer inner = {0};
    const char *mirror = plan->mirrors[operand];
    buffer_add_string(&inner, mirror);
    if (*mirror && *below)
        buffer_add_char(&inner, '/');
    buffer_add_string(&inner, below);
    const char *name = inner.failed ? "" : strrchr(inner.data, '/');
    name = name ? name + 1 : inner.data;
    buffer_add_string(path, plan->layout.output);
    buffer_add_char(path, '/');
    if (!inner.failed) {
        buffer_add(path, inner.data, (size_t)(name - inner.data));
        add_name(path, name, ending);
    }
    path->failed |= inner.failed;
    buffer_free(&inner);
}

/* 0 or an errno. */
static int make_folders(struct writer_tree *tree, const char *path)
{
    size_t length = (size_t)(strrchr(path, '/') - path);
    struct buffer *made = &tree->folder;
    if (made->length == length && strncmp(made->data, path, length) == 0)
        return 0;
    buffer_clear(made);
    buffer_add(made, path, length);
    if (made->failed)
        return ENOMEM;
    for (size_t i = strlen(tree->writer.plan->layout.output) + 1; i <= length; i++) {
        if (i < length && made->data[i] != '/')
            continue;
        made->data[i] = '\0';
        int error = mkdir(made->data, 0777) == 0 || errno == EEXIST ? 0 : errno;
        made->data[i] = path[i];
        if (error != 0) {
            buffer_clear(made);
            return error;
        }
    }
    made->data[length] = '\0';
    return 0;
}

/* What is the name's fault is a failure of that article alone; all else ends the run. */
static bool handle_error(struct writer_tree *tree, struct job *job, const char *path, int error)
{
    struct fault fault;
    if (error != ENAMETOOLONG && error != ENOTDIR && error != EISDIR && error != EEXIST)
        return trouble_system(tree->writer.trouble, path, error);
    fault_set(&fault, REASON_NAME, "its output cannot have its name: %s", strerror(error));
    job_reset(job);
    job_fail(job, NULL, 0, &fault);
    return true;
}

/* ---- Writing ---- */

static bool is_reserved(const struct plan *plan, const char *path)
{
    return strcmp(path, plan->layout.failures) == 0;
}

static bool put_file(struct writer_tree *tree, struct job *job, const char *ending)
{
    const struct plan *plan = tree->writer.plan;
    struct buffer path = {0};
    make_path(plan, job->operand, job->inner, ending, &path);
    if (path.failed) {
        buffer_free(&path);
        return trouble_text(tree->writer.trouble, plan->layout.output, "out of memory");
    }
    int error = is_reserved(plan, path.data) ? EEXIST : make_folders(tree, path.data);
    bool is_put = true;
    if (error == 0 && job->kind == JOB_FILE)
        error = store_file(path.data, plan->layout.temporary, &job->output, false);
    else if (error == 0 && rename(plan->layout.part, path.data) != 0)
        error = errno;
    if (error != 0)
        is_put = handle_error(tree, job, path.data, error);
    buffer_free(&path);
    return is_put;
}

static bool open_list(struct writer_tree *tree, uint64_t length)
{
    tree->has_list =
        part_open(&tree->list, tree->writer.plan->layout.part, length, tree->writer.trouble);
    return tree->has_list;
}

static bool end_list(struct writer_tree *tree, struct job *job)
{
    if (!part_flush(&tree->list, tree->writer.trouble))
        return false;
    part_close(&tree->list);
    tree->has_list = false;
    return put_file(tree, job, ".jsonl");
}

static bool put(struct writer *writer, struct job *job)
{
    struct writer_tree *tree = (struct writer_tree *)writer;
    if ((job->kind == JOB_LINE || job->kind == JOB_END) && !tree->has_list && !open_list(tree, 0))
        return false;
    if (job->kind == JOB_END)
        return end_list(tree, job);
    if (job->output.length == 0)
        return true;
    if (job->kind == JOB_LINE)
        return part_add(&tree->list, job->output.data, job->output.length, writer->trouble);
    return put_file(tree, job, job->is_list ? ".jsonl" : ".json");
}

static bool checkpoint(struct writer *writer, struct state *state, bool is_synced)
{
    struct writer_tree *tree = (struct writer_tree *)writer;
    state->output_length = tree->has_list ? tree->list.length : 0;
    if (tree->has_list && !part_flush(&tree->list, writer->trouble))
        return false;
    return !is_synced || store_sync_tree(writer->plan->layout.output, writer->trouble);
}

static bool complete(struct writer *writer)
{
    (void)writer;
    return true;
}

static void close_tree(struct writer *writer)
{
    struct writer_tree *tree = (struct writer_tree *)writer;
    if (tree->has_list)
        part_close(&tree->list);
    buffer_free(&tree->folder);
    free(tree);
}

/* Where the run was stopped just after a list got its name, it takes its working name again. */
static bool reopen_list(struct writer_tree *tree, const struct state *state)
{
    const struct plan *plan = tree->writer.plan;
    struct buffer path = {0};
    make_path(plan, state->operand, state->inner, ".jsonl", &path);
    if (!path.failed && access(plan->layout.part, F_OK) != 0)
        rename(path.data, plan->layout.part);
    buffer_free(&path);
    return open_list(tree, state->output_length);
}

struct writer *writer_tree_open(const struct plan *plan, struct state *state,
                                struct trouble *trouble)
{
    static const struct writer_methods methods = {put, checkpoint, complete, close_tree};
    struct writer_tree *tree = calloc(1, sizeof *tree);
    if (!tree) {
        trouble_text(trouble, plan->layout.output, "out of memory");
        return NULL;
    }
    tree->writer = (struct writer){&methods, plan, trouble, 0};
    bool is_within_list = state->is_started && !state->is_done;
    if (is_within_list && !reopen_list(tree, state)) {
        close_tree(&tree->writer);
        return NULL;
    }
    return &tree->writer;
}
