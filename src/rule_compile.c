/* rule_compile.c - the passes that make rules ready to search with.
 *
 * First each type of mention gets its symbol, then each shape is compiled by itself, and then the
 * patterns of each rule one by one: rule_pattern.c or rule_raw.c spells
 *     {A:person} hội đàm [với]    as    (?<![^ ])([\x{E003}\x{E004}] )hội đàm (?:với )?
 * and rule_needs.c finds its gates.  A pattern that surely has no error may wait for its regex
 * until a sentence opens them.
 */
#include "rule_emitter.h"

#include "symbols.h"

#include <string.h>

/* ---- Patterns ---- */

static const char unit_start[] = "(?<![^ ])";

/* The innermost bracket of the regex stands in at most so many.  Megabytes go through here while a
 * model loads, so they are counted by pieces, as if all brackets of a piece were nested; escaped
 * ones count as well.  What is told too deep is only compiled at once. */
static size_t find_depth(struct slice regex)
{
    enum { PIECE = 64 };
    size_t depth = 0, deepest = 0;
    for (size_t at = 0; at < regex.length; at += PIECE) {
        size_t end = at + PIECE < regex.length ? at + PIECE : regex.length;
        unsigned char opened = 0, closed = 0;
        for (size_t i = at; i < end; i++) {
            opened = (unsigned char)(opened + (regex.data[i] == '('));
            closed = (unsigned char)(closed + (regex.data[i] == ')'));
        }
        depth += opened;
        deepest = depth > deepest ? depth : deepest;
        depth -= closed < depth ? closed : depth;
    }
    return deepest;
}

/* Is there something that every match holds, so that none is empty?  What is only looked at ahead,
 * as by !(!(gặp)), is no part of it. */
static bool takes_something(const struct pattern *pattern)
{
    for (size_t i = 0; i < pattern->needs.count; i++)
        if (!pattern->needs.items[i].is_ahead)
            return true;
    return false;
}

/* The pattern takes at most so many bytes of PCRE2's code: a character its own and one more, a
 * bracket or bar a link. */
static size_t find_most_code(struct slice regex, size_t limit)
{
    enum { MOST = 3, LINKED = 5, CLASS = 40 };
    size_t bytes = 0;
    if (MOST * regex.length < limit)
        return MOST * regex.length; /* as nearly all are: not counted */
    for (size_t i = 0; i < regex.length; i++) {
        unsigned char byte = (unsigned char)regex.data[i];
        bool is_link = byte == '(' || byte == ')' || byte == '|';
        bool is_inside = (byte & 0xC0) == 0x80; /* a character of several bytes */
        bytes += is_link ? LINKED : byte == '[' ? CLASS : is_inside ? 1 : 2;
    }
    return bytes;
}

/* May the pattern wait until a sentence opens its gates?  Only if there is surely no error in it to
 * report: its brackets and bytes are within PCRE2's limits, which are 250 and 64 KiB of code, and
 * it takes something, so that it does not match where nothing stands. */
static bool may_wait(const struct emitter *emitter)
{
    enum { MAX_WEIGHT = 60 * 1024, MAX_DEPTH = 200 };
    const struct pattern *pattern = emitter->pattern;
    return emitter->compiler->regexes->is_for_once && !pattern->is_regex && !emitter->is_tricky &&
           takes_something(pattern) && emitter->groups < REGEX_MAX_GROUPS &&
           emitter->weight < MAX_WEIGHT &&
           find_most_code(pattern->spelled, MAX_WEIGHT - emitter->weight) <
               MAX_WEIGHT - emitter->weight &&
           find_depth(pattern->spelled) < MAX_DEPTH;
}

static void compile_regex(struct emitter *emitter, const struct raw_regex *raw)
{
    struct rule_compiler *compiler = emitter->compiler;
    struct pattern *pattern = emitter->pattern;
    char message[256];
    size_t offset = 0;
    if (may_wait(emitter)) {
        pattern->regex = regex_put_off(compiler->regexes, pattern->spelled, compiler->arena);
        return;
    }
    pattern->regex =
        regex_compile(compiler->regexes, pattern->spelled, compiler->arena, message, &offset);
    if (pattern->regex == NULL) {
        size_t source = pattern->is_regex ? raw_origin(raw, offset) : 0;
        FAIL(emitter, pattern->column + (unsigned)utf8_count(pattern->source.data, source), "%s",
             message);
        return;
    }
    if (regex_matches_empty(pattern->regex))
        FAIL(emitter, pattern->column, "the pattern matches even where nothing stands");
    if (regex_group_count(pattern->regex) >= REGEX_MAX_GROUPS)
        FAIL(emitter, pattern->column, "more than %d roles and groups", REGEX_MAX_GROUPS - 1);
    for (size_t i = 0; i < pattern->roles.count; i++) {
        struct role *role = &pattern->roles.items[i];
        if (role->group == 0)
            role->group = regex_group(pattern->regex, role->name);
        if (pattern->trigger == 0 && strcmp(role->name, "T") == 0)
            pattern->trigger = role->group;
    }
}

