package grammar

import (
	"slices"
	"strings"

	"annals"
	"annals/internal/extract/coref"
	"annals/internal/extract/dates"
	"annals/internal/extract/document"
	"annals/internal/extract/entity"
	"annals/internal/extract/lang"
	"annals/internal/extract/layout"
	"annals/internal/extract/predicate"
	"annals/internal/extract/scope"
	"annals/internal/extract/wordlist"
)

// imposingNouns name the giving of a standing, by its type; classingNouns are those of them that need a class, "its
// classification as a terrorist group", heldNouns others that name what was given, and its giving only where the sentence tells
// how long it held; removingNouns name the end of a listing.
var (
	imposingNouns = map[annals.Type]map[string]bool{
		annals.TypeDesignation: wordlist.Set(`designation listing blacklisting relisting redesignation designations listings sanctioning
			classification categorization categorisation labelling labeling branding inclusion addition placement inscription`),
		annals.TypeBan:    wordlist.Set("banning outlawing criminalization criminalisation illegalization proscribing"),
		annals.TypeStatus: wordlist.Set("accreditation registration licensing certification chartering"),
	}
	classingNouns = wordlist.Set("classification categorization categorisation labelling labeling branding")
	heldNouns     = map[annals.Type]map[string]bool{
		annals.TypeDesignation: wordlist.Set("sanctions"),
		annals.TypeBan:         wordlist.Set("ban bans prohibition proscription"),
		annals.TypeStatus:      wordlist.Set("recognition licence license charter"),
	}
	removingNouns = wordlist.Set("removal delisting de-listing deproscription de-proscription revocation deletion erasure")
)

// standingTypes are the types of standings that nouns name, in the order in which they are tried.
var standingTypes = []annals.Type{annals.TypeDesignation, annals.TypeBan, annals.TypeStatus}

// standingNoun is the type of the standing that the noun names; held tells that it names it as a thing that holds, and not its
// giving.
func standingNoun(noun string) (standing annals.Type, held bool) {
	for _, k := range standingTypes {
		if imposingNouns[k][noun] || heldNouns[k][noun] {
			return k, heldNouns[k][noun]
		}
	}
	return "", false
}

// openActs are the adjectives that leave open whether an act was done: "the proposed designation".
var openActs = lists["openact"]

// Whether an act that a noun names was done is told by what the sentence says of it: it came after it, it had an effect, it was
// answered. Wanting and refusing an act leave that open.
var (
	afterWords   = wordlist.Set("since after following upon despite")
	openVerbs    = wordlist.Set("require need depend await face remain lack include mean involve fail stall collapse falter founder")
	answeredActs = lists["answered"]
	announcing   = wordlist.Set("announce order declare decree publish gazette confirm follow slap impose confer place " +
		"bestow issue make")
	contesting = wordlist.Set("challenge contest appeal dispute deplore resent blame denounce reject survive")
)

// keeping are the verbs that make a designation go on, restoring those that make it hold again; "renew" may say either.
var (
	keeping   = wordlist.Set("renew extend prolong maintain uphold confirm reaffirm retain keep")
	restoring = wordlist.Set("restore reinstate reimpose re-impose renew")
)

// readNounStandings reads the designations and delistings that nouns name: "the designation of the Front by Peru in 2002", "since
// its listing by the EU", "the Front's removal from the EU list in 2009".
func readNounStandings(s *document.Sentence) {
	for i, t := range s.Tokens {
		standing, held := standingNoun(t.Lower)
		ends, of := removingNouns[t.Lower], undoneAt(s, i)
		if !strings.HasPrefix(t.Tag, "NN") || standing == "" && !ends && of < 0 || predicate.InQuote(s, i) {
			continue
		}
		a := namedAct{s: s, noun: i, kind: standing, ends: ends, held: held, entry: opensEntry(s, i)}
		switch {
		case of >= 0:
			a.kind, _ = standingNoun(s.Tokens[of].Lower)
			if a.of, a.ends, a.held = of, true, false; a.kind == annals.TypeDesignation {
				a.kind = annals.TypeDelisting
			}
		case ends:
			a.kind = annals.TypeDelisting
		}
		if a.done() && a.readParts() {
			a.state()
		}
	}
}

