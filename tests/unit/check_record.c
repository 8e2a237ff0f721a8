/* check_record.c - results made by hand, and the JSON they give. */
#include "relextract.h"

#include <check.h>
#include <stdio.h>

#include "arena.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

/* ---- "Lào tặng Cuba hai xe." and friends, as the engine would hand them over ---- */

static const relx_mention laos_mentions[] = {
    {{0, 3, 0, 4}, "Lào", "gazetteers/countries.tsv:7"},
    {{30, 33, 41, 45}, "Lào", "gazetteers/countries.tsv:7"},
};
static const relx_mention minister_mentions[] = {
    {{10, 16, 14, 21}, "Bà Mận", "rules/name/person.rules:5 titled-name"},
};
static const relx_entity entities[] = {
    {.id = "LA",
     .type = "country",
     .name = "Lào",
     .known = true,
     .mentions = laos_mentions,
     .mention_count = COUNT(laos_mentions)},
    {.id = "ASEAN",
     .type = "organization",
     .kind = "igo",
     .name = "ASEAN",
     .known = true,
     .mentions = laos_mentions,
     .mention_count = 1},
    {.id = "man",
     .type = "person",
     .name = "Mận",
     .party = "VN",
     .office_id = "health-minister",
     .office_text = "Bộ trưởng Y tế",
     .mentions = minister_mentions,
     .mention_count = 1},
};

static const relx_participant participants[] = {{"man", "Mận", "VN"}, {"souk", "Souk", NULL}};
static const relx_evidence evidence[] = {
    {{0, 12, 0, 15}, "Lào \"tặng\" xe", "rules/event/vaccine.rules:9 gift"},
};
static const char *const parties[] = {"LA", "VN"};
static const char *const topics[] = {"y tế", "giáo dục"};
static const relx_date date = {"2021-08-04", "4-8", {20, 23, 27, 30}};
static const relx_date date_of_context = {.value = "XXXX-08"};

static const relx_event events[] = {
    {
        .id = "e1",
        .type = "meeting",
        .subtype = "talks",
        .status = "occurred",
        .date = &date,
        .parties = {parties, 2},
        .participants = participants,
        .participant_count = 2,
        .attribution = "man",
        .is_negative = true,
        .mode = "online",
        .place_name = "Viêng Chăn",
        .place_country = "LA",
        .evidence = evidence,
        .evidence_count = 1,
        .plover = "CONSULT",
        .cameo = "046",
    },
    {
        .id = "e2",
        .type = "agreement",
        .subtype = "memorandum",
        .status = "in_force",
        .date = &date_of_context,
        .parties = {parties, 2},
        .name = "Bản ghi nhớ về nước",
        .instrument = "ban-ghi-nho-ve-nuoc",
        .count = 3,
        .period_to = "2025",
        .topics = {topics, 2},
        .evidence = evidence,
        .evidence_count = 1,
    },
    {
        .id = "e3",
        .type = "vaccine_commitment",
        .subtype = "donation",
        .status = "pledged",
        .parties = {parties, 2},
        .from = {parties, 1},
        .to = {parties + 1, 1},
        .product = "sputnik-v",
        .quantity = {true, 1500000, "dose", "1,5 triệu liều"},
        .money = {true, 2.5, "USD", "2,5 đô la"},
        .evidence = evidence,
        .evidence_count = 1,
    },
};

#define EVIDENCE                                                                                   \
    "\"evidence\":[{\"start\":0,\"end\":12,\"text\":\"Lào \\\"tặng\\\" xe\","                   \
    "\"rule\":\"rules/event/vaccine.rules:9 gift\"}]"
#define MEETING                                                                                    \
    "\"id\":\"e1\",\"type\":\"meeting\",\"subtype\":\"talks\",\"status\":\"occurred\","            \
    "\"date\":{\"value\":\"2021-08-04\",\"text\":\"4-8\",\"start\":20,\"end\":23},"                \
    "\"parties\":[\"LA\",\"VN\"],"                                                                 \
    "\"participants\":[{\"id\":\"man\",\"name\":\"Mận\",\"party\":\"VN\"},"                      \
    "{\"id\":\"souk\",\"name\":\"Souk\"}],"                                                        \
    "\"attribution\":\"man\",\"polarity\":\"negative\",\"mode\":\"online\","                       \
    "\"place\":{\"name\":\"Viêng Chăn\",\"country\":\"LA\"}," EVIDENCE                             \
    ",\"plover\":\"CONSULT\",\"cameo\":\"046\"}"
#define AGREEMENT                                                                                   \
    "\"id\":\"e2\",\"type\":\"agreement\",\"subtype\":\"memorandum\",\"status\":\"in_force\","      \
    "\"date\":{\"value\":\"XXXX-08\"},\"parties\":[\"LA\",\"VN\"],"                                 \
    "\"name\":\"Bản ghi nhớ về nước\",\"instrument\":\"ban-ghi-nho-ve-nuoc\",\"count\":3," \
    "\"period\":{\"to\":\"2025\"},\"topics\":[\"y tế\",\"giáo dục\"]," EVIDENCE "}"
