/* other_time.c - is a time of the sentence that of something else told in it?
 *
 *     Sau khi dự hội nghị ở Huế, chiều 5/7 ông thăm Lào.         5/7 is that of the visit
 *     nhất trí đưa kim ngạch lên 5 tỷ USD vào năm 2020           the year of a goal
 *     Trong bài viết tối 24/9, ông chỉ trích thỏa thuận ...      when it was said
 *     phiên họp hồi tháng 2 và chuyến thăm Lào                   of what stands before "và"
 *
 * own_time.c asks; where the time stands and what lies between is its own question.
 */
#include "when_parts.h"

#include <string.h>

/* "Một ngày sau", "2 tuần sau", at token i? */
static bool begins_days_after(const struct story *story, uint32_t i, uint32_t end)
{
    uint32_t stop = i + 1;
    bool is_number = story->analysis->text->tokens.items[i].kind == TOKEN_NUMBER ||
                     story_listed_at(story, "numeral", i, end, &stop) != NULL;
    return is_number && story_listed_at(story, "time-unit", stop, end, &stop) != NULL &&
           story_listed_at(story, "after-word", stop, end, &stop) != NULL;
}

/* "Sau khi dự hội nghị ở Hà Nội, chiều 5/7 ông thăm Lào": does the time at `token` belong to what
 * is told behind the comma? */
static bool is_of_main_clause(const struct story *story, const struct match *match, uint32_t token)
{
    uint32_t start = (uint32_t)story->analysis->text->sentences.items[match->sentence].first, stop;
    if ((story_listed_at(story, "aside-word", start, match->trigger_end, &stop) == NULL &&
         !begins_days_after(story, start, match->trigger_first)) ||
        story_holds_mark(story, match->sentence, start, match->trigger_first))
        return false;
    return event_holds_comma(story, match->sentence, match->trigger_end, token);
}

enum { NOUN_LEAD = 3 /* words: "Ngay trước thềm cuộc" */ };

/* "Ngay trước cuộc gặp với Thủ tướng Áo, ngày 1/5 ông tuyên bố": the day behind the comma is that
 * of what somebody did before. */
static bool is_of_deed_before(const struct story *story, const struct match *match, uint32_t token)
{
    uint32_t start = (uint32_t)story->analysis->text->sentences.items[match->sentence].first, stop;
    return story_listed_at(story, "ahead-word", start, match->trigger_first, &stop) != NULL &&
           stop + NOUN_LEAD >= match->trigger_first && token > match->trigger_end &&
           story_is_comma(story, token - 1);
}

/* "về nước ngày 27/4 sau cuộc gặp với Thủ tướng Áo": the day on which he left. */
static bool is_of_leaving(const struct story *story, const struct match *match,
                          const struct unit *unit)
{
    size_t first;
    uint32_t start = (uint32_t)story->analysis->text->sentences.items[match->sentence].first;
    return strcmp(match->rule->type, "meeting") == 0 && !event_match_is(match, "visit") &&
           unit->end < match->trigger_first &&
           story_holds_listed(story, "after-word", unit->end, match->trigger_first) &&
           lexicon_ending_at(story->analysis->model->lexicon, story->analysis->text, start,
                             unit->first, "departure", &first) != NULL;
}

enum { PARTING_WORDS = 8 /* "rời thành phố Praha của Séc ngày 6/11" */ };

/* "rời Praha ngày 6/11 và sẽ thăm Lào, Chile": the day on which he leaves for the next visits. */
static bool is_of_parting(const struct story *story, const struct match *match,
                          const struct unit *unit)
{
    uint32_t stop;
    if (!event_match_is(match, "visit") || unit->end >= match->trigger_first ||
        !story_is_joining_word(story, unit->end, "and") ||
        !entry_is_kind(story_listed_at(story, "modal", unit->end + 1, match->trigger_first, &stop),
                       "future"))
        return false;
    uint32_t start = story_words_before(story, match, unit->first, PARTING_WORDS);
    return story_holds_listed(story, "departure", start, unit->first);
}

