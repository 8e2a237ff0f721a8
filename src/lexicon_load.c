/* lexicon_load.c - gazetteer files -> entries, with a message for every line that is wrong.
 *
 *     id     type     name    aliases        country
 *     hue    place    Huế     cố đô Huế      VN
 *
 * A file is copied once and then cut in place: tabs become NULs, so that entries and aliases point
 * into the copy.  A bad line is reported and left out, and reading goes on: who edits a list in a
 * spreadsheet wants all mistakes at once.  Columns count code points of the file as it is written.
 */
#include "lexicon.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "file.h"
#include "lexicon_parts.h"

enum column {
    ID, TYPE, KIND, NAME, ALIASES, COUNTRY, OFFICE, FROM, TO, CASE, VALUE, WIKIDATA, NOTE,
    COLUMN_COUNT,
    UNKNOWN = COLUMN_COUNT /* reported, and its fields ignored */
};

static const char *const column_names[COLUMN_COUNT] = {
    "id",   "type", "kind", "name",  "aliases",  "country", "office",
    "from", "to",   "case", "value", "wikidata", "note"};

static bool is_required(enum column column) {
    return column == ID || column == TYPE || column == NAME;
}

/* A file's bytes, in the arena to be cut there; content NULL if it could not be read. */
struct source {
    const char *file;
    char *content;
    size_t length;
    bool is_word, is_utf8, is_nfc;
};

/* What is known while reading: of the whole folder, of the file, of the line. */
struct loading {
    struct lexicon *lexicon;
    struct arena *arena, *scratch;
    struct findings *findings;
    bool lint;

    const struct source *source;
    VEC(enum column) header; /* empty: not read yet */

    unsigned line;
    char *line_start;
    struct slice fields[COLUMN_COUNT]; /* trimmed; data NULL: no such column */
};

/* ---- Findings ---- */

static unsigned column_at(const struct loading *loading, const char *place) {
    return (unsigned)utf8_count(loading->line_start, (size_t)(place - loading->line_start)) + 1;
}

__attribute__((format(printf, 4, 5))) static void note(struct loading *loading, relx_status status,
                                                       const char *place, const char *format, ...) {
    char message[sizeof((relx_error *)0)->message];
    va_list args;
    va_start(args, format);
    vsnprintf(message, sizeof message, format, args);
    va_end(args);
    findings_add(loading->findings, status, loading->source->file, loading->line,
                 column_at(loading, place), "%s", message);
}

static const char *quote(struct loading *loading, struct slice text) {
    return findings_quote(loading->findings, text);
}

/* ---- Lines and fields ---- */

/* The first bytes of all that is_unseen(); one test without branches, for it sees every byte. */
static bool may_be_unseen(unsigned char byte) {
    return ((byte < 0x20) & (byte != '\t')) | (byte == 0x7F) | (byte == 0xC2) | (byte == 0xE2) |
           (byte == 0xEF);
}

/* Control characters, and those that take no room: nobody sees them and no text holds them. */
static bool is_unseen(uint32_t c) {
    return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0xAD || (c >= 0x200B && c <= 0x200F) ||
           (c >= 0x2028 && c <= 0x202E) || (c >= 0x2060 && c <= 0x2064) || c == 0xFEFF;
}

static bool check_encoding(struct loading *loading, const char *end) {
    const char *start = loading->line_start;
    size_t length = (size_t)(end - start);
    size_t valid = loading->source->is_utf8 ? length : text_check_utf8(start, length);
    if (valid < length)
        note(loading, RELX_ERROR_ENCODING, start + valid, "byte 0x%02X is not UTF-8",
             (unsigned char)start[valid]);
    return valid == length;
}

static bool check_characters(struct loading *loading, const char *end) {
    for (const char *at = loading->line_start; at < end; at++) {
        if (!may_be_unseen((unsigned char)*at))
            continue;
        size_t length;
        uint32_t c = utf8_decode(at, &length);
        if (!is_unseen(c))
            continue;
        note(loading, RELX_ERROR_SYNTAX, at, "control or invisible character U+%04X", (unsigned)c);
        return false;
    }
    return true;
}

