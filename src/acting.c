/* acting.c - who does what a match tells, where its rule asks for him or took the wrong one.
 *
 *     Thủ tướng Lào tiếp ông Orlov và hội đàm với bà Maya.           the prime minister, twice
 *     Sau khi gặp Thủ tướng Lào, Tổng thống Chile nói ...            he who stands behind the comma
 *     Lào phản đối chương trình của Áo khi điện đàm với Séc.         LA, not the AT of the program
 */
#include "roles_parts.h"

#include <string.h>

static bool asks_for_subject(const struct match *match)
{
    for (size_t i = 0; i < match->rule->settings.count; i++) {
        const struct setting *setting = &match->rule->settings.items[i];
        if (strcmp(setting->key, "fill") == 0 && setting->constant != NULL &&
            strcmp(setting->constant, "subject") == 0)
            return true;
    }
    return false;
}

/* "Thủ tướng Lào gặp A và tiếp B": who does the second of what is told in one breath; -1: nobody
 * else than the nearest. An instrument is signed by whoever is nearest. */
static int joined_subject(const struct story *story, const struct match *match)
{
    if (strcmp(match->rule->type, "meeting") != 0)
        return -1;
    return story_joined_subject(story, match->sentence, match->trigger_first);
}

/* There A is whom the verb before took. */
static bool is_object_of_joined(const struct story *story, const struct match *match,
                                const struct capture *capture)
{
    int subject = joined_subject(story, match);
    return subject >= 0 && story->analysis->mentions.items[subject].end <= capture->first;
}

enum { HOLD_REACH = 2 /* words: "tổ chức" */ };

/* "hoan nghênh Áo và Lào tổ chức hội đàm": the two that one verb takes do the next; "kêu gọi Áo và
 * Lào đối thoại" only wishes that they did. */
static bool is_asked_pair(const struct story *story, const struct match *match,
                          const struct capture *capture)
{
    return strcmp(match->rule->type, "meeting") == 0 && !event_match_is(match, "visit") &&
           match->trigger_first <= capture->end + HOLD_REACH &&
           party_set_count(&story->resolution->infos[capture->mention].parties) >= 2 &&
           story_is_preposition_before(story, capture->first, "asked") &&
           !story_is_listed_before(story, capture->first, "modal");
}

/* "Áo hoan nghênh Tổng thống Chile khi thăm Lào": a country does not travel, and whom it welcomes
 * does. */
static bool is_traveller_of_country(const struct story *story, const struct match *match,
                                    const struct capture *capture)
{
    uint32_t stop;
    if (!event_match_is(match, "visit") || capture->end >= match->trigger_first ||
        strcmp(story->analysis->mentions.items[capture->mention].type, "person") != 0 ||
        story_listed_at(story, "while-word", capture->end, match->trigger_first, &stop) == NULL ||
        stop != match->trigger_first)
        return false;
    int subject = story_subject(story, match->sentence, match->first);
    return subject >= 0 && story_is_bare_party(story, subject);
}

/* "hội đàm với bà Maya đang thăm Lào", "hoan nghênh bà Maya thăm Lào", "giúp bà Maya gặp ...": whom
 * one verb takes does the next. */
static bool does_the_next(const struct story *story, const struct match *match,
                          const struct capture *capture)
{
    uint32_t stop;
    const struct entry *modal =
        story_listed_at(story, "modal", capture->end, match->trigger_first, &stop);
    bool is_next = capture->end == match->trigger_first &&
                   strcmp(match->rule->type, "meeting") == 0 &&
                   strcmp(story->analysis->mentions.items[capture->mention].type, "person") == 0;
    bool is_visitor = is_next && event_match_is(match, "visit");
    return is_visitor || (is_next && story_is_preposition_before(story, capture->first, "asked")) ||
           entry_is_kind(modal, "present") || is_asked_pair(story, match, capture) ||
           is_traveller_of_country(story, match, capture);
}

/* "hội nghị thượng đỉnh giữa Mỹ và Nga đã ra tuyên bố chung": both of them did. */
static bool is_between(const struct story *story, const struct capture *capture)
{
    return capture->first > 0 && story_is_joining_word(story, capture->first - 1, "between") &&
           party_set_count(&story->resolution->infos[capture->mention].parties) >= 2;
}

/* "hội nghị thượng đỉnh Mỹ - Nga không đạt thỏa thuận": whose meeting it is, they reach it or not.
 */
static bool is_pair_of_pact(const struct story *story, const struct match *match,
                            const struct capture *capture)
{
    return strcmp(match->rule->type, "agreement") == 0 && !event_match_is(match, "consensus") &&
           strcmp(story->analysis->mentions.items[capture->mention].kind, "pair") == 0 &&
           party_set_count(&story->resolution->infos[capture->mention].parties) >= 2;
}

