/* check_file.c - whole files and folder lists, in a scratch folder of each test's own. */
#include <check.h>
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "file.h"

static struct arena arena;
static jmp_buf no_memory;
static char folder[] = "/tmp/check_file_XXXXXX";
static relx_error error;

static const char *in_folder(const char *name)
{
    return path_join(&arena, folder, name);
}

static void write_file(const char *name, const char *content, size_t length)
{
    FILE *stream = fopen(in_folder(name), "wb");
    ck_assert_ptr_nonnull(stream);
    ck_assert_uint_eq(fwrite(content, 1, length, stream), length);
    fclose(stream);
}

static void make_folder(const char *name)
{
    ck_assert_int_eq(mkdir(in_folder(name), 0700), 0);
}

static void set_up(void)
{
    arena_init(&arena, &no_memory);
    error_clear(&error);
    strcpy(folder, "/tmp/check_file_XXXXXX");
    ck_assert_ptr_nonnull(mkdtemp(folder));
}

static void tear_down(void)
{
    char command[64];
    snprintf(command, sizeof command, "rm -rf %s", folder);
    ck_assert_int_eq(system(command), 0);
    memory_fail_after(-1);
    arena_free(&arena);
}

static size_t count_open_files(void)
{
    size_t count = 0;
    DIR *stream = opendir("/proc/self/fd");
    if (!stream)
        return 0;
    while (readdir(stream))
        count++;
    closedir(stream);
    return count;
}

START_TEST(reads_a_file_with_nul_bytes)
{
    ck_assert_int_eq(setjmp(no_memory), 0);
    write_file("a", "một\0hai", 9);
    struct slice content;
    ck_assert_int_eq(file_read(in_folder("a"), 100, &arena, &content, &error), RELX_OK);
    ck_assert_uint_eq(content.length, 9);
    ck_assert_mem_eq(content.data, "một\0hai\0", 10);
}
END_TEST

START_TEST(an_empty_file_is_an_empty_string)
{
    ck_assert_int_eq(setjmp(no_memory), 0);
    write_file("a", "", 0);
    struct slice content;
    ck_assert_int_eq(file_read(in_folder("a"), 100, &arena, &content, &error), RELX_OK);
    ck_assert_uint_eq(content.length, 0);
    ck_assert_str_eq(content.data, "");
}
END_TEST

START_TEST(reads_files_larger_than_a_buffer)
{
    ck_assert_int_eq(setjmp(no_memory), 0);
    enum { SIZE = 1000 * 1000 };
    char *expected = arena_alloc(&arena, SIZE);
    for (size_t i = 0; i < SIZE; i++)
        expected[i] = (char)(i * 31 % 251);
    write_file("a", expected, SIZE);
    struct slice content;
    ck_assert_int_eq(file_read(in_folder("a"), SIZE, &arena, &content, &error), RELX_OK);
    ck_assert_uint_eq(content.length, SIZE);
    ck_assert_mem_eq(content.data, expected, SIZE);
}
END_TEST

START_TEST(a_file_above_the_limit_is_refused)
{
    ck_assert_int_eq(setjmp(no_memory), 0);
    write_file("a", "12345", 5);
    struct slice content = {0};
    ck_assert_int_eq(file_read(in_folder("a"), 5, &arena, &content, &error), RELX_OK);
    ck_assert_int_eq(file_read(in_folder("a"), 4, &arena, &content, &error), RELX_ERROR_LIMIT);
    ck_assert_uint_eq(content.length, 5);
}
END_TEST

START_TEST(a_missing_file_is_named_with_the_reason)
{
    ck_assert_int_eq(setjmp(no_memory), 0);
    struct slice content;
    ck_assert_int_eq(file_read(in_folder("b"), 100, &arena, &content, &error), RELX_ERROR_IO);
    ck_assert_str_eq(error.file, in_folder("b"));
    ck_assert_ptr_nonnull(strstr(error.message, "No such file"));
}
END_TEST

START_TEST(a_folder_is_no_file)
{
    ck_assert_int_eq(setjmp(no_memory), 0);
    struct slice content;
    ck_assert_int_eq(file_read(folder, 100, &arena, &content, NULL), RELX_ERROR_IO);
    ck_assert(file_is_folder(folder));
    write_file("a", "", 0);
    ck_assert(!file_is_folder(in_folder("a")));
    ck_assert(!file_is_folder(in_folder("b")));
}
END_TEST

