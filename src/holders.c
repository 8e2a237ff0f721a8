/* holders.c - who bears an office that is named alone.
 *
 *     Thủ tướng Lào Sida tới Viêng Chăn.  Thủ tướng ...     Sida
 *     Thủ tướng Thái Lan tới Lào.  Thủ tướng ...            nobody by name, but of TH
 *     Thủ tướng tiếp Đại sứ Lào.                            of the paper's own country
 *     Hai thủ tướng hội đàm ...                             the two who bear it
 *     Đoàn Lào do ông A dẫn đầu.  Đoàn Lào thăm ...          A, too
 */
#include "story_parts.h"

#include <string.h>

/* Does the office as the entity bears it begin with the words of the mention, or the other way? */
static bool same_title(const struct story *story, const struct mention *mention,
                       const struct entity *entity)
{
    const struct token *tokens = story->analysis->text->tokens.items;
    uint32_t mine = mention->end - mention->first,
             theirs = entity->office_end - entity->office_first;
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

/* ---- Those who held an office, or will ---- */

enum { TITLE_REACH = 5 /* "cựu" stands so near before a name */ };

static bool is_called(const struct story *story, const struct entity *person, const char *kind)
{
    const struct token *tokens = story->analysis->text->tokens.items;
    for (size_t i = 0; i < person->mentions.count; i++) {
        uint32_t name = person->mentions.items[i].first, first = name;
        while (first > 0 && name - first < TITLE_REACH && tokens[first - 1].kind != TOKEN_MARK)
            first--;
        if (story_holds_kind(story, "flight-word", kind, first, name))
            return true;
    }
    return false;
}

bool story_is_called_former(const struct story *story, const struct entity *person)
{
    return is_called(story, person, "former");
}

/* "cựu Tổng thống Áo", "Tổng thống Áo đắc cử", and no name: is it another than who is called by the
 * office without such a word? */
static bool is_of_other_days(const struct story *story, const struct mention *mention,
                             const struct entity *person)
{
    static const char *const kinds[] = {"former", "elect"};
    uint32_t first = mention->first > 0 ? mention->first - 1 : 0;
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds && person->office_id != NULL; i++)
        if (story_holds_kind(story, "flight-word", kinds[i], first, mention->end))
            return !is_called(story, person, kinds[i]);
    return false;
}

/* Who bears an office that is named alone: named last before it, and first after it; -1 if nobody.
 */
struct holders {
    int before, after;
};

/* "Ngoại trưởng Lào ... Bộ trưởng sẽ": who heads a ministry is called so too. */
static bool is_minister(const char *office)
{
    static const char tail[] = "-minister";
    size_t length = strlen(office);
    return length >= strlen(tail) && strcmp(office + length - strlen(tail), tail) == 0 &&
           strncmp(office, "deputy", strlen("deputy")) != 0;
}

static bool has_id(const struct entity *entity, const struct entry *office)
{
    return office != NULL &&
           (strcmp(entity->office_id, office->id) == 0 ||
            (strcmp(office->id, "minister") == 0 && is_minister(entity->office_id)));
}

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
        bool fits = by_words ? same_title(story, mention, entity) : has_id(entity, info->office);
        if (!fits || is_of_other_days(story, mention, entity))
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

/* "Thủ tướng" alone is the paper's own country's where the article has named him (or, `anywhere`,
 * will name him by all of the title), though it has named the Prime Minister of Chile since.  -1:
 * nobody. */
static int find_holder_at_home(const struct story *story, const struct mention *mention,
                               bool anywhere)
{
    const struct resolution *resolution = story->resolution;
    for (size_t i = first_officeholder(resolution); i < resolution->officeholders.count; i++) {
        int person = resolution->officeholders.items[i];
        const struct entity *entity = &resolution->entities.items[person];
        bool is_named =
            anywhere ? entity->office_end - entity->office_first >= mention->end - mention->first
                     : resolve_mentions_before(entity, mention->first) > 0;
        if (entity->party != NULL && resolution->home != NULL &&
            strcmp(entity->party, resolution->home) == 0 && is_named &&
            same_title(story, mention, entity))
            return person;
    }
    return -1;
}

/* "Đại tướng Trần Quốc Nam, Bộ trưởng Quốc phòng, đã gặp ...": the office is his who is named
 * before the comma, unless he is an object: "sau khi gặp ông Nam, Thủ tướng ...".  -1: nobody is.
 */
