package query

import (
	"slices"

	"annals"
	"annals/edtf"
)

// course is how the verdict on a standing changes over time. A verdict can change only where an episode or a denial may
// begin or be over, or a source was written, so it is enough to judge those days and the first of all.
func (h hearing) course() []annals.Stretch {
	days := []edtf.Day{edtf.Beginning}
	for _, v := range h {
		if v.last != edtf.Forever {
			days = append(days, v.last.Add(1))
		}
		for _, e := range v.episodes {
			days = append(days, changes(e.bounds)...)
			days = append(days, changes(e.own)...)
		}
		for _, d := range v.denials {
			days = append(days, changes(d.bounds)...)
		}
	}
	slices.Sort(days)
	var out []annals.Stretch
	for _, day := range slices.Compact(days) {
		verdict := settle(h.findings(day))
		if n := len(out); n > 0 {
			if out[n-1].Verdict == verdict {
				continue
			}
			out[n-1].To = day.Add(-1)
		}
		out = append(out, annals.Stretch{From: day, To: edtf.Forever, Verdict: verdict})
	}
	return out
}

// changes are the days on which what bounds say of a day changes.
func changes(b edtf.Bounds) []edtf.Day {
	var days []edtf.Day
	for _, d := range []edtf.Day{b.EarliestStart, b.LatestStart, b.EarliestEnd.Add(1), b.LatestEnd.Add(1)} {
		if d != edtf.Beginning && d != edtf.Forever {
			days = append(days, d)
		}
	}
	return days
}
