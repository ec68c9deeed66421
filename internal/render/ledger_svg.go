package render

import (
	"fmt"
	"html"
	"strings"

	"annals"
	"annals/edtf"
	"annals/edtf/english"
)

// Picture says how a picture looks and where it leads.
type Picture struct {
	// Width is that of the whole picture in CSS pixels; 0 means 960. Anything below 360 is taken as 360.
	Width int
	// Link gives the address that a row leads to, by the statements that it rests on; nil for a picture without links.
	Link func([]annals.StatementID) string
	// Bare leaves the style out, for a page that has it from [PictureStyle].
	Bare bool
	// Entity gives the address that an entity leads to; nil for a picture in which they lead nowhere.
	Entity func(annals.EntityRef) string
}

// The measures of a ledger, in CSS pixels.
const (
	ledgerRow    = 40
	ledgerBar    = 16
	ledgerTop    = 34 // for the years
	ledgerBottom = 34 // for the legend
	ledgerMargin = 8
)

// LedgerSVG draws standings over time: a row for each of the answer's rows that has a course, with a bar that is solid
// where the standing was in force, hatched where it possibly was, and both where the sources exclude each other; where it
// was not there is only a line. A rule stands at the day asked about. The result is a whole SVG document that needs
// nothing beside it, and "" where no row has a course with a day to draw.
func LedgerSVG(a annals.Answer, p Picture) string {
	var rows []annals.Row
	for _, s := range a.Sections {
		for _, r := range s.Rows {
			if len(r.Course) > 0 {
				rows = append(rows, r)
			}
		}
	}
	axis, ok := NewAxis(rows, a.Question.On)
	if !ok {
		return ""
	}
	if p.Width == 0 {
		p.Width = 960
	}
	p.Width = max(p.Width, 360)
	axis.Left = min(280, p.Width*2/5)
	axis.Width = p.Width - axis.Left - ledgerMargin
	height := ledgerTop + len(rows)*ledgerRow + ledgerBottom

	d := &drawing{}
	title := "Standings over time"
	if a.Entity != nil {
		title = "Standings of " + a.Entity.Name + " over time"
	}
	d.open(p, height, title, pictureStyle)
	d.put(`<defs><pattern id="possibly" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">` +
		`<rect width="6" height="6" class="paper"/><rect width="2.5" height="6" class="ink"/></pattern></defs>`)
	axis.draw(d, height-ledgerBottom)
	for i, r := range rows {
		drawStanding(d, axis, r, ledgerTop+i*ledgerRow, p.Link)
	}
	if x, inside := axis.At(a.Question.On); inside {
		d.put(`<line class="asked" x1="%.1f" y1="%d" x2="%.1f" y2="%d"/>`, x, ledgerTop-6, x, height-ledgerBottom)
		d.put(`<text class="asked" x="%.1f" y="12" text-anchor="%s">%s</text>`, x, axis.Anchor(x),
			html.EscapeString(english.Day(a.Question.On)))
	}
	drawLegend(d, height)
	d.put("</svg>\n")
	return d.b.String()
}

// drawStanding draws one row: whose standing it is before whom, and its bar.
func drawStanding(d *drawing, axis Axis, r annals.Row, top int, link func([]annals.StatementID) string) {
	who, what := r.What, ""
	if r.Who != nil {
		who, what = r.Who.Name, r.What
	}
	words := who
	if what != "" {
		words += ", " + what
	}
	if link != nil && len(r.Statements) > 0 {
		d.put(`<a href="%s">`, html.EscapeString(link(r.Statements)))
	}
	d.put(`<g><title>%s</title>`, html.EscapeString(clean(words+": "+Course(r.Course))))
	room := axis.Left - 2*ledgerMargin
	d.put(`<text class="who" x="%d" y="%d">%s</text>`, ledgerMargin, top+16, html.EscapeString(clean(shorten(who, room/8))))
	if what != "" {
		d.put(`<text class="what" x="%d" y="%d">%s</text>`, ledgerMargin, top+31, html.EscapeString(clean(shorten(what, room/7))))
	}
	y := top + (ledgerRow-ledgerBar)/2
	middle := float64(y) + ledgerBar/2.0
	d.put(`<line class="rule" x1="%d" y1="%.1f" x2="%d" y2="%.1f"/>`, axis.Left, middle, axis.Left+axis.Width, middle)
	for _, s := range r.Course {
		x, width, visible := axis.Stretch(s.From, s.To)
		if !visible {
			continue
		}
		switch s.Verdict {
		case annals.Yes:
			d.put(`<rect class="yes" x="%.1f" y="%d" width="%.1f" height="%d"/>`, x, y, width, ledgerBar)
		case annals.Possibly:
			d.put(`<rect class="possibly" x="%.1f" y="%d" width="%.1f" height="%d"/>`, x, y, width, ledgerBar)
		case annals.Disputed:
			d.put(`<rect class="possibly disputed" x="%.1f" y="%d" width="%.1f" height="%d"/>`, x, y, width, ledgerBar)
			d.put(`<rect class="yes disputed" x="%.1f" y="%d" width="%.1f" height="%d"/>`, x, y, width, ledgerBar/2)
		}
	}
	d.put("</g>")
	if link != nil && len(r.Statements) > 0 {
		d.put("</a>")
	}
}

