/* check_events.c - matches into events: who takes part, in what status, when; tellings joined. */
#include "folder.h"

#include "str.h"

Suite *make_suite(void);

static const char names[] = "id\ttype\tkind\tname\taliases\tcountry\n"
                            "RU\tcountry\t\tNga\t\t\n"
                            "US\tcountry\t\tMỹ\t\t\n"
                            "LA\tcountry\t\tLào\t\t\n"
                            "VN\tcountry\t\tViệt Nam\t\t\n"
                            "ASEAN\torganization\tigo\tASEAN\t\t\n"
                            "hanoi\tplace\tcity\tHà Nội\t\tVN\n"
                            "pact\tinstrument\ttreaty\tHiệp định Mây Trắng\t\t\n"
                            "lam\tperson\t\tTrần Văn Lam\t\tVN\n"
                            "orlov\tperson\t\tOrlov\t\tRU\n"
                            "petrov\tperson\t\tPetrov\t\tRU\n";
static const char words[] =
    "id\ttype\tkind\tname\taliases\tvalue\n"
    "talk\tmeet-verb\t\thội đàm\tgặp\ttalks\n"
    "call\tmeet-verb\t\tđiện đàm\t\tcall\n"
    "did\tmodal\tpast\tđã\tvừa\toccurred\n"
    "will\tmodal\tfuture\tsẽ\tdự kiến\tplanned; vaccine_commitment = pledged\n"
    "doing\tmodal\tpresent\tđang\t\tongoing\n"
    "not\tmodal\t\tkhông\t\tnone\n"
    "still\tmodal\t\tvẫn\t\t\n"
    "put-off\tmodal\t\thoãn\t\tcancelled\n"
    "if\tmodal\tcondition\tnếu\t\tnone\n"
    "truce\tpaper\t\tthỏa thuận\tthỏa thuận đình chiến\tmemorandum\n"
    "with\tpreposition\t\tvới\tcủa|cho\t\n"
    "surname\tsurname\t\tTrần\t\t\n"
    "two\tcount-word\t\thai\t\t2\n";
static const char times[] =
    "shape day = [1-9]|[12][0-9]|3[01]\nshape month = [1-9]|1[0-2]\n"
    "rule date\nmention: time/date\npattern: ngày {day:day} / {month:month}\n";
static const char groups[] =
    "rule both\nmention: group/both\npattern: hai bên\nset: refer = pair\n"
    "rule pair\nmention: group/pair\npattern: {A:country} và {B:country}\n";
static const char amounts[] = "shape figure = [0-9]++\n"
                              "rule number\nmention: number\nphase: 3\npattern: {value:figure}\n"
                              "rule doses\nmention: quantity/dose\n"
                              "pattern: {value:number} liều\nset: unit = dose\n";

static jmp_buf no_memory;
static struct arena arena;
static relx_model *model;
static relx_extractor *extractor;
static relx_result *result;

static void set_up(void) {
    if (setjmp(no_memory))
        ck_abort_msg("out of memory");
    arena_init(&arena, &no_memory);
    folder_make();
    folder_write("gazetteers/names.tsv", names);
    folder_write("gazetteers/words/words.tsv", words);
    folder_write("rules/time/a.rules", times);
    folder_write("rules/group/a.rules", groups);
}

static void tear_down(void) {
    relx_result_free(result);
    result = NULL;
    relx_extractor_free(extractor);
    extractor = NULL;
    relx_model_free(model);
    model = NULL;
    folder_remove();
    arena_free(&arena);
}

static void load(const char *rules) {
    folder_write("rules/event/a.rules",
                 arena_printf(&arena,
                              "class actor = country | igo | person | group\n"
                              "class barrier = actor\n%s",
                              rules));
    relx_extractor_free(extractor);
    relx_model_free(model);
    model = folder_load();
    extractor = relx_extractor_new(model, NULL);
    ck_assert_ptr_nonnull(extractor);
}

static const relx_result *extract(const char *text, const char *date) {
    relx_result_free(result);
    relx_document document = {.text = text, .length = strlen(text), .date = date};
    result = relx_extract(extractor, &document, NULL);
    ck_assert_ptr_nonnull(result);
    return result;
}

