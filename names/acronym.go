package names

import (
	"iter"
	"math/bits"
	"slices"
	"strings"
	"unicode/utf8"
)

// linkAcronyms finds a word of one name that the initials of words of the other spell.
func (c *Comparer) linkAcronyms(a, b Name) {
	may := c.mayCover() // the query's words that may be initials
	for _, of := range c.words {
		may |= of.spelled
	}
	for ; may != 0; may &= may - 1 {
		c.linkAcronym(a.Words, bits.TrailingZeros32(uint32(may)), b.Words, false)
	}
	for j, of := range c.words {
		if of.spells {
			of.spells = c.linkAcronym(b.Words, j, a.Words, true) // what it spells of the query is the same in other names
		}
	}
}

// maySpell tells whether an abbreviation may begin with the initial of a word, of which soundOfInitial is given.
func maySpell(abbreviation, word *Word, initial string) bool {
	if word.Script == abbreviation.Script {
		return word.first != 0 && word.first == abbreviation.first
	}
	if word.first < utf8.RuneSelf {
		initial = letterSounds()[word.first]
	}
	return initial != "" && strings.HasPrefix(abbreviation.Sound, initial)
}

// soundOfInitial is the sound of a word's first letter by itself; "" for one in ASCII, which is found sooner than kept.
func (c *Comparer) soundOfInitial(w *Word) string {
	if w.first < utf8.RuneSelf {
		return ""
	}
	first, _, _ := strings.Cut(w.Form, " ")
	letter, size := utf8.DecodeRuneInString(first)
	if letter < alphabets || c.Remember == 0 {
		return soundOfLetter(first[:size])
	}
	if c.letters == nil {
		c.letters = make([]letterSound, keptLetters)
	}
	kept := &c.letters[letter%keptLetters]
	if kept.letter != letter {
		*kept = letterSound{letter, soundOfLetter(first[:size])}
	}
	return kept.sound
}

// letterSound is the sound of a letter by itself, and keptLetters how many are kept of syllables and signs.
type letterSound struct {
	letter rune
	sound  string
}

const keptLetters = 256

// isOther tells abbreviations whose second letter, where the first is that of the first of some words in the same script,
// shows that they do not stand for the words.
func isOther(abbreviation *Word, words []*Word) bool {
	if words[0].several {
		return false
	}
	second := abbreviation.Form[firstSize(abbreviation.Form):]
	return second != "" && (len(words) == 1 || words[1].first != second[0] && hasInitial(words[1]))
}

// maySpell tells whether a word may be the initials of words of the query.
func (c *Comparer) maySpell(abbreviation *Word) bool {
	if abbreviation.Script == Cyrillic {
		return true
	}
	for i, w := range c.query.Words {
		if maySpell(abbreviation, w, c.initials[i]) {
			return true
		}
	}
	return false
}

// isShort tells the words that may be initials of a number that is looked for.
func (w *Word) isShort() bool {
	return w.runes >= minInitials && w.runes <= maxAbbreviation && w.MayAbbreviate()
}

// linkAcronym finds words of the other name that the word at a place may be the initials of, and tells whether there are
// any.
func (c *Comparer) linkAcronym(words []*Word, i int, long []*Word, swapped bool) bool {
	if len(long) < 2 {
		return false // a word may be a phrase, but not all of an abbreviation
	}
	w, before := words[i], len(c.acronyms)
	n := w.runes
	add := func(run [2]int, quality float64) {
		l := Link{A: [2]int{i, i + 1}, B: run, How: Acronym, Quality: quality}
		if swapped {
			l.A, l.B = l.B, l.A
		}
		c.acronyms = append(c.acronyms, l)
	}
	if w.Script == Cyrillic {
		if run, ok := abbreviated(w.LetterSounds(), long); ok {
			add(run, acronymQuality[n]-foreignAcronym)
		}
	}
	if w.Class == Proper {
		for j := range long {
			if long[j].Script == w.Script && (long[j].first != w.first || isOther(w, long[j:])) {
				continue
			}
			if k := spelled(w, long[j:]); k > 0 {
				if slices.ContainsFunc(long[j:j+k], func(of *Word) bool { return of.Form == w.Form }) {
					continue // "BBB" is no initial of its own
				}
				quality := acronymQuality[n]
				if c.Mutual && len(words) == 1 && k == len(long) && IsAbbreviation(w.Text) {
					quality = max(quality, wholeAcronym)
				}
				add([2]int{j, j + k}, quality)
				break
			}
		}
	}
	return len(c.acronyms) > before
}

