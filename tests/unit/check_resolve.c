/* check_resolve.c - who is who: names and aliases, seats, people with and without a list, offices.
 */
#include "folder.h"

#include "pipeline.h"

Suite *make_suite(void);

static const char names[] =
    "id\ttype\tkind\tname\taliases\tcountry\n"
    "RU\tcountry\t\tNga\tLiên bang Nga\t\n"
    "US\tcountry\t\tMỹ\tHoa Kỳ\t\n"
    "LA\tcountry\t\tLào\t\t\n"
    "VN\tcountry\t\tViệt Nam\t\t\n"
    "moscow\tseat\tcapital\tMoscow\tMát-xcơ-va\tRU\n"
    "ASEAN\torganization\tigo\tASEAN\t\t\n"
    "vn-mofa\torganization\tministry\tBộ Ngoại giao Việt Nam\t\tVN\n"
    "hanoi\tplace\tcity\tHà Nội\t\tVN\n"
    "nam-my\tplace\tregion\tNam Mỹ\t\t\n"
    "us-vn-fta\tinstrument\tfta\tHiệp định Mỹ và Việt Nam\t\t\n"
    "sputnik-v\tvaccine\tbrand\tSputnik V\t\t\n"
    "foreign-minister\toffice\t\tNgoại trưởng\tngoại trưởng|Bộ trưởng Ngoại giao\t\n"
    "prime-minister\toffice\t\tThủ tướng\tthủ tướng\t\n"
    "pham-minh-chinh\tperson\t\tPhạm Minh Chính\t\tVN\n"
    "putin\tperson\t\tVladimir Putin\tPutin\tRU\n";
static const char words[] = "id\ttype\tname\taliases\n"
                            "surname\tsurname\tNguyễn\tPhạm|Trần\n"
                            "honorific\thonorific\tông\tbà\n";
static const char kin[] = "id\ttype\tkind\tname\taliases\tvalue\n"
                          "sister\tkin\trelative\tem gái\t\tbà\n"
                          "son\tkin\trelative\tcon trai\t\t\n"
                          "prep-of\tpreposition\tof\tcủa\t\t\n"
                          "copula\tcopula\t\tlà\t\t\n"
                          "late\tlate-word\t\tcố\t\t\n";
static const char rules[] =
    "class name-like = name | person\n"
    "rule office-country-name\nmention: person/named\n"
    "pattern: {office:office} {party:country|seat} [<honorific>] {name:name-like}\n"
    "rule office-name\nmention: person/named\n"
    "pattern: {office:office} [<honorific>] {name:name-like}\n"
    "rule title-name\nmention: person/named\npattern: <honorific> {name:name-like}\n"
    "rule office-of-country\nmention: person/office\n"
    "pattern: {office:office} {party:country|seat}\n"
    "rule company\nmention: organization/company\npattern: công ty {name} của {party:country}\n";

static jmp_buf no_memory;
static struct arena arena;
static relx_model *model;
static relx_extractor *extractor;
static relx_result *result;

static void set_up(void)
{
    if (setjmp(no_memory))
        ck_abort_msg("out of memory");
    arena_init(&arena, &no_memory);
    folder_make();
    folder_write("gazetteers/names.tsv", names);
    folder_write("gazetteers/words/words.tsv", words);
    folder_write("gazetteers/words/kin.tsv", kin);
    folder_write("rules/name/a.rules", rules);
}

static void tear_down(void)
{
    relx_result_free(result);
    result = NULL;
    relx_extractor_free(extractor);
    extractor = NULL;
    relx_model_free(model);
    model = NULL;
    folder_remove();
    arena_free(&arena);
}

static const relx_result *extract(const char *text)
{
    if (model == NULL) {
        model = folder_load();
        extractor = relx_extractor_new(model, NULL);
        ck_assert_ptr_nonnull(extractor);
    }
    relx_result_free(result);
    relx_document document = {.text = text, .length = strlen(text)};
    result = relx_extract(extractor, &document, NULL);
    ck_assert_ptr_nonnull(result);
    return result;
}

