/* state.c - the position of a run as a line of JSON.
 *
 *     {"operand":0,"inner":"th%E1ng-8/2.txt","is_done":true,"offset":0,...,"tally":{...}}
 */
#include "journal.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

void state_free(struct state *state)
{
    free(state->inner);
    *state = (struct state){0};
}

bool state_advance(struct state *state, const struct job *job)
{
    if (!state->is_started || strcmp(state->inner, job->inner) != 0) {
        char *inner = strdup(job->inner);
        if (!inner)
            return false;
        free(state->inner);
        state->inner = inner;
    }
    state->is_started = true;
    state->operand = job->operand;
    state->is_done = job->is_done;
    state->offset = job->offset;
    state->number = job->number;
    state->jobs++;
    tally_add(&state->tally, &job->tally);
    return true;
}

/* Names may hold any byte: all but plain letters as %E1. */
static char *encode(const char *name)
{
    struct buffer text = {0};
    buffer_add_string(&text, "");
    for (; *name; name++) {
        unsigned char byte = (unsigned char)*name;
        if (byte < 0x7F && (isalnum(byte) || strchr("/._- ", byte)))
            buffer_add_char(&text, *name);
        else
            buffer_printf(&text, "%%%02X", byte);
    }
    if (!text.failed)
        return text.data;
    buffer_free(&text);
    return NULL;
}

static char *decode(const char *text)
{
    struct buffer name = {0};
    buffer_add_string(&name, "");
    for (; *text; text++) {
        char digits[3] = {0};
        if (*text == '%' && isxdigit((unsigned char)text[1]) && isxdigit((unsigned char)text[2])) {
            memcpy(digits, text + 1, 2);
            buffer_add_char(&name, (char)strtol(digits, NULL, 16));
            text += 2;
        } else {
            buffer_add_char(&name, *text);
        }
    }
    if (!name.failed)
        return name.data;
    buffer_free(&name);
    return NULL;
}

char *state_to_text(const struct state *state)
{
    char *inner = encode(state->inner ? state->inner : "");
    json_t *tally = tally_to_json(&state->tally);
    json_t *object =
        inner && tally
            ? json_pack("{sb sI ss sb sI sI sI sI sI sb sO}", "is_started", state->is_started,
                        "operand", (json_int_t)state->operand, "inner", inner, "is_done",
                        state->is_done, "offset", (json_int_t)state->offset, "number",
                        (json_int_t)state->number, "jobs", (json_int_t)state->jobs, "output_length",
                        (json_int_t)state->output_length, "failures_length",
                        (json_int_t)state->failures_length, "is_finished", state->is_finished,
                        "tally", tally)
            : NULL;
    char *text = object ? json_dumps(object, JSON_COMPACT) : NULL;
    json_decref(object);
    json_decref(tally);
    free(inner);
    return text;
}

bool state_from_text(struct state *ret_state, const char *text)
{
    json_error_t error;
    json_t *object = json_loads(text, 0, &error), *tally;
    int is_started, is_done, is_finished;
    json_int_t operand, offset, number, jobs, output_length, failures_length;
    const char *inner;
    *ret_state = (struct state){0};
    bool is_read = json_unpack(object, "{sb sI ss sb sI sI sI sI sI sb so}", "is_started",
                               &is_started, "operand", &operand, "inner", &inner, "is_done",
                               &is_done, "offset", &offset, "number", &number, "jobs", &jobs,
                               "output_length", &output_length, "failures_length", &failures_length,
                               "is_finished", &is_finished, "tally", &tally) == 0 &&
                   tally_from_json(&ret_state->tally, tally) &&
                   (ret_state->inner = decode(inner)) != NULL;
    if (is_read) {
        ret_state->is_started = is_started != 0;
        ret_state->operand = (size_t)operand;
        ret_state->is_done = is_done != 0;
        ret_state->offset = (uint64_t)offset;
        ret_state->number = (uint64_t)number;
        ret_state->jobs = (uint64_t)jobs;
        ret_state->output_length = (uint64_t)output_length;
        ret_state->failures_length = (uint64_t)failures_length;
        ret_state->is_finished = is_finished != 0;
    }
    json_decref(object);
    return is_read;
}
