package tree

import (
	"slices"

	"annals"
	"annals/internal/extract/dates"
	"annals/internal/extract/document"
	"annals/internal/extract/frame/words"
	"annals/internal/extract/lang"
	"annals/internal/extract/naming"
)

// Span is the stretch of tokens of the noun phrase whose head is token i: determiner, modifiers and what prepositions tie to
// it, without its preposition, appositions, relative clauses and coordinated phrases.
func (t *Tree) Span(i int) (first, last int) {
	in := make([]bool, len(t.Tokens))
	t.include(i, in, true)
	if m := t.Sentence.MentionAt(i); m != nil && !m.Modifier {
		for k := m.First; k <= m.Last; k++ {
			in[k] = true
		}
	}
	first, last = i, i
	for first > 0 && (in[first-1] || first > 1 && in[first-2] && t.Joins(first-1)) {
		first--
	}
	for last+1 < len(t.Tokens) && (in[last+1] || last+2 < len(t.Tokens) && in[last+2] && t.Joins(last+1)) {
		last++
	}
	if t.BoundsBelow(first - 1) {
		first--
	}
	for x := t.Sentence.TimeAt(first); x != nil && (x.First < first || t.Tokens[first].Tag == "IN") &&
		x.Last < i; x = t.Sentence.TimeAt(first) {
		// "In 1994 soldiers joined it": the year belongs to the preposition before.
		first = x.Last + 1
	}
	for k := first; k < i; k++ {
		if x := t.Sentence.TimeAt(first); x != nil && !x.Modifier && k > x.Last && t.Tokens[k].Tag == "DT" {
			// "In 1969 a faction left": the year is no part of the phrase.
			first = k
			break
		}
	}
	return t.Trim(first, last, i)
}

// Stretch is the words from token first to token last.
func (t *Tree) Stretch(first, last int) document.Mention {
	return document.Mention{Start: t.Tokens[first].Start, End: t.Tokens[last].End}
}

// Joins reports whether token k may stand inside a noun phrase between two parts of it: a mark that is no end of a phrase.
func (t *Tree) Joins(k int) bool {
	switch t.Tokens[k].Text {
	case "-", "–", "/", ",", `"`, "“", "”", "'", "’", "‘", "&":
		return true
	}
	return t.Tokens[k].Tag == "POS" || t.Tokens[k].Tag == "CC"
}

