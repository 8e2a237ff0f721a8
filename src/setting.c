/* setting.c - an event told only as when or where something else happens is when that is.
 *
 *     Trong cuộc gặp, hai bên sẽ bàn về biển.            it lies ahead with what happens in it
 *     Hai ông có thể gặp nhau khi ông Nam thăm Áo.       likewise
 *     Vài ngày trước cuộc gặp, Áo tập trận.              it has not taken place
 */
#include "status_parts.h"

#include <string.h>

enum { WHILE_REACH = 12, AHEAD_REACH = 6 /* words before */ };

enum {
    OPENING_LEAD = 2, /* words: "Trong cuộc gặp" */
    SETTING_LEAD = 4  /* "Cũng trong khuôn khổ chuyến thăm" */
};

/* "việc hai nước ký": no time of anything else */
static bool is_link(const struct story *story, uint32_t i, uint32_t end)
{
    uint32_t stop;
    return entry_is_kind(story_listed_at(story, "modal-barrier", i, end, &stop), "link");
}

/* "Trong những ngày diễn ra hội nghị, đường sắt ngừng chạy tàu": is it only told when something
 * else happens? */
bool event_is_setting(const struct story *story, const struct match *match)
{
    uint32_t start = story_words_before(story, match, match->trigger_first, WHILE_REACH);
    for (uint32_t i = match->trigger_first;
         i-- > start && !story_is_mark(story, match->sentence, i);)
        if (event_is_modal_barrier(story, match, i) && !is_link(story, i, match->trigger_end))
            return true;
    return false;
}

/* "kế hoạch gặp", "trước hội đàm với": a verb with such a word right before it; "tháng trước thăm"
 * is a time. */
static bool verb_stands_ahead(const struct story *story, const struct match *match, uint32_t first)
{
    uint32_t end = match->trigger_first, stop;
    for (uint32_t i = first; i < end; i++) {
        const struct unit *unit = story_unit_at(story, match->sentence, i);
        if (story_listed_at(story, "ahead-word", i, end, &stop) != NULL && stop == end)
            return unit == NULL || unit->mention < 0;
    }
    return false;
}

enum { SUBJECT_REACH = 14 /* words, a name being one, between a comma and the verb behind it */ };

/* "ông nói", "hai bên nhất trí sớm tổ chức": what follows is said or agreed in the meeting. */
static bool is_said(const struct story *story, uint32_t i, uint32_t end, const struct entry *modal)
{
    uint32_t stop;
    bool tells = modal != NULL && modal->value != NULL;
    return (!tells && story_begins_listed(story, "say-verb", i, end)) ||
           (entry_is_kind(modal, "future") &&
            story_listed_at(story, "agree-verb", i, end, &stop) != NULL);
}

/* The first modal word of tokens [first, end) that tells a status; NULL if none, or if somebody
 * says something first. */
static const struct entry *plain_modal(const struct story *story, uint32_t first, uint32_t end)
{
    size_t stop;
    uint32_t word_end;
    for (size_t i = first; i < end; i = stop) {
        const struct entry *modal = event_modal_at(story, i, end, &stop);
        if (is_said(story, (uint32_t)i, end, modal) ||
            story_listed_at(story, "that-word", (uint32_t)i, end, &word_end) != NULL)
            return NULL;
        if (modal == NULL) /* "đã đến", "dự kiến ký" are a verb's whole phrase */
            modal = story_listed_at(story, "modal", (uint32_t)i, end, &word_end);
        if (modal != NULL && modal->value != NULL)
            return modal;
    }
    return NULL;
}

/* The modal word of the clause behind the comma that ends a setting: "trong cuộc gặp, hai bên sẽ";
 * not one of what is said there: "ông nói trong cuộc gặp: “Nếu mưa, báo chí sẽ cười”". */
