/* check_cascade.c - which match wins, what the next step sees, what blocks a match. */
#include "folder.h"

#include "pipeline.h"

Suite *make_suite(void);

static const char names[] = "id\ttype\tkind\tname\taliases\n"
                            "RU\tcountry\t\tNga\t\n"
                            "US\tcountry\t\tMỹ\t\n"
                            "VN\tcountry\t\tViệt Nam\t\n";

static const char team_rule[] = "rule team\nmention: team\npattern: đoàn {C:country}\n"
                                "set: party = {C}\n";

static jmp_buf no_memory;
static struct arena arena;
static struct regex_scratch *scratch;
static relx_model *model;
static struct pipeline pipeline;
static struct trace trace;
static struct str out;

static void set_up(void)
{
    if (setjmp(no_memory))
        ck_abort_msg("out of memory");
    arena_init(&arena, &no_memory);
    scratch = regex_scratch_new();
    ck_assert_ptr_nonnull(scratch);
    folder_make();
    folder_write("gazetteers/names.tsv", names);
}

static void tear_down(void)
{
    relx_model_free(model);
    model = NULL;
    folder_remove();
    regex_scratch_free(scratch);
    arena_free(&arena);
}

static void run(const char *text)
{
    if (model == NULL)
        model = folder_load();
    trace = (struct trace){0};
    pipeline =
        (struct pipeline){.model = model, .scratch = scratch, .arena = &arena, .trace = &trace};
    ck_assert_int_eq(pipeline_read(&pipeline, text, strlen(text), NULL), RELX_OK);
    pipeline_find(&pipeline, NULL);
    str_init(&out, &arena);
    str_add_string(&out, "");
}

/* Other rules in place of those of a file, for what runs next. */
static void write_anew(const char *path, const char *rules)
{
    folder_write(path, rules);
    relx_model_free(model);
    model = NULL;
}

static void add_piece(const char *name, size_t first, size_t end)
{
    struct slice text = tokens_text(&pipeline.text, first, end);
    str_printf(&out, "%s%s(%.*s)", out.length > 0 ? " " : "", name, (int)text.length, text.data);
}

/* What rules made of the text: "pair(Nga và Mỹ)". */
static const char *made(const char *text)
{
    run(text);
    for (size_t i = 0; i < pipeline.analysis.mentions.count; i++) {
        const struct mention *mention = &pipeline.analysis.mentions.items[i];
        if (mention->match != NULL)
            add_piece(mention->match->rule->name, mention->first, mention->end);
    }
    return out.data;
}

/* The event matches that were kept, in their order. */
static const char *events(const char *text)
{
    run(text);
    for (size_t i = 0; i < pipeline.analysis.events.count; i++) {
        const struct match *match = pipeline.analysis.events.items[i];
        add_piece(match->rule->name, match->first, match->end);
    }
    return out.data;
}

/* What became of all matches. */
static const char *outcomes(const char *text)
{
    static const char *const words[] = {"won", "lost", "blocked"};
    run(text);
    for (size_t i = 0; i < trace.matches.count; i++) {
        const struct traced *traced = &trace.matches.items[i];
        str_printf(&out, "%s%s %s", i > 0 ? ", " : "", traced->match->rule->name,
                   words[traced->outcome]);
        if (traced->winner != NULL)
            str_printf(&out, " to %s", traced->winner->rule->name);
        if (traced->blocker != NULL)
            str_printf(&out, " by line %u", traced->blocker->line);
    }
    return out.data;
}

/* ---- Overlap of mentions ---- */

START_TEST(the_longer_mention_wins)
{
    folder_write("rules/name/a.rules", "rule short\nmention: x\npriority: 9\npattern: đoàn Nga\n"
                                       "rule long\nmention: y\npattern: đoàn Nga và Mỹ\n");
    ck_assert_str_eq(made("Rồi đoàn Nga và Mỹ đến."), "");
    write_anew("rules/name/a.rules",
               "rule short\nmention: x\npriority: 9\npattern: đoàn {country}\n"
               "rule long\nmention: y\npattern: đoàn {country} và {country}\n");
    ck_assert_str_eq(made("Rồi đoàn Nga và Mỹ đến."), "long(đoàn Nga và Mỹ)");
    ck_assert_str_eq(made("Rồi đoàn Nga đến."), "short(đoàn Nga)");
}
END_TEST

START_TEST(of_equals_the_higher_priority_wins)
{
    folder_write("rules/name/a.rules",
                 "rule low\nmention: x\npattern: đoàn {country}\n"
                 "rule high\nmention: y\npriority: 1\npattern: đoàn {country}\n");
    ck_assert_str_eq(made("Rồi đoàn Nga đến."), "high(đoàn Nga)");
}
END_TEST

