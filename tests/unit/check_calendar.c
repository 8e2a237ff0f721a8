/* check_calendar.c - reading dates, and what time expressions of whole sentences are resolved to.
 *
 * The sentences stand in times.tsv: the article's date, how the sentence is told, the sentence with
 * the expression in brackets, the value.  They run through the shipped lists and rules.
 */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "calendar.h"
#include "file.h"
#include "model.h"

Suite *make_suite(void);

static jmp_buf no_memory;
static struct arena arena;
static relx_model *model;

static void set_up(void)
{
    if (setjmp(no_memory))
        ck_abort_msg("out of memory");
    arena_init(&arena, &no_memory);
}

static void tear_down(void)
{
    arena_free(&arena);
}

static void report(void *data, relx_severity severity, const relx_error *error)
{
    (void)data;
    if (severity == RELX_FAILURE)
        fprintf(stderr, "%s:%u: %s\n", error->file, error->line, error->message);
}

static void load_model(void)
{
    relx_load_options options = {.data_dir = getenv("RELEXTRACT_DATA"), .report = report};
    model = relx_model_load(&options, NULL);
    ck_assert_ptr_nonnull(model);
}

static void free_model(void)
{
    relx_model_free(model);
}

/* ---- Dates ---- */

static void check_parsed(const char *string, int year, int month, int day)
{
    struct calendar_day parsed;
    ck_assert_msg(calendar_parse(string, &parsed), "%s", string);
    ck_assert_int_eq(parsed.year, year);
    ck_assert_int_eq(parsed.month, month);
    ck_assert_int_eq(parsed.day, day);
}

START_TEST(dates_are_read_as_exactly_as_they_are_given)
{
    check_parsed("2021-08-04", 2021, 8, 4);
    check_parsed("2021-08", 2021, 8, 0);
    check_parsed("2021", 2021, 0, 0);
    check_parsed("2020-02-29", 2020, 2, 29);
    check_parsed("2000-02-29", 2000, 2, 29);
}
END_TEST

START_TEST(what_is_no_date_is_refused)
{
    static const char *const bad[] = {"",           "x",           "21",
                                      "2021-",      "2021-13",     "2021-00",
                                      "2021-8-4",   "2021-08-32",  "2021-02-29",
                                      "1900-02-29", "2021-08-04T", "2021/08/04",
                                      "XXXX-08-04", "0000",        "2021-08-04/2021-08-05"};
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        struct calendar_day day;
        ck_assert_msg(!calendar_parse(bad[i], &day), "%s", bad[i]);
    }
}
END_TEST

static struct calendar_day day_of(const char *string)
{
    struct calendar_day day = {0};
    if (*string != '\0')
        ck_assert(calendar_parse(string, &day));
    return day;
}

static int compare(const char *first, const char *last, const char *document)
{
    struct time_value value = {.edtf = "", .first = day_of(first), .last = day_of(last)};
    struct calendar_day day = day_of(document);
    return calendar_compare(&value, &day);
}

START_TEST(a_time_lies_before_in_or_after_the_article)
{
    ck_assert_int_eq(compare("2021-07-05", "2021-07-05", "2021-07-09"), -1);
    ck_assert_int_eq(compare("2021-07-09", "2021-07-09", "2021-07-09"), 0);
    ck_assert_int_eq(compare("2021-07-10", "2021-07-10", "2021-07-09"), 1);
    ck_assert_int_eq(compare("2021-07-05", "2021-07-10", "2021-07-09"), 0);
    ck_assert_int_eq(compare("2021-07", "2021-07", "2021-07-09"), 0);
    ck_assert_int_eq(compare("2021-08", "2021-10", "2021-07-09"), 1);
    ck_assert_int_eq(compare("2020", "2020", "2021-07-09"), -1);
    ck_assert_int_eq(compare("2021", "2021", "2021-07-09"), 0);
    ck_assert_int_eq(compare("", "2021-07-01", "2021-07-09"), -1);
    ck_assert_int_eq(compare("", "2021-07-21", "2021-07-09"), 0);
    ck_assert_int_eq(compare("2021-07-05", "2021-07-05", ""), 0);
    ck_assert_int_eq(compare("", "", "2021-07-09"), 0);
}
END_TEST

