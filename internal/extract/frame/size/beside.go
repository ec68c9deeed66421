package size

import (
	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/frame/noun"
	"annals/internal/extract/frame/tense"
	"annals/internal/extract/frame/tree"
	"annals/internal/extract/frame/words"
	"annals/internal/extract/lang"
)

// continued reads a number that a conjunction or comma joins to one of which the fact is told, with nothing but what belongs
// to that between them: "had fifty seats in local government, one seat in the assembly and two members of parliament";
// and the number of the parts that those counted are in: "400 members in 30 branches". The parser may tie the second to
// what stands beside the first.
func continued(t *tree.Tree, q, before Quantity, f fact) fact {
	if !words.List("continued")[f.rule] || q.First < before.Last+2 || q.money {
		return fact{}
	}
	if q.Noun >= 0 && q.First == before.Last+2 && words.List("amid")[t.Tokens[q.First-1].Lower] &&
		words.List("local")[t.Tokens[q.Noun].Lemma] {
		return newFact("size.amid", 0.7, f.verb, f.subject)
	}
	for k := before.Last + 1; k < q.First; k++ {
		if t.Tokens[k].IsVerb() || t.Tokens[k].Text == ";" || t.Tokens[k].Tag == "WDT" || t.Tokens[k].Tag == "WP" {
			return fact{}
		}
	}
	switch k := q.First - 1; {
	case q.share && before.Noun >= 0 && t.Tokens[before.Noun].Lemma == "vote" && besideVotes(t, before.Last+1, k):
	case t.Tokens[k].Text != "," && t.Tokens[k].Tag != "CC":
		return fact{}
	case !q.share && (q.Noun < 0 || !t.Countable(q.Noun) && !ownable(t, q.Noun)):
		return fact{}
	}
	g := newFact(f.rule, 0.7, f.verb, f.subject)
	if q.share {
		g.rule = "size.won"
		if whole := t.Attached(q.head, []string{"of"}); len(whole) > 0 {
			g.whole = whole[0]
		}
	}
	return g
}

// upFrom reads the number that one just told has grown or shrunk from: "won 45 seats, up from 31 in 1994".
func upFrom(t *tree.Tree, q, before Quantity, f fact) fact {
	k := q.First - 2
	if f.rule == "" || k <= before.Last || t.Tokens[k+1].Lower != "from" || !words.List("up-or-down")[t.Tokens[k].Lower] ||
		q.share != before.share || q.money != before.money {
		return fact{}
	}
	g := newFact(ruleGrown, 0.7, f.verb, f.subject)
	g.of, g.last, g.whole = f.of, f.last, f.whole
	return g
}

// growsFrom reports whether the number of which the fact is told is what something grew or shrank to from another, with one
// noun for both: "grew from 300 to 500 members".
func growsFrom(t *tree.Tree, from, q Quantity, f fact) bool {
	return f.rule == ruleGrown && from.Noun < 0 && from.Last > 0 && from.Last+2 == q.First && t.Tokens[q.First-1].Lower == "to" &&
		t.Tokens[from.First-1].Lower == "from" && from.share == q.share && from.money == q.money && f.verb >= 0
}

// besideVotes reports whether the words from token first to last tie a share to the votes counted before it: "5,000
// votes, or 3 percent", "1,000 votes, equal to 8%".
func besideVotes(t *tree.Tree, first, last int) bool {
	for k := first; k <= last; k++ {
		if w := t.Tokens[k].Lower; w != "," && !words.List("equalling")[w] {
			return false
		}
	}
	return true
}

