package screen

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"annals"
	"annals/edtf"
	"annals/internal/query/querytest"
	"annals/internal/store/memory"
	"annals/names"
)

var ctx = context.Background()

// listed is a record of fronts that were listed at different times, one of which changed its name.
func listed(t *testing.T) querytest.Record {
	r := querytest.New(t, memory.New(memory.Options{Now: querytest.Clock()}))
	r.Read("list.txt", "2015-01-01", `
		designation 1997/2008 subject: the Front=Northern Liberation Front (organization); authority: =Canada (state iso3166:CA); as: a terrorist group
		designation 2010/.. subject: =Southern Liberation Front (organization); authority: =Canada (state iso3166:CA); as: a terrorist group
		name:full 1990/1999 subject: Western Band=Western League (organization); value: Western Band
		designation /.. subject: =Eastern League (organization); authority: Canada=Canada (state iso3166:CA); as: listed / denied / hedge: never
		base 2001 subject: =Western League (organization); place: =Westport (place)`)
	return r
}

func day(s string) *edtf.Day {
	d := edtf.MustParse(s).Bounds().EarliestStart
	return &d
}

func screenNames(t *testing.T, r querytest.Record, q Request) (found []string) {
	t.Helper()
	snap := r.At(annals.Known{})
	roster, err := Read(ctx, snap)
	if err != nil {
		t.Fatal(err)
	}
	result, err := roster.Screen(ctx, snap, q)
	if err != nil {
		t.Fatal(err)
	}
	for _, h := range result.Matches() {
		found = append(found, h.Entity.Name+" as "+h.Name)
	}
	return found
}

func TestScreenOnADay(t *testing.T) {
	r := listed(t)
	for _, c := range []struct {
		what, name, on string
		want           []string
	}{
		{"any time", "Northern Liberation Front", "", []string{"Northern Liberation Front as Northern Liberation Front"}},
		{"while listed", "Northern Liberation Front", "2005-06-01", []string{"Northern Liberation Front as Northern Liberation Front"}},
		{"before", "Northern Liberation Front", "1995-06-01", nil},
		{"after", "Northern Liberation Front", "2012-06-01", nil},
		{"an open end may hold", "Southern Liberation Front", "2014-06-01",
			[]string{"Southern Liberation Front as Southern Liberation Front"}},
		{"never listed", "Western League", "2012-06-01", []string{"Western League as Western League"}},
		{"said never to be listed", "Eastern League", "2012-06-01", []string{"Eastern League as Eastern League"}},
		{"a name while it was borne", "Western Band", "1995-06-01", []string{"Western League as Western Band"}},
		{"a name that it bore no more", "Western Band", "2005-06-01", nil},
		{"a place", "Westport", "", nil},
	} {
		q := Request{Name: c.name}
		if c.on != "" {
			q.On = day(c.on)
		}
		if diff := cmp.Diff(c.want, screenNames(t, r, q)); diff != "" {
			t.Errorf("%s: %s on %s (-want +got):\n%s", c.what, c.name, c.on, diff)
		}
	}
}

// TestScreenBelongings: who was put on a list had a nationality before, and for that alone does not count on a day before; who
// has nothing but a nationality is one of whom no standing was ever told.
func TestScreenBelongings(t *testing.T) {
	r := querytest.New(t, memory.New(memory.Options{Now: querytest.Clock()}))
	r.Edition("x-list", "2010-01-10", "1", "Luis Ruiz",
		"status - subject: =Luis Ruiz (person x:1); authority: =Peru (state iso3166:PE); as: nationality\n"+
			"designation 2010-01-05/.. subject: =Luis Ruiz (person x:1); authority: =Chad (state iso3166:TD); as: the list")
	r.Edition("y-list", "2010-01-10", "2", "Ana Rojas",
		"status - subject: =Ana Rojas (person y:2); authority: =Peru (state iso3166:PE); as: nationality")
	for _, c := range []struct {
		name, on string
		want     []string
	}{
		{"Luis Ruiz", "2009-06-01", nil},
		{"Luis Ruiz", "2010-01-08", []string{"Luis Ruiz as Luis Ruiz"}},
		{"Ana Rojas", "2009-06-01", []string{"Ana Rojas as Ana Rojas"}},
	} {
		if diff := cmp.Diff(c.want, screenNames(t, r, Request{Name: c.name, On: day(c.on)})); diff != "" {
			t.Errorf("%s on %s (-want +got):\n%s", c.name, c.on, diff)
		}
	}
}

