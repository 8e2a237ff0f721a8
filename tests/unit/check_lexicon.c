/* check_lexicon.c - reading lists, finding the longest name in a text, who held an office. */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "file.h"
#include "lexicon.h"

Suite *make_suite(void);

/* ---- A folder of lists for each test ---- */

static char folder[64];
static jmp_buf no_memory;
static struct arena arena;
static struct str messages; /* one line for each finding */

static void set_up(void)
{
    snprintf(folder, sizeof folder, "%s", "/tmp/check-lexicon-XXXXXX");
    ck_assert_ptr_nonnull(mkdtemp(folder));
    if (setjmp(no_memory))
        ck_abort_msg("out of memory");
    arena_init(&arena, &no_memory);
    str_init(&messages, &arena);
    str_add_string(&messages, "");
}

static void remove_files(const char *suffix)
{
    struct file_list list = {0};
    ck_assert_int_eq(file_list(folder, suffix, &arena, &list, NULL), RELX_OK);
    for (size_t i = 0; i < list.paths.count; i++)
        unlink(path_join(&arena, folder, list.paths.items[i]));
}

static void tear_down(void)
{
    remove_files("");
    rmdir(path_join(&arena, folder, "words"));
    rmdir(folder);
    arena_free(&arena);
}

static void write_bytes(const char *name, const char *content, size_t length)
{
    mkdir(path_join(&arena, folder, "words"), 0700);
    FILE *file = fopen(path_join(&arena, folder, name), "wb");
    ck_assert_ptr_nonnull(file);
    ck_assert_uint_eq(fwrite(content, 1, length, file), length);
    ck_assert_int_eq(fclose(file), 0);
}

static void write_list(const char *name, const char *content)
{
    write_bytes(name, content, strlen(content));
}

static void keep_message(void *data, relx_severity severity, const relx_error *error)
{
    (void)data;
    str_printf(&messages, "%s:%u:%u: %s: %s\n", error->file, error->line, error->column,
               severity == RELX_FAILURE ? "error" : "warning", error->message);
}

static struct lexicon *load_as(bool lint)
{
    struct reporter reporter = {.report = keep_message};
    relx_error error = {.status = RELX_OK};
    struct lexicon *lexicon = lexicon_load(folder, lint, &arena, &reporter, &error);
    ck_assert((lexicon != NULL) == (reporter.failures == 0));
    ck_assert((lexicon != NULL) == (error.status == RELX_OK));
    return lexicon;
}

static struct lexicon *load(void)
{
    struct lexicon *lexicon = load_as(false);
    ck_assert_str_eq(messages.data, "");
    ck_assert_ptr_nonnull(lexicon);
    return lexicon;
}

static struct text *read_text(const struct lexicon *lexicon, const char *input)
{
    struct text *text = arena_alloc(&arena, sizeof *text);
    ck_assert_int_eq(text_read(text, input, strlen(input), &arena, NULL), RELX_OK);
    lexicon_number(lexicon, text);
    return text;
}

static void add_match(struct str *found, const struct text *text, const struct reading *reading,
                      size_t first, size_t end)
{
    const struct token *tokens = text->tokens.items;
    ck_assert(reading_fits(reading, text, first));
    str_printf(found, "%s%s=", found->length > 0 ? "; " : "", reading->entry->id);
    str_add(found, text->nfc.data + tokens[first].start, tokens[end - 1].end - tokens[first].start);
}

/* "id=words; id=words": what leftmost-longest finds. */
static const char *matches_of(const struct lexicon *lexicon, const char *input, bool words)
{
    const struct text *text = read_text(lexicon, input);
    struct str found;
    str_init(&found, &arena);
    str_add_string(&found, "");
    for (size_t i = 0; i < text->tokens.count;) {
        size_t end = i;
        const struct reading *reading =
            lexicon_match(lexicon, text, i, text->tokens.count, words, &end);
        if (reading)
            add_match(&found, text, reading, i, end);
        i = reading ? end : i + 1;
    }
    return found.data;
}

static void assert_matches(const struct lexicon *lexicon, const char *input, const char *expected)
{
    ck_assert_str_eq(matches_of(lexicon, input, false), expected);
}

#define PLACES "id\ttype\tname\taliases\n"

static struct lexicon *load_places(const char *lines)
{
    write_list("places.tsv", arena_printf(&arena, PLACES "%s", lines));
    return load();
}

/* ---- Reading ---- */

