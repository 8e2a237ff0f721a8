/* story.c - the thread of an article.
 *
 *     Ngoại trưởng Nga Lavrov hội đàm với Bộ trưởng Sơn.   last pair {RU, VN}, people Lavrov, Sơn
 *     Hai bên nhất trí ...                                  "hai bên" = {RU, VN}
 *     Ông cũng mời ...                                      "ông" = the last subject
 */
#include "story.h"

#include <string.h>

static const struct mention *mention_at(const struct story *story, int i)
{
    return &story->analysis->mentions.items[i];
}

static struct mention_info *info_at(const struct story *story, int i)
{
    return &story->resolution->infos[i];
}

/* ---- Subjects and clauses ---- */

static bool is_mark_unit(const struct story *story, const struct unit *unit, const char *marks)
{
    if (unit->mention >= 0)
        return false;
    const struct token *token = &story->analysis->text->tokens.items[unit->first];
    return token->kind == TOKEN_MARK && token->folded.length == 1 &&
           strchr(marks, token->folded.data[0]) != NULL;
}

static bool is_listed_before(const struct story *story, uint32_t token, const char *list)
{
    size_t first;
    return lexicon_ending_at(story->analysis->model->lexicon, story->analysis->text, 0, token, list,
                             &first) != NULL;
}

bool story_is_bare_party(const struct story *story, int mention)
{
    const char *type = mention_at(story, mention)->type;
    return strcmp(type, "country") == 0 || strcmp(type, "seat") == 0 ||
           strcmp(type, "country-short") == 0;
}

/* "truyền thông Mỹ và Hàn Quốc", "tập trận Mỹ - Hàn": does a list or a pair begin with a bare country? */
static bool begins_with_party(const struct story *story, int list)
{
    const struct mention *mention = mention_at(story, list);
    if (strcmp(mention->kind, "list") != 0 && strcmp(mention->kind, "pair") != 0)
        return false;
    for (int i = list - 1; i >= 0 && mention_at(story, i)->sentence == mention->sentence; i--)
        if (mention_at(story, i)->parent == list && mention_at(story, i)->first == mention->first)
            return story_is_bare_party(story, i);
    return false;
}

/* Behind an ordinary noun a name only tells whose the noun is: "thủy thủ Ukraine", "hội nghị G20". */
static bool is_modifier(const struct story *story, const struct unit *unit)
{
    const struct token *before = &story->analysis->text->tokens.items[unit->first - 1];
    bool is_bare = story_is_bare_party(story, unit->mention) ||
                   begins_with_party(story, unit->mention) ||
                   strcmp(mention_at(story, unit->mention)->kind, "igo") == 0;
    if (!is_bare || before->kind != TOKEN_WORD)
        return false;
    const struct frame *frame = &story->analysis->frames[mention_at(story, unit->mention)->sentence];
    for (size_t i = 0; i < frame->count; i++)
        if (frame->units[i].end == unit->first && frame->units[i].mention >= 0)
            return false;
    return !is_listed_before(story, unit->first, "clause-opener");
}

/* A comma, or "để" of "tới Biarritz, Pháp để gặp ..." */
static bool ends_apposition(const struct story *story, const struct unit *unit)
{
    uint32_t stop;
    return is_mark_unit(story, unit, ",") ||
           (unit->mention < 0 &&
            (story_listed_at(story, "clause-opener", unit->first, unit->end, &stop) != NULL ||
             story_listed_at(story, "preposition", unit->first, unit->end, &stop) != NULL));
}

/* "hạ cánh ở Helsinki, Phần Lan, ..." says where the town lies. */
static bool is_apposition(const struct story *story, const struct unit *unit)
{
    const struct mention *country = mention_at(story, unit->mention);
    if (unit->first < 2 || strcmp(country->type, "country") != 0 || country->reading == NULL)
        return false;
    const struct token *comma = &story->analysis->text->tokens.items[unit->first - 1];
    if (comma->kind != TOKEN_MARK || !slice_is(comma->folded, ","))
        return false;
    const struct frame *frame = &story->analysis->frames[country->sentence];
    for (size_t i = 0; i < frame->count; i++) {
        if (frame->units[i].end != unit->first - 1 || frame->units[i].mention < 0)
            continue;
        const struct mention *town = mention_at(story, frame->units[i].mention);
        if (strcmp(town->type, "name") == 0) /* "ở Biarritz, Pháp, ...", which no list knows */
            return i + 3 < frame->count && ends_apposition(story, &frame->units[i + 3]);
        return town->reading != NULL && town->reading->entry->country != NULL &&
               strcmp(town->type, "person") != 0 &&
               strcmp(town->reading->entry->country, country->reading->entry->id) == 0;
    }
    return false;
}

/* An actor that no preposition makes an object: "Nga", not "với Nga". */
static bool may_be_subject(const struct story *story, const struct unit *unit, uint32_t start)
{
    if (unit->mention < 0 || !resolve_is_actor(story->resolution, unit->mention))
        return false;
    return unit->first == start || (!is_listed_before(story, unit->first, "preposition") &&
                                    !is_modifier(story, unit) && !is_apposition(story, unit));
}

bool story_is_object(const struct story *story, size_t sentence, uint32_t first)
{
    const struct frame *frame = &story->analysis->frames[sentence];
    uint32_t start = (uint32_t)story->analysis->text->sentences.items[sentence].first;
    for (size_t i = 0; i < frame->count; i++)
        if (frame->units[i].first == first && frame->units[i].mention >= 0)
            return !may_be_subject(story, &frame->units[i], start);
    return false;
}

