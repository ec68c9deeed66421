package frame

import (
	"slices"

	"annals"
	"annals/edtf"
	"annals/internal/extract/dates"
	"annals/internal/extract/predicate"
)

var present = edtf.MustParse("/..")

// timeOf is the time expression that dates the predicate at token i: its own, or that of the clause that it is told in.
func (t *tree) timeOf(i int) *dates.Expr {
	if x := t.ownDate(i); x != nil {
		return x
	}
	if t.wasBefore(i) {
		return nil
	}
	far := false
	for k, n := i, 0; n < 8; n++ {
		if x := t.timeAt(k); k != i && x != nil && !far && t.reaches(x, k, i) {
			if x.Op == dates.None && t.tense(i) == "perfect" && t.tense(k) == "past" {
				return nil // "In 2012 he was made minister and he has sat on the board"
			}
			return x
		}
		far = far || t.turns(k)
		if t.comesAfter(k) {
			return nil
		}
		h := t.head(k)
		if h < 0 {
			break
		}
		switch when := t.whenDate(k); {
		case t.sharesTime(k, h):
		case when != nil:
			return when
		case t.is(k, "acl:relcl", "ccomp", "parataxis", "appos"):
			return t.leading(i)
		case t.hasOwnTime(k, h):
			return nil
		}
		k = h
	}
	return t.leading(i)
}

// wasBefore reports whether an adverb says of the predicate at token i that it was so before what the clause around it tells,
// whose date is none of its own then: "Formerly part of the Front, the League became a party in 1993".
func (t *tree) wasBefore(i int) bool {
	return slices.ContainsFunc(t.children(i, "advmod"),
		func(k int) bool { return lists["outdating"][t.t[k].Lower] && t.t[k].Lower != "first" })
}

// ownDate is the time expression that dates the predicate at token i itself, or with the verb right after it.
func (t *tree) ownDate(i int) *dates.Expr {
	if x := t.bracketDate(i); x != nil {
		return x
	}
	if x := t.timeAt(i); x != nil {
		return x
	}
	if x := t.joinedDate(i); x != nil {
		return x
	}
	return t.forcedDate(i)
}

// joinedDate is the date of the verb right after the one at token i that is coordinated with it: "were killed or jailed in
// 1934".
func (t *tree) joinedDate(i int) *dates.Expr {
	y := t.child(i, "conj")
	if y <= i || y-i > 3 || t.t[y-1].Tag != "CC" || !t.isVerb(y) || t.child(y, "nsubj") >= 0 || t.child(i, "obj", "obl") >= 0 {
		return nil
	}
	if x := t.timeAt(y); x != nil && x.First > y {
		return x
	}
	return nil
}

// forcedDate is the date of the verb that completes the one at token i: "was forced to stop in 1975", not "was
// ordered to appear on 9 May", which was ordered before.
func (t *tree) forcedDate(i int) *dates.Expr {
	if x := t.child(i, "xcomp"); x > i && t.isVerb(x) && !lists["bidding"][t.t[i].Lemma] {
		return t.timeAt(x)
	}
	return nil
}

// sharesTime reports whether what the clause of token k tells was at the time of its head h, though it is a clause of its
// own: a saying is dated by when it was said, and in "In 1986 France was asked to expel it, so it moved" one thing led to
// the other.
func (t *tree) sharesTime(k, h int) bool {
	return t.is(k, "ccomp") && words.saying[t.t[h].Lemma] ||
		t.is(k, "parataxis") && t.hasWord(k, "advmod", "so", "then", "thus", "therefore", "hence", "consequently")
}

// hasOwnTime reports whether what token k, which depends on h, tells need not have been when that was.
func (t *tree) hasOwnTime(k, h int) bool {
	switch {
	case t.is(k, "advcl") && t.marked(k, "after", "before", "since", "following", "until", "although", "though", "while",
		"whereas", "because", "if"):
		return true
	case t.is(k, "advcl") && t.marked(k, "as"):
		// "as amended", "as announced by the agency".
		return t.child(k, "nsubj") < 0 || !t.finite(k)
	case t.is(k, "acl") && t.t[k].Tag == "VBG" && words.writing[t.t[h].Lemma] && t.is(h, "obj"):
		return false // "released a statement declaring war": then
	}
	return t.is(k, "acl") && !t.isVerb(h)
}

// asideDate is the date that fills a parenthesis after the noun at token n, or after its name or the place of what it tells:
// "World War II (1939–1945)", "its meeting in Lima (May 1999)"; nil for none. After a person's name such dates are the
// person's.
func (t *tree) asideDate(n int) *dates.Expr {
	for k := range t.s.Asides {
		last := t.s.Asides[k].After
		if last < n || last > n+12 || t.namesPerson(last) {
			continue
		}
		c, m := t.s.ChunkAt(n), t.s.MentionAt(last)
		if c != nil && c.Last == last || m != nil && m.Last == last &&
			(m.First <= n || (m.Entity.Kind == annals.Place || m.Entity.Kind == annals.State ||
				warNouns[t.t[n].Lemma] && t.preposition(m.Last) == "against") && t.within(last, n)) {
			if x := predicate.TimeBeside(t.s, last); x != nil {
				return x
			}
		}
	}
	return nil
}

// bracketDate is the one date that fills a parenthesis right behind the verb at token i or a place or common noun that
// the verb has: "were expelled (1836)", "fought at Lima (1814)"; nil for none. Behind another name it is the name's.
func (t *tree) bracketDate(i int) *dates.Expr {
	if !t.isVerb(i) {
		return nil
	}
	for k := range t.s.Asides {
		last := t.s.Asides[k].After
		if last < i || last > i+12 || last != i && t.verbAbove(last) != i {
			continue
		}
		if m := t.s.MentionAt(last); m != nil && m.Entity.Kind != annals.Place && m.Entity.Kind != annals.State &&
			!t.isPlace(last, t.preposition(last)) {
			continue
		}
		if x := predicate.TimeBeside(t.s, last); x != nil && len(x.Parts) == 1 && x.Op == dates.None && (last == i || !t.isEventNoun(last)) {
			return x
		}
	}
	return nil
}

