package query_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"annals"
	"annals/internal/query"
	"annals/internal/resolve"
)

// TestFoundedOnce: what says only that somebody was founded, or dissolved, rests with what says more of that, if
// anything does. Each row has its first line, as roles and time, and how many statements it rests on.
func TestFoundedOnce(t *testing.T) {
	for _, c := range []struct{ name, sources, want string }{
		{"with the first that says more",
			`published 2014
			 founding - FRONT
			 founding 1965 FRONT; place: Paris
			 founding - FRONT; founder: students
			 published 2015
			 founding - FRONT`, `
			 founding 1965 place 3
			 founding founder 1`},
		{"alone",
			`published 2014
			 founding - FRONT
			 published 2015
			 founding - FRONT`, `
			 founding 2`},
		{"what is denied, doubtful or of another says nothing more of that",
			`published 2014
			 founding - FRONT
			 founding 1965 FRONT / denied
			 founding 1966 FRONT / hedge: reportedly
			 founding 1967 subject: the League=Red League (organization); founder: the Front=Popular Front (organization test:front)`, `
			 founding 1
			 founding 1965 denied 1
			 founding 1966 1`},
		{"each end by itself; a renaming is another each time",
			`published 2014
			 founding - FRONT
			 dissolution - FRONT
			 dissolution 1999 FRONT
			 renaming - FRONT; to: the Union
			 renaming 1970 FRONT; to: the Union`, `
			 founding 1
			 renaming to 1
			 renaming 1970 to 1
			 dissolution 1999 2`},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := newRecord(t)
			r.ReadAll(shorthand.Replace(c.sources))
			a := ask(t, r, annals.Question{Ask: annals.AskShow, Entity: "Popular Front"})
			var got []string
			for _, section := range a.Sections {
				if section.Name != "founding" {
					continue
				}
				for _, row := range section.Rows {
					s := a.Statements[row.Statements[0]]
					line := []string{string(s.Type)}
					if !s.Time.IsZero() {
						line = append(line, s.Time.String())
					}
					for _, role := range annals.Roles[s.Type].Needed[1:] {
						line = append(line, string(role))
					}
					for _, role := range annals.Roles[s.Type].Other {
						if len(s.Roles[role]) > 0 {
							line = append(line, string(role))
						}
					}
					if s.Stance != annals.Asserted {
						line = append(line, string(s.Stance))
					}
					got = append(got, strings.Join(append(line, fmt.Sprint(len(row.Statements))), " "))
				}
			}
			if diff := cmp.Diff(trimmed(c.want), got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// TestLabelsOfLists: what lists label in many ways is one fact where its reader has one word for it, and else as many.
func TestLabelsOfLists(t *testing.T) {
	born := func(label, word string) string {
		return query.FactKey(annals.Statement{Type: annals.TypeEvent, Roles: map[annals.Role][]annals.Filler{
			annals.RoleKind: {{Text: label, Name: word}}}}, resolve.Clusters{})
	}
	if born("DOB", "birth") != born("birthdate", "birth") {
		t.Error("two labels of one word are two facts")
	}
	if born("DOB", "") == born("birthdate", "") {
		t.Error("two labels without a word are one fact")
	}
}
