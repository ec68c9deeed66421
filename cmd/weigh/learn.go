package main

import (
	"math"
	"math/rand/v2"
	"slices"

	"annals/internal/extract/frame"
	"annals/internal/extract/weigh"
)

const (
	// passes is how often each example is learnt from, in an order that changes with each.
	passes, companyPasses = 4, 3
	// draws is how often all is learnt anew, in other orders and with other traits left out. The weights are the means of
	// what comes of each: what only the order brought about evens out.
	draws = 3
	// rate is how far a weight is moved by the first example that moves it, as AdaGrad (Duchi, Hazan and Singer 2011) has it,
	// and companyRate that of a weight by which a phrase is judged beside others.
	rate, companyRate = 0.1, 0.01
	// left is the share of traits that are left out of an example each time, so that none is relied on alone.
	left = 0.3
	// careful is how often an article that was annotated with care is learnt from, where a quick one is once, and carefulJudged
	// how many statements each that is read of it counts as where it is learnt how likely statements are right.
	careful, carefulJudged = 3, 6
	// shrinking pulls weights towards nothing. Those by which a phrase is judged beside others are pulled harder: they are learnt
	// from the same examples once more.
	shrinking, companyShrinking = 1e-5, 0.1
	// sure is how little a share may be wrong for nothing to be learnt from it.
	sure = 1e-3
)

// weights are weights by trait and column, with the sums of the squares of their gradients.
type weights struct {
	columns         int
	rate, shrinking float32
	value, square   []float32
}

func newWeights(rows, columns int, rate, shrinking float32) *weights {
	return &weights{columns, rate, shrinking, make([]float32, rows*columns), make([]float32, rows*columns)}
}

// newTables are weights of types and of roles.
func newTables() (types, roles *weights) {
	return newWeights(frame.TraitRows, len(weigh.Types()), rate, shrinking),
		newWeights(frame.TraitRows, weigh.RoleColumns(), rate, shrinking)
}

func (w *weights) score(traits frame.Traits, column int) float64 {
	z := float32(0)
	for _, x := range traits {
		z += w.value[int(x)*w.columns+column]
	}
	return float64(z)
}

// move moves the weights of a column by how much its share was wrong.
func (w *weights) move(traits frame.Traits, column int, wrong float64) {
	if math.Abs(wrong) < sure {
		return
	}
	for _, x := range traits {
		i := int(x)*w.columns + column
		g := float32(wrong) - w.shrinking*w.value[i]
		w.square[i] += g * g
		w.value[i] += w.rate * g / float32(math.Sqrt(float64(w.square[i])+0.1))
	}
}

// learn learns the weights of a model from articles.
func learn(articles []*article) weigh.Parameters {
	var tellings []telling
	var parts []part
	annotated := 0
	for _, a := range articles {
		for range a.times() {
			tellings, parts = append(tellings, a.tellings...), append(parts, a.parts...)
		}
		annotated += len(a.Statements)
	}
	types, roles := newTables()
	for draw := range uint64(draws) {
		t, r := draft(tellings, parts, rand.New(rand.NewPCG(1, 2+draw)))
		types.takePart(t)
		roles.takePart(r)
	}
	return weigh.Parameters{TypeWeights: types.value, RoleWeights: roles.value,
		CompanyWeights: make([]float32, frame.CompanyRows*weigh.RoleColumns()), Odds: map[string]float64{},
		Documents: len(articles), Annotated: annotated}
}

// learnCompany learns the weights by which phrases are judged beside others, from articles whose phrases were judged by
// themselves.
func learnCompany(articles []*article) []float32 {
	var all []beside
	for _, a := range articles {
		for range a.times() {
			all = append(all, a.beside...)
		}
	}
	out := newWeights(frame.CompanyRows, weigh.RoleColumns(), companyRate, companyShrinking)
	for draw := range uint64(draws) {
		w := newWeights(frame.CompanyRows, weigh.RoleColumns(), companyRate, companyShrinking)
		random := rand.New(rand.NewPCG(3, draw))
		for range companyPasses {
			random.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
			for _, x := range all {
				w.learnPart(x.scores, thinned(x.traits, random), weigh.Columns(x.typ), x.role)
			}
		}
		out.takePart(w)
	}
	return out.value
}

// draft learns the weights of types and roles once, in an order that random tells.
func draft(tellings []telling, parts []part, random *rand.Rand) (types, roles *weights) {
	types, roles = newTables()
	tellings, parts = slices.Clone(tellings), slices.Clone(parts)
	for range passes {
		random.Shuffle(len(tellings), func(i, j int) { tellings[i], tellings[j] = tellings[j], tellings[i] })
		random.Shuffle(len(parts), func(i, j int) { parts[i], parts[j] = parts[j], parts[i] })
		for _, x := range tellings {
			types.learnTelling(thinned(x.traits, random), x.tells)
		}
		for _, x := range parts {
			roles.learnPart(nil, thinned(x.traits, random), weigh.Columns(x.typ), x.role)
		}
	}
	return types, roles
}

// takePart adds the share of one draw to the mean of all.
func (w *weights) takePart(of *weights) {
	for i, v := range of.value {
		w.value[i] += v / draws
	}
}

// thinned leaves some traits out.
func thinned(traits frame.Traits, random *rand.Rand) frame.Traits {
	out := make(frame.Traits, 0, len(traits))
	for _, x := range traits {
		if random.Float64() >= left {
			out = append(out, x)
		}
	}
	return out
}

// learnTelling learns which types a word tells, each for itself.
func (w *weights) learnTelling(traits frame.Traits, tells []int) {
	for c := range w.columns {
		wrong := -1 / (1 + math.Exp(-w.score(traits, c)))
		if slices.Contains(tells, c) {
			wrong++
		}
		w.move(traits, c, wrong)
	}
}

// learnPart learns which of the columns a phrase has, beyond what scores given say already.
func (w *weights) learnPart(given []float64, traits frame.Traits, columns []int, right int) {
	scores := make([]float64, len(columns))
	copy(scores, given)
	for i, c := range columns {
		scores[i] += w.score(traits, c)
	}
	weigh.Softmax(scores)
	for i, c := range columns {
		wrong := -scores[i]
		if i == right {
			wrong++
		}
		w.move(traits, c, wrong)
	}
}
