package names

import (
	"math"
	"strings"
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
	Romanized       // they are one in two romanizations of Korean: "Jo", "Cho"
)

// String is the way as reasons print it.
func (h How) String() string {
	return [...]string{"unlike", "same", "same meaning", "same sound", "near", "initial", "joined", "initials",
		"same in Korean"}[h]
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
		return nearNumber(a, b)
	case a.Class == Initial || b.Class == Initial:
		return nearInitial(a, b)
	case a.numbered && b.numbered && a.digits != b.digits:
		return Unlike, 0
	}
	means := meaningNearness(a, b)
	if means == 0 && meansOther(a, b) {
		return nearThoughOther(a, b)
	}
	if (a.Class == Patronymic) != (b.Class == Patronymic) && isFathers(a, b) {
		return Unlike, 0
	}
	if t := tongueOf(a.Script, b.Script); !alikeByChance(a, b, t) {
		if how, quality := nearSound(a, b, t, means, least, likely); how != Unlike {
			return how, quality
		}
	}
	if means > 0 {
		return SameConcept, means
	}
	return Unlike, 0
}

// nearNumber compares a number with a number or another word.
func nearNumber(a, b *Word) (How, float64) {
	if a.Class == b.Class && a.Concept == b.Concept {
		return SameConcept, 0.98
	}
	return Unlike, 0
}

// meaningNearness is how near words are that mean the same, 0 for others.
func meaningNearness(a, b *Word) float64 {
	switch {
	case !a.meaning || !b.meaning || a.Concept != b.Concept:
		return 0
	case a.Class == Given:
		return 0.9
	}
	return 0.95
}

// meansOther tells words, not of one meaning, that mean different things or are of different sorts, however alike they
// sound: "northern" and "southern", "Ahmed" and "Mohamed".
func meansOther(a, b *Word) bool {
	if a.Class != b.Class && a.Class >= Generic && b.Class >= Generic {
		return true
	}
	return a.meaning && b.meaning && (a.Class == Given) == (b.Class == Given) && a.Class != Title && a.Class != Particle
}

// nearThoughOther compares words that mean different things.
func nearThoughOther(a, b *Word) (How, float64) {
	switch {
	case a.Script != b.Script && a.Class < Title && b.Class < Title && a.Sound == b.Sound && len(a.Sound) >= minCognate:
		return SameSound, 0.9 // one is the other transliterated, and means something else by its spelling only
	case areRelated(a, b):
		return SameConcept, related
	}
	return Unlike, 0
}

// alikeByChance tells words whose likeness of sound, if there is any, says nothing.
func alikeByChance(a, b *Word, t tongue) bool {
	switch {
	case a.Script == b.Script && isStretched(a.Form, b.Form), a.Script != b.Script && isStretched(a.Sound, b.Sound):
		return true // a sound may be written with two letters or four, not with twenty
	case a.Sound == b.Sound:
		return false
	case t == plainTongue || t == weakTongue:
		return (a.Class == Particle) != (b.Class == Particle) // particles are too short to be misspelled into names
	case t == eastTongue:
		return (a.Class == Legal) != (b.Class == Legal) // a syllable is soon found in a legal form
	}
	return false
}

// nearSound compares words by their sounds and spellings; Unlike where those tell no more than that the words are as near as
// their meanings make them.
func nearSound(a, b *Word, t tongue, means, least float64, likely bool) (How, float64) {
	if a.Script == b.Script && isSyllable(a) && isSyllable(b) {
		if a.Script == Han && a.Sound == b.Sound && a.Sound != "" {
			return SameSound, 0.7 // a character typed for another of the same reading
		}
		return Unlike, 0
	}
	sound, far := heardNearness(a, b, t, least, likely)
	switch {
	case sound == 1:
		return SameSound, sameSound(a, b)
	case a.Script == b.Script && isNisba(a.Sound, b.Sound):
		return NearSound, max(means, nisba)
	case a.Class == Proper && b.Class == Proper && isFeminine(a.Sound, b.Sound):
		return NearSound, feminine
	case means == 0 && isSuffixed(a.Sound, b.Sound):
		return NearSound, suffixed
	case means == 0 && sound < cognate && areCognate(a, b) && descendAlike(a, b):
		return NearSound, cognate
	case areOtherShort(a, b, t, sound):
		return Unlike, 0
	case a.Script == b.Script && !far && (sound < 0.9 && sound > farSound || a.Sound == "") &&
		!spelledApart(&a.Shape, &b.Shape):
		sound = max(sound, spellingNearness(a.Form, b.Form))
	}
	if sound = min(sound, 0.95); sound > means && sound >= minNearness && descendAlike(a, b) {
		return NearSound, sound
	}
	return Unlike, 0
}

// heardNearness is how near the sounds of two words are, and whether the shapes of the words alone say that they are far.
func heardNearness(a, b *Word, t tongue, least float64, likely bool) (nearness float64, far bool) {
	x, y := a, b
	if isTurned(&x.Shape, &y.Shape, t) {
		x, y = y, x
	}
	if (!likely || a.mayBeKin(&b.Shape)) && apart(&x.Shape, &y.Shape, t) {
		return 0, true
	}
	return soundNearness(x.Sound, heardIn(x, y.Sound), t, least), false
}

// sameSound is how well words of the same sound match.
func sameSound(a, b *Word) float64 {
	switch {
	case a.Script != b.Script:
		return 0.96
	case len(a.Sound) <= 3:
		return 0.94 // of short words many sound alike
	}
	return 0.97
}

// areOtherShort tells words, as near in sound as is said, that are too short to be one word with an error.
func areOtherShort(a, b *Word, t tongue, sound float64) bool {
	return a.Script != b.Script && sound < sameInitials && (areConsonants(a) || areConsonants(b)) ||
		t == plainTongue && len(a.Sound) <= noError && len(b.Sound) <= noError && sound < sameShort
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

// isSyllable tells a word of a single Chinese character or Korean syllable.
func isSyllable(w *Word) bool {
	return w.runes == 1 && (w.Script == Han || w.Script == Hangul)
}

// spellingNearness is 1 for equal spellings in one alphabet, less by the share of the letters that are edited.
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
