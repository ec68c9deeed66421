package grammar

import (
	"strings"

	"annals"
	"annals/internal/extract/dates"
	"annals/internal/extract/nouns"
	"annals/internal/extract/wordlist"
)

// Decider is one of those who decide what a predicate tells, with the date that it has to itself, nil for none: "by
// Chad in 1990, Mali in 1992".
type Decider struct {
	Mention
	Time *dates.Expr
}

// Deciders are those who decide what the verb or adjective at token i tells, in the order of the text, as a list of
// them with a date each is read.
func (s *Sentence) Deciders(i int) []Decider {
	var list []authority
	if strings.HasPrefix(s.Tokens[i].Tag, "VB") {
		p := s.readPredicate(i)
		if p.reduced && len(p.agents) == 0 {
			s.bannedIn(p)
		}
		if len(p.agents) == 0 && !p.passive {
			p.agents = s.lawGiver(i)
		}
		s.decidedIn(p)
		if len(p.agents) == 0 && p.passive {
			p.agents = s.sharedAgents(i)
		}
		if len(p.agents) == 0 && p.passive {
			p.agents = s.issuers(i)
		}
		list = s.decidingAgents(p)
	} else {
		list = s.decidingWhere(i)
	}
	var out []Decider
	for _, a := range list {
		out = append(out, Decider{a.mention, a.ownTime()})
	}
	return out
}

// decidingWhere are the states or bodies in or by which the adjective at token i, or the noun that it stands before,
// holds: "is illegal in Chad and Mali", "is a banned organization in Chad".
func (s *Sentence) decidingWhere(i int) []authority {
	t := s.Tokens
	last := i
	if c := s.ChunkAt(i); c != nil {
		last = c.Last
	}
	if last+2 >= len(t) || t[last+1].Lower != "in" && t[last+1].Lower != "by" || s.TimeAt(last+1) != nil {
		return nil
	}
	if list, _ := s.statesIn(last + 2); len(list) > 0 {
		return list
	}
	list, _ := s.authorities(last+2, len(t))
	var out []authority
	for _, a := range list {
		if s.couldDecide(a) {
			out = append(out, a)
		}
	}
	return out
}

// decidedIn reads the states in which something was decided as those who decided it, where nobody else is told: after
// the verb, "was listed in Peru in 1990", or at the beginning of the clause, "In Peru, the Front has been banned since
// 1990".
func (s *Sentence) decidedIn(p *predicate) {
	if !p.passive || p.reduced || len(p.agents) > 0 {
		return
	}
	if s.bannedIn(p); len(p.agents) > 0 {
		return
	}
	t := s.Tokens
	subject := s.subjectFor(p.verb)
	if subject.Head < 0 || subject.First > p.first {
		return
	}
	first := 0
	for k := subject.First - 1; k > 0; k-- {
		if t[k].Text == ";" {
			first = k + 1
			break
		}
	}
	if first < subject.First && t[first].Tag == "CC" {
		first++
	}
	if first+2 > subject.First || t[first].Lower != "in" && t[first].Lower != "within" || s.TimeAt(first) != nil {
		return
	}
	list, next := s.statesIn(first + 1)
	if next < len(t) && t[next].Text == "," {
		next++
	}
	if len(list) > 0 && next == subject.First {
		p.agents = list
	}
}

// bannedIn reads the states after "in" as those who ban, and the date after them: "was banned in Germany and Austria
// in 1933".
func (s *Sentence) bannedIn(p *predicate) {
	t := s.Tokens
	for k := p.verb + 1; k+1 < len(t) && k < p.verb+6; k++ {
		if x := s.TimeAt(k); x != nil {
			k = x.Last
			continue
		}
		if t[k].Text == "," || strings.HasPrefix(t[k].Tag, "VB") {
			return
		}
		if t[k].Lower != "in" {
			continue
		}
		list, next := s.statesIn(k + 1)
		if len(list) == 0 {
			return
		}
		p.agents = list
		if x := s.timeAfter(next); len(p.times) == 0 && x != nil && !x.Modifier {
			p.times = append(p.times, x)
		}
		return
	}
}

