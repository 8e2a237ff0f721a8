/* own_time.c - may a time of the sentence be the match's own, or is it that of something else?
 *
 *     Ngày 10/8, Lào phản ứng sau khi Nga gặp Mỹ.                 10/8 is not the meeting's
 *     Nga gặp Mỹ, phá lệ đặt ra năm 1979.                         nor is 1979
 *     Nga gặp Mỹ bên lề hội nghị hôm 29/6.                        29/6 is of both
 *
 * Which of those that may be is taken, when.c says.
 */
#include "when_parts.h"

#include <string.h>

static bool is_time(const struct story *story, int mention)
{
    return mention >= 0 && strcmp(story->analysis->mentions.items[mention].type, "time") == 0;
}

bool event_has_value(const struct story *story, int mention)
{
    return is_time(story, mention) && story->resolution->infos[mention].time.edtf != NULL;
}

/* "ngày mai" without an article date */
bool event_has_direction(const struct story *story, int mention)
{
    return is_time(story, mention) && story->resolution->infos[mention].time.direction != 0;
}

/* "3 nước vào tháng 11, gồm Áo và Lào" */
static bool is_group(const struct story *story, const struct unit *unit)
{
    return strcmp(story->analysis->mentions.items[unit->mention].type, "group") == 0;
}

/* The time with a value that the unit is, or holds in brackets, "(năm 2009)", or in a list; -1 if
 * none. */
int event_time_that(const struct story *story, const struct unit *unit, event_time_test *is_wanted)
{
    if (unit->mention < 0 ||
        (unit->symbol != story->analysis->model->known.aside && !is_group(story, unit)))
        return is_wanted(story, unit->mention) ? unit->mention : -1;
    const struct mention *mentions = story->analysis->mentions.items;
    for (int i = unit->mention - 1;
         i >= 0 && mentions[i].sentence == mentions[unit->mention].sentence; i--)
        if (mentions[i].parent == unit->mention && is_wanted(story, i))
            return i;
    return -1;
}

int event_time_in(const struct story *story, const struct unit *unit)
{
    return event_time_that(story, unit, event_has_value);
}

/* "giai đoạn 2021-2025" is how long something runs, not when it happens. */
bool event_is_span_of_years(const char *edtf)
{
    return edtf != NULL && strlen(edtf) == 9 && edtf[4] == '/';
}

/* "những năm 1990": from a year that ends in 0 to one that ends in 9 */
static bool is_decade(const char *edtf)
{
    return strncmp(edtf, edtf + strlen("1990/"), strlen("199")) == 0 && edtf[3] == '0' &&
           edtf[strlen("1990/199")] == '9';
}

/* "năm 2000 và 2007" are two years of two meetings, and no such span; nor is "những năm 1990", in
 * which people met. */
static bool is_span(const struct story *story, const struct match *match, const struct unit *unit,
                    const char *edtf)
{
    if (!event_is_span_of_years(edtf) ||
        (strcmp(match->rule->type, "meeting") == 0 && is_decade(edtf)))
        return false;
    for (uint32_t i = unit->first; i < unit->end && strcmp(match->rule->type, "meeting") == 0; i++)
        if (story_is_joining_word(story, i, "and"))
            return false;
    return true;
}

/* "các mục tiêu đến năm 2030" are no day of the conference on them, nor is "Tầm nhìn chung đến năm
 * 2030" signed in that year; doses are given until then. */
static bool is_open_year(const struct match *match, const char *edtf)
{
    return edtf != NULL && *edtf == '/' && strlen(edtf) == strlen("/2030") &&
           strcmp(match->rule->type, "vaccine_commitment") != 0;
}

/* "ký bản ghi nhớ và kế hoạch trao đổi đoàn năm 2025": does a plan stand in tokens [first, end), no
 * mark behind it? */
static bool is_behind_plan(const struct story *story, uint32_t sentence, uint32_t first,
                           uint32_t end)
{
    uint32_t stop;
    for (uint32_t i = end; i-- > first && !story_is_mark(story, sentence, i);)
        if (entry_is_kind(story_listed_at(story, "instrument-word", i, end, &stop), "action_plan"))
            return true;
    return false;
}

/* "ký Kế hoạch hợp tác năm 2025", "Kế hoạch hợp tác năm 2025 được ký": a plan is made for a year;
 * "ký kế hoạch vào năm 2025" is when. */
static bool is_year_of_plan(const struct story *story, const struct match *match,
                            const struct unit *unit, const char *edtf)
{
    const struct capture *noun = match_capture(match, "I", NULL);
    if (noun == NULL || !event_is_bare_year(story, unit, edtf) || unit->first <= noun->first)
        return false;
    if (noun->first <= match->trigger_first)
        return entry_is_kind(noun->entry, "action_plan") &&
               story_holds_listed(story, "passive-word", unit->end, match->trigger_first);
    if (story_holds_listed(story, "visit-setting", noun->end, unit->first))
        return false; /* "ký kế hoạch hợp tác nhân chuyến thăm của Thủ tướng Áo năm 2025" */
    return entry_is_kind(noun->entry, "action_plan") ||
           is_behind_plan(story, match->sentence, noun->end, unit->first);
}

enum {
    DATE_REACH = 12 /* words behind a match, beyond a comma, in which a date may still be its own */
};

enum {
    BREATH_WORDS = 25 /* the longest name of a conference or an instrument, and a little more */
};

/* Is the mark at token `mark` the comma of "ở Helsinki, Phần Lan"? */
bool event_joins_places(const struct story *story, uint32_t sentence, uint32_t mark)
{
    const struct frame *frame = &story->analysis->frames[sentence];
    for (size_t i = 1; i + 1 < frame->count; i++)
        if (frame->units[i].first == mark)
            return slice_is(story->analysis->text->tokens.items[mark].folded, ",") &&
                   story_is_place(story, &frame->units[i - 1]) &&
                   story_is_place(story, &frame->units[i + 1]);
    return false;
}