/* The first event match of a sentence or of one after it. */
size_t story_first_event(const struct analysis *analysis, uint32_t sentence)
{
    size_t low = 0, high = analysis->events.count;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (analysis->events.items[middle]->sentence < sentence)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* "Tôi sẽ trao đổi với Anh", "Các nhóm dân quân đang đàm phán với ...": does somebody act here, before
 * token `before`, who stands for no party that the sentence names?  Whoever acted in the sentence
 * before is somebody else then. */
static bool has_other_subject(const struct story *story, size_t sentence, uint32_t before)
{
    uint32_t start = (uint32_t)story->analysis->text->sentences.items[sentence].first, stop;
    for (uint32_t i = start; i < before; i = stop)
        if (story_listed_at(story, "other-subject", i, before, &stop) != NULL &&
            (i == start || !is_listed_before(story, i, "preposition")))
            return true;
    return false;
}

enum { SUBJECT_SENTENCES = 3 /* so long who acted last is still meant where nobody is named */ };

/* Who acted last, if the sentence leaves open who acts before token `before`; -1: nobody. */
static int earlier_subject(const struct story *story, size_t sentence, uint32_t before)
{
    if (story->subject < 0 || has_other_subject(story, sentence, before) ||
        mention_at(story, story->subject)->sentence + SUBJECT_SENTENCES < sentence)
        return -1;
    return story->subject;
}

int story_subject(const struct story *story, size_t sentence, uint32_t before)
{
    const struct frame *frame = &story->analysis->frames[sentence];
    uint32_t start = (uint32_t)story->analysis->text->sentences.items[sentence].first;
    for (size_t i = frame->count; i-- > 0;) {
        const struct unit *unit = &frame->units[i];
        if (unit->end <= before && may_be_subject(story, unit, start))
            return unit->mention;
    }
    return earlier_subject(story, sentence, before);
}

enum { JOINT_REACH = 5 /* words between "và" and the verb: "và sau đó sẽ có cuộc hội đàm" */ };

/* Is the token a word of that kind in the list of joining words? */
static bool is_joining_word(const struct story *story, uint32_t token, const char *kind)
{
    const struct entry *entry = lexicon_find(story->analysis->model->lexicon,
                                             story->analysis->text, token, token + 1, "joining-word");
    return entry_is_kind(entry, kind);
}

static bool is_joining(const struct story *story, uint32_t token)
{
    struct slice word = story->analysis->text->tokens.items[token].folded;
    return slice_is(word, ",") || slice_is(word, ";") || is_joining_word(story, token, "and");
}

/* "tiếp bà Maya, Ngoại trưởng Chile, đang thăm Lào": what she does, not what the host does next. */
static bool begins_aside(const struct story *story, uint32_t comma, uint32_t verb)
{
    uint32_t stop;
    const struct entry *entry = story_listed_at(story, "modal", comma + 1, verb, &stop);
    return slice_is(story->analysis->text->tokens.items[comma].folded, ",") &&
           entry_is_kind(entry, "present");
}

/* "gặp A và tiếp B": the place of the "và" or the comma that joins the verb at `verb` to the one
 * before it; 0 if none does, for somebody else stands between. */
static uint32_t joint_before(const struct story *story, size_t sentence, uint32_t verb)
{
    uint32_t start = (uint32_t)story->analysis->text->sentences.items[sentence].first;
    for (uint32_t i = verb; i > start + 1 && i + JOINT_REACH >= verb; i--) {
        const struct unit *unit = story_unit_at(story, sentence, i - 1);
        if (is_joining(story, i - 1))
            return begins_aside(story, i - 1, verb) ? 0 : i - 1;
        if (unit == NULL || (unit->mention >= 0 &&
                             strcmp(mention_at(story, unit->mention)->type, "time") != 0))
            return 0;
    }
    return 0;
}

/* "tiệc do Ngoại trưởng Mỹ chủ trì": he gives the feast, and does not do what is told next. */
static bool is_agent_within(const struct story *story, const struct unit *unit)
{
    return unit->first > 0 && is_joining_word(story, unit->first - 1, "agent");
}

static bool is_comma(const struct story *story, uint32_t token)
{
    return slice_is(story->analysis->text->tokens.items[token].folded, ",");
}

static bool holds_comma(const struct story *story, const struct unit *unit)
{
    for (uint32_t i = unit->first; i < unit->end; i++)
        if (is_comma(story, i))
            return strcmp(mention_at(story, unit->mention)->type, "person") == 0;
    return false;
}

/* Does an event's trigger stand in tokens [first, end)? */
static bool has_trigger(const struct story *story, size_t sentence, uint32_t first, uint32_t end)
{
    const struct analysis *analysis = story->analysis;
    for (size_t i = story_first_event(analysis, (uint32_t)sentence);
         i < analysis->events.count && analysis->events.items[i]->sentence == sentence; i++)
        if (analysis->events.items[i]->trigger_first >= first &&
            analysis->events.items[i]->trigger_first < end)
            return true;
    return false;
}

/* "mời": whom one asks does what follows. */
static bool is_asking(const struct match *match)
{
    const char *status = match_constant(match, "status");
    return status != NULL && strcmp(status, "proposed") == 0;
}

/* Does a trigger before token `verb` take the unit, as "tiếp" does in "tiếp Bộ trưởng Lào"? */
static bool is_taken_before(const struct story *story, size_t sentence, const struct unit *unit,
                            uint32_t verb)
{
    const struct analysis *analysis = story->analysis;
    for (size_t i = story_first_event(analysis, (uint32_t)sentence); i < analysis->events.count; i++) {
        const struct match *other = analysis->events.items[i];
        if (other->sentence != sentence)
            break;
        if (other->trigger_first < unit->first && other->end >= unit->end &&
            other->trigger_first < verb && !is_asking(other))
            return true;
    }
    return false;
}

static bool is_person(const struct story *story, const struct unit *unit)
{
    return unit->mention >= 0 && strcmp(mention_at(story, unit->mention)->type, "person") == 0;
}

/* "đến chào Tổng Bí thư, Chủ tịch nước, hội đàm với": is unit i of the frame another one of those whom
 * a verb takes, between two commas? */
static bool is_next_taken(const struct story *story, size_t sentence, size_t i, uint32_t verb)
{
    const struct frame *frame = &story->analysis->frames[sentence];
    while (i >= 2 && i + 1 < frame->count && is_person(story, &frame->units[i]) &&
           is_mark_unit(story, &frame->units[i - 1], ",") &&
           is_mark_unit(story, &frame->units[i + 1], ",") && is_person(story, &frame->units[i - 2])) {
        i -= 2;
        if (is_taken_before(story, sentence, &frame->units[i], verb))
            return true;
    }
    return false;
}

int story_joined_subject(const struct story *story, size_t sentence, uint32_t verb)
{
    const struct frame *frame = &story->analysis->frames[sentence];
    uint32_t start = (uint32_t)story->analysis->text->sentences.items[sentence].first;
    uint32_t edge = joint_before(story, sentence, verb);
    if (edge == 0)
        return -1;
    for (size_t i = frame->count; i-- > 0;) {
        const struct unit *unit = &frame->units[i];
        if (unit->mention >= 0 && unit->first < edge && unit->end > edge)
            return -1; /* "bà Maya, Ngoại trưởng Lào, gặp": the comma is hers */
        if (unit->end > edge || unit->mention < 0 || unit->first <= start ||
            is_next_taken(story, sentence, i, verb))
            continue;
        uint32_t before = unit->end < edge ? joint_before(story, sentence, edge) : 0;
        if (before > 0 && before == unit->end && !holds_comma(story, unit) &&
            has_trigger(story, sentence, before, edge))
            edge = before; /* "chào A, B, hội đàm với C, hội kiến D" */
        if (unit->end == edge && is_comma(story, edge) && holds_comma(story, unit))
            return -1; /* "khi bà Maya, Ngoại trưởng Lào, gặp": the comma ends what she is */
        if (unit->end == edge) { /* whom the verb before took, or the last of them */
            edge = is_joining(story, unit->first - 1) ? unit->first - 1 : unit->first;
            bool is_alone = i < 2 || frame->units[i - 2].mention < 0;
            if (edge < unit->first && is_comma(story, unit->end) && is_alone)
                return -1; /* "vụ trưởng, Bộ Y tế Lào, hội đàm": one and the same */
        }
        else if (may_be_subject(story, unit, start) && !is_agent_within(story, unit) &&
                 !is_taken_before(story, sentence, unit, verb) &&
                 party_set_count(&info_at(story, unit->mention)->parties) > 0)
            return unit->mention;
    }
    const struct unit *first = frame->count > 0 ? &frame->units[0] : NULL;
    return first != NULL && first->end <= edge && may_be_subject(story, first, start)
               ? first->mention
               : -1;
}

int story_subject_behind(const struct story *story, size_t sentence, uint32_t after)
{
    const struct frame *frame = &story->analysis->frames[sentence];
    uint32_t start = (uint32_t)story->analysis->text->sentences.items[sentence].first;
    for (size_t i = 1; i < frame->count; i++) {
        const struct unit *unit = &frame->units[i];
        if (unit->first > after && is_mark_unit(story, &frame->units[i - 1], ",") &&
            may_be_subject(story, unit, start))
            return unit->mention;
    }
    return -1;
}

int story_agent(const struct story *story, size_t sentence, uint32_t trigger, int *ret_asker)
{
    const struct frame *frame = &story->analysis->frames[sentence];
    uint32_t start = (uint32_t)story->analysis->text->sentences.items[sentence].first;
    *ret_asker = -1;
    for (size_t i = frame->count; i-- > 0;) {
        const struct unit *unit = &frame->units[i];
        if (unit->end > trigger || unit->mention < 0 ||
            !resolve_is_actor(story->resolution, unit->mention))
            continue;
        if (unit->first > start && is_listed_before(story, unit->first, "ask-verb")) {
            *ret_asker = story_subject(story, sentence, unit->first);
            return unit->mention;
        }
        if (may_be_subject(story, unit, start))
            return unit->mention;
    }
    return earlier_subject(story, sentence, trigger);
}

void story_clause(const struct story *story, size_t sentence, uint32_t token, uint32_t *ret_first,
                  uint32_t *ret_end)
{
    const struct frame *frame = &story->analysis->frames[sentence];
    const struct sentence *range = &story->analysis->text->sentences.items[sentence];
    *ret_first = (uint32_t)range->first;
    *ret_end = (uint32_t)range->end;
    for (size_t i = 0; i < frame->count; i++) {
        if (!is_mark_unit(story, &frame->units[i], ";"))
            continue;
        if (frame->units[i].end <= token)
            *ret_first = frame->units[i].end;
        else if (frame->units[i].first < *ret_end)
            *ret_end = frame->units[i].first;
    }
}

const struct unit *story_subject_before_clause(const struct story *story, const struct match *match)
{
    uint32_t start, end;
    story_clause(story, match->sentence, match->trigger_first, &start, &end);
    int subject = story_subject(story, match->sentence, match->trigger_first);
    const struct frame *frame = &story->analysis->frames[match->sentence];
    for (size_t i = 0; i < frame->count && subject >= 0; i++)
        if (frame->units[i].mention == subject && frame->units[i].end <= start &&
            match->first >= start)
            return &frame->units[i];
    return NULL;
}

/* Does another event's trigger stand in tokens [first, end)? */
bool story_has_other_trigger(const struct story *story, const struct match *match, uint32_t first,
                              uint32_t end)
{
    const struct analysis *analysis = story->analysis;
    for (size_t i = story_first_event(analysis, match->sentence); i < analysis->events.count; i++) {
        const struct match *other = analysis->events.items[i];
        if (other->sentence != match->sentence)
            break;
        if (other != match &&
            strcmp(other->rule->type, match->rule->type) == 0 && other->trigger_first >= first &&
            other->trigger_first < end)
            return true;
    }
    return false;
}

bool story_is_taken(const struct story *story, const struct match *match, const struct unit *unit)
{
    size_t place = (size_t)(unit - story->analysis->frames[match->sentence].units);
    return is_taken_before(story, match->sentence, unit, match->trigger_first) ||
           is_next_taken(story, match->sentence, place, match->trigger_first);
}

enum { BREATH_REACH = 8 /* words behind a noun that may still say what became of it */ };

bool story_holds_listed(const struct story *story, const char *list, uint32_t first, uint32_t end)
{
    uint32_t stop;
    for (uint32_t i = first; i < end; i++)
        if (story_listed_at(story, list, i, end, &stop) != NULL)
            return true;
    return false;
}

/* The end of the words behind token `first` that belong to it: a mark ends them. */
uint32_t story_breath_end(const struct story *story, uint32_t sentence, uint32_t first)
{
    const struct text *text = story->analysis->text;
    uint32_t end = first;
    while (end < text->sentences.items[sentence].end && end < first + BREATH_REACH &&
           text->tokens.items[end].kind != TOKEN_MARK)
        end++;
    return end;
}

const struct unit *story_unit_at(const struct story *story, size_t sentence, uint32_t i)
{
    const struct frame *frame = &story->analysis->frames[sentence];
    size_t low = 0, high = frame->count;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (frame->units[middle].end <= i)
            low = middle + 1;
        else
            high = middle;
    }
    return low < frame->count && frame->units[low].first <= i ? &frame->units[low] : NULL;
}

