package naming

import (
	"annals"
	"annals/edtf"
	"annals/internal/extract/document"
	"annals/internal/extract/entity"
	"annals/internal/extract/predicate"
	"annals/internal/extract/wordlist"
)

// goingBy are the verbs by which somebody has a name that stands after "by", "to" or "as".
var goingBy = wordlist.Set("go answer trade operate act work do perform write")

// goesBy reads "goes by (the name of) NAME", "answers to the name NAME", "trades as NAME" and "does business as NAME" at the
// verb i. What somebody acts as without a capital is no name.
func goesBy(s *document.Sentence, i int) {
	t := s.Tokens
	base, j := document.VerbBase(t[i]), i+1
	if base == "do" && j < len(t) && t[j].Lower == "business" {
		j++
	}
	for j < len(t) && t[j].IsAdverb() {
		j++
	}
	if j+1 >= len(t) || predicate.InQuote(s, i) {
		return
	}
	switch prep := t[j].Lower; {
	case base == "go" && prep == "by":
		if k := nameNounAfter(s, j+1); k > 0 {
			j = k
		}
	case (base == "go" || base == "answer") && (prep == "to" || prep == "under"):
		k := nameNounAfter(s, j+1)
		if k < 0 {
			return
		}
		j = k
	case (base == "trade" || base == "operate" || base == "do" && j > i+1) && prep == "as":
	default:
		return
	}
	first, last, next := NameFrom(s, j+1)
	if first > last || !t[first].IsUpper() && s.QuoteAt(first) == nil {
		return
	}
	subject := predicate.SubjectFor(s, i)
	if subject.Head < 0 || subject.Last >= i {
		return
	}
	m := s.FillerOf(subject)
	if e := m.Entity; e == nil && !groupEnds(s, m.End) || e != nil && (e.Kind == annals.State || e.Kind == annals.Place) {
		return
	}
	named, _ := entity.Lookup(s.Doc, s.Text(first, last))
	if named != nil && m.Entity != nil && named != m.Entity && !hasOneName(s.Doc, named, m.Entity) {
		return // "operates as Santos wishes"
	}
	x := nameStatement(s, "name.goes-by", document.FormAlias, m, first, last, s.Text(first, last))
	if x == nil {
		return
	}
	x.Cover(t[i].Start, t[i].End)
	if t[i].Tag == "VBZ" || t[i].Tag == "VBP" {
		x.Time = edtf.MustParse("/..")
	}
	alternatives(s, x, next)
}

// nameNounAfter is the last token of "the name (of)" or "its initials" from token i on, the one before a name; -1 where no such
// noun stands there.
func nameNounAfter(s *document.Sentence, i int) int {
	t := s.Tokens
	for k := i; k < len(t) && k < i+5; k++ {
		switch w := t[k].Lower; {
		case byItsNames[w] || nameNouns[w]:
			if k+1 < len(t) && t[k+1].Lower == "of" {
				k++
			}
			return k
		case t[k].Tag != "DT" && t[k].Tag != "PRP$" && !t[k].IsAdjective() && !t[k].IsNoun():
			return -1
		}
	}
	return -1
}