const struct entry *event_main_modal(const struct story *story, const struct match *match)
{
    const struct frame *frame = &story->analysis->frames[match->sentence];
    uint32_t start, end, first = 0;
    size_t reach = 0;
    story_clause(story, match->sentence, match->trigger_first, &start, &end);
    for (size_t i = 0; i < frame->count; i++) {
        const struct unit *unit = &frame->units[i];
        if (first == 0 && unit->first >= match->trigger_end && story_is_mark_unit(story, unit, ":"))
            return NULL;
        if (first == 0 && unit->first >= match->trigger_end && story_is_mark_unit(story, unit, ","))
            first = unit->end;
        else if (first > 0 && ++reach == SUBJECT_REACH && unit->end < end)
            end = unit->end;
    }
    return first == 0 ? NULL : plain_modal(story, first, end);
}

/* "sẽ", "sẽ không", or "có thể" of "có thể gặp nhau tại hội nghị" */
bool event_looks_ahead(const struct match *match, const struct entry *modal)
{
    return entry_is_kind(modal, "future") || entry_is_kind(modal, "not-to-come") ||
           (match_is_noun(match) && entry_is_kind(modal, "hedge") &&
            strcmp(modal->value, "planned") == 0);
}

/* "“Nga sẽ giúp bạn”, ông nói trong chuyến thăm": what is quoted before the setting is said in it.
 * The token behind the last quotation in [first, end), or first. */
static uint32_t behind_quotes(const struct story *story, uint32_t first, uint32_t end)
{
    unsigned marks = 0;
    uint32_t last = first;
    for (uint32_t i = first; i < end; i++)
        if (story_is_quote(story, i)) {
            marks++;
            last = i + 1;
        }
    return marks % 2 == 0 ? last : first;
}

/* The last modal word of tokens [first, end) that tells a status, if nobody says anything behind
 * it; NULL if there is none: "sẽ giúp, ông nói".  Not "có thể công bố", which is to be said. */
static const struct entry *last_plain_modal(const struct story *story, uint32_t first, uint32_t end)
{
    const struct entry *last = NULL;
    size_t stop, last_end = 0;
    for (size_t i = first; i < end; i = stop) {
        const struct entry *modal = event_modal_at(story, i, end, &stop);
        if (modal != NULL && modal->value != NULL) {
            last = modal;
            last_end = stop;
        } else if (modal == NULL && i != last_end &&
                   story_begins_listed(story, "say-verb", i, end)) {
            last = NULL;
        }
    }
    return last;
}

/* "Áo sẽ giúp Lào, ông nói khi": of the modal words of tokens [first, end), `modal` the first, does
 * none tell of more than what somebody says at their end, or the last of what was, as in "sẽ tăng
 * thuế như đã bàn khi"? */
static bool is_said_before(const struct story *story, const struct entry *modal, uint32_t first,
                           uint32_t end)
{
    const struct entry *last = modal == NULL ? NULL : last_plain_modal(story, first, end);
    return modal != NULL && (last == NULL || entry_is_kind(last, "past"));
}

/* "khi hội nghị diễn ra" */
static bool happens_behind(const struct story *story, const struct match *match)
{
    return story_holds_listed(story, "happen-verb", match->trigger_end,
                              story_breath_end(story, match->sentence, match->end));
}

/* The modal word of what happens "khi" the trigger does, told before it: "có thể gặp nhau khi ông
 * Nam thăm Áo".  NULL where somebody says something first: "ông nói Áo sẽ giúp khi thăm Lào". */
static const struct entry *modal_before_while(const struct story *story, const struct match *match)
{
    uint32_t first = (uint32_t)story->analysis->text->sentences.items[match->sentence].first;
    uint32_t start = story_words_before(story, match, match->trigger_first, WHILE_REACH);
    for (uint32_t i = match->trigger_first; i-- > start && !story_is_comma(story, i);)
        if (story_begins_listed(story, "while-word", i, match->trigger_first)) {
            const struct entry *modal = match_is_noun(match) && happens_behind(story, match)
                                            ? last_plain_modal(story, first, i)
                                            : plain_modal(story, first, i);
            return is_said_before(story, modal, first, i) ? NULL : modal;
        }
    return NULL;
}

