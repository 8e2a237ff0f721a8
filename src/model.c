/* model.c - loads a data folder: gazetteers, then rules, then the patterns over both.
 *
 * All errors of all files are reported in one run; a model with an error is not returned.
 */
#include "model.h"

#include "config.h"
#include "file.h"

#include <stdlib.h>
#include <string.h>

const char *relx_version(void)
{
    return RELX_VERSION_STRING;
}

/* --data, then the environment, then the installed folder, then that of the build tree. */
static const char *find_data_dir(const struct relx_load_options *options)
{
    if (options != NULL && options->data_dir != NULL)
        return options->data_dir;
    const char *environment = getenv("RELEXTRACT_DATA");
    if (environment != NULL && *environment != '\0')
        return environment;
    return file_is_folder(RELX_DATADIR) ? RELX_DATADIR : RELX_BUILD_DATADIR;
}

/* Files of the lowest layer are shown as they stand in it, others with the path of their folder. */
static const char *shown_folder(struct relx_model *model, size_t layer, const char *name)
{
    return layer == 0 ? name : path_join(&model->arena, model->folders.items[layer], name);
}

/* Is it one that the author surely knows not to be read? */
static bool is_aside(const char *name)
{
    return file_ends_in(name, ".md") || file_ends_in(name, "~") || file_ends_in(name, ".bak");
}

/* Warns of "my.txt" among rules: nothing else would say that it counts for nothing. */
static void lint_files(struct relx_model *model, size_t layer, const char *name, const char *suffix,
                       struct reporter *reporter)
{
    struct arena *arena = &model->arena;
    struct file_list list = {0};
    const char *folder = path_join(arena, model->folders.items[layer], name);
    if (!file_is_folder(folder) || file_list(folder, "", arena, &list, NULL) != RELX_OK)
        return;
    for (size_t i = 0; i < list.paths.count; i++) {
        const char *path = list.paths.items[i];
        if (!file_ends_in(path, suffix) && !is_aside(path))
            report_warning(reporter, path_join(arena, shown_folder(model, layer, name), path), 0, 0,
                           "is not read: the name of a file in %s/ ends in %s", name, suffix);
    }
}

static void load_layer_rules(struct relx_model *model, size_t layer, struct reporter *reporter,
                             relx_error *error)
{
    struct arena *arena = &model->arena;
    struct file_list list = {0};
    const char *folder = path_join(arena, model->folders.items[layer], "rules");
    const char *shown_as = shown_folder(model, layer, "rules");
    if (layer > 0 && !file_is_folder(folder))
        return;
    if (file_list(folder, ".rules", arena, &list, error) != RELX_OK)
        return;
    model->rules.layer = (unsigned)layer;
    for (size_t i = 0; i < list.paths.count; i++) {
        struct slice content;
        relx_error problem = {0};
        const char *path = path_join(arena, folder, list.paths.items[i]);
        const char *shown = path_join(arena, shown_as, list.paths.items[i]);
        if (file_read(path, RULE_MAX_FILE, arena, &content, &problem) != RELX_OK)
            report_failure(reporter, problem.status, shown, 0, 0, "%s", problem.message);
        else
            rule_parse(&model->rules, shown, content, arena, reporter);
    }
}

static void load_rules(struct relx_model *model, struct reporter *reporter, relx_error *error)
{
    for (size_t i = 0; i < model->folders.count; i++)
        load_layer_rules(model, i, reporter, error);
}

static struct lexicon *load_lexicon(struct relx_model *model, bool lint, struct reporter *reporter,
                                    relx_error *error)
{
    struct arena *arena = &model->arena;
    struct lexicon_folder *folders = arena_array(arena, model->folders.count, sizeof *folders);
    for (size_t i = 0; i < model->folders.count; i++)
        folders[i] =
            (struct lexicon_folder){.path = path_join(arena, model->folders.items[i], "gazetteers"),
                                    .shown = shown_folder(model, i, "gazetteers"),
                                    .is_optional = i > 0};
    return lexicon_load_layers(folders, model->folders.count, lint, arena, reporter, error);
}

static void take_first_country(void *data, const struct entry *entry, struct slice alias)
{
    (void)alias;
    const char **country = data;
    if (*country == NULL)
        *country = entry->country;
}

static void find_known(struct relx_model *model)
{
    model->known =
        (struct known){.name_vietnamese = symbols_intern(&model->symbols, "name", "vietnamese"),
                       .name_foreign = symbols_intern(&model->symbols, "name", "foreign"),
                       .person_listed = symbols_intern(&model->symbols, "person", "listed"),
                       .aside = symbols_intern(&model->symbols, "aside", NULL)};
    lexicon_each_alias(model->lexicon, "surname", take_first_country, &model->known.home);
}