static int named_before_comma(const struct story *story, const struct mention *mention)
{
    const struct frame *frame = &story->analysis->frames[mention->sentence];
    uint32_t start = (uint32_t)story->analysis->text->sentences.items[mention->sentence].first;
    for (size_t i = 0; i + 2 < frame->count; i++) {
        const struct unit *name = &frame->units[i];
        if (frame->units[i + 2].first != mention->first || name->mention < 0 ||
            !story_is_mark_unit(story, &frame->units[i + 1], ",") ||
            strcmp(story_mention_at(story, name->mention)->type, "person") != 0 ||
            strcmp(story_mention_at(story, name->mention)->kind, "named") != 0 ||
            !story_may_be_subject(story, name, start))
            continue;
        const struct mention_info *info = story_info_at(story, name->mention);
        return info->person_count == 1 ? info->persons[0] : -1;
    }
    return -1;
}

/* "Thủ tướng Thái Lan tới Lào. Thủ tướng ...": an earlier sentence names nobody, but whose he is.
 */
static bool find_unnamed_holder(const struct story *story, const struct mention *mention,
                                const struct mention_info *info, struct party_set *ret_party)
{
    enum { REACH = 200 /* mentions */ };
    const struct mention *mentions = story->analysis->mentions.items;
    size_t here = (size_t)(mention - mentions);
    for (size_t back = 1; back <= here && back <= REACH && info->office != NULL; back++) {
        const struct mention_info *other = story_info_at(story, (int)(here - back));
        if (mentions[here - back].sentence < mention->sentence && other->office != NULL &&
            other->person_count == 0 && strcmp(other->office->id, info->office->id) == 0 &&
            party_set_count(&other->parties) == 1) {
            *ret_party = other->parties;
            return true;
        }
    }
    return false;
}

static bool ever_held(const struct lexicon *lexicon, const struct entity *entity,
                      const char *office)
{
    for (const struct entry *line = lexicon_by_id(lexicon, "person", entity->id, NULL);
         line != NULL; line = lexicon_by_id(lexicon, "person", entity->id, line))
        if (line->office != NULL && strcmp(line->office, office) == 0)
            return true;
    return false;
}

/* Does the article name somebody who the lists say has held the office? */
static bool is_holder_named(const struct story *story, const struct mention_info *info)
{
    const struct resolution *resolution = story->resolution;
    for (size_t i = 0; i < resolution->listed.count && info->office != NULL; i++)
        if (ever_held(story->analysis->model->lexicon,
                      &resolution->entities.items[resolution->listed.items[i]], info->office->id))
            return true;
    return false;
}

/* "Thủ tướng tiếp Đại sứ Lào", and nobody in the article is one by his name: the paper's own, or
 * whom the rule says. */
static void add_party_of_office(const struct story *story, const struct mention *mention,
                                struct mention_info *info)
{
    const char *id = mention->match == NULL ? NULL : match_constant(mention->match, "party-else");
    const struct entry *office =
        lexicon_find(story->analysis->model->lexicon, story->analysis->text, mention->first,
                     mention->end, "home-office");
    if (id == NULL && office != NULL && !is_holder_named(story, info))
        id = office->country;
    resolve_add_party(story->resolution, info, id);
}

/* "Tổng thống": one person bears it at a time. */
static bool is_of_one(const struct entry *office)
{
    return office->value != NULL && strcmp(office->value, "single") == 0;
}

/* "Nhà vua và Hoàng hậu Nhật Bản": the parties of the office that "và" joins to this one; NULL:
 * none is. */
static const struct party_set *parties_of_joined(const struct story *story,
                                                 const struct mention *mention,
                                                 const struct entry *office)
{
    const struct analysis *analysis = story->analysis;
    if (office == NULL || !is_of_one(office) || !story_is_joining_word(story, mention->end, "and"))
        return NULL;
    for (size_t i = story_first_mention(analysis, mention->sentence);
         i < analysis->mentions.count && analysis->mentions.items[i].sentence == mention->sentence;
         i++) {
        const struct mention *joined = &analysis->mentions.items[i];
        const struct party_set *parties = &story->resolution->infos[i].parties;
        if (joined->first == mention->end + 1 && strcmp(joined->type, "person") == 0 &&
            strcmp(joined->kind, "office") == 0 && party_set_count(parties) == 1)
            return parties;
    }
    return NULL;
}

static bool is_of_parties(const struct story *story, int person, const struct party_set *parties)
{
    int party = person < 0 ? -1 : resolve_party_of(story->resolution, person);
    return parties == NULL || (party >= 0 && party_set_has(parties, (size_t)party));
}

