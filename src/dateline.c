/* dateline.c - the day that an article gives itself at its top.
 *
 *     Thứ tư, 25/8/2021, 09:30 (GMT+7)
 *     Hà Nội (TTXVN 25/8/2021) - Sáng nay, ...
 *     Hà Nội, ngày 25 tháng 8 năm 2021
 * A line, or what stands before its first dash, that holds a full date and besides nothing but
 * names, figures, marks and words of the list dateline-word.  "Hội nghị khai mạc lúc 9h ngày
 * 25/8/2021" is none: it tells something.
 */
#include "dateline.h"

#include "calendar.h"

#include <string.h>

enum {
    MAX_TOKENS = 24, /* of a dateline */
    LINES = 3        /* after URL and title, that are looked at */
};

/* ---- Full dates ---- */

static unsigned number_at(const struct text *text, size_t token)
{
    struct slice folded = text->tokens.items[token].folded;
    unsigned value = 0;
    for (size_t i = 0; i < folded.length && value < 100000; i++)
        value = value * 10 + (unsigned)(folded.data[i] - '0');
    return value;
}

static bool is_number(const struct text *text, size_t token)
{
    return token < text->tokens.count && text->tokens.items[token].kind == TOKEN_NUMBER;
}

static bool is_separator(const struct text *text, size_t token)
{
    return token < text->tokens.count && text->tokens.items[token].kind == TOKEN_MARK &&
           text->tokens.items[token].folded.length == 1 &&
           strchr("/-.", text->tokens.items[token].folded.data[0]) != NULL;
}

/* "tháng", "năm" */
static bool is_unit(const struct lexicon *lexicon, const struct text *text, size_t token,
                    const char *unit)
{
    const struct entry *entry = lexicon_find(lexicon, text, token, token + 1, "time-unit");
    return entry != NULL && entry->value != NULL && strcmp(entry->value, unit) == 0;
}

/* d/m/yyyy, yyyy-mm-dd, or "25 tháng 8 năm 2021" at token i. */
static const char *full_date_at(const struct lexicon *lexicon, const struct text *text,
                                struct arena *arena, size_t i)
{
    if (!is_number(text, i) || !is_number(text, i + 2) || !is_number(text, i + 4))
        return NULL;
    bool is_short = is_separator(text, i + 1) && is_separator(text, i + 3);
    bool is_long = is_unit(lexicon, text, i + 1, "month") && is_unit(lexicon, text, i + 3, "year");
    if (!is_short && !is_long)
        return NULL;
    unsigned first = number_at(text, i), month = number_at(text, i + 2);
    unsigned last = number_at(text, i + 4);
    unsigned year = first > 31 ? first : last, day = first > 31 ? last : first;
    const char *date = arena_printf(arena, "%04u-%02u-%02u", year, month, day);
    struct calendar_day parsed;
    return year >= 1945 && calendar_parse(date, &parsed) && parsed.day > 0 ? date : NULL;
}

/* ---- Lines ---- */

static size_t line_end(const struct text *text, size_t first)
{
    size_t end = first + 1;
    while (end < text->tokens.count && !(text->tokens.items[end].flags & TOKEN_LINE_START))
        end++;
    return end;
}

/* Does the news begin behind token i of a head that begins with `first`?  "25/8/2021 - 09:30" and
 * "25-8-2021" go on behind their dashes. */
static bool ends_head(const struct text *text, size_t first, size_t i)
{
    struct slice mark = text->tokens.items[i].folded;
    bool is_dash = slice_is(mark, "-") || slice_is(mark, "–") || slice_is(mark, "—");
    bool is_bracket = slice_is(mark, ")") && slice_is(text->tokens.items[first].folded, "(");
    return is_bracket || (is_dash && !is_number(text, i + 1));
}

/* How many tokens at `i` may stand in a dateline; 0: none. */
static size_t take(const struct lexicon *lexicon, const struct text *text, size_t i, size_t end)
{
    const struct token *token = &text->tokens.items[i];
    size_t stop;
    if (lexicon_longest(lexicon, text, i, end, "dateline-word", &stop) != NULL)
        return stop - i;
    return token->kind != TOKEN_WORD || (token->flags & TOKEN_CAPITAL) ? 1 : 0;
}

static const char *date_of_head(const struct lexicon *lexicon, const struct text *text,
                                struct arena *arena, size_t first)
{
    const char *date = NULL;
    size_t end = line_end(text, first), i = first;
    while (i < end && i < first + MAX_TOKENS && !(date != NULL && ends_head(text, first, i))) {
        size_t taken = take(lexicon, text, i, end);
        if (taken == 0)
            return NULL;
        if (date == NULL)
            date = full_date_at(lexicon, text, arena, i);
        i += taken;
    }
    return i < first + MAX_TOKENS ? date : NULL;
}

const char *dateline_find(const struct lexicon *lexicon, const struct text *text,
                          struct arena *arena)
{
    size_t lines = 0;
    const char *date = NULL;
    for (size_t i = 0; i < text->tokens.count && lines < LINES && date == NULL;
         i = line_end(text, i)) {
        if (text->tokens.items[i].start < text->title_end)
            continue;
        lines++;
        date = date_of_head(lexicon, text, arena, i);
    }
    return date;
}
