package grammar

import (
	"slices"
	"strings"

	"annals"
	"annals/edtf"
	"annals/internal/extract/document"
	"annals/internal/extract/entity"
	"annals/internal/extract/lang"
	"annals/internal/extract/naming"
	"annals/internal/extract/predicate"
	"annals/internal/extract/profile"
	"annals/internal/extract/scope"
	"annals/internal/extract/wordlist"
)

// terrorWords make a class of theirs a designation.
var terrorWords = wordlist.Set(profile.TerrorList)

// statusWords make a class of theirs another standing.
var statusWords = wordlist.Set(`representative belligerent belligerents observer government status member partner person persons
	protected legitimate legal army state party organization organisation religion sovereign independent republic nation`)

// readStandings finds the designations, bans, other standings and descriptions that verbs give: "X has been designated as Y
// by A and B", "A and B list X as Y", "A recognized X as Y".
func readStandings(s *document.Sentence) {
	t := s.Tokens
	for i := range t {
		if !t[i].IsVerb() || predicate.InQuote(s, i) || insidePhrase(s, i) {
			continue
		}
		base := document.VerbBase(t[i])
		switch {
		case document.VerbClasses["designate"][base], document.VerbClasses["consider"][base], document.VerbClasses["describe"][base],
			document.VerbClasses["hold"][base],
			document.VerbClasses["pose"][base]:
			readStanding(s, i, base)
		}
	}
}

// insidePhrase reports whether the participle at token i only modifies the noun after it, or is the second part of a compound.
func insidePhrase(s *document.Sentence, i int) bool {
	c := s.ChunkAt(i)
	return c != nil && c.First < i && i < c.Head || i > 0 && s.Tokens[i].Glued && s.Tokens[i-1].Text == "-"
}

// readStanding reads the verb at token i as giving a standing.
func readStanding(s *document.Sentence, i int, base string) {
	p := predicate.Read(s, i)
	if document.VerbClasses["designate"][base] {
		ofOther(s, p)
		decidedIn(s, p)
		bySame(s, p, base)
	}
	if as := asideClass(s, p); p.Complement.Head < 0 && document.VerbClasses["designate"][base] && as != nil {
		p.Class = as
		designations(s, p)
		return
	}
	if p.Complement.Head < 0 && (base == "blacklist" || bareListing(s, p, base)) {
		// The verb says as what.
		p.Complement = document.Phrase{First: i, Last: i, Head: i}
		designations(s, p)
		return
	}
	if p.Complement.Head < 0 {
		return
	}
	switch standingOf(s, p, base) {
	case annals.TypeDesignation:
		designations(s, p)
	case annals.TypeStatus:
		statuses(s, p)
	case annals.TypeDescription:
		describe(s, p, base)
	}
}

// bySame gives the predicate of "was listed in 2001", which tells by nobody, as agent the one of whose listing the text has just
// told: "it stays on the American list. The League, listed in 2001, came off it".
func bySame(s *document.Sentence, p *predicate.Predicate, base string) {
	if !p.Passive || len(p.Agents) > 0 || len(p.Times) == 0 || !strings.HasSuffix(base, "list") && base != "designate" {
		return
	}
	like := standingBefore(s, p.First, func(c *document.Candidate) bool {
		return c.Type == annals.TypeDesignation || c.Type == annals.TypeDelisting
	})
	if like == nil || like.Stance != annals.Asserted || len(like.Roles[annals.RoleAuthority]) > 1 {
		return
	}
	m := like.Roles[annals.RoleAuthority][0]
	if e := m.Entity; e == nil || e.Kind != annals.State && e.Kind != annals.Body && !entity.Issues(e) {
		return
	}
	m.Start, m.End = s.Tokens[p.Verb].Start, s.Tokens[p.Verb].Start
	p.Agents = []predicate.Authority{{First: p.Verb, Last: p.Verb, Mention: m}}
}

// standingOf is the type of what the predicate of a verb with a complement states: which standing is given, or that somebody
// is only described; empty for nothing.
func standingOf(s *document.Sentence, p *predicate.Predicate, base string) annals.Type {
	if p.Marker != "so" && (selecting[base] && amongBest(s, p.Complement) ||
		document.VerbClasses["recognize"][base] && oneOf(s, p.Complement)) {
		// "was recognized by the bank as one of the best clubs": how good it is held to be, no standing.
		return annals.TypeDescription
	}
	if given := grantOf(s, p, base).standing(); given != "" {
		return given
	}
	switch {
	case selecting[base], (base == "identify" || base == "bill") && namesOne(s, p.Complement):
		return "" // "was identified as Juan Santos"
	case document.VerbClasses["describe"][base] && p.Marker != "so", document.VerbClasses["pose"][base] && ofItself(s, p),
		document.VerbClasses["hold"][base] && p.Marker == "to be" && !counts(s, p.Complement):
		return annals.TypeDescription
	}
	return ""
}

// selecting are the verbs of choosing, which say what something is like only where it is chosen as one of the best.
var selecting = wordlist.Set("select choose pick")

