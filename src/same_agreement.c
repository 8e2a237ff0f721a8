/* same_agreement.c - may two tellings be of one agreement, or of one vaccine commitment?
 *
 *     ký Hiệp định Mây Trắng.  Hiệp định được ký ngày 5/7 ...        one, by its name
 *     nhất trí mở đường bay.  nhất trí bán gạo.                      two, by their words
 *     tặng 500.000 liều.  tặng 1,2 triệu liều.                       two, by their amounts
 */
#include "join_parts.h"

#include "events_parts.h"

/* ---- Subtypes ---- */

static bool is_supply(const struct event *event)
{
    return event_text_is(event->subtype, "supply") || event_text_is(event->subtype, "support") ||
           event_text_is(event->subtype, "donation");
}

/* "tặng 500.000 liều" may be told as "chuyển", or "hỗ trợ", so many. */
bool event_supplies_fit(const struct event *a, const struct event *b)
{
    return is_supply(a) && is_supply(b) && a->quantity.is_set && b->quantity.is_set;
}

/* ---- Amounts, words, names ---- */

enum { ROUND_DIGITS = 2 /* of "500.000", "1,5 triệu" */ };

/* The digits that a number is told with but for the noughts at its end: 4 of 501600; 0 of one too
 * large. */
static int told_digits(double value)
{
    int digits = 0;
    long long whole = value >= 1 && value < 1e15 ? (long long)value : 0;
    while (whole > 0 && whole % 10 == 0)
        whole /= 10;
    for (; whole > 0; whole /= 10)
        digits++;
    return digits;
}

bool event_is_rounded_from(const struct amount *round, const struct amount *exact)
{
    double apart =
        round->value > exact->value ? round->value - exact->value : exact->value - round->value;
    return told_digits(exact->value) > told_digits(round->value) &&
           told_digits(round->value) <= ROUND_DIGITS &&
           apart <= exact->value * (round->is_about ? 0.1 : 0.01);
}

static bool amounts_fit(const struct amount *a, const struct amount *b)
{
    return !a->is_set || !b->is_set ||
           (event_same_text(a->unit, b->unit) &&
            (a->value == b->value || event_is_rounded_from(a, b) || event_is_rounded_from(b, a)));
}

bool event_is_running_total(const struct event *told, const struct event *now)
{
    return now->quantity.is_total && !told->quantity.is_total && told->quantity.is_set &&
           told->quantity.value < now->quantity.value &&
           event_same_text(told->quantity.unit, now->quantity.unit);
}

enum { WORD_BITS = 1024 };

/* Can common_words() reach `wanted`?  Most pairs have little in common: one look at each word
 * tells. */
static bool may_share_words(const struct token *tokens, const struct evidence *a,
                            const struct evidence *b, unsigned wanted)
{
    uint64_t bits[WORD_BITS / 64] = {0};
    unsigned common = 0, all = 0;
    for (uint32_t i = a->first; i < a->end; i++)
        bits[tokens[i].hash % WORD_BITS / 64] |= (uint64_t)1 << tokens[i].hash % 64;
    for (uint32_t i = b->first; i < b->end; i++) {
        if (tokens[i].kind == TOKEN_MARK)
            continue;
        all++;
        common += bits[tokens[i].hash % WORD_BITS / 64] >> tokens[i].hash % 64 & 1;
    }
    return all > 0 && 100 * common / all >= wanted;
}

/* Do so many of 100 words of the second evidence stand in the first? */
static bool shares_words(const struct story *story, const struct evidence *a,
                         const struct evidence *b, unsigned wanted)
{
    const struct token *tokens = story->analysis->text->tokens.items;
    unsigned common = 0, all = 0;
    if (!may_share_words(tokens, a, b, wanted))
        return false;
    for (uint32_t i = b->first; i < b->end; i++) {
        if (tokens[i].kind == TOKEN_MARK)
            continue;
        all++;
        for (uint32_t k = a->first; k < a->end; k++)
            if (tokens[k].hash == tokens[i].hash) {
                common++;
                break;
            }
    }
    return 100 * common / all >= wanted;
}

enum {
    SAME_MATTER_AND_NOUN = 50,
    SAME_NAME = 60,
    ALL_OF_NAME = 90,
    WHOLE_NAME = 100 /* of 100 words */
};

