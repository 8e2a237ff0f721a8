/* resolve.c - entities of a document.
 *
 * "Bộ trưởng Ngoại giao Nga Sergei Lavrov" makes the entities RU and sergei-lavrov (party RU,
 * office foreign-minister); a later "ông Lavrov" is the same person, since one's words are the
 * beginning or the end of the other's.
 */
#include "resolve_parts.h"

#include "symbols.h"

#include <string.h>

/* ---- Small helpers ---- */

const struct mention *resolve_mention(const struct resolution *resolution, int i)
{
    return &resolution->analysis->mentions.items[i];
}

bool mention_is(const struct mention *mention, const char *type)
{
    return strcmp(mention->type, type) == 0;
}

int resolve_party(struct resolution *resolution, const char *id)
{
    for (size_t i = 0; i < resolution->parties.count; i++)
        if (strcmp(resolution->parties.items[i], id) == 0)
            return (int)i;
    if (resolution->parties.count == PARTY_SET_MAX)
        return -1;
    *vec_push(&resolution->parties, resolution->arena) = id;
    return (int)resolution->parties.count - 1;
}

int resolve_home(struct resolution *resolution)
{
    return resolution->home == NULL ? -1 : resolve_party(resolution, resolution->home);
}

int resolve_party_of(struct resolution *resolution, int person)
{
    const char *id = person < 0 ? NULL : resolution->entities.items[person].party;
    return id == NULL ? -1 : resolve_party(resolution, id);
}

void resolve_add_party(struct resolution *resolution, struct mention_info *info, const char *id)
{
    int party = id == NULL ? -1 : resolve_party(resolution, id);
    if (party >= 0)
        party_set_add(&info->parties, (size_t)party);
}

bool resolve_has_person(const struct mention_info *info, int entity)
{
    for (size_t i = 0; i < info->person_count; i++)
        if (info->persons[i] == entity)
            return true;
    return false;
}

void resolve_add_person(struct mention_info *info, int entity)
{
    if (entity >= 0 && !resolve_has_person(info, entity) &&
        info->person_count < RESOLVE_MAX_PERSONS)
        info->persons[info->person_count++] = entity;
}

/* ---- Listed names ---- */

static bool is_party_kind(const char *kind)
{
    return kind != NULL && strcmp(kind, "igo") == 0;
}

/* A country's own line, for its name: "Moscow" makes the entity Nga. */
static int country_entity(struct resolution *resolution, const char *id)
{
    const struct entry *entry =
        lexicon_by_id(resolution->analysis->model->lexicon, "country", id, NULL);
    const char *type = "country";
    if (entry == NULL) {
        entry = lexicon_by_id(resolution->analysis->model->lexicon, "organization", id, NULL);
        type = "organization";
    }
    int index = entity_make(resolution, type, id, entry == NULL ? id : entry->name);
    resolution->entities.items[index].entry = entry;
    if (entry != NULL && strcmp(type, "organization") == 0)
        resolution->entities.items[index].kind = entry->kind;
    return index;
}

static void note_country(struct resolution *resolution, const struct mention *mention,
                         struct mention_info *info, const char *id)
{
    info->entity = country_entity(resolution, id);
    entity_add_place(resolution, info->entity, mention, mention->first, mention->end);
    resolve_add_party(resolution, info, id);
}

static void note_organization(struct resolution *resolution, const struct mention *mention,
                              struct mention_info *info, const struct entry *entry)
{
    info->entity = entity_make(resolution, "organization", entry->id, entry->name);
    resolution->entities.items[info->entity].kind = entry->kind;
    resolution->entities.items[info->entity].entry = entry;
    entity_add_place(resolution, info->entity, mention, mention->first, mention->end);
    if (resolve_add_members(resolution, info, entry))
        return;
    /* a newspaper reports; it does not act for its country */
    if (entry->kind == NULL || strcmp(entry->kind, "media") != 0)
        resolve_add_party(resolution, info,
                          is_party_kind(entry->kind) ? entry->id : entry->country);
}

