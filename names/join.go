package names

import (
	"math/bits"
	"strings"
)

// join is a link that a run of words of one name makes with a word of the other if they sound alike enough.
type join struct {
	Link
	run, whole string // the sounds
	tongue     tongue
	least      float64 // the nearness from which they do
}

// run is a run of words as one word.
type run struct {
	from, to int
	sound    string
	sounds   [2]int // where the sound is among those of all runs
	letters  uint32 // of the words
}

// findRuns finds the runs of the query's words.
func (c *Comparer) findRuns() {
	c.runs = c.runs[:0]
	words := c.query.Words
	var buffer [8 * maxSounds]byte
	sounds := buffer[:0]
	for i := range words {
		first, letters := len(sounds), words[i].letters
		sounds = append(sounds, words[i].Sound...)
		for k := i + 1; k < len(words) && k < i+maxJoin; k++ {
			sounds, letters = appendOnce(sounds, first, words[k].Sound), letters|words[k].letters
			c.runs = append(c.runs, run{from: i, to: k + 1, letters: letters, sounds: [2]int{first, len(sounds)}})
		}
	}
	text := string(sounds)
	for i := range c.runs {
		c.runs[i].sound = text[c.runs[i].sounds[0]:c.runs[i].sounds[1]]
	}
}

// findJoins finds words of one name that may be written as one word, or divided otherwise, in the other.
func (c *Comparer) findJoins(a, b Name) {
	var exactA, exactB set
	for j, r := range c.words {
		exactA |= r.exact
		if r.exact != 0 {
			exactB |= 1 << j
		}
	}
	if exactA == span([2]int{0, len(a.Words)}) || exactB == span([2]int{0, len(b.Words)}) {
		return
	}
	c.findJoined(a.Words, b.Words, exactA, exactB)
	c.findDivided(a.Words, b.Words, exactA, exactB)
}

// tryJoins compares the runs that were found, and puts the abbreviations after them.
func (c *Comparer) tryJoins() {
	for i := range c.joins {
		j := &c.joins[i]
		if j.tongue == plainTongue && len(j.whole) < longJoined && j.run[0] != j.whole[0] {
			continue
		}
		quality := soundNearness(j.run, j.whole, j.tongue, j.least)
		if quality < j.least {
			continue
		}
		j.Quality = quality * 0.98
		c.candidates = append(c.candidates, j.Link)
	}
	c.candidates = append(c.candidates, c.acronyms...)
}

// maxJoin is the number of words that are tried as one.
const maxJoin = 4

// minJoined is how near joined words must come to the word, longJoined the length of a word from which they
// may begin otherwise.
// matchedAlone is how well a word must match another for it not to be tried as part of a longer one.
const matchedAlone = 0.95

// unlikeJoined is the number of sounds that only one of them has above which they are not compared.
const (
	unlikeJoined  = 4
	minJoined     = 0.8
	minJoinedEast = 0.87 // for persons: vowels cost little between syllables and letters, and two syllables are soon found in a word
	longJoined    = 6
	minWhole      = 4 // the length of the shortest sound that is tried as several words
)

// findJoined finds runs of the query's words for single words of the other name, and findDivided the other way round. Runs whose
// words match by themselves are not tried, nor words that match one exactly.
func (c *Comparer) findJoined(a, b []*Word, exactA, exactB set) {
	for j, whole := range b {
		if exactB.has(j) || whole.Class == Initial || len(whole.Sound) < minWhole {
			continue
		}
		alike := c.words[j].alike
		for i := 0; i < len(c.runs); {
			first := c.runs[i].from
			long := len(a[first].Sound) // of the run without its last word
			stop := matched(a, exactA, first) || !alike.has(first)
			for ; i < len(c.runs) && c.runs[i].from == first; i++ {
				r := &c.runs[i]
				last := r.to - 1
				stop = stop || long >= len(whole.Sound)+3 || matched(a, exactA, last)
				long = len(r.sound)
				if !stop && a[last].Sound != "" {
					if l, ok := mayJoin(r.sound, r.letters, a[first], whole, c.query.Kind); ok {
						l.run, l.Link = r.sound, Link{A: [2]int{first, r.to}, B: [2]int{j, j + 1}, How: Joined}
						c.joins = append(c.joins, l)
					}
				}
			}
		}
	}
}

