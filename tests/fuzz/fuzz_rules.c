/* fuzz_rules.c - any bytes as a rule file; what loads is tried on a few sentences. */
#include "invariants.h"

#include <string.h>

static const char names[] = "id\ttype\tkind\tname\taliases\n"
                            "RU\tcountry\t\tNga\tLiên bang Nga\n"
                            "LA\tcountry\t\tLào\t\n"
                            "ASEAN\torganization\tigo\tASEAN\t\n"
                            "minister\toffice\t\tBộ trưởng\tbộ trưởng\n"
                            "lam\tperson\t\tTrần Văn Lam\t\n";
static const char words[] = "id\ttype\tkind\tname\taliases\tvalue\n"
                            "talk\tmeet-verb\tstrong\tgặp\thội đàm\ttalks\n"
                            "vax\tvax-word\t\tvắc-xin\tvaccine\t\n"
                            "will\tmodal\tfuture\tsẽ\t\tplanned\n"
                            "mr\thonorific\tkin\tông\tbà\t\n";
static const char text[] =
    "Ngày 5/8, Bộ trưởng Nga Boris Kalin đã hội đàm với Bộ trưởng Lào Trần Văn Lam (trái).\n"
    "Nga gặp Lào, ASEAN; \"hai bên\" nhất trí... a b c d 1,5 triệu liều vắc-xin – năm 2021!\n";

static void ignore(void *data, relx_severity severity, const relx_error *error)
{
    (void)data;
    (void)severity;
    (void)error;
}

int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    scratch_write("gazetteers/names.tsv", names, sizeof names - 1);
    scratch_write("gazetteers/words/words.tsv", words, sizeof words - 1);
    scratch_write("rules/event/a.rules", data, size);
    relx_load_options options = {
        .data_dir = scratch_folder(), .report = ignore, .lint = size % 2 == 1};
    relx_model *model = relx_model_load(&options, NULL);
    if (model == NULL)
        return 0;
    relx_model_check(model, ignore, NULL, NULL, NULL);
    invariants_check(model, text, sizeof text - 1, "2021-08-04");
    relx_model_free(model);
    return 0;
}