static void add_strings(struct str *out, const relx_strings *strings) {
    for (size_t i = 0; i < strings->count; i++)
        str_printf(out, "%s%s", i > 0 ? " " : "", strings->items[i]);
}

/* "meeting talks occurred 2021-08-04 {RU VN} lam orlov" */
static const char *events_of(const char *text, const char *date) {
    struct str out;
    str_init(&out, &arena);
    str_add_string(&out, "");
    extract(text, date);
    for (size_t i = 0; i < result->event_count; i++) {
        const relx_event *event = &result->events[i];
        str_printf(&out, "%s%s %s %s %s {", i > 0 ? "; " : "", event->type,
                   event->subtype != NULL ? event->subtype : "-", event->status,
                   event->date != NULL ? event->date->value : "-");
        add_strings(&out, &event->parties);
        str_add_string(&out, "}");
        for (size_t p = 0; p < event->participant_count; p++)
            str_printf(&out, " %s", event->participants[p].id);
    }
    return out.data;
}

static const char *events(const char *text) {
    return events_of(text, "2021-08-04");
}

static const char met[] = "rule met\nevent: meeting\n"
                          "pattern: {A:actor} ..5 {T:meet-verb} [với] {B:actor}\n"
                          "set: subtype = {T}; plover = CONSULT\n";

/* ---- Parties ---- */

START_TEST(roles_of_one_capital_letter_take_part) {
    load(met);
    ck_assert_str_eq(events("Hôm qua, Nga gặp Lào."), "meeting talks occurred - {LA RU}");
    ck_assert_str_eq(events("Hôm qua, Trần Văn Lam điện đàm với Orlov."),
                     "meeting call occurred - {RU VN} lam orlov");
    ck_assert_str_eq(events("Hôm qua, Lào gặp ASEAN."), "meeting talks occurred - {ASEAN LA}");
    ck_assert_str_eq(result->events[0].plover, "CONSULT");
}
END_TEST

START_TEST(one_party_alone_makes_no_event) {
    load(met);
    ck_assert_str_eq(events("Hôm qua, Orlov gặp Nga."), "");
    ck_assert_str_eq(events("Hôm qua, Orlov gặp Petrov."), "");
}
END_TEST

START_TEST(every_event_has_its_clause_and_rule_as_evidence) {
    load(met);
    extract("Trời đẹp. Hôm qua, Nga gặp Lào; Mỹ vắng mặt.", NULL);
    ck_assert_uint_eq(result->events[0].evidence_count, 1);
    ck_assert_str_eq(result->events[0].evidence[0].text, "Hôm qua, Nga gặp Lào");
    ck_assert_str_eq(result->events[0].evidence[0].rule, "rules/event/a.rules:3 met");
    ck_assert_uint_eq(result->events[0].evidence[0].span.start, 10);
    ck_assert_str_eq(result->events[0].id, "e1");
}
END_TEST

START_TEST(a_missing_side_is_the_subject) {
    load("rule met\nevent: meeting\npattern: {T:meet-verb} với {B:actor}\nset: fill = subject\n");
    ck_assert_str_eq(events("Nga hôm qua đã hội đàm với Lào."), "meeting - occurred - {LA RU}");
    ck_assert_str_eq(events("Nga im lặng. Sau đó hội đàm với Lào."),
                     "meeting - occurred - {LA RU}");
    ck_assert_str_eq(events("Hôm qua hội đàm với Lào."), "");
}
END_TEST

START_TEST(an_object_is_no_subject) {
    load("rule met\nevent: meeting\npattern: {T:meet-verb} với {B:actor}\nset: fill = subject\n");
    ck_assert_str_eq(events("Nga theo đề nghị của Mỹ đã hội đàm với Lào."),
                     "meeting - occurred - {LA RU}");
}
END_TEST

START_TEST(a_missing_side_is_the_partner_of_the_last_pair) {
    load(arena_printf(&arena,
                      "%srule more\nevent: agreement\npattern: {A:actor} cảm ơn\n"
                      "set: fill = partner\n",
                      met));
    ck_assert_str_eq(events("Hôm qua, Nga gặp Lào. Sau đó, Lào cảm ơn."),
                     "meeting talks occurred - {LA RU}; agreement - occurred - {LA RU}");
    ck_assert_str_eq(events("Hôm qua, Nga gặp Lào. Sau đó, ASEAN cảm ơn."),
                     "meeting talks occurred - {LA RU}");
}
END_TEST

