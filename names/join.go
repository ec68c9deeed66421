package names

import (
	"math/bits"
	"strings"
)

// join is a link that a run of words of one name makes with a word of the other if they sound alike enough.
type join struct {
	Link
	run, whole string  // the sounds
	words      []*Word // those of the run, while its sound is not written yet
	tongue     tongue
	least      float64 // the nearness from which they do
	joined     uint32  // the place in relations.runs, plus one, of a run of the query
}

// joined is a run of the query's words, by its place, that a word of the record's names may be. What became of it when it
// was compared is remembered.
type joined struct {
	least, quality float64 // see join.least and join.nearness
	run            uint8
	tongue         tongue
	compared       bool
}

// run is a run of words as one word.
type run struct {
	from, to int
	before   int // the length of the sound without the last word's
	sound    string
	sounds   [2]int // where the sound is among those of all runs
	measure
}

// measure is what of the sound of a run of words shows that it is not near another.
type measure struct {
	length  int
	letters uint32 // those of the words, see Shape.Letters
	set     uint32 // of the sound, see setOf
	mass    int    // of the sound, unless it is longer than is compared
	last    byte   // of the sound
}

// add adds a word to the run.
func (m *measure) add(w *Word) {
	if w.Sound == "" {
		return
	}
	set, mass := w.letters, int(w.mass)
	if set == 0 {
		set, mass = setOf(w.Sound), int(massOf(w.Sound)) // of a number
	}
	length := len(w.Sound)
	if w.Sound[0] == m.last {
		length, mass = length-1, mass-int(costs()[plainTongue].masses[m.last-'A']) // see appendOnce
	}
	m.length, m.letters, m.set, m.mass, m.last = m.length+length, m.letters|w.letters, m.set|set,
		m.mass+mass, w.Sound[len(w.Sound)-1]
}

