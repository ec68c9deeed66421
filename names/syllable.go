package names

import (
	_ "embed"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"
)

//go:embed data/korean.txt
var koreanText string

// syllable is what a Korean syllable, in whatever romanization, may be: the places in the Unicode block of Korean syllables,
// in order.
type syllable struct {
	within []uint16 // anywhere in a name
	first  []uint16 // at its beginning, as South Korea writes it: see initialLaw
}

// meets tells whether two syllables may be one, at the beginning of a name or within.
func (s *syllable) meets(o *syllable, first bool) bool {
	if first {
		return overlap(s.first, o.first)
	}
	return overlap(s.within, o.within)
}

// overlap tells whether two ordered lists share a number.
func overlap(a, b []uint16) bool {
	for len(a) > 0 && len(b) > 0 {
		switch {
		case a[0] == b[0]:
			return true
		case a[0] < b[0]:
			a = a[1:]
		default:
			b = b[1:]
		}
	}
	return false
}

// The letters of Korean syllables in the order of their Unicode block.
const (
	koreanOnsets = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
	koreanVowels = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
	koreanCodas  = "-ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ"

	firstSyllable   = 0xac00
	koreanCodaCount = 28
	afterOnset      = 21 * koreanCodaCount // the number of syllables of an onset
	nieun, rieul    = 2 * afterOnset, 5 * afterOnset
	ieung           = 11 * afterOnset
)

// initialLaw is a syllable as the South writes it at the beginning of a name: 리 is 이 there, 로 is 노. The North writes what it was.
func initialLaw(s uint16) uint16 {
	onset, rest := s/afterOnset*afterOnset, s%afterOnset
	var soft bool // the vowel begins with an i
	switch rest / koreanCodaCount {
	case 2, 3, 6, 7, 12, 17, 20:
		soft = true
	}
	switch {
	case soft && (onset == rieul || onset == nieun):
		return ieung + rest
	case onset == rieul:
		return nieun + rest
	}
	return s
}

// longSurnames is the number of the first surname of two syllables.
const longSurnames = 0xac00

// romanizations is what data/korean.txt says.
type romanizations struct {
	// nodes are a tree of the spellings of syllables in small letters; the first is its root.
	nodes     []spellingNode
	syllables []syllable
	surnames  map[string][]uint16 // by their spellings in all scripts: the places of syllables, or numbers from longSurnames on
	chinese   map[string]bool     // spellings of surnames that Chinese have too
	kin       map[uint16]uint16   // the first of the syllables that some spelling or law puts together with a syllable
}

type spellingNode struct {
	next     [26]uint16 // the node after a letter, 0 for none
	syllable uint16     // the place of the syllable that ends here, plus one
}

// partSpelling is a spelling of a part of a syllable, and where it stands.
type partSpelling struct {
	letters      string
	closed, open bool   // before a coda, before none only
	before       string // the vowel before which it stands only
}

func parseSpelled(text string) (s partSpelling) {
	s.letters, s.before, _ = strings.Cut(text, "+")
	if rest, ok := strings.CutSuffix(s.letters, "-"); ok {
		s.letters, s.closed = rest, rest != ""
	}
	if rest, ok := strings.CutSuffix(s.letters, "."); ok {
		s.letters, s.open = rest, true
	}
	return s
}

