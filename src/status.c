/* status.c - done, planned, asked for? by the words around a trigger.
 *
 * In "Nga khẳng định sẽ gặp Mỹ" the last word of the list `modal` between subject and trigger,
 * "sẽ", gives `planned`; behind a noun ("cuộc gặp ... đã bị hủy") what follows may give it too. The
 * words and what they mean are in gazetteers/words/modals.tsv.
 */
#include "slots.h"

#include "story.h"

#include <string.h>

/* "planned; vaccine_commitment = pledged" of a modal word's value column. */
static const char *status_for(struct story *story, const char *value, const char *type)
{
    struct slice rest = slice_of(value), piece, found = {0};
    while (slice_cut(&rest, ';', &piece)) {
        struct slice right = slice_trim(piece), left;
        bool special = memchr(right.data, '=', right.length) != NULL;
        if (special) {
            slice_cut(&right, '=', &left);
            if (slice_is(slice_trim(left), type))
                return arena_copy(story->arena, slice_trim(right).data, slice_trim(right).length);
        } else if (found.data == NULL) {
            found = right;
        }
    }
    return found.data == NULL ? NULL : arena_copy(story->arena, found.data, found.length);
}

/* The modal word at token i, if one begins there: a longer word of another list hides it. */
static const struct entry *modal_at(const struct story *story, size_t i, size_t end,
                                    size_t *ret_stop)
{
    const struct reading *reading = lexicon_match(story->analysis->model->lexicon,
                                                  story->analysis->text, i, end, true, ret_stop);
    bool is_listed = reading != NULL;
    for (; reading != NULL; reading = reading->next)
        if (strcmp(reading->entry->type, "modal") == 0)
            return reading->entry;
    if (!is_listed)
        *ret_stop = i + 1;
    return NULL;
}

enum { DENIAL_REACH = 6 /* words between what calls off an event and its noun */ };

/* "không phản ánh nội dung nào của cuộc gặp" calls nothing off; "chưa xác nhận tin về cuộc gặp"
 * still leaves open whether there will be one. */
static bool calls_off(const struct entry *modal)
{
    return (entry_is_kind(modal, "negative") && strcmp(modal->value, "none") != 0) ||
           entry_is_kind(modal, "ended");
}

/* "không lộ diện tại hội nghị": the conference was held. */
static bool ends_denial(const struct story *story, const struct entry *modal, uint32_t i,
                        uint32_t end)
{
    return modal != NULL && calls_off(modal) && story_begins_listed(story, "denial-end", i, end);
}

/* "trong", or "tại cuộc" of "tại cuộc gặp" */
static bool is_barrier(const struct story *story, const struct match *match, size_t i)
{
    return story_begins_listed(story, "modal-barrier", i, match->trigger_first) ||
           story_begins_listed(story, "modal-barrier", i, match->trigger_end);
}

/* "không quên mô tả cuộc gặp", "không nhắc đến việc gặp", "đã viết về cuộc gặp": does the word at i
 * keep what is denied or done from being the meeting behind it?  Not "tổ chức", "muốn có". */
static bool ends_colour(const struct story *story, const struct match *match,
                        const struct entry *modal, bool is_noun, uint32_t i)
{
    const struct unit *unit = story_unit_at(story, match->sentence, i);
    bool is_denial = modal != NULL && entry_is_kind(modal, "negative") && calls_off(modal);
    if (strcmp(match->rule->type, "meeting") != 0 || unit == NULL || unit->mention >= 0)
        return false;
    uint32_t stop;
    if (is_noun)
        return (is_denial || entry_is_kind(modal, "past")) &&
               story_listed_at(story, "holding-word", i, match->trigger_first, &stop) == NULL;
    return is_denial && story_begins_listed(story, "mention-word", i, match->trigger_first);
}

/* "người sẽ thăm Lào": what is told of him is not told of the rest. */
static bool is_relative(const struct story *story, size_t token)
{
    return token > 0 && story_begins_listed(story, "relative-word", token - 1, token);
}

/* Is what begins at token i said by the way, "A, người đang thăm Lào, ký ..."?  A comma ends it. */
static bool is_by_the_way(const struct story *story, size_t i, size_t end)
{
    if (!is_relative(story, i))
        return false;
    while (i < end && !story_is_comma(story, (uint32_t)i))
        i++;
    return i < end;
}

/* The end of the name that token i lies in, "Cần Thơ", whose words say nothing else; i if none. */
static size_t name_end(const struct story *story, const struct match *match, size_t i)
{
    static const char *const names[] = {"place", "seat", "organization", "person", "name"};
    const struct unit *unit = story_unit_at(story, match->sentence, (uint32_t)i);
    if (unit == NULL || unit->mention < 0)
        return i;
    const char *type = story->analysis->mentions.items[unit->mention].type;
    for (size_t k = 0; k < sizeof names / sizeof *names; k++)
        if (strcmp(type, names[k]) == 0)
            return unit->end;
    return i;
}

/* The last modal word with a value that begins in tokens [first, trigger) and is not cut off from
 * it by a word of the list `modal-barrier`: "đã kêu gọi ... trong cuộc điện đàm", or a noun by a
 * comma: "sẽ đi vào lịch sử, như cuộc gặp".  NULL if none. */
