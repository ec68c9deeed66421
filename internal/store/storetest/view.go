package storetest

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"annals"
)

// view is all that a snapshot can be asked, answered.
type view struct {
	Moment    annals.Moment
	Counts    annals.Counts
	Sources   []annals.Source
	Decisions []annals.Decision
	Names     []namedEntity
	Entities  []annals.Entity
	Numbers   []identifier
	Texts     []sourceText
	Editions  []edition
	Present   []annals.Presence
	Withdrawn []annals.Withdrawal
	Held      map[string][]annals.Statement
	Of        map[string]any // by question
}

// edition is an edition with its entries.
type edition struct {
	annals.Edition
	Has []annals.Entry
}

func editions(t tester, at annals.Snapshot) (list []edition) {
	t.Helper()
	for _, e := range must[[]annals.Edition](t)(at.Editions(ctx, "")) {
		list = append(list, edition{e, must[[]annals.Entry](t)(at.Entries(ctx, e))})
	}
	return list
}

type namedEntity struct {
	Key, Name string
	Entity    annals.EntityID
}

// identifier is a number of an entity, and the words that say so.
type identifier struct {
	Entity       annals.EntityID
	Number, Said string
}

func identifiers(t tester, at annals.Snapshot, most int) (list []identifier) {
	t.Helper()
	if err := at.EachIdentifier(ctx, func(id annals.EntityID, number, said string) bool {
		list = append(list, identifier{id, number, said})
		return len(list) < most
	}); err != nil {
		t.Fatal(err)
	}
	return list
}

// sourceText is a source with its text.
type sourceText struct {
	ID   annals.SourceID
	Text string
}

// texts goes through the texts of a record and asks it for each of them, until it has so many.
func texts(t tester, at annals.Snapshot, most int) (list []sourceText) {
	t.Helper()
	if err := at.EachText(ctx, func(id annals.SourceID, text string) bool {
		list = append(list, sourceText{id, text})
		if got := must[string](t)(at.Text(ctx, id)); got != text {
			t.Fatalf("the text of %s is %q, and %q among all", id, got, text)
		}
		return len(list) < most
	}); err != nil {
		t.Fatal(err)
	}
	return list
}

func entities(t tester, at annals.Snapshot) (list []annals.Entity) {
	t.Helper()
	if err := at.EachEntity(ctx, func(e annals.Entity) bool {
		list = append(list, e)
		return true
	}); err != nil {
		t.Fatal(err)
	}
	return list
}

// subjects are the ids and keys that a record can be asked about.
type subjects struct {
	sources    []annals.SourceID
	statements []annals.StatementID
	entities   []annals.EntityID
	keys       []string
}

// answer is a value, or the kind of error that came in its place.
type answer struct {
	Value any
	Error string
}

func answered(t tester, value any, err error) answer {
	t.Helper()
	if err == nil {
		return answer{Value: value}
	}
	for _, kind := range []error{annals.ErrNotFound, annals.ErrAmbiguous, annals.ErrInvalid, annals.ErrConflict} {
		if errors.Is(err, kind) {
			return answer{Error: kind.Error()}
		}
	}
	t.Fatalf("unexpected error: %v", err)
	return answer{}
}

// contents are what a record holds, each thing once.
type contents struct {
	Moment    annals.Moment
	Counts    annals.Counts
	Sources   []reading
	Entities  []annals.Entity
	Names     []namedEntity
	Decisions []annals.Decision
	Editions  []edition           `json:",omitempty"`
	Withdrawn []annals.Withdrawal `json:",omitempty"`
}

type reading struct {
	Source     annals.Source
	Text       string
	Problems   []annals.Problem
	Statements []annals.Statement
}

// Contents is all that a record holds as of known, in a text that a person can read.
func Contents(t *testing.T, s annals.Store, known annals.Known) string {
	t.Helper()
	at := mustAt(t, s, known)
	c := contents{Moment: at.Moment(), Counts: must[annals.Counts](t)(at.Count(ctx)), Names: eachNamed(t, at),
		Decisions: must[[]annals.Decision](t)(at.AllDecisions(ctx)), Editions: editions(t, at),
		Withdrawn: must[[]annals.Withdrawal](t)(at.Withdrawn(ctx))}
	for _, source := range must[[]annals.Source](t)(at.Sources(ctx)) {
		c.Sources = append(c.Sources, reading{source,
			must[string](t)(at.Text(ctx, source.ID)),
			must[[]annals.Problem](t)(at.Problems(ctx, source.ID)),
			must[[]annals.Statement](t)(at.In(ctx, source.ID))})
	}
	var entities []annals.EntityID
	for _, n := range c.Names {
		entities = append(entities, n.Entity)
	}
	slices.Sort(entities)
	for _, id := range slices.Compact(entities) {
		c.Entities = append(c.Entities, must[annals.Entity](t)(at.Entity(ctx, id)))
	}
	return printed(t, c)
}

