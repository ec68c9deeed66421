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

// NewDocument splits the blocks of a text into sentences, takes their asides out, and finds dates, quotations,
// noun phrases and entities. masked is the text with its marks blanked, of the same length; published is the day or month
// on which it was first published, zero where nobody told.
func NewDocument(text, masked string, blocks []document.Block, runs []document.Run, published dates.Date,
	reader document.Reader) *document.Document {
	d := &document.Document{Text: text, Masked: masked, Runs: runs, Blocks: blocks, Reader: reader, Parted: map[int]int{}}
	layout.ReadSentences(d, reader)
	scope.JoinQuotes(d)
	scope.Introduce(d)
	predicate.TakeTurns(d)
	layout.CarryOn(d, blocks, reader)
	readTimes(d, blocks, published)
	readEntities(d)
	profile.ReadDated(d)
	scope.FindTales(d, blocks)
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
	readDelistings(s)
	readNounStandings(s)
	readFollowers(s)
	readAgain(s)
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