/* "sẽ", "cho biết sẽ", "sẽ không" */
static bool ends_ahead(const struct story *story, size_t first, size_t end)
{
    size_t stop;
    for (size_t i = first; i < end; i++) {
        const struct entry *modal = event_modal_at(story, i, end, &stop);
        if (stop == end && (entry_is_kind(modal, "future") || entry_is_kind(modal, "not-to-come")))
            return true;
    }
    return false;
}

/* "ông nói sẽ nêu vấn đề trong cuộc gặp với", "hai bên nhất trí sẽ ký tại hội nghị thượng đỉnh":
 * what is to be brought up there, or done at a conference, though somebody says so. */
static bool is_agenda(const struct story *story, const struct event *event, uint32_t first,
                      uint32_t end)
{
    bool is_ahead = false, is_past = false;
    bool is_conference = event_is_subtype(event, "conference") || event_is_subtype(event, "summit");
    size_t stop;
    uint32_t word_end;
    for (size_t i = first; i < end; i = stop) {
        const struct entry *modal = event_modal_at(story, i, end, &stop);
        if (is_ahead && entry_is_kind(modal, "saying") && !ends_ahead(story, i, stop))
            continue; /* "sẽ đề nghị ... tại", "sẽ ký thỏa thuận tại" */
        if (modal != NULL && modal->value != NULL) {
            is_ahead = !is_past && ends_ahead(story, i, stop) &&
                       (is_conference || story_listed_at(story, "agenda-word", (uint32_t)stop, end,
                                                         &word_end) != NULL);
            is_past = entry_is_kind(modal, "past") || entry_is_kind(modal, "ended");
        } else if (story_is_comma(story, (uint32_t)i)) {
            is_ahead = is_past = false;
        }
    }
    return is_ahead;
}

/* Is the word, at token i, that says "before" measured: "ngay trước khi", "vài ngày trước khi"?
 * What came years before is background. */
static bool is_measured(const struct story *story, const struct entry *before, uint32_t i)
{
    static const char *const units[] = {"day", "week", "month"};
    uint32_t stop;
    const struct entry *unit = i == 0 ? NULL : story_listed_at(story, "time-unit", i - 1, i, &stop);
    bool is_near = entry_is_kind(before, "near");
    for (size_t k = 0; k < sizeof units / sizeof *units && !is_near; k++)
        is_near = unit != NULL && unit->value != NULL && strcmp(unit->value, units[k]) == 0;
    return is_near;
}

enum { SAID_REACH = 6 /* words: "phát biểu với báo chí trước khi" */ };

/* "phát biểu trước khi gặp", "bình luận được đưa ra trước khi": does somebody say something before
 * the word, at token i, that says so?  Not "đã nói trước khi", which looks back at both, nor "nói
 * cầu sẽ mở trước khi". */
static bool is_said_ahead_of(const struct story *story, const struct match *match, uint32_t i)
{
    uint32_t start, end, stop, first = story_words_before(story, match, i, SAID_REACH);
    bool is_said = false;
    story_clause(story, match->sentence, i > 0 ? i - 1 : i, &start, &end);
    for (uint32_t k = first < start ? start : first; k < i; k++)
        is_said = is_said ||
                  (story_begins_listed(story, "say-verb", k, i) &&
                   !event_holds_modal(story, "future", k, i)) ||
                  story_listed_at(story, "announced-word", k, i, &stop) != NULL;
    return is_said && !event_holds_modal(story, "past", start, i) &&
           !story_holds_mark(story, match->sentence, first, i);
}

/* "bà bình luận trước khi ông Nam đến Lào": a paper that tells so tells of what is to come. */
static bool is_behind_words(const struct story *story, const struct match *match)
{
    uint32_t stop, end = match->trigger_first;
    uint32_t first = story_words_before(story, match, end, WHILE_REACH);
    if (strcmp(match->rule->type, "meeting") != 0)
        return false;
    for (uint32_t i = first; i < end; i++)
        if (story_listed_at(story, "before-word", i, end, &stop) != NULL)
            return is_said_ahead_of(story, match, i) &&
                   !story_holds_mark(story, match->sentence, i, end);
    return false;
}

