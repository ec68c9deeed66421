package query

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"annals"
	"annals/edtf"
	"annals/edtf/english"
	"annals/internal/resolve"
)

// The bounds of a network. What is left out is told in the answer's section "beyond".
const (
	// MaxHops is how many steps from the entity a network may reach.
	MaxHops = 3
	// maxBound is how many entities a network shows beside the one asked about.
	maxBound = 60
	// maxFollowed is of how many entities the ties are read.
	maxFollowed = 12
	// maxBeyond is how many of the entities that are left out are named.
	maxBeyond = 20
)

// network is what a network is gathered in.
type network struct {
	ctx  context.Context
	snap annals.Snapshot
	q    annals.Question

	types []annals.Type
	// sources are those read so far: entities that are bound are mostly told of in the same.
	sources map[annals.SourceID]annals.Source
	ties    map[tieKey]*tie
	order   []tieKey
	// unread counts those whom the entity gave a standing that are not even named; see [inquiry.standingTies].
	unread int
	// unlooked counts the statements of these types on the entity asked about that were not looked at, for there are too many.
	unlooked int
	// unfollowed counts the entities that are near enough, and whose ties were not read.
	unfollowed int
	// hops are the steps from the entity asked about, and weight the number of statements that bind an entity.
	hops   map[annals.EntityID]int
	weight map[annals.EntityID]int
	pool   []annals.Statement
}

// networkAround answers who is bound to an entity, and they to others, up to q.Hops steps away: as rows, each a tie with its
// two ends, its verdict on the day and how that changes over time. States and official bodies are shown but not
// followed, for they are bound to everybody.
func networkAround(ctx context.Context, snap annals.Snapshot, q annals.Question) (annals.Answer, error) {
	if q.Hops < 1 || q.Hops > MaxHops {
		return annals.Answer{}, fmt.Errorf("%w: %d steps from the entity; from 1 to %d can be asked for", annals.ErrInvalid,
			q.Hops, MaxHops)
	}
	for _, t := range q.Types {
		if !slices.Contains(TieTypes(), t) {
			return annals.Answer{}, fmt.Errorf("%w: a %q binds no two entities; what does is %s", annals.ErrInvalid, t,
				TieNames())
		}
	}
	found, err := resolve.Find(ctx, snap, q.Entity)
	if err != nil {
		return annals.Answer{}, err
	}
	n := network{ctx: ctx, snap: snap, q: q, types: q.Types, sources: map[annals.SourceID]annals.Source{},
		ties: map[tieKey]*tie{}, hops: map[annals.EntityID]int{found.Ref.ID: 0}, weight: map[annals.EntityID]int{}}
	if len(n.types) == 0 {
		n.types = TieTypes()
	}
	if err := n.follow(found, 0); err != nil {
		return annals.Answer{}, err
	}
	for hop := 1; hop < q.Hops; hop++ {
		if err := n.step(hop); err != nil {
			return annals.Answer{}, err
		}
	}
	return n.answer(found)
}

// step follows the entities that are so many steps away, those that most binds first.
func (n *network) step(hop int) error {
	ids := n.at(hop)
	refs, err := resolve.Refs(n.ctx, n.snap, ids[:min(len(ids), maxBound)])
	if err != nil {
		return err
	}
	clusters, err := resolve.Around(n.ctx, n.snap, slices.Sorted(maps.Keys(refs)))
	if err != nil {
		return err
	}
	followed := 0
	for _, id := range ids {
		ref, ok := refs[id]
		if !ok {
			break
		}
		switch ref.Kind {
		case annals.State, annals.Body, annals.Place:
			continue
		}
		if followed == maxFollowed {
			n.unfollowed++
			continue
		}
		followed++
		if err := n.follow(resolve.Found{Ref: ref, Members: clusters.Members(id)}, hop); err != nil {
			return err
		}
	}
	return nil
}

// at lists the entities so many steps away, those that most binds first.
func (n *network) at(hop int) []annals.EntityID {
	var ids []annals.EntityID
	for id, h := range n.hops {
		if h == hop {
			ids = append(ids, id)
		}
	}
	slices.SortFunc(ids, func(a, b annals.EntityID) int {
		return cmp.Or(-cmp.Compare(n.weight[a], n.weight[b]), cmp.Compare(a, b))
	})
	return ids
}

