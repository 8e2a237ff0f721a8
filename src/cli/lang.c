/* lang.c - messages by a table of templates.
 *
 *     unknown type '{1}'{2}	không có loại '{1}'{2}
 * The English side is matched with the message as it was made; what stands at {1} may be a message
 * itself, as " (did you mean 'country'?)".  A table that anybody can read and mend, without numbers
 * for messages in the code; a test sees to it that no message of the code is missing.
 */
#include "lang.h"

#include <stdarg.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "config.h"

enum { MAX_ROWS = 400, LONGEST = 4096, MAX_PIECES = 9, MAX_DEPTH = 3 };

struct row {
    const char *english, *other;
};

/* The one thing that every message needs and that no call could hand down to all of them. */
static struct {
    struct row rows[MAX_ROWS];
    size_t count;
    char *content;
} table;

/* ---- Reading ---- */

static char *read_file(const char *path)
{
    FILE *stream = fopen(path, "r");
    if (!stream)
        return NULL;
    enum { MOST = 1 << 18 };
    char *content = malloc(MOST + 1);
    if (content)
        content[fread(content, 1, MOST, stream)] = '\0';
    fclose(stream);
    return content;
}

static void read_rows(char *content)
{
    for (char *line = content; line && *line && table.count < MAX_ROWS;) {
        char *end = strchr(line, '\n'), *tab = strchr(line, '\t');
        if (end)
            *end = '\0';
        if (*line != '#' && tab && (!end || tab < end)) {
            *tab = '\0';
            table.rows[table.count++] = (struct row){line, tab + 1};
        }
        line = end ? end + 1 : NULL;
    }
}

static bool is_vietnamese_locale(void)
{
    static const char *const names[] = {"LC_ALL", "LC_MESSAGES", "LANG"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        const char *value = getenv(names[i]);
        if (value && *value)
            return strncmp(value, "vi", 2) == 0;
    }
    return false;
}

void lang_set(const char *name)
{
    bool is_vietnamese = name ? strcmp(name, "vi") == 0 : is_vietnamese_locale();
    if (!is_vietnamese || table.content)
        return;
    table.content = read_file(RELX_DATADIR "/lang/vi.tsv");
    if (!table.content)
        table.content = read_file(RELX_BUILD_DATADIR "/lang/vi.tsv");
    read_rows(table.content);
}

/* ---- Matching ---- */

struct piece {
    const char *data;
    size_t length;
};

static bool is_place(const char *at)
{
    return at[0] == '{' && at[1] >= '1' && at[1] <= '9' && at[2] == '}';
}

static size_t literal_length(const char *at)
{
    size_t length = 0;
    while (at[length] && !is_place(at + length))
        length++;
    return length;
}

/* The first place in [at, at + length) where the literal stands, or NULL. */
static const char *find_literal(const char *at, size_t length, const char *literal, size_t size)
{
    for (; length >= size; at++, length--)
        if (memcmp(at, literal, size) == 0)
            return at;
    return NULL;
}

/* Does the text fit the template?  Each {n} takes as little as it can, the last one all the rest.
 */
static bool fits(const char *template, struct piece text, struct piece pieces[MAX_PIECES])
{
    size_t size = literal_length(template);
    if (text.length < size || memcmp(text.data, template, size) != 0)
        return false;
    template += size;
    text = (struct piece){text.data + size, text.length - size};
    while (*template) {
        size_t number = (size_t)(template[1] - '1');
        template += 3;
        size = literal_length(template);
        const char *found = text.data + text.length - size;
        if (text.length < size)
            return false;
        if (template[size])
            found = find_literal(text.data, text.length, template, size);
        else if (memcmp(found, template, size) != 0)
            return false;
        if (!found)
            return false;
        pieces[number] = (struct piece){text.data, (size_t)(found - text.data)};
        size_t taken = pieces[number].length + size;
        text = (struct piece){text.data + taken, text.length - taken};
        template += size;
    }
    return text.length == 0;
}

/* ---- Writing ---- */

struct out {
    char text[LONGEST];
    size_t length;
};

static void add(struct out *out, const char *data, size_t length)
{
    size_t room = sizeof out->text - 1 - out->length;
    length = length < room ? length : room;
    memcpy(out->text + out->length, data, length);
    out->length += length;
}

static void translate(struct out *out, struct piece text, unsigned depth);

static void fill(struct out *out, const char *template, const struct piece *pieces, unsigned depth)
{
    while (*template) {
        size_t length = literal_length(template);
        add(out, template, length);
        template += length;
        if (!*template)
            return;
        translate(out, pieces[template[1] - '1'], depth + 1);
        template += 3;
    }
}

static void translate(struct out *out, struct piece text, unsigned depth)
{
    struct piece pieces[MAX_PIECES] = {{"", 0}};
    for (size_t i = 0; i < table.count && depth < MAX_DEPTH && text.length > 0; i++) {
        if (fits(table.rows[i].english, text, pieces)) {
            fill(out, table.rows[i].other, pieces, depth);
            return;
        }
    }
    add(out, text.data, text.length);
}

void lang_print(FILE *stream, const char *english)
{
    struct out out = {.length = 0};
    translate(&out, (struct piece){english, strlen(english)}, 0);
    fwrite(out.text, 1, out.length, stream);
}

void lang_printf(FILE *stream, const char *format, ...)
{
    char english[LONGEST];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(english, sizeof english, format, arguments);
    va_end(arguments);
    lang_print(stream, english);
}

const char *lang_word(const char *english)
{
    for (size_t i = 0; i < table.count; i++)
        if (strcmp(table.rows[i].english, english) == 0)
            return table.rows[i].other;
    return english;
}
