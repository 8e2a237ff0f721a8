/* text.c - bytes into NFC text, tokens and sentences, with the way back to the bytes.
 *
 * "Ông Sergei đến Huế." passes four stages: it is checked to be UTF-8, brought into NFC if it is
 * not (most texts are, and are then not even copied), cut into the tokens Ông Sergei đến Huế . and
 * grouped into sentences (text_sentence.c).  Folding a word, "HUẾ" -> "huế", happens while it is
 * found, and a word that is its own folding costs no memory.
 *
 * NFC is made piece by piece, a piece being a letter with the marks after it, and only pieces that
 * change leave a point in the map; in between one offset is the other plus a constant.  Counting
 * code points from the beginning for every span would be slow, so there is also a point every
 * TEXT_POINT_STEP bytes.
 *
 * This is the only file that knows ICU.
 */
#include "text.h"

#include <assert.h>
#include <string.h>
#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>
#include <unicode/utf16.h>

#include "syllable.h"

/* A letter with more marks than this is no letter; cutting it bounds the sorting of the marks. */
enum { PIECE_MAX = 64, PIECE_MAX_UNITS = 3 * 2 * PIECE_MAX }; /* NFC grows threefold at most */

/* Code points that are in NFC whatever stands around them: all that Vietnamese, English and their
 * punctuation need.  Everything else is for ICU to judge. */
static inline bool is_plain(uint32_t c)
{
    return c < 0x300 || (c >= 0x1E00 && c < 0x1F00) || (c >= 0x2010 && c < 0x2060);
}

/* As utf8_decode(), here to be inlined: this is the inner loop. */
static inline uint32_t decode(const unsigned char *data, size_t *ret_length)
{
    if (data[0] < 0x80) {
        *ret_length = 1;
        return data[0];
    }
    if (data[0] < 0xE0) {
        *ret_length = 2;
        return (data[0] & 0x1FU) << 6 | (data[1] & 0x3FU);
    }
    if (data[0] < 0xF0) {
        *ret_length = 3;
        return (data[0] & 0xFU) << 12 | (data[1] & 0x3FU) << 6 | (data[2] & 0x3FU);
    }
    *ret_length = 4;
    return (data[0] & 0x7U) << 18 | (data[1] & 0x3FU) << 12 | (data[2] & 0x3FU) << 6 |
           (data[3] & 0x3FU);
}

/* UTF-8 as an automaton whose states are shifts: a byte's row holds the next state for each state,
 * at the bits that the state's number names, so that a byte costs a load and a shift and no branch
 * to mispredict.  States tell how many bytes are missing; after E0, ED, F0 and F4 the next byte has
 * narrower bounds. */
enum {
    WHOLE = 0,
    ONE_LEFT = 6,
    TWO_LEFT = 12,
    THREE_LEFT = 18,
    AFTER_E0 = 24,
    AFTER_ED = 30,
    AFTER_F0 = 36,
    AFTER_F4 = 42,
    BAD = 48
};

#define GO(from, to) ((uint64_t)(to) << (from))
#define ROW(whole, one, two, three, e0, ed, f0, f4)                                                \
    (GO(WHOLE, whole) | GO(ONE_LEFT, one) | GO(TWO_LEFT, two) | GO(THREE_LEFT, three) |            \
     GO(AFTER_E0, e0) | GO(AFTER_ED, ed) | GO(AFTER_F0, f0) | GO(AFTER_F4, f4) | GO(BAD, BAD))
#define LEAD(next)                   ROW(next, BAD, BAD, BAD, BAD, BAD, BAD, BAD)
#define CONTINUATION(e0, ed, f0, f4) ROW(BAD, WHOLE, ONE_LEFT, TWO_LEFT, e0, ed, f0, f4)
#define TIMES4(x)                    x, x, x, x
#define TIMES16(x)                   TIMES4(x), TIMES4(x), TIMES4(x), TIMES4(x)
#define TIMES64(x)                   TIMES16(x), TIMES16(x), TIMES16(x), TIMES16(x)

