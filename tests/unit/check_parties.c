/* check_parties.c - who takes part: by roles of the rule, by the sentence, by what was told before.
 *
 *     "Nga hôm qua đã hội đàm với Lào": RU and LA
 */
#include "events.h"

Suite *make_suite(void);

/* Whom they met alone, and who did, if it says so. */
static const char met_by_subject[] = "rule met\nevent: meeting\n"
                                     "pattern: {T:meet-verb} với {B:actor}\nset: fill = subject\n";
static const char met_by_somebody[] =
    "rule met\nevent: meeting\npattern: [{A:actor} ..3] {T:meet-verb} với {B:actor}\n"
    "set: fill = subject\n";

static const char talks_here[] = "rule met\nevent: meeting\n"
                                 "pattern: cuộc {T:meet-verb} với {B:actor}\n"
                                 "set: fill = here; fill = protagonist\n";

static const char went[] = "rule went\nevent: meeting\n"
                           "pattern: {A:person} ..3 {T:(thăm)} {B:country}\n"
                           "set: subtype = visit; place = {B}\n";

static void write_of(void)
{
    folder_write("gazetteers/words/of.tsv", "id\ttype\tkind\tname\nof\tpreposition\tof\tcủa\n");
}

/* "Bá tước Mỹ Ted Osborn", and those of another office, a line of the list. */
static void write_count_and(const char *office)
{
    folder_write("gazetteers/offices.tsv",
                 arena_printf(&arena, "id\ttype\tkind\tname\tvalue\n%scount\toffice\t\tbá tước\t\n",
                              office));
    folder_write("rules/name/a.rules", "rule named\nmention: person/named\n"
                                       "pattern: {office:office} {party:country} {name:name}\n");
}

START_TEST(who_governs_under_somebody_acts_without_him)
{
    folder_write("gazetteers/bodies.tsv", "id\ttype\tkind\tname\ngov\tbody-word\tstate\t"
                                          "chính quyền\narmy\tbody-word\tarmy\tquân khu\n");
    write_of();
    load(met);
    ck_assert_str_eq(events("Nay, chính quyền Orlov gặp Trần Văn Lam."),
                     "meeting talks occurred - {RU VN} lam");
    ck_assert_str_eq(events("Nay, quân khu Orlov gặp Trần Văn Lam."),
                     "meeting talks occurred - {RU VN} lam orlov");
}
END_TEST

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

START_TEST(an_organization_meets_in_the_land_where_another_sits)
{
    folder_write("gazetteers/more.tsv",
                 "id\ttype\tkind\tname\tcountry\tnote\n"
                 "PEAK\torganization\tigo\tHội Đỉnh\t\t\n"
                 "clouds\tseat\tcapital\tMây Thành\tASEAN\tland=LA; also its capital\n"
                 "ring\torganization\tigo\tVòng Sông\t\tparties=LA,VN\n");
    folder_write("gazetteers/words/at.tsv", "id\ttype\tname\nat\tplace-lead\ttại\n");
    load("rule a\nevent: meeting\npattern: {A:actor} ..4 {T:(họp)} tại {H:seat}\n"
         "rule b\nevent: meeting\npattern: {H:seat} {T:(gặp)} {A:actor}\n"
         "rule c\nevent: meeting\npattern: {A:actor} {T:(họp)} .\n");
    ck_assert_str_eq(events("Hội Đỉnh họp tại Mây Thành."), "meeting - occurred - {LA PEAK}");
    ck_assert_str_eq(events("Nga họp tại Mây Thành."), "meeting - occurred - {ASEAN RU}");
    ck_assert_str_eq(events("Mây Thành gặp Hội Đỉnh."), "meeting - occurred - {ASEAN PEAK}");
    ck_assert_str_eq(events("Vòng Sông họp."), "meeting - occurred - {LA VN}");
}
END_TEST

/* "Đại sứ Mỹ Ted Osborn" */
static const char envoy[] = "rule envoy\nmention: person/named\n"
                            "pattern: đại sứ {party:country} {name:name|person}\n";

