package frame

import (
	"slices"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/lang"
)

// filler is the mention of the noun phrase whose head is token i. A relative pronoun stands for its antecedent.
func (t *tree) filler(i int) document.Mention {
	if t.t[i].Lower == "what" {
		// "what it called a dictatorship".
		last := i
		for k := i; k < len(t.t) && t.within(k, i); k++ {
			last = k
		}
		_, last = t.trim(i, last, i)
		return t.stretch(i, last)
	}
	if a := t.relatedNoun(i); a >= 0 {
		return t.filler(a)
	}
	if a := t.allOf(i); a >= 0 {
		return t.filler(a)
	}
	first, last := t.fillerSpan(i)
	if k := t.thatClause(i, last); k > last {
		// "the view that the vote was rigged": nothing is said without the clause.
		return t.stretch(first, k)
	}
	if x := t.s.MentionAt(i); x != nil && !x.Anaphor && (first > x.First || last < x.Last) && x.First <= first &&
		last <= x.Last {
		first, last = x.First, x.Last // "Popular Front spokesman": the parser may tie each word of the name to the noun
	}
	m := t.s.Filler(first, last, i)
	if m.Entity == nil {
		m.Entity = t.entity(i)
	}
	if v := t.child(i, "acl"); m.Entity == nil && v == last+1 && calling[t.t[v].Lemma] {
		if k := t.calledBeside(i); k > v {
			// "a party called the Centre Party".
			if name := t.s.MentionAt(k); name != nil && !name.Modifier {
				m.End, m.Entity = t.t[name.Last].End, name.Entity
			}
		}
	}
	return m
}

// relatedNoun is the noun that the relative pronoun at token i stands for, the name where that is a noun beside one: "Smith,
// a man who"; -1 for other words.
func (t *tree) relatedNoun(i int) int {
	switch t.t[i].Tag {
	case "WDT", "WP", "WP$":
	default:
		if t.t[i].Lower != "that" || t.relativeClause(i) < 0 {
			return -1
		}
	}
	a := t.antecedent(i)
	if a < 0 {
		return -1
	}
	if h := t.head(a); t.is(a, "appos") && h < a && t.isName(h) {
		return h
	}
	return a
}

// fillerSpan is the stretch of the noun phrase of token i; of a possessive only the pronoun, or the phrase without its
// ending.
func (t *tree) fillerSpan(i int) (first, last int) {
	if t.t[i].Tag == "PRP$" {
		return i, i
	}
	first, last = t.span(i)
	if t.is(i, "nmod:poss") {
		for last > i && (t.t[last].Tag == "POS" || t.t[last].Lower == "'s") {
			last--
		}
	}
	return first, last
}

// allOf is the noun that "all of which" or "both of whom" with its head at token i stands for, -1 for other words.
func (t *tree) allOf(i int) int {
	if w := t.t[i].Lower; w != "all" && w != "both" {
		return -1
	}
	for _, k := range t.children(i, "nmod") {
		if tag := t.t[k].Tag; (tag == "WDT" || tag == "WP") && t.preposition(k) == "of" {
			if a := t.antecedent(k); a >= 0 && a < i {
				return a
			}
		}
	}
	return -1
}

// tellApart adds to the words for some sort of people, who nothing else tells apart, the relative clause that does:
// "attacks on targets which it considers foreign", "judges who go on strike". It reports whether there is one. What the
// clause itself tells by its predicate, teller, is told of the people alone.
func (t *tree) tellApart(m *document.Mention, teller int) bool {
	if m.Entity != nil {
		return false
	}
	k := slices.IndexFunc(t.t, func(x lang.Token) bool { return x.End == m.End })
	if k < 0 || k+1 >= len(t.t) || t.t[k].Tag != "NNS" || t.t[k+1].Tag != "WDT" && t.t[k+1].Tag != "WP" {
		return false
	}
	v := t.relativeClause(k + 1)
	if v < 0 || !t.within(k, max(t.head(v), 0)) || t.child(k, "det", "nmod:poss", "nummod", "appos") >= 0 ||
		t.t[k].Lemma != "target" && !t.isHuman(k) &&
			!words.group[t.t[k].Lemma] || t.within(teller, v) {
		return false
	}
	if c := t.s.ChunkAt(k); c == nil || t.t[c.First].Start != m.Start {
		return false
	}
	last := k
	for n := k + 1; n < len(t.t) && t.within(n, v) && t.t[n].Text != "," && t.t[n].Text != ";"; n++ {
		if t.t[n].Kind != lang.Punct {
			last = n
		}
	}
	if last == k {
		return false
	}
	m.End = t.t[last].End
	return true
}

