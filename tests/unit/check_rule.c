/* check_rule.c - rule files: what is read, what is wrong with them and where, what patterns match.
 */
#include "folder.h"

#include "pipeline.h"
#include "rule.h"

Suite *make_suite(void);

static jmp_buf no_memory;
static struct arena arena;
static struct regex_scratch *scratch;
static relx_model *model;
static struct pipeline pipeline;
static struct str said, tree;

static void say(void *data, relx_severity severity, const relx_error *error)
{
    (void)data;
    str_printf(&said, "%s:%u:%u: %s: %s\n", error->file, error->line, error->column,
               severity == RELX_FAILURE ? "error" : "warning", error->message);
}

static void set_up(void)
{
    if (setjmp(no_memory))
        ck_abort_msg("out of memory");
    arena_init(&arena, &no_memory);
    str_init(&said, &arena);
    str_add_string(&said, "");
    scratch = regex_scratch_new();
    ck_assert_ptr_nonnull(scratch);
    folder_make();
}

static void tear_down(void)
{
    relx_model_free(model);
    model = NULL;
    folder_remove();
    regex_scratch_free(scratch);
    arena_free(&arena);
}

/* ---- Reading ---- */

static struct rule_set read_file(const char *path, const char *content)
{
    struct rule_set set = {0};
    struct reporter reporter = {.report = say};
    rule_parse(&set, path, slice_of(content), &arena, &reporter);
    return set;
}

static const struct rule *read_rule(const char *content)
{
    struct rule_set set = read_file("rules/event/a.rules", content);
    ck_assert_str_eq(said.data, "");
    ck_assert_uint_eq(set.rules.count, 1);
    return set.rules.items[0];
}

static void print_node(const struct node *node)
{
    static const char *const names[] = {"sequence", "choice", "optional", "word", "hyphen", "slot",
                                        "capture",  "list",   "gap",      "not",  "start",  "end"};
    str_printf(&tree, "%s", names[node->kind]);
    if (node->role != NULL)
        str_printf(&tree, " %s", node->role);
    if (node->kind == NODE_WORD || node->kind == NODE_SLOT || node->kind == NODE_LIST)
        str_printf(&tree, " '%.*s'", (int)node->text.length, node->text.data);
    if (node->kind == NODE_GAP)
        str_printf(&tree, " %u%s%s", node->limit, node->crosses_comma ? " commas" : "",
                   node->stops_at_barriers ? " barriers" : "");
    if (node->children.count == 0)
        return;
    str_add_string(&tree, "(");
    for (size_t i = 0; i < node->children.count; i++) {
        str_add_string(&tree, i > 0 ? ", " : "");
        print_node(node->children.items[i]);
    }
    str_add_string(&tree, ")");
}

/* The tree of a pattern, less the choice and the sequence around it where they hold but one thing.
 */
static const char *tree_of(const char *pattern)
{
    struct reporter reporter = {.report = say};
    struct node *node =
        pattern_parse(slice_of(pattern), "rules/event/a.rules", 1, 1, &arena, &reporter);
    if (node == NULL)
        return said.data;
    str_init(&tree, &arena);
    while (node->children.count == 1 && (node->kind == NODE_CHOICE || node->kind == NODE_SEQUENCE))
        node = node->children.items[0];
    print_node(node);
    return tree.data;
}

START_TEST(words_are_folded_syllables)
{
    ck_assert_str_eq(tree_of("Hội đàm"), "sequence(word 'hội', word 'đàm')");
    ck_assert_str_eq(tree_of("hoà"), "word 'hòa'");
    ck_assert_str_eq(tree_of("5/7"), "sequence(word '5', word '/', word '7')");
}
END_TEST

START_TEST(a_hyphen_inside_a_word_may_be_missing)
{
    ck_assert_str_eq(tree_of("vắc-xin"), "sequence(word 'vắc', hyphen, word 'xin')");
    ck_assert_str_eq(tree_of("a - b"), "sequence(word 'a', word '-', word 'b')");
}
END_TEST

START_TEST(brackets_choose_and_leave_open)
{
    ck_assert_str_eq(tree_of("(a | b c)"),
                     "choice(sequence(word 'a'), sequence(word 'b', word 'c'))");
    ck_assert_str_eq(tree_of("[a]"), "optional(choice(sequence(word 'a')))");
    ck_assert_str_eq(tree_of("!(a)"), "not(choice(sequence(word 'a')))");
    ck_assert_str_eq(tree_of("a|b"), "choice(sequence(word 'a'), sequence(word 'b'))");
}
END_TEST

START_TEST(a_slot_has_types_and_may_have_a_role)
{
    ck_assert_str_eq(tree_of("{A:person|igo}"), "slot A 'person|igo'");
    ck_assert_str_eq(tree_of("{person}"), "slot 'person'");
    ck_assert_str_eq(tree_of("{ person | igo }"), "slot 'person | igo'");
    ck_assert_str_eq(tree_of("{name:organization/igo}"), "slot name 'organization/igo'");
}
END_TEST

START_TEST(a_capture_holds_a_pattern)
{
    ck_assert_str_eq(tree_of("{name:(a b)}"), "capture name(choice(sequence(word 'a', word 'b')))");
}
END_TEST

START_TEST(gaps_have_dots_and_a_number)
{
    ck_assert_str_eq(tree_of("..5"), "gap 5 barriers");
    ck_assert_str_eq(tree_of("...5"), "gap 5");
    ck_assert_str_eq(tree_of("....40"), "gap 40 commas");
}
END_TEST

START_TEST(lists_ends_and_commas)
{
    ck_assert_str_eq(tree_of("<meet>"), "list 'meet'");
    ck_assert_str_eq(tree_of("^ a $"), "sequence(start, word 'a', end)");
    ck_assert_str_eq(tree_of("a, b"), "sequence(word 'a', word ',', word 'b')");
}
END_TEST

START_TEST(nodes_know_their_place)
{
    struct reporter reporter = {.report = say};
    struct node *node = pattern_parse(slice_of("đã {A:person} <đi>"), "rules/event/a.rules", 7, 11,
                                      &arena, &reporter);
    node = node->children.items[0];
    ck_assert_uint_eq(node->children.items[0]->column, 11);
    ck_assert_uint_eq(node->children.items[1]->column, 17); /* of the type */
    ck_assert_uint_eq(node->children.items[2]->column, 25);
    ck_assert_uint_eq(node->children.items[2]->line, 7);
}
END_TEST

START_TEST(a_rule_has_its_keys)
{
    const struct rule *rule = read_rule("rule talks\n"
                                        "event:    meeting\n"
                                        "pattern:  gặp\n"
                                        "pattern:  họp\n"
                                        "regex:    x+\n"
                                        "unless:   hoãn\n"
                                        "unless-here: khó khăn\n"
                                        "set:      subtype = talks; party = {C};\n"
                                        "priority: 7\n"
                                        "phase:    3\n"
                                        "plover:   CONSULT\n"
                                        "cameo:    036\n"
                                        "off:      true\n");
    ck_assert_str_eq(rule->name, "talks");
    ck_assert_str_eq(rule->label, "rules/event/a.rules:1 talks");
    ck_assert_int_eq(rule->kind, RULE_EVENT);
    ck_assert_str_eq(rule->type, "meeting");
    ck_assert_uint_eq(rule->patterns.count, 3);
    ck_assert(!rule->patterns.items[1].is_regex);
    ck_assert(rule->patterns.items[2].is_regex);
    ck_assert_uint_eq(rule->patterns.items[1].line, 4);
    ck_assert_uint_eq(rule->patterns.items[1].column, 11);
    ck_assert_uint_eq(rule->unless.count, 1);
    ck_assert_uint_eq(rule->unless_here.count, 1);
    ck_assert_uint_eq(rule->settings.count, 4);
    ck_assert_str_eq(rule->settings.items[0].constant, "talks");
    ck_assert_str_eq(rule->settings.items[1].role, "C");
    ck_assert_str_eq(rule->settings.items[3].key, "cameo");
    ck_assert_int_eq(rule->priority, 7);
    ck_assert_uint_eq(rule->phase % RULE_STEPS, 3);
    ck_assert(rule->off);
}
END_TEST

