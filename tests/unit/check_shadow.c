/* check_shadow.c - symbols, gates, and a sentence spelled in them and found again. */
#include <check.h>
#include <stdio.h>
#include <string.h>

#include "shadow.h"
#include "symbols.h"

Suite *make_suite(void);

static jmp_buf no_memory;
static struct arena arena;
static struct gates gates;
static struct shadow shadow;
static struct text text;

static void set_up(void)
{
    if (setjmp(no_memory))
        ck_abort_msg("out of memory");
    arena_init(&arena, &no_memory);
    gates_init(&gates, 3, &arena);
}

static void tear_down(void)
{
    arena_free(&arena);
}

/* Symbols of the tests; this one is left out of shadows. */
enum { COUNTRY = 0, PERSON = 1, ASIDE = 2 };

/* One unit for each token of `sentence`. */
static void read(const char *sentence)
{
    ck_assert_int_eq(text_tokenize(slice_of(sentence), &arena, &text, NULL), RELX_OK);
    shadow_init(&shadow, &gates, &arena);
    for (uint32_t i = 0; i < text.tokens.count; i++)
        *vec_push(&shadow.units, &arena) = (struct unit){i, i + 1, -1, -1, 0};
}

/* Makes one mention of units [first, end). */
static void fold(size_t first, size_t end, int symbol)
{
    struct unit *units = shadow.units.items;
    units[first] = (struct unit){units[first].first, units[end - 1].end, 7, symbol, 0};
    memmove(&units[first + 1], &units[end], (shadow.units.count - end) * sizeof *units);
    shadow.units.count -= end - first - 1;
}

static const char *spell(void)
{
    shadow_spell(&shadow, &text, &gates, ASIDE);
    return shadow.text.data;
}

/* The units of the shadow's first `part`, as "first-end". */
static const char *units_of(const char *part)
{
    size_t first, end;
    const char *at = strstr(shadow.text.data, part);
    ck_assert_ptr_nonnull(at);
    size_t start = (size_t)(at - shadow.text.data);
    shadow_units(&shadow, start, start + strlen(part), &first, &end);
    return arena_printf(&arena, "%zu-%zu", first, end);
}

START_TEST(every_unit_ends_in_a_blank)
{
    read("Chiều 5/7, họ GẶP nhau.");
    ck_assert_str_eq(spell(), "chiều 5 / 7 , họ gặp nhau . ");
}
END_TEST

START_TEST(a_mention_is_one_symbol)
{
    read("Ông Sơn gặp Mỹ");
    fold(3, 4, COUNTRY);
    fold(0, 2, PERSON);
    ck_assert_str_eq(spell(), "\xEE\x80\x81 gặp \xEE\x80\x80 ");
}
END_TEST

START_TEST(nothing_spells_to_nothing)
{
    read("");
    ck_assert_str_eq(spell(), "");
    size_t first, end;
    shadow_units(&shadow, 0, 0, &first, &end);
    ck_assert_uint_eq(first, end);
}
END_TEST

START_TEST(quotation_marks_are_left_out_and_dashes_made_one)
{
    read("\"a\" “b” ‘c’ «d» – — -");
    ck_assert_str_eq(spell(), "a b c d - - - ");
    ck_assert(slice_is(shadow_spelling(SLICE("—")), "-"));
    ck_assert(slice_is(shadow_spelling(SLICE("’")), ""));
    ck_assert(slice_is(shadow_spelling(SLICE("gặp")), "gặp"));
}
END_TEST

START_TEST(what_stands_aside_is_left_out)
{
    read("Sơn (trái) gặp");
    fold(1, 4, ASIDE);
    ck_assert_str_eq(spell(), "sơn gặp ");
    ck_assert_str_eq(units_of("gặp "), "2-3");
    ck_assert_str_eq(units_of("sơn "), "0-1");
    ck_assert_str_eq(units_of("sơn gặp "), "0-3");
}
END_TEST