bool story_begins_listed(const struct story *story, const char *list, size_t i, size_t end)
{
    size_t stop;
    const struct reading *reading = lexicon_match(
        story->analysis->model->lexicon, story->analysis->text, i, end, true, &stop);
    for (; reading != NULL; reading = reading->next)
        if (strcmp(reading->entry->type, list) == 0)
            return true;
    return false;
}

const struct entry *story_listed_at(const struct story *story, const char *list, uint32_t i,
                                    uint32_t end, uint32_t *ret_stop)
{
    size_t stop;
    const struct entry *entry = lexicon_longest(story->analysis->model->lexicon,
                                                story->analysis->text, i, end, list, &stop);
    *ret_stop = entry != NULL ? (uint32_t)stop : i + 1;
    return entry;
}

/* ---- Pointing back ---- */

static bool copy_pair(const struct party_set *pair, struct mention_info *info)
{
    if (party_set_count(pair) < 2)
        return false;
    party_set_join(&info->parties, pair);
    return true;
}

static void add_persons(struct mention_info *info, const int *persons, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (persons[i] >= 0 && info->person_count < RESOLVE_MAX_PERSONS)
            info->persons[info->person_count++] = persons[i];
}

enum { PAIR_LAST = 2, PAIR_BEFORE = 6, PAIR_MAIN = 2 }; /* weights beside one for each telling */

