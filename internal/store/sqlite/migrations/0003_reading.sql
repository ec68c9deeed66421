-- Schema 3: what the pages of a large record need to read only a part of it.

-- The queue of the review, in its order. What is read with confidence costs nothing here, and the index by confidence, which this one
-- takes the place of, is gone.
DROP INDEX statements_by_confidence;
CREATE INDEX statements_held ON statements (source, evidence_start, evidence_end, id) WHERE confidence > 0 AND confidence < 0.5;

-- What persons decided, and what the program was unsure of: few beside what it joined.
CREATE INDEX decisions_by_kind ON decisions (kind) WHERE kind <> 'same';

-- A statement in which an entity is the authority and nothing else has ' by' after its type from now on. A state lists others by the
-- ten thousand, and what is said of itself must be found among them. What is there already is marked anew.
DROP TRIGGER mentions_are_kept;
INSERT INTO mentions (entity, type, statement)
SELECT m.entity, m.type || ' by', m.statement
FROM statements s JOIN mentions m ON m.statement = s.number
 AND m.entity IN (SELECT json_extract(f.value, '$[7]') FROM json_each(s.fillers) f WHERE json_extract(f.value, '$[0]') = 'authority')
 AND m.type = s.type
WHERE s.type IN ('designation', 'delisting', 'ban', 'status')
  AND NOT EXISTS (SELECT 1 FROM json_each(s.fillers) f
                  WHERE json_extract(f.value, '$[7]') = m.entity AND json_extract(f.value, '$[0]') <> 'authority');
DELETE FROM mentions
WHERE type IN ('designation', 'delisting', 'ban', 'status')
  AND EXISTS (SELECT 1 FROM mentions n WHERE n.entity = mentions.entity AND n.type = mentions.type || ' by' AND n.statement = mentions.statement);
CREATE TRIGGER mentions_are_kept BEFORE DELETE ON mentions
BEGIN SELECT RAISE(ABORT, 'the record is append-only: mentions are never deleted'); END;