// sharedAgents are those by whom the passive verb coordinated with the one at token i was done, if nothing of its own
// follows that: "its papers were banned and its offices closed by the government".
func (s *Sentence) sharedAgents(i int) []authority {
	t := s.Tokens
	if i+1 >= len(t) || t[i+1].Tag != "CC" {
		return nil
	}
	for _, k := range s.dependents(i) {
		if k < i || !s.isRel(k, "conj") {
			continue
		}
		if v := s.dependent(k, "acl"); t[k].Tag != "VBN" && v > k {
			k = v // "its offices closed": the parser may take it for a phrase
		}
		if t[k].Tag != "VBN" {
			continue
		}
		if next := s.readPredicate(k); next.passive {
			return next.agents
		}
	}
	return nil
}

// issuers are those by whom the law or decree was given that the verb at token i tells to have decided it: "was
// outlawed under a decree issued by the junta".
func (s *Sentence) issuers(i int) []authority {
	for k := i + 1; k < len(s.Tokens) && k < i+6; k++ {
		v := s.dependent(k, "acl")
		if !lawNouns[s.Tokens[k].Lower] || v < k || s.Tokens[v].Tag != "VBN" {
			continue
		}
		if w := s.Tokens[max(s.chunkFirst(k)-1, 0)].Lower; w == "under" || w == "by" || w == "through" {
			return s.readPredicate(v).agents
		}
	}
	return nil
}

// chunkFirst is the first token of the noun phrase of token k.
func (s *Sentence) chunkFirst(k int) int {
	if c := s.ChunkAt(k); c != nil {
		return c.First
	}
	return k
}

// lawGiver is the state whose law does what the infinitive at token i says: "Swedish law was altered to ban".
func (s *Sentence) lawGiver(i int) []authority {
	k := s.subjectAt(i)
	if k < 0 || k > i || !lawNouns[s.Tokens[k].Lower] {
		return nil
	}
	c := s.ChunkAt(k)
	if c == nil {
		return nil
	}
	return s.stateOfLaw(c.First)
}

var lawNouns = wordlist.Set("law laws legislation constitution act bill decree edict ordinance")

// stateOfLaw is the state whose law the phrase at token i names: "Peruvian law", "the laws of Peru".
func (s *Sentence) stateOfLaw(i int) []authority {
	c := s.ChunkAt(i)
	if c == nil || c.First != i || !lawNouns[s.Tokens[c.Head].Lower] {
		return nil
	}
	for j := c.First; j <= c.Head; j++ {
		if m := s.MentionAt(j); m != nil && m.Entity.Kind == annals.State {
			a := authority{first: m.First, last: m.Last}
			a.mention = Mention{Start: s.Tokens[m.First].Start, End: s.Tokens[m.Last].End, Entity: m.Entity}
			return []authority{a}
		}
	}
	return nil
}

// decidingAgents are the agents that can ban something; of an active verb that only others govern there are none.
func (s *Sentence) decidingAgents(p *predicate) []authority {
	var out []authority
	for _, a := range p.agents {
		if a.first == a.last && lawNouns[s.Tokens[a.first].Lower] {
			// "prohibited by law": by whose is not told.
			if a.time != nil {
				p.times = append(p.times, a.time)
			}
			continue
		}
		if s.couldDecide(a) || a.mention.Entity != nil && a.mention.Entity.Kind == annals.Person {
			out = append(out, a)
		}
	}
	return out
}

// bannedSort reports whether a filler with its head at token h is an organization or what belongs to one.
func (s *Sentence) bannedSort(m Mention, h int) bool {
	if e := m.Entity; e != nil {
		return e.Kind == annals.Organization || e.Kind == ""
	}
	w := s.Tokens[h].Lower
	if k := nouns.Kind(w); k == annals.Organization || k == annals.Body {
		return true
	}
	return groupWords[w] || groupWords[strings.TrimSuffix(w, "s")] || w == "parties" || bannedNouns[w]
}

var bannedNouns = wordlist.Set("members activities newspaper newspapers publications symbols flag demonstrations protests meetings strikes branches unions societies companies wing rally rallies")

// possible reports whether a modal verb makes what the tokens say a mere possibility.
func (s *Sentence) possible(from, to int) bool {
	for k := from; k < to; k++ {
		switch s.Tokens[k].Lower {
		case "may", "might", "can", "could":
			return true
		}
	}
	return false
}