static unsigned pair_weight(const struct story *story, const struct pair_score *pair)
{
    unsigned weight = pair->score;
    if (party_set_equal(&pair->parties, &story->last_pair))
        weight += PAIR_LAST;
    if (party_set_equal(&pair->parties, &story->before))
        weight += PAIR_BEFORE;
    if (party_set_equal(&pair->parties, &story->main_pair))
        weight += PAIR_MAIN;
    return weight;
}

/* The pair that "hai bên" most likely means: told of much, told of last, or the article's own; if
 * `with` is given, only of those with a party of it. */
static const struct party_set *likely_pair(const struct story *story, const struct party_set *with)
{
    const struct party_set *best = NULL;
    unsigned most = 0;
    for (size_t i = 0; i < story->pair_count; i++)
        if ((with == NULL || party_set_meets(&story->pairs[i].parties, with)) &&
            pair_weight(story, &story->pairs[i]) > most) {
            most = pair_weight(story, &story->pairs[i]);
            best = &story->pairs[i].parties;
        }
    return best;
}

static void note_pair(struct story *story, const struct party_set *parties, unsigned score)
{
    if (party_set_count(parties) != 2)
        return;
    for (size_t i = 0; i < story->pair_count; i++)
        if (party_set_equal(&story->pairs[i].parties, parties)) {
            story->pairs[i].score += score;
            return;
        }
    if (story->pair_count < STORY_MAX_PAIRS)
        story->pairs[story->pair_count++] = (struct pair_score){*parties, score};
}

/* "Đại sứ Áo nói hai nhà lãnh đạo Lào và Chile muốn gặp nhau vì thỏa thuận hai bên đã ký": of three in
 * the sentence, the two that it names together. */
static void refer_pair(const struct story *story, const struct party_set *here,
                       struct mention_info *info)
{
    if ((party_set_count(here) == 2 && copy_pair(here, info)) || copy_pair(&story->two, info))
        return;
    const struct party_set *pair = likely_pair(story, NULL);
    if (pair != NULL)
        copy_pair(pair, info);
}

/* The two who met last speak for the two sides, if they are of these parties. */
static void add_pair_persons(const struct story *story, struct mention_info *info)
{
    for (size_t i = 0; i < 2; i++) {
        int person = story->last_pair_persons[i];
        const char *party = person < 0 ? NULL : story->resolution->entities.items[person].party;
        int index = party == NULL ? -1 : resolve_party(story->resolution, party);
        if (index < 0 || !party_set_has(&info->parties, (size_t)index))
            return;
    }
    add_persons(info, story->last_pair_persons, 2);
}

static void refer_person(const struct story *story, int person, struct mention_info *info)
{
    if (person < 0)
        return;
    add_persons(info, &person, 1);
    const char *party = story->resolution->entities.items[person].party;
    int index = party == NULL ? -1 : resolve_party(story->resolution, party);
    if (index >= 0)
        party_set_add(&info->parties, (size_t)index);
}

/* The other member of a pair: "phía bạn" is not who speaks, nor the paper's own country. */
static void refer_other(const struct story *story, const struct party_set *here,
                        struct mention_info *info)
{
    const struct party_set *pair = likely_pair(story, here);
    if (pair == NULL)
        pair = likely_pair(story, NULL);
    if (pair == NULL)
        return;
    const char *id = story->resolution->home;
    int home = id == NULL ? -1 : resolve_party(story->resolution, id);
    bool spoken = party_set_meets(pair, here) && !party_set_within(pair, here);
    for (size_t i = 0; i < story->resolution->parties.count; i++)
        if (party_set_has(pair, i) && (spoken ? !party_set_has(here, i) : (int)i != home))
            party_set_add(&info->parties, i);
}

/* Does the office as the entity bears it begin with the words of the mention, or the other way? */
static bool same_title(const struct story *story, const struct mention *mention,
                       const struct entity *entity)
{
    const struct token *tokens = story->analysis->text->tokens.items;
    uint32_t mine = mention->end - mention->first, theirs = entity->office_end - entity->office_first;
    for (uint32_t i = 0; i < mine && i < theirs; i++)
        if (!slice_equal(tokens[mention->first + i].folded,
                         tokens[entity->office_first + i].folded))
            return false;
    return true;
}

/* So many people are asked for their office: an article names twenty. */
enum { MAX_OFFICEHOLDERS = 200 };

static size_t first_officeholder(const struct resolution *resolution)
{
    size_t count = resolution->officeholders.count;
    return count > MAX_OFFICEHOLDERS ? count - MAX_OFFICEHOLDERS : 0;
}

