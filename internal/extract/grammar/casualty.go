package grammar

import (
	"annals"
	"annals/edtf"
	"annals/internal/extract/document"
	"annals/internal/extract/lang"
)

// readCasualties reads whom brackets behind what happened count: "shelled the town (3 killed, at least 11 wounded)".
func readCasualties(s *document.Sentence) {
	for k := range s.Asides {
		a := &s.Asides[k]
		if a.After < 0 {
			continue
		}
		counts, ok := casualties(a.Tokens)
		if !ok {
			continue
		}
		for _, x := range counts {
			c := document.NewCandidate(annals.TypeEvent, "event.casualties", 0.85)
			c.Time = onlyTime(s)
			c.Add(annals.RoleTarget, x[0]).Add(annals.RoleKind, x[1])
			s.Candidates = append(s.Candidates, c)
		}
	}
}

// casualties are the numbers of a bracket with what was done to so many, and whether it holds nothing else.
func casualties(t []lang.Token) (out [][2]document.Mention, ok bool) {
	for first := 0; first < len(t); {
		end := first
		for end < len(t) && t[end].Text != "," && t[end].Text != ";" && t[end].Lower != "and" {
			end++
		}
		part := t[first:end]
		first = end + 1
		if len(part) == 0 {
			continue // "3 killed, and 5 wounded"
		}
		n := len(part) - 1
		if n < 1 || !lists["casualty"][part[n].Lower] {
			return nil, false
		}
		number := -1
		for i, x := range part[:n] {
			switch {
			case number < 0 && (x.Kind == lang.Number || x.Tag == "CD"):
				number = i
			case number < 0 && !lists["bounding"][x.Lower], number >= 0 && !x.IsNoun() && !x.IsAdjective():
				return nil, false
			}
		}
		if number < 0 {
			continue // "unknown wounded"
		}
		out = append(out, [2]document.Mention{{Start: part[0].Start, End: part[n-1].End}, {Start: part[n].Start, End: part[n].End}})
	}
	return out, len(out) > 0
}

// onlyTime is the time that the sentence tells, where it tells one.
func onlyTime(s *document.Sentence) edtf.Value {
	if len(s.Times) == 1 {
		return s.Times[0].ForEvent()
	}
	return edtf.Value{}
}
