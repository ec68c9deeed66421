-- Schema 2: official lists, edition by edition.

CREATE TABLE list_records (
  -- What a list says of one entity: a source of its own, whose text is the record as printed.
  source   INTEGER PRIMARY KEY REFERENCES sources,
  list     TEXT    NOT NULL,         -- 'ofac-sdn'
  uid      TEXT    NOT NULL,         -- what the list calls the entity
  revision INTEGER NOT NULL REFERENCES revisions
) STRICT;

CREATE INDEX list_records_by_uid ON list_records (list, uid);

CREATE TABLE editions (
  -- A list as published on a day.
  number    INTEGER PRIMARY KEY,     -- the order of importing
  list      TEXT    NOT NULL,
  published TEXT    NOT NULL,        -- the day of publication
  file      TEXT    NOT NULL,        -- 'sha256:' and the hash of the bytes
  name      TEXT    NOT NULL,        -- what the file was called
  complete  INTEGER NOT NULL,        -- 1: what it does not have was not on the list; 0: it says nothing of that
  revision  INTEGER NOT NULL REFERENCES revisions,
  UNIQUE (list, published, file)
) STRICT;

CREATE TABLE edition_records (
  -- Which records an edition has.
  edition INTEGER NOT NULL REFERENCES editions,
  source  INTEGER NOT NULL REFERENCES list_records,
  PRIMARY KEY (edition, source)
) STRICT, WITHOUT ROWID;

CREATE INDEX edition_records_by_source ON edition_records (source, edition);

CREATE TRIGGER list_records_are_kept BEFORE DELETE ON list_records
BEGIN SELECT RAISE(ABORT, 'the record is append-only: list_records are never deleted'); END;
CREATE TRIGGER list_records_stay_the_same BEFORE UPDATE ON list_records
BEGIN SELECT RAISE(ABORT, 'the record is append-only: list_records are never changed'); END;

CREATE TRIGGER editions_are_kept BEFORE DELETE ON editions
BEGIN SELECT RAISE(ABORT, 'the record is append-only: editions are never deleted'); END;
CREATE TRIGGER editions_stay_the_same BEFORE UPDATE ON editions
BEGIN SELECT RAISE(ABORT, 'the record is append-only: editions are never changed'); END;

CREATE TRIGGER edition_records_are_kept BEFORE DELETE ON edition_records
BEGIN SELECT RAISE(ABORT, 'the record is append-only: edition_records are never deleted'); END;
CREATE TRIGGER edition_records_stay_the_same BEFORE UPDATE ON edition_records
BEGIN SELECT RAISE(ABORT, 'the record is append-only: edition_records are never changed'); END;
