/* suggest.h - `relextract suggest`. */
#ifndef RELX_CLI_SUGGEST_H
#define RELX_CLI_SUGGEST_H

#include "exit_code.h"
#include "options.h"

enum exit_code suggest_run(const struct options *options);

#endif