// opensEntry reports whether the noun at token i opens an entry of a chronology, with no words but the date's before it and no
// verb to govern it.
func opensEntry(s *document.Sentence, i int) bool {
	c := s.ChunkAt(i)
	if c == nil || c.Head != i || !layout.UnderDate(s) {
		return false
	}
	for k := 0; k < i; k++ {
		if t := s.Tokens[k]; !entity.IsSilent(t) && s.TimeAt(k) == nil && t.Kind != lang.Punct && (k < c.First || openActs[t.Lower]) {
			return false
		}
	}
	return !slices.ContainsFunc(s.Tokens, document.IsFinite)
}

// undoingNouns name the end of what "of" ties to them.
var undoingNouns = wordlist.Set(`lifting repeal annulment revocation cancellation withdrawal rescission quashing overturning suspension
	termination end ending abolition removal scrapping abrogation reversal expiry expiration lapse nullification invalidation`)

// undoneAt is the noun for a ban, listing or standing whose end the noun at token i names, "the lifting of the ban on it"; -1
// for none.
func undoneAt(s *document.Sentence, i int) int {
	t := s.Tokens
	if !undoingNouns[t[i].Lower] || i+2 >= len(t) || t[i+1].Lower != "of" {
		return -1
	}
	c := s.ChunkAt(i + 2)
	if c == nil || c.First != i+2 {
		return -1
	}
	if kind, _ := standingNoun(t[c.Head].Lower); kind == "" {
		return -1
	}
	return c.Head
}

// namedAct is an act of putting somebody on a list, or of taking somebody off it, that a noun names.
type namedAct struct {
	s *document.Sentence
	// noun is its token, of that of the noun for what it ends: "the lifting of the ban", 0 for none.
	noun, of int
	// kind is the type of what it gives or ends.
	kind annals.Type
	// ends tells that somebody is taken off a list, held that the noun names what was given.
	ends, held bool
	// holds is how long it held, by the verb of which the noun is the subject, nil where none tells.
	holds *course
	// entry tells that the act is all that an entry of a chronology tells: "October 1997: Designation by the United States".
	entry bool
	// subject is who is on the list, as what those on it are.
	subject, as document.Mention
	by          []predicate.Authority
	time        *dates.Expr
	// since is when it was given, where what the sentence tells of is until when it held.
	since *dates.Expr
	// goes tells that a verb makes the designation go on or hold again, lasts that somebody was on the list before.
	goes, lasts bool
	// implied tells that whom it befalls may be whom the text is about.
	implied bool
}

