/* schema.c - the tables of a database of records, in SQL.
 *
 * An entity or event is known by its document's number and its id in the record, "e1".  The views
 * answer the usual questions; docs/batch.md shows them at work.
 */
#include "rows.h"

const char rows_schema[] =
    "CREATE TABLE documents (\n"
    "    document INTEGER PRIMARY KEY,\n"
    "    id TEXT NOT NULL, path TEXT, url TEXT, title TEXT, date TEXT, date_from TEXT\n"
    ");\n"
    "CREATE TABLE entities (\n"
    "    document INTEGER NOT NULL REFERENCES documents,\n"
    "    id TEXT NOT NULL, type TEXT NOT NULL, kind TEXT, name TEXT NOT NULL,\n"
    "    party TEXT, office TEXT, office_text TEXT, known INTEGER NOT NULL,\n"
    "    PRIMARY KEY (document, id)\n"
    ") WITHOUT ROWID;\n"
    "CREATE TABLE mentions (\n"
    "    document INTEGER NOT NULL, entity TEXT NOT NULL,\n"
    "    start INTEGER NOT NULL, end INTEGER NOT NULL,\n"
    "    start_byte INTEGER NOT NULL, end_byte INTEGER NOT NULL,\n"
    "    text TEXT NOT NULL, source TEXT,\n"
    "    FOREIGN KEY (document, entity) REFERENCES entities (document, id)\n"
    ");\n"
    "CREATE TABLE events (\n"
    "    document INTEGER NOT NULL REFERENCES documents,\n"
    "    id TEXT NOT NULL, type TEXT NOT NULL, subtype TEXT, status TEXT,\n"
    "    date TEXT, date_text TEXT,\n"
    "    name TEXT, instrument TEXT, count INTEGER,\n"
    "    period_from TEXT, period_to TEXT, topics TEXT,\n"
    "    product TEXT, quantity REAL, unit TEXT, quantity_text TEXT,\n"
    "    money REAL, currency TEXT, money_text TEXT,\n"
    "    attribution TEXT, is_negative INTEGER NOT NULL, mode TEXT, place TEXT, country TEXT,\n"
    "    plover TEXT, cameo TEXT,\n"
    "    PRIMARY KEY (document, id)\n"
    ") WITHOUT ROWID;\n"
    "CREATE TABLE parties (\n"
    "    document INTEGER NOT NULL, event TEXT NOT NULL,\n"
    "    role TEXT NOT NULL CHECK (role IN ('party', 'from', 'to')), party TEXT NOT NULL,\n"
    "    FOREIGN KEY (document, event) REFERENCES events (document, id)\n"
    ");\n"
    "CREATE TABLE participants (\n"
    "    document INTEGER NOT NULL, event TEXT NOT NULL,\n"
    "    entity TEXT NOT NULL, name TEXT NOT NULL, party TEXT,\n"
    "    FOREIGN KEY (document, event) REFERENCES events (document, id),\n"
    "    FOREIGN KEY (document, entity) REFERENCES entities (document, id)\n"
    ");\n"
    "CREATE TABLE evidence (\n"
    "    document INTEGER NOT NULL, event TEXT NOT NULL, number INTEGER NOT NULL,\n"
    "    start INTEGER NOT NULL, end INTEGER NOT NULL,\n"
    "    start_byte INTEGER NOT NULL, end_byte INTEGER NOT NULL,\n"
    "    text TEXT NOT NULL, rule TEXT,\n"
    "    PRIMARY KEY (document, event, number),\n"
    "    FOREIGN KEY (document, event) REFERENCES events (document, id)\n"
    ") WITHOUT ROWID;\n";

/* A year is that of the event's own date, where it names one: of "2021-08-04", "2021" and "/2021",
 * not of "XXXX-08-04". */
#define YEAR(date)                                                                                 \
    "CASE WHEN " date " GLOB '[0-9][0-9][0-9][0-9]*' THEN CAST(substr(" date ", 1, 4) AS INTEGER)" \
    " WHEN " date " GLOB '/[0-9][0-9][0-9][0-9]*' THEN CAST(substr(" date                          \
    ", 2, 4) AS INTEGER) END"

#define FIRST_EVIDENCE                                                                             \
    "(SELECT text FROM evidence WHERE document = e.document AND event = e.id AND number = 1)"

/* One man is "Putin" in one paper and "V.Pu-tin" in the next, and always vladimir-putin: his name
 * here is what most of the articles call him, of several the fullest. */
