package storetest

import (
	"fmt"
	"maps"
	"slices"
	"testing"
	"time"

	"annals"
	"annals/edtf"

	"pgregory.net/rapid"
)

// SameHistory has two stores live through the same random histories: readings and readings again, new descriptions,
// decisions and their undoing, batches that are refused, clocks that stand still or go backwards. They answer every
// append alike, and at the end every question as of every revision, byte for byte. What a record said right after a
// revision it still says of that revision at the end.
func SameHistory(t *testing.T, this, that Open) {
	rapid.Check(t, func(r *rapid.T) {
		h := newHistory()
		a, b := this(t, h.clock.now), that(t, h.clock.now)
		defer a.Close()
		defer b.Close()
		then := make(map[annals.Revision]string)
		for range rapid.IntRange(1, 10).Draw(r, "steps") {
			h.clock.add(rapid.SampledFrom([]time.Duration{0, 700 * time.Microsecond, time.Second, 25 * time.Hour,
				-time.Hour}).Draw(r, "pause"))
			batch := h.batch(r)
			got, err := a.Append(ctx, batch)
			want, err2 := b.Append(ctx, batch)
			equal(r, "what an append does", answered(r, got, err), answered(r, want, err2))
			if err == nil {
				h.learn(r, a, batch, got)
				then[h.revision] = h.said(r, a, annals.Known{})
			}
		}
		for _, revision := range slices.Sorted(maps.Keys(then)) {
			known := annals.Known{Revision: revision}
			now := h.said(r, a, known)
			equal(r, fmt.Sprintf("what the record as of revision %d says by now", revision), now, then[revision])
			equal(r, fmt.Sprintf("what the stores say as of revision %d", revision), now, h.said(r, b, known))
		}
		until := annals.Known{Until: noon.Add(time.Duration(rapid.Int64Range(0, int64(100*time.Hour)).Draw(r, "until")))}
		equal(r, fmt.Sprintf("what the stores say as of %s", until.Until), h.said(r, a, until), h.said(r, b, until))
	})
}

// history makes up what happens to a record from a few things, so that they meet often.
type history struct {
	clock    *clock
	articles []annals.Batch
	all      subjects // that could be in the record, and some that could not

	revision   annals.Revision
	sources    map[annals.SourceID]bool // what the record has
	entities   []annals.EntityID
	statements []annals.StatementID
	decisions  []annals.DecisionID
	editions   []annals.EditionID
}

// listed are the records of which the editions of a history have some.
var listed = []annals.Record{newRecord("1", "first"), newRecord("2", "second"), newRecord("3", "third")}

func newHistory() *history {
	h := &history{clock: newClock(), sources: make(map[annals.SourceID]bool), all: subjects{
		sources: []annals.SourceID{"sha256:0"}, entities: []annals.EntityID{"e0"}, statements: []annals.StatementID{"0"},
		keys: []string{"iran", "tf", "front", "no such name"}}}
	for _, name := range []string{"a.txt", "b.txt", "c.txt"} {
		article := newArticle(name)
		a := article.batch
		a.Statements = append(a.Statements, article.numbers()...)
		h.articles = append(h.articles, a)
		h.all.sources = append(h.all.sources, a.Source.ID)
		h.all.statements = append(h.all.statements, ids(a.Statements)...)
		for _, e := range a.Entities {
			h.all.entities = append(h.all.entities, e.ID)
		}
	}
	for _, r := range listed {
		h.all.sources = append(h.all.sources, r.ID())
	}
	return h
}

