/* rule_settings.c - what the keys of `set:` take.
 *
 *     set: status = plannedd; party = Lào
 * would quietly make a record that no reader of records knows, or none at all: each value is held
 * against what its key may say, and the message names the one that was most likely meant.
 */
#include "rule_parts.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

/* ---- What there is to say ---- */

enum takes {
    TAKES_ANY,    /* words or a role */
    TAKES_CODE,   /* one of some words */
    TAKES_NUMBER, /* from least to most */
    TAKES_PARTY,  /* the id of a country or an organization */
    TAKES_ROLE,   /* a role alone */
    TAKES_NAME,   /* the name of a role, without braces */
    TAKES_CAPITALS,
    TAKES_FIGURES /* written as one of `codes`, where each 0 is any figure */
};

enum { IN_TIMES = 1, IN_MENTIONS = 2, IN_EVENTS = 4, IN_ALL = 7 };

struct setting_kind {
    const char *key;
    unsigned where;
    enum takes takes;
    bool may_be_role;
    const char *codes; /* with a blank between */
    const char *event; /* only in rules of this event; NULL: of all */
    long least, most;
};

#define STATUSES    "occurred ongoing planned proposed requested pledged cancelled in_force"
#define MEETINGS    "talks courtesy call visit conference summit"
#define AGREEMENTS  "treaty fta memorandum action_plan partnership declaration contract consensus"
#define COMMITMENTS "supply donation technology_transfer production support"
#define UNITS       "day week month quarter year decade century"
#define PARTS       "start middle end first-half second-half"
#define FILLS                                                                                      \
    "subject member here giver maker taker told-giver same-giver listed partner told-partner "     \
    "near-partner pair near-pair sentence protagonist protagonists stranger host conference none"
#define POINTERS "pair persons both met several person firm country other guest host office"

#define CODE(k, in, words)                                                                         \
    {                                                                                              \
        .key = k, .where = in, .takes = TAKES_CODE, .codes = words                                 \
    }
#define CODE_OR_ROLE(k, in, words)                                                                 \
    {                                                                                              \
        .key = k, .where = in, .takes = TAKES_CODE, .codes = words, .may_be_role = true            \
    }
#define SUBTYPE(k, type, words)                                                                    \
    {                                                                                              \
        .key = k, .where = IN_EVENTS, .takes = TAKES_CODE, .codes = words, .may_be_role = true,    \
        .event = type                                                                              \
    }
#define NUMBER(k, from, to)                                                                        \
    {                                                                                              \
        .key = k, .where = IN_TIMES, .takes = TAKES_NUMBER, .least = from, .most = to,             \
        .may_be_role = true                                                                        \
    }
#define FIGURES(k, shapes)                                                                         \
    {                                                                                              \
        .key = k, .where = IN_TIMES, .takes = TAKES_FIGURES, .codes = shapes, .may_be_role = true  \
    }
#define PARTY(k, in, role)                                                                         \
    {                                                                                              \
        .key = k, .where = in, .takes = TAKES_PARTY, .may_be_role = role                           \
    }
#define OTHER(k, in, what)                                                                         \
    {                                                                                              \
        .key = k, .where = in, .takes = what, .may_be_role = true                                  \
    }