START_TEST(then_the_earlier_file)
{
    folder_write("rules/name/b.rules", "rule late\nmention: x\npattern: đoàn {country}\n");
    folder_write("rules/name/a.rules", "\n\n\n\nrule early\nmention: y\npattern: đoàn {country}\n");
    ck_assert_str_eq(made("Rồi đoàn Nga đến."), "early(đoàn Nga)");
}
END_TEST

START_TEST(then_the_earlier_line)
{
    folder_write("rules/name/a.rules", "rule first\nmention: x\npattern: đoàn {country}\n"
                                       "rule second\nmention: y\npattern: đoàn {country}\n");
    ck_assert_str_eq(made("Rồi đoàn Nga đến."), "first(đoàn Nga)");
    ck_assert_str_eq(outcomes("Rồi đoàn Nga đến."), "first won, second lost to first");
}
END_TEST

START_TEST(of_two_that_overlap_the_first_stays_and_the_rest_is_free)
{
    folder_write("rules/name/a.rules", "rule pair\nmention: pair\n"
                                       "pattern: {country} và {country}\n");
    ck_assert_str_eq(made("Có Nga và Mỹ và Việt Nam và Nga."),
                     "pair(Nga và Mỹ) pair(Việt Nam và Nga)");
}
END_TEST

/* ---- Phases ---- */

START_TEST(the_next_phase_sees_what_the_last_one_made)
{
    folder_write("rules/name/a.rules", team_rule);
    folder_write("rules/event/a.rules", "rule met\nevent: meeting\n"
                                        "pattern: {A:team} gặp {B:country}\n");
    ck_assert_str_eq(events("Rồi đoàn Nga gặp Mỹ."), "met(đoàn Nga gặp Mỹ)");
    ck_assert_str_eq(events("Rồi Nga gặp Mỹ."), "");
}
END_TEST

START_TEST(rules_of_one_step_do_not_see_each_other)
{
    folder_write("rules/name/a.rules", "rule team\nmention: team\npattern: đoàn {country}\n"
                                       "rule head\nmention: head\npattern: trưởng {team}\n");
    ck_assert_str_eq(made("Ông trưởng đoàn Nga đến."), "team(đoàn Nga)");
    write_anew("rules/name/a.rules", "rule head\nmention: head\nphase: 6\n"
                                     "pattern: trưởng {team}\n"
                                     "rule team\nmention: team\npattern: đoàn {country}\n");
    ck_assert_str_eq(made("Ông trưởng đoàn Nga đến."), "team(đoàn Nga) head(trưởng đoàn Nga)");
}
END_TEST

START_TEST(what_is_folded_in_has_a_parent)
{
    folder_write("rules/name/a.rules", team_rule);
    run("Rồi đoàn Nga đến.");
    ck_assert_uint_eq(pipeline.analysis.mentions.count, 2);
    const struct mention *country = &pipeline.analysis.mentions.items[0];
    const struct mention *team = &pipeline.analysis.mentions.items[1];
    ck_assert_int_eq(country->parent, 1);
    ck_assert_int_eq(team->parent, -1);
    ck_assert_str_eq(team->type, "team");
    ck_assert_int_eq(match_capture(team->match, "C", NULL)->mention, 0);
}
END_TEST

START_TEST(the_frame_is_what_the_events_saw)
{
    folder_write("rules/name/a.rules", team_rule);
    run("Rồi đoàn Nga đến.");
    const struct frame *frame = &pipeline.analysis.frames[0];
    ck_assert_uint_eq(frame->count, 4);
    ck_assert_int_eq(frame->units[1].mention, 1);
    ck_assert_uint_eq(frame->units[1].end - frame->units[1].first, 2);
}
END_TEST

START_TEST(what_stands_aside_does_not_part_words)
{
    folder_write("rules/name/a.rules", "rule bracket\nmention: aside\nphase: 1\n"
                                       "regex: \\( [^)]++\\) \n");
    folder_write("rules/event/a.rules",
                 "rule met\nevent: meeting\npattern: {A:country} gặp {B:country}\n");
    ck_assert_str_eq(events("Rồi Nga (bên trái) gặp Mỹ."), "met(Nga (bên trái) gặp Mỹ)");
}
END_TEST

/* ---- Events ---- */

START_TEST(two_event_types_on_the_same_words_are_both_kept)
{
    folder_write("rules/event/a.rules",
                 "let <meet> = gặp\n"
                 "rule met\nevent: meeting\npattern: {A:country} <meet> {B:country}\n"
                 "rule agreed\nevent: agreement\npattern: {A:country} <meet> {B:country}\n");
    ck_assert_str_eq(events("Rồi Nga gặp Mỹ."), "met(Nga gặp Mỹ) agreed(Nga gặp Mỹ)");
}
END_TEST

