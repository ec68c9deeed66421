package word

import "encoding/xml"

// document reads the main part with those that it needs. named tells that its notes are labelled by the word "note".
func (a *archive) document(main string, named bool) (*body, *story, error) {
	a.left = maxUnpacked
	parts, err := a.related(main)
	if err != nil {
		return nil, nil, err
	}
	b := &body{notes: notes{labels: map[string]string{}, named: named}}
	for _, of := range []struct {
		kind string
		read func(*part, xml.StartElement) error
	}{
		{"styles", func(p *part, e xml.StartElement) (err error) { b.styles, err = readStyles(p, e); return err }},
		{"numbering", func(p *part, e xml.StartElement) (err error) { b.numbering, err = readNumbering(p, e); return err }},
		{"footnotes", func(p *part, _ xml.StartElement) (err error) {
			b.notes.foot, err = b.readNotes(p, "footnote")
			return err
		}},
		{"endnotes", func(p *part, _ xml.StartElement) (err error) {
			b.notes.end, err = b.readNotes(p, "endnote")
			return err
		}},
	} {
		if err := a.read(parts[of.kind], of.read); err != nil {
			return nil, nil, err
		}
	}
	b.bracketed, b.titles = false, nil // those of notes
	s := &story{}
	err = a.read(main, func(p *part, root xml.StartElement) error {
		if root.Name.Local != "document" {
			return errNoWord
		}
		b.part = p
		return p.children(func(e xml.StartElement) error {
			if e.Name.Local == "body" {
				return b.story(s)
			}
			return p.skip()
		})
	})
	return b, s, err
}
