/* roles.c - who takes part: what the rule captured, and what it asks for by `fill`.
 *
 * "Chiều cùng ngày, ông tiếp Đại sứ Lào" captures Lào; `fill = subject` finds "ông".  `other = to`
 * gives the side that nobody names to whoever else takes part.
 */
#include "slots.h"

#include "story.h"

#include <ctype.h>
#include <string.h>

/* "Bộ trưởng Quốc phòng Lào", "thủ tướng hai nước", whom nobody names: an office that one person
 * holds. */
static void add_event_office(const struct story *story, struct event *event,
                             const struct mention_info *info)
{
    if (info->office == NULL || info->person_count > 0 || info->office->value == NULL ||
        strcmp(info->office->value, "single") != 0)
        return;
    for (size_t i = 0; i < story->resolution->parties.count; i++)
        if (party_set_has(&info->parties, i) && event->office_count < EVENT_MAX_OFFICES)
            event->offices[event->office_count++] =
                (struct event_office){info->office->id, story->resolution->parties.items[i]};
}

/* "các doanh nghiệp Áo", "các CEO Áo" */
static bool is_firms(const struct story *story, int mention)
{
    const struct entry *office = story->resolution->infos[mention].office;
    return strcmp(story->analysis->mentions.items[mention].kind, "firms") == 0 ||
           (office != NULL && office->value != NULL && strcmp(office->value, "firm") == 0);
}

static void add_actor(const struct story *story, struct event *event, int mention)
{
    const struct mention_info *info = &story->resolution->infos[mention];
    event->has_firms = event->has_firms || is_firms(story, mention);
    party_set_join(&event->parties, &info->parties);
    add_event_office(story, event, info);
    for (size_t i = 0; i < info->person_count; i++)
        event_add_person(event, info->persons[i]);
}

static bool is_party_role(const char *role)
{
    return isupper((unsigned char)role[0]) && role[1] == '\0' && role[0] != 'T' && role[0] != 'M';
}

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

/* "hội đàm với bà Maya đang thăm Lào", "hoan nghênh bà Maya thăm Lào", "giúp bà Maya gặp ...": whom
 * one verb takes does the next. */
static bool does_the_next(const struct story *story, const struct match *match,
                          const struct capture *capture)
{
    uint32_t stop;
    const struct entry *modal =
        story_listed_at(story, "modal", capture->end, match->trigger_first, &stop);
    const char *subtype = match_constant(match, "subtype");
    bool is_next = capture->end == match->trigger_first &&
                   strcmp(match->rule->type, "meeting") == 0 &&
                   strcmp(story->analysis->mentions.items[capture->mention].type, "person") == 0;
    bool is_visitor = is_next && subtype != NULL && strcmp(subtype, "visit") == 0;
    return is_visitor || (is_next && story_is_preposition_before(story, capture->first, "asked")) ||
           entry_is_kind(modal, "present");
}

/* "hội nghị thượng đỉnh giữa Mỹ và Nga đã ra tuyên bố chung": both of them did. */
static bool is_between(const struct story *story, const struct capture *capture)
{
    return capture->first > 0 && story_is_joining_word(story, capture->first - 1, "between") &&
           party_set_count(&story->resolution->infos[capture->mention].parties) >= 2;
}

static bool is_instrument(const struct story *story, int mention)
{
    return strcmp(story->analysis->mentions.items[mention].type, "instrument") == 0;
}

/* "Chủ tịch Tập gặp Tổng thống Moon trong chuyến thăm Trung Quốc": nobody visits his own country,
 * and whom he met there does. */