/* The first row that fits key and rule counts. */
static const struct setting_kind kinds[] = {
    SUBTYPE("subtype", "meeting", MEETINGS),
    SUBTYPE("subtype", "agreement", AGREEMENTS),
    SUBTYPE("subtype", "vaccine_commitment", COMMITMENTS),
    SUBTYPE("subtype-else", "meeting", MEETINGS),
    SUBTYPE("subtype-else", "agreement", AGREEMENTS),
    SUBTYPE("subtype-else", "vaccine_commitment", COMMITMENTS),
    OTHER("subtype", IN_EVENTS, TAKES_ANY),
    OTHER("subtype-else", IN_EVENTS, TAKES_ANY),
    CODE("status", IN_EVENTS, STATUSES),
    CODE_OR_ROLE("status-else", IN_EVENTS, STATUSES),
    CODE("polarity", IN_EVENTS, "negative"),
    CODE("modal", IN_EVENTS, "none after both"),
    CODE("date", IN_EVENTS, "none said near told made behind"),
    CODE("fill", IN_EVENTS, FILLS),
    CODE("other", IN_EVENTS, "from to"),
    CODE_OR_ROLE("people", IN_EVENTS, "none others"),
    CODE("refer", IN_EVENTS, "previous maybe invitation again named"),
    CODE("refer", IN_MENTIONS | IN_TIMES, POINTERS),
    CODE("mode", IN_EVENTS, "online phone"),
    {.key = "each", .where = IN_EVENTS, .takes = TAKES_NAME},
    {.key = "plover", .where = IN_EVENTS, .takes = TAKES_CAPITALS},
    {.key = "cameo", .where = IN_EVENTS, .takes = TAKES_FIGURES, .codes = "00 000 0000"},
    PARTY("from", IN_EVENTS, true),
    PARTY("to", IN_EVENTS, true),
    PARTY("only-to", IN_EVENTS, false),
    PARTY("party", IN_MENTIONS, true),
    PARTY("party-else", IN_MENTIONS, false),
    CODE_OR_ROLE("unit", IN_TIMES, UNITS),
    CODE_OR_ROLE("part", IN_TIMES, PARTS),
    CODE_OR_ROLE("anchor", IN_TIMES, "last last-or-document opening closing"),
    CODE_OR_ROLE("loose", IN_TIMES, "true"),
    CODE_OR_ROLE("reach", IN_TIMES, "true"),
    CODE_OR_ROLE("since", IN_TIMES, "document"),
    CODE_OR_ROLE("until", IN_TIMES, "document"),
    CODE_OR_ROLE("direction", IN_TIMES, "past future this"),
    CODE_OR_ROLE("calendar", IN_TIMES, "lunar"),
    NUMBER("sign", -1, 1),
    NUMBER("shift", -9999, 9999),
    NUMBER("count", 0, 9999),
    NUMBER("year", -9999, 9999),
    NUMBER("from-year", -9999, 9999),
    NUMBER("decade", 0, 9990),
    NUMBER("century", 1, 99),
    NUMBER("quarter", 1, 4),
    NUMBER("from-quarter", 1, 4),
    NUMBER("month", 1, 12),
    NUMBER("from-month", 1, 12),
    NUMBER("day", 1, 31),
    NUMBER("from-day", 1, 31),
    NUMBER("weekday", 1, 7),
    OTHER("base", IN_TIMES, TAKES_ROLE),
    OTHER("from", IN_TIMES, TAKES_ROLE),
    OTHER("to", IN_TIMES, TAKES_ROLE),
    OTHER("plus", IN_MENTIONS, TAKES_ROLE),
    OTHER("name", IN_MENTIONS, TAKES_ROLE),
    OTHER("office", IN_MENTIONS, TAKES_ROLE),
    OTHER("instrument", IN_EVENTS, TAKES_ANY),
    OTHER("name", IN_EVENTS, TAKES_ANY),
    OTHER("product", IN_EVENTS, TAKES_ANY),
    OTHER("place", IN_EVENTS, TAKES_ANY),
    OTHER("topics", IN_EVENTS, TAKES_ANY),
    OTHER("count", IN_ALL, TAKES_ANY),
    OTHER("quantity", IN_ALL, TAKES_ANY),
    OTHER("money", IN_ALL, TAKES_ANY),
    OTHER("value", IN_ALL, TAKES_ANY),
    OTHER("over", IN_ALL, TAKES_ANY),
    OTHER("unit", IN_ALL, TAKES_ANY),
    FIGURES("holiday", "00-00 L00-00"),
    FIGURES("season", "00/00"),
};
enum { KIND_COUNT = sizeof kinds / sizeof *kinds };

static unsigned place_of(const struct rule *rule)
{
    if (rule->kind == RULE_EVENT)
        return IN_EVENTS;
    return rule->phase / RULE_STEPS == (unsigned)rule_phase_of_folder("time") ? IN_TIMES
                                                                              : IN_MENTIONS;
}

static const struct setting_kind *kind_of(const struct rule *rule, const char *key)
{
    unsigned where = place_of(rule);
    for (size_t i = 0; i < KIND_COUNT; i++)
        if (strcmp(kinds[i].key, key) == 0 && (kinds[i].where & where) != 0 &&
            (kinds[i].event == NULL ||
             (rule->type != NULL && strcmp(kinds[i].event, rule->type) == 0)))
            return &kinds[i];
    return NULL;
}

/* ---- Messages ---- */

#define FAIL(compiler, rule, setting, ...)                                                         \
    report_failure((compiler)->reporter, RELX_ERROR_RULE, (rule)->file, (setting)->line,           \
                   (setting)->value_column, __VA_ARGS__)

static const char *did_you_mean(const struct rule_compiler *compiler, const char *nearest)
{
    return nearest == NULL ? "" : arena_printf(compiler->arena, " (did you mean '%s'?)", nearest);
}

/* ---- Codes ---- */

struct names {
    VEC(const char *) items;
};

static struct names split(const struct rule_compiler *compiler, const char *codes)
{
    struct names names = {0};
    struct slice rest = slice_of(codes), piece;
    while (slice_cut(&rest, ' ', &piece))
        *vec_push(&names.items, compiler->arena) =
            arena_copy(compiler->arena, piece.data, piece.length);
    return names;
}

static void check_code(const struct rule_compiler *compiler, const struct rule *rule,
                       const struct setting *setting, const struct setting_kind *kind)
{
    struct names names = split(compiler, kind->codes);
    for (size_t i = 0; i < names.items.count; i++)
        if (strcmp(names.items.items[i], setting->constant) == 0)
            return;
    const char *nearest =
        str_nearest_of_few(setting->constant, names.items.items, names.items.count);
    if (nearest != NULL)
        FAIL(compiler, rule, setting, "`%s` cannot be '%s'%s", setting->key, setting->constant,
             did_you_mean(compiler, nearest));
    else
        FAIL(compiler, rule, setting, "`%s` cannot be '%s'; it takes: %s", setting->key,
             setting->constant, kind->codes);
}

/* ---- Parties ---- */

