package grammar

import (
	_ "embed"
	"slices"
	"strings"
	"unicode/utf8"

	"annals"
	"annals/internal/extract/dates"
	"annals/internal/extract/lang"
	"annals/internal/extract/wordlist"
)

//go:embed entries.txt
var entryTable string

// entryWords are the lists of entries.txt by name.
var entryWords = wordlist.Read(entryTable)

// chronicle reads what stands under a date, in an entry, "1985: Splits from the Front", or below a heading that is one, as the sentence
// that it stands for: "In 1985 it splits from the Front". The words that the sentence has besides take no place in the text.
type chronicle struct {
	d *Document
	// heads are the dates in the headings above, the outermost first.
	heads []headDate
	// headed tells that the present block is an entry of a biographical dictionary.
	headed bool
	// label has the words of the date that the present block opens with, nil for none.
	label []lang.Token
	// elsewhere tells that a sentence of the present block tells of another year than the headings above.
	elsewhere bool
}

// headDate is the date of a heading.
type headDate struct {
	level int
	date  dates.Date
	// words are its words; nil where the heading tells more than a date, so that only the year is known by it.
	words []lang.Token
	// wide tells that it bounds what stands under it and is the date of none of that: "1945–1980", "The 1970s and 1980s".
	wide bool
	// decade tells that it is one decade, which dates the items of a list under it all the same.
	decade bool
	// stretch tells that it is a stretch of years, which dates no prose even where it stands on a line that is no heading.
	stretch bool
}

const (
	// levelLabel and levelDate are the levels of lines that stand like headings above what follows: "2019 Incidents:", "1896".
	levelLabel = 98
	levelDate  = 99
	// maxLabelWords is how many tokens a line that ends in a colon may have to be one.
	maxLabelWords = 10
)

// open begins a block.
func (c *chronicle) open(b Block) {
	c.label, c.elsewhere = nil, false
	t := lang.Tokens(c.d.Masked, b.Start, b.End)
	c.headed = b.Kind != annals.BlockHeading && beginsEntry(t)
	for len(t) > 0 && t[len(t)-1].Text == "*" {
		t = t[:len(t)-1]
	}
	colon := len(t) > 0 && t[len(t)-1].Text == ":"
	if colon || len(t) > 0 && t[len(t)-1].Text == "." && b.Kind != annals.BlockHeading {
		t = t[:len(t)-1]
	}
	level := b.Level
	if b.Kind == annals.BlockHeading {
		c.close(level)
	} else if level = levelDate; colon && len(t) <= maxLabelWords {
		level = levelLabel
	}
	if len(t) == 0 || len(t) > 3*maxLabelWords {
		return
	}
	x, whole := c.opening(t)
	if whole && prepositional[t[0].Text] {
		return // what is left of the words below a picture: "in 1948."
	}
	switch {
	case whole && x.Parts[0].Date.Width() > 10:
		c.close(level) // "20th century" says too little of what stands under it
	case whole:
		c.close(level)
		c.heads = append(c.heads, headDate{level: level, date: x.Parts[0].Date, words: t[x.First : x.Last+1],
			wide: level < levelLabel && isWide(x), decade: isDecade(x), stretch: isWide(x)})
	case len(t) == 1 && dates.IsPresent(t[0].Lower) && level >= levelLabel:
		c.close(level)
	case b.Kind == annals.BlockHeading || level == levelLabel:
		if x != nil && x.Last+1 < len(t) && isSeparator(t[x.Last+1]) {
			// "1992: War breaks out"
			c.heads = append(c.heads, headDate{level: level, date: x.Parts[0].Date, words: t[x.First : x.Last+1], wide: isWide(x), decade: isDecade(x)})
		} else if y := soleYear(t); !y.IsZero() {
			c.close(level)
			c.heads = append(c.heads, headDate{level: level, date: y})
		}
	}
}

// close ends what stands under headings of the level and deeper ones.
func (c *chronicle) close(level int) {
	c.heads = slices.DeleteFunc(c.heads, func(h headDate) bool { return h.level >= level })
}

// opening is the date that the tokens begin with, and whether they are nothing else; nil for none.
func (c *chronicle) opening(t []lang.Token) (x *dates.Expr, whole bool) {
	times := dates.Read(t, c.context())
	if len(times) == 0 || times[0].First > 0 || times[0].Value.IsZero() {
		return nil, false
	}
	x = &times[0]
	return x, x.Last == len(t)-1
}

// isWide reports whether a date is a stretch of years, or open, so that what happened then has none by it.
func isWide(x *dates.Expr) bool {
	return x.Op != dates.None && x.Op != dates.AsOf || len(x.Parts) > 1 || x.Parts[0].Date.Width() > 1
}

// isDecade reports whether a date is one decade and no more.
func isDecade(x *dates.Expr) bool {
	return x.Op == dates.None && len(x.Parts) == 1 && x.Parts[0].Date.Width() == 10
}

