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
                            "petrov\tperson\t\tPetrov\t\tRU\n"
                            "zed\tperson\t\tZed\t\t\n";
static const char words[] =
    "id\ttype\tkind\tname\taliases\tvalue\n"
    "talk\tmeet-verb\t\thội đàm\tgặp\ttalks\n"
    "call\tmeet-verb\t\tđiện đàm\t\tcall\n"
    "did\tmodal\tpast\tđã\tvừa\toccurred\n"
    "will\tmodal\tfuture\tsẽ\tdự kiến\tplanned; vaccine_commitment = pledged\n"
    "doing\tmodal\tpresent\tđang\t\tongoing\n"
    "not\tmodal\t\tkhông\t\tnone\n"
    "still\tmodal\t\tvẫn\t\t\n"
    "if\tmodal\tcondition\tnếu\t\tnone\n"
    "wish\tmodal\thedge\thy vọng\t\tproposed\n"
    "arranged\tmodal\tarranging\tthu xếp để\t\tplanned\n"
    "give\tgive-verb\t\ttrao\tcó quà\t\n"
    "put-off\tmodal\t\thoãn\t\tcancelled\n"
    "with\tpreposition\t\tvới\tcủa|cho|tại\t\n"
    "and\tjoining-word\tand\tvà\t\t\n"
    "welcome\tceremony\t\tlễ đón\t\t\n"
    "witness\twitness-word\t\tlễ ký\t\t\n"
    "at-once\tat-once-word\t\tngay sau\t\t\n"
    "after-talks\tafter-talks-word\t\tsau đó\t\t\n"
    "begin\tbeginning\t\tbắt đầu\t\t\n"
    "then\tnext-word\t\tsau đó\t\t\n"
    "edition\tedition\t\thội nghị\t\t\n"
    "edition-lead\tedition-lead\t\tđến\t\t\n"
    "edition-year\tedition-year\t\tnăm\t\t\n"
    "tour\ttour\t\tcông du\t\t\n"
    "before\tday-counter\t\ttrước\t\t\n"
    "day\ttime-unit\t\tngày\t\tday\n"
    "three\tnumeral\tdigit\tba\t\t3\n"
    "by\tjoining-word\tagent\tdo\t\t\n"
    "truce\tpaper\t\tthỏa thuận\tthỏa thuận đình chiến\tmemorandum\n"
    "surname\tsurname\t\tTrần\t\t\n"
    "two\tcount-word\t\thai\t\t2\n"
    "plain\tplain-matter\t\thợp tác\ttăng cường|và|về|sẽ|với\t\n";
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

