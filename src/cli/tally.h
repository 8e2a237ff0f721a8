/* tally.h - what a run has done so far: counts, and why an article was not converted. */
#ifndef RELX_CLI_TALLY_H
#define RELX_CLI_TALLY_H

#include <jansson.h>
#include <stdbool.h>
#include <stdint.h>

#include "relextract.h"

/* Why an article is in failures.jsonl. */
enum reason {
    REASON_UNREADABLE, /* the system refuses: no permission, no such file */
    REASON_SPECIAL,    /* a FIFO, a device: nothing that ends */
    REASON_FORMAT,     /* the name does not say what it is */
    REASON_TOO_LARGE,
    REASON_CHANGED, /* while it was read */
    REASON_GZIP,
    REASON_ENCODING,
    REASON_BINARY, /* holds NUL bytes */
    REASON_EMPTY,  /* no text in it */
    REASON_JSON,
    REASON_FIELD, /* JSON without the text, or it is no string */
    REASON_NAME,  /* the output's name would be too long */
    REASON_LIMIT, /* one of the extractor's */
    REASON_MEMORY,
    REASON_COUNT
};

/* Why a folder's entry was passed over, which is no failure. */
enum skip { SKIP_ENDING, SKIP_HIDDEN, SKIP_LOOP, SKIP_SPECIAL, SKIP_OUTPUT, SKIP_COUNT };

struct fault {
    enum reason reason;
    char message[200]; /* one line */
};

/* Fills *fault and is false. */
bool fault_set(struct fault *fault, enum reason reason, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

const char *reason_name(enum reason reason);
const char *skip_name(enum skip skip);

enum { TALLY_TYPES = 12 };

struct tally {
    uint64_t files, bytes; /* inputs that were read to their end, and what was read */
    uint64_t documents, events;
    uint64_t dates_ignored; /* given by the input, but nothing that reads as a date */
    uint64_t failures[REASON_COUNT], skipped[SKIP_COUNT];
    struct {
        char name[40];
        uint64_t count;
    } types[TALLY_TYPES]; /* of events, sorted by name; an empty name ends them */
};

void tally_result(struct tally *tally, const relx_result *result);
void tally_add(struct tally *tally, const struct tally *more);
uint64_t tally_failures(const struct tally *tally);

/* NULL: no memory.  Reading back is false where the object is not one that was written so. */
json_t *tally_to_json(const struct tally *tally);
bool tally_from_json(struct tally *ret_tally, const json_t *object);

#endif