func TestScreenFollowsDecisions(t *testing.T) {
	r := listed(t)
	north := annals.NewEntityID(sourceOf(t, r), "", "Northern Liberation Front")
	west := annals.NewEntityID(sourceOf(t, r), "", "Western League")
	r.Decide(annals.Decision{Kind: annals.Same, A: north, B: west, By: "A. Reader"})
	found := screenNames(t, r, Request{Name: "Western League"})
	if len(found) != 1 || !strings.HasPrefix(found[0], "Northern Liberation Front as Western League") {
		t.Errorf("a name of the other half finds %v", found)
	}
}

func sourceOf(t *testing.T, r querytest.Record) annals.SourceID {
	t.Helper()
	sources, err := r.At(annals.Known{}).Sources(ctx)
	if err != nil {
		t.Fatal(err)
	}
	return sources[0].ID
}

func TestScreenBounds(t *testing.T) {
	r := listed(t)
	roster, err := Read(ctx, r.At(annals.Known{}))
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{strings.Repeat("a", maxName+1), "\xff\xfe"} {
		if _, err := roster.Screen(ctx, nil, Request{Name: name}); !errors.Is(err, annals.ErrInvalid) {
			t.Errorf("a name of %d bytes gives the error %v", len(name), err)
		}
	}
	for _, name := range []string{"", " ", "🦀🦀", "\u202eNorthern\u202c", strings.Repeat("a b ", 250), strings.Repeat("Я", maxName),
		"Northern Либерация 戦線 جبهة", strings.Repeat("(", 500), strings.Repeat("ไ", 300), strings.Repeat("\ufdfa", maxName)} {
		if _, err := roster.Screen(ctx, nil, Request{Name: name}); err != nil {
			t.Errorf("%.40q: %v", name, err)
		}
	}
	if found := screenNames(t, r, Request{Name: "\u202aNorthern\u202c \u2066Liberation\u2069 Front\u200f"}); len(found) == 0 {
		t.Errorf("marks of direction hide a name")
	}
}

func TestReceiptProvesItself(t *testing.T) {
	r := listed(t)
	snap := r.At(annals.Known{})
	roster, err := Read(ctx, snap)
	if err != nil {
		t.Fatal(err)
	}
	q := Request{On: day("2005-06-01")}
	var results []Result
	for _, name := range []string{"Northern Liberation Frunt", "Nobody At All"} {
		q := q
		q.Name = name
		result, err := roster.Screen(ctx, snap, q)
		if err != nil {
			t.Fatal(err)
		}
		results = append(results, result)
	}
	receipt, err := NewReceipt(ctx, snap, "annals test", "2026-01-02T00:00:00Z", q, results)
	if err != nil {
		t.Fatal(err)
	}
	verify := func(receipt Receipt, snap annals.Snapshot) []string {
		t.Helper()
		differences, err := receipt.Verify(ctx, snap)
		if err != nil {
			t.Fatal(err)
		}
		return differences
	}
	text, err := json.Marshal(receipt)
	if err != nil {
		t.Fatal(err)
	}
	var again Receipt
	if err := json.Unmarshal(text, &again); err != nil {
		t.Fatal(err)
	}
	if d := verify(again, snap); len(d) > 0 {
		t.Errorf("a receipt differs from its own record: %v", d)
	}
	again.Results[0].Hits[0].Score = 0.5
	if d := verify(again, snap); len(d) != 2 {
		t.Errorf("a changed score makes these differences: %v", d)
	} else if !strings.Contains(d[1], "for 2005-06-01") || !strings.Contains(d[1], "another build") {
		t.Errorf("a difference on a day says: %s", d[1])
	}
	again.On = ""
	if d := verify(again, snap); len(d) < 2 || strings.Contains(strings.Join(d, "\n"), "another build") {
		t.Errorf("without a day it says: %v", d)
	}
	other := listed(t)
	other.Read("more.txt", "2016-01-01", `base 2001 subject: =Northern Liberation Frunt (organization); place: =Westport (place)`)
	if d := verify(receipt, other.At(annals.Known{})); len(d) == 0 {
		t.Errorf("another record verifies the receipt")
	}
}