START_TEST(a_mention_may_have_a_kind)
{
    const struct rule *rule = read_rule("rule a\nmention: person / named\npattern: a\n");
    ck_assert_int_eq(rule->kind, RULE_MENTION);
    ck_assert_str_eq(rule->type, "person");
    ck_assert_str_eq(rule->subkind, "named");
    ck_assert_ptr_null(read_rule("rule b\nmention: person\npattern: a\n")->subkind);
}
END_TEST

START_TEST(the_folder_gives_the_phase)
{
    unsigned last = 0;
    static const char *const paths[] = {"rules/time/a.rules", "rules/quantity/a.rules",
                                        "rules/name/a.rules", "rules/group/a.rules",
                                        "rules/event/a.rules"};
    for (size_t i = 0; i < sizeof paths / sizeof *paths; i++) {
        struct rule_set set = read_file(paths[i], "rule a\nmention: x\npattern: a\n");
        ck_assert_uint_gt(set.rules.items[0]->phase, last);
        last = set.rules.items[0]->phase;
    }
    ck_assert_int_eq(rule_phase_of_folder("other"), -1);
}
END_TEST

START_TEST(examples_hold_what_stands_under_them)
{
    const struct rule *rule = read_rule("rule a\n"
                                        "event: meeting\n"
                                        "pattern: gặp\n"
                                        "yes:   Nga gặp Mỹ: xong.\n"
                                        "  A = Nga\n"
                                        "\tparties = RU US\n"
                                        "no:    Nga nghỉ.\n");
    ck_assert_uint_eq(rule->examples.count, 2);
    const struct example *yes = &rule->examples.items[0];
    ck_assert(yes->is_positive);
    ck_assert(slice_is(yes->text, "Nga gặp Mỹ: xong."));
    ck_assert_uint_eq(yes->line, 4);
    ck_assert_uint_eq(yes->column, 8);
    ck_assert_uint_eq(yes->expectations.count, 2);
    ck_assert_str_eq(yes->expectations.items[1].key, "parties");
    ck_assert_str_eq(yes->expectations.items[1].value, "RU US");
    ck_assert(!rule->examples.items[1].is_positive);
}
END_TEST

START_TEST(a_list_goes_on_over_lines)
{
    struct rule_set set = read_file("rules/event/a.rules", "let <meet> = gặp | họp\n"
                                                           "   | hội đàm\n"
                                                           "class party = country | igo\n"
                                                           "shape day = [1-9]\n");
    ck_assert_str_eq(said.data, "");
    ck_assert_uint_eq(set.lets.count, 1);
    ck_assert_uint_eq(set.lets.items[0]->tree->children.count, 3);
    ck_assert_uint_eq(set.definitions.count, 2);
    ck_assert(!set.definitions.items[0]->is_shape);
    ck_assert(set.definitions.items[1]->is_shape);
    ck_assert(slice_is(set.definitions.items[1]->value, "[1-9]"));
}
END_TEST

START_TEST(comments_blank_lines_and_line_ends_are_nothing)
{
    const struct rule *rule = read_rule("\xEF\xBB\xBF# lời đầu\r\n\r\nrule a\r\n"
                                        "event: x#không-phải-chú-thích\r\n   \r\npattern: a");
    ck_assert_uint_eq(rule->line, 3);
    ck_assert_str_eq(rule->type, "x#không-phải-chú-thích");
    ck_assert_uint_eq(rule->patterns.count, 1);
}
END_TEST

/* ---- What is wrong in a pattern ---- */

static const struct {
    const char *pattern, *message; /* "column: message" */
} bad_patterns[] = {
    {"gặp (với", "5: '(' has no ')'"},
    {"gặp [với", "5: '[' has no ']'"},
    {"gặp (với]", "5: '(' has no ')'"},
    {"gặp với)", "8: ')' has no beginning"},
    {"gặp với]", "8: ']' has no beginning"},
    {"gặp }", "5: '}' has no beginning"},
    {"gặp >", "5: '>' has no beginning"},
    {"{A:person", "1: '{' has no '}'"},
    {"{A:(gặp)", "1: '{' has no '}'"},
    {"{A:(gặp}", "4: '(' has no ')'"},
    {"(gặp | chào} {A:x}", "1: '(' has no ')'"},
    {"(gặp }) b", "6: '}' has no beginning"},
    {"{A:x ..3 {B:x}", "1: '{' has no '}'"},
    {"{A:}", "4: a type is expected, as in {A:person|igo}"},
    {"{}", "2: a type is expected, as in {A:person|igo}"},
    {"{A:per.son}", "4: a type is expected, as in {A:person|igo}"},
    {"gặp <meet", "5: a list is written <name>"},
    {"gặp < meet>", "5: a list is written <name>"},
    {"(a | )", "5: nothing stands here: an empty alternative matches everywhere"},
    {"a | | b", "4: nothing stands here: an empty alternative matches everywhere"},
    {"()", "2: nothing stands here: an empty alternative matches everywhere"},
    {"[]", "2: nothing stands here: an empty alternative matches everywhere"},
    {"a ...", "3: a gap needs its greatest number of words, as in ...5"},
    {"a .. b", "3: a gap needs its greatest number of words, as in ...5"},
    {"a ...41 b", "3: a gap holds 1 to 40 words"},
    {"a ...0 b", "3: a gap holds 1 to 40 words"},
    {"a ...99999999999999999999 b", "3: a gap holds 1 to 40 words"},
    {"a .....5 b", "3: a gap is written ...5, ..5 to stop at names, ....5 to go over commas"},
};

START_TEST(a_bad_pattern_is_told_once_and_where)
{
    const char *message = bad_patterns[_i].message;
    ck_assert_str_eq(tree_of(bad_patterns[_i].pattern),
                     arena_printf(&arena, "rules/event/a.rules:1:%d: error%s\n", atoi(message),
                                  strchr(message, ':')));
}
END_TEST

START_TEST(brackets_nest_but_not_without_end)
{
    const char *pattern = "a";
    for (int i = 0; i < RULE_MAX_DEPTH; i++)
        pattern = arena_printf(&arena, "(%s)", pattern);
    ck_assert_str_eq(tree_of(pattern), "word 'a'");
    ck_assert_str_eq(tree_of(arena_printf(&arena, "(%s)", pattern)),
                     "rules/event/a.rules:1:33: error: brackets are nested more than 32 deep\n");
}
END_TEST

/* ---- What is wrong in a file ---- */

