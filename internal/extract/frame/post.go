package frame

import (
	"slices"
	"strings"

	"annals"
	"annals/edtf"
	"annals/internal/extract/dates"
	"annals/internal/extract/document"
	"annals/internal/extract/entity"
)

// postHolders are who gets or has the post that the title at token i names after "post of", "role as" or "position of": the
// one whose role it is said to be, or the subject or object of the verb.
func (t *tree) postHolders(i int) ([]int, bool) {
	h := t.head(i)
	if h < 0 || h > i || !words.title[t.t[i].Lemma] || !lists["post"][t.t[h].Lemma] ||
		t.preposition(i) != "of" && t.preposition(i) != "as" {
		return nil, false
	}
	if k := t.child(h, "nmod:poss"); k >= 0 {
		return t.nouns(k), true
	}
	v := t.verbAbove(h)
	if v < 0 || !t.is(h, "obj", "obl", "nsubj:pass") {
		return nil, true
	}
	c := t.clauseOf(v)
	switch {
	case t.is(h, "nsubj"):
		// "The post of director was held by Juan Santos".
		if lists["officiating"][c.lemma] {
			return c.subj, true
		}
	case lists["installing"][c.lemma]:
		return slices.DeleteFunc(slices.Clone(c.obj), func(k int) bool { return k == h }), true
	case lists["officiating"][c.lemma]:
		return c.surface(), true
	}
	return nil, true
}

// titleWords are the words of the noun at token i that name a post or kinship: with the adjectives and nouns before it,
// without determiner, owner and words for when it was held.
func (t *tree) titleWords(i int) document.Mention {
	first, last := i, i
	c := t.s.ChunkAt(i)
	for c != nil && (first > c.First || first > 1 && (t.t[first-1].Tag == "HYPH" || t.t[first].Tag == "HYPH")) {
		k := first - 1
		if !t.inTitle(k, i) {
			break
		}
		first = k
	}
	for first < i && t.t[first].Tag == "HYPH" {
		// "its then-vice chair".
		first++
	}
	last = max(t.officeEnd(i), t.portfolioEnd(i), t.missionEnd(i), t.fieldEnd(i))
	return t.stretch(first, last)
}

// inTitle reports whether the word at token k may belong to the title that ends with the noun at token i: it is no number,
// determiner, owner, date or conjunction and of no other name, and does not say when or how somebody came to the post.
func (t *tree) inTitle(k, i int) bool {
	switch t.t[k].Tag {
	case "CD", "DT", "POS", "PRP$", "WP$", ",", "CC":
		return false
	case "JJ":
		if t.t[k].Lower == "own" {
			return false // "her own daughter"
		}
	case "VBN":
		if lists["installing"][t.t[k].Lemma] {
			return false
		}
	}
	if t.publicPost(i) && t.t[k].IsUpper() && entity.IsPartyName(t.t[k].Text) {
		return false // "the Republican Governor of Texas"
	}
	m, own := t.s.MentionAt(k), t.s.MentionAt(i)
	if m != nil && (own == nil || own.First != m.First) {
		return false
	}
	return !bygone[t.t[k].Lower] && t.s.TimeAt(k) == nil
}

// bygone are the adjectives that say when somebody held a post.
var bygone = lemmas("former past previous then later late current incumbent ex outgoing new future one-time sometime longtime long-time first-ever deceased murdered slain assassinated executed ousted deposed disgraced")

// becomes reports whether the verb that the noun at token i hangs on tells that something began to be what the noun says:
// "became a branch of the League", "was founded as its wing".
func (t *tree) becomes(i int) bool {
	h := t.head(i)
	return h >= 0 && t.isVerb(h) &&
		(t.t[h].Lemma == "become" && t.is(i, "xcomp", "obj") || beginning[t.t[h].Lemma] && t.preposition(i) == "as")
}

// begunAs is the verb that tells that something began as what the noun at token i says, where the parser tied the noun
// to a clause between the two: "was founded in 1987, after the war broke out, as an offshoot of the League"; -1 for
// none.
func (t *tree) begunAs(i int) int {
	h := t.head(i)
	if h < 0 || !t.isVerb(h) || !lists["descending"][t.t[i].Lemma] || t.preposition(i) != "as" || !t.separated(h, i) ||
		!t.is(h, "advcl") || t.head(h) < 0 || !beginning[t.verbLemma(t.head(h))] {
		return -1
	}
	return t.head(h)
}