/* "Hiệp định thương mại tự do Việt Nam - Hàn Quốc" is one name that holds two others; "Thủ Đức" and
 * "Nam Mỹ", which are places, hold none. */
static void note_parties_within(struct resolution *resolution, const struct mention *mention)
{
    const struct analysis *analysis = resolution->analysis;
    size_t end;
    for (size_t i = mention->first + 1; i < mention->end; i = end) {
        const struct reading *reading =
            lexicon_match(analysis->model->lexicon, analysis->text, i, mention->end, false, &end);
        const struct entry *entry = reading == NULL ? NULL : reading->entry;
        if (entry == NULL) {
            end = i + 1;
            continue;
        }
        bool is_country = strcmp(entry->type, "country") == 0;
        if (!is_country &&
            !(strcmp(entry->type, "organization") == 0 && is_party_kind(entry->kind)))
            continue;
        struct mention part = *mention;
        part.reading = reading;
        entity_add_place(resolution, country_entity(resolution, entry->id), &part, (uint32_t)i,
                         (uint32_t)end);
    }
}

static void note_thing(struct resolution *resolution, const struct mention *mention,
                       struct mention_info *info, const struct entry *entry)
{
    info->entity = entity_make(resolution, entry->type, entry->id, entry->name);
    resolution->entities.items[info->entity].entry = entry;
    if (strcmp(entry->type, "place") == 0)
        resolution->entities.items[info->entity].kind = entry->kind;
    entity_add_place(resolution, info->entity, mention, mention->first, mention->end);
    if (strcmp(entry->type, "place") == 0)
        resolve_add_party(resolution, info, entry->country);
    if (strcmp(entry->type, "instrument") == 0) {
        resolve_add_members(resolution, info, entry);
        note_parties_within(resolution, mention);
    }
}

/* Several people bear the alias: the one named elsewhere by another alias, else the one in office
 * on the article's date, else the first line. */
static const struct entry *choose_person(const struct resolution *resolution,
                                         const struct reading *reading, size_t first)
{
    const struct entry *best = reading->entry;
    for (const struct reading *next = reading; next != NULL; next = next->next) {
        if (strcmp(next->entry->type, "person") != 0 ||
            !reading_fits(next, resolution->analysis->text, first))
            continue;
        if (entity_find(resolution, "person", next->entry->id) >= 0)
            return next->entry;
    }
    return best;
}

static bool covers(const struct entry *entry, const char *date)
{
    if (entry->from != NULL && strncmp(date, entry->from, strlen(entry->from)) < 0)
        return false;
    return entry->to == NULL || strncmp(date, entry->to, strlen(entry->to)) <= 0;
}

/* Who has led a state and an organisation of states is in the papers for the latter. */
static const struct entry *line_of_organization(const struct resolution *resolution,
                                                const struct entry *entry)
{
    const struct lexicon *lexicon = resolution->analysis->model->lexicon;
    for (const struct entry *line = lexicon_by_id(lexicon, "person", entry->id, NULL); line != NULL;
         line = lexicon_by_id(lexicon, "person", entry->id, line))
        if (line->country != NULL && line->office != NULL &&
            (strcmp(line->office, "igo-head") == 0 ||
             (strcmp(line->office, "foreign-minister") == 0 &&
              lexicon_by_id(lexicon, "organization", line->country, NULL) != NULL)))
            return line;
    return entry;
}

/* The line of a person that holds on the article's date; without a date that of the head or foreign
 * minister of an organisation, else the first. */
static const struct entry *line_of_the_day(const struct resolution *resolution,
                                           const struct entry *entry)
{
    const struct lexicon *lexicon = resolution->analysis->model->lexicon;
    if (resolution->document_date == NULL)
        return line_of_organization(resolution, entry);
    for (const struct entry *line = lexicon_by_id(lexicon, "person", entry->id, NULL); line != NULL;
         line = lexicon_by_id(lexicon, "person", entry->id, line))
        if (line->country != NULL && (line->from != NULL || line->to != NULL) &&
            covers(line, resolution->document_date))
            return line;
    return entry;
}