/* "Chủ tịch Tập gặp Tổng thống Moon trong chuyến thăm Trung Quốc": nobody visits his own country,
 * and whom he met there does. */
static bool is_guest_of_subject(const struct story *story, const struct match *match,
                                const struct capture *capture)
{
    const struct capture *aim = match_capture(match, "B", NULL);
    const struct mention_info *infos = story->resolution->infos;
    if (!event_match_is(match, "visit") || aim == NULL || aim->mention < 0 || aim == capture ||
        infos[aim->mention].refer != NULL)
        return false;
    int subject = joined_subject(story, match);
    if (subject < 0)
        subject = story_subject(story, match->sentence, match->first);
    return subject >= 0 && party_set_count(&infos[subject].parties) > 0 &&
           party_set_within(&infos[subject].parties, &infos[aim->mention].parties) &&
           !party_set_meets(&infos[capture->mention].parties, &infos[aim->mention].parties);
}

/* "nói Lào đồng ý sau khi hội đàm với Thủ tướng Lào": a country does not meet its own leader. */
static bool is_of_the_met(const struct story *story, const struct match *match,
                          const struct capture *capture)
{
    const struct capture *met = match_capture(match, "B", NULL);
    const struct mention_info *infos = story->resolution->infos;
    return met != NULL && met->mention >= 0 && met != capture &&
           strcmp(match->rule->type, "meeting") == 0 &&
           strcmp(story->analysis->mentions.items[met->mention].type, "person") == 0 &&
           story_is_bare_party(story, capture->mention) &&
           party_set_equal(&infos[capture->mention].parties, &infos[met->mention].parties);
}

/* "Chuyến đi của ông Boric gồm các cuộc gặp với lãnh đạo Lào": of people whom a meeting may be of,
 * the only one that the sentence names, rather than who acted in the one before. */
static bool is_lone_person(const struct story *story, const struct match *match,
                           const struct capture *capture)
{
    if (strcmp(match->rule->type, "meeting") != 0 ||
        strcmp(story->analysis->mentions.items[capture->mention].type, "person") != 0 ||
        !story_is_preposition_before(story, capture->first, "of"))
        return false;
    int subject = story_subject(story, match->sentence, match->first);
    return !(subject >= 0 &&
             story->analysis->mentions.items[subject].sentence == match->sentence) &&
           story_subject_behind(story, match->sentence, match->end) < 0;
}

/* "nói với Ngoại trưởng Mỹ Kerry, người vừa thăm Lào": the clause behind the comma is told of him.
 */
static bool has_clause_of_its_own(const struct story *story, const struct match *match,
                                  const struct capture *capture)
{
    uint32_t comma = capture->end;
    return comma + 1 < match->trigger_first && story_is_comma(story, comma) &&
           story_begins_listed(story, "relative-word", comma + 1, match->trigger_first) &&
           !story_holds_mark(story, match->sentence, comma + 1, match->trigger_first);
}

/* "... chương trình của Triều Tiên khi điện đàm với Mỹ": what stands first in the match is an
 * object of something else; the rule gets the subject instead. */
bool event_is_misread_subject(const struct story *story, const struct match *match,
                              const struct capture *capture)
{
    if (event_match_is(match, "contract") &&
        capture->end == match->trigger_first) /* "phản đối Mỹ bán tên lửa" */
        return false;
    return capture->first == match->first && capture->end <= match->trigger_first &&
           asks_for_subject(match) && !event_names_instrument(story, capture->mention) &&
           !does_the_next(story, match, capture) && !is_guest_of_subject(story, match, capture) &&
           !is_between(story, capture) && !is_pair_of_pact(story, match, capture) &&
           !has_clause_of_its_own(story, match, capture) &&
           (story_is_object(story, match->sentence, capture->first) ||
            is_object_of_joined(story, match, capture) || is_of_the_met(story, match, capture)) &&
           !is_lone_person(story, match, capture);
}

/* Is the acting side captured: a role A, or what stands first in the match? */
bool event_has_subject(const struct story *story, const struct match *match)
{
    for (size_t i = 0; i < match->capture_count; i++) {
        const struct capture *capture = &match->captures[i];
        bool leads = capture->first == match->first && capture->end <= match->trigger_first &&
                     event_is_party_role(capture->role);
        if (capture->mention >= 0 && (strcmp(capture->role, "A") == 0 || leads) &&
            !event_is_misread_subject(story, match, capture))
            return true;
    }
    return false;
}

bool event_is_in_sentence(const struct story *story, const struct match *match, int mention)
{
    return mention >= 0 && story->analysis->mentions.items[mention].sentence == match->sentence;
}