/* Who bears an office that is named alone: named last before it, and first after it; -1 if nobody. */
struct holders {
    int before, after;
};

/* The people who bear the office: by its words, or by its id alone. */
static struct holders find_officeholders(const struct story *story, const struct mention *mention,
                                         const struct mention_info *info, bool by_words)
{
    const struct resolution *resolution = story->resolution;
    struct holders found = {-1, -1};
    uint32_t before_place = 0, after_place = UINT32_MAX;
    for (size_t i = first_officeholder(resolution); i < resolution->officeholders.count; i++) {
        int person = resolution->officeholders.items[i];
        const struct entity *entity = &resolution->entities.items[person];
        bool fits = by_words ? same_title(story, mention, entity)
                             : info->office != NULL &&
                                     strcmp(entity->office_id, info->office->id) == 0;
        if (!fits)
            continue;
        size_t earlier = resolve_mentions_before(entity, mention->first);
        size_t later = resolve_mentions_before(entity, mention->first + 1);
        const struct entity_mention *items = entity->mentions.items;
        if (earlier > 0 && (found.before < 0 || items[earlier - 1].first >= before_place)) {
            before_place = items[earlier - 1].first;
            found.before = person;
        }
        if (later < entity->mentions.count && items[later].first < after_place) {
            after_place = items[later].first;
            found.after = person;
        }
    }
    return found;
}

/* "Thủ tướng" alone is the paper's own country's where the article has named him (or, `anywhere`, will
 * name him by all of the title), though it has named the Prime Minister of Chile since.  -1: nobody. */
static int find_holder_at_home(const struct story *story, const struct mention *mention,
                               bool anywhere)
{
    const struct resolution *resolution = story->resolution;
    for (size_t i = first_officeholder(resolution); i < resolution->officeholders.count; i++) {
        int person = resolution->officeholders.items[i];
        const struct entity *entity = &resolution->entities.items[person];
        bool is_named = anywhere ? entity->office_end - entity->office_first >=
                                       mention->end - mention->first
                                 : resolve_mentions_before(entity, mention->first) > 0;
        if (entity->party != NULL && resolution->home != NULL &&
            strcmp(entity->party, resolution->home) == 0 && is_named &&
            same_title(story, mention, entity))
            return person;
    }
    return -1;
}

/* "Đại tướng Trần Quốc Nam, Bộ trưởng Quốc phòng, đã gặp ...": the office is his who is named before
 * the comma, unless he is an object: "sau khi gặp ông Nam, Thủ tướng ...".  -1: nobody is. */
static int named_before_comma(const struct story *story, const struct mention *mention)
{
    const struct frame *frame = &story->analysis->frames[mention->sentence];
    uint32_t start = (uint32_t)story->analysis->text->sentences.items[mention->sentence].first;
    for (size_t i = 0; i + 2 < frame->count; i++) {
        const struct unit *name = &frame->units[i];
        if (frame->units[i + 2].first != mention->first || name->mention < 0 ||
            !is_mark_unit(story, &frame->units[i + 1], ",") ||
            strcmp(mention_at(story, name->mention)->type, "person") != 0 ||
            strcmp(mention_at(story, name->mention)->kind, "named") != 0 ||
            !may_be_subject(story, name, start))
            continue;
        const struct mention_info *info = info_at(story, name->mention);
        return info->person_count == 1 ? info->persons[0] : -1;
    }
    return -1;
}

/* "Thủ tướng Thái Lan tới Lào. Thủ tướng ...": an earlier sentence names nobody, but whose he is. */
static bool find_unnamed_holder(const struct story *story, const struct mention *mention,
                                const struct mention_info *info, struct party_set *ret_party)
{
    enum { REACH = 200 /* mentions */ };
    const struct mention *mentions = story->analysis->mentions.items;
    size_t here = (size_t)(mention - mentions);
    for (size_t back = 1; back <= here && back <= REACH && info->office != NULL; back++) {
        const struct mention_info *other = info_at(story, (int)(here - back));
        if (mentions[here - back].sentence < mention->sentence && other->office != NULL &&
            other->person_count == 0 && strcmp(other->office->id, info->office->id) == 0 &&
            party_set_count(&other->parties) == 1) {
            *ret_party = other->parties;
            return true;
        }
    }
    return false;
}

static bool ever_held(const struct lexicon *lexicon, const struct entity *entity, const char *office)
{
    for (const struct entry *line = lexicon_by_id(lexicon, "person", entity->id, NULL); line != NULL;
         line = lexicon_by_id(lexicon, "person", entity->id, line))
        if (line->office != NULL && strcmp(line->office, office) == 0)
            return true;
    return false;
}

/* Does the article name somebody who the lists say has held the office? */
static bool is_holder_named(const struct story *story, const struct mention_info *info)
{
    const struct resolution *resolution = story->resolution;
    for (size_t i = 0; i < resolution->entities.count && info->office != NULL; i++)
        if (resolution->entities.items[i].entry != NULL &&
            ever_held(story->analysis->model->lexicon, &resolution->entities.items[i],
                      info->office->id))
            return true;
    return false;
}

/* "Thủ tướng tiếp Đại sứ Lào", and nobody in the article is one by his name: the paper's own, or whom
 * the rule says. */
static void add_party_of_office(const struct story *story, const struct mention *mention,
                                struct mention_info *info)
{
    const char *id =
        mention->match == NULL ? NULL : match_constant(mention->match, "party-else");
    const struct entry *office = lexicon_find(story->analysis->model->lexicon, story->analysis->text,
                                              mention->first, mention->end, "home-office");
    if (id == NULL && office != NULL && !is_holder_named(story, info))
        id = office->country;
    int party = id == NULL ? -1 : resolve_party(story->resolution, id);
    if (party >= 0)
        party_set_add(&info->parties, (size_t)party);
}

/* "Bộ trưởng" alone: else whoever was called so last. */
static void refer_office(const struct story *story, const struct mention *mention,
                         struct mention_info *info)
{
    int person = named_before_comma(story, mention);
    struct holders by_words = find_officeholders(story, mention, info, true);
    struct holders by_id = find_officeholders(story, mention, info, false);
    const int likely[] = {find_holder_at_home(story, mention, false), by_words.before,
        find_holder_at_home(story, mention, true), by_words.after, by_id.before, by_id.after};
    for (size_t i = 0; i < sizeof likely / sizeof *likely && person < 0; i++)
        person = likely[i];
    refer_person(story, person, info);
    if (person < 0 && !find_unnamed_holder(story, mention, info, &info->parties))
        add_party_of_office(story, mention, info);
}

