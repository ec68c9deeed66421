package grammar

import (
	"annals"
	"annals/edtf"
	"annals/internal/extract/lang"
	"annals/internal/extract/wordlist"
)

// terrorList are the words for terrorism in the names of classes and lists.
const terrorList = "terrorist terror terrorism extremist fto sdgt ftos"

// terrorWords make a class of theirs a designation.
var terrorWords = wordlist.Set(terrorList)

// illegalWords make a class of theirs a ban.
var illegalWords = wordlist.Set("illegal unlawful banned outlawed proscribed prohibited criminal unconstitutional")

// statusWords make a class of theirs another standing.
var statusWords = wordlist.Set(`representative belligerent belligerents observer government status member partner person persons
	protected legitimate legal army state party organization organisation religion sovereign independent republic nation`)

// readStandings finds the designations, bans, other standings and descriptions that verbs give: "X has been designated as Y
// by A and B", "A and B list X as Y", "A recognized X as Y".
func (s *Sentence) readStandings() {
	t := s.Tokens
	for i := range t {
		if !t[i].IsVerb() || s.inQuote(i) || s.insidePhrase(i) {
			continue
		}
		base := verbBase(t[i])
		switch {
		case verbClasses["designate"][base], verbClasses["consider"][base], verbClasses["describe"][base],
			verbClasses["hold"][base],
			verbClasses["pose"][base]:
			s.readStanding(i, base)
		}
	}
}

// insidePhrase reports whether the participle at token i only modifies the noun after it, or is the second part of a compound.
func (s *Sentence) insidePhrase(i int) bool {
	c := s.ChunkAt(i)
	return c != nil && c.First < i && i < c.Head || i > 0 && s.Tokens[i].Glued && s.Tokens[i-1].Text == "-"
}

// inQuote reports whether token i stands inside a quotation of more than a few words.
func (s *Sentence) inQuote(i int) bool {
	q := s.QuoteAt(i)
	return q != nil && q.First < i && i < q.Last
}

// readStanding reads the verb at token i as giving a standing.
func (s *Sentence) readStanding(i int, base string) {
	p := s.readPredicate(i)
	if verbClasses["designate"][base] {
		s.decidedIn(p)
	}
	if as := s.asideClass(p); p.complement.Head < 0 && verbClasses["designate"][base] && as != nil {
		p.class = as
		s.designations(p)
		return
	}
	if p.complement.Head < 0 && (base == "blacklist" || s.bareListing(p, base)) {
		// The verb says as what.
		p.complement = phrase{First: i, Last: i, Head: i}
		s.designations(p)
		return
	}
	if p.complement.Head < 0 {
		return
	}
	switch s.standingOf(p, base) {
	case annals.TypeDesignation:
		s.designations(p)
	case annals.TypeStatus:
		s.statuses(p)
	case annals.TypeDescription:
		s.describe(p, base)
	}
}

// standingOf is the type of what the predicate of a verb with a complement states: which standing is given, or that somebody
// is only described; empty for nothing.
func (s *Sentence) standingOf(p *predicate, base string) annals.Type {
	if p.marker != "so" && (selecting[base] && s.amongBest(p.complement) ||
		verbClasses["recognize"][base] && s.oneOf(p.complement)) {
		// "was recognized by the bank as one of the best clubs": how good it is held to be, no standing.
		return annals.TypeDescription
	}
	if given := s.grantOf(p, base).standing(); given != "" {
		return given
	}
	switch {
	case selecting[base], (base == "identify" || base == "bill") && s.namesOne(p.complement):
		return "" // "was identified as Juan Santos"
	case verbClasses["describe"][base] && p.marker != "so", verbClasses["pose"][base] && s.ofItself(p),
		verbClasses["hold"][base] && p.marker == "to be" && !s.counts(p.complement):
		return annals.TypeDescription
	}
	return ""
}

// selecting are the verbs of choosing, which say what something is like only where it is chosen as one of the best.
var selecting = wordlist.Set("select choose pick")

// amongBest reports whether the phrase says that something is among the best of its sort: "one of the oldest clubs", "the best
// club".
func (s *Sentence) amongBest(p phrase) bool {
	return s.oneOf(p) || s.anyTag(p, "JJS", "RBS")
}

