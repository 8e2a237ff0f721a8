/* lexicon_entries.c - the lines of the lists by id, by type, and by whom they act for and when.
 *
 * "Bộ trưởng Ngoại giao Lào" in an article of 2021-08-04 asks for the line with country LA, office
 * foreign-minister and a period around that day.  Dates may be mere years or months: a start counts
 * from its first day, an end to its last.
 */
#include <string.h>

#include "lexicon_parts.h"

/* ---- Indexes ---- */

static void index_add(struct lexicon *lexicon, enum index_kind kind, const char *key,
                      struct listed *listed, struct arena *arena)
{
    struct index *index = &lexicon->indexes[kind];
    struct slice slice = slice_of(key);
    size_t number = (size_t)string_set_add(&index->keys, arena, slice, slice_hash(slice));
    if (number == index->chains.count)
        vec_push(&index->chains, arena);
    struct chain *chain = &index->chains.items[number];
    if (chain->last)
        chain->last->next[kind] = listed;
    else
        chain->first = listed;
    chain->last = listed;
}

static struct chain *index_chain(const struct lexicon *lexicon, enum index_kind kind,
                                 const char *key)
{
    const struct index *index = &lexicon->indexes[kind];
    struct slice slice = slice_of(key);
    int number = string_set_find(&index->keys, slice, slice_hash(slice));
    return number < 0 ? NULL : &index->chains.items[number];
}

static const struct listed *index_first(const struct lexicon *lexicon, enum index_kind kind,
                                        const char *key)
{
    const struct chain *chain = index_chain(lexicon, kind, key);
    return chain ? chain->first : NULL;
}

void lexicon_note_length(struct lexicon *lexicon, const char *type, size_t tokens)
{
    struct chain *chain = index_chain(lexicon, BY_TYPE, type);
    if (chain && chain->longest < tokens)
        chain->longest = tokens;
}

size_t lexicon_length_of(const struct lexicon *lexicon, const char *type)
{
    const struct chain *chain = index_chain(lexicon, BY_TYPE, type);
    return chain ? chain->longest : 0;
}

void lexicon_reserve_entries(struct lexicon *lexicon, size_t expected, struct arena *arena)
{
    vec_reserve(&lexicon->entries, expected, arena);
    vec_reserve(&lexicon->indexes[BY_ID].chains, expected, arena);
    string_set_reserve(&lexicon->indexes[BY_ID].keys, arena, expected);
}

void lexicon_add_entry(struct lexicon *lexicon, struct listed *listed, struct arena *arena)
{
    *vec_push(&lexicon->entries, arena) = listed;
    index_add(lexicon, BY_ID, listed->entry.id, listed, arena);
    index_add(lexicon, BY_TYPE, listed->entry.type, listed, arena);
    if (listed->entry.country && listed->entry.office)
        lexicon_add_seat(lexicon, listed, arena);
}

void lexicon_add_seat(struct lexicon *lexicon, struct listed *listed, struct arena *arena)
{
    index_add(lexicon, BY_COUNTRY, listed->entry.country, listed, arena);
}

size_t lexicon_entry_count(const struct lexicon *lexicon)
{
    return lexicon->entries.count;
}

const struct entry *lexicon_entry(const struct lexicon *lexicon, size_t index)
{
    return &lexicon->entries.items[index]->entry;
}

void lexicon_set_symbol(struct lexicon *lexicon, size_t index, int symbol)
{
    lexicon->entries.items[index]->entry.symbol = symbol;
}

const struct entry *lexicon_by_id(const struct lexicon *lexicon, const char *type, const char *id,
                                  const struct entry *previous)
{
    const struct listed *listed =
        previous ? listed_of(previous)->next[BY_ID] : index_first(lexicon, BY_ID, id);
    while (listed && type && strcmp(listed->entry.type, type) != 0)
        listed = listed->next[BY_ID];
    return listed ? &listed->entry : NULL;
}

bool lexicon_has_type(const struct lexicon *lexicon, const char *type, bool *ret_is_word)
{
    const struct listed *first = index_first(lexicon, BY_TYPE, type);
    if (first && ret_is_word)
        *ret_is_word = first->entry.is_word;
    return first != NULL;
}

