/* source.h - reading input files that nobody vouches for. */
#ifndef RELX_CLI_SOURCE_H
#define RELX_CLI_SOURCE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "buffer.h"
#include "tally.h"

/* A regular file, perhaps gzipped.  What is appended to it after it was opened is not read. */
struct source {
    int descriptor;
    void *gzip;          /* a gzFile, or NULL */
    uint64_t end;        /* its size when it was opened, in the file's own bytes */
    uint64_t taken;      /* of these, read so far */
    int64_t modified[2]; /* seconds and nanoseconds */
    bool has_shrunk;     /* it ended before `end` */
};

bool source_open(struct source *source, const char *path, bool is_gzip, struct fault *fault);

/* Up to `size` bytes of content; 0 at the end.  -1: *fault. */
long source_read(struct source *source, char *bytes, size_t size, struct fault *fault);

/* false: it changed since it was opened, so that half of what was read may be old and half new. */
bool source_is_unchanged(const struct source *source, struct fault *fault);
void source_close(struct source *source);

/* The whole content.  More than max_bytes is a fault. */
bool source_read_file(const char *path, bool is_gzip, size_t max_bytes, struct buffer *content,
                      struct fault *fault);

/* ---- Lines of a file of any size, in bounded memory ---- */

struct lines {
    struct source source;
    char *chunk;
    size_t chunk_length, chunk_at;
    size_t max_bytes;
    uint64_t offset; /* of content: where the next line begins */
    uint64_t number; /* of the line read last */
};

/* Opens the file and goes to the line after `number`, which begins at `offset`. */
bool lines_open(struct lines *lines, const char *path, bool is_gzip, size_t max_bytes,
                struct fault *fault);
bool lines_skip(struct lines *lines, uint64_t offset, uint64_t number, struct fault *fault);

enum lines_status { LINES_ONE, LINES_END, LINES_TOO_LONG, LINES_FAULT };

/* The next line without its end, in `line`.  After LINES_TOO_LONG the one after it can be read. */
enum lines_status lines_next(struct lines *lines, struct buffer *line, struct fault *fault);
void lines_close(struct lines *lines);

#endif
