package page

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"path"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/htmlindex"

	"annals"
	"annals/internal/reader/text"
)

// Format is what sources read by this package have as their Source.Format.
const Format = "html"

// Fits reports whether bytes begin as a web page does, after a byte order mark, blanks, comments and what XML puts first.
func Fits(_ string, head []byte) bool {
	s := strings.ToLower(strings.TrimPrefix(string(head), "\uFEFF"))
	for {
		s = strings.TrimLeftFunc(s, unicode.IsSpace)
		end := ""
		switch {
		case strings.HasPrefix(s, "<!doctype html"), strings.HasPrefix(s, "<html"):
			return true
		case strings.HasPrefix(s, "<!--"):
			end = "-->"
		case strings.HasPrefix(s, "<?"):
			end = "?>"
		default:
			return false
		}
		_, rest, closed := strings.Cut(s, end)
		if !closed {
			return false
		}
		s = rest
	}
}

// Read reads a page. name is what it was found as. The error is annals.ErrInvalid when no words are on it, as where
// only a script would put them there. The source has the hash of the bytes, and its lines are those of the text.
func Read(name string, data []byte) (annals.Document, []annals.Problem, error) {
	d := parse(tokenize(decode(data)))
	w := writer{document: d}
	w.write(d.region())
	body := w.text()
	if !strings.ContainsFunc(body, unicode.IsLetter) {
		return annals.Document{}, nil, fmt.Errorf("%w: %s is a web page without words; copy its text from the browser into a file",
			annals.ErrInvalid, path.Base(strings.ReplaceAll(name, `\`, "/")))
	}
	doc, problems, err := text.Read(name, []byte(d.about().head()+body))
	if err != nil {
		return annals.Document{}, nil, err
	}
	sum := sha256.Sum256(data)
	doc.Source.ID, doc.Source.Format = annals.SourceID("sha256:"+hex.EncodeToString(sum[:])), Format
	return doc, problems, nil
}

// declaredIn is how much of a page may stand before it declares its encoding.
const declaredIn = 2048

// decode is the page as UTF-8, without the zero bytes that no browser shows. It is what its first bytes say, or what it
// declares, but a page that declares an encoding of single bytes and is good UTF-8 was written anew since, and one that
// declares UTF-8 or nothing and has none is taken for Windows-1252, as browsers do. What is broken is left to package
// text.
func decode(data []byte) string {
	if bytes.HasPrefix(data, []byte("\xEF\xBB\xBF")) || bytes.HasPrefix(data, []byte("\xFF\xFE")) ||
		bytes.HasPrefix(data, []byte("\xFE\xFF")) {
		return marked(data)
	}
	data = bytes.ReplaceAll(data, []byte{0}, nil)
	enc, name := declared(data)
	good, broken := runes(data)
	if name == "utf-8" || strings.HasPrefix(name, "utf-16") {
		// whoever declares UTF-16 in bytes that can be read has not written it
		if !broken || good {
			return string(data)
		}
		enc = charmap.Windows1252
	} else if _, single := enc.(*charmap.Charmap); single && good && !broken {
		return string(data)
	}
	out, err := enc.NewDecoder().Bytes(data)
	if err != nil {
		return string(data)
	}
	return string(out)
}

// declared is the encoding that a page declares, and the name of it; nil and UTF-8 where it declares none that is known.
func declared(data []byte) (encoding.Encoding, string) {
	head := strings.ToLower(string(data[:min(len(data), declaredIn)]))
	_, label, _ := strings.Cut(head, "charset=")
	label = strings.TrimLeft(label, `"' `)
	if end := strings.IndexAny(label, `"' />;`); end >= 0 {
		label = label[:end]
	}
	enc, err := htmlindex.Get(label)
	if err != nil {
		return nil, "utf-8"
	}
	name, err := htmlindex.Name(enc)
	if err != nil {
		return nil, "utf-8"
	}
	return enc, name
}

// runes reports whether bytes have characters of UTF-8 of more than one byte, and whether some are no UTF-8.
func runes(data []byte) (good, broken bool) {
	for len(data) > 0 && !(good && broken) {
		r, n := utf8.DecodeRune(data)
		good, broken = good || n > 1, broken || r == utf8.RuneError && n == 1
		data = data[n:]
	}
	return good, broken
}

// marked is text with a byte order mark as UTF-8.
func marked(data []byte) string {
	label := "utf-8"
	switch {
	case data[0] == 0xFF:
		label = "utf-16le"
	case data[0] == 0xFE:
		label = "utf-16be"
	}
	enc, err := htmlindex.Get(label)
	if err != nil {
		return string(data)
	}
	out, err := enc.NewDecoder().Bytes(data)
	if err != nil {
		return string(data)
	}
	return strings.TrimPrefix(string(out), "\uFEFF")
}