START_TEST(an_entry_has_all_its_fields)
{
    write_list("people.tsv",
               "id\ttype\tkind\tname\taliases\tcountry\toffice\tfrom\tto\tcase\tvalue\twikidata"
               "\tnote\n"
               "ngo-thi-sen\tperson\tminister\tNgô Thị Sen\tbà Sen\tVN\thealth-minister\t2020-11"
               "\t2021-04-08\tany\t12.5\tQ7\tinvented\n"
               "mai-van-lam\tperson\t\tMai Văn Lâm\t\t\t\t\t\t\t\t\t\n");
    const struct lexicon *lexicon = load();
    ck_assert_uint_eq(lexicon_entry_count(lexicon), 2);
    const struct entry *entry = lexicon_entry(lexicon, 0);
    ck_assert_str_eq(entry->id, "ngo-thi-sen");
    ck_assert_str_eq(entry->type, "person");
    ck_assert_str_eq(entry->kind, "minister");
    ck_assert_str_eq(entry->name, "Ngô Thị Sen");
    ck_assert_str_eq(entry->country, "VN");
    ck_assert_str_eq(entry->office, "health-minister");
    ck_assert_str_eq(entry->from, "2020-11");
    ck_assert_str_eq(entry->to, "2021-04-08");
    ck_assert_str_eq(entry->value, "12.5");
    ck_assert_double_eq(entry->number, 12.5);
    ck_assert_str_eq(entry->wikidata, "Q7");
    ck_assert_str_eq(entry->note, "invented");
    ck_assert_str_eq(entry->file, "gazetteers/people.tsv");
    ck_assert_uint_eq(entry->line, 2);
    ck_assert(entry->any_case && !entry->is_word);
    entry = lexicon_entry(lexicon, 1);
    ck_assert_ptr_null(entry->kind);
    ck_assert_ptr_null(entry->note);
    ck_assert(!entry->any_case);
}
END_TEST

START_TEST(a_byte_order_mark_crlf_remarks_and_empty_lines_do_no_harm)
{
    write_list("places.tsv", "\xEF\xBB\xBFid\ttype\tname\r\n\r\n# cities\r\nhue\tplace\tHuế\r\n"
                             "\t\t\r\nvinh\tplace\tVinh");
    const struct lexicon *lexicon = load();
    ck_assert_uint_eq(lexicon_entry_count(lexicon), 2);
    ck_assert_str_eq(lexicon_entry(lexicon, 0)->name, "Huế");
    ck_assert_uint_eq(lexicon_entry(lexicon, 0)->line, 4);
    ck_assert_str_eq(lexicon_entry(lexicon, 1)->name, "Vinh");
}
END_TEST

START_TEST(columns_may_come_in_any_order)
{
    write_list("places.tsv", "name\tid\ttype\nHuế\thue\tplace\n");
    ck_assert_str_eq(lexicon_entry(load(), 0)->id, "hue");
}
END_TEST

START_TEST(files_are_read_in_the_order_of_their_paths)
{
    write_list("b.tsv", PLACES "b\tplace\tHuế\t\n");
    write_list("words/a.tsv", PLACES "w\tverb\tgặp\t\n");
    write_list("a.tsv", PLACES "a\tplace\tHuế\t\n");
    const struct lexicon *lexicon = load();
    ck_assert_str_eq(lexicon_entry(lexicon, 0)->id, "a");
    ck_assert_str_eq(lexicon_entry(lexicon, 1)->id, "b");
    ck_assert_str_eq(lexicon_entry(lexicon, 2)->id, "w");
    ck_assert_str_eq(lexicon_entry(lexicon, 2)->file, "gazetteers/words/a.tsv");
}
END_TEST

START_TEST(text_that_is_not_nfc_is_normalised)
{
    write_list("places.tsv", PLACES "hue\tplace\tHue\xCC\x82\xCC\x81\tPhu\xCC\x81 Xua\xCC\x82n\n");
    const struct lexicon *lexicon = load();
    ck_assert_str_eq(lexicon_entry(lexicon, 0)->name, "Huế");
    assert_matches(lexicon, "về Huế, về Phú Xuân", "hue=Huế; hue=Phú Xuân");
}
END_TEST

static double number_of(const char *value)
{
    write_list("units.tsv", arena_printf(&arena, "id\ttype\tname\tvalue\nx\tunit\tx\t%s\n", value));
    return lexicon_entry(load(), 0)->number;
}

START_TEST(a_value_that_is_a_number_is_read_as_one)
{
    ck_assert_double_eq(number_of("1000000"), 1e6);
    ck_assert_double_eq(number_of("-3"), -3);
    ck_assert_double_eq(number_of("0.25"), 0.25);
    ck_assert_double_eq(number_of("single"), 0);
    ck_assert_double_eq(number_of("1,5"), 0);
    ck_assert_double_eq(number_of("5."), 0);
    ck_assert_double_eq(number_of("-"), 0);
    ck_assert_double_eq(number_of(""), 0);
    ck_assert_double_eq(number_of("9999999999999999999999999999999999999999999"), 0);
}
END_TEST

