package names

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// wordsOf are the words of a text as they stand in it, and their keys.
func wordsOf(text string) (written, keys []string) {
	EachWord(text, func(start, end int, key string) bool {
		written, keys = append(written, text[start:end]), append(keys, key)
		return true
	})
	return written, keys
}

func TestEachWord(t *testing.T) {
	for _, c := range []struct{ text, written, keys string }{
		{"A hunger-strike, in Alma!", "A|hunger|strike|in|Alma", "a|hunger|strike|in|alma"},
		{"The U.S. and the EU.", "The|U.S|and|the|EU", "the|us|and|the|eu"},
		{"O’Hara's dog", "O’Hara's|dog", "oharas|dog"},
		{"‘quoted’ words", "quoted’|words", "quoted|words"},
		{"Ḥizb al-Naṣr", "Ḥizb|al|Naṣr", "hizb|al|nasr"},
		{"Résumé, re\u0301sume\u0301", "Résumé|re\u0301sume\u0301", "resume|resume"},
		{"co\u00adoperate", "co\u00adoperate", "cooperate"},
		{"حزب كمونيست", "حزب|كمونيست", "حزب|کمونیست"},
		{"می\u200cشود", "می\u200cشود|می\u200cشود", "می|شود"},
		{"絕食抗議 2011年", "絕|食|抗|議|2011|年", "绝|食|抗|议|2011|年"},
		{"[12] § 7(b) – ½", "12|7|b|½|½", "12|7|b|1|2"},
		{"…!?", "", ""},
		{"", "", ""},
	} {
		written, keys := wordsOf(c.text)
		if strings.Join(written, "|") != c.written || strings.Join(keys, "|") != c.keys {
			t.Errorf("the words of %q are %q with the keys %q", c.text, written, keys)
		}
	}
}

// TestWordsAreKeys: what finds the words of a text finds the text, taken as one name.
func TestWordsAreKeys(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		runes := rapid.SliceOfN(rapid.OneOf(rapid.RuneFrom([]rune("abcKüéñøßИйёшابيیكکہة")), rapid.RuneFrom([]rune("金銀張이박カー")),
			rapid.RuneFrom([]rune("07 .,-'’[(–\n\u200c"))), 1, 12).Draw(t, "letters")
		text := string(runes)
		_, keys := wordsOf(text)
		if len(keys) == 0 {
			return // Key keeps what has no letters
		}
		if got, want := strings.Join(keys, ""), strings.ReplaceAll(Key(text), " ", ""); got != want {
			t.Fatalf("the words of %q have the keys %q, and the text %q", text, keys, Key(text))
		}
		if !slices.ContainsFunc(runes, unspaced) && strings.Join(keys, " ") != Key(text) {
			t.Fatalf("the words of %q have the keys %q, and the text %q", text, keys, Key(text))
		}
	})
}
