package review

import (
	"context"
	"errors"
	"slices"
	"strings"

	"annals"
	"annals/internal/resolve"
)

// maxSplit is how many pairs one split may set apart.
const maxSplit = 500

// Split sets some members of a cluster apart from its others: each of them is decided to be different from each of those.
// Those who were one through somebody on the other side stay one: they are decided to be the same. It gives the decisions.
// Apart must be some of the cluster's members, and not all.
func Split(ctx context.Context, store annals.Store, apart []annals.EntityID, by, reason string) ([]annals.Decision, error) {
	by, err := author(by)
	if err != nil {
		return nil, err
	}
	for try := 1; ; try++ {
		made, err := splitOnce(ctx, store, apart, by, strings.TrimSpace(reason))
		if errors.Is(err, annals.ErrConflict) && try < maxTries {
			continue
		}
		return made, err
	}
}

func splitOnce(ctx context.Context, store annals.Store, apart []annals.EntityID, by,
	reason string) ([]annals.Decision, error) {
	var batch annals.Batch
	err := at(ctx, store, annals.Known{}, func(snap annals.Snapshot) error {
		batch.Base = snap.Moment().Revision
		if len(apart) == 0 {
			return invalid("choose whom to set apart", "nobody is set apart")
		}
		clusters, err := resolve.Around(ctx, snap, apart)
		if err != nil {
			return err
		}
		members := clusters.Members(apart[0])
		for _, id := range apart {
			if !slices.Contains(members, id) {
				return invalid("choose members of one entity", "%s and %s are not held to be one", apart[0], id)
			}
		}
		for _, rest := range members {
			if slices.Contains(apart, rest) {
				continue
			}
			for _, id := range apart {
				batch.Decisions = append(batch.Decisions,
					annals.Decision{Kind: annals.Different, A: min(id, rest), B: max(id, rest), By: by, Reason: reason})
			}
		}
		made, err := snap.Decisions(ctx, members, nil)
		if err != nil {
			return err
		}
		rest := slices.DeleteFunc(slices.Clone(members), func(id annals.EntityID) bool { return slices.Contains(apart, id) })
		switch n := len(batch.Decisions); {
		case n == 0:
			return invalid("leave one of them where it is", "all members are set apart, so none would be left")
		case n > maxSplit:
			return invalid("set fewer apart at once", "%d pairs would be decided; %d are the most", n, maxSplit)
		}
		for _, group := range [][]annals.EntityID{apart, rest} {
			batch.Decisions = append(batch.Decisions, together(group, slices.Concat(made, batch.Decisions), by, reason)...)
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	receipt, err := store.Append(ctx, batch)
	if err != nil {
		return nil, err
	}
	return receipt.Decisions, nil
}

// together are the decisions that keep a group one which the others leave in pieces.
func together(group []annals.EntityID, decisions []annals.Decision, by, reason string) (more []annals.Decision) {
	for i := range decisions {
		if decisions[i].ID == "" {
			decisions[i] = decisions[i].WithID(i) // told apart only here
		}
	}
	clusters := resolve.NewClusters(decisions)
	joined := []annals.EntityID{clusters.Of(group[0])}
	for _, id := range group[1:] {
		if of := clusters.Of(id); !slices.Contains(joined, of) {
			joined = append(joined, of)
			more = append(more, annals.Decision{Kind: annals.Same, A: min(group[0], id), B: max(group[0], id), By: by,
				Reason: reason})
		}
	}
	return more
}
