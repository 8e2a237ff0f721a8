/* rule_parse.c - rule files, line by line, into struct rule_set.
 *
 * A line is `key: value`, a definition (`let`, `class`, `shape`) or `rule NAME`; `#` opens a comment
 * at a line's start only, so that a value is taken to the letter.  Nothing here knows what a name
 * means: that a list or a type exists is checked by rule_names.c.  After an error the parser goes
 * on with the next line, so that one run reports all of them.
 *
 *     pattern:  {A:person} ...3 (hội đàm | gặp) [với] {B:person}
 */
#include "rule.h"

#include "text.h"

#include <ctype.h>
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

/* ---- Patterns ---- */

struct pattern_parser {
    struct slice source;
    size_t at;
    const char *path;
    unsigned line, column; /* of source's first character */
    unsigned depth;
    bool failed;
    struct arena *arena;
    struct reporter *reporter;
};

static unsigned column_at(const struct pattern_parser *parser, size_t at)
{
    return parser->column + (unsigned)utf8_count(parser->source.data, at);
}

#define FAIL(parser, at, ...)                                                                      \
    do {                                                                                           \
        if (!(parser)->failed)                                                                     \
            report_failure((parser)->reporter, RELX_ERROR_SYNTAX, (parser)->path, (parser)->line,  \
                           column_at((parser), (at)), __VA_ARGS__);                                \
        (parser)->failed = true;                                                                   \
    } while (0)

static bool at_end(const struct pattern_parser *parser)
{
    return parser->at >= parser->source.length;
}

static char peek(const struct pattern_parser *parser)
{
    return at_end(parser) ? '\0' : parser->source.data[parser->at];
}

static void skip_blanks(struct pattern_parser *parser)
{
    while (!at_end(parser) && (peek(parser) == ' ' || peek(parser) == '\t'))
        parser->at++;
}

static bool looking_at(const struct pattern_parser *parser, const char *string)
{
    size_t length = strlen(string);
    return parser->source.length - parser->at >= length &&
           memcmp(parser->source.data + parser->at, string, length) == 0;
}

static struct node *node_new(struct pattern_parser *parser, enum node_kind kind, size_t at)
{
    struct node *node = arena_alloc(parser->arena, sizeof *node);
    node->kind = kind;
    node->line = parser->line;
    node->column = column_at(parser, at);
    return node;
}

static void node_add(struct pattern_parser *parser, struct node *parent, struct node *child)
{
    *vec_push(&parent->children, parser->arena) = child;
}

static struct node *parse_choice(struct pattern_parser *parser);

/* What stands between `open` (already read) and `close`. */
static struct node *parse_bracket(struct pattern_parser *parser, size_t open, char close)
{
    if (++parser->depth > RULE_MAX_DEPTH) {
        FAIL(parser, open, "brackets are nested more than %d deep", RULE_MAX_DEPTH);
        return NULL;
    }
    struct node *inner = parse_choice(parser);
    parser->depth--;
    if (parser->failed)
        return NULL;
    if (peek(parser) != close) {
        FAIL(parser, open, "'%c' has no '%c'", parser->source.data[open], close);
        return NULL;
    }
    parser->at++;
    return inner;
}

static bool is_name_character(char c)
{
    return isalnum((unsigned char)c) || c == '-' || c == '_' || (c & 0x80) != 0;
}

static struct slice read_name(struct pattern_parser *parser)
{
    size_t start = parser->at;
    while (!at_end(parser) && is_name_character(peek(parser)))
        parser->at++;
    return (struct slice){parser->source.data + start, parser->at - start};
}

/* {ROLE:(pattern)} - after the colon. */
static struct node *parse_capture(struct pattern_parser *parser, size_t open, struct slice role)
{
    struct node *node = node_new(parser, NODE_CAPTURE, open);
    node->role = arena_copy(parser->arena, role.data, role.length);
    size_t bracket = parser->at++;
    struct node *inner = parse_bracket(parser, bracket, ')');
    if (inner == NULL)
        return NULL;
    node_add(parser, node, inner);
    skip_blanks(parser);
    if (peek(parser) != '}') {
        FAIL(parser, open, "'{' has no '}'");
        return NULL;
    }
    parser->at++;
    return node;
}

static bool are_type_characters(struct slice types)
{
    for (size_t i = 0; i < types.length; i++)
        if (!is_name_character(types.data[i]) && strchr("|/ ", types.data[i]) == NULL)
            return false;
    return slice_trim(types).length > 0;
}

