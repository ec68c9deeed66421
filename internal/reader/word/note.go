package word

import (
	"encoding/xml"
	"strconv"
	"strings"
)

// notes are what stands at the foot of pages or at the end, and under which label each note that the text cites is kept.
type notes struct {
	foot, end map[string]string // by id
	cited     []cited
	labels    map[string]string // by kind and id
	// footnotes, endnotes and marked count those that are cited; marked are those with a sign of their own, "*".
	footnotes, endnotes, marked int
	// named tells that the text has numbers in brackets itself, from which the notes are told by the word "note".
	named bool
}

// cited is a note as it is written below the text.
type cited struct{ label, text string }

// label is that of a note where it is cited; "" where the file has no such note. Footnotes are numbered in the order of the
// text, as Word does, endnotes for themselves.
func (n *notes) label(kind, id string, marked bool) string {
	of := n.foot
	if kind == "endnote" {
		of = n.end
	}
	said, is := of[id]
	if !is {
		return ""
	}
	if label, before := n.labels[kind+id]; before {
		return label
	}
	label := ""
	switch {
	case marked:
		if n.marked++; n.marked <= 26 {
			label = "note " + string(rune('a'+n.marked-1))
		}
	case kind == "endnote" && len(n.foot) > 0:
		n.endnotes++
		label = "endnote " + strconv.Itoa(n.endnotes)
	default:
		n.footnotes++
		label = strconv.Itoa(n.footnotes)
		if n.named {
			label = "note " + label
		}
	}
	n.labels[kind+id] = label
	if label != "" && said != "" {
		n.cited = append(n.cited, cited{label, said})
	}
	return label
}

// readNotes reads a part that has notes. The lines that divide notes from the text are kept there too, and are none.
func (b *body) readNotes(p *part, name string) (map[string]string, error) {
	out := map[string]string{}
	b.part = p
	err := p.children(func(e xml.StartElement) error {
		if kind := attr(e, "type"); e.Name.Local != name || kind != "" && kind != "normal" {
			return p.skip()
		}
		var s story
		if err := b.story(&s); err != nil {
			return err
		}
		if id := attr(e, "id"); out[id] == "" {
			out[id] = strings.ReplaceAll(s.oneLine(), "\n", " ")
		}
		return nil
	})
	return out, err
}
