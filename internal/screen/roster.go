package screen

import (
	"cmp"
	"context"
	"fmt"
	"iter"
	"math"
	"slices"
	"strconv"
	"sync"
	"unicode/utf8"

	"annals"
	"annals/edtf"
	"annals/internal/resolve"
	"annals/names"
)

// Roster is the names of a record as of one Moment, ready to be searched. It is immutable and safe for use by several
// goroutines.
type Roster struct {
	moment    annals.Moment
	leftOut   int // how many sources were withdrawn
	index     *Index
	bearers   []bearer
	place     map[annals.EntityID]uint32 // the bearer of each member
	searchers searchers
	results   cache[Request, Result] // of requests that are not brief
	finds     cache[Request, []Find] // of brief ones
	births    cache[annals.EntityID, Births]
	numbers   numbers

	sorting sync.Once
	keys    []keyed // the names by their keys, once somebody asks how names begin
}

// bearer is a cluster of entities that Decisions say are the same.
type bearer struct {
	ref     annals.EntityRef
	members []annals.EntityID
	refs    []string // what lists and states call the members
	// Its names are the entries from first to last of the index.
	first, last uint32
}

// Read reads the names of a record. Places, events and peoples are not screened for.
func Read(ctx context.Context, snap annals.Snapshot) (*Roster, error) {
	decisions, err := snap.AllDecisions(ctx)
	if err != nil {
		return nil, fmt.Errorf("reading the names of the record: %w", err)
	}
	if decisions, err = resolve.Standing(ctx, snap, decisions); err != nil {
		return nil, fmt.Errorf("reading the names of the record: %w", err)
	}
	var entities []annals.Entity
	err = snap.EachEntity(ctx, func(e annals.Entity) bool {
		entities = append(entities, e)
		return true
	})
	if err != nil {
		return nil, fmt.Errorf("reading the names of the record: %w", err)
	}
	r := newRoster(snap.Moment(), len(entities))
	if r.leftOut, err = resolve.LeftOut(ctx, snap); err != nil {
		return nil, fmt.Errorf("reading the names of the record: %w", err)
	}
	var entries []Entry
	for _, g := range groups(entities, resolve.NewClusters(decisions)) {
		entries = r.add(entries, g)
	}
	r.setIndex(Build(entries))
	return r, nil
}

// newRoster is a roster of no names, with room for those of so many entities.
func newRoster(moment annals.Moment, entities int) *Roster {
	return &Roster{moment: moment, bearers: make([]bearer, 0, entities), place: make(map[annals.EntityID]uint32, entities),
		results: cache[Request, Result]{generation: keptResults}, finds: cache[Request, []Find]{generation: keptFinds},
		births: cache[annals.EntityID, Births]{generation: keptBirths}}
}

// add adds a bearer to the roster and its names to the entries.
func (r *Roster) add(entries []Entry, g group) []Entry {
	b := bearer{ref: resolve.Ref(g.id, g.members), first: uint32(len(entries)),
		members: make([]annals.EntityID, 0, len(g.members))}
	seen := map[string]bool{}
	for _, e := range g.members {
		b.members = append(b.members, e.ID)
		if e.Ref != "" {
			b.refs = append(b.refs, e.Ref)
		}
		r.place[e.ID] = uint32(len(r.bearers))
		for _, n := range e.Names {
			if !seen[n.Name] {
				seen[n.Name] = true
				entries = append(entries, Entry{Bearer: uint32(len(r.bearers)), Name: n.Name, Kind: KindOf(b.ref.Kind)})
			}
		}
	}
	b.last = uint32(len(entries))
	r.bearers = append(r.bearers, b)
	return entries
}

// setIndex gives the roster the index of its names.
func (r *Roster) setIndex(index *Index) {
	r.index = index
}

// KindOf is the kind of name that an entity of the kind bears.
func KindOf(kind annals.EntityKind) names.Kind {
	switch kind {
	case "":
		return names.AnyKind
	case annals.Person:
		return names.Person
	}
	return names.Organization
}

