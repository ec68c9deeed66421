package query

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"annals"
	"annals/internal/resolve"
)

// where tells in which sentences of sources words are written, in the order in which the sources were read, and what was
// read of each sentence that counts in answers. The record of a list counts as one sentence.
func where(ctx context.Context, snap annals.Snapshot, q annals.Question) (annals.Answer, error) {
	words, err := newSought(q.Words)
	if err != nil {
		return annals.Answer{}, err
	}
	search := &search{ctx: ctx, snap: snap, q: q, words: words, seen: make([]int, len(words.terms)),
		forms: make([]map[string]int, len(words.terms))}
	if err := eachTextOf(ctx, snap, q.Source, search.source); err != nil {
		return annals.Answer{}, err
	}
	if search.err != nil {
		return annals.Answer{}, search.err
	}
	a := annals.Answer{Question: q, Sections: []annals.Section{search.section()}}
	statements, err := search.restOn()
	if err != nil {
		return annals.Answer{}, err
	}
	if search.all == 0 && len(words.terms) > 1 {
		a.Sections = append(a.Sections, search.apart())
	}
	if forms := search.inForms(); len(forms.Rows) > 0 {
		a.Sections = append(a.Sections, forms)
	}
	if err := Complete(ctx, snap, &a, statements); err != nil {
		return annals.Answer{}, err
	}
	for _, src := range search.sources {
		a.Sources[src.ID] = src
	}
	return a, nil
}

// search is the way through the texts in which words are looked for.
type search struct {
	ctx   context.Context
	snap  annals.Snapshot
	q     annals.Question
	words *sought
	// seen counts, for each term, the sources that have all words of it, and forms the sentences that have a form of its word.
	seen  []int
	forms []map[string]int
	// all counts the sentences, and in the sources that have them; rows are those of them that the question wants.
	all, in int
	rows    []annals.Row
	// sources are those of the rows, in their order.
	sources []annals.Source
	err     error
}

// source looks for the words in a source; it tells whether to go on.
func (s *search) source(id annals.SourceID, text string) bool {
	has := s.words.in(text)
	for i, t := range s.words.terms {
		if t.has(has) {
			s.seen[i]++
		}
	}
	if has != s.words.all {
		return true
	}
	source, err := s.snap.Source(s.ctx, id)
	if err != nil {
		s.err = err
		return false
	}
	before, shown := s.all, len(s.rows)
	p := newPrinted(source, text)
	for _, b := range p.blocks {
		if s.words.in(p.kept[b.start:b.end]) == s.words.all {
			s.block(source.ID, p, b)
		}
	}
	if s.all == before && !source.IsProse() {
		s.record(source.ID, p)
	}
	if s.all > before {
		s.in++
	}
	if len(s.rows) > shown {
		s.sources = append(s.sources, source)
	}
	return s.ctx.Err() == nil
}

// block looks for the words in the sentences of a block.
func (s *search) block(id annals.SourceID, p *printed, b block) {
	for _, sentence := range p.sentences(b) {
		var marks []stretch
		for _, m := range p.marksIn(sentence) {
			marks = append(marks, m.stretch)
		}
		if found := s.words.find(p.kept, sentence.start, sentence.end, marks); found != nil {
			s.found(id, p, sentence, found)
		}
	}
}

// record looks for the words in the record of a list, no line of which has all of them: in the fewest lines in a row that do.
func (s *search) record(id annals.SourceID, p *printed) {
	var best []block
	lines := make([][][]stretch, len(p.blocks)) // where each term stands in each line
	for i, b := range p.blocks {
		lines[i] = s.words.places(p.kept, b.start, b.end, nil)
	}
	for last := range lines {
		left := len(s.words.terms)
		has := make([]bool, left)
		for first := last; first >= 0 && left > 0 && (best == nil || last-first+1 < len(best)); first-- {
			for t, places := range lines[first] {
				if len(places) > 0 && !has[t] {
					has[t] = true
					left--
				}
			}
			if left == 0 {
				best = p.blocks[first : last+1]
			}
		}
	}
	if best == nil {
		return
	}
	var found []stretch
	for _, b := range best {
		for _, places := range s.words.places(p.kept, b.start, b.end, nil) {
			found = append(found, places...)
		}
	}
	s.found(id, p, stretch{best[0].start, best[len(best)-1].end}, joined(found))
}

