/* check_author.c - what the library tells the author of rules: explanations, statistics,
 * suggestions. */
#include "folder.h"

#include "arena.h"

Suite *make_suite(void);

static const char countries[] = "id\ttype\tname\n"
                                "RU\tcountry\tNga\n"
                                "US\tcountry\tMỹ\n"
                                "LA\tcountry\tLào\n";
static const char offices[] = "id\ttype\tname\n"
                              "aide\toffice\tTrợ lý\n";
static const char verbs[] = "id\ttype\tname\taliases\tcase\n"
                            "talks\ttalk-verb\thội đàm\tgặp gỡ\tany\n"
                            "give\tgive-verb\ttặng\t\tany\n";
static const char modals[] = "id\ttype\tname\taliases\tcase\tvalue\n"
                             "never\tmodal\tchưa\t\tany\tnone\n"
                             "to-come\tmodal\tsẽ\t\tany\tplanned\n";
static const char people[] = "rule aide\n"
                             "mention: person/named\n"
                             "pattern: {office:office} {party:country} {name:name}\n";
static const char rules[] = "rule talks\n"
                            "event: meeting\n"
                            "pattern: {A:country} ...3 {T:talk-verb} [riêng] với {B:country}\n"
                            "unless-here: diễn tập ...3 {talk-verb}\n"
                            "set: subtype = talks\n"
                            "\n"
                            "rule talks-short\n"
                            "event: meeting\n"
                            "pattern: {T:talk-verb} với {B:country}\n"
                            "set: subtype = talks\n"
                            "\n"
                            "rule again\n"
                            "event: meeting\n"
                            "pattern: tại cuộc {T:talk-verb}\n"
                            "set: refer = previous; subtype = talks\n"
                            "\n"
                            "rule gives\n"
                            "event: vaccine_commitment\n"
                            "pattern: {from:country} {T:give-verb} [{to:country}] vaccine\n"
                            "pattern: {T:give-verb} {to:country} [và {C:country}] vaccine\n"
                            "pattern: {A:country} và {B:country} được {T:give-verb} vaccine\n"
                            "\n"
                            "rule raw\n"
                            "event: meeting\n"
                            "regex: {A:country}bắt tay {B:country}\n"
                            "\n"
                            "rule signals\n"
                            "event: meeting\n"
                            "pattern: {A:country} {T:(đánh tiếng)} với {B:country}\n"
                            "set: subtype = {T}\n";

static relx_model *model;
static relx_extractor *extractor;

static void set_up(void)
{
    folder_make();
    folder_write("gazetteers/countries.tsv", countries);
    folder_write("gazetteers/offices.tsv", offices);
    folder_write("gazetteers/words/verbs.tsv", verbs);
    folder_write("gazetteers/words/modals.tsv", modals);
    folder_write("gazetteers/words/modes.tsv", "id\ttype\tname\taliases\tvalue\n"
                                               "far\tmode-word\ttrực tuyến\t\tonline\n");
    folder_write("gazetteers/words/prepositions.tsv", "id\ttype\tname\nof\tpreposition\tcủa\n");
    folder_write("rules/name/people.rules", people);
    folder_write("rules/event/some.rules", rules);
    model = folder_load();
    extractor = relx_extractor_new(model, NULL);
    ck_assert_ptr_nonnull(extractor);
}

static void tear_down(void)
{
    relx_extractor_free(extractor);
    relx_model_free(model);
    folder_remove();
}

static char *explain(const char *text, const relx_explain_options *options)
{
    relx_document document = {.text = text, .length = strlen(text), .date = "2021-07-09"};
    relx_error error;
    char *explanation = relx_explain(extractor, &document, options, &error);
    ck_assert_msg(explanation != NULL, "%s", error.message);
    return explanation;
}

/* Is `wanted` said of the text? */
#define says(text, options, wanted)                                                                \
    do {                                                                                           \
        char *said = explain(text, options);                                                       \
        ck_assert_msg(strstr(said, wanted) != NULL, "not said: %s\n%s", wanted, said);             \
        relx_free(said);                                                                           \
    } while (0)

/* ---- What became of matches ---- */

START_TEST(a_match_that_lost_names_the_winner)
{
    says("Nga hội đàm với Mỹ.", NULL,
         "lost     rules/event/some.rules:7 talks-short  T = hội đàm, B = Mỹ\n"
         "           to rules/event/some.rules:1 talks\n");
}
END_TEST

START_TEST(a_blocked_match_names_the_line)
{
    says("Nga diễn tập hội đàm với Mỹ.", NULL, "by line 4: diễn tập ...3 {talk-verb}\n");
}
END_TEST

START_TEST(a_match_says_what_event_it_became)
{
    says("Nga hội đàm với Mỹ.", NULL, "           told as e1\n");
    says("Nga hội đàm với Mỹ. Nga hội đàm với Mỹ.", NULL, "told before: joined to e1\n");
}
END_TEST