START_TEST(both_sides_may_be_the_pair) {
    load(arena_printf(&arena,
                      "%srule more\nevent: agreement\npattern: nhất trí\n"
                      "set: fill = pair\n",
                      met));
    ck_assert_str_eq(events("Hôm qua, Nga gặp Lào. Sau đó nhất trí với nhau."),
                     "meeting talks occurred - {LA RU}; agreement - occurred - {LA RU}");
}
END_TEST

START_TEST(two_sides_point_back) {
    load(arena_printf(&arena, "%srule more\nevent: agreement\npattern: {A:group} nhất trí\n", met));
    ck_assert_str_eq(events("Hôm qua, Nga gặp Lào. Hai bên nhất trí."),
                     "meeting talks occurred - {LA RU}; agreement - occurred - {LA RU}");
    ck_assert_str_eq(events("Hôm qua, Nga và Mỹ đến, rồi hai bên nhất trí."),
                     "agreement - occurred - {RU US}");
    ck_assert_str_eq(events("Hai bên nhất trí."), "");
}
END_TEST

START_TEST(others_of_the_sentence_may_complete_an_event) {
    load("rule met\nevent: meeting\npattern: cuộc {T:meet-verb}\nset: fill = sentence\n");
    ck_assert_str_eq(events("Cuộc hội đàm có Nga, có Lào."), "meeting - occurred - {LA RU}");
    ck_assert_str_eq(events("Cuộc hội đàm có Nga, có Lào, có Mỹ."), "");
    ck_assert_str_eq(events("Cuộc hội đàm có Nga."), "");
}
END_TEST

/* ---- Status ---- */

START_TEST(the_last_modal_before_the_trigger_gives_the_status) {
    load(met);
    ck_assert_str_eq(events("Hôm qua, Nga đã gặp Lào."), "meeting talks occurred - {LA RU}");
    ck_assert_str_eq(events("Nay, Nga đang gặp Lào."), "meeting talks ongoing - {LA RU}");
    ck_assert_str_eq(events("Mai, Nga sẽ gặp Lào."), "meeting talks planned - {LA RU}");
    ck_assert_str_eq(events("Nay, Nga đã hoãn gặp Lào."), "meeting talks cancelled - {LA RU}");
}
END_TEST

START_TEST(a_modal_may_say_that_it_is_none) {
    load(met);
    ck_assert_str_eq(events("Hôm qua, Nga không gặp Lào."), "");
}
END_TEST

START_TEST(a_modal_of_somebody_else_does_not_count) {
    load(met);
    ck_assert_str_eq(events("Khi Mỹ sẽ bay, Nga gặp Lào."), "meeting talks occurred - {LA RU}");
}
END_TEST

START_TEST(a_modal_may_mean_more_for_one_type) {
    load("rule give\nevent: vaccine_commitment\n"
         "pattern: {from:actor} ..5 {T:(tặng)} {to:actor} ...9 vaccine\n"
         "rule met\nevent: meeting\npattern: {A:actor} ..5 {T:(thăm)} {B:actor}\n");
    ck_assert_str_eq(events("Mai, Nga sẽ tặng Lào nhiều vaccine."),
                     "vaccine_commitment - pledged - {LA RU}");
    ck_assert_str_eq(events("Mai, Nga sẽ thăm Lào."), "meeting - planned - {LA RU}");
}
END_TEST

START_TEST(a_rule_may_set_the_status) {
    load(arena_printf(&arena, "%s; status = proposed\n",
                      "rule met\nevent: meeting\n"
                      "pattern: {A:actor} ..3 {T:(mời)} {B:actor}\nset: subtype = visit"));
    ck_assert_str_eq(events("Nay, Nga đã mời Lào."), "meeting visit proposed - {LA RU}");
    load("rule met\nevent: meeting\npattern: {A:actor} ..3 {T:(mời)} {B:actor}\n"
         "set: status-else = planned\n");
    ck_assert_str_eq(events("Nay, Nga mời Lào."), "meeting - planned - {LA RU}");
    ck_assert_str_eq(events("Nay, Nga đã mời Lào."), "meeting - occurred - {LA RU}");
}
END_TEST

