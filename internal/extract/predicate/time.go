package predicate

import (
	"strings"

	"annals/edtf"
	"annals/internal/extract/dates"
	"annals/internal/extract/document"
	"annals/internal/extract/lang"
	"annals/internal/extract/layout"
)

// TimeAfter is the first date after token i in the same clause.
func TimeAfter(s *document.Sentence, i int) *dates.Expr {
	t := s.Tokens
	for k := i; k < len(t); k++ {
		if x := s.TimeAt(k); x != nil {
			return x
		}
		if t[k].Text == "," || t[k].Text == ";" || strings.HasPrefix(t[k].Tag, "VBD") || strings.HasPrefix(t[k].Tag, "VBZ") {
			return nil
		}
	}
	return nil
}

// Dates reports whether a date hangs on the verb at token v, or on what that verb has, and on no verb between them:
// "lifted the ban before signing it in 2002" tells when it was signed.
func Dates(s *document.Sentence, x *dates.Expr, v int) bool {
	for k, n := x.Last, 0; k >= 0 && n < len(s.Tokens); k, n = s.Head(k), n+1 {
		switch {
		case k == v:
			return true
		case (k < x.First || k > x.Last) && s.Tokens[k].IsVerb():
			return false
		}
	}
	return false
}

// PredicateTime is when the standing that a predicate gives held, for one authority: from its own date, from the
// predicate's, else from the tense.
func PredicateTime(s *document.Sentence, p *Predicate, a *Authority) edtf.Value {
	if a != nil && a.OwnTime() != nil {
		return a.OwnTime().AsStart()
	}
	if p.Until != nil {
		until, _ := edtf.Parse("/" + p.Until.Core.String()) // none where no one date is the end
		return until
	}
	x := LeadingTime(s, p.First)
	if len(p.Times) > 0 {
		x = p.Times[0]
	}
	switch {
	case x == nil:
		return TenseTime(s, p)
	case x.Op == dates.None && lasts(s, p):
		return x.ForEvent() // "was still listed in 2015": since when is not told
	}
	return x.AsStart()
}

// lasts reports whether a "still" stands before the verb: what it tells has begun before.
func lasts(s *document.Sentence, p *Predicate) bool {
	for k := max(p.First-1, 0); k < p.Verb; k++ {
		if s.Tokens[k].Lower == "still" {
			return true
		}
	}
	return false
}

// TenseTime is the time that the tense alone gives: a present state is open, a past one without date says nothing.
func TenseTime(s *document.Sentence, p *Predicate) edtf.Value {
	for _, h := range p.Hedges {
		switch s.Tokens[h].Lower {
		case "previously", "formerly", "once", "initially", "briefly":
			return edtf.Value{}
		}
	}
	if p.Present {
		return edtf.MustParse("/..")
	}
	return edtf.Value{}
}

// LeadingTime is a date that opens the clause of the verb group at token first: "In June 2004, the U.S. had …".
func LeadingTime(s *document.Sentence, first int) *dates.Expr {
	t := s.Tokens
	if x := s.TimeAt(first); x != nil && x.First == first && !x.Modifier && !x.Core.IsZero() {
		return x // "The EU on Tuesday removed"
	}
	var found *dates.Expr
	for k := first - 1; k >= 0; k-- {
		if t[k].Text == ";" || t[k].Tag == "VBD" || t[k].Tag == "VBZ" || t[k].Tag == "VBP" {
			break
		}
		if x := s.TimeAt(k); x != nil {
			open := x.First == 0 || t[x.First-1].Kind == lang.Punct || t[x.First-1].Tag == "CC" || t[x.First-1].IsAdverb() ||
				x.Last+1 == first || x.Last+2 == first && t[first-1].Lower == "by" // "followed in May by placing it on its list"
			if open && !x.Modifier {
				found = x
			}
			k = x.First
		}
	}
	if found == nil {
		found = CleftTime(s, first)
	}
	if found == nil {
		return openingTime(s, first)
	}
	return found
}

// CleftTime is the date that "it was" sets before the clause of the verb group at token first: "It was not until 2008 that Peru
// banned it", "It was in 2008 that"; nil for none.
func CleftTime(s *document.Sentence, first int) *dates.Expr {
	t := s.Tokens
	for k := first - 1; k > 2; k-- {
		if t[k].IsVerb() || t[k].Text == ";" {
			return nil
		}
		x := s.TimeAt(k - 1)
		if t[k].Lower != "that" || x == nil || x.Last != k-1 || x.First < 2 || x.Modifier {
			continue
		}
		be := x.First - 1
		late := be > 1 && (t[be].Lower == "not" || t[be].Lower == "only")
		if late {
			be--
		}
		if be < 1 || t[be].Lower != "was" && t[be].Lower != "is" || t[be-1].Lower != "it" || x.Op == dates.Until && !late {
			return nil
		}
		at := *x
		if late {
			at.SetOp(dates.None)
		}
		return &at
	}
	return nil
}

// openingTime is the date that opens the sentence, where the past tense at token first is told after a conjunction with
// nothing but that date to go by: "In 1919 the state was founded, and the Guard was recognised".
func openingTime(s *document.Sentence, first int) *dates.Expr {
	t := s.Tokens
	if len(s.Times) == 0 || s.Times[0].First > 0 || s.Times[0].Modifier || first >= len(t) {
		return nil
	}
	verb := first
	for verb+1 < len(t) && t[verb].IsAdverb() {
		verb++
	}
	if t[verb].Tag != "VBD" {
		return nil
	}
	for k := first - 1; k > s.Times[0].Last; k-- {
		switch {
		case s.TimeAt(k) != nil || t[k].Text == ";" || t[k].Tag == "WDT" || t[k].Tag == "WP" ||
			t[k].Tag == "IN" && layout.ClauseOpeners[t[k].Lower]:
			return nil
		case t[k].Tag == "VBD" || t[k].Tag == "VBZ" || t[k].Tag == "VBP":
			return nil
		case t[k].Tag == "CC":
			for v := k - 1; v > s.Times[0].Last; v-- {
				if s.TimeAt(v) != nil || t[v].Text == ";" {
					return nil
				}
			}
			return &s.Times[0]
		}
	}
	return nil
}

// TimeBetween is the date between the verb at token v and the participle at token i that goes with it, when no other
// verb stands between: "released a statement on 28 August 2017, calling it baseless"; nil for none.
func TimeBetween(s *document.Sentence, v, i int) *dates.Expr {
	for k := v + 1; k < i; k++ {
		if tag := s.Tokens[k].Tag; tag == "VBD" || tag == "VBZ" || tag == "VBP" || s.Tokens[k].Text == ";" {
			return nil
		}
	}
	for k := range s.Times {
		x := &s.Times[k]
		if x.First <= v || x.Last >= i || x.Modifier {
			continue
		}
		for n := x.First; n <= x.Last; n++ {
			// Of the verb or of its object, not of another participle.
			if h := s.Head(n); h < x.First || h > x.Last {
				if h == v || h > v && s.Head(h) == v && !s.Tokens[h].IsVerb() {
					return x
				}
			}
		}
	}
	return nil
}
