package kind

import (
	"slices"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/frame/filler"
	"annals/internal/extract/frame/noun"
	"annals/internal/extract/frame/tree"
	"annals/internal/extract/frame/words"
	"annals/internal/extract/lang"
)

// ofKind reports whether the noun phrase at token s is an organization or another group, of which it is asked what it is.
func ofKind(t *tree.Tree, s int) bool {
	e := t.Entity(s)
	switch {
	case !t.IsGroup(s), t.IsPerson(s) && !words.Group[t.Tokens[s].Lemma] && e == nil, t.IsEventNoun(s) && e == nil:
		return false
	}
	return e == nil || e.Kind != annals.Person && e.Kind != annals.Place
}

// strange reports whether the noun at token i beside the one at token s says nothing of what an organization is:
// several things of one name, a title with its article in capitals, a noun that sums up the clause, or one for no group
// beside what is not known to be one.
func strange(t *tree.Tree, i, s int) bool {
	m := t.Sentence.MentionAt(s)
	switch {
	case words.List("summing")[t.Tokens[i].Lemma]:
		return true
	case m == nil:
		// "Television stations: a private network" is a label and what it is of.
		return s < i && slices.ContainsFunc(t.Tokens[s+1:i], func(w lang.Token) bool { return w.Text == ":" })
	case t.Tokens[i].Tag == "NNS" && t.Tokens[m.Last].Tag == "NNP" && len(t.Nouns(s)) == 1, t.HasWord(i, "det", "a", "an") &&
		t.Tokens[t.Child(i, "det")].IsUpper():
		return true
	}
	return !words.Group[t.Tokens[i].Lemma] && !t.Tokens[i].IsUpper() && m.Entity.Kind != annals.Organization &&
		m.Entity.Kind != annals.Body
}

// wordsOf are the words of what something is: the noun with what describes it, without what it has and since when.
func wordsOf(t *tree.Tree, k fact) document.Mention {
	if k.last > 0 {
		return t.Stretch(k.first, k.last)
	}
	i := k.noun
	first, last := t.Span(i)
	first = article(t, wordsBegin(t, i, first))
	last = groupAfter(t, i, first, kindList(t, i, wordsEnd(t, i, last)))
	return t.Stretch(first, kindClause(t, i, first, last))
}

// wordsBegin is where the words for what something is begin, in a phrase that begins at first and whose noun is at token i.
func wordsBegin(t *tree.Tree, i, first int) int {
	if c := t.Child(i, "case"); c == first && first < i && t.Tokens[c].Tag == "IN" {
		first++ // "as one of the first unions"
	}
	if t.Tokens[first].Lower == "only" && first+1 < i && t.Tokens[first+1].Tag == "DT" {
		first++ // "not only a party but also a school"
	}
	return first
}