// shareBeside reads the share of all votes in a parenthesis right after a number of votes of which c is told: "309,940 votes
// (0.29% of the national vote)".
func shareBeside(t *tree.Tree, q Quantity, c *document.Candidate) []*document.Candidate {
	if q.Noun < 0 || t.Tokens[q.Noun].Lemma != "vote" {
		return nil
	}
	for n := range t.Sentence.Asides {
		a := &t.Sentence.Asides[n]
		x := a.Tokens
		if a.After != q.Last || len(x) < 2 || x[0].Tag != "CD" || x[1].Text != "%" && x[1].Lower != "percent" {
			continue
		}
		o := *c
		o.Rule, o.Roles = "size.share-of", map[annals.Role][]document.Mention{annals.RoleSubject: c.Roles[annals.RoleSubject]}
		o.Add(annals.RoleValue, document.Mention{Start: x[0].Start, End: x[1].End})
		if len(x) > 3 && x[2].Lower == "of" {
			o.Add(annals.RoleOf, document.Mention{Start: x[3].Start, End: x[len(x)-1].End})
		}
		return []*document.Candidate{&o}
	}
	return nil
}

// strong reads the number before a word for who is counted that stands before a body's noun, or after one as predicate: "the
// 200-strong militia", "the 12-member council", "was 30,000 strong".
func strong(t *tree.Tree) []*document.Candidate {
	var out []*document.Candidate
	for i := 1; i < len(t.Tokens); i++ {
		n := numberBefore(t, i)
		if n < 0 {
			continue
		}
		x := document.NewCandidate(annals.TypeSize, "size.strong", 0.75)
		if c := t.Sentence.ChunkAt(i + 1); c != nil && c.First <= i+1 && c.Head > i && (words.Group[t.Tokens[c.Head].Lemma] ||
			words.List("panel")[t.Tokens[c.Head].Lemma] || t.IsOrganization(c.Head)) {
			x.Add(annals.RoleSubject, strongBody(t, c.Head, i))
			x.Time = tense.PassingTime(t, c.Head)
		} else if s := strongSubject(t, i); s >= 0 {
			x.Add(annals.RoleSubject, noun.Mention(t, s))
			x.Time = tense.StateTime(t, i, false)
		} else {
			continue
		}
		first := n
		for first > 0 && words.Bounding[t.Tokens[first-1].Lower] {
			first--
		}
		x.Add(annals.RoleValue, t.Stretch(first, i))
		out = append(out, x)
	}
	return out
}

// numberBefore is the number that counts with the word at token i, "200-strong", "30,000 strong"; -1 for none, and for
// "one-party".
func numberBefore(t *tree.Tree, i int) int {
	if !words.List("strong")[t.Tokens[i].Lower] {
		return -1
	}
	n := i - 1
	switch {
	case (t.Tokens[n].Text == "-" || t.Tokens[n].Text == "–") && t.Tokens[n].End == t.Tokens[i].Start:
		n--
	case t.Tokens[i].Lower != "strong":
		return -1
	}
	if n < 0 || t.Tokens[n].Tag != "CD" && t.Tokens[n].Kind != lang.Number || t.Tokens[n].Lower == "one" {
		return -1
	}
	return n
}

// strongBody is the body whose noun at token head the count that ends at token i stands before; of a force that
// somebody has, who has it: "had a 2,500 strong force".
func strongBody(t *tree.Tree, head, i int) document.Mention {
	m := noun.Mention(t, head)
	if m.Start < t.Tokens[i].End && m.End > t.Tokens[i+1].Start {
		m.Start = t.Tokens[i+1].Start
	}
	if v := noun.VerbAbove(t, head); m.Entity == nil && v >= 0 && t.Is(head, "obj") && words.Having[t.Tokens[v].Lemma] {
		if s := firstGroup(t, t.ClauseOf(v).Surface()); s >= 0 {
			return noun.Mention(t, s)
		}
	}
	return m
}

// strongSubject is the group that the "strong" at token i is said of; -1 for none.
func strongSubject(t *tree.Tree, i int) int {
	if t.Tokens[i].Lower != "strong" || t.Child(i, "cop", "nsubj") < 0 {
		return -1
	}
	return firstGroup(t, t.SubjectOf(i))
}

// relativeSubject is what the relative pronoun stands for that the fact has as subject, or -1.
func relativeSubject(t *tree.Tree, f fact) int {
	if k := f.subject; k >= 0 && (t.Tokens[k].Tag == "WP" || t.Tokens[k].Tag == "WDT") {
		return t.Antecedent(k)
	}
	return -1
}