bool event_holds_comma(const struct story *story, uint32_t sentence, uint32_t first, uint32_t end)
{
    for (uint32_t i = first; i < end; i++)
        if (story_is_comma(story, i) && !event_joins_places(story, sentence, i))
            return true;
    return false;
}

static bool is_bracket(const struct story *story, const struct unit *unit)
{
    return slice_is(story->analysis->text->tokens.items[unit->first].folded, "(");
}

/* The "+" of "nhóm P5+1" */
static bool is_plus(const struct story *story, uint32_t token)
{
    return slice_is(story->analysis->text->tokens.items[token].folded, "+");
}

/* The hyphen of "S-400", that a number stands right behind */
static bool is_hyphen_of_number(const struct story *story, uint32_t token)
{
    const struct text *text = story->analysis->text;
    const struct token *hyphen = &text->tokens.items[token];
    return slice_is(hyphen->folded, "-") && token + 1 < text->tokens.count &&
           hyphen[1].kind == TOKEN_NUMBER && hyphen[1].start == hyphen->end;
}

/* The end of the words behind `first` with no mark between; "(EVFTA)" is none, nor is one in a
 * name: "Kim Jong-un". */
uint32_t event_breath_end(const struct story *story, uint32_t sentence, uint32_t first)
{
    const struct text *text = story->analysis->text;
    uint32_t end = first;
    for (uint32_t words = 0; end < text->sentences.items[sentence].end && words < BREATH_WORDS;
         words++) {
        const struct unit *unit = story_unit_at(story, sentence, end);
        bool is_name = unit != NULL && unit->mention >= 0;
        bool is_aside = is_name && unit->symbol == story->analysis->model->known.aside;
        if (is_aside ? is_bracket(story, unit) : is_name)
            end = unit->end;
        else if (text->tokens.items[end].kind != TOKEN_MARK ||
                 event_joins_places(story, sentence, end) || is_plus(story, end) ||
                 is_hyphen_of_number(story, end))
            end++;
        else
            break;
    }
    return end;
}

enum { HAPPENING_LEAD = 2 /* words: "theo kế hoạch sẽ diễn ra" */ };

static bool begins_time(const struct story *story, uint32_t sentence, uint32_t token)
{
    const struct unit *unit = story_unit_at(story, sentence, token);
    return unit != NULL && unit->first == token && is_time(story, unit->mention);
}

/* "sẽ diễn ra", "theo kế hoạch bắt đầu", "dự kiến" before a time, at token i: where that ends; i if
 * it is not there. */
static uint32_t happening_at(const struct story *story, uint32_t sentence, uint32_t i, uint32_t end)
{
    uint32_t lead = i, stop;
    for (int words = 0; words <= HAPPENING_LEAD; words++) {
        if (story_listed_at(story, "happen-verb", lead, end, &stop) != NULL)
            return stop;
        if (story_listed_at(story, "programme", lead, end, &stop) == NULL &&
            story_listed_at(story, "modal", lead, end, &stop) == NULL)
            return i;
        if (story_holds_listed(story, "happen-verb", lead, stop)) /* "sẽ bắt đầu" */
            return stop;
        lead = stop;
        if (begins_time(story, sentence, lead)) /* "dự kiến đầu năm 2019" */
            return lead;
    }
    return i;
}

/* The end of a time behind the comma at `comma` that ends its clause; `comma` if there is none. */
static uint32_t time_behind(const struct story *story, uint32_t sentence, uint32_t comma)
{
    uint32_t end = (uint32_t)story->analysis->text->sentences.items[sentence].end;
    const struct unit *time = comma + 1 < end && story_is_comma(story, comma)
                                  ? story_unit_at(story, sentence, comma + 1)
                                  : NULL;
    bool is_last = time != NULL && is_time(story, time->mention) &&
                   (time->end >= end || story_is_mark(story, sentence, time->end));
    return is_last ? time->end : comma;
}

uint32_t event_happening_end(const struct story *story, const struct match *match)
{
    uint32_t breath = event_breath_end(story, match->sentence, match->end);
    uint32_t end = (uint32_t)story->analysis->text->sentences.items[match->sentence].end;
    if (!match_is_noun(match) || breath >= end || !story_is_comma(story, breath))
        return breath;
    if (story_holds_listed(story, "happen-verb", match->trigger_end, breath))
        return time_behind(story, match->sentence, breath);
    uint32_t lead = breath + 1, told = happening_at(story, match->sentence, lead, end);
    if (told == lead) { /* "hội nghị ASEAN, một sự kiện lớn, sẽ diễn ra ngày 5/7" */
        uint32_t aside = event_breath_end(story, match->sentence, lead);
        if (aside >= end || !story_is_comma(story, aside) ||
            story_has_other_trigger(story, match, lead, aside))
            return breath;
        lead = aside + 1;
        told = happening_at(story, match->sentence, lead, end);
    }
    if (told == lead)
        return breath;
    return time_behind(story, match->sentence, event_breath_end(story, match->sentence, told));
}

bool event_is_in_name(const struct story *story, uint32_t sentence, uint32_t token)
{
    const struct unit *unit = story_unit_at(story, sentence, token);
    return unit != NULL && unit->mention >= 0 && !is_time(story, unit->mention);
}

/* "Ngày 10/8, Thủ tướng Lào khi gặp Thủ tướng Áo đã nói", "Thủ tướng Lào hôm qua cảm ơn khi gặp":
 * the "khi" of who does both, for nobody else stands behind it. */
static bool is_while_of_subject(const struct story *story, const struct match *match,
                                uint32_t token)
{
    const struct frame *frame = &story->analysis->frames[match->sentence];
    if (!story_begins_listed(story, "while-word", token, match->trigger_first))
        return false;
    for (size_t i = 0; i < frame->count && token <= match->first; i++) {
        const struct unit *unit = &frame->units[i];
        if (unit->first >= token && unit->end <= match->trigger_first && unit->mention >= 0)
            return false;
    }
    return token < match->trigger_first;
}