/* "Lào nói vậy chỉ vài ngày trước khi Thủ tướng Áo tới thăm": a paper measures so what is to come,
 * of whom it names right behind.  "Lào đã báo tin vài ngày trước khi ..." may be long over. */
static bool is_days_ahead(const struct story *story, const struct match *match)
{
    uint32_t end = match->trigger_first, stop, start, clause_end;
    uint32_t first = story_words_before(story, match, end, WHILE_REACH);
    if (strcmp(match->rule->type, "meeting") != 0)
        return false;
    story_clause(story, match->sentence, end, &start, &clause_end);
    for (uint32_t i = first; i < end; i = stop) {
        const struct entry *before = story_listed_at(story, "before-word", i, end, &stop);
        const struct unit *who = story_unit_at(story, match->sentence, stop);
        if (before != NULL && is_measured(story, before, i))
            return who != NULL && who->mention >= 0 && who->end <= end &&
                   resolve_is_actor(story->resolution, who->mention) &&
                   !story_holds_mark(story, match->sentence, i, end) &&
                   !event_holds_modal(story, "past", start, i);
    }
    return false;
}

enum { HAPPENING_LEAD = 2 /* words: "trước khi các cuộc gặp" */ };

/* "Ông tới Lào trước khi hội nghị diễn ra": as good as "trước hội nghị".  "Ông đã tới Lào trước khi
 * hội nghị diễn ra" may look back at both. */
static bool is_before_happening(const struct story *story, const struct match *match)
{
    uint32_t stop, start, clause_end, end = match->trigger_first;
    uint32_t first = story_words_before(story, match, end, HAPPENING_LEAD + 2);
    story_clause(story, match->sentence, end, &start, &clause_end);
    for (uint32_t i = first; i < end; i++)
        if (story_listed_at(story, "before-word", i, end, &stop) != NULL)
            return stop + HAPPENING_LEAD >= end && !event_holds_modal(story, "past", start, i) &&
                   happens_behind(story, match);
    return false;
}

/* "vài ngày trước cuộc gặp": it has not taken place.  "cứng rắn trước Mỹ trong cuộc gặp" tells
 * nothing of it. */
bool event_stands_ahead(const struct story *story, const struct match *match)
{
    const char *where = match_constant(match, "modal");
    uint32_t end = match->trigger_first, at = 0, stop;
    uint32_t first = story_words_before(story, match, end, AHEAD_REACH);
    if (is_days_ahead(story, match) || is_behind_words(story, match))
        return true;
    if (where == NULL)
        return verb_stands_ahead(story, match, first);
    if (strcmp(where, "both") != 0)
        return false;
    if (is_before_happening(story, match))
        return true;
    for (uint32_t i = end; i-- > first;) {
        if (story_is_mark(story, match->sentence, i))
            return false;
        if (story_begins_listed(story, "ahead-word", i, end) && /* "trước", not "trước khi" */
            story_listed_at(story, "ahead-word", i, end, &stop) != NULL && stop > at)
            return true;
        if (at == 0 && (story_begins_listed(story, "modal-barrier", i, end) ||
                        story_listed_at(story, "at-word", i, end, &stop) != NULL))
            at = i;
    }
    return false;
}

/* "Áo sẽ gặp Lào trước khi Séc gặp Chile": what comes behind something that is to come.  Not an
 * end: "sẽ gặp Lào trước khi kết thúc chuyến thăm". */
