/* check_str.c - slices, the string builder, UTF-8, and errors that are filled once. */
#include <check.h>
#include <string.h>

#include "error.h"
#include "str.h"

static struct arena arena;
static jmp_buf no_memory;

static void set_up(void)
{
    arena_init(&arena, &no_memory);
    if (setjmp(no_memory))
        ck_abort_msg("out of memory");
}

static void tear_down(void)
{
    arena_free(&arena);
}

START_TEST(slices_compare_by_bytes_then_length)
{
    ck_assert(slice_equal(SLICE("Lào"), slice_of("Lào")));
    ck_assert(!slice_equal(SLICE("Lào"), SLICE("Là")));
    ck_assert(slice_equal((struct slice){NULL, 0}, SLICE("")));
    ck_assert(slice_is(SLICE("Lào"), "Lào"));
    ck_assert(!slice_is(SLICE("Lào"), "Lào "));
    ck_assert_int_lt(slice_compare(SLICE("a"), SLICE("b")), 0);
    ck_assert_int_lt(slice_compare(SLICE("a"), SLICE("ab")), 0);
    ck_assert_int_gt(slice_compare(SLICE("đ"), SLICE("z")), 0);
    ck_assert_int_eq(slice_compare(SLICE("ab"), SLICE("ab")), 0);
}
END_TEST

START_TEST(trimming_takes_blanks_and_tabs_at_both_ends)
{
    ck_assert(slice_is(slice_trim(SLICE(" \t hai bên \t")), "hai bên"));
    ck_assert(slice_is(slice_trim(SLICE("hai")), "hai"));
    ck_assert_uint_eq(slice_trim(SLICE(" \t ")).length, 0);
    ck_assert_uint_eq(slice_trim((struct slice){NULL, 0}).length, 0);
}
END_TEST

START_TEST(cutting_gives_every_piece_and_stops)
{
    struct slice rest = SLICE("một||ba"), piece;
    ck_assert(slice_cut(&rest, '|', &piece));
    ck_assert(slice_is(piece, "một"));
    ck_assert(slice_cut(&rest, '|', &piece));
    ck_assert_uint_eq(piece.length, 0);
    ck_assert(slice_cut(&rest, '|', &piece));
    ck_assert(slice_is(piece, "ba"));
    ck_assert(!slice_cut(&rest, '|', &piece));
}
END_TEST

START_TEST(equal_slices_hash_alike_wherever_they_stand)
{
    char buffer[64];
    for (size_t shift = 0; shift < 8; shift++) {
        memcpy(buffer + shift, "nghiêng ngả, nghiêng", 20);
        for (size_t length = 0; length <= 20; length++) {
            struct slice moved = {buffer + shift, length};
            struct slice fixed = {"nghiêng ngả, nghiêng", length};
            ck_assert_uint_eq(slice_hash(moved), slice_hash(fixed));
        }
    }
}
END_TEST

START_TEST(slices_that_differ_in_one_byte_hash_differently)
{
    char a[20] = {0}, b[20] = {0};
    for (size_t length = 1; length <= sizeof a; length++)
        for (size_t i = 0; i < length; i++)
            for (int bit = 0; bit < 8; bit++) {
                b[i] = (char)(1 << bit);
                ck_assert(slice_hash((struct slice){a, length}) !=
                          slice_hash((struct slice){b, length}));
                b[i] = 0;
            }
    ck_assert(slice_hash((struct slice){a, 3}) != slice_hash((struct slice){a, 4}));
}
END_TEST

START_TEST(builder_grows_and_stays_terminated)
{
    struct str str;
    str_init(&str, &arena);
    for (int i = 0; i < 1000; i++) {
        str_add(&str, "ab", 1);
        str_add_string(&str, "bc");
        str_add_slice(&str, SLICE("d"));
        str_printf(&str, "%d", i % 10);
        ck_assert_uint_eq(str.length, strlen(str.data));
    }
    ck_assert_uint_eq(str_slice(&str).length, 5000);
    ck_assert_mem_eq(str.data + 4995, "abcd9", 6);
}
END_TEST

