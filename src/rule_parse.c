/* rule_parse.c - rule files, line by line, into struct rule_set.
 *
 * A line is `key: value`, a definition (`let`, `class`, `shape`) or `rule NAME`; `#` opens a
 * comment at a line's start only, so that a value is taken to the letter.  Nothing here knows what
 * a name means: that a list or a type exists is checked by rule_names.c.  After an error the parser
 * goes on with the next line, so that one run reports all of them.
 *
 *     pattern:  {A:person} ...3 (hội đàm | gặp) [với] {B:person}
 */
#include "rule.h"

#include "text.h"

#include <stdlib.h>
#include <string.h>

static const char *const phase_names[] = {"time", "quantity", "name", "group", "event"};
enum { PHASE_COUNT = sizeof phase_names / sizeof *phase_names };

int rule_phase_of_folder(const char *name)
{
    for (size_t i = 0; i < PHASE_COUNT; i++)
        if (strcmp(phase_names[i], name) == 0)
            return (int)i;
    return -1;
}

/* ---- Files ---- */

struct file_parser {
    struct rule_set *set;
    const char *path;
    unsigned line;
    struct slice text;       /* the present line */
    struct rule *rule;       /* the rule being read, or NULL */
    struct let *let;         /* the list being read, for lines that go on with `|` */
    struct example *example; /* for the lines indented under it */
    unsigned phase;
    struct arena *arena;
    struct reporter *reporter;
};

static unsigned column_of(const struct file_parser *file, const char *at)
{
    return 1 + (unsigned)utf8_count(file->text.data, (size_t)(at - file->text.data));
}

#define FAIL_AT(file, where, ...)                                                                  \
    report_failure((file)->reporter, RELX_ERROR_SYNTAX, (file)->path, (file)->line,                \
                   column_of((file), (where)), __VA_ARGS__)

static char *keep(struct file_parser *file, struct slice slice)
{
    return arena_copy(file->arena, slice.data, slice.length);
}

static struct node *read_pattern(struct file_parser *file, struct slice value)
{
    return pattern_parse(value, file->path, file->line, column_of(file, value.data), file->arena,
                         file->reporter);
}

/* `word` at the start of the line, followed by a blank; the rest behind it. */
static bool starts_with_word(struct slice line, const char *word, struct slice *ret_rest)
{
    size_t length = strlen(word);
    if (line.length < length || memcmp(line.data, word, length) != 0)
        return false;
    if (line.length > length && line.data[length] != ' ' && line.data[length] != '\t')
        return false;
    *ret_rest = slice_trim((struct slice){line.data + length, line.length - length});
    return true;
}

static bool cut_at_equals(struct file_parser *file, struct slice rest, struct slice *ret_name,
                          struct slice *ret_value)
{
    const char *equals = memchr(rest.data, '=', rest.length);
    if (equals == NULL) {
        FAIL_AT(file, rest.data, "'=' is missing, as in `let <meet> = gặp | hội đàm`");
        return false;
    }
    *ret_name = slice_trim((struct slice){rest.data, (size_t)(equals - rest.data)});
    *ret_value =
        slice_trim((struct slice){equals + 1, rest.length - (size_t)(equals - rest.data) - 1});
    if (ret_name->length == 0 || ret_value->length == 0) {
        FAIL_AT(file, equals, "something is missing beside '='");
        return false;
    }
    return true;
}

/* `let <meet> = <meet> | giáp mặt` above a lower layer's <meet>: the one inside is that one. */
static void refer_to_older(struct node *node, const struct let *let)
{
    if (node == NULL)
        return;
    if (node->kind == NODE_LIST && slice_is(node->text, let->name))
        node->text = slice_of(let->older);
    for (size_t i = 0; i < node->children.count; i++)
        refer_to_older(node->children.items[i], let);
}

/* The lower layer's list gets a name that nobody can write. */
static void supersede_let(struct file_parser *file, struct let *older, struct let *let)
{
    older->name = arena_printf(file->arena, "%s@%u", older->name, older->layer);
    let->older = older->name;
    refer_to_older(let->tree, let);
}

