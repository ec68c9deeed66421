package names

import (
	"embed"
	"strings"
	"sync"
	"unicode/utf8"
)

//go:embed data/words/*.txt
var wordFiles embed.FS

// Class says what part a word plays in a name, which decides how much it tells.
type Class uint8

// The classes of words, those that tell most first.
const (
	Proper     Class = iota // a word of its own: a surname, a coined name
	Given                   // a given name of which given.txt knows other forms
	Number                  // digits, a number word, a Roman numeral
	Patronymic              // the father's name in the Russian manner
	Place                   // a country, a people, a city: place.txt
	Field                   // what an organization does: field.txt
	Initial                 // a letter that stands for a name
	Generic                 // what sort of organization it is: generic.txt
	Title                   // title.txt
	Particle                // particle.txt
	Legal                   // legal.txt
	Noise                   // noise.txt
	classes                 // the number of classes
)

// String is the class as reasons print it: "legal form", "title".
func (c Class) String() string {
	return [...]string{"word", "given name", "number", "patronymic", "place", "field", "initial", "generic word", "title",
		"particle", "legal form", "filler"}[c]
}

// entry is what a word or phrase means: the same concept in whatever language.
type entry struct {
	class   Class
	concept string
}

// phrase is an entry of several words, or of several characters where words have no spaces between them.
type phrase struct {
	words []string // folded; words[0] is the key of the map that holds the phrase
	entry
}

// lexicon is the words that names are made of, for one kind of name.
type lexicon struct {
	words   map[string]entry    // by folded word
	stems   map[string]entry    // by the folded beginning of the word
	sounds  map[string]entry    // words of other scripts by their sound, for texts that transliterate them
	phrases map[string][]phrase // by the first word, longest first
	runs    map[rune][]phrase   // words of scripts without spaces, by the first letter, longest first
	typos   map[string]entry    // long words that tell little, with one letter left out or two exchanged

	stemSizes [256]uint64 // a bit for each length in bytes, up to 63, of the stems that begin with the byte

	// What the maps may have: known the words, the first words of phrases, the sounds and the typos; begun the stems, in the
	// line of their first letters; and spelled the words that tell little and the typos, in the line of their first letters
	// and length.
	known, begun, spelled filter
}

// minStem and minSoundAlias are the lengths, in letters and in sounds, below which a stem or a transliterated word is too
// short to be told from a word that only begins or sounds alike.
const (
	minStem       = 2
	maxStem       = 63 // in bytes
	minSoundAlias = 5
	// minTypo is the length from which a misspelled generic word is told from another word.
	minTypo = 6
	// maxTypo is the length up to which that is tried; the longest generic word in ASCII has 21.
	maxTypo = 63
)

var organizationWords = sync.OnceValue(func() *lexicon {
	return newLexicon(file{"noise", Noise}, file{"legal", Legal}, file{"place", Place}, file{"generic", Generic},
		file{"field", Field}, file{"noun", Proper}, file{"number", Number}, file{"territory", Place})
})

var personWords = sync.OnceValue(func() *lexicon {
	return newLexicon(file{"particle", Particle}, file{"title", Title}, file{"given", Given}, file{"noise", Noise})
})

type file struct {
	name  string
	class Class
}

// newLexicon reads word files. Where two give a word, the earlier file and line keeps it.
func newLexicon(files ...file) *lexicon {
	l := &lexicon{words: make(map[string]entry, 8192), stems: make(map[string]entry), sounds: make(map[string]entry),
		phrases: make(map[string][]phrase), runs: make(map[rune][]phrase), typos: make(map[string]entry)}
	for _, f := range files {
		text, err := wordFiles.ReadFile("data/words/" + f.name + ".txt")
		if err != nil {
			panic("names: a word file is missing from the build: " + err.Error())
		}
		for line := range strings.Lines(string(text)) {
			if strings.HasPrefix(line, "#") {
				continue
			}
			concept, list, ok := strings.Cut(strings.TrimSpace(line), ": ")
			if !ok {
				continue
			}
			for word := range strings.SplitSeq(list, ", ") {
				l.add(word, entry{f.class, concept})
			}
		}
	}
	l.setFilters()
	l.addParts()
	l.setFilters()
	return l
}

// setFilters works out what the maps may have.
func (l *lexicon) setFilters() {
	l.known = newFilter(len(l.words) + len(l.phrases) + len(l.sounds) + len(l.typos))
	l.begun, l.spelled = newFilter(len(l.stems)), newFilter(len(l.typos))
	know := func(text string) {
		hash := polynomial(text)
		l.known.add(hash, hash)
	}
	for word, e := range l.words {
		know(word)
		if e.tellsLittle() && len(word) > 1 {
			l.spelled.add(lineOfSpelling(word, len(word)), polynomial(word))
		}
	}
	for word := range l.typos {
		know(word)
		l.spelled.add(lineOfSpelling(word, len(word)), polynomial(word))
	}
	for word := range l.phrases {
		know(word)
	}
	for sound := range l.sounds {
		know(sound)
	}
	for stem := range l.stems {
		if utf8.RuneCountInString(stem) >= minStem {
			l.begun.add(lineOfStem(stem), polynomial(stem))
		}
	}
}

// tellsLittle tells the entries that are recognized misspelled.
func (e entry) tellsLittle() bool { return e.class == Legal || e.class == Generic }

