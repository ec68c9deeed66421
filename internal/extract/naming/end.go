package naming

import (
	"strings"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/entity"
	"annals/internal/extract/lang"
	"annals/internal/extract/layout"
	"annals/internal/extract/nouns"
	"annals/internal/extract/wordlist"
)

// nameEnd is the end of the name in Latin script at token i.
func (n *naming) nameEnd(g giving, i int) int {
	t := g.t
	if g.givesForeign(i) {
		return g.foreignEnd(i)
	}
	if !g.clause {
		if j := n.wholeEnd(t, i); j > i {
			return j
		}
	}
	j := i + entity.NameLength(n.s, t, i)
	if j == i {
		j = capitalsEnd(t, i)
	}
	if g.lead.set && j > i {
		j = n.overDash(t, n.overOf(t, j))
	}
	if g.lead.form == document.FormFull && j > i {
		j = overQuoted(t, j)
	}
	if j+2 < len(t) && j == i+1 && document.IsAbbreviation(t[i].Text) && t[j].Text == "(" && t[j].Glued && t[j+2].Text == ")" {
		j += 3 // "PCI(M)"
	}
	if k := i + 2; j <= k && k < len(t) && t[k-1].IsDash() && t[k-1].Glued && t[k].Glued &&
		n.numbersHead(t[i].Text+"-"+t[k].Text) {
		j = k + 1 // "M-19"
	}
	if j < len(t) && t[j].Glued && t[j].Text == "!" {
		j++ // "Lies!" keeps its mark
	}
	return j
}

// foreignEnd is the end of the name of another language at token i: the next separator.
func (g *giving) foreignEnd(i int) int {
	j := i
	for j < len(g.t) && document.IsLatin(g.t[j].Text) && !endsForeign(g.t, j) && !(j > i && continues(g.t[j], g.lead)) {
		j++
	}
	return j
}

// wholeEnd is the end of the words from token i of a parenthesis on that are one name as a whole, i where they are not told
// to be one.
func (n *naming) wholeEnd(t []lang.Token, i int) int {
	if document.IsAbbreviation(n.head) && coordinates(t, i) {
		return len(t) // "LRTC (Lima Road and Tunnel Council)"
	}
	if j := titleEnd(t, i); j > i {
		return j
	}
	j := i
	for j < len(t) && t[j].Kind == lang.Word && document.IsLatin(t[j].Text) && !endsForeign(t, j) {
		j++
	}
	if (j == len(t) || t[j].Text == ",") && looksForeign(t[i:j]) {
		return j // "Glavni odbor": all of it is the name
	}
	return i
}

// capitalsEnd is the end of the words with capitals from token i on.
func capitalsEnd(t []lang.Token, i int) int {
	if !t[i].IsUpper() {
		return i
	}
	i++
	for i < len(t) && t[i].Kind == lang.Word && t[i].IsUpper() {
		i++
	}
	return i
}

// givesForeign reports whether the name at token i is one of another language, by its lead or its words.
func (g *giving) givesForeign(i int) bool {
	window := g.t[i:min(len(g.t), i+6)]
	for len(window) > 1 && window[len(window)-1].Kind == lang.Punct {
		window = window[:len(window)-1]
	}
	return g.lead.form == document.FormRomanized || g.lead.label && g.lead.lang != "en" ||
		g.lead.form == document.FormFull && !g.clause || document.ForeignLang(window) != ""
}

// overOf is the end of a name that a word gives, over what "of" ties to it from token j on: "Patriots of the North".
func (n *naming) overOf(t []lang.Token, j int) int {
	for j+1 < len(t) && (t[j].Lower == "of" || t[j].Lower == "for" && t[j-1].Tag != "NNP") {
		k := j + 1
		if t[k].Lower == "the" && k+1 < len(t) {
			k++
		}
		m := entity.NameLength(n.s, t, k)
		if m == 0 && t[k].IsUpper() {
			m = 1
		}
		if m == 0 {
			break
		}
		j = k + m
	}
	return j
}

// overDash is the end of a name that a word gives, over what dashes tie to it from token j on: "the All-Andean Union", and
// where the name ends with it "the Islamic State – Coast Province".
func (n *naming) overDash(t []lang.Token, j int) int {
	for j+1 < len(t) && t[j].IsDash() && t[j].Glued && t[j+1].Glued && t[j+1].IsUpper() {
		j += 1 + max(1, entity.NameLength(n.s, t, j+1))
	}
	if j+1 < len(t) && t[j].IsDash() && !t[j].Glued && t[j+1].IsUpper() && !document.IsAbbreviation(t[j+1].Text) {
		if k := j + 1 + max(1, entity.NameLength(n.s, t, j+1)); k == len(t) || t[k].Text == "," || t[k].Text == ")" ||
			t[k].Text == ";" {
			return k
		}
	}
	return j
}

// overQuoted is the end of a full name over the quotation of a few words at token j: "Union "Freedom"".
func overQuoted(t []lang.Token, j int) int {
	if j+2 < len(t) && document.Closers[t[j].Text] != "" && t[j+1].IsUpper() {
		for k := j + 2; k < len(t) && k < j+6; k++ {
			if t[k].Text == document.Closers[t[j].Text] {
				return k + 1
			}
		}
	}
	return j
}

// coordinates reports whether the words from token i to the end of a parenthesis are the name of one body with "and"
// between words of which none but the last names a body: "Lima Road and Tunnel Council".
func coordinates(t []lang.Token, i int) bool {
	last, and := len(t)-1, false
	if last-i < 3 || !entity.HeadsBody(t[last].Lower) {
		return false
	}
	for k := i; k <= last; k++ {
		switch x := t[k]; {
		case x.Lower == "and" && k > i:
			and = true
		case !x.IsUpper() || x.Kind != lang.Word || k < last && nouns.Listed(x.Lower) == annals.Organization && !t[k+1].IsUpper():
			return false
		}
	}
	return and
}

