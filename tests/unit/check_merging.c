/* check_merging.c - which tellings are one event, and which are two.
 *
 *     "Nga gặp Lào. Lào gặp Nga ngày 1/8" is one meeting, on 1 August
 */
#include "events.h"

Suite *make_suite(void);

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

START_TEST(what_is_to_happen_there_tells_that_it_is_to_come)
{
    folder_write("gazetteers/words/while.tsv", "id\ttype\tname\nwhile\twhile-word\tkhi\n"
                                               "bar\tmodal-barrier\tkhi\n");
    load(met);
    ck_assert_str_eq(events("Orlov gặp Lào\n\nCầu sẽ khánh thành khi Orlov gặp Lào."),
                     "meeting talks planned - {LA RU} orlov");
    ck_assert_str_eq(events("Ngày 1/7, Orlov gặp Lào\n\nCầu sẽ khánh thành khi Orlov gặp Lào."),
                     "meeting talks occurred 2021-07-01 {LA RU} orlov");
}
END_TEST

START_TEST(a_headline_below_others_leaves_open_how_it_stands)
{
    load(met);
    ck_assert_str_eq(events("Trời mưa.\n\nNga gặp Lào\n\nNga đang gặp Lào."),
                     "meeting talks ongoing - {LA RU}");
    ck_assert_str_eq(events("Trời mưa.\n\nNga gặp Lào.\n\nNga đang gặp Lào."),
                     "meeting talks occurred - {LA RU}; meeting talks ongoing - {LA RU}");
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
    folder_write("gazetteers/words/first.tsv",
                 "id\ttype\tname\nfirst\tfirst-word\tlần đầu\nof\tfirst-of\ttrong\n");
    folder_write("rules/quantity/a.rules",
                 "shape figure = [0-9]++\nrule turn\nmention: ordinal\nphase: 3\n"
                 "pattern: lần {value:figure}\n");
    load("rule seen\nevent: meeting\npattern: {A:actor} ..5 thăm {B:country}\n"
         "set: subtype = visit; place = {B}\n"
         "rule met\nevent: meeting\npattern: {A:actor} ..2 {T:meet-verb} [với] {B:actor}\n"
         "set: subtype = {T}\n"
         "rule sign\nevent: agreement\npattern: {A:actor} {T:(ký)} với {B:actor}\n"
         "set: subtype = memorandum\n");
    ck_assert_str_eq(events("Nay, Nga thăm Lào. Rồi, Lào thăm Nga."),
                     "meeting visit occurred - {LA RU}; meeting visit occurred - {LA RU}");
    ck_assert_str_eq(events("Nay, Nga gặp Lào lần 2. Rồi, Nga gặp Lào lần 3."),
                     "meeting talks occurred - {LA RU}; meeting talks occurred - {LA RU}");
    ck_assert_str_eq(events("Nay, Nga gặp Lào lần 2. Rồi, Nga gặp Lào."),
                     "meeting talks occurred - {LA RU}");
    ck_assert_str_eq(events("Nay, Nga gặp Lào lần 2. Rồi, Nga gặp Lào lần đầu."),
                     "meeting talks occurred - {LA RU}; meeting talks occurred - {LA RU}");
    ck_assert_str_eq(events("Nay, Nga gặp Lào lần 2. Rồi, Nga gặp Lào lần đầu trong năm."),
                     "meeting talks occurred - {LA RU}");
    ck_assert_str_eq(events("Nay, Nga ký với Lào lần 2. Rồi, Nga ký với Lào lần đầu."),
                     "agreement memorandum occurred - {LA RU}; "
                     "agreement memorandum occurred - {LA RU}");
    ck_assert_str_eq(events("Nay, Nga ký với Lào lần 2. Rồi, Nga ký với Lào."),
                     "agreement memorandum occurred - {LA RU}");
    ck_assert_str_eq(events("Nay, Nga gặp Lào. Rồi, Nga gặp Lào lần đầu."),
                     "meeting talks occurred - {LA RU}");
    ck_assert_str_eq(events("Nay, Tổng thống Nga gặp Lào. Rồi, Bộ trưởng Quốc phòng Nga gặp Lào."),
                     "meeting talks occurred - {LA RU}; meeting talks occurred - {LA RU}");
    ck_assert_str_eq(events("Nay, Tổng thống Nga gặp Lào. Rồi, Tổng thống Nga gặp Lào."),
                     "meeting talks occurred - {LA RU}");
    ck_assert_str_eq(events("Nay, Tổng thống Nga gặp Lào. Rồi, Orlov gặp Lào."), /* of no office */
                     "meeting talks occurred - {LA RU}; meeting talks occurred - {LA RU} orlov");
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

START_TEST(talks_that_go_on_are_not_the_meeting_beside_them)
{
    load(met);
    ck_assert_str_eq(events("Trần Văn Lam sẽ gặp Orlov. Nga đang gặp Việt Nam."),
                     "meeting talks planned - {RU VN} lam orlov; "
                     "meeting talks ongoing - {RU VN}");
    ck_assert_str_eq(events("Nga đang gặp Việt Nam. Trần Văn Lam sẽ gặp Orlov."),
                     "meeting talks ongoing - {RU VN}; "
                     "meeting talks planned - {RU VN} lam orlov");
    ck_assert_str_eq(events("Ngày 1/7, Trần Văn Lam gặp Orlov. Nga đang gặp Việt Nam."),
                     "meeting talks occurred 2021-07-01 {RU VN} lam orlov; "
                     "meeting talks ongoing - {RU VN}");
}
END_TEST

START_TEST(a_visit_with_plans_goes_on)
{
    folder_write("gazetteers/words/setting.tsv", "id\ttype\tkind\tname\tvalue\n"
                                                 "in\tmodal-barrier\tsetting\ttrong\t\n");
    load("rule came\nevent: meeting\npattern: {A:actor} tới {B:country}\n"
         "set: subtype = visit; place = {B}\n"
         "rule stay\nevent: meeting\npattern: chuyến {T:(thăm)}\n"
         "set: subtype = visit; refer = previous; modal = both\n");
    ck_assert_str_eq(events("Trời mưa. Orlov tới Lào. Trong chuyến thăm, Orlov sẽ trao quà."),
                     "meeting visit ongoing - {LA RU} orlov");
    ck_assert_str_eq(events("Trời mưa. Orlov tới Lào. Trong chuyến thăm, Orlov đã trao quà."),
                     "meeting visit occurred - {LA RU} orlov");
}
END_TEST

START_TEST(who_came_yesterday_has_plans_for_his_visit)
{
    folder_write("gazetteers/words/setting.tsv", "id\ttype\tkind\tname\tvalue\n"
                                                 "in\tmodal-barrier\tsetting\ttrong\t\n");
    folder_write("rules/time/past.rules", "rule past\nmention: time/relative\npattern: hôm qua\n"
                                          "set: unit = day; shift = -1; direction = past\n");
    load("rule came\nevent: meeting\npattern: {A:actor} tới {B:country}\n"
         "pattern: chuyến {T:(thăm)} {B:country}\n"
         "set: subtype = visit; place = {B}; modal = both; fill = here\n");
    extract("Trời mưa. Hôm qua, Orlov tới Lào. Trong chuyến thăm Lào, Orlov sẽ trao quà.", NULL);
    ck_assert_uint_eq(result->event_count, 1);
}
END_TEST

START_TEST(the_lead_names_whom_the_headline_leaves_out)
{
    load("rule met\nevent: meeting\n"
         "pattern: {A:actor} ..5 {T:meet-verb} {B:group}\n"
         "pattern: {A:actor} ..5 {T:meet-verb} {B:actor}\nset: subtype = {T}\n");
    ck_assert_str_eq(events("Nga sẽ gặp Lào\n\nNga sẽ gặp Lào và Mỹ."),
                     "meeting talks planned - {LA RU US}");
    ck_assert_str_eq(events("Nga sẽ gặp Lào\n\nNga gặp Lào và Mỹ."),
                     "meeting talks planned - {LA RU}; meeting talks occurred - {LA RU US}");
    ck_assert_str_eq(events("Trời mưa. Nga sẽ gặp Lào. Nga sẽ gặp Lào và Mỹ."),
                     "meeting talks planned - {LA RU}; meeting talks planned - {LA RU US}");
}
END_TEST

START_TEST(what_is_told_word_for_word_is_one_event)
{
    load("rule held\nevent: meeting\npattern: {A:actor} dự {T:(diễn đàn)} với {B:actor}\n"
         "set: subtype = conference\n"
         "rule again\nevent: meeting\npattern: {A:actor} nói tại {T:(diễn đàn)}\n"
         "set: subtype = conference; refer = previous\n");
    ck_assert_str_eq(events("Orlov dự diễn đàn với Lào. ASEAN nói tại diễn đàn. Trời mưa. "
                            "Orlov dự diễn đàn với Lào."),
                     "meeting conference occurred - {ASEAN LA RU} orlov");
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

START_TEST(summits_of_two_at_two_places_stay_apart)
{
    load(
        "rule top\nevent: meeting\npattern: {T:(thượng đỉnh)} {A:group} [ở {where:place|country}]\n"
        "set: subtype = summit; place = {where}; refer = maybe\n");
    ck_assert_str_eq(
        events("Thượng đỉnh Nga và Mỹ ở Lào. Trời mưa. Thượng đỉnh Nga và Mỹ ở Hà Nội."),
        "meeting summit occurred - {RU US}; meeting summit occurred - {RU US}");
    ck_assert_str_eq(events("Thượng đỉnh Nga và Mỹ ở Việt Nam. Thượng đỉnh Nga và Mỹ ở Hà Nội."),
                     "meeting summit occurred - {RU US}");
    ck_assert_str_eq(events("Thượng đỉnh Nga và Mỹ ở Lào. Thượng đỉnh Nga và Mỹ."),
                     "meeting summit occurred - {RU US}");
}
END_TEST

START_TEST(a_summit_of_long_before_is_not_the_talks_of_a_day)
{
    folder_write("gazetteers/words/since.tsv", "id\ttype\tname\nsince\tsince-then\ttừ sau\n");
    load(arena_printf(&arena,
                      "%srule top\nevent: meeting\npattern: thượng đỉnh {A:group}\n"
                      "set: subtype = summit; refer = maybe\n",
                      met));
    ck_assert_str_eq(events("Ngày 1/8, Nga gặp Mỹ. Giá tăng từ sau thượng đỉnh Nga và Mỹ."),
                     "meeting talks occurred 2021-08-01 {RU US}; "
                     "meeting summit occurred - {RU US}");
    ck_assert_str_eq(events("Ngày 1/8, Nga gặp Mỹ. Giá tăng ở thượng đỉnh Nga và Mỹ."),
                     "meeting summit occurred 2021-08-01 {RU US}");
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

START_TEST(talks_that_are_to_go_on_are_not_those_that_were_held)
{
    folder_write("gazetteers/words/further.tsv", "id\ttype\tkind\tname\nmore\tfurther-word\t"
                                                 "before\ttiếp tục\nnext\tfurther-word\t"
                                                 "behind\tlần nữa\n");
    load(arena_printf(&arena,
                      "%srule we\nevent: meeting\npattern: {A:group} ..5 {T:meet-verb}\n"
                      "set: subtype = {T}; refer = maybe\n",
                      met));
    ck_assert_str_eq(events("Trời mưa. Ngày 1/8, Nga gặp Lào. Nga và Lào sẽ gặp."),
                     "meeting talks occurred 2021-08-01 {LA RU}");
    ck_assert_str_eq(events("Trời mưa. Ngày 1/8, Nga gặp Lào. Nga và Lào sẽ tiếp tục gặp."),
                     "meeting talks occurred 2021-08-01 {LA RU}; meeting talks planned - {LA RU}");
    ck_assert_str_eq(events("Trời mưa. Ngày 1/8, Nga gặp Lào. Nga và Lào sẽ gặp lần nữa."),
                     "meeting talks occurred 2021-08-01 {LA RU}; meeting talks planned - {LA RU}");
}
END_TEST

START_TEST(what_comes_behind_something_else_may_be_told_as_to_come)
{
    folder_write("gazetteers/words/before.tsv", "id\ttype\tname\nbefore\tbefore-word\ttrước khi\n");
    load(met);
    ck_assert_str_eq(
        events("Mưa. Nắng. Orlov nói trước khi gặp Trần Văn Lam. Orlov sẽ gặp Trần Văn "
               "Lam."),
        "meeting talks planned - {RU VN} lam orlov");
    ck_assert_str_eq(events("Mưa. Nắng. Orlov nói và gặp Trần Văn Lam. Orlov sẽ gặp Trần Văn Lam."),
                     "meeting talks occurred - {RU VN} lam orlov; "
                     "meeting talks planned - {RU VN} lam orlov");
}
END_TEST

START_TEST(who_is_received_to_a_summit_is_there_once)
{
    load("rule top\nevent: meeting\npattern: {A:person} và {B:person} họp cấp cao\n"
         "set: subtype = summit\n"
         "rule got\nevent: meeting\npattern: {A:person} tiếp {B:person}\n"
         "set: subtype = courtesy\n");
    ck_assert_str_eq(
        events("Orlov và Trần Văn Lam họp cấp cao. Trời mưa. Trần Văn Lam tiếp Orlov."),
        "meeting summit occurred - {RU VN} lam orlov");
    ck_assert_str_eq(
        events("Trần Văn Lam tiếp Orlov. Trời mưa. Orlov và Trần Văn Lam họp cấp cao."),
        "meeting summit occurred - {RU VN} lam orlov");
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
    ck_assert_str_eq(events("Orlov thăm Lào ngày 7/7. "
                            "Ngày 5/7, Orlov bắt đầu thăm Lào ba ngày."),
                     "meeting visit occurred 2021-07-05/2021-07-07 {LA RU} orlov");
    ck_assert_str_eq(events("Orlov thăm Lào ngày 9/7. "
                            "Ngày 5/7, Orlov bắt đầu thăm Lào ba ngày."),
                     "meeting visit occurred 2021-07-09 {LA RU} orlov; "
                     "meeting visit occurred 2021-07-05/2021-07-07 {LA RU} orlov");
    ck_assert_str_eq(events("Orlov thăm Lào ngày 4/7. Orlov thăm Lào từ ngày 5/7 đến ngày 7/7."),
                     "meeting visit occurred 2021-07-05/2021-07-07 {LA RU} orlov");
    ck_assert_str_eq(events("Orlov thăm Lào ngày 3/7. Orlov thăm Lào từ ngày 5/7 đến ngày 7/7."),
                     "meeting visit occurred 2021-07-03 {LA RU} orlov; "
                     "meeting visit occurred 2021-07-05/2021-07-07 {LA RU} orlov");
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
    extract("Mưa.\nMưa.\nMưa.\nMưa.\n"
            "Nga và Lào nhất trí mở đường bay thẳng qua núi.\n"
            "Chiều qua, sau hai giờ, Nga và Lào nhất trí mở một đường bay thẳng mới bay qua núi.",
            NULL);
    ck_assert_uint_eq(result->event_count, 1);
    extract("Nga và Lào nhất trí bán gạo nếp, đỗ đen, vừng trắng.\n"
            "Nga và Lào nhất trí mở đường bay thẳng qua vùng núi phía tây.",
            NULL);
    ck_assert_uint_eq(result->event_count, 2);
}
END_TEST

/* Three people, an office, whoever bears both, and lists of people. */
static void write_offices(void)
{
    folder_write("gazetteers/offices.tsv", "id\ttype\tkind\tname\tvalue\toffice\n"
                                           "monarch\toffice\tnamed\tNhà vua\tsingle\t\n"
                                           "speaker\toffice\tnamed\tChủ tịch Quốc hội\tsingle\t"
                                           "chair\n"
                                           "chair\toffice\tnamed\tChủ tịch\tplain\t\n"
                                           "lawmakers\toffice\tgroup\tcác nghị sĩ\t\t\n");
    folder_write("gazetteers/people.tsv", "id\ttype\tkind\tname\tcountry\n"
                                          "kham\tperson\t\tKham\tLA\nluz\tperson\t\tLuz\tLA\n"
                                          "joe\tperson\t\tJoe\tUS\n");
    folder_write("rules/name/a.rules",
                 "rule bearer\nmention: person/office\npattern: {office:office} {party:country}\n");
    folder_write("rules/group/b.rules", "rule listed\nmention: group/list\n"
                                        "pattern: {P:person|country} và {Q:person|country}\n");
}

START_TEST(others_may_come_to_a_conference)
{
    write_offices();
    load("rule held\nevent: meeting\npattern: {A:actor} , {B:actor} dự {T:(hội nghị|họp)}\n"
         "set: subtype = conference\n"
         "rule met\nevent: meeting\npattern: {A:actor} , {B:actor} {T:meet-verb} nhau\n"
         "set: subtype = {T}\n");
    ck_assert_str_eq(events("Nay, Nhà vua Lào, Orlov dự hội nghị. Rồi, Kham, Orlov dự hội nghị."),
                     "meeting conference occurred - {LA RU} kham orlov");
    ck_assert_str_eq(events("Nay, Nhà vua Lào, Orlov gặp nhau. Rồi, Kham, Orlov gặp nhau."),
                     "meeting talks occurred - {LA RU} orlov; "
                     "meeting talks occurred - {LA RU} kham orlov");
}
END_TEST

START_TEST(a_month_of_one_of_two_years_is_that_year)
{
    folder_write("rules/time/b.rules", "shape year = 20[0-9][0-9]\n"
                                       "rule years\nmention: time/range\nphase: 3\n"
                                       "pattern: năm {from-year:year} và {year:year}\n"
                                       "rule month-of\nmention: time/month\nphase: 3\n"
                                       "pattern: tháng {month:month} năm {year:year}\n");
    load(met);
    ck_assert_str_eq(events("Năm 2007 và 2009, Nga gặp Lào."),
                     "meeting talks occurred 2007 {LA RU}; meeting talks occurred 2009 {LA RU}");
    ck_assert_str_eq(events("Năm 2007 và 2009, Nga gặp Lào. Tháng 5 năm 2009, Nga gặp Lào."),
                     "meeting talks occurred 2007 {LA RU}; meeting talks occurred 2009-05 {LA RU}");
    ck_assert_str_eq(events("Năm 2007 và 2009, Nga gặp Lào. Tháng 5 năm 2010, Nga gặp Lào."),
                     "meeting talks occurred 2007 {LA RU}; meeting talks occurred 2009 {LA RU}; "
                     "meeting talks occurred 2010-05 {LA RU}");
}
END_TEST

START_TEST(whom_the_verbs_take_are_met_apart)
{
    write_offices();
    load(arena_printf(&arena,
                      "%srule guest\nevent: meeting\npriority: 60\n"
                      "pattern: {A:actor} {T:meet-verb} {B:actor} từ {C:country}\n"
                      "set: subtype = {T}\n",
                      met));
    ck_assert_str_eq(events("Nay, Orlov gặp Kham. Rồi, Orlov gặp Zed từ Lào."),
                     "meeting talks occurred - {LA RU} kham orlov; "
                     "meeting talks occurred - {LA RU} orlov zed");
    ck_assert_str_eq(events("Mai, Orlov sẽ gặp Kham. Rồi, Orlov sẽ gặp các nghị sĩ Lào."),
                     "meeting talks planned - {LA RU} kham orlov; "
                     "meeting talks planned - {LA RU} orlov");
    ck_assert_str_eq(events("Nay, Orlov gặp Kham. Rồi, Orlov gặp các nghị sĩ Lào."),
                     "meeting talks occurred - {LA RU} kham orlov");
    ck_assert_str_eq(events("Nay, Nga gặp Nhà vua Lào và Chủ tịch Quốc hội Lào. "
                            "Rồi, Nga gặp Nhà vua Lào."),
                     "meeting talks occurred - {LA RU}");
    ck_assert_str_eq(
        events("Nay, Nga gặp Nhà vua Lào và Kham. Rồi, Nga gặp Chủ tịch Quốc hội Lào."),
        "meeting talks occurred - {LA RU} kham; meeting talks occurred - {LA RU}");
    ck_assert_str_eq(events("Nay, Nga gặp Chủ tịch Quốc hội Lào. Rồi, Nga gặp Chủ tịch Lào."),
                     "meeting talks occurred - {LA RU}");
    ck_assert_str_eq(events("Nay, Nga gặp Nhà vua Lào. Rồi, Nga gặp Chủ tịch Lào."),
                     "meeting talks occurred - {LA RU}; meeting talks occurred - {LA RU}");
    /* the list gives Kham no office */
    ck_assert_str_eq(events("Nay, Orlov gặp Kham. Rồi, Orlov gặp Nhà vua Lào."),
                     "meeting talks occurred - {LA RU} kham orlov; "
                     "meeting talks occurred - {LA RU} orlov");
}
END_TEST

START_TEST(what_was_done_once_is_not_the_news)
{
    folder_write("gazetteers/words/once.tsv", "id\ttype\tkind\tname\nonce\tonce-word\t\ttừng\n"
                                              "never\tonce-word\tnever\tchưa từng\n");
    load(met);
    ck_assert_str_eq(events("Nay, Nga gặp Lào. Khi xưa, Nga từng gặp Lào."),
                     "meeting talks occurred - {LA RU}; meeting talks occurred - {LA RU}");
    ck_assert_str_eq(events("Nay, Nga gặp Lào. Khi xưa, Nga chưa từng gặp Lào."),
                     "meeting talks occurred - {LA RU}");
    ck_assert_str_eq(events("Khi xưa, Nga từng gặp Lào. Dạo ấy, Nga từng gặp Lào."),
                     "meeting talks occurred - {LA RU}");
    ck_assert_str_eq(events("Khi xưa, Nga từng gặp Lào. Ngày 1/8, Nga đã gặp Lào."),
                     "meeting talks occurred - {LA RU}; "
                     "meeting talks occurred 2021-08-01 {LA RU}");
}
END_TEST

static const char comings[] =
    "rule comes\nevent: meeting\npattern: {A:actor} ..2 {T:(thăm)} {B:country}\n"
    "set: subtype = visit; place = {B}\n"
    "rule guest\nevent: meeting\npattern: chuyến {T:(thăm)} [{B:country}] của {A:person}\n"
    "set: subtype = visit; place = {B}; refer = maybe; fill = pair\n"
    "rule trip\nevent: meeting\npattern: trong {T:(chuyến đi)}\n"
    "set: subtype = visit; refer = previous\n";

START_TEST(the_lead_tells_when_of_what_the_headline_announces)
{
    folder_write("rules/time/b.rules", "rule month\nmention: time/month\n"
                                       "pattern: tháng {month:month}\n");
    load("rule seen\nevent: meeting\npattern: {A:actor} ..5 {T:(thăm)} {B:country}\n"
         "set: subtype = visit\n");
    ck_assert_str_eq(events_of("Orlov sẽ thăm Lào\n\nTháng 7, Orlov thăm Lào.", NULL),
                     "meeting visit planned XXXX-07 {LA RU} orlov");
}
END_TEST

START_TEST(a_headline_may_be_of_what_was_once)
{
    folder_write("gazetteers/words/once.tsv", "id\ttype\tkind\tname\nonce\tonce-word\t\ttừng\n");
    load(arena_printf(&arena,
                      "%srule noun\nevent: meeting\npattern: cuộc {T:(gặp)} giữa {A:group}\n"
                      "set: subtype = talks; refer = maybe; modal = both\n",
                      met));
    ck_assert_str_eq(events("Tin về cuộc gặp giữa Nga và Lào\n\nKhi xưa, Nga từng gặp Lào."),
                     "meeting talks occurred - {LA RU}");
}
END_TEST

START_TEST(visits_of_two_ways_are_two)
{
    write_offices();
    load(comings);
    ck_assert_str_eq(events("Nay, Orlov thăm Lào. Nga vui vì chuyến thăm của Kham."),
                     "meeting visit occurred - {LA RU} orlov; "
                     "meeting visit occurred - {LA RU} kham");
    ck_assert_str_eq(events("Nay, Orlov thăm Lào. Nga vui vì chuyến thăm của Orlov."),
                     "meeting visit occurred - {LA RU} orlov");
}
END_TEST

START_TEST(what_points_back_is_of_whom_the_sentence_names)
{
    write_offices();
    load(comings);
    extract("Nay, Orlov thăm Lào. Mai, Kham sẽ thăm Nga. Kham sẽ thăm Nga. Kham sẽ thăm Nga. "
            "Mưa trong chuyến đi của Orlov.",
            NULL);
    ck_assert_uint_eq(result->event_count, 2);
    ck_assert_uint_eq(result->events[0].evidence_count, 2);
    extract("Nay, Orlov thăm Lào. Mai, Kham sẽ thăm Nga. Kham sẽ thăm Nga. Kham sẽ thăm Nga. "
            "Mưa trong chuyến đi.",
            NULL);
    ck_assert_uint_eq(result->events[0].evidence_count, 1);
}
END_TEST

START_TEST(the_background_may_tell_the_year_later)
{
    folder_write("rules/time/b.rules", "shape year = 20[0-9]{2}\nrule year\nmention: time/year\n"
                                       "pattern: năm {year:year}\n");
    load(comings);
    ck_assert_str_eq(events("Nay, Petrov thăm Mỹ. Sau chuyến thăm Lào của Orlov, trời mưa. "
                            "Chuyến thăm Lào của Orlov năm 2016 vui."),
                     "meeting visit occurred - {RU US} petrov; "
                     "meeting visit occurred 2016 {LA RU} orlov");
}
END_TEST

START_TEST(what_was_last_year_is_another_though_no_year_is_known)
{
    folder_write("rules/time/b.rules", "rule back\nmention: time/relative\npattern: năm ngoái\n"
                                       "set: shift = -1; unit = year\n");
    load(met);
    ck_assert_str_eq(events_of("Nay, Nga gặp Lào. Năm ngoái, Nga gặp Lào.", NULL),
                     "meeting talks occurred - {LA RU}; meeting talks occurred - {LA RU}");
    ck_assert_str_eq(events_of("Mưa. Năm ngoái, Nga gặp Lào. Năm ngoái, Nga gặp Lào.", NULL),
                     "meeting talks occurred - {LA RU}");
    ck_assert_str_eq(events_of("Mưa. Ngày 1/8, Nga gặp Lào. Năm ngoái, Nga gặp Lào.", NULL),
                     "meeting talks occurred XXXX-08-01 {LA RU}; "
                     "meeting talks occurred - {LA RU}");
}
END_TEST

START_TEST(one_man_taken_by_two_verbs_is_met_at_one_place)
{
    write_field_words();
    load("rule met\nevent: meeting\npattern: {A:person} ..3 {T:meet-verb} về ..3 tại ..6 với "
         "{B:person}\nset: subtype = {T}\n"
         "rule talks\nevent: meeting\npattern: cuộc {T:meet-verb} với {B:person}\n"
         "set: subtype = {T}; refer = maybe; fill = subject\n");
    ck_assert_str_eq(events("Nay, Orlov hội đàm về cá tại Lào trong cuộc gặp với Trần Văn Lam tại "
                            "Hà Nội."),
                     "meeting talks occurred - {RU VN} lam orlov");
}
END_TEST

START_TEST(what_is_planned_and_called_off_is_one_meeting)
{
    load(met);
    ck_assert_str_eq(events("Orlov sẽ gặp Trần Văn Lam\n\nMưa. Nắng. Mây. Hôm nọ, Orlov hoãn gặp "
                            "Trần Văn Lam."),
                     "meeting talks planned - {RU VN} lam orlov");
    ck_assert_str_eq(events("Mưa\n\nNắng. Orlov sẽ gặp Trần Văn Lam. Rồi, Orlov hoãn gặp Trần Văn "
                            "Lam."),
                     "meeting talks cancelled - {RU VN} lam orlov");
    ck_assert_str_eq(events("Mưa\n\nOrlov hoãn gặp Trần Văn Lam. Ngày 1/9, Orlov sẽ gặp Trần Văn "
                            "Lam."),
                     "meeting talks cancelled - {RU VN} lam orlov; "
                     "meeting talks planned 2021-09-01 {RU VN} lam orlov");
    ck_assert_str_eq(events("Mưa\n\nOrlov hoãn gặp Trần Văn Lam. Nọ, Orlov dự kiến gặp Trần Văn "
                            "Lam."),
                     "meeting talks cancelled - {RU VN} lam orlov");
    ck_assert_str_eq(events("Mưa\n\nNắng. Orlov sẽ gặp Trần Văn Lam. Rồi, Petrov hoãn gặp Trần "
                            "Văn Lam."),
                     "meeting talks planned - {RU VN} lam orlov; "
                     "meeting talks cancelled - {RU VN} lam petrov");
}
END_TEST

START_TEST(summits_at_two_places_are_two)
{
    write_field_words();
    load("rule top\nevent: meeting\npattern: thượng đỉnh {A:group}\n"
         "set: subtype = summit; refer = maybe\n"
         "rule met\nevent: meeting\npattern: cuộc {T:meet-verb} giữa {A:group}\n"
         "set: subtype = {T}; refer = maybe\n");
    ck_assert_str_eq(events("Nay, thượng đỉnh Nga và Mỹ tại Hà Nội. Rồi, thượng đỉnh Nga và Mỹ tại "
                            "Lào."),
                     "meeting summit occurred - {RU US}; meeting summit occurred - {RU US}");
    ck_assert_str_eq(events("Nay, thượng đỉnh Nga và Mỹ tại Hà Nội. Rồi, cuộc gặp giữa Nga và Mỹ."),
                     "meeting summit occurred - {RU US}");
}
END_TEST

START_TEST(what_is_sold_tells_which_deal_it_is)
{
    load("rule sells\nevent: agreement\npattern: {A:country} ..2 {T:(mua)} ..6 của {B:country}\n"
         "set: subtype = contract\n"
         "rule signed\nevent: agreement\npattern: {A:group} ký {name:(hợp đồng ..6)}\n"
         "set: subtype = contract\n");
    ck_assert_str_eq(events("Nay, Nga dự kiến mua xe QT-40 của Lào. Năm nọ, Nga và Lào ký hợp đồng "
                            "bán xe QT-40."),
                     "agreement contract occurred - {LA RU}");
    ck_assert_str_eq(
        events("Nay, Nga dự kiến mua xe QT-40 của Lào. Rồi, Nga mua xe QT-40 của Lào."),
        "agreement contract planned - {LA RU}");
    ck_assert_str_eq(events("Nay, Nga dự kiến mua xe QT-40 của Lào. Rồi, Nga và Lào ký hợp đồng "
                            "bán xe QT-50."),
                     "agreement contract planned - {LA RU}; agreement contract occurred - {LA RU}");
}
END_TEST

START_TEST(what_has_the_day_of_one_is_that_one)
{
    load(met);
    ck_assert_str_eq(events("Ngày 1/7, Orlov gặp Lào. Rồi, Petrov gặp Lào. Ngày 1/7, Nga gặp Lào."),
                     "meeting talks occurred 2021-07-01 {LA RU} orlov; "
                     "meeting talks occurred - {LA RU} petrov");
    ck_assert_uint_eq(result->events[0].evidence_count, 2);
}
END_TEST

START_TEST(a_month_may_be_told_without_its_year)
{
    folder_write("rules/time/b.rules", "shape year = 20[0-9]{2}\nrule month\nmention: time/month\n"
                                       "pattern: tháng {month:month} [/ {year:year}]\n");
    load(met);
    ck_assert_str_eq(events_of("Mưa. Nga gặp Lào tháng 3. Rồi, tháng 3/2018 Nga gặp Lào.", NULL),
                     "meeting talks occurred 2018-03 {LA RU}");
    ck_assert_str_eq(events_of("Mưa. Nga gặp Lào tháng 4. Rồi, tháng 3/2018 Nga gặp Lào.", NULL),
                     "meeting talks occurred XXXX-04 {LA RU}; "
                     "meeting talks occurred 2018-03 {LA RU}");
}
END_TEST

START_TEST(talks_with_each_of_a_list_are_told_apart)
{
    static const char list[] = "Nay, Orlov hội đàm với Kham và Joe. ";
    write_offices();
    load("rule met\nevent: meeting\npattern: {A:person} ..2 {T:meet-verb} [với] {B:actor}\n"
         "set: subtype = {T}\n"
         "rule back\nevent: meeting\npattern: trong cuộc {T:(gặp)} của {A:person} và {B:person}\n"
         "set: subtype = talks; refer = maybe\n"
         "rule pairs\nevent: meeting\npattern: trong cuộc {T:(gặp)} của {A:group}\n"
         "set: subtype = talks; refer = maybe\n");
    ck_assert_str_eq(events(list), "meeting talks occurred - {LA RU US} joe kham orlov");
    ck_assert_str_eq(events(arena_printf(&arena,
                                         "%sMưa trong cuộc gặp của Orlov và Kham. "
                                         "Nắng trong cuộc gặp của Orlov và Joe.",
                                         list)),
                     "meeting talks occurred - {LA RU} kham orlov; "
                     "meeting talks occurred - {RU US} joe orlov");
    ck_assert_uint_eq(result->events[0].evidence_count, 2);
    ck_assert_uint_eq(result->events[1].evidence_count, 2);
    ck_assert_str_eq(events(arena_printf(&arena, "%sMưa trong cuộc gặp của Orlov và Kham.", list)),
                     "meeting talks occurred - {LA RU US} joe kham orlov");
    ck_assert_uint_eq(result->events[0].evidence_count, 2);
}
END_TEST

START_TEST(several_texts_are_not_the_one_of_another_year)
{
    folder_write("rules/time/b.rules", "shape year = 20[0-9]{2}\nrule year\nmention: time/year\n"
                                       "pattern: năm {year:year}\n");
    folder_write("gazetteers/words/several.tsv",
                 "id\ttype\tkind\tname\nseveral\tseveral-word\t\tcác\nplain\tname-end\tplain\tthỏa "
                 "thuận\n");
    load("rule sign\nevent: agreement\npattern: {A:group} ký [các] {name:paper}\n"
         "set: subtype = {name}\n");
    ck_assert_str_eq(events("Năm 2016, Nga và Lào ký thỏa thuận. Nga và Lào ký các thỏa thuận."),
                     "agreement memorandum occurred 2016 {LA RU}; "
                     "agreement memorandum occurred - {LA RU}");
    ck_assert_str_eq(events("Năm 2016, Nga và Lào ký thỏa thuận. Nga và Lào ký thỏa thuận."),
                     "agreement memorandum occurred 2016 {LA RU}");
    ck_assert_str_eq(events("Nay, Nga và Lào ký thỏa thuận; Nga và Lào ký thỏa thuận."),
                     "agreement memorandum occurred - {LA RU}; "
                     "agreement memorandum occurred - {LA RU}");
}
END_TEST

START_TEST(a_sale_to_come_is_the_deal_that_stands)
{
    load("rule buy\nevent: agreement\npattern: {A:country} ..1 {T:(mua)} của {B:country}\n"
         "set: subtype = contract\n"
         "rule keep\nevent: agreement\npattern: {A:country} {T:(giữ)} hợp đồng với {B:country}\n"
         "set: subtype = contract; status = in_force; modal = none\n");
    ck_assert_str_eq(events("Lào sẽ mua của Nga. Lào giữ hợp đồng với Nga."),
                     "agreement contract planned - {LA RU}");
    ck_assert_str_eq(events("Lào giữ hợp đồng với Nga. Lào sẽ mua của Mỹ."),
                     "agreement contract in_force - {LA RU}; "
                     "agreement contract planned - {LA US}");
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

Suite *make_suite(void)
{
    Suite *suite = suite_create("merging");
    TCase *tests = tcase_create("merging");
    tcase_add_checked_fixture(tests, set_up, tear_down);
    tcase_add_test(tests, a_meeting_told_twice_is_one_event);
    tcase_add_test(tests, a_later_telling_may_give_day_and_status);
    tcase_add_test(tests, what_is_to_happen_there_tells_that_it_is_to_come);
    tcase_add_test(tests, a_headline_below_others_leaves_open_how_it_stands);
    tcase_add_test(tests, participants_of_all_tellings_are_joined);
    tcase_add_test(tests, different_days_people_parties_and_kinds_stay_apart);
    tcase_add_test(tests, what_another_year_dates_later_on_is_another_meeting);
    tcase_add_test(tests, other_places_turns_and_offices_stay_apart);
    tcase_add_test(tests, who_talks_now_prepares_another_meeting);
    tcase_add_test(tests, talks_that_go_on_are_not_the_meeting_beside_them);
    tcase_add_test(tests, a_visit_with_plans_goes_on);
    tcase_add_test(tests, who_came_yesterday_has_plans_for_his_visit);
    tcase_add_test(tests, the_lead_names_whom_the_headline_leaves_out);
    tcase_add_test(tests, what_is_told_word_for_word_is_one_event);
    tcase_add_test(tests, a_call_may_be_told_of_as_talks_of_the_same_two);
    tcase_add_test(tests, summits_of_two_at_two_places_stay_apart);
    tcase_add_test(tests, a_summit_of_long_before_is_not_the_talks_of_a_day);
    tcase_add_test(tests, who_talks_apart_is_no_part_of_a_summit);
    tcase_add_test(tests, talks_that_are_to_go_on_are_not_those_that_were_held);
    tcase_add_test(tests, what_comes_behind_something_else_may_be_told_as_to_come);
    tcase_add_test(tests, who_is_received_to_a_summit_is_there_once);
    tcase_add_test(tests, talks_of_two_are_no_summit_of_an_organisation);
    tcase_add_test(tests, a_summit_of_two_is_no_conference_of_an_organisation);
    tcase_add_test(tests, a_line_that_leads_to_another_article_tells_nothing);
    tcase_add_test(tests, a_year_tells_of_another_meeting);
    tcase_add_test(tests, talks_that_a_text_only_speaks_of_are_told_where_no_others_are);
    tcase_add_test(tests, what_was_and_what_is_to_come_are_two_meetings);
    tcase_add_test(tests, a_stop_lies_within_its_journey);
    tcase_add_test(tests, what_is_dated_by_a_year_is_spoken_of_once);
    tcase_add_test(tests, the_lead_tells_what_headline_and_body_tell);
    tcase_add_test(tests, others_may_come_to_a_conference);
    tcase_add_test(tests, a_month_of_one_of_two_years_is_that_year);
    tcase_add_test(tests, whom_the_verbs_take_are_met_apart);
    tcase_add_test(tests, what_was_done_once_is_not_the_news);
    tcase_add_test(tests, the_lead_tells_when_of_what_the_headline_announces);
    tcase_add_test(tests, a_headline_may_be_of_what_was_once);
    tcase_add_test(tests, visits_of_two_ways_are_two);
    tcase_add_test(tests, what_points_back_is_of_whom_the_sentence_names);
    tcase_add_test(tests, the_background_may_tell_the_year_later);
    tcase_add_test(tests, what_was_last_year_is_another_though_no_year_is_known);
    tcase_add_test(tests, one_man_taken_by_two_verbs_is_met_at_one_place);
    tcase_add_test(tests, what_is_planned_and_called_off_is_one_meeting);
    tcase_add_test(tests, summits_at_two_places_are_two);
    tcase_add_test(tests, what_is_sold_tells_which_deal_it_is);
    tcase_add_test(tests, what_has_the_day_of_one_is_that_one);
    tcase_add_test(tests, a_month_may_be_told_without_its_year);
    tcase_add_test(tests, talks_with_each_of_a_list_are_told_apart);
    tcase_add_test(tests, several_texts_are_not_the_one_of_another_year);
    tcase_add_test(tests, a_sale_to_come_is_the_deal_that_stands);
    tcase_add_test(tests, thousands_of_events_take_no_longer_than_their_number);
    suite_add_tcase(suite, tests);
    return suite;
}
