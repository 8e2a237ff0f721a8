/* check_countries.c - the shipped list of countries against an independent one, the Vietnamese
 * names of regions in ICU's CLDR ("Quần đảo Cook" is CK), and against the transcriptions of the
 * party's papers ("Ô-xtrây-li-a" is AU).
 */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unicode/uloc.h>
#include <unicode/ustring.h>

#include "relextract.h"

Suite *make_suite(void);

enum { MAX_NAME = 256 };

static relx_model *model;
static relx_extractor *extractor;

/* In a place of their own in CLDR, but of no country in ISO 3166-1: parts of Spain and an island.
 */
static const char *const not_in_iso[] = {"DG", "EA", "IC"};

static const struct {
    const char *id, *name;
} transcribed[] = {
    {"AE", "Các Tiểu vương quốc A-rập thống nhất"},
    {"AF", "Áp-ga-ni-xtan"},
    {"AM", "Ác-mê-ni-a"},
    {"AR", "Ác-hen-ti-na"},
    {"AU", "Ô-xtrây-li-a"},
    {"AZ", "A-déc-bai-gian"},
    {"BA", "Bô-xni-a và Héc-dê-gô-vi-na"},
    {"BD", "Băng-la-đét"},
    {"BG", "Bun-ga-ri"},
    {"BN", "Bru-nây"},
    {"BR", "Bra-xin"},
    {"BY", "Bê-la-rút"},
    {"CA", "Ca-na-đa"},
    {"CD", "Cộng hòa Dân chủ Công-gô"},
    {"CI", "Cốt Đi-voa"},
    {"CL", "Chi-lê"},
    {"CO", "Cô-lôm-bi-a"},
    {"CR", "Cốt-xta Ri-ca"},
    {"DZ", "An-giê-ri"},
    {"EC", "Ê-cu-a-đo"},
    {"EE", "E-xtô-ni-a"},
    {"ET", "Ê-ti-ô-pi-a"},
    {"GE", "Gru-di-a"},
    {"GT", "Goa-tê-ma-la"},
    {"HN", "Ôn-đu-rát"},
    {"HU", "Hung-ga-ri"},
    {"ID", "In-đô-nê-xi-a"},
    {"IE", "Ai-len"},
    {"IL", "I-xra-en"},
    {"IQ", "I-rắc"},
    {"IR", "I-ran"},
    {"IS", "Ai-xơ-len"},
    {"IT", "I-ta-li-a"},
    {"JO", "Gioóc-đa-ni"},
    {"KE", "Kê-ni-a"},
    {"KG", "Cư-rơ-gư-xtan"},
    {"KH", "Cam-pu-chia"},
    {"KP", "CHDCND Triều Tiên"},
    {"KW", "Cô-oét"},
    {"KZ", "Ca-dắc-xtan"},
    {"LB", "Li-băng"},
    {"LK", "Xri Lan-ca"},
    {"LT", "Lít-va"},
    {"LU", "Lúc-xăm-bua"},
    {"LV", "Lát-vi-a"},
    {"LY", "Li-bi"},
    {"MA", "Ma-rốc"},
    {"ME", "Môn-tê-nê-grô"},
    {"MM", "Mi-an-ma"},
    {"MX", "Mê-hi-cô"},
    {"MY", "Ma-lai-xi-a"},
    {"MZ", "Mô-dăm-bích"},
    {"NG", "Ni-giê-ri-a"},
    {"NP", "Nê-pan"},
    {"NZ", "Niu Di-lân"},
    {"OM", "Ô-man"},
    {"PG", "Pa-pua Niu Ghi-nê"},
    {"PH", "Phi-líp-pin"},
    {"PK", "Pa-ki-xtan"},
    {"PS", "Pa-le-xtin"},
    {"QA", "Ca-ta"},
    {"RO", "Ru-ma-ni"},
    {"RS", "Xéc-bi-a"},
    {"SA", "A-rập Xê-út"},
    {"SG", "Xin-ga-po"},
    {"SI", "Xlô-vê-ni-a"},
    {"SK", "Xlô-va-ki-a"},
    {"SY", "Xy-ri"},
    {"TL", "Ti-mo Lét-xtê"},
    {"TM", "Tuốc-mê-ni-xtan"},
    {"TZ", "Tan-da-ni-a"},
    {"UA", "U-crai-na"},
    {"UY", "U-ru-goay"},
    {"UZ", "U-dơ-bê-ki-xtan"},
    {"VE", "Vê-nê-xu-ê-la"},
    {"YE", "Y-ê-men"},
    {"ZA", "Nam Phi"},
    {"ZW", "Dim-ba-bu-ê"},
    {"XV", "Việt Nam Cộng hòa"},
    {"XM", "Cộng hòa miền Nam Việt Nam"},
};

