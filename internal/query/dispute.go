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

// Ledger is what the sources tell of the standings of an entity on all days.
type Ledger struct {
	// Disputes are where they exclude each other.
	Disputes []Dispute
	// Held bounds what statements tell of a standing by what all sources tell of it.
	Held map[annals.StatementID]edtf.Bounds
	// Statements are those that the rows of disputes name.
	Statements []annals.Statement
}

// LedgerOf reads the ledger of an entity, given the members of its cluster.
func LedgerOf(ctx context.Context, snap annals.Snapshot, about resolve.Found) (Ledger, error) {
	in := &inquiry{ctx: ctx, snap: snap, about: about}
	if err := in.spare(0, 0); err != nil {
		return Ledger{}, err
	}
	if err := in.read(ledgerTypes...); err != nil {
		return Ledger{}, err
	}
	all, err := in.settled()
	if err != nil {
		return Ledger{}, err
	}
	l := Ledger{Held: held(all), Statements: in.all}
	for _, s := range all {
		l.Disputes = append(l.Disputes, s.disputes()...)
	}
	return l, nil
}

// held are the bounds of the episodes that statements are in.
func held(all []*standing) map[annals.StatementID]edtf.Bounds {
	held := map[annals.StatementID]edtf.Bounds{}
	for _, standing := range all {
		for _, v := range hear(standing.items) {
			for _, e := range v.episodes {
				for _, it := range e.items {
					held[it.s.ID] = e.bounds
				}
			}
		}
	}
	return held
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