// Moment is the moment of the record that the names are from.
func (r *Roster) Moment() annals.Moment { return r.moment }

// Names is the number of names, and Entities that of their bearers.
func (r *Roster) Names() int    { return len(r.index.entries) }
func (r *Roster) Entities() int { return len(r.bearers) }

// Bearer is an entity of a roster, or several that are held to be the same.
type Bearer struct {
	roster *Roster
	at     uint32
}

// Ref is how the bearer is called.
func (b Bearer) Ref() annals.EntityRef { return b.roster.bearers[b.at].ref }

// Members are its entities.
func (b Bearer) Members() []annals.EntityID { return b.roster.bearers[b.at].members }

// Names yields its names.
func (b Bearer) Names() iter.Seq[string] {
	return func(yield func(string) bool) {
		own := &b.roster.bearers[b.at]
		for i := own.first; i < own.last; i++ {
			if !yield(b.roster.index.entries[i].Name) {
				return
			}
		}
	}
}

// NamesOf lists the names of the entity that has the id, or that one of its members has, and how it is called.
func (r *Roster) NamesOf(id annals.EntityID) (ref annals.EntityRef, list []string, ok bool) {
	at, ok := r.place[id]
	if !ok {
		return annals.EntityRef{}, nil, false
	}
	b := r.bearers[at]
	list = make([]string, 0, b.last-b.first)
	for _, e := range r.index.entries[b.first:b.last] {
		list = append(list, e.Name)
	}
	return b.ref, list, true
}

// Members are the entities that the record holds to be the same as the entity, itself included.
func (r *Roster) Members(id annals.EntityID) []annals.EntityID {
	if at, ok := r.place[id]; ok {
		return r.bearers[at].members
	}
	return nil
}

// Request is a name to screen, or a number that a register gave.
type Request struct {
	Name string
	// Kind is what bears the name, if that is known.
	Kind annals.EntityKind
	// On counts only names borne and entities listed on the day, see [Roster.Screen]; nil counts all.
	On *edtf.Day
	// Born is when who bears the name was born, where that is known: nobody who was born at another time is a match.
	Born *Births
	// Limit is the most hits; 0 is DefaultLimit.
	Limit int
	// Threshold is the score from which a hit is a match; 0 is names.DefaultThreshold. Hits that score less than Cutoff
	// are left out.
	Threshold, Cutoff float64
	// Brief leaves out the words that the hits rest on.
	Brief bool
}

// maxName is the length in characters of the longest name that is screened.
const maxName = 1000

// Result is the hits of a request, those most alike first. It is what --json and the server print. It may be shared: nobody
// changes it.
type Result struct {
	Query string            `json:"query"`
	Kind  annals.EntityKind `json:"kind,omitempty"`
	// On is the day asked about, "" for none; Born when who was asked about was born, in EDTF.
	On        string        `json:"on,omitempty"`
	Born      []string      `json:"born,omitempty"`
	Known     annals.Moment `json:"known"`
	Threshold float64       `json:"threshold"`
	Hits      []Hit         `json:"hits"`
}

// Matches are the hits at or above the threshold.
func (r Result) Matches() []Hit {
	for i, h := range r.Hits {
		if !h.Match {
			return r.Hits[:i]
		}
	}
	return r.Hits
}

// Hit is an entity that bears a name like the one screened.
type Hit struct {
	Entity annals.EntityRef `json:"entity"`
	// Refs are the entries of lists that the entity is: "ofac:6366", "un:QDe.004". One that only articles name has none.
	Refs []string `json:"refs,omitempty"`
	// Name is the name of the entity that is most alike.
	Name string `json:"name"`
	// Score is from 0 to 1, to four places; Match tells that it reaches the threshold.
	Score float64 `json:"score"`
	Match bool    `json:"match"`
	// Words says which words of the two names were taken for one another; Missing and Extra are the words of the name
	// asked about and of the record's that stand for nothing in the other.
	Words   []Words  `json:"words"`
	Missing []string `json:"missing,omitempty"`
	Extra   []string `json:"extra,omitempty"`
	// Standings is the entity's standing on the day asked about, by authority; absent where no day was asked about.
	Standings []Standing `json:"standings,omitempty"`
	// Birth is how the entity's birth agrees with the one asked about; absent where none was, or the record tells of none.
	Birth *Birth `json:"birth,omitempty"`
}

