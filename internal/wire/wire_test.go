package wire_test

import (
	"bytes"
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"annals"
	"annals/edtf"
	"annals/internal/golden"
	"annals/internal/wire"
)

// sample is an answer with every field of the vocabulary in use.
func sample() annals.Answer {
	source := annals.Source{ID: "sha256:ab", Name: "anc.txt", Format: "text", Title: "African National Congress",
		Publisher: "a library", URL: "https://example.org/anc?a=1&b=2", Published: edtf.MustParse("2009-03"),
		ReadOn: edtf.MustParse("2026-11-24"), Guessed: []string{"title"}}
	text := "South Africa banned the ANC from 8 April 1960 to 2 February 1990"
	s := annals.Statement{
		Type: annals.TypeBan,
		Roles: map[annals.Role][]annals.Filler{
			annals.RoleSubject: {{Text: "the ANC", Start: 20, End: 27, Name: "African National Congress", Kind: annals.Organization,
				Entity: "e1"}},
			annals.RoleAuthority: {{Text: "South Africa", End: 12, Name: "South Africa", Kind: annals.State, Ref: "iso3166:ZA",
				Entity: "e2"}},
		},
		Time:    edtf.MustParse("1960-04-08/1990-02-02"),
		Speaker: []annals.Filler{{Text: "historians", Start: 70, End: 80}},
		Stance:  annals.Asserted, Hedges: []string{"reportedly"},
		Evidence: annals.Evidence{Source: source.ID, End: len(text), Text: text, Cites: []string{"3", "note 1"},
			Marks: []string{"page needed"}},
		Reading: annals.Reading{Rules: []string{"ban/by"}, Confidence: 0.75},
	}.WithID()
	bare := annals.Statement{Type: annals.TypeName, Form: "native", Lang: "fa",
		Roles: map[annals.Role][]annals.Filler{
			annals.RoleSubject: {{Name: "Tudeh Party of Iran"}},
			annals.RoleValue:   {{Text: "حزب تودهٔ ایران", Start: 3, End: 18}},
		}, Stance: annals.Asserted, Speaker: []annals.Filler{}, Hedges: []string{},
		Evidence: annals.Evidence{Source: source.ID, Start: 3, End: 18, Text: "حزب تودهٔ ایران", Cites: []string{}, Marks: []string{}},
	}.WithID()
	who := &annals.EntityRef{ID: "e2", Name: "South Africa", Kind: annals.State}
	return annals.Answer{
		Question: annals.Question{Ask: annals.AskStatus, Entity: "ANC", On: edtf.DayOf(1961, 1, 2)},
		Entity:   &annals.EntityRef{ID: "e1", Name: "African National Congress", Kind: annals.Organization},
		Known:    annals.Moment{Revision: 2, Recorded: time.Date(2026, 11, 24, 2, 11, 40, 120e6, time.UTC)},
		Sections: []annals.Section{
			{Name: "ledger", Title: "Standing on 2 January 1961", Rows: []annals.Row{{
				Statements: []annals.StatementID{s.ID}, Who: who, What: "banned", Verdict: annals.Disputed,
				Reason: "two sources", Time: s.Time,
				Bounds: &edtf.Bounds{EarliestStart: edtf.Beginning, LatestStart: edtf.DayOf(1960, 4, 8), EarliestEnd: edtf.DayOf(1990, 2, 2),
					LatestEnd: edtf.Forever},
				Sides: []annals.Side{{Verdict: annals.Yes, Reason: "in force", Statements: []annals.StatementID{s.ID}},
					{Verdict: annals.No, Statements: []annals.StatementID{bare.ID}}},
				Text: "South Africa banned the ANC", Fields: []annals.Field{{Name: "sha256", Value: "ab"}},
			}}},
			{Name: "findings", Title: "Findings", Rows: []annals.Row{{What: "citation-needed",
				Problem: &annals.Problem{Code: "citation-needed", Source: "anc.txt", Line: 3, Column: 7, Offset: 99,
					Message: "no citation", Hint: "add one"}}}},
		},
		Statements: map[annals.StatementID]annals.Statement{s.ID: s, bare.ID: bare},
		Sources:    map[annals.SourceID]annals.Source{source.ID: source},
	}
}

func TestAnswerOnTheWire(t *testing.T) {
	var b bytes.Buffer
	if err := wire.WriteAnswer(&b, sample()); err != nil {
		t.Fatal(err)
	}
	golden.Equal(t, "testdata/answer.golden.json", b.String())
}

