package extract

import (
	"slices"
	"strings"

	"annals"
	"annals/edtf"
	"annals/internal/extract/document"
	"annals/internal/extract/frame"
	"annals/internal/extract/grammar"
	"annals/internal/extract/lang"
	"annals/internal/extract/predicate"
	"annals/internal/extract/wordlist"
)

// fuse puts together what the grammars and the frames propose for a sentence: the more specific of two statements of the same
// words wins, none is told twice, and what stands inside something said is not told in the source's own voice.
func fuse(s *document.Sentence, v *frame.View, frames []*document.Candidate) []*document.Candidate {
	frames = slices.DeleteFunc(slices.Clone(frames), func(c *document.Candidate) bool { return c.Start < 0 })
	bans := slices.DeleteFunc(slices.Clone(frames), func(c *document.Candidate) bool { return c.Type != annals.TypeBan })
	s.Heed(slices.DeleteFunc(slices.Clone(frames), func(c *document.Candidate) bool {
		return c.Type != annals.TypeBan && c.Type != annals.TypeStatus
	}))
	said := grammar.Candidates(s)
	// A claim whose proposition is an aim, a size, an end or an act of its speaker's is that statement, with its speaker.
	acted := sayActs(s, slices.Concat(said, frames))
	said = slices.DeleteFunc(slices.Clone(said), func(c *document.Candidate) bool {
		return acted[c] ||
			c.Type == annals.TypeClaim && slices.ContainsFunc(frames, func(f *document.Candidate) bool { return states(f, c) })
	})
	own := slices.DeleteFunc(slices.Clone(said), func(c *document.Candidate) bool {
		return c.Type != annals.TypeName && (contained(c, said) || !voiced(c, s, v))
	})
	out, judged := slices.Clone(own), slices.Concat(own, bans)
	for _, c := range frames {
		if (!contained(c, own) || presupposed(c)) && !told(c, own) && !repeated(c, out) && !judgedThere(c, judged) && !ownWords(c, s) {
			out = append(out, c)
		}
	}
	attribute(s, out)
	attributeQuoted(s, out)
	return out
}

// join adds what was learnt to what the grammars and frames tell of a sentence, under the same conditions.
func join(s *document.Sentence, read, learnt []*document.Candidate) []*document.Candidate {
	out := read
	for _, c := range learnt {
		if c.Start >= 0 && !contained(c, read) && !toldByVerb(c, read) && !repeated(c, out) && !judgedThere(c, read) &&
			!ownWords(c, s) {
			out = append(out, c)
		}
	}
	attribute(s, out[len(read):])
	attributeQuoted(s, out)
	return out
}

// attributeQuoted makes what stands inside a quotation the saying of whoever is told to have said something else in it, also a
// post beside a name: in "'Campos, leader of the Front, planned it,' officials said", the officials call her so.
func attributeQuoted(s *document.Sentence, out []*document.Candidate) {
	around := func(start, end int) *document.Quote {
		for i, t := range s.Tokens {
			if t.Start < start || t.Start >= end {
				continue
			}
			if q := s.QuoteAt(i); q != nil && s.Tokens[q.First].Start <= start && end <= s.Tokens[q.Last].End {
				return q
			}
			break
		}
		return nil
	}
	quote := func(c *document.Candidate) *document.Quote {
		if v := c.Roles[annals.RoleValue]; c.Type == annals.TypeClaim && len(v) > 0 {
			return around(v[0].Start, v[0].End)
		}
		return around(c.Start, c.End)
	}
	for _, c := range out {
		if len(c.Speaker) > 0 || c.Type == annals.TypeName {
			continue
		}
		q := quote(c)
		if q == nil {
			continue
		}
		i := slices.IndexFunc(out, func(o *document.Candidate) bool { return len(o.Speaker) > 0 && quote(o) == q })
		if i >= 0 {
			c.Speaker = out[i].Speaker
			if c.Stance == annals.Asserted {
				c.Stance = annals.Alleged
			}
		}
	}
}

// judgedThere reports whether a base is only where somebody is banned or designated: "a terrorist organization in Peru" of one
// that Peru designates.
func judgedThere(c *document.Candidate, said []*document.Candidate) bool {
	if c.Type != annals.TypeBase {
		return false
	}
	return slices.ContainsFunc(said, func(o *document.Candidate) bool {
		if o.Type != annals.TypeDesignation && o.Type != annals.TypeBan {
			return false
		}
		return slices.ContainsFunc(c.Roles[annals.RolePlace], func(p document.Mention) bool {
			return slices.ContainsFunc(o.Roles[annals.RoleAuthority],
				func(a document.Mention) bool { return a.Start < p.End && p.Start < a.End })
		})
	})
}

