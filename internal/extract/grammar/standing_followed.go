package grammar

import (
	"slices"
	"strings"

	"annals"
	"annals/internal/extract/dates"
	"annals/internal/extract/document"
	"annals/internal/extract/entity"
	"annals/internal/extract/lang"
	"annals/internal/extract/predicate"
	"annals/internal/extract/scope"
	"annals/internal/extract/wordlist"
)

// readFollowers reads that others did what the text has just told of an authority: "Britain banned the Front in 1990, and Peru
// followed in 1992", "Peru followed suit", "Peru did the same", "as did Peru in 1992".
func readFollowers(s *document.Sentence) {
	for i := 1; i < len(s.Tokens); i++ {
		if predicate.InQuote(s, i) {
			continue
		}
		readInverted(s, i)
		readNotFollowed(s, i)
		end := followsAt(s, i)
		if end == 0 {
			continue
		}
		readAllDid(s, i, end)
		for _, a := range predicate.SubjectAuthorities(s, i) {
			if a.Last >= i || !predicate.CouldDecide(s, a) || a.Mention.Entity == nil {
				continue
			}
			like := standingBefore(s, i, func(c *document.Candidate) bool {
				// What "having put it there" tells in passing is not what others did too.
				return !sameAuthority(s, c, a) && c.Manner != document.InPassing
			})
			if like != nil && (like.Stance == annals.Asserted || s.Tokens[i].Lower != "followed") { // "has not listed it, but Peru did so"
				s.Candidates = append(s.Candidates, followed(s, like, a, i, end))
			}
		}
	}
}

// readNotFollowed reads that others have not done what the text has just told of an authority, by the participle or gerund at
// token i: "Chile has banned it; Peru has not done so", "neither Peru nor Chile has followed suit", "has refrained from doing
// so".
func readNotFollowed(s *document.Sentence, i int) {
	t := s.Tokens
	verb, so := i, i+1 < len(t) && (t[i+1].Lower == "so" || t[i+1].Lower == "likewise")
	switch w := t[i].Lower; {
	case t[i].Tag == "VBN" && (w == "done" && so || w == "followed" && i+1 < len(t) && t[i+1].Lower == "suit"):
	case w == "doing" && so && i > 1 && t[i-1].Lower == "from" && t[i-2].IsVerb() && document.VerbBase(t[i-2]) == "refrain":
		verb = i - 2
	default:
		return
	}
	p := predicate.Read(s, verb)
	for _, a := range predicate.SubjectAuthorities(s, verb) {
		k := max(a.First-1, 0)
		denied := verb != i || p.Negated || t[a.First].Lower == "neither" || t[k].Lower == "neither" || t[k].Lower == "nor"
		if !denied || a.Last >= verb || a.Mention.Entity == nil || !predicate.CouldDecide(s, a) {
			continue
		}
		like := standingBefore(s, i, func(c *document.Candidate) bool { return !sameAuthority(s, c, a) })
		if like == nil || like.Stance != annals.Asserted || like.Type == annals.TypeDelisting {
			continue
		}
		c := alike(s, like, a.Mention, nil)
		c.Rule, c.Stance, c.Verb = string(like.Type)+".not-followed", annals.Denied, t[verb].Start
		c.Time = predicate.TenseTime(s, p)
		c.Cover(a.Mention.Start, t[i+1].End)
		s.Candidates = append(s.Candidates, c)
	}
}

// doingSo are the auxiliaries that stand for a verb told before: "as did Peru".
var doingSo = wordlist.Set("do does did have has had is are was were")

