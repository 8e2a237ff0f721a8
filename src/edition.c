/* edition.c - the years that names bear.
 *
 *     dự APEC 2017                                   a conference of 2017
 *     cứu vãn thỏa thuận hạt nhân năm 2015           in force since 2015
 *     kế hoạch hành động giai đoạn 2021-2025         it runs from 2021 to 2025
 */
#include "when_parts.h"

#include <stdlib.h>
#include <string.h>

/* The year that the mention bears, "APEC 2017", or all others of the same organisation that bear
 * one; 0: none, or several. */
static int year_of_edition(const struct story *story, int mention, bool is_dated)
{
    const struct resolution *resolution = story->resolution;
    int own = resolve_edition_year(resolution, &story->analysis->mentions.items[mention]);
    int entity = resolution->infos[mention].entity;
    if (own != 0 || !is_dated || entity < 0)
        return own;
    int told = resolution->entities.items[entity].edition_year;
    return told == EDITION_SEVERAL ? 0 : told;
}

/* "gặp nhau bên lề Tuần lễ cấp cao APEC 2017", "dự APEC 2017", "thăm Lào và dự APEC 2017": the year
 * that the conference bears in its name which is the event, beside which people met, or which they
 * came for. */
static void set_edition_from(const struct story *story, const struct match *match, uint32_t first,
                             struct event *event)
{
    const struct frame *frame = &story->analysis->frames[match->sentence];
    uint32_t end = event_breath_end(story, match->sentence, match->end);
    for (size_t i = 0; i < frame->count && event->edition_year == 0; i++) {
        const struct unit *unit = &frame->units[i];
        if (unit->mention < 0 || unit->first < first || unit->end > end)
            continue;
        const struct mention *mention = &story->analysis->mentions.items[unit->mention];
        if (event_is_gathering(match) ||
            story_holds_listed(story, event_is_visit(event) ? "attend-word" : "beside-word",
                               match->trigger_end, mention->first))
            event->edition_year = year_of_edition(story, unit->mention, event->date != NULL);
    }
}

/* In "Năm APEC 2017 và Hội nghị ASEAN 2018" that of the conference itself comes first. */
static void set_edition(const struct story *story, const struct match *match, struct event *event)
{
    if (strcmp(event->type, "meeting") != 0 || event->is_earlier ||
        (event_is_visit(event) && event->date != NULL && event->date[0] != 'X'))
        return;
    set_edition_from(story, match, match->trigger_first, event);
    set_edition_from(story, match, match->first, event);
}

/* The day that opens the sentence, before the conference and no other event; -1: none. */
static int day_at_start(const struct story *story, const struct match *match)
{
    const struct frame *frame = &story->analysis->frames[match->sentence];
    const struct unit *unit = frame->count == 0 ? NULL : &frame->units[0];
    int time = unit == NULL ? -1 : event_time_that(story, unit, event_has_value);
    bool opens = time >= 0 && edtf_is_day(story->resolution->infos[time].time.edtf) &&
                 unit->end <= match->trigger_first &&
                 !story_has_other_trigger(story, match, unit->end, match->trigger_first);
    return opens ? time : -1;
}

/* The day, or the days, behind what says that the conference takes place, in one breath with the
 * year that its name bears: "được tổ chức trong hai ngày 28 và 29-6"; -1: none. */
static int day_behind_verb(const struct story *story, const struct match *match,
                           const struct event *event)
{
    const struct frame *frame = &story->analysis->frames[match->sentence];
    uint32_t year_end = event->date_end;
    uint32_t end = event_breath_end(story, match->sentence, year_end);
    for (size_t i = 0; i < frame->count && frame->units[i].first < end; i++) {
        const struct unit *unit = &frame->units[i];
        int time = unit->first < year_end ? -1 : event_time_that(story, unit, event_has_value);
        const char *edtf = time < 0 ? NULL : story->resolution->infos[time].time.edtf;
        if (edtf_is_day(edtf) || edtf_is_days(edtf))
            return story_holds_listed(story, "happen-verb", year_end, unit->first) &&
                           !story_has_other_trigger(story, match, year_end, unit->first)
                       ? time
                       : -1;
    }
    return -1;
}

/* "Sáng 17-10, bà dự đối thoại Áo - Lào năm 2017", "Hội nghị năm 2017 diễn ra ngày 17-10": the year
 * that the name bears is that of the day which opens the sentence, or tells when it is held. */
