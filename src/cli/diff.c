/* diff.c - what another data folder makes of the same articles.
 *
 *     thang-8/bao-1.txt
 *     + e2 meeting visit planned 2021-08-09 {LA VN}
 *         Chủ tịch nước sẽ thăm Lào từ 9/8.  rules/event/meeting.rules:80 visit
 *     ~ e1 meeting talks occurred 2021-08-04 {RU VN}
 *         status: planned -> occurred
 */
#include "diff.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "articles.h"
#include "compare.h"
#include "lang.h"
#include "loader.h"
#include "output.h"

struct side {
    struct options options; /* with its own folders */
    relx_model *model;
    relx_extractor *extractor;
    struct message_sink sink;
};

struct differ {
    const struct options *options;
    struct side old, new;
    bool has_colours;
    size_t articles, differing;
    struct changes events, entities;
    json_t *differences; /* for --json */
};

/* ---- A line for each ---- */

static const char *text_of(const json_t *item, const char *key)
{
    const char *text = json_string_value(json_object_get(item, key));
    return text ? text : "-";
}

static void print_sign(const struct differ *differ, char sign)
{
    const char *colour = sign == '+' ? "32" : sign == '-' ? "31" : "33";
    if (differ->has_colours)
        printf("\033[%sm%c\033[0m ", colour, sign);
    else
        printf("%c ", sign);
}

static void print_event(const json_t *event)
{
    const char *date = text_of(json_object_get(event, "date"), "value");
    printf("%s %s %s %s %s {", text_of(event, "id"), text_of(event, "type"),
           text_of(event, "subtype"), text_of(event, "status"), date);
    size_t i;
    json_t *party;
    json_array_foreach(json_object_get(event, "parties"), i, party)
        printf("%s%s", i > 0 ? " " : "", json_string_value(party));
    puts("}");
}

/* On one line, as the article's own line ends would break it. */
static void print_words(const char *text)
{
    for (; *text; text++)
        putchar((unsigned char)*text < ' ' || *text == 0x7f ? ' ' : *text);
}

static void print_evidence(const json_t *event)
{
    size_t i;
    json_t *piece;
    json_array_foreach(json_object_get(event, "evidence"), i, piece)
    {
        fputs("    ", stdout);
        print_words(text_of(piece, "text"));
        printf("  %s\n", text_of(piece, "rule"));
    }
}

static void print_entity(const json_t *entity)
{
    printf("%s %s %s", text_of(entity, "type"), text_of(entity, "id"), text_of(entity, "name"));
    if (json_object_get(entity, "party"))
        printf(", %s", text_of(entity, "party"));
    putchar('\n');
}

static void print_item(const json_t *item, bool is_event)
{
    if (is_event)
        print_event(item);
    else
        print_entity(item);
}

/* ---- Fields ---- */

static bool says_texts(const json_t *value)
{
    return json_is_array(value) && json_object_get(json_array_get(value, 0), "text");
}

/* A value in a few words: of a list with texts in it the texts, of an object its value or all. */
static void print_value(const json_t *value)
{
    size_t i;
    json_t *item;
    if (!value)
        putchar('-');
    else if (json_is_string(value))
        print_words(json_string_value(value));
    else if (json_is_string(json_object_get(value, "value")))
        print_value(json_object_get(value, "value"));
    else if (says_texts(value))
        json_array_foreach(value, i, item)
        {
            fputs(i > 0 ? " | " : "", stdout);
            print_words(text_of(item, "text"));
        }
    else
        json_dumpf(value, stdout, JSON_COMPACT | JSON_ENCODE_ANY | JSON_REAL_PRECISION(15));
}

static void print_change(const json_t *change, bool is_event)
{
    const json_t *old = json_object_get(change, "old"), *new = json_object_get(change, "new");
    size_t i;
    json_t *field;
    print_item(new, is_event);
    json_array_foreach(json_object_get(change, "fields"), i, field)
    {
        const char *key = json_string_value(field);
        printf("    %s: ", key);
        print_value(json_object_get(old, key));
        fputs(" -> ", stdout);
        print_value(json_object_get(new, key));
        putchar('\n');
    }
    if (is_event)
        print_evidence(new);
}

static void print_items(const struct differ *differ, const json_t *items, char sign, bool is_event)
{
    size_t i;
    json_t *item;
    json_array_foreach(items, i, item)
    {
        print_sign(differ, sign);
        print_item(item, is_event);
        if (is_event)
            print_evidence(item);
    }
}

static void print_part(const struct differ *differ, const json_t *part, bool is_event)
{
    size_t i;
    json_t *change;
    print_items(differ, json_object_get(part, "lost"), '-', is_event);
    print_items(differ, json_object_get(part, "gained"), '+', is_event);
    json_array_foreach(json_object_get(part, "changed"), i, change)
    {
        print_sign(differ, '~');
        print_change(change, is_event);
    }
}

/* ---- One article ---- */

static json_t *record_of(struct side *side, const relx_document *document, relx_error *error)
{
    relx_result *result = relx_extract(side->extractor, document, error);
    if (!result)
        return NULL;
    char *text = relx_result_json(result, RELX_JSON_COMPACT, error);
    json_t *record = text ? json_loads(text, 0, NULL) : NULL;
    if (text && !record)
        *error = (relx_error){.status = RELX_ERROR_MEMORY, .message = "out of memory"};
    relx_free(text);
    relx_result_free(result);
    return record;
}

