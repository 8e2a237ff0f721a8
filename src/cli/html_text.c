/* html_text.c - the article's paragraphs, found by where the text is densest.
 *
 * Each piece of text that is no link counts for the element that holds its paragraph, and half for
 * the one above; a menu is all links and counts nothing.  What the page marks as the article's body
 * is taken without counting.
 */
#include "html.h"

#include <ctype.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { LEAST_PIECE = 20 }; /* bytes; shorter ones are buttons and bylines */

static const char *const silent[] = {
    "script", "style", "noscript", "nav",    "aside",    "footer", "form", "button", "iframe",
    "figure", "svg",   "template", "select", "textarea", "head",   "h1",   "time",   NULL};
static const char *const blocks[] = {"p",   "div",  "section", "article", "main",       "li", "ul",
                                     "ol",  "td",   "tr",      "table",   "blockquote", "h2", "h3",
                                     "h4",  "h5",   "h6",      "br",      "hr",         "dd", "dt",
                                     "pre", "body", "header",  NULL};
static const char *const paragraphs[] = {"p", "li", "h2", "h3", "h4", "blockquote", "pre", NULL};

/* Words of class and id that mark what is not the article. */
static const char *const strange[] = {"related", "comment",    "comments", "share", "social",
                                      "sidebar", "breadcrumb", "advert",   "ads",   "banner",
                                      "tags",    "tag",        "promo",    NULL};

static bool has_strange_word(const char *value)
{
    while (value && *value) {
        size_t length = strcspn(value, " -_\t\n");
        for (const char *const *word = strange; *word; word++)
            if (strlen(*word) == length && strncmp(*word, value, length) == 0)
                return true;
        value += length;
        value += strspn(value, " -_\t\n");
    }
    return false;
}

static bool is_inside(const xmlNode *node, const char *name)
{
    for (; node; node = node->parent)
        if (html_is(node, name))
            return true;
    return false;
}

static bool is_silent(const xmlNode *node)
{
    if (node->type != XML_ELEMENT_NODE)
        return false;
    return html_is_one_of(node, silent) || html_attribute(node, "hidden") ||
           (html_is(node, "header") && !is_inside(node, "article"));
}

static bool is_strange(const xmlNode *node)
{
    return node->type == XML_ELEMENT_NODE && (has_strange_word(html_attribute(node, "class")) ||
                                              has_strange_word(html_attribute(node, "id")));
}

static size_t word_bytes(const xmlNode *node)
{
    size_t count = 0;
    for (const char *at = (const char *)node->content; at && *at; at++)
        count += !isspace((unsigned char)*at);
    return count;
}

/* ---- Where the text is densest ---- */

/* The score of an element lies in the pointer that libxml2 leaves to its users. */
static uintptr_t score(const xmlNode *node)
{
    return (uintptr_t)node->_private;
}

static void add_score(xmlNodePtr node, size_t points)
{
    if (node && node->type == XML_ELEMENT_NODE)
        node->_private = (void *)(score(node) + points);
}

static void credit(const xmlNode *piece, size_t bytes)
{
    xmlNodePtr holder = piece->parent;
    while (holder && holder->type == XML_ELEMENT_NODE && !html_is_one_of(holder, blocks))
        holder = holder->parent;
    if (holder && html_is_one_of(holder, paragraphs))
        holder = holder->parent;
    add_score(holder, bytes);
    if (holder)
        add_score(holder->parent, bytes / 2);
}

static void count_text(xmlNodePtr root)
{
    for (xmlNodePtr node = root; node;
         node = html_next(node, root, !is_silent(node) && !html_is(node, "a"))) {
        size_t bytes = node->type == XML_TEXT_NODE ? word_bytes(node) : 0;
        if (bytes >= LEAST_PIECE)
            credit(node, bytes);
    }
}

static bool is_marked(const xmlNode *node)
{
    const char *property = html_attribute(node, "itemprop");
    return property && strcmp(property, "articleBody") == 0;
}

/* An article may hold its paragraphs in several wrappers; then it is the whole of it. */
static xmlNodePtr widen(xmlNodePtr best)
{
    for (xmlNodePtr node = best->parent; node && node->type == XML_ELEMENT_NODE;
         node = node->parent)
        if (html_is(node, "article") || is_marked(node))
            return node;
    return best;
}

static xmlNodePtr find_body(xmlNodePtr root)
{
    xmlNodePtr best = NULL;
    for (xmlNodePtr node = root; node; node = html_next(node, root, true)) {
        if (node->type != XML_ELEMENT_NODE)
            continue;
        if (is_marked(node))
            return node;
        if (score(node) > (best ? score(best) : 0))
            best = node;
    }
    return best ? widen(best) : NULL;
}

/* ---- Its paragraphs ---- */

struct paragraph {
    struct buffer line;
    size_t linked; /* bytes of it that are links */
};

static void end_paragraph(struct paragraph *paragraph, struct buffer *text)
{
    struct buffer *line = &paragraph->line;
    while (line->length > 0 && line->data[line->length - 1] == ' ')
        line->length--;
    bool is_list_of_links = 10 * paragraph->linked > 6 * line->length && line->length < 400;
    if (line->length > 0 && !is_list_of_links) {
        buffer_add(text, line->data, line->length);
        buffer_add_char(text, '\n');
    }
    text->failed |= line->failed;
    buffer_clear(line);
    paragraph->linked = 0;
}

static void add_piece(struct paragraph *paragraph, const xmlNode *node, const xmlNode *body)
{
    struct buffer *line = &paragraph->line;
    size_t before = line->length;
    for (const char *at = (const char *)node->content; at && *at; at++) {
        bool is_blank = isspace((unsigned char)*at);
        if (!is_blank)
            buffer_add_char(line, *at);
        else if (line->length > 0 && line->data[line->length - 1] != ' ')
            buffer_add_char(line, ' ');
    }
    for (const xmlNode *above = node->parent; above && above != body; above = above->parent)
        if (html_is(above, "a")) {
            paragraph->linked += line->length - before;
            return;
        } else if (html_is_one_of(above, blocks))
            return;
}

/* A block ends the paragraph where it begins and where it is left. */
static void read_paragraphs(xmlNodePtr body, struct buffer *text)
{
    struct paragraph paragraph = {0};
    const xmlNode *block = body;
    for (xmlNodePtr node = body->children; node;) {
        bool is_passed = node->type == XML_ELEMENT_NODE && (is_silent(node) || is_strange(node));
        const xmlNode *holder = node;
        while (holder != body && !html_is_one_of(holder, blocks))
            holder = holder->parent;
        if (holder != block)
            end_paragraph(&paragraph, text);
        block = holder;
        if (node->type == XML_TEXT_NODE && node->content)
            add_piece(&paragraph, node, body);
        node = html_next(node, body, !is_passed);
    }
    end_paragraph(&paragraph, text);
    buffer_free(&paragraph.line);
}

void html_read_text(htmlDocPtr page, struct buffer *text)
{
    xmlNodePtr root = xmlDocGetRootElement(page);
    if (!root)
        return;
    count_text(root);
    xmlNodePtr body = find_body(root);
    if (body)
        read_paragraphs(body, text);
}
