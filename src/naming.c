/* naming.c - what an agreement is called, and what it is about.
 *
 * In "ký bản ghi nhớ về hợp tác đào tạo lái tàu giữa hai bộ" the rule needs no more than "bản ghi
 * nhớ về"; the name goes on to its natural end, before "giữa".  Where names end is in the list
 * name-end.
 * Topics are the subjects in the name, and those behind words such as "trong lĩnh vực" (the list
 * topic-lead) in what follows: "hai bên nhất trí mở rộng hợp tác y tế và giáo dục".
 */
#include "slots.h"

#include "shadow.h"
#include "story.h"

#include <string.h>

/* ---- Words ---- */

static const struct token *token_at(const struct story *story, uint32_t i)
{
    return &story->analysis->text->tokens.items[i];
}

static bool is_mark(const struct story *story, uint32_t i, const char *mark)
{
    const struct token *token = token_at(story, i);
    return token->kind == TOKEN_MARK && slice_is(token->folded, mark);
}

static const struct entry *topic_at(const struct story *story, uint32_t i, uint32_t end,
                                    uint32_t *ret_stop)
{
    return story_listed_at(story, "topic", i, end, ret_stop);
}

/* ---- Quotation marks ---- */

enum quote { QUOTE_NONE, QUOTE_OPENS, QUOTE_CLOSES };

/* Of the straight mark the blanks beside it tell. */
static enum quote quote_at(const struct story *story, uint32_t i)
{
    const struct token *token = token_at(story, i);
    if (!story_is_quote(story, i))
        return QUOTE_NONE;
    if (slice_is(token->folded, "“") || slice_is(token->folded, "‘") ||
        slice_is(token->folded, "«"))
        return QUOTE_OPENS;
    if (slice_is(token->folded, "”") || slice_is(token->folded, "’") ||
        slice_is(token->folded, "»"))
        return QUOTE_CLOSES;
    return (token->flags & TOKEN_BLANK_BEFORE) != 0 ? QUOTE_OPENS : QUOTE_CLOSES;
}

/* ---- The end of a name ---- */

enum { NAME_REACH = 30 /* words: longer names are no names */ };

struct naming {
    const struct story *story;
    uint32_t sentence;
    uint32_t end;   /* of the sentence, or of what may be a name */
    bool is_quoted; /* a mark opened inside the name */
};

/* "Kế hoạch hợp tác Việt Nam - Lào": the pair belongs to the name. */
static bool is_pair(const struct naming *naming, const struct unit *unit)
{
    const struct mention *mention = &naming->story->analysis->mentions.items[unit->mention];
    return strcmp(mention->type, "group") == 0 && strcmp(mention->kind, "pair") == 0;
}

static bool ends_before_mention(const struct naming *naming, const struct unit *unit)
{
    const struct analysis *analysis = naming->story->analysis;
    if (unit->symbol == analysis->model->known.aside ||
        strcmp(analysis->mentions.items[unit->mention].type, "time") == 0 ||
        strcmp(analysis->mentions.items[unit->mention].type, "money") == 0)
        return true;
    return resolve_is_actor(naming->story->resolution, unit->mention) && !is_pair(naming, unit);
}

/* "về văn hóa, thể thao và du lịch": the comma parts two subjects of one list. */
static bool goes_on_behind_comma(const struct naming *naming, uint32_t i)
{
    uint32_t stop;
    if (!is_mark(naming->story, i, ",") ||
        topic_at(naming->story, i + 1, naming->end, &stop) == NULL)
        return false;
    for (uint32_t length = 1; length <= 4 && length <= i; length++)
        if (topic_at(naming->story, i - length, i, &stop) != NULL && stop == i)
            return true;
    return false;
}

/* Does the name end before the mark at token i? */
static bool ends_before_mark(struct naming *naming, uint32_t i)
{
    switch (quote_at(naming->story, i)) {
    case QUOTE_OPENS: naming->is_quoted = true; return false;
    case QUOTE_CLOSES:
        if (!naming->is_quoted)
            return true;
        naming->is_quoted = false;
        return false;
    case QUOTE_NONE: break;
    }
    return !naming->is_quoted && !is_mark(naming->story, i, "-") &&
           !is_mark(naming->story, i, "–") && !is_mark(naming->story, i, "/") &&
           !goes_on_behind_comma(naming, i);
}

enum { VERB_WORDS = 2 /* "... và gia hạn thỏa thuận về nghề cá" */ };

/* "bản ghi nhớ về y tế và hiệp định hàng không": another one begins. */
static bool is_another(const struct naming *naming, uint32_t i)
{
    uint32_t stop;
    if (i == 0 ||
        !entry_is_kind(story_listed_at(naming->story, "topic-lead", i - 1, i, &stop), "and"))
        return false;
    for (uint32_t k = i; k <= i + VERB_WORDS && k < naming->end; k++)
        if (story_begins_listed(naming->story, "instrument-word", k, naming->end))
            return true;
    return false;
}

