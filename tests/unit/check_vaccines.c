/* check_vaccines.c - who gives whom how many doses, and whose promise it is.
 *
 *     "Nga tặng Lào 500 liều": RU > LA
 */
#include "events.h"

Suite *make_suite(void);

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

/* "ngày năm": the fifth of July */
static void write_day(void)
{
    folder_write("rules/time/a.rules", "rule day\nmention: time/date\nphase: 1\n"
                                       "pattern: ngày năm\nset: day = 5; month = 7\n");
}

/* The paper is from Việt Nam. */
static void write_home(void)
{
    folder_write("gazetteers/words/home.tsv", "id\ttype\tkind\tname\tcountry\n"
                                              "home\tsurname\tvietnamese\tNguyễn\tVN\n");
}

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

START_TEST(this_vaccine_is_the_brand_named_last)
{
    folder_write("gazetteers/words/ends.tsv",
                 "id\ttype\tkind\tname\nthis\tname-end\tpointer\tnày\n");
    folder_write("gazetteers/vaccines.tsv",
                 "id\ttype\tkind\tname\na\tvaccine\tbrand\tAvax\nb\tvaccine\tbrand\tBvax\n");
    load("rule give\nevent: vaccine_commitment\n"
         "pattern: {from:actor} tặng {to:actor} {product:(vaccine)}\n");
    extract("Avax tốt, Bvax cũng tốt. Nay, Nga tặng Lào vaccine này.", NULL);
    ck_assert_str_eq(result->events[0].product, "Bvax");
    extract("Avax tốt, Bvax cũng tốt. Nay, Nga tặng Lào vaccine mới.", NULL);
    ck_assert_str_eq(result->events[0].product, "vaccine");
    extract("Nay, Nga tặng Lào vaccine này. Avax tốt.", NULL);
    ck_assert_str_eq(result->events[0].product, "vaccine");
    extract("Avax tốt. Trời mưa. Trời lạnh. Nay, Nga tặng Lào vaccine này.", NULL);
    ck_assert_str_eq(result->events[0].product, "Avax");
    extract("Avax tốt. Trời mưa. Trời lạnh. Trời tối. Nay, Nga tặng Lào vaccine này.", NULL);
    ck_assert_str_eq(result->events[0].product, "vaccine");
}
END_TEST

START_TEST(what_comes_by_a_channel_is_for_whom_the_sentence_names)
{
    folder_write("rules/group/c.rules", "rule way\nmention: channel\npattern: qua {party:igo}\n");
    load("rule give\nevent: vaccine_commitment\n"
         "pattern: {from:country} {T:(tặng)} {to:country} vaccine\n"
         "rule send\nevent: vaccine_commitment\n"
         "pattern: {from:country} {T:(góp)} vaccine {to:channel}\nset: fill = taker\n");
    extract("Nay, Nga tặng Lào vaccine; Mỹ góp vaccine qua ASEAN.", NULL);
    ck_assert_uint_eq(result->event_count, 2);
    ck_assert_str_eq(result->events[1].to.items[0], "LA");
    extract("Nay, Nga tặng Lào vaccine. Rồi, Mỹ góp vaccine qua ASEAN.", NULL);
    ck_assert_str_eq(result->events[1].to.items[0], "ASEAN");
}
END_TEST

START_TEST(a_gift_announced_is_promised)
{
    write_day();
    load("rule give\nevent: vaccine_commitment\n"
         "pattern: {from:actor} {T:(tặng)} {to:actor} vaccine\nset: subtype = donation\n"
         "rule told\nevent: vaccine_commitment\npattern: quà này được {from:actor} {T:(báo)}\n"
         "set: status = pledged; fill = taker; refer = previous\n");
    ck_assert_str_eq(events("Nay, Nga tặng Lào vaccine. Quà này được Orlov báo ngày năm."),
                     "vaccine_commitment donation pledged 2021-07-05 {LA RU} orlov");
    ck_assert_str_eq(events("Nay, Nga gặp Lào. Quà này được Orlov báo ngày năm."), "");
}
END_TEST