START_TEST(bytes_lead_back_to_units)
{
    read("họ đã gặp nhau");
    spell();
    ck_assert_str_eq(units_of("họ "), "0-1");
    ck_assert_str_eq(units_of("đã gặp "), "1-3");
    ck_assert_str_eq(units_of("gặp"), "2-3");
    ck_assert_str_eq(units_of("họ đã gặp nhau "), "0-4");
}
END_TEST

START_TEST(unspelled_units_at_the_ends_of_a_match_are_not_in_it)
{
    read("“a” b “c”");
    spell();
    ck_assert_str_eq(units_of("a "), "1-2");
    ck_assert_str_eq(units_of("b "), "3-4");
    ck_assert_str_eq(units_of("a b c "), "1-6");
}
END_TEST

START_TEST(private_use_characters_of_a_text_are_no_symbols)
{
    read("a \xEE\x80\x80 b");
    ck_assert_ptr_null(strstr(spell(), "\xEE\x80\x80"));
}
END_TEST

START_TEST(gates_say_what_a_sentence_holds)
{
    unsigned met = gates_add(&gates, SLICE("gặp"));
    unsigned talked = gates_add(&gates, SLICE("họp"));
    unsigned dash = gates_add(&gates, SLICE("-"));
    ck_assert_uint_ge(met, 3);
    ck_assert_uint_eq(gates_add(&gates, SLICE("gặp")), met);
    read("Họ GẶP Mỹ – “họ”");
    fold(2, 3, COUNTRY);
    spell();
    ck_assert(gate_set_has(&shadow.gates, met));
    ck_assert(!gate_set_has(&shadow.gates, talked));
    ck_assert(gate_set_has(&shadow.gates, dash));
    ck_assert(gate_set_has(&shadow.gates, COUNTRY));
    ck_assert(!gate_set_has(&shadow.gates, PERSON));
}
END_TEST

START_TEST(a_pair_is_two_words_side_by_side)
{
    unsigned talked = gates_add_pair(&gates, SLICE("hội"), SLICE("đàm"));
    ck_assert(slice_is(gates_word(&gates, talked), "hội đàm"));
    ck_assert_uint_eq(gates_add_pair(&gates, SLICE("hội"), SLICE("đàm")), talked);
    static const struct {
        const char *sentence;
        bool has_it;
    } cases[] = {{"họ Hội đàm", true},  {"hội “đàm”", true}, {"hội hội đàm", true},
                 {"đàm hội", false},    {"hội, đàm", false}, {"hội Mỹ đàm", false},
                 {"hội (a) đàm", false}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        read(cases[i].sentence);
        spell();
        ck_assert_msg(gate_set_has(&shadow.gates, talked) == cases[i].has_it, "%s",
                      cases[i].sentence);
    }
    read("hội Mỹ đàm");
    fold(1, 2, COUNTRY);
    spell();
    ck_assert(!gate_set_has(&shadow.gates, talked));
    fold(1, 2, ASIDE); /* is left out: the shadow says "hội đàm" */
    spell();
    ck_assert(gate_set_has(&shadow.gates, talked));
}
END_TEST

START_TEST(any_number_opens_the_gate_of_numbers)
{
    read("họ có 17 xe");
    spell();
    ck_assert(gate_set_has(&shadow.gates, gates.number));
    read("họ có xe");
    spell();
    ck_assert(!gate_set_has(&shadow.gates, gates.number));
}
END_TEST

START_TEST(spelling_again_forgets_the_last_time)
{
    unsigned met = gates_add(&gates, SLICE("gặp"));
    read("gặp nhau");
    spell();
    fold(0, 1, PERSON);
    ck_assert_str_eq(spell(), "\xEE\x80\x81 nhau ");
    ck_assert(!gate_set_has(&shadow.gates, met));
}
END_TEST