// ownWords reports whether a statement is about a "we" or "I" of whom it is not told who speaks: the words of somebody, not of
// the source.
func ownWords(c *document.Candidate, s *document.Sentence) bool {
	if len(c.Speaker) > 0 {
		return false
	}
	for _, ms := range c.Roles {
		for _, m := range ms {
			if firstPerson[strings.ToLower(s.Doc.Text[m.Start:m.End])] && m.Entity == nil {
				return true
			}
		}
	}
	return false
}

var firstPerson = wordlist.Set("i we me us my our ourselves myself")

// attribute makes what a sentence tells after an opening "According to X," X's saying, whatever the parser made of it. What it
// tells to be so, and does not date, was so when it was said: "According to a report of 2006,". What happened may have happened
// before.
func attribute(s *document.Sentence, out []*document.Candidate) {
	speaker, end := predicate.Attribution(s)
	if end == 0 {
		return
	}
	var saidAt edtf.Value
	for k := range s.Times {
		if x := &s.Times[k]; x.End <= end {
			saidAt = x.ForEvent()
		}
	}
	for _, c := range out {
		if c.Start < end || c.Type == annals.TypeName || predicate.Answered(s, 0, predicate.TokenFrom(s, c.Start)) {
			continue
		}
		if len(c.Speaker) == 0 {
			c.Speaker = []document.Mention{speaker}
			if c.Stance == annals.Asserted {
				c.Stance = annals.Alleged
			}
		}
		if told := c.Speaker[0]; !saidAt.IsZero() && told.Start < end &&
			(c.Time.String() == "/.." || c.Time.IsZero() && c.Type != annals.TypeEvent) {
			c.Time = saidAt
		}
	}
}

// voiced gives a grammar's statement the voice in which the sentence tells its predicate, as the frames have theirs: under
// "according to" and the like it has a speaker. It reports false when the sentence does not tell it at all: a condition, a
// possibility.
func voiced(c *document.Candidate, s *document.Sentence, view *frame.View) bool {
	i := slices.IndexFunc(s.Tokens, func(t lang.Token) bool {
		return t.Start == c.Verb || c.Verb < 0 && t.Start >= c.Start && t.End <= c.End && t.IsVerb()
	})
	if i < 0 || c.Type == annals.TypeClaim || c.Type == annals.TypeAccusation {
		return true
	}
	v := frame.VoiceOf(s, view, i)
	if v.Unreal {
		return false
	}
	if len(v.Speaker) > 0 && len(c.Speaker) == 0 {
		c.Speaker = v.Speaker
		if c.Stance == annals.Asserted {
			c.Stance = annals.Alleged
		}
	}
	if v.Stance == annals.Alleged && c.Stance == annals.Asserted {
		c.Stance = annals.Alleged
	}
	if v.Stance != annals.Asserted && c.Stance == annals.Asserted {
		c.Stance = v.Stance
	}
	for _, h := range v.Hedges {
		if !slices.Contains(c.Hedges, h) {
			c.Hedges = append(c.Hedges, h)
		}
	}
	return true
}

// statable are the types that a claim's proposition is told as, with the claim's speaker.
var statable = []annals.Type{annals.TypeAim, annals.TypeSize, annals.TypeDissolution}

// states reports whether a frame's statement is what the claim says: it has a speaker and covers most of the claim's words.
func states(f, claim *document.Candidate) bool {
	if !slices.Contains(statable, f.Type) || len(f.Speaker) == 0 {
		return false
	}
	return mostOf(f, claim)
}

// presupposed reports whether a candidate is told beside what is said, in the source's own voice: a post or kinship beside a
// name.
func presupposed(c *document.Candidate) bool {
	return (c.Type == annals.TypeLeadership || c.Type == annals.TypeFamily) && c.By != document.ByVerb && len(c.Roles) > 2
}

// contained reports whether a candidate's evidence lies inside what somebody is told to have said: the words of a claim, an
// accusation or a description.
func contained(c *document.Candidate, said []*document.Candidate) bool {
	for _, o := range said {
		if o == c || o.Type == annals.TypeDescription && c.Type == o.Type {
			continue
		}
		if o.Type != annals.TypeClaim && o.Type != annals.TypeAccusation &&
			(o.Type != annals.TypeDescription || o.Presupposes && !knownFor(c, o)) {
			continue
		}
		if o.Type == annals.TypeAccusation && c.Type == annals.TypeEvent && c.By == document.ByNoun && !c.Time.IsZero() {
			// What somebody is blamed for happened, when it has a date.
			continue
		}
		if o.Presupposes {
			return true
		}
		for _, v := range o.Roles[annals.RoleValue] {
			if c.Start >= v.Start && c.End <= v.End {
				return true
			}
		}
	}
	return false
}