START_TEST(of_one_type_a_trigger_serves_one_event)
{
    folder_write("rules/event/a.rules",
                 "let <meet> = gặp\n"
                 "rule bare\nevent: meeting\npattern: {A:country} <meet>\n"
                 "rule full\nevent: meeting\npattern: {A:country} <meet> {B:country}\n");
    ck_assert_str_eq(events("Rồi Nga gặp Mỹ."), "full(Nga gặp Mỹ)");
    ck_assert_str_eq(outcomes("Rồi Nga gặp Mỹ."), "full won, bare lost to full");
}
END_TEST

START_TEST(two_triggers_are_two_events_even_if_their_words_overlap)
{
    folder_write("rules/event/a.rules",
                 "let <meet> = gặp | họp với\n"
                 "rule met\nevent: meeting\npattern: {A:country} ...9 <meet> {B:country}\n");
    ck_assert_str_eq(events("Rồi Nga đã gặp Mỹ và họp với Việt Nam."),
                     "met(Nga đã gặp Mỹ) met(Mỹ và họp với Việt Nam)");
    write_anew("rules/event/a.rules", "let <meet> = gặp | họp với\n"
                                      "rule met\nevent: meeting\npattern: <meet> {B:country}\n");
    ck_assert_str_eq(events("Rồi Nga đã gặp Mỹ và họp với Việt Nam."),
                     "met(gặp Mỹ) met(họp với Việt Nam)");
}
END_TEST

START_TEST(one_object_may_serve_two_triggers)
{
    folder_write("rules/event/a.rules",
                 "let <meet> = gặp | đàm phán\n"
                 "rule met\nevent: meeting\npattern: <meet> ...4 {B:country}\n");
    ck_assert_str_eq(events("Họ gặp và đàm phán với Mỹ."),
                     "met(gặp và đàm phán với Mỹ) met(đàm phán với Mỹ)");
}
END_TEST

START_TEST(priority_of_events_stands_above_length)
{
    folder_write("rules/event/a.rules",
                 "let <meet> = gặp\n"
                 "rule long\nevent: meeting\npattern: {A:country} <meet> {B:country}\n"
                 "rule special\nevent: meeting\npriority: 5\npattern: <meet> {B:country}\n");
    ck_assert_str_eq(events("Rồi Nga gặp Mỹ."), "special(gặp Mỹ)");
}
END_TEST

START_TEST(events_come_in_text_order)
{
    folder_write("rules/event/a.rules", "rule b\nevent: meeting\npattern: họp với {A:country}\n"
                                        "rule a\nevent: agreement\npattern: gặp {A:country}\n");
    ck_assert_str_eq(events("Họ gặp Mỹ, họp với Nga. Họ gặp Nga."),
                     "a(gặp Mỹ) b(họp với Nga) a(gặp Nga)");
}
END_TEST

/* ---- What blocks ---- */

START_TEST(unless_blocks_in_the_whole_sentence_and_no_further)
{
    folder_write("rules/event/a.rules", "rule met\nevent: meeting\npattern: gặp {B:country}\n"
                                        "unless: (hoãn | hủy) ...3 gặp\n");
    ck_assert_str_eq(events("Họ gặp Mỹ, rồi hoãn việc gặp ai đó."), "");
    ck_assert_str_eq(outcomes("Họ gặp Mỹ, rồi hoãn việc gặp ai đó."), "met blocked by line 4");
    ck_assert_str_eq(events("Họ gặp Mỹ. Sau đó hoãn việc gặp."), "met(gặp Mỹ)");
}
END_TEST

START_TEST(unless_of_one_rule_does_not_block_another)
{
    folder_write("rules/event/a.rules",
                 "rule met\nevent: meeting\npattern: gặp {B:country}\nunless: hoãn\n"
                 "rule off\nevent: meeting\npattern: hoãn gặp {B:country}\n");
    ck_assert_str_eq(events("Họ hoãn gặp Mỹ."), "off(hoãn gặp Mỹ)");
}
END_TEST

START_TEST(unless_here_blocks_over_and_beside_the_match_only)
{
    folder_write("rules/event/a.rules", "let <meet> = gặp\n"
                                        "rule met\nevent: meeting\npattern: <meet> {B:country}\n"
                                        "unless-here: từ chối\nunless-here: {country} thua\n");
    ck_assert_str_eq(events("Họ từ chối gặp Mỹ."), "");
    ck_assert_str_eq(events("Họ gặp Mỹ thua."), "");
    ck_assert_str_eq(events("Họ từ chối việc đó, gặp Mỹ."), "met(gặp Mỹ)");
    ck_assert_str_eq(events("Họ từ chối gặp Mỹ mà lại gặp Nga."), "met(gặp Nga)");
    ck_assert_str_eq(outcomes("Họ gặp Mỹ thua."), "met blocked by line 6");
}
END_TEST

/* ---- Limits ---- */

