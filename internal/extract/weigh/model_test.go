package weigh

import (
	"errors"
	"math"
	"slices"
	"testing"

	"annals"
	"annals/internal/extract/frame"
)

// TestEmbeddedModel reads the file that comes with the program.
func TestEmbeddedModel(t *testing.T) {
	m, err := Read(embedded)
	if err != nil {
		t.Fatal(err)
	}
	if len(m.odds) == 0 {
		t.Error("the model has no odds: a likelihood would say nothing")
	}
}

// TestReadRefuses gives an error for what is no model, and for one of other types.
func TestReadRefuses(t *testing.T) {
	line, rest := embedded[:slices.Index(embedded, '\n')], embedded[slices.Index(embedded, '\n'):]
	for name, file := range map[string][]byte{
		"nothing":        nil,
		"no head":        rest,
		"head alone":     line,
		"cut short":      embedded[:len(embedded)-1],
		"another format": append([]byte(`{"format":"annals statements 1"}`), rest...),
		"other types":    append([]byte(`{"format":"annals statements 2","types":["event"]}`), rest...),
	} {
		t.Run(name, func(t *testing.T) {
			if _, err := Read(file); !errors.Is(err, ErrModel) {
				t.Errorf("the error is %v, not ErrModel", err)
			}
		})
	}
}

// TestFileKeepsWeights writes weights and reads them again: shares are those of the weights but for rounding.
func TestFileKeepsWeights(t *testing.T) {
	p := Parameters{TypeWeights: make([]float32, frame.TraitRows*len(types)),
		RoleWeights:    make([]float32, frame.TraitRows*len(roles)),
		CompanyWeights: make([]float32, frame.CompanyRows*len(roles)), Odds: map[string]float64{"rule event all": 0.5}}
	founding := TypeColumn(annals.TypeFounding)
	p.TypeWeights[7*len(types)+founding] = 1
	p.TypeWeights[9*len(types)+founding] = 0.75
	p.RoleWeights[3*len(roles)+slices.Index(roles, annals.RolePlace)] = 2
	file, err := p.File()
	if err != nil {
		t.Fatal(err)
	}
	m, err := Read(file)
	if err != nil {
		t.Fatal(err)
	}
	out := make([]float64, len(types))
	m.TypeShares(frame.Traits{7, 9}, out)
	if want := sigmoid(1.75); math.Abs(out[founding]-want) > 0.01 {
		t.Errorf("a founding has the share %.3f, not %.3f", out[founding], want)
	}
	of := Roles(annals.TypeFounding)
	shares := make([]float64, len(of))
	m.RoleShares(annals.TypeFounding, frame.Traits{3}, shares)
	sum := 0.0
	for _, s := range shares {
		sum += s
	}
	if best := slices.Index(shares, slices.Max(shares)); of[best] != annals.RolePlace || math.Abs(sum-1) > 1e-9 {
		t.Errorf("the shares of %v are %v: the place should have the most, and all together 1", of, shares)
	}
	if got, want := m.Likelihood(Signs{Source: ByRule, Type: annals.TypeEvent, Share: 0.5, Least: 1, Prior: 0.5}),
		sigmoid(0.5); math.Abs(got-want) > 1e-3 {
		t.Errorf("the likelihood is %.3f, not %.3f", got, want)
	}
}

// TestEveryRoleHasAColumn holds that each role of each weighed type can be learnt.
func TestEveryRoleHasAColumn(t *testing.T) {
	for _, typ := range Types() {
		if len(Roles(typ)) != len(Columns(typ)) || Roles(typ)[0] != NoRole {
			t.Errorf("%s: roles %v, columns %v", typ, Roles(typ), Columns(typ))
		}
		for _, c := range Columns(typ) {
			if c < 0 || c >= RoleColumns() {
				t.Errorf("%s: column %d of %d", typ, c, RoleColumns())
			}
		}
	}
}
