package text

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"path"
	"slices"
	"strings"

	"annals"
)

// Format is what sources read by this package have as their Source.Format.
const Format = "text"

// Read reads a text. name is what the text was found as, with or without its folder; it names the source in messages,
// and its title where the text gives none. The error is annals.ErrInvalid or annals.ErrUnsupported when the bytes are not
// a text; whatever else is wrong with them is a Problem.
func Read(name string, data []byte) (annals.Document, []annals.Problem, error) {
	sum := sha256.Sum256(data)
	name = path.Base(strings.ReplaceAll(name, `\`, "/"))
	source := annals.Source{ID: annals.SourceID("sha256:" + hex.EncodeToString(sum[:])), Name: name, Format: Format}
	decoded, problems, err := decode(name, data)
	if err != nil {
		return annals.Document{}, nil, err
	}
	if strings.TrimSpace(decoded) == "" {
		return annals.Document{}, nil, fmt.Errorf("%w: %s has no text in it", annals.ErrInvalid, name)
	}
	l := layOut(decoded)
	l.readMarks()
	l.readNotes()
	doc := l.document(source)
	l.describe(&doc)
	problems = append(problems, l.problems(name, annals.NewText(decoded))...)
	return doc, problems, nil
}

// document turns places in bytes into places in code points.
func (l *layout) document(source annals.Source) annals.Document {
	t := annals.NewText(l.text)
	at := func(s span) annals.Span { return annals.Span{Start: t.CodePoint(s.start), End: t.CodePoint(s.end)} }
	doc := annals.Document{Source: source, Text: l.text}
	for _, b := range l.blocks {
		doc.Blocks = append(doc.Blocks, annals.Block{Kind: b.kind, Span: at(b.span), Level: b.depth()})
	}
	for _, m := range l.marks {
		doc.Marks = append(doc.Marks, annals.Mark{Span: at(m.span), Label: m.label, Editorial: m.editorial, Run: m.run})
	}
	for _, n := range l.notes {
		doc.Notes = append(doc.Notes, annals.Note{Label: n.label, Span: at(n.span), Text: l.text[n.start:n.end]})
	}
	return doc
}

// maxCuts is how many places are listed at which paragraphs were divided.
const maxCuts = 20

// problems are what the layout could not make prose of.
func (l *layout) problems(name string, t *annals.Text) []annals.Problem {
	var out []annals.Problem
	add := func(code string, at int, message string) {
		p := annals.Problem{Code: code, Source: name, Offset: t.CodePoint(at), Message: message}
		p.Line, p.Column = t.Position(p.Offset)
		out = append(out, p)
	}
	if n := len(l.tables); n > 0 {
		rows := 0
		for _, s := range l.tables {
			rows += strings.Count(l.text[s.start:s.end], "\n") + 1
		}
		add("table-not-read", l.tables[0].start,
			fmt.Sprintf("%s of %s in all, the first here, kept with the text, but no statements are read from tables",
				plural(n, "table"), plural(rows, "line")))
	}
	for _, s := range l.noise {
		add("not-prose", s.start, fmt.Sprintf("%s with hardly a letter among them are no prose; nothing is read from them",
			plural(s.end-s.start, "byte")))
	}
	if code, message, hint, at := l.markupProblem(); code != "" {
		add(code, at, message)
		out[len(out)-1].Hint = hint
	}
	for i, at := range l.cuts {
		if i == maxCuts {
			add("paragraph-divided", at, fmt.Sprintf("%s more in long paragraphs", plural(len(l.cuts)-i, "cut")))
			break
		}
		add("paragraph-divided", at,
			fmt.Sprintf("a paragraph of more than %d bytes is read in pieces; a sentence may be cut here", maxBlock))
	}
	slices.SortStableFunc(out, func(a, b annals.Problem) int { return a.Offset - b.Offset })
	return out
}