/* The next field of a line; false after the last.  *at starts at the line and ends as NULL. */
static bool next_field(const char **at, const char *end, struct slice *ret_field) {
    if (!*at)
        return false;
    const char *tab = memchr(*at, '\t', (size_t)(end - *at));
    *ret_field = (struct slice){*at, (size_t)((tab ? tab : end) - *at)};
    *at = tab ? tab + 1 : NULL;
    return true;
}

/* ---- The header ---- */

static bool has_column(const struct loading *loading, enum column column) {
    for (size_t i = 0; i < loading->header.count; i++)
        if (loading->header.items[i] == column)
            return true;
    return false;
}

static enum column find_column(const char *name) {
    unsigned column = 0;
    while (column < COLUMN_COUNT && strcmp(column_names[column], name) != 0)
        column++;
    return (enum column)column;
}

/* The column that a misspelt name means: one of nearly the same letters, or beginning like it. */
static enum column guess_column(const char *name) {
    const char *nearest = str_nearest(name, column_names, COLUMN_COUNT);
    if (nearest)
        return find_column(nearest);
    size_t length = strlen(name);
    unsigned column = length < 3 ? COLUMN_COUNT : 0;
    while (column < COLUMN_COUNT && strncmp(column_names[column], name, length) != 0)
        column++;
    return (enum column)column;
}

/* A misspelt column is reported and then taken for what it means: one mistake, one message. */
static enum column read_column(struct loading *loading, struct slice name) {
    const char *word = quote(loading, name);
    enum column column = find_column(word);
    bool is_known = column != UNKNOWN;
    if (!is_known)
        column = guess_column(word);
    if (!is_known && column != UNKNOWN)
        note(loading, RELX_ERROR_SYNTAX, name.data, "unknown column \"%s\"; did you mean \"%s\"?",
             word, column_names[column]);
    else if (!is_known)
        note(loading, RELX_ERROR_SYNTAX, name.data, "unknown column \"%s\"", word);
    if (column == UNKNOWN || !has_column(loading, column))
        return column;
    if (is_known)
        note(loading, RELX_ERROR_SYNTAX, name.data, "column \"%s\" stands twice", word);
    return UNKNOWN;
}

static void read_header(struct loading *loading, const char *end) {
    struct slice name;
    const char *start = loading->line_start;
    if (!memchr(start, '\t', (size_t)(end - start))) {
        note(loading, RELX_ERROR_SYNTAX, start,
             "no tab in the header row: columns are separated by tabs");
        *vec_push(&loading->header, loading->arena) = UNKNOWN;
        return;
    }
    for (const char *at = start; next_field(&at, end, &name);) {
        enum column column = read_column(loading, name);
        *vec_push(&loading->header, loading->arena) = column;
    }
    for (unsigned i = 0; i < COLUMN_COUNT; i++)
        if (is_required((enum column)i) && !has_column(loading, (enum column)i))
            note(loading, RELX_ERROR_SYNTAX, start, "the header row has no column \"%s\"",
                 column_names[i]);
}

/* Without these a line means nothing, and the header's own message is enough. */
static bool is_header_usable(const struct loading *loading) {
    return has_column(loading, ID) && has_column(loading, TYPE) && has_column(loading, NAME);
}

/* ---- A line's fields ---- */

static bool check_field_count(struct loading *loading, const char *end) {
    struct slice field;
    size_t count = 0;
    const char *surplus = NULL;
    for (const char *at = loading->line_start; next_field(&at, end, &field); count++)
        if (count == loading->header.count)
            surplus = field.data;
    if (count == loading->header.count)
        return true;
    note(loading, RELX_ERROR_SYNTAX, surplus ? surplus : end,
         "%zu field%s where the header row has %zu", count, count == 1 ? "" : "s",
         loading->header.count);
    return false;
}