static void note_person_entry(struct resolution *resolution, const struct mention *mention,
                              struct mention_info *info)
{
    const struct entry *entry = choose_person(resolution, mention->reading, mention->first);
    int index = entity_make(resolution, "person", entry->id, entry->name);
    struct entity *entity = &resolution->entities.items[index];
    entity->entry = entry;
    if (entity->party == NULL)
        entity->party = line_of_the_day(resolution, entry)->country;
    info->entity = index;
    entity_add_place(resolution, index, mention, mention->first, mention->end);
    resolve_add_person(info, index);
    resolve_add_party(resolution, info, entity->party);
}

/* Does the mention stand at the head of its sentence, in one word that addresses people too? */
static bool may_address(const struct resolution *resolution, const struct mention *mention)
{
    const struct text *text = resolution->analysis->text;
    size_t first = text->sentences.items[mention->sentence].first, stop;
    if (mention->first > first && text->tokens.items[first].kind != TOKEN_WORD)
        first++; /* a quotation mark */
    return mention->first == first && mention->end == first + 1 &&
           lexicon_longest(resolution->analysis->model->lexicon, text, mention->first, mention->end,
                           "honorific", &stop) != NULL;
}

/* "Anh kể lại ...", where "anh" is a word of the article and nothing else in it is of the country:
 * no country, but he. */
static bool is_he(const struct resolution *resolution, const struct mention *mention)
{
    const struct text *text = resolution->analysis->text;
    const struct entry *country = mention->reading->entry;
    const struct token *word = &text->tokens.items[mention->first];
    for (size_t i = 0; i < resolution->analysis->mentions.count; i++) {
        const struct mention *other = resolve_mention(resolution, (int)i);
        const struct entry *entry = other->reading == NULL ? NULL : other->reading->entry;
        bool is_of_it =
            entry != NULL && (entry == country ||
                              (entry->country != NULL && strcmp(entry->country, country->id) == 0));
        if (is_of_it && !(entry == country && may_address(resolution, other)))
            return false;
    }
    for (size_t i = 0; i < text->tokens.count; i++) {
        const struct token *token = &text->tokens.items[i];
        if (token->hash == word->hash && (token->flags & TOKEN_CAPITAL) == 0)
            return true;
    }
    return false;
}

static bool stands_for_him(struct resolution *resolution, const struct mention *mention)
{
    if (!may_address(resolution, mention))
        return false;
    if (resolution->asked != mention->reading->entry) {
        resolution->asked = mention->reading->entry;
        resolution->is_he = is_he(resolution, mention);
    }
    return resolution->is_he;
}

static void note_listed(struct resolution *resolution, int i)
{
    const struct mention *mention = resolve_mention(resolution, i);
    struct mention_info *info = &resolution->infos[i];
    const struct entry *entry = mention->reading->entry;
    if (mention_is(mention, "country") && stands_for_him(resolution, mention))
        return;
    if (mention_is(mention, "country"))
        note_country(resolution, mention, info, entry->id);
    else if (mention_is(mention, "seat") && entry->country != NULL)
        note_country(resolution, mention, info, resolve_seat(resolution, mention));
    else if (mention_is(mention, "country-short") && mention->parent >= 0)
        note_country(resolution, mention, info, entry->id);
    else if (mention_is(mention, "organization"))
        note_organization(resolution, mention, info, entry);
    else if (mention_is(mention, "person"))
        note_person_entry(resolution, mention, info);
    else if (mention_is(mention, "vaccine") || mention_is(mention, "instrument") ||
             mention_is(mention, "place"))
        note_thing(resolution, mention, info, entry);
    else if (mention_is(mention, "office"))
        info->office = entry;
}

/* ---- Mentions made by rules ---- */