/* Is one name the other's beginning of words?  Of partnerships every word counts: "đối tác toàn
 * diện" is not "đối tác chiến lược toàn diện". */
static bool same_names(const struct story *story, const struct evidence *a,
                       const struct evidence *b, bool exactly)
{
    if (exactly)
        return shares_words(story, a, b, ALL_OF_NAME) && shares_words(story, b, a, ALL_OF_NAME);
    return shares_words(story, a, b, SAME_NAME) || shares_words(story, b, a, SAME_NAME);
}

/* "đàm phán hiệp định thương mại tự do ... một thỏa thuận thương mại": of two nouns for what is
 * being negotiated, with what it is about.  Half of the words are those nouns. */
static bool shares_matter(const struct story *story, const struct evidence *a,
                          const struct evidence *b)
{
    return shares_words(story, a, b, SAME_MATTER_AND_NOUN) ||
           shares_words(story, b, a, SAME_MATTER_AND_NOUN);
}

enum {
    SAME_WORDS = 65,    /* of 100: a consensus told again in other words is another one */
    HEADLINE_WORDS = 50 /* a headline has few */
};

enum {
    SAME_MATTER = 60,   /* of 100 words that say what was agreed */
    LEAST_MATTER = 3,   /* words, for fewer may be common to any two */
    LEAD_SENTENCES = 2, /* behind the headline: they tell it again */
    BODY_MATTER = 80    /* the same of what is told below them */
};

/* How many words of what `one` tells was agreed say something ("tăng cường hợp tác" does not), and
 * how many of them what `other` tells has too. */
static unsigned telling_words(const struct story *story, const struct event *one,
                              const struct event *other, unsigned *ret_common)
{
    const struct token *tokens = story->analysis->text->tokens.items;
    unsigned all = 0;
    *ret_common = 0;
    for (uint32_t i = one->matter_first, stop; i < one->matter_end; i = stop) {
        const struct entry *plain =
            story_listed_at(story, "plain-matter", i, one->matter_end, &stop);
        if (plain != NULL || tokens[i].kind == TOKEN_MARK)
            continue;
        all++;
        uint32_t k = other->matter_first, end = other->evidence.items[0].end;
        while (k < end && tokens[k].hash != tokens[i].hash)
            k++;
        *ret_common += k < end;
    }
    return all;
}

/* In the lead "nhất trí giải quyết hòa bình tranh chấp ở Biển Đông", and below it "... sự cần thiết
 * phải giải quyết tranh chấp ở Biển Đông bằng biện pháp hòa bình" */
static bool tells_of_same_matter(const struct story *story, const struct event *told,
                                 const struct event *now)
{
    unsigned common, all = telling_words(story, told, now, &common);
    unsigned wanted = told->sentence > LEAD_SENTENCES ? BODY_MATTER : SAME_MATTER;
    return all >= LEAST_MATTER && 100 * common >= wanted * all;
}

/* A line that ends without a full stop, above all others. */
static bool is_in_headline(const struct story *story, const struct event *event)
{
    const struct text *text = story->analysis->text;
    uint32_t end = (uint32_t)text->sentences.items[0].end;
    return event->sentence == 0 && event->evidence.count == 1 && end > 0 &&
           !slice_is(text->tokens.items[end - 1].folded, ".");
}

/* "Áo - Séc nhất trí thúc đẩy hợp tác" leaves open on what. */
static bool is_headline_of(const struct story *story, const struct event *told,
                           const struct event *now)
{
    unsigned common;
    return is_in_headline(story, told) &&
           (now->sentence <= LEAD_SENTENCES || telling_words(story, told, now, &common) == 0);
}

static bool tells_same_consensus(const struct story *story, const struct event *told,
                                 const struct event *now)
{
    const struct evidence *then = &told->evidence.items[0], *here = &now->evidence.items[0];
    bool is_first = told->sentence == 0 && told->evidence.count == 1;
    return is_headline_of(story, told, now) || tells_of_same_matter(story, told, now) ||
           shares_words(story, then, here, SAME_WORDS) ||
           shares_words(story, here, then, is_first ? HEADLINE_WORDS : SAME_WORDS);
}

