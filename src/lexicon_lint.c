/* lexicon_lint.c - what is legal in the lists but surely not meant, seen only when all are read.
 *
 * One alias for two things ("Sơn" for two people) needs a note that says why; one person has one
 * name; a country has one foreign minister at a time; and no country has the id "Viet Nam".
 */
#include <stdlib.h>
#include <string.h>

#include "lexicon_parts.h"

static const char *quote(struct findings *findings, const char *string)
{
    return findings_quote(findings, slice_of(string));
}

/* ---- One alias, two things ---- */

static bool is_ambiguous(const struct placed_reading *a, const struct placed_reading *b)
{
    const struct entry *x = a->reading.entry, *y = b->reading.entry;
    if (x->note || y->note || strcmp(x->type, y->type) != 0 || strcmp(x->id, y->id) == 0)
        return false;
    return x->any_case || y->any_case ||
           (a->reading.capitals == b->reading.capitals && a->acronyms == b->acronyms);
}

static void check_reading(const struct placed_reading *first, const struct placed_reading *placed,
                          struct findings *findings)
{
    const struct entry *entry = placed->reading.entry;
    const struct reading *other = &first->reading;
    for (; other != &placed->reading; other = other->next) {
        if (!is_ambiguous(placed, (const struct placed_reading *)other))
            continue;
        findings_add(findings, RELX_OK, entry->file, entry->line, placed->column,
                     "\"%s\" also stands for %s in %s:%u; if both are meant, say why in a note",
                     findings_quote(findings, placed->reading.alias),
                     quote(findings, other->entry->id), quote(findings, other->entry->file),
                     other->entry->line);
        return;
    }
}

static void check_aliases(const struct lexicon *lexicon, struct findings *findings)
{
    for (size_t i = 0; i < lexicon->nodes.count; i++) {
        const struct placed_reading *first = lexicon->nodes.items[i];
        const struct reading *reading = first ? first->reading.next : NULL;
        for (; reading; reading = reading->next)
            if (!reading->entry->note)
                check_reading(first, (const struct placed_reading *)reading, findings);
    }
}

/* ---- One thing, two names ---- */

/* Word lists may spell one id in many ways: there the id is a meaning, not a thing. */
static void check_name(const struct chain *chain, const struct listed *listed,
                       struct findings *findings)
{
    const struct entry *entry = &listed->entry;
    const struct listed *first = chain->first;
    while (strcmp(first->entry.type, entry->type) != 0)
        first = first->next[BY_ID];
    if (entry->is_word || strcmp(first->entry.name, entry->name) == 0)
        return;
    findings_add(findings, RELX_OK, entry->file, entry->line, listed->name_column,
                 "%s is \"%s\" here, but \"%s\" in %s:%u", quote(findings, entry->id),
                 quote(findings, entry->name), quote(findings, first->entry.name),
                 quote(findings, first->entry.file), first->entry.line);
}

static bool is_same(const char *a, const char *b)
{
    return a == b || (a && b && strcmp(a, b) == 0);
}

/* One line written twice: a spreadsheet's slip, or a name that was there and not seen. */
static void check_twin(const struct chain *chain, const struct listed *listed,
                       struct findings *findings)
{
    const struct entry *entry = &listed->entry;
    for (const struct listed *other = chain->first; other != listed; other = other->next[BY_ID]) {
        const struct entry *twin = &other->entry;
        if (strcmp(twin->type, entry->type) != 0 || strcmp(twin->name, entry->name) != 0 ||
            !is_same(twin->kind, entry->kind) || !is_same(twin->office, entry->office) ||
            !is_same(twin->from, entry->from) || !is_same(twin->note, entry->note))
            continue;
        findings_add(findings, RELX_OK, entry->file, entry->line, listed->name_column,
                     "%s \"%s\" stands already in %s:%u; its aliases may stand there",
                     quote(findings, entry->id), quote(findings, entry->name),
                     quote(findings, twin->file), twin->line);
        return;
    }
}

static void check_names(const struct lexicon *lexicon, struct findings *findings)
{
    const struct index *ids = &lexicon->indexes[BY_ID];
    for (size_t i = 0; i < ids->chains.count; i++) {
        const struct chain *chain = &ids->chains.items[i];
        for (const struct listed *listed = chain->first; listed; listed = listed->next[BY_ID]) {
            check_name(chain, listed, findings);
            check_twin(chain, listed, findings);
        }
    }
}

/* ---- One seat, two holders ---- */

/* Offices that one person holds at a time: lines of type office with the value "single". */
static void find_single_offices(const struct lexicon *lexicon, struct string_set *offices,
                                struct arena *arena)
{
    for (size_t i = 0; i < lexicon->entries.count; i++) {
        const struct entry *entry = &lexicon->entries.items[i]->entry;
        if (strcmp(entry->type, "office") != 0 || !entry->value ||
            strcmp(entry->value, "single") != 0)
            continue;
        struct slice id = slice_of(entry->id);
        string_set_add(offices, arena, id, slice_hash(id));
    }
}

/* By office, then by start, then as in the files. */
static int compare_terms(const void *a, const void *b)
{
    const struct listed *const *x = a, *const *y = b;
    const struct entry *left = &(*x)->entry, *right = &(*y)->entry;
    int order = strcmp(left->office, right->office);
    if (order == 0)
        order = date_compare_starts(left->from, right->from);
    if (order == 0)
        order = strcmp(left->file, right->file);
    if (order == 0)
        order = (left->line > right->line) - (left->line < right->line);
    return order;
}

static bool ends_later(const struct entry *a, const struct entry *b)
{
    return b->to && (!a->to || date_compare(a->to, b->to) > 0);
}