/* Does the author mark the trigger with {T:...}? */
static bool marks_trigger(const struct node *node, unsigned depth)
{
    if (node->role != NULL && strcmp(node->role, "T") == 0)
        return true;
    for (size_t i = 0; i < node->children.count && depth < 4 * RULE_MAX_DEPTH; i++)
        if (marks_trigger(node->children.items[i], depth + 1))
            return true;
    return false;
}

/* The pattern as a regex in emitter->out; false after an error. */
static bool spell_pattern(struct emitter *emitter, struct raw_regex *raw)
{
    str_add_string(&emitter->out, unit_start);
    if (emitter->pattern->is_regex)
        emit_regex(emitter, raw);
    else
        emit_tree(emitter);
    return !emitter->failed;
}

static void compile_pattern(struct rule_compiler *compiler, const char *path,
                            struct pattern *pattern, bool wants_trigger)
{
    struct emitter emitter = {.compiler = compiler,
                              .path = path,
                              .line = pattern->line,
                              .pattern = pattern,
                              .out = compiler->spelled};
    struct raw_regex raw = {0};
    if (!pattern->is_regex && pattern->tree == NULL)
        return; /* a syntax error, reported before */
    emitter.wants_trigger = !pattern->is_regex && wants_trigger && !marks_trigger(pattern->tree, 0);
    bool is_spelled = spell_pattern(&emitter, &raw);
    struct slice spelled = str_slice(&emitter.out);
    compiler->spelled = emitter.out;
    compiler->spelled.length = 0;
    if (!is_spelled)
        return;
    emitter.line = pattern->line;
    pattern->spelled.data = arena_copy(compiler->arena, spelled.data, spelled.length);
    pattern->spelled.length = spelled.length;
    if (pattern->is_regex)
        need_raw(compiler, pattern);
    else
        need_tree(compiler, pattern);
    compile_regex(&emitter, &raw);
}

/* ---- Rules ---- */

/* `rule meets` and `off: true` alone, over the rule of a lower layer. */
static bool is_switch(const struct rule *rule)
{
    return rule->off && rule->older != NULL && rule->patterns.count == 0;
}

/* The same over none: its name is misspelt. */
static bool is_stray_switch(const struct rule *rule)
{
    return rule->off && rule->older == NULL && rule->type == NULL && rule->patterns.count == 0;
}

/* The name of a rule below that was surely meant, for the message. */
static const char *did_you_mean_rule(const struct rule_compiler *compiler, const struct rule *rule)
{
    VEC(const char *) names = {0};
    for (size_t i = 0; i < compiler->set->rules.count; i++)
        if (compiler->set->rules.items[i] != rule)
            *vec_push(&names, compiler->scratch) = compiler->set->rules.items[i]->name;
    const char *nearest = str_nearest(rule->name, names.items, names.count);
    return nearest == NULL ? "" : arena_printf(compiler->scratch, " (did you mean '%s'?)", nearest);
}

/* `rule meets` and a line or two, meant to add to the rule of a lower layer. */
static bool is_addition(const struct rule *rule)
{
    return rule->older != NULL && rule->patterns.count == 0;
}

