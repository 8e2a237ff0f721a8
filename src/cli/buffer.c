/* buffer.c - bytes that grow, and names made fit to be shown.
 *
 * A file may be called "bao\n\xE1.txt": shown it is bao\x0a\xe1.txt, in JSON "bao\n\uFFFD.txt".
 */
#include "buffer.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "utf8.h"

bool buffer_reserve(struct buffer *buffer, size_t more)
{
    if (buffer->failed || more > SIZE_MAX / 2 - buffer->length - 1) {
        buffer->failed = true;
        return false;
    }
    size_t wanted = buffer->length + more + 1;
    if (wanted <= buffer->capacity)
        return true;
    size_t capacity = buffer->capacity < 32 ? 64 : 2 * buffer->capacity;
    if (capacity < wanted)
        capacity = wanted;
    char *grown = realloc(buffer->data, capacity);
    if (!grown) {
        buffer->failed = true;
        return false;
    }
    buffer->data = grown;
    buffer->capacity = capacity;
    return true;
}

void buffer_add(struct buffer *buffer, const void *data, size_t length)
{
    if (!buffer_reserve(buffer, length))
        return;
    if (length > 0)
        memcpy(buffer->data + buffer->length, data, length);
    buffer->length += length;
    buffer->data[buffer->length] = '\0';
}

void buffer_add_string(struct buffer *buffer, const char *string)
{
    buffer_add(buffer, string, strlen(string));
}

void buffer_add_char(struct buffer *buffer, char character)
{
    buffer_add(buffer, &character, 1);
}

void buffer_printf(struct buffer *buffer, const char *format, ...)
{
    va_list arguments, again;
    va_start(arguments, format);
    va_copy(again, arguments);
    int length = vsnprintf(NULL, 0, format, arguments);
    if (length >= 0 && buffer_reserve(buffer, (size_t)length)) {
        vsnprintf(buffer->data + buffer->length, (size_t)length + 1, format, again);
        buffer->length += (size_t)length;
    }
    va_end(again);
    va_end(arguments);
}

void buffer_clear(struct buffer *buffer)
{
    buffer->length = 0;
    if (buffer->data)
        buffer->data[0] = '\0';
}

void buffer_free(struct buffer *buffer)
{
    free(buffer->data);
    *buffer = (struct buffer){0};
}

void buffer_add_shown(struct buffer *buffer, const char *name)
{
    size_t left = strlen(name);
    while (left > 0) {
        size_t length = utf8_sequence(name, left);
        unsigned char first = (unsigned char)*name;
        if (length == 0 || first < 0x20 || first == 0x7F) {
            buffer_printf(buffer, "\\x%02x", first);
            length = 1;
        } else {
            buffer_add(buffer, name, length);
        }
        name += length;
        left -= length;
    }
}

void buffer_add_json(struct buffer *buffer, const char *string)
{
    size_t left = strlen(string);
    buffer_add_char(buffer, '"');
    while (left > 0) {
        size_t length = utf8_sequence(string, left);
        unsigned char first = (unsigned char)*string;
        if (length == 0)
            buffer_add_string(buffer, "\xEF\xBF\xBD");
        else if (first == '"' || first == '\\')
            buffer_printf(buffer, "\\%c", first);
        else if (first < 0x20)
            buffer_printf(buffer, "\\u%04x", first);
        else
            buffer_add(buffer, string, length);
        length = length ? length : 1;
        string += length;
        left -= length;
    }
    buffer_add_char(buffer, '"');
}
