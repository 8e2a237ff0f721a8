/* output.h - results in the form that was asked for, to standard output. */
#ifndef RELX_CLI_OUTPUT_H
#define RELX_CLI_OUTPUT_H

#include <stdio.h>

#include "exit_code.h"
#include "options.h"
#include "relextract.h"

struct output {
    FILE *stream;
    const struct options *options;
    int error; /* errno of the first write that failed; 0: none */
};

void output_start(struct output *output, FILE *stream, const struct options *options);

/* false and *error where the result cannot be put into words; a write that fails shows in
 * output->error instead: nothing more need be written then. */
bool output_result(struct output *output, const relx_result *result, relx_error *error);

/* Writes what is still held back. */
enum exit_code output_finish(struct output *output);

/* The same for a stream of which `error` is the errno of an earlier write, 0: none.  A reader who
 * went away, as `head` does, wanted no more and is no failure; any other error of writing is told
 * and gives EXIT_USAGE. */
enum exit_code output_flush(FILE *stream, int error);

#endif
