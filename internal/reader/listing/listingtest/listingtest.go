// Package listingtest has what the tests of every list's reader share: records told for a person to compare, and the law
// that every word of a statement stands where it says.
package listingtest

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"annals"
)

// Anywhere are records without where they begin in a file, which is no part of what they are.
func Anywhere(records []annals.Record) []annals.Record {
	list := slices.Clone(records)
	for i := range list {
		list[i].File, list[i].Line = "", 0
	}
	return list
}

// Map reads a record into statements and entities, as the package of a format does.
type Map func(annals.Record) ([]annals.Statement, []annals.Entity, error)

// Tell tells each record by its entity and its statements, one a line, and fails the test where words do not stand where a
// statement says.
func Tell(t testing.TB, records []annals.Record, read Map) (told []string) {
	t.Helper()
	for _, r := range records {
		statements, entities, err := read(r)
		if err != nil {
			t.Fatal(err)
		}
		line := fmt.Sprintf("%s: %s %s", r.Source().Name, entities[0].Ref, entities[0].Kind)
		for _, n := range entities[0].Names {
			line += " [" + n.Name + "]"
		}
		told = append(told, line)
		standing(t, r, statements)
		for _, s := range statements {
			what := s.Form
			if what == "" {
				what = s.Time.String()
			}
			line := fmt.Sprintf("  %s %s: %s", s.Type, what, s.Evidence.Text)
			for _, f := range s.Roles[annals.RolePlace] {
				line += " @ " + f.Text
			}
			for _, f := range s.Roles[annals.RoleLaw] {
				line += " under " + f.Text
			}
			told = append(told, line)
		}
	}
	return told
}

// Codes are the codes of problems, in their order.
func Codes(problems []annals.Problem) (codes []string) {
	for _, p := range problems {
		codes = append(codes, p.Code)
	}
	return codes
}

// Content is what a statement says, apart from where it is printed: "support 1983/.. supported=A supporter=B". Formats write
// types of entities in different capitals, which is not what they say.
func Content(s annals.Statement) string {
	line := fmt.Sprint(s.Type, " ", s.Form, s.Time)
	if s.Relation != "" {
		line += " " + s.Relation
	}
	s.EachFiller(func(role annals.Role, _ int, f *annals.Filler) {
		words := f.Label()
		if s.Type == annals.TypeKind {
			words = strings.ToLower(words)
		}
		line += fmt.Sprintf(" %s=%s", role, words)
	})
	for _, h := range s.Hedges {
		line += " (" + h + ")"
	}
	for _, c := range s.Evidence.Cites {
		line += " [" + c + "]"
	}
	return line
}

// Contents is what the statements of each record say, beneath the record's entity.
func Contents(t testing.TB, records []annals.Record, read Map) (told []string) {
	t.Helper()
	for _, r := range records {
		statements, entities, err := read(r)
		if err != nil {
			t.Fatal(err)
		}
		standing(t, r, statements)
		told = append(told, fmt.Sprintf("%s: %s %s %s", r.UID, entities[0].Ref, entities[0].Kind, entities[0].Name))
		for _, s := range statements {
			told = append(told, "  "+Content(s))
		}
		for _, e := range entities[1:] {
			told = append(told, fmt.Sprintf("  also %s %s %s", e.Ref, e.Kind, e.Name))
		}
	}
	return told
}

func standing(t testing.TB, r annals.Record, statements []annals.Statement) {
	t.Helper()
	text := annals.NewText(r.Text)
	for _, s := range statements {
		if got := text.Slice(s.Evidence.Start, s.Evidence.End); got != s.Evidence.Text {
			t.Errorf("%s: the evidence is %q, and %q stands there", r.UID, s.Evidence.Text, got)
		}
		s.EachFiller(func(role annals.Role, _ int, f *annals.Filler) {
			if got := text.Slice(f.Start, f.End); got != f.Text {
				t.Errorf("%s: the %s is %q, and %q stands there", r.UID, role, f.Text, got)
			}
		})
	}
}

// Refused checks that each of these files, by what is wrong with it, is annals.ErrInvalid and gives no records.
func Refused(t *testing.T, read func(annals.ListID, []byte) ([]annals.Record, []annals.Problem, error),
	files map[string]string) {
	t.Helper()
	for name, text := range files {
		if records, _, err := read("list", []byte(text)); !errors.Is(err, annals.ErrInvalid) || len(records) > 0 {
			t.Errorf("%s: %d records, %v", name, len(records), err)
		}
	}
}

// Cut checks that a document that ends at a byte before its end is refused: at any of a short one, at 2,000 of a long one.
func Cut(t *testing.T, read func(annals.ListID, []byte) ([]annals.Record, []annals.Problem, error), whole string) {
	t.Helper()
	if _, _, err := read("list", []byte(whole)); err != nil {
		t.Fatal(err)
	}
	length := len(strings.TrimSpace(whole))
	for end := 0; end < length; end += 1 + length/2000 {
		if _, _, err := read("list", []byte(whole[:end])); !errors.Is(err, annals.ErrInvalid) {
			t.Errorf("cut after %d bytes: %v", end, err)
		}
	}
}

// Fuzzed checks what was read of bytes that may be anything: an error is annals.ErrInvalid, and records can be mapped.
func Fuzzed(t testing.TB, records []annals.Record, err error, read Map) {
	t.Helper()
	if err != nil && !errors.Is(err, annals.ErrInvalid) {
		t.Fatal(err)
	}
	for _, r := range records {
		statements, _, err := read(r)
		if err != nil && !errors.Is(err, annals.ErrInvalid) {
			t.Fatal(err)
		}
		standing(t, r, statements)
	}
}
