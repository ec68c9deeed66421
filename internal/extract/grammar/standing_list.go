package grammar

import (
	"slices"
	"strings"

	"annals"
	"annals/edtf"
	"annals/internal/extract/dates"
	"annals/internal/extract/document"
	"annals/internal/extract/entity"
	"annals/internal/extract/predicate"
	"annals/internal/extract/profile"
	"annals/internal/extract/scope"
	"annals/internal/extract/wordlist"
)

// readLists finds designations told by a list: "X is on the EU list of terrorist organizations", "was added to A's list in
// 1997".
func readLists(s *document.Sentence) {
	t := s.Tokens
	for i := 1; i < len(t); i++ {
		w := t[i].Lower
		enters := t[i].IsVerb() && entering[document.VerbBase(t[i])] && !predicate.PassiveGroup(s, i)
		if w != "on" && w != "to" && w != "in" && w != "onto" && !enters || predicate.InQuote(s, i) || listPhrase(s, i+1) < 0 {
			continue
		}
		verb := -1
		if enters {
			verb = i // "entered Peru's blacklist"
		}
		for k := i - 1; verb < 0 && k >= 0 && k > i-6; k-- {
			if t[k].IsVerb() {
				verb = k
				break
			}
		}
		if h := s.Head(s.ChunkAt(i + 1).Head); verb < 0 && h >= 0 && h < i && t[h].IsVerb() {
			verb = h // "put its founder, Juan Santos of Lima, on its list"
		}
		if verb < 0 {
			continue
		}
		b := document.VerbBase(t[verb])
		if !enters && !putsOn[b] && !keepsOn[b] && !holdsOn[b] && !landsOn(s, verb) && !document.Auxiliaries[t[verb].Lower] {
			continue
		}
		as, c, p := listClass(s, i+1), s.ChunkAt(i+1), predicate.Read(s, verb)
		ofOther(s, p)
		byName(s, p)
		if designatesBy(s, *c, as) || as == nil && organized(p.Patient) && (toldList(s, *c) || heldByPublic(s, p, i+1)) {
			listed(s, p, i, *c, as)
		}
	}
}

// designatesBy reports whether the list that the phrase names, of what as says, is one of those whom an authority has designated.
func designatesBy(s *document.Sentence, list document.Chunk, as *document.Mention) bool {
	if as != nil {
		return listedClass(s, *as)
	}
	return publicList(s, list) || anyWord(s, document.Phrase{First: list.First, Last: list.Last}, profile.DesignatingLists) ||
		profile.OfListings(s.Doc) && plainList(s, list)
}

// plainList reports whether nothing before the noun of a list says what sort it is of: "the new list", "Peru's national list";
// not "the reserve list", "the party list".
func plainList(s *document.Sentence, list document.Chunk) bool {
	for k := list.First; k < list.Head; k++ {
		t := s.Tokens[k]
		m := s.MentionAt(k)
		owner := m != nil && m.Last < list.Head && m.Entity != nil && !isList(m.Entity)
		if !owner && t.Tag != "DT" && t.Tag != "PRP$" && t.Tag != "POS" && !plainly[t.Lower] && !entity.ListNouns[t.Lower] {
			return false
		}
	}
	return true
}

// plainly are the words that say whose, of when or where a list is, and not what it is of.
var plainly = wordlist.Set(`national international federal official public state government european domestic foreign global
	regional own new old first second third original initial current latest updated amended revised annual same said such
	relevant main separate respective other`)

// heldByPublic reports whether the list at token i is that of the states or their organs who put somebody on it or keep somebody
// there: "Canada has the Front on its list".
func heldByPublic(s *document.Sentence, p *predicate.Predicate, i int) bool {
	w := s.Tokens[i].Lower
	if !p.Passive && w == "the" && public(p) && len(p.Agents) > 0 {
		c := s.ChunkAt(i) // "entered it in the list annexed to the regulation"
		return c.Last+1 < len(s.Tokens) && s.Tokens[c.Last+1].Lower == "annexed"
	}
	return (w == "its" || w == "their") && !p.Passive && len(p.Agents) > 0 &&
		!slices.ContainsFunc(p.Agents, func(a predicate.Authority) bool { return !listsOthers(s, a) })
}