// readInverted reads that the same was done by others or to others, named behind an auxiliary that stands for the verb, at token
// i: "Canada has listed the Front since 2004, as has Peru since 2006", "came off the list in 2012, as did the League".
func readInverted(s *document.Sentence, i int) {
	t := s.Tokens
	if w := t[i].Lower; w != "as" && w != "so" || i+2 >= len(t) || !doingSo[t[i+1].Lower] {
		return
	}
	like := standingBefore(s, i, nil)
	if like == nil || like.Stance != annals.Asserted {
		return
	}
	verb := toldAt(like)
	who, by := like.Roles[annals.RoleSubject][0], like.Roles[annals.RoleAuthority][0]
	list, next := predicate.Authorities(s, i+2, len(t))
	if next < len(t) && predicate.BeginsClause(s, next, len(t)) {
		return
	}
	law := setOffLaw(s, list, next)
	for _, a := range list {
		e := a.Mention.Entity
		switch {
		case e == nil || e == who.Entity || sameAuthority(s, like, a):
		case by.End > by.Start && by.Start < verb:
			if predicate.CouldDecide(s, a) {
				c := alike(s, like, a.Mention, a.OwnTime())
				if law != nil && c.Type == annals.TypeDesignation {
					c.Roles[annals.RoleLaw] = []document.Mention{*law}
				}
				add(s, c, t[i+1])
			}
		case who.Start < verb && (e.Kind == "" || e.Kind == annals.Organization || e.Kind == annals.Person):
			c := alike(s, like, by, a.OwnTime())
			c.Roles[annals.RoleSubject] = []document.Mention{a.Mention}
			c.Cover(a.Mention.Start, a.Mention.End)
			if a.OwnTime() == nil && t[i+1].Lower == "did" {
				c.Time = like.Time // "came off the list in 2012, as did the League"
			}
			add(s, c, t[i+1])
		}
	}
}

// setOffLaw is the law that commas set off behind the one authority of a list that ends before token i; the date behind it is
// that authority's: "so did Peru, under Decree 45, the year after"; nil for none.
func setOffLaw(s *document.Sentence, list []predicate.Authority, i int) *document.Mention {
	t := s.Tokens
	if len(list) != 1 || i >= len(t) || t[i].Text != "," {
		return nil
	}
	law, after := underLaw(s, i+1)
	if law != nil && after+1 < len(t) && t[after].Text == "," {
		after++
	}
	if x := s.TimeAt(min(after, len(t)-1)); law != nil && x != nil && !x.Modifier && list[0].Time == nil {
		list[0].Time = x
	}
	return law
}

// add adds the candidate that the verb tells to the sentence's.
func add(s *document.Sentence, c *document.Candidate, verb lang.Token) {
	c.Verb = verb.Start
	c.Cover(verb.Start, verb.End)
	s.Candidates = append(s.Candidates, c)
}

// readAllDid reads when the authorities that the sentence has just told of did what it told, by a relative clause on them whose
// verb is at token i and ends before token end: "recognized by Peru and Chile, both of which did so in 1990".
func readAllDid(s *document.Sentence, i, end int) {
	t, k := s.Tokens, i-1
	for k > 0 && (t[k].IsAdverb() || document.Auxiliaries[t[k].Lower]) {
		k--
	}
	like := standingBefore(s, i, nil)
	x := predicate.TimeAfter(s, end)
	if tag := t[k].Tag; tag != "WDT" && tag != "WP" || like == nil || like.Start < s.Start || like.Stance != annals.Asserted ||
		!like.Time.IsZero() || x == nil || x.Modifier {
		return
	}
	by := like.Roles[annals.RoleAuthority]
	if last := by[len(by)-1]; last.End > t[k].Start || strings.Count(s.Doc.Text[last.End:t[k].Start], " ") > 3 {
		return
	}
	c := alike(s, like, by[0], x)
	c.Roles[annals.RoleAuthority] = by
	c.Cover(like.Start, like.End)
	add(s, c, t[i])
}

// followed is the standing that another authority gave, or took away, as well.
func followed(s *document.Sentence, like *document.Candidate, a predicate.Authority, verb, end int) *document.Candidate {
	x := predicate.TimeAfter(s, end)
	if x == nil || x.Modifier || !predicate.Dates(s, x, verb) {
		x = predicate.LeadingTime(s, predicate.VerbGroupStart(s, verb))
	}
	c := alike(s, like, a.Mention, x)
	c.Verb = s.Tokens[verb].Start
	c.Cover(a.Mention.Start, s.Tokens[end-1].End)
	return c
}