static void warn_blanks(struct loading *loading, struct slice field) {
    if (loading->lint && slice_trim(field).length < field.length)
        note(loading, RELX_OK, field.data, "blanks at the start or end of \"%s\"",
             quote(loading, slice_trim(field)));
}

/* Cuts the line; the fields end in NULs then.  An unknown column's are dropped. */
static void split_line(struct loading *loading, char *end) {
    struct slice field;
    size_t number = 0;
    memset(loading->fields, 0, sizeof loading->fields);
    for (const char *at = loading->line_start; next_field(&at, end, &field); number++) {
        enum column column = loading->header.items[number];
        if (column == UNKNOWN)
            continue;
        warn_blanks(loading, field);
        loading->fields[column] = slice_trim(field);
    }
    for (unsigned i = 0; i < COLUMN_COUNT; i++) {
        const struct slice *cut = &loading->fields[i];
        if (cut->data)
            loading->line_start[cut->data + cut->length - loading->line_start] = '\0';
    }
}

static bool check_required(struct loading *loading) {
    bool is_good = true;
    for (unsigned i = 0; i < COLUMN_COUNT; i++) {
        struct slice field = loading->fields[i];
        if (!is_required((enum column)i))
            continue;
        if (field.length == 0)
            note(loading, RELX_ERROR_SYNTAX, field.data, "the %s is empty", column_names[i]);
        else if (i != NAME && memchr(field.data, ' ', field.length))
            note(loading, RELX_ERROR_SYNTAX, field.data, "the %s \"%s\" has a blank in it",
                 column_names[i], quote(loading, field));
        else
            continue;
        is_good = false;
    }
    return is_good;
}

static bool check_date(struct loading *loading, enum column column) {
    struct slice field = loading->fields[column];
    if (field.length == 0 || date_is_valid(field.data))
        return true;
    note(loading, RELX_ERROR_SYNTAX, field.data,
         "%s \"%s\" is no date like 2021, 2021-08 or 2021-08-04", column_names[column],
         quote(loading, field));
    return false;
}

static bool check_dates(struct loading *loading) {
    bool is_from_good = check_date(loading, FROM);
    bool is_to_good = check_date(loading, TO);
    struct slice from = loading->fields[FROM], to = loading->fields[TO];
    if (!is_from_good || !is_to_good || from.length == 0 || to.length == 0)
        return is_from_good && is_to_good;
    if (date_compare(from.data, to.data) <= 0)
        return true;
    note(loading, RELX_ERROR_SYNTAX, from.data, "from %s is after to %s", from.data, to.data);
    return false;
}

static bool check_case(struct loading *loading) {
    struct slice field = loading->fields[CASE];
    if (field.length == 0 || slice_is(field, "any"))
        return true;
    note(loading, RELX_ERROR_SYNTAX, field.data, "case is \"%s\", but can only be \"any\" or empty",
         quote(loading, field));
    return false;
}

/* ---- Entries ---- */

/* In NFC: of a file that is not, the fields are normalised one by one. */
static struct slice normalize(struct loading *loading, struct slice field) {
    bool changed = false;
    struct slice nfc;
    if (loading->source->is_nfc || field.length == 0 ||
        text_normalize(field, loading->arena, &nfc, &changed, NULL) != RELX_OK || !changed)
        return field;
    if (loading->lint)
        note(loading, RELX_OK, field.data, "\"%s\" is not in NFC", quote(loading, nfc));
    return (struct slice){arena_copy(loading->arena, nfc.data, nfc.length), nfc.length};
}

static const char *string_of(struct loading *loading, enum column column) {
    struct slice field = normalize(loading, loading->fields[column]);
    return field.length > 0 ? field.data : NULL;
}