START_TEST(a_missing_folder_is_an_io_error)
{
    struct reporter reporter = {0};
    relx_error error = {.status = RELX_OK};
    const char *missing = path_join(&arena, folder, "missing");
    ck_assert_ptr_null(lexicon_load(missing, false, &arena, &reporter, &error));
    ck_assert_int_eq(error.status, RELX_ERROR_IO);
}
END_TEST

START_TEST(an_empty_folder_is_an_empty_lexicon)
{
    const struct lexicon *lexicon = load();
    ck_assert_uint_eq(lexicon_entry_count(lexicon), 0);
    assert_matches(lexicon, "Sáng nay ở Huế - trời mưa", "");
    ck_assert_ptr_null(lexicon_by_id(lexicon, "place", "hue", NULL));
    ck_assert(!lexicon_has_type(lexicon, "place", NULL));
}
END_TEST

/* ---- What is wrong ---- */

START_TEST(all_mistakes_of_all_files_come_in_one_run_and_in_order)
{
    write_list("b.tsv", PLACES "\tplace\tHuế\t\nvinh\tplace\t\t\n");
    write_list("a.tsv", PLACES "hue\tplace\tHuế\tHuế\nvinh\tplace\n");
    ck_assert_ptr_null(load_as(false));
    ck_assert_str_eq(messages.data,
                     "gazetteers/a.tsv:2:15: error: \"Huế\" stands twice on this line\n"
                     "gazetteers/a.tsv:3:11: error: 2 fields where the header row has 4\n"
                     "gazetteers/b.tsv:2:1: error: the id is empty\n"
                     "gazetteers/b.tsv:3:12: error: the name is empty\n");
}
END_TEST

START_TEST(a_misspelt_column_is_guessed_and_its_lines_are_still_checked)
{
    write_list("places.tsv", "id\ttype\tnames\nhue\tplace\t\n");
    ck_assert_ptr_null(load_as(false));
    ck_assert_str_eq(messages.data, "gazetteers/places.tsv:1:9: error: unknown column \"names\"; "
                                    "did you mean \"name\"?\n"
                                    "gazetteers/places.tsv:2:11: error: the name is empty\n");
}
END_TEST

START_TEST(columns_count_code_points_after_a_byte_order_mark)
{
    write_list("places.tsv", "\xEF\xBB\xBFname\tid\tnothing\nĐà Nẵng\t\t\n");
    ck_assert_ptr_null(load_as(false));
    ck_assert(strstr(messages.data, "places.tsv:1:9: error: unknown column \"nothing\""));
}
END_TEST

START_TEST(a_nul_byte_is_a_control_character)
{
    static const char content[] = PLACES "hue\tplace\tHu\0ế\t\n";
    write_bytes("places.tsv", content, sizeof content - 1);
    ck_assert_ptr_null(load_as(false));
    ck_assert_str_eq(messages.data, "gazetteers/places.tsv:2:13: error: control or invisible "
                                    "character U+0000\n");
}
END_TEST

START_TEST(a_thousand_aliases_are_enough)
{
    struct str list;
    str_init(&list, &arena);
    str_add_string(&list, PLACES "hue\tplace\tHuế\ta0");
    for (int i = 1; i <= 1000; i++)
        str_printf(&list, "|a%d", i);
    write_list("places.tsv", list.data);
    ck_assert_ptr_null(load_as(false));
    ck_assert(strstr(messages.data, "error: more than 1000 aliases"));
}
END_TEST

START_TEST(the_longest_of_a_type_begins_or_ends_here)
{
    struct lexicon *lexicon = load_places("a\tplace\tHuế\tCố đô Huế xưa và nay\n"
                                          "b\tmark\tCố đô\tđô Huế\n"
                                          "c\tmark\tHuế\txưa và nay\n");
    const struct text *text = read_text(lexicon, "Ở Cố đô Huế xưa và nay.");
    size_t place = 99;
    ck_assert_str_eq(lexicon_longest(lexicon, text, 1, 8, "place", &place)->id, "a");
    ck_assert_uint_eq(place, 7);
    ck_assert_str_eq(lexicon_longest(lexicon, text, 1, 8, "mark", &place)->id, "b");
    ck_assert_uint_eq(place, 3);
    ck_assert_ptr_null(lexicon_longest(lexicon, text, 1, 6, "place", &place));
    ck_assert_ptr_null(lexicon_longest(lexicon, text, 8, 99, "place", &place));
    ck_assert_ptr_null(lexicon_longest(lexicon, text, 1, 8, "person", &place));
    ck_assert_str_eq(lexicon_ending_at(lexicon, text, 0, 7, "place", &place)->id, "a");
    ck_assert_uint_eq(place, 1);
    ck_assert_str_eq(lexicon_ending_at(lexicon, text, 0, 4, "mark", &place)->id, "b");
    ck_assert_uint_eq(place, 2);
    ck_assert_str_eq(lexicon_ending_at(lexicon, text, 3, 4, "mark", &place)->id, "c");
    ck_assert_uint_eq(place, 3);
    ck_assert_ptr_null(lexicon_ending_at(lexicon, text, 2, 7, "place", &place));
    ck_assert_ptr_null(lexicon_ending_at(lexicon, text, 0, 4, "person", &place));
}
END_TEST

