/* relextract.h - meetings, agreements and vaccine commitments in Vietnamese news.
 *
 *     relx_error error;
 *     relx_model *model = relx_model_load(NULL, &error);              // once per program
 *     relx_extractor *extractor = relx_extractor_new(model, &error);  // once per thread
 *     relx_document document = {.text = text, .length = length, .date = "2021-08-04"};
 *     relx_result *result = relx_extract(extractor, &document, &error);
 *     char *json = relx_result_json(result, RELX_JSON_COMPACT, &error);
 *     puts(json);
 *     relx_free(json);
 *     relx_result_free(result);
 *     relx_extractor_free(extractor);
 *     relx_model_free(model);
 *
 * Text       UTF-8, any normal form.  A span is [start, end); it counts Unicode code points of
 *            the text as the caller gave it, and bytes of the same text in start_byte, end_byte.
 * Ownership  What a load, new, extract or json call returns is the caller's and goes back to the
 *            free call of its type; free calls take NULL.  Everything a result points to belongs
 *            to the result and lives as long.
 * Errors     A call that returns a pointer returns NULL on failure and fills *error, which may be
 *            NULL.  The library prints nothing, never ends the program and keeps no globals.
 * Threads    A model does not change after loading and may be shared by any number of threads.
 *            An extractor serves one thread at a time.  Results are independent of both.
 */
#ifndef RELEXTRACT_H
#define RELEXTRACT_H

#include <stdbool.h>
#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

#define RELX_API __attribute__((visibility("default")))

/* ---- Errors ---- */

typedef enum relx_status {
    RELX_OK = 0,
    RELX_ERROR_MEMORY,   /* an allocation failed */
    RELX_ERROR_IO,       /* a file could not be read */
    RELX_ERROR_ENCODING, /* the text is not UTF-8; offset is that of the first bad byte */
    RELX_ERROR_SYNTAX,   /* a rule or gazetteer file does not parse */
    RELX_ERROR_RULE,    /* it parses but means nothing: unknown name, bad pattern, failed example */
    RELX_ERROR_LIMIT,   /* a documented size, depth or matching limit was reached */
    RELX_ERROR_ARGUMENT /* the caller's argument is unusable, for instance a date that is none */
} relx_status;

typedef struct relx_error {
    relx_status status;
    unsigned line;     /* 1-based; 0 where there is none */
    unsigned column;   /* 1-based, in code points; 0 where there is none */
    size_t offset;     /* in bytes, for RELX_ERROR_ENCODING and RELX_ERROR_LIMIT */
    char file[256];    /* the end of the path, "..." before it if it was cut; may be empty */
    char message[512]; /* one line of English, lower case, no final stop */
} relx_error;

typedef enum relx_severity { RELX_WARNING, RELX_FAILURE } relx_severity;

/* Called for each finding in a rule or gazetteer file, and for a rule that met its limit. */
typedef void relx_report(void *data, relx_severity severity, const relx_error *error);

/* ---- Model: rules and gazetteers, compiled and frozen ---- */

typedef struct relx_model relx_model;

/* All zero means the defaults. */
typedef struct relx_load_options {
    const char *data_dir; /* holds rules/ and gazetteers/; NULL: $RELEXTRACT_DATA, else installed */
    relx_report *report;  /* every warning and error found, in file and line order */
    void *report_data;
    bool lint;        /* also look for what is legal but surely not meant */
    bool is_for_once; /* for a text or two: loads sooner, reads slower; the model is then for one
                         thread at a time */
    const char *const *layers; /* NULL, or folders like data_dir, the last one a NULL: their files
                                  are added, the later over the earlier; each has rules/ or
                                  gazetteers/.  A rule or list of the same name
                                  stands instead of the earlier one; a gazetteer's line of the same
                                  type, id, name and office goes on with the earlier one */
} relx_load_options;

RELX_API relx_model *relx_model_load(const relx_load_options *options, relx_error *error);
RELX_API void relx_model_free(relx_model *model);

typedef struct relx_check_summary {
    size_t rules, entries, examples;
    size_t failures; /* examples that do not hold, each reported */
} relx_check_summary;

