package render

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"

	"annals"
	"annals/edtf/english"
)

// sentences prints the sentences in which words were found under their sources: the line on which each begins, the words
// marked, its citations as they stand in it, and what was read of it.
func (v *view) sentences(section annals.Section) {
	source := annals.SourceID("")
	for _, r := range section.Rows {
		if r.Sentence == nil {
			v.row("  ", r)
			continue
		}
		src := v.a.Sources[r.Sentence.Source]
		if r.Sentence.Source != source {
			source = r.Sentence.Source
			v.blank()
			v.text("  ", underline, cmp.Or(src.Title, src.Name))
			v.text("  ", dim, Origin(src))
		}
		marks := make([]annals.Span, len(r.Sentence.Words))
		for i, w := range r.Sentence.Words {
			marks[i] = annals.Span{Start: w.Start - r.Sentence.Start, End: w.End - r.Sentence.Start}
		}
		lead := fmt.Sprintf("%6d  ", r.Sentence.Line)
		v.markedAt(lead, r.Text, marks, !src.IsProse()) // the lines of a list's record stay lines
		for _, id := range r.Statements {
			if s, ok := v.a.Statements[id]; ok {
				v.citedBeside(src.Name, strings.Repeat(" ", Columns(lead))+"→ ", Sentence(s, v.name), []annals.StatementID{id})
			}
		}
	}
	v.more(section.All - v.a.Question.Offset - len(section.Rows))
}

// Origin is where a source is from and of when, beside its title: its file, publisher and date.
func Origin(src annals.Source) string {
	var words []string
	if src.Title != "" {
		words = append(words, src.Name)
	}
	if src.Publisher != "" {
		words = append(words, src.Publisher)
	}
	switch {
	case !src.Published.IsZero():
		words = append(words, "published "+english.Date(src.Published))
	case !src.ReadOn.IsZero():
		words = append(words, "read "+english.Date(src.ReadOn))
	}
	return strings.Join(words, ", ")
}

// apart tells of each of several words, which no sentence has together, how many sources have it.
func (v *view) apart(rows []annals.Row) {
	for _, r := range rows {
		v.text("  ", plain, "“"+r.What+"”: "+Apart(r))
	}
}

// Apart is how many sources have what a row tells of by itself.
func Apart(r annals.Row) string {
	for _, f := range r.Fields {
		n, err := strconv.Atoi(f.Value)
		switch {
		case err != nil || n == 0:
		case f.Name == "sources":
			return "in " + Count(n, "source")
		default:
			return "its words, in a row or not, in " + Count(n, "source")
		}
	}
	return "in no source"
}

// forms tells in how many sentences each of several words was found in which form.
func (v *view) forms(rows []annals.Row) {
	for _, r := range rows {
		v.text("  ", plain, "“"+r.What+"”: "+Forms(r))
	}
}

// Forms is in how many sentences the forms of a word were found: "expelled in 37 sentences, expel in 4".
func Forms(r annals.Row) string {
	var told []string
	for i, f := range r.Fields {
		n, err := strconv.Atoi(f.Value)
		switch {
		case err != nil:
		case i == 0:
			told = append(told, f.Name+" in "+Count(n, "sentence"))
		default:
			told = append(told, f.Name+" in "+f.Value)
		}
	}
	return strings.Join(told, ", ")
}
