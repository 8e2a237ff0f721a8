/* folder.h - a data folder that a test writes, and the messages that loading it gives.
 *
 *     folder_make();
 *     folder_write("gazetteers/countries.tsv", "id\ttype\tname\nRU\tcountry\tNga\n");
 *     folder_write("rules/event/met.rules", "rule met\nevent: meeting\npattern: gặp\n");
 *     relx_model *model = folder_load();
 *     folder_remove();
 */
#ifndef RELX_TEST_FOLDER_H
#define RELX_TEST_FOLDER_H

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "relextract.h"

enum { FOLDER_MAX_FILES = 32, FOLDER_MAX_MESSAGES = 16 * 1024 };

static struct {
    char path[64];
    char files[FOLDER_MAX_FILES][64];
    size_t file_count;
    char messages[FOLDER_MAX_MESSAGES]; /* of the last load, a line each */
} folder;

static const char *const folder_parts[] = {"gazetteers",  "gazetteers/words", "rules",
                                           "rules/time",  "rules/name",       "rules/quantity",
                                           "rules/group", "rules/event"};
enum { FOLDER_PARTS = sizeof folder_parts / sizeof *folder_parts };

static inline void folder_place(char place[256], const char *name)
{
    snprintf(place, 256, "%s/%s", folder.path, name);
}

static inline void folder_make(void)
{
    char place[256];
    memset(&folder, 0, sizeof folder);
    snprintf(folder.path, sizeof folder.path, "%s", "/tmp/relextract-test-XXXXXX");
    ck_assert_ptr_nonnull(mkdtemp(folder.path));
    for (size_t i = 0; i < FOLDER_PARTS; i++) {
        folder_place(place, folder_parts[i]);
        ck_assert_int_eq(mkdir(place, 0700), 0);
    }
}

static inline void folder_write_bytes(const char *name, const char *content, size_t length)
{
    char place[256];
    folder_place(place, name);
    FILE *file = fopen(place, "wb");
    ck_assert_ptr_nonnull(file);
    ck_assert_uint_eq(fwrite(content, 1, length, file), length);
    ck_assert_int_eq(fclose(file), 0);
    for (size_t i = 0; i < folder.file_count; i++)
        if (strcmp(folder.files[i], name) == 0)
            return;
    ck_assert_uint_lt(folder.file_count, FOLDER_MAX_FILES);
    snprintf(folder.files[folder.file_count++], sizeof folder.files[0], "%s", name);
}

/* An older file of that name is replaced. */
static inline void folder_write(const char *name, const char *content)
{
    folder_write_bytes(name, content, strlen(content));
}

static inline void folder_remove(void)
{
    char place[256];
    for (size_t i = 0; i < folder.file_count; i++) {
        folder_place(place, folder.files[i]);
        unlink(place);
    }
    for (size_t i = FOLDER_PARTS; i-- > 0;) {
        folder_place(place, folder_parts[i]);
        rmdir(place);
    }
    rmdir(folder.path);
}

static inline void folder_keep_message(void *data, relx_severity severity, const relx_error *error)
{
    (void)data;
    size_t length = strlen(folder.messages);
    snprintf(folder.messages + length, sizeof folder.messages - length, "%s:%u:%u: %s: %s\n",
             error->file, error->line, error->column,
             severity == RELX_FAILURE ? "error" : "warning", error->message);
}

/* NULL if it does not load; either way folder.messages holds what was said. */
static inline relx_model *folder_try(bool lint)
{
    folder.messages[0] = '\0';
    relx_load_options options = {
        .data_dir = folder.path, .report = folder_keep_message, .lint = lint};
    return relx_model_load(&options, NULL);
}

static inline relx_model *folder_load(void)
{
    relx_model *model = folder_try(false);
    ck_assert_msg(model != NULL, "%s", folder.messages);
    ck_assert_str_eq(folder.messages, "");
    return model;
}

/* Loads what must not load and compares what was said. */
#define folder_says(expected)                                                                      \
    do {                                                                                           \
        ck_assert_ptr_null(folder_try(false));                                                     \
        ck_assert_str_eq(folder.messages, expected);                                               \
    } while (0)

#endif
