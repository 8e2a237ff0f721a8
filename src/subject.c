/* subject.c - who does what a word says.
 *
 *     Sau khi gặp ông Nam, Thủ tướng Lào hội đàm với ...    Thủ tướng Lào
 *     Thủ tướng Lào gặp A và tiếp B                         Thủ tướng Lào, not A
 * The nearest actor that no preposition precedes and no verb takes, else the one of the verb
 * before, else the subject of the sentence before.
 */
#include "story_parts.h"

#include <string.h>

bool story_is_bare_party(const struct story *story, int mention)
{
    const char *type = story_mention_at(story, mention)->type;
    return strcmp(type, "country") == 0 || strcmp(type, "seat") == 0 ||
           strcmp(type, "country-short") == 0;
}

/* "truyền thông Mỹ và Hàn Quốc", "tập trận Mỹ - Hàn": does a list or a pair begin with a bare
 * country? */
static bool begins_with_party(const struct story *story, int list)
{
    const struct mention *mention = story_mention_at(story, list);
    if (strcmp(mention->kind, "list") != 0 && strcmp(mention->kind, "pair") != 0)
        return false;
    for (int i = list - 1; i >= 0 && story_mention_at(story, i)->sentence == mention->sentence; i--)
        if (story_mention_at(story, i)->parent == list &&
            story_mention_at(story, i)->first == mention->first)
            return story_is_bare_party(story, i);
    return false;
}

/* Behind an ordinary noun a name only tells whose the noun is: "thủy thủ Ukraine", "hội nghị G20".
 */
static bool is_modifier(const struct story *story, const struct unit *unit)
{
    const struct token *before = &story->analysis->text->tokens.items[unit->first - 1];
    bool is_bare = story_is_bare_party(story, unit->mention) ||
                   begins_with_party(story, unit->mention) ||
                   strcmp(story_mention_at(story, unit->mention)->kind, "igo") == 0;
    if (!is_bare || before->kind != TOKEN_WORD)
        return false;
    const struct frame *frame =
        &story->analysis->frames[story_mention_at(story, unit->mention)->sentence];
    for (size_t i = 0; i < frame->count; i++)
        if (frame->units[i].end == unit->first && frame->units[i].mention >= 0)
            return false;
    return !story_is_listed_before(story, unit->first, "clause-opener");
}

/* A comma, or "để" of "tới Biarritz, Pháp để gặp ..." */
static bool ends_apposition(const struct story *story, const struct unit *unit)
{
    uint32_t stop;
    return story_is_mark_unit(story, unit, ",") ||
           (unit->mention < 0 &&
            (story_listed_at(story, "clause-opener", unit->first, unit->end, &stop) != NULL ||
             story_listed_at(story, "preposition", unit->first, unit->end, &stop) != NULL));
}

/* "hạ cánh ở Helsinki, Phần Lan, ..." says where the town lies. */
static bool is_apposition(const struct story *story, const struct unit *unit)
{
    const struct mention *country = story_mention_at(story, unit->mention);
    if (unit->first < 2 || strcmp(country->type, "country") != 0 || country->reading == NULL)
        return false;
    if (!story_is_comma(story, unit->first - 1))
        return false;
    const struct frame *frame = &story->analysis->frames[country->sentence];
    for (size_t i = 0; i < frame->count; i++) {
        if (frame->units[i].end != unit->first - 1 || frame->units[i].mention < 0)
            continue;
        const struct mention *town = story_mention_at(story, frame->units[i].mention);
        if (strcmp(town->type, "name") == 0) /* "ở Biarritz, Pháp, ...", which no list knows */
            return i + 3 < frame->count && ends_apposition(story, &frame->units[i + 3]);
        return town->reading != NULL && town->reading->entry->country != NULL &&
               strcmp(town->type, "person") != 0 && strcmp(town->kind, "media") != 0 &&
               strcmp(town->reading->entry->country, country->reading->entry->id) == 0;
    }
    return false;
}

bool story_is_comma_of_place(const struct story *story, size_t sentence, uint32_t token)
{
    const struct unit *unit = story_unit_at(story, sentence, token + 1);
    return unit != NULL && unit->mention >= 0 && unit->first == token + 1 &&
           is_apposition(story, unit);
}

/* "Ông Khải là lãnh đạo đầu tiên của Lào thăm Áo": it is he who visits. */
static bool is_predicate(const struct story *story, const struct unit *unit, uint32_t start)
{
    const struct mention *mention = story_mention_at(story, unit->mention);
    return unit->first > start && strcmp(mention->type, "person") == 0 &&
           strcmp(mention->kind, "bare") == 0 &&
           story_begins_listed(story, "copula", unit->first - 1, unit->first);
}

