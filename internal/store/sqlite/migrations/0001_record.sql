-- The record of annals, schema 1. A record only grows: rows are added and never changed, and triggers see to it.
-- Every row says in which revision it was added, so the record can be read as any revision left it:
-- keep the rows whose revision is not above that one.

CREATE TABLE revisions (
  -- One row for every change of the record.
  revision    INTEGER PRIMARY KEY,   -- 1, 2, 3, …
  recorded_at TEXT    NOT NULL UNIQUE, -- when, in UTC, to the millisecond; strictly growing
  reader      TEXT    NOT NULL,      -- the program and rules that read, with their versions; '' for a decision
  sources     INTEGER NOT NULL,      -- how many sources the record holds as of this revision,
  statements  INTEGER NOT NULL,      -- how many statements,
  entities    INTEGER NOT NULL,      -- how many entities,
  decisions   INTEGER NOT NULL       -- how many decisions
) STRICT;

CREATE TABLE sources (
  -- Where something is written: an article, a version of a list, a judgment.
  number   INTEGER PRIMARY KEY,      -- the order of first reading
  id       TEXT    NOT NULL UNIQUE,  -- 'sha256:' and the hash of the bytes
  read_on  TEXT    NOT NULL,         -- the day of first reading, UTC
  revision INTEGER NOT NULL REFERENCES revisions
) STRICT;

CREATE TABLE source_descriptions (
  -- What is known of a source; the row with the highest revision is the present description.
  source    INTEGER NOT NULL REFERENCES sources,
  revision  INTEGER NOT NULL REFERENCES revisions,
  name      TEXT    NOT NULL,        -- the file's name
  format    TEXT    NOT NULL,        -- the reader that understood it: 'text'
  title     TEXT    NOT NULL,
  publisher TEXT    NOT NULL,
  url       TEXT    NOT NULL,
  published TEXT    NOT NULL,        -- date of publication in EDTF; '' when nobody said
  guessed   TEXT    NOT NULL,        -- JSON list of the columns that were inferred, not stated
  PRIMARY KEY (source, revision)
) STRICT, WITHOUT ROWID;

CREATE TABLE texts (
  -- The text of a source as read. Offsets elsewhere count its Unicode code points, from 0.
  source INTEGER PRIMARY KEY REFERENCES sources,
  hash   TEXT NOT NULL,              -- 'sha256:' and the hash of the text in UTF-8; the source's id is that of its bytes
  text   TEXT NOT NULL
) STRICT;

CREATE TABLE readings (
  -- A reading of a source that complained of other things than the one before; the last one stands.
  source   INTEGER NOT NULL REFERENCES sources,
  revision INTEGER NOT NULL REFERENCES revisions,
  PRIMARY KEY (source, revision)
) STRICT, WITHOUT ROWID;

CREATE TABLE problems (
  -- What a reading complained of.
  source       INTEGER NOT NULL,
  revision     INTEGER NOT NULL,
  place        INTEGER NOT NULL,     -- 0, 1, 2, … in the order of the text
  code         TEXT    NOT NULL,     -- what sort of problem: 'invalid-utf8'
  source_name  TEXT    NOT NULL,     -- what the source was called
  line         INTEGER NOT NULL,     -- from 1; 0 when the problem has no place
  column_in_line INTEGER NOT NULL,   -- from 1, in code points
  start_offset INTEGER NOT NULL,
  message      TEXT    NOT NULL,     -- what was found and what was made of it
  hint         TEXT    NOT NULL,     -- what to do about it
  PRIMARY KEY (source, revision, place),
  FOREIGN KEY (source, revision) REFERENCES readings
) STRICT, WITHOUT ROWID;

CREATE TABLE entities (
  -- What statements are about, as one source speaks of it. Entities are one only by decision.
  id       TEXT    PRIMARY KEY,      -- 'e' and 16 hexadecimal digits
  name     TEXT    NOT NULL,         -- the fullest name in the source
  kind     TEXT    NOT NULL,         -- organization, person, state, body, place, event, people; '' if not told
  ref      TEXT    NOT NULL,         -- identifier in a published scheme: 'iso3166:IR'
  source   INTEGER REFERENCES sources, -- where it was first read
  revision INTEGER NOT NULL REFERENCES revisions
) STRICT, WITHOUT ROWID;