// knows tells whether one of the maps may have the text.
func (l *lexicon) knows(text string) bool {
	hash := polynomial(text)
	return l.known.has(hash, hash)
}

// word is what a folded word means by itself.
func (l *lexicon) word(form string) (e entry, ok bool) {
	if l.knows(form) {
		e, ok = l.words[form]
	}
	return e, ok
}

// lineOfStem is the line of the filter that has all stems of a word: two letters take three bytes at least where the first
// is not ASCII.
func lineOfStem(word string) uint32 {
	size := 2
	if word[0] >= utf8.RuneSelf {
		size = 3
	}
	return polynomial(word[:min(size, len(word))])
}

// minPart is the length of the words of legal forms that are taken for parts of them where they stand alone or in disorder.
const minPart = 4

// addParts gives the single words of phrases that are legal forms the class of those, unless they mean something by
// themselves.
func (l *lexicon) addParts() {
	for _, list := range l.phrases {
		for _, p := range list {
			if p.class != Legal {
				continue
			}
			for _, w := range p.words {
				if utf8.RuneCountInString(w) >= minPart {
					if _, known := l.find(w, ""); !known {
						l.words[w] = entry{Legal, "part"}
					}
				}
			}
		}
	}
}

func (l *lexicon) add(word string, e entry) {
	stem, isStem := strings.CutSuffix(word, "*")
	words := splitWords(stem)
	for i, w := range words {
		words[i] = fold(w)
	}
	if len(words) == 2 && words[0] == arabicArticle {
		words = words[1:] // the article is a word of its own where names are read
	}
	if len(words) == 0 {
		return
	}
	first, _ := utf8.DecodeRuneInString(words[0])
	switch {
	case isStem && len(words) == 1:
		setNew(l.stems, words[0], e)
		l.stemSizes[words[0][0]] |= 1 << min(len(words[0]), maxStem)
	case unspaced(first):
		run := strings.Join(words, "")
		l.runs[first] = insertLongest(l.runs[first], phrase{[]string{run}, e})
	case len(words) > 1:
		if joined := strings.Join(words, ""); utf8.RuneCountInString(joined) == len(words) {
			setNew(l.words, joined, e) // initials are written together as well
		}
		l.phrases[words[0]] = insertLongest(l.phrases[words[0]], phrase{words, e})
	default:
		setNew(l.words, words[0], e)
		if (e.class == Legal || e.class == Generic) && len(words[0]) >= minTypo && isASCII(words[0]) {
			for i := range len(words[0]) {
				setNew(l.typos, words[0][:i]+words[0][i+1:], e)
			}
		}
	}
	if len(words) == 1 && !isASCII(words[0]) && e.class != Given && e.class != Noise {
		if sound := soundOf(words[0]); len(sound) >= minSoundAlias {
			setNew(l.sounds, sound, e)
		}
	}
}

func setNew(m map[string]entry, key string, e entry) {
	if _, ok := m[key]; !ok {
		m[key] = e
	}
}

func insertLongest(list []phrase, p phrase) []phrase {
	size := func(p phrase) int { return len(p.words)*1000 + len(p.words[0]) }
	i := 0
	for i < len(list) && size(list[i]) >= size(p) {
		i++
	}
	return append(list[:i], append([]phrase{p}, list[i:]...)...)
}

// find looks up a single folded word, then its beginnings, then its sound.
func (l *lexicon) find(form, sound string) (entry, bool) {
	if e, ok := l.word(form); ok {
		return e, true
	}
	var sizes uint64
	var stems [maxStem + 1]uint32 // the hashes of the beginnings of the word
	if form != "" {
		sizes = l.stemSizes[form[0]]
	}
	if sizes != 0 {
		for i := range min(len(form), maxStem) {
			stems[i+1] = stems[i]*hashBase + uint32(form[i])
		}
	}
	for i := min(len(form), maxStem); sizes != 0 && i > 0; i-- {
		if sizes>>i&1 == 0 || !utf8.RuneStart(formByte(form, i)) || !l.begun.has(lineOfStem(form), stems[i]) {
			continue
		}
		if e, ok := l.stems[form[:i]]; ok && utf8.RuneCountInString(form[:i]) >= minStem && isEnding(form[i:]) {
			return e, true
		}
	}
	if l.knows(sound) {
		if e, ok := l.sounds[sound]; ok {
			return e, true
		}
	}
	return l.misspelled(form)
}

// phraseAt finds the longest of some phrases, longest first, that the words begin with.
func phraseAt(phrases []phrase, words []string) (phrase, bool) {
	for _, p := range phrases {
		if len(p.words) <= len(words) && equalWords(p.words, words[:len(p.words)]) {
			return p, true
		}
	}
	return phrase{}, false
}

func equalWords(a, b []string) bool {
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

// runAt finds the longest known word that a text without spaces begins with.
func (l *lexicon) runAt(text string) (phrase, bool) {
	r, _ := utf8.DecodeRuneInString(text)
	if r < utf8.RuneSelf {
		return phrase{}, false // which all have spaces
	}
	for _, p := range l.runs[r] {
		if strings.HasPrefix(text, p.words[0]) {
			return p, true
		}
	}
	return phrase{}, false
}

// formByte is the byte at i, or the start of a rune at the end of the word.
func formByte(form string, i int) byte {
	if i == len(form) {
		return 0
	}
	return form[i]
}
