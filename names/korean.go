package names

import (
	"slices"
	"strings"
	"sync"
	"unicode/utf8"
)

// koreanWord is a word that may be of a Korean's name.
type koreanWord struct {
	surname []uint16      // the surnames that it may be, see romanizations.surnames
	splits  [][]*syllable // the ways in which it falls into syllables of given names
	least   int           // the number of syllables of the shortest
}

const (
	// maxKoreanGiven is the number of syllables of a given name, and mostKoreanLetters that of the letters of a word.
	maxKoreanGiven    = 3
	mostKoreanLetters = 20
	// maxKoreanWords is the number of words of a Korean's name, and maxSplits that of the ways to read one that are looked at.
	maxKoreanWords = 5
	maxSplits      = 12
)

// readKorean reads a folded word as one of a Korean's name, nil for any other.
func readKorean(form string, script Script) *koreanWord {
	switch {
	case script == Hangul:
		return readHangul(form)
	case script != Latin || form == "" || len(form) > mostKoreanLetters:
		return nil
	}
	for i := range len(form) {
		if form[i] < 'a' || form[i] > 'z' {
			return nil
		}
	}
	k := korean()
	var read koreanWord
	var room [maxKoreanGiven]*syllable
	k.split(form, room[:0], &read)
	if read.surname = k.surnames[form]; read.surname == nil && len(read.splits) == 0 {
		return nil // as of most words, for which no memory is taken
	}
	w := read
	return &w
}

func readHangul(form string) *koreanWord {
	var split []*syllable
	for _, r := range form {
		if !isSyllableBlock(r) || len(split) == maxKoreanGiven {
			return nil
		}
		s := newSyllable([]uint16{uint16(r - firstSyllable)})
		split = append(split, &s)
	}
	return &koreanWord{surname: korean().surnames[form], splits: [][]*syllable{split}, least: len(split)}
}

// split adds to a word the ways in which the rest of its letters fall into syllables after some.
func (k *romanizations) split(rest string, before []*syllable, w *koreanWord) {
	at := uint16(0)
	for i := range len(rest) {
		if at = k.nodes[at].next[rest[i]-'a']; at == 0 {
			return
		}
		s := k.nodes[at].syllable
		if s == 0 || len(w.splits) == maxSplits {
			continue
		}
		syllables := append(before, &k.syllables[s-1])
		switch {
		case i+1 == len(rest):
			w.splits = append(w.splits, append([]*syllable(nil), syllables...))
			if w.least == 0 || len(syllables) < w.least {
				w.least = len(syllables)
			}
		case rest[i] == rest[i+1] && isVowel(rest[i]):
			// A doubled vowel is a letter of its own, or a mistake.
		case len(syllables) < maxKoreanGiven:
			k.split(rest[i+1:], syllables, w)
		}
	}
}

// koreanName is a person's name that reads as a Korean's, in each way that it does.
type koreanName struct {
	words    [maxKoreanWords]*Word
	places   [maxKoreanWords]int // of the words in the name
	size     int
	readings [4]koreanReading
	count    int  // of the readings; 0 for no Korean name
	chinese  bool // it reads as a Chinese name in pinyin as well
}

// koreanReading is which words are the surname and which the given name.
type koreanReading struct {
	surnames     []uint16
	family, rest [2]int
}

// all are the places of the words.
func (n *koreanName) all() (all set) {
	for _, i := range n.places[:n.size] {
		all |= 1 << i
	}
	return all
}

// given are the words of the given name.
func (n *koreanName) given(r *koreanReading) []*Word { return n.words[r.rest[0]:r.rest[1]] }

// read reads a name as a Korean's: a surname before or behind a given name of up to three syllables, and fillers.
func (n *koreanName) read(name Name) {
	n.size, n.count, n.chinese = 0, 0, false
	if name.Kind != Person || len(name.Words) < 2 {
		return
	}
	for i, w := range name.Words {
		switch {
		case name.Aside>>i&1 != 0, w.korean == nil && w.Class >= Title:
			continue
		case w.korean == nil || n.size == maxKoreanWords:
			return
		}
		n.words[n.size], n.places[n.size] = w, i
		n.size++
	}
	for long := 1; long <= 2; long++ {
		n.add([2]int{0, long}, [2]int{long, n.size})
		n.add([2]int{n.size - long, n.size}, [2]int{0, n.size - long})
	}
	n.chinese = n.count > 0 && n.mayBeChinese()
}

// add adds a reading if the words make one.
func (n *koreanName) add(family, rest [2]int) {
	if rest[0] >= rest[1] {
		return
	}
	r := koreanReading{surnames: n.words[family[0]].korean.surname, family: family, rest: rest}
	if family[1]-family[0] == 2 {
		var room [2 * mostKoreanLetters]byte
		both := append(append(room[:0], n.words[family[0]].Form...), n.words[family[0]+1].Form...)
		r.surnames = korean().surnames[string(both)]
		if len(r.surnames) > 0 && r.surnames[0] < longSurnames {
			return // a surname of one syllable is one word
		}
	}
	if len(r.surnames) == 0 {
		return
	}
	syllables := 0
	for _, w := range n.given(&r) {
		if len(w.korean.splits) == 0 {
			return
		}
		syllables += w.korean.least
	}
	if syllables <= maxKoreanGiven {
		n.readings[n.count] = r
		n.count++
	}
}

