package query

import (
	"cmp"
	"fmt"
	"slices"

	"annals"
	"annals/edtf"
)

// timeline tells the dated events and states of an entity in the order of time, those that may fall between From and To.
func timeline(in *inquiry) ([]annals.Section, error) {
	var list []annals.Statement
	for _, s := range in.confirmed() {
		if happened(s) && in.inWindow(s) {
			list = append(list, s)
		}
	}
	rows, err := in.inOrder(list)
	if err != nil {
		return nil, err
	}
	return []annals.Section{{Name: "timeline", Title: timelineTitle(in.q), Rows: rows}}, nil
}

func timelineTitle(q annals.Question) string {
	switch {
	case q.From == edtf.Beginning && q.To == edtf.Forever:
		return "Timeline"
	case q.To == edtf.Forever:
		return fmt.Sprintf("Timeline from %s", q.From)
	case q.From == edtf.Beginning:
		return fmt.Sprintf("Timeline to %s", q.To)
	}
	return fmt.Sprintf("Timeline from %s to %s", q.From, q.To)
}

// happened reports whether a statement tells something that has its place in time: not a denial or a plan, nor what
// something is called or like.
func happened(s annals.Statement) bool {
	switch s.Type {
	case annals.TypeName, annals.TypeDescription, annals.TypeFamily:
		return false
	}
	_, _, dated := anchor(s.Time)
	return dated && (s.Stance == annals.Asserted || s.Stance == annals.Alleged)
}

// anchor is when a time begins, or, where it has no beginning, when it ends; ok is false where it has neither.
func anchor(t edtf.Value) (first, last edtf.Day, ok bool) {
	b := t.Bounds()
	switch {
	case b.EarliestStart != edtf.Beginning:
		return b.EarliestStart, min(b.LatestStart, b.LatestEnd), true
	case b.LatestEnd != edtf.Forever:
		return b.LatestEnd, b.LatestEnd, true
	}
	return 0, 0, false
}

// inWindow reports whether what a statement tells may fall between From and To. A state without an end reaches to when its
// source was written; one without a beginning is told where it ends.
func (in *inquiry) inWindow(s annals.Statement) bool {
	b := s.Time.Bounds()
	first, last := b.EarliestStart, b.LatestEnd
	if first == edtf.Beginning {
		first = max(min(b.EarliestEnd, last), min(b.LatestStart, last))
		if s.Time.Kind() == edtf.Interval {
			first = b.EarliestEnd
		}
	}
	if last == edtf.Forever {
		last = max(first, in.written[s.Evidence.Source].last)
	}
	return first <= in.q.To && last >= in.q.From
}

// inOrder gives each fact a row, in the order of time.
func (in *inquiry) inOrder(statements []annals.Statement) ([]annals.Row, error) {
	rows, err := in.facts(statements)
	if err != nil {
		return nil, err
	}
	slices.SortStableFunc(rows, func(a, b annals.Row) int {
		a1, a2, _ := anchor(a.Time)
		b1, b2, _ := anchor(b.Time)
		return cmp.Or(cmp.Compare(a1, b1), cmp.Compare(a2, b2), cmp.Compare(a.Bounds.LatestEnd, b.Bounds.LatestEnd))
	})
	return rows, nil
}