bool event_follows_plan(const struct story *story, const struct match *match)
{
    uint32_t start, end, stop;
    uint32_t first = story_words_before(story, match, match->trigger_first, WHILE_REACH);
    story_clause(story, match->sentence, match->trigger_first, &start, &end);
    for (uint32_t i = match->trigger_first;
         i-- > first && !story_is_mark(story, match->sentence, i);) {
        if (story_listed_at(story, "departure", i, match->trigger_first, &stop) != NULL)
            return false;
        if (story_listed_at(story, "before-word", i, match->trigger_first, &stop) != NULL)
            return entry_is_kind(last_plain_modal(story, behind_quotes(story, start, i), i),
                                 "future");
    }
    return false;
}

enum { MARGIN_REACH = 3 /* words: "bên lề hội nghị" */ };

/* "muốn gặp Lào bên lề hội nghị": who only wishes for it knows that the conference is to come. */
static bool is_wished_beside(const struct story *story, const struct match *match,
                             const struct entry *modal)
{
    return event_is_wish(modal) && story_follows_listed(story, match, "margin-word", MARGIN_REACH);
}

enum { DONE_LEAD = 4 /* words: "tại cuộc", "tại vòng hai của" */ };

/* "sẽ thực hiện cam kết được đưa ra tại hội nghị", but "sẽ được đưa ra tại hội nghị" */
bool event_is_of_what_was_done(const struct story *story, const struct match *match)
{
    const struct analysis *analysis = story->analysis;
    uint32_t end = match->trigger_first, first = story_words_before(story, match, end, DONE_LEAD);
    size_t start = analysis->text->sentences.items[match->sentence].first, done, before;
    uint32_t stop;
    for (uint32_t i = end; i-- > first;) {
        if (story_listed_at(story, "at-word", i, end, &stop) == NULL)
            continue;
        if (lexicon_ending_at(analysis->model->lexicon, analysis->text, start, i, "done-word",
                              &done) == NULL)
            return false;
        const struct entry *modal = lexicon_ending_at(analysis->model->lexicon, analysis->text,
                                                      start, done, "modal", &before);
        return !ends_ahead(story, start, done) && !entry_is_kind(modal, "hedge") &&
               !event_is_wish(modal);
    }
    return false;
}

enum { CLOSING_REACH = 2 /* words: "sẽ cùng nhau ký" */ };

/* "Sau hội đàm, hai bên sẽ ký hiệp định", "dự kiến họp báo chung": what ends a meeting is to come,
 * and so is the meeting.  "Sau hội đàm, hai bên sẽ mua mía" tells nothing of it. */
static bool closes_ahead(const struct story *story, const struct match *match)
{
    const struct sentence *range = &story->analysis->text->sentences.items[match->sentence];
    uint32_t end = (uint32_t)range->end, word_end;
    size_t stop;
    for (size_t i = match->end; i < end; i = stop) {
        const struct entry *modal = event_modal_at(story, i, end, &stop);
        if (story_begins_listed(story, "say-verb", i, end) || entry_is_kind(modal, "past") ||
            entry_is_kind(modal, "present"))
            return false;
        if (modal == NULL) /* "sẽ ký" is a verb's whole phrase */
            modal = story_listed_at(story, "modal", (uint32_t)i, end, &word_end);
        else
            word_end = (uint32_t)stop;
        if (!entry_is_kind(modal, "future"))
            continue;
        for (uint32_t k = word_end; k <= word_end + CLOSING_REACH && k < end; k++)
            if (story_listed_at(story, "closing-word", k, end, &word_end) != NULL)
                return true;
        return false;
    }
    return false;
}

enum { WHILE_LEAD = 2 /* words: "khi ông gặp" */, AIM_LEAD = 1 /* "để gặp" */ };

/* "có thể giải quyết tranh chấp khi gặp", "khi tới đảo để gặp": what may happen then is to come. */
static bool may_happen_while(const struct story *story, const struct match *match,
                             const struct entry *modal)
{
    uint32_t reach =
        story_follows_listed(story, match, "aim-lead", AIM_LEAD) ? WHILE_REACH : WHILE_LEAD;
    return !match_is_noun(match) && entry_is_kind(modal, "hedge") &&
           strncmp(modal->value, "planned", strlen("planned")) == 0 &&
           story_follows_listed(story, match, "while-word", reach);
}

