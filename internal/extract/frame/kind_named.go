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
		first := t.kindStart(c.First, i)
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
		if tag := t.t[k].Tag; (strings.HasPrefix(tag, "JJ") || strings.HasPrefix(tag, "NN")) && !ranks[t.t[k].Lower] &&
			!bygone[t.t[k].Lower] && !lists["undescribing"][t.t[k].Lower] {
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
	one := func(m *grammar.EntityMention) []*grammar.EntityMention {
		if m == nil {
			return nil
		}
		return []*grammar.EntityMention{m}
	}
	indefinite := c.First < len(t.t) &&
		(t.t[c.First].Lower == "a" || t.t[c.First].Lower == "an" || t.t[c.First].Lower == "another")
	next := i + 1
	if next+2 < len(t.t) && t.t[next].Text == "," && t.t[next+1].Lower == "such" {
		next++
	}
	switch {
	case next >= len(t.t):
		return nil
	case t.t[i].Tag == "NN" && (described || plainKinds[t.t[i].Lemma] && t.t[c.First].Lower == "the" && c.First == i-1) &&
		t.s.ChunkAt(next) == t.s.ChunkAt(i) && t.t[next].IsUpper():
		return one(named(next))
	case t.t[i].Tag == "NNS" && described && t.t[next].IsUpper() && t.s.ChunkAt(next) == t.s.ChunkAt(i):
		// "the Coast groups Red Dawn and Red Star"
		for n := range t.s.Mentions {
			if m := &t.s.Mentions[n]; m == named(next) && m != nil {
				return t.seriesFrom(n)
			}
		}
		return nil
	case t.t[i].Tag == "NN" && described && t.s.QuoteAt(next) != nil && t.s.QuoteAt(next).First == next:
		return one(named(next))
	case c.Last != i:
		return nil
	case t.t[i].Tag == "NN" && (indefinite || described) && calling[t.t[next].Lemma] &&
		(t.t[next].Tag == "VBN" || t.t[next].Tag == "VBD"):
		if t.t[next].Lower == "known" {
			next++
		}
		return one(named(next + 1))
	case t.t[i].Tag == "NN" && indefinite && t.t[next].Text == ",":
		m := named(next + 1)
		if m == nil || m.Last+1 < len(t.t) && t.t[m.Last+1].Tag == "CC" {
			return nil
		}
		if m.Last+1 < len(t.t) && t.t[m.Last+1].Text != "," && t.t[m.Last+1].Text != "." && t.t[m.Last+1].Text != ";" &&
			t.t[m.Last+1].Tag != "IN" {
			return nil
		}
		return one(m)
	case t.t[i].Tag == "NNS" && described && next+2 < len(t.t) && t.t[next].Lower == "such" && t.t[next+1].Lower == "as":
		if m := named(next + 2); m != nil {
			for n := range t.s.Mentions {
				if &t.s.Mentions[n] == m {
					if list := t.seriesFrom(n); len(list) > 0 {
						return list
					}
				}
			}
			return one(m)
		}
	}
	return nil
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
