package annotated

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"unicode/utf8"

	"annals"
)

// maxInserted is how many code points a pack may have in a stretch that are not in the archive: enough for a name or a
// mended phrase. An article that needs more is left out.
const maxInserted = 60

// Report tells what a pack has, and what was left out.
type Report struct {
	// Articles counts those that were packed; Named counts those of them that are only named.
	Articles, Named int
	// Statements counts those of the other articles.
	Statements int
	// Inserted counts the code points of the texts that the pack holds itself, and Code all code points of the texts.
	Inserted, Code int
	// Names counts the names of entities that the pack holds because they are not in the text.
	Names int
	// Apart counts the fillers that are not in the evidence but elsewhere in the text.
	Apart int
	// LeftArticles and LeftStatements tell each article, and each statement of the others, that was left out, and why.
	LeftArticles, LeftStatements []string
}

// Pack writes the annotations of the articles of a directory without their texts, which are made from the archives; what
// Unpack reads makes the same texts and annotations again. Articles that are in the directory kept as well, text and
// annotation, are only named. What cannot be made again is left out and reported. The same articles and archives give
// the same bytes.
func Pack(w io.Writer, dir, kept string, archives []Archive) (Report, error) {
	var report Report
	paths, err := golds(dir)
	if err != nil {
		return report, err
	}
	var texts []string
	for _, p := range paths {
		text, err := os.ReadFile(textOf(p))
		if err != nil {
			return report, err
		}
		texts = append(texts, string(text))
	}
	pages, err := find(texts, archives)
	if err != nil {
		return report, err
	}
	var out lines
	out.add(header)
	for i, p := range paths {
		a := packed{Article: strings.TrimSuffix(filepath.Base(p), ending), SHA256: checksum(texts[i])}
		switch gold, same, err := sameIn(kept, p); {
		case err != nil:
			return report, err
		case same:
			a.Gold = true
			report.Named++
		default:
			if err := report.pack(&a, texts[i], p, gold, pages[i], archives); err != nil {
				report.LeftArticles = append(report.LeftArticles, fmt.Sprintf("%s: %v", a.Article, err))
				continue
			}
		}
		report.Articles++
		report.Statements += len(a.statements)
		out.add(a)
		for _, s := range a.statements {
			out.add(s)
		}
	}
	if out.err != nil {
		return report, out.err
	}
	_, err = w.Write(out.Bytes())
	return report, err
}

// ending is how the names of annotations end.
const ending = ".gold.jsonl"

// golds are the annotations in a directory, in the order of their names; none is an error.
func golds(dir string) ([]string, error) {
	paths, err := filepath.Glob(filepath.Join(dir, "*"+ending))
	if err == nil && len(paths) == 0 {
		err = fmt.Errorf("%s: no NAME%s in it", dir, ending)
	}
	return paths, err
}

// textOf is the path of the text of an annotation.
func textOf(gold string) string { return strings.TrimSuffix(gold, ending) + ".txt" }

// sameIn reads an annotation, and reports whether a directory has the same, with the same text.
func sameIn(dir, gold string) ([]byte, bool, error) {
	have, err := os.ReadFile(gold)
	if err != nil || dir == "" {
		return have, false, err
	}
	text, err := os.ReadFile(textOf(gold))
	if err != nil {
		return have, false, err
	}
	other := filepath.Join(dir, filepath.Base(gold))
	for path, want := range map[string][]byte{other: have, textOf(other): text} {
		if got, err := os.ReadFile(path); err != nil || !bytes.Equal(got, want) {
			return have, false, nil
		}
	}
	return have, true, nil
}

