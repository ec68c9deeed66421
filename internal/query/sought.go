package query

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"annals"
	"annals/names"
)

// sought are words that are looked for in texts, folded as names are: by names.EachWord.
type sought struct {
	terms []term
	// whole and beginnings are the different words of the terms, each with a bit of its own: those that a word of a text is
	// to be, and those that it is to begin with.
	whole      map[string]uint64
	beginnings []beginning
	// all has the bits of all words.
	all uint64
}

// term is one word, or several in a row: as it was asked for, and its words by their bits.
type term struct {
	asked string
	words []uint64
}

// beginning is what words begin with that are looked for.
type beginning struct {
	key string
	bit uint64
}

// mostSought is how many different words are looked for at most, which have a bit each.
const mostSought = 64

// newSought reads what is looked for: words, and between quotation marks, or with a hyphen between them, words in a row. One
// with a "*" behind it is the beginning of words. Without any word, or with too many, it is annals.ErrInvalid.
func newSought(asked string) (*sought, error) {
	s := &sought{whole: map[string]uint64{}}
	for _, part := range partsOf(asked) {
		t := term{asked: strings.Join(strings.Fields(part), " ")}
		names.EachWord(part, func(_, end int, key string) bool {
			t.words = append(t.words, s.add(key, strings.HasPrefix(part[end:], "*")))
			return true
		})
		if len(t.words) > 0 {
			s.terms = append(s.terms, t)
		}
	}
	switch {
	case len(s.terms) == 0:
		return nil, annals.HintError{Err: fmt.Errorf("%w: there is no word to look for in %q", annals.ErrInvalid, asked),
			Hint: "give words with letters or digits"}
	case len(s.whole)+len(s.beginnings) > mostSought:
		return nil, annals.HintError{Err: fmt.Errorf("%w: these are more than %d words to look for", annals.ErrInvalid, mostSought),
			Hint: "some words in a row find a passage as well as all of it does"}
	}
	return s, nil
}

// quotes are the marks between which words in a row stand; the last may be left out.
const quotes = `"“”„‟«»`

// HasQuotes reports whether some words of a question of where have marks between which words in a row stand.
func HasQuotes(words string) bool { return strings.ContainsAny(words, quotes) }

// partsOf are the stretches between quotation marks, and the words outside of them.
func partsOf(asked string) (parts []string) {
	for quoted := false; ; quoted = !quoted {
		i := strings.IndexAny(asked, quotes)
		piece := asked
		if i >= 0 {
			piece = asked[:i]
		}
		if quoted {
			parts = append(parts, piece)
		} else {
			parts = append(parts, strings.Fields(piece)...)
		}
		if i < 0 {
			return parts
		}
		_, size := utf8.DecodeRuneInString(asked[i:])
		asked = asked[i+size:]
	}
}

// add gives a word its bit, which is the same each time; words that are too many have none.
func (s *sought) add(key string, begins bool) (bit uint64) {
	at := slices.IndexFunc(s.beginnings, func(b beginning) bool { return b.key == key })
	switch {
	case begins && at >= 0:
		return s.beginnings[at].bit
	case !begins && s.whole[key] != 0:
		return s.whole[key]
	}
	bit = uint64(1) << (len(s.whole) + len(s.beginnings))
	s.all |= bit
	if begins {
		s.beginnings = append(s.beginnings, beginning{key, bit})
	} else {
		s.whole[key] = bit
	}
	return bit
}

// word is a word of a text, in bytes, with the bits of those words that are looked for and which it is.
type word struct {
	start, end int
	is         uint64
}

// bitsOf are the bits of the words that are looked for and which a word of a text is. An English genitive does not count:
// "Iran’s" is Iran too.
func (s *sought) bitsOf(written, key string) uint64 {
	is := s.whole[key]
	for _, b := range s.beginnings {
		if strings.HasPrefix(key, b.key) {
			is |= b.bit
		}
	}
	if bare, ok := strings.CutSuffix(key, "s"); ok && isGenitive(written) {
		is |= s.whole[bare]
	}
	return is
}

// isGenitive reports whether a word ends in an apostrophe and an s.
func isGenitive(written string) bool {
	stem, ok := strings.CutSuffix(written, "s")
	if !ok {
		stem, ok = strings.CutSuffix(written, "S")
	}
	return ok && (strings.HasSuffix(stem, "'") || strings.HasSuffix(stem, "’"))
}

// in are the bits of the words that a text has, all of them looked for until it has all.
func (s *sought) in(text string) (has uint64) {
	names.EachWord(text, func(start, end int, key string) bool {
		has |= s.bitsOf(text[start:end], key)
		return has != s.all
	})
	return has
}

// find looks for all terms in a sentence, text[start:end]: where each of them stands. Terms may go on over what is passed over,
// which are stretches of the text, in order: "hunger[3] strike". It gives nothing where a term is missing.
func (s *sought) find(text string, start, end int, over []stretch) (found []stretch) {
	var all, between []word
	names.EachWord(text[start:end], func(from, to int, key string) bool {
		w := word{start + from, start + to, s.bitsOf(text[start+from:start+to], key)}
		all = append(all, w)
		if !slices.ContainsFunc(over, func(o stretch) bool { return o.start <= w.start && w.end <= o.end }) {
			between = append(between, w)
		}
		return true
	})
	for _, t := range s.terms {
		before := len(found)
		found = t.find(found, all)
		if len(between) < len(all) {
			found = t.find(found, between)
		}
		if len(found) == before {
			return nil
		}
	}
	slices.SortFunc(found, stretch.compare)
	joined := found[:1]
	for _, f := range found[1:] {
		if last := &joined[len(joined)-1]; f.start < last.end {
			last.end = max(last.end, f.end)
		} else {
			joined = append(joined, f)
		}
	}
	return joined
}

// find adds the places among words where a term stands.
func (t term) find(found []stretch, words []word) []stretch {
	for i := range words {
		if i+len(t.words) > len(words) {
			break
		}
		fits := true
		for j, bit := range t.words {
			fits = fits && words[i+j].is&bit != 0
		}
		if fits {
			found = append(found, stretch{words[i].start, words[i+len(t.words)-1].end})
		}
	}
	return found
}

// has reports whether all words of a term are among some, by their bits.
func (t term) has(some uint64) bool {
	return !slices.ContainsFunc(t.words, func(bit uint64) bool { return some&bit == 0 })
}
