/* init.h - the command `init`: a folder for rules of one's own. */
#ifndef RELX_CLI_INIT_H
#define RELX_CLI_INIT_H

#include "exit_code.h"
#include "options.h"

enum exit_code init_run(const struct options *options);

#endif
