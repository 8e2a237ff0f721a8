/* check_quantity.c - numbers, doses, money and the like in sentences, through the shipped rules. */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "model.h"
#include "quantity.h"

Suite *make_suite(void);

static jmp_buf no_memory;
static struct arena arena;
static relx_model *model;
static struct regex_scratch *scratch;

static void report(void *data, relx_severity severity, const relx_error *error)
{
    (void)data;
    if (severity == RELX_FAILURE)
        fprintf(stderr, "%s:%u: %s\n", error->file, error->line, error->message);
}

static void load_model(void)
{
    relx_load_options options = {.data_dir = getenv("RELEXTRACT_DATA"), .report = report};
    model = relx_model_load(&options, NULL);
    ck_assert_ptr_nonnull(model);
}

static void free_model(void)
{
    relx_model_free(model);
}

static void set_up(void)
{
    if (setjmp(no_memory))
        ck_abort_msg("out of memory");
    arena_init(&arena, &no_memory);
    scratch = regex_scratch_new();
    ck_assert_ptr_nonnull(scratch);
}

static void tear_down(void)
{
    regex_scratch_free(scratch);
    arena_free(&arena);
}

static void find_mentions(const char *sentence, struct analysis *analysis)
{
    struct text *text = arena_alloc(&arena, sizeof *text);
    ck_assert_int_eq(text_read(text, sentence, strlen(sentence), &arena, NULL), RELX_OK);
    lexicon_number(model->lexicon, text);
    *analysis =
        (struct analysis){.model = model, .text = text, .arena = &arena, .scratch = scratch};
    cascade_run(analysis);
}

static bool is_amount(const struct mention *mention)
{
    static const char *const types[] = {"number",   "quantity", "money",
                                        "duration", "percent",  "ordinal"};
    for (size_t i = 0; i < sizeof types / sizeof *types; i++)
        if (strcmp(mention->type, types[i]) == 0)
            return true;
    return false;
}

static void describe(struct str *out, const struct analysis *analysis,
                     const struct mention *mention)
{
    struct slice words = tokens_text(analysis->text, mention->first, mention->end);
    struct quantity_value quantity;
    str_printf(out, "%s%s%s%s <%.*s>", out->length > 0 ? "; " : "", mention->type,
               *mention->kind != '\0' ? "/" : "", mention->kind, (int)words.length, words.data);
    if (!quantity_read(analysis, mention, &quantity))
        return;
    str_printf(out, " %.17g%s%s", quantity.value, quantity.unit != NULL ? " " : "",
               quantity.unit != NULL ? quantity.unit : "");
}

/* "money <2 triệu USD> 2000000 USD; ...", in text order, whole mentions only. */
static const char *amounts_of(const char *sentence)
{
    struct analysis analysis;
    struct str out;
    find_mentions(sentence, &analysis);
    str_init(&out, &arena);
    str_add_string(&out, "");
    for (size_t token = 0; token < analysis.text->tokens.count; token++)
        for (size_t i = 0; i < analysis.mentions.count; i++) {
            const struct mention *mention = &analysis.mentions.items[i];
            if (mention->first == token && mention->parent < 0 && is_amount(mention))
                describe(&out, &analysis, mention);
        }
    return out.data;
}

static void check(const char *sentence, const char *expected)
{
    ck_assert_str_eq(amounts_of(sentence), expected);
}

/* ---- Numbers ---- */

START_TEST(figures_with_points_and_commas_are_exact)
{
    check("Họ trồng 500.000 cây.", "number <500.000> 500000");
    check("Họ trồng 1.360.000 cây.", "number <1.360.000> 1360000");
    check("Họ trồng 1,36 triệu cây.", "number <1,36 triệu> 1360000");
    check("Họ trồng 2,6 tỷ cây.", "number <2,6 tỷ> 2600000000");
    check("Họ trồng 0,7 triệu cây.", "number <0,7 triệu> 700000");
    check("Họ trồng 1,1 triệu cây.", "number <1,1 triệu> 1100000");
    check("Họ trồng 1.500,5 hecta.", "number <1.500,5> 1500.5");
    check("Họ trồng 12 cây.", "number <12> 12");
}
END_TEST

START_TEST(english_points_and_commas_are_understood_where_they_must_be)
{
    check("Họ trồng 1,360,000 cây.", "number <1,360,000> 1360000");
    check("Họ trồng 2.5 triệu cây.", "number <2.5 triệu> 2500000");
    check("Họ trồng 1,500 cây.", "number <1,500> 1500");
    check("Họ trồng 1,234 tỷ cây.", "number <1,234 tỷ> 1234000000");
    check("Hệ số là 0.125.", "number <0.125> 0.125");
}
END_TEST

