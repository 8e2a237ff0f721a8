/* str.h - slices of text and a string builder. */
#ifndef RELX_STR_H
#define RELX_STR_H

#include "arena.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

/* A piece of somebody else's text; not NUL-terminated. */
struct slice {
    const char *data;
    size_t length;
};

#define SLICE(literal) ((struct slice){(literal), sizeof(literal) - 1})

struct slice slice_of(const char *string);
bool slice_equal(struct slice a, struct slice b);
int slice_compare(struct slice a, struct slice b);
struct slice slice_trim(struct slice a); /* blanks and tabs at both ends */

/* Here to be inlined: the length of a literal costs nothing then. */
static inline bool slice_is(struct slice a, const char *string)
{
    return a.length == strlen(string) && (a.length == 0 || memcmp(a.data, string, a.length) == 0);
}

/* Does `what` stand at byte `at`? */
bool slice_is_at(struct slice a, size_t at, const char *what);

/* Cuts the text before the first `separator` off *rest, which then starts after it; the whole rest
 * where there is none.  false when nothing was left. */
bool slice_cut(struct slice *rest, char separator, struct slice *ret_piece);

uint64_t slice_hash(struct slice a);

/* A string that grows in an arena; data is always NUL-terminated once something was added. */
struct str {
    char *data;
    size_t length, capacity;
    struct arena *arena;
};

void str_init(struct str *str, struct arena *arena);
void str_reserve(struct str *str, size_t added); /* room for so many bytes more, and the NUL */
void str_add(struct str *str, const char *data, size_t length);
void str_add_slice(struct str *str, struct slice slice);
void str_add_string(struct str *str, const char *string);
void str_printf(struct str *str, const char *format, ...) __attribute__((format(printf, 2, 3)));
struct slice str_slice(const struct str *str);

/* UTF-8 (valid input only, but for the first). */
size_t utf8_encode(char out[4], uint32_t code_point); /* length in bytes */
uint32_t utf8_decode(const char *data, size_t *ret_length);
size_t utf8_count(const char *data, size_t length); /* code points in length bytes */

/* Does the text begin with the byte order mark of UTF-16, as Windows' "Unicode" files do? */
bool utf16_is_marked(struct slice text);

/* The candidate nearest to `word` by edit distance, at most a third of its length away; NULL if
 * none: for "did you mean". */
const char *str_nearest(const char *word, const char *const *candidates, size_t count);

/* The same where no more than these can be meant: half of the word may be otherwise. */
const char *str_nearest_of_few(const char *word, const char *const *candidates, size_t count);

#endif
