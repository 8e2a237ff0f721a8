/* suggest.c - what to add next: names and words that lists and rules missed, the most frequent
 * first.
 *
 *     3  Juhani Koskela  Ngoại trưởng  FI
 *          bao-1.txt: Ngoại trưởng Phần Lan Juhani Koskela nói với báo chí.
 *     2  chuyện trò  talk-verb
 *          bao-2.txt {CU LA}: Lào và Cuba vừa chuyện trò về y tế.
 */
#include "suggest.h"

#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "articles.h"
#include "lang.h"
#include "loader.h"
#include "output.h"

enum { EXAMPLES_KEPT = 3, DEFAULT_LIMIT = 20 };

struct wishes {
    const struct options *options;
    relx_extractor *extractor;
    size_t articles;
    json_t *names, *abbreviations, *words; /* by name, by word: {"count", ..., "examples": [...]} */
    bool has_colours;
};

/* ---- Counting ---- */

static void count_up(json_t *group)
{
    json_int_t count = json_integer_value(json_object_get(group, "count"));
    json_object_set_new(group, "count", json_integer(count + 1));
}

/* The group of that key, new if need be: one for each name or word. */
static json_t *group_of(json_t *groups, const char *label, const char *key)
{
    json_t *group = json_object_get(groups, key);
    if (group)
        return group;
    group = json_pack("{s:s, s:i, s:[]}", label, key, "count", 0, "examples");
    json_object_set_new(groups, key, group);
    return group;
}

static void set_once(json_t *group, const char *key, const char *value)
{
    if (value && !json_object_get(group, key))
        json_object_set_new(group, key, json_string(value));
}

static json_t *add_example(json_t *group, const char *path, const char *text)
{
    json_t *examples = json_object_get(group, "examples");
    if (json_array_size(examples) >= EXAMPLES_KEPT)
        return NULL;
    json_t *example = json_pack("{s:s*, s:s}", "path", path, "text", text);
    json_array_append_new(examples, example);
    return example;
}

static void add_name(json_t *names, const char *path, const relx_unknown_name *name)
{
    json_t *group = group_of(names, "name", name->name);
    count_up(group);
    set_once(group, "title", name->title);
    set_once(group, "office", name->office);
    set_once(group, "party", name->party);
    add_example(group, path, name->context);
}

static void add_sentence(struct wishes *wishes, const char *path,
                         const relx_unread_sentence *sentence)
{
    json_t *group = group_of(wishes->words, "word", sentence->word);
    count_up(group);
    set_once(group, "list", sentence->list);
    json_t *example = add_example(group, path, sentence->text);
    json_t *parties = example ? json_array() : NULL;
    for (size_t i = 0; parties && i < sentence->parties.count; i++)
        json_array_append_new(parties, json_string(sentence->parties.items[i]));
    if (parties)
        json_object_set_new(example, "parties", parties);
}

static bool read_article(void *data, const char *path, const relx_document *document,
                         relx_error *error)
{
    struct wishes *wishes = data;
    relx_suggestions *found = relx_suggest(wishes->extractor, document, error);
    if (!found)
        return false;
    wishes->articles++;
    for (size_t i = 0; i < found->name_count; i++)
        add_name(wishes->names, path, &found->names[i]);
    for (size_t i = 0; i < found->abbreviation_count; i++)
        add_name(wishes->abbreviations, path, &found->abbreviations[i]);
    for (size_t i = 0; i < found->sentence_count; i++)
        add_sentence(wishes, path, &found->sentences[i]);
    relx_suggestions_free(found);
    return true;
}

/* ---- Order ---- */

struct ranked {
    const char *key;
    json_t *group;
    json_int_t count;
    bool has_office; /* a minister is missed more than anybody called "ông" */
};

static int by_rank(const void *a, const void *b)
{
    const struct ranked *left = a, *right = b;
    if (left->has_office != right->has_office)
        return left->has_office ? -1 : 1;
    if (left->count != right->count)
        return left->count < right->count ? 1 : -1;
    return strcmp(left->key, right->key);
}

/* The groups as an array, the first `limit` of them; NULL: no memory. */
static json_t *rank(json_t *groups, size_t limit)
{
    size_t count = 0;
    struct ranked *items = malloc((json_object_size(groups) + 1) * sizeof *items);
    const char *key;
    json_t *group;
    if (!items)
        return NULL;
    json_object_foreach(groups, key, group)
    {
        json_int_t times = json_integer_value(json_object_get(group, "count"));
        items[count++] = (struct ranked){key, group, times, json_object_get(group, "office")};
    }
    if (count > 1)
        qsort(items, count, sizeof *items, by_rank);
    json_t *list = json_array();
    for (size_t i = 0; i < count && i < limit; i++)
        json_array_append(list, items[i].group);
    free(items);
    return list;
}

/* ---- Text and JSON ---- */

static const char *text_of(const json_t *item, const char *key)
{
    const char *text = json_string_value(json_object_get(item, key));
    return text ? text : "";
}

