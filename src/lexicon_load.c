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
    ID,
    TYPE,
    KIND,
    NAME,
    ALIASES,
    COUNTRY,
    OFFICE,
    FROM,
    TO,
    CASE,
    VALUE,
    WIKIDATA,
    NOTE,
    COLUMN_COUNT,
    UNKNOWN = COLUMN_COUNT /* reported, and its fields ignored */
};

static const char *const column_names[COLUMN_COUNT] = {
    "id",   "type", "kind", "name",  "aliases",  "country", "office",
    "from", "to",   "case", "value", "wikidata", "note"};

static bool is_required(enum column column)
{
    return column == ID || column == TYPE || column == NAME;
}

/* A file's bytes, in the arena to be cut there; content NULL if it could not be read. */
struct source {
    const char *file;
    char *content;
    size_t length;
    bool is_word, is_utf8, is_nfc;
    unsigned layer;
};

/* The lines of layers above the lowest by what makes a line the same; NULL: `case` off. */
struct upper_lines {
    struct string_set keys;
    VEC(struct listed *) lines;
};

/* What is known while reading: of the whole folder, of the file, of the line. */
struct loading {
    struct lexicon *lexicon;
    struct arena *arena;
    struct arena *scratch; /* of a name, or what else is soon forgotten */
    struct arena *words;   /* of the reader */
    struct alias_reader reader;
    struct findings *findings;
    bool lint;
    bool may_be_unseen[256]; /* by byte: a table, for every byte is looked at */
    struct upper_lines upper;

    const struct source *source;
    VEC(enum column) header; /* empty: not read yet */

    unsigned line;
    char *line_start;
    struct slice fields[COLUMN_COUNT]; /* trimmed; data NULL: no such column */
};

/* ---- Findings ---- */

static unsigned column_at(const struct loading *loading, const char *place)
{
    return (unsigned)utf8_count(loading->line_start, (size_t)(place - loading->line_start)) + 1;
}

__attribute__((format(printf, 4, 5))) static void note(struct loading *loading, relx_status status,
                                                       const char *place, const char *format, ...)
{
    char message[sizeof((relx_error *)0)->message];
    va_list args;
    va_start(args, format);
    vsnprintf(message, sizeof message, format, args);
    va_end(args);
    findings_add(loading->findings, status, loading->source->file, loading->line,
                 column_at(loading, place), "%s", message);
}

static const char *quote(struct loading *loading, struct slice text)
{
    return findings_quote(loading->findings, text);
}

/* ---- Lines and fields ---- */

/* The first bytes of all that is_unseen(). */
static bool may_be_unseen(unsigned byte)
{
    return (byte < 0x20 && byte != '\t') || byte == 0x7F || byte == 0xC2 || byte == 0xE2 ||
           byte == 0xEF;
}

/* Control characters, and those that take no room: nobody sees them and no text holds them. */
static bool is_unseen(uint32_t c)
{
    return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0xAD || (c >= 0x200B && c <= 0x200F) ||
           (c >= 0x2028 && c <= 0x202E) || (c >= 0x2060 && c <= 0x2064) || c == 0xFEFF;
}

static bool check_encoding(struct loading *loading, const char *end)
{
    const char *start = loading->line_start;
    size_t length = (size_t)(end - start);
    size_t valid = loading->source->is_utf8 ? length : text_check_utf8(start, length);
    if (valid < length)
        note(loading, RELX_ERROR_ENCODING, start + valid, "byte 0x%02X is not UTF-8",
             (unsigned char)start[valid]);
    return valid == length;
}