// oneOf reports whether the phrase begins with "one of".
func (s *Sentence) oneOf(p phrase) bool {
	return s.Tokens[p.First].Lower == "one" && p.First+1 < len(s.Tokens) && s.Tokens[p.First+1].Lower == "of"
}

// namesOne reports whether the phrase is only a name, by which somebody is known.
func (s *Sentence) namesOne(p phrase) bool {
	k := p.First
	if k < len(s.Tokens) && s.Tokens[k].Tag == "DT" {
		k++
	}
	m := s.MentionAt(k)
	return m != nil && m.First == k && m.Last >= p.Head && !m.Anaphor || k <= p.Last && s.Tokens[k].IsUpper() &&
		s.Tokens[p.Head].IsUpper()
}

// anyWord reports whether a phrase has a word of the set.
func (s *Sentence) anyWord(p phrase, set map[string]bool) bool {
	for k := p.First; k <= p.Last && k < len(s.Tokens); k++ {
		if set[s.Tokens[k].Lower] {
			return true
		}
	}
	return false
}

// earlierDesignation is the last designation of the paragraph so far, whose "as" a later "so" or "do not" repeats.
func (s *Sentence) earlierDesignation() *Candidate {
	d := s.Doc
	for k := len(d.Sentences) - 1; k >= 0; k-- {
		o := d.Sentences[k]
		if o.Block != s.Block || o.Start > s.Start {
			continue
		}
		for c := len(o.candidates) - 1; c >= 0; c-- {
			if o.candidates[c].Type == annals.TypeDesignation {
				return o.candidates[c]
			}
		}
	}
	return nil
}

// hedgeMentions are the predicate's hedges as stretches of words.
func (s *Sentence) hedgeMentions(p *predicate) []Mention {
	var out []Mention
	for _, h := range p.hedges {
		out = append(out, Mention{Start: s.Tokens[h].Start, End: s.Tokens[h].End})
	}
	return out
}

// mention is the stretch of tokens as a filler that stands for no entity.
func (s *Sentence) mention(p phrase) Mention {
	return Mention{Start: s.Tokens[p.First].Start, End: s.Tokens[p.Last].End}
}

// classOf is as what the predicate says that somebody is listed.
func (s *Sentence) classOf(p *predicate) Mention {
	if p.class != nil {
		return *p.class
	}
	return s.mention(p.complement)
}

// designations makes one designation for each authority.
func (s *Sentence) designations(p *predicate) {
	subject, ok := s.standingSubject(p)
	if !ok {
		return
	}
	agents := p.agents
	if len(agents) == 0 {
		return
	}
	as := s.classOf(p)
	before := len(s.candidates)
	for k := range agents {
		a := &agents[k]
		c := NewCandidate(annals.TypeDesignation, s.voiceRule("designation", p), 0.9)
		c.Trigger, c.Verb = s.Tokens[p.first].Start, s.Tokens[p.verb].Start
		c.Roles[annals.RoleSubject] = []Mention{subject}
		c.Roles[annals.RoleAuthority] = []Mention{a.mention}
		c.Roles[annals.RoleAs] = []Mention{as}
		s.evidence(c, p, a, subject, as)
		if p.law.Head >= 0 {
			c.Roles[annals.RoleLaw] = []Mention{s.mention(p.law)}
		}
		c.Time = s.predicateTime(p, a)
		c.Hedges = s.hedgeMentions(p)
		s.stance(c, p)
		if w := s.Tokens[a.first].Lower; a.last > a.first && (w == "no" || w == "neither") {
			c.Stance = annals.Denied // "no other state designates it"
		}
		s.candidates = append(s.candidates, c)
	}
	given := s.candidates[before:]
	s.ellipsis(p, given)
	s.exceptions(p, given)
}

func (s *Sentence) voiceRule(name string, p *predicate) string {
	if p.passive {
		return name + ".passive"
	}
	return name + ".active"
}

