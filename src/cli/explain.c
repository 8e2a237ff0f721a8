/* explain.c - the words of the command line, a file, or standard input, as the rules see them. */
#include "explain.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "articles.h"
#include "input.h"
#include "loader.h"
#include "output.h"

/* `relextract explain Lào tặng Cuba` means what it means with quotes. */
static bool join_words(const struct options *options, struct input *ret_input)
{
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

static bool names_file(const char *word)
{
    struct stat status;
    return stat(word, &status) == 0 && S_ISREG(status.st_mode);
}

/* "bai.txt" is no sentence: who writes it means a file, and that is not there. */
static bool is_name_of_file(const char *word)
{
    static const char *const endings[] = {".txt", ".html", ".htm", ".json", ".jsonl"};
    size_t length = strlen(word);
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
        size_t tail = strlen(endings[i]);
        if (length > tail && strcmp(word + length - tail, endings[i]) == 0)
            return true;
    }
    return false;
}

static bool is_blank(const struct input *input)
{
    size_t at = 0;
    while (at < input->length && memchr(" \t\r\n", input->text[at], 4))
        at++;
    return at == input->length;
}

static bool check_text(const struct options *options, const struct input *input)
{
    bool is_word = options->file_count == 1 && !input->path;
    if (is_word && is_name_of_file(options->files[0]))
        message_print("%s: %s", options->files[0], strerror(ENOENT));
    else if (is_blank(input))
        message_print("there is no text to explain");
    else
        return true;
    return false;
}

static bool read_text(const struct options *options, struct input *ret_input)
{
    relx_error error = {.message = "out of memory"};
    const char *name = options->file_count > 0 ? options->files[0] : "-";
    bool is_file = options->file_count <= 1 && (strcmp(name, "-") == 0 || names_file(name));
    bool is_read =
        is_file ? input_read(name, NULL, ret_input, &error) : join_words(options, ret_input);
    if (!is_read)
        message_document(ret_input->path, &error);
    return is_read && check_text(options, ret_input);
}

/* "e3" and "3" are the third event; 0: neither. */
static size_t read_number(const char *word)
{
    char *end;
    const char *digits = *word == 'e' ? word + 1 : word;
    unsigned long number = *digits >= '0' && *digits <= '9' ? strtoul(digits, &end, 10) : 0;
    return number > 0 && *end == '\0' ? number : 0;
}

static enum exit_code explain(relx_extractor *extractor, const struct options *options,
                              const struct input *input)
{
    const relx_document document = {
        .text = input->text, .length = input->length, .date = options->date, .path = input->path};
    const relx_explain_options how = {.rule = options->rule,
                                      .event = options->event ? read_number(options->event) : 0,
                                      .is_coloured = articles_has_colours(stdout)};
    relx_error error;
    char *explanation = relx_explain(extractor, &document, &how, &error);
    if (!explanation) {
        message_print("%s", error.message);
        return error.status == RELX_ERROR_ARGUMENT ? EXIT_USAGE : EXIT_DOCUMENT_FAILED;
    }
    fputs(explanation, stdout);
    relx_free(explanation);
    return output_flush(stdout, 0);
}

static bool check_options(const struct options *options)
{
    if (options->event && options->rule)
        message_print("--event and --rule exclude each other");
    else if (options->event && read_number(options->event) == 0)
        message_print("--event '%s' is no event's number like 1 or e1", options->event);
    else
        return true;
    return false;
}

enum exit_code explain_run(const struct options *options)
{
    struct message_sink sink;
    struct input input = {0};
    enum exit_code code = EXIT_DATA;
    relx_error error;
    relx_extractor *extractor = NULL;
    if (!check_options(options))
        return EXIT_USAGE;
    relx_model *model = loader_open_for_once(options, &sink);
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
