package review

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"annals"
	"annals/edtf"
	"annals/internal/resolve"
)

// withdraw finds the source or the edition that is withdrawn.
func (j Judgement) withdraw(ctx context.Context, snap annals.Snapshot, d *annals.Decision) error {
	if j.List == "" {
		return j.withdrawSource(ctx, snap, d)
	}
	if j.Source != "" {
		return invalid("withdraw one after the other", "a source and an edition are withdrawn at once")
	}
	standing, err := snap.Editions(ctx, j.List)
	if err != nil {
		return err
	}
	all, err := snap.Withdrawn(ctx)
	if err != nil {
		return err
	}
	gone := slices.DeleteFunc(all, func(w annals.Withdrawal) bool { return w.Edition.List != j.List })
	if len(standing) == 0 && len(gone) == 0 {
		return j.noList(ctx, snap)
	}
	if j.Published == "" {
		return invalid(days(standing), "the edition of %s that is withdrawn needs its day", j.List)
	}
	day, err := edtf.Parse(j.Published)
	if err != nil {
		return invalid("write the day as 2022-01-05", "published: %v", err)
	}
	of := func(e annals.Edition) bool { return e.Published.Value() == day && j.isFile(e) }
	found := slices.DeleteFunc(slices.Clone(standing), func(e annals.Edition) bool { return !of(e) })
	switch i := slices.IndexFunc(gone, func(w annals.Withdrawal) bool { return of(w.Edition) }); {
	case len(found) == 1:
		d.Edition = found[0].ID()
		return nil
	case len(found) > 1:
		var files []string
		for _, e := range found {
			files = append(files, fmt.Sprintf("%s (%s)", e.File.Short(), e.Name))
		}
		return annals.HintError{Err: fmt.Errorf("%s of %s: %w: it has %d editions of that day", j.List, j.Published,
			annals.ErrAmbiguous, len(found)), Hint: "say of which file, by the beginning of its hash: " + strings.Join(files, ", ")}
	case i >= 0:
		return resolve.Refused(ctx, snap, resolve.EditionName(gone[i].Edition), gone[i].Decision.ID)
	}
	which := j.Published
	if j.File != "" {
		which += " in the file " + j.File
	}
	return annals.HintError{Err: fmt.Errorf("an edition of %s of %s: %w", j.List, which, annals.ErrNotFound),
		Hint: days(standing)}
}

// isFile reports whether an edition is of the file that was named, or none was.
func (j Judgement) isFile(e annals.Edition) bool {
	return j.File == "" || e.Name == j.File || strings.HasPrefix(string(e.File), j.File) ||
		strings.HasPrefix(string(e.File), "sha256:"+j.File)
}

func (j Judgement) withdrawSource(ctx context.Context, snap annals.Snapshot, d *annals.Decision) error {
	if strings.TrimSpace(j.Source) == "" {
		return invalid("name a source, or a list and the day of its edition", "nothing is withdrawn")
	}
	found, err := resolve.Sources(ctx, snap, strings.TrimSpace(j.Source))
	if errors.Is(err, annals.ErrNotFound) {
		return annals.HintError{Err: err, Hint: "give the name of its file, its title or the beginning of its hash; " +
			"annals check lists the sources; an edition needs its list and its day"}
	}
	if err != nil {
		return err
	}
	standing := slices.DeleteFunc(slices.Clone(found), func(s annals.Source) bool { return s.Withdrawn != "" })
	switch len(standing) {
	case 0:
		return resolve.Refused(ctx, snap, "source "+found[0].Name, found[0].Withdrawn)
	case 1:
		return j.article(ctx, snap, standing[0], d)
	}
	var hashes []string
	for _, s := range standing {
		hashes = append(hashes, s.ID.Short())
	}
	return annals.HintError{Err: fmt.Errorf("source %q: %w: %d sources are called so", j.Source, annals.ErrAmbiguous,
		len(standing)), Hint: "name one by the beginning of its hash: " + strings.Join(hashes, ", ")}
}

// article withdraws a source that is no record of a list: those stand or fall with the editions that have them.
func (j Judgement) article(ctx context.Context, snap annals.Snapshot, s annals.Source, d *annals.Decision) error {
	present, err := snap.Present(ctx, []annals.SourceID{s.ID})
	if err != nil {
		return err
	}
	if len(present) > 0 {
		e := present[0].Edition
		return invalid("withdraw its editions, or reject what it says, statement by statement",
			"%s is a record of %s, first in the edition of %s", s.Name, e.List, e.Published)
	}
	d.Source = s.ID
	return nil
}

// noList says which lists there are.
func (j Judgement) noList(ctx context.Context, snap annals.Snapshot) error {
	all, err := snap.Editions(ctx, "")
	if err != nil {
		return err
	}
	var lists []string
	for _, e := range all {
		if !slices.Contains(lists, string(e.List)) {
			lists = append(lists, string(e.List))
		}
	}
	hint := "the record has no list"
	if len(lists) > 0 {
		hint = "lists of the record: " + strings.Join(lists, ", ")
	}
	return annals.HintError{Err: fmt.Errorf("a list %q: %w", j.List, annals.ErrNotFound), Hint: hint}
}

// maxDays is how many editions a hint names.
const maxDays = 12

// days says of which days the editions of a list are, the last ones if there are many.
func days(editions []annals.Edition) string {
	if len(editions) == 0 {
		return "no edition of it is left"
	}
	hint := "its editions are of "
	if len(editions) > maxDays {
		hint, editions = "its last editions are of ", editions[len(editions)-maxDays:]
	}
	var list []string
	for _, e := range editions {
		list = append(list, e.Published.String())
	}
	return hint + strings.Join(slices.Compact(list), ", ")
}
