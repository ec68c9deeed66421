package storetest

import (
	"fmt"
	"slices"
	"testing"

	"annals"
)

func testHeld(t *testing.T, open Open) {
	s := open(t, newClock().now)
	a, b := newArticle("a.txt"), newArticle("b.txt")
	for i, confidence := range []float64{0.5, 0, 0.1, 0.4999} {
		a.batch.Statements[i].Confidence = confidence
		b.batch.Statements[i].Confidence = confidence / 2
	}
	mustAppend(t, s, a.batch)
	mustAppend(t, s, b.batch)
	first, at := mustAt(t, s, annals.Known{Revision: 1}), mustAt(t, s, annals.Known{})
	held := func(at annals.Snapshot, below float64, except []annals.StatementID, from, most int) []annals.StatementID {
		list := ids(must[[]annals.Statement](t)(at.Held(ctx, below, except, from, most)))
		if from == 0 && most == 0 {
			count := func(before annals.StatementID) []int {
				n, excepted, err := at.CountHeld(ctx, below, except, before)
				if err != nil {
					t.Fatal(err)
				}
				return []int{n, excepted}
			}
			whole := ids(must[[]annals.Statement](t)(at.Held(ctx, below, nil, 0, 0)))
			equal(t, "as many as are counted", count(""), []int{len(list), len(whole) - len(list)})
			for i, id := range list {
				equal(t, "those before", count(id), []int{i, slices.Index(whole, id) - i})
			}
		}
		return list
	}
	all := ids([]annals.Statement{a.named, a.claimed, b.named, b.listed, b.claimed})
	equal(t, "below a half", held(at, 0.5, nil, 0, 0), all)
	equal(t, "below a half, before the second source", held(first, 0.5, nil, 0, 0), all[:2])
	equal(t, "below 1", held(first, 1, nil, 0, 0), ids([]annals.Statement{a.named, a.listed, a.claimed}))
	equal(t, "below 0", held(at, 0, nil, 0, 0), []annals.StatementID{})
	equal(t, "without some", held(at, 0.5, []annals.StatementID{all[1], all[3], a.listed.ID, all[1]}, 0, 0),
		[]annals.StatementID{all[0], all[2], all[4]})
	equal(t, "a page", held(at, 0.5, nil, 1, 2), all[1:3])
	equal(t, "the last page", held(at, 0.5, all[:1], 3, 2), all[4:])
	equal(t, "beyond the last", held(at, 0.5, nil, 5, 2), []annals.StatementID{})
	_, _, err := at.CountHeld(ctx, 0.5, nil, "0123456789abcdef0123456789abcdef")
	wantErr(t, "before one that the record does not have", err, annals.ErrNotFound)
}

// testAboutPart takes what names an entity apart, and puts it together again.
func testAboutPart(t *testing.T, open Open) {
	s := open(t, newClock().now)
	a, b := newArticle("a.txt"), newArticle("b.txt")
	mustAppend(t, s, b.batch)
	mustAppend(t, s, a.batch)
	at := mustAt(t, s, annals.Known{})
	part := func(id annals.EntityID, p annals.Part) []annals.StatementID {
		return ids(must[[]annals.Statement](t)(at.AboutPart(ctx, []annals.EntityID{id, "e0"}, p)))
	}
	given := ids([]annals.Statement{b.listed, b.delisted})
	equal(t, "what an authority gave", part(b.union.ID, annals.Part{Giving: true}), given)
	equal(t, "what else is said of it", part(b.union.ID, annals.Part{}), ids([]annals.Statement{b.claimed}))
	equal(t, "what others have", part(b.front.ID, annals.Part{Giving: true}), []annals.StatementID{})
	equal(t, "of a type",
		part(b.union.ID, annals.Part{Giving: true, Types: []annals.Type{annals.TypeDelisting, annals.TypeName}}), given[1:])
	equal(t, "of a type with no authorities",
		part(b.union.ID, annals.Part{Giving: true, Types: []annals.Type{annals.TypeDescription}}), []annals.StatementID{})
	equal(t, "a part", part(b.union.ID, annals.Part{Giving: true, From: 1, Most: 1}), given[1:])
	equal(t, "beyond the last", part(b.union.ID, annals.Part{From: 1}), []annals.StatementID{})
	equal(t, "counted", must[[]annals.Mention](t)(at.Mentions(ctx, []annals.EntityID{b.union.ID, a.union.ID})),
		[]annals.Mention{
			{Type: annals.TypeDesignation, Giving: true, Statements: 2}, {Type: annals.TypeDelisting, Giving: true, Statements: 2},
			{Type: annals.TypeDescription, Statements: 2}})
	equal(t, "counted, as of before",
		must[[]annals.Mention](t)(mustAt(t, s, annals.Known{Revision: 1}).Mentions(ctx, []annals.EntityID{a.state.ID})),
		[]annals.Mention{{Type: annals.TypeDescription, Statements: 1}})
	for _, types := range [][]annals.Type{nil, {annals.TypeDescription, annals.TypeDesignation}} {
		for _, below := range []float64{0, 0.5, 1} {
			told := must[map[annals.EntityID]int](t)(at.Told(ctx, below, types...))
			for _, id := range []annals.EntityID{a.union.ID, a.front.ID, a.state.ID, b.front.ID} {
				n := 0
				for _, st := range must[[]annals.Statement](t)(at.AboutPart(ctx, []annals.EntityID{id}, annals.Part{Types: types})) {
					if st.Confidence == 0 || st.Confidence >= below {
						n++
					}
				}
				equal(t, fmt.Sprint("how many are told of ", id, types, below), told[id], n)
			}
		}
	}
	equal(t, "none", len(must[[]annals.Mention](t)(at.Mentions(ctx, nil))), 0)
	for _, id := range []annals.EntityID{a.union.ID, a.front.ID, a.state.ID} {
		whole := ids(must[[]annals.Statement](t)(at.About(ctx, []annals.EntityID{id})))
		var joined []annals.StatementID
		for _, giving := range []bool{false, true} {
			for from := 0; ; from++ {
				page := part(id, annals.Part{Giving: giving, From: from, Most: 1})
				if joined = append(joined, page...); len(page) == 0 {
					break
				}
			}
		}
		slices.Sort(whole)
		slices.Sort(joined)
		equal(t, "the parts are the whole", joined, whole)
	}
}

