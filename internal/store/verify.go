package store

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"annals"
	"annals/internal/store/sqlite"
)

// Problems that Verify finds beside those of [annals/internal/store/sqlite].
const (
	// StatementAltered is a statement whose content is not the one that its id is the hash of.
	StatementAltered = "statement-altered"
	// EvidenceAltered is a statement whose words do not stand in its source where it says.
	EvidenceAltered = "evidence-altered"
	// DecisionAltered is a decision whose content is not the one that its id is the hash of.
	DecisionAltered = "decision-altered"
)

// The two are what stores have in which damage can come about.
var (
	_ verifier = (*sqlite.Store)(nil)
	_ backer   = (*sqlite.Store)(nil)
)

type verifier interface {
	Verify(ctx context.Context) ([]annals.Problem, error)
}

type backer interface {
	Backup(ctx context.Context, path string) error
}

// Backup copies a record, while it is in use, into a new file that [Open] opens. A file that exists is ErrConflict;
// a store that cannot be copied so is ErrUnsupported.
func Backup(ctx context.Context, s annals.Store, path string) error {
	b, ok := s.(backer)
	if !ok {
		return fmt.Errorf("copying a record that is not in a file: %w", annals.ErrUnsupported)
	}
	return b.Backup(ctx, path)
}

// Verify reads a whole record and tells what is not as it was recorded: damage of the file, statements and
// decisions that are not what their ids are the hashes of, words that do not stand in the text of their source. A
// record without such problems gives none. The error is for a record that cannot be read at all. From time to time,
// progress is told of how many sources have been gone through; it may be nil.
func Verify(ctx context.Context, s annals.Store, progress func(done, all int)) ([]annals.Problem, error) {
	var problems []annals.Problem
	if v, ok := s.(verifier); ok {
		found, err := v.Verify(ctx)
		if err != nil {
			return nil, err
		}
		problems = found
	}
	v := &verification{ctx: ctx, progress: progress}
	if err := v.record(s); isDamage(err) {
		v.report(annals.Problem{Code: sqlite.Damaged, Message: err.Error()})
	} else if err != nil {
		return nil, err
	}
	return append(problems, v.problems...), nil
}

// isDamage reports whether an error is of what the record has, and not of reading it.
func isDamage(err error) bool {
	return errors.Is(err, sqlite.ErrDamaged) || errors.Is(err, annals.ErrInvalid)
}

type verification struct {
	ctx      context.Context
	progress func(done, all int)
	at       annals.Snapshot
	problems []annals.Problem
}

func (v *verification) record(s annals.Store) (err error) {
	if v.at, err = s.At(v.ctx, annals.Known{}); err != nil {
		return err
	}
	defer func() { err = errors.Join(err, v.at.Close()) }()
	sources, err := v.at.Sources(v.ctx)
	if err != nil {
		return err
	}
	records, err := v.records()
	if err != nil {
		return err
	}
	sources = append(sources, records...)
	for i, source := range sources {
		if v.progress != nil {
			v.progress(i, len(sources))
		}
		// What cannot be read of one source says nothing of the others.
		if err := v.source(source); isDamage(err) {
			v.report(annals.Problem{Code: sqlite.Damaged, Source: source.Name, Message: err.Error()})
		} else if err != nil {
			return err
		}
	}
	return v.decisions()
}

// records are the records of all editions of lists, of those that were withdrawn as well, each once.
func (v *verification) records() (records []annals.Source, err error) {
	editions, err := v.at.Editions(v.ctx, "")
	if err != nil {
		return nil, err
	}
	withdrawn, err := v.at.Withdrawn(v.ctx)
	if err != nil {
		return nil, err
	}
	for _, w := range withdrawn {
		if w.Edition.List != "" {
			editions = append(editions, w.Edition)
		}
	}
	seen := map[annals.SourceID]bool{}
	var ids []annals.SourceID
	for _, e := range editions {
		entries, err := v.at.Entries(v.ctx, e)
		if err != nil {
			return nil, err
		}
		for _, entry := range entries {
			if !seen[entry.Record] {
				seen[entry.Record] = true
				ids = append(ids, entry.Record)
			}
		}
	}
	for chunk := range slices.Chunk(ids, recordsAtOnce) {
		of, err := v.at.SourcesOf(v.ctx, chunk)
		if err != nil {
			return nil, err
		}
		for _, id := range chunk {
			if source, has := of[id]; has {
				records = append(records, source)
			}
		}
	}
	return records, nil
}

// recordsAtOnce is of how many records the store is asked at once.
const recordsAtOnce = 1000

func (v *verification) report(p annals.Problem) {
	p.Hint = "the record was damaged, or changed by another program; restore it from a copy"
	v.problems = append(v.problems, p)
}

// source goes through the statements of a source.
func (v *verification) source(source annals.Source) error {
	words, err := v.at.Text(v.ctx, source.ID)
	if err != nil {
		return err
	}
	statements, err := v.at.In(v.ctx, source.ID)
	if err != nil {
		return err
	}
	text := annals.NewText(words)
	for _, st := range statements {
		report := func(code string, at int, format string, args ...any) {
			p := annals.Problem{Code: code, Source: source.Name, Offset: at, Message: fmt.Sprintf(format, args...)}
			if 0 <= at && at <= text.Len() {
				p.Line, p.Column = text.Position(at)
			}
			v.report(p)
		}
		if id := st.WithID().ID; id != st.ID {
			report(StatementAltered, st.Evidence.Start, "statement %s has the content of %s", st.ID.Short(), id.Short())
		}
		stands := func(what, words string, start, end int) {
			if start < 0 || end < start || end > text.Len() || text.Slice(start, end) != words {
				report(EvidenceAltered, start, "the %s of statement %s does not stand in the text at %d to %d: %q",
					what, st.ID.Short(), start, end, words)
			}
		}
		stands("evidence", st.Evidence.Text, st.Evidence.Start, st.Evidence.End)
		st.EachFiller(func(role annals.Role, _ int, f *annals.Filler) {
			if f.Text != "" {
				stands(string(role), f.Text, f.Start, f.End)
			}
		})
	}
	return nil
}

// decisions goes through all decisions. The id of one depends on how many equal ones came before it.
func (v *verification) decisions() error {
	all, err := v.at.AllDecisions(v.ctx)
	if err != nil {
		return err
	}
	equal := make(map[annals.Decision]int)
	for _, d := range all {
		content := d
		content.ID, content.Recorded = "", annals.Moment{}
		nth := equal[content]
		equal[content]++
		if id := content.WithID(nth).ID; id != d.ID {
			v.report(annals.Problem{Code: DecisionAltered, Message: fmt.Sprintf("decision %s has the content of %s", d.ID, id)})
		}
	}
	return nil
}
