/* explain.h - the command `explain`: why does a text give these events and no others? */
#ifndef RELX_CLI_EXPLAIN_H
#define RELX_CLI_EXPLAIN_H

#include "exit_code.h"
#include "options.h"

enum exit_code explain_run(const struct options *options);

#endif