/* `party = KR; party = KP`: both. */
static void add_constant_parties(struct resolution *resolution, const struct match *match,
                                 struct mention_info *info)
{
    for (size_t i = 0; i < match->rule->settings.count; i++) {
        const struct setting *setting = &match->rule->settings.items[i];
        if (strcmp(setting->key, "party") == 0 && setting->constant != NULL)
            resolve_add_party(resolution, info, setting->constant);
    }
}

/* The party that a rule's `party` settings and captures give; adds all of them to info. */
static const char *rule_party(struct resolution *resolution, const struct match *match,
                              struct mention_info *info)
{
    struct value value;
    if (!match_value(match, "party", &value))
        return NULL;
    if (value.constant != NULL) {
        add_constant_parties(resolution, match, info);
        return value.constant;
    }
    const struct capture *capture = value.capture;
    if (capture->mention < 0 && capture->entry != NULL && capture->entry->country != NULL) {
        resolve_add_party(resolution, info, capture->entry->country);
        return capture->entry->country;
    }
    for (const struct capture *next = capture; next != NULL;
         next = match_capture(match, capture->role, next))
        if (next->mention >= 0)
            party_set_join(&info->parties, &resolution->infos[next->mention].parties);
    for (size_t i = 0; i < resolution->parties.count; i++)
        if (capture->mention >= 0 && party_set_has(&resolution->infos[capture->mention].parties, i))
            return resolution->parties.items[i];
    return NULL;
}

static void set_office(struct resolution *resolution, struct entity *entity,
                       const struct mention_info *info, const struct match *match)
{
    struct value value;
    if (entity->office_id != NULL || info->office == NULL ||
        !match_value(match, "office", &value) || value.capture == NULL)
        return;
    entity->office_id = info->office->id;
    entity->office_value = info->office->value;
    entity->office_first = value.capture->first;
    entity->office_end = value.capture->end;
    entity->office_text = resolve_copy_tokens(resolution, entity->office_first, entity->office_end);
    *vec_push(&resolution->officeholders, resolution->arena) =
        (int)(entity - resolution->entities.items);
}

static void find_office(struct resolution *resolution, const struct match *match,
                        struct mention_info *info)
{
    struct value value;
    if (match_value(match, "office", &value) && value.capture != NULL &&
        value.capture->mention >= 0)
        info->office = resolution->infos[value.capture->mention].office;
}

/* Has a listed person a line with that country or organisation? */
static bool ever_acted_for(const struct resolution *resolution, const struct entry *entry,
                           const char *party)
{
    const struct lexicon *lexicon = resolution->analysis->model->lexicon;
    for (const struct entry *line = lexicon_by_id(lexicon, "person", entry->id, NULL); line != NULL;
         line = lexicon_by_id(lexicon, "person", entry->id, line))
        if (line->country != NULL && strcmp(line->country, party) == 0)
            return true;
    return false;
}

/* "Trump - Kim": the listed person whose id the line of a word bears; -1 if it is no such word. */
static int listed_leader(struct resolution *resolution, const struct mention *mention,
                         const struct capture *name)
{
    const struct entry *entry =
        name->mention >= 0 || name->entry == NULL
            ? NULL
            : lexicon_by_id(resolution->analysis->model->lexicon, "person", name->entry->id, NULL);
    if (entry == NULL)
        return -1;
    int index = entity_make(resolution, "person", entry->id, entry->name);
    struct entity *entity = &resolution->entities.items[index];
    entity->entry = entry;
    people_take_fullest_name(resolution, index, name->first, name->end);
    entity_add_place(resolution, index, mention, name->first, name->end);
    return index;
}

bool resolve_is_head_office(const char *office)
{
    static const char *const heads[] = {"head-of-state", "head-of-government", "party-leader",
                                        "monarch", "leader"};
    for (size_t i = 0; office != NULL && i < sizeof heads / sizeof *heads; i++)
        if (strcmp(office, heads[i]) == 0)
            return true;
    return false;
}

bool resolve_is_listed_head(const struct lexicon *lexicon, const char *id)
{
    const struct entry *line = NULL;
    while ((line = lexicon_by_id(lexicon, "person", id, line)) != NULL)
        if (resolve_is_head_office(line->office))
            return true;
    return false;
}

