package grammar

import (
	"maps"
	"slices"
	"strings"

	"annals"
	"annals/edtf"
	"annals/internal/extract/dates"
	"annals/internal/extract/document"
	"annals/internal/extract/naming"
	"annals/internal/extract/nouns"
	"annals/internal/extract/predicate"
	"annals/internal/extract/scope"
	"annals/internal/extract/wordlist"
)

// readRecognitions finds standings told by the noun "recognition" and the like, and by "recognized X's right": "A
// suspended its recognition of X", "X's recognition as Y by A", "has diplomatic relations with A".
func readRecognitions(s *document.Sentence) {
	t := s.Tokens
	for i := range t {
		if predicate.InQuote(s, i) {
			continue
		}
		switch w := t[i].Lower; {
		case w == "recognition" && s.ChunkAt(i) != nil && s.ChunkAt(i).Head == i:
			recognition(s, i)
		case w == "relations" && i > 0 && t[i-1].Lower == "diplomatic":
			relations(s, i)
		case w == "recognized" || w == "recognised":
			recognizedRight(s, i)
			recognizedHolder(s, i)
		case t[i].IsVerb() && document.VerbClasses["recognize"][document.VerbBase(t[i])]:
			recognizedRight(s, i)
		}
	}
}

// recognition reads the noun at token i: of whom, as what, by whom, and whether the verb that governs it gives, takes
// or seeks it.
func recognition(s *document.Sentence, i int) {
	t := s.Tokens
	r, ok := recognizedAt(s, i)
	verb := s.Head(i)
	if !ok || verb < 0 || !t[verb].IsVerb() {
		return
	}
	base := s.PhrasalBase(verb, "withdraw")
	if switching[base] && s.IsRel(i, "obj") {
		switched(s, i, verb)
		return
	}
	ends := document.VerbClasses["withdraw"][base]
	gives := ends || giving[base] || base == "maintain"
	var by []document.Mention
	if owned := t[s.ChunkAt(i).First].Tag == "PRP$"; gives && s.IsRel(i, "obj") && (owned || r.authority.Entity == nil) && verb < i {
		by = predicate.MentionsOf(predicate.SubjectAuthorities(s, verb))
	}
	if imposers, _ := imposedBy(s, i); ends && len(by) == 0 && len(imposers) > 0 {
		by = predicate.MentionsOf(imposers) // "its recognition, granted by Peru in 1985, was withdrawn"
	}
	if len(by) == 0 && (r.authority.Entity != nil || r.authority.End > r.authority.Start) {
		by = []document.Mention{r.authority}
	}
	if like := recognizedBefore(s, i, by); ends && like != nil && (r.subject.Entity == nil || r.own) && !r.group {
		// "recognized the Front in 1985 and withdrew recognition in 2000"
		r.subject = document.Mention{Start: t[i].Start, End: t[i].Start, Entity: like.Roles[annals.RoleSubject][0].Entity}
		if len(by) == 0 {
			by = like.Roles[annals.RoleAuthority]
		}
	}
	if r.subject.Entity == nil && !r.group || len(by) == 0 && (!named(r.subject) || r.as.Start == t[i].Start) {
		return // nobody recognizes, or nothing is said of what it is recognized as
	}
	c := document.NewCandidate(annals.TypeStatus, "status.recognition", 0.7)
	c.Cover(t[i].Start, t[r.end-1].End)
	c.Add(annals.RoleSubject, r.subject)
	c.Add(annals.RoleAs, r.as)
	c.Add(annals.RoleAuthority, by...)
	if ends {
		c.Rule, c.Confidence, c.Verb = "status.recognition-ended", 0.8, t[verb].Start
		c.Cover(t[verb].Start, t[verb].End)
	}
	recognizedWhen(s, c, verb, r.end)
	s.Candidates = append(s.Candidates, c)
	if ends {
		favoured(s, c, r.end)
	}
}

// switching are the verbs by which recognition goes from one to another.
var switching = wordlist.Set("switch transfer shift move")

