/* check_regex.c - PCRE2 behind its six functions: spans, messages, limits, lack of memory. */
#include <check.h>
#include <string.h>

#include "regex.h"

Suite *make_suite(void);

static jmp_buf no_memory;
static struct arena arena;
static struct regex_pool pool;
static struct regex_scratch *scratch;
static char message[256];
static size_t offset;

static void set_up(void)
{
    if (setjmp(no_memory))
        ck_abort_msg("out of memory");
    arena_init(&arena, &no_memory);
    pool = (struct regex_pool){0};
    scratch = regex_scratch_new();
    ck_assert_ptr_nonnull(scratch);
}

static void tear_down(void)
{
    regex_scratch_free(scratch);
    regex_pool_free(&pool);
    arena_free(&arena);
}

static struct regex *try_compile(const char *pattern)
{
    return regex_compile(&pool, slice_of(pattern), &arena, message, &offset);
}

static struct regex *compile(const char *pattern)
{
    struct regex *regex = try_compile(pattern);
    ck_assert_msg(regex != NULL, "%s at %zu", message, offset);
    return regex;
}

static enum regex_outcome match(const char *pattern, const char *subject)
{
    return regex_match(compile(pattern), scratch, slice_of(subject), 0);
}

static void assert_span(unsigned group, size_t start, size_t end)
{
    size_t found_start, found_end;
    ck_assert(regex_span(scratch, group, &found_start, &found_end));
    ck_assert_uint_eq(found_start, start);
    ck_assert_uint_eq(found_end, end);
}

START_TEST(a_match_has_the_spans_of_its_groups)
{
    ck_assert_int_eq(match("(hội) (đàm)", "cuộc hội đàm"), REGEX_FOUND);
    assert_span(0, 7, 18);
    assert_span(1, 7, 12);
    assert_span(2, 13, 18);
}
END_TEST

START_TEST(what_is_spelled_alike_is_compiled_once)
{
    char twin[] = "(hội) (đàm)";
    struct regex *first = compile("(hội) (đàm)");
    ck_assert_ptr_eq(compile(twin), first);
    ck_assert_ptr_eq(regex_put_off(&pool, slice_of(twin), &arena), first);
    ck_assert_ptr_ne(compile("(hội) đàm"), first);
}
END_TEST

START_TEST(a_group_that_took_no_part_has_no_span)
{
    size_t start, end;
    ck_assert_int_eq(match("(a)|(b)(c)?", "b"), REGEX_FOUND);
    ck_assert(!regex_span(scratch, 1, &start, &end));
    assert_span(2, 0, 1);
    ck_assert(!regex_span(scratch, 3, &start, &end));
    ck_assert(!regex_span(scratch, 9, &start, &end));
}
END_TEST

START_TEST(nothing_found_is_no_span)
{
    size_t start, end;
    ck_assert_int_eq(match("gặp", "họp"), REGEX_NONE);
    ck_assert(!regex_span(scratch, 0, &start, &end));
}
END_TEST

START_TEST(a_search_begins_where_it_is_told)
{
    struct regex *regex = compile("a");
    ck_assert_int_eq(regex_match(regex, scratch, slice_of("a a"), 1), REGEX_FOUND);
    assert_span(0, 2, 3);
    ck_assert_int_eq(regex_match(regex, scratch, slice_of("a a"), 3), REGEX_NONE);
}
END_TEST

START_TEST(a_nul_is_a_character)
{
    ck_assert_int_eq(regex_match(compile("a\\x00b"), scratch, (struct slice){"a\0b", 3}, 0),
                     REGEX_FOUND);
}
END_TEST

START_TEST(letters_are_those_of_unicode)
{
    ck_assert_int_eq(match("^\\w+$", "đồng"), REGEX_FOUND);
    ck_assert_int_eq(match("^.$", "ộ"), REGEX_FOUND);
}
END_TEST

START_TEST(a_bad_pattern_is_told_with_its_place)
{
    ck_assert_ptr_null(try_compile("gặp (với"));
    ck_assert_str_eq(message, "missing closing parenthesis");
    ck_assert_uint_eq(offset, strlen("gặp (với"));
    ck_assert_ptr_null(try_compile("a**"));
    ck_assert_uint_gt(strlen(message), 0);
}
END_TEST

START_TEST(single_bytes_cannot_be_matched)
{
    ck_assert_ptr_null(try_compile("\\C"));
}
END_TEST

START_TEST(groups_have_names_and_numbers)
{
    struct regex *regex = compile("(x)(?<who>y)(?:z)");
    ck_assert_uint_eq(regex_group_count(regex), 2);
    ck_assert_uint_eq(regex_group(regex, "who"), 2);
    ck_assert_uint_eq(regex_group(regex, "whom"), 0);
}
END_TEST

START_TEST(a_pattern_that_needs_nothing_is_known)
{
    ck_assert(regex_matches_empty(compile("a*")));
    ck_assert(regex_matches_empty(compile("(?=a)")));
    ck_assert(!regex_matches_empty(compile("a+")));
}
END_TEST