/* Does the opening clause [first, end) tell of an arrival, a leaving or another event: "Sau khi đến
 * Hà Nội sáng 5/7, ông hội đàm với ..."?  What follows it is of the same day. */
static bool leads_to_main_clause(const struct story *story, const struct match *match,
                                 uint32_t first, uint32_t end)
{
    static const char *const lists[] = {"beginning", "departure", "visit-verb", "ceremony"};
    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++)
        if (story_holds_listed(story, lists[i], first, end))
            return true;
    return !story_begins_listed(story, "before-word", first, end) &&
           story_has_other_trigger(story, match, first, end);
}

/* Does the sentence open with "Sau khi nhậm chức", "Sau cơn bão"?  Not with "Sau đó". */
static bool opens_with_aside(const struct story *story, uint32_t start, uint32_t end)
{
    uint32_t stop;
    return story_listed_at(story, "aside-word", start, end, &stop) != NULL ||
           (story_listed_at(story, "after-word", start, end, &stop) != NULL &&
            story_listed_at(story, "chain-word", start, end, &stop) == NULL);
}

/* "Sau khi nhậm chức hồi tháng 3/2022, ông đã gặp Thủ tướng": the time of the clause that opens the
 * sentence is not that of what is told behind its comma. */
static bool is_of_opening_clause(const struct story *story, const struct match *match,
                                 const struct unit *unit)
{
    uint32_t start = (uint32_t)story->analysis->text->sentences.items[match->sentence].first;
    if (unit->end > match->trigger_first || !opens_with_aside(story, start, unit->first))
        return false;
    uint32_t comma = start;
    while (comma < match->trigger_first &&
           !(story_is_mark(story, match->sentence, comma) && story_is_comma(story, comma) &&
             !event_joins_places(story, match->sentence, comma)))
        comma++;
    return unit->end <= comma && comma < match->trigger_first &&
           !leads_to_main_clause(story, match, start, comma);
}

enum { GOAL_REACH = 12 /* words between "kim ngạch" and the year it is to be reached in */ };

/* "nhất trí đưa kim ngạch lên 15 tỷ USD vào năm 2020, ký ba hiệp định": the year of a goal; "phấn
 * đấu vào năm 2020, sẽ ký", "phấn đấu ký hiệp định vào năm 2020" tell when to sign */
static bool is_of_goal(const struct story *story, const struct match *match, uint32_t time)
{
    const struct text *text = story->analysis->text;
    uint32_t start = (uint32_t)text->sentences.items[match->sentence].first, stop;
    for (uint32_t i = time; i-- > start && i + GOAL_REACH >= time;) {
        if (text->tokens.items[i].kind == TOKEN_MARK && slice_is(text->tokens.items[i].folded, ","))
            return false;
        if (story_listed_at(story, "goal-word", i, time, &stop) != NULL)
            return stop < time && (match->trigger_first < stop || match->trigger_end > time);
    }
    return false;
}

/* "và nhất trí sẽ" at token i, before the time; the list of verbs may have "sẽ" in it */
static bool adds_what_is_agreed(const struct story *story, uint32_t i, uint32_t time)
{
    uint32_t stop, end;
    if (!story_is_joining_word(story, i, "and") ||
        story_listed_at(story, "agree-verb", i + 1, time, &stop) == NULL)
        return false;
    return entry_is_kind(story_listed_at(story, "modal", stop - 1, time, &end), "future") ||
           entry_is_kind(story_listed_at(story, "modal", stop, time, &end), "future");
}

/* "và sẽ" at token i, before the time; not "và sẽ diễn ra vào tháng 6" */
static bool adds_what_is_to_come(const struct story *story, uint32_t i, uint32_t time)
{
    uint32_t stop;
    if (adds_what_is_agreed(story, i, time))
        return true;
    return story_is_joining_word(story, i, "and") &&
           entry_is_kind(story_listed_at(story, "modal", i + 1, time, &stop), "future") &&
           !story_begins_listed(story, "happen-verb", stop, time);
}