// alike is what like tells, of another authority and at the time x, nil for none told.
func alike(s *document.Sentence, like *document.Candidate, by document.Mention, x *dates.Expr) *document.Candidate {
	c := document.NewCandidate(like.Type, like.Rule, like.Confidence-0.1)
	c.Manner = like.Manner
	c.Roles[annals.RoleSubject] = like.Roles[annals.RoleSubject]
	c.Roles[annals.RoleAuthority] = []document.Mention{by}
	if m := like.Roles[annals.RoleAs]; len(m) > 0 && c.Type != annals.TypeDelisting {
		c.Roles[annals.RoleAs] = m // of a list that it was taken off, others may have another
	}
	if by.End > by.Start {
		c.Cover(by.Start, by.End)
	}
	if x == nil {
		return c
	}
	c.Cover(x.Start, x.End)
	switch {
	case c.Type == annals.TypeDelisting:
		c.Time = x.ForEvent()
	case ended(like.Time):
		c.Time = x.AsEnd() // "lifted the ban in 1990, as did Peru in 1992"
	default:
		c.Time = x.AsStart()
	}
	return c
}

// readGapped reads that others did what the sentence has just told of an authority, each at a time of its own and without a verb:
// "Chile banned the Front in 2012, Peru in 2014 and Bolivia in 2016".
func readGapped(s *document.Sentence) {
	done := -1
	for _, like := range s.Standings() {
		at := gapAfter(s, like)
		if at == 0 || toldAt(like) == done {
			continue
		}
		done = toldAt(like)
		list, next := predicate.Authorities(s, at, len(s.Tokens))
		law, after := underLaw(s, next)
		if x := s.TimeAt(min(after, len(s.Tokens)-1)); law != nil && x != nil && len(list) > 0 {
			list[len(list)-1].Time, next = x, x.Last+1 // "Peru under Decree 45 in 2011"
		}
		if next < len(s.Tokens) && s.Tokens[next].Kind != lang.Punct {
			continue // "in 2012, and Peru in 2014 did so": a clause of its own
		}
		for k := len(list) - 2; k >= 0; k-- {
			if list[k].Time == nil {
				list[k].Time = list[k+1].Time // "Peru and Bolivia in 2014"
			}
		}
		for k, a := range list {
			c := gapped(s, like, a)
			if c == nil {
				break
			}
			if law != nil && k == len(list)-1 && c.Type == annals.TypeDesignation {
				c.Roles[annals.RoleLaw] = []document.Mention{*law}
			}
			c.Trigger, c.Verb = like.Trigger, like.Verb
			c.Cover(like.Start, like.Start) // the verb is its too
			s.Candidates = append(s.Candidates, c)
		}
	}
}

// underLaw is the law that "under" at token i names, and the token after it: "Peru under Decree 45"; nil for none.
func underLaw(s *document.Sentence, i int) (law *document.Mention, after int) {
	if i+1 >= len(s.Tokens) || s.Tokens[i].Lower != "under" {
		return nil, i
	}
	p := predicate.LawAt(s, i+1)
	if p.Head < 0 {
		return nil, i
	}
	m := scope.Mention(s, p)
	return &m, p.Last + 1
}

// gapped is what like tells, of another who is named with a time but without a verb: of another authority, where that is one of
// states or unions of them as the first is, "Chile banned the Front in 2012 and Peru in 2014", else of another that bears it,
// "Chile banned the Front in 2012 and the League in 2014"; nil for neither.
func gapped(s *document.Sentence, like *document.Candidate, a predicate.Authority) *document.Candidate {
	if a.Time == nil || a.Time.Modifier || sameAuthority(s, like, a) {
		return nil
	}
	by, who := like.Roles[annals.RoleAuthority][0], like.Roles[annals.RoleSubject][0]
	e := a.Mention.Entity
	if e != nil && predicate.CouldDecide(s, a) && (listsOthers(s, a) ||
		by.Entity != nil && e.Kind != "" && e.Kind == by.Entity.Kind) {
		return alike(s, like, a.Mention, a.Time)
	}
	if whole := wholeOf(s, a, who); whole != nil {
		e = whole
	}
	ofOne := who.Entity != nil && who.Entity.Kind == annals.Person
	if e == nil || e == who.Entity || who.Start < toldAt(like) ||
		e.Kind != "" && e.Kind != annals.Organization && (e.Kind != annals.Person || !ofOne) {
		return nil // "Chile banned the Front in 2012, Juan Santos in 2014"
	}
	c := alike(s, like, by, a.Time)
	a.Mention.Entity = e
	c.Roles[annals.RoleSubject] = []document.Mention{a.Mention}
	c.Cover(a.Mention.Start, a.Mention.End)
	return c
}