static const struct {
    const char *content, *said; /* without the path */
} bad_files[] = {
    {"rule a b\n", "1:6: error: a rule's name is one word, as in `rule talks-between-two`\n"},
    {"rule\n", "1:5: error: a rule's name is one word, as in `rule talks-between-two`\n"},
    {"rule a\nrule a\n", "2:6: error: rule 'a' stands already in rules/event/a.rules:1\n"},
    {"event: x\n", "1:1: error: `event:` stands before the first `rule`\n"},
    {"rule a\npatern: x\n", "2:1: error: unknown key 'patern' (did you mean 'pattern'?)\n"},
    {"rule a\nxyzzyxyzzy: x\n", "2:1: error: unknown key 'xyzzyxyzzy'\n"},
    {"rule a\npattern x\n", "2:1: error: `pattern` is written with a colon\n"},
    {"rule a\npattern {A:person} x\n", "2:1: error: `pattern` is written with a colon\n"},
    {"rule: a\n", "1:1: error: `rule` is written without a colon\n"},
    {"rule a\nevent:\n", "2:6: error: nothing stands behind `event:`\n"},
    {"rule a\nevent: x\nmention: y\n",
     "3:10: error: the rule has an `event:` or `mention:` already\n"},
    {"rule a\nmention: / kind\n", "2:10: error: a type is missing\n"},
    {"rule a\nphase: 0\n", "2:8: error: a number from 1 to 9 is expected\n"},
    {"rule a\nphase: 10\n", "2:8: error: a number from 1 to 9 is expected\n"},
    {"rule a\nphase: three\n", "2:8: error: a number from 1 to 9 is expected\n"},
    {"rule a\npriority: 101\n", "2:11: error: a number from 0 to 100 is expected\n"},
    {"rule a\npriority: 99999999999999999999\n",
     "2:11: error: a number from 0 to 100 is expected\n"},
    {"rule a\noff: maybe\n", "2:6: error: `off:` is true or false\n"},
    {"rule a\nset: x\n", "2:6: error: '=' is missing, as in `let <meet> = gặp | hội đàm`\n"},
    {"rule a\nset: x = \n", "2:8: error: something is missing beside '='\n"},
    {"rule a\nset: x = {A\n", "2:10: error: a role is written {ROLE}\n"},
    {"rule a\nset: x = {}\n", "2:10: error: a role is written {ROLE}\n"},
    {"let meet = gặp\n",
     "1:5: error: a list's name is written in angle brackets, as in `let <meet>`\n"},
    {"let <meet> gặp\n", "1:5: error: '=' is missing, as in `let <meet> = gặp | hội đàm`\n"},
    {"let <meet> = gặp |\n",
     "1:19: error: nothing stands here: an empty alternative matches everywhere\n"},
    {"let <a> = x\nlet <a> = y\n", "2:5: error: <a> stands already in rules/event/a.rules:1\n"},
    {"class a = x\nshape a = y\n", "2:7: error: 'a' stands already in rules/event/a.rules:1\n"},
    {"rule a\n  A = x\n",
     "2:3: error: an indented line belongs under a `yes:`, or under a `let` with '|'\n"},
    {"rule a\nno: x\n  A = x\n",
     "3:3: error: an indented line belongs under a `yes:`, or under a `let` with '|'\n"},
    {"rule a\nyes: x\n  A x\n", "3:3: error: '=' is missing, as in `let <meet> = gặp | hội đàm`\n"},
    {"# gặ\xFFp\n", "1:5: error: this byte is not UTF-8\n"},
    {"rule a\x01\n", "1:7: error: a control character stands here\n"},
    {"rule a\npattern: gặp (\nevent: x\npattern: {\n",
     "2:15: error: nothing stands here: an empty alternative matches everywhere\n"
     "4:10: error: '{' has no '}'\n"},
};

START_TEST(a_bad_line_is_told_with_its_place)
{
    read_file("rules/event/a.rules", bad_files[_i].content);
    struct str expected;
    struct slice rest = slice_of(bad_files[_i].said), line;
    str_init(&expected, &arena);
    while (slice_cut(&rest, '\n', &line))
        str_printf(&expected, "rules/event/a.rules:%.*s\n", (int)line.length, line.data);
    ck_assert_str_eq(said.data, expected.data);
}
END_TEST

START_TEST(a_nul_is_told)
{
    struct rule_set set = {0};
    struct reporter reporter = {.report = say};
    rule_parse(&set, "rules/event/a.rules", (struct slice){"rule a\0b\n", 9}, &arena, &reporter);
    ck_assert_str_eq(said.data,
                     "rules/event/a.rules:1:7: error: a control character stands here\n");
}
END_TEST

START_TEST(a_line_has_a_greatest_length)
{
    size_t length = RULE_MAX_LINE + 1;
    char *line = arena_alloc(&arena, length + 1);
    memset(line, 'a', length);
    read_file("rules/event/a.rules", line);
    ck_assert_str_eq(said.data,
                     "rules/event/a.rules:1:1: error: the line has 16385 bytes; a rule's "
                     "line has 16384 at most\n");
}
END_TEST

START_TEST(a_rule_file_stands_in_a_folder_of_a_phase)
{
    read_file("rules/other/a.rules", "rule a\nbroken\n");
    ck_assert_str_eq(said.data, "rules/other/a.rules:0:0: error: rule files stand in rules/time, "
                                "rules/quantity, rules/name, rules/group or rules/event\n");
}
END_TEST

/* ---- What patterns match ---- */

static const char lists[] = "id\ttype\tkind\tname\taliases\n"
                            "RU\tcountry\t\tNga\tLiên bang Nga\n"
                            "US\tcountry\t\tMỹ\tHoa Kỳ\n"
                            "ASEAN\torganization\tigo\tASEAN\t\n"
                            "WB\torganization\tbank\tNgân hàng Thế giới\t\n"
                            "lavrov\tperson\t\tLavrov\t\n";
static const char words[] = "id\ttype\tkind\tname\taliases\n"
                            "met\tmeet-verb\tstrong\tgặp\tgặp gỡ|gặp gỡ song phương\n"
                            "talk\tmeet-verb\tweak\ttrao đổi\t\n"
                            "vax\tvax-word\t\tvắc-xin\tvaccine\n"
                            "did\tmodal\t\tđã\t\n";

/* Loads rules/event/a.rules. */
static void load(const char *rules)
{
    folder_write("gazetteers/names.tsv", lists);
    folder_write("gazetteers/words/words.tsv", words);
    folder_write("rules/event/a.rules", rules);
    relx_model_free(model);
    model = folder_load();
}

/* The first match of the event rules in a sentence. */
static const struct match *find(const char *sentence)
{
    pipeline = (struct pipeline){.model = model, .scratch = scratch, .arena = &arena};
    ck_assert_int_eq(pipeline_read(&pipeline, sentence, strlen(sentence), NULL), RELX_OK);
    pipeline_find(&pipeline, NULL);
    return pipeline.analysis.events.count == 0 ? NULL : pipeline.analysis.events.items[0];
}

static const char *text_of(size_t first, size_t end)
{
    struct slice text = tokens_text(&pipeline.text, first, end);
    return arena_copy(&arena, text.data, text.length);
}

/* The words that the rule's first match covers, "-" without one. */
static const char *found(const char *sentence)
{
    const struct match *match = find(sentence);
    return match == NULL ? "-" : text_of(match->first, match->end);
}