void lexicon_each_new_type(const struct lexicon *lexicon, lexicon_visit_entry *visit, void *data)
{
    const struct index *types = &lexicon->indexes[BY_TYPE];
    for (size_t i = 0; i < types->chains.count; i++) {
        const struct listed *first = types->chains.items[i].first, *listed = first;
        while (listed && listed->layer > 0 && !listed->goes_on)
            listed = listed->next[BY_TYPE];
        if (!listed)
            visit(data, &first->entry);
    }
}

unsigned lexicon_type_column(const struct entry *entry)
{
    unsigned column = listed_of(entry)->type_column;
    return column > 0 ? column : 1;
}

static size_t visit_aliases(const struct listed *listed, lexicon_visit *visit, void *data)
{
    visit(data, &listed->entry, slice_of(listed->entry.name));
    size_t count = 1;
    struct slice rest = listed->aliases, alias;
    for (; slice_cut(&rest, '|', &alias); count++)
        visit(data, &listed->entry, slice_trim(alias));
    return count;
}

size_t lexicon_each_alias(const struct lexicon *lexicon, const char *type, lexicon_visit *visit,
                          void *data)
{
    size_t count = 0;
    const struct listed *listed = index_first(lexicon, BY_TYPE, type);
    for (; listed; listed = listed->next[BY_TYPE])
        count += visit_aliases(listed, visit, data);
    return count;
}

/* ---- Numbers and dates ---- */

/* "0.5", "-3", "1000000": read by hand, since strtod() heeds the locale's decimal comma. */
double number_read(struct slice text)
{
    enum { LONGEST = 30 };
    double number = 0, scale = 1;
    bool is_negative = text.length > 0 && text.data[0] == '-', has_point = false;
    if (text.length == (size_t)is_negative || text.length > LONGEST)
        return 0;
    for (size_t i = is_negative; i < text.length; i++) {
        char c = text.data[i];
        if (c == '.' && !has_point && i + 1 < text.length) {
            has_point = true;
            continue;
        }
        if (c < '0' || c > '9')
            return 0;
        number = number * 10 + (c - '0');
        if (has_point)
            scale *= 10;
    }
    number /= scale;
    return is_negative ? -number : number;
}

static bool read_digits(const char **at, size_t count, int *ret_number)
{
    *ret_number = 0;
    for (; count > 0; count--, (*at)++) {
        if (**at < '0' || **at > '9')
            return false;
        *ret_number = *ret_number * 10 + (**at - '0');
    }
    return true;
}

static int days_of_month(int year, int month)
{
    static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    bool is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    return days[month - 1] + (month == 2 && is_leap);
}

bool date_is_valid(const char *date)
{
    int year, month, day;
    if (!read_digits(&date, 4, &year))
        return false;
    if (*date == '\0')
        return true;
    if (*date++ != '-' || !read_digits(&date, 2, &month) || month < 1 || month > 12)
        return false;
    if (*date == '\0')
        return true;
    return *date++ == '-' && read_digits(&date, 2, &day) && day >= 1 &&
           day <= days_of_month(year, month) && *date == '\0';
}

int date_compare(const char *a, const char *b)
{
    size_t a_length = strlen(a), b_length = strlen(b);
    return strncmp(a, b, a_length < b_length ? a_length : b_length);
}

/* A shorter string sorts before its continuations, as the first day of a year should. */
int date_compare_starts(const char *a, const char *b)
{
    return strcmp(a ? a : "", b ? b : "");
}

struct slice entry_note_value(const struct entry *entry, const char *key)
{
    const char *at = entry == NULL || entry->note == NULL ? NULL : strstr(entry->note, key);
    while (at != NULL && (at[strlen(key)] != '=' || (at > entry->note && at[-1] != ' ')))
        at = strstr(at + 1, key);
    if (at == NULL)
        return (struct slice){NULL, 0};
    at += strlen(key) + 1;
    return (struct slice){at, strcspn(at, " ;")};
}
