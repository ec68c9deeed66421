package frame

import (
	"slices"
	"strings"

	"annals"
	"annals/edtf"
	"annals/internal/extract/document"
	"annals/internal/extract/lang"
)

// asideKinds reads what a parenthesis says that the organization named before it is: "the Red Guard (a secret army)", "Red
// Guard (peasant militias)".
func (t *tree) asideKinds() []*document.Candidate {
	var out []*document.Candidate
	for n := range t.s.Asides {
		a := &t.s.Asides[n]
		if a.Naming || a.After < 0 || len(a.Tokens) < 2 {
			continue
		}
		m := t.s.MentionAt(a.After)
		if m == nil || m.Last != a.After || m.Anaphor || !mayBeGroup(m.Entity) {
			continue
		}
		last := kindPhrase(a.Tokens)
		if last < 0 {
			continue
		}
		c := document.NewCandidate(annals.TypeKind, "kind.aside", 0.7)
		c.Add(annals.RoleSubject, t.s.Filler(t.withDeterminer(m.First), m.Last, m.Last))
		c.Add(annals.RoleValue, document.Mention{Start: a.Tokens[0].Start, End: a.Tokens[last].End})
		c.Trigger = a.Tokens[0].Start
		c.Time = t.passingTime(t.top(m))
		out = append(out, c)
	}
	return out
}

// mayBeGroup reports whether the entity is a group of some kind, or of no known kind.
func mayBeGroup(e *document.Entity) bool {
	switch e.Kind {
	case annals.Organization, annals.Body, annals.People, "":
		return true
	}
	return false
}

// kindPhrase is the last token of the phrase that a parenthesis begins with when it says what an organization is: a noun for
// a group, with an indefinite article or an adjective, and what describes it up to a comma or a relative clause. It is -1
// for another parenthesis.
func kindPhrase(x []lang.Token) int {
	article, noun := bracketNoun(x)
	if noun < 0 || x[noun].IsUpper() || !article && noun == 0 {
		return -1
	}
	group := words.group[x[noun].Lemma]
	if article {
		if !group || x[0].Lower == "the" && noun < 2 && noun+1 >= len(x) {
			return -1
		}
	} else {
		people := x[noun].Tag == "NNS" && (lists["band"][x[noun].Lemma] || isPersonNoun(x[noun].Lemma))
		if !group && !people || slices.ContainsFunc(x[:noun], func(w lang.Token) bool {
			return w.Kind == lang.Number || w.Lower == "part"
		}) {
			return -1
		}
	}
	last := noun
	for k := noun + 1; k < len(x); k++ {
		if tag := x[k].Tag; x[k].Kind == lang.Punct && tag != "HYPH" && x[k].Text != "'" || tag == "WDT" || tag == "WP" ||
			tag == "WRB" {
			break
		}
		last = k
	}
	return last
}

// bracketNoun is the noun of the phrase with which a parenthesis begins, -1 for none, and whether it begins with an article.
func bracketNoun(x []lang.Token) (article bool, noun int) {
	first := 0
	switch x[0].Lower {
	case "a", "an", "another", "the":
		first, article = 1, true
	default:
		if x[0].Tag == "DT" {
			return false, -1
		}
	}
	noun = -1
	for k := first; k < len(x); k++ {
		tag := x[k].Tag
		if strings.HasPrefix(tag, "NN") {
			noun = k
			continue
		}
		joins := tag == "POS" || tag == "HYPH" || tag == "CC"
		describes := strings.HasPrefix(tag, "JJ") || strings.HasPrefix(tag, "RB") || tag == "VBN" || tag == "AFX"
		again := k+1 < len(x) && x[k+1].IsNoun()
		if !joins && !(describes && (noun < 0 || again)) {
			break
		}
	}
	return article, noun
}

// making reads "making it the third-largest union" at the verb of token i: what its object is said to become.
func (t *tree) making(i int) kindFact {
	none := kindFact{verb: i}
	if l := t.verbLemma(i); l != "make" && l != "render" || i == 0 || i+3 >= len(t.t) || t.t[i-1].Lower == "to" {
		return none
	}
	object := t.madeObject(i)
	if object < 0 {
		return none
	}
	var meant *document.Entity
	if t.t[object].Lower == "it" {
		meant = t.clauseSubject(i)
	}
	if e := t.entity(object); meant == nil && (e == nil || e.Kind != annals.Organization && e.Kind != annals.Body) {
		return none
	}
	noun, last := t.madeNoun(object + 1)
	if noun < 0 {
		return none
	}
	k := newKind("kind.making", 0.7, noun, i, []int{object})
	k.first, k.last, k.meant = object+1, last, meant
	return k
}

