package grammar

import (
	"slices"
	"strings"

	"annals/internal/extract/lang"
)

// isVerbForm reports whether a word looks like a verb's past or its present in -s.
func isVerbForm(w string) bool {
	return strings.HasSuffix(w, "ed") || strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") && isCommonWord(w)
}

// complete gives the clause the subject or auxiliary that it lacks, and reports whether it lacked one. Tokens have their tags and tree.
func (e *entry) complete(t []lang.Token, text string) bool {
	k := e.first
	if k >= len(t) {
		return false
	}
	at := before(text, t[k].Start)
	switch e.lacks(t) {
	case "subject":
		e.insert(t[k].Start, silent("it", at))
	case "kin":
		e.insert(t[k].Start, silent("he", at), silent("was", at), silent("the", at))
	case "post":
		e.insert(t[k].Start, silent("he", at), silent("was", at))
		e.seat(e.first + 2)
	case "passive":
		e.insert(t[k].Start, silent("it", at), silent("was", at))
	default:
		v := e.bareParticiple(t)
		if v < 0 {
			return false
		}
		was := "was"
		if strings.HasSuffix(t[v-1].Tag, "S") {
			was = "were"
		}
		e.insert(t[v].Start, silent(was, before(text, t[v].Start)))
	}
	return true
}

// insert puts words before the one that begins at a byte.
func (e *entry) insert(start int, words ...lang.Token) {
	at := slices.IndexFunc(e.tokens, func(x lang.Token) bool { return x.Start == start && !isSilent(x) })
	e.tokens = slices.Insert(slices.Clone(e.tokens), at, words...)
}

// lacks is what the clause has not: "subject", as in "Splits from the Front" and "Moved to Lima", "passive" with its auxiliary, as in
// "Founded in Lima"; empty for nothing.
func (e *entry) lacks(t []lang.Token) string {
	k := e.first
	x := t[k]
	if k+2 < len(t) && t[k+1].Text == "-" && t[k+1].Glued && t[k+2].Glued && (x.Lower == "re" || x.Lower == "co" || x.Lower == "de") {
		x = t[k+2] // "Re-founded"
		k += 2
	}
	next := lang.Token{}
	if k+1 < len(t) {
		next = t[k+1]
	}
	object := false
	switch next.Tag {
	case "DT", "PRP$", "CD", "PRP", "NNP", "NNPS", "NN", "NNS", "JJ", "$", "PDT":
		object = true
	}
	switch {
	case e.headed && next.Lower == "of" && isKinWord(x.Lower):
		return "kin"
	case beginsWithPost(t[e.first:]):
		return "post"
	case x.Tag == "VBZ" && !auxiliaries[x.Lower]:
		return "subject"
	case x.Tag == "NNS" && (next.Tag == "DT" || next.Tag == "PRP$" || next.Tag == "PRP" || next.Tag == "CD" || next.Tag == "RP" || next.Tag == "TO"):
		return "subject"
	case x.Tag == "VBD" || x.Tag == "VBN" || strings.HasSuffix(x.Lower, "ed") && (x.Tag == "JJ" || x.Tag == "NNP") && !object:
		lemma := x.Lemma
		switch {
		case e.finite(t, k+1):
			return "" // "Members expelled in June form a party"
		case lemma == "designate" && strings.HasPrefix(next.Tag, "NN") && next.IsUpper():
			return "" // "Designated Juan Santos for the post": by whom is not told
		case entryWords["naming"][lemma]:
			return "passive"
		case object && t[k].Tag != "JJ" || entryWords["alone"][lemma]:
			return "subject"
		case next.Tag == "IN" || next.Tag == "TO" || next.Tag == "" || next.Tag == "CC" || next.Kind == lang.Punct || strings.HasPrefix(next.Tag, "RB"):
			return "passive"
		}
	}
	return ""
}

