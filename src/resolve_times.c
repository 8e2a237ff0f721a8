/* resolve_times.c - what the times of a document mean, in text order, by the article's own day.
 *
 * That day is the one given, else what "hôm nay (5/7)" or the month of all its days tell of it; the
 * year of days near it may be that of a day which title or lead tell with it, or which is told
 * twice, once with it.  The year of "dự Hội nghị cấp cao APEC 2017" is kept with the name, and is
 * that of no other day.
 */
#include "resolve_parts.h"

#include "calendar_parts.h"

#include <stdlib.h>
#include <string.h>

static bool is_time(const struct mention *mention)
{
    return mention_is(mention, "time");
}

/* The first word of the list `modal` in a sentence that speaks of a time. */
struct tense {
    int direction; /* +1 future, -1 past; 0: there is none */
    size_t at;     /* token */
};

static int modal_direction(const struct reading *reading)
{
    for (; reading != NULL; reading = reading->next) {
        if (strcmp(reading->entry->type, "modal") != 0 || reading->entry->kind == NULL)
            continue;
        if (strcmp(reading->entry->kind, "future") == 0)
            return 1;
        if (strcmp(reading->entry->kind, "past") == 0)
            return -1;
    }
    return 0;
}

static struct tense find_tense(const struct resolution *resolution, size_t first, size_t end)
{
    const struct analysis *analysis = resolution->analysis;
    for (size_t i = first, stop; i < end; i = stop) {
        const struct reading *reading =
            lexicon_match(analysis->model->lexicon, analysis->text, i, end, true, &stop);
        stop = reading == NULL ? i + 1 : stop; /* no "định" in "quyết định" */
        int direction = modal_direction(reading);
        if (direction != 0)
            return (struct tense){direction, i};
    }
    return (struct tense){0};
}

/* The tense of a part of a sentence, tokens [first, end). */
struct tensed_part {
    size_t first, end;
    struct tense tense;
};

/* "Hai bên đã ký hợp đồng; dự kiến trong quý IV": each part of a sentence has its own tense, and
 * one that has none that of the whole. */
static struct tensed_part read_part(const struct resolution *resolution,
                                    const struct mention *mention)
{
    const struct text *text = resolution->analysis->text;
    const struct sentence *range = &text->sentences.items[mention->sentence];
    size_t first = mention->first, end = mention->end;
    while (first > range->first && !slice_is(text->tokens.items[first - 1].folded, ";"))
        first--;
    while (end < range->end && !slice_is(text->tokens.items[end].folded, ";"))
        end++;
    struct tense tense = find_tense(resolution, first, end);
    bool is_whole = first == range->first && end == range->end;
    if (tense.direction == 0 && !is_whole)
        tense = find_tense(resolution, range->first, range->end);
    return (struct tensed_part){first, end, tense};
}

/* Times come in text order, and those of one part have its tense: it is read once. */
static struct tense tense_around(const struct resolution *resolution, const struct mention *mention,
                                 struct tensed_part *part)
{
    if (mention->first < part->first || mention->end > part->end)
        *part = read_part(resolution, mention);
    return part->tense;
}

/* "dự kiến đến từ ngày 18/9", "Ngày 18/9, ông sẽ thăm": is the time told as one to come? */
static bool looks_ahead(const struct tense *tense, const struct mention *mention)
{
    enum { REACH = 8 /* words behind it */ };
    return tense->direction > 0 && tense->at < (size_t)mention->end + REACH;
}

/* "tặng Lào vắc xin cuối tháng 3, sau khi Áo đứng ra thu xếp": does a word such as "sau khi" part
 * the time from the tense told behind it? */
static bool is_parted(const struct resolution *resolution, const struct tense *tense,
                      const struct mention *mention)
{
    const struct analysis *analysis = resolution->analysis;
    size_t stop;
    for (size_t i = mention->end; i < tense->at; i++)
        if (lexicon_longest(analysis->model->lexicon, analysis->text, i, tense->at, "aside-word",
                            &stop) != NULL)
            return true;
    return false;
}

/* Folded into a longer time; one in brackets stands for itself. */
static bool is_part_of_time(const struct resolution *resolution, const struct mention *mention)
{
    return mention->parent >= 0 && is_time(resolve_mention(resolution, mention->parent));
}

struct placed {
    uint32_t first; /* token */
    size_t mention;
};

static int by_token(const void *a, const void *b)
{
    const struct placed *left = a, *right = b;
    return (left->first > right->first) - (left->first < right->first);
}