START_TEST(a_short_name_acts_for_the_one_named_in_full_before)
{
    folder_write("rules/name/a.rules", envoy);
    load(met);
    ck_assert_str_eq(events("Đại sứ Mỹ Ted Osborn đến. Hôm qua, Osborn gặp Lào."),
                     "meeting talks occurred - {LA US} ted-osborn");
    ck_assert_str_eq(events("Đại sứ Mỹ Moon Do-hoon đến. Hôm qua, Moon gặp Lào."),
                     "meeting talks occurred - {LA US} moon-do-hoon");
    ck_assert_str_eq(events("Hôm qua, Osborn gặp Lào."), "");
}
END_TEST

START_TEST(a_headline_has_the_short_name_of_a_listed_person_of_the_lead)
{
    folder_write("gazetteers/more.tsv", "id\ttype\tkind\tname\taliases\tcountry\n"
                                        "lind\tperson\t\tJan Lind\t\tUS\n");
    load(met);
    ck_assert_str_eq(events("Lind gặp Lào. Hôm qua, Jan Lind cười."),
                     "meeting talks occurred - {LA US} lind");
    ck_assert_str_eq(events("Lind gặp Lào. Hôm qua, Zed cười."), "");
}
END_TEST

START_TEST(whoever_travels_goes_to_each_stop)
{
    load(arena_printf(&arena,
                      "%srule journeys\nevent: meeting\npattern: {T:(các chuyến thăm)} {B:group}\n"
                      "set: subtype = visit; place = {B}; each = B\n",
                      went));
    ck_assert_str_eq(events("Hôm qua, Orlov thăm Mỹ. Nay là các chuyến thăm Lào và Việt Nam."),
                     "meeting visit occurred - {RU US} orlov; meeting visit occurred - {LA RU}; "
                     "meeting visit occurred - {RU VN}");
    ck_assert_str_eq(events("Nay là các chuyến thăm Lào và Việt Nam."), "");
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
    load(met_by_subject);
    ck_assert_str_eq(events("Nga hôm qua đã hội đàm với Lào."), "meeting - occurred - {LA RU}");
    ck_assert_str_eq(events("Nga im lặng. Sau đó hội đàm với Lào."),
                     "meeting - occurred - {LA RU}");
    ck_assert_str_eq(events("Hôm qua hội đàm với Lào."), "");
}
END_TEST

START_TEST(an_object_is_no_subject)
{
    load(met_by_subject);
    ck_assert_str_eq(events("Nga theo đề nghị của Mỹ đã hội đàm với Lào."),
                     "meeting - occurred - {LA RU}");
    ck_assert_str_eq(events("Nga khi dự hội nghị ASEAN hội đàm với Lào."),
                     "meeting - occurred - {LA RU}");
    ck_assert_str_eq(events("Nga sau tập trận Mỹ và Việt Nam hội đàm với Lào."),
                     "meeting - occurred - {LA RU}");
    ck_assert_str_eq(events("Nga ở Kuopio, Mỹ, hội đàm với Lào."), "meeting - occurred - {LA RU}");
}
END_TEST

START_TEST(the_words_of_a_time_make_no_object)
{
    folder_write("rules/time/b.rules", "rule now\nmention: time/vague\npattern: hiện tại\n");
    load(met_by_somebody);
    ck_assert_str_eq(events("Hiện tại Nga hội đàm với Lào."), "meeting - occurred - {LA RU}");
    ck_assert_str_eq(events("Ở tại Nga hội đàm với Lào."), "");
}
END_TEST

START_TEST(a_pronoun_of_nobody_named_stands_for_who_acts)
{
    folder_write("rules/name/a.rules",
                 "rule office\nmention: person/office\npattern: phó ban {party:country}\n"
                 "rule he\nmention: person/pronoun\nphase: 8\npattern: ông\nset: refer = person\n");
    load("rule met\nevent: meeting\npattern: [{A:actor} ..3] {T:meet-verb} {B:actor}\n"
         "set: fill = subject\n");
    ck_assert_str_eq(events("Phó ban Nga cho biết ông sẽ gặp Lào."), "meeting - planned - {LA RU}");
    ck_assert_str_eq(events("Mỹ im lặng. Sau đó ông sẽ gặp Lào."), "");
}
END_TEST

