package size

import (
	"annals"
	"annals/edtf"
	"annals/internal/extract/document"
	"annals/internal/extract/frame/noun"
	"annals/internal/extract/frame/tree"
	"annals/internal/extract/frame/words"
)

// Read finds how many members, fighters, seats or how much money an organization is said to have.
func Read(t *tree.Tree, taken map[int]bool) []*document.Candidate {
	var out []*document.Candidate
	var before, last Quantity
	var told fact
	for _, q := range Quantities(t) {
		if t.Told[q.head] {
			continue
		}
		from := last
		last = q
		f := upFrom(t, q, before, told)
		if f.rule == "" {
			f = sizeOf(t, q)
		}
		if f.rule == "" || f.subject >= before.First && f.subject <= before.Last && before.Last > 0 {
			f = continued(t, q, before, told)
		}
		if f.rule == "" {
			continue
		}
		if growsFrom(t, from, q, f) {
			if c := statement(t, from, f); c != nil {
				out = append(out, c)
			}
		}
		if a := relativeSubject(t, f); a >= before.First && a <= before.Last && told.rule != "" {
			// "has 500 members, two of whom are women": of the same organization.
			f.subject = told.subject
		}
		before, told = q, f
		if c := statement(t, q, f); c != nil {
			if k := q.First - 2; k > 0 && words.List("up-or-down")[t.Tokens[k].Lower] && len(out) > 0 && !c.Time.IsZero() &&
				out[len(out)-1].Time.String() == c.Time.String() && t.Sentence.TimeAt(q.Last+1) != nil {
				// "won 45 seats, up from 31 in 1994": the date is of the second.
				out[len(out)-1].Time = edtf.Value{}
			}
			taken[q.head] = true
			if f.verb >= 0 {
				taken[f.verb] = true
			}
			out = append(out, c)
			out = append(out, shareBeside(t, q, c)...)
		}
	}
	return append(out, strong(t)...)
}

// fact is what a quantity says of which organization.
type fact struct {
	rule       string
	confidence float64
	// verb is the predicate that says it, -1 for none.
	verb int
	// subject is the organization, unsaid where no word stands for it: the document's subject.
	subject int
	// of is the noun that names what is measured or counted, -1 for none; last is where its phrase ends.
	of, last int
	// whole is the noun for what the quantity is a share of, -1 for none: "the vote", "the assembly".
	whole int
}

// sizeOf finds whose size the quantity is; without a rule it is nobody's.
func sizeOf(t *tree.Tree, q Quantity) fact {
	if f, done := appraised(t, q); done {
		return f
	}
	if f := apposed(t, q); f.rule != "" {
		return f
	}
	if f := amongOf(t, q); f.rule != "" {
		return f
	}
	if q.Noun >= 0 {
		if f := forceOf(t, q); f.rule != "" {
			return f
		}
	}
	switch {
	case q.share:
		if f := shareOf(t, q); f.rule != "" {
			return f
		}
		return measureOf(t, q)
	case q.Noun >= 0 && t.Countable(q.Noun):
		if f := countOf(t, q); f.rule != "" {
			return f
		}
		return dividedOf(t, q)
	case q.Noun >= 0:
		if f := ownedOf(t, q); f.rule != "" {
			return f
		}
	}
	return measureOf(t, q)
}

// ownedOf reads a number of other things that an organization is said to have or run: "operates six shelters", "has three
// subsidiaries".
func ownedOf(t *tree.Tree, q Quantity) fact {
	i := listed(t, q.Noun)
	if h := t.Head(i); h >= q.First && h < i {
		i = h
	}
	if f := dividedOf(t, q); f.rule != "" {
		return f
	}
	v := noun.VerbAbove(t, i)
	if v < 0 || !t.Is(i, "obj", "nsubj:pass") || !words.List("owning")[t.VerbLemma(v)] || !ownable(t, q.Noun) {
		return fact{}
	}
	for _, s := range t.ClauseOf(v).Surface() {
		e := t.Entity(s)
		if e == nil && words.Group[t.Tokens[s].Lemma] || e != nil && (e.Kind == annals.Organization || e.Kind == annals.Body) {
			return newFact("size.owns", 0.7, v, s)
		}
	}
	return fact{}
}

