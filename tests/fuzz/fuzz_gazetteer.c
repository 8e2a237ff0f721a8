/* fuzz_gazetteer.c - any bytes as a list of names or words, and the same bytes as the text that is
 * read with it.
 */
#include "invariants.h"

#include <string.h>

static const char rules[] =
    "class actor = country | person | igo\n"
    "rule met\nevent: meeting\npattern: {A:country} ...4 gặp {B:country}\n"
    "rule named\nmention: person/named\npattern: {office:office} {name:name|person}\n";
static const char names[] = "id\ttype\tkind\tname\naa\tcountry\t\tAa\nbb\toffice\t\tBb\n"
                            "cc\tperson\t\tCc\ndd\torganization\tigo\tDd\n";

static void ignore(void *data, relx_severity severity, const relx_error *error)
{
    (void)data;
    (void)severity;
    (void)error;
}

int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    bool is_word = size / 2 % 2 == 1;
    scratch_write("rules/event/a.rules", rules, sizeof rules - 1);
    scratch_write("gazetteers/names.tsv", names, sizeof names - 1);
    scratch_write("gazetteers/words/fuzz.tsv", is_word ? (const void *)data : "id\ttype\tname\n",
                  is_word ? size : strlen("id\ttype\tname\n"));
    scratch_write("gazetteers/fuzz.tsv", is_word ? "id\ttype\tname\n" : (const void *)data,
                  is_word ? strlen("id\ttype\tname\n") : size);
    relx_load_options options = {
        .data_dir = scratch_folder(), .report = ignore, .lint = size % 2 == 1};
    relx_model *model = relx_model_load(&options, NULL);
    if (model == NULL)
        return 0;
    invariants_check(model, (const char *)data, size, NULL);
    relx_model_free(model);
    return 0;
}