START_TEST(builders_in_one_arena_do_not_disturb_each_other)
{
    struct str a, b;
    str_init(&a, &arena);
    str_init(&b, &arena);
    for (int i = 0; i < 500; i++) {
        str_add_string(&a, "x");
        str_add_string(&b, "yz");
    }
    ck_assert_uint_eq(strspn(a.data, "x"), 500);
    ck_assert_uint_eq(strspn(b.data, "yz"), 1000);
}
END_TEST

START_TEST(builder_takes_nul_bytes_and_nothing)
{
    struct str str;
    str_init(&str, &arena);
    ck_assert_uint_eq(str_slice(&str).length, 0);
    str_add(&str, NULL, 0);
    ck_assert_str_eq(str.data, "");
    str_add(&str, "a\0b", 3);
    ck_assert_uint_eq(str.length, 3);
    ck_assert_mem_eq(str.data, "a\0b\0", 4);
}
END_TEST

START_TEST(every_code_point_survives_encoding)
{
    size_t wrong = 0;
    for (uint32_t c = 0; c < 0x110000; c++) {
        char bytes[4];
        size_t length = utf8_encode(bytes, c), decoded;
        wrong += utf8_decode(bytes, &decoded) != c || decoded != length;
    }
    ck_assert_uint_eq(wrong, 0);
}
END_TEST

START_TEST(code_points_are_counted_at_any_length)
{
    static const char TEXT[] = "Ăn quả nhớ kẻ trồng cây € 😀 ăn";
    size_t expected = 0;
    for (size_t length = 0; length < sizeof TEXT; length++) {
        ck_assert_uint_eq(utf8_count(TEXT, length), expected);
        expected += ((unsigned char)TEXT[length] & 0xC0) != 0x80;
    }
}
END_TEST

START_TEST(nearest_word_is_at_most_a_third_away)
{
    static const char *const NAMES[] = {"country", "person", "số liều", "office"};
    ck_assert_str_eq(str_nearest("contry", NAMES, 4), "country");
    ck_assert_str_eq(str_nearest("persons", NAMES, 4), "person");
    ck_assert_str_eq(str_nearest("so liều", NAMES, 4), "số liều");
    ck_assert_ptr_null(str_nearest("weather", NAMES, 4));
    ck_assert_ptr_null(str_nearest("", NAMES, 4));
    ck_assert_ptr_null(str_nearest("country", NAMES, 0));
    ck_assert_str_eq(str_nearest_of_few("kuntri", NAMES, 4), "country");
    ck_assert_ptr_null(str_nearest("kuntri", NAMES, 4));
}
END_TEST

START_TEST(nearest_word_ignores_names_too_long_to_compare)
{
    char long_name[200];
    memset(long_name, 'a', sizeof long_name - 1);
    long_name[sizeof long_name - 1] = '\0';
    const char *names[] = {long_name};
    ck_assert_ptr_null(str_nearest(long_name, names, 1));
    ck_assert_ptr_null(str_nearest("aaa", names, 1));
}
END_TEST

START_TEST(first_error_wins)
{
    relx_error error;
    error_clear(&error);
    ck_assert_int_eq(error_set(&error, RELX_ERROR_RULE, "a.rules", 3, 7, "unknown '%s'", "nứơc"),
                     RELX_ERROR_RULE);
    ck_assert_int_eq(error_set(&error, RELX_ERROR_IO, NULL, 0, 0, "later"), RELX_ERROR_IO);
    ck_assert_int_eq(error.status, RELX_ERROR_RULE);
    ck_assert_uint_eq(error.line, 3);
    ck_assert_uint_eq(error.column, 7);
    ck_assert_str_eq(error.file, "a.rules");
    ck_assert_str_eq(error.message, "unknown 'nứơc'");
}
END_TEST

START_TEST(error_may_be_null)
{
    error_clear(NULL);
    ck_assert_int_eq(error_set(NULL, RELX_ERROR_IO, NULL, 0, 0, "gone"), RELX_ERROR_IO);
}
END_TEST

START_TEST(long_paths_keep_their_end)
{
    char path[600];
    memset(path, 'x', sizeof path);
    memcpy(path + sizeof path - 9, "/a.rules", 9);
    relx_error error;
    error_clear(&error);
    error_set(&error, RELX_ERROR_IO, path, 0, 0, "gone");
    ck_assert_uint_eq(strlen(error.file), sizeof error.file - 1);
    ck_assert_mem_eq(error.file, "...xxx", 6);
    ck_assert_str_eq(error.file + strlen(error.file) - 8, "/a.rules");
}
END_TEST