static const struct entry *last_modal(const struct story *story, const struct match *match,
                                      uint32_t first, bool is_noun, uint32_t *ret_place)
{
    uint32_t end = match->trigger_first;
    const struct entry *last = NULL;
    uint32_t ahead;
    size_t stop;
    for (size_t i = first; i < end; i = stop) {
        stop = name_end(story, match, i);
        if (stop > i)
            continue;
        const struct entry *modal = modal_at(story, i, end, &stop);
        if (modal != NULL && is_by_the_way(story, i, end))
            continue;
        if (modal != NULL && modal->value != NULL) {
            bool is_far = is_noun && stop + DENIAL_REACH < end && calls_off(modal);
            last = is_far ? NULL : modal;
            *ret_place = (uint32_t)i;
        } else if (modal != NULL &&
                   story_listed_at(story, "ahead-word", (uint32_t)i, end, &ahead) != NULL) {
            last = NULL; /* "đã có mặt để chuẩn bị cho cuộc gặp" */
        } else if (modal == NULL && ((is_noun && story_is_comma(story, (uint32_t)i)) ||
                                     is_barrier(story, match, i) ||
                                     ends_colour(story, match, last, is_noun, (uint32_t)i) ||
                                     (is_noun && ends_denial(story, last, (uint32_t)i, end))))
            last = NULL;
    }
    return last;
}

/* "kết thúc mà không ký được gì": what it did not bring is no word on whether it took place. */
static bool tells_result(const struct story *story, uint32_t first, uint32_t i)
{
    uint32_t stop;
    if (i > first &&
        (entry_is_kind(story_listed_at(story, "modal-barrier", i - 1, i, &stop), "link") ||
         story_begins_listed(story, "clause-opener", i - 1, i)))
        return true;
    for (uint32_t k = first; k < i; k++)
        if (story_begins_listed(story, "happen-verb", k, i))
            return true;
    return false;
}

enum { NEXT_REACH = 2 /* plain words between a noun's names and "sắp tới": "lần hai" */ };

/* "cuộc gặp với Thủ tướng Lào tại Áo sắp tới": is there nothing but names in tokens [first, i),
 * where they are and a word or two?  Then what stands at i is said of the noun before them. */
static bool is_next_to_noun(const struct story *story, size_t sentence, uint32_t first, uint32_t i)
{
    const struct frame *frame = &story->analysis->frames[sentence];
    unsigned words = 0;
    for (size_t k = 0; k < frame->count && frame->units[k].first < i; k++) {
        const struct unit *unit = &frame->units[k];
        if (unit->first >= first && unit->mention < 0 &&
            !story_begins_listed(story, "preposition", unit->first, unit->end))
            words++;
    }
    return words <= NEXT_REACH;
}

/* The first modal word in tokens [first, end) that speaks of what the noun before it does: a
 * `happen-verb` follows it ("đang diễn ra"), it says so itself ("bị hoãn", "sắp tới"), or it stands
 * next to the noun and looks ahead ("cuộc gặp sẽ mang đến cơ hội"). */
static const struct entry *first_modal(const struct story *story, size_t sentence, uint32_t first,
                                       uint32_t end)
{
    size_t stop;
    for (size_t i = first; i < end; i = stop) {
        const struct entry *modal = modal_at(story, i, end, &stop);
        uint32_t other;
        if (modal == NULL &&
            story_listed_at(story, "aside-word", (uint32_t)i, (uint32_t)end, &other) != NULL)
            return NULL; /* "diễn ra một ngày sau khi ông hủy chuyến thăm" */
        if (modal != NULL && modal->value == NULL && i == first)
            first = (uint32_t)stop; /* "cuộc gặp cũng nằm trong lịch trình" */
        if (modal == NULL || modal->value == NULL)
            continue;
        if (entry_is_kind(modal, "negative") && tells_result(story, first, (uint32_t)i))
            return NULL;
        bool speaks = entry_is_kind(modal, "ended") || entry_is_kind(modal, "moved") ||
                      (i == first && entry_is_kind(modal, "future")) ||
                      (story_begins_listed(story, "coming-word", i, end) &&
                       is_next_to_noun(story, sentence, first, (uint32_t)i));
        for (size_t k = i; k < end && !speaks; k++)
            speaks = story_begins_listed(story, "happen-verb", k, end);
        return speaks ? modal : NULL;
    }
    return NULL;
}

/* "ông sẽ là quan chức Áo đầu tiên thăm Séc": what follows "là" does not begin anew. */
static bool is_copula(const struct story *story, uint32_t token)
{
    return story_begins_listed(story, "copula", token, token + 1);
}

/* "hy vọng", "mong", "kêu gọi": no more than wished for */
static bool is_wish(const struct entry *modal)
{
    return entry_is_kind(modal, "saying") && modal->value != NULL &&
           strncmp(modal->value, "proposed", strlen("proposed")) == 0;
}

/* "nhiều người tin có thể hai bên đạt thỏa thuận", "Áo mong Lào và Séc gặp nhau", "chuẩn bị cho
 * việc ông Nam thăm Áo": where a hedge, a wish or a preparation begins that stands right before the
 * subject; else the subject's end. */
static uint32_t hedge_before(const struct story *story, uint32_t start, const struct unit *subject)
{
    size_t first;
    const struct entry *modal =
        lexicon_ending_at(story->analysis->model->lexicon, story->analysis->text, start,
                          subject->first, "modal", &first);
    if (is_wish(modal)) { /* "không mong hai bên gặp nhau" */
        size_t before;
        const struct entry *denial = lexicon_ending_at(
            story->analysis->model->lexicon, story->analysis->text, start, first, "modal", &before);
        return entry_is_kind(denial, "negative") ? subject->end : (uint32_t)first;
    }
    bool colours = entry_is_kind(modal, "hedge") || entry_is_kind(modal, "arranging");
    return colours ? (uint32_t)first : subject->end;
}

/* Where the words that colour the trigger begin: after the actor captured before it, else after the
 * nearest subject, else at the clause's start. */