// batch is a part of what one article gives, or decisions, or both; now and then something that is refused.
func (h *history) batch(r *rapid.T) annals.Batch {
	article := rapid.SampledFrom(h.articles).Draw(r, "article")
	b := annals.Batch{Base: h.revision, Reader: "storetest 1"}
	if rarely(r, "stale") {
		b.Base += annals.Revision(rapid.SampledFrom([]int{-1, 1}).Draw(r, "by"))
	}
	had := h.sources[article.Source.ID]
	if !rarely(r, "does not read") || had && rapid.Bool().Draw(r, "reads again") {
		source := *article.Source
		source.Title = rapid.SampledFrom([]string{source.Title, "The Front", ""}).Draw(r, "title")
		source.Published = rapid.SampledFrom([]edtf.Value{source.Published, edtf.MustParse("2012"), {}}).Draw(r, "published")
		b.Source, b.Text = &source, article.Text
		b.Problems = some(r, "problems", article.Problems)
		if rarely(r, "another text") {
			b.Text += " More."
		}
	}
	if !had || rapid.Bool().Draw(r, "entities") {
		for _, e := range article.Entities {
			e.Names = some(r, "names", e.Names)
			b.Entities = append(b.Entities, e)
		}
	}
	b.Statements = some(r, "statements", article.Statements)
	if records := some(r, "records", listed); len(records) > 0 && rapid.IntRange(0, 3).Draw(r, "an edition") == 1 {
		e := newEdition(rapid.SampledFrom([]string{"2024-01-01", "2024-03-01"}).Draw(r, "published"),
			fmt.Sprint(len(records), records[0].UID), records...)
		b.Edition, b.Records = e.Edition, e.Records
		if rarely(r, "records left out") {
			b.Records = nil
		}
	}
	for range rapid.SampledFrom([]int{0, 0, 0, 1, 3}).Draw(r, "decisions") {
		b.Decisions = append(b.Decisions, h.decision(r))
	}
	return b
}

func (h *history) decision(r *rapid.T) annals.Decision {
	d := annals.Decision{By: rapid.SampledFrom([]string{"Ada", annals.Program}).Draw(r, "by"),
		Kind: rapid.SampledFrom([]annals.DecisionKind{annals.Same, annals.Different, annals.Unsure, annals.Accept,
			annals.Reject, annals.Correct, annals.Withdraw, annals.Undo, annals.Undo}).Draw(r, "kind")}
	switch d.Kind {
	case annals.Same, annals.Different, annals.Unsure:
		d.A = one(r, "a", h.entities, "e0")
		d.B = one(r, "b", h.entities, "e0")
	case annals.Correct:
		d.Replacement = one(r, "replacement", h.statements, "0")
		fallthrough
	case annals.Accept, annals.Reject:
		d.Statement = one(r, "statement", h.statements, "0")
	case annals.Withdraw:
		if d.Edition = one(r, "edition", append([]annals.EditionID{""}, h.editions...),
			"list/2024-01-01/sha256:none"); d.Edition == "" {
			d.Source = one(r, "source", slices.Sorted(maps.Keys(h.sources)), "sha256:0")
		}
	case annals.Undo:
		d.Undoes = one(r, "undoes", h.decisions, "d0")
	}
	if rarely(r, "with an id") {
		d = d.WithID(0)
	}
	return d
}

// learn notes what a batch did, for what comes to refer to it.
func (h *history) learn(r *rapid.T, s annals.Store, b annals.Batch, receipt annals.Receipt) {
	h.revision = receipt.Moment.Revision
	if b.Source != nil {
		h.sources[b.Source.ID] = true
	}
	if b.Edition != nil {
		h.editions = append(h.editions, b.Edition.ID())
	}
	for _, e := range b.Entities {
		h.entities = append(h.entities, e.ID)
	}
	h.statements = append(h.statements, ids(b.Statements)...)
	h.decisions = nil
	for _, d := range must[[]annals.Decision](r)(mustAt(r, s, annals.Known{}).AllDecisions(ctx)) {
		h.decisions = append(h.decisions, d.ID)
	}
}

// said is all that a record says as of known.
func (h *history) said(r *rapid.T, s annals.Store, known annals.Known) string {
	return printed(r, see(r, mustAt(r, s, known), h.all))
}

// rarely is true once in a while. Zero, which rapid is fond of, is not when.
func rarely(r *rapid.T, what string) bool { return rapid.IntRange(0, 15).Draw(r, what) == 11 }

// one is mostly one of a list, and otherwise something that the record does not have.
func one[ID ~string](r *rapid.T, what string, list []ID, unknown ID) ID {
	if len(list) == 0 || rarely(r, what+" unknown") {
		return unknown
	}
	return rapid.SampledFrom(list).Draw(r, what)
}

// some are some of a list, in its order.
func some[T any](r *rapid.T, what string, list []T) []T {
	var out []T
	for i := range list {
		if rapid.IntRange(0, 3).Draw(r, what) > 0 {
			out = append(out, list[i])
		}
	}
	return out
}
