package names

import "strings"

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

// suffixed is how well the name of a place matches the adjective of it.
const suffixed = 0.92

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