// amongBest reports whether the phrase says that something is among the best of its sort: "one of the oldest clubs", "the best
// club".
func amongBest(s *document.Sentence, p document.Phrase) bool {
	return oneOf(s, p) || anyTag(s, p, "JJS", "RBS")
}

// oneOf reports whether the phrase begins with "one of".
func oneOf(s *document.Sentence, p document.Phrase) bool {
	return s.Tokens[p.First].Lower == "one" && p.First+1 < len(s.Tokens) && s.Tokens[p.First+1].Lower == "of"
}

// namesOne reports whether the phrase is only a name, by which somebody is known.
func namesOne(s *document.Sentence, p document.Phrase) bool {
	k := p.First
	if k < len(s.Tokens) && s.Tokens[k].Tag == "DT" {
		k++
	}
	m := s.MentionAt(k)
	return m != nil && m.First == k && m.Last >= p.Head && !m.Anaphor || k <= p.Last && s.Tokens[k].IsUpper() &&
		s.Tokens[p.Head].IsUpper()
}

// anyWord reports whether a phrase has a word of the set.
func anyWord(s *document.Sentence, p document.Phrase, set map[string]bool) bool {
	for k := p.First; k <= p.Last && k < len(s.Tokens); k++ {
		if set[s.Tokens[k].Lower] {
			return true
		}
	}
	return false
}

// earlierDesignation is the last designation of the paragraph so far, whose "as" a later "so" or "do not" repeats.
func earlierDesignation(s *document.Sentence) *document.Candidate {
	d := s.Doc
	for k := len(d.Sentences) - 1; k >= 0; k-- {
		o := d.Sentences[k]
		if o.Block != s.Block || o.Start > s.Start {
			continue
		}
		for c := len(o.Candidates) - 1; c >= 0; c-- {
			if o.Candidates[c].Type == annals.TypeDesignation {
				return o.Candidates[c]
			}
		}
	}
	return nil
}

// hedgeMentions are the predicate's hedges as stretches of words.
func hedgeMentions(s *document.Sentence, p *predicate.Predicate) []document.Mention {
	var out []document.Mention
	for _, h := range p.Hedges {
		out = append(out, document.Mention{Start: s.Tokens[h].Start, End: s.Tokens[h].End})
	}
	return out
}

// classOf is as what the predicate says that somebody is listed.
func classOf(s *document.Sentence, p *predicate.Predicate) document.Mention {
	if p.Class != nil {
		return *p.Class
	}
	return scope.Mention(s, p.Complement)
}

// designations makes one designation for each authority.
func designations(s *document.Sentence, p *predicate.Predicate) {
	subject, ok := standingSubject(s, p)
	if !ok {
		return
	}
	agents := p.Agents
	if len(agents) == 0 {
		return
	}
	as := classOf(s, p)
	besides(s, p, subject)
	before := len(s.Candidates)
	for k := range agents {
		a := &agents[k]
		c := document.NewCandidate(annals.TypeDesignation, voiceRule(s, "designation", p), 0.9)
		c.Trigger, c.Verb = s.Tokens[p.First].Start, s.Tokens[p.Verb].Start
		c.Roles[annals.RoleSubject] = bearers(p, subject)
		c.Roles[annals.RoleAuthority] = []document.Mention{a.Mention}
		c.Roles[annals.RoleAs] = []document.Mention{as}
		evidence(s, c, p, a, subject, as)
		coverBearers(c)
		if p.Law.Head >= 0 {
			c.Roles[annals.RoleLaw] = []document.Mention{scope.Mention(s, p.Law)}
		}
		c.Time = predicate.PredicateTime(s, p, a)
		c.Hedges = hedgeMentions(s, p)
		predicate.Stance(s, c, p)
		if w := s.Tokens[a.First].Lower; a.Last > a.First && (w == "no" || w == "neither") {
			c.Stance = annals.Denied // "no other state designates it"
		}
		s.Candidates = append(s.Candidates, c)
	}
	given := s.Candidates[before:]
	ellipsis(s, p, given)
	predicate.Exceptions(s, p, given)
}

func voiceRule(s *document.Sentence, name string, p *predicate.Predicate) string {
	if p.Passive {
		return name + ".passive"
	}
	return name + ".active"
}

// evidence sets the stretch that states it for one authority. An authority after the first citation run of its list stands
// by its own name, so that the run after it covers it and no other does.
func evidence(s *document.Sentence, c *document.Candidate, p *predicate.Predicate, a *predicate.Authority,
	subject, as document.Mention) {
	t := s.Tokens
	start := t[p.First].Start
	if subject.End > subject.Start && subject.Start < start {
		start = subject.Start
	}
	if p.Passive && a.Mention.Start > t[p.Verb].Start && naming.MarkedBetween(s.Doc, start, a.Mention.Start) {
		// The words from the verb on, if no mark stands between, else the authority alone.
		switch {
		case !naming.MarkedBetween(s.Doc, t[p.First].Start, a.Mention.Start):
			c.Cover(t[p.First].Start, a.Mention.End)
		default:
			c.Cover(a.Mention.Start, a.Mention.End)
		}
		if a.Time != nil {
			c.Cover(a.Mention.Start, a.Time.End)
		}
		return
	}
	c.Cover(start, t[p.Verb].End)
	if subject.End > subject.Start {
		c.Cover(subject.Start, subject.End)
	}
	c.Cover(a.Mention.Start, a.Mention.End)
	c.Cover(as.Start, as.End)
	if a.Time != nil {
		c.Cover(a.Mention.Start, a.Time.End)
	}
}