void story_refer_office(const struct story *story, const struct mention *mention,
                        struct mention_info *info)
{
    const struct party_set *joined = parties_of_joined(story, mention, info->office);
    int person = named_before_comma(story, mention);
    struct holders by_words = find_officeholders(story, mention, info, true);
    struct holders by_id = find_officeholders(story, mention, info, false);
    const int likely[] = {find_holder_at_home(story, mention, false),
                          by_words.before,
                          find_holder_at_home(story, mention, true),
                          by_words.after,
                          by_id.before,
                          by_id.after};
    for (size_t i = 0; i < sizeof likely / sizeof *likely && person < 0; i++)
        person = is_of_parties(story, likely[i], joined) ? likely[i] : -1;
    if (person < 0 && joined != NULL) {
        info->parties = *joined;
        return;
    }
    story_refer_person(story, person, info);
    if (person < 0 && !find_unnamed_holder(story, mention, info, &info->parties))
        add_party_of_office(story, mention, info);
}

/* A title that anybody of the party may bear: "nhà lãnh đạo Nga", "người đồng cấp Mỹ". */
static bool is_open_office(const struct entry *office)
{
    return office->value != NULL && strcmp(office->value, "any") == 0;
}

bool story_is_head(const struct story *story, const struct entity *entity)
{
    bool is_another = entity->office_id != NULL && entity->office_value != NULL &&
                      strcmp(entity->office_value, "single") == 0;
    return resolve_is_head_office(entity->office_id) ||
           (entity->entry != NULL && !is_another &&
            resolve_is_listed_head(story->analysis->model->lexicon, entity->id));
}

/* Who speaks or is sent for a leader is none. */
static bool is_aide(const struct entity *entity)
{
    const char *value = entity->office_value;
    return value != NULL && (strcmp(value, "aide") == 0 || strcmp(value, "speaks") == 0);
}

/* The value that the list of offices gives the office of a listed person; NULL if none. */
static const char *value_of_listed(const struct story *story, const struct entity *person)
{
    const char *id = person->entry == NULL ? NULL : person->entry->office;
    const struct entry *office =
        id == NULL ? NULL : lexicon_by_id(story->analysis->model->lexicon, "office", id, NULL);
    return office == NULL ? NULL : office->value;
}

const char *story_office_value(const struct story *story, const struct entity *person)
{
    const char *listed = value_of_listed(story, person);
    bool is_called = person->office_id != NULL && (listed == NULL || strcmp(listed, "single") != 0);
    return is_called ? person->office_value : listed;
}

bool story_only_speaks(const struct story *story, int person)
{
    const char *value = story_office_value(story, &story->resolution->entities.items[person]);
    return value != NULL && strcmp(value, "speaks") == 0;
}

/* Who acts for the party and bears the office, the one most spoken of; -1: nobody.  Of an open
 * title it is whoever bears any. */
static int officeholder_of(const struct story *story, const struct mention *mention, size_t party,
                           const struct entry *office)
{
    const struct resolution *resolution = story->resolution;
    const bool leads = strcmp(office->id, "leader") == 0;
    int best = -1;
    size_t most = 0;
    for (size_t i = first_officeholder(resolution); i < resolution->officeholders.count; i++) {
        int person = resolution->officeholders.items[i];
        const struct entity *entity = &resolution->entities.items[person];
        if (entity->party == NULL || entity->mentions.count <= most || (leads && is_aide(entity)) ||
            (!is_open_office(office) && strcmp(entity->office_id, office->id) != 0) ||
            strcmp(entity->party, resolution->parties.items[party]) != 0 ||
            is_of_other_days(story, mention, entity))
            continue;
        best = person;
        most = entity->mentions.count;
    }
    return best;
}

/* Is the person named in the sentence of the mention, before it? */
static bool is_named_here(const struct story *story, const struct mention *mention,
                          const struct entity *person)
{
    uint32_t start = (uint32_t)story->analysis->text->sentences.items[mention->sentence].first;
    return resolve_mentions_before(person, mention->first) > resolve_mentions_before(person, start);
}

/* "ông Trump ... Tổng thống Mỹ": the one of the party in the article, or else in the sentence and
 * called by no office, who the lists say has held this one, though no word of the article calls him
 * so; -1: nobody, or several. */