CREATE TABLE entity_names (
  -- The names under which an entity is found.
  entity   TEXT    NOT NULL REFERENCES entities,
  place    INTEGER NOT NULL,         -- 0, 1, 2, … in the order of recording
  name     TEXT    NOT NULL,
  key      TEXT    NOT NULL,         -- the name's normal form: equal keys are equal names
  revision INTEGER NOT NULL REFERENCES revisions,
  PRIMARY KEY (entity, place)
) STRICT, WITHOUT ROWID;

CREATE INDEX entity_names_by_key ON entity_names (key, entity, place, name, revision);

CREATE TABLE statements (
  -- One fact as somebody put it, and where it is written.
  number         INTEGER PRIMARY KEY,  -- the order of recording
  id             TEXT    NOT NULL UNIQUE, -- the hash of its content: 32 hexadecimal digits
  revision       INTEGER NOT NULL REFERENCES revisions,
  type           TEXT    NOT NULL,   -- name, founding, designation, claim, …
  form           TEXT,               -- of a name: full, alias, abbreviation, native, romanized, former
  lang           TEXT,               -- of a name: BCP 47
  relation       TEXT,               -- of a part: wing, branch, affiliate, …
  time           TEXT,               -- when it holds, in EDTF; NULL when the source does not say
  stance         TEXT    NOT NULL,   -- asserted, denied, alleged, intended
  hedges         TEXT,               -- JSON list of the words that weaken it
  fillers        TEXT    NOT NULL,   -- JSON list of who or what plays its roles; see the view statement_roles
  source         INTEGER NOT NULL REFERENCES sources,
  evidence_start INTEGER NOT NULL,   -- where in the source's text, in code points,
  evidence_end   INTEGER NOT NULL,   -- up to but not including this one
  evidence_text  TEXT    NOT NULL,   -- the words that stand there
  cites          TEXT,               -- JSON list of the citation labels
  marks          TEXT,               -- JSON list of the editorial marks
  rules          TEXT,               -- JSON list of the rules that read it
  confidence     REAL                -- between 0 and 1; NULL when not estimated
) STRICT;

CREATE INDEX statements_in_order ON statements (source, evidence_start, evidence_end);
CREATE INDEX statements_by_confidence ON statements (confidence) WHERE confidence IS NOT NULL;

CREATE TABLE mentions (
  -- Which statements name which entities, in whatever role or as speaker.
  entity    TEXT    NOT NULL REFERENCES entities,
  type      TEXT    NOT NULL,        -- of the statement
  statement INTEGER NOT NULL REFERENCES statements,
  PRIMARY KEY (entity, type, statement)
) STRICT, WITHOUT ROWID;

-- Who or what plays the roles of a statement, and who says it: one row for each.
CREATE VIEW statement_roles AS
SELECT
  s.number                       AS statement,
  json_extract(f.value, '$[0]')  AS role,         -- subject, authority, person, …, speaker
  json_extract(f.value, '$[1]')  AS text,         -- the words of the source
  json_extract(f.value, '$[2]')  AS start_offset, -- where in the source's text, in code points
  json_extract(f.value, '$[3]')  AS end_offset,
  json_extract(f.value, '$[4]')  AS name,         -- the entity's fullest name in the source; '' for words that are no name
  json_extract(f.value, '$[5]')  AS kind,
  json_extract(f.value, '$[6]')  AS ref,
  json_extract(f.value, '$[7]')  AS entity,       -- '' for words that stand for no entity
  f.key                          AS place         -- 0, 1, 2, … among all of the statement
FROM statements s, json_each(s.fillers) f;

