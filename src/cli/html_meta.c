/* html_meta.c - title, day and address as the page itself gives them.
 *
 *     <script type="application/ld+json">{"@type": "NewsArticle", "headline": "Hội đàm",
 * ...}</script> <meta property="og:title" content="Hội đàm">        <time
 * datetime="2021-08-04T10:00+07:00"> JSON-LD goes before OpenGraph, and that before what readers
 * see.
 */
#include "html.h"

#include <stdlib.h>
#include <string.h>

/* ---- JSON-LD ---- */

static bool is_article_type(const json_t *type)
{
    if (json_is_array(type))
        type = json_array_get(type, 0);
    const char *name = json_string_value(type);
    size_t length = name ? strlen(name) : 0;
    return (length >= 7 && strcmp(name + length - 7, "Article") == 0) ||
           (length >= 7 && strcmp(name + length - 7, "Posting") == 0);
}

/* The article in an object, a list or a @graph of them; depth keeps a malicious page short. */
static const json_t *find_article(const json_t *value, int depth)
{
    if (depth == 0)
        return NULL;
    if (json_is_object(value) && is_article_type(json_object_get(value, "@type")))
        return value;
    if (json_is_object(value))
        return find_article(json_object_get(value, "@graph"), depth - 1);
    const json_t *found = NULL;
    for (size_t i = 0; i < json_array_size(value) && !found; i++)
        found = find_article(json_array_get(value, i), depth - 1);
    return found;
}

static void set_plain(char **field, const json_t *value)
{
    const char *string = json_string_value(value);
    if (!*field && string)
        *field = html_plain(string, strlen(string));
}

static void set_copy(char **field, const char *string)
{
    if (!*field && string && *string)
        *field = strdup(string);
}

static void read_linked_data(const char *script, struct article *article)
{
    json_error_t error;
    json_t *root = json_loads(script, 0, &error);
    const json_t *found = find_article(root, 4);
    if (found) {
        const json_t *page = json_object_get(found, "mainEntityOfPage");
        const json_t *date = json_object_get(found, "datePublished");
        if (json_is_object(page))
            page = json_object_get(page, "@id");
        set_plain(&article->text, json_object_get(found, "articleBody"));
        set_plain(&article->title, json_object_get(found, "headline"));
        set_copy(&article->url, json_string_value(json_object_get(found, "url")));
        set_copy(&article->url, json_string_value(page));
        if (json_is_string(date) && !article->date)
            article_set_date(article, json_string_value(date));
    }
    json_decref(root);
}

static bool is_linked_data(const xmlNode *node)
{
    const char *type = html_is(node, "script") ? html_attribute(node, "type") : NULL;
    return type && strcmp(type, "application/ld+json") == 0 && node->children &&
           node->children->content;
}

/* ---- <meta>, <link>, <time> and headings ---- */

static bool is_named(const xmlNode *node, const char *name)
{
    static const char *const keys[] = {"property", "name", "itemprop"};
    for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
        const char *value = html_attribute(node, keys[i]);
        if (value && strcmp(value, name) == 0)
            return true;
    }
    return false;
}

static void read_meta(const xmlNode *node, struct article *article)
{
    static const char *const dates[] = {"article:published_time", "datePublished", "pubdate", NULL};
    const char *content = html_attribute(node, "content");
    if (!content)
        return;
    if (is_named(node, "og:title") && !article->title)
        article->title = html_plain(content, strlen(content));
    else if (is_named(node, "og:url"))
        set_copy(&article->url, content);
    for (const char *const *name = dates; *name && !article->date; name++)
        if (is_named(node, *name))
            article_set_date(article, content);
}

static void read_shown(const xmlNode *node, struct article *article)
{
    const char *rel = html_is(node, "link") ? html_attribute(node, "rel") : NULL;
    const char *datetime = html_is(node, "time") ? html_attribute(node, "datetime") : NULL;
    if (rel && strcmp(rel, "canonical") == 0)
        set_copy(&article->url, html_attribute(node, "href"));
    if (datetime && !article->date)
        article_set_date(article, datetime);
    if (html_is(node, "h1") && !article->title)
        article->title = html_text_below(node);
}

void html_read_meta(htmlDocPtr page, struct article *article)
{
    xmlNodePtr root = xmlDocGetRootElement(page);
    for (xmlNodePtr node = root; node; node = html_next(node, root, true))
        if (is_linked_data(node))
            read_linked_data((const char *)node->children->content, article);
    for (xmlNodePtr node = root; node; node = html_next(node, root, true))
        if (html_is(node, "meta"))
            read_meta(node, article);
    for (xmlNodePtr node = root; node; node = html_next(node, root, true))
        read_shown(node, article);
    for (xmlNodePtr node = root; node && !article->title; node = html_next(node, root, true))
        if (html_is(node, "title"))
            article->title = html_text_below(node);
}
