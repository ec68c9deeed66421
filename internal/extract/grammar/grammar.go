package grammar

import (
	"annals/internal/extract/dates"
	"annals/internal/extract/document"
	"annals/internal/extract/layout"
	"annals/internal/extract/naming"
	"annals/internal/extract/predicate"
	"annals/internal/extract/profile"
	"annals/internal/extract/scope"
)

// Source is a text with what is known of it before it is read.
type Source struct {
	// Title is the title that the source states, empty for none.
	Title string
	Text  string
	// Masked is the text with its marks blanked, of the same length.
	Masked string
	Blocks []document.Block
	// Runs are the runs of citation marks, in order.
	Runs []document.Run
	// Published is the day or month on which the text was first published, zero where nobody told.
	Published dates.Date
}

// NewDocument splits the blocks of a text into sentences, takes their asides out, and finds dates, quotations,
// noun phrases and entities.
func NewDocument(of Source, reader document.Reader) *document.Document {
	d := &document.Document{Title: of.Title, Text: of.Text, Masked: of.Masked, Runs: of.Runs, Blocks: of.Blocks, Reader: reader,
		Parted: map[int]int{}}
	layout.ReadSentences(d, reader)
	scope.JoinQuotes(d)
	scope.Introduce(d)
	predicate.TakeTurns(d)
	layout.CarryOn(d, of.Blocks, reader)
	readTimes(d, of.Blocks, of.Published)
	readEntities(d)
	profile.ReadDated(d)
	scope.FindTales(d, of.Blocks)
	return d
}

// readTimes finds the dates of every sentence; what a relative date hangs on does not reach over a paragraph.
func readTimes(d *document.Document, blocks []document.Block, published dates.Date) {
	var ctx *dates.Context
	written := layout.Written(d, blocks, published)
	block := -1
	for _, s := range d.Sentences {
		if s.Block != block {
			if ctx != nil {
				s.Context.Follow(ctx)
			}
			ctx, block = s.Context, s.Block
			ctx.SetWritten(written)
		}
		s.Times = dates.Read(s.Tokens, ctx)
		layout.JoinEnds(s)
		for k := range s.Chunks {
			// A date that stands before a noun phrase is no part of it: "On 6 May 1999 rebels attacked".
			c := &s.Chunks[k]
			for x := s.TimeAt(c.First); x != nil && !x.Modifier && x.First <= c.First &&
				x.Last < c.Head; x = s.TimeAt(c.First) {
				c.First = x.Last + 1
			}
			// Nor is what counts from the day of writing, behind one: "its list of terrorist organizations last year".
			if x := s.TimeAt(c.Last); x != nil && x.Relative && !x.Modifier && x.First > c.First {
				c.Last = x.First - 1
				c.Head = min(c.Head, c.Last)
			}
		}
	}
}

// Candidates are the statements that the grammars of this package propose for the sentence, names first.
func Candidates(s *document.Sentence) []*document.Candidate {
	if s.Read {
		return s.Candidates
	}
	s.Read = true
	if s.InField() {
		return s.Candidates
	}
	profile.ReadShortAsides(s)
	readCasualties(s)
	readStandings(s)
	readLists(s)
	readListed(s)
	readSanctions(s)
	readClassed(s)
	readDelistings(s)
	readListTold(s)
	readNounStandings(s)
	readUnderBans(s)
	readFollowers(s)
	readLegalized(s)
	readAgain(s)
	readReimposed(s)
	readGapped(s)
	readStatuses(s)
	readRecognitions(s)
	naming.ReadRenamings(s)
	readKnownFor(s)
	readReputations(s)
	readReferredTo(s)
	readClaims(s)
	readAccusations(s)
	readDenials(s)
	readIdeologies(s)
	return s.Candidates
}
