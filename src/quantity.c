/* quantity.c - numbers in digits and in words.
 *
 * "2,6 tỷ" is the digits 26 with one place after the comma, times 10^9: the product is formed
 * before the quotient, so that it is 2600000000 and not nearly so.  In words a number is built as
 * it is spoken: in "ba trăm linh năm nghìn" the part 305 waits for what follows and nghìn moves it,
 * times 1000, to the total.  Which words these are says the list `numeral`, by its kinds:
 *
 *     digit  hai 2     ten  mười 10     tens  mươi 10     hundred  trăm 100     scale  triệu 10^6
 *     fill   linh      half  nửa 0.5    and-half  rưỡi 0.5
 */
#include "quantity.h"

#include "lexicon.h"

#include <stdlib.h>
#include <string.h>

enum { MAX_DIGITS = 18, MAX_GROUPS = 8, MAX_DEPTH = 8 };

/* ---- Digits ---- */

/* "1.360.000,5": groups of digits with the marks between them. */
struct digit_groups {
    struct slice groups[MAX_GROUPS];
    char marks[MAX_GROUPS]; /* marks[i] stands before groups[i] */
    size_t count;
};

static const struct token *token_at(const struct analysis *analysis, uint32_t i)
{
    return &analysis->text->tokens.items[i];
}

static bool is_ascii_number(const struct token *token)
{
    if (token->kind != TOKEN_NUMBER || token->folded.length > MAX_DIGITS)
        return false;
    for (size_t i = 0; i < token->folded.length; i++)
        if (token->folded.data[i] < '0' || token->folded.data[i] > '9')
            return false;
    return true;
}

/* '.' or ',' where it stands between two numbers without blanks, else 0. */
static char mark_inside(const struct analysis *analysis, uint32_t i, uint32_t end)
{
    if (i + 1 >= end)
        return 0;
    const struct token *mark = token_at(analysis, i), *next = token_at(analysis, i + 1);
    if (mark->kind != TOKEN_MARK || mark->folded.length != 1 ||
        strchr(".,", mark->folded.data[0]) == NULL || !is_ascii_number(next) ||
        ((mark->flags | next->flags) & TOKEN_BLANK_BEFORE) != 0)
        return 0;
    return mark->folded.data[0];
}

static uint32_t read_groups(const struct analysis *analysis, uint32_t first, uint32_t end,
                            struct digit_groups *groups)
{
    uint32_t at = first + 1;
    groups->groups[0] = token_at(analysis, first)->folded;
    groups->marks[0] = 0;
    groups->count = 1;
    while (groups->count < MAX_GROUPS) {
        char mark = mark_inside(analysis, at, end);
        if (mark == 0)
            break;
        groups->marks[groups->count] = mark;
        groups->groups[groups->count++] = token_at(analysis, at + 1)->folded;
        at += 2;
    }
    return at;
}

/* How many of the groups are the whole number: "1.500" two, "1,5" one.  A lone comma before three
 * digits divides thousands as in English, unless a word of scale follows ("1,234 tỷ"). */
static size_t whole_groups(const struct digit_groups *groups, bool is_scaled)
{
    size_t whole = 1;
    char mark = 0;
    if (groups->count > 1)
        mark = groups->marks[1];
    while (whole < groups->count && groups->marks[whole] == mark &&
           groups->groups[whole].length == 3)
        whole++;
    bool starts_zero = slice_is(groups->groups[0], "0");
    if (starts_zero || groups->groups[0].length > 3 || (whole == 2 && mark == ',' && is_scaled))
        return 1;
    return whole;
}

struct decimal {
    double digits, divisor;
};

static void add_digits(struct decimal *decimal, struct slice digits)
{
    for (size_t i = 0; i < digits.length; i++)
        decimal->digits = decimal->digits * 10 + (digits.data[i] - '0');
}

static bool join_groups(const struct digit_groups *groups, bool is_scaled,
                        struct decimal *ret_decimal)
{
    size_t whole = whole_groups(groups, is_scaled);
    if (whole + 1 < groups->count)
        return false;
    *ret_decimal = (struct decimal){0, 1};
    for (size_t i = 0; i < groups->count; i++)
        add_digits(ret_decimal, groups->groups[i]);
    if (whole < groups->count)
        for (size_t i = 0; i < groups->groups[whole].length; i++)
            ret_decimal->divisor *= 10;
    return true;
}

/* ---- Words ---- */

struct spelling {
    double total;           /* what words of scale have moved away */
    double part;            /* tens and hundreds that wait for one */
    struct decimal pending; /* the last digit or number in digits */
    bool has_pending, has_part, has_any;
    double scale; /* the last one */
};

static const struct entry *numeral_at(const struct analysis *analysis, uint32_t i)
{
    return lexicon_find(analysis->model->lexicon, analysis->text, i, i + 1, "numeral");
}

static double pending_value(const struct spelling *spelling)
{
    return spelling->has_pending ? spelling->pending.digits / spelling->pending.divisor : 0;
}

static void set_pending(struct spelling *spelling, struct decimal decimal)
{
    spelling->pending = decimal;
    spelling->has_pending = true;
}

static void move_pending(struct spelling *spelling, double factor)
{
    spelling->part += spelling->has_pending
                          ? spelling->pending.digits * factor / spelling->pending.divisor
                          : factor;
    spelling->has_part = true;
    spelling->has_pending = false;
    spelling->scale = factor;
}

