/* exit_code.h - what the program tells its caller. */
#ifndef RELX_CLI_EXIT_CODE_H
#define RELX_CLI_EXIT_CODE_H

enum exit_code {
    EXIT_ALL_DONE = 0,
    EXIT_DOCUMENT_FAILED = 1, /* at least one; the others are written */
    EXIT_DIFFERENT = 1,       /* of `diff`: not all alike */
    EXIT_USAGE = 2,           /* bad options, or the output cannot be written */
    EXIT_DATA = 3             /* rules or gazetteers do not load, or an example does not hold */
};

#endif
