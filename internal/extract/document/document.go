package document

import (
	"slices"
	"strings"

	"annals"
	"annals/internal/extract/dates"
	"annals/internal/extract/lang"
)

// Document is a text on its way to statements: sentences, the entities that the text names, and where it names them.
// All places in it are bytes of Text.
type Document struct {
	Text string
	// Title is the title that the source states, empty for none.
	Title string
	// Masked is Text with every citation and editorial mark replaced by as many spaces.
	Masked string
	// Runs are the runs of citation marks, in order.
	Runs      []Run
	Sentences []*Sentence
	// Entities are the entities that the text names, in the order of first mention.
	Entities []*Entity
	// Main is what the text is about: the subject of its first definition. Nil when there is none.
	Main *Entity

	// Definition is the sentence that defines Main, and DefinitionVerb its verb.
	Definition     *Sentence
	DefinitionVerb int
	// MostNamed is the state that the text names oftener than all others, once they have been counted.
	MostNamed *Entity
	// Outstanding is the state of which the text tells most, by its name and those of its organizations.
	Outstanding *Entity
	Counted     bool

	// Parties are those to the case that the text tells of, as at its end.
	Parties Parties
	// Court is the court whose text it is, as its head tells; nil for none.
	Court *Entity
	// Fields are those of profiles in the text, in order, and Blocks the text's blocks.
	Fields []*Field
	Blocks []Block
	// Parted are where the sentences of a block begin behind the name and years that it opens with, by the block's number.
	Parted map[int]int
	// Reader tags and parses what is read besides.
	Reader Reader
	// Own is the organization whose own text it is, for which "we" stands; nil for none.
	Own *Entity

	// Listings tells that the text is of lists of those under sanctions and their like, once that has been sought.
	Listings, ListingsSought bool
	// Dated are designations of which fields tell since when they hold.
	Dated []Dated

	Register
	Forms Capitals
}

// Sentence is one sentence of a document, with what the stages have found in it so far. Token positions are
// indexes into Tokens.
type Sentence struct {
	Doc *Document
	// Block is the index of the block; paragraphs are the scope of relative dates and pronouns.
	Block int
	Kind  annals.BlockKind
	// Start and End are its place, asides included.
	Start, End int
	// Tokens are the words of the sentence without its asides, so that grammars and parser see the plain clause.
	Tokens []lang.Token
	// Asides are the parentheses, in order.
	Asides []Aside
	// Times are the expressions of time, in order, and Quotes the quotations.
	Times  []dates.Expr
	Quotes []Quote
	// Mentions are the words that stand for entities, in order, disjoint.
	Mentions []EntityMention
	// Chunks are the base noun phrases, in order, disjoint.
	Chunks []Chunk
	// Arcs is the dependency tree of Tokens.
	Arcs []lang.Arc

	// Line is what the capitals of its words tell of names.
	Line LineSort
	// Headword is whom the entry is about that the sentence begins, nil for none.
	Headword *Headword
	// Level is how deep a heading stands, 0 for other blocks.
	Level int
	// Context is what the headings above say of its time.
	Context *dates.Context
	// Continues is the sentence in which a quotation began that this one goes on with, nil for none.
	Continues *Sentence
	// Told is the sentence of another paragraph that tells who says this one, nil for none.
	Told *Sentence
	// Turn is the part of a talk that the sentence belongs to, nil for none.
	Turn *Turn
	// Carried puts the words before it that a list carries on, nil for none.
	Carried *Carried
	// Lead is the line before a list that has the subject of the sentence, whose first token then has no words; nil for none.
	Lead *Sentence
	// Tale is the story that the sentence is a part of, nil for none.
	Tale *Tale
	// Labelled tells that a date stands before it, of what happened then, and EntryOf is the organization that heads the entry it
	// stands in, nil for none.
	Labelled bool
	EntryOf  *Entity
	// Field is the field of a profile that the sentence stands in, nil for none.
	Field *Field

	// Candidates are what the grammars have read it to tell so far, and Read tells that all of them have.
	Candidates []*Candidate
	Read       bool
	// onTree are the bans and other standings that were read off the tree.
	onTree []*Candidate
	// Attributed are the phrases set off from a clause that tell who says it, once the cues have been found.
	Attributed []Attributed
	// Cues are what the words say of how stretches of the sentence are told, once they have been found; Cued tells that they have.
	Cues []Stretch
	Cued bool
	// Kids are the dependents of each token.
	Kids [][]int
	// Measuring is how many names, each behind the one before, are being measured, and Measured the lengths of those that were
	// since the first is.
	Measuring int
	Measured  map[Spot]int
}

