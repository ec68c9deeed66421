package sqlite

import (
	"cmp"
	"context"
	"crypto/sha256"
	"database/sql/driver"
	"encoding/hex"
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

	head    annals.Moment // before
	total   annals.Counts // before
	moment  annals.Moment // of the new revision
	receipt annals.Receipt

	sources    map[annals.SourceID]int64 // the numbers of the sources that the batch needs
	newSources map[annals.SourceID]bool  // those of them that it adds

	sourceRows, descriptionRows, textRows, readingRows, problemRows rows
	entityRows, nameRows, statementRows, mentionRows, decisionRows  rows
	recordRows, editionRows, editionRecordRows                      rows
}

func (a *appending) append(batch annals.Batch, now time.Time) (annals.Receipt, error) {
	var err error
	if a.head, a.total, err = head(a, a.writer); err != nil {
		return annals.Receipt{}, err
	}
	if batch.Base != a.head.Revision {
		return annals.Receipt{}, fmt.Errorf("a batch made from revision %d of the record, which is at %d now: %w",
			batch.Base, a.head.Revision, annals.ErrConflict)
	}
	a.moment = annals.Moment{Revision: a.head.Revision + 1, Recorded: now.UTC().Truncate(time.Millisecond)}
	if earliest := a.head.Recorded.Add(time.Millisecond); a.head.Revision > 0 && a.moment.Recorded.Before(earliest) {
		a.moment.Recorded = earliest // the clock stands still or was set back
	}
	if y := a.moment.Recorded.Year(); y < 1 || y > 9999 {
		return annals.Receipt{}, fmt.Errorf("%w: the clock says %s", annals.ErrInvalid, a.moment.Recorded)
	}

	for _, step := range []func(annals.Batch) error{a.addSource, a.addEdition, a.addEntities, a.addStatements, a.addDecisions} {
		if err := step(batch); err != nil {
			return annals.Receipt{}, err
		}
	}
	tables := []struct {
		insert string
		rows   rows
	}{
		{"INSERT INTO sources (number, id, read_on, revision)", a.sourceRows},
		{"INSERT INTO source_descriptions (source, revision, name, format, title, publisher, url, published, guessed)", a.descriptionRows},
		{"INSERT INTO texts (source, hash, text)", a.textRows},
		{"INSERT INTO readings (source, revision)", a.readingRows},
		{"INSERT INTO problems (source, revision, place, code, source_name, line, column_in_line, start_offset, message, hint)", a.problemRows},
		{"INSERT INTO list_records (source, list, uid, revision)", a.recordRows},
		{"INSERT INTO editions (number, list, published, file, name, complete, revision)", a.editionRows},
		{"INSERT INTO edition_records (edition, source)", a.editionRecordRows},
		{"INSERT INTO entities (id, name, kind, ref, source, revision)", a.entityRows},
		{"INSERT INTO entity_names (entity, place, name, key, revision)", a.nameRows},
		{"INSERT INTO statements (number, id, revision, type, form, lang, relation, time, stance, hedges, fillers," +
			" source, evidence_start, evidence_end, evidence_text, cites, marks, rules, confidence)", a.statementRows},
		{"INSERT INTO mentions (entity, type, statement)", a.mentionRows},
		{"INSERT INTO decisions (number, id, revision, kind, entity_a, entity_b, statement, replacement, undoes, decided_by, reason)", a.decisionRows},
	}
	changes := 0
	for _, t := range tables {
		changes += len(t.rows.values)
	}
	if changes == 0 {
		a.receipt.Moment = a.head
		return a.receipt, nil
	}
	a.receipt.Moment = a.moment
	added := a.receipt.Added
	var revision rows
	revision.add(int64(a.moment.Revision), a.moment.Recorded.Format(isoMillis), batch.Reader, a.total.Sources+added.Sources,
		a.total.Statements+added.Statements, a.total.Entities+added.Entities, a.total.Decisions+added.Decisions)
	err = a.insert("INSERT INTO revisions (revision, recorded_at, reader, sources, statements, entities, decisions)", revision)
	if err != nil {
		return annals.Receipt{}, err
	}
	for _, t := range tables {
		if err := a.insert(t.insert, t.rows); err != nil {
			return annals.Receipt{}, err
		}
	}
	return a.receipt, nil
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
	a.sources, a.newSources = make(map[annals.SourceID]int64, len(ids)), map[annals.SourceID]bool{}
	err := a.eachOf("SELECT id, number FROM sources WHERE id IN (SELECT value FROM json_each(?))", keys(ids),
		func(scan scanner) error {
			var id annals.SourceID
			var number int64
			err := scan(&id, &number)
			a.sources[id] = number
			return err
		})
	if err != nil || batch.Source == nil {
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
	known, err := known(a, "SELECT id FROM entities WHERE id IN (SELECT value FROM json_each(?))", ids)
	if err != nil {
		return err
	}
	type entityName struct {
		entity annals.EntityID
		name   annals.EntityName
	}
	named := make(map[entityName]bool)
	places := make(map[annals.EntityID]int) // of the next name
	err = a.eachOf("SELECT entity, name, key FROM entity_names WHERE entity IN (SELECT value FROM json_each(?))", keys(known),
		func(scan scanner) error {
			var n entityName
			err := scan(&n.entity, &n.name.Name, &n.name.Key)
			named[n] = true
			places[n.entity]++
			return err
		})
	if err != nil {
		return err
	}
	revision := int64(a.moment.Revision)
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
	type mentioning struct {
		annals.Statement
		entities []string // that it names, each once
	}
	fresh := make([]mentioning, 0, len(batch.Statements))
	entities := make(map[annals.EntityID]bool)
	for _, s := range batch.Statements {
		if have[s.ID] {
			continue
		}
		have[s.ID] = true
		m := mentioning{Statement: s}
		s.EachFiller(func(_ annals.Role, _ int, f *annals.Filler) {
			if f.Entity != "" && !slices.Contains(m.entities, string(f.Entity)) {
				m.entities = append(m.entities, string(f.Entity))
				entities[f.Entity] = true
			}
		})
		fresh = append(fresh, m)
	}
	if err := a.findEntities(entities, batch); err != nil {
		return err
	}
	revision, number := int64(a.moment.Revision), int64(a.total.Statements)
	type mention struct {
		entity, kind string
		statement    int64
	}
	var mentions []mention
	var fillers []byte
	for _, s := range fresh {
		number++
		source, ok := a.sources[s.Evidence.Source]
		if !ok {
			return fmt.Errorf("%w: statement %s is from source %s, which the record does not have",
				annals.ErrInvalid, s.ID.Short(), s.Evidence.Source)
		}
		for _, e := range s.entities {
			if !entities[annals.EntityID(e)] {
				return fmt.Errorf("%w: statement %s names entity %s, which the record does not have", annals.ErrInvalid, s.ID.Short(), e)
			}
			mentions = append(mentions, mention{e, string(mentionType(s.Type, s.OnlyGives(annals.EntityID(e)))), number})
		}
		var confidence any
		if s.Confidence != 0 {
			confidence = s.Confidence
		}
		fillers = appendFillers(fillers[:0], s.Statement)
		a.statementRows.add(number, string(s.ID), revision, string(s.Type), orNull(s.Form), orNull(s.Lang), orNull(s.Relation),
			orNull(s.Time.String()), string(s.Stance), listOrNull(s.Hedges), string(fillers), source,
			s.Evidence.Start, s.Evidence.End, s.Evidence.Text, listOrNull(s.Evidence.Cites), listOrNull(s.Evidence.Marks),
			listOrNull(s.Rules), confidence)
	}
	a.receipt.Added.Statements = len(fresh)
	// In the order of the table, whose pages are then filled one after the other.
	slices.SortFunc(mentions, func(x, y mention) int {
		return cmp.Or(cmp.Compare(x.entity, y.entity), cmp.Compare(x.kind, y.kind), cmp.Compare(x.statement, y.statement))
	})
	for _, m := range mentions {
		a.mentionRows.add(m.entity, m.kind, m.statement)
	}
	return nil
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

// findEntities leaves those of the entities that the record has or the batch adds.
func (a *appending) findEntities(ids map[annals.EntityID]bool, batch annals.Batch) error {
	have, err := known(a, "SELECT id FROM entities WHERE id IN (SELECT value FROM json_each(?))", ids)
	if err != nil {
		return err
	}
	clear(ids)
	for id := range have {
		ids[id] = true
	}
	for _, e := range batch.Entities {
		ids[e.ID] = true
	}
	return nil
}

// known runs a query for those of the ids that the record has.
func known[ID ~string](a *appending, query string, ids map[ID]bool) (map[ID]bool, error) {
	have := make(map[ID]bool, len(ids))
	err := a.eachOf(query, keys(ids), func(scan scanner) error {
		var id ID
		err := scan(&id)
		have[id] = true
		return err
	})
	return have, err
}

// eachOf runs a query with a list of ids as its argument and calls f for every row.
func (a *appending) eachOf(query string, ids []string, f func(scanner) error) error {
	if len(ids) == 0 {
		return nil
	}
	return a.each(query, f, string(appendList(nil, ids)))
}

// each runs a query and calls f for every row.
func (a *appending) each(query string, f func(scanner) error, args ...any) error {
	prepared, err := a.prepare(a, query)
	if err != nil {
		return err
	}
	return each(a, prepared, f, args...)
}

// queryRow runs a query for one value.
func (a *appending) queryRow(value any, query string, args ...any) error {
	prepared, err := a.prepare(a, query)
	if err != nil {
		return err
	}
	return prepared.QueryRowContext(a, args...).Scan(value)
}

// rows are rows to be inserted into one table, one after the other: a slice for each would take more memory than its values.
type rows struct {
	width  int // how many values a row has
	values []driver.Value
}

// add adds a row. Its values are strings, integers, floating-point numbers, booleans or nil.
func (r *rows) add(values ...any) {
	r.width = len(values)
	for _, v := range values {
		if number, ok := v.(int); ok {
			v = int64(number) // drivers know no other
		}
		r.values = append(r.values, v)
	}
}

// insert writes rows, many with one statement. It talks to the driver: database/sql takes as long for the values of a row as
// the engine for the row.
func (a *appending) insert(into string, all rows) error {
	bound := make([]driver.NamedValue, 0, rowsAtOnce*all.width)
	for values := all.values; len(values) > 0; {
		n := 1
		if len(values) >= rowsAtOnce*all.width {
			n = rowsAtOnce
		}
		row := "(?" + strings.Repeat(",?", all.width-1) + ")"
		query := into + " VALUES " + row + strings.Repeat(","+row, n-1)
		err := a.direct(a, query, func(insert driver.StmtExecContext) error {
			for ; len(values) >= n*all.width; values = values[n*all.width:] {
				bound = bound[:0]
				for i, value := range values[:n*all.width] {
					bound = append(bound, driver.NamedValue{Ordinal: i + 1, Value: value})
				}
				if _, err := insert.ExecContext(a, bound); err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// rowsAtOnce is how many rows one INSERT takes: past some dozens the time per row does not get shorter.
const rowsAtOnce = 32

// textHash is the hash that texts are kept with.
func textHash(text string) string {
	sum := sha256.Sum256([]byte(text))
	return "sha256:" + hex.EncodeToString(sum[:])
}

// keys lists what is in a set of ids, the empty id aside, in order.
func keys[ID ~string](set map[ID]bool) []string {
	list := make([]string, 0, len(set))
	for id := range set {
		if id != "" {
			list = append(list, string(id))
		}
	}
	slices.Sort(list)
	return list
}

// idList is ids as a query takes them.
func idList[ID ~string](ids []ID) string {
	list := make([]string, len(ids))
	for i, id := range ids {
		list[i] = string(id)
	}
	return string(appendList(nil, list))
}

// orNull is a text as columns keep it that are NULL when there is none.
func orNull[T ~string](text T) any {
	if text == "" {
		return nil
	}
	return string(text)
}

func listOrNull(words []string) any {
	if len(words) == 0 {
		return nil
	}
	return string(appendList(nil, words))
}
