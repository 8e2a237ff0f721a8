/* scan.h - the first mentions of a sentence: gazetteer names, and unknown capitalised names. */
#ifndef RELX_SCAN_H
#define RELX_SCAN_H

#include "cascade.h"

/* Appends the sentence's mentions to the analysis and its units to `units`, which start out as one
 * unit for each token or mention. */
void scan_sentence(struct analysis *analysis, size_t sentence, struct shadow *shadow);

#endif