// Shown is the score in two places, for people. One that is no match for it is never rounded up to the threshold.
func (h Hit) Shown() string {
	score := h.Score
	if !h.Match && !h.Birth.Excluded() {
		score = math.Floor(score*100) / 100
	}
	return strconv.FormatFloat(score, 'f', 2, 64)
}

// Words are words of the name asked about and of the record's that were taken for one another.
type Words struct {
	Query string `json:"query"`
	Name  string `json:"name"`
	// How is the way: "same", "same meaning", "same sound", "near", "initial", "joined", "initials",
	// "same in Korean".
	How string `json:"how"`
	// Quality is how well they match, Weight which part of the names they make up; both from 0 to 1.
	Quality float64 `json:"quality"`
	Weight  float64 `json:"weight"`
}

// Comparable reports whether a name has anything by which names are compared: "***" is no name that nobody bears.
func Comparable(name string) bool { return len(names.Parse(name, names.AnyKind).Words) > 0 }

// Screen screens a name. With a day, the record is asked for each hit: a name that statements bound in time counts where it
// was, or may have been, borne on the day; an entity that was ever listed, banned or given another standing counts where a
// standing held, or may have held, on the day. What the record does not bound counts. Snap is the snapshot that the roster
// was read from, or another of its moment; it may be nil where no day and no birth are asked about, and then nobody is found by
// a number.
func (r *Roster) Screen(ctx context.Context, snap annals.Snapshot, q Request) (Result, error) {
	q.Threshold = cmp.Or(q.Threshold, names.DefaultThreshold)
	q.Limit = cmp.Or(q.Limit, DefaultLimit)
	remember := cacheable(q) && !q.Brief
	if remember {
		if result, ok := r.results.get(q); ok {
			return result, nil
		}
	}
	result := Result{Query: q.Name, Kind: q.Kind, Known: r.moment, Threshold: q.Threshold, Hits: []Hit{}}
	if q.On != nil {
		result.On = q.On.String()
	}
	most := q.Limit
	if q.Born != nil {
		result.Born = q.Born.strings()
		q.Limit += passedOver
	}
	err := r.search(ctx, snap, q, func(query names.Name, finds []Find, standings map[uint32][]Standing) {
		result.Hits = make([]Hit, 0, len(finds))
		for _, f := range finds {
			hit := r.hit(query, f, q.Threshold)
			hit.Standings = standings[f.Bearer]
			result.Hits = append(result.Hits, hit)
		}
	})
	if err != nil {
		return Result{}, err
	}
	byNumber, err := r.ByNumber(ctx, snap, q)
	if err != nil {
		return Result{}, err
	}
	if len(byNumber) > 0 {
		result.Hits = numberFirst(byNumber, result.Hits)
		result.Hits = result.Hits[:min(len(result.Hits), q.Limit)]
	}
	if q.Born != nil {
		if err := r.compareBirths(ctx, snap, *q.Born, result.Hits); err != nil {
			return Result{}, err
		}
		result.Hits = result.Hits[:min(len(result.Hits), most)]
	}
	if remember {
		r.results.put(q, result)
	}
	return result, nil
}

// Found is a bearer that was found, and how well; see Hit.
type Found struct {
	Bearer
	Score     float64
	Match     bool
	Standings []Standing
}

