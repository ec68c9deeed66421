package cli

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"

	"annals"
	"annals/edtf"
	"annals/internal/resolve"
)

type reviewCorrect struct {
	Statement string            `arg:"" help:"The id of a statement, or the beginning of one."`
	Time      *string           `placeholder:"EDTF" help:"When it holds: 2009-01-26, 1983/.., [..1981-37]; empty for no time."`
	Set       map[string]string `placeholder:"ROLE=WORDS" help:"What fills a role: words of the source, as in authority=\"the Council\"; empty takes the role away. Give it once for each role."`
	Stance    string            `enum:",asserted,denied,alleged,intended" default:"" placeholder:"STANCE" help:"asserted, denied, alleged or intended."`
	Type      string            `placeholder:"TYPE" help:"Another type of statement."`
	deciding
}

func (reviewCorrect) manual() manual {
	return manual{
		text: "Puts another statement in the place of one: what is given is changed, the rest stays. The words that fill a role must stand in the source, as everything in the record does; where they stand several times, those nearest to the statement are taken. The statement that was corrected stays in the record, and --known shows what was answered before.",
		examples: []example{
			{`annals review correct 3f2a91cc --time 2009-01-26`, "another date"},
			{`annals review correct 3f2a91cc --set authority="the Council of the European Union" --reason "the Council, not the Union"`, "another authority, in the source's words"},
		},
	}
}

func (c reviewCorrect) Run(inv *invocation) error {
	if c.Time == nil && len(c.Set) == 0 && c.Stance == "" && c.Type == "" {
		return usageError{"nothing is corrected", "give --time, --set ROLE=WORDS, --stance or --type"}
	}
	return c.decide(inv, annals.Correct, func(snap annals.Snapshot, decision *annals.Decision) (*annals.Statement, error) {
		old, _, err := snap.Statement(inv.ctx, c.Statement)
		if err != nil {
			return nil, statementHint(err)
		}
		corrected, err := c.apply(inv.ctx, snap, old)
		if err != nil {
			return nil, err
		}
		if corrected.ID == old.ID {
			return nil, usageError{"the statement says that already", "annals why " + old.ID.Short() + " shows it"}
		}
		decision.Statement, decision.Replacement = old.ID, corrected.ID
		return &corrected, nil
	})
}

// apply makes the corrected statement.
func (c reviewCorrect) apply(ctx context.Context, snap annals.Snapshot, old annals.Statement) (annals.Statement, error) {
	s := old.Clone()
	s.Reading = annals.Reading{Rules: []string{resolve.CorrectionRule}}
	if c.Time != nil {
		s.Time = edtf.Value{}
		if *c.Time != "" {
			v, err := edtf.Parse(*c.Time)
			if err != nil {
				return s, usageError{fmt.Sprintf("--time: %v", err),
					"dates are EDTF: 2009-01-26, 2009-01, 1983/1986, 1983/.., [..1981] (by 1981)"}
			}
			s.Time = v
		}
	}
	if c.Stance != "" {
		s.Stance = annals.Stance(c.Stance)
	}
	if c.Type != "" {
		s.Type = annals.Type(c.Type)
	}
	text, err := snap.Text(ctx, old.Evidence.Source)
	if err != nil {
		return s, err
	}
	siblings, err := snap.In(ctx, old.Evidence.Source)
	if err != nil {
		return s, err
	}
	for _, role := range slices.Sorted(maps.Keys(c.Set)) {
		words := c.Set[role]
		if words == "" {
			delete(s.Roles, annals.Role(role))
			continue
		}
		f, ok := findWords(text, words, s.Evidence.Start)
		if !ok {
			return s, hintError{fmt.Errorf("%w: the words %q for the role %s do not stand in the source", annals.ErrInvalid, words, role),
				"copy them from the source: annals why " + old.ID.Short()}
		}
		nameFiller(&f, siblings)
		if role == string(annals.RoleSpeaker) {
			s.Speaker = []annals.Filler{f}
		} else {
			s.Roles[annals.Role(role)] = []annals.Filler{f}
		}
	}
	if err := s.Validate(); err != nil {
		return s, err
	}
	return s.WithID(), nil
}

// findWords finds words in a text, the place nearest to a given one, and counts code points as fillers do.
func findWords(text, words string, near int) (annals.Filler, bool) {
	t := annals.NewText(text)
	best, found := 0, false
	for at := 0; ; {
		i := strings.Index(text[at:], words)
		if i < 0 {
			break
		}
		start := t.CodePoint(at + i)
		if !found || distance(start, near) < distance(best, near) {
			best, found = start, true
		}
		at += i + len(words)
	}
	if !found {
		return annals.Filler{}, false
	}
	return annals.Filler{Text: words, Start: best, End: best + len([]rune(words))}, true
}

func distance(a, b int) int {
	if a < b {
		return b - a
	}
	return a - b
}

// nameFiller says which entity words stand for, when another statement of the source has told it.
func nameFiller(f *annals.Filler, siblings []annals.Statement) {
	for _, s := range siblings {
		s.EachFiller(func(_ annals.Role, _ int, other *annals.Filler) {
			if f.Name == "" && other.Name != "" && (other.Text == f.Text || other.Name == f.Text) {
				f.Name, f.Kind, f.Ref, f.Entity = other.Name, other.Kind, other.Ref, other.Entity
			}
		})
	}
}
