package names

import (
	_ "embed"
	"iter"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"
)

//go:embed data/initials.txt
var initialsText string

// cyrillicInitials are the letters, as they sound, that words of a meaning have in abbreviations in Cyrillic letters: those
// that the words of the lexicon begin with, the abbreviations among those words, and the letters of initials.txt.
var cyrillicInitials = sync.OnceValue(func() map[entry][]string {
	initials := map[entry][]string{}
	byConcept := map[string][]entry{}
	add := func(e entry, sound string) {
		if sound != "" && len(sound) <= maxAbbreviation && !slices.Contains(initials[e], sound) {
			if initials[e] == nil {
				byConcept[e.concept] = append(byConcept[e.concept], e)
			}
			initials[e] = append(initials[e], sound)
		}
	}
	l := organizationWords()
	word := func(form string, e entry) {
		if ScriptOf(form) != Cyrillic {
			return
		}
		add(e, soundOf(form[:firstSize(form)]))
		if utf8.RuneCountInString(form) <= 4 {
			add(e, soundOf(form))
		}
	}
	for form, e := range l.words {
		word(form, e)
	}
	for form, e := range l.stems {
		word(form, e)
	}
	for _, list := range l.phrases {
		for _, p := range list {
			letters := ""
			for _, w := range p.words {
				letters += soundOf(w[:firstSize(w)])
			}
			if ScriptOf(p.words[0]) == Cyrillic {
				add(p.entry, letters)
			}
		}
	}
	for _, fields := range tableLines(initialsText) {
		for _, e := range slices.Clone(byConcept[fields[0]]) {
			for _, letters := range fields[1:] {
				add(e, soundOf(letters))
			}
		}
	}
	for e := range initials {
		slices.Sort(initials[e]) // the lexicon's maps come in no order
	}
	return initials
})

// LetterSounds is the sounds of the letters of an abbreviation, each as if it stood alone, up to as many as abbreviations
// have.
func (w *Word) LetterSounds() string {
	sounds := make([]byte, 0, maxAbbreviation)
	for _, r := range w.Form {
		if sounds = append(sounds, soundOfLetter(string(r))...); len(sounds) > maxAbbreviation {
			break
		}
	}
	return string(sounds)
}

// foreignAcronym is how much less well words match an abbreviation of their translation than one of themselves.
const foreignAcronym = 0.05

// maxAbbreviated is the number of words that an abbreviation of their translation stands for.
const maxAbbreviated = 6

// choices are what a word may have in an abbreviation: those of its meaning, then its own.
type choices [2][]string

// foreignLetters lists what a word in Latin letters may have in an abbreviation in Cyrillic letters: what its translation
// begins with, or its own first sound where it is a name.
func foreignLetters(w *Word) choices {
	var own []string
	if w.Sound != "" && w.Class != Number {
		own = singleLetters[w.Sound[0]-'A']
	}
	if w.Concept == "" {
		return choices{nil, own}
	}
	if w.Concept == namedAfter {
		return choices{namedLetters, nil} // never the sound of "named", nor of prepositions
	}
	letters := cyrillicInitials()[entry{w.Class, w.Concept}]
	if own != nil && slices.Contains(letters, own[0]) {
		own = nil
	}
	return choices{letters, own}
}

// namedLetters is what "имени" has in an abbreviation: "ЗИЛ", the plant named after Likhachev.
var namedLetters = []string{"i"}

// singleLetters are the lists of one sound, by the sounds less 'A'.
var singleLetters = func() (lists [symbols][]string) {
	for i := range lists {
		lists[i] = []string{string(rune('A' + i))}
	}
	return lists
}()

// abbreviated finds the words in Latin letters whose translation, in whatever order, an abbreviation in Cyrillic letters
// stands for, which has the [Word.LetterSounds]: those of "Ulyanovsk Instrument Design Bureau" for "УКБП", Ульяновское
// конструкторское бюро приборостроения.
func abbreviated(sound string, words []*Word) (run [2]int, ok bool) {
	for from, w := range words {
		if w.Script != Latin || !hasInitial(w) {
			continue
		}
		var room [maxAbbreviated]choices
		letters := room[:0]
		for to := from; to < len(words) && len(letters) < maxAbbreviated; to++ {
			if hasInitial(words[to]) {
				letters = append(letters, foreignLetters(words[to]))
			}
			if len(letters) > 1 && covers(sound, letters, 0) {
				run, ok = [2]int{from, to + 1}, true
			}
		}
		if ok {
			return run, true
		}
	}
	return run, false
}

