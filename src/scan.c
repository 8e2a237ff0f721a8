/* scan.c - gazetteer names by leftmost-longest match, and names that no list knows by their
 * capitals.
 *
 * In "Bà Châu Thị Thu Nga gặp Thủ tướng Nga Mishustin" the first Nga lies within a Vietnamese full
 * name (a listed surname, then capitalised Vietnamese syllables) and is no country; the second is
 * one, since an office stands before it; Mishustin is an unknown foreign name.  Whether an unknown
 * name is a person is for the rules to say.
 */
#include "scan.h"

#include <string.h>

struct scanner {
    struct analysis *analysis;
    const struct lexicon *lexicon;
    const struct text *text;
    struct shadow *shadow;
    uint32_t sentence;
    size_t first, end; /* of the sentence */
    bool is_shouted;   /* a line of capitals: they tell nothing of names */
    bool after_title;  /* an office or a form of address stands right before */
    bool after_office; /* an office and its country do: "Đại sứ Hàn Quốc" */
    bool after_kin; /* that is "ông", "bà", "chị": what follows is a name, even "Đức" or "Nga" */
};

/* Beyond the sentence stands a mark that is like no other. */
static const struct token *token_at(const struct scanner *scanner, size_t i)
{
    static const struct token nothing = {.folded = {"", 0}, .kind = TOKEN_MARK};
    return i < scanner->end ? &scanner->text->tokens.items[i] : &nothing;
}

static bool has_flag(const struct scanner *scanner, size_t i, int flag)
{
    return (token_at(scanner, i)->flags & flag) != 0;
}

static bool is_listed(const struct scanner *scanner, size_t i, const char *list)
{
    return i < scanner->end &&
           lexicon_find(scanner->lexicon, scanner->text, i, i + 1, list) != NULL;
}

/* A capitalised Vietnamese syllable that may belong to a person's name. */
static bool is_name_syllable(const struct scanner *scanner, size_t i)
{
    return has_flag(scanner, i, TOKEN_CAPITAL) && has_flag(scanner, i, TOKEN_VIETNAMESE);
}

static bool is_mark(const struct scanner *scanner, size_t i, const char *mark)
{
    const struct token *token = token_at(scanner, i);
    return token->kind == TOKEN_MARK && slice_is(token->folded, mark);
}

static bool follows_directly(const struct scanner *scanner, size_t i)
{
    return i < scanner->end && !has_flag(scanner, i, TOKEN_BLANK_BEFORE);
}

/* ---- Lines of capitals ---- */

enum { SHOUTED_WORDS = 4 /* fewer are a heading, or an acronym */ };

/* "THỦ TƯỚNG TRẦN QUỐC NAM THĂM LÀO" */
static bool is_line_of_capitals(const struct text *text, const struct sentence *range)
{
    size_t words = 0;
    for (size_t i = range->first; i < range->end; i++) {
        const struct token *token = &text->tokens.items[i];
        if (token->kind != TOKEN_WORD)
            continue;
        if ((token->flags & TOKEN_CAPITAL) == 0 ||
            ((token->flags & TOKEN_ALL_CAPITALS) == 0 && token->folded.length > 3))
            return false;
        words += (token->flags & TOKEN_ALL_CAPITALS) != 0;
    }
    return words >= SHOUTED_WORDS;
}

/* Does a word begin at i that goes on with the sentence: "THĂM", "HỘI ĐÀM", "VỚI"? */
static bool goes_on(const struct scanner *scanner, size_t i)
{
    static const char *const lists[] = {"talk-verb",   "visit-verb", "sign-verb",  "give-verb",
                                        "get-verb",    "say-verb",   "ask-verb",   "agree-verb",
                                        "happen-verb", "modal",      "preposition"};
    size_t stop;
    for (size_t k = 0; k < sizeof lists / sizeof lists[0]; k++)
        if (lexicon_longest(scanner->lexicon, scanner->text, i, scanner->end, lists[k], &stop) !=
            NULL)
            return true;
    const struct entry *word =
        i < scanner->end ? lexicon_find(scanner->lexicon, scanner->text, i, i + 1, "not-name")
                         : NULL;
    return entry_is_kind(word, "sentence") || entry_is_kind(word, "time");
}

/* ---- Units and mentions ---- */

static void add_unit(struct scanner *scanner, size_t first, size_t end, int mention, int symbol)
{
    *vec_push(&scanner->shadow->units, scanner->analysis->arena) = (struct unit){
        .first = (uint32_t)first, .end = (uint32_t)end, .mention = mention, .symbol = symbol};
}