bool event_names_same_instrument(const struct event *told, const struct event *now)
{
    return told->instrument != NULL && event_same_text(told->instrument, now->instrument);
}

/* Do those who made it stand at token i, or "giữa" or "và" beside them?  Then `ret_stop` is behind
 * that. */
static bool begins_makers(const struct story *story, uint32_t i, uint32_t *ret_stop)
{
    const struct unit *unit = story_unit_at(story, story_sentence_at(story, i), i);
    *ret_stop = i + 1;
    if (story_is_joining_word(story, i, "between") || story_is_joining_word(story, i, "and"))
        return true;
    if (unit == NULL || unit->mention < 0 ||
        event_text_is(story->analysis->mentions.items[unit->mention].type, "instrument"))
        return false;
    *ret_stop = unit->end;
    return party_set_count(&story->resolution->infos[unit->mention].parties) > 0;
}

/* "thỏa thuận hợp tác song phương", "thỏa thuận giữa Áo và Lào": no word of the name tells which
 * one it is. */
static bool has_plain_name(const struct story *story, const struct event *event)
{
    uint32_t stop;
    for (uint32_t i = event->name_first; i < event->name_end; i = stop)
        if (!entry_is_kind(story_listed_at(story, "name-end", i, event->name_end, &stop),
                           "plain") &&
            !begins_makers(story, i, &stop))
            return false;
    return !event_text_is(event->subtype, "partnership");
}

bool event_is_fuller_name(const struct story *story, const struct event *told,
                          const struct event *now)
{
    bool is_sum = event_text_is(told->subtype, "memorandum") && told->count > 1;
    return event_text_is(told->type, "agreement") && now->name_end > now->name_first && !is_sum &&
           !event_text_is(told->subtype, "declaration") && told->sentence != now->sentence &&
           told->instrument == NULL && event_same_text(told->subtype, now->subtype) &&
           !now->points_back && has_plain_name(story, told) && !has_plain_name(story, now);
}

/* What applies has been signed long ago: "tuân thủ Thỏa thuận về nguyên tắc", and fifteen texts of
 * today. */
static bool is_of_past(const struct event *a, const struct event *b)
{
    return a->date == NULL && b->date == NULL &&
           (event_text_is(a->status, "in_force") != event_text_is(b->status, "in_force"));
}

enum { PAPER_SENTENCES = 2, PAPER_SYLLABLES = 2 /* "văn kiện" */ };

/* "chứng kiến lễ ký RCEP.  Bộ trưởng A và Bộ trưởng B ký văn kiện": who puts the name to it. */
static bool is_paper_just_signed(const struct story *story, const struct event *told,
                                 const struct event *now)
{
    return told->instrument != NULL && now->instrument == NULL && now->count < 2 &&
           !now->is_several && now->sentence > told->sentence &&
           event_last_evidence(told)->sentence + PAPER_SENTENCES >= now->sentence &&
           now->name_end <= now->name_first + PAPER_SYLLABLES && has_plain_name(story, now) &&
           event_text_is(told->status, "occurred") && event_text_is(now->status, "occurred") &&
           event_text_is(now->subtype, "memorandum") && told->date != NULL &&
           (now->date == NULL || event_same_text(told->date, now->date)) &&
           party_set_within(&now->parties, &told->parties);
}

/* "thỏa thuận tăng phí", "thỏa thuận chính thức": one of them may be any, and is one, not several.
 */
static bool may_be_same_instrument(const struct story *story, const struct event *a,
                                   const struct event *b)
{
    if (is_paper_just_signed(story, a, b))
        return true;
    if (a->instrument != NULL ||
        b->instrument != NULL) { /* "EVFTA", "hiệp định thương mại tự do" */
        if (event_text_is(a->subtype, "fta") || is_of_past(a, b) ||
            !event_same_text(a->date, b->date))
            return event_text_is(a->subtype, "fta") && event_text_is(b->subtype, "fta");
    }
    bool is_one = a->count < 2 && b->count < 2;
    bool left = has_plain_name(story, a), right = has_plain_name(story, b);
    return is_one ? left || right
                  : left && right && (a->count < 2 || b->count < 2 || a->count == b->count);
}

