package layout

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"annals"
	"annals/internal/extract/dates"
	"annals/internal/extract/document"
	"annals/internal/extract/entity"
	"annals/internal/extract/lang"
	"annals/internal/extract/wordlist"
)

// entry is one clause of a chronology as it is to be parsed.
type entry struct {
	start, end int
	tokens     []lang.Token
	// first is where its own words begin, behind the date.
	first int
	// labelled tells that the date stands before it.
	labelled bool
	// headed tells that it stands in an entry of a biographical dictionary.
	headed bool
}

// entries are the clauses of a sentence under a date, with the date before each; nil where the sentence is to be read
// as it is.
func (c *chronicle) entries(kind annals.BlockKind, s lang.Sentence) []entry {
	t := spanned(s.Tokens)
	first := 0
	if n := c.labelLength(t); n > 0 && !c.headed {
		if x, _ := c.opening(t[:n]); x != nil {
			c.label = t[x.First : x.Last+1]
		}
		if first = n; first >= len(t) {
			return nil
		}
	}
	if c.isTitle(t[first:]) {
		return nil
	}
	when := c.words(kind)
	c.leave(t[first:])
	if when == nil && (c.headed || kind == annals.BlockItem && endsDated(t)) {
		return undated(t, c.headed)
	}
	if when == nil || kind == annals.BlockHeading && first == 0 {
		return nil
	}
	var out []entry
	for _, p := range parts(t, first) {
		e := entry{start: t[p[0]].Start, end: t[p[1]-1].End, labelled: first > 0}
		at := before(c.d.Text, t[p[0]].Start)
		switch {
		case p[0] == first && first > 0:
			e.start = s.Start
			e.tokens = append(e.tokens, c.preposition(when, before(c.d.Text, t[0].Start))...)
			e.tokens = append(e.tokens, t[:len(when)]...)
			e.tokens = append(e.tokens, silent(",", at))
		case c.ownDate(t[p[0]:p[1]]):
			return nil
		default:
			e.tokens = append(e.tokens, c.preposition(when, at)...)
			for _, w := range when {
				w.Start, w.End = at, at
				e.tokens = append(e.tokens, w)
			}
			e.tokens = append(e.tokens, silent(",", at))
		}
		e.first = len(e.tokens)
		e.tokens = append(e.tokens, t[p[0]:p[1]]...)
		lowerFirst(e.tokens[e.first:])
		out = append(out, e)
	}
	return out
}

// isTitle reports whether the words are the title of a work, in italics from their beginning and with no clause behind
// it, as in lists of what somebody wrote: "1988: _Mayor of Lima_, Port Press".
func (c *chronicle) isTitle(t []lang.Token) bool {
	at := t[0].Start - 1
	if at < 0 || c.d.Text[at] != '_' && c.d.Text[at] != '*' || at > 0 && c.d.Text[at-1] == c.d.Text[at] {
		return false
	}
	end := strings.IndexByte(c.d.Text[t[0].Start:t[len(t)-1].End], c.d.Text[at])
	if end < 0 {
		return true // up to the end
	}
	for _, x := range t {
		if x.Start > t[0].Start+end {
			return x.Kind != lang.Word || x.IsUpper()
		}
	}
	return true
}

// spanned gives the years that a sentence opens with, "1914-18", the dash of a stretch of years, which a hyphen is not
// elsewhere.
func spanned(t []lang.Token) []lang.Token {
	if len(t) < 5 || t[1].Text != "-" || !t[1].Glued || !t[2].Glued || !isSeparator(t[3]) {
		return t
	}
	from, ok := dates.YearOf(t[0])
	if !ok {
		return t
	}
	if to, ok := t[2].Digits(2, 2); !ok || to <= from%100 {
		if to, ok = t[2].Digits(4, 4); !ok || to <= from {
			return t
		}
	}
	t = slices.Clone(t)
	t[1].Text, t[1].Lower = "–", "–"
	return t
}

// labelLength is the number of tokens of the date that a sentence opens with and of the sign after it, 0 for none.
func (c *chronicle) labelLength(t []lang.Token) int {
	if c.label != nil || len(t) == 0 {
		return 0
	}
	for n := 1; n < len(t) && n < maxLabelWords; n++ {
		if c.wideGap(t[n-1], t[n]) {
			if x, whole := c.opening(t[:n]); whole && t[n].IsUpper() &&
				(x.Op == dates.None || x.Op == dates.FromTo || x.Op == dates.Since) {
				return n // "1961  Graduates": no year of theirs
			}
			break
		}
	}
	x, whole := c.opening(t)
	switch {
	case x == nil || x.Modifier || x.Op != dates.None && x.Op != dates.FromTo && x.Op != dates.Since && x.Op != dates.AsOf:
		return 0
	case whole || x.Last+2 == len(t) && t[x.Last+1].Text == ".":
		return len(t)
	}
	next := t[x.Last+1]
	if isSeparator(next) && !(next.IsDash() && next.Glued && x.Last+2 < len(t) && t[x.Last+2].Glued) {
		n := x.Last + 2
		for n < len(t) && isSeparator(t[n]) {
			n++
		}
		return n
	}
	if next.IsUpper() && c.wideGap(t[x.Last], next) {
		return x.Last + 1
	}
	return 0
}

