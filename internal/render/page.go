package render

import (
	"strings"
)

// Options say how a terminal view looks. None of them changes what is said.
type Options struct {
	// Width is the number of columns; 0 means 80. Anything below 30 is taken as 30.
	Width int
	// Color paints headings and verdicts; nothing depends on seeing it.
	Color bool
	// Isolate puts right-to-left words between Unicode isolates: for terminals, not for files and pipes.
	Isolate bool
	// Most is how many rows of a section are printed, with a line that counts the others; 0 means all.
	Most int
}

// page collects the lines of a view.
type page struct {
	Options
	b strings.Builder
}

func newPage(o Options) *page {
	if o.Width == 0 {
		o.Width = 80
	}
	o.Width = max(o.Width, 30)
	return &page{Options: o}
}

// The styles of a terminal, as ANSI sequences.
const (
	plain     = ""
	bold      = "1"
	dim       = "2"
	underline = "4"
	red       = "31"
	green     = "32"
	yellow    = "33"
	magenta   = "35"
)

// paint gives text a style where colour is on.
func (p *page) paint(style, text string) string {
	if !p.Color || style == plain || text == "" {
		return text
	}
	return "\x1b[" + style + "m" + text + "\x1b[0m"
}

// line writes one line as it is.
func (p *page) line(s string) {
	p.b.WriteString(strings.TrimRight(s, " "))
	p.b.WriteByte('\n')
}

// blank writes an empty line, but never two in a row nor one at the beginning.
func (p *page) blank() {
	if s := p.b.String(); s != "" && !strings.HasSuffix(s, "\n\n") {
		p.b.WriteByte('\n')
	}
}

// heading writes the title of a section under an empty line.
func (p *page) heading(title string) {
	p.blank()
	for _, l := range wrap(title, p.Width) {
		p.line(p.paint(bold, l))
	}
}

// words prepares text of a source or of the program for a line.
func (p *page) words(s string) string {
	s = clean(s)
	if p.Isolate {
		s = isolate(s)
	}
	return s
}

// text writes a paragraph, wrapped, its first line after lead and the others indented as far as lead reaches.
// On narrow pages a long lead stands on a line of its own.
func (p *page) text(lead string, style, body string) {
	indent := Columns(lead)
	if indent > p.Width/2 {
		p.line(strings.TrimRight(lead, " "))
		lead = strings.Repeat(" ", min(4, indent))
		indent = Columns(lead)
	}
	for i, l := range wrap(p.words(body), p.Width-indent) {
		if i > 0 {
			lead = strings.Repeat(" ", indent)
		}
		p.line(lead + p.paint(style, l))
	}
}

// String is the page so far.
func (p *page) String() string { return p.b.String() }
