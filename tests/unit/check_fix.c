/* check_fix.c - relx_fix(): what it changes, what it leaves alone, and what happens without memory.
 */
#include <check.h>
#include <string.h>

#include "arena.h"
#include "relextract.h"

Suite *make_suite(void);

static relx_fix_counts counts;

static char *fix(const char *path, const char *text)
{
    relx_error error;
    size_t length;
    char *fixed = relx_fix(path, text, strlen(text), &length, &counts, &error);
    ck_assert_msg(fixed != NULL, "%s", error.message);
    ck_assert_uint_eq(length, strlen(fixed));
    return fixed;
}

/* The text becomes `wanted`, and that stays as it is. */
static void becomes(const char *path, const char *text, const char *wanted)
{
    char *once = fix(path, text);
    ck_assert_str_eq(once, wanted);
    relx_fix_counts first = counts;
    char *twice = fix(path, once);
    ck_assert_str_eq(twice, once);
    ck_assert_uint_eq(counts.nfc + counts.tones + counts.blanks + counts.aliases, 0);
    counts = first;
    relx_free(once);
    relx_free(twice);
}

START_TEST(tones_go_to_their_old_place)
{
    becomes("a.rules", "pattern: hoà (HOẢ | Khoẻ) thuỷ quý ngoại oà\n",
            "pattern: hòa (HỎA | Khỏe) thủy quý ngoại òa\n");
    ck_assert_uint_eq(counts.tones, 1);
    becomes("a.rules", "regex: toà|huỵ\\b", "regex: tòa|hụy\\b");
}
END_TEST

START_TEST(examples_and_notes_keep_their_words)
{
    becomes("a.rules", "# hoà\nyes: hoà\n  A = hoà\nno: hoà\nunless: hoà\n",
            "# hoà\nyes: hoà\n  A = hoà\nno: hoà\nunless: hòa\n");
    becomes("a.tsv", "id\ttype\tname\tnote\nhoà\tplace\tHoà\thoà\n",
            "id\ttype\tname\tnote\nhoà\tplace\tHòa\thoà\n");
}
END_TEST

START_TEST(foreign_names_keep_their_accents)
{
    becomes("a.tsv", "id\ttype\tname\taliases\nx\tperson\tArão Noé\tNoé Amaral|Ông Toé\n",
            "id\ttype\tname\taliases\nx\tperson\tArão Noé\tNoé Amaral|Ông Tóe\n");
}
END_TEST

START_TEST(text_becomes_nfc)
{
    becomes("a.rules", "let <x> = ho\xCC\x80\n", "let <x> = hò\n");
    ck_assert_uint_eq(counts.nfc, 1);
}
END_TEST

START_TEST(blanks_at_ends_go)
{
    becomes("a.rules", "rule x  \r\nevent: y\t\n\n  \n", "rule x\r\nevent: y\n\n\n");
    becomes("a.tsv", "id\ttype\tname\taliases\nx \t y\tz\ta | b\t\nu\tv\tw\t\n",
            "id\ttype\tname\taliases\nx\ty\tz\ta|b\t\nu\tv\tw\t\n");
}
END_TEST

START_TEST(aliases_that_add_nothing_go)
{
    becomes("gazetteers/a.tsv",
            "id\ttype\tname\taliases\nx\ty\tSông Lô\tSông-Lô|Lô|SÔNG LÔ|sông Lô|Lô\n",
            "id\ttype\tname\taliases\nx\ty\tSông Lô\tLô|SÔNG LÔ|sông Lô\n");
    ck_assert_uint_eq(counts.aliases, 2);
    becomes("gazetteers/words/a.tsv", "id\ttype\tname\taliases\nx\ty\tgặp\tGẶP|gặp gỡ\n",
            "id\ttype\tname\taliases\nx\ty\tgặp\tgặp gỡ\n");
}
END_TEST

START_TEST(odd_files_come_back_as_they_are)
{
    becomes("a.rules", "", "");
    becomes("a.tsv", "", "");
    becomes("a.tsv", "# only a note", "# only a note");
    becomes("a.tsv", "\xEF\xBB\xBFid\ttype\tname\nx\ty\tz\tq\tr",
            "\xEF\xBB\xBFid\ttype\tname\nx\ty\tz\tq\tr");
    becomes("a.tsv", "no header row\nat all", "no header row\nat all");
}
END_TEST

START_TEST(a_byte_that_is_not_utf8_is_told)
{
    relx_error error;
    size_t length;
    ck_assert_ptr_null(relx_fix("a.rules", "ab\xFF", 3, &length, &counts, &error));
    ck_assert_int_eq(error.status, RELX_ERROR_ENCODING);
    ck_assert_uint_eq(error.offset, 2);
}
END_TEST

START_TEST(without_memory_it_fails_and_leaks_nothing)
{
    const char *text = "id\ttype\tname\taliases\nx\ty\tSông Lô\tSông-Lô|Lô|SÔNG LÔ|sông Lô|Lô\n";
    size_t length;
    char *fixed = NULL;
    for (long n = 0; !fixed; n++) {
        relx_error error;
        memory_fail_after(n);
        fixed = relx_fix("a.tsv", text, strlen(text), &length, &counts, &error);
        memory_fail_after(-1);
        if (!fixed)
            ck_assert_int_eq(error.status, RELX_ERROR_MEMORY);
        ck_assert_int_lt(n, 10000);
    }
    relx_free(fixed);
}
END_TEST

Suite *make_suite(void)
{
    Suite *suite = suite_create("fix");
    TCase *cases = tcase_create("files");
    tcase_add_test(cases, tones_go_to_their_old_place);
    tcase_add_test(cases, examples_and_notes_keep_their_words);
    tcase_add_test(cases, foreign_names_keep_their_accents);
    tcase_add_test(cases, text_becomes_nfc);
    tcase_add_test(cases, blanks_at_ends_go);
    tcase_add_test(cases, aliases_that_add_nothing_go);
    tcase_add_test(cases, odd_files_come_back_as_they_are);
    tcase_add_test(cases, a_byte_that_is_not_utf8_is_told);
    tcase_add_test(cases, without_memory_it_fails_and_leaks_nothing);
    suite_add_tcase(suite, cases);
    return suite;
}
