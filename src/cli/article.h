/* article.h - what the readers of text, HTML and JSON hand over. */
#ifndef RELX_CLI_ARTICLE_H
#define RELX_CLI_ARTICLE_H

#include <jansson.h>
#include <stdbool.h>
#include <stddef.h>

#include "tally.h"

/* Everything is the article's own, and NULL where the input does not say. */
struct article {
    char *text; /* UTF-8 with `length` bytes */
    size_t length;
    char *title, *date, *url, *id;
    bool is_date_ignored; /* it gave one that is none */
};

void article_free(struct article *article);

/* false where the text is not one: not UTF-8, with NUL bytes, or without anything to read. */
bool article_check(const char *text, size_t length, struct fault *fault);

/* Keeps the day of "2021-08-04T23:10:00+07:00", "4/8/2021" and the like; a time in UTC counts as
 * Vietnam's, seven hours later. */
void article_set_date(struct article *article, const char *text);

/* ---- Readers ---- */

/* Names of the fields of a JSON article; NULL: the default ones. */
struct field_names {
    const char *text, *title, *date, *url, *id;
};

bool reader_json(const json_t *object, const struct field_names *names, struct article *article,
                 struct fault *fault);

/* json_loadb() with a fault that says what is wrong where. */
json_t *reader_json_parse(const char *bytes, size_t length, struct fault *fault);

/* The bytes may be in any encoding that the page names. */
bool reader_html(const char *bytes, size_t length, struct article *article, struct fault *fault);

#endif
