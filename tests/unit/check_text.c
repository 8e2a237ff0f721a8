/* check_text.c - from bytes to sentences and back.
 *
 * In the tables of sentences a ¦ stands before every sentence but the first; the text that is read
 * is the same without them.
 */
#include <check.h>
#include <stdio.h>
#include <string.h>

#include "syllable.h"
#include "text.h"

static struct arena arena;
static jmp_buf no_memory;
static relx_error error;
static struct text text;

static void set_up(void)
{
    arena_init(&arena, &no_memory);
    if (setjmp(no_memory))
        ck_abort_msg("out of memory");
    error_clear(&error);
}

static void tear_down(void)
{
    arena_free(&arena);
}

static void read_bytes(const char *data, size_t length)
{
    ck_assert_int_eq(text_read(&text, data, length, &arena, &error), RELX_OK);
}

static void read_string(const char *string)
{
    read_bytes(string, strlen(string));
}

static struct slice source_of(size_t i)
{
    const struct token *token = &text.tokens.items[i];
    return (struct slice){text.nfc.data + token->start, token->end - token->start};
}

/* The tokens with blanks between. */
static const char *show_tokens(void)
{
    struct str out;
    str_init(&out, &arena);
    str_add_string(&out, "");
    for (size_t i = 0; i < text.tokens.count; i++) {
        str_add(&out, " ", i > 0);
        str_add_slice(&out, source_of(i));
    }
    return out.data;
}

static const char *show_folded(void)
{
    struct str out;
    str_init(&out, &arena);
    str_add_string(&out, "");
    for (size_t i = 0; i < text.tokens.count; i++) {
        str_add(&out, " ", i > 0);
        str_add_slice(&out, text.tokens.items[i].folded);
    }
    return out.data;
}

static unsigned flags_of(const char *word)
{
    read_string(word);
    ck_assert_uint_eq(text.tokens.count, 1);
    return text.tokens.items[0].flags;
}

static bool token_is_sound(const struct token *token, size_t previous_end)
{
    relx_span span = text_span(&text, token->start, token->end);
    return token->start >= previous_end && token->start < token->end && token->symbol == -1 &&
           token->hash == slice_hash(token->folded) && span.start < span.end &&
           span.start_byte < span.end_byte && span.end_byte <= text.input.length &&
           utf8_count(text.input.data, span.start_byte) == span.start &&
           utf8_count(text.input.data, span.end_byte) == span.end;
}

/* Sentences cover all tokens, and only their first tokens say that one starts. */
static bool sentences_are_sound(void)
{
    size_t next = 0;
    for (size_t i = 0; i < text.sentences.count; i++) {
        struct sentence sentence = text.sentences.items[i];
        if (sentence.first != next || sentence.end <= next || sentence.end > text.tokens.count)
            return false;
        for (; next < sentence.end; next++) {
            bool starts = text.tokens.items[next].flags & TOKEN_SENTENCE_START;
            if (starts != (next == sentence.first))
                return false;
        }
    }
    return next == text.tokens.count;
}

/* What holds for every text whatever is in it.  One assertion, for each costs a write. */
static bool is_sound(void)
{
    size_t end = 0;
    for (size_t i = 0; i < text.tokens.count; i++) {
        if (!token_is_sound(&text.tokens.items[i], end))
            return false;
        end = text.tokens.items[i].end;
    }
    return end <= text.nfc.length && sentences_are_sound();
}

/* ---- UTF-8 ---- */

static const struct {
    const char *bytes;
    size_t length, bad;
} BAD_BYTES[] = {
    {"\x80", 1, 0},
    {"an\xFF", 3, 2},
    {"\xC0\xAF", 2, 0},
    {"\xC1\xBF", 2, 0},
    {"\xE0\x9F\xBF", 3, 0},
    {"\xF0\x8F\xBF\xBF", 4, 0},
    {"Hà \xED\xA0\x80 Nội", 12, 4},
    {"\xED\xBF\xBF", 3, 0},
    {"\xF4\x90\x80\x80", 4, 0},
    {"\xF5\x80\x80\x80", 4, 0},
    {"đi\xE1\xBB", 5, 3},
    {"đi\xE1", 4, 3},
    {"đi\xC4", 4, 3},
    {"\xF0\x9F\x98", 3, 0},
    {"\xC4 i", 3, 0},
    {"\xE1\xBB i", 4, 0},
    {"\xC3\xC3\xA0", 3, 0},
    {"ổn\xA0", 5, 4},
};

START_TEST(bad_bytes_are_found_where_they_start)
{
    const char *bytes = BAD_BYTES[_i].bytes;
    size_t length = BAD_BYTES[_i].length, bad = BAD_BYTES[_i].bad;
    ck_assert_uint_eq(text_check_utf8(bytes, length), bad);
    ck_assert_int_eq(text_read(&text, bytes, length, &arena, &error), RELX_ERROR_ENCODING);
    ck_assert_int_eq(error.status, RELX_ERROR_ENCODING);
    ck_assert_uint_eq(error.offset, bad);
    ck_assert_int_eq(text_read(&text, bytes, length, &arena, NULL), RELX_ERROR_ENCODING);
}
END_TEST

