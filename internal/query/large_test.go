package query_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"annals"
	"annals/edtf"
	"annals/internal/query"
	"annals/internal/query/querytest"
	"annals/internal/resolve"
	"annals/internal/store/memory"

	"github.com/google/go-cmp/cmp"
)

// large is a record that says of Canada what no page can take: 1,203 whom it listed, some of them read with little
// confidence and one rejected, and 3,210 conflicts and alliances beside what is said of its own standing.
func large(t *testing.T) (r querytest.Record, canada resolve.Found) {
	t.Helper()
	r = querytest.New(t, memory.New(memory.Options{Now: querytest.Clock()}))
	var lines strings.Builder
	for i := range 1203 {
		fmt.Fprintf(&lines, "\ndesignation 1997 subject: =Front %d (organization); authority: =Canada (state iso3166:CA); as: a group",
			i)
		if i%100 == 7 {
			lines.WriteString(" / confidence 0.3")
		}
	}
	listed := r.Read("list.txt", "2010", lines.String())
	r.Decide(annals.Decision{Kind: annals.Reject, Statement: listed[3], By: "A. Reader"})
	r.Read("own.txt", "2011", `
		designation 1990/2001 subject: =Canada (state iso3166:CA); authority: =Utopia (state iso3166:XU); as: an enemy
		delisting 2003 subject: =Canada (state iso3166:CA); authority: =Utopia (state iso3166:XU)
		kind /.. subject: =Canada (state iso3166:CA); value: a state`)
	lines.Reset()
	for i := range 3150 {
		fmt.Fprintf(&lines, "\nconflict 1990/.. party: =Canada (state iso3166:CA); against: =Column %d (organization)", i)
	}
	for i := range 60 {
		fmt.Fprintf(&lines, "\nalliance 1990/.. party: =Canada (state iso3166:CA) + =League %d (organization)", i)
	}
	r.Read("wars.txt", "2012", lines.String())
	canada, err := resolve.Find(t.Context(), r.At(annals.Known{}), "Canada")
	if err != nil {
		t.Fatal(err)
	}
	return r, canada
}

// TestLarge: what a page of such an entity says.
func TestLarge(t *testing.T) {
	r, canada := large(t)
	t.Run("dossier", func(t *testing.T) { largeDossier(t, r, canada) })
	t.Run("network", func(t *testing.T) { largeNetwork(t, r, canada) })
	t.Run("contradictions", func(t *testing.T) { largeContradictions(t, r, canada) }) // adds a source, so it comes last
}

// largeDossier: of an entity of whom there is too much to read, the standing is that of the whole, and the pages of what it
// decided are the whole of it.
func largeDossier(t *testing.T, r querytest.Record, canada resolve.Found) {
	at, asked := r.At(annals.Known{}), annals.Question{On: edtf.DayOf(2002, 1, 26)}
	part := func(p query.Part) (map[string]annals.Section, query.Rest) {
		t.Helper()
		a, rest, err := query.Dossier(t.Context(), at, canada, asked, p)
		if err != nil {
			t.Fatal(err)
		}
		sections := map[string]annals.Section{}
		for _, s := range a.Sections {
			sections[s.Name] = s
			for _, id := range query.Named([]annals.Section{s}) {
				if a.Sources[a.Statements[id].Evidence.Source].Name == "" {
					t.Fatalf("%s: a statement without its source", s.Name)
				}
			}
		}
		return sections, rest
	}
	whole, rest := part(query.Part{})
	if len(rest.Left)+len(rest.Types) > 0 {
		t.Errorf("the whole leaves out %v", rest)
	}
	const most = 250
	first, rest := part(query.Part{Most: most})
	same := cmp.Comparer(func(a, b edtf.Value) bool { return a == b })
	for _, section := range []string{"ledger", "is"} {
		if d := cmp.Diff(whole[section], first[section], same); d != "" {
			t.Errorf("%s (-whole +part):\n%s", section, d)
		}
	}
	if d := cmp.Diff([]annals.Mention{{Type: annals.TypeConflict, Statements: 3150}}, rest.Types); d != "" {
		t.Errorf("types of which a part was read (-want +got):\n%s", d)
	}
	ids := func(s annals.Section) []annals.StatementID { return query.Named([]annals.Section{s}) }
	if ties := ids(first["ties"]); len(ties) != most || rest.Left["ties"] != 10 {
		t.Errorf("%d ties and %d left out of the 260 that were read", len(ties), rest.Left["ties"])
	}
	var joined []annals.StatementID
	for from := 0; from < 1203; from += most {
		page, rest := part(query.Part{Most: most, Section: "decided", From: from})
		list := ids(page["decided"])
		if len(list)+rest.Left["decided"] != 1203 {
			t.Errorf("from %d: %d and %d left out are not 1203", from, len(list), rest.Left["decided"])
		}
		joined = append(joined, list...)
	}
	if d := cmp.Diff(ids(whole["decided"]), joined); d != "" || len(joined) != 1203-12-1 {
		t.Errorf("the pages joined (-whole +joined):\n%s", d)
	}
	joined = nil
	for from := 0; from < 3150; from += most {
		a, all, err := query.OfType(t.Context(), at, canada, annals.TypeConflict, from, most)
		if err != nil || all != 3150 {
			t.Fatalf("%d conflicts, %v", all, err)
		}
		joined = append(joined, query.Named(a.Sections)...)
	}
	all := ids(whole["ties"])
	kept := slices.DeleteFunc(slices.Clone(all), func(id annals.StatementID) bool { return !slices.Contains(joined, id) })
	if d := cmp.Diff(kept, joined); d != "" || len(joined) != 3150 || len(all) != 3210 {
		t.Errorf("%d conflicts page by page, of %d ties (-whole +joined):\n%s", len(joined), len(all), d)
	}
}

