/* fix.c - what is wrong in a rule or gazetteer file and has one right answer, put right.
 *
 *     let <hello> = hoà nhạc | khoẻ␣     ->     let <hello> = hòa nhạc | khỏe
 *     VN  country  Việt Nam  Việt-Nam|Vietnam     ->     VN  country  Việt Nam  Vietnam
 * NFC, the tone mark's old place, no blanks at the ends of lines and fields, no alias that adds
 * nothing to those before it.  Comments, and what is told to the letter (`yes:`, `no:` and the
 * lines below them; notes and ids), keep their words.  Fixing twice changes nothing more.
 */
#include "file.h"
#include "lexicon_parts.h"
#include "syllable.h"
#include "text.h"

#include <string.h>

struct fixer {
    struct arena arena, scratch; /* scratch: of one gazetteer's line */
    struct str out;
    relx_fix_counts counts;
    bool is_list, is_word;
    bool in_example;       /* rules: below a `yes:` or `no:` */
    int aliases, note, id; /* gazetteers: columns, -1: none */
    bool has_header;
};

/* ---- Tones ---- */

enum { LONGEST_WORD = 24 };

/* "hoà" -> "hòa": the tone goes from the last letter to the one before it. */
static bool write_moved(struct str *out, const uint32_t *points, const uint16_t *letters,
                        size_t count)
{
    if (count < 2 || count > SYLLABLE_MAX_LETTERS || !syllable_is_vietnamese(letters, count) ||
        !syllable_moves_tone(letters, count))
        return false;
    unsigned last = letters[count - 1], before = letters[count - 2];
    unsigned tone = letter_tone(last);
    for (size_t i = 0; i < count; i++) {
        char bytes[4];
        uint32_t point = points[i];
        if (i == count - 2)
            point = syllable_with_tone(before & LETTER_MASK, tone);
        else if (i == count - 1)
            point = (last & LETTER_MASK) == LETTER_A   ? 'a'
                    : (last & LETTER_MASK) == LETTER_E ? 'e'
                                                       : 'y';
        if (i == count - 2 && (before & LETTER_UPPER) != 0)
            point = point < 0x100 ? point - 0x20 : point - 1;
        if (i == count - 1 && (last & LETTER_UPPER) != 0)
            point -= 0x20;
        str_add(out, bytes, utf8_encode(bytes, point));
    }
    return true;
}

/* Adds the text with all tones in their old place; true if one had to move. */
static bool add_toned(struct str *out, struct slice text)
{
    bool moved = false;
    for (size_t at = 0; at < text.length;) {
        uint32_t points[LONGEST_WORD];
        uint16_t letters[LONGEST_WORD];
        size_t count = 0, start = at, length;
        while (at < text.length && count < LONGEST_WORD) {
            points[count] = utf8_decode(text.data + at, &length);
            letters[count] = (uint16_t)syllable_letter(points[count]);
            if (letters[count] == 0)
                break;
            count++;
            at += length;
        }
        bool ends = at >= text.length || syllable_letter(utf8_decode(text.data + at, &length)) == 0;
        bool is_word = count > 0 && ends;
        if (is_word && write_moved(out, points, letters, count)) {
            moved = true;
        } else {
            if (count == 0) {
                utf8_decode(text.data + at, &length);
                at += length;
            }
            str_add(out, text.data + start, at - start);
        }
    }
    return moved;
}

/* "Arão Noé" is a Portuguese name, although "noé" could be a syllable. */
static bool is_all_vietnamese(struct slice text)
{
    uint16_t letters[LONGEST_WORD];
    size_t count = 0;
    for (size_t at = 0; at <= text.length;) {
        size_t length = 1;
        unsigned letter =
            at < text.length ? syllable_letter(utf8_decode(text.data + at, &length)) : 0;
        if (letter == 0 && count > 0 &&
            (count > SYLLABLE_MAX_LETTERS || !syllable_is_vietnamese(letters, count)))
            return false;
        if (letter == 0)
            count = 0;
        else if (count < LONGEST_WORD)
            letters[count++] = (uint16_t)letter;
        at += length;
    }
    return true;
}

static struct slice toned(struct fixer *fixer, struct slice text)
{
    struct str out;
    str_init(&out, &fixer->scratch);
    str_add(&out, "", 0);
    if (add_toned(&out, text))
        fixer->counts.tones++;
    return str_slice(&out);
}

/* ---- Rules ---- */

static bool has_key(struct slice line, const char *key)
{
    size_t length = strlen(key);
    return line.length > length && memcmp(line.data, key, length) == 0 && line.data[length] == ':';
}

