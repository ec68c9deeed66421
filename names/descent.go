package names

import "strings"

// Many surnames and all patronymics are a father's name, or what he was, with an ending that says "child of". The
// ending is much of the word and tells little: of two words with the same one the fathers are compared, and another one
// makes another name.

// childWords are the endings that are words for a daughter in Icelandic and a child in Georgian, in the alphabet of sounds.
var childWords = [...]string{"dotir", "Svili"}

// slavicDescents are endings of Slavic surnames and patronymics, in the alphabet of sounds. Those of one line are one,
// of a man and a woman or in several languages and romanizations.
var slavicDescents = [...][]string{
	{"ov", "ev", "of", "ef", "ova", "eva"},
	{"enko", "enka"},
	{"oviC", "eviC", "iviC"},
	{"uk"},
}

// leastFather is the number of sounds that an ending follows at least.
const leastFather = 3

// descendAlike tells of two words whose sounds are near or begin alike whether they are so without the word for a child
// that both end in, and neither has another Slavic ending than the other: Bondarchuk is no Bondarenko.
func descendAlike(a, b *Word) bool {
	if x, y := slavicDescent(a.Sound), slavicDescent(b.Sound); x != y && x >= 0 && y >= 0 {
		return false
	}
	for _, end := range childWords {
		if isChildOf(a.Sound, end) && isChildOf(b.Sound, end) {
			x, y := strings.TrimSuffix(a.Sound, end), strings.TrimSuffix(b.Sound, end)
			return soundNearness(x, y, tongueOf(a.Script, b.Script), minNearness) >= minNearness
		}
	}
	return true
}

// slavicDescent is the line of slavicDescents that has the ending of a sound, -1 where none has.
func slavicDescent(sound string) int {
	for i, ends := range slavicDescents {
		for _, end := range ends {
			if isChildOf(sound, end) {
				return i
			}
		}
	}
	return -1
}

func isChildOf(sound, end string) bool {
	return len(sound) >= len(end)+leastFather && strings.HasSuffix(sound, end)
}

// isFathers tells a surname from the patronymic that is made of it: Romanov is none of Romanovich's names.
func isFathers(a, b *Word) bool {
	if a.Class != Patronymic {
		a, b = b, a
	}
	return len(b.Sound) > 3 && len(a.Sound) > len(b.Sound) && strings.HasPrefix(a.Sound, b.Sound)
}