START_TEST(what_is_asked_at_a_handover_is_asked_on_its_day)
{
    write_day();
    load("rule give\nevent: vaccine_commitment\n"
         "pattern: {from:actor} {T:(tặng)} {to:actor} vaccine\n"
         "rule ask\nevent: vaccine_commitment\npattern: {to:actor} {T:(xin)} {from:actor} thêm\n"
         "set: status = requested; date = near\n");
    extract("Ngày năm, Nga tặng Lào vaccine. Nắng. Lào xin Nga thêm.", NULL);
    ck_assert_uint_eq(result->event_count, 2);
    ck_assert_str_eq(result->events[1].date->value, "XXXX-07-05");
    extract("Nắng. Mưa. Gió. Ngày năm, Nga tặng Lào vaccine. Nắng. Lào xin Nga thêm.", NULL);
    ck_assert_ptr_null(result->events[1].date);
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

START_TEST(who_gave_last_gives_as_much_to_another)
{
    load("rule give\nevent: vaccine_commitment\npattern: {from:actor} tặng {to:actor} vaccine\n"
         "rule too\nevent: vaccine_commitment\npattern: {to:actor} cũng vậy\n"
         "set: fill = same-giver\n");
    extract("Nay, Nga tặng Lào vaccine. Rồi, Mỹ cũng vậy.", NULL);
    ck_assert_uint_eq(result->event_count, 2);
    ck_assert_str_eq(result->events[1].from.items[0], "RU");
    ck_assert_str_eq(result->events[1].to.items[0], "US");
    extract("Nay, Nga tặng Lào vaccine. Rồi, Nga cũng vậy.", NULL);
    ck_assert_uint_eq(result->event_count, 1);
    extract("Nga tặng Lào vaccine. Nắng. Mưa. Gió. Rồi, Mỹ cũng vậy.", NULL);
    ck_assert_uint_eq(result->event_count, 1);
}
END_TEST

START_TEST(the_next_of_a_list_takes_from_the_same_unless_it_gives)
{
    write_home();
    folder_write("gazetteers/more.tsv", "id\ttype\tkind\tname\nAT\tcountry\t\tÁo\n");
    load("rule give\nevent: vaccine_commitment\n"
         "pattern: {from:country} {T:(tặng)} {to:country} {product:(vaccine [cúm])}\n"
         "set: subtype = donation; status = pledged\n"
         "rule next\nevent: vaccine_commitment\npattern: {V:(vaccine)} ..2 , {A:country} {T:(ba "
         "lô)}\n"
         "pattern: {V:(vaccine)} ..2 , {country} ba lô , {A:country} {T:(ba lô)}\n"
         "set: subtype = supply; fill = listed\n");
    extract("Nay, Nga tặng Lào vaccine cúm, Mỹ ba lô, Áo ba lô.", NULL);
    ck_assert_uint_eq(result->event_count, 3);
    for (size_t i = 1; i < 3; i++) {
        ck_assert_str_eq(result->events[i].from.items[0], "RU");
        ck_assert_str_eq(result->events[i].to.items[0], i == 1 ? "US" : "AT");
        ck_assert_str_eq(result->events[i].subtype, "donation");
        ck_assert_str_eq(result->events[i].status, "pledged");
        ck_assert_str_eq(result->events[i].product, "vaccine cúm");
    }
    extract("Nay, Mỹ tặng Lào vaccine. Nga tặng Lào vaccine, Áo ba lô.", NULL);
    ck_assert_str_eq(result->events[2].from.items[0], "AT");
    extract("Nay, Mỹ tặng Áo vaccine. Nga tặng Lào vaccine, Mỹ ba lô.", NULL);
    ck_assert_str_eq(result->events[2].from.items[0], "US");
    extract("Nay, Mỹ tặng Áo vaccine. Nga tặng Lào vaccine, Áo ba lô.", NULL);
    ck_assert_str_eq(result->events[2].from.items[0], "RU");
    extract("Nay, Nga tặng Việt Nam vaccine, Mỹ ba lô.", NULL);
    ck_assert_str_eq(result->events[1].from.items[0], "US");
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
    write_home();
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
    ck_assert_str_eq(gift("Lào sẽ mua vaccine của Nga."), "RU > LA planned");
    ck_assert_str_eq(gift("Nga công bố sẽ chuyển vaccine cho Lào."), "RU > LA pledged");
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

Suite *make_suite(void)
{
    Suite *suite = suite_create("vaccines");
    TCase *tests = tcase_create("vaccines");
    tcase_add_checked_fixture(tests, set_up, tear_down);
    tcase_add_test(tests, small_roles_are_fields);
    tcase_add_test(tests, this_vaccine_is_the_brand_named_last);
    tcase_add_test(tests, what_comes_by_a_channel_is_for_whom_the_sentence_names);
    tcase_add_test(tests, a_gift_announced_is_promised);
    tcase_add_test(tests, what_is_asked_at_a_handover_is_asked_on_its_day);
    tcase_add_test(tests, a_gift_needs_both_sides);
    tcase_add_test(tests, medicines_are_given_against_an_epidemic);
    tcase_add_test(tests, who_has_what_another_gives_takes_it);
    tcase_add_test(tests, who_gave_last_gives_as_much_to_another);
    tcase_add_test(tests, the_next_of_a_list_takes_from_the_same_unless_it_gives);
    tcase_add_test(tests, a_side_may_be_set_and_is_turned_by_a_request);
    tcase_add_test(tests, nobody_gives_to_his_own_country);
    tcase_add_test(tests, who_gives_is_no_stranger_to_the_sentence);
    tcase_add_test(tests, a_title_on_a_place_at_home_tells_who_takes);
    tcase_add_test(tests, what_is_asked_of_ones_own_is_ones_own_affair);
    tcase_add_test(tests, what_others_say_that_one_will_give_is_planned);
    tcase_add_test(tests, who_takes_promises_nothing);
    tcase_add_test(tests, commitments_of_different_amounts_stay_apart);
    suite_add_tcase(suite, tests);
    return suite;
}
