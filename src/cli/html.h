/* html.h - the parts of reading a web page; for reader_html.c alone. */
#ifndef RELX_CLI_HTML_H
#define RELX_CLI_HTML_H

#include <libxml/HTMLparser.h>
#include <stdbool.h>

#include "article.h"
#include "buffer.h"

/* ---- html.c: getting about in a page ---- */

/* UTF-8 to a page, however broken the page is; NULL: no memory. */
htmlDocPtr html_parse(const char *bytes, size_t length);

/* The node after this one in the order of the page, within root; NULL after the last. */
xmlNodePtr html_next(xmlNodePtr node, const xmlNode *root, bool into_children);

bool html_is(const xmlNode *node, const char *name);                /* an element of that name? */
bool html_is_one_of(const xmlNode *node, const char *const *names); /* NULL ends them */

/* The attribute's value, or NULL; lives as long as the page. */
const char *html_attribute(const xmlNode *node, const char *name);

/* All text below, its blanks made single; free() it.  NULL where there is none. */
char *html_text_below(const xmlNode *node);

/* A string that may hold tags and entities, as metadata does: "Hội đàm &amp; <b>ký kết</b>". */
char *html_plain(const char *string, size_t length);

/* ---- html_meta.c: what the page says of itself ---- */

/* Fills title, date, url, and text where JSON-LD has it. */
void html_read_meta(htmlDocPtr page, struct article *article);

/* ---- html_text.c: the article among all the rest ---- */

/* Paragraphs, a line each. */
void html_read_text(htmlDocPtr page, struct buffer *text);

#endif
