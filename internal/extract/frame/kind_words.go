package frame

import (
	"slices"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/lang"
)

// ofKind reports whether the noun phrase at token s is an organization or another group, of which it is asked what it is.
func (t *tree) ofKind(s int) bool {
	e := t.entity(s)
	switch {
	case !t.isGroup(s), t.isPerson(s) && !words.group[t.t[s].Lemma] && e == nil, t.isEventNoun(s) && e == nil:
		return false
	}
	return e == nil || e.Kind != annals.Person && e.Kind != annals.Place
}

// strange reports whether the noun at token i beside the one at token s says nothing of what an organization is:
// several things of one name, a title with its article in capitals, a noun that sums up the clause, or one for no group
// beside what is not known to be one.
func (t *tree) strange(i, s int) bool {
	m := t.s.MentionAt(s)
	switch {
	case lists["summing"][t.t[i].Lemma]:
		return true
	case m == nil:
		// "Television stations: a private network" is a label and what it is of.
		return s < i && slices.ContainsFunc(t.t[s+1:i], func(w lang.Token) bool { return w.Text == ":" })
	case t.t[i].Tag == "NNS" && t.t[m.Last].Tag == "NNP" && len(t.nouns(s)) == 1, t.hasWord(i, "det", "a", "an") &&
		t.t[t.child(i, "det")].IsUpper():
		return true
	}
	return !words.group[t.t[i].Lemma] && !t.t[i].IsUpper() && m.Entity.Kind != annals.Organization &&
		m.Entity.Kind != annals.Body
}

// kindWords are the words of what something is: the noun with what describes it, without what it has and since when.
func (t *tree) kindWords(k kindFact) document.Mention {
	if k.last > 0 {
		return t.stretch(k.first, k.last)
	}
	i := k.noun
	first, last := t.span(i)
	first = t.article(t.kindBegin(i, first))
	last = t.groupAfter(i, first, t.kindList(i, t.kindEnd(i, last)))
	return t.stretch(first, t.kindClause(i, first, last))
}

// kindBegin is where the words for what something is begin, in a phrase that begins at first and whose noun is at token i.
func (t *tree) kindBegin(i, first int) int {
	if c := t.child(i, "case"); c == first && first < i && t.t[c].Tag == "IN" {
		first++ // "as one of the first unions"
	}
	if t.t[first].Lower == "only" && first+1 < i && t.t[first+1].Tag == "DT" {
		first++ // "not only a party but also a school"
	}
	return first
}

// kindEnd is the last token up to last that says what something is, after the noun at token i: not where and since when it
// is active, what it is said to be besides and who is too, nor what it has.
func (t *tree) kindEnd(i, last int) int {
	for n := i + 1; n <= last; n++ {
		switch {
		case t.besides(n) > 0, t.t[n].Lower == "active" && (t.t[n-1].Text == "," || t.datedBy(n)):
			// "a group in Spain active from 1930 to 1935".
			last = n - 1
			if t.t[last].Text == "," {
				last--
			}
		case t.t[n].Lower == "in" && n+2 <= last && t.t[n+1].Lower == "terms" && t.t[n+2].Lower == "of":
			last = n - 1 // "the largest party in Peru in terms of seats"
		case t.t[n].Tag == "CC" && t.equalledAt(n+1) == i:
			last = n - 1
		}
	}
	for _, m := range t.children(i, "nmod") {
		switch t.preposition(m) {
		case "with", "since", "at", "from", "under":
		default:
			continue
		}
		start := m
		for start > i && t.within(start-1, m) {
			start--
		}
		if m > i && start-1 >= i && start <= last {
			last = start - 1
		}
	}
	return last
}

// kindList is the last token of a list of what something is, of which the noun at token i, with the last token of its
// phrase, is the first: "an energy, commodities and services company", where the noun that it is stands at the end; "a maker
// and seller of pumps", which is both.
func (t *tree) kindList(i, last int) int {
	for _, m := range t.conjuncts(i)[1:] {
		if t.child(m, "det", "cop") >= 0 || m <= last {
			continue
		}
		first, end := t.span(m)
		if !(words.group[t.t[m].Lemma] && !words.group[t.t[i].Lemma]) &&
			!(first == last+2 && t.t[m].Tag == t.t[i].Tag && t.s.MentionAt(m) == nil) {
			continue
		}
		last = end
		for _, k := range t.children(i, "nmod") {
			// What the parser tied to the first stands after both.
			if from, to := t.span(k); from == last+2 && t.preposition(k) == "of" {
				last = to
			}
		}
	}
	return last
}

// groupAfter is the last token of a phrase that begins with an article at first and goes on, past the noun at token i and
// the last token of what the parser made its phrase, to a noun for a group; last itself for another phrase.
func (t *tree) groupAfter(i, first, last int) int {
	if words.group[t.t[i].Lemma] || t.t[first].Tag != "DT" {
		return last
	}
	if noun, end := t.definingNoun(first); noun > i && end > last && words.group[t.t[noun].Lemma] && !t.separated(i, noun) {
		return end
	}
	return last
}

