package frame

import (
	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/lang"
	"annals/internal/extract/naming"
)

// span is the stretch of tokens of the noun phrase whose head is token i: determiner, modifiers and what prepositions tie to
// it, without its preposition, appositions, relative clauses and coordinated phrases.
func (t *tree) span(i int) (first, last int) {
	in := make([]bool, len(t.t))
	t.include(i, in, true)
	if m := t.s.MentionAt(i); m != nil && !m.Modifier {
		for k := m.First; k <= m.Last; k++ {
			in[k] = true
		}
	}
	first, last = i, i
	for first > 0 && (in[first-1] || first > 1 && in[first-2] && t.joins(first-1)) {
		first--
	}
	for last+1 < len(t.t) && (in[last+1] || last+2 < len(t.t) && in[last+2] && t.joins(last+1)) {
		last++
	}
	if t.boundsBelow(first - 1) {
		first--
	}
	for x := t.s.TimeAt(first); x != nil && (x.First < first || t.t[first].Tag == "IN") &&
		x.Last < i; x = t.s.TimeAt(first) {
		// "In 1994 soldiers joined it": the year belongs to the preposition before.
		first = x.Last + 1
	}
	for k := first; k < i; k++ {
		if x := t.s.TimeAt(first); x != nil && !x.Modifier && k > x.Last && t.t[k].Tag == "DT" {
			// "In 1969 a faction left": the year is no part of the phrase.
			first = k
			break
		}
	}
	return t.trim(first, last, i)
}

// stretch is the words from token first to token last.
func (t *tree) stretch(first, last int) document.Mention {
	return document.Mention{Start: t.t[first].Start, End: t.t[last].End}
}

// joins reports whether token k may stand inside a noun phrase between two parts of it: a mark that is no end of a phrase.
func (t *tree) joins(k int) bool {
	switch t.t[k].Text {
	case "-", "–", "/", ",", `"`, "“", "”", "'", "’", "‘", "&":
		return true
	}
	return t.t[k].Tag == "POS" || t.t[k].Tag == "CC"
}

// trim drops what may not stand at the edges of a phrase: punctuation, conjunctions, and an unclosed quotation mark.
func (t *tree) trim(first, last, head int) (int, int) {
	for first < head && (t.t[first].Tag == "," || t.t[first].Tag == "IN" && !words.bounding[t.t[first].Lower] ||
		t.t[first].Tag == "TO" || t.t[first].Tag == ":" || t.t[first].Tag == "CC" && t.t[first].Lower != "both" ||
		t.t[first].Tag == "HYPH") {
		first++
	}
	for last > head && (t.t[last].Tag == "," || t.t[last].Tag == ":" || t.t[last].Tag == "." || t.t[last].Tag == "CC" ||
		t.t[last].Tag == "IN" || t.t[last].Tag == "HYPH") {
		last--
	}
	if q := t.s.QuoteAt(first); q != nil && q.First == first && q.Last > last && t.t[first].Kind == lang.Punct {
		if q.Last == last+1 {
			last++
		} else {
			first++
		}
	}
	if q := t.s.QuoteAt(last); q != nil && q.Last == last && q.First < first {
		if q.First == first-1 {
			first--
		} else {
			last--
		}
	}
	if last < first {
		return head, head
	}
	return first, last
}

// include marks token i and the dependents that belong to its noun phrase; top tells that i is the noun of the phrase asked
// for.
func (t *tree) include(i int, in []bool, top bool) {
	in[i] = true
	for _, k := range t.kids[i] {
		switch t.rel(k) {
		case "case":
			if !top {
				in[k] = true
				for _, f := range t.kids[k] {
					in[f] = true
				}
			} else if k > 0 && k < i && t.t[k-1].Tag == "CD" && t.t[k+1].Tag == "CD" {
				in[k] = true // "40 to 60 farmers"
			}
		case "punct":
			if !top && (t.t[k].Tag == "HYPH" || t.t[k].Glued) {
				in[k] = true
			}
		case "acl":
			if t.keepsClause(i, k, top) {
				t.includeAll(k, in)
			}
		default:
			if t.keeps(i, k, top) {
				t.include(k, in, false)
			}
		}
	}
}

// keeps reports whether the dependent at token k belongs to the noun phrase of token i.
func (t *tree) keeps(i, k int, top bool) bool {
	switch t.rel(k) {
	case "amod":
		return !top || k < i || !t.separated(i, k) // "the party, illegal since 1926": an aside
	case "det", "compound", "flat", "nummod", "fixed", "goeswith", "name":
		return true
	case "obl":
		return !t.isNoun(i)
	case "advmod":
		// "more than 100", "highly active"; not "particularly the army", which only stresses.
		return k < i && (!top || words.bounding[t.t[k].Lower])
	case "nmod":
		return t.keepsNoun(i, k, top)
	case "conj", "cc":
		return !top && !t.beyondName(i, k)
	}
	return false
}