static void check_party(const struct rule_compiler *compiler, const struct rule *rule,
                        const struct setting *setting)
{
    const char *id = setting->constant;
    if (lexicon_is_party(compiler->lexicon, id))
        return;
    FAIL(compiler, rule, setting, "no list has a country or organization of the id '%s'%s", id,
         did_you_mean(compiler, lexicon_guess_party(compiler->lexicon, id, compiler->arena)));
}

/* ---- The rest ---- */

static void check_number(const struct rule_compiler *compiler, const struct rule *rule,
                         const struct setting *setting, const struct setting_kind *kind)
{
    char *end;
    long number = strtol(setting->constant, &end, 10);
    if (*end != '\0' || number < kind->least || number > kind->most)
        FAIL(compiler, rule, setting, "`%s` cannot be '%s'; it takes a number from %ld to %ld",
             setting->key, setting->constant, kind->least, kind->most);
}

bool rule_has_role(const struct rule *rule, const char *name)
{
    if (rule->patterns.count == 0)
        return true; /* that error says enough */
    for (size_t p = 0; p < rule->patterns.count; p++) {
        if (rule->patterns.items[p].regex == NULL)
            return true; /* its own error says enough */
        for (size_t r = 0; r < rule->patterns.items[p].roles.count; r++)
            if (strcmp(rule->patterns.items[p].roles.items[r].name, name) == 0)
                return true;
    }
    return false;
}

static bool is_capitals(const char *text)
{
    while (isupper((unsigned char)*text))
        text++;
    return *text == '\0';
}

static bool is_written_as(const char *text, const char *shape)
{
    while (*text != '\0' &&
           (*shape == '0' ? isdigit((unsigned char)*text) != 0 : *text == *shape)) {
        text++;
        shape++;
    }
    return *text == '\0' && *shape == '\0';
}

static void check_figures(const struct rule_compiler *compiler, const struct rule *rule,
                          const struct setting *setting, const struct setting_kind *kind)
{
    struct names shapes = split(compiler, kind->codes);
    for (size_t i = 0; i < shapes.items.count; i++)
        if (is_written_as(setting->constant, shapes.items.items[i]))
            return;
    FAIL(compiler, rule, setting, "`%s` cannot be '%s'; it is written as one of: %s", setting->key,
         setting->constant, kind->codes);
}

static void check_constant(const struct rule_compiler *compiler, const struct rule *rule,
                           const struct setting *setting, const struct setting_kind *kind)
{
    const char *value = setting->constant;
    switch (kind->takes) {
    case TAKES_ANY: break;
    case TAKES_CODE: check_code(compiler, rule, setting, kind); break;
    case TAKES_NUMBER: check_number(compiler, rule, setting, kind); break;
    case TAKES_PARTY: check_party(compiler, rule, setting); break;
    case TAKES_ROLE:
        FAIL(compiler, rule, setting, "`%s` takes a role, as in {A}, not '%s'", setting->key,
             value);
        break;
    case TAKES_NAME:
        if (!rule_has_role(rule, value))
            FAIL(compiler, rule, setting, "no pattern of the rule has a role {%s:...}", value);
        break;
    case TAKES_CAPITALS:
        if (!is_capitals(value))
            FAIL(compiler, rule, setting, "`%s` cannot be '%s'; it takes capital letters",
                 setting->key, value);
        break;
    case TAKES_FIGURES: check_figures(compiler, rule, setting, kind); break;
    }
}

static void check_role(const struct rule_compiler *compiler, const struct rule *rule,
                       const struct setting *setting, const struct setting_kind *kind)
{
    if (!rule_has_role(rule, setting->role))
        FAIL(compiler, rule, setting, "no pattern of the rule has a role {%s:...}", setting->role);
    else if (kind != NULL && !kind->may_be_role)
        FAIL(compiler, rule, setting, "`%s` takes no role but a word", setting->key);
}

void rule_check_settings(const struct rule_compiler *compiler, const struct rule *rule)
{
    for (size_t i = 0; i < rule->settings.count; i++) {
        const struct setting *setting = &rule->settings.items[i];
        const struct setting_kind *kind = kind_of(rule, setting->key);
        if (setting->role != NULL)
            check_role(compiler, rule, setting, kind);
        else if (kind != NULL)
            check_constant(compiler, rule, setting, kind);
    }
}

void rule_lint_settings(const struct rule_compiler *compiler, const struct rule *rule)
{
    struct names keys = {0};
    for (size_t i = 0; i < KIND_COUNT; i++)
        *vec_push(&keys.items, compiler->arena) = kinds[i].key;
    for (size_t i = 0; i < rule->settings.count; i++) {
        const struct setting *setting = &rule->settings.items[i];
        bool known = false;
        for (size_t k = 0; k < KIND_COUNT && !known; k++)
            known = strcmp(kinds[k].key, setting->key) == 0;
        if (!known)
            report_warning(compiler->reporter, rule->file, setting->line, setting->column,
                           "`set:` knows no '%s'%s", setting->key,
                           did_you_mean(compiler, str_nearest(setting->key, keys.items.items,
                                                              keys.items.count)));
    }
}
