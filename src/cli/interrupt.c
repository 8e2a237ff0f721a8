/* interrupt.c - a signal as a note to be read between two articles. */
#include "interrupt.h"

#include <signal.h>
#include <stddef.h>

static volatile sig_atomic_t noted;

static void note(int number)
{
    noted = number;
}

void interrupt_install(void)
{
    static const int numbers[] = {SIGINT, SIGTERM, SIGHUP};
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
        struct sigaction old, action = {.sa_handler = note, .sa_flags = (int)SA_RESETHAND};
        sigemptyset(&action.sa_mask);
        /* What was ignored stays so, as nohup wants it. */
        if (sigaction(numbers[i], NULL, &old) == 0 && old.sa_handler != SIG_IGN)
            sigaction(numbers[i], &action, NULL);
    }
}

int interrupt_signal(void)
{
    return noted;
}

void interrupt_raise(void)
{
    if (!noted)
        return;
    signal(noted, SIG_DFL);
    raise(noted);
}
