/* options.c - one table of options, from which both the parser and --help read.
 *
 * `relextract --date=2021-08-04 bao.txt --json` is { .date = "2021-08-04", .json = true,
 * .files = { "bao.txt" } }.  Long options only; a value follows `=` or is the next word; `--` ends
 * the options; an unknown one is answered with the nearest known.
 */
#include "options.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "lang.h"
#include "message.h"

enum {
    READING = COMMAND_EXTRACT | COMMAND_EXPLAIN | COMMAND_BATCH,
    WRITING = COMMAND_EXTRACT | COMMAND_BATCH,
    SURVEYING = COMMAND_STATS | COMMAND_DIFF | COMMAND_SUGGEST,
    ALL = READING | SURVEYING | COMMAND_CHECK
};

struct option {
    const char *name;
    const char *value; /* what --help calls its value; NULL: a flag */
    size_t field;      /* offset in struct options: const char * for a value, bool for a flag */
    unsigned commands;
    const char *help;
};

#define FIELD(name) offsetof(struct options, name)

static const struct option option_table[] = {
    {"date", "YYYY-MM-DD", FIELD(date), READING | SURVEYING, "the articles' own date"},
    {"id", "ID", FIELD(id), COMMAND_EXTRACT, "the record's document id; for one article only"},
    {"data", "DIR", FIELD(data_dir), ALL & ~COMMAND_DIFF,
     "read rules/ and gazetteers/ in DIR; again: add those"},
    {"add", "DIR", FIELD(layers), ALL, "add those in DIR to the installed ones"},
    {"lang", "LANG", FIELD(lang), ALL | COMMAND_INIT, "messages in 'en' or 'vi'"},
    {"json", NULL, FIELD(json), COMMAND_EXTRACT | COMMAND_CHECK | SURVEYING, "indented JSON"},
    {"fix", NULL, FIELD(fix), COMMAND_CHECK, "put right what has one right answer"},
    {"events", NULL, FIELD(events), COMMAND_EXTRACT, "write events instead of records, one a line"},
    {"csv", NULL, FIELD(csv), COMMAND_EXTRACT, "write a table of the events, for spreadsheets"},
    {"bom", NULL, FIELD(bom), WRITING, "begin the table with a byte order mark, for Excel"},
    {"offsets", "UNIT", FIELD(offsets), WRITING, "count 'chars' (the default) or 'bytes'"},
    {"encoding", "NAME", FIELD(encoding), WRITING | SURVEYING,
     "the articles' encoding, if not UTF-8"},
    {"rule", "NAME", FIELD(rule), COMMAND_EXPLAIN, "tell how far this rule got in each sentence"},
    {"event", "N", FIELD(event), COMMAND_EXPLAIN, "tell every line that made event N, as e1"},
    {"sort", "ORDER", FIELD(sort), COMMAND_STATS, "by 'time' (the default) or 'hits'"},
    {"limit", "N", FIELD(limit), COMMAND_SUGGEST, "names and words to tell of; 20"},
    {"output", "OUT", FIELD(batch.output), COMMAND_BATCH, "-o: a folder, or a file as above"},
    {"jobs", "N", FIELD(batch.jobs), COMMAND_BATCH, "-j: threads; as many as cores by default"},
    {"resume", NULL, FIELD(batch.resume), COMMAND_BATCH, "go on with a run that was stopped"},
    {"format", "NAME", FIELD(batch.format), COMMAND_BATCH, "read all as text, html, json or jsonl"},
    {"max-bytes", "SIZE", FIELD(batch.max_bytes), COMMAND_BATCH, "of an article, at most; 8M"},
    {"summary", "FILE", FIELD(batch.summary), COMMAND_BATCH, "write the counts as JSON"},
    {"field-text", "NAME", FIELD(batch.field_text), COMMAND_BATCH, "JSON field of the text"},
    {"field-title", "NAME", FIELD(batch.field_title), COMMAND_BATCH, "... of the title"},
    {"field-date", "NAME", FIELD(batch.field_date), COMMAND_BATCH, "... of the date"},
    {"field-url", "NAME", FIELD(batch.field_url), COMMAND_BATCH, "... of the URL"},
    {"field-id", "NAME", FIELD(batch.field_id), COMMAND_BATCH, "... of the id"},
    {"quiet", NULL, FIELD(quiet), ALL, "say nothing but errors"},
    {"help", NULL, FIELD(help), ALL | COMMAND_INIT, "print this text"},
    {"version", NULL, FIELD(version), ALL | COMMAND_INIT, "print the version"},
};