CREATE TABLE decisions (
  -- What the program or a person judged. A later decision of kind undo takes one back.
  number      INTEGER PRIMARY KEY,   -- the order of recording
  id          TEXT    NOT NULL UNIQUE, -- 'd' and 16 hexadecimal digits
  revision    INTEGER NOT NULL REFERENCES revisions,
  kind        TEXT    NOT NULL,      -- same, different, unsure, accept, reject, correct, undo
  entity_a    TEXT    REFERENCES entities, -- of same, different, unsure: these two
  entity_b    TEXT    REFERENCES entities,
  statement   TEXT    REFERENCES statements (id), -- of accept, reject, correct: this one
  replacement TEXT    REFERENCES statements (id), -- of correct: what stands in its place
  undoes      TEXT    REFERENCES decisions (id),
  decided_by  TEXT    NOT NULL,      -- a person's name, or 'annals' for the program
  reason      TEXT    NOT NULL
) STRICT;

CREATE INDEX decisions_by_entity_a ON decisions (entity_a) WHERE entity_a IS NOT NULL;
CREATE INDEX decisions_by_entity_b ON decisions (entity_b) WHERE entity_b IS NOT NULL;
CREATE INDEX decisions_by_statement ON decisions (statement) WHERE statement IS NOT NULL;
CREATE INDEX decisions_by_replacement ON decisions (replacement) WHERE replacement IS NOT NULL;
CREATE INDEX decisions_by_undoes ON decisions (undoes) WHERE undoes IS NOT NULL;

-- For people: a statement in one row, with the latest description of its source and the decisions that judge it.
CREATE VIEW statements_readable AS
SELECT
  substr(s.id, 1, 8) AS statement,
  s.type,
  (SELECT group_concat(coalesce(nullif(nullif(f.name, ''), 'unnamed'), f.text), '; ')
     FROM statement_roles f WHERE f.statement = s.number AND f.role = 'subject') AS subject,
  (SELECT group_concat(f.role || ': ' || coalesce(nullif(nullif(f.name, ''), 'unnamed'), f.text), '; ')
     FROM statement_roles f WHERE f.statement = s.number AND f.role NOT IN ('subject', 'speaker')) AS roles,
  s.time,
  (SELECT group_concat(coalesce(nullif(nullif(f.name, ''), 'unnamed'), f.text), '; ')
     FROM statement_roles f WHERE f.statement = s.number AND f.role = 'speaker') AS speaker,
  s.stance,
  s.evidence_text AS evidence,
  s.cites,
  s.marks,
  (SELECT coalesce(nullif(d.title, ''), d.name) FROM source_descriptions d
    WHERE d.source = s.source ORDER BY d.revision DESC LIMIT 1) AS source,
  (SELECT group_concat(d.kind || ' by ' || d.decided_by, '; ') FROM decisions d
    WHERE d.statement = s.id AND NOT EXISTS (SELECT 1 FROM decisions u WHERE u.undoes = d.id)) AS decisions,
  r.recorded_at,
  s.id
FROM statements s JOIN revisions r USING (revision);

-- For people: every source with its latest description.
CREATE VIEW sources_readable AS
SELECT s.number, d.title, d.name, d.publisher, d.url, d.published, s.read_on, d.format, d.guessed, s.id
FROM sources s
JOIN source_descriptions d ON d.source = s.number
 AND d.revision = (SELECT max(l.revision) FROM source_descriptions l WHERE l.source = s.number);

-- Nothing is overwritten, by whatever program, and nothing is added to the past.

CREATE TRIGGER revisions_follow_each_other BEFORE INSERT ON revisions
WHEN NEW.revision <> (SELECT coalesce(max(revision), 0) + 1 FROM revisions)
  OR NEW.recorded_at <= (SELECT coalesce(max(recorded_at), '') FROM revisions)
BEGIN SELECT RAISE(ABORT, 'the record is append-only: a revision follows the last one, at a later time'); END;

