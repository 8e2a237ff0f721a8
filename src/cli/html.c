/* html.c - a page as a tree, walked without recursion: strangers' pages may nest without end. */
#include "html.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

htmlDocPtr html_parse(const char *bytes, size_t length)
{
    int options = HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                  HTML_PARSE_NONET | HTML_PARSE_COMPACT;
    return htmlReadMemory(bytes, (int)length, NULL, "UTF-8", options);
}

xmlNodePtr html_next(xmlNodePtr node, const xmlNode *root, bool into_children)
{
    if (into_children && node->children && node->type != XML_ENTITY_REF_NODE)
        return node->children;
    while (node != root && !node->next)
        node = node->parent;
    return node == root ? NULL : node->next;
}

bool html_is(const xmlNode *node, const char *name)
{
    return node && node->type == XML_ELEMENT_NODE && strcmp((const char *)node->name, name) == 0;
}

bool html_is_one_of(const xmlNode *node, const char *const *names)
{
    for (; *names; names++)
        if (html_is(node, *names))
            return true;
    return false;
}

const char *html_attribute(const xmlNode *node, const char *name)
{
    if (node->type != XML_ELEMENT_NODE)
        return NULL;
    for (const xmlAttr *at = node->properties; at; at = at->next)
        if (strcmp((const char *)at->name, name) == 0)
            return at->children ? (const char *)at->children->content : NULL;
    return NULL;
}

static void add_words(struct buffer *text, const char *words)
{
    for (; *words; words++) {
        bool is_blank = isspace((unsigned char)*words);
        if (!is_blank)
            buffer_add_char(text, *words);
        else if (text->length > 0 && text->data[text->length - 1] != ' ')
            buffer_add_char(text, ' ');
    }
}

static char *finish(struct buffer *text)
{
    while (text->length > 0 && text->data[text->length - 1] == ' ')
        text->data[--text->length] = '\0';
    if (text->length > 0 && !text->failed)
        return text->data;
    buffer_free(text);
    return NULL;
}

char *html_text_below(const xmlNode *root)
{
    static const char *const silent[] = {"script", "style", "noscript", NULL};
    struct buffer text = {0};
    for (xmlNodePtr node = root->children; node;
         node = html_next(node, root, !html_is_one_of(node, silent)))
        if (node->type == XML_TEXT_NODE && node->content)
            add_words(&text, (const char *)node->content);
    return finish(&text);
}

char *html_plain(const char *string, size_t length)
{
    if (memchr(string, '<', length) || memchr(string, '&', length)) {
        htmlDocPtr page = html_parse(string, length);
        const xmlNode *root = page ? xmlDocGetRootElement(page) : NULL;
        char *plain = root ? html_text_below(root) : NULL;
        xmlFreeDoc(page);
        return plain;
    }
    struct buffer text = {0};
    add_words(&text, string);
    return finish(&text);
}
