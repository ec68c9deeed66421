package learn

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"annals/internal/extract/lang"
)

// Lemmas learns from tagged words how they become their dictionary form. A rule that says no more than the rule of a
// shorter ending is left out.
func Lemmas(examples []Example) []lang.LemmaRule {
	// For every tag, each form and how often it changed in which way.
	type form struct{ tag, lower string }
	seen := map[form]map[change]int{}
	for _, e := range examples {
		for i := range e.Tokens {
			t := &e.Tokens[i]
			if !lang.Inflects(t.Tag) || t.Lemma == "" || t.Lemma == "_" {
				continue
			}
			f := form{t.Tag, t.Lower}
			if seen[f] == nil {
				seen[f] = map[change]int{}
			}
			seen[f][changeBetween(t.Lower, strings.ToLower(t.Lemma))]++
		}
	}
	forms := make([]form, 0, len(seen))
	for f := range seen {
		forms = append(forms, f)
	}
	slices.SortFunc(forms, func(a, b form) int {
		return cmp.Or(cmp.Compare(a.tag, b.tag), cmp.Compare(a.lower, b.lower))
	})
	// A form votes once for its endings, whatever its frequency, for it stands for words not seen.
	type ending struct{ tag, end string }
	votes := map[ending]map[change]int{}
	usual := map[form]change{}
	var order []ending
	for _, f := range forms {
		c := mostVoted(seen[f])
		usual[f] = c
		for _, end := range endings(f.lower) {
			e := ending{f.tag, end}
			if votes[e] == nil {
				votes[e] = map[change]int{}
				order = append(order, e)
			}
			votes[e][c]++
		}
	}
	slices.SortFunc(order, func(a, b ending) int {
		return cmp.Or(cmp.Compare(len(a.end), len(b.end)), cmp.Compare(a.tag, b.tag), cmp.Compare(a.end, b.end))
	})
	known := map[ending]change{}
	// of is the change that the endings entered so far make to a word.
	of := func(tag, word string) (change, bool) {
		ends := endings(word)
		for i := len(ends) - 1; i >= 0; i-- {
			if c, ok := known[ending{tag, ends[i]}]; ok {
				return c, true
			}
		}
		return change{}, false
	}
	var rules []lang.LemmaRule
	for _, e := range order {
		total := 0
		for _, n := range votes[e] {
			total += n
		}
		c := mostVoted(votes[e])
		if old, ok := of(e.tag, e.end); total > 1 && (!ok || old != c) {
			known[e] = c
			rules = append(rules, lang.LemmaRule{Tag: e.tag, Ending: e.end, Drop: c.drop, Add: c.add})
		}
	}
	for _, f := range forms {
		if old, ok := of(f.tag, f.lower); !ok || old != usual[f] {
			c := usual[f]
			rules = append(rules, lang.LemmaRule{Tag: f.tag, Ending: f.lower, Whole: true, Drop: c.drop, Add: c.add})
		}
	}
	return rules
}

// endings are the endings of a word that rules may have, the shortest first.
func endings(word string) []string {
	out := []string{""}
	for i := len(word); i > 0 && len(out) <= lang.LongestEnding; {
		_, size := utf8.DecodeLastRuneInString(word[:i])
		i -= size
		out = append(out, word[i:])
	}
	return out
}

// change is what makes a word its lemma: characters taken off its end, and what is put there.
type change struct {
	drop int
	add  string
}

func (c change) String() string { return strconv.Itoa(c.drop) + " " + c.add }

// changeBetween is the shortest change of endings that makes a word its lemma.
func changeBetween(form, lemma string) change {
	same := 0
	for same < len(form) && same < len(lemma) {
		r, n := utf8.DecodeRuneInString(form[same:])
		if q, _ := utf8.DecodeRuneInString(lemma[same:]); q != r {
			break
		}
		same += n
	}
	return change{drop: utf8.RuneCountInString(form[same:]), add: lemma[same:]}
}

func mostVoted(votes map[change]int) change {
	var top change
	most := 0
	for c, n := range votes {
		if n > most || n == most && c.String() < top.String() {
			top, most = c, n
		}
	}
	return top
}
