/* check_anaphora.c - words that point back: "hai bên", "hai nhà lãnh đạo", "phái đoàn", "ba nước".
 *
 *     "Nga gặp Lào. Hai bên nhất trí": LA and RU agree
 */
#include "events.h"

Suite *make_suite(void);

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
    ck_assert_ptr_nonnull(strstr(
        events(arena_printf(
            &arena, "%s Trần Văn Lam chào Orlov ở hội chợ và hai nhà lãnh đạo nhất trí.", met_two)),
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
    /* Where the clause names another than whom the sentence before was about, it is him. */
    ck_assert_str_eq(events("Ông Trần Văn Lam nghỉ. Tin của bà Orlov khi bà thăm Lào."),
                     "meeting visit occurred - {LA RU} orlov");
    ck_assert_str_eq(events("Ông Trần Văn Lam nghỉ. Theo tin của bà Orlov, ông thăm Lào."),
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

START_TEST(two_people_are_no_pair_of_states_told_of_elsewhere)
{
    folder_write("rules/group/b.rules",
                 "rule two\nmention: group/both\npattern: hai người\nset: refer = persons\n");
    load(arena_printf(&arena, "%srule see\nevent: meeting\npattern: {A:group} thấy nhau\n", met));
    ck_assert_str_eq(events("Nga gặp Lào. Zed ở rừng. Hai người thấy nhau."),
                     "meeting talks occurred - {LA RU}");
    ck_assert_str_eq(events("Nga gặp Lào. Orlov nói với Trần Văn Lam khi hai người thấy nhau."),
                     "meeting talks occurred - {LA RU}; meeting - occurred - {RU VN} lam orlov");
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

Suite *make_suite(void)
{
    Suite *suite = suite_create("anaphora");
    TCase *tests = tcase_create("anaphora");
    tcase_add_checked_fixture(tests, set_up, tear_down);
    tcase_add_test(tests, two_sides_point_back);
    tcase_add_test(tests, as_many_sides_as_are_counted_point_back);
    tcase_add_test(tests, all_who_met_agree_unless_others_met_at_home_since);
    tcase_add_test(tests, a_firm_points_back_to_one_whose_country_is_known);
    tcase_add_test(tests, who_meets_today_was_not_there_in_another_year);
    tcase_add_test(tests, two_of_an_office_are_those_who_bear_it);
    tcase_add_test(tests, who_travels_and_where_to_is_remembered);
    tcase_add_test(tests, so_many_are_those_told_of_together_last);
    tcase_add_test(tests, a_pronoun_tells_who_is_meant_by_how_they_are_called);
    tcase_add_test(tests, two_between_whom_it_is_are_those_of_the_sentence);
    tcase_add_test(tests, two_people_are_no_pair_of_states_told_of_elsewhere);
    tcase_add_test(tests, whom_somebody_met_is_one_of_the_two_sides);
    tcase_add_test(tests, two_leaders_are_those_whom_the_sentence_before_names);
    tcase_add_test(tests, two_named_by_the_way_are_not_the_two_sides);
    suite_add_tcase(suite, tests);
    return suite;
}