START_TEST(long_texts_are_cut_between_code_points)
{
    for (size_t shift = 0; shift < 3; shift++) {
        char text[1500];
        memset(text, 'x', shift);
        for (size_t i = shift; i + 3 < sizeof text; i += 3)
            memcpy(text + i, "ế", 4);
        relx_error error;
        error_clear(&error);
        error_set(&error, RELX_ERROR_IO, text, 0, 0, "%s", text);
        ck_assert_uint_eq((strlen(error.message) - shift) % 3, 0);
        ck_assert_uint_ge(strlen(error.message), sizeof error.message - 3);
        ck_assert_uint_eq((strlen(error.file) - 3) % 3, 0);
    }
}
END_TEST

struct heard {
    size_t failures, warnings;
    unsigned last_line;
};

static void hear(void *data, relx_severity severity, const relx_error *error)
{
    struct heard *heard = data;
    *(severity == RELX_FAILURE ? &heard->failures : &heard->warnings) += 1;
    heard->last_line = error->line;
}

START_TEST(reporter_passes_all_on_and_keeps_the_first_failure)
{
    struct heard heard = {0};
    struct reporter reporter = {.report = hear, .data = &heard};
    report_warning(&reporter, "a.tsv", 1, 0, "alias twice");
    report_failure(&reporter, RELX_ERROR_SYNTAX, "a.tsv", 2, 0, "no id");
    report_failure(&reporter, RELX_ERROR_RULE, "a.tsv", 9, 0, "no %s", "name");
    ck_assert_uint_eq(reporter.failures, 2);
    ck_assert_uint_eq(heard.failures, 2);
    ck_assert_uint_eq(heard.warnings, 1);
    ck_assert_uint_eq(heard.last_line, 9);
    ck_assert_uint_eq(reporter.first.line, 2);
    ck_assert_int_eq(reporter.first.status, RELX_ERROR_SYNTAX);
}
END_TEST

START_TEST(reporter_counts_without_a_listener)
{
    struct reporter reporter = {0};
    report_failure(&reporter, RELX_ERROR_RULE, NULL, 0, 0, "x");
    report_warning(&reporter, NULL, 0, 0, "y");
    ck_assert_uint_eq(reporter.failures, 1);
}
END_TEST

Suite *make_suite(void);

Suite *make_suite(void)
{
    Suite *suite = suite_create("str");
    TCase *tcase = tcase_create("str");
    tcase_add_checked_fixture(tcase, set_up, tear_down);
    tcase_add_test(tcase, slices_compare_by_bytes_then_length);
    tcase_add_test(tcase, trimming_takes_blanks_and_tabs_at_both_ends);
    tcase_add_test(tcase, cutting_gives_every_piece_and_stops);
    tcase_add_test(tcase, equal_slices_hash_alike_wherever_they_stand);
    tcase_add_test(tcase, slices_that_differ_in_one_byte_hash_differently);
    tcase_add_test(tcase, builder_grows_and_stays_terminated);
    tcase_add_test(tcase, builders_in_one_arena_do_not_disturb_each_other);
    tcase_add_test(tcase, builder_takes_nul_bytes_and_nothing);
    tcase_add_test(tcase, every_code_point_survives_encoding);
    tcase_add_test(tcase, code_points_are_counted_at_any_length);
    tcase_add_test(tcase, nearest_word_is_at_most_a_third_away);
    tcase_add_test(tcase, nearest_word_ignores_names_too_long_to_compare);
    tcase_add_test(tcase, first_error_wins);
    tcase_add_test(tcase, error_may_be_null);
    tcase_add_test(tcase, long_paths_keep_their_end);
    tcase_add_test(tcase, long_texts_are_cut_between_code_points);
    tcase_add_test(tcase, reporter_passes_all_on_and_keeps_the_first_failure);
    tcase_add_test(tcase, reporter_counts_without_a_listener);
    suite_add_tcase(suite, tcase);
    return suite;
}