static void compile_rule(struct rule_compiler *compiler, struct rule *rule)
{
    if (is_switch(rule))
        return;
    if (is_stray_switch(rule)) {
        report_failure(compiler->reporter, RELX_ERROR_RULE, rule->file, rule->line, 6,
                       "`off:` switches off a rule of a folder below, and none is called '%s'%s",
                       rule->name, did_you_mean_rule(compiler, rule));
        return;
    }
    if (is_addition(rule)) {
        report_failure(compiler->reporter, RELX_ERROR_RULE, rule->file, rule->line, 1,
                       "rule '%s' stands instead of the one at %s:%u: copy all of that here, and "
                       "change it",
                       rule->name, rule->older->file, rule->older->line);
        return;
    }
    if (rule->type == NULL)
        report_failure(compiler->reporter, RELX_ERROR_RULE, rule->file, rule->line, 1,
                       "rule '%s' has neither `event:` nor `mention:`", rule->name);
    if (rule->patterns.count == 0)
        report_failure(compiler->reporter, RELX_ERROR_RULE, rule->file, rule->line, 1,
                       "rule '%s' has no `pattern:`", rule->name);
    for (size_t i = 0; i < rule->patterns.count; i++)
        compile_pattern(compiler, rule->file, &rule->patterns.items[i], rule->kind == RULE_EVENT);
    for (size_t i = 0; i < rule->unless.count; i++)
        compile_pattern(compiler, rule->file, &rule->unless.items[i], false);
    for (size_t i = 0; i < rule->unless_here.count; i++)
        compile_pattern(compiler, rule->file, &rule->unless_here.items[i], false);
    rule_check_settings(compiler, rule);
}

static bool is_same(const char *a, const char *b)
{
    return a == b || (a != NULL && b != NULL && strcmp(a, b) == 0);
}

/* A name that the lists of people have, with no title before it, is person/listed. */
static const char *kind_in_text(const struct entry *entry)
{
    return entry->kind == NULL && strcmp(entry->type, "person") == 0 ? "listed" : entry->kind;
}

void rule_intern_symbols(struct rule_set *set, struct lexicon *lexicon, struct symbols *symbols,
                         struct reporter *reporter)
{
    const struct entry *before = NULL; /* usually of the same type and kind */
    for (size_t i = 0; i < lexicon_entry_count(lexicon); i++) {
        const struct entry *entry = lexicon_entry(lexicon, i);
        bool is_alike = before != NULL && is_same(entry->type, before->type) &&
                        is_same(entry->kind, before->kind) && entry->is_word == before->is_word;
        int symbol = is_alike         ? before->symbol
                     : entry->is_word ? -1
                                      : symbols_intern(symbols, entry->type, kind_in_text(entry));
        before = entry;
        lexicon_set_symbol(lexicon, i, symbol);
        if (symbol < 0 && !entry->is_word)
            report_failure(reporter, RELX_ERROR_LIMIT, entry->file, entry->line, 1,
                           "more than %d types and kinds", SYMBOL_MAX);
    }
    for (size_t i = 0; i < set->rules.count; i++) {
        struct rule *rule = set->rules.items[i];
        rule->symbol = -1;
        if (rule->type == NULL && is_switch(rule)) {
            /* the type goes on to exist for the rules that name it */
            rule->kind = rule->older->kind;
            rule->type = rule->older->type;
            rule->subkind = rule->older->subkind;
        }
        if (rule->kind != RULE_MENTION || rule->type == NULL)
            continue;
        rule->symbol = symbols_intern(symbols, rule->type, rule->subkind);
        if (rule->symbol < 0)
            report_failure(reporter, RELX_ERROR_LIMIT, rule->file, rule->line, 1,
                           "more than %d types and kinds", SYMBOL_MAX);
    }
}

/* By itself, so that its own line is blamed and not that of a pattern. */
static void compile_shape(struct rule_compiler *compiler, struct definition *shape)
{
    char message[256];
    size_t offset = 0;
    struct regex *regex =
        regex_compile(compiler->regexes, shape->value, compiler->arena, message, &offset);
    shape->failed = regex == NULL || regex_group_count(regex) > 0;
    shape->weight = regex == NULL ? 0 : regex_size(regex);
    if (regex == NULL)
        report_failure(compiler->reporter, RELX_ERROR_RULE, shape->file, shape->line,
                       shape->column + (unsigned)utf8_count(shape->value.data, offset), "%s",
                       message);
    else if (shape->failed)
        report_failure(compiler->reporter, RELX_ERROR_RULE, shape->file, shape->line, shape->column,
                       "a shape captures nothing: write (?:...) for (...)");
}

void rule_compile(struct rule_compiler *compiler)
{
    str_init(&compiler->spelled, compiler->scratch);
    for (size_t i = 0; i < compiler->set->definitions.count; i++)
        if (compiler->set->definitions.items[i]->is_shape)
            compile_shape(compiler, compiler->set->definitions.items[i]);
    for (size_t i = 0; i < compiler->set->rules.count; i++)
        compile_rule(compiler, compiler->set->rules.items[i]);
}
