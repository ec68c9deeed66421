package grammar

import (
	"annals/internal/extract/dates"
	"annals/internal/extract/lang"
	"annals/internal/extract/wordlist"
)

// predicate is a verb with what a token grammar finds around it.
type predicate struct {
	verb    int
	passive bool
	// reduced tells a participle without auxiliary after its noun: "the group, designated as …".
	reduced bool
	negated bool
	// perfect, present and past are the tense of the verb group.
	perfect, present, past bool
	// patient is who or what it is done to; agents who do it.
	patient Mention
	// patients are all of a coordinated object: "regards X, Y and Z as heretical".
	patients []Mention
	// patientHead is the patient's head token, -1 for none.
	patientHead int
	agents      []authority
	// within tells that the agents stand after "in", as states where something is so.
	within bool
	// complement is the noun phrase after "as" or "to be", or the bare second object; marker says which.
	complement phrase
	marker     string
	// class is as what a parenthesis says that the patient is listed, nil for none.
	class *Mention
	law   phrase
	times []*dates.Expr
	// hedges are adverbs that bound it: "previously", "partly".
	hedges []int
	// ends tells that what is denied of the verb ends something: "did not renew the listing".
	ends bool
	// first is the first token of the verb group, end the token after all that belongs to it.
	first, end int
	// until tells the date that an "until" reaches over a noun phrase: "until the Madrid Conference in 1991".
	until *dates.Expr
}

// readPredicate finds the parts of the verb at token i.
func (s *Sentence) readPredicate(i int) *predicate {
	p := &predicate{verb: i, patientHead: -1, complement: phrase{Head: -1}, law: phrase{Head: -1}}
	p.first = s.verbGroupStart(i)
	s.readVoice(p, s.readAuxiliaries(p))
	s.readComplements(p)
	if p.passive {
		s.readPatient(p)
	} else {
		s.readActors(p)
	}
	return p
}

// readAuxiliaries reads the tense of the verb group, and what denies or bounds it, from the words before the verb; be tells
// that a form of "be" or "remain" is among them.
func (s *Sentence) readAuxiliaries(p *predicate) (be bool) {
	for k := p.first; k < p.verb; k++ {
		switch w := s.Tokens[k].Lower; {
		case w == "been":
			be, p.perfect = true, true
		case w == "is" || w == "are":
			be, p.present = true, true
		case w == "was" || w == "were":
			be, p.past = true, true
		case w == "being" || w == "be":
			be = true
		case w == "do" || w == "does":
			p.present = true
		case w == "has" || w == "have":
			p.perfect, p.present = true, true
		case w == "had":
			p.perfect, p.past = true, true
		case w == "not" || w == "never" || w == "n't" || w == "no":
			p.negated = true
		case hedgeWords[w]:
			p.hedges = append(p.hedges, k)
		}
	}
	if p.first > 0 && s.Tokens[p.first].Tag == "TO" {
		switch s.Tokens[p.first-1].Lower {
		case "continue", "continues": // "continues to list the group": it does so now
			p.present = true
		case "continued":
			p.past = true
		}
	}
	p.negated = p.negated || s.norBefore(p.verb)
	if p.first > 0 && s.Tokens[p.verb].Tag == "VBN" {
		switch s.Tokens[p.first-1].Lower {
		case "remains", "remain":
			be, p.present = true, true
		case "remained":
			be, p.past = true, true
		}
	}
	return be
}

// readVoice tells whether the verb is passive, by its form and by whether a form of "be" stands before it.
func (s *Sentence) readVoice(p *predicate, be bool) {
	i := p.verb
	switch s.Tokens[i].Tag {
	case "VBN":
		own := s.dependent(i, "nsubj")
		p.passive = be || !p.perfect && !(own >= 0 && own < i && !s.isRel(own, "nsubj:pass") && s.Tokens[own].Tag == "PRP")
		p.reduced = p.passive && !be
	case "VBD":
		p.past = true
		p.passive = be
	case "VBZ", "VBP":
		p.present = true
	case "VB", "VBG":
	default:
		p.passive = be
	}
}

// readActors reads who does what an active verb tells: its subject, the states that its clause lists, or who decides to do
// it.
func (s *Sentence) readActors(p *predicate) {
	i, tag := p.verb, s.Tokens[p.verb].Tag
	p.agents = append(s.subjectAuthorities(i), p.agents...)
	p.agents = s.amongCountries(p)
	if tag == "VB" && p.first == i && len(p.agents) > 0 && p.agents[len(p.agents)-1].last < i {
		p.present = true // "Peru and Chile, but not Brazil, designate": the tagger may take it for an infinitive
	}
	if tag == "VB" {
		if list := s.deciders(i); len(list) > 0 {
			p.agents = list
		} else if list := s.refusers(i); len(list) > 0 {
			p.agents, p.negated = list, true
		}
	}
	if len(p.agents) == 0 && tag == "VBG" {
		if sp := s.clauseSubject(i); sp.Head >= 0 {
			p.agents = []authority{{first: sp.First, last: sp.Last, mention: s.fillerOf(sp)}}
		}
	}
}