/* A title that anybody of the party may bear: "nhà lãnh đạo Nga", "người đồng cấp Mỹ". */
static bool is_open_office(const struct entry *office)
{
    return office->value != NULL && strcmp(office->value, "any") == 0;
}

/* Who speaks or is sent for a leader is none. */
static bool is_aide(const char *office)
{
    static const char *const aides[] = {"spokesperson", "security-adviser", "ambassador", "envoy",
        "presidential-aide"};
    for (size_t i = 0; i < sizeof aides / sizeof *aides; i++)
        if (strcmp(office, aides[i]) == 0)
            return true;
    return false;
}

/* Who acts for the party and bears the office, the one most spoken of; -1: nobody.  Of an open title it
 * is whoever bears any. */
static int officeholder_of(const struct story *story, size_t party, const struct entry *office)
{
    const struct resolution *resolution = story->resolution;
    const bool leads = strcmp(office->id, "leader") == 0;
    int best = -1;
    size_t most = 0;
    for (size_t i = first_officeholder(resolution); i < resolution->officeholders.count; i++) {
        int person = resolution->officeholders.items[i];
        const struct entity *entity = &resolution->entities.items[person];
        if (entity->party == NULL || entity->mentions.count <= most ||
            (leads && is_aide(entity->office_id)) ||
            (!is_open_office(office) && strcmp(entity->office_id, office->id) != 0) ||
            strcmp(entity->party, resolution->parties.items[party]) != 0)
            continue;
        best = person;
        most = entity->mentions.count;
    }
    return best;
}

enum { MOST_HOLDERS = 4 /* "Ngoại trưởng Áo, Lào và Chile" */ };

/* "Tổng thống Mỹ" without a name is the person who bears one elsewhere, if there is one, and "Bộ trưởng
 * Quốc phòng Nga và Lào" are two. */
static void name_officeholders(const struct story *story, struct mention_info *info)
{
    size_t count = party_set_count(&info->parties);
    if (info->person_count > 0 || info->office == NULL || count == 0 || count > MOST_HOLDERS)
        return;
    int persons[MOST_HOLDERS];
    size_t found = 0;
    for (size_t i = 0; i < story->resolution->parties.count; i++) {
        int person = party_set_has(&info->parties, i) ? officeholder_of(story, i, info->office) : -1;
        if (person >= 0)
            persons[found++] = person;
    }
    bool is_pair = info->refer != NULL && strcmp(info->refer, "pair") == 0;
    if (!is_pair || (found == count && !is_open_office(info->office))) /* "thủ tướng hai nước" */
        add_persons(info, persons, found);
}

/* ---- Two people of one office ---- */

/* The office in "hai thủ tướng"; NULL where none is named, or one that anybody may bear. */
static const struct entry *office_of_two(const struct story *story, const struct mention *mention)
{
    const struct capture *capture =
        mention->match == NULL ? NULL : match_capture(mention->match, "office", NULL);
    const struct entry *office =
        capture == NULL || capture->mention < 0 ? NULL : info_at(story, capture->mention)->office;
    return office == NULL || is_open_office(office) ? NULL : office;
}

static bool bears_office(const struct story *story, int person, const struct entry *office)
{
    const char *id = person < 0 ? NULL : story->resolution->entities.items[person].office_id;
    return id != NULL && strcmp(id, office->id) == 0;
}

/* Who bears the office, acts for another than `party`, and was named last before token `place`; -1 if
 * nobody. */
static int last_officeholder(const struct story *story, const struct entry *office,
                             const char *party, uint32_t place)
{
    const struct resolution *resolution = story->resolution;
    int last = -1;
    uint32_t last_place = 0;
    for (size_t i = first_officeholder(resolution); i < resolution->officeholders.count; i++) {
        int person = resolution->officeholders.items[i];
        const struct entity *entity = &resolution->entities.items[person];
        size_t before = resolve_mentions_before(entity, place);
        if (before == 0 || entity->party == NULL || !bears_office(story, person, office) ||
            (party != NULL && strcmp(entity->party, party) == 0))
            continue;
        if (last < 0 || entity->mentions.items[before - 1].first > last_place) {
            last = person;
            last_place = entity->mentions.items[before - 1].first;
        }
    }
    return last;
}

/* "hai thủ tướng" where one of those who met last is none: the two who are.  If there are no two,
 * one of those who met is called otherwise, "người đồng cấp Ấn Độ". */
static void find_two_officeholders(const struct story *story, const struct mention *mention,
                                   int *persons)
{
    const struct entry *office = office_of_two(story, mention);
    if (office == NULL ||
        (bears_office(story, persons[0], office) && bears_office(story, persons[1], office)))
        return;
    int one = last_officeholder(story, office, NULL, mention->first);
    if (one < 0)
        return;
    int other = last_officeholder(story, office, story->resolution->entities.items[one].party,
                                  mention->first);
    if (other < 0)
        return;
    persons[0] = one;
    persons[1] = other;
}

/* "sau cuộc điện đàm giữa ông Orlov và ông Petrov, trong đó hai nhà lãnh đạo nhất trí": the two whom
 * the sentence names together before. */
static bool find_two_here(const struct story *story, const struct mention *mention, int *persons)
{
    const struct frame *frame = &story->analysis->frames[mention->sentence];
    bool found = false;
    for (size_t i = 0; i < frame->count && frame->units[i].end <= mention->first; i++) {
        if (frame->units[i].mention < 0)
            continue;
        const struct mention_info *info = info_at(story, frame->units[i].mention);
        if (info->refer != NULL || info->person_count != 2 || party_set_count(&info->parties) != 2)
            continue;
        persons[0] = info->persons[0];
        persons[1] = info->persons[1];
        found = true;
    }
    return found;
}

/* "ông Orlov gặp ông Petrov và cả hai nhất trí": the only two, of two parties, whom the sentence
 * names one by one before. */
