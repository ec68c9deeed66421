package text

import (
	"strings"
	"testing"
)

func TestMarkupIsNoProse(t *testing.T) {
	for _, c := range []struct{ name, text, code, hint string }{
		{"pictures", "The Front grew.\n\n![The Front's flag in 1990](flag.png)\nFile:March.jpg|Members of the Front march in " +
			"Lima\n\nIt fell.", "markup-not-read", ""},
		{"links", "The Front grew.\n\n- [The League](http://example.org/league)\n- https://example.org/front\n\nIt fell.",
			"markup-not-read", ""},
		{"tags", "The Front grew.\n<br/>\n</div>\n\nIt fell.", "markup-not-read", ""},
		{"wikitext", "{{Infobox party\n|name = Red Front\n\n|founded = {{start|1990}}\n}}\nThe Front grew.\n{|" +
			" class=wikitable\n! Year !! Votes\n|-\n| 1990 || 20\n|}\n[[File:March.jpg|thumb|A march in Lima]]\n\nIt fell.",
			"looks-like-wikitext", "mediawiki"},
	} {
		doc, problems, err := Read("f.txt", []byte(c.text))
		if err != nil || len(problems) != 1 || problems[0].Code != c.code || !strings.Contains(problems[0].Hint, c.hint) {
			t.Errorf("%s: problems %v, error %v", c.name, problems, err)
		}
		if got := blocksOf(doc); got != "paragraph \"The Front grew.\"\nparagraph \"It fell.\"\n" {
			t.Errorf("%s: blocks:\n%s", c.name, got)
		}
	}
}

func TestLooksLikeHTML(t *testing.T) {
	_, problems, err := Read("f.txt", []byte("<p>The Front&nbsp;grew.</p>\n\n<p>It fell &amp; rose.</p>\n"))
	if err != nil || len(problems) != 1 || problems[0].Code != "looks-like-html" || problems[0].Line != 1 ||
		!strings.Contains(problems[0].Hint, "html -t plain") {
		t.Errorf("problems %v, error %v", problems, err)
	}
	// A sign or two may be quoted.
	_, problems, err = Read("f.txt", []byte("The Front wrote '''Peace''' on its flag, and &amp; on a wall."))
	if err != nil || len(problems) > 0 {
		t.Errorf("problems %v, error %v", problems, err)
	}
}

// TestResiduesStandApart: what is left of a picture or template whose beginning is gone is no part of the sentence behind it.
func TestResiduesStandApart(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"in Lima]] The Front grew.", "paragraph \"in Lima\"\nparagraph \"The Front grew.\"\n"},
		{"|name = Front | state = active }} The Front grew.", "paragraph \"The Front grew.\"\n"},
		{"in Lima]] in Quito]]\n\nThe Front grew.", "paragraph \"in Lima]] in Quito\"\nparagraph \"The Front grew.\"\n"},
		{"in Lima]] ]] Élan grew.", "paragraph \"in Lima\"\nparagraph \"Élan grew.\"\n"},
		{"The Front [of [1990]] Grew.", "paragraph \"The Front [of [1990]] Grew.\"\n"},
		{"The Front]], the party, grew.", "paragraph \"The Front]], the party, grew.\"\n"},
		{"It grew.]]", "paragraph \"It grew.\"\n"},
	} {
		doc, _, err := Read("f.txt", []byte(c.text))
		if got := blocksOf(doc); err != nil || got != c.want {
			t.Errorf("%q: blocks:\n%s, want:\n%s, error %v", c.text, got, c.want, err)
		}
	}
}
