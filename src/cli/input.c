/* input.c - a file or standard input, whole, as UTF-8. */
#include "input.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Twelve thousand times an article's size: what is larger is no article, and an endless input
 * should end in a message and not in all memory. */
static const size_t max_bytes = (size_t)64 << 20;

static bool fail(relx_error *error, relx_status status, const char *text) {
    *error = (relx_error){.status = status};
    snprintf(error->message, sizeof error->message, "%s", text);
    return false;
}

static bool fail_reading(relx_error *error, int number) {
    if (number == EISDIR)
        return fail(error, RELX_ERROR_IO, "is a folder; name the files in it");
    return fail(error, RELX_ERROR_IO, strerror(number));
}

static bool read_all(FILE *stream, struct input *input, relx_error *error) {
    size_t capacity = 0;
    for (;;) {
        if (input->length == capacity) {
            capacity = capacity ? 2 * capacity : 16384;
            char *grown = realloc(input->text, capacity);
            if (!grown)
                return fail(error, RELX_ERROR_MEMORY, "out of memory");
            input->text = grown;
        }
        errno = 0;
        size_t count = fread(input->text + input->length, 1, capacity - input->length, stream);
        input->length += count;
        if (ferror(stream))
            return fail_reading(error, errno);
        if (input->length > max_bytes)
            return fail(error, RELX_ERROR_LIMIT, "is larger than 64 MiB");
        if (count == 0)
            return true;
    }
}

static bool decode(struct encoding *encoding, struct input *input, relx_error *error) {
    size_t length;
    char *utf8 = encoding_to_utf8(encoding, input->text, input->length, &length, error);
    if (!utf8)
        return false;
    free(input->text);
    input->text = utf8;
    input->length = length;
    return true;
}

bool input_read(const char *name, struct encoding *encoding, struct input *ret_input,
                relx_error *error) {
    bool is_standard = strcmp(name, "-") == 0;
    *ret_input = (struct input){.path = is_standard ? NULL : name};
    FILE *stream = is_standard ? stdin : fopen(name, "rb");
    if (!stream)
        return fail_reading(error, errno);
    bool is_read = read_all(stream, ret_input, error);
    if (!is_standard)
        fclose(stream);
    return is_read && (!encoding || decode(encoding, ret_input, error));
}

void input_free(struct input *input) {
    free(input->text);
    input->text = NULL;
}