static void load_pattern(const char *pattern)
{
    load(arena_printf(&arena,
                      "class barrier = country | person\n"
                      "let <meet> = gặp | họp | hội đàm\n"
                      "shape day = [1-9]|[12][0-9]|3[01]\nshape word = [a-z]++\n"
                      "rule a\nevent: meeting\n%s\n",
                      pattern));
}

static const char *matched(const char *pattern, const char *sentence)
{
    load_pattern(arena_printf(&arena, "pattern: %s", pattern));
    return found(sentence);
}

static const char *captured(const char *sentence, const char *role)
{
    const struct match *match = find(sentence);
    const struct capture *capture = match == NULL ? NULL : match_capture(match, role, NULL);
    return capture == NULL ? "-" : text_of(capture->first, capture->end);
}

START_TEST(words_match_in_any_case_and_tone_placement)
{
    ck_assert_str_eq(matched("hòa đàm", "Họ HOÀ ĐÀM hôm qua."), "HOÀ ĐÀM");
    ck_assert_str_eq(found("Họ hoà đàm hôm qua."), "hoà đàm");
    ck_assert_str_eq(found("Họ hoa đàm hôm qua."), "-");
}
END_TEST

START_TEST(words_match_whole)
{
    ck_assert_str_eq(matched("an", "Họ ban lan man."), "-");
    ck_assert_str_eq(matched("a.b", "axb"), "-");
    ck_assert_str_eq(matched("c+", "x c+ y"), "c+");
}
END_TEST

START_TEST(hyphens_are_optional_and_all_dashes_one)
{
    ck_assert_str_eq(matched("vắc-xin", "Mua vắc xin."), "vắc xin");
    ck_assert_str_eq(found("Mua vắc-xin."), "vắc-xin");
    ck_assert_str_eq(found("Mua vắc–xin."), "vắc–xin");
    ck_assert_str_eq(matched("<vax-word>", "Mua vắc xin."), "vắc xin");
    ck_assert_str_eq(matched("a – b", "x a - b"), "a - b");
}
END_TEST

START_TEST(quotation_marks_do_not_count)
{
    ck_assert_str_eq(matched("gọi là quà", "Họ gọi là “quà”."), "gọi là “quà");
    ck_assert_str_eq(matched("gọi là “quà”", "Họ gọi là \"quà\"."), "gọi là \"quà");
    ck_assert_str_eq(found("Họ gọi là quà."), "gọi là quà");
}
END_TEST

START_TEST(a_gap_takes_up_to_so_many_words)
{
    ck_assert_str_eq(matched("gặp ...2 nhau", "Họ gặp nhau."), "gặp nhau");
    ck_assert_str_eq(found("Họ gặp rồi lại nhau."), "gặp rồi lại nhau");
    ck_assert_str_eq(found("Họ gặp rồi lại cả nhau."), "-");
    ck_assert_str_eq(found("Họ gặp Liên bang Nga và nhau."), "gặp Liên bang Nga và nhau");
}
END_TEST

START_TEST(a_gap_is_as_short_as_it_can_be)
{
    ck_assert_str_eq(matched("gặp ...9 x", "gặp a x b x"), "gặp a x");
}
END_TEST

START_TEST(a_gap_stops_at_commas_and_marks)
{
    ck_assert_str_eq(matched("gặp ...5 nhau", "Họ gặp a, b nhau."), "-");
    ck_assert_str_eq(found("Họ gặp a; b nhau."), "-");
    ck_assert_str_eq(found("Họ gặp (a) nhau."), "-");
    ck_assert_str_eq(matched("gặp ....5 nhau", "Họ gặp a, b nhau."), "gặp a, b nhau");
    ck_assert_str_eq(found("Họ gặp a; b nhau."), "-");
}
END_TEST

START_TEST(two_dots_stop_at_names_too)
{
    ck_assert_str_eq(matched("gặp ..5 nhau", "Họ gặp Nga và nhau."), "-");
    ck_assert_str_eq(found("Họ gặp lại cùng nhau."), "gặp lại cùng nhau");
    ck_assert_str_eq(matched("gặp ...5 nhau", "Họ gặp Nga và nhau."), "gặp Nga và nhau");
}
END_TEST

START_TEST(optional_and_alternative_parts)
{
    ck_assert_str_eq(matched("đã [vừa] (gặp | họp kín)", "Họ đã gặp."), "đã gặp");
    ck_assert_str_eq(found("Họ đã vừa họp kín."), "đã vừa họp kín");
    ck_assert_str_eq(found("Họ đã họp."), "-");
}
END_TEST

START_TEST(a_pattern_may_itself_be_alternatives)
{
    ck_assert_str_eq(matched("gặp nhau | họp", "Họ vừa họp."), "họp");
    ck_assert_str_eq(found("Họ gặp nhau."), "gặp nhau");
}
END_TEST

START_TEST(what_must_not_follow)
{
    ck_assert_str_eq(matched("gặp !(khó khăn)", "Họ gặp khó khăn."), "-");
    ck_assert_str_eq(found("Họ gặp khó."), "gặp");
}
END_TEST

START_TEST(the_ends_of_a_sentence)
{
    ck_assert_str_eq(matched("^ họ gặp", "Họ gặp nhau."), "Họ gặp");
    ck_assert_str_eq(found("Hôm qua họ gặp nhau."), "-");
    ck_assert_str_eq(matched("gặp nhau $", "Hôm qua họ gặp nhau."), "gặp nhau.");
    ck_assert_str_eq(found("Họ gặp nhau"), "gặp nhau");
    ck_assert_str_eq(found("Họ gặp nhau hôm qua."), "-");
}
END_TEST

START_TEST(a_list_stands_for_its_words)
{
    ck_assert_str_eq(matched("<meet> nhau", "Họ hội đàm nhau."), "hội đàm nhau");
    ck_assert_str_eq(matched("<meet-verb> nhau", "Họ gặp gỡ nhau."), "gặp gỡ nhau");
}
END_TEST

START_TEST(a_gazetteers_longest_words_come_first)
{
    ck_assert_str_eq(matched("<meet-verb>", "Họ gặp gỡ song phương."), "gặp gỡ song phương");
}
END_TEST

START_TEST(a_list_may_be_narrowed_to_a_kind)
{
    ck_assert_str_eq(matched("{V:meet-verb/weak}", "Họ gặp, rồi trao đổi."), "trao đổi");
}
END_TEST

START_TEST(a_slot_takes_a_mention_of_its_types)
{
    ck_assert_str_eq(matched("gặp {A:country}", "Họ gặp Liên bang Nga."), "gặp Liên bang Nga");
    ck_assert_str_eq(captured("Họ gặp Liên bang Nga.", "A"), "Liên bang Nga");
    ck_assert_str_eq(found("Họ gặp ASEAN."), "-");
    ck_assert_str_eq(matched("gặp {A:country|igo}", "Họ gặp ASEAN."), "gặp ASEAN");
    ck_assert_str_eq(matched("gặp {organization/bank}", "Họ gặp Ngân hàng Thế giới."),
                     "gặp Ngân hàng Thế giới");
    ck_assert_str_eq(found("Họ gặp ASEAN."), "-");
}
END_TEST