static struct listed *make_entry(struct loading *loading) {
    struct listed *listed = arena_alloc(loading->arena, sizeof *listed);
    listed->entry = (struct entry){
        .id = string_of(loading, ID),
        .type = string_of(loading, TYPE),
        .kind = string_of(loading, KIND),
        .name = string_of(loading, NAME),
        .country = string_of(loading, COUNTRY),
        .office = string_of(loading, OFFICE),
        .from = string_of(loading, FROM),
        .to = string_of(loading, TO),
        .value = string_of(loading, VALUE),
        .wikidata = string_of(loading, WIKIDATA),
        .note = string_of(loading, NOTE),
        .file = loading->source->file,
        .line = loading->line,
        .number = number_read(loading->fields[VALUE]),
        .any_case = loading->source->is_word || loading->fields[CASE].length > 0,
        .is_word = loading->source->is_word,
    };
    listed->aliases = normalize(loading, loading->fields[ALIASES]);
    if (loading->lint) {
        const char *from = loading->fields[FROM].data;
        listed->name_column = column_at(loading, loading->fields[NAME].data);
        listed->from_column = from ? column_at(loading, from) : listed->name_column;
    }
    return listed;
}

/* `written` is where the alias stands in the file, `alias` the same in NFC. */
static void add_alias(struct loading *loading, const struct listed *listed, const char *written,
                      struct slice alias) {
    unsigned column = loading->lint ? column_at(loading, written) : 0;
    enum alias_outcome outcome = lexicon_add_alias(loading->lexicon, listed, alias, column,
                                                   loading->arena, loading->scratch);
    arena_reset(loading->scratch);
    if (outcome == ALIAS_REPEATED)
        note(loading, RELX_ERROR_SYNTAX, written, "\"%s\" stands twice on this line",
             quote(loading, alias));
    else if (outcome == ALIAS_TOO_LONG)
        note(loading, RELX_ERROR_LIMIT, written, "a name of more than %d syllables",
             LEXICON_MAX_SYLLABLES);
    else if (outcome == ALIAS_EMPTY)
        note(loading, RELX_ERROR_SYNTAX, written, "an empty alias");
    else if (outcome == ALIAS_VARIANT && loading->lint)
        note(loading, RELX_OK, written,
             "\"%s\" adds nothing: what stands before it on this line matches the same",
             quote(loading, alias));
}

static void add_aliases(struct loading *loading, const struct listed *listed) {
    struct slice written = loading->fields[ALIASES], alias;
    struct slice rest = written, nfc_rest = listed->aliases, nfc;
    size_t count = 0;
    while (slice_cut(&rest, '|', &alias) && slice_cut(&nfc_rest, '|', &nfc)) {
        if (++count > LEXICON_MAX_ALIASES) {
            note(loading, RELX_ERROR_LIMIT, alias.data, "more than %d aliases",
                 LEXICON_MAX_ALIASES);
            return;
        }
        warn_blanks(loading, alias);
        add_alias(loading, listed, slice_trim(alias).data, slice_trim(nfc));
    }
    if (written.length > 0 && written.data[written.length - 1] == '|')
        note(loading, RELX_ERROR_SYNTAX, written.data + written.length, "an empty alias");
}

static void read_entry(struct loading *loading, char *end) {
    if (!is_header_usable(loading) || !check_field_count(loading, end))
        return;
    split_line(loading, end);
    bool is_good = check_required(loading);
    is_good = check_case(loading) && is_good;
    is_good = check_dates(loading) && is_good;
    if (!is_good)
        return;
    struct listed *listed = make_entry(loading);
    lexicon_add_entry(loading->lexicon, listed, loading->arena);
    add_alias(loading, listed, loading->fields[NAME].data, slice_of(listed->entry.name));
    add_aliases(loading, listed);
}

/* ---- Files ---- */

static bool is_blank_line(const char *start, const char *end) {
    while (start < end && (*start == ' ' || *start == '\t'))
        start++;
    return start == end;
}

static void read_line(struct loading *loading, char *end) {
    const char *start = loading->line_start;
    if (end > start && end[-1] == '\r')
        end--;
    if (!check_encoding(loading, end) || *start == '#' || is_blank_line(start, end))
        return;
    if (!check_characters(loading, end))
        return;
    if (loading->header.count == 0)
        read_header(loading, end);
    else
        read_entry(loading, end);
}