START_TEST(gates_keep_apart_thousands_of_words)
{
    char word[16];
    unsigned first = gates.count;
    for (int i = 0; i < 5000; i++) {
        snprintf(word, sizeof word, "từ%d", i);
        ck_assert_uint_eq(gates_add(&gates, slice_of(word)), first + i);
    }
    for (int i = 0; i < 5000; i++) {
        snprintf(word, sizeof word, "từ%d", i);
        const struct gate_word *found =
            gates_find(&gates, slice_of(word), slice_hash(slice_of(word)));
        ck_assert_ptr_nonnull(found);
        ck_assert_uint_eq(found->gate, first + i);
    }
    ck_assert_ptr_null(gates_find(&gates, SLICE("gặp"), slice_hash(SLICE("gặp"))));
}
END_TEST

START_TEST(symbols_are_numbered_by_type_and_kind)
{
    struct symbols symbols;
    symbols_init(&symbols, &arena);
    ck_assert_int_eq(symbols_intern(&symbols, "country", NULL), 0);
    ck_assert_int_eq(symbols_intern(&symbols, "organization", "igo"), 1);
    ck_assert_int_eq(symbols_intern(&symbols, "country", ""), 0);
    ck_assert_int_eq(symbols_find(&symbols, "organization", "igo"), 1);
    ck_assert_int_eq(symbols_find(&symbols, "organization", NULL), -1);
}
END_TEST

START_TEST(a_symbol_answers_to_type_kind_and_both)
{
    struct symbol igo = {"organization", "igo"}, country = {"country", ""};
    ck_assert(symbol_answers(&igo, SLICE("organization")));
    ck_assert(symbol_answers(&igo, SLICE("igo")));
    ck_assert(symbol_answers(&igo, SLICE("organization/igo")));
    ck_assert(!symbol_answers(&igo, SLICE("organization/")));
    ck_assert(!symbol_answers(&igo, SLICE("organization/igos")));
    ck_assert(!symbol_answers(&igo, SLICE("organizatio")));
    ck_assert(!symbol_answers(&igo, SLICE("")));
    ck_assert(symbol_answers(&country, SLICE("country")));
    ck_assert(!symbol_answers(&country, SLICE("")));
}
END_TEST

START_TEST(there_are_only_so_many_symbols)
{
    struct symbols symbols;
    symbols_init(&symbols, &arena);
    for (int i = 0; i < SYMBOL_MAX; i++) /* each must look through all before it */
        *vec_push(&symbols.items, &arena) = (struct symbol){"x", arena_printf(&arena, "%d", i)};
    ck_assert_int_eq(symbols_intern(&symbols, "x", "5"), 5);
    ck_assert_int_eq(symbols_intern(&symbols, "one more", NULL), -1);
    char bytes[4];
    ck_assert_uint_eq(utf8_encode(bytes, SYMBOL_FIRST + SYMBOL_MAX - 1), 3);
}
END_TEST

Suite *make_suite(void)
{
    Suite *suite = suite_create("shadow");
    TCase *tests = tcase_create("shadow");
    tcase_add_checked_fixture(tests, set_up, tear_down);
    tcase_add_test(tests, every_unit_ends_in_a_blank);
    tcase_add_test(tests, a_mention_is_one_symbol);
    tcase_add_test(tests, nothing_spells_to_nothing);
    tcase_add_test(tests, quotation_marks_are_left_out_and_dashes_made_one);
    tcase_add_test(tests, what_stands_aside_is_left_out);
    tcase_add_test(tests, bytes_lead_back_to_units);
    tcase_add_test(tests, unspelled_units_at_the_ends_of_a_match_are_not_in_it);
    tcase_add_test(tests, private_use_characters_of_a_text_are_no_symbols);
    tcase_add_test(tests, gates_say_what_a_sentence_holds);
    tcase_add_test(tests, a_pair_is_two_words_side_by_side);
    tcase_add_test(tests, any_number_opens_the_gate_of_numbers);
    tcase_add_test(tests, spelling_again_forgets_the_last_time);
    tcase_add_test(tests, gates_keep_apart_thousands_of_words);
    tcase_add_test(tests, symbols_are_numbered_by_type_and_kind);
    tcase_add_test(tests, a_symbol_answers_to_type_kind_and_both);
    tcase_add_test(tests, there_are_only_so_many_symbols);
    suite_add_tcase(suite, tests);
    return suite;
}