/* ---- Expressions ---- */

struct row {
    struct slice document, tense, expected;
    struct str sentence;
    size_t start, end; /* of the expression in the sentence */
};

static void read_sentence(struct slice marked, struct row *row)
{
    str_init(&row->sentence, &arena);
    for (size_t i = 0; i < marked.length; i++) {
        if (marked.data[i] == '[')
            row->start = row->sentence.length;
        else if (marked.data[i] == ']')
            row->end = row->sentence.length;
        else
            str_add(&row->sentence, marked.data + i, 1);
    }
}

static void read_row(struct slice line, struct row *row)
{
    struct slice sentence;
    *row = (struct row){.start = 0};
    ck_assert(slice_cut(&line, '\t', &row->document) && slice_cut(&line, '\t', &row->tense) &&
              slice_cut(&line, '\t', &sentence) && slice_cut(&line, '\t', &row->expected));
    read_sentence(sentence, row);
    ck_assert_uint_lt(row->start, row->end);
}

static void find_mentions(struct analysis *analysis, struct text *text,
                          struct regex_scratch *scratch, const struct row *row)
{
    struct slice input = str_slice(&row->sentence);
    ck_assert_int_eq(text_read(text, input.data, input.length, &arena, NULL), RELX_OK);
    lexicon_number(model->lexicon, text);
    *analysis =
        (struct analysis){.model = model, .text = text, .arena = &arena, .scratch = scratch};
    cascade_run(analysis);
}

static bool is_time(const struct mention *mention)
{
    return strcmp(mention->type, "time") == 0;
}

/* A time within brackets or a group is whole too. */
static bool is_whole_time(const struct analysis *analysis, const struct mention *mention)
{
    return is_time(mention) &&
           (mention->parent < 0 || !is_time(&analysis->mentions.items[mention->parent]));
}

/* The whole time mention that begins first at or after a token. */
static const struct mention *next_time(const struct analysis *analysis, uint32_t from)
{
    const struct mention *next = NULL;
    for (size_t i = 0; i < analysis->mentions.count; i++) {
        const struct mention *mention = &analysis->mentions.items[i];
        if (is_whole_time(analysis, mention) && mention->first >= from &&
            (next == NULL || mention->first < next->first))
            next = mention;
    }
    return next;
}

/* The row's date, else what its sentences tell. */
static struct calendar_day article_day(const struct row *row, const struct analysis *analysis)
{
    char date[16] = "";
    struct calendar_evidence evidence = {.month = 0};
    const struct mention *mention = next_time(analysis, 0);
    memcpy(date, row->document.data, row->document.length);
    if (*date)
        return day_of(date);
    for (; mention; mention = next_time(analysis, mention->end))
        calendar_gather(analysis, mention, CALENDAR_TO_COME, &evidence);
    return calendar_conclude(&evidence);
}

static int tense_of(struct slice tense)
{
    return slice_is(tense, "past") ? -1 : slice_is(tense, "future") ? 1 : 0;
}

/* What was found where the row's expression stands: "2021-07-05", or "2021-07-05 of <ngày 5/7>" if
 * the words are not the expected ones. */
static const char *value_of(const struct row *row, const struct analysis *analysis)
{
    struct calendar_context context = {.document = article_day(row, analysis),
                                       .tense = tense_of(row->tense)};
    const struct mention *mention = next_time(analysis, 0);
    const struct text *text = analysis->text;
    for (; mention; mention = next_time(analysis, mention->end)) {
        struct time_value value;
        size_t start = text->tokens.items[mention->first].start;
        size_t end = text->tokens.items[mention->end - 1].end;
        calendar_resolve(analysis, mention, &context, &arena, &value);
        calendar_remember(&context, &value);
        if (end <= row->start || start >= row->end || !value.edtf)
            continue;
        if (start == row->start && end == row->end)
            return value.edtf;
        return arena_printf(&arena, "%s of <%.*s>", value.edtf, (int)(end - start),
                            text->nfc.data + start);
    }
    return "-";
}

