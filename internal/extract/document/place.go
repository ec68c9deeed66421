package document

import "annals/internal/extract/lang"

// Field is a block of a profile that has a label and what stands beside it, "Founded: 1974", or an item of a list under a heading
// that is such a label: "Donors".
type Field struct {
	Meaning string
	// Label and Value are where they stand; of an item under a heading the label is that of the heading.
	Label, Value Mention
	// Labelled are the words of the label in lower case, without what stands in brackets.
	Labelled string
	// Was tells that the label says "former"; Item that the label is a heading or a line of its own.
	Was, Item bool
	// Tokens are those of the value, and LabelTokens those of the whole label.
	Tokens, LabelTokens []lang.Token
	// First is the first sentence of the block, which tells what the field does.
	First *Sentence
	Block int
	// Above is the item that an item of a list within a list stands under, nil for others; Heads tells that others stand under it.
	Above *Field
	Heads bool
}

// Dated is a designation that a field gives the date of, and the sentence that tells it.
type Dated struct {
	Sentence  *Sentence
	Candidate *Candidate
}

// Headword is the name that an entry of a biographical dictionary begins with, the family name first: "SANTOS, Juan José,".
type Headword struct {
	// Last is its last token.
	Last   int
	Entity *Entity
}

// Parties are who the parties to a case are, as far as a text has told by now.
type Parties struct {
	// Styled has them by what the text calls them: "applicant", "2 respondent", "applicants".
	Styled map[string]*Entity
	// Filer turned to the court, Against whom is the other; nil where nothing tells.
	Filer, Against *Entity
}

// Carried is a sentence of a list with the words that the list carries on put before it: "The League calls on the
// government to:" and "- release all prisoners". What those words say of how it is told holds for the item.
type Carried struct {
	// Whole is both as one sentence, and From the token of it with which the item begins.
	Whole *Sentence
	From  int
	Stem  *Sentence
}

// Tale is a section that tells a story, not what is so: what stands under the heading "Plot".
type Tale struct {
	// Heading are the words that say so, and the work that the text is about, if it is about one.
	Heading Mention
	// Level is how deep the heading stands.
	Level int
	// Mixed tells that such a section tells of the work as well, in the past: "Characters".
	Mixed bool
}

// Turn is a part of a text that somebody says whom its sentences do not name: an answer in an interview, or what a
// fact-check checks.
type Turn struct {
	// Label is the block whose words tell who speaks, -1 for none.
	Label int
	// Answer tells that it is the answer of whom the text interviews, and Claim that nobody vouches for it.
	Answer, Claim bool
	// By is the sentence that the label is, once there is one.
	By *Sentence
}