// done reports whether the sentence tells the act as one that was done.
func (a *namedAct) done() bool {
	s, t := a.s, a.s.Tokens
	c := s.ChunkAt(a.noun)
	if c == nil || c.Head != a.noun {
		return false
	}
	for k := c.First; k < a.noun; k++ {
		if openActs[t[k].Lower] || predicate.Not(s, k) {
			return false
		}
	}
	if a.held && !a.entry {
		if a.holds = courseOf(s, a.noun); a.holds != nil {
			return true
		}
		if t[a.noun].Lower == "recognition" && c.First > 0 && afterWords[t[c.First-1].Lower] {
			return true // "after its recognition by Peru"
		}
		if a.kind != annals.TypeBan || a.noun+1 >= len(t) || t[a.noun+1].Lower != "by" {
			return false
		}
	}
	if c.First > 0 && afterWords[t[c.First-1].Lower] || a.entry {
		return true
	}
	if a.holds = courseOf(s, a.noun); a.holds != nil {
		return true
	}
	v := s.Head(a.noun)
	if v < 0 || s.Dependent(v, "aux") >= 0 && t[s.Dependent(v, "aux")].Tag == "MD" {
		return false
	}
	if is := s.Dependent(v, "cop"); is >= 0 && s.IsRel(a.noun, "nsubj") {
		return t[is].Tag == "VBD" || t[is].Tag == "VBZ" // "was a gesture"
	}
	if !t[v].IsVerb() {
		return false
	}
	switch base := document.VerbBase(t[v]); {
	case document.VerbClasses["lapse"][base], document.VerbClasses["lift"][base]:
		return false // its end says the same
	case keeping[base], restoring[base]:
		return !a.ends && a.goesOn(v, base)
	case s.IsRel(a.noun, "nsubj:pass"):
		return answeredActs[base]
	case s.IsRel(a.noun, "nsubj"):
		return (t[v].Tag == "VBD" || t[v].Tag == "VBZ" || t[v].Tag == "VBN") && !openVerbs[base]
	case s.IsRel(a.noun, "obj", "obl", "ccomp", "xcomp") && (answeredActs[base] && !announcing[base] || contesting[base]):
		return true // "criticized its listing by Peru"
	case s.IsRel(a.noun, "obj") && announcing[base] && t[v].Tag == "VBD":
		a.by = predicate.SubjectAuthorities(s, v)
		a.time = predicate.LeadingTime(s, predicate.VerbGroupStart(s, v))
		return true
	case s.IsRel(a.noun, "obj") && lists["recording"][base] && (t[v].Tag == "VBD" || t[v].Tag == "VBZ" || t[v].Tag == "VBP"):
		a.implied = true // "the file records designations by Peru in 1997 and Chile in 2006"
		return true
	}
	return false
}

// goesOn reports whether the verb at token v tells that the designation, which is its object, is made to go on or to hold again,
// and reads by whom and when.
func (a *namedAct) goesOn(v int, base string) bool {
	p := predicate.Read(a.s, v)
	if p.PatientHead != a.noun || p.Negated || p.Until != nil || !p.Past && !p.Perfect && !p.Present {
		return false
	}
	a.goes, a.lasts, a.by = true, keeping[base], p.Agents
	if len(p.Times) > 0 {
		a.time = p.Times[0]
	} else {
		a.time = predicate.LeadingTime(a.s, p.First)
	}
	return true
}

// readParts reads whom the act befalls, who does it, when, and as what those on the list are; not ok where whom or by whom is not
// told.
func (a *namedAct) readParts() (ok bool) {
	s, t := a.s, a.s.Tokens
	of := &predicate.Predicate{PatientHead: max(a.noun, a.of)}
	if a.revoked() {
		return true
	}
	if a.holds != nil && a.toldBefore() {
		return true
	}
	bare := a.goes || a.implied || a.entry || a.holds != nil // whose it is needs no words
	if a.subject, ok = listedIn(s, of); !ok || a.subject.End == a.subject.Start && !bare {
		return false
	}
	if a.entry {
		a.time = s.TimeAt(0)
		if a.time == nil {
			a.time = s.TimeAt(1)
		}
	}
	named := max(a.noun, a.of)
	a.as = scope.Mention(s, document.Phrase{First: named, Last: named, Head: named})
	for k := max(s.ChunkFirst(a.noun), a.noun-6); k < a.noun; k++ {
		if x := s.TimeAt(k); x != nil && a.time == nil {
			a.time = x // "the 2012 designation", "Peru's 2012 listing of it"
		}
	}
	for i := max(a.noun, a.of) + 1; i < len(t) && !predicate.SetsOff(t[i]) && !document.IsFinite(t[i]); {
		i = a.readPart(i)
	}
	if !a.intoClass() {
		return false
	}
	if by, since := imposedBy(s, a.noun); len(a.by) == 0 && len(by) > 0 {
		a.by, a.since = by, since
	}
	if imposer := imposer(s, max(a.noun, a.of), a.subject); (len(a.by) == 0 || a.of > 0) && imposer != nil {
		a.by = []predicate.Authority{*imposer}
	}
	a.followers()
	a.by = slices.DeleteFunc(a.by, func(x predicate.Authority) bool { return !listsOthers(s, x) || !predicate.CouldDecide(s, x) })
	return len(a.by) > 0
}