// switched makes the end of one recognition and the beginning of another of "switched recognition from A to B", at the noun i.
func switched(s *document.Sentence, i, verb int) {
	t, p := s.Tokens, predicate.Read(s, verb)
	list := predicate.SubjectAuthorities(s, verb)
	if p.Passive || p.Negated || len(list) == 0 {
		return
	}
	var x *dates.Expr
	if x = predicate.LeadingTime(s, p.First); x == nil {
		x = predicate.TimeAfter(s, i+1)
	}
	for k := i + 1; k+1 < len(t) && k < i+14 && !predicate.SetsOff(t[k]); k++ {
		c := s.ChunkAt(k + 1)
		if w := t[k].Lower; w != "from" && w != "to" || c == nil || c.First != k+1 || s.TimeAt(k) != nil {
			continue
		}
		m := s.FillerOf(s.Extend(*c))
		if m.Entity == nil {
			continue
		}
		c2 := recognitionOf(s, i, verb, m, predicate.MentionsOf(list))
		switch {
		case t[k].Lower == "to" && x != nil:
			c2.Time = x.AsStart()
		case x != nil:
			c2.Time = x.AsEnd()
		case t[k].Lower == "from":
			c2.Stance = annals.Denied
		}
		predicate.Stance(s, c2, p)
		s.Candidates = append(s.Candidates, c2)
	}
}

// recognitionOf is a statement that the noun for recognition at token i and the verb tell of somebody.
func recognitionOf(s *document.Sentence, i, verb int, who document.Mention, by []document.Mention) *document.Candidate {
	c := document.NewCandidate(annals.TypeStatus, "status.recognition-ended", 0.8)
	c.Verb = s.Tokens[verb].Start
	c.Cover(c.Verb, s.Tokens[verb].End)
	c.Add(annals.RoleSubject, who)
	c.Add(annals.RoleAs, scope.Mention(s, document.Phrase{First: i, Last: i}))
	c.Add(annals.RoleAuthority, by...)
	return c
}

// favoured makes the recognition of whom another one ended for: "ended its recognition of A in 2019 in favour of B".
func favoured(s *document.Sentence, ended *document.Candidate, from int) {
	t := s.Tokens
	for k := from; k+3 < len(t); k++ {
		if t[k].Lower != "in" || t[k+1].Lower != "favour" && t[k+1].Lower != "favor" || t[k+2].Lower != "of" {
			continue
		}
		c := s.ChunkAt(k + 3)
		if c == nil || c.First != k+3 {
			return
		}
		m := s.FillerOf(s.Extend(*c))
		_, when, _ := strings.Cut(ended.Time.String(), "/")
		since, err := edtf.Parse(when + "/..")
		if m.Entity == nil || when == "" || err != nil {
			return
		}
		o := *ended
		o.Roles = maps.Clone(ended.Roles)
		o.Roles[annals.RoleSubject] = []document.Mention{m}
		o.Time = since
		o.Cover(m.Start, m.End)
		s.Candidates = append(s.Candidates, &o)
		return
	}
}

// recognizedBefore is the recognition told last before token i in the sentence, or in the one before it in the paragraph, by one
// of those told to end it, nil for anybody; nil for none.
func recognizedBefore(s *document.Sentence, i int, by []document.Mention) *document.Candidate {
	return standingBefore(s, i, func(c *document.Candidate) bool {
		theirs := func(m document.Mention) bool { return m.Entity != nil && m.Entity == by[0].Entity }
		return c.Type == annals.TypeStatus && (len(by) == 0 || slices.ContainsFunc(c.Roles[annals.RoleAuthority], theirs))
	})
}

// recognized is what the words around a noun for recognition say of it.
type recognized struct {
	subject, as, authority document.Mention
	// group tells that the subject is a group, known or not, own that whose recognition it is was taken for the subject.
	group, own bool
	// end is the token behind the words.
	end int
}

// recognitionTies are the prepositions behind a noun for recognition by which whose, of whom and as what it is is told.
var recognitionTies = wordlist.Set("of as by from to on upon")