static struct mention *add_mention(struct scanner *scanner, size_t first, size_t end, int symbol)
{
    struct analysis *analysis = scanner->analysis;
    add_unit(scanner, first, end, (int)analysis->mentions.count, symbol);
    struct mention *mention = vec_push(&analysis->mentions, analysis->arena);
    const struct symbol *made = &analysis->model->symbols.items.items[symbol];
    *mention = (struct mention){.sentence = scanner->sentence,
                                .first = (uint32_t)first,
                                .end = (uint32_t)end,
                                .symbol = symbol,
                                .type = made->type,
                                .kind = made->kind,
                                .parent = -1};
    return mention;
}

static void add_reading(struct scanner *scanner, size_t first, size_t end,
                        const struct reading *reading)
{
    struct mention *mention = add_mention(scanner, first, end, reading->entry->symbol);
    mention->reading = reading;
    if (strcmp(mention->type, "person") == 0)
        short_names_note(&scanner->analysis->short_names, scanner->text, first, end, reading,
                         scanner->analysis->model->known.home);
    scanner->after_office =
        (scanner->after_title || scanner->after_office) &&
        (strcmp(mention->type, "country") == 0 || strcmp(mention->type, "place") == 0);
    scanner->after_title = strcmp(mention->type, "office") == 0;
    scanner->after_kin = false;
}

static void add_name(struct scanner *scanner, size_t first, size_t end, int symbol)
{
    add_mention(scanner, first, end, symbol);
    scanner->after_title = scanner->after_office = scanner->after_kin = false;
}

static void add_token(struct scanner *scanner, size_t i)
{
    bool is_word = token_at(scanner, i)->kind == TOKEN_WORD;
    add_unit(scanner, i, i + 1, -1, -1);
    /* "Đại sứ Hàn Quốc tại Việt Nam" */
    scanner->after_office = scanner->after_office && is_listed(scanner, i, "place-lead");
    /* "ông", "đồng chí", "nữ luật sư" end here, and a name may follow */
    size_t first;
    const struct entry *title = NULL;
    if (is_word && i + 1 < scanner->text->tokens.count && has_flag(scanner, i + 1, TOKEN_CAPITAL))
        title = lexicon_ending_at(scanner->lexicon, scanner->text, scanner->first, i + 1,
                                  "honorific", &first);
    scanner->after_title = title != NULL;
    scanner->after_kin = entry_is_kind(title, "kin");
}

/* ---- Countries that begin a common word ---- */

/* "Mỹ quan" hides the country, but not in "Mỹ quan tâm", where a longer word begins at its second
 * syllable, nor (kind `word`) within a sentence, where only the country has a capital: "Hàn - Nhật
 * ký". */
static bool hides_wrongly(const struct scanner *scanner, size_t i, size_t end,
                          const struct reading *reading)
{
    size_t stop;
    if (strcmp(reading->entry->type, "not") != 0 || end != i + 2 || scanner->is_shouted ||
        has_flag(scanner, i + 1, TOKEN_CAPITAL))
        return false;
    const struct reading *first =
        lexicon_match(scanner->lexicon, scanner->text, i, i + 1, false, &stop);
    if (first == NULL || strncmp(first->entry->type, "country", 7) != 0)
        return false;
    if (entry_is_kind(reading->entry, "word") && !has_flag(scanner, i, TOKEN_SENTENCE_START))
        return true;
    return lexicon_match(scanner->lexicon, scanner->text, i + 1, scanner->end, true, &stop) !=
               NULL &&
           stop > end;
}

/* Does a listed name that ends here go on with a syllable behind a hyphen, as the "An-ba-ni" of
 * "An-ba-ni-gi" does, which is no country?  That of "Xô-viết" was one syllable. */
static bool is_cut_off(const struct scanner *scanner, size_t i, size_t end)
{
    return end > i + 2 && is_mark(scanner, end - 2, "-") && is_mark(scanner, end, "-") &&
           follows_directly(scanner, end - 2) && follows_directly(scanner, end - 1) &&
           follows_directly(scanner, end) && follows_directly(scanner, end + 1) &&
           end + 1 < scanner->end && token_at(scanner, end + 1)->kind == TOKEN_WORD &&
           !has_flag(scanner, end - 1, TOKEN_CAPITAL) && !has_flag(scanner, end + 1, TOKEN_CAPITAL);
}