static void read_let(struct file_parser *file, struct slice rest)
{
    struct slice name, value;
    if (!cut_at_equals(file, rest, &name, &value))
        return;
    if (name.length < 3 || name.data[0] != '<' || name.data[name.length - 1] != '>') {
        FAIL_AT(file, name.data, "a list's name is written in angle brackets, as in `let <meet>`");
        return;
    }
    struct let *let = arena_alloc(file->arena, sizeof *let);
    let->name = arena_copy(file->arena, name.data + 1, name.length - 2);
    let->file = file->path;
    let->line = file->line;
    let->layer = file->set->layer;
    let->tree = read_pattern(file, value);
    for (size_t i = 0; i < file->set->lets.count; i++)
        if (strcmp(file->set->lets.items[i]->name, let->name) == 0) {
            if (file->set->lets.items[i]->layer < let->layer) {
                supersede_let(file, file->set->lets.items[i], let);
                break;
            }
            FAIL_AT(file, name.data, "<%s> stands already in %s:%u", let->name,
                    file->set->lets.items[i]->file, file->set->lets.items[i]->line);
            return;
        }
    *vec_push(&file->set->lets, file->arena) = let;
    file->let = let;
}

static void read_definition(struct file_parser *file, struct slice rest, bool is_shape)
{
    struct slice name, value;
    if (!cut_at_equals(file, rest, &name, &value))
        return;
    struct definition *definition = arena_alloc(file->arena, sizeof *definition);
    *definition = (struct definition){.name = keep(file, name),
                                      .file = file->path,
                                      .line = file->line,
                                      .column = column_of(file, value.data),
                                      .is_shape = is_shape,
                                      .value = value,
                                      .layer = file->set->layer};
    for (size_t i = 0; i < file->set->definitions.count; i++)
        if (strcmp(file->set->definitions.items[i]->name, definition->name) == 0) {
            if (file->set->definitions.items[i]->layer < definition->layer) {
                file->set->definitions.items[i] = definition;
                return;
            }
            FAIL_AT(file, name.data, "'%s' stands already in %s:%u", definition->name,
                    file->set->definitions.items[i]->file, file->set->definitions.items[i]->line);
            return;
        }
    *vec_push(&file->set->definitions, file->arena) = definition;
}

static void read_rule_head(struct file_parser *file, struct slice name)
{
    bool is_named = name.length > 0 && memchr(name.data, ' ', name.length) == NULL;
    if (!is_named) {
        FAIL_AT(file, name.data, "a rule's name is one word, as in `rule talks-between-two`");
        name = SLICE("unnamed");
    }
    struct rule *rule = arena_alloc(file->arena, sizeof *rule);
    rule->name = keep(file, name);
    rule->file = file->path;
    rule->line = file->line;
    rule->label = arena_printf(file->arena, "%s:%u %s", file->path, file->line, rule->name);
    rule->phase = file->phase * RULE_STEPS + RULE_STEPS / 2;
    rule->order = file->set->rules.count;
    rule->layer = file->set->layer;
    file->rule = rule;
    for (size_t i = 0; is_named && i < file->set->rules.count; i++)
        if (strcmp(file->set->rules.items[i]->name, rule->name) == 0) {
            if (file->set->rules.items[i]->layer < rule->layer) {
                rule->older = file->set->rules.items[i];
                rule->order = rule->older->order;
                file->set->rules.items[i] = rule;
                return;
            }
            FAIL_AT(file, name.data, "rule '%s' stands already in %s:%u", rule->name,
                    file->set->rules.items[i]->file, file->set->rules.items[i]->line);
            break;
        }
    *vec_push(&file->set->rules, file->arena) = rule;
}

/* ---- Keys of a rule ---- */

