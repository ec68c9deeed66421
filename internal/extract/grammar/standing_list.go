package grammar

import (
	"strings"

	"annals"
	"annals/edtf"
	"annals/internal/extract/dates"
	"annals/internal/extract/lang"
	"annals/internal/extract/wordlist"
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
			if t[k].IsVerb() {
				verb = k
				break
			}
		}
		if verb < 0 {
			continue
		}
		b := verbBase(t[verb])
		placing := b == "add" || b == "put" || b == "place" || b == "include" || b == "list" || b == "be" ||
			auxiliaries[t[verb].Lower] || keepsOn[b] || t[verb].Lower == "added" || t[verb].Lower == "placed" ||
			t[verb].Lower == "listed" || t[verb].Lower == "included"
		as := s.listClass(i + 1)
		c := s.ChunkAt(i + 1)
		if !placing || as == nil && !s.publicList(*c) && !s.anyWord(phrase{First: c.First, Last: c.Last}, designatingLists) &&
			!s.Doc.ofListings() || as != nil && !s.listedClass(*as) {
			continue
		}
		s.listed(verb, i, *c, as)
	}
}

// publicList reports whether the phrase names a list by the state or union of states that keeps it, and by nothing else: "the EU
// list", "Peru's list"; not "Peru's heritage list".
func (s *Sentence) publicList(c Chunk) bool {
	t := s.Tokens
	k := c.First
	if t[k].Tag == "DT" {
		k++
	}
	m := s.MentionAt(k)
	if m == nil || m.First != k || m.Anaphor || m.Entity.Ref == "" || m.Entity.Kind != annals.State && m.Entity.Kind != annals.Body {
		return false
	}
	k = m.Last + 1
	if k < c.Last && t[k].Tag == "POS" {
		k++
	}
	return k == c.Last && listNouns[t[k].Lower] && (k+1 >= len(t) || t[k+1].Lower != "of" && t[k+1].Lower != "for")
}

// keepsOn are the verbs by which somebody is on a list without being put there.
var keepsOn = wordlist.Set("appear remain stay feature figure")

// designatingLists are the words for lists that put who is on them into a class: "its sanctions list", "a blacklist".
var designatingLists = wordlist.Set(terrorList + " sanctions sanction sdn blacklist blacklists watch watchlist")

// listedClasses are the words for classes that authorities keep lists of; "foreign" stands for foreign agents.
var listedClasses = wordlist.Set(terrorList + ` terrorists extremists proscribed banned outlawed prohibited
	undesirable sanctioned blacklisted illegal unlawful`)

// freezing are the words for what befalls those on a list of persons and entities: "whose funds are to be frozen",
// "subject to restrictive measures".
var freezing = wordlist.Set("frozen freeze freezing restrictive sanctions designated listed")

// listedClass reports whether what a list is a list of is a class that authorities put organizations and people into.
func (s *Sentence) listedClass(m Mention) bool {
	foreign := false
	for _, x := range s.Tokens {
		if x.Start < m.Start || x.End > m.End {
			continue
		}
		if listedClasses[x.Lower] || freezing[x.Lower] || foreign && (x.Lower == "agents" || x.Lower == "agent") {
			return true
		}
		foreign = x.Lower == "foreign"
	}
	return false
}

// placing is somebody's being on a list, or put on it, as a verb tells.
type placing struct {
	s *Sentence
	p *predicate
	// verb is its token, prep that of the preposition before the list.
	verb, prep int
	// stays tells that somebody is on the list, and not put there: "is on", "remains on".
	stays bool
	// subject is who is on the list, as what those on it are.
	subject, as Mention
}

