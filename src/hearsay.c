/* hearsay.c - is it only said to be so, or said to be false?
 *
 *     Tin giả lan truyền rằng Lào tặng Việt Nam vắc xin.       a rumour: no event
 *     Về tin Nga và Lào ký hiệp định, bà Hằng đề nghị ...      left open: no event
 *     Ông Lavrov suýt gặp ông Kerry.                           it did not happen: no event
 *     Thông tin Nga ký hiệp định với Lào là sai sự thật.       false: it did not happen
 *     Về tin Nga và Lào ký hiệp định, bà Hằng xác nhận ...     so it is
 *
 * The words are in gazetteers/words/report-words.tsv; what is denied by a verb before it ("bác
 * tin") is in modals.tsv.
 */
#include "slots.h"

#include "story.h"

enum { UNTRUE_REACH = 20 /* words behind a report in which it may be called false */ };

static bool leads(const struct entry *word)
{
    return entry_is_kind(word, "rumour") || entry_is_kind(word, "open") ||
           entry_is_kind(word, "report") || entry_is_kind(word, "chance") ||
           entry_is_kind(word, "doubtful");
}

/* The word of the list that leads to the match, with no mark and no setting ("trong cuộc gặp")
 * between them; NULL if none does. */
static const struct entry *find_report(const struct story *story, const struct match *match,
                                       uint32_t start)
{
    const struct entry *report = NULL;
    uint32_t stop, barrier_stop;
    for (uint32_t i = start; i < match->trigger_first; i = stop) {
        const struct unit *unit = story_unit_at(story, match->sentence, i);
        if (unit != NULL && unit->mention >= 0) {
            stop = unit->end;
            continue;
        }
        const struct entry *word =
            story_listed_at(story, "report-word", i, match->trigger_first, &stop);
        const struct entry *barrier =
            story_listed_at(story, "modal-barrier", i, match->trigger_first, &barrier_stop);
        bool is_setting = barrier != NULL && !entry_is_kind(barrier, "link");
        if (leads(word))
            report = word;
        else if (entry_is_kind(word, "contrast") ||
                 (word == NULL && (is_setting || story_is_mark(story, match->sentence, i))))
            report = NULL;
    }
    return report;
}

/* Does a word of the kind begin in tokens [first, end)? */
static bool holds_kind(const struct story *story, const char *kind, uint32_t first, uint32_t end)
{
    uint32_t stop;
    for (uint32_t i = first; i < end; i = stop)
        if (entry_is_kind(story_listed_at(story, "report-word", i, end, &stop), kind))
            return true;
    return false;
}

/* "... là sai sự thật", "... là rất thấp": said of the report before a mark and before any other
 * event. */
static bool is_called(const struct story *story, const struct match *match, const char *kind)
{
    uint32_t last = (uint32_t)story->analysis->text->sentences.items[match->sentence].end;
    uint32_t end = match->end;
    while (end < last && end < match->end + UNTRUE_REACH &&
           !story_is_mark(story, match->sentence, end))
        end++;
    return holds_kind(story, kind, match->end, end) &&
           !story_has_other_trigger(story, match, match->end, end);
}

enum hearsay event_hearsay(const struct story *story, const struct match *match)
{
    uint32_t start, end;
    story_clause(story, match->sentence, match->trigger_first, &start, &end);
    const struct entry *report = find_report(story, match, start);
    if (is_called(story, match, "hoax") || (report != NULL && is_called(story, match, "untrue")))
        return HEARSAY_FALSE;
    if (report == NULL || entry_is_kind(report, "report"))
        return HEARSAY_NONE;
    if (entry_is_kind(report, "doubtful"))
        return HEARSAY_RUMOUR;
    if (entry_is_kind(report, "chance"))
        return is_called(story, match, "unlikely") ? HEARSAY_RUMOUR : HEARSAY_NONE;
    if (holds_kind(story, "untrue", match->end, end))
        return HEARSAY_FALSE;
    bool is_confirmed = holds_kind(story, "confirms", start, end);
    return is_confirmed ? HEARSAY_NONE : HEARSAY_RUMOUR;
}
