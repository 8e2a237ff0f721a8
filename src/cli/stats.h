/* stats.h - `relextract stats`. */
#ifndef RELX_CLI_STATS_H
#define RELX_CLI_STATS_H

#include "exit_code.h"
#include "options.h"

enum exit_code stats_run(const struct options *options);

#endif