static bool is_indented(struct slice line)
{
    return line.length > 0 && (line.data[0] == ' ' || line.data[0] == '\t');
}

static struct slice fix_rule_line(struct fixer *fixer, struct slice line)
{
    if (!is_indented(line))
        fixer->in_example = has_key(line, "yes") || has_key(line, "no");
    return fixer->in_example || line.data[0] == '#' ? line : toned(fixer, line);
}

/* ---- Gazetteers ---- */

static void read_columns(struct fixer *fixer, struct slice line)
{
    struct slice name;
    fixer->has_header = true;
    fixer->aliases = fixer->note = fixer->id = -1;
    for (int i = 0; slice_cut(&line, '\t', &name); i++) {
        struct slice trimmed = slice_trim(name);
        if (slice_is(trimmed, "aliases"))
            fixer->aliases = i;
        else if (slice_is(trimmed, "note"))
            fixer->note = i;
        else if (slice_is(trimmed, "id"))
            fixer->id = i;
    }
}

struct fields {
    VEC(struct slice) items;
};

static struct slice column(const struct fields *fields, int number)
{
    return number >= 0 && (size_t)number < fields->items.count ? fields->items.items[number]
                                                               : (struct slice){"", 0};
}

/* The line as lexicon.c would read it by itself: which aliases add nothing is its to say. */
struct line_lexicon {
    struct alias_reader reader;
    struct listed listed;
};

static bool adds_something(struct fixer *fixer, struct line_lexicon *line, struct slice alias)
{
    enum alias_outcome outcome =
        lexicon_add_alias(&line->reader, &line->listed, alias, 0, &fixer->scratch, &fixer->scratch);
    return outcome != ALIAS_REPEATED && outcome != ALIAS_VARIANT;
}

static struct slice toned_name(struct fixer *fixer, struct slice name)
{
    return is_all_vietnamese(name) ? toned(fixer, name) : name;
}

static struct slice fix_aliases(struct fixer *fixer, struct slice aliases, struct slice name,
                                bool any_case)
{
    struct line_lexicon line = {0};
    alias_reader_init(&line.reader, lexicon_new(0, &fixer->scratch), NULL);
    line.listed.entry.any_case = any_case;
    line.listed.entry.is_word = fixer->is_word;
    adds_something(fixer, &line, name);
    struct str out;
    str_init(&out, &fixer->scratch);
    str_add(&out, "", 0);
    struct slice alias;
    bool is_first = true;
    while (slice_cut(&aliases, '|', &alias)) {
        struct slice trimmed = slice_trim(alias);
        if (trimmed.length < alias.length)
            fixer->counts.blanks++;
        trimmed = toned_name(fixer, trimmed);
        if (trimmed.length > 0 && !adds_something(fixer, &line, trimmed)) {
            fixer->counts.aliases++;
            continue;
        }
        str_printf(&out, "%s", is_first ? "" : "|");
        str_add_slice(&out, trimmed);
        is_first = false;
    }
    return str_slice(&out);
}

/* The columns `name` and `case` by their names in the header. */
struct header {
    int name, letter_case;
};

static struct slice fix_entry_line(struct fixer *fixer, struct slice line,
                                   const struct header *header)
{
    struct fields fields = {0};
    struct slice rest = line, field;
    for (int i = 0; slice_cut(&rest, '\t', &field); i++) {
        struct slice trimmed = slice_trim(field);
        if (trimmed.length < field.length)
            fixer->counts.blanks++;
        bool is_literal = i == fixer->note || i == fixer->id;
        *vec_push(&fields.items, &fixer->scratch) =
            is_literal || i == fixer->aliases ? trimmed : toned_name(fixer, trimmed);
    }
    if (line.data[line.length - 1] == '\t')
        *vec_push(&fields.items, &fixer->scratch) = (struct slice){"", 0};
    struct str out;
    str_init(&out, &fixer->scratch);
    str_add(&out, "", 0);
    for (size_t i = 0; i < fields.items.count; i++) {
        struct slice value = fields.items.items[i];
        bool any_case = fixer->is_word || column(&fields, header->letter_case).length > 0;
        if ((int)i == fixer->aliases && value.length > 0)
            value = fix_aliases(fixer, value, column(&fields, header->name), any_case);
        if (i > 0)
            str_add(&out, "\t", 1);
        str_add_slice(&out, value);
    }
    return str_slice(&out);
}

