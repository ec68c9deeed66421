package tense

import (
	"slices"

	"annals"
	"annals/edtf"
	"annals/internal/extract/dates"
	"annals/internal/extract/frame/noun"
	"annals/internal/extract/frame/tree"
	"annals/internal/extract/frame/words"
	"annals/internal/extract/predicate"
)

// Present is the time of what is told in the present tense: it goes on when it is written.
var Present = edtf.MustParse("/..")

// TimeOf is the time expression that dates the predicate at token i: its own, or that of the clause that it is told in.
func TimeOf(t *tree.Tree, i int) *dates.Expr {
	if x := ownDate(t, i); x != nil {
		return x
	}
	if wasBefore(t, i) {
		return nil
	}
	far := false
	for k, n := i, 0; n < 8; n++ {
		if x := TimeAt(t, k); k != i && x != nil && !far && reaches(t, x, k, i) {
			if x.Op == dates.None && t.Tense(i) == "perfect" && t.Tense(k) == "past" {
				return nil // "In 2012 he was made minister and he has sat on the board"
			}
			return x
		}
		far = far || turns(t, k)
		if comesAfter(t, k) {
			return nil
		}
		h := t.Head(k)
		if h < 0 {
			break
		}
		switch when := whenDate(t, k); {
		case sharesTime(t, k, h):
		case when != nil:
			return when
		case t.Is(k, "acl:relcl", "ccomp", "parataxis", "appos"):
			return leading(t, i)
		case hasOwnTime(t, k, h):
			return nil
		}
		k = h
	}
	return leading(t, i)
}

// wasBefore reports whether an adverb says of the predicate at token i that it was so before what the clause around it tells,
// whose date is none of its own then: "Formerly part of the Front, the League became a party in 1993".
func wasBefore(t *tree.Tree, i int) bool {
	return slices.ContainsFunc(t.Children(i, "advmod"),
		func(k int) bool { return words.List("outdating")[t.Tokens[k].Lower] && t.Tokens[k].Lower != "first" })
}

// ownDate is the time expression that dates the predicate at token i itself, or with the verb right after it.
func ownDate(t *tree.Tree, i int) *dates.Expr {
	if x := bracketDate(t, i); x != nil {
		return x
	}
	if x := TimeAt(t, i); x != nil {
		return x
	}
	if x := joinedDate(t, i); x != nil {
		return x
	}
	return forcedDate(t, i)
}

// joinedDate is the date of the verb right after the one at token i that is coordinated with it: "were killed or jailed in
// 1934".
func joinedDate(t *tree.Tree, i int) *dates.Expr {
	y := t.Child(i, "conj")
	if y <= i || y-i > 3 || t.Tokens[y-1].Tag != "CC" || !t.IsVerb(y) || t.Child(y, "nsubj") >= 0 || t.Child(i, "obj", "obl") >= 0 {
		return nil
	}
	if x := TimeAt(t, y); x != nil && x.First > y {
		return x
	}
	return nil
}

// forcedDate is the date of the verb that completes the one at token i: "was forced to stop in 1975", not "was
// ordered to appear on 9 May", which was ordered before.
func forcedDate(t *tree.Tree, i int) *dates.Expr {
	if x := t.Child(i, "xcomp"); x > i && t.IsVerb(x) && !words.List("bidding")[t.Tokens[i].Lemma] {
		return TimeAt(t, x)
	}
	return nil
}

// sharesTime reports whether what the clause of token k tells was at the time of its head h, though it is a clause of its
// own: a saying is dated by when it was said, and in "In 1986 France was asked to expel it, so it moved" one thing led to
// the other.
func sharesTime(t *tree.Tree, k, h int) bool {
	return t.Is(k, "ccomp") && words.Saying[t.Tokens[h].Lemma] ||
		t.Is(k, "parataxis") && t.HasWord(k, "advmod", "so", "then", "thus", "therefore", "hence", "consequently")
}