// keepsNoun reports whether the noun phrase at token k belongs to that of token i, on which it depends.
func (t *tree) keepsNoun(i, k int, top bool) bool {
	p := t.preposition(k)
	if k < i {
		// "Prior to his election, Campos was": a phrase of the clause.
		return !top || t.is(k, "nmod:poss") || p == "" || !t.separated(k, i)
	}
	if x := t.s.TimeAt(k); x != nil && !x.Modifier {
		return false
	}
	switch {
	case !top:
	case t.datedEvent(k), p == "" && (spells[t.t[k].Lemma] || lists["reflexive"][t.t[k].Lower]):
		// "the occupation of Ireland in the 1919–21 war", "arrested three times": when and how often it was. "Peru itself" is
		// only stressed.
		return false
	case p == "with" && t.isName(i):
		return false // "supported the Front with arms"
	case t.separated(i, k), t.loose(i, k) && !t.ofSubject(i, k), t.namesPerson(i) && p != "of":
		return false
	}
	return !t.singles(k) && !t.partedBy(i, k)
}

// keepsClause reports whether the clause at token k, which depends on the noun at i, belongs to its phrase: "the amount of
// funding received from governments" inside an "of" phrase only, whichever of the two nouns the parser tied it to, and "the
// consequences of borrowing from a bank", "a mechanism for changing it".
func (t *tree) keepsClause(i, k int, top bool) bool {
	if k < i || t.is(k, "acl:relcl") || !t.t[k].IsVerb() || t.separated(i, k) {
		return false
	}
	return !top || t.marked(k, "of") || t.marked(k, "for") && t.t[k].Tag == "VBG" && nounValency[t.t[i].Lemma+"_for"] ||
		heaps[t.t[i].Lemma] && t.t[k-1].Tag != "," && t.is(k-1, "nmod") && t.head(k-1) == i
}

// beyondName reports whether a common noun for somebody at token k is joined to a word of a name at i: "a member of the
// Communist Party of Peru and supporter of reform".
func (t *tree) beyondName(i, k int) bool {
	m := t.s.MentionAt(i)
	return m != nil && !m.Anaphor && m.Last > m.First && k > m.Last && t.t[k].Tag == "NN" && isPersonNoun(t.t[k].Lemma) &&
		t.s.MentionAt(k) == nil
}

// spells are the nouns that, without a preposition, say how often or how long: "arrested by the state three times".
var spells = lemmas("time day week month year hour minute night morning")

// loose reports whether the phrase at token k, tied to the noun at i by a preposition, rather belongs to the verb: what
// something is done against or by, and whom a thing goes to or comes from.
func (t *tree) loose(i, k int) bool {
	if t.fitsNoun(i, k) {
		return false
	}
	if h := t.head(i); words.happening[t.t[i].Lemma] && t.is(i, "obj") && t.preposition(k) == "by" && h >= 0 && h < i &&
		!t.passiveAt(h) && t.isAgent(k) {
		// "blocked ratification by Peru": an active verb has no other agent.
		return false
	}
	if words.happening[t.t[i].Lemma] && (!t.is(i, "obj") || t.ownPhrase(i, k)) {
		return false
	}
	if p := t.preposition(k); (p == "on" || p == "at") && words.manner[t.t[k].Lemma] {
		// "arrested by the police on the grounds of treason"
		return true
	}
	if t.preposition(k) == "such as" && !t.singles(k) && !t.meansPeople(i) && !t.separated(i, k) {
		// "cities such as Lima and Ica"
		return false
	}
	if p := t.preposition(k); p == "with" && (t.t[k].Lemma == "permission" || t.t[k].Lemma == "approval" ||
		t.t[k].Lemma == "consent") {
		// "built houses with permission from the owner"
		return true
	}
	switch t.preposition(k) {
	case "against", "by", "because of", "due to", "during", "after", "before", "following", "as", "including", "such as",
		"until", "along", "together", "alongside", "in terms of", "with regard to", "notably", "particularly", "especially":
		return true
	case "to", "from", "with":
		if t.meansPeople(i) && t.isPlace(k, "in") && t.preposition(k) != "with" {
			// "moved his family to Lima".
			return true
		}
		return t.isAgent(k) || t.t[k].Lemma == "death"
	case "for":
		// "arrested by the state for his part in the revolt".
		return t.preposition(i) == "by"
	}
	return false
}

