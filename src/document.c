/* document.c - id, URL, title and date of an article, from its caller or its first lines.
 *
 *     https://bao.example/hop-tac-y-te-post1247265.html    id hop-tac-y-te-post1247265
 *     Hợp tác y tế Việt Nam - Lào                           title
 *     (Ngày 4/8/2021)                                       dateline, only a full date at the top
 */
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

static unsigned number_at(const struct text *text, size_t token)
{
    struct slice folded = text->tokens.items[token].folded;
    unsigned value = 0;
    for (size_t i = 0; i < folded.length && value < 100000; i++)
        value = value * 10 + (unsigned)(folded.data[i] - '0');
    return value;
}

static bool is_number_token(const struct text *text, size_t token)
{
    return token < text->tokens.count && text->tokens.items[token].kind == TOKEN_NUMBER;
}

static bool is_separator(const struct text *text, size_t token)
{
    return token < text->tokens.count && text->tokens.items[token].kind == TOKEN_MARK &&
           text->tokens.items[token].folded.length == 1 &&
           strchr("/-.", text->tokens.items[token].folded.data[0]) != NULL;
}

/* d/m/yyyy or yyyy-mm-dd at token i. */
static const char *full_date_at(struct arena *arena, const struct text *text, size_t i)
{
    if (!is_number_token(text, i) || !is_separator(text, i + 1) || !is_number_token(text, i + 2) ||
        !is_separator(text, i + 3) || !is_number_token(text, i + 4))
        return NULL;
    unsigned first = number_at(text, i), month = number_at(text, i + 2), last = number_at(text, i + 4);
    unsigned year = first > 31 ? first : last, day = first > 31 ? last : first;
    const char *date = arena_printf(arena, "%04u-%02u-%02u", year, month, day);
    struct calendar_day parsed;
    return year >= 1945 && calendar_parse(date, &parsed) && parsed.day > 0 ? date : NULL;
}

enum { DATELINE_TOKENS = 16 }; /* a dateline is a short line of its own, no sentence */

/* A short sentence is looked at whole, of a longer one only brackets that open it: "(Viêng Chăn, ngày
 * 12/5/2022) - Sáng nay ..." */
static size_t dateline_end(const struct text *text, const struct sentence *sentence)
{
    if (sentence->end - sentence->first <= DATELINE_TOKENS)
        return sentence->end;
    if (!slice_is(text->tokens.items[sentence->first].folded, "("))
        return sentence->first;
    for (size_t i = sentence->first; i < sentence->first + DATELINE_TOKENS; i++)
        if (slice_is(text->tokens.items[i].folded, ")"))
            return i;
    return sentence->first;
}

/* The first lines after URL and title: one that is short and holds a full date is a dateline. */
static const char *date_of_dateline(struct arena *arena, const struct text *text)
{
    size_t checked = 0;
    for (size_t s = 0; s < text->sentences.count && checked < 3; s++) {
        const struct sentence *sentence = &text->sentences.items[s];
        if (text->tokens.items[sentence->first].start < text->title_end)
            continue;
        checked++;
        size_t end = dateline_end(text, sentence);
        for (size_t i = sentence->first; i < end; i++) {
            const char *date = full_date_at(arena, text, i);
            if (date != NULL)
                return date;
        }
    }
    return NULL;
}

static relx_status set_date(const relx_document *document, const struct text *text,
                            struct arena *arena, struct document_facts *facts, relx_error *error)
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
    facts->date = date_of_dateline(arena, text);
    facts->date_from = facts->date != NULL ? "dateline" : NULL;
    if (facts->date == NULL && facts->url != NULL) {
        facts->date = date_of_url(arena, facts->url);
        facts->date_from = facts->date != NULL ? "url" : NULL;
    }
    return RELX_OK;
}

relx_status document_read_facts(const relx_document *document, const struct text *text,
                                struct arena *arena, struct document_facts *ret_facts,
                                relx_error *error)
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
    return set_date(document, text, arena, facts, error);
}