START_TEST(lists_by_suffix_below_the_folder_in_byte_order)
{
    ck_assert_int_eq(setjmp(no_memory), 0);
    make_folder("time");
    make_folder("time/old");
    write_file("time/b.rules", "", 0);
    write_file("time/a.rules", "", 0);
    write_file("time/old/c.rules", "", 0);
    write_file("time-2.rules", "", 0);
    write_file("đ.rules", "", 0);
    write_file("Z.rules", "", 0);
    write_file("README.md", "", 0);
    write_file(".hidden.rules", "", 0);
    struct file_list list;
    ck_assert_int_eq(file_list(folder, ".rules", &arena, &list, &error), RELX_OK);
    static const char *const EXPECTED[] = {"Z.rules",      "time-2.rules",     "time/a.rules",
                                           "time/b.rules", "time/old/c.rules", "đ.rules"};
    ck_assert_uint_eq(list.paths.count, 6);
    for (size_t i = 0; i < 6; i++)
        ck_assert_str_eq(list.paths.items[i], EXPECTED[i]);
}
END_TEST

START_TEST(links_lead_to_files_and_not_to_folders)
{
    ck_assert_int_eq(setjmp(no_memory), 0);
    make_folder("real");
    write_file("real/a.tsv", "", 0);
    ck_assert_int_eq(symlink("real/a.tsv", in_folder("b.tsv")), 0);
    ck_assert_int_eq(symlink("..", in_folder("real/loop")), 0);
    ck_assert_int_eq(symlink("gone", in_folder("c.tsv")), 0);
    struct file_list list;
    ck_assert_int_eq(file_list(folder, ".tsv", &arena, &list, &error), RELX_OK);
    ck_assert_uint_eq(list.paths.count, 2);
    ck_assert_str_eq(list.paths.items[0], "b.tsv");
    ck_assert_str_eq(list.paths.items[1], "real/a.tsv");
}
END_TEST

START_TEST(an_empty_folder_lists_nothing_and_a_missing_one_fails)
{
    ck_assert_int_eq(setjmp(no_memory), 0);
    struct file_list list;
    ck_assert_int_eq(file_list(folder, ".tsv", &arena, &list, &error), RELX_OK);
    ck_assert_uint_eq(list.paths.count, 0);
    ck_assert_int_eq(file_list(in_folder("x"), ".tsv", &arena, &list, &error), RELX_ERROR_IO);
    ck_assert_str_eq(error.file, in_folder("x"));
}
END_TEST

START_TEST(paths_join_with_one_slash)
{
    ck_assert_int_eq(setjmp(no_memory), 0);
    ck_assert_str_eq(path_join(&arena, "rules", "a"), "rules/a");
    ck_assert_str_eq(path_join(&arena, "rules/", "a"), "rules/a");
    ck_assert_str_eq(path_join(&arena, "", "a"), "a");
    ck_assert_str_eq(path_join(&arena, "/", "a"), "/a");
}
END_TEST

/* Reads and lists with the n-th allocation failing; whether it came through. */
static bool survives(const char *path, size_t size, long n)
{
    if (setjmp(no_memory))
        return false;
    memory_fail_after(n);
    struct slice content;
    struct file_list list;
    ck_assert_int_eq(file_read(path, size, &arena, &content, &error), RELX_OK);
    ck_assert_int_eq(file_list(folder, ".tsv", &arena, &list, &error), RELX_OK);
    return true;
}

START_TEST(running_out_of_memory_closes_what_was_open)
{
    static const char CONTENT[300 * 1000];
    make_folder("sub");
    write_file("a.tsv", CONTENT, sizeof CONTENT);
    write_file("sub/b.tsv", "", 0);
    char *path = strdup(in_folder("a.tsv"));
    size_t open_files = count_open_files();
    long n = 0;
    for (bool done = false; !done; n++) {
        arena_free(&arena);
        done = survives(path, sizeof CONTENT, n);
        memory_fail_after(-1);
        ck_assert_ptr_eq(arena.no_memory, &no_memory);
        ck_assert_uint_eq(count_open_files(), open_files);
    }
    ck_assert_int_gt(n, 2);
    free(path);
}
END_TEST

Suite *make_suite(void);

Suite *make_suite(void)
{
    Suite *suite = suite_create("file");
    TCase *tcase = tcase_create("file");
    tcase_add_checked_fixture(tcase, set_up, tear_down);
    tcase_add_test(tcase, reads_a_file_with_nul_bytes);
    tcase_add_test(tcase, an_empty_file_is_an_empty_string);
    tcase_add_test(tcase, reads_files_larger_than_a_buffer);
    tcase_add_test(tcase, a_file_above_the_limit_is_refused);
    tcase_add_test(tcase, a_missing_file_is_named_with_the_reason);
    tcase_add_test(tcase, a_folder_is_no_file);
    tcase_add_test(tcase, lists_by_suffix_below_the_folder_in_byte_order);
    tcase_add_test(tcase, links_lead_to_files_and_not_to_folders);
    tcase_add_test(tcase, an_empty_folder_lists_nothing_and_a_missing_one_fails);
    tcase_add_test(tcase, paths_join_with_one_slash);
    tcase_add_test(tcase, running_out_of_memory_closes_what_was_open);
    suite_add_tcase(suite, tcase);
    return suite;
}
