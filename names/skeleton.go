package names

import (
	"bytes"
	"slices"
)

// Skeleton is the consonants of a name in one Latin alphabet for all scripts, without the article of Arabic names and
// without spaces: "Mojahedin-e Khalq" and "مجاهدین خلق" are both "mjhdnhlk". Equal skeletons suggest equal names, the more
// so the longer they are; vowels, doubled letters, joined and divided words and the differences between the
// romanizations of one sound do not show in it. Capitals stand for sounds that English writes with two letters (S sh and
// ch). A name without consonants, of digits or of vowels only, has the skeleton "".
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

// AppendSkeleton appends the consonants of the word, as [Skeleton] has them.
func (w *Word) AppendSkeleton(to []byte) []byte { return appendSkeleton(to, w.Sound) }

// Outlines gives the outlines of a word: its consonants with those written alike that scripts exchange when they write
// foreign words, so that words of two scripts which sound nearly the same share one. A word of a script whose letters
// stand for several sounds has an outline for each choice, up to maxOutlines; any other word has one. Words of fewer than
// minOutline such consonants have none: too many would share it. The outlines are written over those of an earlier word.
func (w *Word) Outlines(list [][]byte) [][]byte {
	list = oneMore(list[:0])
	for i := range len(w.Sound) {
		choices := outlineChoices(w, i)
		n := len(list)
		if n*len(choices) > maxOutlines {
			choices = choices[:1]
		}
		for c := 1; c < len(choices); c++ {
			for k := range n {
				list = oneMore(list)
				last := &list[len(list)-1]
				*last = outlined(append(*last, list[k]...), choices[c])
			}
		}
		for k := range n {
			list[k] = outlined(list[k], choices[0])
		}
	}
	kept := 0
	for i, outline := range list {
		same := func(other []byte) bool { return bytes.Equal(other, outline) }
		if len(outline) >= minOutline && !slices.ContainsFunc(list[:kept], same) {
			list[kept], list[i] = outline, list[kept]
			kept++
		}
	}
	return list[:kept]
}

// oneMore adds an empty text to a list, in the memory of one that the list had there before.
func oneMore(list [][]byte) [][]byte {
	if len(list) == cap(list) {
		return append(list, nil)
	}
	list = list[:len(list)+1]
	list[len(list)-1] = list[len(list)-1][:0]
	return list
}

const (
	minOutline  = 3
	maxOutlines = 8
)

// outlined puts a consonant after an outline, unless it is none or stands there already.
func outlined(outline []byte, c byte) []byte {
	if c == 0 || len(outline) > 0 && outline[len(outline)-1] == c {
		return outline
	}
	return append(outline, c)
}

// outlineClasses are the consonants that an outline writes alike, under the first of each; all other sounds are under none.
var outlineClasses = func() (class [symbols]string) {
	for i := range class {
		class[i] = noOutline
	}
	for _, like := range [...]string{"pbfv", "kgGX", "sSzZCcx", "td", "lr", "m", "n", "j"} {
		for i := range len(like) {
			class[like[i]-'A'] = like[:1]
		}
	}
	return class
}()

// noOutline is a sound that an outline leaves out.
const noOutline = "\x00"

// outlineChoices are the consonants that a sound of a word may stand for, 0 for none. Arabic writes w for v and its th is
// an s in Persian and Urdu, its d often a z; its j, as the Hebrew and Japanese ones, is a g or a zh
// elsewhere; kh is often written h.
func outlineChoices(w *Word, i int) string {
	c := w.Sound[i]
	latin := w.Script == Latin
	switch {
	case c == 'w' && i > 0 && !latin:
		return noOutline + "p"
	case c == 'w':
		return "p"
	case c == 'T' && latin:
		return "t"
	case c == 'T':
		return "st"
	case c == 'd' && w.Script == Arabic:
		return "ts"
	case c == 'X' && !latin:
		return "k" + noOutline
	case c == 'j' && !latin:
		return "jks"
	}
	return outlineClasses[c-'A']
}