CREATE TRIGGER revisions_are_kept BEFORE DELETE ON revisions
BEGIN SELECT RAISE(ABORT, 'the record is append-only: revisions are never deleted'); END;
CREATE TRIGGER revisions_stay_the_same BEFORE UPDATE ON revisions
BEGIN SELECT RAISE(ABORT, 'the record is append-only: revisions are never changed'); END;

CREATE TRIGGER sources_are_kept BEFORE DELETE ON sources
BEGIN SELECT RAISE(ABORT, 'the record is append-only: sources are never deleted'); END;
CREATE TRIGGER sources_stay_the_same BEFORE UPDATE ON sources
BEGIN SELECT RAISE(ABORT, 'the record is append-only: sources are never changed'); END;

CREATE TRIGGER source_descriptions_are_kept BEFORE DELETE ON source_descriptions
BEGIN SELECT RAISE(ABORT, 'the record is append-only: source_descriptions are never deleted'); END;
CREATE TRIGGER source_descriptions_stay_the_same BEFORE UPDATE ON source_descriptions
BEGIN SELECT RAISE(ABORT, 'the record is append-only: source_descriptions are never changed'); END;

CREATE TRIGGER texts_are_kept BEFORE DELETE ON texts
BEGIN SELECT RAISE(ABORT, 'the record is append-only: texts are never deleted'); END;
CREATE TRIGGER texts_stay_the_same BEFORE UPDATE ON texts
BEGIN SELECT RAISE(ABORT, 'the record is append-only: texts are never changed'); END;

CREATE TRIGGER readings_are_kept BEFORE DELETE ON readings
BEGIN SELECT RAISE(ABORT, 'the record is append-only: readings are never deleted'); END;
CREATE TRIGGER readings_stay_the_same BEFORE UPDATE ON readings
BEGIN SELECT RAISE(ABORT, 'the record is append-only: readings are never changed'); END;

CREATE TRIGGER problems_are_kept BEFORE DELETE ON problems
BEGIN SELECT RAISE(ABORT, 'the record is append-only: problems are never deleted'); END;
CREATE TRIGGER problems_stay_the_same BEFORE UPDATE ON problems
BEGIN SELECT RAISE(ABORT, 'the record is append-only: problems are never changed'); END;

CREATE TRIGGER entities_are_kept BEFORE DELETE ON entities
BEGIN SELECT RAISE(ABORT, 'the record is append-only: entities are never deleted'); END;
CREATE TRIGGER entities_stay_the_same BEFORE UPDATE ON entities
BEGIN SELECT RAISE(ABORT, 'the record is append-only: entities are never changed'); END;

CREATE TRIGGER entity_names_are_kept BEFORE DELETE ON entity_names
BEGIN SELECT RAISE(ABORT, 'the record is append-only: entity_names are never deleted'); END;
CREATE TRIGGER entity_names_stay_the_same BEFORE UPDATE ON entity_names
BEGIN SELECT RAISE(ABORT, 'the record is append-only: entity_names are never changed'); END;

CREATE TRIGGER statements_are_kept BEFORE DELETE ON statements
BEGIN SELECT RAISE(ABORT, 'the record is append-only: statements are never deleted'); END;
CREATE TRIGGER statements_stay_the_same BEFORE UPDATE ON statements
BEGIN SELECT RAISE(ABORT, 'the record is append-only: statements are never changed'); END;

CREATE TRIGGER mentions_are_kept BEFORE DELETE ON mentions
BEGIN SELECT RAISE(ABORT, 'the record is append-only: mentions are never deleted'); END;
CREATE TRIGGER mentions_stay_the_same BEFORE UPDATE ON mentions
BEGIN SELECT RAISE(ABORT, 'the record is append-only: mentions are never changed'); END;

CREATE TRIGGER decisions_are_kept BEFORE DELETE ON decisions
BEGIN SELECT RAISE(ABORT, 'the record is append-only: decisions are never deleted'); END;
CREATE TRIGGER decisions_stay_the_same BEFORE UPDATE ON decisions
BEGIN SELECT RAISE(ABORT, 'the record is append-only: decisions are never changed'); END;
