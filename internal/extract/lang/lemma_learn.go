package lang

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// LearnLemmas learns the table of endings from the examples and puts it into the model.
func (m *Model) LearnLemmas(examples []Example) {
	// For every tag, each form and how often it changed in which way.
	type form struct{ tag, lower string }
	seen := map[form]map[lemmaChange]int{}
	for _, e := range examples {
		for i := range e.Tokens {
			t := &e.Tokens[i]
			if !inflects(t.Tag) || t.Lemma == "" || t.Lemma == "_" {
				continue
			}
			f := form{t.Tag, t.Lower}
			if seen[f] == nil {
				seen[f] = map[lemmaChange]int{}
			}
			seen[f][changeBetween(t.Lower, strings.ToLower(t.Lemma))]++
		}
	}
	forms := make([]form, 0, len(seen))
	for f := range seen {
		forms = append(forms, f)
	}
	slices.SortFunc(forms, func(a, b form) int { return strings.Compare(a.tag+" "+a.lower, b.tag+" "+b.lower) })
	// A form votes once for its ending, whatever its frequency, for it stands for words not seen.
	type ending struct{ tag, end string }
	votes := map[ending]map[lemmaChange]int{}
	usual := map[form]lemmaChange{}
	var order []ending
	for _, f := range forms {
		c := mostVoted(seen[f])
		usual[f] = c
		last := ""
		for n := 0; n <= longestEnding; n++ {
			end := suffix(f.lower, n)
			if n > 0 && end == last {
				break
			}
			last = end
			e := ending{f.tag, end}
			if votes[e] == nil {
				votes[e] = map[lemmaChange]int{}
				order = append(order, e)
			}
			votes[e][c]++
		}
	}
	slices.SortFunc(order, func(a, b ending) int {
		if d := len(a.end) - len(b.end); d != 0 {
			return d
		}
		return strings.Compare(a.tag+" "+a.end, b.tag+" "+b.end)
	})
	table := newLemmaTable()
	for _, e := range order {
		total := 0
		for _, n := range votes[e] {
			total += n
		}
		if c := mostVoted(votes[e]); total > 1 && (e.end == "" || table.of(e.tag, e.end) != c) {
			table.entries[endingKey(hashText(e.tag), e.end)] = table.number(c)
		}
	}
	for _, f := range forms {
		if c := usual[f]; table.of(f.tag, f.lower) != c {
			table.entries[wholeKey(hashText(f.tag), f.lower)] = table.number(c)
		}
	}
	m.lemmas = lemmas{endings: mustDictionary(packDictionary(table.entries)), changes: table.changes}
}

// lemmaTable is the table of endings while it is being made.
type lemmaTable struct {
	entries map[uint64]int
	numbers map[lemmaChange]int
	changes []lemmaChange
}

func newLemmaTable() *lemmaTable {
	return &lemmaTable{entries: map[uint64]int{}, numbers: map[lemmaChange]int{}}
}

func (t *lemmaTable) number(c lemmaChange) int {
	n, ok := t.numbers[c]
	if !ok {
		n = len(t.changes)
		t.numbers[c] = n
		t.changes = append(t.changes, c)
	}
	return n
}

// of is the change the endings entered so far make to a word.
func (t *lemmaTable) of(tag, s string) lemmaChange {
	h := hashText(tag)
	for n := longestEnding; n >= 0; n-- {
		if c, ok := t.entries[endingKey(h, suffix(s, n))]; ok {
			return t.changes[c]
		}
	}
	return lemmaChange{drop: -1}
}

// changeBetween is the shortest change of endings that makes a word its lemma.
func changeBetween(form, lemma string) lemmaChange {
	same := 0
	for same < len(form) && same < len(lemma) {
		r, n := utf8.DecodeRuneInString(form[same:])
		if q, _ := utf8.DecodeRuneInString(lemma[same:]); q != r {
			break
		}
		same += n
	}
	return lemmaChange{drop: utf8.RuneCountInString(form[same:]), add: lemma[same:]}
}

func mostVoted(votes map[lemmaChange]int) lemmaChange {
	var top lemmaChange
	most := 0
	for c, n := range votes {
		if n > most || n == most && c.String() < top.String() {
			top, most = c, n
		}
	}
	return top
}

func mustDictionary(section []byte) dictionary {
	d, err := newDictionary(section)
	if err != nil {
		// packDictionary and newDictionary are two ends of one format.
		panic(err)
	}
	return d
}