// wholes are the words by which a noun phrase stands for all of what a part was named of before: "the entire group".
var wholes = wordlist.Set("entire whole rest remainder entirety totality")

// wholeOf is the organization whose part the words of part name, where the phrase stands for all of it: behind "banned the wing
// of the Front in 2008", "the entire group"; nil elsewhere.
func wholeOf(s *document.Sentence, a predicate.Authority, part document.Mention) *document.Entity {
	if !anyWord(s, document.Phrase{First: a.First, Last: a.Last}, wholes) {
		return nil
	}
	var of *document.Entity
	for k, t := range s.Tokens {
		if m := s.MentionAt(k); t.Start >= part.Start && t.End <= part.End && m != nil && !m.Anaphor && m.Entity.Kind != annals.State {
			of = m.Entity
		}
	}
	return of
}

// readAgain reads that an authority has listed or banned again whom it had taken off its list, or legalized: "took the Front off
// its list in 2014 and put it back in 2016", "lifted the ban in 1985, but reimposed it in 1989".
func readAgain(s *document.Sentence) {
	for i, t := range s.Tokens {
		base := document.VerbBase(t)
		if !t.IsVerb() || !putsOn[base] && !restoring[base] && base != "impose" || predicate.InQuote(s, i) {
			continue
		}
		like, p := standingBefore(s, i, nil), predicate.Read(s, i)
		ofOther(s, p)
		if like == nil || like.Stance != annals.Asserted || p.Negated || p.PatientHead < 0 || like.Type == annals.TypeDesignation ||
			like.Type == annals.TypeStatus {
			continue
		}
		last := againAt(s, p, base, like)
		if last < 0 {
			continue
		}
		typ := annals.TypeBan
		if like.Type == annals.TypeDelisting {
			typ = annals.TypeDesignation
		}
		for _, a := range p.Agents {
			by := like.Roles[annals.RoleAuthority][0]
			// What a court struck down, the government may impose again.
			court := strings.Contains(strings.ToLower(s.Doc.Text[by.Start:by.End]), "court")
			if sameAuthority(s, like, a) || court && (keepsLists(a.Mention.Entity) || bareOrgan(s.Doc, a.Mention)) {
				s.Candidates = append(s.Candidates, again(s, p, typ, like, a, last))
			}
		}
	}
}

// readLegalized reads that an authority has legalized whom the sentence has told it to have banned: "banned the Front in 1981 and
// legalized it in 1989", where "it" may seem to stand for the authority.
func readLegalized(s *document.Sentence) {
	for i, t := range s.Tokens {
		if t.Tag != "VBD" || !document.VerbClasses["legalize"][document.VerbBase(t)] || predicate.InQuote(s, i) {
			continue
		}
		like, p := standingBefore(s, i, nil), predicate.Read(s, i)
		if like == nil || like.Type != annals.TypeBan || like.Stance != annals.Asserted || like.Start < s.Start || p.Negated ||
			p.PatientHead < 0 || s.Tokens[p.PatientHead].Tag != "PRP" || len(p.Agents) == 0 || !sameAuthority(s, like, p.Agents[0]) {
			continue
		}
		ofOther(s, p)
		banLifted(s, p, p.Patient, nil)
	}
}

