/* message.c - sentences and findings on standard error.
 *
 * A finding in a rule file looks as compilers' do, so that editors jump to it:
 *
 *     rules/event/gift.rules:3:12: error: unknown type 'cuntry' (did you mean 'country'?)
 *     pattern: {A:cuntry} tặng {B:country}
 *                ^
 * Columns are code points; the caret stands where a terminal shows that character.
 */
#include "message.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>
#include <unistd.h>

#include "config.h"
#include "finding.h"
#include "lang.h"

void message_print(const char *format, ...)
{
    char english[4096];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(english, sizeof english, format, arguments);
    va_end(arguments);
    fputs("relextract: ", stderr);
    lang_print(stderr, english);
    fputc('\n', stderr);
}

void message_document(const char *path, const relx_error *error)
{
    const char *name = path ? path : "standard input";
    if (error->status == RELX_ERROR_ENCODING)
        message_print("%s: byte %zu: %s", name, error->offset, error->message);
    else
        message_print("%s: %s", name, error->message);
}

/* ---- The line a finding speaks of ---- */

static FILE *open_in(const char *folder, const char *file)
{
    char path[4096];
    int length = snprintf(path, sizeof path, "%s/%s", folder, file);
    return length > 0 && (size_t)length < sizeof path ? fopen(path, "r") : NULL;
}

/* Findings name files as seen from the data folder; which one that is, the library decides in this
 * order too. */
static FILE *open_data_file(const struct message_sink *sink, const char *file)
{
    const char *data_dir = sink->data_dir;
    if (file[0] == '/')
        return fopen(file, "r");
    for (size_t i = 0; sink->layers && sink->layers[i]; i++)
        if (strncmp(file, sink->layers[i], strlen(sink->layers[i])) == 0)
            return fopen(file, "r");
    if (!data_dir)
        data_dir = getenv("RELEXTRACT_DATA");
    if (data_dir && *data_dir)
        return open_in(data_dir, file);
    FILE *stream = open_in(RELX_DATADIR, file);
    return stream ? stream : open_in(RELX_BUILD_DATADIR, file);
}

/* The line without its end; free() it.  NULL where there is none. */
static char *read_line(FILE *stream, unsigned number)
{
    char *line = NULL;
    size_t capacity = 0;
    ssize_t length = -1;
    for (unsigned i = 0; i < number; i++) {
        length = getline(&line, &capacity, stream);
        if (length < 0)
            break;
    }
    if (length < 0) {
        free(line);
        return NULL;
    }
    line[strcspn(line, "\r\n")] = '\0';
    return line;
}

/* Columns of a terminal: none for marks over the letter before them (Vietnamese in NFD) and for
 * what cannot be seen, two for Chinese. */
static int display_width(const char *character)
{
    int32_t at = 0;
    UChar32 point;
    U8_NEXT((const uint8_t *)character, at, -1, point);
    if (point < 0)
        return 1;
    int8_t kind = u_charType(point);
    if (kind == U_NON_SPACING_MARK || kind == U_ENCLOSING_MARK || kind == U_FORMAT_CHAR)
        return 0;
    int width = u_getIntPropertyValue(point, UCHAR_EAST_ASIAN_WIDTH);
    return width == U_EA_FULLWIDTH || width == U_EA_WIDE ? 2 : 1;
}

static const char *next_character(const char *at)
{
    do
        at++;
    while (((unsigned char)*at & 0xC0) == 0x80);
    return at;
}

static const char *skip_characters(const char *at, unsigned count)
{
    while (count-- > 0 && *at)
        at = next_character(at);
    return at;
}

/* Blanks as wide as the text from `at` to `end`. */
static void print_blanks(const char *at, const char *end)
{
    for (; at < end; at = next_character(at))
        if (*at == '\t')
            fputc('\t', stderr);
        else
            fprintf(stderr, "%*s", display_width(at), "");
}

/* A gazetteer's line may hold fifty aliases: of a long line only what stands around the column. */
enum { EXCERPT = 100, EXCERPT_BEFORE = 60 };

static void print_excerpt(const char *line, unsigned column)
{
    unsigned first = column > EXCERPT - 20 ? column - EXCERPT_BEFORE : 1;
    const char *start = skip_characters(line, first - 1);
    const char *end = skip_characters(start, EXCERPT);
    const char *before = first > 1 ? "..." : "", *after = *end ? "..." : "";
    fprintf(stderr, "%s%.*s%s\n", before, (int)(end - start), start, after);
    if (column == 0)
        return;
    print_blanks(before, before + strlen(before));
    print_blanks(start, skip_characters(start, column - first));
    fputs("^\n", stderr);
}

char *message_source(const struct message_sink *sink, const relx_error *error)
{
    if (error->line == 0 || error->file[0] == '\0')
        return NULL;
    FILE *stream = open_data_file(sink, error->file);
    if (!stream)
        return NULL;
    char *line = read_line(stream, error->line);
    fclose(stream);
    return line;
}

static void print_source(const struct message_sink *sink, const relx_error *error)
{
    char *line = message_source(sink, error);
    if (!line)
        return;
    print_excerpt(line, error->column);
    free(line);
}

/* ---- Findings ---- */

static bool is_coloured(void)
{
    const char *refused = getenv("NO_COLOR");
    return isatty(STDERR_FILENO) && !(refused && *refused);
}

static void print_place(const relx_error *error)
{
    if (error->file[0] == '\0')
        fputs("relextract: ", stderr);
    else if (error->line == 0)
        fprintf(stderr, "%s: ", error->file);
    else if (error->column == 0)
        fprintf(stderr, "%s:%u: ", error->file, error->line);
    else
        fprintf(stderr, "%s:%u:%u: ", error->file, error->line, error->column);
}

void message_finding(void *data, relx_severity severity, const relx_error *error)
{
    struct message_sink *sink = data;
    bool is_error = severity == RELX_FAILURE;
    if (is_error)
        sink->errors++;
    else
        sink->warnings++;
    if (sink->kept)
        finding_list_add(sink->kept, severity, error);
    else
        message_print_finding(sink, severity, error);
}

void message_print_finding(const struct message_sink *sink, relx_severity severity,
                           const relx_error *error)
{
    bool is_error = severity == RELX_FAILURE;
    if (!is_error && sink->quiet)
        return;
    print_place(error);
    const char *word = lang_word(is_error ? "error:" : "warning:");
    if (is_coloured())
        fprintf(stderr, "\033[1;%sm%s\033[0m", is_error ? "31" : "35", word);
    else
        fputs(word, stderr);
    fputc(' ', stderr);
    lang_print(stderr, error->message);
    fputc('\n', stderr);
    print_source(sink, error);
}