// hedgeWords are adverbs that weaken or bound a statement.
var hedgeWords = wordlist.Set(`previously formerly reportedly allegedly supposedly apparently possibly probably perhaps arguably
	partly partially sometimes often occasionally generally widely commonly initially briefly once technically effectively
	virtually nominally ostensibly purportedly seemingly likely unofficially considered`)

// readComplements reads on from the verb: object, "as X", "to be X", "by A and B", "in A and B", "under L", dates.
func (s *Sentence) readComplements(p *predicate) {
	i := p.verb + 1
	p.end = i
	if !p.passive && !s.relativeObject(p) {
		if i < len(s.Tokens) && s.Tokens[i].Tag == "RP" {
			i++ // "struck down the ban"
		}
		i = s.readObject(p, i)
	}
	for i < len(s.Tokens) {
		next := s.readPart(p, i)
		if next <= i {
			return
		}
		i = next
	}
}

// readPart reads the part of the predicate that begins at token i, and returns the token after it; 0 where the
// predicate ends.
func (s *Sentence) readPart(p *predicate, i int) (next int) {
	t := s.Tokens
	if x := s.TimeAt(i); x != nil {
		if !x.Modifier {
			p.times = append(p.times, x)
		}
		p.end = x.Last + 1
		return p.end
	}
	if next, ok := s.readMarked(p, i); ok {
		return next
	}
	if next, ok := s.overLink(p, i); ok {
		return next
	}
	if next, ok := s.readDoers(p, i); ok {
		return next
	}
	bare := bareAdjectives[verbBase(t[p.verb])]
	switch w := t[i].Lower; {
	case w == "under" || w == "pursuant" || w == "accordance":
		return s.readLaw(p, i+1)
	case w == "until" || w == "till":
		if p.until = s.timeAfter(i); p.until == nil {
			return 0
		}
		return p.until.Last + 1
	case t[i].IsAdverb() && p.complement.Head < 0 && bare && s.adjectives(i) > i+1:
		return s.readComplement(p, i, "bare") // "was deemed too costly"
	case t[i].IsAdverb():
		return i + 1
	case p.complement.Head >= 0:
		return 0
	case p.passive && i == p.verb+1, !p.passive && p.patientHead >= 0 && i == p.end && s.opensComplement(i):
		// A bare complement: "designated a terrorist organisation", "declared X a terrorist group".
		return s.readComplement(p, i, "bare")
	}
	return 0
}

// overLink is the token with which the predicate goes on after what stands at token i and is no part of it: a mark, where a
// court sits, whom the verb holds of as well. It is 0 where the predicate ends there; ok is false where nothing of this kind
// begins.
func (s *Sentence) overLink(p *predicate, i int) (next int, ok bool) {
	t := s.Tokens
	if i+1 >= len(t) {
		return 0, false
	}
	switch w, follower := t[i].Lower, t[i+1].Lower; {
	case w == "," && len(p.times) == 0 && s.closesWithTime(i+1):
		return i + 1, true // "was banned again, from 2012 to 2014"
	case w == ",":
		return s.overComma(i), true
	case w == "!" && t[i].Glued:
		p.end = i + 1 // "considers En Marche! to be a movement"
		return p.end, true
	case (w == "at" || w == "in" || w == "of") && len(p.agents) > 0 && p.complement.Head < 0 && s.ChunkAt(i+1) != nil &&
		s.ChunkAt(i+1).First == i+1:
		return s.ChunkAt(i+1).Last + 1, true // "was judged by the court in Quito to be illegal"
	case w == "in" && follower == "accordance":
		return i + 1, true
	case w == "and" && p.complement.Head < 0 && !p.passive && i == p.end && s.overTheirs(i+1) > 0:
		return s.overTheirs(i + 1), true
	case beforeBy[w] && follower == "by" && p.passive:
		return i + 1, true
	}
	return 0, false
}

// closesWithTime reports whether a time begins at token i that the clause ends with.
func (s *Sentence) closesWithTime(i int) bool {
	x := s.TimeAt(i)
	return x != nil && x.First == i && (x.Last+1 >= len(s.Tokens) || s.Tokens[x.Last+1].Kind == lang.Punct)
}

