package resolve

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"annals"
	"annals/names"
)

// minLong is how many letters a single word needs to be a name by which one entity is known in two sources.
const minLong = 8

// minAgreement is how similar two names must be to confirm that entities with one abbreviation are the same.
const minAgreement = 0.85

// Propose says which entities of a new source may be the same as entities of the record: Same decisions by the program
// where a long name is equal, or an abbreviation is and the names agree; Unsure ones where only an abbreviation or
// a short name is. Each has its reason. It does not propose again what was decided before, and joins neither entities of
// different kinds nor two of one source. But an entity of which a source has nothing except an abbreviation is the one
// that the record knows by it, if the source speaks of that one under a longer name too, or if nobody else of
// a longer name has the abbreviation and the source speaks of the state or place in that name.
//
// Places of one name are one place, however short the name, unless their sources speak of states and of none in common: then
// somebody is asked. Spoken are all entities that the source names, those that the record has among them.
func Propose(ctx context.Context, snap annals.Snapshot, source annals.SourceID, fresh,
	spoken []annals.Entity) ([]annals.Decision, error) {
	var matches []match
	for _, e := range fresh {
		found, err := matchesOf(ctx, snap, source, e)
		if err != nil {
			return nil, err
		}
		matches = append(matches, found...)
	}
	if len(matches) == 0 {
		return nil, nil
	}
	slices.SortFunc(matches, func(a, b match) int {
		return cmp.Or(-cmp.Compare(a.score, b.score), cmp.Compare(a.new.ID, b.new.ID), cmp.Compare(a.old.ID, b.old.ID))
	})
	ids := make([]annals.EntityID, 0, 2*len(matches))
	for _, m := range matches {
		ids = append(ids, m.old.ID, m.new.ID)
	}
	clusters, decided, err := decidedOf(ctx, snap, ids)
	if err != nil {
		return nil, err
	}
	sources, err := sourcesOf(ctx, snap, clusters, ids)
	if err != nil {
		return nil, err
	}
	p := proposal{source: source, clusters: clusters, sources: sources,
		joined: newUnion(), met: map[annals.EntityID]string{},
		lands: lands{spoken: statesAmong(spoken), of: map[annals.SourceID]map[annals.EntityID]bool{}}}
	var doubtful []match
	for _, m := range matches {
		if m.sure && m.new.Kind == annals.Place && p.roots(m).a != p.roots(m).b {
			if err := p.lands.compare(ctx, snap, &m); err != nil {
				return nil, err
			}
		}
		if _, known := decided[newPair(m.old.ID, m.new.ID)]; !known && !p.settle(&m) {
			doubtful = append(doubtful, m)
		}
	}
	p.joinSole(doubtful, fresh)
	p.ask(doubtful)
	return p.decisions, nil
}

// proposal joins clusters, two by two, as matches say that they are one.
type proposal struct {
	source   annals.SourceID
	clusters Clusters
	joined   union
	// sources are those that the members of a cluster are from: none may come to hold two entities of one source.
	sources map[annals.EntityID][]annals.SourceID
	// met is a name by which the source itself also calls a cluster that it was found to speak of.
	met       map[annals.EntityID]string
	lands     lands
	decisions []annals.Decision
}

// roots are the clusters of a match, as they are joined by now.
func (p *proposal) roots(m match) pair {
	return pair{p.joined.root(p.clusters.Of(m.old.ID)), p.joined.root(p.clusters.Of(m.new.ID))}
}

// join decides that the entities of a match are the same.
func (p *proposal) join(m match) {
	r := p.roots(m)
	p.joined.join(r.a, r.b)
	p.decisions = append(p.decisions, m.decision(annals.Same))
}

// settle joins what a match makes one, and reports whether nothing is left to ask about it; else its reason says why not.
func (p *proposal) settle(m *match) bool {
	r := p.roots(*m)
	if r.a == r.b {
		return true
	}
	if len(p.sources[r.b]) == 0 {
		p.sources[r.b] = []annals.SourceID{p.source}
	}
	clash := slices.ContainsFunc(p.sources[r.a], func(s annals.SourceID) bool { return slices.Contains(p.sources[r.b], s) })
	switch {
	case m.sure && !clash:
	case m.short && p.met[r.a] != "":
		m.reason = fmt.Sprintf("both are abbreviated %q, and the source calls it %q besides", m.new.Name, p.met[r.a])
	case m.sure:
		m.reason += "; but one source would then have two entities that are the same"
		return false
	default:
		return false
	}
	p.join(*m)
	root := p.joined.root(r.a)
	p.sources[root] = slices.Concat(p.sources[r.a], p.sources[r.b])
	p.met[root] = cmp.Or(p.met[r.a], m.new.Name)
	return true
}

