/* text_sentence.c - where sentences end.
 *
 * In go tokens, out come stretches of them: "Ông A. Petrov đến TP.HCM.Hai bên hội đàm." has the
 * sentences "Ông A. Petrov đến TP.HCM." and "Hai bên hội đàm.".  A line's end always ends one; so
 * do ! ? … and a full stop before a capital letter, with or without a blank, since articles come
 * with the blanks between their paragraphs lost.  A full stop of an abbreviation, an initial, a
 * number or a web address ends none.  What closes a quotation after the stop belongs to the
 * sentence before.
 */
#include "text.h"

#include <string.h>

#include "syllable.h"

enum {
    ELLIPSIS = 0x2026,
    EN_DASH = 0x2013,
    LEFT_QUOTE = 0x201C,
    RIGHT_QUOTE = 0x201D,
    LEFT_SINGLE_QUOTE = 0x2018,
    RIGHT_SINGLE_QUOTE = 0x2019,
    LEFT_GUILLEMET = 0xAB,
    RIGHT_GUILLEMET = 0xBB
};

/* Language data in C, by way of exception: cutting comes before any rule or list is looked at, and
 * a gazetteer would have to be loaded to read one.  Titles and places that a name follows; single
 * capital letters (initials, Q.1) need no entry. */
static const char ABBREVIATIONS[][8] = {
    "TP",     "Tp",   "tp",   "TX",  "Tx", "tx",   "TT",  "tt",   "p",    "q",
    "h",      "x",    "GS",   "PGS", "TS", "TSKH", "ThS", "Th",   "BS",   "BSCKI",
    "BSCKII", "CKI",  "CKII", "KS",  "LS", "KTS",  "DS",  "CN",   "NSND", "NSƯT",
    "NGND",   "NGƯT", "Mr",   "Mrs", "Ms", "Dr",   "St",  "Prof", "Rep",  "Gov",
    "Col",    "Lt",   "Sgt",  "Jr",  "Sr", "No",   "Vol", "vs",   "tr",   "Tr",
};

/* What a Roman numeral of one letter counts: "quý I.", "khóa V." */
static const char NUMBERED[][8] = {"quý", "khóa", "khoá", "kỷ", "hạng", "nhóm", "loại"};

struct cutter {
    struct text *text;
    struct arena *arena;
    size_t first;    /* token the present sentence starts with */
    size_t url_end;  /* NFC byte before which no sentence ends */
    bool is_quoting; /* a straight quote was opened in this line and not closed yet */
};

static const struct token *token_at(const struct cutter *cutter, size_t i)
{
    return &cutter->text->tokens.items[i];
}

static struct slice token_text(const struct cutter *cutter, size_t i)
{
    const struct token *token = token_at(cutter, i);
    return (struct slice){cutter->text->nfc.data + token->start, token->end - token->start};
}

/* The character of a mark, 0 of anything else. */
static uint32_t mark_at(const struct cutter *cutter, size_t i)
{
    if (i >= cutter->text->tokens.count || token_at(cutter, i)->kind != TOKEN_MARK)
        return 0;
    size_t size;
    return utf8_decode(cutter->text->nfc.data + token_at(cutter, i)->start, &size);
}

/* Whether token i stands directly after the one before it. */
static bool is_attached(const struct cutter *cutter, size_t i)
{
    return i > 0 && i < cutter->text->tokens.count &&
           !(token_at(cutter, i)->flags & TOKEN_BLANK_BEFORE);
}

static bool is_stop(uint32_t c)
{
    return c == '.' || c == '!' || c == '?' || c == ELLIPSIS;
}

static bool is_opener(uint32_t c)
{
    return c == '(' || c == '[' || c == LEFT_QUOTE || c == LEFT_SINGLE_QUOTE || c == LEFT_GUILLEMET;
}

static bool is_closer(uint32_t c)
{
    return c == ')' || c == ']' || c == '}' || c == RIGHT_QUOTE || c == RIGHT_SINGLE_QUOTE ||
           c == '\'' || c == RIGHT_GUILLEMET;
}

static bool is_capital_word(const struct cutter *cutter, size_t i)
{
    return i < cutter->text->tokens.count && (token_at(cutter, i)->flags & TOKEN_CAPITAL);
}

