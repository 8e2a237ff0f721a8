/* calendar_keys.c - the keys of a time rule as numbers and codes.
 *
 * Of "ngày 5 tháng giêng" a rule took `day = {D}` and `month = {M}`: the one is read from its
 * figures or words, the other, an entry of a list, from the entry's value.  What a rule set,
 * `shift = -1`, is read alike.
 */
#include "calendar_parts.h"

#include "lexicon.h"
#include "quantity.h"

#include <stdlib.h>
#include <string.h>

bool key_read_number(const struct reader *reader, const struct value *value, int *ret_number)
{
    if (value->constant != NULL) {
        *ret_number = (int)strtol(value->constant, NULL, 10);
        return true;
    }
    const struct entry *entry = capture_entry(reader->analysis, value->capture);
    double number;
    if (entry != NULL && entry->value != NULL && entry->from == NULL)
        number = entry->number;
    else if (entry != NULL && entry->from != NULL)
        number = (double)strtol(entry->from, NULL, 10); /* a named year: that of its beginning */
    else if (!quantity_number(reader->analysis, value->capture->first, value->capture->end,
                              &number))
        return false;
    if (number < -9999 || number > 9999 || number != (double)(int)number)
        return false;
    *ret_number = (int)number;
    return true;
}

bool key_find_number(const struct reader *reader, const struct match *match, const char *key,
                     int *ret_number)
{
    struct value value;
    if (!match_value(match, key, &value))
        return false;
    if (!key_read_number(reader, &value, ret_number))
        *ret_number = -1;
    return true;
}

const char *key_find_code(const struct reader *reader, const struct match *match, const char *key)
{
    struct value value;
    if (!match_value(match, key, &value))
        return "";
    if (value.constant != NULL)
        return value.constant;
    const struct entry *entry = capture_entry(reader->analysis, value.capture);
    return entry == NULL || entry->value == NULL ? "" : entry->value;
}

bool key_has_code(const struct reader *reader, const struct match *match, const char *key,
                  const char *code)
{
    return strcmp(key_find_code(reader, match, key), code) == 0;
}

int key_find_mention(const struct match *match, const char *key)
{
    struct value value;
    if (!match_value(match, key, &value) || value.capture == NULL)
        return -1;
    return value.capture->mention;
}

static void apply_direction(const char *code, struct period *period)
{
    if (strcmp(code, "past") == 0)
        period->direction = -1;
    else if (strcmp(code, "future") == 0)
        period->direction = 1;
    else if (strcmp(code, "this") == 0)
        period->is_this = true;
}

/* "hồi tháng 7", "tháng 7 vừa qua": any of the words may say it. */
void key_read_direction(const struct reader *reader, const struct match *match,
                        struct period *period)
{
    const struct capture *capture = NULL;
    while ((capture = match_capture(match, "direction", capture)) != NULL) {
        const struct entry *entry = capture_entry(reader->analysis, capture);
        if (entry != NULL && entry->value != NULL)
            apply_direction(entry->value, period);
    }
    const char *constant = match_constant(match, "direction");
    if (constant != NULL)
        apply_direction(constant, period);
}
