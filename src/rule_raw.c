/* rule_raw.c - `regex:`, raw PCRE2 over shadows with the placeholders of patterns.
 *
 *     (?<=từ ){D:day}(?: tháng {M:month})?
 * is taken as it stands but for {D:day}, which becomes (?<D>...) with what `day` stands for.  PCRE2
 * counts in the result where it finds an error, so each byte remembers where it came from.
 */
#include "rule_emitter.h"

#include <string.h>

/* ---- Spelling ---- */

/* Is there a placeholder {A:type} or {type} at `at`?  {2,3} is none. */
static bool find_placeholder(struct slice source, size_t at, size_t *ret_end)
{
    const char *close = memchr(source.data + at, '}', source.length - at);
    if (source.data[at] != '{' || close == NULL)
        return false;
    *ret_end = (size_t)(close - source.data) + 1;
    char first = source.data[at + 1];
    return !(first >= '0' && first <= '9') && first != ',' && first != '}' &&
           (at == 0 || source.data[at - 1] != '\\') &&
           (at < 2 || source.data[at - 2] != '\\' ||
            strchr("xopPNgk", source.data[at - 1]) == NULL);
}

static void emit_placeholder(struct emitter *emitter, struct slice inside, unsigned column)
{
    struct slice rest = inside, role = {0};
    const char *colon = memchr(inside.data, ':', inside.length);
    if (colon != NULL)
        slice_cut(&rest, ':', &role);
    struct alternatives all = {0};
    size_t before = (size_t)(rest.data - inside.data);
    alternatives_add_types(emitter, &all, rest, column + (unsigned)utf8_count(inside.data, before));
    if (emitter->failed)
        return;
    struct arena *arena = emitter->compiler->arena;
    if (role.length == 0) {
        str_add_string(&emitter->out, "(?:");
    } else {
        struct role *entry = vec_push(&emitter->pattern->roles, arena);
        *entry = (struct role){.name = arena_copy(arena, role.data, role.length)};
        if (all.lists.count > 0)
            entry->list = list_name_read(arena, slice_of(all.lists.items[0])).type;
        str_printf(&emitter->out, "(?<%s>", entry->name);
    }
    emit_alternatives(emitter, &all);
    str_add_string(&emitter->out, ")");
}

static void emit_raw(struct emitter *emitter, struct raw_regex *raw)
{
    struct slice source = emitter->pattern->source;
    for (size_t at = 0; at < source.length && !emitter->failed;) {
        *vec_push(&raw->origins, emitter->compiler->scratch) =
            (struct origin){emitter->out.length, at};
        size_t end;
        if (find_placeholder(source, at, &end)) {
            unsigned column = emitter->pattern->column + (unsigned)utf8_count(source.data, at + 1);
            emit_placeholder(emitter, (struct slice){source.data + at + 1, end - at - 2}, column);
            at = end;
        } else {
            str_add(&emitter->out, source.data + at, 1);
            at++;
        }
    }
    *vec_push(&raw->origins, emitter->compiler->scratch) =
        (struct origin){emitter->out.length, source.length};
}

static void check_raw(struct emitter *emitter)
{
    struct slice source = emitter->pattern->source;
    if (source.length >= 2 && source.data[0] == '(' && source.data[1] == '*')
        FAIL(emitter, emitter->pattern->column, "a `regex:` may not begin with (*");
}

void emit_regex(struct emitter *emitter, struct raw_regex *raw)
{
    check_raw(emitter);
    str_add_string(&emitter->out, "(?:");
    emit_raw(emitter, raw);
    str_add_string(&emitter->out, ")");
}

size_t raw_origin(const struct raw_regex *raw, size_t out)
{
    size_t source = 0;
    for (size_t i = 0; i < raw->origins.count && raw->origins.items[i].out <= out; i++)
        source = raw->origins.items[i].source;
    return source;
}

/* ---- Needs ---- */