// endsInForm reports whether the comma at token j parts the legal form of a company from its name: "Andean Motors, Ltd."
func endsInForm(t []lang.Token, j int) bool {
	return j+1 < len(t) && t[j+1].IsUpper() && entity.LegalForms[strings.Trim(t[j+1].Lower, ".")]
}

// endsForeign reports whether a name of another language ends before token j: at a mark, at "or" or "until", or where its
// abbreviation follows.
func endsForeign(t []lang.Token, j int) bool {
	abbreviated := j+1 < len(t) && document.IsAbbreviation(t[j+1].Text)
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
		return separators[x.Lower] || document.Closers[x.Text] != ""
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
		return ld.form != document.FormFull
	}
	return false
}

// isSmall reports whether the token at j may stand uncapitalized within the words of a title that begins at token i.
func isSmall(t []lang.Token, i, j int) bool {
	switch x := t[j]; x.Lower {
	case "of", "the", "for", ",", "-", "–", "/":
		return true
	default:
		return entity.Joiners[x.Lower] || x.Tag == "POS" || x.Glued && j > i && t[j-1].IsDash()
	}
}

// titleEnd is the end of the words up to the next separator if all of them are written as a name is, else i.
func titleEnd(t []lang.Token, i int) int {
	j := i
	for ; j < len(t) && (t[j].Text != "," || endsInForm(t, j)) && t[j].Text != ";" && t[j].Lower != "or" &&
		!(t[j].IsDash() && !t[j].Glued && j+1 < len(t) && document.IsAbbreviation(t[j+1].Text)); j++ {
		if t[j].IsUpper() {
			continue
		}
		if j == i || !isSmall(t, i, j) && !(t[j].Lower == "and" && entity.HasOf(t[i:j])) {
			return i
		}
	}
	if j == i || !t[j-1].IsUpper() && !entity.InnerCapital(t[j-1].Text) {
		return i
	}
	return j
}

// nameEndingAt is the first token of the proper name that ends at token i, or -1.
func nameEndingAt(s *document.Sentence, i int) int {
	if i < 0 {
		return -1
	}
	a := document.Aside{After: i}
	if first, ok := nameBefore(s, &a); ok {
		return first
	}
	return -1
}

// NameFrom reads a name (capitalized or quoted and capitalized) at token i; first > last when there is none. next is the
// token after it.
func NameFrom(s *document.Sentence, i int) (first, last, next int) {
	t := s.Tokens
	the := i < len(t) && t[i].Lower == "the"
	if the {
		i++
	}
	if i >= len(t) {
		return 0, -1, i
	}
	if q := s.QuoteAt(i); q != nil && q.First == i {
		if first, last = nameQuoted(s, q); first > last {
			return 0, -1, i
		}
		return first, last, q.Last + 1
	}
	n := entity.NameAt(s, i)
	if n == 0 || !t[i].IsUpper() {
		return 0, -1, i
	}
	last = overPlace(s, i+n-1)
	if describesNoun(s, last, the) {
		return 0, -1, i
	}
	if the && last+1 < len(t) && t[last+1].Tag == "NN" && nouns.Listed(t[last+1].Lower) == annals.Event {
		last++ // "the Watergate scandal"
	}
	// "X — Y" written as one name.
	if last+2 < len(t) && t[last+1].Text == "—" && t[last+2].IsUpper() {
		if m := entity.NameLength(s, t, last+2); m > 0 && last+2+m >= len(t)-1 {
			last += 1 + m
		}
	}
	return i, last, last + 1
}

// nameQuoted is the first and the last token of the name that is quoted; first > last where it is none.
func nameQuoted(s *document.Sentence, q *document.Quote) (first, last int) {
	t := s.Tokens
	first, last = q.First+1, q.Last-1
	if first <= last && t[first].Lower == "the" {
		first++
	}
	for last > first && (t[last].Text == "," || t[last].Text == ".") {
		last--
	}
	if first <= last && (t[first].IsUpper() || entity.InnerCapital(t[first].Text) || entity.ArticleLength(t, first) > 0) {
		return first, last // also "iMine", "al-Haraka"
	}
	return 0, -1
}

// overPlace is the last token of the name that token i ends without the names that "of" ties to it: "called Patriots of the
// North".
func overPlace(s *document.Sentence, i int) int {
	t := s.Tokens
	for i+2 < len(t) && t[i+1].Lower == "of" && layout.AsideAt(s, i) == nil {
		k := i + 2
		if t[k].Lower == "the" && k+1 < len(t) {
			k++
		}
		n := entity.NameAt(s, k)
		if n == 0 || !t[k].IsUpper() {
			break
		}
		i = k + n - 1
	}
	return i
}

// describesNoun reports whether the name that ends at token i only says which thing a noun after it means: "referred to as
// Canada's first law office", "known as Grace Baptist churches". With "the" before it, the noun may be of the name.
func describesNoun(s *document.Sentence, i int, the bool) bool {
	t := s.Tokens
	if i+1 < len(t) && t[i+1].Tag == "POS" && s.QuoteAt(i+1) == nil {
		return true
	}
	c := s.ChunkAt(i)
	return !the && c != nil && c.Head > i && nouns.Kind(t[c.Head].Lower) == "" && !t[c.Head].IsUpper() &&
		t[c.Head].IsNoun() && s.QuoteAt(i) == nil
}
