/* suggest.c - what lists and rules might still learn from a text.
 *
 *     Ngoại trưởng Phần Lan Juhani Koskela gặp báo chí.    no list knows Juhani Koskela
 *     Thủ tướng Niu Di-lân Gia-xin-ta A-đờn vắng mặt.      nor this one, which no rule took for a
 * name TBT Nguyễn Văn Ví tiếp khách.                        what is TBT? Lào và Cuba vừa chuyện trò
 * về y tế.                  two parties, a talk-verb, no event
 *
 * Which words are worth a look the rules say themselves: those of the lists that their triggers
 * are taken from.
 */
#include "extractor.h"
#include "pipeline.h"
#include "result.h"

#include <stdlib.h>
#include <string.h>

struct owned_suggestions {
    relx_suggestions suggestions; /* first: the caller's pointer is ours */
    struct arena arena;
};

struct suggester {
    const struct pipeline *pipeline;
    struct arena *arena;
    VEC(relx_unknown_name) names;
    VEC(relx_unknown_name) abbreviations;
    VEC(relx_unread_sentence) sentences;
    VEC(const char *) lists; /* of triggers */
};

/* ---- The article's words ---- */

static relx_span span_of(const struct suggester *suggester, size_t first, size_t end)
{
    const struct text *text = &suggester->pipeline->text;
    return text_span(text, text->tokens.items[first].start, text->tokens.items[end - 1].end);
}

/* On one line, without control bytes. */
static const char *words_of(const struct suggester *suggester, size_t first, size_t end)
{
    struct slice text = tokens_text(&suggester->pipeline->text, first, end);
    char *copy = arena_copy(suggester->arena, text.data, text.length);
    for (size_t i = 0; i < text.length; i++)
        if ((unsigned char)copy[i] < ' ' || copy[i] == 0x7f)
            copy[i] = ' ';
    return copy;
}

/* ---- Names ---- */

static bool is_unknown_name(const struct suggester *suggester, const struct mention *mention)
{
    const struct known *known = &suggester->pipeline->model->known;
    return mention->reading == NULL && mention->match == NULL && mention->symbol >= 0 &&
           (mention->symbol == known->name_vietnamese || mention->symbol == known->name_foreign);
}

/* The person whom the name was taken for; NULL if nobody. */
static const struct entity *person_of(const struct suggester *suggester, int mention)
{
    const struct resolution *resolution = &suggester->pipeline->resolution;
    const struct mention_info *info = &resolution->infos[mention];
    int index = info->person_count > 0 ? info->persons[0] : info->entity;
    return index < 0 ? NULL : &resolution->entities.items[index];
}

/* The office in the mention that the name is a part of, or the words before the name in it: "ông";
 * NULL where there are none. */
static const char *title_of(const struct suggester *suggester, const struct mention *name)
{
    const struct mention *mentions = suggester->pipeline->analysis.mentions.items;
    if (name->parent < 0 || mentions[name->parent].match == NULL)
        return NULL;
    const struct match *match = mentions[name->parent].match;
    const struct capture *office = match_capture(match, "office", NULL);
    if (office != NULL)
        return words_of(suggester, office->first, office->end);
    return match->first < name->first ? words_of(suggester, match->first, name->first) : NULL;
}

static void add_name(struct suggester *suggester, int index)
{
    const struct mention *mention = &suggester->pipeline->analysis.mentions.items[index];
    const struct sentence *range = &suggester->pipeline->text.sentences.items[mention->sentence];
    const struct entity *person = person_of(suggester, index);
    const char *title = title_of(suggester, mention);
    if (title == NULL || (person != NULL && person->entry != NULL))
        return;
    *vec_push(&suggester->names, suggester->arena) = (relx_unknown_name){
        .span = span_of(suggester, mention->first, mention->end),
        .name = person != NULL ? person->name : words_of(suggester, mention->first, mention->end),
        .title = title,
        .office = person == NULL ? NULL : person->office_id,
        .party = person == NULL ? NULL : person->party,
        .context = words_of(suggester, range->first, range->end)};
}

