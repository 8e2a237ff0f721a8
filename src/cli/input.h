/* input.h - where articles come from. */
#ifndef RELX_CLI_INPUT_H
#define RELX_CLI_INPUT_H

#include "encoding.h"

struct input {
    const char *path; /* NULL: standard input */
    char *text;       /* UTF-8, or what was taken for it */
    size_t length;
};

/* Reads the file `name`, or standard input for "-".  encoding NULL: UTF-8.  On failure false and
 * *error; ret_input->path is set either way. */
bool input_read(const char *name, struct encoding *encoding, struct input *ret_input,
                relx_error *error);
void input_free(struct input *input);

/* "HTML" or "JSON", where the text begins as one of these does; else NULL. */
const char *input_markup(const struct input *input);

#endif
