package web

import (
	"html/template"
	"strconv"
	"strings"
)

// A dossier has sentences and numbers by the hundred, and a template takes many times longer over each than it takes to
// write them. What is drawn here escapes every word by itself; the words have gone through [words] before.

// drawing is HTML being written.
type drawing struct{ strings.Builder }

// raw writes HTML of ours, text what must not become any.
func (d *drawing) raw(s string) { d.WriteString(s) }
func (d *drawing) text(s string) {
	d.WriteString(template.HTMLEscapeString(s))
}

func (d *drawing) html() template.HTML { return template.HTML(d.String()) }

// drawNotes writes the numbers of statements, each with a link to its evidence.
func drawNotes(notes []note) template.HTML {
	var d drawing
	d.notes(notes)
	return d.html()
}

func (d *drawing) notes(notes []note) {
	if len(notes) == 0 {
		return
	}
	d.raw(`<sup class="notes">`)
	for i, n := range notes {
		if i > 0 {
			d.raw(" ")
		}
		number := strconv.Itoa(n.N)
		d.raw(`<a class="n" href="`)
		d.text(n.Href)
		d.raw(`" aria-label="evidence ` + number + `">` + number + `</a>`)
	}
	d.raw(`</sup>`)
}

// bar writes a stretch of days, solid where it is sure, hatched where it is possible, crossed where sources exclude each
// other.
func (d *drawing) bar(class, x, width, y, height, title string) {
	d.raw(`<rect class="bar ` + class + `" x="` + x + `" width="` + width + `" y="` + y + `" height="` + height + `"`)
	if class != "yes" {
		d.raw(` fill="url(#` + class + `)"`)
	}
	if title == "" {
		d.raw(`/>`)
		return
	}
	d.raw(`><title>`)
	d.text(title)
	d.raw(`</title></rect>`)
}

// drawTimes writes the rows of a timeline: when, a picture, and what.
func drawTimes(rows []timelineRow) template.HTML {
	var d drawing
	for _, row := range rows {
		d.raw("\n\t\t" + `<li class="time" data-d="` + row.Days + `"`)
		if row.Hidden {
			d.raw(` hidden`)
		}
		d.raw(`><span class="date">`)
		d.text(row.When)
		d.raw(`</span>`)
		d.time(row)
		d.raw(`<span class="event">`)
		d.told(row.Told)
		d.raw(`</span></li>`)
	}
	return d.html()
}

// time writes the picture of a row of a timeline.
func (d *drawing) time(row timelineRow) {
	d.raw(`<svg height="22" aria-hidden="true">`)
	for _, b := range row.Bars {
		switch {
		case b.Point:
			d.raw(`<circle cx="` + b.X + `" cy="11" r="4.5"/>`)
		case b.Sure:
			d.bar("yes", b.X, b.W, "6", "10", "")
		default:
			d.bar("possibly", b.X, b.W, "6", "10", "")
		}
	}
	if row.Asked != "" {
		d.raw(`<line class="asked" x1="` + row.Asked + `" x2="` + row.Asked + `" y1="0" y2="22"/>`)
	}
	d.raw(`</svg>`)
}

// drawStrips writes the rows of a ledger: who gave what standing, and its picture.
func drawStrips(l ledger) template.HTML {
	var d drawing
	for _, row := range l.Rows {
		d.raw("\n\t" + `<div class="strip"><span class="label"><span class="who">`)
		d.text(row.Who)
		d.raw(`</span> <span class="what">`)
		d.text(row.What)
		d.raw(`</span></span>`)
		d.strip(row, l)
		d.raw(`</div>`)
	}
	return d.html()
}

// strip writes the picture of a standing over time.
func (d *drawing) strip(row strip, l ledger) {
	d.raw(`<svg height="34" role="img" aria-label="`)
	d.text(row.Words)
	d.raw(`">`)
	for _, y := range l.Years {
		d.raw(`<line class="rule" x1="` + y.X + `" x2="` + y.X + `" y1="0" y2="34"/>`)
	}
	d.raw(`<line class="rule" x1="0" x2="100%" y1="17" y2="17"/>`)
	for _, b := range row.Bars {
		d.bar(string(b.Verdict), b.X, b.W, "9", "16", b.Title)
	}
	d.raw(`<line class="asked" x1="` + l.Asked.X + `" x2="` + l.Asked.X + `" y1="0" y2="34"/></svg>`)
}