static bool is_abbreviation(struct slice word)
{
    for (size_t i = 0; i < sizeof ABBREVIATIONS / sizeof *ABBREVIATIONS; i++)
        if (word.data[0] == ABBREVIATIONS[i][0] && slice_is(word, ABBREVIATIONS[i]))
            return true;
    return false;
}

/* "trong quý I. Sau hội đàm": the letter at token i is a number, and no initial. */
static bool is_numeral(const struct cutter *cutter, size_t i)
{
    struct slice word = token_text(cutter, i);
    if (i == cutter->first || !(slice_is(word, "I") || slice_is(word, "V") || slice_is(word, "X")))
        return false;
    for (size_t k = 0; k < sizeof NUMBERED / sizeof *NUMBERED; k++)
        if (slice_is(token_text(cutter, i - 1), NUMBERED[k]))
            return true;
    return false;
}

/* A capital letter without a tone mark, so that "Ý" and "Á" stay a country and a continent. */
static bool is_initial(const struct cutter *cutter, size_t i)
{
    struct slice word = token_text(cutter, i);
    size_t size;
    uint32_t c = utf8_decode(word.data, &size);
    return size == word.length && is_capital_word(cutter, i) &&
           letter_tone(syllable_letter(c)) == TONE_LEVEL;
}

static bool is_ascii_letter(struct slice word)
{
    return word.length == 1 && (unsigned char)word.data[0] < 0x80;
}

/* Lower case and Vietnamese, after a blank: running text. */
static bool is_plain_word(const struct cutter *cutter, size_t i)
{
    if (i >= cutter->text->tokens.count)
        return false;
    const struct token *token = token_at(cutter, i);
    enum { LOWER = TOKEN_VIETNAMESE | TOKEN_BLANK_BEFORE };
    return (token->flags & (LOWER | TOKEN_CAPITAL | TOKEN_LINE_START)) == LOWER;
}

/* "Sputnik V. Đến nay", but "George W. Bush" and "Mỹ Đ.Trăm": the single letter before the full
 * stop at token i ends the sentence if it goes with a name before it and, behind a blank, running
 * text comes after it. */
static bool is_letter_after_name(const struct cutter *cutter, size_t i)
{
    if (i + 2 >= cutter->text->tokens.count || !is_plain_word(cutter, i + 2) ||
        is_attached(cutter, i + 1))
        return false;
    unsigned next = token_at(cutter, i + 1)->flags;
    bool follows_name =
        i - 1 > cutter->first && is_capital_word(cutter, i - 2) && !is_attached(cutter, i - 1);
    bool has_diacritic = (next & TOKEN_DIACRITIC) && (next & TOKEN_BLANK_BEFORE);
    return (next & TOKEN_VIETNAMESE) && (follows_name || has_diacritic);
}

/* "VOV.VN - Sáng nay": the paper's address at the head of the line, in capitals, before a dash. */
static bool is_in_address(const struct cutter *cutter, size_t i)
{
    uint32_t dash = mark_at(cutter, i + 2);
    return i == cutter->first + 1 && is_attached(cutter, i + 1) &&
           (dash == '-' || dash == EN_DASH) &&
           (token_at(cutter, i - 1)->flags & TOKEN_ALL_CAPITALS) &&
           (token_at(cutter, i + 1)->flags & TOKEN_ALL_CAPITALS);
}

/* Whether the full stop at token i belongs to the word before it; is_glued: no blank follows. */
static bool is_part_of_word(const struct cutter *cutter, size_t i, bool is_glued)
{
    if (!is_attached(cutter, i) || i == cutter->first)
        return false;
    const struct token *before = token_at(cutter, i - 1);
    if (before->kind == TOKEN_NUMBER) /* "1. Hội đàm": the number of a list's item */
        return i - 1 == cutter->first && before->end - before->start <= 2;
    if (before->kind != TOKEN_WORD)
        return false;
    struct slice word = token_text(cutter, i - 1);
    if (is_initial(cutter, i - 1))
        return !is_letter_after_name(cutter, i) && !is_numeral(cutter, i - 1);
    return is_abbreviation(word) || (is_glued && is_ascii_letter(word)) || is_in_address(cutter, i);
}

