package grammar

import (
	"slices"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/predicate"
)

// readReimposed reads that a ban or listing that had ended is in force again, by a verb whose subject it is: "The ban was lifted
// in 1985 and reimposed in 1989", "the listing was reinstated in 2014". Where nobody is told to do it, it is whoever's it was.
func readReimposed(s *document.Sentence) {
	for i, t := range s.Tokens {
		base := document.VerbBase(t)
		last := i
		if base == "impose" {
			last = repeats(s, i)
		}
		if t.Tag != "VBN" && t.Tag != "VBD" || !restoring[base] && base != "impose" || base == "renew" || last < 0 ||
			predicate.InQuote(s, i) {
			continue
		}
		h := s.SubjectAt(i)
		if h < 0 || !lapses(s, h) {
			continue
		}
		like, p := standingBefore(s, i, nil), predicate.Read(s, i)
		if like == nil || p.Negated || like.Type == annals.TypeStatus || ofOthers(s, h, like) {
			continue
		}
		by := like.Roles[annals.RoleAuthority][0]
		by.Start, by.End = t.Start, t.Start
		a := predicate.Authority{Mention: by}
		for _, agent := range p.Agents {
			// The parser may take the ban for who imposes.
			if (agent.First > h || agent.Last < h) && predicate.CouldDecide(s, agent) {
				a = agent
			}
		}
		// The words for the ban stand for nobody.
		p.Patient.Entity = nil
		typ := annals.TypeDesignation
		if banNouns[s.Tokens[h].Lower] {
			typ = annals.TypeBan
		}
		c := again(s, p, typ, like, a, last)
		if like.Start < s.Start {
			c.Roles[annals.RoleSubject] = wordless(c.Roles[annals.RoleSubject], c.Verb)
		}
		s.Candidates = append(s.Candidates, c)
	}
}

// wordless are fillers that another sentence names, without words in this one.
func wordless(ms []document.Mention, at int) []document.Mention {
	out := slices.Clone(ms)
	for k := range out {
		out[k].Start, out[k].End = at, at
	}
	return out
}

// ofOthers reports whether the noun at token h is told to be on or by somebody who has no part in the standing: "the ban on
// alcohol", "Peru's ban".
func ofOthers(s *document.Sentence, h int, like *document.Candidate) bool {
	for _, k := range s.Dependents(h) {
		role := annals.RoleSubject
		switch {
		case s.IsRel(k, "nmod:poss"):
			role = annals.RoleAuthority
		case !s.IsRel(k, "nmod"):
			continue
		}
		m := s.MentionAt(k)
		if m == nil || !slices.ContainsFunc(like.Roles[role], func(o document.Mention) bool { return o.Entity == m.Entity }) {
			return true
		}
	}
	return false
}

// repeats is the last token behind the verb at token i by which it tells that something is done again, -1 for none.
func repeats(s *document.Sentence, i int) int {
	for k := i + 1; k <= i+2 && k < len(s.Tokens); k++ {
		switch w := s.Tokens[k].Lower; {
		case w == "again", w == "anew", w == "afresh", w == "more" && s.Tokens[k-1].Lower == "once":
			return k
		}
	}
	return -1
}