/* "hội nghị": many people, whom others meet there */
bool event_is_gathering(const struct match *match)
{
    return event_match_is(match, "summit") || event_match_is(match, "conference");
}

/* "Ngày 10/8, Thủ tướng Lào cảm ơn Áo trong cuộc gặp với ...": what is said there on the day that
 * opens the sentence, with the "trong" right before the trigger. */
static bool is_there_of_day(const struct story *story, const struct match *match, uint32_t i)
{
    uint32_t stop;
    return !event_match_is(match, "visit") && !event_is_gathering(match) &&
           strcmp(match->rule->type, "meeting") == 0 && i + 2 >= match->trigger_first &&
           story_listed_at(story, "at-word", i, match->trigger_first, &stop) != NULL;
}

/* The "nhân" of "hạt nhân", "tư nhân": the end of a word that says something else. */
static bool ends_word(const struct story *story, uint32_t i)
{
    const struct lexicon *lexicon = story->analysis->model->lexicon;
    size_t first;
    return i > 0 &&
           (lexicon_ending_at(lexicon, story->analysis->text, i - 1, i + 1, "topic", &first) ||
            lexicon_ending_at(lexicon, story->analysis->text, i - 1, i + 1, "compound", &first));
}

/* "sau khi", "rằng"; right behind the time only "rằng" and "trong bối cảnh", for "Ngày 10/8 khi
 * gặp" is of that day. */
static bool is_barrier(const struct story *story, uint32_t i, uint32_t trigger, bool is_next)
{
    uint32_t stop;
    if (is_next && story_listed_at(story, "context-word", i, trigger, &stop) != NULL)
        return true;
    if (!story_begins_listed(story, "modal-barrier", i, trigger) || ends_word(story, i))
        return false;
    return !is_next ||
           entry_is_kind(story_listed_at(story, "modal-barrier", i, trigger, &stop), "link");
}

/* "Chiều 5/7, hai Thủ tướng họp báo sau hội đàm": who meets the press has met on that day. */
static bool is_behind_press(const struct story *story, uint32_t first, uint32_t i)
{
    uint32_t stop;
    return story_holds_listed(story, "press-word", first, i) &&
           !entry_is_kind(story_listed_at(story, "modal-barrier", i, i + 1, &stop), "link");
}

/* "vài giờ trước khi", with "trước" at token i: on the same day */
static bool is_within_hours(const struct story *story, uint32_t i)
{
    uint32_t stop;
    for (uint32_t back = 1; back <= 2 && back < i; back++) {
        if (story->analysis->text->tokens.items[i - back - 1].kind == TOKEN_NUMBER)
            continue; /* "24 giờ trước khi" */
        const struct entry *unit =
            story_listed_at(story, "time-unit", i - back, i - back + 1, &stop);
        if (unit != NULL && unit->value != NULL &&
            (strcmp(unit->value, "hour") == 0 || strcmp(unit->value, "minute") == 0))
            return true;
    }
    return false;
}

/* A year, or a month */
static bool is_wider_than_day(const char *edtf)
{
    return edtf != NULL && strchr(edtf, '/') == NULL && strlen(edtf) < strlen("2025-07-05");
}

/* "Hồi tháng 6, Nga gặp Mỹ bên lề hội nghị": both were in that month. */
static bool is_beside_in_month(const struct story *story, const struct match *match, uint32_t i,
                               const char *edtf)
{
    return event_is_gathering(match) && is_wider_than_day(edtf) &&
           story_begins_listed(story, "fringe-word", i, match->trigger_first);
}

/* "Năm 2007, giá đất tăng khi Nga gặp Mỹ": in the same year */
static bool is_while_of_year(const struct story *story, uint32_t i, const char *edtf)
{
    size_t first;
    uint32_t stop;
    return is_wider_than_day(edtf) &&
           story_listed_at(story, "while-word", i, i + 1, &stop) != NULL &&
           lexicon_ending_at(story->analysis->model->lexicon, story->analysis->text,
                             i < BREATH_WORDS ? 0 : i - BREATH_WORDS, i + 1, "aside-word",
                             &first) == NULL; /* "kể từ khi" */
}

/* "Ngày 10/8, Thủ tướng Lào gặp Thủ tướng Áo rồi gặp Ngoại trưởng Séc": one meeting told after the
 * other in one breath is of the day, at token `first`, that opens the sentence. */
static bool is_next_of_day(const struct story *story, const struct match *match, uint32_t first,
                           uint32_t token)
{
    uint32_t stop;
    return strcmp(match->rule->type, "meeting") == 0 && !event_match_is(match, "visit") &&
           story_listed_at(story, "chain-word", token, match->trigger_first, &stop) != NULL &&
           story_has_other_trigger(story, match, first, token);
}

/* "Ngày 5/7, sau bốn ngày ở Lào dự hội nghị": what went on for so long was not of that day. */
static bool is_after_period(const struct story *story, const struct match *match, uint32_t i)
{
    const struct unit *unit = story_unit_at(story, match->sentence, i);
    uint32_t stop;
    if (unit == NULL || unit->mention < 0)
        return false;
    const struct mention *mention = &story->analysis->mentions.items[unit->mention];
    return strcmp(mention->type, "time") == 0 && strcmp(mention->kind, "duration") == 0 &&
           story_listed_at(story, "after-word", unit->first, unit->end, &stop) != NULL;
}

/* Does a word such as "sau khi", with no comma behind it, part the time from the trigger: "Ngày
 * 10/8 Lào phản ứng sau khi Nga gặp Mỹ"?  The "nhân" of "phu nhân" does not. */