// kindClause is the last token of the clause, after the phrase from first to last of the noun at token i, that belongs to
// what something is; last itself where none does.
func (t *tree) kindClause(i, first, last int) int {
	next := last + 1
	if next >= len(t.t) {
		return last
	}
	end, longest := last, 16
	switch v, w := t.child(i, "acl:relcl"), t.t[next]; {
	case w.Tag == "VBG" && t.is(next, "acl") && t.head(next) == i && !t.stated[next]:
		// "a union representing bakers": what no other statement tells.
		end = t.clauseEnd(next, next)
	case (w.Lower == "that" || w.Lower == "which") && v > next && first+1 == i && last == i && t.t[i].Tag == "NN" &&
		words.group[t.t[i].Lemma]:
		// "a company that sells pumps": the noun alone says nothing.
		end, longest = t.clauseEnd(v, next), 24
	case t.ranked(i) || t.hasWord(i, "amod", "only"):
		// "the first party to use posters": of those who did.
		if v := t.child(i, "acl"); v > last && t.infinitive(v) && t.infinitiveStart(v) == next {
			end = t.clauseEnd(v, v)
		}
	}
	if end-first > longest {
		return last
	}
	return end
}

// clauseEnd is the last token, from n on, of the clause of the verb at token v, up to a comma or semicolon.
func (t *tree) clauseEnd(v, n int) int {
	end := t.proposition(v).End
	for n+1 < len(t.t) && t.t[n+1].Text != "," && t.t[n+1].Text != ";" && t.t[n+1].End <= end {
		n++
	}
	return n
}

// article is the article that the noun phrase with its first word at a token begins with, past what the parser hung
// elsewhere: "a" of "a not-for-profit union", "a nationalist and centrist party", "a small, coast-based super union";
// the token itself where none is found.
func (t *tree) article(first int) int {
	for k := first; k >= 0 && t.t[first].Tag != "DT" && t.s.QuoteAt(k) == nil; k-- {
		x := t.t[k]
		switch {
		case x.Lower == "a" || x.Lower == "an" || x.Lower == "the":
			return k
		case x.Tag == "HYPH" || x.Tag == "AFX" || x.Tag == "VBN" || x.Tag == "CC" || x.Text == "," || x.Text == "–" ||
			x.IsAdjective() || x.IsAdverb(), x.Tag == "NN" && k != first && t.s.MentionAt(k) == nil,
			x.Tag == "IN" && x.Glued && k > 0 && t.t[k-1].Tag == "HYPH":
		case k == first:
		default:
			return first
		}
	}
	return first
}

// besides is the number of tokens at i that tie to what is said of one body another of which the same is so: "along with",
// "alongside"; 0 for other words.
func (t *tree) besides(i int) int {
	switch w := t.t[i].Lower; {
	case w == "alongside":
		return 1
	case (w == "along" || w == "together") && i+1 < len(t.t) && t.t[i+1].Lower == "with":
		return 2
	}
	return 0
}

// equalledAt is what equalled says of the noun phrase that begins at token n; -1 where none begins there.
func (t *tree) equalledAt(n int) int {
	if n >= len(t.t) {
		return -1
	}
	if c := t.s.ChunkAt(n); c != nil && c.First == n {
		return t.equalled(c.Head)
	}
	return -1
}

// equalled is the predicate noun with which the noun phrase at token i, which the parser hung on a noun inside the
// predicate, is coordinated: of "is the largest group active in politics and the most prominent advocate in talks" the
// first. It is -1 for none. The phrase must begin as the predicate does, and be of its sort by its noun or by a superlative.
func (t *tree) equalled(i int) int {
	c := t.s.ChunkAt(i)
	if c == nil || c.First < 2 || c.Head != i || t.t[c.First-1].Tag != "CC" || t.t[c.First].Tag != "DT" {
		return -1
	}
	p := t.head(i)
	for n := 0; p >= 0 && p < i && n < 6 && !(t.child(p, "cop") >= 0 && t.subjectBefore(p) >= 0); n++ {
		if t.isVerb(p) {
			return -1
		}
		p = t.head(p)
	}
	if p < 0 || p > i || p == t.head(i) || t.child(p, "cop") < 0 || t.subjectBefore(p) < 0 {
		return -1
	}
	of := t.s.ChunkAt(p)
	if of == nil || t.t[of.First].Lower != t.t[c.First].Lower {
		return -1
	}
	for k := p; k < i; k++ {
		if k != p && t.isVerb(k) || t.t[k].Text == ";" {
			return -1
		}
	}
	if t.superlative(of.First, of.Last) && t.superlative(c.First, c.Last) ||
		t.t[i].Lemma == t.t[t.head(i)].Lemma && words.group[t.t[i].Lemma] ||
		t.t[c.First].Lower != "the" && words.group[t.t[i].Lemma] && words.group[t.t[p].Lemma] {
		return p
	}
	return -1
}

// ranked reports whether the noun at token i is told to be the first or the greatest of its sort, so that what "in" ties to
// it says among which.
func (t *tree) ranked(i int) bool {
	return ordinalNoun(t, i) || slices.ContainsFunc(t.modifiers(i), func(k int) bool {
		return t.t[k].Tag == "JJS" || t.t[k].Tag == "RBS" || foremost[t.t[k].Lower] && t.hasWord(i, "det", "the")
	})
}