static bool is_guest_of_subject(const struct story *story, const struct match *match,
                                const struct capture *capture)
{
    const char *subtype = match_constant(match, "subtype");
    const struct capture *aim = match_capture(match, "B", NULL);
    const struct mention_info *infos = story->resolution->infos;
    if (subtype == NULL || strcmp(subtype, "visit") != 0 || aim == NULL || aim->mention < 0 ||
        aim == capture || infos[aim->mention].refer != NULL)
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

/* "... chương trình của Triều Tiên khi điện đàm với Mỹ": what stands first in the match is an
 * object of something else; the rule gets the subject instead. */
static bool is_misread_subject(const struct story *story, const struct match *match,
                               const struct capture *capture)
{
    const char *subtype = match_constant(match, "subtype");
    bool is_sale = subtype != NULL && strcmp(subtype, "contract") == 0;
    if (is_sale && capture->end == match->trigger_first) /* "phản đối Mỹ bán tên lửa" */
        return false;
    if (is_lone_person(story, match, capture))
        return false;
    return capture->first == match->first && capture->end <= match->trigger_first &&
           asks_for_subject(match) && !is_instrument(story, capture->mention) &&
           !does_the_next(story, match, capture) && !is_guest_of_subject(story, match, capture) &&
           !is_between(story, capture) &&
           (story_is_object(story, match->sentence, capture->first) ||
            is_object_of_joined(story, match, capture) || is_of_the_met(story, match, capture));
}

/* Is the acting side captured: a role A, or what stands first in the match? */
static bool has_subject(const struct story *story, const struct match *match)
{
    for (size_t i = 0; i < match->capture_count; i++) {
        const struct capture *capture = &match->captures[i];
        bool leads = capture->first == match->first && capture->end <= match->trigger_first &&
                     is_party_role(capture->role);
        if (capture->mention >= 0 && (strcmp(capture->role, "A") == 0 || leads) &&
            !is_misread_subject(story, match, capture))
            return true;
    }
    return false;
}

static void add_captured_parties(const struct story *story, const struct match *match,
                                 struct event *event)
{
    for (size_t i = 0; i < match->capture_count; i++) {
        const struct capture *capture = &match->captures[i];
        if (capture->mention < 0 || is_misread_subject(story, match, capture))
            continue;
        const struct mention_info *info = &story->resolution->infos[capture->mention];
        bool from = strcmp(capture->role, "from") == 0, to = strcmp(capture->role, "to") == 0;
        if (from)
            party_set_join(&event->from, &info->parties);
        if (to)
            party_set_join(&event->to, &info->parties);
        if (from || to || is_party_role(capture->role))
            add_actor(story, event, capture->mention);
    }
}

/* The country whose vaccine the mention is, if the article names it; else -1. */
static int vaccine_home(const struct story *story, int mention)
{
    const struct mention *vaccine = &story->analysis->mentions.items[mention];
    const char *home = strcmp(vaccine->type, "vaccine") == 0 && vaccine->reading != NULL
                           ? vaccine->reading->entry->country
                           : NULL;
    int party = home == NULL ? -1 : resolve_party(story->resolution, home);
    return party >= 0 && resolve_party_entity(story->resolution, (size_t)party) >= 0 ? party : -1;
}

/* "đề nghị Pfizer giao đủ" */
static bool is_maker(const struct story *story, int mention)
{
    return strcmp(story->analysis->mentions.items[mention].kind, "maker") == 0;
}

static void set_side(const struct story *story, const struct match *match, const char *key,
                     struct party_set *side)
{
    struct value value;
    if (!match_value(match, key, &value))
        return;
    int mention = value.constant == NULL ? value.capture->mention : -1, party = -1;
    if (value.constant != NULL)
        party = resolve_party(story->resolution, value.constant);
    else if (mention >= 0 && is_maker(story, mention))
        party = vaccine_home(story, mention);
    if (party >= 0)
        party_set_add(side, (size_t)party);
    if (mention >= 0)
        party_set_join(side, &story->resolution->infos[mention].parties);
}

/* "chuyến công du châu Á của ông": whom a visit is to is not just anybody in the sentence. */
static bool lacks_aim(const struct story *story, const struct match *match,
                      const struct event *event)
{
    if (!event_is_visit(event))
        return false;
    const struct capture *aim = match_capture(match, "B", NULL);
    return aim == NULL || aim->mention < 0 ||
           party_set_count(&story->resolution->infos[aim->mention].parties) == 0;
}

/* "ông viết trên Twitter rằng thỏa thuận đã được ký": a firm of the sentence is a party to
 * contracts. */
static bool is_mere_firm(const struct story *story, const struct event *event, int mention)
{
    bool is_contract = event_is_subtype(event, "contract");
    return !is_contract && strcmp(event->type, "agreement") == 0 &&
           strcmp(story->analysis->mentions.items[mention].type, "organization") == 0 &&
           strcmp(story->analysis->mentions.items[mention].kind, "company") == 0;
}

/* "trong chuyến công tác Viêng Chăn, chị kể với cộng đồng tại Áo": a country behind a preposition
 * or an ordinary noun goes nowhere. */
static bool is_place_of_others(const struct story *story, const struct event *event, int mention)
{
    const struct mention *place = &story->analysis->mentions.items[mention];
    return event_is_visit(event) && story_is_bare_party(story, mention) &&
           story_is_object(story, place->sentence, place->first);
}

/* "thỏa thuận mà ông ký với ông Maya ở Lào": where something is done has no part in it; a visit
 * goes there. */
static bool is_mere_place(const struct story *story, const struct event *event, int mention)
{
    const struct mention *place = &story->analysis->mentions.items[mention];
    return !event_is_visit(event) && strcmp(place->type, "country") == 0 &&
           story_is_listed_before(story, place->first, "place-lead");
}

/* The actors of the sentence that are not in the event yet, if they are of one party.  Where it is
 * known who acts they are only whom it concerns: "A đánh giá cao chuyến thăm của B". */
static void fill_from_sentence(const struct story *story, const struct match *match,
                               struct event *event)
{
    const struct frame *frame = &story->analysis->frames[match->sentence];
    struct party_set others = {0};
    bool may_act = false;
    if (lacks_aim(story, match, event))
        return;
    for (size_t i = 0; i < frame->count; i++) {
        int mention = frame->units[i].mention;
        const struct mention_info *info = mention < 0 ? NULL : &story->resolution->infos[mention];
        if (info == NULL || !resolve_is_actor(story->resolution, mention) ||
            is_mere_firm(story, event, mention) || is_mere_place(story, event, mention) ||
            (info->refer != NULL && party_set_meets(&info->parties, &event->parties)))
            continue;
        struct party_set rest = party_set_without(&info->parties, &event->parties);
        party_set_join(&others, &rest);
        may_act =
            may_act || (party_set_count(&rest) > 0 && !is_place_of_others(story, event, mention));
    }
    size_t want = party_set_count(&event->parties) == 0 ? 2 : 1;
    if (party_set_count(&others) != want || !may_act)
        return;
    for (size_t i = 0; i < frame->count; i++) {
        int mention = frame->units[i].mention;
        if (mention >= 0 && resolve_is_actor(story->resolution, mention) &&
            party_set_meets(&story->resolution->infos[mention].parties, &others) &&
            !has_subject(story, match))
            add_actor(story, event, mention);
    }
    party_set_join(&event->parties, &others);
}

/* "Ông Lavrov cho biết Moscow sẽ tặng": who speaks for the giver takes part. */
static void add_speaker(const struct story *story, const struct match *match, int agent,
                        struct event *event)
{
    const struct mention *mention = &story->analysis->mentions.items[agent];
    if (mention->sentence != match->sentence || story->resolution->infos[agent].person_count > 0)
        return;
    int speaker = story_subject(story, match->sentence, mention->first);
    if (speaker >= 0 && story->analysis->mentions.items[speaker].sentence == match->sentence &&
        party_set_within(&story->resolution->infos[speaker].parties, &event->from))
        add_actor(story, event, speaker);
}

/* "Công an tỉnh Đồng Nai trao 20.000 khẩu trang": a town, a province or a firm does it, and not who
 * acted in another sentence. */
static bool names_doer_of_place(const struct story *story, const struct match *match)
{
    const struct frame *frame = &story->analysis->frames[match->sentence];
    for (size_t i = 0; i < frame->count && frame->units[i].end <= match->trigger_first; i++) {
        int mention = frame->units[i].mention;
        if (mention < 0)
            continue;
        const char *type = story->analysis->mentions.items[mention].type;
        if ((strcmp(type, "place") == 0 || strcmp(type, "organization") == 0) &&
            !story_is_object(story, match->sentence, frame->units[i].first))
            return true;
    }
    return false;
}

/* Who gives: the agent of the giving word; whoever asks for it receives. */
static void fill_giver(const struct story *story, const struct match *match, struct event *event)
{
    int asker;
    int agent = story_agent(story, match->sentence, match->trigger_first, &asker);
    if (agent >= 0 && story->analysis->mentions.items[agent].sentence != match->sentence &&
        names_doer_of_place(story, match))
        agent = -1;
    bool is_taker =
        agent >= 0 && party_set_within(&story->resolution->infos[agent].parties, &event->to);
    if (agent >= 0 && !is_taker && party_set_count(&event->from) == 0) {
        party_set_join(&event->from, &story->resolution->infos[agent].parties);
        add_actor(story, event, agent);
        add_speaker(story, match, agent, event);
    }
    if (asker < 0)
        return;
    event->is_asked = true;
    add_actor(story, event, asker);
    if (party_set_count(&event->to) == 0)
        event->to = party_set_without(&story->resolution->infos[asker].parties, &event->from);
}

enum { TAKER_REACH = 3 /* sentences */ };

/* Does the sentence name a town, a province or its body that is at home? */
static bool names_place_at_home(const struct story *story, size_t sentence, size_t home)
{
    const struct frame *frame = &story->analysis->frames[sentence];
    for (size_t i = 0; i < frame->count; i++) {
        int mention = frame->units[i].mention;
        if (mention < 0)
            continue;
        const char *type = story->analysis->mentions.items[mention].type;
        const char *kind = story->analysis->mentions.items[mention].kind;
        if ((strcmp(type, "place") == 0 || strcmp(kind, "local") == 0) &&
            party_set_has(&story->resolution->infos[mention].parties, home))
            return true;
    }
    return false;
}

/* "Quà đến với TP HCM.  Thành phố Busan góp 100.000 khẩu trang.": who gives from abroad where the
 * title is about a place at home, and nobody else is named here. */
static void fill_home_taker(const struct story *story, const struct match *match,
                            struct event *event)
{
    const char *country = story->resolution->home;
    int home = country == NULL ? -1 : resolve_party(story->resolution, country);
    const struct frame *frame = &story->analysis->frames[match->sentence];
    if (home < 0 || party_set_count(&event->from) != 1 || party_set_count(&event->to) > 0 ||
        party_set_has(&event->from, (size_t)home) || !names_place_at_home(story, 0, (size_t)home))
        return;
    for (size_t i = 0; i < frame->count; i++) {
        int mention = frame->units[i].mention;
        if (mention < 0)
            continue;
        struct party_set rest =
            party_set_without(&story->resolution->infos[mention].parties, &event->from);
        size_t others = party_set_count(&rest);
        if (others > 1 || (others == 1 && !party_set_has(&rest, (size_t)home)))
            return;
    }
    party_set_add(&event->to, (size_t)home);
    party_set_add(&event->parties, (size_t)home);
}

/* "... tặng Lào 600.000 liều.  Séc góp 100.000 liều.": the taker of the commitment told last. */
static void fill_taker(const struct story *story, const struct match *match, struct event *event)
{
    const struct event *told = story->commitment;
    if (told == NULL || told->sentence + TAKER_REACH < match->sentence) {
        fill_home_taker(story, match, event);
        return;
    }
    if (party_set_count(&event->to) > 0 || party_set_meets(&told->to, &event->parties))
        return;
    event->to = told->to;
    party_set_join(&event->parties, &told->to);
}

/* "Áo tặng Lào 5 triệu liều.  Lô thứ hai đã về Viêng Chăn": who gave what was told last to whoever
 * takes. */
static void fill_told_giver(const struct story *story, const struct match *match,
                            struct event *event)
{
    const struct event *told = story->commitment;
    if (told == NULL || told->sentence + TAKER_REACH < match->sentence ||
        party_set_count(&event->from) > 0 || !party_set_equal(&told->to, &event->to))
        return;
    event->from = told->from;
    party_set_join(&event->parties, &told->from);
}

/* "nghị sĩ Mỹ Engel và McCaul ra tuyên bố chung": a list of people who all act for one party. */
static bool is_list_at_home(const struct story *story, int mention)
{
    const struct mention *list = &story->analysis->mentions.items[mention];
    const struct mention_info *info = &story->resolution->infos[mention];
    if (strcmp(list->type, "group") != 0 || strcmp(list->kind, "list") != 0 ||
        party_set_count(&info->parties) != 1 || info->person_count < 2)
        return false;
    for (size_t i = 0; i < info->person_count; i++)
        if (story->resolution->entities.items[info->persons[i]].party == NULL)
            return false;
    return true;
}

/* "cuộc họp với các bộ trưởng": did the rule take somebody of whom nobody knows whom he acts for?
 * Then he is the other side, and no party that the article tells of elsewhere. */
static bool has_stranger(const struct story *story, const struct match *match)
{
    for (size_t i = 0; i < match->capture_count; i++) {
        const struct capture *capture = &match->captures[i];
        if (capture->mention >= 0 && is_party_role(capture->role) &&
            is_list_at_home(story, capture->mention))
            return true;
        if (capture->mention >= 0 && is_party_role(capture->role) &&
            strcmp(story->analysis->mentions.items[capture->mention].type, "place") != 0 &&
            party_set_count(&story->resolution->infos[capture->mention].parties) == 0 &&
            !is_misread_subject(story, match, capture))
            return true;
    }
    return false;
}

static bool is_in_sentence(const struct story *story, const struct match *match, int mention)
{
    return mention >= 0 && story->analysis->mentions.items[mention].sentence == match->sentence;
}

/* Who acts in this sentence, before the match or behind it; -1: nobody.  "Phát biểu trong cuộc gặp
 * với Thủ tướng Lào sau khi Áo thử pháo, Tổng thống Chile ...": who stands behind the comma did. */
static int subject_here(const struct story *story, const struct match *match)
{
    int subject = story_subject(story, match->sentence, match->first);
    if (!is_in_sentence(story, match, subject))
        return story_subject_behind(story, match->sentence, match->end);
    if (story->analysis->mentions.items[subject].end <= match->first)
        return subject;
    int behind = story_subject_behind(story, match->sentence, match->end);
    return behind >= 0 ? behind : subject;
}

/* "Ngoại trưởng Lào tiết lộ Chile đã đồng ý sau cuộc điện đàm với Tổng thống Chile": who is met has
 * not met himself; -1: nobody else acts in this sentence. */
static int other_subject_here(const struct story *story, const struct match *match,
                              const struct event *event)
{
    int subject = subject_here(story, match);
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

/* "Nhật là điểm đến đầu tiên.  Chuyến công du còn có Lào": people travel; a country that another
 * sentence names is no visitor. */
static bool is_no_visitor(const struct story *story, const struct event *event, int subject)
{
    return event_is_visit(event) &&
           story->analysis->mentions.items[subject].sentence != event->sentence &&
           story_is_bare_party(story, subject);
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
    if (!is_in_sentence(story, match, subject) ||
        story->analysis->mentions.items[subject].end > match->first) {
        int behind = story_subject_behind(story, match->sentence, match->end);
        bool is_behind =
            is_in_sentence(story, match, subject) && strcmp(match->rule->type, "meeting") == 0;
        subject = behind >= 0 || is_behind ? behind : subject;
    }
    if (!is_in_sentence(story, match, subject) && strcmp(match->rule->type, "meeting") == 0 &&
        begins_with_stranger(story, match))
        return -1;
    if (subject < 0)
        subject = event_speaker(story, match);
    return subject >= 0 ? subject : story_first_person(story, match->sentence, match->first);
}

/* Where the nearest who acts is the country of whom one meets, who acts before it does. */
static int acting_for_another(const struct story *story, const struct match *match,
                              const struct event *event)
{
    int subject = acting(story, match);
    if (!is_in_sentence(story, match, subject) || strcmp(match->rule->type, "meeting") != 0 ||
        event_is_visit(event) || party_set_count(&event->parties) != 1 ||
        !story_is_bare_party(story, subject) ||
        !party_set_within(&story->resolution->infos[subject].parties, &event->parties))
        return subject;
    int other = other_subject_here(story, match, event);
    return other >= 0 ? other : subject;
}

static bool has_known_subject(const struct story *story, const struct match *match)
{
    const struct capture *subject = match_capture(match, "A", NULL);
    return subject != NULL && subject->mention >= 0 && subject->first < match->trigger_first &&
           party_set_count(&story->resolution->infos[subject->mention].parties) > 0;
}

/* "Họ sẽ gặp Thủ tướng Áo và Tổng thống Séc": where nobody knows who they are, those whom they meet
 * do not meet each other. */
static bool has_objects_alone(const struct story *story, const struct match *match,
                              const struct event *event)
{
    const struct capture *object = match_capture(match, "B", NULL);
    if (strcmp(match->rule->type, "meeting") != 0 || object == NULL || object->mention < 0 ||
        object->first < match->trigger_end ||
        strcmp(story->analysis->mentions.items[object->mention].kind, "list") != 0)
        return false;
    return !has_known_subject(story, match) &&
           party_set_equal(&event->parties, &story->resolution->infos[object->mention].parties);
}

/* "Tổng thống Nga phát biểu trong cuộc họp với quan chức Nga": is somebody of the same party named
 * before?  Then they meet at home. */
static bool is_at_home(const struct story *story, const struct match *match,
                       const struct event *event)
{
    const struct frame *frame = &story->analysis->frames[match->sentence];
    for (size_t i = 0; i < frame->count && frame->units[i].end <= match->first; i++) {
        int mention = frame->units[i].mention;
        if (mention < 0 || strcmp(story->analysis->mentions.items[mention].type, "person") != 0)
            continue;
        const struct party_set *parties = &story->resolution->infos[mention].parties;
        if (party_set_count(parties) > 0 && party_set_within(parties, &event->parties))
            return true;
    }
    return false;
}

/* "Các ngoại trưởng ASEAN ra tuyên bố chung": among themselves. */
static bool is_of_one_organization(const struct story *story, const struct event *event)
{
    return event_is_subtype(event, "declaration") && party_set_count(&event->parties) == 1 &&
           story_has_organization(story, &event->parties);
}

/* "hợp đồng cung cấp Abdala giữa Bộ Y tế Lào và Viện Finlay": whose vaccine it is gives. */
static void fill_maker(const struct story *story, const struct match *match, struct event *event)
{
    const struct capture *product = match_capture(match, "product", NULL);
    int maker =
        product == NULL || product->mention < 0 ? -1 : vaccine_home(story, product->mention);
    if (maker >= 0 && party_set_has(&event->parties, (size_t)maker) &&
        party_set_count(&event->from) == 0)
        party_set_add(&event->from, (size_t)maker);
}

/* Was a visit told of between this party and another one?  Whether it was `host` is said too. */
static bool visited(const struct story *story, const struct event *event, int host,
                    bool *ret_is_host)
{
    bool found = *ret_is_host = false;
    size_t first, end;
    event_window(story->events, story->events->items.count, &first, &end);
    for (size_t i = first; i < end; i++) {
        const struct event *told = story->events->items.items[i];
        if (!event_is_visit(told) || !party_set_meets(&told->parties, &event->parties))
            continue;
        found = true;
        *ret_is_host = *ret_is_host || party_set_has(&told->parties, (size_t)host);
    }
    return found;
}

/* "Trong chuyến thăm của Thủ tướng Lào, Áo cam kết ...": who acts meanwhile is the host, if nobody
 * else was told to be. */
static void fill_host(const struct story *story, const struct match *match, struct event *event)
{
    int subject = other_subject_here(story, match, event);
    const struct party_set *parties =
        subject < 0 ? NULL : &story->resolution->infos[subject].parties;
    if (parties == NULL || party_set_count(parties) != 1 || story_has_organization(story, parties))
        return;
    int host = 0;
    bool is_host;
    while (!party_set_has(parties, (size_t)host))
        host++;
    if (!visited(story, event, host, &is_host) || is_host)
        add_actor(story, event, subject);
}

/* Did the article tell of a meeting of these? */
static bool have_met(const struct story *story, const struct party_set *pair)
{
    size_t first, end;
    event_window(story->events, story->events->items.count, &first, &end);
    for (size_t i = first; i < end; i++) {
        const struct event *told = story->events->items.items[i];
        if (strcmp(told->type, "meeting") == 0 && party_set_within(pair, &told->parties))
            return true;
    }
    return false;
}

/* "Chúng tôi đã nhất trí" */
static bool speaks_for_both(const struct story *story, const struct match *match)
{
    uint32_t i = (uint32_t)story->analysis->text->sentences.items[match->sentence].first, stop;
    for (; i < match->trigger_first; i = stop)
        if (entry_is_kind(story_listed_at(story, "other-subject", i, match->trigger_first, &stop),
                          "speaker"))
            return true;
    return false;
}

static bool names_all(const struct story *story, const struct match *match,
                      const struct party_set *parties)
{
    const struct frame *frame = &story->analysis->frames[match->sentence];
    struct party_set named = {0};
    for (size_t i = 0; i < frame->count; i++)
        if (frame->units[i].mention >= 0)
            party_set_join(&named, &story->resolution->infos[frame->units[i].mention].parties);
    return party_set_within(parties, &named);
}

/* Has one, of whom alone the sentence says that he agreed, agreed with the other of the pair?  With
 * whom he met or whom the sentence names, if it is not an organization: "các nước ASEAN nhất trí"
 * among themselves, and "Bộ trưởng nhất trí tăng lương" with his own. */
static bool may_agree(const struct story *story, const struct match *match,
                      const struct event *event, const struct party_set *pair)
{
    bool agrees = event_is_subtype(event, "consensus");
    return !agrees || (!story_has_organization(story, pair) &&
                       (names_all(story, match, pair) || have_met(story, pair) ||
                        speaks_for_both(story, match)));
}

/* Of the likeliest pair that has the party known, the other one.  `told`: some sentence tells of
 * both. */
static void add_partner(const struct story *story, const struct match *match, bool told, bool near,
                        struct event *event)
{
    struct party_set pair;
    if (story_partner(story, &event->parties, told, &pair) &&
        (!near || story_names_lately(story, &pair)) && may_agree(story, match, event, &pair) &&
        !(told && story_names_outsider(story, match, &pair)))
        party_set_join(&event->parties, &pair);
}

static void fill_partner(const struct story *story, const struct match *match, struct event *event)
{
    add_partner(story, match, false, false, event);
}

static void fill_told_partner(const struct story *story, const struct match *match,
                              struct event *event)
{
    add_partner(story, match, true, false, event);
}

/* "Thủ tướng nhất trí tăng lương": the partner of whom the article told far above has no part. */
static void fill_near_partner(const struct story *story, const struct match *match,
                              struct event *event)
{
    add_partner(story, match, true, true, event);
}

/* "chuyến công du châu Á của ông", "Chuyến thăm Lào là chuyến công du đầu tiên của ông": does the
 * sentence speak of other countries, or of more than one? */
static bool names_elsewhere(const struct story *story, const struct match *match,
                            const struct party_set *pair)
{
    const struct frame *frame = &story->analysis->frames[match->sentence];
    for (size_t i = 0; i < frame->count; i++) {
        int mention = frame->units[i].mention;
        if (mention >= 0 && (strcmp(story->analysis->mentions.items[mention].kind, "region") == 0 ||
                             !party_set_within(&story->resolution->infos[mention].parties, pair)))
            return true;
    }
    return false;
}

/* "chuyến thăm của ông là dịp ...": to the other country that the article is about. */
static void fill_protagonists(const struct story *story, const struct match *match,
                              struct event *event)
{
    if (party_set_within(&event->parties, &story->main_pair) &&
        story_names_lately(story, &story->main_pair) &&
        !names_elsewhere(story, match, &story->main_pair))
        party_set_join(&event->parties, &story->main_pair);
}

/* "Đại tướng Hun Mana chào Thủ tướng Lào": somebody of whom nobody says for whom he acts acts for
 * the other country that the article is about. */
static void fill_stranger(const struct story *story, const struct match *match, struct event *event)
{
    for (size_t i = 0; i < match->capture_count; i++) {
        const struct capture *capture = &match->captures[i];
        if (capture->mention < 0 || !is_party_role(capture->role))
            continue;
        const struct mention *mention = &story->analysis->mentions.items[capture->mention];
        bool is_somebody = strcmp(mention->type, "person") == 0 &&
                           (strcmp(mention->kind, "named") == 0 ||
                            strcmp(mention->kind, "pronoun") == 0 || *mention->kind == '\0');
        if (is_somebody &&
            party_set_count(&story->resolution->infos[capture->mention].parties) == 0)
            fill_protagonists(story, match, event);
    }
}

enum { MEMBER_REACH = 8 /* words between who acts and what he does: "ngày 5/7 tại Viêng Chăn" */ };

/* "Bộ trưởng Lào A và Bộ trưởng Áo B ký hiệp định giữa hai nước": whoever acts is there for them,
 * if he does not only speak of it. */
static void fill_member(const struct story *story, const struct match *match, struct event *event)
{
    int subject = story_subject(story, match->sentence, match->trigger_first);
    if (!is_in_sentence(story, match, subject) ||
        !party_set_within(&story->resolution->infos[subject].parties, &event->parties))
        return;
    uint32_t end = story->analysis->mentions.items[subject].end;
    if (end + MEMBER_REACH < match->trigger_first ||
        story_holds_listed(story, "say-verb", end, match->trigger_first))
        return;
    const struct mention_info *info = &story->resolution->infos[subject];
    for (size_t i = 0; i < info->person_count; i++)
        event_add_person(event, info->persons[i]);
}

static void fill_subject(const struct story *story, const struct match *match, struct event *event)
{
    int subject = has_subject(story, match) ? -1 : acting_for_another(story, match, event);
    if (subject >= 0 && !is_no_visitor(story, event, subject))
        add_actor(story, event, subject);
}

static void fill_here(const struct story *story, const struct match *match, struct event *event)
{
    int subject = has_subject(story, match) ? -1 : other_subject_here(story, match, event);
    if (subject >= 0)
        add_actor(story, event, subject);
}

/* "Chuyến đi của Tổng thống Mỹ gồm cuộc gặp với Thủ tướng Lào": beside those whom the sentence
 * names before, who acts in the rest of the article met nobody here; nor did who is not named
 * lately. */
static void fill_protagonist(const struct story *story, const struct match *match,
                             struct event *event)
{
    struct party_set pair = event->parties, party;
    if (subject_here(story, match) >= 0 || is_at_home(story, match, event) ||
        !story_protagonist(story, &event->parties, &party))
        return;
    party_set_join(&pair, &party);
    if (story_names_lately(story, &pair) && !story_names_outsider(story, match, &pair))
        event->parties = pair;
}

/* Who meets here is no pair of whom the article told long ago, nor one beside whom the sentence
 * names others. */
static void fill_pair(const struct story *story, const struct match *match, struct event *event)
{
    const struct party_set none = {0};
    struct party_set pair;
    if (!story_partner(story, &none, false, &pair))
        return;
    bool is_of_others =
        story_names_outsider(story, match, &pair) || !story_names_lately(story, &pair);
    if (strcmp(event->type, "meeting") != 0 || !is_of_others)
        party_set_join(&event->parties, &pair);
}

/* ---- Whom `fill` asks for ---- */

struct fill_kind {
    const char *name;
    enum {
        FILLS_ALWAYS,
        FILLS_INCOMPLETE, /* while there are fewer than two parties */
        FILLS_OPEN,       /* and the rule took nobody of whom nobody knows whom he acts for */
        FILLS_OTHER_SIDE, /* and one party is known */
        FILLS_STRANGER    /* one party is known, whoever else the rule took */
    } when;
    void (*add)(const struct story *story, const struct match *match, struct event *event);
};

static const struct fill_kind fill_kinds[] = {
    {"subject", FILLS_ALWAYS, fill_subject},
    {"member", FILLS_ALWAYS, fill_member},
    {"here", FILLS_INCOMPLETE, fill_here},
    {"giver", FILLS_ALWAYS, fill_giver},
    {"maker", FILLS_ALWAYS, fill_maker},
    {"taker", FILLS_INCOMPLETE, fill_taker},
    {"told-giver", FILLS_INCOMPLETE, fill_told_giver},
    {"partner", FILLS_OTHER_SIDE, fill_partner},
    {"told-partner", FILLS_OTHER_SIDE, fill_told_partner},
    {"near-partner", FILLS_OTHER_SIDE, fill_near_partner},
    {"pair", FILLS_OPEN, fill_pair},
    {"sentence", FILLS_INCOMPLETE, fill_from_sentence},
    {"protagonist", FILLS_OPEN, fill_protagonist},
    {"host", FILLS_OTHER_SIDE, fill_host},
    {"protagonists", FILLS_STRANGER, fill_protagonists},
    {"stranger", FILLS_STRANGER, fill_stranger},
};

static bool may_fill(const struct story *story, const struct match *match,
                     const struct fill_kind *kind, const struct event *event)
{
    size_t count = party_set_count(&event->parties);
    if (kind->when == FILLS_ALWAYS)
        return true;
    if (count >= 2 && !has_objects_alone(story, match, event))
        return false;
    if (kind->when == FILLS_INCOMPLETE)
        return true;
    if (kind->when == FILLS_STRANGER)
        return count == 1 && !story_has_organization(story, &event->parties);
    return !has_stranger(story, match) && !is_of_one_organization(story, event) &&
           (kind->when == FILLS_OPEN || count == 1);
}

static void fill(const struct story *story, const struct match *match, const char *how,
                 struct event *event)
{
    for (size_t i = 0; i < sizeof fill_kinds / sizeof *fill_kinds; i++)
        if (strcmp(how, fill_kinds[i].name) == 0 && may_fill(story, match, &fill_kinds[i], event))
            fill_kinds[i].add(story, match, event);
}

/* Those whom the rule took beside the instrument. */
static struct party_set parties_beside(const struct story *story, const struct match *match,
                                       const struct capture *instrument)
{
    struct party_set beside = {0};
    for (size_t i = 0; i < match->capture_count; i++)
        if (&match->captures[i] != instrument && match->captures[i].mention >= 0 &&
            is_party_role(match->captures[i].role))
            party_set_join(&beside, &story->resolution->infos[match->captures[i].mention].parties);
    return beside;
}

/* "Mỹ rút khỏi thỏa thuận hạt nhân Iran": of many signatories one leaves the one whom it is with.
 * False: all signatories take part. */
static bool leaves_partner(const struct story *story, const struct match *match,
                           const struct capture *instrument, struct event *event)
{
    const struct reading *reading = story->analysis->mentions.items[instrument->mention].reading;
    const char *country = reading == NULL ? NULL : reading->entry->country;
    const char *status = match_constant(match, "status");
    struct party_set leavers = parties_beside(story, match, instrument);
    if (country == NULL || status == NULL || strcmp(status, "cancelled") != 0 ||
        party_set_count(&leavers) == 0)
        return false;
    int partner = resolve_party(story->resolution, country);
    if (partner < 0 || party_set_has(&leavers, (size_t)partner))
        return false;
    event->parties = leavers;
    party_set_add(&event->parties, (size_t)partner);
    return true;
}

/* "INF được Mỹ và Liên Xô ký": a named instrument is between those whom the lists tell. */
static void keep_signatories(const struct story *story, const struct match *match,
                             struct event *event)
{
    for (size_t i = 0; i < match->capture_count; i++) {
        const struct capture *capture = &match->captures[i];
        if (capture->mention < 0 || !is_party_role(capture->role) ||
            !is_instrument(story, capture->mention))
            continue;
        const struct party_set *parties = &story->resolution->infos[capture->mention].parties;
        if (party_set_count(parties) < 2 || leaves_partner(story, match, capture, event))
            continue;
        event->parties = *parties;
    }
}

/* The nearest before the trigger who acts for one of the parties. */
static void add_guest(const struct story *story, const struct match *match, struct event *event)
{
    const struct frame *frame = &story->analysis->frames[match->sentence];
    for (size_t i = frame->count; i-- > 0 && event->person_count == 0;) {
        const struct unit *unit = &frame->units[i];
        if (unit->mention < 0 || unit->end > match->trigger_first)
            continue;
        const struct mention_info *info = &story->resolution->infos[unit->mention];
        for (size_t k = 0; k < info->person_count; k++)
            if (event_may_act_for(story, info->persons[k], &event->parties))
                event_add_person(event, info->persons[k]);
    }
}

/* "Chủ tịch Lào tiếp Tổng thống Áo sang dự thượng đỉnh Áo - Séc": two states hold it by themselves.
 */
static void keep_pair_of_summit(const struct story *story, const struct match *match,
                                struct event *event)
{
    const struct capture *pair = match_capture(match, "G", NULL);
    if (!event_is_subtype(event, "summit") || pair == NULL || pair->mention < 0 ||
        strcmp(story->analysis->mentions.items[pair->mention].kind, "pair") != 0)
        return;
    const struct party_set *two = &story->resolution->infos[pair->mention].parties;
    if (party_set_count(two) != 2 || story_has_organization(story, two))
        return;
    event->is_of_guest = !party_set_equal(&event->parties, two);
    event->parties = *two;
    event_leave_out_strangers(story, event);
    if (event->is_of_guest && event->person_count == 0)
        add_guest(story, match, event);
}

static void fill_all(const struct story *story, const struct match *match, struct event *event)
{
    add_captured_parties(story, match, event);
    set_side(story, match, "from", &event->from);
    set_side(story, match, "to", &event->to);
    party_set_join(&event->parties, &event->from);
    party_set_join(&event->parties, &event->to);
    for (size_t i = 0; i < match->rule->settings.count; i++) {
        const struct setting *setting = &match->rule->settings.items[i];
        if (strcmp(setting->key, "fill") == 0 && setting->constant != NULL)
            fill(story, match, setting->constant, event);
    }
    if (has_objects_alone(story, match, event))
        memset(&event->parties, 0, sizeof event->parties);
    keep_signatories(story, match, event);
    keep_pair_of_summit(story, match, event);
}

/* One side known, the other is whoever else takes part. */
static void complete_sides(const struct match *match, struct event *event)
{
    const char *open = match_constant(match, "other");
    if (open == NULL)
        return;
    struct party_set givers = party_set_without(&event->from, &event->to);
    if (party_set_count(&givers) > 0) /* "hai bên ký hợp đồng cung cấp ... cho Lào" */
        event->from = givers;
    if (strcmp(open, "from") == 0 && party_set_count(&event->from) == 0)
        event->from = party_set_without(&event->parties, &event->to);
    if (strcmp(open, "to") == 0 && party_set_count(&event->to) == 0)
        event->to = party_set_without(&event->parties, &event->from);
}

bool event_is_misled(const struct story *story, const struct match *match)
{
    const struct capture *first = match->capture_count > 0 ? &match->captures[0] : NULL;
    return first != NULL && first->mention >= 0 && first->first == match->first &&
           first->end <= match->trigger_first && is_party_role(first->role) &&
           !asks_for_subject(match) && match_constant(match, "fill") == NULL &&
           story_is_object(story, match->sentence, first->first);
}

/* `only-to = COVAX`: whoever else takes, this is no event. */
static void keep_taker(const struct story *story, const struct match *match, struct event *event)
{
    const char *wanted = match_constant(match, "only-to");
    int party = wanted == NULL ? -1 : resolve_party(story->resolution, wanted);
    if (wanted != NULL && (party < 0 || !party_set_has(&event->to, (size_t)party)))
        memset(&event->to, 0, sizeof event->to);
}

/* "Sở Y tế đề nghị Bộ Y tế cấp thêm vaccine": all whom the sentence names before are of those who
 * are asked, and it is their own affair. */
static void drop_asked_at_home(const struct story *story, const struct match *match,
                               struct event *event)
{
    const struct frame *frame = &story->analysis->frames[match->sentence];
    const char *status = match_constant(match, "status");
    bool names_asker = false;
    if (status == NULL || strcmp(status, "requested") != 0 || party_set_count(&event->from) == 0 ||
        match_capture(match, "to", NULL) != NULL)
        return;
    for (size_t i = 0; i < frame->count && frame->units[i].end <= match->first; i++) {
        int mention = frame->units[i].mention;
        const struct party_set *parties =
            mention < 0 ? NULL : &story->resolution->infos[mention].parties;
        if (parties == NULL || party_set_count(parties) == 0)
            continue;
        if (!party_set_within(parties, &event->from))
            return;
        names_asker = true;
    }
    if (names_asker)
        memset(&event->to, 0, sizeof event->to);
}

void event_turn_request(const struct match *match, struct event *event)
{
    bool asks = strcmp(event->status, "requested") == 0 && !event->is_asked &&
                match_constant(match, "status") == NULL;
    if (!asks || match_capture(match, "to", NULL) != NULL ||
        match_capture(match, "from", NULL) != NULL)
        return;
    struct party_set from = event->from;
    event->from = event->to;
    event->to = from;
}

void event_set_parties(const struct story *story, const struct match *match, struct event *event)
{
    fill_all(story, match, event);
    complete_sides(match, event);
    keep_taker(story, match, event);
    drop_asked_at_home(story, match, event);
}
