package names

import "math"

// score weighs what matches against what is left over; the score is not softened yet. What is left over on both sides
// contradicts; on one side it is only missing, which costs little while it is a small part of the name.
func (c *Comparer) score(a, b Name, links []Link) float64 {
	totalA, totalB := c.totalA, c.totalB
	if totalA == 0 || totalB == 0 {
		return math.Inf(-1) // 0, softened
	}
	var unsure, informative, initials float64 // unsure: what near matches leave unmatched, on both sides at once
	verbatim, told := true, 0                 // told counts the matches of words that are not fillers
	for i := range links {
		l := &links[i]
		v := worth(l.Quality)
		wa, wb := sumOf(c.weightsA, l.A), sumOf(c.weightsB, l.B)
		l.Weight = (wa + wb) / (totalA + totalB)
		unsure += (1 - v) * smaller(wa, wb)
		verbatim = verbatim && (l.How == SameForm || a.Words[l.A[0]].Class == Legal && b.Words[l.B[0]].Class == Legal)
		if a.Words[l.A[0]].Class < Title {
			told++
		}
		if l.How == InitialOf {
			unsure += initialDoubt * larger(wa, wb)
			initials += initialMissing * (wb - wa) // above 0 where the second name has the word, the first the initial
		}
		if l.How == Acronym || informs(a, l.A) && informs(b, l.B) ||
			(l.How == Joined || transliterates(a, b, l)) && (informs(a, l.A) || informs(b, l.B)) {
			informative += v * larger(wa, wb)
		}
	}
	moreA, moreB := &askedMissing, &noMissing
	if c.Mutual {
		moreA, moreB = &eitherMissing, &eitherMissing
	}
	restA, restB := missing(a, c.weightsA, c.takenA, moreA), missing(b, c.weightsB, c.takenB, moreB)
	againstA, againstB := against(c.againstA, c.takenA), against(c.againstB, c.takenB)
	if initials > 0 {
		restB, againstB = restB+initials, againstB+initials
	} else {
		restA, againstA = restA-initials, againstA-initials
	}
	conflict := unsure + smaller(againstA, againstB)
	if a.Kind == Person && descentDiffers(a, b, links) {
		conflict = max(conflict, descent)
	}
	lack := restA - restB
	if c.Mutual {
		lack = -math.Abs(lack)
	}
	score := Judge(totalA, totalB, conflict, lack)
	if told == 1 && lack > 0 && a.Kind == Person {
		score -= oneName
	}
	if !verbatim || tells(a, c.takenA) || tells(b, c.takenB) || informative == 0 && told < 2 {
		score = min(score, genericScore+informative*informedScore)
	}
	return score
}

// tells reports whether a name has a word beside those taken that is no legal form: names that differ in nothing else are equal.
func tells(n Name, taken set) bool {
	for i, w := range n.Words {
		if !taken.has(i) && w.Class != Legal {
			return true
		}
	}
	return false
}

// descent is the contradiction between two persons each of whom is named as the other's father or son.
const descent = 1

// descentDiffers tells names that say "A son of B" and "B son of A": the words around a particle of descent match crosswise.
func descentDiffers(a, b Name, links []Link) bool {
	at := func(place int, side func(Link) [2]int) int { // the link of a word
		for i, l := range links {
			if run := side(l); run[0] <= place && place < run[1] {
				return i
			}
		}
		return -1
	}
	sideA, sideB := func(l Link) [2]int { return l.A }, func(l Link) [2]int { return l.B }
	for i := 1; i+1 < len(a.Words); i++ {
		if !saysDescent(a.Words[i]) || a.Words[i-1].Form == a.Words[i+1].Form { // "Ali bin Ali" is the same either way
			continue
		}
		for j := 1; j+1 < len(b.Words); j++ {
			if !saysDescent(b.Words[j]) {
				continue
			}
			son, father := at(i-1, sideA), at(i+1, sideA)
			if son >= 0 && father >= 0 && son == at(j+1, sideB) && father == at(j-1, sideB) {
				return true
			}
		}
	}
	return false
}

// saysDescent tells the particles that stand between a child and its father, of those of particle.txt.
func saysDescent(w *Word) bool { return w.Class == Particle && w.Concept == "bin" }

// soften keeps scores above 0, so that even poor matches come in order: the lower a score is, the slower it falls.
func soften(score float64) float64 {
	if score >= lowScore {
		return score
	}
	return lowScore * math.Exp((score-lowScore)/lowScore)
}

