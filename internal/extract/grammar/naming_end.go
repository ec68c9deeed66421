package grammar

import (
	"strings"

	"annals"
	"annals/internal/extract/lang"
	"annals/internal/extract/nouns"
	"annals/internal/extract/wordlist"
)

// nameEnd is the end of the name in Latin script at token i.
func (n *naming) nameEnd(t []lang.Token, i int, ld lead, clause bool) int {
	window := t[i:min(len(t), i+6)]
	for len(window) > 1 && window[len(window)-1].Kind == lang.Punct {
		window = window[:len(window)-1]
	}
	if ld.form == formRomanized || ld.label && ld.lang != "en" || ld.form == formFull && !clause ||
		foreignLang(window) != "" {
		// To the next separator.
		j := i
		for j < len(t) && isLatin(t[j].Text) && !endsForeign(t, j) && !(j > i && continues(t[j], ld)) {
			j++
		}
		return j
	}
	if !clause {
		if j := titleEnd(t, i); j > i {
			return j
		}
		j := i
		for j < len(t) && isLatin(t[j].Text) && !endsForeign(t, j) && t[j].Kind == lang.Word {
			j++
		}
		if (j == len(t) || t[j].Text == ",") && looksForeign(t[i:j]) {
			return j // "Glavni odbor": all of it is the name
		}
	}
	j := i
	if j < len(t) {
		j += nameLength(n.s, t, j)
	}
	if j == i && t[i].IsUpper() {
		j = i + 1
		for j < len(t) && t[j].Kind == lang.Word && t[j].IsUpper() {
			j++
		}
	}
	// "Patriots of the North": after a word that gives a name, all of it is one.
	for ld.set && j > i && j+1 < len(t) && (t[j].Lower == "of" || t[j].Lower == "for" && t[j-1].Tag != "NNP") {
		k := j + 1
		if t[k].Lower == "the" && k+1 < len(t) {
			k++
		}
		m := nameLength(n.s, t, k)
		if m == 0 && t[k].IsUpper() {
			m = 1
		}
		if m == 0 {
			break
		}
		j = k + m
	}
	// "the All-Andean Union", "Union "Freedom"": after a word that gives a name.
	for ld.set && j > i && j+1 < len(t) && t[j].IsDash() && t[j].Glued && t[j+1].Glued && t[j+1].IsUpper() {
		j += 1 + max(1, nameLength(n.s, t, j+1))
	}
	// "the Islamic State – Coast Province": what a dash ties to a name is part of it where the name ends with it.
	if ld.set && j > i && j+1 < len(t) && t[j].IsDash() && !t[j].Glued && t[j+1].IsUpper() && !isAbbreviation(t[j+1].Text) {
		if k := j + 1 + max(1, nameLength(n.s, t, j+1)); k == len(t) || t[k].Text == "," || t[k].Text == ")" || t[k].Text == ";" {
			j = k
		}
	}
	if ld.form == formFull && j > i && j+2 < len(t) && closers[t[j].Text] != "" && t[j+1].IsUpper() {
		for k := j + 2; k < len(t) && k < j+6; k++ {
			if t[k].Text == closers[t[j].Text] {
				j = k + 1
				break
			}
		}
	}
	if j+2 < len(t) && j == i+1 && isAbbreviation(t[i].Text) && t[j].Text == "(" && t[j].Glued && t[j+2].Text == ")" {
		j += 3 // "PCI(M)"
	}
	// "Lies!" keeps its mark.
	if j < len(t) && t[j].Glued && t[j].Text == "!" {
		j++
	}
	return j
}

// endsInForm reports whether the comma at token j parts the legal form of a company from its name: "Andean Motors, Ltd."
func endsInForm(t []lang.Token, j int) bool {
	return j+1 < len(t) && t[j+1].IsUpper() && legalForms[strings.Trim(t[j+1].Lower, ".")]
}

// endsForeign reports whether a name of another language ends before token j: at a mark, at "or" or "until", or where its
// abbreviation follows.
func endsForeign(t []lang.Token, j int) bool {
	abbreviated := j+1 < len(t) && isAbbreviation(t[j+1].Text)
	switch x := t[j]; {
	case x.Text == ",":
		return !endsInForm(t, j)
	case x.Text == ".":
		return j+1 == len(t)
	case x.Lower == "and":
		return abbreviated
	case x.IsDash() && !x.Glued && abbreviated:
		return true
	default:
		return separators[x.Lower] || closers[x.Text] != ""
	}
}