static void find_two_apart(const struct story *story, const struct mention *mention, int *persons)
{
    const struct frame *frame = &story->analysis->frames[mention->sentence];
    int found[2] = {-1, -1};
    size_t count = 0;
    for (size_t i = 0; i < frame->count && frame->units[i].end <= mention->first; i++) {
        if (frame->units[i].mention < 0)
            continue;
        const struct mention_info *info = info_at(story, frame->units[i].mention);
        if (info->person_count != 1 || info->persons[0] == found[0] || info->persons[0] == found[1])
            continue;
        if (count == 2)
            return;
        found[count++] = info->persons[0];
    }
    if (count < 2)
        return;
    const struct entity *entities = story->resolution->entities.items;
    const char *one = entities[found[0]].party, *other = entities[found[1]].party;
    if (one == NULL || other == NULL || strcmp(one, other) == 0)
        return;
    persons[0] = found[0];
    persons[1] = found[1];
}

/* "hai nhà lãnh đạo": the two whom the sentence names together, and "cả hai" also one by one, else
 * those who met last, and whom they speak for. */
static void refer_two_people(const struct story *story, const struct mention *mention,
                             struct mention_info *info)
{
    int persons[2] = {story->last_pair_persons[0], story->last_pair_persons[1]};
    bool is_both = slice_is(story->analysis->text->tokens.items[mention->first].folded, "cả");
    if (!find_two_here(story, mention, persons) && is_both)
        find_two_apart(story, mention, persons);
    find_two_officeholders(story, mention, persons);
    if (persons[0] < 0 || persons[1] < 0)
        return;
    for (size_t i = 0; i < 2; i++) {
        const char *party = story->resolution->entities.items[persons[i]].party;
        int index = party == NULL ? -1 : resolve_party(story->resolution, party);
        if (index >= 0)
            party_set_add(&info->parties, (size_t)index);
    }
    add_persons(info, persons, 2);
}

/* "Lần cuối hai người trò chuyện": two people stand for two states only where some are told of, or the
 * sentence names them. */
static bool has_met(const struct story *story, const struct party_set *here)
{
    const struct party_set *pair = likely_pair(story, NULL);
    if (party_set_count(here) == 2 || party_set_count(&story->two) == 2)
        return true;
    for (size_t i = 0; i < story->pair_count && pair != NULL; i++)
        if (party_set_equal(&story->pairs[i].parties, pair))
            return story->pairs[i].score > 0;
    return false;
}

static const char *party_of_person(const struct story *story, int person)
{
    return person < 0 ? NULL : story->resolution->entities.items[person].party;
}

/* Does the mention stand where an object does: "hội đàm với ông", "tiếp ông"? */
static bool is_object(const struct story *story, const struct mention *mention)
{
    const struct sentence *sentence = &story->analysis->text->sentences.items[mention->sentence];
    uint32_t stop;
    for (uint32_t n = 1; n <= 2 && mention->first >= sentence->first + n; n++) {
        static const char *const lists[] = {"talk-verb", "object-lead"};
        for (size_t k = 0; k < sizeof lists / sizeof *lists; k++)
            if (story_listed_at(story, lists[k], mention->first - n, mention->first, &stop) != NULL &&
                stop == mention->first)
                return true;
    }
    return false;
}

/* The last single person whom the sentence names before the token, of another side than `party` if one is
 * given; -1: nobody. */
static int person_named_before(const struct story *story, const struct mention *mention,
                               const char *party)
{
    const struct frame *frame = &story->analysis->frames[mention->sentence];
    int last = -1;
    for (size_t i = 0; i < frame->count && frame->units[i].end <= mention->first; i++) {
        const struct mention_info *info =
            frame->units[i].mention < 0 ? NULL : info_at(story, frame->units[i].mention);
        const char *theirs =
            info == NULL || info->person_count != 1 ? NULL : party_of_person(story, info->persons[0]);
        if (theirs != NULL && (party == NULL || strcmp(theirs, party) != 0))
            last = info->persons[0];
    }
    return last;
}

/* "Tổng thống Lào đến Hà Nội. Thủ tướng Việt Nam đã hội đàm với ông": the object is not who acts, nor
 * one of his side, but whom the sentence named before him, whom the sentence before was about, or one of
 * the two who met last. */
static int person_meant(const struct story *story, const struct mention *mention)
{
    const char *mine = party_of_person(story, person_named_before(story, mention, NULL));
    if (mine == NULL || !is_object(story, mention))
        return story->last_person;
    const int others[] = {person_named_before(story, mention, mine), story->person_before,
        story->last_pair_persons[0], story->last_pair_persons[1]};
    for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
        const char *party = party_of_person(story, others[i]);
        if (party != NULL && strcmp(party, mine) != 0)
            return others[i];
    }
    return story->last_person;
}

static void refer_mention(struct story *story, int i, const struct party_set *here)
{
    struct mention_info *info = info_at(story, i);
    const char *refer = info->refer;
    if (strcmp(refer, "pair") == 0) {
        refer_pair(story, here, info);
        add_pair_persons(story, info);
    } else if (strcmp(refer, "persons") == 0) {
        refer_two_people(story, mention_at(story, i), info);
        if (party_set_count(&info->parties) == 0 && has_met(story, here))
            refer_pair(story, here, info);
    } else if (strcmp(refer, "person") == 0)
        refer_person(story, person_meant(story, mention_at(story, i)), info);
    else if (strcmp(refer, "country") == 0 && story->last_country >= 0)
        party_set_add(&info->parties, (size_t)story->last_country);
    else if (strcmp(refer, "other") == 0)
        refer_other(story, here, info);
    else if (strcmp(refer, "office") == 0)
        refer_office(story, mention_at(story, i), info);
}

enum { MOST_PARTS = 8 /* mentions within mentions */ };

/* Parts first: "lãnh đạo hai nước" holds "hai nước". */
static void settle_mention(struct story *story, int i, const struct party_set *here, unsigned depth)
{
    const struct mention *mention = mention_at(story, i);
    struct mention_info *info = info_at(story, i);
    if (mention->match != NULL && depth < MOST_PARTS) {
        for (size_t c = 0; c < mention->match->capture_count; c++)
            if (mention->match->captures[c].mention >= 0)
                settle_mention(story, mention->match->captures[c].mention, here, depth + 1);
        resolve_compound(story->resolution, i);
    }
    if (info->refer != NULL && party_set_count(&info->parties) == 0)
        refer_mention(story, i, here);
    name_officeholders(story, info);
}

