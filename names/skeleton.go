package names

import (
	"slices"
	"strings"
)

// Skeleton is the consonants of a name in one Latin alphabet for all scripts, without the article of Arabic names and
// without spaces: "Mojahedin-e Khalq" and "مجاهدین خلق" are both "mjhdnhlk". Equal skeletons suggest equal names, the more
// so the longer they are; vowels, doubled letters, joined and divided words and the differences between the
// romanizations of one sound do not show in it. Capitals stand for sounds that English writes with two letters (S sh and ch).
// A name without consonants, of digits or of vowels only, has the skeleton "".
func Skeleton(name string) string {
	var out []byte
	for _, w := range splitWords(name) {
		sound := soundOf(w)
		if isArticle(sound) {
			continue
		}
		out = appendSkeleton(out, sound)
	}
	return string(out)
}

// appendSkeleton appends the consonants of a sound, those that romanizations exchange written alike.
func appendSkeleton(out []byte, sound string) []byte {
	start := len(out)
	for i := 0; i < len(sound); i++ {
		c := sound[i]
		switch c {
		case 'a', 'e', 'i', 'o', 'u', 'y', 'q':
			continue
		case 'w':
			if i > 0 {
				continue // as often a vowel as a consonant
			}
			c = 'v'
		case 'X':
			c = 'h'
		case 'G':
			c = 'g'
		case 'T':
			c = 't'
		case 'Z':
			c = 'j'
		case 'C', 'x':
			c = 'S' // French writes ch for sh, pinyin x
		}
		if c == 'h' && i == len(sound)-1 {
			continue
		}
		if len(out) == start || out[len(out)-1] != c {
			out = append(out, c)
		}
	}
	return out
}

// isArticle tells the Arabic article in its romanizations.
func isArticle(sound string) bool {
	switch sound {
	case "al", "el", "ul", "ol", "il", "ql":
		return true
	}
	return false
}

// Skeleton is the consonants of the word, as [Skeleton] has them.
func (w *Word) Skeleton() string { return string(appendSkeleton(nil, w.Sound)) }

// Outlines appends the outlines of a word: its consonants with those written alike that scripts exchange when they write
// foreign words, so that words of two scripts which sound nearly the same share one. A word of a script whose letters
// stand for several sounds has an outline for each choice, up to maxOutlines; any other word has one. Words of fewer than
// minOutline such consonants have none: too many would share it.
func (w *Word) Outlines(list []string) []string {
	first := len(list)
	list = append(list, "")
	for i := range len(w.Sound) {
		choices := outlineChoices(w, i)
		n := len(list)
		if (n-first)*len(choices) > maxOutlines {
			choices = choices[:1]
		}
		for _, choice := range choices[1:] {
			for _, before := range list[first:n] {
				list = append(list, outlined(before, choice))
			}
		}
		for k := first; k < n; k++ {
			list[k] = outlined(list[k], choices[0])
		}
	}
	kept := list[:first]
	for _, outline := range list[first:] {
		if len(outline) >= minOutline && !slices.Contains(kept[first:], outline) {
			kept = append(kept, outline)
		}
	}
	return kept
}

const (
	minOutline  = 3
	maxOutlines = 8
)

// outlined puts a consonant after an outline, unless it is none or stands there already.
func outlined(outline string, c byte) string {
	if c == 0 || outline != "" && outline[len(outline)-1] == c {
		return outline
	}
	return outline + string(c)
}

// outlineClasses are the consonants that an outline writes alike, under the first of each.
var outlineClasses = [...]string{"pbfv", "kgGX", "sSzZCcx", "td", "lr", "m", "n", "j"}

// outlineChoices are the consonants that a sound of a word may stand for, 0 for none. Arabic writes w for v and its th is
// an s in Persian and Urdu, its d often a z; its j, as the Hebrew and Japanese ones, is a g or a zh
// elsewhere; kh is often written h.
func outlineChoices(w *Word, i int) []byte {
	c := w.Sound[i]
	latin := w.Script == Latin
	switch {
	case c == 'w' && i > 0 && !latin:
		return []byte{0, 'p'}
	case c == 'w':
		return []byte{'p'}
	case c == 'T' && latin:
		return []byte{'t'}
	case c == 'T':
		return []byte{'s', 't'}
	case c == 'd' && w.Script == Arabic:
		return []byte{'t', 's'}
	case c == 'X' && !latin:
		return []byte{'k', 0}
	case c == 'j' && !latin:
		return []byte{'j', 'k', 's'}
	}
	for _, class := range outlineClasses {
		if strings.IndexByte(class, c) >= 0 {
			return []byte{class[0]}
		}
	}
	return []byte{0}
}