/* "ký hợp đồng để mua tàu hồi năm 2007": is the time past, as what is aimed at is not yet? */
static bool begins_as_past(const struct story *story, uint32_t time)
{
    uint32_t stop;
    return story_listed_at(story, "past-lead", time, time + 1, &stop) != NULL;
}

/* "đàm phán với Áo để nhận hàng trong tháng 6", "nhận 5 tấn và sẽ hoàn lại vào ngày 5/7": the time
 * of what is aimed at, or is to come, behind what is told; "đến Áo để ký hiệp định ngày 5/7" is of
 * one day. */
static bool is_of_aim(const struct story *story, const struct match *match, uint32_t time,
                      const char *edtf)
{
    if (begins_as_past(story, time))
        return false;
    for (uint32_t i = match->end; i < time; i++) {
        if (story_is_mark(story, match->sentence, i))
            return false;
        if ((story_begins_listed(story, "aim-lead", i, time) && !edtf_is_day(edtf)) ||
            adds_what_is_to_come(story, i, time))
            return true;
    }
    return false;
}

/* "tới Huế bàn công tác chuẩn bị cho hội nghị ngày 12/6", "gặp nhau trước thềm hội nghị cấp cao
 * tháng 6": the time of what is prepared, or lies ahead. */
static bool is_of_prepared(const struct story *story, const struct match *match,
                           const struct unit *unit)
{
    uint32_t stop;
    if (strcmp(match->rule->type, "meeting") != 0)
        return false;
    for (uint32_t i = match->trigger_end; i < unit->first; i++) {
        if (story_is_mark(story, match->sentence, i) &&
            !event_joins_places(story, match->sentence, i))
            return false;
        if (story_listed_at(story, "ahead-word", i, unit->first, &stop) == NULL ||
            stop == unit->first)
            continue;
        return story_holds_listed(story, "preparing-word", i, stop) ||
               story_has_other_trigger(story, match, stop, unit->first);
    }
    return false;
}

/* "cuộc họp cuối cùng giữa họ, khi mùa mía kết thúc vào tháng 1": the time of what goes on
 * meanwhile; that of ", khi ông thăm Lào ngày 5/7" is of both. */
static bool is_of_meanwhile(const struct story *story, const struct match *match,
                            const struct unit *unit)
{
    uint32_t end = (uint32_t)story->analysis->text->sentences.items[match->sentence].end;
    for (uint32_t i = match->end; i + 1 < unit->first; i++)
        if (story_is_comma(story, i) && story_begins_listed(story, "while-word", i + 1, end))
            return !story_has_other_trigger(story, match, i + 1, end);
    return false;
}

enum { SAYING_NEAR = 8 /* words: "viết trên báo nhà hôm 5/8 rằng" */ };

/* "Trong bài viết tối 24/9, ông chỉ trích ...", "viết hôm 20/6 rằng ...": the time of the words
 * that what follows is told in; "cho biết chiều 5/7, hai bên sẽ ..." is not. */
static bool is_of_saying(const struct story *story, const struct match *match,
                         const struct unit *unit)
{
    uint32_t start = (uint32_t)story->analysis->text->sentences.items[match->sentence].first;
    uint32_t first = unit->first, verb = unit->first, stop;
    while (first > start && first + SAYING_NEAR > unit->first &&
           !story_is_mark(story, match->sentence, first - 1)) {
        first--;
        if (!event_is_in_name(story, match->sentence, first) &&
            entry_is_kind(story_listed_at(story, "say-verb", first, unit->first, &stop), "says"))
            verb = first;
    }
    if (verb == unit->first || unit->end >= match->first)
        return false;
    return entry_is_kind(story_listed_at(story, "modal-barrier", unit->end, match->first, &stop),
                         "link") ||
           (story_is_comma(story, unit->end) && story_holds_listed(story, "at-word", first, verb));
}