START_TEST(a_class_is_all_its_types)
{
    ck_assert_str_eq(matched("gặp {A:barrier}", "Họ gặp Lavrov."), "gặp Lavrov");
    ck_assert_str_eq(found("Họ gặp Mỹ."), "gặp Mỹ");
    ck_assert_str_eq(found("Họ gặp ASEAN."), "-");
}
END_TEST

START_TEST(a_shape_is_one_unit)
{
    ck_assert_str_eq(matched("ngày {D:day}", "Họ đến ngày 31 vừa qua."), "ngày 31");
    ck_assert_str_eq(captured("Họ đến ngày 31 vừa qua.", "D"), "31");
    ck_assert_str_eq(found("Họ đến ngày 32 vừa qua."), "-");
}
END_TEST

START_TEST(captures_take_words)
{
    load_pattern("pattern: ký {name:(bản ghi nhớ [...4])} với {B:country}");
    ck_assert_str_eq(captured("Họ ký bản ghi nhớ về y tế với Nga.", "name"), "bản ghi nhớ về y tế");
    ck_assert_str_eq(captured("Họ ký bản ghi nhớ về y tế với Nga.", "B"), "Nga");
}
END_TEST

START_TEST(a_role_may_come_more_than_once)
{
    load_pattern("pattern: {A:country} (và | ,) {A:country} gặp nhau");
    const struct match *match = find("Nga và Mỹ gặp nhau.");
    const struct capture *first = match_capture(match, "A", NULL);
    const struct capture *second = match_capture(match, "A", first);
    ck_assert_str_eq(text_of(first->first, first->end), "Nga");
    ck_assert_str_eq(text_of(second->first, second->end), "Mỹ");
    ck_assert_ptr_null(match_capture(match, "A", second));
}
END_TEST

START_TEST(a_role_knows_the_list_entry_it_took)
{
    load_pattern("pattern: [{M:modal}] <meet> {B:country}");
    const struct match *match = find("Họ đã gặp Nga.");
    const struct capture *modal = match_capture(match, "M", NULL);
    ck_assert_ptr_nonnull(modal);
    ck_assert_ptr_nonnull(modal->entry);
    ck_assert_str_eq(modal->entry->id, "did");
    ck_assert_ptr_null(match_capture(find("Họ gặp Nga."), "M", NULL));
}
END_TEST

START_TEST(the_first_list_is_the_trigger_unless_one_is_marked)
{
    load_pattern("pattern: {A:country} <meet> <meet-verb> {B:country}");
    const struct match *match = find("Nga họp trao đổi Mỹ.");
    ck_assert_str_eq(text_of(match->trigger_first, match->trigger_end), "họp");
    load_pattern("pattern: {A:country} <meet> {T:meet-verb} {B:country}");
    match = find("Nga họp trao đổi Mỹ.");
    ck_assert_str_eq(text_of(match->trigger_first, match->trigger_end), "trao đổi");
    load_pattern("pattern: {A:country} gặp {B:country}");
    match = find("Nga gặp Mỹ.");
    ck_assert_str_eq(text_of(match->trigger_first, match->trigger_end), "Nga gặp Mỹ");
}
END_TEST

START_TEST(a_regex_has_placeholders)
{
    load_pattern("regex: {A:country}(?:đã )?(?:gặp|họp) {B:country|igo}");
    ck_assert_str_eq(found("Nga đã gặp ASEAN."), "Nga đã gặp ASEAN");
    ck_assert_str_eq(captured("Nga đã gặp ASEAN.", "A"), "Nga");
    ck_assert_str_eq(captured("Nga đã gặp ASEAN.", "B"), "ASEAN");
}
END_TEST

START_TEST(all_branches_of_a_regex_begin_a_word)
{
    load_pattern("regex: xa |an ");
    ck_assert_str_eq(found("Ở lan can."), "-");
    ck_assert_str_eq(found("Họ an toàn."), "an");
}
END_TEST

START_TEST(a_regex_may_mark_the_trigger)
{
    load_pattern("regex: {A:country}{T:meet-verb}{B:country}");
    const struct match *match = find("Nga gặp gỡ Mỹ.");
    ck_assert_str_eq(text_of(match->trigger_first, match->trigger_end), "gặp gỡ");
}
END_TEST

START_TEST(braces_of_a_regex_are_left_alone)
{
    load_pattern("regex: a{2,3} \\x{62}{1} \\p{Lu}?\\P{Lu} \\{");
    ck_assert_str_eq(found("x aa b c { y"), "aa b c {");
}
END_TEST

START_TEST(several_patterns_are_alternatives)
{
    load_pattern("pattern: gặp nhau\npattern: họp kín");
    ck_assert_str_eq(found("Họ họp kín."), "họp kín");
    ck_assert_str_eq(found("Họ gặp nhau."), "gặp nhau");
}
END_TEST

START_TEST(a_rule_that_is_off_finds_nothing)
{
    load_pattern("off: true\npattern: gặp");
    ck_assert_str_eq(found("Họ gặp nhau."), "-");
}
END_TEST

/* ---- What a sentence must hold ---- */

static size_t needs_of(const char *pattern)
{
    load_pattern(arena_printf(&arena, "pattern: %s", pattern));
    return model->rules.rules.items[0]->patterns.items[0].needs.count;
}

START_TEST(a_pattern_needs_its_words_and_mentions)
{
    ck_assert_uint_eq(needs_of("{A:country} ...3 gặp [lại] {B:country}"), 3);
    ck_assert_uint_eq(needs_of("(gặp | họp) {B:country}"), 2);
    ck_assert_uint_eq(needs_of("(gặp | [họp] <meet>) nhau"), 2);
    ck_assert_uint_eq(needs_of("{D:day} !(tháng)"), 1);
    ck_assert_uint_eq(needs_of("{D:word} !(tháng)"), 0);
    ck_assert_uint_eq(needs_of("gặp “ nhau"), 2);
}
END_TEST

START_TEST(the_rarest_need_is_asked_first)
{
    load_pattern("pattern: <meet> ...3 nhau");
    const struct pattern *pattern = &model->rules.rules.items[0]->patterns.items[0];
    ck_assert_uint_eq(pattern->needs.items[0].gates.count, 1);
    ck_assert_uint_eq(pattern->needs.items[1].gates.count, 3);
}
END_TEST

START_TEST(words_side_by_side_are_needed_as_a_pair)
{
    ck_assert_uint_eq(needs_of("gặp mặt"), 3); /* the pair, and each by itself */
    ck_assert(model->rules.rules.items[0]->patterns.items[0].needs.items[0].is_pair);
    ck_assert_uint_eq(needs_of("gặp [lại] mặt"), 2);
    ck_assert_uint_eq(needs_of("(gặp mặt | họp)"), 1);
    load_pattern("pattern: {A:country} (gặp mặt | họp) {B:country}");
    ck_assert_str_eq(found("Nga gặp “mặt” Mỹ."), "Nga gặp “mặt” Mỹ");
    ck_assert_str_eq(found("Nga gặp Mỹ, mặt."), "-");
    ck_assert_str_eq(found("Nga họp Mỹ."), "Nga họp Mỹ");
}
END_TEST

