/* extract.h - the command without a name: articles to records. */
#ifndef RELX_CLI_EXTRACT_H
#define RELX_CLI_EXTRACT_H

#include "exit_code.h"
#include "options.h"

enum exit_code extract_run(const struct options *options);

#endif