static const uint64_t UTF8_ROWS[256] = {
    TIMES64(LEAD(WHOLE)),
    TIMES64(LEAD(WHOLE)),                                /* 00..7F */
    TIMES16(CONTINUATION(BAD, ONE_LEFT, BAD, TWO_LEFT)), /* 80..8F */
    TIMES16(CONTINUATION(BAD, ONE_LEFT, TWO_LEFT, BAD)), /* 90..9F */
    TIMES16(CONTINUATION(ONE_LEFT, BAD, TWO_LEFT, BAD)), /* A0..AF */
    TIMES16(CONTINUATION(ONE_LEFT, BAD, TWO_LEFT, BAD)), /* B0..BF */
    LEAD(BAD),
    LEAD(BAD),
    LEAD(ONE_LEFT),
    LEAD(ONE_LEFT),
    TIMES4(LEAD(ONE_LEFT)), /* C0..C7 */
    TIMES4(LEAD(ONE_LEFT)),
    TIMES4(LEAD(ONE_LEFT)),
    TIMES16(LEAD(ONE_LEFT)), /* C8..DF */
    LEAD(AFTER_E0),
    LEAD(TWO_LEFT),
    LEAD(TWO_LEFT),
    LEAD(TWO_LEFT), /* E0..E3 */
    TIMES4(LEAD(TWO_LEFT)),
    TIMES4(LEAD(TWO_LEFT)), /* E4..EB */
    LEAD(TWO_LEFT),
    LEAD(AFTER_ED),
    LEAD(TWO_LEFT),
    LEAD(TWO_LEFT), /* EC..EF */
    LEAD(AFTER_F0),
    LEAD(THREE_LEFT),
    LEAD(THREE_LEFT),
    LEAD(THREE_LEFT), /* F0..F3 */
    LEAD(AFTER_F4),
    LEAD(BAD),
    LEAD(BAD),
    LEAD(BAD),
    TIMES4(LEAD(BAD)),
    TIMES4(LEAD(BAD)),
};

/* The start of the first code point that is none, cut off at the end or otherwise. */
static size_t find_bad_byte(const unsigned char *data, size_t length)
{
    uint64_t state = WHOLE;
    size_t start = 0;
    for (size_t i = 0; i < length && state != BAD; i++) {
        state = UTF8_ROWS[data[i]] >> state & 63;
        if (state == WHOLE)
            start = i + 1;
    }
    return start;
}

size_t text_check_utf8(const char *data, size_t length)
{
    const unsigned char *bytes = (const unsigned char *)data;
    uint64_t state = WHOLE;
    for (size_t i = 0; i < length; i++)
        state = UTF8_ROWS[bytes[i]] >> (state & 63);
    return (state & 63) == WHOLE ? length : find_bad_byte(bytes, length);
}

/* ---- NFC ---- */

struct normalizer {
    const UNormalizer2 *nfc;
    const unsigned char *data;
    size_t length;
    struct str out;     /* empty until something changes */
    size_t copied;      /* bytes of data that are in out */
    struct text *text;  /* gets the points; may be NULL */
    size_t skipped;     /* bytes before data in the text's input: of a BOM */
    size_t code_points; /* before data[copied], in the text's input */
};

static void add_point(struct normalizer *normalizer, size_t nfc, size_t byte, bool is_rewritten)
{
    if (normalizer->text)
        *vec_push(&normalizer->text->points, normalizer->out.arena) =
            (struct text_point){(uint32_t)nfc, (uint32_t)(normalizer->skipped + byte),
                                (uint32_t)normalizer->code_points, is_rewritten};
}

