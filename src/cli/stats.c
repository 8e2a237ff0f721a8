/* stats.c - what each rule finds and costs over many articles, the dearest first.
 *
 *      ms     %  searched  matched  won  lost  blocked  told  again  none  rule
 *     8.1  22.0       120       31   30     1        0    22      6     2  rules/event/...:11
 * talk-with
 */
#include "stats.h"

#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "articles.h"
#include "lang.h"
#include "loader.h"
#include "output.h"

struct survey {
    const struct options *options;
    relx_extractor *extractor;
    size_t articles, events;
};

static bool read_article(void *data, const char *path, const relx_document *document,
                         relx_error *error)
{
    struct survey *survey = data;
    (void)path;
    relx_result *result = relx_extract(survey->extractor, document, error);
    if (!result)
        return false;
    survey->articles++;
    survey->events += result->event_count;
    relx_result_free(result);
    return true;
}

/* ---- Order ---- */

static int by_rule(const relx_rule_stats *a, const relx_rule_stats *b)
{
    return (a > b) - (a < b);
}

static int by_time(const void *a, const void *b)
{
    const relx_rule_stats *left = *(const relx_rule_stats *const *)a;
    const relx_rule_stats *right = *(const relx_rule_stats *const *)b;
    if (left->seconds > right->seconds || left->seconds < right->seconds)
        return left->seconds < right->seconds ? 1 : -1;
    return by_rule(left, right);
}

static int by_hits(const void *a, const void *b)
{
    const relx_rule_stats *left = *(const relx_rule_stats *const *)a;
    const relx_rule_stats *right = *(const relx_rule_stats *const *)b;
    if (left->wins != right->wins)
        return left->wins < right->wins ? 1 : -1;
    if (left->matches != right->matches)
        return left->matches < right->matches ? 1 : -1;
    return by_rule(left, right);
}

static const relx_rule_stats **sort_rules(const struct survey *survey, size_t *ret_count)
{
    const relx_rule_stats *stats = relx_extractor_stats(survey->extractor, ret_count);
    const relx_rule_stats **rules = malloc((*ret_count + 1) * sizeof *rules);
    const char *order = survey->options->sort;
    for (size_t i = 0; rules && i < *ret_count; i++)
        rules[i] = &stats[i];
    if (rules && *ret_count > 1)
        qsort(rules, *ret_count, sizeof *rules,
              order && strcmp(order, "hits") == 0 ? by_hits : by_time);
    return rules;
}

/* ---- Table and JSON ---- */

static double all_seconds(const relx_rule_stats **rules, size_t count)
{
    double seconds = 0;
    for (size_t i = 0; i < count; i++)
        seconds += rules[i]->seconds;
    return seconds;
}

static void print_table(const struct survey *survey, const relx_rule_stats **rules, size_t count)
{
    double all = all_seconds(rules, count);
    bool has_colours = articles_has_colours(stdout);
    printf("%s      ms     %%  searched  matched     won    lost  blocked    told   again    none  "
           "rule%s\n",
           has_colours ? "\033[1m" : "", has_colours ? "\033[0m" : "");
    for (size_t i = 0; i < count; i++) {
        const relx_rule_stats *rule = rules[i];
        printf("%8.1f %5.1f %9zu %8zu %7zu %7zu %8zu %7zu %7zu %7zu  %s\n", rule->seconds * 1e3,
               all > 0 ? 100 * rule->seconds / all : 0, rule->searches, rule->matches, rule->wins,
               rule->losses, rule->blocks, rule->told, rule->joined, rule->dropped, rule->rule);
    }
    printf("%8.1f 100.0  ", all * 1e3);
    lang_printf(stdout, "%zu rules, %zu articles, %zu events", count, survey->articles,
                survey->events);
    putchar('\n');
}

static json_t *rule_json(const relx_rule_stats *rule)
{
    return json_pack("{s:s, s:f, s:I, s:I, s:I, s:I, s:I, s:I, s:I, s:I}", "rule", rule->rule,
                     "seconds", rule->seconds, "searched", (json_int_t)rule->searches, "matched",
                     (json_int_t)rule->matches, "won", (json_int_t)rule->wins, "lost",
                     (json_int_t)rule->losses, "blocked", (json_int_t)rule->blocks, "told",
                     (json_int_t)rule->told, "joined", (json_int_t)rule->joined, "dropped",
                     (json_int_t)rule->dropped);
}

static bool print_json(const struct survey *survey, const relx_rule_stats **rules, size_t count)
{
    json_t *list = json_array();
    for (size_t i = 0; i < count; i++)
        json_array_append_new(list, rule_json(rules[i]));
    json_t *all = json_pack("{s:s, s:I, s:I, s:o}", "format", "relextract-stats/1", "articles",
                            (json_int_t)survey->articles, "events", (json_int_t)survey->events,
                            "rules", list);
    bool is_written = all && json_dumpf(all, stdout, JSON_INDENT(2) | JSON_REAL_PRECISION(6)) == 0;
    putchar('\n');
    json_decref(all);
    return is_written;
}

static enum exit_code print_stats(const struct survey *survey)
{
    size_t count;
    const relx_rule_stats **rules = sort_rules(survey, &count);
    bool has_memory = rules != NULL;
    if (rules && survey->options->json)
        has_memory = print_json(survey, rules, count) || ferror(stdout);
    else if (rules)
        print_table(survey, rules, count);
    free(rules);
    if (!has_memory) {
        message_print("out of memory");
        return EXIT_DOCUMENT_FAILED;
    }
    return output_flush(stdout, 0);
}

static enum exit_code run(struct survey *survey, const relx_model *model)
{
    relx_error error;
    survey->extractor = relx_extractor_new(model, &error);
    if (!survey->extractor || relx_extractor_measure(survey->extractor, &error) != RELX_OK) {
        message_print("%s", error.message);
        return EXIT_DATA;
    }
    enum exit_code code = articles_each(survey->options, 0, read_article, survey);
    if (code == EXIT_USAGE || (code != EXIT_ALL_DONE && survey->articles == 0))
        return code;
    enum exit_code printed = print_stats(survey);
    return printed == EXIT_ALL_DONE ? code : printed;
}

enum exit_code stats_run(const struct options *options)
{
    struct message_sink sink;
    struct survey survey = {.options = options};
    if (options->sort && strcmp(options->sort, "time") != 0 && strcmp(options->sort, "hits") != 0) {
        message_print("--sort '%s' is neither 'time' nor 'hits'", options->sort);
        return EXIT_USAGE;
    }
    relx_model *model = loader_open(options, &sink);
    if (!model)
        return EXIT_DATA;
    enum exit_code code = run(&survey, model);
    relx_extractor_free(survey.extractor);
    relx_model_free(model);
    return code;
}
