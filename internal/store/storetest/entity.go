package storetest

import (
	"slices"
	"strings"
	"testing"

	"annals"
)

func testEntities(t *testing.T, open Open) {
	s := open(t, newClock().now)
	a, b := newArticle("a.txt"), newArticle("b.txt")
	mustAppend(t, s, a.batch)
	b.state.Name = "The Islamic Republic of Iran"
	b.state.Names = []annals.EntityName{{Name: "The Islamic Republic of Iran", Key: "iran islamic republic"},
		{Name: "Iran", Key: "iran"}}
	b.batch.Entities[2] = b.state
	receipt := mustAppend(t, s, b.batch)
	equal(t, "an entity of two sources counts once", receipt.Added.Entities, 2)

	at := mustAt(t, s, annals.Known{})
	state := a.state
	state.Names = []annals.EntityName{a.state.Names[0], b.state.Names[0]}
	equal(t, "it keeps its first name and gathers the others", must[annals.Entity](t)(at.Entity(ctx, state.ID)), state)
	equal(t, "as of before", must[annals.Entity](t)(mustAt(t, s, annals.Known{Revision: 1}).Entity(ctx, state.ID)), a.state)

	byID := []annals.Entity{a.front, b.front}
	slices.SortFunc(byID, func(a, b annals.Entity) int { return strings.Compare(string(a.ID), string(b.ID)) })
	several := func(at annals.Snapshot, ids ...annals.EntityID) []annals.Entity {
		return must[[]annals.Entity](t)(at.Entities(ctx, ids))
	}
	equal(t, "several, each once, by id", several(at, byID[1].ID, "e0", byID[0].ID, byID[1].ID), byID)
	equal(t, "several, as of before", several(mustAt(t, s, annals.Known{Revision: 1}), b.front.ID, a.front.ID),
		[]annals.Entity{a.front})
	equal(t, "none of several", len(several(at, "e0")), 0)
	equal(t, "several of none", len(several(at)), 0)
	equal(t, "named", must[[]annals.Entity](t)(at.Named(ctx, "tf")), byID)
	equal(t, "named, as of before", must[[]annals.Entity](t)(mustAt(t, s, annals.Known{Revision: 1}).Named(ctx, "جبهه")),
		[]annals.Entity{a.front})
	equal(t, "named by a name that came later",
		len(must[[]annals.Entity](t)(mustAt(t, s, annals.Known{Revision: 1}).Named(ctx, "iran islamic republic"))), 0)
	equal(t, "named by what is no key", len(must[[]annals.Entity](t)(at.Named(ctx, "TF"))), 0)

	spelled := func(at annals.Snapshot, skeleton string, most int) []annals.Entity {
		return must[[]annals.Entity](t)(at.Spelled(ctx, skeleton, most))
	}
	equal(t, "spelled so", spelled(at, "tfrnt", 9), byID)
	equal(t, "spelled so, at most one", spelled(at, "tfrnt", 1), byID[:1])
	equal(t, "spelled so, as of before", spelled(mustAt(t, s, annals.Known{Revision: 1}), "tfrnt", 9), []annals.Entity{a.front})
	equal(t, "with too few consonants", len(spelled(at, "rn", 9)), 0)
	equal(t, "spelled so by a name that came later",
		len(spelled(mustAt(t, s, annals.Known{Revision: 1}), "tslmkrpblkfrn", 9)), 0)
	equal(t, "and now", len(spelled(at, "tslmkrpblkfrn", 9)), 1)

	var names []string
	each := func(at annals.Snapshot, limit int) []string {
		names = nil
		if err := at.EachName(ctx, func(n annals.EntityName, id annals.EntityID) bool {
			e := must[annals.Entity](t)(at.Entity(ctx, id)) // the record can be read meanwhile
			names = append(names, n.Key+" = "+n.Name+" of "+e.Name)
			return len(names) < limit
		}); err != nil {
			t.Fatal(err)
		}
		return names
	}
	equal(t, "each name", each(at, 100), []string{
		"front = The Front of The Front", "front = The Front of The Front",
		"iran = Iran of Iran", "iran islamic republic = The Islamic Republic of Iran of Iran",
		"tf = TF of The Front", "tf = TF of The Front",
		"union = The Union of The Union", "union = The Union of The Union",
		"جبهه = جبهه of The Front", "جبهه = جبهه of The Front"})
	equal(t, "the first two names", len(each(at, 2)), 2)
	equal(t, "each name, as of before", len(each(mustAt(t, s, annals.Known{Revision: 1}), 100)), 5)

	everyEntity := func(at annals.Snapshot, limit int) (list []annals.Entity) {
		if err := at.EachEntity(ctx, func(e annals.Entity) bool {
			list = append(list, e)
			equal(t, "an entity of each", must[annals.Entity](t)(at.Entity(ctx, e.ID)), e) // the record can be read meanwhile
			return len(list) < limit
		}); err != nil {
			t.Fatal(err)
		}
		return list
	}
	every := everyEntity(at, 100)
	equal(t, "each entity", len(every), must[annals.Counts](t)(at.Count(ctx)).Entities)
	equal(t, "each entity comes by its id",
		slices.IsSortedFunc(every, func(a, b annals.Entity) int { return strings.Compare(string(a.ID), string(b.ID)) }), true)
	equal(t, "the first two entities", len(everyEntity(at, 2)), 2)
	equal(t, "each entity, as of before", len(everyEntity(mustAt(t, s, annals.Known{Revision: 1}), 100)), 3)

	equal(t, "newer than nothing is each", must[[]annals.Entity](t)(at.Newer(ctx, 0)), every)
	equal(t, "newer than the present is none", len(must[[]annals.Entity](t)(at.Newer(ctx, at.Moment().Revision))), 0)
	before := at.Moment().Revision

	state.Names = []annals.EntityName{{Name: "Iran", Key: "another key"}}
	equal(t, "a name with another key is another",
		mustAppend(t, s, annals.Batch{Entities: []annals.Entity{state}}).Moment.Revision, 3)
	named := must[annals.Entity](t)(mustAt(t, s, annals.Known{}).Entity(ctx, state.ID))
	equal(t, "the names", len(named.Names), 3)
	equal(t, "what was given a name is newer", must[[]annals.Entity](t)(mustAt(t, s, annals.Known{}).Newer(ctx, before)),
		[]annals.Entity{named})
	equal(t, "but not as of before",
		len(must[[]annals.Entity](t)(mustAt(t, s, annals.Known{Revision: before}).Newer(ctx, before))), 0)
}

