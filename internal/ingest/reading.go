package ingest

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"slices"

	"annals"
	"annals/edtf"
	"annals/internal/extract"
	"annals/internal/reader"
)

// Reading is what was read of one source: all that a record would take of it, and no record was touched.
type Reading struct {
	Document annals.Document
	// Statements are verified and have their ID and the entity of every named filler; Entities have their ID and keys.
	Statements []annals.Statement
	Entities   []annals.Entity
	// Problems are those of the reader, of the extraction and of the verification, in the order of the text.
	Problems []annals.Problem
	// Main is the entity that the source is mainly about; empty where it names none.
	Main annals.EntityID
	// ofReader are the problems of the reader alone.
	ofReader []annals.Problem
}

// Read opens an input and reads it. The error says why nothing could be read.
func (in Input) Read(ctx context.Context, o reader.Options) (r Reading, err error) {
	if o.URL == "" {
		o.URL = in.URL
	}
	body, err := in.Open(ctx)
	if err != nil {
		return Reading{}, err
	}
	defer closing(body, &err)
	return Read(ctx, in.Called(), body, o)
}

// Read reads one source: its document, the statements in it, each verified word by word, and whom they are about. The
// error is that of the reader, or of the context where that ends before all is read. A text on which some rule panics
// is an error of no root kind: other texts, and a server's other work, go on.
func Read(ctx context.Context, name string, r io.Reader, o reader.Options) (_ Reading, err error) {
	defer caught(name, &err)
	doc, problems, err := reader.Read(name, r, o)
	if err != nil {
		return Reading{}, err
	}
	return extracted(ctx, doc, problems)
}

// extracted is the reading of a document, problems being those of its reader.
func extracted(ctx context.Context, doc annals.Document, problems []annals.Problem) (Reading, error) {
	statements, entities, found, err := extract.ExtractUntil(ctx, &doc)
	if err != nil {
		return Reading{}, err
	}
	statements, unverified := verify(&doc, statements)
	r := Reading{Document: doc, Statements: statements, ofReader: problems}
	r.Entities = identify(doc.Source.ID, statements, entities)
	r.Main = mainEntity(doc.Source, statements, r.Entities)
	r.Problems = inOrder(problems, found, unverified)
	return r, nil
}

// inOrder joins lists of problems and puts them into the order of the text.
func inOrder(lists ...[]annals.Problem) []annals.Problem {
	out := slices.Concat(lists...)
	slices.SortStableFunc(out, func(a, b annals.Problem) int {
		return cmp.Or(cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column))
	})
	return out
}

// publishedOn is the reading of the same document where it was published on another day.
func (r Reading) publishedOn(ctx context.Context, day edtf.Value) (_ Reading, err error) {
	defer caught(r.Document.Source.Name, &err)
	r.Document.Source.Published, r.Document.Written = day, day
	return extracted(ctx, r.Document, r.ofReader)
}

// verify keeps the statements whose every word is the document's own; each of the others is a Problem. No extractor is
// trusted: this is where the record's first invariant is enforced.
func verify(doc *annals.Document, statements []annals.Statement) (kept []annals.Statement, problems []annals.Problem) {
	text := annals.NewText(doc.Text)
	kept = make([]annals.Statement, 0, len(statements))
	for _, s := range statements {
		reason := verified(doc, text, s)
		if reason == "" {
			kept = append(kept, s)
			continue
		}
		p := annals.Problem{Code: "statement-not-verified", Source: doc.Source.Name,
			Offset: min(max(s.Evidence.Start, 0), text.Len()), Message: fmt.Sprintf("a %s was dropped: %s", s.Type, reason),
			Hint: "this is a fault of the reader, not of the source; please report it with the sentence"}
		p.Line, p.Column = text.Position(p.Offset)
		problems = append(problems, p)
	}
	return kept, problems
}

// verified says what is wrong with a statement, or "".
func verified(doc *annals.Document, text *annals.Text, s annals.Statement) string {
	if err := s.Validate(); err != nil {
		return err.Error()
	}
	if s.Evidence.Source != doc.Source.ID {
		return fmt.Sprintf("its evidence is of another source, %s", s.Evidence.Source)
	}
	if s.ID != s.WithID().ID {
		return "its id is not the hash of its content"
	}
	if !stands(text, s.Evidence.Start, s.Evidence.End, s.Evidence.Text) {
		return fmt.Sprintf("its evidence %q does not stand at %d–%d", s.Evidence.Text, s.Evidence.Start, s.Evidence.End)
	}
	reason := ""
	s.EachFiller(func(role annals.Role, _ int, f *annals.Filler) {
		if reason == "" && !stands(text, f.Start, f.End, f.Text) {
			reason = fmt.Sprintf("its %s %q does not stand at %d–%d", role, f.Text, f.Start, f.End)
		}
	})
	return reason
}

// stands reports whether words are the text's own at a place.
func stands(text *annals.Text, start, end int, words string) bool {
	return 0 <= start && start <= end && end <= text.Len() && text.Slice(start, end) == words
}