static void set_day_of_edition(const struct story *story, const struct match *match,
                               struct event *event)
{
    if (!event_is_gathering(match) || event->date == NULL ||
        strlen(event->date) != strlen("2017") || event->date_first < match->trigger_end)
        return;
    int time = day_at_start(story, match);
    if (time < 0)
        time = day_behind_verb(story, match, event);
    if (time < 0 || story->resolution->infos[time].time.edtf[0] != 'X')
        return;
    const struct mention *day = &story->analysis->mentions.items[time];
    event->edition_year = (int)strtol(event->date, NULL, 10);
    event->date = story->resolution->infos[time].time.edtf;
    event->date_first = day->first;
    event->date_end = day->end;
}

/* Does an instrument's name end with the year in which it was made?  That of a plan or a vision,
 * "Tầm nhìn 2040", is its goal. */
static bool bears_its_year(const struct story *story, const struct match *match,
                           const struct event *event)
{
    return strcmp(event->status, "in_force") == 0 ||
           (strcmp(event->status, "occurred") == 0 &&
            event_tells_of_signing(story, match->trigger_first, match->trigger_end) &&
            (event_is_subtype(event, "treaty") || event_is_subtype(event, "fta") ||
             event_is_subtype(event, "memorandum")));
}

/* "cứu vãn thỏa thuận hạt nhân năm 2015", "ký Hiệp định đình chiến 1953": the year that the name of
 * what is in force, or was signed, ends with. */
static void set_date_of_name(const struct story *story, const struct match *match,
                             struct event *event)
{
    const struct capture *name = match_capture(match, "X", NULL);
    const struct token *last =
        name == NULL ? NULL : &story->analysis->text->tokens.items[name->end - 1];
    if (event->date != NULL || last == NULL || !bears_its_year(story, match, event) ||
        last->kind != TOKEN_NUMBER || last->folded.length != strlen("2015"))
        return;
    event->date = arena_copy(story->arena, last->folded.data, last->folded.length);
    event->date_first = name->end - 1;
    event->date_end = name->end;
}

void event_set_year_of_name(const struct story *story, const struct match *match,
                            struct event *event)
{
    set_edition(story, match, event);
    set_day_of_edition(story, match, event);
    set_date_of_name(story, match, event);
}

/* "triển khai nghị định thư về quốc phòng năm 2003": the year right behind the name, or that ends
 * it, of an instrument in force; a plan is made for a year. */
static void set_year_behind_name(const struct story *story, const struct unit *unit, int time,
                                 struct event *event)
{
    const char *edtf = story->resolution->infos[time].time.edtf;
    bool is_beside = unit->first == event->name_end || unit->end == event->name_end;
    if (event->date != NULL || !is_beside || strcmp(event->status, "in_force") != 0 ||
        event_is_subtype(event, "action_plan") || !event_is_bare_year(story, unit, edtf))
        return;
    event->date = edtf;
    event->date_first = unit->first;
    event->date_end = unit->end;
}

void event_settle_edition(struct event *event, struct arena *arena)
{
    if (event->edition_year == 0 || (event->date != NULL && event->date[0] != 'X'))
        return;
    const char *slash = event->date == NULL ? NULL : strchr(event->date, '/');
    if (event->date == NULL)
        event->date = arena_printf(arena, "%04d", event->edition_year);
    else if (slash == NULL || slash[1] == '\0')
        event->date = arena_printf(arena, "%04d%s", event->edition_year, event->date + 4);
    else if (slash[1] == 'X')
        event->date = arena_printf(arena, "%04d%.*s%04d%s", event->edition_year,
                                   (int)(slash + 1 - (event->date + 4)), event->date + 4,
                                   event->edition_year, slash + 5);
}

void event_set_period(const struct story *story, struct event *event)
{
    const struct frame *frame = &story->analysis->frames[event->sentence];
    uint32_t end = event_breath_end(story, event->sentence, event->name_end);
    for (size_t i = 0; i < frame->count && event->period_from == NULL; i++) {
        const struct unit *unit = &frame->units[i];
        int time = event_time_in(story, unit);
        if (time < 0 || unit->first < event->name_first || unit->first > end)
            continue;
        const char *edtf = story->resolution->infos[time].time.edtf;
        set_year_behind_name(story, unit, time, event);
        if (!event_is_span_of_years(edtf))
            continue;
        event->period_from = arena_copy(story->resolution->arena, edtf, 4);
        event->period_to = arena_copy(story->resolution->arena, edtf + 5, 4);
    }
}
