package names

import (
	"testing"

	"pgregory.net/rapid"
)

// TestASCIISoundsAlike holds the rules for ASCII words against those for all words.
func TestASCIISoundsAlike(t *testing.T) {
	rules := soundRules()
	rapid.Check(t, func(t *rapid.T) {
		letters := rapid.StringMatching(`[a-z0-9 '.-]{0,24}|(sch|ch|gh|dg|qu|kn|x|c|y|ph|tz|ng){0,4}[aeiouy]?[a-z]{0,3}`)
		word := letters.Draw(t, "word")
		if want, got := string(appendSound(nil, word, rules)), string(rules.packed.appendSound(nil, word)); got != want {
			t.Errorf("%q sounds as %q, by the rules for ASCII as %q", word, want, got)
		}
	})
}

// TestFilterHasWhatTheMapsHave asks the filters of both lexicons for all that their maps have.
func TestFilterHasWhatTheMapsHave(t *testing.T) {
	for _, l := range []*lexicon{organizationWords(), personWords()} {
		for word := range l.words {
			if _, ok := l.word(word); !ok {
				t.Errorf("the filter has not the word %q", word)
			}
		}
		for word := range l.phrases {
			if !l.knows(word) {
				t.Errorf("the filter has not the beginning of a phrase %q", word)
			}
		}
		for stem, e := range l.stems {
			if found, ok := l.find(stem, ""); len([]rune(stem)) >= minStem && (!ok || found != e && l.words[stem] != found) {
				t.Errorf("the filter has not the stem %q", stem)
			}
		}
		for sound := range l.sounds {
			if !l.knows(sound) {
				t.Errorf("the filter has not the sound %q", sound)
			}
		}
		for word := range l.typos {
			if _, ok := l.misspelled(word); !ok && isASCII(word) && len(word) >= minTypo {
				t.Errorf("the filter has not the typo %q", word)
			}
			for i := range len(word) + 1 {
				longer := word[:i] + "q" + word[i:]
				if _, ok := l.misspelled(longer); !ok && len(longer) > minTypo && isASCII(word) {
					t.Errorf("the filter has not the typo %q of %q", word, longer)
				}
			}
		}
	}
}