static bool note_says(const char *note, const char *key, const char *value)
{
    const struct entry entry = {.note = note};
    return slice_is(entry_note_value(&entry, key), value);
}

START_TEST(a_note_holds_values_by_their_keys)
{
    ck_assert(note_says("parties=VN,EU since=2020-08-01", "parties", "VN,EU"));
    ck_assert(note_says("parties=VN,EU since=2020-08-01", "since", "2020-08-01"));
    ck_assert(note_says("parties=VN; the EU signed later", "parties", "VN"));
    ck_assert(note_says("all parties, parties=US", "parties", "US"));
    ck_assert_ptr_null(
        entry_note_value(&(struct entry){.note = "thirdparties=VN"}, "parties").data);
    ck_assert_ptr_null(entry_note_value(&(struct entry){.note = NULL}, "parties").data);
    ck_assert_ptr_null(entry_note_value(NULL, "parties").data);
}
END_TEST

START_TEST(warnings_are_for_lint_only_and_do_not_stop_loading)
{
    write_list("places.tsv", PLACES "hue\tplace\tHuế\t\nhue-2\tplace\tHuế\t\n");
    ck_assert_ptr_nonnull(load_as(false));
    ck_assert_str_eq(messages.data, "");
    ck_assert_ptr_nonnull(load_as(true));
    ck_assert_str_eq(messages.data,
                     "gazetteers/places.tsv:3:13: warning: \"Huế\" also stands for hue in "
                     "gazetteers/places.tsv:2; if both are meant, say why in a note\n");
}
END_TEST

START_TEST(an_endless_piece_is_cut_in_the_message)
{
    struct str list;
    str_init(&list, &arena);
    str_add_string(&list, "id\ttype\tname\n");
    for (int i = 0; i < 1000; i++)
        str_add_string(&list, "ế ");
    str_add_string(&list, "\tplace\tHuế\n");
    write_list("places.tsv", list.data);
    ck_assert_ptr_null(load_as(false));
    ck_assert_uint_lt(messages.length, 200);
    ck_assert_uint_eq(text_check_utf8(messages.data, messages.length), messages.length);
}
END_TEST

START_TEST(random_bytes_never_crash)
{
    static const char alphabet[] = "\t\t\t\n\n||  ab\xE1\xBA\xBF-.'#\r\0any2021-08";
    unsigned state = 1;
    for (int round = 0; round < 500; round++) {
        struct str list;
        str_init(&list, &arena);
        str_add_string(&list, round % 4 ? "id\ttype\tname\taliases\tfrom\tto\tcase\n" : "");
        for (int i = 0; i < 300; i++) {
            state = state * 1103515245U + 12345U;
            str_add(&list, &alphabet[(state >> 16) % (sizeof alphabet - 1)], 1);
        }
        write_bytes("fuzz.tsv", list.data, list.length);
        load_as(round % 2 == 0);
    }
}
END_TEST

/* ---- Finding ---- */

START_TEST(the_longest_name_wins)
{
    const struct lexicon *lexicon = load_places("RU\tcountry\tNga\t\n"
                                                "nga-son\tplace\tNga Sơn\thuyện Nga Sơn\n"
                                                "thu-nga\tperson\tThu Nga\t\n");
    assert_matches(lexicon, "Từ Nga về Nga Sơn, bà Thu Nga kể",
                   "RU=Nga; nga-son=Nga Sơn; thu-nga=Thu Nga");
    assert_matches(lexicon, "Nga, Sơn và Thu", "RU=Nga");
}
END_TEST

START_TEST(a_failed_longer_name_leaves_the_shorter)
{
    const struct lexicon *lexicon = load_places("a\tplace\tHòa\t\nb\tplace\tHòa An Phú Thọ\t\n");
    assert_matches(lexicon, "ở Hòa An Phú", "a=Hòa");
}
END_TEST