// abbreviates tells whether the word at a place of an organization's name is the initials of others of its words: "IRGC"
// after "Islamic Revolutionary Guard Corps". It says nothing that they do not.
func (n Name) abbreviates(i int) bool {
	w := n.Words[i]
	if w.Class != Proper || w.runes < minInitials || w.runes > maxAbbreviation || n.Kind == Person ||
		int(w.runes) >= len(n.Words) {
		return false
	}
	for j, first := range n.Words {
		if j == i || first.Script != w.Script || first.Form == "" || first.Form[0] != w.Form[0] {
			continue
		}
		if j > i && spelled(w, n.Words[j:]) > 0 || j < i && spelled(w, n.Words[j:i]) > 0 {
			return true
		}
	}
	return false
}

// acronymQuality is how well words match an abbreviation of the length: the longer it is, the less likely by chance.
var acronymQuality = [maxAbbreviation + 1]float64{3: 0.8, 4: 0.87, 5: 0.92, 6: 0.92, 7: 0.92}

// wholeAcronym is how well a name matches one that is nothing but its initials, where the two were put side by side: among
// the names of a list some other has the same three initials, of two names that somebody has a reason to compare hardly.
const wholeAcronym = 0.88

// spelled is how many of the words, from the first, the letters of the abbreviation stand for; 0 for none. Articles and the
// like may have no letter. In another script the sounds of the letters count.
func spelled(abbreviation *Word, words []*Word) int {
	sameScript := abbreviation.Script == words[0].Script
	rest := abbreviation.Sound
	if sameScript {
		rest = abbreviation.Form
	}
	for k, w := range words {
		for form, more := w.Form, true; more; {
			var part string
			part, form, more = strings.Cut(form, " ")
			first := part[:firstSize(part)]
			if !sameScript {
				first = soundOfLetter(first)
			}
			switch {
			case first != "" && strings.HasPrefix(rest, first):
				if rest = rest[len(first):]; rest == "" {
					return k + 1
				}
			case k == 0 || hasInitial(w):
				return 0
			}
		}
	}
	return 0
}

func firstSize(s string) int {
	_, size := utf8.DecodeRuneInString(s)
	return size
}

// minInitials is the length from which initials are looked for as a name.
const minInitials = 3

// Initials is the first letters of the words of an organization's name, without those of articles and legal forms, folded:
// "pmoi" for "People's Mojahedin Organization of Iran". It is "" for other names and for those of fewer than three letters.
func (n Name) Initials() string {
	if n.Kind == Person {
		return ""
	}
	var b strings.Builder
	letters := 0
	for _, w := range n.Words {
		if w.Class == Noise || w.Class == Legal || isSyllable(w) {
			continue
		}
		for part := range strings.SplitSeq(w.Form, " ") {
			b.WriteString(part[:firstSize(part)])
			letters++
		}
	}
	if letters < minInitials || letters > maxAbbreviation {
		return ""
	}
	return b.String()
}

// InitialSounds lists the runs of words of an organization's name, in another script than the Latin one, whose initials an
// abbreviation in Latin letters may stand for, each with the sound of those initials. Fillers, legal forms and the initials
// of persons have no letter.
func (n Name) InitialSounds() iter.Seq2[[2]int, string] {
	return func(yield func([2]int, string) bool) {
		if n.Kind == Person {
			return
		}
		for from, w := range n.Words {
			if w.Script == Latin || !hasInitial(w) || isSyllable(w) {
				continue
			}
			sound, words := "", 0
			for i, w := range n.Words[from:] {
				if !hasInitial(w) {
					continue
				}
				for part := range strings.SplitSeq(w.Form, " ") {
					sound += soundOfLetter(part[:firstSize(part)])
					words++
				}
				if len(sound) > maxAbbreviation {
					break
				}
				if words >= minInitials && len(sound) >= minInitials && !yield([2]int{from, from + i + 1}, sound) {
					return
				}
			}
		}
	}
}

// hasInitial tells whether an abbreviation has a letter for the word.
func hasInitial(w *Word) bool {
	if w.Class == Legal {
		return w.Concept == corporation && w.runes > 4
	}
	return w.Class != Noise && w.runes > 2
}

// corporation is the concept of the one legal form that abbreviations have a letter for, where it is written out.
const corporation = "inc"

// MayAbbreviate tells the words that may be the initials of others: those that mean nothing by themselves, and such
// abbreviations in Cyrillic letters as stand for a common thing, but also for others that begin alike: "НПЗ" is an oil
// refinery or the plant of a town.
func (w *Word) MayAbbreviate() bool {
	return w.Class == Proper || w.Script == Cyrillic && (w.Class == Field || w.Class == Generic) && IsAbbreviation(w.Text)
}