/* By the list that knows it, or word for word */
static bool has_same_name(const struct story *story, const struct event *a, const struct event *b)
{
    struct evidence left = {.first = a->name_first, .end = a->name_end};
    struct evidence right = {.first = b->name_first, .end = b->name_end};
    return event_names_same_instrument(a, b) ||
           ((a->instrument == NULL || b->instrument == NULL) && left.end > left.first &&
            right.end > right.first && same_names(story, &left, &right, true));
}

bool event_bears_same_name(const struct story *story, const struct event *told,
                           const struct event *now)
{
    struct evidence a = {.first = told->name_first, .end = told->name_end};
    struct evidence b = {.first = now->name_first, .end = now->name_end};
    bool is_named = a.end > a.first && b.end > b.first && !has_plain_name(story, told) &&
                    !has_plain_name(story, now);
    return is_named &&
           (event_text_is(now->subtype, "treaty") || event_text_is(now->subtype, "fta")) &&
           event_same_text(told->subtype, now->subtype) &&
           (shares_words(story, &a, &b, WHOLE_NAME) || shares_words(story, &b, &a, WHOLE_NAME));
}

bool event_may_be_named_so(const struct story *story, const struct event *told,
                           const struct event *now)
{
    struct evidence full = {.first = told->name_first, .end = told->name_end};
    struct evidence here = {.first = now->name_first, .end = now->name_end};
    bool fits =
        event_same_text(told->subtype, now->subtype) || event_text_is(now->subtype, "memorandum");
    return fits && here.end > here.first &&
           (has_plain_name(story, now) ||
            (full.end > full.first && shares_words(story, &full, &here, WHOLE_NAME)));
}

enum { MODEL_LETTERS = 4 /* of "MiG-29" */ };

/* "S-400", "Su-35": letters and a number behind a hyphen, as one; 0 if token i begins none. */
static uint64_t model_at(const struct story *story, uint32_t i, uint32_t end)
{
    const struct token *tokens = story->analysis->text->tokens.items;
    if (i + 2 >= end || tokens[i].kind != TOKEN_WORD || !(tokens[i].flags & TOKEN_CAPITAL) ||
        tokens[i].folded.length > MODEL_LETTERS || tokens[i + 1].kind != TOKEN_MARK ||
        tokens[i + 2].kind != TOKEN_NUMBER || !slice_is(tokens[i + 1].folded, "-") ||
        (tokens[i + 2].flags & TOKEN_BLANK_BEFORE))
        return 0;
    return tokens[i].hash ^ (tokens[i + 2].hash << 1);
}

/* The one model that a telling names; 0: none, or several. */
static uint64_t model_of(const struct story *story, const struct evidence *telling)
{
    uint64_t model = 0;
    for (uint32_t i = telling->first; i < telling->end; i++) {
        uint64_t here = model_at(story, i, telling->end);
        if (model != 0 && here != 0 && here != model)
            return 0;
        model = here != 0 ? here : model;
    }
    return model;
}

static bool is_deal(const struct event *event)
{
    return event_text_is(event->type, "agreement") && event->instrument == NULL &&
           !event_text_is(event->status, "cancelled") &&
           (event_text_is(event->subtype, "contract") ||
            event_text_is(event->subtype, "memorandum"));
}

/* "mua tên lửa S-400 của Áo", "Thỏa thuận về S-400 được ký năm 2017": one deal, by what is sold. */
static bool is_of_same_model(const struct story *story, const struct event *told,
                             const struct event *now)
{
    uint64_t model = is_deal(told) && is_deal(now) ? model_of(story, &now->evidence.items[0]) : 0;
    bool found = false;
    if (told->sentence == now->sentence && !event_same_text(told->subtype, now->subtype))
        return false; /* "bán tên lửa, nhưng giữ lại 5 chiếc F-35 của thỏa thuận năm 2015" */
    for (size_t i = 0; i < told->evidence.count && model != 0; i++) {
        uint64_t other = model_of(story, &told->evidence.items[i]);
        if (other != 0 && other != model)
            return false;
        found = found || other == model;
    }
    return found && party_set_equal(&told->parties, &now->parties);
}

