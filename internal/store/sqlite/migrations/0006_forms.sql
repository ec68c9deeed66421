-- Schema 6: which version of the program made the forms under which names are looked up. They are worked out of the names,
-- and made anew where the program's rules are others.

CREATE TABLE name_forms (
  version TEXT NOT NULL              -- of what made entity_names.key and entity_spellings; '' while they are being made
) STRICT;
INSERT INTO name_forms VALUES ('');

CREATE TRIGGER name_forms_are_kept BEFORE DELETE ON name_forms
BEGIN SELECT RAISE(ABORT, 'the record is append-only: name_forms are never deleted'); END;

DROP TRIGGER entity_spellings_are_kept;
CREATE TRIGGER entity_spellings_are_kept BEFORE DELETE ON entity_spellings
WHEN (SELECT version FROM name_forms) <> ''
BEGIN SELECT RAISE(ABORT, 'the record is append-only: entity_spellings are only made anew, all of them'); END;

DROP TRIGGER entity_names_stay_the_same;
CREATE TRIGGER entity_names_stay_the_same BEFORE UPDATE ON entity_names
WHEN (SELECT version FROM name_forms) <> '' OR (new.entity, new.place, new.name, new.revision) <> (old.entity, old.place, old.name, old.revision)
BEGIN SELECT RAISE(ABORT, 'the record is append-only: entity_names are never changed'); END;