/* "Ngoại trưởng Lào cho biết ông sẽ gặp ...": the pronoun of somebody without a name stands for no
 * one, and he himself is who acts. */
static bool is_told_of(const struct story *story, const struct unit *unit)
{
    const struct mention *pronoun = story_mention_at(story, unit->mention);
    if (strcmp(pronoun->kind, "pronoun") != 0 ||
        party_set_count(&story_info_at(story, unit->mention)->parties) > 0)
        return false;
    const struct frame *frame = &story->analysis->frames[pronoun->sentence];
    for (size_t i = 0; i < frame->count && frame->units[i].end <= unit->first; i++)
        if (frame->units[i].mention >= 0 &&
            strcmp(story_mention_at(story, frame->units[i].mention)->kind, "office") == 0)
            return true;
    return false;
}

bool story_may_be_subject(const struct story *story, const struct unit *unit, uint32_t start)
{
    if (unit->mention < 0 || !resolve_is_actor(story->resolution, unit->mention) ||
        is_predicate(story, unit, start) || is_told_of(story, unit))
        return false;
    return unit->first == start || (!story_is_listed_before(story, unit->first, "preposition") &&
                                    !is_modifier(story, unit) && !is_apposition(story, unit));
}

bool story_is_object(const struct story *story, size_t sentence, uint32_t first)
{
    const struct frame *frame = &story->analysis->frames[sentence];
    uint32_t start = (uint32_t)story->analysis->text->sentences.items[sentence].first;
    for (size_t i = 0; i < frame->count; i++)
        if (frame->units[i].first == first && frame->units[i].mention >= 0)
            return !story_may_be_subject(story, &frame->units[i], start);
    return false;
}

/* "các ca sĩ Lào", where they may be who acts. */
static bool is_acting_crowd(const struct story *story, const struct unit *unit, uint32_t start)
{
    return unit->mention >= 0 &&
           strcmp(story_mention_at(story, unit->mention)->type, "crowd") == 0 &&
           (unit->first == start || !story_is_listed_before(story, unit->first, "preposition"));
}

/* "Tôi sẽ trao đổi với Anh", "Các nhóm dân quân đang đàm phán với ...": does somebody act here,
 * before token `before`, who stands for no party that the sentence names?  Whoever acted in the
 * sentence before is somebody else then. */
static bool has_other_subject(const struct story *story, size_t sentence, uint32_t before)
{
    uint32_t start = (uint32_t)story->analysis->text->sentences.items[sentence].first, stop;
    for (uint32_t i = start; i < before; i = stop)
        if (story_listed_at(story, "other-subject", i, before, &stop) != NULL &&
            (i == start || !story_is_listed_before(story, i, "preposition")))
            return true;
    const struct frame *frame = &story->analysis->frames[sentence];
    for (size_t i = 0; i < frame->count && frame->units[i].end <= before; i++)
        if (is_acting_crowd(story, &frame->units[i], start))
            return true;
    return false;
}

/* "người Kurd cần chuẩn bị cho cuộc đàm phán với ...", "gia đình gặp ...": do people act before
 * token `before` who stand for no state?  Of "tôi" and "các nước" nobody knows. */
bool story_has_private_subject(const struct story *story, size_t sentence, uint32_t before)
{
    uint32_t start = (uint32_t)story->analysis->text->sentences.items[sentence].first, stop;
    for (uint32_t i = start; i < before; i = stop) {
        const struct entry *word = story_listed_at(story, "other-subject", i, before, &stop);
        bool is_private = entry_is_kind(word, "armed") || entry_is_kind(word, "private") ||
                          entry_is_kind(word, "players");
        if (is_private && (i == start || !story_is_listed_before(story, i, "preposition")))
            return true;
    }
    return false;
}

/* "ở Huế", "Hội nghị Cấp cao ASEAN": where something was, and not who took part. */
static bool is_setting(const struct story *story, const struct unit *unit)
{
    return story_is_preposition_before(story, unit->first, "event") ||
           story_is_listed_before(story, unit->first, "place-lead") || is_apposition(story, unit);
}

/* "nhất trí với Thủ tướng Lào" */
static bool is_companion(const struct story *story, const struct unit *unit)
{
    return story_is_preposition_before(story, unit->first, "with");
}

