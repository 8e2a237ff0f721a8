/* progress.c - a bar on a terminal, a line every half minute in a log.
 *
 *     [#########-----------]  45% 22514 files 1.9 MB/s 310 events 2 failed, 4 min left
 */
#include "progress.h"

#include <inttypes.h>
#include <stdio.h>
#include <time.h>
#include <unistd.h>

#include "lang.h"
#include "message.h"

enum { BAR_WIDTH = 20, MOST_TOLD = 10 };

static double now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

void progress_start(struct progress *progress, bool is_quiet)
{
    *progress = (struct progress){
        .is_quiet = is_quiet, .is_terminal = isatty(STDERR_FILENO) != 0, .start = now()};
    progress->last = progress->start;
}

double progress_seconds(const struct progress *progress)
{
    double seconds = now() - progress->start;
    return seconds > 0.001 ? seconds : 0.001;
}

static void print_time_left(double seconds)
{
    if (seconds < 90)
        lang_printf(stderr, ", %.0f s left", seconds);
    else if (seconds < 5400)
        lang_printf(stderr, ", %.0f min left", seconds / 60);
    else
        lang_printf(stderr, ", %.1f h left", seconds / 3600);
}

static void print_counts(const struct progress *progress, const struct tally *tally, double share)
{
    double seconds = progress_seconds(progress);
    lang_printf(stderr,
                "%" PRIu64 " files, %" PRIu64 " articles, %.2f MB/s, %" PRIu64 " events, %" PRIu64
                " failed",
                tally->files, tally->documents, (double)progress->bytes / 1e6 / seconds,
                tally->events, tally_failures(tally));
    if (share > 0.01 && share <= 1)
        print_time_left(seconds / share - seconds);
}

static void draw_bar(double share)
{
    char bar[BAR_WIDTH + 1] = {0};
    for (int i = 0; i < BAR_WIDTH; i++)
        bar[i] = (i + 0.5) / BAR_WIDTH < share ? '#' : '-';
    fprintf(stderr, "\r[%s] %3.0f%% ", bar, share * 100);
}

void progress_show(struct progress *progress, const struct tally *tally, uint64_t total)
{
    double time = now(), pause = progress->is_terminal ? 0.2 : 30;
    if (progress->is_quiet || time - progress->last < pause)
        return;
    double share = total > 0 ? (double)progress->size / (double)total : 0;
    progress->last = time;
    if (progress->is_terminal) {
        if (total > 0)
            draw_bar(share < 1 ? share : 1);
        else
            fputs("\r", stderr);
        print_counts(progress, tally, share);
        fputs("\033[K", stderr);
        fflush(stderr);
        progress->has_bar = true;
    } else {
        fputs("relextract: ", stderr);
        print_counts(progress, tally, share);
        fputs("\n", stderr);
    }
}

void progress_clear(struct progress *progress)
{
    if (progress->has_bar)
        fputs("\r\033[K", stderr);
    progress->has_bar = false;
}

void progress_tell(struct progress *progress, const char *message)
{
    if (progress->is_quiet || progress->told > MOST_TOLD)
        return;
    progress_clear(progress);
    if (++progress->told > MOST_TOLD)
        message_print("no more is told here; all failures stand in failures.jsonl");
    else
        message_print("%s", message);
}
