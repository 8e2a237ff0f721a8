/* batch.h - the command without a name: articles to records. */
#ifndef RELX_CLI_BATCH_H
#define RELX_CLI_BATCH_H

#include "exit_code.h"
#include "options.h"

enum exit_code batch_run(const struct options *options);

#endif
