/* fields.c - what a match says of the thing itself: its subtype, name, number, amounts.
 *
 *     ký hai hiệp định hợp tác        treaty, count 2
 *     1,2 triệu liều vaccine          product vaccine, quantity 1200000 dose
 */
#include "events_parts.h"

#include <string.h>

static const char *copy_text(const struct story *story, uint32_t first, uint32_t end)
{
    return tokens_copy(story->analysis->text, first, end, story->arena);
}

/* A constant, the listed name of what was captured, or the captured words. */
static const char *field_text(const struct story *story, const struct match *match, const char *key,
                              bool listed_name)
{
    struct value value;
    if (!match_value(match, key, &value))
        return NULL;
    if (value.constant != NULL)
        return value.constant;
    if (listed_name && value.capture->mention >= 0) {
        int entity = story->resolution->infos[value.capture->mention].entity;
        if (entity >= 0)
            return story->resolution->entities.items[entity].name;
    }
    return copy_text(story, value.capture->first, value.capture->end);
}

/* "hơn 500.000 liều" */
static bool is_about(const struct story *story, const struct capture *amount)
{
    return story_begins_listed(story, "approximator", amount->first, amount->end) ||
           (amount->first > 0 &&
            story_begins_listed(story, "approximator", amount->first - 1, amount->first));
}

enum { TOTAL_REACH = 16 /* words: "Đến nay, Mỹ đã tặng Việt Nam 5 triệu liều" */ };

/* "tổng cộng 5 triệu liều", "nâng tổng số liều ... lên 5 triệu" */
static bool is_total(const struct story *story, const struct match *match,
                     const struct capture *amount)
{
    uint32_t start = (uint32_t)story->analysis->text->sentences.items[match->sentence].first;
    if (amount->first > start + TOTAL_REACH)
        start = amount->first - TOTAL_REACH;
    return story_holds_listed(story, "total-word", start, amount->end);
}

static void set_amount(const struct story *story, const struct match *match, const char *key,
                       struct amount *amount)
{
    const struct capture *capture = match_capture(match, key, NULL);
    struct quantity_value value;
    if (capture == NULL || capture->mention < 0 ||
        !quantity_read(story->analysis, &story->analysis->mentions.items[capture->mention], &value))
        return;
    *amount = (struct amount){.is_set = true,
                              .value = value.value,
                              .unit = value.unit,
                              .first = capture->first,
                              .end = capture->end,
                              .is_about = is_about(story, capture),
                              .is_total = is_total(story, match, capture)};
}

/* "cách mạng công nghiệp 4.0": no number of things */
static bool is_version(const struct story *story, const struct capture *number)
{
    const struct token *first = &story->analysis->text->tokens.items[number->first];
    return first->kind == TOKEN_NUMBER && number->end > number->first + 1;
}

static void set_count(const struct story *story, const struct match *match, struct event *event)
{
    struct amount amount = {0};
    set_amount(story, match, "count", &amount);
    const struct capture *capture = match_capture(match, "count", NULL);
    uint32_t end = (uint32_t)story->analysis->text->sentences.items[match->sentence].end;
    if (capture != NULL && (is_version(story, capture) || /* "một số hiệp định" */
                            story_begins_listed(story, "several-word", capture->first, end)))
        return;
    if (capture != NULL && capture->entry != NULL && capture->entry->number > 0)
        event->count = (size_t)capture->entry->number;
    else if (amount.is_set && amount.value >= 1 && amount.value < 1000)
        event->count = (size_t)amount.value;
}

/* "hội nghị thượng đỉnh Mỹ - Triều đầu tiên", not "đầu tiên kể từ năm 2011" */
static bool is_called_first(const struct story *story, const struct match *match, uint32_t end)
{
    uint32_t stop, since;
    for (uint32_t i = match->trigger_end; i < end; i++)
        if (story_listed_at(story, "first-word", i, end, &stop) != NULL)
            return !story_has_other_trigger(story, match, match->trigger_end, i) &&
                   story_listed_at(story, "first-of", stop, end, &since) == NULL;
    return false;
}

/* "hội nghị thượng đỉnh Mỹ - Triều lần thứ hai": which of several it is, if words behind it say so.
 */
static void set_ordinal(const struct story *story, const struct match *match, struct event *event)
{
    const struct frame *frame = &story->analysis->frames[match->sentence];
    uint32_t end = story_breath_end(story, match->sentence, match->end);
    event->is_first = is_called_first(story, match, end);
    for (size_t i = 0; i < frame->count; i++) {
        const struct unit *unit = &frame->units[i];
        struct quantity_value value;
        if (unit->mention < 0 || unit->first < match->trigger_first || unit->end > end ||
            strcmp(story->analysis->mentions.items[unit->mention].type, "ordinal") != 0 ||
            story_has_other_trigger(story, match, match->trigger_end, unit->first))
            continue;
        if (quantity_read(story->analysis, &story->analysis->mentions.items[unit->mention],
                          &value) &&
            value.value >= 1 && value.value < 1000)
            event->ordinal = (int)value.value;
        return;
    }
}