/* The longest listed name at i that may be meant, and its end. */
static const struct reading *match_at(const struct scanner *scanner, size_t i, size_t *end)
{
    const struct reading *reading =
        lexicon_match(scanner->lexicon, scanner->text, i, scanner->end, false, end);
    if (reading != NULL && is_cut_off(scanner, i, *end))
        return NULL;
    if (reading == NULL || !hides_wrongly(scanner, i, *end, reading))
        return reading;
    return lexicon_match(scanner->lexicon, scanner->text, i, i + 1, false, end);
}

/* ---- Vietnamese full names ---- */

enum { NAME_MAX_SYLLABLES = 5 };

/* "Đoàn Nga" is a delegation, as the surname is a noun too, but in "ông Đoàn Nga" it is a name. */
static bool is_noun_of_country(const struct scanner *scanner, size_t i, size_t end)
{
    size_t listed;
    const struct entry *surname =
        lexicon_find(scanner->lexicon, scanner->text, i, i + 1, "surname");
    if (scanner->after_kin || surname == NULL || surname->kind == NULL ||
        strcmp(surname->kind, "noun") != 0)
        return false;
    const struct reading *reading =
        lexicon_match(scanner->lexicon, scanner->text, i + 1, scanner->end, false, &listed);
    return reading != NULL && listed == end && strcmp(reading->entry->type, "country") == 0;
}

/* "tập đoàn Thành Công", "công ty Điện tử Thành Công": a firm's name needs no surname. */
static bool is_behind_firm(const struct scanner *scanner, size_t i)
{
    size_t field, first;
    if (i <= scanner->first || scanner->is_shouted)
        return false;
    if (lexicon_ending_at(scanner->lexicon, scanner->text, scanner->first, i, "body-field",
                          &field) == NULL)
        field = i;
    return field > scanner->first &&
           lexicon_ending_at(scanner->lexicon, scanner->text, scanner->first, field, "firm-noun",
                             &first) != NULL;
}

/* "giám đốc Tập đoàn", "Sở Tài nguyên": what opens an institution's name may look like a short
 * name, "ông Tập", "ông Tài", but for the small letter of the syllable after it. */
static bool opens_common_word(const struct scanner *scanner, size_t i)
{
    static const char *const lists[] = {"not-name", "portfolio"};
    if (i + 1 >= scanner->end || token_at(scanner, i + 1)->kind != TOKEN_WORD ||
        has_flag(scanner, i + 1, TOKEN_CAPITAL))
        return false;
    for (size_t k = 0; k < sizeof lists / sizeof lists[0]; k++)
        if (lexicon_find(scanner->lexicon, scanner->text, i, i + 2, lists[k]) != NULL)
            return true;
    return false;
}

/* The end of surname + 1 to 4 capitalised syllables at i; i if none starts here.  A name of many
 * syllables at i stands in the way ("Hà Nội" begins with a surname too). */
static size_t vietnamese_name_end(const struct scanner *scanner, size_t i)
{
    if (!is_name_syllable(scanner, i) ||
        !(is_listed(scanner, i, "surname") || is_behind_firm(scanner, i)))
        return i;
    size_t end = i + 1;
    while (end - i < NAME_MAX_SYLLABLES && is_name_syllable(scanner, end)) {
        size_t listed;
        const struct reading *reading =
            lexicon_match(scanner->lexicon, scanner->text, end, scanner->end, false, &listed);
        if (reading != NULL && listed > end + 1 && strcmp(reading->entry->type, "not") != 0)
            break;
        if ((scanner->is_shouted && goes_on(scanner, end)) || opens_common_word(scanner, end))
            break; /* the "Thanh" of "Đoàn Thanh niên" */
        end++;
    }
    return end - i >= 2 && !is_noun_of_country(scanner, i, end) ? end : i;
}

/* ---- One-syllable countries that are also given names ---- */

static bool is_unknown_name_syllable(const struct scanner *scanner, size_t i)
{
    if (i < scanner->first || scanner->is_shouted || !is_name_syllable(scanner, i) ||
        has_flag(scanner, i, TOKEN_SENTENCE_START) || is_listed(scanner, i, "not-name"))
        return false;
    size_t end;
    return lexicon_match(scanner->lexicon, scanner->text, i, scanner->end, false, &end) == NULL;
}

