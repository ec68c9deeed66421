// Package memory keeps a record in memory: the plain reference model that every other store must equal. It never
// writes to disk and never indexes anything; each read walks the whole record.
//
//	s := memory.New(memory.Options{})
//	receipt, err := s.Append(ctx, batch)
//	now, err := s.At(ctx, annals.Known{})
package memory

import (
	"cmp"
	"context"
	"fmt"
	"iter"
	"slices"
	"sync"
	"time"

	"annals"
	"annals/edtf"
	"annals/internal/store/withdrawn"
)

// Options are what a store needs from outside.
type Options struct {
	// Now is the clock of recorded time; nil is the clock of the machine.
	Now func() time.Time
}

// Store is a record in memory. Its lists only grow; each item carries the revision that added it.
type Store struct {
	now func() time.Time

	mu         sync.RWMutex
	moments    []annals.Moment // of the revisions 1, 2, 3, …
	sources    []source        // in the order of first reading
	statements []statement
	entities   []entity
	names      []name
	decisions  []annals.Decision
	editions   []edition
	withdrawn  withdrawn.Memory
}

type source struct {
	revision     annals.Revision
	record       bool // of a list
	text         string
	readOn       edtf.Value
	id           annals.SourceID
	descriptions []description
	readings     []reading
}

type edition struct {
	revision annals.Revision
	edition  annals.Edition
}

type description struct {
	revision annals.Revision
	source   annals.Source
}

type reading struct {
	revision annals.Revision
	problems []annals.Problem
}

type statement struct {
	revision  annals.Revision
	statement annals.Statement
}

type entity struct {
	revision annals.Revision
	entity   annals.Entity // without its names
}

type name struct {
	revision annals.Revision
	entity   annals.EntityID
	name     annals.EntityName
}

// New returns an empty record.
func New(o Options) *Store {
	if o.Now == nil {
		o.Now = time.Now
	}
	return &Store{now: o.Now}
}

// Close does nothing; the record is gone when nothing refers to the store.
func (s *Store) Close() error { return nil }

// At opens the record as of known.
func (s *Store) At(ctx context.Context, known annals.Known) (annals.Snapshot, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	s.mu.RLock()
	defer s.mu.RUnlock()
	n := len(s.moments)
	switch {
	case known.Revision < 0 || known.Revision > annals.Revision(n):
		return nil, fmt.Errorf("revision %d of the record, which has %d: %w", known.Revision, n, annals.ErrNotFound)
	case known.Revision > 0:
		n = int(known.Revision)
	case !known.Until.IsZero():
		for n > 0 && !s.moments[n-1].Recorded.Before(known.Until) {
			n--
		}
	}
	return withdrawn.From(&snapshot{store: s, moment: s.moment(annals.Revision(n))}, &s.withdrawn), nil
}

// moment is when a revision was recorded; the zero Moment for revision 0.
func (s *Store) moment(r annals.Revision) annals.Moment {
	if r == 0 {
		return annals.Moment{}
	}
	return s.moments[r-1]
}

