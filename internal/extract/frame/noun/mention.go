package noun

import (
	"annals/internal/extract/document"
	"annals/internal/extract/frame/tree"
	"annals/internal/extract/frame/words"
)

// Mention is the mention of the noun phrase whose head is token i. A relative pronoun stands for its antecedent.
func Mention(t *tree.Tree, i int) document.Mention {
	if t.Tokens[i].Lower == "what" {
		// "what it called a dictatorship".
		last := i
		for k := i; k < len(t.Tokens) && t.Within(k, i); k++ {
			last = k
		}
		_, last = t.Trim(i, last, i)
		return t.Stretch(i, last)
	}
	if a := relatedNoun(t, i); a >= 0 {
		return Mention(t, a)
	}
	if t.EitherSex(i, i+2) {
		return t.Stretch(i, i+2)
	}
	if a := allOf(t, i); a >= 0 {
		return Mention(t, a)
	}
	first, last := fillerSpan(t, i)
	if k := thatClause(t, i, last); k > last {
		// "the view that the vote was rigged": nothing is said without the clause.
		return t.Stretch(first, k)
	}
	if x := t.Sentence.MentionAt(i); x != nil && !x.Anaphor && (first > x.First || last < x.Last) && x.First <= first &&
		last <= x.Last {
		first, last = x.First, x.Last // "Popular Front spokesman": the parser may tie each word of the name to the noun
	}
	if x := t.Sentence.MentionAt(i); x != nil && !x.Anaphor && t.Is(i, "compound") && t.Head(i) > x.Last && last > x.Last {
		first, last = min(first, x.First), x.Last // "the Bank of Peru governor": the chunk of its last word goes on to the noun
	}
	m := t.Sentence.Filler(first, last, i)
	if m.Entity == nil {
		m.Entity = t.Entity(i)
	}
	if v := t.Child(i, "acl"); m.Entity == nil && v == last+1 && Calling[t.Tokens[v].Lemma] {
		if k := calledBeside(t, i); k > v {
			// "a party called the Centre Party".
			if name := t.Sentence.MentionAt(k); name != nil && !name.Modifier {
				m.End, m.Entity = t.Tokens[name.Last].End, name.Entity
			}
		}
	}
	return m
}

// relatedNoun is the noun that the relative pronoun at token i stands for, the name where that is a noun beside one: "Smith,
// a man who"; -1 for other words.
func relatedNoun(t *tree.Tree, i int) int {
	switch t.Tokens[i].Tag {
	case "WDT", "WP", "WP$":
	default:
		if t.Tokens[i].Lower != "that" || t.RelativeClause(i) < 0 {
			return -1
		}
	}
	a := t.Antecedent(i)
	if a < 0 {
		return -1
	}
	if h := t.Head(a); t.Is(a, "appos") && h < a && t.IsName(h) {
		return h
	}
	return a
}

// fillerSpan is the stretch of the noun phrase of token i; of a possessive only the pronoun, or the phrase without its
// ending.
func fillerSpan(t *tree.Tree, i int) (first, last int) {
	if t.Tokens[i].Tag == "PRP$" {
		return i, i
	}
	first, last = t.Span(i)
	if t.Is(i, "nmod:poss") {
		for last > i && (t.Tokens[last].Tag == "POS" || t.Tokens[last].Lower == "'s") {
			last--
		}
	}
	return first, last
}

// allOf is the noun that "all of which" or "both of whom" with its head at token i stands for, -1 for other words.
func allOf(t *tree.Tree, i int) int {
	if w := t.Tokens[i].Lower; w != "all" && w != "both" {
		return -1
	}
	for _, k := range t.Children(i, "nmod") {
		if tag := t.Tokens[k].Tag; (tag == "WDT" || tag == "WP") && t.Preposition(k) == "of" {
			if a := t.Antecedent(k); a >= 0 && a < i {
				return a
			}
		}
	}
	return -1
}

// thatClause is the last token of the clause with "that" right after the phrase of the noun at token i, which ends at token
// last, where the noun only says what sort of thought the clause is: "the view that the vote was rigged"; -1 for none.
func thatClause(t *tree.Tree, i, last int) int {
	if !thoughts[t.Tokens[i].Lemma] || last+2 >= len(t.Tokens) || t.Tokens[last+1].Lower != "that" || t.Tokens[last+1].Tag == "WDT" {
		return -1
	}
	v := t.Head(last + 1)
	if v <= last+1 || t.Head(v) != i {
		return -1
	}
	end := v
	for k := last + 1; k < len(t.Tokens) && t.Within(k, v); k++ {
		end = k
	}
	for end > v && (t.Tokens[end].Tag == "," || t.Tokens[end].Tag == "." || t.Tokens[end].Tag == ":" || t.Tokens[end].Tag == "CC") {
		end--
	}
	return end
}

