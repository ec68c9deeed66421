package names

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// Kind says what bears a name: it decides which words are titles and particles, and which are legal forms.
type Kind uint8

// The kinds of names.
const (
	AnyKind      Kind = iota // not known: an organization where a word of the name says so, else a person
	Person                   // a human being
	Organization             // anything else that bears a name: a body, a company, a ship
)

// Name is a name read for comparison. It is immutable.
type Name struct {
	Text  string // as it was given
	Kind  Kind   // never AnyKind
	Words []*Word
	// Aside has a bit for each word that stands in brackets, or is the initials of others: an addition, which weighs less.
	Aside uint32
}

// Word is a word of a name, or several that mean one thing ("limited liability company").
type Word struct {
	// What comparing two words needs comes first and fills one line of a processor's cache; the words of a list begin at
	// lines.
	Form  string // folded, as in a key
	Sound string // in the alphabet of sounds: "Xalid" for "Халид"; see data/sound
	Shape
	// Tag is free for whoever keeps the word, an index; zero when read.
	Tag uint32
	// Rarity is how much the word tells among the names that are searched: 1 for one that a single name has, near 0 for one
	// that all have; 0 where that is not known, which counts as 1. It is for the index to set.
	Rarity  float32
	Concept string // what it means, the same in all languages: "bank" for "банк", "44" for "forty-four"; "" for a proper word

	Text    string      // as written, in the case of the source
	digits  string      // those of a word that is no number: "7" of "A7"
	related uint16      // see relatedLines
	listed  Class       // that of the words of its concept: Field for a character that means a star, which is Proper itself
	korean  *koreanWord // what it is in a Korean's name, nil for nothing
}

// Term names what an index finds the word by: its concept where it has one, else its form.
func (w *Word) Term() string {
	if w.Concept != "" {
		return w.listed.String() + ":" + w.Concept
	}
	return w.Form
}

// Parse reads one name.
func Parse(text string, kind Kind) Name { return new(Reader).Parse(text, kind) }

// maxWords bounds the words of a name that are read, so that no text makes a comparison slow.
const maxWords = 32

// Parse reads a name. Of a name of more than 32 words the first 32 count.
func (r *Reader) Parse(text string, kind Kind) Name {
	if kind == AnyKind {
		kind = Person
		if n := r.parse(text, Organization); n.saysOrganization() {
			return n
		}
	}
	return r.parse(text, kind)
}

// naturalOrder puts "SURNAME, Given" the other way round.
func naturalOrder(text string) string {
	if isASCII(text) && strings.IndexByte(text, ',') < 0 {
		return text
	}
	i := strings.IndexAny(text, ",،，")
	if i < 0 {
		return text
	}
	_, size := utf8.DecodeRuneInString(text[i:])
	surname, given := text[:i], text[i+size:]
	if strings.ContainsAny(given, ",،，") {
		return text
	}
	return given + " " + surname
}

func (n Name) saysOrganization() bool {
	for _, w := range n.Words {
		switch w.Class {
		case Legal, Generic, Field:
			return true
		case Number:
			if utf8.RuneCountInString(w.Text) > 1 || !isRomanLetter(w.Text[0]) {
				return true // "V" is five, and an initial
			}
		case Proper:
			if w.Script == Latin && len(n.Words) == 1 && IsAbbreviation(w.Text) {
				return true
			}
		}
	}
	return false
}

func isRomanLetter(c byte) bool { return c == 'I' || c == 'V' || c == 'X' }

// apartInitials parts the initials of a person that are written together, "E.V. Doe", which would be a word of two
// letters, and leaves the first of two letters that stand for one, "Yu. A. Doe". What is initials altogether stays, for
// so bodies are abbreviated.
func apartInitials(text string) string {
	if strings.IndexByte(text, '.') < 0 {
		return text
	}
	var b strings.Builder
	last, named := 0, false
	for i := 0; i < len(text); i++ {
		switch {
		case text[i] != '.':
		case endsInitial(text[:i]) && initialFollows(text[i+1:]):
			b.WriteString(text[last : i+1])
			b.WriteByte(' ')
			last = i + 1
		case endsTwoLetterInitial(text[:i]):
			b.WriteString(text[last : i-1])
			b.WriteString(". ")
			last = i + 1
		}
	}
	if last == 0 {
		return text
	}
	b.WriteString(text[last:])
	letter := false // before the rune
	for _, r := range text {
		named = named || letter && isWordRune(r)
		letter = isWordRune(r)
	}
	if !named {
		return text
	}
	return b.String()
}