/* ".NET", "(…)", "“…và": a stop that opens something instead of ending it. */
static bool is_leading(const struct cutter *cutter, size_t i, size_t next)
{
    if (i == cutter->first)
        return true;
    uint32_t before = mark_at(cutter, i - 1);
    if (is_attached(cutter, i))
        return is_opener(before) || (before == '"' && cutter->is_quoting);
    return is_attached(cutter, next);
}

/* Straight quotes look alike: one directly before a word and after a blank opens, one after a word
 * or stop and before a blank closes, and of others every second one closes. */
static bool opens_quote(const struct cutter *cutter, size_t i, bool is_quoting)
{
    bool after = is_attached(cutter, i) && !is_opener(mark_at(cutter, i - 1));
    bool before = is_attached(cutter, i + 1) && !mark_at(cutter, i + 1);
    return after == before ? !is_quoting : before;
}

/* A blank may have come between the stop and the mark that closes the quotation. */
static bool closes(const struct cutter *cutter, size_t i, bool *is_quoting)
{
    if (i >= cutter->text->tokens.count || token_at(cutter, i)->flags & TOKEN_SENTENCE_START)
        return false;
    uint32_t c = mark_at(cutter, i);
    if (c != '"')
        return is_closer(c) && (c != '\'' || is_attached(cutter, i));
    bool is_closing = *is_quoting && !opens_quote(cutter, i, true);
    *is_quoting &= !is_closing;
    return is_closing;
}

/* The token after the stops and the closing marks that follow token i. */
static size_t skip_stop(const struct cutter *cutter, size_t i, bool *ret_is_single)
{
    size_t next = i + 1;
    while (is_attached(cutter, next) && is_stop(mark_at(cutter, next)))
        next++;
    *ret_is_single = next == i + 1 && mark_at(cutter, i) == '.';
    bool is_quoting = cutter->is_quoting;
    while (closes(cutter, next, &is_quoting))
        next++;
    return next;
}

/* Whether a sentence may start with token i. */
static bool may_start(const struct cutter *cutter, size_t i)
{
    const struct token *token = token_at(cutter, i);
    bool is_glued = is_attached(cutter, i);
    if (token->kind == TOKEN_WORD)
        return is_capital_word(cutter, i);
    if (token->kind == TOKEN_NUMBER)
        return !is_glued;
    uint32_t c = mark_at(cutter, i);
    if (is_glued)
        return (is_opener(c) || c == '"') && is_capital_word(cutter, i + 1);
    return !is_stop(c) && !is_closer(c) && c != ',' && c != ';' && c != ':' && c != '/';
}

/* The token after the sentence that the stop at token i ends; 0 where it ends none. */
static size_t find_end(const struct cutter *cutter, size_t i)
{
    bool is_single;
    size_t next = skip_stop(cutter, i, &is_single);
    if (next >= cutter->text->tokens.count || token_at(cutter, i)->start < cutter->url_end)
        return 0;
    if (token_at(cutter, next)->flags & TOKEN_SENTENCE_START)
        return next;
    if (!may_start(cutter, next) || is_leading(cutter, i, next))
        return 0;
    bool is_glued = is_attached(cutter, next);
    return is_single && next == i + 1 && is_part_of_word(cutter, i, is_glued) ? 0 : next;
}

static void close_sentence(struct cutter *cutter, size_t end)
{
    if (end == cutter->first)
        return;
    *vec_push(&cutter->text->sentences, cutter->arena) = (struct sentence){cutter->first, end};
    if (end < cutter->text->tokens.count)
        cutter->text->tokens.items[end].flags |= TOKEN_SENTENCE_START;
    cutter->first = end;
}

static bool opens_url(const struct cutter *cutter, size_t i)
{
    const struct token *token = token_at(cutter, i);
    char first = token->folded.data[0];
    bool is_within =
        token->start < cutter->url_end; /* one is read once, however many www it holds */
    if ((first != 'h' && first != 'w') || token->folded.length > 5 || is_within)
        return false;
    if (slice_is(token->folded, "www"))
        return mark_at(cutter, i + 1) == '.' && is_attached(cutter, i + 1);
    if (!slice_is(token->folded, "http") && !slice_is(token->folded, "https"))
        return false;
    struct slice rest = {cutter->text->nfc.data + token->end,
                         cutter->text->nfc.length - token->end};
    return rest.length > 3 && memcmp(rest.data, "://", 3) == 0;
}