// hasOwnTime reports whether what token k, which depends on h, tells need not have been when that was.
func hasOwnTime(t *tree.Tree, k, h int) bool {
	switch {
	case t.Is(k, "advcl") && t.Marked(k, "after", "before", "since", "following", "until", "although", "though", "while",
		"whereas", "because", "if"):
		return true
	case t.Is(k, "advcl") && t.Marked(k, "as"):
		// "as amended", "as announced by the agency".
		return t.Child(k, "nsubj") < 0 || !t.Finite(k)
	case t.Is(k, "acl") && t.Tokens[k].Tag == "VBG" && words.Writing[t.Tokens[h].Lemma] && t.Is(h, "obj"):
		return false // "released a statement declaring war": then
	case t.FirstTo(k):
		return false // "was the first to ban it, in 1990"
	}
	return t.Is(k, "acl") && !t.IsVerb(h)
}

// AsideDate is the date that fills a parenthesis after the noun at token n, or after its name or the place of what it tells:
// "World War II (1939–1945)", "its meeting in Lima (May 1999)"; nil for none. After a person's name such dates are the
// person's.
func AsideDate(t *tree.Tree, n int) *dates.Expr {
	for k := range t.Sentence.Asides {
		last := t.Sentence.Asides[k].After
		if last < n || last > n+12 || t.NamesPerson(last) {
			continue
		}
		c, m := t.Sentence.ChunkAt(n), t.Sentence.MentionAt(last)
		if c != nil && c.Last == last || m != nil && m.Last == last &&
			(m.First <= n || (m.Entity.Kind == annals.Place || m.Entity.Kind == annals.State ||
				words.Warring[t.Tokens[n].Lemma] && t.Preposition(m.Last) == "against") && t.Within(last, n)) {
			if x := predicate.TimeBeside(t.Sentence, last); x != nil {
				return x
			}
		}
	}
	return nil
}

// bracketDate is the one date that fills a parenthesis right behind the verb at token i or a place or common noun that
// the verb has: "were expelled (1836)", "fought at Lima (1814)"; nil for none. Behind another name it is the name's.
func bracketDate(t *tree.Tree, i int) *dates.Expr {
	if !t.IsVerb(i) {
		return nil
	}
	for k := range t.Sentence.Asides {
		last := t.Sentence.Asides[k].After
		if last < i || last > i+12 || last != i && noun.VerbAbove(t, last) != i {
			continue
		}
		if m := t.Sentence.MentionAt(last); m != nil && m.Entity.Kind != annals.Place && m.Entity.Kind != annals.State &&
			!t.IsPlace(last, t.Preposition(last)) {
			continue
		}
		if x := predicate.TimeBeside(t.Sentence, last); x != nil && len(x.Parts) == 1 && x.Op == dates.None &&
			(last == i || !t.IsEventNoun(last)) {
			return x
		}
	}
	return nil
}

// whenDate is the date right before the "when", "at which time" or "the day that" that begins the clause of the verb at
// token k, whatever that date's own preposition says of another event: "until November 1909, when it was moved"; nil
// for none.
func whenDate(t *tree.Tree, k int) *dates.Expr {
	if !t.Is(k, "acl:relcl", "acl", "advcl", "ccomp") {
		return nil
	}
	if h := t.Head(k); h > 1 && h < k && timeNouns[t.Tokens[h].Lower] && t.Tokens[h-1].Lower == "the" {
		return dateEnding(t, h-2)
	}
	for w := k - 1; w > 1 && w > k-8; w-- {
		if timeNouns[t.Tokens[w].Lower] && t.Tokens[w-1].Tag == "WDT" && t.Tokens[w-2].Lower == "at" {
			if x := dateEnding(t, w-3); x != nil {
				return x
			}
			// "In 1968 it adopted a charter, at which time two churches left".
			if v := noun.VerbAbove(t, t.Head(k)); v >= 0 {
				return TimeAt(t, v)
			}
		}
	}
	for _, w := range t.Children(k, "advmod", "mark", "obl") {
		p := w - 1
		if t.Tokens[w].Lower != "when" || p < 0 {
			continue
		}
		if x := dateEnding(t, p); x != nil {
			return x
		}
	}
	return nil
}

// timeNouns are the nouns that stand for the date before them.
var timeNouns = words.Lemmas("day date time point month year")

