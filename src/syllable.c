/* syllable.c - which letters Vietnamese has and how it joins them.
 *
 * In go the letters of a word, looked up in the table one by one ("thuý" -> t h u y+acute), out
 * comes whether onset, vowels, coda and tone fit together.  A stop at the end wants a rising or a
 * heavy tone: "các" is a syllable, "cac" is not.  This is spelling, not a dictionary: "nghoét"
 * would pass.
 */
#include "syllable.h"

#define PAIR(upper, lower, letter)        [upper] = (letter) | LETTER_UPPER, [lower] = (letter)
#define TONED(upper, lower, letter, tone) PAIR(upper, lower, (letter) | (tone) << LETTER_TONE_SHIFT)

/* By code point.  Sparse: of the 15 kB the processor touches a few lines. */
const uint16_t syllable_table[SYLLABLE_TABLE_SIZE] = {
    PAIR(u'A', u'a', LETTER_A),
    TONED(u'À', u'à', LETTER_A, TONE_GRAVE),
    TONED(u'Á', u'á', LETTER_A, TONE_ACUTE),
    TONED(u'Ả', u'ả', LETTER_A, TONE_HOOK),
    TONED(u'Ã', u'ã', LETTER_A, TONE_TILDE),
    TONED(u'Ạ', u'ạ', LETTER_A, TONE_DOT),
    PAIR(u'Ă', u'ă', LETTER_A_BREVE),
    TONED(u'Ằ', u'ằ', LETTER_A_BREVE, TONE_GRAVE),
    TONED(u'Ắ', u'ắ', LETTER_A_BREVE, TONE_ACUTE),
    TONED(u'Ẳ', u'ẳ', LETTER_A_BREVE, TONE_HOOK),
    TONED(u'Ẵ', u'ẵ', LETTER_A_BREVE, TONE_TILDE),
    TONED(u'Ặ', u'ặ', LETTER_A_BREVE, TONE_DOT),
    PAIR(u'Â', u'â', LETTER_A_HAT),
    TONED(u'Ầ', u'ầ', LETTER_A_HAT, TONE_GRAVE),
    TONED(u'Ấ', u'ấ', LETTER_A_HAT, TONE_ACUTE),
    TONED(u'Ẩ', u'ẩ', LETTER_A_HAT, TONE_HOOK),
    TONED(u'Ẫ', u'ẫ', LETTER_A_HAT, TONE_TILDE),
    TONED(u'Ậ', u'ậ', LETTER_A_HAT, TONE_DOT),
    PAIR(u'E', u'e', LETTER_E),
    TONED(u'È', u'è', LETTER_E, TONE_GRAVE),
    TONED(u'É', u'é', LETTER_E, TONE_ACUTE),
    TONED(u'Ẻ', u'ẻ', LETTER_E, TONE_HOOK),
    TONED(u'Ẽ', u'ẽ', LETTER_E, TONE_TILDE),
    TONED(u'Ẹ', u'ẹ', LETTER_E, TONE_DOT),
    PAIR(u'Ê', u'ê', LETTER_E_HAT),
    TONED(u'Ề', u'ề', LETTER_E_HAT, TONE_GRAVE),
    TONED(u'Ế', u'ế', LETTER_E_HAT, TONE_ACUTE),
    TONED(u'Ể', u'ể', LETTER_E_HAT, TONE_HOOK),
    TONED(u'Ễ', u'ễ', LETTER_E_HAT, TONE_TILDE),
    TONED(u'Ệ', u'ệ', LETTER_E_HAT, TONE_DOT),
    PAIR(u'I', u'i', LETTER_I),
    TONED(u'Ì', u'ì', LETTER_I, TONE_GRAVE),
    TONED(u'Í', u'í', LETTER_I, TONE_ACUTE),
    TONED(u'Ỉ', u'ỉ', LETTER_I, TONE_HOOK),
    TONED(u'Ĩ', u'ĩ', LETTER_I, TONE_TILDE),
    TONED(u'Ị', u'ị', LETTER_I, TONE_DOT),
    PAIR(u'O', u'o', LETTER_O),
    TONED(u'Ò', u'ò', LETTER_O, TONE_GRAVE),
    TONED(u'Ó', u'ó', LETTER_O, TONE_ACUTE),
    TONED(u'Ỏ', u'ỏ', LETTER_O, TONE_HOOK),
    TONED(u'Õ', u'õ', LETTER_O, TONE_TILDE),
    TONED(u'Ọ', u'ọ', LETTER_O, TONE_DOT),
    PAIR(u'Ô', u'ô', LETTER_O_HAT),
    TONED(u'Ồ', u'ồ', LETTER_O_HAT, TONE_GRAVE),
    TONED(u'Ố', u'ố', LETTER_O_HAT, TONE_ACUTE),
    TONED(u'Ổ', u'ổ', LETTER_O_HAT, TONE_HOOK),
    TONED(u'Ỗ', u'ỗ', LETTER_O_HAT, TONE_TILDE),
    TONED(u'Ộ', u'ộ', LETTER_O_HAT, TONE_DOT),
    PAIR(u'Ơ', u'ơ', LETTER_O_HORN),
    TONED(u'Ờ', u'ờ', LETTER_O_HORN, TONE_GRAVE),
    TONED(u'Ớ', u'ớ', LETTER_O_HORN, TONE_ACUTE),
    TONED(u'Ở', u'ở', LETTER_O_HORN, TONE_HOOK),
    TONED(u'Ỡ', u'ỡ', LETTER_O_HORN, TONE_TILDE),
    TONED(u'Ợ', u'ợ', LETTER_O_HORN, TONE_DOT),
    PAIR(u'U', u'u', LETTER_U),
    TONED(u'Ù', u'ù', LETTER_U, TONE_GRAVE),
    TONED(u'Ú', u'ú', LETTER_U, TONE_ACUTE),
    TONED(u'Ủ', u'ủ', LETTER_U, TONE_HOOK),
    TONED(u'Ũ', u'ũ', LETTER_U, TONE_TILDE),
    TONED(u'Ụ', u'ụ', LETTER_U, TONE_DOT),
    PAIR(u'Ư', u'ư', LETTER_U_HORN),
    TONED(u'Ừ', u'ừ', LETTER_U_HORN, TONE_GRAVE),
    TONED(u'Ứ', u'ứ', LETTER_U_HORN, TONE_ACUTE),
    TONED(u'Ử', u'ử', LETTER_U_HORN, TONE_HOOK),
    TONED(u'Ữ', u'ữ', LETTER_U_HORN, TONE_TILDE),
    TONED(u'Ự', u'ự', LETTER_U_HORN, TONE_DOT),
    PAIR(u'Y', u'y', LETTER_Y),
    TONED(u'Ỳ', u'ỳ', LETTER_Y, TONE_GRAVE),
    TONED(u'Ý', u'ý', LETTER_Y, TONE_ACUTE),
    TONED(u'Ỷ', u'ỷ', LETTER_Y, TONE_HOOK),
    TONED(u'Ỹ', u'ỹ', LETTER_Y, TONE_TILDE),
    TONED(u'Ỵ', u'ỵ', LETTER_Y, TONE_DOT),
    PAIR(u'B', u'b', LETTER_B),
    PAIR(u'C', u'c', LETTER_C),
    PAIR(u'D', u'd', LETTER_D),
    PAIR(u'Đ', u'đ', LETTER_D_BAR),
    [u'Ð'] = LETTER_D_BAR | LETTER_UPPER, /* U+00D0, that old code pages left for U+0110 */
    PAIR(u'F', u'f', LETTER_F),
    PAIR(u'G', u'g', LETTER_G),
    PAIR(u'H', u'h', LETTER_H),
    PAIR(u'J', u'j', LETTER_J),
    PAIR(u'K', u'k', LETTER_K),
    PAIR(u'L', u'l', LETTER_L),
    PAIR(u'M', u'm', LETTER_M),
    PAIR(u'N', u'n', LETTER_N),
    PAIR(u'P', u'p', LETTER_P),
    PAIR(u'Q', u'q', LETTER_Q),
    PAIR(u'R', u'r', LETTER_R),
    PAIR(u'S', u's', LETTER_S),
    PAIR(u'T', u't', LETTER_T),
    PAIR(u'V', u'v', LETTER_V),
    PAIR(u'W', u'w', LETTER_W),
    PAIR(u'X', u'x', LETTER_X),
    PAIR(u'Z', u'z', LETTER_Z),
};

