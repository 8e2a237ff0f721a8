/* explain.c - the words of the command line, or standard input, as the rules see them. */
#include "explain.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "input.h"
#include "loader.h"
#include "output.h"

/* `relextract explain Lào tặng Cuba` means what it means with quotes. */
static bool join_words(const struct options *options, struct input *ret_input) {
    size_t size = 1;
    for (size_t i = 0; i < options->file_count; i++)
        size += strlen(options->files[i]) + 1;
    char *text = malloc(size), *at = text;
    if (!text)
        return false;
    for (size_t i = 0; i < options->file_count; i++)
        at += sprintf(at, "%s%s", i > 0 ? " " : "", options->files[i]);
    *ret_input = (struct input){.text = text, .length = (size_t)(at - text)};
    return true;
}

static bool read_text(const struct options *options, struct input *ret_input) {
    relx_error error = {.message = "out of memory"};
    bool is_read = options->file_count > 0 ? join_words(options, ret_input)
                                           : input_read("-", NULL, ret_input, &error);
    if (!is_read)
        message_document(NULL, &error);
    return is_read;
}

static enum exit_code explain(relx_extractor *extractor, const struct options *options,
                              const struct input *input) {
    const relx_document document = {
        .text = input->text, .length = input->length, .date = options->date};
    relx_error error;
    char *explanation = relx_explain(extractor, &document, options->rule, &error);
    if (!explanation) {
        message_print("%s", error.message);
        return error.status == RELX_ERROR_ARGUMENT ? EXIT_USAGE : EXIT_DOCUMENT_FAILED;
    }
    fputs(explanation, stdout);
    relx_free(explanation);
    return output_flush(stdout, 0);
}

enum exit_code explain_run(const struct options *options) {
    struct message_sink sink;
    struct input input = {0};
    enum exit_code code = EXIT_DATA;
    relx_error error;
    relx_extractor *extractor = NULL;
    relx_model *model = loader_open(options, false, &sink);
    if (model && !(extractor = relx_extractor_new(model, &error)))
        message_print("%s", error.message);
    if (extractor)
        code =
            read_text(options, &input) ? explain(extractor, options, &input) : EXIT_DOCUMENT_FAILED;
    input_free(&input);
    relx_extractor_free(extractor);
    relx_model_free(model);
    return code;
}