// madeObject is the pronoun or name right after the verb at token i, before an article or "one"; -1 for none.
func (t *tree) madeObject(i int) int {
	object := -1
	if t.t[i+1].Lower == "it" || t.t[i+1].Lower == "them" {
		object = i + 1
	} else if m := t.mentionFrom(i + 1); m != nil && !m.Modifier {
		object = m.Last
	}
	if object < 0 || object+2 >= len(t.t) {
		return -1
	}
	switch t.t[object+1].Lower {
	case "the", "a", "an", "one":
		return object
	}
	return -1
}

// madeNoun is the noun or superlative of the phrase from token first on that says what something is made, and where the
// phrase ends with what says among which it is so: "the largest party in Peru"; -1 where it says nothing of the sort.
func (t *tree) madeNoun(first int) (noun, last int) {
	noun, last = t.greatest(first)
	switch {
	case noun >= 0:
	case t.t[first].Lower == "one":
		noun, last = first, first
		if c := t.s.ChunkAt(min(first+2, len(t.t)-1)); t.t[first+1].Lower == "of" && c != nil {
			noun, last = c.Head, c.Last
		}
	default:
		noun, last = t.definingNoun(first)
	}
	if noun < 0 {
		return -1, -1
	}
	greatest := t.superlative(first, noun)
	if l := t.t[noun].Lemma; !words.group[l] && !t.t[noun].IsAdjective() && !(greatest && isPersonNoun(l)) {
		return -1, -1
	}
	for n := last + 1; n+1 < len(t.t) && greatest; n = last + 1 {
		c, w := t.s.ChunkAt(n+1), t.t[n].Lower
		if w != "in" && w != "of" && w != "on" || c == nil || c.First != n+1 || t.s.TimeAt(n+1) != nil {
			break
		}
		last = c.Last
	}
	return noun, last
}

// clauseSubject is the organization that the clause over the participle at token i is about, where it tells: of "the League
// won 12 seats, making it" the League, of "the church has 500 members, making it" the document's subject; nil for none.
func (t *tree) clauseSubject(i int) *document.Entity {
	h := t.head(i)
	if t.t[i].Tag != "VBG" || h < 0 {
		return nil
	}
	main := t.mainOrganization()
	for _, s := range t.clauseOf(h).surface() {
		e := t.entity(s)
		switch {
		case e != nil && (e.Kind == annals.Organization || e.Kind == annals.Body):
			return e
		case e == nil && words.group[t.t[s].Lemma] && main != nil:
			return main
		}
	}
	return nil
}

// superlative reports whether one of tokens first through last is one, or a number for a rank.
func (t *tree) superlative(first, last int) bool {
	for k := first; k <= last; k++ {
		if t.t[k].Tag == "JJS" || t.t[k].Tag == "RBS" || lists["ordinal"][t.t[k].Lower] || t.t[k].Lower == "first" ||
			t.t[k].Lower == "only" {
			return true
		}
	}
	return false
}

// mentionFrom is the mention that begins at token k, a determiner before it allowed, or nil.
func (t *tree) mentionFrom(k int) *document.EntityMention {
	if k < len(t.t) && t.t[k].Tag == "DT" {
		k++
	}
	if k >= len(t.t) {
		return nil
	}
	if m := t.s.MentionAt(k); m != nil && m.First == k && !m.Anaphor {
		return m
	}
	return nil
}

// makingTime is since when something is what a verb made it: from the date on, where one is told.
func (t *tree) makingTime(v int) edtf.Value {
	for n := 0; v >= 0 && n < 4; v, n = t.head(v), n+1 {
		if x := t.timeAt(v); x != nil {
			return x.AsStart()
		}
	}
	return edtf.Value{}
}

// inverted reads "The largest union was the Miners' League" at the form of "be" at token i: what the name after it is.
func (t *tree) inverted(i int) kindFact {
	k := kindFact{verb: i}
	if t.t[i].Lemma != "be" || t.t[i].Tag != "VBD" && t.t[i].Tag != "VBZ" && t.t[i].Tag != "VBP" {
		return k
	}
	m := t.mentionFrom(i + 1)
	if m == nil || m.Modifier || m.Entity.Kind != annals.Organization && m.Entity.Kind != annals.Body {
		return k
	}
	if n := m.Last + 1; n < len(t.t) && t.t[n].Text != "," && t.t[n].Text != "." && t.t[n].Text != ";" &&
		t.t[n].Tag != "WDT" {
		return k
	}
	for h := range t.t[:i] {
		if !words.group[t.t[h].Lemma] || t.t[h].Tag != "NN" || !t.is(h, "nsubj") || t.s.MentionAt(h) != nil {
			continue
		}
		first, last := t.span(h)
		if last != i-1 || first > h || t.hasWord(h, "det", "this", "that", "these") ||
			!slices.ContainsFunc(t.modifiers(h), func(a int) bool { return t.t[a].IsAdjective() }) {
			continue
		}
		k.rule, k.confidence, k.noun, k.first, k.last, k.subjects = "kind.inverted", 0.65, h, first, last, []int{t.top(m)}
		return k
	}
	return k
}
