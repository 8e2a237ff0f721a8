/* utf8.c - well-formed UTF-8 after RFC 3629: no overlong forms, no surrogates, none above U+10FFFF.
 *
 * "ễ" is E1 BB 85; after E0 the second byte starts at A0 only, for less would fit in two bytes.
 */
#include "utf8.h"

#include <stdlib.h>
#include <string.h>

size_t utf8_sequence(const char *data, size_t left)
{
    const unsigned char *at = (const unsigned char *)data;
    if (left == 0)
        return 0;
    if (at[0] < 0x80)
        return 1;
    size_t length = at[0] >= 0xF0 ? 4 : at[0] >= 0xE0 ? 3 : 2;
    if (at[0] < 0xC2 || at[0] > 0xF4 || left < length)
        return 0;
    unsigned least = at[0] == 0xE0 ? 0xA0 : at[0] == 0xF0 ? 0x90 : 0x80;
    unsigned most = at[0] == 0xED ? 0x9F : at[0] == 0xF4 ? 0x8F : 0xBF;
    if (at[1] < least || at[1] > most)
        return 0;
    for (size_t i = 2; i < length; i++)
        if ((at[i] & 0xC0) != 0x80)
            return 0;
    return length;
}

bool utf8_check(const char *data, size_t length, size_t *ret_offset)
{
    size_t offset = 0;
    while (offset < length) {
        size_t step = utf8_sequence(data + offset, length - offset);
        if (step == 0) {
            *ret_offset = offset;
            return false;
        }
        offset += step;
    }
    return true;
}

char *utf8_repair(const char *string)
{
    static const char replacement[] = "\xEF\xBF\xBD";
    size_t left = strlen(string);
    char *copy = malloc(3 * left + 1), *to = copy;
    if (!copy)
        return NULL;
    while (left > 0) {
        size_t length = utf8_sequence(string, left);
        const char *from = length ? string : replacement;
        memcpy(to, from, length ? length : 3);
        to += length ? length : 3;
        length = length ? length : 1;
        string += length;
        left -= length;
    }
    *to = '\0';
    return copy;
}
