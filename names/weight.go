package names

// classWeight is what a word of the class tells compared to a proper word. Generic words and legal forms tell so little
// that all those of a long name together stay below one proper word.
var classWeight = [classes]float64{Proper: 1, Given: 0.9, Number: 0.8, Patronymic: 0.6, Place: 0.5, Field: 0.45,
	Initial: 0.3,
	Generic: 0.2, Title: 0.08, Particle: 0.06, Legal: 0.04, Noise: 0.02}

func weigh(weights []float64, n Name) []float64 {
	for i, w := range n.Words {
		weights = append(weights, n.Weight(i)*w.rarity())
	}
	return weights
}

// Weight is what the word at a place of the name tells if it is rare: by its class, less in brackets, and half for a
// syllable of a script that writes them apart.
func (n Name) Weight(i int) float64 {
	weight := n.Words[i].weight()
	if n.Aside>>i&1 != 0 {
		weight *= asideWeight
	}
	return weight
}

// weight is what the word tells outside brackets.
func (w *Word) weight() float64 {
	weight := classWeight[w.Class]
	if isSyllable(w) {
		weight *= syllableWeight
	}
	return weight
}

// rarity is how rare the word is, as far as that counts: 1 for fillers, which tell next to nothing anyway.
func (w *Word) rarity() float64 {
	if w.Rarity == 0 || w.Class >= Title {
		return 1
	}
	return float64(w.Rarity)
}

const (
	// syllableWeight is what a Chinese character or a Korean syllable weighs of a word: most words have two.
	syllableWeight = 0.5
	// asideWeight is what a word in brackets weighs of what it would outside.
	asideWeight = 0.35
)

// sumOf is the sum of the weights of a run, most of which have one word.
func sumOf(weights []float64, run [2]int) float64 {
	if run[1] == run[0]+1 {
		return weights[run[0]]
	}
	return sum(weights[run[0]:run[1]])
}

func sum(weights []float64) (total float64) {
	for _, w := range weights {
		total += w
	}
	return total
}

// worth is what part of a word's weight a match of the quality counts for.
func worth(quality float64) float64 {
	switch {
	case quality >= 0.95:
		return quality
	case quality >= 0.85:
		return 0.95 - (0.95-quality)*1.5
	case quality >= 0.75:
		return 0.8 - (0.85-quality)*2.5
	}
	return max(0, 0.55-(0.75-quality)*4)
}