// joinSole joins those of the matches by an abbreviation that nobody else of a longer name has, where the source speaks
// of the state or place in that name.
func (p *proposal) joinSole(doubtful []match, fresh []annals.Entity) {
	for _, m := range doubtful {
		r := p.roots(m)
		place := placeInName(m, fresh)
		sole := !slices.ContainsFunc(doubtful, func(o match) bool {
			return o.new.ID == m.new.ID && len(o.old.Names) > 1 && p.roots(o).a != r.a
		})
		if r.a == r.b || !m.short || place == "" || !sole {
			continue
		}
		m.reason = fmt.Sprintf("both are abbreviated %q, nobody else of a longer name is, and the source speaks of %q, "+
			"which is part of its name", m.new.Name, place)
		p.join(m)
	}
}

// ask makes one question for each two clusters that are apart in the end.
func (p *proposal) ask(doubtful []match) {
	asked := make(map[pair]bool)
	for _, m := range doubtful {
		if r := p.roots(m); r.a != r.b && !asked[r] {
			asked[r] = true
			p.decisions = append(p.decisions, m.decision(annals.Unsure))
		}
	}
}

// decidedOf works out the clusters of some entities, and what was last decided of each pair of which they are one.
func decidedOf(ctx context.Context, snap annals.Snapshot,
	ids []annals.EntityID) (Clusters, map[pair]annals.Decision, error) {
	clusters, err := Around(ctx, snap, ids)
	if err != nil {
		return Clusters{}, nil, err
	}
	before, err := snap.Decisions(ctx, ids, nil)
	if err != nil {
		return Clusters{}, nil, err
	}
	decided := make(map[pair]annals.Decision)
	taken := annals.TakenBack(before)
	for _, d := range before {
		// What the program took back itself, it may find again.
		if by, out := taken[d.ID]; d.A != "" && !(out && by.By == annals.Program) {
			decided[pairOf(d)] = d
		}
	}
	return clusters, decided, nil
}

// placeInName is a state or place that a new source speaks of and that one of the old entity's long names has in it: who
// writes of Iran and "the PMOI" means the People's Mujahedin Organization of Iran. Empty where there is none.
func placeInName(m match, fresh []annals.Entity) string {
	for _, n := range m.old.Names {
		if names.IsAbbreviation(n.Name) {
			continue
		}
		words := " " + names.Key(n.Name) + " "
		for _, e := range fresh {
			if e.Kind != annals.State && e.Kind != annals.Place || e.ID == m.new.ID {
				continue
			}
			for _, called := range e.Names {
				if key := names.Key(called.Name); key != "" && !names.IsAbbreviation(called.Name) &&
					strings.Contains(words, " "+key+" ") {
					return called.Name
				}
			}
		}
	}
	return ""
}

// match is an entity of the record that an entity of a new source may be.
type match struct {
	old, new annals.Entity
	score    int // of the reason: how strongly it speaks
	sure     bool
	// short tells that the new entity has nothing but an abbreviation that the old one has too.
	short  bool
	reason string
}

func (m match) decision(kind annals.DecisionKind) annals.Decision {
	return annals.Decision{Kind: kind, A: m.old.ID, B: m.new.ID, By: annals.Program, Reason: m.reason}
}

// schemeOf is the published scheme of an identifier: "ofac" of "ofac:6366".
func schemeOf(ref string) string {
	s, _, _ := strings.Cut(ref, ":")
	return s
}

// universal reports whether an identifier makes an entity the same in every source. Those of lists do within the list
// only, and a list never has one entity twice.
func universal(ref string) bool { return schemeOf(ref) == "iso3166" || schemeOf(ref) == "body" }

