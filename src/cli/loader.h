/* loader.h - the rules and gazetteers that the options name. */
#ifndef RELX_CLI_LOADER_H
#define RELX_CLI_LOADER_H

#include "message.h"
#include "options.h"

/* NULL after messages.  Counts in *sink, which lives as long as the model, for the model goes on
 * reporting there. */
relx_model *loader_open(const struct options *options, struct message_sink *sink);

/* The same for a text or two: loads sooner, reads slower. */
relx_model *loader_open_for_once(const struct options *options, struct message_sink *sink);

/* With warnings about what is legal but surely not meant.  No message is printed, they are all kept
 * in the list. */
relx_model *loader_open_keeping(const struct options *options, struct finding_list *list,
                                struct message_sink *sink);

/* The last line where they do not load. */
void loader_say_failed(const struct message_sink *sink);

#endif