// Append adds a batch, all or nothing.
func (s *Store) Append(ctx context.Context, batch annals.Batch) (annals.Receipt, error) {
	if err := ctx.Err(); err != nil {
		return annals.Receipt{}, err
	}
	if err := batch.Validate(); err != nil {
		return annals.Receipt{}, err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.append(batch)
}

// Load adds batches to an empty record, all or nothing.
func (s *Store) Load(ctx context.Context, batches iter.Seq2[annals.Batch, error]) (total annals.Receipt, err error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if n := len(s.moments); n > 0 {
		return annals.Receipt{}, fmt.Errorf("the record is not empty, it is at revision %d: %w", n, annals.ErrConflict)
	}
	next := &Store{now: s.now}
	for batch, err := range batches {
		if err = cmp.Or(err, ctx.Err()); err != nil {
			return annals.Receipt{}, err
		}
		if err := batch.ValidateLoad(); err != nil {
			return annals.Receipt{}, err
		}
		batch.Base = annals.Revision(len(next.moments))
		receipt, err := next.append(batch)
		if err != nil {
			return annals.Receipt{}, err
		}
		total.Moment, total.Added = receipt.Moment, total.Added.Plus(receipt.Added)
	}
	if err := ctx.Err(); err != nil {
		return annals.Receipt{}, err
	}
	s.moments = next.moments
	s.take(next)
	return total, nil
}

// append adds a batch. Whoever calls has the lock.
func (s *Store) append(batch annals.Batch) (annals.Receipt, error) {
	head := s.moment(annals.Revision(len(s.moments)))
	if batch.Base != head.Revision {
		return annals.Receipt{}, fmt.Errorf("a batch made from revision %d of the record, which is at %d now: %w",
			batch.Base, head.Revision, annals.ErrConflict)
	}

	// The batch goes into a copy, so that a fault half way leaves the record as it was.
	next := &Store{sources: slices.Clone(s.sources), statements: s.statements, entities: s.entities, names: s.names,
		decisions: s.decisions, editions: s.editions}
	moment := annals.Moment{Revision: head.Revision + 1, Recorded: s.now().UTC().Truncate(time.Millisecond)}
	if earliest := head.Recorded.Add(time.Millisecond); head.Revision > 0 && moment.Recorded.Before(earliest) {
		moment.Recorded = earliest
	}
	receipt := annals.Receipt{Moment: moment}
	changed, err := next.add(batch, &receipt)
	if err != nil {
		return annals.Receipt{}, err
	}
	if !changed {
		receipt.Moment = head
		return receipt, nil
	}
	s.moments = append(s.moments, moment)
	s.take(next)
	return receipt, nil
}

// take takes over all that another store has, its moments aside.
func (s *Store) take(next *Store) {
	s.sources, s.statements, s.entities, s.names, s.decisions, s.editions =
		next.sources, next.statements, next.entities, next.names, next.decisions, next.editions
}

// add adds what the record does not hold yet and reports whether that was anything.
func (s *Store) add(batch annals.Batch, receipt *annals.Receipt) (changed bool, err error) {
	if batch.Source != nil {
		if changed, err = s.addSource(batch, receipt); err != nil {
			return false, err
		}
	}
	edition, err := s.addEdition(batch, receipt)
	if err != nil {
		return false, err
	}
	changed = changed || edition
	for _, e := range batch.Entities {
		added, err := s.addEntity(e, receipt)
		if err != nil {
			return false, err
		}
		changed = changed || added
	}
	for _, st := range batch.Statements {
		if err := s.addStatement(st, receipt); err != nil {
			return false, err
		}
	}
	for _, d := range batch.Decisions {
		if err := s.addDecision(d, receipt); err != nil {
			return false, err
		}
	}
	return changed || receipt.Added != annals.Counts{}, nil
}

func (s *Store) addSource(batch annals.Batch, receipt *annals.Receipt) (changed bool, err error) {
	revision := receipt.Moment.Revision
	described := *batch.Source
	described.ReadOn, described.Withdrawn = edtf.Value{}, ""
	described.Guessed = slices.Clone(described.Guessed)
	problems := inOrder(batch.Problems)

	i := slices.IndexFunc(s.sources, func(have source) bool { return have.id == described.ID })
	if i < 0 {
		receipt.NewSource = true
		return true, s.newSource(source{text: batch.Text}, described, problems, receipt)
	}
	have := s.sources[i]
	if have.text != batch.Text {
		return false, fmt.Errorf("source %s was read with another text before: %w", described.ID, annals.ErrConflict)
	}
	if last := have.descriptions[len(have.descriptions)-1]; !sameDescription(last.source, described) {
		have.descriptions = append(slices.Clip(have.descriptions), description{revision, described})
		changed = true
	}
	if last := have.readings[len(have.readings)-1]; !slices.Equal(last.problems, problems) {
		have.readings = append(slices.Clip(have.readings), reading{revision, problems})
		changed = true
	}
	s.sources[i] = have
	return changed, nil
}

// newSource adds a source that the record does not have, with its first description and reading.
func (s *Store) newSource(made source, described annals.Source, problems []annals.Problem, receipt *annals.Receipt) error {
	day, err := edtf.Parse(receipt.Moment.Recorded.Format(time.DateOnly))
	if err != nil {
		return fmt.Errorf("the clock says %s: %w", receipt.Moment.Recorded, err)
	}
	made.revision, made.id, made.readOn = receipt.Moment.Revision, described.ID, day
	made.descriptions = []description{{made.revision, described}}
	made.readings = []reading{{made.revision, problems}}
	s.sources = append(s.sources, made)
	receipt.Added.Sources++
	return nil
}

// inOrder is problems in the order of the text.
func inOrder(problems []annals.Problem) []annals.Problem {
	problems = slices.Clone(problems)
	slices.SortStableFunc(problems, func(a, b annals.Problem) int {
		return cmp.Or(cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column), cmp.Compare(a.Offset, b.Offset))
	})
	return problems
}