/* "Viện A ký thỏa thuận hợp tác với Viện B của Áo; Viện C ký thỏa thuận hợp tác với Viện D của Áo":
 * two, in clauses of their own */
static bool are_in_clauses(const struct event *told, const struct event *now)
{
    const struct evidence *a = &told->evidence.items[0], *b = &now->evidence.items[0];
    return told->sentence == now->sentence && told->evidence.count == 1 && !now->points_back &&
           (a->end <= b->first || b->end <= a->first);
}

/* "ký Chương trình hợp tác văn hóa và Chương trình hợp tác y tế": two, one behind the other */
static bool are_listed(const struct story *story, const struct event *a, const struct event *b)
{
    return a->sentence == b->sentence && !has_plain_name(story, a) && !has_plain_name(story, b) &&
           (a->name_end <= b->name_first || b->name_end <= a->name_first);
}

/* "ký bản ghi nhớ về mía ...  Tháng 8/2017, hai bên đã ký thỏa thuận về cá": what is told with
 * another year later on is another one, unless it has the same name. */
static bool is_earlier_one(const struct story *story, const struct event *told,
                           const struct event *now)
{
    return told->date == NULL && told->sentence < now->sentence && !now->points_back &&
           event_text_is(told->status, "occurred") && event_text_is(now->status, "occurred") &&
           !event_text_is(now->subtype, "partnership") &&
           !event_text_is(now->subtype, "contract") &&
           edtf_is_of_other_year(now->date, story->resolution->document.year) &&
           !has_same_name(story, told, now);
}

/* "thay thế Hiệp định ký năm 1996.  Hai chủ tịch chứng kiến lễ ký một số hiệp định": today's. */
static bool are_new_ones(const struct story *story, const struct event *told,
                         const struct event *now)
{
    return now->is_several && !told->is_several && now->date == NULL && !now->points_back &&
           event_text_is(now->status, "occurred") &&
           edtf_is_of_other_year(told->date, story->resolution->document.year);
}

/* The next firm that the evidence names, from unit *unit on; -1: no more. */
static int next_firm(const struct story *story, const struct event *event, size_t *unit)
{
    const struct frame *frame = &story->analysis->frames[event->sentence];
    const struct evidence *evidence = &event->evidence.items[0];
    for (; *unit < frame->count; ++*unit) {
        int number = frame->units[*unit].mention;
        const struct mention *mention =
            number < 0 ? NULL : &story->analysis->mentions.items[number];
        if (mention != NULL && mention->first >= evidence->first && mention->end <= evidence->end &&
            event_text_is(mention->kind, "company") &&
            story->resolution->infos[number].entity >= 0) {
            ++*unit;
            return number;
        }
    }
    return -1;
}

/* Does another firm of the same country sign the other one, and this firm does not? */
static bool has_rival(const struct story *story, int firm, const struct event *event)
{
    const struct mention_info *infos = story->resolution->infos;
    bool rival = false;
    int other;
    for (size_t unit = 0; (other = next_firm(story, event, &unit)) >= 0;) {
        if (infos[other].entity == infos[firm].entity)
            return false;
        rival = rival || party_set_equal(&infos[other].parties, &infos[firm].parties);
    }
    return rival;
}

enum { SIGNING_FIRMS = 8 /* of one telling; more are a list of something else */ };

/* "Hãng A đặt mua 100 máy bay của C.  Hãng B cũng ký với C." */
static bool is_of_other_firms(const struct story *story, const struct event *told,
                              const struct event *now)
{
    int firm, firms = 0;
    for (size_t unit = 0; firms < SIGNING_FIRMS && (firm = next_firm(story, now, &unit)) >= 0;
         firms++)
        if (has_rival(story, firm, told))
            return true;
    return false;
}

static bool is_open(const struct event *event)
{
    return event_text_is(event->status, "planned") || event_text_is(event->status, "proposed");
}

enum { HEADLINE_NOUN = 2 /* syllables: "hiệp định" */, HEADLINE_REACH = 30 /* sentences */ };

