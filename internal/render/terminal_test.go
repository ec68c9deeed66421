package render_test

import (
	"fmt"
	"regexp"
	"strings"
	"testing"
	"time"

	"annals"
	"annals/edtf"
	"annals/internal/golden"
	"annals/internal/render"
)

// builder collects statements for an answer.
type builder struct {
	t *testing.T
	a annals.Answer
}

// add puts a statement into the answer: type[:form[:lang]], time, roles, speaker, citations.
func (b *builder) add(kind, when, roles, speaker string, cites ...string) annals.StatementID {
	b.t.Helper()
	typ, form, _ := strings.Cut(kind, ":")
	form, lang, _ := strings.Cut(form, ":")
	v, err := parseTime(when)
	if err != nil {
		b.t.Fatal(err)
	}
	s := annals.Statement{Type: annals.Type(typ), Form: form, Lang: lang, Roles: parseRoles(b.t, roles), Time: v,
		Speaker: parseFillers(speaker), Stance: annals.Asserted,
		Evidence: annals.Evidence{Source: "sha256:1", Text: roles, Cites: cites}}
	if speaker != "" {
		s.Stance = annals.Alleged
	}
	s.EachFiller(func(_ annals.Role, _ int, f *annals.Filler) {
		if f.Name != "" && f.Name != annals.Unnamed {
			f.Entity = annals.NewEntityID("", f.Name, f.Name)
		}
	})
	s = s.WithID()
	b.a.Statements[s.ID] = s
	return s.ID
}

// dossier is an answer with a section of every kind, on the African National Congress and public facts about it.
func dossier(t *testing.T) annals.Answer {
	b := builder{t, annals.Answer{
		Question:   annals.Question{Ask: annals.AskShow, Entity: "ANC", On: edtf.DayOf(2008, 6, 30)},
		Entity:     &annals.EntityRef{ID: "e1", Name: "African National Congress", Kind: annals.Organization},
		Known:      annals.Moment{Revision: 1, Recorded: time.Date(2026, 11, 24, 2, 11, 40, 120e6, time.UTC)},
		Statements: map[annals.StatementID]annals.Statement{},
		Sources:    map[annals.SourceID]annals.Source{"sha256:1": {ID: "sha256:1", Name: "anc.txt"}},
	}}
	const anc = "the ANC=African National Congress (organization)"
	row := func(id annals.StatementID, f func(*annals.Row)) annals.Row {
		r := annals.Row{Statements: []annals.StatementID{id}, Time: b.a.Statements[id].Time}
		bounds := r.Time.Bounds()
		r.Bounds = &bounds
		if f != nil {
			f(&r)
		}
		return r
	}
	ref := func(name string) *annals.EntityRef { return &annals.EntityRef{ID: "e9", Name: name} }

	full := b.add("name:full", "", "subject: "+anc+" / value: African National Congress", "", "1")
	short := b.add("name:abbreviation", "", "subject: "+anc+" / value: ANC", "", "1")
	native := b.add("name:native:fa", "", "subject: "+anc+" / value: کنگره ملی آفریقا", "")
	wide := b.add("name:native:zh", "", "subject: "+anc+" / value: 非洲人国民大会", "")
	kind := b.add("kind", "/..", "subject: "+anc+" / value: a political party", "", "1", "2")
	listed := b.add("designation", "/..",
		"subject: "+anc+" / authority: The United States=United States (state) / as: a terrorist organization", "", "7")
	delisted := b.add("delisting", "2008-07-01", "subject: "+anc+" / authority: the United States=United States (state)", "", "8",
		"9")
	banned := b.add("ban", "1960-04-08/1990-02-02", "subject: "+anc+" / authority: South Africa=South Africa (state)", "", "3")
	legal := b.add("ban", "", "subject: "+anc+" / authority: South Africa=South Africa (state)",
		"The Times=The Times (organization)")
	founded := b.add("founding", "1912-01-08", "subject: "+anc+" / place: Bloemfontein=Bloemfontein (place)", "", "2")
	wing := b.add("part:", "1961/1993", "subject: Umkhonto we Sizwe=Umkhonto we Sizwe (organization) / whole: "+anc, "", "4")
	exile := b.add("base", "[..1964-37]", "subject: "+anc+" / place: Dar es Salaam=Dar es Salaam (place)", "")
	rule := b.add("leadership", "1991/..", "subject: "+anc+" / person: Nelson Mandela=Nelson Mandela (person) / title: president",
		"", "5")
	said := b.add("claim", "1985", "value: the townships would become ungovernable / about: the townships", anc, "11")
	described := b.add("description", "", "subject: "+anc+" / value: a broad church", "Critics", "12")

	b.a.Sections = []annals.Section{
		{Name: "names", Title: "Names", Rows: []annals.Row{row(full, nil), row(short, nil), row(native, nil), row(wide, nil)}},
		{Name: "is", Title: "What it is", Rows: []annals.Row{row(kind, nil)}},
		{Name: "ledger", Title: "Standing on 30 June 2008", Rows: []annals.Row{
			row(listed, func(r *annals.Row) {
				r.Statements = append(r.Statements, delisted)
				r.Who, r.What, r.Verdict = ref("United States"), "a terrorist organization", annals.Yes
				r.Reason = "listed until the day before 1 July 2008"
			}),
			row(banned, func(r *annals.Row) {
				r.Statements = append(r.Statements, legal)
				r.Who, r.What, r.Verdict = ref("South Africa"), "ban", annals.Disputed
				r.Sides = []annals.Side{
					{Verdict: annals.No, Reason: "ended on 2 February 1990", Statements: []annals.StatementID{banned}},
					{Verdict: annals.Possibly, Reason: "the source gives no time", Statements: []annals.StatementID{legal}}}
			}),
		}},
		{Name: "timeline", Title: "Timeline", Rows: []annals.Row{row(founded, nil), row(banned, nil), row(wing, nil),
			row(exile, nil), row(said, nil), row(rule, nil)}},
		{Name: "claims", Title: "What is said", Rows: []annals.Row{row(said, nil), row(described, nil)}},
		{Name: "findings", Title: "Findings", Rows: []annals.Row{
			row(exile, func(r *annals.Row) {
				r.Problem = &annals.Problem{Code: "no-citation", Source: "anc.txt", Line: 3, Column: 17,
					Message: "no citation covers this", Hint: "see whether a later edition cites it"}
			})}},
	}
	return b.a
}