enum { OPTION_COUNT = sizeof option_table / sizeof *option_table };

struct command_words {
    enum command command;
    const char *name;  /* first word of the command line, or NULL */
    const char *usage; /* behind "relextract", a line each */
    const char *about; /* what --help says before the options */
};

static const struct command_words command_table[] = {
    {COMMAND_EXTRACT, NULL,
     "[OPTIONS] [FILE...]\n"
     "batch IN... -o OUT [OPTIONS]\n"
     "check [OPTIONS]\n"
     "explain [OPTIONS] [TEXT]\n"
     "stats | suggest [OPTIONS] [FILE...]\n"
     "diff [OPTIONS] OLD NEW [FILE...]\n"
     "init [DIR]",
     "Reads Vietnamese news articles and writes what they tell of meetings, agreements and "
     "vaccine commitments between countries: a JSON record a line.  Without FILE, or where "
     "FILE is -, reads standard input.  `check` tests the rules, `explain` shows how they "
     "read a text, `stats` what each rule does and costs, `diff` what a change of rules "
     "changes, `suggest` what they miss; `init` starts a folder for rules of your own."},
    {COMMAND_BATCH, "batch", "batch IN... -o OUT [OPTIONS]",
     "Converts folders of articles: .txt, .html, .json and .jsonl, also as .gz.  OUT is a "
     "folder, which gets a .json for each of them, or a file: .jsonl with all records, .csv "
     "with all events, .sqlite with a database.  What fails is listed in failures.jsonl."},
    {COMMAND_CHECK, "check", "check [OPTIONS]",
     "Reads all rules and gazetteers, says what is wrong with them, and runs every example "
     "of every rule.  With --fix, first puts right what has one right answer in the folders "
     "that --data and --add name, and in your own: normal form, the place of tone marks, "
     "blanks at the end, aliases that add nothing."},
    {COMMAND_INIT, "init", "init [DIR]",
     "Starts a folder for rules and lists of your own, with examples to change: DIR, or "
     "~/.config/relextract, which is then read whenever --data is not given."},
    {COMMAND_EXPLAIN, "explain", "explain [OPTIONS] [TEXT]",
     "Shows how a text is read: for each sentence the names found in it, what the rules see "
     "of it, which rules matched, and which of them lost or were blocked, and by what.  "
     "TEXT is words, or the name of a file; without it reads standard input."},
    {COMMAND_STATS, "stats", "stats [OPTIONS] [FILE...]",
     "Tells of each rule how often it was searched, matched, won, lost to another or was "
     "blocked, how many events it told, and the time it took.  FILE may be a folder of "
     ".txt files."},
    {COMMAND_DIFF, "diff", "diff [OPTIONS] OLD NEW [FILE...]",
     "Reads the articles with the rules and gazetteers of the folder OLD, then with those of "
     "NEW, and tells which events and entities were gained, lost or changed.  As OLD or NEW, "
     "- is the installed folder; --add is laid over NEW alone.  FILE may be a folder of .txt "
     "files.  Ends with 0 where nothing differs, 1 where something does, else 2 or 3."},
    {COMMAND_SUGGEST, "suggest", "suggest [OPTIONS] [FILE...]",
     "Tells what to add next, the most frequent first: names behind a title that no list "
     "knows, and words of events in sentences with two parties that no rule read.  FILE may "
     "be a folder of .txt files."},
};

enum { COMMAND_COUNT = sizeof command_table / sizeof *command_table };

static const char exit_help[] =
    "Exit status: 0 all done; 1 some article failed, the others are written; 2 wrong usage or "
    "unwritable output; 3 rules or gazetteers do not load, or an example does not hold.";