// findRuns finds the runs of the query's words.
func (c *Comparer) findRuns() {
	c.runs = c.runs[:0]
	words := c.query.Words
	var buffer [8 * maxSounds]byte
	sounds := buffer[:0]
	for i := range words {
		first := len(sounds)
		var m measure
		m.add(words[i])
		sounds = append(sounds, words[i].Sound...)
		for k := i + 1; k < len(words) && k < i+maxJoin; k++ {
			before := len(sounds) - first
			sounds = appendOnce(sounds, first, words[k].Sound)
			m.add(words[k])
			c.runs = append(c.runs, run{from: i, to: k + 1, before: before, measure: m, sounds: [2]int{first, len(sounds)}})
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
	c.findJoined(b.Words, matchedWords(a.Words, exactA), exactB)
	c.findDivided(a.Words, b.Words, exactA, matchedWords(b.Words, exactB))
}

// tryJoins compares the runs that were found.
func (c *Comparer) tryJoins() {
	for i := range c.joins {
		j := &c.joins[i]
		if j.joined > 0 {
			r := &c.relations.runs[j.joined-1]
			if !r.compared {
				r.quality, r.compared = j.nearness(), true
			}
			j.Quality = r.quality
		} else {
			j.run = c.soundOfRun(j.words)
			j.Quality = j.nearness()
		}
		if j.Quality > 0 {
			c.candidates = append(c.candidates, j.Link)
		}
	}
}

// nearness is how well the run matches the word, 0 where it does not.
func (j *join) nearness() float64 {
	if j.tongue == plainTongue && len(j.whole) < longJoined && j.run[0] != j.whole[0] {
		return 0
	}
	quality := soundNearness(j.run, j.whole, j.tongue, j.least)
	if quality < j.least {
		return 0
	}
	return quality * 0.98
}

// maxJoin is the number of words that are tried as one.
const maxJoin = 4

// matchedAlone is how well a word must match another for it not to be tried as part of a longer one.
const matchedAlone = 0.95

// unlikeJoined is the number of sounds that only one of them has above which they are not compared.
const (
	unlikeJoined = 4
	minJoined    = 0.8 // how near joined words must come to the word
	// for persons: vowels cost little between syllables and letters, and two syllables are soon found in a word
	minJoinedEast = 0.87
	longJoined    = 6 // the length of a word from which they may begin otherwise
	minWhole      = 4 // the length of the shortest sound that is tried as several words
)

// isWhole tells the words that may be written as several.
func (w *Word) isWhole() bool { return w.Class != Initial && len(w.Sound) >= minWhole }

// findRunsOf finds the runs of the query's words that may be written as one word, given the words that it may begin alike.
func (c *Comparer) findRunsOf(whole *Word, alike set) {
	if !whole.isWhole() {
		return
	}
	for i := range c.runs {
		r := &c.runs[i]
		if !alike.has(r.from) || r.before >= len(whole.Sound)+3 || c.query.Words[r.to-1].Sound == "" {
			continue
		}
		if t, least, ok := mayJoin(&r.measure, c.query.Words[r.from], whole, c.query.Kind); ok {
			c.relations.runs = append(c.relations.runs, joined{run: uint8(i), tongue: t, least: least})
		}
	}
}

// findJoined finds runs of the query's words for single words of the other name, and findDivided the other way round. Runs
// of which a word matches by itself are not tried, nor words that match one exactly.
func (c *Comparer) findJoined(b []*Word, matched, exactB set) {
	for j, of := range c.words {
		if exactB.has(j) {
			continue
		}
		for k := of.joins[0]; k < of.joins[1]; k++ {
			l := &c.relations.runs[k]
			if l.compared && l.quality == 0 {
				continue
			}
			r := &c.runs[l.run]
			if run := [2]int{r.from, r.to}; matched&span(run) == 0 {
				c.joins = append(c.joins, join{Link: Link{A: run, B: [2]int{j, j + 1}, How: Joined}, run: r.sound, whole: b[j].Sound,
					tongue: l.tongue, least: l.least, joined: k + 1})
			}
		}
	}
}

// mayBegin tells whether a run may be a word, which isWhole, that begins with a word which may begin alike.
func mayBegin(first, whole *Word) bool {
	if len(first.Sound) >= len(whole.Sound)+3 {
		return false
	}
	return first.Script != Latin || whole.Script != Latin || bits.OnesCount32(first.letters&^whole.letters) <= unlikeJoined
}

func (c *Comparer) findDivided(a, b []*Word, exactA, matched set) {
	var begun set
	for _, of := range c.words[:len(b)-1] {
		begun |= of.begins
	}
	for begun &^= exactA; begun != 0; begun &= begun - 1 {
		j := bits.TrailingZeros32(uint32(begun))
		whole := a[j]
		for i := range len(b) - 1 {
			if !c.words[i].begins.has(j) || matched.has(i) {
				continue
			}
			plain := b[i].Script == Latin && whole.Script == Latin
			if plain && bits.OnesCount32((b[i].letters|b[i+1].letters)&^whole.letters) > unlikeJoined {
				continue // nor is any run from here on like the whole
			}
			var m measure
			m.add(b[i])
			for k := i + 1; k < len(b) && k < i+maxJoin && m.length < len(whole.Sound)+3 && !matched.has(k); k++ {
				if m.add(b[k]); plain && bits.OnesCount32(m.letters&^whole.letters) > unlikeJoined {
					break // nor is any longer run like the whole
				}
				if b[k].Sound != "" {
					if t, least, ok := mayJoin(&m, b[i], whole, c.query.Kind); ok {
						c.joins = append(c.joins, join{Link: Link{A: [2]int{j, j + 1}, B: [2]int{i, k + 1}, How: Joined}, words: b[i : k+1],
							whole: whole.Sound, tongue: t, least: least})
					}
				}
			}
		}
	}
}

// soundOfRun is the sound of words as one.
func (c *Comparer) soundOfRun(words []*Word) string {
	var buffer [maxSounds * maxJoin]byte
	sound := buffer[:0]
	for _, w := range words {
		sound = appendOnce(sound, 0, w.Sound)
	}
	if c.sounds.Cap()-c.sounds.Len() < len(sound) {
		c.sounds = strings.Builder{}
		c.sounds.Grow(max(soundsOfRuns, len(sound)))
	}
	at := c.sounds.Len()
	c.sounds.Write(sound)
	return c.sounds.String()[at:]
}

// soundsOfRuns is the number of bytes that the sounds of runs share a piece of memory for.
const soundsOfRuns = 2048

// mayJoin tells whether a run of words, which begins with the first, may sound like a word as far as its measure shows, in
// which tongue, and how near they must come.
func mayJoin(run *measure, first, whole *Word, kind Kind) (t tongue, least float64, ok bool) {
	if run.length < len(whole.Sound)-3 {
		return t, least, false
	}
	t = tongueOf(first.Script, whole.Script)
	if t == plainTongue && bits.OnesCount32(run.letters^whole.letters) > unlikeJoined {
		return t, least, false
	}
	least = minJoined
	if t == eastTongue && kind == Person {
		least = minJoinedEast
	}
	if whole.letters != 0 && max(run.length, len(whole.Sound)) <= maxSounds {
		limit := soundLimit(sizeOfSounds(run.length, len(whole.Sound), t), least)
		if t == plainTongue && abs(run.mass-int(whole.mass)) > limit || costs()[t].above(run.set, whole.letters, limit) {
			return t, least, false // too many sounds are left over
		}
	}
	return t, least, true
}

// matchedWords are those of the words that match exactly which match by themselves, unlike those that names drop and join as
// they like.
func matchedWords(words []*Word, exact set) (matched set) {
	for ; exact != 0; exact &= exact - 1 {
		if i := bits.TrailingZeros32(uint32(exact)); words[i].Class < Title {
			matched |= 1 << i
		}
	}
	return matched
}

// AsOne is a run of words as one word, to be looked for among the words of an index: it has a sound and no spelling. Its tag
// is 0.
func AsOne(run []*Word, sound string) Word {
	w := Word{Form: "\x00", Sound: sound, Shape: Shape{Script: run[0].Script}}
	w.setShape()
	return w
}

func isVowel(sound byte) bool { return strings.IndexByte(vowels, sound) >= 0 }