func TestAnswerComesBack(t *testing.T) {
	want := sample()
	want.Sections[0].Rows[0].Course = []annals.Stretch{
		{From: edtf.DayOf(1960, 4, 8), To: edtf.DayOf(1961, 1, 1), Verdict: annals.Possibly},
		{From: edtf.DayOf(1961, 1, 2), To: edtf.DayOf(1990, 2, 1), Verdict: annals.Yes}}
	want.Sections[0].All = 3
	want.Sections[0].Rows[0].Sentence = &annals.Sentence{Source: "sha256:ab", Start: 4, End: 40, Line: 2, Column: 1,
		Cites: []string{"3"}, Words: []annals.Span{{Start: 5, End: 9}}}
	for name, q := range map[string]annals.Question{
		"where":         {Ask: annals.AskWhere, Words: `"a ban" Africa`, Source: "anc.txt", Limit: 1, Offset: 2},
		"status":        want.Question,
		"open timeline": {Ask: annals.AskTimeline, Entity: "ANC", From: edtf.Beginning, To: edtf.Forever},
		"timeline":      {Ask: annals.AskTimeline, Entity: "ANC", From: edtf.DayOf(1960, 1, 1), To: edtf.DayOf(12000, 1, 1)},
		"claims":        {Ask: annals.AskClaims, Entity: "ANC", Speaker: "critics"},
		"why":           {Ask: annals.AskWhy, Statement: "ab12"},
		"network": {Ask: annals.AskNetwork, Entity: "ANC", On: edtf.DayOf(1961, 1, 2), Hops: 2,
			Types: []annals.Type{annals.TypeAlliance, annals.TypePart}},
		"diff":  {Ask: annals.AskDiff, List: "un-sc", From: edtf.DayOf(2001, 1, 1), To: edtf.DayOf(2002, 1, 1)},
		"check": {Ask: annals.AskCheck, Source: "anc.txt"},
	} {
		t.Run(name, func(t *testing.T) {
			want.Question = q
			var b bytes.Buffer
			if err := wire.WriteAnswer(&b, want); err != nil {
				t.Fatal(err)
			}
			first := b.String()
			for _, open := range []string{`"from": "beginning"`, `"to": "forever"`} {
				if question, _, _ := strings.Cut(first, `"known"`); strings.Contains(question, open) {
					t.Errorf("an end that is left open has %s", open)
				}
			}
			got, err := wire.ReadAnswer(&b)
			if err != nil {
				t.Fatal(err)
			}
			sameEDTF := cmp.Comparer(func(a, b edtf.Value) bool { return a.String() == b.String() })
			if d := cmp.Diff(want, got, sameEDTF, cmpopts.EquateEmpty()); d != "" {
				t.Errorf("-sent +received:\n%s", d)
			}
			if err := wire.WriteAnswer(&b, got); err != nil {
				t.Fatal(err)
			}
			if b.String() != first {
				t.Error("written again it is not the same, byte for byte")
			}
		})
	}
}

func TestEmptyAnswerHasNoNulls(t *testing.T) {
	var b bytes.Buffer
	if err := wire.WriteAnswer(&b, annals.Answer{Question: annals.Question{Ask: annals.AskCheck},
		Sections: []annals.Section{{Name: "findings", Rows: []annals.Row{{}}}}}); err != nil {
		t.Fatal(err)
	}
	if strings.Contains(b.String(), "null") {
		t.Errorf("null in\n%s", b.String())
	}
}

func TestStatementLines(t *testing.T) {
	var in []annals.Statement
	for _, s := range sample().Statements {
		in = append(in, s)
	}
	if in[0].Type != annals.TypeBan {
		in[0], in[1] = in[1], in[0]
	}
	var b bytes.Buffer
	if err := wire.WriteLines(&b, in); err != nil {
		t.Fatal(err)
	}
	golden.Equal(t, "testdata/statements.golden.jsonl", b.String())
	out, err := wire.ReadLines(strings.NewReader("\n" + b.String()))
	if err != nil {
		t.Fatal(err)
	}
	for i := range in {
		if out[i].WithID().ID != in[i].ID {
			t.Errorf("statement %d has another identity after the way there and back", i)
		}
	}
}

func TestBadLinesAreInvalid(t *testing.T) {
	for _, c := range []struct{ line, want string }{
		{"{", "line 2"},
		{`{"type":"ban","time":"26/1/2009"}`, `line 2: statement : invalid: time "26/1/2009"`},
	} {
		_, err := wire.ReadLines(strings.NewReader("\n" + c.line))
		if !errors.Is(err, annals.ErrInvalid) || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v", c.line, err)
		}
	}
}
