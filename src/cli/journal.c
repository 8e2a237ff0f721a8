/* journal.c - lines with a checksum, only ever added; the last that holds tells where a run stands.
 *
 *     8c2a1f03 run 91ab5e33c0de7712
 *     55b0d1e9 boot 0f7c...
 *     1d0e9a44 kept {"operand":0,"inner":"a.txt",...}     written, but maybe in the system's memory
 *     7f3bd210 safe {"operand":0,"inner":"b.txt",...}     on the disk
 * After a killed process every line is true; after a power cut only the safe ones are, and that
 * there was one shows in the system's boot id.
 */
#define _GNU_SOURCE /* F_OFD_SETLK */
#include "journal.h"

#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <zlib.h>

static unsigned checksum(const char *text)
{
    return (unsigned)crc32(0, (const unsigned char *)text, (unsigned)strlen(text));
}

static void read_boot_id(struct journal *journal)
{
    FILE *stream = fopen("/proc/sys/kernel/random/boot_id", "r");
    if (stream && fgets(journal->boot, (int)sizeof journal->boot, stream))
        journal->boot[strcspn(journal->boot, "\n")] = '\0';
    if (stream)
        fclose(stream);
}

static bool add_line(struct journal *journal, const char *word, const char *rest,
                     struct trouble *trouble)
{
    struct buffer body = {0}, line = {0};
    buffer_printf(&body, "%s %s", word, rest);
    if (!body.failed)
        buffer_printf(&line, "%08x %s\n", checksum(body.data), body.data);
    bool is_done = !body.failed && !line.failed;
    if (!is_done)
        trouble_text(trouble, journal->path, "out of memory");
    else if (!store_write(journal->descriptor, line.data, line.length))
        is_done = trouble_system(trouble, journal->path, errno);
    buffer_free(&body);
    buffer_free(&line);
    return is_done;
}

/* ---- Reading ---- */

struct reading {
    bool is_run_met, is_same_run, is_same_boot;
    char *last; /* the state to go on with, as text */
    long end;   /* of the last line that holds */
};

static void read_line(struct reading *reading, const struct journal *journal, const char *run,
                      const char *body)
{
    if (strncmp(body, "run ", 4) == 0) {
        reading->is_run_met = true;
        reading->is_same_run = strcmp(body + 4, run) == 0;
    } else if (strncmp(body, "boot ", 5) == 0) {
        reading->is_same_boot = *journal->boot && strcmp(body + 5, journal->boot) == 0;
    } else if (strncmp(body, "safe ", 5) == 0 ||
               (strncmp(body, "kept ", 5) == 0 && reading->is_same_boot)) {
        char *copy = strdup(body + 5);
        if (copy) {
            free(reading->last);
            reading->last = copy;
        }
    }
}

/* Up to the first line that does not hold: what comes after it was never finished. */
static void read_lines(struct reading *reading, const struct journal *journal, const char *run,
                       FILE *stream)
{
    char *line = NULL;
    size_t capacity = 0;
    ssize_t length;
    while ((length = getline(&line, &capacity, stream)) > 9 && line[length - 1] == '\n') {
        line[length - 1] = '\0';
        char *end;
        unsigned long sum = strtoul(line, &end, 16);
        if (end != line + 8 || *end != ' ' || sum != checksum(line + 9))
            break;
        read_line(reading, journal, run, line + 9);
        reading->end += length;
    }
    free(line);
}

static enum journal_status read_journal(struct journal *journal, const char *run,
                                        struct state *ret_state, struct trouble *trouble)
{
    int copy = fcntl(journal->descriptor, F_DUPFD_CLOEXEC, 0);
    FILE *stream = copy >= 0 ? fdopen(copy, "r") : NULL;
    struct reading reading = {0};
    if (!stream) {
        if (copy >= 0)
            close(copy);
        trouble_system(trouble, journal->path, errno);
        return JOURNAL_TROUBLE;
    }
    read_lines(&reading, journal, run, stream);
    enum journal_status status = JOURNAL_NEW;
    if (reading.is_run_met && !reading.is_same_run)
        status = JOURNAL_OTHER;
    else if (reading.last)
        status = state_from_text(ret_state, reading.last) ? JOURNAL_RESUMED : JOURNAL_TROUBLE;
    if (status == JOURNAL_TROUBLE)
        trouble_text(trouble, journal->path, "cannot be read");
    long end = reading.is_run_met ? reading.end : 0;
    if (status != JOURNAL_OTHER &&
        (ftruncate(journal->descriptor, end) != 0 || lseek(journal->descriptor, 0, SEEK_END) < 0)) {
        trouble_system(trouble, journal->path, errno);
        status = JOURNAL_TROUBLE;
    }
    if ((status == JOURNAL_NEW || status == JOURNAL_RESUMED) && end == 0 &&
        !add_line(journal, "run", run, trouble))
        status = JOURNAL_TROUBLE;
    free(reading.last);
    fclose(stream);
    return status;
}

enum journal_status journal_open(struct journal *journal, const char *path, uint64_t fingerprint,
                                 struct state *ret_state, struct trouble *trouble)
{
    char run[24];
    snprintf(run, sizeof run, "%016" PRIx64, fingerprint);
    *journal = (struct journal){.path = path};
    read_boot_id(journal);
    journal->descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0666);
    if (journal->descriptor < 0) {
        trouble_system(trouble, path, errno);
        return JOURNAL_TROUBLE;
    }
    /* The lock is the open file's own: reading it through a copy does not give it up. */
    struct flock lock = {.l_type = F_WRLCK, .l_whence = SEEK_SET};
    if (fcntl(journal->descriptor, F_OFD_SETLK, &lock) != 0 && (errno == EAGAIN || errno == EACCES))
        return JOURNAL_LOCKED;
    enum journal_status status = read_journal(journal, run, ret_state, trouble);
    if ((status == JOURNAL_NEW || status == JOURNAL_RESUMED) &&
        !add_line(journal, "boot", journal->boot, trouble))
        return JOURNAL_TROUBLE;
    return status;
}

bool journal_add(struct journal *journal, const struct state *state, bool is_synced,
                 struct trouble *trouble)
{
    char *text = state_to_text(state);
    if (!text)
        return trouble_text(trouble, journal->path, "out of memory");
    bool is_added = add_line(journal, is_synced ? "safe" : "kept", text, trouble) &&
                    (!is_synced || fdatasync(journal->descriptor) == 0 ||
                     trouble_system(trouble, journal->path, errno));
    free(text);
    return is_added;
}

void journal_close(struct journal *journal)
{
    if (journal->descriptor >= 0)
        close(journal->descriptor);
    journal->descriptor = -1;
}
