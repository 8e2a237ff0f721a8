/* str.c - slices, a string builder, and the little UTF-8 that needs no tables.
 *
 * A slice points into text that somebody else keeps: the slice of 3 bytes at byte 4 of "Anh Mỹ"
 * is no string, so nothing here looks for a NUL.  Lengths are bytes throughout.
 */
#include "str.h"

#include <assert.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

struct slice slice_of(const char *string)
{
    return (struct slice){string, strlen(string)};
}

bool slice_equal(struct slice a, struct slice b)
{
    return a.length == b.length && (a.length == 0 || memcmp(a.data, b.data, a.length) == 0);
}

bool slice_is_at(struct slice a, size_t at, const char *what)
{
    size_t length = strlen(what);
    return at + length <= a.length && memcmp(a.data + at, what, length) == 0;
}

int slice_compare(struct slice a, struct slice b)
{
    size_t shorter = a.length < b.length ? a.length : b.length;
    int order = shorter == 0 ? 0 : memcmp(a.data, b.data, shorter);
    return order != 0 ? order : (a.length > b.length) - (a.length < b.length);
}

static bool is_blank(char byte)
{
    return byte == ' ' || byte == '\t';
}

struct slice slice_trim(struct slice a)
{
    while (a.length > 0 && is_blank(a.data[a.length - 1]))
        a.length--;
    while (a.length > 0 && is_blank(*a.data)) {
        a.data++;
        a.length--;
    }
    return a;
}

bool slice_cut(struct slice *rest, char separator, struct slice *ret_piece)
{
    if (rest->length == 0)
        return false;
    const char *found = memchr(rest->data, separator, rest->length);
    size_t length = found ? (size_t)(found - rest->data) : rest->length;
    *ret_piece = (struct slice){rest->data, length};
    size_t used = found ? length + 1 : length;
    rest->data += used;
    rest->length -= used;
    return true;
}

static uint64_t load8(const char *data)
{
    uint64_t word;
    memcpy(&word, data, sizeof word);
    return word;
}

static uint32_t load4(const char *data)
{
    uint32_t word;
    memcpy(&word, data, sizeof word);
    return word;
}

static uint64_t mix(uint64_t hash, uint64_t word)
{
    hash = (hash ^ word) * UINT64_C(0x9E3779B97F4A7C15);
    return hash ^ (hash >> 32);
}

/* A syllable has two to eight bytes: those take one multiplication, or two, and no loop. */
uint64_t slice_hash(struct slice a)
{
    uint64_t hash = a.length * UINT64_C(0xD6E8FEB86659FD93);
    const char *data = a.data;
    size_t left = a.length;
    for (; left > 8; left -= 8, data += 8)
        hash = mix(hash, load8(data));
    if (left >= 4) /* the two halves may overlap; the length is in the hash already */
        return mix(hash, (uint64_t)load4(data) << 32 | load4(data + left - 4));
    if (left == 0)
        return mix(hash, 0);
    uint64_t word = (uint64_t)(unsigned char)data[0] << 16 |
                    (uint64_t)(unsigned char)data[left / 2] << 8 | (unsigned char)data[left - 1];
    return mix(hash, word);
}

void str_init(struct str *str, struct arena *arena)
{
    *str = (struct str){.arena = arena};
}

void str_reserve(struct str *str, size_t added)
{
    if (added < str->capacity - str->length)
        return;
    size_t wanted = str->length + added < str->length ? SIZE_MAX : str->length + added;
    size_t capacity = str->capacity < 16 ? 32 : str->capacity * 2;
    if (capacity <= wanted)
        capacity = wanted == SIZE_MAX ? SIZE_MAX : wanted + 1;
    if (!arena_extend(str->arena, str->data, str->capacity, capacity)) {
        char *data = arena_alloc(str->arena, capacity);
        if (str->length > 0)
            memcpy(data, str->data, str->length);
        str->data = data;
    }
    str->capacity = capacity;
}

void str_add(struct str *str, const char *data, size_t length)
{
    str_reserve(str, length);
    if (length > 0)
        memcpy(str->data + str->length, data, length);
    str->length += length;
    str->data[str->length] = '\0';
}

void str_add_slice(struct str *str, struct slice slice)
{
    str_add(str, slice.data, slice.length);
}

void str_add_string(struct str *str, const char *string)
{
    str_add(str, string, strlen(string));
}