// matchesOf lists the entities of other sources that share a name with e, or have one that is spelled alike, one match each.
func matchesOf(ctx context.Context, snap annals.Snapshot, source annals.SourceID, e annals.Entity) ([]match, error) {
	if universal(e.Ref) {
		return nil, nil // the identifier makes it the same entity in every source
	}
	best := make(map[annals.EntityID]match)
	var order []annals.EntityID
	for _, n := range e.Names {
		key := names.Key(n.Name)
		if key == "" {
			continue // marks without letters name nothing
		}
		for _, spelled := range spellings(key) {
			bearers, err := snap.Named(ctx, spelled)
			if err != nil {
				return nil, err
			}
			for _, old := range bearers {
				if !mayBeOne(old, e, source) {
					continue
				}
				m := compare(old, e, n.Name)
				if spelled != key {
					m.reason += ", as the British or the Americans spell it"
				}
				have, ok := best[old.ID]
				if !ok {
					order = append(order, old.ID)
				}
				if !ok || m.score > have.score {
					best[old.ID] = m
				}
			}
		}
	}
	var matches []match
	for _, id := range order {
		matches = append(matches, best[id])
	}
	spelled, err := respelled(ctx, snap, source, e, best)
	return append(matches, spelled...), err
}

// compare says what an equal name of two entities is worth.
func compare(old, e annals.Entity, name string) match {
	m := match{old: old, new: e}
	key := names.Key(name)
	words := strings.Count(key, " ") + 1
	switch {
	case names.IsAbbreviation(name):
		a, b, agree := agreeing(old, e)
		if agree {
			m.score, m.sure = 3, true
			m.reason = fmt.Sprintf("both are abbreviated %q, and the names %q and %q agree", name, a, b)
		} else {
			m.score = 1
			m.short = len(e.Names) == 1
			m.reason = fmt.Sprintf("both are abbreviated %q, but no longer name of theirs agrees", name)
		}
	case words > 1 && utf8.RuneCountInString(key) >= minLong:
		m.score, m.sure = 4, true
		if names.Key(old.Name) == key && names.Key(e.Name) == key {
			m.score = 5 // the fullest name of both
		}
		m.reason = fmt.Sprintf("both are called %q", name)
	case e.Kind == annals.Place && old.Kind == annals.Place && utf8.RuneCountInString(key) > 2:
		m.score, m.sure = 2, true
		m.reason = fmt.Sprintf("both are places called %q", name)
	case e.Kind != annals.Person && utf8.RuneCountInString(key) >= minLong:
		m.score, m.sure = 2, true
		m.reason = fmt.Sprintf("both are called %q, a long name", name)
	default:
		m.score = 1
		m.reason = fmt.Sprintf("both are called %q, a short name that others may have too", name)
	}
	if m.sure && e.Kind == annals.Person && schemeOf(old.Ref)+schemeOf(e.Ref) != "" {
		m.sure = false
		m.reason += ", but a person on a list is not known by a name alone"
	}
	return m
}

// agreeing finds a longer name of each that agree: similar, written alike in another script, or one of them
// the words that the other's abbreviation abbreviates.
func agreeing(x, y annals.Entity) (a, b string, ok bool) {
	longer := func(e annals.Entity) (list []string) {
		for _, n := range e.Names {
			if !names.IsAbbreviation(n.Name) && utf8.RuneCountInString(n.Name) >= 4 {
				list = append(list, n.Name)
			}
		}
		return list
	}
	for _, a := range longer(x) {
		for _, b := range longer(y) {
			if s := names.Skeleton(a); names.Similarity(a, b) >= minAgreement || len(s) >= 4 && s == names.Skeleton(b) {
				return a, b, true
			}
		}
	}
	return "", "", false
}

// sourcesOf lists the sources that the members of each cluster are from, by the cluster's id.
func sourcesOf(ctx context.Context, snap annals.Snapshot, clusters Clusters,
	ids []annals.EntityID) (map[annals.EntityID][]annals.SourceID, error) {
	list := make(map[annals.EntityID][]annals.SourceID)
	for _, id := range ids {
		of := clusters.Of(id)
		if _, done := list[of]; done {
			continue
		}
		members, err := snap.Entities(ctx, clusters.Members(id))
		if err != nil {
			return nil, err
		}
		for _, m := range members {
			if m.Source != "" {
				list[of] = append(list[of], m.Source)
			}
		}
	}
	return list, nil
}