static bool is_cut_off(const struct story *story, const struct match *match, uint32_t first,
                       const char *edtf)
{
    uint32_t trigger = match->trigger_first, stop;
    const struct unit *time = story_unit_at(story, match->sentence, first - 1);
    bool opens = time != NULL &&
                 time->first <= story->analysis->text->sentences.items[match->sentence].first + 1;
    bool cut = false;
    for (uint32_t i = first; i < trigger; i = stop) {
        bool is_next = i <= first + 1;
        if (is_after_period(story, match, i)) {
            stop = story_unit_at(story, match->sentence, i)->end;
            cut = true;
            continue;
        }
        if (is_next && opens && story_listed_at(story, "after-word", i, trigger, &stop) != NULL)
            continue; /* "Ngày 5/7, sau khi gặp ..." */
        bool is_aside = story_listed_at(story, "aside-word", i, trigger, &stop) != NULL;
        if (story_is_mark(story, match->sentence, i))
            cut = false;
        else if ((is_aside || is_barrier(story, i, trigger, is_next)) &&
                 !event_is_in_name(story, match->sentence, i) &&
                 !is_while_of_subject(story, match, i) && !is_behind_press(story, first, i) &&
                 !(is_within_hours(story, i) && !event_is_gathering(match)) &&
                 !is_while_of_year(story, i, edtf) && !is_beside_in_month(story, match, i, edtf) &&
                 !(opens && is_there_of_day(story, match, i)) &&
                 !(opens && is_next_of_day(story, match, first, i)))
            cut = true;
    }
    return cut;
}

/* "thông báo", "ca ngợi", or a modal word that is said: "mời", "đề nghị", "hủy" */
static bool is_saying(const struct entry *entry)
{
    return strcmp(entry->type, "comment-word") == 0 ||
           (strcmp(entry->type, "say-verb") == 0 && entry_is_kind(entry, "says")) ||
           (strcmp(entry->type, "modal") == 0 &&
            (entry_is_kind(entry, "saying") || entry_is_kind(entry, "ended")));
}

/* Where "trước giờ phát biểu," ends, a setting between two marks at token i; i if none begins
 * there.
 */
static uint32_t setting_end(const struct story *story, uint32_t i, uint32_t end)
{
    uint32_t stop;
    bool is_behind_mark = i > 0 && story_is_comma(story, i - 1);
    if (!is_behind_mark ||
        !entry_is_kind(story_listed_at(story, "modal-barrier", i, end, &stop), "setting"))
        return i;
    for (uint32_t comma = stop; comma < end; comma++)
        if (story_is_comma(story, comma))
            return comma;
    return i;
}

/* Does a word of saying stand in tokens [first, end): "Ngày 28-6, Lào mời ... sang thăm"?  Not in
 * "Ngày 28-6, trước giờ phát biểu, ông điện đàm với ...". */
bool event_is_said_between(const struct story *story, uint32_t sentence, uint32_t first,
                           uint32_t end)
{
    size_t stop;
    for (size_t i = first; i < end; i = stop) {
        i = setting_end(story, (uint32_t)i, end);
        const struct unit *unit = story_unit_at(story, sentence, (uint32_t)i);
        if (unit != NULL && unit->mention >= 0) { /* "Bộ trưởng Thống nhất" */
            stop = unit->end;
            continue;
        }
        const struct reading *reading = lexicon_match(story->analysis->model->lexicon,
                                                      story->analysis->text, i, end, true, &stop);
        if (reading == NULL)
            stop = i + 1;
        for (; reading != NULL; reading = reading->next)
            if (is_saying(reading->entry))
                return true;
    }
    return false;
}

/* "Ngày 5/7, Thủ tướng tiếp ông Orlov đang thăm Lào", "chủ trì lễ đón ông Orlov sang thăm": the day
 * is not that of the visit. */
static bool is_guest_of_day(const struct story *story, const struct match *match, uint32_t first,
                            const char *edtf)
{
    if (!event_match_is(match, "visit") || !edtf_is_day(edtf))
        return false;
    return story_holds_listed(story, "ceremony", first, match->trigger_end) ||
           story_holds_kind(story, "modal", "present", first, match->trigger_first);
}

enum {
    SETTING_NEAR = 4,    /* words between who met and "trong chuyến thăm" */
    JOINED_NEAR = 3,     /* words: "và sẽ gặp" */
    SETTING_VERB = 2,    /* words of "chuyến đi tới", before the verb but one */
    GATHERING_NEAR = 10, /* "trong cuộc hội đàm riêng của hai bà tại hội nghị G20" */
    FRINGE_LEAD = 3      /* words: "bên lề cuộc" */
};

/* "bên lề cuộc họp của Đại hội đồng": many met there, whatever the word for it. */
static bool is_beside(const struct story *story, const struct match *other)
{
    uint32_t start = story_words_before(story, other, other->trigger_first, FRINGE_LEAD);
    return !event_match_is(other, "visit") &&
           story_holds_listed(story, "fringe-word", start, other->trigger_first);
}

/* "gặp nhau bên lề hội nghị G20", "tại thượng đỉnh ASEAN": is that where the match took place? */
static bool is_at_gathering(const struct story *story, const struct match *match,
                            const struct match *other)
{
    const struct analysis *analysis = story->analysis;
    size_t first;
    if (event_is_gathering(match) || other->trigger_first <= match->trigger_end)
        return false;
    return is_beside(story, other) ||
           (event_is_gathering(other) &&
            lexicon_ending_at(analysis->model->lexicon, analysis->text, match->trigger_end,
                              other->trigger_first, "beside-word", &first) != NULL);
}

/* "gặp bà Maya trong chuyến thăm Lào", "trong chuyến đi tới Lào": does the word, or the verb behind
 * it, say that they met on that visit? */
static bool is_in_visit(const struct story *story, const struct match *match,
                        const struct match *visit)
{
    uint32_t stop, first = visit->trigger_first - 1;
    uint32_t noun = first > match->trigger_end + SETTING_VERB ? first - SETTING_VERB : first;
    return story_listed_at(story, "visit-setting", first, visit->trigger_end, &stop) != NULL ||
           (story_listed_at(story, "visit-setting", noun, visit->trigger_first, &stop) != NULL &&
            stop == visit->trigger_first);
}

