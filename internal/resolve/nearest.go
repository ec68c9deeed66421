package resolve

import (
	"cmp"
	"context"
	"errors"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"annals"
	"annals/names"
)

const (
	// maxNearest is how many of the nearest names an error offers.
	maxNearest = 5
	// maxMeasured is how many of a record's names are measured: those that share most pairs of letters with what was typed.
	maxMeasured = 400
	// minSharedPairs is what part of the typed pairs of letters a name must have to be measured.
	minSharedPairs = 0.3
	// minSimilarity is how similar a name must be to be offered.
	minSimilarity = 0.6
	// minWordSimilarity is how similar one word of a name must be to a word that was typed alone.
	minWordSimilarity = 0.75
)

// hit is a name of the record beside one that was typed.
type hit struct {
	id    annals.EntityID
	name  annals.EntityName
	score float64
}

func (h hit) order(o hit) int {
	return cmp.Or(-cmp.Compare(h.score, o.score), cmp.Compare(h.name.Name, o.name.Name), cmp.Compare(h.id, o.id))
}

// Nearest lists the entities whose names are most similar to a name. To compare two names takes a hundred times as long as
// to read one, so only those are compared that have many of the same letters next to each other.
func Nearest(ctx context.Context, snap annals.Snapshot, name string) ([]annals.EntityRef, error) {
	var near []hit
	share := sharing(name)
	err := snap.EachName(ctx, func(n annals.EntityName, id annals.EntityID) bool {
		if part := share(n); part >= minSharedPairs {
			near = append(near, hit{id, n, part})
		}
		return ctx.Err() == nil
	})
	if err := errors.Join(err, ctx.Err()); err != nil {
		return nil, err
	}
	slices.SortFunc(near, hit.order)
	best := make(map[annals.EntityID]hit)
	similarity := nearness(name)
	for _, h := range near[:min(len(near), maxMeasured)] {
		if h.score = similarity(h.name); h.score >= minSimilarity && h.score > best[h.id].score {
			best[h.id] = h
		}
	}
	hits := make([]hit, 0, len(best))
	for _, h := range best {
		hits = append(hits, h)
	}
	slices.SortFunc(hits, hit.order)
	// Members of one cluster count once, so more hits are looked at than are offered.
	hits = hits[:min(len(hits), 4*maxNearest)]
	ids := make([]annals.EntityID, len(hits))
	for i, h := range hits {
		ids[i] = h.id
	}
	refs, err := Refs(ctx, snap, ids)
	if err != nil {
		return nil, err
	}
	var list []annals.EntityRef
	for _, id := range ids {
		if ref := refs[id]; len(list) < maxNearest && !slices.Contains(list, ref) {
			list = append(list, ref)
		}
	}
	return list, nil
}

// sharing measures what part of the pairs of letters of a name that was typed another has: pairs of letters where both are
// in Latin letters, pairs of the consonants of the skeleton where one is in another script.
func sharing(typed string) func(annals.EntityName) float64 {
	latin := isLatin(typed)
	pairs := pairsOf(names.Key(typed))
	bones := pairsOf(names.Skeleton(typed))
	return func(n annals.EntityName) float64 {
		if latin && isLatin(n.Name) || !latin && names.ScriptOf(n.Name) == names.ScriptOf(typed) {
			return part(pairs, n.Key)
		}
		return part(bones, names.Skeleton(n.Name))
	}
}

func isLatin(s string) bool {
	return strings.IndexFunc(s,
		func(r rune) bool { return r >= utf8.RuneSelf && unicode.IsLetter(r) && !unicode.Is(unicode.Latin, r) }) < 0
}

// pairsOf lists the pairs of letters that follow each other in a key, the one before the first and after the last letter of
// a word included.
func pairsOf(key string) map[[2]rune]bool {
	pairs := make(map[[2]rune]bool, len(key))
	eachPair(key, func(p [2]rune) { pairs[p] = true })
	return pairs
}

func eachPair(key string, f func([2]rune)) {
	last := ' '
	for _, r := range key {
		if last != ' ' || r != ' ' {
			f([2]rune{last, r})
		}
		last = r
	}
}

// part is what part of some pairs a key has.
func part(pairs map[[2]rune]bool, key string) float64 {
	if len(pairs) == 0 {
		return 0
	}
	var seen [64][2]rune
	n := 0
	eachPair(key, func(p [2]rune) {
		if n < len(seen) && pairs[p] && !slices.Contains(seen[:n], p) {
			seen[n] = p
			n++
		}
	})
	return float64(n) / float64(len(pairs))
}

// nearness measures how near a name of the record comes to the one that was typed: as a whole, as the beginning of
// it or of one of its words, which is how people shorten names, or as one of its words misspelt.
func nearness(typed string) func(annals.EntityName) float64 {
	key := names.Key(typed)
	letters := utf8.RuneCountInString(key)
	return func(n annals.EntityName) float64 {
		score := names.Similarity(typed, n.Name)
		if len(key) >= 3 && (strings.HasPrefix(n.Key, key) || strings.Contains(n.Key, " "+key)) {
			score = max(score, 0.9)
		}
		if score < 0.9 && letters >= 5 && !strings.Contains(key, " ") {
			for word := range strings.SplitSeq(n.Key, " ") {
				if d := utf8.RuneCountInString(word) - letters; -2 <= d && d <= 2 {
					if near := names.Similarity(key, word); near >= minWordSimilarity {
						score = max(score, 0.9*near)
					}
				}
			}
		}
		return score
	}
}