/* {A:person|igo}, {person} or {name:(pattern)}. */
static struct node *parse_slot(struct pattern_parser *parser)
{
    size_t open = parser->at++;
    size_t first = parser->at;
    struct slice role = read_name(parser);
    if (peek(parser) == ':' && role.length > 0) {
        parser->at++;
        if (peek(parser) == '(')
            return parse_capture(parser, open, role);
    } else {
        role.length = 0;
        parser->at = first;
    }
    const char *rest = parser->source.data + parser->at;
    const char *close = memchr(rest, '}', parser->source.length - parser->at);
    if (close == NULL) {
        FAIL(parser, open, "'{' has no '}'");
        return NULL;
    }
    struct node *node = node_new(parser, NODE_SLOT, parser->at);
    node->text = slice_trim((struct slice){rest, (size_t)(close - rest)});
    if (!are_type_characters(node->text)) {
        FAIL(parser, parser->at, "a type is expected, as in {A:person|igo}");
        return NULL;
    }
    if (role.length > 0)
        node->role = arena_copy(parser->arena, role.data, role.length);
    parser->at += (size_t)(close - rest) + 1;
    return node;
}

/* name, or name/kind */
static struct slice read_list_reference(struct pattern_parser *parser)
{
    struct slice name = read_name(parser);
    if (peek(parser) != '/')
        return name;
    parser->at++;
    struct slice kind = read_name(parser);
    name.length += 1 + kind.length;
    return name;
}

static struct node *parse_list(struct pattern_parser *parser)
{
    size_t open = parser->at++;
    struct node *node = node_new(parser, NODE_LIST, open);
    node->text = read_list_reference(parser);
    if (node->text.length == 0 || peek(parser) != '>') {
        FAIL(parser, open, "a list is written <name>");
        return NULL;
    }
    parser->at++;
    return node;
}

static struct node *parse_gap(struct pattern_parser *parser)
{
    size_t start = parser->at;
    struct node *node = node_new(parser, NODE_GAP, start);
    while (peek(parser) == '.')
        parser->at++;
    size_t dots = parser->at - start;
    size_t digits = parser->at;
    unsigned long limit = 0;
    while (isdigit((unsigned char)peek(parser)) && limit <= RULE_MAX_GAP)
        limit = limit * 10 + (unsigned long)(parser->source.data[parser->at++] - '0');
    if (parser->at == digits)
        FAIL(parser, start, "a gap needs its greatest number of words, as in ...5");
    else if (limit == 0 || limit > RULE_MAX_GAP)
        FAIL(parser, start, "a gap holds 1 to %d words", RULE_MAX_GAP);
    else if (dots > 4)
        FAIL(parser, start, "a gap is written ...5, ..5 to stop at names, ....5 to go over commas");
    node->limit = (unsigned)limit;
    node->crosses_comma = dots == 4;
    node->stops_at_barriers = dots == 2;
    return parser->failed ? NULL : node;
}

static bool is_special(const struct pattern_parser *parser)
{
    return strchr("{}<>[]()| \t,", peek(parser)) != NULL || looking_at(parser, "..");
}

static bool is_hyphen(struct slice text)
{
    return slice_is(text, "-");
}

/* A run of ordinary characters: "hội", "vắc-xin", "/", "COVID-19". */
static void parse_word(struct pattern_parser *parser, struct node *sequence)
{
    size_t start = parser->at;
    do
        parser->at++;
    while (!at_end(parser) && !is_special(parser));
    struct slice word = {parser->source.data + start, parser->at - start};
    struct text text;
    struct slice nfc;
    if (text_normalize(word, parser->arena, &nfc, NULL, NULL) != RELX_OK ||
        text_tokenize(nfc, parser->arena, &text, NULL) != RELX_OK) {
        FAIL(parser, start, "this is not UTF-8");
        return;
    }
    for (size_t i = 0; i < text.tokens.count; i++) {
        struct slice folded = text.tokens.items[i].folded;
        bool inside = i > 0 && i + 1 < text.tokens.count;
        struct node *node =
            node_new(parser, is_hyphen(folded) && inside ? NODE_HYPHEN : NODE_WORD, start);
        node->text = folded;
        node->token_kind = text.tokens.items[i].kind;
        node->token_flags = text.tokens.items[i].flags;
        node_add(parser, sequence, node);
    }
}

static bool stands_alone(const struct pattern_parser *parser, char mark)
{
    if (peek(parser) != mark)
        return false;
    size_t next = parser->at + 1;
    return next >= parser->source.length || strchr(" \t|)]", parser->source.data[next]) != NULL;
}

static struct node *parse_mark(struct pattern_parser *parser, enum node_kind kind)
{
    struct node *node = node_new(parser, kind, parser->at++);
    node->text = SLICE(",");
    return node;
}

