package grammar

import (
	"iter"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/predicate"
	"annals/internal/extract/profile"
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
