/* article.c - what all readers need: is it text, and which day is "04/08/2021 | 23:10 GMT+7"? */
#include "article.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "utf8.h"

void article_free(struct article *article)
{
    free(article->text);
    free(article->title);
    free(article->date);
    free(article->url);
    free(article->id);
    *article = (struct article){0};
}

bool article_check(const char *text, size_t length, struct fault *fault)
{
    size_t offset;
    if (memchr(text, '\0', length))
        return fault_set(fault, REASON_BINARY,
                         "holds NUL bytes: no text, or in UTF-16, which needs --encoding");
    if (!utf8_check(text, length, &offset))
        return fault_set(fault, REASON_ENCODING, "byte %zu: not UTF-8, see --encoding", offset);
    for (size_t i = 0; i < length; i++)
        if (!isspace((unsigned char)text[i]))
            return true;
    return fault_set(fault, REASON_EMPTY, "holds no text");
}

/* ---- Dates ---- */

static int digits(const char **at, int most)
{
    int number = 0, count = 0;
    for (; count < most && isdigit((unsigned char)**at); count++, (*at)++)
        number = 10 * number + (**at - '0');
    return count > 0 && !isdigit((unsigned char)**at) ? number : -1;
}

static int days_of(int year, int month)
{
    static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    bool is_leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return days[month - 1] + (month == 2 && is_leap);
}

/* Three numbers with the same mark between them: 2021-08-04 or 4/8/2021. */
static bool read_day(const char **at, int *year, int *month, int *day)
{
    int first = digits(at, 4);
    char mark = **at;
    if (first < 0 || !mark || !strchr("-/.", mark))
        return false;
    ++*at;
    int second = digits(at, 2);
    if (second < 0 || **at != mark)
        return false;
    ++*at;
    int third = digits(at, 4);
    *year = first > 31 ? first : third;
    *month = second;
    *day = first > 31 ? third : first;
    return *year >= 1900 && *month >= 1 && *month <= 12 && *day >= 1 &&
           *day <= days_of(*year, *month);
}

/* "T18:30:00.000Z": a time in UTC from 17:00 on is the next day in Vietnam. */
static bool is_next_day(const char *time)
{
    if (*time != 'T' && *time != ' ')
        return false;
    time++;
    int hour = digits(&time, 2);
    time += strspn(time, "0123456789:.");
    return hour >= 17 && hour < 24 && (strcmp(time, "Z") == 0 || strcmp(time, "+00:00") == 0);
}

void article_set_date(struct article *article, const char *text)
{
    int year, month, day;
    const char *at = text + strspn(text, " \t\r\n");
    if (*at == '\0')
        return;
    if (!read_day(&at, &year, &month, &day)) {
        article->is_date_ignored = true;
        return;
    }
    if (is_next_day(at) && ++day > days_of(year, month)) {
        day = 1;
        month = month == 12 ? 1 : month + 1;
        year += month == 1;
    }
    free(article->date);
    article->date = malloc(32);
    if (article->date)
        snprintf(article->date, 32, "%04d-%02d-%02d", year, month, day);
    article->is_date_ignored = false;
}