/* "Đại sứ nước ta tại Đức Lê Thị Lan" */
static bool is_place_before_name(const struct scanner *scanner, size_t i, size_t end)
{
    return i > scanner->first && is_listed(scanner, i - 1, "place-lead") &&
           vietnamese_name_end(scanner, end) > end + 1;
}

/* "Bộ Công Thương Nga", "Bộ chỉ huy Thái Bình Dương Mỹ": what stands right before i is an office, a
 * body or a place, no name. */
static bool is_behind_body_or_place(const struct scanner *scanner, size_t i)
{
    size_t units = scanner->shadow->units.count;
    const struct unit *last = units == 0 ? NULL : &scanner->shadow->units.items[units - 1];
    if (last == NULL || last->end != i || last->mention < 0)
        return false;
    const char *type = scanner->analysis->mentions.items[last->mention].type;
    return strcmp(type, "body-word") == 0 || strcmp(type, "place") == 0;
}

/* "Thu Nga", "Nhật Minh", "ông Đức": the country's name is a person's here. */
static bool is_given_name(const struct scanner *scanner, size_t i, size_t end,
                          const struct reading *reading, bool after_office)
{
    if (end != i + 1 || strncmp(reading->entry->type, "country", 7) != 0 ||
        !has_flag(scanner, i, TOKEN_VIETNAMESE) || after_office || scanner->after_office ||
        is_place_before_name(scanner, i, end) || is_behind_body_or_place(scanner, i))
        return false;
    return scanner->after_kin || is_unknown_name_syllable(scanner, end) ||
           (i > scanner->first && is_unknown_name_syllable(scanner, i - 1));
}

/* ---- Unknown names by their capitals ---- */

/* Does a listed name that is more than a lone surname begin at i? */
static bool starts_listed_name(const struct scanner *scanner, size_t i)
{
    size_t end;
    const struct reading *reading =
        lexicon_match(scanner->lexicon, scanner->text, i, scanner->end, false, &end);
    return reading != NULL && !is_cut_off(scanner, i, end) &&
           (end > i + 1 || strcmp(reading->entry->type, "person") != 0);
}

static bool is_unlisted_foreign(const struct scanner *scanner, size_t i)
{
    size_t end;
    return has_flag(scanner, i, TOKEN_CAPITAL) &&
           !has_flag(scanner, i, TOKEN_VIETNAMESE | TOKEN_ALL_CAPITALS) &&
           lexicon_match(scanner->lexicon, scanner->text, i, scanner->end, false, &end) == NULL;
}

/* Is "- next", with blanks around the hyphen, still the name's part that begins at i?  "Do - gyun"
 * and "Jae - in" by the small letter, "Stefan - Radu Oprea" since a surname is still to come,
 * "Dana Reizniece - Ozola" since a first name stands before. */
static bool joins_over_blanks(const struct scanner *scanner, size_t i, size_t next)
{
    if (!has_flag(scanner, next, TOKEN_CAPITAL))
        return !has_flag(scanner, next, TOKEN_VIETNAMESE) || is_listed(scanner, next, "name-tail");
    size_t units = scanner->shadow->units.count;
    bool opens = units == 0 || scanner->shadow->units.items[units - 1].end == i;
    if (!is_unlisted_foreign(scanner, i) || !is_unlisted_foreign(scanner, next))
        return false;
    return opens ? is_unlisted_foreign(scanner, next + 1)
                 : !has_flag(scanner, next + 1, TOKEN_CAPITAL);
}

/* One part of a foreign name at i ("Kim", "Jong-un", "D.", "al-Assad", "O'Brien"); i if none. */
static size_t name_part_end(const struct scanner *scanner, size_t i)
{
    if (!has_flag(scanner, i, TOKEN_CAPITAL))
        return i;
    size_t end = i + 1;
    while (end + 1 < scanner->end && token_at(scanner, end)->kind == TOKEN_MARK &&
           token_at(scanner, end + 1)->kind == TOKEN_WORD) {
        bool tight = follows_directly(scanner, end) && follows_directly(scanner, end + 1);
        bool hyphen =
            is_mark(scanner, end, "-") && (tight || joins_over_blanks(scanner, i, end + 1));
        bool apostrophe = tight && (is_mark(scanner, end, "'") || is_mark(scanner, end, "’"));
        if (!hyphen && !apostrophe)
            break;
        end += 2;
    }
    struct slice word = token_at(scanner, i)->folded;
    bool initial = end == i + 1 && utf8_count(word.data, word.length) == 1;
    if (initial && is_mark(scanner, end, ".") && follows_directly(scanner, end) &&
        has_flag(scanner, end + 1, TOKEN_CAPITAL))
        end++;
    /* "Joseph F. Dunford Jr. và ...", not the stop that ends the sentence */
    bool suffix = end == i + 1 && is_listed(scanner, i, "name-suffix");
    if (suffix && is_mark(scanner, end, ".") && follows_directly(scanner, end) &&
        end + 1 < scanner->end)
        end++;
    return end;
}