// listed makes the designations of being put on the list that chunk c names, at the preposition of token prep.
func (s *Sentence) listed(verb, prep int, list Chunk, as *Mention) {
	base := verbBase(s.Tokens[verb])
	l := placing{s: s, p: s.readPredicate(verb), verb: verb, prep: prep}
	l.stays = auxiliaries[s.Tokens[verb].Lower] || base == "be" || keepsOn[base]
	if l.subject = l.p.patient; l.stays {
		x := s.subjectFor(verb)
		if x.Head < 0 {
			return
		}
		l.subject = s.fillerOf(x)
	}
	if l.subject.End == 0 {
		return
	}
	if as != nil {
		l.as = *as
	} else {
		l.as = s.mention(phrase{First: list.First, Last: list.Last})
	}
	owners := l.owners()
	for k := range owners {
		a := &owners[k]
		if s.couldDecide(*a) && (l.subject.Entity == nil || a.mention.Entity != l.subject.Entity) {
			s.candidates = append(s.candidates, l.designation(a))
		}
	}
}

// owners are those whose list it is: who puts somebody on it, whom "by" names, whose it is said to be, or of whom the text
// told before.
func (l *placing) owners() []authority {
	if !l.stays && !l.p.passive && len(l.p.agents) > 0 {
		return l.p.agents
	}
	if by := l.s.agentsAfter(l.prep); len(by) > 0 {
		return by
	}
	if of := l.s.listOwners(l.prep + 1); len(of) > 0 {
		return of
	}
	return l.s.listTold(l.prep + 1)
}

// designation is that by the authority whose list it is.
func (l *placing) designation(a *authority) *Candidate {
	t := l.s.Tokens
	c := NewCandidate(annals.TypeDesignation, "designation.list", 0.8)
	c.Verb = t[l.verb].Start
	if l.denied() {
		c.Stance = annals.Denied
	}
	c.Roles[annals.RoleSubject] = []Mention{l.subject}
	c.Roles[annals.RoleAuthority] = []Mention{a.mention}
	c.Roles[annals.RoleAs] = []Mention{l.as}
	c.Cover(l.subject.Start, l.subject.End)
	c.Cover(a.mention.Start, a.mention.End)
	c.Cover(t[l.verb].Start, l.as.End)
	c.Time = l.time(a)
	return c
}

// denied reports whether nobody is on the list: "is not on", "was never on", "is no longer on".
func (l *placing) denied() bool {
	for k := l.verb + 1; k < l.prep; k++ {
		if l.s.Not(k) || l.s.listAt("denying", k) > 0 {
			return true
		}
	}
	return l.p.negated
}

// time is when the authority has somebody on its list.
func (l *placing) time(a *authority) edtf.Value {
	s, p := l.s, l.p
	if x := s.until(l.prep + 1); x != nil && l.stays {
		return x.AsEnd() // "remained on the list until 2012"
	}
	if !l.stays && p.passive && p.present && !p.perfect {
		return edtf.MustParse("/..")
	}
	if x := s.agentTime(p, a); x != nil {
		return x.AsStart()
	}
	if x := s.timeAfter(l.prep + 1); x != nil && !x.Modifier && (s.dates(x, l.verb) || l.rightAfter(x)) {
		return x.AsStart()
	}
	return s.tenseTime(p)
}

// rightAfter reports whether a time stands right behind what the list is of.
func (l *placing) rightAfter(x *dates.Expr) bool {
	return x.Start >= l.as.End && strings.TrimSpace(l.s.Doc.Text[l.as.End:x.Start]) == ""
}

// until is the date after an "until" behind token i in its clause, nil where there is none.
func (s *Sentence) until(i int) *dates.Expr {
	for ; i+1 < len(s.Tokens) && !setsOff(s.Tokens[i]); i++ {
		if w := s.Tokens[i].Lower; w == "until" || w == "till" {
			if x := s.timeAfter(i); x != nil {
				return x
			}
		}
	}
	return nil
}

// listPhrase is the head token of a noun phrase for a list at token i, "its list of terrorist organizations", or -1.
func (s *Sentence) listPhrase(i int) int {
	c := s.ChunkAt(i)
	if c == nil || c.First > i {
		return -1
	}
	for k := c.First; k <= c.Last; k++ {
		if listNouns[s.Tokens[k].Lower] {
			return k
		}
	}
	return -1
}