START_TEST(a_condition_does_not_undo_what_is_in_force) {
    load("rule sign\nevent: agreement\npattern: {A:group} (ký | giữ) {name:instrument}\n"
         "rule keep\nevent: agreement\npriority: 5\npattern: {A:group} giữ {name:instrument}\n"
         "set: status = in_force\n");
    ck_assert_str_eq(events("Nay, nếu Nga và Lào ký Hiệp định Mây Trắng thì vui."), "");
    ck_assert_str_eq(events("Nay, nếu Nga và Lào giữ Hiệp định Mây Trắng thì vui."),
                     "agreement - in_force - {LA RU}");
}
END_TEST

START_TEST(a_listed_word_may_go_on_behind_what_rules_do_not_see) {
    load("rule sign\nevent: agreement\npattern: {A:group} ký {I:paper}\nset: subtype = {I}\n");
    ck_assert_str_eq(events("Nay, Nga và Lào ký thỏa thuận đình chiến."),
                     "agreement memorandum occurred - {LA RU}");
    ck_assert_str_eq(events("Nay, Nga và Lào ký thỏa thuận \"đình chiến\"."),
                     "agreement memorandum occurred - {LA RU}");
}
END_TEST

START_TEST(a_date_to_come_is_a_plan) {
    load(met);
    ck_assert_str_eq(events("Ngày 20/8, Nga gặp Lào."), "meeting talks planned 2021-08-20 {LA RU}");
    ck_assert_str_eq(events("Ngày 1/8, Nga gặp Lào."), "meeting talks occurred 2021-08-01 {LA RU}");
}
END_TEST

/* ---- Dates ---- */

START_TEST(the_date_of_the_sentence_is_the_events) {
    load(met);
    ck_assert_str_eq(events("Ngày 1/8, Nga gặp Lào."), "meeting talks occurred 2021-08-01 {LA RU}");
    ck_assert_str_eq(result->events[0].date->text, "Ngày 1/8");
    ck_assert_str_eq(events("Trước đó, Nga gặp Lào ngày 1/8."),
                     "meeting talks occurred 2021-08-01 {LA RU}");
    ck_assert_str_eq(events_of("Ngày 1/8, Nga gặp Lào.", NULL),
                     "meeting talks occurred XXXX-08-01 {LA RU}");
    ck_assert_str_eq(events("Trước đó, Nga gặp Lào. Ngày 1/8 trời mưa."),
                     "meeting talks occurred - {LA RU}");
}
END_TEST

START_TEST(each_event_keeps_its_own_date) {
    load(met);
    ck_assert_str_eq(events("Ngày 1/8, Nga gặp Lào; ngày 2/8, Mỹ gặp ASEAN."),
                     "meeting talks occurred 2021-08-01 {LA RU}; "
                     "meeting talks occurred 2021-08-02 {ASEAN US}");
}
END_TEST

START_TEST(a_rule_may_want_no_date) {
    load("rule met\nevent: meeting\npattern: {A:actor} gặp {B:actor}\nset: date = none\n");
    ck_assert_str_eq(events("Ngày 1/8, Nga gặp Lào."), "meeting - occurred - {LA RU}");
    load("rule met\nevent: meeting\npattern: {A:actor} gặp {B:actor} [{date:time}]\n"
         "set: date = none\n");
    ck_assert_str_eq(events("Ngày 1/8, Nga gặp Lào."), "meeting - occurred - {LA RU}");
    ck_assert_str_eq(events("Nay, Nga gặp Lào ngày 1/8."), "meeting - occurred 2021-08-01 {LA RU}");
}
END_TEST

START_TEST(a_signing_dates_the_one_told_beside_it) {
    load("rule sign\nevent: agreement\npattern: {A:group} ký {name:(bản ghi nhớ | nghị định thư)}\n"
         "set: date = made; subtype = memorandum\n");
    ck_assert_str_eq(events("Ngày 1/8, Nga và Lào ký bản ghi nhớ. Nga và Lào ký nghị định thư."),
                     "agreement memorandum occurred 2021-08-01 {LA RU}; "
                     "agreement memorandum occurred 2021-08-01 {LA RU}");
    ck_assert_str_eq(events("Ngày 1/8, Nga và Lào ký bản ghi nhớ. Nga và Mỹ ký nghị định thư."),
                     "agreement memorandum occurred 2021-08-01 {LA RU}; "
                     "agreement memorandum occurred - {RU US}");
    ck_assert_str_eq(events("Ngày 1/8, Nga và Lào ký bản ghi nhớ. Trời mưa. Gió to. Trời nắng. "
                            "Nga và Lào ký nghị định thư."),
                     "agreement memorandum occurred 2021-08-01 {LA RU}; "
                     "agreement memorandum occurred - {LA RU}");
}
END_TEST