// putsOn are the verbs by which somebody is put on a list, keepsOn those by which somebody is on it without being put there, and
// holdsOn those by which somebody whom it has stays on it.
var (
	putsOn  = wordlist.Set("add put place include list enter inscribe insert incorporate write be")
	keepsOn = wordlist.Set("appear remain stay feature figure")
	holdsOn = wordlist.Set("keep retain maintain leave have carry")
)

// landsOn reports whether the verb at token i tells that its subject came to be on a list: "ended up on", "found itself on".
func landsOn(s *document.Sentence, i int) bool {
	t := s.Tokens
	base := document.VerbBase(t[i])
	after := t[min(i+1, len(t)-1)].Lower
	switch base {
	case "end", "wind":
		return after == "up"
	case "find":
		return t[min(i+1, len(t)-1)].IsReflexive()
	}
	return base == "land" || base == "get" && after != "it"
}

// placing is somebody's being on a list, or put on it, as a verb tells.
type placing struct {
	s *document.Sentence
	p *predicate.Predicate
	// prep is the token of the preposition before the list.
	prep int
	// stays tells that somebody is on the list, and not put there: "is on", "remains on".
	stays bool
	// held tells that those whose list it is let somebody stay on it: "kept it on the list".
	held bool
	// subject is who is on the list, as what those on it are.
	subject, as document.Mention
}

// listed makes the designations of being put on a list by the predicate, at the preposition of token prep.
func listed(s *document.Sentence, p *predicate.Predicate, prep int, list document.Chunk, as *document.Mention) {
	verb := p.Verb
	base := document.VerbBase(s.Tokens[verb])
	l := placing{s: s, p: p, prep: prep}
	l.held = holdsOn[base] && l.p.PatientHead >= 0
	l.stays = !l.held &&
		(document.Auxiliaries[s.Tokens[verb].Lower] || base == "be" || keepsOn[base] || landsOn(s, verb) || prep == verb)
	if l.subject = l.p.Patient; l.stays {
		x := predicate.SubjectFor(s, verb)
		if x.Head < 0 {
			return
		}
		l.subject = s.FillerOf(x)
	}
	if l.subject.End == 0 {
		return
	}
	if h := l.p.PatientHead; l.subject.Entity == nil && !l.stays && h >= 0 {
		if named := predicate.PhraseOf(s, h); named.Head != h {
			l.subject = s.FillerOf(named) // "its founder, Juan Santos"
		}
	}
	if end := s.Tokens[prep].Start; !l.stays && l.subject.Start < end && l.subject.End > end {
		l.subject.End = s.Tokens[prep-1].End // the parser may tie the list to the name before it
	}
	if !l.stays {
		besides(s, p, l.subject)
	}
	if as == nil {
		as = listedFor(s, list)
	}
	if as != nil {
		l.as = *as
	} else {
		l.as = scope.Mention(s, document.Phrase{First: list.First, Last: list.Last})
	}
	owners, before := l.owners(), len(s.Candidates)
	for k := range owners {
		a := &owners[k]
		if predicate.CouldDecide(s, *a) && (l.subject.Entity == nil || a.Mention.Entity != l.subject.Entity) {
			s.Candidates = append(s.Candidates, l.designation(a))
		}
	}
	if x := predicate.TimeAfter(s, prep+1); !l.denied() {
		for _, a := range furtherLists(s, x) {
			o := l
			if as == nil {
				o.as = a.Mention // the words for the first list say whose that is
			}
			s.Candidates = append(s.Candidates, o.designation(&a))
		}
	}
	q := *l.p
	q.Agents, q.End = owners, len(s.Tokens)
	predicate.Exceptions(s, &q, s.Candidates[before:])
}

