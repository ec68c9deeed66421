package render

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"annals"
)

func TestColumns(t *testing.T) {
	for s, want := range map[string]int{
		"": 0, "plain": 5, "naïve": 5, "nai\u0308ve": 5, "日本": 4, "ｆｕｌｌ": 8, "سلام": 4, "\u2068سلام\u2069": 4,
		"a\u200bb": 2, "👍": 2, "mojāhedīn": 9,
	} {
		if got := Columns(s); got != want {
			t.Errorf("Columns(%q) = %d, want %d", s, got, want)
		}
	}
}

func TestWrap(t *testing.T) {
	for _, c := range []struct {
		name, text string
		width      int
		want       []string
	}{
		{"at spaces", "one two three", 7, []string{"one two", "three"}},
		{"a long word breaks", "Donaudampfschiff ahoi", 6, []string{"Donaud", "ampfsc", "hiff", "ahoi"}},
		{"wide characters count double", "中文字体", 5, []string{"中文", "字体"}},
		{"marks stay with their letters", "ee\u0301e", 2, []string{"ee\u0301", "e"}},
		{"nothing is a line", "", 9, []string{""}},
		{"spaces are one", "a  b\n c", 9, []string{"a b c"}},
		{"narrower than a character", "中", 1, []string{"中"}},
	} {
		if d := cmp.Diff(c.want, wrap(c.text, c.width)); d != "" {
			t.Errorf("%s: -want +got\n%s", c.name, d)
		}
	}
}

func TestHang(t *testing.T) {
	for _, c := range []struct {
		name, lead, text string
		width            int
		want             []string
	}{
		{"what fits stays", "  yes  ", "a  list", 14, []string{"  yes  a  list"}},
		{"later lines are set in", "  yes  ", "a long list", 15, []string{"  yes  a long", "       list"}},
		{"a long lead stands alone", "  below the threshold  ", "a front", 20, []string{"  below the threshold", "    a front"}},
	} {
		if d := cmp.Diff(c.want, Hang(c.lead, c.text, c.width)); d != "" {
			t.Errorf("%s: -want +got\n%s", c.name, d)
		}
	}
}

// TestWrapKeepsEveryWord: whatever the text and the width, no character but a space is lost, and no line is longer
// than the width unless it is one character.
func TestWrapKeepsEveryWord(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringOf(rapid.SampledFrom([]rune("ab é\u0301中文 سلام 👍-[1]\n"))).Draw(t, "text")
		width := rapid.IntRange(1, 20).Draw(t, "width")
		lines := wrap(text, width)
		squeeze := func(s string) string { return strings.Join(strings.Fields(s), "") }
		if got := squeeze(strings.Join(lines, "")); got != squeeze(text) {
			t.Fatalf("wrapped to %q", got)
		}
		for _, l := range lines {
			if Columns(l) > width && len([]rune(l)) > 1 && width > 1 {
				t.Fatalf("%q takes %d columns of %d", l, Columns(l), width)
			}
		}
	})
}

func TestMarkedWords(t *testing.T) {
	p := newPage(Options{Width: 30})
	p.marked("  ", "The Council lifted the listing on 26 January 2009.", 12, "lifted the listing", false)
	if want := "  The Council »lifted the\n  listing« on 26 January 2009.\n"; p.String() != want {
		t.Errorf("without colour:\n%s", p)
	}
	p = newPage(Options{Width: 30, Color: true})
	p.marked("  ", "The Council lifted the listing on 26 January 2009.", 12, "lifted the listing", false)
	want := "  The Council \x1b[1;4mlifted the\x1b[0m\n  \x1b[1;4mlisting\x1b[0m on 26 January 2009.\n"
	if p.String() != want {
		t.Errorf("with colour:\n%q", p.String())
	}
	p = newPage(Options{Width: 40})
	p.marked("", "The MEK, or the MEK (جبهه).", 16, "MEK", false)
	if want := "The MEK, or the »MEK« (جبهه).\n"; p.String() != want {
		t.Errorf("the second of two:\n%s", p)
	}
	p = newPage(Options{Width: 40})
	p.marked("  ", "ENTITY\n  NAME: RED FRONT\n  NOTE: listed in 2019, and amended in 2021", 15, "RED FRONT", true)
	if want := "  ENTITY\n    NAME: »RED FRONT«\n    NOTE: listed in 2019, and amended in\n    2021\n"; p.String() != want {
		t.Errorf("line by line:\n%s", p)
	}
	p = newPage(Options{Width: 30, Color: true})
	p.markedAt("12  ", "A strike was called, and the strike was long.",
		[]annals.Span{{Start: 2, End: 8}, {Start: 25, End: 44}}, false)
	want = "12  A \x1b[1;4mstrike\x1b[0m was called, and\n    \x1b[1;4mthe strike was long\x1b[0m.\n"
	if p.String() != want {
		t.Errorf("several:\n%q", p.String())
	}
	p = newPage(Options{Width: 30, Color: true})
	p.markedAt("", "A strike that was called, and was long.", []annals.Span{{Start: 2, End: 8}, {Start: 18, End: 33}}, false)
	want = "A \x1b[1;4mstrike\x1b[0m that was \x1b[1;4mcalled, and\x1b[0m\n\x1b[1;4mwas\x1b[0m long.\n"
	if p.String() != want {
		t.Errorf("one that goes on behind another:\n%q", p.String())
	}
}

// TestText: what follows a lead stands beneath itself, and on a narrow page beneath the lead.
func TestText(t *testing.T) {
	for _, c := range []struct {
		name, lead string
		want       string
	}{
		{"beside", "  When  ", "  When  one two three four\n        five six\n"},
		{"a lead as wide as half the page", "fifteen wide.. ", "fifteen wide.. one two three\n               four five six\n"},
		{"a wider one", "sixteen wide ... ", "sixteen wide ...\n    one two three four five\n    six\n"},
	} {
		p := newPage(Options{Width: 30})
		p.text(c.lead, "", "one two three four five six")
		if got := p.String(); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}
