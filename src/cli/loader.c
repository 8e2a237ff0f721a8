/* loader.c - loads the data folder and says what is wrong with it. */
#include "loader.h"

void loader_say_failed(const struct message_sink *sink)
{
    message_print("rules and gazetteers do not load: %zu error%s, %zu warning%s", sink->errors,
                  sink->errors == 1 ? "" : "s", sink->warnings, sink->warnings == 1 ? "" : "s");
}

static relx_model *open_model(const struct options *options, relx_load_options load,
                              struct finding_list *kept, struct message_sink *sink)
{
    *sink = (struct message_sink){.data_dir = options->data_dir,
                                  .layers = options->layers,
                                  .quiet = options->quiet,
                                  .kept = kept};
    load.data_dir = options->data_dir;
    load.layers = options->layers;
    load.report = message_finding;
    load.report_data = sink;
    relx_error error;
    relx_model *model = relx_model_load(&load, &error);
    if (model)
        return model;
    if (sink->errors == 0)
        message_finding(sink, RELX_FAILURE, &error);
    if (kept)
        return NULL; /* whoever keeps the findings says so after them */
    loader_say_failed(sink);
    return NULL;
}

relx_model *loader_open(const struct options *options, struct message_sink *sink)
{
    return open_model(options, (relx_load_options){0}, NULL, sink);
}

relx_model *loader_open_for_once(const struct options *options, struct message_sink *sink)
{
    return open_model(options, (relx_load_options){.is_for_once = true}, NULL, sink);
}

relx_model *loader_open_keeping(const struct options *options, struct finding_list *list,
                                struct message_sink *sink)
{
    return open_model(options, (relx_load_options){.lint = true}, list, sink);
}