static uint32_t modal_start(const struct story *story, const struct match *match)
{
    uint32_t start, end;
    story_clause(story, match->sentence, match->trigger_first, &start, &end);
    int subject = story_subject(story, match->sentence, match->trigger_first);
    const struct frame *frame = &story->analysis->frames[match->sentence];
    for (size_t i = 0; i < frame->count && subject >= 0; i++) {
        const struct unit *unit = &frame->units[i];
        if (unit->end > match->trigger_first)
            break;
        bool is_predicate = unit->first > start && is_copula(story, unit->first - 1);
        if (unit->mention == subject && unit->end > start && !is_predicate &&
            !story_is_taken(story, match, unit))
            start = hedge_before(story, start, unit);
    }
    return start;
}

enum { NAME_LEAD = 5 /* words: "không có thỏa thuận nào được ký" */ };

/* "có thể nhắc đến thỏa thuận đạt được năm 2015", "rút khỏi thỏa thuận ký với Áo": of what was
 * signed nothing is told before its name. */
static uint32_t start_at_name(const struct story *story, const struct match *match, uint32_t start)
{
    const struct capture *name = match_capture(match, "name", NULL);
    if (name == NULL || name->end > match->trigger_first || name->first < start)
        return start;
    size_t stop;
    for (size_t i = start + NAME_LEAD < name->first ? name->first - NAME_LEAD : start;
         i < name->first; i = stop) {
        const struct entry *modal = modal_at(story, i, name->first, &stop);
        bool is_near =
            stop + 1 >= name->first; /* "không có một thỏa thuận", not "không giữ thỏa thuận" */
        if (is_near && modal != NULL && modal->value != NULL && modal->kind != NULL &&
            modal->kind[0] != '\0')
            return (uint32_t)i;
    }
    return name->first;
}

enum { WHILE_REACH = 12, AHEAD_REACH = 6 /* words before */ };

static uint32_t words_before(const struct story *story, const struct match *match, uint32_t token,
                             uint32_t reach)
{
    uint32_t start = (uint32_t)story->analysis->text->sentences.items[match->sentence].first;
    return token > start + reach ? token - reach : start;
}

enum { END_REACH = 24 /* words behind a noun in which it may be told that it was called off */ };

/* "Sau cuộc gặp với Nga, Mỹ dừng tập trận": is there somebody else behind a mark whose act it is?
 */
static bool is_act_of_another(const struct story *story, const struct match *match, uint32_t token)
{
    int subject = story_subject(story, match->sentence, token);
    const struct mention *actor = subject < 0 ? NULL : &story->analysis->mentions.items[subject];
    if (actor == NULL || actor->sentence != match->sentence || actor->first < match->end)
        return false;
    for (uint32_t i = match->end; i < actor->first; i++)
        if (story->analysis->text->tokens.items[i].kind == TOKEN_MARK)
            return true;
    return false;
}

/* "Trong những ngày diễn ra hội nghị, đường sắt ngừng chạy tàu": is it only told when something
 * else happens? */
static bool is_setting(const struct story *story, const struct match *match)
{
    const struct text *text = story->analysis->text;
    uint32_t start = words_before(story, match, match->trigger_first, WHILE_REACH);
    for (uint32_t i = match->trigger_first;
         i-- > start && text->tokens.items[i].kind != TOKEN_MARK;)
        if (is_barrier(story, match, i))
            return true;
    return false;
}

/* "Chuyến thăm của đoàn Lào, dự kiến trong tháng 5, đã bị hoãn": the word that calls it off. */
static const struct entry *find_end(const struct story *story, const struct match *match)
{
    uint32_t start, end;
    size_t stop;
    const struct entry *hedge = NULL;
    story_clause(story, match->sentence, match->trigger_first, &start, &end);
    if (end > match->end + END_REACH)
        end = match->end + END_REACH;
    bool stops_at_comma = is_setting(story, match);
    for (size_t i = match->end; i < end; i = stop) {
        const struct entry *modal = modal_at(story, i, end, &stop);
        uint32_t other;
        if (stops_at_comma && story_is_comma(story, (uint32_t)i))
            return NULL;
        if (modal == NULL && story_listed_at(story, "aside-word", (uint32_t)i, end, &other) != NULL)
            return NULL; /* "một ngày sau khi Lào hủy lễ hội" */
        if (modal == NULL || modal->value == NULL)
            continue;
        if (entry_is_kind(modal, "past"))
            hedge = NULL; /* "mong gặp nhưng đã bị hoãn" */
        if (entry_is_kind(modal, "hedge") || entry_is_kind(modal, "saying"))
            hedge = modal; /* "có thể bị hoãn" is not called off yet */
        if (!entry_is_kind(modal, "ended"))
            continue;
        if (story_has_other_trigger(story, match, match->end, (uint32_t)i) ||
            is_act_of_another(story, match, (uint32_t)i))
            return NULL;
        return hedge != NULL ? hedge : modal;
    }
    return NULL;
}

/* Does the match stand between a modal word of the kind and the next comma, or the next word of the
 * list `modal-barrier`?  Those of its kind link ("rằng") may pass. */
static bool stands_behind(const struct story *story, const struct match *match, const char *kind,
                          bool links_pass)
{
    bool is_behind = false;
    uint32_t start, end, end_of_barrier;
    size_t stop;
    story_clause(story, match->sentence, match->trigger_first, &start, &end);
    for (size_t i = start; i < match->trigger_first; i = stop) {
        const struct unit *unit = story_unit_at(story, match->sentence, (uint32_t)i);
        stop = unit == NULL ? i + 1 : unit->end;
        if (unit != NULL && unit->mention >= 0)
            continue; /* "Phạm Minh Chính phủ nhận": no "chính phủ" */
        const struct entry *modal = modal_at(story, i, match->trigger_first, &stop);
        bool is_link =
            links_pass && entry_is_kind(story_listed_at(story, "modal-barrier", (uint32_t)i,
                                                        match->trigger_first, &end_of_barrier),
                                        "link");
        if (entry_is_kind(modal, kind))
            is_behind = true;
        else if (story_is_comma(story, (uint32_t)i) ||
                 (!is_link && story_begins_listed(story, "modal-barrier", i, match->trigger_first)))
            is_behind = false;
    }
    return is_behind;
}