// ofSubject reports whether the phrase at token k stands between the common noun at i, which is a subject, and its
// verb, so that it can belong to nothing but the noun: "its involvement with the union led to trouble".
func (t *tree) ofSubject(i, k int) bool {
	switch t.preposition(k) {
	case "with", "to", "from", "against", "by", "for":
	default:
		return false
	}
	h := t.head(i)
	return t.is(i, "nsubj") && h > k && t.isVerb(h) && !t.isName(i) && !t.meansPeople(i) && !words.group[t.t[i].Lemma]
}

// fitsNoun reports whether the preposition of the phrase at token k is one that ties to the noun at i what it is of, as in
// "changes to the charter". What is given goes to somebody.
func (t *tree) fitsNoun(i, k int) bool {
	p := t.preposition(k)
	if !nounValency[t.t[i].Lemma+"_"+p] || t.s.TimeAt(k) != nil || words.periods[t.t[k].Lemma] ||
		(p == "in" || p == "at") && (t.isPlace(k, p) || t.isEventNoun(k)) {
		return false
	}
	h := t.head(i)
	return p != "to" || h < 0 || !t.isVerb(h) || !words.giving[t.t[h].Lemma]
}

// nounValency are the nouns with the prepositions that tie to them what they are of.
var nounValency = lists["valency"]

// partedBy reports whether a parenthesis or citation mark stands right before the phrase at token k, of the noun at token i
// before it: the phrase rather belongs to the verb.
func (t *tree) partedBy(i, k int) bool {
	first := k
	for first > i+1 && t.within(first-1, k) {
		first--
	}
	if first <= i || first < 1 || t.preposition(k) == "of" {
		return false
	}
	for n := range t.s.Asides {
		if t.s.Asides[n].After == first-1 {
			return true
		}
	}
	return naming.MarkedBetween(t.s.Doc, t.t[first-1].End, t.t[first].Start)
}

// singles reports whether the phrase at token k names some of those whom the noun before it means: "commanders including
// Maria Campos".
func (t *tree) singles(k int) bool {
	m := t.s.MentionAt(k)
	return m != nil && !m.Anaphor && !m.Modifier &&
		(m.Entity.Kind == annals.Person || m.Entity.Kind == annals.Organization || m.Entity.Kind == annals.State) &&
		singling[t.preposition(k)]
}

// singling are the prepositions that name some of those who are told of.
var singling = map[string]bool{"including": true, "such as": true, "notably": true, "particularly": true, "especially": true,
	"like": true}

// ownPhrase reports whether the phrase at token k belongs to the noun for something done at i that is the object of a verb:
// "ended its campaign against the miners", where the verb says more than that it was done.
func (t *tree) ownPhrase(i, k int) bool {
	h := t.head(i)
	if h < 0 || !t.isVerb(h) || words.light[t.t[h].Lemma] || words.joining[t.t[h].Lemma] || words.causing[t.t[h].Lemma] {
		return false
	}
	p := t.preposition(k)
	return p == "against" || p == "with" && words.mutual[t.t[i].Lemma]
}

// meansPeople is isHuman for a noun whose phrase is not known yet.
func (t *tree) meansPeople(i int) bool {
	if m := t.s.MentionAt(i); m != nil && m.Entity != nil && m.Entity.Kind == annals.Person {
		return true
	}
	l := t.t[i].Lemma
	return isPersonNoun(l) || words.title[l] || words.members[l] || words.person[l] ||
		t.t[i].Tag == "PRP" && t.t[i].Lower != "it"
}

func (t *tree) includeAll(i int, in []bool) {
	in[i] = true
	for _, k := range t.kids[i] {
		if t.is(k, "punct", "conj", "cc", "advcl", "parataxis") {
			continue
		}
		if t.s.TimeAt(k) != nil {
			continue
		}
		t.includeAll(k, in)
	}
}

// separated reports whether a comma stands between two tokens.
func (t *tree) separated(a, b int) bool {
	for k := min(a, b) + 1; k < max(a, b); k++ {
		if t.t[k].Text == "," || t.t[k].Text == ";" {
			return true
		}
	}
	return false
}

// isName reports whether token i begins with a capital inside the sentence or is part of a named entity.
func (t *tree) isName(i int) bool {
	if m := t.s.MentionAt(i); m != nil && !m.Anaphor {
		return true
	}
	return t.t[i].IsProper()
}