/* Is the mark at i the hyphen of a name: "Al-Dosari"? */
static bool is_hyphen_within(const struct scanner *scanner, size_t i)
{
    return is_mark(scanner, i, "-") && follows_directly(scanner, i) &&
           follows_directly(scanner, i + 1) && has_flag(scanner, i + 1, TOKEN_CAPITAL);
}

/* The hyphen behind a particle, which may have blanks round it: "al-Din", "bin Hamad al - Thani".
 */
static bool is_hyphen_behind_particle(const struct scanner *scanner, size_t i)
{
    return is_hyphen_within(scanner, i) ||
           (is_mark(scanner, i, "-") && has_flag(scanner, i + 1, TOKEN_CAPITAL) &&
            !has_flag(scanner, i + 1, TOKEN_VIETNAMESE));
}

/* The end of a run of capitalised parts, with particles ("bin", "de", "van") between them. */
static size_t foreign_name_end(const struct scanner *scanner, size_t i)
{
    size_t end = name_part_end(scanner, i);
    for (;;) {
        size_t next = end;
        while (next < scanner->end && is_listed(scanner, next, "name-particle") &&
               !(has_flag(scanner, next, TOKEN_CAPITAL) && is_hyphen_within(scanner, next + 1)))
            next++;
        if (next > end && is_hyphen_behind_particle(scanner, next)) /* "al-Dosari" */
            next++;
        if (next >= scanner->end || starts_listed_name(scanner, next) ||
            (scanner->is_shouted && has_flag(scanner, next, TOKEN_VIETNAMESE) &&
             (has_flag(scanner, next, TOKEN_DIACRITIC) || goes_on(scanner, next))))
            return end;
        size_t part = name_part_end(scanner, next);
        bool has_hyphen = part > next + 2; /* "Do - gyun" is a name, "Do" alone is "by" */
        if (part == next || (!has_hyphen && is_listed(scanner, next, "not-name")))
            return end;
        end = part;
    }
}

/* "Lin-đa Ray-nôn": syllables that a hyphen joins, the second with a small letter. */
static bool is_transcribed(const struct scanner *scanner, size_t i)
{
    return is_mark(scanner, i + 1, "-") && follows_directly(scanner, i + 1) &&
           follows_directly(scanner, i + 2) && token_at(scanner, i + 2)->kind == TOKEN_WORD &&
           !has_flag(scanner, i + 2, TOKEN_CAPITAL);
}

/* A lone Vietnamese syllable, or one that only opens the sentence, is no name by its capital. */
static bool may_open_name(const struct scanner *scanner, size_t i)
{
    if (!has_flag(scanner, i, TOKEN_CAPITAL) || is_listed(scanner, i, "not-name") ||
        is_listed(scanner, i, "name-suffix") || opens_common_word(scanner, i))
        return false;
    if (has_flag(scanner, i, TOKEN_ALL_CAPITALS) || scanner->is_shouted)
        return scanner->is_shouted && !has_flag(scanner, i, TOKEN_VIETNAMESE);
    if (!has_flag(scanner, i, TOKEN_VIETNAMESE) || scanner->after_title)
        return true;
    if (scanner->after_office && has_flag(scanner, i + 1, TOKEN_CAPITAL) &&
        !has_flag(scanner, i + 1, TOKEN_ALL_CAPITALS) && !is_listed(scanner, i + 1, "not-name") &&
        !starts_listed_name(scanner, i + 1))
        return true; /* "Đại sứ Trung Quốc Hùng Ba", "Ngoại trưởng Hàn Quốc Cho Tae-yul" */
    if (scanner->after_office && is_transcribed(scanner, i))
        return true;
    return !has_flag(scanner, i, TOKEN_SENTENCE_START) && has_flag(scanner, i + 1, TOKEN_CAPITAL) &&
           !starts_listed_name(scanner, i + 1) && !has_flag(scanner, i + 1, TOKEN_VIETNAMESE);
}

