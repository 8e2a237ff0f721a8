/* check_scan.c - names: listed ones, Vietnamese full names, foreign names by their capitals, and
 * countries that are somebody's given name.
 */
#include "folder.h"

#include "pipeline.h"

Suite *make_suite(void);

static const char names[] = "id\ttype\tkind\tname\taliases\n"
                            "RU\tcountry\t\tNga\tLiên bang Nga\n"
                            "US\tcountry\t\tMỹ\tHoa Kỳ\n"
                            "DE\tcountry\t\tĐức\t\n"
                            "GB\tcountry\t\tAnh\t\n"
                            "FR\tcountry\t\tPháp\t\n"
                            "IT\tcountry\t\tÝ\tItalia\n"
                            "AT\tcountry\t\tÁo\t\n"
                            "JP\tcountry\t\tNhật\tNhật Bản\n"
                            "VN\tcountry\t\tViệt Nam\t\n"
                            "AL\tcountry\t\tAlbania\tAn-ba-ni\n"
                            "ha-noi\tplace\tcity\tHà Nội\t\n"
                            "my-tho\tplace\tcity\tMỹ Tho\t\n"
                            "epl\tnot\t\tNgoại hạng Anh\t\n"
                            "falun\tnot\t\tPháp luân\t\n"
                            "hard\tnot\t\tgặp khó khăn\t\n"
                            "common\tnot\tword\tMỹ quan\tNhật ký\n"
                            "le-duc\tnot\t\tLê Đức\t\n"
                            "trade\tbody-word\tministry\tBộ Công Thương\t\n"
                            "pm\toffice\t\tThủ tướng\tthủ tướng\n"
                            "minister\toffice\t\tBộ trưởng\tbộ trưởng\n"
                            "putin\tperson\t\tVladimir Putin\tPutin|Pu-tin\n"
                            "trump\tperson\t\tDonald Trump\tTrump\n"
                            "bui-thanh-son\tperson\t\tBùi Thanh Sơn\t\n";
static const char words[] = "id\ttype\tkind\tname\taliases\n"
                            "surname\tsurname\t\tNguyễn\tChâu|Vũ|Bùi|Hà|Trần|Lê\n"
                            "surname-noun\tsurname\tnoun\tĐoàn\t\n"
                            "mr-ms\thonorific\tkin\tông\tbà|đồng chí\n"
                            "doctor\thonorific\tcivil\tbác sĩ\tnữ luật sư\n"
                            "not-name\tnot-name\t\tBộ\tChiều|Ngày|Theo|Sáng\n"
                            "compound\tnot-name\t\tTập đoàn\t\n"
                            "talk\ttalk-verb\t\tgặp\tmời\n"
                            "portfolio\tportfolio\t\tTài chính\t\n"
                            "particle\tname-particle\t\tbin\tde|van|al\n"
                            "care\task-verb\t\tquan tâm\t\n"
                            "firm\tfirm-noun\t\tcông ty\t\n"
                            "field\tbody-field\t\tđiện tử\t\n"
                            "tail\tname-tail\t\tin\tmin\n";

static jmp_buf no_memory;
static struct arena arena;
static struct regex_scratch *scratch;
static relx_model *model;

static void set_up(void)
{
    if (setjmp(no_memory))
        ck_abort_msg("out of memory");
    arena_init(&arena, &no_memory);
    scratch = regex_scratch_new();
    ck_assert_ptr_nonnull(scratch);
    folder_make();
    folder_write("gazetteers/names.tsv", names);
    folder_write("gazetteers/words/words.tsv", words);
    model = folder_load();
}

static void tear_down(void)
{
    relx_model_free(model);
    folder_remove();
    regex_scratch_free(scratch);
    arena_free(&arena);
}

/* "country Nga, name/foreign Mishustin" */
static const char *mentions(const char *sentence)
{
    struct pipeline pipeline = {.model = model, .scratch = scratch, .arena = &arena};
    struct str out;
    str_init(&out, &arena);
    str_add_string(&out, "");
    ck_assert_int_eq(pipeline_read(&pipeline, sentence, strlen(sentence), NULL), RELX_OK);
    pipeline_find(&pipeline, NULL);
    for (size_t i = 0; i < pipeline.analysis.mentions.count; i++) {
        const struct mention *mention = &pipeline.analysis.mentions.items[i];
        struct slice text = tokens_text(&pipeline.text, mention->first, mention->end);
        str_printf(&out, "%s%s%s%s %.*s", i > 0 ? ", " : "", mention->type,
                   mention->kind[0] != '\0' ? "/" : "", mention->kind, (int)text.length, text.data);
    }
    return out.data;
}