static void read_makes(struct file_parser *file, struct slice value, enum rule_kind kind)
{
    struct rule *rule = file->rule;
    if (rule->type != NULL) {
        FAIL_AT(file, value.data, "the rule has an `event:` or `mention:` already");
        return;
    }
    rule->kind = kind;
    struct slice type = value, subkind = {0};
    if (kind == RULE_MENTION && slice_cut(&value, '/', &type))
        subkind = value;
    if (slice_trim(type).length == 0) {
        FAIL_AT(file, type.data, "a type is missing");
        return;
    }
    if (memchr(type.data, ' ', slice_trim(type).length) != NULL)
        FAIL_AT(file, type.data, "a type is one word, as in `event: embassy_opening`");
    rule->type = keep(file, slice_trim(type));
    if (slice_trim(subkind).length > 0)
        rule->subkind = keep(file, slice_trim(subkind));
}

static void key_event(struct file_parser *file, struct slice value)
{
    read_makes(file, value, RULE_EVENT);
}

static void key_mention(struct file_parser *file, struct slice value)
{
    read_makes(file, value, RULE_MENTION);
}

static struct pattern pattern_of(struct file_parser *file, struct slice value, bool is_regex)
{
    struct pattern pattern = {.line = file->line,
                              .column = column_of(file, value.data),
                              .source = value,
                              .is_regex = is_regex};
    if (!is_regex)
        pattern.tree = read_pattern(file, value);
    return pattern;
}

static void key_pattern(struct file_parser *file, struct slice value)
{
    *vec_push(&file->rule->patterns, file->arena) = pattern_of(file, value, false);
}

static void key_regex(struct file_parser *file, struct slice value)
{
    *vec_push(&file->rule->patterns, file->arena) = pattern_of(file, value, true);
}

static void key_unless(struct file_parser *file, struct slice value)
{
    *vec_push(&file->rule->unless, file->arena) = pattern_of(file, value, false);
}

static void key_unless_here(struct file_parser *file, struct slice value)
{
    *vec_push(&file->rule->unless_here, file->arena) = pattern_of(file, value, false);
}

static long read_number(struct file_parser *file, struct slice value, long least, long most)
{
    char digits[16];
    if (value.length < sizeof digits) {
        memcpy(digits, value.data, value.length);
        digits[value.length] = '\0';
        char *end;
        long number = strtol(digits, &end, 10);
        if (*end == '\0' && number >= least && number <= most)
            return number;
    }
    FAIL_AT(file, value.data, "a number from %ld to %ld is expected", least, most);
    return least;
}

static void key_phase(struct file_parser *file, struct slice value)
{
    file->rule->phase =
        file->phase * RULE_STEPS + (unsigned)read_number(file, value, 1, RULE_STEPS - 1);
}

static void key_priority(struct file_parser *file, struct slice value)
{
    file->rule->priority = (int)read_number(file, value, 0, 100);
}

static void key_off(struct file_parser *file, struct slice value)
{
    if (!slice_is(value, "true") && !slice_is(value, "false"))
        FAIL_AT(file, value.data, "`off:` is true or false");
    file->rule->off = slice_is(value, "true");
}

static void read_setting(struct file_parser *file, struct slice piece)
{
    struct slice name, value;
    if (!cut_at_equals(file, piece, &name, &value))
        return;
    bool is_role = value.data[0] == '{';
    if (is_role && (value.data[value.length - 1] != '}' || value.length < 3)) {
        FAIL_AT(file, value.data, "a role is written {ROLE}");
        return;
    }
    struct setting *setting = vec_push(&file->rule->settings, file->arena);
    setting->key = keep(file, name);
    setting->line = file->line;
    setting->column = column_of(file, name.data);
    setting->value_column = column_of(file, value.data);
    if (is_role)
        setting->role = arena_copy(file->arena, value.data + 1, value.length - 2);
    else
        setting->constant = keep(file, value);
}

/* set: subtype = talks; party = {C} */
static void key_set(struct file_parser *file, struct slice value)
{
    struct slice piece;
    while (slice_cut(&value, ';', &piece))
        if (slice_trim(piece).length > 0)
            read_setting(file, slice_trim(piece));
}