/* "country RU: Nga, Moscow; person ..." */
static const char *entities(const char *text)
{
    struct str out;
    str_init(&out, &arena);
    str_add_string(&out, "");
    extract(text);
    for (size_t i = 0; i < result->entity_count; i++) {
        const relx_entity *entity = &result->entities[i];
        str_printf(&out, "%s%s %s:", i > 0 ? "; " : "", entity->type, entity->id);
        for (size_t m = 0; m < entity->mention_count; m++)
            str_printf(&out, "%s %s", m > 0 ? "," : "", entity->mentions[m].text);
    }
    return out.data;
}

static const relx_entity *entity(const char *id)
{
    for (size_t i = 0; i < result->entity_count; i++)
        if (strcmp(result->entities[i].id, id) == 0)
            return &result->entities[i];
    ck_abort_msg("no entity %s", id);
    return NULL;
}

START_TEST(all_aliases_are_one_entity)
{
    ck_assert_str_eq(entities("Hôm qua Nga và Liên bang Nga gặp Moscow."),
                     "country RU: Nga, Liên bang Nga, Moscow");
    ck_assert_str_eq(entity("RU")->name, "Nga");
    ck_assert(entity("RU")->known);
    ck_assert_str_eq(entities("Hôm qua Moscow họp."), "country RU: Moscow");
    ck_assert_str_eq(entity("RU")->name, "Nga");
}
END_TEST

START_TEST(mentions_name_the_line_that_made_them)
{
    extract("Hôm qua Moscow và công ty Wagner của Nga họp.");
    ck_assert_str_eq(entity("RU")->mentions[0].source, "gazetteers/names.tsv:6");
    ck_assert_str_eq(entity("RU")->mentions[1].source, "gazetteers/names.tsv:2");
    ck_assert_str_eq(entity("cong-ty-wagner-cua-nga")->mentions[0].source,
                     "rules/name/a.rules:14 company");
}
END_TEST

START_TEST(entities_stand_in_the_order_of_the_text)
{
    ck_assert_str_eq(entities("Hôm qua Mỹ, Nga, Hà Nội, Sputnik V, ASEAN, Mỹ."),
                     "country US: Mỹ, Mỹ; country RU: Nga; place hanoi: Hà Nội; vaccine sputnik-v: "
                     "Sputnik V; organization ASEAN: ASEAN");
    ck_assert_str_eq(entity("ASEAN")->kind, "igo");
    ck_assert_str_eq(entity("hanoi")->kind, "city");
}
END_TEST

START_TEST(spans_lead_back_to_the_text)
{
    const char *text = "Hôm qua Hoa Kỳ họp.";
    extract(text);
    relx_span span = entity("US")->mentions[0].span;
    ck_assert_uint_eq(span.start, 8);
    ck_assert_uint_eq(span.end, 14);
    ck_assert_int_eq(strncmp(text + span.start_byte, "Hoa Kỳ", span.end_byte - span.start_byte), 0);
}
END_TEST

START_TEST(an_unknown_person_has_party_and_office_from_the_text)
{
    ck_assert_str_eq(entities("Hôm qua Ngoại trưởng Nga Sergei Ivanov phát biểu."),
                     "country RU: Nga; person sergei-ivanov: Sergei Ivanov");
    const relx_entity *person = entity("sergei-ivanov");
    ck_assert_str_eq(person->name, "Sergei Ivanov");
    ck_assert_str_eq(person->party, "RU");
    ck_assert_str_eq(person->office_id, "foreign-minister");
    ck_assert_str_eq(person->office_text, "Ngoại trưởng");
    ck_assert(!person->known);
}
END_TEST

START_TEST(a_seat_gives_its_country_as_party)
{
    extract("Hôm qua Ngoại trưởng Moscow Sergei Ivanov phát biểu.");
    ck_assert_str_eq(entity("sergei-ivanov")->party, "RU");
}
END_TEST

START_TEST(a_listed_person_has_the_party_of_the_list)
{
    extract("Hôm qua Thủ tướng Phạm Minh Chính đến.");
    const relx_entity *person = entity("pham-minh-chinh");
    ck_assert_str_eq(person->party, "VN");
    ck_assert_str_eq(person->office_id, "prime-minister");
    ck_assert(person->known);
}
END_TEST

START_TEST(a_short_name_is_the_full_one_named_before)
{
    ck_assert_str_eq(
        entities("Hôm qua Ngoại trưởng Nga Sergei Ivanov đến. Theo ông Ivanov, bà vắng mặt."),
        "country RU: Nga; person sergei-ivanov: Sergei Ivanov, Ivanov");
}
END_TEST

