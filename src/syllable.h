/* syllable.h - the Vietnamese alphabet and the shape of its syllables.
 *
 * "nghiêng" is the onset ngh, the vowels iê and the coda ng: a Vietnamese syllable.  "Putin" and
 * "Trump" are none.  No Unicode library is needed here: the alphabet is a table.
 */
#ifndef RELX_SYLLABLE_H
#define RELX_SYLLABLE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The letters without tone and case, the vowels first; 0 is none. */
enum {
    LETTER_NONE,
    LETTER_A,
    LETTER_A_BREVE,
    LETTER_A_HAT,
    LETTER_E,
    LETTER_E_HAT,
    LETTER_I,
    LETTER_O,
    LETTER_O_HAT,
    LETTER_O_HORN,
    LETTER_U,
    LETTER_U_HORN,
    LETTER_Y,
    LETTER_B,
    LETTER_C,
    LETTER_D,
    LETTER_D_BAR,
    LETTER_F,
    LETTER_G,
    LETTER_H,
    LETTER_J,
    LETTER_K,
    LETTER_L,
    LETTER_M,
    LETTER_N,
    LETTER_P,
    LETTER_Q,
    LETTER_R,
    LETTER_S,
    LETTER_T,
    LETTER_V,
    LETTER_W,
    LETTER_X,
    LETTER_Z,
    LETTER_OTHER, /* of some other alphabet */
    LETTER_LAST_VOWEL = LETTER_Y
};

enum { TONE_LEVEL, TONE_GRAVE, TONE_ACUTE, TONE_HOOK, TONE_TILDE, TONE_DOT };

/* How a letter is written: LETTER_x | TONE_x << LETTER_TONE_SHIFT | LETTER_UPPER. */
enum { LETTER_MASK = 63, LETTER_TONE_SHIFT = 6, LETTER_TONE_MASK = 7, LETTER_UPPER = 512 };

enum { SYLLABLE_TABLE_SIZE = 0x1EFA, SYLLABLE_MAX_LETTERS = 7 };
extern const uint16_t syllable_table[SYLLABLE_TABLE_SIZE];

/* 0 for what is neither a Vietnamese letter nor one of a to z. */
static inline unsigned syllable_letter(uint32_t code_point)
{
    return code_point < SYLLABLE_TABLE_SIZE ? syllable_table[code_point] : 0;
}

static inline unsigned letter_tone(unsigned letter)
{
    return letter >> LETTER_TONE_SHIFT & LETTER_TONE_MASK;
}

/* The lower case of an upper case letter of the table. */
static inline uint32_t syllable_lower(uint32_t code_point)
{
    if (code_point == 0xd0) /* written for Đ, U+0110 */
        return 0x111;
    return code_point < 0x100 ? code_point + 0x20 : code_point + 1;
}

bool syllable_is_vietnamese(const uint16_t *letters, size_t count);

/* Whether the word ends in oà, oè or uỳ (any tone), which the old spelling writes òa, òe, ùy; the u
 * of "quý" belongs to the q and stays bare. */
bool syllable_moves_tone(const uint16_t *letters, size_t count);

/* The code point of o or u with a tone. */
uint32_t syllable_with_tone(unsigned letter, unsigned tone);

#endif
