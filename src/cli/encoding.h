/* encoding.h - articles that are not UTF-8. */
#ifndef RELX_CLI_ENCODING_H
#define RELX_CLI_ENCODING_H

#include <stdbool.h>
#include <stddef.h>

#include "relextract.h"

struct encoding;

/* By any name ICU knows: "windows-1258", "UTF-16", "vps".  NULL after a message. */
struct encoding *encoding_open(const char *name);
void encoding_close(struct encoding *encoding);

/* The bytes as UTF-8; free() it.  On failure NULL and *error, with the offset of the first byte
 * that means nothing. */
char *encoding_to_utf8(struct encoding *encoding, const char *bytes, size_t length,
                       size_t *ret_length, relx_error *error);

#endif
