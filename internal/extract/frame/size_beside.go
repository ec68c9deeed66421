package frame

import (
	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/lang"
)

// continued reads a number that a conjunction or comma joins to one of which the fact is told, with nothing but what belongs
// to that between them: "had fifty seats in local government, one seat in the assembly and two members of parliament";
// and the number of the parts that those counted are in: "400 members in 30 branches". The parser may tie the second to
// what stands beside the first.
func (t *tree) continued(q, before quantity, f sizeFact) sizeFact {
	if !lists["continued"][f.rule] || q.first < before.last+2 || q.money {
		return sizeFact{}
	}
	if q.noun >= 0 && q.first == before.last+2 && lists["amid"][t.t[q.first-1].Lower] && lists["local"][t.t[q.noun].Lemma] {
		return newFact("size.amid", 0.7, f.verb, f.subject)
	}
	for k := before.last + 1; k < q.first; k++ {
		if t.t[k].IsVerb() || t.t[k].Text == ";" || t.t[k].Tag == "WDT" || t.t[k].Tag == "WP" {
			return sizeFact{}
		}
	}
	switch k := q.first - 1; {
	case q.share && before.noun >= 0 && t.t[before.noun].Lemma == "vote" && t.besideVotes(before.last+1, k):
	case t.t[k].Text != "," && t.t[k].Tag != "CC":
		return sizeFact{}
	case !q.share && (q.noun < 0 || !t.countable(q.noun) && !t.ownable(q.noun)):
		return sizeFact{}
	}
	g := newFact(f.rule, 0.7, f.verb, f.subject)
	if q.share {
		g.rule = "size.won"
		if whole := t.attached(q.head, []string{"of"}); len(whole) > 0 {
			g.whole = whole[0]
		}
	}
	return g
}

// upFrom reads the number that one just told has grown or shrunk from: "won 45 seats, up from 31 in 1994".
func (t *tree) upFrom(q, before quantity, f sizeFact) sizeFact {
	k := q.first - 2
	if f.rule == "" || k <= before.last || t.t[k+1].Lower != "from" || !lists["up-or-down"][t.t[k].Lower] ||
		q.share != before.share || q.money != before.money {
		return sizeFact{}
	}
	g := newFact(ruleGrown, 0.7, f.verb, f.subject)
	g.of, g.last, g.whole = f.of, f.last, f.whole
	return g
}

// growsFrom reports whether the number of which the fact is told is what something grew or shrank to from another, with one
// noun for both: "grew from 300 to 500 members".
func (t *tree) growsFrom(from, q quantity, f sizeFact) bool {
	return f.rule == ruleGrown && from.noun < 0 && from.last > 0 && from.last+2 == q.first && t.t[q.first-1].Lower == "to" &&
		t.t[from.first-1].Lower == "from" && from.share == q.share && from.money == q.money && f.verb >= 0
}

// besideVotes reports whether the words from token first to last tie a share to the votes counted before it: "5,000
// votes, or 3 percent", "1,000 votes, equal to 8%".
func (t *tree) besideVotes(first, last int) bool {
	for k := first; k <= last; k++ {
		if w := t.t[k].Lower; w != "," && !lists["equalling"][w] {
			return false
		}
	}
	return true
}