/* The document's times in text order: "hôm sau" is the day after the one named before. */
static size_t times_in_order(const struct resolution *resolution, struct placed **ret_times)
{
    size_t count = 0;
    struct placed *times =
        arena_array(resolution->arena, resolution->analysis->mentions.count + 1, sizeof *times);
    for (size_t i = 0; i < resolution->analysis->mentions.count; i++) {
        const struct mention *mention = resolve_mention(resolution, (int)i);
        if (is_time(mention) && !is_part_of_time(resolution, mention))
            times[count++] = (struct placed){mention->first, i};
    }
    qsort(times, count, sizeof *times, by_token);
    *ret_times = times;
    return count;
}

enum { SAID_NEAR = 6 /* words: "ngày 24/10 dẫn các nguồn thạo tin cho biết" */ };

/* Does a word such as "cho biết" begin at the token? */
static bool is_telling_at(const struct resolution *resolution, size_t token, size_t end)
{
    size_t stop;
    const struct analysis *analysis = resolution->analysis;
    const struct entry *word =
        lexicon_longest(analysis->model->lexicon, analysis->text, token, end, "say-verb", &stop);
    return entry_is_kind(word, "says") || entry_is_kind(word, "quotes");
}

/* "nói tại Vienna hôm 21/6.": a day of the past that ends what a word of telling begins? */
static bool is_behind_telling(const struct resolution *resolution, const struct mention *mention)
{
    const struct analysis *analysis = resolution->analysis;
    const struct token *tokens = analysis->text->tokens.items;
    const struct sentence *range = &analysis->text->sentences.items[mention->sentence];
    size_t stop;
    if (lexicon_longest(analysis->model->lexicon, analysis->text, mention->first, mention->end,
                        "past-lead", &stop) == NULL ||
        (mention->end < range->end && tokens[mention->end].kind != TOKEN_MARK))
        return false;
    for (size_t left = SAID_NEAR, i = mention->first; left > 0 && i > range->first; left--) {
        if (tokens[--i].kind == TOKEN_MARK)
            return false;
        if (is_telling_at(resolution, i, mention->first))
            return true;
    }
    return false;
}

/* "Bộ trưởng Lào ngày 24/10 cho biết", "Ngày 24/10, Bộ trưởng Lào cho biết": is the time the day on
 * which somebody said something?  Not in "cho biết ngày 24/10 sẽ". */
static bool is_of_saying(const struct resolution *resolution, const struct mention *mention)
{
    const struct text *text = resolution->analysis->text;
    const struct sentence *range = &text->sentences.items[mention->sentence];
    bool opens = mention->first <= range->first + 1;
    size_t i = mention->end;
    if (opens && i < range->end && slice_is(text->tokens.items[i].folded, ","))
        i++;
    for (size_t left = opens ? 2 * SAID_NEAR : SAID_NEAR; left > 0 && i < range->end; left--, i++) {
        if (is_telling_at(resolution, i, range->end))
            return find_tense(resolution, mention->end, i).direction <= 0;
        if (text->tokens.items[i].kind == TOKEN_MARK)
            break;
    }
    return is_behind_telling(resolution, mention);
}

static enum calendar_telling telling_of(const struct resolution *resolution,
                                        const struct mention *mention, struct tensed_part *part)
{
    if (is_of_saying(resolution, mention))
        return CALENDAR_SAID;
    return tense_around(resolution, mention, part).direction > 0 ? CALENDAR_TO_COME
                                                                 : CALENDAR_PLAIN;
}

/* The article's date; where none is given, "hôm nay (5/7)" or the month of all its days may tell
 * what "ngày mai" and "cuối tháng này" are. */
static void find_today(struct resolution *resolution, const struct placed *times, size_t count)
{
    struct calendar_evidence evidence = {.month = 0};
    struct tensed_part part = {0};
    resolution->today = resolution->document;
    if (resolution->document.year > 0)
        return;
    for (size_t i = 0; i < count; i++) {
        const struct mention *mention = resolve_mention(resolution, (int)times[i].mention);
        calendar_gather(resolution->analysis, mention, telling_of(resolution, mention, &part),
                        &evidence);
    }
    resolution->today = calendar_conclude(&evidence);
    resolution->news_month = calendar_month_of_news(&evidence);
}

/* "kỷ niệm ngày 21/9/1973" among days of no year, or long before the article: the day last named is
 * none of those that the article is about. */
static bool is_history(const struct calendar_context *context, const struct calendar_day *told)
{
    int now = context->document.year, year = context->last.year;
    return year > 0 && told->day > 0 && (now > 0 ? year + 1 < now : told->year == 0);
}

enum { NEWS_DAYS = 2, OLD_DAYS = 5 /* before the article */ };

