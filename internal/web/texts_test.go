package web_test

import (
	"net/url"
	"regexp"
	"strings"
	"testing"

	"annals"
	"annals/internal/query/querytest"
)

// report is an article as it is, with a statement on its second sentence.
const report = "The union met in Alma. Its members began a hunger strike.[1] A Hunger-Strike is no strike.\n\n" +
	"Nothing else was said.\n\nNotes\n\n[1] The Alma Paper, on a hunger strike."

func reported(r querytest.Record) {
	fronts(r)
	b := r.Batch("report.md", "2017-01-01", "event - kind: strike; actor: =Southern Column (organization)")
	b.Source.Title, b.Text = "A Report", report
	e := &b.Statements[0].Evidence
	e.Start, e.End, e.Text, e.Cites = 23, 56, report[23:56], []string{"1"}
	b.Statements[0] = b.Statements[0].WithID()
	r.Append(b)
}

// TestTexts looks for words in the texts of the sources.
func TestTexts(t *testing.T) {
	s := build(t, reported)
	for _, c := range []struct {
		name, query string
		says        []string
	}{
		{"words in a row", `"hunger strike"`, []string{`"hunger strike": 3 sentences in 1 source .`,
			"A Report report.md , published 1 January 2017",
			"Its members began a hunger strike .[1] event A strike by Southern Column took place.", "A Hunger-Strike is no strike."}},
		{"words of one sentence", "strike MEMBERS", []string{"strike MEMBERS: 1 sentence in 1 source ."}},
		{"another form", "struck", []string{"struck: 3 sentences in 1 source .", "“ struck ” is found as strike in 3 sentences"}},
		{"exactly", `"struck"`, []string{"No sentence of a source has all of it."}},
		{"words of several sources", "northern", []string{"northern: 2 sentences in 2 sources .", "front.txt", "other.txt"}},
		{"no sentence has all", "strike alma zzyzx", []string{"No sentence of a source has all of it. Each by itself: " +
			"“ strike ” in 1 source", "“ zzyzx ” in no source"}},
		{"no words", "–!", []string{"There is no word to look for in"}},
		{"nothing", "", []string{"Write words above that a sentence of a source is to have"}},
		{"too much", strings.Repeat("word ", 100), []string{"That is too much to look for."}},
	} {
		t.Run(c.name, func(t *testing.T) {
			has(t, s.page("/texts?q="+url.QueryEscape(c.query)), c.says...)
		})
	}
	has(t, s.page("/texts?q=strike&source=front.txt"), "No sentence of a source has all of it.")
	has(t, s.page("/texts?q=strike&source=none.txt"), "The record has no source called “none.txt”.")
	has(t, s.page("/texts?q=strike&known=r1"), "No sentence of a source has all of it.")
	has(t, s.page("/find?q=hunger+strike"), "look for it in the texts")
	page := s.page("/find?q=hunger+strike&on=2001-01-01")
	if !strings.Contains(page, `href="/texts?on=2001-01-01&amp;q=hunger&#43;strike"`) {
		t.Errorf("the search for a name does not lead to the texts:\n%s", page)
	}
}

// TestSourcesByTheirNames: sources of one title are told apart by what answers call them, wherever sources are listed.
func TestSourcesByTheirNames(t *testing.T) {
	s := build(t, func(r querytest.Record) {
		for _, name := range []string{"draft.txt", "final.txt"} {
			b := r.Batch(name, "2017-01-01", "founding 1980 subject: the Column=Southern Column (organization) / text "+name)
			b.Source.Title = "The Column"
			r.Append(b)
		}
	})
	for _, page := range []string{"/", "/sources", "/health"} {
		has(t, s.page(page), "The Column draft.txt , published 1 January 2017", "The Column final.txt , published 1 January 2017")
	}
	has(t, s.page("/compare"), "The Column (published 1 January 2017, draft.txt)",
		"The Column (published 1 January 2017, final.txt)")
}

// TestTextsLeadToTheSentence: a hit leads to its sentence on the page of its source, one in a note to the note.
func TestTextsLeadToTheSentence(t *testing.T) {
	s := build(t, reported)
	hits := regexp.MustCompile(`<a href="(/source/[^"]*#[^"]*)"`).FindAllStringSubmatch(s.page(`/texts?q=hunger+strike`), -1)
	if len(hits) != 3 {
		t.Fatalf("the hits are %v", hits)
	}
	sought := regexp.MustCompile(`<(?:a|span) class="sought[^>]*>([^<]*)<`)
	for i, want := range []string{"Its members began a hunger strike.[1]", "A Hunger-Strike is no strike.", ""} {
		address, anchor, _ := strings.Cut(strings.ReplaceAll(hits[i][1], "&amp;", "&"), "#")
		page := s.page(address)
		if !strings.Contains(page, `id="`+anchor+`"`) {
			t.Errorf("%s has no place %s", address, anchor)
		}
		got := ""
		for _, m := range sought.FindAllStringSubmatch(page, -1) {
			got += m[1]
		}
		if got != want {
			t.Errorf("at %s the page shows %q, want %q", address, got, want)
		}
	}
	if !strings.HasSuffix(hits[2][1], "#note-1") {
		t.Errorf("what stands in a note is at %s", hits[2][1])
	}
}

// TestTextsByPages: more sentences than a page shows are on the next.
func TestTextsByPages(t *testing.T) {
	s := build(t, func(r querytest.Record) {
		b := r.Batch("long.txt", "2017-01-01", "kind - subject: =Union (organization); value: a union")
		b.Text += "\n\n" + strings.Repeat("There was a strike. ", 120)
		r.Append(b)
	})
	shown := 0
	for _, from := range []string{"", "&from=50", "&from=100"} {
		page := s.page("/texts?q=strike" + from)
		has(t, page, "strike: 120 sentences in 1 source .")
		shown += strings.Count(page, "<mark>")
	}
	if shown != 120 {
		t.Errorf("the pages show %d sentences", shown)
	}
}

// TestTextsWithdrawn: what was withdrawn is left out, and one who asks for it is told.
func TestTextsWithdrawn(t *testing.T) {
	s := build(t, reported)
	var id annals.SourceID
	if err := s.At(annals.Known{}).EachText(t.Context(), func(source annals.SourceID, text string) bool {
		if text == report {
			id = source
		}
		return true
	}); err != nil {
		t.Fatal(err)
	}
	s.Decide(annals.Decision{Kind: annals.Withdraw, Source: id, By: "A. Reader"})
	if _, err := s.keeper.Refresh(t.Context()); err != nil {
		t.Fatal(err)
	}
	has(t, s.page("/texts?q=strike"), "No sentence of a source has all of it.")
	if res := s.get("/texts?q=strike&source=report.md"); !strings.Contains(res.Body.String(), "it was withdrawn by A. Reader") {
		t.Errorf("asked for a source that was withdrawn: %s", res.Body)
	}
}
