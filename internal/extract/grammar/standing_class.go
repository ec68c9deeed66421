package grammar

import (
	"slices"
	"strings"

	"annals"
	"annals/internal/extract/lang"
)

// bareListing reports whether the verb of the predicate puts somebody on a list without telling as what, where a law of sanctions
// or an earlier designation does: "was designated under the sanctions regulations", "Chile has not listed it". What a state is
// said never to have listed is not on its list of those under sanctions, whatever else the text tells of.
func (s *Sentence) bareListing(p *predicate, base string) bool {
	switch base {
	case "designate", "redesignate", "re-designate", "list", "re-list", "relist":
	default:
		return false
	}
	e := p.patient.Entity
	if p.patientHead < 0 || e == nil || e.Kind != annals.Organization && e.Kind != annals.Person {
		return false
	}
	told := s.sanctions(p.law) || s.standingTold()
	if a := s.lister(); len(p.agents) == 0 && p.passive && !p.reduced && a != nil && s.Doc.ofListings() {
		a.mention.Start, a.mention.End = s.Tokens[p.verb].Start, s.Tokens[p.verb].Start
		p.agents = []authority{*a} // "was listed on 4 May 2001": by whom the text has told
	}
	for _, a := range p.agents {
		if !s.couldDecide(a) || !told && !s.listsOthers(a) {
			return false
		}
	}
	// What states designate without a word for as what are organizations under sanctions.
	plain := strings.HasSuffix(base, "designate") && e.Kind == annals.Organization && !s.designatedFor(p)
	return len(p.agents) > 0 && (told || p.negated || s.Doc.ofListings() || plain)
}

// designatedFor reports whether the predicate goes on with for what somebody is designated: "designated the bank to hold its
// deposits", "for the pilot".
func (s *Sentence) designatedFor(p *predicate) bool {
	for k := p.verb + 1; k < len(s.Tokens) && !setsOff(s.Tokens[k]); k++ {
		if w := s.Tokens[k]; w.Tag == "TO" || w.Lower == "for" || w.Lower == "as" {
			return true
		}
	}
	return false
}

// asideClass is as what a parenthesis behind the predicate's patient says that it is listed, nil for none: "designated the Front
// (as a terrorist group)".
func (s *Sentence) asideClass(p *predicate) *Mention {
	for k := range s.Asides {
		a := &s.Asides[k]
		if a.After <= p.verb || a.After >= p.end || len(a.Tokens) < 2 || a.Tokens[0].Lower != "as" ||
			!slices.ContainsFunc(a.Tokens, func(x lang.Token) bool { return terrorWords[x.Lower] }) {
			continue
		}
		return &Mention{Start: a.Tokens[1].Start, End: a.Tokens[len(a.Tokens)-1].End}
	}
	return nil
}

// standingTold reports whether the paragraph so far has told of a listing or ban, so that "was listed" tells of another.
func (s *Sentence) standingTold() bool {
	for _, o := range s.Doc.Sentences {
		if o.Block == s.Block && o.Start <= s.Start && slices.ContainsFunc(o.standings(), func(c *Candidate) bool {
			return c.Type == annals.TypeDesignation || c.Type == annals.TypeDelisting || c.Type == annals.TypeBan
		}) {
			return true
		}
	}
	return false
}

// listsOthers reports whether an authority is a state, a union of states or an organ of one, which have lists of those under
// sanctions, or a capital that stands for its government.
func (s *Sentence) listsOthers(a authority) bool {
	if s.isCapital(a) {
		return true
	}
	if e := a.mention.Entity; e != nil {
		return e.Kind == annals.State || e.Kind == annals.Body || e.issues()
	}
	return organNouns[s.Tokens[a.last].Lower] || issuerNouns[s.Tokens[a.last].Lower] ||
		authorityNouns[s.Tokens[a.last].Lower]
}

// sanctions reports whether a law is one of sanctions, by its name with what stands in parentheses.
// standingOf decides what kind of statement the predicate makes.
func (s *Sentence) sanctions(law phrase) bool {
	if law.Head < 0 {
		return false
	}
	if s.anyWord(law, sanctioning) {
		return true
	}
	return slices.ContainsFunc(s.Asides, func(a Aside) bool {
		return a.After >= law.First && a.After <= law.Last+1 &&
			slices.ContainsFunc(a.Tokens, func(x lang.Token) bool { return sanctioning[x.Lower] })
	})
}

// formalOrSaid reports whether the verb puts somebody into a class in words that a register has: "declared it a foreign agent",
// "labelled it an undesirable organization".
func formalOrSaid(base string) bool {
	return verbClasses["designate"][base] || verbClasses["recognize"][base] || base == "name" || base == "proclaim"
}

// foreignAgent reports whether the phrase is of a class that states keep registers of besides terrorists: foreign agents,
// undesirable organizations.
func (s *Sentence) foreignAgent(p phrase) bool {
	for k := p.First; k <= p.Last; k++ {
		if w := s.Tokens[k].Lower; w == "undesirable" || w == "foreign" && k < p.Last &&
			strings.HasPrefix(s.Tokens[k+1].Lower, "agent") {
			return true
		}
	}
	return false
}

func (s *Sentence) counts(p phrase) bool {
	for k := p.First; k <= p.Last; k++ {
		if s.Tokens[k].Kind == lang.Number || s.Tokens[k].Tag == "CD" && s.Tokens[k].Lower != "one" {
			return true
		}
	}
	return false
}

func (s *Sentence) classesAsTerror(x phrase) bool {
	for k := x.First; k <= x.Last; k++ {
		if terrorWords[s.Tokens[k].Lower] {
			return true
		}
		if s.Tokens[k].Lower == "of" && k > x.First && personNouns[s.Tokens[k-1].Lower] {
			return false
		}
	}
	return false
}
