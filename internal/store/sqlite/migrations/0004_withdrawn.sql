-- Schema 4: a source, or an edition of a list, is taken out of all answers by a decision of kind 'withdraw', and stays where it is.

ALTER TABLE decisions ADD COLUMN source TEXT REFERENCES sources (id);  -- of withdraw: this source
ALTER TABLE decisions ADD COLUMN edition TEXT; -- or this edition: its list, day and file, 'ofac-sdn/2022-01-05/sha256:…'
