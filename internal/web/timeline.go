package web

import (
	"cmp"
	"fmt"
	"slices"

	"annals"
	"annals/edtf"
	"annals/edtf/english"
	"annals/internal/render"
)

// timelineView is the timeline of a dossier: what happened and what lasted, as far as it may fall into a window of days.
type timelineView struct {
	Rows  []timelineRow
	Years []mark // labels of the axis
	// From and To are the window for forms, "" for all; First and Last its days, counted from 1970, for the script.
	From, To    string
	First, Last int64
	// Whole is the window of all days, for the script.
	Whole string
	Zoom  []partLink
	Kinds []partLink
	// Shown of All rows fall into the window; Cut tells how many of those are left out for want of room.
	Shown, All, Cut int
	// List is where all rows are, as sentences.
	List string
	// Decided is where all is that the entity decided of others, where the timeline has only the first of it.
	Decided string
}

// timelineRow is one line: when, a bar, and what.
type timelineRow struct {
	When, Family string
	Told         told
	Bars         []timeBar
	// Days are the bounds for the script, counted from 1970: earliest and latest start, earliest and latest end, and whether
	// it lasts throughout.
	Days   string
	Hidden bool
	// Asked is where the day asked about stands, "" where the window does not have it.
	Asked string
}

// timeBar is a stretch of days: sure, or possible; a point for a single day.
type timeBar struct {
	X, W        string
	Sure, Point bool
}

// mostEvents is how many rows of a timeline are shown at once.
const mostEvents = 150

// timeline draws the rows of a timeline that fall into the window of the address, of the families asked for.
func (t *telling) timeline(rows []annals.Row, path string) (timelineView, error) {
	q := t.v.URL.Query()
	view := timelineView{From: q.Get("from"), To: q.Get("to"), List: t.v.link(path, "list", timelineSection)}
	axis, whole, err := t.window(rows, &view)
	if err != nil {
		return view, err
	}
	view.First, view.Last = int64(axis.From), int64(axis.To)
	view.Whole = fmt.Sprintf("%d %d", whole.From, whole.To)
	axis.Width, whole.Width = 100, 100
	view.Years = ticks(axis)
	asked := ""
	if x, inside := axis.At(t.v.on); inside {
		asked = percent(x)
	}
	family := q.Get("family")
	families := map[string]int{}
	last, ids := "", []annals.StatementID(nil)
	for _, r := range rows {
		s, ok := t.answer.Statements[r.Statements[0]]
		if !ok || r.Bounds == nil {
			continue
		}
		kind := render.Family(s.Type)
		families[kind]++
		if family != "" && kind != family {
			continue
		}
		view.All++
		inside := r.Bounds.EarliestStart <= axis.To && r.Bounds.LatestEnd >= axis.From
		if inside {
			view.Shown++
		}
		text := render.InTimeline(s, r, t.name)
		if n := len(view.Rows); n > 0 && last == text+r.Time.String() {
			ids = slices.Concat(ids, r.Statements)
			view.Rows[n-1].Told.Notes = t.notes(ids)
			continue
		}
		if len(view.Rows) >= mostEvents || !inside && len(rows) > mostEvents {
			if inside {
				view.Cut++
			}
			continue
		}
		last, ids = text+r.Time.String(), r.Statements
		b := *r.Bounds
		lasts := render.Lasts(s, r)
		view.Rows = append(view.Rows,
			timelineRow{When: english.Date(r.Time), Family: kind, Told: t.linked(text, s, r.Statements),
				Bars:   bars(axis, b, lasts),
				Days:   fmt.Sprintf("%d %d %d %d %t", b.EarliestStart, b.LatestStart, b.EarliestEnd, b.LatestEnd, lasts),
				Hidden: !inside, Asked: asked})
		view.Rows[len(view.Rows)-1].Told.Remarks = marks(s)
	}
	view.Zoom = t.zoom(axis, whole, path)
	view.Kinds = t.kinds(families, family, func(pairs ...string) string {
		return t.v.link(path, append([]string{"from", view.From, "to", view.To}, pairs...)...) + "#timeline"
	})
	return view, nil
}