// thatClause is the last token of the clause with "that" right after the phrase of the noun at token i, which ends at token
// last, where the noun only says what sort of thought the clause is: "the view that the vote was rigged"; -1 for none.
func (t *tree) thatClause(i, last int) int {
	if !thoughts[t.t[i].Lemma] || last+2 >= len(t.t) || t.t[last+1].Lower != "that" || t.t[last+1].Tag == "WDT" {
		return -1
	}
	v := t.head(last + 1)
	if v <= last+1 || t.head(v) != i {
		return -1
	}
	end := v
	for k := last + 1; k < len(t.t) && t.within(k, v); k++ {
		end = k
	}
	for end > v && (t.t[end].Tag == "," || t.t[end].Tag == "." || t.t[end].Tag == ":" || t.t[end].Tag == "CC") {
		end--
	}
	return end
}

// thoughts are the nouns for what somebody holds, which a clause with "that" tells.
var thoughts = lists["thought"]

// coordinated are the fillers of a role for the noun phrases at the tokens given: each its own, but for two common
// nouns with nothing but a conjunction and their own modifiers between them, as in "soldiers and civilians", "the
// private and the public sector", which stay one phrase. A second that says which or how many is another: "villages and a
// farm", "its owner and three guests".
func (t *tree) coordinated(heads []int) []document.Mention {
	if len(heads) == 2 && t.paired(heads[0], heads[1]) && t.close(heads[0], heads[1]) {
		m, second := t.filler(heads[0]), t.filler(heads[1])
		_, last := t.span(heads[1])
		last = t.sharedPhrase(heads[0], last)
		if m.Entity == nil && second.Entity == nil && t.t[last].End > m.End {
			m.End = t.t[last].End
			return []document.Mention{m}
		}
	}
	var out []document.Mention
	for _, k := range heads {
		out = append(out, t.filler(k))
	}
	return out
}

// sharedPhrase is the last token of the phrase with "of" right behind token last, which ends the second of two
// coordinated nouns, where the parser tied it to the first, at token i: "the planning and development of ports". It is
// last where there is none.
func (t *tree) sharedPhrase(i, last int) int {
	for _, k := range t.children(i, "nmod") {
		if p := t.child(k, "case"); p == last+1 && t.preposition(k) == "of" && t.s.TimeAt(k) == nil {
			_, end := t.span(k)
			return max(last, end)
		}
	}
	return last
}

// paired reports whether the common noun at token b is joined to the one at a by a conjunction, whether the parser hung
// it on that one or both on their verb.
func (t *tree) paired(a, b int) bool {
	if t.isName(a) || t.isName(b) || t.t[a].Tag == "PRP" || t.t[b].Tag == "PRP" || t.child(b, "nmod:poss", "case") >= 0 {
		return false
	}
	first, _ := t.span(b)
	if t.t[a].IsNoun() && (t.t[b].Tag == "CD" || t.t[b].IsNoun() &&
		(t.child(b, "det", "nummod") >= 0 || t.t[first].Tag == "CD" || t.t[first].Tag == "DT")) {
		return false
	}
	if first > a+2 && t.t[first-1].IsAdverb() {
		// "hospitals and even schools"
		first--
	}
	return first > a && t.t[first-1].Tag == "CC" && (t.head(b) == a || t.head(b) == t.head(a) && t.rel(a) == t.rel(b))
}