// knownFor reports whether an event without a date is only what the description says that somebody is known for: it is not told
// again.
func knownFor(c, description *document.Candidate) bool {
	kinds := c.Roles[annals.RoleKind]
	if c.Type != annals.TypeEvent || len(kinds) == 0 || !c.Time.IsZero() && c.Time.String() != "/.." {
		return false
	}
	return slices.ContainsFunc(description.Roles[annals.RoleValue], func(v document.Mention) bool {
		return v.Start <= kinds[0].Start && kinds[0].End <= v.End
	})
}

// told reports whether a grammar's statement already tells what the candidate does: an event by the same verb, or the same type
// of statement of the same words.
func told(c *document.Candidate, said []*document.Candidate) bool {
	return toldByVerb(c, said) || slices.ContainsFunc(said, func(o *document.Candidate) bool {
		ended := c.By == document.ByNoun && o.Ends() // "the lifting of the ban" tells of no new one
		return c.Type == o.Type && overlap(c, o) && sharesWords(c, o) && (!c.Turns(o) || ended)
	})
}

// toldByVerb reports whether the verb by which the candidate is an event tells another statement: "told" of "he told the court"
// tells what he said.
func toldByVerb(c *document.Candidate, said []*document.Candidate) bool {
	return c.Type == annals.TypeEvent && slices.ContainsFunc(said, func(o *document.Candidate) bool {
		return o.Verb >= 0 && !o.Apart && slices.ContainsFunc(c.Roles[annals.RoleKind], func(m document.Mention) bool {
			return m.Start <= o.Verb && o.Verb < m.End
		})
	})
}

// overlap reports whether the evidence of two candidates has half of the shorter in common.
func overlap(a, b *document.Candidate) bool {
	common := min(a.End, b.End) - max(a.Start, b.Start)
	return common > 0 && 2*common >= min(a.End-a.Start, b.End-b.Start)
}

// sharesWords reports whether the words of what two candidates say (value, name, class) overlap, or two bans have an authority in
// common as far as they tell of one. Standings that different authorities give, or different bodies have, are never one: "Peru
// banned the Front in 1990 and the League in 1992".
func sharesWords(a, b *document.Candidate) bool {
	if (a.Type == annals.TypeBan || a.Type == annals.TypeStatus) &&
		(unshared(a, b, annals.RoleAuthority) || unshared(a, b, annals.RoleSubject)) {
		return false
	}
	for _, r := range []annals.Role{annals.RoleValue, annals.RoleTo, annals.RoleAs} {
		for _, x := range a.Roles[r] {
			for _, y := range b.Roles[r] {
				if min(x.End, y.End) > max(x.Start, y.Start) {
					return true
				}
			}
		}
	}
	return a.Type == annals.TypeBan
}

// unshared reports whether two candidates have fillers of a role, and none in common.
func unshared(a, b *document.Candidate, r annals.Role) bool {
	x, y := a.Roles[r], b.Roles[r]
	person := func(m document.Mention) bool { return m.Entity != nil && m.Entity.Kind == annals.Person }
	if r == annals.RoleAuthority && (slices.ContainsFunc(x, person) || slices.ContainsFunc(y, person)) {
		return false // who acts in office acts for the state
	}
	return len(x) > 0 && len(y) > 0 && !slices.ContainsFunc(x, func(m document.Mention) bool {
		return slices.ContainsFunc(y, func(o document.Mention) bool {
			return m.Start == o.Start || m.Entity != nil && m.Entity == o.Entity || min(m.End, o.End) > max(m.Start, o.Start)
		})
	})
}

// repeated reports whether the same statement was proposed.
func repeated(c *document.Candidate, out []*document.Candidate) bool {
	for _, o := range out {
		if o.Type == c.Type && o.Start == c.Start && o.End == c.End && o.Time == c.Time && len(o.Roles) == len(c.Roles) &&
			sameRoles(o, c) {
			return true
		}
	}
	return false
}

func sameRoles(a, b *document.Candidate) bool {
	for r, ms := range a.Roles {
		if !slices.Equal(ms, b.Roles[r]) {
			return false
		}
	}
	return true
}