START_TEST(words_of_scale_multiply)
{
    check("Họ trồng 15 nghìn cây.", "number <15 nghìn> 15000");
    check("Họ trồng 500 nghìn tỷ cây.", "number <500 nghìn tỷ> 500000000000000");
    check("Họ trồng 1,2 nghìn tỉ cây.", "number <1,2 nghìn tỉ> 1200000000000");
    check("Họ trồng 2 tỷ 300 triệu cây.", "number <2 tỷ 300 triệu> 2300000000");
    check("Họ trồng hai vạn cây.", "number <hai vạn> 20000");
}
END_TEST

START_TEST(numbers_in_words_are_built_as_spoken)
{
    check("Họ trồng một triệu cây.", "number <một triệu> 1000000");
    check("Họ trồng mười lăm nghìn cây.", "number <mười lăm nghìn> 15000");
    check("Họ trồng ba trăm linh năm nghìn cây.", "number <ba trăm linh năm nghìn> 305000");
    check("Họ trồng bốn trăm năm mươi triệu cây.", "number <bốn trăm năm mươi triệu> 450000000");
    check("Họ trồng ba tỷ hai trăm triệu cây.", "number <ba tỷ hai trăm triệu> 3200000000");
    check("Họ trồng ba nghìn năm trăm cây.", "number <ba nghìn năm trăm> 3500");
    check("Họ trồng mười nghìn tỷ cây.", "number <mười nghìn tỷ> 10000000000000");
    check("Họ trồng nửa triệu cây.", "number <nửa triệu> 500000");
    check("Họ trồng hai triệu rưỡi cây.", "number <hai triệu rưỡi> 2500000");
    check("Họ trồng hai mươi mốt cây.", "number <hai mươi mốt> 21");
    check("Họ trồng mười hai cây.", "number <mười hai> 12");
    check("Họ trồng hai chục cây.", "number <hai chục> 20");
}
END_TEST

START_TEST(words_before_a_number_belong_to_it)
{
    check("Họ trồng hơn 1,36 triệu cây.", "number <hơn 1,36 triệu> 1360000");
    check("Họ trồng gần nửa triệu cây.", "number <gần nửa triệu> 500000");
    check("Họ trồng khoảng 500.000 cây.", "number <khoảng 500.000> 500000");
    check("Họ trồng ít nhất 30 cây.", "number <ít nhất 30> 30");
}
END_TEST

START_TEST(small_numbers_in_words_stay_words)
{
    check("Hai bên, ba nước, bốn bộ trưởng và một đại sứ.", "");
    check("2 bên, 3 nước và 4 Bộ trưởng.", "");
    check("Dịch COVID-19 lan rộng.", "");
    check("Đối thoại 2+2 mở đầu.", "");
    check("Tiêm kích F-16 và Su-30 bay qua.", "");
    check("Hàng trăm người chờ.", "");
}
END_TEST

START_TEST(fractions_are_numbers)
{
    check("Khoảng 3/4 dân số đã tiêm.", "number/fraction <3/4 dân số> 0.75");
}
END_TEST

/* ---- Units ---- */

START_TEST(doses_end_with_their_unit)
{
    check("Họ nhận 1 triệu liều vaccine.", "quantity/dose <1 triệu liều> 1000000 dose");
    check("Họ nhận ba triệu liều vaccine.", "quantity/dose <ba triệu liều> 3000000 dose");
    check("Họ nhận hơn 1,36 triệu liều.", "quantity/dose <hơn 1,36 triệu liều> 1360000 dose");
    check("Họ nhận một triệu rưỡi liều.", "quantity/dose <một triệu rưỡi liều> 1500000 dose");
    check("Mỗi người tiêm hai liều.", "quantity/dose <hai liều> 2 dose");
    check("Họ nhận hàng triệu liều.", "quantity/dose <hàng triệu liều>");
}
END_TEST

START_TEST(goods_have_a_unit_and_leave_their_name_outside)
{
    check("Họ nhận 200.000 bộ kit xét nghiệm.", "quantity/goods <200.000 bộ> 200000 kit");
    check("Họ nhận 1.000 kit test nhanh.", "quantity/goods <1.000> 1000 kit");
    check("Họ nhận 200 bộ kit.", "quantity/goods <200 bộ kit> 200 kit");
    check("Họ nhận 50 tấn vật tư y tế.", "quantity/goods <50 tấn> 50 tonne");
    check("Họ nhận 20 chiếc xe cứu thương.", "quantity/goods <20 chiếc> 20 piece");
    check("Họ nhận 100 máy thở.", "quantity/goods <100> 100 piece");
    check("Họ nhận hai máy thở.", "quantity/goods <hai> 2 piece");
}
END_TEST