// follow adds the ties of one entity.
func (n *network) follow(about resolve.Found, hop int) error {
	in := &inquiry{ctx: n.ctx, snap: n.snap, q: n.q, about: about, knownSources: n.sources}
	if hop == 0 { // states and bodies are not followed further on
		if err := in.spare(0, maxBound+maxBeyond); err != nil {
			return err
		}
		n.unlooked = in.sparing.unreadOf(n.types)
	}
	read := n.types
	if slices.ContainsFunc(n.types, isStanding) {
		read = append(slices.Clone(read), ledgerTypes...) // what ends a standing
	}
	if err := in.read(read...); err != nil {
		return err
	}
	if err := in.joinAll(in.all); err != nil {
		return err
	}
	list := in.ties(n.types)
	if err := in.limit(list); err != nil {
		return err
	}
	standings, unread, err := in.standingTies(n.types)
	if err != nil {
		return err
	}
	n.unread += unread
	n.pool = append(n.pool, in.all...)
	for _, t := range append(list, standings...) {
		if !t.binds() {
			continue
		}
		n.pool = append(n.pool, t.lives()...)
		if before, known := n.ties[t.tieKey]; known {
			if before.row == nil || t.to != about.Ref.ID {
				continue // the same statements, seen from the other end; a ledger is right about its own subject
			}
		} else {
			n.order = append(n.order, t.tieKey)
		}
		n.ties[t.tieKey] = t
		for _, id := range []annals.EntityID{t.from, t.to} {
			n.weight[id] += len(t.items) + len(t.reported)
			if _, seen := n.hops[id]; !seen {
				n.hops[id] = hop + 1
			}
		}
	}
	return nil
}

// standingTies are the ties to the authorities that gave the entity a standing, and to those whom it gave one. A state may
// have listed tens of thousands: only as many as a network can name are looked at, those most told of first, and the rest is
// counted.
func (in *inquiry) standingTies(types []annals.Type) (list []*tie, unread int, err error) {
	if !slices.ContainsFunc(types, isStanding) {
		return nil, 0, nil
	}
	own, err := in.settled()
	if err != nil {
		return nil, 0, err
	}
	list = standingTies(own, in.about.Ref.ID, in.q.On, types)
	bySubject := map[annals.EntityID][]annals.Statement{}
	decided := in.decided()
	if _, err := in.presence(decided); err != nil {
		return nil, 0, err
	}
	for _, s := range decided {
		if f := s.First(annals.RoleSubject); f.Entity != "" && f.Name != "" && s.Stance != annals.Intended {
			id := in.clusters.Of(f.Entity)
			bySubject[id] = append(bySubject[id], s)
		}
	}
	subjects := slices.SortedFunc(maps.Keys(bySubject), func(a, b annals.EntityID) int {
		return cmp.Or(-cmp.Compare(len(bySubject[a]), len(bySubject[b])), cmp.Compare(a, b))
	})
	for _, id := range subjects[:min(len(subjects), maxBound+maxBeyond)] {
		given, err := in.gather(bySubject[id])
		if err != nil {
			return nil, 0, err
		}
		oust(given, nil)
		list = append(list, standingTies(given, id, in.q.On, types)...)
	}
	return list, max(0, len(subjects)-maxBound-maxBeyond), nil
}

// standingTies gives the standings of a subject the shape of ties.
func standingTies(all []*standing, subject annals.EntityID, on edtf.Day, types []annals.Type) (list []*tie) {
	for _, s := range all {
		typ := annals.TypeDesignation
		switch {
		case s.class.kind == banned:
			typ = annals.TypeBan
		case slices.ContainsFunc(s.items, func(it item) bool { return it.s.Type == annals.TypeStatus }):
			typ = annals.TypeStatus
		}
		if s.authority.ref.ID == "" || s.authority.ref.ID == subject || !slices.Contains(types, typ) {
			continue
		}
		row := s.row(on)
		row.What, row.Text, row.Who = string(typ), row.What, nil
		list = append(list, &tie{tieKey: tieKey{typ, s.authority.ref.ID, subject, s.class.kind + " " + s.class.list},
			items: s.items, row: &row})
	}
	return list
}