#define COMMITMENT                                                                                 \
    "\"id\":\"e3\",\"type\":\"vaccine_commitment\",\"subtype\":\"donation\","                      \
    "\"status\":\"pledged\",\"parties\":[\"LA\",\"VN\"],\"from\":[\"LA\"],\"to\":[\"VN\"],"        \
    "\"product\":\"sputnik-v\","                                                                   \
    "\"quantity\":{\"value\":1500000,\"unit\":\"dose\",\"text\":\"1,5 triệu liều\"},"          \
    "\"money\":{\"value\":2.5,\"currency\":\"USD\",\"text\":\"2,5 đô la\"}," EVIDENCE "}"

static void expect_json(const relx_result *result, int flags, const char *expected)
{
    relx_error error;
    char *json = relx_result_json(result, flags, &error);
    ck_assert_ptr_nonnull(json);
    ck_assert_str_eq(json, expected);
    relx_free(json);
}

static void expect_events(const relx_result *result, int flags, const char *expected)
{
    relx_error error;
    char *json = relx_result_events_json(result, flags, &error);
    ck_assert_ptr_nonnull(json);
    ck_assert_str_eq(json, expected);
    relx_free(json);
}

/* ---- The record ---- */

START_TEST(keeps_empty_entities_and_events_and_nothing_else)
{
    const relx_result result = {.id = "stdin"};
    expect_json(&result, RELX_JSON_COMPACT,
                "{\"format\":\"relextract/1\",\"document\":{\"id\":\"stdin\"},"
                "\"entities\":[],\"events\":[]}");
}
END_TEST

START_TEST(leaves_empty_strings_out)
{
    const relx_result result = {.id = "a", .title = ""};
    expect_json(&result, RELX_JSON_COMPACT,
                "{\"format\":\"relextract/1\",\"document\":{\"id\":\"a\"},"
                "\"entities\":[],\"events\":[]}");
}
END_TEST

START_TEST(writes_the_document_in_order)
{
    const relx_result result = {.id = "p1",
                                .path = "bài/p1.txt",
                                .url = "https://bao.example/p1",
                                .title = "Một ngày",
                                .date = "2021-08-04",
                                .date_from = "url"};
    expect_json(&result, RELX_JSON_COMPACT,
                "{\"format\":\"relextract/1\",\"document\":{\"id\":\"p1\",\"path\":\"bài/p1.txt\","
                "\"url\":\"https://bao.example/p1\",\"title\":\"Một ngày\","
                "\"date\":\"2021-08-04\",\"date_from\":\"url\"},\"entities\":[],\"events\":[]}");
}
END_TEST

START_TEST(writes_entities_in_order)
{
    const relx_result result = {.id = "p1", .entities = entities, .entity_count = COUNT(entities)};
    expect_json(
        &result, RELX_JSON_COMPACT,
        "{\"format\":\"relextract/1\",\"document\":{\"id\":\"p1\"},\"entities\":["
        "{\"id\":\"LA\",\"type\":\"country\",\"name\":\"Lào\",\"mentions\":["
        "{\"start\":0,\"end\":3,\"text\":\"Lào\"},{\"start\":30,\"end\":33,\"text\":\"Lào\"}]},"
        "{\"id\":\"ASEAN\",\"type\":\"organization\",\"kind\":\"igo\",\"name\":\"ASEAN\","
        "\"mentions\":[{\"start\":0,\"end\":3,\"text\":\"Lào\"}]},"
        "{\"id\":\"man\",\"type\":\"person\",\"name\":\"Mận\",\"party\":\"VN\","
        "\"office\":{\"id\":\"health-minister\",\"text\":\"Bộ trưởng Y tế\"},\"known\":false,"
        "\"mentions\":[{\"start\":10,\"end\":16,\"text\":\"Bà Mận\","
        "\"source\":\"rules/name/person.rules:5 titled-name\"}]}],\"events\":[]}");
}
END_TEST

START_TEST(writes_each_kind_of_event_in_order)
{
    const relx_result result = {.id = "p1", .events = events, .event_count = COUNT(events)};
    expect_json(&result, RELX_JSON_COMPACT,
                "{\"format\":\"relextract/1\",\"document\":{\"id\":\"p1\"},\"entities\":[],"
                "\"events\":[{" MEETING ",{" AGREEMENT ",{" COMMITMENT "]}");
}
END_TEST

START_TEST(indents_by_two_blanks)
{
    const relx_result result = {.id = "a"};
    expect_json(&result, RELX_JSON_INDENT,
                "{\n  \"format\": \"relextract/1\",\n  \"document\": {\n    \"id\": \"a\"\n  },\n"
                "  \"entities\": [],\n  \"events\": []\n}");
}
END_TEST