// pinyin are the syllables of Mandarin in Latin letters.
var pinyin = sync.OnceValue(func() map[string]bool {
	list := map[string]bool{}
	for _, fields := range tableLines(mandarinText) {
		list[fields[0]] = strings.ContainsAny(fields[0], vowels) // "ng" is an exclamation
	}
	return list
})

// mayBeChinese tells a name in Latin letters that is a Chinese one as well, as pinyin writes it: Li Jun.
func (n *koreanName) mayBeChinese() bool {
	chinese := korean().chinese
	if !chinese[n.words[0].Form] && !chinese[n.words[n.size-1].Form] {
		return false
	}
	for _, w := range n.words[:n.size] {
		if !isPinyin(w.Form) {
			return false
		}
	}
	return true
}

// isPinyin tells a word of one or two syllables of pinyin.
func isPinyin(form string) bool {
	if pinyin()[form] {
		return true
	}
	for i := 1; i < len(form); i++ {
		if pinyin()[form[:i]] && pinyin()[form[i:]] {
			return true
		}
	}
	return false
}

// sameKorean tells whether given names may be one: some readings of their words have as many syllables, each of which meet.
// The rests are of the words before; first tells that no syllable was compared yet.
func sameKorean(a, b []*Word, restA, restB []*syllable, first bool) bool {
	switch {
	case len(restA) == 0 && len(a) > 0:
		for _, split := range a[0].korean.splits {
			if sameKorean(a[1:], b, split, restB, first) {
				return true
			}
		}
		return false
	case len(restB) == 0 && len(b) > 0:
		for _, split := range b[0].korean.splits {
			if sameKorean(a, b[1:], restA, split, first) {
				return true
			}
		}
		return false
	case len(restA) == 0 || len(restB) == 0:
		return len(restA) == len(restB)
	}
	return restA[0].meets(restB[0], first) && sameKorean(a, b, restA[1:], restB[1:], false)
}

// findKoreans reads the name of the record as a Korean's, where the one that is asked about is, and tells whether they may be
// one; then it leaves the readings of either that are.
func (c *Comparer) findKoreans(b Name) bool {
	if c.korean.count == 0 {
		return false
	}
	x, y := &c.korean, &c.otherKorean
	if y.read(b); y.count == 0 || x.chinese && y.chinese {
		return false
	}
	for i := range x.count {
		for j := range y.count {
			r, s := &x.readings[i], &y.readings[j]
			if overlap(r.surnames, s.surnames) && sameKorean(x.given(r), y.given(s), nil, nil, true) {
				c.koreans = [2]*koreanReading{r, s}
				return true
			}
		}
	}
	return false
}

// linkKoreans links the surnames of the readings that findKoreans left and the given names, these word by word where the
// words are alike, instead of all else that these words could be linked with.
func (c *Comparer) linkKoreans() {
	r, s := c.koreans[0], c.koreans[1]
	x, y := &c.korean, &c.otherKorean
	ofA, ofB := x.all(), y.all()
	c.candidates = slices.DeleteFunc(c.candidates, func(l Link) bool { return ofA&span(l.A) != 0 || ofB&span(l.B) != 0 })
	c.linkKorean(r.family, s.family)
	a, b := x.given(r), y.given(s)
	words := len(a) == len(b)
	for i := 0; words && i < len(a); i++ {
		words = sameKorean(a[i:i+1], b[i:i+1], nil, nil, i == 0)
	}
	if !words {
		c.linkKorean(r.rest, s.rest)
		return
	}
	for i := range a {
		c.linkKorean([2]int{r.rest[0] + i, r.rest[0] + i + 1}, [2]int{s.rest[0] + i, s.rest[0] + i + 1})
	}
}

// romanized is how well words match that are one in two romanizations.
const romanized = 0.96

// linkKorean links runs of the words of both Korean names.
func (c *Comparer) linkKorean(a, b [2]int) {
	x, y := &c.korean, &c.otherKorean
	l := Link{A: [2]int{x.places[a[0]], x.places[a[1]-1] + 1}, B: [2]int{y.places[b[0]], y.places[b[1]-1] + 1},
		How: Romanized, Quality: romanized}
	if a[1] == a[0]+1 && b[1] == b[0]+1 && x.words[a[0]].Form == y.words[b[0]].Form {
		l.How, l.Quality = SameForm, 1
	}
	c.candidates = append(c.candidates, l)
}

// KoreanKeys calls f with what a name is found by that reads as a Korean's, once for each reading of it: names that may be
// one in two romanizations have a key in common. The bytes are overwritten by the next.
func (n Name) KoreanKeys(f func([]byte)) {
	var as koreanName
	as.read(n)
	var room [64]byte
	for i := range as.count {
		r := &as.readings[i]
		// All surnames of one spelling are kin.
		eachKoreanKey(as.given(r), utf8.AppendRune(room[:0], rune(korean().kinOf(r.surnames[0]))), f)
	}
}

// eachKoreanKey calls f with a key and what each reading of given names adds to it.
func eachKoreanKey(words []*Word, key []byte, f func([]byte)) {
	if len(words) == 0 {
		f(key)
		return
	}
	for _, split := range words[0].korean.splits {
		longer := key
		for _, s := range split {
			longer = utf8.AppendRune(longer, rune(korean().kinOf(s.first[0])))
		}
		eachKoreanKey(words[1:], longer, f)
	}
}