START_TEST(bad_bytes_after_a_bom_count_from_the_files_start)
{
    ck_assert_int_eq(text_read(&text, "\xEF\xBB\xBFà\xFF", 6, &arena, &error), RELX_ERROR_ENCODING);
    ck_assert_uint_eq(error.offset, 5);
}
END_TEST

START_TEST(every_code_point_but_surrogates_is_utf8)
{
    uint32_t wrong = 0;
    for (uint32_t c = 0; c < 0x110000; c++) {
        char bytes[4];
        size_t length = utf8_encode(bytes, c);
        bool is_surrogate = c >= 0xD800 && c < 0xE000;
        wrong += text_check_utf8(bytes, length) != (is_surrogate ? 0 : length);
        for (size_t cut = 1; cut < length; cut++)
            wrong += text_check_utf8(bytes, cut) != 0;
    }
    ck_assert_uint_eq(wrong, 0);
}
END_TEST

START_TEST(a_text_above_the_limit_is_refused)
{
    ck_assert_int_eq(text_read(&text, "", (size_t)TEXT_MAX_BYTES + 1, &arena, &error),
                     RELX_ERROR_LIMIT);
    ck_assert_uint_eq(error.offset, TEXT_MAX_BYTES);
    ck_assert_int_eq(
        text_tokenize((struct slice){"", (size_t)TEXT_MAX_BYTES + 1}, &arena, &text, &error),
        RELX_ERROR_LIMIT);
}
END_TEST

/* ---- NFC and the way back ---- */

START_TEST(a_text_in_nfc_is_not_copied)
{
    const char *input = "Hai bên hội đàm “cởi mở” – €5…";
    read_string(input);
    ck_assert_ptr_eq(text.nfc.data, input);
    ck_assert_uint_eq(text.nfc.length, strlen(input));
    ck_assert(is_sound());
}
END_TEST

START_TEST(other_alphabets_in_nfc_are_not_copied_either)
{
    const char *input = "Москва, 北京, ไทย, 😀 và 한국";
    read_string(input);
    ck_assert_ptr_eq(text.nfc.data, input);
    ck_assert_str_eq(show_tokens(), "Москва , 北京 , ไทย , 😀 và 한국");
    ck_assert(is_sound());
}
END_TEST

/* "Huế, Nghệ An" with the marks apart: e + hat + acute, and e + dot + hat. */
static const char NFD[] = "Hue\xCC\x82\xCC\x81, Nghe\xCC\xA3\xCC\x82 An";

START_TEST(marks_that_stand_apart_are_composed)
{
    read_string(NFD);
    ck_assert_str_eq(show_tokens(), "Huế , Nghệ An");
    ck_assert(is_sound());
}
END_TEST

START_TEST(spans_count_code_points_and_bytes_of_the_decomposed_input)
{
    read_string(NFD);
    const struct token *hue = &text.tokens.items[0], *comma = &text.tokens.items[1];
    const struct token *nghe = &text.tokens.items[2], *an = &text.tokens.items[3];
    relx_span span = text_span(&text, hue->start, hue->end);
    ck_assert_uint_eq(span.start, 0);
    ck_assert_uint_eq(span.end, 5);
    ck_assert_uint_eq(span.start_byte, 0);
    ck_assert_uint_eq(span.end_byte, 7);
    span = text_span(&text, comma->start, comma->end);
    ck_assert_uint_eq(span.start, 5);
    ck_assert_uint_eq(span.start_byte, 7);
    span = text_span(&text, nghe->start, an->end);
    ck_assert_uint_eq(span.start, 7);
    ck_assert_uint_eq(span.end, 16);
    ck_assert_uint_eq(span.start_byte, 9);
    ck_assert_uint_eq(span.end_byte, 20);
    ck_assert_uint_eq(span.end_byte, sizeof NFD - 1);
}
END_TEST

START_TEST(places_inside_a_composed_letter_widen_to_it)
{
    read_string("ae\xCC\x82\xCC\x81 b"); /* a, ế in three bytes, b */
    relx_span span = text_span(&text, 2, 3);
    ck_assert_uint_eq(span.start_byte, 1);
    ck_assert_uint_eq(span.end_byte, 6);
    ck_assert_uint_eq(span.start, 1);
    ck_assert_uint_eq(span.end, 4);
}
END_TEST