START_TEST(what_is_agreed_at_a_meeting_has_its_date) {
    load(arena_printf(&arena,
                      "%srule more\nevent: agreement\npattern: {A:actor} nhất trí\n"
                      "set: subtype = consensus; date = said\n",
                      met));
    ck_assert_str_eq(events("Ngày 1/8, Nga gặp Lào. Hai bên nhất trí."),
                     "meeting talks occurred 2021-08-01 {LA RU}; "
                     "agreement consensus occurred 2021-08-01 {LA RU}");
    ck_assert_ptr_null(result->events[1].date->text);
    ck_assert_str_eq(events("Ngày 1/8, Nga gặp Lào. Rồi, Mỹ và Lào nhất trí."),
                     "meeting talks occurred 2021-08-01 {LA RU}; "
                     "agreement consensus occurred - {LA US}");
}
END_TEST

/* ---- Fields ---- */

START_TEST(small_roles_are_fields) {
    folder_write("rules/quantity/a.rules", amounts);
    load("rule give\nevent: vaccine_commitment\n"
         "pattern: {from:actor} tặng {to:actor} {quantity:quantity} {product:(vaccine cúm)} "
         "tại {place:place}\nset: mode = online; cameo = 073\n");
    ck_assert_str_eq(events("Nay, Nga tặng Lào 500 liều vaccine cúm tại Hà Nội."),
                     "vaccine_commitment - occurred - {LA RU}");
    const relx_event *event = &result->events[0];
    ck_assert_str_eq(event->from.items[0], "RU");
    ck_assert_str_eq(event->to.items[0], "LA");
    ck_assert(event->quantity.is_set);
    ck_assert_double_eq(event->quantity.value, 500);
    ck_assert_str_eq(event->quantity.text, "500 liều");
    ck_assert_str_eq(event->product, "vaccine cúm");
    ck_assert_str_eq(event->place_name, "Hà Nội");
    ck_assert_str_eq(event->place_country, "VN");
    ck_assert_str_eq(event->mode, "online");
    ck_assert_str_eq(event->cameo, "073");
}
END_TEST

START_TEST(a_gift_needs_both_sides) {
    load("rule give\nevent: vaccine_commitment\npattern: {from:actor} tặng vaccine\n"
         "rule help\nevent: vaccine_commitment\npattern: {A:actor} giúp {B:actor} vaccine\n"
         "set: from = {A}; to = {B}\n");
    ck_assert_str_eq(events("Nay, Nga tặng vaccine. Lào vui."), "");
    ck_assert_str_eq(events("Nay, Nga giúp Lào vaccine."),
                     "vaccine_commitment - occurred - {LA RU}");
}
END_TEST

START_TEST(an_instrument_is_named_and_counted) {
    load("rule sign\nevent: agreement\npattern: {A:country} và {B:country} ký {name:instrument}\n"
         "rule papers\nevent: agreement\n"
         "pattern: {A:group} ký {count:count-word} {name:(bản ghi nhớ)}\nset: subtype = "
         "memorandum\n");
    extract("Nay, Nga và Lào ký hai bản ghi nhớ.", NULL);
    ck_assert_uint_eq(result->event_count, 1);
    ck_assert_str_eq(result->events[0].subtype, "memorandum");
    ck_assert_str_eq(result->events[0].name, "bản ghi nhớ");
    ck_assert_uint_eq(result->events[0].count, 2);
    load("rule sign\nevent: agreement\npattern: {A:group} ký {name:instrument}\n"
         "set: subtype = {name}\n");
    extract("Nay, Nga và Lào ký Hiệp định Mây Trắng.", NULL);
    ck_assert_str_eq(result->events[0].instrument, "pact");
    ck_assert_str_eq(result->events[0].subtype, "treaty");
}
END_TEST

/* ---- Joining ---- */