static int listed_holder_of(const struct story *story, const struct mention *mention, size_t party,
                            const struct entry *office)
{
    const struct resolution *resolution = story->resolution;
    int found = -1, found_here = -1;
    size_t count = 0, count_here = 0;
    for (size_t i = 0; i < resolution->listed.count; i++) {
        int person = resolution->listed.items[i];
        const struct entity *entity = &resolution->entities.items[person];
        if (entity->party == NULL || entity->mentions.count == 0 ||
            strcmp(entity->party, resolution->parties.items[party]) != 0 ||
            !ever_held(story->analysis->model->lexicon, entity, office->id) ||
            is_of_other_days(story, mention, entity))
            continue;
        found = person;
        count++;
        if (entity->office_id == NULL && is_named_here(story, mention, entity)) {
            found_here = person;
            count_here++;
        }
    }
    if (count_here == 1)
        return found_here;
    return count == 1 ? found : -1;
}

/* Of people[first] to people[end - 1] the head of the party of whom the article speaks most; -1:
 * nobody. */
static int head_among(const struct story *story, size_t party, const int *people, size_t first,
                      size_t end)
{
    const struct resolution *resolution = story->resolution;
    int best = -1;
    size_t most = 0;
    for (size_t i = first; i < end; i++) {
        const struct entity *entity = &resolution->entities.items[people[i]];
        if (entity->party == NULL || entity->mentions.count <= most || is_aide(entity) ||
            strcmp(entity->party, resolution->parties.items[party]) != 0 ||
            !story_is_head(story, entity))
            continue;
        best = people[i];
        most = entity->mentions.count;
    }
    return best;
}

/* "ông Kim Jong Un ... nhà lãnh đạo Triều Tiên": the head of the party, by a word of the article or
 * else by the lists; -1: nobody.  An envoy of whom it speaks more is no leader. */
static int head_of(const struct story *story, size_t party)
{
    const struct resolution *resolution = story->resolution;
    int called = head_among(story, party, resolution->officeholders.items,
                            first_officeholder(resolution), resolution->officeholders.count);
    return called >= 0
               ? called
               : head_among(story, party, resolution->listed.items, 0, resolution->listed.count);
}

/* The office of whom the sentence names last before the mention: "Ngoại trưởng Áo gặp người đồng
 * cấp Lào".  NULL: nobody, or a title that anybody may bear. */
static const struct entry *office_before(const struct story *story, const struct mention *mention)
{
    const struct mention *mentions = story->analysis->mentions.items;
    for (size_t i = (size_t)(mention - mentions); i-- > 0;) {
        if (mentions[i].sentence != mention->sentence)
            return NULL;
        const struct entry *office = story_info_at(story, (int)i)->office;
        if (office != NULL && mentions[i].end <= mention->first)
            return is_open_office(office) ? NULL : office;
    }
    return NULL;
}

/* Does the person bear the office, or do the lists say that he has held it? */
static bool has_borne(const struct story *story, const struct entity *person, const char *office)
{
    return story_is_same_office(story, office, person->office_id) ||
           ever_held(story->analysis->model->lexicon, person, office);
}

/* "Ngoại trưởng Áo gặp người đồng cấp Lào": who acts for Lào and is a foreign minister too, or is
 * called somebody's counterpart; not its president, of whom the article speaks more.  -1: nobody.
 */
static int counterpart_of(const struct story *story, size_t party, const struct entry *office)
{
    const struct resolution *resolution = story->resolution;
    int best = -1;
    size_t most = 0;
    bool best_has_borne = false;
    for (size_t i = first_officeholder(resolution); i < resolution->officeholders.count; i++) {
        int person = resolution->officeholders.items[i];
        const struct entity *entity = &resolution->entities.items[person];
        if (entity->party == NULL || strcmp(entity->party, resolution->parties.items[party]) != 0)
            continue;
        bool borne = has_borne(story, entity, office->id);
        if (!borne && (best_has_borne || !story_may_bear(story, entity, office->id)))
            continue;
        if (entity->mentions.count <= most && borne == best_has_borne)
            continue;
        best = person;
        most = entity->mentions.count;
        best_has_borne = borne;
    }
    return best;
}

/* Who acts for the party and is named by the office alone; -1: nobody. */
static int holder_for(const struct story *story, const struct mention *mention, size_t party,
                      const struct entry *office)
{
    const struct entry *peer =
        strcmp(office->id, "counterpart") == 0 ? office_before(story, mention) : NULL;
    if (peer != NULL)
        return counterpart_of(story, party, peer);
    int person = strcmp(office->id, "leader") == 0 ? head_of(story, party) : -1;
    if (person < 0)
        person = officeholder_of(story, mention, party, office);
    return person < 0 && is_of_one(office) ? listed_holder_of(story, mention, party, office)
                                           : person;
}

