/* extractor.h - what one thread needs beside the shared model. */
#ifndef RELX_EXTRACTOR_H
#define RELX_EXTRACTOR_H

#include "model.h"

struct relx_extractor {
    const struct relx_model *model;
    struct regex_scratch *scratch;
};

#endif
