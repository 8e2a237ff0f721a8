/* explain_parts.c - mentions, matches, pieces of patterns and events in a line each.
 *
 *     fired    rules/event/meeting.rules:11 talk-with  A = Nga, T = hội đàm, B = Mỹ
 *              told as e1
 */
#include "explain_parts.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

/* ---- Writing ---- */

void explain_paint(struct explainer *explainer, enum paint paint, const char *format, ...)
{
    static const char *const codes[] = {
        [PAINT_HEADING] = "1", [PAINT_PLACE] = "36", [PAINT_TYPE] = "32",
        [PAINT_GOOD] = "1;32", [PAINT_BAD] = "1;31", [PAINT_FAINT] = "2"};
    char text[1024];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    if (explainer->is_coloured)
        str_printf(&explainer->out, "\033[%sm%s\033[0m", codes[paint], text);
    else
        str_add_string(&explainer->out, text);
}

/* No control byte of an article reaches a terminal. */
void explain_tokens(struct explainer *explainer, uint32_t first, uint32_t end)
{
    struct slice text = tokens_text(&explainer->pipeline->text, first, end);
    for (size_t i = 0; i < text.length; i++) {
        unsigned char byte = (unsigned char)text.data[i];
        str_add(&explainer->out, byte < ' ' || byte == 0x7f ? " " : &text.data[i], 1);
    }
}

static void add_type(struct explainer *explainer, const struct mention *mention)
{
    bool has_kind = mention->kind[0] != '\0' && strcmp(mention->kind, mention->type) != 0;
    explain_paint(explainer, PAINT_TYPE, "%s%s%s", mention->type, has_kind ? "/" : "",
                  has_kind ? mention->kind : "");
}

static void explain_unit(struct explainer *explainer, const struct unit *unit)
{
    if (unit->mention >= 0) {
        str_add_string(&explainer->out, "{");
        add_type(explainer, &explainer->pipeline->analysis.mentions.items[unit->mention]);
        str_add_string(&explainer->out, " ");
    }
    explain_tokens(explainer, unit->first, unit->end);
    if (unit->mention >= 0)
        str_add_string(&explainer->out, "}");
}

void explain_units(struct explainer *explainer, const struct unit *units, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        str_add_string(&explainer->out, i == 0 ? "" : " ");
        explain_unit(explainer, &units[i]);
    }
}

static void explain_captures(struct explainer *explainer, const struct match *match)
{
    for (size_t i = 0; i < match->capture_count; i++) {
        str_printf(&explainer->out, "%s%s = ", i == 0 ? "  " : ", ", match->captures[i].role);
        explain_tokens(explainer, match->captures[i].first, match->captures[i].end);
    }
}

void explain_parties(struct explainer *explainer, const struct party_set *set)
{
    const struct resolution *resolution = &explainer->pipeline->resolution;
    const char *blank = "";
    str_add_string(&explainer->out, "{");
    for (size_t i = 0; i < resolution->parties.count; i++)
        if (party_set_has(set, i)) {
            str_printf(&explainer->out, "%s%s", blank, resolution->parties.items[i]);
            blank = " ";
        }
    str_add_string(&explainer->out, "}");
}

void explain_event_line(struct explainer *explainer, const struct event *event)
{
    size_t number = explain_number(explainer, event);
    if (number > 0)
        explain_paint(explainer, PAINT_HEADING, "e%zu ", number);
    str_printf(
        &explainer->out, "%s %s %s %s ", event->type, event->subtype == NULL ? "-" : event->subtype,
        event->status == NULL ? "-" : event->status, event->date == NULL ? "-" : event->date);
    explain_parties(explainer, &event->parties);
    str_add_string(&explainer->out, "\n");
}

/* ---- Patterns ---- */

enum { NODE_MAX_CHOICES = 6 /* of a long list of words only the first are told */ };

static void add_children(struct explainer *explainer, const struct node *node, const char *between)
{
    for (size_t i = 0; i < node->children.count; i++) {
        str_add_string(&explainer->out, i == 0 ? "" : between);
        if (node->kind == NODE_CHOICE && i == NODE_MAX_CHOICES) {
            str_printf(&explainer->out, "... %zu more", node->children.count - i);
            return;
        }
        explain_node(explainer, node->children.items[i]);
    }
}

static void add_wrapped(struct explainer *explainer, const char *open, const struct node *node,
                        const char *close)
{
    str_add_string(&explainer->out, open);
    for (size_t i = 0; i < node->children.count; i++)
        add_children(explainer, node->children.items[i],
                     node->children.items[i]->kind == NODE_CHOICE ? " | " : " ");
    str_add_string(&explainer->out, close);
}

static void add_slot(struct explainer *explainer, const struct node *node)
{
    str_printf(&explainer->out, "{%s%s", node->role == NULL ? "" : node->role,
               node->role == NULL ? "" : ":");
    if (node->kind == NODE_CAPTURE) {
        add_wrapped(explainer, "(", node, ")}");
        return;
    }
    str_add_slice(&explainer->out, node->text);
    str_add_string(&explainer->out, "}");
}

