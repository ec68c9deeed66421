package query_test

import (
	"context"
	"errors"
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

// few is a record of a few, two of whom are one.
func few(t *testing.T) querytest.Record {
	r := querytest.New(t, memory.New(memory.Options{Now: querytest.Clock()}))
	ids := r.Read("a.txt", "2015-01-01", `
		name:native - subject: the Front=Northern Front (organization); value: جبهه شمال
		founding 1965 subject: the Front=Northern Front (organization)
		leadership 1999/2004 subject: the Front=Northern Front (organization); person: Lina Haddad=Lina Haddad (person)
		designation 1997/2008-05-03 subject: the Front=Northern Front (organization); authority: =Canada (state iso3166:CA); as: a terrorist group
		base 2030 subject: the Front=Northern Front (organization); place: =Eastport (place) / confidence 0.3
		event XXXX-05-01 kind: rally; actor: the Front=Northern Front (organization)
		base 1901 subject: the Front=Northern Front (organization); place: =Eastport (place)`)
	r.Read("b.txt", "2016-01-01", `
		conflict 1990/.. party: the Front=Front of the North (organization); against: =Southern Column (organization)
		alliance - party: =Southern Column (organization); party: =Peru (state iso3166:PE)`)
	r.Decide(annals.Decision{Kind: annals.Reject, Statement: ids[6], By: "a reader"})
	found := map[string]annals.EntityID{}
	if err := r.At(annals.Known{}).EachEntity(t.Context(),
		func(e annals.Entity) bool { found[e.Name] = e.ID; return true }); err != nil {
		t.Fatal(err)
	}
	r.Decide(annals.Decision{Kind: annals.Same, A: found["Northern Front"], B: found["Front of the North"], By: "a reader"})
	return r
}

// TestEntities tells who is listed, in what order and with how much: held, rejected and given statements count for nobody,
// two who are one are listed once.
func TestEntities(t *testing.T) {
	snap := few(t).At(annals.Known{})
	for _, c := range []struct {
		name, want string
		q          annals.EntitiesQuestion
	}{
		{"all, those first of whom most is told", `
			Front of the North organization: 6 of 2, 1965 to 2008-05-03 (the Front, Northern Front, جبهه شمال)
			Southern Column organization: 2 of 1, 1990 to 1990 ()
			Lina Haddad person: 1 of 1, 1999 to 2004 ()
			Peru state: 1 of 1,  to  ()
			Canada state: decides 1
			Eastport place: decides 0`, annals.EntitiesQuestion{}},
		{"by name, of a kind", `
			Front of the North organization: 6 of 2, 1965 to 2008-05-03 (the Front, Northern Front, جبهه شمال)
			Southern Column organization: 2 of 1, 1990 to 1990 ()`, annals.EntitiesQuestion{Kind: annals.Organization, ByName: true}},
		{"by the beginnings of words of one name", `
			Front of the North organization: 6 of 2, 1965 to 2008-05-03 (the Front, Northern Front, جبهه شمال)`, annals.EntitiesQuestion{Words: "fro NORTHERN"}},
		{"in another script", `
			Front of the North organization: 6 of 2, 1965 to 2008-05-03 (the Front, Northern Front, جبهه شمال)`, annals.EntitiesQuestion{Words: "جبهه"}},
		{"told together with a state, which listed another", `
			Southern Column organization: 2 of 1, 1990 to 1990 ()`, annals.EntitiesQuestion{With: "Peru"}},
		{"with one that only decided", ``, annals.EntitiesQuestion{With: "Canada"}},
		{"of whom a source speaks", `
			Front of the North organization: 6 of 2, 1965 to 2008-05-03 (the Front, Northern Front, جبهه شمال)
			Southern Column organization: 2 of 1, 1990 to 1990 ()
			Peru state: 1 of 1,  to  ()`, annals.EntitiesQuestion{Source: "b.txt"}},
		{"with a standing in force", `
			Front of the North organization: 6 of 2, 1965 to 2008-05-03 (the Front, Northern Front, جبهه شمال)`, annals.EntitiesQuestion{Standing: true, On: edtf.DayOf(2001, 1, 1)}},
		{"with a standing that was over", ``, annals.EntitiesQuestion{Standing: true, On: edtf.DayOf(2010, 1, 1)}},
	} {
		t.Run(c.name, func(t *testing.T) {
			list, err := query.NewEntities(t.Context(), snap, c.q)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(lines(c.want), rows(t, list, snap, 0)); diff != "" {
				t.Error(diff)
			}
			all := rows(t, list, snap, 0)
			for from := range all {
				if diff := cmp.Diff(all[from:], rows(t, list, snap, from)); diff != "" {
					t.Errorf("from %d: %s", from, diff)
				}
			}
		})
	}
	_, err := query.NewEntities(t.Context(), snap, annals.EntitiesQuestion{Words: "Nothern"})
	var name *annals.NameError
	if !errors.As(err, &name) || len(name.Nearest) == 0 || name.Nearest[0].Name != "Front of the North" {
		t.Errorf("a slip gives %v", err)
	}
	if _, err := query.NewEntities(t.Context(), snap, annals.EntitiesQuestion{Source: "c.txt"}); !errors.Is(err,
		annals.ErrNotFound) {
		t.Errorf("a source that is not there gives %v", err)
	}
}

// TestEntitiesByAuthority: who was listed by an authority, or by a body that acts for it, is found by the name of either; a
// nationality, a request and what is not so are no standing that it gave.
func TestEntitiesByAuthority(t *testing.T) {
	r := querytest.New(t, memory.New(memory.Options{Now: querytest.Clock()}))
	r.Read("a.txt", "2015-01-01", `
		designation 1997/2008-05-03 subject: =Red Front (organization); authority: =Canada (state iso3166:CA); as: a terrorist group
		ban 2001/.. subject: =Red Front (organization); authority: =Peru (state iso3166:PE)
		ban 2002/.. subject: =Blue Column (organization); authority: =Government of Canada (body)
		ban 2003/.. subject: =White Column (organization); authority: =Peru (state iso3166:PE)
		status - subject: =Lina Haddad (person); authority: =Canada (state iso3166:CA); as: nationality
		ban 2003 subject: =Green League (organization); authority: =Canada (state iso3166:CA) / denied
		ban - subject: =Black League (organization); authority: =Canada (state iso3166:CA) / intended`)
	snap := r.At(annals.Known{})
	for _, c := range []struct {
		want string
		q    annals.EntitiesQuestion
	}{
		{"Blue Column, Red Front", annals.EntitiesQuestion{By: "Canada", ByName: true}},
		{"Blue Column, Red Front", annals.EntitiesQuestion{By: "Government of Canada", ByName: true}},
		{"Red Front, White Column", annals.EntitiesQuestion{By: "Peru", ByName: true}},
		{"Blue Column (Canada: banned, yes), Red Front (Canada: a terrorist group, yes)",
			annals.EntitiesQuestion{By: "Canada", ByName: true, Standing: true, On: edtf.DayOf(2004, 1, 1)}},
		{"Blue Column (Canada: banned, yes)",
			annals.EntitiesQuestion{By: "Canada", ByName: true, Standing: true, On: edtf.DayOf(2010, 1, 1)}},
		{"Blue Column (Canada: banned, yes)",
			annals.EntitiesQuestion{By: "Government of Canada", Standing: true, On: edtf.DayOf(2010, 1, 1)}},
		{"Red Front (Peru: banned, yes), White Column (Peru: banned, yes)",
			annals.EntitiesQuestion{By: "Peru", ByName: true, Standing: true, On: edtf.DayOf(2010, 1, 1)}},
		{"", annals.EntitiesQuestion{By: "Red Front"}},
	} {
		list, err := query.NewEntities(t.Context(), snap, c.q)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		if err := list.Each(t.Context(), snap, 0, func(e annals.Listed) (bool, error) {
			name := e.Name
			for _, h := range e.Standings {
				name += " (" + h.String() + ")"
			}
			got = append(got, name)
			return true, nil
		}); err != nil {
			t.Fatal(err)
		}
		if got := strings.Join(got, ", "); got != c.want {
			t.Errorf("%+v: %q, want %q", c.q, got, c.want)
		}
	}
	var name *annals.NameError
	if _, err := query.NewEntities(t.Context(), snap, annals.EntitiesQuestion{By: "Perru"}); !errors.As(err, &name) {
		t.Errorf("a slip gives %v", err)
	}
}

// TestEntitiesOfStandings: who has a nationality, as nearly all of a list do, is not listed or banned for that.
func TestEntitiesOfStandings(t *testing.T) {
	r := querytest.New(t, memory.New(memory.Options{Now: querytest.Clock()}))
	r.Read("a.txt", "2015-01-01", `
		status - subject: =Lina Haddad (person); authority: =Peru (state iso3166:PE); as: nationality
		status - subject: =Ana Ortiz (person); authority: =Peru (state iso3166:PE); as: Citizenship
		ban 2001/.. subject: =Ana Ortiz (person); authority: =Chile (state iso3166:CL)
		status 1999/.. subject: =Home Guard (organization); authority: =Peru (state iso3166:PE); as: a protected body`)
	snap := r.At(annals.Known{})
	for day, want := range map[edtf.Day][]string{
		edtf.DayOf(1990, 1, 1): nil,
		edtf.DayOf(2000, 1, 1): {"Home Guard organization: 1 of 1, 1999 to 1999 ()"},
		edtf.DayOf(2014, 1, 1): {"Ana Ortiz person: 2 of 1, 2001 to 2001 ()", "Home Guard organization: 1 of 1, 1999 to 1999 ()"},
	} {
		list, err := query.NewEntities(t.Context(), snap, annals.EntitiesQuestion{Standing: true, On: day})
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, rows(t, list, snap, 0)); diff != "" {
			t.Errorf("on %s (-want +got):\n%s", day, diff)
		}
	}
	list, err := query.NewEntities(t.Context(), snap, annals.EntitiesQuestion{With: "Peru"})
	if err != nil {
		t.Fatal(err)
	}
	// Who belongs to a country is told together with it; whom it only gave another standing is not.
	want := []string{"Ana Ortiz person: 2 of 1, 2001 to 2001 ()", "Lina Haddad person: 1 of 1,  to  ()"}
	if diff := cmp.Diff(want, rows(t, list, snap, 0)); diff != "" {
		t.Errorf("of Peru (-want +got):\n%s", diff)
	}
}