static void note_mention(struct story *story, int i, bool is_subject)
{
    const struct mention_info *info = info_at(story, i);
    size_t count = party_set_count(&info->parties);
    if (info->person_count == 1 && (is_subject || story->last_person < 0))
        story->last_person = info->persons[0];
    if (count == 1 && (is_subject || info->person_count == 0))
        for (size_t p = 0; p < story->resolution->parties.count; p++)
            if (party_set_has(&info->parties, p))
                story->last_country = (int)p;
    if (count == 2 && info->refer == NULL && strcmp(mention_at(story, i)->type, "group") == 0) {
        story->last_pair = story->two = info->parties;
        note_pair(story, &info->parties, 1);
    }
    if (is_subject)
        story->subject = i;
}

/* "Tại Washington, Nga và Lào nói hai bên ...": where it was, and none of the two. */
static bool is_venue(const struct story *story, const struct unit *unit)
{
    return strcmp(mention_at(story, unit->mention)->type, "seat") == 0 &&
           is_listed_before(story, unit->first, "place-lead");
}

void story_read_sentence(struct story *story, size_t sentence)
{
    const struct frame *frame = &story->analysis->frames[sentence];
    uint32_t start = (uint32_t)story->analysis->text->sentences.items[sentence].first;
    struct party_set here = {0};
    bool has_subject = false;
    story->person_before = story->last_person;
    story->two = here;
    for (size_t i = 0; i < frame->count; i++) {
        int mention = frame->units[i].mention;
        if (mention < 0)
            continue;
        settle_mention(story, mention, &here, 0);
        if (!resolve_is_actor(story->resolution, mention))
            continue;
        bool is_subject = !has_subject && may_be_subject(story, &frame->units[i], start);
        note_mention(story, mention, is_subject);
        has_subject = has_subject || is_subject;
        if (!is_venue(story, &frame->units[i]))
            party_set_join(&here, &info_at(story, mention)->parties);
    }
    story->before = here;
}

void story_note_event(struct story *story, const struct event *event)
{
    if (party_set_count(&event->parties) == 2) {
        story->last_pair = event->parties;
        note_pair(story, &event->parties, 1);
    }
    if (event->person_count == 2 && !event_is_visit(event)) {
        story->last_pair_persons[0] = event->persons[0];
        story->last_pair_persons[1] = event->persons[1];
    }
}

bool story_protagonist(const struct story *story, const struct party_set *known,
                       struct party_set *ret_party)
{
    for (size_t i = 0; i < sizeof story->ranking / sizeof *story->ranking; i++)
        if (party_set_count(&story->ranking[i]) > 0 && !party_set_meets(&story->ranking[i], known)) {
            *ret_party = story->ranking[i];
            return true;
        }
    return false;
}

bool story_has_organization(const struct story *story, const struct party_set *parties)
{
    const struct resolution *resolution = story->resolution;
    const struct lexicon *lexicon = story->analysis->model->lexicon;
    for (size_t i = 0; i < resolution->parties.count; i++)
        if (party_set_has(parties, i) &&
            lexicon_by_id(lexicon, "organization", resolution->parties.items[i], NULL) != NULL)
            return true;
    return false;
}

/* Is the pair more than the two that the first sentences name most?  The title names both. */
static bool is_told_of(const struct story *story, const struct pair_score *pair)
{
    return pair->score > 0 || story_has_organization(story, &pair->parties) ||
           party_set_within(&pair->parties, &story->title);
}

bool story_partner(const struct story *story, const struct party_set *known, bool told,
                   struct party_set *ret_pair)
{
    const struct pair_score *best = NULL;
    for (size_t i = 0; i < story->pair_count; i++)
        if (party_set_within(known, &story->pairs[i].parties) &&
            (!told || is_told_of(story, &story->pairs[i])) &&
            (best == NULL || pair_weight(story, &story->pairs[i]) > pair_weight(story, best)))
            best = &story->pairs[i];
    if (best == NULL)
        return false;
    *ret_pair = best->parties;
    return true;
}

/* ---- The main pair ---- */

enum { LEAD_SENTENCES = 4, LEAD_MENTIONS = 2 };

/* "Uber làm việc với Tổng cục Thuế": a firm's country is not what an article is about. */
static bool is_firm(const struct mention *mention)
{
    return strcmp(mention->type, "organization") == 0 && mention->kind != NULL &&
           strcmp(mention->kind, "company") == 0;
}

/* The two parties that the first sentences name most. */
static void find_main_pair(struct story *story)
{
    size_t counts[PARTY_SET_MAX] = {0};
    const struct resolution *resolution = story->resolution;
    for (size_t i = 0; i < story->analysis->mentions.count; i++) {
        const struct mention *mention = mention_at(story, (int)i);
        if (mention->sentence >= LEAD_SENTENCES || mention->parent >= 0 || is_firm(mention))
            continue;
        for (size_t p = 0; p < resolution->parties.count; p++)
            counts[p] += party_set_has(&resolution->infos[i].parties, p);
        if (mention->sentence == 0)
            party_set_join(&story->title, &resolution->infos[i].parties);
    }
    for (int taken = 0; taken < 3 && resolution->parties.count > 0; taken++) {
        size_t best = 0;
        for (size_t p = 1; p < resolution->parties.count; p++)
            if (counts[p] > counts[best])
                best = p;
        if (counts[best] > 0)
            party_set_add(&story->ranking[taken], best);
        if (counts[best] >= LEAD_MENTIONS && taken < 2)
            party_set_add(&story->main_pair, best);
        counts[best] = 0;
    }
}

void story_init(struct story *story, struct resolution *resolution, struct event_list *events,
                struct arena *arena)
{
    memset(story, 0, sizeof *story);
    story->resolution = resolution;
    story->analysis = resolution->analysis;
    story->arena = arena;
    story->events = events;
    story->last_person = story->person_before = story->last_country = story->subject = -1;
    story->day.mention = story->ceremony.mention = -1;
    story->last_pair_persons[0] = story->last_pair_persons[1] = -1;
    find_main_pair(story);
    note_pair(story, &story->main_pair, 0);
}