START_TEST(a_short_name_is_the_full_one_named_later)
{
    ck_assert_str_eq(
        entities("Theo ông Ivanov, mọi việc ổn. Hôm qua Ngoại trưởng Nga Sergei Ivanov đến."),
        "person sergei-ivanov: Ivanov, Sergei Ivanov; country RU: Nga");
    ck_assert_str_eq(entity("sergei-ivanov")->party, "RU");
}
END_TEST

START_TEST(a_bare_name_is_somebody_named_with_a_title)
{
    ck_assert_str_eq(entities("Hôm qua Ngoại trưởng Nga Sergei Ivanov đến. Rồi Ivanov nói."),
                     "country RU: Nga; person sergei-ivanov: Sergei Ivanov, Ivanov");
    ck_assert_str_eq(entities("Rồi Ivanov nói."), "");
}
END_TEST

START_TEST(a_name_is_its_beginning_or_its_end)
{
    ck_assert_str_eq(entities("Hôm qua bà Trần Thu Hà đến. Theo bà Hà, xong."),
                     "person tran-thu-ha: Trần Thu Hà, Hà");
    ck_assert_str_eq(entities("Hôm qua ông Kim Jong-un đến. Theo ông Kim, xong."),
                     "person kim-jong-un: Kim Jong-un, Kim");
}
END_TEST

START_TEST(people_of_different_parties_are_not_joined)
{
    ck_assert_str_eq(entities("Hôm qua Ngoại trưởng Nga Sergei Ivanov gặp Thủ tướng Lào Ivanov."),
                     "country RU: Nga; person sergei-ivanov: Sergei Ivanov; country LA: Lào; "
                     "person ivanov: Ivanov");
}
END_TEST

START_TEST(of_two_with_one_name_the_last_named_is_meant)
{
    ck_assert_str_eq(
        entities("Hôm qua ông Anton Petrov đến. Hôm nay ông Boris Petrov đến. Theo ông "
                 "Petrov, xong."),
        "person anton-petrov: Anton Petrov; person boris-petrov: Boris Petrov, "
        "Petrov");
}
END_TEST

START_TEST(a_relative_takes_no_short_name)
{
    static const struct {
        const char *middle;
        size_t times; /* that the text names Sida Vongsa */
    } rows[] = {
        {"Bà Lan Vongsa họp. Ông Vongsa họp.", 1},
        {"Em gái của ông Sida, bà Lan Vongsa, họp. Ông Vongsa họp.", 3},
        {"Bà Lan Vongsa, em gái ông, họp. Ông Vongsa họp.", 2},
        {"Bà Lan Vongsa, em gái ông, họp. Bà Vongsa họp.", 1},
        {"Ông là con trai của ông Bun Vongsa. Ông Vongsa họp.", 2},
        {"Xưa có cố Thủ tướng Lào Bun Vongsa. Ông Vongsa họp.", 2},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct str text;
        str_init(&text, &arena);
        str_printf(&text, "Hôm qua ông Sida Vongsa họp. %s", rows[i].middle);
        extract(text.data);
        ck_assert_msg(entity("sida-vongsa")->mention_count == rows[i].times, "%s", text.data);
    }
}
END_TEST

START_TEST(names_that_differ_in_marks_are_two_people)
{
    ck_assert_str_eq(
        entities("Hôm qua ông Trần Quốc Hùng đến. Hôm nay ông Trần Quốc Hưng đến. "
                 "Theo ông Trần Quốc Hưng, xong."),
        "person tran-quoc-hung: Trần Quốc Hùng; person tran-quoc-hung-2: Trần Quốc Hưng, "
        "Trần Quốc Hưng");
    ck_assert_str_eq(entity("tran-quoc-hung-2")->name, "Trần Quốc Hưng");
    ck_assert_str_eq(entities("Hôm qua Thủ tướng Phạm Minh Chính đến. Hôm nay ông Phạm Minh Chinh "
                              "đến."),
                     "person pham-minh-chinh: Phạm Minh Chính; "
                     "person pham-minh-chinh-2: Phạm Minh Chinh");
    ck_assert(!entity("pham-minh-chinh-2")->known);
}
END_TEST

