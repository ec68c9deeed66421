package query

import (
	"context"
	"fmt"
	"maps"
	"slices"

	"annals"
	"annals/edtf"
	"annals/internal/resolve"
)

// inquiry is what one question about an entity reads of the record: the statements that name the entity, which of them
// stand, and their sources. It reads nothing else, so an answer takes as long as the entity is talked about.
type inquiry struct {
	ctx  context.Context
	snap annals.Snapshot
	q    annals.Question

	about resolve.Found
	// part says how much of each section the answer is to have; rest tells what it leaves out.
	part Part
	rest Rest
	// sparing is set where what is said of the entity is too much to read; see large.go.
	sparing *sparing
	// all are the statements that stand, in the order of the sources and of their texts.
	all []annals.Statement
	// onStanding are the places in all of those on the entity's own standing.
	onStanding []int
	rulings    resolve.Rulings
	sources    map[annals.SourceID]annals.Source
	// knownSources are those that inquiries of one question have read, and need not read again; nil where there is one
	// inquiry.
	knownSources map[annals.SourceID]annals.Source
	written      map[annals.SourceID]writing
	// present are the editions that have the records which were asked for, and editions those of the lists that were.
	present  map[annals.SourceID][]annals.Presence
	editions map[annals.ListID][]annals.Edition
	// bodies are those that were asked for, with whom they act for.
	bodies map[body]acted

	// clusters are those of the entities that were joined; refs name them.
	clusters resolve.Clusters
	joined   map[annals.EntityID]bool
	refs     map[annals.EntityID]annals.EntityRef
}

// read reads what the record says of the entity. With types given, it reads only statements of these, unless a source
// of one has no date: then what else it says tells when it was written.
func (in *inquiry) read(types ...annals.Type) error {
	statements, err := in.statements(types)
	if err != nil {
		return err
	}
	if in.rulings, err = resolve.Judge(in.ctx, in.snap, statements); err != nil {
		return err
	}
	in.all = slices.DeleteFunc(statements, func(s annals.Statement) bool { return !in.rulings.Stands(s) })
	in.onStanding = in.onStanding[:0]
	for i, s := range in.all {
		if isStanding(s.Type) {
			if _, own := in.plays(s, annals.RoleSubject); own {
				in.onStanding = append(in.onStanding, i)
			}
		}
	}
	if err := in.readSources(in.all,
		func(s annals.Statement) bool { return in.part.Most == 0 || !in.onlyDecides(s) }); err != nil {
		return err
	}
	if len(types) > 0 {
		for _, src := range in.sources {
			if src.Published.IsZero() {
				return in.read()
			}
		}
	}
	in.dateSources()
	return nil
}

// readSources reads the sources of those statements that want them.
func (in *inquiry) readSources(statements []annals.Statement, wants func(annals.Statement) bool) error {
	if in.sources == nil {
		in.sources = map[annals.SourceID]annals.Source{}
	}
	var ids []annals.SourceID
	asked := map[annals.SourceID]bool{}
	for _, s := range statements {
		id := s.Evidence.Source
		if _, have := in.sources[id]; have || asked[id] || !wants(s) {
			continue
		}
		if src, known := in.knownSources[id]; known {
			in.sources[id] = src
			continue
		}
		asked[id] = true
		ids = append(ids, id)
	}
	if len(ids) == 0 {
		return nil
	}
	of, err := in.snap.SourcesOf(in.ctx, ids)
	if err != nil {
		return err
	}
	for _, id := range ids {
		src, ok := of[id]
		if !ok {
			return fmt.Errorf("source %s: %w", id, annals.ErrNotFound)
		}
		in.sources[id] = src
		if in.knownSources != nil {
			in.knownSources[id] = src
		}
	}
	return nil
}

// join works out the clusters of more entities. Each call that brings new ones asks the store, so a question joins all
// that it is about to need at once.
func (in *inquiry) join(ids []annals.EntityID) error {
	if in.joined == nil {
		in.joined, in.refs = map[annals.EntityID]bool{}, map[annals.EntityID]annals.EntityRef{}
	}
	before := len(in.joined)
	for _, id := range ids {
		in.joined[id] = true
	}
	if len(in.joined) == before {
		return nil
	}
	var err error
	// The entity's own cluster is known: given whole, it need not be looked for.
	in.clusters, err = resolve.Around(in.ctx, in.snap, slices.AppendSeq(slices.Clone(in.about.Members), maps.Keys(in.joined)))
	return err
}

