/* interrupt.h - ending well when asked to: Ctrl-C, kill, a terminal that goes away. */
#ifndef RELX_CLI_INTERRUPT_H
#define RELX_CLI_INTERRUPT_H

/* The first signal is only noted; a second one ends the program at once. */
void interrupt_install(void);

int interrupt_signal(void); /* that was noted; 0: none */

/* Ends the program by the signal that was noted, so that a shell knows; else does nothing. */
void interrupt_raise(void);

#endif