// recognizedAt reads whose recognition the noun at token i names, of whom, as what and by whom; not ok where a
// preposition behind it ties no noun phrase to it.
func recognizedAt(s *document.Sentence, i int) (r recognized, ok bool) {
	first := s.ChunkAt(i).First
	r = recognized{as: scope.Mention(s, document.Phrase{First: i, Last: i}), end: i + 1}
	if m := naming.OwnerMention(s, first, i-1); m.Entity != nil && i > first {
		r.subject, r.own = m, true
	}
	for r.end < len(s.Tokens) {
		prep := s.Tokens[r.end].Lower
		if !recognitionTies[prep] || s.TimeAt(r.end) != nil {
			break
		}
		n := s.ChunkAt(r.end + 1)
		if n == nil || n.First != r.end+1 {
			return r, false
		}
		p := s.Extend(*n)
		switch prep {
		case "of", "to", "on", "upon":
			if r.subject.Entity != nil {
				r.authority = r.subject // "its recognition of X": its own
			}
			r.subject, r.group, r.own = s.FillerOf(p), bannedSort(s, document.Mention{}, p.Head), false
		case "as":
			r.as = scope.Mention(s, p)
		default:
			r.authority = s.FillerOf(p)
		}
		r.end = p.Last + 1
	}
	return r, true
}

// recognizedWhen sets by the verb that governs a recognition, and by the date before it or behind token end, whether
// and when it holds.
func recognizedWhen(s *document.Sentence, c *document.Candidate, verb, end int) {
	x := predicate.LeadingTime(s, predicate.VerbGroupStart(s, verb))
	if x == nil {
		x = predicate.TimeAfter(s, end)
	}
	base := s.PhrasalBase(verb, "withdraw")
	switch {
	case document.VerbClasses["withdraw"][base]:
		since := givenBehind(s, end)
		if x == nil && verb > end {
			x = predicate.TimeAfter(s, verb+1) // "its recognition, granted in 1985, was withdrawn in 2000"
		}
		switch {
		case x != nil && since != nil && x != since:
			c.Time = closed(since.Core, x.Core)
		case x != nil:
			c.Time = x.AsEnd()
		default:
			c.Stance = annals.Denied
		}
	case document.VerbClasses["seek"][base]:
		c.Stance = annals.Intended
	case document.VerbClasses["refuse"][base]:
		c.Stance = annals.Denied
		c.Time = predicate.TenseTime(s, predicate.Read(s, verb))
	case x != nil:
		c.Time = x.AsStart()
	}
}

// givenBehind is the date of the participle of giving right behind the comma at token i: "its recognition, granted in 1985,"; nil
// elsewhere.
func givenBehind(s *document.Sentence, i int) *dates.Expr {
	t := s.Tokens
	if i+1 >= len(t) || t[i].Text != "," || t[i+1].Tag != "VBN" || !giving[document.VerbBase(t[i+1])] {
		return nil
	}
	return predicate.TimeAfter(s, i+2)
}

// giving are the verbs by which a standing comes to be.
var giving = wordlist.Set("grant give accord extend award confer bestow obtain")

// relations reads "X has diplomatic relations with A" at the noun i.
func relations(s *document.Sentence, i int) {
	t := s.Tokens
	verb := s.Head(i)
	if verb < 0 || !t[verb].IsVerb() || i < verb && !s.IsRel(i, "obj", "nsubj:pass") {
		return
	}
	p := predicate.SubjectFor(s, verb)
	if p.Head < 0 || !s.IsRel(i, "obj") {
		return
	}
	var partners []document.Mention
	for k := i + 1; k+1 < len(t); k++ {
		if t[k].Lower == "with" {
			list, _ := predicate.Authorities(s, k+1, len(t))
			for _, a := range list {
				partners = append(partners, a.Mention)
			}
			break
		}
	}
	if len(partners) == 0 {
		// "the states with which it holds diplomatic relations".
		for k := verb - 1; k > 1; k-- {
			if t[k].Tag == "WDT" && t[k-1].Lower == "with" {
				if c := s.ChunkAt(k - 2); c != nil && c.Last == k-2 {
					partners = []document.Mention{s.ChunkMention(*c)}
				}
				break
			}
		}
	}
	if len(partners) == 0 {
		return
	}
	c := document.NewCandidate(annals.TypeStatus, "status.relations", 0.75)
	c.Verb = t[verb].Start
	c.Cover(t[verb].Start, t[verb].End)
	c.Add(annals.RoleSubject, s.FillerOf(p))
	c.Add(annals.RoleAs, scope.Mention(s, document.Phrase{First: i - 1, Last: i}))
	c.Add(annals.RoleAuthority, partners...)
	pred := predicate.Read(s, verb)
	switch x := predicate.LeadingTime(s, pred.First); {
	case breaking[document.VerbBase(t[verb])]:
		// "severed diplomatic relations with Peru in 1998": it had them until then.
		if x == nil {
			x = predicate.TimeAfter(s, i)
		}
		if x == nil {
			return
		}
		c.Time = x.AsEnd()
	case x != nil:
		c.Time = x.AsStart()
	case predicate.TimeAfter(s, i) != nil:
		c.Time = predicate.TimeAfter(s, i).AsStart()
	default:
		c.Time = predicate.TenseTime(s, pred)
	}
	predicate.Stance(s, c, pred)
	s.Candidates = append(s.Candidates, c)
}