// endsTwoLetterInitial tells whether a text ends in an initial that its romanization writes with two letters: "Yu" of
// "Yu. A. Doe".
func endsTwoLetterInitial(before string) bool {
	n := len(before) - 2
	if n < 0 {
		return false
	}
	if r, _ := utf8.DecodeLastRuneInString(before[:n]); n > 0 && isWordRune(r) {
		return false
	}
	switch strings.ToLower(before[n:]) {
	case "ch", "ia", "ie", "iu", "kh", "sh", "ts", "ya", "ye", "yo", "yu", "zh":
		return before[n] < 'a'
	}
	return false
}

func (r *Reader) parse(text string, kind Kind) Name {
	lexicon, ordered := organizationWords(), text
	if kind == Person {
		lexicon, ordered = personWords(), apartInitials(naturalOrder(text))
	}
	main, aside := cutAside(ordered)
	whole := splitWords(main)
	if kind == Organization && !isASCII(main) {
		whole = lookalikeWords(spelledLetters(whole), lexicon)
	}
	split := splitRuns(whole, lexicon)
	mainWords := len(split)
	if aside != "" {
		split = append(split, splitRuns(splitWords(aside), lexicon)...)
	}
	if len(split) > maxWords {
		split = split[:maxWords]
	}
	n := Name{Text: text, Kind: kind, Words: make([]*Word, 0, len(split))}
	all, forms, spelled := make([]*spellings, len(split)), r.forms[:0], r.spelled[:0]
	for i, w := range split {
		if kind == Person {
			split[i] = asLetters(w)
		}
		all[i] = r.spellings(split[i])
		spelled = append(spelled, all[i].spell(split[i], kind, lexicon))
		forms = append(forms, spelled[i].form)
	}
	r.forms, r.spelled = forms, spelled
	for i := 0; i < len(split); {
		if i >= mainWords && mainWords > 0 {
			n.Aside |= 1 << len(n.Words)
		}
		if p, ok := phraseAt(spelled[i].phrases, forms[i:]); ok {
			k := len(p.words)
			n.Words = append(n.Words,
				r.phraseWord(strings.Join(split[i:i+k], " "), strings.Join(forms[i:i+k], " "), kind, p.entry))
			i += k
			continue
		}
		if value, k := numberAt(spelled[i:]); k > 0 && (startsWithDigit(forms[i]) || !n.endsNamed()) {
			w := &Word{Text: strings.Join(split[i:i+k], " "), Form: strings.Join(forms[i:i+k], " "),
				Shape: Shape{Class: Number}, listed: Number, Concept: value}
			w.Sound = soundOf(strings.Join(forms[i:i+k], ""))
			w.korean = readKorean(w.Form, ScriptOf(w.Form))
			w.setSizes()
			n.Words = append(n.Words, w)
			i += k
			continue
		}
		if kind == Person && areInitials(split[i]) && strings.ToUpper(text) != text {
			for _, letter := range split[i] {
				n.Words = append(n.Words, r.word(string(letter), kind, lexicon))
			}
			i++
			continue
		}
		n.Words = append(n.Words, all[i].wordOf(split[i], kind, lexicon))
		i++
	}
	r.texts, r.last = split, all
	if kind == Organization {
		for i := range n.Words {
			if n.abbreviates(i) {
				n.Aside |= 1 << i
			}
		}
		r.inNominative(n.Words, lexicon)
	}
	return n
}

