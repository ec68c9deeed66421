package grammar

import (
	"strings"

	"annals"
	"annals/internal/extract/dates"
	"annals/internal/extract/document"
	"annals/internal/extract/nouns"
	"annals/internal/extract/predicate"
	"annals/internal/extract/wordlist"
)

// Decider is one of those who decide what a predicate tells, with the date that it has to itself, nil for none: "by
// Chad in 1990, Mali in 1992".
type Decider struct {
	document.Mention
	Time *dates.Expr
}

// Deciders are those who decide what the verb or adjective at token i tells, in the order of the text, as a list of
// them with a date each is read.
func Deciders(s *document.Sentence, i int) []Decider {
	var list []predicate.Authority
	if strings.HasPrefix(s.Tokens[i].Tag, "VB") {
		p := predicate.Read(s, i)
		if p.Reduced && len(p.Agents) == 0 {
			bannedIn(s, p)
		}
		law := s.SubjectAt(i)
		if byLaw := law >= 0 && lawNouns[s.Tokens[law].Lower]; !p.Passive && (len(p.Agents) == 0 || len(p.Agents) == 1 && byLaw) {
			p.Agents = lawGiver(s, i)
		}
		decidedIn(s, p)
		if len(p.Agents) == 0 && p.Passive {
			p.Agents = sharedAgents(s, i)
		}
		if len(p.Agents) == 0 && p.Passive {
			p.Agents = issuers(s, i)
		}
		list = decidingAgents(s, p)
	} else {
		list = decidingWhere(s, i)
	}
	var out []Decider
	for _, a := range list {
		out = append(out, Decider{a.Mention, a.OwnTime()})
	}
	return out
}

// decidingWhere are the states or bodies in or by which the adjective at token i, or the noun that it stands before,
// holds: "is illegal in Chad and Mali", "is a banned organization in Chad".
func decidingWhere(s *document.Sentence, i int) []predicate.Authority {
	t := s.Tokens
	last := s.ChunkLast(i)
	if last+2 >= len(t) || t[last+1].Lower != "in" && t[last+1].Lower != "by" || s.TimeAt(last+1) != nil {
		return nil
	}
	if list, _ := predicate.StatesIn(s, last+2); len(list) > 0 {
		return list
	}
	list, _ := predicate.Authorities(s, last+2, len(t))
	var out []predicate.Authority
	for _, a := range list {
		if predicate.CouldDecide(s, a) {
			out = append(out, a)
		}
	}
	return out
}

