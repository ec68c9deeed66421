package predicate

import (
	"annals"
	"annals/edtf"
	"annals/internal/extract/document"
	"annals/internal/extract/wordlist"
)

// Stance sets what negation and intention make of a predicate.
func Stance(s *document.Sentence, c *document.Candidate, p *Predicate) {
	t := s.Tokens
	switch {
	case p.Negated:
		c.Stance = annals.Denied
	case p.Done:
	case t[p.Verb].Tag == "VB" && lawMaking(s, p.First):
	case t[p.Verb].Tag == "VB" && intended(s, p.First):
		c.Stance = annals.Intended
		c.Time = edtf.Value{}
	}
}

// lawMaking reports whether the infinitive states what a law was made for: "the law was altered to ban …".
func lawMaking(s *document.Sentence, i int) bool {
	k := i - 1
	for k > 0 && s.Tokens[k].Lower == "to" {
		k--
	}
	switch s.Tokens[max(k, 0)].Lower {
	case "altered", "amended", "changed", "passed", "introduced", "adopted", "enacted", "used", "issued":
		return true
	}
	return false
}

// goingOn are the verbs whose infinitive tells what is done all the same, "tends to promote"; goingWith those that do so with a
// word behind them, "went on to ban it".
var (
	goingOn = wordlist.Set(`tend tends tended continue continues continued begin begins began start starts started come came went proceed proceeds
		proceeded manage manages managed got hastened rushed`)
	goingWith = map[string]string{"went": "on", "goes": "on", "gone": "on", "saw": "fit", "seen": "fit"}
)

// doneBefore is the verb whose infinitive behind the "to" at token i tells what is done; -1 where none stands before it.
func doneBefore(s *document.Sentence, i int) int {
	t := s.Tokens
	switch {
	case i > 1 && t[i-1].Lower == "only" && t[i-2].Text == ",":
		for k := i - 3; k > 0 && t[k].Text != ";"; k-- {
			if t[k].Tag == "VBD" {
				return k // "banned it in 1990, only to lift the ban in 1992"
			}
		}
	case i > 0 && goingOn[t[i-1].Lower]:
		return i - 1
	case i > 1 && goingWith[t[i-2].Lower] == t[i-1].Lower:
		return i - 2
	}
	return -1
}

var laterWords = wordlist.Set("later eventually subsequently then ultimately go soon finally")

// intended reports whether the infinitive whose group begins at token i is only wanted: "to V" after a verb of asking
// or wanting, or after "would", "should".
func intended(s *document.Sentence, i int) bool {
	t := s.Tokens
	for k := i; k < len(t) && k <= i+3; k++ {
		switch t[k].Lower {
		case "would":
			// "would later adopt" tells what came to be.
			return k+1 >= len(t) || !laterWords[t[k+1].Lower]
		case "to":
			return k == 0 || doneBefore(s, k) < 0
		case "should", "might", "could":
			return true
		}
		if t[k].IsVerb() && !document.Auxiliaries[t[k].Lower] {
			break
		}
	}
	return false
}