bool event_is_short_in_headline(const struct story *story, const struct event *told,
                                const struct event *now)
{
    bool is_short =
        event_text_is(told->subtype, "treaty") || event_text_is(told->subtype, "memorandum");
    if (told->sentence > 0 || now->sentence == 0 || now->sentence > HEADLINE_REACH || !is_short ||
        !event_text_is(now->subtype, "fta") ||
        !(event_same_text(told->status, now->status) || (is_open(told) && is_open(now))) ||
        told->instrument != NULL || told->is_several || told->count > 1 || now->count > 1 ||
        told->name_end <= told->name_first + HEADLINE_NOUN || now->name_end <= now->name_first)
        return false;
    struct evidence matter = {.first = told->name_first + HEADLINE_NOUN, .end = told->name_end};
    struct evidence name = {.first = now->name_first, .end = now->name_end};
    return party_set_equal(&told->parties, &now->parties) &&
           shares_words(story, &name, &matter, WHOLE_NAME);
}

enum { MANY = 3 /* two papers may be another two */ };

/* "Áo và Lào ký 500 thỏa thuận" above "ký khoảng 500 thỏa thuận hợp tác": as many are the same. */
static bool are_as_many(const struct event *told, const struct event *now)
{
    return told->count >= MANY && told->count == now->count &&
           party_set_equal(&told->parties, &now->parties);
}

/* "trên cơ sở Hiệp định hợp tác Áo - Lào giai đoạn 2021-2025", and a protocol signed today */
static bool is_applied_paper(const struct event *a, const struct event *b)
{
    bool is_applied = (a->period_from != NULL && event_text_is(a->status, "in_force")) ||
                      (b->period_from != NULL && event_text_is(b->status, "in_force"));
    return is_applied && !event_same_text(a->status, b->status);
}

bool event_agreements_fit(const struct story *story, const struct event *told,
                          const struct event *now, bool is_short)
{
    if (event_text_is(now->subtype, "consensus"))
        return told->sentence == now->sentence || tells_same_consensus(story, told, now);
    if (is_of_same_model(story, told, now) || are_as_many(told, now))
        return true;
    if (is_earlier_one(story, told, now) || are_new_ones(story, told, now) ||
        is_of_other_firms(story, told, now) ||
        (is_applied_paper(told, now) && !has_same_name(story, told, now)))
        return false;
    if (are_in_clauses(told, now) && !event_names_same_instrument(told, now))
        return false;
    if (told->instrument != NULL && now->instrument != NULL)
        return event_same_text(told->instrument, now->instrument);
    if ((event_points_at(now, told) && has_plain_name(story, now)) ||
        event_is_left_in_headline(told, now) || is_short)
        return true;
    if (told->name != NULL && now->name != NULL && now->name_end > now->name_first &&
        told->name_end > told->name_first) {
        struct evidence a = {.first = told->name_first, .end = told->name_end};
        struct evidence b = {.first = now->name_first, .end = now->name_end};
        bool exactly = event_text_is(now->subtype, "partnership") || are_listed(story, told, now);
        return same_names(story, &a, &b, exactly) || may_be_same_instrument(story, told, now) ||
               (!event_same_text(told->subtype, now->subtype) && shares_matter(story, &a, &b));
    }
    return true;
}

/* ---- Stages of one instrument ---- */

static bool is_made(const struct event *event)
{
    return event_text_is(event->status, "occurred") || event_text_is(event->status, "ongoing") ||
           event_text_is(event->status, "in_force");
}

static bool is_left(const struct event *event)
{
    return event_text_is(event->status, "cancelled");
}

/* "duy trì thỏa thuận": in force, and no word of when it was signed */
static bool is_only_applied(const struct event *event)
{
    return event_text_is(event->status, "in_force") && event->date == NULL;
}

/* "Áo rút khỏi hiệp định.  Séc muốn duy trì hiệp định": one, of which the news is that it was left.
 */
static bool is_left_and_applied(const struct event *told, const struct event *now)
{
    return (is_left(told) && is_only_applied(now)) || (is_only_applied(told) && is_left(now));
}

bool event_is_other_stage(const struct story *story, const struct event *told,
                          const struct event *now)
{
    bool is_instrument = event_text_is(now->type, "agreement") &&
                         !event_text_is(now->subtype, "consensus") &&
                         event_same_text(told->subtype, now->subtype);
    bool are_stages = (is_open(told) && is_made(now)) || (is_made(told) && is_open(now)) ||
                      is_left_and_applied(told, now);
    return are_stages && (is_of_same_model(story, told, now) ||
                          (is_instrument && party_set_equal(&told->parties, &now->parties) &&
                           has_same_name(story, told, now)));
}