START_TEST(a_rule_that_backtracks_without_end_is_given_up_and_the_others_go_on)
{
    folder_write("rules/event/a.rules", "rule endless\nevent: meeting\nregex: (?:(?:a )+)+[bc] \n"
                                        "rule met\nevent: meeting\npattern: gặp {B:country}\n");
    struct str text;
    str_init(&text, &arena);
    str_add_string(&text, "Họ gặp Mỹ ");
    for (int i = 0; i < 60; i++)
        str_add_string(&text, "a ");
    ck_assert_str_eq(events(text.data), "met(gặp Mỹ)");
    ck_assert_uint_gt(pipeline.analysis.limit_count, 0);
    ck_assert_str_eq(pipeline.analysis.limit_rule->name, "endless");
}
END_TEST

START_TEST(a_sentence_of_thousands_of_words_is_read_in_pieces)
{
    folder_write("rules/event/a.rules", "rule met\nevent: meeting\npattern: gặp {B:country}\n");
    struct str text;
    str_init(&text, &arena);
    for (int i = 0; i < 5000; i++)
        str_add_string(&text, i % 1000 == 7 ? "gặp Nga " : "và ");
    run(text.data);
    ck_assert_uint_gt(pipeline.text.sentences.count, 5);
    ck_assert_uint_eq(pipeline.analysis.events.count, 5);
}
END_TEST

/* ---- The same each time ---- */

static char *record_of(const relx_model *loaded, const char *text)
{
    relx_extractor *extractor = relx_extractor_new(loaded, NULL);
    relx_document document = {.text = text, .length = strlen(text), .date = "2021-08-04"};
    relx_result *result = relx_extract(extractor, &document, NULL);
    char *json = relx_result_json(result, RELX_JSON_INDENT, NULL);
    relx_result_free(result);
    relx_extractor_free(extractor);
    ck_assert_ptr_nonnull(json);
    return json;
}

START_TEST(the_same_text_gives_the_same_bytes)
{
    folder_write("rules/name/a.rules", team_rule);
    folder_write("rules/event/a.rules",
                 "let <meet> = gặp | họp với\n"
                 "rule met\nevent: meeting\npattern: {A:country|team} ...5 <meet> {B:country}\n"
                 "rule deal\nevent: agreement\npattern: {A:country|team} ...5 <meet> {B:country}\n"
                 "rule also\nevent: other\npattern: {A:country|team} ...5 <meet> {B:country}\n");
    const char *text = "Nga đã gặp Mỹ. Đoàn Mỹ họp với Việt Nam, rồi đoàn Nga cũng gặp Việt Nam.";
    model = folder_load();
    char *first = record_of(model, text);
    for (int i = 0; i < 3; i++) {
        relx_model *again = folder_load();
        char *json = record_of(again, text);
        ck_assert_str_eq(json, first);
        relx_free(json);
        relx_model_free(again);
    }
    relx_free(first);
}
END_TEST

Suite *make_suite(void)
{
    Suite *suite = suite_create("cascade");
    TCase *tests = tcase_create("cascade");
    tcase_add_checked_fixture(tests, set_up, tear_down);
    tcase_add_test(tests, the_longer_mention_wins);
    tcase_add_test(tests, of_equals_the_higher_priority_wins);
    tcase_add_test(tests, then_the_earlier_file);
    tcase_add_test(tests, then_the_earlier_line);
    tcase_add_test(tests, of_two_that_overlap_the_first_stays_and_the_rest_is_free);
    tcase_add_test(tests, the_next_phase_sees_what_the_last_one_made);
    tcase_add_test(tests, rules_of_one_step_do_not_see_each_other);
    tcase_add_test(tests, what_is_folded_in_has_a_parent);
    tcase_add_test(tests, the_frame_is_what_the_events_saw);
    tcase_add_test(tests, what_stands_aside_does_not_part_words);
    tcase_add_test(tests, two_event_types_on_the_same_words_are_both_kept);
    tcase_add_test(tests, of_one_type_a_trigger_serves_one_event);
    tcase_add_test(tests, two_triggers_are_two_events_even_if_their_words_overlap);
    tcase_add_test(tests, one_object_may_serve_two_triggers);
    tcase_add_test(tests, priority_of_events_stands_above_length);
    tcase_add_test(tests, events_come_in_text_order);
    tcase_add_test(tests, unless_blocks_in_the_whole_sentence_and_no_further);
    tcase_add_test(tests, unless_of_one_rule_does_not_block_another);
    tcase_add_test(tests, unless_here_blocks_over_and_beside_the_match_only);
    tcase_add_test(tests, a_rule_that_backtracks_without_end_is_given_up_and_the_others_go_on);
    tcase_add_test(tests, a_sentence_of_thousands_of_words_is_read_in_pieces);
    tcase_add_test(tests, the_same_text_gives_the_same_bytes);
    suite_add_tcase(suite, tests);
    return suite;
}