enum { SERVED_LEAD = 2 /* words at least before a head's office: "cố vấn của" */ };

/* Does the office end with that of whom its holder serves: "cố vấn của Tổng thống"? */
static bool is_office_under_head(const struct resolution *resolution, const struct match *match)
{
    const struct analysis *analysis = resolution->analysis;
    struct value value;
    size_t first;
    if (!match_value(match, "office", &value) || value.capture == NULL ||
        value.capture->end <= value.capture->first + SERVED_LEAD)
        return false;
    const struct entry *head =
        lexicon_ending_at(analysis->model->lexicon, analysis->text,
                          value.capture->first + SERVED_LEAD, value.capture->end, "office", &first);
    return head != NULL && resolve_is_head_office(head->id) &&
           lexicon_find(analysis->model->lexicon, analysis->text, first - 1, first,
                        "preposition") != NULL;
}

/* "cố vấn của ông Donald Trump": the name is that of the head, whom the lists know. */
static bool is_name_of_head(const struct resolution *resolution, const struct match *match,
                            const struct entity *person)
{
    return person->entry != NULL && is_office_under_head(resolution, match) &&
           resolve_is_listed_head(resolution->analysis->model->lexicon, person->entry->id);
}

/* A person with a name: `name` took a listed person, a capitalised name, or a person mention. */
static void note_named(struct resolution *resolution, int i, const struct capture *name)
{
    const struct mention *mention = resolve_mention(resolution, i);
    struct mention_info *info = &resolution->infos[i];
    const char *party = rule_party(resolution, mention->match, info);
    find_office(resolution, mention->match, info);
    int index = -1;
    if (name->mention >= 0 && resolution->infos[name->mention].person_count > 0)
        index = resolution->infos[name->mention].persons[0];
    if (index < 0)
        index = listed_leader(resolution, mention, name);
    if (index < 0)
        index = people_find_or_make(resolution, mention, name->first, name->end, party);
    people_note_address(resolution, index, mention, name);
    struct entity *entity = &resolution->entities.items[index];
    info->names_head = is_name_of_head(resolution, mention->match, entity);
    if (info->names_head) {
        resolve_add_party(resolution, info, entity->party);
        return;
    }
    if (party != NULL && (entity->party == NULL || entity->entry == NULL ||
                          ever_acted_for(resolution, entity->entry, party)))
        entity->party = party;
    set_office(resolution, entity, info, mention->match);
    info->entity = index;
    resolve_add_person(info, index);
    if (name->mention >= 0) {
        resolution->infos[name->mention].entity = index;
        resolve_add_person(&resolution->infos[name->mention], index);
    }
    if (party_set_count(&info->parties) == 0)
        resolve_add_party(resolution, info, entity->party);
}

/* "Tập đoàn Pfizer (Mỹ)": the organisation of the lists whose name the mention i begins with; NULL:
 * none. */
static const struct entry *listed_within(const struct resolution *resolution, int i)
{
    const struct mention *whole = resolve_mention(resolution, i);
    for (int k = i - 1; k >= 0; k--) {
        const struct mention *part = resolve_mention(resolution, k);
        if (part->sentence != whole->sentence)
            return NULL;
        if (part->first == whole->first && part->reading != NULL &&
            strcmp(part->type, "organization") == 0 && strcmp(part->kind, whole->kind) == 0)
            return part->reading->entry;
    }
    return NULL;
}

/* "Bộ Tư pháp", where the rule says whose it is: the one at home, or of the country that the
 * article is about alone; of several other countries nobody knows which. */
static bool add_party_abroad(struct resolution *resolution, const struct mention *mention,
                             struct mention_info *info)
{
    const char *party = match_constant(mention->match, "party");
    bool is_elsewhere = resolution->abroad != NULL || resolution->is_of_others;
    if (!is_elsewhere || party == NULL || strcmp(mention->kind, "ministry") != 0 ||
        resolution->home == NULL || strcmp(party, resolution->home) != 0)
        return false;
    if (resolution->abroad != NULL)
        resolve_add_party(resolution, info, resolution->abroad);
    return true;
}