// areInitials tells the initials of a person that are written together, "JC" or "J.R.", from a short name in capitals, by
// its want of vowels.
func areInitials(word string) bool {
	return len(word) == 2 && isASCII(word) && strings.ToUpper(word) == word && !strings.ContainsAny(word, "AEIOUY0123456789")
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

// isPatronymic tells the endings of Russian patronymics by their sound.
func isPatronymic(sound string) bool {
	for _, end := range [...]string{"oviC", "eviC", "ovna", "evna", "iniCna", "ivna", "yoviC"} {
		if len(sound) > len(end)+2 && strings.HasSuffix(sound, end) {
			return true
		}
	}
	return false
}

// cutAside takes what stands in brackets out of a name, unless that is all of it.
func cutAside(text string) (main, aside string) {
	if isASCII(text) && strings.IndexByte(text, '(') < 0 && strings.IndexByte(text, '[') < 0 {
		return text, ""
	}
	for {
		open := strings.IndexAny(text, "(（[")
		if open < 0 {
			return main + text, aside
		}
		closing := strings.IndexAny(text[open:], ")）]")
		if closing < 0 {
			return main + text, aside
		}
		closing += open
		main += text[:open] + " "
		aside += " " + text[open+1:closing]
		_, size := utf8.DecodeRuneInString(text[closing:])
		text = text[closing+size:]
	}
}

// numberAt reads the number that the words begin with and how many of them it takes: digits, with or without the ending of
// an ordinal, and number words of tens and units. The value is in digits.
func numberAt(words []*spelling) (value string, taken int) {
	n := words[0].number
	if !words[0].isNumber {
		return "", 0
	}
	if len(words) > 1 && n >= 20 && n < 100 && n%10 == 0 && !startsWithDigit(words[0].form) {
		if unit := words[1].number; words[1].isNumber && unit > 0 && unit < 10 {
			return strconv.Itoa(n + unit), 2
		}
	}
	return strconv.Itoa(n), 1
}

// maxDigits is the length from which a run of digits is a registration number rather than a count: it is compared as a word.
const maxDigits = 9

// numberValue is the number that a folded word stands for.
func numberValue(form string, l *lexicon) (int, bool) {
	if startsWithDigit(form) {
		digits := strings.Map(func(r rune) rune {
			if d := digitValue(r); d >= 0 {
				return rune('0' + d)
			}
			return r
		}, form)
		end := 0
		for end < len(digits) && '0' <= digits[end] && digits[end] <= '9' {
			end++
		}
		if end <= maxDigits {
			switch digits[end:] {
			case "", "st", "nd", "rd", "th", "er", "ere", "e", "eme", "o", "a", "й", "я", "го", "е":
				n, err := strconv.Atoi(digits[:end])
				return n, err == nil
			}
		}
	}
	if e, ok := l.word(form); ok && e.class == Number {
		n, err := strconv.Atoi(e.concept)
		return n, err == nil
	}
	return 0, false
}

func startsWithDigit(form string) bool { return digitValue(firstRune(form)) >= 0 }

// digitsOf is the digits of a word, as in Latin script.
func digitsOf(form string) string {
	var digits []byte
	for _, r := range form {
		if d := digitValue(r); d >= 0 {
			digits = append(digits, byte('0'+d))
		}
	}
	return string(digits)
}

// asLetters writes the digits in a word of ASCII letters as the letters that they look like: "Sech1n" is typed to get past a
// screen, or read so by a machine.
func asLetters(word string) string {
	letters, digits := false, false
	for i := range len(word) {
		letters = letters || word[i]|0x20 >= 'a' && word[i]|0x20 <= 'z'
		digits = digits || word[i] >= '0' && word[i] <= '9'
	}
	if !letters || !digits || !isASCII(word) {
		return word
	}
	return lookalikeDigits.Replace(word)
}

var lookalikeDigits = strings.NewReplacer("0", "o", "1", "i", "3", "e", "4", "a", "5", "s", "6", "g", "7", "t", "8", "b",
	"9", "g")

// digitValue is the value of a decimal digit of the scripts that names are written in, or -1.
func digitValue(r rune) int {
	for _, zero := range [...]rune{'0', '٠', '۰', '०', '০', '๐'} {
		if r >= zero && r <= zero+9 {
			return int(r - zero)
		}
	}
	return -1
}

// Span is the words from one place of the name to before another, as they are written.
func (n Name) Span(run [2]int) string {
	texts := make([]string, 0, run[1]-run[0])
	for _, w := range n.Words[run[0]:run[1]] {
		texts = append(texts, w.Text)
	}
	return strings.Join(texts, " ")
}