START_TEST(a_match_says_why_it_is_no_event)
{
    says("Nga chưa hội đàm với Mỹ.", NULL,
         "no event: its status is none, by 'chưa' gazetteers/words/modals.tsv:2\n");
    says("Họ hội đàm với Mỹ.", NULL, "no event: fewer than two parties, {US}\n");
    says("Việc làm tại cuộc hội đàm.", NULL, "no event: fewer than two parties, {}\n");
    says("Ý kiến của Nga hội đàm với Mỹ.", NULL,
         "no event: whom the match begins with is the object of the words before\n");
    says("Nga đánh tiếng với Mỹ.", NULL, "no event: the words captured for subtype name none\n");
    says("Họ tặng Nga và Mỹ vaccine.", NULL, "no event: nobody is found who gives (role from)\n");
}
END_TEST

/* ---- One rule ---- */

START_TEST(a_rule_tells_how_far_it_got)
{
    relx_explain_options options = {.rule = "talks"};
    says("Nga hội đàm riêng với báo chí.", &options,
         "           matched  {country Nga} hội đàm riêng với\n"
         "           wanted   {B:country}\n"
         "           stood    báo chí .\n");
    says("Nga hội đàm, Mỹ đợi.", &options, "           wanted   [riêng] với\n");
}
END_TEST

START_TEST(each_place_where_the_beginning_stands_is_told)
{
    relx_explain_options options = {.rule = "talks"};
    says("Nga hội đàm kín, Mỹ gặp gỡ báo chí, với cả Lào.", &options,
         "           stood    kín , {country Mỹ} gặp gỡ báo chí , ...\n"
         "           matched  {country Mỹ} gặp gỡ\n"
         "           stood    báo chí , với cả {country Lào} .\n");
}
END_TEST

START_TEST(what_a_pattern_needs_is_told)
{
    relx_explain_options options = {.rule = "talks"};
    says("Họ ăn cơm.", &options, "           needs    {A:country}: nowhere in the sentence\n");
    says("Họ ăn cơm.", &options,
         "           needs    {T:talk-verb} (hội đàm, gặp gỡ): nowhere in the sentence\n");
    says("Họ ăn cơm.", &options, "           needs    với: nowhere in the sentence\n");
    says("Họ ăn cơm.", &options, "  line 3   nothing of it\n");
}
END_TEST

START_TEST(every_pattern_of_the_rule_is_told)
{
    relx_explain_options options = {.rule = "gives"};
    says("Nga tặng quà.", &options, "  line 19  2 of 4 pieces\n");
    says("Nga tặng quà.", &options, "  line 21  1 of 6 pieces\n");
}
END_TEST

START_TEST(a_raw_pattern_is_not_taken_apart)
{
    relx_explain_options options = {.rule = "raw"};
    says("Nga bắt tay Mỹ.", &options, "fired    rules/event/some.rules:23 raw");
    says("Nga bắt tay họ.", &options, "not found; a `regex:` is not taken apart\n");
}
END_TEST

START_TEST(a_mention_rule_is_told_of_too)
{
    relx_explain_options options = {.rule = "aide"};
    says("Trợ lý Mỹ vắng mặt.", &options,
         "           matched  {office Trợ lý} {country Mỹ}\n"
         "           wanted   {name:name}\n");
}
END_TEST

START_TEST(an_unknown_rule_is_an_error)
{
    relx_document document = {.text = "Nga", .length = 3};
    relx_explain_options options = {.rule = "talk"};
    relx_error error;
    ck_assert_ptr_null(relx_explain(extractor, &document, &options, &error));
    ck_assert_int_eq(error.status, RELX_ERROR_ARGUMENT);
    ck_assert_str_eq(error.message, "there is no rule 'talk' (did you mean 'talks'?)");
}
END_TEST

/* ---- One event ---- */

START_TEST(an_event_leads_to_the_lines_that_made_it)
{
    const char text[] = "Nga sẽ hội đàm với Mỹ.";
    relx_explain_options options = {.event = 1};
    says(text, &options, "e1 meeting talks planned - {RU US}\n");
    says(text, &options, "rules/event/some.rules:3  pattern: {A:country} ...3");
    says(text, &options, "rules/event/some.rules:5  set: subtype = talks\n");
    says(text, &options, "gazetteers/countries.tsv:2  country RU 'Nga'\n");
    says(text, &options, "gazetteers/words/verbs.tsv:2  talk-verb talks 'hội đàm'\n");
    says(text, &options, "status   planned, by 'sẽ' gazetteers/words/modals.tsv:3\n");
}
END_TEST

