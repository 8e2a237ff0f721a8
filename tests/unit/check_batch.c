/* check_batch.c - parts of the command `batch`: UTF-8, dates, names, and the walk through folders.
 */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli/article.h"
#include "cli/buffer.h"
#include "cli/utf8.h"
#include "cli/walk.h"

Suite *make_suite(void);

/* ---- Text ---- */

START_TEST(finds_the_first_byte_that_is_no_utf8)
{
    static const struct {
        const char *text;
        size_t offset;
    } cases[] = {{"a\xC0\x80", 1},          {"\xE0\x80\x80", 0},    {"\xED\xA0\x80", 0},
                 {"ab\xF4\x90\x80\x80", 2}, {"\xE1\xBB", 0},        {"Lào \x80", 5},
                 {"\xF0\x8F\xBF\xBF", 0},   {"\xE1\xBB\x85\xFF", 3}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        size_t offset = 99;
        ck_assert(!utf8_check(cases[i].text, strlen(cases[i].text), &offset));
        ck_assert_uint_eq(offset, cases[i].offset);
    }
    size_t offset;
    ck_assert(utf8_check("Hễ mưa \xF0\x9F\x8C\xA7", strlen("Hễ mưa \xF0\x9F\x8C\xA7"), &offset));
}
END_TEST

START_TEST(shows_names_on_one_line)
{
    struct buffer buffer = {0};
    buffer_add_shown(&buffer, "bến\n\xE1.txt\x1b[0m");
    ck_assert_str_eq(buffer.data, "bến\\x0a\\xe1.txt\\x1b[0m");
    buffer_clear(&buffer);
    buffer_add_json(&buffer, "\"bến\\\n\xE1");
    ck_assert_str_eq(buffer.data, "\"\\\"bến\\\\\\u000a\xEF\xBF\xBD\"");
    buffer_free(&buffer);
}
END_TEST

START_TEST(reads_the_day_of_many_ways_to_write_it)
{
    static const char *const cases[][2] = {{"2021-08-04", "2021-08-04"},
                                           {"2021-08-04T23:30:00+07:00", "2021-08-04"},
                                           {"2021-08-04T16:59:59Z", "2021-08-04"},
                                           {"2021-08-04T17:00:00Z", "2021-08-05"},
                                           {"2021-12-31T18:00:00.000Z", "2022-01-01"},
                                           {"2020-02-28 20:00:00+00:00", "2020-02-29"},
                                           {" 4/8/2021 - 10:15", "2021-08-04"},
                                           {"04.08.2021", "2021-08-04"},
                                           {"2021-02-29", NULL},
                                           {"4/13/2021", NULL},
                                           {"hôm qua", NULL},
                                           {"20210804", NULL},
                                           {"4-8/2021", NULL}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct article article = {0};
        article_set_date(&article, cases[i][0]);
        if (cases[i][1])
            ck_assert_str_eq(article.date, cases[i][1]);
        else
            ck_assert_ptr_null(article.date);
        ck_assert_int_eq(article.is_date_ignored, cases[i][1] == NULL);
        article_free(&article);
    }
}
END_TEST

/* ---- The walk ---- */

enum { MOST = 64 };

struct seen {
    char names[MOST][64];
    size_t count;
};

static char folder[] = "/tmp/relextract-walk-XXXXXX";

static void make(const char *name)
{
    char path[128];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    if (name[strlen(name) - 1] == '/') {
        ck_assert_int_eq(mkdir(path, 0777), 0);
        return;
    }
    FILE *stream = fopen(path, "w");
    ck_assert_ptr_nonnull(stream);
    fclose(stream);
}

static void make_tree(void)
{
    static const char *const names[] = {"b.txt", "a/",    "a/2", "a/1",  "a-1",  "a.txt", "c/",
                                        "c/d/",  "c/d/x", "z",   "a/30", "c/d-", ".h",    "b/"};
    strcpy(folder + strlen(folder) - 6, "XXXXXX");
    ck_assert_ptr_nonnull(mkdtemp(folder));
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        make(names[i]);
    char link[128];
    snprintf(link, sizeof link, "%s/c/loop", folder);
    ck_assert_int_eq(symlink("..", link), 0);
}

