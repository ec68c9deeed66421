package sqlite

import (
	"context"
	"fmt"
	"time"

	"annals"
)

// Append adds a batch in one transaction, all or nothing.
func (s *Store) Append(ctx context.Context, batch annals.Batch) (receipt annals.Receipt, err error) {
	if err := batch.Validate(); err != nil {
		return annals.Receipt{}, err
	}
	err = s.write.inTransaction(ctx, func() (err error) {
		a := &appending{Context: ctx, writer: s.write}
		if err := a.renewForms(); err != nil { // which a program of another version made since
			return err
		}
		receipt, err = a.append(batch, s.now())
		return err
	})
	if err != nil {
		return annals.Receipt{}, explain(s.path, err)
	}
	return receipt, nil
}

// appending is one Append under way. Its tables are filled first, with what the record does not hold yet, and
// written last, so that nothing is written when there is nothing to add.
type appending struct {
	context.Context
	*writer
	// loaded is what a Load added before; nil where the record itself is asked what it has.
	loaded *loaded

	head    annals.Moment // before
	total   annals.Counts // before
	moment  annals.Moment // of the new revision
	reader  string
	receipt annals.Receipt

	sources    map[annals.SourceID]int64 // the numbers of the sources that the batch needs
	newSources map[annals.SourceID]bool  // those of them that it adds

	sourceRows, descriptionRows, textRows, readingRows, problemRows rows
	entityRows, nameRows, statementRows, mentionRows, decisionRows  rows
	spellingRows                                                    rows
	mentions                                                        []mention // those of mentionRows
	recordRows, editionRows, editionRecordRows                      rows
}

func (a *appending) append(batch annals.Batch, now time.Time) (annals.Receipt, error) {
	var err error
	if a.head, a.total, err = head(a, a.writer); err != nil {
		return annals.Receipt{}, err
	}
	if err := a.gather(batch, now); err != nil {
		return annals.Receipt{}, err
	}
	return a.receipt, a.write()
}

// gather fills the tables with what the record does not hold yet of a batch, and the receipt.
func (a *appending) gather(batch annals.Batch, now time.Time) error {
	if batch.Base != a.head.Revision {
		return fmt.Errorf("a batch made from revision %d of the record, which is at %d now: %w",
			batch.Base, a.head.Revision, annals.ErrConflict)
	}
	a.reader = batch.Reader
	a.moment = annals.Moment{Revision: a.head.Revision + 1, Recorded: now.UTC().Truncate(time.Millisecond)}
	if earliest := a.head.Recorded.Add(time.Millisecond); a.head.Revision > 0 && a.moment.Recorded.Before(earliest) {
		a.moment.Recorded = earliest // the clock stands still or was set back
	}
	if y := a.moment.Recorded.Year(); y < 1 || y > 9999 {
		return fmt.Errorf("%w: the clock says %s", annals.ErrInvalid, a.moment.Recorded)
	}
	for _, step := range []func(annals.Batch) error{a.addSource, a.addEdition, a.addEntities, a.addStatements, a.addDecisions} {
		if err := step(batch); err != nil {
			return err
		}
	}
	a.receipt.Moment = a.head
	for _, t := range a.tables() {
		if len(t.rows.values) > 0 {
			a.receipt.Moment = a.moment
		}
	}
	return nil
}

// table is rows and the table and columns that they go into.
type table struct {
	into string
	rows rows
}

// tables are all but that of the revisions, those first that others refer to.
func (a *appending) tables() []table {
	return []table{
		{"INTO sources (number, id, read_on, revision)", a.sourceRows},
		{"INTO source_descriptions (source, revision, name, format, title, publisher, url, published, guessed)", a.descriptionRows},
		{"INTO texts (source, hash, text)", a.textRows},
		{"INTO readings (source, revision)", a.readingRows},
		{"INTO problems (source, revision, place, code, source_name, line, column_in_line, start_offset, message, hint)",
			a.problemRows},
		{"INTO list_records (source, list, uid, revision)", a.recordRows},
		{"INTO editions (number, list, published, file, name, complete, revision)", a.editionRows},
		{"INTO edition_records (edition, source)", a.editionRecordRows},
		{"INTO entities (id, name, kind, ref, source, revision)", a.entityRows},
		{"INTO entity_names (entity, place, name, key, revision)", a.nameRows},
		{"INTO entity_spellings (skeleton, entity, place)", a.spellingRows},
		{"INTO statements (number, id, revision, type, form, lang, relation, time, stance, hedges, fillers," +
			" source, evidence_start, evidence_end, evidence_text, cites, marks, rules, confidence)", a.statementRows},
		{"INTO mentions (entity, type, statement)", a.mentionRows},
		{"INTO decisions (number, id, revision, kind, entity_a, entity_b, statement, replacement, undoes, decided_by, reason," +
			" source, edition)", a.decisionRows},
	}
}

// write inserts what was gathered, if that is anything.
func (a *appending) write() error {
	if a.receipt.Moment != a.moment {
		return nil
	}
	total := a.totalAfter()
	var revision rows
	revision.add(int64(a.moment.Revision), a.moment.Recorded.Format(isoMillis), a.reader, total.Sources, total.Statements,
		total.Entities, total.Decisions)
	err := a.insert("INTO revisions (revision, recorded_at, reader, sources, statements, entities, decisions)", revision)
	if err != nil {
		return err
	}
	return a.insertAll()
}

// insertAll inserts the rows of all tables but that of the revisions.
func (a *appending) insertAll() error {
	for _, t := range a.tables() {
		if err := a.insert(t.into, t.rows); err != nil {
			return err
		}
	}
	return nil
}

// totalAfter counts what the record holds with what was gathered.
func (a *appending) totalAfter() annals.Counts {
	added := a.receipt.Added
	return annals.Counts{Sources: a.total.Sources + added.Sources, Statements: a.total.Statements + added.Statements,
		Entities: a.total.Entities + added.Entities, Decisions: a.total.Decisions + added.Decisions}
}