START_TEST(who_did_what_begins_the_sentence_stands_behind_it)
{
    load(met_by_subject);
    ck_assert_str_eq(events("Mỹ im lặng. Sau khi hội đàm với Lào, Nga cảm ơn."),
                     "meeting - occurred - {LA RU}");
    ck_assert_str_eq(events("Mỹ sau khi hội đàm với Lào, Nga cảm ơn."),
                     "meeting - occurred - {LA US}");
}
END_TEST

START_TEST(an_object_may_do_what_is_told_next)
{
    load(met_by_somebody);
    ck_assert_str_eq(events("Mỹ nói với Nga đang hội đàm với Lào."), "meeting - ongoing - {LA RU}");
    ck_assert_str_eq(events("Mỹ nói với Nga sẽ hội đàm với Lào."), "meeting - planned - {LA US}");
}
END_TEST

START_TEST(the_object_of_the_verb_before_is_no_subject)
{
    load(met_by_somebody);
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
    load(met_by_subject);
    ck_assert_str_eq(events("Nga tại Hà Nội, Việt Nam, hội đàm với Lào."),
                     "meeting - occurred - {LA RU}");
}
END_TEST

START_TEST(who_acts_here_may_stand_behind_the_match)
{
    load(talks_here);
    ck_assert_str_eq(events("Mỹ bay. Mỹ về. Sau cuộc hội đàm với Lào, Nga im lặng."),
                     "meeting - occurred - {LA RU}");
    ck_assert_str_eq(events("Mỹ bay. Mỹ về. Sau cuộc hội đàm với Lào."),
                     "meeting - occurred - {LA US}");
    ck_assert_str_eq(events("Mỹ bay. Mỹ về. Sau cuộc hội đàm với Nga, Orlov im lặng."), "");
}
END_TEST

START_TEST(people_of_no_state_meet_for_themselves)
{
    folder_write("gazetteers/words/others.tsv", "id\ttype\tkind\tname\n"
                                                "rebels\tother-subject\tarmed\tphiến quân\n");
    load(talks_here);
    ck_assert_str_eq(events("Mỹ bay. Mỹ về. Gạo chờ cuộc hội đàm với Lào."),
                     "meeting - occurred - {LA US}");
    ck_assert_str_eq(events("Mỹ bay. Mỹ về. Phiến quân chờ cuộc hội đàm với Lào."), "");
}
END_TEST