enum { MOST_HOLDERS = 4 /* "Ngoại trưởng Áo, Lào và Chile" */ };

/* Of whom no word tells whom he acts for: he acts for the one party. */
static void place_person(const struct story *story, int person, const struct party_set *parties)
{
    struct entity *entity = &story->resolution->entities.items[person];
    if (entity->party != NULL || party_set_count(parties) != 1)
        return;
    for (size_t i = 0; i < story->resolution->parties.count; i++)
        if (party_set_has(parties, i))
            entity->party = story->resolution->parties.items[i];
}

enum { COPULA_REACH = 2 /* words: "từng là", "khi đó là" */ };

/* "Ông Vongsa từng là phái viên của Lào": who is said to be what the mention is; -1: nobody. */
static int called_so(const struct story *story, const struct mention *mention,
                     const struct party_set *parties)
{
    const struct frame *frame = &story->analysis->frames[mention->sentence];
    uint32_t start = (uint32_t)story->analysis->text->sentences.items[mention->sentence].first;
    if (strcmp(mention->kind, "office") != 0 ||
        !story_is_listed_before(story, mention->first, "copula"))
        return -1;
    for (size_t i = 0; i < frame->count && frame->units[i].end < mention->first; i++) {
        const struct unit *unit = &frame->units[i];
        if (unit->mention < 0 || unit->end + 1 + COPULA_REACH < mention->first ||
            !story_may_be_subject(story, unit, start))
            continue;
        const struct mention_info *who = story_info_at(story, unit->mention);
        bool fits = party_set_within(&who->parties, parties);
        return who->person_count == 1 && fits ? who->persons[0] : -1;
    }
    return -1;
}

void story_name_officeholders(const struct story *story, const struct mention *mention,
                              struct mention_info *info)
{
    int called = info->person_count == 0 ? called_so(story, mention, &info->parties) : -1;
    story_add_persons(info, &called, called >= 0);
    if (called >= 0)
        place_person(story, called, &info->parties);
    size_t count = party_set_count(&info->parties);
    bool is_head = mention->match != NULL && match_capture(mention->match, "head", NULL) != NULL;
    if (info->person_count > 0 || (info->office == NULL && !is_head) || count == 0 ||
        count > MOST_HOLDERS)
        return;
    int persons[MOST_HOLDERS];
    size_t found = 0;
    for (size_t i = 0; i < story->resolution->parties.count; i++) {
        if (!party_set_has(&info->parties, i))
            continue;
        int person = is_head ? head_of(story, i) : holder_for(story, mention, i, info->office);
        if (person >= 0)
            persons[found++] = person;
    }
    bool is_pair = (info->refer != NULL && strcmp(info->refer, "pair") == 0) ||
                   strcmp(mention->kind, "pair") == 0;
    bool are_two = info->refer != NULL &&
                   (strcmp(info->refer, "persons") == 0 || strcmp(info->refer, "both") == 0);
    bool is_open = info->office != NULL && is_open_office(info->office);
    if ((is_pair && is_open) || ((is_pair || are_two) && found < count))
        return; /* "thủ tướng hai nước", "Thủ tướng Áo - Lào", "hai nhà lãnh đạo" */
    story_add_persons(info, persons, found);
}

/* ---- Who may bear an office ---- */

bool story_is_same_office(const struct story *story, const char *unnamed, const char *borne)
{
    const struct lexicon *lexicon = story->analysis->model->lexicon;
    const struct entry *line = NULL;
    if (unnamed == NULL || borne == NULL)
        return unnamed == borne;
    if (strcmp(unnamed, borne) == 0)
        return true;
    while ((line = lexicon_by_id(lexicon, "office", borne, line)) != NULL)
        if (line->office != NULL && strcmp(line->office, unnamed) == 0)
            return true;
    return false;
}

bool story_may_bear(const struct story *story, const struct entity *person, const char *office)
{
    const struct lexicon *lexicon = story->analysis->model->lexicon;
    const struct entry *line = NULL;
    if (story_is_same_office(story, office, person->office_id))
        return true;
    if (person->office_value != NULL && strcmp(person->office_value, "single") == 0)
        return false;
    if (person->entry == NULL)
        return true;
    while ((line = lexicon_by_id(lexicon, "person", person->id, line)) != NULL)
        if (story_is_same_office(story, office, line->office))
            return true;
    return false;
}

