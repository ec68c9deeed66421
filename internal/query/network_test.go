package query_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"annals"
	"annals/edtf"
	"annals/internal/query"
	"annals/internal/query/querytest"
	"annals/internal/store/memory"
)

var networkNames = strings.NewReplacer(
	"FRONT", "the Front=Popular Front (organization test:front)", "LEAGUE", "the League=Northern League (organization test:league)",
	"COLUMN", "the Column=Southern Column (organization test:column)", "IRAQ", "Iraq=Iraq (state iso3166:IQ)",
	"DOE", "the secretary=Secretary of the Front (person test:secretary)", "KIN",
	"the sister=Sister of the Secretary (person test:sister)",
	"USA", "the U.S.=United States (state iso3166:US)", "UNION", "the Union=Workers' Union (organization test:union)")

// ties are the ties of an answer, each in a line: the ends, the type, the label, the verdict and the reason.
func ties(a annals.Answer) string {
	var b strings.Builder
	for _, s := range a.Sections {
		if s.Name != "ties" {
			continue
		}
		for _, r := range s.Rows {
			fmt.Fprintf(&b, "%s > %s: %s %s: %s: %s\n", r.Ends[0].Name, r.Ends[1].Name, r.What, r.Text, r.Verdict, r.Reason)
		}
	}
	return b.String()
}

func section(a annals.Answer, name string) (rows []annals.Row) {
	for _, s := range a.Sections {
		if s.Name == name {
			rows = append(rows, s.Rows...)
		}
	}
	return rows
}

func lines(text string) (list []string) {
	for line := range strings.Lines(text) {
		if line = strings.TrimSpace(line); line != "" {
			list = append(list, line)
		}
	}
	return list
}

func askNetwork(t *testing.T, sources, entity, on string, hops int, types ...annals.Type) (annals.Answer, error) {
	t.Helper()
	r := querytest.New(t, memory.New(memory.Options{Now: querytest.Clock()}))
	r.ReadAll(networkNames.Replace(sources))
	return query.Answer(context.Background(), r.At(annals.Known{}), annals.Question{Ask: annals.AskNetwork, Entity: entity,
		On: edtf.MustParse(on).Bounds().EarliestStart, Hops: hops, Types: types})
}

// TestTies tells what binds two entities on a day.
func TestTies(t *testing.T) {
	for _, c := range []struct{ name, sources, on, want string }{
		{"states from a start to an end; what is over is over",
			`published 2020
			 support 1986/2003 supporter: IRAQ; supported: FRONT; means: arms
			 alliance 1990/1995 party: LEAGUE + FRONT`, "1999-01-01", `
			 Iraq > Popular Front: support arms: yes: supporting since 1986, until 2003
			 Popular Front > Northern League: alliance : no: ended in 1995`},
		{"a day within a year leaves it open",
			`published 2020
			 membership 1990 organization: LEAGUE; member: FRONT`, "1990-06-01", `
			 Popular Front > Northern League: membership : possibly: a member in 1990, the day is not stated; until when is not stated either`},
		{"what happened once stays so; before, it was not",
			`published 2020
			 split 1983 subject: COLUMN; from: FRONT
			 founding 1965-09-05 subject: FRONT; founder: DOE`, "1970-01-01", `
			 Secretary of the Front > Popular Front: founding : yes: founded on 5 September 1965
			 Southern Column > Popular Front: split : no: not before 1983`},
		{"one source affirms what another denies",
			`published 2020-05-01
			 part:wing 2010/.. subject: COLUMN; whole: FRONT
			 published 2020-05-01
			 part:wing /.. subject: COLUMN; whole: FRONT / denied`, "2020-05-01", `
			 Southern Column > Popular Front: part wing: disputed: the sources exclude each other`},
		{"what is only said is possible, whatever is said",
			`published 2020
			 support 2001/2009 supporter: IRAQ; supported: FRONT / said by critics`, "2005-01-01", `
			 Iraq > Popular Front: support : possibly: only reported, not told in a source’s own voice`},
		{"what a source doubts in its own voice is possible, with its words of doubt",
			`published 2020
			 support 2001/2009 supporter: IRAQ; supported: FRONT / alleged / hedge: reportedly`, "2005-01-01", `
			 Iraq > Popular Front: support : possibly: only alleged, in a source’s own voice: “reportedly”`},
		{"what is planned, held back or only denied binds nobody",
			`published 2020
			 alliance 2001/.. party: COLUMN + FRONT / denied
			 designation /.. subject: FRONT; authority: USA; as: a terrorist organization / denied
			 alliance 2001/.. party: LEAGUE + FRONT / intended
			 alliance 2001/.. party: COLUMN + FRONT / confidence 0.2
			 conflict 2001/2009 party: FRONT; against: LEAGUE`, "2005-01-01", `
			 Popular Front > Northern League: conflict : yes: in conflict since 2001, until 2009`},
		{"a standing as the ledger has it",
			`published 2020
			 designation 1997/.. subject: FRONT; authority: USA; as: a terrorist organization
			 delisting 2012-09-28 subject: FRONT; authority: USA`, "2012-10-01", `
			 United States > Popular Front: designation a terrorist organization: no: taken off the list on 28 September 2012`},
		{"several of one kind to several of another, each to each; nobody to itself",
			`published 2020
			 conflict 2001/2009 party: FRONT + COLUMN; against: LEAGUE + FRONT`, "2005-01-01", `
			 Popular Front > Northern League: conflict : yes: in conflict since 2001, until 2009
			 Popular Front > Southern Column: conflict : yes: in conflict since 2001, until 2009`},
	} {
		t.Run(c.name, func(t *testing.T) {
			a, err := askNetwork(t, c.sources, "Popular Front", c.on, 1)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(slices.Sorted(slices.Values(lines(c.want))), slices.Sorted(slices.Values(lines(ties(a))))); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
			for _, r := range section(a, "ties") {
				if len(r.Statements) == 0 || len(r.Course) == 0 {
					t.Errorf("a tie without evidence or course: %+v", r)
				}
			}
		})
	}
}

