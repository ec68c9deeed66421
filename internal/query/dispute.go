package query

import (
	"context"
	"slices"

	"annals"
	"annals/edtf"
	"annals/internal/resolve"
)

// Dispute is a stretch of days for which sources exclude each other on a standing.
type Dispute struct {
	From, To edtf.Day // edtf.Beginning and edtf.Forever where it has no end on that side
	// Row is the row of the ledger for From, or To where From is the beginning.
	Row annals.Row
}

// Disputes finds where the sources exclude each other on the standings of an entity, given the members of its cluster.
// With the disputes come the statements that their rows name.
func Disputes(ctx context.Context, snap annals.Snapshot, about resolve.Found) ([]Dispute, []annals.Statement, error) {
	in := &inquiry{ctx: ctx, snap: snap, about: about}
	if err := in.read(); err != nil {
		return nil, nil, err
	}
	all, err := in.settled()
	if err != nil {
		return nil, nil, err
	}
	var out []Dispute
	for _, s := range all {
		out = append(out, s.disputes()...)
	}
	return out, in.all, nil
}

// disputes are the stretches of days on which a standing is disputed. A verdict can only change where a bound of a
// statement lies, so only those days are asked about.
func (s *standing) disputes() []Dispute {
	days := []edtf.Day{edtf.Beginning}
	for _, it := range s.items {
		b := it.bounds
		for _, d := range []edtf.Day{b.EarliestStart, b.LatestStart, b.EarliestEnd.Add(1), b.LatestEnd.Add(1), it.written.first.Add(1)} {
			days = append(days, d)
		}
	}
	slices.Sort(days)
	days = slices.Compact(days)
	var out []Dispute
	for i, day := range days {
		if day == edtf.Forever {
			break
		}
		ask := day
		if day == edtf.Beginning {
			if len(days) == 1 {
				break
			}
			ask = days[1].Add(-1)
		}
		to := edtf.Forever
		if i+1 < len(days) && days[i+1] != edtf.Forever {
			to = days[i+1].Add(-1)
		}
		row := s.row(ask)
		switch last := len(out) - 1; {
		case row.Verdict != annals.Disputed:
		case last >= 0 && out[last].To.Add(1) == day:
			out[last].To = to
		default:
			out = append(out, Dispute{From: day, To: to, Row: row})
		}
	}
	return out
}