// found counts a sentence that has all words, and keeps it where the question wants it.
func (s *search) found(id annals.SourceID, p *printed, sentence stretch, found []stretch) {
	s.words.countForms(p.kept, found, s.forms)
	if s.all++; s.all > s.q.Offset && (s.q.Limit == 0 || len(s.rows) < s.q.Limit) {
		s.rows = append(s.rows,
			annals.Row{Text: p.kept[sentence.start:sentence.end], Sentence: p.place(id, sentence, found)})
	}
}

// section is what was found.
func (s *search) section() annals.Section {
	told := "no sentence"
	if s.all > 0 {
		told = counted(s.all, "sentence") + " in " + counted(s.in, "source")
	}
	return annals.Section{Name: "sentences", Title: strings.TrimSpace(s.q.Words) + ": " + told, Rows: s.rows, All: s.all}
}

func counted(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

// apart tells of each term how many sources have its words, where no sentence has those of all.
func (s *search) apart() annals.Section {
	section := annals.Section{Name: "apart", Title: "Each by itself"}
	for i, t := range s.words.terms {
		of := "sources"
		if len(t.words) > 1 {
			of = "sources with its words" // in a row or not
		}
		section.Rows = append(section.Rows, annals.Row{What: t.asked,
			Fields: []annals.Field{{Name: of, Value: fmt.Sprint(s.seen[i])}}})
	}
	return section
}

// inForms tells of each word that was found in other forms than it was asked for how many sentences have which.
func (s *search) inForms() annals.Section {
	section := annals.Section{Name: "forms", Title: "Forms that were found"}
	for i, t := range s.words.terms {
		if count := s.forms[i]; len(count) > 1 || len(count) == 1 && count[t.key] == 0 {
			row := annals.Row{What: t.asked}
			for _, form := range slices.SortedFunc(maps.Keys(count), func(a, b string) int {
				return cmp.Or(cmp.Compare(count[b], count[a]), cmp.Compare(a, b))
			}) {
				row.Fields = append(row.Fields, annals.Field{Name: form, Value: fmt.Sprint(count[form])})
			}
			section.Rows = append(section.Rows, row)
		}
	}
	return section
}

// restOn gives each row the statements that rest on its sentence and count in answers.
func (s *search) restOn() (all []annals.Statement, err error) {
	row := 0
	for _, source := range s.sources {
		statements, err := s.snap.In(s.ctx, source.ID)
		if err != nil {
			return nil, err
		}
		rulings, err := resolve.Judge(s.ctx, s.snap, statements)
		if err != nil {
			return nil, err
		}
		for ; row < len(s.rows) && s.rows[row].Sentence.Source == source.ID; row++ {
			r := &s.rows[row]
			for _, st := range statements {
				e := st.Evidence
				if e.Start < r.Sentence.End && r.Sentence.Start < e.End && rulings.Stands(st) && rulings.Confirmed(st) {
					r.Statements = append(r.Statements, st.ID)
					all = append(all, st)
				}
			}
		}
	}
	return all, nil
}

// eachTextOf calls f for the texts of the sources that a name means, or of the records of the list that it is the name of; for ""
// of all. What was withdrawn is left out; where that is all that bears the name, the error is resolve.ErrWithdrawn.
func eachTextOf(ctx context.Context, snap annals.Snapshot, name string, f func(annals.SourceID, string) bool) error {
	if name == "" {
		return snap.EachText(ctx, f)
	}
	sources, err := standingSources(ctx, snap, name)
	if errors.Is(err, annals.ErrNotFound) {
		editions, e := snap.Editions(ctx, annals.ListID(name))
		if e != nil {
			return e
		}
		if len(editions) > 0 {
			records, err := recordsOf(ctx, snap, editions)
			if err != nil {
				return err
			}
			return snap.EachText(ctx, func(id annals.SourceID, text string) bool { return !records[id] || f(id, text) })
		}
	}
	if err != nil {
		return err
	}
	for _, src := range sources {
		text, err := snap.Text(ctx, src.ID)
		if err != nil {
			return err
		}
		if !f(src.ID, text) {
			return nil
		}
	}
	return nil
}
