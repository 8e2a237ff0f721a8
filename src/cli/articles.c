/* articles.c - names first, so that the bar knows how many there are; then one article at a time.
 *
 *     [#########-----------]  45% 412 of 916 articles
 */
#include "articles.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "encoding.h"
#include "input.h"
#include "message.h"
#include "walk.h"

struct articles {
    char **paths;
    size_t count, capacity;
    bool failed, no_memory;
};

bool articles_has_colours(FILE *stream)
{
    const char *refused = getenv("NO_COLOR");
    return isatty(fileno(stream)) && !(refused && *refused);
}

/* ---- Names ---- */

static bool add_path(struct articles *articles, const char *path)
{
    if (articles->count == articles->capacity) {
        size_t capacity = articles->capacity ? 2 * articles->capacity : 64;
        char **grown = realloc(articles->paths, capacity * sizeof *grown);
        articles->no_memory = !grown;
        if (!grown)
            return false;
        articles->paths = grown;
        articles->capacity = capacity;
    }
    char *copy = strdup(path);
    articles->no_memory = !copy;
    if (copy)
        articles->paths[articles->count++] = copy;
    return copy != NULL;
}

static bool is_text(const char *name)
{
    size_t length = strlen(name);
    return length > 4 && strcmp(name + length - 4, ".txt") == 0;
}

static bool visit_entry(void *data, const struct walk_entry *entry)
{
    struct articles *articles = data;
    if (entry->kind == WALK_FAILED) {
        message_print("%s: %s", entry->path, strerror(entry->error));
        articles->failed = true;
    } else if (entry->kind == WALK_FILE && (entry->inner[0] == '\0' || is_text(entry->inner))) {
        return add_path(articles, entry->path);
    }
    return true;
}

static void find_articles(struct articles *articles, const struct options *options, size_t first)
{
    if (options->file_count <= first)
        add_path(articles, "-");
    for (size_t i = first; i < options->file_count && !articles->no_memory; i++) {
        char *const *operand = &options->files[i];
        const struct walk_options walking = {.operands = operand, .operand_count = 1};
        if (strcmp(*operand, "-") == 0)
            add_path(articles, "-");
        else if (walk(&walking, visit_entry, articles) == WALK_NO_MEMORY)
            articles->no_memory = true;
    }
}

static void free_articles(struct articles *articles)
{
    for (size_t i = 0; i < articles->count; i++)
        free(articles->paths[i]);
    free(articles->paths);
}

/* ---- The bar ---- */

enum { BAR_WIDTH = 20 };

struct bar {
    bool is_shown;
    double last; /* seconds */
};

static double now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static void show_bar(struct bar *bar, size_t done, size_t all)
{
    double time = now();
    if (!bar->is_shown || time - bar->last < 0.1)
        return;
    bar->last = time;
    char marks[BAR_WIDTH + 1] = {0};
    for (size_t i = 0; i < BAR_WIDTH; i++)
        marks[i] = i * all < done * BAR_WIDTH ? '#' : '-';
    fprintf(stderr, "\r[%s] %3zu%% %zu of %zu articles\033[K", marks, 100 * done / all, done, all);
    fflush(stderr);
}

static void clear_bar(const struct bar *bar)
{
    if (bar->is_shown)
        fputs("\r\033[K", stderr);
}

/* ---- One after the other ---- */

static bool read_article(const struct options *options, struct encoding *encoding, const char *path,
                         articles_visit *visit, void *data)
{
    struct input input;
    relx_error error = {.message = "out of memory"};
    bool is_done = input_read(path, encoding, &input, &error);
    const relx_document document = {
        .text = input.text, .length = input.length, .date = options->date, .path = input.path};
    is_done = is_done && visit(data, input.path ? input.path : "-", &document, &error);
    if (!is_done)
        message_document(input.path, &error);
    input_free(&input);
    return is_done;
}

enum exit_code articles_each(const struct options *options, size_t first, articles_visit *visit,
                             void *data)
{
    struct articles articles = {0};
    struct encoding *encoding = NULL;
    if (options->encoding && !(encoding = encoding_open(options->encoding)))
        return EXIT_USAGE;
    find_articles(&articles, options, first);
    struct bar bar = {.is_shown = !options->quiet && articles.count > 1 && isatty(STDERR_FILENO)};
    for (size_t i = 0; i < articles.count; i++) {
        show_bar(&bar, i, articles.count);
        if (!read_article(options, encoding, articles.paths[i], visit, data))
            articles.failed = true;
    }
    clear_bar(&bar);
    if (articles.no_memory)
        message_print("out of memory");
    free_articles(&articles);
    encoding_close(encoding);
    return articles.failed || articles.no_memory ? EXIT_DOCUMENT_FAILED : EXIT_ALL_DONE;
}