/* Points for an unchanged stretch that will stand at out.length. */
static void add_run_points(struct normalizer *normalizer, size_t end)
{
    size_t start = normalizer->copied, nfc = normalizer->out.length;
    for (size_t i = start; normalizer->text && i < end; i += TEXT_POINT_STEP) {
        size_t step = end - i < TEXT_POINT_STEP ? end - i : TEXT_POINT_STEP;
        add_point(normalizer, nfc + (i - start), i, false);
        normalizer->code_points += utf8_count((const char *)normalizer->data + i, step);
    }
}

static void copy_run(struct normalizer *normalizer, size_t end)
{
    add_run_points(normalizer, end);
    str_add(&normalizer->out, (const char *)normalizer->data + normalizer->copied,
            end - normalizer->copied);
    normalizer->copied = end;
}

static void rewrite_piece(struct normalizer *normalizer, size_t start, size_t end,
                          const UChar *units, int32_t count)
{
    copy_run(normalizer, start);
    add_point(normalizer, normalizer->out.length, start, true);
    char utf8[3 * PIECE_MAX_UNITS]; /* at most three bytes a unit */
    int32_t length = 0;
    UErrorCode status = U_ZERO_ERROR;
    u_strToUTF8(utf8, (int32_t)sizeof utf8, &length, units, count, &status);
    assert(U_SUCCESS(status));
    str_add(&normalizer->out, utf8, (size_t)length);
    normalizer->code_points += utf8_count((const char *)normalizer->data + start, end - start);
    normalizer->copied = end;
}

static bool normalize_piece(struct normalizer *normalizer, size_t start, size_t end)
{
    UChar before[2 * PIECE_MAX], after[PIECE_MAX_UNITS];
    int32_t count = 0;
    for (size_t i = start, length; i < end; i += length) {
        uint32_t c = decode(normalizer->data + i, &length);
        U16_APPEND_UNSAFE(before, count, c);
    }
    UErrorCode status = U_ZERO_ERROR;
    if (unorm2_quickCheck(normalizer->nfc, before, count, &status) == UNORM_YES)
        return true;
    int32_t after_count = unorm2_normalize(normalizer->nfc, before, count, after,
                                           (int32_t)(sizeof after / sizeof *after), &status);
    if (U_FAILURE(status))
        return false;
    if (after_count != count || memcmp(before, after, sizeof *after * (size_t)count) != 0)
        rewrite_piece(normalizer, start, end, after, after_count);
    return true;
}

/* The end of the code points that may interact with the one at start. */
static size_t find_piece_end(const struct normalizer *normalizer, size_t start)
{
    size_t length;
    decode(normalizer->data + start, &length);
    size_t end = start + length;
    for (size_t count = 1; end < normalizer->length && count < PIECE_MAX; count++) {
        uint32_t c = decode(normalizer->data + end, &length);
        if (is_plain(c) || unorm2_hasBoundaryBefore(normalizer->nfc, (UChar32)c))
            break;
        end += length;
    }
    return end;
}

static relx_status normalize(struct normalizer *normalizer, relx_error *error)
{
    UErrorCode status = U_ZERO_ERROR;
    normalizer->nfc = unorm2_getNFCInstance(&status);
    bool works = U_SUCCESS(status);
    for (size_t i = 0; works && i < normalizer->length;) {
        size_t length;
        uint32_t c = decode(normalizer->data + i, &length);
        size_t end = find_piece_end(normalizer, i);
        bool stands_alone = end == i + length && is_plain(c);
        works = stands_alone || normalize_piece(normalizer, i, end);
        i = end;
    }
    if (!works)
        return error_set(error, RELX_ERROR_MEMORY, NULL, 0, 0, "out of memory in ICU");
    return RELX_OK;
}

/* What stands after the last change, and a point that ends a change at the very end. */
static struct slice finish(struct normalizer *normalizer)
{
    bool is_changed = normalizer->copied > 0;
    if (is_changed)
        copy_run(normalizer, normalizer->length);
    else
        add_run_points(normalizer, normalizer->length);
    size_t nfc_length = is_changed ? normalizer->out.length : normalizer->length;
    add_point(normalizer, nfc_length, normalizer->length, false);
    return is_changed ? str_slice(&normalizer->out)
                      : (struct slice){(const char *)normalizer->data, normalizer->length};
}