const twoSteps = `published 2020
	membership 2000/2010 organization: LEAGUE; member: FRONT
	leadership 1990/2005 subject: FRONT; person: DOE; title: secretary
	family - person: DOE; relative: KIN; relation: sister
	designation 1997/2012 subject: FRONT; authority: USA; as: a terrorist organization
	designation 1999/2009 subject: UNION; authority: USA; as: a terrorist organization
	alliance 2001/2002 party: LEAGUE + COLUMN`

// TestHops: the second step leads on from organizations and persons, not from states; types keep what they name.
func TestHops(t *testing.T) {
	names := func(a annals.Answer) (list []string) {
		for _, r := range section(a, "entities") {
			list = append(list, r.Who.Name+" "+r.Fields[0].Value)
		}
		slices.Sort(list)
		return list
	}
	for _, c := range []struct {
		name  string
		hops  int
		types []annals.Type
		want  []string
	}{
		{"one step", 1, nil, []string{"Northern League 1", "Secretary of the Front 1", "United States 1"}},
		{"two steps", 2, nil, []string{"Northern League 1", "Secretary of the Front 1", "Sister of the Secretary 2",
			"Southern Column 2", "United States 1"}},
		{"people", 3, []annals.Type{annals.TypeLeadership, annals.TypeFamily},
			[]string{"Secretary of the Front 1", "Sister of the Secretary 2"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			a, err := askNetwork(t, twoSteps, "Popular Front", "2001-06-01", c.hops, c.types...)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(c.want, names(a)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
	a, err := askNetwork(t, twoSteps, "United States", "2001-06-01", 1)
	if err != nil {
		t.Fatal(err)
	}
	if got := len(section(a, "ties")); got != 2 {
		t.Errorf("a state asked about has %d ties, want its two listings", got)
	}
}

// TestYears: the years in which a tie begins, may begin, ends or may end, each with the statements that say so.
func TestYears(t *testing.T) {
	a, err := askNetwork(t, `published 2020
		membership 2000-05-01/2010-12-31 organization: LEAGUE; member: FRONT
		split 1983 subject: COLUMN; from: FRONT`, "Popular Front", "2001-06-01", 1)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, r := range section(a, "years") {
		got = append(got, fmt.Sprint(r.What, " ", len(r.Statements)))
	}
	// Founded in some day of 1983, so certain at its last; over on the first day of 2011.
	if diff := cmp.Diff([]string{"1983 1", "2000 1", "2011 1"}, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestNetworkRefused(t *testing.T) {
	for _, c := range []struct {
		hops  int
		types []annals.Type
	}{{0, nil}, {4, nil}, {1, []annals.Type{annals.TypeName}}, {1, []annals.Type{"friendship"}}} {
		if _, err := askNetwork(t, twoSteps, "Popular Front", "2001-06-01", c.hops, c.types...); !errors.Is(err, annals.ErrInvalid) {
			t.Errorf("%d steps, %v: %v", c.hops, c.types, err)
		}
	}
}