/* "thăm Lào và gặp Thủ tướng Lào vào tháng 4": what somebody also does on the visit, told in one
 * breath with it. */
static bool is_joined_to_visit(const struct story *story, const struct match *visit,
                               const struct match *other)
{
    return event_match_is(visit, "visit") && strcmp(other->rule->type, "meeting") == 0 &&
           !event_match_is(other, "visit") && !match_is_noun(visit) && !match_is_noun(other) &&
           other->trigger_first > visit->end && other->trigger_first <= visit->end + JOINED_NEAR &&
           story_is_joining_word(story, visit->end, "and");
}

/* "thảo luận về biển, khi ông Kham thăm Áo ngày 30/6": do a word such as "khi" and somebody told of
 * before stand right before the visit?  They talk when he comes. */
static bool is_while_visit(const struct story *story, const struct match *match,
                           const struct match *visit)
{
    const struct frame *frame = &story->analysis->frames[match->sentence];
    const struct mention_info *infos = story->resolution->infos;
    uint32_t first = visit->trigger_first;
    for (size_t i = 1; i < frame->count && frame->units[i].end <= first; i++) {
        const struct unit *who = &frame->units[i];
        bool is_visitor = who->first > match->end && who->end + SETTING_VERB >= first &&
                          who->mention >= 0 && infos[who->mention].person_count == 1 &&
                          story_is_listed_before(story, who->first, "while-word");
        for (size_t k = 0; k < i && is_visitor; k++) {
            int told = frame->units[k].mention;
            for (size_t p = 0; told >= 0 && p < infos[told].person_count; p++)
                if (infos[told].persons[p] == infos[who->mention].persons[0])
                    return true;
        }
    }
    return false;
}

/* Does the time behind another trigger hold for this one too: "hội đàm với Nga trong chuyến thăm
 * tháng 6", "đến Lào dự hội nghị tháng 6", "gặp nhau bên lề hội nghị hôm 29/6"? */
static bool shares_time(const struct story *story, const struct match *match,
                        const struct match *other)
{
    if (other->trigger_first <= match->end + GATHERING_NEAR && is_at_gathering(story, match, other))
        return true;
    if (event_match_is(other, "visit") && is_while_visit(story, match, other))
        return true;
    if (event_match_is(other, "visit") && other->trigger_first > match->trigger_end &&
        event_breath_end(story, match->sentence, match->end) >= other->trigger_first)
        return is_in_visit(story, match, other);
    if (is_joined_to_visit(story, match, other))
        return true;
    if (other->trigger_first > match->end + SETTING_NEAR)
        return false;
    return event_match_is(match, "visit") &&
           (event_match_is(other, "summit") || event_match_is(other, "conference")) &&
           story_holds_listed(story, "attend-word", match->trigger_end, other->trigger_end);
}

/* "đã thảo luận về khí đốt trong các cuộc đàm phán hôm 14/8": does it only tell where? */
static bool is_mere_setting(const struct match *match)
{
    return strcmp(match->rule->type, "meeting") == 0 && match_merely_names(match);
}

/* "đến Lào dự hội nghị được tổ chức ngày 5/7": does a word before token `end` say that the time
 * behind it is when that took place?  "Chuyến thăm Lào, dự hội nghị diễn ra ..." tells when the
 * visit does. */
static bool is_held(const struct story *story, const struct match *match, const struct match *other,
                    uint32_t end)
{
    bool is_verb = !match_is_noun(match);
    return is_verb && event_match_is(match, "visit") && other->end < end &&
           story_has_listed_near(story, "happen-verb", other->end, end);
}

/* Does another trigger stand in tokens [first, end) whose own the time behind it is? */
static bool is_taken_between(const struct story *story, const struct match *match, uint32_t first,
                             uint32_t end)
{
    const struct analysis *analysis = story->analysis;
    for (size_t i = story_first_event(analysis, match->sentence);
         i < analysis->events.count && analysis->events.items[i]->sentence == match->sentence;
         i++) {
        const struct match *other = analysis->events.items[i];
        bool is_shared = shares_time(story, match, other) && !is_held(story, match, other, end);
        if (other != match && strcmp(other->rule->type, match->rule->type) == 0 &&
            other->trigger_first >= first && other->trigger_first < end && !is_shared &&
            !is_mere_setting(other))
            return true;
    }
    return false;
}

enum { SAID_LEAD = 2 /* words: "tại cuộc" */ };

/* "phát biểu tại hội đàm", "nói trong cuộc gặp", "nói khi tiếp": what is said is said there and
 * then.
 */
bool event_is_said_there(const struct story *story, const struct match *match)
{
    uint32_t stop, start = story_words_before(story, match, match->trigger_first, SAID_LEAD);
    for (uint32_t i = match->trigger_first + 1; i-- > start;)
        if (story_listed_at(story, "at-word", i, match->trigger_end, &stop) != NULL ||
            story_listed_at(story, "while-word", i, match->trigger_end, &stop) != NULL)
            return true;
    return false;
}

/* Where "tại Nhà hát lớn, Huế," ends, a place between the time and the words at token `first`;
 * `first` if none stands there. */
static uint32_t behind_place(const struct story *story, const struct match *match, uint32_t first)
{
    uint32_t i = first, end = match->trigger_first;
    if (!story_begins_listed(story, "place-lead", first, end))
        return first;
    while (i < end && !story_is_comma(story, i))
        i++;
    const struct unit *land = i < end ? story_unit_at(story, match->sentence, i + 1) : NULL;
    if (land != NULL && story_is_place(story, land) && land->end < end &&
        story_is_comma(story, land->end))
        i = land->end;
    return i < end ? i + 1 : first;
}

/* The same of a meeting, with no mark in between: neither "Báo Huế ngày 5/7 đưa tin, ông Orlov nói
 * khi gặp ông Sơn" nor "Lào ngày 5/7 cho biết hai bên có thể họp tại hội nghị". */