/* Rules of one phase and step, in order, make one step of the cascade; mentions come first. */
static void add_steps(struct relx_model *model)
{
    unsigned last = 0;
    for (size_t i = 0; i < model->rules.rules.count; i++)
        if (model->rules.rules.items[i]->phase > last)
            last = model->rules.rules.items[i]->phase;
    for (unsigned phase = 0; phase <= last; phase++)
        for (int events = 0; events <= 1; events++) {
            struct step step = {.makes_events = events == 1};
            for (size_t i = 0; i < model->rules.rules.count; i++) {
                struct rule *rule = model->rules.rules.items[i];
                if (rule->phase == phase && (rule->kind == RULE_EVENT) == (events == 1))
                    *vec_push(&step.rules, &model->arena) = rule;
            }
            if (step.rules.count == 0)
                continue;
            doors_build(&step.doors, &step.rules, &model->gates, &model->arena);
            *vec_push(&model->steps, &model->arena) = step;
        }
}

static void load(struct relx_model *model, bool lint, struct reporter *reporter, relx_error *error)
{
    struct arena *arena = &model->arena;
    model->lexicon = load_lexicon(model, lint, reporter, error);
    load_rules(model, reporter, error);
    for (size_t i = 0; lint && i < model->folders.count; i++) {
        lint_files(model, i, "rules", ".rules", reporter);
        lint_files(model, i, "gazetteers", ".tsv", reporter);
    }
    if (model->lexicon == NULL || (error != NULL && error->status != RELX_OK))
        return;
    symbols_init(&model->symbols, arena);
    find_known(model);
    rule_intern_symbols(&model->rules, model->lexicon, &model->symbols, reporter);
    gates_init(&model->gates, (unsigned)model->symbols.items.count, arena);
    struct rule_compiler compiler = {.set = &model->rules,
                                     .lexicon = model->lexicon,
                                     .symbols = &model->symbols,
                                     .gates = &model->gates,
                                     .regexes = &model->regexes,
                                     .lint = lint,
                                     .arena = arena,
                                     .scratch = &model->scratch,
                                     .words = &model->words,
                                     .reporter = reporter};
    rule_compile(&compiler);
    if (lint)
        rule_lint(&compiler);
    add_steps(model);
}

static struct relx_model *model_new(relx_error *error)
{
    struct relx_model *model = memory_allocate(sizeof *model);
    if (model == NULL) {
        error_set(error, RELX_ERROR_MEMORY, NULL, 0, 0, "out of memory");
        return NULL;
    }
    memset(model, 0, sizeof *model);
    return model;
}

static void add_folder(struct relx_model *model, const char *folder)
{
    *vec_push(&model->folders, &model->arena) = arena_copy(&model->arena, folder, strlen(folder));
}

/* A folder that adds nothing was surely named by mistake: my/rules for my. */
static void add_layer(struct relx_model *model, const char *folder, relx_error *error)
{
    struct arena *arena = &model->arena;
    bool has_rules = file_is_folder(path_join(arena, folder, "rules"));
    bool is_within = file_is_folder(path_join(arena, folder, "../rules")) ||
                     file_is_folder(path_join(arena, folder, "../gazetteers"));
    if (!file_is_folder(folder))
        error_set(error, RELX_ERROR_IO, folder, 0, 0, "there is no such folder");
    else if (has_rules || file_is_folder(path_join(arena, folder, "gazetteers")))
        add_folder(model, folder);
    else
        error_set(error, RELX_ERROR_IO, folder, 0, 0,
                  is_within ? "has neither rules/ nor gazetteers/ in it; name the folder above it"
                            : "has neither rules/ nor gazetteers/ in it");
}

/* Owns `model`: frees it on failure. */
static relx_model *fill(struct relx_model *model, const relx_load_options *options,
                        relx_error *error)
{
    jmp_buf no_memory;
    struct reporter reporter = {0};
    if (setjmp(no_memory) != 0) {
        error_set(error, RELX_ERROR_MEMORY, NULL, 0, 0, "out of memory");
        relx_model_free(model);
        return NULL;
    }
    arena_init(&model->arena, &no_memory);
    arena_init(&model->scratch, &no_memory);
    arena_init(&model->words, &no_memory);
    if (options != NULL) {
        reporter.report = options->report;
        reporter.data = options->report_data;
        model->regexes.is_for_once = options->is_for_once;
    }
    add_folder(model, find_data_dir(options));
    for (size_t i = 0; options != NULL && options->layers != NULL && options->layers[i] != NULL;
         i++)
        add_layer(model, options->layers[i], error);
    load(model, options != NULL && options->lint, &reporter, error);
    arena_free(&model->scratch);
    arena_free(&model->words);
    if (error->status == RELX_OK && reporter.failures > 0)
        *error = reporter.first;
    if (error->status == RELX_OK)
        return model;
    relx_model_free(model);
    return NULL;
}

relx_model *relx_model_load(const relx_load_options *options, relx_error *ret_error)
{
    relx_error own = {0};
    relx_error *error = ret_error == NULL ? &own : ret_error;
    error_clear(error);
    struct relx_model *model = model_new(error);
    return model == NULL ? NULL : fill(model, options, error);
}

void relx_model_free(relx_model *model)
{
    if (model == NULL)
        return;
    regex_pool_free(&model->regexes);
    arena_free(&model->scratch);
    arena_free(&model->words);
    arena_free(&model->arena);
    memory_release(model);
}