/* The address' end: the last token before a blank that is not punctuation of the sentence. */
static size_t find_url_end(const struct cutter *cutter, size_t i)
{
    size_t last = i;
    for (size_t j = i + 1; is_attached(cutter, j); j++) {
        uint32_t c = mark_at(cutter, j);
        if (!is_stop(c) && !is_closer(c) && c != ',' && c != ';' && c != '"')
            last = j;
    }
    return token_at(cutter, last)->end;
}

/* The first of a run of stops, in no sentence that has ended. */
static bool is_first_stop(const struct cutter *cutter, size_t i)
{
    if (!is_stop(mark_at(cutter, i)) || i < cutter->first)
        return false;
    return i == cutter->first || !is_attached(cutter, i) || !is_stop(mark_at(cutter, i - 1));
}

/* Is there one line's end, and no more, before token i? */
static bool is_next_line(const struct cutter *cutter, size_t i)
{
    const char *blank = cutter->text->nfc.data + token_at(cutter, i - 1)->end;
    size_t length = token_at(cutter, i)->start - token_at(cutter, i - 1)->end, lines = 0;
    for (size_t k = 0; k < length; k++)
        lines += blank[k] == '\n';
    return lines == 1;
}

/* "tại TP." above "HCM", "George H.W." above "Bush": does the line that token i begins go on with
 * the one before?  Behind an initial only with what is no Vietnamese word: "anh H." above "Sau đó".
 */
static bool goes_on(const struct cutter *cutter, size_t i)
{
    if (i >= cutter->text->tokens.count || !(token_at(cutter, i)->flags & TOKEN_LINE_START) ||
        i < cutter->first + 2 || mark_at(cutter, i - 1) != '.' || !is_attached(cutter, i - 1) ||
        !is_capital_word(cutter, i) || !is_next_line(cutter, i) ||
        token_at(cutter, i - 2)->kind != TOKEN_WORD)
        return false;
    struct slice word = token_text(cutter, i - 2);
    bool is_title = is_abbreviation(word) && is_capital_word(cutter, i - 2);
    return is_title ||
           (is_initial(cutter, i - 2) && !(token_at(cutter, i)->flags & TOKEN_VIETNAMESE));
}

static void visit_mark(struct cutter *cutter, size_t i)
{
    if (goes_on(cutter, i + 1))
        cutter->text->tokens.items[i + 1].flags &=
            (uint8_t) ~(TOKEN_LINE_START | TOKEN_SENTENCE_START);
    size_t end = is_first_stop(cutter, i) ? find_end(cutter, i) : 0;
    if (end > 0)
        close_sentence(cutter, end);
    else if (mark_at(cutter, i) == '"')
        cutter->is_quoting = opens_quote(cutter, i, cutter->is_quoting);
}

static void visit_token(struct cutter *cutter, size_t i)
{
    const struct token *token = token_at(cutter, i);
    if (token->flags & TOKEN_LINE_START)
        cutter->is_quoting = false;
    if (token->flags & TOKEN_SENTENCE_START)
        close_sentence(cutter, i);
    if (token->kind == TOKEN_MARK)
        visit_mark(cutter, i);
    else if (token->kind == TOKEN_WORD && opens_url(cutter, i))
        cutter->url_end = find_url_end(cutter, i);
}

void text_cut_sentences(struct text *text, struct arena *arena)
{
    struct cutter cutter = {.text = text, .arena = arena};
    for (size_t i = 0; i < text->tokens.count; i++)
        visit_token(&cutter, i);
    close_sentence(&cutter, text->tokens.count);
}

size_t text_sentence_of(const struct text *text, size_t token)
{
    size_t low = 0, high = text->sentences.count;
    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;
        if (text->sentences.items[middle].first <= token)
            low = middle;
        else
            high = middle;
    }
    return low;
}