// shareBeside reads the share of all votes in a parenthesis right after a number of votes of which c is told: "309,940 votes
// (0.29% of the national vote)".
func (t *tree) shareBeside(q quantity, c *document.Candidate) []*document.Candidate {
	if q.noun < 0 || t.t[q.noun].Lemma != "vote" {
		return nil
	}
	for n := range t.s.Asides {
		a := &t.s.Asides[n]
		x := a.Tokens
		if a.After != q.last || len(x) < 2 || x[0].Tag != "CD" || x[1].Text != "%" && x[1].Lower != "percent" {
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
func (t *tree) strong() []*document.Candidate {
	var out []*document.Candidate
	for i := 1; i < len(t.t); i++ {
		n := t.numberBefore(i)
		if n < 0 {
			continue
		}
		x := document.NewCandidate(annals.TypeSize, "size.strong", 0.75)
		if c := t.s.ChunkAt(i + 1); c != nil && c.First <= i+1 && c.Head > i && (words.group[t.t[c.Head].Lemma] ||
			lists["panel"][t.t[c.Head].Lemma] || t.isOrganization(c.Head)) {
			x.Add(annals.RoleSubject, t.strongBody(c.Head, i))
			x.Time = t.passingTime(c.Head)
		} else if s := t.strongSubject(i); s >= 0 {
			x.Add(annals.RoleSubject, t.filler(s))
			x.Time = t.stateTime(i, false)
		} else {
			continue
		}
		first := n
		for first > 0 && words.bounding[t.t[first-1].Lower] {
			first--
		}
		x.Add(annals.RoleValue, t.stretch(first, i))
		out = append(out, x)
	}
	return out
}

// numberBefore is the number that counts with the word at token i, "200-strong", "30,000 strong"; -1 for none, and for
// "one-party".
func (t *tree) numberBefore(i int) int {
	if !lists["strong"][t.t[i].Lower] {
		return -1
	}
	n := i - 1
	switch {
	case (t.t[n].Text == "-" || t.t[n].Text == "–") && t.t[n].End == t.t[i].Start:
		n--
	case t.t[i].Lower != "strong":
		return -1
	}
	if n < 0 || t.t[n].Tag != "CD" && t.t[n].Kind != lang.Number || t.t[n].Lower == "one" {
		return -1
	}
	return n
}

// strongBody is the body whose noun at token head the count that ends at token i stands before; of a force that
// somebody has, who has it: "had a 2,500 strong force".
func (t *tree) strongBody(head, i int) document.Mention {
	m := t.filler(head)
	if m.Start < t.t[i].End && m.End > t.t[i+1].Start {
		m.Start = t.t[i+1].Start
	}
	if v := t.verbAbove(head); m.Entity == nil && v >= 0 && t.is(head, "obj") && having[t.t[v].Lemma] {
		if s := t.firstGroup(t.clauseOf(v).surface()); s >= 0 {
			return t.filler(s)
		}
	}
	return m
}

// strongSubject is the group that the "strong" at token i is said of; -1 for none.
func (t *tree) strongSubject(i int) int {
	if t.t[i].Lower != "strong" || t.child(i, "cop", "nsubj") < 0 {
		return -1
	}
	return t.firstGroup(t.subjectOf(i))
}

// relativeSubject is what the relative pronoun stands for that the fact has as subject, or -1.
func (t *tree) relativeSubject(f sizeFact) int {
	if k := f.subject; k >= 0 && (t.t[k].Tag == "WP" || t.t[k].Tag == "WDT") {
		return t.antecedent(k)
	}
	return -1
}

// awarded reads seats or votes that something brought somebody: "giving it two seats", "resulted in a single seat".
func (t *tree) awarded(q quantity, i, v int) sizeFact {
	if l := t.t[q.noun].Lemma; !chosen[l] && !lists["plurality"][l] {
		return sizeFact{}
	}
	c := t.clauseOf(v)
	switch {
	case t.is(i, "obj") && !c.passive && lists["awarding"][t.t[v].Lemma]:
		if s := t.contender(c.iobj); s >= 0 {
			return newFact("size.awarded", 0.7, v, s)
		}
		if len(c.iobj) > 0 && t.t[c.iobj[0]].Tag == "PRP" {
			// "won 9% of the vote, giving them two seats": those who won it.
			if u := t.verbAbove(v); u >= 0 && t.is(v, "advcl") {
				if s := t.contender(t.clauseOf(u).surface()); s >= 0 {
					return newFact("size.awarded", 0.7, v, s)
				}
			}
			return newFact("size.awarded", 0.7, v, c.iobj[0])
		}
	case t.is(i, "obl") && t.preposition(i) == "in" && t.t[v].Lemma == "result":
		if s := t.contender(c.surface()); s >= 0 && !t.figure(s) {
			return newFact("size.awarded", 0.7, v, s)
		}
		if t.mainOrganization() != nil {
			return newFact("size.awarded", 0.65, v, unsaid)
		}
	}
	return sizeFact{}
}

// figure reports whether token i stands for a number told before: "this number", "this".
func (t *tree) figure(i int) bool {
	switch w := t.t[i].Lower; {
	case w == "this" || w == "that":
		return t.is(i, "nsubj")
	case lists["figure"][t.t[i].Lemma]:
		return t.hasWord(i, "det", "this", "that") && len(t.attached(i, []string{"of"})) == 0
	}
	return false
}

// amongOf reads how many of a group are what a predicate says: "a third of the board was female", "two of whom are women",
// "twenty states became members of the league".
func (t *tree) amongOf(q quantity) sizeFact {
	i := q.head
	if h := t.head(i); q.noun >= 0 && h >= q.first && h < i {
		i = h
	}
	h := t.head(i)
	if q.money || h < i || !t.is(i, "nsubj") {
		return sizeFact{}
	}
	predicate := h
	if t.child(h, "cop") < 0 {
		if t.t[h].Lemma != "become" {
			return sizeFact{}
		}
		if predicate = t.child(h, "xcomp", "obj"); predicate < h {
			return sizeFact{}
		}
	}
	of := t.attached(predicate, []string{"of"})
	if lists["belonging"][t.t[predicate].Lemma] && t.t[predicate].Tag == "NNS" && len(of) > 0 && t.isOrganization(of[0]) {
		f := newFact("size.among", 0.7, h, of[0])
		f.of, f.last = predicate, predicate
		return f
	}
	if t.t[predicate].Tag != "NNS" && t.t[predicate].Lower != "female" && t.t[predicate].Lower != "male" {
		return sizeFact{}
	}
	s := -1
	if q.noun >= 0 {
		if i == q.head {
			return sizeFact{}
		}
		// "273 of the 1648 members of the union".
		s = t.measured(q.noun)
	} else if whole := t.attached(i, []string{"of"}); len(whole) > 0 && whole[0] > q.last {
		if s = whole[0]; !t.isGroup(s) && !lists["panel"][t.t[s].Lemma] {
			if s = t.measured(whole[0]); s < 0 && t.isPeople(whole[0]) {
				s = whole[0]
			}
		}
	}
	if s < 0 {
		return sizeFact{}
	}
	f := newFact("size.among", 0.7, h, s)
	f.of, f.last = predicate, predicate
	return f
}
