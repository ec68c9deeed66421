package names

import (
	"math"
	"strings"
	"unicode/utf8"
)

// tongueOf says which costs hold between words of two scripts.
func tongueOf(a, b Script) tongue {
	switch {
	case a == b && a == Latin:
		return plainTongue
	case a.omitsVowels() || b.omitsVowels():
		return weakTongue
	case a.omitsWeakVowel() || b.omitsWeakVowel():
		return indicTongue
	case a.isEastern() || b.isEastern():
		return eastTongue
	}
	return plainTongue
}

// soundNearness is 1 for equal sounds, less by the cost of the edits between them for each sound of theirs. Below least
// it is only somewhere below.
func soundNearness(a, b string, t tongue, least float64) float64 {
	switch {
	case a == b && a != "":
		return 1
	case a == "" || b == "":
		return 0
	}
	short, long := float64(min(len(a), len(b))), float64(max(len(a), len(b)))
	if t == plainTongue && long > 2.2*short {
		return 0
	}
	size := sizeOfSounds(len(a), len(b), t)
	return max(0, 1-float64(soundDistance(a, b, t, soundLimit(size, least)))/(100*size))
}

// sizeOfSounds is the number of sounds that the distance of two words of so many is measured by.
func sizeOfSounds(a, b int, t tongue) float64 { return float64(doubleSize(a, b, t)) / 2 }

// doubleSize is the double of the size, a whole number.
func doubleSize(a, b int, t tongue) int {
	switch {
	case t == weakTongue:
		return 2*a + 1 // the other is longer by the vowels that this one leaves unwritten
	case max(a, b) <= 4:
		return a + b - 1 // an error in a short word makes another word
	}
	return a + b
}

// soundLimit is the distance above which words of the size are less near than least.
func soundLimit(size, least float64) int { return int(math.Ceil(100 * size * (1 - least))) }

// minNearness is the nearness below which two words are different words.
const minNearness = 0.64

// How says in which way two words are taken for one.
type How uint8

// The ways in which words match.
const (
	Unlike      How = iota
	SameForm        // the same letters but for case and marks
	SameConcept     // they mean the same: "завод", "plant"
	SameSound       // they sound the same: "Халид", "Khalid"
	NearSound       // they sound or are spelled nearly the same: "Halid", "Khaled"
	InitialOf       // one is the initial of the other
	Joined          // several words of one name are one word of the other: "Abd al-Rahman", "Abdurrahman"
	Acronym         // the initials of several words of one name are a word of the other: "PLA"
)

// String is the way as reasons print it.
func (h How) String() string {
	return [...]string{"unlike", "same", "same meaning", "same sound", "near", "initial", "joined", "initials"}[h]
}

// Near compares two words: how they match, and how well, from 0 for not at all to 1 for the same letters.
func Near(a, b *Word) (How, float64) { return near(a, b, minNearness, false) }

// NearLikely is Near for words that are not [Shape.Apart], at which it does not look again.
func NearLikely(a, b *Word) (How, float64) { return near(a, b, minNearness, true) }

// NearRun is Near for a run [AsOne] and a word that are not [Shape.ApartAt] a nearness. Below that, which is minNearness at
// least, it may give something else below.
func NearRun(run, word *Word, least float64) (How, float64) { return near(run, word, least, true) }

