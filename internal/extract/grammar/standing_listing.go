package grammar

import (
	"iter"

	"annals"
)

// ofListings reports whether the text tells of lists that authorities put others on, as notices of sanctions do, so
// that being listed or taken off a list means one of these in it.
func (d *Document) ofListings() bool {
	if !d.listingsSought {
		d.listingsSought = true
		for _, s := range d.Sentences {
			if s.tellsOfList() {
				d.listings = true
				break
			}
		}
	}
	return d.listings
}

// tellsOfList reports whether the sentence speaks of a list of a class that authorities put others into, "the list of
// terrorist organizations", "the sanctions list", or of being listed as such: "listed as a terrorist group",
// "proscribed organisations".
func (s *Sentence) tellsOfList() bool {
	t := s.Tokens
	class := false
	for i := range t {
		class = class || designatingLists[t[i].Lower] || listedClasses[t[i].Lower] || sanctioning[t[i].Lower]
	}
	if !class {
		return false
	}
	for i := range t {
		base := verbBase(t[i])
		switch {
		case listNouns[t[i].Lower], lists["listing"][t[i].Lower],
			(t[i].IsVerb() || t[i].Tag == "JJ") && lists["lister"][base]:
			return true
		}
	}
	return false
}

// lister is who puts others on the list of which the text tells, where it does not say by whom somebody was listed: the
// one authority of the designations and delistings that it has told so far; nil where it told of none or of several.
func (s *Sentence) lister() *authority {
	var only *authority
	for c := range s.toldSoFar() {
		if c.Type != annals.TypeDesignation && c.Type != annals.TypeDelisting {
			continue
		}
		m := c.Roles[annals.RoleAuthority][0]
		if m.Entity == nil || only != nil && only.mention.Entity != m.Entity {
			return nil
		}
		only = &authority{mention: Mention{Entity: m.Entity}}
	}
	if by := s.Doc.issuer(); only == nil && by != nil {
		return &authority{mention: Mention{Entity: by}}
	}
	return only
}

// issuer is whoever issues a text of listings: the first organ other than a court in its headings and letterhead, or of
// which its first sentence tells what it did; nil where there is none.
func (d *Document) issuer() *Entity {
	if !d.ofListings() {
		return nil
	}
	for _, s := range d.Sentences {
		clause := s.Kind == annals.BlockParagraph && s.line == linePlain && s.clausal()
		for k := range s.Mentions {
			m := &s.Mentions[k]
			if !m.Anaphor && m.Entity.Kind == annals.Organization && m.Entity.issues() && !lists["envoy"][m.Entity.headNoun()] &&
				(!clause || s.isSubject(m)) {
				return m.Entity
			}
		}
		if clause {
			return nil
		}
	}
	return nil
}

// toldSoFar yields what the grammars have read of the text so far, in its order, in the sentence too.
func (s *Sentence) toldSoFar() iter.Seq[*Candidate] {
	return func(yield func(*Candidate) bool) {
		for _, o := range s.Doc.Sentences {
			if o.Start > s.Start {
				return
			}
			for _, c := range o.standings() {
				if !yield(c) {
					return
				}
			}
		}
	}
}

// borneBefore is whom the last standing of the type that the text has told so far, in the sentence too, was given; nil where it
// told of none.
func (s *Sentence) borneBefore(standing annals.Type) *Entity {
	var last *Entity
	for c := range s.toldSoFar() {
		if who := c.Roles[annals.RoleSubject]; c.Type == standing && len(who) == 1 && who[0].Entity != nil {
			last = who[0].Entity
		}
	}
	return last
}

// sanctioning are words for sanctions and for what they are imposed for.
var sanctioning = lists["sanctioning"]