START_TEST(years_behind_an_instrument_are_how_long_it_runs) {
    folder_write("rules/time/b.rules", "shape year = 20[0-9]{2}\nrule years\nmention: time/range\n"
                                       "pattern: giai đoạn {from-year:year} - {year:year}\n");
    load("rule papers\nevent: agreement\npattern: {A:group} ký {name:(bản ghi nhớ)}\n");
    extract("Nay, Nga và Lào ký bản ghi nhớ giai đoạn 2021-2025.", NULL);
    ck_assert_uint_eq(result->event_count, 1);
    ck_assert_str_eq(result->events[0].period_from, "2021");
    ck_assert_str_eq(result->events[0].period_to, "2025");
    extract("Nay, Nga và Lào ký bản ghi nhớ, giai đoạn 2021-2025 sẽ khó.", NULL);
    ck_assert_ptr_null(result->events[0].period_from);
}
END_TEST

START_TEST(a_meeting_told_twice_is_one_event) {
    load(met);
    ck_assert_str_eq(events("Nga gặp Lào\n\nNgày 1/8, Nga đã gặp Lào. Trời mưa."),
                     "meeting talks occurred 2021-08-01 {LA RU}");
    ck_assert_uint_eq(result->events[0].evidence_count, 2);
    ck_assert_uint_lt(result->events[0].evidence[0].span.start,
                      result->events[0].evidence[1].span.start);
}
END_TEST

START_TEST(participants_of_all_tellings_are_joined) {
    load(met);
    ck_assert_str_eq(events("Nay, Nga gặp Trần Văn Lam. Trước đó, Orlov đã gặp Việt Nam."),
                     "meeting talks occurred - {RU VN} lam orlov");
}
END_TEST

START_TEST(different_days_people_parties_and_kinds_stay_apart) {
    load(met);
    ck_assert_str_eq(events("Ngày 1/8, Nga gặp Lào. Ngày 2/8, Nga gặp Lào."),
                     "meeting talks occurred 2021-08-01 {LA RU}; "
                     "meeting talks occurred 2021-08-02 {LA RU}");
    ck_assert_str_eq(events("Nay, Orlov gặp Lào. Rồi, Petrov gặp Lào."),
                     "meeting talks occurred - {LA RU} orlov; meeting talks occurred - {LA RU} "
                     "petrov");
    ck_assert_str_eq(events("Nay, Nga gặp Lào. Rồi, Nga gặp Mỹ."),
                     "meeting talks occurred - {LA RU}; meeting talks occurred - {RU US}");
    ck_assert_str_eq(events("Nay, Nga đã gặp Lào. Rồi, Nga sẽ gặp Lào."),
                     "meeting talks occurred - {LA RU}; meeting talks planned - {LA RU}");
}
END_TEST

START_TEST(one_instrument_is_one_event_whoever_signs) {
    load("rule sign\nevent: agreement\npattern: {A:person} ký {name:instrument} với {B:country}\n");
    ck_assert_str_eq(events("Nay, Orlov ký Hiệp định Mây Trắng với Lào. "
                            "Rồi, Petrov ký Hiệp định Mây Trắng với Lào."),
                     "agreement - occurred - {LA RU} orlov petrov");
    ck_assert_uint_eq(result->events[0].evidence_count, 2);
}
END_TEST

START_TEST(consensus_is_joined_by_its_words) {
    load("rule agree\nevent: agreement\npattern: {A:group} nhất trí\nset: subtype = consensus\n");
    extract("Nga và Lào nhất trí mở thêm một cửa khẩu ở biên giới.\n"
            "Hôm qua, Nga và Lào nhất trí mở thêm một cửa khẩu ở biên giới phía tây.\n"
            "Nga và Lào nhất trí giảm thuế nhập khẩu cho gạo và cà phê.",
            NULL);
    ck_assert_uint_eq(result->event_count, 2);
    ck_assert_uint_eq(result->events[0].evidence_count, 2);
}
END_TEST