START_TEST(a_foreign_name_is_spelled_with_and_without_marks)
{
    ck_assert_str_eq(entities("Hôm qua ông Ivo Josipović đến. Hôm nay ông Ivo Josipovic đến."),
                     "person ivo-josipovic: Ivo Josipović, Ivo Josipovic");
}
END_TEST

START_TEST(people_without_a_latin_letter_are_told_apart)
{
    ck_assert_str_eq(entities("Hôm qua ông Путин đến. Hôm nay ông Лавров đến. Ông Путин về."),
                     "person unnamed: Путин, Путин; person unnamed-2: Лавров");
}
END_TEST

START_TEST(many_people_of_one_slug_are_told_apart_in_time)
{
    struct str text;
    str_init(&text, &arena);
    for (int i = 0; i < 20000; i++)
        str_printf(&text, "Hôm qua ông Ж%c%c%c%c%c%c đến.\n", 0xD0, 0xB0 + i % 16, 0xD0,
                   0xB0 + i / 16 % 16, 0xD0, 0xB0 + i / 256 % 16);
    extract(text.data);
    ck_assert_uint_eq(result->entity_count, 4096);
    ck_assert_str_eq(result->entities[8].id, "unnamed-9");
    ck_assert_str_eq(result->entities[4095].id, "unnamed-4096");
}
END_TEST

START_TEST(bodies_that_differ_in_marks_are_two)
{
    ck_assert_str_eq(entities("Hôm qua công ty Trần Vân của Nga và công ty Trần Vận của Nga và "
                              "Công ty Trần Vân của Nga đến."),
                     "organization cong-ty-tran-van-cua-nga: công ty Trần Vân của Nga, "
                     "Công ty Trần Vân của Nga; country RU: Nga, Nga, Nga; "
                     "organization cong-ty-tran-van-cua-nga-2: công ty Trần Vận của Nga");
}
END_TEST

START_TEST(an_organization_is_named_by_its_words)
{
    extract("Hôm qua công ty Wagner của Nga đến.");
    const relx_entity *company = entity("cong-ty-wagner-cua-nga");
    ck_assert_str_eq(company->type, "organization");
    ck_assert_str_eq(company->kind, "company");
    ck_assert_str_eq(company->name, "công ty Wagner của Nga");
    ck_assert(!company->known);
}
END_TEST

START_TEST(an_instrument_holds_parties_and_a_place_none)
{
    ck_assert_str_eq(entities("Hôm qua ở Nam Mỹ có mưa."), "place nam-my: Nam Mỹ");
    ck_assert_str_eq(entities("Hôm qua có Hiệp định Mỹ và Việt Nam."),
                     "instrument us-vn-fta: Hiệp định Mỹ và Việt Nam; country US: Mỹ; "
                     "country VN: Việt Nam");
}
END_TEST

START_TEST(one_place_in_the_text_is_one_mention)
{
    extract("Hôm qua Thủ tướng Phạm Minh Chính và bà Phạm Minh Chính đến.");
    ck_assert_uint_eq(entity("pham-minh-chinh")->mention_count, 2);
}
END_TEST

START_TEST(thousands_of_people_are_told_apart_in_time)
{
    struct str text;
    str_init(&text, &arena);
    for (int i = 0; i < 3000; i++)
        str_printf(&text, "Hôm qua ông Zx%c%c%c đến.\n", 'a' + i % 26, 'a' + i / 26 % 26,
                   'a' + i / 676);
    for (int i = 0; i < 3000; i++)
        str_add_string(&text, "Hôm qua Thủ tướng Nga Putin đến. ");
    extract(text.data);
    ck_assert_uint_eq(result->entity_count, 3002);
    ck_assert_uint_eq(entity("RU")->mention_count, 3000);
    ck_assert_uint_eq(entity("putin")->mention_count, 3000);
}
END_TEST

START_TEST(more_parties_than_there_is_room_for_are_left_out)
{
    struct str list, text;
    str_init(&list, &arena);
    str_init(&text, &arena);
    str_add_string(&list, "id\ttype\tkind\tname\n");
    for (int i = 0; i < PARTY_SET_MAX + 50; i++) {
        str_printf(&list, "O%d\torganization\tigo\tTổ chức %d\n", i, i);
        str_printf(&text, "Hôm qua Tổ chức %d họp.\n", i);
    }
    folder_write("gazetteers/many.tsv", list.data);
    extract(text.data);
    ck_assert_uint_eq(result->entity_count, PARTY_SET_MAX + 50);
}
END_TEST