// Trim drops what may not stand at the edges of a phrase: punctuation, conjunctions, and an unclosed quotation mark.
func (t *Tree) Trim(first, last, head int) (int, int) {
	for first < head && (t.Tokens[first].Tag == "," || t.Tokens[first].Tag == "IN" && !words.Bounding[t.Tokens[first].Lower] ||
		t.Tokens[first].Tag == "TO" || t.Tokens[first].Tag == ":" || t.Tokens[first].Tag == "CC" && t.Tokens[first].Lower != "both" ||
		t.Tokens[first].Tag == "HYPH") {
		first++
	}
	for last > head && (t.Tokens[last].Tag == "," || t.Tokens[last].Tag == ":" || t.Tokens[last].Tag == "." ||
		t.Tokens[last].Tag == "CC" ||
		t.Tokens[last].Tag == "IN" || t.Tokens[last].Tag == "HYPH") {
		last--
	}
	if q := t.Sentence.QuoteAt(first); q != nil && q.First == first && q.Last > last && t.Tokens[first].Kind == lang.Punct {
		if q.Last == last+1 {
			last++
		} else {
			first++
		}
	}
	if q := t.Sentence.QuoteAt(last); q != nil && q.Last == last && q.First < first {
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
func (t *Tree) include(i int, in []bool, top bool) {
	in[i] = true
	for _, k := range t.Kids[i] {
		switch t.Rel(k) {
		case "case":
			if !top {
				in[k] = true
				for _, f := range t.Kids[k] {
					in[f] = true
				}
			} else if k > 0 && k < i && t.Tokens[k-1].Tag == "CD" && t.Tokens[k+1].Tag == "CD" {
				in[k] = true // "40 to 60 farmers"
			}
		case "punct":
			if !top && (t.Tokens[k].Tag == "HYPH" || t.Tokens[k].Glued) {
				in[k] = true
			}
		case "acl":
			if t.keepsClause(i, k, top) {
				t.IncludeAll(k, in)
			}
		default:
			if t.keeps(i, k, top) {
				t.include(k, in, false)
			}
		}
	}
}

// keeps reports whether the dependent at token k belongs to the noun phrase of token i.
func (t *Tree) keeps(i, k int, top bool) bool {
	if x := t.Sentence.TimeAt(k); top && x != nil && x.Relative && !x.Modifier && x.Last < i {
		return false // "Last month Iraqi forces took over"
	}
	switch t.Rel(k) {
	case "amod":
		return !top || k < i || !t.Separated(i, k) // "the party, illegal since 1926": an aside
	case "det", "compound", "flat", "nummod", "fixed", "goeswith", "name":
		return true
	case "obl":
		return !t.IsNoun(i)
	case "advmod":
		// "more than 100", "highly active"; not "particularly the army", which only stresses.
		return k < i && (!top || words.Bounding[t.Tokens[k].Lower])
	case "nmod":
		return t.keepsNoun(i, k, top)
	case "conj", "cc":
		return !top && !t.beyondName(i, k)
	}
	return false
}

// keepsNoun reports whether the noun phrase at token k belongs to that of token i, on which it depends.
func (t *Tree) keepsNoun(i, k int, top bool) bool {
	p := t.Preposition(k)
	if k < i {
		// "Prior to his election, Campos was": a phrase of the clause.
		return !top || t.Is(k, "nmod:poss") || p == "" || !t.Separated(k, i)
	}
	if x := t.Sentence.TimeAt(k); x != nil && !x.Modifier {
		return false
	}
	switch {
	case !top:
	case t.DatedEvent(k), p == "" && (Spells[t.Tokens[k].Lemma] || words.List("reflexive")[t.Tokens[k].Lower]):
		// "the occupation of Ireland in the 1919–21 war", "arrested three times": when and how often it was. "Peru itself" is
		// only stressed.
		return false
	case p == "with" && t.IsName(i):
		return false // "supported the Front with arms"
	case t.Separated(i, k), t.loose(i, k) && !t.ofSubject(i, k), t.NamesPerson(i) && p != "of":
		return false
	}
	return !t.singles(k) && !t.partedBy(i, k)
}

// keepsClause reports whether the clause at token k, which depends on the noun at i, belongs to its phrase: "the amount of
// funding received from governments" inside an "of" phrase only, whichever of the two nouns the parser tied it to, and "the
// consequences of borrowing from a bank", "a mechanism for changing it".
func (t *Tree) keepsClause(i, k int, top bool) bool {
	if k < i || t.Is(k, "acl:relcl") || !t.Tokens[k].IsVerb() || t.Separated(i, k) {
		return false
	}
	return !top || t.Marked(k, "of") || t.Marked(k, "for") && t.Tokens[k].Tag == "VBG" && words.Valency[t.Tokens[i].Lemma+"_for"] ||
		words.Heap[t.Tokens[i].Lemma] && t.Tokens[k-1].Tag != "," && t.Is(k-1, "nmod") && t.Head(k-1) == i
}

// beyondName reports whether a common noun for somebody at token k is joined to a word of a name at i: "a member of the
// Communist Party of Peru and supporter of reform".
func (t *Tree) beyondName(i, k int) bool {
	m := t.Sentence.MentionAt(i)
	return m != nil && !m.Anaphor && m.Last > m.First && k > m.Last && t.Tokens[k].Tag == "NN" && IsPersonNoun(t.Tokens[k].Lemma) &&
		t.Sentence.MentionAt(k) == nil
}

// Spells are the nouns that, without a preposition, say how often or how long: "arrested by the state three times".
var Spells = words.Lemmas("time day week month year hour minute night morning")

// loose reports whether the phrase at token k, tied to the noun at i by a preposition, rather belongs to the verb: what
// something is done against or by, and whom a thing goes to or comes from.
func (t *Tree) loose(i, k int) bool {
	if t.FitsNoun(i, k) {
		return false
	}
	if h := t.Head(i); words.Happening[t.Tokens[i].Lemma] && t.Is(i, "obj") && t.Preposition(k) == "by" && h >= 0 && h < i &&
		!t.PassiveAt(h) && t.IsAgent(k) {
		// "blocked ratification by Peru": an active verb has no other agent.
		return false
	}
	if words.Happening[t.Tokens[i].Lemma] && (!t.Is(i, "obj") || t.OwnPhrase(i, k)) {
		return false
	}
	if p := t.Preposition(k); (p == "on" || p == "at") && words.Manner[t.Tokens[k].Lemma] {
		// "arrested by the police on the grounds of treason"
		return true
	}
	if t.Preposition(k) == "such as" && !t.singles(k) && !t.meansPeople(i) && !t.Separated(i, k) {
		// "cities such as Lima and Ica"
		return false
	}
	if p := t.Preposition(k); p == "with" && (t.Tokens[k].Lemma == "permission" || t.Tokens[k].Lemma == "approval" ||
		t.Tokens[k].Lemma == "consent") {
		// "built houses with permission from the owner"
		return true
	}
	switch t.Preposition(k) {
	case "against", "by", "because of", "due to", "during", "after", "before", "following", "as", "including", "such as",
		"until", "along", "together", "alongside", "in terms of", "with regard to", "notably", "particularly", "especially":
		return true
	case "to", "from", "with":
		if t.meansPeople(i) && t.IsPlace(k, "in") && t.Preposition(k) != "with" {
			// "moved his family to Lima".
			return true
		}
		return t.IsAgent(k) || t.Tokens[k].Lemma == "death"
	case "for":
		// "arrested by the state for his part in the revolt".
		return t.Preposition(i) == "by"
	}
	return false
}

// ofSubject reports whether the phrase at token k stands between the common noun at i, which is a subject, and its
// verb, so that it can belong to nothing but the noun: "its involvement with the union led to trouble".
func (t *Tree) ofSubject(i, k int) bool {
	switch t.Preposition(k) {
	case "with", "to", "from", "against", "by", "for":
	default:
		return false
	}
	h := t.Head(i)
	return t.Is(i, "nsubj") && h > k && t.IsVerb(h) && !t.IsName(i) && !t.meansPeople(i) && !words.Group[t.Tokens[i].Lemma]
}

// FitsNoun reports whether the preposition of the phrase at token k is one that ties to the noun at i what it is of, as in
// "changes to the charter". What is given goes to somebody.
func (t *Tree) FitsNoun(i, k int) bool {
	p := t.Preposition(k)
	if !words.Valency[t.Tokens[i].Lemma+"_"+p] || t.Sentence.TimeAt(k) != nil || words.Periods[t.Tokens[k].Lemma] ||
		(p == "in" || p == "at") && (t.IsPlace(k, p) || t.IsEventNoun(k)) {
		return false
	}
	h := t.Head(i)
	return p != "to" || h < 0 || !t.IsVerb(h) || !words.Giving[t.Tokens[h].Lemma]
}

// nounValency are the nouns with the prepositions that tie to them what they are of.

// partedBy reports whether a parenthesis or citation mark stands right before the phrase at token k, of the noun at token i
// before it: the phrase rather belongs to the verb.
func (t *Tree) partedBy(i, k int) bool {
	first := k
	for first > i+1 && t.Within(first-1, k) {
		first--
	}
	if first <= i || first < 1 || t.Preposition(k) == "of" {
		return false
	}
	for n := range t.Sentence.Asides {
		if t.Sentence.Asides[n].After == first-1 {
			return true
		}
	}
	return naming.MarkedBetween(t.Sentence.Doc, t.Tokens[first-1].End, t.Tokens[first].Start)
}

// singles reports whether the phrase at token k names some of those whom the noun before it means: "commanders including
// Maria Campos".
func (t *Tree) singles(k int) bool {
	m := t.Sentence.MentionAt(k)
	return m != nil && !m.Anaphor && !m.Modifier &&
		(m.Entity.Kind == annals.Person || m.Entity.Kind == annals.Organization || m.Entity.Kind == annals.State) &&
		Singling[t.Preposition(k)]
}

// Singling are the prepositions that name some of those who are told of.
var Singling = map[string]bool{"including": true, "such as": true, "notably": true, "particularly": true, "especially": true,
	"like": true}

// OwnPhrase reports whether the phrase at token k belongs to the noun for something done at i that is the object of a verb:
// "ended its campaign against the miners", where the verb says more than that it was done.
func (t *Tree) OwnPhrase(i, k int) bool {
	h := t.Head(i)
	if h < 0 || !t.IsVerb(h) || words.Light[t.Tokens[h].Lemma] || words.Joining[t.Tokens[h].Lemma] ||
		words.Causing[t.Tokens[h].Lemma] {
		return false
	}
	p := t.Preposition(k)
	return p == "against" || p == "with" && words.Mutual[t.Tokens[i].Lemma]
}

// meansPeople is isHuman for a noun whose phrase is not known yet.
func (t *Tree) meansPeople(i int) bool {
	if m := t.Sentence.MentionAt(i); m != nil && m.Entity != nil && m.Entity.Kind == annals.Person {
		return true
	}
	l := t.Tokens[i].Lemma
	return IsPersonNoun(l) || words.Title[l] || words.Members[l] || words.Person[l] ||
		t.Tokens[i].Tag == "PRP" && t.Tokens[i].Lower != "it"
}

// IncludeAll marks token i and all that depends on it but clauses beside it, what is coordinated with it, and dates.
func (t *Tree) IncludeAll(i int, in []bool) {
	in[i] = true
	for _, k := range t.Kids[i] {
		if t.Is(k, "punct", "conj", "cc", "advcl", "parataxis") {
			continue
		}
		if t.Sentence.TimeAt(k) != nil {
			continue
		}
		t.IncludeAll(k, in)
	}
}

// Separated reports whether a comma stands between two tokens.
func (t *Tree) Separated(a, b int) bool {
	for k := min(a, b) + 1; k < max(a, b); k++ {
		if t.Tokens[k].Text == "," || t.Tokens[k].Text == ";" {
			return true
		}
	}
	return false
}

// IsName reports whether token i begins with a capital inside the sentence or is part of a named entity.
func (t *Tree) IsName(i int) bool {
	if m := t.Sentence.MentionAt(i); m != nil && !m.Anaphor {
		return true
	}
	return t.Tokens[i].IsProper()
}

// DatedEvent reports whether the noun phrase at token i says at which event, with its date: "in the 1919–21 war".
func (t *Tree) DatedEvent(i int) bool {
	if !t.IsEvent(i) && !t.IsEventNoun(i) {
		return false
	}
	switch t.Preposition(i) {
	case "in", "during", "at":
	default:
		return false
	}
	c := t.Sentence.ChunkAt(i)
	return c != nil && slices.ContainsFunc(t.Sentence.Times, func(x dates.Expr) bool {
		return c.First <= x.Last && x.Last < i && x.First >= c.First-1
	})
}
