package web

import (
	"cmp"
	"slices"
	"strings"

	"annals"
	"annals/internal/render"
)

// telling tells the rows of an answer in sentences, and numbers the statements that they rest on in the order in which the
// page shows them. Each number leads to the page of its evidence.
type telling struct {
	v       *visit
	answer  annals.Answer
	name    render.Namer
	about   annals.EntityID // the entity of the page, whose name leads nowhere
	numbers map[annals.StatementID]int
	order   []annals.StatementID
}

func newTelling(v *visit, a annals.Answer) *telling {
	t := &telling{v: v, answer: a, name: render.ShortNames(a), numbers: map[annals.StatementID]int{}}
	if a.Entity != nil {
		t.about = a.Entity.ID
	}
	return t
}

// told is a sentence, or other words of a row, for templates: {{template "told" .}}.
type told struct {
	Pieces []piece
	Notes  []note
	// Remarks are what the reader of the sentence should know: the hedge, the mark, the source that it stands in.
	Remarks []string
}

// piece is a stretch of a sentence that leads somewhere, or nowhere.
type piece struct{ Text, Href string }

// note is the number of a statement, which leads to its evidence.
type note struct {
	N    int
	Href string
}

// sentence tells a statement with the numbers of all that say the same.
func (t *telling) sentence(s annals.Statement, ids []annals.StatementID) told {
	return t.linked(render.Sentence(s, t.name), s, ids)
}

// linked makes the names in a sentence lead to those who bear them.
func (t *telling) linked(sentence string, s annals.Statement, ids []annals.StatementID) told {
	type place struct {
		start, end int
		id         annals.EntityID
	}
	var places []place
	lower := strings.ToLower(sentence)
	s.EachFiller(func(_ annals.Role, _ int, f *annals.Filler) {
		if f.Entity == "" || f.Entity == t.about || f.Name == "" || f.Name == annals.Unnamed || f.Kind == annals.Event {
			return
		}
		name := t.name(*f)
		i := strings.Index(sentence, name)
		if i < 0 && len(lower) == len(sentence) {
			i = strings.Index(lower, strings.ToLower(name)) // it opens the sentence
		}
		if i < 0 || i+len(name) > len(sentence) {
			return
		}
		if bare := strings.TrimPrefix(strings.TrimPrefix(sentence[i:i+len(name)], "The "), "the "); bare != "" {
			i += len(name) - len(bare)
			places = append(places, place{i, i + len(bare), f.Entity})
		}
	})
	slices.SortFunc(places, func(a, b place) int { return cmp.Or(cmp.Compare(a.start, b.start), cmp.Compare(b.end, a.end)) })
	out := told{Notes: t.notes(ids)}
	at := 0
	for _, p := range places {
		if p.start < at {
			continue
		}
		out.add(sentence[at:p.start], "")
		out.add(sentence[p.start:p.end], t.v.entityLink(p.id))
		at = p.end
	}
	out.add(sentence[at:], "")
	return out
}

func (t *told) add(text, href string) {
	if text != "" {
		t.Pieces = append(t.Pieces, piece{words(text), href})
	}
}

// notes numbers statements.
func (t *telling) notes(ids []annals.StatementID) []note {
	var notes []note
	for _, id := range ids {
		if _, ok := t.answer.Statements[id]; !ok {
			continue
		}
		n, seen := t.numbers[id]
		if !seen {
			t.order = append(t.order, id)
			n = len(t.order)
			t.numbers[id] = n
		}
		notes = append(notes, note{n, t.v.whyLink(id)})
	}
	slices.SortFunc(notes, func(a, b note) int { return cmp.Compare(a.N, b.N) })
	return notes
}

// evidence lists what the numbers lead to, for print.
type evidence struct {
	N             int
	Href, Words   string
	Source, Title string
	Cites, Marks  []string
}

// evidenceList is the evidence of a page, or a part of it.
type evidenceList struct {
	Items []evidence
	// Start is the number of the first, where that is not 1.
	Start int
	// More is how many follow, and Href where they are.
	More int
	Href string
}

// all lists the evidence of the page in the order of its numbers.
func (t *telling) all() evidenceList { return t.evidence(0, len(t.order)) }

// evidence lists the evidence from a place on, which counts from 0, and at most most of it.
func (t *telling) evidence(from, most int) evidenceList {
	from = min(from, len(t.order))
	to := min(len(t.order), from+most)
	list := evidenceList{Items: make([]evidence, 0, to-from), More: len(t.order) - to}
	if from > 0 {
		list.Start = from + 1
	}
	for i, id := range t.order[from:to] {
		s := t.answer.Statements[id]
		src := t.answer.Sources[s.Evidence.Source]
		list.Items = append(list.Items,
			evidence{N: from + i + 1, Href: t.v.whyLink(id), Words: words(s.Evidence.Text), Source: t.v.sourceLink(src.ID),
				Title: words(titleOf(src)), Cites: eachWords(s.Evidence.Cites), Marks: marks(s)})
	}
	return list
}

func eachWords(list []string) []string {
	out := make([]string, len(list))
	for i, s := range list {
		out[i] = words(s)
	}
	return out
}

// titleOf is how a page calls a source.
func titleOf(s annals.Source) string { return cmp.Or(s.Title, s.Name) }
