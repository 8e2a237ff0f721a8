/* extract.c - each article through the extractor, in the order they were named.
 *
 * An article that fails is told and skipped; the others are written all the same.
 */
#include "extract.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "input.h"
#include "loader.h"
#include "output.h"

struct extraction {
    const struct options *options;
    struct encoding *encoding; /* NULL: UTF-8 */
    relx_model *model;
    relx_extractor *extractor;
    struct output output;
    bool failed; /* an article did */
};

static bool extract_text(struct extraction *extraction, const struct input *input, relx_error *error) {
    const relx_document document = {.text = input->text,
                                    .length = input->length,
                                    .date = extraction->options->date,
                                    .id = extraction->options->id,
                                    .path = input->path};
    relx_result *result = relx_extract(extraction->extractor, &document, error);
    if (!result)
        return false;
    if (result->limit_count > 0 && !extraction->options->quiet)
        message_print("%s: searches given up: %zu; too many steps, first of rule %s",
                      input->path ? input->path : "standard input", result->limit_count,
                      result->limit_rule);
    bool is_written = output_result(&extraction->output, result, error);
    relx_result_free(result);
    return is_written;
}

static void extract_file(struct extraction *extraction, const char *name) {
    struct input input;
    relx_error error;
    if (!input_read(name, extraction->encoding, &input, &error) ||
        !extract_text(extraction, &input, &error)) {
        message_document(input.path, &error);
        extraction->failed = true;
    }
    input_free(&input);
}

static void extract_all(struct extraction *extraction) {
    const struct options *options = extraction->options;
    if (options->file_count == 0) {
        if (!options->quiet && isatty(STDIN_FILENO))
            message_print("reading an article from the keyboard; Ctrl-D ends it");
        extract_file(extraction, "-");
    }
    for (size_t i = 0; i < options->file_count && extraction->output.error == 0; i++)
        extract_file(extraction, options->files[i]);
}

/* Every name is released by extract_run(), however far this came. */
static enum exit_code run(struct extraction *extraction, struct message_sink *sink) {
    const struct options *options = extraction->options;
    if (options->encoding && !(extraction->encoding = encoding_open(options->encoding)))
        return EXIT_USAGE;
    if (!(extraction->model = loader_open(options, false, sink)))
        return EXIT_DATA;
    relx_error error;
    if (!(extraction->extractor = relx_extractor_new(extraction->model, &error))) {
        message_print("%s", error.message);
        return EXIT_DATA;
    }
    output_start(&extraction->output, stdout, options);
    extract_all(extraction);
    enum exit_code code = output_finish(&extraction->output);
    return code == EXIT_ALL_DONE && extraction->failed ? EXIT_DOCUMENT_FAILED : code;
}

enum exit_code extract_run(const struct options *options) {
    struct message_sink sink;
    struct extraction extraction = {.options = options};
    enum exit_code code = run(&extraction, &sink);
    relx_extractor_free(extraction.extractor);
    relx_model_free(extraction.model);
    encoding_close(extraction.encoding);
    return code;
}