/* Runs every yes: and no: example of the model's rules.  Returns RELX_OK when all hold,
 * RELX_ERROR_RULE when some do not, another status when the run itself failed. */
RELX_API relx_status relx_model_check(const relx_model *model, relx_report *report,
                                      void *report_data, relx_check_summary *ret_summary,
                                      relx_error *error);

/* How often something in a file was put right. */
typedef struct relx_fix_counts {
    size_t nfc;     /* lines that were not in NFC */
    size_t tones;   /* pieces with a tone mark in its new place: hoà -> hòa */
    size_t blanks;  /* blanks at the end of lines and fields */
    size_t aliases; /* aliases that add nothing to those before them */
} relx_fix_counts;

/* The text of a rule or gazetteer file (the path's end says which) with all put right that has one
 * right answer; relx_free() it.  What it gives, it leaves as it is. */
RELX_API char *relx_fix(const char *path, const char *text, size_t length, size_t *ret_length,
                        relx_fix_counts *ret_counts, relx_error *error);

/* ---- Extraction ---- */

typedef struct relx_extractor relx_extractor;

RELX_API relx_extractor *relx_extractor_new(const relx_model *model, relx_error *error);
RELX_API void relx_extractor_free(relx_extractor *extractor);

/* All but text and length may be NULL.  Strings are read during the call only. */
typedef struct relx_document {
    const char *text;
    size_t length;         /* in bytes; the text need not end in a NUL and may hold one */
    const char *date;      /* "2021-08-04", the article's own date; NULL: dateline or URL, if any */
    const char *date_from; /* who says so: "option" (the default) or "input" */
    const char *id;        /* NULL: from the path, else the text's URL, else "stdin" */
    const char *path;
    const char *url;   /* NULL: the text's first line, if it is one */
    const char *title; /* NULL: the line after the URL, else none */
} relx_document;

typedef struct relx_span {
    size_t start, end;           /* code points */
    size_t start_byte, end_byte; /* the same in bytes */
} relx_span;

typedef struct relx_mention {
    relx_span span;
    const char *text;
    /* "gazetteers/countries.tsv:12" or "rules/name/person.rules:42 office-name" */
    const char *source;
} relx_mention;

typedef struct relx_entity {
    const char *id, *type;
    const char *kind;                    /* organizations and places; else NULL */
    const char *name;                    /* NFC */
    const char *party;                   /* people: whom they act for, or NULL */
    const char *office_id, *office_text; /* people, or NULL */
    bool known;                          /* has a gazetteer line */
    const relx_mention *mentions;        /* in text order, at least one */
    size_t mention_count;
} relx_entity;

typedef struct relx_participant {
    const char *id, *name;
    const char *party; /* may be NULL */
} relx_participant;

typedef struct relx_date {
    const char *value; /* ISO 8601 or EDTF */
    const char *text;  /* NULL where the value comes from the context, not from words */
    relx_span span;
} relx_date;

typedef struct relx_quantity {
    bool is_set;
    double value;
    const char *unit; /* of a quantity: "dose"; of money: ISO 4217 */
    const char *text;
} relx_quantity;

typedef struct relx_evidence {
    relx_span span;
    const char *text;
    const char *rule; /* "rules/event/meeting.rules:31 talks" */
} relx_evidence;

typedef struct relx_strings {
    const char *const *items;
    size_t count;
} relx_strings;

/* A const char * that has nothing to say is NULL. */
typedef struct relx_event {
    const char *id, *type, *subtype, *status;
    const relx_date *date; /* or NULL */
    relx_strings parties;  /* ascending, at least two */
    const relx_participant *participants;
    size_t participant_count;
    const char *name, *instrument; /* agreements */
    size_t count;                  /* agreements: how many instruments; 0: not said */
    const char *period_from, *period_to;
    relx_strings topics;
    relx_strings from, to; /* vaccine commitments */
    const char *product;
    relx_quantity quantity, money;
    const char *attribution; /* an entity id */
    bool is_negative;
    const char *mode;
    const char *place_name, *place_country;
    const relx_evidence *evidence; /* in text order, at least one */
    size_t evidence_count;
    const char *plover, *cameo;
} relx_event;

