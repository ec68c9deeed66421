package query

import (
	"context"

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
	if err := in.spare(0, 0); err != nil {
		return nil, nil, err
	}
	if err := in.read(ledgerTypes...); err != nil {
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

// disputes are the stretches of days on which a standing is disputed.
func (s *standing) disputes() []Dispute {
	var out []Dispute
	for _, stretch := range hear(s.items).course() {
		if stretch.Verdict != annals.Disputed {
			continue
		}
		ask := stretch.From
		if ask == edtf.Beginning {
			ask = stretch.To
		}
		out = append(out, Dispute{From: stretch.From, To: stretch.To, Row: s.row(ask)})
	}
	return out
}
