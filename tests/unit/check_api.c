/* check_api.c - the library as its users see it: the public header and nothing else. */
#include "folder.h"

#include <pthread.h>

Suite *make_suite(void);

static const char names[] = "id\ttype\tname\tcountry\n"
                            "RU\tcountry\tNga\t\nLA\tcountry\tLào\t\nVN\tcountry\tViệt Nam\t\n"
                            "lam\tperson\tTrần Văn Lam\tVN\n";
static const char words[] = "id\ttype\tname\nông\thonorific\tông\n";
static const char rules[] =
    "rule met\nevent: meeting\npattern: {A:country|person} gặp {B:country|person}\n"
    "set: subtype = talks\n"
    "yes: Hôm qua Nga gặp Lào.\n  A = Nga\n  parties = LA RU\n"
    "no: Hôm qua Nga vắng mặt.\n";

static relx_model *model;
static relx_extractor *extractor;
static relx_result *result;
static relx_error error;

static void set_up(void)
{
    folder_make();
    folder_write("gazetteers/names.tsv", names);
    folder_write("gazetteers/words/words.tsv", words);
    folder_write("rules/event/a.rules", rules);
    model = folder_load();
    extractor = relx_extractor_new(model, &error);
    ck_assert_ptr_nonnull(extractor);
}

static void tear_down(void)
{
    relx_result_free(result);
    result = NULL;
    relx_extractor_free(extractor);
    relx_model_free(model);
    folder_remove();
}

static const relx_result *extract(const relx_document *document)
{
    relx_result_free(result);
    return result = relx_extract(extractor, document, &error);
}

static const relx_result *extract_text(const char *text)
{
    relx_document document = {.text = text, .length = strlen(text)};
    ck_assert_ptr_nonnull(extract(&document));
    return result;
}

static char *json_of(const relx_result *of, int flags)
{
    char *json = relx_result_json(of, flags, &error);
    ck_assert_ptr_nonnull(json);
    return json;
}

/* ---- Loading ---- */

START_TEST(a_folder_that_is_not_there_is_an_input_error)
{
    relx_load_options options = {.data_dir = "/nowhere/at/all"};
    ck_assert_ptr_null(relx_model_load(&options, &error));
    ck_assert_int_eq(error.status, RELX_ERROR_IO);
    ck_assert_str_ne(error.message, "");
    ck_assert_ptr_null(relx_model_load(&options, NULL));
}
END_TEST

START_TEST(a_wrong_rule_is_told_with_file_line_and_column)
{
    folder_write("rules/event/b.rules", "rule b\nevent: x\npattern: gặp {A:contry}\n");
    relx_load_options options = {.data_dir = folder.path};
    ck_assert_ptr_null(relx_model_load(&options, &error));
    ck_assert_int_eq(error.status, RELX_ERROR_RULE);
    ck_assert_str_eq(error.file, "rules/event/b.rules");
    ck_assert_uint_eq(error.line, 3);
    ck_assert_uint_eq(error.column, 17);
    ck_assert_str_eq(error.message, "unknown type 'contry' (did you mean 'country'?)");
}
END_TEST

START_TEST(the_first_of_several_errors_is_returned_and_all_are_reported)
{
    folder_write("rules/event/b.rules", "rule b\nevent: x\npatern: y\npattern: (\n");
    relx_load_options options = {.data_dir = folder.path, .report = folder_keep_message};
    ck_assert_ptr_null(relx_model_load(&options, &error));
    ck_assert_int_eq(error.status, RELX_ERROR_SYNTAX);
    ck_assert_uint_eq(error.line, 3);
    ck_assert_ptr_nonnull(strstr(folder.messages, "b.rules:3:1"));
    ck_assert_ptr_nonnull(strstr(folder.messages, "b.rules:4:11"));
}
END_TEST

START_TEST(a_wrong_list_is_told)
{
    folder_write("gazetteers/more.tsv", "id\ttype\tnam\nX\tcountry\tXa\n");
    relx_load_options options = {.data_dir = folder.path};
    ck_assert_ptr_null(relx_model_load(&options, &error));
    ck_assert_str_eq(error.file, "gazetteers/more.tsv");
    ck_assert_uint_eq(error.line, 1);
}
END_TEST

