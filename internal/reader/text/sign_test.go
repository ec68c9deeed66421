package text

import (
	"testing"

	"pgregory.net/rapid"
)

// TestSignsAreLookedForWhereTheyMayBe: a text that is passed over has none.
func TestSignsAreLookedForWhereTheyMayBe(t *testing.T) {
	pieces := rapid.SampledFrom([]string{"a", "Z", "é", "日", " ", "\n", "1", "27", "0", ".", ",", "!", "?", ";", ")", "”", "’", "'",
		`"`, "»", "{", "[", "|", "]", "}", "<", ">", "&", "ref", "REF", "File:", "br", "/p", "nbsp;", "#",
		"{{a", "'''", "[[a|b]]", "<ref>", "<REF/", "<br>", "</B>", "&amp;", "a.12 ", "é’»7\n", "a!)3"})
	wiki, html, numbers := 0, 0, 0
	rapid.Check(t, func(t *rapid.T) {
		text := ""
		for _, p := range rapid.SliceOfN(pieces, 1, 12).Draw(t, "pieces") {
			text += p
		}
		for _, c := range []struct {
			name      string
			may, have bool
			met       *int
		}{
			{"wikitext", mayBeWikitext(text), wikitextSign().MatchString(text), &wiki},
			{"HTML", mayBeHTML(text), htmlSign().MatchString(text), &html},
			{"fallen numbers", mayHaveFallen(text), fallen().MatchString(text), &numbers},
		} {
			if c.have && !c.may {
				t.Fatalf("%q is passed over, and has signs of %s", text, c.name)
			}
			if c.have {
				*c.met++
			}
		}
	})
	if wiki == 0 || html == 0 || numbers == 0 {
		t.Errorf("texts with signs: %d of wikitext, %d of HTML, %d with fallen numbers", wiki, html, numbers)
	}
}
