/* check_dates.c - when it was: the day of the sentence, of the talks beside it, of the whole visit.
 *
 *     "Ngày 1/8, Nga gặp Lào": 2021-08-01
 */
#include "events.h"

Suite *make_suite(void);

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

START_TEST(what_was_agreed_years_ago_is_not_of_these_talks)
{
    folder_write("rules/time/9-ago.rules", "shape few = [1-9]\nrule ago\nmention: time/relative\n"
                                           "pattern: cách đây {count:few} {unit:(năm | ngày)}\n"
                                           "set: sign = -1; direction = past\n");
    folder_write("gazetteers/words/years.tsv", "id\ttype\tname\tvalue\n"
                                               "year\ttime-unit\tnăm\tyear\n");
    load(arena_printf(&arena,
                      "%srule more\nevent: agreement\npattern: {A:actor} nhất trí\n"
                      "set: date = said\n",
                      met));
    ck_assert_str_eq(events_of("Ngày 1/8, Nga gặp Lào. Hai bên nhất trí cách đây 5 năm.", NULL),
                     "meeting talks occurred XXXX-08-01 {LA RU}; "
                     "agreement - occurred - {LA RU}");
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
    ck_assert_str_eq(events("Ngày 5/7, Orlov gặp Trần Văn Lam. Trần Văn Lam sau đó gặp Petrov."),
                     "meeting talks occurred 2021-07-05 {RU VN} lam orlov; "
                     "meeting talks occurred 2021-07-05 {RU VN} lam petrov");
    /* what comes at once is of the day of whatever the sentence before tells */
    ck_assert_str_eq(events("Ngày 5/7, trời mưa. Ngay sau đó, Orlov gặp Trần Văn Lam."),
                     "meeting talks occurred 2021-07-05 {RU VN} lam orlov");
    ck_assert_str_eq(events("Ngày 5/7, trời mưa. Sau đó, Orlov gặp Trần Văn Lam."),
                     "meeting talks occurred - {RU VN} lam orlov");
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

Suite *make_suite(void)
{
    Suite *suite = suite_create("dates");
    TCase *tests = tcase_create("dates");
    tcase_add_checked_fixture(tests, set_up, tear_down);
    tcase_add_test(tests, the_date_of_the_sentence_is_the_events);
    tcase_add_test(tests, each_event_keeps_its_own_date);
    tcase_add_test(tests, a_rule_may_want_no_date);
    tcase_add_test(tests, a_signing_dates_the_one_told_beside_it);
    tcase_add_test(tests, what_is_agreed_at_a_meeting_has_its_date);
    tcase_add_test(tests, what_was_agreed_years_ago_is_not_of_these_talks);
    tcase_add_test(tests, what_is_signed_at_talks_has_their_date);
    tcase_add_test(tests, years_behind_an_instrument_are_how_long_it_runs);
    tcase_add_test(tests, a_day_without_its_year_is_the_same_day);
    tcase_add_test(tests, talks_are_held_on_the_day_of_the_welcome);
    tcase_add_test(tests, what_follows_talks_is_of_their_day);
    tcase_add_test(tests, a_meeting_tells_the_year_of_the_article);
    tcase_add_test(tests, a_visit_lasts_as_many_days_as_are_told);
    tcase_add_test(tests, what_points_back_with_a_day_of_its_own_dates_no_other);
    tcase_add_test(tests, what_is_told_on_in_one_sentence_is_of_one_day);
    tcase_add_test(tests, a_month_of_an_aim_dates_nothing);
    tcase_add_test(tests, talks_beside_a_signing_are_of_its_day);
    tcase_add_test(tests, what_is_agreed_on_besides_is_of_the_same_day);
    suite_add_tcase(suite, tests);
    return suite;
}