static void set_constant(struct file_parser *file, const char *key, struct slice value)
{
    struct setting *setting = vec_push(&file->rule->settings, file->arena);
    *setting = (struct setting){.key = key,
                                .constant = keep(file, value),
                                .line = file->line,
                                .column = column_of(file, value.data),
                                .value_column = column_of(file, value.data)};
}

static void key_plover(struct file_parser *file, struct slice value)
{
    set_constant(file, "plover", value);
}

static void key_cameo(struct file_parser *file, struct slice value)
{
    set_constant(file, "cameo", value);
}

static void add_example(struct file_parser *file, struct slice value, bool is_positive)
{
    struct example *example = vec_push(&file->rule->examples, file->arena);
    *example = (struct example){.is_positive = is_positive,
                                .line = file->line,
                                .column = column_of(file, value.data),
                                .text = value};
    file->example = example;
}

static void key_yes(struct file_parser *file, struct slice value)
{
    add_example(file, value, true);
}

static void key_no(struct file_parser *file, struct slice value)
{
    add_example(file, value, false);
}

static const struct {
    const char *name;
    void (*read)(struct file_parser *file, struct slice value);
} keys[] = {
    {"event", key_event}, {"mention", key_mention}, {"pattern", key_pattern},
    {"regex", key_regex}, {"unless", key_unless},   {"unless-here", key_unless_here},
    {"set", key_set},     {"phase", key_phase},     {"priority", key_priority},
    {"off", key_off},     {"plover", key_plover},   {"cameo", key_cameo},
    {"yes", key_yes},     {"no", key_no},
};
enum { KEY_COUNT = sizeof keys / sizeof *keys };

static void unknown_key(struct file_parser *file, struct slice name)
{
    const char *names[KEY_COUNT + 4] = {"let", "class", "shape", "rule"};
    for (size_t i = 0; i < KEY_COUNT; i++)
        names[i + 4] = keys[i].name;
    struct slice rest = name, first = {0};
    slice_cut(&rest, ' ', &first);
    const char *word = keep(file, first);
    const char *nearest = str_nearest(word, names, KEY_COUNT + 4);
    if (nearest != NULL && strcmp(nearest, word) == 0)
        FAIL_AT(file, name.data, "`%s` is written %s", word,
                file->text.data[first.length] == ':' ? "without a colon" : "with a colon");
    else if (nearest != NULL)
        FAIL_AT(file, name.data, "unknown key '%s' (did you mean '%s'?)", word, nearest);
    else
        FAIL_AT(file, name.data, "unknown key '%s'", word);
}

static void read_key(struct file_parser *file)
{
    const char *colon = memchr(file->text.data, ':', file->text.length);
    size_t length = colon == NULL ? 0 : (size_t)(colon - file->text.data);
    struct slice name = slice_trim((struct slice){file->text.data, length});
    if (colon == NULL) {
        unknown_key(file, file->text);
        return;
    }
    struct slice value = slice_trim((struct slice){colon + 1, file->text.length - length - 1});
    for (size_t i = 0; i < KEY_COUNT; i++) {
        if (!slice_is(name, keys[i].name))
            continue;
        if (file->rule == NULL)
            FAIL_AT(file, name.data, "`%s:` stands before the first `rule`", keys[i].name);
        else if (value.length == 0)
            FAIL_AT(file, colon, "nothing stands behind `%s:`", keys[i].name);
        else
            keys[i].read(file, value);
        return;
    }
    unknown_key(file, name);
}

/* ---- Lines ---- */

/* `  A = Bùi Thanh Sơn` under a `yes:` line. */
static void read_expectation(struct file_parser *file)
{
    struct slice name, value;
    struct slice line = slice_trim(file->text);
    if (!cut_at_equals(file, line, &name, &value))
        return;
    struct expectation *expectation = vec_push(&file->example->expectations, file->arena);
    *expectation = (struct expectation){keep(file, name), keep(file, value), file->line,
                                        column_of(file, name.data)};
}