START_TEST(whom_nobody_knows_may_meet_for_nobody)
{
    folder_write("rules/name/b.rules",
                 "rule name\nmention: name/foreign\nphase: 3\npattern: Berger\n");
    load(talks_here);
    ck_assert_str_eq(events("Mỹ bay. Mỹ về. Berger chờ cuộc hội đàm với Lào."), "");
    ck_assert_str_eq(events("Mỹ bay. Mỹ về. Cuộc hội đàm với Lào ở Berger."),
                     "meeting - occurred - {LA US}");
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

START_TEST(the_lone_person_of_a_sentence_meets)
{
    write_of();
    load(met_by_somebody);
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
                 "rule team\nmention: person/delegation\npattern: đoàn khách\n"
                 "rule writer\nmention: person/named\npattern: phóng viên {name:person}\n");
    folder_write("gazetteers/words/more.tsv", "id\ttype\tkind\tname\taliases\n"
                                              "work\thonorific\tcivil\tphóng viên\t\n");
    load("rule receives\nevent: meeting\npattern: {A:actor} tiếp {B:person}\n"
         "set: subtype = talks; fill = stranger\n"
         "rule rests\nevent: meeting\npattern: {A:actor} nghỉ\n"
         "set: subtype = talks; fill = protagonists\n");
    static const char lead[] = "Nga và Lào vui. Nga và Lào cười.";
    static const char far[] = " Mưa. Gió. Nắng. Sương. Bão. Lốc.";
    ck_assert_str_eq(events(arena_printf(&arena, "%s Lào tiếp Zed.", lead)),
                     "meeting talks occurred - {LA RU} zed");
    ck_assert_str_eq(events(arena_printf(&arena, "%s Lào tiếp phóng viên Zed.", lead)), "");
    ck_assert_str_eq(events(arena_printf(&arena, "%s Lào tiếp đoàn khách.", lead)), "");
    ck_assert_str_eq(events(arena_printf(&arena, "%s Lào nghỉ.", lead)),
                     "meeting talks occurred - {LA RU}");
    ck_assert_str_eq(events(arena_printf(&arena, "%s%s Lào nghỉ.", lead, far)), "");
    ck_assert_str_eq(events("Nga đón ASEAN. Nga mời ASEAN. ASEAN nghỉ."), "");
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

START_TEST(a_ministry_is_of_the_country_that_the_article_is_about_alone)
{
    folder_write("rules/name/b.rules", "rule ministry\nmention: organization/ministry\n"
                                       "pattern: bộ nông nghiệp\nset: party = VN\n");
    folder_write("gazetteers/words/more.tsv", "id\ttype\tname\tcountry\n"
                                              "home\tsurname\tTrần\tVN\n");
    load("rule met\nevent: meeting\npattern: {A:country} {T:meet-verb} {B:ministry}\n"
         "set: subtype = {T}\n");
    static const char lead[] = "Nga vui. Nga cười. Nga ca. Nga múa. Nga bơi. Nga ngủ.";
    ck_assert_str_eq(events(arena_printf(&arena, "%s Lào gặp Bộ Nông nghiệp.", lead)),
                     "meeting talks occurred - {LA RU}");
    ck_assert_str_eq(events(arena_printf(&arena, "%s Lào gặp Bộ Nông nghiệp. Hà Nội vui.", lead)),
                     "meeting talks occurred - {LA VN}");
    ck_assert_str_eq(events("Nga vui. Lào gặp Bộ Nông nghiệp."),
                     "meeting talks occurred - {LA VN}");
}
END_TEST

START_TEST(who_flees_travels_for_no_state)
{
    folder_write("gazetteers/words/more.tsv", "id\ttype\tkind\tname\taliases\n"
                                              "former\tflight-word\tformer\tcựu\t\n"
                                              "flees\tflight-word\tflees\tbỏ trốn\ttruy nã\n");
    folder_write("gazetteers/more.tsv", "id\ttype\tkind\tname\taliases\tcountry\n"
                                        "lind\tperson\t\tJan Lind\tLind\tUS\n");
    load(went);
    ck_assert_str_eq(events("Jan Lind thăm Lào."), "meeting visit occurred - {LA US} lind");
    ck_assert_str_eq(events("Jan Lind bỏ trốn. Lind thăm Lào."),
                     "meeting visit occurred - {LA US} lind");
    ck_assert_str_eq(events("Cựu nghị sĩ Jan Lind bỏ trốn. Lind thăm Lào."), "");
    ck_assert_str_eq(events("Lào truy nã cựu nghị sĩ Jan Lind. Lind thăm Lào."), "");
    ck_assert_str_eq(events("Cựu nghị sĩ Jan Lind cười. Lind thăm Lào."),
                     "meeting visit occurred - {LA US} lind");
}
END_TEST

START_TEST(who_held_no_office_yet_took_no_part_in_it)
{
    folder_write("gazetteers/offices.tsv", "id\ttype\tkind\tname\tvalue\n"
                                           "head\toffice\tnamed\tTổng thống\tsingle\n");
    folder_write("gazetteers/people.tsv", "id\ttype\tkind\tname\tcountry\toffice\tfrom\n"
                                          "kham\tperson\t\tKham\tLA\thead\t2017-01\n");
    folder_write("rules/name/a.rules",
                 "rule bearer\nmention: person/office\npattern: {office:office} {party:country}\n");
    folder_write("rules/time/b.rules", "shape year = 20[0-9][0-9]\nrule year\nmention: time/year\n"
                                       "pattern: năm {year:year}\n");
    load("rule met\nevent: meeting\npattern: {A:actor} {T:meet-verb} {B:country}\n"
         "set: subtype = {T}\n");
    ck_assert_str_eq(events("Nay, Tổng thống Lào gặp Nga. Kham vui."),
                     "meeting talks occurred - {LA RU} kham");
    ck_assert_str_eq(events("Kham vui. Năm 2017, Tổng thống Lào gặp Nga."),
                     "meeting talks occurred 2017 {LA RU} kham");
    ck_assert_str_eq(events("Kham vui. Năm 2009, Tổng thống Lào gặp Nga."),
                     "meeting talks occurred 2009 {LA RU}");
    ck_assert_str_eq(events("Năm 2009, Kham gặp Nga."), "meeting talks occurred 2009 {LA RU} kham");
}
END_TEST

START_TEST(where_talks_are_held_has_no_part_in_them)
{
    folder_write("gazetteers/words/where.tsv", "id\ttype\tname\nat\tplace-lead\tở\n");
    load("rule met\nevent: meeting\npattern: cuộc {T:meet-verb} với {B:country}\n"
         "set: subtype = {T}; fill = subject\n");
    ck_assert_str_eq(events("Orlov vui. Cuộc gặp với Mỹ sẽ dài."),
                     "meeting talks occurred - {RU US} orlov");
    ck_assert_str_eq(events("Orlov vui. Cuộc gặp với Mỹ ở Lào sẽ dài."),
                     "meeting talks occurred - {RU US} orlov");
    ck_assert_str_eq(events("Orlov vui. Cuộc gặp với Mỹ ở Nga sẽ dài."), "");
}
END_TEST

START_TEST(who_only_speaks_of_talks_takes_no_part)
{
    write_count_and("voice\toffice\t\tphát ngôn viên\tspeaks\n");
    load("rule met\nevent: meeting\npattern: {A:person} ..3 {T:meet-verb} {B:country}\n"
         "set: subtype = {T}\n");
    ck_assert_str_eq(events("Bá tước Mỹ Ted Osborn nói sẽ gặp Lào."),
                     "meeting talks planned - {LA US} ted-osborn");
    ck_assert_str_eq(events("Phát ngôn viên Mỹ Ted Osborn nói sẽ gặp Lào."),
                     "meeting talks planned - {LA US}");
}
END_TEST

START_TEST(who_is_on_business_of_his_own_travels_for_no_state)
{
    write_count_and("rich\toffice\t\ttỷ phú\tfirm\n");
    load(went);
    ck_assert_str_eq(events("Bá tước Mỹ Ted Osborn thăm Lào."),
                     "meeting visit occurred - {LA US} ted-osborn");
    ck_assert_str_eq(events("Tỷ phú Mỹ Ted Osborn thăm Lào."), "");
}
END_TEST

static const char *party_of(const char *id)
{
    for (size_t i = 0; i < result->entity_count; i++)
        if (strcmp(result->entities[i].id, id) == 0)
            return result->entities[i].party == NULL ? "-" : result->entities[i].party;
    return "nobody";
}

START_TEST(whom_no_word_places_acts_for_the_party_that_has_nobody)
{
    write_count_and("");
    folder_write("rules/name/b.rules",
                 "rule plain\nmention: person/named\npattern: {office:office} {name:name}\n");
    load(
        "rule met\nevent: meeting\npattern: {A:person} {T:meet-verb} {C:person} [tại {B:country}]\n"
        "set: subtype = {T}\n");
    ck_assert_str_eq(events("Nay, Orlov gặp bá tước Ted Osborn tại Lào."),
                     "meeting talks occurred - {LA RU} orlov ted-osborn");
    ck_assert_str_eq(party_of("ted-osborn"), "LA");
    events("Nay, Orlov gặp Zed tại Lào.");
    ck_assert_str_eq(party_of("zed"), "-");
}
END_TEST

Suite *make_suite(void)
{
    Suite *suite = suite_create("parties");
    TCase *tests = tcase_create("parties");
    tcase_add_checked_fixture(tests, set_up, tear_down);
    tcase_add_test(tests, who_governs_under_somebody_acts_without_him);
    tcase_add_test(tests, roles_of_one_capital_letter_take_part);
    tcase_add_test(tests, a_short_name_acts_for_the_one_named_in_full_before);
    tcase_add_test(tests, a_headline_has_the_short_name_of_a_listed_person_of_the_lead);
    tcase_add_test(tests, whoever_travels_goes_to_each_stop);
    tcase_add_test(tests, one_party_alone_makes_no_event);
    tcase_add_test(tests, every_event_has_its_clause_and_rule_as_evidence);
    tcase_add_test(tests, a_missing_side_is_the_subject);
    tcase_add_test(tests, an_object_is_no_subject);
    tcase_add_test(tests, the_words_of_a_time_make_no_object);
    tcase_add_test(tests, a_pronoun_of_nobody_named_stands_for_who_acts);
    tcase_add_test(tests, who_did_what_begins_the_sentence_stands_behind_it);
    tcase_add_test(tests, an_object_may_do_what_is_told_next);
    tcase_add_test(tests, the_object_of_the_verb_before_is_no_subject);
    tcase_add_test(tests, a_missing_side_is_the_partner_of_the_last_pair);
    tcase_add_test(tests, both_sides_may_be_the_pair);
    tcase_add_test(tests, a_maker_signs_for_its_country_if_the_text_names_it);
    tcase_add_test(tests, what_is_agreed_there_is_of_those_who_met_just_before);
    tcase_add_test(tests, what_a_conference_adopts_is_of_those_who_held_it);
    tcase_add_test(tests, others_of_the_sentence_may_complete_an_event);
    tcase_add_test(tests, behind_a_place_a_country_does_not_act);
    tcase_add_test(tests, who_acts_here_may_stand_behind_the_match);
    tcase_add_test(tests, people_of_no_state_meet_for_themselves);
    tcase_add_test(tests, whom_nobody_knows_may_meet_for_nobody);
    tcase_add_test(tests, a_rule_that_finds_one_party_alone_gives_way);
    tcase_add_test(tests, a_stranger_is_the_other_side);
    tcase_add_test(tests, people_of_one_party_have_no_partner_elsewhere);
    tcase_add_test(tests, a_visit_needs_an_aim);
    tcase_add_test(tests, an_organization_meets_in_the_land_where_another_sits);
    tcase_add_test(tests, who_acts_is_no_stranger);
    tcase_add_test(tests, a_partner_is_told_of);
    tcase_add_test(tests, a_state_and_its_territory_are_one);
    tcase_add_test(tests, without_a_date_the_head_of_an_organization_acts_for_it);
    tcase_add_test(tests, who_stands_right_before_a_sale_sells);
    tcase_add_test(tests, who_acted_long_ago_is_no_longer_meant);
    tcase_add_test(tests, a_summit_of_two_states_takes_no_third);
    tcase_add_test(tests, nobody_travels_to_his_own_country);
    tcase_add_test(tests, who_is_at_home_takes_part_in_a_visit_by_inviting);
    tcase_add_test(tests, who_agreed_alone_agreed_as_one_of_those_who_met);
    tcase_add_test(tests, a_ship_carries_no_minister);
    tcase_add_test(tests, the_lone_person_of_a_sentence_meets);
    tcase_add_test(tests, a_list_of_those_who_are_met_may_be_met_by_one_of_theirs);
    tcase_add_test(tests, who_agreed_agreed_with_whom_the_sentence_names);
    tcase_add_test(tests, a_stranger_acts_for_the_other_protagonist);
    tcase_add_test(tests, a_new_line_goes_on_with_the_news);
    tcase_add_test(tests, whose_visit_it_is_does_what_is_told_next);
    tcase_add_test(tests, whom_one_met_ends_no_clause_of_his_own);
    tcase_add_test(tests, a_ministry_is_of_the_country_that_the_article_is_about_alone);
    tcase_add_test(tests, who_flees_travels_for_no_state);
    tcase_add_test(tests, who_held_no_office_yet_took_no_part_in_it);
    tcase_add_test(tests, where_talks_are_held_has_no_part_in_them);
    tcase_add_test(tests, who_only_speaks_of_talks_takes_no_part);
    tcase_add_test(tests, who_is_on_business_of_his_own_travels_for_no_state);
    tcase_add_test(tests, whom_no_word_places_acts_for_the_party_that_has_nobody);
    suite_add_tcase(suite, tests);
    return suite;
}
