/* invariants.h - what must hold of every record, whatever text, rules and lists made it. */
#ifndef RELX_FUZZ_INVARIANTS_H
#define RELX_FUZZ_INVARIANTS_H

#include "relextract.h"

/* Extracts, writes and explains the text and aborts where something does not hold. */
void invariants_check(const relx_model *model, const char *text, size_t length, const char *date);

/* A data folder of this process, removed when it ends. */
const char *scratch_folder(void);

/* Writes FOLDER/name; the folders gazetteers/words and rules/event are there. */
void scratch_write(const char *name, const void *data, size_t length);

int LLVMFuzzerTestOneInput(const unsigned char *data, size_t size);

#endif
