package grammar

import (
	"iter"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/predicate"
	"annals/internal/extract/profile"
	"annals/internal/extract/scope"
	"annals/internal/extract/wordlist"
)

// lister is who puts others on the list of which the text tells, where it does not say by whom somebody was listed: the
// one authority of the designations and delistings that it has told so far; nil where it told of none or of several.
func lister(s *document.Sentence) *predicate.Authority {
	var only *predicate.Authority
	for c := range toldSoFar(s) {
		if c.Type != annals.TypeDesignation && c.Type != annals.TypeDelisting {
			continue
		}
		m := c.Roles[annals.RoleAuthority][0]
		if m.Entity == nil || only != nil && only.Mention.Entity != m.Entity {
			return nil
		}
		only = &predicate.Authority{Mention: document.Mention{Entity: m.Entity}}
	}
	if by := profile.Issuer(s.Doc); only == nil && by != nil {
		return &predicate.Authority{Mention: document.Mention{Entity: by}}
	}
	return only
}

// toldSoFar yields what the grammars have read of the text so far, in its order, in the sentence too.
func toldSoFar(s *document.Sentence) iter.Seq[*document.Candidate] {
	return func(yield func(*document.Candidate) bool) {
		for _, o := range s.Doc.Sentences {
			if o.Start > s.Start {
				return
			}
			for _, c := range o.Standings() {
				if !yield(c) {
					return
				}
			}
		}
	}
}

// borneBefore is whom the last standing of the type that the text has told so far, in the sentence too, was given; nil where it
// told of none.
func borneBefore(s *document.Sentence, standing annals.Type) *document.Entity {
	var last *document.Entity
	for c := range toldSoFar(s) {
		if who := c.Roles[annals.RoleSubject]; c.Type == standing && len(who) == 1 && who[0].Entity != nil {
			last = who[0].Entity
		}
	}
	return last
}

// classed are the participles that say of a class that an authority puts others into it: "a designated terrorist organization".
var classed = wordlist.Set("designated listed proscribed")

// readClassed finds the designations that a class tells whose noun phrase says where it is one: "has been a designated terrorist
// organization in Canada since 2013", "the Front, a listed terrorist group in Peru,".
func readClassed(s *document.Sentence) {
	t := s.Tokens
	for i := range t {
		c := s.ChunkAt(i)
		if !classed[t[i].Lower] || c == nil || i == c.First || i >= c.Head || predicate.InQuote(s, i) || c.Last+2 >= len(t) ||
			!anyWord(s, document.Phrase{First: i, Last: c.Last}, terrorWords) {
			continue
		}
		if w := t[c.Last+1].Lower; w != "in" && w != "by" || s.TimeAt(c.Last+1) != nil {
			continue
		}
		list, next := predicate.Authorities(s, c.Last+2, len(t))
		who, verb := classedSubject(s, *c)
		if who.Entity == nil {
			continue
		}
		for k := range list {
			a := &list[k]
			if !predicate.CouldDecide(s, *a) || !listsOthers(s, *a) {
				break
			}
			x := document.NewCandidate(annals.TypeDesignation, "designation.classed", 0.8)
			x.Add(annals.RoleSubject, who)
			x.Add(annals.RoleAuthority, a.Mention)
			x.Add(annals.RoleAs, scope.Mention(s, document.Phrase{First: i, Last: c.Last, Head: c.Head}))
			if verb >= 0 {
				p := predicate.Read(s, verb)
				x.Trigger, x.Verb, x.Time = t[verb].Start, t[verb].Start, predicate.TenseTime(s, p)
				if predicate.NegatedGroup(s, p.First, verb+1) || verb+1 < len(t) && predicate.Not(s, verb+1) {
					x.Stance = annals.Denied
				}
			}
			when := a.OwnTime()
			if when == nil && next < len(t) {
				when = predicate.TimeAfter(s, next)
			}
			if when != nil && !when.Modifier {
				x.Time = when.AsStart()
				x.Cover(when.Start, when.End)
			}
			s.Candidates = append(s.Candidates, x)
		}
	}
}

// classedSubject is who is told to be what the noun phrase of a class says, and the form of "be" by which it is told, -1 where
// the phrase stands beside a name.
func classedSubject(s *document.Sentence, c document.Chunk) (who document.Mention, verb int) {
	v := c.First - 1
	for v > 0 && (s.Tokens[v].IsAdverb() || s.TimeAt(v) != nil) {
		v--
	}
	if v < 1 {
		return document.Mention{}, -1
	}
	if s.Tokens[v].Text == "," {
		if before := s.ChunkAt(v - 1); before != nil && before.Last == v-1 {
			return s.ChunkMention(*before), -1
		}
		return document.Mention{}, -1
	}
	if w := s.Tokens[v].Lower; w != "is" && w != "was" && w != "are" && w != "were" && w != "been" {
		return document.Mention{}, -1
	}
	if p := predicate.SubjectFor(s, v); p.Head >= 0 {
		return s.FillerOf(p), v
	}
	return document.Mention{}, -1
}