// testIdentifiers: the numbers of entities come in the order of recording, each with the words that say so; what is denied,
// alleged or doubtful, and what a revision did not know, is left out.
func testIdentifiers(t *testing.T, open Open) {
	s := open(t, newClock().now)
	a, b := newArticle("b.txt"), newArticle("a.txt")
	a.batch.Statements = append(a.batch.Statements, a.numbers()...)
	mustAppend(t, s, a.batch)
	of := func(a article) []identifier { return []identifier{{a.front.ID, "2002", "2002"}} }
	equal(t, "of one source", identifiers(t, mustAt(t, s, annals.Known{}), 9), of(a))
	b.batch.Statements = b.numbers()
	mustAppend(t, s, b.batch)
	at := mustAt(t, s, annals.Known{})
	equal(t, "of two", identifiers(t, at, 9), append(of(a), of(b)...))
	equal(t, "the first", identifiers(t, at, 1), of(a))
	equal(t, "as of before", identifiers(t, mustAt(t, s, annals.Known{Revision: 1}), 9), of(a))
	equal(t, "as of nothing", len(identifiers(t, mustAt(t, s, annals.Known{Until: noon.Add(-1)}), 9)), 0)
}

func testDecisions(t *testing.T, open Open) {
	s := open(t, newClock().now)
	a, b := newArticle("a.txt"), newArticle("b.txt")
	mustAppend(t, s, a.batch)
	mustAppend(t, s, b.batch)
	decide := func(d annals.Decision) annals.Decision {
		t.Helper()
		if d.By == "" {
			d.By = "Ada"
		}
		receipt := mustAppend(t, s, annals.Batch{Decisions: []annals.Decision{d}})
		equal(t, "added", receipt.Added, annals.Counts{Decisions: 1})
		all := must[[]annals.Decision](t)(mustAt(t, s, annals.Known{}).AllDecisions(ctx))
		got := all[len(all)-1]
		equal(t, "the decision", got, annals.Decision{ID: got.ID, Kind: d.Kind, A: d.A, B: d.B, Statement: d.Statement,
			Replacement: d.Replacement, Undoes: d.Undoes, By: d.By, Reason: d.Reason, Recorded: receipt.Moment})
		return got
	}
	same := decide(annals.Decision{Kind: annals.Same, A: a.front.ID, B: b.front.ID, Reason: "the same names"})
	different := decide(annals.Decision{Kind: annals.Different, A: a.union.ID, B: b.union.ID, By: annals.Program})
	reject := decide(annals.Decision{Kind: annals.Reject, Statement: a.claimed.ID})
	correct := decide(annals.Decision{Kind: annals.Correct, Statement: a.listed.ID, Replacement: b.listed.ID})
	undo := decide(annals.Decision{Kind: annals.Undo, Undoes: same.ID})
	redo := decide(annals.Decision{Kind: annals.Undo, Undoes: undo.ID, Reason: "they are the same after all"})
	accept := decide(annals.Decision{Kind: annals.Accept, Statement: a.claimed.ID})

	at := mustAt(t, s, annals.Known{})
	on := func(entities []annals.EntityID, statements ...annals.StatementID) []annals.Decision {
		return must[[]annals.Decision](t)(at.Decisions(ctx, entities, statements))
	}
	equal(t, "all", must[[]annals.Decision](t)(at.AllDecisions(ctx)),
		[]annals.Decision{same, different, reject, correct, undo, redo, accept})
	equal(t, "on the first entity, with what undoes it", on([]annals.EntityID{a.front.ID}), []annals.Decision{same, undo, redo})
	equal(t, "on the second entity", on([]annals.EntityID{b.front.ID}), []annals.Decision{same, undo, redo})
	equal(t, "on a statement", on(nil, a.claimed.ID), []annals.Decision{reject, accept})
	equal(t, "on a replacement", on(nil, b.listed.ID), []annals.Decision{correct})
	equal(t, "on several", on([]annals.EntityID{a.union.ID, b.union.ID}, a.claimed.ID, a.listed.ID),
		[]annals.Decision{different, reject, correct, accept})
	equal(t, "on nothing", len(on(nil)), 0)
	equal(t, "on what nobody judged", len(on([]annals.EntityID{a.state.ID}, b.named.ID)), 0)
	before := mustAt(t, s, annals.Known{Revision: undo.Recorded.Revision - 1})
	equal(t, "as of before the undo",
		must[[]annals.Decision](t)(before.Decisions(ctx, []annals.EntityID{a.front.ID}, nil)), []annals.Decision{same})
	equal(t, "counts", must[annals.Counts](t)(before.Count(ctx)).Decisions, 4)
}