static bool is_said_in_one(const struct story *story, const struct match *match, uint32_t first)
{
    uint32_t stop;
    if (event_match_is(match, "visit"))
        return false;
    if (first < match->trigger_first && story_is_comma(story, first))
        first = behind_place(story, match, first + 1); /* "Ngày 5/7, ông Orlov nói khi gặp" */
    for (uint32_t i = first; i < match->trigger_first; i++) {
        const struct entry *modal = story_listed_at(story, "modal", i, match->trigger_first, &stop);
        if (story_is_mark(story, match->sentence, i) || entry_is_kind(modal, "future") ||
            entry_is_kind(modal, "hedge"))
            return false;
    }
    return event_is_said_there(story, match);
}

/* "điện đàm với Lào, phá lệ đặt ra năm 1979": a bare year behind a comma tells of something else.
 */
bool event_is_bare_year(const struct story *story, const struct unit *unit, const char *edtf)
{
    uint32_t stop;
    return edtf != NULL && strlen(edtf) == strlen("1979") &&
           story_listed_at(story, "time-lead", unit->first, unit->end, &stop) == NULL;
}

/* Do a word such as "khi" and somebody stand right before token `first`? */
static bool is_behind_while_actor(const struct story *story, const struct match *match,
                                  uint32_t first)
{
    const struct unit *who = story_unit_at(story, match->sentence, first - 1);
    size_t at;
    return who != NULL && who->mention >= 0 && who->first > match->end &&
           resolve_is_actor(story->resolution, who->mention) &&
           lexicon_ending_at(story->analysis->model->lexicon, story->analysis->text, match->end,
                             who->first, "while-word", &at) != NULL;
}

/* "Hội nghị diễn ra khi Washington hôm 13/7 buộc tội 12 người can thiệp vào năm 2016": the times of
 * what somebody else does. */
static bool is_of_while_clause(const struct story *story, const struct match *match,
                               const struct unit *unit)
{
    const struct frame *frame = &story->analysis->frames[match->sentence];
    for (size_t i = 0; i < frame->count && frame->units[i].first <= unit->first; i++)
        if (frame->units[i].first > match->end && is_time(story, frame->units[i].mention) &&
            is_behind_while_actor(story, match, frame->units[i].first))
            return true;
    return false;
}

enum { NAME_WORDS = 6 /* behind an instrument's noun: "hiệp định hợp tác nghề cá" */ };

/* "gặp các nước đã ký JCPOA hồi năm 2015": the year right behind what was signed, told of those who
 * meet; "gặp nhau để ký hiệp định vào tháng 5" tells when both are. */
static bool is_year_of_agreement(const struct story *story, const struct match *match,
                                 const struct match *other, uint32_t time, const char *edtf)
{
    const struct unit *next = story_unit_at(story, match->sentence, other->end);
    bool is_aside = next != NULL && next->mention >= 0 &&
                    next->symbol == story->analysis->model->known.aside; /* "(JCPOA)" */
    uint32_t end = is_aside ? next->end : other->end + NAME_WORDS;
    return strcmp(match->rule->type, "meeting") == 0 &&
           strcmp(other->rule->type, "agreement") == 0 && edtf != NULL &&
           strlen(edtf) == strlen("2015") && time <= end &&
           !story_holds_listed(story, "chain-word", match->end, other->trigger_first) &&
           !story_holds_kind(story, "joining-word", "and", match->end, other->trigger_first);
}

/* "đề xuất đàm phán một hiệp định, đồng thời khẳng định sẽ thăm Lào trong năm nay": the time right
 * behind another event, of another type, that is told behind a comma. */
static bool is_of_next_event(const struct story *story, const struct match *match, uint32_t time,
                             const char *edtf)
{
    const struct analysis *analysis = story->analysis;
    for (size_t i = story_first_event(analysis, match->sentence);
         i < analysis->events.count && analysis->events.items[i]->sentence == match->sentence;
         i++) {
        const struct match *other = analysis->events.items[i];
        if (other->trigger_first < match->end || other->end > time ||
            strcmp(other->rule->type, match->rule->type) == 0 || match_merely_names(other))
            continue;
        if ((is_year_of_agreement(story, match, other, time, edtf) ||
             story_holds_mark(story, match->sentence, match->end, other->trigger_first)) &&
            event_breath_end(story, match->sentence, other->end) >= time)
            return true;
    }
    return false;
}

enum { MODAL_LEAD = 3 /* words: ", dự kiến được tổ chức" */ };

/* "ký hiệp ước sau cuộc gặp với Tổng thống Áo, dự kiến vào tháng 5": what a comma and such a word
 * add to another event, told right before them. */
static bool is_of_expected(const struct story *story, const struct match *match, uint32_t time)
{
    const struct analysis *analysis = story->analysis;
    uint32_t comma = time, stop;
    while (comma > match->end && comma + MODAL_LEAD > time && !story_is_comma(story, comma))
        comma--;
    if (!story_is_comma(story, comma) ||
        !entry_is_kind(story_listed_at(story, "modal", comma + 1, time, &stop), "future"))
        return false;
    for (size_t i = story_first_event(analysis, match->sentence);
         i < analysis->events.count && analysis->events.items[i]->sentence == match->sentence;
         i++) {
        const struct match *other = analysis->events.items[i];
        if (other->trigger_first >= match->trigger_end && other->end <= comma &&
            event_breath_end(story, match->sentence, other->end) >= comma &&
            !shares_time(story, match, other))
            return true;
    }
    return false;
}

enum {
    PLACES = 4,    /* "ở Nhà Trắng, thủ đô Washington, Mỹ" */
    PLACE_NOUN = 2 /* words: "thủ đô" */
};

/* The place of a list of places, a comma between, that "ở" or "tại" precedes, where the list ends
 * before token `end`; NULL: no such list does. */
