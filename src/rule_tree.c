/* rule_tree.c - a pattern's text into a tree.
 *
 *     {A:person} ...3 (hội đàm | gặp) [với] {B:person}
 *
 * is a sequence of a slot, a gap, a choice of two words, an optional word and a slot.
 */
#include "rule.h"

#include "text.h"

#include <ctype.h>
#include <string.h>

struct pattern_parser {
    struct slice source;
    size_t at;
    const char *path;
    unsigned line, column; /* of source's first character */
    unsigned depth;
    size_t open; /* of the innermost bracket, where depth is above 0 */
    char close;  /* what ends that */
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
    size_t outer_open = parser->open;
    char outer_close = parser->close;
    parser->open = open;
    parser->close = close;
    struct node *inner = parse_choice(parser);
    parser->depth--;
    parser->open = outer_open;
    parser->close = outer_close;
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
    if (memchr(node->text.data, '{', node->text.length) != NULL) {
        FAIL(parser, open, "'{' has no '}'"); /* the '}' is another slot's */
        return NULL;
    }
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

/* A '}' or '>' that ends nothing, or ends what is around a bracket that nothing ends: `(gửi |
 * gởi}`. */
static void fail_at_end(struct pattern_parser *parser)
{
    const char *rest = parser->source.data + parser->at;
    bool is_open = parser->depth > 0 &&
                   memchr(rest, parser->close, parser->source.length - parser->at) == NULL;
    if (is_open)
        FAIL(parser, parser->open, "'%c' has no '%c'", parser->source.data[parser->open],
             parser->close);
    else
        FAIL(parser, parser->at, "'%c' has no beginning", peek(parser));
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
    case '>': fail_at_end(parser); return NULL;
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
    struct pattern_parser parser = {.source = source,
                                    .path = path,
                                    .line = line,
                                    .column = column,
                                    .arena = arena,
                                    .reporter = reporter};
    struct node *tree = parse_choice(&parser);
    if (tree != NULL && !at_end(&parser)) {
        FAIL(&parser, parser.at, "'%c' has no beginning", peek(&parser));
        return NULL;
    }
    return tree;
}
