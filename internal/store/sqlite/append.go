package sqlite

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"annals"
)

// isoMillis is how recorded times are written; its texts sort like the times.
const isoMillis = "2006-01-02T15:04:05.000Z"

// Append adds a batch in one transaction, all or nothing.
func (s *Store) Append(ctx context.Context, batch annals.Batch) (receipt annals.Receipt, err error) {
	if err := batch.Validate(); err != nil {
		return annals.Receipt{}, err
	}
	err = s.write.inTransaction(ctx, func() (err error) {
		receipt, err = (&appending{Context: ctx, writer: s.write}).append(batch, s.now())
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
		{"INTO problems (source, revision, place, code, source_name, line, column_in_line, start_offset, message, hint)", a.problemRows},
		{"INTO list_records (source, list, uid, revision)", a.recordRows},
		{"INTO editions (number, list, published, file, name, complete, revision)", a.editionRows},
		{"INTO edition_records (edition, source)", a.editionRecordRows},
		{"INTO entities (id, name, kind, ref, source, revision)", a.entityRows},
		{"INTO entity_names (entity, place, name, key, revision)", a.nameRows},
		{"INTO statements (number, id, revision, type, form, lang, relation, time, stance, hedges, fillers," +
			" source, evidence_start, evidence_end, evidence_text, cites, marks, rules, confidence)", a.statementRows},
		{"INTO mentions (entity, type, statement)", a.mentionRows},
		{"INTO decisions (number, id, revision, kind, entity_a, entity_b, statement, replacement, undoes, decided_by, reason)", a.decisionRows},
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

// addSource finds the numbers of the sources that the batch refers to, and adds what is new of the one that was read.
func (a *appending) addSource(batch annals.Batch) error {
	ids := make(map[annals.SourceID]bool)
	for _, e := range batch.Entities {
		ids[e.Source] = true
	}
	for _, s := range batch.Statements {
		ids[s.Evidence.Source] = true
	}
	if batch.Source != nil {
		ids[batch.Source.ID] = true
	}
	for _, r := range batch.Records {
		ids[r.ID()] = true
	}
	if batch.Edition != nil {
		for _, e := range batch.Edition.Entries {
			ids[e.Record] = true
		}
	}
	a.newSources = map[annals.SourceID]bool{}
	var err error
	if a.sources, err = a.knownSources(ids); err != nil || batch.Source == nil {
		return err
	}
	number, known := a.sources[batch.Source.ID]
	if !known {
		number = int64(a.total.Sources) + 1
		a.sources[batch.Source.ID], a.newSources[batch.Source.ID] = number, true
		a.receipt.NewSource, a.receipt.Added.Sources = true, 1
		a.sourceRows.add(number, string(batch.Source.ID), a.moment.Recorded.Format(time.DateOnly), int64(a.moment.Revision))
		a.textRows.add(number, textHash(batch.Text), batch.Text)
	} else if err := a.sameText(number, batch); err != nil {
		return err
	}
	return cmp.Or(a.addDescription(number, known, *batch.Source), a.addReading(number, known, batch.Problems))
}

func (a *appending) sameText(number int64, batch annals.Batch) error {
	var same bool
	err := a.queryRow(&same, "SELECT text = ? FROM texts WHERE source = ?", batch.Text, number)
	if err == nil && !same {
		return fmt.Errorf("source %s was read with another text before: %w", batch.Source.ID, annals.ErrConflict)
	}
	return err
}

func (a *appending) addDescription(number int64, known bool, d annals.Source) error {
	guessed := string(appendList(nil, d.Guessed))
	if known {
		var same bool
		err := a.queryRow(&same, `
			SELECT (name, format, title, publisher, url, published, guessed) = (?2, ?3, ?4, ?5, ?6, ?7, ?8)
			FROM source_descriptions WHERE source = ?1 ORDER BY revision DESC LIMIT 1`,
			number, d.Name, d.Format, d.Title, d.Publisher, d.URL, d.Published.String(), guessed)
		if err != nil || same {
			return err
		}
	}
	a.descriptionRows.add(number, int64(a.moment.Revision), d.Name, d.Format, d.Title, d.Publisher, d.URL, d.Published.String(), guessed)
	return nil
}

func (a *appending) addReading(number int64, known bool, problems []annals.Problem) error {
	problems = slices.Clone(problems)
	slices.SortStableFunc(problems, func(a, b annals.Problem) int {
		return cmp.Or(cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column), cmp.Compare(a.Offset, b.Offset))
	})
	if known {
		var last []annals.Problem
		err := a.each(selectProblems, problemsInto(&last), int64(a.head.Revision), number)
		if err != nil || slices.Equal(last, problems) {
			return err
		}
	}
	revision := int64(a.moment.Revision)
	a.readingRows.add(number, revision)
	for i, p := range problems {
		a.problemRows.add(number, revision, i, p.Code, p.Source, p.Line, p.Column, p.Offset, p.Message, p.Hint)
	}
	return nil
}

func (a *appending) addEntities(batch annals.Batch) error {
	ids := make(map[annals.EntityID]bool, len(batch.Entities))
	for _, e := range batch.Entities {
		ids[e.ID] = true
	}
	known, err := a.knownEntities(ids)
	if err != nil {
		return err
	}
	named, places, err := a.knownNames(known)
	if err != nil {
		return err
	}
	revision := int64(a.moment.Revision)
	a.entityRows.room(len(batch.Entities))
	for _, e := range batch.Entities {
		var source any
		if e.Source != "" {
			number, ok := a.sources[e.Source]
			if !ok {
				return fmt.Errorf("%w: entity %s is from source %s, which the record does not have", annals.ErrInvalid, e.ID, e.Source)
			}
			source = number
		}
		if !known[e.ID] {
			known[e.ID] = true
			a.receipt.Added.Entities++
			a.entityRows.add(string(e.ID), e.Name, string(e.Kind), e.Ref, source, revision)
		}
		for _, n := range e.Names {
			if !named[entityName{e.ID, n}] {
				named[entityName{e.ID, n}] = true
				a.nameRows.add(string(e.ID), places[e.ID], n.Name, n.Key, revision)
				places[e.ID]++
			}
		}
	}
	return nil
}

func (a *appending) addStatements(batch annals.Batch) error {
	// What a source says that the record did not have cannot be in the record: its statements need not be looked for.
	ids := make(map[annals.StatementID]bool, len(batch.Statements))
	for _, s := range batch.Statements {
		if !a.newSources[s.Evidence.Source] {
			ids[s.ID] = true
		}
	}
	have, err := known(a, "SELECT id FROM statements WHERE id IN (SELECT value FROM json_each(?))", ids)
	if err != nil {
		return err
	}
	fresh := make([]*annals.Statement, 0, len(batch.Statements))
	entities := make(map[annals.EntityID]bool)
	mentions := make([]mention, 0, 2*len(batch.Statements))
	number := int64(a.total.Statements)
	for i := range batch.Statements {
		s := &batch.Statements[i]
		if have[s.ID] {
			continue
		}
		have[s.ID] = true
		fresh = append(fresh, s)
		number++
		first := len(mentions)
		s.EachFiller(func(role annals.Role, _ int, f *annals.Filler) {
			if f.Entity == "" {
				return
			}
			gives := role == annals.RoleAuthority
			for i := first; i < len(mentions); i++ {
				if mentions[i].entity == string(f.Entity) {
					mentions[i].given = mentions[i].given && gives
					return
				}
			}
			mentions = append(mentions, mention{entity: string(f.Entity), statement: number, given: gives})
			entities[f.Entity] = true
		})
		for i := first; i < len(mentions); i++ {
			mentions[i].kind = string(mentionType(s.Type, mentions[i].given))
		}
	}
	if err := a.findEntities(entities, batch); err != nil {
		return err
	}
	number = int64(a.total.Statements)
	for _, m := range mentions {
		if !entities[annals.EntityID(m.entity)] {
			return fmt.Errorf("%w: statement %s names entity %s, which the record does not have",
				annals.ErrInvalid, fresh[m.statement-number-1].ID.Short(), m.entity)
		}
	}
	revision := int64(a.moment.Revision)
	a.statementRows.room(len(fresh))
	var fillers []byte
	for _, s := range fresh {
		number++
		source, ok := a.sources[s.Evidence.Source]
		if !ok {
			return fmt.Errorf("%w: statement %s is from source %s, which the record does not have",
				annals.ErrInvalid, s.ID.Short(), s.Evidence.Source)
		}
		var confidence any
		if s.Confidence != 0 {
			confidence = s.Confidence
		}
		fillers = appendFillers(fillers[:0], *s)
		a.statementRows.add(number, string(s.ID), revision, string(s.Type), orNull(s.Form), orNull(s.Lang), orNull(s.Relation),
			orNull(s.Time.String()), string(s.Stance), listOrNull(s.Hedges), string(fillers), source,
			s.Evidence.Start, s.Evidence.End, s.Evidence.Text, listOrNull(s.Evidence.Cites), listOrNull(s.Evidence.Marks),
			listOrNull(s.Rules), confidence)
	}
	a.receipt.Added.Statements = len(fresh)
	if a.mentions = mentions; a.loaded == nil {
		a.mentionRows = mentionRows(mentions)
	}
	return nil
}

// mention says that a statement names an entity.
type mention struct {
	entity, kind string
	statement    int64
	given        bool // the entity is an authority in the statement and nothing else
}

// mentionRows are the rows of mentions, in the order of the table, whose pages are then filled one after the other.
func mentionRows(mentions []mention) (all rows) {
	slices.SortFunc(mentions, func(x, y mention) int {
		return cmp.Or(strings.Compare(x.entity, y.entity), strings.Compare(x.kind, y.kind), cmp.Compare(x.statement, y.statement))
	})
	all.room(len(mentions))
	for _, m := range mentions {
		all.add(m.entity, m.kind, m.statement)
	}
	return all
}

func (a *appending) addDecisions(batch annals.Batch) error {
	if len(batch.Decisions) == 0 {
		return nil
	}
	entities := make(map[annals.EntityID]bool)
	statements := make(map[annals.StatementID]bool)
	decisions := make(map[annals.DecisionID]bool)
	for _, d := range batch.Decisions {
		entities[d.A], entities[d.B] = true, true
		statements[d.Statement], statements[d.Replacement] = true, true
		decisions[d.ID], decisions[d.Undoes] = true, true
	}
	if err := a.findEntities(entities, batch); err != nil {
		return err
	}
	statements, err := known(a, "SELECT id FROM statements WHERE id IN (SELECT value FROM json_each(?))", statements)
	if err != nil {
		return err
	}
	for _, s := range batch.Statements {
		statements[s.ID] = true
	}
	decisions, err = known(a, "SELECT id FROM decisions WHERE id IN (SELECT value FROM json_each(?))", decisions)
	if err != nil {
		return err
	}
	equal := make(map[annals.Decision]int) // how many decisions of this content the record has by now
	for _, d := range batch.Decisions {
		d.Recorded = annals.Moment{}
		content := d
		content.ID = ""
		if _, counted := equal[content]; !counted {
			if equal[content], err = a.countEqual(content); err != nil {
				return err
			}
		}
		if d.ID == "" {
			d = d.WithID(equal[content])
		}
		if decisions[d.ID] {
			continue
		}
		for _, e := range []annals.EntityID{d.A, d.B} {
			if e != "" && !entities[e] {
				return fmt.Errorf("%w: a decision on entity %s, which the record does not have", annals.ErrInvalid, e)
			}
		}
		for _, id := range []annals.StatementID{d.Statement, d.Replacement} {
			if id != "" && !statements[id] {
				return fmt.Errorf("%w: a decision on statement %s, which the record does not have", annals.ErrInvalid, id)
			}
		}
		if d.Undoes != "" && !decisions[d.Undoes] {
			return fmt.Errorf("%w: a decision undoes %s, which the record does not have", annals.ErrInvalid, d.Undoes)
		}
		decisions[d.ID] = true
		equal[content]++
		a.receipt.Added.Decisions++
		a.decisionRows.add(int64(a.total.Decisions+a.receipt.Added.Decisions), string(d.ID), int64(a.moment.Revision), string(d.Kind),
			orNull(d.A), orNull(d.B), orNull(d.Statement), orNull(d.Replacement), orNull(d.Undoes), d.By, d.Reason)
	}
	return nil
}

// countEqual counts the decisions of the record that say the same.
func (a *appending) countEqual(d annals.Decision) (n int, err error) {
	// The column that the kind fills finds the rows by its index.
	column, value := "undoes", string(d.Undoes)
	switch {
	case d.A != "":
		column, value = "entity_a", string(d.A)
	case d.Statement != "":
		column, value = "statement", string(d.Statement)
	}
	err = a.queryRow(&n, `
		SELECT count(*) FROM decisions
		WHERE `+column+` = ? AND kind = ? AND entity_b IS ? AND replacement IS ? AND decided_by = ? AND reason = ?`,
		value, string(d.Kind), orNull(d.B), orNull(d.Replacement), d.By, d.Reason)
	return n, err
}