/* Does the name end before the word at token i?  If not, *ret_stop is what to look at next. */
static bool ends_before_word(const struct naming *naming, uint32_t i, uint32_t *ret_stop)
{
    const struct entry *entry =
        story_listed_at(naming->story, "name-end", i, naming->end, ret_stop);
    bool ends = entry_is_kind(entry, "stop") || entry_is_kind(entry, "pointer");
    return !naming->is_quoted && (ends || is_another(naming, i));
}

/* The token before which a name that has reached token i ends. */
static uint32_t natural_end(struct naming *naming, uint32_t i)
{
    while (i < naming->end) {
        const struct unit *unit = story_unit_at(naming->story, naming->sentence, i);
        uint32_t stop = i + 1;
        if (unit != NULL && unit->mention >= 0) {
            if (ends_before_mention(naming, unit))
                break;
            stop = unit->end;
        } else if (token_at(naming->story, i)->kind == TOKEN_MARK) {
            if (ends_before_mark(naming, i))
                break;
        } else if (ends_before_word(naming, i, &stop)) {
            break;
        }
        i = stop;
    }
    return i;
}

/* No name ends in "về" or "của". */
static uint32_t without_tail(const struct story *story, uint32_t first, uint32_t end)
{
    for (;;) {
        uint32_t before = end, stop;
        for (uint32_t i = first + 1; i < end; i++)
            if (entry_is_kind(story_listed_at(story, "name-end", i, end, &stop), "tail") &&
                stop == end) {
                end = i;
                break;
            }
        if (end > first + 1 && token_at(story, end - 1)->kind == TOKEN_MARK &&
            quote_at(story, end - 1) != QUOTE_CLOSES)
            end--;
        if (end == before)
            return end;
    }
}

/* Behind the last party in what the rule took: it was meant to be in the name. */
static uint32_t end_of_parties(const struct naming *naming, uint32_t first, uint32_t end)
{
    uint32_t last = first;
    const struct frame *frame = &naming->story->analysis->frames[naming->sentence];
    for (size_t i = 0; i < frame->count; i++) {
        const struct unit *unit = &frame->units[i];
        if (unit->first >= first && unit->end <= end && unit->mention >= 0 &&
            resolve_is_actor(naming->story->resolution, unit->mention))
            last = unit->end;
    }
    return last;
}

/* "rút khỏi JCPOA vào năm 2018": the year behind what bears a name of its own is none of it. */
static uint32_t without_time(const struct story *story, const struct match *match,
                             const struct capture *name)
{
    const struct unit *last = story_unit_at(story, match->sentence, name->end - 1);
    bool is_time = last != NULL && last->mention >= 0 && last->first > name->first &&
                   strcmp(story->analysis->mentions.items[last->mention].type, "time") == 0;
    return is_time ? last->first : name->end;
}

void event_find_name(const struct story *story, const struct match *match,
                     const struct capture *name, uint32_t *ret_end)
{
    const struct sentence *sentence = &story->analysis->text->sentences.items[match->sentence];
    struct naming naming = {
        .story = story, .sentence = match->sentence, .end = (uint32_t)sentence->end};
    uint32_t first_word;
    const struct entry *noun =
        story_listed_at(story, "instrument-word", name->first, naming.end, &first_word);
    *ret_end = noun == NULL ? without_time(story, match, name) : name->end;
    if (noun == NULL || name->mention >= 0 || entry_is_kind(noun, "partnership"))
        return;
    if (naming.end > name->first + NAME_REACH)
        naming.end = name->first + NAME_REACH;
    uint32_t inside = end_of_parties(&naming, name->first, name->end);
    uint32_t end = natural_end(&naming, inside > first_word ? inside : first_word);
    *ret_end = without_tail(story, name->first, end);
}

int event_find_short_name(const struct story *story, const struct match *match, uint32_t end)
{
    const struct analysis *analysis = story->analysis;
    const struct unit *unit = story_unit_at(story, match->sentence, end);
    if (unit == NULL || unit->mention < 0 || unit->symbol != analysis->model->known.aside)
        return -1;
    for (int i = unit->mention - 1;
         i >= 0 && analysis->mentions.items[i].sentence == match->sentence; i--)
        if (analysis->mentions.items[i].parent == unit->mention &&
            strcmp(analysis->mentions.items[i].type, "instrument") == 0)
            return story->resolution->infos[i].entity;
    return -1;
}

/* ---- Topics ---- */

