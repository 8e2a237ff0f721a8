/* sides.c - who gives and who takes, of a commitment.
 *
 *     Áo cho biết sẽ tặng Lào 5 triệu liều.  Séc góp 100.000 liều.   CZ gives to LA, too
 *     Lào đề nghị Áo hỗ trợ vắc xin.                                 who asks is who takes
 *     hợp đồng cung cấp Abdala giữa Lào và Cuba                      whose vaccine it is gives
 */
#include "roles_parts.h"

#include <string.h>

/* The country whose vaccine the mention is; else -1. */
static int maker_of(const struct story *story, int mention)
{
    const struct mention *vaccine = &story->analysis->mentions.items[mention];
    const char *home = strcmp(vaccine->type, "vaccine") == 0 && vaccine->reading != NULL
                           ? vaccine->reading->entry->country
                           : NULL;
    return home == NULL ? -1 : resolve_party(story->resolution, home);
}

/* The same, if the article names it; else -1. */
static int vaccine_home(const struct story *story, int mention)
{
    int party = maker_of(story, mention);
    return party >= 0 && resolve_party_entity(story->resolution, (size_t)party) >= 0 ? party : -1;
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
    else if (mention >= 0) /* "đề nghị Pfizer giao đủ", "mua 2 triệu liều Abdala" */
        party = vaccine_home(story, mention);
    if (party >= 0)
        party_set_add(side, (size_t)party);
    if (mention >= 0)
        party_set_join(side, &story->resolution->infos[mention].parties);
}

void event_set_sides(const struct story *story, const struct match *match, struct event *event)
{
    set_side(story, match, "from", &event->from);
    set_side(story, match, "to", &event->to);
    party_set_join(&event->parties, &event->from);
    party_set_join(&event->parties, &event->to);
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
        event_add_actor(story, event, speaker);
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
            !story_is_listed_before(story, frame->units[i].first, "preposition"))
            return true;
    }
    return false;
}

/* "Chúng tôi sẵn sàng tặng", Ngoại trưởng Áo nói: who says so gives. */
static int speaking_giver(const struct story *story, const struct match *match)
{
    uint32_t start = (uint32_t)story->analysis->text->sentences.items[match->sentence].first;
    return story_holds_kind(story, "other-subject", "speaker", start, match->trigger_first)
               ? event_speaker(story, match)
               : -1;
}

/* Who gives: the agent of the giving word; whoever asks for it receives. */
void event_fill_giver(const struct story *story, const struct match *match, struct event *event)
{
    int asker;
    int agent = story_agent(story, match->sentence, match->trigger_first, &asker);
    if (agent >= 0 && story->analysis->mentions.items[agent].sentence != match->sentence &&
        names_doer_of_place(story, match))
        agent = -1;
    if (agent < 0)
        agent = speaking_giver(story, match);
    bool is_taker =
        agent >= 0 && party_set_within(&story->resolution->infos[agent].parties, &event->to);
    if (agent >= 0 && !is_taker && party_set_count(&event->from) == 0) {
        party_set_join(&event->from, &story->resolution->infos[agent].parties);
        event_add_actor(story, event, agent);
        add_speaker(story, match, agent, event);
    }
    if (asker < 0)
        return;
    event->is_asked = true;
    event_add_actor(story, event, asker);
    if (party_set_count(&event->to) == 0)
        event->to = party_set_without(&story->resolution->infos[asker].parties, &event->from);
}

enum { TOLD_REACH = 3 /* sentences */ };

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
    int home = resolve_home(story->resolution);
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

/* The commitment told last, if that was not long before; NULL: none. */
static const struct event *told_lately(const struct story *story, const struct match *match)
{
    const struct event *told = story->commitment;
    return told == NULL || told->sentence + TOLD_REACH < match->sentence ? NULL : told;
}

/* Does a word of giving stand between the mention and token `end`? */
static bool gives_before(const struct story *story, int mention, uint32_t end)
{
    return story_holds_listed(story, "give-verb", story->analysis->mentions.items[mention].end,
                              end);
}