/* Takes over `difference`. */
static void note_difference(struct differ *differ, const char *path, json_t *difference)
{
    const json_t *events = json_object_get(difference, "events");
    const json_t *entities = json_object_get(difference, "entities");
    struct changes here = {0};
    compare_count(events, &differ->events);
    compare_count(entities, &differ->entities);
    compare_count(events, &here);
    compare_count(entities, &here);
    if (here.gained + here.lost + here.changed > 0) {
        differ->differing++;
        json_object_set_new(difference, "path", json_string(path));
        if (differ->differences)
            json_array_append(differ->differences, difference);
        if (!differ->differences) {
            printf(differ->has_colours ? "\033[1m%s\033[0m\n" : "%s\n", path);
            print_part(differ, events, true);
            print_part(differ, entities, false);
        }
    }
    json_decref(difference);
}

static bool read_article(void *data, const char *path, const relx_document *document,
                         relx_error *error)
{
    struct differ *differ = data;
    json_t *old = record_of(&differ->old, document, error);
    json_t *new = old ? record_of(&differ->new, document, error) : NULL;
    json_t *difference = new ? compare_records(old, new) : NULL;
    if (new && !difference)
        *error = (relx_error){.status = RELX_ERROR_MEMORY, .message = "out of memory"};
    json_decref(old);
    json_decref(new);
    if (!difference)
        return false;
    differ->articles++;
    note_difference(differ, path, difference);
    return true;
}

/* ---- All of them ---- */

static json_t *changes_json(const struct changes *changes)
{
    return json_pack("{s:I, s:I, s:I}", "gained", (json_int_t)changes->gained, "lost",
                     (json_int_t)changes->lost, "changed", (json_int_t)changes->changed);
}

static void print_json(const struct differ *differ)
{
    json_t *all =
        json_pack("{s:s, s:I, s:I, s:o, s:o, s:O}", "format", "relextract-diff/1", "articles",
                  (json_int_t)differ->articles, "differing", (json_int_t)differ->differing,
                  "events", changes_json(&differ->events), "entities",
                  changes_json(&differ->entities), "differences", differ->differences);
    json_dumpf(all, stdout, JSON_INDENT(2) | JSON_REAL_PRECISION(15));
    putchar('\n');
    json_decref(all);
}

static void print_summary(const struct differ *differ)
{
    lang_printf(stdout,
                "%zu of %zu articles differ; events: %zu gained, %zu lost, %zu changed; "
                "entities: %zu gained, %zu lost, %zu changed",
                differ->differing, differ->articles, differ->events.gained, differ->events.lost,
                differ->events.changed, differ->entities.gained, differ->entities.lost,
                differ->entities.changed);
    putchar('\n');
}

/* data_dir "-": the installed one.  The user's own folder is no part of a comparison. */
static bool open_side(struct side *side, const struct options *options, const char *data_dir,
                      bool is_new)
{
    relx_error error;
    side->options = *options;
    side->options.data_dir = strcmp(data_dir, "-") == 0 ? NULL : data_dir;
    side->options.layer_count = 0;
    for (size_t i = 0; is_new && i < options->layer_count; i++)
        if (options->layers[i] != options->user_dir)
            side->options.layers[side->options.layer_count++] = options->layers[i];
    side->options.layers[side->options.layer_count] = NULL;
    if (!(side->model = loader_open(&side->options, &side->sink)))
        return false;
    if (!(side->extractor = relx_extractor_new(side->model, &error)))
        message_print("%s", error.message);
    return side->extractor != NULL;
}

/* `diff - my` was surely meant as `diff - - --add my`. */
static void say_layer(const struct differ *differ)
{
    const char *folder = differ->options->files[1];
    bool is_new = differ->old.extractor && strcmp(folder, "-") != 0 && access(folder, F_OK) == 0;
    if (is_new && !differ->new.model)
        message_print("NEW is a whole data folder; of one that goes over the installed one say "
                      "relextract diff - - --add %s",
                      folder);
}

static enum exit_code run(struct differ *differ)
{
    const struct options *options = differ->options;
    if (!open_side(&differ->old, options, options->files[0], false) ||
        !open_side(&differ->new, options, options->files[1], true)) {
        say_layer(differ);
        return EXIT_DATA;
    }
    enum exit_code code = articles_each(options, 2, read_article, differ);
    if (options->json)
        print_json(differ);
    else if (!options->quiet && code != EXIT_USAGE)
        print_summary(differ);
    enum exit_code written = output_flush(stdout, 0);
    if (written != EXIT_ALL_DONE || code != EXIT_ALL_DONE)
        return EXIT_USAGE; /* 1 says that there are differences */
    return differ->differing > 0 ? EXIT_DIFFERENT : EXIT_ALL_DONE;
}

enum exit_code diff_run(const struct options *options)
{
    if (options->file_count < 2) {
        message_print("'diff' needs two data folders: relextract diff OLD NEW FILE...");
        return EXIT_USAGE;
    }
    struct differ differ = {.options = options, .has_colours = articles_has_colours(stdout)};
    if (options->json)
        differ.differences = json_array();
    enum exit_code code = run(&differ);
    json_decref(differ.differences);
    relx_extractor_free(differ.old.extractor);
    relx_extractor_free(differ.new.extractor);
    relx_model_free(differ.old.model);
    relx_model_free(differ.new.model);
    return code;
}