START_TEST(letters_that_change_without_marks_are_mapped_too)
{
    read_string("5 \xE2\x84\xAB. \xE2\x84\xA6 x"); /* the signs for angstrom and ohm */
    ck_assert_str_eq(show_tokens(), "5 Å . Ω x");
    relx_span span = text_span(&text, text.tokens.items[4].start, text.tokens.items[4].end);
    ck_assert_uint_eq(span.start, 7);
    ck_assert_uint_eq(span.start_byte, 11);
    ck_assert(is_sound());
}
END_TEST

START_TEST(every_offset_of_a_long_mixed_text_is_right)
{
    struct str input;
    str_init(&input, &arena);
    str_add_string(&input, "\xEF\xBB\xBF");
    for (int i = 0; i < 400; i++) {
        str_printf(&input, "Đoạn %d viết liền, ", i);
        if (i % 7 == 0)
            str_add_string(&input, "ho\xCC\xA3"
                                   "p\xCC\x88 ta\xCC\x81"
                                   "c. ");
        if (i % 90 == 0)
            for (int j = 0; j < 100; j++)
                str_add_string(&input, "một đoạn dài không có dấu rời ");
    }
    read_bytes(input.data, input.length);
    ck_assert(text.nfc.length < input.length - 3);
    ck_assert(is_sound());
    for (size_t i = 0; i < text.tokens.count; i++) {
        const struct token *token = &text.tokens.items[i];
        relx_span span = text_span(&text, token->start, token->end);
        struct slice back = {input.data + span.start_byte, span.end_byte - span.start_byte}, nfc;
        ck_assert_int_eq(text_normalize(back, &arena, &nfc, NULL, &error), RELX_OK);
        ck_assert(slice_equal(nfc, source_of(i)));
    }
}
END_TEST

START_TEST(a_heap_of_marks_takes_no_unbounded_time)
{
    struct str input;
    str_init(&input, &arena);
    str_add_string(&input, "a");
    for (int i = 0; i < 100000; i++)
        str_add_string(&input, i % 2 ? "\xCC\x81" : "\xCC\xA3");
    read_bytes(input.data, input.length);
    ck_assert_uint_eq(text.tokens.count, 1);
    ck_assert(is_sound());
}
END_TEST

START_TEST(a_bom_is_skipped_and_counted)
{
    read_string("\xEF\xBB\xBFNga và Lào");
    ck_assert_str_eq(show_tokens(), "Nga và Lào");
    ck_assert(text.tokens.items[0].flags & TOKEN_LINE_START);
    relx_span span = text_span(&text, 0, 3);
    ck_assert_uint_eq(span.start, 1);
    ck_assert_uint_eq(span.end, 4);
    ck_assert_uint_eq(span.start_byte, 3);
    ck_assert_uint_eq(span.end_byte, 6);
}
END_TEST

START_TEST(normalize_tells_whether_anything_changed)
{
    struct slice nfc;
    bool is_changed;
    ck_assert_int_eq(text_normalize(SLICE("Huế ạ"), &arena, &nfc, &is_changed, &error), RELX_OK);
    ck_assert(!is_changed);
    ck_assert(slice_is(nfc, "Huế ạ"));
    ck_assert_int_eq(text_normalize(slice_of(NFD), &arena, &nfc, &is_changed, &error), RELX_OK);
    ck_assert(is_changed);
    ck_assert(slice_is(nfc, "Huế, Nghệ An"));
    ck_assert_int_eq(text_normalize(SLICE("Москва"), &arena, &nfc, &is_changed, &error), RELX_OK);
    ck_assert(!is_changed);
    ck_assert_int_eq(text_normalize(SLICE(""), &arena, &nfc, &is_changed, &error), RELX_OK);
    ck_assert_uint_eq(nfc.length, 0);
}
END_TEST

/* ---- Tokens ---- */

static const struct {
    const char *input, *tokens;
} TOKENS[] = {
    {"Ngày 4/8, ông X.Pê-trốp", "Ngày 4 / 8 , ông X . Pê - trốp"},
    {"nhóm G20 và Covid-19", "nhóm G20 và Covid - 19"},
    {"5G, H5N1", "5 G , H5 N1"},
    {"2,6 tỷ; 12,5%", "2 , 6 tỷ ; 12 , 5 %"},
    {"“Xin chào”…", "“ Xin chào ” …"},
    {"a\tb\nc\r\nd", "a b c d"},
    {"gạo\xC2\xA0nếp\xE2\x80\x89và\xE3\x80\x80ngô", "gạo nếp và ngô"},
    {"một\xE2\x80\x8Bhai\xEF\xBB\xBF"
     "ba",
     "một hai ba"},
    {"một\xE2\x80\xA8hai", "một hai"},
    {"...", ". . ."},
    {"Ωmega ñandú", "Ωmega ñandú"},
    {"٣٤ và １２", "٣٤ và １２"},
    {"x²", "x ²"},
    {"\xCC\x81", "\xCC\x81"},
    {"", ""},
    {" \n ", ""},
    {"ở", "ở"},
};

