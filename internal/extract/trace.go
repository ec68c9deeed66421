package extract

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/frame"
	"annals/internal/extract/grammar"
	"annals/internal/extract/lang"
	"annals/internal/extract/weigh"
)

// Trace writes what each stage made of every sentence that holds some words, for whoever wonders why a statement was read,
// or was not. It returns how many sentences there were. The layout is for people and may change.
func Trace(w io.Writer, doc *annals.Document, words string) (int, error) {
	x := newExtraction(doc, lang.Load())
	x.model = weigh.Load()
	found := 0
	for i, s := range x.grammar.Sentences {
		x.bounds(i)
		text := doc.Text[s.Start:x.to]
		if !strings.Contains(normal(text), normal(words)) {
			continue
		}
		found++
		t := tracer{extraction: x, w: w, s: s}
		t.sentence(text)
		if t.err != nil {
			return found, t.err
		}
	}
	return found, nil
}

// normal makes texts comparable whatever their spaces and capitals.
func normal(s string) string { return strings.ToLower(strings.Join(strings.Fields(s), " ")) }

// tracer writes the trace of one sentence and keeps the first error of writing.
type tracer struct {
	*extraction
	w   io.Writer
	s   *document.Sentence
	err error
}

func (t *tracer) printf(format string, args ...any) {
	if t.err == nil {
		_, t.err = fmt.Fprintf(t.w, format, args...)
	}
}

func (t *tracer) sentence(text string) {
	line, column := t.text.Position(t.text.CodePoint(t.s.Start))
	t.printf("sentence at %d:%d, a %s\n  %s\n", line, column, t.s.Kind, strings.TrimSpace(text))
	t.printf("marks\n")
	for _, r := range t.near {
		t.printf("  behind %q: %s\n", tail(t.doc.Text[t.from:r.start]), strings.Join(slices.Concat(r.cites, r.marks), ", "))
	}
	t.words(t.s.Tokens, t.s.Arcs)
	for _, a := range t.s.Asides {
		t.printf("aside after word %d: %s\n", a.After, t.doc.Text[a.Start:a.End])
	}
	t.printf("dates\n")
	for _, e := range t.s.Times {
		t.printf("  %q = %s\n", t.span(e.First, e.Last), e.Value)
	}
	t.printf("entities\n")
	for _, m := range t.s.Mentions {
		how := ""
		if m.Anaphor {
			how = ", stands for it"
		}
		t.printf("  %q = %s (%s%s)\n", t.span(m.First, m.Last), m.Entity.Name(), m.Entity.Kind, how)
	}
	for _, q := range t.s.Quotes {
		t.printf("quotation: %q\n", t.span(q.First, q.Last))
	}
	v, framed := frame.Read(t.s)
	fused := fuse(t.s, v, framed)
	t.candidates("grammars", grammar.Candidates(t.s), fused)
	t.candidates("frames", framed, fused)
	kept := t.weighed(t.s, v, fused)
	t.printf("weighed\n")
	for _, c := range fused {
		if c.Likelihood > 0 && !slices.Contains(kept, c) {
			t.printf("  %s by %s, %.2f: what was learnt is likelier\n", c.Type, c.Rule, c.Likelihood)
		}
	}
	for _, c := range kept {
		if !slices.Contains(fused, c) {
			t.printf("  %s by %s, %.2f: learnt\n", c.Type, c.Rule, c.Likelihood)
		}
	}
	settled := t.settled(t.s, slices.Clone(kept))
	t.printf("settled\n")
	for _, c := range kept {
		if !slices.Contains(settled, c) {
			t.printf("  %s by %s: not told to be so, or told already\n", c.Type, c.Rule)
		}
	}
	for _, c := range settled {
		if !slices.Contains(kept, c) {
			t.printf("  %s by %s: told beside\n", c.Type, c.Rule)
		}
	}
	t.printf("statements\n")
	for _, c := range settled {
		st := t.statement(c)
		if err := st.Validate(); err != nil {
			t.printf("  dropped, %v: %s by %s\n", err, c.Type, c.Rule)
			continue
		}
		st = st.WithID()
		t.printf("  %s %s by %s %q, time %q, cites %v, marks %v, %.2f\n", st.ID.Short(), st.Type, c.Rule, st.Evidence.Text,
			st.Time.String(), st.Evidence.Cites, st.Evidence.Marks, st.Confidence)
		st.EachFiller(func(r annals.Role, _ int, f *annals.Filler) { t.printf("      %s: %q %s\n", r, f.Text, f.Name) })
	}
	t.printf("\n")
}

// words writes the tokens with their tags and the tree over them; an arc on which the parsers differ has a "?".
func (t *tracer) words(tokens []lang.Token, arcs []lang.Arc) {
	t.printf("words\n")
	for i, tok := range tokens {
		arc := ""
		if i < len(arcs) {
			arc = fmt.Sprintf("%d %s", arcs[i].Head, arcs[i].Rel)
			if !arcs[i].Sure {
				arc += " ?"
			}
		}
		t.printf("  %3d  %-20s %-6s %-6s %-20s %s\n", i, tok.Text, tok.Tag, tok.UPOS, tok.Lemma, arc)
	}
}

// candidates writes what one stage proposes, and what became of it.
func (t *tracer) candidates(stage string, proposed, kept []*document.Candidate) {
	t.printf("%s\n", stage)
	for _, c := range proposed {
		fate := "kept"
		switch {
		case c.Start < 0:
			fate = "dropped: no evidence"
		case !slices.Contains(kept, c):
			fate = "dropped: told by another"
		}
		evidence := ""
		if c.Start >= 0 {
			evidence = t.doc.Text[c.Start:c.End]
		}
		t.printf("  %s by %s, %.2f, %s, %s: %q\n", c.Type, c.Rule, c.Confidence, c.Stance, fate, evidence)
	}
}

func (t *tracer) span(first, last int) string {
	return t.doc.Text[t.s.Tokens[first].Start:t.s.Tokens[last].End]
}

// tail is the end of a text.
func tail(s string) string {
	words := strings.Fields(s)
	return strings.Join(words[max(0, len(words)-3):], " ")
}