/* Of the first of these commands. */
static const struct command_words *words_of(unsigned commands)
{
    const struct command_words *words = command_table;
    while (!((unsigned)words->command & commands))
        words++;
    return words;
}

enum { HELP_WIDTH = 88 };

static int width_of(const char *text)
{
    int width = 0;
    for (; *text; text++)
        width += ((unsigned char)*text & 0xC0) != 0x80;
    return width;
}

/* A paragraph, in lines of whole words; two blanks stay where a line goes on behind them. */
static void print_paragraph(FILE *stream, const char *text)
{
    int column = 0;
    while (*text) {
        size_t blanks = strspn(text, " "), length = strcspn(text + blanks, " ");
        char word[200];
        snprintf(word, sizeof word, "%.*s", (int)length, text + blanks);
        int width = width_of(word);
        bool fits = column + (int)blanks + width <= HELP_WIDTH;
        fprintf(stream, "%*s%s", fits && column > 0 ? (int)blanks : 0, "",
                fits || column == 0 ? "" : "\n");
        fputs(word, stream);
        column = fits ? column + (int)blanks + width : width;
        text += blanks + length;
    }
    fputc('\n', stream);
}

static void print_usage(FILE *stream, const char *usage)
{
    const char *word = lang_word("Usage:");
    for (const char *line = usage; line; line = strchr(line, '\n')) {
        line += *line == '\n';
        int length = (int)strcspn(line, "\n");
        if (line == usage)
            fprintf(stream, "%s relextract %.*s\n", word, length, line);
        else
            fprintf(stream, "%*s relextract %.*s\n", width_of(word), "", length, line);
    }
}

void options_print_help(FILE *stream, enum command command)
{
    const struct command_words *words = words_of(command);
    print_usage(stream, words->usage);
    fputc('\n', stream);
    print_paragraph(stream, lang_word(words->about));
    fprintf(stream, "\n%s\n", lang_word("Options:"));
    for (size_t i = 0; i < OPTION_COUNT; i++) {
        const struct option *option = &option_table[i];
        if (!(option->commands & (unsigned)command))
            continue;
        char usage[40];
        snprintf(usage, sizeof usage, "--%s %s", option->name, option->value ? option->value : "");
        fprintf(stream, "  %-18s %s\n", usage, lang_word(option->help));
    }
    fputc('\n', stream);
    print_paragraph(stream, lang_word(exit_help));
}

/* ---- Did you mean ---- */

enum { LONGEST_WORD = 31 };

/* Edit distance; words too long to be a slip are far from everything. */
static size_t word_distance(const char *a, const char *b)
{
    size_t row[LONGEST_WORD + 1];
    size_t width = strlen(b);
    if (width > LONGEST_WORD)
        return LONGEST_WORD;
    for (size_t j = 0; j <= width; j++)
        row[j] = j;
    for (size_t i = 1; a[i - 1]; i++) {
        size_t diagonal = row[0];
        row[0] = i;
        for (size_t j = 1; j <= width; j++) {
            size_t best = diagonal + (a[i - 1] != b[j - 1]);
            diagonal = row[j];
            best = row[j] + 1 < best ? row[j] + 1 : best;
            row[j] = row[j - 1] + 1 < best ? row[j - 1] + 1 : best;
        }
    }
    return row[width];
}

static void say_unknown(const char *word, const char *name)
{
    const char *nearest = NULL;
    size_t least = 3; /* more than two slips are another word */
    for (size_t i = 0; i < OPTION_COUNT; i++) {
        size_t distance = word_distance(option_table[i].name, name);
        if (distance < least && distance < strlen(name)) {
            least = distance;
            nearest = option_table[i].name;
        }
    }
    if (nearest)
        message_print("unknown option '%s' (did you mean '--%s'?)", word, nearest);
    else
        message_print("unknown option '%s'; see relextract --help", word);
}

/* ---- Parsing ---- */

static const struct option *find_option(const char *name, size_t length)
{
    for (size_t i = 0; i < OPTION_COUNT; i++) {
        const char *known = option_table[i].name;
        if (strncmp(known, name, length) == 0 && known[length] == '\0')
            return &option_table[i];
    }
    return NULL;
}

