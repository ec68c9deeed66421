package pdf

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"path"
	"strings"
	"unicode"

	liberrors "github.com/klippa-app/go-pdfium/errors"

	"annals"
	"annals/internal/reader/text"
)

// Format is what sources read by this package have as their Source.Format.
const Format = "pdf"

// maxText is the length of the longest text that is read, that of the largest plain text.
const maxText = 8 << 20

// before is how many bytes may stand before a file's own beginning: mail programs put some there.
const before = 1024

// Fits reports whether bytes begin as a PDF does.
func Fits(_ string, head []byte) bool {
	at := bytes.Index(head[:min(len(head), before)], []byte("%PDF-"))
	return at == 0 || at > 0 && !bytes.ContainsFunc(head[:at], func(r rune) bool { return !unicode.IsSpace(r) && r != '\uFEFF' })
}

// Read reads a PDF. name is what it was found as. The error is annals.ErrUnsupported where the file has a password, pictures
// instead of words or more than is read, and annals.ErrInvalid where it is broken. The source has the hash of the bytes, and
// its lines are those of the text that was taken from the pages.
func Read(name string, data []byte) (annals.Document, []annals.Problem, error) {
	base := path.Base(strings.ReplaceAll(name, `\`, "/"))
	p, err := paperOf(data)
	if err == nil {
		err = p.legible()
	}
	if err != nil {
		return annals.Document{}, nil, explained(base, err)
	}
	title, said, err := layOut(&p).markdown()
	switch {
	case err != nil:
		return annals.Document{}, nil, explained(base, err)
	case !strings.ContainsFunc(said, unicode.IsLetter):
		return annals.Document{}, nil, explained(base, errNoWords)
	case len(said) > maxText:
		return annals.Document{}, nil, explained(base, errTooManySigns)
	}
	a := p.about.titled(title, said)
	doc, problems, err := text.Read(name, []byte(a.head(false)+said))
	if err == nil && doc.Source.Published.IsZero() && a.made != "" && !p.scanned() {
		// What the text says of its day counts more: a file is made anew when it is moved from one place to another.
		doc, problems, err = text.Read(name, []byte(a.head(true)+said))
	}
	if err != nil {
		return annals.Document{}, nil, err
	}
	sum := sha256.Sum256(data)
	doc.Source.ID, doc.Source.Format = annals.SourceID("sha256:"+hex.EncodeToString(sum[:])), Format
	return doc, append(p.problems(base), problems...), nil
}

var (
	errNoWords   = errors.New("no words")
	errPictures  = errors.New("pictures of pages")
	errNoLetters = errors.New("letters that the file does not name")
)

// explained says of an error which file it is about, and what to do.
func explained(name string, err error) error {
	switch {
	case errors.Is(err, liberrors.ErrPassword), errors.Is(err, liberrors.ErrSecurity):
		return fmt.Errorf("%w: %s is a PDF with a password; save it without: open it with the password, and print it to a PDF",
			annals.ErrUnsupported, name)
	case errors.Is(err, errPictures):
		return fmt.Errorf("%w: %s is a PDF that has pictures of pages only; have their text recognized first: ocrmypdf FILE.pdf "+
			"OTHER.pdf, or another program for OCR", annals.ErrUnsupported, name)
	case errors.Is(err, errNoLetters):
		return fmt.Errorf("%w: %s is a PDF whose fonts do not say which letters they have; have its text recognized: "+
			"ocrmypdf --force-ocr FILE.pdf OTHER.pdf, or another program for OCR", annals.ErrUnsupported, name)
	case errors.Is(err, errNoWords):
		return fmt.Errorf("%w: %s is a PDF without words; if a reader shows some, the file is damaged: get it anew, or print it "+
			"to a PDF", annals.ErrInvalid, name)
	case errors.Is(err, errTooManyPages):
		return fmt.Errorf("%w: %s has more than %d pages, the most that are read as one source; split it into several files",
			annals.ErrUnsupported, name, maxPages)
	case errors.Is(err, errTooManySigns):
		return fmt.Errorf("%w: %s has a text of more than %d MB, the most that is read as one source; split it into several files",
			annals.ErrUnsupported, name, maxText>>20)
	case errors.Is(err, errTooSlow):
		return fmt.Errorf("%w: %s takes longer than %v to read; split it into several files, or save its text first: "+
			"pdftotext FILE.pdf", annals.ErrUnsupported, name, maxTime)
	}
	return fmt.Errorf("%w: %s is a broken PDF (%w); get it anew, or open it in a browser, which can mend it, and print it to "+
		"a PDF",
		annals.ErrInvalid, name, err)
}

const (
	// pictured is the share of a page that pictures take of one that was scanned.
	pictured = 0.7
	// fewSigns is how many letters a page of pictures has that is not read for words.
	fewSigns = 20
	// unnamedShare is the share, in percent, of signs from which on a text is none whose letters are not known.
	unnamedShare = 15
)

// legible tells documents that have words from others.
func (p paper) legible() error {
	known, unknown, pictures := 0, 0, 0
	for _, s := range p.sheets {
		known, unknown = known+s.letters, unknown+s.unknown
		if s.isPicture() {
			pictures++
		}
	}
	switch {
	case known+unknown > 0 && unknown*100 > (known+unknown)*unnamedShare:
		return errNoLetters
	case pictures > 0 && known < fewSigns*len(p.sheets) && pictures*2 > len(p.sheets):
		return errPictures
	case known == 0:
		return errNoWords
	}
	return nil
}

// isPicture reports whether a page is a picture, with hardly a word.
func (s sheet) isPicture() bool {
	return s.pictured > 0.3 && s.letters < fewSigns
}

// scanned reports whether most pages are pictures with their words behind them: then the file is younger than its text.
func (p paper) scanned() bool {
	n := 0
	for _, s := range p.sheets {
		if s.pictured > pictured {
			n++
		}
	}
	return n*2 > len(p.sheets)
}

// problems are the pages that could not be read.
func (p paper) problems(name string) []annals.Problem {
	first, n := 0, 0
	for _, s := range p.sheets {
		if !s.isPicture() {
			continue
		}
		if n++; first == 0 {
			first = s.number
		}
	}
	if n == 0 {
		return nil
	}
	what := fmt.Sprintf("page %d is a picture", first)
	if n > 1 {
		what = fmt.Sprintf("%d pages, the first page %d, are pictures", n, first)
	}
	return []annals.Problem{{Code: "page-without-words", Source: name, Line: 1, Column: 1,
		Message: what + "; nothing is read from there",
		Hint: "if they have words that matter, have them recognized and read the file that comes of it: ocrmypdf --skip-text " +
			"FILE.pdf OTHER.pdf"}}
}