// TestKeptEntitiesAreOfTheirMoment: a list that is kept answers for the record that it was made of, and for no other.
func TestKeptEntitiesAreOfTheirMoment(t *testing.T) {
	r := few(t)
	var kept query.KeptEntities
	before := r.At(annals.Known{})
	count := func(snap annals.Snapshot) int {
		t.Helper()
		list, err := kept.Of(t.Context(), snap, annals.EntitiesQuestion{})
		if err != nil {
			t.Fatal(err)
		}
		n, _ := list.All()
		return n
	}
	first := count(before)
	r.Read("c.txt", "2017-01-01", `founding 1980 subject: =Home Guard (organization)`)
	if got := []int{count(r.At(annals.Known{})), count(before), count(r.At(annals.Known{}))}; !slices.Equal(got,
		[]int{first + 1, first, first + 1}) {
		t.Errorf("there are %v, and were %d", got, first)
	}
}

// TestEntitiesOfWithdrawn: a source that was withdrawn speaks of nobody, and an error of the record is told.
func TestEntitiesOfWithdrawn(t *testing.T) {
	r := few(t)
	sources, err := r.At(annals.Known{}).Sources(t.Context())
	if err != nil || len(sources) != 2 {
		t.Fatal(sources, err)
	}
	r.Decide(annals.Decision{Kind: annals.Withdraw, Source: sources[1].ID, By: "a reader"})
	if _, err := query.NewEntities(t.Context(), r.At(annals.Known{}),
		annals.EntitiesQuestion{Source: sources[1].Name}); !errors.Is(err, resolve.ErrWithdrawn) {
		t.Errorf("a source that was withdrawn: %v", err)
	}
	broken := errors.New("the disk is gone")
	if _, err := query.NewEntities(t.Context(), withoutEditions{r.At(annals.Known{}), broken},
		annals.EntitiesQuestion{Source: "a-list"}); !errors.Is(err, broken) {
		t.Errorf("editions that cannot be read: %v", err)
	}
}

