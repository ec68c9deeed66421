package frame

import (
	"strings"

	"annals"
	"annals/internal/extract/grammar"
)

// kinds finds what organizations are said to be: "X is a Y", "X, a Y,", "X became a Y".
func (t *tree) kinds(taken map[int]bool) []*grammar.Candidate {
	var out []*grammar.Candidate
	for i := range t.t {
		if taken[i] || !strings.HasPrefix(t.t[i].Tag, "NN") {
			continue
		}
		if c := t.kind(i); c != nil {
			taken[i] = true
			out = append(out, c)
			if b := t.kindBase(i, c); b != nil {
				out = append(out, b)
			}
		}
	}
	return out
}

// kind is the statement that the noun at token i tells as what something is, or nil.
func (t *tree) kind(i int) *grammar.Candidate {
	var subjects []int
	rule, confidence, verb := "", 0.0, i
	h := t.head(i)
	switch {
	case t.child(i, "cop") >= 0 && t.child(i, "nsubj") >= 0:
		subjects, rule, confidence = t.nouns(t.child(i, "nsubj")), "kind.is", 0.8
	case t.child(i, "cop") >= 0 && t.is(i, "acl:relcl") && h >= 0 && t.isNoun(h):
		subjects, rule, confidence = []int{h}, "kind.which", 0.7
	case t.child(i, "cop") >= 0 && t.is(i, "conj") && h >= 0 && t.isVerb(h):
		subjects, rule, confidence = t.clauseOf(h).surface(), "kind.is", 0.75
	case t.is(i, "conj") && h >= 0 && t.child(h, "cop") >= 0 && t.child(h, "nsubj") >= 0 && t.child(i, "det") >= 0:
		subjects, rule, confidence, verb = t.nouns(t.child(h, "nsubj")), "kind.is", 0.7, h
	case t.is(i, "appos") && h >= 0 && t.isNoun(h) && (t.hasWord(i, "det", "a", "an") || words.group[t.t[i].Lemma] && t.child(i, "det") < 0):
		subjects, rule, confidence = []int{h}, "kind.appos", 0.65
	case h >= 0 && t.isVerb(h) && (t.is(i, "xcomp", "obj") && t.t[h].Lemma == "become" || t.is(i, "obl") && t.preposition(i) == "as" && serving[t.verbLemma(h)] || t.is(i, "obl") && t.preposition(i) == "into" && t.t[h].Lemma == "evolve"):
		subjects, rule, confidence, verb = t.clauseOf(h).surface(), "kind.became", 0.65, h
	default:
		return nil
	}
	if len(subjects) == 0 || t.child(i, "case") >= 0 && rule == "kind.is" || relational[t.t[i].Lemma] || words.title[t.t[i].Lemma] || t.s.TimeAt(i) != nil {
		return nil
	}
	first := i
	if m := t.s.MentionAt(i); m != nil && !m.Anaphor && !m.Modifier && m.First <= i && m.Last >= i && t.hasWord(i, "det", "a", "an") == false {
		return nil
	}
	v := t.voice(verb)
	if v.Unreal {
		return nil
	}
	c := grammar.NewCandidate(annals.TypeKind, rule, confidence)
	for _, k := range subjects {
		if !t.isGroup(k) || t.isPerson(k) && !words.group[t.t[k].Lemma] && t.entity(k) == nil {
			return nil
		}
		if t.isEventNoun(k) && t.entity(k) == nil {
			return nil
		}
		if e := t.entity(k); e != nil && (e.Kind == annals.Person || e.Kind == annals.Place) {
			return nil
		}
		t.addFiller(c, annals.RoleSubject, k)
	}
	f, last := t.span(first)
	// "an energy, commodities and services company": the noun that it is stands at the end of the list.
	for _, k := range t.conjuncts(i)[1:] {
		if words.group[t.t[k].Lemma] && t.child(k, "det", "cop") < 0 && !words.group[t.t[i].Lemma] && k > last {
			_, last = t.span(k)
		}
	}
	c.Add(annals.RoleValue, grammar.Mention{Start: t.t[f].Start, End: t.t[last].End})
	c.Stance, c.Speaker, c.Hedges = v.Stance, v.Speaker, v.Hedges
	switch rule {
	case "kind.is", "kind.which":
		c.Time = t.stateTime(verb, false)
	case "kind.became":
		c.Time = t.stateTime(verb, t.t[verb].Lemma == "become")
	default:
		c.Time = t.passingTime(i)
	}
	return c
}

// serving are the verbs with "as" that say what something is.
var serving = lemmas("emerge serve function act operate start begin start_out begin_life remain continue exist")

// relational are the nouns that say what something is to another, for which frames.txt has rules, and those that say nothing.
var relational = lemmas(`member offshoot splinter breakaway successor predecessor wing branch arm affiliate subsidiary founder co-founder
	creator son daughter wife husband brother sister part one result reason cause example goal aim purpose objective mission name
	way time place day year case fact problem number majority percent headquarters headquarter base capital seat ally supporter opponent
	rival enemy source factor subject victim target participant name acronym abbreviation term word translation`)

// kindBase is where the organization that is defined has its place: "a party in Iran".
func (t *tree) kindBase(i int, k *grammar.Candidate) *grammar.Candidate {
	if !words.group[t.t[i].Lemma] {
		return nil
	}
	for _, m := range t.children(i, "nmod") {
		if p := t.preposition(m); p != "in" || !t.isPlace(m, "in") {
			continue
		}
		b := grammar.NewCandidate(annals.TypeBase, "base.kind", 0.7)
		b.Roles[annals.RoleSubject] = append(b.Roles[annals.RoleSubject], k.Roles[annals.RoleSubject]...)
		b.Cover(t.t[i].Start, t.t[i].End)
		for _, n := range t.nouns(m) {
			t.addFiller(b, annals.RolePlace, n)
		}
		b.Stance, b.Speaker, b.Time = k.Stance, k.Speaker, k.Time
		return b
	}
	return nil
}
