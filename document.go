package annals

import "annals/edtf"

// Span is a stretch of a document's text in Unicode code points, from Start up to but not including End.
type Span struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// Document is a source as read: its text with stable offsets and what stands in it beside words.
//
// Every span counts code points of Text. Text is kept whole, citation marks included, so that the words a
// statement rests on can always be shown as they were printed. Line ends are "\n"; a byte order mark is not text.
type Document struct {
	Source Source
	Text   string
	// Written is the day or month on which the text was first published, by which its "yesterday" and "in June" count.
	// Source.Published is later where the source was changed since. Zero when nobody said so.
	Written edtf.Value
	// Blocks are the paragraphs, list items and headings in order; they do not overlap. Blocks of kind
	// BlockNote are the notes listed at the end; they are not prose to extract from.
	Blocks []Block
	// Marks are the citation and editorial marks in the order of the text.
	Marks []Mark
	// Notes are the notes and references listed in the source itself, by label.
	Notes []Note
}

// BlockKind says what a block is.
type BlockKind string

// The kinds of blocks.
const (
	BlockParagraph BlockKind = "paragraph"
	BlockHeading   BlockKind = "heading"
	BlockItem      BlockKind = "item"
	BlockNote      BlockKind = "note"
	// BlockRow is a row of a table: of two columns a label, a stroke and what it says; of more, cells below a row of their
	// names.
	BlockRow BlockKind = "row"
)

// Block is one paragraph, heading, list item, note or row.
type Block struct {
	Kind BlockKind
	Span Span
	// Level is how deep a heading stands among the others, 1 for the outermost; 0 for other blocks.
	Level int
}

// Mark is one mark in the text: a citation "[12]", "[note 3]", "(Ojok 1998: 12)", "¹", or an editorial remark "[page
// needed]".
type Mark struct {
	// Span covers the mark with its brackets.
	Span Span
	// Label is what stands between the brackets, spaces normalized: "12", "note 3", "Ojok 1998: 12", "page needed".
	// Editorial labels are in lower case.
	Label string
	// Editorial tells a remark on the text (citation needed, who?, …) from a citation of a source.
	Editorial bool
	// Run numbers the run of adjacent marks that the mark stands in, from 0: "[16][page needed]" is one run.
	Run int
}

// Note is one entry of the notes at the end of a source.
type Note struct {
	// Label is what citation marks call it: "12", "note 3", "a".
	Label string
	Span  Span
	Text  string
}
