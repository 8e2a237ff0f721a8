/* store.c - writing so that a full disk or a power cut leaves no half of a file under its name. */
#define _GNU_SOURCE /* syncfs */
#include "store.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { HELD_BACK = 1 << 18 };

bool trouble_text(struct trouble *trouble, const char *path, const char *text)
{
    if (trouble->is_set)
        return false;
    struct buffer shown = {0};
    buffer_add_shown(&shown, path);
    trouble->is_set = true;
    snprintf(trouble->message, sizeof trouble->message, "%s: %s", shown.data ? shown.data : "",
             text);
    buffer_free(&shown);
    return false;
}

bool trouble_system(struct trouble *trouble, const char *path, int error)
{
    return trouble_text(trouble, path, strerror(error));
}

bool store_write(int descriptor, const char *data, size_t length)
{
    while (length > 0) {
        ssize_t count = write(descriptor, data, length);
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return false;
        data += count;
        length -= (size_t)count;
    }
    return true;
}

/* ---- Parts ---- */

bool part_open(struct part *part, const char *path, uint64_t length, struct trouble *trouble)
{
    *part = (struct part){.path = path, .length = length};
    int flags = O_RDWR | O_CLOEXEC | O_NOFOLLOW | (length == 0 ? O_CREAT : 0);
    struct stat status;
    part->descriptor = open(path, flags, 0666);
    if (part->descriptor < 0 || fstat(part->descriptor, &status) != 0)
        return trouble_system(trouble, path, errno);
    if ((uint64_t)status.st_size < length)
        return trouble_text(trouble, path, "is shorter than when the run was stopped");
    if (ftruncate(part->descriptor, (off_t)length) != 0 || lseek(part->descriptor, 0, SEEK_END) < 0)
        return trouble_system(trouble, path, errno);
    return true;
}

bool part_flush(struct part *part, struct trouble *trouble)
{
    if (part->held.failed)
        return trouble_text(trouble, part->path, "out of memory");
    if (part->held.length > 0 && !store_write(part->descriptor, part->held.data, part->held.length))
        return trouble_system(trouble, part->path, errno);
    buffer_clear(&part->held);
    return true;
}

bool part_add(struct part *part, const char *data, size_t length, struct trouble *trouble)
{
    if (length > HELD_BACK) {
        if (!part_flush(part, trouble))
            return false;
        part->length += length;
        return store_write(part->descriptor, data, length) ||
               trouble_system(trouble, part->path, errno);
    }
    buffer_add(&part->held, data, length);
    part->length += length;
    return part->held.length < HELD_BACK || part_flush(part, trouble);
}

bool part_sync(struct part *part, struct trouble *trouble)
{
    return part_flush(part, trouble) &&
           (fdatasync(part->descriptor) == 0 || trouble_system(trouble, part->path, errno));
}

void part_close(struct part *part)
{
    if (part->descriptor >= 0)
        close(part->descriptor);
    part->descriptor = -1;
    buffer_free(&part->held);
}

/* ---- Names ---- */

bool store_sync_folder_of(const char *path, struct trouble *trouble)
{
    struct buffer folder = {0};
    const char *slash = strrchr(path, '/');
    buffer_add(&folder, slash ? path : ".", slash ? (size_t)(slash - path) + 1 : 1);
    int descriptor = folder.failed ? -1 : open(folder.data, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    int error = descriptor < 0 ? errno : 0;
    /* Some file systems cannot, and say EINVAL: then there is nothing to be done. */
    if (descriptor >= 0 && fsync(descriptor) != 0 && errno != EINVAL)
        error = errno;
    if (descriptor >= 0)
        close(descriptor);
    buffer_free(&folder);
    return error == 0 || trouble_system(trouble, path, error);
}

bool store_rename(const char *from, const char *to, struct trouble *trouble)
{
    if (rename(from, to) != 0 && errno != ENOENT)
        return trouble_system(trouble, to, errno);
    return store_sync_folder_of(to, trouble);
}

bool store_sync_tree(const char *folder, struct trouble *trouble)
{
    int descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return trouble_system(trouble, folder, errno);
    int error = syncfs(descriptor) == 0 ? 0 : errno;
    close(descriptor);
    return error == 0 || trouble_system(trouble, folder, error);
}

int store_file(const char *path, const char *temporary, const struct buffer *content, bool is_safe)
{
    int flags = O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW;
    int descriptor = open(temporary, flags, 0666);
    if (descriptor < 0)
        return errno;
    int error = 0;
    if (!store_write(descriptor, content->data, content->length) ||
        (is_safe && fsync(descriptor) != 0))
        error = errno;
    if (close(descriptor) != 0 && error == 0)
        error = errno;
    if (error == 0 && rename(temporary, path) != 0)
        error = errno;
    if (error != 0)
        unlink(temporary);
    return error;
}