/* "biển Đông sẽ là chủ đề trong cuộc gặp", "Trong cuộc gặp hôm nay, hai bên sẽ bàn về": what
 * happens in it lies ahead, and so does it.  Not where this is only said ("trong cuộc gặp, ông nói
 * Nga sẽ"), or comes later ("sau cuộc gặp, hai bên sẽ"). */
bool event_is_setting_ahead(const struct story *story, const struct match *match,
                            const struct event *event)
{
    uint32_t start, end, stop;
    story_clause(story, match->sentence, match->trigger_first, &start, &end);
    if (story_follows_listed(story, match, "after-word", SETTING_LEAD) && !event_is_visit(event) &&
        closes_ahead(story, match))
        return true;
    if (!event_is_setting(story, match) ||
        story_follows_listed(story, match, "after-word", WHILE_REACH) ||
        story_listed_at(story, "after-word", start, match->trigger_first, &stop) != NULL ||
        story_holds_listed(story, "long-since", start, match->trigger_first))
        return false; /* also "Sau khi thăm Lào và gặp ông Nam, bà sẽ", "sẽ là chuyến thăm đầu tiên
                         kể từ năm 2000, khi ông Nam thăm Lào" */
    start = behind_quotes(story, start, match->trigger_first);
    if (is_agenda(story, event, start, match->trigger_first))
        return true;
    const struct entry *modal = plain_modal(story, start, match->trigger_first);
    if (is_said_before(story, modal, start, match->trigger_first))
        return false;
    if (is_wished_beside(story, match, modal) ||
        (modal == NULL && event_looks_ahead(match, modal_before_while(story, match))))
        return true;
    if (may_happen_while(story, match, modal))
        return true;
    return event_looks_ahead(match, modal != NULL ? modal : event_main_modal(story, match));
}

bool event_is_lasting(const struct story *story, const struct match *match,
                      const struct event *event)
{
    uint32_t stop;
    return event_is_visit(event) || strcmp(event->type, "agreement") == 0 ||
           (!event_is_subtype(event, "summit") &&
            story_listed_at(story, "long-talk", match->trigger_first, match->trigger_end, &stop) !=
                NULL);
}

bool event_opens_sentence(const struct story *story, const struct match *match)
{
    uint32_t start = (uint32_t)story->analysis->text->sentences.items[match->sentence].first;
    return match->trigger_first > start && match->trigger_first <= start + SETTING_LEAD &&
           event_is_setting(story, match);
}

/* "Trong cuộc gặp hôm nay, hai bên sẽ", "Làm việc tại Lào, ông sẽ": a setting at the sentence's
 * head, whose subject is told behind it. */
bool event_opens_ahead(const struct story *story, const struct match *match)
{
    uint32_t start = (uint32_t)story->analysis->text->sentences.items[match->sentence].first;
    return strcmp(match->rule->type, "meeting") == 0 &&
           match->trigger_first <= start + SETTING_LEAD &&
           !story_follows_listed(story, match, "after-word", SETTING_LEAD) &&
           entry_is_kind(event_main_modal(story, match), "future");
}

enum { WAY_REACH = 18 /* words: "lên đường sang Lào để dự hội nghị thượng đỉnh" */ };

/* Does the comma at token i only part a place from its country, or from what somebody does there:
 * "tới Huế, Việt Nam, dự hội nghị"? */
static bool goes_on(const struct story *story, const struct match *match, uint32_t i)
{
    const struct unit *next = story_unit_at(story, match->sentence, i + 1);
    return story_is_comma(story, i) && next != NULL &&
           (story_is_place(story, next) ||
            story_begins_listed(story, "attend-word", i + 1, match->trigger_end));
}

/* "trên đường tới Lào", "lên đường sang gặp", and not "trên đường tới nơi chụp ảnh": does a place
 * or what somebody does there follow at token i? */
