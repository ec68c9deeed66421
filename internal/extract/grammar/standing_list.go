package grammar

import (
	"strings"

	"annals"
	"annals/edtf"
)

// readLists finds designations told by a list: "X is on the EU list of terrorist organizations", "was added to A's list in
// 1997".
func (s *Sentence) readLists() {
	t := s.Tokens
	for i := 1; i < len(t); i++ {
		w := t[i].Lower
		if w != "on" && w != "to" && w != "in" || s.inQuote(i) || s.listPhrase(i+1) < 0 {
			continue
		}
		verb := -1
		for k := i - 1; k >= 0 && k > i-6; k-- {
			if strings.HasPrefix(t[k].Tag, "VB") {
				verb = k
				break
			}
		}
		if verb < 0 {
			continue
		}
		b := verbBase(t[verb])
		placing := b == "add" || b == "put" || b == "place" || b == "include" || b == "list" || b == "be" ||
			auxiliaries[t[verb].Lower] || b == "appear" || t[verb].Lower == "added" || t[verb].Lower == "placed" ||
			t[verb].Lower == "listed" || t[verb].Lower == "included"
		as := s.listClass(i + 1)
		c := s.ChunkAt(i + 1)
		if !placing || as == nil && !s.anyWord(phrase{First: c.First, Last: c.Last}, designatingLists) || as != nil && !s.listedClass(*as) {
			continue
		}
		s.listed(verb, i, *c, as)
	}
}

// designatingLists are the words for lists that put who is on them into a class: "its sanctions list", "a blacklist".
var designatingLists = words(terrorList + " sanctions sanction blacklist blacklists watch watchlist")

// listedClasses are the words for classes that authorities keep lists of; "foreign" stands for foreign agents.
var listedClasses = words(terrorList + ` terrorists extremists proscribed banned outlawed prohibited
	undesirable sanctioned blacklisted illegal unlawful`)

// listedClass reports whether what a list is a list of is a class that authorities put organizations and people into.
func (s *Sentence) listedClass(m Mention) bool {
	foreign := false
	for _, x := range s.Tokens {
		if x.Start < m.Start || x.End > m.End {
			continue
		}
		if listedClasses[x.Lower] || foreign && (x.Lower == "agents" || x.Lower == "agent") {
			return true
		}
		foreign = x.Lower == "foreign"
	}
	return false
}

// listed makes the designations of being put on the list that chunk c names.
func (s *Sentence) listed(verb, prep int, list Chunk, as *Mention) {
	t := s.Tokens
	p := s.readPredicate(verb)
	subject := p.patient
	be := auxiliaries[t[verb].Lower] || verbBase(t[verb]) == "be" || verbBase(t[verb]) == "appear"
	agents := p.agents
	if be || p.passive || len(agents) == 0 {
		if be {
			x := s.subjectFor(verb)
			if x.Head < 0 {
				return
			}
			subject = s.fillerOf(x)
		}
		agents = s.agentsAfter(prep)
		if len(agents) == 0 {
			agents = s.listOwners(prep + 1)
		}
	}
	if subject.End == 0 || len(agents) == 0 {
		return
	}
	negated := p.negated
	for k := verb + 1; k < prep; k++ {
		negated = negated || s.Not(k) || s.listAt("denying", k) > 0 // "is not on", "was never on", "is no longer on"
	}
	if as == nil {
		m := s.mention(phrase{First: list.First, Last: list.Last})
		as = &m
	}
	for k := range agents {
		a := &agents[k]
		if !s.couldDecide(*a) || a.mention.Entity == subject.Entity && subject.Entity != nil {
			continue
		}
		c := NewCandidate(annals.TypeDesignation, "designation.list", 0.8)
		c.Verb = t[verb].Start
		if negated {
			c.Stance = annals.Denied
		}
		c.Roles[annals.RoleSubject] = []Mention{subject}
		c.Roles[annals.RoleAuthority] = []Mention{a.mention}
		c.Roles[annals.RoleAs] = []Mention{*as}
		c.Cover(subject.Start, subject.End)
		c.Cover(a.mention.Start, a.mention.End)
		c.Cover(t[verb].Start, as.End)
		x := s.agentTime(p, a, k)
		if y := s.timeAfter(prep + 1); x == nil && y != nil && !y.Modifier && (s.dates(y, verb) || y.Start >= as.End && strings.TrimSpace(s.Doc.Text[as.End:y.Start]) == "") {
			x = y
		}
		if x != nil {
			c.Time = x.AsStart()
		} else {
			c.Time = s.tenseTime(p)
		}
		if !be && p.present && !p.perfect && p.passive {
			c.Time = edtf.MustParse("/..")
		}
		s.candidates = append(s.candidates, c)
	}
}
