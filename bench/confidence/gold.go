package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"annals"
	"annals/internal/extract"
	"annals/internal/reader"
)

// article is an annotated article as it is read.
type article struct {
	name string
	// gold is how many statements its annotation has.
	gold int
	read []outcome
	// weight is what each of its statements counts in the fit.
	weight float64
}

// outcome is a statement that was read, and whether the annotation has it with all of its roles.
type outcome struct {
	extract.Weighing
	right bool
}

// rule is the name of the rule that read the statement.
func (x outcome) rule() string { return x.Statement.Reading.Rules[0] }

// annotated is a statement of an annotation, as corpus/ANNOTATING.md has it.
type annotated struct {
	Entities map[string][]string `json:"entities"`
	Type     annals.Type         `json:"type"`
	Roles    map[string][]string `json:"roles"`
	Span     string              `json:"span"`
	// start, end is where the evidence is in the text, in code points.
	start, end int
	taken      bool
}

// readArticles reads each NAME.txt of a directory that has a NAME.gold.jsonl beside it.
func readArticles(dir string, weight float64) ([]article, error) {
	paths, err := filepath.Glob(filepath.Join(dir, "*.gold.jsonl"))
	if err != nil {
		return nil, err
	}
	if len(paths) == 0 {
		return nil, fmt.Errorf("%s: no NAME.gold.jsonl in it", dir)
	}
	var out []article
	for _, path := range paths {
		a, err := readArticle(strings.TrimSuffix(path, ".gold.jsonl")+".txt", path)
		if err != nil {
			return nil, err
		}
		a.weight = weight
		out = append(out, a)
	}
	return out, nil
}

func readArticle(source, gold string) (article, error) {
	text, err := os.ReadFile(source)
	if err != nil {
		return article{}, err
	}
	statements, names, err := readGold(gold, string(text))
	if err != nil {
		return article{}, err
	}
	doc, _, err := reader.Read(source, bytes.NewReader(text), reader.Options{})
	if err != nil {
		return article{}, err
	}
	weighed := extract.Weigh(&doc)
	// The surest come first to an annotated statement that two could be.
	slices.SortStableFunc(weighed, func(a, b extract.Weighing) int {
		return int(100*b.Statement.Confidence) - int(100*a.Statement.Confidence)
	})
	a := article{name: filepath.Base(source), gold: len(statements)}
	for _, w := range weighed {
		a.read = append(a.read, outcome{w, matched(w.Statement, statements, names)})
	}
	return a, nil
}

// readGold reads the statements of an annotation, and the names of the entities by their key.
func readGold(path, text string) ([]annotated, map[string][]string, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, nil, err
	}
	defer f.Close()
	var out []annotated
	names := map[string][]string{}
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	for n := 1; lines.Scan(); n++ {
		if len(bytes.TrimSpace(lines.Bytes())) == 0 {
			continue
		}
		var g annotated
		if err := json.Unmarshal(lines.Bytes(), &g); err != nil {
			return nil, nil, fmt.Errorf("%s:%d: %w", path, n, err)
		}
		if g.Entities != nil {
			names = g.Entities
			continue
		}
		start, end, ok := spanIn(text, g.Span)
		if !ok {
			return nil, nil, fmt.Errorf("%s:%d: the evidence %q is not in the source", path, n, g.Span)
		}
		g.start, g.end = len([]rune(text[:start])), len([]rune(text[:end]))
		out = append(out, g)
	}
	return out, names, lines.Err()
}

// spanIn finds evidence in a text, in bytes; citation marks may stand between its characters.
func spanIn(text, span string) (int, int, bool) {
	if i := strings.Index(text, span); i >= 0 {
		return i, i + len(span), true
	}
	var b strings.Builder
	for _, r := range span {
		b.WriteString(regexp.QuoteMeta(string(r)) + `(?:\s*\[[^\]]*\])*`)
	}
	at := regexp.MustCompile(b.String()).FindStringIndex(text)
	if at == nil {
		return 0, 0, false
	}
	return at[0], at[1], true
}

// matched reports whether the annotation has a statement with all of its roles, and takes it.
func matched(s annals.Statement, gold []annotated, names map[string][]string) bool {
	for i := range gold {
		g := &gold[i]
		if g.taken || g.Type != s.Type || overlap(g.start, g.end, s.Evidence.Start, s.Evidence.End) < 0.5 {
			continue
		}
		if rolesRight(g.Roles, s.Roles, names) {
			g.taken = true
			return true
		}
	}
	return false
}

// overlap is the share of the shorter of two stretches that both hold.
func overlap(a, b, c, d int) float64 {
	return float64(min(b, d)-max(a, c)) / float64(max(1, min(b-a, d-c)))
}

func rolesRight(gold map[string][]string, read map[annals.Role][]annals.Filler, names map[string][]string) bool {
	for r := range read {
		if len(gold[string(r)]) != len(read[r]) {
			return false
		}
	}
	for r, want := range gold {
		got := slices.Clone(read[annals.Role(r)])
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

// fillerRight reports whether a filler is the annotated one: the entity of its key by one of the entity's names, or at least half of its words.
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
var light = map[string]bool{"the": true, "a": true, "an": true, "its": true, "their": true, "his": true, "her": true, "of": true,
	"to": true, "s": true}

var citation = regexp.MustCompile(`\[[^\]]*\]`)

// words are the words of a text but for light ones, unless it has no others.
func words(text string) []string {
	text = citation.ReplaceAllString(strings.ToLower(norm.NFKC.String(text)), " ")
	all := strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	kept := slices.DeleteFunc(slices.Clone(all), func(w string) bool { return light[w] })
	if len(kept) == 0 {
		return all
	}
	return kept
}
