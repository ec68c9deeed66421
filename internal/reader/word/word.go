package word

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/xml"
	"errors"
	"fmt"
	"path"
	"strings"
	"unicode"

	"annals"
	"annals/internal/reader/text"
)

// Format is what sources read by this package have as their Source.Format.
const Format = "docx"

// maxText is the length of the longest text that is read, that of the largest plain text.
const maxText = 8 << 20

// Fits reports whether bytes begin as an archive does, which Word documents are. Read tells them from others.
func Fits(_ string, head []byte) bool { return bytes.HasPrefix(head, []byte("PK\x03\x04")) }

// Read reads a document. name is what it was found as. The error is annals.ErrUnsupported where the archive is no Word
// document or too large, and annals.ErrInvalid where it is broken or has no words. The source has the hash of the bytes, and
// its lines are those of the text.
func Read(name string, data []byte) (annals.Document, []annals.Problem, error) {
	a, body, err := markdown(data)
	if err != nil {
		return annals.Document{}, nil, explained(path.Base(strings.ReplaceAll(name, `\`, "/")), err)
	}
	doc, problems, err := text.Read(name, []byte(a.head(false)+body))
	if err == nil && doc.Source.Published.IsZero() && a.modified != "" {
		// What the text says of its day counts more: a file is saved again when it is moved from one desk to another.
		doc, problems, err = text.Read(name, []byte(a.head(true)+body))
	}
	if err != nil {
		return annals.Document{}, nil, err
	}
	sum := sha256.Sum256(data)
	doc.Source.ID, doc.Source.Format = annals.SourceID("sha256:"+hex.EncodeToString(sum[:])), Format
	return doc, problems, nil
}

var (
	errNoWord  = errors.New("no Word document")
	errNoWords = errors.New("no words")
	errTooLong = errors.New("too long a text")
)

// explained says of an error which file it is about, and what to do.
func explained(name string, err error) error {
	var broken brokenPart
	switch {
	case errors.Is(err, errNoWord):
		return fmt.Errorf("%w: %s is a ZIP archive or an office document, and no Word document; unpack it, or save the document "+
			"as .docx or plain text", annals.ErrUnsupported, name)
	case errors.Is(err, errNoWords):
		return fmt.Errorf("%w: %s is a Word document without words; if it has pictures of pages, read the text of them by other "+
			"means", annals.ErrInvalid, name)
	case errors.Is(err, errTooMuch):
		return fmt.Errorf("%w: %s unpacks to more than %d MB, the most that is read of one document; save its text as plain text, "+
			"or split it into several files", annals.ErrUnsupported, name, maxUnpacked>>20)
	case errors.Is(err, errTooLong):
		return fmt.Errorf("%w: %s has a text of more than %d MB, the most that is read as one source; split it into several files",
			annals.ErrUnsupported, name, maxText>>20)
	case errors.As(err, &broken):
		return fmt.Errorf("%w: %s is a broken Word document (%s: %w); open it in Word or LibreOffice, which can mend it, and save "+
			"it again", annals.ErrInvalid, name, broken.name, broken.err)
	}
	return fmt.Errorf("%w: %s is a broken archive (%w); get it anew, or open it in Word or LibreOffice, which can mend it, and "+
		"save it again", annals.ErrInvalid, name, err)
}

// markdown is a document's text as Markdown, and what the file tells of itself.
func markdown(data []byte) (about, string, error) {
	a, err := openArchive(data)
	if err != nil {
		return about{}, "", err
	}
	top, err := a.related("")
	if err != nil {
		return about{}, "", err
	}
	main := top["officeDocument"]
	if main == "" || a.files[main] == nil {
		return about{}, "", errNoWord
	}
	// A named number in brackets in the text is found only when it has been read: then it is read again.
	b, s, err := a.document(main, false)
	if err == nil && b.bracketed && b.notes.footnotes > 0 {
		b, s, err = a.document(main, true)
	}
	if err != nil {
		return about{}, "", err
	}
	var self about
	if err := a.read(top["core-properties"], func(p *part, e xml.StartElement) (err error) {
		self, err = readAbout(p, e)
		return err
	}); err != nil {
		return about{}, "", err
	}
	var out strings.Builder
	write(&out, s.blocks, min(len(b.titles), 1))
	if !strings.ContainsFunc(out.String(), unicode.IsLetter) {
		return about{}, "", errNoWords
	}
	if len(b.notes.cited) > 0 {
		out.WriteString("# Notes\n\n")
	}
	for _, n := range b.notes.cited {
		out.WriteString("[" + n.label + "] " + n.text + "\n\n")
	}
	if out.Len() > maxText {
		return about{}, "", errTooLong
	}
	return self.titled(b.titles), strings.TrimSpace(out.String()) + "\n", nil
}