static void note_body(struct resolution *resolution, int i)
{
    const struct mention *mention = resolve_mention(resolution, i);
    struct mention_info *info = &resolution->infos[i];
    const struct entry *listed =
        strcmp(mention->kind, "company") == 0 ? listed_within(resolution, i) : NULL;
    if (!add_party_abroad(resolution, mention, info))
        rule_party(resolution, mention->match, info);
    if (listed != NULL) {
        info->entity = entity_make(resolution, "organization", listed->id, listed->name);
        entity_add_place(resolution, info->entity, mention, mention->first, mention->end);
        return;
    }
    info->entity = entity_of_name(resolution, mention->type, mention->first, mention->end);
    struct entity *entity = &resolution->entities.items[info->entity];
    entity->kind = mention->kind;
    if (entity->entry == NULL && entity->name_end == 0) {
        entity->name_first = mention->first;
        entity->name_end = mention->end;
    }
    entity_add_place(resolution, info->entity, mention, mention->first, mention->end);
}

static void join_parts(struct resolution *resolution, const struct mention *mention,
                       struct mention_info *info)
{
    for (size_t c = 0; c < mention->match->capture_count; c++) {
        int part = mention->match->captures[c].mention;
        if (part < 0)
            continue;
        const struct mention_info *other = &resolution->infos[part];
        party_set_join(&info->parties, &other->parties);
        for (size_t p = 0; p < other->person_count; p++)
            resolve_add_person(info, other->persons[p]);
    }
}

void resolve_compound(struct resolution *resolution, int i)
{
    const struct mention *mention = resolve_mention(resolution, i);
    struct value party;
    if (mention->match != NULL && resolution->infos[i].refer == NULL &&
        !resolution->infos[i].names_head && !match_value(mention->match, "party", &party))
        join_parts(resolution, mention, &resolution->infos[i]);
}

/* "đoàn đại biểu nước Lào" has the shape of "đoàn đại biểu nước này", and points nowhere: does a
 * part of the match name its country? */
static bool names_country(const struct resolution *resolution, const struct match *match)
{
    for (size_t i = 0; i < match->capture_count; i++) {
        int part = match->captures[i].mention;
        if (part < 0 || strcmp(resolve_mention(resolution, part)->type, "group") != 0)
            continue;
        const struct mention_info *info = &resolution->infos[part];
        if (info->refer == NULL && party_set_count(&info->parties) > 0)
            return true;
    }
    return false;
}

static void note_made(struct resolution *resolution, int i)
{
    const struct mention *mention = resolve_mention(resolution, i);
    struct mention_info *info = &resolution->infos[i];
    const struct capture *name = match_capture(mention->match, "name", NULL);
    info->refer =
        names_country(resolution, mention->match) ? NULL : match_constant(mention->match, "refer");
    if (mention_is(mention, "person") && name != NULL) {
        note_named(resolution, i, name);
        return;
    }
    find_office(resolution, mention->match, info);
    if (mention_is(mention, "organization"))
        note_body(resolution, i);
    else if (rule_party(resolution, mention->match, info) == NULL && info->refer == NULL)
        join_parts(resolution, mention, info);
}

/* ---- Passes ---- */

/* "Tổng thống Chile Bachelet" tells whom she acts for wherever she is named, whatever the lists say
 * of the days after. */
static void settle_listed_people(struct resolution *resolution)
{
    for (size_t i = 0; i < resolution->analysis->mentions.count; i++) {
        const struct mention *mention = resolve_mention(resolution, (int)i);
        struct mention_info *info = &resolution->infos[i];
        if (mention->reading == NULL || info->entity < 0 || !mention_is(mention, "person"))
            continue;
        memset(&info->parties, 0, sizeof info->parties);
        resolve_add_party(resolution, info, resolution->entities.items[info->entity].party);
    }
}

