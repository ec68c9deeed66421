package profile

import (
	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/entity"
	"annals/internal/extract/wordlist"
)

// TerrorList are the words for terrorism in the names of classes and lists.
const TerrorList = "terrorist terror terrorism extremist fto sdgt ftos"

// DesignatingLists are the words for lists that put who is on them into a class: "its sanctions list", "a
// blacklist", "its arms embargo list", "the Entity List".
var DesignatingLists = wordlist.Set(TerrorList + " sanctions sanction sdn blacklist blacklists watch watchlist " +
	"embargo exclusion consolidated entity")

// ListedClasses are the words for classes that authorities keep lists of; "foreign" stands for foreign agents.
var ListedClasses = wordlist.Set(TerrorList + ` terrorists extremists proscribed banned outlawed prohibited
	undesirable sanctioned blacklisted illegal unlawful`)

// OfListings reports whether the text tells of lists that authorities put others on, as notices of sanctions do, so
// that being listed or taken off a list means one of these in it.
func OfListings(d *document.Document) bool {
	if !d.ListingsSought {
		d.ListingsSought = true
		for _, s := range d.Sentences {
			if tellsOfList(s) {
				d.Listings = true
				break
			}
		}
	}
	return d.Listings
}

// tellsOfList reports whether the sentence speaks of a list of a class that authorities put others into, "the list of
// terrorist organizations", "the sanctions list", or of being listed as such: "listed as a terrorist group",
// "proscribed organisations".
func tellsOfList(s *document.Sentence) bool {
	t := s.Tokens
	class := false
	for i := range t {
		class = class || DesignatingLists[t[i].Lower] || ListedClasses[t[i].Lower] || Sanctioning[t[i].Lower]
	}
	if !class {
		return false
	}
	for i := range t {
		base := document.VerbBase(t[i])
		switch {
		case entity.ListNouns[t[i].Lower], lists["listing"][t[i].Lower],
			(t[i].IsVerb() || t[i].Tag == "JJ") && lists["lister"][base]:
			return true
		}
	}
	return false
}

// Issuer is whoever issues a text of listings: the first organ other than a court in its headings and letterhead, or of
// which its first sentence tells what it did; nil where there is none.
func Issuer(d *document.Document) *document.Entity {
	if !OfListings(d) {
		return nil
	}
	for _, s := range d.Sentences {
		clause := s.Kind == annals.BlockParagraph && s.Line == entity.LinePlain && s.Clausal()
		for k := range s.Mentions {
			m := &s.Mentions[k]
			if !m.Anaphor && m.Entity.Kind == annals.Organization && entity.Issues(m.Entity) &&
				!lists["envoy"][entity.HeadNoun(m.Entity)] && (!clause || entity.IsSubject(s, m)) {
				return m.Entity
			}
		}
		if clause {
			return nil
		}
	}
	return nil
}

// Sanctioning are words for sanctions and for what they are imposed for.
var Sanctioning = lists["sanctioning"]