static const struct unit *place_before(const struct story *story, const struct match *match,
                                       uint32_t end)
{
    for (int left = PLACES; left > 0 && end > match->end; left--) {
        if (story_is_comma(story, end - 1))
            end--;
        const struct unit *place = story_unit_at(story, match->sentence, end - 1);
        if (place == NULL || place->first <= match->end || !story_is_place(story, place))
            return NULL;
        if (story_begins_listed(story, "at-word", place->first - 1, place->end) ||
            story_is_listed_before(story, place->first, "place-lead"))
            return place;
        end = place->first;
        for (int words = PLACE_NOUN; words > 0 && end > match->end; words--)
            end -= !story_is_comma(story, end - 1);
        if (!story_is_comma(story, end - 1))
            return NULL;
    }
    return NULL;
}

/* "tiếp ông A, phó chủ tịch cấp cao của một ngân hàng lớn, tại New York ngày 30/5": who somebody is
 * may take many words before the place and the day. */
static uint32_t date_reach(const struct story *story, const struct match *match,
                           const struct unit *unit)
{
    const struct unit *place = place_before(story, match, unit->first);
    bool is_there = place != NULL;
    if (is_there && !event_is_gathering(match)) /* "..., hội nghị vẫn diễn ra tại Huế ngày 12/6" */
        is_there = !story_holds_listed(story, "happen-verb", match->end, place->first);
    return is_there ? DATE_REACH + BREATH_WORDS : DATE_REACH;
}

/* "Tại hội nghị, ông hôm 24/5 nói": what is told behind was said there. */
static bool opens_as_setting(const struct story *story, const struct match *match)
{
    uint32_t start = (uint32_t)story->analysis->text->sentences.items[match->sentence].first;
    return match->trigger_first > start && match->trigger_first <= start + SAID_LEAD &&
           story_begins_listed(story, "modal-barrier", start, match->trigger_end);
}

/* "sẽ gặp Thủ tướng Áo, Bộ Ngoại giao thông báo hôm 24/5", "đã mời ông thăm Áo, Reuters hôm 24/5
 * cho hay": the day on which that was said, behind the comma; not "hội nghị, mà ông nói sẽ diễn ra
 * ngày 12/6". */
static bool is_said_behind(const struct story *story, const struct match *match,
                           const struct unit *unit)
{
    uint32_t end = event_breath_end(story, match->sentence, unit->end);
    if (event_is_told_behind(story, unit->end, end) && !opens_as_setting(story, match))
        return true;
    for (uint32_t i = match->end; i < unit->first; i++)
        if (story_is_mark(story, match->sentence, i))
            return event_is_said_between(story, match->sentence, i, unit->first) &&
                   !story_holds_listed(story, "happen-verb", i, unit->first);
    return false;
}

/* "ký hiệp định về mía, ngày 7/8 Chile sẽ mở chợ": the time that opens, behind the comma, a clause
 * with somebody of its own; "Tại hội đàm với bà Maya, ngày 7/8 ông đã đề nghị" is of one day. */
static bool is_of_clause_behind(const struct story *story, const struct match *match,
                                const struct unit *unit)
{
    uint32_t end = (uint32_t)story->analysis->text->sentences.items[match->sentence].end, stop;
    const struct unit *who = story_unit_at(story, match->sentence, unit->end);
    return unit->first > match->end && story_is_comma(story, unit->first - 1) && who != NULL &&
           who->mention >= 0 && resolve_is_actor(story->resolution, who->mention) &&
           story_listed_at(story, "modal", who->end, end, &stop) != NULL &&
           !opens_as_setting(story, match);
}

/* "đến Lào lần thứ 3 trong vòng 3 tháng qua": the months tell how often, not when. */
static bool tells_how_often(const struct story *story, const struct match *match,
                            const struct unit *unit, int time)
{
    const char *edtf = story->resolution->infos[time].time.edtf;
    const struct unit *before =
        unit->first == 0 ? NULL : story_unit_at(story, match->sentence, unit->first - 1);
    const char *kind = story->analysis->mentions.items[time].kind;
    return before != NULL && before->end == unit->first && before->mention >= 0 && kind != NULL &&
           strcmp(kind, "relative") == 0 &&
           strcmp(story->analysis->mentions.items[before->mention].type, "ordinal") == 0 &&
           edtf != NULL && strchr(edtf, '/') != NULL;
}

/* "lịch trình cuộc gặp sẽ được công bố ngày 12/6": when that is told, not when they meet; a
 * declaration is made on the day. */
static bool is_of_announcement(const struct story *story, const struct match *match,
                               const struct unit *unit)
{
    return strcmp(match->rule->type, "meeting") == 0 && unit->first > match->end &&
           story_is_listed_before(story, unit->first, "announced-word");
}

/* Does the time stand right behind a visit of somebody who takes part, told to be when they talk?
 */
static bool is_of_while_visit(const struct story *story, const struct match *match,
                              const struct unit *unit)
{
    const struct analysis *analysis = story->analysis;
    if (strcmp(match->rule->type, "meeting") != 0 || event_match_is(match, "visit"))
        return false;
    for (size_t i = story_first_event(analysis, match->sentence);
         i < analysis->events.count && analysis->events.items[i]->sentence == match->sentence;
         i++) {
        const struct match *visit = analysis->events.items[i];
        if (event_match_is(visit, "visit") && visit->end <= unit->first &&
            event_breath_end(story, match->sentence, visit->end) >= unit->first &&
            is_while_visit(story, match, visit))
            return true;
    }
    return false;
}