START_TEST(words_numbers_and_marks_are_tokens)
{
    read_string(TOKENS[_i].input);
    ck_assert_str_eq(show_tokens(), TOKENS[_i].tokens);
    ck_assert(is_sound());
}
END_TEST

START_TEST(tokens_know_their_kind)
{
    read_string("Lào 20 , ٣ 北");
    static const uint8_t KINDS[] = {TOKEN_WORD, TOKEN_NUMBER, TOKEN_MARK, TOKEN_NUMBER, TOKEN_WORD};
    for (size_t i = 0; i < sizeof KINDS; i++)
        ck_assert_uint_eq(text.tokens.items[i].kind, KINDS[i]);
}
END_TEST

START_TEST(a_nul_byte_is_a_mark)
{
    read_bytes("Lào\0Thái", 10);
    ck_assert_uint_eq(text.tokens.count, 3);
    ck_assert_uint_eq(text.tokens.items[1].kind, TOKEN_MARK);
    ck_assert_uint_eq(text.tokens.items[1].end, 5);
    ck_assert_uint_eq(text.tokens.items[2].end, 10);
    ck_assert(is_sound());
}
END_TEST

START_TEST(flags_tell_how_a_word_is_written)
{
    enum { SHOWN = TOKEN_CAPITAL | TOKEN_ALL_CAPITALS | TOKEN_VIETNAMESE | TOKEN_DIACRITIC };
    enum { VIETNAMESE = TOKEN_VIETNAMESE, DIACRITIC = TOKEN_DIACRITIC, CAPITAL = TOKEN_CAPITAL };
    ck_assert_uint_eq(flags_of("nga") & SHOWN, VIETNAMESE);
    ck_assert_uint_eq(flags_of("Nga") & SHOWN, VIETNAMESE | CAPITAL);
    ck_assert_uint_eq(flags_of("ĐỨC") & SHOWN,
                      VIETNAMESE | DIACRITIC | CAPITAL | TOKEN_ALL_CAPITALS);
    ck_assert_uint_eq(flags_of("Việt") & SHOWN, VIETNAMESE | DIACRITIC | CAPITAL);
    ck_assert_uint_eq(flags_of("Boris") & SHOWN, CAPITAL);
    ck_assert_uint_eq(flags_of("Pelé") & SHOWN, DIACRITIC | CAPITAL);
    ck_assert_uint_eq(flags_of("Ý") & SHOWN, VIETNAMESE | DIACRITIC | CAPITAL);
    ck_assert_uint_eq(flags_of("WTO") & SHOWN, CAPITAL | TOKEN_ALL_CAPITALS);
    ck_assert_uint_eq(flags_of("G7") & SHOWN, CAPITAL);
    ck_assert_uint_eq(flags_of("iPad") & SHOWN, 0);
    ck_assert_uint_eq(flags_of("МИД") & SHOWN, CAPITAL | TOKEN_ALL_CAPITALS);
    ck_assert_uint_eq(flags_of("42") & SHOWN, 0);
}
END_TEST

START_TEST(flags_tell_what_stands_before)
{
    read_string("a,b c\n\n d\re");
    enum { SHOWN = TOKEN_BLANK_BEFORE | TOKEN_LINE_START | TOKEN_SENTENCE_START };
    static const unsigned FLAGS[] = {SHOWN, 0, 0, TOKEN_BLANK_BEFORE, SHOWN, SHOWN};
    for (size_t i = 0; i < 6; i++)
        ck_assert_uint_eq(text.tokens.items[i].flags & SHOWN, FLAGS[i]);
}
END_TEST

static const char *const SYLLABLES[] = {
    "a",     "ở",     "ý",     "y",     "gì",    "già",     "giữ",    "giêng", "gìn",   "quá",
    "quý",   "quốc",  "quyết", "quỳnh", "huỳnh", "nghiêng", "trưởng", "thủ",   "tướng", "nguyễn",
    "khuya", "khuỷu", "hoà",   "hòa",   "thuở",  "tuần",    "xuất",   "hoặc",  "loét",  "thoăn",
    "yêu",   "yến",   "oai",   "rượu",  "cười",  "chuối",   "ngoáy",  "đắk",   "pin",   "phố",
    "ảnh",   "lịch",  "sách",  "kẻ",    "kỷ",    "ngành",   "nghề",   "thích", "ai",    "hai",
};

static const char *const NOT_SYLLABLES[] = {
    "f",     "z",    "wa",   "jun", "cat",    "bat", "put", "pet",      "moon", "trump",
    "biden", "sara", "merk", "ks",  "ngx",    "trt", "ce",  "ci",       "ba1",  "ăn2",
    "bă",    "bâ",   "àá",   "đi̋",  "iphone", "aia", "uou", "nghiêngg", "ea",   "schmidt",
};

