/* main.c - relextract: the command line, sent to the command that it names. */
#include <signal.h>
#include <stdio.h>

#include "batch.h"
#include "check.h"
#include "diff.h"
#include "explain.h"
#include "extract.h"
#include "init.h"
#include "lang.h"
#include "options.h"
#include "output.h"
#include "stats.h"
#include "suggest.h"

static enum exit_code run_command(const struct options *options)
{
    if (options->help)
        options_print_help(stdout, options->command);
    else if (options->version)
        printf("relextract %s\n", relx_version());
    else if (options->command == COMMAND_CHECK)
        return check_run(options);
    else if (options->command == COMMAND_INIT)
        return init_run(options);
    else if (options->command == COMMAND_EXPLAIN)
        return explain_run(options);
    else if (options->command == COMMAND_BATCH)
        return batch_run(options);
    else if (options->command == COMMAND_STATS)
        return stats_run(options);
    else if (options->command == COMMAND_DIFF)
        return diff_run(options);
    else if (options->command == COMMAND_SUGGEST)
        return suggest_run(options);
    else
        return extract_run(options);
    return output_flush(stdout, 0);
}

int main(int argc, char **argv)
{
    signal(SIGPIPE, SIG_IGN); /* a closed pipe is an error of writing, see output_flush() */
    struct options options;
    lang_set(options_find_lang(argc, argv));
    return (int)(options_parse(argc, argv, &options) ? run_command(&options) : EXIT_USAGE);
}
