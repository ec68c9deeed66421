package learn

import (
	"cmp"
	"slices"
	"strings"

	"annals/internal/extract/lang"
)

// Example is one sentence of a treebank: tokens with their gold Tag, UPOS and Lemma, and its tree.
type Example struct {
	Tokens []lang.Token
	Tree   lang.Tree
}

const (
	// rareTag and rareRelation are how often a pair of tags and a relation must be seen to be a class of its own.
	rareTag, rareRelation = 15, 10
)

// tagClasses lists the pairs of tags common enough to be classes. Any other pair is of the class most common for its
// Penn tag, which the map has under the Penn tag alone, or of the class most common of all.
func tagClasses(examples []Example) ([]string, map[string]int) {
	count := map[string]int{}
	for _, e := range examples {
		for i := range e.Tokens {
			count[e.Tokens[i].Tag+"/"+e.Tokens[i].UPOS]++
		}
	}
	names := common(count, rareTag)
	of := map[string]int{}
	for i, name := range names {
		of[name] = i
		tag, _, _ := strings.Cut(name, "/")
		if _, ok := of[tag]; !ok {
			of[tag] = i
		}
	}
	return names, of
}

// relationClasses lists the relations common enough to be classes. A rarer one is of the class of the same name
// without its subtype, or of the class most common of all.
func relationClasses(examples []Example) ([]string, map[string]int) {
	count := map[string]int{}
	for _, e := range examples {
		for _, a := range e.Tree {
			count[a.Rel]++
		}
	}
	names := common(count, rareRelation)
	of := map[string]int{}
	for i, name := range names {
		of[name] = i
	}
	return names, of
}

// common lists the names seen often enough, the most common first.
func common(count map[string]int, least int) []string {
	var names []string
	for name, n := range count {
		if n >= least {
			names = append(names, name)
		}
	}
	slices.SortFunc(names, func(a, b string) int {
		return cmp.Or(cmp.Compare(count[b], count[a]), cmp.Compare(a, b))
	})
	return names
}

// lesson is an example made ready for the network.
type lesson struct {
	traits []lang.Traits
	// heads are -1 for the root.
	heads, relations, tags []int
}

func (n *Network) lesson(e Example) lesson {
	var l lesson
	for i := range e.Tokens {
		t := &e.Tokens[i]
		l.traits = append(l.traits, n.lexicon.Look(t))
		tag, ok := n.tagOf[t.Tag+"/"+t.UPOS]
		if !ok {
			tag = n.tagOf[t.Tag]
		}
		rel, ok := n.relationOf[e.Tree[i].Rel]
		if !ok {
			base, _, _ := strings.Cut(e.Tree[i].Rel, ":")
			rel = n.relationOf[base]
		}
		l.tags = append(l.tags, tag)
		l.relations = append(l.relations, rel)
		l.heads = append(l.heads, e.Tree[i].Head)
	}
	return l
}
