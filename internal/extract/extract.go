package extract

import (
	"bytes"
	"cmp"
	"slices"
	"strings"

	"annals"
	"annals/internal/extract/dates"
	"annals/internal/extract/document"
	"annals/internal/extract/grammar"
	"annals/internal/extract/lang"
	"annals/internal/extract/layout"
	"annals/internal/extract/predicate"
	"annals/internal/extract/weigh"
)

// Version names the reader's rules in the record; it changes whenever the same text may yield other statements.
const Version = "grammar/1 frame/1 weigh/1"

// Extract reads the statements of a document, in the order of the text, and the entities that they name. Every
// statement is verified: its words are the document's own. Problems are what the document's dates get wrong.
func Extract(doc *annals.Document) ([]annals.Statement, []annals.Entity, []annals.Problem) {
	return ExtractWith(doc, weigh.Load())
}

// ExtractWith is Extract with other weights. With nil, rules alone read.
func ExtractWith(doc *annals.Document, m *weigh.Model) ([]annals.Statement, []annals.Entity, []annals.Problem) {
	return newExtraction(doc, lang.Load()).all(m)
}

// all reads the document.
func (x *extraction) all(m *weigh.Model) ([]annals.Statement, []annals.Entity, []annals.Problem) {
	x.model = m
	var out []annals.Statement
	x.each(func(s annals.Statement, _ *document.Candidate) { out = append(out, s) })
	slices.SortStableFunc(out, func(a, b annals.Statement) int {
		return cmp.Or(cmp.Compare(a.Evidence.Start, b.Evidence.Start), cmp.Compare(a.Evidence.End, b.Evidence.End))
	})
	out = distinct(out)
	return out, x.entities(out), x.problems()
}

// each tells the statements of the document and what they were made of, sentence by sentence.
func (x *extraction) each(tell func(annals.Statement, *document.Candidate)) {
	// All sentences are read before the first statement is made: a later one may tell the fullest name of whom an earlier
	// names.
	read := make([][]*document.Candidate, len(x.grammar.Sentences))
	for i, s := range x.grammar.Sentences {
		if x.over != nil && x.over() {
			return
		}
		read[i] = x.read(s)
	}
	grammar.OwnOrgans(x.grammar, read)
	sinceFounding(x.grammar, read)
	belonging(x.grammar, read)
	overs(x.grammar, read)
	tieEnds(x.grammar, read)
	for i := range x.grammar.Sentences {
		x.bounds(i)
		for _, c := range read[i] {
			if st := x.statement(c); st.Validate() == nil {
				tell(st.WithID(), c)
			}
		}
	}
}

// distinct drops statements that say the same as one before.
func distinct(in []annals.Statement) []annals.Statement {
	seen := map[annals.StatementID]bool{}
	return slices.DeleteFunc(in, func(s annals.Statement) bool {
		if seen[s.ID] {
			return true
		}
		seen[s.ID] = true
		return false
	})
}

// extraction is one document being read.
type extraction struct {
	doc     *annals.Document
	text    *annals.Text
	grammar *document.Document
	// model has the weights, nil for none.
	model *weigh.Model
	// signs gets what each candidate was judged by, unless it is nil.
	signs map[*document.Candidate]weigh.Signs
	// over reports whether nobody waits for what is read any more; nil for never.
	over  func() bool
	prose []document.Block
	runs  []run
	// sentence, from, to: the sentence being read and the bytes up to which its citation marks stand.
	sentence *document.Sentence
	from, to int
	// near are the runs from there to there.
	near []run
	// names are those of the entities, nil until the first statement asks.
	names map[*document.Entity]string
}

// newExtraction finds the sentences of a document, and the dates, entities and trees in them.
func newExtraction(doc *annals.Document, reader document.Reader) *extraction {
	x := &extraction{doc: doc, text: annals.NewText(doc.Text)}
	x.readRuns()
	x.prose = x.blocks()
	masked := x.mask()
	x.prose = predicate.Turns(masked, x.prose)
	title := doc.Source.Title
	if slices.Contains(doc.Source.Guessed, "title") && !strings.Contains(doc.Text, title) {
		title = "" // the name of the file
	}
	x.grammar = grammar.NewDocument(grammar.Source{Title: title, Text: doc.Text, Masked: masked, Blocks: x.prose,
		Runs: x.bytesOfRuns(), Published: dates.OfValue(doc.Written)}, reader)
	return x
}

// mask is the document's text with spaces for every mark, for markup within sentences, for datelines and for the line
// ends within a block, so that places stay the same: the reader has found the blocks, and a line that ends within one
// was broken to a width.
func (x *extraction) mask() string {
	b := []byte(x.doc.Text)
	for _, m := range x.doc.Marks {
		for i := x.text.Byte(m.Span.Start); i < x.text.Byte(m.Span.End); i++ {
			b[i] = ' '
		}
	}
	if hasMarkup(x.doc.Text) {
		for _, m := range inlineMarkup().FindAllStringIndex(x.doc.Text, -1) {
			for i := m[0]; i < m[1]; i++ {
				b[i] = ' '
			}
		}
	}
	for at := 0; bytes.ContainsAny(b, "*_"); {
		// What closes one may stand before the next.
		m := emphasis().FindSubmatchIndex(b[at:])
		if m == nil {
			break
		}
		for g := 2; g < len(m); g += 2 {
			for i := m[g]; i >= 0 && i < m[g+1]; i++ {
				b[at+i] = ' '
			}
		}
		at += m[1] - 1
	}
	for _, block := range x.prose {
		for i := block.Start; i < block.End; i++ {
			if b[i] == '\n' {
				b[i] = ' '
			}
		}
		if block.Kind == annals.BlockParagraph {
			for i := range layout.Dateline(string(b[block.Start:block.End])) {
				b[block.Start+i] = ' '
			}
		}
		for i := range layout.Numbering(string(b[block.Start:min(block.End, block.Start+longestNumbering)])) {
			b[block.Start+i] = ' '
		}
	}
	return string(b)
}