// evidence sets the stretch that states it for one authority. An authority after the first citation run of its list stands
// by its own name, so that the run after it covers it and no other does.
func (s *Sentence) evidence(c *Candidate, p *predicate, a *authority, subject, as Mention) {
	t := s.Tokens
	start := t[p.first].Start
	if subject.End > subject.Start && subject.Start < start {
		start = subject.Start
	}
	if p.passive && a.mention.Start > t[p.verb].Start && s.Doc.MarkedBetween(start, a.mention.Start) {
		// The words from the verb on, if no mark stands between, else the authority alone.
		switch {
		case !s.Doc.MarkedBetween(t[p.first].Start, a.mention.Start):
			c.Cover(t[p.first].Start, a.mention.End)
		default:
			c.Cover(a.mention.Start, a.mention.End)
		}
		if a.time != nil {
			c.Cover(a.mention.Start, a.time.End)
		}
		return
	}
	c.Cover(start, t[p.verb].End)
	if subject.End > subject.Start {
		c.Cover(subject.Start, subject.End)
	}
	c.Cover(a.mention.Start, a.mention.End)
	c.Cover(as.Start, as.End)
	if a.time != nil {
		c.Cover(a.mention.Start, a.time.End)
	}
}

// MarkedBetween reports whether a citation run stands between two places of the text.
func (d *Document) MarkedBetween(start, end int) bool {
	for _, r := range d.Runs {
		if r.Start >= start && r.Start < end {
			return true
		}
	}
	return false
}

// standingSubject is what is given the standing: the patient, or for "regard it so" its entity.
func (s *Sentence) standingSubject(p *predicate) (Mention, bool) {
	if p.patientHead < 0 {
		return Mention{}, false
	}
	return p.patient, true
}

// amongCountries is the list of authorities of an active verb; behind "A, B and C are among countries who …" stand A, B and C.
func (s *Sentence) amongCountries(p *predicate) []authority {
	t := s.Tokens
	i := p.first - 1
	if i > 1 && (t[i].Tag == "WP" || t[i].Tag == "WDT") {
		before := i - 1
		if t[before].Text == "," {
			before-- // "Peru, which designated"
			if a := s.antecedent(i); a >= 0 {
				if ph := s.phraseOf(a); ph.Last == before {
					return []authority{{first: ph.First, last: ph.Last, mention: s.fillerOf(ph)}}
				}
			}
		}
		c := s.ChunkAt(before)
		if c == nil {
			return nil
		}
		if authorityNouns[t[c.Head].Lower] && c.First > 1 && (t[c.First-1].Lower == "among" || t[c.First-1].Lower == "of") {
			for v := c.First - 1; v > 0; v-- {
				if t[v].Tag == "VBP" || t[v].Tag == "VBZ" || t[v].Tag == "VBD" {
					return s.subjectAuthorities(v)
				}
			}
		}
		return []authority{{first: c.First, last: c.Last, mention: s.chunkMention(*c)}}
	}
	return p.agents
}

// ellipsis reads "…; whereas the governments of A and B do not": the same, denied by others.
func (s *Sentence) ellipsis(p *predicate, given []*Candidate) {
	t := s.Tokens
	if len(given) == 0 {
		return
	}
	for i := p.end; i+1 < len(t); i++ {
		if w := t[i].Lower; w != "do" && w != "does" && w != "did" && w != "have" && w != "has" {
			continue
		}
		if n := t[i+1].Lower; n != "not" && n != "n't" {
			continue
		}
		if i+2 < len(t) && t[i+2].Kind != lang.Punct {
			continue
		}
		for _, a := range s.subjectAuthorities(i) {
			if a.first < p.end || !s.couldDecide(a) {
				continue
			}
			c := NewCandidate(annals.TypeDesignation, "designation.ellipsis", 0.85)
			c.Roles[annals.RoleSubject] = given[0].Roles[annals.RoleSubject]
			c.Roles[annals.RoleAs] = given[0].Roles[annals.RoleAs]
			c.Roles[annals.RoleAuthority] = []Mention{a.mention}
			c.Cover(a.mention.Start, t[i+1].End)
			c.Stance = annals.Denied
			c.Time = edtf.MustParse("/..")
			s.candidates = append(s.candidates, c)
		}
	}
}