// pack packs an article with the statements that can be made again.
func (r *Report) pack(a *packed, text, path string, gold []byte, from page, archives []Archive) error {
	read, err := readGold(path, gold, text)
	if err != nil {
		return err
	}
	if from == (page{}) {
		return fmt.Errorf("no archive has its text")
	}
	a.Archive, a.File, a.Quick = from.archive, from.file, read.quick
	source, err := a.source(archives)
	if err != nil {
		return err
	}
	code := []rune(text)
	a.Text = edits([]rune(source), code)
	inserted := 0
	for _, e := range a.Text {
		n := utf8.RuneCountInString(e.word)
		if n > maxInserted {
			return fmt.Errorf("%d code points in a stretch are not in %s/%s: %.60q", n, a.Archive, a.File, e.word)
		}
		inserted += n
	}
	keys := map[string]string{}
	for i, e := range read.named {
		keys[e.key] = key(i)
		a.Entities = append(a.Entities, r.names(code, e))
	}
	for i, s := range read.statements {
		p, err := r.statement(code, &s, keys)
		if err != nil {
			r.LeftStatements = append(r.LeftStatements, fmt.Sprintf("%s, statement %d: %v", a.Article, i+1, err))
			continue
		}
		a.statements = append(a.statements, p)
	}
	made, _, err := a.restored(archives)
	if err == nil && made != text {
		err = fmt.Errorf("the text is not in UTF-8")
	}
	if err != nil {
		return err
	}
	r.Inserted += inserted
	r.Code += len(code)
	return nil
}

// names are the names of an entity: where they are in the text, or else the names.
func (r *Report) names(text []rune, e entity) []ref {
	out := []ref{}
	for _, name := range e.names {
		at := place(text, name, 0, len(text))
		if at == nil {
			r.Names++
			out = append(out, ref{word: name})
			continue
		}
		out = append(out, ref{at: at})
	}
	return out
}

// statement packs a statement; one that would not be made again as it was is an error.
func (r *Report) statement(text []rune, s *Statement, keys map[string]string) (packedStatement, error) {
	p := packedStatement{Type: s.Type, Form: s.Form, Lang: s.Lang, Relation: s.Relation, Time: s.Time, Stance: s.Stance,
		Roles: map[annals.Role][]ref{}, Cites: s.Cites, Marks: s.Marks}
	if p.At = stretches(text, []rune(s.Span), s.Start); p.At == nil {
		return p, fmt.Errorf("the evidence %q is not in the text", s.Span)
	}
	want, apart := *s, 0
	want.Start, want.End, want.Roles, want.Speaker = 0, 0, map[annals.Role][]string{}, nil
	pack := func(fillers []string) (refs []ref, wanted []string, err error) {
		for _, f := range fillers {
			x, err := packFiller(text, f, s.Start, s.End, keys)
			if err != nil {
				return nil, nil, err
			}
			if len(x.at) > 0 && (x.at[0] < s.Start || x.at[len(x.at)-1] > s.End) {
				apart++
			}
			words, key, keyed := strings.Cut(f, "|")
			if k, ok := keys[key]; keyed && ok {
				f = words + "|" + k
			}
			refs, wanted = append(refs, x), append(wanted, f)
		}
		return refs, wanted, nil
	}
	var err error
	if p.Speaker, want.Speaker, err = pack(s.Speaker); err != nil {
		return p, err
	}
	for role, fillers := range s.Roles {
		if p.Roles[role], want.Roles[role], err = pack(fillers); err != nil {
			return p, err
		}
	}
	if got, err := p.statement(text); err != nil || !reflect.DeepEqual(got, want) {
		return p, fmt.Errorf("it would be made again as %+v, not %+v", got, want)
	}
	r.Apart += apart
	return p, nil
}

// packFiller packs a filler by where its words are, in the evidence or else nearest to where that begins, and the key
// of its entity.
func packFiller(text []rune, filler string, start, end int, keys map[string]string) (ref, error) {
	words, key, keyed := strings.Cut(filler, "|")
	var r ref
	if keyed && key != unnamed {
		k, ok := keys[key]
		if !ok {
			return r, fmt.Errorf("the key of the filler %q is not among the entities", filler)
		}
		key = k
	}
	r.word = key
	if words != "" {
		if r.at = place(text, words, start, end); r.at == nil {
			return r, fmt.Errorf("the words of the filler %q are not in the text", filler)
		}
	}
	return r, nil
}
