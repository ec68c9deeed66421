package names

import (
	"regexp"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"
)

// drawText makes a text of letters, marks and signs of several scripts, beside each other.
func drawText(t *rapid.T) string {
	letter := rapid.OneOf(rapid.RuneFrom([]rune("абвгдеёжзийклмнопрстуфхцчшщъыьэюяЁЙЇЎґѓќ")),
		rapid.RuneFrom([]rune("اأإآىيكةهتشولبـءئ")),
		rapid.Int32Range(0x80, alphabets-1), rapid.Int32Range(0x300, 0x345), rapid.Int32Range(0x4e00, 0x4fff),
		rapid.Int32Range(0xac00, 0xad00), rapid.RuneFrom([]rune("金銀張王김이박ᆨᅡ゛ガカーกเม้अमि\u200cЍﷺﬁ①aZİß")), rapid.Rune())
	return string(rapid.SliceOfN(letter, 0, 8).Draw(t, "letters"))
}

// TestPlainIsAny: words of plain letters are folded, and sound, as by the tables of Unicode.
func TestPlainIsAny(t *testing.T) {
	folded, lowered := 0, 0
	rapid.Check(t, func(t *rapid.T) {
		text := drawText(t)
		if got, ok := foldPlain(text); ok {
			folded++
			if want := foldAny(text); got != want {
				t.Fatalf("%q is folded to %q, and by the tables to %q", text, got, want)
			}
		}
		if got, ok := lowerPlain(text); ok {
			lowered++
			if want := norm.NFKC.String(strings.ToLower(text)); got != want {
				t.Fatalf("%q in lower case is %q, and by the tables %q", text, got, want)
			}
		}
		rules := *soundRules()
		rules.plain = [alphabets]plainSound{}
		if got, want := string(appendSound(nil, text, soundRules())), string(appendSound(nil, text, &rules)); got != want {
			t.Fatalf("%q sounds %q, and by the rules %q", text, got, want)
		}
	})
	if folded == 0 || lowered == 0 {
		t.Error("no text was plain")
	}
}

// TestPlainCharacters: the tables of alphabets say what those of Unicode do.
func TestPlainCharacters(t *testing.T) {
	for r := range rune(0x20000) {
		if got, want := isWordRune(r), unicode.In(r, unicode.L, unicode.M, unicode.N); got != want {
			t.Errorf("%U is of words: %v, and by the tables of Unicode %v", r, got, want)
		}
		if got, want := ScriptOf(string(r)), scriptOf(r); got != want {
			t.Errorf("%U is of script %d, and by the tables of Unicode of %d", r, got, want)
		}
	}
}

// TestSlavicEnding: suffixes and endings are told as by a regular expression.
func TestSlavicEnding(t *testing.T) {
	expression := regexp.MustCompile("^(?:" + strings.Join(slavicSuffixes, "|") + "){0,3}(?:" + strings.Join(slavicEndings, "|") +
		")?$")
	told := 0
	rapid.Check(t, func(t *rapid.T) {
		part := rapid.OneOf(rapid.SampledFrom(slavicSuffixes), rapid.SampledFrom(slavicEndings),
			rapid.StringOfN(rapid.SampledFrom([]rune("нскийаяов")), 1, 2, -1))
		rest := strings.Join(rapid.SliceOfN(part, 0, 5).Draw(t, "parts"), "")
		got := isSlavicEnding(rest, maxSuffixes)
		if want := expression.MatchString(rest); got != want {
			t.Fatalf("%q is an ending: %v, and by the expression %v", rest, got, want)
		}
		if got {
			told++
		}
	})
	if told == 0 {
		t.Error("no ending was told")
	}
}