#define BIT(letter) (UINT64_C(1) << (letter))

static const uint64_t FRONT_VOWELS =
    BIT(LETTER_E) | BIT(LETTER_E_HAT) | BIT(LETTER_I) | BIT(LETTER_Y);
static const uint64_t NOT_ONSETS =
    BIT(LETTER_F) | BIT(LETTER_J) | BIT(LETTER_W) | BIT(LETTER_Z) | BIT(LETTER_OTHER);
/* What may come second: ch gh kh ng nh ph th tr. */
static const uint64_t SECOND_CONSONANTS[LETTER_OTHER + 1] = {
    [LETTER_C] = BIT(LETTER_H), [LETTER_G] = BIT(LETTER_H),
    [LETTER_K] = BIT(LETTER_H), [LETTER_N] = BIT(LETTER_G) | BIT(LETTER_H),
    [LETTER_P] = BIT(LETTER_H), [LETTER_T] = BIT(LETTER_H) | BIT(LETTER_R),
};
static const uint64_t STOP_CODAS = BIT(LETTER_C) | BIT(LETTER_P) | BIT(LETTER_T) | BIT(LETTER_K);
static const uint64_t NASAL_CODAS = BIT(LETTER_M) | BIT(LETTER_N);

/* Which vowel may come second where nothing follows (mai, sao, chia), ... */
static const uint64_t OPEN_PAIRS[LETTER_LAST_VOWEL + 1] = {
    [LETTER_A] = BIT(LETTER_I) | BIT(LETTER_O) | BIT(LETTER_U) | BIT(LETTER_Y),
    [LETTER_A_HAT] = BIT(LETTER_U) | BIT(LETTER_Y),
    [LETTER_E] = BIT(LETTER_O),
    [LETTER_E_HAT] = BIT(LETTER_U),
    [LETTER_I] = BIT(LETTER_A) | BIT(LETTER_U),
    [LETTER_O] = BIT(LETTER_A) | BIT(LETTER_E) | BIT(LETTER_I),
    [LETTER_O_HAT] = BIT(LETTER_I),
    [LETTER_O_HORN] = BIT(LETTER_I),
    [LETTER_U] =
        BIT(LETTER_A) | BIT(LETTER_E_HAT) | BIT(LETTER_I) | BIT(LETTER_O_HORN) | BIT(LETTER_Y),
    [LETTER_U_HORN] = BIT(LETTER_A) | BIT(LETTER_I) | BIT(LETTER_U),
};