/* Days from a day to that of the article; -1: not known, or later. */
static long days_since(const struct calendar_context *context, const struct calendar_day *day)
{
    if (!day_is_full(*day) || !day_is_full(context->document))
        return -1;
    long days = day_to_number(context->document) - day_to_number(*day);
    return days >= 0 ? days : -1;
}

/* "Chiều 22/7, bà họp báo.  Lô vắc xin đã về hôm 10/7.", and in a new line "Cùng ngày, ông ...": a
 * new line goes on with the day of the news. */
static bool goes_on_with_news(const struct resolution *resolution, const struct mention *mention,
                              const struct calendar_context *context)
{
    const struct text *text = resolution->analysis->text;
    return (text->tokens.items[mention->first].flags & TOKEN_LINE_START) != 0 &&
           days_since(context, &context->last) > OLD_DAYS;
}

/* "Chiều 14/9, ông gặp A.  Máy bay sẽ hạ cánh ngày 18/9.  Tối cùng ngày, ông gặp B.": what took
 * place did so on the last day of that kind. */
static void read_times(struct resolution *resolution, const struct placed *times, size_t count)
{
    struct calendar_day told = {0}; /* the last day that is not told as one to come */
    struct calendar_day news = {0}; /* the last day of the article's own */
    struct calendar_context context = {.document = resolution->today,
                                       .nearby = resolution->nearby,
                                       .month = resolution->news_month};
    struct tensed_part part = {0};
    for (size_t i = 0; i < count; i++) {
        const struct mention *mention = resolve_mention(resolution, (int)times[i].mention);
        struct tense tense = tense_around(resolution, mention, &part);
        context.tense = is_parted(resolution, &tense, mention) ? 0 : tense.direction;
        bool is_ahead = looks_ahead(&tense, mention);
        if (!is_ahead && told.day > 0)
            context.last = told;
        if (news.day > 0 && goes_on_with_news(resolution, mention, &context))
            context.last = news;
        struct time_value *value = &resolution->infos[times[i].mention].time;
        calendar_resolve(resolution->analysis, mention, &context, resolution->arena, value);
        calendar_remember(&context, value);
        long age = days_since(&context, &context.last);
        if (age >= 0 && age <= NEWS_DAYS)
            news = context.last;
        if (!is_ahead && !is_history(&context, &told))
            told = context.last;
    }
}

/* ---- The year of a meeting ---- */

enum {
    FIRST_YEAR = 1950,
    LAST_YEAR = 2099,
    REACH = 9,      /* words before the name of an edition */
    LONG_REACH = 20 /* where its full name stands between */
};

static bool is_right_behind(const struct resolution *resolution, const struct mention *mention,
                            const char *list)
{
    const struct analysis *analysis = resolution->analysis;
    size_t place, start = analysis->text->sentences.items[mention->sentence].first;
    return lexicon_ending_at(analysis->model->lexicon, analysis->text, start, mention->first, list,
                             &place) != NULL;
}

/* "Hội nghị cấp cao APEC 2017", not "Chủ tịch ASEAN 2020" or "tầm nhìn ASEAN 2025" */
static bool is_edition(const struct resolution *resolution, const struct mention *mention,
                       uint32_t reach)
{
    static const char *const leads[] = {"beside-word", "edition-lead", "edition-year"};
    const struct analysis *analysis = resolution->analysis;
    uint32_t start = (uint32_t)analysis->text->sentences.items[mention->sentence].first;
    size_t place;
    for (uint32_t back = 1; back <= reach && mention->first >= start + back; back++)
        if (lexicon_longest(analysis->model->lexicon, analysis->text, mention->first - back,
                            mention->first, "edition", &place) != NULL)
            return true;
    for (size_t i = 0; i < sizeof leads / sizeof *leads; i++)
        if (is_right_behind(resolution, mention, leads[i])) /* "tại APEC 2017" */
            return true;
    return false;
}

int resolve_edition_year(const struct resolution *resolution, const struct mention *mention)
{
    const struct text *text = resolution->analysis->text;
    const struct sentence *range = &text->sentences.items[mention->sentence];
    char digits[5] = {0};
    size_t next = mention->end;
    bool is_short = next + 1 < range->end && slice_is(text->tokens.items[next].folded, ")");
    if (is_short) /* "Diễn đàn Hợp tác kinh tế châu Á - Thái Bình Dương (APEC) 2017" */
        next++;
    if (!mention_is(mention, "organization") || strcmp(mention->kind, "igo") != 0 ||
        next >= range->end)
        return 0;
    const struct token *token = &text->tokens.items[next];
    if (token->kind != TOKEN_NUMBER || token->folded.length != 4 ||
        !is_edition(resolution, mention, is_short ? LONG_REACH : REACH))
        return 0;
    memcpy(digits, token->folded.data, 4);
    int year = (int)strtol(digits, NULL, 10);
    return year >= FIRST_YEAR && year <= LAST_YEAR ? year : 0;
}

