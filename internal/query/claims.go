package query

import (
	"cmp"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"annals"
	"annals/internal/resolve"
	"annals/names"
)

// claims tells who says what of an entity, and what the entity itself says, by speaker: entities by name, then those
// whom the sources only describe, then the sources' own voice.
func claims(in *inquiry) ([]annals.Section, error) {
	rows, err := in.claimRows(in.confirmed(), in.q.Speaker)
	if err != nil {
		return nil, err
	}
	title := "Who says what"
	if in.q.Speaker != "" {
		title = "Said by " + in.q.Speaker
	}
	return []annals.Section{{Name: "claims", Title: title, Rows: rows}}, nil
}

// isClaim reports whether a statement is what somebody says: a claim, an accusation, a description, or a fact that the
// source leaves to its speaker.
func isClaim(s annals.Statement) bool {
	switch s.Type {
	case annals.TypeClaim, annals.TypeAccusation, annals.TypeDescription:
		return true
	}
	return reported(s)
}

// claimRows are the claims by speaker; speaker keeps only those of one, found by any name of the record or by words of
// the description: "critics".
func (in *inquiry) claimRows(statements []annals.Statement, speaker string) ([]annals.Row, error) {
	statements = slices.DeleteFunc(slices.Clone(statements), func(s annals.Statement) bool { return !isClaim(s) })
	if speaker != "" {
		var err error
		if statements, err = in.spokenBy(statements, speaker); err != nil {
			return nil, err
		}
	}
	rows, err := in.facts(statements)
	if err != nil {
		return nil, err
	}
	byID := map[annals.StatementID]annals.Statement{}
	refs := map[annals.EntityID]annals.EntityRef{}
	for _, s := range statements {
		byID[s.ID] = s
		for _, f := range s.Speaker {
			if f.Entity != "" {
				if refs[f.Entity], err = in.ref(f.Entity); err != nil {
					return nil, err
				}
			}
		}
	}
	type voice struct {
		group int // entities, described speakers, unnamed ones, the source
		name  string
	}
	voiceOf := func(r annals.Row) voice {
		s := byID[r.Statements[0]]
		switch {
		case len(s.Speaker) == 0:
			return voice{3, ""}
		case s.Speaker[0].Name == annals.Unnamed:
			return voice{2, names.Key(s.Speaker[0].Text)}
		case s.Speaker[0].Entity == "":
			return voice{1, names.Key(s.Speaker[0].Text)}
		}
		return voice{0, refs[s.Speaker[0].Entity].Name}
	}
	for i, r := range rows {
		if s := byID[r.Statements[0]]; len(s.Speaker) == 1 && s.Speaker[0].Entity != "" && s.Speaker[0].Name != "" {
			ref := refs[s.Speaker[0].Entity]
			rows[i].Who = &ref
		}
	}
	slices.SortStableFunc(rows, func(a, b annals.Row) int {
		x, y := voiceOf(a), voiceOf(b)
		return cmp.Or(cmp.Compare(x.group, y.group), cmp.Compare(x.name, y.name))
	})
	return rows, nil
}

// spokenBy keeps the statements of one speaker.
func (in *inquiry) spokenBy(statements []annals.Statement, speaker string) ([]annals.Statement, error) {
	found, err := resolve.Find(in.ctx, in.snap, speaker)
	if err != nil && !isNameError(err) {
		return nil, err
	}
	key := names.Key(speaker)
	var kept []annals.Statement
	for _, s := range statements {
		if slices.ContainsFunc(s.Speaker, func(f annals.Filler) bool {
			return f.Entity != "" && slices.Contains(found.Members, f.Entity) ||
				key != "" && strings.Contains(" "+names.Key(f.Text)+" ", " "+key+" ")
		}) {
			kept = append(kept, s)
		}
	}
	if len(kept) == 0 && errors.Is(err, annals.ErrNotFound) {
		return nil, annals.HintError{Err: unheard{speaker, in.about.Ref.Name}, Hint: speakersOf(statements)}
	} else if len(kept) == 0 && err != nil {
		return nil, err
	}
	return kept, nil
}

// unheard says that nobody of a name says anything of an entity, nor is known otherwise.
type unheard struct{ speaker, about string }

func (e unheard) Error() string {
	return fmt.Sprintf("nobody called %q says anything of %s", e.speaker, e.about)
}
func (e unheard) Unwrap() error { return annals.ErrNotFound }

// maxSpeakers is how many speakers a hint names.
const maxSpeakers = 8

// speakersOf names those who say something, as a hint; those who say most first.
func speakersOf(statements []annals.Statement) string {
	said := map[string]int{}
	for _, s := range statements {
		for _, f := range s.Speaker {
			if name := cmp.Or(f.Name, f.Text); name != annals.Unnamed {
				said[name]++
			}
		}
	}
	if len(said) == 0 {
		return "nothing that somebody says of it is in the record"
	}
	who := slices.SortedFunc(maps.Keys(said), func(a, b string) int {
		return cmp.Or(-cmp.Compare(said[a], said[b]), cmp.Compare(a, b))
	})
	hint := "those who do: " + strings.Join(who[:min(len(who), maxSpeakers)], ", ")
	if more := len(who) - maxSpeakers; more > 0 {
		hint += fmt.Sprintf(", and %d more", more)
	}
	return hint
}
