/* joined.c - the modal word of a list holds for what is joined to it.
 *
 *     Ông sẽ hội đàm với A, hội kiến B; dự diễn đàn C.          all are planned
 *     Lào đề nghị Áo mở đường bay; gia hạn thỏa thuận.          both are proposed
 */
#include "status_parts.h"

enum { ITEM_LEAD = 2 /* words: "; sớm ký" */ };

enum { JOINT_REACH = 7 /* words between "," and the trigger: "; dự và phát biểu tại diễn đàn" */ };

enum { LIST_REACH = 12 /* words from "dự" to the noun: "dự hội nghị ASEM lần thứ 12, hội nghị" */ };

/* "sẽ dự diễn đàn", "sẽ dự hội nghị A lần thứ 12, hội nghị B": does somebody attend what the noun
 * names, with no mark but commas between? */
static bool is_attended(const struct story *story, const struct match *match)
{
    uint32_t first = story_words_before(story, match, match->trigger_first, LIST_REACH), stop;
    for (uint32_t i = match->trigger_first; i-- > first;)
        if (story_listed_at(story, "attend-word", i, match->trigger_first, &stop) != NULL)
            return true;
        else if (story_is_mark(story, match->sentence, i) && !story_is_comma(story, i))
            return false;
    return false;
}

/* Does the trigger's verb follow a comma, a semicolon or "và", with nobody named between?  Of a
 * noun that is asked of who attends what it names: "dự diễn đàn", not "cuộc gặp". */
static bool is_joined(const struct story *story, const struct match *match, bool is_noun)
{
    uint32_t start = story_words_before(story, match, match->trigger_first, JOINT_REACH);
    if (is_noun && !is_attended(story, match))
        return false;
    for (uint32_t i = match->trigger_first; i-- > start;) {
        const struct unit *unit = story_unit_at(story, match->sentence, i);
        struct slice word = story->analysis->text->tokens.items[i].folded;
        if (slice_is(word, ",") || slice_is(word, ";"))
            return true;
        if (unit == NULL || unit->mention >= 0 || event_is_modal_barrier(story, match, i))
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
const struct entry *event_modal_of_list(const struct story *story, const struct match *match,
                                        bool is_noun)
{
    const struct entry *last = NULL;
    size_t stop;
    if (!is_joined(story, match, is_noun))
        return NULL;
    for (size_t i = story->analysis->text->sentences.items[match->sentence].first;
         i < match->trigger_first; i = stop) {
        const struct entry *modal = event_modal_at(story, i, match->trigger_first, &stop);
        uint32_t word_end;
        if (modal == NULL) /* "sẽ ký" is a verb's whole phrase */
            modal = story_listed_at(story, "modal", (uint32_t)i, match->trigger_first, &word_end);
        if (modal != NULL && event_is_object_of_other(story, match, i))
            continue;
        if (modal != NULL && modal->value != NULL)
            last = event_is_relative_at(story, i) ? NULL : modal;
        else if (modal == NULL &&
                 (story_begins_listed(story, "say-verb", i, match->trigger_first) ||
                  story_begins_listed(story, "aside-word", i, match->trigger_first) ||
                  story_begins_listed(story, "while-word", i, match->trigger_first)))
            last = NULL;
    }
    return entry_is_kind(last, "future") || (event_is_wish(last) && is_new_item(story, match))
               ? last
               : NULL;
}