START_TEST(vietnamese_syllables_are_known_by_their_shape)
{
    ck_assert_msg(flags_of(SYLLABLES[_i]) & TOKEN_VIETNAMESE, "%s", SYLLABLES[_i]);
}
END_TEST

START_TEST(other_words_have_another_shape)
{
    ck_assert_msg(!(flags_of(NOT_SYLLABLES[_i]) & TOKEN_VIETNAMESE), "%s", NOT_SYLLABLES[_i]);
}
END_TEST

/* ---- Folding ---- */

static const struct {
    const char *input, *folded;
} FOLDED[] = {
    {"Ðức", "đức"}, /* U+00D0 for U+0110 */
    {"hoà", "hòa"},     {"Hoá", "hóa"},         {"HOẢ", "hỏa"},       {"hoã", "hõa"},
    {"hoạ", "họa"},     {"hòa", "hòa"},         {"khoè", "khòe"},     {"KHOẺ", "khỏe"},
    {"loẹ", "lọe"},     {"thuỳ", "thùy"},       {"thuý", "thúy"},     {"thuỷ", "thủy"},
    {"luỹ", "lũy"},     {"luỵ", "lụy"},         {"quý", "quý"},       {"Quỹ", "quỹ"},
    {"hoàn", "hoàn"},   {"ngoài", "ngoài"},     {"thuyền", "thuyền"}, {"uý", "úy"},
    {"oà", "òa"},       {"ĐẶNG", "đặng"},       {"ƯỚC", "ước"},       {"Phường", "phường"},
    {"BORIS", "boris"}, {"Straße", "straße"},   {"МОСКВА", "москва"}, {"ΩMEGA", "ωmega"},
    {"Ⱥx", "ⱥx"},       {"COVID19", "covid19"}, {"hoà9", "hoà9"},     {"nga", "nga"},
    {"toa", "toa"},     {"hoa", "hoa"},         {"huy", "huy"},       {"già", "già"},
};

START_TEST(folding_lowers_and_moves_tones)
{
    read_string(FOLDED[_i].input);
    ck_assert_str_eq(show_folded(), FOLDED[_i].folded);
    struct slice folded = text_fold(slice_of(FOLDED[_i].input), &arena);
    ck_assert(slice_is(folded, FOLDED[_i].folded));
    folded = text_fold(folded, &arena);
    ck_assert(slice_is(folded, FOLDED[_i].folded));
}
END_TEST

START_TEST(decomposed_words_fold_like_composed_ones)
{
    read_string("HOA\xCC\x80 Thuy\xCC\x89");
    ck_assert_str_eq(show_folded(), "hòa thủy");
}
END_TEST

START_TEST(private_use_characters_are_replaced_in_the_folding_only)
{
    read_string("a \xEE\x80\x80 \xF3\xB0\x80\x80");
    ck_assert_str_eq(show_folded(), "a \xEF\xBF\xBD \xEF\xBF\xBD");
    ck_assert_str_eq(show_tokens(), "a \xEE\x80\x80 \xF3\xB0\x80\x80");
    ck_assert(is_sound());
}
END_TEST

START_TEST(folding_more_than_a_word_lowers_it)
{
    ck_assert(slice_is(text_fold(SLICE("Hoà Bình"), &arena), "hoà bình"));
    ck_assert_uint_eq(text_fold(SLICE(""), &arena).length, 0);
}
END_TEST

START_TEST(short_strings_are_tokenized_without_sentences)
{
    ck_assert_int_eq(text_tokenize(SLICE("Ô-xtrây-li-a và ReutersÔng"), &arena, &text, &error),
                     RELX_OK);
    ck_assert_str_eq(show_tokens(), "Ô - xtrây - li - a và ReutersÔng");
    ck_assert_uint_eq(text.sentences.count, 0);
    ck_assert_uint_eq(text_span(&text, 0, 2).end, 1);
}
END_TEST

/* ---- Sentences ---- */