// listedFor is as what somebody was put on a list, where the words behind it say so: "put Santos on its sanctions list as a
// financier of terror"; nil where they do not.
func listedFor(s *document.Sentence, list document.Chunk) *document.Mention {
	t, k := s.Tokens, list.Last+1
	if k+1 >= len(t) || t[k].Lower != "as" || t[k+1].Tag != "DT" {
		return nil
	}
	c := s.ChunkAt(k + 1)
	if c == nil || c.First != k+1 {
		return nil
	}
	m := scope.Mention(s, document.Phrase{First: c.First, Last: predicate.PhraseWith(s, c.Last, "of"), Head: c.Head})
	return &m
}

// owners are those whose list it is: who puts somebody on it, whom "by" names, whose it is said to be, or of whom the text
// told before.
func (l *placing) owners() []predicate.Authority {
	if !l.stays && !l.p.Passive && len(l.p.Agents) > 0 {
		return organsOf(l.s, l.p.Agents, sole(listOwners(l.s, l.prep+1)))
	}
	if by := agentsAfter(l.s, l.prep); len(by) > 0 {
		return by
	}
	if of := listOwners(l.s, l.prep+1); len(of) > 0 {
		return of
	}
	return listTold(l.s, l.prep+1)
}

// designation is that by the authority whose list it is.
func (l *placing) designation(a *predicate.Authority) *document.Candidate {
	t := l.s.Tokens
	c := document.NewCandidate(annals.TypeDesignation, "designation.list", 0.8)
	c.Manner = document.OnList
	c.Verb = t[l.p.Verb].Start
	if l.denied() {
		c.Stance = annals.Denied
	}
	c.Roles[annals.RoleSubject] = bearers(l.p, l.subject)
	c.Roles[annals.RoleAuthority] = []document.Mention{a.Mention}
	c.Roles[annals.RoleAs] = []document.Mention{l.as}
	c.Cover(l.subject.Start, l.subject.End)
	c.Cover(a.Mention.Start, a.Mention.End)
	c.Cover(t[l.p.Verb].Start, l.as.End)
	coverBearers(c)
	c.Time = l.time(a)
	return c
}

// furtherLists are the owners of the lists that follow one told with the time x, each with a time of its own: "was taken off the
// British list in 2008, the EU's in 2009 and the American one in 2012", "has been on the EU list since 2002 and on that of the
// United States since 1997".
func furtherLists(s *document.Sentence, x *dates.Expr) (owners []predicate.Authority) {
	t := s.Tokens
	for x != nil {
		k := x.Last + 1
		for k < len(t) && (t[k].Text == "," || t[k].Tag == "CC" || betweenLists[t[k].Lower]) {
			k++
		}
		that := k+1 < len(t) && (t[k].Lower == "that" || t[k].Lower == "those") && t[k+1].Lower == "of"
		if that {
			k += 2
		}
		if k < len(t) && t[k].Tag == "DT" {
			k++
		}
		if k == x.Last+1 || k >= len(t) {
			return owners
		}
		m := s.MentionAt(k)
		if m == nil || m.First != k || !keepsLists(m.Entity) {
			return owners
		}
		end := m.Last + 1
		for end < len(t) && !that && (t[end].Tag == "POS" || t[end].Lower == "one" || entity.ListNouns[t[end].Lower]) {
			end++
		}
		if x = s.TimeAt(min(end, len(t)-1)); !that && end == m.Last+1 || x == nil || x.First != end {
			return owners
		}
		owners = append(owners, predicate.Authority{First: m.First, Last: m.Last, Time: x,
			Mention: document.Mention{Start: t[m.First].Start, End: t[m.Last].End, Entity: m.Entity}})
	}
	return owners
}

// betweenLists are the prepositions that may stand again before the next of several lists.
var betweenLists = wordlist.Set("from off on to")

// denied reports whether nobody is on the list: "is not on", "was never on", "is no longer on".
func (l *placing) denied() bool {
	for k := l.p.Verb + 1; k < l.prep; k++ {
		if predicate.Not(l.s, k) || predicate.ListAt(l.s, "denying", k) > 0 {
			return true
		}
	}
	return l.p.Negated
}

