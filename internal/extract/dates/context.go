package dates

// Context is what incomplete and relative dates resolve against: the last date stated in the paragraph, and the day of
// writing. The zero value is that of the beginning of a paragraph of a text that tells no such day. [Read] keeps it up
// to date.
type Context struct {
	last  Date
	known bool
	// stated tells that last is a date that the text stated, though it may be no year or day; beside is the last that stood
	// after a preposition and before a noun, "in the 1990 election", unit 0 for none.
	stated bool
	beside Date
	// opens tells that last opened its clause, "In 2011 …", so that what follows is told of that year; here, that the
	// present sentence stated it.
	opens, here bool
	// headed tells that last is the date of a heading, of which everything below it is told; before is the year of which the
	// paragraphs before this one told at last, 0 for none.
	headed bool
	before int
	// written is the day or month of writing, unit 0 where the text does not tell it.
	written Date
}

// State makes a date the one that later words refer to; one of no known year changes nothing. Decades and centuries
// replace it too: after them "the following year" has no meaning.
func (c *Context) State(d Date) {
	if d.anyYear {
		return
	}
	c.last, c.stated, c.known, c.here, c.headed = d, true, d.unit >= unitYear, true, false
}

// Head makes a date that of a heading, of which all that stands below it is told.
func (c *Context) Head(d Date) {
	c.State(d)
	c.headed, c.opens = true, true
}

// Follow tells the context of the paragraph before.
func (c *Context) Follow(before *Context) {
	if c.before = before.before; before.known && before.opens {
		c.before = before.last.year
	}
}

// SetWritten tells the day or month on which the text was written, by which "yesterday" and a day without a year can be
// told.
func (c *Context) SetWritten(d Date) { c.written = d }

// place gives a date without a year that of the nearest such date to the day of writing: the last one up to it, or the
// next where what is told is still to come.
func (c *Context) place(d Date, coming bool) Date {
	d.year, d.anyYear = c.written.year, false
	switch o := d.order(c.written); {
	case o > 0 && !coming:
		d.year--
	case o < 0 && coming:
		d.year++
	}
	return d
}
