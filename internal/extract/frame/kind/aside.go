package kind

import (
	"slices"
	"strings"

	"annals"
	"annals/edtf"
	"annals/internal/extract/document"
	"annals/internal/extract/frame/filler"
	"annals/internal/extract/frame/noun"
	"annals/internal/extract/frame/rule"
	"annals/internal/extract/frame/size"
	"annals/internal/extract/frame/tense"
	"annals/internal/extract/frame/tree"
	"annals/internal/extract/frame/words"
	"annals/internal/extract/lang"
)

// Asides reads what a parenthesis says that the organization named before it is: "the Red Guard (a secret army)", "Red
// Guard (peasant militias)".
func Asides(t *tree.Tree) []*document.Candidate {
	var out []*document.Candidate
	for n := range t.Sentence.Asides {
		a := &t.Sentence.Asides[n]
		if a.Naming || a.After < 0 || len(a.Tokens) < 2 {
			continue
		}
		m := t.Sentence.MentionAt(a.After)
		if m == nil || m.Last != a.After || m.Anaphor || !mayBeGroup(m.Entity) {
			continue
		}
		last := kindPhrase(a.Tokens)
		if last < 0 {
			continue
		}
		c := document.NewCandidate(annals.TypeKind, "kind.aside", 0.7)
		c.Add(annals.RoleSubject, t.Sentence.Filler(rule.WithDeterminer(t, m.First), m.Last, m.Last))
		c.Add(annals.RoleValue, document.Mention{Start: a.Tokens[0].Start, End: a.Tokens[last].End})
		c.Trigger = a.Tokens[0].Start
		c.Time = tense.PassingTime(t, t.Top(m))
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
	group := words.Group[x[noun].Lemma]
	if article {
		if !group || x[0].Lower == "the" && noun < 2 && noun+1 >= len(x) {
			return -1
		}
	} else {
		people := x[noun].Tag == "NNS" && (words.List("band")[x[noun].Lemma] || tree.IsPersonNoun(x[noun].Lemma))
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
func making(t *tree.Tree, i int) fact {
	none := fact{verb: i}
	if l := t.VerbLemma(i); l != "make" && l != "render" || i == 0 || i+3 >= len(t.Tokens) || t.Tokens[i-1].Lower == "to" {
		return none
	}
	object := madeObject(t, i)
	if object < 0 {
		return none
	}
	var meant *document.Entity
	if t.Tokens[object].Lower == "it" {
		meant = clauseSubject(t, i)
	}
	if e := t.Entity(object); meant == nil && (e == nil || e.Kind != annals.Organization && e.Kind != annals.Body) {
		return none
	}
	noun, last := madeNoun(t, object+1)
	if noun < 0 {
		return none
	}
	k := newKind("kind.making", 0.7, noun, i, []int{object})
	k.first, k.last, k.meant = object+1, last, meant
	return k
}

// madeObject is the pronoun or name right after the verb at token i, before an article or "one"; -1 for none.
func madeObject(t *tree.Tree, i int) int {
	object := -1
	if t.Tokens[i+1].Lower == "it" || t.Tokens[i+1].Lower == "them" {
		object = i + 1
	} else if m := filler.MentionFrom(t, i+1); m != nil && !m.Modifier {
		object = m.Last
	}
	if object < 0 || object+2 >= len(t.Tokens) {
		return -1
	}
	switch t.Tokens[object+1].Lower {
	case "the", "a", "an", "one":
		return object
	}
	return -1
}

// madeNoun is the noun or superlative of the phrase from token first on that says what something is made, and where the
// phrase ends with what says among which it is so: "the largest party in Peru"; -1 where it says nothing of the sort.
func madeNoun(t *tree.Tree, first int) (noun, last int) {
	noun, last = greatest(t, first)
	switch {
	case noun >= 0:
	case t.Tokens[first].Lower == "one":
		noun, last = first, first
		if c := t.Sentence.ChunkAt(min(first+2, len(t.Tokens)-1)); t.Tokens[first+1].Lower == "of" && c != nil {
			noun, last = c.Head, c.Last
		}
	default:
		noun, last = definingNoun(t, first)
	}
	if noun < 0 {
		return -1, -1
	}
	greatest := superlative(t, first, noun)
	if l := t.Tokens[noun].Lemma; !words.Group[l] && !t.Tokens[noun].IsAdjective() && !(greatest && tree.IsPersonNoun(l)) {
		return -1, -1
	}
	for n := last + 1; n+1 < len(t.Tokens) && greatest; n = last + 1 {
		c, w := t.Sentence.ChunkAt(n+1), t.Tokens[n].Lower
		if w != "in" && w != "of" && w != "on" || c == nil || c.First != n+1 || t.Sentence.TimeAt(n+1) != nil {
			break
		}
		last = c.Last
	}
	return noun, last
}

// clauseSubject is the organization that the clause over the participle at token i is about, where it tells: of "the League
// won 12 seats, making it" the League, of "the church has 500 members, making it" the document's subject; nil for none.
func clauseSubject(t *tree.Tree, i int) *document.Entity {
	h := t.Head(i)
	if t.Tokens[i].Tag != "VBG" || h < 0 {
		return nil
	}
	main := size.MainOrganization(t)
	for _, s := range t.ClauseOf(h).Surface() {
		e := t.Entity(s)
		switch {
		case e != nil && (e.Kind == annals.Organization || e.Kind == annals.Body):
			return e
		case e == nil && words.Group[t.Tokens[s].Lemma] && main != nil:
			return main
		}
	}
	return nil
}

// superlative reports whether one of tokens first through last is one, or a number for a rank.
func superlative(t *tree.Tree, first, last int) bool {
	for k := first; k <= last; k++ {
		if t.Tokens[k].Tag == "JJS" || t.Tokens[k].Tag == "RBS" || words.List("ordinal")[t.Tokens[k].Lower] ||
			t.Tokens[k].Lower == "first" ||
			t.Tokens[k].Lower == "only" {
			return true
		}
	}
	return false
}

// makingTime is since when something is what a verb made it: from the date on, where one is told.
func makingTime(t *tree.Tree, v int) edtf.Value {
	for n := 0; v >= 0 && n < 4; v, n = t.Head(v), n+1 {
		if x := tense.TimeAt(t, v); x != nil {
			return x.AsStart()
		}
	}
	return edtf.Value{}
}

// inverted reads "The largest union was the Miners' League" at the form of "be" at token i: what the name after it is.
func inverted(t *tree.Tree, i int) fact {
	k := fact{verb: i}
	if t.Tokens[i].Lemma != "be" || t.Tokens[i].Tag != "VBD" && t.Tokens[i].Tag != "VBZ" && t.Tokens[i].Tag != "VBP" {
		return k
	}
	m := filler.MentionFrom(t, i+1)
	if m == nil || m.Modifier || m.Entity.Kind != annals.Organization && m.Entity.Kind != annals.Body {
		return k
	}
	if n := m.Last + 1; n < len(t.Tokens) && t.Tokens[n].Text != "," && t.Tokens[n].Text != "." && t.Tokens[n].Text != ";" &&
		t.Tokens[n].Tag != "WDT" {
		return k
	}
	for h := range t.Tokens[:i] {
		if !words.Group[t.Tokens[h].Lemma] || t.Tokens[h].Tag != "NN" || !t.Is(h, "nsubj") || t.Sentence.MentionAt(h) != nil {
			continue
		}
		first, last := t.Span(h)
		if last != i-1 || first > h || t.HasWord(h, "det", "this", "that", "these") ||
			!slices.ContainsFunc(noun.Modifiers(t, h), func(a int) bool { return t.Tokens[a].IsAdjective() }) {
			continue
		}
		k.rule, k.confidence, k.noun, k.first, k.last, k.subjects = "kind.inverted", 0.65, h, first, last, []int{t.Top(m)}
		return k
	}
	return k
}