// withoutEditions is a record of which the editions cannot be read.
type withoutEditions struct {
	annals.Snapshot
	err error
}

func (s withoutEditions) Editions(context.Context, annals.ListID) ([]annals.Edition, error) {
	return nil, s.err
}

func rows(t *testing.T, of *query.Entities, snap annals.Snapshot, from int) (list []string) {
	t.Helper()
	err := of.Each(t.Context(), snap, from, func(e annals.Listed) (bool, error) {
		s := fmt.Sprintf("%s %s: decides %d", e.Name, e.Kind, e.Decides)
		if e.Statements > 0 {
			s = fmt.Sprintf("%s %s: %d of %d, %s to %s (%s)", e.Name, e.Kind, e.Statements, e.Sources, e.First, e.Last,
				strings.Join(e.Names, ", "))
		}
		list = append(list, s)
		return true, nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return list
}

// TestAuthorityKnownByItsBody: where a record has only a body of an authority, ledgers tell the authority by its name and lead to
// the body, and whoever asks for the authority by that name, or a short one, finds what the body decided.
func TestAuthorityKnownByItsBody(t *testing.T) {
	r := querytest.New(t, memory.New(memory.Options{Now: querytest.Clock()}))
	r.Read("a.txt", "2015-01-01", `
		designation 2001-10-06/.. subject: the Front=Red Front (organization); `+
		`authority: the Council=United Nations Security Council (body body:UNSC); as: a terrorist organization
		ban 2002/.. subject: the Front=Red Front (organization); authority: Home Office=Home Office (body)`)
	snap := r.At(annals.Known{})
	on := edtf.DayOf(2010, 1, 1)
	a, err := query.Answer(t.Context(), snap, annals.Question{Ask: annals.AskStatus, Entity: "Red Front", On: on})
	if err != nil {
		t.Fatal(err)
	}
	var told []string
	for _, row := range a.Sections[0].Rows {
		told = append(told, row.Who.Name)
		if _, err := snap.Entity(t.Context(), row.Who.ID); err != nil {
			t.Errorf("%s leads to entity %s, which the record does not have: %v", row.Who.Name, row.Who.ID, err)
		}
	}
	if want := []string{"United Kingdom", "United Nations"}; !slices.Equal(told, want) {
		t.Errorf("the standings are of %q, want %q", told, want)
	}
	for _, name := range []string{
		"United Nations", "UN", "United Nations Security Council", "United Kingdom", "UK", "Home Secretary"} {
		for _, standing := range []bool{false, true} {
			list, err := query.NewEntities(t.Context(), snap, annals.EntitiesQuestion{By: name, Standing: standing, On: on})
			if err != nil {
				t.Errorf("%s: %v", name, err)
				continue
			}
			if n, _ := list.All(); n != 1 {
				t.Errorf("%s gave %d a standing (in force: %v), want 1", name, n, standing)
			}
		}
	}
	for _, name := range []string{"European Union", "France", "Narnia"} {
		_, err := query.NewEntities(t.Context(), snap, annals.EntitiesQuestion{By: name})
		if !errors.Is(err, annals.ErrNotFound) {
			t.Errorf("%s, of which the record has nothing: %v", name, err)
		}
	}
}
