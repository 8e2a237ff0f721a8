/* reader_html.c - an article in a web page: what the page says of it, and its paragraphs. */
#include "article.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "html.h"

/* The body as metadata has it is taken, but not where it is a mere lead of what the page shows. */
static bool choose_text(struct article *article, struct buffer *shown, struct fault *fault)
{
    if (shown->failed)
        return fault_set(fault, REASON_MEMORY, "out of memory");
    size_t given = article->text ? strlen(article->text) : 0;
    if (given == 0 || shown->length > 2 * given) {
        free(article->text);
        article->text = shown->data;
        given = shown->length;
        *shown = (struct buffer){0};
    }
    article->length = given;
    if (given == 0)
        return fault_set(fault, REASON_EMPTY, "no article's text was found in the page");
    return article_check(article->text, article->length, fault);
}

bool reader_html(const char *bytes, size_t length, struct article *article, struct fault *fault)
{
    if (length > INT_MAX)
        return fault_set(fault, REASON_TOO_LARGE, "is larger than 2 GiB");
    htmlDocPtr page = html_parse(bytes, length);
    if (!page)
        return fault_set(fault, REASON_MEMORY, "out of memory");
    struct buffer shown = {0};
    html_read_meta(page, article);
    html_read_text(page, &shown);
    bool is_read = choose_text(article, &shown, fault);
    buffer_free(&shown);
    xmlFreeDoc(page);
    return is_read;
}