START_TEST(an_old_error_is_forgotten)
{
    error = (relx_error){.status = RELX_ERROR_IO, .line = 7, .message = "old"};
    relx_load_options options = {.data_dir = folder.path};
    relx_model *again = relx_model_load(&options, &error);
    ck_assert_ptr_nonnull(again);
    ck_assert_int_eq(error.status, RELX_OK);
    ck_assert_str_eq(error.message, "");
    relx_model_free(again);
}
END_TEST

START_TEST(the_environment_names_the_folder)
{
    ck_assert_int_eq(setenv("RELEXTRACT_DATA", folder.path, 1), 0);
    relx_model *other = relx_model_load(NULL, &error);
    ck_assert_ptr_nonnull(other);
    relx_check_summary summary;
    ck_assert_int_eq(relx_model_check(other, NULL, NULL, &summary, &error), RELX_OK);
    ck_assert_uint_eq(summary.rules, 1);
    relx_model_free(other);
}
END_TEST

/* ---- Examples ---- */

START_TEST(examples_that_hold_are_counted)
{
    relx_check_summary summary;
    ck_assert_int_eq(relx_model_check(model, NULL, NULL, &summary, NULL), RELX_OK);
    ck_assert_uint_eq(summary.rules, 1);
    ck_assert_uint_eq(summary.entries, 5);
    ck_assert_uint_eq(summary.examples, 2);
    ck_assert_uint_eq(summary.failures, 0);
    ck_assert_int_eq(relx_model_check(model, NULL, NULL, NULL, NULL), RELX_OK);
}
END_TEST

START_TEST(examples_that_do_not_hold_are_reported)
{
    folder_write("rules/event/b.rules",
                 "rule b\nevent: x\npattern: {A:country} họp {B:country}\n"
                 "yes: Hôm qua Nga nghỉ.\nno: Hôm qua Nga họp Lào.\n"
                 "yes: Hôm qua Nga họp Lào.\n  A = Mỹ\n  parties = LA VN\n  status = occurred\n");
    relx_model *other = folder_load();
    relx_check_summary summary;
    ck_assert_int_eq(relx_model_check(other, folder_keep_message, NULL, &summary, &error),
                     RELX_ERROR_RULE);
    ck_assert_uint_eq(summary.failures, 4);
    ck_assert_str_eq(
        folder.messages,
        "rules/event/b.rules:4:6: error: the rule finds nothing in this `yes:` example\n"
        "rules/event/b.rules:5:5: error: the rule finds something in this `no:` example\n"
        "rules/event/b.rules:7:3: error: A is 'Nga', not 'Mỹ'\n"
        "rules/event/b.rules:8:3: error: parties is 'LA RU', not 'LA VN'\n");
    relx_model_free(other);
}
END_TEST

/* ---- Documents ---- */

START_TEST(a_document_gives_entities_and_events)
{
    extract_text("Hôm qua Nga gặp Lào.");
    ck_assert_uint_eq(result->entity_count, 2);
    ck_assert_uint_eq(result->event_count, 1);
    ck_assert_str_eq(result->events[0].subtype, "talks");
    ck_assert_uint_eq(result->events[0].parties.count, 2);
    ck_assert_str_eq(result->events[0].parties.items[0], "LA");
    ck_assert_ptr_null(result->events[0].date);
    ck_assert_ptr_null(result->date);
    ck_assert_str_eq(result->id, "stdin");
}
END_TEST

START_TEST(an_empty_document_has_nothing)
{
    relx_document document = {.text = NULL, .length = 0};
    ck_assert_ptr_nonnull(extract(&document));
    ck_assert_uint_eq(result->entity_count, 0);
    ck_assert_uint_eq(result->event_count, 0);
    extract_text("");
    extract_text("\n \n\t");
    ck_assert_uint_eq(result->event_count, 0);
    char *json = json_of(result, RELX_JSON_COMPACT);
    ck_assert_ptr_nonnull(strstr(json, "\"entities\""));
    relx_free(json);
}
END_TEST

