/* output.c - records, events or a table, and what to do when nobody takes them. */
#include "output.h"

#include <errno.h>
#include <string.h>

#include "message.h"
#include "table.h"

/* errno is the stream's only until the next call. */
static void note_error(struct output *output)
{
    if (output->error == 0 && ferror(output->stream))
        output->error = errno ? errno : EIO;
}

void output_start(struct output *output, FILE *stream, const struct options *options)
{
    *output = (struct output){.stream = stream, .options = options};
    if (options->csv) {
        errno = 0;
        table_print_header(stream, options->bom);
        note_error(output);
    }
}

static bool write_json(struct output *output, const relx_result *result, relx_error *error)
{
    const struct options *options = output->options;
    bool in_bytes = options->offsets && strcmp(options->offsets, "bytes") == 0;
    int flags = (options->json ? RELX_JSON_INDENT : 0) | (in_bytes ? RELX_JSON_BYTES : 0);
    char *json = options->events ? relx_result_events_json(result, flags, error)
                                 : relx_result_json(result, flags, error);
    if (!json)
        return false;
    fputs(json, output->stream);
    if (!options->events)
        fputc('\n', output->stream);
    relx_free(json);
    return true;
}

static bool write_table(struct output *output, const relx_result *result, relx_error *error)
{
    if (table_print_events(output->stream, result))
        return true;
    *error = (relx_error){.status = RELX_ERROR_MEMORY, .message = "out of memory"};
    return false;
}

bool output_result(struct output *output, const relx_result *result, relx_error *error)
{
    errno = 0;
    bool is_done = output->options->csv ? write_table(output, result, error)
                                        : write_json(output, result, error);
    note_error(output);
    return is_done;
}

enum exit_code output_flush(FILE *stream, int error)
{
    if (error == 0 && fflush(stream) != 0)
        error = errno;
    if (error == 0 || error == EPIPE)
        return EXIT_ALL_DONE;
    message_print("cannot write: %s", strerror(error));
    return EXIT_USAGE;
}

enum exit_code output_finish(struct output *output)
{
    return output_flush(output->stream, output->error);
}
