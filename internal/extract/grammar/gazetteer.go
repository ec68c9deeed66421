package grammar

import (
	_ "embed"
	"strings"
	"sync"

	"annals"
	"annals/internal/extract/lang"
	"annals/internal/extract/wordlist"
	"annals/states"
)

//go:embed bodies.txt
var bodyTable string

//go:embed languages.txt
var languageTable string

//go:embed foreign.txt
var foreignTable string

//go:embed places.txt
var placeTable string

//go:embed capitals.txt
var capitalTable string

// place is a state or body that the gazetteer knows, with its published identifier.
type place struct {
	name, ref string
	kind      annals.EntityKind
	names     []string
}

// trie finds the longest known phrase at a token: a node for each word that phrases begin with, below it one for each that
// may follow. Words are lower-case token texts.
type trie[T any] struct {
	word  string
	value *T                  // of the phrase that ends here
	below *trie[T]            // the words that may follow: few as a rule, so they stand in a list,
	other *trie[T]            // linked by this,
	many  map[string]*trie[T] // or, from fewWords on, in a map
}

const fewWords = 8

// after is what may follow the word after those above; nil where no phrase goes on with it.
func (t *trie[T]) after(word string) *trie[T] {
	if t.many != nil {
		return t.many[word]
	}
	node := t.below
	for node != nil && node.word != word {
		node = node.other
	}
	return node
}

// grow is after for a phrase that is being inserted.
func (t *trie[T]) grow(word string) *trie[T] {
	if node := t.after(word); node != nil {
		return node
	}
	node := &trie[T]{word: word}
	if t.many == nil {
		n := 0
		for o := t.below; o != nil; o = o.other {
			n++
		}
		if n < fewWords {
			node.other, t.below = t.below, node
			return node
		}
		t.many = make(map[string]*trie[T], 2*fewWords)
		for o := t.below; o != nil; o = o.other {
			t.many[o.word] = o
		}
	}
	t.many[word] = node
	return node
}

// insert adds a phrase and what it stands for.
func (t *trie[T]) insert(phrase string, v T) {
	var room [8]lang.Token
	node := t
	for _, w := range lang.AppendTokens(room[:0], phrase, 0, len(phrase)) {
		node = node.grow(w.Lower)
	}
	node.value = &v
}

// longest returns the value of the longest phrase that begins at tokens[i], and how many tokens it has.
func (t *trie[T]) longest(tokens []lang.Token, i int) (v T, n int, ok bool) {
	node := t
	for j := i; j < len(tokens); j++ {
		if node = node.after(tokens[j].Lower); node == nil {
			break
		}
		if node.value != nil {
			v, n, ok = *node.value, j-i+1, true
		}
	}
	return v, n, ok
}

type gazetteer struct {
	places   trie[*place]        // by name
	demonyms trie[*place]        // by the words for its people and things
	sites    trie[bool]          // places that are no states
	capitals map[string]bool     // towns that stand for the government there, in small letters
	langs    trie[language]      // by the language's English name
	foreign  map[string][]string // word → tags of the languages that have it
}

// language is a language by its tag, "es", and the script that it is written in, "Arab"; none for the Latin one.
type language struct{ tag, script string }

// known is the gazetteer, read once from the embedded tables.
var known = sync.OnceValue(func() *gazetteer {
	g := &gazetteer{capitals: map[string]bool{}, foreign: map[string][]string{}}
	for f := range wordlist.Rows(states.Table) {
		ref := "iso3166:" + f[0]
		if strings.Contains(f[0], " ") || strings.Contains(f[0], "-") {
			ref = "state:" + f[0]
		}
		p := &place{name: f[1], ref: ref, kind: annals.State, names: append([]string{f[1]}, items(f[2])...)}
		for _, n := range p.names {
			g.places.insert(n, p)
		}
		for _, n := range items(f[3]) {
			g.demonyms.insert(n, p)
		}
	}
	for f := range wordlist.Rows(bodyTable) {
		p := &place{name: f[1], ref: "body:" + f[0], kind: annals.Body, names: append([]string{f[1]}, items(f[2])...)}
		for _, n := range p.names {
			g.places.insert(n, p)
		}
	}
	for f := range wordlist.Rows(placeTable) {
		for _, n := range items(f[0]) {
			g.sites.insert(n, true)
		}
	}
	for f := range wordlist.Rows(capitalTable) {
		for _, n := range items(f[0]) {
			g.capitals[strings.ToLower(n)] = true
		}
	}
	for f := range wordlist.Rows(languageTable) {
		g.langs.insert(f[0], language{tag: f[1], script: f[2]})
	}
	for f := range wordlist.Rows(foreignTable) {
		for _, w := range strings.Fields(f[1]) {
			g.foreign[w] = append(g.foreign[w], f[0])
		}
	}
	return g
})

// items are what semicolons part in a field of a table.
func items(field string) []string {
	var out []string
	for _, s := range strings.Split(field, ";") {
		if s = strings.TrimSpace(s); s != "" {
			out = append(out, s)
		}
	}
	return out
}
