/* fix.c - every rule and gazetteer file of a folder through relx_fix(), and back under its name.
 *
 * A file is written beside itself and renamed, so that a full disk leaves it as it was; a link is
 * written to where it points.
 */
#define _XOPEN_SOURCE 700 /* realpath() */
#include "fix.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "input.h"
#include "message.h"
#include "store.h"
#include "walk.h"

struct fixing {
    struct fixed_list *list;
    const char *suffix;
};

static bool ends_in(const char *path, const char *suffix)
{
    size_t length = strlen(path), suffix_length = strlen(suffix);
    return length >= suffix_length && strcmp(path + length - suffix_length, suffix) == 0;
}

static void note_fixed(struct fixed_list *list, const char *path, const relx_fix_counts *counts)
{
    if (list->count == list->capacity) {
        size_t capacity = list->capacity ? 2 * list->capacity : 16;
        struct fixed_file *items = realloc(list->items, capacity * sizeof *items);
        if (!items)
            return;
        list->items = items;
        list->capacity = capacity;
    }
    char *kept = malloc(strlen(path) + 1);
    if (!kept)
        return;
    strcpy(kept, path);
    list->items[list->count++] = (struct fixed_file){kept, *counts};
}

/* 0 or an errno.  The new file keeps the permissions of the old one. */
static int replace(const char *path, const char *text, size_t length)
{
    char real[4096], temporary[4200];
    struct stat status;
    if (!realpath(path, real) || stat(real, &status) != 0)
        return errno;
    snprintf(temporary, sizeof temporary, "%s.fixed~", real);
    struct buffer content = {0};
    buffer_add(&content, text, length);
    int error = content.failed ? ENOMEM : access(real, W_OK) != 0 ? errno : 0;
    if (error == 0)
        error = store_file(real, temporary, &content, true);
    if (error == 0 && chmod(real, status.st_mode & 07777) != 0)
        error = errno;
    buffer_free(&content);
    return error;
}

static void fix_text(struct fixing *fixing, const char *path, const struct input *input)
{
    relx_fix_counts counts;
    relx_error error;
    size_t length;
    char *text = relx_fix(path, input->text, input->length, &length, &counts, &error);
    if (!text) {
        message_document(path, &error);
        fixing->list->has_failed = true;
        return;
    }
    if (length != input->length || memcmp(text, input->text, length) != 0) {
        int problem = replace(path, text, length);
        if (problem == 0) {
            note_fixed(fixing->list, path, &counts);
        } else {
            message_print("%s: %s", path, strerror(problem));
            fixing->list->has_failed = true;
        }
    }
    relx_free(text);
}

static bool visit(void *data, const struct walk_entry *entry)
{
    struct fixing *fixing = data;
    if (entry->kind != WALK_FILE || !ends_in(entry->path, fixing->suffix))
        return true;
    struct input input;
    relx_error error;
    if (input_read(entry->path, NULL, &input, &error)) {
        fix_text(fixing, entry->path, &input);
    } else {
        message_document(entry->path, &error);
        fixing->list->has_failed = true;
    }
    input_free(&input);
    return true;
}

static void fix_below(const char *folder, const char *name, const char *suffix,
                      struct fixed_list *list)
{
    char path[4096];
    struct stat status;
    int length = snprintf(path, sizeof path, "%s/%s", folder, name);
    if (length < 0 || (size_t)length >= sizeof path || stat(path, &status) != 0 ||
        !S_ISDIR(status.st_mode))
        return;
    char *operands[] = {path};
    struct walk_options options = {.operands = operands, .operand_count = 1};
    struct fixing fixing = {list, suffix};
    if (walk(&options, visit, &fixing) != WALK_COMPLETE) {
        message_print("out of memory");
        list->has_failed = true;
    }
}

static void fix_folder(const char *folder, struct fixed_list *list)
{
    fix_below(folder, "gazetteers", ".tsv", list);
    fix_below(folder, "rules", ".rules", list);
}

void fix_folders(const struct options *options, struct fixed_list *ret_list)
{
    *ret_list = (struct fixed_list){0};
    if (options->data_dir)
        fix_folder(options->data_dir, ret_list);
    for (size_t i = 0; i < options->layer_count; i++)
        fix_folder(options->layers[i], ret_list);
    if (!options->data_dir && options->layer_count == 0)
        message_print("--fix leaves the installed rules alone: name a folder with --data or --add");
}

static void print_count(const char **comma, size_t count, const char *one, const char *many)
{
    if (count == 0)
        return;
    printf("%s%zu %s", *comma, count, count == 1 ? one : many);
    *comma = ", ";
}

void fixed_list_print(const struct fixed_list *list)
{
    for (size_t i = 0; i < list->count; i++) {
        const relx_fix_counts *counts = &list->items[i].counts;
        const char *comma = "";
        printf("%s: fixed ", list->items[i].path);
        print_count(&comma, counts->nfc, "line not in NFC", "lines not in NFC");
        print_count(&comma, counts->tones, "tone mark", "tone marks");
        print_count(&comma, counts->blanks, "blank at an end", "blanks at an end");
        print_count(&comma, counts->aliases, "alias that adds nothing", "aliases that add nothing");
        fputc('\n', stdout);
    }
}

void fixed_list_free(struct fixed_list *list)
{
    for (size_t i = 0; i < list->count; i++)
        free(list->items[i].path);
    free(list->items);
    *list = (struct fixed_list){0};
}
