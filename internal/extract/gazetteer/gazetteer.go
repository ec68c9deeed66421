package gazetteer

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

// Place is a state or body that the gazetteer knows, with its published identifier.
type Place struct {
	Name, Ref string
	Kind      annals.EntityKind
	Names     []string
}

// Trie finds the longest known phrase at a token: a node for each word that phrases begin with, below it one for each that
// may follow. Words are lower-case token texts.
type Trie[T any] struct {
	word  string
	Value *T                  // of the phrase that ends here
	Below *Trie[T]            // the words that may follow: few as a rule, so they stand in a list,
	Other *Trie[T]            // linked by this,
	many  map[string]*Trie[T] // or, from fewWords on, in a map
}

const fewWords = 8

// After is what may follow the word after those above; nil where no phrase goes on with it.
func (t *Trie[T]) After(word string) *Trie[T] {
	if t.many != nil {
		return t.many[word]
	}
	node := t.Below
	for node != nil && node.word != word {
		node = node.Other
	}
	return node
}

// Grow is after for a phrase that is being inserted.
func (t *Trie[T]) Grow(word string) *Trie[T] {
	if node := t.After(word); node != nil {
		return node
	}
	node := &Trie[T]{word: word}
	if t.many == nil {
		n := 0
		for o := t.Below; o != nil; o = o.Other {
			n++
		}
		if n < fewWords {
			node.Other, t.Below = t.Below, node
			return node
		}
		t.many = make(map[string]*Trie[T], 2*fewWords)
		for o := t.Below; o != nil; o = o.Other {
			t.many[o.word] = o
		}
	}
	t.many[word] = node
	return node
}

// Insert adds a phrase and what it stands for.
func (t *Trie[T]) Insert(phrase string, v T) {
	var room [8]lang.Token
	node := t
	for _, w := range lang.AppendTokens(room[:0], phrase, 0, len(phrase)) {
		node = node.Grow(w.Lower)
	}
	node.Value = &v
}

// Longest returns the value of the longest phrase that begins at tokens[i], and how many tokens it has.
func (t *Trie[T]) Longest(tokens []lang.Token, i int) (v T, n int, ok bool) {
	node := t
	for j := i; j < len(tokens); j++ {
		if node = node.After(tokens[j].Lower); node == nil {
			break
		}
		if node.Value != nil {
			v, n, ok = *node.Value, j-i+1, true
		}
	}
	return v, n, ok
}

type gazetteer struct {
	Places   Trie[*Place]        // by name
	Demonyms Trie[*Place]        // by the words for its people and things
	Sites    Trie[bool]          // places that are no states
	Capitals map[string]*Capital // towns that stand for the government there, in small letters
	Langs    Trie[Language]      // by the language's English name
	Foreign  map[string][]string // word → tags of the languages that have it
}

// Capital is the state whose government has its seat in a town, nil where that is contested or the town is that of several;
// Before are those of former times that had theirs there.
type Capital struct {
	Of     *Place
	Before []*Place
}

// placeNamed is the state or body of exactly that name, nil for none.
func (g *gazetteer) placeNamed(name string) *Place {
	t := lang.Tokens(name, 0, len(name))
	if p, n, ok := g.Places.Longest(t, 0); ok && n == len(t) {
		return p
	}
	return nil
}

// Language is a language by its tag, "es", and the script that it is written in, "Arab"; none for the Latin one.
type Language struct{ Tag, Script string }

// Known is the gazetteer, read once from the embedded tables.
var Known = sync.OnceValue(func() *gazetteer {
	g := &gazetteer{Capitals: map[string]*Capital{}, Foreign: map[string][]string{}}
	for f := range wordlist.Rows(states.Table) {
		ref := "iso3166:" + f[0]
		if strings.Contains(f[0], " ") || strings.Contains(f[0], "-") {
			ref = "state:" + f[0]
		}
		p := &Place{Name: f[1], Ref: ref, Kind: annals.State, Names: append([]string{f[1]}, Items(f[2])...)}
		for _, n := range p.Names {
			g.Places.Insert(n, p)
		}
		for _, n := range Items(f[3]) {
			g.Demonyms.Insert(n, p)
		}
	}
	for f := range wordlist.Rows(bodyTable) {
		p := &Place{Name: f[1], Ref: "body:" + f[0], Kind: annals.Body, Names: append([]string{f[1]}, Items(f[2])...)}
		for _, n := range p.Names {
			g.Places.Insert(n, p)
		}
	}
	for f := range wordlist.Rows(placeTable) {
		for _, n := range Items(f[0]) {
			g.Sites.Insert(n, true)
		}
	}
	for f := range wordlist.Rows(capitalTable) {
		c := &Capital{Of: g.placeNamed(f[1])}
		for _, n := range Items(f[2]) {
			if p := g.placeNamed(n); p != nil {
				c.Before = append(c.Before, p)
			}
		}
		for _, n := range Items(f[0]) {
			g.Capitals[strings.ToLower(n)] = c
		}
	}
	for f := range wordlist.Rows(languageTable) {
		g.Langs.Insert(f[0], Language{Tag: f[1], Script: f[2]})
	}
	for f := range wordlist.Rows(foreignTable) {
		for _, w := range strings.Fields(f[1]) {
			g.Foreign[w] = append(g.Foreign[w], f[0])
		}
	}
	return g
})

// Items are what semicolons part in a field of a table.
func Items(field string) []string {
	var out []string
	for _, s := range strings.Split(field, ";") {
		if s = strings.TrimSpace(s); s != "" {
			out = append(out, s)
		}
	}
	return out
}
