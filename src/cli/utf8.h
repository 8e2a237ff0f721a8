/* utf8.h - is it UTF-8? */
#ifndef RELX_CLI_UTF8_H
#define RELX_CLI_UTF8_H

#include <stdbool.h>
#include <stddef.h>

/* Length of the code point at data, of which `left` bytes are there; 0 where it is none. */
size_t utf8_sequence(const char *data, size_t left);

/* false: *ret_offset is that of the first bad byte. */
bool utf8_check(const char *data, size_t length, size_t *ret_offset);

/* A copy with U+FFFD for each bad byte; free() it. */
char *utf8_repair(const char *string);

#endif
