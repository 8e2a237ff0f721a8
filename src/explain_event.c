/* explain_event.c - one event of the record, back to every line that made it.
 *
 *     e1 meeting talks occurred 2021-07-05 {VN US}
 *       told 1   Chiều 5/7, Bộ trưởng Bùi Thanh Sơn đã hội đàm với Ngoại trưởng Mỹ Antony Blinken.
 *         rule   rules/event/meeting.rules:11 talk-with
 *         A      Bộ trưởng Bùi Thanh Sơn
 *                  rules/name/person.rules:22 office-name
 *                    gazetteers/offices.tsv:12  office foreign-minister 'Bộ trưởng'
 *         status occurred, by 'đã' gazetteers/words/modals.tsv:3
 */
#include "explain_parts.h"
#include "rule_parts.h"

#include <string.h>

static void add_label(struct explainer *explainer, const char *label)
{
    str_printf(&explainer->out, "    %-8s ", label);
}

static void add_place(struct explainer *explainer, const char *file, unsigned line)
{
    explain_paint(explainer, PAINT_PLACE, "%s:%u", file, line);
}

static void add_indent(struct explainer *explainer, unsigned depth)
{
    str_printf(&explainer->out, "%*s", 15 + 2 * (int)depth, "");
}

/* ---- Lists ---- */

/* "gazetteers/countries.tsv:12  country RU 'Nga'" */
static void add_entry(struct explainer *explainer, const struct entry *entry, const char *alias,
                      size_t length)
{
    add_place(explainer, entry->file, entry->line);
    str_printf(&explainer->out, "  %s %s '%.*s'\n", entry->type,
               entry->id == NULL ? "-" : entry->id, (int)length, alias);
}

struct list_search {
    struct explainer *explainer;
    const struct match *match;
    unsigned depth;                /* of the output */
    VEC(const struct node *) seen; /* lists that were looked for */
    VEC(const struct let *) lets;  /* that the pattern itself names */
    VEC(const struct definition *) definitions;
};

/* The entries of a word list whose words stand in the match. */
static void add_list_words(struct list_search *search, struct slice name)
{
    const struct pipeline *pipeline = search->explainer->pipeline;
    struct slice rest = name, type;
    slice_cut(&rest, '/', &type);
    for (uint32_t i = search->match->first; i < search->match->end; i++) {
        size_t end;
        const struct reading *reading = lexicon_match(pipeline->model->lexicon, &pipeline->text, i,
                                                      search->match->end, true, &end);
        while (reading != NULL && !slice_is(type, reading->entry->type))
            reading = reading->next;
        if (reading == NULL)
            continue;
        add_indent(search->explainer, search->depth);
        add_entry(search->explainer, reading->entry, reading->alias.data, reading->alias.length);
    }
}

static bool was_seen(struct list_search *search, const struct node *node)
{
    for (size_t i = 0; i < search->seen.count; i++)
        if (slice_equal(search->seen.items[i]->text, node->text))
            return true;
    *vec_push(&search->seen, search->explainer->pipeline->arena) = node;
    return false;
}

/* Of the lists that a pattern names, and that these name, those in gazetteers: their words here. */
static void find_lists(struct list_search *search, const struct node *node, unsigned depth,
                       bool is_inside_let)
{
    if (depth > 4 * RULE_MAX_DEPTH)
        return;
    if (node->kind == NODE_LIST && !was_seen(search, node)) {
        const struct pipeline *pipeline = search->explainer->pipeline;
        const struct let *let = rule_find_let(&pipeline->model->rules, node->text);
        if (let == NULL)
            add_list_words(search, node->text);
        else if (let->tree != NULL)
            find_lists(search, let->tree, depth + 1, true);
        if (let != NULL && !is_inside_let)
            *vec_push(&search->lets, pipeline->arena) = let;
    }
    for (size_t i = 0; i < node->children.count; i++)
        find_lists(search, node->children.items[i], depth + 1, is_inside_let);
}

/* The classes and shapes that the pattern itself names: {A:actor}. */
static void find_definitions(struct list_search *search, const struct node *node, unsigned depth)
{
    const struct pipeline *pipeline = search->explainer->pipeline;
    struct slice rest = node->text, type;
    while (node->kind == NODE_SLOT && slice_cut(&rest, '|', &type)) {
        const struct definition *definition =
            rule_find_definition(&pipeline->model->rules, slice_trim(type));
        bool seen = definition == NULL;
        for (size_t i = 0; i < search->definitions.count && !seen; i++)
            seen = search->definitions.items[i] == definition;
        if (!seen)
            *vec_push(&search->definitions, pipeline->arena) = definition;
    }
    for (size_t i = 0; i < node->children.count && depth < 4 * RULE_MAX_DEPTH; i++)
        find_definitions(search, node->children.items[i], depth + 1);
}