/* May the time behind the match, in its clause, date it? */
static bool may_date_behind(const struct story *story, const struct match *match,
                            const struct unit *unit, const char *edtf)
{
    bool is_shared = story_has_other_trigger(story, match, match->end, unit->first);
    if (is_taken_between(story, match, match->end, unit->first) ||
        (is_shared && edtf != NULL && *edtf == '/')) /* "nhân chuyến thăm đến ngày 8/7" */
        return false;
    for (uint32_t i = match->end; i < unit->first; i++)
        if (story_begins_listed(story, "time-barrier", i, unit->first) && !ends_word(story, i))
            return false;
    if (is_of_announcement(story, match, unit) || is_of_while_clause(story, match, unit) ||
        is_of_clause_behind(story, match, unit) ||
        is_of_next_event(story, match, unit->first, edtf) ||
        is_of_expected(story, match, unit->first))
        return false;
    if (event_happening_end(story, match) >= unit->first || is_of_while_visit(story, match, unit))
        return true;
    if (is_said_behind(story, match, unit))
        return false;
    return unit->first <= match->end + date_reach(story, match, unit) &&
           (!event_is_bare_year(story, unit, edtf) || /* "tại Huế, năm 2017" */
            place_before(story, match, unit->first) != NULL);
}

/* Does a comma, or "và", stand in tokens [first, end)? */
static bool is_new_part(const struct story *story, uint32_t first, uint32_t end)
{
    for (uint32_t i = first; i < end; i++)
        if (story_is_comma(story, i) || story_is_joining_word(story, i, "and"))
            return true;
    return false;
}

/* "chưa đi đâu kể từ khi nhậm chức năm 2011, và chuyến thăm Lào ...": the time of what happened
 * long before, in a part of the sentence of its own. */
static bool is_of_since_clause(const struct story *story, const struct match *match,
                               const struct unit *unit)
{
    uint32_t start = (uint32_t)story->analysis->text->sentences.items[match->sentence].first, stop;
    if (strcmp(match->rule->type, "meeting") != 0)
        return false;
    for (uint32_t i = unit->first; i-- > start && !story_is_mark(story, match->sentence, i);)
        if (story_listed_at(story, "since-then", i, unit->first, &stop) != NULL)
            return stop < unit->first && !event_is_in_name(story, match->sentence, i) &&
                   (i >= match->end || (unit->end <= match->trigger_first &&
                                        is_new_part(story, unit->end, match->trigger_first)));
    return false;
}

/* "thăm Lào từ ngày 5/7, sẽ gặp bà Maya": the day on which the visit begins. */
static bool is_start_of_visit(const struct story *story, const struct match *match,
                              const struct unit *unit)
{
    const struct analysis *analysis = story->analysis;
    uint32_t stop;
    if (strcmp(match->rule->type, "meeting") != 0 || event_match_is(match, "visit") ||
        story_listed_at(story, "since-word", unit->first, unit->end, &stop) == NULL)
        return false;
    for (size_t i = story_first_event(analysis, match->sentence);
         i < analysis->events.count && analysis->events.items[i]->sentence == match->sentence; i++)
        if (event_match_is(analysis->events.items[i], "visit") &&
            analysis->events.items[i]->trigger_first < match->trigger_first)
            return true;
    return false;
}

/* "Hôm 3/11, Đại sứ Áo cho biết đến nay Áo đã tặng Lào 8.000 liều": given by then, on many a day.
 */
static bool is_day_of_reckoning(const struct story *story, const struct match *match,
                                const struct unit *unit)
{
    return strcmp(match->rule->type, "vaccine_commitment") == 0 &&
           unit->end <= match->trigger_first &&
           event_is_said_between(story, match->sentence, unit->end, match->trigger_first) &&
           story_holds_listed(story, "total-word", unit->end, match->trigger_first);
}

/* "kể từ tháng 5/2018, khi Mỹ rút khỏi hiệp ước": it began with that. */
static bool is_since_match(const struct story *story, const struct match *match,
                           const struct unit *unit)
{
    uint32_t stop;
    return unit->end + 1 < match->trigger_first && story_is_comma(story, unit->end) &&
           story_listed_at(story, "while-word", unit->end + 1, match->trigger_first, &stop) !=
               NULL &&
           !story_holds_mark(story, match->sentence, stop, match->trigger_first);
}

/* Does it tell how long or how often, by when, since when or what for, and not when? */
static bool is_no_date(const struct story *story, const struct match *match,
                       const struct unit *unit, int time, const char *edtf)
{
    return (story_begins_listed(story, "time-barrier", unit->first, unit->end) && /* "kể từ 2011" */
            !is_since_match(story, match, unit)) ||
           is_span(story, match, unit, edtf) || tells_how_often(story, match, unit, time) ||
           is_open_year(match, edtf) || is_year_of_plan(story, match, unit, edtf) ||
           is_of_since_clause(story, match, unit) || is_day_of_reckoning(story, match, unit) ||
           (edtf_is_day(edtf) && is_start_of_visit(story, match, unit));
}

bool event_may_date(const struct story *story, const struct match *match, const struct unit *unit,
                    event_time_test *is_wanted, uint32_t start, uint32_t end)
{
    int time = event_time_that(story, unit, is_wanted);
    if (time < 0 || unit->first < start || unit->end > end)
        return false;
    const char *edtf = story->resolution->infos[time].time.edtf;
    if (is_no_date(story, match, unit, time, edtf) || event_is_of_other(story, match, unit, edtf))
        return false;
    if (event_is_gathering(match) && unit->end <= match->trigger_first && edtf != NULL &&
        is_cut_off(story, match, unit->end, edtf))
        return false;
    if (unit->first >= match->first && unit->end <= match->end)
        return unit->end > match->trigger_first || strcmp(match->rule->type, "meeting") != 0 ||
               !event_is_said_between(story, match->sentence, unit->end, match->trigger_first) ||
               event_is_said_there(story, match);
    if (unit->first < match->end)
        return !is_cut_off(story, match, unit->end, edtf) &&
               !is_guest_of_day(story, match, unit->end, edtf) &&
               (strcmp(match->rule->type, "meeting") != 0 ||
                is_said_in_one(story, match, unit->end) ||
                !event_is_said_between(story, match->sentence, unit->end, match->trigger_end));
    return may_date_behind(story, match, unit, edtf);
}
