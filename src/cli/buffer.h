/* buffer.h - bytes that grow.
 *
 * An addition that finds no memory sets `failed`, and all later ones do nothing: ask once, at the
 * end.
 */
#ifndef RELX_CLI_BUFFER_H
#define RELX_CLI_BUFFER_H

#include <stdbool.h>
#include <stddef.h>

struct buffer {
    char *data; /* NULL while nothing was added, else with a NUL after its length */
    size_t length, capacity;
    bool failed;
};

/* Room for `more` bytes after the present ones; false: no memory. */
bool buffer_reserve(struct buffer *buffer, size_t more);
void buffer_add(struct buffer *buffer, const void *data, size_t length);
void buffer_add_string(struct buffer *buffer, const char *string);
void buffer_add_char(struct buffer *buffer, char character);
void buffer_printf(struct buffer *buffer, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
void buffer_clear(struct buffer *buffer); /* keeps the room */
void buffer_free(struct buffer *buffer);

/* A name as it may stand in a message: on one line, control bytes and what is no UTF-8 as \x1b. */
void buffer_add_shown(struct buffer *buffer, const char *name);

/* A string in quotes as JSON has it; U+FFFD stands for each byte that is no UTF-8. */
void buffer_add_json(struct buffer *buffer, const char *string);

#endif
