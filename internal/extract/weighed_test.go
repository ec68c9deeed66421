package extract

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"annals"
	"annals/internal/extract/document"
	"annals/internal/extract/frame"
	"annals/internal/extract/lang"
	"annals/internal/extract/weigh"
)

// TestWhateverTheWeights holds that what was learnt cannot break a statement: with weights of any kind each statement
// is valid, its words are the document's, its confidence is one, and nothing under a cue is told in the source's own
// voice.
func TestWhateverTheWeights(t *testing.T) {
	const first = "The Popular Front is a movement in Ecuador."
	for seed := range uint64(2) {
		m := randomModel(t, seed)
		for n, cue := range cues {
			for k := n % 3; k < len(clauses); k += 3 {
				text := cueOf(cue, clauses[k])
				start := len(first) + 1 + strings.Index(strings.ToLower(text), strings.ToLower(clauses[k]))
				doc := documentOf(first, text)
				statements, _, _ := ExtractWith(doc, m)
				for _, s := range statements {
					if err := s.Validate(); err != nil {
						t.Fatalf("%q: %v", text, err)
					}
					if got := string([]rune(doc.Text)[s.Evidence.Start:s.Evidence.End]); got != s.Evidence.Text {
						t.Fatalf("%q: the evidence %q is not the text's %q", text, s.Evidence.Text, got)
					}
					for r, fillers := range s.Roles {
						if len(fillers) == 0 {
							t.Fatalf("%q: a %s with nobody as %s", text, s.Type, r)
						}
					}
					if s.Confidence <= 0 || s.Confidence > 1 {
						t.Fatalf("%q: a confidence of %v", text, s.Confidence)
					}
					within := s.Evidence.Start >= start && s.Evidence.End <= start+len(clauses[k])
					if within && s.Type != annals.TypeName && s.Stance == annals.Asserted && len(s.Speaker) == 0 {
						t.Errorf("%q: %s %v is told in the source's own voice: %q", text, s.Type, s.Rules, s.Evidence.Text)
					}
				}
			}
		}
	}
}

// randomModel tells anything of anything.
func randomModel(t *testing.T, seed uint64) *weigh.Model {
	t.Helper()
	random := rand.New(rand.NewPCG(seed, 1))
	weights := func(rows, columns int) []float32 {
		out := make([]float32, rows*columns)
		for i := range out {
			out[i] = float32(random.NormFloat64() * 0.3)
		}
		return out
	}
	p := weigh.Parameters{TypeWeights: weights(frame.TraitRows, len(weigh.Types())),
		RoleWeights:    weights(frame.TraitRows, weigh.RoleColumns()),
		CompanyWeights: weights(frame.CompanyRows, weigh.RoleColumns()),
		Odds:           map[string]float64{"alone event all": 2, "alone other all": 2, "instead event all": 2, "instead other all": 2}}
	file, err := p.File()
	if err != nil {
		t.Fatal(err)
	}
	m, err := weigh.Read(file)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// TestLentEvents holds that an event that a noun names and a verb lends its subject to is not told anew with fewer roles,
// however likely those are, for who did it stands too far from the noun to be learnt; what a verb tells by itself is.
func TestLentEvents(t *testing.T) {
	for _, c := range []struct {
		text, word string // the word that tells the event
		only       string // the phrase that alone is left with a role
		replaced   bool
	}{
		{"In 1994 the Front launched an attack on the barracks.", "attack", "barracks", false},
		{"In 1994 the Front attacked the barracks.", "attacked", "barracks", true},
	} {
		x := newExtraction(documentOf("The Popular Front is a movement in Ecuador.", c.text), lang.Load())
		s := x.grammar.Sentences[1]
		v, found := frame.Read(s)
		propose(s, v, found)
		at := func(word string) int {
			return slices.IndexFunc(s.Tokens, func(k lang.Token) bool { return k.Lower == word })
		}
		proposed := v.Proposed(at(c.word))
		if len(proposed) != 1 || len(proposed[0].Roles) < 2 {
			t.Fatalf("%q: %+v is proposed; one event with two roles should be", c.text, proposed)
		}
		w := &weighing{model: randomModel(t, 1), view: v, sentence: s, replaced: map[*document.Candidate]bool{}}
		rule, i := proposed[0], at(c.only)
		r := w.rolesOf(at(c.word), annals.TypeEvent)
		r.best = map[int]annals.Role{i: rule.Roles[i]}
		rule.Likelihood = 0
		w.tellInstead(at(c.word), rule, 1, r)
		if w.replaced[rule.Candidate] != c.replaced || len(w.out) > 0 != c.replaced {
			t.Errorf("%q: replaced is %v with %d added, want %v", c.text, w.replaced[rule.Candidate], len(w.out), c.replaced)
		}
	}
}

// TestJudgeTellsSigns holds that whoever trains a model gets what rules propose and what is learnt alone, with the
// signs of both.
func TestJudgeTellsSigns(t *testing.T) {
	doc := documentOf("The Popular Front is a movement in Ecuador.", "In 1990 it attacked two towns in Peru.")
	sources := map[weigh.Source]int{}
	for _, j := range Judge(doc, randomModel(t, 5)) {
		sources[j.Signs.Source]++
		if j.Signs.Source != "" && (j.Signs.Roles > 0 || j.Signs.Least < 0 || j.Signs.Least > 1 || j.Signs.Share < 0 ||
			j.Signs.Share > 1) {
			t.Errorf("%s %q has the signs %+v", j.Statement.Type, j.Statement.Evidence.Text, j.Signs)
		}
	}
	if sources[weigh.ByRule] == 0 || sources[weigh.Alone] == 0 {
		t.Errorf("statements by source: %v; some should be the rules', some learnt alone", sources)
	}
}