bool story_names_outsider(const struct story *story, const struct match *match,
                          const struct party_set *parties)
{
    const struct frame *frame = &story->analysis->frames[match->sentence];
    for (size_t i = 0; i < frame->count; i++) {
        const struct unit *unit = &frame->units[i];
        if (unit->mention >= 0 && resolve_is_actor(story->resolution, unit->mention) &&
            !party_set_within(&story_info_at(story, unit->mention)->parties, parties) &&
            !is_setting(story, unit) && (unit->end <= match->end || is_companion(story, unit)))
            return true;
    }
    return false;
}

enum { SUBJECT_SENTENCES = 3 /* so long who acted last is still meant where nobody is named */ };

/* Who acted last, if the sentence leaves open who acts before token `before`; -1: nobody. */
static int earlier_subject(const struct story *story, size_t sentence, uint32_t before)
{
    if (story->subject < 0 || has_other_subject(story, sentence, before) ||
        story_mention_at(story, story->subject)->sentence + SUBJECT_SENTENCES < sentence)
        return -1;
    return story->subject;
}

/* "Tôi đã gặp", "tôi sẽ gặp", and not "tôi có thể nói chuyện". */
static bool tells_of_act(const struct entry *modal)
{
    return entry_is_kind(modal, "past") || entry_is_kind(modal, "future");
}

enum { QUOTE_SENTENCES = 2 /* so long one speaks on */ };

/* "Ông Boric tỏ ra vui.  "Tôi đã gặp Thủ tướng Lào."": who says "tôi" is who acted last. */
int story_first_person(const struct story *story, size_t sentence, uint32_t before)
{
    uint32_t start = (uint32_t)story->analysis->text->sentences.items[sentence].first, stop;
    if (story->subject < 0)
        return -1;
    const struct mention *last = story_mention_at(story, story->subject);
    if (strcmp(last->type, "person") != 0 || last->sentence + QUOTE_SENTENCES < sentence)
        return -1;
    for (uint32_t i = start; i < before; i = stop)
        if (entry_is_kind(story_listed_at(story, "other-subject", i, before, &stop), "speaker") &&
            tells_of_act(story_listed_at(story, "modal", stop, before + 1, &stop)))
            return story->subject;
    return -1;
}

int story_subject(const struct story *story, size_t sentence, uint32_t before)
{
    const struct frame *frame = &story->analysis->frames[sentence];
    uint32_t start = (uint32_t)story->analysis->text->sentences.items[sentence].first;
    for (size_t i = frame->count; i-- > 0;) {
        const struct unit *unit = &frame->units[i];
        if (unit->end <= before && story_may_be_subject(story, unit, start))
            return unit->mention;
    }
    return earlier_subject(story, sentence, before);
}

enum { JOINT_REACH = 5 /* words between "và" and the verb: "và sau đó sẽ có cuộc hội đàm" */ };

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
        if (story_is_joining(story, i - 1))
            return begins_aside(story, i - 1, verb) ? 0 : i - 1;
        if (unit == NULL || (unit->mention >= 0 &&
                             strcmp(story_mention_at(story, unit->mention)->type, "time") != 0))
            return 0;
    }
    return 0;
}

/* "tiệc do Ngoại trưởng Mỹ chủ trì": he gives the feast, and does not do what is told next. */
static bool is_agent_within(const struct story *story, const struct unit *unit)
{
    return unit->first > 0 && story_is_joining_word(story, unit->first - 1, "agent");
}

/* "mời": whom one asks does what follows. */
static bool is_asking(const struct match *match)
{
    return match_sets(match, "status", "proposed");
}

/* "tại cuộc họp, Thủ tướng Lào nói": who acts behind the comma of a setting is not taken by it. */
static bool acts_behind_setting(const struct story *story, const struct match *setting,
                                const struct unit *unit)
{
    const struct capture *actor = match_capture(setting, "A", NULL);
    return actor != NULL && actor->first == unit->first && story_is_comma(story, unit->first - 1);
}

/* Does a trigger before token `verb` take the unit, as "tiếp" does in "tiếp Bộ trưởng Lào"? */
static bool is_taken_before(const struct story *story, size_t sentence, const struct unit *unit,
                            uint32_t verb)
{
    struct event_span events = story_events_of(story, sentence);
    for (size_t i = 0; i < events.count; i++) {
        const struct match *other = events.items[i];
        if (other->trigger_first < unit->first && other->end >= unit->end &&
            other->trigger_first < verb && !is_asking(other) &&
            !acts_behind_setting(story, other, unit))
            return true;
    }
    return false;
}