START_TEST(a_text_may_hold_a_nul_and_need_not_end_in_one)
{
    static const char text[] = {'a', '\0', ' ', 'N', 'g', 'a', ' ', 'x'};
    relx_document document = {.text = text, .length = 6};
    ck_assert_ptr_nonnull(extract(&document));
    ck_assert_uint_eq(result->entity_count, 1);
    ck_assert_uint_eq(result->entities[0].mentions[0].span.start, 3);
}
END_TEST

START_TEST(what_the_caller_says_of_a_document_comes_first)
{
    const char *text = "https://x.example/2021/08/05/a-b.html\nTiêu đề\n\nNga gặp Lào.";
    relx_document document = {.text = text, .length = strlen(text)};
    extract(&document);
    ck_assert_str_eq(result->id, "a-b");
    ck_assert_str_eq(result->url, "https://x.example/2021/08/05/a-b.html");
    ck_assert_str_eq(result->title, "Tiêu đề");
    ck_assert_str_eq(result->date, "2021-08-05");
    ck_assert_str_eq(result->date_from, "url");
    document.path = "bài/một.txt";
    extract(&document);
    ck_assert_str_eq(result->id, "một");
    document.id = "7";
    document.date = "2021-08-04";
    document.title = "T";
    document.url = "u";
    extract(&document);
    ck_assert_str_eq(result->id, "7");
    ck_assert_str_eq(result->path, "bài/một.txt");
    ck_assert_str_eq(result->date, "2021-08-04");
    ck_assert_str_eq(result->date_from, "option");
    ck_assert_str_eq(result->title, "T");
    document.date_from = "input";
    extract(&document);
    ck_assert_str_eq(result->date_from, "input");
}
END_TEST

START_TEST(a_date_that_is_none_is_the_callers_error)
{
    static const char *const dates[] = {"2021-02-30", "4/8/2021", "hôm qua", "", "2021-13"};
    for (size_t i = 0; i < sizeof dates / sizeof *dates; i++) {
        relx_document document = {.text = "a", .length = 1, .date = dates[i]};
        ck_assert_ptr_null(extract(&document));
        ck_assert_int_eq(error.status, RELX_ERROR_ARGUMENT);
        ck_assert_ptr_null(relx_explain(extractor, &document, NULL, &error));
        ck_assert_int_eq(error.status, RELX_ERROR_ARGUMENT);
    }
}
END_TEST

START_TEST(a_byte_that_is_not_utf8_is_told_with_its_place)
{
    relx_document document = {.text = "Nga \xFF", .length = 5};
    ck_assert_ptr_null(extract(&document));
    ck_assert_int_eq(error.status, RELX_ERROR_ENCODING);
    ck_assert_uint_eq(error.offset, 4);
    ck_assert_ptr_null(relx_extract(extractor, &document, NULL));
}
END_TEST

START_TEST(an_extractor_serves_on_after_an_error)
{
    relx_document document = {.text = "\xFF", .length = 1};
    ck_assert_ptr_null(extract(&document));
    extract_text("Hôm qua Nga gặp Lào.");
    ck_assert_uint_eq(result->event_count, 1);
    ck_assert_int_eq(error.status, RELX_OK);
}
END_TEST

START_TEST(a_result_outlives_extractor_and_model)
{
    extract_text("Hôm qua Nga gặp Lào.");
    relx_extractor_free(extractor);
    extractor = NULL;
    char *before = json_of(result, RELX_JSON_COMPACT);
    relx_free(before);
}
END_TEST

static const struct {
    const char *start, *again;
} endless[] = {
    {"", "a "},
    {"", ","},
    {"", "Nga "},
    {"", "Nga gặp Lào "},
    {"", "Nga gặp Lào. "},
    {"", "Xa Ya "},
    {"", "ông Xaxa nói. "},
    {"https://x/", "20"},
    {"", "("},
    {"", "\""},
    {"", ". "},
    {"", "1,5 "},
    {"", "A-"},
    {"", "\n"},
    {"", "a\xCC\x81\xCC\xA3"},
};

