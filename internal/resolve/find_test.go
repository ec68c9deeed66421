package resolve_test

import (
	"context"
	"errors"
	"testing"

	"annals"
	"annals/internal/resolve"

	"github.com/google/go-cmp/cmp"
)

// TestFind: whom a name means, in any spelling that folds to it.
func TestFind(t *testing.T) {
	ctx := context.Background()
	front := sourced("a", annals.Organization, "Popular Front of Utopia", "PFU", "the Front", "جبهة خلق")
	again := sourced("b", annals.Organization, "Popular Front of Utopia", "PFU")
	bakers := sourced("a", annals.Organization, "Bakers’ Guild", "the Guild")
	smiths := sourced("a", annals.Organization, "Smiths’ Guild", "The Guild", "guild")
	lone := sourced("c", annals.Organization, "PFU")
	pardo := sourced("a", annals.Person, "Luis Pardo")
	store := recordOf(t, []annals.Entity{front, bakers, smiths, pardo, sourced("a", annals.Person, "Ana Rojas")},
		[]annals.Entity{again, sourced("b", annals.Person, "Juan Rojas")}, []annals.Entity{lone})
	at, err := store.At(ctx, annals.Known{})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := resolve.Find(ctx, at, "Rojas"); !errors.Is(err, annals.ErrNotFound) {
		t.Errorf("a surname of two finds one: %v", err)
	}
	for _, c := range []struct {
		name, typed, want string
		members           int
		namesakes         []string
	}{
		{"as it is", "Popular Front of Utopia", "Popular Front of Utopia", 2, nil},
		{"in other letters and with space around", "  POPULAR front of UTOPIA ", "Popular Front of Utopia", 2, nil},
		{"in another script, written a little differently", "جبهه خلق", "Popular Front of Utopia", 2, nil},
		{"an abbreviation that a lesser entity may share: the one that more sources speak of", "PFU", "Popular Front of Utopia", 2,
			[]string{"PFU"}},
		{"by the surname of one person alone", "PARDO", "Luis Pardo", 1, nil},
		{"by an id", string(again.ID), "Popular Front of Utopia", 2, nil},
		{"of two that a name fits, the one that has it as typed", "guild", "Smiths’ Guild", 1, []string{"Bakers’ Guild"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			found, err := resolve.Find(ctx, at, c.typed)
			if err != nil {
				t.Fatal(err)
			}
			if found.Ref.Name != c.want || len(found.Members) != c.members {
				t.Errorf("found %+v", found)
			}
			var namesakes []string
			for _, r := range found.Namesakes {
				namesakes = append(namesakes, r.Name)
			}
			if diff := cmp.Diff(c.namesakes, namesakes); diff != "" {
				t.Errorf("namesakes (-want +got):\n%s", diff)
			}
		})
	}
}

// TestFindByNumber: an entry of a list is found by the number that the list gave it, with its scheme or without. Two
// lists may number alike; a name comes first.
func TestFindByNumber(t *testing.T) {
	ctx := context.Background()
	listed := func(ref, name string) annals.Entity {
		e := sourced("a", annals.Organization, name)
		e.Ref, e.ID = ref, annals.NewEntityID(e.Source, ref, name)
		return e
	}
	store := recordOf(t, []annals.Entity{listed("un:QDe.001", "Red Front"), listed("ofac:36", "Blue Front"),
		listed("eu:36", "Green Front"), listed("ofac:1999", "Grey Front"), sourced("a", annals.Organization, "1999")})
	at, err := store.At(ctx, annals.Known{})
	if err != nil {
		t.Fatal(err)
	}
	for typed, want := range map[string]string{"QDe.001": "Red Front", " un:QDe.001 ": "Red Front", "ofac:36": "Blue Front",
		"eu:36": "Green Front", "1999": "1999"} {
		if found, err := resolve.Find(ctx, at, typed); err != nil || found.Ref.Name != want {
			t.Errorf("%q: %+v, %v; want %s", typed, found, err, want)
		}
	}
	var name *annals.NameError
	if _, err := resolve.Find(ctx, at, "36"); !errors.As(err, &name) || !errors.Is(err, annals.ErrAmbiguous) ||
		len(name.Nearest) != 2 {
		t.Error("a number of two lists:", err)
	}
	if _, err := resolve.Find(ctx, at, "QDe.002"); !errors.Is(err, annals.ErrNotFound) {
		t.Error("a number of none:", err)
	}
}

