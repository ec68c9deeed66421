package extract

import (
	"context"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/lang"
	"annals/internal/reader/text"
)

// counting counts the sentences that it reads.
type counting struct {
	*lang.Model
	read int
}

func (c *counting) Parse(tokens []lang.Token) lang.Tree {
	c.read++
	return c.Model.Parse(tokens)
}

// TestExtractUntil: while somebody waits a text is read as ever, and once nobody does, no more sentences of it are.
func TestExtractUntil(t *testing.T) {
	const sentence = "The Red Front was founded in Peru in 1984 by Juan Santos, and Chile banned it on 3 May 1990. "
	doc, _, err := text.Read("a.txt", []byte(strings.Repeat(sentence, 20)))
	if err != nil {
		t.Fatal(err)
	}
	want, entities, problems := Extract(&doc)
	got, e, p, err := ExtractUntil(t.Context(), &doc)
	if d := cmp.Diff(want, got); d != "" || len(e) != len(entities) || len(p) != len(problems) || err != nil {
		t.Errorf("while somebody waits, %v (-want +got):\n%s", err, d)
	}
	gone, leave := context.WithCancel(t.Context())
	leave()
	if got, _, _, err := ExtractUntil(gone, &doc); !errors.Is(err, context.Canceled) || got != nil {
		t.Errorf("%d statements, %v", len(got), err)
	}
	c := &counting{Model: lang.Load()}
	over := func() bool { return c.read == 5 }
	x := newExtraction(&doc, until{c, over})
	if x.over = over; c.read != 5 || len(x.grammar.Sentences) != 20 {
		t.Errorf("%d sentences of %d are read; the reader left after 5", c.read, len(x.grammar.Sentences))
	}
	x.each(func(s annals.Statement, _ *document.Candidate) { t.Errorf("nobody waits for %s", s.Evidence.Text) })
}
