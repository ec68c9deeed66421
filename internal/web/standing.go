package web

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"annals"
	"annals/edtf/english"
	"annals/internal/render"
)

// standingRow is a standing before an authority on the day asked about.
type standingRow struct {
	Who, WhoHref, What string
	Verdict            annals.Verdict
	Reason             string
	Sides              []sideRow
	Notes              []note
}

// sideRow is one of the sides of a dispute.
type sideRow struct {
	Verdict annals.Verdict
	Reason  string
	Rows    []told
}

func (t *telling) standing(rows []annals.Row) []standingRow {
	var list []standingRow
	for _, r := range rows {
		row := standingRow{What: words(r.What), Verdict: r.Verdict, Reason: words(r.Reason), Notes: t.notes(r.Statements)}
		if r.Who != nil {
			row.Who, row.WhoHref = words(r.Who.Name), t.v.entityLink(r.Who.ID)
		}
		for _, side := range r.Sides {
			s := sideRow{Verdict: side.Verdict, Reason: words(side.Reason)}
			for _, id := range side.Statements {
				s.Rows = append(s.Rows, t.sentence(t.answer.Statements[id], []annals.StatementID{id}))
			}
			row.Sides = append(row.Sides, s)
		}
		list = append(list, row)
	}
	return list
}

// ledger is the standings over time, drawn.
type ledger struct {
	Years []mark
	Rows  []strip
	// Asked is where the day asked about stands, with its side of the label.
	Asked mark
	Has   bool
}

// mark is a place on an axis, in percent of its width.
type mark struct {
	X      string
	Text   string
	Anchor string
}

// strip is one row of a drawing: its label and its bars.
type strip struct {
	Who, What string
	// Words tell the bars to who cannot see them.
	Words string
	Bars  []stripBar
}

// stripBar is a stretch of days with one verdict.
type stripBar struct {
	X, W    string
	Verdict annals.Verdict
	Title   string
}

func (t *telling) ledger(rows []annals.Row) ledger {
	axis, ok := render.NewAxis(rows, t.v.on)
	if !ok {
		return ledger{}
	}
	axis.Width = 100
	l := ledger{Has: true}
	for _, y := range axis.Years(8) {
		x, _ := axis.At(firstOf(y))
		l.Years = append(l.Years, markAt(x, fmt.Sprint(y)))
	}
	x, _ := axis.At(t.v.on)
	l.Asked = markAt(x, english.Day(t.v.on))
	for _, r := range rows {
		row := strip{Who: words(r.What), Words: render.Course(r.Course)}
		if r.Who != nil {
			row.Who, row.What = words(r.Who.Name), words(r.What)
		}
		for _, stretch := range r.Course {
			x, w, visible := span(axis, stretch.From, stretch.To)
			if !visible || stretch.Verdict == annals.No {
				continue
			}
			row.Bars = append(row.Bars, stripBar{percent(x), percent(w), stretch.Verdict,
				render.Course([]annals.Stretch{stretch})})
		}
		l.Rows = append(l.Rows, row)
	}
	slices.SortStableFunc(l.Rows,
		func(a, b strip) int { return cmp.Or(strings.Compare(a.Who, b.Who), strings.Compare(a.What, b.What)) })
	return l
}