bool story_may_be_called(const struct story *story, int person, const struct entry *office)
{
    const struct lexicon *lexicon = story->analysis->model->lexicon;
    const struct entry *title =
        office->office == NULL ? NULL : lexicon_by_id(lexicon, "office", office->office, NULL);
    return is_open_office(office) || (title != NULL && is_open_office(title)) ||
           story_may_bear(story, &story->resolution->entities.items[person], office->id);
}

/* ---- Who leads a delegation ---- */

static bool may_lead(const struct story *story, int leader, const struct mention_info *delegation)
{
    const struct mention_info *info = story_info_at(story, leader);
    return strcmp(story_mention_at(story, leader)->type, "person") == 0 &&
           info->person_count == 1 &&
           (party_set_count(&info->parties) == 0 ||
            party_set_equal(&info->parties, &delegation->parties));
}

/* "Thứ trưởng Trần Quốc Nam, trưởng SOM, dẫn đầu đoàn Việt Nam": who is named before the verb; -1:
 * nobody. */
static int named_before_lead(const struct story *story, int delegation)
{
    const struct mention *mention = story_mention_at(story, delegation);
    const struct frame *frame = &story->analysis->frames[mention->sentence];
    int last = -1;
    if (!story_is_listed_before(story, mention->first, "lead-verb"))
        return -1;
    for (size_t i = 0; i < frame->count && frame->units[i].end <= mention->first; i++)
        if (frame->units[i].mention >= 0 &&
            may_lead(story, frame->units[i].mention, story_info_at(story, delegation)))
            last = frame->units[i].mention;
    return last;
}

void story_find_leaders(struct story *story)
{
    for (size_t i = 0; i < story->analysis->mentions.count; i++) {
        const struct match *match = story_mention_at(story, (int)i)->match;
        if (match == NULL || strcmp(story_mention_at(story, (int)i)->kind, "delegation") != 0)
            continue;
        const struct capture *captured = match_capture(match, "Q", NULL);
        int leader = captured != NULL ? captured->mention : named_before_lead(story, (int)i);
        if (leader < 0 || story->leader_count == STORY_MAX_LEADERS ||
            story_info_at(story, leader)->person_count != 1)
            continue;
        struct mention_info *info = story_info_at(story, leader);
        const struct party_set *parties = &story_info_at(story, (int)i)->parties;
        place_person(story, info->persons[0], parties);
        if (party_set_count(&info->parties) == 0)
            info->parties = *parties;
        story->leaders[story->leader_count++] = leader;
    }
}

void story_name_leader(const struct story *story, const struct mention *mention,
                       struct mention_info *info)
{
    bool travels = mention->match != NULL && strcmp(mention->kind, "delegation") == 0 &&
                   match_capture(mention->match, "travelling", NULL) != NULL;
    if (!travels || info->person_count > 0 || party_set_count(&info->parties) != 1)
        return;
    int found = -1;
    for (size_t i = 0; i < story->leader_count; i++) {
        const struct mention_info *leader = story_info_at(story, story->leaders[i]);
        if (!party_set_equal(&leader->parties, &info->parties) || leader->persons[0] == found)
            continue;
        if (found >= 0) /* two delegations */
            return;
        found = leader->persons[0];
    }
    if (found >= 0)
        story_add_persons(info, &found, 1);
}

/* ---- Two people of one office ---- */

/* The office in "hai thủ tướng"; NULL where none is named, or one that anybody may bear. */
static const struct entry *office_of_two(const struct story *story, const struct mention *mention)
{
    const struct capture *capture =
        mention->match == NULL ? NULL : match_capture(mention->match, "office", NULL);
    const struct entry *office = capture == NULL || capture->mention < 0
                                     ? NULL
                                     : story_info_at(story, capture->mention)->office;
    return office == NULL || is_open_office(office) ? NULL : office;
}

static bool bears_office(const struct story *story, int person, const struct entry *office)
{
    const char *id = person < 0 ? NULL : story->resolution->entities.items[person].office_id;
    return id != NULL && strcmp(id, office->id) == 0;
}

/* Who bears the office, acts for another than `party`, and was named last before token `place`; -1
 * if nobody. */
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

void story_find_two_officeholders(const struct story *story, const struct mention *mention,
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