var korean = sync.OnceValue(func() *romanizations {
	parts := map[string]map[string][]partSpelling{"onset": {}, "vowel": {}, "coda": {}}
	usual := map[string][]string{} // of syllables
	k := &romanizations{surnames: map[string][]uint16{}, chinese: map[string]bool{}, kin: map[uint16]uint16{}}
	var given, surnames []string
	long := map[string][]string{} // spellings of surnames
	for _, fields := range tableLines(koreanText) {
		sort, rest := fields[0], fields[1:]
		switch sort {
		case "onset", "vowel", "coda":
			for _, text := range rest[1:] {
				parts[sort][rest[0]] = append(parts[sort][rest[0]], parseSpelled(text))
			}
		case "syllable":
			usual[rest[0]] = rest[1:]
		case "given":
			given = append(given, rest...)
		case "surnames":
			surnames = append(surnames, rest...)
		case "surname":
			surnames = append(surnames, rest[0])
			long[rest[0]] = rest[1:]
		case "chinese":
			for _, s := range rest {
				k.chinese[s] = true
			}
		default:
			panic("names: korean.txt: nothing is called " + sort)
		}
	}
	spell := func(s uint16) []string {
		return append(spellingsOf(s, parts["onset"], parts["vowel"], parts["coda"]), usual[string(rune(s)+firstSyllable)]...)
	}
	by := map[string][]uint16{}
	for _, text := range given {
		s := syllablePlace(text)
		for _, letters := range spell(s) {
			by[letters] = addOrdered(by[letters], s)
		}
	}
	k.plant(by)
	for i, text := range surnames {
		spellings := append(long[text], text)
		s := uint16(longSurnames + i)
		if utf8.RuneCountInString(text) == 1 {
			s = syllablePlace(text)
			spellings = append(spellings, spell(s)...)
			if old, ok := beforeLaw(s); ok {
				spellings = append(spellings, string(rune(old)+firstSyllable))
				for _, letters := range spell(old) {
					if letters[0] != 'n' {
						spellings = append(spellings, letters)
					}
				}
			}
		}
		for _, letters := range spellings {
			k.surnames[letters] = addOrdered(k.surnames[letters], s)
		}
	}
	for _, list := range k.surnames {
		k.join(list)
	}
	return k
})

// beforeLaw is the syllable with an r that the initial law makes of a surname.
func beforeLaw(s uint16) (uint16, bool) {
	old := rieul + s%afterOnset
	return old, old != s && initialLaw(old) == s
}

// syllablePlace is the place of a Korean syllable in its block.
func syllablePlace(text string) uint16 { return uint16(firstRune(text) - firstSyllable) }

func addOrdered(list []uint16, s uint16) []uint16 {
	i, has := slices.BinarySearch(list, s)
	if has {
		return list
	}
	return slices.Insert(list, i, s)
}

// spellingsOf are the spellings of the syllable at a place that its parts give.
func spellingsOf(s uint16, onsets, vowels, codas map[string][]partSpelling) (list []string) {
	letter := func(letters string, i int) string { return string([]rune(letters)[i]) }
	vowel := letter(koreanVowels, int(s%afterOnset/koreanCodaCount))
	coda := letter(koreanCodas, int(s%koreanCodaCount))
	for _, o := range onsets[letter(koreanOnsets, int(s/afterOnset))] {
		if o.before != "" && o.before != vowel {
			continue
		}
		for _, v := range vowels[vowel] {
			if v.closed && coda == "-" || v.open && coda != "-" {
				continue
			}
			for _, c := range codas[coda] {
				list = append(list, o.letters+v.letters+c.letters)
			}
		}
	}
	return list
}

// plant makes the tree of spellings.
func (k *romanizations) plant(by map[string][]uint16) {
	k.nodes = make([]spellingNode, 1, 4096)
	same := map[string]uint16{} // the places of syllables by what they may be
	for letters, list := range by {
		at := uint16(0)
		for i := range len(letters) {
			next := k.nodes[at].next[letters[i]-'a']
			if next == 0 {
				next = uint16(len(k.nodes))
				k.nodes = append(k.nodes, spellingNode{})
				k.nodes[at].next[letters[i]-'a'] = next
			}
			at = next
		}
		runes := make([]rune, len(list))
		for i, s := range list {
			runes[i] = rune(s) + firstSyllable
		}
		place, ok := same[string(runes)]
		if !ok {
			k.syllables = append(k.syllables, newSyllable(list))
			place = uint16(len(k.syllables))
			same[string(runes)] = place
			k.join(list)
			for _, s := range list {
				k.join([]uint16{s, initialLaw(s)})
			}
		}
		k.nodes[at].syllable = place
	}
}

func newSyllable(list []uint16) syllable {
	s := syllable{within: list}
	for _, one := range list {
		s.first = addOrdered(s.first, initialLaw(one))
	}
	return s
}

// join makes syllables kin.
func (k *romanizations) join(list []uint16) {
	for _, s := range list[1:] {
		if a, b := k.kinOf(list[0]), k.kinOf(s); a < b {
			k.kin[b] = a
		} else if b < a {
			k.kin[a] = b
		}
	}
}

// kinOf is the first of the syllables that are kin to one: those that may meet are kin.
func (k *romanizations) kinOf(s uint16) uint16 {
	for {
		first, ok := k.kin[s]
		if !ok {
			return s
		}
		s = first
	}
}
