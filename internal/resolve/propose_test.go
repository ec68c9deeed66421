package resolve_test

import (
	"context"
	"fmt"
	"testing"

	"annals"
	"annals/internal/query/querytest"
	"annals/internal/resolve"
	"annals/internal/store/memory"
	"annals/names"

	"github.com/google/go-cmp/cmp"
)

// sourced is an entity as a source speaks of it, its fullest name first.
func sourced(source string, kind annals.EntityKind, called ...string) annals.Entity {
	id := annals.SourceID(source)
	e := annals.Entity{ID: annals.NewEntityID(id, "", called[0]), Name: called[0], Kind: kind, Source: id}
	for _, n := range called {
		e.Names = append(e.Names, annals.EntityName{Name: n, Key: names.Key(n)})
	}
	return e
}

// recordOf is a record that has read the entities of each source in turn, with what the program proposed of them.
func recordOf(t testing.TB, sources ...[]annals.Entity) annals.Store {
	t.Helper()
	store := memory.New(memory.Options{})
	for _, entities := range sources {
		propose(t, store, entities)
	}
	return store
}

// propose reads a source of entities into the store and returns what the program decided of them.
func propose(t testing.TB, store annals.Store, entities []annals.Entity) []annals.Decision {
	t.Helper()
	ctx := context.Background()
	at, err := store.At(ctx, annals.Known{})
	if err != nil {
		t.Fatal(err)
	}
	id := entities[0].Source
	decisions, err := resolve.Propose(ctx, at, id, entities, entities)
	if err != nil {
		t.Fatal(err)
	}
	_, err = store.Append(ctx, annals.Batch{Base: at.Moment().Revision,
		Source: &annals.Source{ID: id, Name: string(id), Format: "text"}, Text: string(id), Reader: "test", Entities: entities,
		Decisions: decisions})
	if err != nil {
		t.Fatal(err)
	}
	return decisions
}