/* "nếu hai bên không đạt thỏa thuận, thuế sẽ tăng": that has not happened, nor is it planned. */
static bool is_condition(const struct story *story, const struct match *match)
{
    return stands_behind(story, match, "condition", false);
}

/* "Nga bác tin ông sắp gặp", "tin ông gặp ... là bịa đặt": what is denied is not so; and what is
 * not put off is planned still. */
static const char *status_of_denied(const struct story *story, const struct match *match,
                                    const struct entry *modal, enum hearsay hearsay)
{
    if (hearsay != HEARSAY_FALSE && !stands_behind(story, match, "denial", true))
        return NULL;
    return entry_is_kind(modal, "ended") ? "planned" : "cancelled";
}

/* Does a condition begin at token i: "nếu" of "nếu được", "trong trường hợp"? */
static bool begins_condition(const struct story *story, size_t i, size_t end)
{
    const struct analysis *analysis = story->analysis;
    for (;; end--) {
        const struct entry *modal =
            lexicon_longest(analysis->model->lexicon, analysis->text, i, end, "modal", &end);
        if (modal == NULL || entry_is_kind(modal, "condition"))
            return modal != NULL;
    }
}

/* "Nếu được tổ chức, đây sẽ là cuộc gặp đầu tiên", "Cuộc gặp, nếu diễn ra, sẽ là" */
static bool has_condition(const struct story *story, const struct match *match)
{
    const struct sentence *range = &story->analysis->text->sentences.items[match->sentence];
    for (size_t i = range->first; i < range->end; i++)
        if (begins_condition(story, i, range->end))
            return true;
    return false;
}

/* "Nếu Mỹ không nhượng bộ, cuộc gặp sẽ bị hủy": it is to take place, so far. */
static bool depends(const struct story *story, const struct match *match)
{
    const struct sentence *range = &story->analysis->text->sentences.items[match->sentence];
    return strcmp(match->rule->type, "meeting") == 0 && match_constant(match, "modal") != NULL &&
           begins_condition(story, range->first, range->end);
}

enum { DOUBT_REACH = 16 /* words */ };

/* "khả năng hai bên đạt thỏa thuận", "lo ngại rằng họ khó đi đến nhất trí": is an agreement only
 * thought of? A word that it is done makes it a fact again; so does a mark. */
static bool is_only_thought_of(const struct story *story, const struct match *match)
{
    uint32_t start = words_before(story, match, match->trigger_first, DOUBT_REACH);
    bool is_doubted = false;
    size_t stop;
    if (strcmp(match->rule->type, "agreement") != 0)
        return false;
    for (size_t i = start; i < match->trigger_first; i = stop) {
        const struct entry *modal = modal_at(story, i, match->trigger_first, &stop);
        uint32_t end;
        const struct entry *word =
            story_listed_at(story, "doubt-word", (uint32_t)i, match->trigger_first, &end);
        if (story_is_mark(story, match->sentence, (uint32_t)i) || entry_is_kind(modal, "past"))
            is_doubted = false;
        else if (word != NULL)
            is_doubted = entry_is_kind(word, "doubt");
    }
    return is_doubted;
}

/* Does a word of `list` begin in tokens [first, end), with no mark between it and `end`? */
static bool has_listed_near(const struct story *story, const char *list, uint32_t first,
                            uint32_t end)
{
    const struct text *text = story->analysis->text;
    for (uint32_t i = end; i-- > first && text->tokens.items[i].kind != TOKEN_MARK;)
        if (story_begins_listed(story, list, i, end))
            return true;
    return false;
}