// near is Near as far as it is not below least. Likely words are not looked at once more for whether their shapes are apart.
func near(a, b *Word, least float64, likely bool) (How, float64) {
	switch {
	case a == b || a.Form == b.Form:
		return SameForm, 1
	case a.Class == Number || b.Class == Number:
		if a.Class == b.Class && a.Concept == b.Concept {
			return SameConcept, 0.98
		}
		return Unlike, 0
	case a.Class == Initial || b.Class == Initial:
		return nearInitial(a, b)
	case a.numbered && b.numbered && a.digits != b.digits:
		return Unlike, 0
	}
	how, quality := Unlike, 0.0
	if a.meaning && b.meaning && a.Concept == b.Concept {
		how, quality = SameConcept, 0.95
		if a.Class == Given {
			quality = 0.9
		}
	} else if a.Class != b.Class && a.Class >= Generic && b.Class >= Generic || meansOther(a, b) {
		if a.Script != b.Script && a.Class < Title && b.Class < Title && a.Sound == b.Sound && len(a.Sound) >= minCognate {
			return SameSound, 0.9 // one is the other transliterated, and means something else by its spelling only
		}
		if areRelated(a, b) {
			return SameConcept, related
		}
		return Unlike, 0
	}
	if (a.Class == Patronymic) != (b.Class == Patronymic) && isFathers(a, b) {
		return Unlike, 0
	}
	t := tongueOf(a.Script, b.Script)
	if a.Script == b.Script && isStretched(a.Form, b.Form) || a.Script != b.Script && isStretched(a.Sound, b.Sound) {
		return how, quality // a sound may be written with two letters or four, not with twenty
	}
	if (t == plainTongue || t == weakTongue) && (a.Class == Particle) != (b.Class == Particle) && a.Sound != b.Sound {
		return how, quality // particles are too short to be misspelled into names
	}
	if t == eastTongue && (a.Class == Legal) != (b.Class == Legal) && a.Sound != b.Sound {
		return how, quality // a syllable is soon found in a legal form
	}
	if a.Script == b.Script && isSyllable(a) && isSyllable(b) {
		if a.Script == Han && a.Sound == b.Sound && a.Sound != "" {
			return SameSound, 0.7 // a character typed for another of the same reading
		}
		return how, quality
	}
	x, y := a, b
	if isTurned(&x.Shape, &y.Shape, t) {
		x, y = y, x
	}
	var sound float64
	far := (!likely || a.mayBeKin(&b.Shape)) && apart(&x.Shape, &y.Shape, t)
	if !far {
		sound = soundNearness(x.Sound, heardIn(x, y.Sound), t, least)
	}
	if sound == 1 {
		switch {
		case a.Script == b.Script && len(a.Sound) <= 3:
			return SameSound, 0.94 // of short words many sound alike
		case a.Script == b.Script:
			return SameSound, 0.97
		}
		return SameSound, 0.96
	}
	if a.Script == b.Script && isNisba(a.Sound, b.Sound) {
		return NearSound, max(quality, nisba)
	}
	if a.Class == Proper && b.Class == Proper && isFeminine(a.Sound, b.Sound) {
		return NearSound, feminine
	}
	if quality < 0.9 && isSuffixed(a.Sound, b.Sound) {
		return NearSound, 0.92
	}
	if quality < cognate && sound < cognate && areCognate(a, b) && descendAlike(a, b) {
		return NearSound, cognate
	}
	if a.Script != b.Script && sound < sameInitials && (areConsonants(a) || areConsonants(b)) {
		return how, quality
	}
	if t == plainTongue && len(a.Sound) <= noError && len(b.Sound) <= noError && sound < sameShort {
		return how, quality
	}
	if a.Script == b.Script && !far && (sound < 0.9 && sound > farSound || a.Sound == "") &&
		!spelledApart(&a.Shape, &b.Shape) {
		sound = max(sound, spellingNearness(a.Form, b.Form))
	}
	if sound = min(sound, 0.95); sound > quality && sound >= minNearness && descendAlike(a, b) {
		return NearSound, sound
	}
	return how, quality
}

// heardIn is the sound of a word as the script of another writes it, where that is Japanese: its final n stands for ng as
// well, "ワン" for "Wang".
func heardIn(w *Word, sound string) string {
	if w.Script == Kana && strings.HasSuffix(w.Sound, "n") && strings.HasSuffix(sound, "ng") {
		return sound[:len(sound)-1]
	}
	return sound
}

// isStretched reports whether one spelling is too much longer than another to be of the same word. One of no sounds says
// nothing.
func isStretched(a, b string) bool {
	short := min(len(a), len(b))
	return short > 0 && max(len(a), len(b)) > maxStretch*short
}

// maxStretch is how many times longer one spelling of a word may be than another.
const maxStretch = 3

// farSound is the nearness of sounds up to which the spelling cannot make words near.
const farSound = 0.4

// noError is the length of words of which no two different ones are near, unless romanizations write them differently, as
// "Xi" and "Shi": sameShort is how near their sounds then come.
const (
	noError   = 2
	sameShort = 0.85
)

// sameInitials is how near the sounds of an abbreviation in two scripts come: one letter more or another is another one.
const sameInitials = 0.88

// maxConsonants is the length up to which a word without a vowel is an abbreviation.
const maxConsonants = 5

// areConsonants tells an abbreviation of an alphabet that writes vowels by its having none.
func areConsonants(w *Word) bool {
	return len(w.Sound) <= maxConsonants && w.Class == Proper &&
		(w.Script == Cyrillic || w.Script == Latin || w.Script == Greek) &&
		w.letters&soundsOfVowels == 0
}

// soundsOfVowels are the sounds that abbreviations without a vowel do not have.
var soundsOfVowels = setOf(vowels + "yw")

// nisba is how well a name matches the name of those who descend from its bearer.
const nisba = 0.75

// isNisba tells whether one sound is the other, or nearly, with the ending -i that makes a name of a name: "Husain",
// "Hosseini".
func isNisba(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(b) != len(a)+1 || len(a) < 4 || b[len(a)] != 'i' || strings.IndexByte(vowels, a[len(a)-1]) >= 0 {
		return false
	}
	return a == b[:len(a)] || soundDistance(a, b[:len(a)], plainTongue, longNisba) <= longNisba
}

// longNisba is the cost, see sound_costs.txt, up to which the names under the endings are the same.
const longNisba = 45

// feminine is how well the surname of a Russian man matches that of a woman: of one family at best.
const feminine = 0.82

