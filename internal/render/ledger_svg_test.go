package render_test

import (
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"

	"annals"
	"annals/edtf"
	"annals/internal/golden"
	"annals/internal/render"
)

// standings is a ledger with each verdict in it, on public facts about the listings of the PKK and made-up disputes.
func standings() annals.Answer {
	day := edtf.DayOf
	who := func(name string) *annals.EntityRef {
		return &annals.EntityRef{ID: "e1", Name: name, Kind: annals.State}
	}
	return annals.Answer{
		Question: annals.Question{Ask: annals.AskStatus, On: day(2008, 4, 3)},
		Entity:   &annals.EntityRef{ID: "e2", Name: "Kurdistan Workers' Party"},
		Sections: []annals.Section{{Name: "ledger", Rows: []annals.Row{
			{Who: who("United States"), What: "a foreign terrorist organization", Statements: []annals.StatementID{"0123456789abcdef"},
				Course: []annals.Stretch{
					{From: edtf.Beginning, To: day(1997, 10, 7), Verdict: annals.No},
					{From: day(1997, 10, 8), To: day(2024, 5, 1), Verdict: annals.Yes},
					{From: day(2024, 5, 2), To: edtf.Forever, Verdict: annals.Possibly}}},
			{Who: who("European Union"), What: `a "terrorist" <entity> & more, under a heading that is far too long for its column`,
				Course: []annals.Stretch{
					{From: edtf.Beginning, To: day(2002, 5, 1), Verdict: annals.No},
					{From: day(2002, 5, 2), To: day(2008, 4, 2), Verdict: annals.Yes},
					{From: day(2008, 4, 3), To: day(2008, 7, 15), Verdict: annals.Disputed},
					{From: day(2008, 7, 16), To: edtf.Forever, Verdict: annals.Yes}}},
			{What: "a standing that nothing is known of"},
		}}},
	}
}

func TestLedgerSVG(t *testing.T) {
	svg := render.LedgerSVG(standings(), render.Picture{Link: func(ids []annals.StatementID) string {
		return "/statements/" + ids[0].Short()
	}})
	golden.Equal(t, "testdata/ledger.svg", svg)
	wellFormed(t, svg)
	for _, want := range []string{`class="yes"`, `class="possibly"`, `class="possibly disputed"`, `href="/statements/01234567"`,
		"3 April 2008"} {
		if !strings.Contains(svg, want) {
			t.Errorf("the picture has no %s", want)
		}
	}
}

// TestLedgerSVGWithoutDays: a standing that never changes has nothing to draw.
func TestLedgerSVGWithoutDays(t *testing.T) {
	a := standings()
	a.Sections[0].Rows = []annals.Row{{What: "listed",
		Course: []annals.Stretch{{From: edtf.Beginning, To: edtf.Forever, Verdict: annals.Possibly}}}}
	if svg := render.LedgerSVG(a, render.Picture{}); svg != "" {
		t.Errorf("it draws %s", svg)
	}
}

func wellFormed(t *testing.T, doc string) {
	t.Helper()
	d := xml.NewDecoder(strings.NewReader(doc))
	for {
		if _, err := d.Token(); errors.Is(err, io.EOF) {
			return
		} else if err != nil {
			t.Fatal(err)
		}
	}
}