func sameDescription(a, b annals.Source) bool {
	return a.Name == b.Name && a.Format == b.Format && a.Title == b.Title && a.Publisher == b.Publisher &&
		a.URL == b.URL && a.Published.String() == b.Published.String() && slices.Equal(a.Guessed, b.Guessed)
}

func (s *Store) addEntity(e annals.Entity, receipt *annals.Receipt) (changed bool, err error) {
	if e.Source != "" && !s.hasSource(e.Source) {
		return false, fmt.Errorf("%w: entity %s is from source %s, which the record does not have", annals.ErrInvalid, e.ID,
			e.Source)
	}
	revision := receipt.Moment.Revision
	if !s.hasEntity(e.ID) {
		first := e
		first.Names = nil
		s.entities = append(s.entities, entity{revision, first})
		receipt.Added.Entities++
	}
	for _, n := range e.Names {
		known := slices.ContainsFunc(s.names, func(have name) bool { return have.entity == e.ID && have.name == n })
		if !known {
			s.names = append(s.names, name{revision, e.ID, n})
			changed = true
		}
	}
	return changed, nil
}

func (s *Store) addStatement(st annals.Statement, receipt *annals.Receipt) error {
	if slices.ContainsFunc(s.statements, func(have statement) bool { return have.statement.ID == st.ID }) {
		return nil
	}
	if !s.hasSource(st.Evidence.Source) {
		return fmt.Errorf("%w: statement %s is from source %s, which the record does not have",
			annals.ErrInvalid, st.ID.Short(), st.Evidence.Source)
	}
	st = st.Clone()
	if len(st.Rules) == 0 {
		st.Rules = nil
	}
	var err error
	st.EachFiller(func(_ annals.Role, _ int, f *annals.Filler) {
		if err == nil && f.Entity != "" && !s.hasEntity(f.Entity) {
			err = fmt.Errorf("%w: statement %s names entity %s, which the record does not have", annals.ErrInvalid,
				st.ID.Short(), f.Entity)
		}
	})
	if err != nil {
		return err
	}
	s.statements = append(s.statements, statement{receipt.Moment.Revision, st})
	receipt.Added.Statements++
	return nil
}

func (s *Store) addDecision(d annals.Decision, receipt *annals.Receipt) error {
	d.Recorded = annals.Moment{}
	if d.ID == "" {
		nth := 0
		for _, have := range s.decisions {
			have.ID, have.Recorded = "", annals.Moment{}
			if have == d {
				nth++
			}
		}
		d = d.WithID(nth)
	}
	if s.hasDecision(d.ID) {
		return nil
	}
	for _, e := range []annals.EntityID{d.A, d.B} {
		if e != "" && !s.hasEntity(e) {
			return fmt.Errorf("%w: a decision on entity %s, which the record does not have", annals.ErrInvalid, e)
		}
	}
	for _, id := range []annals.StatementID{d.Statement, d.Replacement} {
		if id != "" && !s.hasStatement(id) {
			return fmt.Errorf("%w: a decision on statement %s, which the record does not have", annals.ErrInvalid, id)
		}
	}
	if d.Source != "" && !s.hasSource(d.Source) {
		return fmt.Errorf("%w: a decision on source %s, which the record does not have", annals.ErrInvalid, d.Source)
	}
	if d.Edition != "" && !slices.ContainsFunc(s.editions, func(have edition) bool { return have.edition.ID() == d.Edition }) {
		return fmt.Errorf("%w: a decision on edition %s, which the record does not have", annals.ErrInvalid, d.Edition)
	}
	if d.Undoes != "" && !s.hasDecision(d.Undoes) {
		return fmt.Errorf("%w: a decision undoes %s, which the record does not have", annals.ErrInvalid, d.Undoes)
	}
	d.Recorded = receipt.Moment
	s.decisions = append(s.decisions, d)
	receipt.Added.Decisions++
	receipt.Decisions = append(receipt.Decisions, d)
	return nil
}

func (s *Store) hasSource(id annals.SourceID) bool {
	return slices.ContainsFunc(s.sources, func(have source) bool { return have.id == id })
}

func (s *Store) hasEntity(id annals.EntityID) bool {
	return slices.ContainsFunc(s.entities, func(have entity) bool { return have.entity.ID == id })
}

func (s *Store) hasStatement(id annals.StatementID) bool {
	return slices.ContainsFunc(s.statements, func(have statement) bool { return have.statement.ID == id })
}

func (s *Store) hasDecision(id annals.DecisionID) bool {
	return slices.ContainsFunc(s.decisions, func(have annals.Decision) bool { return have.ID == id })
}
