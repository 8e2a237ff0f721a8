/* check_status.c - done, under way, planned, proposed, called off, or no event at all.
 *
 *     "Mai, Nga sẽ gặp Lào" is planned; "nếu Nga gặp Lào" is none
 */
#include "events.h"

Suite *make_suite(void);

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
    ck_assert_str_eq(events("Cầu sẽ khánh thành, ông nói khi Orlov gặp Lào."),
                     "meeting talks occurred - {LA RU} orlov");
}
END_TEST

START_TEST(what_comes_days_later_is_to_come)
{
    folder_write("gazetteers/words/before.tsv", "id\ttype\tkind\tname\tvalue\n"
                                                "week\ttime-unit\t\ttuần\tweek\n"
                                                "before\tbefore-word\t\ttrước khi\t\n"
                                                "near\tbefore-word\tnear\tngay trước khi\t\n");
    load(met);
    ck_assert_str_eq(events("Mưa vài tuần trước khi Orlov gặp Lào."),
                     "meeting talks planned - {LA RU} orlov");
    ck_assert_str_eq(events("Mưa ngay trước khi Orlov gặp Lào."),
                     "meeting talks planned - {LA RU} orlov");
    ck_assert_str_eq(events("Mưa trước khi Orlov gặp Lào."),
                     "meeting talks occurred - {LA RU} orlov");
    ck_assert_str_eq(events("Mưa đã tạnh vài tuần trước khi Orlov gặp Lào."),
                     "meeting talks occurred - {LA RU} orlov");
}
END_TEST

