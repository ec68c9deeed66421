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

// Linker compares entities of a list with those of other lists and of articles. It is made of a record as it is before an
// edition is imported, in one pass over its names, because entities of one list are never one.
type Linker struct {
	scheme string
	list   annals.ListID
	// lists are the lists of entities whose identifiers are of a scheme that many lists share.
	lists map[annals.EntityID]annals.ListID
	// byName lists the entities that bear a name, by its key and by its skeleton, which is the same in every script, or a
	// number that a register gave, by its kind and the number.
	byName map[string][]annals.EntityID
	known  map[annals.EntityID]annals.Entity
	// pairs are what was found so far.
	pairs []candidate
}

// maxBearers is how many entities may share a skeleton for it to tell anything.
const maxBearers = 40

// sharedScheme is that of identifiers which many lists have in common: an identifier there tells an entity from others of
// its list, and entities of two such lists may be one.
const sharedScheme = "ftm"

// NewLinker reads the names and numbers of a record for a list, apart from those of the list's own entities, by the scheme
// of their identifiers, "ofac", and of states and bodies, whose identifiers tell who they are.
func NewLinker(ctx context.Context, snap annals.Snapshot, scheme string, list annals.ListID) (*Linker, error) {
	l := &Linker{scheme: scheme, list: list, byName: map[string][]annals.EntityID{}, known: map[annals.EntityID]annals.Entity{},
		lists: map[annals.EntityID]annals.ListID{}}
	var shared []annals.Entity
	err := snap.EachEntity(ctx, func(e annals.Entity) bool {
		switch own := scheme != "" && schemeOf(e.Ref) == scheme; {
		case !isCompared(e) || own && scheme != sharedScheme:
		case own:
			shared = append(shared, e)
		default:
			l.know(e)
		}
		return ctx.Err() == nil
	})
	if err = cmp.Or(err, ctx.Err()); err != nil {
		return l, err
	}
	if l.lists, err = listsOf(ctx, snap, shared); err != nil {
		return l, err
	}
	for _, e := range shared {
		if l.lists[e.ID] != list {
			l.know(e)
		}
	}
	if l.Empty() {
		return l, nil
	}
	err = snap.EachIdentifier(ctx, func(id annals.EntityID, written, said string) bool {
		if _, known := l.known[id]; known {
			l.add(numberKey(newIdentifier(written, said)), id)
		}
		return ctx.Err() == nil
	})
	return l, cmp.Or(err, ctx.Err())
}

// know takes in an entity that those of the list may be.
func (l *Linker) know(e annals.Entity) {
	l.known[e.ID] = e
	for _, n := range e.Names {
		l.add(n.Key, e.ID)
		l.add(skeletonKey(skeleton(n)), e.ID)
	}
}

// sourcesAtOnce is how many sources are asked for at once.
const sourcesAtOnce = 2000

// listsOf gives the lists of entities that have an identifier of the shared scheme, by the record in which each was read
// first.
func listsOf(ctx context.Context, snap annals.Snapshot,
	entities []annals.Entity) (map[annals.EntityID]annals.ListID, error) {
	lists := map[annals.EntityID]annals.ListID{}
	for some := range slices.Chunk(entities, sourcesAtOnce) {
		var ids []annals.SourceID
		for _, e := range some {
			if schemeOf(e.Ref) == sharedScheme {
				ids = append(ids, e.Source)
			}
		}
		sources, err := snap.SourcesOf(ctx, ids)
		if err != nil {
			return nil, err
		}
		for _, e := range some {
			// A record is called by its list and what that calls the entity: "us-ofac-sdn NK-1".
			if name := sources[e.Source].Name; schemeOf(e.Ref) == sharedScheme && strings.Contains(name, " ") {
				lists[e.ID] = annals.ListID(name[:strings.LastIndexByte(name, ' ')])
			}
		}
	}
	return lists, nil
}