// orderingVerbs are the verbs by which one act is told to come before or after another.
var orderingVerbs = wordlist.Set("follow precede")

// followers adds those of whom a verb tells that theirs came before or after: "was followed by that of Chile in 2001".
func (a *namedAct) followers() {
	s, t := a.s, a.s.Tokens
	v := s.Head(a.noun)
	if v < a.noun || len(a.by) == 0 || !t[v].IsVerb() || !orderingVerbs[document.VerbBase(t[v])] {
		return
	}
	for k := v + 1; k+2 < len(t); k++ {
		if (t[k].Lower == "that" || t[k].Lower == "those") && t[k+1].Lower == "of" {
			if a.by[0].Time == nil {
				a.by[0].Time = a.time // it is not theirs
			}
			list, _ := predicate.Authorities(s, k+2, len(t))
			a.by = append(a.by, list...)
			return
		}
	}
}

// intoClass reads the class or the list of a noun that says nothing without one, and reports whether it needs none or has one.
func (a *namedAct) intoClass() bool {
	s, w := a.s, a.s.Tokens[a.noun].Lower
	switch at := inclusion(s, a.noun); {
	case at >= 0:
		if as := listClass(s, at); as != nil {
			a.as = *as
		}
		if len(a.by) == 0 {
			a.by = listOwners(s, at)
		}
		return true
	case coref.InclusionNouns[w] || w == "placement" || w == "inscription":
		return false
	}
	return !classingNouns[w] || a.as.Start > s.Tokens[a.noun].End
}

// toldBefore reads, of "the ban stood until 2008", whose ban by whom the text has told just before.
func (a *namedAct) toldBefore() bool {
	s, c := a.s, a.s.ChunkAt(a.noun)
	if c == nil || c.Head != c.First+1 || c.Head != c.Last || s.Tokens[c.First].Lower != "the" ||
		s.Tokens[min(c.Last+1, len(s.Tokens)-1)].Tag == "IN" {
		return false
	}
	if by, _ := imposedBy(s, a.noun); len(by) > 0 {
		return false
	}
	like := standingBefore(s, a.noun, func(c *document.Candidate) bool { return c.Type == a.kind })
	if like == nil || like.Stance != annals.Asserted || a.holds.phase == coming {
		return false
	}
	at := s.Tokens[c.First].Start
	a.subject = document.Mention{Start: at, End: at, Entity: like.Roles[annals.RoleSubject][0].Entity}
	by := like.Roles[annals.RoleAuthority][0]
	by.Start, by.End = at, at
	a.by = []predicate.Authority{{First: c.First, Last: c.First, Mention: by}}
	if a.as = scope.Mention(s, document.Phrase{First: a.noun, Last: a.noun, Head: a.noun}); len(like.Roles[annals.RoleAs]) > 0 {
		a.as = like.Roles[annals.RoleAs][0]
	}
	return true
}

// revoked reads, of "the revocation took effect on 30 November", when the designation ended of which the text has just told.
func (a *namedAct) revoked() bool {
	s, t := a.s, a.s.Tokens
	v := s.Head(a.noun)
	if t[a.noun].Lower != "revocation" || a.noun+1 < len(t) && t[a.noun+1].Lower == "of" || v < a.noun || !s.IsRel(a.noun, "nsubj") {
		return false
	}
	like := standingBefore(s, a.noun, func(c *document.Candidate) bool {
		return c.Type == annals.TypeDesignation || c.Type == annals.TypeDelisting
	})
	x := predicate.TimeAfter(s, v+1)
	if like == nil || like.Stance != annals.Asserted || x == nil || x.Modifier {
		return false
	}
	at := t[a.noun].Start
	a.subject = document.Mention{Start: at, End: at, Entity: like.Roles[annals.RoleSubject][0].Entity}
	by := like.Roles[annals.RoleAuthority][0]
	by.Start, by.End = at, at
	a.by, a.time = []predicate.Authority{{First: a.noun, Last: a.noun, Mention: by}}, x
	return true
}