// largeNetwork: the picture of such an entity has what it can name, and says how much was not looked at.
func largeNetwork(t *testing.T, r querytest.Record, canada resolve.Found) {
	for _, c := range []struct {
		types  []annals.Type
		beyond string
	}{
		{nil, fmt.Sprintf("Left out of the picture: 279, and whom %d further statements name", 1203-80+3150-200)},
		{[]annals.Type{annals.TypeConflict},
			fmt.Sprintf("Left out of the picture: 140, and whom %d further statements name", 3150-200)},
		{[]annals.Type{annals.TypeAlliance}, ""}, // of whose statements all were read, and all are in it
	} {
		a, err := query.Answer(t.Context(), r.At(annals.Known{}), annals.Question{Ask: annals.AskNetwork,
			Entity: string(canada.Ref.ID), Hops: 1, Types: c.types, On: edtf.DayOf(2002, 1, 26)})
		if err != nil {
			t.Fatal(err)
		}
		titles, rows := map[string]string{}, map[string]int{}
		for _, s := range a.Sections {
			titles[s.Name], rows[s.Name] = s.Title, len(s.Rows)
		}
		if rows["entities"] != 60 || titles["beyond"] != c.beyond {
			t.Errorf("%v: %d entities in the picture, and %q; want 60, and %q", c.types, rows["entities"], titles["beyond"], c.beyond)
		}
	}
}

// TestLeftOutByRepetition: where what was looked at names few, what was not looked at is told all the same.
func TestLeftOutByRepetition(t *testing.T) {
	r := querytest.New(t, memory.New(memory.Options{Now: querytest.Clock()}))
	var lines strings.Builder
	for i := range 3050 {
		fmt.Fprintf(&lines, "\nconflict %d party: =Red Front (organization); against: =Column %d (organization)", 1000+i%1000, i/1000)
	}
	r.Read("wars.txt", "2012", lines.String())
	a, err := query.Answer(t.Context(), r.At(annals.Known{}),
		annals.Question{Ask: annals.AskNetwork, Entity: "Red Front", Hops: 1, On: edtf.DayOf(2002, 1, 26)})
	if err != nil {
		t.Fatal(err)
	}
	want := fmt.Sprintf("Left out of the picture: 0, and whom %d further statements name", 3050-200)
	if !slices.ContainsFunc(a.Sections, func(s annals.Section) bool { return s.Name == "beyond" && s.Title == want }) {
		t.Errorf("no section says %q", want)
	}
}

// largeContradictions: what contradicts each other on such an entity is found however many it listed.
func largeContradictions(t *testing.T, r querytest.Record, canada resolve.Found) {
	before, err := query.LedgerOf(t.Context(), r.At(annals.Known{}), canada)
	if err != nil {
		t.Fatal(err)
	}
	r.Read("other.txt", "2011",
		`designation 1990/2009 subject: =Canada (state iso3166:CA); authority: =Utopia (state iso3166:XU); as: an enemy`)
	after, err := query.LedgerOf(t.Context(), r.At(annals.Known{}), canada)
	if err != nil {
		t.Fatal(err)
	}
	if len(before.Disputes) != 0 || len(after.Disputes) == 0 {
		t.Errorf("%d disputes, and %d after a source that contradicts the other", len(before.Disputes), len(after.Disputes))
	}
}