// Course tells how a verdict changes over time: "possibly until 4 May 2001; yes from 5 May 2001 to 25 January 2009".
func Course(stretches []annals.Stretch) string {
	var course []string
	for _, s := range stretches {
		if s.Verdict != annals.No {
			course = append(course, string(s.Verdict)+" "+stretchWords(s))
		}
	}
	return strings.Join(course, "; ")
}

// stretchWords says from when to when, for a title.
func stretchWords(s annals.Stretch) string {
	switch {
	case s.From == edtf.Beginning && s.To == edtf.Forever:
		return "at any time"
	case s.From == edtf.Beginning:
		return "until " + english.Day(s.To)
	case s.To == edtf.Forever:
		return "from " + english.Day(s.From)
	case s.From == s.To:
		return "on " + english.Day(s.From)
	}
	return "from " + english.Day(s.From) + " to " + english.Day(s.To)
}

// shorten cuts words to about as many columns as there is room for.
func shorten(s string, columns int) string {
	if Columns(s) <= columns {
		return s
	}
	var b strings.Builder
	used := 1
	for _, r := range s {
		if used += Columns(string(r)); used > columns {
			break
		}
		b.WriteRune(r)
	}
	return strings.TrimRight(b.String(), " ,;") + "…"
}

// drawLegend explains the bars.
func drawLegend(d *drawing, height int) {
	y := height - 12
	x := ledgerMargin
	for _, l := range []struct{ classes, words string }{
		{"yes", "in force"}, {"possibly", "possibly"}, {"disputed", "sources exclude each other"},
	} {
		if l.classes == "disputed" {
			d.put(`<rect class="possibly disputed" x="%d" y="%d" width="24" height="12"/><rect class="yes disputed" x="%d" y="%d" `+
				`width="24" height="6"/>`, x, y-10, x, y-10)
		} else {
			d.put(`<rect class="%s" x="%d" y="%d" width="24" height="12"/>`, l.classes, x, y-10)
		}
		d.put(`<text class="what" x="%d" y="%d">%s</text>`, x+30, y, l.words)
		x += 30 + 8*len(l.words) + 16
	}
}

// drawing collects the elements of a picture.
type drawing struct{ b strings.Builder }

func (d *drawing) put(format string, args ...any) {
	if len(args) == 0 {
		d.b.WriteString(format)
	} else {
		fmt.Fprintf(&d.b, format, args...)
	}
	d.b.WriteByte('\n')
}

// open begins a picture with its title and its style. Colours come from the page's custom properties where the picture
// stands in a page that has them.
func (d *drawing) open(p Picture, height int, title, style string) {
	role := "img"
	if p.Link != nil || p.Entity != nil {
		role = "group" // what leads somewhere is more than a picture
	}
	d.put(`<svg xmlns="http://www.w3.org/2000/svg" class="annals-picture" viewBox="0 0 %d %d" width="%d" height="%d" role="%s" `+
		`aria-label="%s">`,
		p.Width, height, p.Width, height, role, html.EscapeString(clean(title)))
	d.put("<title>%s</title>", html.EscapeString(clean(title)))
	if !p.Bare {
		d.put("<style>%s</style>", style)
	}
}

// PictureStyle is the style of all pictures, for pages that show bare ones.
func PictureStyle() string { return pictureStyle + networkStyle }

// pictureStyle gives a picture its colours, on light paper and on dark.
const pictureStyle = `
.annals-picture{--p-ink:var(--ink,#1d1d1b);--p-soft:var(--soft,#6b6b66);--p-line:var(--line,#d5d3cc);--p-paper:var(--paper,#fffefb);--p-accent:var(--accent,#1a4f8b);--p-warm:var(--warm,#a4531a);font:14px system-ui,sans-serif}
@media (prefers-color-scheme:dark){.annals-picture{--p-ink:var(--ink,#e8e6df);--p-soft:var(--soft,#a09e97);--p-line:var(--line,#45443f);--p-paper:var(--paper,#191917);--p-accent:var(--accent,#8fbdf0);--p-warm:var(--warm,#e29a5f)}}
.annals-picture text{fill:var(--p-ink);unicode-bidi:plaintext}
.annals-picture .what,.annals-picture .year{fill:var(--p-soft);font-size:12px}
.annals-picture .rule{stroke:var(--p-line)}
.annals-picture .ink,.annals-picture .yes{fill:var(--p-ink)}
.annals-picture .paper{fill:var(--p-paper)}
.annals-picture .possibly{fill:url(#possibly);stroke:var(--p-ink);stroke-width:.75}
.annals-picture .disputed{stroke:var(--p-warm);stroke-width:1.5}
.annals-picture .yes.disputed{fill:var(--p-warm)}
.annals-picture line.asked{stroke:var(--p-accent);stroke-width:1.5}
.annals-picture text.asked{fill:var(--p-accent);font-size:12px}
.annals-picture a:hover .who,.annals-picture a:focus .who{text-decoration:underline}
`
