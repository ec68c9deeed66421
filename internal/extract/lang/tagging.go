package lang

import (
	"strings"
	"unicode"
)

// tagging is what the network is to know of the tags, whose scores are the first of its scores.
type tagging struct {
	count int
	// notNames are the tags that no name has, and notUnknown those that no name has that the lexicon lacks.
	notNames, notUnknown []int
	// finite tells which are tags of verbs that make a sentence.
	finite []bool
}

// add adds the next tag.
func (t *tagging) add(tag string) {
	if strings.HasPrefix(tag, "VB") || tag == "MD" || tag == "CD" {
		t.notNames = append(t.notNames, t.count)
	}
	if !nominalTags[tag] {
		t.notUnknown = append(t.notUnknown, t.count)
	}
	t.finite = append(t.finite, finiteTags[tag])
	t.count++
}

// nominalTags are the tags that an acronym may have.
var nominalTags = map[string]bool{"NNP": true, "NNPS": true, "NN": true, "NNS": true, "JJ": true, "FW": true}

// finiteTags are the tags of verbs that make a sentence.
var finiteTags = map[string]bool{"VBD": true, "VBZ": true, "VBP": true, "MD": true}

// likelyTag is a tag of the token at a place and how likely it is.
type likelyTag struct {
	at, tag int
	share   float32
}

// readTags sets r.best to the best tag of each token, r.verbs to how likely it is a finite verb, and tells the next layer
// how likely each tag is: it adds the vectors of the tags, in shares of exp(score).
func (w *network) readTags(r *reading, tags *tagging) {
	r.scores = sized(r.scores, r.n*w.tags.out)
	w.tags.apply(&r.room.sums, r.rows, r.n, r.scores)
	r.best = sized(r.best, r.n)
	r.verbs = sized(r.verbs, r.n)
	for i := range r.n {
		scores := r.scores[i*w.tags.out:][:tags.count]
		r.restrict(i, scores, tags)
		r.best[i] = highest(scores)
		most, sum := scores[r.best[i]], float32(0)
		for k, s := range scores {
			scores[k] = power(s - most)
			sum += scores[k]
		}
		r.verbs[i] = likelyTag{}
		row := r.rows[i*w.tags.in : (i+1)*w.tags.in]
		for k, share := range scores {
			if share == 0 {
				continue
			}
			share /= sum
			if tags.finite[k] && share > r.verbs[i].share {
				r.verbs[i] = likelyTag{i, k, share}
			}
			for j, v := range w.tagVectors[k*w.tags.in : (k+1)*w.tags.in] {
				row[j] += float32(share * v)
			}
		}
	}
}

// impossible is the score of a tag that a token cannot have.
const impossible = -1 << 20

// restrict rules out the tags that token i cannot have.
func (r *reading) restrict(i int, scores []float32, tags *tagging) {
	if len(r.given) > 0 && r.given[i] >= 0 {
		for k := range scores {
			if k != r.given[i] {
				scores[k] = impossible
			}
		}
		return
	}
	switch r.names[i] {
	case isName:
		for _, k := range tags.notNames {
			scores[k] = impossible
		}
	case isUnknownName:
		for _, k := range tags.notUnknown {
			scores[k] = impossible
		}
	}
}

// highest is the index of the highest score, the first of equals.
func highest(scores []float32) int {
	b := 0
	for i, s := range scores {
		if s > scores[b] {
			b = i
		}
	}
	return b
}

// naming is whether a token is a name by its letters.
type naming uint8

const (
	// mayBeName is that of a word that tells nothing by its letters, such as the first of a sentence.
	mayBeName naming = iota
	// isNoName is that of a word in small letters, or in a text in capitals.
	isNoName
	isName
	// isUnknownName is that of an acronym that the lexicon lacks.
	isUnknownName
)

// asNames marks the tokens that their capital letters show to be neither verbs nor numbers: those inside a sentence that
// is not written in capitals, but for "II" and "Two".
func asNames(tokens []Token, to []naming) []naming {
	to = sized(to, len(tokens))
	capital, small := 0, 0
	opens := true
	for i, t := range tokens {
		switch {
		case !t.IsUpper() || isNumeral(t):
			to[i] = isNoName
		case opens:
			to[i] = mayBeName
		default:
			to[i] = isName
		}
		opens = t.Kind == Punct && t.Text != "," && t.Text != "-"
		switch {
		case t.Kind == Punct:
		case t.IsUpper():
			capital++
		default:
			small++
		}
	}
	if small < capital {
		for i := range to {
			to[i] = isNoName
		}
	}
	return to
}

// isCapitals reports whether a word is written in capitals throughout, like an acronym; a single letter is not enough.
func isCapitals(s string) bool {
	n := 0
	for _, r := range s {
		if !unicode.IsUpper(r) {
			return false
		}
		n++
	}
	return n > 1
}

// isNumeral reports whether a capitalized word may be a number.
func isNumeral(t Token) bool {
	return strings.Trim(t.Text, "IVXLC") == "" || numberWords[t.Lower]
}

var numberWords = map[string]bool{
	"one": true, "two": true, "three": true, "four": true, "five": true, "six": true, "seven": true, "eight": true, "nine": true,
	"ten": true, "eleven": true, "twelve": true, "twenty": true, "thirty": true, "forty": true, "fifty": true, "hundred": true,
	"thousand": true, "million": true,
}