/* What the places of brackets cannot be seen in: comments, options, quoted text. */
static bool is_intricate(struct slice source)
{
    for (size_t i = 0; i + 1 < source.length; i++) {
        char next = source.data[i + 1];
        if (source.data[i] == '\\' && (next == 'Q' || next == 'E'))
            return true;
        if (source.data[i] == '(' && next == '?' &&
            (i + 2 == source.length || strchr(":=!<", source.data[i + 2]) == NULL))
            return true;
    }
    return false;
}

/* The end of the character, class, group or placeholder at `at`. */
static size_t item_end(struct slice source, size_t at)
{
    size_t end = at + 1;
    unsigned depth = 1;
    switch (source.data[at]) {
    case '\\': return at + 2;
    case '{': return find_placeholder(source, at, &end) ? end : at + 1;
    case '[':
        end += end < source.length && source.data[end] == '^';
        end += end < source.length && source.data[end] == ']';
        while (end < source.length && source.data[end] != ']')
            end += source.data[end] == '\\' ? 2 : 1;
        return end + 1;
    case '(':
        while (end < source.length && depth > 0) {
            depth += source.data[end] == '(';
            depth -= source.data[end] == ')';
            end = strchr("()", source.data[end]) != NULL ? end + 1 : item_end(source, end);
        }
        return end;
    default: return end;
    }
}

static bool has_alternatives(struct slice source)
{
    for (size_t i = 0; i < source.length; i = item_end(source, i))
        if (source.data[i] == '|')
            return true;
    return false;
}

/* May the item that ends at `end` be missing? */
static bool is_optional(struct slice source, size_t end)
{
    size_t next;
    return end < source.length && strchr("?*{", source.data[end]) != NULL &&
           !find_placeholder(source, end, &next);
}

static bool looks_around(struct slice source, size_t at)
{
    return slice_is_at(source, at, "(?=") || slice_is_at(source, at, "(?!") ||
           slice_is_at(source, at, "(?<=") || slice_is_at(source, at, "(?<!");
}

static void need_placeholder(struct rule_compiler *compiler, struct slice types, struct needs *ret)
{
    const char *colon = memchr(types.data, ':', types.length);
    if (colon != NULL)
        types = (struct slice){colon + 1, (size_t)(types.data + types.length - colon) - 1};
    need_types(compiler, types, ret);
}

/* The end of the plain word at `at`, with a blank behind it: "kim (?=- )".  `at` if there is none.
 */
static size_t word_end(struct slice source, size_t at)
{
    size_t end = at;
    while (end < source.length && strchr(" \\{[(|)?*+.^$", source.data[end]) == NULL)
        end++;
    bool is_whole =
        end > at && end < source.length && source.data[end] == ' ' && !is_optional(source, end + 1);
    return is_whole ? end : at;
}

/* `(?<=từ ){day:day}/ {month:month-number}` needs numbers and "/": each placeholder and word that
 * is not in brackets and cannot be missing.  Words only where a unit surely begins.  Not so where
 * there are alternatives. */
void need_raw(struct rule_compiler *compiler, struct pattern *pattern)
{
    struct slice source = pattern->source;
    struct needs needs = {0};
    bool begins_unit = true;
    if (is_intricate(source) || has_alternatives(source))
        return;
    for (size_t at = 0, end; at < source.length; at = end) {
        size_t word = begins_unit ? word_end(source, at) : at;
        if (word > at) {
            struct need *need = vec_push(&needs.items, compiler->scratch);
            *vec_push(&need->gates, compiler->arena) =
                gates_add(compiler->gates, (struct slice){source.data + at, word - at});
            end = word + 1;
            continue;
        }
        bool is_placeholder = find_placeholder(source, at, &end);
        if (!is_placeholder)
            end = item_end(source, at);
        if (is_placeholder && !is_optional(source, end))
            need_placeholder(compiler, (struct slice){source.data + at + 1, end - at - 2}, &needs);
        if (!looks_around(source, at))
            begins_unit = is_placeholder || source.data[at] == ' ';
    }
    pattern_set_needs(compiler, pattern, &needs);
}