enum {
    OWNER_NEAR = 3, /* words: "tờ Pravda của Nga hôm 21/7" */
    REPORT_NEAR = 2 /* words: "Ngày 26/3, báo Pravda cũng đưa tin" */
};

static bool is_press(const struct story *story, const struct unit *unit)
{
    if (unit->mention < 0)
        return false;
    const struct mention *mention = &story->analysis->mentions.items[unit->mention];
    return strcmp(mention->type, "organization") == 0 && mention->kind != NULL &&
           strcmp(mention->kind, "media") == 0;
}

bool event_is_told_behind(const struct story *story, uint32_t first, uint32_t end)
{
    uint32_t stop;
    for (uint32_t i = first; i < end && i <= first + REPORT_NEAR; i++) {
        const struct entry *verb = story_listed_at(story, "say-verb", i, end, &stop);
        if (entry_is_kind(verb, "says") || entry_is_kind(verb, "quotes"))
            return true;
    }
    return false;
}

/* "Tờ Pravda của Nga hôm 21/7 đưa tin Lào và Áo đã ký ...", "Ngày 26/3, hãng Reuters dẫn lời ...":
 * the day of the paper. */
bool event_is_day_of_report(const struct story *story, const struct match *match,
                            const struct unit *unit)
{
    const struct frame *frame = &story->analysis->frames[match->sentence];
    for (size_t i = 0; i < frame->count && frame->units[i].end <= match->trigger_first; i++) {
        const struct unit *press = &frame->units[i];
        if (!is_press(story, press) || unit->end > match->trigger_first)
            continue;
        bool is_behind = press->end <= unit->first && unit->first <= press->end + OWNER_NEAR;
        for (uint32_t k = press->end; k < unit->first && is_behind; k++)
            is_behind = !story_is_mark(story, match->sentence, k);
        bool is_ahead = unit->end == press->first ||
                        (unit->end + 1 == press->first && story_is_comma(story, unit->end));
        if ((is_behind || is_ahead) &&
            event_is_told_behind(story, is_behind ? unit->end : press->end, match->trigger_first))
            return true;
    }
    return false;
}

/* "Trong cuộc họp báo hôm 3/7, bà nói rằng hai nước có một thỏa thuận": when she met the press. */
static bool is_of_press_meeting(const struct story *story, const struct match *match,
                                const struct unit *unit)
{
    uint32_t lead = story_words_before(story, match, unit->first, REPORT_NEAR);
    return strcmp(match->rule->type, "agreement") == 0 && unit->end < match->first &&
           story_holds_listed(story, "press-word", lead, unit->first) &&
           story_holds_kind(story, "modal-barrier", "link", unit->end, match->first);
}

/* "Tin thế giới ngày 26/9: Nga gặp Lào": the day of the news; "Ngày 26/9: Nga gặp Lào" is that of
 * the meeting. */
static bool is_day_of_news(const struct story *story, const struct match *match,
                           const struct unit *unit)
{
    const struct text *text = story->analysis->text;
    uint32_t start = (uint32_t)text->sentences.items[match->sentence].first, stop;
    return unit->end < match->trigger_first &&
           slice_is(text->tokens.items[unit->end].folded, ":") &&
           story_listed_at(story, "news-word", start, unit->first, &stop) != NULL;
}

/* Does the unit at token i bear news: a paper, a ministry, somebody who may say so? */
static bool is_source(const struct story *story, uint32_t sentence, uint32_t i)
{
    const struct unit *unit = story_unit_at(story, sentence, i);
    return unit != NULL && unit->mention >= 0 &&
           (is_press(story, unit) || resolve_is_actor(story->resolution, unit->mention));
}

/* "sẽ dự hội nghị ở Huế, theo thông cáo báo chí của Bộ Ngoại giao ngày 22/9", "Theo báo Pravda hôm
 * 22/9, Nga sẽ gặp Lào": the day of what is told so, behind the match or before its comma. */