static void add_with(struct list_search *search, const char *open, const char *name,
                     const char *close, bool is_first)
{
    if (is_first)
        add_indent(search->explainer, search->depth);
    str_printf(&search->explainer->out, "%s%s%s%s ", is_first ? "with " : ", ", open, name, close);
}

static void add_lists(struct explainer *explainer, const struct match *match, unsigned depth)
{
    struct list_search search = {.explainer = explainer, .match = match, .depth = depth};
    if (match->pattern->tree == NULL)
        return;
    find_lists(&search, match->pattern->tree, 0, false);
    find_definitions(&search, match->pattern->tree, 0);
    size_t told = 0;
    for (size_t i = 0; i < search.lets.count; i++) {
        add_with(&search, "<", search.lets.items[i]->name, ">", told++ == 0);
        add_place(explainer, search.lets.items[i]->file, search.lets.items[i]->line);
    }
    for (size_t i = 0; i < search.definitions.count; i++) {
        add_with(&search, "{", search.definitions.items[i]->name, "}", told++ == 0);
        add_place(explainer, search.definitions.items[i]->file, search.definitions.items[i]->line);
    }
    str_add_string(&explainer->out, told > 0 ? "\n" : "");
}

/* ---- Mentions ---- */

enum { SOURCE_MAX_DEPTH = 12 };

static void add_sources(struct explainer *explainer, int index, unsigned depth);

/* The mentions that a rule took, and the words of lists among them. */
static void add_parts(struct explainer *explainer, const struct match *match, int index,
                      unsigned depth)
{
    const struct analysis *analysis = &explainer->pipeline->analysis;
    for (size_t i = 0; i < match->capture_count; i++) {
        const struct entry *entry = match->captures[i].entry;
        if (entry == NULL)
            continue;
        add_indent(explainer, depth);
        add_entry(explainer, entry, entry->name, strlen(entry->name));
    }
    for (size_t i = 0; i < analysis->mentions.count; i++)
        if (analysis->mentions.items[i].parent == index)
            add_sources(explainer, (int)i, depth);
    add_lists(explainer, match, depth);
}

/* What made a mention: a line of a list, or a rule and all that the rule took. */
static void add_sources(struct explainer *explainer, int index, unsigned depth)
{
    const struct mention *mention = &explainer->pipeline->analysis.mentions.items[index];
    if (depth > SOURCE_MAX_DEPTH)
        return;
    add_indent(explainer, depth);
    if (mention->reading != NULL) {
        add_entry(explainer, mention->reading->entry, mention->reading->alias.data,
                  mention->reading->alias.length);
    } else if (mention->match != NULL) {
        explain_paint(explainer, PAINT_PLACE, "%s", mention->match->rule->label);
        str_printf(&explainer->out, ", pattern in line %u\n", mention->match->pattern->line);
        add_parts(explainer, mention->match, index, depth + 1);
    } else {
        str_add_string(&explainer->out, "capitals: a name that no list knows\n");
    }
}

/* ---- One telling ---- */

static void add_setting(struct explainer *explainer, const struct setting *setting)
{
    if (setting->role != NULL)
        str_printf(&explainer->out, "%s = {%s}", setting->key, setting->role);
    else
        str_printf(&explainer->out, "%s = %s", setting->key, setting->constant);
}

static void add_rule(struct explainer *explainer, const struct match *match)
{
    const struct rule *rule = match->rule;
    add_label(explainer, "rule");
    explain_paint(explainer, PAINT_PLACE, "%s\n", rule->label);
    add_indent(explainer, 0);
    add_place(explainer, rule->file, match->pattern->line);
    str_printf(&explainer->out, "  pattern: %.*s\n", (int)match->pattern->source.length,
               match->pattern->source.data);
    for (size_t i = 0; i < rule->settings.count; i++) {
        const struct setting *setting = &rule->settings.items[i];
        bool is_first = i == 0 || rule->settings.items[i - 1].line != setting->line;
        if (is_first) {
            add_indent(explainer, 0);
            add_place(explainer, rule->file, setting->line);
        }
        str_add_string(&explainer->out, is_first ? "  set: " : "; ");
        add_setting(explainer, setting);
        if (i + 1 == rule->settings.count || rule->settings.items[i + 1].line != setting->line)
            str_add_string(&explainer->out, "\n");
    }
    add_lists(explainer, match, 0);
}