static void init_normalizer(struct normalizer *normalizer, struct slice input, struct arena *arena)
{
    normalizer->data = (const unsigned char *)input.data;
    normalizer->length = input.length;
    str_init(&normalizer->out, arena);
}

/* Bytes below CC belong to code points below U+0300 or are not the first of theirs: only the others
 * need be decoded. */
static bool is_plain_text(struct slice text)
{
    const unsigned char *data = (const unsigned char *)text.data;
    size_t length;
    for (size_t i = 0; i < text.length; i++)
        if (data[i] >= 0xCC && !is_plain(decode(data + i, &length)))
            return false;
    return true;
}

relx_status text_normalize(struct slice input, struct arena *arena, struct slice *ret_nfc,
                           bool *ret_changed, relx_error *error)
{
    struct normalizer normalizer = {0};
    init_normalizer(&normalizer, input, arena);
    relx_status status = is_plain_text(input) ? RELX_OK : normalize(&normalizer, error);
    if (status != RELX_OK)
        return status;
    *ret_nfc = finish(&normalizer);
    if (ret_changed)
        *ret_changed = normalizer.copied > 0;
    return RELX_OK;
}

/* ---- The way back ---- */

static const struct text_point *find_point(const struct text *text, size_t nfc)
{
    const struct text_point *points = text->points.items;
    size_t low = 0, high = text->points.count;
    size_t guess = nfc / TEXT_POINT_STEP; /* right for all texts that were NFC */
    if (guess + 1 < high && points[guess].nfc <= nfc && points[guess + 1].nfc > nfc)
        return &points[guess];
    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;
        if (points[middle].nfc <= nfc)
            low = middle;
        else
            high = middle;
    }
    return &points[low];
}

struct place {
    size_t byte, code_point;
};

/* Inside a rewritten piece a start goes to the piece's start and an end to its end. */
static struct place find_place(const struct text *text, size_t nfc, bool is_end)
{
    if (text->points.count == 0)
        return (struct place){nfc, utf8_count(text->nfc.data, nfc)};
    const struct text_point *point = find_point(text, nfc);
    if (point->is_rewritten) {
        if (is_end && nfc > point->nfc)
            point++;
        return (struct place){point->byte, point->code_point};
    }
    size_t beyond = nfc - point->nfc;
    return (struct place){point->byte + beyond,
                          point->code_point + utf8_count(text->nfc.data + point->nfc, beyond)};
}

relx_span text_span(const struct text *text, size_t start, size_t end)
{
    struct place from = find_place(text, start, false), to = find_place(text, end, true);
    return (relx_span){.start = from.code_point,
                       .end = to.code_point,
                       .start_byte = from.byte,
                       .end_byte = to.byte};
}

/* ---- Characters beyond the Vietnamese alphabet ---- */

static bool is_category(uint32_t c, uint32_t categories)
{
    return (U_MASK(u_charType((UChar32)c)) & categories) != 0;
}

static unsigned other_letter(uint32_t c, uint32_t categories)
{
    if (c < 0x80 || !is_category(c, categories))
        return 0;
    return is_category(c, U_GC_LU_MASK | U_GC_LT_MASK) ? LETTER_OTHER | LETTER_UPPER : LETTER_OTHER;
}

static bool is_digit(uint32_t c)
{
    return c < 0x80 ? c >= '0' && c <= '9' : is_category(c, U_GC_ND_MASK);
}

static bool is_line_end(uint32_t c)
{
    return (c >= '\n' && c <= '\r') || c == 0x85 || c == 0x2028 || c == 0x2029;
}

