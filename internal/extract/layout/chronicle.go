package layout

import (
	"slices"

	"annals"
	"annals/internal/extract/dates"
	"annals/internal/extract/document"
	"annals/internal/extract/lang"
)

// chronicle reads what stands under a date, in an entry, "1985: Splits from the Front", or below a heading that is one,
// as the sentence that it stands for: "In 1985 it splits from the Front". The words that the sentence has besides take
// no place in the text.
type chronicle struct {
	d *document.Document
	// heads are the dates in the headings above, the outermost first.
	heads []headDate
	// headed tells that the present block is an entry of a biographical dictionary.
	headed bool
	// label has the words of the date that the present block opens with, nil for none.
	label []lang.Token
	// elsewhere tells that a sentence of the present block tells of another year than the headings above.
	elsewhere bool
}

// ReadSentences splits the blocks of the document into its sentences, and finds the fields of profiles among them.
func ReadSentences(d *document.Document, reader document.Reader) {
	c := chronicle{d: d}
	for i, b := range d.Blocks {
		c.open(b)
		if b.Kind == annals.BlockRow && fieldOf(d, b) == nil && len(Cells(d, b)) < MinColumns {
			continue
		}
		for n, ls := range lang.Sentences(d.Masked, b.Start, b.End) {
			c.read(i, b, ls, n == 0, reader)
		}
	}
	findFields(d, reader)
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
func (c *chronicle) open(b document.Block) {
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
			c.heads = append(c.heads,
				headDate{level: level, date: x.Parts[0].Date, words: t[x.First : x.Last+1], wide: isWide(x), decade: isDecade(x)})
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
			ctx.Head(h.date)
		}
	}
	return ctx
}

// words are those of the date that what stands here is told under, nil for none. A decade dates the items of a list
// under it; of prose it is the bounds.
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

// leave notes that the words tell of another year than the headings above, so that what follows in their block is not
// told of theirs.
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
