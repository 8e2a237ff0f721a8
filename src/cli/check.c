/* check.c - loads the data folder with every warning on, and runs the rules' examples. */
#include "check.h"

#include <stdio.h>

#include "loader.h"
#include "output.h"

static enum exit_code run_examples(const relx_model *model, const struct options *options,
                                   struct message_sink *sink) {
    relx_check_summary summary = {0};
    relx_error error;
    relx_status status = relx_model_check(model, message_finding, sink, &summary, &error);
    if (status != RELX_OK && sink->errors == 0)
        message_finding(sink, RELX_FAILURE, &error);
    if (!options->quiet)
        printf("%zu rules, %zu entries, %zu examples, %zu failures\n", summary.rules,
               summary.entries, summary.examples, summary.failures);
    enum exit_code written = output_flush(stdout, 0);
    return status == RELX_OK ? written : EXIT_DATA;
}

enum exit_code check_run(const struct options *options) {
    struct message_sink sink;
    relx_model *model = loader_open(options, true, &sink);
    if (!model)
        return EXIT_DATA;
    enum exit_code code = run_examples(model, options, &sink);
    relx_model_free(model);
    return code;
}