/* The end may be the day, month or year in which the next begins. */
static bool overlaps(const struct entry *earlier, const struct entry *later)
{
    return strcmp(earlier->office, later->office) == 0 && strcmp(earlier->id, later->id) != 0 &&
           (!earlier->to || !later->from || date_compare(earlier->to, later->from) > 0);
}

static void check_terms(const struct listed *const *terms, size_t count, struct findings *findings)
{
    const struct entry *latest = NULL; /* of the terms so far, the one that ends last */
    for (size_t i = 0; i < count; i++) {
        const struct entry *entry = &terms[i]->entry;
        if (latest && overlaps(latest, entry))
            findings_add(findings, RELX_OK, entry->file, entry->line, terms[i]->from_column,
                         "%s of %s: the dates overlap with those of %s in %s:%u",
                         quote(findings, entry->office), quote(findings, entry->country),
                         quote(findings, latest->id), quote(findings, latest->file), latest->line);
        if (!latest || strcmp(latest->office, entry->office) != 0 || ends_later(entry, latest))
            latest = entry;
    }
}

static void check_holders(const struct lexicon *lexicon, struct findings *findings)
{
    struct string_set offices = {0};
    find_single_offices(lexicon, &offices, findings->arena);
    const struct index *countries = &lexicon->indexes[BY_COUNTRY];
    for (size_t i = 0; i < countries->chains.count; i++) {
        VEC(const struct listed *) terms = {0};
        const struct listed *listed = countries->chains.items[i].first;
        for (; listed; listed = listed->next[BY_COUNTRY]) {
            struct slice office = slice_of(listed->entry.office);
            if (string_set_find(&offices, office, slice_hash(office)) >= 0)
                *vec_push(&terms, findings->arena) = listed;
        }
        if (terms.count == 0)
            continue;
        qsort(terms.items, terms.count, sizeof *terms.items, compare_terms);
        check_terms(terms.items, terms.count, findings);
    }
}

/* ---- Ids of other lines ---- */

static const char *did_you_mean(struct findings *findings, const char *nearest)
{
    return nearest ? arena_printf(findings->arena, " (did you mean '%s'?)", nearest) : "";
}

/* A country's own id would be a party of its own: "nga" beside RU. */
static void check_country(const struct lexicon *lexicon, const struct listed *listed,
                          struct findings *findings)
{
    const struct entry *entry = &listed->entry;
    if (strcmp(entry->type, "country") != 0 || lexicon_is_country_code(entry->id))
        return;
    const char *meant = lexicon_guess_party(lexicon, entry->name, findings->arena);
    findings_add(findings, RELX_OK, entry->file, entry->line, 1,
                 "the id of a country is two capital letters, not '%s'%s",
                 quote(findings, entry->id), did_you_mean(findings, meant));
}

static void check_party(const struct lexicon *lexicon, const struct listed *listed,
                        struct findings *findings)
{
    const struct entry *entry = &listed->entry;
    if (!entry->country || lexicon_is_party(lexicon, entry->country))
        return;
    const char *meant = lexicon_guess_party(lexicon, entry->country, findings->arena);
    findings_add(findings, RELX_OK, entry->file, entry->line, listed->country_column,
                 "no list has a country or organization of the id '%s'%s",
                 quote(findings, entry->country), did_you_mean(findings, meant));
}

static void check_office(const struct lexicon *lexicon, const struct listed *listed,
                         struct findings *findings)
{
    const struct entry *entry = &listed->entry;
    if (!entry->office || lexicon_by_id(lexicon, "office", entry->office, NULL))
        return;
    const char *meant = lexicon_guess_office(lexicon, entry->office, findings->arena);
    findings_add(findings, RELX_OK, entry->file, entry->line, listed->office_column,
                 "no list has an office of the id '%s'%s", quote(findings, entry->office),
                 did_you_mean(findings, meant));
}

/* Where no country is listed at all there is nothing to hold the ids against. */
static void check_ids(const struct lexicon *lexicon, struct findings *findings)
{
    bool has_parties = lexicon_has_type(lexicon, "country", NULL);
    bool has_offices = lexicon_has_type(lexicon, "office", NULL);
    for (size_t i = 0; i < lexicon->entries.count; i++) {
        check_country(lexicon, lexicon->entries.items[i], findings);
        if (has_parties)
            check_party(lexicon, lexicon->entries.items[i], findings);
        if (has_offices)
            check_office(lexicon, lexicon->entries.items[i], findings);
    }
}

/* ---- One type, names and words ---- */

static void check_types(const struct lexicon *lexicon, struct findings *findings)
{
    const struct index *types = &lexicon->indexes[BY_TYPE];
    for (size_t i = 0; i < types->chains.count; i++) {
        const struct listed *word = types->chains.items[i].first;
        while (word && !word->entry.is_word)
            word = word->next[BY_TYPE];
        const struct listed *listed = word ? types->chains.items[i].first : NULL;
        for (; listed; listed = listed->next[BY_TYPE])
            if (!listed->entry.is_word)
                findings_add(findings, RELX_OK, listed->entry.file, listed->entry.line, 1,
                             "'%s' is a list of words, as in %s:%u: this line belongs in a file "
                             "below gazetteers/words",
                             quote(findings, listed->entry.type), quote(findings, word->entry.file),
                             word->entry.line);
    }
}

void lexicon_lint(const struct lexicon *lexicon, struct findings *findings)
{
    check_aliases(lexicon, findings);
    check_names(lexicon, findings);
    check_holders(lexicon, findings);
    check_types(lexicon, findings);
    check_ids(lexicon, findings);
}
