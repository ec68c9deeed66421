package query

import (
	"slices"

	"annals"
	"annals/edtf"
)

// course is how the verdict on a standing changes over time. A verdict can change only where an episode or a denial may
// begin or be over, so it is enough to judge those days and the first of all.
func (h hearing) course() []annals.Stretch {
	days := []edtf.Day{edtf.Beginning}
	for _, v := range h {
		for _, e := range v.episodes {
			days = append(days, changes(e.bounds)...)
		}
		for _, d := range v.denials {
			days = append(days, changes(d.bounds)...)
		}
	}
	slices.Sort(days)
	var out []annals.Stretch
	for _, day := range slices.Compact(days) {
		verdict := settle(h.verdicts(day))
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

// verdicts are the findings of [hearing.judge] without their reasons, which take most of its time.
func (h hearing) verdicts(day edtf.Day) []finding {
	var findings []finding
	for _, v := range h {
		if len(v.episodes) > 0 {
			_, verdict, disputed := decisive(v.episodes, day)
			findings = append(findings, finding{verdict: verdict, disputed: disputed})
		}
		for _, d := range v.denials {
			if d.denies(day) {
				findings = append(findings, finding{verdict: edtf.No})
			}
		}
	}
	return findings
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
