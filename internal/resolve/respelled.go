package resolve

import (
	"context"
	"fmt"
	"strings"

	"annals"
	"annals/names"
)

const (
	// maxRespelled is how many entities may have a skeleton for it to tell anything: what more have is a common name.
	maxRespelled = 6
	// oneSpelling is the likeness from which names of one skeleton, and nothing else to go by, are worth asking about.
	oneSpelling = 0.9
)

// respelled lists the entities of other sources that have a name of several words which is spelled almost as one of e's is,
// "Gleb Orlovsky" and "Gleb Orlovski", apart from those that were met by an equal name. None is sure: a person is to look.
func respelled(ctx context.Context, snap annals.Snapshot, source annals.SourceID, e annals.Entity,
	met map[annals.EntityID]match) (matches []match, err error) {
	if !isCompared(e) {
		return nil, nil
	}
	at := map[annals.EntityID]int{}
	best := map[annals.EntityID]float64{}
	for _, n := range e.Names {
		bones := bonesOf(n.Name)
		if bones == "" {
			continue
		}
		bearers, err := snap.Spelled(ctx, bones, maxRespelled+1)
		if err != nil {
			return nil, err
		}
		if len(bearers) > maxRespelled {
			continue
		}
		for _, old := range bearers {
			if _, have := met[old.ID]; have || !isCompared(old) || !mayBeOne(old, e, source) {
				continue
			}
			called, score := likest(old, n.Name, bones)
			if score < oneSpelling || score <= best[old.ID] {
				continue
			}
			m := match{old: old, new: e, reason: fmt.Sprintf("%q and %q may be spellings of one name (%.2f)", called, n.Name, score)}
			if i, have := at[old.ID]; have {
				matches[i] = m
			} else {
				at[old.ID] = len(matches)
				matches = append(matches, m)
			}
			best[old.ID] = score
		}
	}
	return matches, nil
}

// bonesOf is the skeleton of a name of several words; "" where it tells too little.
func bonesOf(name string) string {
	key := names.Key(name)
	if !strings.Contains(key, " ") {
		return ""
	}
	return skeleton(annals.EntityName{Name: name, Key: key})
}

// likest is the name of an entity that is most like another of its skeleton, and how much it is.
func likest(e annals.Entity, name, bones string) (called string, score float64) {
	kind := names.AnyKind
	if e.Kind == annals.Person {
		kind = names.Person
	}
	for _, n := range e.Names {
		if bonesOf(n.Name) != bones {
			continue
		}
		// How well the one is found in the other depends on which is looked for.
		x, y := names.Parse(n.Name, kind), names.Parse(name, kind)
		if names.InitialsDiffer(x, y) {
			continue
		}
		if s := min(names.Compare(x, y).Score, names.Compare(y, x).Score); s > score {
			called, score = n.Name, s
		}
	}
	return called, score
}

// mayBeOne reports whether an entity of the record may be one of a new source: of another source, of no other kind, and not
// of the same list, nor known by an identifier that is the same in every source.
func mayBeOne(old, e annals.Entity, source annals.SourceID) bool {
	return old.ID != e.ID && old.Source != source && !universal(old.Ref) &&
		(schemeOf(old.Ref) == "" || schemeOf(old.Ref) != schemeOf(e.Ref)) &&
		(old.Kind == e.Kind || old.Kind == "" || e.Kind == "")
}