// dividedOf reads how many parts something is divided into: "was divided into four districts". A body that is divided into
// bodies is split.
func dividedOf(t *tree.Tree, q Quantity) fact {
	i := listed(t, q.Noun)
	v := noun.VerbAbove(t, i)
	if v < 0 || !words.List("dividing")[t.VerbLemma(v)] || !t.PassiveAt(v) || !t.Is(i, "obl") || t.Preposition(i) != "into" {
		return fact{}
	}
	if l := t.Tokens[q.Noun].Lemma; t.Tokens[q.Noun].Tag != "NNS" || words.Periods[l] || words.Group[l] && !words.Polity[l] {
		return fact{}
	}
	if s := firstWhole(t, t.ClauseOf(v).Obj); s >= 0 {
		return newFact("size.divided", 0.7, v, s)
	}
	return fact{}
}

// ownable reports whether the noun at token i is for things that may be counted as an organization's own: no time, number,
// thought or deed.
func ownable(t *tree.Tree, i int) bool {
	l := t.Tokens[i].Lemma
	return (t.Tokens[i].Tag == "NNS" || t.Tokens[i].Tag == "NNPS") && !words.Periods[l] && !words.Deed[l] && !words.Amount[l] &&
		!words.Kin[l] && !words.List("notional")[l] && !words.List("goal")[l] &&
		!noun.IsAbstract(t, i) && !t.IsEventNoun(i) && !tree.Spells[l]
}

// unsaid is the subject of a fact that no word of the sentence stands for.
const unsaid = -2

// newFact is a fact of the rule about the subject, with no part named that it is the size of.
func newFact(rule string, confidence float64, verb, subject int) fact {
	return fact{rule: rule, confidence: confidence, verb: verb, subject: subject, of: -1, last: -1, whole: -1}
}

// groupFact is a fact about the group at token s; none where there is no such group, -1.
func groupFact(rule string, confidence float64, verb, s int) fact {
	if s < 0 {
		return fact{}
	}
	return newFact(rule, confidence, verb, s)
}

// measuring is the fact with the noun at token k, alone, as what names what is measured or counted.
func (f fact) measuring(k int) fact {
	f.of, f.last = k, k
	return f
}

// listed is the noun that the noun at token i is coordinated with: "500 members and 20 branches" are told of the same.
func listed(t *tree.Tree, i int) int {
	for n := 0; n < 6 && t.Is(i, "conj") && t.Head(i) >= 0 && t.IsNoun(t.Head(i)) && !t.IsVerb(t.Head(i)); n++ {
		i = t.Head(i)
	}
	return i
}

// firstGroup is the first of the heads that is a group; -1 for none.
func firstGroup(t *tree.Tree, heads []int) int {
	for _, k := range heads {
		if t.IsGroup(k) {
			return k
		}
	}
	return -1
}

// groupBy is the first group of which the verb at token v tells what it does or what is done to it; -1 for none.
func groupBy(t *tree.Tree, v int) int { return firstGroup(t, t.ClauseOf(v).Surface()) }

// firstWhole is the first of the tokens that is a group or a place, or -1.
func firstWhole(t *tree.Tree, heads []int) int {
	for _, k := range heads {
		if t.IsGroup(k) || t.IsPlace(k, "in") {
			return k
		}
	}
	return -1
}

var (
	// having are the verbs that say that their subject has what their object counts.
	// consisting are those that say what it is made of.
	// growing are those that say how large their subject is or became.
	// winning are those that say what a party gets in an election.
	// chosen are the nouns for those who sit in a body, and for what they are chosen with and sit on.
	chosen = words.List("chosen")
	// measures are the nouns for what organizations are measured by.
)