// TestFindFails: a name that nobody has comes back with the nearest names, one that several have with those.
func TestFindFails(t *testing.T) {
	ctx := context.Background()
	store := recordOf(t, []annals.Entity{
		sourced("a", annals.Organization, "Popular Front of Utopia", "PFU"),
		sourced("a", annals.Organization, "Peoples Party"),
		sourced("a", annals.Person, "Ada Guild", "Guild"),
		sourced("a", annals.Person, "Ben Guild", "Guild"),
		sourced("a", annals.Organization, "Аия"),
		sourced("a", annals.Organization, "جبهة خلق"),
		sourced("a", annals.Organization, "Армия освобождения моря"),
	})
	at, err := store.At(ctx, annals.Known{})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		typed string
		kind  error
		want  []string
	}{
		{"Popular Fronts of Utopia", annals.ErrNotFound, []string{"Popular Front of Utopia"}},
		{"Popular", annals.ErrNotFound, []string{"Popular Front of Utopia", "Peoples Party"}},
		{"PFV", annals.ErrNotFound, []string{"Popular Front of Utopia"}},
		{"جبهه خلقی", annals.ErrNotFound, []string{"جبهة خلق"}},
		{"jabhe khalq", annals.ErrNotFound, []string{"جبهة خلق"}},
		// whose skeleton is empty: letters of one script are compared as they are
		{"Аиа", annals.ErrNotFound, []string{"Аия"}},
		{"освождения", annals.ErrNotFound, []string{"Армия освобождения моря"}}, // by a word, two letters short
		{"Quartz Company", annals.ErrNotFound, nil},
		{"Guild", annals.ErrAmbiguous, []string{"Ada Guild", "Ben Guild"}},
		{"", annals.ErrInvalid, nil},
		{"e0000000000000000", annals.ErrNotFound, nil},
	} {
		_, err := resolve.Find(ctx, at, c.typed)
		if !errors.Is(err, c.kind) {
			t.Errorf("%q: %v, want %v", c.typed, err, c.kind)
			continue
		}
		var got []string
		var near *annals.NameError
		if errors.As(err, &near) {
			for _, r := range near.Nearest {
				got = append(got, r.Name)
			}
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%q (-want +got):\n%s", c.typed, diff)
		}
	}
}

// TestRef: a cluster is called what its members are most fully called, in a spelling that two of them agree on.
func TestRef(t *testing.T) {
	for _, c := range []struct {
		name   string
		called []string
		want   string
	}{
		{"one", []string{"Popular Front"}, "Popular Front"},
		{"no two agree: the longest", []string{"PFU", "Popular Front of Utopia"}, "Popular Front of Utopia"},
		{"a slip of one source does not name it", []string{"Popular Front", "Popular Front", "Popular Front came to the city, which"},
			"Popular Front"},
		{"spellings of one name agree", []string{"Popular Front", "Popular Front", "Populer Front of Utopia",
			"Popular Front of Utopia"}, "Popular Front of Utopia"},
		{"of spellings of one length that of most", []string{"Dawn Organization", "Dawn Organisation", "Dawn Organization", "Dawn"},
			"Dawn Organization"},
		{"of spellings of one length and as many the first", []string{"Dawn Organization", "Dawn Organisation"}, "Dawn Organisation"},
	} {
		var members []annals.Entity
		for _, n := range c.called {
			members = append(members, sourced("a", annals.Organization, n))
		}
		if got := resolve.Ref("e1", members); got.Name != c.want {
			t.Errorf("%s: %q, want %q", c.name, got.Name, c.want)
		}
	}
}