/* "Lào đã có 3 triệu liều, trong đó một triệu liều do Áo tặng": who acts in the sentence takes what
 * somebody else gives, but not "UNICEF bàn giao 20 tủ lạnh do Áo tặng". */
static void fill_acting_taker(const struct story *story, const struct match *match,
                              struct event *event)
{
    if (match_capture(match, "from", NULL) == NULL || party_set_count(&event->to) > 0)
        return;
    int subject = story_subject(story, match->sentence, match->first);
    if (subject < 0 || story->analysis->mentions.items[subject].sentence != match->sentence)
        return;
    const struct party_set *parties = &story->resolution->infos[subject].parties;
    if (party_set_count(parties) != 1 || party_set_meets(parties, &event->parties) ||
        gives_before(story, subject, match->first))
        return;
    event->to = *parties;
    party_set_join(&event->parties, parties);
}

/* "Áo tặng Lào 600.000 liều; Séc góp 100.000 liều qua COVAX": that is only the way to whom the
 * sentence names. */
static void leave_channel(const struct story *story, const struct match *match,
                          const struct event *told, struct event *event)
{
    const struct capture *to = match_capture(match, "to", NULL);
    if (told == NULL || told->sentence != match->sentence || to == NULL || to->mention < 0 ||
        strcmp(story->analysis->mentions.items[to->mention].type, "channel") != 0 ||
        party_set_count(&told->to) == 0 || party_set_meets(&told->to, &event->from))
        return;
    event->parties = party_set_without(&event->parties, &event->to);
    memset(&event->to, 0, sizeof event->to);
}