// whenDate is the date right before the "when", "at which time" or "the day that" that begins the clause of the verb at
// token k, whatever that date's own preposition says of another event: "until November 1909, when it was moved"; nil
// for none.
func (t *tree) whenDate(k int) *dates.Expr {
	if !t.is(k, "acl:relcl", "acl", "advcl", "ccomp") {
		return nil
	}
	if h := t.head(k); h > 1 && h < k && timeNouns[t.t[h].Lower] && t.t[h-1].Lower == "the" {
		return t.dateEnding(h - 2)
	}
	for w := k - 1; w > 1 && w > k-8; w-- {
		if timeNouns[t.t[w].Lower] && t.t[w-1].Tag == "WDT" && t.t[w-2].Lower == "at" {
			if x := t.dateEnding(w - 3); x != nil {
				return x
			}
			// "In 1968 it adopted a charter, at which time two churches left".
			if v := t.verbAbove(t.head(k)); v >= 0 {
				return t.timeAt(v)
			}
		}
	}
	for _, w := range t.children(k, "advmod", "mark", "obl") {
		p := w - 1
		if t.t[w].Lower != "when" || p < 0 {
			continue
		}
		if x := t.dateEnding(p); x != nil {
			return x
		}
	}
	return nil
}

// timeNouns are the nouns that stand for the date before them.
var timeNouns = lemmas("day date time point month year")

// dateEnding is the date, without what its preposition says, that ends with token p or before the comma there; nil for none.
func (t *tree) dateEnding(p int) *dates.Expr {
	if p > 0 && t.t[p].Text == "," {
		p--
	}
	if p < 0 {
		return nil
	}
	x := t.s.TimeAt(p)
	if x == nil || x.Last != p || x.Modifier {
		return nil
	}
	date := x.Ending().Bare() // "from 1984 until 1990, when": then
	return &date
}

// comesAfter reports whether the clause of the verb at token k begins with "after which" or the like: it has not the date
// before.
func (t *tree) comesAfter(k int) bool {
	for _, o := range t.children(k, "obl") {
		if t.t[o].Tag == "WDT" {
			if p := t.preposition(o); p == "after" || p == "before" || p == "following" || p == "since" || p == "until" {
				return true
			}
		}
	}
	return false
}

// turns reports whether the verb at token k begins anew after "but", with a subject of its own or in another tense, so that
// the date before does not reach it.
func (t *tree) turns(k int) bool {
	if !t.is(k, "conj") || !t.hasWord(k, "cc", "but", "yet") {
		return false
	}
	return t.tense(k) != "past" ||
		t.hasWord(k, "advmod", "later", "then", "eventually", "subsequently", "afterwards", "soon")
}

// reaches reports whether the date of the predicate at token k is also that of the one at i which hangs on it: it opens
// their common clause, or closes it after both.
func (t *tree) reaches(x *dates.Expr, k, i int) bool {
	if x.Modifier {
		return false
	}
	if k > i && x.First > i || x.First < k && x.First < i {
		return true
	}
	// "attacked X in 1990, killing Y".
	if first := t.firstVerb(i); first != i && t.t[first].Tag == "VBG" && t.t[i].Tag == "VBG" && t.is(first, "advcl") {
		// "attacked X in 1990, killing Y and wounding Z".
		return first > k
	}
	if t.is(i, "conj") && t.head(i) == k && i > k && i-k <= 3 && t.t[i-1].Tag == "CC" && x.First > i {
		// "were arrested or jailed in 1936".
		return true
	}
	return !t.is(i, "conj") && i > k
}

// leading is the date that opens the sentence, when the predicate at token i is in the sentence's first clause chain.
func (t *tree) leading(i int) *dates.Expr {
	if len(t.s.Times) == 0 || !t.isVerb(i) {
		return nil
	}
	x := &t.s.Times[0]
	if x.First > 1 || x.Last > i || x.Modifier && !t.opensWith(x) {
		return nil
	}
	above := map[int]bool{}
	for k, n := i, 0; k >= 0 && n < 8; k, n = t.head(k), n+1 {
		if k == i || t.is(i, "conj") && t.tense(i) == "past" {
			above[k] = true
		}
		if t.turns(k) {
			return nil
		}
		if h := t.head(k); h > x.Last && t.is(k, "acl:relcl") && t.mainVerb() > k {
			// "In 1919 the state that had been proclaimed before was founded"
			return nil
		}
	}
	if x.First > 0 && t.isVerb(0) && i > 0 {
		// "Founded in 2001, the firm is based": the date is the participle's.
		return nil
	}
	for k := x.Last + 1; k < i; k++ {
		if t.t[k].Text == ";" || t.isVerb(k) && !above[k] {
			return nil
		}
	}
	if x.Modifier {
		date := x.Bare()
		return &date
	}
	return x
}

// opensWith reports whether the date, of a noun for something done, opens the sentence with it: "In the 2018 election".
func (t *tree) opensWith(x *dates.Expr) bool {
	n := t.governor(x)
	if n < x.Last || x.First > 0 || !t.isEventNoun(n) {
		return false
	}
	p := t.preposition(n)
	return p == "in" || p == "at" || p == "during"
}

// mainVerb is the token of the sentence's main predicate, or -1.
func (t *tree) mainVerb() int {
	for k := range t.arcs {
		if t.arcs[k].Head < 0 {
			return k
		}
	}
	return -1
}