/* The zero width ones stand at the start of pasted paragraphs and in the middle of nothing. */
static bool is_blank(uint32_t c)
{
    if (c < 0x80)
        return c == ' ' || c == '\t';
    return is_category(c, U_GC_Z_MASK) || (c >= 0x200B && c <= 0x200F) || c == 0x2060 ||
           c == 0xFEFF || c == 0xAD;
}

/* ---- Words ---- */

/* What reading a word tells. */
struct word {
    size_t end;
    size_t count, uppers; /* letters */
    uint16_t letters[8];  /* the last eight, at their number modulo 8: all of a syllable's */
    bool has_diacritic, has_digits, is_plain;
};

static void scan_word(const unsigned char *data, size_t start, size_t length, struct word *word)
{
    size_t i = start, count = 0, uppers = 0;
    bool has_diacritic = false, all_plain = true;
    for (size_t size; i < length; i += size) {
        uint32_t c = decode(data + i, &size);
        unsigned letter = syllable_letter(c);
        if (!letter) {
            all_plain &= is_plain(c);
            letter = other_letter(c, U_GC_L_MASK | U_GC_M_MASK);
            if (!letter)
                break;
        } else {
            has_diacritic |= c >= 0x80;
        }
        word->letters[count++ % 8] = (uint16_t)letter;
        uppers += (letter & LETTER_UPPER) != 0;
    }
    size_t letters_end = i;
    for (size_t size; i < length && is_digit(decode(data + i, &size)); i += size)
        continue;
    word->end = i;
    word->count = count;
    word->uppers = uppers;
    word->has_diacritic = has_diacritic;
    word->has_digits = i > letters_end;
    word->is_plain = all_plain;
}

static bool is_syllable(const struct word *word)
{
    return word->count <= SYLLABLE_MAX_LETTERS && !word->has_digits &&
           syllable_is_vietnamese(word->letters, word->count);
}

static bool moves_tone(const struct word *word)
{
    return word->count <= SYLLABLE_MAX_LETTERS && !word->has_digits &&
           syllable_moves_tone(word->letters, word->count);
}

static uint32_t lower(uint32_t c)
{
    unsigned letter = syllable_letter(c);
    if (letter)
        return letter & LETTER_UPPER ? syllable_lower(c) : c;
    return c < 0x80 ? c : (uint32_t)u_tolower((UChar32)c);
}

static const char BARE[LETTER_LAST_VOWEL + 1] = {
    [LETTER_A] = 'a', [LETTER_E] = 'e', [LETTER_Y] = 'y'};

static struct slice fold_word(struct slice source, const struct word *word, struct arena *arena)
{
    size_t moved = moves_tone(word) ? word->count - 2 : SIZE_MAX; /* the o of "hoà" */
    if (word->uppers == 0 && moved == SIZE_MAX)
        return source;
    char *out = arena_alloc(arena, source.length * 2); /* at worst two bytes turn into three */
    size_t used = 0, number = 0;
    for (size_t i = 0, size; i < source.length; i += size, number++) {
        uint32_t c = lower(decode((const unsigned char *)source.data + i, &size));
        if (number == moved)
            c = syllable_with_tone(word->letters[number], letter_tone(word->letters[number + 1]));
        else if (moved != SIZE_MAX && number == moved + 1)
            c = (uint32_t)BARE[word->letters[number] & LETTER_MASK];
        used += utf8_encode(out + used, c);
    }
    return (struct slice){out, used};
}

struct slice text_fold(struct slice word, struct arena *arena)
{
    struct word found;
    scan_word((const unsigned char *)word.data, 0, word.length, &found);
    if (found.end < word.length) /* more than a word: lower case is all that can be done */
        found = (struct word){.uppers = 1};
    return fold_word(word, &found, arena);
}

/* ---- Tokens ---- */

struct tokenizer {
    struct text *text;
    struct arena *arena;
    const unsigned char *data;
    size_t length, position;
    unsigned pending; /* flags for the next token */
    bool cuts_glued;
    bool all_plain; /* nothing seen that might not be NFC */
};

