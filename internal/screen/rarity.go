package screen

import (
	"math"
	"slices"

	"annals/names"
)

// leastRarity is the rarity of a word that every name has.
const leastRarity = 0.3

// rarityOf is 1 for a word that one name of the index has and leastRarity for one that all have, falling with the
// logarithm of their number. In an index of few names words count as rarer than they are, since few names say little.
func rarityOf(bearers, all int) float32 {
	const fewNames = 1000
	share := math.Log(float64(max(bearers, 1))) / math.Log(float64(max(all, fewNames)))
	return float32(1 - (1-leastRarity)*min(1, share))
}

// estimateRarities works out how rare the words of the query are. A word of a person's name in another script, which the
// index has not, is as rare as what it stands for: "محمد" is not rare where "Mohamed" is common. Chinese characters and
// Korean syllables, which stand for too much, and words of organizations' names, which stand for each other with less
// certainty, count as rare.
func (s *Searcher) estimateRarities() {
	for i, w := range s.query.Words {
		rare := float32(1)
		switch t := s.means[i].term; {
		case t != noTerm:
			rare = s.ix.postings[t].rarity
		case s.query.Kind == names.Person && findsBySound(w) && !slices.Contains(plainScripts, w.Script):
			rare = s.rarityMeant(s.means[i].meanings)
		}
		w.Rarity = rare
	}
}

// plainScripts are those of words whose rarity is not estimated by what they stand for.
var plainScripts = []names.Script{0, names.Latin, names.Han, names.Hangul}

// rarityMeant is that of the most common of the terms that surely stand for a word.
func (s *Searcher) rarityMeant(list []meaning) float32 {
	best, rare := float32(0), float32(1)
	for _, m := range list {
		best = max(best, m.quality)
	}
	for _, m := range list {
		if m.quality >= max(best-sameWord, surelyMeant) {
			rare = min(rare, s.ix.postings[m.term].rarity)
		}
	}
	return rare
}

// sameWord is how much worse than the best a term may match for it to be another spelling of the same word, and surelyMeant
// how well one must match to say how rare the word is.
const (
	sameWord    = 0.05
	surelyMeant = 0.85
)