void explain_node(struct explainer *explainer, const struct node *node)
{
    struct str *out = &explainer->out;
    switch (node->kind) {
    case NODE_SEQUENCE: add_children(explainer, node, " "); break;
    case NODE_CHOICE:
        str_add_string(out, "(");
        add_children(explainer, node, " | ");
        str_add_string(out, ")");
        break;
    case NODE_OPTIONAL: add_wrapped(explainer, "[", node, "]"); break;
    case NODE_NOT: add_wrapped(explainer, "!(", node, ")"); break;
    case NODE_WORD: str_add_slice(out, node->text); break;
    case NODE_HYPHEN: str_add_string(out, "-"); break;
    case NODE_SLOT:
    case NODE_CAPTURE: add_slot(explainer, node); break;
    case NODE_LIST: str_printf(out, "<%.*s>", (int)node->text.length, node->text.data); break;
    case NODE_GAP:
        str_printf(out, "%s%u",
                   node->stops_at_barriers ? ".."
                   : node->crosses_comma   ? "...."
                                           : "...",
                   node->limit);
        break;
    case NODE_START: str_add_string(out, "^"); break;
    case NODE_END: str_add_string(out, "$"); break;
    }
}

/* ---- What became of it ---- */

size_t explain_number(const struct explainer *explainer, const struct event *event)
{
    const struct event_list *list = &explainer->pipeline->events;
    while (event->told_by != NULL)
        event = event->told_by;
    for (size_t i = 0; i < list->items.count; i++)
        if (list->items.items[i] == event)
            return i + 1;
    return 0;
}

static void add_denied(struct explainer *explainer, const struct telling *telling)
{
    const struct entry *modal = telling->modal;
    if (telling->status_source == STATUS_MODAL && modal != NULL) {
        str_printf(&explainer->out, "its status is none, by '%s' ", modal->name);
        explain_paint(explainer, PAINT_PLACE, "%s:%u", modal->file, modal->line);
    } else {
        str_add_string(&explainer->out, "the rule gives it the status none");
    }
}

/* "told as e2", "no event: fewer than two parties {RU}". */
static void explain_fate(struct explainer *explainer, const struct telling *telling)
{
    struct str *out = &explainer->out;
    if (telling->fate == FATE_TOLD || telling->fate == FATE_JOINED) {
        str_add_string(out, telling->fate == FATE_TOLD ? "told as " : "told before: joined to ");
        explain_paint(explainer, PAINT_HEADING, "e%zu", explain_number(explainer, telling->told));
        return;
    }
    explain_paint(explainer, PAINT_BAD, "no event: ");
    switch (telling->fate) {
    case FATE_DENIED: add_denied(explainer, telling); break;
    case FATE_OBJECT:
        str_add_string(out, "whom the match begins with is the object of the words before");
        break;
    case FATE_NO_SUBTYPE: str_add_string(out, "the words captured for subtype name none"); break;
    case FATE_FEW_PARTIES:
        str_add_string(out, "fewer than two parties, ");
        explain_parties(explainer, &telling->event->parties);
        break;
    case FATE_NO_GIVER: str_add_string(out, "nobody is found who gives (role from)"); break;
    case FATE_NO_TAKER: str_add_string(out, "nobody is found who receives (role to)"); break;
    case FATE_NO_EPIDEMIC:
        str_add_string(out, "the article has no word of the list epidemic-word, nor of vaccines");
        break;
    case FATE_PRIVATE:
        str_add_string(out, "whoever travels flees, or is on business of his own");
        break;
    case FATE_POINTS_NOWHERE:
        str_add_string(out, "it points back (`refer`), and nothing that fits was told before");
        break;
    case FATE_TOLD:
    case FATE_JOINED: break;
    }
}

static const char blanks[] = "           ";

static void add_fates(struct explainer *explainer, const struct match *match)
{
    const struct trace *trace = explainer->pipeline->trace;
    for (size_t i = 0; i < trace->tellings.count; i++) {
        if (trace->tellings.items[i].match != match)
            continue;
        str_add_string(&explainer->out, blanks);
        explain_fate(explainer, &trace->tellings.items[i]);
        str_add_string(&explainer->out, "\n");
    }
}

static void add_head(struct explainer *explainer, enum paint paint, const char *word,
                     const struct match *match)
{
    str_add_string(&explainer->out, "  ");
    explain_paint(explainer, paint, "%-8s", word);
    str_add_string(&explainer->out, " ");
    explain_paint(explainer, PAINT_PLACE, "%s", match->rule->label);
    explain_captures(explainer, match);
    str_add_string(&explainer->out, "\n");
}

void explain_match(struct explainer *explainer, const struct traced *traced)
{
    if (traced->outcome == MATCH_WON) {
        add_head(explainer, PAINT_GOOD, "fired", traced->match);
        add_fates(explainer, traced->match);
    } else if (traced->outcome == MATCH_LOST) {
        add_head(explainer, PAINT_FAINT, "lost", traced->match);
        str_printf(&explainer->out, "%sto ", blanks);
        explain_paint(explainer, PAINT_PLACE, "%s\n", traced->winner->rule->label);
    } else {
        add_head(explainer, PAINT_BAD, "blocked", traced->match);
        str_printf(&explainer->out, "%sby line %u: %.*s\n", blanks, traced->blocker->line,
                   (int)traced->blocker->source.length, traced->blocker->source.data);
    }
}
