package naming

import (
	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/entity"
	"annals/internal/extract/predicate"
)

// foundedAs reads "was founded (in 1833) as the NAME", "began life as the NAME in 1920", "set up in Lima by the bishop as NAME"
// at "as": a former name, unless it is the name it still has.
func foundedAs(s *document.Sentence, i int) {
	t := s.Tokens
	verb := beginningBefore(s, i)
	if verb < 0 {
		return
	}
	first, last, _ := NameFrom(s, i+1)
	if first > last || document.Titles[t[first].Lower] || document.Titles[t[last].Lower] ||
		!t[first].IsProper() && s.QuoteAt(first) == nil && (first == last || !t[last].IsUpper()) {
		return
	}
	m, ok := founded(s, verb)
	if !ok || m.Entity.HasName(s.Text(first, last)) || m.Entity.Kind == annals.Person || m.Entity.Kind == annals.Event {
		return
	}
	if known, _ := entity.Lookup(s.Doc, s.Text(first, last)); known != nil && known == s.Doc.Main {
		return
	}
	c := document.NewCandidate(annals.TypeName, "name.founded-as", 0.75)
	c.Form = document.FormFormer
	c.Add(annals.RoleSubject, m)
	c.Add(annals.RoleValue, document.Mention{Start: t[first].Start, End: t[last].End})
	for k := range s.Times {
		if x := &s.Times[k]; x.First > verb-6 && x.Last <= i || x.First == last+1 {
			c.Time = x.AsStart()
		}
	}
	s.Candidates = append(s.Candidates, c)
	entity.AddName(s.Doc, m.Entity, s.Text(first, last))
}

// longestFounding is how many tokens may stand between the verb and its "as".
const longestFounding = 14

// beginningBefore is the verb for how something began to which the "as" at token i may belong, -1 for none: nothing that ends
// its clause stands between, but for the comma inside a place, nor "themselves": "established themselves as the
// First Assembly" tells of no other name.
func beginningBefore(s *document.Sentence, i int) int {
	t := s.Tokens
	for k := i - 1; k >= 0 && k >= i-longestFounding; k-- {
		switch {
		case beginnings[t[k].Lower] && t[k].IsVerb():
			return k
		case t[k].Text == ",":
			if k == 0 || k+2 > i || !t[k-1].IsProper() || !t[k+1].IsProper() || k+2 != i && t[k+2].Text != "," {
				return -1
			}
		case t[k].Text == ";" || t[k].Tag == "CC" || t[k].IsVerb() || t[k].IsReflexive():
			return -1
		}
	}
	return -1
}

// founded is what the verb at token i says began, where that is an entity of the text.
func founded(s *document.Sentence, i int) (m document.Mention, ok bool) {
	t := s.Tokens
	subject := s.SubjectBefore(i)
	if subject.Head < 0 {
		subject = predicate.SubjectFor(s, i)
	}
	m = s.FillerOf(subject)
	if m.Entity == nil && s.Doc.Main != nil && subject.Head >= 0 && document.GroupWords[t[subject.Head].Lower] &&
		t[subject.First].Tag == "DT" && t[subject.First].Lower[0] == 't' {
		m.Entity = s.Doc.Main
	}
	return m, m.Entity != nil
}