// isFeminine tells whether one sound is the other, a Slavic surname, with the ending that women's have.
func isFeminine(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(b) != len(a)+1 || len(a) < 4 || b[len(a)] != 'a' || b[:len(a)] != a {
		return false
	}
	switch a[len(a)-2:] {
	case "ov", "ev", "in", "iv", "yn":
		return true
	}
	return false
}

// cognate is how well words of two alphabets match that begin alike and have the endings of two languages.
const cognate = 0.8

// minCognate is the length of the common beginning of cognates, in sounds.
const minCognate = 5

// areCognate tells words that languages share and give their own endings: "имперское" and "imperial".
func areCognate(a, b *Word) bool {
	if a.Script == b.Script || a.Script.omitsVowels() || b.Script.omitsVowels() || a.Class == Given || b.Class == Given {
		return false
	}
	n := 0
	for n < len(a.Sound) && n < len(b.Sound) && a.Sound[n] == b.Sound[n] {
		n++
	}
	return n >= minCognate && 5*n >= 3*max(len(a.Sound), len(b.Sound))
}

// isSyllable tells a word of a single Chinese character or Korean syllable.
func isSyllable(w *Word) bool {
	return w.runes == 1 && (w.Script == Han || w.Script == Hangul)
}

// isSuffixed tells whether one sound is the other with the ending of a Slavic adjective, which names of places take in the
// names of works and institutes: "Murom", "Муромский".
func isSuffixed(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(a) < 4 || !strings.HasPrefix(b, a) {
		return false
	}
	switch b[len(a):] {
	case "ski", "skiy", "skiyi", "skaya", "skaia", "skoe", "skoye", "skoi", "skoy", "skogo", "skovo", "skiX", "ske":
		return true
	}
	return false
}

// meansOther tells words that mean different things in the languages they are of, however alike they sound: "northern" and
// "southern", "Ahmed" and "Mohamed".
func meansOther(a, b *Word) bool {
	return a.meaning && b.meaning && a.Concept != b.Concept && (a.Class == Given) == (b.Class == Given) &&
		a.Class != Title &&
		a.Class != Particle
}

func spellingNearness(a, b string) float64 {
	if !isASCII(a) || !isASCII(b) {
		x, y := compact(a), compact(b)
		if x == "" || y == "" {
			return 0
		}
		a, b = x, y
	}
	size := float64(len(a)+len(b)) / 2
	limit := int(size * (1 - minNearness))
	return max(0, 1-float64(spellingDistance(a, b, limit))/size)
}

// compact writes a word of one alphabet with a byte for each letter, so that it can be compared like an ASCII word; "" for
// letters of more than one block of 256.
func compact(s string) string {
	var b strings.Builder
	block := rune(-1)
	for _, r := range s {
		if r>>8 != block && block >= 0 {
			return ""
		}
		block = r >> 8
		b.WriteByte(byte(r))
	}
	return b.String()
}

// nearInitial compares an initial with a word or another initial.
func nearInitial(a, b *Word) (How, float64) {
	if a.Class != Initial {
		a, b = b, a
	}
	if b.Class >= Generic {
		return Unlike, 0
	}
	if firstRune(a.Form) == firstRune(b.Form) ||
		a.Sound != "" && b.Sound != "" && a.Script != b.Script && a.Sound[0] == b.Sound[0] || beginsAs(a.Form, b.Form) || beginsAs(b.Form, a.Form) {
		return InitialOf, 0.85
	}
	return Unlike, 0
}

// beginsAs tells whether a word in Latin letters begins as a romanization writes an initial, which may be another letter or two:
// "Е." is Yevgeniy's and Evgenii's, and so is "E.".
func beginsAs(initial, word string) bool {
	if utf8.RuneCountInString(initial) != 1 {
		return false
	}
	for _, begin := range romanizedInitials[firstRune(initial)] {
		if strings.HasPrefix(word, begin) {
			return true
		}
	}
	return false
}

// romanizedInitials are the beginnings that romanizations give Cyrillic letters, beside those that sound like them, and the
// letter that leaves out what others write. Source: the systems of BGN/PCGN, ISO 9, ICAO Doc 9303 and the states' own.
var romanizedInitials = map[rune][]string{
	'e': {"ye", "je", "ie"}, 'е': {"e", "ye", "je", "ie"}, 'є': {"e", "ye", "je", "ie"}, 'ё': {"e", "yo", "jo", "io", "ye"},
	'ю': {"yu", "ju", "iu"}, 'я': {"ya", "ja", "ia"}, 'ї': {"yi", "i", "ji"}, 'й': {"y", "i", "j"}, 'г': {"g", "h"},
	'и': {"i", "y"}, 'в': {"v", "w"}, 'ж': {"zh", "j", "z"}, 'ц': {"ts", "tz", "c"}, 'х': {"kh", "h", "x", "ch"},
	'ч': {"ch", "tch", "c"}, 'ш': {"sh", "sch"}, 'щ': {"shch", "sch"}, 'к': {"k", "c"}, 'ф': {"f", "ph"},
}
