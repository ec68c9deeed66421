package extract

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"math/rand/v2"
	"runtime/debug"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"annals"
	"annals/edtf"
	"annals/internal/extract/document"
	"annals/internal/extract/lang"
	"annals/internal/extract/weigh"
	"annals/internal/reader/text"
)

var (
	anythingSeed  = flag.Uint64("anything.seed", 1, "the number of the first text that TestAnything makes up")
	anythingTexts = flag.Uint64("anything.texts", 800, "how many texts TestAnything makes up")
)

// TestAnything reads texts that are made up, one in three with the parser's own trees and the others with trees that are
// made up: whatever is found in whatever words, reading comes to an end, says the text's own words, and the same when it
// reads again. Read more of them with
//
//	go test -run TestAnything -anything.seed 5000 -anything.texts 1000000 -timeout 0
func TestAnything(t *testing.T) {
	// shortest is the shortest text by what went wrong.
	shortest := map[string]string{}
	for n := range *anythingTexts {
		seed := *anythingSeed + n
		doc, _, err := text.Read("anything.txt", []byte(anything(rand.New(rand.NewPCG(seed, 0)))))
		if errors.Is(err, annals.ErrInvalid) {
			continue // nothing but marks
		}
		if err != nil {
			t.Fatal(err)
		}
		doc.Source.ID = "sha256:test"
		g := parserOf(seed)
		first, wrong := tellAll(&doc, g)
		if wrong == nil && seed%2 == 0 {
			var second []byte
			second, wrong = tellAll(&doc, parserOf(seed))
			if wrong == nil && !bytes.Equal(first, second) {
				wrong = errors.New("twice: it was read twice, and read differently")
			}
		}
		if wrong == nil {
			continue
		}
		what, _, _ := strings.Cut(wrong.Error(), ": ")
		told := fmt.Sprintf("text %d: %q\n%v", seed, doc.Text, wrong)
		if g, ok := g.(*guesser); ok {
			told = fmt.Sprintf("%s\n%v", told, g)
		}
		old, ok := shortest[what]
		if !ok {
			t.Logf("text %d: %s", seed, what) // at once, with -v
		}
		if !ok || len(told) < len(old) {
			shortest[what] = told
		}
	}
	for _, told := range shortest {
		t.Error(told)
	}
}

// parserOf is who finds the trees of the text with the number given: in one of three the parser, else a guesser.
func parserOf(seed uint64) document.Reader {
	if seed%3 == 0 {
		return lang.Load()
	}
	return &guesser{rand: rand.New(rand.NewPCG(seed, 1))}
}

// tellAll reads a document and gives what was read as bytes; an error is what nothing that was read may be.
func tellAll(doc *annals.Document, g document.Reader) (_ []byte, err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("%s: %v\n%s", placeOf(debug.Stack()), p, debug.Stack())
		}
	}()
	statements, entities, problems := newExtraction(doc, g).all(weigh.Load())
	if err := lawful(doc, statements, entities); err != nil {
		return nil, err
	}
	return json.Marshal([]any{statements, entities, problems})
}

// placeOf is the line of the program in which a panic began.
func placeOf(stack []byte) string {
	_, after, _ := strings.Cut(string(stack), "panic(")
	for line := range strings.Lines(after) {
		if _, place, ok := strings.Cut(line, "/internal/extract/"); ok && strings.HasPrefix(line, "\t") {
			return strings.Fields(place)[0]
		}
	}
	return "elsewhere"
}

// lawful says what of that which was read of a document cannot be.
func lawful(doc *annals.Document, statements []annals.Statement, entities []annals.Entity) error {
	runes := []rune(doc.Text)
	words := func(text string, start, end int) bool {
		return 0 <= start && start <= end && end <= len(runes) && string(runes[start:end]) == text
	}
	if !slices.IsSortedFunc(statements, func(a, b annals.Statement) int { return a.Evidence.Start - b.Evidence.Start }) {
		return errors.New("the statements are not in the order of the text")
	}
	known := map[string]bool{annals.Unnamed: true, "": true}
	for _, e := range entities {
		known[e.Name] = true
	}
	for _, s := range statements {
		if err := s.Validate(); err != nil {
			return err
		}
		if e := s.Evidence; e.Start >= e.End || !words(e.Text, e.Start, e.End) {
			return fmt.Errorf("the evidence of a %s is not the text's\n%+v", s.Type, s)
		}
		if again, err := edtf.Parse(s.Time.String()); !s.Time.IsZero() && (err != nil || again.String() != s.Time.String()) {
			return fmt.Errorf("the time of a %s does not come back\n%+v", s.Type, s)
		}
		for _, h := range s.Hedges {
			if h == "" || !strings.Contains(doc.Text, h) {
				return fmt.Errorf("the hedge of a %s is not the text's\n%+v", s.Type, s)
			}
		}
		block := slices.IndexFunc(doc.Blocks, func(b annals.Block) bool {
			return b.Span.Start <= s.Evidence.Start && s.Evidence.End <= b.Span.End
		})
		if block < 0 {
			return fmt.Errorf("the evidence of a %s is of two paragraphs\n%+v", s.Type, s)
		}
		own := doc.Blocks[block].Span
		var wrong error
		s.EachFiller(func(r annals.Role, _ int, f *annals.Filler) {
			switch {
			case r != annals.RoleSpeaker && f.Text != "" && (f.Start < own.Start || f.End > own.End):
				wrong = fmt.Errorf("the %s of a %s stands in another paragraph\n%+v", r, s.Type, s)
			case !words(f.Text, f.Start, f.End):
				wrong = fmt.Errorf("the %s of a %s is not the text's\n%+v", r, s.Type, s)
			case !known[f.Name]:
				wrong = fmt.Errorf("the %s of a %s is no entity\n%+v", r, s.Type, s)
			}
		})
		if wrong != nil {
			return wrong
		}
	}
	return nil
}

// FuzzExtract reads the bytes of a file whatever they are, from the reader of texts to the statements.
func FuzzExtract(f *testing.F) {
	for _, s := range []string{
		"The Popular Front (FP) is a party in Ecuador.[1] It was banned in 1985,[2][who?] said \"Peru\".\n\nReferences\n\n[1] " +
			"^ A book.\n",
		"== \"Alpha Song\" 7\" (Lima\n- b\n1. founded c\n| d |\n(", "\"", "said:", "It was", "by", "of the.[1] (AB) — \"The", "ban (\"",
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		doc, _, err := text.Read("f.txt", data)
		if err != nil {
			return
		}
		doc.Source.ID = "sha256:test"
		if !utf8.ValidString(doc.Text) {
			t.Fatal("no text")
		}
		statements, entities, _ := newExtraction(&doc, lang.Load()).all(weigh.Load())
		if err := lawful(&doc, statements, entities); err != nil {
			t.Fatal(err)
		}
		again, _, _ := Extract(&doc)
		if len(again) != len(statements) {
			t.Fatalf("read twice: %d and %d statements", len(statements), len(again))
		}
	})
}