// readDoers reads who does it, after "by" and its like at token i, or the states in which something is held to be so. It
// returns the token after them, 0 where nobody is named; ok is false where no such word stands there.
func (s *Sentence) readDoers(p *predicate, i int) (next int, ok bool) {
	t := s.Tokens
	switch w := t[i].Lower; {
	case w == "by" && (p.passive || len(p.agents) == 0 && p.complement.Head >= 0):
		return s.readAgents(p, i+1), true
	case w == "including" || w == "notably" || w == "most" && i+1 < len(t) && t[i+1].Lower == "notably":
		if len(p.agents) == 0 {
			return 0, true
		}
		return s.readAgents(p, i), true
	case (w == "in" || w == "within") && p.complement.Head >= 0 && len(p.agents) == 0 &&
		(p.marker != "to be" || !verbClasses["say"][verbBase(t[p.verb])]):
		list, next := s.statesIn(i + 1)
		if len(list) == 0 {
			return 0, true
		}
		p.agents, p.within, p.end = list, true, next
		return next, true
	}
	return 0, false
}

// beforeBy are the words that may stand before a second "by".
var beforeBy = wordlist.Set("and then first later also")

// readMarked reads a complement that a word marks: "as X", "to be X", "likened to X", "so". ok is false where none
// begins at token i; next is 0 where none can be read.
func (s *Sentence) readMarked(p *predicate, i int) (next int, ok bool) {
	if p.complement.Head >= 0 {
		return 0, false
	}
	t := s.Tokens
	switch w, base := t[i].Lower, verbBase(t[p.verb]); {
	case w == "as":
		from := i + 1
		if from+1 < len(t) && t[from].Lower == "being" {
			from++
		}
		if from+1 < len(t) && t[from].Lower == "a" && idiomatic[t[from+1].Lower] {
			return 0, true
		}
		return s.readComplement(p, from, "as"), true
	case w == "to" && i+1 < len(t) && (base == "liken" || base == "compare" && !p.reduced && (p.passive || p.patientHead >= 0)):
		return s.readComplement(p, i+1, "to"), true // "was likened to a cult"
	case p.passive && s.asAfter(i) > 0:
		return s.asAfter(i), true // "is listed in two books as the first"
	case w == "to" && i+1 < len(t) && t[i+1].Lower == "be":
		return s.readComplement(p, i+2, "to be"), true
	case w == "so":
		p.complement, p.marker, p.end = phrase{First: i, Last: i, Head: i}, "so", i+1
		return p.end, true
	}
	return 0, false
}

// readAgents adds those named from token i on to the agents, and returns the token after them; 0 for none.
func (s *Sentence) readAgents(p *predicate, i int) (next int) {
	list, next := s.authorities(i, len(s.Tokens))
	if len(list) == 0 {
		return 0
	}
	for n, a := range list {
		if c := s.ChunkAt(a.first); n > 0 && c != nil && chargeNouns[s.Tokens[c.Head].Lower] {
			list, next = list[:n], a.first-1 // "by former members, a charge that it denies"
			break
		}
	}
	p.agents = append(p.agents, list...)
	p.end = next
	return next
}

// readLaw reads the law after "under", "pursuant to" and their like, which ends before token j, and returns the token
// after it; 0 for none.
func (s *Sentence) readLaw(p *predicate, j int) (next int) {
	t := s.Tokens
	for j < len(t) && (t[j].Lower == "to" || t[j].Lower == "with") {
		j++
	}
	c := s.ChunkAt(j)
	if c == nil || c.First != j {
		return 0
	}
	if reignNouns[t[c.Head].Lower] {
		return c.Last + 1 // "under the Campos administration": when, not by what law
	}
	if p.law.Head < 0 {
		p.law = s.lawPhrase(*c)
	}
	p.end = p.law.Last + 1
	return p.end
}

// overComma is where the predicate goes on after the comma at token i: after an enclosed phrase, ", either in whole or
// in part, as …", or with "by", "as" and their like; 0 where it does not.
func (s *Sentence) overComma(i int) (next int) {
	if j := s.overEnclosed(i); j > 0 {
		return j
	}
	t := s.Tokens
	if byComma[t[i+1].Lower] || t[i+1].Lower == "and" && i+2 < len(t) && t[i+2].Lower == "by" {
		return i + 1
	}
	return 0
}

// byComma are the words by which a predicate goes on after a comma.
var byComma = wordlist.Set("by including most as first")

// reignNouns are the nouns for who governs, under whom and not by whose law something is done.
var reignNouns = wordlist.Set("administration government presidency leadership regime reign rule president minister king emperor pressure name")

// idiomatic are the nouns with "as a" that say nothing of what somebody is like: "was mocked as a result".
var idiomatic = wordlist.Set("result consequence rule whole matter precaution")

// chargeNouns are nouns for what somebody is charged with.
var chargeNouns = lists["charge"]
