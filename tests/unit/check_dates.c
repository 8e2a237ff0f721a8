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

START_TEST(what_others_agree_on_was_not_agreed_at_the_meeting)
{
    folder_write("gazetteers/people.tsv", "id\ttype\tkind\tname\taliases\tcountry\n"
                                          "son\tperson\t\tLê Văn Sơn\t\tVN\n");
    load(arena_printf(&arena,
                      "%srule more\nevent: agreement\npattern: {A:actor} và {B:actor} nhất trí\n"
                      "set: subtype = consensus; date = said\n",
                      met));
    ck_assert_str_eq(events("Ngày 1/8, Orlov gặp Trần Văn Lam. Orlov và Lê Văn Sơn nhất trí."),
                     "meeting talks occurred 2021-08-01 {RU VN} lam orlov; "
                     "agreement consensus occurred 2021-08-01 {RU VN} orlov son");
    ck_assert_str_eq(events("Ngày 1/8, Orlov gặp Trần Văn Lam. Petrov và Lê Văn Sơn nhất trí."),
                     "meeting talks occurred 2021-08-01 {RU VN} lam orlov; "
                     "agreement consensus occurred - {RU VN} petrov son");
}
END_TEST

START_TEST(what_is_agreed_besides_is_of_the_same_day)
{
    load("rule more\nevent: agreement\npattern: {A:group} ..3 {T:(nhất trí | cũng đồng ý)} ..3 "
         "{topic:(mở cảng | xây đập)}\nset: subtype = consensus; date = said\n");
    ck_assert_str_eq(events("Ngày 1/8, Nga và Lào nhất trí mở cảng. Nga và Lào cũng đồng ý xây "
                            "đập."),
                     "agreement consensus occurred 2021-08-01 {LA RU}; "
                     "agreement consensus occurred 2021-08-01 {LA RU}");
    ck_assert_str_eq(events("Ngày 1/8, Nga và Lào nhất trí mở cảng. Mưa. Gió. Nắng. Nga và Lào "
                            "cũng đồng ý xây đập."),
                     "agreement consensus occurred 2021-08-01 {LA RU}; "
                     "agreement consensus occurred - {LA RU}");
    /* told again in between */
    ck_assert_str_eq(events("Ngày 1/8, Nga và Lào nhất trí mở cảng. Mưa. Nga và Lào nhất trí mở "
                            "cảng. Nắng. Nga và Lào cũng đồng ý xây đập."),
                     "agreement consensus occurred 2021-08-01 {LA RU}; "
                     "agreement consensus occurred 2021-08-01 {LA RU}");
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

START_TEST(a_month_in_which_many_met_is_no_date_of_what_two_agreed)
{
    folder_write("rules/time/b.rules", "rule month\nmention: time/month\n"
                                       "pattern: tháng {month:month}\n");
    folder_write("rules/group/b.rules", "rule three\nmention: group/list\n"
                                        "pattern: {A:country} , {B:country} và {C:country}\n");
    load(arena_printf(&arena,
                      "%srule more\nevent: agreement\npattern: {A:actor} nhất trí\n"
                      "set: subtype = consensus; date = said\n"
                      "rule many\nevent: meeting\npattern: {A:group} {T:(họp)}\n",
                      met));
    ck_assert_str_eq(events("Tháng 7, Nga, Mỹ và Lào họp. Rồi, Mỹ và Lào nhất trí."),
                     "meeting - occurred 2021-07 {LA RU US}; "
                     "agreement consensus occurred - {LA US}");
    ck_assert_str_eq(events("Ngày 1/8, Nga, Mỹ và Lào họp. Rồi, Mỹ và Lào nhất trí."),
                     "meeting - occurred 2021-08-01 {LA RU US}; "
                     "agreement consensus occurred 2021-08-01 {LA US}");
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
                                        "Hai bên ký nghị định thư.",
                                        "Rồi, hai bên ký nghị định thư."};
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

START_TEST(what_those_who_met_sign_has_the_date_of_their_talks)
{
    load(arena_printf(&arena,
                      "%srule sign\nevent: agreement\n"
                      "pattern: {A:person} và {B:person} ký {name:(nghị định thư)}\n"
                      "set: date = made; subtype = treaty\n",
                      met));
    ck_assert_str_eq(events("Ngày 1/8, Orlov gặp Trần Văn Lam. Nay, Orlov và Trần Văn Lam ký "
                            "nghị định thư."),
                     "meeting talks occurred 2021-08-01 {RU VN} lam orlov; "
                     "agreement treaty occurred 2021-08-01 {RU VN} lam orlov");
    ck_assert_str_eq(events("Ngày 1/8, Orlov gặp Trần Văn Lam. Nay, Petrov và Trần Văn Lam ký "
                            "nghị định thư."),
                     "meeting talks occurred 2021-08-01 {RU VN} lam orlov; "
                     "agreement treaty occurred - {RU VN} lam petrov");
}
END_TEST

START_TEST(what_was_reached_is_not_told_as_done_to_somebody)
{
    folder_write("gazetteers/words/passive.tsv", "id\ttype\tname\taliases\n"
                                                 "by\tpassive-word\tđược\t\n");
    load("rule agreed\nevent: agreement\n"
         "pattern: {A:group} {T:(đạt được đồng thuận | được thống nhất)}\n"
         "set: date = said\n");
    ck_assert_str_eq(events("Nay, Nga và Lào đạt được đồng thuận mở cửa ngày 1/8."),
                     "agreement - occurred - {LA RU}");
    ck_assert_str_eq(events("Nay, Nga và Lào được thống nhất ở đó ngày 1/8."),
                     "agreement - occurred 2021-08-01 {LA RU}");
}
END_TEST

START_TEST(a_plan_is_made_for_a_year)
{
    folder_write("gazetteers/words/plan.tsv", "id\ttype\tkind\tname\n"
                                              "plan\tinstrument-word\taction_plan\tkế hoạch\n"
                                              "by\tpassive-word\t\tđược\n");
    folder_write("rules/time/b.rules", "shape year = 20[0-9][0-9]\nrule year\nmention: time/year\n"
                                       "pattern: năm {year:year}\n");
    load("rule signed\nevent: agreement\n"
         "pattern: {I:instrument-word} ..3 được {A:group} {T:(ký)}\n");
    ck_assert_str_eq(events("Nay, kế hoạch năm 2020 được Nga và Lào ký."),
                     "agreement - occurred - {LA RU}");
    ck_assert_str_eq(events("Nay, kế hoạch được Nga và Lào ký năm 2020."),
                     "agreement - occurred 2020 {LA RU}");
}
END_TEST

START_TEST(what_is_to_be_done_under_a_treaty_does_not_date_it)
{
    folder_write("gazetteers/words/happen.tsv", "id\ttype\tname\n"
                                                "happen\thappen-verb\tdiễn ra\n");
    load("rule signed\nevent: agreement\npattern: {A:group} {T:(ký)} thỏa thuận\n");
    ck_assert_str_eq(events("Nay, Nga và Lào ký thỏa thuận, ngày 5/7."),
                     "agreement - occurred 2021-07-05 {LA RU}");
    ck_assert_str_eq(events("Nay, Nga và Lào ký thỏa thuận, dự kiến diễn ra ngày 5/7."),
                     "agreement - occurred 2021-07-05 {LA RU}");
    ck_assert_str_eq(events("Nay, Nga và Lào ký thỏa thuận, dự kiến giao gạo ngày 5/7."),
                     "agreement - occurred - {LA RU}");
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
    /* a ceremony that is told at length */
    ck_assert_str_eq(events("Ngày 5/7, Orlov dự lễ đón. Trời mưa. Gió to. Lễ đón có nhạc. Họ nghe. "
                            "Họ nghỉ. Sau lễ đón, Trần Văn Lam gặp Orlov."),
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

START_TEST(a_meeting_that_bears_its_year_tells_that_of_no_other)
{
    load(arena_printf(&arena,
                      "%srule goes\nevent: meeting\npattern: {A:person} ...12 (dự | đến) ...12 "
                      "{B:igo}\nset: subtype = summit\n",
                      met));
    ck_assert_str_eq(
        events_of("Ngày 5/7, Orlov dự hội nghị ASEAN 2017. Ngày 6/7, Orlov gặp Lào.", NULL),
        "meeting summit occurred 2017-07-05 {ASEAN RU} orlov; "
        "meeting talks occurred XXXX-07-06 {LA RU} orlov");
    ck_assert_str_eq(events_of("Ngày 5/7, Orlov dự lễ của Chủ tịch ASEAN 2017.", NULL),
                     "meeting summit occurred XXXX-07-05 {ASEAN RU} orlov");
    ck_assert_str_eq(events_of("Ngày 5/7, Orlov đến ASEAN 2017.", NULL),
                     "meeting summit occurred 2017-07-05 {ASEAN RU} orlov");
    /* told of the same conference elsewhere, and only once */
    ck_assert_str_eq(
        events_of("Ngày 5/7, Orlov dự hội nghị ASEAN. Lào mừng hội nghị ASEAN 2017.", NULL),
        "meeting summit occurred 2017-07-05 {ASEAN RU} orlov");
    ck_assert_str_eq(events_of("Ngày 5/7, Orlov dự hội nghị ASEAN. Lào mừng hội nghị ASEAN 2017 và "
                               "hội nghị ASEAN 2018.",
                               NULL),
                     "meeting summit occurred XXXX-07-05 {ASEAN RU} orlov");
}
END_TEST

START_TEST(a_visit_lasts_as_many_days_as_are_told)
{
    load("rule comes\nevent: meeting\npattern: {A:actor} ..9 {T:(thăm)} {B:actor}\n"
         "set: subtype = visit\n");
    ck_assert_str_eq(events("Ngày 30/7, Orlov bắt đầu thăm Lào ba ngày."),
                     "meeting visit occurred 2021-07-30/2021-08-01 {LA RU} orlov");
    ck_assert_str_eq(events("Ngày 5/7, Orlov thăm Lào ba ngày."),
                     "meeting visit occurred 2021-07-05/2021-07-07 {LA RU} orlov");
    ck_assert_str_eq(events("Orlov ngày 5/7 vẫn thăm Lào ba ngày."),
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

START_TEST(a_month_of_a_season_says_more)
{
    folder_write("rules/time/b.rules", "shape number = [1-9]\nrule month\nmention: time/month\n"
                                       "pattern: tháng {month:number}\n"
                                       "rule season\nmention: time/season\n"
                                       "pattern: {season:(mùa hè)}\n"
                                       "set: season = 06/08\n"
                                       "rule two\nmention: time/season\n"
                                       "pattern: {season:(hè này)}\n"
                                       "set: season = 06/07\n");
    load(met);
    ck_assert_str_eq(events("Nga gặp Lào mùa hè. Nga gặp Lào tháng 7."),
                     "meeting talks occurred 2021-07 {LA RU}");
    ck_assert_str_eq(events("Nga gặp Lào tháng 7. Nga gặp Lào mùa hè."),
                     "meeting talks occurred 2021-07 {LA RU}");
    ck_assert_str_eq(events("Nga gặp Lào mùa hè. Nga gặp Lào tháng 9."),
                     "meeting talks occurred 2021-06/2021-08 {LA RU}; "
                     "meeting talks planned 2021-09 {LA RU}");
    /* one of two months is not told to be that one */
    ck_assert_str_eq(events("Nga gặp Lào hè này. Nga gặp Lào tháng 7."),
                     "meeting talks occurred 2021-06/2021-07 {LA RU}; "
                     "meeting talks occurred 2021-07 {LA RU}");
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

/* More words that times are read by, and months. */
static void write_time_words(void)
{
    folder_write("gazetteers/words/more.tsv",
                 "id\ttype\tkind\tname\taliases\tvalue\n"
                 "say\tsay-verb\tsays\tcho biết\tviết|nói\t\n"
                 "agree\tagree-verb\t\tnhất trí\t\t\n"
                 "that\tmodal-barrier\tlink\trằng\t\t\n"
                 "held\thappen-verb\t\tdiễn ra\t\t\n"
                 "in\tat-word\t\ttrong\ttại\t\n"
                 "stay\tstay-word\t\tở\t\t\n"
                 "since\taside-word\t\tkể từ khi\t\t\n"
                 "moved\tmodal\tmoved\tlùi sang\t\t\n"
                 "is\tcopula\t\tlà\t\t\n"
                 "sign\tsign-verb\t\tký\t\t\n"
                 "paper\tinstrument-word\ttreaty\tgiấy tờ\t\ttreaty\n"
                 "plan\tinstrument-word\taction_plan\tkế hoạch\t\taction_plan\n"
                 "then\tpast-lead\t\thồi\t\t\n"
                 "goal\tgoal-word\t\tphấn đấu\t\t\n"
                 "over\tvisit-end\t\tkết thúc\t\t\n"
                 "leave\tdeparture\t\tkết thúc\t\t\n"
                 "set-out\tsetting-out\t\tlên đường\t\t\n"
                 "start\tbeginning\t\tlên đường\tđến\t\n"
                 "attend\tattend-word\t\tdự\t\t\n"
                 "occasion\toccasion\t\tkhi\t\t\n"
                 "visit\tvisit-verb\tstrong\tthăm\t\t\n"
                 "signing\tsigning-word\t\tlễ ký kết\t\t\n");
    folder_write("rules/time/b.rules",
                 "shape year = 20[0-9][0-9]\n"
                 "rule month\nmention: time/month\npattern: [hồi] tháng {month:month}\n"
                 "rule year\nmention: time/year\npattern: [hồi | vào] năm {year:year}\n"
                 "rule days\nmention: time/range\npriority: 1\n"
                 "pattern: từ ngày {from-day:day} đến {day:day} / {month:month}\n");
}

static const char comes[] = "rule comes\nevent: meeting\n"
                            "pattern: {A:actor} ..5 {T:(đến | thăm)} {B:actor|place}\n"
                            "set: subtype = visit; place = {B}\n";

START_TEST(what_was_signed_is_of_the_day_of_the_ceremony)
{
    write_time_words();
    load("rule sign\nevent: agreement\npattern: {A:group} ký {name:(bản ghi nhớ | nghị định thư)}\n"
         "set: date = made; subtype = memorandum\n");
    static const char *const ceremonies[] = {"Lễ ký kết diễn ra ngày 1/8 ở thủ đô.",
                                             "Ngày 1/8, tại lễ ký kết, trời mưa.",
                                             "Tại lễ ký kết ngày 1/8, trời mưa."};
    for (size_t i = 0; i < sizeof ceremonies / sizeof *ceremonies; i++)
        ck_assert_str_eq(
            events(arena_printf(&arena, "Nga và Lào ký bản ghi nhớ. %s", ceremonies[i])),
            "agreement memorandum occurred 2021-08-01 {LA RU}");
    ck_assert_str_eq(events("Nga và Lào ký bản ghi nhớ. Lễ ký kết vui, ngày 1/8 trời mưa."),
                     "agreement memorandum occurred - {LA RU}");
    ck_assert_str_eq(events("Nga và Lào ký bản ghi nhớ. Lễ ký kết ngày 1/8, lễ ký kết vui. "
                            "Lễ ký kết ngày 2/8 cũng vui."),
                     "agreement memorandum occurred - {LA RU}");
    /* a ceremony that tells what was signed there */
    ck_assert_str_eq(events("Nga và Lào ký bản ghi nhớ. Lễ ký kết ngày 1/8, Nga và Mỹ ký nghị "
                            "định thư."),
                     "agreement memorandum occurred - {LA RU}; "
                     "agreement memorandum occurred 2021-08-01 {RU US}");
}
END_TEST

START_TEST(the_day_of_a_journey_is_not_that_of_the_conference)
{
    write_time_words();
    load(arena_printf(&arena,
                      "%srule attends\nevent: meeting\npattern: {A:person} ....9 {T:(hội nghị)} "
                      "{B:igo}\nset: subtype = summit\n",
                      comes));
    ck_assert_str_eq(events("Ngày 1/8, Orlov dự hội nghị ASEAN."),
                     "meeting summit occurred 2021-08-01 {ASEAN RU} orlov");
    ck_assert_str_eq(events("Ngày 1/8, Orlov đến Hà Nội dự hội nghị ASEAN."),
                     "meeting visit occurred 2021-08-01 {RU VN} orlov; "
                     "meeting summit occurred - {ASEAN RU} orlov");
    /* a month may be that of both */
    ck_assert_str_eq(events("Hồi tháng 7, Orlov đến Hà Nội dự hội nghị ASEAN."),
                     "meeting visit occurred 2021-07 {RU VN} orlov; "
                     "meeting summit occurred 2021-07 {ASEAN RU} orlov");
}
END_TEST

START_TEST(the_first_day_is_that_of_the_first_stop)
{
    write_time_words();
    load("rule begins\nevent: meeting\npattern: {A:person} ..3 {T:(thăm)} {B:group}\n"
         "set: subtype = visit; each = B\n");
    ck_assert_str_eq(events("Ngày 1/8, Orlov bắt đầu thăm Lào và Mỹ."),
                     "meeting visit occurred 2021-08-01 {LA RU} orlov; "
                     "meeting visit occurred - {RU US} orlov");
    /* the first of the sentence, whoever the article names before */
    ck_assert_str_eq(events("Mỹ chờ. Ngày 1/8, Orlov bắt đầu thăm Lào và Mỹ."),
                     "meeting visit occurred - {RU US} orlov; "
                     "meeting visit occurred 2021-08-01 {LA RU} orlov");
    ck_assert_str_eq(events("Ngày 1/8, Orlov lên đường thăm Lào và Mỹ."),
                     "meeting visit occurred 2021-08-01/ {LA RU} orlov; "
                     "meeting visit occurred 2021-08-01/ {RU US} orlov");
}
END_TEST

START_TEST(what_closes_a_visit_is_its_last_day)
{
    write_time_words();
    load("rule closes\nevent: meeting\npattern: {A:person} ..3 {T:(chuyến thăm)} {B:actor}\n"
         "set: subtype = visit\n");
    ck_assert_str_eq(events("Orlov kết thúc chuyến thăm Lào hôm nay, ngày 1/8."),
                     "meeting visit occurred 2021-08-01 {LA RU} orlov");
    ck_assert_str_eq(events("Orlov kết thúc chuyến thăm Lào ngày 1/8."),
                     "meeting visit occurred /2021-08-01 {LA RU} orlov");
    ck_assert_str_eq(events("Orlov có chuyến thăm Lào ngày 1/8."),
                     "meeting visit occurred 2021-08-01 {LA RU} orlov");
}
END_TEST

START_TEST(the_day_of_a_promise_is_not_that_of_the_signing)
{
    write_time_words();
    load("rule sign\nevent: agreement\npattern: {A:group} ..3 {T:(ký)} {name:(bản ghi nhớ)}\n"
         "set: subtype = memorandum\n");
    ck_assert_str_eq(events("Ngày 1/8, Nga và Lào ký bản ghi nhớ."),
                     "agreement memorandum occurred 2021-08-01 {LA RU}");
    ck_assert_str_eq(events("Ngày 1/8, Nga và Lào nhất trí sẽ ký bản ghi nhớ."),
                     "agreement memorandum planned - {LA RU}");
    ck_assert_str_eq(events("Phấn đấu vào năm 2022, Nga và Lào sẽ ký bản ghi nhớ."),
                     "agreement memorandum planned 2022 {LA RU}");
}
END_TEST

START_TEST(when_it_was_said_is_not_when_it_was)
{
    write_time_words();
    load("rule met\nevent: meeting\npattern: {A:actor} ..5 {T:meet-verb} {B:actor}\n"
         "set: subtype = {T}; fill = none\n");
    ck_assert_str_eq(events("Nga sẽ gặp Lào, báo chí cho biết ngày 1/8."),
                     "meeting talks planned - {LA RU}");
    ck_assert_str_eq(events("Nga sẽ gặp Lào, báo chí cho biết sẽ diễn ra ngày 5/8."),
                     "meeting talks planned 2021-08-05 {LA RU}");
    ck_assert_str_eq(events("Trong thư viết ngày 1/8, Nga gặp Lào."),
                     "meeting talks occurred - {LA RU}");
    ck_assert_str_eq(events("Trước đó, báo chí viết ngày 1/8 rằng Nga gặp Lào."),
                     "meeting talks occurred - {LA RU}");
    ck_assert_str_eq(events("Báo chí cho biết ngày 1/8, Nga gặp Lào."),
                     "meeting talks occurred 2021-08-01 {LA RU}");
}
END_TEST

START_TEST(a_time_moved_to_is_the_one_that_counts)
{
    write_time_words();
    load("rule met\nevent: meeting\npattern: {T:(cuộc gặp)} của {A:group}\n"
         "set: subtype = talks\n");
    ck_assert_str_eq(events("Cuộc gặp của Nga và Lào ngày 5/8 lùi sang ngày 9/8."),
                     "meeting talks planned 2021-08-09 {LA RU}");
}
END_TEST

START_TEST(a_month_that_ends_a_conjunct_is_of_what_stands_before_it)
{
    write_time_words();
    load("rule met\nevent: meeting\npattern: {A:actor} ..5 {T:meet-verb} {B:actor}\n"
         "set: subtype = {T}; fill = none\n");
    ck_assert_str_eq(events("Trước đó, Mỹ họp hồi tháng 7 và Nga gặp Lào."),
                     "meeting talks occurred - {LA RU}");
    ck_assert_str_eq(events("Hồi tháng 7, Mỹ họp và Nga gặp Lào."),
                     "meeting talks occurred 2021-07 {LA RU}");
}
END_TEST

START_TEST(of_two_conferences_each_has_its_own_day)
{
    write_time_words();
    load("rule two\nevent: meeting\npattern: {T:(hội nghị)} {A:group}\nset: subtype = summit\n");
    ck_assert_str_eq(events("Vui thay, hội nghị Nga và Lào ngày 1/8 mở đường cho hội nghị Nga và "
                            "Mỹ."),
                     "meeting summit occurred 2021-08-01 {LA RU}; "
                     "meeting summit occurred - {RU US}");
}
END_TEST

START_TEST(what_was_agreed_before_is_not_of_the_day_ahead)
{
    write_time_words();
    load("rule agree\nevent: agreement\npattern: {A:group} ..1 {T:(nhất trí)}\n"
         "set: subtype = consensus; date = said; fill = none\n");
    ck_assert_str_eq(events("Trước đó, ngày 1/8 là ngày vui kể từ khi Nga và Lào nhất trí."),
                     "agreement consensus occurred - {LA RU}");
    ck_assert_str_eq(events("Ngày 1/8, kể từ khi Nga và Lào nhất trí, trời mưa."),
                     "agreement consensus occurred 2021-08-01 {LA RU}");
}
END_TEST

START_TEST(talks_held_in_the_days_of_a_stay_are_of_these_days)
{
    write_time_words();
    load(arena_printf(&arena, "%s%s", comes, met));
    const char visit[] = "Orlov thăm Lào từ ngày 1 đến 3/8.";
    ck_assert_str_eq(events(arena_printf(&arena, "%s Trong ba ngày ở Lào, Nga gặp Lào.", visit)),
                     "meeting visit occurred 2021-08-01/2021-08-03 {LA RU} orlov; "
                     "meeting talks occurred 2021-08-01/2021-08-03 {LA RU}");
    ck_assert_str_eq(events(arena_printf(&arena, "%s Sau ba ngày ở Lào, Nga gặp Lào.", visit)),
                     "meeting visit occurred 2021-08-01/2021-08-03 {LA RU} orlov; "
                     "meeting talks occurred - {LA RU}");
}
END_TEST

START_TEST(what_is_in_force_is_of_the_day_of_its_signing)
{
    write_time_words();
    load("rule named\nevent: agreement\npattern: {name:instrument} giữa {A:group}\n"
         "set: status = in_force; date = none; refer = named; subtype = treaty\n"
         "rule applies\nevent: agreement\npattern: {A:group} dùng {I:instrument-word} "
         "{name:(về biển)}\nset: status = in_force; date = none; subtype = {I}\n");
    ck_assert_str_eq(events("Hiệp định Mây Trắng giữa Nga và Lào, ký ngày 1/8, rất hay."),
                     "agreement treaty in_force 2021-08-01 {LA RU}");
    ck_assert_str_eq(events("Hiệp định Mây Trắng giữa Nga và Lào, mưa ngày 1/8, rất hay."),
                     "agreement treaty in_force - {LA RU}");
    ck_assert_str_eq(events("Hiệp định Mây Trắng giữa Nga và Lào, rất hay, là giấy tờ về biển hồi "
                            "tháng 7."),
                     "agreement treaty in_force 2021-07 {LA RU}");
    ck_assert_str_eq(events("Nga và Lào dùng giấy tờ về biển năm 2016, rất hay."),
                     "agreement treaty in_force 2016 {LA RU}");
    ck_assert_str_eq(events("Nga và Lào dùng kế hoạch về biển năm 2016, rất hay."),
                     "agreement action_plan in_force - {LA RU}");
    load("rule uses\nevent: agreement\npattern: {A:group} dùng {name:instrument}\n"
         "set: status = in_force; date = none; subtype = treaty\n"
         "rule named\nevent: agreement\npattern: {name:instrument} giữa {A:group}\n"
         "set: status = in_force; date = none; refer = named; subtype = treaty\n");
    ck_assert_str_eq(events("Nga và Lào dùng Hiệp định Mây Trắng. Hiệp định Mây Trắng giữa Nga và "
                            "Lào, ký ngày 1/8, rất hay."),
                     "agreement treaty in_force 2021-08-01 {LA RU}");
}
END_TEST

START_TEST(a_visitor_comes_in_the_year_of_the_conference)
{
    write_time_words();
    load(comes);
    ck_assert_str_eq(events_of("Orlov thăm Lào và dự hội nghị ASEAN 2017.", NULL),
                     "meeting visit occurred 2017 {LA RU} orlov");
    ck_assert_str_eq(events_of("Orlov thăm Lào và nói về hội nghị ASEAN 2017.", NULL),
                     "meeting visit occurred - {LA RU} orlov");
}
END_TEST

START_TEST(the_year_beside_the_news_is_this_year)
{
    folder_write("rules/time/b.rules", "shape year = 20[0-9][0-9]\n"
                                       "rule full-date\nmention: time/date\npriority: 1\n"
                                       "pattern: ngày {day:day} / {month:month} / {year:year}\n"
                                       "rule this-year\nmention: time/year\npattern: năm nay\n"
                                       "set: unit = year; shift = 0\n");
    load(met);
    ck_assert_str_eq(events_of("Ngày 5/7/2019, trời mưa. Orlov sẽ gặp Lào năm nay.", NULL),
                     "meeting talks planned 2019 {LA RU} orlov");
    ck_assert_str_eq(events_of("Ngày 5/7, trời mưa. Orlov sẽ gặp Lào năm nay.", NULL),
                     "meeting talks planned - {LA RU} orlov");
}
END_TEST

START_TEST(what_is_said_in_a_meeting_is_of_the_day_that_opens_the_sentence)
{
    write_field_words();
    folder_write("gazetteers/words/there.tsv", "id\ttype\tkind\tname\taliases\n"
                                               "at\tat-word\t\ttrong\t\n"
                                               "in\tmodal-barrier\tsetting\ttrong\t\n"
                                               "while\twhile-word\t\tkhi\t\n");
    load("rule met\nevent: meeting\npattern: [cuộc] {T:meet-verb} với {B:actor}\n"
         "set: fill = subject; date = behind\n");
    ck_assert_str_eq(events("Ngày 1/8, Nga nói về giá gạo trong cuộc hội đàm với Lào."),
                     "meeting - occurred 2021-08-01 {LA RU}");
    ck_assert_str_eq(events("Ngày 1/8, Nga cho biết sẽ bàn giá gạo trong cuộc hội đàm với Lào."),
                     "meeting - occurred - {LA RU}");
    ck_assert_str_eq(events("Ngày 1/8, Nga nói về giá gạo sau cuộc hội đàm với Lào."),
                     "meeting - occurred - {LA RU}");
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
    tcase_add_test(tests, what_others_agree_on_was_not_agreed_at_the_meeting);
    tcase_add_test(tests, what_is_agreed_besides_is_of_the_same_day);
    tcase_add_test(tests, what_is_agreed_at_a_meeting_has_its_date);
    tcase_add_test(tests, a_month_in_which_many_met_is_no_date_of_what_two_agreed);
    tcase_add_test(tests, what_was_agreed_years_ago_is_not_of_these_talks);
    tcase_add_test(tests, what_is_signed_at_talks_has_their_date);
    tcase_add_test(tests, what_those_who_met_sign_has_the_date_of_their_talks);
    tcase_add_test(tests, what_was_reached_is_not_told_as_done_to_somebody);
    tcase_add_test(tests, a_plan_is_made_for_a_year);
    tcase_add_test(tests, what_is_to_be_done_under_a_treaty_does_not_date_it);
    tcase_add_test(tests, years_behind_an_instrument_are_how_long_it_runs);
    tcase_add_test(tests, a_day_without_its_year_is_the_same_day);
    tcase_add_test(tests, talks_are_held_on_the_day_of_the_welcome);
    tcase_add_test(tests, what_follows_talks_is_of_their_day);
    tcase_add_test(tests, a_meeting_that_bears_its_year_tells_that_of_no_other);
    tcase_add_test(tests, a_visit_lasts_as_many_days_as_are_told);
    tcase_add_test(tests, what_points_back_with_a_day_of_its_own_dates_no_other);
    tcase_add_test(tests, what_is_told_on_in_one_sentence_is_of_one_day);
    tcase_add_test(tests, a_month_of_a_season_says_more);
    tcase_add_test(tests, a_month_of_an_aim_dates_nothing);
    tcase_add_test(tests, talks_beside_a_signing_are_of_its_day);
    tcase_add_test(tests, what_is_agreed_on_besides_is_of_the_same_day);
    tcase_add_test(tests, what_was_signed_is_of_the_day_of_the_ceremony);
    tcase_add_test(tests, the_day_of_a_journey_is_not_that_of_the_conference);
    tcase_add_test(tests, the_first_day_is_that_of_the_first_stop);
    tcase_add_test(tests, what_closes_a_visit_is_its_last_day);
    tcase_add_test(tests, the_day_of_a_promise_is_not_that_of_the_signing);
    tcase_add_test(tests, when_it_was_said_is_not_when_it_was);
    tcase_add_test(tests, a_time_moved_to_is_the_one_that_counts);
    tcase_add_test(tests, a_month_that_ends_a_conjunct_is_of_what_stands_before_it);
    tcase_add_test(tests, of_two_conferences_each_has_its_own_day);
    tcase_add_test(tests, what_was_agreed_before_is_not_of_the_day_ahead);
    tcase_add_test(tests, talks_held_in_the_days_of_a_stay_are_of_these_days);
    tcase_add_test(tests, what_is_in_force_is_of_the_day_of_its_signing);
    tcase_add_test(tests, a_visitor_comes_in_the_year_of_the_conference);
    tcase_add_test(tests, the_year_beside_the_news_is_this_year);
    tcase_add_test(tests, what_is_said_in_a_meeting_is_of_the_day_that_opens_the_sentence);
    suite_add_tcase(suite, tests);
    return suite;
}