static struct slice slice_at(const struct tokenizer *tokenizer, size_t start, size_t end)
{
    return (struct slice){(const char *)tokenizer->data + start, end - start};
}

static void add_token(struct tokenizer *tokenizer, enum token_kind kind, unsigned flags, size_t end,
                      struct slice folded)
{
    *vec_push(&tokenizer->text->tokens, tokenizer->arena) =
        (struct token){.start = (uint32_t)tokenizer->position,
                       .end = (uint32_t)end,
                       .folded = folded,
                       .hash = slice_hash(folded),
                       .kind = (uint8_t)kind,
                       .flags = (uint8_t)(flags | tokenizer->pending),
                       .symbol = -1};
    tokenizer->position = end;
    tokenizer->pending = 0;
}

static unsigned word_flags(const struct word *word)
{
    unsigned flags = 0;
    if (word->uppers > 0 && word->count > 1 && word->uppers == word->count)
        flags |= TOKEN_ALL_CAPITALS;
    if (is_syllable(word))
        flags |= TOKEN_VIETNAMESE;
    if (word->has_diacritic)
        flags |= TOKEN_DIACRITIC;
    return flags;
}

static bool starts_upper(const struct tokenizer *tokenizer, size_t position)
{
    size_t size;
    uint32_t c = decode(tokenizer->data + position, &size);
    unsigned letter = syllable_letter(c);
    return ((letter ? letter : other_letter(c, U_GC_L_MASK)) & LETTER_UPPER) != 0;
}

static void add_word(struct tokenizer *tokenizer, const struct word *word)
{
    unsigned flags = word_flags(word);
    if (word->uppers > 0 && starts_upper(tokenizer, tokenizer->position))
        flags |= TOKEN_CAPITAL;
    struct slice source = slice_at(tokenizer, tokenizer->position, word->end);
    add_token(tokenizer, TOKEN_WORD, flags, word->end, fold_word(source, word, tokenizer->arena));
}

/* Syllables that end the names of firms and not the captions of pictures: VNPay, AmCham. */
static const char *const BRAND_ENDS[] = {"Pay", "Cham", "Chem", "Com", "In", "Go", "Me"};

static bool is_brand_end(struct slice word)
{
    for (size_t i = 0; i < sizeof BRAND_ENDS / sizeof *BRAND_ENDS; i++)
        if (slice_is(word, BRAND_ENDS[i]))
            return true;
    return false;
}

/* Whether blanks and a lower case Vietnamese word follow. */
static bool goes_on_in_vietnamese(const struct tokenizer *tokenizer, size_t position)
{
    size_t start = position;
    while (start < tokenizer->length && tokenizer->data[start] == ' ')
        start++;
    if (start == position || start == tokenizer->length)
        return false;
    struct word next;
    scan_word(tokenizer->data, start, tokenizer->length, &next);
    return next.uppers == 0 && is_syllable(&next);
}

/* Where the last upper case letter of the word stands, and how many stand directly before it. */
static size_t find_last_upper(const struct tokenizer *tokenizer, size_t end, size_t *ret_run)
{
    size_t last = tokenizer->position, run = 0, uppers = 0;
    for (size_t i = tokenizer->position, size; i < end; i += size) {
        decode(tokenizer->data + i, &size);
        bool is_upper = starts_upper(tokenizer, i);
        if (is_upper) {
            last = i;
            run = uppers;
        }
        uppers = is_upper ? uppers + 1 : 0;
    }
    *ret_run = run;
    return last;
}

/* Where a caption without a full stop runs into the next sentence, "TTXVNHai bên", "ReutersÔng":
 * the start of the second word; 0 if the word is one, as "YouTube" is. */