/* ---- What no rule took for a name ---- */

static const struct token *token_at(const struct suggester *suggester, size_t token)
{
    return &suggester->pipeline->text.tokens.items[token];
}

static bool is_person(const struct suggester *suggester, const struct unit *unit)
{
    const struct mention *mentions = suggester->pipeline->analysis.mentions.items;
    return unit->mention >= 0 && (strcmp(mentions[unit->mention].type, "person") == 0 ||
                                  is_unknown_name(suggester, &mentions[unit->mention]));
}

/* The units behind an office without a name that look like one: "Gia - xin - ta A - đờn".  The end.
 */
static size_t end_of_run(const struct suggester *suggester, const struct frame *frame, size_t start)
{
    bool is_joined = false; /* a hyphen stands before it */
    size_t end = start;
    for (size_t u = start; u < frame->count && frame->units[u].mention < 0; u++) {
        const struct token *token = token_at(suggester, frame->units[u].first);
        bool is_word = token->kind == TOKEN_WORD;
        bool is_hyphen = slice_is(token->folded, "-");
        if (!is_hyphen && !(is_word && (is_joined || (token->flags & TOKEN_CAPITAL) != 0)))
            break;
        is_joined = is_hyphen;
        if (is_word)
            end = u + 1;
    }
    return end;
}

static void add_run(struct suggester *suggester, const struct frame *frame, size_t u)
{
    const struct pipeline *pipeline = suggester->pipeline;
    const struct unit *unit = &frame->units[u];
    const struct mention *office =
        unit->mention < 0 ? NULL : &pipeline->analysis.mentions.items[unit->mention];
    if (office == NULL || strcmp(office->type, "person") != 0 ||
        strcmp(office->kind, "office") != 0)
        return;
    size_t end = end_of_run(suggester, frame, u + 1);
    if (end < u + 3) /* a word alone begins a clause as often */
        return;
    const struct sentence *range = &pipeline->text.sentences.items[office->sentence];
    size_t first = frame->units[u + 1].first, last = frame->units[end - 1].end;
    const struct entry *held = pipeline->resolution.infos[unit->mention].office;
    *vec_push(&suggester->names, suggester->arena) = (relx_unknown_name){
        .span = span_of(suggester, first, last),
        .name = words_of(suggester, first, last),
        .title = words_of(suggester, unit->first, unit->end),
        .office = held == NULL ? NULL : arena_copy(suggester->arena, held->id, strlen(held->id)),
        .context = words_of(suggester, range->first, range->end)};
}

/* Two to five capital letters. */
static bool is_abbreviation(const struct suggester *suggester, const struct unit *unit)
{
    const struct token *token = token_at(suggester, unit->first);
    size_t letters = utf8_count(token->folded.data, token->folded.length);
    return unit->mention < 0 && (token->flags & TOKEN_ALL_CAPITALS) != 0 && letters >= 2 &&
           letters <= 5;
}

/* "TBT Nguyễn Văn Ví", "ĐS Lào Bounmy Sok"; in a headline of capitals nothing is known. */
static void add_abbreviation(struct suggester *suggester, const struct frame *frame, size_t u,
                             const struct sentence *range)
{
    const struct mention *mentions = suggester->pipeline->analysis.mentions.items;
    size_t next = u + 1;
    if (!is_abbreviation(suggester, &frame->units[u]))
        return;
    if (next < frame->count && frame->units[next].mention >= 0 &&
        strcmp(mentions[frame->units[next].mention].type, "country") == 0)
        next++;
    if (next >= frame->count || !is_person(suggester, &frame->units[next]) ||
        (token_at(suggester, frame->units[next].first)->flags & TOKEN_ALL_CAPITALS) != 0)
        return;
    const struct unit *unit = &frame->units[u], *person = &frame->units[next];
    *vec_push(&suggester->abbreviations, suggester->arena) =
        (relx_unknown_name){.span = span_of(suggester, unit->first, unit->end),
                            .name = words_of(suggester, unit->first, unit->end),
                            .title = words_of(suggester, person->first, person->end),
                            .context = words_of(suggester, range->first, range->end)};
}