enum { ONCE_REACH = 4 /* words: "từng đề nghị đàm phán" */ };

/* Does "từng" stand before the trigger, and neither a mark nor somebody between?  "chưa từng" is
 * never. */
static bool is_once(const struct story *story, const struct match *match)
{
    uint32_t start = (uint32_t)story->analysis->text->sentences.items[match->sentence].first;
    bool found = false;
    for (uint32_t i = match->trigger_first, stop;
         i-- > start && i + ONCE_REACH >= match->trigger_first;) {
        const struct unit *unit = story_unit_at(story, match->sentence, i);
        if (unit == NULL || unit->mention >= 0 || story_is_mark(story, match->sentence, i))
            break;
        const struct entry *word =
            story_listed_at(story, "once-word", i, match->trigger_first, &stop);
        if (entry_is_kind(word, "never"))
            return false;
        found = found || word != NULL;
    }
    return found;
}

/* "Hiệp định thương mại Lào - Chile (EVFTA)": the list knows by its short name what it is. */
static void take_listed_subtype(const struct story *story, struct event *event, int instrument)
{
    const struct entry *entry = story->resolution->entities.items[instrument].entry;
    if (entry_is_kind(entry, "fta"))
        event->subtype = event->form = entry->kind;
}

/* The mention that is a listed instrument; -1: none is. */
static int instrument_of(const struct story *story, const struct capture *capture)
{
    int mention = capture == NULL ? -1 : capture->mention;
    bool is_listed =
        mention >= 0 && strcmp(story->analysis->mentions.items[mention].type, "instrument") == 0;
    return is_listed ? story->resolution->infos[mention].entity : -1;
}

/* "INF ký năm 1987": the listed instrument that opens the words of a name; -1: none does. */
static int instrument_opening(const struct story *story, const struct match *match,
                              const struct capture *name)
{
    const struct capture *opening = match_capture(match, "X", NULL);
    return opening != NULL && opening->first == name->first ? instrument_of(story, opening) : -1;
}

static void set_name(const struct story *story, const struct match *match, struct event *event)
{
    struct value value;
    if (!match_value(match, "name", &value))
        return;
    event->name = value.constant;
    if (value.capture == NULL)
        return;
    event->name_first = value.capture->first;
    event_find_name(story, match, value.capture, &event->name_end);
    event->name = copy_text(story, event->name_first, event->name_end);
    uint32_t end = (uint32_t)story->analysis->text->sentences.items[match->sentence].end, stop;
    event->points_back =
        entry_is_kind(story_listed_at(story, "name-end", event->name_end, end, &stop), "pointer");
    event->is_several = story_is_listed_before(story, event->name_first, "several-word");
    int listed = instrument_of(story, value.capture);
    int entity = listed >= 0 ? listed : event_find_short_name(story, match, event->name_end);
    if (entity < 0)
        entity = instrument_opening(story, match, value.capture);
    if (entity < 0)
        return;
    event->instrument = story->resolution->entities.items[entity].id;
    if (listed < 0)
        take_listed_subtype(story, event, entity);
}

enum { BRAND_REACH = 3 /* sentences */ };

/* "Lào muốn mua Sputnik V.  Nga tặng 20.000 liều vaccine này": the brand that was named last; -1:
 * the words do not point back, or none was. */
static int brand_pointed_at(const struct story *story, const struct match *match,
                            const struct capture *product)
{
    const struct analysis *analysis = story->analysis;
    uint32_t end = (uint32_t)analysis->text->sentences.items[match->sentence].end, stop;
    uint32_t reach = match->sentence > BRAND_REACH ? match->sentence - BRAND_REACH : 0;
    int last = -1;
    if (product == NULL || product->mention >= 0 ||
        !entry_is_kind(story_listed_at(story, "name-end", product->end, end, &stop), "pointer"))
        return -1;
    for (size_t i = story_first_mention(analysis, reach);
         i < analysis->mentions.count && analysis->mentions.items[i].sentence <= match->sentence;
         i++) {
        const struct mention *mention = &analysis->mentions.items[i];
        if (strcmp(mention->type, "vaccine") == 0 && mention->end <= product->first &&
            (last < 0 || mention->first > analysis->mentions.items[last].first))
            last = (int)i;
    }
    return last;
}

/* What is given, in words: those of the rule, of the brand that they point to, or those of the head
 * of the list. */
static void set_product(const struct story *story, const struct match *match, struct event *event)
{
    const struct capture *product = match_capture(match, "product", NULL);
    const char *words = field_text(story, match, "product", false);
    int mention = brand_pointed_at(story, match, product);
    event->product = words == NULL ? event->product : words;
    if (mention < 0)
        mention = product == NULL ? -1 : product->mention;
    else
        event->product = copy_text(story, story->analysis->mentions.items[mention].first,
                                   story->analysis->mentions.items[mention].end);
    const char *type = mention < 0 ? "" : story->analysis->mentions.items[mention].type;
    event->is_brand = strcmp(type, "vaccine") == 0;
    event->is_goods = strcmp(type, "supplies") == 0;
}