// named is an identifier with the list that it is of, where many lists share its scheme.
func named(e annals.Entity, list annals.ListID) string {
	if id, ok := strings.CutPrefix(e.Ref, sharedScheme+":"); ok {
		return string(list) + ":" + id
	}
	return e.Ref
}

// add notes that an entity bears a name of a key. One that more bear than tell anything is not noted further.
func (l *Linker) add(key string, id annals.EntityID) {
	if ids := l.byName[key]; key != "" && len(ids) <= maxBearers && !slices.Contains(ids, id) {
		l.byName[key] = append(ids, id)
	}
}

// skeletonKey is the key of a skeleton, marked so that it meets no name's key; "" for none.
func skeletonKey(skeleton string) string {
	if skeleton == "" {
		return ""
	}
	return "\x00" + skeleton
}

// skeleton is that of a name of several words, or of a long one; "" where it tells too little.
func skeleton(n annals.EntityName) string {
	if !strings.Contains(n.Key, " ") && utf8.RuneCountInString(n.Key) < minLong {
		return ""
	}
	if s := names.Skeleton(n.Name); len(s) >= minSkeleton {
		return s
	}
	return ""
}

// minSkeleton is how many consonants a skeleton needs: shorter ones are of names of every kind.
const minSkeleton = 5

// Empty reports whether there is nobody to compare with.
func (l *Linker) Empty() bool { return len(l.known) == 0 }

// Propose says which of the entities that were compared may be entities of the record that the linker was made of: Same
// decisions by the program where names agree, and what else is said of both confirms it and contradicts nothing; Unsure ones
// where names agree and nothing confirms it, or something speaks against it. Each has its reasons. Persons need a birth or a
// number beside the name; ships a number. What was decided before is not proposed again, unless the program was unsure and
// is no longer. All entities of an edition are decided on together, the likeliest pairs first, whichever list came first.
func (l *Linker) Propose(ctx context.Context, snap annals.Snapshot) ([]annals.Decision, error) {
	pairs := slices.SortedFunc(slices.Values(l.pairs), func(a, b candidate) int {
		x, y := a.pair(), b.pair()
		return cmp.Or(-cmp.Compare(a.score, b.score), cmp.Compare(x.a, y.a), cmp.Compare(x.b, y.b))
	})
	if len(pairs) == 0 {
		return nil, nil
	}
	ids := make([]annals.EntityID, 0, 2*len(pairs))
	for _, p := range pairs {
		ids = append(ids, p.old.ID, p.new.ID)
	}
	clusters, decided, err := decidedOf(ctx, snap, ids)
	if err != nil {
		return nil, err
	}
	taken, err := schemesOf(ctx, snap, clusters, ids)
	if err != nil {
		return nil, err
	}
	joined := newUnion()
	root := func(id annals.EntityID) annals.EntityID { return joined.root(clusters.Of(id)) }
	var decisions []annals.Decision
	asked := map[pair]bool{}
	for _, p := range pairs {
		a, b := root(p.old.ID), root(p.new.ID)
		last, known := decided[p.pair()]
		if a == b || known && (last.Kind != annals.Unsure || last.By != annals.Program || !p.sure) {
			continue
		}
		kind := annals.Unsure
		if len(taken[b]) == 0 {
			taken[b] = map[string]bool{named(p.new, l.list): true}
		}
		switch clash := clashing(taken[a], taken[b]); {
		case p.sure && clash == "":
			kind = annals.Same
			joined.join(a, b)
			taken[joined.root(a)] = joinedSets(taken[a], taken[b])
		case p.sure:
			p.reasons = append(p.reasons, "but it would then be two entities of one list, "+clash)
		}
		between := newPair(a, b)
		if kind == annals.Unsure && asked[between] {
			continue
		}
		asked[between] = true
		decisions = append(decisions, match{old: p.old, new: p.new, reason: strings.Join(p.reasons, "; ")}.decision(kind))
	}
	return decisions, nil
}

// candidate is a pair of entities that may be one.
type candidate struct {
	old, new annals.Entity
	score    int
	sure     bool
	reasons  []string
}

