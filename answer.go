package annals

import "annals/edtf"

// Verdict is the answer whether something held on a date.
type Verdict string

// The verdicts. Disputed says that sources exclude each other; the sides say how.
const (
	Yes      Verdict = "yes"
	No       Verdict = "no"
	Possibly Verdict = "possibly"
	Disputed Verdict = "disputed"
)

// Answer is what a record says to a Question: sections of rows, each row naming the statements it rests on,
// and those statements and their sources, so that a view needs nothing else. The same record, as of the same
// Moment, gives the same Answer to the same Question, byte for byte.
type Answer struct {
	Question Question
	// Entity is who the question was about, under the name that the sources use most fully; nil for none.
	Entity *EntityRef
	// Namesakes are others that bear the name asked for, and of which nothing is said here.
	Namesakes []EntityRef
	// Known is the moment of the record that the answer was computed from.
	Known    Moment
	Sections []Section
	// Statements holds every statement that a row names, and Sources every source of those.
	Statements map[StatementID]Statement
	Sources    map[SourceID]Source
}

// EntityRef is an entity as answers name it: the cluster of all entities that Decisions say are the same.
type EntityRef struct {
	// ID is the cluster's smallest entity id.
	ID   EntityID   `json:"id"`
	Name string     `json:"name"`
	Kind EntityKind `json:"kind,omitempty"`
}

// Section is a part of an answer under one heading.
type Section struct {
	// Name is stable, for programs: "ledger", "names", "timeline", "findings", ….
	Name string
	// Title is for people.
	Title string
	Rows  []Row
	// All is how many rows there are with those that the question leaves out by its Limit and Offset; 0 where it has none.
	All int
}

// Row is one line of an answer. Fields that do not apply are empty.
type Row struct {
	// Statements are what the row rests on; never empty but for a finding about a source as a whole, and for a sentence of
	// a source, of which they are what was read.
	Statements []StatementID
	// Who is the authority of a ledger row, the speaker of a claim, the other party of a tie.
	Who *EntityRef
	// Ends are the two that a row of a network binds, in the direction of the tie where it has one.
	Ends []EntityRef
	// What is what the row is about in a word or a phrase: the standing ("a terrorist organization"), the
	// name, the code of a finding.
	What string
	// Verdict answers for the day asked about, with Reason saying which statement or bound decides.
	Verdict Verdict
	Reason  string
	// Time is when it was, as the source has it; Bounds what follows from it and from other statements.
	Time   edtf.Value
	Bounds *edtf.Bounds
	// Sides are the verdicts that exclude each other when Verdict is Disputed.
	Sides []Side
	// Course is how the verdict changes over time, for a row that has one: stretches in order, from Beginning to Forever
	// without a gap.
	Course []Stretch
	// Problem is what a finding found, with its place.
	Problem *Problem
	// Text is a passage that the row shows in full: the sentence of a why, the words of a reason, the sentence of a where.
	Text string
	// Sentence tells where Text stands, for a sentence of a source.
	Sentence *Sentence
	// Fields are further facts of a row, in order: the source's hash, offsets, a decision and its author.
	Fields []Field
}

// Sentence is where a sentence of a source stands in which words were found.
type Sentence struct {
	Source SourceID `json:"source"`
	// Start and End are the sentence in the source's text, in code points; Line and Column are of its beginning, from 1.
	Start  int `json:"start"`
	End    int `json:"end"`
	Line   int `json:"line"`
	Column int `json:"column"`
	// Cites are the citation labels in the sentence and right behind it, as printed, in order.
	Cites []string `json:"cites"`
	// Words are those that were looked for, where they stand in the source's text.
	Words []Span `json:"words"`
}

// Side is one of several verdicts that exclude each other.
type Side struct {
	Verdict    Verdict
	Reason     string
	Statements []StatementID
}

// Stretch is the days, From and To included, on which a verdict is the same.
type Stretch struct {
	From, To edtf.Day
	Verdict  Verdict
}

// Field is a named fact of a row.
type Field struct {
	Name  string `json:"name"`
	Value string `json:"value"`
}