func testEqualDecisions(t *testing.T, open Open) {
	s := open(t, newClock().now)
	a := newArticle("a.txt")
	mustAppend(t, s, a.batch)
	reject := annals.Decision{Kind: annals.Reject, Statement: a.listed.ID, By: "Ada", Reason: "a misreading"}
	mustAppend(t, s, annals.Batch{Decisions: []annals.Decision{reject.WithID(0)}})
	equal(t, "the same decision under its id",
		mustAppend(t, s, annals.Batch{Decisions: []annals.Decision{reject.WithID(0)}}).Added.Decisions, 0)
	equal(t, "made once more, it is another",
		mustAppend(t, s, annals.Batch{Decisions: []annals.Decision{reject, reject}}).Added.Decisions, 2)
	var got []annals.DecisionID
	for _, d := range must[[]annals.Decision](t)(mustAt(t, s, annals.Known{}).AllDecisions(ctx)) {
		got = append(got, d.ID)
	}
	equal(t, "ids", got, []annals.DecisionID{reject.WithID(0).ID, reject.WithID(1).ID, reject.WithID(2).ID})

	accept := annals.Decision{Kind: annals.Accept, Statement: a.named.ID, By: "Ada"}.WithID(0)
	undo := annals.Decision{Kind: annals.Undo, Undoes: accept.ID, By: "Ada"}
	equal(t, "a decision and its undoing in one batch",
		mustAppend(t, s, annals.Batch{Decisions: []annals.Decision{accept, undo}}).Added.Decisions, 2)
}

func testOwn(t *testing.T, open Open) {
	s := open(t, newClock().now)
	a := newArticle("a.txt")
	mustAppend(t, s, a.batch)
	// Neither what was handed in nor what came back is the record.
	a.batch.Statements[0].Roles[annals.RoleSubject][0].Name = "changed"
	a.batch.Entities[0].Names[0].Name = "changed"
	a.batch.Problems[0].Code = "changed"
	at := mustAt(t, s, annals.Known{})
	for range 2 {
		st, _, err := at.Statement(ctx, string(a.listed.ID))
		if err != nil {
			t.Fatal(err)
		}
		equal(t, "subject", st.First(annals.RoleSubject).Name, "The Front")
		st.Roles[annals.RoleSubject][0].Name, st.Evidence.Cites[0], st.Rules[0] = "changed", "changed", "changed"
		e := must[annals.Entity](t)(at.Entity(ctx, a.front.ID))
		equal(t, "name", e.Names[0].Name, "The Front")
		e.Names[0].Name = "changed"
		p := must[[]annals.Problem](t)(at.Problems(ctx, a.source.ID))
		equal(t, "problem", p[0].Code, "citation-needed")
		p[0].Code = "changed"
		source := must[annals.Source](t)(at.Source(ctx, a.source.ID))
		equal(t, "guessed", source.Guessed, []string{"title"})
		source.Guessed[0] = "changed"
	}
}
