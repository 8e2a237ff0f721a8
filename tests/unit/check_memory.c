/* check_memory.c - every allocation fails once: each call says so and nothing leaks (which is for
 * the address sanitizer to see).
 */
#include "folder.h"

#include "arena.h"

Suite *make_suite(void);

static const char names[] = "id\ttype\tkind\tname\taliases\tcountry\n"
                            "RU\tcountry\t\tNga\tLiên bang Nga\t\n"
                            "LA\tcountry\t\tLào\t\t\n"
                            "minister\toffice\t\tBộ trưởng\tbộ trưởng\t\n"
                            "lam\tperson\t\tTrần Văn Lam\t\tLA\n";
static const char words[] = "id\ttype\tname\taliases\tvalue\n"
                            "talk\tmeet-verb\tgặp\thội đàm\ttalks\n"
                            "did\tmodal\tđã\t\toccurred\n";
static const char people[] = "rule named\nmention: person/named\n"
                             "pattern: {office:office} {party:country} {name:name|person}\n"
                             "regex: {office:office}{name:name}(?:cũ )?\n";
static const char meetings[] =
    "class actor = country | person\nclass barrier = actor\nshape day = [1-9]|[12][0-9]\n"
    "let <also> = cũng | lại\n"
    "rule met\nevent: meeting\npattern: {A:actor} [<also>] ..4 {T:meet-verb} ...3 {B:actor}\n"
    "unless: hoãn\nunless-here: suýt\nset: subtype = {T}\n"
    "yes: Hôm qua, Nga gặp Lào.\n  parties = LA RU\nno: Hôm qua, Nga nghỉ.\n"
    "rule agreed\nevent: agreement\npattern: {A:actor} nhất trí\nset: fill = partner\n";
static const char wrong[] = "rule x\nevent: y\npattern: {A:contry} (\npatern: z\n";
static const char text[] =
    "https://x.example/2021/08/05/a.html\nNga gặp Lào\n\n"
    "Hôm qua, Bộ trưởng Nga Boris Kalin đã hội đàm với Bộ trưởng Lào Trần Văn Lam. Nga nhất trí. "
    "Theo Kalin, Nga cũng gặp Lào ngày 5. Nga gặp Nga: hỏi \xC3\xA0 va\xCC\x80 e\xCC\x82\xCC\x81.";

enum { MOST_ALLOCATIONS = 20000 };

static void set_up(void)
{
    folder_make();
    folder_write("gazetteers/names.tsv", names);
    folder_write("gazetteers/words/words.tsv", words);
    folder_write("rules/name/a.rules", people);
    folder_write("rules/event/a.rules", meetings);
}

static void tear_down(void)
{
    memory_fail_after(-1);
    folder_remove();
}

static relx_model *load(bool lint, relx_error *error)
{
    relx_load_options options = {.data_dir = folder.path, .lint = lint};
    return relx_model_load(&options, error);
}

static const relx_document document = {
    .text = text, .length = sizeof text - 1, .date = "2021-08-04", .path = "a/b.txt"};

/* Lets allocation 0, 1, 2 ... fail until `attempt` succeeds; its failures must be for want of
 * memory. */
static long fail_in_turn(bool (*attempt)(relx_error *error))
{
    for (long n = 0; n < MOST_ALLOCATIONS; n++) {
        relx_error error;
        memory_fail_after(n);
        bool succeeded = attempt(&error);
        memory_fail_after(-1);
        if (succeeded)
            return n;
        ck_assert_msg(error.status == RELX_ERROR_MEMORY, "allocation %ld: status %d, %s", n,
                      (int)error.status, error.message);
    }
    ck_abort_msg("no end of allocations");
    return 0;
}

static bool try_load(relx_error *error)
{
    relx_model *model = load(false, error);
    relx_model_free(model);
    return model != NULL;
}

START_TEST(loading_says_that_memory_ran_out)
{
    ck_assert_int_gt(fail_in_turn(try_load), 10);
}
END_TEST

static bool try_lint(relx_error *error)
{
    relx_model *model = load(true, error);
    relx_model_free(model);
    return model != NULL;
}

START_TEST(loading_with_lint_says_so_too)
{
    ck_assert_int_gt(fail_in_turn(try_lint), 10);
}
END_TEST

static bool try_wrong(relx_error *error)
{
    relx_model *model = load(false, error);
    ck_assert_ptr_null(model);
    return error->status != RELX_ERROR_MEMORY;
}

START_TEST(loading_what_is_wrong_says_one_or_the_other)
{
    folder_write("rules/event/b.rules", wrong);
    ck_assert_int_gt(fail_in_turn(try_wrong), 5);
}
END_TEST

