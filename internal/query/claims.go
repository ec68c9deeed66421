package query

import (
	"cmp"
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
		title = "What " + in.q.Speaker + " says"
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
	if len(kept) == 0 && err != nil {
		return nil, err
	}
	return kept, nil
}
