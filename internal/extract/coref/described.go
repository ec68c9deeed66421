package coref

import (
	"slices"
	"strings"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/entity"
	"annals/internal/extract/lang"
	"annals/internal/extract/nouns"
	"annals/internal/extract/wordlist"
)

// described is the entity that "the NOUN" speaks of.
func (r *resolver) described(noun lang.Token, adjectives []lang.Token) *document.Entity {
	w, bare := noun.Lower, len(adjectives) == 0
	if noun.IsUpper() && !entity.AcronymNouns[w] {
		// "the Front", "the Party": only where a name has the word.
		if e := r.bearing(w); e != nil || !document.Titles[w] || !bare {
			return e
		}
		return r.incumbent(w)
	}
	if e := r.namedFor(adjectives, w); e != nil {
		return e
	}
	switch {
	case entity.CourtNouns[w] && r.d.Court != nil && bare:
		return r.deciding(w)
	case governmentNouns[w] && (bare || len(adjectives) == 1 && organAdjectives[adjectives[0].Lower]):
		if e := r.ruler(w); e != nil {
			return e
		}
		return r.home()
	case bare && noun.Tag == "NN" && !document.GroupWords[w] && r.mainThingIs(w):
		return r.d.Main
	case holders[w] && !slices.ContainsFunc(adjectives, func(x lang.Token) bool { return !document.TitleRanks[x.Lower] }):
		if e := r.titled(w, adjectives); e != nil || !bare {
			return e
		}
		if e := r.incumbent(w); e != nil {
			return e
		}
		return r.saidToBe(w)
	case bare && noun.Tag == "NN" && entity.PersonNouns[w]:
		return r.saidToBe(w)
	case document.GroupWords[w] || nouns.Kind(w) != "":
		return r.describedBody(noun, bare)
	case bare && noun.Tag == "NN":
		return r.headedNear(w)
	}
	return nil
}

// namedFor is the organization other than the main subject whose name has one of the adjectives before a noun for a group:
// "the fascist group"; nil for none.
func (r *resolver) namedFor(adjectives []lang.Token, noun string) *document.Entity {
	if !document.GroupWords[noun] {
		return nil
	}
	for _, a := range adjectives {
		for _, e := range r.d.Bearers[a.Lower] {
			if e.Kind == annals.Organization && e != r.d.Main {
				return e
			}
		}
	}
	return nil
}

// mainThingIs reports whether a noun that is for no group speaks of the main subject, because its definition or name says
// so, "the programme", or because such a word is said of what it is, "the list" of a party. The definition itself is yet to
// say it.
func (r *resolver) mainThingIs(w string) bool {
	main := r.d.Main
	if main == nil || r.s == r.d.Definition {
		return false
	}
	if (main.DefinedBy[w] || endsIn(main, w)) && !wordNouns[w] && main.Kind != annals.Person && main.Kind != annals.People {
		return true
	}
	return main.Kind == annals.Organization && len(main.DefinedBy) > 0 && entity.Kin[w] != nil && couldBe(main, w) &&
		r.lastHeaded(w) == nil
}

// describedBody is the entity that "the NOUN" speaks of, where the noun is for a body, a group or what a name may be headed
// by; bare where no adjective tells it from others.
func (r *resolver) describedBody(noun lang.Token, bare bool) *document.Entity {
	main, w := r.d.Main, noun.Lower
	if main != nil && main.Heads(w) {
		return main
	}
	if bare {
		if e := r.otherCalled(w); e != nil {
			return e
		}
		if e := r.otherHere(w); e != nil {
			return e
		}
	}
	if main != nil && document.GroupWords[w] && (main.Kind == annals.Organization && couldBe(main, w) ||
		main.Kind == annals.Body && (isA(main, w) || strings.HasPrefix(w, "organi"))) {
		return main
	}
	if bare {
		return r.onlyCalled(noun)
	}
	return nil
}

// otherCalled is the entity beside the main subject that the text has called by the noun before, or that its name or
// definition says to be that, where the main subject is none or was spoken of longer ago; nil for none.
func (r *resolver) otherCalled(w string) *document.Entity {
	main := r.d.Main
	if e := r.meant[w]; e != nil && e != main && r.distance(e) < 8 {
		return e
	}
	e := r.lastHeaded(w)
	switch {
	case e == nil:
		return nil
	case main != nil && len(main.DefinedBy) == 0 && !looseNouns[w] && e.Heads(w) && r.distance(main) >= r.distance(e):
		// "Amnesty deplored the ban on the Democratic Party. The party": nothing says that Amnesty is one.
		r.meant[w] = e
		return e
	case main == nil || !couldBe(main, w) || isKin(main, w) || e.Heads(w) && r.distance(main) > r.distance(e):
		return e
	case looseNouns[w] && len(main.DefinedBy) > 0 && !isA(main, w) && e.Heads(w):
		// "The Shield is a movement. The Red Network joined it. The network": what a name says is nearer than what may be.
		r.meant[w] = e
		return e
	}
	return nil
}

// joiningNouns are nouns for organizations that others make up, which a party or union is not.
var joiningNouns = wordlist.Set("coalition alliance bloc federation confederation")

// otherHere is the organization that the sentence has named last, of which the text does not say what it is, where the
// noun is for what the main subject is not: of a party, "a crisis in the People's Union led to the end of the
// coalition"; nil for none.
func (r *resolver) otherHere(w string) *document.Entity {
	main := r.d.Main
	if main == nil || len(main.DefinedBy) == 0 || isA(main, w) || !joiningNouns[w] {
		return nil
	}
	for k := len(r.spoken) - 1; k >= 0 && r.spoken[k].sentence == r.index; k-- {
		x := r.spoken[k]
		if x.entity == main {
			return nil
		}
		if e := x.entity; e.Kind == annals.Organization && e.Ref == "" && len(e.DefinedBy) == 0 && !x.modifier && !x.pronoun {
			r.meant[w] = e
			return e
		}
	}
	return nil
}

// onlyCalled is the one entity of the text of which the noun may speak, the main subject being none such; nil for none or
// several.
func (r *resolver) onlyCalled(noun lang.Token) *document.Entity {
	w := noun.Lower
	if telling[w] || r.d.Main == nil && lists["telling-alone"][w] && noun.Tag == "NN" {
		if e := r.onlyHeaded(w); e != nil {
			return e
		}
	}
	if noun.Tag != "NN" {
		return nil
	}
	if document.GroupWords[w] {
		if e := r.onlyAround(w); e != nil {
			return e
		}
	}
	if entity.PlaceNouns[w] {
		return r.settled(w)
	}
	if document.GroupWords[w] {
		return r.salient(w)
	}
	return nil
}