// joinAll joins the entities that some statements name.
func (in *inquiry) joinAll(statements []annals.Statement) error {
	var ids []annals.EntityID
	for _, s := range statements {
		ids = append(ids, entitiesOf(s)...)
	}
	return in.join(ids)
}

// ref names the cluster of an entity that was joined; its name is empty where the record does not have the entity.
func (in *inquiry) ref(id annals.EntityID) (annals.EntityRef, error) {
	of := in.clusters.Of(id)
	if of == in.about.Ref.ID {
		return in.about.Ref, nil
	}
	ref, ok := in.refs[of]
	if ok {
		return ref, nil
	}
	ref, err := resolve.RefOf(in.ctx, in.snap, in.clusters, id)
	if err == nil {
		in.refs[of] = ref
	}
	return ref, err
}

// readRefs reads the names of several entities at once, so that ref need not read them one by one.
func (in *inquiry) readRefs(ids []annals.EntityID) error {
	var unknown []annals.EntityID
	for _, id := range ids {
		of := in.clusters.Of(id)
		if _, known := in.refs[of]; !known && of != in.about.Ref.ID {
			unknown = append(unknown, id)
		}
	}
	refs, err := resolve.RefsOf(in.ctx, in.snap, in.clusters, unknown, nil)
	if err != nil {
		return err
	}
	maps.Copy(in.refs, refs)
	return nil
}

// confirmed lists the statements that were read with confidence or accepted by a person.
func (in *inquiry) confirmed() []annals.Statement {
	var list []annals.Statement
	for _, s := range in.all {
		if in.rulings.Confirmed(s) {
			list = append(list, s)
		}
	}
	return list
}

// plays is the first filler of a role that stands for the entity asked about, or else the first that is about something
// of it, such as its members; that one has no Name.
func (in *inquiry) plays(s annals.Statement, r annals.Role) (f annals.Filler, ok bool) {
	for _, f := range s.Roles[r] {
		if f.Entity != "" && f.Name != "" && slices.Contains(in.about.Members, f.Entity) {
			return f, true
		}
	}
	for _, f := range s.Roles[r] {
		if f.Entity != "" && slices.Contains(in.about.Members, f.Entity) {
			return f, true
		}
	}
	return annals.Filler{}, false
}

// onlyDecides reports whether a statement tells, without a date, what the entity decided of others. A state has these by the
// ten thousand, a part of its dossier names few of them, and nothing else of it needs their sources.
func (in *inquiry) onlyDecides(s annals.Statement) bool {
	_, own := in.plays(s, annals.RoleSubject)
	return !own && isStanding(s.Type) && s.Time.IsZero()
}

// reported tells what a source does not say in its own voice: what others say, and what it only hands on.
func reported(s annals.Statement) bool { return len(s.Speaker) > 0 || s.Stance == annals.Alleged }

// writing is when a source was written: on some day from First to Last. Up to First it attests for certain what it
// tells in the present tense; after Last it attests nothing.
type writing struct {
	source      annals.Source
	first, last edtf.Day
	// dated tells that somebody said, or the reader guessed, when the source was published. Without it Last is the day of
	// reading and First the latest day that the source itself tells of in the past.
	dated bool
}

// dateSources works out when each source was written. A source without a date was written no earlier than the latest
// of the days that it tells of; only what it says of the entity asked about is looked at.
func (in *inquiry) dateSources() {
	in.written = make(map[annals.SourceID]writing, len(in.sources))
	for id, s := range in.sources {
		w := writing{source: s, first: edtf.Beginning, last: s.Attests(), dated: !s.Published.IsZero()}
		if w.dated {
			w.first = s.Published.Bounds().EarliestStart
		}
		in.written[id] = w
	}
	for _, s := range in.all {
		w, ok := in.written[s.Evidence.Source]
		if !ok || w.dated || s.Stance != annals.Asserted || s.Time.IsZero() || !in.rulings.Confirmed(s) {
			continue
		}
		if told := s.Time.Bounds().EarliestStart; told > w.first && told <= w.last {
			w.first = told
			in.written[s.Evidence.Source] = w
		}
	}
}