static void move_part(struct spelling *spelling, double scale)
{
    if (spelling->has_part || spelling->has_pending) {
        double pending = spelling->has_pending
                             ? spelling->pending.digits * scale / spelling->pending.divisor
                             : 0;
        spelling->total += spelling->part * scale + pending;
    } else {
        spelling->total *= scale; /* "hai nghìn tỷ" */
    }
    spelling->part = 0;
    spelling->has_part = spelling->has_pending = false;
    spelling->scale = scale;
}

static bool add_digit_word(struct spelling *spelling, double digit)
{
    if (spelling->has_pending && (spelling->pending.divisor > 1 || spelling->pending.digits > 9))
        return false;
    double tens = spelling->has_pending ? spelling->pending.digits * 10 : 0; /* "hai lăm" */
    set_pending(spelling, (struct decimal){tens + digit, 1});
    return true;
}

static bool add_word(struct spelling *spelling, const struct entry *entry)
{
    const char *kind = entry->kind == NULL ? "" : entry->kind;
    bool is_alone = !spelling->has_any;
    spelling->has_any = true;
    if (strcmp(kind, "digit") == 0)
        return add_digit_word(spelling, entry->number);
    if (strcmp(kind, "ten") == 0) {
        if (spelling->has_pending)
            return false;
        spelling->part += entry->number;
        spelling->has_part = true;
    } else if (strcmp(kind, "tens") == 0 || strcmp(kind, "hundred") == 0) {
        move_pending(spelling, entry->number);
    } else if (strcmp(kind, "scale") == 0) {
        if (is_alone)
            return false;
        move_part(spelling, entry->number);
    } else if (strcmp(kind, "half") == 0) {
        set_pending(spelling, (struct decimal){entry->number * 10, 10});
    } else if (strcmp(kind, "and-half") == 0) {
        spelling->total +=
            pending_value(spelling) + entry->number * (spelling->scale > 0 ? spelling->scale : 1);
        spelling->has_pending = false;
    } else {
        return strcmp(kind, "fill") == 0 && !is_alone;
    }
    return true;
}

static bool add_number(struct spelling *spelling, const struct analysis *analysis, uint32_t *at,
                       uint32_t end)
{
    struct digit_groups groups;
    struct decimal decimal;
    *at = read_groups(analysis, *at, end, &groups);
    bool is_scaled = *at < end && entry_is_kind(numeral_at(analysis, *at), "scale");
    if (spelling->has_pending || spelling->has_part || !join_groups(&groups, is_scaled, &decimal))
        return false;
    set_pending(spelling, decimal);
    spelling->has_any = true;
    return true;
}

bool quantity_number(const struct analysis *analysis, uint32_t first, uint32_t end,
                     double *ret_value)
{
    struct spelling spelling = {0};
    for (uint32_t at = first; at < end;) {
        if (is_ascii_number(token_at(analysis, at))) {
            if (!add_number(&spelling, analysis, &at, end))
                return false;
            continue;
        }
        const struct entry *entry = numeral_at(analysis, at++);
        if (entry == NULL || !add_word(&spelling, entry))
            return false;
    }
    *ret_value = spelling.total + spelling.part + pending_value(&spelling);
    return spelling.has_any;
}

/* ---- Mentions ---- */

static bool read_mention(const struct analysis *analysis, const struct mention *mention,
                         unsigned depth, struct quantity_value *ret_value);

static bool read_key(const struct analysis *analysis, const struct match *match, const char *key,
                     unsigned depth, struct quantity_value *ret_value)
{
    struct value value;
    if (!match_value(match, key, &value))
        return false;
    if (value.constant != NULL) {
        ret_value->value = (double)strtol(value.constant, NULL, 10);
        return true;
    }
    const struct capture *capture = value.capture;
    if (capture->mention >= 0)
        return read_mention(analysis, &analysis->mentions.items[capture->mention], depth + 1,
                            ret_value);
    if (capture->entry != NULL && capture->entry->value != NULL) {
        ret_value->value = capture->entry->number;
        return true;
    }
    return quantity_number(analysis, capture->first, capture->end, &ret_value->value);
}

static void read_unit(const struct analysis *analysis, const struct match *match,
                      struct quantity_value *ret_value)
{
    struct value value;
    if (!match_value(match, "unit", &value))
        return;
    const struct entry *entry =
        value.capture == NULL ? NULL : capture_entry(analysis, value.capture);
    ret_value->unit = value.constant != NULL ? value.constant : entry == NULL ? NULL : entry->value;
}

static bool read_mention(const struct analysis *analysis, const struct mention *mention,
                         unsigned depth, struct quantity_value *ret_value)
{
    *ret_value = (struct quantity_value){0};
    if (mention->reading != NULL) {
        ret_value->value = mention->reading->entry->number;
        return mention->reading->entry->value != NULL;
    }
    if (mention->match == NULL || depth > MAX_DEPTH ||
        !read_key(analysis, mention->match, "value", depth, ret_value))
        return false;
    struct quantity_value other;
    if (read_key(analysis, mention->match, "over", depth, &other) && other.value != 0)
        ret_value->value /= other.value;
    if (read_key(analysis, mention->match, "plus", depth, &other))
        ret_value->value += other.value;
    read_unit(analysis, mention->match, ret_value);
    return true;
}

bool quantity_read(const struct analysis *analysis, const struct mention *mention,
                   struct quantity_value *ret_value)
{
    return read_mention(analysis, mention, 0, ret_value);
}
