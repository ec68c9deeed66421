package query

import (
	"slices"

	"annals"
)

const (
	// manyGiven is how many statements on what an entity decided of others are read for a page; where there are more, a page
	// of them is.
	manyGiven = 1000
	// manyStatements is how many other statements are; where there are more, the first manyOfType of each type are, and all
	// on standings.
	manyStatements = 3000
	manyOfType     = 200
)

// sparing is how an inquiry reads of an entity that a record says too much of: a state that listed tens of thousands.
type sparing struct {
	parts []annals.Part
	// given is how many statements tell what the entity decided of others, where only a part of them is read; else 0.
	given int
	// unread counts the statements of each type that are not read, unreadGiven those on what it decided of others.
	unread      map[annals.Type]int
	unreadGiven int
}

// unreadOf counts the statements of some types that are not read.
func (s *sparing) unreadOf(types []annals.Type) (n int) {
	if s == nil {
		return 0
	}
	for _, t := range types {
		n += s.unread[t]
	}
	if slices.ContainsFunc(types, isStanding) {
		n += s.unreadGiven
	}
	return n
}

// decides tells that only a part is read of what the entity decided of others.
func (s *sparing) decides() bool { return s != nil && s.given > 0 }

// spare looks whether what is said of the entity is too much to read. Then of what it decided of others only so many
// statements will be read from one on.
func (in *inquiry) spare(from, most int) error {
	mentions, err := in.snap.Mentions(in.ctx, in.about.Members)
	if err != nil {
		return err
	}
	given, others := 0, 0
	for _, m := range mentions {
		if m.Giving {
			given += m.Statements
		} else {
			others += m.Statements
		}
	}
	if given <= manyGiven && others <= manyStatements {
		return nil
	}
	in.rest.All = given + others
	s := sparing{unread: map[annals.Type]int{}}
	whole := annals.Part{Types: standingTypes}
	for _, m := range mentions {
		switch {
		case m.Giving || isStanding(m.Type):
		case others <= manyStatements || m.Statements <= manyOfType:
			whole.Types = append(slices.Clip(whole.Types), m.Type)
		default:
			s.parts = append(s.parts, annals.Part{Types: []annals.Type{m.Type}, Most: manyOfType})
			s.unread[m.Type] = m.Statements - manyOfType
			in.rest.Types = append(in.rest.Types, m)
		}
	}
	s.parts = append(s.parts, whole)
	switch {
	case given <= manyGiven:
		s.parts = append(s.parts, annals.Part{Giving: true})
	default:
		s.given = given
		s.unreadGiven = given - max(0, min(given-from, most))
		if most > 0 {
			s.parts = append(s.parts, annals.Part{Giving: true, From: from, Most: most})
		}
	}
	in.sparing = &s
	return nil
}

// statements reads the statements that name the entity, those of some types where these are given.
func (in *inquiry) statements(types []annals.Type) ([]annals.Statement, error) {
	if in.sparing == nil {
		return in.snap.About(in.ctx, in.about.Members, types...)
	}
	var all []annals.Statement
	seen := map[annals.StatementID]bool{}
	for _, part := range in.sparing.parts {
		if len(types) > 0 {
			wanted := types
			if len(part.Types) > 0 {
				wanted = slices.DeleteFunc(slices.Clone(part.Types),
					func(t annals.Type) bool { return !slices.Contains(types, t) })
			}
			if part.Types = wanted; len(wanted) == 0 {
				continue
			}
		}
		list, err := in.snap.AboutPart(in.ctx, in.about.Members, part)
		if err != nil {
			return nil, err
		}
		for _, s := range list {
			if !seen[s.ID] {
				seen[s.ID] = true
				all = append(all, s)
			}
		}
	}
	return all, nil
}