// finite reports whether the clause has a predicate of its own among the tokens from i on.
func (e *entry) finite(t []lang.Token, i int) bool {
	for k := i; k < len(t); k++ {
		switch t[k].Tag {
		case "VBZ", "VBP", "MD":
		case "VBD":
		default:
			continue
		}
		below := false
		for h := k - 1; h >= i && h > k-8; h-- {
			below = below || t[h].Tag == "WDT" || t[h].Tag == "WP" || t[h].Tag == "WRB" || t[h].Tag == "IN" && clauseOpeners[t[h].Lower]
		}
		if !below && t[k].Tag != "VBD" {
			return true
		}
	}
	return false
}

// bareParticiple is the participle of a clause that lacks its auxiliary, "Three leaders hanged", "Rojas elected chairman", or -1.
func (e *entry) bareParticiple(t []lang.Token) int {
	for v := e.first; v < len(t); v++ {
		x := t[v]
		switch {
		case x.Tag == "VBN" || x.Tag == "VBD":
			object := v+1 < len(t) && (t[v+1].Tag == "DT" || t[v+1].Tag == "PRP$" || t[v+1].Tag == "CD" || strings.HasPrefix(t[v+1].Tag, "NN") || t[v+1].Tag == "JJ")
			if v == e.first || !entryWords["undergone"][x.Lemma] || object && !entryWords["naming"][x.Lemma] || e.finite(t, v+1) {
				return -1
			}
			return v
		case strings.HasPrefix(x.Tag, "VB") || x.Tag == "MD" || x.Tag == "WDT" || x.Tag == "WP" || x.Kind == lang.Punct && x.Text != "'" && x.Text != "’" && x.Text != "-":
			return -1
		}
	}
	return -1
}

// lists reports whether an entry tells who somebody is and not what happened, as lists of the born and the dead do, whose dates are no
// others: "1908 – Juan Santos, Peruvian general".
func (e *entry) lists(s *Sentence) bool {
	t := s.Tokens
	if s.clausal() || e.first >= len(t) || !t[e.first].IsUpper() {
		return false
	}
	k := e.first + 1
	for k < len(t) && k < e.first+7 && t[k].Text != "," {
		if strings.HasPrefix(t[k].Tag, "VB") || t[k].Tag == "IN" {
			return false
		}
		k++
	}
	return k < len(t) && t[k].Text == ","
}

// ofLife reports whether an entry ends with when somebody was born or died, "(b. 1927)", so that its date is when they died or were born.
func (e *entry) ofLife(s *Sentence) bool {
	if len(s.Asides) == 0 || !e.labelled {
		return false
	}
	a := s.Asides[len(s.Asides)-1]
	for k := a.After + 1; k < len(s.Tokens); k++ {
		if s.Tokens[k].Kind != lang.Punct {
			return false
		}
	}
	if len(a.Tokens) < 2 || len(a.Tokens) > 7 {
		return false
	}
	w := strings.TrimSuffix(a.Tokens[0].Lower, ".")
	return w == "b" || w == "d" || w == "born" || w == "died"
}

// stative reports whether a sentence tells a state that lasts or what was before, so that the date above it is not its own. In prose, which
// tells what happened in the past, what is done in the present is one.
func stative(t []lang.Token, arcs []lang.Arc, prose bool) bool {
	for k := range t {
		if k >= len(arcs) || arcs[k].Head >= 0 {
			continue
		}
		if t[k].Tag == "VBP" || t[k].Tag == "VBZ" {
			return t[k].Lemma == "have" || t[k].Lemma == "be"
		}
		for j := range t {
			present := j+1 < len(t) && (t[j].Tag == "VBZ" || t[j].Tag == "VBP")
			if arcs[j].Head == k && (arcs[j].Rel == "aux:pass" && present && prose || arcs[j].Rel == "cop" && present && t[j+1].Tag != "VBN" || arcs[j].Rel == "aux" && t[j].Lemma == "have") {
				return true
			}
		}
	}
	return false
}
