/* encoding.c - other encodings to UTF-8, through ICU's converters.
 *
 * In windows-1258 "Lào" is the bytes 4C 61 CC 6F: a letter, then its mark.  What ICU makes of them
 * is NFD, which the library reads as well as NFC.
 */
#include "encoding.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <unicode/ucnv.h>
#include <unicode/ustring.h>

#include "message.h"

struct encoding {
    UConverter *converter;
    char name[64];
};

struct encoding *encoding_open(const char *name)
{
    UErrorCode status = U_ZERO_ERROR;
    UConverter *converter = *name ? ucnv_open(name, &status) : NULL;
    struct encoding *encoding = converter ? calloc(1, sizeof *encoding) : NULL;
    if (!encoding) {
        if (converter || status == U_MEMORY_ALLOCATION_ERROR)
            message_print("out of memory");
        else
            message_print("unknown encoding '%s'; windows-1258 and UTF-16 are known ones", name);
        ucnv_close(converter);
        return NULL;
    }
    ucnv_setToUCallBack(converter, UCNV_TO_U_CALLBACK_STOP, NULL, NULL, NULL, &status);
    snprintf(encoding->name, sizeof encoding->name, "%s", name);
    encoding->converter = converter;
    return encoding;
}

void encoding_close(struct encoding *encoding)
{
    if (!encoding)
        return;
    ucnv_close(encoding->converter);
    free(encoding);
}

static void *fail(relx_error *error, relx_status status, size_t offset, const char *text)
{
    *error = (relx_error){.status = status, .offset = offset};
    snprintf(error->message, sizeof error->message, "%s", text);
    return NULL;
}

static void *fail_at(const struct encoding *encoding, relx_error *error, size_t consumed)
{
    char bytes[16];
    int8_t count = sizeof bytes;
    UErrorCode status = U_ZERO_ERROR;
    ucnv_getInvalidChars(encoding->converter, bytes, &count, &status);
    size_t bad = U_SUCCESS(status) && count > 0 ? (size_t)count : 0;
    char message[128];
    snprintf(message, sizeof message, "not %s", encoding->name);
    return fail(error, RELX_ERROR_ENCODING, consumed > bad ? consumed - bad : 0, message);
}

/* No encoding that ICU knows gives more than two UTF-16 units for each byte. */
static UChar *to_utf16(struct encoding *encoding, const char *bytes, size_t length,
                       size_t *ret_length, relx_error *error)
{
    size_t capacity = 2 * length + 1;
    UChar *units = malloc(capacity * sizeof *units);
    if (!units)
        return fail(error, RELX_ERROR_MEMORY, 0, "out of memory");
    const char *source = bytes;
    UChar *target = units;
    UErrorCode status = U_ZERO_ERROR;
    ucnv_resetToUnicode(encoding->converter);
    ucnv_toUnicode(encoding->converter, &target, units + capacity, &source, bytes + length, NULL,
                   true, &status);
    if (U_FAILURE(status)) {
        free(units);
        return fail_at(encoding, error, (size_t)(source - bytes));
    }
    *ret_length = (size_t)(target - units);
    return units;
}

char *encoding_to_utf8(struct encoding *encoding, const char *bytes, size_t length,
                       size_t *ret_length, relx_error *error)
{
    size_t unit_count;
    UChar *units = to_utf16(encoding, bytes, length, &unit_count, error);
    if (!units)
        return NULL;
    size_t capacity = 3 * unit_count + 1; /* a unit is at most three bytes */
    char *utf8 = malloc(capacity);
    int32_t utf8_length = 0;
    UErrorCode status = U_ZERO_ERROR;
    if (utf8)
        u_strToUTF8(utf8, (int32_t)capacity, &utf8_length, units, (int32_t)unit_count, &status);
    free(units);
    if (!utf8 || U_FAILURE(status)) {
        free(utf8);
        return fail(error, RELX_ERROR_MEMORY, 0, "out of memory");
    }
    *ret_length = (size_t)utf8_length;
    return utf8;
}