static void read_source(struct loading *loading, const char *folder, const char *path,
                        struct source *source) {
    struct slice content, nfc;
    bool changed = false;
    relx_error error = {.status = RELX_OK};
    source->file = path_join(loading->arena, "gazetteers", path);
    source->is_word = strncmp(path, "words/", 6) == 0; /* what rules spell out */
    const char *place = path_join(loading->scratch, folder, path);
    if (file_read(place, LEXICON_MAX_FILE, loading->scratch, &content, &error) != RELX_OK) {
        findings_add(loading->findings, error.status, source->file, 0, 0, "%s", error.message);
        return;
    }
    source->is_utf8 = text_check_utf8(content.data, content.length) == content.length;
    source->is_nfc = source->is_utf8 &&
                     text_normalize(content, loading->scratch, &nfc, &changed, NULL) == RELX_OK &&
                     !changed;
    source->content = arena_copy(loading->arena, content.data, content.length);
    source->length = content.length;
    arena_reset(loading->scratch);
}

static void read_lines(struct loading *loading, const struct source *source) {
    char *content = source->content, *end = content + source->length;
    loading->source = source;
    loading->header.count = 0;
    if (source->length >= 3 && memcmp(content, "\xEF\xBB\xBF", 3) == 0)
        content += 3;
    for (loading->line = 1; content < end; loading->line++) {
        char *line_end = memchr(content, '\n', (size_t)(end - content));
        loading->line_start = content;
        read_line(loading, line_end ? line_end : end);
        content = line_end ? line_end + 1 : end;
    }
    if (loading->header.count == 0)
        findings_add(loading->findings, RELX_ERROR_SYNTAX, source->file, 1, 1,
                     "the file has no header row");
}

static void read_folder(struct loading *loading, const char *folder, const struct file_list *list) {
    size_t count = list->paths.count, bytes = 0;
    struct source *sources = arena_array(loading->arena, count, sizeof *sources);
    for (size_t i = 0; i < count; i++) {
        read_source(loading, folder, list->paths.items[i], &sources[i]);
        bytes += sources[i].length;
    }
    loading->lexicon = lexicon_new(bytes, loading->arena);
    for (size_t i = 0; i < count; i++)
        if (sources[i].content)
            read_lines(loading, &sources[i]);
    if (loading->lint)
        lexicon_lint(loading->lexicon, loading->findings);
}

/* Reads all files; when memory runs out the scratch arena goes first, then the caller hears it. */
static void read_guarded(struct loading *loading, const char *folder,
                         const struct file_list *list) {
    jmp_buf *outer = loading->arena->no_memory;
    jmp_buf no_memory;
    if (setjmp(no_memory)) {
        arena_free(loading->scratch);
        loading->arena->no_memory = outer;
        longjmp(*outer, 1);
    }
    loading->arena->no_memory = &no_memory;
    arena_init(loading->scratch, &no_memory);
    read_folder(loading, folder, list);
    arena_free(loading->scratch);
    loading->arena->no_memory = outer;
}

struct lexicon *lexicon_load(const char *folder, bool lint, struct arena *arena,
                             struct reporter *reporter, relx_error *error) {
    struct file_list list = {0};
    if (file_list(folder, ".tsv", arena, &list, error) != RELX_OK)
        return NULL;
    struct arena scratch;
    struct findings findings = {.arena = arena};
    struct loading loading = {
        .arena = arena, .scratch = &scratch, .findings = &findings, .lint = lint};
    size_t failures_before = reporter->failures;
    read_guarded(&loading, folder, &list);
    findings_report(&findings, reporter);
    if (reporter->failures == failures_before)
        return loading.lexicon;
    const relx_error *first = &reporter->first;
    error_set(error, first->status, first->file, first->line, first->column, "%s", first->message);
    return NULL;
}