func TestTerminal(t *testing.T) {
	for _, width := range []int{120, 80, 40} {
		t.Run(fmt.Sprint(width), func(t *testing.T) {
			got := render.Terminal(dossier(t), render.Options{Width: width})
			for i, l := range strings.Split(got, "\n") {
				if n := render.Columns(l); n > width {
					t.Errorf("line %d takes %d columns: %s", i+1, n, l)
				}
			}
			golden.Equal(t, fmt.Sprintf("testdata/terminal-%d.golden", width), got)
		})
	}
}

// TestWhy: the words stand marked in their passage, then everything that they rest on.
func TestWhy(t *testing.T) {
	a := dossier(t)
	var listed annals.Statement
	for _, s := range a.Statements {
		if s.Type == annals.TypeDesignation {
			listed = s
		}
	}
	listed.Evidence.Text = "listed the ANC"
	a.Question, a.Entity = annals.Question{Ask: annals.AskWhy, Statement: listed.ID.Short()}, nil
	a.Statements = map[annals.StatementID]annals.Statement{listed.ID: listed}
	ids := []annals.StatementID{listed.ID}
	a.Sections = []annals.Section{
		{Name: "words", Title: "The words", Rows: []annals.Row{{Statements: ids, Fields: []annals.Field{{Name: "at", Value: "18"}},
			Text: "The United States listed the ANC as a terrorist organization.[7] It lifted the listing in 2008."}}},
		{Name: "source", Title: "Where it is written", Rows: []annals.Row{{Statements: ids, Fields: []annals.Field{
			{Name: "source", Value: "anc.txt"}, {Name: "line", Value: "3, column 17"}}}}},
		{Name: "decisions", Title: "What was decided", Rows: []annals.Row{
			{Statements: ids, What: "reject", Fields: []annals.Field{{Name: "kind", Value: "reject"}, {Name: "now", Value: "taken back"}}},
			{Statements: ids, What: "undo", Fields: []annals.Field{{Name: "kind", Value: "undo"}}}}},
	}
	golden.Equal(t, "testdata/why.golden", render.Terminal(a, render.Options{Width: 60}))
}

var ansi = regexp.MustCompile("\x1b\\[[0-9]*m")

// TestColourAddsNothing: without its escape sequences the coloured page is the plain page.
func TestColourAddsNothing(t *testing.T) {
	for _, width := range []int{80, 40} {
		plain := render.Terminal(dossier(t), render.Options{Width: width})
		colored := render.Terminal(dossier(t), render.Options{Width: width, Color: true})
		if colored == plain {
			t.Error("no colour")
		}
		if got := ansi.ReplaceAllString(colored, ""); got != plain {
			t.Errorf("colour changes words at width %d", width)
		}
	}
}

func TestRightToLeftNamesAreIsolated(t *testing.T) {
	got := render.Terminal(dossier(t), render.Options{Width: 80, Isolate: true})
	if !strings.Contains(got, "\u2068کنگره ملی آفریقا\u2069") {
		t.Errorf("the Persian name is not between isolates:\n%s", got)
	}
	if plain := render.Terminal(dossier(t), render.Options{Width: 80}); strings.ContainsAny(plain, "\u2068\u2069") {
		t.Error("isolates in a page that is not for a terminal")
	}
}

// TestSourcesCannotSteerTheTerminal: escape sequences and direction overrides of a source do not come through.
func TestSourcesCannotSteerTheTerminal(t *testing.T) {
	a := dossier(t)
	a.Entity.Name = "ANC\x1b[2J\u202eevil\x07\u009b1m"
	got := render.Terminal(a, render.Options{Width: 80})
	if strings.ContainsAny(got, "\x1b\u202e\x07\u009b") {
		t.Errorf("%q", got[:80])
	}
}
