package weigh

import (
	"math"

	"annals"
	"annals/internal/extract/frame"
)

// noneSure is how likely a phrase has no role by itself for it to be judged no further.
const noneSure = 0.98

// Phrases judges the phrases of a sentence in a statement of the type that token i tells: each by itself, and then beside what
// the others are likely to be.
func (m *Model) Phrases(v *frame.View, t annals.Type, i int) []frame.Phrase {
	alone := m.PhrasesAlone(v, t, i)
	company := v.Company(t, Roles(t), alone)
	out := make([]frame.Phrase, len(alone))
	for n, p := range alone {
		out[n] = p
		if !Open(p) {
			continue
		}
		var sums [mostColumns]int32
		columns := Columns(t)
		m.company.scoreOf(columns, company.Traits(n), sums[:len(columns)])
		out[n].Shares = Scores(p)
		for r := range out[n].Shares {
			out[n].Shares[r] += m.company.unit * float64(sums[r])
		}
		Softmax(out[n].Shares)
	}
	return out
}

// PhrasesAlone judges the phrases of a sentence, each by itself.
func (m *Model) PhrasesAlone(v *frame.View, t annals.Type, i int) []frame.Phrase {
	var out []frame.Phrase
	for _, k := range v.Fillers() {
		if t == annals.TypeEvent && k == i {
			continue
		}
		p := frame.Phrase{Token: k, Shares: make([]float64, len(Roles(t)))}
		m.RoleShares(t, v.FillerTraits(t, i, k), p.Shares)
		out = append(out, p)
	}
	return out
}

// Open reports whether what the others are can still say something of a phrase that was judged by itself.
func Open(p frame.Phrase) bool { return p.Shares[0] < noneSure }

// Scores are what is moved by how a phrase stands among others: the logarithms of its shares, kept finite.
func Scores(p frame.Phrase) []float64 {
	out := make([]float64, len(p.Shares))
	for r, s := range p.Shares {
		out[r] = math.Log(s + 1e-4)
	}
	return out
}