START_TEST(commitments_of_different_amounts_stay_apart) {
    folder_write("rules/quantity/a.rules", amounts);
    load("rule give\nevent: vaccine_commitment\n"
         "pattern: {from:actor} ..3 tặng {to:actor} [{quantity:quantity}] vaccine\n");
    extract("Nay, Nga tặng Lào 500 liều vaccine. Rồi, Nga tặng Lào 700 liều vaccine.", NULL);
    ck_assert_uint_eq(result->event_count, 2);
    extract("Nay, Nga tặng Lào vaccine. Rồi, Nga tặng Lào 700 liều vaccine.", NULL);
    ck_assert_uint_eq(result->event_count, 1);
    ck_assert_double_eq(result->events[0].quantity.value, 700);
}
END_TEST

START_TEST(thousands_of_events_take_no_longer_than_their_number) {
    load("rule agree\nevent: agreement\npattern: {A:group} nhất trí\nset: subtype = consensus\n");
    struct str text;
    str_init(&text, &arena);
    for (int i = 0; i < 3000; i++)
        str_printf(&text, "Nga và Lào nhất trí a%d b%d c%d d%d e%d f%d g%d h%d.\n", i, i, i, i, i,
                   i, i, i);
    extract(text.data, NULL);
    ck_assert_uint_eq(result->event_count, 3000);
}
END_TEST

static TCase *party_tests(void) {
    TCase *tests = tcase_create("parties");
    tcase_add_checked_fixture(tests, set_up, tear_down);
    tcase_add_test(tests, roles_of_one_capital_letter_take_part);
    tcase_add_test(tests, one_party_alone_makes_no_event);
    tcase_add_test(tests, every_event_has_its_clause_and_rule_as_evidence);
    tcase_add_test(tests, a_missing_side_is_the_subject);
    tcase_add_test(tests, an_object_is_no_subject);
    tcase_add_test(tests, a_missing_side_is_the_partner_of_the_last_pair);
    tcase_add_test(tests, both_sides_may_be_the_pair);
    tcase_add_test(tests, two_sides_point_back);
    tcase_add_test(tests, others_of_the_sentence_may_complete_an_event);
    return tests;
}

static TCase *field_tests(void) {
    TCase *tests = tcase_create("fields");
    tcase_add_checked_fixture(tests, set_up, tear_down);
    tcase_add_test(tests, the_last_modal_before_the_trigger_gives_the_status);
    tcase_add_test(tests, a_modal_may_say_that_it_is_none);
    tcase_add_test(tests, a_modal_of_somebody_else_does_not_count);
    tcase_add_test(tests, a_modal_may_mean_more_for_one_type);
    tcase_add_test(tests, a_rule_may_set_the_status);
    tcase_add_test(tests, a_condition_does_not_undo_what_is_in_force);
    tcase_add_test(tests, a_date_to_come_is_a_plan);
    tcase_add_test(tests, the_date_of_the_sentence_is_the_events);
    tcase_add_test(tests, each_event_keeps_its_own_date);
    tcase_add_test(tests, a_rule_may_want_no_date);
    tcase_add_test(tests, a_signing_dates_the_one_told_beside_it);
    tcase_add_test(tests, what_is_agreed_at_a_meeting_has_its_date);
    tcase_add_test(tests, small_roles_are_fields);
    tcase_add_test(tests, a_gift_needs_both_sides);
    tcase_add_test(tests, an_instrument_is_named_and_counted);
    tcase_add_test(tests, a_listed_word_may_go_on_behind_what_rules_do_not_see);
    tcase_add_test(tests, years_behind_an_instrument_are_how_long_it_runs);
    return tests;
}

static TCase *joining_tests(void) {
    TCase *tests = tcase_create("joining");
    tcase_add_checked_fixture(tests, set_up, tear_down);
    tcase_add_test(tests, a_meeting_told_twice_is_one_event);
    tcase_add_test(tests, participants_of_all_tellings_are_joined);
    tcase_add_test(tests, different_days_people_parties_and_kinds_stay_apart);
    tcase_add_test(tests, one_instrument_is_one_event_whoever_signs);
    tcase_add_test(tests, consensus_is_joined_by_its_words);
    tcase_add_test(tests, commitments_of_different_amounts_stay_apart);
    tcase_add_test(tests, thousands_of_events_take_no_longer_than_their_number);
    return tests;
}

Suite *make_suite(void) {
    Suite *suite = suite_create("events");
    suite_add_tcase(suite, party_tests());
    suite_add_tcase(suite, field_tests());
    suite_add_tcase(suite, joining_tests());
    return suite;
}