START_TEST(hyphens_and_dashes_between_syllables_do_not_count)
{
    const struct lexicon *lexicon = load_places("pt\tperson\tPu-tin\t\nvl\tperson\tVô La\t\n");
    assert_matches(lexicon, "Pu-tin, Pu tin, Pu – tin, Pu—tin, Vô-La, Vô‑La",
                   "pt=Pu-tin; pt=Pu tin; pt=Pu – tin; pt=Pu—tin; vl=Vô-La; vl=Vô‑La");
    assert_matches(lexicon, "Pu--tin", "");
    assert_matches(lexicon, "Pu-, -tin", "");
}
END_TEST

START_TEST(behind_a_hyphen_a_name_may_have_a_capital)
{
    const struct lexicon *lexicon = load_places("ls\tperson\tLim Su-a\t\nvl\tperson\tVô la\t\n");
    assert_matches(lexicon, "Lim Su-a, Lim Su A, Lim Su-A, Lim su-a",
                   "ls=Lim Su-a; ls=Lim Su A; ls=Lim Su-A");
    assert_matches(lexicon, "ông Vô la, ông Vô La", "vl=Vô la");
}
END_TEST

START_TEST(a_hyphen_past_the_limit_is_not_passed)
{
    const struct lexicon *lexicon = load_places("pu\tperson\tPu\t\npt\tperson\tPu-tin\t\n");
    const struct text *text = read_text(lexicon, "Pu-tin");
    size_t end = 0;
    const struct reading *reading = lexicon_match(lexicon, text, 0, 2, false, &end);
    ck_assert_str_eq(reading->entry->id, "pu");
    ck_assert_uint_eq(end, 1);
}
END_TEST

START_TEST(a_hyphen_beside_a_dot_is_part_of_the_name)
{
    const struct lexicon *lexicon = load_places("jp\tperson\tG.-P. Lơ Mo\t\n");
    assert_matches(lexicon, "ông G.-P. Lơ Mo", "jp=G.-P. Lơ Mo");
    assert_matches(lexicon, "ông G.P. Lơ Mo", "");
}
END_TEST

START_TEST(blanks_after_an_initial_do_not_count)
{
    const struct lexicon *lexicon = load_places("lv\tperson\tX.La-vin\t\n");
    assert_matches(lexicon, "ông X.La-vin, ông X. La-vin, ông X . La vin",
                   "lv=X.La-vin; lv=X. La-vin; lv=X . La vin");
}
END_TEST

START_TEST(both_apostrophes_are_one)
{
    const struct lexicon *lexicon = load_places("dl\tperson\tD'Lan\t\n");
    assert_matches(lexicon, "bà D'Lan và bà D’Lan", "dl=D'Lan; dl=D’Lan");
}
END_TEST

START_TEST(old_and_new_tone_placement_are_one)
{
    const struct lexicon *lexicon = load_places("hb\tplace\tHoà Bình\t\n");
    assert_matches(lexicon, "Hòa Bình, Hoà Bình", "hb=Hòa Bình; hb=Hoà Bình");
}
END_TEST

START_TEST(a_text_in_nfd_is_found)
{
    const struct lexicon *lexicon = load_places("hue\tplace\tHuế\t\n");
    assert_matches(lexicon, "về Hue\xCC\x82\xCC\x81 chơi", "hue=Huế");
}
END_TEST

START_TEST(marks_can_be_names)
{
    const struct lexicon *lexicon = load_places("percent\tunit\t%\tphần trăm\n");
    assert_matches(lexicon, "10% hay 10 phần trăm", "percent=%; percent=phần trăm");
}
END_TEST

START_TEST(word_lists_and_names_do_not_see_each_other)
{
    write_list("places.tsv", PLACES "gap\tplace\tgặp\t\n");
    write_list("words/verbs.tsv", PLACES "meet\tverb\tgặp gỡ\tgặp\n");
    const struct lexicon *lexicon = load();
    ck_assert_str_eq(matches_of(lexicon, "họ gặp gỡ", false), "gap=gặp");
    ck_assert_str_eq(matches_of(lexicon, "họ gặp gỡ", true), "meet=gặp gỡ");
}
END_TEST

START_TEST(readings_come_in_file_and_line_order)
{
    write_list("b.tsv", PLACES "third\tplace\tHuế\t\n");
    write_list("a.tsv", PLACES "first\tplace\tHuế\t\nsecond\tperson\tHuế\t\n");
    const struct lexicon *lexicon = load();
    const struct text *text = read_text(lexicon, "Huế");
    size_t end;
    const struct reading *reading = lexicon_match(lexicon, text, 0, 1, false, &end);
    ck_assert_str_eq(reading->entry->id, "first");
    ck_assert_str_eq(reading->next->entry->id, "second");
    ck_assert_str_eq(reading->next->next->entry->id, "third");
    ck_assert_ptr_null(reading->next->next->next);
}
END_TEST