// time is when the authority has somebody on its list.
func (l *placing) time(a *predicate.Authority) edtf.Value {
	s, p := l.s, l.p
	comes := l.prep == p.Verb || landsOn(s, p.Verb)
	if x := until(s, l.prep+1); x != nil && l.stays && !comes {
		return x.AsEnd() // "remained on the list until 2012"
	}
	if x := enteredOn(s, l.prep+1); x != nil && l.stays {
		return x.AsStart()
	}
	if !l.stays && p.Passive && p.Present && !p.Perfect {
		return edtf.MustParse("/..")
	}
	if x := agentTime(s, p, a); x != nil && l.held {
		return x.ForEvent() // since when it is there is not told
	} else if x != nil {
		return x.AsStart()
	}
	if x := predicate.TimeAfter(s, l.prep+1); x != nil && !x.Modifier && (predicate.Dates(s, x, p.Verb) || l.rightAfter(x)) {
		return x.AsStart()
	}
	return predicate.TenseTime(s, p)
}

// enteredOn is when somebody came to be on the list whose phrase is at token i, by the clause behind the comma after it: "is on
// the EU list, which it entered in 1997"; nil where there is none.
func enteredOn(s *document.Sentence, i int) *dates.Expr {
	t := s.Tokens
	for k := i; k+3 < len(t) && k < i+8 && !t[k].IsVerb(); k++ {
		if t[k].Text != "," || t[k+1].Lower != "which" {
			continue
		}
		for v := k + 2; v < len(t) && v < k+6; v++ {
			if entering[document.VerbBase(t[v])] && t[v].IsVerb() {
				return predicate.TimeAfter(s, v+1)
			}
		}
	}
	return nil
}

// entering are the verbs by which somebody comes to be on a list.
var entering = wordlist.Set("enter join make")

// rightAfter reports whether a time stands right behind what the list is of.
func (l *placing) rightAfter(x *dates.Expr) bool {
	return x.Start >= l.as.End && strings.TrimSpace(l.s.Doc.Text[l.as.End:x.Start]) == ""
}

// until is the date after an "until" behind token i in its clause, nil where there is none.
func until(s *document.Sentence, i int) *dates.Expr {
	for ; i+1 < len(s.Tokens) && !predicate.SetsOff(s.Tokens[i]); i++ {
		if w := s.Tokens[i].Lower; w == "until" || w == "till" {
			if x := predicate.TimeAfter(s, i); x != nil {
				return x
			}
		}
	}
	return nil
}

// having are the verbs by which a list is told to have somebody on it.
var having = wordlist.Set("include contain comprise name feature")

// readListed reads whom a list is told to have on it: "the EU's list of terrorist organizations includes A and B".
func readListed(s *document.Sentence) {
	t := s.Tokens
	for i := range t {
		if !t[i].IsVerb() || !having[document.VerbBase(t[i])] || predicate.InQuote(s, i) {
			continue
		}
		k := s.SubjectAt(i)
		c := s.ChunkAt(max(k, 0))
		if k < 0 || k > i || c == nil || listPhrase(s, c.First) != k || !designatesBy(s, *c, listClass(s, c.First)) {
			continue
		}
		p := predicate.Read(s, i)
		if p.Passive || t[i].Tag != "VBZ" && t[i].Tag != "VBP" && t[i].Tag != "VBD" {
			continue
		}
		as := scope.Mention(s, document.Phrase{First: c.First, Last: c.Last})
		if of := listClass(s, c.First); of != nil {
			as = *of
		}
		owners := listOwners(s, c.First)
		who, _ := predicate.Authorities(s, i+1, len(t))
		for _, w := range who {
			e := w.Mention.Entity
			if e == nil || e.Kind != "" && e.Kind != annals.Organization && e.Kind != annals.Person {
				break
			}
			l := placing{s: s, p: p, prep: w.Last, stays: true, subject: w.Mention, as: as}
			for n := range owners {
				if predicate.CouldDecide(s, owners[n]) && owners[n].Mention.Entity != e {
					s.Candidates = append(s.Candidates, l.designation(&owners[n]))
				}
			}
		}
	}
}