/* ... and which before a coda (tiên, toan, suất). */
static const uint64_t CLOSED_PAIRS[LETTER_LAST_VOWEL + 1] = {
    [LETTER_I] = BIT(LETTER_E_HAT),
    [LETTER_O] = BIT(LETTER_A) | BIT(LETTER_A_BREVE) | BIT(LETTER_E),
    [LETTER_U] = BIT(LETTER_A_HAT) | BIT(LETTER_E_HAT) | BIT(LETTER_O_HAT) | BIT(LETTER_O_HORN) |
                 BIT(LETTER_Y),
    [LETTER_U_HORN] = BIT(LETTER_O_HORN),
    [LETTER_Y] = BIT(LETTER_E_HAT),
};

static bool is_in(uint64_t set, unsigned letter)
{
    return set >> letter & 1;
}

/* The first `length` letters are consonants. */
static bool onset_fits(const unsigned *letters, size_t length)
{
    if (length < 2)
        return length == 0 || !is_in(NOT_ONSETS, letters[0]);
    if (length == 2)
        return is_in(SECOND_CONSONANTS[letters[0]], letters[1]);
    return length == 3 && letters[0] == LETTER_N && letters[1] == LETTER_G &&
           letters[2] == LETTER_H;
}

/* "qu" and "gi" are onsets with a vowel letter in them: "quà", "giờ", but "gì" is g + i. */
static bool has_glide(const unsigned *letters, unsigned vowels)
{
    return (vowels & 7) == 6 && ((letters[0] == LETTER_Q && letters[1] == LETTER_U) ||
                                 (letters[0] == LETTER_G && letters[1] == LETTER_I));
}