static size_t check_row(struct slice line, struct regex_scratch *scratch)
{
    struct row row;
    struct text text;
    struct analysis analysis;
    read_row(line, &row);
    find_mentions(&analysis, &text, scratch, &row);
    const char *value = value_of(&row, &analysis);
    if (slice_is(row.expected, value))
        return 0;
    fprintf(stderr, "%.*s\n    got %s\n", (int)line.length, line.data, value);
    return 1;
}

START_TEST(the_expressions_of_the_table_have_their_values)
{
    struct slice content, line;
    struct regex_scratch *scratch = regex_scratch_new();
    const char *path = path_join(&arena, getenv("RELEXTRACT_DATA"), "tests/unit/times.tsv");
    size_t rows = 0, failures = 0;
    ck_assert_ptr_nonnull(scratch);
    ck_assert_int_eq(file_read(path, (size_t)1 << 20, &arena, &content, NULL), RELX_OK);
    while (slice_cut(&content, '\n', &line))
        if (line.length > 0 && line.data[0] != '#') {
            rows++;
            failures += check_row(line, scratch);
        }
    regex_scratch_free(scratch);
    ck_assert_uint_ge(rows, 300);
    ck_assert_msg(failures == 0, "%zu of %zu rows", failures, rows);
}
END_TEST

static struct time_value resolve_first(const char *sentence, const char *document, int tense)
{
    struct row row = {.end = 1};
    struct text text;
    struct analysis analysis;
    struct time_value value = {0};
    struct regex_scratch *scratch = regex_scratch_new();
    struct calendar_context context = {.document = day_of(document), .tense = tense};
    str_init(&row.sentence, &arena);
    str_add_string(&row.sentence, sentence);
    find_mentions(&analysis, &text, scratch, &row);
    const struct mention *mention = next_time(&analysis, 0);
    ck_assert_ptr_nonnull(mention);
    calendar_resolve(&analysis, mention, &context, &arena, &value);
    regex_scratch_free(scratch);
    return value;
}

START_TEST(the_days_a_value_spans_are_as_exact_as_the_words)
{
    struct time_value value = resolve_first("Họ gặp nhau từ ngày 5 đến 7/7/2021.", "", 0);
    ck_assert_int_eq(value.first.day, 5);
    ck_assert_int_eq(value.last.day, 7);
    value = resolve_first("Họ gặp nhau quý IV/2021.", "", 0);
    ck_assert_int_eq(value.first.month, 10);
    ck_assert_int_eq(value.last.month, 12);
    ck_assert_int_eq(value.last.day, 0);
    value = resolve_first("Lệnh cấm kéo dài đến ngày 14/3/2021.", "", 0);
    ck_assert_int_eq(value.first.year, 0);
    ck_assert_int_eq(value.last.year, 2021);
    value = resolve_first("Thời gian tới họ gặp nhau.", "2021-07-09", 0);
    ck_assert_ptr_null(value.edtf);
}
END_TEST

START_TEST(what_has_no_year_may_still_lie_ahead_or_behind)
{
    ck_assert_int_eq(resolve_first("Ngày mai họ gặp nhau.", "", 0).direction, 1);
    ck_assert_int_eq(resolve_first("Tuần trước họ gặp nhau.", "", 0).direction, -1);
    ck_assert_int_eq(resolve_first("Tháng 10 năm tới họ gặp nhau.", "", 0).direction, 1);
    ck_assert_int_eq(resolve_first("Ngày 5/3 năm ngoái họ gặp nhau.", "", 0).direction, -1);
    ck_assert_int_eq(resolve_first("Ngày 5/3 họ gặp nhau.", "", 0).direction, 0);
    ck_assert(resolve_first("Cách đây hai năm, họ gặp nhau.", "", 0).is_year_back);
    ck_assert(!resolve_first("Trong hai năm qua, họ không gặp nhau.", "", 0).is_year_back);
    ck_assert(!resolve_first("Cách đây hai tuần, họ gặp nhau.", "", 0).is_year_back);
    ck_assert_int_eq(resolve_first("Ngày mai họ gặp nhau.", "2021-07-09", 0).direction, 1);
}
END_TEST