// standingSubject is what is given the standing: the patient, or for "regard it so" its entity.
func standingSubject(s *document.Sentence, p *predicate.Predicate) (document.Mention, bool) {
	if p.PatientHead < 0 {
		return document.Mention{}, false
	}
	return p.Patient, true
}

// bearers are all whom the predicate tells to bear a standing of which subject is the first to be named: "A and B were listed".
func bearers(p *predicate.Predicate, subject document.Mention) []document.Mention {
	out := []document.Mention{subject}
	if len(p.Patients) < 2 || p.Patients[0].Start != subject.Start {
		return out
	}
	for _, m := range p.Patients[1:] {
		if m.Entity == nil || !slices.ContainsFunc(out, func(o document.Mention) bool { return o.Entity == m.Entity }) {
			out = append(out, m)
		}
	}
	return out
}

// besides adds to the predicate's patients those whom it tells to bear the standing together with the subject: "listed the Front
// in 1990, together with its leader, Juan Santos", "revoked its designation, along with those of the League and the Union".
func besides(s *document.Sentence, p *predicate.Predicate, subject document.Mention) {
	t := s.Tokens
	for k := p.Verb + 1; k+2 < len(t) && t[k].Text != ";"; k++ {
		if t[k].IsVerb() && document.IsFinite(t[k]) {
			return
		}
		if t[k+1].Lower != "with" || t[k].Lower != "together" && t[k].Lower != "along" {
			continue
		}
		first := k + 2
		if first+2 < len(t) && t[first+1].Lower == "of" && (t[first].Lower == "that" || t[first].Lower == "those") {
			first += 2
		}
		if len(p.Patients) == 0 || p.Patients[0].Start != subject.Start {
			p.Patients = []document.Mention{subject}
		}
		list, next := predicate.Authorities(s, first, len(t))
		if next+1 < len(t) && t[next].Text == "," {
			next++
		}
		if x := s.TimeAt(min(next, len(t)-1)); len(p.Times) == 0 && x != nil && !x.Modifier {
			p.Times = append(p.Times, x) // "along with its leader, Juan Santos, in 2015"
		}
		for _, a := range list {
			e := a.Mention.Entity
			if a.Time != nil && a.First != list[0].First ||
				e != nil && e.Kind != "" && e.Kind != annals.Organization && e.Kind != annals.Person {
				return
			}
			if e != nil {
				p.Patients = append(p.Patients, a.Mention)
			}
		}
		return
	}
}

// coverBearers widens the evidence of a standing that several bear to their words.
func coverBearers(c *document.Candidate) {
	for _, m := range c.Roles[annals.RoleSubject][1:] {
		c.Cover(m.Start, m.End)
	}
}

// ellipsis reads "…; whereas the governments of A and B do not": that others have not done what is given.
func ellipsis(s *document.Sentence, p *predicate.Predicate, given []*document.Candidate) {
	t := s.Tokens
	if len(given) == 0 || given[0].Stance != annals.Asserted {
		return
	}
	for i := p.End; i+1 < len(t); i++ {
		if w := t[i].Lower; w != "do" && w != "does" && w != "did" && w != "have" && w != "has" {
			continue
		}
		if n := t[i+1].Lower; n != "not" && n != "n't" {
			continue
		}
		if i+2 < len(t) && t[i+2].Kind != lang.Punct {
			continue
		}
		for _, a := range predicate.SubjectAuthorities(s, i) {
			if a.First >= p.End && predicate.CouldDecide(s, a) {
				s.Candidates = append(s.Candidates, notGiven(s, given[0], a, i+1))
			}
		}
	}
}

// notGiven is that an authority has not done what like tells, as the words that end with token last say.
func notGiven(s *document.Sentence, like *document.Candidate, a predicate.Authority, last int) *document.Candidate {
	c := document.NewCandidate(like.Type, "designation.ellipsis", 0.85)
	if like.Type == annals.TypeDelisting {
		c.Rule = "delisting.ellipsis"
	} else {
		c.Roles[annals.RoleAs], c.Time = like.Roles[annals.RoleAs], edtf.MustParse("/..")
	}
	c.Roles[annals.RoleSubject] = like.Roles[annals.RoleSubject]
	c.Roles[annals.RoleAuthority] = []document.Mention{a.Mention}
	c.Cover(a.Mention.Start, s.Tokens[last].End)
	c.Stance = annals.Denied
	return c
}