// abbreviation is a word of a name, by its place, that may be an abbreviation in Cyrillic letters.
type abbreviation struct {
	at      int
	letters string // see LetterSounds
}

// lettersGiven are the letters of an abbreviation in Cyrillic letters, by their places, that a word may give, or noLetter
// for a word that an abbreviation leaves out.
func lettersGiven(w *Word, abbreviation string) (given uint16) {
	if !hasInitial(w) {
		return noLetter
	}
	if w.Concept == "" { // as foreignLetters has it
		for i := range len(abbreviation) {
			if abbreviation[i] == w.start[0] && w.Class != Number {
				given |= 1 << i
			}
		}
		return given
	}
	for _, list := range foreignLetters(w) {
		for _, letters := range list {
			for i := range len(abbreviation) {
				if strings.HasPrefix(abbreviation[i:], letters) {
					given |= (1<<len(letters) - 1) << i
				}
			}
		}
	}
	return given
}

// noLetter is more than the letters of an abbreviation.
const noLetter = 1 << 15

// mayCover are the query's words, in Cyrillic letters, of which neighbouring words of the other name may give all letters:
// most that [abbreviated] finds nothing for are not among them.
func (c *Comparer) mayCover() (may set) {
	for k, a := range c.cyrillic {
		given, words := uint16(0), 0
		for _, of := range c.words {
			switch letters := c.relations.given[int(of.gives)+k]; letters {
			case noLetter:
			case 0:
				given, words = 0, 0
			default:
				given, words = given|letters, words+1
			}
			if words > 1 && given == 1<<len(a.letters)-1 {
				may |= 1 << a.at
				break
			}
		}
	}
	return may
}

// covers tells whether each word can give letters so that together, in some order, they are the abbreviation. Used has a bit
// for each word that has given.
func covers(abbreviation string, letters []choices, used uint) bool {
	if abbreviation == "" {
		return used == 1<<len(letters)-1
	}
	for i, choices := range letters {
		if used>>i&1 != 0 {
			continue
		}
		for _, list := range choices {
			for _, choice := range list {
				if rest, ok := strings.CutPrefix(abbreviation, choice); ok && covers(rest, letters, used|1<<i) {
					return true
				}
			}
		}
	}
	return false
}

// ForeignInitials lists what abbreviations in Cyrillic letters of an organization's name in Latin letters, of its beginning
// or of its end, are made of: the sounds of their letters, sorted, since a translation may put the words in another order.
// What it yields is overwritten by what comes next.
func (n Name) ForeignInitials() iter.Seq[[]byte] {
	return func(yield func([]byte) bool) {
		if n.Kind == Person {
			return
		}
		var buffer [2 * maxAbbreviated]choices
		words := buffer[:0]
		translated := false
		for _, w := range n.Words {
			if !hasInitial(w) {
				continue
			}
			if w.Script != Latin || len(words) == len(buffer) {
				return
			}
			words = append(words, foreignLetters(w))
			translated = translated || w.Concept != ""
		}
		if !translated {
			return
		}
		var letters, sorted [maxAbbreviation]byte
		for from := range words {
			for to := from + 2; to <= min(len(words), from+maxAbbreviated); to++ {
				if (from == 0 || to == len(words)) && !eachCombination(words[from:to], letters[:0], sorted[:], yield) {
					return
				}
			}
		}
	}
}

// eachCombination yields the letters of words for each choice of theirs, sorted, and tells whether to go on.
func eachCombination(words []choices, letters, sorted []byte, yield func([]byte) bool) bool {
	if len(words) == 0 {
		if len(letters) < minInitials {
			return true
		}
		sorted = sorted[:copy(sorted, letters)]
		slices.Sort(sorted)
		return yield(sorted)
	}
	for _, list := range words[0] {
		for _, choice := range list {
			if len(letters)+len(choice) > maxAbbreviation {
				continue
			}
			if !eachCombination(words[1:], append(letters, choice...), sorted, yield) {
				return false
			}
		}
	}
	return true
}

// SortedLetters is the letters of an abbreviation in the order that [Name.ForeignInitials] gives them.
func SortedLetters(letters string) []byte {
	sorted := []byte(letters)
	slices.Sort(sorted)
	return sorted
}