// wideGap reports whether nothing but a wide space stands between two tokens, as between the columns of a table: no
// mark that was taken out.
func (c *chronicle) wideGap(a, b lang.Token) bool {
	gap := c.d.Text[a.End:b.Start]
	return (strings.Contains(gap, "\t") || strings.Contains(gap, "  ")) && strings.TrimSpace(gap) == ""
}

// isSeparator reports whether a sign may part a date from what happened then.
func isSeparator(t lang.Token) bool {
	return t.Text == ":" || t.Text == "|" || t.Text == "*" || t.IsDash()
}

// parts are the clauses that semicolons part, each by its first token and the one after its last.
func parts(t []lang.Token, first int) [][2]int {
	var out [][2]int
	depth := 0
	for i := first; i < len(t); i++ {
		switch {
		case t[i].Text == "(" || t[i].Text == "“":
			depth++
		case t[i].Text == ")" || t[i].Text == "”":
			depth--
		case t[i].Text == ";" && depth == 0 && i > first && i+2 < len(t):
			out = append(out, [2]int{first, i})
			first = i + 1
		}
	}
	return append(out, [2]int{first, len(t)})
}

// ownDate reports whether the words tell a time themselves.
func (c *chronicle) ownDate(t []lang.Token) bool { return len(dates.Read(t, c.context())) > 0 }

// preposition is the word that a date lacks to stand before a clause, with the place at.
func (c *chronicle) preposition(when []lang.Token, at int) []lang.Token {
	x, _ := c.opening(when)
	if x == nil || x.Op != dates.None && x.Op != dates.FromTo || prepositional[when[0].Lower] {
		return nil
	}
	if x.Parts[0].Date.IsDay() {
		return []lang.Token{silent("On", at)}
	}
	return []lang.Token{silent("In", at)}
}

var prepositional = wordlist.Set("in on at by from since until till during around between before after about circa " +
	"over throughout")

// silent is a word that a sentence is read with and that does not stand in the text: it is before the place and takes none.
func silent(word string, at int) lang.Token {
	x := lang.Token{Start: at, End: at, Text: word, Lower: strings.ToLower(word), Kind: lang.Word}
	if word == "," {
		x.Kind, x.Glued = lang.Punct, true
	}
	return x
}

// Told is the first byte of the sentence's own words from a byte on: words that it is read with take the place before them.
func Told(s *document.Sentence, at int) int {
	silent := false
	for _, x := range s.Tokens {
		silent = silent || entity.IsSilent(x) && x.Start == at
		if silent && !entity.IsSilent(x) && x.Start >= at {
			return x.Start
		}
	}
	return at
}

// UnderDate reports whether the sentence is an entry of a chronology, read with the date that stands before or above it.
func UnderDate(s *document.Sentence) bool {
	return len(s.Tokens) > 1 && entity.IsSilent(s.Tokens[0]) && (s.TimeAt(0) != nil || s.TimeAt(1) != nil)
}

// DateOver is the date of an entry of a chronology to which the word that begins at a byte is tied, and to no verb: of
// "bombing" in "12 June 1992: Bombing of the port"; nil for none.
func DateOver(s *document.Sentence, at int) *dates.Expr {
	i := slices.IndexFunc(s.Tokens, func(t lang.Token) bool { return t.Start == at && !entity.IsSilent(t) })
	if i < 0 || !UnderDate(s) {
		return nil
	}
	h := s.Head(i)
	if h < 0 || s.TimeAt(h) == nil || s.TimeAt(h) != cmp.Or(s.TimeAt(0), s.TimeAt(1)) {
		return nil
	}
	return s.TimeAt(h)
}

// before is the beginning of the character before a byte of the text.
func before(text string, at int) int {
	_, n := utf8.DecodeLastRuneInString(text[:at])
	return at - n
}

// lowerFirst writes the first word small, if it is a common one and begins no name, as it would be within a sentence.
func lowerFirst(t []lang.Token) {
	if !t[0].IsUpper() || len(t) > 1 && (t[1].IsUpper() || t[1].Glued && len(t) > 2 && t[2].IsUpper()) &&
		!isVerbForm(t[0].Lower) ||
		utf8.RuneCountInString(t[0].Text) > 1 && strings.ToUpper(t[0].Text) == t[0].Text {
		return
	}
	if entity.IsCommonWord(t[0].Lower) || isVerbForm(t[0].Lower) {
		t[0].Text = t[0].Lower
	}
}
