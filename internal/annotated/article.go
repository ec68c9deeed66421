// Package annotated reads articles that people have annotated: NAME.txt and, beside it, NAME.gold.jsonl, whose first
// line names the entities, and says whether it was annotated in a few minutes, and each other line a statement with its
// evidence. [Article.Take] tells whether the annotation has a statement that was read.
//
// The texts are not the project's: [Pack] writes annotations without them, and [Unpack] makes the articles again of the
// archives that the texts come from.
package annotated

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"annals"
	"annals/internal/pattern"
	"annals/internal/reader"
)

// Article is an annotated article.
type Article struct {
	// Name is the name of its file.
	Name       string
	Document   annals.Document
	Statements []Statement
	// Quick tells that it was annotated in a few minutes: statements are missing more often, and the guide is kept less, than in
	// one that was annotated with care.
	Quick bool
	// names are the names of the entities by their key.
	names map[string][]string
}

// Words are the words of a filler as an annotation writes it; empty for an entity that the sentence implies.
func Words(filler string) string {
	words, _, _ := strings.Cut(filler, "|")
	return words
}

// Read reads each article of a directory, in the order of their names.
func Read(dir string) ([]Article, error) {
	paths, err := golds(dir)
	if err != nil {
		return nil, err
	}
	var out []Article
	for _, path := range paths {
		a, err := readArticle(textOf(path), path)
		if err != nil {
			return nil, err
		}
		out = append(out, a)
	}
	return out, nil
}

func readArticle(source, gold string) (Article, error) {
	text, err := os.ReadFile(source)
	if err != nil {
		return Article{}, err
	}
	a := Article{Name: filepath.Base(source), names: map[string][]string{}}
	if a.Document, _, err = reader.Read(source, bytes.NewReader(text), reader.Options{}); err != nil {
		return Article{}, err
	}
	return a, a.annotate(gold, string(text))
}

// annotate reads the statements of an annotation.
func (a *Article) annotate(path, text string) error {
	gold, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	read, err := readGold(path, gold, text)
	for _, e := range read.named {
		a.names[e.key] = e.names
	}
	a.Statements, a.Quick = read.statements, read.quick
	return err
}

// Take reports whether the annotation has a statement with all of the roles of the one that was read, and no more, and
// takes it: it is not matched again.
func (a *Article) Take(s annals.Statement) bool {
	g := a.find(s)
	if g != nil {
		g.taken = true
	}
	return g != nil
}

// Has reports whether the annotation has a statement with all of the roles of the one that was read that is not taken.
func (a *Article) Has(s annals.Statement) bool { return a.find(s) != nil }

// find is the first annotated statement, of those not taken, that has the type and roles and half of the evidence, nil for
// none.
func (a *Article) find(s annals.Statement) *Statement {
	for i := range a.Statements {
		g := &a.Statements[i]
		if g.taken || g.Type != s.Type || overlap(g.Start, g.End, s.Evidence.Start, s.Evidence.End) < 0.5 {
			continue
		}
		if rolesRight(g.Roles, s.Roles, a.names) {
			return g
		}
	}
	return nil
}

// Forget gives back what was taken.
func (a *Article) Forget() {
	for i := range a.Statements {
		a.Statements[i].taken = false
	}
}

// overlap is the share of the shorter of two stretches that both hold.
func overlap(a, b, c, d int) float64 {
	return float64(min(b, d)-max(a, c)) / float64(max(1, min(b-a, d-c)))
}

// rolesRight reports whether the fillers of all roles are the annotated ones, each of them once.
func rolesRight(gold map[annals.Role][]string, read map[annals.Role][]annals.Filler, names map[string][]string) bool {
	for r := range read {
		if len(gold[r]) != len(read[r]) {
			return false
		}
	}
	for r, want := range gold {
		got := slices.Clone(read[r])
		if len(got) != len(want) {
			return false
		}
		for _, g := range want {
			i := slices.IndexFunc(got, func(f annals.Filler) bool { return fillerRight(g, f, names) })
			if i < 0 {
				return false
			}
			got = slices.Delete(got, i, i+1)
		}
	}
	return true
}

// fillerRight reports whether a filler is the annotated one: the entity of its key by one of the entity's names, or at
// least half of its words.
func fillerRight(gold string, f annals.Filler, names map[string][]string) bool {
	text, key, _ := strings.Cut(gold, "|")
	if key == "" {
		return alike(text, f.Text) || f.Name != "" && alike(text, f.Name)
	}
	name := f.Name
	if name == "" {
		name = f.Text
	}
	known, ok := names[key]
	if !ok {
		known = []string{key}
	}
	return slices.ContainsFunc(known, func(n string) bool { return slices.Equal(words(n), words(name)) })
}

// alike reports whether two texts share half of their words, by F1.
func alike(a, b string) bool {
	wa, wb := words(a), words(b)
	rest, common := slices.Clone(wb), 0
	for _, w := range wa {
		if i := slices.Index(rest, w); i >= 0 {
			rest = slices.Delete(rest, i, i+1)
			common++
		}
	}
	return common > 0 && 4*common >= len(wa)+len(wb)
}

// light are words that two fillers need not share.
var light = []string{"the", "a", "an", "its", "their", "his", "her", "of", "to", "s"}

var citation = pattern.Lazily(`\[[^\]]*\]`)

// words are the words of a text but for light ones, unless it has no others.
func words(text string) []string {
	text = citation().ReplaceAllString(strings.ToLower(norm.NFKC.String(text)), " ")
	all := strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	kept := slices.DeleteFunc(slices.Clone(all), func(w string) bool { return slices.Contains(light, w) })
	if len(kept) == 0 {
		return all
	}
	return kept
}
