package grammar

import (
	"strings"

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
	law        phrase
	times      []*dates.Expr
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
	t := s.Tokens
	p := &predicate{verb: i, patientHead: -1, complement: phrase{Head: -1}, law: phrase{Head: -1}}
	p.first = s.verbGroupStart(i)
	be := false
	for k := p.first; k < i; k++ {
		switch w := t[k].Lower; {
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
	p.negated = p.negated || s.norBefore(i)
	if p.first > 0 && t[i].Tag == "VBN" {
		switch t[p.first-1].Lower {
		case "remains", "remain":
			be, p.present = true, true
		case "remained":
			be, p.past = true, true
		}
	}
	switch t[i].Tag {
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
		p.passive = false
	default:
		p.passive = be
	}
	if p.passive && be {
		p.reduced = false
	}
	s.readComplements(p)
	if p.passive {
		s.readPatient(p)
	} else {
		p.agents = append(s.subjectAuthorities(i), p.agents...)
		p.agents = s.amongCountries(p)
		if t[i].Tag == "VB" && p.first == i && len(p.agents) > 0 && p.agents[len(p.agents)-1].last < i {
			p.present = true // "Peru and Chile, but not Brazil, designate": the tagger may take it for an infinitive
		}
		if t[i].Tag == "VB" {
			if list := s.deciders(i); len(list) > 0 {
				p.agents = list
			}
		}
		if len(p.agents) == 0 && t[i].Tag == "VBG" {
			if sp := s.clauseSubject(i); sp.Head >= 0 {
				p.agents = []authority{{first: sp.First, last: sp.Last, mention: s.fillerOf(sp)}}
			}
		}
	}
	return p
}

// hedgeWords are adverbs that weaken or bound a statement.
var hedgeWords = wordlist.Set(`previously formerly reportedly allegedly supposedly apparently possibly probably perhaps arguably
	partly partially sometimes often occasionally generally widely commonly initially briefly once technically effectively
	virtually nominally ostensibly purportedly seemingly likely unofficially considered`)

// readComplements reads on from the verb: object, "as X", "to be X", "by A and B", "in A and B", "under L", dates.
func (s *Sentence) readComplements(p *predicate) {
	t := s.Tokens
	i := p.verb + 1
	p.end = i
	base := verbBase(t[p.verb])
	if !p.passive && !s.relativeObject(p) {
		i = s.readObject(p, i)
	}
	for i < len(t) {
		w := t[i].Lower
		if x := s.TimeAt(i); x != nil {
			if !x.Modifier {
				p.times = append(p.times, x)
			}
			i = x.Last + 1
			p.end = i
			continue
		}
		if x := s.TimeAt(min(i+1, len(t)-1)); t[i].Text == "," && len(p.times) == 0 && x != nil && x.First == i+1 &&
			(x.Last+1 >= len(t) || t[x.Last+1].Kind == lang.Punct) {
			i++ // "was banned again, from 2012 to 2014"
			continue
		}
		switch {
		case w == "as" && p.complement.Head < 0:
			from := i + 1
			if from+1 < len(t) && t[from].Lower == "being" {
				from++
			}
			if from+1 < len(t) && t[from].Lower == "a" && idiomatic[t[from+1].Lower] {
				return
			}
			if j := s.readComplement(p, from, "as"); j > 0 {
				i = j
				continue
			}
			return
		case w == "to" && p.complement.Head < 0 && i+1 < len(t) && (base == "liken" || base == "compare" && !p.reduced && (p.passive || p.patientHead >= 0)):
			// "was likened to a cult".
			if j := s.readComplement(p, i+1, "to"); j > 0 {
				i = j
				continue
			}
			return
		case p.complement.Head < 0 && p.passive && s.asAfter(i) > 0:
			// "is listed in two books as the first".
			i = s.asAfter(i)
			continue
		case w == "to" && i+1 < len(t) && t[i+1].Lower == "be" && p.complement.Head < 0:
			if j := s.readComplement(p, i+2, "to be"); j > 0 {
				i = j
				continue
			}
			return
		case w == "so" && p.complement.Head < 0:
			p.complement, p.marker = phrase{First: i, Last: i, Head: i}, "so"
			i++
			p.end = i
			continue
		case w == "by" && p.passive, w == "by" && len(p.agents) == 0 && p.complement.Head >= 0:
			list, next := s.authorities(i+1, len(t))
			if len(list) == 0 {
				return
			}
			p.agents = append(p.agents, list...)
			i, p.end = next, next
			continue
		case t[i].Text == "!" && t[i].Glued && i+1 < len(t):
			// "considers En Marche! to be a movement".
			i++
			p.end = i
			continue
		case (w == "at" || w == "in" || w == "of") && len(p.agents) > 0 && p.complement.Head < 0 && i+1 < len(t) && s.ChunkAt(i+1) != nil && s.ChunkAt(i+1).First == i+1:
			// "was judged by the court in Quito to be illegal".
			i = s.ChunkAt(i+1).Last + 1
			continue
		case w == "in" && i+1 < len(t) && t[i+1].Lower == "accordance":
			i++
			continue
		case (w == "in" || w == "within") && p.complement.Head >= 0 && len(p.agents) == 0 && (p.marker != "to be" || !verbClasses["say"][base]):
			list, next := s.statesIn(i + 1)
			if len(list) == 0 {
				return
			}
			p.agents, p.within = list, true
			i, p.end = next, next
			continue
		case w == "under" || w == "pursuant" || w == "accordance":
			j := i + 1
			for j < len(t) && (t[j].Lower == "to" || t[j].Lower == "with") {
				j++
			}
			c := s.ChunkAt(j)
			if c == nil || c.First != j {
				return
			}
			if reignNouns[t[c.Head].Lower] {
				i = c.Last + 1 // "under the Campos administration": when, not by what law
				continue
			}
			if p.law.Head < 0 {
				p.law = s.lawPhrase(*c)
			}
			i = p.law.Last + 1
			p.end = i
			continue
		case w == "until" || w == "till":
			p.until = s.timeAfter(i)
			if p.until == nil {
				return
			}
			i = p.until.Last + 1
			continue
		case t[i].Text == "," && i+1 < len(t):
			// Over an enclosed phrase: ", either in whole or in part, as …".
			if j := s.overEnclosed(i); j > 0 {
				i = j
				continue
			}
			if t[i+1].Lower == "by" || t[i+1].Lower == "including" || t[i+1].Lower == "most" || t[i+1].Lower == "as" || t[i+1].Lower == "first" || t[i+1].Lower == "and" && i+2 < len(t) && t[i+2].Lower == "by" {
				i++
				continue
			}
			return
		case w == "and" && p.complement.Head < 0 && !p.passive && i == p.end && s.overTheirs(i+1) > 0:
			i = s.overTheirs(i + 1)
			continue
		case (w == "and" || w == "then" || w == "first" || w == "later" || w == "also") && i+1 < len(t) && t[i+1].Lower == "by" && p.passive:
			i++
			continue
		case w == "including" || w == "most" && i+1 < len(t) && t[i+1].Lower == "notably" || w == "notably":
			if len(p.agents) == 0 {
				return
			}
			list, next := s.authorities(i, len(t))
			if len(list) == 0 {
				return
			}
			p.agents = append(p.agents, list...)
			i, p.end = next, next
			continue
		case strings.HasPrefix(t[i].Tag, "RB") && p.complement.Head < 0 && bareAdjectives[verbBase(t[p.verb])] && s.adjectives(i) > i+1:
			// "was deemed too costly".
			i = s.readComplement(p, i, "bare")
			if i == 0 {
				return
			}
			continue
		case strings.HasPrefix(t[i].Tag, "RB"):
			i++
			continue
		case p.complement.Head < 0 && p.passive && i == p.verb+1 || p.complement.Head < 0 && !p.passive && p.patientHead >= 0 && i == p.end && s.opensComplement(i):
			// A bare complement: "designated a terrorist organisation", "declared X a terrorist group".
			if j := s.readComplement(p, i, "bare"); j > 0 {
				i = j
				continue
			}
			return
		default:
			return
		}
	}
}

// reignNouns are the nouns for who governs, under whom and not by whose law something is done.
var reignNouns = wordlist.Set("administration government presidency leadership regime reign rule president minister king emperor pressure name")

// idiomatic are the nouns with "as a" that say nothing of what somebody is like: "was mocked as a result".
var idiomatic = wordlist.Set("result consequence rule whole matter precaution")