/* `   | thêm từ` under a `let`: further alternatives. */
static void continue_let(struct file_parser *file, struct slice line)
{
    struct slice rest = slice_trim((struct slice){line.data + 1, line.length - 1});
    struct node *more = read_pattern(file, rest);
    if (more == NULL || file->let->tree == NULL)
        return;
    if (file->let->older != NULL)
        refer_to_older(more, file->let);
    for (size_t i = 0; i < more->children.count; i++)
        *vec_push(&file->let->tree->children, file->arena) = more->children.items[i];
}

static void read_indented(struct file_parser *file)
{
    struct slice line = slice_trim(file->text);
    if (file->let != NULL && line.data[0] == '|')
        continue_let(file, line);
    else if (file->example != NULL && file->example->is_positive)
        read_expectation(file);
    else
        FAIL_AT(file, line.data,
                "an indented line belongs under a `yes:`, or under a `let` with '|'");
}

static void read_line(struct file_parser *file)
{
    struct slice rest;
    if (file->text.data[0] == ' ' || file->text.data[0] == '\t') {
        read_indented(file);
        return;
    }
    file->let = NULL;
    file->example = NULL;
    if (starts_with_word(file->text, "let", &rest))
        read_let(file, rest);
    else if (starts_with_word(file->text, "class", &rest))
        read_definition(file, rest, false);
    else if (starts_with_word(file->text, "shape", &rest))
        read_definition(file, rest, true);
    else if (starts_with_word(file->text, "rule", &rest))
        read_rule_head(file, rest);
    else
        read_key(file);
}

static bool line_is_usable(struct file_parser *file)
{
    if (file->text.length > RULE_MAX_LINE) {
        report_failure(file->reporter, RELX_ERROR_LIMIT, file->path, file->line, 1,
                       "the line has %zu bytes; a rule's line has %d at most", file->text.length,
                       RULE_MAX_LINE);
        return false;
    }
    size_t bad = text_check_utf8(file->text.data, file->text.length);
    if (bad < file->text.length) {
        FAIL_AT(file, file->text.data + bad, "this byte is not UTF-8");
        return false;
    }
    for (size_t i = 0; i < file->text.length; i++)
        if ((unsigned char)file->text.data[i] < ' ' && file->text.data[i] != '\t') {
            FAIL_AT(file, file->text.data + i, "a control character stands here");
            return false;
        }
    return slice_trim(file->text).length > 0 && file->text.data[0] != '#';
}

/* rules/event/meeting.rules -> the phase "event" */
static bool find_phase(struct file_parser *file)
{
    struct slice rest = slice_of(file->path), folder = {0}, piece, last = {0};
    while (slice_cut(&rest, '/', &piece)) {
        folder = last;
        last = piece;
    }
    int phase = rule_phase_of_folder(arena_copy(file->arena, folder.data, folder.length));
    if (phase < 0)
        report_failure(file->reporter, RELX_ERROR_RULE, file->path, 0, 0,
                       "rule files stand in rules/time, rules/quantity, rules/name, rules/group or "
                       "rules/event");
    file->phase = phase < 0 ? 0 : (unsigned)phase;
    return phase >= 0;
}

void rule_parse(struct rule_set *set, const char *path, struct slice content, struct arena *arena,
                struct reporter *reporter)
{
    struct file_parser file = {.set = set, .path = path, .arena = arena, .reporter = reporter};
    if (!find_phase(&file))
        return;
    if (utf16_is_marked(content)) {
        report_failure(reporter, RELX_ERROR_ENCODING, path, 0, 0,
                       "the file is UTF-16; save it as UTF-8");
        return;
    }
    if (content.length >= 3 && memcmp(content.data, "\xEF\xBB\xBF", 3) == 0)
        content = (struct slice){content.data + 3, content.length - 3};
    while (slice_cut(&content, '\n', &file.text)) {
        file.line++;
        if (file.text.length > 0 && file.text.data[file.text.length - 1] == '\r')
            file.text.length--;
        if (file.text.length > 0 && line_is_usable(&file))
            read_line(&file);
    }
}