#define PEOPLE                                                                                     \
    "CREATE TABLE people (id TEXT PRIMARY KEY, name TEXT NOT NULL) WITHOUT ROWID;\n"               \
    "INSERT INTO people SELECT entity, name FROM\n"                                                \
    "    (SELECT entity, name, row_number() OVER (PARTITION BY entity\n"                           \
    "         ORDER BY count(DISTINCT document) DESC, length(name) DESC, name) AS place\n"         \
    "     FROM participants GROUP BY entity, name) WHERE place = 1;\n"

const char rows_views[] = PEOPLE
    "CREATE INDEX mentions_by_entity ON mentions (document, entity);\n"
    "CREATE INDEX entities_by_id ON entities (id);\n"
    "CREATE INDEX events_by_type ON events (type, date);\n"
    "CREATE INDEX parties_by_event ON parties (document, event);\n"
    "CREATE INDEX parties_by_party ON parties (party, role);\n"
    "CREATE INDEX participants_by_event ON participants (document, event);\n"
    "CREATE INDEX participants_by_entity ON participants (entity);\n"
    "CREATE VIEW who_met_whom AS\n"
    "SELECT e.document, e.id AS event, e.date, " YEAR(
        "e.date") " AS year, e.subtype, e.status,\n"
                  "    p.name AS person, a.party, o.name AS other_person, b.party AS other_party,\n"
                  "    d.url, " FIRST_EVIDENCE " AS evidence,\n"
                  "    a.entity AS person_id, b.entity AS other_person_id\n"
                  "FROM events e JOIN documents d USING (document)\n"
                  "JOIN participants a ON a.document = e.document AND a.event = e.id\n"
                  "JOIN participants b ON b.document = e.document AND b.event = e.id\n"
                  "    AND b.party > a.party\n"
                  "JOIN people p ON p.id = a.entity JOIN people o ON o.id = b.entity\n"
                  "WHERE e.type = 'meeting' AND NOT e.is_negative;\n"
                  "CREATE VIEW parties_met AS\n"
                  "SELECT e.document, e.id AS event, e.date, " YEAR(
                      "e.date") " AS year, e.subtype, e.status,\n"
                                "    a.party, b.party AS other_party, d.url, " FIRST_EVIDENCE
                                " AS evidence\n"
                                "FROM events e JOIN documents d USING (document)\n"
                                "JOIN parties a ON a.document = e.document AND a.event = e.id AND "
                                "a.role = 'party'\n"
                                "JOIN parties b ON b.document = e.document AND b.event = e.id AND "
                                "b.role = 'party'\n"
                                "    AND b.party > a.party\n"
                                "WHERE e.type = 'meeting' AND NOT e.is_negative;\n"
                                "CREATE VIEW doses_pledged AS\n"
                                "SELECT e.document, e.id AS event, e.date, " YEAR(
                                    "e.date") " AS year, e.subtype, e.status,\n"
                                              "    g.party AS giver, r.party AS receiver, "
                                              "e.product, e.quantity AS doses,\n"
                                              "    d.url, " FIRST_EVIDENCE " AS evidence\n"
                                              "FROM events e JOIN documents d USING (document)\n"
                                              "JOIN parties g ON g.document = e.document AND "
                                              "g.event = e.id AND g.role = 'from'\n"
                                              "JOIN parties r ON r.document = e.document AND "
                                              "r.event = e.id AND r.role = 'to'\n"
                                              "WHERE e.type = 'vaccine_commitment' AND e.unit = "
                                              "'dose' AND NOT e.is_negative;\n"
                                              "CREATE VIEW agreements_by_year AS\n"
                                              "SELECT year, subtype, count(*) AS reports, "
                                              "count(DISTINCT parties) AS groups_of_parties\n"
                                              "FROM (SELECT " YEAR(
                                                  "e.date") " AS year, e.subtype,\n"
                                                            "          (SELECT group_concat(party, "
                                                            "' ') FROM parties p\n"
                                                            "           WHERE p.document = "
                                                            "e.document AND p.event = e.id AND "
                                                            "p.role = 'party') AS parties\n"
                                                            "      FROM events e WHERE e.type = "
                                                            "'agreement' AND NOT e.is_negative)\n"
                                                            "GROUP BY year, subtype;\n";

const char *rows_insert(enum table table)
{
    static const char *const statements[TABLE_COUNT] = {
        "INSERT INTO documents VALUES (?,?,?,?,?,?,?)",
        /* A name that stands for two things keeps the first; the record has both. */
        "INSERT OR IGNORE INTO entities VALUES (?,?,?,?,?,?,?,?,?)",
        "INSERT INTO mentions VALUES (?,?,?,?,?,?,?,?)",
        "INSERT INTO events VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
        "INSERT INTO parties VALUES (?,?,?,?)", "INSERT INTO participants VALUES (?,?,?,?,?)",
        "INSERT INTO evidence VALUES (?,?,?,?,?,?,?,?,?)"};
    return statements[table];
}
