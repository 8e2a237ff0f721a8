/* check_instruments.c - agreements: what was signed, its name, its stages, which tellings are of
 * one.
 *
 *     "sẽ ký thỏa thuận ... ký thỏa thuận" is one memorandum
 */
#include "events.h"

Suite *make_suite(void);

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

static const char named[] =
    "rule name\nevent: agreement\npattern: {name:({X:instrument})}\n"
    "set: status = in_force; date = none; fill = none; refer = named\n"
    "rule between\nevent: agreement\npattern: {T:(hiệp ước)} của {A:group}\n"
    "set: status = in_force; date = none; fill = none; refer = named\n"
    "rule leave\nevent: agreement\npattern: {A:country} bỏ {name:({X:instrument})}\n"
    "set: status = cancelled; fill = none\n"
    "rule sign\nevent: agreement\npattern: {A:group} ký {name:({X:instrument})}\n";

START_TEST(a_sale_told_in_passing_is_the_one_planned)
{
    load("rule sells\nevent: agreement\npattern: {A:country} ...2 {T:(bán)} súng cho {B:country}\n"
         "set: subtype = contract\n");
    ck_assert_str_eq(events("Nay, Nga sẽ bán súng cho Lào. Mỹ chê việc Nga bán súng cho Lào."),
                     "agreement contract planned - {LA RU}");
    ck_assert_str_eq(events("Mỹ chê Nga vì bán súng cho Lào\n\nNga hy vọng bán súng cho Lào."),
                     "agreement contract proposed - {LA RU}");
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

START_TEST(of_many_signatories_those_are_told_whom_the_article_names)
{
    folder_write("gazetteers/pacts.tsv", "id\ttype\tkind\tname\tcountry\tnote\n"
                                         "sky\tinstrument\ttreaty\tHiệp ước Trời Cao\tRU\t"
                                         "parties=LA,RU,US,VN\n");
    load("rule keeps\nevent: agreement\npattern: giữ {X:instrument}\n");
    ck_assert_str_eq(events("Lào và Việt Nam giữ Hiệp ước Trời Cao."),
                     "agreement - occurred - {LA RU VN}");
    ck_assert_str_eq(events("Mỹ giữ Hiệp ước Trời Cao."), "agreement - occurred - {RU US}");
    ck_assert_str_eq(events("Mỹ giữ Hiệp ước Trời Cao. Lào vui."),
                     "agreement - occurred - {LA RU US}");
    ck_assert_str_eq(events("Ai cũng giữ Hiệp ước Trời Cao."),
                     "agreement - occurred - {LA RU US VN}");
}
END_TEST

START_TEST(as_many_instruments_of_the_same_two_are_the_same)
{
    folder_write("gazetteers/words/counts.tsv", "id\ttype\tname\tvalue\n"
                                                "ten\tcount-word\tmười\t10\n"
                                                "six\tcount-word\tsáu\t6\n");
    load("rule sign\nevent: agreement\n"
         "pattern: {A:group} ký {count:count-word} {name:(thỏa thuận (gạo nếp hương | cá biển "
         "khơi))}\n"
         "set: subtype = memorandum\n");
    ck_assert_str_eq(
        events("Nay, Nga và Lào ký mười thỏa thuận gạo nếp hương. Nga và Lào ký mười thỏa thuận "
               "cá biển khơi."),
        "agreement memorandum occurred - {LA RU}");
    ck_assert_str_eq(
        events("Nay, Nga và Lào ký mười thỏa thuận gạo nếp hương. Nga và Lào ký sáu thỏa thuận "
               "cá biển khơi."),
        "agreement memorandum occurred - {LA RU}; "
        "agreement memorandum occurred - {LA RU}");
    ck_assert_str_eq(
        events("Nay, Nga và Lào ký hai thỏa thuận gạo nếp hương. Nga và Lào ký hai thỏa thuận "
               "cá biển khơi."),
        "agreement memorandum occurred - {LA RU}; "
        "agreement memorandum occurred - {LA RU}");
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

START_TEST(the_general_word_is_told_again_as_what_it_meant)
{
    write_plain_words();
    folder_write("gazetteers/words/declared.tsv",
                 "id\ttype\tkind\tname\tvalue\n"
                 "said\tinstrument-word\tdeclaration\ttuyên ngôn\tdeclaration\n"
                 "bought\tinstrument-word\tcontract\tkhế ước\tcontract\n"
                 "any\tname-end\tplain\tkhế ước\t\n"
                 "two\tcount-noun\t\thai bản\t2\n");
    load("rule sign\nevent: agreement\n"
         "pattern: {A:actor} và {B:actor} ký {name:({I:instrument-word} ...3)} .\n"
         "pattern: {A:group} ký [{count:count-noun}] {name:({I:instrument-word} ...3)} .\n"
         "pattern: {A:group} ký {name:({I:instrument-word} ...3)} $\n"
         "set: subtype = {I}\n");
    ck_assert_str_eq(events("Nay, Nga và Lào ký văn kiện. Nga và Lào ký hòa ước."),
                     "agreement treaty occurred - {LA RU}");
    ck_assert_str_eq(
        events("Nay, Orlov và Trần Văn Lam ký văn kiện. Orlov và Trần Văn Lam ký tuyên ngôn."),
        "agreement declaration occurred - {RU VN} lam orlov");
    ck_assert_str_eq(events("Nay, Nga và Lào ký văn kiện. Nga và Lào ký tuyên ngôn."),
                     "agreement memorandum occurred - {LA RU}; "
                     "agreement declaration occurred - {LA RU}");
    ck_assert_str_eq(events("Nga và Lào ký khế ước\n\nNga và Lào ký hai bản văn kiện."),
                     "agreement contract occurred - {LA RU}");
    ck_assert_str_eq(events("Nga và Lào ký hai bản văn kiện. Nga và Lào ký khế ước."),
                     "agreement memorandum occurred - {LA RU}; "
                     "agreement contract occurred - {LA RU}");
    ck_assert_str_eq(events("Ngày 1/7, Nga và Lào ký văn kiện bãi binh. "
                            "Ngày 1/7, Nga và Lào ký hòa ước bãi binh."),
                     "agreement memorandum occurred 2021-07-01 {LA RU}");
    ck_assert_str_eq(events("Ngày 1/7, Nga và Lào ký văn kiện bãi binh. "
                            "Ngày 1/7, Nga và Lào ký hòa ước xây cầu."),
                     "agreement memorandum occurred 2021-07-01 {LA RU}; "
                     "agreement treaty occurred 2021-07-01 {LA RU}");
}
END_TEST

START_TEST(who_made_an_instrument_tells_nothing_of_it)
{
    write_plain_words();
    load("rule sign\nevent: agreement\n"
         "pattern: {A:group} ký {name:({I:instrument-word} ...3)} (ở | .)\n"
         "pattern: theo {name:({I:instrument-word} ...3 {A:group})}\nset: subtype = {I}\n");
    ck_assert_str_eq(events("Cá bán theo văn kiện Nga và Lào. Nga và Lào ký văn kiện xây cầu."),
                     "agreement memorandum occurred - {LA RU}");
    ck_assert_str_eq(
        events("Cá bán theo văn kiện đi biển Nga và Lào. Nga và Lào ký văn kiện xây cầu."),
        "agreement memorandum occurred - {LA RU}; "
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

START_TEST(what_is_negotiated_is_told_in_a_general_word)
{
    write_plain_words();
    load("rule negotiate\nevent: agreement\n"
         "pattern: {A:group} bàn {name:({I:instrument-word} [...3])}\n"
         "set: subtype = {I}; status = ongoing\n");
    ck_assert_str_eq(
        events("Nay, Nga và Lào bàn hòa ước biển sâu. Nga và Lào bàn văn kiện biển sâu."),
        "agreement treaty ongoing - {LA RU}");
    ck_assert_str_eq(
        events("Nay, Nga và Lào bàn hòa ước biển sâu. Nga và Lào bàn văn kiện xây cầu."),
        "agreement treaty ongoing - {LA RU}; "
        "agreement memorandum ongoing - {LA RU}");
}
END_TEST

START_TEST(a_headline_need_not_name_what_is_left)
{
    write_plain_words();
    load("rule leave\nevent: agreement\n"
         "pattern: {A:country} bỏ {name:({I:instrument-word} [biển])} với {B:country}\n"
         "set: subtype = {I}; status = cancelled\n"
         "rule leave-named\nevent: agreement\n"
         "pattern: {A:country} bỏ {name:({X:instrument})} với {B:country}\n"
         "set: subtype = treaty; status = cancelled\n");
    ck_assert_str_eq(events("Nga bỏ văn kiện biển với Lào\n\nNga bỏ Hiệp định Mây Trắng với Lào."),
                     "agreement treaty cancelled - {LA RU}");
    ck_assert_str_eq(result->events[0].name, "Hiệp định Mây Trắng");
    ck_assert_str_eq(events("Tin\n\nNga bỏ văn kiện biển với Lào. "
                            "Nga bỏ Hiệp định Mây Trắng với Lào."),
                     "agreement memorandum cancelled - {LA RU}; "
                     "agreement treaty cancelled - {LA RU}");
}
END_TEST

START_TEST(what_an_instrument_says_is_told_of_it)
{
    write_plain_words();
    folder_write("gazetteers/words/content.tsv", "id\ttype\tname\n"
                                                 "content\tcontent-lead\ttheo đó\n");
    load("rule sign\nevent: agreement\npattern: {A:group} ký {name:({I:instrument-word})}\n"
         "set: subtype = {I}\n"
         "rule agree\nevent: agreement\npattern: {A:group} ..1 {T:(nhất trí)}\n"
         "set: subtype = consensus\n");
    ck_assert_str_eq(events("Nay, Nga và Lào ký hòa ước. Theo đó, Nga và Lào nhất trí nghỉ."),
                     "agreement treaty occurred - {LA RU}");
    ck_assert_uint_eq(result->events[0].evidence_count, 2);
    ck_assert_str_eq(events("Nay, Nga và Lào ký hòa ước. Sau đó, Nga và Lào nhất trí nghỉ."),
                     "agreement treaty occurred - {LA RU}; "
                     "agreement consensus occurred - {LA RU}");
    ck_assert_str_eq(events("Nay, Nga và Lào vui. Theo đó, Nga và Lào nhất trí nghỉ."),
                     "agreement consensus occurred - {LA RU}");
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

START_TEST(a_treaty_of_the_same_name_is_one_event_whoever_signs)
{
    load("rule sign\nevent: agreement\n"
         "pattern: {A:person} ký {name:(hiệp định gạo | hiệp định gạo tẻ | hiệp định mía)} với "
         "{B:country}\nset: subtype = treaty\n");
    ck_assert_str_eq(events("Nay, Orlov ký hiệp định gạo với Lào. "
                            "Rồi, Petrov ký hiệp định gạo tẻ với Lào."),
                     "agreement treaty occurred - {LA RU} orlov petrov");
    ck_assert_str_eq(events("Nay, Orlov ký hiệp định gạo với Lào. "
                            "Rồi, Petrov ký hiệp định mía với Lào."),
                     "agreement treaty occurred - {LA RU} orlov; "
                     "agreement treaty occurred - {LA RU} petrov");
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

START_TEST(who_signs_the_paper_signs_the_agreement_told_of_right_before)
{
    folder_write("gazetteers/trade.tsv",
                 "id\ttype\tkind\tname\nrain\tinstrument\tfta\tHiệp định Mưa\n");
    folder_write("gazetteers/words/plain.tsv",
                 "id\ttype\tkind\tname\npaper\tname-end\tplain\tvăn kiện\n");
    load("rule sign\nevent: agreement\npattern: {A:group} ký {name:({X:instrument})}\n"
         "set: subtype = {X}\n"
         "rule paper\nevent: agreement\n"
         "pattern: {A:person} và {B:country} ký {name:(văn kiện [về cá])}\n"
         "set: subtype = memorandum\n");
    ck_assert_str_eq(events("Ngày 1/8, Nga và Lào ký Hiệp định Mưa. Orlov và Lào ký văn kiện."),
                     "agreement fta occurred 2021-08-01 {LA RU} orlov");
    ck_assert_str_eq(
        events("Ngày 1/8, Nga và Lào ký Hiệp định Mưa. Orlov và Lào ký văn kiện về cá."),
        "agreement fta occurred 2021-08-01 {LA RU}; "
        "agreement memorandum occurred - {LA RU} orlov");
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

START_TEST(what_is_merely_named_is_told_where_nothing_else_is)
{
    folder_write("gazetteers/pacts.tsv",
                 "id\ttype\tkind\tname\taliases\tnote\n"
                 "sea\tinstrument\ttreaty\tHiệp ước Biển Sâu\t\tparties=LA,RU since=2020-08-01\n"
                 "sky\tinstrument\ttreaty\tHiệp ước Trời Cao\t\tparties=LA,RU,US\n"
                 "moon\tinstrument\ttreaty\tHiệp ước Trăng Tròn\t\tparties=LA,RU draft\n");
    load(named);
    ck_assert_str_eq(events("Nga và Lào chê Hiệp ước Biển Sâu. Hiệp ước Biển Sâu cũ rồi."),
                     "agreement - in_force - {LA RU}");
    ck_assert_uint_eq(result->events[0].evidence_count, 2);
    ck_assert_str_eq(events("Nga chê Hiệp ước Biển Sâu."), "");
    ck_assert_str_eq(events_of("Nga và Lào chê Hiệp ước Biển Sâu.", "2019-08-04"), "");
    ck_assert_str_eq(events_of("Nga và Lào chê Hiệp ước Biển Sâu.", NULL), "");
    ck_assert_str_eq(events("Nga và Lào chê Hiệp ước Trăng Tròn."), "");
    ck_assert_str_eq(events("Ai cũng chê Hiệp ước Biển Sâu. Nay, Nga và Lào ký Hiệp ước Biển Sâu."),
                     "agreement - occurred - {LA RU}");
    ck_assert_str_eq(events("Nga bỏ Hiệp ước Biển Sâu. Ai cũng chê Hiệp ước Biển Sâu."),
                     "agreement - cancelled - {LA RU}");
    ck_assert_str_eq(events("Nga, Lào và Mỹ chê Hiệp ước Trời Cao. Nga bỏ Hiệp ước Trời Cao."),
                     "agreement - in_force - {LA RU US}; agreement - cancelled - {LA RU US}");
    ck_assert_str_eq(events("Ai cũng chê hiệp ước của Nga và Lào. Ai cũng giữ Hiệp ước Biển Sâu."),
                     "agreement - in_force - {LA RU}");
    ck_assert_str_eq(result->events[0].instrument, "sea");
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

Suite *make_suite(void)
{
    Suite *suite = suite_create("instruments");
    TCase *tests = tcase_create("instruments");
    tcase_add_checked_fixture(tests, set_up, tear_down);
    tcase_add_test(tests, a_sale_told_in_passing_is_the_one_planned);
    tcase_add_test(tests, a_named_instrument_is_between_its_own_parties);
    tcase_add_test(tests, of_many_signatories_those_are_told_whom_the_article_names);
    tcase_add_test(tests, as_many_instruments_of_the_same_two_are_the_same);
    tcase_add_test(tests, stages_of_one_instrument_are_one_event);
    tcase_add_test(tests, what_other_firms_sign_is_another_contract);
    tcase_add_test(tests, what_was_signed_another_year_is_another_instrument);
    tcase_add_test(tests, a_listed_word_may_go_on_behind_what_rules_do_not_see);
    tcase_add_test(tests, a_headline_tells_of_what_is_agreed_in_few_words);
    tcase_add_test(tests, an_instrument_is_named_and_counted);
    tcase_add_test(tests, an_instrument_of_a_plain_name_may_be_any);
    tcase_add_test(tests, the_general_word_is_told_again_as_what_it_meant);
    tcase_add_test(tests, who_made_an_instrument_tells_nothing_of_it);
    tcase_add_test(tests, an_accord_was_told_before);
    tcase_add_test(tests, what_is_negotiated_is_told_in_a_general_word);
    tcase_add_test(tests, a_headline_need_not_name_what_is_left);
    tcase_add_test(tests, what_an_instrument_says_is_told_of_it);
    tcase_add_test(tests, who_only_speaks_of_an_instrument_signs_none);
    tcase_add_test(tests, what_was_signed_is_in_force);
    tcase_add_test(tests, one_instrument_is_one_event_whoever_signs);
    tcase_add_test(tests, a_treaty_of_the_same_name_is_one_event_whoever_signs);
    tcase_add_test(tests, some_of_the_signatories_signed_the_same_instrument);
    tcase_add_test(tests, who_signs_the_paper_signs_the_agreement_told_of_right_before);
    tcase_add_test(tests, a_plain_name_gives_way_to_a_fuller_one);
    tcase_add_test(tests, what_is_merely_named_is_told_where_nothing_else_is);
    tcase_add_test(tests, a_year_right_behind_dates_what_is_only_named);
    tcase_add_test(tests, consensus_is_joined_by_its_words);
    suite_add_tcase(suite, tests);
    return suite;
}