// dateEnding is the date, without what its preposition says, that ends with token p or before the comma there; nil for none.
func dateEnding(t *tree.Tree, p int) *dates.Expr {
	if p > 0 && t.Tokens[p].Text == "," {
		p--
	}
	if p < 0 {
		return nil
	}
	x := t.Sentence.TimeAt(p)
	if x == nil || x.Last != p || x.Modifier {
		return nil
	}
	date := x.Ending().Bare() // "from 1984 until 1990, when": then
	return &date
}

// comesAfter reports whether the clause of the verb at token k begins with "after which" or the like: it has not the date
// before.
func comesAfter(t *tree.Tree, k int) bool {
	for _, o := range t.Children(k, "obl") {
		if t.Tokens[o].Tag == "WDT" {
			if p := t.Preposition(o); p == "after" || p == "before" || p == "following" || p == "since" || p == "until" {
				return true
			}
		}
	}
	return false
}

// turns reports whether the verb at token k begins anew after "but", with a subject of its own or in another tense, so that
// the date before does not reach it.
func turns(t *tree.Tree, k int) bool {
	if !t.Is(k, "conj") || !t.HasWord(k, "cc", "but", "yet") {
		return false
	}
	return t.Tense(k) != "past" ||
		t.HasWord(k, "advmod", "later", "then", "eventually", "subsequently", "afterwards", "soon")
}

// reaches reports whether the date of the predicate at token k is also that of the one at i which hangs on it: it opens
// their common clause, or closes it after both.
func reaches(t *tree.Tree, x *dates.Expr, k, i int) bool {
	if x.Modifier {
		return false
	}
	if k > i && x.First > i || x.First < k && x.First < i {
		return true
	}
	// "attacked X in 1990, killing Y".
	if first := FirstVerb(t, i); first != i && t.Tokens[first].Tag == "VBG" && t.Tokens[i].Tag == "VBG" && t.Is(first, "advcl") {
		// "attacked X in 1990, killing Y and wounding Z".
		return first > k
	}
	if t.Is(i, "conj") && t.Head(i) == k && i > k && i-k <= 3 && t.Tokens[i-1].Tag == "CC" && x.First > i {
		// "were arrested or jailed in 1936".
		return true
	}
	return !t.Is(i, "conj") && i > k
}

// leading is the date that opens the sentence, when the predicate at token i is in the sentence's first clause chain.
func leading(t *tree.Tree, i int) *dates.Expr {
	if len(t.Sentence.Times) == 0 || !t.IsVerb(i) {
		return nil
	}
	if x := predicate.CleftTime(t.Sentence, predicate.VerbGroupStart(t.Sentence, i)); x != nil {
		return x
	}
	x := &t.Sentence.Times[0]
	if x.First > 1 || x.Last > i || x.Modifier && !opensWith(t, x) {
		return nil
	}
	above := map[int]bool{}
	for k, n := i, 0; k >= 0 && n < 8; k, n = t.Head(k), n+1 {
		if k == i || t.Is(i, "conj") && t.Tense(i) == "past" {
			above[k] = true
		}
		if turns(t, k) {
			return nil
		}
		if h := t.Head(k); h > x.Last && t.Is(k, "acl:relcl") && MainVerb(t) > k {
			// "In 1919 the state that had been proclaimed before was founded"
			return nil
		}
	}
	if x.First > 0 && t.IsVerb(0) && i > 0 {
		// "Founded in 2001, the firm is based": the date is the participle's.
		return nil
	}
	for k := x.Last + 1; k < i; k++ {
		if t.Tokens[k].Text == ";" || t.IsVerb(k) && !above[k] {
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
func opensWith(t *tree.Tree, x *dates.Expr) bool {
	n := Governor(t, x)
	if n < x.Last || x.First > 0 || !t.IsEventNoun(n) {
		return false
	}
	p := t.Preposition(n)
	return p == "in" || p == "at" || p == "during"
}

// MainVerb is the token of the sentence's main predicate, or -1.
func MainVerb(t *tree.Tree) int {
	for k := range t.Arcs {
		if t.Arcs[k].Head < 0 {
			return k
		}
	}
	return -1
}

// FirstVerb is the first of the verbs that the one at token i is coordinated with, or i.
func FirstVerb(t *tree.Tree, i int) int {
	for n := 0; n < 8 && t.Is(i, "conj") && t.Head(i) >= 0 && t.IsVerb(t.Head(i)); n++ {
		i = t.Head(i)
	}
	return i
}