void resolve_editions(struct resolution *resolution)
{
    for (size_t i = 0; i < resolution->analysis->mentions.count; i++) {
        const struct mention *mention = resolve_mention(resolution, (int)i);
        int entity = resolution->infos[i].entity;
        int year = entity < 0 ? 0 : resolve_edition_year(resolution, mention);
        if (year == 0)
            continue;
        int *known = &resolution->entities.items[entity].edition_year;
        *known = *known == 0 || *known == year ? year : EDITION_SEVERAL;
    }
}

/* ---- The year of days that are told without one ---- */

enum { PAPERS_SINCE = 1990 /* "kỷ niệm ngày 30/6/1950" is of no article */ };

/* The day that title or lead tells with its year, if no time told is of a later year: "ký ngày
 * 5/7/1995" in an article that speaks of 2017 tells nothing of the days around it.  All 0: there is
 * none. */
static struct calendar_day full_day_of_lead(const struct resolution *resolution,
                                            const struct placed *times, size_t count)
{
    enum { LEAD = 3 /* sentences */ };
    struct calendar_day found = {0};
    int latest = 0;
    for (size_t i = 0; i < count; i++) {
        const struct time_value *time = &resolution->infos[times[i].mention].time;
        bool is_full =
            time->first.year >= PAPERS_SINCE && time->first.month > 0 && time->first.day > 0;
        if (time->last.year > latest)
            latest = time->last.year;
        if (is_full && time->first.year > found.year &&
            resolve_mention(resolution, (int)times[i].mention)->sentence < LEAD)
            found = time->first;
    }
    return found.year == latest ? found : (struct calendar_day){0};
}

enum { GOAL_YEARS = 3 /* "đến năm 2020" in an article of 2018 */ };

/* Is the year that of the article, by the others that it tells: none much later, and no later one
 * with its month? */
static bool may_be_today(const struct resolution *resolution, const struct placed *times,
                         size_t count, int year)
{
    for (size_t i = 0; i < count; i++) {
        const struct calendar_day *last = &resolution->infos[times[i].mention].time.last;
        if (last->year > year + (last->month > 0 ? 0 : GOAL_YEARS))
            return false;
    }
    return true;
}

/* The days of a year. */
struct day_set {
    bool has[13][32]; /* by month and day */
};

static bool *day_in_set(struct day_set *set, struct calendar_day day)
{
    bool is_day = day.month >= 0 && day.month <= 12 && day.day > 0 && day.day <= 31;
    return is_day ? &set->has[day.month][day.day] : &set->has[0][0];
}

/* The days that are told without a year. */
static struct day_set bare_days(const struct resolution *resolution, const struct placed *times,
                                size_t count)
{
    struct day_set set = {0};
    for (size_t i = 0; i < count; i++) {
        struct calendar_day day = resolution->infos[times[i].mention].time.first;
        if (day.year == 0)
            *day_in_set(&set, day) = true;
    }
    set.has[0][0] = false; /* a month alone */
    return set;
}

/* "ký ngày 5-2", and under a picture "ngày 5-2-2018": a day told without its year and, once, with
 * it; not "ngày 9-5" beside "ngày 9-5-1945".  All 0: there is none, or there are several. */
static struct calendar_day full_day_told_twice(const struct resolution *resolution,
                                               const struct placed *times, size_t count)
{
    struct day_set bare = bare_days(resolution, times, count);
    struct calendar_day found = {0};
    for (size_t i = 0; i < count; i++) {
        struct calendar_day full = resolution->infos[times[i].mention].time.first;
        if (full.year < PAPERS_SINCE || !*day_in_set(&bare, full))
            continue;
        if (found.year != 0 && found.year != full.year)
            return (struct calendar_day){0};
        found = full;
    }
    return may_be_today(resolution, times, count, found.year) ? found : (struct calendar_day){0};
}

void resolve_times(struct resolution *resolution)
{
    struct placed *times;
    size_t count = times_in_order(resolution, &times);
    find_today(resolution, times, count);
    read_times(resolution, times, count);
    if (resolution->today.year != 0)
        return;
    resolution->nearby = full_day_of_lead(resolution, times, count);
    if (resolution->nearby.year == 0)
        resolution->nearby = full_day_told_twice(resolution, times, count);
    if (resolution->nearby.year != 0)
        read_times(resolution, times, count);
}