static relx_model *model;
static relx_extractor *extractor;

static bool try_extractor(relx_error *error)
{
    relx_extractor *made = relx_extractor_new(model, error);
    relx_extractor_free(made);
    return made != NULL;
}

static bool try_extract(relx_error *error)
{
    relx_result *result = relx_extract(extractor, &document, error);
    bool succeeded = result != NULL;
    if (succeeded)
        ck_assert_uint_gt(result->event_count, 0);
    relx_result_free(result);
    return succeeded;
}

static relx_explain_options asked;

static bool try_explain(relx_error *error)
{
    char *why = relx_explain(extractor, &document, &asked, error);
    relx_free(why);
    return why != NULL;
}

static bool try_suggest(relx_error *error)
{
    relx_suggestions *found = relx_suggest(extractor, &document, error);
    relx_suggestions_free(found);
    return found != NULL;
}

static bool try_measure(relx_error *error)
{
    relx_extractor *made = relx_extractor_new(model, NULL);
    bool succeeded = made != NULL && relx_extractor_measure(made, error) == RELX_OK;
    if (made == NULL)
        error->status = RELX_ERROR_MEMORY;
    relx_extractor_free(made);
    return succeeded;
}

static bool try_check(relx_error *error)
{
    relx_status status = relx_model_check(model, NULL, NULL, NULL, error);
    ck_assert(status == RELX_OK || status == RELX_ERROR_MEMORY);
    return status == RELX_OK;
}

static relx_result *kept;

static bool try_json(relx_error *error)
{
    char *json = relx_result_json(kept, RELX_JSON_INDENT, error);
    relx_free(json);
    return json != NULL;
}

static bool try_events_json(relx_error *error)
{
    char *json = relx_result_events_json(kept, RELX_JSON_COMPACT, error);
    relx_free(json);
    return json != NULL;
}

START_TEST(everything_done_with_a_model_says_so)
{
    model = load(false, NULL);
    ck_assert_ptr_nonnull(model);
    ck_assert_int_gt(fail_in_turn(try_extractor), 2);
    extractor = relx_extractor_new(model, NULL);
    ck_assert_ptr_nonnull(extractor);
    ck_assert_int_gt(fail_in_turn(try_extract), 1);
    ck_assert_int_gt(fail_in_turn(try_explain), 1);
    asked = (relx_explain_options){.rule = "met"};
    ck_assert_int_gt(fail_in_turn(try_explain), 1);
    asked = (relx_explain_options){.event = 1, .is_coloured = true};
    ck_assert_int_gt(fail_in_turn(try_explain), 1);
    ck_assert_int_gt(fail_in_turn(try_suggest), 1);
    ck_assert_int_gt(fail_in_turn(try_measure), 3);
    ck_assert_int_gt(fail_in_turn(try_check), 3);
    kept = relx_extract(extractor, &document, NULL);
    ck_assert_ptr_nonnull(kept);
    ck_assert_int_gt(fail_in_turn(try_json), 0);
    ck_assert_int_gt(fail_in_turn(try_events_json), 0);
    relx_result_free(kept);
    relx_extractor_free(extractor);
    relx_model_free(model);
}
END_TEST

START_TEST(an_extractor_serves_on_when_memory_is_back)
{
    model = load(false, NULL);
    extractor = relx_extractor_new(model, NULL);
    char *json[2];
    for (int i = 0; i < 2; i++) {
        relx_result *result = relx_extract(extractor, &document, NULL);
        json[i] = relx_result_json(result, RELX_JSON_COMPACT, NULL);
        relx_result_free(result);
        relx_error error;
        memory_fail_after(1);
        ck_assert_ptr_null(relx_extract(extractor, &document, &error));
        memory_fail_after(-1);
        ck_assert_int_eq(error.status, RELX_ERROR_MEMORY);
    }
    ck_assert_str_eq(json[0], json[1]);
    relx_free(json[0]);
    relx_free(json[1]);
    relx_extractor_free(extractor);
    relx_model_free(model);
}
END_TEST

Suite *make_suite(void)
{
    Suite *suite = suite_create("memory");
    TCase *tests = tcase_create("memory");
    tcase_add_checked_fixture(tests, set_up, tear_down);
    tcase_set_timeout(tests, 100);
    tcase_add_test(tests, loading_says_that_memory_ran_out);
    tcase_add_test(tests, loading_with_lint_says_so_too);
    tcase_add_test(tests, loading_what_is_wrong_says_one_or_the_other);
    tcase_add_test(tests, everything_done_with_a_model_says_so);
    tcase_add_test(tests, an_extractor_serves_on_when_memory_is_back);
    suite_add_tcase(suite, tests);
    return suite;
}