func TestKeeperFollowsTheRecord(t *testing.T) {
	r := listed(t)
	k, err := NewKeeper(ctx, r.Store)
	if err != nil {
		t.Fatal(err)
	}
	before := k.Present()
	if changed, err := k.Refresh(ctx); changed || err != nil {
		t.Errorf("an unchanged record: changed %v, %v", changed, err)
	}
	r.Read("more.txt", "2016-01-01", `base 2001 subject: =Eastern Column (organization); place: =Eastport (place)`)
	if changed, err := k.Refresh(ctx); !changed || err != nil {
		t.Errorf("a changed record: changed %v, %v", changed, err)
	}
	if k.Present().Entities() != before.Entities()+1 {
		t.Errorf("%d entities after %d", k.Present().Entities(), before.Entities())
	}
	roster, snap, err := k.At(ctx, annals.Known{Revision: before.Moment().Revision})
	if err != nil {
		t.Fatal(err)
	}
	defer snap.Close()
	if roster.Entities() != before.Entities() {
		t.Errorf("the earlier state has %d entities, had %d", roster.Entities(), before.Entities())
	}
	if _, _, err := k.At(ctx, annals.Known{Revision: 99}); !errors.Is(err, annals.ErrNotFound) {
		t.Errorf("a revision that is not there: %v", err)
	}
}

// slow is a record whose names nobody gets to read before they go away.
type slow struct {
	annals.Store
	begun chan struct{}
}

func (s slow) At(ctx context.Context, known annals.Known) (annals.Snapshot, error) {
	snap, err := s.Store.At(ctx, known)
	return slowSnapshot{snap, s.begun}, err
}

type slowSnapshot struct {
	annals.Snapshot
	begun chan struct{}
}

func (s slowSnapshot) EachEntity(ctx context.Context, _ func(annals.Entity) bool) error {
	s.begun <- struct{}{}
	<-ctx.Done()
	return ctx.Err()
}

// TestScreenHeedsWhoLeaves: who left is not searched for, however many names of theirs are left.
func TestScreenHeedsWhoLeaves(t *testing.T) {
	k, err := NewKeeper(ctx, listed(t).Store)
	if err != nil {
		t.Fatal(err)
	}
	gone, leave := context.WithCancel(ctx)
	q := Request{Name: "Northern Liberation Front"}
	if result, err := k.Present().Screen(gone, nil, q); err != nil || len(result.Hits) == 0 {
		t.Fatalf("%+v, %v", result, err)
	}
	leave()
	q.Name = "Northern Liberation"
	if _, err := k.Present().Screen(gone, nil, q); !errors.Is(err, context.Canceled) {
		t.Errorf("who left is answered: %v", err)
	}
	if _, err := k.Present().Find(gone, nil, q); !errors.Is(err, context.Canceled) {
		t.Errorf("who left is answered: %v", err)
	}
}

// TestKeeperHeedsWhoLeaves: who waits for another's reading and goes away is let go.
func TestKeeperHeedsWhoLeaves(t *testing.T) {
	r := listed(t)
	first := r.At(annals.Known{}).Moment().Revision
	r.Read("more.txt", "2016-01-01", `base 2001 subject: =Eastern Column (organization); place: =Eastport (place)`)
	k, err := NewKeeper(ctx, r.Store)
	if err != nil {
		t.Fatal(err)
	}
	begun := make(chan struct{}, 1)
	k.store = slow{r.Store, begun}
	reading, leave := context.WithCancel(ctx)
	left := make(chan error)
	go func() {
		_, _, err := k.At(reading, annals.Known{Revision: first})
		left <- err
	}()
	<-begun
	gone, away := context.WithCancel(ctx)
	away()
	go func() {
		_, _, err := k.At(gone, annals.Known{Revision: first})
		left <- err
		_, err = k.Refresh(gone)
		left <- err
	}()
	for range 2 {
		select {
		case err := <-left:
			if !errors.Is(err, context.Canceled) {
				t.Errorf("who left is told %v", err)
			}
		case <-time.After(5 * time.Second):
			t.Error("who left is kept waiting")
			leave()
		}
	}
	leave()
	if err := <-left; !errors.Is(err, context.Canceled) {
		t.Errorf("who read and left is told %v", err)
	}
}

// TestKeeperUnderLoad screens from several goroutines while the record grows.
func TestKeeperUnderLoad(t *testing.T) {
	r := listed(t)
	k, err := NewKeeper(ctx, r.Store)
	if err != nil {
		t.Fatal(err)
	}
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			for range 200 {
				result, err := k.Present().Screen(ctx, nil, Request{Name: "Northern Liberation Front"})
				if err != nil || len(result.Hits) == 0 || !result.Hits[0].Match {
					t.Errorf("%+v, %v", result, err)
					return
				}
			}
		})
	}
	for i := range 20 {
		r.Read("more"+string(rune('a'+i))+".txt", "2016-01-01",
			`base 2001 subject: =Column `+string(rune('A'+i))+` (organization); place: =Eastport (place)`)
		if _, err := k.Refresh(ctx); err != nil {
			t.Error(err)
		}
	}
	wg.Wait()
}

