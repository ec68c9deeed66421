package grammar

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
	// Masked is Text with every citation and editorial mark replaced by as many spaces.
	Masked string
	// Runs are the runs of citation marks, in order.
	Runs      []Run
	Sentences []*Sentence
	// Entities are the entities that the text names, in the order of first mention.
	Entities []*Entity
	// Main is what the text is about: the subject of its first definition. Nil when there is none.
	Main *Entity

	// definition is the sentence that defines Main, and definitionVerb its verb.
	definition     *Sentence
	definitionVerb int
	// mostNamed is the state that the text names oftener than all others, once they have been counted.
	mostNamed *Entity
	counted   bool

	// parties are those to the case that the text tells of, as at its end.
	parties parties
	// court is the court whose text it is, as its head tells; nil for none.
	court *Entity
	// fields are those of profiles in the text, in order, and blocks the text's blocks.
	fields []*field
	blocks []Block
	// parted are where the sentences of a block begin behind the name and years that it opens with, by the block's number.
	parted map[int]int
	// reader tags and parses what is read besides.
	reader Reader
	// own is the organization whose own text it is, for which "we" stands; nil for none.
	own *Entity

	// listings tells that the text is of lists of those under sanctions and their like, once that has been sought.
	listings, listingsSought bool
	// dated are designations of which fields tell since when they hold.
	dated []dated

	register
	forms capitals
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

	// line is what the capitals of its words tell of names.
	line lineSort
	// headword is whom the entry is about that the sentence begins, nil for none.
	headword *headword
	// level is how deep a heading stands, 0 for other blocks.
	level int
	// context is what the headings above say of its time.
	context *dates.Context
	// continues is the sentence in which a quotation began that this one goes on with, nil for none.
	continues *Sentence
	// told is the sentence of another paragraph that tells who says this one, nil for none.
	told *Sentence
	// turn is the part of a talk that the sentence belongs to, nil for none.
	turn *turn
	// carried puts the words before it that a list carries on, nil for none.
	carried *carried
	// lead is the line before a list that has the subject of the sentence, whose first token then has no words; nil for none.
	lead *Sentence
	// tale is the story that the sentence is a part of, nil for none.
	tale *tale
	// labelled tells that a date stands before it, of what happened then, and entryOf is the organization that heads the entry it
	// stands in, nil for none.
	labelled bool
	entryOf  *Entity
	// field is the field of a profile that the sentence stands in, nil for none.
	field *field

	// candidates are what the grammars have read it to tell so far, and read tells that all of them have.
	candidates []*Candidate
	read       bool
	// bans are those that were read off the tree.
	bans []*Candidate
	// asides are the phrases set off from a clause that tell who says it, once the cues have been found.
	asides []attributed
	// cues are what the words say of how stretches of the sentence are told, once they have been found; cued tells that they have.
	cues []stretch
	cued bool
	// kids are the dependents of each token.
	kids [][]int
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
	// turn tells who says the block where somebody does of whom it does not tell, nil for nobody.
	turn *turn
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

// NewDocument splits the blocks of a text into sentences, takes their asides out, and finds dates, quotations,
// noun phrases and entities. masked is the text with its marks blanked, of the same length.
func NewDocument(text, masked string, blocks []Block, runs []Run, reader Reader) *Document {
	d := &Document{Text: text, Masked: masked, Runs: runs, blocks: blocks, reader: reader, parted: map[int]int{}}
	d.readSentences(reader)
	d.joinQuotes()
	d.introduce()
	d.takeTurns()
	d.carryOn(blocks, reader)
	d.readTimes(blocks)
	d.readEntities()
	d.readDated()
	d.findTales(blocks)
	return d
}

// newSentence finds the asides, tree, quotations and noun phrases of a sentence of those tokens.
func (d *Document) newSentence(block int, b Block, start, end int, tokens []lang.Token, reader Reader) *Sentence {
	s := &Sentence{Doc: d, Block: block, Kind: b.Kind, Start: start, End: end, turn: b.turn, level: b.Level}
	s.Tokens, s.Asides = takeAsides(fuse(tokens))
	d.plainVerbs(s.Tokens)
	back := func() {}
	if s.headline() {
		back = plainly(s.Tokens)
	}
	s.Arcs = reader.Parse(s.Tokens)
	back()
	if start == b.Start {
		d.implySubject(s, reader)
	}
	unfuse(s.Tokens, d.Text)
	s.mendTree()
	for j := range s.Asides {
		reader.Tag(s.Asides[j].Tokens)
		unfuse(s.Asides[j].Tokens, d.Text)
	}
	s.Quotes = findQuotes(s.Tokens)
	s.Chunks = part(chunks(s.Tokens), s.Tokens, s.Arcs)
	return s
}