START_TEST(counts_bytes_where_asked)
{
    const relx_result result = {.id = "p1", .entities = entities, .entity_count = 1};
    expect_json(&result, RELX_JSON_BYTES,
                "{\"format\":\"relextract/1\",\"document\":{\"id\":\"p1\"},\"entities\":["
                "{\"id\":\"LA\",\"type\":\"country\",\"name\":\"Lào\",\"mentions\":["
                "{\"start\":0,\"end\":4,\"text\":\"Lào\"},{\"start\":41,\"end\":45,"
                "\"text\":\"Lào\"}]}],\"events\":[]}");
}
END_TEST

START_TEST(replaces_what_is_not_utf8_in_a_path)
{
    const relx_result result = {.id = "a", .path = "b\xE0i\xED\xA0\x80\xC3"};
    expect_json(&result, RELX_JSON_COMPACT,
                "{\"format\":\"relextract/1\",\"document\":{\"id\":\"a\",\"path\":\"b\uFFFDi"
                "\uFFFD\uFFFD\uFFFD\uFFFD\"},\"entities\":[],\"events\":[]}");
}
END_TEST

/* ---- Events alone ---- */

START_TEST(gives_an_empty_string_for_no_events)
{
    const relx_result result = {.id = "a"};
    expect_events(&result, RELX_JSON_COMPACT, "");
}
END_TEST

START_TEST(writes_an_event_a_line_with_its_document)
{
    const relx_result result = {.id = "p1",
                                .path = "p1.txt",
                                .url = "https://bao.example/p1",
                                .date = "2021-08-04",
                                .events = events,
                                .event_count = 2};
#define DOCUMENT                                                                                   \
    "{\"document\":{\"id\":\"p1\",\"url\":\"https://bao.example/p1\",\"date\":\"2021-08-04\"},"
    expect_events(&result, RELX_JSON_COMPACT, DOCUMENT MEETING "\n" DOCUMENT AGREEMENT "\n");
}
END_TEST

/* ---- Numbers ---- */

static const struct number_case {
    double value;
    const char *text;
} number_cases[] = {
    {0, "0"},
    {1, "1"},
    {1500000, "1500000"},
    {2.5, "2.5"},
    {1.4, "1.4"},
    {0.1, "0.1"},
    {1230000000000.0, "1230000000000"},
    {9007199254740992.0, "9007199254740992"},
};

START_TEST(writes_numbers_as_one_would)
{
    const struct number_case *number = &number_cases[_i];
    const relx_event event = {.id = "e1", .quantity = {.is_set = true, .value = number->value}};
    const relx_result result = {.id = "a", .events = &event, .event_count = 1};
    char expected[200];
    snprintf(expected, sizeof expected,
             "{\"document\":{\"id\":\"a\"},\"id\":\"e1\",\"quantity\":{\"value\":%s},"
             "\"evidence\":[]}\n",
             number->text);
    expect_events(&result, RELX_JSON_COMPACT, expected);
}
END_TEST

/* ---- Memory ---- */

START_TEST(reports_each_failed_allocation)
{
    const relx_result result = {.id = "a\xFF", .events = events, .event_count = COUNT(events)};
    char *json = NULL;
    size_t failures = 0;
    for (long n = 0; !json; n++) {
        relx_error error = {0};
        memory_fail_after(n);
        json = relx_result_json(&result, RELX_JSON_COMPACT, &error);
        memory_fail_after(-1);
        if (json)
            break;
        ck_assert_int_eq(error.status, RELX_ERROR_MEMORY);
        failures++;
    }
    ck_assert_uint_gt(failures, 0);
    relx_free(json);
    relx_free(NULL);
}
END_TEST

Suite *make_suite(void);

Suite *make_suite(void)
{
    Suite *suite = suite_create("record");
    TCase *record = tcase_create("record");
    tcase_add_test(record, keeps_empty_entities_and_events_and_nothing_else);
    tcase_add_test(record, leaves_empty_strings_out);
    tcase_add_test(record, writes_the_document_in_order);
    tcase_add_test(record, writes_entities_in_order);
    tcase_add_test(record, writes_each_kind_of_event_in_order);
    tcase_add_test(record, indents_by_two_blanks);
    tcase_add_test(record, counts_bytes_where_asked);
    tcase_add_test(record, replaces_what_is_not_utf8_in_a_path);
    suite_add_tcase(suite, record);
    TCase *lines = tcase_create("events");
    tcase_add_test(lines, gives_an_empty_string_for_no_events);
    tcase_add_test(lines, writes_an_event_a_line_with_its_document);
    suite_add_tcase(suite, lines);
    TCase *numbers = tcase_create("numbers");
    tcase_add_loop_test(numbers, writes_numbers_as_one_would, 0, COUNT(number_cases));
    suite_add_tcase(suite, numbers);
    TCase *memory = tcase_create("memory");
    tcase_add_test(memory, reports_each_failed_allocation);
    suite_add_tcase(suite, memory);
    return suite;
}
