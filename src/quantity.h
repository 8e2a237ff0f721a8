/* quantity.h - numbers, doses and money: "hơn 1,36 triệu liều" is 1360000 dose. */
#ifndef RELX_QUANTITY_H
#define RELX_QUANTITY_H

#include "cascade.h"

struct quantity_value {
    double value;
    const char *unit; /* "dose", "VND", ... from the unit's list entry; NULL for a bare number */
};

/* Reads a mention that a quantity rule made; false if it holds no number. */
bool quantity_read(const struct analysis *analysis, const struct mention *mention,
                   struct quantity_value *ret_value);

/* The number that tokens [first, end) spell in digits, in words of the list `numeral`, or in both:
 * "1,36 triệu", "mười lăm nghìn"; false if they are no number and nothing else. */
bool quantity_number(const struct analysis *analysis, uint32_t first, uint32_t end,
                     double *ret_value);

#endif