// kinds are the links to the families of statements of which the rows are, each with their number, and to all of them; none
// where there is but one.
func (t *telling) kinds(families map[string]int, chosen string, link func(pairs ...string) string) []partLink {
	if len(families) < 2 {
		return nil
	}
	links := []partLink{{"all", link(), chosen == ""}}
	for _, k := range []string{"event", "standing", "structure", "tie", "change", "saying", "identity"} {
		if families[k] > 0 {
			links = append(links, partLink{fmt.Sprintf("%s %d", familyNames[k], families[k]), link("family", k), chosen == k})
		}
	}
	return links
}

// familyNames are how pages call the families of types.
var familyNames = map[string]string{"event": "events", "standing": "standing", "structure": "people and structure",
	"tie": "ties", "change": "beginnings and ends", "saying": "claims", "identity": "what it is"}

// window is the axis of the days asked for, and that of all.
func (t *telling) window(rows []annals.Row, view *timelineView) (axis, whole render.Axis, err error) {
	whole = render.Axis{From: edtf.Forever, To: edtf.Beginning}
	for _, r := range rows {
		if r.Bounds == nil {
			continue
		}
		for _, d := range []edtf.Day{r.Bounds.EarliestStart, r.Bounds.LatestStart, r.Bounds.EarliestEnd, r.Bounds.LatestEnd} {
			if d != edtf.Beginning && d != edtf.Forever {
				whole.From, whole.To = min(whole.From, d), max(whole.To, d)
			}
		}
	}
	if whole.From > whole.To {
		whole.From, whole.To = t.v.on, t.v.on
	}
	first, _, _ := whole.From.Date()
	final, _, _ := whole.To.Date()
	whole.From, whole.To = edtf.DayOf(first-1, 1, 1), edtf.DayOf(final+1, 12, 31)
	axis = whole
	if view.From != "" {
		b, err := parseBounds(view.From)
		if err != nil {
			return axis, whole, err
		}
		axis.From = b.EarliestStart
	}
	if view.To != "" {
		b, err := parseBounds(view.To)
		if err != nil {
			return axis, whole, err
		}
		axis.To = b.LatestEnd
	}
	if axis.From > axis.To {
		return axis, whole, advise(annals.ErrInvalid,
			fmt.Sprintf("The timeline begins on %s, after its end on %s.", english.Day(axis.From), english.Day(axis.To)),
			"Exchange the two.")
	}
	return axis, whole, nil
}

// parseBounds reads a date of an address: a day, a month, a year, a decade; days and months in words too.
func parseBounds(text string) (edtf.Bounds, error) {
	v, err := edtf.Parse(cmp.Or(english.Written(text), text))
	if err != nil || v.Bounds().EarliestStart == edtf.Beginning || v.Bounds().LatestEnd == edtf.Forever {
		return edtf.Bounds{}, advise(annals.ErrInvalid, fmt.Sprintf("“%s” is no date.", words(text)),
			"Write 2009-01-26, 2009-01, 2009 or 200X.")
	}
	return v.Bounds(), nil
}

// bars draws bounds: for what lasts, what is sure and what is possible; for what happened, the stretch that it falls into.
func bars(axis render.Axis, b edtf.Bounds, lasts bool) (list []timeBar) {
	add := func(from, to edtf.Day, sure bool) {
		if from > to {
			return
		}
		if x, w, visible := span(axis, from, to); visible {
			list = append(list, timeBar{X: percent(x), W: percent(w), Sure: sure})
		}
	}
	switch {
	case b.EarliestStart == b.LatestEnd:
		if x, inside := axis.At(b.EarliestStart); inside {
			list = append(list, timeBar{X: percent(x), Point: true})
		}
	case lasts && b.LatestStart <= b.EarliestEnd:
		add(b.EarliestStart, b.LatestStart.Add(-1), false)
		add(b.LatestStart, b.EarliestEnd, true)
		add(b.EarliestEnd.Add(1), b.LatestEnd, false)
	default:
		add(b.EarliestStart, b.LatestEnd, false)
	}
	return list
}

