package query

import (
	"context"

	"annals"
	"annals/internal/reader/text"
)

// notesOf are the notes of a source by what its citation marks call them: the record keeps the text, and they are found in it
// again as they were when it was read. The record of a list has none.
func notesOf(source annals.Source, kept string) map[string]string {
	if !source.IsProse() {
		return nil
	}
	doc, _, err := text.Read(source.Name, []byte(kept))
	if err != nil || doc.Text != kept {
		return nil // a text that reads otherwise has other marks
	}
	notes := make(map[string]string, len(doc.Notes))
	for _, n := range doc.Notes {
		if _, twice := notes[n.Label]; !twice {
			notes[n.Label] = n.Text
		}
	}
	return notes
}

// citedBy are the notes that the citations of a statement mean, in their order, those that its source has.
func citedBy(s annals.Statement, notes map[string]string) (cited []annals.Note) {
	for _, label := range s.Evidence.Cites {
		if words := notes[label]; words != "" {
			cited = append(cited, annals.Note{Label: label, Text: words})
		}
	}
	return cited
}

// cite fills in the notes that the statements cite.
func (e *Export) cite(ctx context.Context, snap annals.Snapshot) error {
	e.Cited = map[annals.StatementID][]annals.Note{}
	read := map[annals.SourceID]map[string]string{}
	for _, s := range e.Statements {
		if len(s.Evidence.Cites) == 0 {
			continue
		}
		notes, ok := read[s.Evidence.Source]
		if !ok {
			kept, err := snap.Text(ctx, s.Evidence.Source)
			if err != nil {
				return err
			}
			notes = notesOf(e.Sources[s.Evidence.Source], kept)
			read[s.Evidence.Source] = notes
		}
		if cited := citedBy(s, notes); len(cited) > 0 {
			e.Cited[s.ID] = cited
		}
	}
	return nil
}
