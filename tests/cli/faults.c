/* faults.c - a system that fails on demand, preloaded into the program under test.
 *
 *     FAULT_FULL=20000     writes to files fail with ENOSPC after so many bytes
 *     FAULT_DENIED=khoa    paths that hold the word cannot be opened: EACCES, for root too
 *     FAULT_GONE=mat       the file is removed just before it is opened; likewise
 *     FAULT_FIFO=ong       ... replaced by a FIFO
 *     FAULT_GROW=lon       the file is written to while it is read
 */
#define _GNU_SOURCE
#undef _FILE_OFFSET_BITS /* both names of each call are defined below */
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static atomic_long written;

enum { DESCRIPTORS = 1024 };

/* Of each descriptor another one, plus 1, to add to the file by at the next read; 0: none.  Several
 * workers read at a time. */
static atomic_int growing[DESCRIPTORS];

/* A function of the C library, found as an object pointer. */
static void find(void *function, const char *name) {
    void *address = dlsym(RTLD_NEXT, name);
    memcpy(function, &address, sizeof address);
}

static bool matches(const char *variable, const char *path) {
    const char *word = getenv(variable);
    return word && *word && strstr(path, word);
}

/* ---- Opening ---- */

typedef int open_function(const char *, int, ...);

static int open_with(open_function *real, const char *path, int flags, mode_t mode) {
    if (matches("FAULT_DENIED", path)) {
        errno = EACCES;
        return -1;
    }
    bool is_read = (flags & O_ACCMODE) == O_RDONLY;
    if (is_read && matches("FAULT_GONE", path))
        unlink(path);
    if (is_read && matches("FAULT_FIFO", path)) {
        unlink(path);
        mkfifo(path, 0600);
    }
    int descriptor = real(path, flags, mode);
    if (descriptor >= 0 && descriptor < DESCRIPTORS && is_read && matches("FAULT_GROW", path))
        growing[descriptor] = real(path, O_WRONLY | O_APPEND, 0) + 1;
    return descriptor;
}

static mode_t mode_of(int flags, va_list arguments) {
    return flags & O_CREAT ? (mode_t)va_arg(arguments, unsigned) : 0;
}

int open(const char *path, int flags, ...) {
    open_function *real;
    find(&real, "open");
    va_list arguments;
    va_start(arguments, flags);
    mode_t mode = mode_of(flags, arguments);
    va_end(arguments);
    return open_with(real, path, flags, mode);
}

int open64(const char *path, int flags, ...) {
    open_function *real;
    find(&real, "open64");
    va_list arguments;
    va_start(arguments, flags);
    mode_t mode = mode_of(flags, arguments);
    va_end(arguments);
    return open_with(real, path, flags, mode);
}

DIR *opendir(const char *path) {
    DIR *(*real)(const char *);
    find(&real, "opendir");
    if (matches("FAULT_DENIED", path)) {
        errno = EACCES;
        return NULL;
    }
    return real(path);
}

/* ---- Reading ---- */

ssize_t read(int descriptor, void *data, size_t count) {
    ssize_t (*real)(int, void *, size_t);
    find(&real, "read");
    bool is_known = descriptor >= 0 && descriptor < DESCRIPTORS;
    int other = is_known ? atomic_exchange(&growing[descriptor], 0) - 1 : -1;
    if (other >= 0) {
        ssize_t added = write(other, "them\n", 5);
        (void)added;
        close(other);
    }
    return real(descriptor, data, count);
}

/* ---- Writing ---- */

static bool is_full(int descriptor, size_t count) {
    const char *limit = getenv("FAULT_FULL");
    struct stat status;
    if (!limit || fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode) || descriptor <= 2)
        return false;
    bool fails = atomic_fetch_add(&written, (long)count) + (long)count > atol(limit);
    errno = fails ? ENOSPC : errno;
    return fails;
}

ssize_t write(int descriptor, const void *data, size_t count) {
    ssize_t (*real)(int, const void *, size_t);
    find(&real, "write");
    return is_full(descriptor, count) ? -1 : real(descriptor, data, count);
}

ssize_t pwrite(int descriptor, const void *data, size_t count, off_t offset) {
    ssize_t (*real)(int, const void *, size_t, off_t);
    find(&real, "pwrite");
    return is_full(descriptor, count) ? -1 : real(descriptor, data, count, offset);
}

ssize_t pwrite64(int descriptor, const void *data, size_t count, off64_t offset) {
    ssize_t (*real)(int, const void *, size_t, off64_t);
    find(&real, "pwrite64");
    return is_full(descriptor, count) ? -1 : real(descriptor, data, count, offset);
}
