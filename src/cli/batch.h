/* batch.h - the command `batch`: folders of articles to records, unattended. */
#ifndef RELX_CLI_BATCH_H
#define RELX_CLI_BATCH_H

#include "exit_code.h"
#include "options.h"

enum exit_code batch_run(const struct options *options);

#endif
