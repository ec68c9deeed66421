package annals

import (
	"context"
	"iter"
	"time"
)

// Revision counts the changes of a record, from 1; 0 is the empty record.
type Revision int64

// Moment is a point on the axis of recorded time: a revision and when the store recorded it. Recorded times
// only grow, strictly, in steps of at least a millisecond.
type Moment struct {
	Revision Revision  `json:"revision"`
	Recorded time.Time `json:"recorded,omitzero"`
}

// Known says as of when a record is read. The zero Known is now. Where both are given, Revision decides.
type Known struct {
	// Until reads what was recorded before this instant (exclusive).
	Until time.Time
	// Revision reads the record as that revision left it.
	Revision Revision
}

// Store keeps a record. It is append-only: nothing that was acknowledged is ever changed or lost.
//
// A Store is safe for use by several goroutines; several processes may have the same record open.
type Store interface {
	// At opens the record as of known. A Revision that the record does not have is ErrNotFound; a time before
	// the first revision gives the empty record, revision 0.
	At(ctx context.Context, known Known) (Snapshot, error)
	// Append adds a batch in one transaction, all or nothing. What the record already holds is not added again;
	// if nothing is left to add, no revision is made and the receipt carries the present Moment.
	// If batch.Base is not the present revision, it returns ErrConflict and adds nothing.
	Append(ctx context.Context, batch Batch) (Receipt, error)
	// Load adds batches of a list to an empty record, each as a revision of its own, in one transaction, all or nothing: the
	// record is as if they had been appended one after the other, and was made faster. Each has records with the statements
	// in them, or an edition, and is made from the revision of the one before; Base is not looked at. An error of the
	// sequence is returned. A record that is not empty is ErrConflict.
	Load(ctx context.Context, batches iter.Seq2[Batch, error]) (Receipt, error)
	Close() error
}

// Snapshot is a record as of one Moment. All reads see that Moment and nothing later. Lists come in a fixed
// order, the same from every store. Close it when done.
//
// What was withdrawn is passed over by what answers are made of: lists of editions, statements about entities, entities and
// their names, texts that are gone through. A name or an entity that nothing else gives is not there. What is asked for by
// its own id is there: a source, which says that it was withdrawn, its statements, the entries of an edition.
type Snapshot interface {
	Moment() Moment
	// Source is the source with its description as of the Moment, or ErrNotFound.
	Source(ctx context.Context, id SourceID) (Source, error)
	// SourcesOf gives those of some sources that the record has, with their descriptions as of the Moment.
	SourcesOf(ctx context.Context, ids []SourceID) (map[SourceID]Source, error)
	// Sources lists all sources in the order in which they were first read, those that were withdrawn among them, the
	// records of lists aside.
	Sources(ctx context.Context) ([]Source, error)
	// LatestSources lists the sources that Sources lists, the one read last first, and counts all of them. It passes over
	// the first from, and lists at most most; 0 is none.
	LatestSources(ctx context.Context, from, most int) (list []Source, all int, err error)
	// Text is a source's text as read, or ErrNotFound.
	Text(ctx context.Context, id SourceID) (string, error)
	// EachText calls f for every source that was not withdrawn, the records of lists among them, with its text, in the order
	// in which they were first read, until f returns false.
	EachText(ctx context.Context, f func(id SourceID, text string) bool) error
	// Problems are what the last reading of a source complained of, in the order of the text.
	Problems(ctx context.Context, id SourceID) ([]Problem, error)
	// Statement is the statement whose id begins with prefix, and when it was recorded. None: ErrNotFound;
	// several: ErrAmbiguous.
	Statement(ctx context.Context, prefix string) (Statement, Moment, error)
	// About lists the statements that name any of the entities, in whatever role or as speaker, by the order of
	// reading of their sources, then by the start of their evidence, then by its end, then by id. With types given,
	// it lists only statements of these. Rejected and corrected statements are among them; Decisions tells.
	About(ctx context.Context, ids []EntityID, types ...Type) ([]Statement, error)
	// AboutPart lists a part of those, ordered like About.
	AboutPart(ctx context.Context, ids []EntityID, part Part) ([]Statement, error)
	// Mentions counts the statements that name any of the entities, by type, in the order of [Types]; those in which one of
	// them is an authority and nothing else are counted apart, after the others of their type.
	Mentions(ctx context.Context, ids []EntityID) ([]Mention, error)
	// Told counts the statements that name each entity as anything but an authority alone, those of some types where these are
	// given. Statements whose confidence is above 0 and below the threshold do not count. An entity that none names is absent.
	Told(ctx context.Context, below float64, types ...Type) (map[EntityID]int, error)
	// In lists the statements of a source, ordered like About, also of one that was withdrawn.
	In(ctx context.Context, id SourceID) ([]Statement, error)
	// Entity is an entity with its names, or ErrNotFound.
	Entity(ctx context.Context, id EntityID) (Entity, error)
	// Entities lists those of the entities that the record has, with their names, each once, by id.
	Entities(ctx context.Context, ids []EntityID) ([]Entity, error)
	// Named lists the entities that have a name with this key, by id.
	Named(ctx context.Context, key string) ([]Entity, error)
	// Spelled lists entities that have a name with this skeleton (names.Skeleton), by id, at most so many. Skeletons of fewer
	// than five consonants find nobody.
	Spelled(ctx context.Context, skeleton string, most int) ([]Entity, error)
	// EachName calls f for every name of every entity, ordered by key, then by entity, until f returns false.
	EachName(ctx context.Context, f func(EntityName, EntityID) bool) error
	// EachEntity calls f for every entity with its names, ordered by id, until f returns false.
	EachEntity(ctx context.Context, f func(Entity) bool) error
	// EachIdentifier calls f for every number that a register gave an entity, in the order of recording, until f returns
	// false: the number, and the words that say so. What is denied, alleged or doubtful is left out.
	EachIdentifier(ctx context.Context, f func(id EntityID, number, said string) bool) error
	// Newer lists the entities that were recorded, or were given a name, after a revision, with all their names, by id.
	Newer(ctx context.Context, than Revision) ([]Entity, error)
	// Decisions lists the decisions on any of these entities or statements, those that undo them included, in the
	// order of recording.
	Decisions(ctx context.Context, entities []EntityID, statements []StatementID) ([]Decision, error)
	// AllDecisions lists every decision in the order of recording.
	AllDecisions(ctx context.Context) ([]Decision, error)
	// DecisionsOf lists the decisions of some kinds, and those that undo them, in the order of recording.
	DecisionsOf(ctx context.Context, kinds ...DecisionKind) ([]Decision, error)
	// Held lists the statements whose confidence is above 0 and below the threshold, those of except aside, ordered like
	// About: the queue of the review. It passes over the first from of them, and lists at most most; 0 is all.
	Held(ctx context.Context, below float64, except []StatementID, from, most int) ([]Statement, error)
	// CountHeld counts them, and of the queue those that are excepted; with a statement before, only those that come before
	// it in the order.
	CountHeld(ctx context.Context, below float64, except []StatementID, before StatementID) (n, excepted int, err error)
	// Editions lists the editions of a list, or of all lists for "", by list, then by day of publication; those of one
	// day in the order in which they were imported.
	Editions(ctx context.Context, list ListID) ([]Edition, error)
	// Entries lists what an edition has, by UID. An edition that the record does not have is ErrNotFound.
	Entries(ctx context.Context, edition Edition) ([]Entry, error)
	// Present lists which editions have the records, those given that are records of lists, by record, then in the
	// order of Editions.
	Present(ctx context.Context, records []SourceID) ([]Presence, error)
	// Withdrawn lists what was withdrawn and not put back, in the order in which it was.
	Withdrawn(ctx context.Context) ([]Withdrawal, error)
	// Count counts what the record holds.
	Count(ctx context.Context) (Counts, error)
	Close() error
}