// separators stand after a name and are never in it.
var separators = wordlist.Set("; : ( or until")

// continues reports whether the token goes on after a name with what it means, or with the sentence.
func continues(x lang.Token, ld lead) bool {
	switch x.Lower {
	case "means", "meaning", "was", "is":
		return true
	case "in":
		return ld.form != formFull
	}
	return false
}

// isSmall reports whether the token at j may stand uncapitalized within the words of a title that begins at token i.
func isSmall(t []lang.Token, i, j int) bool {
	switch x := t[j]; x.Lower {
	case "of", "the", "for", ",", "-", "–", "/":
		return true
	default:
		return joiners[x.Lower] || x.Tag == "POS" || x.Glued && j > i && t[j-1].IsDash()
	}
}

// titleEnd is the end of the words up to the next separator if all of them are written as a name is, else i.
func titleEnd(t []lang.Token, i int) int {
	j := i
	for ; j < len(t) && (t[j].Text != "," || endsInForm(t, j)) && t[j].Text != ";" && t[j].Lower != "or" &&
		!(t[j].IsDash() && !t[j].Glued && j+1 < len(t) && isAbbreviation(t[j+1].Text)); j++ {
		if t[j].IsUpper() {
			continue
		}
		if j == i || !isSmall(t, i, j) && !(t[j].Lower == "and" && hasOf(t[i:j])) {
			return i
		}
	}
	if j == i || !t[j-1].IsUpper() && !innerCapital(t[j-1].Text) {
		return i
	}
	return j
}

// nameEndingAt is the first token of the proper name that ends at token i, or -1.
func (s *Sentence) nameEndingAt(i int) int {
	if i < 0 {
		return -1
	}
	a := Aside{After: i}
	if first, ok := s.nameBefore(&a); ok {
		return first
	}
	return -1
}

// nameFrom reads a name (capitalized or quoted and capitalized) at token i; first > last when there is none. next is the
// token after it.
func (s *Sentence) nameFrom(i int) (first, last, next int) {
	t := s.Tokens
	the := i < len(t) && t[i].Lower == "the"
	if the {
		i++
	}
	if i >= len(t) {
		return 0, -1, i
	}
	if q := s.QuoteAt(i); q != nil && q.First == i {
		f, l := i+1, q.Last-1
		if f <= l && t[f].Lower == "the" {
			f++
		}
		for l > f && (t[l].Text == "," || t[l].Text == ".") {
			l--
		}
		if f <= l && t[f].IsUpper() {
			return f, l, q.Last + 1
		}
		return 0, -1, i
	}
	n := s.nameAt(i)
	if n == 0 || !t[i].IsUpper() {
		return 0, -1, i
	}
	last = i + n - 1
	for last+2 < len(t) && t[last+1].Lower == "of" && s.asideAt(last) == nil {
		// "called Patriots of the North": all of it is the name.
		k := last + 2
		if t[k].Lower == "the" && k+1 < len(t) {
			k++
		}
		m := s.nameAt(k)
		if m == 0 || !t[k].IsUpper() {
			break
		}
		last = k + m - 1
	}
	if last+1 < len(t) && t[last+1].Tag == "POS" && s.QuoteAt(last+1) == nil {
		// "referred to as Canada's first law office": whose it is.
		return 0, -1, i
	}
	if c := s.ChunkAt(last); c != nil && c.Head > last && !the && nouns.Kind(t[c.Head].Lower) == "" && !t[c.Head].IsUpper() &&
		strings.HasPrefix(t[c.Head].Tag, "NN") && s.QuoteAt(last) == nil {
		return 0, -1, i // "known as Grace Baptist churches"
	}
	if the && last+1 < len(t) && t[last+1].Tag == "NN" && nouns.Listed(t[last+1].Lower) == annals.Event {
		last++ // "the Watergate scandal"
	}
	// "X — Y" written as one name.
	if last+2 < len(t) && t[last+1].Text == "—" && t[last+2].IsUpper() {
		if m := nameLength(s, t, last+2); m > 0 && last+2+m >= len(t)-1 {
			last += 1 + m
		}
	}
	return i, last, last + 1
}

// asideAt is the parenthesis after token i, or nil.
func (s *Sentence) asideAt(i int) *Aside {
	for k := range s.Asides {
		if s.Asides[k].After == i {
			return &s.Asides[k]
		}
	}
	return nil
}