static size_t find_glue(const struct tokenizer *tokenizer, const struct word *word)
{
    bool is_capital = word->uppers > 0 && starts_upper(tokenizer, tokenizer->position);
    if (word->uppers == is_capital || word->uppers == word->count)
        return 0;
    size_t run;
    size_t split = find_last_upper(tokenizer, word->end, &run);
    size_t first_length = utf8_count((const char *)tokenizer->data + tokenizer->position,
                                     split - tokenizer->position);
    if (first_length < 2 || run == 1)
        return 0;
    struct word second;
    scan_word(tokenizer->data, split, tokenizer->length, &second);
    if (second.count < 2 || !is_syllable(&second))
        return 0;
    if (second.has_diacritic)
        return split;
    bool may_start = !is_brand_end(slice_at(tokenizer, split, second.end));
    return may_start && (run >= 2 || goes_on_in_vietnamese(tokenizer, second.end)) ? split : 0;
}

static void read_word(struct tokenizer *tokenizer)
{
    struct word word;
    scan_word(tokenizer->data, tokenizer->position, tokenizer->length, &word);
    tokenizer->all_plain &= word.is_plain;
    size_t glue = tokenizer->cuts_glued ? find_glue(tokenizer, &word) : 0;
    if (glue > 0) {
        scan_word(tokenizer->data, tokenizer->position, glue, &word);
        add_word(tokenizer, &word);
        tokenizer->pending = TOKEN_SENTENCE_START;
        scan_word(tokenizer->data, glue, tokenizer->length, &word);
    }
    add_word(tokenizer, &word);
}

static void read_number(struct tokenizer *tokenizer)
{
    size_t end = tokenizer->position;
    for (size_t size; end < tokenizer->length && is_digit(decode(tokenizer->data + end, &size));)
        end += size;
    add_token(tokenizer, TOKEN_NUMBER, 0, end, slice_at(tokenizer, tokenizer->position, end));
}

static void read_mark(struct tokenizer *tokenizer, uint32_t c, size_t size)
{
    size_t end = tokenizer->position + size;
    bool is_private = c >= 0xE000 && is_category(c, U_GC_CO_MASK);
    add_token(tokenizer, TOKEN_MARK, 0, end,
              is_private ? SLICE("\xEF\xBF\xBD") : slice_at(tokenizer, tokenizer->position, end));
}

static void read_token(struct tokenizer *tokenizer)
{
    size_t size;
    uint32_t c = decode(tokenizer->data + tokenizer->position, &size);
    tokenizer->all_plain &= is_plain(c);
    if (syllable_letter(c) || other_letter(c, U_GC_L_MASK)) {
        read_word(tokenizer);
    } else if (is_digit(c)) {
        read_number(tokenizer);
    } else if (is_line_end(c)) {
        tokenizer->pending |= TOKEN_BLANK_BEFORE | TOKEN_LINE_START | TOKEN_SENTENCE_START;
        tokenizer->position += size;
    } else if (is_blank(c)) {
        tokenizer->pending |= TOKEN_BLANK_BEFORE;
        tokenizer->position += size;
    } else {
        read_mark(tokenizer, c, size);
    }
}

/* Room for most texts at once: a token takes some five bytes, with its blank. */
static void reserve_tokens(struct text *text, struct arena *arena)
{
    size_t capacity = text->nfc.length / 4 + 2;
    text->tokens.items = arena_array(arena, capacity, sizeof *text->tokens.items);
    text->tokens.capacity = capacity;
}

/* Returns whether all was plain, so that the text need not be looked at for NFC. */
static bool tokenize(struct text *text, struct arena *arena, bool cuts_glued)
{
    struct tokenizer tokenizer = {
        .text = text,
        .arena = arena,
        .data = (const unsigned char *)text->nfc.data,
        .length = text->nfc.length,
        .pending = TOKEN_BLANK_BEFORE | TOKEN_LINE_START | TOKEN_SENTENCE_START,
        .cuts_glued = cuts_glued,
        .all_plain = true,
    };
    reserve_tokens(text, arena);
    while (tokenizer.position < tokenizer.length) {
        if (tokenizer.data[tokenizer.position] == ' ') {
            tokenizer.pending |= TOKEN_BLANK_BEFORE;
            tokenizer.position++;
        } else {
            read_token(&tokenizer);
        }
    }
    return tokenizer.all_plain;
}

