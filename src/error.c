/* error.c - fills relx_error structs and passes findings on.
 *
 * In goes a place and a format, out comes "gazetteers/nuoc.tsv:7: unknown column 'tên'" in the
 * pieces of a relx_error.  The first error wins: whoever stands nearest to the cause knows most,
 * and its callers may add theirs without looking.  Nothing is allocated, so that reporting a lack
 * of memory cannot fail; what is too long is cut, between code points.
 */
#include "error.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

static bool is_continuation(char byte)
{
    return ((unsigned char)byte & 0xC0) == 0x80;
}

/* vsnprintf() may have cut "ữ" in two: drops what is left of it. */
static void drop_half_code_point(char *text, size_t length)
{
    size_t start = length;
    while (start > 0 && is_continuation(text[start - 1]))
        start--;
    if (start == 0)
        return;
    unsigned char lead = (unsigned char)text[start - 1];
    size_t want = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    if (length - (start - 1) < want)
        text[start - 1] = '\0';
}

/* Of a path the end says more than the beginning. */
static void copy_path(char *target, size_t size, const char *path)
{
    size_t length = strlen(path);
    if (length < size) {
        memcpy(target, path, length + 1);
        return;
    }
    const char *tail = path + length - (size - 1 - 3);
    while (is_continuation(*tail))
        tail++;
    snprintf(target, size, "...%s", tail);
}

static void fill(relx_error *error, relx_status status, const char *file, unsigned line,
                 unsigned column)
{
    error_clear(error);
    error->status = status;
    error->line = line;
    error->column = column;
    if (file)
        copy_path(error->file, sizeof error->file, file);
}

__attribute__((format(printf, 2, 0))) static void fill_message(relx_error *error,
                                                               const char *format, va_list args)
{
    int length = vsnprintf(error->message, sizeof error->message, format, args);
    if (length >= (int)sizeof error->message)
        drop_half_code_point(error->message, sizeof error->message - 1);
}

relx_status error_set(relx_error *error, relx_status status, const char *file, unsigned line,
                      unsigned column, const char *format, ...)
{
    if (!error || error->status != RELX_OK)
        return status;
    fill(error, status, file, line, column);
    va_list args;
    va_start(args, format);
    fill_message(error, format, args);
    va_end(args);
    return status;
}

void error_clear(relx_error *error)
{
    if (error)
        *error = (relx_error){.status = RELX_OK};
}

void report_failure(struct reporter *reporter, relx_status status, const char *file, unsigned line,
                    unsigned column, const char *format, ...)
{
    relx_error error;
    fill(&error, status, file, line, column);
    va_list args;
    va_start(args, format);
    fill_message(&error, format, args);
    va_end(args);
    if (reporter->failures++ == 0)
        reporter->first = error;
    if (reporter->report)
        reporter->report(reporter->data, RELX_FAILURE, &error);
}

void report_warning(struct reporter *reporter, const char *file, unsigned line, unsigned column,
                    const char *format, ...)
{
    relx_error error;
    fill(&error, RELX_OK, file, line, column);
    va_list args;
    va_start(args, format);
    fill_message(&error, format, args);
    va_end(args);
    if (reporter->report)
        reporter->report(reporter->data, RELX_WARNING, &error);
}
