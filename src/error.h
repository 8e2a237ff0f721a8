/* error.h - the one error struct, filled once, and the collector for findings in data files. */
#ifndef RELX_ERROR_H
#define RELX_ERROR_H

#include "relextract.h"

/* Fills *error if it is neither NULL nor already filled; returns status, so that a caller can
 * write `return error_set(...)`.  line and column 0, file NULL: no place. */
relx_status error_set(relx_error *error, relx_status status, const char *file, unsigned line,
                      unsigned column, const char *format, ...)
    __attribute__((format(printf, 6, 7)));

/* Clears *error (NULL allowed): the first thing a public call does. */
void error_clear(relx_error *error);

/* Collects what is wrong with rule and gazetteer files: each finding goes to the caller's callback
 * at once, the first failure is kept, the counts tell whether loading may go on. */
struct reporter {
    relx_report *report; /* may be NULL */
    void *data;
    size_t failures;
    relx_error first; /* the first failure */
};

void report_failure(struct reporter *reporter, relx_status status, const char *file, unsigned line,
                    unsigned column, const char *format, ...) __attribute__((format(printf, 6, 7)));
void report_warning(struct reporter *reporter, const char *file, unsigned line, unsigned column,
                    const char *format, ...) __attribute__((format(printf, 5, 6)));

#endif
