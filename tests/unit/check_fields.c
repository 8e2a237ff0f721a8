/* check_fields.c - the name of an instrument, topics, who says it, how and where people meet.
 *
 *     "bản ghi nhớ về y tế": topics "health"
 */
#include "events.h"

Suite *make_suite(void);

static const char *name_of(const char *text)
{
    extract(text, NULL);
    ck_assert_uint_eq(result->event_count, 1);
    return result->events[0].name;
}

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

static const char *speaker_of(const char *text)
{
    extract(text, NULL);
    ck_assert_msg(result->event_count == 1, "%zu events in %s", result->event_count, text);
    return result->events[0].attribution != NULL ? result->events[0].attribution : "-";
}

/* "online Hà Nội" */
static const char *where(const char *text)
{
    extract(text, NULL);
    ck_assert_msg(result->event_count == 1, "%zu events in %s", result->event_count, text);
    const relx_event *event = &result->events[0];
    return arena_printf(&arena, "%s %s", event->mode != NULL ? event->mode : "-",
                        event->place_name != NULL ? event->place_name : "-");
}

START_TEST(a_rule_may_leave_the_subtype_open)
{
    folder_write("rules/group/b.rules", "rule list\nmention: group/list\n"
                                        "pattern: {A:person} và {B:person}\n");
    load("rule met\nevent: meeting\npattern: {A:person} gặp {B:person}\n");
    ck_assert_str_eq(events("Orlov và Trần Văn Lam ngày 5/7. Nay, Orlov gặp Trần Văn Lam."),
                     "meeting - occurred - {RU VN} lam orlov");
}
END_TEST

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

Suite *make_suite(void)
{
    Suite *suite = suite_create("fields");
    TCase *tests = tcase_create("fields");
    tcase_add_checked_fixture(tests, set_up, tear_down);
    tcase_add_test(tests, a_rule_may_leave_the_subtype_open);
    tcase_add_test(tests, a_name_goes_on_to_its_natural_end);
    tcase_add_test(tests, topics_stand_in_the_name_and_behind_leads);
    tcase_add_test(tests, who_reports_it_is_named);
    tcase_add_test(tests, what_the_article_tells_itself_nobody_reports);
    tcase_add_test(tests, what_is_refused_is_negative);
    tcase_add_test(tests, how_and_where_people_meet);
    suite_add_tcase(suite, tests);
    return suite;
}