START_TEST(what_must_follow_is_needed)
{
    ck_assert_uint_eq(needs_of("{A:country} !(!(gặp))"), 2);
    ck_assert_uint_eq(needs_of("{A:country} !(!(gặp | họp))"), 2);
    ck_assert_uint_eq(needs_of("{A:country} !(gặp !(mặt))"), 1);
    load_pattern("pattern: {A:country} !(!(gặp))");
    ck_assert_str_eq(found("Nga gặp Mỹ."), "Nga");
    ck_assert_str_eq(found("Nga và Mỹ."), "-");
}
END_TEST

static size_t needs_of_regex(const char *regex)
{
    load_pattern(arena_printf(&arena, "regex: %s", regex));
    return model->rules.rules.items[0]->patterns.items[0].needs.count;
}

START_TEST(a_regex_needs_what_stands_in_no_brackets)
{
    ck_assert_uint_eq(needs_of_regex("{A:country}gặp {B:country}"), 3);
    ck_assert_uint_eq(needs_of_regex("gặp (?={A:country})"), 1);
    ck_assert_uint_eq(needs_of_regex("(?<=từ |[)] )(?!5 ){D:day}(?:/ |- ){E:day}"), 2);
    ck_assert_uint_eq(needs_of_regex("{D:day}/ {E:day}"), 3);
    ck_assert_uint_eq(needs_of_regex("{D:day}?gặp "), 0);
    ck_assert_uint_eq(needs_of_regex("{D:day}{0,2}gặp "), 0);
    ck_assert_uint_eq(needs_of_regex("{D:day}|gặp "), 0);
    ck_assert_uint_eq(needs_of_regex("(?=[(])\\( |{D:day}"), 0);
    ck_assert_uint_eq(needs_of_regex("(?:{A:country})?gặp "), 0);
    ck_assert_uint_eq(needs_of_regex("(?i){A:country}gặp "), 0);
}
END_TEST

START_TEST(a_word_of_a_regex_is_needed_only_if_it_is_whole)
{
    ck_assert_uint_eq(needs_of_regex("gặp+ {A:country}"), 1);
    ck_assert_uint_eq(needs_of_regex("gặ[pt] {A:country}"), 1);
    ck_assert_uint_eq(needs_of_regex("(?:đã)gặp {A:country}"), 1);
    ck_assert_uint_eq(needs_of_regex("gặp ?{A:country}"), 1);
    ck_assert_uint_eq(needs_of_regex("{A:country}gặp"), 1);
    ck_assert_uint_eq(needs_of_regex("\\w+ gặp {A:country}"), 2);
}
END_TEST

/* ---- Doors ---- */

enum { MANY = 150 }; /* more than two machine words of a set hold */

static void load_many(void)
{
    struct str rules;
    str_init(&rules, &arena);
    for (int i = 0; i < MANY; i++)
        str_printf(&rules, "rule r%d\nevent: meeting\n%s\n", i,
                   i % 3 == 0   ? "pattern: gặp"
                   : i % 3 == 1 ? "pattern: (họp | bàn)"
                                : "regex: (?:ăn|uống) ");
    folder_write("gazetteers/names.tsv", lists);
    folder_write("rules/event/a.rules", rules.data);
    relx_load_options options = {.data_dir = folder.path};
    model = relx_model_load(&options, NULL);
    ck_assert_ptr_nonnull(model);
}

static void open_gate(struct gate_set *set, const char *word)
{
    const struct gate_word *found =
        gates_find(&model->gates, slice_of(word), slice_hash(slice_of(word)));
    ck_assert_ptr_nonnull(found);
    gate_set_add(set, found->gate);
}

static size_t open_rules(const struct gate_set *set)
{
    const struct doors *doors = &model->steps.items[0].doors;
    uint64_t *open = arena_array(&arena, doors->words, sizeof *open);
    size_t count = 0;
    doors_open(doors, set, open);
    for (size_t i = 0; i < MANY; i++)
        count += open[i / 64] >> (i % 64) & 1;
    return count;
}

START_TEST(gates_open_the_rules_that_need_them)
{
    struct gate_set set;
    load_many();
    gate_set_init(&set, &model->gates, &arena);
    ck_assert_uint_eq(open_rules(&set), MANY / 3); /* those that need nothing */
    open_gate(&set, "bàn");
    ck_assert_uint_eq(open_rules(&set), 2 * MANY / 3);
    open_gate(&set, "họp");
    ck_assert_uint_eq(open_rules(&set), 2 * MANY / 3);
    open_gate(&set, "gặp");
    ck_assert_uint_eq(open_rules(&set), MANY);
    gate_set_clear(&set);
    ck_assert_uint_eq(open_rules(&set), MANY / 3);
}
END_TEST

/* Of rules that match alike the earliest wins. */
START_TEST(many_rules_run_in_their_order)
{
    load_many();
    ck_assert_str_eq(find("Gặp.")->rule->name, "r0");
    ck_assert_str_eq(find("Bàn.")->rule->name, "r1");
    ck_assert_str_eq(find("Ăn.")->rule->name, "r2");
}
END_TEST

START_TEST(alternatives_that_begin_alike_keep_their_order)
{
    load_pattern("pattern: {X:(gặp | gặp mặt | họp | gặp mặt kín | họp kín)} [mặt]");
    ck_assert_str_eq(captured("Họ gặp mặt.", "X"), "gặp");
    ck_assert_str_eq(found("Họ gặp mặt."), "gặp mặt");
    ck_assert_str_eq(captured("Họ họp kín.", "X"), "họp");
    load_pattern("pattern: {X:(gặp mặt kín | họp | gặp mặt | gặp | họp)} kín");
    ck_assert_str_eq(captured("Họ gặp mặt kín.", "X"), "gặp mặt");
    ck_assert_str_eq(captured("Họ gặp kín.", "X"), "gặp");
    ck_assert_str_eq(captured("Họ họp kín.", "X"), "họp");
    load_pattern("pattern: {X:(gặp vắc-xin | {country} | gặp vắc | gặp [mặt] kín)}");
    ck_assert_str_eq(captured("Họ gặp vắc-xin.", "X"), "gặp vắc-xin");
    ck_assert_str_eq(captured("Họ gặp vắc xin.", "X"), "gặp vắc xin");
    ck_assert_str_eq(captured("Họ gặp vắc.", "X"), "gặp vắc");
    ck_assert_str_eq(captured("Họ gặp kín.", "X"), "gặp kín");
    load_pattern("pattern: (gặp “ | gặp kín) $");
    ck_assert_str_eq(found("Họ gặp kín."), "gặp kín.");
}
END_TEST

START_TEST(a_model_for_once_reads_the_same)
{
    load_pattern("pattern: {A:country} ..3 <meet> {B:country}\npattern: {A:country} tới {day}");
    relx_load_options options = {.data_dir = folder.path, .is_for_once = true};
    relx_model_free(model);
    model = relx_model_load(&options, NULL);
    ck_assert_ptr_nonnull(model);
    ck_assert_str_eq(found("Nga vừa gặp Mỹ."), "Nga vừa gặp Mỹ");
    ck_assert_str_eq(found("Nga tới 5."), "Nga tới 5");
    ck_assert_str_eq(found("Nga tới Mỹ."), "-");
}
END_TEST

