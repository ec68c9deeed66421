package grammar

import (
	"slices"
	"strings"

	"annals"
	"annals/edtf"
	"annals/internal/extract/dates"
	"annals/internal/extract/document"
	"annals/internal/extract/naming"
	"annals/internal/extract/predicate"
	"annals/internal/extract/scope"
	"annals/internal/extract/wordlist"
)

// readStatuses finds standings told by nouns: "has consultative status with A", "was granted observer status by A", "A's
// recognition of X".
func readStatuses(s *document.Sentence) {
	t := s.Tokens
	for i := range t {
		if t[i].Lower != "status" || predicate.InQuote(s, i) {
			continue
		}
		c := s.ChunkAt(i)
		if c == nil || c.Head != i || c.First == 0 || i == c.First {
			continue
		}
		if i == c.First+1 && t[c.First].Tag == "DT" {
			last := classBehind(s, i)
			if last < 0 {
				continue
			}
			whole := *c
			whole.Last = last
			c = &whole
		}
		readStatus(s, *c)
	}
}

// classBehind is the last token of the words behind "status" at token i that say of what sort of body it is the status, "of a
// political party", "of combatants"; -1 where they say of whom it is, "of the league", or nothing.
func classBehind(s *document.Sentence, i int) int {
	t := s.Tokens
	if i+2 >= len(t) || t[i+1].Lower != "of" {
		return -1
	}
	c := s.ChunkAt(i + 2)
	if c == nil || c.First != i+2 || c.Last+1 < len(t) && t[c.Last+1].Lower == "of" {
		return -1
	}
	if w := t[c.First]; w.Lower == "a" || w.Lower == "an" || t[c.Head].Tag == "NNS" && w.Tag != "DT" && w.Tag != "PRP$" &&
		s.MentionAt(c.First) == nil {
		return c.Last
	}
	return -1
}

// statusesBefore are the standings that verbs of giving before token i tell of in the sentence.
func statusesBefore(s *document.Sentence, i int) (out []*document.Candidate) {
	n := len(s.Candidates)
	for k := range i {
		if c := s.ChunkAt(k); s.Tokens[k].Lower == "status" && c != nil && c.Head == k {
			readStatus(s, *c)
		}
	}
	out = slices.Clone(s.Candidates[n:])
	s.Candidates = s.Candidates[:n]
	for _, c := range s.Standings() {
		if c.Type == annals.TypeStatus && c.End <= s.Tokens[i].Start {
			out = append(out, c)
		}
	}
	return slices.DeleteFunc(out, func(c *document.Candidate) bool {
		return c.Stance != annals.Asserted || len(c.Roles[annals.RoleAuthority]) == 0
	})
}

// statusVerbs are the verbs by which a subject has or gets the status that is their object.
var statusVerbs = wordlist.Set(`have has had enjoy enjoys enjoyed hold holds held gain gained obtain obtained receive received get got
	retain retains retained seek sought
	regain regains regained recover recovered secure secured win won`)

// winning are those of them by which one also comes to be thought of as something; formalStatus the words for a status that
// others give.
var (
	winning      = wordlist.Set("regain recover secure win")
	formalStatus = wordlist.Set(`observer consultative legal official charitable tax-exempt exempt protected candidate partner registered permanent
		associate diplomatic accredited roster advisory participatory`)
)

// grantVerbs are the verbs by which an authority gives it.
var grantVerbs = wordlist.Set(`grant grants granted give gives gave given accord accords accorded award awarded receive deny denied
	confer confers conferred bestow bestows bestowed`)

func readStatus(s *document.Sentence, c document.Chunk) {
	t := s.Tokens
	verb := c.First - 1
	if verb < 0 || !t[verb].IsVerb() && !statusVerbs[t[verb].Lower] {
		// "granted the organization observer status": the first object stands between.
		o := s.ChunkAt(c.First - 1)
		if o == nil || o.First == 0 || !grantVerbs[t[o.First-1].Lower] {
			return
		}
		granted(s, o.First-1, *o, c)
		return
	}
	if !statusVerbs[t[verb].Lower] && !grantVerbs[t[verb].Lower] {
		return
	}
	if m := receiverIn(s, c); m != nil && grantVerbs[t[verb].Lower] && !predicate.PassiveGroup(s, verb) {
		// "granted the League observer status": the receiver without a determiner of its own after it.
		granted(s, verb, document.Chunk{First: c.First, Last: m.Last, Head: m.Last},
			document.Chunk{First: m.Last + 1, Last: c.Last, Head: c.Head})
		return
	}
	n, gives := c.Last+1, grantVerbs[t[verb].Lower] && !statusVerbs[t[verb].Lower] && !predicate.PassiveGroup(s, verb)
	if gives && n+1 < len(t) && (t[n].Lower == "to" || t[n].Lower == "on" || t[n].Lower == "upon") && s.TimeAt(n) == nil {
		if o := s.ChunkAt(n + 1); o != nil && o.First == n+1 && s.TimeAt(n+1) == nil {
			// "granted observer status to the League".
			granted(s, verb, *o, c)
			return
		}
	}
	subject := predicate.SubjectFor(s, verb)
	base := document.VerbBase(t[verb])
	formal := anyWord(s, document.Phrase{First: c.First, Last: c.Last}, formalStatus)
	if subject.Head < 0 || gives && (base == "confer" || base == "bestow" || t[verb].Tag != "VBN") || winning[base] && !formal {
		return // who gives it does not have it, to whom is not told, and "leadership status" is nobody's to give
	}
	p := &predicate.Predicate{Verb: verb, First: predicate.VerbGroupStart(s, verb)}
	out := document.NewCandidate(annals.TypeStatus, "status.has", 0.85)
	out.Trigger, out.Verb = t[p.First].Start, t[verb].Start
	out.Add(annals.RoleSubject, s.FillerOf(subject))
	if t[c.First].Tag == "PRP$" && c.First < c.Head {
		c.First++ // "obtained its observer status": the standing is not its own yet.
	}
	out.Add(annals.RoleAs, scope.Mention(s, document.Phrase{First: c.First, Last: c.Last}))
	end := statusGranter(s, out, c.Last+1)
	statusTime(s, out, p, end)
	for k := p.First; k < verb; k++ {
		if w := t[k].Lower; w == "not" || w == "n't" || w == "never" {
			out.Stance = annals.Denied
		}
	}
	refused(s, out, p)
	s.Candidates = append(s.Candidates, out)
}