/* A run that stays within Vietnamese syllables: "Bộ trưởng Sơn", "bà Kim Tiến". */
static bool is_vietnamese_run(const struct scanner *scanner, size_t i, size_t end)
{
    for (; i < end; i++)
        if (token_at(scanner, i)->kind == TOKEN_WORD && !is_name_syllable(scanner, i))
            return false;
    return true;
}

/* ---- People named in full before ---- */

/* A capital that begins no longer name, nor a word of the sentence: "Kim", but not the one of
 * "Kim Tiến", "Tập đoàn", nor behind "ông", where a rule takes it. */
static bool may_be_short_name(const struct scanner *scanner, size_t i)
{
    if (!has_flag(scanner, i, TOKEN_CAPITAL) || scanner->is_shouted || scanner->after_title ||
        scanner->after_office || is_listed(scanner, i, "not-name") || opens_common_word(scanner, i))
        return false;
    bool is_syllable = has_flag(scanner, i, TOKEN_VIETNAMESE);
    bool goes_on_with_capital = has_flag(scanner, i + 1, TOKEN_CAPITAL);
    return !is_syllable || (!has_flag(scanner, i, TOKEN_SENTENCE_START) && !goes_on_with_capital);
}

/* The "Kim" of "Trump - Kim", which a rule takes for him who leads, whoever else is named. */
static bool is_of_pair(const struct scanner *scanner, size_t i)
{
    return is_listed(scanner, i, "pair-leader") &&
           (is_mark(scanner, i + 1, "-") || (i > scanner->first && is_mark(scanner, i - 1, "-")));
}

/* "Mattis", where "James Mattis" was told of; its end, or i. */
static size_t scan_short_name(struct scanner *scanner, size_t i)
{
    struct analysis *analysis = scanner->analysis;
    if (!may_be_short_name(scanner, i) || is_of_pair(scanner, i) ||
        foreign_name_end(scanner, i) > i + 1)
        return i;
    const struct short_name *name = short_names_find(&analysis->short_names, token_at(scanner, i));
    if (name == NULL)
        return i;
    add_name(scanner, i, i + 1, analysis->model->known.person_listed);
    analysis->mentions.items[analysis->mentions.count - 1].reading = name->reading;
    return i + 1;
}

/* ---- The sentence ---- */

/* "Mỹ, Hàn họp", "Mỹ, Nhật và Hàn": the last name was a country, and a mark or "và" stands between.
 */
static bool is_beside_country(const struct scanner *scanner, size_t i, size_t end)
{
    const struct analysis *analysis = scanner->analysis;
    if (i < scanner->first + 2 || analysis->mentions.count == 0 ||
        has_flag(scanner, end, TOKEN_CAPITAL))
        return false;
    const struct mention *last = &analysis->mentions.items[analysis->mentions.count - 1];
    return last->end == i - 1 && strncmp(last->type, "country", 7) == 0 &&
           (is_mark(scanner, i - 1, ",") || is_listed(scanner, i - 1, "joining-word"));
}

/* "Tổng thống Hàn Moon Jae-in": an office before it, and behind it a name that is not of its own
 * language, or that the lists know.  "Tổng thống Hàn gặp": no name at all, behind an office, of a
 * country that is noted as told so, `behind=office`. */
static bool is_behind_office(const struct scanner *scanner, size_t end,
                             const struct reading *reading)
{
    size_t stop;
    if (!scanner->after_title)
        return false;
    if (end >= scanner->end || !has_flag(scanner, end, TOKEN_CAPITAL))
        return entry_note_value(reading->entry, "behind").data != NULL;
    const struct reading *next =
        lexicon_match(scanner->lexicon, scanner->text, end, scanner->end, false, &stop);
    return (next != NULL && strcmp(next->entry->type, "person") == 0) ||
           is_unlisted_foreign(scanner, end);
}

/* "Việt", "Hàn", "Triều" are countries only in a pair: "Việt - Nga", "liên Triều". */
static bool is_stray_short_name(const struct scanner *scanner, size_t i, size_t end,
                                const struct reading *reading)
{
    if (strcmp(reading->entry->type, "country-short") != 0)
        return false;
    bool hyphen =
        is_mark(scanner, end, "-") || is_mark(scanner, end, "–") ||
        (i > scanner->first && (is_mark(scanner, i - 1, "-") || is_mark(scanner, i - 1, "–")));
    return !hyphen && !(i > scanner->first && is_listed(scanner, i - 1, "pair-word")) &&
           !is_behind_office(scanner, end, reading) && !is_beside_country(scanner, i, end);
}

