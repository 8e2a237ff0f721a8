/* lexicon_findings.c - collects what is wrong with the lists and reports it in order.
 *
 * That "Huế" on line 3 of one file is ambiguous is seen only after the last file: the findings wait
 * here until all are known, and then come by file, line and column.
 */
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "lexicon_parts.h"

void findings_add(struct findings *findings, relx_status status, const char *file, unsigned line,
                  unsigned column, const char *format, ...)
{
    char message[sizeof((relx_error *)0)->message];
    va_list args;
    va_start(args, format);
    int length = vsnprintf(message, sizeof message, format, args);
    va_end(args);
    if (length < 0)
        return;
    const char *kept = arena_copy(findings->arena, message, strlen(message));
    size_t order = findings->items.count;
    *vec_push(&findings->items, findings->arena) =
        (struct finding){status, file, line, column, order, kept};
}

const char *findings_quote(struct findings *findings, struct slice text)
{
    enum { SHOWN = 80 }; /* bytes: a message holds four such pieces */
    if (text.length <= SHOWN)
        return arena_copy(findings->arena, text.data, text.length);
    size_t length = SHOWN;
    while (((unsigned char)text.data[length] & 0xC0) == 0x80)
        length--;
    return arena_printf(findings->arena, "%.*s...", (int)length, text.data);
}

static int compare_findings(const void *a, const void *b)
{
    const struct finding *x = a, *y = b;
    int order = strcmp(x->file, y->file);
    if (order == 0)
        order = (x->line > y->line) - (x->line < y->line);
    if (order == 0)
        order = (x->column > y->column) - (x->column < y->column);
    return order ? order : (x->order > y->order) - (x->order < y->order);
}

void findings_report(struct findings *findings, struct reporter *reporter)
{
    if (findings->items.count == 0)
        return;
    qsort(findings->items.items, findings->items.count, sizeof *findings->items.items,
          compare_findings);
    for (size_t i = 0; i < findings->items.count; i++) {
        const struct finding *finding = &findings->items.items[i];
        if (finding->status == RELX_OK)
            report_warning(reporter, finding->file, finding->line, finding->column, "%s",
                           finding->message);
        else
            report_failure(reporter, finding->status, finding->file, finding->line, finding->column,
                           "%s", finding->message);
    }
}