START_TEST(money_has_an_iso_code)
{
    check("Gói 2,5 triệu USD.", "money <2,5 triệu USD> 2500000 USD");
    check("Gói 4,5 triệu đô la Mỹ.", "money <4,5 triệu đô la Mỹ> 4500000 USD");
    check("Gói 5 triệu đô la Australia.", "money <5 triệu đô la Australia> 5000000 AUD");
    check("Gói năm triệu đôla.", "money <năm triệu đôla> 5000000 USD");
    check("Gói 2 triệu euro.", "money <2 triệu euro> 2000000 EUR");
    check("Gói 2 triệu EUR.", "money <2 triệu EUR> 2000000 EUR");
    check("Gói 10 tỷ yên.", "money <10 tỷ yên> 10000000000 JPY");
    check("Gói 10 tỷ yen Nhật.", "money <10 tỷ yen Nhật> 10000000000 JPY");
    check("Gói 100 tỷ won.", "money <100 tỷ won> 100000000000 KRW");
    check("Gói 600 triệu nhân dân tệ.", "money <600 triệu nhân dân tệ> 600000000 CNY");
    check("Gói 31.280 tỷ đồng.", "money <31.280 tỷ đồng> 31280000000000 VND");
    check("Gói 3 triệu bảng Anh.", "money <3 triệu bảng Anh> 3000000 GBP");
    check("Gói 700 triệu rúp.", "money <700 triệu rúp> 700000000 RUB");
    check("Gói $5 triệu.", "money <$5 triệu> 5000000 USD");
    check("Gói USD 5 triệu.", "money <USD 5 triệu> 5000000 USD");
    check("Hai đồng chủ tịch và hai đồng minh.", "");
}
END_TEST

START_TEST(spans_percentages_and_ordinals_are_read)
{
    check("Chuyến thăm kéo dài hai ngày.", "duration <kéo dài hai ngày> 2 day");
    check("Nhiệm kỳ 5 năm mở đầu.", "duration <5 năm> 5 year");
    check("Việc này cần một năm rưỡi.", "duration <một năm rưỡi> 1.5 year");
    check("Họ nói chuyện 2 giờ.", "duration <2 giờ> 2 hour");
    check("Giá tăng 12,5%.", "percent <12,5%> 12.5 %");
    check("Giá tăng 12,5 phần trăm.", "percent <12,5 phần trăm> 12.5 %");
    check("Đây là lần thứ nhất.", "ordinal <lần thứ nhất> 1");
    check("Đây là lần thứ 54.", "ordinal <lần thứ 54> 54");
    check("Đây là lần thứ XIII.", "ordinal <lần thứ XIII> 13");
    check("Đây là lần 3.", "ordinal <lần 3> 3");
    check("Đây là lần đầu tiên.", "ordinal <lần đầu tiên> 1");
    check("Phòng thứ hai đang trống.", "ordinal <thứ hai> 2");
}
END_TEST

START_TEST(dates_are_no_numbers)
{
    check("Họ gặp nhau ngày 5/7/2021 và tháng 8.", "");
    check("Chiến lược 2021-2030 được duyệt.", "");
}
END_TEST

/* ---- Tokens ---- */

static bool number_in(const char *string, double *ret_value)
{
    struct analysis analysis;
    find_mentions(string, &analysis);
    return quantity_number(&analysis, 0, (uint32_t)analysis.text->tokens.count, ret_value);
}

START_TEST(a_stretch_of_words_is_a_number_as_a_whole_or_not_at_all)
{
    double value;
    ck_assert(number_in("hai mươi lăm", &value) && value == 25);
    ck_assert(number_in("không", &value) && value == 0);
    ck_assert(number_in("hai lăm", &value) && value == 25);
    ck_assert(number_in("1,36 triệu", &value) && value == 1360000);
    static const char *const bad[] = {"",      "bên",       "hai bên",   "triệu",
                                      "linh",  "1, 5",      "hai mười",  "5 6",
                                      "1,5,7", "năm 5 sáu", "1,5 hai ba"};
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        ck_assert_msg(!number_in(bad[i], &value), "%s", bad[i]);
}
END_TEST

Suite *make_suite(void)
{
    Suite *suite = suite_create("quantity");
    TCase *numbers = tcase_create("numbers");
    tcase_add_unchecked_fixture(numbers, load_model, free_model);
    tcase_add_checked_fixture(numbers, set_up, tear_down);
    tcase_add_test(numbers, figures_with_points_and_commas_are_exact);
    tcase_add_test(numbers, english_points_and_commas_are_understood_where_they_must_be);
    tcase_add_test(numbers, words_of_scale_multiply);
    tcase_add_test(numbers, numbers_in_words_are_built_as_spoken);
    tcase_add_test(numbers, words_before_a_number_belong_to_it);
    tcase_add_test(numbers, small_numbers_in_words_stay_words);
    tcase_add_test(numbers, fractions_are_numbers);
    tcase_add_test(numbers, doses_end_with_their_unit);
    tcase_add_test(numbers, goods_have_a_unit_and_leave_their_name_outside);
    tcase_add_test(numbers, money_has_an_iso_code);
    tcase_add_test(numbers, spans_percentages_and_ordinals_are_read);
    tcase_add_test(numbers, dates_are_no_numbers);
    tcase_add_test(numbers, a_stretch_of_words_is_a_number_as_a_whole_or_not_at_all);
    tcase_set_timeout(numbers, 60);
    suite_add_tcase(suite, numbers);
    return suite;
}