// isOver reports whether the noun at token i is said to be so no more: "a former member".
func (t *tree) isOver(i int) bool {
	return t.hasWord(i, "amod", "former", "past", "previous", "one-time", "onetime", "sometime", "ex")
}

// tieTime is when a tie held that the noun at token i tells in passing, such as kinship or descent: what befell one of the
// two does not date it, so a date of the clause around is not its own, but what is told of the present holds now.
func (t *tree) tieTime(i int) edtf.Value {
	if x, told := t.ownTime(i); told {
		return x
	}
	if x := t.passingTime(i); x == present {
		return x
	}
	return edtf.Value{}
}

// ownTime is when the state held that the noun at token i tells, by the noun's own date, its copula, the verb that says
// that it began to be so, or a word that says that it is over; told tells that one of these does.
func (t *tree) ownTime(i int) (when edtf.Value, told bool) {
	if v, ends := t.untilDone(i); ends {
		return v, true
	}
	if x := t.timeAt(i); x != nil {
		return x.ForState(), true
	}
	if x := t.asideDate(i); x != nil {
		return x.ForState(), true
	}
	if _, last := t.span(i); t.is(i, "appos") && last+1 < len(t.t) {
		// "Juan Santos, leader of the League in 1990, died": the parser may tie the date to the League.
		if x := t.s.TimeAt(last + 1); x != nil && x.First == last+1 && !x.Modifier {
			return x.ForState(), true
		}
	}
	if v := t.begunAs(i); v >= 0 && t.timeOf(v) != nil {
		return t.timeOf(v).ForEvent(), true
	}
	if t.becomes(i) {
		if x := t.timeOf(t.head(i)); x != nil {
			if lists["descending"][t.t[i].Lemma] {
				// "was founded in 1944 as the successor to the League": it came of it then.
				return x.ForEvent(), true
			}
			return x.AsStart(), true
		}
	}
	if t.child(i, "cop") >= 0 {
		if t.presentTense(i) && t.isOver(i) {
			// "is a former member".
			return edtf.Value{}, true
		}
		return t.stateTime(i, false), true
	}
	if t.isOver(i) {
		// "Juan Santos, a former member".
		return edtf.Value{}, true
	}
	return edtf.Value{}, false
}

// passingTime is when a state held that a noun phrase tells in passing: that of the clause which it stands in, unless it is
// said to be over.
func (t *tree) passingTime(i int) edtf.Value {
	if x, told := t.ownTime(i); told {
		return x
	}
	if c := t.s.ChunkAt(i); c != nil && !t.countable(i) {
		for k := c.First; k <= i; k++ {
			if bygone[t.t[k].Lower] && t.t[k].Lower != "current" && t.t[k].Lower != "incumbent" &&
				(t.t[k].Lower != "new" || !words.group[t.t[i].Lemma]) {
				return edtf.Value{}
			}
		}
	}
	for k, n := t.head(i), 0; k >= 0 && n < 12; k, n = t.head(k), n+1 {
		if t.saidAfter(i, k) {
			return edtf.Value{} // "Juan Santos, its leader, was ill, the union said on Friday"
		}
		if x := t.timeAt(k); x != nil {
			return t.duringOf(x, i, k)
		}
		if t.isVerb(k) || t.child(k, "cop") >= 0 {
			if h := t.head(k); t.is(k, "xcomp", "conj", "acl", "advcl") && h >= 0 && t.tense(k) == "" {
				continue
			}
			if x := t.timeOf(k); x != nil {
				return t.duringOf(x, i, k)
			}
			if t.presentTense(k) {
				return present
			}
			return edtf.Value{}
		}
	}
	return edtf.Value{}
}

// saidAfter reports whether the verb at token k says, with a speaker of its own before it, what stands before both, the
// noun at token i in it: its date is that of the saying.
func (t *tree) saidAfter(i, k int) bool {
	if i > k || !words.saying[t.t[k].Lemma] {
		return false
	}
	for _, n := range t.children(k, "nsubj") {
		if first, _ := t.span(n); n < k && first > i+1 && t.t[first-1].Text == "," {
			return true
		}
	}
	return false
}