// TestFollowIsReading: under any history, a roster that follows the record is the roster that is read anew.
func TestFollowIsReading(t *testing.T) {
	pool := []string{"Northern Liberation Front", "NLF", "Jabhat al-Tahrir al-Shamaliyya", "جبهة التحرير الشمالية",
		"Северный фронт освобождения",
		"Zarya Plant", "Завод «Заря»", "Zarya Tractor Plant", "ЗТЗ", "KARIMI, Abd al-Rahman", "Abdurrahman Karimi", "عبد الرحمن كريمي",
		"Kim Chol Su", "김철수", "Harbour Trading LLC", "Harbor Traiding Ltd", "Brigade 44", "Forty-Fourth Brigade", "Şahin", "Sahin",
		"SAHIN"}
	rapid.Check(t, func(t *rapid.T) {
		store := memory.New(memory.Options{Now: querytest.Clock()})
		defer store.Close()
		var ids []annals.EntityID
		var decided []annals.DecisionID
		at := func() annals.Snapshot {
			snap, err := store.At(ctx, annals.Known{})
			if err != nil {
				t.Fatal(err)
			}
			return snap
		}
		following, err := Read(ctx, at())
		if err != nil {
			t.Fatal(err)
		}
		for step := range rapid.IntRange(1, 12).Draw(t, "steps") {
			batch := annals.Batch{Base: at().Moment().Revision}
			name := func() annals.EntityName {
				n := rapid.SampledFrom(pool).Draw(t, "name")
				return annals.EntityName{Name: n, Key: names.Key(n)}
			}
			switch what := rapid.SampledFrom([]string{"entities", "entities", "name", "same", "different", "undo"}).Draw(t, "what"); {
			case what == "entities" || step == 0:
				count := rapid.IntRange(1, 6).Draw(t, "entities")
				if step == 0 {
					count = 30 // a roster that changes more than a little is read anew
				}
				for i := range count {
					e := annals.Entity{ID: annals.NewEntityID("", fmt.Sprint("test:", step, i), ""), Name: pool[0],
						Ref: fmt.Sprint("test:", step, i), Kind: rapid.SampledFrom([]annals.EntityKind{annals.Organization, annals.Person,
							annals.Place, ""}).Draw(t, "kind")}
					e.Names = append(e.Names, name(), name())
					if e.Names[0] == e.Names[1] {
						e.Names = e.Names[:1]
					}
					e.Name = e.Names[0].Name
					ids = append(ids, e.ID)
					batch.Entities = append(batch.Entities, e)
				}
			case what == "name":
				snap := at()
				e, err := snap.Entity(ctx, rapid.SampledFrom(ids).Draw(t, "whose"))
				if err != nil {
					t.Fatal(err)
				}
				e.Names = []annals.EntityName{name()}
				batch.Entities = []annals.Entity{e}
			case what == "undo" && len(decided) > 0:
				batch.Decisions = []annals.Decision{{Kind: annals.Undo, Undoes: rapid.SampledFrom(decided).Draw(t, "undone"), By: "Ada"}}
			default:
				d := annals.Decision{Kind: annals.Same, A: rapid.SampledFrom(ids).Draw(t, "a"), B: rapid.SampledFrom(ids).Draw(t, "b"),
					By: "Ada"}
				if what == "different" {
					d.Kind = annals.Different
				}
				if d.A == d.B {
					continue
				}
				batch.Decisions = []annals.Decision{d}
			}
			if _, err := store.Append(ctx, batch); err != nil {
				t.Fatal(err)
			}
			snap := at()
			if all, err := snap.AllDecisions(ctx); err == nil {
				decided = decided[:0]
				for _, d := range all {
					if d.Kind != annals.Undo {
						decided = append(decided, d.ID)
					}
				}
			}
			if following, err = following.Follow(ctx, snap); err != nil {
				t.Fatal(err)
			}
			read, err := Read(ctx, snap)
			if err != nil {
				t.Fatal(err)
			}
			if d := cmp.Diff(read.bearers, following.bearers, cmp.AllowUnexported(bearer{})); d != "" {
				t.Fatalf("other bearers (-read +followed):\n%s", d)
			}
			if d := cmp.Diff(read.place, following.place); d != "" {
				t.Fatalf("other members (-read +followed):\n%s", d)
			}
			for _, n := range pool {
				q := Request{Name: n, Limit: 50}
				want, err := read.Screen(ctx, nil, q)
				if err != nil {
					t.Fatal(err)
				}
				got, err := following.Screen(ctx, nil, q)
				if err != nil {
					t.Fatal(err)
				}
				if d := cmp.Diff(want, got); d != "" {
					t.Fatalf("%q finds others (-read +followed):\n%s", n, d)
				}
			}
		}
	})
}