/* -o OUT and -j N, or -oOUT and -jN. */
static const struct option *find_letter(const char *word, const char **ret_value)
{
    const char *name = word[1] == 'o' ? "output" : word[1] == 'j' ? "jobs" : "";
    *ret_value = word[2] ? word + 2 : NULL;
    return find_option(name, strlen(name));
}

static bool add_layer(struct options *options, const char *folder)
{
    if (options->layer_count == OPTIONS_MAX_LAYERS) {
        message_print("more than %d folders of rules", OPTIONS_MAX_LAYERS);
        return false;
    }
    options->layers[options->layer_count++] = folder;
    return true;
}

static bool set_field(struct options *options, const struct option *option, const char *value)
{
    char *field = (char *)options + option->field;
    if (option->field == FIELD(layers) || (option->field == FIELD(data_dir) && options->data_dir))
        return add_layer(options, value);
    if (option->value)
        memcpy(field, &value, sizeof value);
    else
        *(bool *)field = true;
    return true;
}

/* Reads the option `word`; `next` is the word after it or NULL.  *ret_used_next tells whether that
 * was its value.  Marks the option in *seen, a bit for each of the table. */
static bool parse_option(struct options *options, const char *word, const char *next,
                         bool *ret_used_next, uint64_t *seen)
{
    const char *name = word + strspn(word, "-");
    size_t length = strcspn(name, "=");
    const char *value = name[length] == '=' ? name + length + 1 : NULL;
    bool is_long = strncmp(word, "--", 2) == 0;
    const struct option *option =
        is_long ? find_option(word + 2, length) : find_letter(word, &value);
    *ret_used_next = false;
    if (!option) {
        char bare[LONGEST_WORD + 1];
        snprintf(bare, sizeof bare, "%.*s", length < LONGEST_WORD ? (int)length : LONGEST_WORD,
                 name);
        say_unknown(word, bare);
        return false;
    }
    if (!option->value && value) {
        message_print("option '--%s' takes no value", option->name);
        return false;
    }
    if (option->value && !value) {
        *ret_used_next = true;
        value = next;
    }
    if (option->value && !value) {
        message_print("option '--%s' needs a value: --%s %s", option->name, option->name,
                      option->value);
        return false;
    }
    *seen |= UINT64_C(1) << (option - option_table);
    return set_field(options, option, value);
}

/* ---- What the values may be ---- */

static int read_number(const char *digits, size_t count)
{
    int number = 0;
    for (size_t i = 0; i < count; i++) {
        if (digits[i] < '0' || digits[i] > '9')
            return -1;
        number = 10 * number + (digits[i] - '0');
    }
    return number;
}

static bool is_date(const char *text)
{
    static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (strlen(text) != strlen("YYYY-MM-DD") || text[4] != '-' || text[7] != '-')
        return false;
    int year = read_number(text, 4), month = read_number(text + 5, 2),
        day = read_number(text + 8, 2);
    if (year < 1 || month < 1 || month > 12 || day < 1)
        return false;
    bool is_leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return day <= days[month - 1] + (month == 2 && is_leap);
}

static bool check_values(const struct options *options)
{
    if (options->date && !is_date(options->date))
        message_print("--date '%s' is no date like 2021-08-04", options->date);
    else if (options->offsets && strcmp(options->offsets, "bytes") != 0 &&
             strcmp(options->offsets, "chars") != 0)
        message_print("--offsets '%s' is neither 'bytes' nor 'chars'", options->offsets);
    else if (options->id && *options->id == '\0')
        message_print("--id is empty");
    else if (options->id && options->file_count > 1)
        message_print("--id names one article, but there are %zu files", options->file_count);
    else if (options->lang && strcmp(options->lang, "en") != 0 && strcmp(options->lang, "vi") != 0)
        message_print("--lang '%s' is neither 'en' nor 'vi'", options->lang);
    else if (options->command == COMMAND_INIT && options->file_count > 1)
        message_print("'init' starts one folder, not %zu", options->file_count);
    else if (options->bom && options->command == COMMAND_EXTRACT && !options->csv)
        message_print("--bom is for tables: --csv, or batch -o FILE.csv");
    else if (options->csv && options->json)
        message_print("--csv and --json exclude each other");
    else
        return true;
    return false;
}

