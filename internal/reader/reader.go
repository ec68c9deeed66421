// Package reader turns bytes into Documents: it finds out what the bytes are and hands them to the package that reads
// that. It opens no files and no connections, and never writes.
//
//	bytes ─Detect→ Format ─Read→ Document, Problems
//
// A format joins by a line in the list of formats.
package reader

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"path"
	"slices"
	"strings"

	"annals"
	"annals/edtf"
	"annals/internal/pattern"
	"annals/internal/reader/page"
	"annals/internal/reader/pdf"
	"annals/internal/reader/text"
	"annals/internal/reader/word"
)

const (
	// MaxBytes is the size of the largest text that is read as one source. It is some ten times the longest article there is, and
	// bounds the memory that a reading takes: up to about 150 times as much as the source.
	MaxBytes = 8 << 20
	// MaxFile is the size of the largest file: a PDF has pictures and fonts beside its text, which has the bound of any other.
	MaxFile = 32 << 20
)

// Format is one way to read bytes.
type Format struct {
	// Name is what Source.Format says: "text", "html", "docx" or "pdf".
	Name string
	// Fits reports whether bytes look like the format. name is the name of the file or "", head the first bytes.
	Fits func(name string, head []byte) bool
	// Read reads them. The error is annals.ErrInvalid or annals.ErrUnsupported when they are nothing that it reads.
	Read func(name string, data []byte) (annals.Document, []annals.Problem, error)
	// Max is how many bytes are read at most.
	Max int
}

// formats are tried in order; plain text takes what nothing else claims.
var formats = []Format{
	{page.Format, page.Fits, page.Read, MaxBytes},
	{word.Format, word.Fits, word.Read, MaxBytes},
	{pdf.Format, pdf.Fits, pdf.Read, MaxFile},
	{text.Format, func(string, []byte) bool { return true }, text.Read, MaxBytes},
}

// Options are what a person says of a source. What is said is not guessed.
type Options struct {
	Title, Publisher, URL string
	Published             edtf.Value
}

// Detect picks the format of bytes by their name and beginning. Bytes that are known to be something else, a PDF or a
// picture, and files that are data by their ending, are annals.ErrUnsupported with what to do about it.
func Detect(name string, head []byte) (Format, error) {
	i := slices.IndexFunc(formats, func(f Format) bool { return f.Fits(name, head) })
	if formats[i].Name != text.Format {
		return formats[i], nil
	}
	if what, hint := foreign(head); what != "" {
		return Format{}, fmt.Errorf("%w: %s is %s; %s", annals.ErrUnsupported, base(name), what, hint)
	}
	if what := data[strings.ToLower(path.Ext(base(name)))]; what != "" {
		return Format{}, fmt.Errorf("%w: %s is %s by its ending, and what is read is prose; annals import reads official lists, and "+
			"annals screen --file a table of names", annals.ErrUnsupported, base(name), what)
	}
	return formats[i], nil
}

// headBytes is how much of a source Detect is shown.
const headBytes = 4096

// Read reads a source. name is the file's name, or what stands for one; an error of r is returned as it is, more bytes than are
// read of its format are annals.ErrUnsupported.
func Read(name string, r io.Reader, o Options) (annals.Document, []annals.Problem, error) {
	begin := bufio.NewReaderSize(r, headBytes)
	head, err := begin.Peek(headBytes)
	if err != nil && err != io.EOF {
		return annals.Document{}, nil, fmt.Errorf("read %s: %w", base(name), err)
	}
	if len(head) == 0 {
		return annals.Document{}, nil, fmt.Errorf("%w: %s is empty", annals.ErrInvalid, base(name))
	}
	f, err := Detect(name, head)
	if err != nil {
		return annals.Document{}, nil, err
	}
	data, err := io.ReadAll(io.LimitReader(begin, int64(f.Max)+1))
	if err != nil {
		return annals.Document{}, nil, fmt.Errorf("read %s: %w", base(name), err)
	}
	if len(data) > f.Max {
		return annals.Document{}, nil,
			fmt.Errorf("%w: %s is larger than %d MB, the most that is read as one source; split it into several files",
				annals.ErrUnsupported, base(name), f.Max>>20)
	}
	doc, problems, err := f.Read(name, data)
	if err != nil {
		return annals.Document{}, nil, err
	}
	o.describe(&doc)
	return doc, problems, nil
}

// describe puts what was said in the place of what was guessed.
func (o Options) describe(doc *annals.Document) {
	s := &doc.Source
	said := func(field string) {
		s.Guessed = slices.DeleteFunc(s.Guessed, func(g string) bool { return g == field })
	}
	if o.Title != "" {
		s.Title = o.Title
		said("title")
	}
	if o.Publisher != "" {
		s.Publisher = o.Publisher
		said("publisher")
	}
	if o.URL != "" {
		s.URL = o.URL
		said("url")
	}
	if !o.Published.IsZero() {
		s.Published, doc.Written = o.Published, o.Published
		said("published")
	}
}

// signatures are the beginnings of files that are often taken for text.
var signatures = []struct{ begin, what, hint string }{
	{"%PDF-", "a PDF", "annals read reads its text; lists are published in other formats too"},
	{"PK\x03\x04", "a ZIP archive or an office document", "unpack it, or save the document as plain text"},
	{"\xD0\xCF\x11\xE0", "an old office document or one with a password", "save it without, as plain text or .docx"},
	{"{\\rtf", "rich text", "save it as plain text or .docx"},
	{"\x1f\x8b", "compressed with gzip", "unpack it first: gunzip FILE"},
	{"BZh", "compressed with bzip2", "unpack it first: bunzip2 FILE"},
	{"\xFD7zXZ", "compressed with xz", "unpack it first: unxz FILE"},
	{"\x28\xB5\x2F\xFD", "compressed with zstd", "unpack it first: unzstd FILE"},
	{"\x89PNG", "a picture", "read the text of it by other means"},
	{"\xFF\xD8\xFF", "a picture", "read the text of it by other means"},
	{"GIF8", "a picture", "read the text of it by other means"},
	{"\x7fELF", "a program", "give a text"},
	{"SQLite format 3\x00", "a database; perhaps a record", "name a record with --db"},
}

// Packed says what bytes are that are no text of any kind, and what to do about it; "" for what may be text.
func Packed(head []byte) (what, hint string) {
	for _, s := range signatures {
		if bytes.HasPrefix(head, []byte(s.begin)) {
			return s.what, s.hint
		}
	}
	return "", ""
}

// listRoot finds what documents begin with in which publishers have their lists.
var listRoot = pattern.Lazily(`^(?i:\x{FEFF}?\s*(?:<\?xml[^>]*\?>\s*)?<(?:consolidated_list|sdnlist|sanctions|export|` +
	`data-set)[\s>])`)

// foreign says what bytes are that nothing here reads, and what to do about it.
func foreign(head []byte) (what, hint string) {
	if what, hint := Packed(head); what != "" {
		return what, hint
	}
	if listRoot().Match(head) {
		return "an official list in XML", "annals import reads it"
	}
	return "", ""
}

// data are the endings of files that are text and no articles, and what they are.
var data = map[string]string{".csv": "a table", ".tsv": "a table", ".json": "data in JSON", ".jsonl": "data in JSON",
	".ndjson": "data in JSON", ".xml": "data in XML", ".svg": "a drawing"}

// base is a file's name without its folder.
func base(name string) string {
	return path.Base(strings.ReplaceAll(name, `\`, "/"))
}