static bool is_of_source(const struct story *story, const struct match *match,
                         const struct unit *unit)
{
    uint32_t start = (uint32_t)story->analysis->text->sentences.items[match->sentence].first, stop;
    bool is_ahead = unit->end < match->trigger_first && story_is_comma(story, unit->end);
    uint32_t first = is_ahead ? start : match->end;
    for (uint32_t i = unit->first; i-- > first && !story_is_mark(story, match->sentence, i);)
        if (entry_is_kind(story_listed_at(story, "say-verb", i, unit->first, &stop), "according"))
            return stop > i + 1 || is_source(story, match->sentence, i + 1);
    return false;
}

/* Is a new noun or subject joined behind the time, a month or a year: "phiên họp hồi tháng 2 và
 * chuyến thăm Lào", "chủ tịch trong năm 2018 và là đối tác"? */
static bool ends_conjunct(const struct story *story, const struct match *match,
                          const struct unit *unit)
{
    uint32_t next = unit->end + 1, stop;
    int time = event_time_that(story, unit, event_has_value);
    if (time < 0 || edtf_is_day(story->resolution->infos[time].time.edtf) ||
        next >= match->trigger_end || !story_is_joining_word(story, unit->end, "and"))
        return false;
    const struct unit *who = story_unit_at(story, match->sentence, next);
    bool is_subject =
        who != NULL && who->mention >= 0 && resolve_is_actor(story->resolution, who->mention);
    bool is_noun = next == match->trigger_first && match_is_noun(match) &&
                   story_listed_at(story, "attend-word", next, match->end, &stop) == NULL;
    return is_subject || is_noun ||
           story_listed_at(story, "copula", next, match->trigger_end, &stop) != NULL;
}

/* The times up to one that ends a conjunct are of what stands before it; the one that opens the
 * sentence is of all. */
static bool is_of_joined_before(const struct story *story, const struct match *match,
                                const struct unit *unit)
{
    const struct frame *frame = &story->analysis->frames[match->sentence];
    uint32_t start = (uint32_t)story->analysis->text->sentences.items[match->sentence].first;
    if (unit->first <= start + 1)
        return false;
    for (size_t i = 0; i < frame->count && frame->units[i].end <= match->trigger_first; i++)
        if (frame->units[i].first >= unit->first && ends_conjunct(story, match, &frame->units[i]))
            return true;
    return false;
}

/* "thượng đỉnh Lào - Áo ngày 5/8 mở đường cho thượng đỉnh Lào - Séc": the
 * day right behind another gathering is that of it. */
static bool is_of_gathering_before(const struct story *story, const struct match *match,
                                   const struct unit *unit)
{
    if (!event_is_gathering(match) || unit->end > match->trigger_first)
        return false;
    struct event_span events = story_events_of(story, match->sentence);
    for (size_t i = 0; i < events.count; i++) {
        const struct match *other = events.items[i];
        if (other != match && event_is_gathering(other) && other->trigger_end <= unit->first &&
            event_breath_end(story, match->sentence, other->trigger_end) >= unit->first)
            return true;
    }
    return false;
}

/* Does a visit stand before the gathering, with no mark between but that of places:
 * "đến Huế, Việt Nam để dự hội nghị", "thăm Lào ngay sau khi dự hội nghị"? */
static bool is_behind_visit(const struct story *story, const struct match *match)
{
    struct event_span events = story_events_of(story, match->sentence);
    for (size_t i = 0; i < events.count; i++) {
        const struct match *visit = events.items[i];
        uint32_t k = visit->trigger_end;
        if (!event_match_is(visit, "visit") || visit->trigger_first >= match->trigger_first)
            continue;
        while (k < match->trigger_first && (!story_is_mark(story, match->sentence, k) ||
                                            event_joins_places(story, match->sentence, k)))
            k++;
        if (k >= match->trigger_first)
            return true;
    }
    return false;
}

/* Does "bên lề hội nghị" stand there, with no mark between?  Not so "trong khuôn khổ chuyến thăm,
 * ông dự hội nghị", nor the end of "phu nhân". */