/* An option of another command, or an operand where there are none. */
static bool check_command(const struct options *options, uint64_t seen)
{
    const char *name = words_of(options->command)->name;
    for (size_t i = 0; i < OPTION_COUNT; i++) {
        if (!(seen & UINT64_C(1) << i) || option_table[i].commands & (unsigned)options->command)
            continue;
        if (name)
            message_print("option '--%s' is not one of '%s'", option_table[i].name, name);
        else
            message_print("option '--%s' is one of '%s'", option_table[i].name,
                          words_of(option_table[i].commands)->name);
        return false;
    }
    if (options->command != COMMAND_CHECK || options->file_count == 0)
        return true;
    message_print("'check' takes no file: '%s'; name the data folder with --data DIR",
                  options->files[0]);
    return false;
}

/* The first operand may name a command. */
static bool take_command(struct options *options, const char *word)
{
    if (options->file_count > 0 || options->command != COMMAND_EXTRACT)
        return false;
    for (size_t i = 0; i < COMMAND_COUNT; i++) {
        if (command_table[i].name && strcmp(command_table[i].name, word) == 0) {
            options->command = command_table[i].command;
            return true;
        }
    }
    return false;
}

/* $XDG_CONFIG_HOME/relextract; false where neither that nor HOME is set. */
static bool find_user_dir(struct options *options)
{
    const char *config = getenv("XDG_CONFIG_HOME"), *home = getenv("HOME");
    bool has_config = config && *config;
    if (!has_config && (!home || !*home))
        return false;
    int length = snprintf(options->user_dir, sizeof options->user_dir, "%s%s/relextract",
                          has_config ? config : home, has_config ? "" : "/.config");
    return length > 0 && (size_t)length < sizeof options->user_dir;
}

static bool has_folder(const char *folder, const char *name)
{
    struct stat status;
    char path[4200];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    return stat(path, &status) == 0 && S_ISDIR(status.st_mode);
}

/* The user's own folder is read below what --add names, unless --data says where the data are. */
static bool add_user_layer(struct options *options)
{
    if (!find_user_dir(options))
        options->user_dir[0] = '\0';
    bool has_data =
        has_folder(options->user_dir, "rules") || has_folder(options->user_dir, "gazetteers");
    if (options->data_dir || options->user_dir[0] == '\0' || !has_data)
        return true;
    if (!add_layer(options, NULL))
        return false;
    memmove(options->layers + 1, options->layers,
            (options->layer_count - 1) * sizeof *options->layers);
    options->layers[0] = options->user_dir;
    return true;
}

const char *options_find_lang(int argc, char **argv)
{
    const char *found = NULL;
    for (int i = 1; i < argc && strcmp(argv[i], "--") != 0; i++) {
        if (strncmp(argv[i], "--lang=", 7) == 0)
            found = argv[i] + 7;
        else if (strcmp(argv[i], "--lang") == 0 && i + 1 < argc)
            found = argv[i + 1];
    }
    return found;
}

bool options_parse(int argc, char **argv, struct options *ret_options)
{
    *ret_options = (struct options){.command = COMMAND_EXTRACT, .files = argv};
    bool only_files = false;
    uint64_t seen = 0;
    for (int i = 1; i < argc; i++) {
        char *word = argv[i];
        bool is_file = only_files || word[0] != '-' || word[1] == '\0';
        if (is_file) {
            if (only_files || !take_command(ret_options, word))
                ret_options->files[ret_options->file_count++] = word;
        } else if (strcmp(word, "--") == 0) {
            only_files = true;
        } else {
            bool used_next;
            const char *next = i + 1 < argc ? argv[i + 1] : NULL;
            if (!parse_option(ret_options, word, next, &used_next, &seen))
                return false;
            i += used_next;
        }
    }
    if (ret_options->help || ret_options->version)
        return true;
    return check_command(ret_options, seen) && check_values(ret_options) &&
           add_user_layer(ret_options);
}
