package storetest

import (
	"errors"
	"testing"

	"annals"
)

// withdraw withdraws a source or an edition, and gives the decision.
func withdraw(t *testing.T, s annals.Store, d annals.Decision) annals.Decision {
	t.Helper()
	d.Kind, d.By, d.Reason = annals.Withdraw, "Ada", "by mistake"
	mustAppend(t, s, annals.Batch{Decisions: []annals.Decision{d}})
	all := must[[]annals.Decision](t)(mustAt(t, s, annals.Known{}).AllDecisions(ctx))
	return all[len(all)-1]
}

// testWithdrawn: nothing that only a withdrawn source tells is in what answers are made of, and all of it is there again
// when the withdrawal is taken back. Earlier revisions, and what is asked for by its own id, have it all the while.
func testWithdrawn(t *testing.T, open Open) {
	s := open(t, newClock().now)
	a, b := newArticle("a.txt"), newArticle("b.txt")
	a.batch.Statements = append(a.batch.Statements, a.numbers()...)
	mustAppend(t, s, a.batch)
	mustAppend(t, s, b.batch)
	all := subjects{sources: []annals.SourceID{a.source.ID, b.source.ID}, statements: ids(a.batch.Statements),
		entities: []annals.EntityID{a.front.ID, b.front.ID, a.union.ID, a.state.ID}, keys: []string{"front", "tf", "iran"}}
	before := see(t, mustAt(t, s, annals.Known{}), all)

	only := open(t, newClock().now)
	mustAppend(t, only, b.batch)
	want := mustAt(t, only, annals.Known{})

	d := withdraw(t, s, annals.Decision{Source: a.source.ID})
	at := mustAt(t, s, annals.Known{})
	equal(t, "what was withdrawn", must[[]annals.Withdrawal](t)(at.Withdrawn(ctx)),
		[]annals.Withdrawal{{Decision: d, Alone: 1}})
	entity := []annals.EntityID{a.front.ID, b.front.ID, a.state.ID}
	for what, of := range map[string]func(annals.Snapshot) any{
		"statements": func(at annals.Snapshot) any { return must[[]annals.Statement](t)(at.About(ctx, entity)) },
		"a part of them": func(at annals.Snapshot) any {
			return must[[]annals.Statement](t)(at.AboutPart(ctx, entity, annals.Part{From: 1, Most: 2}))
		},
		"counts of them":   func(at annals.Snapshot) any { return must[[]annals.Mention](t)(at.Mentions(ctx, entity)) },
		"how much of each": func(at annals.Snapshot) any { return must[map[annals.EntityID]int](t)(at.Told(ctx, 0.5)) },
		"entities":         func(at annals.Snapshot) any { return entities(t, at) },
		"some of them":     func(at annals.Snapshot) any { return must[[]annals.Entity](t)(at.Entities(ctx, entity)) },
		"newer ones":       func(at annals.Snapshot) any { return must[[]annals.Entity](t)(at.Newer(ctx, 0)) },
		"named":            func(at annals.Snapshot) any { return must[[]annals.Entity](t)(at.Named(ctx, "front")) },
		"spelled":          func(at annals.Snapshot) any { return must[[]annals.Entity](t)(at.Spelled(ctx, "tfrnt", 1)) },
		"names":            func(at annals.Snapshot) any { return eachNamed(t, at) },
		"texts":            func(at annals.Snapshot) any { return texts(t, at, 9) },
		"numbers":          func(at annals.Snapshot) any { return identifiers(t, at, 9) },
		"held":             func(at annals.Snapshot) any { return must[[]annals.Statement](t)(at.Held(ctx, 0.5, nil, 0, 0)) },
	} {
		equal(t, what, of(at), of(want))
	}
	n, excepted, err := at.CountHeld(ctx, 0.5, nil, "")
	equal(t, "how many are held", []any{n, excepted, err}, []any{1, 0, nil})
	n, excepted, err = at.CountHeld(ctx, 0.5, []annals.StatementID{a.named.ID, b.named.ID}, "")
	equal(t, "and excepted", []any{n, excepted, err}, []any{0, 1, nil})
	if _, err := at.Entity(ctx, a.front.ID); !errors.Is(err, annals.ErrNotFound) {
		t.Errorf("an entity that only the withdrawn source tells of: %v", err)
	}

	equal(t, "the source", must[annals.Source](t)(at.Source(ctx, a.source.ID)).Withdrawn, d.ID)
	equal(t, "the other", must[annals.Source](t)(at.Source(ctx, b.source.ID)).Withdrawn, "")
	equal(t, "among all", must[[]annals.Source](t)(at.Sources(ctx))[0].Withdrawn, d.ID)
	equal(t, "among some",
		must[map[annals.SourceID]annals.Source](t)(at.SourcesOf(ctx, all.sources))[a.source.ID].Withdrawn, d.ID)
	latest, _, err := at.LatestSources(ctx, 1, 1)
	equal(t, "among the latest", []any{latest[0].Withdrawn, err}, []any{d.ID, nil})
	equal(t, "its statements", len(must[[]annals.Statement](t)(at.In(ctx, a.source.ID))), len(a.batch.Statements))
	if _, _, err := at.Statement(ctx, string(a.listed.ID)); err != nil {
		t.Errorf("a statement of it by its id: %v", err)
	}

	equal(t, "what the record said before", see(t, mustAt(t, s, annals.Known{Revision: 2}), all), before)
	undo := annals.Decision{Kind: annals.Undo, Undoes: d.ID, By: "Ada"}
	mustAppend(t, s, annals.Batch{Decisions: []annals.Decision{undo}})
	again := see(t, mustAt(t, s, annals.Known{}), all)
	equal(t, "what is withdrawn after that is taken back", len(again.Withdrawn), 0)
	equal(t, "the entities", again.Entities, before.Entities)
	equal(t, "the names", again.Names, before.Names)
	equal(t, "the sources", again.Sources, before.Sources)
	equal(t, "what is said", again.Of["about "+string(a.front.ID)], before.Of["about "+string(a.front.ID)])
}

