package review

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

	"annals"
	"annals/edtf"
	"annals/internal/resolve"
)

// Change is what a correction puts otherwise; what is not given stays. The zero Change changes nothing.
type Change struct {
	// Time is when it holds, in EDTF; a pointer to "" takes the time away.
	Time *string
	// Roles give the words of the source that fill a role, "speaker" among them, with " + " between several; "" takes the
	// role away.
	Roles map[annals.Role]string
	// Stance and Type are others; empty for those that it has.
	Stance annals.Stance
	Type   annals.Type
}

// IsZero reports whether nothing is to be changed.
func (c Change) IsZero() bool {
	return c.Time == nil && len(c.Roles) == 0 && c.Stance == "" && c.Type == ""
}

// TimeHint shows how dates are written.
const TimeHint = "dates are EDTF: 2009-01-26, 2009-01, 1983/1986, 1983/.., [..1981] (by 1981)"

// Apply makes the corrected statement. The words that fill a role must stand in the source, as everything in the record
// does; of several places the nearest to the statement is taken. A statement that comes out as it was is annals.ErrInvalid.
func (c Change) Apply(ctx context.Context, snap annals.Snapshot, old annals.Statement) (annals.Statement, error) {
	s := old.Clone()
	s.Reading = annals.Reading{Rules: []string{resolve.CorrectionRule}}
	if c.Time != nil {
		s.Time = edtf.Value{}
		if text := strings.TrimSpace(*c.Time); text != "" {
			v, err := edtf.Parse(text)
			if err != nil {
				return s, invalid(TimeHint, "time: %v", err)
			}
			s.Time = v
		}
	}
	if c.Stance != "" {
		s.Stance = c.Stance
	}
	if c.Type != "" {
		s.Type = c.Type
	}
	text, err := snap.Text(ctx, old.Evidence.Source)
	if err != nil {
		return s, err
	}
	siblings, err := snap.In(ctx, old.Evidence.Source)
	if err != nil {
		return s, err
	}
	for _, role := range slices.Sorted(maps.Keys(c.Roles)) {
		if err := fill(&s, role, c.Roles[role], text, siblings); err != nil {
			return s, err
		}
	}
	if err := s.Validate(); err != nil {
		return s, annals.HintError{Err: err, Hint: parts(s.Type)}
	}
	if s = s.WithID(); s.ID == old.ID {
		return s, invalid("change a role, the time, the stance or the type", "the statement says that already")
	}
	return s, nil
}

// parts says which roles a statement of a type has, or which types there are where it is none.
func parts(typ annals.Type) string {
	roles, ok := annals.Roles[typ]
	if !ok {
		return "the types are " + listed(annals.Types())
	}
	hint := fmt.Sprintf("a %s has %s", typ, listed(roles.Needed))
	if len(roles.Other) > 0 {
		hint += ", and may have " + listed(roles.Other)
	}
	return hint + "; any may have a speaker"
}

// listed are names in a row: "founder, place".
func listed[T ~string](names []T) string {
	var all []string
	for _, n := range names {
		all = append(all, string(n))
	}
	return strings.Join(all, ", ")
}

// fill gives a role the words that fill it.
func fill(s *annals.Statement, role annals.Role, words, text string, siblings []annals.Statement) error {
	words = strings.TrimSpace(words)
	if words == "" {
		if role == annals.RoleSpeaker {
			s.Speaker = []annals.Filler{}
		}
		delete(s.Roles, role)
		return nil
	}
	var fillers []annals.Filler
	for _, words := range several(words, text) {
		f, ok := findWords(text, words, s.Evidence)
		if !ok {
			return invalid("copy them from the source's text", "the words %q for the role %s do not stand in the source",
				words, role)
		}
		nameFiller(&f, siblings)
		fillers = append(fillers, f)
	}
	if role == annals.RoleSpeaker {
		s.Speaker = fillers
	} else {
		s.Roles[role] = fillers
	}
	return nil
}

// Joined writes several fillers of a role in one line, as a change takes them.
func Joined(fillers []annals.Filler) string {
	words := make([]string, len(fillers))
	for i, f := range fillers {
		words[i] = f.Text
	}
	return strings.Join(words, joint)
}

// joint stands between the words of several fillers.
const joint = " + "

// several divides what Joined writes, unless the source has it as it is.
func several(words, text string) []string {
	if strings.Contains(text, words) {
		return []string{words}
	}
	return strings.Split(words, joint)
}

// findWords finds words in a text, the place nearest to some evidence, and counts code points as fillers do. No words stand
// nowhere.
func findWords(text, words string, near annals.Evidence) (annals.Filler, bool) {
	if words == "" {
		return annals.Filler{}, false
	}
	t := annals.NewText(text)
	length := utf8.RuneCountInString(words)
	best, found := annals.Filler{}, false
	for at := 0; ; {
		i := strings.Index(text[at:], words)
		if i < 0 {
			return best, found
		}
		start := t.CodePoint(at + i)
		f := annals.Filler{Text: words, Start: start, End: start + length}
		if !found || apart(f, near) < apart(best, near) {
			best, found = f, true
		}
		at += i + len(words)
	}
}

// apart is how many code points lie between words and evidence; words in the evidence are none apart.
func apart(f annals.Filler, e annals.Evidence) int { return max(0, e.Start-f.Start, f.End-e.End) }

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