// drawTold writes a sentence with its links, remarks and numbers.
func drawTold(t told) template.HTML {
	var d drawing
	d.told(t)
	return d.html()
}

// drawList writes sentences as the items of a list.
func drawList(rows []told) template.HTML {
	var d drawing
	for _, row := range rows {
		d.raw("\n\t\t" + `<li>`)
		d.told(row)
		d.raw(`</li>`)
	}
	return d.html()
}

func (d *drawing) told(t told) {
	for _, p := range t.Pieces {
		if p.Href == "" {
			d.text(p.Text)
			continue
		}
		d.raw(`<a class="name" href="`)
		d.text(p.Href)
		d.raw(`">`)
		d.text(p.Text)
		d.raw(`</a>`)
	}
	for _, r := range t.Remarks {
		d.raw(` <span class="remark">[`)
		d.text(r)
		d.raw(`]</span>`)
	}
	d.notes(t.Notes)
}

// drawNames writes names, each with what sort of name it is.
func drawNames(list []nameLine) template.HTML {
	var d drawing
	for _, n := range list {
		d.raw(`<li><bdi`)
		if n.Lang != "" {
			d.raw(` lang="`)
			d.text(n.Lang)
			d.raw(`"`)
		}
		d.raw(`>`)
		d.text(n.Name)
		d.raw(`</bdi> <span class="soft">`)
		d.text(n.What)
		d.raw(`</span>`)
		d.notes(n.Notes)
		d.raw(`</li>`)
	}
	return d.html()
}

// drawStanding writes the standings on the day asked about, each with who gave it, the verdict, and the sides of a dispute.
func drawStanding(rows []standingRow) template.HTML {
	var d drawing
	for _, row := range rows {
		d.raw("\n\t\t\t" + `<li class="` + string(row.Verdict) + `">` + "\n\t\t\t\t" + `<span class="who">`)
		if row.WhoHref != "" {
			d.raw(`<a class="name" href="`)
			d.text(row.WhoHref)
			d.raw(`">`)
		}
		d.text(row.Who)
		if row.WhoHref != "" {
			d.raw(`</a>`)
		}
		d.raw(`</span>` + "\n\t\t\t\t" + `<span class="what">`)
		d.text(row.What)
		d.raw(`</span>` + "\n\t\t\t\t" + `<span class="verdict"><b>` + string(row.Verdict) + `</b> <span class="reason">`)
		d.text(row.Reason)
		d.raw(`</span>`)
		d.notes(row.Notes)
		d.raw(`</span>`)
		if len(row.Sides) > 0 {
			d.raw("\n\t\t\t\t" + `<ul class="sides">`)
			for _, side := range row.Sides {
				d.raw("\n\t\t\t\t\t" + `<li><b>` + string(side.Verdict) + `</b> <span class="reason">`)
				d.text(side.Reason)
				d.raw(`</span>`)
				for _, r := range side.Rows {
					d.raw(`<br>`)
					d.told(r)
				}
				d.raw(`</li>`)
			}
			d.raw("\n\t\t\t\t" + `</ul>`)
		}
		d.raw("\n\t\t\t" + `</li>`)
	}
	return d.html()
}

// drawEvidence writes what the numbers rest on.
func drawEvidence(list []evidence) template.HTML {
	var d drawing
	for _, e := range list {
		d.evidence(e)
	}
	return d.html()
}

// evidence writes what a number rests on: the words, with a link to how they were read, and the source, with one to it.
func (d *drawing) evidence(e evidence) {
	d.raw("\n\t\t" + `<li id="n` + strconv.Itoa(e.N) + `"><a href="`)
	d.text(e.Href)
	d.raw(`"><q dir="auto">`)
	d.text(e.Words)
	d.raw(`</q></a>`)
	for _, c := range e.Cites {
		d.raw(`<span class="cite">[`)
		d.text(c)
		d.raw(`]</span>`)
	}
	for _, m := range e.Marks {
		d.raw(` <span class="remark">[`)
		d.text(m)
		d.raw(`]</span>`)
	}
	d.raw(` <a class="soft" href="`)
	d.text(e.Source)
	d.raw(`">`)
	d.text(e.Title)
	d.raw(`</a></li>`)
}
