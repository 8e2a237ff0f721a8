/* fuzz_extract.c - any bytes as an article, read with the rules and lists of this program. */
#include "invariants.h"

#include <stdio.h>
#include <stdlib.h>

static const relx_model *shared_model(void)
{
    static relx_model *model;
    relx_error error;
    if (model == NULL && (model = relx_model_load(NULL, &error)) == NULL) {
        fprintf(stderr, "%s:%u: %s\n", error.file, error.line, error.message);
        abort();
    }
    return model;
}

int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size)
{
    invariants_check(shared_model(), (const char *)data, size, size % 2 == 0 ? NULL : "2021-08-04");
    return 0;
}