/* ---- Sets and slugs ---- */

START_TEST(sets_of_parties)
{
    struct party_set a = {0}, b = {0};
    ck_assert_uint_eq(party_set_count(&a), 0);
    ck_assert_uint_eq(party_set_first(&a), PARTY_SET_MAX);
    party_set_add(&a, PARTY_SET_MAX - 1);
    ck_assert_uint_eq(party_set_first(&a), PARTY_SET_MAX - 1);
    party_set_add(&a, 0);
    ck_assert_uint_eq(party_set_first(&a), 0);
    ck_assert(party_set_has(&a, PARTY_SET_MAX - 1));
    ck_assert(!party_set_has(&a, 64));
    ck_assert_uint_eq(party_set_count(&a), 2);
    party_set_add(&b, 0);
    ck_assert(party_set_within(&b, &a));
    ck_assert(!party_set_within(&a, &b));
    ck_assert(party_set_meets(&a, &b));
    ck_assert(!party_set_equal(&a, &b));
    party_set_join(&b, &a);
    ck_assert(party_set_equal(&a, &b));
}
END_TEST

static const struct {
    const char *name, *slug;
} slugs[] = {
    {"Sergei Lavrov", "sergei-lavrov"},
    {"Đặng Thị Ngọc Thịnh", "dang-thi-ngoc-thinh"},
    {"X. La-vrốp", "x-la-vrop"},
    {"Ivo Josipović", "ivo-josipovic"},
    {"Recep Tayyip Erdoğan", "recep-tayyip-erdogan"},
    {"  «G20»  ", "g20"},
    {"«…»", "unnamed"},
    {"", "unnamed"},
};

START_TEST(slugs_are_plain_letters)
{
    ck_assert_str_eq(resolve_slug(&arena, slice_of(slugs[_i].name)), slugs[_i].slug);
}
END_TEST

Suite *make_suite(void)
{
    Suite *suite = suite_create("resolve");
    TCase *tests = tcase_create("resolve");
    tcase_add_checked_fixture(tests, set_up, tear_down);
    tcase_add_test(tests, all_aliases_are_one_entity);
    tcase_add_test(tests, mentions_name_the_line_that_made_them);
    tcase_add_test(tests, entities_stand_in_the_order_of_the_text);
    tcase_add_test(tests, spans_lead_back_to_the_text);
    tcase_add_test(tests, an_unknown_person_has_party_and_office_from_the_text);
    tcase_add_test(tests, a_seat_gives_its_country_as_party);
    tcase_add_test(tests, a_listed_person_has_the_party_of_the_list);
    tcase_add_test(tests, a_short_name_is_the_full_one_named_before);
    tcase_add_test(tests, a_short_name_is_the_full_one_named_later);
    tcase_add_test(tests, a_bare_name_is_somebody_named_with_a_title);
    tcase_add_test(tests, a_name_is_its_beginning_or_its_end);
    tcase_add_test(tests, people_of_different_parties_are_not_joined);
    tcase_add_test(tests, of_two_with_one_name_the_last_named_is_meant);
    tcase_add_test(tests, a_relative_takes_no_short_name);
    tcase_add_test(tests, names_that_differ_in_marks_are_two_people);
    tcase_add_test(tests, a_foreign_name_is_spelled_with_and_without_marks);
    tcase_add_test(tests, people_without_a_latin_letter_are_told_apart);
    tcase_add_test(tests, many_people_of_one_slug_are_told_apart_in_time);
    tcase_add_test(tests, bodies_that_differ_in_marks_are_two);
    tcase_add_test(tests, an_organization_is_named_by_its_words);
    tcase_add_test(tests, an_instrument_holds_parties_and_a_place_none);
    tcase_add_test(tests, one_place_in_the_text_is_one_mention);
    tcase_add_test(tests, thousands_of_people_are_told_apart_in_time);
    tcase_add_test(tests, more_parties_than_there_is_room_for_are_left_out);
    tcase_add_test(tests, sets_of_parties);
    tcase_add_loop_test(tests, slugs_are_plain_letters, 0, sizeof slugs / sizeof *slugs);
    suite_add_tcase(suite, tests);
    return suite;
}