// thoughts are the nouns for what somebody holds, which a clause with "that" tells.
var thoughts = words.List("thought")

// Coordinated are the fillers of a role for the noun phrases at the tokens given: each its own, but for two common
// nouns with nothing but a conjunction and their own modifiers between them, as in "soldiers and civilians", "the
// private and the public sector", which stay one phrase. A second that says which or how many is another: "villages and a
// farm", "its owner and three guests".
func Coordinated(t *tree.Tree, heads []int) []document.Mention {
	if len(heads) == 2 && paired(t, heads[0], heads[1]) && close(t, heads[0], heads[1]) {
		m, second := Mention(t, heads[0]), Mention(t, heads[1])
		_, last := t.Span(heads[1])
		last = sharedPhrase(t, heads[0], last)
		if m.Entity == nil && second.Entity == nil && t.Tokens[last].End > m.End {
			m.End = t.Tokens[last].End
			return []document.Mention{m}
		}
	}
	var out []document.Mention
	for _, k := range heads {
		out = append(out, Mention(t, k))
	}
	return out
}

// sharedPhrase is the last token of the phrase with "of" right behind token last, which ends the second of two
// coordinated nouns, where the parser tied it to the first, at token i: "the planning and development of ports". It is
// last where there is none.
func sharedPhrase(t *tree.Tree, i, last int) int {
	for _, k := range t.Children(i, "nmod") {
		if p := t.Child(k, "case"); p == last+1 && t.Preposition(k) == "of" && t.Sentence.TimeAt(k) == nil {
			_, end := t.Span(k)
			return max(last, end)
		}
	}
	return last
}

// paired reports whether the common noun at token b is joined to the one at a by a conjunction, whether the parser hung
// it on that one or both on their verb.
func paired(t *tree.Tree, a, b int) bool {
	if t.IsName(a) || t.IsName(b) || t.Tokens[a].Tag == "PRP" || t.Tokens[b].Tag == "PRP" || t.Child(b, "nmod:poss", "case") >= 0 {
		return false
	}
	first, _ := t.Span(b)
	if t.Tokens[a].IsNoun() && (t.Tokens[b].Tag == "CD" || t.Tokens[b].IsNoun() &&
		(t.Child(b, "det", "nummod") >= 0 || t.Tokens[first].Tag == "CD" || t.Tokens[first].Tag == "DT")) {
		return false
	}
	if first > a+2 && t.Tokens[first-1].IsAdverb() {
		// "hospitals and even schools"
		first--
	}
	return first > a && t.Tokens[first-1].Tag == "CC" && (t.Head(b) == a || t.Head(b) == t.Head(a) && t.Rel(a) == t.Rel(b))
}

// BareList is the phrase that three or more common nouns make which follow each other in a list without a determiner or
// number of their own, but for the first: "publishes books, magazines and maps", "the streets, bridges and canals". Its
// End is 0 where they make none.
func BareList(t *tree.Tree, heads []int) document.Mention {
	if len(heads) < 3 {
		return document.Mention{}
	}
	for n, k := range heads {
		if n > 0 && (k < heads[n-1] || !t.Bare(k)) || t.IsName(k) || t.Entity(k) != nil ||
			t.Tokens[k].Tag != "NN" && t.Tokens[k].Tag != "NNS" {
			return document.Mention{}
		}
		if n == 0 {
			continue
		}
		_, last := t.Span(heads[n-1])
		first, _ := t.Span(k)
		for i := last + 1; i < first; i++ {
			if x := t.Tokens[i]; x.Text != "," && x.Tag != "CC" && !x.IsAdverb() {
				return document.Mention{}
			}
		}
	}
	m := Mention(t, heads[0])
	_, last := t.Span(heads[len(heads)-1])
	m.End = t.Tokens[last].End
	return m
}

// close reports whether nothing but conjunctions and modifiers stands between two coordinated nouns, besides what belongs to
// the first.
func close(t *tree.Tree, a, b int) bool {
	for k := a + 1; k < b; k++ {
		if t.IsVerb(k) || t.Tokens[k].Text == "," || t.Tokens[k].Text == ";" {
			return false
		}
	}
	return true
}

// Mentions are the mentions of the noun phrase at token i and those coordinated with it.
func Mentions(t *tree.Tree, i int) []document.Mention {
	var out []document.Mention
	for _, k := range t.Nouns(i) {
		out = append(out, Mention(t, k))
	}
	return out
}
