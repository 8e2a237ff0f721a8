/* options.h - the command line as a struct. */
#ifndef RELX_CLI_OPTIONS_H
#define RELX_CLI_OPTIONS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

enum command {
    COMMAND_EXTRACT = 1, /* bits, for an option may belong to several */
    COMMAND_CHECK = 2,
    COMMAND_EXPLAIN = 4,
    COMMAND_BATCH = 8,
    COMMAND_STATS = 16,
    COMMAND_DIFF = 32,
    COMMAND_SUGGEST = 64,
    COMMAND_INIT = 128
};

/* Of `batch` alone; NULL: not given. */
struct batch_options {
    const char *output, *jobs, *format, *max_bytes, *summary;
    const char *field_text, *field_title, *field_date, *field_url, *field_id;
    bool resume;
};

enum { OPTIONS_MAX_LAYERS = 16 };

struct options {
    enum command command;
    const char *date, *id, *data_dir, *offsets, *encoding, *rule; /* NULL: not given */
    const char *lang, *event, *sort, *limit;
    bool json, events, csv, bom, quiet, help, version, fix;
    const char *layers[OPTIONS_MAX_LAYERS + 1]; /* folders over data_dir; NULL after the last */
    size_t layer_count;
    char user_dir[4096]; /* "$XDG_CONFIG_HOME/relextract", the lowest of the layers; or empty */
    struct batch_options batch;
    char **files; /* operands; of `explain`, words; of `batch` and others, folders too */
    size_t file_count;
};

/* Reorders argv.  false when something is wrong with it, which has then been said. */
bool options_parse(int argc, char **argv, struct options *ret_options);

/* The value of --lang, so that what is wrong with the others is said in it; NULL: none. */
const char *options_find_lang(int argc, char **argv);

void options_print_help(FILE *stream, enum command command);

#endif