// Spot is a token of a run of tokens: of a sentence, an aside, or a part of them.
type Spot struct {
	// First is the first token of the run of Len, At the index of the token.
	First   *lang.Token
	Len, At int
}

// Aside is a parenthesis that was taken out of its sentence.
type Aside struct {
	// After is the token that the parenthesis follows, -1 at the beginning of the sentence.
	After int
	// Start and End are its place, brackets included; Tokens stand between the brackets.
	Start, End int
	Tokens     []lang.Token
	// Naming tells that the parenthesis gives names and nothing else.
	Naming bool
}

// Block is a stretch of prose to read, in bytes.
type Block struct {
	Kind       annals.BlockKind
	Start, End int
	// Level is how deep a heading stands among the others.
	Level int
	// Turn tells who says the block where somebody does of whom it does not tell, nil for nobody.
	Turn *Turn
}

// Run is a run of adjacent citation marks, in bytes of the text.
type Run struct {
	Start, End int
}

// Reader says what sort of word each token is, and Parse besides on which it depends; *lang.Model is one.
type Reader interface {
	Tag(tokens []lang.Token)
	Parse(tokens []lang.Token) lang.Tree
}

// Heed tells the sentence which bans and other standings were read off its tree, before it is asked for its candidates: others
// may follow, "Peru did so in 1992".
func (s *Sentence) Heed(onTree []*Candidate) { s.onTree = onTree }

// Standings are what the sentence has been read to tell so far, with those that were read off its tree.
func (s *Sentence) Standings() []*Candidate { return slices.Concat(s.Candidates, s.onTree) }

// InField reports whether the sentence stands in a field of a profile, or in a row of a table: it tells what
// [grammar.Candidates] are and nothing else.
func (s *Sentence) InField() bool { return s.Field != nil || s.Kind == annals.BlockRow }

// Text is the source's words from token first through last, marks and asides between them included.
func (s *Sentence) Text(first, last int) string {
	return s.Doc.Text[s.Tokens[first].Start:s.Tokens[last].End]
}

// Position is which token of the sentence x is, -1 where it stands in a parenthesis.
func (s *Sentence) Position(x lang.Token) int {
	k, ok := slices.BinarySearchFunc(s.Tokens, x.Start, func(t lang.Token, at int) int { return t.Start - at })
	if !ok {
		return -1
	}
	return k
}

// Spelled is the name of tokens first through last without the marks and asides that stand inside it.
func (s *Sentence) Spelled(first, last int) string {
	name := s.Text(first, last)
	if strings.ContainsAny(name, "()[]") {
		return JoinTokens(s.Tokens[first : last+1])
	}
	return name
}

// TimeAt is the time expression that token i is part of, or nil.
func (s *Sentence) TimeAt(i int) *dates.Expr {
	for k := range s.Times {
		if s.Times[k].First <= i && i <= s.Times[k].Last {
			return &s.Times[k]
		}
	}
	return nil
}

// QuoteAt is the quotation that token i is part of, its marks included, or nil.
func (s *Sentence) QuoteAt(i int) *Quote {
	for k := range s.Quotes {
		if s.Quotes[k].First <= i && i <= s.Quotes[k].Last {
			return &s.Quotes[k]
		}
	}
	return nil
}

// QuoteFrom is the quotation that opens with the mark at token i and has words in the sentence, or nil.
func (s *Sentence) QuoteFrom(i int) *Quote {
	if q := s.QuoteAt(i); q != nil && q.First == i && q.Last-q.First > 1 {
		return q
	}
	return nil
}