// wordsEnd is the last token up to last that says what something is, after the noun at token i: not where and since when it
// is active, what it is said to be besides and who is too, nor what it has.
func wordsEnd(t *tree.Tree, i, last int) int {
	for n := i + 1; n <= last; n++ {
		switch {
		case besides(t, n) > 0, t.Tokens[n].Lower == "active" && (t.Tokens[n-1].Text == "," || datedBy(t, n)):
			// "a group in Spain active from 1930 to 1935".
			last = n - 1
			if last > i && t.Tokens[last].Text == "," {
				last--
			}
		case t.Tokens[n].Lower == "in" && n+2 <= last && t.Tokens[n+1].Lower == "terms" && t.Tokens[n+2].Lower == "of":
			last = n - 1 // "the largest party in Peru in terms of seats"
		case t.Tokens[n].Tag == "CC" && equalledAt(t, n+1) == i:
			last = n - 1
		}
	}
	for _, m := range t.Children(i, "nmod") {
		switch t.Preposition(m) {
		case "with", "since", "at", "from", "under":
		default:
			continue
		}
		start := m
		for start > i && t.Within(start-1, m) {
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
func kindList(t *tree.Tree, i, last int) int {
	for _, m := range t.Conjuncts(i)[1:] {
		if t.Child(m, "det", "cop") >= 0 || m <= last {
			continue
		}
		first, end := t.Span(m)
		if !(words.Group[t.Tokens[m].Lemma] && !words.Group[t.Tokens[i].Lemma]) &&
			!(first == last+2 && t.Tokens[m].Tag == t.Tokens[i].Tag && t.Sentence.MentionAt(m) == nil) {
			continue
		}
		last = end
		for _, k := range t.Children(i, "nmod") {
			// What the parser tied to the first stands after both.
			if from, to := t.Span(k); from == last+2 && t.Preposition(k) == "of" {
				last = to
			}
		}
	}
	return last
}

// groupAfter is the last token of a phrase that begins with an article at first and goes on, past the noun at token i and
// the last token of what the parser made its phrase, to a noun for a group; last itself for another phrase.
func groupAfter(t *tree.Tree, i, first, last int) int {
	if words.Group[t.Tokens[i].Lemma] || t.Tokens[first].Tag != "DT" {
		return last
	}
	if noun, end := definingNoun(t, first); noun > i && end > last && words.Group[t.Tokens[noun].Lemma] && !t.Separated(i, noun) {
		return end
	}
	return last
}

// kindClause is the last token of the clause, after the phrase from first to last of the noun at token i, that belongs to
// what something is; last itself where none does.
func kindClause(t *tree.Tree, i, first, last int) int {
	next := last + 1
	if next >= len(t.Tokens) {
		return last
	}
	end, longest := last, 16
	switch v, w := t.Child(i, "acl:relcl"), t.Tokens[next]; {
	case w.Tag == "VBG" && t.Is(next, "acl") && t.Head(next) == i && !t.Stated[next]:
		// "a union representing bakers": what no other statement tells.
		end = clauseEnd(t, next, next)
	case (w.Lower == "that" || w.Lower == "which") && v > next && first+1 == i && last == i && t.Tokens[i].Tag == "NN" &&
		words.Group[t.Tokens[i].Lemma]:
		// "a company that sells pumps": the noun alone says nothing.
		end, longest = clauseEnd(t, v, next), 24
	case noun.Ranked(t, i) || t.HasWord(i, "amod", "only"):
		// "the first party to use posters", "the only party that has one": of those who did.
		if x := t.Child(i, "acl"); x > last && t.Infinitive(x) && filler.InfinitiveStart(t, x) == next {
			end = clauseEnd(t, x, x)
		} else if w.Lower == "that" && v > next && t.HasWord(i, "det", "the") && (noun.Ordinal(t, i) || t.HasWord(i, "amod", "only")) {
			end, longest = clauseEnd(t, v, next), 24
		}
	}
	if end-first > longest {
		return last
	}
	return end
}

// clauseEnd is the last token, from n on, of the clause of the verb at token v, up to a comma or semicolon.
func clauseEnd(t *tree.Tree, v, n int) int {
	end := filler.PropositionAt(t, v).End
	for n+1 < len(t.Tokens) && t.Tokens[n+1].Text != "," && t.Tokens[n+1].Text != ";" && t.Tokens[n+1].End <= end {
		n++
	}
	return n
}

// article is the article that the noun phrase with its first word at a token begins with, past what the parser hung
// elsewhere: "a" of "a not-for-profit union", "a nationalist and centrist party", "a small, coast-based super union";
// the token itself where none is found.
func article(t *tree.Tree, first int) int {
	for k := first; k >= 0 && t.Tokens[first].Tag != "DT" && t.Sentence.QuoteAt(k) == nil; k-- {
		x := t.Tokens[k]
		switch {
		case x.Lower == "a" || x.Lower == "an" || x.Lower == "the":
			return k
		case x.Tag == "HYPH" || x.Tag == "AFX" || x.Tag == "VBN" || x.Tag == "CC" || x.Text == "," || x.Text == "–" ||
			x.IsAdjective() || x.IsAdverb(), x.Tag == "NN" && k != first && t.Sentence.MentionAt(k) == nil,
			x.Tag == "IN" && x.Glued && k > 0 && t.Tokens[k-1].Tag == "HYPH":
		case k == first:
		default:
			return first
		}
	}
	return first
}

// besides is the number of tokens at i that tie to what is said of one body another of which the same is so: "along with",
// "alongside"; 0 for other words.
func besides(t *tree.Tree, i int) int {
	switch w := t.Tokens[i].Lower; {
	case w == "alongside":
		return 1
	case (w == "along" || w == "together") && i+1 < len(t.Tokens) && t.Tokens[i+1].Lower == "with":
		return 2
	}
	return 0
}

// equalledAt is what equalled says of the noun phrase that begins at token n; -1 where none begins there.
func equalledAt(t *tree.Tree, n int) int {
	if n >= len(t.Tokens) {
		return -1
	}
	if c := t.Sentence.ChunkAt(n); c != nil && c.First == n {
		return equalled(t, c.Head)
	}
	return -1
}

// equalled is the predicate noun with which the noun phrase at token i, which the parser hung on a noun inside the
// predicate, is coordinated: of "is the largest group active in politics and the most prominent advocate in talks" the
// first. It is -1 for none. The phrase must begin as the predicate does, and be of its sort by its noun or by a superlative.
func equalled(t *tree.Tree, i int) int {
	c := t.Sentence.ChunkAt(i)
	if c == nil || c.First < 2 || c.Head != i || t.Tokens[c.First-1].Tag != "CC" || t.Tokens[c.First].Tag != "DT" {
		return -1
	}
	p := t.Head(i)
	for n := 0; p >= 0 && p < i && n < 6 && !(t.Child(p, "cop") >= 0 && subjectBefore(t, p) >= 0); n++ {
		if t.IsVerb(p) {
			return -1
		}
		p = t.Head(p)
	}
	if p < 0 || p > i || p == t.Head(i) || t.Child(p, "cop") < 0 || subjectBefore(t, p) < 0 {
		return -1
	}
	of := t.Sentence.ChunkAt(p)
	if of == nil || t.Tokens[of.First].Lower != t.Tokens[c.First].Lower {
		return -1
	}
	for k := p; k < i; k++ {
		if k != p && t.IsVerb(k) || t.Tokens[k].Text == ";" {
			return -1
		}
	}
	if superlative(t, of.First, of.Last) && superlative(t, c.First, c.Last) ||
		t.Tokens[i].Lemma == t.Tokens[t.Head(i)].Lemma && words.Group[t.Tokens[i].Lemma] ||
		t.Tokens[c.First].Lower != "the" && words.Group[t.Tokens[i].Lemma] && words.Group[t.Tokens[p].Lemma] {
		return p
	}
	return -1
}
