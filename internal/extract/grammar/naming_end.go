package grammar

import (
	"annals/internal/extract/lang"
	"strings"
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
	}
	j := i
	for j < len(t) {
		k := nameLength(n.s, t, j)
		if k == 0 {
			break
		}
		j += k
		break
	}
	if j == i && t[i].IsUpper() {
		j = i + 1
		for j < len(t) && t[j].Kind == lang.Word && t[j].IsUpper() {
			j++
		}
	}
	// "Patriots of the North": after a word that gives a name, all of it is one.
	for ld.set && j > i && j+1 < len(t) && t[j].Lower == "of" {
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
	for ld.set && j > i && j+1 < len(t) && isDash(t[j]) && t[j].Glued && t[j+1].Glued && t[j+1].IsUpper() {
		j += 1 + max(1, nameLength(n.s, t, j+1))
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
	case isDash(x) && !x.Glued && abbreviated:
		return true
	default:
		return separators[x.Lower] || closers[x.Text] != ""
	}
}

// separators stand after a name and are never in it.
var separators = words("; : ( or until")

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
		return joiners[x.Lower] || x.Tag == "POS" || x.Glued && j > i && isDash(t[j-1])
	}
}

// titleEnd is the end of the words up to the next separator if all of them are written as a name is, else i.
func titleEnd(t []lang.Token, i int) int {
	j := i
	for ; j < len(t) && (t[j].Text != "," || endsInForm(t, j)) && t[j].Text != ";" && t[j].Lower != "or" &&
		!(isDash(t[j]) && !t[j].Glued && j+1 < len(t) && isAbbreviation(t[j+1].Text)); j++ {
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
