package check_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"annals"
	"annals/internal/check"
	"annals/internal/query/querytest"
	"annals/internal/resolve"
	"annals/internal/store/memory"

	"github.com/google/go-cmp/cmp"
)

func newRecord(t testing.TB) querytest.Record {
	return querytest.New(t, memory.New(memory.Options{Now: querytest.Clock()}))
}

func answer(t testing.TB, r querytest.Record, source string) annals.Answer {
	t.Helper()
	a, err := check.Answer(context.Background(), r.At(annals.Known{}), annals.Question{Ask: annals.AskCheck, Source: source})
	if err != nil {
		t.Fatal(err)
	}
	return a
}

var shorthand = strings.NewReplacer(
	"FRONT", "subject: the Front=Popular Front (organization test:front)",
	"USA", "authority: the U.S.=United States (state iso3166:US)",
)

// TestFindings tells what is found in sources: place, code, how many statements it is about, and the message.
func TestFindings(t *testing.T) {
	for _, c := range []struct{ name, sources, want string }{
		{"without a citation, and on one alone, where the source cites at all",
			`published 2025
			 founding 1965-09-05 FRONT / cite 3 / cite 34
			 aim - FRONT; value: a republic / cite 5
			 base 1986 FRONT; place: Baghdad`, `
			 a.txt:3:1 uncited 1: no citation covers this
			 a.txt:2:1 single-source 1: rests on [5] alone`},
		{"a source that cites nothing is one finding",
			`published 2025
			 founding 1965 FRONT
			 base 1986 FRONT; place: Baghdad`, `
			 a.txt no-citations 0: the source cites nothing; all that it says rests on itself`},
		{"what another source says too does not rest on one",
			`published 2025
			 aim - FRONT; value: a republic / cite 5
			 published 2025
			 aim - FRONT; value: a republic / cite 1`, ``},
		{"an editorial mark belongs to the statements before it that carry its label",
			`published 2025
			 base 1986 FRONT; place: Paris / cite 1 / cite 2 / mark page needed / text [page needed]
			 base 1987 FRONT; place: Baghdad / cite 1 / cite 2 / mark page needed / text [ Page  needed ]
			 base 1988 FRONT; place: Basra [when?] / cite 1 / cite 2`, `
			 a.txt:1:128 page-needed 1: marked [page needed] by the source's editors
			 a.txt:2:130 page-needed 1: marked [page needed] by the source's editors
			 a.txt:3:84 when 0: marked [when?] by the source's editors; no statement was read from what it marks`},
		{"two founding dates that exclude each other; one that is vaguer does not",
			`published 2025
			 founding 1965-09-05 FRONT / cite 1 / cite 2
			 founding 1965 FRONT / cite 1 / cite 2
			 published 2025
			 founding 1963 FRONT / cite 1 / cite 2`, `
			 a.txt:1:1 contradicting-dates 2: the dates exclude each other: 5 September 1965 and 1963`},
		{"renamed twice, to names that are both the group's own now",
			`published 2025
			 renaming 1987 FRONT; to: the Union=Popular Front (organization test:front) / cite 1 / cite 2
			 renaming 2000 FRONT; to: the League=Popular Front (organization test:front) / cite 1 / cite 2`, ``},
		{"a wing for one source, a branch for another",
			`published 2025
			 part:wing - subject: the Guard=Home Guard (organization test:guard); whole: the Front=Popular Front (organization test:front) / cite 1 / cite 2
			 part:branch - subject: the Guard=Home Guard (organization test:guard); whole: the Front=Popular Front (organization test:front) / cite 1 / cite 2`, `
			 a.txt:1:1 contradicting-relations 2: the relations differ: wing and branch`},
		{"numbers at the same time",
			`published 2025
			 size 2005 FRONT; value: about 3,400 fighters / cite 1 / cite 2
			 size 2005 FRONT; value: 3,500 fighters / cite 1 / cite 2
			 size 2005 FRONT; value: 10,000 fighters / cite 1 / cite 2
			 size 2006 FRONT; value: 200 fighters / cite 1 / cite 2
			 size 2005 FRONT; value: 12 camps / cite 1 / cite 2`, `
			 a.txt:1:1 contradicting-numbers 2: the numbers differ: “about 3,400 fighters” and “10,000 fighters”`},
		{"marks that are printed with more than their label, and a question that is no mark",
			`published 2025
			 base 1986 FRONT; place: Paris / cite 1 / cite 2 / mark dubious / text [dubious – discuss]
			 base 1987 FRONT; place: Lima / cite 1 / cite 2 / mark unreliable source / text [unreliable source?]
			 base 1988 FRONT; place: Basra / cite 1 / cite 2 / text [Peru?]`, `
			 a.txt:1:124 dubious 1: marked [dubious – discuss] by the source's editors
			 a.txt:2:133 unreliable-source 1: marked [unreliable source?] by the source's editors`},
		{"a designation, asserted and denied, is one contradiction",
			`published 2025
			 designation 2001/.. FRONT; authority: Canada=Canada (state q16); as: a terrorist organization / cite 1 / cite 2
			 published 2025
			 designation 2001/.. FRONT; authority: Canada=Canada (state q16); as: a terrorist organization / cite 1 / cite 2 / denied`, `
			 a.txt:1:1 contradicting-standings 2: Popular Front, Canada: a terrorist organization, from 31 December 2001 to 1 January 2025: yes (listed since 2001; no end is stated in a.txt, published 2025), but no (not listed since 2001, up to when b.txt was published (2025))`},
		{"asserted and denied",
			`published 2025
			 base 2005 FRONT; place: Paris / cite 1 / cite 2
			 base 2005 FRONT; place: Paris / cite 1 / cite 2 / denied
			 base 2006 FRONT; place: Paris / cite 1 / cite 2 / denied`, `
			 a.txt:1:1 contradicting-denial 2: one statement asserts what another denies`},
		{"what is planned or held back contradicts nothing, and what is said is no contradiction but told",
			`published 2025
			 founding 1965 FRONT / cite 1 / cite 2
			 founding 1963 FRONT / cite 1 / cite 2 / said by critics
			 founding 1964 FRONT / cite 1 / cite 2 / said by critics / asserted
			 founding 1962 FRONT / cite 1 / cite 2 / intended
			 founding 1961 FRONT / cite 1 / cite 2 / confidence 0.2`, `
			 a.txt:1:1 said-otherwise 2: the dates exclude each other: 1965 and 1963; the second according to critics
			 a.txt held 1: 1 statement read with too little confidence to count`},
		{"two who give different numbers, and one who gives another date than the sources, which agree",
			`published 2025
			 founding 1965 FRONT / cite 1 / cite 2
			 size 1990 FRONT; value: 400 members / cite 1 / cite 2 / said by the police
			 published 2025
			 size 1990 FRONT; value: 6,000 members / cite 1 / cite 2 / said by its leaders
			 founding 1965-05 FRONT / cite 1 / cite 2
			 founding 1965 FRONT / cite 1 / cite 2 / said by critics`, `
			 a.txt:2:1 said-otherwise 2: the numbers differ: “400 members” and “6,000 members”; the first according to the police, the second according to its leaders`},
		{"a delisting on two dates: once, with the days between",
			`published 2025
			 delisting 2012-09-21 FRONT; USA / cite 1 / cite 2
			 published 2025
			 delisting 2012-09-28 FRONT; USA / cite 1 / cite 2`, `
			 a.txt:1:1 contradicting-standings 2: Popular Front, United States: on a list, from 21 September 2012 to 27 September 2012: yes (listed until 27 September 2012, the day before it was taken off the list (28 September 2012)), but no (taken off the list on 21 September 2012)`},
		{"memberships and leaderships that began or ended on two dates; who was one twice excludes nothing",
			`published 2025
			 membership 1981/1985 member: the League=League of Jurists (organization test:jurists); organization: the Front=Popular Front (organization test:front) / cite 1 / cite 2
			 leadership 1990/1995 person: Maria Campos=Maria Campos (person test:campos); FRONT / cite 1 / cite 2
			 leadership 1980/1985 person: Juan Santos=Juan Santos (person test:santos); FRONT / cite 1 / cite 2
			 leadership 1990/.. person: Juan Santos=Juan Santos (person test:santos); FRONT / cite 1 / cite 2
			 published 2025
			 membership /1984 member: the League=League of Jurists (organization test:jurists); organization: the Front=Popular Front (organization test:front) / cite 1 / cite 2
			 leadership 2001/2003 person: Maria Campos=Maria Campos (person test:campos); FRONT / cite 1 / cite 2
			 leadership 1990/.. person: Juan Santos=Juan Santos (person test:santos); FRONT / cite 1 / cite 2`, `
			 a.txt:1:1 contradicting-dates 2: the dates exclude each other: it ended in 1985 and in 1984`},
		{"a death on two days, whatever it is called; who kills, is found or is to be killed does not die of it",
			`published 2025
			 event 2015-03-01 actor: He=Juan Santos (person test:santos); kind: died / cite 1 / cite 2
			 event 2014 actor: He=Juan Santos (person test:santos); kind: killed; target: Maria Campos=Maria Campos (person test:campos) / cite 1 / cite 2
			 event 2013 target: Juan Santos=Juan Santos (person test:santos); kind: found dead / cite 1 / cite 2
			 event 2012 target: Juan Santos=Juan Santos (person test:santos); kind: killed / cite 1 / cite 2 / intended
			 published 2025
			 event 2015-03 kind: death; target: Juan Santos=Juan Santos (person test:santos) / cite 1 / cite 2
			 event 2015-02-28 kind: murdered; target: Juan Santos=Juan Santos (person test:santos) / cite 1 / cite 2
			 event 2014-05-01 kind: assassination; target: Maria Campos=Maria Campos (person test:campos) / cite 1 / cite 2`, `
			 a.txt:1:1 contradicting-dates 2: the dates exclude each other: 1 March 2015 and 28 February 2015`},
		{"one whom somebody says to have died on another day; a group is no person",
			`published 2025
			 event 2015-03-01 kind: killed; target: Juan Santos=Juan Santos (person test:santos) / cite 1 / cite 2
			 event 2015-03-01 kind: killed; target: Home Guard=Home Guard (organization test:guard) / cite 1 / cite 2
			 published 2025
			 event 2009-03-01 kind: killed; target: Juan Santos=Juan Santos (person test:santos) / cite 1 / cite 2 / said by the army
			 event 2009-03-01 kind: killed; target: Home Guard=Home Guard (organization test:guard) / cite 1 / cite 2`, `
			 a.txt:1:1 said-otherwise 2: the dates exclude each other: 1 March 2015 and 1 March 2009; the second according to the army`},
		{"what an old source tells without an end, and one without a date",
			`published 2010
			 base /.. FRONT; place: Paris / cite 1 / cite 2
			 name - FRONT; value: PF / cite 1 / cite 2
			 undated
			 base /.. FRONT; place: Basra / cite 1 / cite 2`, `
			 a.txt stale 1: tells 1 state without an end, which it last attested on 31 December 2010
			 b.txt no-date 1: nobody said when it was published; what it tells without an end (1 statement) is as old as it is`},
		{"a listing that the source itself ends, one that a later source ends, and one that nothing does",
			`published 2010
			 designation 2001/.. FRONT; authority: Canada=Canada (state q16); as: a terrorist organization / cite 1 / cite 2
			 delisting 2009-05-01 FRONT; authority: Canada=Canada (state q16) / cite 1 / cite 2
			 designation 2002/.. FRONT; authority: Peru=Peru (state q419); as: a terrorist organization / cite 1 / cite 2
			 designation 2003/.. FRONT; authority: Chile=Chile (state q298); as: a terrorist organization / cite 1 / cite 2
			 published 2025
			 delisting 2012-05-01 FRONT; authority: Peru=Peru (state q419) / cite 1 / cite 2`, `
			 a.txt stale 1: tells 1 state without an end, which it last attested on 31 December 2010`},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := newRecord(t)
			r.ReadAll(shorthand.Replace(c.sources))
			got := findings(answer(t, r, ""))
			if diff := cmp.Diff(lines(c.want), lines(got)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// findings are the findings of an answer, each in a line.
func findings(a annals.Answer) string {
	var b strings.Builder
	for _, s := range a.Sections {
		for _, r := range s.Rows {
			if p := r.Problem; p != nil {
				place := p.Source
				if p.Line > 0 {
					place += fmt.Sprintf(":%d:%d", p.Line, p.Column)
				}
				fmt.Fprintf(&b, "%s %s %d: %s\n", place, p.Code, len(r.Statements), p.Message)
			}
		}
	}
	return b.String()
}

func lines(text string) []string {
	list := []string{}
	for line := range strings.Lines(text) {
		if line = strings.TrimSpace(line); line != "" {
			list = append(list, line)
		}
	}
	return list
}

// TestOneOfSeveralNames: what two sources say of one whom they know by different names contradicts each other once somebody
// says that they are one, and no longer when that is taken back.
func TestOneOfSeveralNames(t *testing.T) {
	r := newRecord(t)
	r.ReadAll(`published 2025
		founding 1965 subject: the Front=Popular Front (organization) / cite 1 / cite 2
		published 2025
		founding 1963 subject: the League=Red League (organization) / cite 1 / cite 2`)
	entity := func(name string) annals.EntityID {
		found, err := resolve.Find(context.Background(), r.At(annals.Known{}), name)
		if err != nil {
			t.Fatal(err)
		}
		return found.Ref.ID
	}
	if got := findings(answer(t, r, "")); got != "" {
		t.Errorf("of two: %s", got)
	}
	same := r.Decide(annals.Decision{Kind: annals.Same, A: entity("Popular Front"), B: entity("Red League"), By: "A. Reader"})
	for _, source := range []string{"a.txt", "b.txt", ""} {
		if got := findings(answer(t, r, source)); strings.Count(got, "contradicting-dates 2: ") != 1 {
			t.Errorf("of one, asked of %q: %s", source, got)
		}
	}
	r.Decide(annals.Decision{Kind: annals.Undo, Undoes: same, By: "A. Reader"})
	if got := findings(answer(t, r, "")); got != "" {
		t.Errorf("of two again: %s", got)
	}
}

// TestSources: a source is found by its name, its title, or the beginning of its hash.
func TestSources(t *testing.T) {
	r := newRecord(t)
	r.ReadAll(shorthand.Replace("published 2025\nfounding 1965 FRONT / cite 1 / cite 2\npublished 2025\nfounding 1965 FRONT"))
	sources, err := r.At(annals.Known{}).Sources(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	hash := string(sources[1].ID)
	for _, name := range []string{"b.txt", hash, hash[:20], strings.TrimPrefix(hash, "sha256:")[:12]} {
		if got := findings(answer(t, r, name)); !strings.HasPrefix(got, "b.txt no-citations") {
			t.Errorf("check %s: %s", name, got)
		}
	}
	for name, want := range map[string]error{"c.txt": annals.ErrNotFound, "sha256:": annals.ErrAmbiguous} {
		_, err := check.Answer(context.Background(), r.At(annals.Known{}), annals.Question{Ask: annals.AskCheck, Source: name})
		if !errors.Is(err, want) {
			t.Errorf("check %s: %v, want %v", name, err, want)
		}
	}
}

// TestSummary: every source has one line that counts its findings, and the worst of them decides the answer's severity.
func TestSummary(t *testing.T) {
	r := newRecord(t)
	r.ReadAll(shorthand.Replace("published 2025\nfounding 1965 FRONT / cite 1 / cite 2\nbase 1986 FRONT; place: Paris"))
	a := answer(t, r, "")
	last := a.Sections[len(a.Sections)-1]
	if last.Name != "summary" || len(last.Rows) != 1 || last.Rows[0].Text != "a.txt: 2 statements, uncited 1." {
		t.Errorf("summary: %+v", last)
	}
	if worst, found := check.Worst(a); !found || worst != check.Warning {
		t.Errorf("worst: %v, %v", worst, found)
	}
	clean := newRecord(t)
	clean.ReadAll(shorthand.Replace("published 2025\nfounding 1965 FRONT / cite 1 / cite 2"))
	if _, found := check.Worst(answer(t, clean, "")); found {
		t.Error("findings in a source with nothing wrong")
	}
}

// TestRowsNameStatements: what a row names is in the answer, with its source.
func TestRowsNameStatements(t *testing.T) {
	r := newRecord(t)
	r.ReadAll(shorthand.Replace(`published 2010
		delisting 2012-09-21 FRONT; USA / cite 1
		founding 1965 FRONT
		published 2025
		delisting 2012-09-28 FRONT; USA
		founding 1966 FRONT`))
	a := answer(t, r, "")
	for _, s := range a.Sections {
		for _, row := range s.Rows {
			if len(row.Statements) == 0 && row.Problem != nil && row.Problem.Line > 0 {
				t.Errorf("a finding at a place without statements: %v", row.Problem)
			}
			for _, id := range row.Statements {
				st, ok := a.Statements[id]
				if _, sourced := a.Sources[st.Evidence.Source]; !ok || !sourced {
					t.Errorf("%s names %s, which is not in the answer", s.Name, id)
				}
			}
		}
	}
}

// TestContradictionsOfAnEntity: each once, whichever source says which, side by side, and none on others.
func TestContradictionsOfAnEntity(t *testing.T) {
	r := newRecord(t)
	r.ReadAll(shorthand.Replace(`published 2025
		founding 1965-09-05 FRONT
		size 2005 FRONT; value: 3,500 fighters
		part:wing - subject: the Guard=Home Guard (organization test:guard); whole: the Front=Popular Front (organization test:front)
		delisting 2012-09-21 FRONT; USA
		founding 1980 subject: the Guard=Home Guard (organization test:guard)
		published 2025
		founding 1963 FRONT
		size 2005 FRONT; value: 10,000 fighters
		part:branch - subject: the Guard=Home Guard (organization test:guard); whole: the Front=Popular Front (organization test:front)
		delisting 2012-09-28 FRONT; USA
		founding 1981 subject: the Guard=Home Guard (organization test:guard)`))
	a, err := check.Answer(context.Background(), r.At(annals.Known{}),
		annals.Question{Ask: annals.AskCheck, Entity: "Popular Front"})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, row := range a.Sections[0].Rows {
		line := check.Kind(row.What)
		for _, side := range row.Sides {
			line += fmt.Sprintf(" %d", len(side.Statements))
			for _, id := range side.Statements {
				if _, ok := a.Statements[id]; !ok {
					t.Errorf("%s: the answer lacks statement %s", row.What, id)
				}
			}
		}
		got = append(got, line)
	}
	if diff := cmp.Diff([]string{"authority 1 1", "date 1 1", "number 1 1", "relation 1 1"}, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// TestNamesakes: whom a name means less is told of.
func TestNamesakes(t *testing.T) {
	r := newRecord(t)
	r.ReadAll(`published 2025
		name:full - subject: the Front=Popular Front (organization); value: Popular Front
		name:abbreviation - subject: the Front=Popular Front (organization); value: PF
		conflict 1990/.. party: the Front=Popular Front (organization); against: PF=PF (organization)`)
	a, err := check.Answer(context.Background(), r.At(annals.Known{}), annals.Question{Ask: annals.AskCheck, Entity: "PF"})
	if err != nil || len(a.Namesakes) != 1 {
		t.Errorf("the answer on PF tells of %v, %v", a.Namesakes, err)
	}
}
