package coref

import (
	"slices"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/entity"
	"annals/internal/extract/lang"
)

// What a text has said that somebody is, "Juan Santos, a lawyer,", it may go on to call them by: "the lawyer".

// hearNouns notes of the persons of a sentence by which nouns it tells what they are.
func (r *resolver) hearNouns() {
	s := r.s
	for n := range s.Mentions {
		p := &s.Mentions[n]
		if p.Entity.Kind != annals.Person || p.Modifier || len(p.Entity.Together) > 0 {
			continue
		}
		at := entity.HeadOf(s, p)
		if !p.Anaphor {
			for k := p.First - 1; k >= 0 && s.Tokens[k].IsNoun(); k-- {
				r.say(p.Entity, s.Tokens[k]) // "the lawyer Juan Santos"
				if k == 0 || s.Tokens[k].Text == "," {
					break
				}
			}
			for k := p.First; k < p.Last && document.Titles[s.Tokens[k].Lower]; k++ {
				r.say(p.Entity, s.Tokens[k]) // "General Santos", where the title is in the name
			}
			if s.IsRel(at, "appos") {
				r.say(p.Entity, s.Tokens[s.Head(at)]) // "a lawyer, Juan Santos,"
			}
			for _, k := range s.Dependents(at) {
				if s.IsRel(k, "appos") {
					r.say(p.Entity, s.Tokens[k])
				}
			}
		}
		if v := s.Head(at); v >= 0 && s.IsRel(at, "nsubj") {
			switch k := s.Dependent(v, "xcomp"); {
			case s.Dependent(v, "cop") >= 0:
				r.say(p.Entity, s.Tokens[v])
			case k >= 0 && s.Tokens[v].Lemma == "become":
				r.say(p.Entity, s.Tokens[k])
			}
		}
	}
}

// say notes that somebody is told to be what the noun says, where that is no tie to somebody else: "his brother".
func (r *resolver) say(e *document.Entity, noun lang.Token) {
	w := noun.Lower
	if !entity.PersonNouns[w] && !holders[w] || relatives[w] || tied[w] {
		return
	}
	if e = e.Canonical(); !slices.Contains(r.said[w], e) {
		r.said[w] = append(r.said[w], e)
	}
}

// tied are the nouns for somebody as one of, or to, another, and those for rulers, of whom a text has several.
var tied = lists["tied"]

// saidToBe is the one person whom the text has said to be what the noun says, not long ago; nil for none and for several.
func (r *resolver) saidToBe(w string) *document.Entity {
	if all := r.said[w]; len(all) == 1 && r.distance(all[0]) <= saidReach {
		return all[0]
	}
	return nil
}

// saidReach is how many sentences back a text may have spoken of whom it calls by a noun.
const saidReach = 6
