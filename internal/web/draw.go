package web

import (
	"html/template"
	"strconv"
	"strings"
)

// A dossier has sentences and numbers by the hundred, and a template takes many times longer over each than it takes to write
// them. What is drawn here escapes every word by itself; the words have gone through [words] before.

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

// drawTold writes a sentence with its links, remarks and numbers.
func drawTold(t told) template.HTML {
	var d drawing
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
	return d.html()
}

// drawEvidence writes what a number rests on: the words, with a link to how they were read, and the source, with one to it.
func drawEvidence(e evidence) template.HTML {
	var d drawing
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
	return d.html()
}