START_TEST(what_will_not_happen_on_an_occasion_tells_that_it_is_to_come)
{
    folder_write("gazetteers/words/while.tsv", "id\ttype\tkind\tname\tvalue\n"
                                               "while\twhile-word\t\tkhi\t\n"
                                               "bar\tmodal-barrier\t\tkhi\t\n"
                                               "not\tmodal\tnegative\tchẳng\tcancelled\n"
                                               "wont\tmodal\tnot-to-come\tsẽ chẳng\tcancelled\n");
    folder_write("gazetteers/hyphen.tsv", "id\ttype\tname\tcountry\nbo-un\tperson\tBo-un\tRU\n");
    load(met);
    ck_assert_str_eq(events("Cầu sẽ chẳng khánh thành khi Orlov gặp Lào."),
                     "meeting talks planned - {LA RU} orlov");
    ck_assert_str_eq(events("Cầu sẽ chẳng khánh thành khi Bo-un gặp Lào."), /* one name */
                     "meeting talks planned - {LA RU} bo-un");
    ck_assert_str_eq(events("Cầu chẳng khánh thành khi Orlov gặp Lào."),
                     "meeting talks occurred - {LA RU} orlov");
    ck_assert_str_eq(events("Nay, Orlov sẽ chẳng gặp Lào."),
                     "meeting talks cancelled - {LA RU} orlov");
    ck_assert_int_eq(result->events[0].is_negative, 1);
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

START_TEST(a_name_holds_no_modal)
{
    folder_write("gazetteers/places.tsv", "id\ttype\tkind\tname\tcountry\n"
                                          "can-tho\tplace\tcity\tCần Thơ\tVN\n");
    folder_write("gazetteers/words/need.tsv", "id\ttype\tname\tvalue\n"
                                              "need\tmodal\tcần\tproposed\n");
    load(met);
    ck_assert_str_eq(events("Nay, Nga cần gặp Lào."), "meeting talks proposed - {LA RU}");
    ck_assert_str_eq(events("Nay, Nga ở Cần Thơ gặp Lào."), "meeting talks occurred - {LA RU}");
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

START_TEST(a_modal_that_means_something_for_one_type_says_nothing_of_others)
{
    folder_write("gazetteers/words/pledge.tsv",
                 "id\ttype\tkind\tname\tvalue\n"
                 "pledge\tmodal\tfuture\thứa\tvaccine_commitment = pledged\n");
    load("rule give\nevent: vaccine_commitment\n"
         "pattern: {from:actor} ..5 {T:(tặng)} {to:actor} ...9 vaccine\n"
         "rule met\nevent: meeting\npattern: {A:actor} ..5 {T:(thăm)} {B:actor}\n");
    ck_assert_str_eq(events("Nay, Nga hứa tặng Lào nhiều vaccine."),
                     "vaccine_commitment - pledged - {LA RU}");
    ck_assert_str_eq(events("Nay, Nga hứa thăm Lào."), "meeting - occurred - {LA RU}");
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

START_TEST(a_date_to_come_is_a_plan)
{
    load(arena_printf(
        &arena,
        "%srule signed\nevent: agreement\npattern: {A:actor} ..1 {T:(ký)} với {B:actor}\n"
        "set: status-else = occurred\n",
        met));
    ck_assert_str_eq(events("Ngày 20/8, Nga gặp Lào."), "meeting talks planned 2021-08-20 {LA RU}");
    ck_assert_str_eq(events("Ngày 20/8, Nga ký với Lào."),
                     "agreement - planned 2021-08-20 {LA RU}");
    ck_assert_str_eq(events("Ngày 20/8, Nga đã ký với Lào."),
                     "agreement - occurred 2021-08-20 {LA RU}");
    ck_assert_str_eq(events("Ngày 1/8, Nga gặp Lào."), "meeting talks occurred 2021-08-01 {LA RU}");
}
END_TEST

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

START_TEST(who_only_watches_knows_of_no_plan)
{
    write_field_words();
    folder_write("gazetteers/words/watchers.tsv", "id\ttype\tkind\tname\n"
                                                  "expert\thonorific\texpert\tchuyên gia\n"
                                                  "scholar\thonorific\tcivil\tkỹ sư\n"
                                                  "link\tmodal-barrier\tlink\trằng\n");
    load(signs);
    ck_assert_str_eq(events("Chuyên gia dự kiến Nga và Lào ký bản ghi nhớ."), "");
    ck_assert_str_eq(events("Báo dự kiến Nga và Lào ký bản ghi nhớ."),
                     "agreement - planned - {LA RU}");
    ck_assert_str_eq(events("Kỹ sư tin rằng nay dự kiến Nga và Lào ký bản ghi nhớ."), "");
    ck_assert_str_eq(events("Kỹ sư dự kiến Nga và Lào ký bản ghi nhớ."),
                     "agreement - planned - {LA RU}");
    ck_assert_str_eq(events("Chuyên gia đã tin Nga và Lào ký bản ghi nhớ."),
                     "agreement - occurred - {LA RU}");
}
END_TEST

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

START_TEST(what_joins_a_signing_to_come_is_to_come)
{
    folder_write("gazetteers/words/agreed.tsv",
                 "id\ttype\tkind\tname\tvalue\n"
                 "agreed\tmodal\tsaying\tthỏa thuận\tplanned; agreement = occurred\n");
    load("rule signs\nevent: agreement\npattern: {A:group} ..2 {T:(ký)} {name:(thỏa thuận)}\n"
         "set: subtype = memorandum\n\n"
         "rule declares\nevent: agreement\npattern: {T:(ra)} {name:(tuyên bố)}\n"
         "set: subtype = declaration; fill = subject\n");
    ck_assert_str_eq(events("Mai, Nga và Lào sẽ ký thỏa thuận, ra tuyên bố."),
                     "agreement memorandum planned - {LA RU}; "
                     "agreement declaration planned - {LA RU}");
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

START_TEST(an_item_below_what_is_to_come_is_to_come)
{
    load(met);
    ck_assert_str_eq(events("Chương trình sẽ gồm:\n- Orlov gặp Lào.\n"),
                     "meeting talks planned - {LA RU} orlov");
    ck_assert_str_eq(events("Chương trình sẽ gồm:\n- Mưa.\n- Orlov gặp Lào.\n"),
                     "meeting talks planned - {LA RU} orlov");
    ck_assert_str_eq(events("Chương trình gồm:\n- Orlov gặp Lào.\n"),
                     "meeting talks occurred - {LA RU} orlov");
    ck_assert_str_eq(events("Mưa sẽ tạnh.\n- Orlov gặp Lào.\n"),
                     "meeting talks occurred - {LA RU} orlov");
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

START_TEST(what_comes_next_in_a_sentence_is_planned_whatever_its_day_is_told_with)
{
    folder_write("gazetteers/words/next.tsv", "id\ttype\tkind\tname\n"
                                              "chain\tchain-word\t\trồi\n"
                                              "in\tmodal-barrier\tsetting\trồi\n");
    folder_write("rules/time/b.rules", "shape other = [1-9]|[12][0-9]|3[01]\n"
                                       "rule past\nmention: time/date\n"
                                       "pattern: hôm {day:other} / {month:month}\n"
                                       "set: direction = past\n");
    load("rule met\nevent: meeting\npattern: {T:meet-verb} {B:actor}\nset: fill = subject\n");
    ck_assert_str_eq(events_of("Nga sẽ vui, rồi gặp Lào hôm 9/8.", NULL),
                     "meeting - planned XXXX-08-09 {LA RU}");
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

START_TEST(each_part_of_a_sentence_has_its_tense)
{
    load(met);
    ck_assert_str_eq(events("Nga đã gặp Lào; Mỹ sẽ gặp Việt Nam ngày 5/11."),
                     "meeting talks occurred - {LA RU}; "
                     "meeting talks planned 2021-11-05 {US VN}");
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
         "set: subtype = visit; modal = both\n"
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

/* Nouns that are told as the setting of something else. */
static void load_settings(void)
{
    folder_write("gazetteers/words/settings.tsv",
                 "id\ttype\tkind\tname\taliases\tvalue\n"
                 "said\tmodal\tsaying\tcho biết sẽ\t\tplanned\n"
                 "held\tmodal\tsaying\tđề nghị\t\tproposed\n"
                 "no-cue\tmodal\t\tnhận định\t\t\n"
                 "coming\tcoming-word\tfuture\tthời gian tới\t\tplanned\n"
                 "running\tmodal\trunning\tvẫn tiếp tục\t\tongoing\n"
                 "begun\tmodal\tbegun\tđã bắt đầu\t\tongoing\n"
                 "when\tmodal-barrier\tsetting\ttrong\tkhi\t\n"
                 "that\tmodal-barrier\tlink\tviệc\t\t\n"
                 "while\twhile-word\t\tkhi\t\t\n"
                 "say\tsay-verb\tsays\tnói\tnhận định\t\n"
                 "agenda\tagenda-word\t\tnêu\tbàn\t\n"
                 "happen\thappen-verb\t\tdiễn ra\t\t\n"
                 "long\tlong-talk\t\tđàm phán\t\t\n");
    load("rule noun\nevent: meeting\n"
         "pattern: {T:(cuộc gặp | đàm phán)} giữa {A:group}\n"
         "set: subtype = talks; modal = both\n");
}

START_TEST(what_is_to_be_raised_there_is_to_come)
{
    load_settings();
    ck_assert_str_eq(events("Ông cho biết sẽ nêu giá cá trong cuộc gặp giữa Nga và Lào."),
                     "meeting talks planned - {LA RU}");
    ck_assert_str_eq(events("Ông nói cá sẽ ngon trong cuộc gặp giữa Nga và Lào."),
                     "meeting talks occurred - {LA RU}");
    ck_assert_str_eq(events("Trong cuộc gặp giữa Nga và Lào, ông nhận định cá sẽ ngon."),
                     "meeting talks occurred - {LA RU}");
    ck_assert_str_eq(events("\"Cá sẽ ngon\", ông hát trong cuộc gặp giữa Nga và Lào."),
                     "meeting talks occurred - {LA RU}");
    ck_assert_str_eq(events("Việc cuộc gặp giữa Nga và Lào, cá sẽ ngon."),
                     "meeting talks occurred - {LA RU}");
}
END_TEST

START_TEST(what_stands_behind_a_noun_may_tell_of_something_else)
{
    load_settings();
    ck_assert_str_eq(events("Cuộc gặp giữa Nga và Lào thời gian tới vui."),
                     "meeting talks planned - {LA RU}");
    ck_assert_str_eq(events("Cuộc gặp giữa Nga và Lào diễn ra khi cá sẽ diễn ra."),
                     "meeting talks occurred - {LA RU}");
}
END_TEST

START_TEST(negotiations_go_on)
{
    load_settings();
    ck_assert_str_eq(events("Đàm phán giữa Nga và Lào vẫn tiếp tục."),
                     "meeting talks ongoing - {LA RU}");
    ck_assert_str_eq(events("Nay, đã bắt đầu đàm phán giữa Nga và Lào."),
                     "meeting talks ongoing - {LA RU}");
    ck_assert_str_eq(events("Nay, đã bắt đầu cuộc gặp giữa Nga và Lào."),
                     "meeting talks occurred - {LA RU}");
    ck_assert_str_eq(events("Khi đang đàm phán giữa Nga và Lào thì mưa."),
                     "meeting talks ongoing - {LA RU}");
}
END_TEST

START_TEST(what_has_a_condition_behind_it_is_only_offered)
{
    folder_write("gazetteers/words/more.tsv", "id\ttype\tname\taliases\n"
                                              "if\tif-word\tnếu\tkhi nào\n");
    load(met);
    ck_assert_str_eq(events("Nga sẽ gặp Lào khi nào mưa tạnh."),
                     "meeting talks proposed - {LA RU}");
    ck_assert_str_eq(events("Nga sẽ gặp Lào, khi nào mưa tạnh."),
                     "meeting talks planned - {LA RU}");
    ck_assert_str_eq(events("Nga chỉ gặp Lào khi nào mưa tạnh."),
                     "meeting talks proposed - {LA RU}");
    ck_assert_str_eq(events("Nga đã gặp Lào nếu tôi nhớ đúng."),
                     "meeting talks occurred - {LA RU}");
}
END_TEST

START_TEST(what_is_aimed_at_is_to_come)
{
    folder_write("gazetteers/words/more.tsv", "id\ttype\tkind\tname\tvalue\n"
                                              "aim\taim-lead\t\tđể\t\n"
                                              "there\tstaying-word\t\tđang ở\t\n"
                                              "stay\tmodal\tpresent\tđang ở\tongoing\n");
    load(met);
    ck_assert_str_eq(events("Nga đang bay để gặp Lào."), "meeting talks planned - {LA RU}");
    ck_assert_str_eq(events("Nga đang ở đây để gặp Lào."), "meeting talks ongoing - {LA RU}");
}
END_TEST

static const char stays[] =
    "rule stay\nevent: meeting\npattern: {A:person} ..5 {T:(thăm)} {B:actor}\n"
    "set: subtype = visit\n"
    "rule noun\nevent: meeting\n"
    "pattern: {T:(chuyến thăm)} {B:country} [của {A:person}]\n"
    "set: subtype = visit; modal = both; refer = maybe; fill = subject\n";

START_TEST(what_is_only_threatened_or_asked_for_is_still_open)
{
    folder_write("gazetteers/words/threat.tsv", "id\ttype\tkind\tname\tvalue\n"
                                                "threat\tthreat-word\t\tdọa\t\n"
                                                "off\tmodal\tended\thủy\tcancelled\n"
                                                "agree\tmodal\tsaying\tđồng ý\tplanned\n"
                                                "urge\tmodal\tsaying\tgiục\tproposed\n");
    load(met);
    ck_assert_str_eq(events("Nay, Orlov dọa phe ông sẽ hủy gặp Lào."),
                     "meeting talks planned - {LA RU} orlov");
    ck_assert_str_eq(events("Nay, bà dọa đánh, Orlov sẽ hủy gặp Lào."),
                     "meeting talks cancelled - {LA RU} orlov");
    ck_assert_str_eq(events("Nay, bà giục Orlov đồng ý gặp Lào."),
                     "meeting talks proposed - {LA RU} orlov");
    ck_assert_str_eq(events("Nay, Orlov đồng ý gặp Lào."), "meeting talks planned - {LA RU} orlov");
}
END_TEST

START_TEST(what_comes_behind_a_plan_is_to_come)
{
    folder_write("gazetteers/words/before.tsv", "id\ttype\tname\n"
                                                "before\tbefore-word\ttrước khi\n"
                                                "bar\tmodal-barrier\ttrước khi\n"
                                                "say\tsay-verb\tnói\n"
                                                "end\tdeparture\tchia tay\n");
    load(met);
    ck_assert_str_eq(events("Nay, cầu sẽ khánh thành trước khi Orlov gặp Lào."),
                     "meeting talks planned - {LA RU} orlov");
    ck_assert_str_eq(events("Nay, cầu đã khánh thành trước khi Orlov gặp Lào."),
                     "meeting talks occurred - {LA RU} orlov");
    ck_assert_str_eq(events("Nay, bà nói cầu sẽ khánh thành trước khi Orlov gặp Lào."),
                     "meeting talks planned - {LA RU} orlov");
    ck_assert_str_eq(events("Nay, bà nói cầu sẽ khánh thành trước khi chia tay nơi Orlov gặp Lào."),
                     "meeting talks occurred - {LA RU} orlov");
}
END_TEST

START_TEST(whom_somebody_sets_out_to_meet_he_has_not_met)
{
    folder_write("gazetteers/words/way.tsv", "id\ttype\tname\taliases\n"
                                             "way\tway-word\tlên đường\ttrên đường tới\n"
                                             "aim\taim-lead\tđể\t\n"
                                             "bar\tmodal-barrier\tsau khi\t\n");
    load(met);
    ck_assert_str_eq(events("Nay, Orlov lên đường để gặp Lào."),
                     "meeting talks planned - {LA RU} orlov");
    ck_assert_str_eq(events("Nay, Orlov đã lên đường để gặp Lào."),
                     "meeting talks planned - {LA RU} orlov");
    ck_assert_str_eq(events("Nay, trên đường tới chợ Orlov đã gặp Lào."),
                     "meeting talks occurred - {LA RU} orlov");
    ck_assert_str_eq(events("Nay, Orlov lên đường sau khi gặp Lào."),
                     "meeting talks occurred - {LA RU} orlov");
    ck_assert_str_eq(events("Nay, trên đường tới vườn hoa Orlov gặp Lào."), /* no place listed */
                     "meeting talks occurred - {LA RU} orlov");
}
END_TEST

START_TEST(a_stop_of_a_planned_tour_is_planned)
{
    folder_write("gazetteers/words/more.tsv", "id\ttype\tkind\tname\n"
                                              "after\tafter-word\t\tsau\n"
                                              "bar\tmodal-barrier\tsetting\tsau\n"
                                              "chain\tchain-word\t\trồi\n");
    load(stays);
    ck_assert_str_eq(events("Orlov sẽ thăm Lào sau chuyến thăm Mỹ của Orlov."),
                     "meeting visit planned - {LA RU} orlov; "
                     "meeting visit planned - {RU US} orlov");
    ck_assert_str_eq(events("Orlov đã thăm Lào sau chuyến thăm Mỹ của Orlov."),
                     "meeting visit occurred - {LA RU} orlov; "
                     "meeting visit occurred - {RU US} orlov");
}
END_TEST

START_TEST(a_visit_until_a_day_ahead_goes_on)
{
    folder_write("gazetteers/words/more.tsv", "id\ttype\tname\taliases\n"
                                              "end\tdeparture\tkết thúc\t\n"
                                              "happen\thappen-verb\tkết thúc\t\n");
    folder_write("rules/time/b.rules",
                 "rule morrow\nmention: time/relative\npattern: ngày mai\n"
                 "set: shift = 1; unit = day\n"
                 "rule until\nmention: time/range\nphase: 9\npattern: đến {to:time}\n");
    load(stays);
    ck_assert_str_eq(events_of("Chuyến thăm Lào của Orlov kéo dài đến ngày mai.", NULL),
                     "meeting visit ongoing - {LA RU} orlov");
    ck_assert_str_eq(events_of("Chuyến thăm Lào của Orlov sẽ kết thúc ngày mai.", NULL),
                     "meeting visit ongoing - {LA RU} orlov");
    ck_assert_str_eq(events_of("Orlov thăm Lào. Chuyến thăm Lào kéo dài đến ngày mai.", NULL),
                     "meeting visit ongoing - {LA RU} orlov");
    ck_assert_str_eq(events_of("Orlov sẽ thăm Lào đến ngày mai.", NULL),
                     "meeting visit planned - {LA RU} orlov");
}
END_TEST

START_TEST(what_begins_tomorrow_and_lasts_is_planned)
{
    folder_write("rules/time/b.rules",
                 "shape d = [0-9]+\nrule days\nmention: time/range\n"
                 "pattern: từ {from-day:d} / {from-month:d} đến {day:d} / {month:d}\n");
    load(stays);
    ck_assert_str_eq(events("Orlov thăm Lào từ 5/8 đến 7/8."),
                     "meeting visit planned 2021-08-05/2021-08-07 {LA RU} orlov");
    ck_assert_str_eq(events("Orlov thăm Lào từ 3/8 đến 7/8."),
                     "meeting visit ongoing 2021-08-03/2021-08-07 {LA RU} orlov");
}
END_TEST

START_TEST(a_visit_that_is_brought_to_an_end_is_over)
{
    folder_write("gazetteers/words/more.tsv", "id\ttype\tname\taliases\n"
                                              "end\tdeparture\tkết thúc\t\n"
                                              "over\tvisit-end\tkết thúc\t\n");
    folder_write("rules/time/b.rules",
                 "shape d = [0-9]+\nrule days\nmention: time/range\n"
                 "pattern: từ {from-day:d} / {from-month:d} đến {day:d} / {month:d}\n");
    load(stays);
    ck_assert_str_eq(events("Orlov thăm Lào từ 3/8 đến 4/8. Orlov kết thúc chuyến thăm "
                            "Lào."),
                     "meeting visit occurred 2021-08-03/2021-08-04 {LA RU} orlov");
}
END_TEST

START_TEST(an_instrument_of_an_earlier_year_is_applied)
{
    folder_write("gazetteers/words/more.tsv", "id\ttype\tname\taliases\n"
                                              "apply\tapply-lead\ttheo\tđối với\n");
    folder_write("rules/time/b.rules", "shape year = 20[0-9][0-9]\n"
                                       "rule year\nmention: time/year\npattern: năm {year:year}\n");
    load("rule signed\nevent: agreement\n"
         "pattern: {name:(hiệp định)} {T:(ký)} giữa {A:group} {date:time}\n"
         "set: subtype = treaty\n");
    ck_assert_str_eq(events("Cá được bán theo hiệp định ký giữa Nga và Lào năm 2012."),
                     "agreement treaty in_force 2012 {LA RU}");
    ck_assert_str_eq(events("Cá được bán theo hiệp định ký giữa Nga và Lào năm 2021."),
                     "agreement treaty occurred 2021 {LA RU}");
    ck_assert_str_eq(events("Ông nhớ lúc hiệp định ký giữa Nga và Lào năm 2012."),
                     "agreement treaty occurred 2012 {LA RU}");
}
END_TEST

START_TEST(a_visit_that_outlasts_the_article_goes_on)
{
    folder_write("gazetteers/words/more.tsv", "id\ttype\tname\naside\tpast-lead\thôm\n");
    folder_write("rules/time/b.rules", "rule days\nmention: time/range\nphase: 9\n"
                                       "pattern: từ [hôm] {from:time} đến {to:time}\n");
    load(stays);
    ck_assert_str_eq(events("Orlov đã thăm Lào từ ngày 4/8 đến ngày 6/8."),
                     "meeting visit ongoing 2021-08-04/2021-08-06 {LA RU} orlov");
    ck_assert_str_eq(events("Orlov đã thăm Lào từ ngày 2/8 đến ngày 4/8."),
                     "meeting visit occurred 2021-08-02/2021-08-04 {LA RU} orlov");
    ck_assert_str_eq(events_of("Orlov thăm Lào từ ngày 2/8 đến ngày 4/8.", NULL),
                     "meeting visit occurred XXXX-08-02/XXXX-08-04 {LA RU} orlov");
    ck_assert_str_eq(events_of("Orlov thăm Lào từ hôm ngày 2/8 đến ngày 4/8.", NULL),
                     "meeting visit occurred XXXX-08-02/XXXX-08-04 {LA RU} orlov");
}
END_TEST

START_TEST(a_sentence_that_opens_with_talks_may_go_on_ahead)
{
    folder_write("gazetteers/words/more.tsv", "id\ttype\tkind\tname\tvalue\n"
                                              "when\tmodal-barrier\tsetting\ttrong\t\n"
                                              "agree\tagree-verb\t\tnhất trí\t\n"
                                              "soon\tmodal\tfuture\tnhất trí sớm\tplanned\n"
                                              "past\tpast-lead\t\thồi\t\n");
    folder_write("rules/time/b.rules",
                 "shape month-number = [1-9]|1[0-2]\n"
                 "rule month\nmention: time/month\npattern: hồi tháng {month:month-number}\n"
                 "set: direction = past\n");
    load("rule setting\nevent: meeting\npattern: trong {T:(hội đàm)} [{date:time}] , {A:group}\n"
         "set: subtype = talks; status-else = occurred\n");
    ck_assert_str_eq(events("Trong hội đàm, Nga và Lào sẽ bàn về cá."),
                     "meeting talks planned - {LA RU}");
    ck_assert_str_eq(events("Trong hội đàm, Nga và Lào nhất trí sớm bàn về cá."),
                     "meeting talks occurred - {LA RU}");
    ck_assert_str_eq(events("Trong hội đàm hồi tháng 6, Nga và Lào sẽ bàn về cá."),
                     "meeting talks occurred 2021-06 {LA RU}");
}
END_TEST

START_TEST(an_arrival_told_behind_a_headline_goes_on)
{
    load("rule came\nevent: meeting\npattern: {A:person} ..3 {T:(đến)} {B:country}\n"
         "set: subtype = visit\n"
         "rule landed\nevent: meeting\npattern: {A:person} ..3 {T:(hạ cánh xuống)} {B:country}\n"
         "set: subtype = visit; status-else = ongoing\n");
    ck_assert_str_eq(events("Orlov đã đến Lào. Chiều nay Orlov đã hạ cánh xuống Lào."),
                     "meeting visit ongoing - {LA RU} orlov");
    ck_assert_str_eq(events("Cá ngon. Orlov đã đến Lào. Chiều nay Orlov đã hạ cánh xuống Lào."),
                     "meeting visit occurred - {LA RU} orlov");
}
END_TEST

START_TEST(a_conference_that_opens_goes_on)
{
    folder_write("gazetteers/words/open.tsv", "id\ttype\tname\nopen\topening-word\tkhai mạc\n"
                                              "speak\tattend-word\tphát biểu khai mạc\n");
    load("rule top\nevent: meeting\npattern: thượng đỉnh {A:group}\nset: subtype = summit\n");
    ck_assert_str_eq(events("Thượng đỉnh Nga và Lào khai mạc."),
                     "meeting summit ongoing - {LA RU}");
    ck_assert_str_eq(events("Thượng đỉnh Nga và Lào phát biểu khai mạc."),
                     "meeting summit occurred - {LA RU}");
    ck_assert_str_eq(events("Thượng đỉnh Nga và Lào khai mạc ngày 1/8."),
                     "meeting summit occurred 2021-08-01 {LA RU}");
}
END_TEST

START_TEST(what_is_told_of_a_leader_is_told_of_those_he_leads)
{
    folder_write("gazetteers/words/lead.tsv", "id\ttype\tkind\tname\taliases\n"
                                              "lead\tlead-verb\t\tdẫn đầu\t\n");
    folder_write("rules/name/a.rules",
                 "rule team\nmention: group/delegation\npattern: đoàn {party:country}\n");
    load("rule met\nevent: meeting\npattern: {A:actor} {T:meet-verb} {B:actor}\n");
    ck_assert_str_eq(events("Orlov sẽ dẫn đầu đoàn Nga gặp Lào."), "meeting - planned - {LA RU}");
    ck_assert_str_eq(events("Mỹ sẽ vui, đoàn Nga gặp Lào."), "meeting - occurred - {LA RU}");
}
END_TEST

Suite *make_suite(void)
{
    Suite *suite = suite_create("status");
    TCase *tests = tcase_create("status");
    tcase_add_checked_fixture(tests, set_up, tear_down);
    tcase_add_test(tests, what_is_told_as_a_condition_is_no_event);
    tcase_add_test(tests, a_hedge_right_before_the_subject_counts);
    tcase_add_test(tests, what_happens_while_something_is_to_come_is_planned);
    tcase_add_test(tests, what_comes_days_later_is_to_come);
    tcase_add_test(tests, what_will_not_happen_on_an_occasion_tells_that_it_is_to_come);
    tcase_add_test(tests, what_is_arranged_for_somebody_is_planned);
    tcase_add_test(tests, the_last_modal_before_the_trigger_gives_the_status);
    tcase_add_test(tests, a_name_holds_no_modal);
    tcase_add_test(tests, a_modal_may_say_that_it_is_none);
    tcase_add_test(tests, a_modal_of_somebody_else_does_not_count);
    tcase_add_test(tests, a_modal_may_mean_more_for_one_type);
    tcase_add_test(tests, a_modal_that_means_something_for_one_type_says_nothing_of_others);
    tcase_add_test(tests, a_rule_may_set_the_status);
    tcase_add_test(tests, of_what_was_signed_nothing_is_told_before_its_name);
    tcase_add_test(tests, a_condition_does_not_undo_what_is_in_force);
    tcase_add_test(tests, a_date_to_come_is_a_plan);
    tcase_add_test(tests, what_is_only_thought_of_is_not_agreed_on);
    tcase_add_test(tests, who_only_watches_knows_of_no_plan);
    tcase_add_test(tests, what_another_does_calls_nothing_off);
    tcase_add_test(tests, a_listed_modal_without_a_value_says_nothing);
    tcase_add_test(tests, what_is_denied_far_off_is_not_the_meeting);
    tcase_add_test(tests, a_barrier_may_begin_with_the_trigger);
    tcase_add_test(tests, a_word_that_fixes_the_day_needs_no_other);
    tcase_add_test(tests, a_visit_goes_on_while_something_happens);
    tcase_add_test(tests, what_joins_a_signing_to_come_is_to_come);
    tcase_add_test(tests, the_modal_holds_for_the_whole_chain);
    tcase_add_test(tests, one_telling_may_leave_the_status_open);
    tcase_add_test(tests, what_is_of_the_time_of_a_plan_is_planned);
    tcase_add_test(tests, an_item_below_what_is_to_come_is_to_come);
    tcase_add_test(tests, what_comes_next_in_a_plan_is_planned);
    tcase_add_test(tests, what_comes_next_in_a_sentence_is_planned_whatever_its_day_is_told_with);
    tcase_add_test(tests, a_headline_that_names_a_month_looks_ahead);
    tcase_add_test(tests, a_setting_says_nothing);
    tcase_add_test(tests, what_was_to_be_may_be_called_off);
    tcase_add_test(tests, each_part_of_a_sentence_has_its_tense);
    tcase_add_test(tests, a_visit_of_an_earlier_time_is_over);
    tcase_add_test(tests, what_is_to_be_raised_there_is_to_come);
    tcase_add_test(tests, what_stands_behind_a_noun_may_tell_of_something_else);
    tcase_add_test(tests, negotiations_go_on);
    tcase_add_test(tests, what_has_a_condition_behind_it_is_only_offered);
    tcase_add_test(tests, what_is_aimed_at_is_to_come);
    tcase_add_test(tests, what_is_only_threatened_or_asked_for_is_still_open);
    tcase_add_test(tests, what_comes_behind_a_plan_is_to_come);
    tcase_add_test(tests, whom_somebody_sets_out_to_meet_he_has_not_met);
    tcase_add_test(tests, a_stop_of_a_planned_tour_is_planned);
    tcase_add_test(tests, a_visit_until_a_day_ahead_goes_on);
    tcase_add_test(tests, what_begins_tomorrow_and_lasts_is_planned);
    tcase_add_test(tests, a_visit_that_is_brought_to_an_end_is_over);
    tcase_add_test(tests, an_instrument_of_an_earlier_year_is_applied);
    tcase_add_test(tests, a_visit_that_outlasts_the_article_goes_on);
    tcase_add_test(tests, a_sentence_that_opens_with_talks_may_go_on_ahead);
    tcase_add_test(tests, an_arrival_told_behind_a_headline_goes_on);
    tcase_add_test(tests, a_conference_that_opens_goes_on);
    tcase_add_test(tests, what_is_told_of_a_leader_is_told_of_those_he_leads);
    suite_add_tcase(suite, tests);
    return suite;
}