static const struct {
    const char *sentence, *mentions;
} cases[] = {
    /* countries */
    {"Hôm qua Nga và Hoa Kỳ họp.", "country Nga, country Hoa Kỳ"},
    {"Phái đoàn Liên bang Nga đến Nhật Bản.", "country Liên bang Nga, country Nhật Bản"},
    {"Người Pháp, người Đức và người Ý.", "country Pháp, country Đức, country Ý"},
    /* words that are no names */
    {"Hai anh em mặc áo mới, pháp luật là vậy.", ""},
    {"Họ gặp khó khăn ở giải Ngoại hạng Anh.", "not gặp khó khăn, not Ngoại hạng Anh"},
    {"Nhóm Pháp luân họp.", "not Pháp luân"},
    /* a country that begins a common word, or a longer one */
    {"Mỹ quan phố xá, nhật ký của họ.", "not/word Mỹ quan"},
    {"Mỹ quan tâm đến họ.", "country Mỹ"},
    {"Hôm qua Mỹ - Nhật ký giấy tờ.", "country Mỹ, country Nhật"},
    /* places */
    {"Họ rời Mỹ Tho về Hà Nội.", "place/city Mỹ Tho, place/city Hà Nội"},
    /* a delegation, and people */
    {"Đoàn Nga họp.", "country Nga"},
    {"Ông Đoàn Nga họp.", "name/vietnamese Đoàn Nga"},
    {"Đoàn Thị Nga họp.", "name/vietnamese Đoàn Thị Nga"},
    {"Trần Nga họp.", "name/vietnamese Trần Nga"},
    /* Vietnamese full names */
    {"Bà Châu Thị Thu Nga phát biểu.", "name/vietnamese Châu Thị Thu Nga"},
    {"Phó chủ tịch Vũ Đức Đam đến thăm.", "name/vietnamese Vũ Đức Đam"},
    {"Hôm nay Nguyễn Văn Anh đi Mỹ.", "name/vietnamese Nguyễn Văn Anh, country Mỹ"},
    {"Hôm nay Trần Mỹ Linh đi Nga.", "name/vietnamese Trần Mỹ Linh, country Nga"},
    {"Hôm qua Lê Đức Khoa đến.", "name/vietnamese Lê Đức Khoa"},
    {"Bùi Thanh Sơn nói.", "person/listed Bùi Thanh Sơn"},
    {"Bùi Thanh Sơn Hải nói.", "name/vietnamese Bùi Thanh Sơn Hải"},
    /* countries that are given names */
    {"Hôm qua ông Đức phát biểu.", "name/vietnamese Đức"},
    {"Hôm qua đồng chí Nga phát biểu.", "name/vietnamese Nga"},
    {"Hôm qua ông Đức Minh phát biểu.", "name/vietnamese Đức Minh"},
    {"Hôm qua bác sĩ Đức phát biểu.", "country Đức"},
    {"Hôm qua nữ luật sư Sơn phát biểu.", "name/vietnamese Sơn"},
    {"Cô giáo Thu Nga đến.", "name/vietnamese Nga"},
    {"Chị Nhật Minh đến.", "name/vietnamese Nhật Minh"},
    /* after an office it is a country again */
    {"Hôm qua Thủ tướng Nga Mishustin đến.",
     "office Thủ tướng, country Nga, name/foreign Mishustin"},
    {"Hôm qua Thủ tướng Đức đến.", "office Thủ tướng, country Đức"},
    {"Hôm qua Bộ trưởng Sơn đến.", "office Bộ trưởng, name/vietnamese Sơn"},
    {"Hôm qua Bộ Công Thương Nga họp.", "body-word/ministry Bộ Công Thương, country Nga"},
    /* a firm's name needs no surname */
    {"Hôm qua công ty Thành Đạt mở cửa.", "name/vietnamese Thành Đạt"},
    {"Hôm qua công ty điện tử Thành Đạt mở cửa.", "name/vietnamese Thành Đạt"},
    {"Hôm qua nhà Thành Đạt mở cửa.", ""},
    /* foreign names */
    {"Hôm qua ông Kim Jong-un đến.", "name/foreign Kim Jong-un"},
    {"Hôm qua Kim Jong-un đến.", "name/foreign Kim Jong-un"},
    {"Hôm qua X. La-vrốp đến.", "name/foreign X. La-vrốp"},
    {"Hôm qua bà O'Brien đến.", "name/foreign O'Brien"},
    {"Hôm qua Mohammed bin Salman đến.", "name/foreign Mohammed bin Salman"},
    {"Hôm qua Wendy Sherman, Mike Pompeo đến.",
     "name/foreign Wendy Sherman, name/foreign Mike Pompeo"},
    {"Hôm qua Sebastian Kurz của Áo đến.", "name/foreign Sebastian Kurz, country Áo"},
    {"Hôm qua ông Vladimir Putin gặp Pu-tin.",
     "person/listed Vladimir Putin, person/listed Pu-tin"},
    /* a transcribed name goes on behind a country's */
    {"Hôm qua ông An-ba-ni-gi đến An-ba-ni.", "name/foreign An-ba-ni-gi, country An-ba-ni"},
    /* hyphens with blanks around them */
    {"Hôm qua ông Park Do - gyun đến.", "name/foreign Park Do - gyun"},
    {"Hôm qua ông Park Jung - min đến.", "name/foreign Park Jung - min"},
    {"Hôm qua ông Marius - Radu Popa đến.", "name/foreign Marius - Radu Popa"},
    {"Hôm qua Mỹ - Marius Popa đến.", "country Mỹ, name/foreign Marius Popa"},
    {"Hôm qua ông Popa - nguyên Thủ tướng Nga - đến.",
     "name/foreign Popa, office Thủ tướng, country Nga"},
    /* what opens an institution is no short name */
    {"Hôm qua ông Tập đến.", "name/vietnamese Tập"},
    {"Hôm qua Bộ trưởng Tập đoàn đến.", "office Bộ trưởng"},
    {"Hôm qua Bộ trưởng Tài chính đến.", "office Bộ trưởng"},
    {"Hôm qua ông Tài đến.", "name/vietnamese Tài"},
    /* in a line of capitals a name ends before the words that go on */
    {"CHÂU THỊ THU NGA GẶP HỌ", "name/vietnamese CHÂU THỊ THU NGA"},
    {"HỌ MỜI BÀ LAVRENTIA VỀ", "name/foreign LAVRENTIA"},
    /* behind a particle a hyphen goes on */
    {"Họ mời ông Khalid bin Nasser Al-Dosari.", "name/foreign Khalid bin Nasser Al-Dosari"},
    /* what opens a sentence is no name by its capital alone */
    {"Chiều nay họ nghỉ.", ""},
    {"Họ nghỉ.", ""},
    {"Theo Reuters, họ nghỉ.", "name/foreign Reuters"},
};