/* Tries a listed name at i; its end, or i. */
static size_t scan_listed(struct scanner *scanner, size_t i, bool after_office)
{
    size_t end;
    const struct reading *reading = match_at(scanner, i, &end);
    if (reading == NULL || is_stray_short_name(scanner, i, end, reading))
        return i;
    if (is_given_name(scanner, i, end, reading, after_office)) {
        while (is_unknown_name_syllable(scanner, end))
            end++;
        add_name(scanner, i, end, scanner->analysis->model->known.name_vietnamese);
        return end;
    }
    add_reading(scanner, i, end, reading);
    return end;
}

static size_t scan_unknown(struct scanner *scanner, size_t i)
{
    if (!may_open_name(scanner, i))
        return i;
    size_t end = foreign_name_end(scanner, i);
    if (end == i)
        return i;
    const struct known *known = &scanner->analysis->model->known;
    add_name(scanner, i, end,
             is_vietnamese_run(scanner, i, end) ? known->name_vietnamese : known->name_foreign);
    return end;
}

static size_t scan_at(struct scanner *scanner, size_t i, bool after_office)
{
    if (token_at(scanner, i)->kind == TOKEN_MARK)
        return i;
    size_t listed, name = vietnamese_name_end(scanner, i);
    const struct reading *reading = match_at(scanner, i, &listed);
    bool is_listed_place = reading != NULL && listed > i + 1 &&
                           strcmp(reading->entry->type, "person") != 0 &&
                           !(listed < name && strcmp(reading->entry->type, "not") ==
                                                  0); /* "Lê Đức" of "Lê Đức Khoa" */
    if (reading != NULL && listed == i + 1 && strcmp(reading->entry->type, "person") == 0 &&
        !scanner->is_shouted && is_unlisted_foreign(scanner, i + 1) &&
        scan_unknown(scanner, i) > i) /* "Retno Lestari" is not "Retno" Marsudi */
        return scanner->shadow->units.items[scanner->shadow->units.count - 1].end;
    if (name > i && !is_listed_place && (reading == NULL || listed < name)) {
        add_name(scanner, i, name, scanner->analysis->model->known.name_vietnamese);
        return name;
    }
    size_t end = reading == NULL ? i : scan_listed(scanner, i, after_office);
    if (end == i)
        end = scan_short_name(scanner, i);
    return end > i ? end : scan_unknown(scanner, i);
}

enum { LEAD_SENTENCES = 5 };

void scan_lead(struct analysis *analysis)
{
    const struct text *text = analysis->text;
    const struct relx_model *model = analysis->model;
    size_t count = text->sentences.count < LEAD_SENTENCES ? text->sentences.count : LEAD_SENTENCES;
    size_t end = count == 0 ? 0 : text->sentences.items[count - 1].end, stop;
    for (size_t i = 0; i < end; i = stop) {
        const struct reading *reading =
            (text->tokens.items[i].flags & TOKEN_CAPITAL) == 0
                ? NULL
                : lexicon_match(model->lexicon, text, i, end, false, &stop);
        if (reading == NULL)
            stop = i + 1;
        else if (strcmp(reading->entry->type, "person") == 0)
            short_names_note(&analysis->short_names, text, i, stop, reading, model->known.home);
    }
}

void scan_sentence(struct analysis *analysis, size_t sentence, struct shadow *shadow)
{
    const struct sentence *range = &analysis->text->sentences.items[sentence];
    struct scanner scanner = {.analysis = analysis,
                              .lexicon = analysis->model->lexicon,
                              .text = analysis->text,
                              .shadow = shadow,
                              .sentence = (uint32_t)sentence,
                              .first = range->first,
                              .end = range->end,
                              .is_shouted = is_line_of_capitals(analysis->text, range)};
    for (size_t i = range->first; i < range->end;) {
        bool after_office =
            shadow->units.count > 0 && shadow->units.items[shadow->units.count - 1].mention >= 0 &&
            strcmp(
                analysis->mentions.items[shadow->units.items[shadow->units.count - 1].mention].type,
                "office") == 0;
        size_t end = scan_at(&scanner, i, after_office);
        if (end == i)
            add_token(&scanner, end++);
        i = end;
    }
}
