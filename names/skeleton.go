package names

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