static bool leads_there(const struct story *story, const struct match *match, uint32_t i)
{
    static const char *const lists[] = {"attend-word", "visit-verb", "aim-lead", "place-lead"};
    const struct unit *next = story_unit_at(story, match->sentence, i);
    bool leads = i == match->trigger_first || (next != NULL && next->mention >= 0);
    uint32_t stop;
    for (size_t k = 0; k < sizeof lists / sizeof *lists && !leads; k++)
        leads = story_listed_at(story, lists[k], i, match->trigger_end, &stop) != NULL;
    return leads;
}

/* "trên đường tới Lào dự hội nghị", "trước khi lên đường sang gặp ông Nam": where the words begin
 * that tell that somebody is only on his way to the match; its trigger if none do. */
static uint32_t way_before(const struct story *story, const struct match *match)
{
    uint32_t end = match->trigger_first, stop;
    for (uint32_t i = end, first = story_words_before(story, match, end, WAY_REACH); i-- > first;) {
        if (story_is_mark(story, match->sentence, i) && !goes_on(story, match, i))
            return end;
        if (story_listed_at(story, "way-word", i, end, &stop) != NULL)
            return leads_there(story, match, stop) ? i : end;
        if (event_is_modal_barrier(story, match, i) && !is_link(story, i, end))
            return end; /* "lên đường về nước sau khi gặp" */
    }
    return end;
}

bool event_is_behind_way(const struct story *story, const struct match *match)
{
    return strcmp(match->rule->type, "meeting") == 0 && !event_match_is(match, "visit") &&
           way_before(story, match) < match->trigger_first;
}

/* `place` is where the modal word stands: "đã lên đường" tells of the way, "lên đường và đã gặp"
 * does not; "đang tới" is both. */
bool event_is_bound_for(const struct story *story, const struct match *match,
                        const struct event *event, const struct entry *modal, uint32_t place)
{
    if (strcmp(event->type, "meeting") != 0 || event_is_visit(event))
        return false;
    uint32_t way = way_before(story, match);
    bool is_of_way =
        modal == NULL ||
        (place <= way && (entry_is_kind(modal, "past") || entry_is_kind(modal, "present")));
    return way < match->trigger_first && is_of_way && !event_stands_ahead(story, match);
}

/* "khi ông đang hội đàm với", "Vào thời điểm đó, ông đang ở thăm": that is over; "khi ông đang thăm
 * Lào" may be not. */
bool event_is_past_setting(const struct story *story, const struct match *match,
                           const struct event *event, const struct entry *modal, uint32_t place)
{
    uint32_t start = story_words_before(story, match, place, WHILE_REACH), stop;
    uint32_t first = (uint32_t)story->analysis->text->sentences.items[match->sentence].first;
    return entry_is_kind(modal, "present") &&
           (story_has_listed_near(story, "then-word", start, place) ||
            story_listed_at(story, "then-word", first, place, &stop) != NULL ||
            (!event_is_lasting(story, match, event) &&
             story_has_listed_near(story, "while-word", start, place)));
}

enum { EVE_LEAD = 4 /* words: "sẵn sàng cho cuộc" */ };

/* "trước thềm cuộc gặp ngày 5/7": it has not taken place, whatever its day. */
bool event_is_on_eve(const struct story *story, const struct match *match)
{
    return story_follows_listed(story, match, "eve-word", EVE_LEAD) ||
           is_behind_words(story, match);
}

bool event_is_setting_of_past(const struct story *story, const struct match *match)
{
    return event_is_setting(story, match) && entry_is_kind(event_main_modal(story, match), "past");
}

enum { LEAVING_REACH = 8 /* words: "trước khi ông và phu nhân lên máy bay thăm Áo" */ };

/* "Bà nói trước khi lên đường thăm Lào" */
bool event_is_before_leaving(const struct story *story, const struct match *match,
                             const char *usual)
{
    return usual != NULL && strcmp(usual, "ongoing") == 0 &&
           story_follows_listed(story, match, "before-word", LEAVING_REACH);
}
