/* events.h - a small world for the tests of events: a few countries, people, words and rules.
 *
 *     load(met);
 *     ck_assert_str_eq(events("Mai, Nga sẽ gặp Lào."), "meeting talks planned - {LA RU}");
 *
 * Each file that takes it in adds set_up() and tear_down() as its checked fixture; a test may write
 * more lists and rules into the folder before it loads. */
#ifndef RELX_TEST_EVENTS_H
#define RELX_TEST_EVENTS_H

#include "folder.h"

#include "str.h"

static const char names[] = "id\ttype\tkind\tname\taliases\tcountry\n"
                            "RU\tcountry\t\tNga\t\t\n"
                            "US\tcountry\t\tMỹ\t\t\n"
                            "LA\tcountry\t\tLào\t\t\n"
                            "VN\tcountry\t\tViệt Nam\t\t\n"
                            "ASEAN\torganization\tigo\tASEAN\t\t\n"
                            "hanoi\tplace\tcity\tHà Nội\t\tVN\n"
                            "pact\tinstrument\ttreaty\tHiệp định Mây Trắng\t\t\n"
                            "lam\tperson\t\tTrần Văn Lam\t\tVN\n"
                            "orlov\tperson\t\tOrlov\t\tRU\n"
                            "petrov\tperson\t\tPetrov\t\tRU\n"
                            "zed\tperson\t\tZed\t\t\n";
static const char words[] =
    "id\ttype\tkind\tname\taliases\tvalue\n"
    "talk\tmeet-verb\t\thội đàm\tgặp\ttalks\n"
    "call\tmeet-verb\t\tđiện đàm\t\tcall\n"
    "did\tmodal\tpast\tđã\tvừa\toccurred\n"
    "will\tmodal\tfuture\tsẽ\tdự kiến\tplanned; vaccine_commitment = pledged\n"
    "doing\tmodal\tpresent\tđang\t\tongoing\n"
    "not\tmodal\t\tkhông\t\tnone\n"
    "still\tmodal\t\tvẫn\t\t\n"
    "if\tmodal\tcondition\tnếu\t\tnone\n"
    "wish\tmodal\thedge\thy vọng\t\tproposed\n"
    "arranged\tmodal\tarranging\tthu xếp để\t\tplanned\n"
    "give\tgive-verb\t\ttrao\tcó quà\t\n"
    "put-off\tmodal\t\thoãn\t\tcancelled\n"
    "with\tpreposition\t\tvới\tcủa|cho|tại\t\n"
    "and\tjoining-word\tand\tvà\t\t\n"
    "welcome\tceremony\t\tlễ đón\t\t\n"
    "witness\twitness-word\t\tlễ ký\t\t\n"
    "at-once\tat-once-word\t\tngay sau\t\t\n"
    "after-talks\tafter-talks-word\t\tsau đó\t\t\n"
    "begin\tbeginning\t\tbắt đầu\t\t\n"
    "then\tnext-word\t\tsau đó\t\t\n"
    "edition\tedition\t\thội nghị\t\t\n"
    "edition-lead\tedition-lead\t\tđến\t\t\n"
    "edition-year\tedition-year\t\tnăm\t\t\n"
    "tour\ttour\t\tcông du\t\t\n"
    "before\tday-counter\t\ttrước\t\t\n"
    "day\ttime-unit\t\tngày\t\tday\n"
    "three\tnumeral\tdigit\tba\t\t3\n"
    "by\tjoining-word\tagent\tdo\t\t\n"
    "truce\tpaper\t\tthỏa thuận\tthỏa thuận đình chiến\tmemorandum\n"
    "surname\tsurname\t\tTrần\t\t\n"
    "two\tcount-word\t\thai\t\t2\n"
    "plain\tplain-matter\t\thợp tác\ttăng cường|và|về|sẽ|với\t\n";
static const char times[] =
    "shape day = [1-9]|[12][0-9]|3[01]\nshape month = [1-9]|1[0-2]\n"
    "rule date\nmention: time/date\npattern: ngày {day:day} / {month:month}\n";
static const char groups[] =
    "rule both\nmention: group/both\npattern: hai bên\nset: refer = pair\n"
    "rule pair\nmention: group/pair\npattern: {A:country} và {B:country}\n";
static const char amounts[] = "shape figure = [0-9]++\n"
                              "rule number\nmention: number\nphase: 3\npattern: {value:figure}\n"
                              "rule doses\nmention: quantity/dose\n"
                              "pattern: {value:number} liều\nset: unit = dose\n";

static jmp_buf no_memory;
static struct arena arena;
static relx_model *model;
static relx_extractor *extractor;
static relx_result *result;

