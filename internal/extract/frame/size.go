package frame

import (
	"strings"

	"annals"
	"annals/internal/extract/grammar"
	"annals/internal/extract/lang"
)

// sizes finds how many members, fighters, seats or how much money an organization is said to have.
func (t *tree) sizes(taken map[int]bool) []*grammar.Candidate {
	var out []*grammar.Candidate
	for i := range t.t {
		if !taken[i] && strings.HasPrefix(t.t[i].Tag, "NN") && t.counted(i) {
			if c := t.size(i, taken); c != nil {
				taken[i] = true
				out = append(out, c)
			}
		}
	}
	return out
}

// counted reports whether the noun at token i has a number before it and is of the sort that organizations are counted in.
func (t *tree) counted(i int) bool {
	switch t.t[i].Text {
	case "%", "$":
		return false
	}
	if !words.counted[t.t[i].Lemma] || t.t[i].Tag == "NN" && t.t[i].Lemma != "percent" && !words.mass[t.t[i].Lemma] {
		return false
	}
	if t.child(i, "nummod") >= 0 {
		return true
	}
	c := t.s.ChunkAt(i)
	for k := i - 1; c != nil && k >= c.First; k-- {
		if t.t[k].Kind == lang.Number || t.t[k].Tag == "CD" {
			return t.s.TimeAt(k) == nil
		}
	}
	return t.hasWord(i, "amod", "many", "several", "numerous") && words.members[t.t[i].Lemma]
}

// having are the verbs that say that their subject has what their object counts.
var having = lemmas("have employ win comprise include number count claim boast hold gain receive secure obtain consist field command contain")

func (t *tree) size(i int, taken map[int]bool) *grammar.Candidate {
	c := grammar.NewCandidate(annals.TypeSize, "size.has", 0.75)
	h := t.head(i)
	verb := -1
	var subject []int
	of := false
	switch {
	case h >= 0 && t.isVerb(h) && having[t.t[h].Lemma] && t.is(i, "obj", "obl", "nsubj:pass"):
		if t.is(i, "obl") && t.t[h].Lemma != "consist" {
			return nil
		}
		subject, verb = t.clauseOf(h).surface(), h
	case t.child(i, "nmod:poss") >= 0:
		subject, c.Rule, of = t.nouns(t.child(i, "nmod:poss")), "size.poss", true
	case len(t.attached(i, []string{"of"})) > 0 && words.members[t.t[i].Lemma]:
		subject, c.Rule, of = t.attached(i, []string{"of"})[:1], "size.of", true
	case t.is(i, "nmod") && t.preposition(i) == "with" && h >= 0 && words.group[t.t[h].Lemma]:
		subject, c.Rule = []int{h}, "size.with"
	default:
		if out := t.owners(i); len(out) > 0 && words.members[t.t[i].Lemma] && t.s.MentionAt(out[0]) != nil {
			subject, c.Rule, of = out[:1], "size.mod", true
			break
		}
		return nil
	}
	if len(subject) == 0 || !t.isGroup(subject[0]) {
		return nil
	}
	at := i
	if verb >= 0 {
		at = verb
	}
	v := t.voice(at)
	if v.Unreal {
		return nil
	}
	t.addFiller(c, annals.RoleSubject, subject[0])
	first, last := t.span(i)
	if of {
		last = i
		for first < i && (t.t[first].Tag == "PRP$" || t.t[first].Tag == "DT" || t.s.MentionAt(first) != nil) {
			first++
		}
		c.Add(annals.RoleOf, grammar.Mention{Start: t.t[i].Start, End: t.t[i].End})
	}
	c.Add(annals.RoleValue, grammar.Mention{Start: t.t[first].Start, End: t.t[last].End})
	c.Stance, c.Speaker, c.Hedges = v.Stance, v.Speaker, v.Hedges
	if verb >= 0 {
		taken[verb] = true
		c.Cover(t.t[verb].Start, t.t[verb].End)
		c.Time = t.stateTime(verb, false)
	} else {
		c.Time = t.passingTime(i)
	}
	return c
}