static void read_header_places(struct slice line, struct header *header)
{
    struct slice name;
    *header = (struct header){-1, -1};
    for (int i = 0; slice_cut(&line, '\t', &name); i++) {
        if (slice_is(slice_trim(name), "name"))
            header->name = i;
        else if (slice_is(slice_trim(name), "case"))
            header->letter_case = i;
    }
}

static struct slice fix_list_line(struct fixer *fixer, struct slice line, struct header *header)
{
    if (line.data[0] == '#' || slice_trim(line).length == 0)
        return line;
    if (!fixer->has_header) {
        read_columns(fixer, line);
        read_header_places(line, header);
        return line;
    }
    return fix_entry_line(fixer, line, header);
}

/* ---- Lines ---- */

static struct slice without_blanks_at_end(struct slice line, bool is_list)
{
    while (line.length > 0 &&
           (line.data[line.length - 1] == ' ' || (!is_list && line.data[line.length - 1] == '\t')))
        line.length--;
    return line;
}

static void fix_line(struct fixer *fixer, struct slice line, struct header *header)
{
    bool has_return = line.length > 0 && line.data[line.length - 1] == '\r';
    if (has_return)
        line.length--;
    bool changed = false;
    struct slice nfc = line;
    bool is_literal = !fixer->is_list && fixer->in_example && is_indented(line);
    if (!is_literal && text_normalize(line, &fixer->scratch, &nfc, &changed, NULL) == RELX_OK &&
        changed)
        fixer->counts.nfc++;
    struct slice cut = without_blanks_at_end(nfc, fixer->is_list);
    if (cut.length < nfc.length)
        fixer->counts.blanks++;
    if (cut.length > 0)
        cut = fixer->is_list ? fix_list_line(fixer, cut, header) : fix_rule_line(fixer, cut);
    str_add_slice(&fixer->out, cut);
    if (has_return)
        str_add(&fixer->out, "\r", 1);
}

static void fix_lines(struct fixer *fixer, struct slice content)
{
    struct header header = {-1, -1};
    str_add(&fixer->out, "", 0);
    if (content.length >= 3 && memcmp(content.data, "\xEF\xBB\xBF", 3) == 0) {
        str_add(&fixer->out, content.data, 3);
        content = (struct slice){content.data + 3, content.length - 3};
    }
    while (content.length > 0) {
        const char *end = memchr(content.data, '\n', content.length);
        size_t length = end == NULL ? content.length : (size_t)(end - content.data);
        fix_line(fixer, (struct slice){content.data, length}, &header);
        if (end != NULL)
            str_add(&fixer->out, "\n", 1);
        size_t step = length + (end != NULL);
        content = (struct slice){content.data + step, content.length - step};
        arena_reset(&fixer->scratch);
    }
}

/* The text, in memory of its own; false when there is none. */
static char *hand_over(const struct fixer *fixer, size_t *ret_length)
{
    char *text = memory_allocate(fixer->out.length + 1);
    if (text == NULL)
        return NULL;
    memcpy(text, fixer->out.data, fixer->out.length + 1);
    *ret_length = fixer->out.length;
    return text;
}

/* NULL: out of memory.  The fixer is not of this function, so that it holds after a longjmp(). */
static char *fix_guarded(struct fixer *fixer, struct slice text, size_t *ret_length)
{
    jmp_buf no_memory;
    arena_init(&fixer->arena, &no_memory);
    arena_init(&fixer->scratch, &no_memory);
    if (setjmp(no_memory) != 0)
        return NULL;
    str_init(&fixer->out, &fixer->arena);
    fix_lines(fixer, text);
    return hand_over(fixer, ret_length);
}

char *relx_fix(const char *path, const char *text, size_t length, size_t *ret_length,
               relx_fix_counts *ret_counts, relx_error *error)
{
    error_clear(error);
    size_t bad = text_check_utf8(text, length);
    if (bad < length) {
        error_set(error, RELX_ERROR_ENCODING, path, 0, 0, "this byte is not UTF-8");
        if (error != NULL)
            error->offset = bad;
        return NULL;
    }
    struct fixer fixer = {.is_list = file_ends_in(path, ".tsv"),
                          .is_word = strstr(path, "gazetteers/words/") != NULL};
    char *fixed = fix_guarded(&fixer, (struct slice){text, length}, ret_length);
    if (fixed == NULL)
        error_set(error, RELX_ERROR_MEMORY, NULL, 0, 0, "out of memory");
    else
        *ret_counts = fixer.counts;
    arena_free(&fixer.arena);
    arena_free(&fixer.scratch);
    return fixed;
}