// testKinds asks for decisions by what they decide.
func testKinds(t *testing.T, open Open) {
	s := open(t, newClock().now)
	a, b := newArticle("a.txt"), newArticle("b.txt")
	mustAppend(t, s, a.batch)
	mustAppend(t, s, b.batch)
	decide := func(d annals.Decision) annals.DecisionID {
		d.By = "Ada"
		mustAppend(t, s, annals.Batch{Decisions: []annals.Decision{d}})
		all := must[[]annals.Decision](t)(mustAt(t, s, annals.Known{}).AllDecisions(ctx))
		return all[len(all)-1].ID
	}
	same := decide(annals.Decision{Kind: annals.Same, A: a.front.ID, B: b.front.ID})
	reject := decide(annals.Decision{Kind: annals.Reject, Statement: a.claimed.ID})
	undo := decide(annals.Decision{Kind: annals.Undo, Undoes: reject})
	redo := decide(annals.Decision{Kind: annals.Undo, Undoes: undo})
	unsure := decide(annals.Decision{Kind: annals.Unsure, A: a.union.ID, B: b.union.ID})
	apart := decide(annals.Decision{Kind: annals.Undo, Undoes: same})
	of := func(known annals.Known, kinds ...annals.DecisionKind) (list []annals.DecisionID) {
		for _, d := range must[[]annals.Decision](t)(mustAt(t, s, known).DecisionsOf(ctx, kinds...)) {
			list = append(list, d.ID)
		}
		return list
	}
	equal(t, "on statements", of(annals.Known{}, annals.Accept, annals.Reject), []annals.DecisionID{reject, undo, redo})
	equal(t, "on statements, as of before", of(annals.Known{Revision: 4}, annals.Accept, annals.Reject),
		[]annals.DecisionID{reject})
	equal(t, "on pairs", of(annals.Known{}, annals.Same, annals.Unsure), []annals.DecisionID{same, unsure, apart})
	equal(t, "what was doubted", of(annals.Known{}, annals.Unsure), []annals.DecisionID{unsure})
	equal(t, "of no kind", of(annals.Known{}), nil)
}

// testLatest lists sources backwards, page by page.
func testLatest(t *testing.T, open Open) {
	s := open(t, newClock().now)
	for _, name := range []string{"a.txt", "b.txt", "c.txt"} {
		mustAppend(t, s, newArticle(name).batch)
	}
	mustAppend(t, s, Edition("2024-01-01")) // records of lists are not among them
	at := mustAt(t, s, annals.Known{})
	page := func(at annals.Snapshot, from, most int) (names []string) {
		list, all, err := at.LatestSources(ctx, from, most)
		if err != nil || all != len(must[[]annals.Source](t)(at.Sources(ctx))) {
			t.Fatalf("%d sources, %v", all, err)
		}
		for _, src := range list {
			equal(t, "the source", src, must[annals.Source](t)(at.Source(ctx, src.ID)))
			names = append(names, src.Name)
		}
		return names
	}
	whole := page(at, 0, 100)
	equal(t, "the last comes first", whole[len(whole)-3:], []string{"c.txt", "b.txt", "a.txt"})
	var joined []string
	for from := 0; from < len(whole); from += 2 {
		joined = append(joined, page(at, from, 2)...)
	}
	equal(t, "the pages are the whole", joined, whole)
	equal(t, "beyond the last", page(at, len(whole), 2), nil)
	equal(t, "none", page(at, 0, 0), nil)
	equal(t, "as of before", page(mustAt(t, s, annals.Known{Revision: 2}), 0, 100), []string{"b.txt", "a.txt"})
	equal(t, "of an empty record", page(mustAt(t, s, annals.Known{Until: noon.Add(-1)}), 0, 100), nil)
}
