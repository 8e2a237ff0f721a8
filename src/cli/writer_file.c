/* writer_file.c - one growing file: JSON Lines, or a table with its row of names. */
#include <stdio.h>
#include <stdlib.h>

#include "table.h"
#include "writer.h"

struct writer_file {
    struct writer writer;
    struct part part;
};

static bool put(struct writer *writer, struct job *job)
{
    struct writer_file *file = (struct writer_file *)writer;
    return part_add(&file->part, job->output.data, job->output.length, writer->trouble);
}

static bool checkpoint(struct writer *writer, struct state *state, bool is_synced)
{
    struct writer_file *file = (struct writer_file *)writer;
    state->output_length = file->part.length;
    return is_synced ? part_sync(&file->part, writer->trouble)
                     : part_flush(&file->part, writer->trouble);
}

static bool complete(struct writer *writer)
{
    (void)writer;
    return true;
}

static void close_file(struct writer *writer)
{
    struct writer_file *file = (struct writer_file *)writer;
    part_close(&file->part);
    free(file);
}

static bool put_header(struct writer_file *file)
{
    char *header = NULL;
    size_t size = 0;
    FILE *stream = open_memstream(&header, &size);
    if (stream)
        table_print_header(stream, file->writer.plan->options->bom);
    bool is_put =
        stream && fclose(stream) == 0 && part_add(&file->part, header, size, file->writer.trouble);
    free(header);
    return is_put || trouble_text(file->writer.trouble, file->part.path, "out of memory");
}

struct writer *writer_file_open(const struct plan *plan, struct state *state,
                                struct trouble *trouble)
{
    static const struct writer_methods methods = {put, checkpoint, complete, close_file};
    struct writer_file *file = calloc(1, sizeof *file);
    if (!file) {
        trouble_text(trouble, plan->layout.part, "out of memory");
        return NULL;
    }
    file->writer = (struct writer){&methods, plan, trouble, 0};
    bool is_new = state->output_length == 0;
    if (part_open(&file->part, plan->layout.part, state->output_length, trouble) &&
        (!is_new || plan->target != TARGET_CSV || put_header(file)))
        return &file->writer;
    close_file(&file->writer);
    return NULL;
}
