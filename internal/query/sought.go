package query

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"annals"
	"annals/internal/extract/lang"
	"annals/names"
)

// sought are words that are looked for in texts, folded as names are: by names.EachWord.
type sought struct {
	terms []term
	// bits has a bit for each of the different words that are looked for, by how it was asked for.
	bits map[soughtWord]uint64
	// whole are the words that a word of a text may be, with the bits of those that are looked for and which it then is: itself,
	// and those that it is another form of. beginnings are what a word of a text may begin with.
	whole      map[string]uint64
	beginnings []beginning
	// all has the bits of all words.
	all uint64
}

// soughtWord is a word as it is looked for.
type soughtWord struct {
	key string
	how how
}

// how is what a word of a text has to do with one that is looked for.
type how int

const (
	anyForm how = iota // it is a form of the same English word
	exact              // it is the same
	begins             // it begins so
)

// term is one word, or several in a row: as it was asked for, and its words by their bits.
type term struct {
	asked string
	words []uint64
	// key is what finds it where it is one word in any form; "" otherwise.
	key string
}

// beginning is what words begin with that are looked for.
type beginning struct {
	key string
	bit uint64
}

// mostSought is how many different words are looked for at most, which have a bit each.
const mostSought = 64

// newSought reads what is looked for: words in any form, with a hyphen between them words in a row, and between quotation
// marks words in a row that are exactly these. One with a "*" behind it is the beginning of words. Without any word, or with
// too many, it is annals.ErrInvalid.
func newSought(words string) (*sought, error) {
	s := &sought{bits: map[soughtWord]uint64{}, whole: map[string]uint64{}}
	for _, p := range partsOf(words) {
		t := term{asked: strings.Join(strings.Fields(p.text), " ")}
		names.EachWord(p.text, func(_, end int, key string) bool {
			w := soughtWord{key, anyForm}
			switch {
			case strings.HasPrefix(p.text[end:], "*"):
				w.how = begins
			case p.quoted:
				w.how = exact
			}
			t.words, t.key = append(t.words, s.add(w)), key
			if w.how != anyForm || len(t.words) > 1 {
				t.key = ""
			}
			return len(s.bits) <= mostSought
		})
		if len(t.words) > 0 {
			s.terms = append(s.terms, t)
		}
	}
	switch {
	case len(s.terms) == 0:
		return nil, annals.HintError{Err: fmt.Errorf("%w: there is no word to look for in %q", annals.ErrInvalid, words),
			Hint: "give words with letters or digits"}
	case len(s.bits) > mostSought:
		return nil, annals.HintError{Err: fmt.Errorf("%w: these are more than %d words to look for", annals.ErrInvalid, mostSought),
			Hint: "some words in a row find a passage as well as all of it does"}
	}
	return s, nil
}

// quotes are the marks between which words stand that are exactly those, in a row; the last may be left out.
const quotes = `"“”„‟«»`

// HasQuotes reports whether some words of a question of where have marks between which words stand that are exactly those.
func HasQuotes(words string) bool { return strings.ContainsAny(words, quotes) }

// part is what stands between two quotation marks, or a word outside of them.
type part struct {
	text   string
	quoted bool
}

// partsOf are the parts of what is looked for.
func partsOf(asked string) (parts []part) {
	for quoted := false; ; quoted = !quoted {
		i := strings.IndexAny(asked, quotes)
		piece := asked
		if i >= 0 {
			piece = asked[:i]
		}
		if quoted {
			parts = append(parts, part{piece, true})
		} else {
			for word := range strings.FieldsSeq(piece) {
				parts = append(parts, part{word, false})
			}
		}
		if i < 0 {
			return parts
		}
		_, size := utf8.DecodeRuneInString(asked[i:])
		asked = asked[i+size:]
	}
}

// add gives a word its bit, which is the same each time; words that are too many have none.
func (s *sought) add(w soughtWord) (bit uint64) {
	if bit, ok := s.bits[w]; ok {
		return bit
	}
	bit = uint64(1) << len(s.bits)
	s.bits[w] = bit
	s.all |= bit
	switch w.how {
	case begins:
		s.beginnings = append(s.beginnings, beginning{w.key, bit})
	case exact:
		s.whole[w.key] |= bit
	case anyForm:
		for _, form := range lang.Load().Forms(w.key) {
			s.whole[form] |= bit
		}
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
	if bare := withoutGenitive(written, key); bare != key {
		is |= s.whole[bare]
	}
	return is
}

// withoutGenitive is the key of a word without the ending of an English genitive.
func withoutGenitive(written, key string) string {
	if bare, ok := strings.CutSuffix(key, "s"); ok && isGenitive(written) {
		return bare
	}
	return key
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

// find looks for all terms in a sentence, text[start:end]: where each of them stands. It gives nothing where a term is missing.
func (s *sought) find(text string, start, end int, over []stretch) (found []stretch) {
	for _, places := range s.places(text, start, end, over) {
		if len(places) == 0 {
			return nil
		}
		found = append(found, places...)
	}
	return joined(found)
}

// places are where each term stands in a sentence, text[start:end]. Terms may go on over what is passed over, which are
// stretches of the text, in order: "hunger[3] strike".
func (s *sought) places(text string, start, end int, over []stretch) [][]stretch {
	var all, between []word
	names.EachWord(text[start:end], func(from, to int, key string) bool {
		w := word{start + from, start + to, s.bitsOf(text[start+from:start+to], key)}
		all = append(all, w)
		if !slices.ContainsFunc(over, func(o stretch) bool { return o.start <= w.start && w.end <= o.end }) {
			between = append(between, w)
		}
		return true
	})
	places := make([][]stretch, len(s.terms))
	for i, t := range s.terms {
		places[i] = t.find(nil, all)
		if len(between) < len(all) {
			places[i] = t.find(places[i], between)
		}
	}
	return places
}

// joined are stretches in order, those that overlap as one.
func joined(found []stretch) []stretch {
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

// countForms adds a sentence to the counts of the forms of each term's word that it has, in the stretches where words were found.
func (s *sought) countForms(text string, found []stretch, counts []map[string]int) {
	for i, t := range s.terms {
		if t.key == "" {
			continue
		}
		if counts[i] == nil {
			counts[i] = map[string]int{}
		}
		var has []string
		for _, f := range found {
			names.EachWord(text[f.start:f.end], func(from, to int, key string) bool {
				if s.whole[key]&t.words[0] == 0 {
					key = withoutGenitive(text[f.start+from:f.start+to], key)
				}
				if s.whole[key]&t.words[0] != 0 && !slices.Contains(has, key) {
					has = append(has, key)
					counts[i][key]++
				}
				return true
			})
		}
	}
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