START_TEST(the_word_behind_a_field_is_told)
{
    relx_explain_options options = {.event = 1};
    says("Nga hội đàm với Mỹ trực tuyến.", &options,
         "    mode     online, by 'trực tuyến' gazetteers/words/modes.tsv:2\n");
}
END_TEST

START_TEST(an_event_told_twice_has_two_tellings)
{
    relx_explain_options options = {.event = 1};
    says("Nga hội đàm với Mỹ. Tại cuộc hội đàm, họ im lặng.", &options,
         "    joined   meeting talks occurred - {}\n");
}
END_TEST

START_TEST(an_event_that_is_not_there_is_an_error)
{
    const char text[] = "Nga hội đàm với Mỹ.";
    relx_document document = {.text = text, .length = strlen(text)};
    relx_explain_options options = {.event = 2};
    relx_error error;
    ck_assert_ptr_null(relx_explain(extractor, &document, &options, &error));
    ck_assert_str_eq(error.message, "there is no e2: the text's last event is e1");
}
END_TEST

START_TEST(colours_come_only_when_asked_for)
{
    relx_explain_options options = {.is_coloured = true};
    says("Nga hội đàm với Mỹ.", &options, "\033[1msentence 1\n\033[0m");
    char *plain = explain("Nga hội đàm với Mỹ.", NULL);
    ck_assert_ptr_null(strchr(plain, '\033'));
    relx_free(plain);
}
END_TEST

START_TEST(control_bytes_of_a_text_do_not_reach_the_terminal)
{
    char *said = explain("Nga \033[31mhội đàm\007 với Mỹ.", NULL);
    ck_assert_ptr_null(strpbrk(said, "\033\007"));
    relx_free(said);
}
END_TEST

/* ---- Statistics ---- */

static void read_text(const char *text)
{
    relx_document document = {.text = text, .length = strlen(text)};
    relx_result *result = relx_extract(extractor, &document, NULL);
    ck_assert_ptr_nonnull(result);
    relx_result_free(result);
}

static const relx_rule_stats *stats_of(const char *rule)
{
    size_t count;
    const relx_rule_stats *stats = relx_extractor_stats(extractor, &count);
    for (size_t i = 0; i < count; i++)
        if (strcmp(stats[i].rule, rule) == 0)
            return &stats[i];
    ck_abort_msg("no such rule: %s", rule);
}

START_TEST(rules_are_counted_over_documents)
{
    ck_assert_int_eq(relx_extractor_measure(extractor, NULL), RELX_OK);
    read_text("Nga hội đàm với Mỹ. Nga chưa hội đàm với Lào.");
    read_text("Nga diễn tập hội đàm với Mỹ. Nga hội đàm với Mỹ. Tại cuộc hội đàm, họ im lặng.");
    const relx_rule_stats *talks = stats_of("rules/event/some.rules:1 talks");
    ck_assert_uint_eq(talks->searches, 4);
    ck_assert_uint_eq(talks->matches, 4);
    ck_assert_uint_eq(talks->wins, 3);
    ck_assert_uint_eq(talks->blocks, 1);
    ck_assert_uint_eq(talks->told, 2);
    ck_assert_uint_eq(talks->dropped, 1);
    ck_assert_uint_eq(stats_of("rules/event/some.rules:7 talks-short")->losses, 3);
    ck_assert_uint_eq(stats_of("rules/event/some.rules:12 again")->joined, 1);
    ck_assert(talks->seconds > 0);
}
END_TEST

START_TEST(nothing_is_counted_unless_asked)
{
    size_t count = 7;
    read_text("Nga hội đàm với Mỹ.");
    ck_assert_ptr_null(relx_extractor_stats(extractor, &count));
    ck_assert_uint_eq(count, 0);
}
END_TEST

START_TEST(measuring_again_begins_at_zero)
{
    ck_assert_int_eq(relx_extractor_measure(extractor, NULL), RELX_OK);
    read_text("Nga hội đàm với Mỹ.");
    ck_assert_int_eq(relx_extractor_measure(extractor, NULL), RELX_OK);
    ck_assert_uint_eq(stats_of("rules/event/some.rules:1 talks")->wins, 0);
}
END_TEST

/* ---- Suggestions ---- */

static relx_suggestions *suggest(const char *text)
{
    relx_document document = {.text = text, .length = strlen(text)};
    relx_suggestions *found = relx_suggest(extractor, &document, NULL);
    ck_assert_ptr_nonnull(found);
    return found;
}

START_TEST(an_unknown_name_behind_a_title_is_suggested)
{
    relx_suggestions *found = suggest("Hôm qua Trợ lý Mỹ Karl Odland vắng mặt.");
    ck_assert_uint_eq(found->name_count, 1);
    ck_assert_str_eq(found->names[0].name, "Karl Odland");
    ck_assert_str_eq(found->names[0].title, "Trợ lý");
    ck_assert_str_eq(found->names[0].office, "aide");
    ck_assert_str_eq(found->names[0].party, "US");
    ck_assert_str_eq(found->names[0].context, "Hôm qua Trợ lý Mỹ Karl Odland vắng mặt.");
    ck_assert_uint_eq(found->names[0].span.start, 18);
    relx_suggestions_free(found);
}
END_TEST