START_TEST(a_reading_says_how_the_list_spells_it)
{
    const struct lexicon *lexicon = load_places("vl\tperson\tVăn Lâm\tông Lâm\n");
    const struct text *text = read_text(lexicon, "gặp ông Lâm");
    size_t end;
    const struct reading *reading = lexicon_match(lexicon, text, 1, 3, false, &end);
    ck_assert(slice_is(reading->alias, "ông Lâm"));
    ck_assert_uint_eq(reading->capitals, 2);
}
END_TEST

START_TEST(find_wants_exactly_these_tokens_and_that_type)
{
    write_list("places.tsv", PLACES "hue\tplace\tHuế\t\nnang-hue\tperson\tHuế\t\n");
    write_list("words/w.tsv", PLACES "word-hue\tword\thuế\t\n");
    const struct lexicon *lexicon = load();
    const struct text *text = read_text(lexicon, "ở Huế mưa");
    ck_assert_str_eq(lexicon_find(lexicon, text, 1, 2, NULL)->id, "hue");
    ck_assert_str_eq(lexicon_find(lexicon, text, 1, 2, "person")->id, "nang-hue");
    ck_assert_str_eq(lexicon_find(lexicon, text, 1, 2, "word")->id, "word-hue");
    ck_assert_ptr_null(lexicon_find(lexicon, text, 1, 2, "country"));
    ck_assert_ptr_null(lexicon_find(lexicon, text, 1, 3, NULL));
    ck_assert_ptr_null(lexicon_find(lexicon, text, 1, 1, NULL));
    ck_assert_ptr_null(lexicon_find(lexicon, text, 1, 9, NULL));
}
END_TEST

/* ---- Upper and lower case ---- */

START_TEST(a_capital_in_the_list_must_be_one_in_the_text)
{
    const struct lexicon *lexicon = load_places("my\tcountry\tMỹ\t\nsl\tplace\tSơn La\t\n");
    assert_matches(lexicon, "tôi thích mỹ thuật Mỹ và Sơn la, Sơn La", "my=Mỹ; sl=Sơn La");
}
END_TEST

START_TEST(a_small_letter_in_the_list_is_one_in_the_text)
{
    const struct lexicon *lexicon = load_places("sea\tsea\tbiển Đông\t\n");
    assert_matches(lexicon, "ra biển Đông, ra Biển Đông", "sea=biển Đông");
}
END_TEST

START_TEST(a_first_small_letter_may_start_a_sentence)
{
    const struct lexicon *lexicon = load_places("sea\tsea\tbiển Đông\tbiển bạc\n");
    assert_matches(lexicon, "Biển Đông lặng. Biển bạc xa.\nBiển Đông đẹp",
                   "sea=Biển Đông; sea=Biển bạc; sea=Biển Đông");
    assert_matches(lexicon, "Biển Bạc", "");
}
END_TEST

START_TEST(a_headline_in_capitals_is_found)
{
    const struct lexicon *lexicon =
        load_places("moh\torg\tBộ Y tế\t\nsea\tsea\tbiển Đông\t\nit\tcountry\tÝ\t\n");
    assert_matches(lexicon, "TIN VUI TỪ BỘ Y TẾ VÀ TỪ BIỂN ĐÔNG, TỪ Ý",
                   "moh=BỘ Y TẾ; sea=BIỂN ĐÔNG; it=Ý");
    assert_matches(lexicon, "tin của Bộ Y TẾ", "");
}
END_TEST

START_TEST(an_acronym_must_be_all_capitals)
{
    const struct lexicon *lexicon = load_places("UN\torg\tLHQ\tUN|Hội đồng LHQ\nG20\torg\tG20\t\n");
    assert_matches(lexicon, "tới LHQ, tới Un, tới un, tới UN, gặp Hội đồng LHQ, Hội đồng Lhq",
                   "UN=LHQ; UN=UN; UN=Hội đồng LHQ");
    assert_matches(lexicon, "tới G20 chứ không tới g20", "G20=G20");
}
END_TEST

START_TEST(a_lone_capital_letter_is_not_a_headline)
{
    const struct lexicon *lexicon = load_places("y\tword\ty\t\nx\tperson\tX. Mơ\t\n");
    assert_matches(lexicon, "chữ Y và ông X. Mơ và x. Mơ", "x=X. Mơ");
}
END_TEST

START_TEST(any_case_is_any_case)
{
    write_list("places.tsv", "id\ttype\tname\tcase\nsv\tvaccine\tSputnik V\tany\n");
    assert_matches(load(), "mua sputnik V, Sputnik v, SPUTNIK V",
                   "sv=sputnik V; sv=Sputnik v; sv=SPUTNIK V");
}
END_TEST