static const char *const SENTENCES[] = {
    /* plain ends */
    "Hai bên gặp nhau. ¦Họ trao đổi quà.",
    "Ai đến trước? ¦Không ai biết! ¦Trời mưa.",
    "Còn nhiều việc… ¦Ông không nói thêm.",
    "Còn nhiều việc... ¦Ông không nói thêm.",
    "Thật ư?! ¦Thật.",
    "Năm nay là 2021. ¦Năm sau là 2022.",
    "Giá tăng 5%. ¦Dân lo.",
    "Ông về. ¦15 người ở lại.",
    "Ông về. ¦- Ảnh của bạn đọc.",
    /* quotations */
    "Bà nói: “Tôi về.” ¦Rồi bà đi.",
    "Bà nói: \"Tôi về.\" ¦Rồi bà đi.",
    "\"Tôi về.\" ¦\"Anh ở lại.\"",
    "“Tôi về.” ¦“Anh ở lại.”",
    "Ông hỏi: \"Ai đó?\" rồi mở cửa.",
    "\"Vui quá! \", cô bé reo.",
    "\"Vui quá!\" cô bé reo.",
    "Chuyến đi dài (kéo dài tới tối.) ¦Sáng ra họ về.",
    "Ông viết: “…và tôi đã về”. ¦Không ai tin.",
    "Lời ông (...) Ba bị cắt bớt.",
    /* the blank after the stop is lost */
    "Thời tiết còn phức tạp.¦Ngư dân ở nhà.",
    "Đoàn tới dự họp ASEAN.¦Hội nghị mở lúc sáng.",
    "Giá tăng 12,5%.¦Dân lo.",
    "Họ gặp nhau (lần hai).¦Sau đó họ về.",
    "Bà nói: “Tôi về”.¦Ông gật đầu.",
    "Bà nói: \"Tôi về.\"¦Ông gật đầu.",
    "Ông ra về.¦\"Tôi mệt\", ông kể.",
    "Ông ra về.¦“Tôi mệt”, ông kể.",
    "Đó là năm 2021.¦Ông về.",
    "Ai đó?¦Không ai cả!¦Gió thôi.",
    "Đoàn thăm nước Ý.¦Trời đẹp.",
    "Đoàn thăm nước Ý. ¦Trời đẹp.",
    "VOV.VN - Trời đẹp. ¦Gió nhẹ.",
    "VOV.VN – Trời đẹp.",
    "VOV.¦VN đẹp.",
    "Ông tới EU.¦VN - Lào họp.",
    /* abbreviations */
    "Bà ở TP.HCM đã lâu.",
    "Bà ở TP. Hồ Chí Minh đã lâu.",
    "Bà ở Tp. Huế, Tp.Đà Lạt.",
    "Mời GS. Lê Ba, TS. Trần Tư, ThS. Vũ Năm, BS. Đỗ Sáu.",
    "Mời PGS.TS Lê Ba, KS.Vũ Năm, LS. Đỗ Sáu.",
    "Nhà ở Q.1, P.2, Q. Bình Thạnh.",
    "Gặp Mr. Brown, Dr. Green và St. Mary.",
    "Lào tiếp ông Hun Sen.¦Hai bên nhất trí.",
    "Ông D.Brown và ông X.Pê-trốp tới.",
    "Ông V. Petrov và ông George W. Brown tới.",
    "Anh A. Lê Ba khai với bà B.",
    "Anh Lê Văn A. ¦Ông nói thêm.",
    "Họ tiêm Sputnik V. ¦Đến nay đã xong.",
    "Cửa khẩu mở trong quý I. ¦Sau hội đàm, họ ký.",
    "Tờ No. 1 và số No.2.",
    "Ông ở T.Ư Đảng.",
    /* numbers, dates, times */
    "Có 2,6 tỷ và 1.000 đồng, pi là 3.14.",
    "Ngày 15.6 lúc 7.30 họ gặp nhau.",
    "1. Hội đàm ở Huế",
    /* lower case goes on */
    "Cam, quýt, v.v. đều ngọt.",
    "Cam, quýt, v.v... đều ngọt.",
    "Cam, quýt v.v… đều ngọt.",
    "Nếu có..., tôi sẽ đi.",
    "Ông chờ ... rồi về.",
    "Ông chờ. rồi về.",
    "Một việc; hai việc; Ba việc.",
    /* addresses */
    "Xem tintuc.vn và www.Bao.Moi.vn nhé.",
    "Xem https://a.vn/Tin.Moi.html?x=1 rồi đọc. ¦Hay lắm.",
    "Xem https://a.vn/Tin.Moi. ¦Hay lắm.",
    "Viết cho ba@tintuc.vn nhé.",
    /* lines */
    "Một dòng\n¦Hai dòng",
    "Một dòng\r\n¦Hai dòng\r\n\r\n¦ba dòng.",
    "Một dòng\r¦Hai dòng",
    "Một dòng.\n¦hai dòng",
    "Ba mục:\n¦- một\n¦- hai",
    "Ông nói \"thế\n¦Bà nói \"này.\" ¦Rồi đi.",
    /* captions run into the text */
    "Hai ông bắt tay. ¦Ảnh: BNG¦Hai bên đã bàn.",
    "Hai ông bắt tay. ¦Ảnh: TTXVN¦Ngày 5/8, họ về.",
    "Ảnh: Reuters¦Thủ tướng nói chuyện.",
    "Ảnh: Reuters¦Hai bên đã bàn.",
    "Ảnh: AFP¦Ông nói.",
    "Ảnh: Lê Ba¦Ông nói.",
    "Một chuyến đi¦Thủ tướng nói.",
    "Tôi xem YouTube và VnExpress trên iPhone.",
    "Ông McCain và ông MacArthur của BioNTech và EVNGENCO.",
    "AmCham và EuroCham họp, VNPay và ZaloPay tài trợ.",
    "Ông ReutersHai",
    /* lines cut too early, and others */
    "Ông đến TP.\nHCM hôm qua.\n¦Trời mưa.",
    "Bà gặp George H.W.\nBush hôm qua.",
    "Anh đón chị H.\n¦Sau đó trời mưa.",
    "Ông đến TP.\n\n¦Huế mưa.",
    /* stops alone */
    "...",
    ". Ông",
    "Ông !",
    "…và rồi Ông về",
};

