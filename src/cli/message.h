/* message.h - everything the program says on standard error. */
#ifndef RELX_CLI_MESSAGE_H
#define RELX_CLI_MESSAGE_H

#include "relextract.h"

/* "relextract: " and the sentence, a line of its own. */
void message_print(const char *format, ...) __attribute__((format(printf, 1, 2)));

/* The same about one input: "relextract: FILE: byte 123: not UTF-8".  path NULL: standard input. */
void message_document(const char *path, const relx_error *error);

struct finding_list;

/* What callbacks of the library are given as their data. */
struct message_sink {
    const char *data_dir;      /* of --data, or NULL */
    const char *const *layers; /* the folders over it, the last one a NULL; or NULL */
    bool quiet;                /* leave warnings out */
    struct finding_list *kept; /* NULL, or where to keep the findings instead of printing them */
    size_t errors, warnings;
};

/* A relx_report: a finding in compiler form, the line it speaks of, and a caret below it. */
void message_finding(void *sink, relx_severity severity, const relx_error *error);

/* The same of a finding that was kept. */
void message_print_finding(const struct message_sink *sink, relx_severity severity,
                           const relx_error *error);

/* The line that the error speaks of, without its end; free() it.  NULL where there is none. */
char *message_source(const struct message_sink *sink, const relx_error *error);

#endif