static bool is_at_margin(const struct story *story, const struct match *match, uint32_t first)
{
    uint32_t stop;
    for (uint32_t i = match->trigger_first;
         i-- > first && !story_is_mark(story, match->sentence, i);)
        if (story_listed_at(story, "margin-word", i, match->trigger_first, &stop) != NULL &&
            !event_is_in_name(story, match->sentence, i))
            return true;
    return false;
}

/* Does what stands before the gathering say that people only prepare it, set out for it, or meet
 * beside it: "lên đường dự hội nghị"? */
static bool is_before_gathering(const struct story *story, const struct match *match,
                                uint32_t first)
{
    return story_holds_listed(story, "setting-out", first, match->trigger_first) ||
           story_holds_listed(story, "preparing-word", first, match->trigger_first) ||
           is_at_margin(story, match, first);
}

/* "Ngày 10/11, ông sẽ đến Huế để dự hội nghị", "Ngày 5/7, ông gặp Thủ tướng Áo bên lề hội nghị":
 * the day of who travels there, before or after it, or of who met there; a month may be that of
 * both. */
static bool is_day_of_journey(const struct story *story, const struct match *match,
                              const struct unit *unit, const char *edtf)
{
    return event_is_gathering(match) && edtf_is_day(edtf) && unit->end <= match->trigger_first &&
           (is_behind_visit(story, match) || is_before_gathering(story, match, unit->end));
}

/* "Hôm 18/3 ông khởi hành tới Vienna để hội đàm với ...": the day on which he set out; a month is
 * that of the talks, too. */
static bool is_of_way(const struct story *story, const struct match *match, const struct unit *unit,
                      const char *edtf)
{
    return edtf_is_day(edtf) && unit->end <= match->trigger_first &&
           event_is_behind_way(story, match);
}

/* "ký hợp đồng, dự kiến giao trong quý IV", "ký thỏa thuận, sẽ khởi công vào tháng 5": what is to
 * be done under it.  ", dự kiến ký vào tháng 5" is the agreement's own time. */
static bool is_of_work(const struct story *story, const struct match *match, uint32_t token)
{
    uint32_t stop, end;
    for (uint32_t i = match->trigger_end; i + 1 < token; i++)
        if (story_is_comma(story, i) &&
            entry_is_kind(story_listed_at(story, "modal", i + 1, token, &stop), "future"))
            return strcmp(match->rule->type, "agreement") == 0 && stop < token &&
                   story_listed_at(story, "happen-verb", stop, token, &end) == NULL;
    return false;
}

/* "đang thăm Lào và hôm 6/4 đã gặp Thủ tướng Lào": the time of what "và" adds. */
static bool is_of_added(const struct story *story, const struct match *match,
                        const struct unit *unit)
{
    uint32_t end = (uint32_t)story->analysis->text->sentences.items[match->sentence].end;
    return strcmp(match->rule->type, "meeting") == 0 && unit->first > match->end &&
           story_is_joining_word(story, unit->first - 1, "and") && unit->end < end &&
           story_unit_at(story, match->sentence, unit->end) != NULL &&
           !story_is_mark(story, match->sentence, unit->end);
}

bool event_tells_of_signing(const struct story *story, uint32_t first, uint32_t end)
{
    return story_holds_kind(story, "sign-verb", "sign", first, end) ||
           story_holds_listed(story, "reached-word", first, end);
}

/* "rút khỏi thỏa thuận hạt nhân được ký giữa Iran và sáu nước hồi năm 2015": the time of the
 * signing, which is not what the trigger tells of. */
static bool is_of_signing(const struct story *story, const struct match *match,
                          const struct unit *unit)
{
    const struct capture *name = match_capture(match, "name", NULL);
    if (strcmp(match->rule->type, "agreement") != 0 || name == NULL ||
        name->first < match->trigger_end || unit->first < name->first)
        return false;
    return !story_holds_mark(story, match->sentence, name->first, unit->first) &&
           !event_tells_of_signing(story, match->trigger_first, match->trigger_end) &&
           event_tells_of_signing(story, name->first, unit->first);
}