static bool is_person(const struct story *story, const struct unit *unit)
{
    return unit->mention >= 0 &&
           strcmp(story_mention_at(story, unit->mention)->type, "person") == 0;
}

/* "đến chào Tổng Bí thư, Chủ tịch nước, hội đàm với": is unit i of the frame another one of those
 * whom a verb takes, between two commas? */
static bool is_next_taken(const struct story *story, size_t sentence, size_t i, uint32_t verb)
{
    const struct frame *frame = &story->analysis->frames[sentence];
    while (i >= 2 && i + 1 < frame->count && is_person(story, &frame->units[i]) &&
           story_is_mark_unit(story, &frame->units[i - 1], ",") &&
           story_is_mark_unit(story, &frame->units[i + 1], ",") &&
           is_person(story, &frame->units[i - 2])) {
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
        if (before > 0 && before == unit->end && !story_holds_comma(story, unit) &&
            story_has_trigger(story, sentence, before, edge))
            edge = before; /* "chào A, B, hội đàm với C, hội kiến D" */
        if (unit->end == edge && story_is_comma(story, edge) && story_holds_comma(story, unit) &&
            !is_taken_before(story, sentence, unit, verb))
            return -1; /* "khi bà Maya, Ngoại trưởng Lào, gặp": the comma ends what she is */
        if (unit->end == edge) { /* whom the verb before took, or the last of them */
            edge = story_is_joining(story, unit->first - 1) ? unit->first - 1 : unit->first;
            bool is_alone = i < 2 || frame->units[i - 2].mention < 0;
            if (edge < unit->first && story_is_comma(story, unit->end) && is_alone)
                return -1; /* "vụ trưởng, Bộ Y tế Lào, hội đàm": one and the same */
        } else if (story_may_be_subject(story, unit, start) && !is_agent_within(story, unit) &&
                   !is_taken_before(story, sentence, unit, verb) &&
                   party_set_count(&story_info_at(story, unit->mention)->parties) > 0)
            return unit->mention;
    }
    const struct unit *first = frame->count > 0 ? &frame->units[0] : NULL;
    bool acts = first != NULL && first->end <= edge && story_may_be_subject(story, first, start) &&
                party_set_count(&story_info_at(story, first->mention)->parties) > 0;
    return acts ? first->mention : -1;
}

int story_leader_before(const struct story *story, size_t sentence, uint32_t before)
{
    int subject = story_subject(story, sentence, before);
    const struct mention *actor = subject < 0 ? NULL : story_mention_at(story, subject);
    bool is_led = actor != NULL && actor->sentence == sentence &&
                  story_is_listed_before(story, actor->first, "lead-verb");
    return is_led ? story_subject(story, sentence, actor->first) : subject;
}

/* Right behind a comma, or behind a time that a comma stands before: "..., sáng 19/12 Thủ tướng Lào
 * đã ...". */
static bool opens_behind_comma(const struct story *story, const struct frame *frame, size_t i)
{
    const struct unit *before = &frame->units[i - 1];
    bool is_time =
        before->mention >= 0 && strcmp(story_mention_at(story, before->mention)->type, "time") == 0;
    if (is_time && i >= 2)
        before = &frame->units[i - 2];
    return story_is_mark_unit(story, before, ",");
}

int story_subject_behind(const struct story *story, size_t sentence, uint32_t after)
{
    const struct frame *frame = &story->analysis->frames[sentence];
    uint32_t start = (uint32_t)story->analysis->text->sentences.items[sentence].first;
    for (size_t i = 1; i < frame->count; i++) {
        const struct unit *unit = &frame->units[i];
        if (unit->first > after && opens_behind_comma(story, frame, i) &&
            story_may_be_subject(story, unit, start))
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
        if (unit->first > start && story_is_listed_before(story, unit->first, "ask-verb")) {
            *ret_asker = story_subject(story, sentence, unit->first);
            return unit->mention;
        }
        if (story_may_be_subject(story, unit, start))
            return unit->mention;
    }
    return earlier_subject(story, sentence, trigger);
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

bool story_is_taken(const struct story *story, const struct match *match, const struct unit *unit)
{
    size_t place = (size_t)(unit - story->analysis->frames[match->sentence].units);
    return is_taken_before(story, match->sentence, unit, match->trigger_first) ||
           is_next_taken(story, match->sentence, place, match->trigger_first);
}