START_TEST(sentences_end_where_a_reader_ends_them)
{
    struct str input, output;
    str_init(&input, &arena);
    str_init(&output, &arena);
    for (const char *c = SENTENCES[_i]; *c; c++)
        if (strncmp(c, "¦", 2) == 0)
            c++;
        else
            str_add(&input, c, 1);
    read_string(input.data);
    ck_assert(is_sound());
    size_t done = 0;
    for (size_t i = 1; i < text.sentences.count; i++) {
        size_t start = text.tokens.items[text.sentences.items[i].first].start;
        str_add(&output, input.data + done, start - done);
        str_add_string(&output, "¦");
        done = start;
    }
    str_add_string(&output, input.data + done);
    ck_assert_str_eq(output.data, SENTENCES[_i]);
}
END_TEST

START_TEST(a_split_word_gives_two_tokens_with_their_own_flags)
{
    read_string("BNGHai bên");
    ck_assert_str_eq(show_tokens(), "BNG Hai bên");
    ck_assert_str_eq(show_folded(), "bng hai bên");
    ck_assert(text.tokens.items[0].flags & TOKEN_ALL_CAPITALS);
    ck_assert(!(text.tokens.items[1].flags & (TOKEN_ALL_CAPITALS | TOKEN_BLANK_BEFORE)));
    ck_assert(text.tokens.items[1].flags & TOKEN_CAPITAL);
    ck_assert(text.tokens.items[1].flags & TOKEN_VIETNAMESE);
}
END_TEST

START_TEST(empty_texts_have_no_sentence)
{
    static const char *const EMPTY[] = {"", " ", "\n", "\xEF\xBB\xBF", "\r\n \t\r\n"};
    for (size_t i = 0; i < sizeof EMPTY / sizeof *EMPTY; i++) {
        read_string(EMPTY[i]);
        ck_assert_uint_eq(text.tokens.count, 0);
        ck_assert_uint_eq(text.sentences.count, 0);
        ck_assert(is_sound());
    }
    read_bytes(NULL, 0);
    ck_assert_uint_eq(text.tokens.count, 0);
}
END_TEST

START_TEST(every_text_of_two_bytes_reads_or_fails_cleanly)
{
    size_t wrong = 0;
    for (unsigned i = 0; i < 0x10000; i++) {
        char bytes[2] = {(char)(i >> 8), (char)i};
        relx_status status = text_read(&text, bytes, 2, &arena, NULL);
        wrong += status == RELX_OK ? !is_sound() : status != RELX_ERROR_ENCODING;
        arena_reset(&arena);
    }
    ck_assert_uint_eq(wrong, 0);
}
END_TEST

START_TEST(every_text_of_one_byte_reads_or_fails_cleanly)
{
    for (int i = 0; i < 256; i++) {
        char byte = (char)i;
        relx_status status = text_read(&text, &byte, 1, &arena, NULL);
        ck_assert_int_eq(status, i < 0x80 ? RELX_OK : RELX_ERROR_ENCODING);
        ck_assert(status != RELX_OK || is_sound());
    }
}
END_TEST

START_TEST(a_line_of_five_megabytes_is_cut_into_its_sentences)
{
    struct str input;
    str_init(&input, &arena);
    size_t count = 0;
    for (; input.length < 5 * 1000 * 1000; count++)
        str_add_string(&input, "Hai bên bàn về lúa gạo.Sau đó họ ra về. ");
    read_bytes(input.data, input.length);
    ck_assert_uint_eq(text.sentences.count, 2 * count);
    const struct token *last = &text.tokens.items[text.tokens.count - 1];
    relx_span span = text_span(&text, last->start, last->end);
    ck_assert_uint_eq(span.end_byte, input.length - 1);
    ck_assert_uint_eq(span.end, utf8_count(input.data, input.length) - 1);
}
END_TEST

/* ---- Heading ---- */

static const struct {
    const char *input;
    size_t url_end, title_end;
} HEADINGS[] = {
    {"https://tin.vn/a-b.html\nMưa lớn ở Huế\nTrời mưa.", 23, 44},
    {"http://tin.vn\r\nMưa\r\nTrời", 13, 19},
    {"http://tin.vn \n\n Mưa \nTrời", 13, 21},
    {"http://tin.vn\n", 13, 0},
    {"http://tin.vn", 13, 0},
    {"http://tin.vn là báo\nMưa", 0, 0},
    {"Mưa lớn ở Huế\nTrời mưa.", 0, 0},
    {"tin.vn/a\nMưa", 0, 0},
    {"Mưa\nhttps://tin.vn\nTrời", 0, 0},
    {"", 0, 0},
};