// answer shows the nearest and the most bound of the entities, and names those that are left out.
func (n *network) answer(found resolve.Found) (annals.Answer, error) {
	about := found.Ref
	a := annals.Answer{Question: n.q, Entity: &about, Namesakes: found.Namesakes}
	var all []annals.EntityID
	for hop := 1; hop <= n.q.Hops; hop++ {
		all = append(all, n.at(hop)...)
	}
	kept, rest := all[:min(len(all), maxBound)], all[min(len(all), maxBound):]
	refs, err := resolve.Refs(n.ctx, n.snap, slices.Concat(kept, rest[:min(len(rest), maxBeyond)]))
	if err != nil {
		return a, err
	}
	refs[about.ID] = about
	shown := map[annals.EntityID]bool{about.ID: true}
	for _, id := range kept {
		shown[id] = true
	}
	ties := annals.Section{Name: "ties", Title: "Ties on " + english.Day(n.q.On)}
	years := map[int64][]annals.StatementID{}
	first := map[annals.EntityID][]annals.StatementID{}
	for _, key := range n.order {
		t := n.ties[key]
		for _, id := range []annals.EntityID{t.from, t.to} {
			if first[id] == nil {
				first[id] = t.evidence()
			}
		}
		if !shown[t.from] || !shown[t.to] {
			continue
		}
		row := t.answer(n.q.On)
		row.Ends = []annals.EntityRef{n.ref(refs, t.from), n.ref(refs, t.to)}
		ties.Rows = append(ties.Rows, row)
		for _, y := range changeYears(row.Course) {
			years[y] = append(years[y], row.Statements...)
		}
	}
	slices.SortStableFunc(ties.Rows, func(a, b annals.Row) int {
		return cmp.Or(cmp.Compare(place(a.Verdict), place(b.Verdict)), cmp.Compare(typePlace(a.What), typePlace(b.What)))
	})
	a.Sections = append(a.Sections, ties, n.entities("entities", fmt.Sprintf("Bound to %s: %d", about.Name, len(kept)), kept,
		refs, first))
	if len(rest)+n.unlooked+n.unfollowed > 0 {
		title := fmt.Sprintf("Left out of the picture: %d", len(rest)+n.unread)
		if n.unlooked > 0 {
			title += fmt.Sprintf(", and whom %d further statements name", n.unlooked)
		}
		if n.unfollowed > 0 {
			title += fmt.Sprintf(", and to whom %d of these have ties", n.unfollowed)
		}
		a.Sections = append(a.Sections, n.entities("beyond", title, rest[:min(len(rest), maxBeyond)], refs, first))
	}
	changing := annals.Section{Name: "years", Title: "Years in which a tie changes"}
	for _, y := range slices.Sorted(maps.Keys(years)) {
		changing.Rows = append(changing.Rows, annals.Row{What: strconv.FormatInt(y, 10), Statements: eachOnce(years[y])})
	}
	a.Sections = append(a.Sections, changing)
	return a, Complete(n.ctx, n.snap, &a, n.pool)
}

// entities is a section of entities, each with how far it is and the statements of its first tie.
func (n *network) entities(name, title string, ids []annals.EntityID, refs map[annals.EntityID]annals.EntityRef,
	first map[annals.EntityID][]annals.StatementID) annals.Section {
	section := annals.Section{Name: name, Title: title}
	for _, id := range ids {
		ref := n.ref(refs, id)
		section.Rows = append(section.Rows, annals.Row{Who: &ref, Statements: first[id],
			Fields: []annals.Field{{Name: "hops", Value: strconv.Itoa(n.hops[id])}}})
	}
	return section
}

// ref names a cluster; an authority that no source names by itself is called what its bodies act for.
func (n *network) ref(refs map[annals.EntityID]annals.EntityRef, id annals.EntityID) annals.EntityRef {
	ref := refs[id]
	if ref.Name == "" {
		ref.ID = id
		for _, p := range acting() {
			if annals.NewEntityID("", p.scheme, "") == id {
				return annals.EntityRef{ID: id, Name: p.name, Kind: annals.Body}
			}
		}
	}
	return ref
}

// evidence lists the statements of a tie.
func (t *tie) evidence() []annals.StatementID {
	ids := addAll(nil, t.items)
	for _, s := range t.reported {
		ids = append(ids, s.ID)
	}
	return ids
}

// changeYears are the years in which a verdict changes.
func changeYears(course []annals.Stretch) (years []int64) {
	for _, s := range course {
		if s.From != edtf.Beginning {
			y, _, _ := s.From.Date()
			years = append(years, y)
		}
	}
	return slices.Compact(years)
}

func typePlace(t string) int { return slices.Index(annals.Types(), annals.Type(t)) }

// eachOnce lists each id once, in the order of first mention.
func eachOnce(ids []annals.StatementID) []annals.StatementID {
	var out []annals.StatementID
	for _, id := range ids {
		if !slices.Contains(out, id) {
			out = append(out, id)
		}
	}
	return out
}

// TieNames lists the types of ties for a message.
func TieNames() string {
	var names []string
	for _, t := range TieTypes() {
		names = append(names, string(t))
	}
	return strings.Join(names, ", ")
}