void event_set_fields(struct story *story, const struct match *match, struct event *event)
{
    set_name(story, match, event);
    set_product(story, match, event);
    event->plover = match_constant(match, "plover");
    event->cameo = match_constant(match, "cameo");
    set_amount(story, match, "quantity", &event->quantity);
    set_amount(story, match, "money", &event->money);
    set_count(story, match, event);
    set_ordinal(story, match, event);
    event->is_once = is_once(story, match);
    event_set_mode(story, match, event);
    event_set_place(story, match, event);
}

/* "thỏa thuận cung cấp" is a line of its own beside "thỏa thuận", which is all that a rule may have
 * asked for: the longest of the list that begins there. */
static const struct entry *longest_entry(const struct story *story, const struct match *match,
                                         const struct capture *capture)
{
    uint32_t end = (uint32_t)story->analysis->text->sentences.items[match->sentence].end, stop;
    const struct entry *longest =
        story_listed_at(story, capture->entry->type, capture->first, end, &stop);
    return longest != NULL && longest->value != NULL ? longest : capture->entry;
}

const char *event_subtype_of(const struct story *story, const struct match *match)
{
    struct value value;
    if (!match_value(match, "subtype", &value))
        return NULL;
    if (value.constant != NULL)
        return value.constant;
    if (value.capture->entry != NULL)
        return longest_entry(story, match, value.capture)->value;
    if (value.capture->mention < 0)
        return NULL;
    const struct mention *mention = &story->analysis->mentions.items[value.capture->mention];
    return mention->kind[0] != '\0' ? mention->kind : match_constant(match, "subtype-else");
}

bool event_lacks_subtype(const struct match *match, const struct event *event)
{
    struct value value;
    return event->subtype == NULL && match_value(match, "subtype", &value);
}

const char *event_form_of(const struct match *match, const char *subtype)
{
    const struct capture *trigger = match_capture(match, "T", NULL);
    bool listed = trigger != NULL && trigger->entry != NULL && trigger->entry->kind != NULL;
    return listed ? trigger->entry->kind : subtype;
}

int event_object_of(const struct story *story, const struct match *match)
{
    const struct capture *object = match_capture(match, "B", NULL);
    if (object == NULL || object->mention < 0 || object->first < match->trigger_end)
        return -1;
    const struct mention *mention = &story->analysis->mentions.items[object->mention];
    bool is_delegation = strcmp(mention->kind, "delegation") == 0;
    bool is_firms = strcmp(mention->kind, "firms") == 0;
    return is_delegation || is_firms || strcmp(mention->type, "person") == 0 ? object->mention : -1;
}

enum { BESIDE = 4 /* words: "chuyến thăm thứ ba của bà là năm 2011" */ };

bool event_has_time_beside(const struct story *story, const struct match *match,
                           const struct event *event)
{
    /* "buổi nói chuyện" may be anybody's */
    bool is_exchange = event->form != NULL && strcmp(event->form, "exchange") == 0;
    return event->date != NULL && !is_exchange && event->date_first >= match->trigger_end &&
           event->date_first <= match->trigger_end + BESIDE &&
           !story_holds_listed(story, "next-word", match->trigger_end, event->date_first);
}

bool event_is_of_pair(const struct story *story, const struct match *match)
{
    for (size_t i = 0; i < match->capture_count; i++) {
        const struct capture *capture = &match->captures[i];
        bool holds = strcmp(capture->role, "A") == 0 || strcmp(capture->role, "G") == 0;
        const struct mention *mention =
            capture->mention < 0 ? NULL : &story->analysis->mentions.items[capture->mention];
        if (holds && mention != NULL &&
            (strcmp(mention->kind, "pair") == 0 || strcmp(mention->kind, "list") == 0))
            return true;
    }
    return false;
}

enum { PLAIN_NOUN = 2 /* syllables: "hội nghị", not "đối thoại chiến lược" */ };

bool event_is_summit_of_pair(const struct story *story, const struct match *match,
                             const struct event *event)
{
    const struct capture *pair = match_capture(match, "A", NULL);
    if (pair == NULL)
        pair = match_capture(match, "G", NULL);
    if (!event_is_subtype(event, "conference") || !event->is_definite || !event->is_of_pair ||
        pair == NULL || pair->first != match->trigger_end ||
        match->trigger_end - match->trigger_first > PLAIN_NOUN)
        return false;
    const struct mention_info *info = &story->resolution->infos[pair->mention];
    return party_set_count(&event->parties) == 2 && info->office == NULL &&
           info->person_count == 0 && !story_has_organization(story, &event->parties);
}