// receiverIn is the mention that the phrase of a status begins with, nil when it begins with what the status is.
func receiverIn(s *document.Sentence, c document.Chunk) *document.EntityMention {
	for k := c.First; k < c.Head-1; k++ {
		if m := s.MentionAt(k); m != nil {
			if k > c.First+1 || m.Last >= c.Head-1 || m.Entity.Kind == annals.State && s.Tokens[k].IsAdjective() {
				return nil
			}
			return m
		}
	}
	return nil
}

// granterPrepositions tie a standing to the body with which one has it.
var granterPrepositions = wordlist.Set("with at in by from within before to")

// statusGranter adds the authority after "with", "at" or the like and returns the token after it.
func statusGranter(s *document.Sentence, out *document.Candidate, i int) int {
	t := s.Tokens
	if i+1 < len(t) && granterPrepositions[t[i].Lower] && s.TimeAt(i) == nil {
		list, next := predicate.Authorities(s, i+1, len(t))
		for _, a := range list {
			if predicate.CouldDecide(s, a) {
				out.Add(annals.RoleAuthority, a.Mention)
			}
		}
		return next
	}
	return i
}

// statusTime sets the time of a standing from the date after it, before it, or the tense.
func statusTime(s *document.Sentence, out *document.Candidate, p *predicate.Predicate, end int) {
	t := s.Tokens
	var x *dates.Expr
	if end < len(t) {
		x = s.TimeAt(end)
	}
	if x == nil {
		x = predicate.LeadingTime(s, p.First)
	}
	for k := range out.Roles[annals.RoleAuthority] {
		for j := range s.Times {
			if s.Times[j].Start >= out.Roles[annals.RoleAuthority][k].End && x == nil {
				if j == 0 || s.Times[j].First <= end+1 {
					x = &s.Times[j]
				}
			}
		}
	}
	switch {
	case x != nil:
		out.Time = x.AsStart()
	case t[p.Verb].Tag == "VBZ" || t[p.Verb].Tag == "VBP" || naming.Present(t, p.First, p.Verb):
		out.Time = edtf.MustParse("/..")
	}
}

// granted reads "A granted X observer status": o is X, c the status.
func granted(s *document.Sentence, verb int, o, c document.Chunk) {
	p := predicate.Read(s, verb)
	out := document.NewCandidate(annals.TypeStatus, "status.granted", 0.8)
	out.Verb = s.Tokens[verb].Start
	if all := predicate.Coordinated(s, o.First); len(all) > 0 && o.First > c.First {
		out.Add(annals.RoleSubject, all...) // "granted observer status to the League and the Union"
	} else {
		out.Add(annals.RoleSubject, s.ChunkMention(o))
	}
	out.Add(annals.RoleAs, scope.Mention(s, document.Phrase{First: c.First, Last: c.Last}))
	for _, a := range p.Agents {
		if predicate.CouldDecide(s, a) {
			out.Add(annals.RoleAuthority, a.Mention)
		}
	}
	statusTime(s, out, p, c.Last+1)
	predicate.Stance(s, out, p)
	refused(s, out, p)
	s.Candidates = append(s.Candidates, out)
}

// refused denies a standing whose verb says that it was not given, at the time when it was not.
func refused(s *document.Sentence, out *document.Candidate, p *predicate.Predicate) {
	if document.VerbBase(s.Tokens[p.Verb]) != "deny" {
		return
	}
	if out.Stance == annals.Asserted {
		out.Stance = annals.Denied
	}
	if first, rest, ok := strings.Cut(out.Time.String(), "/"); ok && first != "" && rest == ".." {
		if v, err := edtf.Parse(first); err == nil {
			out.Time = v
		}
	}
}