START_TEST(word_lists_match_in_any_case)
{
    write_list("words/offices.tsv", PLACES "fm\toffice\tBộ trưởng Ngoại giao\t\n");
    ck_assert_str_eq(matches_of(load(), "ông bộ trưởng Ngoại Giao", true),
                     "fm=bộ trưởng Ngoại Giao");
}
END_TEST

START_TEST(a_reading_whose_case_does_not_fit_gives_way_to_the_next)
{
    const struct lexicon *lexicon = load_places("man\tperson\tSơn\t\npaint\tthing\tsơn\t\n");
    assert_matches(lexicon, "anh Sơn mua sơn", "man=Sơn; paint=sơn");
    const struct text *text = read_text(lexicon, "mua sơn");
    size_t end;
    const struct reading *reading = lexicon_match(lexicon, text, 1, 2, false, &end);
    ck_assert_str_eq(reading->entry->id, "paint");
    text = read_text(lexicon, "anh Sơn");
    ck_assert(!reading_fits(reading, text, 1));
    ck_assert(!reading_fits(reading, text, 2));
}
END_TEST

START_TEST(a_longer_name_in_the_wrong_case_does_not_hide_the_shorter)
{
    const struct lexicon *lexicon = load_places("RU\tcountry\tNga\t\nns\tplace\tNga Sơn\t\n");
    assert_matches(lexicon, "hàng Nga sơn đỏ", "RU=Nga");
}
END_TEST

/* ---- By id and by type ---- */

START_TEST(an_id_gives_all_its_lines_of_a_type_in_order)
{
    write_list("people.tsv", "id\ttype\tname\toffice\nlam\tperson\tLâm\tspeaker\n"
                             "lam\tplace\tLâm\t\nlam\tperson\tLâm\tenvoy\n");
    const struct lexicon *lexicon = load();
    const struct entry *entry = lexicon_by_id(lexicon, "person", "lam", NULL);
    ck_assert_str_eq(entry->office, "speaker");
    entry = lexicon_by_id(lexicon, "person", "lam", entry);
    ck_assert_str_eq(entry->office, "envoy");
    ck_assert_ptr_null(lexicon_by_id(lexicon, "person", "lam", entry));
    ck_assert_ptr_null(lexicon_by_id(lexicon, "person", "sen", NULL));
    ck_assert_ptr_null(lexicon_by_id(lexicon, "country", "lam", NULL));
}
END_TEST

static void join_alias(void *data, const struct entry *entry, struct slice alias)
{
    str_printf(data, "%s:%.*s ", entry->id, (int)alias.length, alias.data);
}

START_TEST(each_alias_of_a_type_is_visited)
{
    write_list("words/verbs.tsv", PLACES "meet\tverb\tgặp\thội kiến|hội ngộ\nsign\tverb\tký\t\n"
                                         "often\tadverb\tthường\t\n");
    const struct lexicon *lexicon = load();
    struct str joined;
    str_init(&joined, &arena);
    ck_assert_uint_eq(lexicon_each_alias(lexicon, "verb", join_alias, &joined), 4);
    ck_assert_str_eq(joined.data, "meet:gặp meet:hội kiến meet:hội ngộ sign:ký ");
    ck_assert_uint_eq(lexicon_each_alias(lexicon, "noun", join_alias, &joined), 0);
}
END_TEST

START_TEST(a_type_is_known_with_its_kind_of_list)
{
    write_list("words/verbs.tsv", PLACES "meet\tverb\tgặp\t\n");
    write_list("places.tsv", PLACES "hue\tplace\tHuế\t\n");
    const struct lexicon *lexicon = load();
    bool is_word = false;
    ck_assert(lexicon_has_type(lexicon, "verb", &is_word) && is_word);
    ck_assert(lexicon_has_type(lexicon, "place", &is_word) && !is_word);
    ck_assert(!lexicon_has_type(lexicon, "noun", &is_word));
}
END_TEST

/* ---- Memory ---- */

START_TEST(when_memory_runs_out_the_caller_hears_it)
{
    write_list("places.tsv", PLACES "hue\tplace\tHuế\tcố đô Huế\nvinh\tplace\tVinh\t\n");
    volatile long allowed = 0;
    for (volatile bool done = false; !done; allowed++) {
        struct arena small;
        jmp_buf out;
        struct reporter reporter = {0};
        if (setjmp(out) == 0) {
            arena_init(&small, &out);
            memory_fail_after(allowed);
            done = lexicon_load(folder, true, &small, &reporter, NULL) != NULL;
        }
        memory_fail_after(-1);
        ck_assert_ptr_eq(small.no_memory, &out);
        arena_free(&small);
    }
    ck_assert_int_gt(allowed, 2);
}
END_TEST

