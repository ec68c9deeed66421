package frame

import (
	"strings"

	"annals"
	"annals/internal/extract/grammar"
)

// namedKinds reads what an organization is from the noun phrase that its name goes with: "the political party Republican
// League", "a party called the Centre Party", "a new party, the Centre Party,", "left-wing groups such as the League".
func (t *tree) namedKinds(taken map[int]bool) []*grammar.Candidate {
	var out []*grammar.Candidate
	for i := range t.t {
		c := t.s.ChunkAt(i)
		if taken[i] || c == nil || !words.group[t.t[i].Lemma] || t.t[i].IsUpper() || !strings.HasPrefix(t.t[i].Tag, "NN") ||
			t.told[i] {
			continue
		}
		first := t.kindStart(t.hyphenStart(c.First), i)
		names := t.namesBeside(i, *c, t.described(first, i))
		if len(names) == 0 {
			continue
		}
		v := t.nounVoice(i)
		if v.Unreal || t.s.QuoteAt(i) != nil {
			continue
		}
		x := grammar.NewCandidate(annals.TypeKind, "kind.named", 0.7)
		x.Stance, x.Speaker, x.Hedges = v.Stance, v.Speaker, v.Hedges
		for _, m := range names {
			x.Add(annals.RoleSubject, t.s.Filler(t.withDeterminer(m.First), m.Last, m.Last))
		}
		x.Add(annals.RoleValue, grammar.Mention{Start: t.t[first].Start, End: t.t[i].End})
		x.Trigger = t.t[first].Start
		x.Time = t.passingTime(i)
		out = append(out, x)
	}
	return out
}

// kindStart is where the words for what something is begin: after an owner before the noun at token i.
func (t *tree) kindStart(first, i int) int {
	for k := i - 1; k >= first; k-- {
		if t.t[k].Tag == "POS" || t.t[k].Tag == "PRP$" {
			return k + 1
		}
	}
	return first
}

// described reports whether anything but a determiner describes the noun at token i.
func (t *tree) described(first, i int) bool {
	for k := first; k < i; k++ {
		if tag := t.t[k].Tag; (strings.HasPrefix(tag, "JJ") || strings.HasPrefix(tag, "NN")) &&
			(!ranks[t.t[k].Lower] || lists["classifying"][t.t[k].Lower]) && !bygone[t.t[k].Lower] &&
			!lists["undescribing"][t.t[k].Lower] {
			return true
		}
	}
	return false
}

// namesBeside are the names of organizations that the phrase of the noun at token i goes with.
func (t *tree) namesBeside(i int, c grammar.Chunk, described bool) []*grammar.EntityMention {
	named := func(k int) *grammar.EntityMention {
		if k < len(t.t) && t.t[k].Tag == "DT" {
			k++
		}
		if k < len(t.t) && t.s.QuoteAt(k) != nil && t.s.QuoteAt(k).First == k {
			k++ // "a party "Red Dawn""
		}
		if k >= len(t.t) {
			return nil
		}
		m := t.s.MentionAt(k)
		if m == nil || m.First != k || m.Anaphor || m.Modifier ||
			m.Entity.Kind != annals.Organization && m.Entity.Kind != annals.Body && (m.Entity.Kind != "" || !described) {
			return nil
		}
		return m
	}
	// one is the name that begins at token k, alone; series it and those coordinated with it.
	one := func(k int) []*grammar.EntityMention {
		if m := named(k); m != nil {
			return []*grammar.EntityMention{m}
		}
		return nil
	}
	series := func(k int) []*grammar.EntityMention {
		m := named(k)
		for n := range t.s.Mentions {
			if m == &t.s.Mentions[n] {
				return t.seriesFrom(n)
			}
		}
		return nil
	}
	next := i + 1
	if next+2 >= len(t.t) {
		return nil
	}
	plural := t.t[i].Tag == "NNS"
	article := t.t[c.First].Lower
	indefinite := article == "a" || article == "an" || article == "another"
	switch {
	case c.Last != i && t.s.ChunkAt(next) == t.s.ChunkAt(i) && t.t[next].IsUpper():
		if plural && (described || plainKinds[t.t[i].Lemma] && article == "the") {
			// "the Coast groups Red Dawn and Red Star"
			return series(next)
		}
		if !plural && (described || plainKinds[t.t[i].Lemma] && article == "the" && c.First == i-1) {
			return one(next)
		}
		return nil
	case !plural && described && t.s.QuoteAt(next) != nil && t.s.QuoteAt(next).First == next:
		return one(next)
	case c.Last != i:
		return nil
	case plural && described && !relational[t.t[i].Lemma] && !polities[t.t[i].Lemma]:
		k := t.examples(next)
		if k == 0 || t.t[next].Text == ":" && (named(k) == nil || named(k).Entity.Kind == "") {
			return nil
		}
		if list := series(k); len(list) > 0 || t.t[next].Text == ":" {
			return list
		}
		return one(k)
	case plural:
		return nil
	case (indefinite && c.First == i-1 || described) && calling[t.t[next].Lemma] && (t.t[next].Tag == "VBN" ||
		t.t[next].Tag == "VBD"):
		if t.t[next].Lower == "known" {
			next++
		}
		return one(next + 1)
	case (indefinite || described) && t.t[next].Text == ",":
		k := next + 1
		if t.t[k].Lower == "namely" {
			k++
		}
		if m := named(k); m != nil && t.endsThere(m) {
			return one(k)
		}
	}
	return nil
}

// examples is the token after the words at token k that name some of those of whom a noun in the plural before tells
// what they are: "such as", ", including", ":"; 0 for other words.
func (t *tree) examples(k int) int {
	if t.t[k].Text == ":" {
		return k + 1
	}
	if t.t[k].Text == "," {
		k++
	}
	switch {
	case t.t[k].Lower == "including" || t.t[k].Lower == "namely":
		return k + 1
	case t.t[k].Lower == "such" && t.t[k+1].Lower == "as":
		return k + 2
	}
	return 0
}

// endsThere reports whether a name that stands beside a noun for it ends the apposition, and is not the first or second of a
// list: "the party, the Coast League, and its allies".
func (t *tree) endsThere(m *grammar.EntityMention) bool {
	k := m.Last + 1
	if k >= len(t.t) {
		return true
	}
	switch x := t.t[k]; {
	case x.Text == ",":
		return k+1 >= len(t.t) || t.t[k+1].Tag != "CC" && !(t.mentionFrom(k+1) != nil && t.inSeries(t.top(m)))
	case x.Text == "." || x.Text == ";" || x.Tag == "IN":
		return true
	}
	return false
}

// hyphenStart is where the noun phrase with its first word at a token begins when hyphens tie words to it: "state" of
// "state-based parties".
func (t *tree) hyphenStart(first int) int {
	start := first
	if k := first - 1; k > 1 && t.t[k].Tag == "VBN" && t.t[k-1].Tag == "HYPH" {
		start = k
	}
	for start > 1 && t.t[start-1].Tag == "HYPH" {
		start -= 2
	}
	for start < first && start > 0 && (t.t[start-1].Tag == "DT" || strings.HasPrefix(t.t[start-1].Tag, "JJ")) {
		start--
	}
	return start
}

// plainKinds are the nouns that before a name say what it is even when nothing describes them: "the coalition Coast
// Together".
var plainKinds = lemmas("coalition alliance party newspaper magazine movement union militia sect church company business firm charity")

// withDeterminer is the first token of a name with the determiner before it.
func (t *tree) withDeterminer(first int) int {
	if first > 0 && t.t[first-1].Tag == "DT" {
		return first - 1
	}
	return first
}