// duringOf is when a state held that the noun at token i tells in passing, of the predicate at token k, which the date
// dates: now where that has gone on since then and says something else, for of "Its leader, Juan Santos, has lived in
// exile since 1990" nothing says since when he leads.
func (t *tree) duringOf(x *dates.Expr, i, k int) edtf.Value {
	v := x.ForState()
	since, until := strings.HasSuffix(v.String(), "/.."), strings.HasPrefix(v.String(), "/")
	switch {
	case v == present, since && t.namesHolder(i, k):
	case i < k && t.tense(k) == "perfect" && since:
		return present
	case until, since && i < k:
		return edtf.Value{} // "The newspaper El Faro backed the party until 1982": it was a newspaper before and after
	}
	if t.holdsAnother(k) && t.tense(k) != "present" {
		return edtf.Value{}
	}
	return v
}

// namesHolder reports whether the predicate at token k says by name who holds the post at token i: "since 1990 its
// leader has been Juan Santos".
func (t *tree) namesHolder(i, k int) bool {
	m := t.s.MentionAt(k)
	return t.head(i) == k && t.is(i, "nsubj") && t.child(k, "cop") >= 0 && m != nil && !m.Modifier &&
		m.Entity.Kind == annals.Person
}

// holdsAnother reports whether the predicate at token k is that somebody was or worked as something, for a time of its
// own: of "Its leader, Juan Santos, was a minister from 1990 to 1992" nothing says when he leads.
func (t *tree) holdsAnother(k int) bool {
	if t.isVerb(k) {
		return t.verbLemma(k) == "serve" || t.verbLemma(k) == "work"
	}
	return t.child(k, "cop") >= 0 && t.isPost(k)
}

// postTime is when somebody held the post that the noun at token i names: from when on, if the verb that it hangs on says
// that they got it.
func (t *tree) postTime(i int) edtf.Value {
	h := t.head(i)
	if x := t.holderTime(i); !x.IsZero() {
		return x
	}
	if first := t.firstPost(i); first != i {
		if x, dated := t.listedTime(first, i); dated {
			return x
		}
	}
	if h >= 0 && h < i && lists["post"][t.t[h].Lemma] && t.verbAbove(h) >= 0 {
		i, h = h, t.verbAbove(h)
	}
	if h < 0 || !t.isVerb(h) || !t.is(i, "xcomp", "obl", "obj") {
		return t.passingTime(i)
	}
	if t.gains(h) {
		if x := t.timeOf(h); x != nil {
			return x.AsStart()
		}
		return edtf.Value{}
	}
	if x := t.timeOf(h); x != nil && lists["vacating"][t.verbLemma(h)] {
		return x.AsEnd()
	}
	return t.stateTime(h, false)
}

// holderTime is when whoever is said to have the post at token i had it, by a clause on the name: "Its first secretary was Juan
// Santos, who held the office from 1994 to 2006".
func (t *tree) holderTime(i int) edtf.Value {
	for _, p := range t.partners(i) {
		v := t.child(p, "acl:relcl")
		if v <= p || !lists["keeping-post"][t.t[v].Lemma] {
			continue
		}
		o := t.child(v, "obj")
		if o < 0 || !lists["post"][t.t[o].Lemma] || !t.hasWord(o, "det", "the", "this", "that") ||
			len(t.attached(o, []string{"of"})) > 0 {
			continue
		}
		if x := t.timeOf(v); x != nil {
			return x.ForState()
		}
	}
	return edtf.Value{}
}

// firstPost is the post that the one at token i is coordinated with, or i.
func (t *tree) firstPost(i int) int {
	for t.is(i, "conj") && t.head(i) >= 0 && t.head(i) < i && t.isPost(t.head(i)) {
		i = t.head(i)
	}
	return i
}

// listedTime is when somebody held the post at token i of a list that begins with the one at token first, where posts of
// the list have dates of their own: it began then if the verb says of the first that they got it.
func (t *tree) listedTime(first, i int) (edtf.Value, bool) {
	var x *dates.Expr
	dated := false
	for _, p := range t.postsFrom(first) {
		own := p.date
		if p.last > p.bodyLast {
			own = t.s.TimeAt(p.last)
		} else if a := t.asideDate(p.bodyLast); own == nil && a != nil {
			own = a
		}
		dated = dated || own != nil
		if p.title == i {
			x = own
		}
	}
	if x == nil {
		return edtf.Value{}, dated
	}
	if v := t.head(first); v >= 0 && t.isVerb(v) && t.gains(v) {
		return x.AsStart(), true
	}
	return x.ForState(), true
}

// gains reports whether the verb at token v tells that somebody got a post.
func (t *tree) gains(v int) bool {
	l := t.verbLemma(v)
	return l == "become" || appointing[l] || lists["installing"][l] || lists["accessing"][l] || l == "succeed" ||
		l == "replace" ||
		l == "take_over" || l == "join"
}
