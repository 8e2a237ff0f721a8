/* batch.c - each article through the extractor, in the order they were named.
 *
 * An article that fails is told and skipped; the others are written all the same.
 */
#include "batch.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "input.h"
#include "loader.h"
#include "output.h"

struct batch {
    const struct options *options;
    struct encoding *encoding; /* NULL: UTF-8 */
    relx_model *model;
    relx_extractor *extractor;
    struct output output;
    bool failed; /* an article did */
};

static bool extract_text(struct batch *batch, const struct input *input, relx_error *error) {
    const relx_document document = {.text = input->text,
                                    .length = input->length,
                                    .date = batch->options->date,
                                    .id = batch->options->id,
                                    .path = input->path};
    relx_result *result = relx_extract(batch->extractor, &document, error);
    if (!result)
        return false;
    bool is_written = output_result(&batch->output, result, error);
    relx_result_free(result);
    return is_written;
}

static void extract_file(struct batch *batch, const char *name) {
    struct input input;
    relx_error error;
    if (!input_read(name, batch->encoding, &input, &error) ||
        !extract_text(batch, &input, &error)) {
        message_document(input.path, &error);
        batch->failed = true;
    }
    input_free(&input);
}

static void extract_all(struct batch *batch) {
    const struct options *options = batch->options;
    if (options->file_count == 0) {
        if (!options->quiet && isatty(STDIN_FILENO))
            message_print("reading an article from the keyboard; Ctrl-D ends it");
        extract_file(batch, "-");
    }
    for (size_t i = 0; i < options->file_count && batch->output.error == 0; i++)
        extract_file(batch, options->files[i]);
}

/* Every name is released by batch_run(), however far this came. */
static enum exit_code run(struct batch *batch, struct message_sink *sink) {
    const struct options *options = batch->options;
    if (options->encoding && !(batch->encoding = encoding_open(options->encoding)))
        return EXIT_USAGE;
    if (!(batch->model = loader_open(options, false, sink)))
        return EXIT_DATA;
    relx_error error;
    if (!(batch->extractor = relx_extractor_new(batch->model, &error))) {
        message_print("%s", error.message);
        return EXIT_DATA;
    }
    output_start(&batch->output, stdout, options);
    extract_all(batch);
    enum exit_code code = output_finish(&batch->output);
    return code == EXIT_ALL_DONE && batch->failed ? EXIT_DOCUMENT_FAILED : code;
}

enum exit_code batch_run(const struct options *options) {
    struct message_sink sink;
    struct batch batch = {.options = options};
    enum exit_code code = run(&batch, &sink);
    relx_extractor_free(batch.extractor);
    relx_model_free(batch.model);
    encoding_close(batch.encoding);
    return code;
}