// zoom leads to wider and narrower windows around the day asked about, where the window has it, or else its middle, and to
// those beside it.
func (t *telling) zoom(axis, whole render.Axis, path string) (links []partLink) {
	family := t.v.URL.Query().Get("family")
	to := func(name string, from, till edtf.Day) {
		links = append(links,
			partLink{name, t.v.link(path, "from", from.String(), "to", till.String(), "family", family) + "#timeline",
				from == axis.From && till == axis.To})
	}
	middle := axis.From + (axis.To-axis.From)/2
	if _, inside := axis.At(t.v.on); inside {
		middle = t.v.on
	}
	y, m, _ := middle.Date()
	links = append(links, partLink{"all", t.v.link(path, "family", family) + "#timeline", axis == whole})
	century, decade := y-floorMod(y, 100), y-floorMod(y, 10)
	to("century", edtf.DayOf(century, 1, 1), edtf.DayOf(century+99, 12, 31))
	to("decade", edtf.DayOf(decade, 1, 1), edtf.DayOf(decade+9, 12, 31))
	to("year", edtf.DayOf(y, 1, 1), edtf.DayOf(y, 12, 31))
	to("month", edtf.DayOf(y, m, 1), edtf.DayOf(y, m+1, 0))
	if axis != whole {
		span := int64(axis.To-axis.From) + 1
		to("← earlier", axis.From.Add(-span), axis.From.Add(-1))
		to("later →", axis.To.Add(1), axis.To.Add(span))
	}
	return links
}

func floorMod(a, b int64) int64 { return (a%b + b) % b }

// ticks label an axis with round years, months or days, as its length asks for.
func ticks(axis render.Axis) (marks []mark) {
	const most = 6
	days := int64(axis.To-axis.From) + 1
	y, m, day := axis.From.Date()
	var at []edtf.Day
	switch {
	case days > 4*366:
		// Where one of the round years finds no room, rounder ones are taken: a gap between the others would seem to be longer.
		for n := most; n > 1; n-- {
			at = nil
			for _, year := range axis.Years(n) {
				at = append(at, firstOf(year))
			}
			if marks = label(axis, at, yearOf); len(marks) == len(at) {
				break
			}
		}
		return marks
	case days > 100:
		step := cmp.Or(int(days/30/most), 1)
		for i := 0; edtf.DayOf(y, m+i, 1) <= axis.To; i += step {
			at = append(at, edtf.DayOf(y, m+i, 1))
		}
		return label(axis, at, monthYear)
	}
	step := cmp.Or(int(days/most), 1)
	for i := 0; edtf.DayOf(y, m, day+i) <= axis.To; i += step {
		at = append(at, edtf.DayOf(y, m, day+i))
	}
	return label(axis, at, dayMonth)
}

// label marks the days of an axis that find room beside those before them.
func label(axis render.Axis, days []edtf.Day, called func(edtf.Day) string) (marks []mark) {
	// letter is how much of the axis a letter of a label takes, in percent, where the axis is narrow.
	const letter = 4.2
	free := 0.0
	for _, d := range days {
		x, inside := axis.At(d)
		if !inside || x < free {
			continue
		}
		m := markAt(x, called(d))
		if room := letter * float64(len(m.Text)); m.Anchor == "middle" {
			free = x + room
		} else {
			free = x + 1.5*room
		}
		marks = append(marks, m)
	}
	return marks
}

func yearOf(d edtf.Day) string {
	y, _, _ := d.Date()
	return fmt.Sprint(y)
}

// dayMonth is "26 Jan".
func dayMonth(d edtf.Day) string {
	_, _, n := d.Date()
	return fmt.Sprintf("%d %s", n, monthYear(d)[:3])
}

// monthYear is "Jan 1981".
func monthYear(d edtf.Day) string {
	y, m, _ := d.Date()
	return fmt.Sprintf("%s %d", []string{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov",
		"Dec"}[m-1], y)
}
