/* check.h - the command `check`: are rules and gazetteers in order? */
#ifndef RELX_CLI_CHECK_H
#define RELX_CLI_CHECK_H

#include "exit_code.h"
#include "options.h"

enum exit_code check_run(const struct options *options);

#endif
