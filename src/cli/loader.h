/* loader.h - the rules and gazetteers that the options name. */
#ifndef RELX_CLI_LOADER_H
#define RELX_CLI_LOADER_H

#include "message.h"
#include "options.h"

/* NULL after messages.  lint: warnings about what is legal but surely not meant.  Counts in *sink,
 * which lives as long as the model, for the model goes on reporting there. */
relx_model *loader_open(const struct options *options, bool lint, struct message_sink *sink);

/* The same with every warning; no message is printed, they are all kept in the list. */
relx_model *loader_open_keeping(const struct options *options, struct finding_list *list,
                                struct message_sink *sink);

#endif
