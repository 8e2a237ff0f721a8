/* breath.c - how far what is told in one breath goes, in which a time is the match's own.
 *
 *     hội đàm ở Helsinki, Phần Lan ngày 5/7                       on to the day
 *     gặp ông Kim Jong-un (trái) ngày 5/7                         no mark is in a name
 *     hội nghị ASEAN, sẽ diễn ra ở Huế, ngày 5/7                  a comma adds when it takes place
 *     gặp ông Orlov, phá lệ đặt ra năm 1979                       up to the comma
 */
#include "own_time_parts.h"

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

/* Does the mark at the token end the breath? */
static bool is_stop(const struct story *story, uint32_t sentence, uint32_t token)
{
    return story->analysis->text->tokens.items[token].kind == TOKEN_MARK &&
           !event_joins_places(story, sentence, token) && !is_plus(story, token) &&
           !is_hyphen_of_number(story, token);
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
        else if (!is_stop(story, sentence, end))
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
    return unit != NULL && unit->first == token && event_is_time(story, unit->mention);
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
    bool is_last = time != NULL && event_is_time(story, time->mention) &&
                   (time->end >= end || story_is_mark(story, sentence, time->end));
    return is_last ? time->end : comma;
}

/* Where what stands behind the comma says that the noun takes place: ", sẽ diễn ra", "hội nghị
 * ASEAN, một sự kiện lớn, sẽ diễn ra"; `comma` if it does not. */
static uint32_t happening_behind(const struct story *story, const struct match *match,
                                 uint32_t comma)
{
    uint32_t end = (uint32_t)story->analysis->text->sentences.items[match->sentence].end;
    uint32_t lead = comma + 1, told = happening_at(story, match->sentence, lead, end);
    if (told != lead)
        return told;
    uint32_t aside = event_breath_end(story, match->sentence, lead);
    if (aside >= end || !story_is_comma(story, aside) ||
        story_has_other_trigger(story, match, lead, aside))
        return comma;
    told = happening_at(story, match->sentence, aside + 1, end);
    return told == aside + 1 ? comma : told;
}

uint32_t event_happening_end(const struct story *story, const struct match *match)
{
    uint32_t breath = event_breath_end(story, match->sentence, match->end);
    uint32_t end = (uint32_t)story->analysis->text->sentences.items[match->sentence].end;
    if (!match_is_noun(match) || breath >= end || !story_is_comma(story, breath))
        return breath;
    if (story_holds_listed(story, "happen-verb", match->trigger_end, breath))
        return time_behind(story, match->sentence, breath);
    uint32_t told = happening_behind(story, match, breath);
    if (told == breath)
        return breath;
    return time_behind(story, match->sentence, event_breath_end(story, match->sentence, told));
}

bool event_is_in_name(const struct story *story, uint32_t sentence, uint32_t token)
{
    const struct unit *unit = story_unit_at(story, sentence, token);
    return unit != NULL && unit->mention >= 0 && !event_is_time(story, unit->mention);
}
