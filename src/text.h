/* text.h - an article's bytes as NFC text, syllables and sentences, each with its way back to the
 * input.
 *
 * "Ngày 4/8, Thứ trưởng Nga X.La-vrốp" gives the tokens
 *  Ngày 4 / 8 , Thứ trưởng Nga X . La - vrốp
 * A token is a run of letters (with digits after them: "G20"), a run of digits, or one other
 * character; blanks separate and are no tokens.
 */
#ifndef RELX_TEXT_H
#define RELX_TEXT_H

#include "error.h"
#include "str.h"
#include "vec.h"

enum token_kind { TOKEN_WORD, TOKEN_NUMBER, TOKEN_MARK };

enum token_flags {
    TOKEN_CAPITAL = 1,      /* a word whose first letter is upper case */
    TOKEN_ALL_CAPITALS = 2, /* a word of two or more letters, all upper case */
    TOKEN_BLANK_BEFORE = 4, /* blanks, a line end or nothing stand before it */
    TOKEN_LINE_START = 8,   /* first of its line */
    TOKEN_VIETNAMESE = 16,  /* a word shaped like one Vietnamese syllable (onset, vowels, coda) */
    TOKEN_DIACRITIC = 32,   /* a word with a Vietnamese letter beyond a-z */
    TOKEN_SENTENCE_START = 64
};

struct token {
    uint32_t start, end; /* bytes in text.nfc */
    struct slice folded; /* lower case, tone mark placed the old way: "Hoà" and "Hòa" -> "hòa";
                            private use characters replaced by U+FFFD */
    uint64_t hash;       /* slice_hash(folded) */
    uint8_t kind;        /* enum token_kind */
    uint8_t flags;       /* enum token_flags */
    int symbol;          /* free for the lexicon: id of the folded syllable, -1 unknown */
};

struct sentence {
    size_t first, end; /* tokens [first, end) */
};

/* Where NFC byte `nfc` comes from.  Up to the next point both sides advance alike, unless
 * is_rewritten: then all of it stands for all the input has there. */
struct text_point {
    uint32_t nfc, byte, code_point;
    bool is_rewritten;
};

struct text {
    struct slice input; /* as fed */
    struct slice nfc;   /* NFC, without a BOM; points into input if that is NFC; no NUL after it */
    VEC(struct token) tokens;
    VEC(struct sentence) sentences; /* cover all tokens, in order */
    VEC(struct text_point) points;  /* ascending, at most TEXT_POINT_STEP bytes apart */
    size_t url_end, title_end; /* NFC bytes: end of a first line that is a URL, of the title after
                                  it; 0 where there is none */
};

enum { TEXT_POINT_STEP = 128 };

enum { TEXT_MAX_BYTES = 64 * 1024 * 1024 }; /* an article is 5 kB; this is a mistake or an attack */

/* Everything lies in arena; `input` must outlive it.  RELX_ERROR_ENCODING with error->offset the
 * byte offset of the first byte that is not UTF-8; RELX_ERROR_LIMIT above TEXT_MAX_BYTES. */
relx_status text_read(struct text *text, const char *input, size_t length, struct arena *arena,
                      relx_error *error);

/* The place in the input of the NFC bytes [start, end). */
relx_span text_span(const struct text *text, size_t start, size_t end);

/* NFC of a valid UTF-8 string, in arena; *ret_changed (may be NULL) tells whether it differs. */
relx_status text_normalize(struct slice input, struct arena *arena, struct slice *ret_nfc,
                           bool *ret_changed, relx_error *error);

/* The byte offset of the first byte of `data` that is not UTF-8; length if all is. */
size_t text_check_utf8(const char *data, size_t length);

/* Folding of one NFC word, as in token.folded. */
struct slice text_fold(struct slice word, struct arena *arena);

/* Tokens of a short NFC string (a gazetteer alias, a pattern's word); no sentences, and glued
 * words ("ReutersÔng") stay one token.  The string must outlive the text. */
relx_status text_tokenize(struct slice nfc, struct arena *arena, struct text *ret_text,
                          relx_error *error);

/* The last stage of text_read(): fills text->sentences from the tokens (text_sentence.c). */
void text_cut_sentences(struct text *text, struct arena *arena);

/* The number of the sentence that holds the token. */
size_t text_sentence_of(const struct text *text, size_t token);

#endif