// readTimes finds the dates of every sentence; what a relative date hangs on does not reach over a paragraph.
func (d *Document) readTimes(blocks []Block) {
	var ctx *dates.Context
	written := d.written(blocks)
	block := -1
	for _, s := range d.Sentences {
		if s.Block != block {
			ctx, block = s.context, s.Block
			ctx.SetWritten(written)
		}
		s.Times = dates.Read(s.Tokens, ctx)
		s.joinEnds()
		for k := range s.Chunks {
			// A date that stands before a noun phrase is no part of it: "On 6 May 1999 rebels attacked".
			c := &s.Chunks[k]
			for x := s.TimeAt(c.First); x != nil && !x.Modifier && x.First <= c.First &&
				x.Last < c.Head; x = s.TimeAt(c.First) {
				c.First = x.Last + 1
			}
		}
	}
}

// Candidates are the statements that the grammars of this package propose for the sentence, names first.
func (s *Sentence) Candidates() []*Candidate {
	if s.read {
		return s.candidates
	}
	s.read = true
	if s.InField() {
		return s.candidates
	}
	s.readShortAsides()
	s.readCasualties()
	s.readStandings()
	s.readLists()
	s.readDelistings()
	s.readFollowers()
	s.readGapped()
	s.readStatuses()
	s.readRecognitions()
	s.readRenamings()
	s.readKnownFor()
	s.readReputations()
	s.readReferredTo()
	s.readClaims()
	s.readAccusations()
	s.readDenials()
	s.readIdeologies()
	return s.candidates
}

// Heed tells the sentence which bans were read off its tree, before it is asked for its candidates: others may follow, "Peru did
// so in 1992".
func (s *Sentence) Heed(bans []*Candidate) { s.bans = bans }

// standings are what the sentence has been read to tell so far, with the bans that were read off its tree.
func (s *Sentence) standings() []*Candidate { return slices.Concat(s.candidates, s.bans) }

// InField reports whether the sentence stands in a field of a profile, or in a row of a table: it tells what
// [Sentence.Candidates] are and nothing else.
func (s *Sentence) InField() bool { return s.field != nil || s.Kind == annals.BlockRow }

// Text is the source's words from token first through last, marks and asides between them included.
func (s *Sentence) Text(first, last int) string {
	return s.Doc.Text[s.Tokens[first].Start:s.Tokens[last].End]
}

// position is which token of the sentence x is, -1 where it stands in a parenthesis.
func (s *Sentence) position(x lang.Token) int {
	k, ok := slices.BinarySearchFunc(s.Tokens, x.Start, func(t lang.Token, at int) int { return t.Start - at })
	if !ok {
		return -1
	}
	return k
}

// spelled is the name of tokens first through last without the marks and asides that stand inside it.
func (s *Sentence) spelled(first, last int) string {
	name := s.Text(first, last)
	if strings.ContainsAny(name, "()[]") {
		return joinTokens(s.Tokens[first : last+1])
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

// quoteFrom is the quotation that opens with the mark at token i and has words in the sentence, or nil.
func (s *Sentence) quoteFrom(i int) *Quote {
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

// Filler is the mention of tokens first through last whose head is token head: it stands for the entity that the
// head stands for, and has all words of that one's name: "the National Rail" of "the National Rail and Harbour Union" is nobody.
func (s *Sentence) Filler(first, last, head int) Mention {
	m := Mention{Start: s.Tokens[first].Start, End: s.Tokens[last].End}
	if e := s.MentionAt(head); e != nil && !e.Modifier && (e.Anaphor || !allTitles(s.Tokens[e.First:e.Last+1])) {
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
	if first == 0 || first >= name.First || name.Anaphor || name.Entity.Kind != annals.Person || !s.isRel(head, "nsubj") {
		return false
	}
	tag := s.Tokens[first-1].Tag
	return (tag == "IN" || tag == "TO") && s.isRel(first-1, "case", "fixed")
}

// takeAsides takes balanced round brackets and what is in them out of the tokens.
func takeAsides(tokens []lang.Token) (main []lang.Token, asides []Aside) {
	for i := 0; i < len(tokens); i++ {
		if end := closing(tokens, i); end > i {
			inner := append([]lang.Token(nil), tokens[i+1:end]...)
			asides = append(asides, Aside{After: len(main) - 1, Start: tokens[i].Start, End: tokens[end].End, Tokens: inner})
			i = end
			continue
		}
		main = append(main, tokens[i])
	}
	return main, asides
}

// closing is the index of the bracket that closes the one at i, or -1 when i is no bracket or nothing closes it.
func closing(tokens []lang.Token, i int) int {
	if tokens[i].Text != "(" {
		return -1
	}
	depth := 0
	for j := i; j < len(tokens); j++ {
		switch tokens[j].Text {
		case "(":
			depth++
		case ")":
			if depth--; depth == 0 {
				return j
			}
		}
	}
	return -1
}