// awarded reads seats or votes that something brought somebody: "giving it two seats", "resulted in a single seat".
func awarded(t *tree.Tree, q Quantity, i, v int) fact {
	if l := t.Tokens[q.Noun].Lemma; !chosen[l] && !words.List("plurality")[l] {
		return fact{}
	}
	c := t.ClauseOf(v)
	switch {
	case t.Is(i, "obj") && !c.Passive && words.List("awarding")[t.Tokens[v].Lemma]:
		if s := contender(t, c.Iobj); s >= 0 {
			return newFact("size.awarded", 0.7, v, s)
		}
		if len(c.Iobj) > 0 && t.Tokens[c.Iobj[0]].Tag == "PRP" {
			// "won 9% of the vote, giving them two seats": those who won it.
			if u := noun.VerbAbove(t, v); u >= 0 && t.Is(v, "advcl") {
				if s := contender(t, t.ClauseOf(u).Surface()); s >= 0 {
					return newFact("size.awarded", 0.7, v, s)
				}
			}
			return newFact("size.awarded", 0.7, v, c.Iobj[0])
		}
	case t.Is(i, "obj") && c.Passive && words.List("awarding")[t.Tokens[v].Lemma]:
		if s := contenderBy(t, v); s >= 0 {
			return newFact("size.awarded", 0.7, v, s) // "was awarded two seats"
		}
	case t.Is(i, "obl") && t.Preposition(i) == "in" && t.Tokens[v].Lemma == "result":
		if s := contender(t, c.Surface()); s >= 0 && !figure(t, s) {
			return newFact("size.awarded", 0.7, v, s)
		}
		if MainOrganization(t) != nil {
			return newFact("size.awarded", 0.65, v, unsaid)
		}
	}
	return fact{}
}

// figure reports whether token i stands for a number told before: "this number", "this".
func figure(t *tree.Tree, i int) bool {
	switch w := t.Tokens[i].Lower; {
	case w == "this" || w == "that":
		return t.Is(i, "nsubj")
	case words.List("figure")[t.Tokens[i].Lemma]:
		return t.HasWord(i, "det", "this", "that") && len(t.Attached(i, []string{"of"})) == 0
	}
	return false
}

// amongOf reads how many of a group are what a predicate says: "a third of the board was female", "two of whom are women",
// "twenty states became members of the league".
func amongOf(t *tree.Tree, q Quantity) fact {
	i := q.head
	if h := t.Head(i); q.Noun >= 0 && h >= q.First && h < i {
		i = h
	}
	h := t.Head(i)
	if q.money || h < i || !t.Is(i, "nsubj") {
		return fact{}
	}
	predicate := h
	if t.Child(h, "cop") < 0 {
		if t.Tokens[h].Lemma != "become" {
			return fact{}
		}
		if predicate = t.Child(h, "xcomp", "obj"); predicate < h {
			return fact{}
		}
	}
	of := t.Attached(predicate, []string{"of"})
	if words.List("belonging")[t.Tokens[predicate].Lemma] && t.Tokens[predicate].Tag == "NNS" && len(of) > 0 &&
		t.IsOrganization(of[0]) {
		f := newFact("size.among", 0.7, h, of[0])
		f.of, f.last = predicate, predicate
		return f
	}
	if t.Tokens[predicate].Tag != "NNS" && t.Tokens[predicate].Lower != "female" && t.Tokens[predicate].Lower != "male" {
		return fact{}
	}
	s := -1
	if q.Noun >= 0 {
		if i == q.head {
			return fact{}
		}
		// "273 of the 1648 members of the union".
		s = measured(t, q.Noun)
	} else if whole := t.Attached(i, []string{"of"}); len(whole) > 0 && whole[0] > q.Last {
		if s = whole[0]; !t.IsGroup(s) && !words.List("panel")[t.Tokens[s].Lemma] {
			if s = measured(t, whole[0]); s < 0 && noun.IsPeople(t, whole[0]) {
				s = whole[0]
			}
		}
	}
	if s < 0 {
		return fact{}
	}
	f := newFact("size.among", 0.7, h, s)
	f.of, f.last = predicate, predicate
	return f
}
