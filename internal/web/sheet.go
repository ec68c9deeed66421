package web

import (
	"cmp"
	"slices"
	"strings"

	"annals"
	"annals/internal/reader/text"
)

// sheet is the text of a source laid out for a page.
type sheet struct {
	text   *annals.Text
	blocks []annals.Block
	marks  []annals.Mark
	notes  []annals.Note
}

// sheet lays out a source. The record keeps the text as it was read; its paragraphs, marks and notes are those that the
// reader of plain text finds in it. The record of a list is shown line by line.
func (v *visit) sheet(src annals.Source) (sheet, error) {
	kept, err := v.snap.Text(v.Context(), src.ID)
	if err != nil {
		return sheet{}, err
	}
	sh := sheet{text: annals.NewText(kept)}
	doc, _, err := text.Read(src.Name, []byte(kept))
	if err == nil && doc.Text == kept && len(doc.Blocks) > 0 {
		sh.blocks, sh.marks, sh.notes = doc.Blocks, doc.Marks, doc.Notes
		return sh, nil
	}
	at := 0
	for line := range strings.SplitSeq(kept, "\n") {
		n := len([]rune(line))
		if strings.TrimSpace(line) != "" {
			sh.blocks = append(sh.blocks, annals.Block{Kind: annals.BlockParagraph, Span: annals.Span{Start: at, End: at + n}})
		}
		at += n + 1
	}
	return sh, nil
}

// note is the note that a citation label means; ok is false where the source has none.
func (sh sheet) note(label string) (annals.Note, bool) {
	i := slices.IndexFunc(sh.notes, func(n annals.Note) bool { return n.Label == label })
	if i < 0 {
		return annals.Note{}, false
	}
	return sh.notes[i], true
}

// layer is something that covers a stretch of a text: the evidence of a statement, a filler, a citation mark.
type layer struct {
	annals.Span
	// class is for the style, key tells layers apart for scripts, and title for who points at it.
	class, key, title string
	href              string
}

// stretch is a piece of text that the same layers cover.
type stretch struct {
	Text string
	// Class joins the classes of all layers, the widest first; Keys their keys.
	Class, Keys string
	// Title and Href are those of the narrowest layer that has one.
	Title, Href string
	// Begin are the keys of the layers that begin here.
	Begin []string
}

// stretches cuts a span wherever a layer begins or ends.
func (sh sheet) stretches(span annals.Span, layers []layer) []stretch {
	cuts := []int{span.Start, span.End}
	ordered := slices.Clone(layers)
	slices.SortStableFunc(ordered, func(a, b layer) int { return cmp.Compare(b.End-b.Start, a.End-a.Start) })
	for _, l := range ordered {
		for _, at := range []int{l.Start, l.End} {
			if span.Start < at && at < span.End {
				cuts = append(cuts, at)
			}
		}
	}
	slices.Sort(cuts)
	cuts = slices.Compact(cuts)
	var out []stretch
	for i := 0; i+1 < len(cuts); i++ {
		s := stretch{Text: words(sh.text.Slice(cuts[i], cuts[i+1]))}
		var classes, keys []string
		for _, l := range ordered {
			if l.Start > cuts[i] || l.End < cuts[i+1] {
				continue
			}
			classes = addOnce(classes, l.class)
			keys = addOnce(keys, l.key)
			s.Title, s.Href = cmp.Or(l.title, s.Title), cmp.Or(l.href, s.Href)
			if l.Start == cuts[i] && l.key != "" {
				s.Begin = append(s.Begin, l.key)
			}
		}
		s.Class, s.Keys = strings.Join(classes, " "), strings.Join(keys, " ")
		out = append(out, s)
	}
	return out
}

func addOnce(list []string, s string) []string {
	if s == "" || slices.Contains(list, s) {
		return list
	}
	return append(list, s)
}