START_TEST(a_first_line_that_is_a_url_is_followed_by_the_title)
{
    read_string(HEADINGS[_i].input);
    ck_assert_uint_eq(text.url_end, HEADINGS[_i].url_end);
    ck_assert_uint_eq(text.title_end, HEADINGS[_i].title_end);
    ck_assert(is_sound());
}
END_TEST

START_TEST(the_url_is_a_sentence_of_its_own)
{
    read_string("https://tin.vn/A.B/c-1.html\nMưa lớn. Gió to.");
    ck_assert_uint_eq(text.sentences.count, 3);
    ck_assert_uint_eq(text.tokens.items[text.sentences.items[0].end - 1].end, text.url_end);
}
END_TEST

Suite *make_suite(void);

#define COUNT(array) ((int)(sizeof(array) / sizeof *(array)))

static TCase *add_case(Suite *suite, const char *name)
{
    TCase *tcase = tcase_create(name);
    tcase_add_checked_fixture(tcase, set_up, tear_down);
    tcase_set_timeout(tcase, 60);
    suite_add_tcase(suite, tcase);
    return tcase;
}

Suite *make_suite(void)
{
    Suite *suite = suite_create("text");
    TCase *bytes = add_case(suite, "utf8");
    tcase_add_loop_test(bytes, bad_bytes_are_found_where_they_start, 0, COUNT(BAD_BYTES));
    tcase_add_test(bytes, bad_bytes_after_a_bom_count_from_the_files_start);
    tcase_add_test(bytes, every_code_point_but_surrogates_is_utf8);
    tcase_add_test(bytes, a_text_above_the_limit_is_refused);

    TCase *nfc = add_case(suite, "nfc");
    tcase_add_test(nfc, a_text_in_nfc_is_not_copied);
    tcase_add_test(nfc, other_alphabets_in_nfc_are_not_copied_either);
    tcase_add_test(nfc, marks_that_stand_apart_are_composed);
    tcase_add_test(nfc, spans_count_code_points_and_bytes_of_the_decomposed_input);
    tcase_add_test(nfc, places_inside_a_composed_letter_widen_to_it);
    tcase_add_test(nfc, letters_that_change_without_marks_are_mapped_too);
    tcase_add_test(nfc, every_offset_of_a_long_mixed_text_is_right);
    tcase_add_test(nfc, a_heap_of_marks_takes_no_unbounded_time);
    tcase_add_test(nfc, a_bom_is_skipped_and_counted);
    tcase_add_test(nfc, normalize_tells_whether_anything_changed);

    TCase *tokens = add_case(suite, "tokens");
    tcase_add_loop_test(tokens, words_numbers_and_marks_are_tokens, 0, COUNT(TOKENS));
    tcase_add_test(tokens, tokens_know_their_kind);
    tcase_add_test(tokens, a_nul_byte_is_a_mark);
    tcase_add_test(tokens, flags_tell_how_a_word_is_written);
    tcase_add_test(tokens, flags_tell_what_stands_before);
    tcase_add_loop_test(tokens, vietnamese_syllables_are_known_by_their_shape, 0, COUNT(SYLLABLES));
    tcase_add_loop_test(tokens, other_words_have_another_shape, 0, COUNT(NOT_SYLLABLES));
    tcase_add_loop_test(tokens, folding_lowers_and_moves_tones, 0, COUNT(FOLDED));
    tcase_add_test(tokens, decomposed_words_fold_like_composed_ones);
    tcase_add_test(tokens, private_use_characters_are_replaced_in_the_folding_only);
    tcase_add_test(tokens, folding_more_than_a_word_lowers_it);
    tcase_add_test(tokens, short_strings_are_tokenized_without_sentences);

    TCase *sentences = add_case(suite, "sentences");
    tcase_add_loop_test(sentences, sentences_end_where_a_reader_ends_them, 0, COUNT(SENTENCES));
    tcase_add_test(sentences, a_split_word_gives_two_tokens_with_their_own_flags);
    tcase_add_test(sentences, empty_texts_have_no_sentence);
    tcase_add_test(sentences, every_text_of_one_byte_reads_or_fails_cleanly);
    tcase_add_test(sentences, every_text_of_two_bytes_reads_or_fails_cleanly);
    tcase_add_test(sentences, a_line_of_five_megabytes_is_cut_into_its_sentences);
    tcase_add_loop_test(sentences, a_first_line_that_is_a_url_is_followed_by_the_title, 0,
                        COUNT(HEADINGS));
    tcase_add_test(sentences, the_url_is_a_sentence_of_its_own);
    return suite;
}
