/* input.c - a file or standard input, whole, as UTF-8. */
#include "input.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

/* Twelve thousand times an article's size: what is larger is no article, and an endless input
 * should end in a message and not in all memory. */
static const size_t max_bytes = (size_t)64 << 20;

static bool fail(relx_error *error, relx_status status, const char *text)
{
    *error = (relx_error){.status = status};
    snprintf(error->message, sizeof error->message, "%s", text);
    return false;
}

static bool fail_reading(relx_error *error, int number)
{
    if (number == EISDIR)
        return fail(error, RELX_ERROR_IO,
                    "is a folder; name the files in it, or use relextract batch");
    return fail(error, RELX_ERROR_IO, strerror(number));
}

static bool read_all(FILE *stream, struct input *input, relx_error *error)
{
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

static bool decode(struct encoding *encoding, struct input *input, relx_error *error)
{
    size_t length;
    char *utf8 = encoding_to_utf8(encoding, input->text, input->length, &length, error);
    if (!utf8)
        return false;
    free(input->text);
    input->text = utf8;
    input->length = length;
    return true;
}

/* ---- What is no plain text ---- */

static bool starts_with(const struct input *input, size_t at, const char *bytes, size_t length)
{
    return at <= input->length && input->length - at >= length &&
           strncasecmp(input->text + at, bytes, length) == 0;
}

#define STARTS_WITH(input, at, literal) starts_with(input, at, literal, sizeof literal - 1)

/* Formats of which no byte is to be read as text. */
static bool check_format(const struct input *input, bool is_decoded, relx_error *error)
{
    if (STARTS_WITH(input, 0, "PK\x03\x04"))
        return fail(error, RELX_ERROR_IO, "is a .docx, .xlsx or .zip file; save it as plain text");
    if (STARTS_WITH(input, 0, "%PDF-"))
        return fail(error, RELX_ERROR_IO, "is a PDF file; save it as plain text");
    if (STARTS_WITH(input, 0, "\x1F\x8B"))
        return fail(error, RELX_ERROR_IO, "is gzipped; use relextract batch");
    bool is_utf16 = STARTS_WITH(input, 0, "\xFF\xFE") || STARTS_WITH(input, 0, "\xFE\xFF");
    if (is_utf16 && !is_decoded)
        return fail(error, RELX_ERROR_ENCODING, "not UTF-8 but UTF-16; give --encoding UTF-16");
    return true;
}

static size_t skip_blanks(const struct input *input, size_t at)
{
    while (at < input->length && strchr(" \t\r\n", input->text[at]) && input->text[at] != '\0')
        at++;
    return at;
}

const char *input_markup(const struct input *input)
{
    size_t at = skip_blanks(input, STARTS_WITH(input, 0, "\xEF\xBB\xBF") ? 3 : 0);
    if (STARTS_WITH(input, at, "<!doctype") || STARTS_WITH(input, at, "<html") ||
        STARTS_WITH(input, at, "<?xml"))
        return "HTML";
    size_t inner = skip_blanks(input, at + 1);
    bool is_object = STARTS_WITH(input, at, "{") && STARTS_WITH(input, inner, "\"");
    bool is_list = STARTS_WITH(input, at, "[") && STARTS_WITH(input, inner, "{");
    return is_object || is_list ? "JSON" : NULL;
}

bool input_read(const char *name, struct encoding *encoding, struct input *ret_input,
                relx_error *error)
{
    bool is_standard = strcmp(name, "-") == 0;
    *ret_input = (struct input){.path = is_standard ? NULL : name};
    FILE *stream = is_standard ? stdin : fopen(name, "rb");
    if (!stream)
        return fail_reading(error, errno);
    bool is_read = read_all(stream, ret_input, error);
    if (!is_standard)
        fclose(stream);
    return is_read && check_format(ret_input, encoding != NULL, error) &&
           (!encoding || decode(encoding, ret_input, error));
}

void input_free(struct input *input)
{
    free(input->text);
    input->text = NULL;
}