START_TEST(texts_that_nobody_writes_end_soon)
{
    enum { BYTES = 300 * 1000 };
    char *text = malloc(BYTES + 64);
    ck_assert_ptr_nonnull(text);
    size_t step = strlen(endless[_i].again), length = strlen(endless[_i].start);
    memcpy(text, endless[_i].start, length);
    for (; length < BYTES; length += step)
        memcpy(text + length, endless[_i].again, step);
    relx_document document = {.text = text, .length = length};
    ck_assert_ptr_nonnull(extract(&document));
    free(text);
}
END_TEST

/* ---- JSON ---- */

START_TEST(json_is_one_line_or_indented)
{
    extract_text("Hôm qua Nga gặp Lào.");
    char *line = json_of(result, RELX_JSON_COMPACT);
    ck_assert_ptr_null(strchr(line, '\n'));
    ck_assert_int_eq(line[0], '{');
    ck_assert_int_eq(line[strlen(line) - 1], '}');
    char *lines = json_of(result, RELX_JSON_INDENT);
    ck_assert_ptr_nonnull(strstr(lines, "\n  \"entities\""));
    relx_free(line);
    relx_free(lines);
}
END_TEST

START_TEST(offsets_count_code_points_or_bytes)
{
    extract_text("Hôm qua Nga gặp Lào.");
    char *points = json_of(result, RELX_JSON_COMPACT);
    char *bytes = json_of(result, RELX_JSON_BYTES);
    ck_assert_ptr_nonnull(strstr(points, "\"start\":8,\"end\":11"));
    ck_assert_ptr_nonnull(strstr(bytes, "\"start\":9,\"end\":12"));
    relx_free(points);
    relx_free(bytes);
}
END_TEST

START_TEST(events_come_a_line_each)
{
    extract_text("Hôm qua Nga gặp Lào. Hôm nay Nga gặp Trần Văn Lam.");
    char *lines = relx_result_events_json(result, RELX_JSON_COMPACT, &error);
    ck_assert_ptr_nonnull(lines);
    ck_assert_ptr_nonnull(strstr(lines, "}\n{"));
    relx_free(lines);
    extract_text("Hôm nay trời mưa.");
    lines = relx_result_events_json(result, RELX_JSON_COMPACT, NULL);
    ck_assert_str_eq(lines, "");
    relx_free(lines);
}
END_TEST

/* ---- Explaining ---- */

START_TEST(an_explanation_shows_mentions_and_rules)
{
    const char *text = "Hôm qua Nga gặp Lào.";
    relx_document document = {.text = text, .length = strlen(text)};
    char *why = relx_explain(extractor, &document, NULL, &error);
    ck_assert_ptr_nonnull(why);
    ck_assert_ptr_nonnull(strstr(why, "{country Nga}"));
    ck_assert_ptr_nonnull(strstr(why, "met"));
    relx_free(why);
    relx_explain_options options = {.rule = "met"};
    why = relx_explain(extractor, &document, &options, NULL);
    ck_assert_ptr_nonnull(why);
    relx_free(why);
}
END_TEST

START_TEST(an_explanation_wants_a_rule_that_is_there)
{
    relx_document document = {.text = "a", .length = 1};
    relx_explain_options options = {.rule = "none"};
    ck_assert_ptr_null(relx_explain(extractor, &document, &options, &error));
    ck_assert_int_eq(error.status, RELX_ERROR_ARGUMENT);
    ck_assert_ptr_null(relx_explain(extractor, &document, &options, NULL));
}
END_TEST