static struct node *parse_wrapped(struct pattern_parser *parser, enum node_kind kind, char close)
{
    size_t open = parser->at++;
    struct node *inner = parse_bracket(parser, open, close);
    if (inner == NULL || kind == NODE_CHOICE)
        return inner;
    struct node *node = node_new(parser, kind, open);
    node_add(parser, node, inner);
    return node;
}

static struct node *parse_not(struct pattern_parser *parser)
{
    parser->at++;
    return parse_wrapped(parser, NODE_NOT, ')');
}

/* One element that is no plain word; NULL with parser->failed unset: it is one. */
static struct node *parse_special(struct pattern_parser *parser)
{
    switch (peek(parser)) {
    case '{': return parse_slot(parser);
    case '<': return parse_list(parser);
    case '[': return parse_wrapped(parser, NODE_OPTIONAL, ']');
    case '(': return parse_wrapped(parser, NODE_CHOICE, ')');
    case ',': return parse_mark(parser, NODE_WORD);
    case '}':
    case '>': FAIL(parser, parser->at, "'%c' has no beginning", peek(parser)); return NULL;
    default: break;
    }
    if (looking_at(parser, "!("))
        return parse_not(parser);
    if (looking_at(parser, ".."))
        return parse_gap(parser);
    if (stands_alone(parser, '^'))
        return parse_mark(parser, NODE_START);
    if (stands_alone(parser, '$'))
        return parse_mark(parser, NODE_END);
    return NULL;
}

static struct node *parse_sequence(struct pattern_parser *parser)
{
    struct node *sequence = node_new(parser, NODE_SEQUENCE, parser->at);
    for (;;) {
        skip_blanks(parser);
        if (at_end(parser) || strchr("|)]", peek(parser)) != NULL)
            return sequence;
        struct node *node = parse_special(parser);
        if (parser->failed)
            return NULL;
        if (node != NULL)
            node_add(parser, sequence, node);
        else
            parse_word(parser, sequence);
        if (parser->failed)
            return NULL;
    }
}

static struct node *parse_choice(struct pattern_parser *parser)
{
    struct node *choice = node_new(parser, NODE_CHOICE, parser->at);
    for (;;) {
        size_t start = parser->at;
        struct node *sequence = parse_sequence(parser);
        if (sequence == NULL)
            return NULL;
        if (sequence->children.count == 0) {
            FAIL(parser, start, "nothing stands here: an empty alternative matches everywhere");
            return NULL;
        }
        node_add(parser, choice, sequence);
        if (peek(parser) != '|')
            return choice;
        parser->at++;
    }
}

struct node *pattern_parse(struct slice source, const char *path, unsigned line, unsigned column,
                           struct arena *arena, struct reporter *reporter)
{
    struct pattern_parser parser = {
        .source = source, .path = path, .line = line, .column = column, .arena = arena,
        .reporter = reporter};
    struct node *tree = parse_choice(&parser);
    if (tree != NULL && !at_end(&parser)) {
        FAIL(&parser, parser.at, "'%c' has no beginning", peek(&parser));
        return NULL;
    }
    return tree;
}

/* ---- Files ---- */

struct file_parser {
    struct rule_set *set;
    const char *path;
    unsigned line;
    struct slice text;     /* the present line */
    struct rule *rule;     /* the rule being read, or NULL */
    struct let *let;       /* the list being read, for lines that go on with `|` */
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
    *ret_value = slice_trim(
        (struct slice){equals + 1, rest.length - (size_t)(equals - rest.data) - 1});
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
    *definition = (struct definition){.name = keep(file, name), .file = file->path,
        .line = file->line, .column = column_of(file, value.data), .is_shape = is_shape,
        .value = value, .layer = file->set->layer};
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
    struct pattern pattern = {.line = file->line, .column = column_of(file, value.data),
        .source = value, .is_regex = is_regex};
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
    *setting = (struct setting){.key = key, .constant = keep(file, value), .line = file->line,
        .column = column_of(file, value.data), .value_column = column_of(file, value.data)};
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
    *example = (struct example){.is_positive = is_positive, .line = file->line,
        .column = column_of(file, value.data), .text = value};
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
    {"event", key_event},       {"mention", key_mention},   {"pattern", key_pattern},
    {"regex", key_regex},       {"unless", key_unless},     {"unless-here", key_unless_here},
    {"set", key_set},           {"phase", key_phase},       {"priority", key_priority},
    {"off", key_off},           {"plover", key_plover},     {"cameo", key_cameo},
    {"yes", key_yes},           {"no", key_no},
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
    struct slice value = slice_trim(
        (struct slice){colon + 1, file->text.length - length - 1});
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
        FAIL_AT(file, line.data, "an indented line belongs under a `yes:`, or under a `let` with '|'");
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
    *vec_push(&set->files, arena) = (struct rule_file){path, content};
    if (!find_phase(&file))
        return;
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