relx_status text_tokenize(struct slice nfc, struct arena *arena, struct text *ret_text,
                          relx_error *error)
{
    if (nfc.length > TEXT_MAX_BYTES)
        return error_set(error, RELX_ERROR_LIMIT, NULL, 0, 0, "text is larger than %d bytes",
                         TEXT_MAX_BYTES);
    *ret_text = (struct text){.input = nfc, .nfc = nfc};
    tokenize(ret_text, arena, false);
    return RELX_OK;
}

/* ---- The whole ---- */

static bool is_one_of(struct slice text, size_t at, char a, char b)
{
    return at < text.length && (text.data[at] == a || text.data[at] == b);
}

static size_t find_line_end(struct slice text, size_t start)
{
    while (start < text.length && !is_one_of(text, start, '\n', '\r'))
        start++;
    return start;
}

static bool starts_with(struct slice text, struct slice start)
{
    return text.length >= start.length && memcmp(text.data, start.data, start.length) == 0;
}

/* A first line that is a URL and no more, and the line after it: the title. */
static void find_heading(struct text *text)
{
    struct slice nfc = text->nfc;
    size_t end = find_line_end(nfc, 0);
    struct slice line = slice_trim((struct slice){nfc.data, end});
    bool is_url = starts_with(line, SLICE("http://")) || starts_with(line, SLICE("https://"));
    if (!is_url || memchr(line.data, ' ', line.length))
        return;
    text->url_end = (size_t)(line.data + line.length - nfc.data);
    while (is_one_of(nfc, end, '\n', '\r'))
        end++;
    size_t title_end = find_line_end(nfc, end);
    struct slice title = slice_trim((struct slice){nfc.data + end, title_end - end});
    if (title.length > 0)
        text->title_end = (size_t)(title.data + title.length - nfc.data);
}

static relx_status fail_encoding(relx_error *error, size_t offset)
{
    error_set(error, RELX_ERROR_ENCODING, NULL, 0, 0, "not UTF-8");
    if (error)
        error->offset = offset;
    return RELX_ERROR_ENCODING;
}

static relx_status fail_size(relx_error *error)
{
    error_set(error, RELX_ERROR_LIMIT, NULL, 0, 0, "text is larger than %d bytes", TEXT_MAX_BYTES);
    if (error)
        error->offset = TEXT_MAX_BYTES;
    return RELX_ERROR_LIMIT;
}

static bool starts_with_bom(struct slice text)
{
    return starts_with(text, SLICE("\xEF\xBB\xBF"));
}

/* Normal articles are NFC: so tokenizing comes first and tells whether that is in doubt. */
relx_status text_read(struct text *text, const char *input, size_t length, struct arena *arena,
                      relx_error *error)
{
    if (length == 0)
        input = ""; /* it may be NULL */
    *text = (struct text){.input = {input, length}};
    if (length > TEXT_MAX_BYTES)
        return fail_size(error);
    size_t checked = text_check_utf8(input, length);
    if (checked < length)
        return fail_encoding(error, checked);

    struct normalizer normalizer = {.text = text};
    if (starts_with_bom(text->input)) {
        normalizer.skipped = 3;
        normalizer.code_points = 1;
    }
    text->nfc = (struct slice){input + normalizer.skipped, length - normalizer.skipped};
    bool is_nfc = tokenize(text, arena, true);
    init_normalizer(&normalizer, text->nfc, arena);
    relx_status status = is_nfc ? RELX_OK : normalize(&normalizer, error);
    if (status != RELX_OK)
        return status;
    text->nfc = finish(&normalizer);
    if (normalizer.copied > 0) {
        text->tokens.count = 0;
        tokenize(text, arena, true);
    }
    find_heading(text);
    text_cut_sentences(text, arena);
    return RELX_OK;
}
