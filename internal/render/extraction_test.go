package render_test

import (
	"html"
	"regexp"
	"strings"
	"testing"

	"annals"
	"annals/edtf"
	"annals/internal/render"
)

// TestExtractionPage: every paragraph stands on the page word for word, every statement once, and nothing of a source
// is markup.
func TestExtractionPage(t *testing.T) {
	const text = "The Front (جبهه) attacked <b>two</b> forts & fled.[1]\n\nIt grew."
	runes := []rune(text)
	statement := func(typ annals.Type, words string, confidence float64) annals.Statement {
		start := len([]rune(text[:strings.Index(text, words)]))
		return annals.Statement{Type: typ, Stance: annals.Asserted,
			Evidence: annals.Evidence{Start: start, End: start + len([]rune(words)), Text: words,
				Cites: []string{"1"}}, Reading: annals.Reading{Rules: []string{"test.rule"}, Confidence: confidence}}.WithID()
	}
	e := render.Extraction{
		Document: annals.Document{Text: text, Source: annals.Source{Name: "front.txt", Title: "<i>Front</i>"},
			Blocks: []annals.Block{{Kind: annals.BlockParagraph, Span: annals.Span{Start: 0, End: 53}},
				{Kind: annals.BlockParagraph, Span: annals.Span{Start: 55, End: len(runes)}}},
			Marks: []annals.Mark{{Span: annals.Span{Start: 50, End: 53}, Label: "1"}}},
		Statements: []annals.Statement{statement(annals.TypeName, "Front (جبهه)", 0.9),
			statement(annals.TypeEvent, "The Front (جبهه) attacked <b>two</b> forts", 0.3)},
		Problems: []annals.Problem{{Source: "front.txt", Line: 1, Column: 2, Message: "odd <script>"}},
	}
	e.Statements[0].Time = edtf.MustParse("1983/..")
	var b strings.Builder
	if err := e.Page(&b); err != nil {
		t.Fatal(err)
	}
	page := b.String()
	var got []string
	for _, m := range regexp.MustCompile(`(?s)<p dir="auto">(.*?)</p>`).FindAllStringSubmatch(page, -1) {
		plain := regexp.MustCompile(`<sup>.*?</sup>`).ReplaceAllString(m[1], "")
		got = append(got, html.UnescapeString(regexp.MustCompile(`<[^>]*>`).ReplaceAllString(plain, "")))
	}
	if want := strings.Split(text, "\n\n"); strings.Join(got, "|") != strings.Join(want, "|") {
		t.Errorf("the page has the paragraphs %q", got)
	}
	for _, s := range []string{`<b>`, `<i>`, `<script`, "http:", "https:"} {
		if strings.Contains(page, s) {
			t.Errorf("the page holds %s", s)
		}
	}
	for _, s := range []string{`<li id="s1" class="event t-event held">`, `<li id="s2" class="identity t-name">`,
		`<mark class="identity e1 e2">Front (جبهه)</mark>`, `<span class="cite">[1]</span>`, "since 1983 · asserted"} {
		if strings.Count(page, s) != 1 {
			t.Errorf("the page holds %s %d times", s, strings.Count(page, s))
		}
	}
}