/* "khi ông đang hội đàm với": that is over; "khi ông đang thăm Lào": a visit goes on for days. */
static bool is_past_setting(const struct story *story, const struct match *match,
                            const struct event *event, const struct entry *modal, uint32_t place)
{
    uint32_t start = words_before(story, match, place, WHILE_REACH);
    return entry_is_kind(modal, "present") &&
           (has_listed_near(story, "then-word", start, place) ||
            (!event_is_visit(event) && has_listed_near(story, "while-word", start, place)));
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

/* "vài ngày trước cuộc gặp": it has not taken place.  "cứng rắn trước Mỹ trong cuộc gặp" tells
 * nothing of it. */
static bool stands_ahead(const struct story *story, const struct match *match)
{
    const char *where = match_constant(match, "modal");
    uint32_t end = match->trigger_first, at = 0, stop;
    uint32_t first = words_before(story, match, end, AHEAD_REACH);
    if (where == NULL)
        return verb_stands_ahead(story, match, first);
    if (strcmp(where, "both") != 0)
        return false;
    for (uint32_t i = end; i-- > first;) {
        if (story->analysis->text->tokens.items[i].kind == TOKEN_MARK)
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

/* The comma of "ấn định vào tháng 3, rốt cuộc", "dự kiến ngày 5/7, đã bị hủy": what was to be goes
 * on. */
static bool ends_at_comma(const struct story *story, uint32_t token, uint32_t end)
{
    size_t stop;
    return story_is_comma(story, token) &&
           !story_begins_listed(story, "turn-word", token + 1, end) &&
           !entry_is_kind(modal_at(story, token + 1, end, &stop), "ended");
}

/* "cuộc gặp dự kiến vào tháng 5 sẽ không diễn ra", "cuộc gặp định vào ngày 12/5 rốt cuộc bị hủy":
 * the word behind the match that takes back what was planned; NULL if there is none. */
static const struct entry *find_taking_back(const struct story *story, const struct match *match)
{
    const struct sentence *range = &story->analysis->text->sentences.items[match->sentence];
    uint32_t end =
        match->end + END_REACH < range->end ? match->end + END_REACH : (uint32_t)range->end;
    size_t stop;
    for (size_t i = match->end; i < end && !ends_at_comma(story, (uint32_t)i, end); i = stop) {
        const struct entry *modal = modal_at(story, i, end, &stop);
        if (entry_is_kind(modal, "condition") || entry_is_kind(modal, "hedge"))
            return NULL;
        if (entry_is_kind(modal, "ended") || (entry_is_kind(modal, "negative") &&
                                              story_begins_listed(story, "happen-verb", stop, end)))
            return story_has_other_trigger(story, match, match->end, (uint32_t)i) ? NULL : modal;
    }
    return NULL;
}

/* "cuộc gặp giữa A và B về biên giới hai nước sẽ diễn ra": where what becomes of the noun may still
 * be told, behind what it is about. */
static uint32_t outcome_end(const struct story *story, const struct match *match)
{
    uint32_t end = story_breath_end(story, match->sentence, match->end), stop;
    if (story_listed_at(story, "matter-lead", match->end, end, &stop) == NULL)
        return end;
    uint32_t far = story_breath_end(story, match->sentence, end);
    while (end < far) {
        const struct unit *unit = story_unit_at(story, match->sentence, end);
        if (unit != NULL && unit->mention >= 0)
            break;
        end++;
    }
    return end;
}

/* "cuộc gặp sẽ diễn ra tại Áo giữa", "cuộc gặp với Lào sẽ diễn ra": in the match or behind it, and
 * what calls it off wins. */
static const struct entry *modal_behind(const struct story *story, const struct match *match)
{
    size_t sentence = match->sentence;
    uint32_t breath = outcome_end(story, match);
    const struct entry *within = first_modal(story, sentence, match->trigger_end, match->end);
    const struct entry *behind = first_modal(story, sentence, match->end, breath);
    if (behind == NULL)
        behind = find_end(story, match);
    const struct entry *found = within == NULL || entry_is_kind(behind, "ended") ? behind : within;
    const struct entry *taken_back =
        entry_is_kind(found, "future") ? find_taking_back(story, match) : NULL;
    return taken_back != NULL ? taken_back : found;
}

enum { ITEM_LEAD = 2 /* words: "; sớm ký" */ };

enum { JOINT_REACH = 7 /* words between "," and the trigger: "; dự và phát biểu tại diễn đàn" */ };

/* Does the trigger's verb follow a comma, a semicolon or "và", with nobody named between?  Of a
 * noun that is asked of who attends what it names: "dự diễn đàn", not "cuộc gặp". */
static bool is_joined(const struct story *story, const struct match *match, bool is_noun)
{
    uint32_t start = words_before(story, match, match->trigger_first, JOINT_REACH);
    if (is_noun && !has_listed_near(story, "attend-word", start, match->trigger_first))
        return false;
    for (uint32_t i = match->trigger_first; i-- > start;) {
        const struct unit *unit = story_unit_at(story, match->sentence, i);
        struct slice word = story->analysis->text->tokens.items[i].folded;
        if (slice_is(word, ",") || slice_is(word, ";"))
            return true;
        if (unit == NULL || unit->mention >= 0 || is_barrier(story, match, i))
            return false;
        if (story_is_joining_word(story, i, "and"))
            return true;
    }
    return false;
}

/* "đề nghị hai bên mở đường bay; gia hạn thỏa thuận": an item of a list that a wish began */
static bool is_new_item(const struct story *story, const struct match *match)
{
    uint32_t start, end;
    story_clause(story, match->sentence, match->trigger_first, &start, &end);
    return start > story->analysis->text->sentences.items[match->sentence].first &&
           match->trigger_first <= start + ITEM_LEAD;
}

/* "Ông sẽ hội đàm với A, hội kiến B; dự diễn đàn C": the word of the first holds for those joined
 * to it, if nothing else is said between.  NULL where it is not of what is to come. */
static const struct entry *modal_of_list(const struct story *story, const struct match *match,
                                         bool is_noun)
{
    const struct entry *last = NULL;
    size_t stop;
    if (!is_joined(story, match, is_noun))
        return NULL;
    for (size_t i = story->analysis->text->sentences.items[match->sentence].first;
         i < match->trigger_first; i = stop) {
        const struct entry *modal = modal_at(story, i, match->trigger_first, &stop);
        if (modal != NULL && modal->value != NULL)
            last = is_relative(story, i) ? NULL : modal;
        else if (modal == NULL &&
                 (story_begins_listed(story, "say-verb", i, match->trigger_first) ||
                  story_begins_listed(story, "aside-word", i, match->trigger_first) ||
                  story_begins_listed(story, "while-word", i, match->trigger_first)))
            last = NULL;
    }
    return entry_is_kind(last, "future") || (is_wish(last) && is_new_item(story, match)) ? last
                                                                                         : NULL;
}

enum {
    RESULT_REACH = 3 /* words: "kết quả của các cuộc gặp" */,
    AFTER_REACH = 2 /* "sau khi gặp" */
};

/* Does a word of `list` stand right before the trigger, with no more than `reach` words to its end?
 */
static bool follows_listed(const struct story *story, const struct match *match, const char *list,
                           uint32_t reach)
{
    uint32_t end = match->trigger_first;
    return has_listed_near(story, list, words_before(story, match, end, reach), end);
}

static const struct entry *find_modal(const struct story *story, const struct match *match,
                                      const struct event *event, bool *ret_is_over)
{
    uint32_t place = match->trigger_first;
    *ret_is_over = false;
    const struct capture *captured = match_capture(match, "M", NULL);
    if (captured != NULL && captured->entry != NULL && captured->entry->value != NULL)
        return captured->entry;
    const char *where = match_constant(match, "modal");
    if (where != NULL && strcmp(where, "none") == 0)
        return NULL;
    const struct entry *modal =
        last_modal(story, match, start_at_name(story, match, modal_start(story, match)),
                   where != NULL, &place);
    *ret_is_over = (modal != NULL && is_past_setting(story, match, event, modal, place)) ||
                   (where != NULL && follows_listed(story, match, "result-word", RESULT_REACH));
    if (modal == NULL)
        modal = modal_of_list(story, match, where != NULL);
    if (where == NULL || (modal != NULL && strcmp(where, "both") != 0))
        return modal;
    const struct entry *after = modal_behind(story, match);
    if (entry_is_kind(after, "future") && follows_listed(story, match, "after-word", AFTER_REACH))
        after = NULL; /* "sau hội nghị, đàm phán sẽ được nối lại" */
    bool was_ended = entry_is_kind(modal, "ended"); /* "hủy cuộc họp dự kiến ngày 6-8" */
    return after != NULL && !was_ended ? after : modal;
}

/* `status-else = occurred`, or `= {T}`: the value of the listed word. */
static const char *usual_status(struct story *story, const struct match *match, const char *type)
{
    struct value value;
    if (!match_value(match, "status-else", &value))
        return NULL;
    if (value.constant != NULL)
        return value.constant;
    const struct entry *entry = value.capture->entry;
    return entry == NULL || entry->value == NULL ? NULL : status_for(story, entry->value, type);
}

/* ---- Without a word of its own ---- */

enum { SUBJECT_REACH = 14 /* words between a comma and the verb of who stands behind it */ };

/* The first modal word of tokens [first, end) that tells a status; NULL if none, or if somebody
 * says something first. */
static const struct entry *plain_modal(const struct story *story, uint32_t first, uint32_t end)
{
    size_t stop;
    for (size_t i = first; i < end; i = stop) {
        const struct entry *modal = modal_at(story, i, end, &stop);
        if (modal == NULL && story_begins_listed(story, "say-verb", (uint32_t)i, end))
            return NULL;
        if (modal == NULL) /* "đã đến" is a verb's whole phrase */
            modal = lexicon_find(story->analysis->model->lexicon, story->analysis->text, i, i + 1,
                                 "modal");
        if (modal != NULL && modal->value != NULL)
            return modal;
    }
    return NULL;
}

/* The modal word of the clause behind the comma that ends a setting: "trong cuộc gặp, hai bên sẽ".
 */
static const struct entry *modal_of_main_clause(const struct story *story,
                                                const struct match *match)
{
    uint32_t start, end, first = match->end;
    story_clause(story, match->sentence, match->trigger_first, &start, &end);
    while (first < end && !story_is_comma(story, first))
        first++;
    if (end > first + SUBJECT_REACH)
        end = first + SUBJECT_REACH;
    return plain_modal(story, first, end);
}

/* "sẽ", or "có thể" of "có thể gặp nhau tại hội nghị" */
static bool looks_ahead(const struct match *match, const struct entry *modal)
{
    return entry_is_kind(modal, "future") ||
           (match_constant(match, "modal") != NULL && entry_is_kind(modal, "hedge") &&
            strcmp(modal->value, "planned") == 0);
}

/* The last modal word of tokens [first, end); NULL if somebody says something in them. */
static const struct entry *last_said_by_nobody(const struct story *story, uint32_t first,
                                               uint32_t end)
{
    const struct entry *last = NULL;
    size_t stop;
    for (size_t i = first; i < end; i = stop) {
        const struct entry *modal = modal_at(story, i, end, &stop);
        if (modal == NULL && story_begins_listed(story, "say-verb", (uint32_t)i, end))
            return NULL;
        if (modal != NULL && modal->value != NULL)
            last = modal;
    }
    return last;
}

/* The modal word of what happens "khi" the trigger does, told before it: "có thể gặp nhau khi ông
 * Nam thăm Áo".  NULL where somebody says something first: "ông nói Áo sẽ giúp khi thăm Lào". */
static const struct entry *modal_before_while(const struct story *story, const struct match *match)
{
    uint32_t first = (uint32_t)story->analysis->text->sentences.items[match->sentence].first;
    uint32_t start = words_before(story, match, match->trigger_first, WHILE_REACH);
    for (uint32_t i = match->trigger_first; i-- > start && !story_is_comma(story, i);)
        if (story_begins_listed(story, "while-word", i, match->trigger_first))
            return last_said_by_nobody(story, first, i);
    return NULL;
}

/* "biển Đông sẽ là chủ đề trong cuộc gặp", "Trong cuộc gặp hôm nay, hai bên sẽ bàn về": what
 * happens in it lies ahead, and so does it.  Not where this is only said ("trong cuộc gặp, ông nói
 * Nga sẽ"), or comes later ("sau cuộc gặp, hai bên sẽ"). */
static bool is_setting_ahead(const struct story *story, const struct match *match)
{
    uint32_t start, end;
    if (!is_setting(story, match) ||
        has_listed_near(story, "after-word",
                        words_before(story, match, match->trigger_first, WHILE_REACH),
                        match->trigger_first))
        return false;
    story_clause(story, match->sentence, match->trigger_first, &start, &end);
    const struct entry *modal = plain_modal(story, start, match->trigger_first);
    if (modal == NULL && looks_ahead(match, modal_before_while(story, match)))
        return true;
    return looks_ahead(match, modal != NULL ? modal : modal_of_main_clause(story, match));
}

bool event_is_setting_of_past(const struct story *story, const struct match *match)
{
    return is_setting(story, match) && entry_is_kind(modal_of_main_clause(story, match), "past");
}

static bool begins_with(const struct story *story, size_t sentence, const char *list)
{
    const struct sentence *range = &story->analysis->text->sentences.items[sentence];
    uint32_t stop;
    return story_listed_at(story, list, (uint32_t)range->first, (uint32_t)range->end, &stop) !=
           NULL;
}

/* "Theo kế hoạch", but not "Theo Kế hoạch Hành động Chung", which is a name. */
static bool begins_programme(const struct story *story, size_t sentence)
{
    const struct sentence *range = &story->analysis->text->sentences.items[sentence];
    uint32_t stop;
    if (story_listed_at(story, "programme", (uint32_t)range->first, (uint32_t)range->end, &stop) ==
        NULL)
        return false;
    const struct unit *last = story_unit_at(story, sentence, stop - 1);
    return last == NULL || last->mention < 0;
}

enum { PROGRAMME_REACH = 8 /* sentences that go on with it */ };

/* "Theo kế hoạch, ông hội đàm với": what a programme has is still to come.  It may go on: "Tiếp đó,
 * ông". */
static bool is_of_programme(const struct story *story, const struct match *match)
{
    size_t sentence = match->sentence;
    if (strcmp(match->rule->type, "vaccine_commitment") == 0)
        return false;
    while (sentence > 0 && sentence + PROGRAMME_REACH > match->sentence &&
           begins_with(story, sentence, "next-word"))
        sentence--;
    return begins_programme(story, sentence) &&
           story->analysis->text->sentences.items[sentence].first < match->trigger_first;
}

/* Who gave the event its status, for `explain`. */
static enum status_source source_of(const struct event *event, const char *rule_status,
                                    const struct entry *modal)
{
    if (rule_status != NULL)
        return STATUS_RULE;
    if (event->is_asked)
        return STATUS_ASKED;
    if (modal != NULL)
        return STATUS_MODAL;
    return event->has_status_cue ? STATUS_USUAL : STATUS_DEFAULT;
}

/* "không gặp", "từ chối ký": it is not so.  Called off is another thing: it was to be so. */
static bool denies(const struct event *event, const struct entry *modal)
{
    return entry_is_kind(modal, "negative") && event->status != NULL &&
           strcmp(event->status, "cancelled") == 0;
}

enum { LEAVING_REACH = 8 /* words: "trước khi đoàn bay sang Áo bắt đầu chuyến thăm" */ };

/* "Bà nói trước khi lên đường thăm Lào" */
static bool is_before_leaving(const struct story *story, const struct match *match,
                              const char *usual)
{
    return usual != NULL && strcmp(usual, "ongoing") == 0 &&
           has_listed_near(story, "before-word",
                           words_before(story, match, match->trigger_first, LEAVING_REACH),
                           match->trigger_first);
}

/* "đã đặt chân đến Lào": who has arrived is there. */
static bool has_just_begun(const struct entry *modal, const char *usual)
{
    return entry_is_kind(modal, "past") && usual != NULL && strcmp(usual, "ongoing") == 0;
}

/* "Áo công bố sẽ mua của Lào một triệu liều": who gets it says so, and the giver promises nothing.
 * But "Áo cảm ơn Lào đã quyết định tặng": he decided. */
static bool is_told_by_taker(const struct story *story, const struct match *match,
                             const struct event *event, const struct entry *modal)
{
    int subject = story_subject(story, match->sentence, match->trigger_first);
    const struct capture *giver = match_capture(match, "from", NULL);
    if (!entry_is_kind(modal, "saying") || strcmp(event->status, "pledged") != 0 || subject < 0 ||
        (giver != NULL && giver->first < match->trigger_first))
        return false;
    const struct party_set *parties = &story->resolution->infos[subject].parties;
    return party_set_count(parties) > 0 && party_set_within(parties, &event->to) &&
           !party_set_meets(parties, &event->from);
}

/* "; dự kiến trong quý IV, Áo sẽ chuyển một triệu liều": it is on a schedule. */
static bool is_scheduled(const struct story *story, const struct match *match)
{
    uint32_t start, end, stop;
    story_clause(story, match->sentence, match->trigger_first, &start, &end);
    return story_listed_at(story, "programme", start, match->trigger_first, &stop) != NULL;
}

/* "Theo Bộ Y tế Lào, Áo sẽ chuyển một triệu liều": the giver himself has promised nothing. */
static bool is_told_by_others(const struct story *story, const struct match *match,
                              const struct event *event, const struct entry *modal)
{
    if (strcmp(match->rule->type, "vaccine_commitment") != 0 || party_set_count(&event->from) == 0)
        return false;
    if (is_told_by_taker(story, match, event, modal))
        return true;
    if (!entry_is_kind(modal, "future"))
        return false;
    if (is_scheduled(story, match))
        return true;
    int speaker = event_speaker(story, match);
    const struct party_set *parties =
        speaker < 0 ? NULL : &story->resolution->infos[speaker].parties;
    return parties != NULL && party_set_count(parties) > 0 &&
           !party_set_meets(parties, &event->from);
}

enum { FAILURE_REACH = 2 /* words: "nhưng phút chót bị hủy" */ };

/* "định gặp ... nhưng bất thành", "hứa tặng ... song rốt cuộc bị hủy": what was only to be was
 * called off, as the clause goes on to tell. */
static bool has_failed(const struct story *story, const struct match *match,
                       const struct event *event)
{
    static const char *const open[] = {"planned", "pledged", "proposed", "requested"};
    bool is_open = false;
    uint32_t start, end, stop;
    for (size_t i = 0; i < sizeof open / sizeof *open; i++)
        is_open = is_open || strcmp(event->status, open[i]) == 0;
    story_clause(story, match->sentence, match->trigger_first, &start, &end);
    for (uint32_t i = match->trigger_end; is_open && i < end; i++) {
        if (story_listed_at(story, "turn-word", i, end, &stop) == NULL)
            continue;
        for (uint32_t k = stop; k <= stop + FAILURE_REACH && k < end; k++) {
            size_t last;
            if (entry_is_kind(modal_at(story, k, end, &last), "ended"))
                return !story_has_other_trigger(story, match, match->end, k);
        }
    }
    return false;
}

void event_set_status(struct story *story, const struct match *match, struct event *event)
{
    const char *constant = match_constant(match, "status");
    const char *usual = usual_status(story, match, event->type);
    bool is_over = false;
    const struct entry *modal = constant == NULL ? find_modal(story, match, event, &is_over) : NULL;
    event->has_status_cue = true;
    enum hearsay hearsay = event_hearsay(story, match);
    const char *denied = constant == NULL ? status_of_denied(story, match, modal, hearsay) : NULL;
    bool is_in_force = constant != NULL && strcmp(constant, "in_force") == 0;
    bool is_left = constant != NULL && strcmp(constant, "cancelled") == 0;
    if ((!is_in_force && is_condition(story, match)) ||
        (!is_in_force && denied == NULL && hearsay == HEARSAY_RUMOUR) ||
        (!is_in_force && !is_left && is_only_thought_of(story, match)))
        constant = "none"; /* but "nếu họ bỏ thỏa thuận": it is there to leave */
    if (constant == NULL && denied == NULL && event->is_asked)
        constant = "requested";
    if (constant != NULL) {
        event->status = constant;
    } else if (denied != NULL) {
        event->status = denied;
    } else if (is_over) {
        event->status = "occurred";
    } else if (modal != NULL && !has_just_begun(modal, usual)) {
        event->status = status_for(story, modal->value, event->type);
        if (is_told_by_others(story, match, event, modal))
            event->status = "planned";
        event->is_moved = entry_is_kind(modal, "moved");
        event->is_hedged = entry_is_kind(modal, "hedge") || has_condition(story, match);
        if (calls_off(modal) && depends(story, match))
            event->status = "planned";
    } else if (is_before_leaving(story, match, usual)) {
        event->status = "planned";
    } else {
        event->has_status_cue = usual != NULL;
        event->status = usual != NULL ? usual : "occurred";
        event->is_ahead = usual == NULL && stands_ahead(story, match);
        if ((usual == NULL && is_setting_ahead(story, match)) ||
            (strcmp(event->status, "occurred") == 0 && is_of_programme(story, match)))
            event->status = "planned";
    }
    if (has_failed(story, match, event))
        event->status = "cancelled";
    event->is_denied =
        denied != NULL && event->status == denied && strcmp(denied, "cancelled") == 0;
    event->is_negative = match_constant(match, "polarity") != NULL || event->is_denied ||
                         (constant == NULL && denies(event, modal));
    trace_status(story->analysis->trace, source_of(event, match_constant(match, "status"), modal),
                 modal);
}

enum { OVER_REACH = 2 /* "tại buổi gặp", "sau một cuộc gặp" */ };

static bool holds_future(const struct story *story, size_t first, size_t end)
{
    size_t stop;
    for (size_t i = first; i < end; i = stop)
        if (entry_is_kind(modal_at(story, i, end, &stop), "future"))
            return true;
    return false;
}

/* "Sau cuộc gặp", "Tại cuộc gặp, ông nói": who tells so has been there.  Nothing is told of it by
 * "sau cuộc gặp, hai bên dự kiến". */
static bool is_looked_back_at(const struct story *story, const struct match *match)
{
    uint32_t start = (uint32_t)story->analysis->text->sentences.items[match->sentence].first;
    uint32_t end = match->trigger_first, first = words_before(story, match, end, OVER_REACH);
    return (story_holds_listed(story, "after-word", first, end) ||
            story_holds_listed(story, "at-word", first, end)) &&
           !looks_ahead(match, modal_of_main_clause(story, match)) &&
           !holds_future(story, start, end);
}

/* "Chiều nay, hội nghị khai mạc tại Lào": not what a headline or an aside tells of it. */
static bool is_told_as_news(const struct story *story, const struct match *match)
{
    return story_holds_listed(story, "happen-verb", match->trigger_end,
                              story_breath_end(story, match->sentence, match->end));
}

/* "sẽ có chuyến thăm", "chuyến thăm sẽ bắt đầu": the visit is to come.  "Chuyến thăm sẽ góp phần"
 * may be said of one that goes on. */
static bool is_visit_foretold(const struct story *story, const struct match *match)
{
    uint32_t start, end;
    story_clause(story, match->sentence, match->trigger_first, &start, &end);
    return holds_future(story, start, match->trigger_first) || is_told_as_news(story, match);
}

/* What one telling gives away of whether a meeting has taken place serves those that say nothing of
 * it.  A headline, "Thủ tướng Áo gặp Thủ tướng Séc", may as well announce it. */
void event_note_outlook(const struct story *story, const struct match *match, struct event *event)
{
    bool is_noun = match_constant(match, "modal") != NULL;
    bool is_said = is_noun ? !event_is_visit(event) || is_visit_foretold(story, match)
                           : event_is_visit(event) && event->has_status_cue && !event->is_hedged;
    event->is_foretold = strcmp(event->status, "planned") == 0 && is_said;
    event->is_over = strcmp(event->status, "occurred") == 0 &&
                     (event->has_status_cue || (!is_noun && match->sentence > 0) ||
                      is_looked_back_at(story, match) || is_told_as_news(story, match));
}