static bool check_characters(struct loading *loading, const char *end)
{
    for (const char *at = loading->line_start; at < end; at++) {
        if (!loading->may_be_unseen[(unsigned char)*at])
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
static bool next_field(const char **at, const char *end, struct slice *ret_field)
{
    if (!*at)
        return false;
    const char *tab = memchr(*at, '\t', (size_t)(end - *at));
    *ret_field = (struct slice){*at, (size_t)((tab ? tab : end) - *at)};
    *at = tab ? tab + 1 : NULL;
    return true;
}

/* ---- The header ---- */

static bool has_column(const struct loading *loading, enum column column)
{
    for (size_t i = 0; i < loading->header.count; i++)
        if (loading->header.items[i] == column)
            return true;
    return false;
}

static enum column find_column(const char *name)
{
    unsigned column = 0;
    while (column < COLUMN_COUNT && strcmp(column_names[column], name) != 0)
        column++;
    return (enum column)column;
}

/* The column that a misspelt name means: one of nearly the same letters, or beginning like it. */
static enum column guess_column(const char *name)
{
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
static enum column read_column(struct loading *loading, struct slice name)
{
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

static void read_header(struct loading *loading, const char *end)
{
    struct slice name;
    const char *start = loading->line_start;
    if (!memchr(start, '\t', (size_t)(end - start))) {
        note(loading, RELX_ERROR_SYNTAX, start,
             "no tab in the header row: columns are separated by tabs");
        *vec_push(&loading->header, loading->arena) = UNKNOWN;
        return;
    }
    if (*start == '"') {
        note(loading, RELX_ERROR_SYNTAX, start,
             "quotation marks around the names of columns: save the table without them");
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
static bool is_header_usable(const struct loading *loading)
{
    return has_column(loading, ID) && has_column(loading, TYPE) && has_column(loading, NAME);
}

/* ---- A line's fields ---- */

static bool check_field_count(struct loading *loading, const char *end)
{
    struct slice field;
    size_t count = 0;
    const char *surplus = NULL;
    for (const char *at = loading->line_start; next_field(&at, end, &field); count++)
        if (count == loading->header.count)
            surplus = field.data;
    if (count == loading->header.count)
        return true;
    if (count == 1) {
        note(loading, RELX_ERROR_SYNTAX, loading->line_start,
             "no tab in this line: columns are separated by tabs");
        return false;
    }
    note(loading, RELX_ERROR_SYNTAX, surplus ? surplus : end,
         "%zu fields where the header row has %zu", count, loading->header.count);
    return false;
}

static void warn_blanks(struct loading *loading, struct slice field)
{
    if (loading->lint && slice_trim(field).length < field.length)
        note(loading, RELX_OK, field.data, "blanks at the start or end of \"%s\"",
             quote(loading, slice_trim(field)));
}

/* Cuts the line; the fields end in NULs then.  An unknown column's are dropped. */
static void split_line(struct loading *loading, char *end)
{
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

/* What a spreadsheet puts around a cell would become part of the id or the name. */
static bool check_marks(struct loading *loading)
{
    for (unsigned i = 0; i < COLUMN_COUNT; i++) {
        struct slice field = loading->fields[i];
        if (field.length < 2 || field.data[0] != '"' || field.data[field.length - 1] != '"')
            continue;
        note(loading, RELX_ERROR_SYNTAX, field.data,
             "quotation marks around the %s: save the table without them", column_names[i]);
        return false;
    }
    return true;
}

static bool check_required(struct loading *loading)
{
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

static bool check_date(struct loading *loading, enum column column)
{
    struct slice field = loading->fields[column];
    if (field.length == 0 || date_is_valid(field.data))
        return true;
    note(loading, RELX_ERROR_SYNTAX, field.data,
         "%s \"%s\" is no date like 2021, 2021-08 or 2021-08-04", column_names[column],
         quote(loading, field));
    return false;
}

static bool check_dates(struct loading *loading)
{
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

static bool is_switched_off(const struct loading *loading)
{
    return loading->source->layer > 0 && slice_is(loading->fields[CASE], "off");
}

static bool check_case(struct loading *loading)
{
    struct slice field = loading->fields[CASE];
    if (field.length == 0 || slice_is(field, "any") || is_switched_off(loading))
        return true;
    note(loading, RELX_ERROR_SYNTAX, field.data, "case is \"%s\", but can only be \"any\" or empty",
         quote(loading, field));
    return false;
}

/* ---- Entries ---- */

/* In NFC: of a file that is not, the fields are normalised one by one. */
static struct slice normalize(struct loading *loading, struct slice field)
{
    bool changed = false;
    struct slice nfc;
    if (loading->source->is_nfc || field.length == 0 ||
        text_normalize(field, loading->arena, &nfc, &changed, NULL) != RELX_OK || !changed)
        return field;
    if (loading->lint)
        note(loading, RELX_OK, field.data, "\"%s\" is not in NFC", quote(loading, nfc));
    return (struct slice){arena_copy(loading->arena, nfc.data, nfc.length), nfc.length};
}

static const char *string_of(struct loading *loading, enum column column)
{
    struct slice field = normalize(loading, loading->fields[column]);
    return field.length > 0 ? field.data : NULL;
}

/* Where what is found out later will be shown; of a column that is not there, at the name. */
static void note_columns(const struct loading *loading, struct listed *listed)
{
    unsigned *const columns[] = {&listed->name_column, &listed->from_column, &listed->type_column,
                                 &listed->country_column, &listed->office_column};
    static const enum column shown[] = {NAME, FROM, TYPE, COUNTRY, OFFICE};
    for (size_t i = 0; i < sizeof shown / sizeof *shown; i++) {
        const char *field = loading->fields[shown[i]].data;
        *columns[i] = column_at(loading, field ? field : loading->fields[NAME].data);
    }
}

static struct listed *make_entry(struct loading *loading)
{
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
    listed->layer = loading->source->layer;
    listed->aliases = normalize(loading, loading->fields[ALIASES]);
    if (loading->lint)
        note_columns(loading, listed);
    return listed;
}

/* `written` is where the alias stands in the file, `alias` the same in NFC. */
static void add_alias(struct loading *loading, const struct listed *listed, const char *written,
                      struct slice alias)
{
    unsigned column = loading->lint ? column_at(loading, written) : 0;
    enum alias_outcome outcome = lexicon_add_alias(&loading->reader, listed, alias, column,
                                                   loading->arena, loading->scratch);
    arena_reset(loading->scratch);
    bool is_same_line =
        loading->line == listed->entry.line && loading->source->file == listed->entry.file;
    if (!is_same_line && (outcome == ALIAS_REPEATED || outcome == ALIAS_VARIANT))
        return; /* a lower layer's line says what the upper one said */
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

static void add_aliases(struct loading *loading, const struct listed *listed, struct slice nfc_rest)
{
    struct slice written = loading->fields[ALIASES], alias;
    struct slice rest = written, nfc;
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

/* ---- Layers ---- */

static struct slice key_of(struct loading *loading, const struct entry *entry)
{
    const char *key = arena_printf(loading->arena, "%s\x1f%s\x1f%s\x1f%s\x1f%s", entry->type,
                                   entry->id, entry->name, entry->office ? entry->office : "",
                                   entry->from ? entry->from : "");
    return slice_of(key);
}

/* The line of a higher layer that stands for this one; false if there is none. */
static bool find_upper(const struct loading *loading, struct slice key, struct listed **ret_line)
{
    int number = string_set_find(&loading->upper.keys, key, slice_hash(key));
    if (number < 0)
        return false;
    *ret_line = loading->upper.lines.items[number];
    return true;
}

static void note_upper(struct loading *loading, struct slice key, struct listed *line)
{
    size_t number =
        (size_t)string_set_add(&loading->upper.keys, loading->arena, key, slice_hash(key));
    if (number == loading->upper.lines.count)
        *vec_push(&loading->upper.lines, loading->arena) = line;
}

static void fill_empty(const char **field, const char *lower)
{
    if (!*field)
        *field = lower;
}

/* What the upper line leaves empty is as the lower one says. */
static void complete(struct loading *loading, struct listed *upper, const struct listed *lower)
{
    struct entry *entry = &upper->entry;
    bool had_seat = entry->country && entry->office;
    upper->goes_on = true;
    fill_empty(&entry->kind, lower->entry.kind);
    fill_empty(&entry->country, lower->entry.country);
    fill_empty(&entry->to, lower->entry.to);
    fill_empty(&entry->wikidata, lower->entry.wikidata);
    fill_empty(&entry->note, lower->entry.note);
    entry->any_case = entry->any_case || lower->entry.any_case;
    if (!entry->value) {
        entry->value = lower->entry.value;
        entry->number = lower->entry.number;
    }
    if (!had_seat && entry->country && entry->office)
        lexicon_add_seat(loading->lexicon, upper, loading->arena);
    if (lower->aliases.length == 0)
        return;
    upper->aliases = slice_of(arena_printf(
        loading->arena, "%.*s%s%.*s", (int)upper->aliases.length, upper->aliases.data,
        upper->aliases.length > 0 ? "|" : "", (int)lower->aliases.length, lower->aliases.data));
}

/* True: the line has gone into one of a higher layer, or is taken out. */
static bool give_way(struct loading *loading, const struct listed *listed)
{
    bool is_upper = loading->source->layer > 0;
    if (!is_upper && loading->upper.lines.count == 0)
        return false;
    struct slice key = key_of(loading, &listed->entry);
    struct listed *upper = NULL;
    if (find_upper(loading, key, &upper)) {
        if (!upper)
            return true;
        if (upper->layer > loading->source->layer) {
            complete(loading, upper, listed);
            add_aliases(loading, upper, listed->aliases);
            return true;
        }
    }
    return false;
}

static void read_entry(struct loading *loading, char *end)
{
    if (!is_header_usable(loading) || !check_field_count(loading, end))
        return;
    split_line(loading, end);
    if (!check_marks(loading))
        return;
    bool is_good = check_required(loading);
    is_good = check_case(loading) && is_good;
    is_good = check_dates(loading) && is_good;
    if (!is_good)
        return;
    struct listed *listed = make_entry(loading);
    if (give_way(loading, listed))
        return;
    bool is_off = is_switched_off(loading);
    if (loading->source->layer > 0)
        note_upper(loading, key_of(loading, &listed->entry), is_off ? NULL : listed);
    if (is_off)
        return;
    lexicon_add_entry(loading->lexicon, listed, loading->arena);
    add_alias(loading, listed, loading->fields[NAME].data, slice_of(listed->entry.name));
    add_aliases(loading, listed, listed->aliases);
}

/* ---- Files ---- */

static bool is_blank_line(const char *start, const char *end)
{
    while (start < end && (*start == ' ' || *start == '\t'))
        start++;
    return start == end;
}

static void read_line(struct loading *loading, char *end)
{
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

static void read_source(struct loading *loading, const struct lexicon_folder *folder,
                        const char *path, struct source *source)
{
    struct str content;
    struct slice nfc;
    bool changed = false;
    relx_error error = {.status = RELX_OK};
    source->file = path_join(loading->arena, folder->shown, path);
    source->is_word = strncmp(path, "words/", 6) == 0; /* what rules spell out */
    const char *place = path_join(loading->scratch, folder->path, path);
    str_init(&content, loading->arena);
    if (file_append(place, LEXICON_MAX_FILE, &content, &error) != RELX_OK) {
        findings_add(loading->findings, error.status, source->file, 0, 0, "%s", error.message);
        return;
    }
    if (utf16_is_marked(str_slice(&content))) {
        findings_add(loading->findings, RELX_ERROR_ENCODING, source->file, 0, 0,
                     "the file is UTF-16; save it as UTF-8");
        return;
    }
    source->is_utf8 = text_check_utf8(content.data, content.length) == content.length;
    source->is_nfc =
        source->is_utf8 &&
        text_normalize(str_slice(&content), loading->scratch, &nfc, &changed, NULL) == RELX_OK &&
        !changed;
    source->content = content.data;
    source->length = content.length;
    arena_reset(loading->scratch);
}

static void read_lines(struct loading *loading, const struct source *source)
{
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

/* The folders, the highest layer first, and their files. */
struct folders {
    const struct lexicon_folder *items;
    const struct file_list *lists; /* of each */
    size_t count;
};

/* The highest layer comes first: its lines are known when a lower one has the same, and its names
 * are the first to fit. */
static void read_folders(struct loading *loading, const struct folders *folders)
{
    size_t count = 0, bytes = 0, at = 0;
    for (size_t i = 0; i < folders->count; i++)
        count += folders->lists[i].paths.count;
    struct source *sources = arena_array(loading->arena, count, sizeof *sources);
    for (size_t layer = folders->count; layer-- > 0;) {
        const struct file_list *list = &folders->lists[layer];
        for (size_t i = 0; i < list->paths.count; i++, at++) {
            sources[at].layer = (unsigned)layer;
            read_source(loading, &folders->items[layer], list->paths.items[i], &sources[at]);
            bytes += sources[at].length;
        }
    }
    loading->lexicon = lexicon_new(bytes, loading->arena);
    alias_reader_init(&loading->reader, loading->lexicon, loading->words);
    for (size_t i = 0; i < count; i++)
        if (sources[i].content)
            read_lines(loading, &sources[i]);
    if (loading->lint)
        lexicon_lint(loading->lexicon, loading->findings);
}

/* Reads all files; when memory runs out the arenas of the reading go first, then the caller hears
 * it. */
static void read_guarded(struct loading *loading, const struct folders *folders)
{
    jmp_buf *outer = loading->arena->no_memory;
    jmp_buf no_memory;
    if (setjmp(no_memory)) {
        arena_free(loading->scratch);
        arena_free(loading->words);
        loading->arena->no_memory = outer;
        longjmp(*outer, 1);
    }
    loading->arena->no_memory = &no_memory;
    arena_init(loading->scratch, &no_memory);
    arena_init(loading->words, &no_memory);
    read_folders(loading, folders);
    arena_free(loading->scratch);
    arena_free(loading->words);
    loading->arena->no_memory = outer;
}

static bool list_files(const struct lexicon_folder *folders, size_t count, struct arena *arena,
                       struct file_list *lists, relx_error *error)
{
    for (size_t i = 0; i < count; i++) {
        if (folders[i].is_optional && !file_is_folder(folders[i].path))
            continue;
        if (file_list(folders[i].path, ".tsv", arena, &lists[i], error) != RELX_OK)
            return false;
    }
    return true;
}

struct lexicon *lexicon_load_layers(const struct lexicon_folder *folders, size_t count, bool lint,
                                    struct arena *arena, struct reporter *reporter,
                                    relx_error *error)
{
    struct file_list *lists = arena_array(arena, count, sizeof *lists);
    if (!list_files(folders, count, arena, lists, error))
        return NULL;
    struct arena scratch, words;
    struct findings findings = {.arena = arena};
    struct loading loading = {
        .arena = arena, .scratch = &scratch, .words = &words, .findings = &findings, .lint = lint};
    for (unsigned byte = 0; byte < 256; byte++)
        loading.may_be_unseen[byte] = may_be_unseen(byte);
    size_t failures_before = reporter->failures;
    read_guarded(&loading, &(struct folders){folders, lists, count});
    findings_report(&findings, reporter);
    if (reporter->failures == failures_before)
        return loading.lexicon;
    const relx_error *first = &reporter->first;
    error_set(error, first->status, first->file, first->line, first->column, "%s", first->message);
    return NULL;
}

struct lexicon *lexicon_load(const char *folder, bool lint, struct arena *arena,
                             struct reporter *reporter, relx_error *error)
{
    const struct lexicon_folder one = {.path = folder, .shown = "gazetteers"};
    return lexicon_load_layers(&one, 1, lint, arena, reporter, error);
}
