package reader

import (
	"errors"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/google/go-cmp/cmp"

	"annals"
	"annals/edtf"
)

func TestReadPutsWhatWasSaidForWhatWasGuessed(t *testing.T) {
	day := edtf.MustParse("2020-01-02")
	doc, _, err := Read("sources/front.txt", strings.NewReader("The Red Front was a group.\n\nUpdated 3 May 2019"),
		Options{Title: "On the Front", Publisher: "A Paper", URL: "https://example.org/front", Published: day})
	if err != nil {
		t.Fatal(err)
	}
	want := annals.Source{ID: doc.Source.ID, Name: "front.txt", Format: "text", Title: "On the Front", Publisher: "A Paper",
		URL: "https://example.org/front", Published: day, Guessed: []string{}}
	if d := cmp.Diff(want, doc.Source, cmp.Comparer(func(a, b edtf.Value) bool { return a == b })); d != "" {
		t.Errorf("source (-want +got):\n%s", d)
	}
}

// TestReadRefusesData: a file that is data by its ending is none of prose, whatever stands in it; a web page is one by any name.
func TestReadRefusesData(t *testing.T) {
	for _, name := range []string{"a/list.csv", `c:\lists\LIST.CSV`, "list.tsv", "a.ftm.json", "entities.jsonl", "a.xml", "a.svg"} {
		_, _, err := Read(name, strings.NewReader("The Red Front was banned in Peru in 1990."), Options{})
		if !errors.Is(err, annals.ErrUnsupported) || !strings.Contains(err.Error(), "annals import reads official lists") {
			t.Errorf("%s: error %v", name, err)
		}
	}
	for name, text := range map[string]string{"notes on a.csv.txt": "The Red Front was a group.",
		"page.xml": "<?xml version=\"1.0\"?><html><body><p>The Red Front was a group.</p></body></html>"} {
		if _, _, err := Read(name, strings.NewReader(text), Options{}); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestReadRefusesWhatItCannotRead(t *testing.T) {
	for _, c := range []struct {
		name string
		from io.Reader
		kind error
		says string
	}{
		{"nothing", strings.NewReader(""), annals.ErrInvalid, "front.txt is empty"},
		{"too large a PDF", io.MultiReader(strings.NewReader("%PDF-1.7\n"), io.LimitReader(endless{}, MaxFile)), annals.ErrUnsupported,
			"larger than 32 MB"},
		{"a web page without words", strings.NewReader("\uFEFF\n<!DOCTYPE html><html>"), annals.ErrInvalid, "a web page without words"},
		{"a broken Word document", strings.NewReader("PK\x03\x04…"), annals.ErrInvalid, "front.txt is a broken archive"},
		{"an old office document", strings.NewReader("\xD0\xCF\x11\xE0"), annals.ErrUnsupported, ".docx"},
		{"too much", io.LimitReader(endless{}, MaxBytes+1), annals.ErrUnsupported, "larger than 8 MB"},
		{"a broken file", iotest.ErrReader(io.ErrUnexpectedEOF), io.ErrUnexpectedEOF, "front.txt"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, _, err := Read("a/front.txt", c.from, Options{})
			if !errors.Is(err, c.kind) || !strings.Contains(err.Error(), c.says) {
				t.Errorf("error %v", err)
			}
		})
	}
}

// endless is a source of one line that never ends.
type endless struct{}

func (endless) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = 'a'
	}
	return len(p), nil
}
