/* extract.c - each article through the extractor, in the order they were named.
 *
 * An article that fails is told and skipped; the others are written all the same.  Of a text or two
 * the patterns they need are compiled alone, of more all of them, to match faster: which it is to
 * be is known before the rules are loaded, and so a piped text is read before that.
 */
#include "extract.h"

#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "input.h"
#include "loader.h"
#include "output.h"

/* Bytes of text up to which fewer patterns compiled outweigh slower matching: measured, that is so
 * up to 300 KiB. */
static const size_t little = (size_t)128 << 10;

/* Standard input, read ahead. */
struct standard {
    struct input input;
    relx_error error;
    bool is_ahead, is_good;
};

struct extraction {
    const struct options *options;
    struct standard standard;
    struct encoding *encoding; /* NULL: UTF-8 */
    relx_model *model;
    relx_extractor *extractor;
    struct output output;
    bool failed; /* an article did */
};

static bool extract_text(struct extraction *extraction, const struct input *input,
                         relx_error *error)
{
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

/* ---- Input ---- */

static bool is_standard(const char *name)
{
    return strcmp(name, "-") == 0;
}

/* Is a text piped in the one thing to read? */
static bool is_piped(const struct options *options)
{
    return (options->file_count == 0 ||
            (options->file_count == 1 && is_standard(options->files[0]))) &&
           !isatty(STDIN_FILENO);
}

static void read_ahead(struct extraction *extraction)
{
    struct standard *standard = &extraction->standard;
    standard->is_ahead = true;
    standard->is_good = input_read("-", extraction->encoding, &standard->input, &standard->error);
}

static bool read_input(struct extraction *extraction, const char *name, struct input *ret_input,
                       relx_error *error)
{
    struct standard *standard = &extraction->standard;
    if (!standard->is_ahead || !is_standard(name))
        return input_read(name, extraction->encoding, ret_input, error);
    *ret_input = standard->input;
    *error = standard->error;
    standard->is_ahead = false;
    return standard->is_good;
}

/* Is it little that is to be read?  Of what has no size before it is read, that is not known. */
static bool is_little(const struct extraction *extraction)
{
    const struct options *options = extraction->options;
    size_t total = 0;
    if (extraction->standard.is_ahead)
        return extraction->standard.input.length <= little;
    for (size_t i = 0; i < options->file_count && total <= little; i++) {
        struct stat status;
        if (is_standard(options->files[i]) || stat(options->files[i], &status) != 0 ||
            !S_ISREG(status.st_mode))
            return false;
        total += (size_t)status.st_size;
    }
    return options->file_count > 0 && total <= little;
}

/* ---- Articles ---- */

static void extract_file(struct extraction *extraction, const char *name)
{
    struct input input;
    relx_error error;
    bool is_read = read_input(extraction, name, &input, &error);
    const char *markup = is_read && !extraction->options->quiet ? input_markup(&input) : NULL;
    if (markup)
        message_print("%s: looks like %s, and is read as plain text; relextract batch finds the "
                      "article in it",
                      input.path ? input.path : "standard input", markup);
    if (!is_read || !extract_text(extraction, &input, &error)) {
        message_document(input.path, &error);
        extraction->failed = true;
    }
    input_free(&input);
}

static void extract_all(struct extraction *extraction)
{
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
static enum exit_code run(struct extraction *extraction, struct message_sink *sink)
{
    const struct options *options = extraction->options;
    if (options->encoding && !(extraction->encoding = encoding_open(options->encoding)))
        return EXIT_USAGE;
    if (is_piped(options))
        read_ahead(extraction);
    if (!(extraction->model = is_little(extraction) ? loader_open_for_once(options, sink)
                                                    : loader_open(options, sink)))
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

enum exit_code extract_run(const struct options *options)
{
    struct message_sink sink;
    struct extraction extraction = {.options = options};
    enum exit_code code = run(&extraction, &sink);
    relx_extractor_free(extraction.extractor);
    relx_model_free(extraction.model);
    if (extraction.standard.is_ahead)
        input_free(&extraction.standard.input);
    encoding_close(extraction.encoding);
    return code;
}