START_TEST(a_pattern_put_off_is_compiled_by_the_first_match)
{
    struct regex *regex = regex_put_off(&pool, SLICE("(đàm)"), &arena);
    ck_assert_int_eq(regex_match(regex, scratch, slice_of("hội"), 0), REGEX_NONE);
    ck_assert_uint_gt(regex_size(regex), 0);
    ck_assert_int_eq(regex_match(regex, scratch, slice_of("hội đàm"), 0), REGEX_FOUND);
    assert_span(1, 6, 11);
    regex = regex_put_off(&pool, SLICE("hội"), &arena);
    memory_fail_after(0);
    enum regex_outcome outcome = regex_match(regex, scratch, slice_of("hội"), 0);
    memory_fail_after(-1);
    ck_assert_int_eq(outcome, REGEX_NO_MEMORY);
    ck_assert_int_eq(regex_match(regex, scratch, slice_of("hội"), 0), REGEX_FOUND);
    regex_put_off(&pool, SLICE("never asked"), &arena);
}
END_TEST

START_TEST(backtracking_without_end_meets_the_limit)
{
    char subject[64];
    memset(subject, 'a', sizeof subject);
    subject[sizeof subject - 1] = 'b';
    struct regex *regex = compile("(a+)+$");
    ck_assert_int_eq(regex_match(regex, scratch, (struct slice){subject, sizeof subject}, 0),
                     REGEX_LIMIT);
    /* and the scratch serves on */
    ck_assert_int_eq(match("b$", "aab"), REGEX_FOUND);
}
END_TEST

START_TEST(deep_recursion_meets_a_limit_and_not_the_stack)
{
    static char subject[400 * 1024];
    memset(subject, '(', sizeof subject);
    struct regex *regex = compile("(\\((?1)*\\))");
    enum regex_outcome outcome =
        regex_match(regex, scratch, (struct slice){subject, sizeof subject}, 0);
    ck_assert_int_ne(outcome, REGEX_FOUND);
}
END_TEST

START_TEST(more_groups_than_there_is_room_for_do_no_harm)
{
    char pattern[2048] = "";
    for (int i = 0; i < 100; i++)
        strcat(pattern, "(a)");
    char subject[101];
    memset(subject, 'a', 100);
    subject[100] = '\0';
    ck_assert_int_eq(match(pattern, subject), REGEX_FOUND);
    assert_span(REGEX_MAX_GROUPS - 1, REGEX_MAX_GROUPS - 2, REGEX_MAX_GROUPS - 1);
    size_t start, end;
    ck_assert(!regex_span(scratch, REGEX_MAX_GROUPS, &start, &end));
}
END_TEST

START_TEST(a_scratch_that_finds_no_memory_is_none)
{
    struct regex_scratch *made = NULL;
    for (long n = 0; made == NULL; n++) {
        ck_assert_int_lt(n, 20);
        memory_fail_after(n);
        made = regex_scratch_new();
        memory_fail_after(-1);
    }
    regex_scratch_free(made);
    regex_scratch_free(NULL);
}
END_TEST

START_TEST(compiling_without_memory_jumps)
{
    jmp_buf caught;
    arena.no_memory = &caught;
    volatile long jumps = 0;
    if (setjmp(caught) != 0)
        jumps++;
    memory_fail_after(jumps);
    struct regex *regex = try_compile("(?:gặp|họp)");
    memory_fail_after(-1);
    ck_assert_ptr_nonnull(regex);
    ck_assert_int_gt(jumps, 2);
    arena.no_memory = &no_memory;
}
END_TEST

Suite *make_suite(void)
{
    Suite *suite = suite_create("regex");
    TCase *tests = tcase_create("regex");
    tcase_add_checked_fixture(tests, set_up, tear_down);
    tcase_add_test(tests, a_match_has_the_spans_of_its_groups);
    tcase_add_test(tests, a_group_that_took_no_part_has_no_span);
    tcase_add_test(tests, what_is_spelled_alike_is_compiled_once);
    tcase_add_test(tests, nothing_found_is_no_span);
    tcase_add_test(tests, a_search_begins_where_it_is_told);
    tcase_add_test(tests, a_nul_is_a_character);
    tcase_add_test(tests, letters_are_those_of_unicode);
    tcase_add_test(tests, a_bad_pattern_is_told_with_its_place);
    tcase_add_test(tests, single_bytes_cannot_be_matched);
    tcase_add_test(tests, groups_have_names_and_numbers);
    tcase_add_test(tests, a_pattern_that_needs_nothing_is_known);
    tcase_add_test(tests, backtracking_without_end_meets_the_limit);
    tcase_add_test(tests, a_pattern_put_off_is_compiled_by_the_first_match);
    tcase_add_test(tests, deep_recursion_meets_a_limit_and_not_the_stack);
    tcase_add_test(tests, more_groups_than_there_is_room_for_do_no_harm);
    tcase_add_test(tests, a_scratch_that_finds_no_memory_is_none);
    tcase_add_test(tests, compiling_without_memory_jumps);
    suite_add_tcase(suite, tests);
    return suite;
}
