/* diff.h - `relextract diff`. */
#ifndef RELX_CLI_DIFF_H
#define RELX_CLI_DIFF_H

#include "exit_code.h"
#include "options.h"

enum exit_code diff_run(const struct options *options);

#endif