const char *event_latest_stage(const struct event *told, const struct event *now)
{
    if (is_left_and_applied(told, now))
        return "cancelled";
    if (event_is_sale(told) || event_is_sale(now))
        return event_is_sale(told) && !event_is_sale(now) && is_made(now) ? now->status
                                                                          : told->status;
    const struct event *open = is_open(told) ? told : now;
    const struct event *made = open == told ? now : told;
    return is_open(open) && is_made(made) ? (made->date != NULL ? made : open)->status
                                          : told->status;
}

/* Support with goods, and support such as training or vaccination, are two. */
static bool support_fits(const struct event *told, const struct event *now)
{
    return !event_text_is(now->subtype, "support") || told->money.is_set || now->money.is_set ||
           (told->product == NULL) == (now->product == NULL);
}

bool event_commitments_fit(const struct event *told, const struct event *now)
{
    bool is_one_product =
        told->product == NULL || now->product == NULL || told->is_goods == now->is_goods;
    return is_one_product && support_fits(told, now) && party_set_equal(&told->from, &now->from) &&
           party_set_equal(&told->to, &now->to) &&
           (event_is_running_total(told, now) || amounts_fit(&told->quantity, &now->quantity)) &&
           amounts_fit(&told->money, &now->money);
}

/* "ký thỏa thuận ngày 5/7", "Tuyên bố chung mà hai ông ký": by the same two people */
static bool is_declared(const struct event *told, const struct event *now)
{
    bool is_declaration =
        event_text_is(told->subtype, "declaration") || event_text_is(now->subtype, "declaration");
    bool is_one_day =
        told->date == NULL || now->date == NULL || event_same_text(told->date, now->date);
    return is_declaration && is_one_day && event_are_same_two(told, now);
}

/* "thỏa thuận ngừng bắn", "lệnh ngừng bắn được ký hồi tháng 9": of one time, and about the same. */
static bool is_accord_of_day(const struct story *story, const struct event *told,
                             const struct event *now)
{
    struct evidence a = {.first = told->name_first, .end = told->name_end};
    struct evidence b = {.first = now->name_first, .end = now->name_end};
    return told->date != NULL && event_same_text(told->date, now->date) && a.end > a.first &&
           b.end > b.first && shares_matter(story, &a, &b);
}

bool event_is_told_as_accord(const struct story *story, const struct event *told,
                             const struct event *now)
{
    if (is_of_same_model(story, told, now))
        return true;
    const struct event *accord = event_text_is(now->subtype, "memorandum") ? now : told;
    const struct event *other = accord == now ? told : now;
    bool is_instrument = event_text_is(other->subtype, "treaty") ||
                         event_text_is(other->subtype, "contract") ||
                         event_text_is(other->subtype, "action_plan") ||
                         event_text_is(other->subtype, "fta") || is_declared(told, now);
    /* "ký thỏa thuận 9 tỷ USD" above "ký 19 thỏa thuận" */
    bool is_counted = accord->count > 1 && (other == now || told->sentence > 0);
    if (!event_text_is(accord->subtype, "memorandum") || !is_instrument || is_counted ||
        (accord->is_several && !other->is_several) || other->count > 1 ||
        accord->sentence == other->sentence || accord->name == NULL ||
        !event_same_text(told->status, now->status))
        return false;
    return (has_plain_name(story, accord) || is_accord_of_day(story, told, now)) &&
           (event_text_is(told->status, "occurred") || event_text_is(told->status, "in_force"));
}

bool event_is_accord_of(const struct story *story, const struct event *told,
                        const struct event *now)
{
    return event_text_is(told->subtype, "memorandum") && told->name != NULL &&
           told->instrument == NULL && has_plain_name(story, told) && told->count < 2 &&
           !now->points_back && now->name_end > now->name_first &&
           (event_text_is(now->subtype, "treaty") || event_text_is(now->subtype, "fta") ||
            event_text_is(now->subtype, "declaration"));
}
