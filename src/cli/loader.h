/* loader.h - the rules and gazetteers that the options name. */
#ifndef RELX_CLI_LOADER_H
#define RELX_CLI_LOADER_H

#include "message.h"
#include "options.h"

/* NULL after messages.  sink->kept stays as it is, the rest is filled in.  lint: warnings about what is legal but surely not meant.  Counts in *sink,
 * which lives as long as the model, for the model goes on reporting there. */
relx_model *loader_open(const struct options *options, bool lint, struct message_sink *sink);

#endif