START_TEST(names_are_found)
{
    ck_assert_str_eq(mentions(cases[_i].sentence), cases[_i].mentions);
}
END_TEST

START_TEST(an_initial_belongs_to_the_name_behind_it)
{
    const char *found = mentions("Hôm qua Tổng thống D.Trump đến.");
    ck_assert_ptr_nonnull(strstr(found, "Trump"));
    ck_assert_ptr_null(strstr(found, "country"));
    ck_assert_str_eq(mentions("Hôm qua ông J.Biden đến."), "name/foreign J.Biden");
    ck_assert_str_eq(mentions("Họ mời ông Kim Jong Un."), "name/foreign Kim Jong Un");
}
END_TEST

START_TEST(marks_alone_are_no_names)
{
    ck_assert_str_eq(mentions(". , - ( ) ' \" / – …"), "");
    ck_assert_str_eq(mentions("A-"), "");
    ck_assert_str_eq(mentions("họ, X-"), "name/foreign X");
    ck_assert_str_eq(mentions("họ, X'"), "name/foreign X");
    ck_assert_str_eq(mentions("họ, X."), "name/foreign X");
}
END_TEST

START_TEST(every_unit_is_a_token_or_a_mention_and_all_tokens_are_covered)
{
    const char *sentence = "Ông Kim Jong-un gặp Thủ tướng Nga ở Hà Nội, Mỹ Tho – A.B.C!";
    struct pipeline pipeline = {.model = model, .scratch = scratch, .arena = &arena};
    ck_assert_int_eq(pipeline_read(&pipeline, sentence, strlen(sentence), NULL), RELX_OK);
    pipeline_find(&pipeline, NULL);
    for (size_t s = 0; s < pipeline.text.sentences.count; s++) {
        const struct frame *frame = &pipeline.analysis.frames[s];
        uint32_t at = (uint32_t)pipeline.text.sentences.items[s].first;
        for (size_t i = 0; i < frame->count; i++) {
            ck_assert_uint_eq(frame->units[i].first, at);
            ck_assert_uint_gt(frame->units[i].end, at);
            at = frame->units[i].end;
            if (frame->units[i].mention >= 0)
                ck_assert_uint_lt(frame->units[i].mention, pipeline.analysis.mentions.count);
        }
        ck_assert_uint_eq(at, pipeline.text.sentences.items[s].end);
    }
}
END_TEST

Suite *make_suite(void)
{
    Suite *suite = suite_create("scan");
    TCase *tests = tcase_create("scan");
    tcase_add_checked_fixture(tests, set_up, tear_down);
    tcase_add_loop_test(tests, names_are_found, 0, sizeof cases / sizeof *cases);
    tcase_add_test(tests, an_initial_belongs_to_the_name_behind_it);
    tcase_add_test(tests, marks_alone_are_no_names);
    tcase_add_test(tests, every_unit_is_a_token_or_a_mention_and_all_tokens_are_covered);
    suite_add_tcase(suite, tests);
    return suite;
}
