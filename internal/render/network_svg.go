package render

import (
	"fmt"
	"html"
	"slices"
	"strings"

	"annals"
	"annals/edtf"
	"annals/edtf/english"
)

// The measures of a network, in CSS pixels.
const (
	networkRow     = 40 // an entity: its name and what binds it
	networkHeading = 26 // the title of a group
	networkArm     = 120
	networkColumn  = 240
	networkIndent  = 26
	networkLegend  = 44
	// maxDrawn is how many lines stand between two entities; those that bind them most surely come first.
	maxDrawn = 3
	// networkNarrow is the width below which a network is drawn as an indented tree.
	networkNarrow = 640
)

// NetworkSVG draws the ties of an answer around the entity asked about: a tree from the middle to both sides, grouped under
// what binds them, with the remaining ties as curves; below 640 pixels an indented tree. A tie is a full line where the
// answer is yes, broken where it is possibly, double and warm where the sources exclude each other, and faint where it is
// no. Each carries its course, so that a script can show another day. The same answer gives the same picture. It is a whole
// SVG document that needs nothing beside it, and "" where nothing binds the entity.
func NetworkSVG(a annals.Answer, p Picture) string {
	var rows []annals.Row
	for _, s := range a.Sections {
		for _, r := range s.Rows {
			if len(r.Ends) == 2 {
				rows = append(rows, r)
			}
		}
	}
	if len(rows) == 0 || a.Entity == nil {
		return ""
	}
	n := netDrawing{drawing: &drawing{}, p: p, on: a.Question.On}
	n.root, n.rest = tree(*a.Entity, rows)
	if p.Width == 0 {
		n.p.Width = 960
	}
	n.p.Width = max(n.p.Width, 320)
	height := n.place()
	n.open(n.p, height, "Ties of "+a.Entity.Name+" on "+english.Day(a.Question.On), PictureStyle())
	for _, r := range n.rest {
		n.curve(r)
	}
	n.each(n.root, n.branch)
	for _, h := range n.headings {
		n.put(`<text class="heading" x="%d" y="%d" text-anchor="%s">%s</text>`, h.x, h.y, anchorOf(h.side),
			html.EscapeString(h.words))
	}
	n.each(n.root, n.label)
	n.legend(height)
	n.put("</svg>\n")
	return n.b.String()
}

// netDrawing is a network being drawn.
type netDrawing struct {
	*drawing
	p        Picture
	on       edtf.Day
	root     *bound
	rest     []annals.Row
	headings []heading
}

type heading struct {
	words      string
	x, y, side int
}

func groupTitle(name string) string {
	for _, g := range TieGroups() {
		if g.Name == name {
			return g.Title
		}
	}
	return name
}

// words are the two lines of an entity, cut to their room.
func (n *netDrawing) words(b *bound) (name string, phrases []string) {
	room := n.room(b)
	name = shorten(b.ref.Name, room/8)
	left := room * 10 / 66
	for _, r := range b.ties {
		words := shortTie(r, b.parent.ref.ID == r.Ends[1].ID)
		if slices.Contains(phrases, words) {
			continue
		}
		if left -= Columns(words) + 2; left < 0 {
			words = shorten(words, max(left+Columns(words)+2, 3))
		}
		phrases = append(phrases, words)
		if left <= 0 {
			break
		}
	}
	return name, phrases
}

// branch draws the ties that bind an entity to its parent.
func (n *netDrawing) branch(b *bound) {
	name, phrases := n.words(b)
	b.width = max(Columns(name)*15/2, Columns(strings.Join(phrases, ", "))*13/2) + 12
	if n.narrow() && len(b.children) > 0 {
		n.put(`<path class="trunk" d="M%d %dV%d"/>`, b.x, b.y+7, b.children[len(b.children)-1].y)
	}
	if b.parent == nil {
		return
	}
	drawn := b.ties[:min(len(b.ties), maxDrawn)]
	for i, r := range drawn {
		off := (2*i - len(drawn) + 1) * 3
		var path string
		switch {
		case n.narrow():
			path = fmt.Sprintf("M%d %dH%d", b.parent.x, b.y+off, b.x-6)
		default:
			x1, y1 := b.parent.x+b.side*b.parent.width, b.parent.y
			if b.parent == n.root {
				x1 = b.parent.x + b.side*8
			}
			mid := (x1 + b.x) / 2
			path = fmt.Sprintf("M%d %dC%d %d %d %d %d %d", x1, y1+off, mid, y1+off, mid, b.y+off, b.x-b.side*6, b.y+off)
		}
		n.tie(r, path)
	}
}