// ofOther makes the pronoun that is the predicate's patient, where it stands for nobody or seems to stand for whoever acts, stand
// for the bearer of the standing told last: "Britain banned the Front in 2001; the European Union listed it in 2006".
func ofOther(s *document.Sentence, p *predicate.Predicate) {
	if p.PatientHead < 0 || s.Tokens[p.PatientHead].Tag != "PRP" {
		return
	}
	e, like := p.Patient.Entity, standingBefore(s, p.PatientHead, nil)
	if like == nil || e != nil && e != like.Roles[annals.RoleAuthority][0].Entity &&
		!slices.ContainsFunc(p.Agents, func(a predicate.Authority) bool { return a.Mention.Entity == e }) {
		return
	}
	p.Patient.Entity = like.Roles[annals.RoleSubject][0].Entity
}

// againAt is the last token of the words by which the predicate tells that what like ended was done again; -1 where it does not.
func againAt(s *document.Sentence, p *predicate.Predicate, base string, like *document.Candidate) int {
	t, h := s.Tokens, p.PatientHead
	switch {
	case putsOn[base]:
		if e := p.Patient.Entity; h+1 < len(t) && t[h+1].Lower == "back" && e != nil && e == like.Roles[annals.RoleSubject][0].Entity {
			return h + 1 // "put it back"
		}
	case base == "impose" && (h+1 >= len(t) || t[h+1].Lower != "again"):
	case t[h].Lower == "it", lapses(s, h):
		return h // "reimposed it", "restored the designation", "imposed it again"
	}
	return -1
}

// again is the standing of a type that an authority gave again to whoever has it in like, by words that end with token last.
func again(s *document.Sentence, p *predicate.Predicate, typ annals.Type, like *document.Candidate, a predicate.Authority,
	last int) *document.Candidate {
	c := document.NewCandidate(typ, string(typ)+".again", 0.8)
	c.Manner = document.Again
	if typ == annals.TypeDesignation {
		c.Roles[annals.RoleAs] = []document.Mention{listedAs(s, p, like, last)}
	}
	c.Verb = s.Tokens[p.Verb].Start
	c.Roles[annals.RoleSubject] = like.Roles[annals.RoleSubject]
	if e := p.Patient.Entity; e != nil && e == like.Roles[annals.RoleSubject][0].Entity {
		c.Roles[annals.RoleSubject] = []document.Mention{p.Patient}
	}
	c.Roles[annals.RoleAuthority] = []document.Mention{a.Mention}
	c.Cover(c.Verb, s.Tokens[last].End)
	if x := predicate.TimeAfter(s, last+1); x != nil && !x.Modifier {
		c.Time = x.AsStart()
		c.Cover(x.Start, x.End)
	}
	predicate.Stance(s, c, p)
	return c
}

// listedAs is as what somebody is listed again: the list from which like tells that they were taken, else the words that tell it.
func listedAs(s *document.Sentence, p *predicate.Predicate, like *document.Candidate, last int) document.Mention {
	for k, t := range s.Tokens {
		if c := s.ChunkAt(k); entity.ListNouns[t.Lower] && c != nil && t.Start >= like.Start && k < p.Verb {
			return scope.Mention(s, document.Phrase{First: c.First, Last: c.Last, Head: c.Head})
		}
	}
	// The patient of a passive stands before its verb.
	return scope.Mention(s, document.Phrase{First: p.Verb, Last: max(p.Verb, last), Head: p.Verb})
}

// gapAfter is where others may be named after the time of what an authority did, told in the active; 0 for nowhere.
func gapAfter(s *document.Sentence, like *document.Candidate) int {
	by := like.Roles[annals.RoleAuthority]
	if !isStanding(like) || len(by) == 0 || len(like.Roles[annals.RoleSubject]) == 0 ||
		like.Stance != annals.Asserted || like.Time.IsZero() || by[0].Start > toldAt(like) {
		return 0
	}
	for k := range s.Times {
		x := &s.Times[k]
		if x.Start < toldAt(like) || x.AsStart() != like.Time && x.ForEvent() != like.Time && x.AsEnd() != like.Time {
			continue
		}
		if n := x.Last + 1; n < len(s.Tokens) && (s.Tokens[n].Text == "," || s.Tokens[n].Text == ";" || s.Tokens[n].Tag == "CC") {
			return n
		}
	}
	return 0
}