// Find is Screen for who wants the bearers only: it leaves out the words that a find rests on, whether the request is brief
// or not.
func (r *Roster) Find(ctx context.Context, snap annals.Snapshot, q Request) (found []Found, err error) {
	q.Threshold = cmp.Or(q.Threshold, names.DefaultThreshold)
	q.Limit = cmp.Or(q.Limit, DefaultLimit)
	q.Brief = true
	err = r.search(ctx, snap, q, func(_ names.Name, finds []Find, standings map[uint32][]Standing) {
		found = make([]Found, 0, len(finds))
		for _, f := range finds {
			score := round(f.Score)
			found = append(found,
				Found{Bearer: Bearer{r, f.Bearer}, Score: score, Match: score >= q.Threshold, Standings: standings[f.Bearer]})
		}
	})
	if err != nil || !IsNumber(q.Name) {
		return found, err
	}
	byNumber, err := r.ByNumber(ctx, snap, q)
	var first []Found
	for _, h := range byNumber {
		at := r.place[h.Entity.ID]
		found = slices.DeleteFunc(found, func(f Found) bool { return f.at == at })
		first = append(first, Found{Bearer: Bearer{r, at}, Score: h.Score, Match: h.Match, Standings: h.Standings})
	}
	found = append(first, found...)
	return found[:min(len(found), q.Limit)], err
}

// search gives what a request finds to take, with the query as it was read, where the request is not brief, and with the
// standings of the bearers, where it is about a day. The query is overwritten by later searches.
func (r *Roster) search(ctx context.Context, snap annals.Snapshot, q Request,
	take func(names.Name, []Find, map[uint32][]Standing)) error {
	if n := utf8.RuneCountInString(q.Name); n > maxName {
		return fmt.Errorf("%w: a name of %d characters; %d are the most", annals.ErrInvalid, n, maxName)
	}
	if !utf8.ValidString(q.Name) {
		return fmt.Errorf("%w: the name is not UTF-8", annals.ErrInvalid)
	}
	if err := ctx.Err(); err != nil {
		return err // whoever asks about a file of names may have left
	}
	remember := cacheable(q) && q.Brief
	if remember {
		if finds, ok := r.finds.get(q); ok {
			take(names.Name{}, finds, nil)
			return nil
		}
	}
	s := r.searchers.take(r.index)
	defer r.searchers.giveBack(s)
	query := Query{Name: q.Name, Kind: KindOf(q.Kind), Limit: q.Limit, Threshold: q.Cutoff, Reasons: !q.Brief}
	if q.On == nil {
		finds := s.Search(query)
		s.fetchBearers(r.bearers, finds)
		if remember {
			r.finds.put(q, finds)
		}
		take(s.Query(), finds, nil)
		return nil
	}
	sieve := newSieve(r, snap, *q.On)
	query.Keep = func(entry uint32) bool { return !sieve.out[entry] }
	for {
		finds := s.Search(query)
		again, err := sieve.sift(ctx, finds)
		if err != nil {
			return err
		}
		if !again {
			take(s.Query(), finds, sieve.standings)
			return nil
		}
	}
}

func (r *Roster) hit(query names.Name, f Find, threshold float64) Hit {
	b := r.bearers[f.Bearer]
	h := Hit{Entity: b.ref, Refs: b.refs, Name: r.index.entries[f.Entry].Name, Score: round(f.Score), Words: []Words{}}
	h.Match = h.Score >= threshold
	if f.Reasons == nil {
		return h
	}
	for _, l := range f.Match.Links {
		h.Words = append(h.Words, Words{Query: query.Span(l.A), Name: f.Name.Span(l.B), How: l.How.String(),
			Quality: round(l.Quality), Weight: round(l.Weight)})
	}
	slices.SortStableFunc(h.Words, func(a, b Words) int { return cmp.Compare(b.Weight, a.Weight) })
	for _, i := range f.Match.RestA {
		h.Missing = append(h.Missing, query.Words[i].Text)
	}
	for _, i := range f.Match.RestB {
		h.Extra = append(h.Extra, f.Name.Words[i].Text)
	}
	return h
}

// round keeps four places, which is more than a score means.
func round(x float64) float64 { return math.Round(x*1e4) / 1e4 }