/* A pattern put off is not asked of PCRE2: what only looks ahead takes nothing. */
START_TEST(a_model_for_once_finds_the_same_wrong)
{
    static const char *const patterns[] = {"!(!(gặp))", "!(!(gặp {country}))", "[đã] !(!(<meet>))",
                                           "(!(!(gặp)) | họp)"};
    for (size_t i = 0; i < sizeof patterns / sizeof *patterns; i++) {
        struct str rules;
        str_init(&rules, &arena);
        str_printf(&rules,
                   "let <meet> = gặp\nrule a\nevent: meeting\npattern: họp\n"
                   "unless-here: %s\n",
                   patterns[i]);
        folder_write("gazetteers/names.tsv", lists);
        folder_write("rules/event/a.rules", rules.data);
        folder.messages[0] = '\0';
        relx_load_options options = {
            .data_dir = folder.path, .report = folder_keep_message, .is_for_once = true};
        ck_assert_ptr_null(relx_model_load(&options, NULL));
        ck_assert_str_eq(folder.messages,
                         "rules/event/a.rules:5:14: error: the pattern matches even "
                         "where nothing stands\n");
    }
}
END_TEST

START_TEST(a_pattern_that_needs_nothing_is_warned_of)
{
    folder_write("gazetteers/names.tsv", lists);
    folder_write("rules/event/a.rules",
                 "shape word = [a-z]++\nrule a\nevent: x\npattern: {D:word}\n"
                 "yes: Ngày 5.\nno: 5.\n");
    model = folder_try(true);
    ck_assert_ptr_nonnull(model);
    ck_assert_str_eq(folder.messages,
                     "rules/event/a.rules:4:10: warning: no word or type must be there for this "
                     "pattern: it is tried on every sentence\n");
}
END_TEST

START_TEST(rules_without_examples_and_unused_lists_are_warned_of)
{
    folder_write("gazetteers/names.tsv", lists);
    folder_write("rules/event/a.rules", "let <a> = b\nclass c = country\nrule a\nevent: x\n"
                                        "pattern: gặp\n");
    model = folder_try(true);
    ck_assert_ptr_nonnull(model);
    ck_assert_str_eq(folder.messages, "rules/event/a.rules:3:1: warning: rule 'a' has no `yes:` "
                                      "example\n"
                                      "rules/event/a.rules:3:1: warning: rule 'a' has no `no:` "
                                      "example\n"
                                      "rules/event/a.rules:1:1: warning: list <a> is never used\n"
                                      "rules/event/a.rules:2:1: warning: 'c' is never used\n");
}
END_TEST

/* ---- What does not compile ---- */

static const struct {
    const char *rules, *said;
} wrong_rules[] = {
    {"rule a\nevent: x\n", "1:1: error: rule 'a' has no `pattern:`\n"},
    {"rule a\npattern: gặp\n", "1:1: error: rule 'a' has neither `event:` nor `mention:`\n"},
    {"rule a\nevent: x\npattern: gặp {A:contry}\n",
     "3:17: error: unknown type 'contry' (did you mean 'country'?)\n"},
    {"rule a\nevent: x\npattern: gặp {A:country|xyzzyxyzzy}\n",
     "3:25: error: unknown type 'xyzzyxyzzy'\n"},
    {"let <meet> = gặp\nrule a\nevent: x\npattern: đã <met>\n",
     "4:13: error: unknown list <met> (did you mean 'meet'?)\n"},
    {"let <a> = gặp <b>\nlet <b> = họp\n   | x <a>\nrule a\nevent: x\npattern: <a>\n",
     "3:8: error: list <a> contains itself\n"},
    {"class a = b\nclass b = country | a\nrule a\nevent: x\npattern: {a}\npattern: gặp {b}\n",
     "2:21: error: class 'a' contains itself\n"},
    {"class a = country | contry\nrule a\nevent: x\npattern: {a}\npattern: gặp {A:a}\n",
     "1:21: error: unknown type 'contry' (did you mean 'country'?)\n"},
    {"shape d = [1-9\nrule a\nevent: x\npattern: {d}\n",
     "1:15: error: missing terminating ] for character class\n"},
    {"shape d = ([1-9])\nrule a\nevent: x\npattern: {d}\n",
     "1:11: error: a shape captures nothing: write (?:...) for (...)\n"},
    {"rule a\nevent: x\nregex: gặp (x\n", "3:14: error: missing closing parenthesis\n"},
    {"rule a\nevent: x\nregex: {A:country}đã a**+ x\n",
     "3:24: error: quantifier does not follow a repeatable item\n"},
    {"rule a\nevent: x\nregex: gặp {A:contry}\n",
     "3:15: error: unknown type 'contry' (did you mean 'country'?)\n"},
    {"rule a\nevent: x\nregex: (*UTF)a\n", "3:8: error: a `regex:` may not begin with (*\n"},
    {"rule a\nevent: x\npattern: [gặp]\n",
     "3:10: error: the pattern matches even where nothing stands\n"},
    {"rule a\nevent: x\npattern: !(gặp)\n",
     "3:10: error: the pattern matches even where nothing stands\n"},
    {"rule a\nevent: x\npattern: gặp ..3 nhau\n", "3:14: error: unknown type 'barrier'\n"},
    {"rule a\nevent: x\npattern: {A:country}\nset: party = {B}\n",
     "4:14: error: no pattern of the rule has a role {B:...}\n"},
    {"rule a\nevent: meeting\npattern: {A:country}\nset: status = plannedd; subtype = talkz\n",
     "4:15: error: `status` cannot be 'plannedd' (did you mean 'planned'?)\n"
     "rules/event/a.rules:4:35: error: `subtype` cannot be 'talkz' (did you mean 'talks'?)\n"},
    {"rule a\nevent: x\npattern: {A:country}\nset: subtype = talkz; modal = hmm\n",
     "4:31: error: `modal` cannot be 'hmm'; it takes: none after both\n"},
    {"rule a\nevent: x\npattern: {A:country}\nset: from = Nga\nset: date = {A}\n",
     "4:13: error: no list has a country or organization of the id 'Nga' (did you mean 'RU'?)\n"
     "rules/event/a.rules:5:13: error: `date` takes no role but a word\n"},
    {"rule a\nevent: x\npattern: {V:meet-verb/none}\n",
     "3:13: error: unknown type 'meet-verb/none'\n"},
};

START_TEST(what_means_nothing_is_told_with_its_place)
{
    folder_write("gazetteers/names.tsv", lists);
    folder_write("gazetteers/words/words.tsv", words);
    folder_write("rules/event/a.rules", wrong_rules[_i].rules);
    folder_says(arena_printf(&arena, "rules/event/a.rules:%s", wrong_rules[_i].said));
}
END_TEST

START_TEST(lists_within_lists_have_an_end)
{
    struct str rules;
    str_init(&rules, &arena);
    for (int i = 0; i < RULE_MAX_DEPTH + 1; i++)
        str_printf(&rules, "let <a%d> = <a%d>\n", i, i + 1);
    str_printf(&rules, "let <a%d> = gặp\nrule a\nevent: x\npattern: <a0>\n", RULE_MAX_DEPTH + 1);
    folder_write("gazetteers/names.tsv", lists);
    folder_write("rules/event/a.rules", rules.data);
    folder_says("rules/event/a.rules:32:13: error: lists within lists go more than 32 deep\n");
}
END_TEST

