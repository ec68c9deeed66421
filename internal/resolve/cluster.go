package resolve

import (
	"slices"

	"annals"
)

// Clusters says which entities are the same. Every entity is in one cluster, alone unless decisions join it to others.
type Clusters struct {
	members map[annals.EntityID][]annals.EntityID // by each member: the cluster, in order
	// Overruled are the active Same decisions that could not be followed, because they would have joined two
	// entities that are decided to be different.
	Overruled []annals.Decision
}

// Of is the id that stands for an entity's cluster: the smallest.
func (c Clusters) Of(id annals.EntityID) annals.EntityID {
	if all := c.members[id]; len(all) > 0 {
		return all[0]
	}
	return id
}

// Members are the entities of an entity's cluster, itself included, in order.
func (c Clusters) Members(id annals.EntityID) []annals.EntityID {
	if all := c.members[id]; len(all) > 0 {
		return all
	}
	return []annals.EntityID{id}
}

// NewClusters works out who is the same as whom. It is a function of the decisions alone, given in the order of
// recording; those on statements are passed over.
//
// Of the decisions on one pair of entities the last counts, a person's before the program's. Persons' Same decisions
// are followed before the program's, later ones before earlier ones; one that would join, through others, two
// entities decided to be different is not followed. What the program holds to be different does not bind a person.
func NewClusters(decisions []annals.Decision) Clusters {
	rulings := rulePairs(annals.Active(decisions))
	u := newUnion()
	var overruled []annals.Decision
	for _, person := range []bool{true, false} {
		for _, d := range rulings {
			if d.Kind == annals.Different && (d.By != annals.Program) == person {
				u.keepApart(d.A, d.B)
			}
		}
		for _, d := range rulings {
			if d.Kind == annals.Same && (d.By != annals.Program) == person && !u.join(d.A, d.B) {
				overruled = append(overruled, d)
			}
		}
	}
	return Clusters{members: u.clusters(), Overruled: overruled}
}

// pair is two entities, the smaller first.
type pair struct{ a, b annals.EntityID }

func newPair(a, b annals.EntityID) pair { return pair{min(a, b), max(a, b)} }

func pairOf(d annals.Decision) pair { return newPair(d.A, d.B) }

// rulePairs keeps the decision that counts of each pair of entities, the last recorded first.
func rulePairs(active []annals.Decision) []annals.Decision {
	counts := make(map[pair]annals.Decision)
	for _, d := range active {
		switch d.Kind {
		case annals.Same, annals.Different, annals.Unsure:
		default:
			continue
		}
		if before, ok := counts[pairOf(d)]; ok && before.By != annals.Program && d.By == annals.Program {
			continue
		}
		counts[pairOf(d)] = d
	}
	var rulings []annals.Decision
	for _, d := range slices.Backward(active) {
		if r, ok := counts[pairOf(d)]; ok && d.A != "" && r.ID == d.ID {
			rulings = append(rulings, d)
		}
	}
	return rulings
}

// union is a forest of entities: those with the same root are the same.
type union struct {
	parent map[annals.EntityID]annals.EntityID
	// apart are for a root the roots of those whom it must not be joined to.
	apart map[annals.EntityID]map[annals.EntityID]bool
}

func newUnion() union {
	return union{parent: map[annals.EntityID]annals.EntityID{}, apart: map[annals.EntityID]map[annals.EntityID]bool{}}
}

func (u union) root(id annals.EntityID) annals.EntityID {
	for {
		p, ok := u.parent[id]
		if !ok || p == id {
			return id
		}
		if g, ok := u.parent[p]; ok {
			u.parent[id] = g // halve the path
		}
		id = p
	}
}

// keepApart sees to it that two entities are not joined that are not one yet.
func (u union) keepApart(a, b annals.EntityID) {
	ra, rb := u.root(a), u.root(b)
	if ra == rb {
		return
	}
	for _, p := range [][2]annals.EntityID{{ra, rb}, {rb, ra}} {
		if u.apart[p[0]] == nil {
			u.apart[p[0]] = map[annals.EntityID]bool{}
		}
		u.apart[p[0]][p[1]] = true
	}
}

// join makes the clusters of a and b one, unless they are kept apart.
func (u union) join(a, b annals.EntityID) bool {
	ra, rb := u.root(a), u.root(b)
	if ra == rb {
		return true
	}
	if u.apart[ra][rb] {
		return false
	}
	if len(u.apart[ra]) < len(u.apart[rb]) {
		ra, rb = rb, ra // the fewer change their root
	}
	for other := range u.apart[rb] {
		delete(u.apart[other], rb)
		u.keepApart(ra, other)
	}
	delete(u.apart, rb)
	u.parent[ra] = ra
	u.parent[rb] = ra
	return true
}

func (u union) clusters() map[annals.EntityID][]annals.EntityID {
	byRoot := make(map[annals.EntityID][]annals.EntityID)
	for id := range u.parent {
		r := u.root(id)
		byRoot[r] = append(byRoot[r], id)
	}
	members := make(map[annals.EntityID][]annals.EntityID, len(u.parent))
	for _, all := range byRoot {
		slices.Sort(all)
		for _, id := range all {
			members[id] = all
		}
	}
	return members
}