static bool triple_fits(const unsigned *vowels, bool is_closed)
{
    switch (vowels[0] << 16 | vowels[1] << 8 | vowels[2]) {
    case LETTER_U << 16 | LETTER_Y << 8 | LETTER_E_HAT: return is_closed;
    case LETTER_I << 16 | LETTER_E_HAT << 8 | LETTER_U:
    case LETTER_Y << 16 | LETTER_E_HAT << 8 | LETTER_U:
    case LETTER_O << 16 | LETTER_A << 8 | LETTER_I:
    case LETTER_O << 16 | LETTER_A << 8 | LETTER_O:
    case LETTER_O << 16 | LETTER_A << 8 | LETTER_Y:
    case LETTER_O << 16 | LETTER_E << 8 | LETTER_O:
    case LETTER_U << 16 | LETTER_A_HAT << 8 | LETTER_Y:
    case LETTER_U << 16 | LETTER_O_HAT << 8 | LETTER_I:
    case LETTER_U << 16 | LETTER_Y << 8 | LETTER_A:
    case LETTER_U << 16 | LETTER_Y << 8 | LETTER_U:
    case LETTER_U_HORN << 16 | LETTER_O_HORN << 8 | LETTER_I:
    case LETTER_U_HORN << 16 | LETTER_O_HORN << 8 | LETTER_U: return !is_closed;
    default: return false;
    }
}

static bool vowels_fit(const unsigned *vowels, size_t count, bool is_closed)
{
    if (count == 1)
        return is_closed || (vowels[0] != LETTER_A_BREVE && vowels[0] != LETTER_A_HAT);
    if (count == 2)
        return is_in((is_closed ? CLOSED_PAIRS : OPEN_PAIRS)[vowels[0]], vowels[1]);
    return count == 3 && triple_fits(vowels, is_closed);
}

static bool coda_fits(const unsigned *coda, size_t count, unsigned tone)
{
    if (count == 0)
        return true;
    bool is_stop = is_in(STOP_CODAS, coda[0]) &&
                   (count == 1 || (count == 2 && coda[0] == LETTER_C && coda[1] == LETTER_H));
    if (is_stop)
        return tone == TONE_ACUTE || tone == TONE_DOT;
    if (count == 1)
        return is_in(NASAL_CODAS, coda[0]);
    return count == 2 && coda[0] == LETTER_N && (coda[1] == LETTER_G || coda[1] == LETTER_H);
}

/* Cuts the letters at the lowest set bits of `vowels`: bit i tells that letter i is one. */
static bool parts_fit(const unsigned *letters, size_t count, unsigned vowels, unsigned tone)
{
    size_t onset = (size_t)__builtin_ctz(vowels);
    bool is_c = onset == 1 && letters[0] == LETTER_C;
    if (!onset_fits(letters, onset) ||
        (is_c && is_in(FRONT_VOWELS, letters[1]))) /* Vietnamese writes "kẻ", "kim", "ký" */
        return false;
    onset += has_glide(letters, vowels);
    size_t end = onset + (size_t)__builtin_ctz(~(vowels >> onset));
    return vowels_fit(letters + onset, end - onset, end < count) &&
           coda_fits(letters + end, count - end, tone);
}

/* Called for every word of every text: one loop without branches, then the parts. */
bool syllable_is_vietnamese(const uint16_t *letters, size_t count)
{
    unsigned bare[SYLLABLE_MAX_LETTERS] = {0};
    unsigned vowels = 0, tone = 0, toned = 0;
    if (count > SYLLABLE_MAX_LETTERS)
        return false;
    for (size_t i = 0; i < count; i++) {
        unsigned letter = letters[i] & LETTER_MASK;
        bare[i] = letter;
        vowels |= (unsigned)(letter <= LETTER_LAST_VOWEL) << i;
        tone |= letter_tone(letters[i]);
        toned += letter_tone(letters[i]) != TONE_LEVEL;
    }
    return vowels != 0 && toned <= 1 && parts_fit(bare, count, vowels, tone);
}

bool syllable_moves_tone(const uint16_t *letters, size_t count)
{
    if (count < 2 || count > SYLLABLE_MAX_LETTERS || letter_tone(letters[count - 1]) == TONE_LEVEL)
        return false;
    unsigned first = letters[count - 2] & (unsigned)~LETTER_UPPER; /* with a tone it is neither */
    unsigned second = letters[count - 1] & LETTER_MASK;
    if (first == LETTER_O)
        return second == LETTER_A || second == LETTER_E;
    bool follows_q = count > 2 && (letters[count - 3] & LETTER_MASK) == LETTER_Q;
    return first == LETTER_U && second == LETTER_Y && !follows_q;
}

uint32_t syllable_with_tone(unsigned letter, unsigned tone)
{
    static const uint16_t O[] = {u'o', u'ò', u'ó', u'ỏ', u'õ', u'ọ'};
    static const uint16_t U[] = {u'u', u'ù', u'ú', u'ủ', u'ũ', u'ụ'};
    return (letter & LETTER_MASK) == LETTER_O ? O[tone] : U[tone];
}
