/* reader_json.c - an article in a JSON object.
 *
 *     {"url": "https://bao.example/1", "title": "Hội đàm", "date": "2021-08-04", "content":
 * "Chiều..."}
 */
#include "article.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

json_t *reader_json_parse(const char *bytes, size_t length, struct fault *fault)
{
    json_error_t error;
    if (length >= 3 && memcmp(bytes, "\xEF\xBB\xBF", 3) == 0) {
        bytes += 3;
        length -= 3;
    }
    json_t *value = json_loadb(bytes, length, JSON_ALLOW_NUL, &error);
    if (value)
        return value;
    enum json_error_code code = json_error_code(&error);
    if (code == json_error_out_of_memory)
        fault_set(fault, REASON_MEMORY, "out of memory");
    else if (code == json_error_invalid_utf8)
        fault_set(fault, REASON_ENCODING, "byte %d: not UTF-8, see --encoding", error.position);
    else if (code == json_error_end_of_input_expected)
        fault_set(fault, REASON_JSON,
                  "byte %d: more than one JSON value; --format jsonl reads one a line",
                  error.position);
    else
        fault_set(fault, REASON_JSON, "byte %d: %s", error.position, error.text);
    return NULL;
}

/* The first of the names that the object has. */
static const json_t *get(const json_t *object, const char *name, const char *const *defaults)
{
    const char *only[] = {name, NULL};
    for (const char *const *at = name ? only : defaults; *at; at++) {
        const json_t *value = json_object_get(object, *at);
        if (value && !json_is_null(value))
            return value;
    }
    return NULL;
}

/* A string without NULs, or a number as a string; all else leaves *field as it is.  false: no
 * memory. */
static bool copy(char **field, const json_t *value)
{
    char number[32];
    const char *string = json_string_value(value);
    if (json_is_integer(value)) {
        snprintf(number, sizeof number, "%" JSON_INTEGER_FORMAT, json_integer_value(value));
        string = number;
    }
    bool is_usable =
        string && *string && (string == number || strlen(string) == json_string_length(value));
    return !is_usable || (*field = strdup(string)) != NULL;
}

static bool set_text(const json_t *object, const struct field_names *names, struct article *article,
                     struct fault *fault)
{
    const json_t *text = get(object, names->text, (const char *const[]){"text", "content", NULL});
    if (!text && names->text)
        return fault_set(fault, REASON_FIELD, "no field '%s'", names->text);
    if (!text)
        return fault_set(fault, REASON_FIELD,
                         "no field 'text' or 'content'; --field-text names another");
    if (!json_is_string(text))
        return fault_set(fault, REASON_FIELD, "the text is no string");
    article->length = json_string_length(text);
    article->text = malloc(article->length + 1);
    if (!article->text)
        return fault_set(fault, REASON_MEMORY, "out of memory");
    memcpy(article->text, json_string_value(text), article->length + 1);
    return article_check(article->text, article->length, fault);
}

bool reader_json(const json_t *object, const struct field_names *names, struct article *article,
                 struct fault *fault)
{
    if (!json_is_object(object))
        return fault_set(fault, REASON_JSON, "is no JSON object");
    if (!set_text(object, names, article, fault))
        return false;
    if (!copy(&article->title, get(object, names->title, (const char *const[]){"title", NULL})) ||
        !copy(&article->url, get(object, names->url, (const char *const[]){"url", NULL})) ||
        !copy(&article->id, get(object, names->id, (const char *const[]){"id", NULL})))
        return fault_set(fault, REASON_MEMORY, "out of memory");
    const json_t *date = get(object, names->date, (const char *const[]){"date", NULL});
    if (json_is_string(date))
        article_set_date(article, json_string_value(date));
    else if (date)
        article->is_date_ignored = true;
    return true;
}
