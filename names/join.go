package names

import "math/bits"

// linkJoins finds words of one name that are written as one word, or divided otherwise, in the other.
func (c *Comparer) linkJoins(a, b Name) {
	var exactA, exactB [maxWords]bool
	for _, l := range c.candidates {
		if l.Quality >= matchedAlone {
			exactA[l.A[0]], exactB[l.B[0]] = true, true
		}
	}
	if all(exactA[:len(a.Words)]) || all(exactB[:len(b.Words)]) {
		return
	}
	c.joins(a.Words, b.Words, &exactA, &exactB, false)
	c.joins(b.Words, a.Words, &exactB, &exactA, true)
}

func all(list []bool) bool {
	for _, is := range list {
		if !is {
			return false
		}
	}
	return true
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
)

// joins tries runs of the words of one name as single words of the other. Runs whose words all match by themselves are not
// tried, nor words that match one exactly.
func (c *Comparer) joins(many, one []*Word, exactMany, exactOne *[maxWords]bool, swapped bool) {
	var buffer [maxSounds * maxJoin]byte
	for j, whole := range one {
		if exactOne[j] || whole.Class == Initial || len(whole.Sound) < 4 {
			continue
		}
		for i := range len(many) - 1 {
			if matched(many, exactMany, i) || matched(many, exactMany, i+1) || len(many[i].Sound) >= len(whole.Sound)+3 ||
				!startAlike(many[i].Sound, whole.Sound) {
				continue
			}
			sound, letters := append(buffer[:0], many[i].Sound...), many[i].letters
			for k := i + 1; k < len(many) && k < i+maxJoin && len(sound) < len(whole.Sound)+3 && !matched(many, exactMany, k); k++ {
				sound, letters = appendOnce(sound, 0, many[k].Sound), letters|many[k].letters
				if many[k].Sound == "" || len(sound) < len(whole.Sound)-3 {
					continue
				}
				t := tongueOf(many[i].Script, whole.Script)
				if t == plainTongue && bits.OnesCount32(letters^whole.letters) > unlikeJoined {
					continue
				}
				least := minJoined
				if t == eastTongue && c.query.Kind == Person {
					least = minJoinedEast
				}
				quality := soundNearness(string(sound), whole.Sound, t, least)
				if quality < least || t == plainTongue && len(whole.Sound) < longJoined && sound[0] != whole.Sound[0] {
					continue
				}
				l := Link{A: [2]int{i, k + 1}, B: [2]int{j, j + 1}, How: Joined, Quality: quality * 0.98}
				if swapped {
					l.A, l.B = l.B, l.A
				}
				c.candidates = append(c.candidates, l)
			}
		}
	}
}

// matched tells whether the word at a place matches by itself, unless it is one that names drop and join as they like.
func matched(words []*Word, exact *[maxWords]bool, i int) bool {
	return exact[i] && words[i].Class < Title
}

// startAlike tells whether two sounds may begin the same word, with a mistake in either of the first two sounds at most.
func startAlike(a, b string) bool {
	switch {
	case a == "" || b == "" || a[0] == b[0]:
		return true
	case len(b) > 1 && (a[0] == b[1] || len(a) > 1 && a[1] == b[1]), len(a) > 1 && a[1] == b[0]:
		return true
	}
	return swapOf(plainTongue, a[0], b[0]) < 60
}
