package grammar

import (
	"slices"
	"strings"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/entity"
	"annals/internal/extract/lang"
	"annals/internal/extract/predicate"
	"annals/internal/extract/profile"
)

// bareListing reports whether the verb of the predicate puts somebody on a list without telling as what: where a law of sanctions
// or an earlier designation does, "was designated under the sanctions regulations", and where those who list others do so,
// "Chile lists the Front". What a state is said never to have listed is not on its list of those under sanctions, whatever
// else the text tells of.
func bareListing(s *document.Sentence, p *predicate.Predicate, base string) bool {
	switch base {
	case "designate", "redesignate", "re-designate", "list", "re-list", "relist":
	default:
		return false
	}
	e := p.Patient.Entity
	lists := strings.HasSuffix(base, "list")
	wing := e == nil && p.PatientHead >= 0 && lists && bannedSort(s, p.Patient, p.PatientHead) // "listed its military wing"
	if p.PatientHead < 0 || e == nil && !wing ||
		!wing && e.Kind != annals.Organization && e.Kind != annals.Person && (e.Kind != "" || !lists) {
		return false
	}
	told := sanctions(s, p.Law) || standingTold(s)
	if a := lister(s); len(p.Agents) == 0 && p.Passive && !p.Reduced && a != nil && profile.OfListings(s.Doc) {
		a.Mention.Start, a.Mention.End = s.Tokens[p.Verb].Start, s.Tokens[p.Verb].Start
		p.Agents = []predicate.Authority{*a} // "was listed on 4 May 2001": by whom the text has told
	}
	for _, a := range p.Agents {
		if !predicate.CouldDecide(s, a) || !told && !listsOthers(s, a) {
			return false
		}
	}
	// What states designate or list without a word for as what are those under sanctions.
	plain := (lists || e.Kind == annals.Organization) && !designatedFor(s, p)
	return len(p.Agents) > 0 && (told || p.Negated || profile.OfListings(s.Doc) || plain)
}

// designatedFor reports whether the predicate goes on with for what somebody is designated, or where else than on such a list
// somebody is listed: "designated the bank to hold its deposits", "listed it among its partners", "in its report".
func designatedFor(s *document.Sentence, p *predicate.Predicate) bool {
	for k := p.Verb + 1; k < len(s.Tokens) && !predicate.SetsOff(s.Tokens[k]); k++ {
		switch w := s.Tokens[k]; {
		case s.TimeAt(k) != nil:
		case w.Tag == "TO", w.Lower == "for", w.Lower == "as", w.Lower == "among", w.Lower == "amongst", w.Lower == "on":
			return true
		case w.Lower == "in" && k+2 < len(s.Tokens) && (s.Tokens[k+1].Tag == "DT" || s.Tokens[k+1].Tag == "PRP$"):
			m := s.MentionAt(k + 2)
			return m == nil || m.Entity == nil || m.Entity.Kind != annals.State && m.Entity.Kind != annals.Body
		}
	}
	return false
}

// asideClass is as what a parenthesis behind the predicate's patient says that it is listed, nil for none: "designated the Front
// (as a terrorist group)".
func asideClass(s *document.Sentence, p *predicate.Predicate) *document.Mention {
	for k := range s.Asides {
		a := &s.Asides[k]
		if a.After <= p.Verb || a.After >= p.End || len(a.Tokens) < 2 || a.Tokens[0].Lower != "as" ||
			!slices.ContainsFunc(a.Tokens, func(x lang.Token) bool { return terrorWords[x.Lower] }) {
			continue
		}
		return &document.Mention{Start: a.Tokens[1].Start, End: a.Tokens[len(a.Tokens)-1].End}
	}
	return nil
}

// standingTold reports whether the paragraph so far has told of a listing or ban, so that "was listed" tells of another.
func standingTold(s *document.Sentence) bool {
	for _, o := range s.Doc.Sentences {
		if o.Block == s.Block && o.Start <= s.Start && slices.ContainsFunc(o.Standings(), func(c *document.Candidate) bool {
			return c.Type == annals.TypeDesignation || c.Type == annals.TypeDelisting || c.Type == annals.TypeBan
		}) {
			return true
		}
	}
	return false
}

// listsOthers reports whether an authority is a state, a union of states or an organ of one, which have lists of those under
// sanctions, or a capital that stands for its government.
func listsOthers(s *document.Sentence, a predicate.Authority) bool {
	if predicate.IsCapital(s, a) {
		return true
	}
	if e := a.Mention.Entity; e != nil {
		return e.Kind == annals.State || e.Kind == annals.Body || entity.Issues(e)
	}
	return entity.OrganNouns[s.Tokens[a.Last].Lower] || entity.IssuerNouns[s.Tokens[a.Last].Lower] ||
		predicate.AuthorityNouns[s.Tokens[a.Last].Lower]
}

// sanctions reports whether a law is one of sanctions, by its name with what stands in parentheses.
// standingOf decides what kind of statement the predicate makes.
func sanctions(s *document.Sentence, law document.Phrase) bool {
	if law.Head < 0 {
		return false
	}
	if anyWord(s, law, profile.Sanctioning) {
		return true
	}
	return slices.ContainsFunc(s.Asides, func(a document.Aside) bool {
		return a.After >= law.First && a.After <= law.Last+1 &&
			slices.ContainsFunc(a.Tokens, func(x lang.Token) bool { return profile.Sanctioning[x.Lower] })
	})
}

// formalOrSaid reports whether the verb puts somebody into a class in words that a register has: "declared it a foreign agent",
// "labelled it an undesirable organization".
func formalOrSaid(base string) bool {
	return document.VerbClasses["designate"][base] || document.VerbClasses["recognize"][base] || base == "name" || base == "proclaim"
}

// foreignAgent reports whether the phrase is of a class that states keep registers of besides terrorists: foreign agents,
// undesirable organizations.
func foreignAgent(s *document.Sentence, p document.Phrase) bool {
	for k := p.First; k <= p.Last; k++ {
		if w := s.Tokens[k].Lower; w == "undesirable" || w == "foreign" && k < p.Last &&
			strings.HasPrefix(s.Tokens[k+1].Lower, "agent") {
			return true
		}
	}
	return false
}

func counts(s *document.Sentence, p document.Phrase) bool {
	for k := p.First; k <= p.Last; k++ {
		if s.Tokens[k].Kind == lang.Number || s.Tokens[k].Tag == "CD" && s.Tokens[k].Lower != "one" {
			return true
		}
	}
	return false
}

func classesAsTerror(s *document.Sentence, x document.Phrase) bool {
	for k := x.First; k <= x.Last; k++ {
		if terrorWords[s.Tokens[k].Lower] {
			return true
		}
		if s.Tokens[k].Lower == "of" && k > x.First && entity.PersonNouns[s.Tokens[k-1].Lower] {
			return false
		}
	}
	return false
}
