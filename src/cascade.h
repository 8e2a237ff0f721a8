/* cascade.h - lists and rules over the sentences of a text: mentions, then event matches.
 *
 * What one step finds is folded into the shadow that the next one sees.  Overlap is settled the
 * same way each time: the longer match wins, then the higher priority, then the earlier file and
 * line. Event matches compete only where their triggers overlap and their event type is the same.
 */
#ifndef RELX_CASCADE_H
#define RELX_CASCADE_H

#include "model.h"
#include "shadow.h"
#include "short_names.h"
#include "trace.h"

/* What a role of a pattern took. */
struct capture {
    const char *role;
    uint32_t first, end;       /* tokens */
    int mention;               /* index, if it took exactly one mention; else -1 */
    const struct entry *entry; /* the word list's entry, if it took a listed word */
};

struct match {
    const struct rule *rule;
    const struct pattern *pattern;
    uint32_t sentence, first, end;       /* tokens */
    uint32_t trigger_first, trigger_end; /* tokens; the whole match where no trigger is marked */
    size_t unit_first, unit_end;
    struct capture *captures;
    size_t capture_count;
    struct match *runner_up; /* of an event: the next best one about the same trigger; or NULL */
};

struct mention {
    uint32_t sentence, first, end; /* tokens */
    int symbol;
    const char *type, *kind;       /* kind "" where there is none */
    const struct reading *reading; /* of a list */
    const struct match *match;     /* of a rule */
    int parent;                    /* the mention that folded it in, or -1 */
};

/* The units of a sentence as the events saw them: for looking around a match. */
struct frame {
    struct unit *units;
    size_t count;
};

struct analysis {
    const struct relx_model *model;
    const struct text *text;
    struct arena *arena;
    struct regex_scratch *scratch;
    VEC(struct mention) mentions;
    VEC(const struct match *) events; /* in text order */
    struct frame *frames;             /* one for each sentence */
    struct short_names short_names;   /* of the people named so far */
    struct trace *trace;              /* NULL: nobody asks */
    size_t limit_count;               /* searches given up at PCRE2's match limit */
    const struct rule *limit_rule;    /* the first such rule */
};

void cascade_run(struct analysis *analysis);

/* Does the sentence hold one of the words and symbols? */
bool need_is_met(const struct need *need, const struct gate_set *gates);

/* What `set:` or a role of the same name says of `key`. */
struct value {
    const char *constant;          /* or NULL */
    const struct capture *capture; /* or NULL */
};

/* The first of the rule's settings of `key` whose role took part, else a capture called `key`. */
bool match_value(const struct match *match, const char *key, struct value *ret_value);

/* The constant that `key` is set to; NULL if none. */
const char *match_constant(const struct match *match, const char *key);

/* Is `key` set to that constant? */
bool match_sets(const struct match *match, const char *key, const char *constant);

/* `modal` is set: the trigger is a noun, "cuộc gặp", and no verb. */
bool match_is_noun(const struct match *match);

/* `refer = named`: "thỏa thuận giữa Nga và Lào", and nothing of it. */
bool match_merely_names(const struct match *match);

/* The capture of a role after `previous` (NULL: the first); NULL if none. */
const struct capture *match_capture(const struct match *match, const char *role,
                                    const struct capture *previous);

/* The list's entry that a role took, in a list of words or as a mention; NULL if none. */
const struct entry *capture_entry(const struct analysis *analysis, const struct capture *capture);

/* NFC text of tokens [first, end). */
struct slice tokens_text(const struct text *text, size_t first, size_t end);

/* The same on one line, for a name that a line's end cut: "George H.W. Bush". */
const char *tokens_copy(const struct text *text, size_t first, size_t end, struct arena *arena);

#endif