void str_printf(struct str *str, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    int length = vsnprintf(NULL, 0, format, args);
    va_end(args);
    assert(length >= 0);
    str_reserve(str, (size_t)length);
    va_start(args, format);
    vsnprintf(str->data + str->length, (size_t)length + 1, format, args);
    va_end(args);
    str->length += (size_t)length;
}

struct slice str_slice(const struct str *str)
{
    return (struct slice){str->data, str->length};
}

size_t utf8_encode(char out[4], uint32_t code_point)
{
    if (code_point < 0x80) {
        out[0] = (char)code_point;
        return 1;
    }
    size_t length = code_point < 0x800 ? 2 : code_point < 0x10000 ? 3 : 4;
    for (size_t i = length - 1; i > 0; i--) {
        out[i] = (char)(0x80 | (code_point & 0x3F));
        code_point >>= 6;
    }
    static const unsigned char leads[] = {0, 0, 0xC0, 0xE0, 0xF0};
    out[0] = (char)(leads[length] | code_point);
    return length;
}

uint32_t utf8_decode(const char *data, size_t *ret_length)
{
    unsigned char lead = (unsigned char)data[0];
    if (lead < 0x80) {
        *ret_length = 1;
        return lead;
    }
    size_t length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    uint32_t code_point = lead & (0x7FU >> length);
    for (size_t i = 1; i < length; i++)
        code_point = code_point << 6 | ((unsigned char)data[i] & 0x3F);
    *ret_length = length;
    return code_point;
}

/* Eight bytes at a time: a byte that starts a code point has its top bit clear or its second set.
 */
size_t utf8_count(const char *data, size_t length)
{
    const uint64_t ones = UINT64_C(0x0101010101010101);
    size_t count = 0, i = 0;
    for (; i + 8 <= length; i += 8) {
        uint64_t word = load8(data + i);
        uint64_t starts = (~word >> 7 | word >> 6) & ones;
        count += (size_t)(starts * ones >> 56);
    }
    for (; i < length; i++)
        count += (signed char)data[i] >= -0x40;
    return count;
}

bool utf16_is_marked(struct slice text)
{
    return text.length >= 2 &&
           (memcmp(text.data, "\xFF\xFE", 2) == 0 || memcmp(text.data, "\xFE\xFF", 2) == 0);
}

enum { NEAREST_MAX = 64 }; /* code points; nobody mistypes a longer name by a letter */

static size_t decode_all(const char *string, uint32_t out[NEAREST_MAX])
{
    size_t count = 0;
    for (size_t length; *string; string += length) {
        if (count == NEAREST_MAX)
            return 0;
        out[count++] = utf8_decode(string, &length);
    }
    return count;
}

/* Levenshtein's distance, a row at a time. */
static size_t edit_distance(const uint32_t *a, size_t a_count, const uint32_t *b, size_t b_count)
{
    size_t row[NEAREST_MAX + 1];
    for (size_t j = 0; j <= b_count; j++)
        row[j] = j;
    for (size_t i = 1; i <= a_count; i++) {
        size_t diagonal = row[0];
        row[0] = i;
        for (size_t j = 1; j <= b_count; j++) {
            size_t best = diagonal + (a[i - 1] != b[j - 1]);
            if (row[j] + 1 < best)
                best = row[j] + 1;
            if (row[j - 1] + 1 < best)
                best = row[j - 1] + 1;
            diagonal = row[j];
            row[j] = best;
        }
    }
    return row[b_count];
}

/* Of a distance below 1 + length / share. */
static const char *nearest_within(const char *word, const char *const *candidates, size_t count,
                                  size_t share)
{
    uint32_t wanted[NEAREST_MAX], candidate[NEAREST_MAX];
    size_t wanted_count = decode_all(word, wanted);
    if (wanted_count == 0)
        return NULL;
    const char *nearest = NULL;
    size_t limit = wanted_count / share + 1;
    for (size_t i = 0; i < count; i++) {
        size_t candidate_count = decode_all(candidates[i], candidate);
        if (candidate_count == 0)
            continue;
        size_t distance = edit_distance(wanted, wanted_count, candidate, candidate_count);
        if (distance < limit) {
            limit = distance;
            nearest = candidates[i];
        }
    }
    return nearest;
}

const char *str_nearest(const char *word, const char *const *candidates, size_t count)
{
    return nearest_within(word, candidates, count, 3);
}

const char *str_nearest_of_few(const char *word, const char *const *candidates, size_t count)
{
    return nearest_within(word, candidates, count, 2);
}