/* "Theo ghi nhớ được ký ngày 5/7, hai bên sẽ đàm phán hợp đồng": the day of what was signed before.
 */
static bool is_of_pact_before(const struct story *story, const struct match *match,
                              const struct unit *unit)
{
    uint32_t comma = unit->end;
    uint32_t start = (uint32_t)story->analysis->text->sentences.items[match->sentence].first;
    return comma < match->trigger_first && story_is_mark(story, match->sentence, comma) &&
           story_is_comma(story, comma) &&
           !story_holds_mark(story, match->sentence, start, unit->first) &&
           event_tells_of_signing(story, start, unit->first) &&
           story_holds_kind(story, "modal", "future", comma + 1, match->trigger_first);
}

/* "ký", "thông qua", "ra" in tokens [first, end) */
static bool tells_of_making(const struct story *story, uint32_t first, uint32_t end)
{
    static const char *const kinds[] = {"sign", "conclude", "issue"};
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (story_holds_kind(story, "sign-verb", kinds[i], first, end))
            return true;
    return false;
}

enum { PACT_NEAR = 4 /* words: "hiệp định hợp tác nông nghiệp năm" */ };

/* "đàm phán lại thỏa thuận năm 2008", "bàn về hiệp định hạt nhân năm 2015": the bare year right
 * behind an instrument that is no more than spoken of. */
static bool is_year_of_pact(const struct story *story, const struct match *match,
                            const struct unit *unit, const char *edtf)
{
    uint32_t stop;
    if (strcmp(match->rule->type, "meeting") != 0 || !event_is_bare_year(story, unit, edtf))
        return false;
    for (uint32_t i = unit->first; i-- > match->trigger_end && i + PACT_NEAR >= unit->first;) {
        const struct unit *named = story_unit_at(story, match->sentence, i);
        if (story_is_mark(story, match->sentence, i) || (named != NULL && named->mention >= 0))
            return false;
        if (story_listed_at(story, "instrument-word", i, unit->first, &stop) != NULL)
            return !tells_of_making(story, match->trigger_end, i);
    }
    return false;
}

/* "bàn về Tuyên bố Huế ngày 27/4", "thảo luận Hiệp định Genève năm 1954": the day right behind the
 * name of an instrument that is no more than spoken of is that of its signing. */
static bool is_of_instrument(const struct story *story, const struct match *match,
                             const struct unit *unit)
{
    const struct unit *before =
        unit->first == 0 ? NULL : story_unit_at(story, match->sentence, unit->first - 1);
    if (strcmp(match->rule->type, "meeting") != 0 || before == NULL || before->mention < 0 ||
        before->first < match->trigger_end ||
        strcmp(story->analysis->mentions.items[before->mention].type, "instrument") != 0 ||
        story_begins_listed(story, "since-word", unit->first, unit->end))
        return false; /* "đàm phán COC từ năm 2013" */
    return !tells_of_making(story, match->trigger_end, before->first);
}

/* "sau Tổng thống Gruber (2006)": the year in brackets behind somebody who takes no part in it. */
static bool is_of_person_before(const struct story *story, const struct match *match,
                                const struct unit *unit)
{
    const struct unit *before =
        unit->first == 0 ? NULL : story_unit_at(story, match->sentence, unit->first - 1);
    if (unit->symbol != story->analysis->model->known.aside || before == NULL ||
        before->mention < 0 || before->first < match->end)
        return false;
    const char *type = story->analysis->mentions.items[before->mention].type;
    return strcmp(type, "person") == 0 || strcmp(type, "group") == 0;
}

/* The "đắc cử" of "Tổng thống đắc cử Gabriel Boric" is but his title. */
static bool is_in_person(const struct story *story, uint32_t sentence, uint32_t token)
{
    const struct unit *unit = story_unit_at(story, sentence, token);
    return unit != NULL && unit->mention >= 0 &&
           strcmp(story->analysis->mentions.items[unit->mention].type, "person") == 0;
}

