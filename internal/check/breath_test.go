package check

import (
	"testing"

	"annals"
	"annals/edtf"

	"github.com/google/go-cmp/cmp"
)

// TestNumbersOfOneBreath: two numbers contradict each other in two clauses, and not in one.
func TestNumbersOfOneBreath(t *testing.T) {
	size := func(value string, start, end int) annals.Statement {
		return annals.Statement{Type: annals.TypeSize, Stance: annals.Asserted,
			Roles:    map[annals.Role][]annals.Filler{annals.RoleValue: {{Text: value}}},
			Evidence: annals.Evidence{Source: "one", Start: start, End: end}}
	}
	for _, c := range []struct {
		name string
		b    annals.Statement
		want string
	}{
		{"fell from 900 members to 200 members", size("200 members", 0, 36), ""},
		{"elsewhere in the text", size("200 members", 60, 90), ContradictingNumbers},
		{"the same number elsewhere", size("900 members", 60, 90), ""},
	} {
		if code, message := exclude(size("900 members", 0, 21), c.b, nil); code != c.want {
			t.Errorf("%s: %q, %s", c.name, code, message)
		}
	}
}

// TestToldAgain: what a source says over and over is compared once, unless it says it otherwise or of another, or another source
// says it; numbers are compared wherever they stand.
func TestToldAgain(t *testing.T) {
	founding := func(source, place, time string, start int) annals.Statement {
		return annals.Statement{Type: annals.TypeFounding, Stance: annals.Asserted, Time: edtf.MustParse(time),
			Roles: map[annals.Role][]annals.Filler{annals.RoleSubject: {{Text: "the Guard", Start: start}},
				annals.RolePlace: {{Text: place}}},
			Evidence: annals.Evidence{Source: annals.SourceID(source), Start: start}}
	}
	size := annals.Statement{Type: annals.TypeSize, Evidence: annals.Evidence{Source: "one"}}
	denied := founding("one", "Lima", "1980", 60)
	denied.Stance = annals.Denied
	said := founding("one", "Lima", "1980", 70)
	said.Speaker = []annals.Filler{{Text: "critics"}}
	different := []annals.Statement{founding("one", "Lima", "1980", 0), founding("one", "Alma", "1980", 10),
		founding("one", "Lima", "1981", 20), founding("two", "Lima", "1980", 30), denied, said, size, size}
	group := different
	for i := range 100 {
		group = append(group[:len(group):len(group)], founding("one", "Lima", "1980", 100+10*i))
	}
	var got, want []int
	for _, s := range firstTellings(group) {
		got = append(got, s.Evidence.Start)
	}
	for _, s := range different {
		want = append(want, s.Evidence.Start)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