static void print_examples(const json_t *group)
{
    size_t i, k;
    json_t *example, *party;
    json_array_foreach(json_object_get(group, "examples"), i, example)
    {
        printf("         %s", text_of(example, "path"));
        json_array_foreach(json_object_get(example, "parties"), k, party)
            printf("%s%s", k == 0 ? " {" : " ", json_string_value(party));
        printf("%s: %s\n", json_object_get(example, "parties") ? "}" : "",
               text_of(example, "text"));
    }
}

static void print_groups(const struct wishes *wishes, const char *title, const json_t *list,
                         size_t all, const char *const keys[3])
{
    const char *bold = wishes->has_colours ? "\033[1m" : "";
    const char *plain = wishes->has_colours ? "\033[0m" : "";
    printf("%s%s: %zu%s\n", bold, lang_word(title), all, plain);
    size_t i;
    json_t *group;
    json_array_foreach(list, i, group)
    {
        printf("%6lld ", (long long)json_integer_value(json_object_get(group, "count")));
        printf(" %s%s%s", bold, text_of(group, keys[0]), plain);
        for (size_t k = 1; k < 3; k++)
            if (keys[k] && json_object_get(group, keys[k]))
                printf("  %s", text_of(group, keys[k]));
        putchar('\n');
        print_examples(group);
    }
    if (json_array_size(list) < all) {
        lang_printf(stdout, "        ... and %zu more; see --limit", all - json_array_size(list));
        putchar('\n');
    }
}

static void print_text(const struct wishes *wishes, const json_t *names,
                       const json_t *abbreviations, const json_t *words)
{
    static const char *const name_keys[3] = {"name", "title", "party"};
    static const char *const word_keys[3] = {"word", "list", NULL};
    print_groups(wishes, "Names with a title that no list knows", names,
                 json_object_size(wishes->names), name_keys);
    print_groups(wishes, "Abbreviations before a name that no list knows", abbreviations,
                 json_object_size(wishes->abbreviations), name_keys);
    print_groups(wishes, "Words of events that no rule read between two parties", words,
                 json_object_size(wishes->words), word_keys);
}

static void print_json(const struct wishes *wishes, json_t *names, json_t *abbreviations,
                       json_t *words)
{
    json_t *all = json_pack("{s:s, s:I, s:O, s:O, s:O}", "format", "relextract-suggest/1",
                            "articles", (json_int_t)wishes->articles, "names", names,
                            "abbreviations", abbreviations, "words", words);
    json_dumpf(all, stdout, JSON_INDENT(2));
    putchar('\n');
    json_decref(all);
}

/* 0: no number. */
static size_t read_limit(const struct options *options)
{
    if (!options->limit)
        return options->json ? (size_t)-1 : DEFAULT_LIMIT;
    char *end;
    bool is_number = *options->limit >= '0' && *options->limit <= '9';
    unsigned long limit = is_number ? strtoul(options->limit, &end, 10) : 0;
    return is_number && *end == '\0' ? limit : 0;
}

static enum exit_code print_wishes(const struct wishes *wishes)
{
    size_t limit = read_limit(wishes->options);
    json_t *names = rank(wishes->names, limit), *words = rank(wishes->words, limit);
    json_t *abbreviations = rank(wishes->abbreviations, limit);
    bool has_memory = names && words && abbreviations;
    if (has_memory && wishes->options->json)
        print_json(wishes, names, abbreviations, words);
    else if (has_memory)
        print_text(wishes, names, abbreviations, words);
    else
        message_print("out of memory");
    json_decref(names);
    json_decref(abbreviations);
    json_decref(words);
    return has_memory ? output_flush(stdout, 0) : EXIT_DOCUMENT_FAILED;
}

static enum exit_code run(struct wishes *wishes, const relx_model *model)
{
    relx_error error;
    if (!(wishes->extractor = relx_extractor_new(model, &error))) {
        message_print("%s", error.message);
        return EXIT_DATA;
    }
    wishes->names = json_object();
    wishes->abbreviations = json_object();
    wishes->words = json_object();
    enum exit_code code = articles_each(wishes->options, 0, read_article, wishes);
    if (code == EXIT_USAGE || (code != EXIT_ALL_DONE && wishes->articles == 0))
        return code;
    enum exit_code printed = print_wishes(wishes);
    return printed == EXIT_ALL_DONE ? code : printed;
}

enum exit_code suggest_run(const struct options *options)
{
    struct message_sink sink;
    struct wishes wishes = {.options = options, .has_colours = articles_has_colours(stdout)};
    if (read_limit(options) == 0) {
        message_print("--limit '%s' is no number above 0", options->limit);
        return EXIT_USAGE;
    }
    relx_model *model = loader_open(options, &sink);
    if (!model)
        return EXIT_DATA;
    enum exit_code code = run(&wishes, model);
    json_decref(wishes.names);
    json_decref(wishes.abbreviations);
    json_decref(wishes.words);
    relx_extractor_free(wishes.extractor);
    relx_model_free(model);
    return code;
}