static void add_untaken(struct suggester *suggester, size_t sentence)
{
    const struct sentence *range = &suggester->pipeline->text.sentences.items[sentence];
    const struct frame *frame = &suggester->pipeline->analysis.frames[sentence];
    for (size_t u = 0; u < frame->count; u++) {
        add_run(suggester, frame, u);
        add_abbreviation(suggester, frame, u, range);
    }
}

/* ---- Sentences ---- */

static bool is_trigger_list(const struct suggester *suggester, const char *type)
{
    for (size_t i = 0; i < suggester->lists.count; i++)
        if (strcmp(suggester->lists.items[i], type) == 0)
            return true;
    return false;
}

static void find_trigger_lists(struct suggester *suggester)
{
    const struct rule_set *set = &suggester->pipeline->model->rules;
    for (size_t i = 0; i < set->rules.count; i++) {
        const struct rule *rule = set->rules.items[i];
        for (size_t p = 0; p < rule->patterns.count && rule->kind == RULE_EVENT && !rule->off; p++)
            for (size_t r = 0; r < rule->patterns.items[p].roles.count; r++) {
                const struct role *role = &rule->patterns.items[p].roles.items[r];
                if (strcmp(role->name, "T") == 0 && role->list != NULL &&
                    !is_trigger_list(suggester, role->list))
                    *vec_push(&suggester->lists, suggester->arena) = role->list;
            }
    }
}