// newListed is a record that names an entity of the list, which has a number, and a statement of each name.
func newListed(uid string, called ...string) (annals.Record, annals.Entity, []annals.Statement) {
	text := ""
	for _, n := range called {
		text += n + "\n"
	}
	r := newRecord(uid, text)
	e := NewEntity(r.ID(), called...)
	e.Ref = "list:" + uid
	e.ID = annals.NewEntityID("", e.Ref, "")
	var statements []annals.Statement
	at := 0
	for _, n := range called {
		length := len([]rune(n))
		name := annals.Filler{Text: n, Start: at, End: at + length}
		subject := annals.Filler{Text: called[0], End: len([]rune(called[0])), Name: called[0], Kind: e.Kind, Ref: e.Ref,
			Entity: e.ID}
		statements = append(statements, annals.Statement{Type: annals.TypeName, Form: "alias", Stance: annals.Asserted,
			Roles:    map[annals.Role][]annals.Filler{annals.RoleSubject: {subject}, annals.RoleValue: {name}},
			Evidence: annals.Evidence{Source: r.ID(), Start: at, End: at + length, Text: n}}.WithID())
		at += length + 1
	}
	return r, e, statements
}

// testWithdrawnEdition: records that an edition shares with one that stands stay; of the others nothing is left, neither
// entities nor names; under its right day the same file puts all of it back.
func testWithdrawnEdition(t *testing.T, open Open) {
	s := open(t, newClock().now)
	front, e, said := newListed("1", "The Front", "TF")
	renamed, newer, saidNow := newListed("1", "The Front", "New Front")
	league, l, saidOf := newListed("2", "The League")
	newer.Names = append(newer.Names, annals.EntityName{Name: "Front, New", Key: "front, new"}) // as people look for it
	first := newEdition("2024-01-01", "first", front)
	first.Entities, first.Statements = []annals.Entity{e}, said
	wrong := newEdition("2042-02-01", "second", renamed, league)
	wrong.Entities, wrong.Statements = []annals.Entity{newer, l}, append(saidNow, saidOf...)
	mustAppend(t, s, first)
	mustAppend(t, s, wrong)

	d := withdraw(t, s, annals.Decision{Edition: wrong.Edition.ID()})
	at := mustAt(t, s, annals.Known{})
	equal(t, "what was withdrawn", must[[]annals.Withdrawal](t)(at.Withdrawn(ctx)),
		[]annals.Withdrawal{{Decision: d, Edition: bare(*wrong.Edition), Alone: 2}})
	equal(t, "the editions", must[[]annals.Edition](t)(at.Editions(ctx, "list")), []annals.Edition{bare(*first.Edition)})
	equal(t, "where records are",
		must[[]annals.Presence](t)(at.Present(ctx, []annals.SourceID{front.ID(), renamed.ID(), league.ID()})),
		[]annals.Presence{{Entry: annals.Entry{UID: "1", Record: front.ID()}, Edition: bare(*first.Edition)}})
	equal(t, "what the edition has", len(must[[]annals.Entry](t)(at.Entries(ctx, bare(*wrong.Edition)))), 2)
	equal(t, "a record of it", must[annals.Source](t)(at.Source(ctx, league.ID())).Withdrawn, d.ID)
	equal(t, "texts", texts(t, at, 9), []sourceText{{front.ID(), front.Text}})
	equal(t, "entities and their names", entities(t, at), []annals.Entity{e})
	equal(t, "under a name that is left out", len(must[[]annals.Entity](t)(at.Named(ctx, "front, new"))), 0)
	equal(t, "statements", ids(must[[]annals.Statement](t)(at.About(ctx, []annals.EntityID{e.ID, l.ID}))), ids(said))

	right := newEdition("2024-02-01", "second", renamed, league)
	mustAppend(t, s, right)
	at = mustAt(t, s, annals.Known{})
	equal(t, "the editions by then", must[[]annals.Edition](t)(at.Editions(ctx, "")),
		[]annals.Edition{bare(*first.Edition), bare(*right.Edition)})
	equal(t, "what only the withdrawn one has", must[[]annals.Withdrawal](t)(at.Withdrawn(ctx))[0].Alone, 0)
	equal(t, "entities by then", len(entities(t, at)), 2)
	equal(t, "under all names", len(eachNamed(t, at)), 5)
	equal(t, "a record of both", must[annals.Source](t)(at.Source(ctx, league.ID())).Withdrawn, "")
	equal(t, "as of the mistake", len(must[[]annals.Edition](t)(mustAt(t, s, annals.Known{Revision: 2}).Editions(ctx, ""))), 2)
}