enum { POLL_NEAR = 7 /* words: "bầu cử tổng thống Áo của ông vào" */ };

/* "gặp Thủ tướng Áo, người lo cho cuộc bầu cử năm 2016", "Lào can thiệp bầu cử năm 2016 trong cuộc
 * gặp": polls, wars and games bear their year; those who met did so on a day of their own. */
static bool is_of_poll(const struct story *story, const struct match *match,
                       const struct unit *unit, const char *edtf)
{
    uint32_t start = (uint32_t)story->analysis->text->sentences.items[match->sentence].first;
    uint32_t stop;
    if (edtf_is_day(edtf))
        return false;
    for (uint32_t i = unit->first; i-- > start && i + POLL_NEAR >= unit->first;) {
        if (story_is_mark(story, match->sentence, i) ||
            (i >= match->trigger_first && i < match->trigger_end))
            return false;
        if (story_listed_at(story, "poll-word", i, unit->first, &stop) != NULL &&
            !is_in_person(story, match->sentence, i))
            return true;
    }
    return false;
}

/* "phát biểu ngày 5/7 về cuộc gặp Áo - Lào": when somebody spoke of it. */
static bool is_of_telling(const struct story *story, const struct match *match,
                          const struct unit *unit)
{
    uint32_t stop;
    return unit->end < match->trigger_first &&
           story_listed_at(story, "about-word", unit->end, match->trigger_first, &stop) != NULL &&
           match->trigger_first <= stop + NOUN_LEAD;
}

/* "mở cửa từ 20/10 đến 12/11 nhân dịp hội nghị": the days of what goes on at that time; those that
 * open the sentence are of all, and "từ 5 đến 8/7, khi ông thăm Lào" of both. */
static bool is_of_what_runs(const struct story *story, const struct match *match,
                            const struct unit *unit, const char *edtf)
{
    uint32_t start = (uint32_t)story->analysis->text->sentences.items[match->sentence].first, stop;
    return strcmp(match->rule->type, "meeting") == 0 && edtf_is_days(edtf) &&
           unit->first > start + 1 && unit->end < match->trigger_first &&
           story_listed_at(story, "occasion", unit->end, match->trigger_first, &stop) != NULL &&
           !story_begins_listed(story, "while-word", unit->end, match->trigger_first);
}

bool event_is_of_other(const struct story *story, const struct match *match,
                       const struct unit *unit, const char *edtf)
{
    return is_of_signing(story, match, unit) || is_of_pact_before(story, match, unit) ||
           is_of_instrument(story, match, unit) || is_year_of_pact(story, match, unit, edtf) ||
           is_of_person_before(story, match, unit) || is_of_what_runs(story, match, unit, edtf) ||
           is_of_deed_before(story, match, unit->first) || is_of_leaving(story, match, unit) ||
           is_of_parting(story, match, unit) || is_of_main_clause(story, match, unit->first) ||
           is_of_opening_clause(story, match, unit) || is_of_goal(story, match, unit->first) ||
           is_of_joined_before(story, match, unit) || is_of_gathering_before(story, match, unit) ||
           is_day_of_journey(story, match, unit, edtf) || is_of_way(story, match, unit, edtf) ||
           is_of_saying(story, match, unit) || event_is_day_of_report(story, match, unit) ||
           is_of_source(story, match, unit) || is_day_of_news(story, match, unit) ||
           is_of_press_meeting(story, match, unit) || is_of_work(story, match, unit->first) ||
           is_of_added(story, match, unit) || is_of_prepared(story, match, unit) ||
           is_of_meanwhile(story, match, unit) || is_of_poll(story, match, unit, edtf) ||
           is_of_telling(story, match, unit) ||
           (unit->first >= match->end && is_of_aim(story, match, unit->first, edtf));
}