/* Read-only.  Later versions may add fields at the end of these structs. */
typedef struct relx_result {
    const char *id, *path, *url, *title, *date, *date_from; /* the document; NULL where unknown */
    const relx_entity *entities;
    size_t entity_count;
    const relx_event *events;
    size_t event_count;
    size_t limit_count;     /* searches given up because a rule needed too many steps */
    const char *limit_rule; /* the first such rule, "FILE:LINE NAME"; NULL if there is none */
} relx_result;

RELX_API relx_result *relx_extract(relx_extractor *extractor, const relx_document *document,
                                   relx_error *error);
RELX_API void relx_result_free(relx_result *result);

/* Flags of the JSON calls. */
enum {
    RELX_JSON_COMPACT = 0,
    RELX_JSON_INDENT = 1, /* two blanks a level */
    RELX_JSON_BYTES = 2   /* offsets count bytes, not code points */
};

/* The record as one JSON object without a final newline; relx_free() it. */
RELX_API char *relx_result_json(const relx_result *result, int flags, relx_error *error);

/* The events alone, one JSON object a line, each with the document's id, url and date; an empty
 * string where there is none; relx_free() it. */
RELX_API char *relx_result_events_json(const relx_result *result, int flags, relx_error *error);

/* ---- For the author of rules ---- */

/* All zero means the defaults; rule and event exclude each other. */
typedef struct relx_explain_options {
    const char *rule; /* how far each pattern of this one got in each sentence, or NULL */
    size_t event;     /* 1 is "e1": all lines of rules and gazetteers that made it; 0: none */
    bool is_coloured; /* with the escape sequences of a terminal */
} relx_explain_options;

/* How the document was read: for each sentence its mentions, its shadow as the event rules saw it,
 * which rules matched, which of them lost or were blocked and by what, and what became of the
 * events. options may be NULL.  Text of several lines; relx_free() it. */
RELX_API char *relx_explain(relx_extractor *extractor, const relx_document *document,
                            const relx_explain_options *options, relx_error *error);

/* What one rule did in all documents since relx_extractor_measure(). */
typedef struct relx_rule_stats {
    const char *rule; /* "rules/event/meeting.rules:31 talks"; the model's */
    size_t searches;  /* patterns searched in a sentence that had what they need */
    size_t matches;   /* = wins + losses + blocks */
    size_t wins, losses, blocks;
    size_t told, joined, dropped; /* event rules: new events, tellings of one again, no events */
    double seconds;
} relx_rule_stats;

/* From now on the extractor counts, which makes it slower. */
RELX_API relx_status relx_extractor_measure(relx_extractor *extractor, relx_error *error);

/* One for each rule, in file and line order: the extractor's, and filled anew by the next call.
 * NULL where nothing is measured. */
RELX_API const relx_rule_stats *relx_extractor_stats(relx_extractor *extractor, size_t *ret_count);

/* A capitalised name that no list knows, behind a title; or an abbreviation that none knows, before
 * somebody's name, which then stands for the title: "TBT", "Nguyễn Văn Ví". */
typedef struct relx_unknown_name {
    relx_span span;
    const char *name, *title;
    const char *office;  /* an id; NULL: nobody's office, only a form of address */
    const char *party;   /* whom it acts for, or NULL */
    const char *context; /* the sentence */
} relx_unknown_name;

/* A sentence with two parties and a word that event rules are about, which none of them read. */
typedef struct relx_unread_sentence {
    relx_span span;
    const char *word, *list; /* "hội đàm", "talk-verb" */
    relx_strings parties;    /* ascending */
    const char *text;
} relx_unread_sentence;

typedef struct relx_suggestions {
    const char *id; /* the document's */
    const relx_unknown_name *names;
    size_t name_count;
    const relx_unread_sentence *sentences;
    size_t sentence_count;
    const relx_unknown_name *abbreviations;
    size_t abbreviation_count;
} relx_suggestions;

/* What lists and rules might still learn from the document. */
RELX_API relx_suggestions *relx_suggest(relx_extractor *extractor, const relx_document *document,
                                        relx_error *error);
RELX_API void relx_suggestions_free(relx_suggestions *suggestions);

RELX_API void relx_free(void *memory);

RELX_API const char *relx_version(void);

#ifdef __cplusplus
}
#endif
#endif