/* false: it is one already, or there are too many */
static bool add_topic(struct event *event, const char *topic)
{
    for (size_t i = 0; i < event->topic_count; i++)
        if (strcmp(event->topics[i], topic) == 0)
            return false;
    if (event->topic_count == EVENT_MAX_TOPICS)
        return false;
    event->topics[event->topic_count++] = topic;
    return true;
}

void event_add_topics(struct event *event, const struct event *other)
{
    for (size_t i = 0; i < other->topic_count; i++)
        add_topic(event, other->topics[i]);
}

static void tell_topic(const struct story *story, struct event *event, const struct entry *topic)
{
    if (add_topic(event, topic->name))
        trace_clue(
            story->analysis->trace,
            &(struct clue){.key = "topic", .value = topic->name, .entry = topic, .mention = -1});
}

static void add_topics_of_name(const struct story *story, struct event *event)
{
    uint32_t stop;
    for (uint32_t i = event->name_first; i < event->name_end; i = stop) {
        const struct entry *topic = topic_at(story, i, event->name_end, &stop);
        if (topic != NULL)
            tell_topic(story, event, topic);
    }
}

enum { FIELD_REACH = 3 /* words between "lĩnh vực" and the first subject */ };

enum { LIST_REACH = 2 /* words behind a subject, as in "thương mại song phương, đầu tư" */ };

/* A list of subjects: may one stand at a token? */
struct chain {
    uint32_t open_until;  /* up to here one may */
    uint32_t alive_until; /* up to here a comma or "và" opens the list again */
};

static void open_chain(struct chain *chain, uint32_t at, uint32_t reach)
{
    chain->open_until = at + reach + 1;
}

static void pass_word(const struct story *story, struct chain *chain, uint32_t i, uint32_t end,
                      uint32_t *ret_stop)
{
    const struct entry *lead = story_listed_at(story, "topic-lead", i, end, ret_stop);
    if (entry_is_kind(lead, "and") && i >= chain->alive_until)
        return;
    if (lead != NULL)
        open_chain(chain, *ret_stop, entry_is_kind(lead, "field") ? FIELD_REACH : 0);
    if (entry_is_kind(lead, "field"))
        chain->alive_until = *ret_stop + FIELD_REACH;
}

static void pass_mark(const struct story *story, struct chain *chain, uint32_t i)
{
    bool links = is_mark(story, i, ",") || is_mark(story, i, "-") || is_mark(story, i, "–") ||
                 is_mark(story, i, ":") || quote_at(story, i) != QUOTE_NONE;
    if (!links)
        *chain = (struct chain){0};
    else if (i < chain->alive_until)
        open_chain(chain, i + 1, 0);
}

/* Subjects in tokens [i, end) behind a lead, or behind another one. */
static void add_topics_behind_leads(const struct story *story, const struct match *match,
                                    struct event *event, uint32_t i, uint32_t end)
{
    struct chain chain = {0};
    for (uint32_t stop; i < end; i = stop) {
        const struct unit *unit = story_unit_at(story, match->sentence, i);
        const struct entry *topic = topic_at(story, i, end, &stop);
        if (unit != NULL && unit->mention >= 0 && unit->end > stop) {
            stop = unit->end; /* "Bộ Y tế" is no subject */
        } else if (topic != NULL && i < chain.open_until) {
            tell_topic(story, event, topic);
            chain.alive_until = stop + LIST_REACH + 1;
        } else if (token_at(story, i)->kind == TOKEN_MARK) {
            stop = i + 1;
            pass_mark(story, &chain, i);
        } else {
            pass_word(story, &chain, i, end, &stop);
        }
    }
}

enum { TELLING_REACH = 100 /* words */ };

/* The end of what may be said of the event: of the clause, or where the next one, or another
 * instrument, is told of. */
static uint32_t end_of_telling(const struct story *story, const struct match *match)
{
    uint32_t first, end, stop;
    story_clause(story, match->sentence, match->trigger_first, &first, &end);
    if (end > match->trigger_end + TELLING_REACH)
        end = match->trigger_end + TELLING_REACH;
    for (uint32_t i = match->trigger_end; i < end; i++)
        if (story_listed_at(story, "telling-end", i, end, &stop) != NULL ||
            story_has_other_trigger(story, match, i, i + 1) ||
            (i >= match->end && story_begins_listed(story, "instrument-word", i, end)))
            return i;
    return end;
}

void event_set_topics(const struct story *story, const struct match *match, struct event *event)
{
    const char *topic = match_constant(match, "topics");
    if (strcmp(event->type, "agreement") != 0)
        return;
    if (topic != NULL)
        add_topic(event, topic);
    if (event->name_end > event->name_first)
        add_topics_of_name(story, event);
    event->matter_first = match->trigger_end;
    event->matter_end = end_of_telling(story, match);
    add_topics_behind_leads(story, match, event, event->matter_first, event->matter_end);
}