static inline void set_up(void)
{
    if (setjmp(no_memory))
        ck_abort_msg("out of memory");
    arena_init(&arena, &no_memory);
    folder_make();
    folder_write("gazetteers/names.tsv", names);
    folder_write("gazetteers/words/words.tsv", words);
    folder_write("rules/time/a.rules", times);
    folder_write("rules/group/a.rules", groups);
}

static inline void tear_down(void)
{
    relx_result_free(result);
    result = NULL;
    relx_extractor_free(extractor);
    extractor = NULL;
    relx_model_free(model);
    model = NULL;
    folder_remove();
    arena_free(&arena);
}

static inline void load(const char *rules)
{
    folder_write("rules/event/a.rules",
                 arena_printf(&arena,
                              "class actor = country | igo | person | group\n"
                              "class barrier = actor\n%s",
                              rules));
    relx_extractor_free(extractor);
    relx_model_free(model);
    model = folder_load();
    extractor = relx_extractor_new(model, NULL);
    ck_assert_ptr_nonnull(extractor);
}

static inline const relx_result *extract(const char *text, const char *date)
{
    relx_result_free(result);
    relx_document document = {.text = text, .length = strlen(text), .date = date};
    result = relx_extract(extractor, &document, NULL);
    ck_assert_ptr_nonnull(result);
    return result;
}

static inline void add_strings(struct str *out, const relx_strings *strings)
{
    for (size_t i = 0; i < strings->count; i++)
        str_printf(out, "%s%s", i > 0 ? " " : "", strings->items[i]);
}

/* "meeting talks occurred 2021-08-04 {RU VN} lam orlov" */
static inline const char *events_of(const char *text, const char *date)
{
    struct str out;
    str_init(&out, &arena);
    str_add_string(&out, "");
    extract(text, date);
    for (size_t i = 0; i < result->event_count; i++) {
        const relx_event *event = &result->events[i];
        str_printf(&out, "%s%s %s %s %s {", i > 0 ? "; " : "", event->type,
                   event->subtype != NULL ? event->subtype : "-", event->status,
                   event->date != NULL ? event->date->value : "-");
        add_strings(&out, &event->parties);
        str_add_string(&out, "}");
        for (size_t p = 0; p < event->participant_count; p++)
            str_printf(&out, " %s", event->participants[p].id);
    }
    return out.data;
}

static inline const char *events(const char *text)
{
    return events_of(text, "2021-08-04");
}

static const char met[] = "rule met\nevent: meeting\n"
                          "pattern: {A:actor} ..5 {T:meet-verb} [với] {B:actor}\n"
                          "set: subtype = {T}; plover = CONSULT\n";

/* Lists that fields are read by, beside those that all tests have. */
static inline void write_field_words(void)
{
    folder_write("gazetteers/words/fields.tsv",
                 "id\ttype\tkind\tname\taliases\tvalue\n"
                 "never\tmodal\tnegative\ttừ chối\tchưa\tcancelled\n"
                 "memo\tinstrument-word\tmemorandum\tbản ghi nhớ\t\tmemorandum\n"
                 "stop\tname-end\tstop\ttại\tgiữa\t\n"
                 "tail\tname-end\ttail\tvề\tcủa|và\t\n"
                 "keep\tname-end\tkeep\ttại chức\t\t\n"
                 "health\ttopic\t\ty tế\tdược\t\n"
                 "school\ttopic\t\tgiáo dục\t\t\n"
                 "field\ttopic-lead\tfield\tlĩnh vực\t\t\n"
                 "near\ttopic-lead\tnear\tvề\thợp tác\t\n"
                 "and\ttopic-lead\tand\tvà\t\t\n"
                 "tell-end\ttelling-end\t\tđồng thời\t\t\n"
                 "say\tsay-verb\tsays\tcho biết\tnói\t\n"
                 "quote\tsay-verb\tquotes\tdẫn lời\t\t\n"
                 "by\tsay-verb\taccording\ttheo\t\t\n"
                 "chat\tsay-verb\tkeep\tnói chuyện\t\t\n"
                 "open\tclause-opener\t\tcho biết\trằng|khi|nói\t\n"
                 "that\tmodal-barrier\tlink\trằng\t\t\n"
                 "maybe\tdoubt-word\tdoubt\tkhả năng\tlo ngại\t\n"
                 "fear\tdoubt-word\tfact\tlo ngại về\t\t\n"
                 "when\tmodal-barrier\tsetting\tsau\t\t\n"
                 "online\tmode-word\t\ttrực tuyến\t\tonline\n"
                 "hybrid\tmode-word\t\ttrực tiếp và trực tuyến\t\t\n"
                 "at\tplace-lead\t\ttại\t\t\n"
                 "envoy\tposted-word\t\tđại sứ\t\t\n");
}

static const char signs[] = "rule sign\nevent: agreement\n"
                            "pattern: {A:group} ký {name:(bản ghi nhớ [về])}\n";

#endif