static void set_up(void)
{
    if (setjmp(no_memory))
        ck_abort_msg("out of memory");
    arena_init(&arena, &no_memory);
    folder_make();
    folder_write("gazetteers/names.tsv", names);
    folder_write("gazetteers/words/words.tsv", words);
    folder_write("rules/time/a.rules", times);
    folder_write("rules/group/a.rules", groups);
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

static void load(const char *rules)
{
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

static const relx_result *extract(const char *text, const char *date)
{
    relx_result_free(result);
    relx_document document = {.text = text, .length = strlen(text), .date = date};
    result = relx_extract(extractor, &document, NULL);
    ck_assert_ptr_nonnull(result);
    return result;
}

static void add_strings(struct str *out, const relx_strings *strings)
{
    for (size_t i = 0; i < strings->count; i++)
        str_printf(out, "%s%s", i > 0 ? " " : "", strings->items[i]);
}

/* "meeting talks occurred 2021-08-04 {RU VN} lam orlov" */
static const char *events_of(const char *text, const char *date)
{
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

static const char *events(const char *text)
{
    return events_of(text, "2021-08-04");
}

static const char met[] = "rule met\nevent: meeting\n"
                          "pattern: {A:actor} ..5 {T:meet-verb} [với] {B:actor}\n"
                          "set: subtype = {T}; plover = CONSULT\n";

/* ---- Parties ---- */

START_TEST(roles_of_one_capital_letter_take_part)
{
    load(met);
    ck_assert_str_eq(events("Hôm qua, Nga gặp Lào."), "meeting talks occurred - {LA RU}");
    ck_assert_str_eq(events("Hôm qua, Trần Văn Lam điện đàm với Orlov."),
                     "meeting call occurred - {RU VN} lam orlov");
    ck_assert_str_eq(events("Hôm qua, Lào gặp ASEAN."), "meeting talks occurred - {ASEAN LA}");
    ck_assert_str_eq(result->events[0].plover, "CONSULT");
}
END_TEST

START_TEST(one_party_alone_makes_no_event)
{
    load(met);
    ck_assert_str_eq(events("Hôm qua, Orlov gặp Nga."), "");
    ck_assert_str_eq(events("Hôm qua, Orlov gặp Petrov."), "");
}
END_TEST

START_TEST(every_event_has_its_clause_and_rule_as_evidence)
{
    load(met);
    extract("Trời đẹp. Hôm qua, Nga gặp Lào; Mỹ vắng mặt.", NULL);
    ck_assert_uint_eq(result->events[0].evidence_count, 1);
    ck_assert_str_eq(result->events[0].evidence[0].text, "Hôm qua, Nga gặp Lào");
    ck_assert_str_eq(result->events[0].evidence[0].rule, "rules/event/a.rules:3 met");
    ck_assert_uint_eq(result->events[0].evidence[0].span.start, 10);
    ck_assert_str_eq(result->events[0].id, "e1");
}
END_TEST

START_TEST(a_missing_side_is_the_subject)
{
    load("rule met\nevent: meeting\npattern: {T:meet-verb} với {B:actor}\nset: fill = subject\n");
    ck_assert_str_eq(events("Nga hôm qua đã hội đàm với Lào."), "meeting - occurred - {LA RU}");
    ck_assert_str_eq(events("Nga im lặng. Sau đó hội đàm với Lào."),
                     "meeting - occurred - {LA RU}");
    ck_assert_str_eq(events("Hôm qua hội đàm với Lào."), "");
}
END_TEST

START_TEST(an_object_is_no_subject)
{
    load("rule met\nevent: meeting\npattern: {T:meet-verb} với {B:actor}\nset: fill = subject\n");
    ck_assert_str_eq(events("Nga theo đề nghị của Mỹ đã hội đàm với Lào."),
                     "meeting - occurred - {LA RU}");
    ck_assert_str_eq(events("Nga khi dự hội nghị ASEAN hội đàm với Lào."),
                     "meeting - occurred - {LA RU}");
    ck_assert_str_eq(events("Nga sau tập trận Mỹ và Việt Nam hội đàm với Lào."),
                     "meeting - occurred - {LA RU}");
    ck_assert_str_eq(events("Nga ở Kuopio, Mỹ, hội đàm với Lào."), "meeting - occurred - {LA RU}");
}
END_TEST

START_TEST(who_did_what_begins_the_sentence_stands_behind_it)
{
    load("rule met\nevent: meeting\npattern: {T:meet-verb} với {B:actor}\nset: fill = subject\n");
    ck_assert_str_eq(events("Mỹ im lặng. Sau khi hội đàm với Lào, Nga cảm ơn."),
                     "meeting - occurred - {LA RU}");
    ck_assert_str_eq(events("Mỹ sau khi hội đàm với Lào, Nga cảm ơn."),
                     "meeting - occurred - {LA US}");
}
END_TEST

START_TEST(an_object_may_do_what_is_told_next)
{
    load("rule met\nevent: meeting\npattern: [{A:actor} ..3] {T:meet-verb} với {B:actor}\n"
         "set: fill = subject\n");
    ck_assert_str_eq(events("Mỹ nói với Nga đang hội đàm với Lào."), "meeting - ongoing - {LA RU}");
    ck_assert_str_eq(events("Mỹ nói với Nga sẽ hội đàm với Lào."), "meeting - planned - {LA US}");
}
END_TEST

START_TEST(the_object_of_the_verb_before_is_no_subject)
{
    load("rule met\nevent: meeting\npattern: [{A:actor} ..3] {T:meet-verb} với {B:actor}\n"
         "set: fill = subject\n");
    ck_assert_str_eq(events("Nga cảm ơn Mỹ và hội đàm với Lào."), "meeting - occurred - {LA RU}");
    ck_assert_str_eq(events("Nga cảm ơn Mỹ, Việt Nam rồi nghỉ, sẽ hội đàm với Lào."),
                     "meeting - planned - {LA VN}");
    ck_assert_str_eq(events("Nga cảm ơn Mỹ, Việt Nam và sau đó sẽ hội đàm với Lào."),
                     "meeting - planned - {LA RU}");
    ck_assert_str_eq(events("Nga dự tiệc do Mỹ tổ chức, hội đàm với Lào."),
                     "meeting - occurred - {LA RU}");
    ck_assert_str_eq(events("Lào cảm ơn Orlov, đang hội đàm với Mỹ."),
                     "meeting - ongoing - {RU US} orlov");
    ck_assert_str_eq(events("Khi Mỹ nghỉ, phó ban, Orlov, hội đàm với Lào."),
                     "meeting - occurred - {LA RU} orlov");
}
END_TEST

START_TEST(a_missing_side_is_the_partner_of_the_last_pair)
{
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

START_TEST(both_sides_may_be_the_pair)
{
    load(arena_printf(&arena,
                      "%srule more\nevent: agreement\npattern: nhất trí\n"
                      "set: fill = pair\n",
                      met));
    ck_assert_str_eq(events("Hôm qua, Nga gặp Lào. Sau đó nhất trí với nhau."),
                     "meeting talks occurred - {LA RU}; agreement - occurred - {LA RU}");
}
END_TEST

START_TEST(two_sides_point_back)
{
    load(arena_printf(&arena, "%srule more\nevent: agreement\npattern: {A:group} nhất trí\n", met));
    ck_assert_str_eq(events("Hôm qua, Nga gặp Lào. Hai bên nhất trí."),
                     "meeting talks occurred - {LA RU}; agreement - occurred - {LA RU}");
    ck_assert_str_eq(events("Hôm qua, Nga và Mỹ đến, rồi hai bên nhất trí."),
                     "agreement - occurred - {RU US}");
    ck_assert_str_eq(events("Hai bên nhất trí."), "");
}
END_TEST

START_TEST(as_many_sides_as_are_counted_point_back)
{
    folder_write(
        "rules/group/b.rules",
        "rule list\nmention: group/list\npattern: {A:country} , {B:country} và {C:country}\n"
        "rule many\nmention: group/counted\npattern: (ba | bốn) bên\nset: refer = several\n");
    load("rule more\nevent: agreement\npattern: {A:group} nhất trí\n");
    ck_assert_str_eq(events("Nga, Lào và Mỹ họp. Hôm qua, ba bên nhất trí."),
                     "agreement - occurred - {LA RU US}");
    ck_assert_str_eq(events("Nga và Lào họp. Hôm qua, ba bên nhất trí."), "");
    ck_assert_str_eq(events("Nga, Lào và Mỹ họp. Hôm qua, bốn bên nhất trí."), "");
}
END_TEST

START_TEST(all_who_met_agree_unless_others_met_at_home_since)
{
    folder_write("rules/group/b.rules",
                 "rule those\nmention: those\npattern: các bên\nset: refer = met\n");
    load(arena_printf(&arena, "%srule more\nevent: agreement\npattern: {A:those} nhất trí\n", met));
    ck_assert_str_eq(events("Orlov gặp Trần Văn Lam. Các bên nhất trí."),
                     "meeting talks occurred - {RU VN} lam orlov; "
                     "agreement - occurred - {RU VN} lam orlov");
    ck_assert_str_eq(events("Orlov gặp Trần Văn Lam. Orlov gặp Petrov. Các bên nhất trí."),
                     "meeting talks occurred - {RU VN} lam orlov");
}
END_TEST

START_TEST(a_firm_points_back_to_one_whose_country_is_known)
{
    folder_write("gazetteers/firms.tsv", "id\ttype\tkind\tname\tcountry\n"
                                         "zeta\torganization\tcompany\tZeta\tVN\n");
    folder_write("rules/group/b.rules",
                 "rule firm\nmention: group/firms\npattern: công ty này\nset: refer = firm\n");
    load("rule sign\nevent: agreement\npattern: {A:group} ký với {B:country}\n");
    ck_assert_str_eq(events("Zeta mở cửa. Nay công ty này ký với Nga."),
                     "agreement - occurred - {RU VN}");
    ck_assert_str_eq(events("Nhà máy mở cửa. Nay công ty này ký với Nga."), "");
}
END_TEST

START_TEST(a_maker_signs_for_its_country_if_the_text_names_it)
{
    folder_write("gazetteers/makers.tsv", "id\ttype\tkind\tname\tcountry\n"
                                          "astra\tvaccine\tmaker\tAstra\tUS\n");
    load("rule sign\nevent: agreement\npattern: {A:country} ký với {B:vaccine}\nset: fill = "
         "maker\n");
    ck_assert_str_eq(events("Mỹ mở cửa. Nay Lào ký với Astra."), "agreement - occurred - {LA US}");
    ck_assert_str_eq(events("Nay Lào ký với Astra."), "");
}
END_TEST

START_TEST(what_is_agreed_there_is_of_those_who_met_just_before)
{
    load(arena_printf(
        &arena, "%srule there\nevent: agreement\npattern: được nhất trí\nset: fill = near-pair\n",
        met));
    ck_assert_str_eq(events("Hôm qua, Nga gặp Lào. Giá gạo được nhất trí."),
                     "meeting talks occurred - {LA RU}; agreement - occurred - {LA RU}");
    ck_assert_str_eq(events("Hôm qua, Nga gặp Lào. Mỹ nói giá gạo được nhất trí."),
                     "meeting talks occurred - {LA RU}");
    ck_assert_str_eq(events("Hôm qua, Nga và Lào mở cửa. Giá gạo được nhất trí."), "");
}
END_TEST

START_TEST(what_a_conference_adopts_is_of_those_who_held_it)
{
    load("rule held\nevent: meeting\npattern: {T:(hội nghị)} {A:igo} ở {B:country}\n"
         "set: subtype = summit\n"
         "rule adopt\nevent: agreement\npattern: [{A:igo}] thông qua\nset: fill = conference\n");
    ck_assert_str_eq(events("Hội nghị ASEAN ở Lào. Hôm qua thông qua."),
                     "meeting summit occurred - {ASEAN LA}; agreement - occurred - {ASEAN LA}");
    ck_assert_str_eq(events("Hội nghị ASEAN ở Lào. ASEAN thông qua."),
                     "meeting summit occurred - {ASEAN LA}; agreement - occurred - {ASEAN LA}");
    ck_assert_str_eq(events("ASEAN thông qua."), "");
}
END_TEST

START_TEST(who_meets_today_was_not_there_in_another_year)
{
    folder_write("rules/time/b.rules", "shape year = 20[0-9]{2}\nrule year\nmention: time/year\n"
                                       "pattern: năm {year:year}\n");
    load(arena_printf(&arena, "%srule more\nevent: agreement\npattern: {A:group} nhất trí\n", met));
    ck_assert_str_eq(events("Orlov gặp Trần Văn Lam. Năm 2021, hai bên nhất trí."),
                     "meeting talks occurred - {RU VN} lam orlov; "
                     "agreement - occurred 2021 {RU VN} lam orlov");
    ck_assert_str_eq(events("Orlov gặp Trần Văn Lam. Năm 2009, hai bên nhất trí."),
                     "meeting talks occurred - {RU VN} lam orlov; "
                     "agreement - occurred 2009 {RU VN}");
    ck_assert_str_eq(events("Năm 2009, Orlov gặp Trần Văn Lam."),
                     "meeting talks occurred 2009 {RU VN} lam orlov");
}
END_TEST

START_TEST(two_of_an_office_are_those_who_bear_it)
{
    folder_write("gazetteers/offices.tsv", "id\ttype\tkind\tname\tvalue\n"
                                           "premier\toffice\tnamed\tThủ tướng\t\n"
                                           "farmer\toffice\tnamed\tBộ trưởng Canh nông\t\n"
                                           "leader\toffice\tnamed\tnhà lãnh đạo\tany\n");
    folder_write(
        "rules/name/a.rules",
        "rule titled\nmention: person/named\npattern: {office:office} {name:person}\n"
        "rule two\nmention: group/both\npattern: hai {office:office}\nset: refer = persons\n");
    load(arena_printf(&arena, "%srule more\nevent: agreement\npattern: {A:group} nhất trí\n", met));
    const char met_two[] = "Thủ tướng Trần Văn Lam gặp Thủ tướng Orlov. "
                           "Bộ trưởng Canh nông Zed đến. "
                           "Bộ trưởng Canh nông Petrov gặp Trần Văn Lam.";
    /* Petrov and Lam met last: who is meant tells the office. */
    ck_assert_ptr_nonnull(
        strstr(events(arena_printf(&arena, "%s Hai Thủ tướng nhất trí.", met_two)),
               "agreement - occurred - {RU VN} lam orlov"));
    ck_assert_ptr_nonnull(
        strstr(events(arena_printf(&arena, "%s Hai nhà lãnh đạo nhất trí.", met_two)),
               "agreement - occurred - {RU VN} lam petrov"));
    /* Those whom the sentence names together are nearer. */
    folder_write("rules/group/b.rules",
                 "rule two-people\nmention: group/list\npattern: {A:person} và {B:person}\n");
    load(arena_printf(&arena, "%srule more\nevent: agreement\npattern: {A:group} nhất trí\n", met));
    ck_assert_ptr_nonnull(strstr(
        events(arena_printf(&arena,
                            "%s Khi Trần Văn Lam và Orlov ngồi xuống, hai nhà lãnh đạo nhất trí.",
                            met_two)),
        "agreement - occurred - {RU VN} lam orlov"));
    /* Of one party there are no two. */
    ck_assert_ptr_nonnull(
        strstr(events(arena_printf(&arena, "%s Hai Bộ trưởng Canh nông nhất trí.", met_two)),
               "agreement - occurred - {RU VN} lam petrov"));
}
END_TEST

START_TEST(who_travels_and_where_to_is_remembered)
{
    folder_write("rules/group/b.rules",
                 "rule guest\nmention: group/delegation\npattern: phái đoàn\nset: refer = guest\n"
                 "rule host\nmention: group/country\npattern: nước chủ nhà\nset: refer = host\n"
                 "rule led\nmention: group/delegation\n"
                 "pattern: {travelling:(đoàn)} {party:country}\n");
    load(arena_printf(&arena,
                      "%srule trip\nevent: meeting\npriority: 5\n"
                      "pattern: {A:actor} ..2 {T:(thăm)} {B:country}\n"
                      "set: subtype = visit; place = {B}\n",
                      met));
    ck_assert_str_eq(events("Lào thăm Nga. Phái đoàn gặp Orlov."),
                     "meeting visit occurred - {LA RU}; meeting talks occurred - {LA RU} orlov");
    ck_assert_str_eq(events("Lào thăm Nga. Mỹ gặp nước chủ nhà."),
                     "meeting visit occurred - {LA RU}; meeting talks occurred - {RU US}");
    /* A plan of others does not change who is there. */
    ck_assert_str_eq(events("Lào thăm Nga. Mỹ sẽ thăm Lào. Phái đoàn gặp Orlov."),
                     "meeting visit occurred - {LA RU}; meeting visit planned - {LA US}; "
                     "meeting talks occurred - {LA RU} orlov");
    /* Whoever travels is named as a delegation; nobody, nobody. */
    ck_assert_str_eq(events("Đoàn Lào nghỉ ngơi. Phái đoàn gặp Orlov."),
                     "meeting talks occurred - {LA RU} orlov");
    ck_assert_str_eq(events("Phái đoàn gặp Orlov."), "");
}
END_TEST

START_TEST(so_many_are_those_told_of_together_last)
{
    folder_write("rules/group/b.rules", "rule three\nmention: group/list\nphase: 1\n"
                                        "pattern: {A:country} , {B:country} và {C:country}\n"
                                        "rule all\nmention: group/both\n"
                                        "pattern: (ba | 3 | 4) nước\nset: refer = several\n");
    load("rule more\nevent: agreement\npattern: {A:group/both} nhất trí\n");
    const char all[] = "agreement - occurred - {LA RU US}";
    ck_assert_str_eq(events("Nga, Lào và Mỹ đến. Ba nước nhất trí."), all);
    ck_assert_str_eq(events("Nga, Lào và Mỹ đến. 3 nước nhất trí."), all);
    ck_assert_str_eq(events("Nga, Lào và Mỹ đến. 4 nước nhất trí."), "");
    ck_assert_str_eq(events("Nga và Lào đến. Ba nước nhất trí."), "");
    ck_assert_str_eq(events("Nga đón Lào, chờ Mỹ. Ba nước nhất trí."), all);
}
END_TEST

START_TEST(a_pronoun_tells_who_is_meant_by_how_they_are_called)
{
    folder_write("gazetteers/words/honorifics.tsv", "id\ttype\tkind\tname\taliases\n"
                                                    "mr\thonorific\tkin\tông\tbà\n");
    folder_write("rules/name/a.rules",
                 "rule titled\nmention: person/named\npattern: (ông | bà) {name:person}\n"
                 "rule pronoun\nmention: person/pronoun\nphase: 8\npattern: (ông | bà)\n"
                 "set: refer = person\n");
    load("rule trip\nevent: meeting\npattern: {A:person} thăm {B:country}\n"
         "set: subtype = visit\n");
    ck_assert_str_eq(events("Ông Trần Văn Lam chờ bà Orlov khi bà thăm Lào."),
                     "meeting visit occurred - {LA RU} orlov");
    ck_assert_str_eq(events("Ông Trần Văn Lam chờ bà Orlov khi ông thăm Lào."),
                     "meeting visit occurred - {LA VN} lam");
    /* Where both are called so, it is the subject. */
    ck_assert_str_eq(events("Ông Trần Văn Lam chờ ông Orlov khi ông thăm Lào."),
                     "meeting visit occurred - {LA VN} lam");
}
END_TEST

START_TEST(two_between_whom_it_is_are_those_of_the_sentence)
{
    folder_write("rules/group/b.rules",
                 "rule two\nmention: group/both\npattern: hai người\nset: refer = persons\n");
    folder_write("gazetteers/words/between.tsv", "id\ttype\tkind\tname\n"
                                                 "between\tjoining-word\tbetween\tgiữa\n");
    load(arena_printf(&arena,
                      "%srule call-of\nevent: meeting\npattern: cuộc {T:(gọi)} giữa {A:group}\n"
                      "set: subtype = call\n",
                      met));
    ck_assert_str_eq(
        events("Nga gặp Lào. Orlov khuyên Trần Văn Lam trong cuộc gọi giữa hai người."),
        "meeting talks occurred - {LA RU}; meeting call occurred - {RU VN} lam orlov");
}
END_TEST

START_TEST(others_of_the_sentence_may_complete_an_event)
{
    load("rule met\nevent: meeting\npattern: cuộc {T:meet-verb}\nset: fill = sentence\n");
    ck_assert_str_eq(events("Cuộc hội đàm có Nga, có Lào."), "meeting - occurred - {LA RU}");
    ck_assert_str_eq(events("Cuộc hội đàm có Nga, có Lào, có Mỹ."), "");
    ck_assert_str_eq(events("Cuộc hội đàm có Nga."), "");
    load("rule met\nevent: meeting\npattern: cuộc {T:meet-verb} của {A:actor}\n"
         "set: fill = sentence\n");
    ck_assert_str_eq(events("Trần Văn Lam khen cuộc hội đàm của Orlov."),
                     "meeting - occurred - {RU VN} orlov");
}
END_TEST

START_TEST(behind_a_place_a_country_does_not_act)
{
    load("rule met\nevent: meeting\npattern: {T:meet-verb} với {B:actor}\nset: fill = subject\n");
    ck_assert_str_eq(events("Nga tại Hà Nội, Việt Nam, hội đàm với Lào."),
                     "meeting - occurred - {LA RU}");
}
END_TEST

START_TEST(who_acts_here_may_stand_behind_the_match)
{
    load("rule met\nevent: meeting\npattern: cuộc {T:meet-verb} với {B:actor}\n"
         "set: fill = here; fill = protagonist\n");
    ck_assert_str_eq(events("Mỹ bay. Mỹ về. Sau cuộc hội đàm với Lào, Nga im lặng."),
                     "meeting - occurred - {LA RU}");
    ck_assert_str_eq(events("Mỹ bay. Mỹ về. Sau cuộc hội đàm với Lào."),
                     "meeting - occurred - {LA US}");
    ck_assert_str_eq(events("Mỹ bay. Mỹ về. Sau cuộc hội đàm với Nga, Orlov im lặng."), "");
}
END_TEST

START_TEST(a_rule_that_finds_one_party_alone_gives_way)
{
    load("rule grand\nevent: meeting\npriority: 9\npattern: {A:actor} {T:meet-verb}\n"
         "rule met\nevent: meeting\npattern: {A:actor} {T:meet-verb} với {B:actor}\n"
         "rule told\nevent: meeting\npattern: {T:meet-verb}\nset: refer = previous\n");
    ck_assert_str_eq(events("Nga hội đàm với Lào."), "meeting - occurred - {LA RU}");
    ck_assert_str_eq(events("Nga hội đàm với Orlov."), "");
    ck_assert_str_eq(events("Nga hội đàm."), "");
}
END_TEST

START_TEST(a_stranger_is_the_other_side)
{
    load("rule met\nevent: meeting\npattern: {T:meet-verb} [với] {B:actor}\n"
         "set: fill = subject; fill = partner\n");
    ck_assert_str_eq(events("Nga hội đàm với Lào. Nga hội đàm với Zed."),
                     "meeting - occurred - {LA RU}");
    ck_assert_uint_eq(result->events[0].evidence_count, 1);
}
END_TEST

START_TEST(people_of_one_party_have_no_partner_elsewhere)
{
    folder_write("rules/group/b.rules", "rule people\nmention: group/list\n"
                                        "pattern: {A:person} và {B:person}\n");
    load(arena_printf(&arena,
                      "%srule more\nevent: agreement\npattern: {A:group} ra văn bản\n"
                      "set: fill = partner\n",
                      met));
    ck_assert_str_eq(events("Hôm qua, Nga gặp Lào. Sau đó, Orlov và Petrov ra văn bản."),
                     "meeting talks occurred - {LA RU}");
}
END_TEST

START_TEST(a_visit_needs_an_aim)
{
    load("rule trip\nevent: meeting\npattern: chuyến thăm [{B:country}] của {A:actor}\n"
         "set: subtype = visit; fill = sentence\n");
    ck_assert_str_eq(events("Khi ấy, chuyến thăm của Orlov làm Mỹ lo."), "");
    ck_assert_str_eq(events("Khi ấy, chuyến thăm Lào của Orlov làm Mỹ lo."),
                     "meeting visit occurred - {LA RU} orlov");
}
END_TEST

START_TEST(who_acts_is_no_stranger)
{
    folder_write("gazetteers/words/others.tsv", "id\ttype\tname\taliases\n"
                                                "other\tother-subject\ttôi\tphiến quân\n");
    load("rule go\nevent: meeting\npattern: thăm {B:country}\n"
         "set: subtype = visit; fill = subject\n"
         "rule met\nevent: meeting\npattern: gặp {B:country}\n"
         "set: subtype = talks; fill = subject\n");
    ck_assert_str_eq(events("Nay, Orlov im lặng. Sau đó gặp Lào."),
                     "meeting talks occurred - {LA RU} orlov");
    ck_assert_str_eq(events("Nay, Orlov im lặng. Sau đó phiến quân gặp Lào."), "");
    ck_assert_str_eq(events("Nay, Orlov im lặng. \"Tôi gặp Lào\"."), "");
    ck_assert_str_eq(events("Nay, Orlov im lặng. Sau đó thăm Lào."),
                     "meeting visit occurred - {LA RU} orlov");
    ck_assert_str_eq(events("Nga im lặng. Sau đó thăm Lào."), ""); /* people travel */
}
END_TEST

START_TEST(a_partner_is_told_of)
{
    load(arena_printf(&arena,
                      "%srule more\nevent: agreement\npattern: {A:person} ra văn bản\n"
                      "set: fill = told-partner\n",
                      met));
    ck_assert_str_eq(events("Tin vắn. Nga mạnh. Nga xa. Lào im lặng. Lào gần. Orlov ra văn bản."),
                     "");
    ck_assert_str_eq(events("Nga chờ Lào. Nga mạnh. Lào im lặng. Orlov ra văn bản."),
                     "agreement - occurred - {LA RU} orlov");
    ck_assert_str_eq(events("Tin vắn. Nga và Lào im lặng. Orlov ra văn bản."),
                     "agreement - occurred - {LA RU} orlov");
}
END_TEST

START_TEST(a_state_and_its_territory_are_one)
{
    folder_write("gazetteers/isles.tsv", "id\ttype\tkind\tname\tnote\n"
                                         "GU\tcountry\tterritory\tGuam\towner=US\n");
    load(met);
    ck_assert_str_eq(events("Nay, Mỹ gặp Guam."), "");
    ck_assert_str_eq(events("Nay, Nga gặp Guam."), "meeting talks occurred - {GU RU}");
}
END_TEST

START_TEST(without_a_date_the_head_of_an_organization_acts_for_it)
{
    folder_write("gazetteers/more.tsv", "id\ttype\tname\tcountry\toffice\tfrom\tto\n"
                                        "alva\tperson\tRui Alva\tUS\thead-of-state\t2001\t2004\n"
                                        "alva\tperson\tRui Alva\tASEAN\tigo-head\t2011\t2014\n");
    load(met);
    ck_assert_str_eq(events_of("Nay, Rui Alva gặp Lào.", NULL),
                     "meeting talks occurred - {ASEAN LA} alva");
    ck_assert_str_eq(events_of("Nay, Rui Alva gặp Lào.", "2002-05-01"),
                     "meeting talks occurred - {LA US} alva");
}
END_TEST

/* ---- Status ---- */

START_TEST(what_is_told_as_a_condition_is_no_event)
{
    load(met);
    ck_assert_str_eq(events("Thuế sẽ tăng nếu Nga gặp Lào."), "");
    ck_assert_str_eq(events("Nếu trời đẹp, Nga sẽ gặp Lào."), "meeting talks planned - {LA RU}");
}
END_TEST

START_TEST(a_hedge_right_before_the_subject_counts)
{
    load(met);
    ck_assert_str_eq(events("Nay, mọi người hy vọng Orlov gặp Lào."),
                     "meeting talks proposed - {LA RU} orlov");
}
END_TEST

START_TEST(what_happens_while_something_is_to_come_is_planned)
{
    folder_write("gazetteers/words/while.tsv", "id\ttype\tname\taliases\n"
                                               "while\twhile-word\tkhi\t\n"
                                               "bar\tmodal-barrier\tkhi\t\n"
                                               "say\tsay-verb\tnói\t\n");
    load(met);
    ck_assert_str_eq(events("Cầu sẽ khánh thành khi Orlov gặp Lào."),
                     "meeting talks planned - {LA RU} orlov");
    ck_assert_str_eq(events("Ông nói cầu sẽ khánh thành khi Orlov gặp Lào."),
                     "meeting talks occurred - {LA RU} orlov");
}
END_TEST

START_TEST(what_is_arranged_for_somebody_is_planned)
{
    load(met);
    ck_assert_str_eq(events("Nay, họ thu xếp để Orlov gặp Lào."),
                     "meeting talks planned - {LA RU} orlov");
}
END_TEST

START_TEST(the_last_modal_before_the_trigger_gives_the_status)
{
    load(met);
    ck_assert_str_eq(events("Hôm qua, Nga đã gặp Lào."), "meeting talks occurred - {LA RU}");
    ck_assert_str_eq(events("Nay, Nga đang gặp Lào."), "meeting talks ongoing - {LA RU}");
    ck_assert_str_eq(events("Mai, Nga sẽ gặp Lào."), "meeting talks planned - {LA RU}");
    ck_assert_str_eq(events("Nay, Nga đã hoãn gặp Lào."), "meeting talks cancelled - {LA RU}");
}
END_TEST

START_TEST(a_modal_may_say_that_it_is_none)
{
    load(met);
    ck_assert_str_eq(events("Hôm qua, Nga không gặp Lào."), "");
}
END_TEST

START_TEST(a_modal_of_somebody_else_does_not_count)
{
    load(met);
    ck_assert_str_eq(events("Khi Mỹ sẽ bay, Nga gặp Lào."), "meeting talks occurred - {LA RU}");
}
END_TEST

START_TEST(a_modal_may_mean_more_for_one_type)
{
    load("rule give\nevent: vaccine_commitment\n"
         "pattern: {from:actor} ..5 {T:(tặng)} {to:actor} ...9 vaccine\n"
         "rule met\nevent: meeting\npattern: {A:actor} ..5 {T:(thăm)} {B:actor}\n");
    ck_assert_str_eq(events("Mai, Nga sẽ tặng Lào nhiều vaccine."),
                     "vaccine_commitment - pledged - {LA RU}");
    ck_assert_str_eq(events("Mai, Nga sẽ thăm Lào."), "meeting - planned - {LA RU}");
}
END_TEST

START_TEST(a_rule_may_set_the_status)
{
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

START_TEST(of_what_was_signed_nothing_is_told_before_its_name)
{
    load("rule signed\nevent: agreement\npattern: {name:(giấy tờ)} ...2 {T:(ký)} với {B:country}\n"
         "set: fill = subject\n");
    ck_assert_str_eq(
        events("Nay, Nga sẽ nhắc lại một lần nữa rằng giấy tờ ký với Lào còn giá trị."),
        "agreement - occurred - {LA RU}");
    ck_assert_str_eq(events("Nay, Nga nói giấy tờ sẽ ký với Lào rất hay."),
                     "agreement - planned - {LA RU}");
    ck_assert_str_eq(events("Nay, Nga hy vọng có giấy tờ ký với Lào."),
                     "agreement - proposed - {LA RU}");
}
END_TEST

START_TEST(a_sale_told_in_passing_is_the_one_planned)
{
    load("rule sells\nevent: agreement\npattern: {A:country} ...2 {T:(bán)} súng cho {B:country}\n"
         "set: subtype = contract\n");
    ck_assert_str_eq(events("Nay, Nga sẽ bán súng cho Lào. Mỹ chê việc Nga bán súng cho Lào."),
                     "agreement contract planned - {LA RU}");
    ck_assert_str_eq(events("Nay, Nga sẽ bán súng cho Lào. Nay, Nga đã bán súng cho Lào."),
                     "agreement contract planned - {LA RU}; "
                     "agreement contract occurred - {LA RU}");
}
END_TEST

START_TEST(a_named_instrument_is_between_its_own_parties)
{
    folder_write("gazetteers/pacts.tsv", "id\ttype\tkind\tname\tnote\n"
                                         "sea\tinstrument\ttreaty\tHiệp ước Biển Sâu\t"
                                         "parties=US,LA\n");
    load("rule signs\nevent: agreement\npattern: {A:group} ký {X:instrument}\n");
    ck_assert_str_eq(events("Nay, Nga và Lào ký Hiệp ước Biển Sâu."),
                     "agreement - occurred - {LA US}");
    ck_assert_str_eq(events("Nay, Nga và Lào ký Hiệp định Mây Trắng."),
                     "agreement - occurred - {LA RU}");
}
END_TEST

START_TEST(who_stands_right_before_a_sale_sells)
{
    const char rule[] = "rule sells\nevent: agreement\n"
                        "pattern: {A:country} {T:(bán)} cho {B:country}\n"
                        "set: subtype = %s; fill = subject\n";
    load(arena_printf(&arena, rule, "contract"));
    ck_assert_str_eq(events("Mỹ tức giận vì chuyện Nga bán cho Lào."),
                     "agreement contract occurred - {LA RU}");
    load(arena_printf(&arena, rule, "memorandum"));
    ck_assert_str_eq(events("Mỹ tức giận vì chuyện Nga bán cho Lào."),
                     "agreement memorandum occurred - {LA US}");
}
END_TEST

START_TEST(a_condition_does_not_undo_what_is_in_force)
{
    load("rule sign\nevent: agreement\npattern: {A:group} (ký | giữ) {name:instrument}\n"
         "rule keep\nevent: agreement\npriority: 5\npattern: {A:group} giữ {name:instrument}\n"
         "set: status = in_force\n");
    ck_assert_str_eq(events("Nay, nếu Nga và Lào ký Hiệp định Mây Trắng thì vui."), "");
    ck_assert_str_eq(events("Nay, nếu Nga và Lào giữ Hiệp định Mây Trắng thì vui."),
                     "agreement - in_force - {LA RU}");
}
END_TEST

START_TEST(a_rule_may_leave_the_subtype_open)
{
    folder_write("rules/group/b.rules", "rule list\nmention: group/list\n"
                                        "pattern: {A:person} và {B:person}\n");
    load("rule met\nevent: meeting\npattern: {A:person} gặp {B:person}\n");
    ck_assert_str_eq(events("Orlov và Trần Văn Lam ngày 5/7. Nay, Orlov gặp Trần Văn Lam."),
                     "meeting - occurred - {RU VN} lam orlov");
}
END_TEST

START_TEST(stages_of_one_instrument_are_one_event)
{
    load("rule sign\nevent: agreement\npattern: {A:group} ...3 {T:(ký)} {name:({I:paper} [với "
         "gạo])}\n"
         "set: subtype = {I}\n");
    ck_assert_str_eq(events("Nay, Nga và Lào sẽ ký thỏa thuận. Nay, Nga và Lào ký thỏa thuận."),
                     "agreement memorandum planned - {LA RU}");
    ck_assert_str_eq(
        events("Ngày 1/8, Nga và Lào ký thỏa thuận. Nay, Nga và Lào sẽ ký thỏa thuận."),
        "agreement memorandum occurred 2021-08-01 {LA RU}");
    ck_assert_str_eq(
        events("Nay, Nga và Lào sẽ ký thỏa thuận. Ngày 1/8, Nga và Lào ký thỏa thuận."),
        "agreement memorandum occurred 2021-08-01 {LA RU}");
    ck_assert_str_eq(events("Nay, Nga và Lào ký thỏa thuận. Nay, Nga và Lào sẽ ký thỏa thuận."),
                     "agreement memorandum planned - {LA RU}");
    ck_assert_str_eq(
        events("Nay, Nga và Lào sẽ ký thỏa thuận. Nay, Nga và Lào ký thỏa thuận với gạo."),
        "agreement memorandum planned - {LA RU}; agreement memorandum occurred - {LA RU}");
}
END_TEST

START_TEST(what_other_firms_sign_is_another_contract)
{
    folder_write("gazetteers/firms.tsv", "id\ttype\tkind\tname\taliases\tcountry\n"
                                         "Z\torganization\tcompany\tHãng Zuka\t\tLA\n"
                                         "M\torganization\tcompany\tHãng Mika\t\tLA\n"
                                         "O\torganization\tcompany\tHãng Odo\t\tRU\n");
    load("rule buys\nevent: agreement\npattern: {A:organization} mua xe của {B:organization}\n"
         "set: subtype = contract\n");
    ck_assert_str_eq(events("Nay, Hãng Zuka mua xe của Hãng Odo. Hãng Mika mua xe của Hãng Odo."),
                     "agreement contract occurred - {LA RU}; "
                     "agreement contract occurred - {LA RU}");
    ck_assert_str_eq(events("Nay, Hãng Zuka mua xe của Hãng Odo. Hãng Zuka mua xe của Hãng Odo."),
                     "agreement contract occurred - {LA RU}");
}
END_TEST

START_TEST(what_was_signed_another_year_is_another_instrument)
{
    folder_write("rules/time/9-year.rules", "shape year = 20[0-9][0-9]\nrule year\n"
                                            "mention: time/year\npattern: năm {year:year}\n");
    load("rule sign\nevent: agreement\npattern: {A:group} ...3 {T:(ký)} {name:({I:paper} [với "
         "gạo])}\n"
         "set: subtype = {I}\n");
    ck_assert_str_eq(
        events("Nay, Nga và Lào ký thỏa thuận với gạo. Năm 2017, Nga và Lào ký thỏa thuận."),
        "agreement memorandum occurred - {LA RU}; agreement memorandum occurred 2017 {LA RU}");
    ck_assert_str_eq(events("Nay, Nga và Lào ký thỏa thuận. Năm 2017, Nga và Lào ký thỏa thuận."),
                     "agreement memorandum occurred 2017 {LA RU}");
}
END_TEST

START_TEST(a_listed_word_may_go_on_behind_what_rules_do_not_see)
{
    load("rule sign\nevent: agreement\npattern: {A:group} ký {I:paper}\nset: subtype = {I}\n");
    ck_assert_str_eq(events("Nay, Nga và Lào ký thỏa thuận đình chiến."),
                     "agreement memorandum occurred - {LA RU}");
    ck_assert_str_eq(events("Nay, Nga và Lào ký thỏa thuận \"đình chiến\"."),
                     "agreement memorandum occurred - {LA RU}");
}
END_TEST

START_TEST(a_date_to_come_is_a_plan)
{
    load(met);
    ck_assert_str_eq(events("Ngày 20/8, Nga gặp Lào."), "meeting talks planned 2021-08-20 {LA RU}");
    ck_assert_str_eq(events("Ngày 1/8, Nga gặp Lào."), "meeting talks occurred 2021-08-01 {LA RU}");
}
END_TEST

/* ---- Dates ---- */

START_TEST(the_date_of_the_sentence_is_the_events)
{
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

START_TEST(each_event_keeps_its_own_date)
{
    load(met);
    ck_assert_str_eq(events("Ngày 1/8, Nga gặp Lào; ngày 2/8, Mỹ gặp ASEAN."),
                     "meeting talks occurred 2021-08-01 {LA RU}; "
                     "meeting talks occurred 2021-08-02 {ASEAN US}");
}
END_TEST

START_TEST(a_rule_may_want_no_date)
{
    load("rule met\nevent: meeting\npattern: {A:actor} gặp {B:actor}\nset: date = none\n");
    ck_assert_str_eq(events("Ngày 1/8, Nga gặp Lào."), "meeting - occurred - {LA RU}");
    load("rule met\nevent: meeting\npattern: {A:actor} gặp {B:actor} [{date:time}]\n"
         "set: date = none\n");
    ck_assert_str_eq(events("Ngày 1/8, Nga gặp Lào."), "meeting - occurred - {LA RU}");
    ck_assert_str_eq(events("Nay, Nga gặp Lào ngày 1/8."), "meeting - occurred 2021-08-01 {LA RU}");
}
END_TEST

START_TEST(a_signing_dates_the_one_told_beside_it)
{
    load("rule sign\nevent: agreement\npattern: {A:group} ký {name:(bản ghi nhớ | nghị định thư)}\n"
         "set: date = made; subtype = memorandum\n");
    ck_assert_str_eq(events("Ngày 1/8, Nga và Lào ký bản ghi nhớ. Nga và Lào ký nghị định thư."),
                     "agreement memorandum occurred 2021-08-01 {LA RU}; "
                     "agreement memorandum occurred 2021-08-01 {LA RU}");
    /* told twice, the day only the second time */
    ck_assert_str_eq(events("Nga và Lào ký bản ghi nhớ. Ngày 1/8, Nga và Lào ký bản ghi nhớ. "
                            "Nga và Lào ký nghị định thư."),
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

START_TEST(what_is_agreed_at_a_meeting_has_its_date)
{
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

/* A signing is of the day of the talks where somebody looks on, or it follows the talks at once. */
START_TEST(what_is_signed_at_talks_has_their_date)
{
    static const char *const there[] = {"Nga và Lào dự lễ ký và ký nghị định thư.",
                                        "Sau khi Nga gặp Lào, Nga và Lào ký nghị định thư.",
                                        "Hai bên ký nghị định thư."};
    static const char *const elsewhere[] = {"Nga và Lào ký nghị định thư.",
                                            "Trời nắng. Hai bên ký nghị định thư."};
    load(arena_printf(
        &arena,
        "%srule sign\nevent: agreement\npattern: {A:group} ..5 {T:(ký)} {name:(nghị định thư)}\n"
        "set: date = made; subtype = treaty\n",
        met));
    for (size_t i = 0; i < sizeof there / sizeof *there; i++)
        ck_assert_str_eq(events(arena_printf(&arena, "Ngày 1/8, Nga gặp Lào. %s", there[i])),
                         "meeting talks occurred 2021-08-01 {LA RU}; "
                         "agreement treaty occurred 2021-08-01 {LA RU}");
    for (size_t i = 0; i < sizeof elsewhere / sizeof *elsewhere; i++)
        ck_assert_str_eq(events(arena_printf(&arena, "Ngày 1/8, Nga gặp Lào. %s", elsewhere[i])),
                         "meeting talks occurred 2021-08-01 {LA RU}; "
                         "agreement treaty occurred - {LA RU}");
    /* told again as to be signed, it is not signed there */
    ck_assert_str_eq(events("Ngày 1/8, Nga gặp Lào. Nga và Lào dự lễ ký và ký nghị định thư. "
                            "Nay, Nga và Lào sẽ ký nghị định thư."),
                     "meeting talks occurred 2021-08-01 {LA RU}; "
                     "agreement treaty planned - {LA RU}");
}
END_TEST

/* ---- Fields ---- */

START_TEST(small_roles_are_fields)
{
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

START_TEST(a_gift_needs_both_sides)
{
    load("rule give\nevent: vaccine_commitment\npattern: {from:actor} tặng vaccine\n"
         "rule help\nevent: vaccine_commitment\npattern: {A:actor} giúp {B:actor} vaccine\n"
         "set: from = {A}; to = {B}\n");
    ck_assert_str_eq(events("Nay, Nga tặng vaccine. Lào vui."), "");
    ck_assert_str_eq(events("Nay, Nga giúp Lào vaccine."),
                     "vaccine_commitment - occurred - {LA RU}");
}
END_TEST

/* "RU > LA requested": who gives whom */
static const char *gift(const char *text)
{
    struct str out;
    str_init(&out, &arena);
    extract(text, NULL);
    ck_assert_msg(result->event_count == 1, "%zu events in %s", result->event_count, text);
    add_strings(&out, &result->events[0].from);
    str_add_string(&out, " > ");
    add_strings(&out, &result->events[0].to);
    str_printf(&out, " %s", result->events[0].status);
    return out.data;
}

START_TEST(a_headline_tells_of_what_is_agreed_in_few_words)
{
    load("rule agree\nevent: agreement\npattern: {A:group} nhất trí\nset: subtype = consensus\n");
    ck_assert_str_eq(events("Nga và Lào nhất trí giữ rừng sâu ở đầu nguồn\n\n"
                            "Nay, Nga và Lào nhất trí trồng mới và giữ tốt rừng biên giới."),
                     "agreement consensus occurred - {LA RU}");
    ck_assert_str_eq(events("Nay là ngày vui\n\nNga và Lào nhất trí giữ rừng sâu ở đầu nguồn.\n\n"
                            "Nay, Nga và Lào nhất trí trồng mới và giữ tốt rừng biên giới."),
                     "agreement consensus occurred - {LA RU}; "
                     "agreement consensus occurred - {LA RU}");
}
END_TEST

START_TEST(medicines_are_given_against_an_epidemic)
{
    folder_write("gazetteers/words/epidemic.tsv",
                 "id\ttype\tname\taliases\nplague\tepidemic-word\tdịch bệnh\t\n"
                 "jab\tvaccine-word\tvắc xin\t\n");
    load("rule gift\nevent: vaccine_commitment\npattern: {from:country} gửi {to:country}\n");
    ck_assert_str_eq(events("Nay, Nga gửi Lào thuốc."), "");
    ck_assert_str_eq(events("Nay, Nga gửi Lào thuốc. Dịch bệnh đang lan."),
                     "vaccine_commitment - occurred - {LA RU}");
    ck_assert_str_eq(events("Nay, Nga gửi Lào vắc xin."),
                     "vaccine_commitment - occurred - {LA RU}");
}
END_TEST

START_TEST(who_has_what_another_gives_takes_it)
{
    load("rule given\nevent: vaccine_commitment\npattern: vaccine do {from:actor} tặng\n"
         "set: fill = taker; other = to\n");
    ck_assert_str_eq(gift("Lào có hai lô, gồm vaccine do Nga tặng."), "RU > LA occurred");
    ck_assert_str_eq(
        gift("Nga và Lào có vaccine do Mỹ tặng. Lào vui. Lào nhận vaccine do Mỹ tặng."),
        "US > LA occurred");
    ck_assert_str_eq(events("Lào trao hai lô vaccine do Nga tặng."), "");
}
END_TEST

START_TEST(a_side_may_be_set_and_is_turned_by_a_request)
{
    folder_write("gazetteers/words/ask.tsv",
                 "id\ttype\tkind\tname\tvalue\nask\tmodal\t\txin\trequested\n");
    load("rule ours\nevent: vaccine_commitment\npattern: {to:actor} nhận quà ta\nset: from = VN\n");
    ck_assert_str_eq(gift("Nay, Lào nhận quà ta. Việt Nam vui."), "VN > LA occurred");
    /* Whoever asks is the taker; but what the rule calls `from` gives. */
    load("rule help\nevent: vaccine_commitment\npattern: {A:actor} ..2 {T:(giúp)} {B:actor} "
         "vaccine\n"
         "set: from = {A}; to = {B}\n"
         "rule send\nevent: vaccine_commitment\npattern: {from:actor} ..2 {T:(gửi)} {to:actor} "
         "vaccine\n");
    ck_assert_str_eq(gift("Nay, Nga giúp Lào vaccine."), "RU > LA occurred");
    ck_assert_str_eq(gift("Nay, Nga xin giúp Lào vaccine."), "LA > RU requested");
    ck_assert_str_eq(gift("Nay, Nga xin gửi Lào vaccine."), "RU > LA requested");
}
END_TEST

START_TEST(an_instrument_is_named_and_counted)
{
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

/* Names of instruments, and words of them that tell nothing. */
static void write_plain_words(void)
{
    folder_write("gazetteers/words/plain.tsv",
                 "id\ttype\tkind\tname\taliases\tvalue\n"
                 "memo\tinstrument-word\tmemorandum\tvăn kiện\t\tmemorandum\n"
                 "treaty\tinstrument-word\ttreaty\thòa ước\t\ttreaty\n"
                 "end\tname-end\tstop\tđã\t\t\n"
                 "plain\tname-end\tplain\tvăn kiện\tchung|hợp tác\t\n"
                 "this\tname-end\tpointer\tnày\t\t\n");
}

START_TEST(an_instrument_of_a_plain_name_may_be_any)
{
    write_plain_words();
    load("rule sign\nevent: agreement\n"
         "pattern: {A:group} ký [{count:count-word}] {name:({I:instrument-word})}\n"
         "set: subtype = {I}\n");
    ck_assert_str_eq(events("Nay, Nga và Lào ký văn kiện xây cầu. Nga và Lào ký văn kiện chung."),
                     "agreement memorandum occurred - {LA RU}");
    ck_assert_str_eq(
        events("Nay, Nga và Lào ký văn kiện xây cầu. Nga và Lào ký văn kiện làm đường."),
        "agreement memorandum occurred - {LA RU}; "
        "agreement memorandum occurred - {LA RU}");
    /* one of several may not, but several are told again as so many */
    ck_assert_str_eq(
        events("Nay, Nga và Lào ký văn kiện xây cầu. Nga và Lào ký hai văn kiện hợp tác."),
        "agreement memorandum occurred - {LA RU}; "
        "agreement memorandum occurred - {LA RU}");
    ck_assert_str_eq(events("Nay, Nga và Lào ký hai văn kiện. Nga và Lào ký văn kiện hợp tác."),
                     "agreement memorandum occurred - {LA RU}");
}
END_TEST

START_TEST(an_accord_was_told_before)
{
    write_plain_words();
    load("rule sign\nevent: agreement\n"
         "pattern: {A:group} ký {name:({I:instrument-word})}\n"
         "pattern: {name:({I:instrument-word})} này ...3 ký với {B:country}\n"
         "set: subtype = {I}; fill = partner\n");
    ck_assert_str_eq(events("Nay, Nga và Lào ký hòa ước. Văn kiện này sẽ ký với Lào."),
                     "agreement treaty occurred - {LA RU}");
    ck_assert_str_eq(events("Nay, Nga và Lào ký hòa ước. Nga và Lào ký văn kiện."),
                     "agreement treaty occurred - {LA RU}");
    ck_assert_str_eq(events("Nay, Nga và Lào ký hòa ước. Nga và Lào ký văn kiện xây cầu."),
                     "agreement treaty occurred - {LA RU}; "
                     "agreement memorandum occurred - {LA RU}");
}
END_TEST

/* Lists that fields are read by, beside those that all tests have. */
static void write_field_words(void)
{
    folder_write("gazetteers/words/fields.tsv",
                 "id\ttype\tkind\tname\taliases\tvalue\n"
                 "never\tmodal\tnegative\ttừ chối\tchưa\tcancelled\n"
                 "memo\tinstrument-word\tmemorandum\tbản ghi nhớ\t\tmemorandum\n"
                 "stop\tname-end\tstop\ttại\tgiữa\t\n"
                 "tail\tname-end\ttail\tvề\tcủa|và\t\n"
                 "keep\tname-end\tkeep\ttại chức\t\t\n"
                 "health\ttopic\t\ty tế\tdược\t\n"
                 "school\ttopic\t\tgiáo dục\t\t\n"
                 "field\ttopic-lead\tfield\tlĩnh vực\t\t\n"
                 "near\ttopic-lead\tnear\tvề\thợp tác\t\n"
                 "and\ttopic-lead\tand\tvà\t\t\n"
                 "tell-end\ttelling-end\t\tđồng thời\t\t\n"
                 "say\tsay-verb\tsays\tcho biết\tnói\t\n"
                 "quote\tsay-verb\tquotes\tdẫn lời\t\t\n"
                 "by\tsay-verb\taccording\ttheo\t\t\n"
                 "chat\tsay-verb\tkeep\tnói chuyện\t\t\n"
                 "open\tclause-opener\t\tcho biết\trằng|khi|nói\t\n"
                 "that\tmodal-barrier\tlink\trằng\t\t\n"
                 "maybe\tdoubt-word\tdoubt\tkhả năng\tlo ngại\t\n"
                 "fear\tdoubt-word\tfact\tlo ngại về\t\t\n"
                 "when\tmodal-barrier\tsetting\tsau\t\t\n"
                 "online\tmode-word\t\ttrực tuyến\t\tonline\n"
                 "hybrid\tmode-word\t\ttrực tiếp và trực tuyến\t\t\n"
                 "at\tplace-lead\t\ttại\t\t\n"
                 "envoy\tposted-word\t\tđại sứ\t\t\n");
}

static const char signs[] = "rule sign\nevent: agreement\n"
                            "pattern: {A:group} ký {name:(bản ghi nhớ [về])}\n";

START_TEST(what_is_only_thought_of_is_not_agreed_on)
{
    write_field_words();
    load(signs);
    ck_assert_str_eq(events("Báo bàn khả năng Nga và Lào ký bản ghi nhớ."), "");
    ck_assert_str_eq(events("Báo bàn khả năng giá tăng, Nga và Lào ký bản ghi nhớ."),
                     "agreement - occurred - {LA RU}");
    ck_assert_str_eq(events("Báo lo ngại Nga và Lào ký bản ghi nhớ."), "");
    ck_assert_str_eq(events("Báo lo ngại về việc Nga và Lào ký bản ghi nhớ."),
                     "agreement - occurred - {LA RU}");
}
END_TEST

static const char *name_of(const char *text)
{
    extract(text, NULL);
    ck_assert_uint_eq(result->event_count, 1);
    return result->events[0].name;
}

START_TEST(a_name_goes_on_to_its_natural_end)
{
    write_field_words();
    load(signs);
    ck_assert_str_eq(name_of("Nga và Lào ký bản ghi nhớ về dạy lái tàu giữa hai bộ."),
                     "bản ghi nhớ về dạy lái tàu");
    ck_assert_str_eq(name_of("Nga và Lào ký bản ghi nhớ về học tại chức, ai nấy vui."),
                     "bản ghi nhớ về học tại chức");
    ck_assert_str_eq(name_of("Nga và Lào ký bản ghi nhớ về y tế, giáo dục và nước của Lào."),
                     "bản ghi nhớ về y tế, giáo dục và nước");
    ck_assert_str_eq(name_of("Nga và Lào ký bản ghi nhớ về nước và bản ghi nhớ về đất."),
                     "bản ghi nhớ về nước");
    ck_assert_str_eq(name_of("Nga và Lào ký bản ghi nhớ về nước ngày 1/8."), "bản ghi nhớ về nước");
    ck_assert_str_eq(name_of("Nga và Lào ký bản ghi nhớ về \"Nước, tại sao\" sáng nay."),
                     "bản ghi nhớ về \"Nước, tại sao\" sáng nay");
    ck_assert_str_eq(name_of("Nga và Lào ký \"bản ghi nhớ về nước\" đẹp."), "bản ghi nhớ về nước");
    ck_assert_str_eq(name_of("Nga và Lào ký bản ghi nhớ “Nước, tại sao” tại Hà Nội."),
                     "bản ghi nhớ “Nước, tại sao”");
    ck_assert_str_eq(name_of("Nga và Lào ký “bản ghi nhớ về nước” đẹp."), "bản ghi nhớ về nước");
    ck_assert_str_eq(name_of("Nga và Lào ký bản ghi nhớ về"), "bản ghi nhớ");
    extract("Nga và Lào ký bản ghi nhớ về nước (Hiệp định Mây Trắng).", NULL);
    ck_assert_str_eq(result->events[0].name, "bản ghi nhớ về nước");
}
END_TEST

static const char *topics_of(const char *text)
{
    struct str out;
    str_init(&out, &arena);
    str_add_string(&out, "");
    extract(text, NULL);
    ck_assert_uint_eq(result->event_count, 1);
    add_strings(&out, &result->events[0].topics);
    return out.data;
}

START_TEST(topics_stand_in_the_name_and_behind_leads)
{
    write_field_words();
    load(arena_printf(&arena, "%s%s", signs,
                      "rule agree\nevent: agreement\npattern: {A:group} nhất trí\n"));
    ck_assert_str_eq(topics_of("Nga và Lào ký bản ghi nhớ về bán dược và mua dược."), "y tế");
    ck_assert_str_eq(topics_of("Nga và Lào nhất trí hợp tác y tế và giáo dục."), "y tế giáo dục");
    ck_assert_str_eq(topics_of("Nga và Lào nhất trí mở lĩnh vực mới là y tế; giáo dục."), "y tế");
    ck_assert_str_eq(topics_of("Nga và Lào nhất trí xây nhà y tế."), "");
    ck_assert_str_eq(topics_of("Nga và Lào nhất trí xây nhà, đồng thời bàn về y tế."), "");
}
END_TEST

static const char *speaker_of(const char *text)
{
    extract(text, NULL);
    ck_assert_msg(result->event_count == 1, "%zu events in %s", result->event_count, text);
    return result->events[0].attribution != NULL ? result->events[0].attribution : "-";
}

START_TEST(who_reports_it_is_named)
{
    write_field_words();
    load(met);
    ck_assert_str_eq(speaker_of("Orlov cho biết Mỹ sẽ gặp Lào."), "orlov");
    ck_assert_str_eq(speaker_of("Orlov vừa cho biết rằng Mỹ gặp Lào."), "orlov");
    ck_assert_str_eq(speaker_of("Theo Orlov, Mỹ gặp Lào."), "orlov");
    ck_assert_str_eq(speaker_of("Mỹ gặp Lào, theo Orlov."), "orlov");
    ck_assert_str_eq(speaker_of("Mỹ gặp Lào, Orlov cho biết."), "orlov");
    ck_assert_str_eq(speaker_of("Báo dẫn lời Orlov: Mỹ gặp Lào."), "orlov");
    ck_assert_str_eq(speaker_of("Nga cho biết Mỹ gặp Lào."), "RU");
    ck_assert_str_eq(speaker_of("Nga và Việt Nam cho biết Mỹ gặp Lào."), "-");
    ck_assert_str_eq(speaker_of("Orlov nói chuyện, Mỹ gặp Lào."), "-");
    ck_assert_str_eq(speaker_of("Orlov nói sau khi Mỹ gặp Lào."), "-");
    ck_assert_str_eq(speaker_of("Ai đó cho biết Mỹ gặp Lào."), "-");
    ck_assert_str_eq(speaker_of("Mỹ gặp Lào."), "-");
}
END_TEST

START_TEST(what_the_article_tells_itself_nobody_reports)
{
    write_field_words();
    load(met);
    ck_assert_str_eq(speaker_of("Mỹ gặp Lào. Orlov cho biết Mỹ gặp Lào."), "orlov");
    ck_assert_str_eq(speaker_of("Tin nhanh. Mỹ gặp Lào. Orlov cho biết Mỹ gặp Lào."), "-");
    ck_assert_str_eq(speaker_of("Tin nhanh. Orlov cho biết Mỹ gặp Lào. Mỹ gặp Lào."), "-");
}
END_TEST

START_TEST(what_is_refused_is_negative)
{
    write_field_words();
    load(met);
    extract("Mỹ từ chối gặp Lào. Mỹ hoãn gặp Nga. Mỹ gặp ASEAN.", NULL);
    ck_assert_uint_eq(result->event_count, 3);
    ck_assert_str_eq(result->events[0].status, "cancelled");
    ck_assert(result->events[0].is_negative);
    ck_assert_str_eq(result->events[1].status, "cancelled");
    ck_assert(!result->events[1].is_negative);
    ck_assert(!result->events[2].is_negative);
}
END_TEST

/* "online Hà Nội" */
static const char *where(const char *text)
{
    extract(text, NULL);
    ck_assert_msg(result->event_count == 1, "%zu events in %s", result->event_count, text);
    const relx_event *event = &result->events[0];
    return arena_printf(&arena, "%s %s", event->mode != NULL ? event->mode : "-",
                        event->place_name != NULL ? event->place_name : "-");
}

START_TEST(how_and_where_people_meet)
{
    write_field_words();
    folder_write("rules/group/b.rules",
                 "rule envoy\nmention: group/envoy\npattern: đại sứ {A:country}\n");
    load(met);
    ck_assert_str_eq(where("Nay, Mỹ hội đàm với Lào trực tuyến."), "online -");
    ck_assert_str_eq(where("Nay, Mỹ gặp Lào ngày 1/8 trực tuyến."), "online -");
    ck_assert_str_eq(where("Nay, Mỹ gặp Lào trực tiếp và trực tuyến."), "- -");
    ck_assert_str_eq(where("Nay, Mỹ gặp Lào, học trực tuyến."), "- -");
    ck_assert_str_eq(where("Nay, Mỹ gặp Lào tại Hà Nội."), "- Hà Nội");
    ck_assert_str_eq(where("Nay, Mỹ gặp Lào ngày 1/8, tại Hà Nội."), "- Hà Nội");
    ck_assert_str_eq(where("Tại Hà Nội, Mỹ gặp Lào."), "- Hà Nội");
    ck_assert_str_eq(where("Nay, Mỹ gặp đại sứ Lào tại Hà Nội."), "- -");
    ck_assert_str_eq(where("Nay, Mỹ gặp Lào bàn về nhà tại Hà Nội."), "- -");
    load("rule hall\nevent: meeting\npattern: {A:actor} vào {place:(nhà [tre])} gặp {B:actor}\n"
         "rule tent\nevent: meeting\npattern: {A:actor} vào lều gặp {B:actor}\n"
         "set: place = Lều\n");
    ck_assert_str_eq(where("Nay, Mỹ vào nhà tre gặp Lào."), "- nhà tre");
    ck_assert_str_eq(where("Nay, Mỹ vào lều gặp Lào tại Hà Nội."), "- Lều");
}
END_TEST

/* ---- Joining ---- */

START_TEST(years_behind_an_instrument_are_how_long_it_runs)
{
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

/* A noun that may be called off, and what tells of it. */
static void load_nouns(void)
{
    folder_write("gazetteers/words/nouns.tsv",
                 "id\ttype\tkind\tname\taliases\tvalue\n"
                 "no\tmodal\tnegative\tkhông hề\tchẳng\tcancelled\n"
                 "off\tmodal\tended\thủy\tdừng\tcancelled\n"
                 "fixed\tmodal\tfuture\tđược ấn định\t\tplanned\n"
                 "doing\tmodal\tpresent\tđang thăm\t\tongoing\n"
                 "happen\thappen-verb\t\tdiễn ra\tđược ấn định\t\n"
                 "holds\tholding-word\t\tcó\tmuốn|tổ chức\t\n"
                 "when\tmodal-barrier\tsetting\ttrong\tsau|tại cuộc\t\n"
                 "then\tthen-word\t\tkhi đó\t\t\n"
                 "while\twhile-word\t\ttrong lúc\t\t\n"
                 "ahead\tahead-word\t\tkế hoạch\ttrước\t\n");
    load("rule noun\nevent: meeting\npattern: {T:(cuộc gặp | gặp)} giữa {A:group}\n"
         "set: subtype = talks; modal = both\n");
}

START_TEST(what_another_does_calls_nothing_off)
{
    load_nouns();
    ck_assert_str_eq(events("Nay, cuộc gặp giữa Nga và Lào đã bị hủy."),
                     "meeting talks cancelled - {LA RU}");
    ck_assert_str_eq(events("Nay, cuộc gặp giữa Nga và Lào, vốn đã lâu, bị hủy."),
                     "meeting talks cancelled - {LA RU}");
    ck_assert_str_eq(events("Sau cuộc gặp giữa Nga và Lào, Mỹ dừng tập trận."),
                     "meeting talks occurred - {LA RU}");
    ck_assert_str_eq(
        events("Trong những ngày diễn ra cuộc gặp giữa Nga và Lào, tàu hỏa dừng chạy."),
        "meeting talks occurred - {LA RU}");
}
END_TEST

START_TEST(a_listed_modal_without_a_value_says_nothing)
{
    folder_write("gazetteers/words/rumour.tsv", "id\ttype\tkind\tname\taliases\tvalue\n"
                                                "rumour\tmodal\thedge\tnghe đâu\t\t\n"
                                                "halt\tmodal\tended\tgác lại\t\t\n");
    load_nouns();
    ck_assert_str_eq(events("Nay, cuộc gặp giữa Nga và Lào nghe đâu sắp bị hủy."),
                     "meeting talks cancelled - {LA RU}");
    ck_assert_str_eq(events("Nay, cuộc gặp giữa Nga và Lào nghe đâu bị gác lại."),
                     "meeting talks occurred - {LA RU}");
}
END_TEST

START_TEST(what_is_denied_far_off_is_not_the_meeting)
{
    load_nouns();
    ck_assert_str_eq(events("Nay chẳng có cuộc gặp giữa Nga và Lào."),
                     "meeting talks cancelled - {LA RU}");
    ck_assert_str_eq(events("Nay chẳng muốn tổ chức cuộc gặp giữa Nga và Lào."),
                     "meeting talks cancelled - {LA RU}");
    ck_assert_str_eq(events("Lời ấy chẳng quên cuộc gặp giữa Nga và Lào."),
                     "meeting talks occurred - {LA RU}");
    ck_assert_str_eq(
        events("Lời ấy chẳng nói gì thêm về nội dung chính của cuộc gặp giữa Nga và Lào."),
        "meeting talks occurred - {LA RU}");
}
END_TEST

START_TEST(a_barrier_may_begin_with_the_trigger)
{
    load_nouns();
    ck_assert_str_eq(events("Họ đang bàn thêm tại cuộc gặp giữa Nga và Lào."),
                     "meeting talks occurred - {LA RU}");
}
END_TEST

START_TEST(a_word_that_fixes_the_day_needs_no_other)
{
    load_nouns();
    ck_assert_str_eq(events("Nay, cuộc gặp giữa Nga và Lào được ấn định vào mùa thu."),
                     "meeting talks planned - {LA RU}");
    ck_assert_str_eq(events("Nay, kế hoạch cuộc gặp giữa Nga và Lào rất gọn."),
                     "meeting talks planned - {LA RU}");
}
END_TEST

START_TEST(a_visit_goes_on_while_something_happens)
{
    load_nouns();
    load("rule stay\nevent: meeting\npattern: {A:person} ..2 {T:(thăm)} {B:country}\n"
         "set: subtype = visit\n");
    ck_assert_str_eq(events("Tin đến trong lúc Orlov đang thăm Lào."),
                     "meeting visit ongoing - {LA RU} orlov");
    ck_assert_str_eq(events("Tin đến khi đó Orlov đang thăm Lào."),
                     "meeting visit occurred - {LA RU} orlov");
}
END_TEST

START_TEST(the_modal_holds_for_the_whole_chain)
{
    load("rule met\nevent: meeting\npattern: {T:meet-verb} {B:actor}\n"
         "set: subtype = {T}; fill = subject\n");
    ck_assert_str_eq(events("Nay, Nga sẽ gặp Lào và điện đàm Mỹ."),
                     "meeting talks planned - {LA RU}; meeting call planned - {RU US}");
}
END_TEST

START_TEST(a_meeting_told_twice_is_one_event)
{
    load(met);
    ck_assert_str_eq(events("Nga gặp Lào\n\nNgày 1/8, Nga đã gặp Lào. Trời mưa."),
                     "meeting talks occurred 2021-08-01 {LA RU}");
    ck_assert_uint_eq(result->events[0].evidence_count, 2);
    ck_assert_uint_lt(result->events[0].evidence[0].span.start,
                      result->events[0].evidence[1].span.start);
}
END_TEST

START_TEST(a_later_telling_may_give_day_and_status)
{
    load(arena_printf(&arena,
                      "%srule again\nevent: meeting\npattern: cuộc {T:meet-verb}\n"
                      "set: subtype = {T}; refer = previous; modal = both\n",
                      met));
    ck_assert_str_eq(events("Nga gặp Lào. Cuộc gặp dự kiến diễn ra ngày 1/9."),
                     "meeting talks planned 2021-09-01 {LA RU}");
    ck_assert_str_eq(events("Trời mưa. Nga gặp Lào. Cuộc gặp dự kiến kéo dài."),
                     "meeting talks occurred - {LA RU}");
    ck_assert_str_eq(events("Nga gặp Lào. Cuộc gặp dự kiến kéo dài."), /* a headline */
                     "meeting talks planned - {LA RU}");
}
END_TEST

START_TEST(participants_of_all_tellings_are_joined)
{
    load(met);
    ck_assert_str_eq(events("Nay, Nga gặp Trần Văn Lam. Trước đó, Orlov đã gặp Việt Nam."),
                     "meeting talks occurred - {RU VN} lam orlov");
}
END_TEST

START_TEST(different_days_people_parties_and_kinds_stay_apart)
{
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

START_TEST(what_another_year_dates_later_on_is_another_meeting)
{
    folder_write("rules/time/b.rules", "shape year = 20[0-9]{2}\nrule year\nmention: time/year\n"
                                       "pattern: năm {year:year}\n");
    load(met);
    ck_assert_str_eq(events("Nay, Nga gặp Lào. Năm 2009, Nga gặp Lào."),
                     "meeting talks occurred - {LA RU}; meeting talks occurred 2009 {LA RU}");
    ck_assert_str_eq(events("Nay, Nga gặp Lào. Năm 2021, Nga gặp Lào."),
                     "meeting talks occurred 2021 {LA RU}");
    ck_assert_str_eq(events("Năm 2009, Nga gặp Lào. Khi đó, Nga gặp Lào."),
                     "meeting talks occurred 2009 {LA RU}");
}
END_TEST

START_TEST(other_places_turns_and_offices_stay_apart)
{
    folder_write("gazetteers/offices.tsv", "id\ttype\tkind\tname\tvalue\n"
                                           "defence\toffice\tnamed\tBộ trưởng Quốc phòng\tsingle\n"
                                           "head\toffice\tnamed\tTổng thống\tsingle\n");
    folder_write("rules/name/a.rules", "rule bearer\nmention: person/office\n"
                                       "pattern: {office:office} {party:country}\n");
    folder_write("rules/quantity/a.rules",
                 "shape figure = [0-9]++\nrule turn\nmention: ordinal\nphase: 3\n"
                 "pattern: lần {value:figure}\n");
    load("rule seen\nevent: meeting\npattern: {A:actor} ..5 thăm {B:country}\n"
         "set: subtype = visit; place = {B}\n"
         "rule met\nevent: meeting\npattern: {A:actor} ..2 {T:meet-verb} [với] {B:actor}\n"
         "set: subtype = {T}\n");
    ck_assert_str_eq(events("Nay, Nga thăm Lào. Rồi, Lào thăm Nga."),
                     "meeting visit occurred - {LA RU}; meeting visit occurred - {LA RU}");
    ck_assert_str_eq(events("Nay, Nga gặp Lào lần 2. Rồi, Nga gặp Lào lần 3."),
                     "meeting talks occurred - {LA RU}; meeting talks occurred - {LA RU}");
    ck_assert_str_eq(events("Nay, Nga gặp Lào lần 2. Rồi, Nga gặp Lào."),
                     "meeting talks occurred - {LA RU}");
    ck_assert_str_eq(events("Nay, Tổng thống Nga gặp Lào. Rồi, Bộ trưởng Quốc phòng Nga gặp Lào."),
                     "meeting talks occurred - {LA RU}; meeting talks occurred - {LA RU}");
    ck_assert_str_eq(events("Nay, Tổng thống Nga gặp Lào. Rồi, Tổng thống Nga gặp Lào."),
                     "meeting talks occurred - {LA RU}");
}
END_TEST

START_TEST(one_telling_may_leave_the_status_open)
{
    load("rule seen\nevent: meeting\npattern: {A:actor} ..5 {T:(thăm)} {B:country}\n"
         "set: subtype = visit\n");
    ck_assert_str_eq(events("Nay, Orlov sẽ thăm Lào. Tin Orlov thăm Lào ai cũng biết."),
                     "meeting visit planned - {LA RU} orlov");
    ck_assert_str_eq(events("Tin Orlov thăm Lào ai cũng biết. Nay, Orlov sẽ thăm Lào."),
                     "meeting visit planned - {LA RU} orlov");
    ck_assert_str_eq(events("Ngày 2/7, Orlov thăm Lào. Nay, Orlov sẽ thăm Lào."),
                     "meeting visit occurred 2021-07-02 {LA RU} orlov; "
                     "meeting visit planned - {LA RU} orlov");
    ck_assert_str_eq(
        events("Orlov thăm Lào. Petrov sẽ thăm Lào."),
        "meeting visit occurred - {LA RU} orlov; meeting visit planned - {LA RU} petrov");
}
END_TEST

START_TEST(who_talks_now_prepares_another_meeting)
{
    load("rule top\nevent: meeting\npattern: {T:(thượng đỉnh)} {A:group}\n"
         "set: subtype = summit; modal = both; refer = maybe\n"
         "rule met\nevent: meeting\npattern: {A:group} ..2 {T:meet-verb}\nset: subtype = {T}\n");
    ck_assert_str_eq(events("Nga và Lào đang hội đàm. Họ dự kiến có thượng đỉnh Nga và Lào."),
                     "meeting talks ongoing - {LA RU}; meeting summit planned - {LA RU}");
}
END_TEST

START_TEST(what_is_of_the_time_of_a_plan_is_planned)
{
    load(met);
    ck_assert_str_eq(events_of("Ngày 1/8, Orlov sẽ gặp Lào. Ngày 1/8, Orlov còn gặp Mỹ.", NULL),
                     "meeting talks planned XXXX-08-01 {LA RU} orlov; "
                     "meeting talks planned XXXX-08-01 {RU US} orlov");
    ck_assert_str_eq(events_of("Ngày 1/8, Orlov sẽ gặp Lào. Ngày 2/7, Orlov còn gặp Mỹ.", NULL),
                     "meeting talks planned XXXX-08-01 {LA RU} orlov; "
                     "meeting talks occurred XXXX-07-02 {RU US} orlov");
}
END_TEST

START_TEST(a_call_may_be_told_of_as_talks_of_the_same_two)
{
    load(met);
    const char *call = "Nay, Orlov điện đàm với Trần Văn Lam. Trời mưa. Trời tạnh. Trời đẹp. ";
    ck_assert_str_eq(
        events(arena_printf(&arena, "%sKhi ấy, Orlov trao đổi với Trần Văn Lam.", call)),
        "meeting call occurred - {RU VN} lam orlov");
    ck_assert_str_eq(
        events(arena_printf(&arena, "%sKhi ấy, Petrov hội đàm với Trần Văn Lam.", call)),
        "meeting call occurred - {RU VN} lam orlov; "
        "meeting talks occurred - {RU VN} lam petrov");
}
END_TEST

START_TEST(who_talks_apart_is_no_part_of_a_summit)
{
    load("rule top\nevent: meeting\npattern: thượng đỉnh {A:group}\nset: subtype = summit\n"
         "rule met\nevent: meeting\npattern: cuộc {T:meet-verb} giữa {A:group}\n"
         "set: subtype = {T}; refer = maybe\n");
    ck_assert_str_eq(events("Nay, thượng đỉnh Nga và Mỹ. Rồi, cuộc hội đàm giữa Lào và Mỹ."),
                     "meeting summit occurred - {RU US}; meeting talks occurred - {LA US}");
}
END_TEST

START_TEST(talks_of_two_are_no_summit_of_an_organisation)
{
    load("rule top\nevent: meeting\npattern: hội nghị {A:igo} của {B:group}\n"
         "set: subtype = summit\n"
         "rule met\nevent: meeting\npattern: cuộc {T:meet-verb} giữa {A:group}\n"
         "set: subtype = {T}; refer = maybe\n");
    ck_assert_str_eq(events("Nay, hội nghị ASEAN của Nga và Mỹ. Rồi, cuộc hội đàm giữa Nga và Mỹ."),
                     "meeting summit occurred - {ASEAN RU US}; "
                     "meeting talks occurred - {RU US}");
}
END_TEST

START_TEST(a_summit_of_two_is_no_conference_of_an_organisation)
{
    load("rule sat\nevent: meeting\npattern: phiên họp {A:igo} của {B:country}\n"
         "set: subtype = conference\n"
         "rule top\nevent: meeting\npattern: thượng đỉnh giữa {A:group}\n"
         "set: subtype = summit; refer = maybe\n");
    ck_assert_str_eq(events("Nay, phiên họp ASEAN của Mỹ. Rồi, thượng đỉnh giữa Nga và Mỹ."),
                     "meeting conference occurred - {ASEAN US}; "
                     "meeting summit occurred - {RU US}");
}
END_TEST

START_TEST(a_line_that_leads_to_another_article_tells_nothing)
{
    folder_write("gazetteers/words/leads.tsv", "id\ttype\tname\nsee\tlink-lead\txem thêm\n");
    load(met);
    static const char *const ends[] = {"\n", "\r", "\r\n", "\u2028"};
    for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) {
        struct str text;
        str_init(&text, &arena);
        str_printf(&text,
                   "Hôm qua trời đẹp.%sXem thêm: Nga gặp Mỹ. Nga điện đàm với Mỹ.%s"
                   "Hôm qua, Nga gặp Lào.",
                   ends[i], ends[i]);
        ck_assert_str_eq(events(text.data), "meeting talks occurred - {LA RU}");
    }
}
END_TEST

START_TEST(a_day_without_its_year_is_the_same_day)
{
    folder_write("rules/time/b.rules", "shape year = 20[0-9][0-9]\n"
                                       "rule full-date\nmention: time/date\npriority: 1\n"
                                       "pattern: ngày {day:day} / {month:month} / {year:year}\n");
    load(met);
    ck_assert_str_eq(
        events_of("Ngày 5/7, Orlov gặp Lào. Mưa. Mưa. Ngày 5/7/2019, Orlov gặp Lào.", NULL),
        "meeting talks occurred 2019-07-05 {LA RU} orlov");
}
END_TEST

START_TEST(who_acted_long_ago_is_no_longer_meant)
{
    load("rule met\nevent: meeting\npattern: {T:meet-verb} {B:actor}\n"
         "set: subtype = {T}; fill = subject\n");
    ck_assert_str_eq(events("Orlov ngủ. Trời đẹp. Rồi gặp Lào."),
                     "meeting talks occurred - {LA RU} orlov");
    ck_assert_str_eq(events("Orlov ngủ. Trời đẹp. Trời mưa. Trời tối. Rồi gặp Lào."), "");
}
END_TEST

START_TEST(a_summit_of_two_states_takes_no_third)
{
    load("rule top\nevent: meeting\npattern: thượng đỉnh {A:group}\nset: subtype = summit\n"
         "rule met\nevent: meeting\npattern: {C:country} gặp {A:group}\n"
         "set: subtype = talks\n");
    ck_assert_str_eq(events("Nay, thượng đỉnh Nga và Mỹ. Rồi Lào gặp Nga và Mỹ."),
                     "meeting summit occurred - {RU US}; meeting talks occurred - {LA RU US}");
}
END_TEST

START_TEST(talks_are_held_on_the_day_of_the_welcome)
{
    load(met);
    ck_assert_str_eq(
        events("Ngày 5/7, Orlov dự lễ đón. Ông nghỉ. Sau lễ đón, Trần Văn Lam gặp Orlov."),
        "meeting talks occurred 2021-07-05 {RU VN} lam orlov");
    ck_assert_str_eq(events("Ngày 5/7, Orlov đến. Sau lễ đón, Trần Văn Lam gặp Orlov."),
                     "meeting talks occurred 2021-07-05 {RU VN} lam orlov");
    ck_assert_str_eq(events("Ngày 5/7, Orlov đến. Trần Văn Lam gặp Orlov."),
                     "meeting talks occurred - {RU VN} lam orlov");
    ck_assert_str_eq(events("Ngày 5/7, Petrov dự lễ đón. Trần Văn Lam gặp Orlov."),
                     "meeting talks occurred - {RU VN} lam orlov");
    ck_assert_str_eq(events("Ngày 5/7, Lào dự lễ đón. Trần Văn Lam gặp Orlov."),
                     "meeting talks occurred - {RU VN} lam orlov");
}
END_TEST

START_TEST(what_follows_talks_is_of_their_day)
{
    load(met);
    ck_assert_str_eq(events("Ngày 5/7, Orlov gặp Trần Văn Lam. Trời mưa. "
                            "Sau đó, Trần Văn Lam gặp Petrov."),
                     "meeting talks occurred 2021-07-05 {RU VN} lam orlov; "
                     "meeting talks occurred 2021-07-05 {RU VN} lam petrov");
    ck_assert_str_eq(events("Ngày 5/7, Orlov gặp Trần Văn Lam. Trời mưa. Sau đó, Orlov gặp Lào."),
                     "meeting talks occurred 2021-07-05 {RU VN} lam orlov; "
                     "meeting talks occurred - {LA RU} orlov");
    ck_assert_str_eq(events("Ngày 5/7, Orlov đã gặp Trần Văn Lam. Trời mưa. "
                            "Sau đó, Trần Văn Lam sẽ gặp Petrov."),
                     "meeting talks occurred 2021-07-05 {RU VN} lam orlov; "
                     "meeting talks planned 2021-07-05 {RU VN} lam petrov");
    ck_assert_str_eq(events("Ngày 5/7, Orlov gặp Trần Văn Lam. Trời mưa. "
                            "Sau đó, Petrov gặp Việt Nam."),
                     "meeting talks occurred 2021-07-05 {RU VN} lam orlov; "
                     "meeting talks occurred - {RU VN} petrov");
    /* what comes at once is of the day of whatever the sentence before tells */
    ck_assert_str_eq(events("Ngày 5/7, trời mưa. Ngay sau đó, Orlov gặp Trần Văn Lam."),
                     "meeting talks occurred 2021-07-05 {RU VN} lam orlov");
    ck_assert_str_eq(events("Ngày 5/7, trời mưa. Sau đó, Orlov gặp Trần Văn Lam."),
                     "meeting talks occurred - {RU VN} lam orlov");
}
END_TEST

START_TEST(what_comes_next_in_a_plan_is_planned)
{
    load(met);
    ck_assert_str_eq(
        events("Orlov sẽ gặp Lào. Sau đó Orlov gặp Mỹ."),
        "meeting talks planned - {LA RU} orlov; meeting talks planned - {RU US} orlov");
    ck_assert_str_eq(
        events("Orlov sẽ gặp Lào. Orlov gặp Mỹ."),
        "meeting talks planned - {LA RU} orlov; meeting talks occurred - {RU US} orlov");
    ck_assert_str_eq(events("Orlov sẽ gặp Lào. Sau đó Petrov gặp Mỹ."),
                     "meeting talks planned - {LA RU} orlov; "
                     "meeting talks occurred - {RU US} petrov");
    ck_assert_str_eq(events("Orlov sẽ gặp Lào. Orlov đã gặp Mỹ. Sau đó Orlov gặp Việt Nam."),
                     "meeting talks planned - {LA RU} orlov; "
                     "meeting talks occurred - {RU US} orlov; "
                     "meeting talks occurred - {RU VN} orlov");
}
END_TEST

START_TEST(a_year_tells_of_another_meeting)
{
    folder_write("rules/time/b.rules", "shape year = 20[0-9][0-9]\n"
                                       "rule year\nmention: time/year\npattern: năm {year:year}\n");
    load(met);
    ck_assert_str_eq(events_of("Orlov gặp Lào. Năm 2013, Orlov gặp Lào.", NULL),
                     "meeting talks occurred - {LA RU} orlov; "
                     "meeting talks occurred 2013 {LA RU} orlov");
    ck_assert_str_eq(events_of("Orlov gặp Lào. Ngày 5/7, Orlov gặp Lào.", NULL),
                     "meeting talks occurred XXXX-07-05 {LA RU} orlov");
    ck_assert_str_eq(events_of("Orlov gặp Lào, phá lệ đặt ra năm 2013.", NULL),
                     "meeting talks occurred - {LA RU} orlov");
}
END_TEST

START_TEST(a_meeting_tells_the_year_of_the_article)
{
    load(met);
    ck_assert_str_eq(
        events_of("Ngày 5/7, Orlov dự hội nghị ASEAN 2017. Ngày 6/7, Orlov gặp Lào.", NULL),
        "meeting talks occurred 2017-07-06 {LA RU} orlov");
    ck_assert_str_eq(
        events_of("Ngày 5/7, Orlov nói về Chủ tịch ASEAN 2017. Ngày 6/7, Orlov gặp Lào.", NULL),
        "meeting talks occurred XXXX-07-06 {LA RU} orlov");
    ck_assert_str_eq(events_of("Orlov dự hội nghị ASEAN 2017. Ngày 6/7, Orlov gặp Lào.", NULL),
                     "meeting talks occurred XXXX-07-06 {LA RU} orlov");
    /* the short name in brackets, "đến ASEAN 2017", and the year of its host beside a day */
    static const char *const editions[] = {"Ngày 5/7, Orlov dự hội nghị khối (ASEAN) 2017.",
                                           "Ngày 5/7, Orlov dự hội nghị rất to, rất đông và rất "
                                           "lâu của khối các bạn bè (ASEAN) 2017.",
                                           "Ngày 5/7, Orlov đến ASEAN 2017.",
                                           "Orlov dự năm ASEAN 2017 từ ngày 5/7."};
    for (size_t i = 0; i < sizeof editions / sizeof *editions; i++)
        ck_assert_str_eq(
            events_of(arena_printf(&arena, "%s Ngày 6/7, Orlov gặp Lào.", editions[i]), NULL),
            "meeting talks occurred 2017-07-06 {LA RU} orlov");
    /* which may be next year without one */
    ck_assert_str_eq(events_of("Ngày 5/7, Orlov thăm ASEAN. Ông mong đến năm ASEAN 2017. "
                               "Ngày 6/7, Orlov gặp Lào.",
                               NULL),
                     "meeting talks occurred XXXX-07-06 {LA RU} orlov");
}
END_TEST

START_TEST(a_headline_that_names_a_month_looks_ahead)
{
    folder_write("rules/time/b.rules",
                 "shape month-number = [1-9]|1[0-2]\n"
                 "rule month\nmention: time/month\npattern: tháng {month:month-number}\n");
    load(met);
    ck_assert_str_eq(events_of("Orlov gặp Lào vào tháng 9.", NULL),
                     "meeting talks planned XXXX-09 {LA RU} orlov");
    ck_assert_str_eq(events_of("Trời đẹp. Orlov gặp Lào vào tháng 9.", NULL),
                     "meeting talks occurred XXXX-09 {LA RU} orlov");
    ck_assert_str_eq(events_of("Orlov đã gặp Lào vào tháng 9.", NULL),
                     "meeting talks occurred XXXX-09 {LA RU} orlov");
}
END_TEST

START_TEST(a_visit_lasts_as_many_days_as_are_told)
{
    load("rule comes\nevent: meeting\npattern: {A:actor} ..9 {T:(thăm)} {B:actor}\n"
         "set: subtype = visit\n");
    ck_assert_str_eq(events("Ngày 30/7, Orlov bắt đầu thăm Lào ba ngày."),
                     "meeting visit occurred 2021-07-30/2021-08-01 {LA RU} orlov");
    ck_assert_str_eq(events("Ngày 5/7, Orlov thăm Lào ba ngày."),
                     "meeting visit occurred 2021-07-05 {LA RU} orlov");
    ck_assert_str_eq(events("Ngày 5/9, Orlov sẽ thăm Lào 3 ngày."),
                     "meeting visit planned 2021-09-05/2021-09-07 {LA RU} orlov");
    ck_assert_str_eq(events("Orlov thăm Lào. Ngày 3/8, Orlov bắt đầu thăm Lào ba ngày."),
                     "meeting visit ongoing 2021-08-03/2021-08-05 {LA RU} orlov");
    ck_assert_str_eq(events("Ngày 5/7, Orlov bắt đầu thăm Lào trước công du 3 ngày."),
                     "meeting visit occurred 2021-07-05 {LA RU} orlov");
    ck_assert_str_eq(events("Ngày 5/7, người ta thấy Orlov đang thăm Lào."),
                     "meeting visit ongoing - {LA RU} orlov");
    ck_assert_str_eq(events("Orlov đang thăm Lào ngày 5/7."),
                     "meeting visit ongoing 2021-07-05 {LA RU} orlov");
    ck_assert_str_eq(events("Ngày 5/7, Orlov bắt đầu thăm Lào ba ngày trước lễ."),
                     "meeting visit occurred 2021-07-05 {LA RU} orlov");
}
END_TEST

START_TEST(nobody_travels_to_his_own_country)
{
    folder_write("gazetteers/words/going.tsv", "id\ttype\tkind\tname\n"
                                               "go\tvisit-verb\tweak\tđến\n");
    folder_write("rules/group/b.rules",
                 "rule he\nmention: person/pronoun\npattern: ông\nset: refer = person\n");
    load("rule comes\nevent: meeting\npattern: {A:person} đến {B:country}\n"
         "set: subtype = visit\n");
    ck_assert_str_eq(events("Trần Văn Lam đón Orlov khi ông đến Việt Nam."),
                     "meeting visit occurred - {RU VN} orlov");
    ck_assert_str_eq(events("Trần Văn Lam đón Orlov khi ông đến Lào."),
                     "meeting visit occurred - {LA VN} lam");
}
END_TEST

START_TEST(nobody_gives_to_his_own_country)
{
    folder_write("gazetteers/words/giving.tsv", "id\ttype\tkind\tname\n"
                                                "give\tgive-verb\tdonation\ttặng\n");
    folder_write("rules/group/b.rules",
                 "rule this\nmention: group/country\npattern: nước này\nset: refer = country\n");
    load("rule give\nevent: vaccine_commitment\npattern: {from:actor} tặng {to:group} vaccine\n"
         "pattern: {from:actor} tặng vaccine cho {to:group}\n");
    ck_assert_str_eq(events("Lào vui. Nga tặng nước này vaccine."),
                     "vaccine_commitment - occurred - {LA RU}");
    ck_assert_str_eq(events("Lào vui. Lào tiêm vaccine: Nga tặng vaccine cho nước này."),
                     "vaccine_commitment - occurred - {LA RU}");
}
END_TEST

START_TEST(who_is_at_home_takes_part_in_a_visit_by_inviting)
{
    load("rule comes\nevent: meeting\n"
         "pattern: {A:person} thăm {B:country} [theo lời mời của {I:person}]\n"
         "set: subtype = visit; place = {B}\n"
         "rule calls\nevent: meeting\npattern: {A:person} hẹn {G:person} thăm {B:country}\n"
         "set: subtype = visit; place = {B}; status = planned\n"
         "rule receives\nevent: meeting\npattern: {A:person} đón {G:person} thăm {B:country}\n"
         "set: subtype = visit; place = {B}\n");
    ck_assert_str_eq(events("Nay, Orlov thăm Việt Nam theo lời mời của Trần Văn Lam."),
                     "meeting visit occurred - {RU VN} lam orlov");
    ck_assert_str_eq(events("Nay, Trần Văn Lam hẹn Orlov thăm Việt Nam."),
                     "meeting visit planned - {RU VN} lam orlov");
    ck_assert_str_eq(events("Nay, Trần Văn Lam đón Orlov thăm Việt Nam."),
                     "meeting visit occurred - {RU VN} orlov");
}
END_TEST

START_TEST(who_agreed_alone_agreed_as_one_of_those_who_met)
{
    load(arena_printf(&arena,
                      "%srule agree\nevent: agreement\npattern: {A:actor} nhất trí với {B:actor}\n"
                      "set: subtype = consensus\n",
                      met));
    ck_assert_str_eq(events("Nay, Orlov gặp Trần Văn Lam. Orlov nhất trí với Việt Nam."),
                     "meeting talks occurred - {RU VN} lam orlov; "
                     "agreement consensus occurred - {RU VN} lam orlov");
    ck_assert_str_eq(events("Nay, Orlov gặp Trần Văn Lam. Petrov nhất trí với Việt Nam."),
                     "meeting talks occurred - {RU VN} lam orlov; "
                     "agreement consensus occurred - {RU VN} petrov");
}
END_TEST

START_TEST(a_ship_carries_no_minister)
{
    folder_write("gazetteers/ships.tsv", "id\ttype\tkind\tname\taliases\tcountry\n"
                                         "zen\torganization\tship\tTàu Zen\t\tRU\n");
    load("rule comes\nevent: meeting\npattern: {A:person|organization} ..3 {T:(thăm)} {B:country}\n"
         "set: subtype = visit\n"
         "rule that\nevent: meeting\npattern: {T:(chuyến thăm)} đó có {A:person}\n"
         "set: subtype = visit; refer = previous\n");
    ck_assert_str_eq(events("Nay, Tàu Zen thăm Lào. Nay, Orlov thăm Lào."),
                     "meeting visit occurred - {LA RU}; meeting visit occurred - {LA RU} orlov");
    ck_assert_str_eq(events("Nay, Orlov thăm Lào. Nay, Tàu Zen thăm Lào."),
                     "meeting visit occurred - {LA RU} orlov; meeting visit occurred - {LA RU}");
    ck_assert_str_eq(events("Nay, Tàu Zen thăm Lào. Chuyến thăm đó có Orlov."),
                     "meeting visit occurred - {LA RU} orlov");
}
END_TEST

START_TEST(who_only_speaks_of_an_instrument_signs_none)
{
    static const char *const signers[] = {
        "Orlov và Trần Văn Lam ký hiệp định.", "Orlov và Trần Văn Lam ca ngợi gạo, ký hiệp định.",
        "Orlov và Trần Văn Lam cho biết đã ký hiệp định.",
        "Orlov và Trần Văn Lam cho biết Lào mừng vì chúng tôi đã ký hiệp định.",
        "Orlov và Trần Văn Lam chấp nhận ký hiệp định."};
    static const char *const speakers[] = {
        "Orlov và Trần Văn Lam ca ngợi việc ký hiệp định.",
        "Orlov và Trần Văn Lam cho biết Lào mừng vì đã ký hiệp định."};
    folder_write("gazetteers/words/saying.tsv", "id\ttype\tkind\tname\taliases\tvalue\n"
                                                "praise\tcomment-word\t\tca ngợi\tchấp nhận\t\n"
                                                "tell\tsay-verb\tsays\tcho biết\t\t\n"
                                                "accept\tmodal\t\tchấp nhận\t\t\n"
                                                "we\tother-subject\tspeaker\tchúng tôi\t\t\n");
    folder_write("rules/group/b.rules",
                 "rule two\nmention: group/list\npattern: {A:person} và {B:person}\n");
    load("rule sign\nevent: agreement\npattern: {A:group} ....12 {T:(ký)} hiệp định\n"
         "set: subtype = treaty\n");
    for (size_t i = 0; i < sizeof signers / sizeof *signers; i++)
        ck_assert_str_eq(events(signers[i]), "agreement treaty occurred - {RU VN} lam orlov");
    for (size_t i = 0; i < sizeof speakers / sizeof *speakers; i++)
        ck_assert_str_eq(events(speakers[i]), "agreement treaty occurred - {RU VN}");
    /* who says so behind it, but for "chúng tôi" */
    load(arena_printf(&arena,
                      "%srule sign\nevent: agreement\n"
                      "pattern: {A:group} ....12 {T:(ký)} hiệp định\nset: subtype = treaty\n",
                      met));
    ck_assert_str_eq(events("Orlov gặp Trần Văn Lam. Hai bên đã ký hiệp định, Orlov cho biết."),
                     "meeting talks occurred - {RU VN} lam orlov; "
                     "agreement treaty occurred - {RU VN}");
    ck_assert_str_eq(events("Orlov gặp Trần Văn Lam. Hai bên vui vì chúng tôi đã ký hiệp định, "
                            "Orlov cho biết."),
                     "meeting talks occurred - {RU VN} lam orlov; "
                     "agreement treaty occurred - {RU VN} orlov");
}
END_TEST

START_TEST(talks_that_a_text_only_speaks_of_are_told_where_no_others_are)
{
    static const char spoken[] = " Quá trình đàm phán của Nga và Lào còn dài.";
    folder_write("rules/group/b.rules",
                 "rule three\nmention: group/list\npattern: {A:country} , {B:country} và "
                 "{C:country}\n");
    load(arena_printf(&arena,
                      "%srule comes\nevent: meeting\npattern: {A:country} thăm {B:country}\n"
                      "set: subtype = visit\n"
                      "rule spoken\nevent: meeting\npattern: quá trình đàm phán [của {A:group}]\n"
                      "set: subtype = talks; refer = named; fill = pair\n",
                      met));
    ck_assert_str_eq(events(arena_printf(&arena, "Trời nắng.%s", spoken)),
                     "meeting talks occurred - {LA RU}");
    ck_assert_str_eq(events(arena_printf(&arena, "Nay, Nga gặp Lào.%s", spoken)),
                     "meeting talks occurred - {LA RU}");
    ck_assert_str_eq(events(arena_printf(&arena, "Nay, Nga gặp Mỹ.%s", spoken)),
                     "meeting talks occurred - {RU US}; meeting talks occurred - {LA RU}");
    ck_assert_str_eq(events(arena_printf(&arena, "Nay, Nga thăm Lào.%s", spoken)),
                     "meeting visit occurred - {LA RU}; meeting talks occurred - {LA RU}");
    ck_assert_str_eq(events("Quá trình đàm phán của Nga, Lào và Mỹ còn dài."), "");
    ck_assert_str_eq(events("Nga và Lào vui. Quá trình đàm phán còn dài."),
                     "meeting talks occurred - {LA RU}");
    ck_assert_str_eq(events("Nga và Lào vui. Nga, Lào và Mỹ buồn. Quá trình đàm phán còn dài."),
                     "");
}
END_TEST

START_TEST(the_lone_person_of_a_sentence_meets)
{
    folder_write("gazetteers/words/of.tsv", "id\ttype\tkind\tname\nof\tpreposition\tof\tcủa\n");
    load("rule met\nevent: meeting\npattern: [{A:actor} ..3] {T:meet-verb} với {B:actor}\n"
         "set: fill = subject\n");
    ck_assert_str_eq(events("Mỹ im lặng. Chuyến đi của Orlov có hội đàm với Lào."),
                     "meeting - occurred - {LA RU} orlov");
    ck_assert_str_eq(events("Mỹ im lặng. Chuyến đi cho Orlov có hội đàm với Lào."),
                     "meeting - occurred - {LA US}");
    ck_assert_str_eq(events("Mỹ im lặng. Theo thư của Orlov về hội đàm với Lào, Việt Nam vui."),
                     "meeting - occurred - {LA VN}");
}
END_TEST

START_TEST(a_list_of_those_who_are_met_may_be_met_by_one_of_theirs)
{
    folder_write("rules/group/b.rules",
                 "rule two\nmention: group/list\npattern: {A:person} và {B:person}\n");
    load(met);
    ck_assert_str_eq(events("Nay, Orlov gặp Petrov và Trần Văn Lam."),
                     "meeting talks occurred - {RU VN} lam orlov petrov");
    ck_assert_str_eq(events("Nay, Zed gặp Petrov và Trần Văn Lam."), "");
}
END_TEST

START_TEST(who_agreed_agreed_with_whom_the_sentence_names)
{
    load("rule agree\nevent: agreement\npattern: {A:country} nhất trí\n"
         "set: subtype = consensus; fill = partner\n");
    ck_assert_str_eq(events("Nga và Lào vui. Nga nhất trí ngay khi Lào hỏi."),
                     "agreement consensus occurred - {LA RU}");
    ck_assert_str_eq(events("Nga và Lào vui. Nga nhất trí."), "");
}
END_TEST

/* Of the two whom title and lead name most. */
START_TEST(a_stranger_acts_for_the_other_protagonist)
{
    folder_write("rules/name/b.rules",
                 "rule team\nmention: person/delegation\npattern: đoàn khách\n");
    load("rule receives\nevent: meeting\npattern: {A:actor} tiếp {B:person}\n"
         "set: subtype = talks; fill = stranger\n"
         "rule rests\nevent: meeting\npattern: {A:actor} nghỉ\n"
         "set: subtype = talks; fill = protagonists\n");
    static const char lead[] = "Nga và Lào vui. Nga và Lào cười.";
    static const char far[] = " Mưa. Gió. Nắng. Sương. Bão. Lốc.";
    ck_assert_str_eq(events(arena_printf(&arena, "%s Lào tiếp Zed.", lead)),
                     "meeting talks occurred - {LA RU} zed");
    ck_assert_str_eq(events(arena_printf(&arena, "%s Lào tiếp đoàn khách.", lead)), "");
    ck_assert_str_eq(events(arena_printf(&arena, "%s Lào nghỉ.", lead)),
                     "meeting talks occurred - {LA RU}");
    ck_assert_str_eq(events(arena_printf(&arena, "%s%s Lào nghỉ.", lead, far)), "");
    ck_assert_str_eq(events("Nga đón ASEAN. Nga mời ASEAN. ASEAN nghỉ."), "");
}
END_TEST

START_TEST(who_gives_is_no_stranger_to_the_sentence)
{
    load("rule give\nevent: vaccine_commitment\npattern: {T:(trao)} vaccine cho {to:actor}\n"
         "set: fill = giver\n");
    ck_assert_str_eq(gift("Nga vui và trao vaccine cho Lào."), "RU > LA occurred");
    ck_assert_str_eq(gift("Nga vui. Nay trao vaccine cho Lào."), "RU > LA occurred");
    ck_assert_str_eq(events("Nga vui. Hà Nội trao vaccine cho Lào."), "");
}
END_TEST

START_TEST(a_title_on_a_place_at_home_tells_who_takes)
{
    folder_write("gazetteers/words/home.tsv", "id\ttype\tkind\tname\tcountry\n"
                                              "home\tsurname\tvietnamese\tNguyễn\tVN\n");
    folder_write("gazetteers/bodies.tsv", "id\ttype\tkind\tname\tcountry\n"
                                          "river\torganization\tlocal\tSở Sông Hồng\tVN\n");
    load("rule give\nevent: vaccine_commitment\npattern: {from:country} tặng vaccine\n"
         "set: fill = taker\n");
    ck_assert_str_eq(gift("Hà Nội vui. Nga tặng vaccine."), "RU > VN occurred");
    ck_assert_str_eq(gift("Sở Sông Hồng vui. Nga tặng vaccine."), "RU > VN occurred");
    ck_assert_str_eq(events("Hà Nội vui. Nga tặng vaccine khi Lào hỏi."), "");
    ck_assert_str_eq(events("Tin vui. Nga tặng vaccine."), "");
}
END_TEST

START_TEST(what_is_asked_of_ones_own_is_ones_own_affair)
{
    load("rule ask\nevent: vaccine_commitment\npattern: đề nghị {from:country} giúp vaccine\n"
         "set: status = requested; fill = partner; other = to\n");
    ck_assert_str_eq(gift("Nga và Lào họp. Trời mưa, rồi đề nghị Nga giúp vaccine."),
                     "RU > LA requested");
    ck_assert_str_eq(events("Nga và Lào họp. Petrov đề nghị Nga giúp vaccine."), "");
}
END_TEST

START_TEST(what_was_signed_is_in_force)
{
    load("rule sign\nevent: agreement\npattern: {A:group} ký hiệp định\n"
         "set: subtype = treaty; status = occurred\n"
         "rule force\nevent: agreement\npattern: theo hiệp định của {A:group}\n"
         "set: subtype = treaty; status = in_force\n");
    ck_assert_str_eq(events("Nay, Nga và Lào ký hiệp định. Rồi theo hiệp định của Nga và Lào."),
                     "agreement treaty occurred - {LA RU}");
}
END_TEST

START_TEST(one_instrument_is_one_event_whoever_signs)
{
    load("rule sign\nevent: agreement\npattern: {A:person} ký {name:instrument} với {B:country}\n");
    ck_assert_str_eq(events("Nay, Orlov ký Hiệp định Mây Trắng với Lào. "
                            "Rồi, Petrov ký Hiệp định Mây Trắng với Lào."),
                     "agreement - occurred - {LA RU} orlov petrov");
    ck_assert_uint_eq(result->events[0].evidence_count, 2);
}
END_TEST

START_TEST(some_of_the_signatories_signed_the_same_instrument)
{
    folder_write(
        "rules/group/b.rules",
        "rule list\nmention: group/list\npattern: {A:country} , {B:country} và {C:country}\n");
    load("rule sign\nevent: agreement\npattern: {A:group} ký {name:({X:instrument})}\n");
    ck_assert_str_eq(
        events("Nga, Lào và Mỹ ký Hiệp định Mây Trắng. Nga và Lào ký Hiệp định Mây Trắng."),
        "agreement - occurred - {LA RU US}");
    ck_assert_str_eq(events("Nga và Lào ký Hiệp định Mây Trắng. Nga và Mỹ ký Hiệp định Mây Trắng."),
                     "agreement - occurred - {LA RU}; agreement - occurred - {RU US}");
}
END_TEST

START_TEST(a_plain_name_gives_way_to_a_fuller_one)
{
    folder_write("gazetteers/words/plain.tsv",
                 "id\ttype\tkind\tname\npact\tname-end\tplain\thiệp ước\n");
    load("rule sign\nevent: agreement\npattern: {A:group} ký {name:(hiệp ước [cá biển khơi | gạo "
         "nếp hương])}\n"
         "set: subtype = treaty\n");
    ck_assert_str_eq(
        events("Hôm qua, Nga và Lào ký hiệp ước. Nay Nga và Lào ký hiệp ước cá biển khơi. "
               "Nay Nga và Lào ký hiệp ước gạo nếp hương."),
        "agreement treaty occurred - {LA RU}; agreement treaty occurred - {LA RU}");
    ck_assert_str_eq(result->events[0].name, "hiệp ước cá biển khơi");
    ck_assert_uint_eq(result->events[0].evidence_count, 2);
    ck_assert_str_eq(result->events[1].name, "hiệp ước gạo nếp hương");
}
END_TEST

static const char named[] =
    "rule name\nevent: agreement\npattern: {name:({X:instrument})}\n"
    "set: status = in_force; date = none; fill = none; refer = named\n"
    "rule between\nevent: agreement\npattern: {T:(hiệp ước)} của {A:group}\n"
    "set: status = in_force; date = none; fill = none; refer = named\n"
    "rule leave\nevent: agreement\npattern: {A:country} bỏ {name:({X:instrument})}\n"
    "set: status = cancelled; fill = none\n"
    "rule sign\nevent: agreement\npattern: {A:group} ký {name:({X:instrument})}\n";

START_TEST(what_is_merely_named_is_told_where_nothing_else_is)
{
    folder_write("gazetteers/pacts.tsv",
                 "id\ttype\tkind\tname\taliases\tnote\n"
                 "sea\tinstrument\ttreaty\tHiệp ước Biển Sâu\t\tparties=LA,RU since=2020-08-01\n"
                 "sky\tinstrument\ttreaty\tHiệp ước Trời Cao\t\tparties=LA,RU,US\n"
                 "moon\tinstrument\ttreaty\tHiệp ước Trăng Tròn\t\tparties=LA,RU draft\n");
    load(named);
    ck_assert_str_eq(events("Ai cũng chê Hiệp ước Biển Sâu. Hiệp ước Biển Sâu cũ rồi."),
                     "agreement - in_force - {LA RU}");
    ck_assert_uint_eq(result->events[0].evidence_count, 2);
    ck_assert_str_eq(events_of("Ai cũng chê Hiệp ước Biển Sâu.", "2019-08-04"), "");
    ck_assert_str_eq(events_of("Ai cũng chê Hiệp ước Biển Sâu.", NULL), "");
    ck_assert_str_eq(events("Ai cũng chê Hiệp ước Trăng Tròn."), "");
    ck_assert_str_eq(events("Ai cũng chê Hiệp ước Biển Sâu. Nay, Nga và Lào ký Hiệp ước Biển Sâu."),
                     "agreement - occurred - {LA RU}");
    ck_assert_str_eq(events("Nga bỏ Hiệp ước Biển Sâu. Ai cũng chê Hiệp ước Biển Sâu."),
                     "agreement - cancelled - {LA RU}");
    ck_assert_str_eq(events("Ai cũng chê Hiệp ước Trời Cao. Nga bỏ Hiệp ước Trời Cao."),
                     "agreement - in_force - {LA RU US}; agreement - cancelled - {LA RU US}");
    ck_assert_str_eq(events("Ai cũng chê hiệp ước của Nga và Lào. Ai cũng giữ Hiệp ước Biển Sâu."),
                     "agreement - in_force - {LA RU}");
    ck_assert_str_eq(result->events[0].instrument, "sea");
}
END_TEST

START_TEST(what_was_and_what_is_to_come_are_two_meetings)
{
    load(arena_printf(&arena,
                      "%srule more\nevent: meeting\npattern: {A:group} ..3 có {T:(cuộc gặp)}\n"
                      "set: subtype = talks; refer = maybe\n",
                      met));
    ck_assert_str_eq(events("Nay, Nga đã gặp Lào. Nga và Lào sẽ có cuộc gặp."),
                     "meeting talks occurred - {LA RU}; meeting talks planned - {LA RU}");
    ck_assert_str_eq(events("Nay, Nga gặp Lào. Nga và Lào đã có cuộc gặp."),
                     "meeting talks occurred - {LA RU}");
}
END_TEST

START_TEST(a_stop_lies_within_its_journey)
{
    folder_write("rules/time/b.rules", "rule stay\nmention: time/range\nphase: 9\n"
                                       "pattern: từ {from:time} đến {to:time}\n");
    load("rule seen\nevent: meeting\npattern: {A:actor} ..5 {T:(thăm)} {B:country}\n"
         "set: subtype = visit\n");
    ck_assert_str_eq(events("Orlov thăm Lào từ ngày 5/7 đến ngày 12/7. "
                            "Orlov thăm Lào từ ngày 8/7 đến ngày 9/7."),
                     "meeting visit occurred 2021-07-08/2021-07-09 {LA RU} orlov");
    ck_assert_str_eq(events("Orlov thăm Lào từ ngày 5/7 đến ngày 12/7. "
                            "Orlov thăm Lào từ ngày 11/7 đến ngày 14/7."),
                     "meeting visit occurred 2021-07-05/2021-07-12 {LA RU} orlov; "
                     "meeting visit occurred 2021-07-11/2021-07-14 {LA RU} orlov");
}
END_TEST

START_TEST(what_is_dated_by_a_year_is_spoken_of_once)
{
    folder_write("rules/time/b.rules", "shape year = 20[0-9]{2}\nrule year\nmention: time/year\n"
                                       "pattern: năm {year:year}\n");
    load("rule met\nevent: meeting\npattern: {A:group} {T:(gặp)}\nset: subtype = talks\n"
         "rule more\nevent: meeting\npattern: {T:(cuộc gặp)} của {A:group}\n"
         "set: subtype = talks; refer = maybe\n");
    ck_assert_str_eq(events("Nga và Lào gặp năm 2017. Cuộc gặp của Nga và Lào vui."),
                     "meeting talks occurred 2017 {LA RU}");
    ck_assert_str_eq(events("Nga và Lào gặp năm 2017. Mưa. Cuộc gặp của Nga và Lào vui."),
                     "meeting talks occurred 2017 {LA RU}; meeting talks occurred - {LA RU}");
}
END_TEST

START_TEST(what_points_back_with_a_day_of_its_own_dates_no_other)
{
    load("rule met\nevent: meeting\npattern: {A:group} {T:(gặp)}\nset: subtype = talks\n"
         "rule call\nevent: meeting\npattern: {A:group} {T:(gọi)}\nset: subtype = call\n"
         "rule more\nevent: meeting\npattern: {T:(cuộc gặp)} của {A:group}\n"
         "set: subtype = talks; refer = previous\n"
         "rule called\nevent: meeting\npattern: {T:(cuộc gọi)} của {A:group}\n"
         "set: subtype = call; refer = previous\n");
    ck_assert_str_eq(events("Nga và Lào gặp. Cuộc gặp của Nga và Lào ngày 5/7 vui."),
                     "meeting talks occurred 2021-07-05 {LA RU}");
    ck_assert_str_eq(events("Mưa. Nga và Lào gặp. Cuộc gặp của Nga và Lào ngày 5/7 vui."),
                     "meeting talks occurred - {LA RU}");
    ck_assert_str_eq(events("Mưa. Nga và Lào gọi. Cuộc gọi của Nga và Lào ngày 5/7 vui."),
                     "meeting call occurred 2021-07-05 {LA RU}");
}
END_TEST

START_TEST(what_others_say_that_one_will_give_is_planned)
{
    folder_write("gazetteers/words/saying.tsv", "id\ttype\tkind\tname\n"
                                                "tell\tsay-verb\tsays\tcho biết\n");
    load("rule give\nevent: vaccine_commitment\n"
         "pattern: {from:country} ..2 {T:(chuyển)} vaccine cho {to:country}\n");
    ck_assert_str_eq(gift("Lào cho biết Nga sẽ chuyển vaccine cho Lào."), "RU > LA planned");
    ck_assert_str_eq(gift("Orlov cho biết Nga sẽ chuyển vaccine cho Lào."), "RU > LA pledged");
}
END_TEST

START_TEST(what_is_told_on_in_one_sentence_is_of_one_day)
{
    folder_write("gazetteers/words/more.tsv", "id\ttype\tkind\tname\n"
                                              "chain\tchain-word\t\trồi\n"
                                              "tell\tsay-verb\tsays\tphát biểu\n");
    load("rule met\nevent: meeting\npattern: {A:actor} {T:meet-verb} {B:actor}\n"
         "rule next\nevent: meeting\npattern: {T:(tiếp)} {B:actor}\nset: fill = subject\n");
    ck_assert_str_eq(events("Ngày 1/8, Nga gặp Lào, phát biểu, rồi tiếp Mỹ."),
                     "meeting - occurred 2021-08-01 {LA RU}; "
                     "meeting - occurred 2021-08-01 {RU US}");
    ck_assert_str_eq(events("Ngày 1/8, Nga gặp Lào, phát biểu, vẫn tiếp Mỹ."),
                     "meeting - occurred 2021-08-01 {LA RU}; "
                     "meeting - occurred - {RU US}");
}
END_TEST

START_TEST(a_setting_says_nothing)
{
    folder_write("gazetteers/words/more.tsv", "id\ttype\tkind\tname\n"
                                              "tell\tsay-verb\tsays\tphát biểu\n"
                                              "when\tmodal-barrier\tsetting\ttrước\n");
    load(met);
    ck_assert_str_eq(events("Ngày 3/8, trước giờ phát biểu, Nga gặp Lào."),
                     "meeting talks occurred 2021-08-03 {LA RU}");
    ck_assert_str_eq(events("Ngày 3/8, Mỹ phát biểu, Nga gặp Lào."),
                     "meeting talks occurred - {LA RU}");
}
END_TEST

START_TEST(what_was_to_be_may_be_called_off)
{
    folder_write("gazetteers/words/more.tsv", "id\ttype\tkind\tname\tvalue\n"
                                              "turn\tturn-word\t\tnhưng\t\n"
                                              "end\tmodal\tended\tbất thành\tcancelled\n");
    load(met);
    ck_assert_str_eq(events("Nga sẽ gặp Lào nhưng bất thành."),
                     "meeting talks cancelled - {LA RU}");
    ck_assert_str_eq(events("Nga sẽ gặp Lào nhưng buổi hòa nhạc lớn bất thành."),
                     "meeting talks planned - {LA RU}");
    ck_assert_str_eq(events("Nga đã gặp Lào nhưng bất thành."), "meeting talks occurred - {LA RU}");
}
END_TEST

START_TEST(a_month_of_an_aim_dates_nothing)
{
    folder_write("gazetteers/words/more.tsv", "id\ttype\tkind\tname\n"
                                              "aim\taim-lead\t\tđể\n");
    folder_write("rules/time/b.rules", "shape number = [1-9]\nrule month\nmention: time/month\n"
                                       "pattern: tháng {month:number}\n");
    load(met);
    ck_assert_str_eq(events("Nga gặp Lào về gạo tháng 7."),
                     "meeting talks occurred 2021-07 {LA RU}");
    ck_assert_str_eq(events("Nga gặp Lào để mua gạo tháng 7."), "meeting talks occurred - {LA RU}");
    ck_assert_str_eq(events("Nga gặp Lào để mua gạo ngày 3/8."),
                     "meeting talks occurred 2021-08-03 {LA RU}");
}
END_TEST

START_TEST(each_part_of_a_sentence_has_its_tense)
{
    load(met);
    ck_assert_str_eq(events("Nga đã gặp Lào; Mỹ sẽ gặp Việt Nam ngày 5/11."),
                     "meeting talks occurred - {LA RU}; "
                     "meeting talks planned 2021-11-05 {US VN}");
}
END_TEST

START_TEST(a_new_line_goes_on_with_the_news)
{
    folder_write("rules/time/b.rules", "rule same\nmention: time/relative\npattern: cùng ngày\n"
                                       "set: unit = day; shift = 0; anchor = last\n");
    load(met);
    const char news[] = "Ngày 3/8, Nga gặp Lào. Hàng về ngày 10/7.";
    ck_assert_str_eq(events(arena_printf(&arena, "%s\nCùng ngày, Mỹ gặp Việt Nam.", news)),
                     "meeting talks occurred 2021-08-03 {LA RU}; "
                     "meeting talks occurred 2021-08-03 {US VN}");
    ck_assert_str_eq(events(arena_printf(&arena, "%s Cùng ngày, Mỹ gặp Việt Nam.", news)),
                     "meeting talks occurred 2021-08-03 {LA RU}; "
                     "meeting talks occurred 2021-07-10 {US VN}");
}
END_TEST

START_TEST(who_takes_promises_nothing)
{
    folder_write("gazetteers/words/more.tsv",
                 "id\ttype\tkind\tname\tvalue\n"
                 "tell\tmodal\tsaying\tcông bố sẽ\tplanned; vaccine_commitment = pledged\n");
    load("rule buy\nevent: vaccine_commitment\n"
         "pattern: {to:country} ..3 {T:(mua)} vaccine của {from:country}\n"
         "rule give\nevent: vaccine_commitment\n"
         "pattern: {from:country} ..3 {T:(chuyển)} vaccine cho {to:country}\n");
    ck_assert_str_eq(gift("Lào công bố sẽ mua vaccine của Nga."), "RU > LA planned");
    ck_assert_str_eq(gift("Nga công bố sẽ chuyển vaccine cho Lào."), "RU > LA pledged");
}
END_TEST

START_TEST(talks_beside_a_signing_are_of_its_day)
{
    folder_write("gazetteers/words/more.tsv", "id\ttype\tkind\tname\n"
                                              "just\tjust-beside\t\tngay trước\n");
    load(arena_printf(&arena,
                      "%srule sign\nevent: agreement\npattern: {A:group} ký {name:(bản ghi nhớ)}\n"
                      "set: date = made; subtype = memorandum\n",
                      met));
    const char signing[] = "Ngày 1/8, Nga và Lào ký bản ghi nhớ.";
    ck_assert_str_eq(events(arena_printf(&arena, "%s Ngay trước lễ ký, Nga gặp Lào.", signing)),
                     "agreement memorandum occurred 2021-08-01 {LA RU}; "
                     "meeting talks occurred 2021-08-01 {LA RU}");
    ck_assert_str_eq(events(arena_printf(&arena, "%s Trước đó, Nga gặp Lào.", signing)),
                     "agreement memorandum occurred 2021-08-01 {LA RU}; "
                     "meeting talks occurred - {LA RU}");
}
END_TEST

START_TEST(what_is_agreed_on_besides_is_of_the_same_day)
{
    load("rule agree\nevent: agreement\npattern: {A:actor} nhất trí\n"
         "set: date = said; subtype = consensus\n");
    ck_assert_str_eq(events("Ngày 1/8, Nga và Lào nhất trí mở thêm một cửa khẩu ở biên giới. Nga "
                            "và Lào nhất trí giảm thuế nhập khẩu cho gạo."),
                     "agreement consensus occurred 2021-08-01 {LA RU}; "
                     "agreement consensus occurred 2021-08-01 {LA RU}");
    ck_assert_str_eq(events("Ngày 1/8, Nga và Lào nhất trí mở thêm một cửa khẩu ở biên giới. Nga "
                            "và Mỹ nhất trí giảm thuế nhập khẩu cho gạo."),
                     "agreement consensus occurred 2021-08-01 {LA RU}; "
                     "agreement consensus occurred - {RU US}");
}
END_TEST

START_TEST(whom_somebody_met_is_one_of_the_two_sides)
{
    folder_write("gazetteers/words/more.tsv", "id\ttype\tkind\tname\n"
                                              "with-2\tpreposition\twith\tcùng\n"
                                              "talk-2\ttalk-verb\t\tđối thoại\n");
    load(arena_printf(&arena, "%srule more\nevent: agreement\npattern: {A:group} nhất trí\n", met));
    ck_assert_str_eq(events("Nga gặp Mỹ. Nga vui. Nga đến. Đối thoại cùng Lào, hai bên nhất trí."),
                     "meeting talks occurred - {RU US}; agreement - occurred - {LA RU}");
    ck_assert_str_eq(events("Nga gặp Mỹ. Nga vui. Nga đến. Đối thoại ở Lào, hai bên nhất trí."),
                     "meeting talks occurred - {RU US}; agreement - occurred - {RU US}");
}
END_TEST

START_TEST(two_leaders_are_those_whom_the_sentence_before_names)
{
    folder_write("gazetteers/offices.tsv", "id\ttype\tkind\tname\tvalue\n"
                                           "premier\toffice\tnamed\tThủ tướng\t\n"
                                           "leader\toffice\tnamed\tnhà lãnh đạo\tany\n");
    folder_write(
        "rules/name/a.rules",
        "rule titled\nmention: person/named\npattern: {office:office} {name:person}\n"
        "rule two\nmention: group/both\npattern: hai {office:office}\nset: refer = persons\n");
    load(arena_printf(&arena, "%srule more\nevent: agreement\npattern: {A:group} nhất trí\n", met));
    const char met_two[] = "Thủ tướng Trần Văn Lam gặp Thủ tướng Orlov. "
                           "Thủ tướng Petrov gặp Trần Văn Lam.";
    ck_assert_ptr_nonnull(
        strstr(events(arena_printf(&arena,
                                   "%s Thủ tướng Orlov ngồi cạnh Thủ tướng Trần Văn Lam rất lâu. "
                                   "Hai nhà lãnh đạo nhất trí.",
                                   met_two)),
               "agreement - occurred - {RU VN} lam orlov"));
    ck_assert_ptr_nonnull(
        strstr(events(arena_printf(
                   &arena, "%s Trời hôm ấy mưa to gió lớn. Hai nhà lãnh đạo nhất trí.", met_two)),
               "agreement - occurred - {RU VN} lam petrov"));
}
END_TEST

START_TEST(whose_visit_it_is_does_what_is_told_next)
{
    folder_write("gazetteers/words/more.tsv", "id\ttype\tkind\tname\n"
                                              "this\tthis-is\t\tđây là\n"
                                              "of\tpreposition\tof\tthuộc\n");
    folder_write("rules/name/a.rules",
                 "rule he\nmention: person/pronoun\npattern: ông\nset: refer = person\n");
    load(met);
    ck_assert_str_eq(events("Trần Văn Lam đến. Đây là chuyến đi thuộc Orlov. Ông gặp Lào."),
                     "meeting talks occurred - {LA RU} orlov");
    ck_assert_str_eq(events("Trần Văn Lam đến. Hay là chuyến đi thuộc Orlov. Ông gặp Lào."),
                     "meeting talks occurred - {LA VN} lam");
}
END_TEST

START_TEST(two_named_by_the_way_are_not_the_two_sides)
{
    folder_write("rules/group/b.rules",
                 "rule pact\nmention: group/pair\npattern: {A:country} và {B:igo}\n");
    load(arena_printf(&arena, "%srule more\nevent: agreement\npattern: {A:group} nhất trí\n", met));
    ck_assert_str_eq(events("Nga gặp Lào. Nga vui. Lào vui. Họ muốn có cầu giữa Nga và ASEAN. "
                            "Hai bên nhất trí."),
                     "meeting talks occurred - {LA RU}; agreement - occurred - {LA RU}");
}
END_TEST

START_TEST(whom_one_met_ends_no_clause_of_his_own)
{
    folder_write("rules/name/b.rules", "rule titled\nmention: person/named\nphase: 5\n"
                                       "pattern: phó ban , {name:person}\n");
    load("rule met\nevent: meeting\npattern: [{A:actor} ..3] {T:meet-verb} [với] {B:actor}\n"
         "set: fill = subject\n");
    ck_assert_str_eq(events("Nay, Lào gặp phó ban, Orlov, hội đàm với Mỹ."),
                     "meeting - occurred - {LA RU} orlov; meeting - occurred - {LA US}");
}
END_TEST

START_TEST(a_year_right_behind_dates_what_is_only_named)
{
    folder_write("rules/time/b.rules", "shape year = 20[0-9]{2}\nrule year\nmention: time/year\n"
                                       "pattern: năm {year:year}\n");
    load(named);
    ck_assert_str_eq(events("Ai cũng chê hiệp ước của Nga và Lào năm 2015."),
                     "agreement - in_force 2015 {LA RU}");
    ck_assert_str_eq(events("Ai cũng chê hiệp ước của Nga và Lào suốt mùa mưa năm 2015."),
                     "agreement - in_force - {LA RU}");
}
END_TEST

START_TEST(a_visit_of_an_earlier_time_is_over)
{
    folder_write(
        "rules/time/b.rules",
        "rule stay\nmention: time/range\nphase: 9\n"
        "pattern: từ {from:time} đến {to:time}\n"
        "rule ago\nmention: time/vague\npattern: tuần trước\nset: shift = -1; unit = week\n");
    load("rule seen\nevent: meeting\npattern: {A:actor} ..5 {T:(thăm)} {B:country}\n"
         "set: subtype = visit\n"
         "rule that\nevent: meeting\npattern: {T:(chuyến thăm)} của {A:person}\n"
         "set: subtype = visit; refer = previous\n");
    ck_assert_str_eq(events_of("Orlov thăm Lào. Orlov thăm Lào từ ngày 5/7 đến ngày 8/7.", NULL),
                     "meeting visit ongoing XXXX-07-05/XXXX-07-08 {LA RU} orlov");
    ck_assert_str_eq(events_of("Orlov thăm Lào. Chuyến thăm của Orlov tuần trước vui. "
                               "Orlov thăm Lào từ ngày 5/7 đến ngày 8/7.",
                               NULL),
                     "meeting visit occurred XXXX-07-05/XXXX-07-08 {LA RU} orlov");
}
END_TEST

START_TEST(consensus_is_joined_by_its_words)
{
    load("rule agree\nevent: agreement\npattern: {A:group} nhất trí\nset: subtype = consensus\n");
    extract("Nga và Lào nhất trí mở thêm một cửa khẩu ở biên giới.\n"
            "Hôm qua, Nga và Lào nhất trí mở thêm một cửa khẩu ở biên giới phía tây.\n"
            "Nga và Lào nhất trí giảm thuế nhập khẩu cho gạo và cà phê.",
            NULL);
    ck_assert_uint_eq(result->event_count, 2);
    ck_assert_uint_eq(result->events[0].evidence_count, 2);
}
END_TEST

START_TEST(the_lead_tells_what_headline_and_body_tell)
{
    load("rule agree\nevent: agreement\npattern: {A:group} nhất trí\nset: subtype = consensus\n");
    extract(
        "Nga và Lào nhất trí tăng cường hợp tác\n"
        "Nga và Lào nhất trí mở đường bay thẳng.\n"
        "Thủ đô có mưa. Hôm qua, sau một ngày bàn bạc, hai bên nhất trí về một đường bay thẳng với "
        "vé rẻ. Hai bên nhất trí mở chợ phiên với hàng rẻ.",
        NULL);
    ck_assert_uint_eq(result->event_count, 2);
    ck_assert_uint_eq(result->events[0].evidence_count, 3);
    extract("Nga và Lào nhất trí bán gạo nếp, đỗ đen, vừng trắng.\n"
            "Nga và Lào nhất trí mở đường bay thẳng qua vùng núi phía tây.",
            NULL);
    ck_assert_uint_eq(result->event_count, 2);
}
END_TEST

START_TEST(commitments_of_different_amounts_stay_apart)
{
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

START_TEST(thousands_of_events_take_no_longer_than_their_number)
{
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

static TCase *party_tests(void)
{
    TCase *tests = tcase_create("parties");
    tcase_add_checked_fixture(tests, set_up, tear_down);
    tcase_add_test(tests, roles_of_one_capital_letter_take_part);
    tcase_add_test(tests, one_party_alone_makes_no_event);
    tcase_add_test(tests, every_event_has_its_clause_and_rule_as_evidence);
    tcase_add_test(tests, a_missing_side_is_the_subject);
    tcase_add_test(tests, an_object_is_no_subject);
    tcase_add_test(tests, who_did_what_begins_the_sentence_stands_behind_it);
    tcase_add_test(tests, an_object_may_do_what_is_told_next);
    tcase_add_test(tests, the_object_of_the_verb_before_is_no_subject);
    tcase_add_test(tests, a_missing_side_is_the_partner_of_the_last_pair);
    tcase_add_test(tests, both_sides_may_be_the_pair);
    tcase_add_test(tests, two_sides_point_back);
    tcase_add_test(tests, as_many_sides_as_are_counted_point_back);
    tcase_add_test(tests, all_who_met_agree_unless_others_met_at_home_since);
    tcase_add_test(tests, a_firm_points_back_to_one_whose_country_is_known);
    tcase_add_test(tests, a_maker_signs_for_its_country_if_the_text_names_it);
    tcase_add_test(tests, what_is_agreed_there_is_of_those_who_met_just_before);
    tcase_add_test(tests, what_a_conference_adopts_is_of_those_who_held_it);
    tcase_add_test(tests, who_meets_today_was_not_there_in_another_year);
    tcase_add_test(tests, two_of_an_office_are_those_who_bear_it);
    tcase_add_test(tests, who_travels_and_where_to_is_remembered);
    tcase_add_test(tests, so_many_are_those_told_of_together_last);
    tcase_add_test(tests, a_pronoun_tells_who_is_meant_by_how_they_are_called);
    tcase_add_test(tests, two_between_whom_it_is_are_those_of_the_sentence);
    tcase_add_test(tests, others_of_the_sentence_may_complete_an_event);
    tcase_add_test(tests, behind_a_place_a_country_does_not_act);
    tcase_add_test(tests, who_acts_here_may_stand_behind_the_match);
    tcase_add_test(tests, a_rule_that_finds_one_party_alone_gives_way);
    tcase_add_test(tests, a_stranger_is_the_other_side);
    tcase_add_test(tests, people_of_one_party_have_no_partner_elsewhere);
    tcase_add_test(tests, a_visit_needs_an_aim);
    tcase_add_test(tests, who_acts_is_no_stranger);
    tcase_add_test(tests, a_partner_is_told_of);
    tcase_add_test(tests, a_state_and_its_territory_are_one);
    tcase_add_test(tests, without_a_date_the_head_of_an_organization_acts_for_it);
    return tests;
}

static TCase *field_tests(void)
{
    TCase *tests = tcase_create("fields");
    tcase_add_checked_fixture(tests, set_up, tear_down);
    tcase_add_test(tests, what_is_told_as_a_condition_is_no_event);
    tcase_add_test(tests, a_hedge_right_before_the_subject_counts);
    tcase_add_test(tests, what_happens_while_something_is_to_come_is_planned);
    tcase_add_test(tests, what_is_arranged_for_somebody_is_planned);
    tcase_add_test(tests, the_last_modal_before_the_trigger_gives_the_status);
    tcase_add_test(tests, a_modal_may_say_that_it_is_none);
    tcase_add_test(tests, a_modal_of_somebody_else_does_not_count);
    tcase_add_test(tests, a_modal_may_mean_more_for_one_type);
    tcase_add_test(tests, a_rule_may_set_the_status);
    tcase_add_test(tests, of_what_was_signed_nothing_is_told_before_its_name);
    tcase_add_test(tests, a_sale_told_in_passing_is_the_one_planned);
    tcase_add_test(tests, a_named_instrument_is_between_its_own_parties);
    tcase_add_test(tests, who_stands_right_before_a_sale_sells);
    tcase_add_test(tests, a_condition_does_not_undo_what_is_in_force);
    tcase_add_test(tests, a_date_to_come_is_a_plan);
    tcase_add_test(tests, the_date_of_the_sentence_is_the_events);
    tcase_add_test(tests, each_event_keeps_its_own_date);
    tcase_add_test(tests, a_rule_may_want_no_date);
    tcase_add_test(tests, a_signing_dates_the_one_told_beside_it);
    tcase_add_test(tests, what_is_agreed_at_a_meeting_has_its_date);
    tcase_add_test(tests, what_is_signed_at_talks_has_their_date);
    tcase_add_test(tests, small_roles_are_fields);
    tcase_add_test(tests, a_gift_needs_both_sides);
    tcase_add_test(tests, a_headline_tells_of_what_is_agreed_in_few_words);
    tcase_add_test(tests, medicines_are_given_against_an_epidemic);
    tcase_add_test(tests, who_has_what_another_gives_takes_it);
    tcase_add_test(tests, a_side_may_be_set_and_is_turned_by_a_request);
    tcase_add_test(tests, an_instrument_is_named_and_counted);
    tcase_add_test(tests, an_instrument_of_a_plain_name_may_be_any);
    tcase_add_test(tests, an_accord_was_told_before);
    tcase_add_test(tests, what_is_only_thought_of_is_not_agreed_on);
    tcase_add_test(tests, a_name_goes_on_to_its_natural_end);
    tcase_add_test(tests, topics_stand_in_the_name_and_behind_leads);
    tcase_add_test(tests, who_reports_it_is_named);
    tcase_add_test(tests, what_the_article_tells_itself_nobody_reports);
    tcase_add_test(tests, what_is_refused_is_negative);
    tcase_add_test(tests, how_and_where_people_meet);
    tcase_add_test(tests, a_rule_may_leave_the_subtype_open);
    tcase_add_test(tests, nobody_travels_to_his_own_country);
    tcase_add_test(tests, nobody_gives_to_his_own_country);
    tcase_add_test(tests, who_is_at_home_takes_part_in_a_visit_by_inviting);
    tcase_add_test(tests, who_only_speaks_of_an_instrument_signs_none);
    tcase_add_test(tests, the_lone_person_of_a_sentence_meets);
    tcase_add_test(tests, a_list_of_those_who_are_met_may_be_met_by_one_of_theirs);
    tcase_add_test(tests, who_agreed_agreed_with_whom_the_sentence_names);
    tcase_add_test(tests, a_stranger_acts_for_the_other_protagonist);
    tcase_add_test(tests, who_gives_is_no_stranger_to_the_sentence);
    tcase_add_test(tests, a_title_on_a_place_at_home_tells_who_takes);
    tcase_add_test(tests, what_is_asked_of_ones_own_is_ones_own_affair);
    tcase_add_test(tests, stages_of_one_instrument_are_one_event);
    tcase_add_test(tests, what_other_firms_sign_is_another_contract);
    tcase_add_test(tests, what_was_signed_another_year_is_another_instrument);
    tcase_add_test(tests, a_listed_word_may_go_on_behind_what_rules_do_not_see);
    tcase_add_test(tests, years_behind_an_instrument_are_how_long_it_runs);
    tcase_add_test(tests, what_another_does_calls_nothing_off);
    tcase_add_test(tests, a_listed_modal_without_a_value_says_nothing);
    tcase_add_test(tests, what_is_denied_far_off_is_not_the_meeting);
    tcase_add_test(tests, a_barrier_may_begin_with_the_trigger);
    tcase_add_test(tests, a_word_that_fixes_the_day_needs_no_other);
    tcase_add_test(tests, a_visit_goes_on_while_something_happens);
    tcase_add_test(tests, the_modal_holds_for_the_whole_chain);
    return tests;
}

static TCase *joining_tests(void)
{
    TCase *tests = tcase_create("joining");
    tcase_add_checked_fixture(tests, set_up, tear_down);
    tcase_add_test(tests, a_meeting_told_twice_is_one_event);
    tcase_add_test(tests, a_later_telling_may_give_day_and_status);
    tcase_add_test(tests, participants_of_all_tellings_are_joined);
    tcase_add_test(tests, different_days_people_parties_and_kinds_stay_apart);
    tcase_add_test(tests, what_another_year_dates_later_on_is_another_meeting);
    tcase_add_test(tests, other_places_turns_and_offices_stay_apart);
    tcase_add_test(tests, one_telling_may_leave_the_status_open);
    tcase_add_test(tests, who_talks_now_prepares_another_meeting);
    tcase_add_test(tests, what_is_of_the_time_of_a_plan_is_planned);
    tcase_add_test(tests, a_call_may_be_told_of_as_talks_of_the_same_two);
    tcase_add_test(tests, who_talks_apart_is_no_part_of_a_summit);
    tcase_add_test(tests, talks_of_two_are_no_summit_of_an_organisation);
    tcase_add_test(tests, a_summit_of_two_is_no_conference_of_an_organisation);
    tcase_add_test(tests, a_line_that_leads_to_another_article_tells_nothing);
    tcase_add_test(tests, a_day_without_its_year_is_the_same_day);
    tcase_add_test(tests, who_acted_long_ago_is_no_longer_meant);
    tcase_add_test(tests, a_summit_of_two_states_takes_no_third);
    tcase_add_test(tests, what_was_signed_is_in_force);
    tcase_add_test(tests, one_instrument_is_one_event_whoever_signs);
    tcase_add_test(tests, some_of_the_signatories_signed_the_same_instrument);
    tcase_add_test(tests, a_plain_name_gives_way_to_a_fuller_one);
    tcase_add_test(tests, what_is_merely_named_is_told_where_nothing_else_is);
    tcase_add_test(tests, talks_are_held_on_the_day_of_the_welcome);
    tcase_add_test(tests, what_comes_next_in_a_plan_is_planned);
    tcase_add_test(tests, a_year_tells_of_another_meeting);
    tcase_add_test(tests, a_meeting_tells_the_year_of_the_article);
    tcase_add_test(tests, what_follows_talks_is_of_their_day);
    tcase_add_test(tests, what_was_and_what_is_to_come_are_two_meetings);
    tcase_add_test(tests, a_stop_lies_within_its_journey);
    tcase_add_test(tests, what_is_dated_by_a_year_is_spoken_of_once);
    tcase_add_test(tests, what_points_back_with_a_day_of_its_own_dates_no_other);
    tcase_add_test(tests, what_others_say_that_one_will_give_is_planned);
    tcase_add_test(tests, what_is_told_on_in_one_sentence_is_of_one_day);
    tcase_add_test(tests, a_setting_says_nothing);
    tcase_add_test(tests, what_was_to_be_may_be_called_off);
    tcase_add_test(tests, a_month_of_an_aim_dates_nothing);
    tcase_add_test(tests, each_part_of_a_sentence_has_its_tense);
    tcase_add_test(tests, a_new_line_goes_on_with_the_news);
    tcase_add_test(tests, who_takes_promises_nothing);
    tcase_add_test(tests, talks_beside_a_signing_are_of_its_day);
    tcase_add_test(tests, what_is_agreed_on_besides_is_of_the_same_day);
    tcase_add_test(tests, whom_somebody_met_is_one_of_the_two_sides);
    tcase_add_test(tests, two_leaders_are_those_whom_the_sentence_before_names);
    tcase_add_test(tests, whose_visit_it_is_does_what_is_told_next);
    tcase_add_test(tests, two_named_by_the_way_are_not_the_two_sides);
    tcase_add_test(tests, whom_one_met_ends_no_clause_of_his_own);
    tcase_add_test(tests, a_year_right_behind_dates_what_is_only_named);
    tcase_add_test(tests, a_visit_of_an_earlier_time_is_over);
    tcase_add_test(tests, who_agreed_alone_agreed_as_one_of_those_who_met);
    tcase_add_test(tests, a_ship_carries_no_minister);
    tcase_add_test(tests, talks_that_a_text_only_speaks_of_are_told_where_no_others_are);
    tcase_add_test(tests, a_headline_that_names_a_month_looks_ahead);
    tcase_add_test(tests, a_visit_lasts_as_many_days_as_are_told);
    tcase_add_test(tests, consensus_is_joined_by_its_words);
    tcase_add_test(tests, the_lead_tells_what_headline_and_body_tell);
    tcase_add_test(tests, commitments_of_different_amounts_stay_apart);
    tcase_add_test(tests, thousands_of_events_take_no_longer_than_their_number);
    return tests;
}

Suite *make_suite(void)
{
    Suite *suite = suite_create("events");
    suite_add_tcase(suite, party_tests());
    suite_add_tcase(suite, field_tests());
    suite_add_tcase(suite, joining_tests());
    return suite;
}
