package layout

import (
	_ "embed"
	"strings"
	"sync"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/entity"
	"annals/internal/extract/gazetteer"
	"annals/internal/extract/lang"
	"annals/internal/extract/wordlist"
)

//go:embed fields.txt
var fieldTable string

// LabelMeanings are the meanings of the labels of fields.txt.
var LabelMeanings = sync.OnceValue(func() map[string]string {
	m := map[string]string{}
	for f := range wordlist.Rows(fieldTable) {
		if strings.HasPrefix(f[0], "word ") {
			continue
		}
		for _, label := range gazetteer.Items(f[1]) {
			if m[label] == "" {
				m[label] = f[0]
			}
		}
	}
	return m
})

// FieldWords are the lists of words and phrases of fields.txt that tell what stands beside a label, by name; the words
// of a phrase are tied by hyphens.
var FieldWords = func() map[string]map[string]bool {
	out := map[string]map[string]bool{}
	for f := range wordlist.Rows(fieldTable) {
		name, ok := strings.CutPrefix(f[0], "word ")
		if !ok {
			continue
		}
		if out[name] == nil {
			out[name] = map[string]bool{}
		}
		for _, w := range gazetteer.Items(f[1]) {
			out[name][strings.ReplaceAll(w, " ", "-")] = true
		}
	}
	return out
}()

// TitleOpenings are the words that stand before the name in the title of a profile, and untitled those of titles that
// are no name.
var TitleOpenings, untitled = func() (openings []string, not map[string]bool) {
	not = map[string]bool{}
	for f := range wordlist.Rows(fieldTable) {
		for _, w := range gazetteer.Items(f[1]) {
			switch f[0] {
			case "title":
				openings = append(openings, w)
			case "untitled":
				not[w] = true
			}
		}
	}
	return openings, not
}()

// ProfileOf is the organization that a title, a heading or the first block of a text names and nothing else: "Profile: Popular
// Front (PF)"; nil where it names none. sure tells that it must be one, since fields follow it.
func ProfileOf(d *document.Document, title string, sure bool) *document.Entity {
	text := strings.Trim(title, " *_#")
	if open := strings.IndexByte(text, '('); open > 0 {
		text = strings.TrimSpace(text[:open])
	}
	for _, o := range TitleOpenings {
		if len(text) > len(o) && strings.EqualFold(text[:len(o)], o) && !isWordByte(text[len(o)]) {
			text = strings.TrimLeft(text[len(o):], " :–-—")
			break
		}
	}
	if rest, ok := CutArticle(text); ok {
		text = rest
	}
	t := lang.Tokens(text, 0, len(text))
	if len(t) == 0 || len(t) > longestTitle || !entity.NameLike(t) || strings.ContainsAny(text, ":.!?;|") {
		return nil
	}
	for _, x := range t {
		if untitled[x.Lower] {
			return nil
		}
	}
	name := document.JoinTokens(t)
	if e, _ := entity.Lookup(d, name); e != nil && (e.Kind == annals.Organization || e.Kind == "") {
		return e
	}
	if entity.PlaceNamed(name) != nil || LabelMeanings()[NormalLabel(text)] != "" {
		return nil
	}
	kind := entity.HeadKind(t)
	if kind != annals.Organization && (!sure || kind != "" || entity.GivenNames()[t[0].Lower] != "") || len(t) == 1 && !sure {
		return nil
	}
	e := entity.Named(d, name, annals.Organization)
	if e.Kind == "" {
		e.Kind = annals.Organization
	}
	return e
}

// CutArticle is a text without the article that it begins with, and whether it had one.
func CutArticle(text string) (string, bool) {
	if len(text) > 4 && strings.EqualFold(text[:4], "the ") {
		return text[4:], true
	}
	return text, false
}

func isWordByte(b byte) bool { return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' }