static void add_reading_tests(Suite *suite)
{
    TCase *tests = tcase_create("reading");
    tcase_add_checked_fixture(tests, set_up, tear_down);
    tcase_add_test(tests, an_entry_has_all_its_fields);
    tcase_add_test(tests, a_byte_order_mark_crlf_remarks_and_empty_lines_do_no_harm);
    tcase_add_test(tests, columns_may_come_in_any_order);
    tcase_add_test(tests, files_are_read_in_the_order_of_their_paths);
    tcase_add_test(tests, text_that_is_not_nfc_is_normalised);
    tcase_add_test(tests, a_value_that_is_a_number_is_read_as_one);
    tcase_add_test(tests, a_missing_folder_is_an_io_error);
    tcase_add_test(tests, an_empty_folder_is_an_empty_lexicon);
    tcase_add_test(tests, all_mistakes_of_all_files_come_in_one_run_and_in_order);
    tcase_add_test(tests, a_misspelt_column_is_guessed_and_its_lines_are_still_checked);
    tcase_add_test(tests, columns_count_code_points_after_a_byte_order_mark);
    tcase_add_test(tests, a_nul_byte_is_a_control_character);
    tcase_add_test(tests, a_thousand_aliases_are_enough);
    tcase_add_test(tests, the_longest_of_a_type_begins_or_ends_here);
    tcase_add_test(tests, warnings_are_for_lint_only_and_do_not_stop_loading);
    tcase_add_test(tests, an_endless_piece_is_cut_in_the_message);
    tcase_add_test(tests, random_bytes_never_crash);
    tcase_add_test(tests, when_memory_runs_out_the_caller_hears_it);
    suite_add_tcase(suite, tests);
}

static void add_finding_tests(Suite *suite)
{
    TCase *tests = tcase_create("finding");
    tcase_add_checked_fixture(tests, set_up, tear_down);
    tcase_add_test(tests, the_longest_name_wins);
    tcase_add_test(tests, a_failed_longer_name_leaves_the_shorter);
    tcase_add_test(tests, hyphens_and_dashes_between_syllables_do_not_count);
    tcase_add_test(tests, behind_a_hyphen_a_name_may_have_a_capital);
    tcase_add_test(tests, a_hyphen_past_the_limit_is_not_passed);
    tcase_add_test(tests, a_hyphen_beside_a_dot_is_part_of_the_name);
    tcase_add_test(tests, blanks_after_an_initial_do_not_count);
    tcase_add_test(tests, both_apostrophes_are_one);
    tcase_add_test(tests, old_and_new_tone_placement_are_one);
    tcase_add_test(tests, a_text_in_nfd_is_found);
    tcase_add_test(tests, marks_can_be_names);
    tcase_add_test(tests, word_lists_and_names_do_not_see_each_other);
    tcase_add_test(tests, readings_come_in_file_and_line_order);
    tcase_add_test(tests, a_reading_says_how_the_list_spells_it);
    tcase_add_test(tests, find_wants_exactly_these_tokens_and_that_type);
    suite_add_tcase(suite, tests);
}

static void add_case_tests(Suite *suite)
{
    TCase *tests = tcase_create("case");
    tcase_add_checked_fixture(tests, set_up, tear_down);
    tcase_add_test(tests, a_capital_in_the_list_must_be_one_in_the_text);
    tcase_add_test(tests, a_small_letter_in_the_list_is_one_in_the_text);
    tcase_add_test(tests, a_first_small_letter_may_start_a_sentence);
    tcase_add_test(tests, a_headline_in_capitals_is_found);
    tcase_add_test(tests, an_acronym_must_be_all_capitals);
    tcase_add_test(tests, a_lone_capital_letter_is_not_a_headline);
    tcase_add_test(tests, any_case_is_any_case);
    tcase_add_test(tests, word_lists_match_in_any_case);
    tcase_add_test(tests, a_reading_whose_case_does_not_fit_gives_way_to_the_next);
    tcase_add_test(tests, a_longer_name_in_the_wrong_case_does_not_hide_the_shorter);
    suite_add_tcase(suite, tests);
}

static void add_entry_tests(Suite *suite)
{
    TCase *tests = tcase_create("entries");
    tcase_add_checked_fixture(tests, set_up, tear_down);
    tcase_add_test(tests, an_id_gives_all_its_lines_of_a_type_in_order);
    tcase_add_test(tests, each_alias_of_a_type_is_visited);
    tcase_add_test(tests, a_type_is_known_with_its_kind_of_list);
    tcase_add_test(tests, a_note_holds_values_by_their_keys);
    suite_add_tcase(suite, tests);
}

Suite *make_suite(void)
{
    Suite *suite = suite_create("lexicon");
    add_reading_tests(suite);
    add_finding_tests(suite);
    add_case_tests(suite);
    add_entry_tests(suite);
    return suite;
}