// decidedIn reads the states in which something was decided as those who decided it, where nobody else is told: after
// the verb, "was listed in Peru in 1990", or at the beginning of the clause, "In Peru, the Front has been banned since
// 1990".
func decidedIn(s *document.Sentence, p *predicate.Predicate) {
	if !p.Passive || p.Reduced || len(p.Agents) > 0 {
		return
	}
	if bannedIn(s, p); len(p.Agents) > 0 {
		return
	}
	t := s.Tokens
	subject := predicate.SubjectFor(s, p.Verb)
	if subject.Head < 0 || subject.First > p.First {
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
	list, next := predicate.StatesIn(s, first+1)
	if next < len(t) && t[next].Text == "," {
		next++
	}
	if len(list) > 0 && next == subject.First {
		p.Agents = list
	}
}

// bannedIn reads the states after "in" as those who ban, and the date after them: "was banned in Germany and Austria
// in 1933".
func bannedIn(s *document.Sentence, p *predicate.Predicate) {
	t := s.Tokens
	for k := p.Verb + 1; k+1 < len(t) && k < p.Verb+6; k++ {
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
		list, next := predicate.StatesIn(s, k+1)
		if len(list) == 0 {
			return
		}
		p.Agents = list
		if x := predicate.TimeAfter(s, next); len(p.Times) == 0 && x != nil && !x.Modifier {
			p.Times = append(p.Times, x)
		}
		return
	}
}

// sharedAgents are those by whom the passive verb coordinated with the one at token i was done, if nothing of its own
// follows that: "its papers were banned and its offices closed by the government".
func sharedAgents(s *document.Sentence, i int) []predicate.Authority {
	t := s.Tokens
	if i+1 >= len(t) || t[i+1].Tag != "CC" {
		return nil
	}
	for _, k := range s.Dependents(i) {
		if k < i || !s.IsRel(k, "conj") {
			continue
		}
		if v := s.Dependent(k, "acl"); t[k].Tag != "VBN" && v > k {
			k = v // "its offices closed": the parser may take it for a phrase
		}
		if t[k].Tag != "VBN" {
			continue
		}
		if next := predicate.Read(s, k); next.Passive {
			return next.Agents
		}
	}
	return nil
}

// issuers are those by whom the law or decree was given that the verb at token i tells to have decided it: "was
// outlawed under a decree issued by the junta".
func issuers(s *document.Sentence, i int) []predicate.Authority {
	for k := i + 1; k < len(s.Tokens) && k < i+6; k++ {
		v := s.Dependent(k, "acl")
		if !lawNouns[s.Tokens[k].Lower] || v < k || s.Tokens[v].Tag != "VBN" {
			continue
		}
		if w := s.Tokens[max(s.ChunkFirst(k)-1, 0)].Lower; w == "under" || w == "by" || w == "through" {
			return predicate.Read(s, v).Agents
		}
	}
	return nil
}

// lawGiver is the state whose law does what the infinitive at token i says: "Swedish law was altered to ban".
func lawGiver(s *document.Sentence, i int) []predicate.Authority {
	k := s.SubjectAt(i)
	if k < 0 || k > i || !lawNouns[s.Tokens[k].Lower] {
		return nil
	}
	c := s.ChunkAt(k)
	if c == nil {
		return nil
	}
	if v := s.Dependent(k, "acl"); v > k && v < i && s.Tokens[v].Tag == "VBN" {
		return predicate.Read(s, v).Agents // "a decree issued by Peru outlawed it"
	}
	return stateOfLaw(s, c.First)
}

var lawNouns = wordlist.Set("law laws legislation constitution act bill decree edict ordinance")

// stateOfLaw is the state whose law the phrase at token i names: "Peruvian law", "the laws of Peru".
func stateOfLaw(s *document.Sentence, i int) []predicate.Authority {
	c := s.ChunkAt(i)
	if c == nil || c.First != i || !lawNouns[s.Tokens[c.Head].Lower] {
		return nil
	}
	for j := c.First; j <= c.Head; j++ {
		if m := s.MentionAt(j); m != nil && m.Entity.Kind == annals.State {
			a := predicate.Authority{First: m.First, Last: m.Last}
			a.Mention = document.Mention{Start: s.Tokens[m.First].Start, End: s.Tokens[m.Last].End, Entity: m.Entity}
			return []predicate.Authority{a}
		}
	}
	return nil
}

// decidingAgents are the agents that can ban something; of an active verb that only others govern there are none.
func decidingAgents(s *document.Sentence, p *predicate.Predicate) []predicate.Authority {
	var out []predicate.Authority
	for _, a := range p.Agents {
		if a.First == a.Last && lawNouns[s.Tokens[a.First].Lower] {
			// "prohibited by law": by whose is not told.
			if a.Time != nil {
				p.Times = append(p.Times, a.Time)
			}
			continue
		}
		if predicate.CouldDecide(s, a) || a.Mention.Entity != nil && a.Mention.Entity.Kind == annals.Person {
			out = append(out, a)
		}
	}
	return out
}

// bannedSort reports whether a filler with its head at token h is an organization or what belongs to one.
func bannedSort(s *document.Sentence, m document.Mention, h int) bool {
	if e := m.Entity; e != nil {
		return e.Kind == annals.Organization || e.Kind == ""
	}
	w := s.Tokens[h].Lower
	if k := nouns.Kind(w); k == annals.Organization || k == annals.Body {
		return true
	}
	return document.GroupWords[w] || document.GroupWords[strings.TrimSuffix(w, "s")] || w == "parties" || bannedNouns[w]
}

var bannedNouns = wordlist.Set("members activities newspaper newspapers publications symbols flag demonstrations protests " +
	"meetings strikes branches unions societies companies wing rally rallies")

// possible reports whether a modal verb makes what the tokens say a mere possibility.
func possible(s *document.Sentence, from, to int) bool {
	for k := from; k < to; k++ {
		switch s.Tokens[k].Lower {
		case "may", "might", "can", "could":
			return true
		}
	}
	return false
}