func eachNamed(t tester, at annals.Snapshot) (list []namedEntity) {
	t.Helper()
	if err := at.EachName(ctx, func(n annals.EntityName, id annals.EntityID) bool {
		list = append(list, namedEntity{n.Key, n.Name, id})
		return true
	}); err != nil {
		t.Fatal(err)
	}
	return list
}

func printed(t tester, v any) string {
	t.Helper()
	var b strings.Builder
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "\t")
	if err := e.Encode(v); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// see asks a snapshot everything.
func see(t tester, at annals.Snapshot, about subjects) view {
	t.Helper()
	v := view{
		Moment:    at.Moment(),
		Counts:    must[annals.Counts](t)(at.Count(ctx)),
		Sources:   must[[]annals.Source](t)(at.Sources(ctx)),
		Decisions: must[[]annals.Decision](t)(at.AllDecisions(ctx)),
		Names:     eachNamed(t, at),
		Entities:  entities(t, at),
		Numbers:   identifiers(t, at, 1000),
		Texts:     texts(t, at, 1000),
		Editions:  editions(t, at),
		Present:   must[[]annals.Presence](t)(at.Present(ctx, about.sources)),
		Withdrawn: must[[]annals.Withdrawal](t)(at.Withdrawn(ctx)),
		Held:      make(map[string][]annals.Statement),
		Of:        make(map[string]any),
	}
	for _, below := range []float64{0.3, annals.DefaultConfidence, 1} {
		v.Held[fmt.Sprint(below)] = must[[]annals.Statement](t)(at.Held(ctx, below, nil, 0, 0))
	}
	keep := func(question string, value any, err error) { v.Of[question] = answered(t, value, err) }
	some := about.statements[:len(about.statements)/2]
	held, err := at.Held(ctx, annals.DefaultConfidence, some, 1, 2)
	keep("held, a part", held, err)
	of, err := at.SourcesOf(ctx, about.sources)
	keep("sources of", of, err)
	for from := range 3 {
		list, all, err := at.LatestSources(ctx, from, 2)
		keep(fmt.Sprint("latest sources from ", from), []any{list, all}, err)
	}
	for _, kinds := range [][]annals.DecisionKind{{annals.Accept, annals.Reject, annals.Correct}, {annals.Unsure},
		{annals.Withdraw}, {annals.Same, annals.Different}} {
		decisions, err := at.DecisionsOf(ctx, kinds...)
		keep(fmt.Sprint("decisions of ", kinds), decisions, err)
	}
	for _, id := range about.sources {
		source, err := at.Source(ctx, id)
		keep("source "+string(id), source, err)
		text, err := at.Text(ctx, id)
		keep("text "+string(id), text, err)
		problems, err := at.Problems(ctx, id)
		keep("problems "+string(id), problems, err)
		in, err := at.In(ctx, id)
		keep("in "+string(id), in, err)
	}
	for _, id := range about.statements {
		for _, n := range []int{1, len(id)} {
			prefix := string(id)[:min(n, len(id))]
			st, recorded, err := at.Statement(ctx, prefix)
			keep("statement "+prefix, []any{st, recorded}, err)
		}
		n, excepted, err := at.CountHeld(ctx, annals.DefaultConfidence, some, id)
		keep("held before "+string(id), []int{n, excepted}, err)
		decisions, err := at.Decisions(ctx, nil, []annals.StatementID{id})
		keep("decisions on statement "+string(id), decisions, err)
	}
	for than := range at.Moment().Revision {
		newer, err := at.Newer(ctx, than)
		keep(fmt.Sprint("newer than ", than), newer, err)
	}
	for i, id := range about.entities {
		e, err := at.Entity(ctx, id)
		keep("entity "+string(id), e, err)
		st, err := at.About(ctx, []annals.EntityID{id})
		keep("about "+string(id), st, err)
		st, err = at.About(ctx, about.entities[:i])
		keep("about those before "+string(id), st, err)
		mentions, err := at.Mentions(ctx, about.entities[:i])
		keep("mentions of those before "+string(id), mentions, err)
		for _, giving := range []bool{false, true} {
			st, err = at.AboutPart(ctx, about.entities[:i], annals.Part{Giving: giving, From: i % 3, Most: 4})
			keep(fmt.Sprint("a part about those before ", id, giving), st, err)
		}
		decisions, err := at.Decisions(ctx, []annals.EntityID{id}, nil)
		keep("decisions on entity "+string(id), decisions, err)
	}
	several, err := at.Entities(ctx, about.entities)
	keep("entities", several, err)
	for _, key := range about.keys {
		named, err := at.Named(ctx, key)
		keep("named "+key, named, err)
	}
	decisions, err := at.Decisions(ctx, about.entities, about.statements)
	keep("decisions on all", decisions, err)
	return v
}