// soleYear is the year that a heading has, where it has no other: "2019 Terrorist Incidents".
func soleYear(t []lang.Token) dates.Date {
	var out dates.Date
	for i, x := range t {
		year, ok := dates.YearOf(x)
		if !ok {
			continue
		}
		if !out.IsZero() || i+1 < len(t) && (t[i+1].IsDash() || t[i+1].Text == "/") || i > 0 && t[i-1].IsDash() {
			return dates.Date{}
		}
		out = dates.Year(year)
	}
	return out
}

// context is what dates under the present headings resolve against.
func (c *chronicle) context() *dates.Context {
	ctx := &dates.Context{}
	for _, h := range c.heads {
		if !h.wide {
			ctx.State(h.date)
		}
	}
	return ctx
}

// words are those of the date that what stands here is told under, nil for none. A decade dates the items of a list under it; of prose it
// is the bounds.
func (c *chronicle) words(kind annals.BlockKind) []lang.Token {
	if c.label != nil {
		return c.label
	}
	n := len(c.heads)
	if n == 0 || c.elsewhere && kind == annals.BlockParagraph {
		return nil
	}
	h := c.heads[n-1]
	if h.wide && (kind != annals.BlockItem || !h.decade) || h.stretch && kind == annals.BlockParagraph {
		return nil
	}
	return h.words
}

// underYear reports whether the date above is that of a year, under which reports stand, and no day's.
func (c *chronicle) underYear() bool {
	n := len(c.heads)
	return n > 0 && len(c.heads[n-1].words) == 1
}

// leave notes that the words tell of another year than the headings above, so that what follows in their block is not told of theirs.
func (c *chronicle) leave(t []lang.Token) {
	year := 0
	for _, h := range c.heads {
		for _, x := range h.words {
			if y, ok := dates.YearOf(x); ok {
				year = y
			}
		}
	}
	if year == 0 {
		return
	}
	for _, x := range dates.Read(t, nil) {
		for k := x.First; k <= x.Last; k++ {
			y, ok := dates.YearOf(t[k])
			c.elsewhere = c.elsewhere || ok && y != year
		}
	}
}

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

// entries are the clauses of a sentence under a date, with the date before each; nil where the sentence is to be read as it is.
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

// isTitle reports whether the words are the title of a work, in italics from their beginning and with no clause behind it, as in lists of what
// somebody wrote: "1988: _Mayor of Lima_, Port Press".
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

// spanned gives the years that a sentence opens with, "1914-18", the dash of a stretch of years, which a hyphen is not elsewhere.
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
			if x, whole := c.opening(t[:n]); whole && t[n].IsUpper() && (x.Op == dates.None || x.Op == dates.FromTo || x.Op == dates.Since) {
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

// wideGap reports whether nothing but a wide space stands between two tokens, as between the columns of a table: no mark that was taken out.
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

var prepositional = wordlist.Set("in on at by from since until till during around between before after about circa over throughout")

// silent is a word that a sentence is read with and that does not stand in the text: it is before the place and takes none.
func silent(word string, at int) lang.Token {
	x := lang.Token{Start: at, End: at, Text: word, Lower: strings.ToLower(word), Kind: lang.Word}
	if word == "," {
		x.Kind, x.Glued = lang.Punct, true
	}
	return x
}

// isSilent reports whether a token is one of the words that a sentence is read with and that do not stand in the text.
func isSilent(t lang.Token) bool { return t.Start == t.End }

// Told is the first byte of the sentence's own words from a byte on: words that it is read with take the place before them.
func (s *Sentence) Told(at int) int {
	silent := false
	for _, x := range s.Tokens {
		silent = silent || isSilent(x) && x.Start == at
		if silent && !isSilent(x) && x.Start >= at {
			return x.Start
		}
	}
	return at
}

// UnderDate reports whether the sentence is an entry of a chronology, read with the date that stands before or above it.
func (s *Sentence) UnderDate() bool {
	return len(s.Tokens) > 1 && isSilent(s.Tokens[0]) && (s.TimeAt(0) != nil || s.TimeAt(1) != nil)
}

// before is the beginning of the character before a byte of the text.
func before(text string, at int) int {
	_, n := utf8.DecodeLastRuneInString(text[:at])
	return at - n
}

// lowerFirst writes the first word small, if it is a common one and begins no name, as it would be within a sentence.
func lowerFirst(t []lang.Token) {
	if !t[0].IsUpper() || len(t) > 1 && (t[1].IsUpper() || t[1].Glued && len(t) > 2 && t[2].IsUpper()) && !isVerbForm(t[0].Lower) ||
		utf8.RuneCountInString(t[0].Text) > 1 && strings.ToUpper(t[0].Text) == t[0].Text {
		return
	}
	if isCommonWord(t[0].Lower) || isVerbForm(t[0].Lower) {
		t[0].Text = t[0].Lower
	}
}
