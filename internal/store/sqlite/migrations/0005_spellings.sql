-- Schema 5: names by what is the same in all spellings of them, so that one spelled otherwise is found.

CREATE TABLE entity_spellings (
  -- The skeletons of entity_names: their consonants in one alphabet, "brstlb" of "Boris Talebi"; short ones are left out.
  skeleton TEXT    NOT NULL,
  entity   TEXT    NOT NULL,
  place    INTEGER NOT NULL,         -- of the name
  PRIMARY KEY (skeleton, entity, place),
  FOREIGN KEY (entity, place) REFERENCES entity_names
) STRICT, WITHOUT ROWID;

CREATE TRIGGER entity_spellings_are_kept BEFORE DELETE ON entity_spellings
BEGIN SELECT RAISE(ABORT, 'the record is append-only: entity_spellings are never deleted'); END;
CREATE TRIGGER entity_spellings_stay_the_same BEFORE UPDATE ON entity_spellings
BEGIN SELECT RAISE(ABORT, 'the record is append-only: entity_spellings are never changed'); END;