// MentionAt is the mention that token i is part of, or nil.
func (s *Sentence) MentionAt(i int) *EntityMention {
	for k := range s.Mentions {
		if s.Mentions[k].First <= i && i <= s.Mentions[k].Last {
			return &s.Mentions[k]
		}
	}
	return nil
}

// ChunkAt is the base noun phrase that token i is part of, or nil.
func (s *Sentence) ChunkAt(i int) *Chunk {
	for k := range s.Chunks {
		if s.Chunks[k].First <= i && i <= s.Chunks[k].Last {
			return &s.Chunks[k]
		}
	}
	return nil
}

// ChunkFirst is the first token of the base noun phrase that token i is part of; i where it is of none.
func (s *Sentence) ChunkFirst(i int) int {
	if c := s.ChunkAt(i); c != nil {
		return c.First
	}
	return i
}

// ChunkLast is the last token of that phrase.
func (s *Sentence) ChunkLast(i int) int {
	if c := s.ChunkAt(i); c != nil {
		return c.Last
	}
	return i
}

// Filler is the mention of tokens first through last whose head is token head: it stands for the entity that the
// head stands for, and has all words of that one's name: "the National Rail" of "the National Rail and Harbour Union" is nobody.
func (s *Sentence) Filler(first, last, head int) Mention {
	m := Mention{Start: s.Tokens[first].Start, End: s.Tokens[last].End}
	if e := s.MentionAt(head); e != nil && !e.Modifier && (e.Anaphor || !AllTitles(s.Tokens[e.First:e.Last+1])) {
		// "the US Secretary of State" is nobody called Secretary.
		m.Entity = e.Entity
		if s.fronted(first, head, e) {
			own := e.First
			for own > first+1 && s.Tokens[own-1].IsUpper() {
				own-- // a title
			}
			m.Start = s.Tokens[own].Start
		}
		if e.First < first && !e.Anaphor {
			m.Start = s.Tokens[e.First].Start
		}
		if e.Last > last && !e.Anaphor && (s.Tokens[last+1].IsUpper() || !s.Tokens[last+1].IsNoun()) {
			m.End = s.Tokens[e.Last].End // but not of "the Red Star guerrilla group"
		}
	}
	return m
}

// fronted reports whether the words from token first up to a person's name belong to the preposition before them, though the
// parser tied them to the name, a subject with its head at token head: "On retirement Campos farmed", "Prior to this Campos
// had left". No subject stands behind a preposition.
func (s *Sentence) fronted(first, head int, name *EntityMention) bool {
	if first == 0 || first >= name.First || name.Anaphor || name.Entity.Kind != annals.Person || !s.IsRel(head, "nsubj") {
		return false
	}
	tag := s.Tokens[first-1].Tag
	return (tag == "IN" || tag == "TO") && s.IsRel(first-1, "case", "fixed")
}

// TakeAsides takes balanced round brackets and what is in them out of the tokens.
func TakeAsides(tokens []lang.Token) (main []lang.Token, asides []Aside) {
	closings := Closings(tokens)
	for i := 0; i < len(tokens); i++ {
		if end := closings[i]; end > i {
			inner := append([]lang.Token(nil), tokens[i+1:end]...)
			asides = append(asides, Aside{After: len(main) - 1, Start: tokens[i].Start, End: tokens[end].End, Tokens: inner})
			i = end
			continue
		}
		main = append(main, tokens[i])
	}
	return main, asides
}

// Closings are the indexes of the brackets that close those at each token, -1 where it is no bracket or nothing closes it.
func Closings(tokens []lang.Token) []int {
	out := make([]int, len(tokens))
	var open []int
	for i := range tokens {
		out[i] = -1
		switch tokens[i].Text {
		case "(":
			open = append(open, i)
		case ")":
			if n := len(open) - 1; n >= 0 {
				out[open[n]], open = i, open[:n]
			}
		}
	}
	return out
}