// curve draws a tie between two entities that stand elsewhere in the tree.
func (n *netDrawing) curve(r annals.Row) {
	var ends [2]*bound
	n.each(n.root, func(b *bound) {
		for i := range ends {
			if b.ref.ID == r.Ends[i].ID {
				ends[i] = b
			}
		}
	})
	a, b := ends[0], ends[1]
	inward := 60
	ax, bx := a.x-a.side*inward, b.x-b.side*inward
	if n.narrow() {
		ax, bx = n.p.Width-12, n.p.Width-12
		n.tie(r, fmt.Sprintf("M%d %dC%d %d %d %d %d %d", n.p.Width-26, a.y-4, ax, a.y-4, bx, b.y-4, n.p.Width-26, b.y-4))
		return
	}
	n.tie(r, fmt.Sprintf("M%d %dC%d %d %d %d %d %d", a.x-a.side*6, a.y, ax, a.y, bx, b.y, b.x-b.side*6, b.y))
}

// tie draws the line of a tie, with what it is as its title.
func (n *netDrawing) tie(r annals.Row, path string) {
	words := r.Ends[0].Name + " – " + Tie(r, false) + " – " + r.Ends[1].Name + ": " + string(r.Verdict)
	if r.Reason != "" {
		words += ", " + r.Reason
	}
	n.put(`<g class="tie %s %s" data-from="%s" data-to="%s" data-course="%s"><title>%s</title><path class="under" d="%s"/><path `+
		`d="%s"/></g>`,
		TieGroup(r), html.EscapeString(string(r.Verdict)), html.EscapeString(string(r.Ends[0].ID)),
		html.EscapeString(string(r.Ends[1].ID)),
		html.EscapeString(CourseData(r.Course)), html.EscapeString(clean(words)), path, path)
}

// CourseData writes a course for scripts: the first day of each stretch and its verdict, "beginning no,1986-01-01 possibly".
func CourseData(course []annals.Stretch) string {
	list := make([]string, len(course))
	for i, s := range course {
		list[i] = s.From.String() + " " + string(s.Verdict)
	}
	return strings.Join(list, ",")
}

// label writes an entity: its name, which leads to it, and what binds it, which leads to the evidence.
func (n *netDrawing) label(b *bound) {
	name, phrases := n.words(b)
	off := ""
	if b.parent != nil && !slices.ContainsFunc(b.ties, func(r annals.Row) bool { return r.Verdict != annals.No }) {
		off = " off"
	}
	root := ""
	if b == n.root {
		root = " root"
	}
	n.put(`<g class="node%s%s" data-id="%s"><title>%s</title>`, root, off, html.EscapeString(string(b.ref.ID)),
		html.EscapeString(clean(b.ref.Name)))
	x, anchor := b.x+b.side*8, anchorOf(b.side)
	n.put("%s", dot(b.ref.Kind, b.x, b.y))
	text := fmt.Sprintf(`<text class="who" x="%d" y="%d" text-anchor="%s">%s</text>`, x, b.y-1, anchor,
		html.EscapeString(clean(name)))
	switch {
	case b == n.root:
		text = n.title()
	case n.p.Entity != nil:
		text = fmt.Sprintf(`<a href="%s">%s</a>`, html.EscapeString(n.p.Entity(b.ref)), text)
	}
	n.put("%s", text)
	if len(phrases) > 0 {
		n.put(`<text class="what" x="%d" y="%d" text-anchor="%s">%s</text>`, x, b.y+14, anchor, n.linked(b, phrases))
	}
	n.put("</g>")
}

// title writes the name of the entity asked about, above its mark in as many lines as it takes, or beside it.
func (n *netDrawing) title() string {
	b := n.root
	if n.narrow() {
		return fmt.Sprintf(`<text class="who" x="%d" y="%d">%s</text>`, b.x+10, b.y+5,
			html.EscapeString(clean(shorten(b.ref.Name, n.room(b)/9))))
	}
	lines := wrap(clean(b.ref.Name), 2*networkArm/9-4)
	if len(lines) > 4 {
		lines = append(lines[:3], "…")
	}
	var out strings.Builder
	for i, l := range lines {
		fmt.Fprintf(&out, `<text class="who" x="%d" y="%d" text-anchor="middle">%s</text>`, b.x, b.y-14-18*(len(lines)-1-i),
			html.EscapeString(l))
	}
	return out.String()
}