START_TEST(an_explanation_of_an_event_names_its_lines)
{
    const char *text = "Hôm qua Nga gặp Lào.";
    relx_document document = {.text = text, .length = strlen(text)};
    relx_explain_options options = {.event = 1};
    char *why = relx_explain(extractor, &document, &options, &error);
    ck_assert_ptr_nonnull(why);
    ck_assert_ptr_nonnull(strstr(why, "rules/event/a.rules"));
    relx_free(why);
    options.event = 2;
    ck_assert_ptr_null(relx_explain(extractor, &document, &options, &error));
    ck_assert_int_eq(error.status, RELX_ERROR_ARGUMENT);
    options = (relx_explain_options){.rule = "met", .event = 1};
    ck_assert_ptr_null(relx_explain(extractor, &document, &options, &error));
    ck_assert_int_eq(error.status, RELX_ERROR_ARGUMENT);
}
END_TEST

START_TEST(an_extractor_counts_what_rules_do_when_asked)
{
    size_t count = 7;
    ck_assert_ptr_null(relx_extractor_stats(extractor, &count));
    ck_assert_uint_eq(count, 0);
    ck_assert_int_eq(relx_extractor_measure(extractor, &error), RELX_OK);
    extract_text("Hôm qua Nga gặp Lào. Hôm nay Nga gặp Lào.");
    const relx_rule_stats *stats = relx_extractor_stats(extractor, &count);
    ck_assert_uint_eq(count, 1);
    ck_assert_str_eq(stats[0].rule, "rules/event/a.rules:1 met");
    ck_assert_uint_eq(stats[0].matches, 2);
    ck_assert_uint_eq(stats[0].wins, 2);
    ck_assert_uint_eq(stats[0].told, 1);
    ck_assert_uint_eq(stats[0].joined, 1);
}
END_TEST

START_TEST(an_empty_text_has_an_empty_explanation)
{
    relx_document document = {.text = "", .length = 0};
    char *why = relx_explain(extractor, &document, NULL, &error);
    ck_assert_ptr_nonnull(why);
    relx_free(why);
}
END_TEST

/* ---- The rest ---- */

START_TEST(free_calls_take_null)
{
    relx_model_free(NULL);
    relx_extractor_free(NULL);
    relx_result_free(NULL);
    relx_free(NULL);
}
END_TEST

START_TEST(there_is_a_version)
{
    ck_assert_str_ne(relx_version(), "");
}
END_TEST

START_TEST(two_models_do_not_know_of_each_other)
{
    folder_write("rules/event/a.rules", "rule met\nevent: quarrel\n"
                                        "pattern: {A:country} gặp {B:country}\n");
    relx_model *other = folder_load();
    relx_extractor *second = relx_extractor_new(other, NULL);
    const char *text = "Hôm qua Nga gặp Lào.";
    relx_document document = {.text = text, .length = strlen(text)};
    relx_result *theirs = relx_extract(second, &document, NULL);
    extract(&document);
    ck_assert_str_eq(result->events[0].type, "meeting");
    ck_assert_str_eq(theirs->events[0].type, "quarrel");
    relx_extractor_free(second);
    relx_model_free(other);
    extract(&document);
    ck_assert_str_eq(result->events[0].type, "meeting");
    relx_result_free(theirs);
}
END_TEST

/* ---- Threads ---- */

enum { ROUNDS = 200 };

static const char *const texts[] = {
    "Hôm qua Nga gặp Lào. Hôm nay ông Trần Văn Lam gặp Nga.",
    "Hôm nay ông Zixa Petrov gặp Lào, rồi Lào gặp Việt Nam, Nga gặp Việt Nam.",
};

struct worker {
    const relx_model *model;
    char *first[2]; /* the record of each text */
    bool same;
};

static char *record_of(relx_extractor *with, const char *text)
{
    relx_document document = {.text = text, .length = strlen(text)};
    relx_result *found = relx_extract(with, &document, NULL);
    char *json = found == NULL ? NULL : relx_result_json(found, RELX_JSON_COMPACT, NULL);
    relx_result_free(found);
    return json;
}