START_TEST(an_article_may_be_dated_by_its_month_or_year_only)
{
    ck_assert_str_eq(resolve_first("Họ gặp nhau ngày 5/7.", "2021", 0).edtf, "2021-07-05");
    ck_assert_str_eq(resolve_first("Họ gặp nhau ngày 5/7.", "2021-08", -1).edtf, "2021-07-05");
    ck_assert_str_eq(resolve_first("Họ gặp nhau năm ngoái.", "2021", 0).edtf, "2020");
    ck_assert_str_eq(resolve_first("Họ gặp nhau tháng trước.", "2021-08", 0).edtf, "2021-07");
    ck_assert_ptr_null(resolve_first("Họ gặp nhau tháng trước.", "2021", 0).edtf);
    ck_assert_ptr_null(resolve_first("Họ gặp nhau hôm qua.", "2021-08", 0).edtf);
    ck_assert_ptr_null(resolve_first("Họ gặp nhau tuần trước.", "2021-08", 0).edtf);
    ck_assert_ptr_null(resolve_first("Họ gặp nhau hôm thứ hai.", "2021-08", 0).edtf);
}
END_TEST

START_TEST(what_lies_outside_the_calendar_has_no_value)
{
    ck_assert_ptr_null(resolve_first("Cách đây 9000 tháng, họ gặp nhau.", "0500-01-01", 0).edtf);
    ck_assert_ptr_null(resolve_first("Cách đây 9000 năm, họ gặp nhau.", "2021-07-09", 0).edtf);
    ck_assert_ptr_null(resolve_first("Cách đây 9000 tuần, họ gặp nhau.", "0100-07-09", 0).edtf);
    ck_assert_ptr_null(resolve_first("Trong 9000 năm tới, họ gặp nhau.", "2021-07-09", 0).edtf);
    ck_assert_ptr_null(resolve_first("Họ gặp nhau mùng 1 Tết 1970.", "2021-07-09", 0).edtf);
    ck_assert_str_eq(resolve_first("Họ gặp nhau ngày 5/7.", "0001-07-09", 0).edtf, "0001-07-05");
}
END_TEST

Suite *make_suite(void)
{
    Suite *suite = suite_create("calendar");
    TCase *dates = tcase_create("dates");
    tcase_add_checked_fixture(dates, set_up, tear_down);
    tcase_add_test(dates, dates_are_read_as_exactly_as_they_are_given);
    tcase_add_test(dates, what_is_no_date_is_refused);
    tcase_add_test(dates, a_time_lies_before_in_or_after_the_article);
    suite_add_tcase(suite, dates);
    TCase *expressions = tcase_create("expressions");
    tcase_add_unchecked_fixture(expressions, load_model, free_model);
    tcase_add_checked_fixture(expressions, set_up, tear_down);
    tcase_add_test(expressions, the_expressions_of_the_table_have_their_values);
    tcase_add_test(expressions, the_days_a_value_spans_are_as_exact_as_the_words);
    tcase_add_test(expressions, what_lies_outside_the_calendar_has_no_value);
    tcase_add_test(expressions, what_has_no_year_may_still_lie_ahead_or_behind);
    tcase_add_test(expressions, an_article_may_be_dated_by_its_month_or_year_only);
    suite_add_tcase(suite, expressions);
    tcase_set_timeout(expressions, 60);
    return suite;
}