// readPart reads the part of the act that begins at token i, and returns the token after it.
func (a *namedAct) readPart(i int) (next int) {
	s, t := a.s, a.s.Tokens
	if x := s.TimeAt(i); x != nil {
		if a.time == nil && !x.Modifier {
			a.time = x
		}
		return x.Last + 1
	}
	if i+1 >= len(t) {
		return i + 1
	}
	switch w, c := t[i].Lower, s.ChunkAt(i+1); {
	case (w == "by" || w == "in" && a.kind == annals.TypeBan || w == "with" && a.kind == annals.TypeStatus) && len(a.by) == 0:
		list, next := predicate.Authorities(s, i+1, len(t))
		a.by = list
		return max(next, i+1)
	case w == "as" && !a.ends && c != nil && c.First == i+1 &&
		anyWord(s, document.Phrase{First: c.First, Last: c.Last}, terrorWords):
		a.as = scope.Mention(s, document.Phrase{First: c.First, Last: c.Last, Head: c.Head})
		return c.Last + 1
	case (w == "from" || w == "off") && a.ends && listPhrase(s, i+1) >= 0:
		if len(a.by) > 0 {
			return c.Last + 1
		}
		if a.by = listOwners(s, i+1); len(a.by) == 0 {
			a.by = listTold(s, i+1)
		}
		return c.Last + 1
	}
	return i + 1
}

// state makes the designation, or the delisting, by each authority.
func (a *namedAct) state() {
	s, t := a.s, a.s.Tokens
	for k := range a.by {
		by := &a.by[k]
		if by.Mention.Entity != nil && by.Mention.Entity == a.subject.Entity {
			continue
		}
		rule := string(a.kind) + ".noun"
		switch {
		case a.holds != nil && !a.ends:
			rule = string(a.kind) + ".course"
		case a.kind == annals.TypeBan && a.entry:
			rule = "ban.entry"
		case a.kind == annals.TypeBan && a.ends:
			rule = "ban.undone"
		case a.kind == annals.TypeBan:
			rule = "ban.act"
		}
		c := document.NewCandidate(a.kind, rule, 0.8)
		if a.kind == annals.TypeDesignation || a.kind == annals.TypeStatus {
			c.Roles[annals.RoleAs] = []document.Mention{a.as}
			c.Cover(a.as.Start, a.as.End)
		}
		c.Trigger, c.Verb = t[a.noun].Start, t[a.noun].Start
		c.Roles[annals.RoleSubject] = []document.Mention{a.subject}
		c.Roles[annals.RoleAuthority] = []document.Mention{by.Mention}
		c.Cover(t[a.noun].Start, t[a.noun].End)
		if a.subject.End > a.subject.Start {
			c.Cover(a.subject.Start, a.subject.End)
		}
		c.Cover(by.Mention.Start, by.Mention.End)
		x := by.OwnTime()
		if x == nil {
			x = a.time
		}
		if a.holds != nil && a.holds.when != nil {
			if a.since == nil {
				a.since = x // "the ban, imposed in 1998, ran until 2008"
			}
			x = nil
		}
		if x != nil {
			c.Cover(x.Start, x.End)
			switch c.Time = x.AsStart(); {
			case a.ends && a.kind != annals.TypeDelisting:
				c.Time = x.AsEnd()
			case a.ends || a.lasts:
				c.Time = x.ForEvent()
			}
		} else if a.holds != nil {
			c.Time = a.holds.time(a.since, a.ends)
			c.Cover(s.Tokens[a.holds.verb].Start, s.Tokens[a.holds.verb].End)
		}
		s.Candidates = append(s.Candidates, c)
	}
}