START_TEST(a_sentence_of_two_parties_that_no_rule_read_is_suggested)
{
    relx_suggestions *found =
        suggest("Nga và Mỹ hội đàm. Nga hội đàm với Mỹ. Nga hội đàm. Nga và Mỹ im lặng.");
    ck_assert_uint_eq(found->sentence_count, 1);
    ck_assert_str_eq(found->sentences[0].word, "hội đàm");
    ck_assert_str_eq(found->sentences[0].list, "talk-verb");
    ck_assert_str_eq(found->sentences[0].text, "Nga và Mỹ hội đàm.");
    ck_assert_uint_eq(found->sentences[0].parties.count, 2);
    ck_assert_str_eq(found->sentences[0].parties.items[0], "RU");
    relx_suggestions_free(found);
}
END_TEST

START_TEST(a_text_of_nothing_gives_no_suggestion)
{
    relx_suggestions *found = suggest("");
    ck_assert_uint_eq(found->name_count, 0);
    ck_assert_uint_eq(found->sentence_count, 0);
    relx_suggestions_free(found);
    relx_suggestions_free(NULL);
}
END_TEST

/* ---- Memory ---- */

enum { MOST_ALLOCATIONS = 5000 };

START_TEST(running_out_of_memory_is_an_error_and_leaks_nothing)
{
    const char text[] = "Trợ lý Mỹ Karl Odland đến. Nga hội đàm với báo chí. Nga hội đàm với Mỹ.";
    relx_document document = {.text = text, .length = strlen(text)};
    relx_explain_options by_rule = {.rule = "talks"}, by_event = {.event = 1};
    bool is_done = false;
    for (long n = 0; n < MOST_ALLOCATIONS && !is_done; n++) {
        relx_error error = {0};
        memory_fail_after(n);
        char *rule = relx_explain(extractor, &document, &by_rule, &error);
        char *event = rule == NULL ? NULL : relx_explain(extractor, &document, &by_event, &error);
        relx_suggestions *found = event == NULL ? NULL : relx_suggest(extractor, &document, &error);
        is_done = found != NULL && relx_extractor_measure(extractor, &error) == RELX_OK;
        memory_fail_after(-1);
        ck_assert(is_done || error.status == RELX_ERROR_MEMORY);
        relx_suggestions_free(found);
        relx_free(event);
        relx_free(rule);
    }
    ck_assert(is_done);
}
END_TEST

Suite *make_suite(void)
{
    Suite *suite = suite_create("author");
    TCase *all = tcase_create("all");
    tcase_add_checked_fixture(all, set_up, tear_down);
    tcase_add_test(all, a_match_that_lost_names_the_winner);
    tcase_add_test(all, a_blocked_match_names_the_line);
    tcase_add_test(all, a_match_says_what_event_it_became);
    tcase_add_test(all, a_match_says_why_it_is_no_event);
    tcase_add_test(all, a_rule_tells_how_far_it_got);
    tcase_add_test(all, each_place_where_the_beginning_stands_is_told);
    tcase_add_test(all, what_a_pattern_needs_is_told);
    tcase_add_test(all, every_pattern_of_the_rule_is_told);
    tcase_add_test(all, a_raw_pattern_is_not_taken_apart);
    tcase_add_test(all, a_mention_rule_is_told_of_too);
    tcase_add_test(all, an_unknown_rule_is_an_error);
    tcase_add_test(all, an_event_leads_to_the_lines_that_made_it);
    tcase_add_test(all, the_word_behind_a_field_is_told);
    tcase_add_test(all, an_event_told_twice_has_two_tellings);
    tcase_add_test(all, an_event_that_is_not_there_is_an_error);
    tcase_add_test(all, colours_come_only_when_asked_for);
    tcase_add_test(all, control_bytes_of_a_text_do_not_reach_the_terminal);
    tcase_add_test(all, rules_are_counted_over_documents);
    tcase_add_test(all, nothing_is_counted_unless_asked);
    tcase_add_test(all, measuring_again_begins_at_zero);
    tcase_add_test(all, an_unknown_name_behind_a_title_is_suggested);
    tcase_add_test(all, a_sentence_of_two_parties_that_no_rule_read_is_suggested);
    tcase_add_test(all, a_text_of_nothing_gives_no_suggestion);
    tcase_add_test(all, running_out_of_memory_is_an_error_and_leaks_nothing);
    suite_add_tcase(suite, all);
    return suite;
}