// linked joins the phrases of an entity, each leading to the evidence of its ties.
func (n *netDrawing) linked(b *bound, phrases []string) string {
	var out []string
	for i, words := range phrases {
		text := html.EscapeString(clean(words))
		if n.p.Link != nil {
			var ids []annals.StatementID
			for _, r := range b.ties {
				if full := shortTie(r, b.parent.ref.ID == r.Ends[1].ID); full == words || i == len(phrases)-1 &&
					strings.HasPrefix(full, strings.TrimSuffix(words, "…")) {
					ids = append(ids, r.Statements...)
				}
			}
			if len(ids) > 0 {
				text = fmt.Sprintf(`<a href="%s">%s</a>`, html.EscapeString(n.p.Link(ids)), text)
			}
		}
		out = append(out, text)
	}
	return strings.Join(out, ", ")
}

// dot is the mark of a kind of entity: a square for states and bodies, a diamond for persons, a circle for the rest.
func dot(kind annals.EntityKind, x, y int) string {
	switch kind {
	case annals.State, annals.Body:
		return fmt.Sprintf(`<rect class="dot" x="%d" y="%d" width="9" height="9"/>`, x-4, y-4)
	case annals.Person, annals.People:
		return fmt.Sprintf(`<path class="dot" d="M%d %dl6 6l-6 6l-6 -6z"/>`, x, y-6)
	}
	return fmt.Sprintf(`<circle class="dot" cx="%d" cy="%d" r="5"/>`, x, y)
}

func anchorOf(side int) string {
	if side < 0 {
		return "end"
	}
	return "start"
}

// legend explains lines and dots.
func (n *netDrawing) legend(height int) {
	x, y := 8, height-14
	if n.narrow() {
		y -= 48
	}
	put := func(width int, words string, sign func() string) {
		if x+width+7*len(words) > n.p.Width {
			x, y = 8, y+24
		}
		n.put("%s", sign())
		n.put(`<text class="what" x="%d" y="%d">%s</text>`, x+width, y, words)
		x += width + 6*len(words) + 18
	}
	for _, v := range []struct {
		verdict annals.Verdict
		words   string
	}{{annals.Yes, "on that day"}, {annals.Possibly, "possibly"}, {annals.Disputed,
		"sources exclude each other"}, {annals.No, "not then"}} {
		put(34, v.words, func() string {
			d := fmt.Sprintf("M%d %dh28", x, y-4)
			return fmt.Sprintf(`<g class="tie key %s"><path class="under" d="%s"/><path d="%s"/></g>`, v.verdict, d, d)
		})
	}
	for _, k := range []struct {
		kind  annals.EntityKind
		words string
	}{{annals.Organization, "organization"}, {annals.Person, "person"}, {annals.State, "state or body"}} {
		put(14, k.words, func() string { return dot(k.kind, x+5, y-4) })
	}
}

// networkStyle tells ties and entities apart; groups by their place and heading first, and by their colour.
const networkStyle = `
.annals-picture .tie path{fill:none;stroke:var(--p-ink);stroke-width:1.6}
.annals-picture .tie .under{stroke:none}
.annals-picture .trunk{fill:none;stroke:var(--p-line);stroke-width:1.6}
.annals-picture .tie.allies path{stroke:var(--p-accent)}
.annals-picture .tie.possibly path{stroke-dasharray:5 4}
.annals-picture .tie.disputed path{stroke:var(--p-paper);stroke-width:1.4}
.annals-picture .tie.disputed .under{stroke:var(--p-warm);stroke-width:4.4}
.annals-picture .tie.no path{stroke:var(--p-line);stroke-width:1;stroke-dasharray:1 4}
.annals-picture .heading{fill:var(--p-soft);font-size:12px;font-weight:600;letter-spacing:.03em}
.annals-picture .dot{fill:var(--p-paper);stroke:var(--p-ink);stroke-width:1.6}
.annals-picture .root .dot{fill:var(--p-ink)}
.annals-picture .root .who{font-weight:600;font-size:15px}
.annals-picture .node .who,.annals-picture .node .what,.annals-picture .heading{paint-order:stroke;stroke:var(--p-paper);stroke-width:4px;stroke-linejoin:round}
.annals-picture .root .who{stroke-width:10px}
.annals-picture .off .who{fill:var(--p-soft)}
.annals-picture .off .dot{stroke:var(--p-line)}
.annals-picture a .what,.annals-picture .what a{text-decoration:underline;text-decoration-color:var(--p-line)}
.annals-picture .what a:hover,.annals-picture .what a:focus{fill:var(--p-accent)}
`