static void *work(void *data)
{
    struct worker *worker = data;
    relx_extractor *own = relx_extractor_new(worker->model, NULL);
    worker->same = own != NULL;
    for (size_t i = 0; worker->same && i < ROUNDS; i++) {
        char *json = record_of(own, texts[i % 2]);
        if (i < 2) {
            worker->first[i] = json;
            continue;
        }
        worker->same = json != NULL && strcmp(json, worker->first[i % 2]) == 0;
        relx_free(json);
    }
    relx_extractor_free(own);
    return NULL;
}

START_TEST(threads_share_a_model)
{
    enum { THREADS = 4 };
    pthread_t threads[THREADS];
    struct worker workers[THREADS] = {0};
    for (size_t i = 0; i < THREADS; i++) {
        workers[i].model = model;
        ck_assert_int_eq(pthread_create(&threads[i], NULL, work, &workers[i]), 0);
    }
    for (size_t i = 0; i < THREADS; i++)
        ck_assert_int_eq(pthread_join(threads[i], NULL), 0);
    for (size_t i = 0; i < THREADS; i++) {
        ck_assert(workers[i].same);
        ck_assert_str_eq(workers[i].first[0], workers[0].first[0]);
        ck_assert_str_eq(workers[i].first[1], workers[0].first[1]);
    }
    for (size_t i = 0; i < THREADS; i++) {
        relx_free(workers[i].first[0]);
        relx_free(workers[i].first[1]);
    }
}
END_TEST

static TCase *model_tests(void)
{
    TCase *tests = tcase_create("models");
    tcase_add_checked_fixture(tests, set_up, tear_down);
    tcase_add_test(tests, a_folder_that_is_not_there_is_an_input_error);
    tcase_add_test(tests, a_wrong_rule_is_told_with_file_line_and_column);
    tcase_add_test(tests, the_first_of_several_errors_is_returned_and_all_are_reported);
    tcase_add_test(tests, a_wrong_list_is_told);
    tcase_add_test(tests, an_old_error_is_forgotten);
    tcase_add_test(tests, the_environment_names_the_folder);
    tcase_add_test(tests, examples_that_hold_are_counted);
    tcase_add_test(tests, examples_that_do_not_hold_are_reported);
    tcase_add_test(tests, free_calls_take_null);
    tcase_add_test(tests, there_is_a_version);
    tcase_add_test(tests, two_models_do_not_know_of_each_other);
    tcase_add_test(tests, threads_share_a_model);
    return tests;
}

static TCase *document_tests(void)
{
    TCase *tests = tcase_create("documents");
    tcase_add_checked_fixture(tests, set_up, tear_down);
    tcase_add_test(tests, a_document_gives_entities_and_events);
    tcase_add_test(tests, an_empty_document_has_nothing);
    tcase_add_test(tests, a_text_may_hold_a_nul_and_need_not_end_in_one);
    tcase_add_test(tests, what_the_caller_says_of_a_document_comes_first);
    tcase_add_test(tests, a_date_that_is_none_is_the_callers_error);
    tcase_add_test(tests, a_byte_that_is_not_utf8_is_told_with_its_place);
    tcase_add_test(tests, an_extractor_serves_on_after_an_error);
    tcase_add_test(tests, a_result_outlives_extractor_and_model);
    tcase_add_loop_test(tests, texts_that_nobody_writes_end_soon, 0,
                        sizeof endless / sizeof *endless);
    tcase_add_test(tests, json_is_one_line_or_indented);
    tcase_add_test(tests, offsets_count_code_points_or_bytes);
    tcase_add_test(tests, events_come_a_line_each);
    tcase_add_test(tests, an_explanation_shows_mentions_and_rules);
    tcase_add_test(tests, an_explanation_wants_a_rule_that_is_there);
    tcase_add_test(tests, an_explanation_of_an_event_names_its_lines);
    tcase_add_test(tests, an_extractor_counts_what_rules_do_when_asked);
    tcase_add_test(tests, an_empty_text_has_an_empty_explanation);
    return tests;
}

Suite *make_suite(void)
{
    Suite *suite = suite_create("api");
    suite_add_tcase(suite, model_tests());
    suite_add_tcase(suite, document_tests());
    return suite;
}
