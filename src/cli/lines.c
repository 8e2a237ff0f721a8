/* lines.c - line after line of a file of any size; a line that is too long is passed over. */
#include "source.h"

#include <stdlib.h>
#include <string.h>

enum { CHUNK = 1 << 16 };

bool lines_open(struct lines *lines, const char *path, bool is_gzip, size_t max_bytes,
                struct fault *fault)
{
    *lines = (struct lines){.max_bytes = max_bytes};
    if (!source_open(&lines->source, path, is_gzip, fault))
        return false;
    lines->chunk = malloc(CHUNK);
    return lines->chunk || fault_set(fault, REASON_MEMORY, "out of memory");
}

void lines_close(struct lines *lines)
{
    source_close(&lines->source);
    free(lines->chunk);
    lines->chunk = NULL;
}

/* false at the end, and on a fault. */
static bool fill(struct lines *lines, enum lines_status *ret_status, struct fault *fault)
{
    if (lines->chunk_at < lines->chunk_length)
        return true;
    long count = source_read(&lines->source, lines->chunk, CHUNK, fault);
    lines->chunk_at = 0;
    lines->chunk_length = count > 0 ? (size_t)count : 0;
    *ret_status = count < 0 ? LINES_FAULT : LINES_END;
    return count > 0;
}

bool lines_skip(struct lines *lines, uint64_t offset, uint64_t number, struct fault *fault)
{
    enum lines_status status = LINES_END;
    while (lines->offset < offset) {
        if (!fill(lines, &status, fault))
            return status == LINES_FAULT ? false
                                         : fault_set(fault, REASON_CHANGED,
                                                     "is shorter than when the run was stopped");
        uint64_t left = offset - lines->offset;
        size_t there = lines->chunk_length - lines->chunk_at;
        size_t step = left < there ? (size_t)left : there;
        lines->chunk_at += step;
        lines->offset += step;
    }
    lines->number = number;
    return true;
}

enum lines_status lines_next(struct lines *lines, struct buffer *line, struct fault *fault)
{
    enum lines_status status = LINES_ONE;
    bool is_too_long = false, has_any = false;
    buffer_clear(line);
    while (fill(lines, &status, fault)) {
        const char *from = lines->chunk + lines->chunk_at;
        size_t there = lines->chunk_length - lines->chunk_at;
        const char *end = memchr(from, '\n', there);
        size_t length = end ? (size_t)(end - from) : there;
        has_any = true;
        is_too_long = is_too_long || line->length + length > lines->max_bytes;
        if (is_too_long)
            buffer_clear(line);
        else
            buffer_add(line, from, length);
        lines->chunk_at += length + (end != NULL);
        lines->offset += length + (end != NULL);
        if (!end)
            continue;
        status = LINES_ONE;
        break;
    }
    if (status == LINES_FAULT || (status == LINES_END && !has_any))
        return status;
    lines->number++;
    if (is_too_long) {
        fault_set(fault, REASON_TOO_LARGE, "the line is longer than %zu bytes, see --max-bytes",
                  lines->max_bytes);
        return LINES_TOO_LONG;
    }
    if (line->failed) {
        fault_set(fault, REASON_MEMORY, "out of memory");
        return LINES_FAULT;
    }
    return LINES_ONE;
}