// followsAt is the token after the words that tell that somebody did the same, where they begin at the verb at token i:
// "followed", "followed suit", "did the same", "did likewise", "had done so"; 0 where none do.
func followsAt(s *document.Sentence, i int) int {
	t := s.Tokens
	next := func(k int, words ...string) bool {
		for n, w := range words {
			if k+n >= len(t) || t[k+n].Lower != w {
				return false
			}
		}
		return true
	}
	switch w := t[i].Lower; {
	case w == "done" && i > 0 && (t[i-1].Lower == "had" || t[i-1].Lower == "has" || t[i-1].Lower == "have"):
		switch {
		case next(i+1, "so"), next(i+1, "likewise"):
			return i + 2
		case next(i+1, "the", "same"):
			return i + 3
		}
	case w == "did" && next(i+1, "so"):
		return i + 2
	case t[i].Tag != "VBD" && (t[i].Tag != "VBN" || s.Dependent(i, "nsubj") < 0 || s.Dependent(i, "aux", "aux:pass") >= 0):
	case w == "followed" && next(i+1, "suit"):
		return i + 2
	case w == "followed" && followedBy(s, i):
	case w == "followed" && (i+1 == len(t) || predicate.SetsOff(t[i+1]) || t[i+1].Text == "." || s.TimeAt(i+1) != nil):
		return i + 1
	case w == "did" && next(i+1, "the", "same"):
		return i + 3
	case w == "did" && next(i+1, "likewise"):
		return i + 2
	}
	return 0
}

// followedBy reports whether "by" tells what those did who followed, at token i: "followed in 1992 by freezing its assets".
func followedBy(s *document.Sentence, i int) bool {
	t, k := s.Tokens, i+1
	if k < len(t) {
		if x := s.TimeAt(k); x != nil {
			k = x.Last + 1
		}
	}
	return k+1 < len(t) && t[k].Lower == "by" && t[k+1].Tag == "VBG"
}

// toldAt is where the predicate of a standing stands.
func toldAt(c *document.Candidate) int {
	if c.Verb >= 0 {
		return c.Verb
	}
	return c.Trigger
}

// isStanding reports whether the candidate is of a type that authorities give or take.
func isStanding(c *document.Candidate) bool {
	switch c.Type {
	case annals.TypeDesignation, annals.TypeDelisting, annals.TypeBan, annals.TypeStatus:
		return true
	}
	return false
}

// standingBefore is the standing told last before token i in the sentence, or in the one before it in the paragraph, to be so or
// not to be so, of those of which a condition holds, nil for any; nil for none.
func standingBefore(s *document.Sentence, i int, holds func(*document.Candidate) bool) *document.Candidate {
	standing := func(x *document.Candidate) bool {
		return (holds == nil || holds(x)) && isStanding(x) && len(x.Roles[annals.RoleSubject]) > 0 &&
			len(x.Roles[annals.RoleAuthority]) > 0
	}
	c := lastBefore(s.Standings(), s.Tokens[i].Start, standing)
	if n := slices.Index(s.Doc.Sentences, s); c == nil && n > 0 && s.Doc.Sentences[n-1].Block == s.Block {
		c = lastBefore(s.Doc.Sentences[n-1].Standings(), s.Start, standing)
	}
	if c == nil || c.Stance != annals.Asserted && c.Stance != annals.Denied || len(c.Speaker) > 0 {
		return nil
	}
	return c
}

// lastBefore is the last of the candidates for which a condition holds that end before a byte; nil for none.
func lastBefore(list []*document.Candidate, before int, holds func(*document.Candidate) bool) (last *document.Candidate) {
	for _, x := range list {
		if x.End <= before && (last == nil || x.End > last.End) && holds(x) {
			last = x
		}
	}
	return last
}

// sameAuthority reports whether the authority is one of those of the candidate.
func sameAuthority(s *document.Sentence, c *document.Candidate, a predicate.Authority) bool {
	for _, m := range c.Roles[annals.RoleAuthority] {
		if m.Entity == a.Mention.Entity {
			return true
		}
	}
	return false
}