// breaking are the verbs by which diplomatic relations end.
var breaking = wordlist.Set("sever break cut suspend end rupture terminate freeze")

// recognizedRight reads "A recognized X's right to exist" at the verb i.
func recognizedRight(s *document.Sentence, i int) {
	t := s.Tokens
	c := s.ChunkAt(i + 1)
	if c == nil || c.First != i+1 || predicate.PassiveGroup(s, i) {
		return
	}
	head := t[c.Head].Lower
	if head != "right" && head != "independence" && head != "sovereignty" && head != "statehood" && head != "legitimacy" {
		return
	}
	owner := s.MentionAt(c.First)
	if owner == nil || owner.Last >= c.Head {
		return
	}
	first := owner.Last + 1
	if t[first].Tag == "POS" || t[first].Lower == "'s" {
		first++
	}
	last := c.Last
	if last+2 < len(t) && t[last+1].Tag == "TO" {
		last = predicate.ClauseEnd(s, last+1) - 1
	}
	agents := predicate.Sayers(s, i)
	if len(agents) == 0 || first > last {
		return
	}
	x := document.NewCandidate(annals.TypeStatus, "status.right", 0.75)
	x.Verb = t[i].Start
	x.Cover(t[i].Start, t[i].End)
	x.Add(annals.RoleSubject, document.Mention{Start: t[owner.First].Start, End: t[owner.Last].End, Entity: owner.Entity})
	x.Add(annals.RoleAs, scope.Mention(s, document.Phrase{First: first, Last: last}))
	for _, a := range agents {
		x.Add(annals.RoleAuthority, a.Mention)
	}
	p := predicate.Read(s, i)
	x.Time = predicate.PredicateTime(s, p, nil)
	if p.Past && len(p.Times) == 0 && predicate.LeadingTime(s, p.First) == nil {
		x.Time = edtf.Value{}
	}
	predicate.Stance(s, x, p)
	s.Candidates = append(s.Candidates, x)
}

// recognizers are the adverbs that say by whom, in general, somebody is recognized.
var recognizers = wordlist.Set("internationally universally globally officially formally legally widely federally " +
	"nationally locally")

// recognizedHolder reads "the internationally recognized government" at the participle i.
func recognizedHolder(s *document.Sentence, i int) {
	t := s.Tokens
	c := s.ChunkAt(i)
	if c == nil || i < 1 || i >= c.Head || !recognizers[t[i-1].Lower] || i-1 < c.First {
		return
	}
	m := s.ChunkMention(document.Chunk{First: i + 1, Last: c.Last, Head: c.Head})
	kind := nouns.Kind(t[c.Head].Lower)
	if m.Entity != nil {
		kind = m.Entity.Kind
	}
	if w := t[c.Head].Lower; kind != annals.Organization && kind != annals.Body && kind != annals.State &&
		w != "government" && w != "authority" {
		return
	}
	x := document.NewCandidate(annals.TypeStatus, "status.recognized", 0.7)
	x.Cover(t[i-1].Start, t[c.Last].End)
	x.Add(annals.RoleSubject, m)
	x.Add(annals.RoleAs, scope.Mention(s, document.Phrase{First: i - 1, Last: i}))
	s.Candidates = append(s.Candidates, x)
}