/* "... tặng Lào 600.000 liều.  Séc góp 100.000 liều.": the taker of the commitment told last. */
void event_fill_taker(const struct story *story, const struct match *match, struct event *event)
{
    const struct event *told = told_lately(story, match);
    leave_channel(story, match, told, event);
    if (told == NULL || told->sentence != match->sentence)
        fill_acting_taker(story, match, event);
    if (told == NULL) {
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
void event_fill_told_giver(const struct story *story, const struct match *match,
                           struct event *event)
{
    const struct event *told = told_lately(story, match);
    if (told == NULL || party_set_count(&event->from) > 0 ||
        !party_set_equal(&told->to, &event->to))
        return;
    event->from = told->from;
    party_set_join(&event->parties, &told->from);
}

/* "Áo tặng Lào 5 triệu liều.  Peru cũng nhận được từng ấy": the same gives, whoever takes. */
void event_fill_same_giver(const struct story *story, const struct match *match,
                           struct event *event)
{
    const struct event *told = told_lately(story, match);
    if (told == NULL || party_set_count(&event->from) > 0 ||
        party_set_meets(&told->from, &event->to))
        return;
    event->from = told->from;
    party_set_join(&event->parties, &told->from);
}

/* "Áo tặng Lào 100 liều và Peru 200 liều": who is named next in the list is another taker; but he
 * gives where he did so before, where what is given is his, where the one who takes in the list is
 * at home, or has taken from somebody else ("Lào nhận của Séc 50 liều.  Áo tặng Lào 100 liều, Peru
 * 200 liều"). */
static bool gives_in_list(const struct story *story, const struct match *match,
                          const struct event *head, const struct party_set *next)
{
    const struct capture *product = match_capture(match, "product", NULL);
    int maker =
        product == NULL || product->mention < 0 ? -1 : vaccine_home(story, product->mention);
    int home = resolve_home(story->resolution);
    bool takes_from_others = false;
    size_t first, end;
    if (maker >= 0 && party_set_has(next, (size_t)maker))
        return true;
    event_window(story->events, story->events->items.count, &first, &end);
    for (size_t i = end; i-- > first;) {
        const struct event *told = story->events->items.items[i];
        if (party_set_meets(&told->from, next) || party_set_meets(&told->to, next))
            return party_set_meets(&told->from, next);
        takes_from_others = takes_from_others || (party_set_meets(&told->to, &head->to) &&
                                                  !party_set_meets(&told->from, &head->from));
    }
    return takes_from_others || (home >= 0 && party_set_has(&head->to, (size_t)home));
}

/* What was told last in this sentence, with both sides; NULL: nothing. */
static const struct event *told_in_sentence(const struct story *story, const struct match *match)
{
    const struct event *last = story->commitment;
    size_t i = story->events->items.count;
    while (last != NULL && last->sentence == match->sentence && party_set_count(&last->from) == 0)
        last = i == 0 ? NULL : story->events->items.items[--i];
    return last == NULL || last->sentence != match->sentence ? NULL : last;
}

/* The next of a list, of which the verb, the product and the other side are told at its head:
 * "Áo tặng Lào 100 liều Pfizer và Peru 200 liều". */
void event_fill_listed(const struct story *story, const struct match *match, struct event *event)
{
    const struct event *head = told_in_sentence(story, match);
    struct party_set next = event->parties;
    if (head == NULL || party_set_meets(&next, &head->from) || party_set_meets(&next, &head->to))
        return;
    bool gives = gives_in_list(story, match, head, &next);
    event->from = gives ? next : head->from;
    event->to = gives ? head->to : next;
    event->parties = event->from;
    party_set_join(&event->parties, &event->to);
    event->head = head;
    event->subtype = head->subtype;
    if (!head->is_goods)
        event->product = head->product;
}

/* "ký với AstraZeneca hợp đồng": a maker that signs does so for its country. */
static void add_signing_makers(const struct story *story, const struct match *match,
                               struct event *event)
{
    for (size_t i = 0; i < match->capture_count; i++) {
        const struct capture *capture = &match->captures[i];
        int home = capture->mention >= 0 && event_is_party_role(capture->role)
                       ? vaccine_home(story, capture->mention)
                       : -1;
        if (home >= 0)
            party_set_add(&event->parties, (size_t)home);
    }
}

/* "hợp đồng cung cấp Abdala giữa Bộ Y tế Lào và Viện Finlay": whose vaccine it is gives. */
void event_fill_maker(const struct story *story, const struct match *match, struct event *event)
{
    add_signing_makers(story, match, event);
    const struct capture *product = match_capture(match, "product", NULL);
    int maker = product == NULL || product->mention < 0 ? -1 : maker_of(story, product->mention);
    if (maker >= 0 && party_set_has(&event->parties, (size_t)maker) &&
        party_set_count(&event->from) == 0)
        party_set_add(&event->from, (size_t)maker);
}

/* One side known, the other is whoever else takes part. */
static void complete_sides(const struct match *match, struct event *event)
{
    const char *open = match_constant(match, "other");
    if (open == NULL)
        return;
    struct party_set givers = party_set_without(&event->from, &event->to);
    struct party_set takers = party_set_without(&event->to, &event->from);
    if (party_set_count(&givers) > 0) /* "hai bên ký hợp đồng cung cấp ... cho Lào" */
        event->from = givers;
    else if (party_set_count(&takers) > 0) /* "Bộ Y tế Lào và hãng dược Anh AstraZeneca ký" */
        event->to = takers;
    bool is_taker_known = party_set_count(&event->to) > 0;
    if ((strcmp(open, "from") == 0 || is_taker_known) && party_set_count(&event->from) == 0)
        event->from = party_set_without(&event->parties, &event->to);
    if (strcmp(open, "to") == 0 && party_set_count(&event->to) == 0)
        event->to = party_set_without(&event->parties, &event->from);
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
    bool names_asker = false;
    if (!match_sets(match, "status", "requested") || party_set_count(&event->from) == 0 ||
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

void event_settle_sides(const struct story *story, const struct match *match, struct event *event)
{
    complete_sides(match, event);
    keep_taker(story, match, event);
    drop_asked_at_home(story, match, event);
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