static void add_capture(struct explainer *explainer, const struct capture *capture)
{
    add_label(explainer, capture->role);
    explain_tokens(explainer, capture->first, capture->end);
    str_add_string(&explainer->out, "\n");
    if (capture->mention >= 0) {
        add_sources(explainer, capture->mention, 0);
    } else if (capture->entry != NULL) {
        add_indent(explainer, 0);
        add_entry(explainer, capture->entry, capture->entry->name, strlen(capture->entry->name));
    }
}

/* The parties that nobody captured, and what the rule says of filling them in. */
static void add_filled(struct explainer *explainer, const struct telling *telling)
{
    const struct resolution *resolution = &explainer->pipeline->resolution;
    const struct match *match = telling->match;
    struct party_set captured = {0};
    for (size_t i = 0; i < match->capture_count; i++)
        if (match->captures[i].mention >= 0)
            party_set_join(&captured, &resolution->infos[match->captures[i].mention].parties);
    if (party_set_within(&telling->event->parties, &captured))
        return;
    struct party_set filled = party_set_without(&telling->event->parties, &captured);
    const char *between = ", by ";
    add_label(explainer, "filled");
    explain_parties(explainer, &filled);
    for (size_t i = 0; i < match->rule->settings.count; i++) {
        const struct setting *setting = &match->rule->settings.items[i];
        bool fills = strcmp(setting->key, "fill") == 0 || strcmp(setting->key, "from") == 0 ||
                     strcmp(setting->key, "to") == 0;
        if (!fills)
            continue;
        str_add_string(&explainer->out, between);
        add_setting(explainer, setting);
        between = ", ";
    }
    str_add_string(&explainer->out, "\n");
}

static unsigned setting_line(const struct rule *rule, const char *key)
{
    for (size_t i = 0; i < rule->settings.count; i++)
        if (strcmp(rule->settings.items[i].key, key) == 0)
            return rule->settings.items[i].line;
    return rule->line;
}

static void add_status(struct explainer *explainer, const struct telling *telling)
{
    const struct rule *rule = telling->match->rule;
    struct str *out = &explainer->out;
    add_label(explainer, "status");
    str_printf(out, "%s, ", telling->event->status);
    switch (telling->status_source) {
    case STATUS_DEFAULT: str_add_string(out, "as nothing says otherwise"); break;
    case STATUS_ASKED: str_add_string(out, "as somebody asks for it"); break;
    case STATUS_AHEAD: str_add_string(out, "as its date lies after the article's"); break;
    case STATUS_RULE:
        str_add_string(out, "by `set: status` ");
        add_place(explainer, rule->file, setting_line(rule, "status"));
        break;
    case STATUS_USUAL:
        str_add_string(out, "by `set: status-else` ");
        add_place(explainer, rule->file, setting_line(rule, "status-else"));
        break;
    case STATUS_MODAL:
        str_printf(out, "by '%s' ", telling->modal->name);
        add_place(explainer, telling->modal->file, telling->modal->line);
        break;
    }
    str_add_string(out, "\n");
}

static const struct event *dated_by(const struct explainer *explainer, const struct event *event)
{
    const struct trace *trace = explainer->pipeline->trace;
    for (size_t i = 0; i < trace->datings.count; i++)
        if (trace->datings.items[i].event == event)
            return trace->datings.items[i].from;
    return NULL;
}

static void add_date(struct explainer *explainer, const struct telling *telling)
{
    const struct event *from = dated_by(explainer, telling->told);
    const char *day = explainer->facts->date;
    if (telling->date >= 0) {
        const struct mention *mention =
            &explainer->pipeline->analysis.mentions.items[telling->date];
        add_label(explainer, "date");
        str_printf(&explainer->out, "%s, by '", telling->event->date);
        explain_tokens(explainer, mention->first, mention->end);
        str_add_string(&explainer->out, "'");
        if (day != NULL)
            str_printf(&explainer->out, "; the article's own date is %s (%s)", day,
                       explainer->facts->date_from);
        str_add_string(&explainer->out, "\n");
        add_sources(explainer, telling->date, 0);
    } else if (from != NULL) {
        add_label(explainer, "date");
        str_printf(&explainer->out, "%s, that of e%zu\n", from->date,
                   explain_number(explainer, from));
    }
}