// Part picks some of the statements that name entities.
type Part struct {
	// Types are the types that count; none is all.
	Types []Type
	// Giving picks those in which one of the entities is an authority and nothing else, which tell what it decided of
	// others; without it, those in which one of them is anything else.
	Giving bool
	// But are sources whose statements are passed over.
	But []SourceID
	// From and Most pass over the first, in the order of recording, and bound how many there are; 0 is all.
	From, Most int
}

// Mention is how many statements of a type name some entities.
type Mention struct {
	Type Type
	// Giving tells that one of the entities is an authority in them and nothing else; see [Part].
	Giving     bool
	Statements int
}

// Counts are the sizes of a record.
type Counts struct {
	Sources    int `json:"sources"`
	Statements int `json:"statements"`
	Entities   int `json:"entities"`
	Decisions  int `json:"decisions"`
}

// Plus are both together.
func (c Counts) Plus(d Counts) Counts {
	return Counts{Sources: c.Sources + d.Sources, Statements: c.Statements + d.Statements, Entities: c.Entities + d.Entities,
		Decisions: c.Decisions + d.Decisions}
}

// Batch is what one Append adds.
type Batch struct {
	// Base is the revision that the batch was made from.
	Base Revision
	// Source is a source that was read, with its Text and the Problems of the reading; nil for none. A source
	// that the record has gets a new description if this one differs (ReadOn is the store's and is not compared).
	Source   *Source
	Text     string
	Problems []Problem
	// Edition is an edition of a list that was imported, nil for none. Records are records of a list that may be new; of one
	// that the record has, nothing is changed. They may come before the edition that has them, in batches of their own:
	// no standing follows from a record that no edition has.
	Edition *Edition
	Records []Record
	// Reader names the program and rules that read the source, with their versions: "annals 0.1 text grammar/1".
	Reader string
	// Statements have their ID set and the entity of every named filler.
	Statements []Statement
	Entities   []Entity
	Decisions  []Decision
}

// Receipt says what an Append did.
type Receipt struct {
	Moment Moment
	// NewSource tells that the batch's source was not in the record before.
	NewSource bool
	// Added counts what was not in the record before, and Decisions are those of them, as recorded.
	Added     Counts
	Decisions []Decision
}
