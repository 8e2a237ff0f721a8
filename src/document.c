/* document.c - id, URL, title and date of an article, from its caller or its first lines.
 *
 *     https://bao.example/hop-tac-y-te-post1247265.html    id hop-tac-y-te-post1247265
 *     Hợp tác y tế Việt Nam - Lào                           title
 *     (Ngày 4/8/2021)                                       dateline: see dateline.c
 */
#include "dateline.h"
#include "result.h"

#include <ctype.h>
#include <string.h>

static const char *copy_slice(struct arena *arena, struct slice slice)
{
    return arena_copy(arena, slice.data, slice.length);
}

static struct slice line_of(const struct text *text, size_t start, size_t end)
{
    return slice_trim((struct slice){text->nfc.data + start, end - start});
}

static struct slice strip_line_end(struct slice line)
{
    while (line.length > 0 && strchr("\r\n \t", line.data[line.length - 1]) != NULL)
        line.length--;
    while (line.length > 0 && strchr("\r\n \t", line.data[0]) != NULL) {
        line.data++;
        line.length--;
    }
    return line;
}

/* The last part of a path or URL without query and without a file's ending. */
static const char *stem(struct arena *arena, struct slice path)
{
    const char *query = memchr(path.data, '?', path.length);
    if (query != NULL)
        path.length = (size_t)(query - path.data);
    while (path.length > 1 && path.data[path.length - 1] == '/')
        path.length--;
    struct slice rest = path, piece, last = path;
    while (slice_cut(&rest, '/', &piece))
        if (piece.length > 0)
            last = piece;
    for (size_t i = last.length; i-- > 1;)
        if (last.data[i] == '.') {
            last.length = i;
            break;
        }
    return copy_slice(arena, last);
}

static void set_id(const relx_document *document, struct arena *arena, struct document_facts *facts)
{
    if (document->id != NULL)
        facts->id = copy_slice(arena, slice_of(document->id));
    else if (document->path != NULL)
        facts->id = stem(arena, slice_of(document->path));
    else if (facts->url != NULL)
        facts->id = stem(arena, slice_of(facts->url));
    else
        facts->id = "stdin";
}

/* ---- Dates ---- */

static bool is_digits(const char *at, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (!isdigit((unsigned char)at[i]))
            return false;
    return true;
}

/* "2021/08/04", "2021-08-04" or "20210804" within a URL. */
static const char *date_of_url(struct arena *arena, const char *url)
{
    size_t length = strlen(url);
    for (size_t i = 0; i < length; i++) {
        const char *at = url + i;
        size_t left = length - i;
        bool apart = i > 0 && !isdigit((unsigned char)url[i - 1]) && strncmp(at, "20", 2) == 0;
        struct calendar_day day;
        const char *found = NULL;
        if (apart && left >= 10 && is_digits(at, 4) && (at[4] == '/' || at[4] == '-') &&
            is_digits(at + 5, 2) && at[7] == at[4] && is_digits(at + 8, 2) &&
            !isdigit((unsigned char)at[10]))
            found = arena_printf(arena, "%.4s-%.2s-%.2s", at, at + 5, at + 8);
        else if (apart && left >= 8 && is_digits(at, 8))
            found = arena_printf(arena, "%.4s-%.2s-%.2s", at, at + 4, at + 6);
        if (found != NULL && calendar_parse(found, &day) && day.day > 0)
            return found;
    }
    return NULL;
}

static relx_status set_date(const relx_document *document, const struct lexicon *lexicon,
                            const struct text *text, struct arena *arena,
                            struct document_facts *facts, relx_error *error)
{
    struct calendar_day day;
    if (document->date != NULL) {
        if (!calendar_parse(document->date, &day))
            return error_set(error, RELX_ERROR_ARGUMENT, NULL, 0, 0,
                             "'%.40s' is no date: 2021-08-04 is meant", document->date);
        facts->date = copy_slice(arena, slice_of(document->date));
        facts->date_from = document->date_from != NULL ? document->date_from : "option";
        return RELX_OK;
    }
    facts->date = dateline_find(lexicon, text, arena);
    facts->date_from = facts->date != NULL ? "dateline" : NULL;
    if (facts->date == NULL && facts->url != NULL) {
        facts->date = date_of_url(arena, facts->url);
        facts->date_from = facts->date != NULL ? "url" : NULL;
    }
    return RELX_OK;
}

relx_status document_read_facts(const relx_document *document, const struct lexicon *lexicon,
                                const struct text *text, struct arena *arena,
                                struct document_facts *ret_facts, relx_error *error)
{
    struct document_facts *facts = ret_facts;
    memset(facts, 0, sizeof *facts);
    if (document->path != NULL)
        facts->path = copy_slice(arena, slice_of(document->path));
    if (document->url != NULL)
        facts->url = copy_slice(arena, slice_of(document->url));
    else if (text->url_end > 0)
        facts->url = copy_slice(arena, strip_line_end(line_of(text, 0, text->url_end)));
    if (document->title != NULL)
        facts->title = copy_slice(arena, slice_of(document->title));
    else if (text->title_end > text->url_end)
        facts->title =
            copy_slice(arena, strip_line_end(line_of(text, text->url_end, text->title_end)));
    set_id(document, arena, facts);
    return set_date(document, lexicon, text, arena, facts, error);
}