// listClass is what the list at token i is a list of: the complement of "of" or "for", or nil.
func (s *Sentence) listClass(i int) *Mention {
	t := s.Tokens
	h := s.listPhrase(i)
	if h < 0 || h+2 >= len(t) || t[h+1].Lower != "of" {
		return nil
	}
	first := h + 2
	if t[first].Tag == "VBN" && first+1 < len(t) {
		first++ // "its list of proscribed organizations"
	}
	for first < h+5 && first+1 < len(t) && t[first].IsUpper() && t[first+1].IsUpper() && s.ChunkAt(first) == nil {
		first++ // "its list of Specially Designated Nationals"
	}
	c := s.ChunkAt(first)
	if c == nil || c.First != first || s.listOwnerAfter(h) != nil {
		return nil
	}
	last := c.Last
	for last+2 < len(t) && (t[last+1].Tag == "CC" || t[last+1].Text == ",") {
		n := s.ChunkAt(last + 2)
		if n == nil || n.First != last+2 || t[last+2].Tag == "DT" || t[n.Head].Tag != "NNS" {
			break
		}
		last = n.Last // "persons, groups and entities"
	}
	joined := last
	for k := last + 1; k < len(t) && k < joined+10 && t[k].Kind == lang.Word; k++ {
		if freezing[t[k].Lower] && (t[joined+1].Lower == "whose" || t[joined+1].Lower == "subject") {
			last = k // "the list of entities whose funds are to be frozen"
		}
	}
	if w := t[min(last+1, len(t)-1)].Lower; last > joined && w == "measures" {
		last++
	}
	m := s.mention(phrase{First: h + 2, Last: last, Head: c.Head})
	return &m
}

// listTold is whose list "the list" at token i is: the one by which the text told of a designation before.
func (s *Sentence) listTold(i int) []authority {
	c := s.ChunkAt(i)
	if c == nil || c.First != i || s.Tokens[i].Lower != "the" {
		return nil
	}
	m := s.mention(phrase{First: c.First, Last: c.Last})
	if d := s.earlierDesignation(); d != nil {
		m.Entity = d.Roles[annals.RoleAuthority][0].Entity
	} else if a := s.lister(); a != nil {
		m.Entity = a.mention.Entity
	}
	if m.Entity == nil {
		return nil
	}
	return []authority{{first: c.First, last: c.Last, mention: m}}
}

// listOwners is whose list stands at token i: "the EU's list", "the U.S. State Department list", "the list of X".
func (s *Sentence) listOwners(i int) []authority {
	c := s.ChunkAt(i)
	if c == nil {
		return nil
	}
	for k := c.First; k <= c.Last; k++ {
		if m := s.MentionAt(k); m != nil && m.Entity != nil && m.Entity != s.Doc.Main && !m.Entity.isList() {
			a := authority{first: max(m.First, c.First), last: m.Last}
			a.mention = Mention{Start: s.Tokens[a.first].Start, End: s.Tokens[a.last].End, Entity: m.Entity}
			if c.First < a.first && s.Tokens[c.First].Tag == "DT" {
				a.mention.Start = s.Tokens[c.First].Start
			}
			return []authority{a}
		}
	}
	if a := s.listOwnerAfter(c.Last); a != nil {
		return []authority{*a}
	}
	return nil
}

// isList reports whether the name is that of a list, or of the class that one is of: "the Sanctions List", "SDN".
func (e *Entity) isList() bool {
	t := lang.Tokens(e.Name(), 0, len(e.Name()))
	return len(t) > 0 && (listNouns[t[headWord(t)].Lower] || len(t) == 1 && designatingLists[t[0].Lower])
}

// listOwnerAfter is the state or body whose list the noun at token h is, where "of" names it: "the terrorist list of
// Peru"; else nil.
func (s *Sentence) listOwnerAfter(h int) *authority {
	t := s.Tokens
	if h+2 >= len(t) || t[h+1].Lower != "of" {
		return nil
	}
	first := h + 2
	if t[first].Lower == "the" && first+1 < len(t) {
		first++
	}
	m := s.MentionAt(first)
	if m == nil || m.First != first || m.Entity == nil || m.Entity.Kind != annals.State && m.Entity.Kind != annals.Body {
		return nil
	}
	return &authority{first: h + 2, last: m.Last, mention: Mention{Start: t[h+2].Start, End: t[m.Last].End, Entity: m.Entity}}
}