// Judge is the score of two names that weigh a and b, contradict each other by conflict, and of which the first has missing
// more than the second, or less where it is below 0. What the name asked about has more than the record's costs more than
// the other way round: people ask with less than they know, and lists are printed in full.
func Judge(a, b, conflict, missing float64) float64 {
	whole := larger(a, b)
	var lost float64
	if missing > 0 {
		extra := smaller(1, missing/whole)
		lost = extra * math.Sqrt(extra)
	} else {
		more := -missing / whole
		lost = square(more) + moreShare*more
	}
	return 1 - calibration*(larger(conflictShare*conflict/smaller(a, b), conflictLeast*smaller(conflict, 1))+lost)
}

// JudgesBelow tells of most names that [Judge] gives less than a score, by a part of what they lose, in a fraction of the
// time.
func JudgesBelow(score, a, b, conflict, missing float64) bool {
	room, whole := (1-score)/calibration, larger(a, b)
	return conflictShare*conflict > room*smaller(a, b) ||
		missing > 0 && square(smaller(missing, whole)) > room*whole*whole // Judge takes more of a share than its square
}

// larger and smaller are max and min without their care for what is no number.
func larger(a, b float64) float64 {
	if b > a {
		return b
	}
	return a
}

func smaller(a, b float64) float64 {
	if b < a {
		return b
	}
	return a
}

const (
	// conflictShare is what a contradiction costs by its share in the shorter name, conflictLeast what that of a whole word
	// costs however long the names are.
	conflictShare = 1.35
	conflictLeast = 0.41
	lowScore      = 0.3
	// calibration sets the scores so that at DefaultThreshold fewer than one in a hundred made-up names is taken for
	// somebody's.
	calibration = 0.945
	// moreShare is what it costs at least that the record's name has more, by its share: of two names that both have all
	// that was asked, the one with nothing else comes first.
	moreShare = 0.05
	// oneName is what a person's name loses of which the record has one word and the query more: that one is a name of many
	// people.
	oneName = 0.06
	// genericScore is the most that unequal names score which share no word that tells anything, informedScore what they may
	// score more for each proper word that they share.
	genericScore  = 0.5
	informedScore = 0.5
	// initialDoubt is how much of a word an initial leaves open, since others begin with it too.
	initialDoubt = 0.1
	// initialMissing is how much of a word is missing where the other name has its initial.
	initialMissing = 0.4
)

// missing sums what is left over of a name, as it weighs when the other has nothing in its place. A word that the name has
// twice is not missed.
func missing(n Name, weights []float64, taken set, more *[classes]float64) (total float64) {
	for i, w := range n.Words {
		if taken.has(i) {
			continue
		}
		double := false
		if n.Kind != Person { // of a person two ancestors may have one name
			for j, other := range n.Words {
				double = double || j != i && taken.has(j) && other.Form == w.Form
			}
		}
		if !double {
			total += larger(weights[i], weights[i]*more[w.Class])
		}
	}
	return total
}

// contradicts is what the word at a place of a name, which has the weight, speaks against a match when the other name has
// something else in its place.
func contradicts(n Name, weight float64, i int) float64 {
	if n.Aside>>i&1 != 0 && !n.abbreviates(i) {
		weight /= asideWeight // an addition may be missing, but another one contradicts
	}
	return larger(weight, weight*contradiction[n.Words[i].Class])
}

// against sums what the words of a name that are not linked speak against a match.
func against(contradictions []float64, linked set) (total float64) {
	for i, x := range contradictions {
		if !linked.has(i) {
			total += x
		}
	}
	return total
}

// askedMissing is how much more a word tells that the name asked about has and the record's name has not: who names the
// trade of a company knows it, while a list that leaves it out means another.
var askedMissing, noMissing = [classes]float64{Field: 1.8, Generic: 3.6}, [classes]float64{}

// eitherMissing is the same where neither name is the one asked about: of two names that are given in full, one with the
// name of a country is a branch of the other.
var eitherMissing = [classes]float64{Place: 2, Number: 2.5}

// contradiction is how much more a word tells when it stands against another than when it is missing: a different initial,
// number or country is a different name, while lists leave them out as they like.
var contradiction = [classes]float64{Number: 1.25, Patronymic: 1.5, Place: 1.8, Field: 1.7, Initial: 2.5, Generic: 2}

// transliterates tells a word written as it sounds in another script. Where it is generic in its own, "مكتب" for an office,
// the transliteration "Maktab" is not: a list that translates would have the other language's word. An article is nothing
// that one transliterates alone.
func transliterates(a, b Name, l *Link) bool {
	x, y := a.Words[l.A[0]], b.Words[l.B[0]]
	return (l.How == SameSound || l.How == NearSound) && x.Script != y.Script && x.Class < Title && y.Class < Title
}

// informs tells whether a run of words has one that is not generic.
func informs(n Name, run [2]int) bool {
	for _, w := range n.Words[run[0]:run[1]] {
		if w.Class < Generic {
			return true
		}
	}
	return false
}

func square(x float64) float64 { return x * x }