func (c *Comparer) findDivided(a, b []*Word, exactA, exactB set) {
	var buffer [maxSounds * maxJoin]byte
	for j, whole := range a {
		if exactA.has(j) || whole.Class == Initial || len(whole.Sound) < minWhole {
			continue
		}
		for i := range len(b) - 1 {
			if !c.words[i].alike.has(j) || matched(b, exactB, i) || matched(b, exactB, i+1) || len(b[i].Sound) >= len(whole.Sound)+3 {
				continue
			}
			if b[i].Script == Latin && whole.Script == Latin && bits.OnesCount32(b[i].letters&^whole.letters) > unlikeJoined {
				continue // nor is any run that begins with it like the whole
			}
			sound, letters := append(buffer[:0], b[i].Sound...), b[i].letters
			for k := i + 1; k < len(b) && k < i+maxJoin && len(sound) < len(whole.Sound)+3 && !matched(b, exactB, k); k++ {
				sound, letters = appendOnce(sound, 0, b[k].Sound), letters|b[k].letters
				if b[k].Sound != "" {
					if l, ok := mayJoin(sound, letters, b[i], whole, c.query.Kind); ok {
						l.run, l.Link = string(sound), Link{A: [2]int{j, j + 1}, B: [2]int{i, k + 1}, How: Joined}
						c.joins = append(c.joins, l)
					}
				}
			}
		}
	}
}

// mayJoin tells whether the letters of a run of words, which begins with the first, leave room for it to sound like a word. The
// join still wants its run and its link.
func mayJoin[S string | []byte](sound S, letters uint32, first, whole *Word, kind Kind) (j join, ok bool) {
	if len(sound) < len(whole.Sound)-3 {
		return j, false
	}
	t := tongueOf(first.Script, whole.Script)
	if t == plainTongue && bits.OnesCount32(letters^whole.letters) > unlikeJoined {
		return j, false
	}
	least := minJoined
	if t == eastTongue && kind == Person {
		least = minJoinedEast
	}
	if whole.letters != 0 && max(len(sound), len(whole.Sound)) <= maxSounds {
		limit := soundLimit(sizeOfSounds(len(sound), len(whole.Sound), t), least)
		if t == plainTongue && abs(int(massOf(sound))-int(whole.mass)) > limit || costs()[t].least(setOf(sound), whole.letters) > limit {
			return j, false // too many sounds are left over
		}
	}
	return join{whole: whole.Sound, tongue: t, least: least}, true
}

// matched tells whether the word at a place matches by itself, unless it is one that names drop and join as they like.
func matched(words []*Word, exact set, i int) bool { return exact.has(i) && words[i].Class < Title }

// AsOne is a run of words as one word, to be looked for among the words of an index: it has a sound and no spelling. Its tag is 0.
func AsOne(run []*Word, sound string) Word {
	w := Word{Form: "\x00", Sound: sound, Script: run[0].Script}
	w.letters, w.mass, w.spelling = setOf(sound), massOf(sound), setOf(w.Form)
	return w
}

// startAlike tells whether two sounds may begin the same word, with a mistake in either of the first two sounds at most. The alef
// that an Arabic word begins with stands for any vowel.
func startAlike(a, b string) bool {
	switch {
	case a == "" || b == "" || a[0] == b[0]:
		return true
	case len(b) > 1 && (a[0] == b[1] || len(a) > 1 && a[1] == b[1]), len(a) > 1 && a[1] == b[0]:
		return true
	}
	return swapOf(plainTongue, a[0], b[0]) < 60 || a[0] == 'q' && isVowel(b[0]) || b[0] == 'q' && isVowel(a[0])
}

func isVowel(sound byte) bool { return strings.IndexByte(vowels, sound) >= 0 }
