package word

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"path"
	"strings"
)

const (
	// maxUnpacked is how many bytes of XML are unpacked of one file, all parts together: a book of a thousand pages has
	// some 20 MB.
	maxUnpacked = 64 << 20
	// maxDepth is how deep elements nest at most: Word nests tables and boxes to a few dozen.
	maxDepth = 256
)

var (
	errTooMuch = errors.New("it unpacks to too much")
	errTooDeep = errors.New("its elements nest too deeply")
)

// archive is the file's parts by name.
type archive struct {
	files map[string]*zip.File
	left  int64 // how many bytes may still be unpacked
}

// openArchive reads the directory of an archive. Of two parts of one name the first counts.
func openArchive(data []byte) (*archive, error) {
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, err
	}
	a := &archive{files: map[string]*zip.File{}, left: maxUnpacked}
	for _, f := range z.File {
		if name := strings.TrimPrefix(f.Name, "/"); a.files[name] == nil {
			a.files[name] = f
		}
	}
	return a, nil
}

// brokenPart is an error in one part of the archive.
type brokenPart struct {
	name string
	err  error
}

func (b brokenPart) Error() string { return b.name + ": " + b.err.Error() }
func (b brokenPart) Unwrap() error { return b.err }

// read has a part's root element read. A part that the archive has not is passed over; an error is a brokenPart.
func (a *archive) read(name string, f func(*part, xml.StartElement) error) error {
	file := a.files[name]
	if file == nil {
		return nil
	}
	r, err := file.Open()
	if err != nil {
		return brokenPart{name, err}
	}
	defer r.Close() // only read
	p := &part{xml: xml.NewDecoder(&unpacked{r, a})}
	for {
		t, err := p.xml.Token()
		if err != nil {
			return brokenPart{name, err}
		}
		if root, ok := t.(xml.StartElement); ok {
			if err := f(p, root); err != nil {
				return brokenPart{name, err}
			}
			return nil
		}
	}
}

// unpacked counts what is unpacked against what the archive may have.
type unpacked struct {
	io.Reader
	archive *archive
}

func (u *unpacked) Read(p []byte) (int, error) {
	n, err := u.Reader.Read(p)
	if u.archive.left -= int64(n); u.archive.left < 0 {
		return 0, errTooMuch
	}
	return n, err
}

// related are the parts that a part ("" for the archive) says it is related to, by the last word of how: "styles".
func (a *archive) related(name string) (map[string]string, error) {
	folder, base := path.Split(name)
	out := map[string]string{}
	err := a.read(folder+"_rels/"+base+".rels", func(p *part, _ xml.StartElement) error {
		return p.children(func(e xml.StartElement) error {
			how, target := path.Base(attr(e, "Type")), attr(e, "Target")
			if strings.HasPrefix(target, "/") {
				target = target[1:]
			} else {
				target = path.Join(folder, target)
			}
			if out[how] == "" && attr(e, "TargetMode") != "External" {
				out[how] = target
			}
			return p.skip()
		})
	})
	return out, err
}

// part is a part of the archive as it is read. Elements are told by their local names: the transitional and the strict form
// of the standard have theirs in other namespaces.
type part struct {
	xml   *xml.Decoder
	depth int
}

// children gives each element inside the one that was begun to f, which must read it to its end, and ends behind that.
func (p *part) children(f func(xml.StartElement) error) error {
	if p.depth++; p.depth > maxDepth {
		return errTooDeep
	}
	defer func() { p.depth-- }()
	for {
		t, err := p.xml.Token()
		if err != nil {
			return err
		}
		switch t := t.(type) {
		case xml.StartElement:
			if err := f(t); err != nil {
				return err
			}
		case xml.EndElement:
			return nil
		}
	}
}

// skip passes over the rest of the element that was begun.
func (p *part) skip() error { return p.xml.Skip() }

// text is what the element that was begun says, with what the elements inside it say.
func (p *part) text() (string, error) {
	var b strings.Builder
	for depth := 1; ; {
		t, err := p.xml.Token()
		if err != nil {
			return "", err
		}
		switch t := t.(type) {
		case xml.CharData:
			b.Write(t)
		case xml.StartElement:
			depth++
		case xml.EndElement:
			if depth--; depth == 0 {
				return b.String(), nil
			}
		}
	}
}

// attr is an element's attribute by its local name, "" where it has none.
func attr(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// on reports whether an element that switches something does, <w:b/> or <w:b w:val="true"/>.
func on(e xml.StartElement) bool {
	switch attr(e, "val") {
	case "0", "false", "off":
		return false
	}
	return true
}