func (c candidate) pair() pair { return newPair(c.old.ID, c.new.ID) }

// Compare compares entities of the list, each with those of the record that share a name or a number with it. What it finds
// waits for Propose.
func (l *Linker) Compare(ctx context.Context, snap annals.Snapshot, fresh []Profile) error {
	var wanted []annals.EntityID
	sharing := make([][]annals.EntityID, len(fresh))
	for i, f := range fresh {
		share := func(key string) {
			if ids := l.byName[key]; key != "" && len(ids) <= maxBearers {
				sharing[i] = append(sharing[i], ids...)
			}
		}
		for j, n := range f.Names {
			share(n.Key)
			share(skeletonKey(f.skeletons[j]))
		}
		for key, id := range f.numbers {
			share(numberKey(key, id))
		}
		slices.Sort(sharing[i])
		sharing[i] = slices.Compact(sharing[i])
		wanted = append(wanted, sharing[i]...)
	}
	if len(wanted) == 0 {
		return nil
	}
	old, err := l.profiles(ctx, snap, wanted)
	if err != nil {
		return err
	}
	for i, f := range fresh {
		for _, id := range sharing[i] {
			if own, listed := l.lists[f.ID]; id == f.ID || listed && own == l.lists[id] {
				continue // it is an entity of that list too, which has nobody twice
			}
			if c, ok := compareProfiles(old[id], f); ok {
				l.pairs = append(l.pairs, c)
			}
		}
	}
	return nil
}

// profileTypes are the types of the statements that profiles are made of.
var profileTypes = []annals.Type{annals.TypeName, annals.TypeKind, annals.TypeStatus, annals.TypeBase,
	annals.TypeFounding, annals.TypeEvent, annals.TypeClaim}

// profiles are those of entities of the record.
func (l *Linker) profiles(ctx context.Context, snap annals.Snapshot,
	ids []annals.EntityID) (map[annals.EntityID]Profile, error) {
	slices.Sort(ids)
	ids = slices.Compact(ids)
	statements, err := snap.About(ctx, ids, profileTypes...)
	if err != nil {
		return nil, err
	}
	about := byEntity(statements)
	out := make(map[annals.EntityID]Profile, len(ids))
	for _, id := range ids {
		out[id] = newProfile(l.known[id], about[id])
	}
	return out, nil
}

// schemesOf lists the identifiers of lists that the members of each cluster have, and the articles that they are from.
func schemesOf(ctx context.Context, snap annals.Snapshot, clusters Clusters,
	ids []annals.EntityID) (map[annals.EntityID]map[string]bool, error) {
	var members []annals.EntityID
	for _, id := range ids {
		members = append(members, clusters.Members(id)...)
	}
	slices.Sort(members)
	entities, err := snap.Entities(ctx, slices.Compact(members))
	if err != nil {
		return nil, err
	}
	lists, err := listsOf(ctx, snap, entities)
	if err != nil {
		return nil, err
	}
	taken := map[annals.EntityID]map[string]bool{}
	for _, e := range entities {
		of := clusters.Of(e.ID)
		if taken[of] == nil {
			taken[of] = map[string]bool{}
		}
		taken[of][cmp.Or(named(e, lists[e.ID]), "source:"+string(e.Source))] = true
	}
	return taken, nil
}

// clashing names two entities of one list, or of one article, that two clusters would bring together; "" if there are none.
func clashing(a, b map[string]bool) string {
	clash := ""
	for x := range a {
		for y := range b {
			both := fmt.Sprintf("%s and %s", min(x, y), max(x, y))
			if (schemeOf(x) == "source") == (x == y) && schemeOf(x) == schemeOf(y) && (clash == "" || both < clash) {
				clash = both
			}
		}
	}
	return clash
}

func joinedSets(a, b map[string]bool) map[string]bool {
	all := make(map[string]bool, len(a)+len(b))
	for _, set := range []map[string]bool{a, b} {
		for k := range set {
			all[k] = true
		}
	}
	return all
}