func TestPropose(t *testing.T) {
	front := sourced("a", annals.Organization, "Popular Front of Utopia", "PFU", "جبهه خلق")
	for _, c := range []struct {
		name string
		new  []annals.Entity
		want []string
	}{
		{"a long name is enough",
			[]annals.Entity{sourced("b", annals.Organization, "The popular front of Utopia")},
			[]string{`same: both are called "The popular front of Utopia"`}},
		{"an abbreviation and names that agree",
			[]annals.Entity{sourced("b", annals.Organization, "Popular Fronts of Utopia", "PFU")},
			[]string{`same: both are abbreviated "PFU", and the names "Popular Front of Utopia" and "Popular Fronts of Utopia" agree`}},
		{"an abbreviation alone is not",
			[]annals.Entity{sourced("b", annals.Organization, "Peasant Federation of Ustria", "PFU")},
			[]string{`unsure: both are abbreviated "PFU", but no longer name of theirs agrees`}},
		{"an abbreviation beside the long name that the source also has, in either order",
			[]annals.Entity{sourced("b", annals.Organization, "PFU"), sourced("b", annals.Organization, "Popular Front of Utopia")},
			[]string{`same: both are called "Popular Front of Utopia"`,
				`same: both are abbreviated "PFU", and the source calls it "Popular Front of Utopia" besides`}},
		{"an abbreviation that one alone has, in a source that speaks of the state in its name",
			[]annals.Entity{sourced("b", annals.Organization, "PFU"), sourced("b", annals.State, "Utopia")},
			[]string{`same: both are abbreviated "PFU", nobody else of a longer name is, and the source speaks of "Utopia", which is ` +
				`part of its name`}},
		{"another kind is another thing",
			[]annals.Entity{sourced("b", annals.Person, "Popular Front of Utopia")}, nil},
		{"an unknown kind may be the same",
			[]annals.Entity{sourced("b", "", "Popular Front of Utopia")},
			[]string{`same: both are called "Popular Front of Utopia"`}},
		{"two entities of one source are never joined",
			[]annals.Entity{sourced("b", annals.Organization, "Popular Front of Utopia"),
				sourced("b", annals.Organization, "Jabhe", "جبهه خلق")},
			[]string{`same: both are called "Popular Front of Utopia"`,
				`unsure: both are called "جبهه خلق"; but one source would then have two entities that are the same`}},
		{"nothing in common, nothing proposed",
			[]annals.Entity{sourced("b", annals.Organization, "Guild of Bakers")}, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			store := recordOf(t, []annals.Entity{front})
			var got []string
			for _, d := range propose(t, store, c.new) {
				if d.By != annals.Program {
					t.Errorf("decided by %q", d.By)
				}
				got = append(got, fmt.Sprintf("%s: %s", d.Kind, d.Reason))
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// TestProposeSpelledOtherwise holds that a name that one source spells as the British do and another as the Americans is
// one.
func TestProposeSpelledOtherwise(t *testing.T) {
	store := recordOf(t, []annals.Entity{sourced("a", annals.Organization, "Labour Organization of Utopia")})
	got := propose(t, store, []annals.Entity{sourced("b", annals.Organization, "Labour Organisation of Utopia")})
	if len(got) != 1 || got[0].Kind != annals.Same ||
		got[0].Reason != `both are called "Labour Organisation of Utopia", as the British or the Americans spell it` {
		t.Errorf("%+v", got)
	}
	if got := propose(t, store, []annals.Entity{sourced("c", annals.Organization, "Labour Organizer of Utopia")}); len(got) > 0 {
		t.Errorf("%+v", got)
	}
}

// TestProposeOnce: what was decided before, by whomever, is not proposed again.
func TestProposeOnce(t *testing.T) {
	ctx := context.Background()
	front, other := sourced("a", annals.Organization, "Popular Front of Utopia"),
		sourced("b", annals.Organization, "Popular Front of Utopia")
	store := recordOf(t, []annals.Entity{front}, []annals.Entity{other})
	at, err := store.At(ctx, annals.Known{})
	if err != nil {
		t.Fatal(err)
	}
	again, err := resolve.Propose(ctx, at, "b", []annals.Entity{other}, nil)
	if err != nil || len(again) > 0 {
		t.Errorf("proposed again: %v, %v", again, err)
	}
}

// TestIdentifiersNeedNoDecision: entities with an identifier in a published scheme are the same in every source.
func TestIdentifiersNeedNoDecision(t *testing.T) {
	utopia := func(source string) annals.Entity {
		e := sourced(source, annals.State, "Republic of Utopia")
		e.Ref, e.ID = "iso3166:UT", annals.NewEntityID("", "iso3166:UT", "")
		return e
	}
	store := recordOf(t, []annals.Entity{utopia("a")})
	if got := propose(t, store,
		[]annals.Entity{utopia("b"), sourced("b", annals.State, "Republic of Utopia, the other")}); len(got) > 0 {
		t.Errorf("proposed %v", got)
	}
}

// TestOpen: a person is asked once about two clusters, and no more once something about them was decided.
func TestOpen(t *testing.T) {
	ctx := context.Background()
	a, b := sourced("a", annals.Organization, "Popular Front of Utopia", "PFU"),
		sourced("b", annals.Organization, "Popular Front of Utopia", "PFU")
	c := sourced("c", annals.Organization, "Peasant Federation of Ustria", "PFU")
	store := recordOf(t, []annals.Entity{a}, []annals.Entity{b})
	if got := propose(t, store, []annals.Entity{c}); len(got) != 1 || got[0].Kind != annals.Unsure {
		t.Fatalf("proposed %v", got)
	}
	open := func() []annals.Decision {
		at, err := store.At(ctx, annals.Known{})
		if err != nil {
			t.Fatal(err)
		}
		list, err := resolve.Open(ctx, at)
		if err != nil {
			t.Fatal(err)
		}
		return list
	}
	if got := open(); len(got) != 1 || got[0].B != c.ID {
		t.Fatalf("open: %v", got)
	}
	_, err := store.Append(ctx, annals.Batch{Base: 3,
		Decisions: []annals.Decision{{Kind: annals.Different, A: b.ID, B: c.ID, By: "A. Reader"}}})
	if err != nil {
		t.Fatal(err)
	}
	if got := open(); len(got) != 0 {
		t.Errorf("still open: %v", got)
	}
}

// TestProposeRespelled: a name of several words that another source spells otherwise is asked about with its likeness, and
// joined by nobody but a person; names of one skeleton that are not alike, of other kinds, or of many, are not.
func TestProposeRespelled(t *testing.T) {
	old := []annals.Entity{sourced("a", annals.Person, "Arkady Velyaminov"), sourced("a", annals.Person, "Gleb Orlovsky"),
		sourced("a", annals.Person, "Hassan Rahimi"), sourced("a", annals.Organization, "Union of Bakers Behrouz"),
		sourced("a", annals.Person, "George H. W. Bush")}
	for i := range 7 {
		old = append(old, sourced("a", annals.Person, "Maria Santos", fmt.Sprint("Santos of house ", i)))
		old[len(old)-1].ID = annals.NewEntityID("a", "", fmt.Sprint(i))
	}
	for _, c := range []struct {
		name string
		new  annals.Entity
		want []string
	}{
		{"romanized otherwise", sourced("b", annals.Person, "Arkadii Veliaminov"),
			[]string{`unsure: "Arkady Velyaminov" and "Arkadii Veliaminov" may be spellings of one name (0.95)`}},
		{"by a further name of one", sourced("b", annals.Person, "Orlovski", "Gleb Orlovski"),
			[]string{`unsure: "Gleb Orlovsky" and "Gleb Orlovski" may be spellings of one name (0.98)`}},
		{"another first name of the same consonants", sourced("b", annals.Person, "Hussein Rahimi"), nil},
		{"other initials", sourced("b", annals.Person, "George W. Bush"), nil},
		{"another kind", sourced("b", annals.Organization, "Gleb Orlovski"), nil},
		{"a name that many have", sourced("b", annals.Person, "Maria Santoss"), nil},
		{"the same name is met by itself", sourced("b", annals.Person, "Gleb Orlovsky"),
			[]string{`same: both are called "Gleb Orlovsky"`}},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for _, d := range propose(t, recordOf(t, old), []annals.Entity{c.new}) {
				got = append(got, fmt.Sprintf("%s: %s", d.Kind, d.Reason))
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// TestProposePlaces: places of one name are one, unless their sources speak of states and of none in common.
func TestProposePlaces(t *testing.T) {
	land := func(code, name string) annals.Entity {
		e := sourced("", annals.State, name)
		e.Ref, e.ID, e.Source = "iso3166:"+code, annals.NewEntityID("", "iso3166:"+code, ""), ""
		return e
	}
	for _, c := range []struct{ name, old, new, want string }{
		{"in texts that speak of no state", "-", "-", `same: both are places called "Lima"`},
		{"in texts one of which speaks of a state", "PE", "-", `same: both are places called "Lima"`},
		{"in texts on one state", "PE", "PE", `same: both are places called "Lima"`},
		{"in texts on two", "PE", "US", `unsure: both are places called "Lima"; but the sources speak of no state in common`},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := querytest.New(t, memory.New(memory.Options{Now: querytest.Clock()}))
			of := map[string]string{"PE": "; organization: =Peru (state iso3166:PE)",
				"US": "; organization: =United States (state iso3166:US)", "-": "; organization: =Red Front (organization)"}
			r.Read("a", "2015-01-01", "base - subject: =Blue Column (organization); place: =Lima (place)\n"+
				"membership - member: =Blue Column (organization)"+of[c.old])
			spoken := []annals.Entity{sourced("b", annals.Place, "Lima")}
			if c.new != "-" {
				spoken = append(spoken, land(c.new, c.new))
			}
			got, err := resolve.Propose(t.Context(), r.At(annals.Known{}), "b", spoken[:1], spoken)
			if err != nil || len(got) != 1 {
				t.Fatal(got, err)
			}
			if s := fmt.Sprintf("%s: %s", got[0].Kind, got[0].Reason); s != c.want {
				t.Errorf("%s, want %s", s, c.want)
			}
		})
	}
}