static void set_up(void)
{
    relx_error error;
    model = relx_model_load(NULL, &error);
    ck_assert_msg(model != NULL, "%s", error.message);
    extractor = relx_extractor_new(model, &error);
    ck_assert_ptr_nonnull(extractor);
}

static void tear_down(void)
{
    relx_extractor_free(extractor);
    relx_model_free(model);
}

/* Is `name`, in a sentence, the country `id` and nothing else? */
static bool is_country(const char *name, const char *id)
{
    char text[2 * MAX_NAME];
    int length = snprintf(text, sizeof text, "Ông thăm %s hôm qua.\n", name);
    ck_assert_int_lt(length, (int)sizeof text);
    relx_document document = {.text = text, .length = (size_t)length};
    relx_error error;
    relx_result *result = relx_extract(extractor, &document, &error);
    ck_assert_ptr_nonnull(result);
    bool is_found = result->entity_count == 1 && strcmp(result->entities[0].type, "country") == 0 &&
                    strcmp(result->entities[0].id, id) == 0;
    relx_result_free(result);
    return is_found;
}

static bool is_excepted(const char *id)
{
    for (size_t i = 0; i < sizeof not_in_iso / sizeof *not_in_iso; i++)
        if (strcmp(not_in_iso[i], id) == 0)
            return true;
    return false;
}

/* What CLDR calls the country in Vietnamese. */
static void name_in_cldr(const char *id, char ret_name[MAX_NAME])
{
    char locale[16];
    UChar wide[MAX_NAME];
    UErrorCode status = U_ZERO_ERROR;
    snprintf(locale, sizeof locale, "und_%s", id);
    int32_t length = uloc_getDisplayCountry(locale, "vi", wide, MAX_NAME, &status);
    u_strToUTF8(ret_name, MAX_NAME, NULL, wide, length, &status);
    ck_assert_msg(U_SUCCESS(status), "%s: %s", id, u_errorName(status));
}

/* All are told of in one run. */
START_TEST(every_vietnamese_name_of_cldr_gives_its_code)
{
    size_t count = 0, unknown = 0;
    for (const char *const *id = uloc_getISOCountries(); *id != NULL; id++) {
        char name[MAX_NAME];
        name_in_cldr(*id, name);
        if (is_excepted(*id) || strcmp(name, *id) == 0) /* CLDR has no name for it */
            continue;
        count++;
        if (!is_country(name, *id)) {
            fprintf(stderr, "%s: \"%s\" is not in gazetteers/countries.tsv\n", *id, name);
            unknown++;
        }
    }
    ck_assert_uint_eq(unknown, 0);
    ck_assert_uint_ge(count, 249);
}
END_TEST

START_TEST(transcriptions_are_known)
{
    for (size_t i = 0; i < sizeof transcribed / sizeof *transcribed; i++)
        ck_assert_msg(is_country(transcribed[i].name, transcribed[i].id), "%s: %s",
                      transcribed[i].id, transcribed[i].name);
}
END_TEST

Suite *make_suite(void)
{
    Suite *suite = suite_create("countries");
    TCase *tests = tcase_create("names");
    tcase_add_checked_fixture(tests, set_up, tear_down);
    tcase_add_test(tests, every_vietnamese_name_of_cldr_gives_its_code);
    tcase_add_test(tests, transcriptions_are_known);
    suite_add_tcase(suite, tests);
    return suite;
}