START_TEST(lists_that_spell_out_too_long_are_refused)
{
    struct str rules;
    str_init(&rules, &arena);
    for (int i = 0; i < 25; i++)
        str_printf(&rules, "let <a%d> = <a%d> <a%d>\n", i, i + 1, i + 1);
    str_add_string(&rules, "let <a25> = gặp\nrule a\nevent: x\npattern: <a0>\n");
    folder_write("gazetteers/names.tsv", lists);
    folder_write("rules/event/a.rules", rules.data);
    ck_assert_ptr_null(folder_try(false));
    ck_assert_ptr_nonnull(strstr(folder.messages, "the pattern spells out to more than"));
}
END_TEST

START_TEST(classes_within_classes_cost_no_more_than_their_number)
{
    struct str rules;
    str_init(&rules, &arena);
    for (int i = 0; i < 30; i++)
        str_printf(&rules, "class a%d = a%d | a%d\n", i, i + 1, i + 1);
    str_add_string(&rules, "class a30 = country\nrule a\nevent: x\npattern: gặp {a0}\n");
    load(rules.data);
    ck_assert_str_eq(found("Họ gặp Nga."), "gặp Nga");
}
END_TEST

START_TEST(all_errors_of_all_files_come_in_one_run)
{
    folder_write("gazetteers/names.tsv", lists);
    folder_write("rules/event/a.rules", "rule a\nevent: x\npatern: y\n");
    folder_write("rules/name/b.rules", "rule b\nmention: y\npattern: (\n");
    folder_says("rules/event/a.rules:3:1: error: unknown key 'patern' (did you mean 'pattern'?)\n"
                "rules/name/b.rules:3:11: error: nothing stands here: an empty alternative matches "
                "everywhere\n"
                "rules/event/a.rules:1:1: error: rule 'a' has no `pattern:`\n");
}
END_TEST

static TCase *reading_tests(void)
{
    TCase *tests = tcase_create("reading");
    tcase_add_checked_fixture(tests, set_up, tear_down);
    tcase_add_test(tests, words_are_folded_syllables);
    tcase_add_test(tests, a_hyphen_inside_a_word_may_be_missing);
    tcase_add_test(tests, brackets_choose_and_leave_open);
    tcase_add_test(tests, a_slot_has_types_and_may_have_a_role);
    tcase_add_test(tests, a_capture_holds_a_pattern);
    tcase_add_test(tests, gaps_have_dots_and_a_number);
    tcase_add_test(tests, lists_ends_and_commas);
    tcase_add_test(tests, nodes_know_their_place);
    tcase_add_test(tests, a_rule_has_its_keys);
    tcase_add_test(tests, a_mention_may_have_a_kind);
    tcase_add_test(tests, the_folder_gives_the_phase);
    tcase_add_test(tests, examples_hold_what_stands_under_them);
    tcase_add_test(tests, a_list_goes_on_over_lines);
    tcase_add_test(tests, comments_blank_lines_and_line_ends_are_nothing);
    return tests;
}

static TCase *error_tests(void)
{
    TCase *tests = tcase_create("errors");
    tcase_add_checked_fixture(tests, set_up, tear_down);
    tcase_add_loop_test(tests, a_bad_pattern_is_told_once_and_where, 0,
                        sizeof bad_patterns / sizeof *bad_patterns);
    tcase_add_loop_test(tests, a_bad_line_is_told_with_its_place, 0,
                        sizeof bad_files / sizeof *bad_files);
    tcase_add_loop_test(tests, what_means_nothing_is_told_with_its_place, 0,
                        sizeof wrong_rules / sizeof *wrong_rules);
    tcase_add_test(tests, brackets_nest_but_not_without_end);
    tcase_add_test(tests, a_nul_is_told);
    tcase_add_test(tests, a_line_has_a_greatest_length);
    tcase_add_test(tests, a_rule_file_stands_in_a_folder_of_a_phase);
    tcase_add_test(tests, lists_within_lists_have_an_end);
    tcase_add_test(tests, lists_that_spell_out_too_long_are_refused);
    tcase_add_test(tests, classes_within_classes_cost_no_more_than_their_number);
    tcase_add_test(tests, all_errors_of_all_files_come_in_one_run);
    tcase_add_test(tests, a_pattern_that_needs_nothing_is_warned_of);
    tcase_add_test(tests, rules_without_examples_and_unused_lists_are_warned_of);
    return tests;
}

static TCase *matching_tests(void)
{
    TCase *tests = tcase_create("matching");
    tcase_add_checked_fixture(tests, set_up, tear_down);
    tcase_add_test(tests, words_match_in_any_case_and_tone_placement);
    tcase_add_test(tests, words_match_whole);
    tcase_add_test(tests, hyphens_are_optional_and_all_dashes_one);
    tcase_add_test(tests, quotation_marks_do_not_count);
    tcase_add_test(tests, a_gap_takes_up_to_so_many_words);
    tcase_add_test(tests, a_gap_is_as_short_as_it_can_be);
    tcase_add_test(tests, a_gap_stops_at_commas_and_marks);
    tcase_add_test(tests, two_dots_stop_at_names_too);
    tcase_add_test(tests, optional_and_alternative_parts);
    tcase_add_test(tests, a_pattern_may_itself_be_alternatives);
    tcase_add_test(tests, what_must_not_follow);
    tcase_add_test(tests, the_ends_of_a_sentence);
    tcase_add_test(tests, a_list_stands_for_its_words);
    tcase_add_test(tests, a_gazetteers_longest_words_come_first);
    tcase_add_test(tests, a_list_may_be_narrowed_to_a_kind);
    tcase_add_test(tests, a_slot_takes_a_mention_of_its_types);
    tcase_add_test(tests, a_class_is_all_its_types);
    tcase_add_test(tests, a_shape_is_one_unit);
    tcase_add_test(tests, captures_take_words);
    tcase_add_test(tests, a_role_may_come_more_than_once);
    tcase_add_test(tests, a_role_knows_the_list_entry_it_took);
    tcase_add_test(tests, the_first_list_is_the_trigger_unless_one_is_marked);
    tcase_add_test(tests, a_regex_has_placeholders);
    tcase_add_test(tests, all_branches_of_a_regex_begin_a_word);
    tcase_add_test(tests, a_regex_may_mark_the_trigger);
    tcase_add_test(tests, braces_of_a_regex_are_left_alone);
    tcase_add_test(tests, several_patterns_are_alternatives);
    tcase_add_test(tests, a_rule_that_is_off_finds_nothing);
    tcase_add_test(tests, a_pattern_needs_its_words_and_mentions);
    tcase_add_test(tests, a_model_for_once_reads_the_same);
    tcase_add_test(tests, a_model_for_once_finds_the_same_wrong);
    tcase_add_test(tests, alternatives_that_begin_alike_keep_their_order);
    tcase_add_test(tests, a_regex_needs_what_stands_in_no_brackets);
    tcase_add_test(tests, a_word_of_a_regex_is_needed_only_if_it_is_whole);
    tcase_add_test(tests, many_rules_run_in_their_order);
    tcase_add_test(tests, gates_open_the_rules_that_need_them);
    tcase_add_test(tests, what_must_follow_is_needed);
    tcase_add_test(tests, words_side_by_side_are_needed_as_a_pair);
    tcase_add_test(tests, the_rarest_need_is_asked_first);
    return tests;
}

Suite *make_suite(void)
{
    Suite *suite = suite_create("rule");
    suite_add_tcase(suite, reading_tests());
    suite_add_tcase(suite, error_tests());
    suite_add_tcase(suite, matching_tests());
    return suite;
}