/* "topic    y tế, by 'y tế' gazetteers/words/topics.tsv:12" */
static void add_clue(struct explainer *explainer, const struct clue *clue)
{
    add_label(explainer, clue->key);
    str_add_string(&explainer->out, clue->value == NULL ? "-" : clue->value);
    if (clue->entry != NULL) {
        str_printf(&explainer->out, ", by '%s' ", clue->entry->name);
        add_place(explainer, clue->entry->file, clue->entry->line);
    }
    str_add_string(&explainer->out, "\n");
    if (clue->mention >= 0)
        add_sources(explainer, clue->mention, 0);
}

static void add_fields(struct explainer *explainer, const struct telling *telling)
{
    const struct event *event = telling->event;
    if (event->name != NULL && event->name_end > event->name_first) {
        add_label(explainer, "called");
        str_printf(&explainer->out, "%s\n", event->name);
    }
    if (event->is_negative) {
        add_label(explainer, "polarity");
        str_add_string(&explainer->out, "negative\n");
    }
    for (size_t i = 0; i < telling->clue_count; i++)
        add_clue(explainer, &telling->clues[i]);
}

static void add_telling(struct explainer *explainer, const struct telling *telling, size_t number)
{
    const struct match *match = telling->match;
    const struct evidence *evidence = &telling->event->evidence.items[0];
    explain_paint(explainer, PAINT_HEADING, "  told %zu   ", number);
    explain_tokens(explainer, evidence->first, evidence->end);
    str_printf(&explainer->out, "\n    sentence %u\n", match->sentence + 1);
    if (telling->fate == FATE_JOINED) {
        add_label(explainer, "joined");
        explain_event_line(explainer, telling->event);
    }
    add_rule(explainer, match);
    for (size_t i = 0; i < match->capture_count; i++)
        add_capture(explainer, &match->captures[i]);
    add_filled(explainer, telling);
    add_status(explainer, telling);
    add_date(explainer, telling);
    add_fields(explainer, telling);
}

/* ---- Parties and people ---- */

enum { MENTIONS_TOLD = 5 };

/* Where the entity is named, each source once. */
static void add_mentions(struct explainer *explainer, const struct entity *entity)
{
    size_t told = 0;
    for (size_t i = 0; i < entity->mentions.count && told < MENTIONS_TOLD; i++) {
        const struct entity_mention *mention = &entity->mentions.items[i];
        bool seen = mention->source == NULL;
        for (size_t k = 0; k < i && !seen; k++)
            seen = entity->mentions.items[k].source != NULL &&
                   strcmp(entity->mentions.items[k].source, mention->source) == 0;
        if (seen)
            continue;
        add_indent(explainer, 0);
        explain_paint(explainer, PAINT_PLACE, "%s", mention->source);
        str_add_string(&explainer->out, "  '");
        explain_tokens(explainer, mention->first, mention->end);
        str_add_string(&explainer->out, "'\n");
        told++;
    }
}

static void add_entity(struct explainer *explainer, const char *label, const struct entity *entity)
{
    add_label(explainer, label);
    str_printf(&explainer->out, "%s %s", entity->id, entity->name);
    if (entity->party != NULL)
        str_printf(&explainer->out, ", acts for %s", entity->party);
    str_add_string(&explainer->out, entity->entry == NULL ? ", in no list\n" : "  ");
    if (entity->entry != NULL) {
        add_place(explainer, entity->entry->file, entity->entry->line);
        str_add_string(&explainer->out, "\n");
    }
    add_mentions(explainer, entity);
}

static void add_actors(struct explainer *explainer, const struct event *event)
{
    const struct resolution *resolution = &explainer->pipeline->resolution;
    for (size_t i = 0; i < resolution->entities.count; i++) {
        const struct entity *entity = &resolution->entities.items[i];
        bool is_party = false;
        for (size_t p = 0; p < resolution->parties.count && !is_party; p++)
            is_party = party_set_has(&event->parties, p) &&
                       strcmp(resolution->parties.items[p], entity->id) == 0 &&
                       strcmp(entity->type, "person") != 0;
        if (is_party)
            add_entity(explainer, "party", entity);
    }
    for (size_t i = 0; i < event->person_count; i++)
        add_entity(explainer, "person", &resolution->entities.items[event->persons[i]]);
}

void explain_event(struct explainer *explainer, size_t number)
{
    const struct event *event = explainer->pipeline->events.items.items[number - 1];
    const struct trace *trace = explainer->pipeline->trace;
    size_t told = 0;
    explain_event_line(explainer, event);
    for (size_t i = 0; i < trace->tellings.count; i++)
        if (trace->tellings.items[i].told == event)
            add_telling(explainer, &trace->tellings.items[i], ++told);
    str_add_string(&explainer->out, "  who\n");
    add_actors(explainer, event);
}