// bareList is the phrase that three or more common nouns make which follow each other in a list without a determiner or
// number of their own, but for the first: "publishes books, magazines and maps", "the streets, bridges and canals". Its
// End is 0 where they make none.
func (t *tree) bareList(heads []int) document.Mention {
	if len(heads) < 3 {
		return document.Mention{}
	}
	for n, k := range heads {
		if n > 0 && (k < heads[n-1] || !t.bare(k)) || t.isName(k) || t.entity(k) != nil ||
			t.t[k].Tag != "NN" && t.t[k].Tag != "NNS" {
			return document.Mention{}
		}
		if n == 0 {
			continue
		}
		_, last := t.span(heads[n-1])
		first, _ := t.span(k)
		for i := last + 1; i < first; i++ {
			if x := t.t[i]; x.Text != "," && x.Tag != "CC" && !x.IsAdverb() {
				return document.Mention{}
			}
		}
	}
	m := t.filler(heads[0])
	_, last := t.span(heads[len(heads)-1])
	m.End = t.t[last].End
	return m
}

// close reports whether nothing but conjunctions and modifiers stands between two coordinated nouns, besides what belongs to
// the first.
func (t *tree) close(a, b int) bool {
	for k := a + 1; k < b; k++ {
		if t.isVerb(k) || t.t[k].Text == "," || t.t[k].Text == ";" {
			return false
		}
	}
	return true
}

// named are the names in apposition to the noun at token k, which say better than it who is meant; the token itself when
// there are none.
func (t *tree) named(k int) []int {
	if words.title[t.t[k].Lower] {
		// "the President of Colombia, Juan Santos": Santos.
		for _, a := range t.appositeNames(k, k) {
			if t.s.MentionAt(a).Entity.Kind == annals.Person {
				return t.nouns(a)
			}
		}
	}
	if t.isName(k) || t.t[k].Tag == "PRP" || t.entity(k) != nil && !t.entityBeside(k) {
		return []int{k}
	}
	if of := t.attached(k, []string{"of"}); t.t[k].Tag == "CD" && len(of) > 0 && t.s.MentionAt(of[0]) == nil &&
		meansSomebody(t.t[of[0]].Lemma) {
		// "two of its members, Juan Vega and Rosa Campos", whichever of the two the parser tied the names to.
		for _, a := range append(t.appositeNames(k, of[0]), t.appositeNames(of[0], of[0])...) {
			if !t.s.MentionAt(a).Modifier {
				return append(t.nouns(a), slices.DeleteFunc(slices.Clone(of[1:]), func(n int) bool { return !t.isName(n) })...)
			}
		}
	}
	for _, a := range t.appositeNames(k, k) {
		m := t.s.MentionAt(a)
		if m.Modifier || !meansSomebody(t.t[k].Lemma) && !(t.titles(k) && m.Entity.Kind == annals.Person) {
			continue
		}
		if f, _ := t.span(a); f > 0 && singling[t.t[f-1].Lower] {
			// "supporters, notably Maria Campos": they and she.
			return append([]int{k}, t.nouns(a)...)
		}
		return t.nouns(a)
	}
	return []int{k}
}

// appositeNames are the names in apposition to the noun at token k that stand behind a token.
func (t *tree) appositeNames(k, behind int) []int {
	return slices.DeleteFunc(t.children(k, "appos"), func(a int) bool {
		m := t.s.MentionAt(a)
		return m == nil || m.Anaphor || a <= behind
	})
}

// meansSomebody reports whether the noun is for a person, by whatever it says of one, or for a group.
func meansSomebody(l string) bool {
	return isPersonNoun(l) || lists["peer"][l] || words.title[l] || words.group[l] || words.kin[l]
}

// entityBeside reports whether the noun at token k stands for an entity only by the name beside it.
func (t *tree) entityBeside(k int) bool { return t.s.MentionAt(k) == nil }

// bare reports whether the common noun at token k has no determiner or name of its own.
func (t *tree) bare(k int) bool {
	return !t.isName(k) && t.t[k].Tag != "PRP" && t.child(k, "det", "nmod:poss", "nummod", "case") < 0
}

// fillers are the mentions of the noun phrase at token i and those coordinated with it.
func (t *tree) fillers(i int) []document.Mention {
	var out []document.Mention
	for _, k := range t.nouns(i) {
		out = append(out, t.filler(k))
	}
	return out
}