/* Whom somebody acts for may be told later than his name: every mention of him acts for it. */
static void spread_parties(struct resolution *resolution)
{
    for (size_t i = 0; i < resolution->analysis->mentions.count; i++) {
        struct mention_info *info = &resolution->infos[i];
        if (mention_is(resolve_mention(resolution, (int)i), "person") && info->person_count == 1 &&
            party_set_count(&info->parties) == 0)
            resolve_add_party(resolution, info, resolution->entities.items[info->persons[0]].party);
    }
}

/* They are few, however many people a long text names. */
static void note_listed_people(struct resolution *resolution)
{
    for (size_t i = 0; i < resolution->entities.count; i++) {
        const struct entity *entity = &resolution->entities.items[i];
        if (entity->entry != NULL && strcmp(entity->type, "person") == 0)
            *vec_push(&resolution->listed, resolution->arena) = (int)i;
    }
}

void resolve_entities(struct resolution *resolution, const struct analysis *analysis,
                      const char *date, struct arena *arena)
{
    memset(resolution, 0, sizeof *resolution);
    resolution->analysis = analysis;
    resolution->arena = arena;
    resolution->document_date = date;
    resolution->home = analysis->model->known.home;
    if (date != NULL)
        calendar_parse(date, &resolution->document);
    size_t count = analysis->mentions.count;
    resolution->infos = arena_array(arena, count + 1, sizeof *resolution->infos);
    for (size_t i = 0; i < count; i++)
        resolution->infos[i].entity = -1;
    /* the cascade works sentence by sentence, parts before wholes */
    for (size_t i = 0; i < count; i++)
        if (resolve_mention(resolution, (int)i)->reading != NULL)
            note_listed(resolution, (int)i);
    entities_sort_mentions(resolution);
    for (size_t i = 0; i < resolution->entities.count; i++) {
        const struct entity *entity = &resolution->entities.items[i];
        for (size_t m = 0; strcmp(entity->type, "person") == 0 && m < entity->mentions.count; m++)
            people_take_fullest_name(resolution, (int)i, entity->mentions.items[m].first,
                                     entity->mentions.items[m].end);
    }
    resolution->abroad = resolve_find_abroad(resolution, &resolution->is_of_others);
    for (size_t i = 0; i < count; i++)
        if (resolve_mention(resolution, (int)i)->match != NULL)
            note_made(resolution, (int)i);
        else
            people_note_short_name(resolution, (int)i);
    settle_listed_people(resolution);
    people_join_same(resolution);
    entities_sort_mentions(resolution);
    people_note_bare_names(resolution);
    entities_sort_mentions(resolution);
    people_place(resolution);
    spread_parties(resolution);
    note_listed_people(resolution);
    resolve_times(resolution);
    resolve_editions(resolution);
}

int resolve_party_entity(const struct resolution *resolution, size_t party)
{
    int country = entity_find(resolution, "country", resolution->parties.items[party]);
    return country >= 0 ? country
                        : entity_find(resolution, "organization", resolution->parties.items[party]);
}

/* Schools, agencies, towns and provinces sign papers, but who is named with one acts for nobody:
 * "sinh viên năm 3, Học viện Ngoại giao". */
static bool is_only_signer(const struct mention *mention)
{
    static const char *const kinds[] = {"school", "agency", "local"};
    if (!mention_is(mention, "organization") || mention->kind == NULL)
        return false;
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (strcmp(mention->kind, kinds[i]) == 0)
            return true;
    return false;
}

bool resolve_is_actor(const struct resolution *resolution, int i)
{
    const struct mention_info *info = &resolution->infos[i];
    const struct mention *mention = resolve_mention(resolution, i);
    if (mention_is(mention, "time") || mention_is(mention, "place") ||
        mention_is(mention, "instrument") || mention_is(mention, "vaccine") ||
        mention_is(mention, "channel") || mention_is(mention, "ministers-meeting") ||
        is_only_signer(mention))
        return false;
    return info->person_count > 0 || info->refer != NULL || party_set_count(&info->parties) > 0;
}