/* Who acts in this sentence, before the match or behind it; -1: nobody.  "Phát biểu trong cuộc gặp
 * với Thủ tướng Lào sau khi Áo thử pháo, Tổng thống Chile ...": who stands behind the comma did. */
int event_subject_here(const struct story *story, const struct match *match)
{
    int subject = story_subject(story, match->sentence, match->first);
    if (!event_is_in_sentence(story, match, subject))
        return story_subject_behind(story, match->sentence, match->end);
    if (story->analysis->mentions.items[subject].end <= match->first)
        return subject;
    int behind = story_subject_behind(story, match->sentence, match->end);
    return behind >= 0 ? behind : subject;
}

/* "Ngoại trưởng Lào tiết lộ Chile đã đồng ý sau cuộc điện đàm với Tổng thống Chile": who is met has
 * not met himself; -1: nobody else acts in this sentence. */
int event_other_subject_here(const struct story *story, const struct match *match,
                             const struct event *event)
{
    int subject = event_subject_here(story, match);
    while (subject >= 0 && story->analysis->mentions.items[subject].sentence == match->sentence &&
           party_set_within(&story->resolution->infos[subject].parties, &event->parties)) {
        int earlier =
            story_subject(story, match->sentence, story->analysis->mentions.items[subject].first);
        if (earlier == subject)
            return -1;
        subject = earlier;
    }
    return subject >= 0 && story->analysis->mentions.items[subject].sentence == match->sentence
               ? subject
               : -1;
}

/* "Julie Buckley, người trực tổng đài, trò chuyện với ...": does the sentence begin with a name
 * that stands for nobody whom the article told of? */
static bool begins_with_stranger(const struct story *story, const struct match *match)
{
    const struct frame *frame = &story->analysis->frames[match->sentence];
    int mention = frame->count > 0 ? frame->units[0].mention : -1;
    uint32_t start, end;
    story_clause(story, match->sentence, match->trigger_first, &start, &end);
    return mention >= 0 && frame->units[0].first == start &&
           frame->units[0].end <= match->trigger_first &&
           strcmp(story->analysis->mentions.items[mention].type, "name") == 0;
}

/* Who acts before the match; of "tôi sẽ gặp ..." it is who says so.  A sentence that begins with
 * what was done names behind it who did it: "Sau khi gặp Thủ tướng Lào, Tổng thống Chile cho biết
 * ...". */
static int acting(const struct story *story, const struct match *match)
{
    int subject = joined_subject(story, match);
    if (subject < 0)
        subject = story_subject(story, match->sentence, match->first);
    if (!event_is_in_sentence(story, match, subject) ||
        story->analysis->mentions.items[subject].end > match->first) {
        int behind = story_subject_behind(story, match->sentence, match->end);
        bool is_behind = event_is_in_sentence(story, match, subject) &&
                         strcmp(match->rule->type, "meeting") == 0;
        subject = behind >= 0 || is_behind ? behind : subject;
    }
    if (!event_is_in_sentence(story, match, subject) && strcmp(match->rule->type, "meeting") == 0 &&
        begins_with_stranger(story, match))
        return -1;
    if (subject < 0)
        subject = event_speaker(story, match);
    return subject >= 0 ? subject : story_first_person(story, match->sentence, match->first);
}

/* Where the nearest who acts is the country of whom one meets, who acts before it does. */
int event_actor(const struct story *story, const struct match *match, const struct event *event)
{
    int subject = acting(story, match);
    if (!event_is_in_sentence(story, match, subject) || strcmp(match->rule->type, "meeting") != 0 ||
        event_is_visit(event) || party_set_count(&event->parties) != 1 ||
        !story_is_bare_party(story, subject) ||
        !party_set_within(&story->resolution->infos[subject].parties, &event->parties))
        return subject;
    int other = event_other_subject_here(story, match, event);
    return other >= 0 ? other : subject;
}

/* "bà Maya nằm trong phái đoàn Chile đến Lào": a delegation goes there, whoever is one of it. */
static bool is_on_its_way(const struct story *story, const struct match *match,
                          const struct capture *capture)
{
    const struct mention *mention = &story->analysis->mentions.items[capture->mention];
    return event_match_is(match, "visit") && capture->end == match->trigger_first &&
           strcmp(mention->type, "group") == 0 && strcmp(mention->kind, "delegation") == 0;
}

bool event_is_misled(const struct story *story, const struct match *match)
{
    const struct capture *first = match->capture_count > 0 ? &match->captures[0] : NULL;
    return first != NULL && first->mention >= 0 && first->first == match->first &&
           first->end <= match->trigger_first && event_is_party_role(first->role) &&
           !asks_for_subject(match) && match_constant(match, "fill") == NULL &&
           !is_on_its_way(story, match, first) && !is_asked_pair(story, match, first) &&
           story_is_object(story, match->sentence, first->first);
}
