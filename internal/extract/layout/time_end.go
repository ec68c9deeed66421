package layout

import (
	"strings"

	"annals/internal/extract/dates"
	"annals/internal/extract/document"
)

// JoinEnds gives a date that only says from when on the end that the text tells by what happened then: "from 1961 until his
// death in 1988", "from 1929 to the fall of the regime in 1945". The second date stays the event's own.
func JoinEnds(s *document.Sentence) {
	for k := range s.Times {
		if x := &s.Times[k]; x.Op == dates.None && len(x.Parts) == 1 && !x.Modifier &&
			(startsUndated(s, x.First) || startsUndated(s, x.First-1)) {
			x.SetOp(dates.Until) // "from its foundation through 2008"
		}
	}
	for k := 0; k+1 < len(s.Times); k++ {
		if from, until := &s.Times[k], s.Times[k+1]; endsIn(s, from.Last+1, until.First) {
			from.JoinEnd(until)
		}
	}
}

// endsIn reports whether the tokens from i up to end are "until" or the like and one noun phrase for what happened.
func endsIn(s *document.Sentence, i, end int) bool {
	t := s.Tokens
	if i+1 >= end || end-i > 12 {
		return false
	}
	switch t[i].Lower {
	case "until", "till", "through", "to":
	default:
		return false
	}
	for k := i + 1; k < end; k++ {
		switch tag := t[k].Tag; {
		case strings.HasPrefix(tag, "NN"), strings.HasPrefix(tag, "JJ"), tag == "DT", tag == "PRP$", tag == "POS",
			tag == "HYPH", tag == "CD":
		case t[k].Lower == "of" || t[k].Lower == "in" && (k+1 == end || t[k+1].IsProper()):
		default:
			return false
		}
	}
	return true
}

// startsUndated reports whether token i is the "to" or "through" of a stretch that begins with something that has no date,
// "from its foundation through".
func startsUndated(s *document.Sentence, i int) bool {
	t := s.Tokens
	if i < 2 || t[i].Lower != "through" && t[i].Lower != "to" && t[i].Lower != "until" {
		return false
	}
	for k := i - 1; k >= 0 && k > i-7 && s.TimeAt(k) == nil; k-- {
		switch tag := t[k].Tag; {
		case t[k].Lower == "from":
			return k < i-1 && (t[k+1].Tag == "PRP$" || t[k+1].Tag == "DT")
		case strings.HasPrefix(tag, "NN"), strings.HasPrefix(tag, "JJ"), tag == "DT", tag == "PRP$", tag == "POS",
			t[k].Lower == "of":
		default:
			return false
		}
	}
	return false
}