static void remove_tree(void)
{
    char command[128];
    snprintf(command, sizeof command, "rm -rf %s", folder);
    ck_assert_int_eq(system(command), 0);
}

static bool see(void *data, const struct walk_entry *entry)
{
    struct seen *seen = data;
    ck_assert_uint_lt(seen->count, MOST);
    snprintf(seen->names[seen->count++], sizeof seen->names[0], "%s%s", entry->inner,
             entry->kind == WALK_SKIPPED ? " skipped" : "");
    return true;
}

static struct seen walk_tree(size_t names_at_once, const struct walk_position *after)
{
    char *operands[] = {folder};
    struct seen seen = {.count = 0};
    struct walk_options options = {
        .operands = operands, .operand_count = 1, .after = after, .names_at_once = names_at_once};
    ck_assert_int_eq(walk(&options, see, &seen), WALK_COMPLETE);
    return seen;
}

START_TEST(walks_in_the_order_of_bytes_however_small_its_portions)
{
    static const char *const wanted[] = {".h skipped", "a/1",   "a/2",   "a/30", "a-1",
                                         "a.txt",      "b.txt", "c/d/x", "c/d-", "c/loop skipped",
                                         "z"};
    for (size_t portion = 1; portion < 12; portion++) {
        struct seen seen = walk_tree(portion, NULL);
        ck_assert_uint_eq(seen.count, sizeof wanted / sizeof *wanted);
        for (size_t i = 0; i < seen.count; i++)
            ck_assert_str_eq(seen.names[i], wanted[i]);
    }
}
END_TEST

START_TEST(goes_on_after_any_entry)
{
    struct seen whole = walk_tree(0, NULL);
    for (size_t i = 0; i < whole.count; i++) {
        char name[64];
        snprintf(name, sizeof name, "%.*s", (int)strcspn(whole.names[i], " "), whole.names[i]);
        for (size_t portion = 1; portion < 5; portion++) {
            struct walk_position after = {.inner = name, .is_done = true};
            struct seen rest = walk_tree(portion, &after);
            ck_assert_uint_eq(rest.count, whole.count - i - 1);
            for (size_t j = 0; j < rest.count; j++)
                ck_assert_str_eq(rest.names[j], whole.names[i + 1 + j]);
            after.is_done = false;
            rest = walk_tree(portion, &after);
            ck_assert_uint_eq(rest.count, whole.count - i);
            ck_assert_str_eq(rest.names[0], whole.names[i]);
        }
    }
}
END_TEST

START_TEST(goes_on_where_the_entry_is_gone)
{
    struct walk_position after = {.inner = "a/29", .is_done = true};
    struct seen rest = walk_tree(2, &after);
    ck_assert_str_eq(rest.names[0], "a/30");
    after.inner = "b/1.txt";
    rest = walk_tree(2, &after);
    ck_assert_str_eq(rest.names[0], "b.txt");
}
END_TEST

Suite *make_suite(void)
{
    Suite *suite = suite_create("batch");
    TCase *text = tcase_create("text");
    tcase_add_test(text, finds_the_first_byte_that_is_no_utf8);
    tcase_add_test(text, shows_names_on_one_line);
    tcase_add_test(text, reads_the_day_of_many_ways_to_write_it);
    suite_add_tcase(suite, text);
    TCase *walking = tcase_create("walk");
    tcase_add_checked_fixture(walking, make_tree, remove_tree);
    tcase_add_test(walking, walks_in_the_order_of_bytes_however_small_its_portions);
    tcase_add_test(walking, goes_on_after_any_entry);
    tcase_add_test(walking, goes_on_where_the_entry_is_gone);
    suite_add_tcase(suite, walking);
    return suite;
}
