package listing

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"annals"
)

// Bounds on what is read: publishers' files stay far below them, and a document made to exhaust memory does not.
const (
	maxDepth  = 16      // elements within each other
	maxRecord = 1 << 20 // bytes of one record
)

// MaxFile is how many bytes a file of a list may have: several times as many as the largest that is published.
const MaxFile = 1 << 30

// ReadXML reads a document with this root and gives each of its entries: the elements of these names, wherever they stand.
// Their attributes are lines as their parts are. It gives the attributes of the root, and the line of the first byte that
// is not UTF-8, 0 for none; see [Decode]. One entry and one token are in memory at a time.
//
// A document that is cut off, has another root or no entries, is nested too deep, has a tag, a text or an entry without
// end, or declares a type, and with it entities that could expand, is annals.ErrInvalid; entries given before that was
// seen are void.
func ReadXML(data []byte, root string, entries []string,
	each func(e Element, line int) error) (attributes map[string]string, bad int, err error) {
	if len(data) > MaxFile {
		return nil, 0, fmt.Errorf("%w: the document has %d bytes, and at most %d are read", annals.ErrInvalid, len(data), MaxFile)
	}
	in := NewStream(data)
	dec := xml.NewDecoder(in)
	// The text is decoded already, whatever the document says of its encoding.
	dec.CharsetReader = func(_ string, in io.Reader) (io.Reader, error) { return in, nil }
	r := xmlReading{dec: dec, root: root, entries: entries, each: each}
	for {
		in.Allow(maxRecord)
		token, err := dec.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err == nil {
			err = r.token(token)
		}
		if err != nil {
			line, _ := dec.InputPos()
			var syntax *xml.SyntaxError
			switch {
			case errors.As(err, &syntax) && strings.HasPrefix(syntax.Msg, "illegal character code"):
				// Mirrors have such: of every character only the lower byte was stored, and names in other scripts are
				// rubbish.
				err = fmt.Errorf("%w: %s, which is what is left of another: letters were lost when the file was stored; fetch it from "+
					"its publisher",
					annals.ErrInvalid, syntax.Msg)
			case !errors.Is(err, annals.ErrInvalid):
				err = fmt.Errorf("%w: %v", annals.ErrInvalid, err)
			}
			return nil, 0, fmt.Errorf("line %d: %w", line, err)
		}
	}
	if r.attributes == nil || r.count == 0 {
		return nil, 0, fmt.Errorf("%w: the document has no %s; nothing was read from it, and nothing is taken as delisted",
			annals.ErrInvalid, strings.Join(entries, " or "))
	}
	return r.attributes, in.badLine, nil
}

// Root is the name of a document's root, by which formats are told apart; "" for what is no XML.
func Root(data []byte) string {
	in := NewStream(data)
	in.Allow(maxRecord)
	dec := xml.NewDecoder(in)
	dec.CharsetReader = func(_ string, in io.Reader) (io.Reader, error) { return in, nil }
	for {
		token, err := dec.Token()
		if err != nil {
			return ""
		}
		if start, ok := token.(xml.StartElement); ok {
			return start.Name.Local
		}
	}
}

type xmlReading struct {
	dec         *xml.Decoder
	root        string
	entries     []string
	each        func(e Element, line int) error
	attributes  map[string]string // of the root; nil before it
	depth       int
	open        []Element // from an entry inwards
	said        [][]byte  // the text directly in each
	begin       int64     // of the entry, in bytes
	line, count int
}

func (r *xmlReading) token(token xml.Token) error {
	if len(r.open) > 0 && r.dec.InputOffset()-r.begin > maxRecord {
		return fmt.Errorf("%w: an entry has more than %d bytes", annals.ErrInvalid, maxRecord)
	}
	switch t := token.(type) {
	case xml.Directive:
		return fmt.Errorf("%w: it declares a document type, which lists do not need and which is not read", annals.ErrInvalid)
	case xml.StartElement:
		return r.start(t)
	case xml.EndElement:
		return r.end()
	case xml.CharData:
		if len(r.open) > 0 {
			r.said[len(r.said)-1] = append(r.said[len(r.said)-1], t...)
		} else if r.depth == 0 && strings.TrimSpace(string(t)) != "" {
			return fmt.Errorf("%w: text stands outside the document", annals.ErrInvalid)
		}
	}
	return nil
}

func (r *xmlReading) start(t xml.StartElement) error {
	switch {
	case r.depth == 0 && r.attributes != nil:
		return fmt.Errorf("%w: %s follows the end of the document", annals.ErrInvalid, t.Name.Local)
	case r.depth == 0 && t.Name.Local != r.root:
		return fmt.Errorf("%w: it is a document of <%s> instead of <%s>", annals.ErrInvalid, t.Name.Local, r.root)
	case r.depth >= maxDepth:
		return fmt.Errorf("%w: elements are nested more than %d deep", annals.ErrInvalid, maxDepth)
	case r.depth == 0:
		r.attributes = map[string]string{}
		for _, a := range t.Attr {
			r.attributes[a.Name.Local] = a.Value
		}
	}
	r.depth++
	if len(r.open) == 0 {
		if !slices.Contains(r.entries, t.Name.Local) {
			return nil
		}
		r.begin = r.dec.InputOffset()
		r.line, _ = r.dec.InputPos()
	}
	e := Element{Label: t.Name.Local}
	for _, a := range t.Attr {
		if a.Name.Space == "" && a.Name.Local != "xmlns" {
			e.Add(Leaf(a.Name.Local, a.Value))
		}
	}
	r.open, r.said = append(r.open, e), append(r.said, nil)
	return nil
}

func (r *xmlReading) end() error {
	r.depth--
	last := len(r.open) - 1
	if last < 0 {
		return nil
	}
	e := r.open[last]
	if said := Leaf("text", string(r.said[last])); len(e.Parts) > 0 {
		e.Add(said)
	} else {
		e.Field = said.Field
	}
	r.open, r.said = r.open[:last], r.said[:last]
	if last > 0 {
		if !e.Empty() {
			// An element that stands there twice is kept twice: the document says so.
			r.open[last-1].Parts = append(r.open[last-1].Parts, e)
		}
		return nil
	}
	r.count++
	return r.each(e, r.line)
}