static int by_string(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* Everyone who is named in the sentence and can act. */
static relx_strings parties_in(const struct suggester *suggester, size_t sentence)
{
    const struct resolution *resolution = &suggester->pipeline->resolution;
    const struct frame *frame = &suggester->pipeline->analysis.frames[sentence];
    struct party_set set = {0};
    for (size_t i = 0; i < frame->count; i++)
        if (frame->units[i].mention >= 0)
            party_set_join(&set, &resolution->infos[frame->units[i].mention].parties);
    size_t count = 0;
    const char **ids = arena_array(suggester->arena, party_set_count(&set) + 1, sizeof *ids);
    for (size_t i = 0; i < resolution->parties.count; i++)
        if (party_set_has(&set, i))
            ids[count++] = resolution->parties.items[i];
    if (count > 1)
        qsort(ids, count, sizeof *ids, by_string);
    return (relx_strings){ids, count};
}

static const struct reading *trigger_at(const struct suggester *suggester, size_t i, size_t end,
                                        size_t *ret_stop)
{
    const struct pipeline *pipeline = suggester->pipeline;
    const struct reading *reading =
        lexicon_match(pipeline->model->lexicon, &pipeline->text, i, end, true, ret_stop);
    if (reading == NULL)
        *ret_stop = i + 1;
    while (reading != NULL && !is_trigger_list(suggester, reading->entry->type))
        reading = reading->next;
    return reading;
}

/* Is the word new among the sentences from `first` on? */
static bool is_new_word(const struct suggester *suggester, size_t first, const char *word)
{
    for (size_t i = first; i < suggester->sentences.count; i++)
        if (strcmp(suggester->sentences.items[i].word, word) == 0)
            return false;
    return true;
}

static void add_sentence(struct suggester *suggester, size_t sentence)
{
    const struct sentence *range = &suggester->pipeline->text.sentences.items[sentence];
    const struct frame *frame = &suggester->pipeline->analysis.frames[sentence];
    relx_strings parties = parties_in(suggester, sentence);
    size_t before = suggester->sentences.count, stop = 0;
    for (size_t u = 0; u < frame->count && parties.count >= 2; u++) {
        const struct unit *unit = &frame->units[u];
        if (unit->mention >= 0 || unit->first < stop)
            continue;
        const struct reading *reading = trigger_at(suggester, unit->first, range->end, &stop);
        if (reading == NULL)
            continue;
        const char *word = arena_copy(suggester->arena, reading->alias.data, reading->alias.length);
        if (is_new_word(suggester, before, word))
            *vec_push(&suggester->sentences, suggester->arena) =
                (relx_unread_sentence){.span = span_of(suggester, range->first, range->end),
                                       .word = word,
                                       .list = arena_copy(suggester->arena, reading->entry->type,
                                                          strlen(reading->entry->type)),
                                       .parties = parties,
                                       .text = words_of(suggester, range->first, range->end)};
    }
}

static void add_unread_sentences(struct suggester *suggester)
{
    const struct analysis *analysis = &suggester->pipeline->analysis;
    size_t next = 0;
    for (size_t i = 0; i < analysis->text->sentences.count; i++) {
        bool was_read =
            next < analysis->events.count && analysis->events.items[next]->sentence == i;
        while (next < analysis->events.count && analysis->events.items[next]->sentence == i)
            next++;
        if (!was_read)
            add_sentence(suggester, i);
    }
}

/* ---- The whole text ---- */

static relx_status suggest(relx_extractor *extractor, const relx_document *document,
                           struct owned_suggestions *owned, relx_error *error)
{
    struct pipeline pipeline = {
        .model = extractor->model, .scratch = extractor->scratch, .arena = &owned->arena};
    struct suggester suggester = {.pipeline = &pipeline, .arena = &owned->arena};
    struct document_facts facts;
    if (pipeline_read(&pipeline, document->text, document->length, error) != RELX_OK ||
        document_read_facts(document, extractor->model->lexicon, &pipeline.text, &owned->arena,
                            &facts, error) != RELX_OK)
        return error->status;
    pipeline_find(&pipeline, facts.date);
    find_trigger_lists(&suggester);
    for (size_t i = 0; i < pipeline.analysis.mentions.count; i++)
        if (is_unknown_name(&suggester, &pipeline.analysis.mentions.items[i]))
            add_name(&suggester, (int)i);
    for (size_t i = 0; i < pipeline.text.sentences.count; i++)
        add_untaken(&suggester, i);
    add_unread_sentences(&suggester);
    owned->suggestions = (relx_suggestions){.id = facts.id,
                                            .names = suggester.names.items,
                                            .name_count = suggester.names.count,
                                            .sentences = suggester.sentences.items,
                                            .sentence_count = suggester.sentences.count,
                                            .abbreviations = suggester.abbreviations.items,
                                            .abbreviation_count = suggester.abbreviations.count};
    return RELX_OK;
}

/* Owns `owned`: frees it on failure. */
static relx_suggestions *suggest_guarded(relx_extractor *extractor, const relx_document *document,
                                         struct owned_suggestions *owned, relx_error *error)
{
    jmp_buf no_memory;
    if (setjmp(no_memory) != 0) {
        error_set(error, RELX_ERROR_MEMORY, NULL, 0, 0, "out of memory");
        relx_suggestions_free(&owned->suggestions);
        return NULL;
    }
    arena_init(&owned->arena, &no_memory);
    if (suggest(extractor, document, owned, error) == RELX_OK)
        return &owned->suggestions;
    relx_suggestions_free(&owned->suggestions);
    return NULL;
}

relx_suggestions *relx_suggest(relx_extractor *extractor, const relx_document *document,
                               relx_error *ret_error)
{
    relx_error own = {0};
    relx_error *error = ret_error == NULL ? &own : ret_error;
    error_clear(error);
    struct owned_suggestions *owned = memory_allocate(sizeof *owned);
    if (owned == NULL) {
        error_set(error, RELX_ERROR_MEMORY, NULL, 0, 0, "out of memory");
        return NULL;
    }
    memset(owned, 0, sizeof *owned);
    return suggest_guarded(extractor, document, owned, error);
}

void relx_suggestions_free(relx_suggestions *suggestions)
{
    if (suggestions == NULL)
        return;
    struct owned_suggestions *owned = (struct owned_suggestions *)suggestions;
    arena_free(&owned->arena);
    memory_release(owned);
}
