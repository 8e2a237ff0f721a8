/* source.c - a file's content: opened without waiting, read to the size it had, unpacked.
 *
 * Between the walk that found bao.txt and its opening it may have become a FIFO, on which an open
 * would wait for ever, or be gone; while it is read another program may write to it.
 */
#include "source.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>
#include <zlib.h>

/* Descriptors may be short for a moment, while all workers read. */
static int open_patiently(const char *path)
{
    const struct timespec moment = {.tv_nsec = 10000000};
    for (int i = 0;; i++) {
        int descriptor = open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
        if (descriptor >= 0 || (errno != EMFILE && errno != ENFILE && errno != EINTR) || i == 500)
            return descriptor;
        nanosleep(&moment, NULL);
    }
}

static bool open_gzip(struct source *source, struct fault *fault)
{
    int copy = fcntl(source->descriptor, F_DUPFD_CLOEXEC, 0);
    gzFile file = copy >= 0 ? gzdopen(copy, "rb") : NULL;
    if (!file) {
        if (copy >= 0)
            close(copy);
        return fault_set(fault, copy >= 0 ? REASON_MEMORY : REASON_UNREADABLE, "%s",
                         copy >= 0 ? "out of memory" : strerror(errno));
    }
    gzbuffer(file, 65536);
    source->gzip = file;
    if (gzdirect(file) && source->end > 0)
        return fault_set(fault, REASON_GZIP, "is named .gz but is not gzipped");
    if (source->end == 0)
        return fault_set(fault, REASON_GZIP, "the gzipped file is empty: it was cut off");
    return true;
}

bool source_open(struct source *source, const char *path, bool is_gzip, struct fault *fault)
{
    *source = (struct source){.descriptor = open_patiently(path)};
    struct stat status;
    if (source->descriptor < 0 || fstat(source->descriptor, &status) != 0)
        return fault_set(fault, errno == ENXIO ? REASON_SPECIAL : REASON_UNREADABLE, "%s",
                         strerror(errno));
    if (S_ISDIR(status.st_mode))
        return fault_set(fault, REASON_CHANGED, "has become a folder");
    if (!S_ISREG(status.st_mode))
        return fault_set(fault, REASON_SPECIAL, "is no regular file");
    source->end = (uint64_t)status.st_size;
    source->modified[0] = (int64_t)status.st_mtim.tv_sec;
    source->modified[1] = (int64_t)status.st_mtim.tv_nsec;
    return !is_gzip || open_gzip(source, fault);
}

/* zlib says "<fd:7>: invalid block type" of a descriptor, whose number is nobody's business. */
static const char *without_descriptor(const char *message)
{
    const char *end = strncmp(message, "<fd:", 4) == 0 ? strstr(message, ">: ") : NULL;
    return end ? end + 3 : message;
}

static long read_gzip(struct source *source, char *bytes, size_t size, struct fault *fault)
{
    gzFile file = source->gzip;
    int count = gzread(file, bytes, size < 1U << 30 ? (unsigned)size : 1U << 30);
    int error = Z_OK;
    const char *message = gzerror(file, &error);
    if (count < 0 || (error != Z_OK && error != Z_STREAM_END && count < (int)size)) {
        if (error == Z_MEM_ERROR)
            fault_set(fault, REASON_MEMORY, "out of memory");
        else if (error == Z_BUF_ERROR)
            fault_set(fault, REASON_GZIP, "the gzipped file is cut off");
        else if (error == Z_ERRNO)
            fault_set(fault, REASON_UNREADABLE, "%s", strerror(errno));
        else
            fault_set(fault, REASON_GZIP, "the gzipped file is damaged: %s",
                      without_descriptor(message));
        return -1;
    }
    return count;
}

long source_read(struct source *source, char *bytes, size_t size, struct fault *fault)
{
    if (source->gzip)
        return read_gzip(source, bytes, size, fault);
    uint64_t left = source->end - source->taken;
    size_t wanted = size < left ? size : (size_t)left;
    ssize_t count;
    do
        count = read(source->descriptor, bytes, wanted);
    while (count < 0 && errno == EINTR);
    if (count < 0) {
        fault_set(fault, REASON_UNREADABLE, "%s", strerror(errno));
        return -1;
    }
    source->taken += (uint64_t)count;
    source->has_shrunk |= count == 0 && wanted > 0;
    return (long)count;
}

bool source_is_unchanged(const struct source *source, struct fault *fault)
{
    struct stat status;
    if (fstat(source->descriptor, &status) != 0)
        return fault_set(fault, REASON_UNREADABLE, "%s", strerror(errno));
    bool is_same = (uint64_t)status.st_size == source->end && !source->has_shrunk &&
                   source->modified[0] == (int64_t)status.st_mtim.tv_sec &&
                   source->modified[1] == (int64_t)status.st_mtim.tv_nsec;
    return is_same || fault_set(fault, REASON_CHANGED,
                                "changed while it was read; convert it again when it is finished");
}

void source_close(struct source *source)
{
    if (source->gzip)
        gzclose_r(source->gzip);
    if (source->descriptor >= 0)
        close(source->descriptor);
    source->gzip = NULL;
    source->descriptor = -1;
}

static bool say_too_large(size_t max_bytes, struct fault *fault)
{
    return fault_set(fault, REASON_TOO_LARGE, "is larger than %zu bytes, see --max-bytes",
                     max_bytes);
}

static bool read_whole(struct source *source, size_t max_bytes, struct buffer *content,
                       struct fault *fault)
{
    if (!source->gzip && source->end > max_bytes)
        return say_too_large(max_bytes, fault);
    for (;;) {
        if (!buffer_reserve(content, source->gzip ? 65536 : (size_t)source->end + 1))
            return fault_set(fault, REASON_MEMORY, "out of memory");
        size_t room = content->capacity - content->length - 1;
        long count = source_read(source, content->data + content->length, room, fault);
        if (count <= 0)
            return count == 0;
        content->length += (size_t)count;
        content->data[content->length] = '\0';
        if (content->length > max_bytes)
            return say_too_large(max_bytes, fault);
    }
}

bool source_read_file(const char *path, bool is_gzip, size_t max_bytes, struct buffer *content,
                      struct fault *fault)
{
    struct source source;
    bool is_read = source_open(&source, path, is_gzip, fault) &&
                   read_whole(&source, max_bytes, content, fault) &&
                   source_is_unchanged(&source, fault);
    source_close(&source);
    return is_read;
}