// longestNumbering is how many bytes of a block its number is looked for in.
const longestNumbering = 48

// blocks are the document's prose in bytes; notes are no prose.
func (x *extraction) blocks() []document.Block {
	var out []document.Block
	for _, b := range x.doc.Blocks {
		if b.Kind != annals.BlockNote {
			out = append(out, document.Block{Kind: b.Kind, Level: b.Level,
				Start: x.text.Byte(b.Span.Start), End: x.text.Byte(b.Span.End)})
		}
	}
	return out
}

// statement turns a candidate's bytes into the document's words and code points. It is no valid one where only words
// tell it that the sentence is read with.
func (x *extraction) statement(c *document.Candidate) annals.Statement {
	x.balance(c)
	if c.Start = layout.Told(x.sentence, c.Start); c.Start >= c.End {
		return annals.Statement{} // no word of the text tells it
	}
	s := annals.Statement{Type: c.Type, Form: c.Form, Lang: c.Lang, Relation: c.Relation, Time: c.Time, Stance: c.Stance,
		Roles: map[annals.Role][]annals.Filler{}, Speaker: []annals.Filler{}, Hedges: []string{},
		Reading: annals.Reading{Rules: x.rules(c), Confidence: confidence(c, x.sentence)}}
	for r, ms := range c.Roles {
		s.Roles[r] = append(s.Roles[r], x.fillers(ms)...)
	}
	s.Speaker = append(s.Speaker, x.fillers(c.Speaker)...)
	for _, h := range c.Hedges {
		s.Hedges = append(s.Hedges, x.doc.Text[h.Start:h.End])
	}
	x.afterRun(c)
	cites, marks := x.cover(c.Start, c.End)
	s.Evidence = annals.Evidence{Source: x.doc.Source.ID, Start: x.text.CodePoint(c.Start), End: x.text.CodePoint(c.End),
		Text: x.doc.Text[c.Start:c.End], Cites: cites, Marks: marks}
	return s
}

// rules are the names of what made a candidate: its rule, and whether the arcs of its words are sure.
func (x *extraction) rules(c *document.Candidate) []string {
	if isSure(c, x.sentence) {
		return []string{c.Rule, "arcs.sure"}
	}
	return []string{c.Rule, "arcs.unsure"}
}

// fillers are the fillers that the mentions make: of one that stands for several entities together, as many.
func (x *extraction) fillers(ms []document.Mention) []annals.Filler {
	var out []annals.Filler
	for _, m := range ms {
		if m.Entity == nil {
			out = append(out, x.filler(m))
			continue
		}
		for _, e := range m.Entity.Members() {
			m.Entity = e
			out = append(out, x.filler(m))
		}
	}
	return out
}

func (x *extraction) filler(m document.Mention) annals.Filler {
	m.Start = layout.Told(x.sentence, m.Start)
	m.End = max(m.Start, m.End)
	end := m.Start + len(unfinished(x.doc.Text[m.Start:m.End]))
	f := annals.Filler{Text: x.doc.Text[m.Start:end], Start: x.text.CodePoint(m.Start), End: x.text.CodePoint(end)}
	switch {
	case m.Unnamed:
		f.Name = annals.Unnamed
	case m.Entity != nil:
		e := m.Entity.Canonical()
		f.Name, f.Kind, f.Ref = x.name(e), e.Kind, e.Ref
	}
	return f
}

// name is the name of an entity in what is read.
func (x *extraction) name(e *document.Entity) string {
	if x.names == nil {
		x.names = displayNames(x.grammar)
	}
	if name, ok := x.names[e]; ok {
		return name
	}
	return e.Name()
}

// unfinished is a filler's words without a comma or conjunction at their end, which belong to what follows.
func unfinished(words string) string {
	for {
		cut := strings.TrimRight(words, ",; ")
		for _, w := range []string{" and", " or", " but"} {
			cut = strings.TrimSuffix(cut, w)
		}
		if cut == words || cut == "" {
			return words
		}
		words = cut
	}
}

// entities are those that the statements name, in the order of first mention.
func (x *extraction) entities(statements []annals.Statement) []annals.Entity {
	used := map[string]bool{}
	for _, s := range statements {
		s.EachFiller(func(_ annals.Role, _ int, f *annals.Filler) { used[f.Name] = true })
	}
	var out []annals.Entity
	for _, e := range x.grammar.Entities {
		name := x.name(e)
		if !used[name] {
			continue
		}
		used[name] = false
		entity := annals.Entity{Name: name, Kind: e.Kind, Ref: e.Ref, Source: x.doc.Source.ID}
		entity.Names = append(entity.Names, annals.EntityName{Name: name})
		for _, n := range e.Names {
			if n != name {
				entity.Names = append(entity.Names, annals.EntityName{Name: n})
			}
		}
		out = append(out, entity)
	}
	return out
}

// problems gives the dates that do not exist their place.
func (x *extraction) problems() []annals.Problem {
	var out []annals.Problem
	for _, s := range x.grammar.Sentences {
		for _, t := range s.Times {
			if t.Problem == nil {
				continue
			}
			p := *t.Problem
			p.Source = x.doc.Source.Name
			p.Offset = x.text.CodePoint(t.Start)
			p.Line, p.Column = x.text.Position(p.Offset)
			out = append(out, p)
		}
	}
	return out
}
