/* scan.h - the first mentions of a sentence: gazetteer names, and unknown capitalised names. */
#ifndef RELX_SCAN_H
#define RELX_SCAN_H

#include "cascade.h"

/* Notes the listed people whom the first sentences name in full, so that the headline may have
 * their short names. */
void scan_lead(struct analysis *analysis);

/* Appends the sentence's mentions to the analysis and its units to `units`, which start out as one
 * unit for each token or mention. */
void scan_sentence(struct analysis *analysis, size_t sentence, struct shadow *shadow);

#endif
